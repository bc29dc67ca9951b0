//! The description of `/v1` that is checked in (`openapi.json`) and the server that runs: one says what the other does.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::harness::{
    Answer, Group, Newcomer, Porchlight, Served, Setting, Upstream, Welcome, draft, fields, form, fresh_key,
    fresh_name, garden, options, potluck, repository, set, text, with,
};
use crate::{faq, starter_packs};

/// The document, and which of its operations have been seen at work.
struct Description {
    document: Value,
    seen: BTreeSet<String>,
}

impl Description {
    fn read() -> Description {
        let json = std::fs::read_to_string(repository().join("openapi.json")).expect("openapi.json is checked in");
        Description { document: serde_json::from_str(&json).expect("openapi.json is JSON"), seen: BTreeSet::new() }
    }

    /// Every operation, as `GET /v1/{group}`.
    fn operations(&self) -> BTreeSet<String> {
        let paths = self.document["paths"].as_object().expect("paths");
        let of = |(path, item): (&String, &Value)| {
            let methods = item.as_object().expect("a path item").keys();
            methods.map(|method| format!("{} {path}", method.to_uppercase())).collect::<Vec<_>>()
        };
        paths.iter().flat_map(of).collect()
    }

    /// Holds an answer against what its operation promises.
    #[track_caller]
    fn holds(&mut self, operation: &str, answer: &Answer) {
        let (method, path) = operation.split_once(' ').expect("METHOD /path");
        let responses = &self.document["paths"][path][method.to_lowercase()]["responses"];
        let kind = if answer.status < 400 { "application/json" } else { "application/problem+json" };
        let promised = match &responses[answer.status.to_string()] {
            Value::Null => &responses["default"],
            promised => promised,
        };
        let said = answer.header("content-type").unwrap_or_default();
        assert!(said.starts_with(kind), "{operation}: {} as {said}", answer.status);
        let mut schema = promised["content"][kind]["schema"].clone();
        assert!(schema.is_object(), "{operation} promises nothing for {}", answer.status);
        schema["components"] = self.document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).expect("a schema");
        let body = answer.json();
        let errors: Vec<String> =
            validator.iter_errors(&body).map(|e| format!("{} at {}", e, e.instance_path())).collect();
        assert!(errors.is_empty(), "{operation}: {errors:#?}\n{body:#}");
        self.seen.insert(operation.to_owned());
    }
}

/// A poll of every kind with everything declared that it can have, and an answer to it.
fn every_kind() -> Vec<(&'static str, Value, Value)> {
    let of = options(&["soup", "bread", "kale"]);
    let poll = |ask: Value, rules: Value| {
        let common = json!({ "title": { "en": "Supper?" }, "who": "members", "results": "always", "ask": ask });
        with(common, rules)
    };
    let count = json!({ "method": "stv-scottish", "seats": 2, "quota": "hare", "also": ["irv", "borda"] });
    let thresholds = json!([{ "option": "soup", "bound": "at-least", "part": 1, "whole": 3, "of": "eligible" }]);
    let binding = json!({
        "quorum": { "percent": 10 }, "if_short": { "extend-once": 2 }, "thresholds": thresholds, "names_missing": true,
        "topic": "money", "reasons": "optional", "late": "by-hand",
    });
    let suggest = json!({ "min": 1, "max": 2, "options": of, "shuffle": true, "none_of_these": true, "suggest": "after-approval" });
    let times =
        json!([{ "id": "soup", "at": "2027-03-26T20:00", "minutes": 90 }, { "id": "bread", "at": "2027-03-27" }]);
    let secret = json!({ "names": "anonymous", "results": "after-closing", "reasons": "optional" });
    let marks = |mark: &str| json!({ "marks": { "soup": mark }, "helped": true });
    vec![
        ("/poll/supper", poll(json!({ "choose": suggest }), binding), json!({ "choice": ["soup"], "reason": "Warm." })),
        ("/poll/walk", poll(json!({ "count-in": { "places": 9 } }), json!({})), json!({ "choice": ["in"] })),
        (
            "/poll/dots",
            poll(json!({ "dots": { "dots": 5, "most": 3, "options": of } }), json!({ "names": "hidden" })),
            marks("2"),
        ),
        ("/poll/score", poll(json!({ "score": { "least": 1, "most": 5, "options": of } }), json!({})), marks("2")),
        ("/poll/star", poll(json!({ "star": { "options": of } }), secret.clone()), marks("2")),
        ("/poll/chair", poll(json!({ "rank": { "count": count, "options": of } }), json!({})), marks("1")),
        ("/poll/when", poll(json!({ "times": { "options": times } }), json!({})), marks("1")),
        ("/poll/why", poll(json!({ "question": {} }), secret), json!({ "reason": "Because." })),
    ]
}

