//! Having lists fetched from networks: the one thing that Porchlight asks of anybody else (THREATS, 17).

use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::harness::{Answer, Group, Porchlight, Served, Setting, Upstream, encoded};

/// Stands wherever the stand-in has room for it; must never come back in a refusal.
const SENTINEL: &str = "ZORZAL-7781";

/// Addresses from which nothing may be fetched.
const UNFIT: &[&str] = &[
    "http://lists.example.org/good.json",
    "https://lists.example.org:8443/good.json",
    "https://lists.example.org:80/good.json",
    "https://rosa:secret@lists.example.org/good.json",
    "https://127.0.0.1/good.json",
    "https://127.1/good.json",
    "https://2130706433/good.json",
    "https://0x7f000001/good.json",
    "https://0177.0.0.1/good.json",
    "https://10.0.0.1/good.json",
    "https://192.168.1.1/good.json",
    "https://169.254.169.254/latest/meta-data",
    "https://8.8.8.8/good.json",
    "https://[::1]/good.json",
    "https://[::ffff:127.0.0.1]/good.json",
    "https://[fd00::1]/good.json",
    "https://127.0.0.1../good.json",
    "https://lists.example.org../good.json",
    "https://lists..example.org/good.json",
    "https://localhost/good.json",
    "https://LOCALHOST./good.json",
    "https://lists.localhost/good.json",
    "https://router/good.json",
    "https://printer.local/good.json",
    "https://nas.lan/good.json",
    "https://metadata.google.internal/good.json",
    "https://box.home.arpa/good.json",
    "https://hidden.onion/good.json",
    "ftp://lists.example.org/good.json",
    "file:///etc/passwd",
    "data:application/json,[]",
    "//lists.example.org/good.json",
    "good.json",
    "",
];

fn fedidevs() -> String {
    let account = json!({ "name": "Amina", "handle": "@amina@garden.example", "url": "https://garden.example/@amina",
        "activitypub_id": "https://garden.example/users/amina" });
    json!({ "title": "Gardeners", "description": "Who grows what", "accounts": [account] }).to_string()
}

fn large(bytes: usize) -> String {
    let list: Value = serde_json::from_str(&fedidevs()).expect("JSON");
    json!({ "title": list["title"], "description": "x".repeat(bytes), "accounts": list["accounts"] }).to_string()
}

fn zipped(text: &str) -> Served {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes()).expect("gzip");
    let body = packed.finish().expect("gzip");
    Served::Other { status: 200, header: ("Content-Encoding", "gzip".into()), body }
}

fn page(kind: &str, status: u16, body: &str) -> Served {
    Served::Other { status, header: ("X-Kind", kind.into()), body: body.as_bytes().to_owned() }
}

/// What the world answers.
fn world(host: &str, path: &str) -> Served {
    let to = |path: &str| Served::Redirect(format!("https://lists.example.org{path}"));
    if host == "public.api.bsky.app" {
        return bluesky(path);
    }
    match path {
        "/good.json" => Served::Json(fedidevs()),
        "/once" => Served::Redirect("/good.json".into()),
        "/three" => to("/two"),
        "/two" => to("/once"),
        "/four" => to("/three"),
        "/round" => to("/round"),
        "/nowhere" => Served::Other { status: 302, header: ("X-None", String::new()), body: Vec::new() },
        "/fits.json" => Served::Json(large(1_900_000)),
        "/large.json" => Served::Json(large(2_200_000)),
        "/zipped.json" => zipped(&fedidevs()),
        "/bomb.json" => zipped(&large(60_000_000)),
        "/html" => page("html", 200, &format!("<!doctype html><title>{SENTINEL}</title>")),
        "/words" => page("words", 200, &format!("@{SENTINEL}@garden.example\n")),
        "/other.json" => Served::Json(json!({ "secret": SENTINEL }).to_string()),
        "/broken.json" => Served::Json(format!("{{\"title\":\"{SENTINEL}\"")),
        "/gone.json" => page("gone", 404, &fedidevs()),
        "/error.json" => page("error", 500, &format!("{SENTINEL}{}", fedidevs())),
        "/late" => Served::Late { before: Duration::from_secs(15), within: Duration::ZERO, json: fedidevs() },
        "/dripping" => Served::Late { before: Duration::ZERO, within: Duration::from_secs(15), json: fedidevs() },
        _ => match path.strip_prefix("/to/") {
            Some(n) => Served::Redirect(UNFIT[n.parse::<usize>().expect("a number")].to_owned()),
            None => page("none", 404, SENTINEL),
        },
    }
}

