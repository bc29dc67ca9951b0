//! Questions of readers to a group: a FAQ brings the form, greeters answer, and nobody is decided about.

use model::Refusal;
use serde_json::{Value, json};
use vault::AccessCode;

use crate::harness::{Answer, Group, Newcomer, Welcome, fresh_key, solved, text, with};

fn asking(group: &Group) {
    let faq = json!({ "title": { "en": "Questions" }, "asks": true });
    group.put("/faq/hello", &faq).expect(201);
}

/// Somebody asks, sealed.
fn asks(welcome: &Welcome, words: &str) -> Newcomer {
    let newcomer = Newcomer { form: "questions".into(), ..Newcomer::new() };
    let body = welcome.asks(&newcomer, &json!([["q-question", words]]));
    welcome.worked_for("questions", body).send().expect(201);
    newcomer
}

/// What a greeter does about a question as if it were a request to join.
pub(crate) fn provoke(sentinel: &str) -> Answer {
    let welcome = Welcome::new();
    asking(&welcome.group);
    let nadia = asks(&welcome, sentinel);
    welcome.declines(welcome.leila(), &nadia, sentinel)
}

#[test]
fn a_reader_asks_and_finds_the_answer_behind_their_private_link() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    asking(group);
    assert_eq!(group.view("/faq/hello", None)["asks"], "questions");
    let form = group.view("/signup/questions", None);
    assert_eq!((&form["for"], &form["sealing"]), (&json!("asking"), &json!("sealed")));
    let nadia = asks(&welcome, "Is there a ramp? ZORZAL-7781");
    let request = welcome.request(welcome.leila(), &nadia);
    assert_eq!(request["request"]["purpose"], "asking");
    assert!(!request.to_string().contains("ZORZAL-7781"), "sealed");
    welcome.asks_back(welcome.leila(), &nadia, "Yes, at the back.").expect(200);
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["stage"], mine["entries"].as_array().map(Vec::len)), (&json!("in-conversation"), Some(1)));
    assert_eq!(mine["vouch"], Value::Null);
    welcome.replies(&nadia, "Thank you!").expect(200);
    welcome.notes(welcome.joan(), &nadia, "Into the FAQ?").expect(200);
    welcome.on(welcome.joan(), &nadia, &json!({ "do": "meet" })).expect(200);
}

#[test]
fn nobody_is_decided_about_for_asking_something() {
    let welcome = Welcome::with(json!({ "must_vouch": true }));
    let group = &welcome.group;
    asking(group);
    let nadia = asks(&welcome, "Is there a ramp?");
    let amina = group.member("Amina");
    let refused = |answer: Answer| drop(answer.expect(409).expect_refusal("nothing-to-decide"));
    refused(welcome.approves(welcome.leila(), &nadia));
    refused(welcome.declines(welcome.leila(), &nadia, "No."));
    refused(welcome.on(welcome.leila(), &nadia, &json!({ "do": "step-aside" })));
    refused(welcome.on(welcome.leila(), &nadia, &json!({ "do": "abstain" })));
    welcome.vouches(&amina, &nadia, "I know her.").expect(404).expect_refusal("link-unknown");
    let look = json!({ "code": nadia.vouch_code() });
    group.send("/vouch", Some(&amina), &look).expect(404).expect_refusal("link-unknown");
    let enter = json!({ "do": "enter", "name": "Nadia" });
    welcome.mine(&nadia, &enter).expect(409).expect_refusal("not-welcomed-yet");
    let invited = json!({ "form": "questions" });
    group.organise("/newcomers", &invited).expect(404);
    let forms = group.view("/newcomers", Some(&group.organiser))["forms"].to_string();
    assert!(forms.contains("join") && !forms.contains("questions"), "{forms}");
}

