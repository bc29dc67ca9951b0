//! A code is shown only to whoever holds it.

use serde_json::{Value, json};

use crate::harness::{Group, fresh_key, garden, now, potluck, set, text, with};

#[test]
fn no_export_or_answer_holds_another_persons_code() {
    let group = Group::new();
    group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
    group.ask("/proposal/garden", &with(garden(), json!({ "audience": "everyone" })));
    group.ask("/proposal/open", &with(garden(), json!({ "who": "everyone" })));
    group.ask("/poll/potluck", &potluck());
    let closes = now() + 1500;
    group.ask("/poll/over", &with(potluck(), json!({ "closes": closes })));

    // Everything that is somebody's alone: codes, invitations handed out, ballot codes.
    let mut secrets = Vec::new();
    for (role, name) in [("member", "Amina"), ("greeter", "Leila"), ("organiser", "Rosa")] {
        let invitation = group.invitation(&json!({ "role": role, "uses": 2 }));
        let code = text(&group.join(&invitation, name).expect(201).json(), "code");
        let why = json!({ "choice": ["agree"], "reason": format!("says {name}") });
        group.ballot("/proposal/garden", Some(&code), &fresh_key(), &why).send().expect(200);
        secrets.extend([invitation, code]);
    }
    for at in ["/poll/potluck", "/proposal/open"] {
        let choice = if at.starts_with("/poll") { "friday" } else { "agree" };
        let voted = group.vote(at, None, choice).expect(200).json();
        secrets.push(text(&voted["own"], "ballot"));
    }
    secrets.push(group.organiser.clone());
    // And those of newcomers: their access codes, the codes for whoever vouches, invitations to ask to join.
    let settings = json!({ "sealed": false, "must_vouch": true, "approvals": 5 });
    group.put("/signup/join", &set(settings)).expect(201);
    let mut request = String::new();
    for name in ["Nadia", "Tomas"] {
        let made = group.organise("/newcomers", &json!({ "form": "join", "uses": 2 })).expect(201).json();
        let invitation = text(&made["invitations"][0], "invitation");
        let asks = json!({ "revision": 1, "fields": [["q-called", name], ["q-keep", "1"]], "invitation": invitation });
        let access = text(&group.send("/signup/join", None, &asks).expect(201).json(), "access");
        let mine = group.send("/mine", Some(&access), &json!({ "do": "look" })).expect(200).json();
        request = format!("/requests/{}", text(&mine, "request"));
        group.send(&request, Some(&group.organiser), &json!({ "do": "meet" })).expect(200);
        secrets.extend([invitation, access, text(&mine, "vouch")]);
    }

    // Everything that can be asked for, by each of them and by nobody.
    let things = [
        "",
        "/members",
        "/proposal/garden",
        "/proposal/garden/electors",
        "/proposal/garden/draft",
        "/proposal/open",
        "/poll/potluck",
        "/poll/over",
        "/poll/over/ballots",
        "/templates",
        "/trust",
        "/signup/join",
        "/signup/join/draft",
        "/newcomers",
        "/desk",
        &request,
    ];
    let pages = [
        "",
        "/join",
        "/ask",
        "/trust",
        "/signup/join",
        "/mine",
        "/invite",
        "/slips",
        "/vouch",
        "/proposal/garden",
        "/proposal/garden/manage",
        "/proposal/garden/print",
        "/proposal/open",
        "/poll/potluck",
        "/poll/over",
        "/poll/over/count",
        "/poll/over/export.json",
        "/poll/over/export.csv",
    ];
    let codes: Vec<Option<String>> = secrets.iter().cloned().map(Some).chain([None]).collect();
    for code in &codes {
        let code = code.as_deref();
        let mut answers: Vec<(String, String)> = Vec::new();
        for thing in things {
            answers.push((thing.to_owned(), group.get(thing).code_if(code).send().text()));
        }
        for dress in ["", "/frame", "/embed"] {
            for page in pages {
                let address = format!("{dress}{}", group.page(page));
                let mut ask = group.porch.get(&address).on_our_page();
                if let Some(code) = code {
                    ask = ask.cookie(&group.cookie(), code).code(code);
                }
                answers.push((address, ask.send().text()));
            }
        }
        if code.is_some() {
            for (path, body) in [
                ("/members/999", json!({ "do": "revoke" })),
                ("/proposal/open", json!({ "do": "show", "voice": 1 })),
                ("/poll/potluck", json!({ "do": "look" })),
            ] {
                answers.push((path.into(), group.post(path).code_if(code).key(&fresh_key()).json(&body).send().text()));
            }
        }
        for (address, answer) in answers {
            let plain = answer.replace('-', "");
            for secret in secrets.iter().filter(|secret| Some(secret.as_str()) != code) {
                assert!(!plain.contains(&secret.replace('-', "")), "{address} holds somebody's code");
            }
            // One's own stands on the page that one opened for it, and nowhere else.
            if let Some(own) = code.filter(|own| plain.contains(&own.replace('-', ""))) {
                assert_eq!((address.as_str(), own), (&*group.page("/join"), own), "{address} holds one's own code");
            }
        }
    }
    let people: Value = group.get("/members").code(&group.organiser).send().expect(200).json();
    for person in people.as_array().into_iter().flatten() {
        let fields: Vec<&str> = person.as_object().into_iter().flat_map(|p| p.keys()).map(String::as_str).collect();
        assert_eq!(fields, ["circles", "id", "name", "role"]);
    }
}

#[test]
fn unknown_and_revoked_and_another_groups_are_one_answer() {
    let (group, other) = (Group::new(), Group::new());
    let gone = group.member("Gone");
    group.revoke("Gone");
    let unknown = group.invitation(&json!({ "role": "member" }));
    let answers = [gone, other.organiser.clone(), unknown, "nonsense".to_owned()].map(|code| {
        let answer = group.get("/members").code(&code).send();
        (
            answer.status,
            answer.headers.iter().filter(|(name, _)| name != "date").cloned().collect::<Vec<_>>(),
            answer.text(),
        )
    });
    assert_eq!(answers[0].0, 401);
    assert!(answers.iter().all(|answer| *answer == answers[0]));
}