/// The DID of a person, by their number.
fn did(n: usize) -> String {
    let letters: String = format!("{n:03}").bytes().map(|b| char::from(b - b'0' + b'a')).collect();
    format!("did:plc:person{letters:z<18}")
}

/// What Bluesky answers: a starter pack of 120 people, on two pages.
fn bluesky(path: &str) -> Served {
    let person = |n: usize| {
        json!({ "uri": format!("at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.listitem/{n}"), "subject": {
            "did": did(n), "handle": format!("person{n}.example.org"), "displayName": format!("Person {n}"),
        } })
    };
    let list = json!({ "uri": "at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.list/3klist", "cid": "c", "name": "Gardeners",
        "purpose": "app.bsky.graph.defs#referencelist", "creator": { "did": "did:plc:rosarosarosarosarosarosa", "handle": "rosa.example.org" },
        "indexedAt": "2026-01-01T00:00:00Z" });
    let record = json!({ "$type": "app.bsky.graph.starterpack", "name": "Gardeners", "description": "Who grows what",
        "list": "at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.list/3klist", "createdAt": "2026-01-01T00:00:00Z" });
    let items = |of: std::ops::Range<usize>| of.map(person).collect::<Vec<_>>();
    let answer = match path.split_once('?') {
        Some(("/xrpc/com.atproto.identity.resolveHandle", "handle=rosa.example.org")) => {
            json!({ "did": "did:plc:rosarosarosarosarosarosa" })
        }
        Some(("/xrpc/app.bsky.graph.getStarterPack", query))
            if query
                == format!(
                    "starterPack={}",
                    encoded("at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.starterpack/3kpack")
                ) =>
        {
            json!({ "starterPack": { "uri": "at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.starterpack/3kpack", "cid": "c",
                "record": record, "creator": { "did": "did:plc:rosarosarosarosarosarosa", "handle": "rosa.example.org" },
                "list": list, "listItemsSample": items(0..5), "indexedAt": "2026-01-01T00:00:00Z" } })
        }
        // One person a page, and always another page.
        Some(("/xrpc/app.bsky.graph.getList", query)) if query.contains("3kendless") => {
            let page: usize = query.rsplit_once("cursor=").and_then(|(_, page)| page.parse().ok()).unwrap_or(0);
            json!({ "list": list, "items": items(page..page + 1), "cursor": (page + 1).to_string() })
        }
        Some(("/xrpc/app.bsky.graph.getList", query)) if query.contains("cursor=more") => {
            json!({ "list": list, "items": items(100..120) })
        }
        Some(("/xrpc/app.bsky.graph.getList", _)) => json!({ "list": list, "items": items(0..100), "cursor": "more" }),
        _ => return page("none", 404, SENTINEL),
    };
    Served::Json(answer.to_string())
}

/// A group on a Porchlight whose world is the stand-in.
fn there() -> (Group, Upstream) {
    let world = Upstream::start(world);
    let porch = Porchlight::start(&Setting { world: Some(world.port()), ..Setting::default() });
    (Group::on(Arc::new(porch)), world)
}

fn fetch(group: &Group, address: &str) -> Answer {
    group.organise("/fetch", &json!({ "address": address }))
}

