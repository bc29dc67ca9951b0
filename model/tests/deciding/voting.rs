//! Voting as people do it: again, late, from elsewhere, for the last place, with words, with an idea of their own.

use porchlight_model::{
    Actor, Ask, Ballot, Change, Command, Draft, Fields, Instant, MAX_OPTIONS, Options, Outcome, Own, Poll, PollOption,
    ReasonRule, Refusal, Role, Stage, State, Step, Suggest, Tally, Text, apply,
};
use proptest::prelude::*;

use crate::scene::*;

fn cast(state: State<'_>, fields: Fields, actor: &Actor, now: Instant) -> Result<(Own, Tally), Refusal> {
    match apply(state, &Command::Vote(fields), actor, &Clocks, now)? {
        Change::Cast { own, tally } => Ok((own, tally)),
        other => panic!("{other:?}"),
    }
}

fn saying(names: &[&str], reason: &str) -> Fields {
    Fields { reason: reason.into(), ..chosen(names) }
}

#[test]
fn a_member_can_change_their_vote_until_the_poll_closes() {
    let poll = made(members(usual()));
    let none = Tally::default();
    let (first, once) = cast(fresh(&poll, &none, None), chosen(&["agree"]), &member(), NOW).unwrap();
    assert_eq!((once.answers, once.of("agree"), once.heard), (1, 1, 0));
    let late = Instant(poll.closes.0 - 1);
    let again = Fields { helped: true, ..saying(&["disagree"], "too dear") };
    let (second, twice) = cast(fresh(&poll, &once, Some(&first)), again, &member(), late).unwrap();
    assert_eq!(second.ballot.reason.as_deref(), Some("too dear"));
    assert!(second.reason_shown && second.is_heard());
    assert_eq!((twice.answers, twice.of("agree"), twice.of("disagree")), (1, 0, 1));
    assert_eq!((twice.heard, twice.helped), (1, 1));
    let closed = cast(fresh(&poll, &twice, Some(&second)), chosen(&["agree"]), &member(), poll.closes);
    assert_eq!(closed, Err(Refusal::Closed));
}

#[test]
fn words_of_people_who_are_not_members_wait_for_a_greeter_also_when_they_change() {
    let poll = made(open(usual()));
    let none = Tally::default();
    let (first, tally) = cast(fresh(&poll, &none, None), saying(&["agree"], "hello"), &Actor::Public, NOW).unwrap();
    assert!(!first.reason_shown);
    assert_eq!(tally.heard, 0);
    let read = Own { reason_shown: true, ..first };
    let tally = tally.with_reason(true, false);
    let again = |names, reason| cast(fresh(&poll, &tally, Some(&read)), saying(names, reason), &Actor::Public, NOW);
    let (same, heard) = again(&["disagree"], "hello").unwrap();
    assert!(same.reason_shown && heard.heard == 1);
    let (other, heard) = again(&["agree"], "something else").unwrap();
    assert!(!other.reason_shown && heard.heard == 0);
    // A member is nobody in particular in a poll of everybody.
    let (members, _) = cast(fresh(&poll, &none, None), saying(&["agree"], "hello"), &member(), NOW).unwrap();
    assert!(!members.reason_shown);
}

#[test]
fn who_can_vote_was_fixed_when_it_opened() {
    let of_members = made(members(usual()));
    let of_the_kitchen = made(Draft { who: kitchen(), ..members(usual()) });
    let none = Tally::default();
    let vote = |poll: &Poll, actor: &Actor, elector| {
        let state = State { elector, ..fresh(poll, &none, None) };
        cast(state, chosen(&["agree"]), actor, NOW).err()
    };
    let cook = person(Role::Member, &["kitchen"]);
    assert_eq!(vote(&of_members, &member(), true), None);
    assert_eq!(vote(&of_members, &member(), false), Some(Refusal::CameLater));
    assert_eq!(vote(&of_the_kitchen, &cook, true), None);
    assert_eq!(vote(&of_the_kitchen, &cook, false), Some(Refusal::CameLater));
    assert_eq!(vote(&of_the_kitchen, &member(), true), None, "whoever was added, or left the kitchen since");
    assert_eq!(vote(&of_the_kitchen, &member(), false), Some(Refusal::NotYours));
    assert_eq!(vote(&of_the_kitchen, &person(Role::Organiser, &[]), false), Some(Refusal::NotYours));
    assert_eq!(vote(&of_the_kitchen, &Actor::Public, false), Some(Refusal::CodeNeeded));
}

