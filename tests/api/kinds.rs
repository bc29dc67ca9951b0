//! Every way of asking: an answer that fits is counted, and each that does not is refused by its own name.

use serde_json::{Value, json};

use crate::harness::{Answer, Group, counted, fresh_key, garden, happened, options, potluck, text, utc, with};

/// A poll of anybody that asks this of three dishes.
fn dishes(way: &str, fields: Value) -> Value {
    asks(way, with(json!({ "options": options(&["soup", "bread", "rice"]) }), fields))
}

/// A poll of anybody that asks this.
fn asks(way: &str, fields: Value) -> Value {
    with(potluck(), json!({ "ask": { way: fields } }))
}

/// What somebody sends, as JSON; and what it comes to: the count, or why not.
type Try = (Value, Result<&'static str, &'static str>);

/// Sends each as a program does, and each that fits once more as a form, as a page without JavaScript does.
#[track_caller]
fn answers(group: &Group, at: &str, tries: &[Try]) {
    for (fields, expected) in tries {
        // The answer before this one is no part of it.
        let fresh = format!("{at}-{}", &fresh_key()[16..]);
        let definition = group.get(&format!("{at}/draft")).code(&group.organiser).send().expect(200).json();
        group.ask(&fresh, &definition);
        let as_json = || group.ballot(&fresh, None, &fresh_key(), fields).send();
        let as_form = || {
            let pairs = form(fields);
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            group.post(&fresh).form(&pairs).send()
        };
        for (dress, answer) in [("JSON", as_json()), ("a form", as_form())] {
            let about = format!("{at}, {fields} as {dress}: {}", String::from_utf8_lossy(&answer.body));
            match expected {
                Ok(_) => assert_eq!(answer.status, 200, "{about}"),
                Err(refusal) => assert_eq!(answer.refusal(), *refusal, "{about}"),
            }
        }
        // Both were counted, or neither.
        let view = group.view(&fresh, None);
        let (answers, count) = match expected {
            Ok(count) => (2, (*count).to_owned()),
            Err(_) => (0, String::new()),
        };
        assert_eq!((&view["results"]["answers"], counted(&view)), (&json!(answers), count), "{at}, {fields}");
    }
}

/// The same as the fields of a form.
fn form(fields: &Value) -> Vec<(String, String)> {
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut pairs = vec![("do".to_owned(), "vote".to_owned()), ("key".to_owned(), fresh_key())];
    pairs.extend(fields["choice"].as_array().into_iter().flatten().map(|id| ("choice".to_owned(), said(id))));
    let marks = fields["marks"].as_object().into_iter().flatten();
    pairs.extend(marks.map(|(id, typed)| (format!("mark-{id}"), said(typed))));
    pairs.extend(fields.get("reason").map(|reason| ("reason".to_owned(), said(reason))));
    pairs
}

fn choose(ids: &[&str]) -> Value {
    json!({ "choice": ids })
}

fn marks(typed: &[(&str, &str)]) -> Value {
    let marks: Value = typed.iter().map(|(id, typed)| ((*id).to_owned(), json!(typed))).collect();
    json!({ "marks": marks })
}

#[test]
fn somebody_chooses_as_many_as_the_poll_asks_for() {
    let group = Group::new();
    group.ask("/poll/two", &dishes("choose", json!({ "min": 2, "max": 2, "none_of_these": true })));
    let tries = [
        (choose(&["soup", "bread"]), Ok("soup 2, bread 2")),
        // Which is one answer, and enough.
        (choose(&["none"]), Ok("none 2")),
        (choose(&[]), Err("choice-missing")),
        (choose(&["soup"]), Err("choice-too-few")),
        (choose(&["soup", "soup"]), Err("choice-too-few")),
        (choose(&["soup", "bread", "rice"]), Err("choice-too-many")),
        (choose(&["none", "soup"]), Err("none-and-some")),
        (choose(&["none", "soup", "bread"]), Err("none-and-some")),
        (choose(&["soup", "cake"]), Err("option-unknown")),
        // A number beside an option is no choice here.
        (marks(&[("soup", "1"), ("bread", "1")]), Err("choice-missing")),
    ];
    answers(&group, "/poll/two", &tries);
    // Where it is not offered, nobody can say it.
    group.ask("/poll/some", &dishes("choose", json!({ "min": 1, "max": 3 })));
    answers(&group, "/poll/some", &[(choose(&["none"]), Err("option-unknown"))]);
}

