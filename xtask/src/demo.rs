//! The demo: Porchlight, somebody's website beside it, and a group whose questions one can answer at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

use crate::assets::{hex, put};
use crate::machine::Machine;
use crate::say::{self, Step, aside};
use crate::workerd::Server;
use crate::{arriving, machine, make, place, site, workerd};

/// What was asked of the demo on the command line.
pub(crate) struct Wishes {
    pub(crate) port: u16,
    pub(crate) site_port: u16,
    pub(crate) data: Option<PathBuf>,
    pub(crate) ready_file: Option<PathBuf>,
}

impl Default for Wishes {
    fn default() -> Self {
        Wishes { port: 8787, site_port: 8788, data: None, ready_file: None }
    }
}

/// Runs until it is ended.
pub(crate) fn demo(wishes: Wishes) -> Result<()> {
    say::title("demo");
    let machine = machine::ready()?;
    make::everything(&machine, false)?;
    let demo = open(&machine, &wishes, &place::at("target/demo"))?;
    tell(&demo.links);
    if let Some(path) = &wishes.ready_file {
        put(path, pretty(&demo.links)?.as_bytes())?;
    }
    while demo.server.lives() {
        std::thread::sleep(Duration::from_millis(200));
    }
    bail!("workerd has ended by itself; target/demo/workerd.log says why.")
}

/// A demo that answers.
pub(crate) struct Demo {
    pub(crate) server: Server,
    /// What `links.json` holds.
    pub(crate) links: Value,
}

/// Starts both servers, founds the group, and writes `links.json` into this folder.
pub(crate) fn open(machine: &Machine, wishes: &Wishes, folder: &Path) -> Result<Demo> {
    let step = Step::begin("servers");
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let port = workerd::free(wishes.port)?;
    let data = match &wishes.data {
        Some(data) => data.clone(),
        None => {
            // Whoever left this folder no longer runs: the port is free.
            let fresh = folder.join(format!("data-{port}"));
            let _ = fs::remove_dir_all(&fresh);
            fresh
        }
    };
    let log = folder.join("workerd.log");
    let server = workerd::start(machine, port, &data, &log)?;
    let site = site::start(wishes.site_port, &server.origin)?;
    let api = Api::new(&server.origin);
    api.answers(&format!("{}/", server.origin))?;
    api.answers(&format!("{site}/"))?;
    step.done(&format!("{}, {site}", server.origin));

    let step = Step::begin("the group");
    let remembered = data.join("demo.json");
    let (mut links, how) = match known(&remembered, &server.origin, &site) {
        Some(links) => (links, "as it was"),
        None => (found(&api, &site)?, "founded by the public API, in three languages"),
    };
    // For tests that look for what must not be in any file.
    for (name, path) in [("data", &data), ("log", &log)] {
        let path = path.canonicalize().with_context(|| format!("{} is not there.", path.display()))?;
        links[name] = json!(path);
    }
    let text = pretty(&links)?;
    put(&remembered, text.as_bytes())?;
    put(&folder.join("links.json"), text.as_bytes())?;
    step.done(&format!("{}, {how}", links["group"].as_str().unwrap_or_default()));
    Ok(Demo { server, links })
}

/// The links of a group that this folder already holds, at today's addresses.
fn known(remembered: &Path, porchlight: &str, site: &str) -> Option<Value> {
    let text = fs::read_to_string(remembered).ok()?;
    let old: Value = serde_json::from_str(&text).ok()?;
    let text = text.replace(old["porchlight"].as_str()?, porchlight).replace(old["site"].as_str()?, site);
    serde_json::from_str(&text).ok()
}

