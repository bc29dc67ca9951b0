//! Rules that bind: declared before a poll opens, shown on the ballot, evaluated once when it closes.

use serde_json::{Value, json};

use crate::harness::{Database, Group, Porchlight, Setting, counted, garden, happened, options, potluck, utc, with};
use std::sync::Arc;

/// A group with so many members besides whoever founded it.
fn of(members: usize, group: Group) -> (Group, Vec<String>) {
    let people = (0..members).map(|n| group.member(&format!("P{n}"))).collect();
    (group, people)
}

fn threshold(option: &str, bound: &str, part: u32, whole: u32, of: &str) -> Value {
    json!({ "option": option, "bound": bound, "part": part, "whole": whole, "of": of })
}

/// What a proposal with these rules comes to when people answer so.
fn comes_to(group: &Group, people: &[String], rules: Value, answers: &str) -> Value {
    let at = format!("/proposal/{}", crate::harness::fresh_name());
    group.ask(&at, &with(garden(), rules));
    for (code, answer) in people.iter().zip(answers.split_whitespace()) {
        group.vote(&at, Some(code), answer).expect(200);
    }
    let view = group.close(&at);
    assert_eq!(view["phase"], "over");
    view["decision"].clone()
}

#[test]
fn a_proposal_passes_with_as_many_as_were_declared_and_not_with_one_less() {
    // Six can vote: these five and who founded the group.
    let (group, people) = of(5, Group::new());
    let two_thirds = |of| json!({ "thresholds": [threshold("agree", "at-least", 2, 3, of)] });
    let more_than_half = |of| json!({ "thresholds": [threshold("agree", "more-than", 1, 2, of)] });
    let nobody_against = json!({ "thresholds": [threshold("disagree", "at-most", 0, 1, "cast")] });
    let both = json!({ "thresholds": [
        threshold("agree", "at-least", 1, 2, "cast"), threshold("disagree", "at-most", 1, 4, "cast"),
    ] });
    type Case<'a> = (Value, &'a str, &'a str, &'a [(u64, u64, bool)]);
    // The rules, the answers, and what they come to; for each threshold: how many, of how many, whether that is enough.
    let cases: Vec<Case<'_>> = vec![
        (two_thirds("cast"), "agree agree disagree", "passes", &[(2, 3, true)]),
        (two_thirds("cast"), "agree agree disagree disagree", "not-enough", &[(2, 4, false)]),
        // Somebody who abstains has cast a vote…
        (two_thirds("cast"), "agree agree disagree abstain", "not-enough", &[(2, 4, false)]),
        // …unless the rule leaves them aside.
        (two_thirds("cast-not-abstaining"), "agree agree disagree abstain", "passes", &[(2, 3, true)]),
        (two_thirds("eligible"), "agree agree agree", "not-enough", &[(3, 6, false)]),
        (two_thirds("eligible"), "agree agree agree agree", "passes", &[(4, 6, true)]),
        (more_than_half("cast"), "agree agree disagree disagree", "not-enough", &[(2, 4, false)]),
        (more_than_half("cast"), "agree agree agree disagree disagree", "passes", &[(3, 5, true)]),
        (more_than_half("eligible"), "agree agree agree", "not-enough", &[(3, 6, false)]),
        // Of nobody, nothing is enough.
        (two_thirds("cast"), "", "not-enough", &[(0, 0, false)]),
        (two_thirds("cast-not-abstaining"), "abstain abstain", "not-enough", &[(0, 0, false)]),
        (nobody_against.clone(), "agree abstain", "passes", &[(0, 2, true)]),
        (nobody_against, "agree agree agree agree disagree", "not-enough", &[(1, 5, false)]),
        // All of them must be met.
        (both.clone(), "agree agree agree disagree", "passes", &[(3, 4, true), (1, 4, true)]),
        (both, "agree agree disagree", "not-enough", &[(2, 3, true), (1, 3, false)]),
    ];
    for (rules, answers, verdict, shares) in cases {
        let decision = comes_to(&group, &people, rules.clone(), answers);
        let about = format!("{rules}, {answers}: {decision}");
        assert_eq!(decision["verdict"], verdict, "{about}");
        let found: Vec<(u64, u64, bool)> = decision["shares"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|s| (s["votes"].as_u64().unwrap_or(99), s["out_of"].as_u64().unwrap_or(99), s["met"] == true))
            .collect();
        assert_eq!(found, shares, "{about}");
    }
}

