//! Signup forms: what an organiser asks of newcomers, and how the group meets them.

use serde_json::{Value, json};

use crate::harness::{Answer, Group, Welcome, form, set, text, with};

fn save(group: &Group, draft: &Value) -> Answer {
    group.put("/signup/join", draft)
}

fn seen(group: &Group) -> Value {
    group.get("/signup/join").send().expect(200).json()
}

/// A form of one page with these questions.
fn asking(questions: &[Value]) -> Value {
    json!({ "title": { "en": "Join" }, "pages": [{ "sections": [{ "questions": questions }] }] })
}

fn question(id: &str, what: Value, label: &str) -> Value {
    json!({ "id": id, "what": what, "label": { "en": label } })
}

fn line(id: &str) -> Value {
    question(id, json!({ "kind": "short-text" }), id)
}

fn shown_if(id: &str, condition: Value) -> Value {
    with(line(id), json!({ "shown_if": condition }))
}

fn agreement(words: &str) -> Value {
    let kind = json!({ "kind": "consent", "to": { "text": { "en": words }, "version": 7, "earlier": [] } });
    question("keep", kind, "Keeping this")
}

#[test]
fn what_an_organiser_changes_in_a_form_is_a_new_revision_and_the_same_again_is_not() {
    let group = Group::new();
    let made = save(&group, &form()).expect(201).json();
    assert_eq!((&made["form"]["revision"], &made["warnings"]), (&json!(1), &json!([])));
    assert_eq!(made["settings"]["keep_days"], 90, "for 90 days, if nothing is said");
    assert_eq!(save(&group, &form()).expect(200).json()["form"]["revision"], 1);
    let other = with(form(), json!({ "title": { "en": "Come in" } }));
    assert_eq!(save(&group, &other).expect(200).json()["form"]["revision"], 2);
    let view = seen(&group);
    assert_eq!((&view["revision"], &view["title"]["en"]), (&json!(2), &json!("Come in")));
    // Settings alone make no new one, and stay as they were where nothing is said of them.
    let settled = save(&group, &with(other.clone(), json!({ "settings": { "approvals": 3 } }))).expect(200).json();
    assert_eq!((&settled["form"]["revision"], &settled["settings"]["approvals"]), (&json!(2), &json!(3)));
    assert_eq!(save(&group, &other).expect(200).json()["settings"]["approvals"], 3);
    // What it is can be read and sent again.
    let draft = group.get("/signup/join/draft").code(&group.organiser).send().expect(200).json();
    assert_eq!((&draft["title"]["en"], &draft["settings"]["approvals"]), (&json!("Come in"), &json!(3)));
    assert_eq!(save(&group, &draft).expect(200).json()["form"]["revision"], 2);
}

#[test]
fn every_wording_that_somebody_agrees_to_keeps_its_number() {
    let group = Group::new();
    let kept = |saved: Answer| saved.json()["form"]["pages"][0]["sections"][0]["questions"][0]["what"]["to"].clone();
    let first = kept(save(&group, &asking(&[agreement("You may keep this.")])).expect(201));
    assert_eq!((&first["version"], first.get("earlier")), (&json!(1), None), "nobody else says which version it is");
    // Another title: no other wording.
    let renamed = with(asking(&[agreement("You may keep this.")]), json!({ "title": { "en": "Come" } }));
    assert_eq!(kept(save(&group, &renamed).expect(200))["version"], 1);
    let second = kept(save(&group, &asking(&[agreement("You may keep this for a year.")])).expect(200));
    assert_eq!(second["version"], 2);
    assert_eq!(second["earlier"], json!([{ "version": 1, "text": { "en": "You may keep this." } }]));
    // Back to the words before: that, too, is another version.
    assert_eq!(kept(save(&group, &asking(&[agreement("You may keep this.")])).expect(200))["version"], 3);
}

