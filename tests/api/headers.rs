//! The headers of every kind of route, held to a file.

use std::fmt::Write;

use crate::harness::{
    Answer, Ask, Newcomer, Porchlight, SITE, Setting, Welcome, draft, fresh_key, garden, potluck, repository, set,
};

/// What differs from one answer to the next stands as what it is, not as what it says.
fn masked(name: &str, value: &str, group: &str) -> Option<String> {
    Some(match name {
        "date" | "connection" | "content-length" | "transfer-encoding" => return None,
        "etag" => "\"…\"".to_owned(),
        "location" => value.replace(group, "GROUP"),
        "set-cookie" => {
            let (name, rest) = value.split_once('=').unwrap_or((value, ""));
            let (value, rest) = rest.split_once(';').unwrap_or((rest, ""));
            let kept = if value.is_empty() { "" } else { "…" };
            format!("{}={kept};{rest}", name.replace(group, "GROUP"))
        }
        _ => value.to_owned(),
    })
}

fn told(title: &str, answer: &Answer, group: &str) -> String {
    let mut lines: Vec<String> = answer
        .headers
        .iter()
        .filter_map(|(name, value)| Some(format!("  {name}: {}\n", masked(name, value, group)?)))
        .collect();
    lines.sort();
    format!("{title}: {}\n{}\n", answer.status, lines.concat())
}

#[test]
fn each_route_kind_sends_its_headers() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    group.put("/signup/open", &set(serde_json::json!({ "sealed": false }))).expect(201);
    let (nadia, erased) = (welcome.nadia(), welcome.nadia());
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    group.ask("/poll/over", &potluck());
    group.vote("/poll/over", None, "friday").expect(200);
    group.close("/poll/over");
    let amina = group.member("Amina");
    let porch = &group.porch;
    let poll = group.page("/poll/potluck");
    let files = crate::files::hashed();
    let wasm = files.iter().find(|name| name.ends_with(".wasm")).expect("a module");
    let etag = porch.get("/porchlight.js").send().header("etag").expect("an etag").to_owned();
    let signup = |id: &str| group.page(&format!("/signup/{id}"));
    let (mine, look) = (format!("__Host-porchlight-{}.mine", group.slug), serde_json::json!({ "do": "look" }));
    let open_mine =
        |code: &str| porch.post(&group.page("/mine")).on_our_page().form(&[("do", "look"), ("access", code)]);
    let (sure, key) = ([("do", "erase"), ("sure", "yes")], fresh_key());
    let asks = [("q-called", "Tomas"), ("q-keep", "1"), ("revision", "1"), ("key", &*key)];
    let form = |ask: Ask, choice: &str| ask.form(&[("choice", choice), ("key", &fresh_key())]);
    let pages: Vec<(&str, Ask)> = vec![
        ("home", porch.get("/")),
        ("front page", porch.get(&group.page(""))),
        ("join", porch.get(&group.page("/join"))),
        ("page", porch.get(&poll)),
        ("page, brotli", porch.get(&poll).header("Accept-Encoding", "gzip, deflate, br, zstd")),
        ("page of members", porch.get(&group.page("/proposal/garden")).cookie(&group.cookie(), &amina)),
        ("page after a vote", form(porch.post(&poll).on_our_page(), "friday")),
        ("page after a refusal", form(porch.post(&poll).on_our_page(), "none-such")),
        ("page after a form of another site", form(porch.post(&poll).on_site(SITE), "friday")),
        ("page, code taken out", porch.get(&poll).cookie(&group.cookie(), "none")),
        ("nothing there", porch.get("/nobody-here")),
        ("page of a count", porch.get(&format!("{poll}/count"))),
        ("file to take away", porch.get(&group.page("/poll/over/export.csv"))),
        ("file to take away, too early", porch.get(&format!("{poll}/export.csv"))),
        ("frame", porch.get(&format!("/frame{poll}"))),
        ("fragment", porch.get(&format!("/embed{poll}")).on_site(SITE)),
        ("fragment after a vote", form(porch.post(&format!("/embed{poll}")).on_site(SITE), "friday")),
        ("fragment of nothing", porch.get("/embed/nobody-here/poll/potluck").on_site(SITE)),
        ("API, read", group.get("/poll/potluck")),
        ("API, read with a code", group.get("/poll/potluck").code(&amina)),
        ("API, sent from a listed site", form(group.post("/poll/potluck").on_site(SITE), "friday")),
        ("API, sent from a page of ours", form(group.post("/poll/potluck?dress=page").on_our_page(), "friday")),
        ("API, refused", group.get("/members")),
        ("API, founded", porch.post("/v1").key(&fresh_key()).json(&draft(&crate::harness::fresh_name()))),
        ("API, too large", group.post("/poll/potluck").body("text/plain", "x".repeat(70_000))),
        ("page of a sealed form", porch.get(&signup("join"))),
        ("page of a form that is not sealed", porch.get(&signup("open"))),
        ("frame of a sealed form", porch.get(&format!("/frame{}", signup("join")))),
        ("frame of a form that is not sealed", porch.get(&format!("/frame{}", signup("open")))),
        ("card of a form", porch.get(&format!("/embed{}", signup("join"))).on_site(SITE)),
        ("private page, closed", porch.get(&group.page("/mine"))),
        ("private page", porch.get(&group.page("/mine")).cookie(&mine, &nadia.code())),
        ("private page, opened", open_mine(&nadia.code())),
        ("private page, nothing behind the link", open_mine(&Newcomer::new().code())),
        (
            "private page, erased",
            porch.post(&group.page("/mine")).on_our_page().cookie(&mine, &erased.code()).form(&sure),
        ),
        ("day for a calendar", porch.get(&group.page("/mine.ics")).cookie(&mine, &nadia.code())),
        ("page of who invites", porch.get(&group.page("/invite")).cookie(&group.cookie(), &amina)),
        ("page of who vouches", porch.get(&group.page("/vouch")).cookie(&group.cookie(), &amina)),
        ("sheet of slips", porch.get(&group.page("/slips")).cookie(&group.cookie(), &group.organiser)),
        ("API, challenge", group.get("/signup/join/challenge")),
        ("API, asked to join", group.post("/signup/open").form(&asks)),
        ("API, private page", group.post("/mine").code(&nadia.code()).json(&look)),
        ("API, private page, nothing behind the link", group.post("/mine").code("none").json(&look)),
        ("API, desk", group.get("/desk?dress=page").on_our_page().cookie(&group.cookie(), &group.organiser)),
        ("API, request to join", group.get(&format!("/requests/{}", nadia.request)).code(&group.organiser)),
        ("file", porch.get(&format!("/assets/{wasm}"))),
        ("file, brotli", porch.get(&format!("/assets/{wasm}")).header("Accept-Encoding", "br")),
        ("no such file", porch.get("/assets/none.js")),
        ("loader", porch.get("/porchlight.js")),
        ("loader, unchanged", porch.get("/porchlight.js").header("If-None-Match", etag)),
    ];
    let mut all = String::new();
    for (title, ask) in pages {
        all += &told(title, &ask.send(), &group.slug);
    }
    hold(&all, "headers.txt");
}

