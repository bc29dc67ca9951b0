//! The desk: what greeters and organisers see and do there, apart from a request.

use serde_json::{Value, json};

use crate::harness::{Group, Welcome, fresh_key, garden, text};

#[test]
fn greeters_see_what_their_work_needs_and_organisers_the_rest() {
    let welcome = Welcome::new();
    welcome.nadia();
    welcome.group.invitation(&json!({ "role": "member" }));
    let (rosa, leila) = (welcome.desk(&welcome.rosa().code), welcome.desk(&welcome.leila().code));
    let names = |desk: &Value| desk["members"].as_array().map(Vec::len);
    assert_eq!((names(&rosa), names(&leila)), (Some(3), Some(0)));
    let invitations = |desk: &Value| desk["invitations"].as_array().map(Vec::len);
    assert_eq!((invitations(&rosa), invitations(&leila)), (Some(1), Some(0)));
    assert_eq!((rosa["requests"].as_array().map(Vec::len), &rosa["requests"]), (Some(1), &leila["requests"]));
    assert_eq!((&leila["me"]["name"], &leila["forms"][0]["id"]), (&json!("Leila"), &json!("join")));
    let keys = leila["keys"].as_array().into_iter().flatten().map(|key| text(key, "name"));
    assert_eq!(keys.collect::<Vec<_>>(), ["", "Leila", "Joan"]);
    let amina = welcome.group.member("Amina");
    welcome.group.get("/desk").code(&amina).send().expect(403).expect_refusal("not-yours");
    welcome.group.get("/desk").send().expect(401).expect_refusal("code-needed");
    for command in [
        json!({ "do": "read", "languages": ["es"] }),
        json!({ "do": "offer-key", "greeter": "{}" }),
        json!({ "do": "set-greeters", "list": "{}" }),
        json!({ "do": "revoke-person", "person": 1 }),
    ] {
        welcome.at_desk(&amina, &command).expect(403).expect_refusal("not-yours");
    }
    let unknown = json!({ "do": "read-everything" });
    welcome.at_desk(&welcome.leila().code, &unknown).expect(400).expect_refusal("unreadable");
}

#[test]
fn an_organiser_invites_and_takes_out_at_the_desk() {
    let welcome = Welcome::new();
    let (group, rosa) = (&welcome.group, &welcome.rosa().code);
    let (invite, key) = (json!({ "do": "invite", "role": "member", "uses": 2 }), fresh_key());
    let send = || group.post("/desk").code(rosa).key(&key).json(&invite).send().expect(201).json();
    let made = send();
    assert_eq!(send(), made, "pressed twice");
    group.join(&text(&made, "invitation"), "Amina").expect(201);
    let desk = welcome.desk(rosa);
    assert!(!desk.to_string().contains(&text(&made, "invitation")));
    assert_eq!((&desk["invitations"][0]["role"], &desk["invitations"][0]["uses_left"]), (&json!("member"), &json!(1)));
    let revoke = json!({ "do": "revoke-invitation", "id": desk["invitations"][0]["id"] });
    welcome.at_desk(rosa, &revoke).expect(200);
    group.join(&text(&made, "invitation"), "Joan").expect(422).expect_refusal("invitation-unknown");
    let unkeyed = group.post("/desk").code(rosa).json(&invite).send();
    unkeyed.expect(422).expect_refusal("key-missing");
    let revoke = |person: i64| welcome.at_desk(rosa, &json!({ "do": "revoke-person", "person": person }));
    revoke(group.number("Amina")).expect(200);
    revoke(999).expect(404).expect_refusal("not-found");
    revoke(1).expect(409).expect_refusal("last-organiser");
    for command in [&invite, &json!({ "do": "revoke-person", "person": 1 })] {
        welcome.at_desk(&welcome.leila().code, command).expect(403).expect_refusal("not-yours");
    }
}

#[test]
fn an_organiser_changes_what_somebody_may_do_and_not_who_can_vote_where_it_has_begun() {
    let welcome = Welcome::new();
    let (group, rosa): (&Group, &str) = (&welcome.group, &welcome.rosa().code);
    let amina = group.member("Amina");
    let circles = json!({ "who": { "circles": ["kitchen"] }, "late": "by-hand" });
    group.ask("/proposal/oven", &crate::harness::with(garden(), circles));
    let number = group.number("Amina");
    let change = |code: &str, role: &str, circles: Value| {
        welcome.at_desk(code, &json!({ "do": "change", "person": number, "role": role, "circles": circles }))
    };
    change(&welcome.leila().code, "greeter", json!([])).expect(403).expect_refusal("not-yours");
    let desk = change(rosa, "greeter", json!(["kitchen"])).expect(200).json();
    let person = desk["members"].as_array().into_iter().flatten().find(|person| person["id"] == number).cloned();
    assert_eq!(
        person.map(|person| (person["role"].clone(), person["circles"].clone())),
        Some((json!("greeter"), json!(["kitchen"])))
    );
    welcome.desk(&amina);
    group.vote("/proposal/oven", Some(&amina), "agree").expect(403).expect_refusal("came-later");
    group.ask("/proposal/knives", &crate::harness::with(garden(), json!({ "who": { "circles": ["kitchen"] } })));
    group.vote("/proposal/knives", Some(&amina), "agree").expect(200);
    change(rosa, "member", json!([])).expect(200);
    group.get("/desk").code(&amina).send().expect(403);
    let me = json!({ "do": "change", "person": 1, "role": "member", "circles": [] });
    welcome.at_desk(rosa, &me).expect(409).expect_refusal("last-organiser");
    let nobody = json!({ "do": "change", "person": 999, "role": "member", "circles": [] });
    welcome.at_desk(rosa, &nobody).expect(404).expect_refusal("not-found");
}

#[test]
fn whoever_is_no_greeter_any_more_sees_no_request() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let joan = welcome.group.number("Joan");
    let member = json!({ "do": "change", "person": joan, "role": "member", "circles": [] });
    welcome.at_desk(&welcome.rosa().code, &member).expect(200);
    let at = format!("/requests/{}", nadia.request);
    welcome.group.get(&at).code(&welcome.joan().code).send().expect(403).expect_refusal("not-yours");
    welcome.approves(welcome.joan(), &nadia).expect(403).expect_refusal("not-yours");
    let keys = welcome.desk(&welcome.leila().code)["keys"].clone();
    assert_eq!(keys.as_array().map(Vec::len), Some(2));
}

#[test]
fn nobody_from_another_site_is_at_the_desk() {
    let welcome = Welcome::new();
    let (group, leila) = (&welcome.group, &welcome.leila().code);
    // The code is in a cookie that counts only on pages of ours.
    let read = json!({ "do": "read", "languages": ["es"] });
    let ask = |address: &str| group.post(address).cookie(&group.cookie(), leila).json(&read);
    ask("/desk?dress=page").on_our_page().send().expect(200);
    ask("/desk").on_our_page().send().expect(401);
    for site in [crate::harness::SITE, "https://evil.example"] {
        assert!(ask("/desk?dress=page").on_site(site).send().status >= 400, "{site}");
        assert!(group.post("/desk").code(leila).on_site(site).json(&read).send().status >= 400, "{site}");
    }
    let seen = group.get("/desk?dress=page").cookie(&group.cookie(), leila).on_our_page().send().expect(200);
    assert_eq!(seen.header("access-control-allow-origin"), None);
}
