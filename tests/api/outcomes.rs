//! What a group makes of a poll that is over, what happened to it on the way, answers on paper, and the file of ballots
//! that anybody can count again.

use serde_json::{Value, json};

use crate::harness::{Group, counted, fresh_key, garden, happened, options, potluck, utc, with};

#[test]
fn a_group_says_what_follows_from_a_poll() {
    let group = Group::with_a_clock();
    let (amina, rosa) = (group.member("Amina"), group.person("organiser", "Rosa"));
    group.set_clock(utc("2027-06-07T18:00"));
    group.ask("/proposal/garden", &garden());
    let outcome = json!({
        "do": "outcome",
        "statement": { "en": "We make the garden.\n\nIn spring.", "es": "Hacemos el huerto." },
        "steps": [
            { "what": { "es": "Comprar tierra" }, "who": " Amina\u{202e} ", "by": "2027-07-01" },
            { "what": { "en": "Ask the city" } },
        ],
        "review": "2028-01-10",
        // Who says it and when is not theirs to say.
        "author": "Somebody else", "at": 1,
    });
    let say = |code: Option<&str>, outcome: &Value| group.send("/proposal/garden", code, outcome);
    say(Some(&rosa), &outcome).expect(409).expect_refusal("still-running");
    group.close("/proposal/garden");
    say(None, &outcome).expect(401).expect_refusal("code-needed");
    say(Some(&amina), &outcome).expect(403).expect_refusal("not-yours");
    say(Some(&rosa), &outcome).expect(200);
    let shown = group.view("/proposal/garden", Some(&amina))["outcome"].clone();
    assert_eq!((&shown["author"], &shown["statement"]["es"]), (&json!("Rosa"), &json!("Hacemos el huerto.")));
    assert_eq!(shown["statement"]["en"], "We make the garden.\n\nIn spring.");
    assert_eq!((&shown["steps"][0]["who"], &shown["steps"][0]["by"]), (&json!("Amina"), &json!("2027-07-01")));
    assert_eq!((&shown["steps"][1]["who"], shown["steps"][1].get("by")), (&json!(""), None));
    assert_eq!(shown["review"], "2028-01-10");
    let at = shown["at"].as_i64().unwrap_or(0) - utc("2027-06-07T18:00");
    assert!((0..20_000).contains(&at), "{at}");
    // Somebody outside reads none of it.
    assert!(!group.get("/proposal/garden").send().expect(200).text().contains("huerto"));

    for (unfit, refusal, status) in [
        (json!({ "statement": {} }), "words-unfit", 422),
        (json!({ "statement": { "en": " \n " } }), "words-unfit", 422),
        (json!({ "statement": { "en": "x".repeat(5_001) } }), "words-unfit", 422),
        (json!({ "steps": [{ "what": { "en": "" } }] }), "words-unfit", 422),
        (json!({ "steps": [{ "what": { "en": "x".repeat(301) } }] }), "words-unfit", 422),
        (json!({ "steps": vec![json!({ "what": { "en": "Dig" } }); 21] }), "words-unfit", 422),
        (json!({ "steps": [{ "what": { "en": "Dig" }, "who": "x".repeat(61) }] }), "name-too-long", 422),
        (json!({ "review": "2027-02-29" }), "unreadable", 400),
        (json!({ "steps": [{ "what": { "en": "Dig" }, "by": "soon" }] }), "unreadable", 400),
    ] {
        let refused = say(Some(&rosa), &with(outcome.clone(), unfit.clone()));
        assert_eq!((refused.status, refused.refusal().as_str()), (status, refusal), "{unfit}");
    }
    assert_eq!(group.view("/proposal/garden", Some(&amina))["outcome"], shown);

    // By a form, in the place of the one before.
    let form = [
        ("do", "outcome"),
        ("lang", "es"),
        ("statement-es", "Lo dejamos."),
        ("statement-en", ""),
        ("what", "Avisar"),
        ("who", "Joan"),
        ("by", "2027-08-01"),
        ("what", " "),
        ("who", ""),
        ("by", ""),
        ("review", ""),
    ];
    let view = group.post("/proposal/garden").code(&rosa).form(&form).send().expect(200).json();
    assert_eq!(view["outcome"]["statement"], json!({ "es": "Lo dejamos." }));
    assert_eq!(view["outcome"]["steps"], json!([{ "what": { "es": "Avisar" }, "who": "Joan", "by": "2027-08-01" }]));
    // It stands while the poll is opened again: people see what it was about.
    group.organise("/proposal/garden", &json!({ "do": "reopen", "days": 2 })).expect(200);
    say(Some(&rosa), &outcome).expect(409).expect_refusal("still-running");
}