#[test]
fn what_does_not_fit_is_refused_as_the_ballot_says() {
    let poll = made(Draft { reasons: Some(ReasonRule::RequiredForObjections), ..members(usual()) });
    let none = Tally::default();
    let refused = |fields| cast(fresh(&poll, &none, None), fields, &member(), NOW).err();
    assert_eq!(refused(chosen(&[])), Some(Refusal::ChoiceMissing));
    assert_eq!(refused(chosen(&["block"])), Some(Refusal::OptionUnknown));
    assert_eq!(refused(saying(&["disagree"], " ")), Some(Refusal::ReasonMissing));
}

fn two_places() -> Options {
    with(food(), |of| of.options[0].places = Some(2))
}

#[test]
fn whoever_has_a_place_keeps_it_and_nobody_gets_one_that_is_taken() {
    let poll = made(members(choose(1, 2, two_places())));
    let full = tally(&[(2, &[("soup", 1)])]);
    let own =
        |name: &str| Own { ballot: Ballot { marks: said(&[(name, 1)]), ..Ballot::default() }, reason_shown: true };
    let vote = |own: Option<&Own>, names: &[&str]| {
        cast(fresh(&poll, &full, own), chosen(names), &member(), NOW).map(|(_, tally)| tally.of("soup"))
    };
    assert_eq!(vote(None, &["soup"]), Err(Refusal::NoPlaceLeft));
    assert_eq!(vote(None, &["bread", "soup"]), Err(Refusal::NoPlaceLeft));
    assert_eq!(vote(None, &["bread", "rice"]), Ok(2), "there are places for all at bread");
    assert_eq!(vote(Some(&own("soup")), &["soup", "bread"]), Ok(2));
    assert_eq!(vote(Some(&own("soup")), &["bread"]), Ok(1));
    assert_eq!(vote(Some(&own("bread")), &["soup"]), Err(Refusal::NoPlaceLeft));
    let count_in = made(open(Ask::CountIn { places: Some(1) }));
    let taken = tally(&[(1, &[("in", 1)])]);
    let vote = |name| cast(fresh(&count_in, &taken, None), chosen(&[name]), &Actor::Public, NOW).err();
    assert_eq!((vote("in"), vote("out")), (Some(Refusal::NoPlaceLeft), None));
}

fn suggest(poll: &Poll, name: &str, lang: Option<&str>, actor: &Actor) -> Result<Change, Refusal> {
    let command = Command::Suggest { key: String::new(), name: name.into(), lang: lang.map(tag), ballot: None };
    apply(fresh(poll, &Tally::default(), None), &command, actor, &Clocks, NOW)
}

#[test]
fn somebody_has_an_idea_of_their_own() {
    let poll = |rule| made(members(choose(1, 2, suggesting(rule))));
    let cake = |admitted| Ok(Change::Suggested { name: text("Cake"), admitted });
    assert_eq!(suggest(&poll(Suggest::Freely), " Cake\n", Some("en"), &member()), cake(true));
    assert_eq!(suggest(&poll(Suggest::AfterApproval), "Cake", Some("en"), &member()), cake(false));
    let refused = |rule, name: &str, lang| suggest(&poll(rule), name, lang, &member()).unwrap_err();
    assert_eq!(refused(Suggest::No, "Cake", Some("en")), Refusal::SuggestionsClosed);
    assert_eq!(refused(Suggest::Freely, "Cake", None), Refusal::Unreadable);
    assert_eq!(refused(Suggest::Freely, " \u{202E}", Some("en")), Refusal::WordsUnfit);
    assert_eq!(refused(Suggest::Freely, &"a".repeat(101), Some("en")), Refusal::WordsUnfit);
    for nothing_to_add in [usual(), Ask::CountIn { places: None }, Ask::Question {}] {
        let refused = suggest(&made(members(nothing_to_add)), "Cake", Some("en"), &member());
        assert_eq!(refused, Err(Refusal::SuggestionsClosed));
    }
}