#[test]
fn a_programmer_finds_every_address_as_it_is_described() {
    let mut said = Description::read();
    let group = Group::new();
    let organiser = group.organiser.as_str();
    let organise = |rest: &str, body: &Value| group.organise(rest, body);
    let get = |rest: &str, code: Option<&str>| group.get(rest).code_if(code).send();

    let founded = group.porch.post("/v1").key(&fresh_key()).json(&draft(&fresh_name())).send();
    said.holds("POST /v1", &founded.expect(201));
    said.holds("GET /v1/{group}", &get("", None));
    let mut edited = draft(&group.slug);
    edited.as_object_mut().expect("a draft").remove("group");
    let edited =
        with(edited, json!({ "about": { "en": "# Hi\n\n* a [link](https://a.example)\n\n| a |\n|---|\n| b |" } }));
    said.holds("PUT /v1/{group}", &group.porch.put(&group.at("")).code(organiser).json(&edited).send().expect(200));

    let invited = organise("/invitations", &json!({ "role": "member", "circles": ["kitchen"], "uses": 2 })).expect(201);
    let invitation = invited.json()["invitation"].clone();
    said.holds("POST /v1/{group}/invitations", &invited);
    said.holds("POST /v1/{group}/look", &organise("/look", &json!({ "code": invitation })).expect(200));
    let joined = organise("/join", &json!({ "invitation": invitation, "name": "Amina" })).expect(201);
    let amina = joined.json()["code"].as_str().expect("a code").to_owned();
    said.holds("POST /v1/{group}/join", &joined);
    said.holds("POST /v1/{group}/look", &organise("/look", &json!({ "code": amina })).expect(200));
    let replaced =
        group.post("/code").code(&amina).key(&fresh_key()).json(&json!({ "do": "replace" })).send().expect(201);
    let amina = replaced.json()["code"].as_str().expect("a code").to_owned();
    said.holds("POST /v1/{group}/code", &replaced);
    said.holds("POST /v1/{group}/invitations/revoke", &organise("/invitations/revoke", &json!({ "code": invitation })));
    said.holds("GET /v1/{group}/members", &get("/members", Some(organiser)).expect(200));

    let about = json!({ "en": "Why.\n\n1. one\n\n> said **so**\n\n```\ncode\n```\n\n---" });
    for (kind, definition, choice) in [
        ("poll", with(potluck(), json!({ "about": about, "results": "always" })), "friday"),
        ("proposal", with(garden(), json!({ "about": about, "results": "always" })), "agree"),
    ] {
        let path = format!("/v1/{{group}}/{kind}/{{id}}");
        let at = format!("/{kind}/described");
        said.holds(&format!("PUT {path}"), &group.put(&at, &definition).expect(201));
        said.holds(&format!("PUT {path}"), &group.put(&at, &definition).expect(200));
        said.holds(&format!("GET {path}"), &get(&at, None));
        said.holds(&format!("POST {path}"), &group.vote(&at, Some(&amina), choice).expect(200));
        said.holds(&format!("GET {path}"), &get(&at, Some(&amina)));
        said.holds(&format!("GET {path}"), &get(&at, Some(organiser)));
        said.holds(&format!("POST {path}"), &group.vote(&at, Some(&amina), "no-such").expect(422));
    }
    // Everything that happens to a poll on the way, and what is known of it when it is over.
    group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
    let number = group.number("Amina");
    said.holds("POST /v1/{group}/trust", &organise("/trust", &json!({ "topic": "money", "to": number })).expect(200));
    said.holds("GET /v1/{group}/trust", &get("/trust", Some(&amina)).expect(200));
    said.holds("GET /v1/{group}/trust", &get("/trust", None).expect(401));
    let on_poll = "POST /v1/{group}/poll/{id}";
    for (at, definition, vote) in every_kind() {
        let putting = "PUT /v1/{group}/poll/{id}";
        said.holds(putting, &group.put(at, &definition).expect(201));
        said.holds(on_poll, &group.ballot(at, Some(&amina), &fresh_key(), &vote).send().expect(200));
        said.holds("GET /v1/{group}/poll/{id}", &get(at, Some(&amina)));
        said.holds(
            "GET /v1/{group}/{kind}/{id}/electors",
            &get(&format!("{at}/electors"), Some(organiser)).expect(200),
        );
        said.holds("GET /v1/{group}/{kind}/{id}/draft", &get(&format!("{at}/draft"), Some(organiser)).expect(200));
        said.holds("GET /v1/{group}/{kind}/{id}/ballots", &get(&format!("{at}/ballots"), Some(organiser)).expect(409));
        for command in [
            json!({ "do": "suggest", "name": "Rice", "lang": "en" }),
            json!({ "do": "extend", "days": 2 }),
            json!({ "do": "add-voters", "people": [number] }),
            json!({ "do": "paper", "lines": "1: 1" }),
            json!({ "do": "close" }),
            json!({ "do": "reopen", "days": 2 }),
            json!({ "do": "close" }),
            json!({ "do": "outcome", "statement": { "en": "So be it." }, "steps": [{ "what": { "en": "Cook" }, "by": "2027-01-01" }] }),
            json!({ "do": "withdraw" }),
        ] {
            said.holds(on_poll, &organise(at, &command));
        }
        said.holds("GET /v1/{group}/poll/{id}", &get(at, Some(organiser)).expect(200));
        said.holds("GET /v1/{group}/{kind}/{id}/ballots", &get(&format!("{at}/ballots"), Some(organiser)).expect(200));
    }
    let packet = json!({ "title": { "en": "Hello" }, "about": about, "sections": [
        { "id": "care", "title": { "en": "Care" }, "what": { "is": "agreement", "text": about }, "paths": [], "langs": ["en"] },
        { "id": "todo", "title": { "en": "To do" }, "role": "member", "what": { "is": "checklist", "items": [
            { "id": "one", "text": { "en": "One" }, "means": { "en": "That is" } }
        ] } },
        { "id": "who", "title": { "en": "Who" }, "audience": { "circles": ["kitchen"] }, "what": { "is": "contacts", "people": [{ "name": { "en": "Ana" } }] } },
        { "id": "meet", "title": { "en": "Meet" }, "what": { "is": "meeting", "meeting": {
            "at": "2027-03-01T18:00", "minutes": 60, "where": { "en": "Hall" }, "weeks": 1
        } } },
        { "id": "read", "title": { "en": "Read" }, "audience": "members", "what": { "is": "words", "markdown": about } },
    ] });
    let at = "/welcome/described";
    said.holds("PUT /v1/{group}/welcome/{id}", &group.put(at, &packet).expect(201));
    let agree = json!({ "do": "agree", "key": fresh_key(), "section": "care", "version": 1, "lang": "en" });
    said.holds("POST /v1/{group}/welcome/{id}", &group.send(at, Some(&amina), &agree).expect(200));
    said.holds("POST /v1/{group}/welcome/{id}", &group.send(at, None, &agree).expect(401));
    said.holds("PUT /v1/{group}/welcome/{id}", &group.put(at, &packet).expect(200));
    said.holds("GET /v1/{group}/welcome/{id}", &get(at, None).expect(200));
    said.holds("GET /v1/{group}/welcome/{id}", &get(at, Some(&amina)).expect(200));
    said.holds("GET /v1/{group}/welcome/{id}/draft", &get(&format!("{at}/draft"), Some(organiser)).expect(200));
    let notice = json!({ "title": { "en": "Seeds" }, "words": about, "until": "2099-01-01", "audience": "members",
        "meeting": { "at": "2099-01-01T18:00", "minutes": 60 } });
    said.holds("PUT /v1/{group}/notices/{id}", &group.put("/notices/seeds", &notice).expect(201));
    said.holds("GET /v1/{group}/notices", &get("/notices", Some(&amina)).expect(200));
    said.holds("GET /v1/{group}", &get("", Some(&amina)).expect(200));
    said.holds("POST /v1/{group}/notices/{id}", &organise("/notices/seeds", &json!({ "do": "drop" })).expect(200));
    let keeping = json!({ "id": "ours", "name": { "en": "Ours" }, "from": { "kind": "poll", "id": "chair" } });
    said.holds("POST /v1/{group}/templates", &organise("/templates", &keeping).expect(201));
    said.holds("GET /v1/{group}/templates", &get("/templates", Some(organiser)).expect(200));
    said.holds("POST /v1/{group}/templates/{id}", &organise("/templates/ours", &json!({ "do": "drop" })).expect(200));
    said.holds("GET /v1/{group}/templates", &get("/templates", Some(&amina)).expect(403));

    said.holds(
        "POST /v1/{group}/members/{id}",
        &organise(&format!("/members/{}", group.number("Amina")), &json!({ "do": "revoke" })).expect(200),
    );
    said.holds("GET /v1/{group}/members", &get("/members", None).expect(401));
    on_the_way_in(&mut said);
    what_is_known(&mut said);

    assert_eq!(said.operations(), said.seen, "described, and not seen at work");
}