#[test]
fn everything_over_https_says_to_stay_there() {
    let origin = "https://porch.example";
    let porch = Porchlight::start(&Setting { origin: Some(origin), ..Setting::default() });
    let slug = crate::harness::fresh_name();
    porch.post("/v1").key(&fresh_key()).json(&draft(&slug)).send().expect(201);
    let too_large = porch.post("/v1").body("text/plain", "x".repeat(70_000));
    let asks = [
        "/",
        "/porchlight.js",
        "/v1/nobody",
        "/nobody",
        "/embed/nobody/poll/x",
        "/assets/none.js",
        &format!("/{slug}/join"),
    ];
    let asks = asks.map(|path| porch.get(path)).into_iter().chain([too_large]);
    for answer in asks.map(Ask::send) {
        assert_eq!(answer.header("strict-transport-security"), Some("max-age=63072000"), "{answer:?}");
    }
    // Its own address is the one that people see: links lead there, and forms come from there.
    let founder =
        porch.post("/v1").key(&fresh_key()).json(&draft(&crate::harness::fresh_name())).send().expect(201).json();
    let at = format!("/v1/{}/invitations", founder["group"].as_str().unwrap_or_default());
    let code = founder["code"].as_str().unwrap_or_default();
    let made = porch
        .post(&at)
        .code(code)
        .key(&fresh_key())
        .json(&serde_json::json!({ "role": "member" }))
        .send()
        .expect(201)
        .json();
    assert!(made["link"].as_str().unwrap_or_default().starts_with(&format!("{origin}/")));
    let look = [("do", "look"), ("code", "x")];
    let join = |from: &str| porch.post(&format!("/{slug}/join")).header("Origin", from).form(&look).send().status;
    assert_eq!((join(origin), join("https://evil.example"), join(&porch.origin())), (422, 403, 403));
}

/// Compares with a file beside this one, which `PORCHLIGHT_BLESS=1` writes anew.
fn hold(text: &str, name: &str) {
    let path = repository().join("tests/api").join(name);
    if std::env::var_os("PORCHLIGHT_BLESS").is_some() {
        std::fs::write(&path, text).expect("a file to keep");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept != text {
        let mut differs = String::new();
        let (kept, now): (Vec<&str>, Vec<&str>) = (kept.split("\n\n").collect(), text.split("\n\n").collect());
        for part in now.iter().filter(|part| !kept.contains(part)) {
            let _ = writeln!(differs, "now:\n{part}");
        }
        for part in kept.iter().filter(|part| !now.contains(part)) {
            let _ = writeln!(differs, "{name}:\n{part}");
        }
        panic!(
            "headers are not as {name} keeps them; if they should be so, PORCHLIGHT_BLESS=1 writes it anew.\n{differs}"
        );
    }
}
