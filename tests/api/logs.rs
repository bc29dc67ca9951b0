//! What the operator's log holds: nothing of anybody.

use std::sync::Arc;

use serde_json::json;

use crate::harness::{Group, Porchlight, SITE, Setting, draft, encoded, fresh_key, garden, potluck, with};

#[test]
fn sentinels_reach_no_log() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting { hooks: true, ..Setting::default() })));
    let porch = &group.porch;
    let name = "Sentinel-name";
    let mut sentinels: Vec<String> = vec![group.organiser.clone()];
    let mut sentinel = |word: &str| {
        let word = format!("sentinel-{word}");
        sentinels.push(word.clone());
        word
    };
    let (reason, query, cookie, agent) = (sentinel("reason"), sentinel("query"), sentinel("cookie"), sentinel("agent"));
    let (bearer, broken, title, path) = (sentinel("bearer"), sentinel("broken"), sentinel("title"), sentinel("path"));
    let (key, site, word) = (sentinel("key"), sentinel("site"), sentinel("word"));
    let (statement, paper, secret) = (sentinel("statement"), sentinel("paper"), sentinel("secret"));
    let (open, members) =
        (with(potluck(), json!({ "title": { "en": &title } })), with(garden(), json!({ "title": { "en": &title } })));
    group.ask("/poll/potluck", &open);
    group.ask("/proposal/garden", &members);
    group.ask("/proposal/open", &with(members.clone(), json!({ "who": "everyone" })));
    let invitation = group.invitation(&json!({ "role": "member" }));
    let code = group.join(&invitation, name).expect(201).json()["code"].as_str().unwrap_or_default().to_owned();
    let why = json!({ "choice": ["agree"], "reason": &reason });
    let vote = |at: &str, code: Option<&str>| {
        let ask = group.ballot(&format!("{at}?q={query}"), code, &fresh_key(), &why);
        ask.header("User-Agent", &agent)
            .header("Referer", format!("https://{site}.example/{path}"))
            .cookie("c", &cookie)
            .send()
    };
    vote("/proposal/garden", Some(&code)).expect(200);
    // In an anonymous poll, too.
    let anonymous = json!({ "names": "anonymous", "results": "after-closing" });
    group.ask("/proposal/secret", &with(members.clone(), anonymous));
    let fields = json!({ "choice": ["agree"], "reason": &secret });
    group.ballot("/proposal/secret", Some(&code), &fresh_key(), &fields).send().expect(200);
    group.organise("/proposal/secret", &json!({ "do": "paper", "lines": &paper })).expect(422);
    group.organise("/proposal/secret", &json!({ "do": "close" })).expect(200);
    group.organise("/proposal/secret", &json!({ "do": "outcome", "statement": { "en": &statement } })).expect(200);
    let ballot =
        vote("/proposal/open", None).expect(200).json()["own"]["ballot"].as_str().unwrap_or_default().to_owned();
    // Everything that goes wrong, in everything's dress.
    let founding = with(draft(&crate::harness::fresh_name()), json!({ "word": &word, "zone": "Z-no-zone" }));
    let json = "application/json";
    let form = "application/x-www-form-urlencoded";
    for ask in [
        group.get("").code(&bearer),
        group.get("").header("Authorization", format!("Basic {bearer}")),
        group.post("/poll/potluck").body(json, format!("{{\"do\":\"{broken}")),
        group.post("/poll/potluck").body(json, format!("{{\"do\":\"vote\",\"choice\":\"{broken}\"}}")),
        group.post("/poll/potluck").body(json, [broken.as_bytes(), b"\xff\xfe"].concat()),
        group.post("/poll/potluck").body(form, format!("choice={broken}&key={key}&reason=%ff{broken}")),
        group.post("/poll/potluck").body("text/plain", &broken),
        group.post("/poll/potluck").key(&key).json(&json!({ "do": "vote", "choice": [&broken] })),
        group.post("/poll/potluck").body(json, broken.repeat(60_000)),
        group.porch.put(&group.at("/poll/potluck")).code(&group.organiser).body(json, &broken),
        group.post("/look").json(&json!({ "code": &broken })),
        group.post("/join").key(&fresh_key()).json(&json!({ "invitation": invitation, "name": &broken })),
        porch.post("/v1").key(&fresh_key()).json(&founding),
        porch.post("/v1").key(&key).body(json, &broken),
        porch.get(&format!("/{path}?q={query}")),
        porch.get(&format!("/v1/{path}/{path}/{path}")),
        porch.get(&format!("/embed/{path}/poll/{path}")).on_site(&format!("https://{site}.example")),
        porch.get(&format!("/assets/{path}.js")),
        porch.get(&group.page("/join")).cookie(&group.cookie(), &code),
        porch.get(&group.page("/proposal/garden")).cookie(&group.cookie(), &code),
        porch.get(&group.page("/proposal/garden")).cookie(&group.cookie(), &bearer),
        porch.post(&group.page("/join")).on_our_page().form(&[("do", "use"), ("code", &code)]),
        porch.post(&group.page("/proposal/open")).on_our_page().form(&[("choice", &broken), ("reason", &reason)]),
        porch.post(&group.page("/proposal/open")).on_site(SITE).form(&[("reason", &reason)]),
        porch.ask("BREW", &format!("/{path}")).header("X-Odd", &broken),
        group.post("/panic").code(&code).cookie("c", &cookie).json(&json!({ "reason": &reason })),
        group.post(&format!("/panic?q={query}")).body(form, format!("do=vote&reason={}", encoded(&reason))),
        group.get("/poll/potluck"),
    ] {
        // Some end in nothing but a closed connection, which is no matter here.
        let _ = ask.header("User-Agent", &agent).patience(std::time::Duration::from_millis(500)).try_send();
    }
    sentinels.extend([name.to_owned(), code, ballot, invitation]);
    // What somebody else's log may hold: addresses, of this machine or a forged one.
    let log = porch.log();
    assert!(log.contains("fell over at"), "this log is not the log: {log}");
    let plain = log.to_lowercase();
    for sentinel in sentinels.iter().flat_map(|s| [s.to_lowercase(), s.replace('-', "").to_lowercase()]) {
        assert!(!plain.contains(&sentinel), "{sentinel} is in the log: {log}");
    }
    assert!(!plain.contains(&group.slug), "the group is in the log: {log}");
}