#[test]
fn a_question_waits_only_for_earlier_ones() {
    let group = Group::new();
    let is = |question: &str| json!({ "is": { "question": question, "value": "yes" } });
    let deep = (0..8).fold(is("car"), |inner, _| json!({ "not": inner }));
    let wide: Vec<Value> = (0..60).map(|_| is("car")).collect();
    for unfit in [
        is("seats"),
        is("later"),
        is("none-such"),
        json!({ "answered": "later" }),
        json!({ "at-least": { "question": "later", "number": 1 } }),
        json!({ "all": [is("car"), is("later")] }),
        json!({ "any": [{ "not": is("later") }] }),
        json!({ "all": [] }),
        deep,
        json!({ "any": wide }),
    ] {
        let draft = asking(&[line("car"), shown_if("seats", unfit.clone()), line("later")]);
        let refused = save(&group, &draft);
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "condition-unfit"), "{unfit}");
    }
    // Two that wait for each other are one that waits for a later one.
    let cycle = asking(&[shown_if("car", is("seats")), shown_if("seats", is("car"))]);
    save(&group, &cycle).expect(422).expect_refusal("condition-unfit");
    let fits = json!({ "any": [{ "all": [is("car"), { "not": { "answered": "name" } }] }, is("name")] });
    save(&group, &asking(&[line("name"), line("car"), shown_if("seats", fits)])).expect(201);
}

#[test]
fn a_form_asks_something_and_no_more_than_anybody_answers() {
    let group = Group::new();
    let between = question("hello", json!({ "kind": "words" }), "Welcome.");
    let many: Vec<Value> = (0..121).map(|n| line(&format!("q{n}"))).collect();
    let section = json!({ "questions": [line("name")] });
    let pages = |pages: Value| json!({ "title": { "en": "Join" }, "pages": pages });
    for unfit in [
        asking(&[]),
        asking(&[between]),
        asking(&[line("name"), line("name")]),
        asking(&many),
        pages(json!([])),
        pages((0..13).map(|n| json!({ "sections": [{ "questions": [line(&format!("q{n}"))] }] })).collect()),
        pages(json!([{ "sections": [section.clone()] }, { "sections": [section] }])),
    ] {
        let refused = save(&group, &unfit);
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "questions-unfit"), "{unfit}");
    }
    for unfit in [
        with(form(), json!({ "title": { "en": " " } })),
        with(form(), json!({ "title": { "en": "x".repeat(201) } })),
        with(form(), json!({ "about": { "en": "x".repeat(20_001) } })),
        asking(&[question("name", json!({ "kind": "short-text" }), "")]),
        asking(&[agreement(" ")]),
    ] {
        save(&group, &unfit).expect(422).expect_refusal("words-unfit");
    }
    let option = |id: &str| json!({ "id": id, "name": { "en": id } });
    for (what, refusal) in [
        (json!({ "kind": "one-of", "options": [] }), "options-unfit"),
        (json!({ "kind": "one-of", "options": [option("tea"), option("tea")] }), "options-unfit"),
        (json!({ "kind": "some-of", "options": [option("tea")], "most": 0 }), "range-unfit"),
        (json!({ "kind": "scale", "from": 3, "to": 3 }), "range-unfit"),
        (json!({ "kind": "scale", "from": 0, "to": 11 }), "range-unfit"),
        (json!({ "kind": "number", "least": 3, "most": 2 }), "range-unfit"),
    ] {
        save(&group, &asking(&[question("one", what, "One?")])).expect(422).expect_refusal(refusal);
    }
    for unread in [json!({ "kind": "fingerprint" }), json!({ "kind": "handle", "networks": ["pigeon"] })] {
        save(&group, &asking(&[question("one", unread, "One?")])).expect(400).expect_refusal("unreadable");
    }
    group.get("/signup/join").send().expect(404).expect_refusal("not-found");
}