#[test]
fn words_that_change_after_somebody_answered_leave_a_note_that_everybody_reads() {
    let group = Group::new();
    let amina = group.member("Amina");
    let poll = |changes: Value| {
        with(with(potluck(), json!({ "who": "members", "about": { "en": "Bring a dish." } })), changes)
    };
    group.ask("/poll/potluck", &poll(json!({})));
    // Nobody has answered: nobody was told otherwise.
    group.put("/poll/potluck", &poll(json!({ "title": { "en": "Which day?" } }))).expect(200);
    assert_eq!(group.view("/poll/potluck", Some(&amina))["happenings"], Value::Null);
    group.vote("/poll/potluck", Some(&amina), "friday").expect(200);
    // Another language is no other words; nor is the same.
    let both = json!({ "title": { "en": "Which day?", "es": "¿Qué día?" } });
    group.put("/poll/potluck", &poll(both.clone())).expect(200);
    group.put("/poll/potluck", &poll(both.clone())).expect(200);
    assert_eq!(group.view("/poll/potluck", Some(&amina))["happenings"], Value::Null);

    let mut ask = potluck()["ask"].clone();
    ask["choose"]["options"][1]["name"]["es"] = json!("El sábado");
    ask["choose"]["options"][1]["meaning"] = json!({ "en": "At noon." });
    let anew = json!({ "title": { "en": "Which evening?", "es": "¿Qué día?" }, "about": {}, "ask": ask });
    let view = group.put("/poll/potluck", &poll(anew)).expect(200).json();
    assert_eq!(happened(&view), ["reworded"]);
    let note = &group.view("/poll/potluck", Some(&amina))["happenings"][0];
    assert_eq!(
        note["words"],
        json!([
            { "what": "title", "lang": "en", "before": "Which day?", "after": "Which evening?" },
            { "what": "about", "lang": "en", "before": "Bring a dish.", "after": "" },
            { "what": { "name": "saturday" }, "lang": "es", "before": "saturday (es)", "after": "El sábado" },
        ])
    );
    // Options stay what they were, and as many.
    for ids in [
        vec!["friday", "saturday"],
        vec!["friday", "saturday", "monday"],
        vec!["friday", "saturday", "sunday", "monday"],
        vec!["sunday", "saturday", "friday"],
    ] {
        let ask = json!({ "choose": { "min": 1, "max": 1, "options": options(&ids) } });
        let refused = group.put("/poll/potluck", &poll(json!({ "ask": ask })));
        assert_eq!((refused.status, refused.refusal().as_str()), (409, "already-voted"), "{ids:?}");
    }
    // Another closing time is a note too.
    let view = group
        .put("/poll/potluck", &poll(with(both, json!({ "closes_in_days": 9, "ask": view_ask(&view) }))))
        .expect(200)
        .json();
    assert!(happened(&view).contains(&"extended".to_owned()));
    assert_eq!(group.view("/poll/potluck", None)["happenings"], Value::Null);
}

/// What is asked, as it stands in a View of the potluck.
fn view_ask(view: &Value) -> Value {
    let of: Vec<Value> = view["options"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|option| json!({ "id": option["id"], "name": option["name"], "meaning": option.get("meaning").cloned().unwrap_or(json!({})) }))
        .collect();
    json!({ "choose": { "min": 1, "max": 1, "options": of } })
}