#[test]
fn there_is_an_end_to_ideas() {
    let full = |rule| made(members(choose(1, 2, with(many(MAX_OPTIONS), |of| of.suggest = rule))));
    assert_eq!(suggest(&full(Suggest::Freely), "Cake", Some("en"), &member()), Err(Refusal::Full));
    let organiser = person(Role::Organiser, &[]);
    let admit = |poll: &Poll| {
        let command = Command::Admit { suggestion: 1 };
        apply(fresh(poll, &Tally::default(), None), &command, &organiser, &Clocks, NOW).err()
    };
    assert_eq!(admit(&full(Suggest::AfterApproval)), Some(Refusal::Full));
    assert_eq!(admit(&made(members(choose(1, 2, food())))), Some(Refusal::SuggestionsClosed));
    assert_eq!(admit(&made(members(usual()))), Some(Refusal::SuggestionsClosed));
}

#[test]
fn a_poll_goes_on_for_days_and_not_for_months() {
    let poll = made(members(usual()));
    let none = Tally::default();
    let over = closed(&none, Some(20));
    let organiser = person(Role::Organiser, &[]);
    let refused = |poll: &Poll, stage: &Stage, command, now| {
        let state = State { stage, ..fresh(poll, &none, None) };
        apply(state, &command, &organiser, &Clocks, now).err()
    };
    for days in [0, 61, u32::MAX] {
        let unfit = Some(Refusal::TimesUnfit);
        assert_eq!(refused(&poll, &Stage::Running, Command::Extend { days }, NOW), unfit, "{days}");
        assert_eq!(refused(&poll, &over, Command::Reopen { days }, NOW), unfit, "{days}");
    }
    assert_eq!(refused(&poll, &Stage::Running, Command::Extend { days: 60 }, NOW), None);
    let year = made(Draft { closes_in_days: Some(360), ..members(usual()) });
    assert_eq!(refused(&year, &Stage::Running, Command::Extend { days: 6 }, NOW), None);
    assert_eq!(refused(&year, &Stage::Running, Command::Extend { days: 7 }, NOW), Some(Refusal::TimesUnfit));
    let years_later = NOW.plus_days(800);
    assert_eq!(refused(&poll, &over, Command::Reopen { days: 7 }, years_later), Some(Refusal::TimesUnfit));
    assert_eq!(refused(&poll, &Stage::Running, Command::AddVoters { people: vec![] }, NOW), Some(Refusal::NotYours));
}

#[test]
fn an_outcome_says_something_and_who_said_it() {
    let poll = made(members(usual()));
    let none = Tally::default();
    let over = closed(&none, Some(20));
    let organiser = person(Role::Organiser, &[]);
    let say = |statement: Text, steps: Vec<Step>| {
        let outcome = Outcome { statement, steps, review: None, author: "Nobody".into(), at: Instant(0) };
        let state = State { stage: &over, ..fresh(&poll, &none, None) };
        match apply(state, &Command::Outcome(outcome), &organiser, &Clocks, NOW)? {
            Change::Outcome(outcome) => Ok::<_, Refusal>(outcome),
            other => panic!("{other:?}"),
        }
    };
    let step = |what: &str, who: &str| Step { what: text(what), who: who.into(), by: None };
    let said = say(text(" We plant trees.\n "), vec![step("Dig", " Rosa ")]).unwrap();
    assert_eq!((said.statement, said.steps), (text("We plant trees."), vec![step("Dig", "Rosa")]));
    assert_eq!((said.author.as_str(), said.at), ("Amina", NOW));
    let unfit = |statement, steps| say(statement, steps).unwrap_err();
    assert_eq!(unfit(Text::default(), vec![]), Refusal::WordsUnfit);
    assert_eq!(unfit(text(&"a".repeat(5_001)), vec![]), Refusal::WordsUnfit);
    assert_eq!(unfit(text("Yes"), vec![step("Dig", ""); 21]), Refusal::WordsUnfit);
    assert_eq!(unfit(text("Yes"), vec![step(" ", "")]), Refusal::WordsUnfit);
    assert_eq!(unfit(text("Yes"), vec![step(&"a".repeat(301), "")]), Refusal::WordsUnfit);
    assert_eq!(unfit(text("Yes"), vec![step("Dig", &"a".repeat(61))]), Refusal::NameTooLong);
}

