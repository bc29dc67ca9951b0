//! What the operator's log holds: nothing of anybody.

use std::sync::Arc;

use serde_json::json;

use crate::harness::{
    Group, Porchlight, SITE, Setting, Welcome, draft, encoded, fresh_key, garden, potluck, set, with,
};

/// Everything that is said on the way in, and everything that goes wrong there; what must not be in a log.
fn on_the_way_in(group: Group) -> (Welcome, Vec<String>) {
    let word = |word: &str| format!("sentinel-in-{word}");
    let (query, broken, note) = (word("query"), word("broken"), word("note"));
    let (agent, cookie, plain) = (word("agent"), word("cookie"), word("plain"));
    let welcome = Welcome::of(group, json!({}));
    let nadia = welcome.nadia();
    welcome.asks_back(welcome.leila(), &nadia, &note).expect(200);
    welcome.notes(welcome.joan(), &nadia, &note).expect(200);
    welcome.vouches(&welcome.leila().code, &nadia, &note).expect(200);
    let (group, leila, access) = (&welcome.group, &welcome.leila().code, nadia.code());
    let invitation = welcome.invitation(leila, &json!({}));
    group.put("/signup/open", &set(json!({ "sealed": false }))).expect(201);
    let at = format!("/requests/{}", nadia.request);
    let mine = format!("__Host-porchlight-{}.mine", group.slug);
    let (porch, kind) = (&group.porch, "application/json");
    let fields = [("q-called", plain.as_str()), ("q-keep", "1"), ("revision", "1"), ("trap", broken.as_str())];
    let (key, unfit) =
        (fresh_key(), json!({ "revision": 1, "sealed": &broken, "access": &broken, "request": &broken }));
    for ask in [
        group.post(&format!("/signup/join?q={query}")).key(&key).json(&unfit),
        group.post("/signup/join").key(&key).body(kind, &broken),
        group.post("/signup/join").key(&key).json(&json!({ "work": { "challenge": &broken, "solution": &broken } })),
        group.post("/signup/open").form(&fields),
        group.post("/signup/open").key(&key).json(&json!({ "revision": 1, "fields": [["q-called", &plain]] })),
        porch.post(&group.page("/signup/open")).on_our_page().form(&fields),
        porch.post(&group.page("/signup/join")).on_our_page().form(&fields),
        porch.get(&format!("{}?lang={query}", group.page("/signup/join"))),
        porch.get(&format!("/frame{}?q={query}", group.page("/signup/join"))),
        group.post("/mine").code(&access).key(&key).json(&json!({ "do": "reply", "words": &plain })),
        group.post("/mine").code(&broken).json(&json!({ "do": "look" })),
        group.post(&format!("/mine?{access}")).body(kind, &broken),
        porch.post(&group.page("/mine")).on_our_page().form(&[("do", "look"), ("access", &access)]),
        porch
            .post(&group.page("/mine"))
            .on_our_page()
            .cookie(&mine, &access)
            .form(&[("do", "reply"), ("words", &plain)]),
        porch.get(&group.page("/mine")).cookie(&mine, &broken),
        porch.get(&group.page("/mine.ics")).cookie(&mine, &access),
        group.get(&format!("{at}?q={query}")).code(leila),
        group.post(&at).code(leila).key(&key).json(&json!({ "do": "ask", "words": &plain })),
        group.post(&at).code(leila).body(kind, &broken),
        group.post("/vouch").code(leila).json(&json!({ "code": nadia.vouch_code(), "words": &plain })),
        group.post("/vouch").code(leila).json(&json!({ "code": &broken })),
        group.post("/newcomers").code(leila).key(&key).json(&json!({ "form": "join", "introduction": &plain })),
        group.post("/desk").code(leila).key(&key).json(&json!({ "do": "offer-key", "greeter": &broken })),
        group.post("/desk").code(leila).key(&key).json(&json!({ "do": "set-greeters", "list": &broken })),
        porch.get(&group.page(&format!("/vouch?q={query}"))).cookie(&group.cookie(), leila),
        porch.post(&group.page("/invite")).on_our_page().cookie(&group.cookie(), leila).form(&[("form", &broken)]),
    ] {
        let ask = ask.header("User-Agent", &agent).header("X-Odd", &cookie);
        let _ = ask.patience(std::time::Duration::from_millis(2_000)).try_send();
    }
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    let reading = nadia.reading.written().to_string();
    let theirs = vec![
        query,
        broken,
        note,
        agent,
        cookie,
        plain,
        access,
        reading,
        nadia.vouch_code(),
        nadia.request.clone(),
        nadia.access.hash().hex(),
        invitation,
        "zorzal-7781".to_owned(),
    ];
    (welcome, theirs)
}

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
    let (welcome, theirs) = on_the_way_in(group);
    sentinels.extend(theirs);
    let group = &welcome.group;
    let porch = &group.porch;
    // What somebody else's log may hold: addresses, of this machine or a forged one.
    let log = porch.log();
    assert!(log.contains("fell over at"), "this log is not the log: {log}");
    let plain = log.to_lowercase();
    for sentinel in sentinels.iter().flat_map(|s| [s.to_lowercase(), s.replace('-', "").to_lowercase()]) {
        assert!(!plain.contains(&sentinel), "{sentinel} is in the log: {log}");
    }
    assert!(!plain.contains(&group.slug), "the group is in the log: {log}");
}