#[test]
fn one_block_stops_a_proposal_only_where_that_was_declared() {
    let (group, people) = of(3, Group::new());
    let answers = "agree agree block";
    let passing = json!([threshold("agree", "at-least", 1, 2, "cast")]);
    let with_block = |block: &str| json!({ "block": block, "thresholds": passing });
    let decision = comes_to(&group, &people, with_block("stops"), answers);
    assert_eq!((&decision["verdict"], &decision["blocks"]), (&json!("blocked"), &json!(1)));
    let decision = comes_to(&group, &people, with_block("signals"), answers);
    assert_eq!((&decision["verdict"], &decision["blocks"]), (&json!("passes"), &json!(1)));
    let decision = comes_to(&group, &people, with_block("stops"), "agree agree disagree");
    assert_eq!((&decision["verdict"], &decision["blocks"]), (&json!("passes"), &json!(0)));
    // That one block stops it can be all that was declared: it passes when somebody is for it and nobody blocks.
    let consent = json!({ "block": "stops" });
    assert_eq!(comes_to(&group, &people, consent.clone(), "agree disagree abstain")["verdict"], "passes");
    assert_eq!(comes_to(&group, &people, consent.clone(), "abstain abstain")["verdict"], "open");
    assert_eq!(comes_to(&group, &people, consent, "agree agree block")["verdict"], "blocked");
    // Where nothing was declared, people read the count and say what follows.
    let decision = comes_to(&group, &people, json!({ "block": "signals" }), answers);
    assert_eq!((&decision["verdict"], &decision["blocks"]), (&json!("open"), &json!(1)));
}

#[test]
fn a_rule_that_cannot_be_measured_is_not_declared() {
    let group = Group::new();
    let thresholds = |threshold: Value| json!({ "thresholds": [threshold] });
    for (rules, refusal) in [
        (thresholds(threshold("maybe", "at-least", 1, 2, "cast")), "threshold-unfit"),
        (thresholds(threshold("agree", "at-least", 3, 2, "cast")), "threshold-unfit"),
        (thresholds(threshold("agree", "more-than", 2, 2, "cast")), "threshold-unfit"),
        (thresholds(threshold("agree", "at-least", 0, 0, "cast")), "threshold-unfit"),
        (thresholds(threshold("agree", "at-least", 1, 1_001, "cast")), "threshold-unfit"),
        // Nobody can choose it here.
        (thresholds(threshold("block", "at-most", 0, 1, "cast")), "threshold-unfit"),
        (json!({ "thresholds": vec![threshold("agree", "at-least", 1, 2, "cast"); 11] }), "threshold-unfit"),
        (json!({ "quorum": { "percent": 0 } }), "quorum-unfit"),
        (json!({ "quorum": { "percent": 101 } }), "quorum-unfit"),
        (json!({ "quorum": { "voters": 0 } }), "quorum-unfit"),
        // Too few of what?
        (json!({ "if_short": { "extend-once": 3 } }), "quorum-unfit"),
        (json!({ "quorum": { "percent": 50 }, "if_short": { "extend-once": 0 } }), "quorum-unfit"),
        (json!({ "quorum": { "percent": 50 }, "if_short": { "extend-once": 61 } }), "quorum-unfit"),
    ] {
        let refused = group.put("/proposal/unfit", &with(garden(), rules.clone()));
        assert_eq!((refused.status, refused.refusal().as_str()), (422, refusal), "{rules}");
    }
    for rules in
        [json!({ "thresholds": [{ "option": "agree" }] }), json!({ "quorum": { "half": 1 } }), json!({ "block": true })]
    {
        let refused = group.put("/proposal/unfit", &with(garden(), rules.clone()));
        assert_eq!((refused.status, refused.refusal().as_str()), (400, "unreadable"), "{rules}");
    }
    // With its own option it can be declared.
    let block = json!({ "block": "signals", "thresholds": [threshold("block", "at-most", 0, 1, "cast")] });
    group.ask("/proposal/fit", &with(garden(), block));
}