#[test]
fn somebody_comes_or_does_not() {
    let group = Group::new();
    group.ask("/poll/walk", &asks("count-in", json!({})));
    let tries = [
        (choose(&["in"]), Ok("in 2")),
        (choose(&["out"]), Ok("out 2")),
        (choose(&["in", "out"]), Err("choice-too-many")),
        (choose(&[]), Err("choice-missing")),
        (choose(&["agree"]), Err("option-unknown")),
    ];
    answers(&group, "/poll/walk", &tries);
}

#[test]
fn somebody_gives_away_the_dots_they_have() {
    let group = Group::new();
    group.ask("/poll/dots", &dishes("dots", json!({ "dots": 5, "most": 3 })));
    let tries = [
        (marks(&[("soup", "3"), ("rice", "2")]), Ok("soup 6, rice 4")),
        // Nobody has to give them all; an empty field and a nought are nothing.
        (marks(&[("soup", "1"), ("bread", ""), ("rice", "0")]), Ok("soup 2")),
        (marks(&[("soup", " 2 ")]), Ok("soup 4")),
        // As an Arabic, a Persian and a Hindi keyboard type it.
        (marks(&[("soup", "٣"), ("rice", "۱"), ("bread", "१")]), Ok("soup 6, bread 2, rice 2")),
        (marks(&[("soup", "3"), ("rice", "3")]), Err("dots-too-many")),
        (marks(&[("soup", "4")]), Err("mark-out-of-range")),
        (marks(&[("soup", "4294967296")]), Err("mark-out-of-range")),
        (marks(&[("soup", "4294967295"), ("bread", "4294967295"), ("rice", "7")]), Err("dots-too-many")),
        (marks(&[("soup", "-1")]), Err("mark-unreadable")),
        (marks(&[("soup", "1.5")]), Err("mark-unreadable")),
        (marks(&[("soup", "two")]), Err("mark-unreadable")),
        (marks(&[("soup", "1e1")]), Err("mark-unreadable")),
        (marks(&[("soup", "0")]), Err("choice-missing")),
        (marks(&[("soup", "")]), Err("choice-missing")),
        (marks(&[]), Err("choice-missing")),
        (marks(&[("cake", "1")]), Err("option-unknown")),
        (choose(&["soup"]), Err("choice-missing")),
    ];
    answers(&group, "/poll/dots", &tries);
}

#[test]
fn somebody_gives_each_a_number_of_the_scale() {
    let group = Group::new();
    group.ask("/poll/score", &dishes("score", json!({ "least": 1, "most": 9, "step": 4 })));
    let tries = [
        (marks(&[("soup", "1"), ("bread", "5"), ("rice", "9")]), Ok("soup 2, bread 10, rice 18")),
        // Of the others nothing is said.
        (marks(&[("soup", "5"), ("bread", "")]), Ok("soup 10")),
        (marks(&[("soup", "0")]), Err("mark-out-of-range")),
        (marks(&[("soup", "2")]), Err("mark-out-of-range")),
        (marks(&[("soup", "10")]), Err("mark-out-of-range")),
        (marks(&[("soup", "13")]), Err("mark-out-of-range")),
        (marks(&[("soup", "five")]), Err("mark-unreadable")),
        (marks(&[("soup", "")]), Err("choice-missing")),
        (marks(&[("soup", "1"), ("cake", "1")]), Err("option-unknown")),
    ];
    answers(&group, "/poll/score", &tries);
    group.ask("/poll/star", &dishes("star", json!({})));
    let tries = [
        (marks(&[("soup", "5"), ("bread", "0")]), Ok("soup 10")),
        (marks(&[("soup", "6")]), Err("mark-out-of-range")),
        (marks(&[]), Err("choice-missing")),
    ];
    answers(&group, "/poll/star", &tries);
}

