//! How a request is met: who may do what, and when it is decided.

use porchlight_model::signup::{FormSettings, OnRequest, Request, RequestStage, Said, Step, step};
use porchlight_model::{Actor, Instant, Refusal, Role};
use proptest::prelude::*;

use crate::scene::*;

fn vouch() -> OnRequest {
    OnRequest::Vouch { words: words("I know her.") }
}

#[test]
fn one_greeter_never_welcomes_where_two_are_asked_for() {
    let two = rules(2);
    let once = does(&request(), &two, approve(), &greeter(1)).unwrap();
    assert_eq!(once.stage, RequestStage::InConversation);
    let again = does(&once, &two, approve(), &greeter(1)).unwrap();
    assert_eq!(again.stage, RequestStage::InConversation, "the same person twice is one person");
    let taken = taken(&again, &two, approve(), &greeter(2)).unwrap();
    assert_eq!(taken.request.stage, RequestStage::Welcomed);
    assert_eq!(taken.steps, [Step::Approved, Step::Welcomed]);
}

#[test]
fn nobody_decides_about_whom_they_invited_and_who_invited_is_forgotten() {
    let invited = Request { invited_by: Some(1), ..request() };
    for command in [approve(), not_now()] {
        assert_eq!(does(&invited, &rules(1), command, &greeter(1)), Err(Refusal::InvitedByYou));
    }
    assert!(does(&invited, &rules(1), OnRequest::Note { words: words("x") }, &greeter(1)).is_ok());
    let welcomed = does(&invited, &rules(1), approve(), &greeter(2)).unwrap();
    assert_eq!((welcomed.stage, welcomed.invited_by), (RequestStage::Welcomed, None));
    let refused = does(&invited, &rules(1), not_now(), &greeter(2)).unwrap();
    assert_eq!((refused.stage, refused.invited_by), (RequestStage::NotNow, None));
}

#[test]
fn whoever_vouches_leaves_the_deciding_to_others_unless_the_form_says_so() {
    let vouched = does(&request(), &rules(1), vouch(), &greeter(1)).unwrap();
    assert_eq!(vouched.stage, RequestStage::Arrived, "a vouch alone moves nothing");
    assert_eq!(does(&vouched, &rules(1), approve(), &greeter(1)), Err(Refusal::VouchedByYou));
    assert_eq!(does(&vouched, &rules(1), vouch(), &greeter(1)), Err(Refusal::VouchedByYou));
    let both = FormSettings { vouchers_approve: true, ..rules(1) };
    assert_eq!(does(&vouched, &both, approve(), &greeter(1)).unwrap().stage, RequestStage::Welcomed);
    let approved = does(&request(), &rules(2), approve(), &greeter(1)).unwrap();
    assert!(does(&approved, &rules(2), vouch(), &greeter(1)).unwrap().approvals.is_empty());
}

#[test]
fn where_a_member_must_vouch_approvals_wait_for_that() {
    let must = FormSettings { must_vouch: true, ..rules(1) };
    let approved = does(&request(), &must, approve(), &greeter(1)).unwrap();
    assert_eq!(approved.stage, RequestStage::InConversation);
    let member = somebody(9, Role::Member);
    assert_eq!(does(&approved, &must, vouch(), &member).unwrap().stage, RequestStage::Welcomed);
}

#[test]
fn a_second_greeter_looks_before_somebody_hears_not_now() {
    let careful = FormSettings { second_look: true, ..rules(1) };
    let once = does(&request(), &careful, not_now(), &greeter(1)).unwrap();
    assert_eq!(once.stage, RequestStage::InConversation);
    assert_eq!(does(&once, &careful, not_now(), &greeter(1)).unwrap().stage, RequestStage::InConversation);
    assert_eq!(does(&once, &careful, not_now(), &greeter(2)).unwrap().stage, RequestStage::NotNow);
    // The other sees it another way: it is decided when the first takes theirs back.
    let split = does(&once, &careful, approve(), &greeter(2)).unwrap();
    assert_eq!(split.stage, RequestStage::InConversation);
    assert_eq!(does(&split, &careful, OnRequest::Abstain, &greeter(1)).unwrap().stage, RequestStage::Welcomed);
    assert_eq!(does(&split, &careful, OnRequest::StepAside, &greeter(1)).unwrap().stage, RequestStage::Welcomed);
    assert_eq!(does(&request(), &rules(1), not_now(), &greeter(1)).unwrap().stage, RequestStage::NotNow);
}

