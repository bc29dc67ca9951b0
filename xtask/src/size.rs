//! What a browser loads, weighed as it comes over the line from a running Porchlight, against `budgets.toml`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::demo::{self, Api};
use crate::large;
use crate::machine::Machine;
use crate::make::{kb, manifest};
use crate::place;
use crate::say::{self, Step};

/// One file, raw and compressed.
struct Weight {
    name: String,
    raw: usize,
    /// Pages that are drawn for each reader come with brotli or as they are.
    gzip: Option<usize>,
    brotli: usize,
}

/// Prints the table. False when a sum is above its budget.
pub(crate) fn size(machine: &Machine) -> Result<bool> {
    let wishes = demo::Wishes { port: 0, site_port: 0, data: None, ready_file: None };
    let folder = place::at("target/size");
    let demo = demo::open(machine, &wishes, &folder)?;
    let weighed = Step::begin("weighing");
    let table = Table::weigh(&demo.server.origin, &demo.links)?;
    drop(demo);
    let _ = fs::remove_dir_all(&folder);
    weighed.done("1 KB is 1000 bytes");
    table.print();
    table.judge()
}

/// A widget that stays as the server drew it, with a long list in it: all that loads is a sheet and a script.
struct Still {
    kind: &'static str,
    /// The name of its sheet and of its script in the manifest.
    name: &'static str,
    large: fn() -> Value,
    answerable: &'static str,
    hydrated: &'static str,
}

const STILL: [Still; 2] = [FAQ, PACK];

/// So many entries are sent at a time: a request holds 512 KB.
const AT_ONCE: usize = 200;

impl Still {
    /// Makes it, part by part.
    fn make(&self, api: &Api, group: &str, code: Option<&str>) -> Result<()> {
        let mut whole = (self.large)();
        let entries = whole["entries"].as_array_mut().map(std::mem::take).unwrap_or_default();
        let mut parts = entries.chunks(AT_ONCE);
        whole["entries"] = parts.next().unwrap_or_default().into();
        let address = format!("/v1/{group}/{}/large", self.kind);
        api.put(&address, &whole, code)?;
        for part in parts {
            api.post(&format!("{address}/draft"), &json!({ "do": "add", "entries": part }), code)?;
        }
        Ok(())
    }
}

const FAQ: Still = Still {
    kind: "faq",
    name: "faq",
    large: || large::faq(2_000),
    answerable: "answerable-faq",
    hydrated: "hydrated-faq",
};

const PACK: Still = Still {
    kind: "starter-pack",
    name: "pack",
    large: || large::pack(150),
    answerable: "answerable-pack",
    hydrated: "hydrated-pack",
};

struct Table {
    files: Vec<Weight>,
    /// Sums by the names that `budgets.toml` uses, in bytes of brotli, with what they are made of.
    sums: BTreeMap<&'static str, (usize, String)>,
}