/// The whole way in, from the form to the welcome packet.
fn on_the_way_in(said: &mut Description) {
    let welcome = Welcome::with(json!({ "approvals": 2, "must_vouch": true, "paths": ["food"], "welcome": "hello" }));
    let (group, rosa, leila) = (&welcome.group, welcome.rosa(), welcome.leila());
    let amina = group.member("Amina");
    let putting = "PUT /v1/{group}/signup/{id}";
    said.holds(putting, &group.put("/signup/other", &form()).expect(201));
    said.holds(putting, &group.put("/signup/other", &set(json!({ "sealed": false }))).expect(200));
    said.holds(putting, &group.put("/signup/other", &set(json!({ "approvals": 9 }))).expect(422));
    for at in ["/signup/other", "/signup/join", "/signup/none"] {
        said.holds("GET /v1/{group}/signup/{id}", &group.get(at).send());
    }
    said.holds("GET /v1/{group}/signup/{id}/challenge", &group.get("/signup/join/challenge").send().expect(200));
    said.holds(
        "GET /v1/{group}/signup/{id}/draft",
        &group.get("/signup/join/draft").code(&group.organiser).send().expect(200),
    );
    let inviting = json!({ "path": "food", "introduction": welcome.introduction("My neighbour.") });
    let invited = welcome.invites(&amina, &inviting).expect(201);
    said.holds("POST /v1/{group}/newcomers", &invited);
    said.holds("GET /v1/{group}/newcomers", &group.get("/newcomers").code(&amina).send().expect(200));
    let (nadia, arriving) = (Newcomer::new(), "POST /v1/{group}/signup/{id}");
    let invitation = json!({ "invitation": text(&invited.json()["invitations"][0], "invitation") });
    let asks = with(welcome.asks(&nadia, &fields()), invitation);
    said.holds(arriving, &group.send("/signup/join", None, &asks).expect(201));
    let unsealed = json!({ "revision": 1, "fields": [["q-called", "Tomas"], ["q-keep", "1"]] });
    said.holds(arriving, &group.send("/signup/other", None, &unsealed).expect(422));
    said.holds("GET /v1/{group}/desk", &group.get("/desk").code(&rosa.code).send().expect(200));
    said.holds("POST /v1/{group}/desk", &welcome.offer(leila).expect(200));
    let on_request = "POST /v1/{group}/requests/{id}";
    said.holds(on_request, &welcome.asks_back(leila, &nadia, "Soup?").expect(200));
    said.holds(on_request, &welcome.notes(leila, &nadia, "She came by.").expect(200));
    said.holds(on_request, &welcome.on(leila, &nadia, &json!({ "do": "meet" })).expect(200));
    let vouching = json!({ "code": nadia.vouch_code() });
    said.holds("POST /v1/{group}/vouch", &group.send("/vouch", Some(&amina), &vouching).expect(200));
    said.holds("POST /v1/{group}/vouch", &welcome.vouches(&amina, &nadia, "She fixed my bike.").expect(200));
    let mine = "POST /v1/{group}/mine";
    said.holds(mine, &welcome.mine(&nadia, &json!({ "do": "look" })).expect(200));
    said.holds(mine, &welcome.replies(&nadia, "Lentils!").expect(200));
    said.holds(mine, &welcome.mine(&nadia, &json!({ "do": "enter" })).expect(409));
    said.holds(on_request, &welcome.approves(leila, &nadia).expect(200));
    said.holds(on_request, &welcome.approves(rosa, &nadia).expect(200));
    let at = format!("/requests/{}", nadia.request);
    said.holds("GET /v1/{group}/requests/{id}", &group.get(&at).code(&leila.code).send().expect(200));
    said.holds(mine, &welcome.mine(&nadia, &json!({ "do": "look" })).expect(200));
    said.holds(mine, &welcome.mine(&Newcomer::new(), &json!({ "do": "look" })).expect(404));
}