#[test]
fn every_kind_of_question_can_be_asked() {
    let group = Group::new();
    let option = |id: &str| json!({ "id": id, "name": { "en": id } });
    let kinds = [
        json!({ "kind": "short-text" }),
        json!({ "kind": "long-text" }),
        json!({ "kind": "called" }),
        json!({ "kind": "pronouns" }),
        json!({ "kind": "safe-to-contact" }),
        json!({ "kind": "email" }),
        json!({ "kind": "phone" }),
        json!({ "kind": "handle", "networks": ["signal", "matrix", "fediverse", "bluesky"] }),
        json!({ "kind": "one-of", "options": [option("food"), option("rides")], "other": true }),
        json!({ "kind": "some-of", "options": [option("food"), option("rides")], "most": 2 }),
        json!({ "kind": "yes-no" }),
        json!({ "kind": "scale", "from": 1, "to": 5, "low": { "en": "little" }, "high": { "en": "much" } }),
        json!({ "kind": "number", "least": 0 }),
        json!({ "kind": "date" }),
        json!({ "kind": "languages" }),
        json!({ "kind": "availability" }),
        json!({ "kind": "consent", "to": { "text": { "en": "Yes." }, "version": 1 } }),
        json!({ "kind": "words" }),
    ];
    let why = json!({ "help": { "en": "As you like." }, "why": { "en": "Only the welcome team sees this." } });
    let ask = |(n, what): (usize, &Value)| with(question(&format!("q{n}"), what.clone(), "Well?"), why.clone());
    let questions: Vec<Value> = kinds.iter().enumerate().map(ask).collect();
    save(&group, &asking(&questions)).expect(201);
    let view = seen(&group);
    let shown = view["pages"][0]["sections"][0]["questions"].as_array().cloned().unwrap_or_default();
    let shown: Vec<String> = shown.iter().map(|question| text(&question["what"], "kind")).collect();
    assert_eq!(shown, kinds.iter().map(|kind| text(kind, "kind")).collect::<Vec<_>>());
}

#[test]
fn whoever_asks_for_something_that_could_hurt_is_asked_who_is_hurt_if_it_leaks() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    let short = || json!({ "kind": "short-text" });
    let draft = asking(&[
        question("papers", short(), "What is your full legal name?"),
        question("home", short(), "¿Cuál es tu dirección?"),
        question("status", short(), "ما هي جنسيتك أو حالة الهجرة؟"),
        question("well", json!({ "kind": "long-text" }), "Do you have allergies or a disability?"),
        question("born", json!({ "kind": "date" }), "Date of birth"),
        question("called", json!({ "kind": "called" }), "What shall we call you?"),
    ]);
    let saved = save(group, &draft).expect(200).json();
    let about = |warnings: &Value| -> Vec<(String, String)> {
        let warnings = warnings.as_array().cloned().unwrap_or_default();
        warnings.iter().map(|warning| (text(warning, "question"), text(warning, "about"))).collect()
    };
    let expected = [
        ("papers", "legal-name"),
        ("home", "address"),
        ("status", "immigration"),
        ("well", "health"),
        ("born", "birth-date"),
    ];
    let expected = expected.map(|(question, about)| (question.to_owned(), about.to_owned()));
    assert_eq!(about(&saved["warnings"]), expected);
    // The maker is reminded at the desk; others are not told what the group might regret.
    let desk = |code: &str| welcome.desk(code)["forms"][0].clone();
    assert_eq!(about(&desk(&group.organiser)["warnings"]), expected);
    assert_eq!(desk(&group.organiser)["labels"]["born"]["en"], "Date of birth");
    assert_eq!(desk(&welcome.leila().code)["warnings"], json!([]));
    assert!(seen(group).get("warnings").is_none());
}