#[test]
fn answers_on_paper_are_counted_and_said_to_be_on_paper() {
    let group = Group::new();
    let (amina, rosa) = (group.member("Amina"), group.person("organiser", "Rosa"));
    for n in 0..6 {
        group.member(&format!("P{n}"));
    }
    let rules = json!({ "who": "members", "late": "by-hand" });
    group.ask("/poll/potluck", &with(potluck(), rules));
    group.vote("/poll/potluck", Some(&amina), "friday").expect(200);
    let paper =
        |code: Option<&str>, fields: Value| group.send("/poll/potluck", code, &with(json!({ "do": "paper" }), fields));
    let pile = json!({ "only": { "friday": "2", "sunday": " 1 ", "saturday": "" }, "lines": "1: 3\n\n2" });
    paper(None, pile.clone()).expect(401).expect_refusal("code-needed");
    paper(Some(&amina), pile.clone()).expect(403).expect_refusal("not-yours");
    for unfit in [
        json!({}),
        json!({ "only": { "friday": "0" } }),
        json!({ "only": { "friday": "-1" } }),
        json!({ "only": { "friday": "two" } }),
        json!({ "lines": "x: 1" }),
        json!({ "lines": "1: 4" }),
        json!({ "lines": "1: 0" }),
        json!({ "lines": "999999: 1" }),
    ] {
        let refused = paper(Some(&rosa), unfit.clone());
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "paper-unfit"), "{unfit}");
    }
    // Wrong as a ballot is wrong as a ballot.
    paper(Some(&rosa), json!({ "lines": "1: 1 2" })).expect(422).expect_refusal("choice-too-many");
    paper(Some(&rosa), json!({ "only": { "cake": "1" } })).expect(422).expect_refusal("option-unknown");
    // Nine can vote; one has.
    paper(Some(&rosa), json!({ "only": { "friday": "9" } })).expect(422).expect_refusal("paper-too-many");
    assert_eq!(group.count("/poll/potluck"), "friday 1");

    // A pile that is sent twice is counted once.
    let key = fresh_key();
    for _ in 0..2 {
        paper(Some(&rosa), with(pile.clone(), json!({ "key": key }))).expect(200);
    }
    let view = group.view("/poll/potluck", Some(&amina));
    assert_eq!((counted(&view), &view["results"]["answers"]), ("friday 3, saturday 1, sunday 2".into(), &json!(6)));
    assert_eq!(view["results"]["paper"], 5);
    assert_eq!(happened(&view), ["paper"]);
    assert_eq!((&view["happenings"][0]["count"], &view["happenings"][0]["by"]), (&json!(5), &json!("Rosa")));
    paper(Some(&rosa), json!({ "only": { "friday": "4" } })).expect(422).expect_refusal("paper-too-many");
    // As a form.
    let key = fresh_key();
    let form = [("do", "paper"), ("paper-sunday", "1"), ("paper-friday", ""), ("lines", "1: 1\r\n"), ("key", &*key)];
    group.post("/poll/potluck").code(&rosa).form(&form).send().expect(200);
    let over = group.close("/poll/potluck");
    assert_eq!((counted(&over), &over["results"]["paper"]), ("friday 4, saturday 1, sunday 3".into(), &json!(7)));
    assert_eq!(over["decision"]["counts"][0]["winners"], json!(["friday"]));
    assert_eq!(
        group.ballots("/poll/potluck")["ballots"],
        json!([
            { "times": 4, "marks": { "friday": 1 } },
            { "times": 1, "marks": { "saturday": 1 } },
            { "times": 3, "marks": { "sunday": 1 } },
        ])
    );
}