#[test]
fn whoever_stepped_aside_does_not_decide_and_meets_nobody() {
    let met = does(&request(), &rules(1), OnRequest::Meet, &greeter(1)).unwrap();
    assert_eq!((met.met_by, met.stage), (Some(1), RequestStage::InConversation));
    let aside = does(&met, &rules(1), OnRequest::StepAside, &greeter(1)).unwrap();
    assert_eq!(aside.met_by, None);
    assert_eq!(does(&aside, &rules(1), approve(), &greeter(1)), Err(Refusal::SteppedAside));
    assert_eq!(does(&aside, &rules(1), not_now(), &greeter(1)), Err(Refusal::SteppedAside));
    // Nor by way of something else first.
    assert_eq!(does(&aside, &rules(1), OnRequest::Abstain, &greeter(1)), Err(Refusal::SteppedAside));
    assert_eq!(does(&aside, &rules(1), OnRequest::Meet, &greeter(1)), Err(Refusal::SteppedAside));
    let quiet = does(&request(), &rules(1), OnRequest::StepAside, &greeter(1)).unwrap();
    assert_eq!(quiet.stage, RequestStage::Arrived);
}

#[test]
fn a_path_is_one_that_the_form_has() {
    let with = |path| OnRequest::Approve { path: Some(slug(path)), words: Some(words("Welcome!")) };
    let taken = taken(&request(), &rules(1), with("kitchen"), &greeter(1)).unwrap();
    assert_eq!(taken.request.path, Some(slug("kitchen")));
    assert_eq!(taken.said, Some((Said::Welcome, words("Welcome!"))));
    assert_eq!(does(&request(), &rules(1), with("garden"), &greeter(1)), Err(Refusal::PathUnknown));
}

#[test]
fn members_vouch_and_no_more_and_nobody_else_does_anything() {
    for command in [OnRequest::Meet, approve(), not_now(), OnRequest::Abstain, OnRequest::Note { words: words("x") }] {
        assert_eq!(does(&request(), &rules(1), command.clone(), &Actor::Public), Err(Refusal::CodeNeeded));
        assert_eq!(does(&request(), &rules(1), command, &somebody(9, Role::Member)), Err(Refusal::NotYours));
    }
    assert_eq!(does(&request(), &rules(1), vouch(), &Actor::Public), Err(Refusal::CodeNeeded));
    assert!(does(&request(), &rules(1), vouch(), &somebody(9, Role::Member)).is_ok());
}

#[test]
fn a_newcomer_waits_until_somebody_writes() {
    let later = Instant(NOW.0 + Instant::DAY);
    let waits = request();
    assert_eq!(waits.waiting_since(), Some(NOW));
    let met = does(&waits, &rules(1), OnRequest::Meet, &greeter(1)).unwrap();
    assert_eq!(met.waiting_since(), Some(NOW), "that somebody means to is no greeting");
    let asked = does(&met, &rules(1), OnRequest::Ask { words: words("When?") }, &greeter(1)).unwrap();
    assert_eq!(asked.waiting_since(), None);
    let reply = porchlight_model::signup::MineCommand::Reply { words: words("Monday") };
    let replied = asked.newcomer(&reply, later).unwrap().unwrap().request;
    assert_eq!(replied.waiting_since(), Some(later));
    assert_eq!(does(&replied, &rules(1), approve(), &greeter(1)).unwrap().waiting_since(), None);
}

