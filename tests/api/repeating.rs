//! A command that comes twice is done once.

use serde_json::{Value, json};

use crate::harness::{Answer, Ask, Group, Jar, fresh_key, garden, potluck, text, with};

#[test]
fn a_vote_sent_twice_counts_once_and_gives_the_same_ballot_code() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    for (at, code, choice) in [("/poll/potluck", None, "friday"), ("/proposal/garden", Some(amina.as_str()), "agree")] {
        let key = fresh_key();
        let send = |fields: Value| group.ballot(at, code, &key, &fields).send();
        let first = send(json!({ "choice": [choice] })).expect(200).json();
        let second = send(json!({ "choice": [choice] })).expect(200).json();
        assert_eq!((&first["happened"], &second["happened"]), (&json!("counted"), &json!("counted")));
        assert_eq!(first["own"], second["own"]);
        assert_eq!(group.count(at), format!("{choice} 1"));
        send(json!({ "choice": [choice], "reason": "" })).expect(200);
        for other in
            [json!({ "choice": [] }), json!({ "choice": ["abstain"] }), json!({ "choice": [choice, "abstain"] })]
        {
            send(other).expect(409).expect_refusal("key-reused");
        }
        assert_eq!(group.count(at), format!("{choice} 1"));
    }
}

#[test]
fn a_key_of_somebody_else_is_no_way_to_their_vote() {
    let group = Group::new();
    let (amina, joan) = (group.member("Amina"), group.member("Joan"));
    group.ask("/proposal/garden", &garden());
    group.ask("/proposal/shed", &garden());
    let key = fresh_key();
    let send = |at: &str, code: &str| group.ballot(at, Some(code), &key, &json!({ "choice": ["agree"] })).send();
    send("/proposal/garden", &amina).expect(200);
    send("/proposal/garden", &joan).expect(409).expect_refusal("key-reused");
    send("/proposal/shed", &amina).expect(409).expect_refusal("key-reused");
    assert_eq!((group.count("/proposal/garden"), group.count("/proposal/shed")), ("agree 1".into(), String::new()));
}

#[test]
fn a_refused_command_does_not_use_its_key_up() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    let key = fresh_key();
    let send =
        |choice: &[&str]| group.ballot("/proposal/garden", Some(&amina), &key, &json!({ "choice": choice })).send();
    send(&[]).expect(422).expect_refusal("choice-missing");
    send(&["agree"]).expect(200);
}

#[test]
fn an_answer_that_was_lost_on_the_way_back_can_be_sent_again_by_a_device_that_kept_its_cookie() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let key = fresh_key();
    // On our own page the ballot code comes as a cookie; the answer's body may still be lost after it.
    let send = |jar: &Jar| {
        let fields = [("choice", "friday"), ("key", &*key)];
        jar.on(group.post("/poll/potluck?dress=page").on_our_page().form(&fields)).send()
    };
    let mut jar = Jar::default();
    let first = send(&jar).expect(200);
    jar.keep(&first);
    let second = send(&jar).expect(200).json();
    assert_eq!(second["happened"], "counted");
    assert_eq!(group.count("/poll/potluck"), "friday 1");
}

#[test]
fn an_invitation_asked_for_twice_is_one_invitation() {
    let group = Group::new();
    let rosa = group.person("organiser", "Rosa");
    let key = fresh_key();
    let invite = |code: &str, body: Value| group.post("/invitations").code(code).key(&key).json(&body).send();
    let first = invite(&group.organiser, json!({ "role": "member" })).expect(201).json();
    assert_eq!(invite(&group.organiser, json!({ "role": "member" })).expect(201).json(), first);
    invite(&group.organiser, json!({ "role": "organiser" })).expect(409).expect_refusal("key-reused");
    invite(&rosa, json!({ "role": "member" })).expect(409).expect_refusal("key-reused");
    group.join(&text(&first, "invitation"), "Amina").expect(201);
    group.join(&text(&first, "invitation"), "Joan").expect(422).expect_refusal("invitation-unknown");
}

