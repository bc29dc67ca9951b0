//! What newcomers do with their own request, and what they may know of it.

use porchlight_model::signup::{MineCommand, OnRequest, Request, RequestStage, RequestToJoin, Said, Sealed, Step};
use porchlight_model::{Instant, Refusal};

use crate::scene::*;

const LATER: Instant = Instant(NOW.0 + Instant::DAY);

fn at(stage: RequestStage) -> Request {
    Request { stage, ..request() }
}

fn reply() -> MineCommand {
    MineCommand::Reply { words: words("Hello") }
}

fn change() -> MineCommand {
    MineCommand::Change { revision: 2, sealed: Some(words("{}")), fields: None }
}

fn enter() -> MineCommand {
    MineCommand::Enter { key: String::new(), name: String::new() }
}

fn after(request: &Request, command: &MineCommand) -> Result<Option<Request>, Refusal> {
    Ok(request.newcomer(command, LATER)?.map(|taken| taken.request))
}

#[test]
fn a_newcomer_reads_what_was_written_to_them_and_nothing_else() {
    use RequestStage::{Arrived, InConversation, NotNow, Welcomed, Withdrawn};
    for stage in [Arrived, InConversation, Welcomed, NotNow, Withdrawn] {
        for secret in [Said::Note, Said::Vouch, Said::Introduction] {
            assert!(!secret.is_for_newcomer(stage));
        }
        assert!(Said::Question.is_for_newcomer(stage) && Said::Reply.is_for_newcomer(stage));
        // One greeter's "not now" is no word to anybody before it is decided.
        assert_eq!(Said::NotNow.is_for_newcomer(stage), stage == NotNow);
        assert_eq!(Said::Welcome.is_for_newcomer(stage), stage == Welcomed);
    }
}

#[test]
fn over_is_over_for_newcomers_too() {
    for stage in [RequestStage::Welcomed, RequestStage::NotNow, RequestStage::Withdrawn] {
        assert_eq!(after(&at(stage), &reply()), Err(Refusal::RequestOver));
        assert_eq!(after(&at(stage), &change()), Err(Refusal::RequestOver));
        assert_eq!(after(&at(stage), &MineCommand::Look), Ok(None));
    }
    assert_eq!(after(&at(RequestStage::NotNow), &MineCommand::Withdraw), Err(Refusal::RequestOver));
    assert_eq!(after(&at(RequestStage::Withdrawn), &MineCommand::Withdraw), Ok(None));
    let member = Request { joined: true, ..at(RequestStage::Welcomed) };
    assert_eq!(after(&member, &MineCommand::Withdraw), Err(Refusal::RequestOver));
}

#[test]
fn a_newcomer_takes_it_back_at_any_time_and_who_invited_them_is_forgotten() {
    for stage in [RequestStage::Arrived, RequestStage::InConversation, RequestStage::Welcomed] {
        let invited = Request { invited_by: Some(1), met_by: Some(2), ..at(stage) };
        let withdrawn = after(&invited, &MineCommand::Withdraw).unwrap().unwrap();
        assert_eq!(withdrawn.stage, RequestStage::Withdrawn);
        assert_eq!((withdrawn.invited_by, withdrawn.met_by, withdrawn.waiting_since()), (None, None, None));
    }
}

#[test]
fn whoever_writes_or_changes_something_waits_for_an_answer() {
    let greeted = Request { waits: None, greeted: Some(NOW), ..at(RequestStage::InConversation) };
    for command in [reply(), change()] {
        assert_eq!(after(&greeted, &command).unwrap().unwrap().waiting_since(), Some(LATER));
        // Whoever waits already does not wait for a shorter time by writing again.
        assert_eq!(after(&request(), &command).unwrap().unwrap().waiting_since(), Some(NOW));
    }
    let changed = greeted.newcomer(&change(), LATER).unwrap().unwrap();
    assert_eq!((changed.request.revision, changed.steps, changed.said), (2, vec![Step::Changed], None));
    let replied = greeted.newcomer(&reply(), LATER).unwrap().unwrap();
    assert_eq!((replied.request.entries, replied.said), (1, Some((Said::Reply, words("Hello")))));
}

#[test]
fn a_newcomer_who_writes_and_writes_keeps_nobody_from_deciding() {
    let mut full = request();
    let mut written = 0;
    while let Ok(Some(next)) = after(&full, &reply()) {
        full = next;
        written += 1;
    }
    assert_eq!((written, after(&full, &reply())), (200, Err(Refusal::Full)));
    assert_eq!(does(&full, &rules(1), not_now(), &greeter(1)).unwrap().stage, RequestStage::NotNow);
    let (mut noted, mut notes) = (full, 0);
    while let Ok(next) = does(&noted, &rules(1), OnRequest::Note { words: words("n") }, &greeter(1)) {
        noted = next;
        notes += 1;
    }
    assert_eq!(notes, 100);
}

#[test]
fn the_code_is_taken_once_and_only_by_whoever_is_welcome() {
    for stage in [RequestStage::Arrived, RequestStage::InConversation, RequestStage::NotNow, RequestStage::Withdrawn] {
        assert_eq!(after(&at(stage), &enter()), Err(Refusal::NotWelcomedYet));
    }
    let joined = after(&at(RequestStage::Welcomed), &enter()).unwrap().unwrap();
    assert!(joined.joined);
    assert_eq!(after(&joined, &enter()), Ok(None));
}

#[test]
fn words_that_are_not_sealed_are_made_safe_to_show() {
    assert_eq!(words(" a\u{202E}b\r\nc ").said_plainly(), Ok(words("ab\nc")));
    assert_eq!(words("  ").said_plainly(), Err(Refusal::WordsUnfit));
    assert_eq!(Sealed("a".repeat(4_001)).said_plainly(), Err(Refusal::WordsUnfit));
}

#[test]
fn a_form_that_sends_itself_is_read_and_does_no_work() {
    let sent = RequestToJoin::from_form(pairs(&[
        ("key", "00112233445566778899aabbccddeeff"),
        ("revision", "3"),
        ("lang", "es"),
        ("q-called", "Amina"),
        ("invitation", " "),
        ("trap", ""),
        ("access", "not from a form"),
        ("sealed", "nor this"),
    ]));
    let sent = sent.unwrap();
    assert_eq!((sent.revision, sent.lang.map(String::from)), (3, Some("es".to_owned())));
    assert_eq!(sent.fields, Some(pairs(&[("q-called", "Amina")])));
    assert!(sent.work.is_none() && sent.invitation.is_none() && sent.sealed.is_none() && sent.access.is_empty());
    assert_eq!(RequestToJoin::from_form(vec![(String::new(), String::new()); 2_001]), Err(Refusal::TooLarge));
}
