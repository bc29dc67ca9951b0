//! Invitations to ask to join: made by members, and by organisers as slips for a meeting.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vault::Purpose;

use crate::harness::{Newcomer, Welcome, fields, form, fresh_key, now, open, set, text, with};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Somebody asks to join by that invitation.
fn comes(welcome: &Welcome, invitation: &str) -> crate::harness::Answer {
    let body = with(welcome.asks(&Newcomer::new(), &fields()), json!({ "invitation": invitation }));
    welcome.group.post("/signup/join").key(&fresh_key()).json(&body).send()
}

#[test]
fn a_member_invites_somebody_with_a_link_that_can_be_used_so_often() {
    let welcome = Welcome::new();
    let amina = welcome.group.member("Amina");
    let made = welcome.invites(&amina, &json!({ "uses": 2, "days": 3 })).expect(201).json();
    let invitation = text(&made["invitations"][0], "invitation");
    let (origin, slug) = (welcome.group.porch.origin(), &welcome.group.slug);
    assert_eq!(made["invitations"][0]["link"], format!("{origin}/{slug}/signup/join#{invitation}"));
    let ends = made["expires"].as_i64().expect("a moment") - now() - 3 * DAY;
    assert!(ends.abs() < 60_000, "{ends} ms off");
    comes(&welcome, &invitation).expect(201);
    comes(&welcome, &invitation).expect(201);
    comes(&welcome, &invitation).expect(422).expect_refusal("invitation-unknown");
    // It lets nobody in who has not been met.
    welcome.group.join(&text(&made["invitations"][0], "invitation"), "Nadia").expect(422);
    let another = welcome.invitation(&amina, &json!({}));
    welcome.group.join(&another, "Nadia").expect(422).expect_refusal("invitation-unknown");
    welcome.group.post("/look").json(&json!({ "code": another })).send().expect(422);
    // Nor is an invitation to join the group one to ask.
    let member = welcome.group.invitation(&json!({ "role": "member" }));
    comes(&welcome, &member).expect(422).expect_refusal("invitation-unknown");
    comes(&welcome, &another).expect(201);
}

#[test]
fn an_invitation_ends_on_its_day() {
    let welcome = Welcome::with_a_clock(json!({}));
    let invitation = welcome.invitation(&welcome.leila().code, &json!({ "days": 2 }));
    welcome.group.set_clock(now() + 2 * DAY + 60_000);
    comes(&welcome, &invitation).expect(422).expect_refusal("invitation-unknown");
}

#[test]
fn members_invite_only_where_the_group_wants_it() {
    let welcome = Welcome::new();
    let amina = welcome.group.member("Amina");
    welcome.group.edit(json!({ "members_invite": false }));
    welcome.invites(&amina, &json!({})).expect(403).expect_refusal("not-yours");
    welcome.group.get("/newcomers").code(&amina).send().expect(403).expect_refusal("not-yours");
    for greets in &welcome.greeters {
        welcome.invites(&greets.code, &json!({})).expect(201);
    }
    welcome.group.edit(json!({ "members_invite": true }));
    welcome.invites(&amina, &json!({})).expect(201);
    let view = welcome.group.get("/newcomers").code(&amina).send().expect(200).json();
    assert_eq!((&view["most_uses"], &view["forms"][0]["id"]), (&json!(20), &json!("join")));
}

#[test]
fn an_invitation_that_is_asked_for_twice_is_one() {
    let welcome = Welcome::new();
    let key = fresh_key();
    let send = |key: &str, wanted: Value| {
        welcome.group.post("/newcomers").code(&welcome.leila().code).key(key).json(&wanted).send()
    };
    let wanted = json!({ "form": "join", "introduction": welcome.introduction("My neighbour.") });
    let first = send(&key, wanted.clone()).expect(201).json();
    assert_eq!(send(&key, wanted).expect(201).json(), first);
    send(&key, json!({ "form": "join", "uses": 2 })).expect(409).expect_refusal("key-reused");
    send("", json!({ "form": "join" })).expect(422).expect_refusal("key-missing");
    let cards = welcome.desk(&welcome.rosa().code)["invitations"].clone();
    assert_eq!(cards.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&cards[0]["form"], &cards[0]["role"], &cards[0]["by"]),
        (&json!("join"), &Value::Null, &json!("Leila"))
    );
}