#[test]
fn a_form_for_questions_is_no_way_to_join() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    asking(group);
    let front = group.view("", None);
    let ways: Vec<&Value> = front["signups"].as_array().into_iter().flatten().map(|card| &card["id"]).collect();
    assert_eq!(ways, [&json!("join")]);
    let desk = group.view("/desk", Some(&group.organiser));
    let purposes: Vec<(String, String)> =
        desk["forms"].as_array().into_iter().flatten().map(|form| (text(form, "id"), text(form, "purpose"))).collect();
    assert_eq!(purposes, [("join".into(), "joining".into()), ("questions".into(), "asking".into())]);
    // It stays what it is, whatever is sent.
    let draft = group.view("/signup/questions/draft", Some(&group.organiser));
    assert_eq!(draft["for"], "asking");
    group.put("/signup/questions", &with(draft, json!({ "for": "joining" }))).expect(200);
    assert_eq!(group.view("/signup/questions", None)["for"], "asking");
}

#[test]
fn the_form_comes_with_the_first_faq_that_asks_and_stays_the_groups_own() {
    let group = Group::new();
    group.put("/faq/quiet", &json!({ "title": { "en": "Questions" } })).expect(201);
    group.get("/signup/questions").send().expect(404);
    assert_eq!(group.view("/faq/quiet", None)["asks"], Value::Null);
    asking(&group);
    let draft = group.view("/signup/questions/draft", Some(&group.organiser));
    for lang in ["en", "es", "ar"] {
        assert!(draft["title"][lang].is_string(), "{lang}");
    }
    let ours = with(draft.clone(), json!({ "title": { "en": "Ask away" } }));
    group.put("/signup/questions", &ours).expect(200);
    group.put("/faq/other", &json!({ "title": { "en": "More" }, "asks": true })).expect(201);
    assert_eq!(group.view("/signup/questions", None)["title"]["en"], "Ask away");
    // Nobody is led to a form that is closed.
    let closed = with(draft["settings"].clone(), json!({ "open": false }));
    group.organise("/desk", &json!({ "do": "settle", "form": "questions", "settings": closed })).expect(200);
    assert_eq!(group.view("/faq/hello", None)["asks"], Value::Null);
}

#[test]
fn a_form_to_join_that_is_called_questions_stays_one() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    let joining = with(group.view("/signup/join/draft", Some(&group.organiser)), json!({ "for": "joining" }));
    group.put("/signup/questions", &joining).expect(201);
    asking(group);
    assert_eq!(group.view("/signup/questions", None)["for"], "joining");
    assert_eq!(group.view("/faq/hello", None)["asks"], "questions-2");
    assert_eq!(group.view("/signup/questions-2", None)["for"], "asking");
}

#[test]
fn a_group_that_does_not_seal_is_asked_in_plain_words() {
    let group = Group::new();
    asking(&group);
    let draft = group.view("/signup/questions/draft", Some(&group.organiser));
    let plain = with(draft["settings"].clone(), json!({ "sealed": false }));
    group.organise("/desk", &json!({ "do": "settle", "form": "questions", "settings": plain })).expect(200);
    let challenge = text(&group.get("/signup/questions/challenge").send().expect(200).json(), "challenge");
    let body = json!({ "revision": 1, "fields": [["q-question", "Is there a ramp?"]], "work": solved(&challenge) });
    let arrival = group.post("/signup/questions").key(&fresh_key()).json(&body).send().expect(201).json();
    let code = AccessCode::parse(&text(&arrival, "access")).expect("a code").written().to_string();
    let look = || group.send("/mine", Some(&code), &json!({ "do": "look" })).expect(200).json();
    let at = format!("/requests/{}", text(&look(), "request"));
    group.organise(&at, &json!({ "do": "ask", "words": "Yes, at the back." })).expect(200);
    assert_eq!(look()["entries"][0]["words"], "Yes, at the back.");
    group
        .organise(&at, &json!({ "do": "approve" }))
        .expect(409)
        .expect_refusal(Refusal::NothingToDecide.code().trim_start_matches("refusal-"));
}
