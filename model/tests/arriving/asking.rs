//! A question to the group: it is answered, and nobody is decided about.

use porchlight_model::desk::DeskView;
use porchlight_model::signup::{For, MineCommand, OnRequest, Request, RequestStage, Said};
use porchlight_model::{Refusal, Role};

use serde_json::{Value, json};

use crate::scene::*;

fn question() -> Request {
    Request { purpose: For::Asking, ..request() }
}

#[test]
fn somebody_who_asks_is_answered_and_can_ask_again() {
    let ask = OnRequest::Ask { words: words("Yes, on Thursdays.") };
    let answered = taken(&question(), &rules(1), ask, &greeter(1)).unwrap();
    assert_eq!(answered.said, Some((Said::Question, words("Yes, on Thursdays."))));
    assert_eq!(answered.request.stage, RequestStage::InConversation);
    assert_eq!(answered.request.waits, None, "nobody waits any more");
    let again = MineCommand::Reply { words: words("And at what time?") };
    let asked = answered.request.newcomer(&again, NOW).unwrap().unwrap().request;
    assert_eq!(asked.waits, Some(NOW));
    for command in [OnRequest::Meet, OnRequest::Leave, OnRequest::Note { words: words("Who knows?") }] {
        assert!(does(&asked, &rules(1), command.clone(), &greeter(1)).is_ok(), "{command:?}");
    }
}

#[test]
fn nobody_decides_about_somebody_who_only_asks() {
    let about_joining = [
        approve(),
        not_now(),
        OnRequest::StepAside,
        OnRequest::Abstain,
        OnRequest::Vouch { words: words("I know her.") },
    ];
    for command in about_joining {
        let by_greeter = does(&question(), &rules(1), command.clone(), &greeter(1));
        assert_eq!(by_greeter, Err(Refusal::NothingToDecide), "{command:?}");
    }
    let vouch = OnRequest::Vouch { words: words("I know her.") };
    let by_member = does(&question(), &rules(1), vouch, &somebody(9, Role::Member));
    assert_eq!(by_member, Err(Refusal::NothingToDecide));
}

#[test]
fn nobody_joins_by_asking_something() {
    let enter = MineCommand::Enter { key: String::new(), name: "Amina".to_owned() };
    assert_eq!(question().newcomer(&enter, NOW), Err(Refusal::NotWelcomedYet));
}

#[test]
fn a_request_from_before_there_were_questions_is_one_to_join() {
    let mut kept = serde_json::to_value(request()).unwrap();
    kept.as_object_mut().unwrap().remove("purpose").unwrap();
    assert_eq!(serde_json::from_value::<Request>(kept).unwrap(), request());
}

#[test]
fn the_desk_says_when_it_is_for_want_of_keys_that_nobody_can_ask() {
    let form = |settings: Value| {
        json!({ "id": "questions", "title": {}, "purpose": "asking", "revision": 1, "settings": settings, "warnings": [],
            "labels": {}, "today": 0 })
    };
    let needs_keys = |forms: Value, greeters: Value| {
        let me = json!({ "id": 1, "name": "Ana", "role": "organiser" });
        let view = json!({ "group": "riverside", "group_name": {}, "languages": ["en"], "zone": "UTC", "me": me, "i_read": [],
            "requests": [], "deleted": 0, "forms": forms, "greeters": greeters, "keys": [], "members": [], "invitations": [],
            "now": 5 });
        serde_json::from_value::<DeskView>(view).unwrap().asking_needs_keys()
    };
    // A form that is still to come will be sealed; one to join says nothing of it.
    let joining = json!({ "id": "join", "title": {}, "revision": 1, "settings": { "sealed": false }, "warnings": [], "labels": {},
        "today": 0 });
    for forms in [
        json!([]),
        json!([joining]),
        json!([form(json!({}))]),
        json!([form(json!({})), form(json!({ "open": false }))]),
    ] {
        assert!(needs_keys(forms.clone(), json!(null)), "{forms}");
        assert!(!needs_keys(forms, json!("{}")));
    }
    for settings in [json!({ "sealed": false }), json!({ "unsealed_too": true }), json!({ "open": false })] {
        assert!(!needs_keys(json!([form(settings.clone())]), json!(null)), "{settings}");
    }
}
