//! Answering a poll or a proposal, and changing one's mind.

use serde_json::{Value, json};

use crate::harness::{Group, Porchlight, counted, fresh_key, garden, now, options, potluck, text, wait_until, with};

#[test]
fn a_member_can_change_their_vote_until_the_poll_closes() {
    let group = Group::new();
    let amina = group.member("Amina");
    let closes = now() + 2000;
    group.ask("/proposal/garden", &with(garden(), json!({ "closes": closes })));
    let first = group.vote("/proposal/garden", Some(&amina), "agree").expect(200).json();
    assert_eq!((&first["happened"], counted(&first)), (&json!("counted"), "agree 1".into()));
    let second = group.vote("/proposal/garden", Some(&amina), "disagree").expect(200).json();
    assert_eq!((&second["happened"], counted(&second)), (&json!("changed"), "disagree 1".into()));
    assert_eq!(second["own"]["marks"], json!({ "disagree": 1 }));
    assert_eq!(second["results"]["answers"], 1);
    wait_until(closes + 50);
    group.vote("/proposal/garden", Some(&amina), "agree").expect(409).expect_refusal("closed");
    assert_eq!(group.count("/proposal/garden"), "disagree 1");
}

#[test]
fn an_open_answer_is_changed_with_its_ballot_code_and_not_without() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let first = group.vote("/poll/potluck", None, "friday").expect(200).json();
    let ballot = text(&first["own"], "ballot");
    let change = json!({ "choice": ["sunday"], "ballot": ballot });
    let changed = group.ballot("/poll/potluck", None, &fresh_key(), &change).send().expect(200).json();
    assert_eq!(changed["happened"], "changed");
    assert_eq!(changed["own"]["ballot"], json!(ballot));
    assert_eq!(group.count("/poll/potluck"), "sunday 1");
    // Without it, it is somebody else's answer.
    let another = group.vote("/poll/potluck", None, "sunday").expect(200).json();
    assert_eq!(another["happened"], "counted");
    assert_ne!(another["own"]["ballot"], json!(ballot));
    assert_eq!(group.count("/poll/potluck"), "sunday 2");
}

#[test]
fn a_ballot_code_shows_the_answer_it_stands_for_and_works_for_that_poll_alone() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    group.ask("/poll/picnic", &potluck());
    let ballot = text(&group.vote("/poll/potluck", None, "friday").expect(200).json()["own"], "ballot");
    let look = |at: &str| group.post(at).json(&json!({ "do": "look", "ballot": ballot })).send().expect(200).json();
    assert_eq!(look("/poll/potluck")["own"]["marks"], json!({ "friday": 1 }));
    assert_eq!(look("/poll/picnic")["own"], Value::Null);
    let elsewhere = json!({ "choice": ["friday"], "ballot": ballot });
    let refused = group.ballot("/poll/picnic", None, &fresh_key(), &elsewhere).send();
    refused.expect(422).expect_refusal("ballot-unknown");
    assert_eq!(group.count("/poll/picnic"), "");
}

#[test]
fn several_answers_are_counted_where_several_can_be_chosen() {
    let group = Group::new();
    let ask = json!({ "choose": { "min": 1, "max": 2, "options": potluck()["ask"]["choose"]["options"] } });
    group.ask("/poll/potluck", &with(potluck(), json!({ "ask": ask })));
    let two = json!({ "choice": ["friday", "sunday"] });
    let view = group.ballot("/poll/potluck", None, &fresh_key(), &two).send().expect(200).json();
    assert_eq!((counted(&view), &view["results"]["answers"]), ("friday 1, sunday 1".into(), &json!(1)));
    // The same day twice is that day once.
    let twice = json!({ "choice": ["friday", "friday"] });
    let view = group.ballot("/poll/potluck", None, &fresh_key(), &twice).send().expect(200).json();
    assert_eq!(counted(&view), "friday 2, sunday 1");
}