#[test]
fn somebody_puts_them_in_order() {
    let group = Group::new();
    let count = json!({ "method": "irv" });
    group.ask("/poll/order", &dishes("rank", json!({ "least": 2, "count": count })));
    // What is said beside an option is how many put it first.
    let tries = [
        (marks(&[("soup", "2"), ("bread", "1"), ("rice", "3")]), Ok("bread 2")),
        (marks(&[("soup", "1"), ("bread", "2")]), Ok("soup 2")),
        // Only the order counts.
        (marks(&[("soup", "70"), ("bread", "7")]), Ok("bread 2")),
        (marks(&[("soup", "1")]), Err("choice-too-few")),
        (marks(&[("soup", "1"), ("bread", "1"), ("rice", "2")]), Err("ranks-level")),
        (marks(&[("soup", "0"), ("bread", "1")]), Err("mark-out-of-range")),
        (marks(&[("soup", "first"), ("bread", "2")]), Err("mark-unreadable")),
        (marks(&[("soup", "1"), ("cake", "2")]), Err("option-unknown")),
        (marks(&[("soup", "")]), Err("choice-missing")),
        (choose(&["soup", "bread"]), Err("choice-missing")),
    ];
    answers(&group, "/poll/order", &tries);
    let view = group.mark("/poll/order", None, &[("soup", "9"), ("rice", "3")]).expect(200).json();
    assert_eq!(view["own"]["marks"], json!({ "rice": 1, "soup": 2 }));
}

/// Three times on two days, in the group's zone.
fn times() -> Value {
    json!([
        { "id": "friday", "at": "2027-03-26T20:00", "minutes": 90 },
        { "id": "sunday", "at": "2027-03-28T20:00" },
        { "id": "monday", "at": "2027-03-29", "name": { "en": "All day" } },
    ])
}

#[test]
fn somebody_says_when_they_can() {
    let group = Group::new();
    group.ask("/poll/when", &asks("times", json!({ "options": times() })));
    // How many can come, if need be or not.
    let tries = [
        (marks(&[("friday", "2"), ("sunday", "1"), ("monday", "0")]), Ok("friday 2, sunday 2")),
        (marks(&[("friday", "2")]), Ok("friday 2")),
        (marks(&[("friday", "0")]), Ok("")),
        (marks(&[("friday", "3")]), Err("mark-out-of-range")),
        (marks(&[("friday", "yes")]), Err("mark-unreadable")),
        (marks(&[("friday", "")]), Err("choice-missing")),
        (marks(&[("tuesday", "2")]), Err("option-unknown")),
    ];
    answers(&group, "/poll/when", &tries);
    let view = group.mark("/poll/when", None, &[("friday", "1")]).expect(200).json();
    assert_eq!(view["own"]["marks"], json!({ "friday": 1, "monday": 0, "sunday": 0 }), "what is not said is a no");
    // Which moments these are, in Madrid before and after the change to summer time.
    let starts = |at: usize| view["options"][at]["starts"].as_i64();
    assert_eq!(starts(0), Some(utc("2027-03-26T19:00")));
    assert_eq!(starts(1), Some(utc("2027-03-28T18:00")));
    assert_eq!(starts(2), Some(utc("2027-03-28T22:00")));
    assert_eq!(view["options"][0]["minutes"], 90);

    group.ask("/poll/sure", &asks("times", json!({ "maybe": false, "options": times() })));
    let tries = [(marks(&[("friday", "1")]), Err("mark-out-of-range")), (marks(&[("sunday", "2")]), Ok("sunday 2"))];
    answers(&group, "/poll/sure", &tries);
}

#[test]
fn somebody_answers_a_question_in_their_words() {
    let group = Group::new();
    group.ask("/poll/dream", &asks("question", json!({})));
    let words = |n: usize| json!({ "reason": "ä".repeat(n) });
    let tries = [
        (json!({ "reason": "A well." }), Ok("")),
        (words(2_000), Ok("")),
        (words(2_001), Err("reason-too-long")),
        (json!({ "reason": " \n " }), Err("reason-missing")),
        (json!({}), Err("reason-missing")),
    ];
    answers(&group, "/poll/dream", &tries);
    // Nothing is decided by it.
    let over = group.close("/poll/dream");
    assert_eq!(over["decision"]["verdict"], "open");
    assert_eq!(over["decision"]["counts"], Value::Null);
}