/// The group of `demo/group.json`, made the way anybody makes one: founded, its people invited, its questions asked.
fn found(api: &Api, site: &str) -> Result<Value> {
    let path = place::at("demo/group.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
    let sample: Value =
        serde_json::from_str(&dated(&text.replace("{{site}}", site))).context("demo/group.json is not JSON.")?;
    let slug = sample["group"]["group"].as_str().context("demo/group.json names no group.")?;
    let at = format!("/v1/{slug}");

    let founded = api.post("/v1", &sample["group"], None)?;
    let founder = text_of(&founded, "code")?;
    let invite = |role: &str| -> Result<Value> {
        api.post(&format!("{at}/invitations"), &json!({ "role": role, "uses": 1, "days": 30 }), Some(founder))
    };
    // Somebody who has joined, and an invitation for whoever comes next.
    let person = |role: &str, who: &Value| -> Result<(Value, Value)> {
        let spent = invite(role)?;
        let body = json!({ "invitation": text_of(&spent, "invitation")?, "name": who["name"] });
        let joined = api.post(&format!("{at}/join"), &body, None)?;
        Ok((joined["code"].clone(), invite(role)?["link"].clone()))
    };
    let (organiser_code, organiser) = person("organiser", &sample["organiser"])?;
    let (greeter_code, greeter) = person("greeter", &sample["greeter"])?;
    let (mut member_codes, mut members) = (Vec::new(), Vec::new());
    for who in sample["members"].as_array().into_iter().flatten() {
        let (code, link) = person("member", who)?;
        member_codes.push(code);
        members.push(link);
    }
    for ask in sample["asks"].as_array().into_iter().flatten() {
        let (kind, id) = (text_of(ask, "kind")?, text_of(ask, "id")?);
        let address = format!("{at}/{kind}/{id}");
        api.put(&address, &ask["definition"], organiser_code.as_str())?;
        for answer in ask["answers"].as_array().into_iter().flatten() {
            let by = answer["by"].as_u64().and_then(|by| usize::try_from(by).ok()).unwrap_or(usize::MAX);
            let code = member_codes.get(by).and_then(Value::as_str).context("A sample answer is by nobody.")?;
            let mut vote = json!({ "do": "vote" });
            for (name, value) in answer.as_object().into_iter().flatten().filter(|(name, _)| *name != "by") {
                vote[name] = value.clone();
            }
            api.post(&address, &vote, Some(code))?;
        }
        for command in ask["then"].as_array().into_iter().flatten() {
            api.post(&address, command, organiser_code.as_str())?;
        }
    }
    let kinds = [("welcome", "packets"), ("notices", "notices"), ("faq", "faqs"), ("starter-pack", "starter_packs")];
    for (kind, of) in kinds {
        for one in sample[of].as_array().into_iter().flatten() {
            let id = text_of(one, "id")?;
            api.put(&format!("{at}/{kind}/{id}"), &one["definition"], organiser_code.as_str())?;
        }
    }
    let code = |code: &Value| code.as_str().unwrap_or_default().to_owned();
    let (rosa, leila) = (code(&organiser_code), code(&greeter_code));
    let greeters = [
        arriving::GreetsWith { name: name_of(&sample["organiser"])?, reads: &["en", "es"], code: &rosa },
        arriving::GreetsWith { name: name_of(&sample["greeter"])?, reads: &["ar", "en"], code: &leila },
    ];
    let now = jiff::Timestamp::now().as_millisecond();
    let arriving = arriving::arrange(api, slug, &greeters, now)?;
    // The address of the first of a kind.
    let page = |kind: &str, of: &str| -> Result<String> {
        Ok(format!("{}/{slug}/{kind}/{}", api.origin, text_of(&sample[of][0], "id")?))
    };
    Ok(json!({
        "arriving": arriving,
        "faq": page("faq", "faqs")?,
        "pack": page("starter-pack", "starter_packs")?,
        "porchlight": api.origin,
        "site": site,
        "group": slug,
        "organiser": organiser,
        "greeter": greeter,
        "members": members,
        "codes": { "organiser": organiser_code, "greeter": greeter_code, "members": member_codes },
    }))
}

fn name_of(who: &Value) -> Result<&str> {
    text_of(who, "name")
}

/// The text with each `{{day+N}}` as the date so many days from now.
fn dated(text: &str) -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut parts = text.split("{{day+");
    let mut dated = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (days, rest) = part.split_once("}}").unwrap_or(("0", part));
        let day = today.saturating_add(jiff::Span::new().days(days.parse::<i32>().unwrap_or_default()));
        dated.push_str(&format!("{day}{rest}"));
    }
    dated
}

pub(crate) fn text_of<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key].as_str().with_context(|| format!("An answer or a sample lacks “{key}”."))
}

fn pretty(links: &Value) -> Result<String> {
    serde_json::to_string_pretty(links).map(|text| text + "\n").context("links.json cannot be written.")
}

