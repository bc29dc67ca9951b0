//! Who sees the count, and when; and what a quorum is measured against.

use serde_json::{Value, json};

use crate::harness::{Group, fresh_key, garden, now, potluck, text, wait_until, with};

#[test]
fn results_show_to_whom_and_when_the_poll_says() {
    let group = Group::new();
    let (amina, joan) = (group.member("Amina"), group.member("Joan"));
    let closes = now() + 4000;
    // Seen while it is open by: the public, a member who has not voted, a member who has.
    let rules = [
        ("always", [true, true, true]),
        ("after-voting", [false, false, true]),
        ("after-closing", [false, false, false]),
    ];
    for (rule, _) in rules {
        let definition =
            json!({ "results": rule, "audience": "everyone", "closes": closes, "quorum": { "voters": 1 } });
        group.ask(&format!("/proposal/{rule}"), &with(garden(), definition.clone()));
        let for_members = with(garden(), with(definition, json!({ "audience": "members" })));
        group.ask(&format!("/proposal/members-{rule}"), &for_members);
        for at in [format!("/proposal/{rule}"), format!("/proposal/members-{rule}")] {
            let why = json!({ "choice": ["agree"], "reason": "shade" });
            group.ballot(&at, Some(&amina), &fresh_key(), &why).send().expect(200);
        }
    }
    let viewers = [None, Some(joan.as_str()), Some(amina.as_str())];
    let check = |at: &str, viewer: usize, seen: bool, when: &str| {
        let view = group.view(at, viewers[viewer]);
        let about = format!("{at}, viewer {viewer}, {when}");
        assert_eq!(view["results"] != Value::Null, seen, "{about}");
        assert_eq!(view["quorum"] != Value::Null, seen, "{about}");
        // Nothing of it in any other corner, but for whoever said it.
        if viewer != 2 {
            assert_eq!(view.to_string().contains("shade"), seen, "{about}");
        }
    };
    let each = |open: bool, when: &str| {
        for (rule, seen) in rules {
            for (viewer, seen) in seen.into_iter().enumerate() {
                check(&format!("/proposal/{rule}"), viewer, seen || !open, when);
                // What is for members shows the public nothing, ever.
                check(&format!("/proposal/members-{rule}"), viewer, viewer > 0 && (seen || !open), when);
            }
        }
    };
    each(true, "while it is open");
    assert!(now() < closes, "the machine was too slow for this test");
    wait_until(closes + 50);
    each(false, "after it closed");
}

#[test]
fn an_open_poll_shows_its_count_to_the_device_that_answered() {
    let group = Group::new();
    group.ask("/poll/potluck", &with(potluck(), json!({ "results": "after-voting" })));
    let ballot = text(&group.vote("/poll/potluck", None, "friday").expect(200).json()["own"], "ballot");
    assert_eq!(group.view("/poll/potluck", None)["results"], Value::Null);
    let look = group.post("/poll/potluck").json(&json!({ "do": "look", "ballot": ballot })).send().expect(200).json();
    assert_eq!(look["results"]["answers"], 1);
    // Not even an organiser, who has not answered.
    assert_eq!(group.view("/poll/potluck", Some(&group.organiser))["results"], Value::Null);
}

#[test]
fn a_quorum_is_a_share_of_those_who_can_vote() {
    let group = Group::new();
    let people: Vec<String> = ["Amina", "Joan", "Yusuf", "Huda"].iter().map(|name| group.member(name)).collect();
    group.ask("/proposal/garden", &with(garden(), json!({ "quorum": { "percent": 50 } })));
    let quorum = || group.view("/proposal/garden", Some(&group.organiser))["quorum"].clone();
    // Five can: these four and who founded the group.
    assert_eq!(quorum(), json!({ "needed": 3, "reached": false }));
    group.vote("/proposal/garden", Some(&people[0]), "agree").expect(200);
    group.vote("/proposal/garden", Some(&people[1]), "abstain").expect(200);
    assert_eq!(quorum(), json!({ "needed": 3, "reached": false }));
    group.vote("/proposal/garden", Some(&people[2]), "disagree").expect(200);
    assert_eq!(quorum(), json!({ "needed": 3, "reached": true }));
    let can_vote = || group.view("/proposal/garden", Some(&people[3]))["can_vote"].clone();
    assert_eq!(can_vote(), 5);
    // Who can vote was fixed when it opened, for a quorum is measured against it: nobody who joins makes it higher, and
    // nobody who is taken out makes it lower.
    group.member("Marisol");
    group.member("Tomás");
    assert_eq!((quorum(), can_vote()), (json!({ "needed": 3, "reached": true }), json!(5)));
    group.revoke("Huda");
    group.revoke("Joan");
    assert_eq!(
        (quorum(), group.view("/proposal/garden", Some(&people[0]))["can_vote"].clone()),
        (json!({ "needed": 3, "reached": true }), json!(5))
    );
}

#[test]
fn a_quorum_is_settled_when_the_poll_closes() {
    let group = Group::new();
    let amina = group.member("Amina");
    let closes = now() + 2000;
    group.ask("/proposal/garden", &with(garden(), json!({ "quorum": { "percent": 50 }, "closes": closes })));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    wait_until(closes + 300);
    for name in ["Joan", "Yusuf", "Huda"] {
        group.member(name);
    }
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!((&view["phase"], &view["can_vote"]), (&json!("over"), &json!(2)));
    assert_eq!(view["quorum"], json!({ "needed": 1, "reached": true }));
}