/// A proposal on which half of those who can must vote, open for a week from a Monday evening in Madrid.
fn with_quorum(if_short: Value) -> Value {
    let rules = json!({
        "quorum": { "percent": 50 }, "if_short": if_short, "opens_at": "2027-06-07T20:00", "closes_in_days": 7,
        "thresholds": [threshold("agree", "at-least", 1, 2, "cast")],
    });
    with(garden(), rules)
}

#[test]
fn a_poll_with_too_few_goes_on_once_if_that_was_declared_and_then_ends_without_a_decision() {
    let (group, people) = of(5, Group::with_a_clock());
    group.set_clock(utc("2027-06-07T18:00"));
    group.ask("/proposal/garden", &with_quorum(json!({ "extend-once": 3 })));
    group.ask("/proposal/enough", &with_quorum(json!({ "extend-once": 3 })));
    group.ask("/proposal/fail", &with_quorum(json!("fail")));
    let see = |at: &str| group.view(at, Some(&people[0]));
    assert_eq!(see("/proposal/garden")["rules"]["if_short"], json!({ "extend-once": 3 }));
    // Two of six, and three are needed.
    for at in ["/proposal/garden", "/proposal/enough", "/proposal/fail"] {
        group.vote(at, Some(&people[0]), "agree").expect(200);
        group.vote(at, Some(&people[1]), "agree").expect(200);
    }
    group.set_clock(utc("2027-06-14T18:00"));
    let view = see("/proposal/fail");
    assert_eq!((&view["phase"], &view["decision"]["verdict"]), (&json!("over"), &json!("too-few")));
    assert_eq!(view["decision"]["quorum"], json!({ "needed": 3, "reached": false }));
    for at in ["/proposal/garden", "/proposal/enough"] {
        let view = see(at);
        assert_eq!((&view["phase"], &view["closes"]), (&json!("open"), &json!(utc("2027-06-17T18:00"))));
        assert_eq!(
            (&view["happenings"][0]["what"], &view["happenings"][0]["short"]),
            (&json!("extended"), &json!(true))
        );
        assert_eq!(view["happenings"].as_array().map(Vec::len), Some(1));
        assert_eq!(view["decision"], Value::Null);
    }
    group.vote("/proposal/enough", Some(&people[2]), "disagree").expect(200);
    group.set_clock(utc("2027-06-17T18:00"));
    // Once, and no more.
    let view = see("/proposal/garden");
    assert_eq!((&view["phase"], &view["decision"]["verdict"]), (&json!("over"), &json!("too-few")));
    assert_eq!(view["closes"], utc("2027-06-17T18:00"));
    let view = see("/proposal/enough");
    assert_eq!((&view["phase"], &view["decision"]["verdict"]), (&json!("over"), &json!("passes")));
    assert_eq!(view["decision"]["quorum"], json!({ "needed": 3, "reached": true }));
}

#[test]
fn a_poll_with_enough_does_not_go_on() {
    let (group, people) = of(5, Group::with_a_clock());
    group.set_clock(utc("2027-06-07T18:00"));
    group.ask("/proposal/garden", &with_quorum(json!({ "extend-once": 3 })));
    for code in &people[..3] {
        group.vote("/proposal/garden", Some(code), "agree").expect(200);
    }
    group.set_clock(utc("2027-06-14T18:00"));
    let view = group.view("/proposal/garden", Some(&people[0]));
    assert_eq!((&view["phase"], &view["decision"]["verdict"]), (&json!("over"), &json!("passes")));
    assert_eq!(view["happenings"], Value::Null);
    // An organiser who ends it early means it to end.
    group.set_clock(utc("2027-06-07T18:00"));
    group.ask("/proposal/shed", &with_quorum(json!({ "extend-once": 3 })));
    let view = group.close("/proposal/shed");
    assert_eq!((&view["phase"], &view["decision"]["verdict"]), (&json!("over"), &json!("too-few")));
}