#[test]
fn what_nobody_can_use_is_not_made() {
    let welcome = Welcome::with(json!({ "paths": ["food"] }));
    let (amina, rosa) = (welcome.group.member("Amina"), &welcome.rosa().code);
    for (code, unfit, refusal) in [
        (&amina, json!({ "uses": 0 }), "range-unfit"),
        (&amina, json!({ "uses": 21 }), "range-unfit"),
        (&welcome.leila().code, json!({ "uses": 21 }), "range-unfit"),
        (&amina, json!({ "days": 0 }), "range-unfit"),
        (&amina, json!({ "days": 91 }), "range-unfit"),
        (rosa, json!({ "uses": 1_001 }), "range-unfit"),
        (&amina, json!({ "count": 2 }), "not-yours"),
        (&welcome.leila().code, json!({ "count": 2 }), "not-yours"),
        (rosa, json!({ "count": 0 }), "range-unfit"),
        (rosa, json!({ "count": 201 }), "range-unfit"),
        (rosa, json!({ "count": 2, "uses": 2 }), "range-unfit"),
        (&amina, json!({ "path": "rides" }), "path-unknown"),
        (&amina, json!({ "form": "none-such" }), "not-found"),
        (&amina, json!({ "introduction": "My neighbour." }), "envelope-unfit"),
    ] {
        let refused = welcome.invites(code, &unfit);
        assert_eq!(refused.refusal(), refusal, "{unfit}");
    }
    let nadia = welcome.nadia();
    for purpose in [Purpose::Note, Purpose::Vouch] {
        let words = welcome.unsigned(purpose, &nadia, "My neighbour.");
        welcome.invites(&amina, &json!({ "introduction": words })).expect(422).expect_refusal("envelope-unfit");
    }
    // A member has only so many out at one time.
    for _ in 0..50 {
        welcome.invites(&amina, &json!({})).expect(201);
    }
    welcome.invites(&amina, &json!({})).expect(409).expect_refusal("full");
}

#[test]
fn who_somebody_is_that_comes_only_greeters_read() {
    let welcome = Welcome::with(json!({ "paths": ["food"] }));
    let amina = welcome.group.member("Amina");
    let words = welcome.introduction("My neighbour, who cooks.");
    let wanted = json!({ "uses": 2, "path": "food", "introduction": words });
    let invitation = welcome.invitation(&amina, &wanted);
    let (nadia, tomas) = (welcome.comes_by(&invitation), welcome.comes_by(&invitation));
    for newcomer in [&nadia, &tomas] {
        let seen = welcome.request(welcome.leila(), newcomer);
        assert_eq!((&seen["invited_by"]["name"], &seen["request"]["path"]), (&json!("Amina"), &json!("food")));
        let entry = &seen["entries"][0];
        assert_eq!((&entry["said"], &entry["name"]), (&json!("introduction"), &json!("Amina")));
        let opened = open(&text(entry, "words"), &welcome.joan().kem()).expect("for greeters");
        assert_eq!(opened["words"], "My neighbour, who cooks.");
        let mine = welcome.look(newcomer).to_string();
        assert!(!mine.contains("introduction") && !mine.contains("Amina"), "{mine}");
    }
    // Members see of it what they made, and no more.
    welcome.group.get(&format!("/requests/{}", nadia.request)).code(&amina).send().expect(403);
    // Decided: who invited whom is nowhere to be seen.
    welcome.approves(welcome.leila(), &nadia).expect(200);
    let seen = welcome.request(welcome.leila(), &nadia).to_string();
    assert!(!seen.contains("Amina"), "{seen}");
}