/// FAQs and starter packs, and what is fetched for them.
fn what_is_known(said: &mut Description) {
    let world = Upstream::start(|_, _| {
        Served::Json(
            json!({ "title": "T", "accounts": [{ "name": "Amina", "handle": "@amina@garden.example" }] }).to_string(),
        )
    });
    let group = Group::on(Arc::new(Porchlight::start(&Setting { world: Some(world.port()), ..Setting::default() })));
    let amina = group.member("Amina");
    let (organiser, cook) = (Some(group.organiser.as_str()), group.person_in("member", "Bo", &["kitchen"]));
    let suggest = |suggested: Value| json!({ "do": "suggest", "suggested": suggested });
    let faq_suggestion = suggest(json!({ "entry": "dues", "question": "Dues?", "answer": "Yes.", "lang": "en" }));
    let pack_suggestion = suggest(json!({ "label": "The baker", "why": "Bread.", "known_by": "@b@bread.example" }));
    let known = [
        (
            "faq",
            faq::AT,
            with(faq::faq(), json!({ "asks": true })),
            faq_suggestion,
            json!({ "do": "review", "entry": "dues" }),
        ),
        (
            "starter-pack",
            starter_packs::AT,
            starter_packs::pack(),
            pack_suggestion,
            json!({ "do": "check", "entry": "library" }),
        ),
    ];
    for (kind, at, whole, suggestion, looked) in known {
        let (path, draft) = (format!("/v1/{{group}}/{kind}/{{id}}"), format!("{at}/draft"));
        said.holds(&format!("PUT {path}"), &group.put(at, &whole).expect(201));
        said.holds(&format!("PUT {path}"), &group.change(at, &whole).expect(200));
        for code in [None, Some(amina.as_str()), Some(cook.as_str())] {
            said.holds(&format!("GET {path}"), &group.get(at).code_if(code).send().expect(200));
        }
        let look = json!({ "do": "look", "iam": { "on": "fediverse", "server": "a.example", "runs": "misskey" } });
        let search = json!({ "do": "search", "words": "dues" });
        let command = if kind == "faq" { search } else { look };
        said.holds(&format!("POST {path}"), &group.send(at, None, &command).expect(200));
        said.holds(&format!("POST {path}"), &group.send(at, Some(&amina), &suggestion).expect(200));
        said.holds(&format!("POST {path}"), &group.send(at, None, &suggestion).expect(401));
        said.holds(&format!("POST {path}/draft"), &group.send(&draft, organiser, &looked).expect(200));
        said.holds(&format!("POST {path}/draft"), &group.send(&draft, Some(&amina), &looked).expect(403));
        said.holds(&format!("GET {path}/draft"), &group.get(&draft).code_if(organiser).send().expect(200));
        for part in if kind == "faq" { &["index", "entries"][..] } else { &[] } {
            let answer = group.get(&format!("{at}/{part}")).code(&cook).send().expect(200);
            said.holds(&format!("GET {path}/{part}"), &answer);
        }
    }
    said.holds("GET /v1/{group}", &group.get("").send().expect(200));
    said.holds("GET /v1/{group}/desk", &group.get("/desk").code_if(organiser).send().expect(200));
    for (address, status) in [("https://lists.example.org/good.json", 200), ("https://127.0.0.1/", 422)] {
        let answer = group.organise("/fetch", &json!({ "address": address })).expect(status);
        said.holds("POST /v1/{group}/fetch", &answer);
    }
}