#[test]
fn a_member_who_answers_an_open_poll_does_so_as_anybody() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/poll/potluck", &potluck());
    let view = group.vote("/poll/potluck", Some(&amina), "friday").expect(200).json();
    assert!(view["own"]["ballot"].is_string());
    assert_eq!(group.view("/poll/potluck", Some(&amina))["own"], Value::Null);
}

#[test]
fn a_proposal_can_be_blocked_where_the_group_said_so_and_nowhere_else() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &with(garden(), json!({ "block": "stops" })));
    group.ask("/proposal/fence", &with(garden(), json!({ "block": "signals" })));
    group.ask("/proposal/shed", &garden());
    group.vote("/proposal/garden", Some(&amina), "block").expect(200);
    group.vote("/proposal/fence", Some(&amina), "block").expect(200);
    group.vote("/proposal/shed", Some(&amina), "block").expect(422).expect_refusal("option-unknown");
}

#[test]
fn only_those_of_a_circle_answer_what_is_for_the_circle() {
    let group = Group::new();
    let cook = group.person_in("member", "Amina", &["kitchen"]);
    let other = group.member("Joan");
    let kitchen = json!({ "who": { "circles": ["kitchen"] } });
    group.ask("/proposal/stove", &with(garden(), kitchen.clone()));
    group.ask("/proposal/oven", &with(garden(), with(kitchen, json!({ "audience": "everyone" }))));

    group.vote("/proposal/stove", Some(&cook), "agree").expect(200);
    for code in [Some(&other), Some(&group.organiser)] {
        group.vote("/proposal/stove", code.map(|c| c.as_str()), "agree").expect(403).expect_refusal("not-yours");
    }
    let view = group.view("/proposal/stove", Some(&cook));
    assert_eq!((&view["standing"], &view["can_vote"]), (&json!("votes"), &json!(1)));

    // Somebody outside learns that there is something, and no word of it.
    let outside = group.get("/proposal/stove").code(&other).send().expect(200);
    assert!(!outside.text().contains("A garden in the yard"));
    assert!(!outside.text().contains("kitchen"));
    let outside = outside.json();
    assert_eq!(
        (&outside["standing"], &outside["results"], &outside["options"]),
        (&json!("outside"), &Value::Null, &json!([]))
    );

    // Where everyone may read it, another circle's member reads.
    assert_eq!(group.view("/proposal/oven", Some(&other))["standing"], "other-circle");
    assert_eq!(group.view("/proposal/oven", None)["standing"], "reads");
    group.vote("/proposal/oven", Some(&other), "agree").expect(403).expect_refusal("not-yours");
}

#[test]
fn somebody_without_a_code_reads_no_word_of_what_is_for_members() {
    let group = Group::new();
    group.ask("/proposal/garden", &with(garden(), json!({ "about": { "en": "behind the shed" } })));
    let words = ["A garden in the yard", "behind the shed"];
    for path in [
        "/v1/G/proposal/garden",
        "/G/proposal/garden",
        "/frame/G/proposal/garden",
        "/embed/G/proposal/garden",
        "/v1/G",
        "/G",
    ] {
        let answer = group.porch.get(&path.replace('G', &group.slug)).send().expect(200).text();
        assert!(words.iter().all(|words| !answer.contains(words)), "{path} says it");
    }
}

#[test]
fn names_stand_beside_answers_for_members_only_and_only_where_the_poll_says_so() {
    let group = Group::new();
    let amina = group.member("Amina-the-baker");
    let joan = group.member("Joan");
    group.ask("/proposal/garden", &with(garden(), json!({ "audience": "everyone" })));
    group.ask("/proposal/shed", &with(garden(), json!({ "names": "hidden", "audience": "everyone" })));
    for at in ["/proposal/garden", "/proposal/shed"] {
        let why = json!({ "choice": ["agree"], "reason": "more tomatoes" });
        group.ballot(at, Some(&amina), &fresh_key(), &why).send().expect(200);
    }
    let voice = |at: &str, code: Option<&str>| group.view(at, code)["results"]["voices"][0].clone();
    assert_eq!(voice("/proposal/garden", Some(&joan))["name"], "Amina-the-baker");
    for (at, code) in [("/proposal/garden", None), ("/proposal/shed", Some(joan.as_str())), ("/proposal/shed", None)] {
        let voice = voice(at, code);
        assert_eq!((&voice["name"], &voice["reason"]), (&Value::Null, &json!("more tomatoes")), "{at}");
    }
    let shown = group.porch.get(&group.page("/proposal/garden")).send().expect(200).text();
    assert!(!shown.contains("Amina-the-baker"));
}