#[test]
fn a_decision_is_made_once_and_stays_as_it_was() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let (group, people) = of(3, group);
    let rules = json!({
        "quorum": { "percent": 50 }, "thresholds": [threshold("agree", "more-than", 1, 2, "eligible")], "audience": "everyone",
    });
    group.ask("/proposal/garden", &with(garden(), rules));
    for code in &people {
        group.vote("/proposal/garden", Some(code), "agree").expect(200);
    }
    let decision = group.close("/proposal/garden")["decision"].clone();
    assert_eq!((&decision["verdict"], &decision["shares"][0]["out_of"]), (&json!("passes"), &json!(4)));
    let kept = || Database::group(&group.porch.data()).rows("SELECT stage, tally, closes FROM polls");
    let before = kept();
    // People come and go; organisers try what they may.
    (0..4).for_each(|n| drop(group.member(&format!("Q{n}"))));
    group.revoke("P0");
    group.put("/proposal/garden", &garden()).expect(409).expect_refusal("closed");
    for (command, refusal) in [
        (json!({ "do": "close" }), "closed"),
        (json!({ "do": "extend", "days": 3 }), "closed"),
        (json!({ "do": "withdraw" }), "closed"),
        (json!({ "do": "add-voters", "people": [1] }), "closed"),
        (json!({ "do": "paper", "only": { "disagree": "1" } }), "closed"),
    ] {
        group.organise("/proposal/garden", &command).expect(409).expect_refusal(refusal);
    }
    for code in [None, Some(people[1].as_str()), Some(&group.organiser)] {
        let view = group.view("/proposal/garden", code);
        assert_eq!((&view["decision"], &view["can_vote"]), (&decision, &json!(4)));
    }
    assert_eq!(kept(), before);
}

#[test]
fn somebody_who_came_later_votes_only_when_an_organiser_adds_them_and_everybody_sees_that() {
    let group = Group::new();
    let amina = group.member("Amina");
    let rules = json!({ "quorum": { "percent": 50 }, "results": "after-voting" });
    group.ask("/proposal/garden", &with(garden(), rules));
    let (joan, yusuf) = (group.member("Joan"), group.member("Yusuf"));
    let standing = |code: &str| group.view("/proposal/garden", Some(code))["standing"].clone();
    assert_eq!((standing(&amina), standing(&joan)), (json!("votes"), json!("late")));
    group.vote("/proposal/garden", Some(&joan), "agree").expect(403).expect_refusal("came-later");
    // They read it, as members do.
    assert_eq!(group.view("/proposal/garden", Some(&joan))["title"]["en"], "A garden in the yard");
    let electors = || group.get("/proposal/garden/electors").code(&group.organiser).send().expect(200).json();
    let others = electors()["others"].clone();
    assert_eq!((&others[0]["name"], &others[1]["name"]), (&json!("Joan"), &json!("Yusuf")));
    let number = group.number("Joan");
    let add = |code: Option<&str>, people: Value| {
        group.send("/proposal/garden", code, &json!({ "do": "add-voters", "people": people }))
    };
    add(None, json!([number])).expect(401).expect_refusal("code-needed");
    add(Some(&joan), json!([number])).expect(403).expect_refusal("not-yours");
    add(Some(&group.organiser), json!([number, 999])).expect(404);
    assert_eq!(standing(&joan), "late", "half of it was done");
    add(Some(&group.organiser), json!([number])).expect(200);
    // Doing it twice adds nobody twice.
    add(Some(&group.organiser), json!([number, number])).expect(200);
    assert_eq!((standing(&joan), standing(&yusuf)), (json!("votes"), json!("late")));
    group.vote("/proposal/garden", Some(&joan), "agree").expect(200);
    for code in [&amina, &joan, &yusuf, &group.organiser] {
        let view = group.view("/proposal/garden", Some(code));
        assert_eq!(happened(&view), ["voters-added"]);
        assert_eq!(view["happenings"][0]["count"], 1);
        assert_ne!(view["happenings"][0]["joined"], json!(true));
        assert_eq!(view["can_vote"], 3);
        // How many; not who.
        assert!(!view["happenings"].to_string().contains("Joan"));
    }
    // The quorum is measured against them too.
    assert_eq!(group.view("/proposal/garden", Some(&joan))["quorum"], json!({ "needed": 2, "reached": false }));
    group.close("/proposal/garden");
    add(Some(&group.organiser), json!([group.number("Yusuf")])).expect(409).expect_refusal("closed");
}