#[test]
fn a_group_answers_a_proposal_in_its_own_words() {
    let group = Group::new();
    let amina = group.member("Amina");
    let levels = json!([
        { "id": "gladly", "name": { "en": "Gladly" }, "meaning": { "en": "I will help." }, "stance": "agree" },
        { "id": "hmm", "name": { "en": "I can live with it" }, "stance": "abstain" },
        { "id": "rather-not", "name": { "en": "Rather not" }, "prompt": { "en": "What would help?" }, "stance": "disagree" },
        { "id": "never", "name": { "en": "Never" }, "stance": "block" },
    ]);
    let definition = with(
        garden(),
        json!({
            "ask": { "proposal": { "answers": levels } }, "reasons": "required-for-objections", "block": "stops",
        }),
    );
    group.ask("/proposal/garden", &definition);
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!(view["options"][0]["meaning"]["en"], "I will help.");
    assert_eq!(view["options"][2]["prompt"]["en"], "What would help?");
    let objects: Vec<bool> = (0..4).map(|at| view["options"][at]["objects"].as_bool().unwrap_or(false)).collect();
    assert_eq!(objects, [false, false, true, true]);
    let vote = |id: &str, reason: &str| {
        let fields = json!({ "choice": [id], "reason": reason });
        group.ballot("/proposal/garden", Some(&amina), &fresh_key(), &fields).send()
    };
    vote("agree", "").expect(422).expect_refusal("option-unknown");
    vote("rather-not", "").expect(422).expect_refusal("reason-missing");
    vote("never", "").expect(422).expect_refusal("reason-missing");
    vote("gladly", "").expect(200);
    vote("never", "The well is there.").expect(200);
    assert_eq!(group.count("/proposal/garden"), "never 1");
    // The block of a group's own words stops it as the usual one does.
    assert_eq!(group.close("/proposal/garden")["decision"]["verdict"], "blocked");
}

#[test]
fn when_an_answer_needs_a_reason_is_said_in_any_way_of_asking() {
    let group = Group::new();
    let vote = |at: &str, reason: &str| {
        group.ballot(at, None, &fresh_key(), &json!({ "choice": ["soup"], "reason": reason })).send()
    };
    let poll = |change: Value| with(dishes("choose", json!({ "min": 1, "max": 1 })), change);
    group.ask("/poll/none", &poll(json!({})));
    vote("/poll/none", "Warm.").expect(422).expect_refusal("reason-not-asked");
    group.ask("/poll/some", &poll(json!({ "reasons": "optional" })));
    vote("/poll/some", "").expect(200);
    vote("/poll/some", "Warm.").expect(200);
    group.ask("/poll/all", &poll(json!({ "reasons": "required" })));
    vote("/poll/all", "").expect(422).expect_refusal("reason-missing");
    vote("/poll/all", &"ä".repeat(500)).expect(200);
    vote("/poll/all", &"ä".repeat(501)).expect(422).expect_refusal("reason-too-long");
}