#[test]
fn once_somebody_has_voted_only_the_wording_and_the_closing_time_change() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.put("/proposal/garden", &with(garden(), json!({ "names": "hidden" }))).expect(200);
    group.put("/proposal/garden", &garden()).expect(200);
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let said_anew = json!({ "title": { "en": "A garden, with tomatoes" }, "closes_in_days": 3 });
    let view = group.put("/proposal/garden", &with(garden(), said_anew)).expect(200).json();
    assert_eq!(view["title"]["en"], "A garden, with tomatoes");
    for change in [
        json!({ "names": "hidden" }),
        json!({ "names": "anonymous", "results": "after-closing" }),
        json!({ "names_missing": true }),
        json!({ "block": "signals" }),
        json!({ "block": "stops" }),
        json!({ "late": "by-hand" }),
        json!({ "thresholds": [{ "option": "agree", "bound": "at-least", "part": 1, "whole": 2, "of": "cast" }] }),
        json!({ "who": { "circles": ["kitchen"] } }),
        json!({ "results": "after-voting" }),
        json!({ "quorum": { "percent": 10 } }),
        json!({ "reasons": "required" }),
        json!({ "ask": { "proposal": { "answers": options(&["agree", "abstain", "disagree"]) } } }),
        // Reasons were given to members, not to the world.
        json!({ "audience": "everyone" }),
    ] {
        let refused = group.put("/proposal/garden", &with(garden(), change.clone()));
        assert_eq!(refused.status, 409, "{change}");
        refused.expect_refusal("already-voted");
    }
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn an_open_poll_cannot_bind() {
    let group = Group::new();
    let open = json!({ "who": "everyone" });
    for change in [
        json!({ "block": "stops" }),
        json!({ "block": "signals" }),
        json!({ "names": "shown" }),
        json!({ "names": "anonymous", "results": "after-closing" }),
        json!({ "names_missing": true }),
        json!({ "late": "by-hand" }),
        json!({ "quorum": { "percent": 50 } }),
        json!({ "quorum": { "voters": 2 }, "if_short": { "extend-once": 3 } }),
        json!({ "thresholds": [{ "option": "agree", "bound": "at-least", "part": 1, "whole": 2, "of": "cast" }] }),
    ] {
        let definition = with(with(garden(), open.clone()), change.clone());
        let refused = group.put("/proposal/garden", &definition);
        assert_eq!(refused.status, 422, "{change}");
        refused.expect_refusal("open-cannot-bind");
    }
    // A number of answers can be wished for; it counts answers.
    group.ask("/proposal/garden", &with(with(garden(), open), json!({ "quorum": { "voters": 2 } })));
    group.vote("/proposal/garden", None, "agree").expect(200);
    let view = group.vote("/proposal/garden", None, "agree").expect(200).json();
    assert_eq!(view["quorum"], json!({ "needed": 2, "reached": true }));
    assert_eq!(view["can_vote"], Value::Null);
}

#[test]
fn a_vote_of_somebody_taken_out_stays_and_they_vote_no_more() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    group.revoke("Amina");
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(401).expect_refusal("code-unknown");
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn a_code_is_of_use_in_its_own_group_only() {
    let (group, other) = (Group::on(Porchlight::shared()), Group::on(Porchlight::shared()));
    group.ask("/poll/potluck", &potluck());
    group.get("/poll/potluck").code(&other.organiser).send().expect(401).expect_refusal("code-unknown");
    group.vote("/poll/potluck", Some(&other.organiser), "friday").expect(401).expect_refusal("code-unknown");
}