fn at(path: &str) -> String {
    format!("https://lists.example.org{path}")
}

#[track_caller]
fn failed(group: &Group, path: &str) {
    let answer = fetch(group, &at(path)).expect(502).expect_refusal("fetch-failed");
    assert!(!answer.text().contains(SENTINEL), "{path}");
}

#[test]
fn imports_refuse_private_addresses() {
    let (group, world) = there();
    for (n, address) in UNFIT.iter().enumerate() {
        fetch(&group, address).expect(422).expect_refusal("address-unfit");
        assert_eq!(world.asked(), Vec::<String>::new(), "{address}");
        // Nor where somebody else's server leads there.
        let unfit = fetch(&group, &at(&format!("/to/{n}")));
        if ["//lists.example.org/good.json", "good.json", ""].contains(address) {
            // Beside where one is already: as good as its host.
            world.asked();
            continue;
        }
        unfit.expect(422).expect_refusal("address-unfit");
        assert_eq!(world.asked(), [format!("lists.example.org/to/{n}")], "{address}");
    }
    let long = at(&format!("/{}", "a".repeat(2_000)));
    fetch(&group, &long).expect(422).expect_refusal("address-unfit");
    assert_eq!(world.asked(), Vec::<String>::new());
}

#[test]
fn three_redirects_are_followed_and_no_more() {
    let (group, world) = there();
    assert_eq!(fetch(&group, &at("/three")).expect(200).json()["entries"].as_array().map(Vec::len), Some(1));
    assert_eq!(world.asked().len(), 4);
    failed(&group, "/four");
    assert_eq!(world.asked().len(), 4);
    failed(&group, "/round");
    assert_eq!(world.asked().len(), 4);
    failed(&group, "/nowhere");
}

#[test]
fn what_is_too_large_or_of_no_known_kind_is_forgotten() {
    let (group, _world) = there();
    for path in ["/good.json", "/zipped.json", "/fits.json"] {
        let read = fetch(&group, &at(path)).expect(200).json();
        assert_eq!(read["format"], "fedidevs", "{path}");
        assert_eq!(read["entries"][0]["known_by"][0]["address"], "amina@garden.example", "{path}");
        assert_eq!(read["entries"][0]["consent"]["is"], "asked", "nobody has agreed by being on a list");
    }
    let none =
        ["/large.json", "/bomb.json", "/html", "/words", "/other.json", "/broken.json", "/gone.json", "/error.json"];
    for path in none {
        failed(&group, path);
    }
}

#[test]
fn whoever_waits_for_a_slow_server_waits_ten_seconds() {
    let (group, world) = there();
    for path in ["/late", "/dripping"] {
        let began = Instant::now();
        failed(&group, path);
        let waited = began.elapsed();
        assert!(waited >= Duration::from_secs(9) && waited < Duration::from_secs(14), "{path}: {waited:?}");
    }
    assert_eq!(world.asked().len(), 2);
    // It was that server's turn; the next one's comes.
    fetch(&group, &at("/good.json")).expect(200);
}

#[test]
fn one_thing_at_a_time_is_fetched_for_a_group() {
    let (group, world) = there();
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| failed(&group, "/late"));
        while world.asked().is_empty() {
            std::thread::sleep(Duration::from_millis(50));
        }
        fetch(&group, &at("/good.json")).expect(429).expect_refusal("busy");
        assert_eq!(world.asked(), Vec::<String>::new());
        slow.join().expect("a slow server");
    });
}