#[test]
fn when_it_was_decided_does_not_change_by_what_greeters_say_afterwards() {
    let (two, later) = (rules(2), Instant(NOW.0 + Instant::DAY));
    let at = |request: &Request, command: OnRequest, by: i64, now: Instant| {
        step(request, &two, &command, &greeter(by), now).unwrap().request
    };
    let asked = at(&request(), OnRequest::Ask { words: words("When?") }, 1, NOW);
    let once = at(&asked, approve(), 1, NOW);
    assert_eq!((asked.decided(), once.decided()), (None, None));
    let decided = at(&once, approve(), 2, later);
    assert_eq!(decided.decided(), Some(later));
    let afterwards = Instant(later.0 + Instant::DAY);
    assert_eq!(at(&decided, OnRequest::Note { words: words("Bring soup.") }, 1, afterwards).decided(), Some(later));
}

fn any_command() -> impl Strategy<Value = OnRequest> {
    prop_oneof![
        Just(OnRequest::Meet),
        Just(OnRequest::Leave),
        Just(OnRequest::Ask { words: words("?") }),
        Just(OnRequest::Note { words: words("n") }),
        Just(approve()),
        Just(not_now()),
        Just(OnRequest::StepAside),
        Just(OnRequest::Abstain),
        Just(vouch()),
        Just(OnRequest::Rewrap { wraps: Default::default() }),
    ]
}

fn any_rules() -> impl Strategy<Value = FormSettings> {
    (1u8..=5, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(approvals, must_vouch, vouchers_approve, second_look)| FormSettings {
            must_vouch,
            vouchers_approve,
            second_look,
            ..rules(approvals)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn however_people_act_the_laws_hold(
        rules in any_rules(),
        acts in prop::collection::vec((any_command(), 1i64..=6, 0u8..=2), 1..40),
    ) {
        let inviter = 1;
        let mut at = Request { invited_by: Some(inviter), ..request() };
        for (command, who, role) in acts {
            let role = [Role::Member, Role::Greeter, Role::Organiser][usize::from(role)];
            let before = at.clone();
            let Ok(step) = taken(&at, &rules, command.clone(), &somebody(who, role)) else { continue };
            at = step.request;
            // Over is over: nothing but notes and keys.
            if before.stage.is_over() {
                let quiet = matches!(command, OnRequest::Note { .. } | OnRequest::Rewrap { .. });
                prop_assert!(quiet);
                prop_assert_eq!(at.stage, before.stage);
            }
            // Nobody says two things at once, and nobody decides who should not.
            for id in 1..=6 {
                let said = [&at.approvals, &at.not_now, &at.aside, &at.abstained];
                prop_assert!(said.iter().filter(|said| said.contains(&id)).count() <= 1);
            }
            prop_assert!(!at.approvals.contains(&inviter) && !at.not_now.contains(&inviter));
            if !rules.vouchers_approve {
                prop_assert!(at.vouched.is_disjoint(&at.approvals) && at.vouched.is_disjoint(&at.not_now));
            }
            match at.stage {
                RequestStage::Welcomed => {
                    prop_assert!(at.approvals.len() >= usize::from(rules.approvals) && at.not_now.is_empty());
                    prop_assert!(!rules.must_vouch || !at.vouched.is_empty());
                }
                RequestStage::NotNow => {
                    let alone = rules.approvals == 1 && !rules.second_look;
                    let needed = if alone { 1 } else { 2 };
                    prop_assert!(at.not_now.len() >= needed);
                }
                RequestStage::Arrived | RequestStage::InConversation => {
                    // Nobody is left waiting for what is decided already.
                    let enough = at.approvals.len() >= usize::from(rules.approvals) && at.not_now.is_empty();
                    prop_assert!(!enough || (rules.must_vouch && at.vouched.is_empty()));
                }
                RequestStage::Withdrawn => prop_assert!(false, "only newcomers take a request back"),
            }
            prop_assert_eq!(at.invited_by.is_none(), at.stage.is_over());
            prop_assert!(at.entries >= before.entries && !step.steps.is_empty());
        }
    }
}