#[test]
fn paper_ballots_of_every_kind_are_typed_in_by_the_numbers_on_them() {
    let group = Group::new();
    let of = options(&["soup", "bread", "rice"]);
    let timed = json!([{ "id": "soup", "at": "2027-03-26" }, { "id": "bread", "at": "2027-03-27" }, { "id": "rice", "at": "2027-03-28" }]);
    for (ask, lines, count) in [
        (
            json!({ "rank": { "count": { "method": "schulze" }, "options": of } }),
            "3: 2 > 1 > 3\n1>2",
            "soup 1, bread 3",
        ),
        (json!({ "choose": { "min": 2, "max": 2, "options": of } }), "3: 1, 3\n2 3", "soup 3, bread 1, rice 4"),
        (json!({ "dots": { "dots": 5, "options": of } }), "2: 1=4 3=1", "soup 8, rice 2"),
        (json!({ "score": { "least": 0, "most": 9, "options": of } }), "2: 1=9 2=0", "soup 18"),
        (json!({ "star": { "options": of } }), "2: 1=5 2=1", "soup 10, bread 2"),
        (json!({ "times": { "options": timed } }), "2: 1=2 2=1", "soup 2, bread 2"),
        (json!({ "count-in": {} }), "7: 1\n2: 2", "in 7, out 2"),
    ] {
        let at = format!("/poll/{}", crate::harness::fresh_name());
        group.ask(&at, &with(potluck(), json!({ "ask": ask })));
        let view = group.organise(&at, &json!({ "do": "paper", "lines": lines })).expect(200).json();
        assert_eq!(counted(&view), count, "{ask}");
        assert_eq!(view["results"]["paper"], view["results"]["answers"]);
    }
    // Nobody counts words, and a place is a place on paper too.
    group.ask("/poll/words", &with(potluck(), json!({ "ask": { "question": {} } })));
    let paper = group.organise("/poll/words", &json!({ "do": "paper", "lines": "1: 1" }));
    paper.expect(422).expect_refusal("paper-unfit");
    group.ask("/poll/walk", &with(potluck(), json!({ "ask": { "count-in": { "places": 3 } } })));
    let paper = |lines: &str| group.organise("/poll/walk", &json!({ "do": "paper", "lines": lines }));
    paper("4: 1").expect(409).expect_refusal("no-place-left");
    paper("3: 1\n2: 2").expect(200);
    group.vote("/poll/walk", None, "in").expect(409).expect_refusal("no-place-left");
}

#[test]
fn whoever_may_see_the_result_gets_the_ballots_and_nobody_else() {
    let group = Group::new();
    let (amina, other) = (group.person_in("member", "Amina", &["kitchen"]), group.member("Joan"));
    let kitchen = json!({ "who": { "circles": ["kitchen"] } });
    group.ask("/proposal/stove", &with(garden(), kitchen.clone()));
    group.ask("/proposal/oven", &with(garden(), with(kitchen, json!({ "audience": "everyone" }))));
    let ballots = |at: &str, code: Option<&str>| group.get(&format!("{at}/ballots")).code_if(code).send();
    for at in ["/proposal/stove", "/proposal/oven"] {
        let why = json!({ "choice": ["agree"], "reason": "It is cold.", "helped": true, "lang": "es" });
        group.ballot(at, Some(&amina), &fresh_key(), &why).send().expect(200);
        ballots(at, Some(&amina)).expect(409).expect_refusal("still-running");
    }
    // Somebody outside does not even learn that it still runs.
    ballots("/proposal/stove", None).expect(401).expect_refusal("code-needed");
    ballots("/proposal/stove", Some(&other)).expect(403).expect_refusal("not-yours");
    ballots("/proposal/none", Some(&amina)).expect(404);
    for at in ["/proposal/stove", "/proposal/oven"] {
        group.organise(at, &json!({ "do": "close" })).expect(200);
    }
    ballots("/proposal/stove", None).expect(401).expect_refusal("code-needed");
    ballots("/proposal/stove", Some(&other)).expect(403).expect_refusal("not-yours");
    let file = ballots("/proposal/stove", Some(&amina)).expect(200).json();
    assert_eq!((&file["format"], &file["says"]), (&json!("porchlight-ballots/1"), &json!("chosen")));
    assert_eq!(
        file["poll"],
        json!({
            "group": group.slug, "kind": "proposal", "id": "stove", "title": { "en": "A garden in the yard" },
        })
    );
    // What was said, and nothing of who or why.
    assert_eq!(file["ballots"], json!([{ "times": 1, "marks": { "agree": 1 } }]));
    for hers in ["Amina", "cold", "helped", "\"es\""] {
        assert!(!file.to_string().contains(hers), "{hers}");
    }
    // What everybody may read, everybody may count.
    ballots("/proposal/oven", None).expect(200);
    ballots("/proposal/oven", Some(&other)).expect(200);
}