#[test]
fn a_poll_that_could_not_be_answered_is_not_made() {
    let group = Group::new();
    let rank = |count: Value| dishes("rank", json!({ "count": count }));
    let option = |change: Value| {
        let mut of = options(&["soup", "bread"]);
        of[1] = with(of[1].clone(), change);
        json!({ "options": of })
    };
    let timed = |change: Value| {
        let mut of = times();
        of[1] = with(of[1].clone(), change);
        json!({ "options": of })
    };
    let many = |n: usize| -> Vec<String> { (0..n).map(|at| format!("dish-{at}")).collect() };
    let of_many = |n: usize| {
        let ids = many(n);
        json!({ "min": 1, "max": 1, "options": options(&ids.iter().map(String::as_str).collect::<Vec<_>>()) })
    };
    let unfit: Vec<(Value, &str)> = vec![
        (dishes("choose", json!({ "min": 0, "max": 1 })), "range-unfit"),
        (dishes("choose", json!({ "min": 3, "max": 2 })), "range-unfit"),
        (dishes("choose", json!({ "min": 1, "max": 4 })), "range-unfit"),
        (asks("choose", of_many(1)), "options-unfit"),
        (asks("choose", of_many(51)), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "id": "soup" })))), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "id": "none" })))), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "places": 0 })))), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "stance": "agree" })))), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "at": "2027-03-28" })))), "options-unfit"),
        (asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "name": {} })))), "words-unfit"),
        // Asked to say something where no reason is asked for.
        (
            asks("choose", with(json!({ "min": 1, "max": 1 }), option(json!({ "prompt": { "en": "Why?" } })))),
            "reason-not-asked",
        ),
        (asks("count-in", json!({ "places": 0 })), "range-unfit"),
        (dishes("dots", json!({ "dots": 0 })), "range-unfit"),
        (dishes("dots", json!({ "dots": 1_001 })), "range-unfit"),
        (dishes("dots", json!({ "dots": 3, "most": 4 })), "range-unfit"),
        (dishes("dots", json!({ "dots": 3, "most": 0 })), "range-unfit"),
        (dishes("dots", json!({ "dots": 3, "none_of_these": true })), "options-unfit"),
        (asks("dots", with(json!({ "dots": 3 }), option(json!({ "places": 2 })))), "options-unfit"),
        (dishes("score", json!({ "least": 5, "most": 5 })), "range-unfit"),
        (dishes("score", json!({ "least": 0, "most": 1_001 })), "range-unfit"),
        (dishes("score", json!({ "least": 0, "most": 5, "step": 2 })), "range-unfit"),
        (dishes("score", json!({ "least": 0, "most": 5, "step": 0 })), "range-unfit"),
        (dishes("score", json!({ "least": 0, "most": 5, "method": "star" })), "method-unfit"),
        (dishes("star", json!({ "none_of_these": true })), "options-unfit"),
        (rank(json!({ "method": "score" })), "method-unfit"),
        (rank(json!({ "method": "irv", "also": ["approval"] })), "method-unfit"),
        (rank(json!({ "method": "irv", "seats": 2 })), "method-unfit"),
        (rank(json!({ "method": "schulze", "seats": 2 })), "method-unfit"),
        (rank(json!({ "method": "stv-scottish", "seats": 0 })), "method-unfit"),
        (rank(json!({ "method": "stv-scottish", "seats": 3 })), "method-unfit"),
        (dishes("rank", json!({ "least": 0, "count": { "method": "irv" } })), "range-unfit"),
        (dishes("rank", json!({ "least": 4, "count": { "method": "irv" } })), "range-unfit"),
        (asks("times", timed(json!({ "at": null }))), "options-unfit"),
        (asks("times", timed(json!({ "minutes": 0 }))), "options-unfit"),
        (asks("times", timed(json!({ "minutes": 20_161 }))), "options-unfit"),
        (asks("times", timed(json!({ "places": 2 }))), "options-unfit"),
    ];
    for (definition, refusal) in unfit {
        let refused = group.put("/poll/unfit", &definition);
        assert_eq!((refused.status, refused.refusal().as_str()), (422, refusal), "{}", definition["ask"]);
    }
    // What is no day, no rule, no way of asking is not read.
    for ask in [
        json!({ "times": timed(json!({ "at": "2027-02-29" })) }),
        json!({ "rank": { "count": { "method": "guess" }, "options": options(&["soup", "bread"]) } }),
        json!({ "rank": { "options": options(&["soup", "bread"]) } }),
        json!({ "shout": {} }),
        json!({ "dots": { "dots": -1, "options": options(&["soup", "bread"]) } }),
    ] {
        let refused = group.put("/poll/unfit", &with(potluck(), json!({ "ask": ask.clone() })));
        assert_eq!((refused.status, refused.refusal().as_str()), (400, "unreadable"), "{ask}");
    }
    // What is a proposal has the address of one, and everything else that of a poll.
    group.put("/proposal/unfit", &dishes("star", json!({}))).expect(415).expect_refusal("kind-unknown");
    group.put("/poll/unfit", &garden()).expect(415).expect_refusal("kind-unknown");
    group.get("/poll/unfit").send().expect(404);
}