fn on_paper(poll: &Poll, tally: &Tally, lines: &str) -> Result<Tally, Refusal> {
    let command = Command::Paper { key: String::new(), only: Default::default(), lines: lines.into() };
    match apply(fresh(poll, tally, None), &command, &person(Role::Organiser, &[]), &Clocks, NOW)? {
        Change::Paper { tally, .. } => Ok(tally),
        other => panic!("{other:?}"),
    }
}

#[test]
fn paper_counts_with_the_rest_and_never_beyond_those_who_can_vote() {
    let poll = made(members(choose(1, 2, two_places())));
    let some = tally(&[(1, &[("soup", 1)]), (9, &[("bread", 1)])]);
    let counted = on_paper(&poll, &some, "1: 1, 2\n9: 2").unwrap();
    assert_eq!((counted.answers, counted.paper, counted.of("soup"), counted.of("bread")), (20, 10, 2, 19));
    assert_eq!(on_paper(&poll, &some, "11: 2"), Err(Refusal::PaperTooMany), "eleven and ten of twenty");
    assert_eq!(on_paper(&poll, &some, "2: 1"), Err(Refusal::NoPlaceLeft));
    assert_eq!(on_paper(&poll, &some, "2: 4"), Err(Refusal::PaperUnfit));
    assert!(on_paper(&made(open(choose(1, 2, food()))), &some, "5000: 2").is_ok(), "an open poll has no end of people");
    assert_eq!(on_paper(&made(members(Ask::Question {})), &some, "1: 1"), Err(Refusal::PaperUnfit));
}

#[test]
fn once_every_answer_is_counted_with_those_on_paper_nobody_adds_one_but_everybody_can_change_theirs() {
    let poll = made(members(choose(1, 1, food())));
    let soup = |poll: &Poll, answers, own: Option<&Own>| {
        cast(fresh(poll, &tally(&[(answers, &[("bread", 1)])]), own), chosen(&["soup"]), &member(), NOW)
    };
    assert_eq!(soup(&poll, 20, None), Err(Refusal::AllCounted), "twenty of twenty");
    let (own, _) = soup(&poll, 19, None).unwrap();
    assert!(soup(&poll, 20, Some(&own)).is_ok(), "one of the twenty is theirs");
    assert!(soup(&made(open(choose(1, 1, food()))), 20, None).is_ok(), "an open poll has no end of people");
}

/// Somebody, what they tick, and whether they say why.
type Vote = (usize, Vec<usize>, bool, bool);

fn votes() -> impl Strategy<Value = Vec<Vote>> {
    let vote = (0usize..8, prop::collection::vec(0usize..3, 1..3), any::<bool>(), any::<bool>());
    prop::collection::vec(vote, 0..40)
}

proptest! {
    #[test]
    fn the_count_that_is_kept_is_the_count_of_the_ballots_and_no_place_is_given_twice(
        votes in votes(), everybody in any::<bool>(),
    ) {
        let ask = choose(1, 2, two_places());
        let draft = if everybody { open(ask) } else { members(ask) };
        let poll = made(Draft { reasons: Some(ReasonRule::Optional), ..draft });
        let options: Vec<PollOption> = poll.options();
        let mut kept = Tally::default();
        let mut owns: [Option<Own>; 8] = Default::default();
        for (who, ticks, speaks, helped) in votes {
            let names: Vec<&str> = ticks.iter().map(|at| options[*at].id.as_str()).collect();
            let fields = Fields { helped, ..saying(&names, if speaks { "because" } else { "" }) };
            let vote = cast(fresh(&poll, &kept, owns[who].as_ref()), fields, &member(), NOW);
            if let Ok((own, tally)) = vote {
                (owns[who], kept) = (Some(own), tally);
            }
        }
        let afresh = owns.iter().flatten().fold(Tally::default(), |tally, own| {
            tally.with(&own.ballot, None).with_reason(own.is_heard(), false)
        });
        prop_assert_eq!((kept.answers, kept.heard, kept.helped), (afresh.answers, afresh.heard, afresh.helped));
        for option in &options {
            prop_assert!(kept.marks_of(option.id.as_str()).eq(afresh.marks_of(option.id.as_str())));
        }
        prop_assert!(kept.of("soup") <= 2);
    }
}