#[test]
fn how_a_group_meets_people_is_settled_at_the_desk_within_bounds() {
    let welcome = Welcome::new();
    let (group, rosa) = (&welcome.group, &welcome.rosa().code);
    let settings = |changes: Value| with(welcome.desk(rosa)["forms"][0]["settings"].clone(), changes);
    let settle = |code: &str, changes: Value| {
        welcome.at_desk(code, &json!({ "do": "settle", "form": "join", "settings": settings(changes) }))
    };
    for unfit in [
        json!({ "approvals": 0 }),
        json!({ "approvals": 6 }),
        json!({ "keep_days": 0 }),
        json!({ "keep_days": 366 }),
        json!({ "most_a_day": 0 }),
        json!({ "most_a_day": 1_001 }),
        json!({ "answer_within_days": 0 }),
        json!({ "answer_within_days": 31 }),
    ] {
        let refused = settle(rosa, unfit.clone());
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "range-unfit"), "{unfit}");
        let refused = save(group, &set(unfit.clone()));
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "range-unfit"), "{unfit}");
    }
    settle(rosa, json!({ "other_way": { "en": "x".repeat(601) } })).expect(422).expect_refusal("words-unfit");
    settle(&welcome.leila().code, json!({})).expect(403).expect_refusal("not-yours");
    let settled = settle(rosa, json!({ "approvals": 2, "answer_within_days": 5, "other_way": { "en": "By phone." } }));
    let card = settled.expect(200).json()["forms"][0].clone();
    assert_eq!((&card["settings"]["approvals"], &card["revision"]), (&json!(2), &json!(1)));
    let view = seen(group);
    assert_eq!((&view["answer_within_days"], &view["other_way"]["en"]), (&json!(5), &json!("By phone.")));
    let unknown = json!({ "do": "settle", "form": "none-such", "settings": settings(json!({})) });
    welcome.at_desk(rosa, &unknown).expect(404).expect_refusal("not-found");
}

#[test]
fn what_was_promised_about_deleting_stays_promised() {
    let welcome = Welcome::with(json!({ "keep_days": 20 }));
    let nadia = welcome.nadia();
    let promised = welcome.look(&nadia)["kept_until"].clone();
    save(&welcome.group, &set(json!({ "keep_days": 300 }))).expect(200);
    assert_eq!(welcome.look(&nadia)["kept_until"], promised);
    assert_eq!(welcome.card(welcome.leila(), &nadia).expect("a card")["kept_until"], promised);
    welcome.approves(welcome.leila(), &nadia).expect(200);
    assert_eq!(welcome.look(&nadia)["kept_until"], promised);
}

#[test]
fn a_sealed_form_stays_sealed_while_somebody_waits() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    save(&welcome.group, &set(json!({ "sealed": false }))).expect(422).expect_refusal("sealing-unfit");
    assert_eq!(seen(&welcome.group)["sealing"], "sealed");
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    save(&welcome.group, &set(json!({ "sealed": false }))).expect(200);
    assert_eq!(seen(&welcome.group)["sealing"], "unsealed");
}

#[test]
fn whoever_opens_a_form_is_told_all_they_need_before_they_type() {
    let welcome = Welcome::with(json!({ "other_way": { "en": "Come by on Sunday." }, "keep_days": 30 }));
    let group = &welcome.group;
    group.edit(json!({ "members_invite": true, "exit": "https://weather.example/today" }));
    welcome.at_desk(&welcome.leila().code, &json!({ "do": "read", "languages": ["ar", "es"] })).expect(200);
    let view = seen(group);
    assert_eq!((&view["reception"], &view["sealing"]), (&json!("open"), &json!("sealed")));
    assert_eq!(view["greeters"], serde_json::to_string(&welcome.list()).expect("a list").as_str());
    assert_eq!((&view["keep_days"], &view["other_way"]["en"]), (&json!(30), &json!("Come by on Sunday.")));
    assert_eq!((&view["exit"], &view["read_here"]), (&json!("https://weather.example/today"), &json!(["es", "ar"])));
    assert_eq!(view["viewer"], json!({ "role": null }));
    // Nobody outside learns how many came, what is asked for to be let in, or the names of people.
    for told in ["approvals", "must_vouch", "most_a_day", "today", "paths", "vouchers_approve", "second_look"] {
        assert!(view.get(told).is_none(), "{told} is told to everybody");
    }
    save(group, &set(json!({ "open": false }))).expect(200);
    assert_eq!(seen(group)["reception"], "closed");
    for unsealed in [json!({ "sealed": true, "unsealed_too": true }), json!({ "sealed": false })] {
        save(group, &set(unsealed.clone())).expect(200);
        let expected = if unsealed["sealed"] == true { "sealed-or-not" } else { "unsealed" };
        assert_eq!(seen(group)["sealing"], expected);
    }
}