#[test]
fn a_place_is_taken_once_and_is_free_again_when_it_is_given_up() {
    let group = Group::new();
    let people: Vec<String> = ["Amina", "Joan", "Yusuf"].iter().map(|name| group.member(name)).collect();
    group.ask("/poll/walk", &with(asks("count-in", json!({ "places": 2 })), json!({ "who": "members" })));
    let vote = |who: usize, choice: &str| group.vote("/poll/walk", Some(&people[who]), choice);
    let left = || group.view("/poll/walk", Some(&people[2]))["options"][0]["places_left"].clone();
    assert_eq!(left(), 2);
    vote(0, "in").expect(200);
    vote(1, "in").expect(200);
    assert_eq!(left(), 0);
    vote(2, "in").expect(409).expect_refusal("no-place-left");
    vote(2, "out").expect(200);
    // Whoever has one keeps it.
    vote(0, "in").expect(200);
    vote(2, "in").expect(409).expect_refusal("no-place-left");
    vote(0, "out").expect(200);
    vote(2, "in").expect(200);
    vote(0, "in").expect(409).expect_refusal("no-place-left");
    assert_eq!(group.count("/poll/walk"), "in 2, out 1");
}

#[test]
fn of_many_who_want_the_last_place_at_once_one_gets_it() {
    let group = Group::new();
    let mut of = options(&["boat", "shore"]);
    of[0]["places"] = json!(3);
    group.ask("/poll/boat", &asks("choose", json!({ "min": 1, "max": 2, "options": of })));
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|_| scope.spawn(|| group.ballot("/poll/boat", None, &fresh_key(), &choose(&["boat", "shore"])).send()))
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    });
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 3);
    for answer in answers.into_iter().filter(|answer| answer.status != 200) {
        answer.expect(409).expect_refusal("no-place-left");
    }
    // Of a refused answer nothing was counted.
    assert_eq!(group.count("/poll/boat"), "boat 3, shore 3");
}

fn suggesting(rule: &str) -> Value {
    let of = json!({ "min": 1, "max": 1, "options": options(&["soup", "bread"]), "suggest": rule });
    with(asks("choose", of), json!({ "who": "members" }))
}

fn ids(view: &Value) -> Vec<String> {
    view["options"].as_array().into_iter().flatten().map(|option| text(option, "id")).collect()
}

#[test]
fn a_member_adds_an_option_where_the_poll_lets_them() {
    let group = Group::new();
    let (amina, joan) = (group.member("Amina"), group.member("Joan"));
    group.ask("/poll/supper", &suggesting("freely"));
    let suggest = |code: Option<&str>, fields: Value| {
        group.send("/poll/supper", code, &with(json!({ "do": "suggest", "lang": "es" }), fields))
    };
    suggest(None, json!({ "name": "Arroz" })).expect(401).expect_refusal("code-needed");
    suggest(Some(&amina), json!({ "name": " " })).expect(422).expect_refusal("words-unfit");
    suggest(Some(&amina), json!({ "name": "x".repeat(101) })).expect(422).expect_refusal("words-unfit");
    suggest(Some(&amina), json!({ "name": "Arroz", "lang": null })).expect(400).expect_refusal("unreadable");
    suggest(Some(&amina), json!({ "name": "Arroz", "key": "x" })).expect(422).expect_refusal("key-missing");
    let key = fresh_key();
    let once = || suggest(Some(&amina), json!({ "name": " Arroz\u{202e} ", "key": key })).expect(200).json();
    once();
    // Sent twice it is there once.
    let view = once();
    assert_eq!(ids(&view), ["soup", "bread", "suggested-1"]);
    let option = &view["options"][2];
    assert_eq!((&option["name"], &option["suggested"]), (&json!({ "es": "Arroz" }), &json!(true)));
    assert_eq!(happened(&view), ["option-added"]);
    group.vote("/poll/supper", Some(&joan), "suggested-1").expect(200);
    // An organiser who puts the poll anew, without knowing of it, does not take it away.
    group.put("/poll/supper", &suggesting("freely")).expect(200);
    assert_eq!(ids(&group.view("/poll/supper", Some(&joan))), ["soup", "bread", "suggested-1"]);
    // By a form, as on the page.
    let key = fresh_key();
    let form = [("do", "suggest"), ("name", "Pan con tomate"), ("lang", "es"), ("key", &*key)];
    group.post("/poll/supper").code(&joan).form(&form).send().expect(200);
    group.vote("/poll/supper", Some(&joan), "suggested-2").expect(200);
    assert_eq!(group.count("/poll/supper"), "suggested-2 1");
    // There is an end to it.
    for n in 4..50 {
        suggest(Some(&amina), json!({ "name": format!("Dish {n}") })).expect(200);
    }
    suggest(Some(&amina), json!({ "name": "One more" })).expect(409).expect_refusal("full");
    group.close("/poll/supper");
    suggest(Some(&amina), json!({ "name": "Too late" })).expect(409).expect_refusal("closed");
}

