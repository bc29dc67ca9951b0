//! A question to the group: it is answered, and nobody is decided about.

use porchlight_model::signup::{For, MineCommand, OnRequest, Request, RequestStage, Said};
use porchlight_model::{Refusal, Role};

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
