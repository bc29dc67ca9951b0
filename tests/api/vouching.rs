//! A member vouches for somebody, by the code that they were given.

use serde_json::{Value, json};
use vault::Purpose;

use crate::harness::{Newcomer, Welcome, open, text};

#[test]
fn a_member_looks_for_whom_they_vouch_and_says_who_they_are() {
    let welcome = Welcome::with(json!({ "must_vouch": true }));
    let (amina, nadia) = (welcome.group.member("Amina"), welcome.knocks(Newcomer::in_language("es")));
    // Where somebody must vouch, the newcomer has a code to give away.
    assert_eq!(text(&welcome.look(&nadia), "vouch"), nadia.vouch_code());
    let look = |code: &str| welcome.group.send("/vouch", Some(&amina), &json!({ "code": code }));
    let seen = look(&nadia.vouch_code().to_lowercase().replace('-', " ")).expect(200).json();
    let bound = |name: &str| seen[name].clone();
    assert_eq!((bound("group"), bound("request")), (json!(welcome.group.slug), json!(nadia.request)));
    assert_eq!((bound("form"), bound("revision"), bound("lang")), (json!("join"), json!(1), json!("es")));
    assert_eq!((bound("title")["en"].clone(), bound("sealed")), (json!("Join Riverside"), json!(true)));
    assert_eq!(bound("greeters"), serde_json::to_string(&welcome.list()).expect("a list").as_str());
    assert_eq!(bound("vouched"), false);
    // As much as somebody needs who would vouch: nothing of what was written, decided or said.
    let fields: Vec<String> = seen.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let expected =
        ["arrived", "form", "greeters", "group", "lang", "now", "request", "revision", "sealed", "title", "vouched"];
    assert_eq!(fields, expected);
    let vouched = welcome.vouches(&amina, &nadia, "She fixed my bike.").expect(200).json();
    assert_eq!(vouched["vouched"], true);
    let entry = welcome.request(welcome.leila(), &nadia)["entries"][0].clone();
    assert_eq!((&entry["said"], &entry["name"]), (&json!("vouch"), &json!("Amina")));
    assert_eq!(
        open(&text(&entry, "words"), &welcome.leila().kem()).expect("for greeters")["words"],
        "She fixed my bike."
    );
    welcome.vouches(&amina, &nadia, "Again.").expect(409).expect_refusal("vouched-by-you");
    welcome.approves(welcome.leila(), &nadia).expect(200);
    assert_eq!(welcome.look(&nadia)["stage"], "welcomed");
    welcome.vouches(&welcome.group.member("Tomas"), &nadia, "Late.").expect(409).expect_refusal("request-over");
}

#[test]
fn nobody_vouches_without_a_code_of_the_group_and_one_of_the_newcomer() {
    let welcome = Welcome::with(json!({ "must_vouch": true }));
    let (amina, nadia) = (welcome.group.member("Amina"), welcome.nadia());
    let vouch = json!({ "code": nadia.vouch_code() });
    welcome.group.send("/vouch", None, &vouch).expect(401).expect_refusal("code-needed");
    welcome.group.send("/vouch", Some(&nadia.code()), &vouch).expect(401).expect_refusal("code-unknown");
    let gone = Newcomer::new();
    let erased = welcome.nadia();
    welcome.mine(&erased, &json!({ "do": "erase" })).expect(200);
    let answers: Vec<(u16, String)> = [gone.vouch_code(), erased.vouch_code(), nadia.code(), nadia.request.clone()]
        .iter()
        .map(|code| welcome.group.send("/vouch", Some(&amina), &json!({ "code": code })))
        .map(|answer| (answer.status, answer.refusal()))
        .collect();
    assert!(answers[..3].iter().all(|answer| *answer == answers[0] && answer.0 == 404), "{answers:?}");
    assert!(answers[3].0 >= 400);
    // Words that greeters could not open are not kept.
    for words in [
        welcome.unsigned(Purpose::Vouch, &welcome.nadia(), "For somebody else"),
        welcome.unsigned(Purpose::Note, &nadia, "For another purpose"),
        "She fixed my bike.".to_owned(),
    ] {
        let vouch = json!({ "code": nadia.vouch_code(), "words": words });
        welcome.group.send("/vouch", Some(&amina), &vouch).expect(422).expect_refusal("envelope-unfit");
    }
    assert_eq!(welcome.request(welcome.leila(), &nadia)["entries"], json!([]));
}

#[test]
fn a_vouch_alone_lets_nobody_in_and_is_asked_for_only_where_a_group_wants_it() {
    let welcome = Welcome::with(json!({ "must_vouch": true }));
    let nadia = welcome.nadia();
    for name in ["Amina", "Tomas", "Salma"] {
        welcome.vouches(&welcome.group.member(name), &nadia, "I know her.").expect(200);
    }
    assert_eq!(welcome.look(&nadia)["stage"], "arrived");
    let settle = crate::harness::set(json!({ "must_vouch": false }));
    welcome.group.put("/signup/join", &settle).expect(200);
    assert_eq!(welcome.look(&nadia)["vouch"], Value::Null);
}