#[test]
fn a_suggestion_waits_for_an_organiser_where_the_poll_says_so() {
    let group = Group::new();
    let (amina, greeter) = (group.member("Amina"), group.person("greeter", "Leila"));
    group.ask("/poll/supper", &suggesting("after-approval"));
    group.ask("/poll/lunch", &suggesting("after-approval"));
    let suggest = |at: &str, name: &str| {
        let suggest = json!({ "do": "suggest", "name": name, "lang": "es" });
        group.send(at, Some(&amina), &suggest).expect(200).json()
    };
    let view = suggest("/poll/supper", "Arroz");
    assert_eq!(ids(&view), ["soup", "bread"]);
    suggest("/poll/supper", "Piedras");
    // Nobody but organisers reads it.
    for code in [None, Some(amina.as_str()), Some(&greeter)] {
        assert!(!group.get("/poll/supper").code_if(code).send().text().contains("Arroz"));
    }
    group.vote("/poll/supper", Some(&amina), "suggested-1").expect(422).expect_refusal("option-unknown");
    let waiting = group.view("/poll/supper", Some(&group.organiser))["suggestions"].clone();
    assert_eq!((&waiting[0]["name"]["es"], &waiting[1]["name"]["es"]), (&json!("Arroz"), &json!("Piedras")));
    let decide = |at: &str, what: &str, which: usize| {
        group.organise(at, &json!({ "do": what, "suggestion": waiting[which]["suggestion"] }))
    };
    decide("/poll/lunch", "admit", 0).expect(404);
    decide("/poll/supper", "decline", 1).expect(200);
    decide("/poll/supper", "admit", 1).expect(404);
    let view = decide("/poll/supper", "admit", 0).expect(200).json();
    decide("/poll/supper", "admit", 0).expect(404);
    assert_eq!(
        (ids(&view), happened(&view)),
        (vec!["soup".into(), "bread".into(), "suggested-1".into()], vec!["option-added".into()])
    );
    assert_eq!(view["suggestions"], Value::Null);
    assert!(!group.get("/poll/supper").code(&amina).send().text().contains("Piedras"));
    group.vote("/poll/supper", Some(&amina), "suggested-1").expect(200);
}

#[test]
fn nobody_adds_an_option_where_the_poll_does_not_let_them() {
    let group = Group::new();
    let amina = group.member("Amina");
    let suggest = json!({ "do": "suggest", "name": "Rice", "lang": "en" });
    group.ask("/poll/supper", &suggesting("no"));
    group.ask("/proposal/garden", &garden());
    for at in ["/poll/supper", "/proposal/garden"] {
        group.send(at, Some(&amina), &suggest).expect(409).expect_refusal("suggestions-closed");
    }
    // Whoever knows the link is nobody in particular: their words would stand at once for all to read.
    let open = with(suggesting("freely"), json!({ "who": "everyone" }));
    group.put("/poll/open", &open).expect(422).expect_refusal("open-cannot-bind");
    // Nor where whoever adds one could be seen to vote for it.
    let anonymous = json!({ "names": "anonymous", "results": "after-closing" });
    let refused = group.put("/poll/anonymous", &with(suggesting("freely"), anonymous));
    refused.expect(422).expect_refusal("anonymous-unfit");
}