#[test]
fn a_curator_gets_everybody_of_a_starter_pack_on_bluesky() {
    let (group, world) = there();
    let addresses = [
        "https://bsky.app/starter-pack/rosa.example.org/3kpack",
        "https://www.bsky.app/start/rosa.example.org/3kpack",
        "at://rosa.example.org/app.bsky.graph.starterpack/3kpack",
        "at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.starterpack/3kpack",
    ];
    for address in addresses {
        let read = fetch(&group, address).expect(200).json();
        assert_eq!(read["entries"].as_array().map(Vec::len), Some(120), "{address}");
        assert_eq!(read["title"]["en"], "Gardeners");
        assert_eq!(read["entries"][119]["known_by"][0]["did"], did(119));
        let asked = world.asked();
        assert_eq!(asked.len(), if address.contains("did:") { 3 } else { 4 }, "{asked:?}");
        assert!(asked.iter().all(|asked| asked.starts_with("public.api.bsky.app/xrpc/")), "{asked:?}");
    }
    let list =
        fetch(&group, "https://bsky.app/profile/did:plc:rosarosarosarosarosarosa/lists/3klist").expect(200).json();
    assert_eq!(list["entries"].as_array().map(Vec::len), Some(120));
    world.asked();
    let endless =
        fetch(&group, "at://did:plc:rosarosarosarosarosarosa/app.bsky.graph.list/3kendless").expect(200).json();
    assert_eq!((endless["entries"].as_array().map(Vec::len), world.asked().len()), (Some(3), 3));
    fetch(&group, "https://bsky.app/starter-pack/nobody.example.org/3kpack").expect(502).expect_refusal("fetch-failed");
    assert_eq!(world.asked().len(), 1);
}

#[test]
fn only_those_who_keep_a_pack_have_something_fetched() {
    let (group, world) = there();
    let (amina, leila) = (group.member("Amina"), group.person("greeter", "Leila"));
    let other = Group::on(Arc::clone(&group.porch));
    let send = |code: Option<&str>| group.send("/fetch", code, &json!({ "address": at("/good.json") }));
    send(None).expect(401).expect_refusal("code-needed");
    send(Some(&amina)).expect(403).expect_refusal("not-yours");
    send(Some(&other.organiser)).expect(401).expect_refusal("code-unknown");
    // Another site has no code to show, whatever it sends; and a cookie counts on our own pages only.
    let wanted = json!({ "address": at("/good.json") });
    let cookie = || group.post("/fetch?dress=page").cookie(&group.cookie(), &leila).json(&wanted);
    group.post("/fetch").code(&leila).on_site(crate::harness::SITE).json(&wanted).send().expect(401);
    cookie().on_site(crate::harness::SITE).send().expect(401);
    assert_eq!(world.asked(), Vec::<String>::new());
    cookie().on_our_page().send().expect(200);
    send(Some(&leila)).expect(200);
    assert_eq!(world.asked().len(), 2);
    let said =
        group.post("/fetch").code(&leila).body("application/json", format!("{{\"address\":7,\"{SENTINEL}\":1}}"));
    said.send().expect(400).expect_refusal("unreadable");
    group.post("/fetch").code(&leila).form(&[("address", "x")]).send().expect(415);
}

#[test]
fn a_host_who_wants_nothing_fetched_has_nothing_fetched() {
    let world = Upstream::start(world);
    let off = Setting { world: Some(world.port()), fetch: Some("off"), ..Setting::default() };
    let group = Group::on(Arc::new(Porchlight::start(&off)));
    group.put("/starter-pack/gardeners", &json!({ "title": { "en": "Gardeners" } })).expect(201);
    fetch(&group, &at("/good.json")).expect(403).expect_refusal("fetching-off");
    assert_eq!(group.view("/starter-pack/gardeners/draft", Some(&group.organiser))["fetches"], false);
    assert_eq!(world.asked(), Vec::<String>::new());
    // Whoever may not know does not learn it.
    group.send("/fetch", None, &json!({ "address": at("/good.json") })).expect(401);
}

#[test]
fn a_porchlight_that_reaches_nobody_says_that_nothing_came() {
    let closed = Setting { nobody: true, ..Setting::default() };
    let group = Group::on(Arc::new(Porchlight::start(&closed)));
    failed(&group, "/good.json");
}