#[test]
fn where_nothing_binds_whoever_joins_can_vote_and_how_many_did_is_seen() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.ask("/proposal/strict", &with(garden(), json!({ "late": "by-hand" })));
    group.ask("/proposal/kitchen", &with(garden(), json!({ "who": { "circles": ["kitchen"] } })));
    let late = |view: &Value| view["standing"].clone();
    // It is said beforehand, on the ballot.
    let said = |at: &str| group.view(at, Some(&amina))["rules"]["late"].clone();
    assert_eq!((said("/proposal/garden"), said("/proposal/strict")), (json!("join"), json!("by-hand")));
    let joan = group.member("Joan");
    let cook = group.person_in("member", "Yusuf", &["kitchen"]);
    for code in [&joan, &cook] {
        assert_eq!(late(&group.view("/proposal/garden", Some(code))), "votes");
        assert_eq!(late(&group.view("/proposal/strict", Some(code))), "late");
        group.vote("/proposal/garden", Some(code), "agree").expect(200);
        group.vote("/proposal/strict", Some(code), "agree").expect(403).expect_refusal("came-later");
    }
    group.vote("/proposal/kitchen", Some(&cook), "agree").expect(200);
    group.vote("/proposal/kitchen", Some(&joan), "agree").expect(403).expect_refusal("not-yours");
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!((happened(&view), &view["can_vote"]), (vec!["voters-added".to_owned()], &json!(4)));
    assert_eq!((&view["happenings"][0]["count"], &view["happenings"][0]["joined"]), (&json!(2), &json!(true)));
    assert_eq!(group.view("/proposal/kitchen", Some(&cook))["can_vote"], 1);
    // A rule that binds can be declared with open doors too.
    group.ask("/proposal/both", &with(garden(), json!({ "quorum": { "percent": 50 }, "late": "join" })));
    let huda = group.member("Huda");
    group.vote("/proposal/both", Some(&huda), "agree").expect(200);
    // An invitation that is redeemed twice by one command is one person.
    assert_eq!(group.view("/proposal/both", Some(&huda))["can_vote"], 5);
}

#[test]
fn somebody_of_another_circle_who_is_added_reads_and_votes() {
    let group = Group::new();
    let cook = group.person_in("member", "Amina", &["kitchen"]);
    let joan = group.member("Joan");
    group.ask("/proposal/stove", &with(garden(), json!({ "who": { "circles": ["kitchen"] } })));
    assert_eq!(group.view("/proposal/stove", Some(&joan))["standing"], "outside");
    let add = json!({ "do": "add-voters", "people": [group.number("Joan")] });
    group.organise("/proposal/stove", &add).expect(200);
    let view = group.view("/proposal/stove", Some(&joan));
    assert_eq!((&view["standing"], &view["title"]["en"]), (&json!("votes"), &json!("A garden in the yard")));
    let view = group.vote("/proposal/stove", Some(&joan), "agree").expect(200).json();
    assert_eq!((counted(&view), &view["can_vote"]), ("agree 1".to_owned(), &json!(2)));
    assert_eq!(happened(&group.view("/proposal/stove", Some(&cook))), ["voters-added"]);
    // Whoever can vote can be told the result, and count it again.
    group.organise("/proposal/stove", &json!({ "do": "close" })).expect(200);
    group.get("/proposal/stove/ballots").code(&joan).send().expect(200);
}

#[test]
fn who_can_vote_is_fixed_when_voting_begins_and_not_before() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-06-07T18:00"));
    let amina = group.member("Amina");
    let rules = json!({ "quorum": { "percent": 50 }, "opens_at": "2027-06-09T20:00", "closes_in_days": 7 });
    group.ask("/proposal/garden", &with(garden(), rules));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(409).expect_refusal("not-yet-open");
    let joan = group.member("Joan");
    assert_eq!(group.view("/proposal/garden", Some(&joan))["can_vote"], 3);
    group.set_clock(utc("2027-06-09T18:00") + 1);
    group.vote("/proposal/garden", Some(&joan), "agree").expect(200);
    let yusuf = group.member("Yusuf");
    group.vote("/proposal/garden", Some(&yusuf), "agree").expect(403).expect_refusal("came-later");
    assert_eq!(group.view("/proposal/garden", Some(&joan))["can_vote"], 3);
}