#[test]
fn every_voter_sees_the_options_in_an_order_of_their_own_that_stays() {
    let group = Group::new();
    let names = ["ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen"];
    let people: Vec<String> = (0..6).map(|n| group.member(&format!("P{n}"))).collect();
    let of = json!({ "min": 1, "max": 8, "options": options(&names), "shuffle": true, "none_of_these": true });
    group.ask("/poll/pets", &with(asks("choose", of), json!({ "who": "members" })));
    let seen = |code: &str| group.view("/poll/pets", Some(code));
    let orders: Vec<Vec<String>> = people.iter().map(|code| ids(&seen(code))).collect();
    for (code, order) in people.iter().zip(&orders) {
        assert_eq!(&ids(&seen(code)), order, "it changed while they looked");
        // On the page too, and once they have voted.
        let voted = group.vote("/poll/pets", Some(code), "cat").expect(200).json();
        assert_eq!(&ids(&voted), order);
        // Everything is there once; that nothing fits comes last; a number on paper is the place in the list.
        let mut all = order.clone();
        assert_eq!(all.pop().as_deref(), Some("none"));
        all.sort();
        assert_eq!(all, names);
        for option in voted["options"].as_array().into_iter().flatten().filter(|option| option["id"] != "none") {
            let listed = names.iter().position(|name| option["id"] == *name).map(|at| at + 1);
            assert_eq!(option["number"].as_u64().and_then(|n| usize::try_from(n).ok()), listed);
        }
        // The count is in the order of the list: it tells nobody's order.
        let rows: Vec<String> =
            voted["results"]["rows"].as_array().into_iter().flatten().map(|row| text(row, "id")).collect();
        assert_eq!(rows[..8], names);
    }
    let distinct: std::collections::BTreeSet<&Vec<String>> = orders.iter().collect();
    assert!(distinct.len() >= 5, "six people, {} orders", distinct.len());
    // Of anybody's poll, whoever has answered keeps the order that goes with their ballot code.
    let of = json!({ "min": 1, "max": 8, "options": options(&names), "shuffle": true });
    group.ask("/poll/anybody", &asks("choose", of));
    let voted = group.vote("/poll/anybody", None, "cat").expect(200).json();
    let look = json!({ "do": "look", "ballot": voted["own"]["ballot"] });
    for _ in 0..3 {
        assert_eq!(ids(&group.post("/poll/anybody").json(&look).send().expect(200).json()), ids(&voted));
    }
    group.close("/poll/pets");
    assert_eq!(ids(&seen(&people[0]))[..8], names, "over, it is in the order of the list");
}

#[test]
fn a_ballot_says_whether_somebody_helped_and_the_count_says_how_many() {
    let group = Group::new();
    let people: Vec<String> = ["Amina", "Joan", "Yusuf"].iter().map(|name| group.member(name)).collect();
    group.ask("/proposal/garden", &garden());
    let vote = |who: usize, helped: bool| {
        let fields = json!({ "choice": ["agree"], "helped": helped });
        group.ballot("/proposal/garden", Some(&people[who]), &fresh_key(), &fields).send().expect(200).json()
    };
    vote(0, true);
    vote(1, true);
    let view = vote(2, false);
    assert_eq!((&view["results"]["helped"], &view["own"]["helped"]), (&json!(2), &Value::Null));
    let view = vote(1, false);
    assert_eq!(view["results"]["helped"], 1);
    // How many; not who.
    assert!(!view["results"]["voices"].to_string().contains("helped"));
    let key = fresh_key();
    let form = [("choice", "agree"), ("key", &*key), ("helped", "on")];
    let view = group.post("/proposal/garden").code(&people[2]).form(&form).send().expect(200).json();
    assert_eq!((&view["results"]["helped"], &view["own"]["helped"]), (&json!(2), &json!(true)));
}

#[test]
fn a_poll_can_be_copied_as_it_was_asked() {
    let group = Group::new();
    let amina = group.member("Amina");
    let asked =
        with(suggesting("freely"), json!({ "names": "hidden", "reasons": "optional", "quorum": { "percent": 10 } }));
    group.ask("/poll/supper", &asked);
    group.send("/poll/supper", Some(&amina), &json!({ "do": "suggest", "name": "Rice", "lang": "en" })).expect(200);
    group.vote("/poll/supper", Some(&amina), "soup").expect(200);
    let draft = group.get("/poll/supper/draft").code(&group.organiser).send().expect(200).json();
    group.ask("/poll/again", &draft);
    let view = group.view("/poll/again", Some(&amina));
    assert_eq!((ids(&view), &view["results"]["answers"]), (vec!["soup".into(), "bread".into()], &json!(0)));
    assert_eq!((&view["names"], &view["rules"]["quorum"]), (&json!("hidden"), &json!({ "percent": 10 })));
    assert_eq!(group.get("/poll/again/draft").code(&group.organiser).send().expect(200).json(), draft);
}