#[test]
fn of_two_who_come_at_once_by_the_last_of_an_invitation_one_comes_in() {
    let welcome = Welcome::new();
    for _ in 0..5 {
        let words = welcome.introduction("My neighbour.");
        let invitation = welcome.invitation(&welcome.rosa().code, &json!({ "introduction": words }));
        let bodies: Vec<Value> = (0..4)
            .map(|_| with(welcome.asks(&Newcomer::new(), &fields()), json!({ "invitation": invitation })))
            .collect();
        let group = &welcome.group;
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let come =
                |body| scope.spawn(move || group.post("/signup/join").key(&fresh_key()).json(body).send().status);
            let all: Vec<_> = bodies.iter().map(come).collect();
            all.into_iter().filter_map(|one| one.join().ok()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 3, "{statuses:?}");
    }
    assert_eq!(welcome.desk(&welcome.rosa().code)["requests"].as_array().map(Vec::len), Some(5));
}

#[test]
fn nobody_wakes_a_group_with_a_long_request_by_an_invitation_that_they_made_up() {
    let welcome = Welcome::new();
    let made_up = vault::Invitation::from_bytes([7; 15]).written().to_string();
    let body =
        |name: &str| json!({ "revision": 1, "lang": "en", "invitation": made_up, "fields": [["q-called", name]] });
    let send = |name: &str| welcome.group.post("/signup/join").key(&fresh_key()).json(&body(name)).send();
    send("Nadia").expect(422).expect_refusal("invitation-unknown");
    send(&"x".repeat(201_000)).expect(413).expect_refusal("too-large");
}

#[test]
fn an_organiser_makes_two_hundred_slips_for_a_meeting() {
    let welcome = Welcome::new();
    let rosa = &welcome.rosa().code;
    let made = welcome.invites(rosa, &json!({ "count": 200 })).expect(201).json();
    let slips: BTreeSet<String> =
        made["invitations"].as_array().into_iter().flatten().map(|slip| text(slip, "invitation")).collect();
    assert_eq!(slips.len(), 200, "each is another");
    // On the day everybody comes at once, more than can be met otherwise.
    welcome.group.put("/signup/join", &set(json!({ "most_a_day": 1 }))).expect(200);
    for slip in slips.iter().take(5) {
        comes(&welcome, slip).expect(201);
        comes(&welcome, slip).expect(422).expect_refusal("invitation-unknown");
    }
    assert_eq!(welcome.desk(rosa)["invitations"].as_array().map(Vec::len), Some(195));
    // Nobody but the holder ever sees a code.
    for code in [rosa, &welcome.leila().code] {
        let desk = welcome.desk(code).to_string();
        assert!(slips.iter().all(|slip| !desk.contains(slip.as_str())));
    }
}

#[test]
fn an_organiser_takes_an_invitation_out_of_use() {
    let welcome = Welcome::new();
    let rosa = &welcome.rosa().code;
    let invitation = welcome.invitation(&welcome.leila().code, &json!({ "uses": 9 }));
    comes(&welcome, &invitation).expect(201);
    let card = welcome.desk(rosa)["invitations"][0].clone();
    assert_eq!(card["uses_left"], 8);
    let revoke = json!({ "do": "revoke-invitation", "id": card["id"] });
    welcome.at_desk(&welcome.leila().code, &revoke).expect(403).expect_refusal("not-yours");
    assert_eq!(welcome.at_desk(rosa, &revoke).expect(200).json()["invitations"], json!([]));
    comes(&welcome, &invitation).expect(422).expect_refusal("invitation-unknown");
}

#[test]
fn an_invitation_is_to_one_form() {
    let welcome = Welcome::new();
    welcome.group.put("/signup/other", &form()).expect(201);
    let invitation = welcome.invitation(&welcome.leila().code, &json!({ "form": "other" }));
    comes(&welcome, &invitation).expect(422).expect_refusal("invitation-unknown");
    let newcomer = Newcomer { form: "other".into(), ..Newcomer::new() };
    let body = with(welcome.asks(&newcomer, &fields()), json!({ "invitation": invitation }));
    welcome.group.post("/signup/other").key(&fresh_key()).json(&body).send().expect(201);
}