fn tell(links: &Value) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (porchlight, site, group) = (text(&links["porchlight"]), text(&links["site"]), text(&links["group"]));
    let rows = [
        ("the group's own website", format!("{site}/")),
        ("en español", format!("{site}/es/")),
        ("بالعربية", format!("{site}/ar/")),
        ("", String::new()),
        ("the poll as a page", format!("{porchlight}/{group}/poll/potluck")),
        ("the members' proposal", format!("{porchlight}/{group}/proposal/garden")),
        ("what newcomers read", format!("{porchlight}/{group}/welcome/welcome")),
        ("what people ask", text(&links["faq"])),
        ("who is around here", text(&links["pack"])),
        ("the group's news", format!("{porchlight}/{group}")),
        ("", String::new()),
        ("ask to join", text(&links["arriving"]["signup"])),
        ("with an invitation", text(&links["arriving"]["invited"])),
        ("somebody's private page", text(&links["arriving"]["private"][0])),
        ("the desk", format!("{porchlight}/{group}/desk")),
        ("", String::new()),
        ("come in as a member", text(&links["members"][0])),
        ("as another member", text(&links["members"][1])),
        ("as a greeter", text(&links["greeter"])),
        ("as an organiser", text(&links["organiser"])),
    ];
    say::line("");
    for (what, address) in rows {
        say::line(&format!("  {what:<26}{address}"));
    }
    say::line(&format!(
        "\n  {}\n",
        aside("All of it, with codes for programs: target/demo/links.json. Ctrl-C ends it.")
    ));
}

/// Porchlight's public API, as any program would call it.
pub(crate) struct Api {
    agent: ureq::Agent,
    origin: String,
}

/// A whole answer, its body as it came over the line.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) encoding: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Api {
    pub(crate) fn new(origin: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(20)));
        Api { agent: config.build().into(), origin: origin.to_owned() }
    }

    /// GET with this `Accept-Encoding`.
    pub(crate) fn get(&self, url: &str, accept: &str) -> Result<Answer> {
        let failed = || format!("{url} does not answer.");
        let request = self.agent.get(url).header("Accept-Encoding", accept);
        let mut answer = request.call().with_context(failed)?;
        let encoding =
            answer.headers().get("content-encoding").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let body = answer.body_mut().read_to_vec().with_context(failed)?;
        Ok(Answer { status: answer.status().as_u16(), encoding, body })
    }

    /// Where Porchlight is.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// What a GET answers, as JSON.
    pub(crate) fn read(&self, path: &str) -> Result<Value> {
        let answer = self.get(&format!("{}{path}", self.origin), "identity")?;
        serde_json::from_slice(&answer.body).with_context(|| format!("GET {path} did not answer with JSON."))
    }

    fn answers(&self, url: &str) -> Result<()> {
        match self.get(url, "identity")?.status {
            200 => Ok(()),
            status => bail!("{url} answers {status}, not 200."),
        }
    }

    pub(crate) fn post(&self, path: &str, body: &Value, code: Option<&str>) -> Result<Value> {
        self.send("POST", path, body, code)
    }

    pub(crate) fn put(&self, path: &str, body: &Value, code: Option<&str>) -> Result<Value> {
        self.send("PUT", path, body, code)
    }

    fn send(&self, method: &str, path: &str, body: &Value, code: Option<&str>) -> Result<Value> {
        let mut key = [0; 16];
        getrandom::fill(&mut key).map_err(|error| anyhow!("This machine gives no random numbers: {error}."))?;
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Idempotency-Key", hex(&key));
        if let Some(code) = code {
            request = request.header("Authorization", format!("Bearer {code}"));
        }
        let request = request.body(body.to_string()).context("A request cannot be written.")?;
        let mut answer = self.agent.run(request).with_context(|| format!("{method} {path} was not answered."))?;
        let text = answer.body_mut().read_to_string().with_context(|| format!("{method} {path} was cut off."))?;
        if !answer.status().is_success() {
            bail!("{method} {path} was refused with {}: {}", answer.status().as_u16(), text.trim_end());
        }
        serde_json::from_str(&text).with_context(|| format!("{method} {path} did not answer with JSON: {text}"))
    }
}