impl Table {
    fn weigh(origin: &str, links: &Value) -> Result<Self> {
        let api = Api::new(origin);
        let group = links["group"].as_str().unwrap_or_default();
        for still in &STILL {
            still.make(&api, group, links["codes"]["organiser"].as_str())?;
        }
        let manifest = manifest()?;
        let one = |key: &str| -> Result<Weight> {
            let address = manifest[key].as_str().with_context(|| format!("The manifest has no {key}."))?;
            weigh(&api, origin, address, address.trim_start_matches("/assets/"))
        };
        let loader = one("loader")?;
        let (sheet, script, wasm) = (one("sheet")?, one("wake")?, one("wasm")?);
        let recount = [one("recount")?, one("recount_wasm")?];
        let of_module = |name: &str, key: &str| -> Result<Weight> {
            let address = manifest[name][key].as_str();
            let address = address.with_context(|| format!("The manifest has no {key} of “{name}”."))?;
            weigh(&api, origin, address, address.trim_start_matches("/assets/"))
        };
        let module_of =
            |name: &str| -> Result<[Weight; 2]> { Ok([of_module(name, "script")?, of_module(name, "wasm")?]) };
        let (desk, brought, find) = (module_of("desk")?, module_of("files")?, module_of("find")?);
        let of_signup = |key: &str| -> Result<Weight> {
            let address = manifest["signup"][key].as_str().or(manifest["scripts"][key].as_str());
            let address = address.with_context(|| format!("The manifest has no signup form's {key}."))?;
            weigh(&api, origin, address, address.trim_start_matches("/assets/"))
        };
        let signup = [of_signup("script")?, of_signup("wasm")?];
        // What its page loads before anybody types, beside the page itself.
        let around = [one("page")?, one("sheet")?, of_signup("sheet")?, of_signup("arrive")?, of_signup("signup")?];
        let languages: Vec<(&String, &str)> = manifest["messages"]
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(tag, address)| Some((tag, address.as_str()?)))
            .collect();
        let (mut messages, mut fragments) = (Vec::new(), Vec::new());
        let mut sums = BTreeMap::new();
        let module = script.brotli + wasm.brotli;
        sums.insert("loader", (loader.brotli, "the loader".to_owned()));
        sums.insert("public-module", (module, "script + WebAssembly".to_owned()));
        let again = recount.iter().map(|file| file.brotli).sum();
        sums.insert("recount-module", (again, "script + WebAssembly".to_owned()));
        let all = desk.iter().map(|file| file.brotli).sum();
        sums.insert("desk-module", (all, "script + WebAssembly".to_owned()));
        let read = brought.iter().map(|file| file.brotli).sum();
        sums.insert("files-module", (read, "script + WebAssembly".to_owned()));
        let search = find.iter().map(|file| file.brotli).sum();
        sums.insert("find-module", (search, "script + WebAssembly".to_owned()));
        let module_of_signup: usize = signup.iter().map(|file| file.brotli).sum();
        let around_signup: usize = around.iter().map(|file| file.brotli).sum();
        let mut rest: Vec<Weight> = recount.into_iter().chain(desk).chain(brought).chain(signup).chain(find).collect();
        rest.push(of_module("desk", "sheet")?);
        rest.push(one("page")?);
        for address in manifest["scripts"].as_object().into_iter().flatten().filter_map(|(_, address)| address.as_str())
        {
            rest.push(weigh(&api, origin, address, address.trim_start_matches("/assets/"))?);
        }
        for (tag, address) in languages {
            let said = weigh(&api, origin, address, address.trim_start_matches("/assets/"))?;
            for (kind, id, answerable, hydrated) in [
                ("poll", "potluck", "answerable-poll", "hydrated-poll"),
                ("proposal", "garden", "answerable-proposal", "hydrated-proposal"),
            ] {
                let path = format!("/embed/{group}/{kind}/{id}?lang={tag}");
                let fragment = weigh(&api, origin, &path, &format!("fragment of the {kind}, {tag}"))?;
                let first = loader.brotli + sheet.brotli + fragment.brotli;
                let later = first + module + said.brotli;
                most(&mut sums, answerable, first, &format!("loader + sheet + fragment, {tag}"));
                most(&mut sums, hydrated, later, &format!("that + script + WebAssembly + messages, {tag}"));
                fragments.push(fragment);
            }
            let path = format!("/{group}/signup/join?lang={tag}");
            let page = weigh(&api, origin, &path, &format!("page of the signup form, {tag}"))?;
            let first = page.brotli + around_signup;
            most(&mut sums, "answerable-signup", first, &format!("page + styles + scripts, {tag}"));
            let address = manifest["signup"]["messages"][tag].as_str().unwrap_or_default();
            let own = weigh(&api, origin, address, address.trim_start_matches("/assets/"))?;
            let later = first + module_of_signup + own.brotli;
            most(&mut sums, "hydrated-signup", later, &format!("that + script + WebAssembly + messages, {tag}"));
            fragments.push(page);
            messages.extend([said, own]);
            for still in &STILL {
                let path = format!("/embed/{group}/{}/large?lang={tag}", still.kind);
                let fragment = weigh(&api, origin, &path, &format!("fragment of the {}, {tag}", still.kind))?;
                let of_it = |of: &str| -> Result<usize> {
                    let address = manifest[of][still.name].as_str();
                    let address = address.with_context(|| format!("The manifest has no {} in {of}.", still.name))?;
                    Ok(weigh(&api, origin, address, address)?.brotli)
                };
                let first = loader.brotli + of_it("sheets")? + fragment.brotli;
                most(&mut sums, still.answerable, first, &format!("loader + sheet + fragment, {tag}"));
                most(&mut sums, still.hydrated, first + of_it("wakes")?, &format!("that + script, {tag}"));
                fragments.push(fragment);
            }
            let path = format!("/v1/{group}/faq/large/index?lang={tag}");
            let index = weigh(&api, origin, &path, &format!("all of 2,000 answers to search, {tag}"))?;
            most(&mut sums, "searched-faq", search + index.brotli, &format!("the module + 2,000 answers, {tag}"));
            fragments.push(index);
        }
        let mut files = vec![loader, sheet, script, wasm];
        files.extend(messages);
        files.extend(fragments);
        files.extend(rest);
        Ok(Table { files, sums })
    }

    fn print(&self) {
        say::line(&format!("\n  {:<44}{:>12}{:>12}{:>12}", "", "raw", "gzip", "brotli"));
        for Weight { name, raw, gzip, brotli } in &self.files {
            let gzip = gzip.map_or_else(|| "–".to_owned(), kb);
            say::line(&format!("  {name:<44}{:>12}{gzip:>12}{:>12}", kb(*raw), kb(*brotli)));
        }
    }

    fn judge(&self) -> Result<bool> {
        let budgets = budgets()?;
        say::line(&format!("\n  {:<44}{:>12}{:>12}", "", "budget", "brotli"));
        let mut fits = true;
        for (name, most) in &budgets {
            let (sum, of) = self
                .sums
                .get(name.as_str())
                .with_context(|| format!("budgets.toml has a budget for “{name}”, which nothing measures."))?;
            let mark = if sum > most { "  ✗ above its budget" } else { "" };
            fits &= sum <= most;
            say::line(&format!("  {name:<44}{:>12}{:>12}  {of}{mark}", kb(*most), kb(*sum)));
        }
        say::line("");
        match self.sums.keys().find(|name| !budgets.contains_key(**name)) {
            Some(name) => bail!("budgets.toml has no budget for “{name}”."),
            None => Ok(fits),
        }
    }
}