#[test]
fn somebody_who_joins_twice_has_one_code_and_spends_the_invitation_once() {
    let group = Group::new();
    let invitation = group.invitation(&json!({ "role": "member", "uses": 2 }));
    let key = fresh_key();
    let join = |key: &str, name: &str| {
        group.post("/join").key(key).json(&json!({ "invitation": invitation, "name": name })).send()
    };
    let first = join(&key, "Amina").expect(201).json();
    assert_eq!(join(&key, "Amina").expect(201).json(), first);
    // Two people with one key never share a code.
    join(&key, "Joan").expect(409).expect_refusal("key-reused");
    let second = join(&fresh_key(), "Joan").expect(201).json();
    assert_ne!(first["code"], second["code"]);
    join(&fresh_key(), "Yusuf").expect(422).expect_refusal("invitation-unknown");
    // After it is used up, and after it is revoked, a repetition still gives what the first gave.
    assert_eq!(join(&key, "Amina").expect(201).json(), first);
    assert_eq!(group.view("", Some(&text(&first, "code")))["viewer"]["name"], "Amina");
}

#[test]
fn one_key_in_two_invitations_makes_two_codes_or_a_refusal() {
    let group = Group::new();
    let key = fresh_key();
    let join = |name: &str| {
        let invitation = group.invitation(&json!({ "role": "member" }));
        group.post("/join").key(&key).json(&json!({ "invitation": invitation, "name": name })).send()
    };
    let first = text(&join("Amina").expect(201).json(), "code");
    let second = join("Amina");
    assert!(second.status == 409 || text(&second.json(), "code") != first);
}

#[test]
fn a_code_that_is_replaced_twice_by_one_command_is_replaced_once() {
    let group = Group::new();
    let amina = group.member("Amina");
    let key = fresh_key();
    let replace =
        |code: &str, key: &str| group.post("/code").code(code).key(key).json(&json!({ "do": "replace" })).send();
    let fresh = replace(&amina, &key).expect(201).json();
    let code = text(&fresh, "code");
    assert_ne!(code, amina);
    group.get("").code(&amina).send().expect(401).expect_refusal("code-unknown");
    assert_eq!(group.view("", Some(&code))["viewer"]["name"], "Amina");
    // The answer was lost: whoever sends the same again, with the code from before, must not be locked out.
    assert_eq!(replace(&amina, &key).expect(201).json(), fresh);
    // Any other command with that code is refused.
    replace(&amina, &fresh_key()).expect(401).expect_refusal("code-unknown");
    let next = text(&replace(&code, &fresh_key()).expect(201).json(), "code");
    // And once they have gone on, the first command gives nobody a code that works.
    let again = replace(&amina, &key);
    assert!(again.status == 401 || text(&again.json(), "code") != next);
}

/// The same request from many at once.
fn at_once(ask: &Ask) -> Vec<Answer> {
    let threads: Vec<_> = (0..16)
        .map(|_| {
            std::thread::spawn({
                let ask = ask.clone();
                move || ask.send()
            })
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().expect("an answer")).collect()
}

#[test]
fn sixteen_copies_of_one_command_at_once_are_one_command() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());

    let open = group.ballot("/poll/potluck", None, &fresh_key(), &json!({ "choice": ["friday"] }));
    let ballots: Vec<Value> =
        at_once(&open).into_iter().map(|answer| answer.expect(200).json()["own"].clone()).collect();
    assert!(ballots.iter().all(|own| own == &ballots[0] && own["ballot"].is_string()));
    assert_eq!(group.count("/poll/potluck"), "friday 1");

    let members = group.ballot("/proposal/garden", Some(&amina), &fresh_key(), &json!({ "choice": ["agree"] }));
    for answer in at_once(&members) {
        answer.expect(200);
    }
    assert_eq!(group.count("/proposal/garden"), "agree 1");

    // The same member with sixteen commands still has one vote.
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| group.vote("/proposal/garden", Some(&amina), "disagree").expect(200));
        }
    });
    assert_eq!(group.count("/proposal/garden"), "disagree 1");

    let invitation = group.invitation(&json!({ "role": "member", "uses": 3 }));
    let join = group.post("/join").key(&fresh_key()).json(&json!({ "invitation": invitation, "name": "Joan" }));
    let codes: Vec<Value> = at_once(&join).into_iter().map(|answer| answer.expect(201).json()).collect();
    assert!(codes.iter().all(|code| code == &codes[0]));
    // Sixteen people and two uses left: two come in.
    let came = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|n| {
                let (group, invitation) = (&group, &invitation);
                scope.spawn(move || group.join(invitation, &format!("Guest {n}")).status)
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).filter(|status| *status == 201).count()
    });
    assert_eq!(came, 2);

    let slug = crate::harness::fresh_name();
    let found = group.porch.post("/v1").key(&fresh_key()).json(&with(crate::harness::draft(&slug), json!({})));
    let founded: Vec<Value> = at_once(&found).into_iter().map(|answer| answer.expect(201).json()).collect();
    assert!(founded.iter().all(|code| code == &founded[0]));
}