#[test]
fn organisers_see_who_has_not_voted_only_where_that_was_declared() {
    let (group, people) = of(3, Group::new());
    group.ask("/proposal/said", &with(garden(), json!({ "names_missing": true })));
    group.ask("/proposal/unsaid", &garden());
    for at in ["/proposal/said", "/proposal/unsaid"] {
        group.vote(at, Some(&people[1]), "agree").expect(200);
    }
    let electors = |at: &str, code: &str| group.get(&format!("{at}/electors")).code(code).send();
    let said = electors("/proposal/said", &group.organiser).expect(200).json();
    assert_eq!((&said["can_vote"], &said["voted"], &said["missing"]), (&json!(4), &json!(1), &json!(["", "P0", "P2"])));
    let unsaid = electors("/proposal/unsaid", &group.organiser).expect(200).json();
    assert_eq!((&unsaid["can_vote"], &unsaid["voted"], &unsaid["missing"]), (&json!(4), &json!(1), &json!([])));
    for code in [&people[0], &group.person("greeter", "Leila")] {
        electors("/proposal/said", code).expect(403).expect_refusal("not-yours");
    }
    // Whoever votes reads beforehand that it is so.
    assert_eq!(group.view("/proposal/said", Some(&people[0]))["rules"]["names_missing"], true);
    assert_eq!(group.view("/proposal/unsaid", Some(&people[0]))["rules"].get("names_missing"), None);
    // An open poll counts answers: nobody is missing from it.
    group.ask("/poll/potluck", &potluck());
    group.vote("/poll/potluck", None, "friday").expect(200);
    let open = electors("/poll/potluck", &group.organiser).expect(200).json();
    assert_eq!((&open["voted"], &open["missing"], &open["others"]), (&Value::Null, &json!([]), &json!([])));
}

#[test]
fn how_a_poll_is_counted_is_said_before_anybody_votes_and_others_are_counted_beside_it() {
    let group = Group::new();
    let count = json!({ "method": "irv", "also": ["schulze", "borda", "irv", "schulze"] });
    let ask = json!({ "rank": { "count": count, "options": options(&["ann", "bo", "cy"]) } });
    group.ask("/poll/chair", &with(potluck(), json!({ "ask": ask })));
    let rules = group.view("/poll/chair", None)["rules"].clone();
    assert_eq!((&rules["how"]["method"], &rules["how"]["seats"]), (&json!("irv"), &json!(1)));
    // Once each, and not the one that decides.
    assert_eq!(rules["also"], json!(["schulze", "borda"]));
    // Bo is everybody's second choice: nobody's first to stay in, and yet preferred to either of the others.
    for (order, times) in [(["ann", "bo", "cy"], 4), (["cy", "bo", "ann"], 3), (["bo", "ann", "cy"], 2)] {
        for _ in 0..times {
            let marks: Vec<(&str, &str)> = order.into_iter().zip(["1", "2", "3"]).collect();
            group.mark("/poll/chair", None, &marks).expect(200);
        }
    }
    // While it runs nobody counts ahead, and nobody changes how it is counted.
    assert_eq!(group.view("/poll/chair", None)["decision"], Value::Null);
    let otherwise = json!({ "rank": { "count": { "method": "schulze" }, "options": options(&["ann", "bo", "cy"]) } });
    let changed = group.put("/poll/chair", &with(potluck(), json!({ "ask": otherwise })));
    changed.expect(409).expect_refusal("already-voted");
    let decision = group.close("/poll/chair")["decision"].clone();
    // An open poll decides nothing, whoever comes first.
    assert_eq!(decision["verdict"], "open");
    let by: Vec<(&Value, &Value)> = decision["counts"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|count| (&count["method"], &count["winners"]))
        .collect();
    assert_eq!(
        by,
        [(&json!("irv"), &json!(["ann"])), (&json!("schulze"), &json!(["bo"])), (&json!("borda"), &json!(["bo"])),]
    );
}

#[test]
fn a_tie_that_the_rule_cannot_break_is_said_to_be_one() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    for day in ["sunday", "friday"] {
        group.vote("/poll/potluck", None, day).expect(200);
    }
    let decision = group.close("/poll/potluck")["decision"].clone();
    assert_eq!(decision["verdict"], "tied");
    assert_eq!(decision["counts"][0]["winners"], json!([]));
    assert_eq!(decision["counts"][0]["tied"], json!([["friday", "sunday"]]));
    // Nobody answered: nobody won.
    group.ask("/poll/picnic", &potluck());
    let decision = group.close("/poll/picnic")["decision"].clone();
    assert_eq!((&decision["verdict"], decision.get("counts")), (&json!("open"), None));
}