fn most(sums: &mut BTreeMap<&'static str, (usize, String)>, name: &'static str, bytes: usize, of: &str) {
    let worst = sums.entry(name).or_default();
    if bytes > worst.0 {
        *worst = (bytes, of.to_owned());
    }
}

fn budgets() -> Result<BTreeMap<String, usize>> {
    let text = fs::read_to_string(place::at("budgets.toml")).context("budgets.toml cannot be read.")?;
    let table: toml::Table = text.parse().context("budgets.toml is not TOML.")?;
    let bytes = |value: &toml::Value| value.as_integer().and_then(|bytes| usize::try_from(bytes).ok());
    table
        .iter()
        .map(|(name, value)| {
            let bytes = bytes(value).with_context(|| format!("The budget “{name}” is not a number of bytes."))?;
            Ok((name.clone(), bytes))
        })
        .collect()
}

/// One address in the three forms that browsers ask for.
fn weigh(api: &Api, origin: &str, path: &str, name: &str) -> Result<Weight> {
    let get = |accept: &str| -> Result<Option<usize>> {
        let answer = api.get(&format!("{origin}{path}"), accept)?;
        if answer.status != 200 {
            bail!("{path} answers {}.", answer.status);
        }
        let as_asked = answer.encoding.as_deref().unwrap_or("identity") == accept;
        Ok(as_asked.then_some(answer.body.len()))
    };
    Ok(Weight {
        name: name.to_owned(),
        raw: get("identity")?
            .with_context(|| format!("{path} comes compressed to a browser that cannot read that."))?,
        gzip: get("gzip")?,
        brotli: get("br")?.with_context(|| format!("{path} comes without brotli to a browser that reads it."))?,
    })
}
