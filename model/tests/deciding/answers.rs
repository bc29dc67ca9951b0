//! What counts as an answer, by every form in which one answers.

use porchlight_model::{
    Answer, Ask, Ballot, Blocking, Draft, Fields, Form, IF_NEED_BE, MAX_REASON_CHARS, MAX_WORDS_CHARS, Poll,
    ReasonRule, Refusal, Said, YES, level_ranks, whole_number,
};
use proptest::prelude::*;

use crate::scene::*;

fn ballot(poll: &Poll, fields: &Fields) -> Result<Ballot, Refusal> {
    poll.shape(&poll.options()).ballot(fields)
}

/// What counts of what was ticked.
fn ticked(poll: &Poll, names: &[&str]) -> Result<Said, Refusal> {
    ballot(poll, &chosen(names)).map(|ballot| ballot.marks)
}

/// What counts of what was typed beside the options.
fn numbered(poll: &Poll, marks: &[(&str, &str)]) -> Result<Said, Refusal> {
    ballot(poll, &typed(marks)).map(|ballot| ballot.marks)
}

#[test]
fn one_chooses_as_many_as_the_poll_asks_for() {
    let two_or_three = made(open(choose(2, 3, of(&["soup", "bread", "rice", "cake"]))));
    assert_eq!(ticked(&two_or_three, &["soup", "cake"]), Ok(said(&[("soup", 1), ("cake", 1)])));
    assert_eq!(ticked(&two_or_three, &["soup", "soup", "cake"]), Ok(said(&[("soup", 1), ("cake", 1)])));
    assert_eq!(ticked(&two_or_three, &[]), Err(Refusal::ChoiceMissing));
    assert_eq!(ticked(&two_or_three, &["soup"]), Err(Refusal::ChoiceTooFew));
    assert_eq!(ticked(&two_or_three, &["soup", "bread", "rice", "cake"]), Err(Refusal::ChoiceTooMany));
    assert_eq!(ticked(&two_or_three, &["soup", "pie"]), Err(Refusal::OptionUnknown));
    assert_eq!(ticked(&two_or_three, &["soup", ""]), Err(Refusal::OptionUnknown));
    // A number beside an option is nothing where one ticks.
    assert_eq!(numbered(&two_or_three, &[("soup", "1"), ("cake", "1")]), Err(Refusal::ChoiceMissing));
}

#[test]
fn none_of_these_stands_alone_and_is_enough() {
    let poll = made(open(choose(2, 3, with(food(), |of| of.none_of_these = true))));
    let none = Answer::None.as_str();
    assert_eq!(ticked(&poll, &[none]), Ok(said(&[(none, 1)])));
    assert_eq!(ticked(&poll, &[none, "soup", "bread"]), Err(Refusal::NoneAndSome));
    assert_eq!(ticked(&made(open(choose(1, 3, food()))), &[none]), Err(Refusal::OptionUnknown), "not offered");
}

#[test]
fn a_proposal_has_one_answer_from_each() {
    let plain = made(members(usual()));
    assert_eq!(ticked(&plain, &["agree"]), Ok(said(&[("agree", 1)])));
    assert_eq!(ticked(&plain, &["agree", "abstain"]), Err(Refusal::ChoiceTooMany));
    assert_eq!(ticked(&plain, &["block"]), Err(Refusal::OptionUnknown));
    let block = made(Draft { block: Blocking::Signals, ..members(usual()) });
    assert_eq!(ticked(&block, &["block"]), Ok(said(&[("block", 1)])));
    let own = made(members(Ask::Proposal { answers: food().options }));
    assert_eq!(ticked(&own, &["agree"]), Err(Refusal::OptionUnknown));
    let count_in = made(members(Ask::CountIn { places: None }));
    assert_eq!(ticked(&count_in, &["out"]), Ok(said(&[("out", 1)])));
    assert_eq!(ticked(&count_in, &["in", "out"]), Err(Refusal::ChoiceTooMany));
}

#[test]
fn dots_are_given_away_as_far_as_they_go() {
    let poll = made(open(dots(8, Some(5), food())));
    assert_eq!(numbered(&poll, &[("soup", "5"), ("bread", "3")]), Ok(said(&[("soup", 5), ("bread", 3)])));
    assert_eq!(numbered(&poll, &[("soup", "1"), ("bread", "0"), ("rice", "")]), Ok(said(&[("soup", 1)])));
    assert_eq!(numbered(&poll, &[]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&poll, &[("soup", "0"), ("bread", "")]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&poll, &[("soup", "5"), ("bread", "4")]), Err(Refusal::DotsTooMany));
    assert_eq!(numbered(&poll, &[("soup", "6")]), Err(Refusal::MarkOutOfRange));
    assert_eq!(numbered(&poll, &[("soup", "4294967295"), ("bread", "4294967295")]), Err(Refusal::DotsTooMany));
    assert_eq!(numbered(&poll, &[("soup", "99999999999")]), Err(Refusal::MarkOutOfRange));
    assert_eq!(numbered(&poll, &[("soup", "five")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("soup", "-1")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("soup", "1.5")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("pie", "1")]), Err(Refusal::OptionUnknown));
    assert_eq!(ticked(&poll, &["soup"]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&made(open(dots(8, None, food()))), &[("soup", "8")]), Ok(said(&[("soup", 8)])));
}

#[test]
fn a_score_is_on_the_scale_and_on_its_steps() {
    let poll = made(open(score(1, 9, 2, food())));
    assert_eq!(numbered(&poll, &[("soup", "9"), ("bread", "1")]), Ok(said(&[("soup", 9), ("bread", 1)])));
    for off in ["0", "2", "10", "11"] {
        assert_eq!(numbered(&poll, &[("soup", off)]), Err(Refusal::MarkOutOfRange), "{off}");
    }
    assert_eq!(numbered(&poll, &[("soup", "")]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&poll, &[("soup", "x")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("pie", "1")]), Err(Refusal::OptionUnknown));
    let star = made(open(Ask::Star { of: food() }));
    assert_eq!(numbered(&star, &[("soup", "0")]), Ok(said(&[("soup", 0)])), "0 is a score");
    assert_eq!(numbered(&star, &[("soup", "6")]), Err(Refusal::MarkOutOfRange));
}

#[test]
fn of_ranks_only_the_order_counts() {
    let poll = made(open(rank(2, by(porchlight_model::counting::Method::Irv), food())));
    let in_order = Ok(said(&[("rice", 1), ("soup", 2)]));
    assert_eq!(numbered(&poll, &[("rice", "1"), ("soup", "2"), ("bread", "")]), in_order);
    assert_eq!(numbered(&poll, &[("rice", "3"), ("soup", "70")]), in_order, "gaps are closed");
    assert_eq!(numbered(&poll, &[("rice", "2"), ("soup", "2")]), Err(Refusal::RanksLevel));
    assert_eq!(numbered(&poll, &[("rice", "0"), ("soup", "1")]), Err(Refusal::MarkOutOfRange));
    assert_eq!(numbered(&poll, &[("rice", "1")]), Err(Refusal::ChoiceTooFew));
    assert_eq!(numbered(&poll, &[]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&poll, &[("rice", "first")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("pie", "1"), ("soup", "2")]), Err(Refusal::OptionUnknown));
}

#[test]
fn whoever_gives_two_options_the_same_rank_is_told_which() {
    let fields = typed(&[("soup", "1"), ("bread", " ١ "), ("rice", "2"), ("cake", ""), ("pie", "x")]);
    assert_eq!(level_ranks(&fields.marks), [(1, vec!["bread", "soup"])]);
}

#[test]
fn a_time_of_which_nothing_was_said_is_a_no() {
    let poll = made(open(Ask::Times { maybe: true, of: times() }));
    let all = |monday, tuesday| Ok(said(&[("monday", monday), ("tuesday", tuesday), ("sunday", 0)]));
    assert_eq!(numbered(&poll, &[("monday", "2"), ("tuesday", "1")]), all(YES, IF_NEED_BE));
    assert_eq!(numbered(&poll, &[("monday", "0")]), all(0, 0), "I cannot come at all");
    assert_eq!(numbered(&poll, &[]), Err(Refusal::ChoiceMissing));
    assert_eq!(numbered(&poll, &[("monday", "3")]), Err(Refusal::MarkOutOfRange));
    assert_eq!(numbered(&poll, &[("monday", "yes")]), Err(Refusal::MarkUnreadable));
    assert_eq!(numbered(&poll, &[("friday", "2")]), Err(Refusal::OptionUnknown));
    let plain = made(open(Ask::Times { maybe: false, of: times() }));
    assert_eq!(numbered(&plain, &[("monday", "1")]), Err(Refusal::MarkOutOfRange));
}

#[test]
fn a_question_is_answered_in_words() {
    let poll = made(open(Ask::Question {}));
    let answer = |words: &str| ballot(&poll, &Fields { reason: words.to_owned(), ..chosen(&["soup"]) });
    assert_eq!(answer(" more soup\u{202E} "), Ok(Ballot { reason: Some("more soup".into()), ..Ballot::default() }));
    assert_eq!(answer(" "), Err(Refusal::ReasonMissing));
    assert!(answer(&"a".repeat(MAX_WORDS_CHARS)).is_ok());
    assert_eq!(answer(&"a".repeat(MAX_WORDS_CHARS + 1)), Err(Refusal::ReasonTooLong));
}

#[test]
fn a_reason_is_given_where_the_poll_asks_for_one() {
    let answer = |reasons, name: &str, words: &str| {
        let poll = made(Draft { reasons, block: Blocking::Stops, ..members(usual()) });
        ballot(&poll, &Fields { reason: words.to_owned(), ..chosen(&[name]) }).map(|ballot| ballot.reason)
    };
    let objections = Some(ReasonRule::RequiredForObjections);
    for (rule, name, needed) in [
        (Some(ReasonRule::Optional), "block", false),
        (Some(ReasonRule::Required), "agree", true),
        (objections, "agree", false),
        (objections, "abstain", false),
        (objections, "disagree", true),
        (objections, "block", true),
    ] {
        let without = if needed { Err(Refusal::ReasonMissing) } else { Ok(None) };
        assert_eq!(answer(rule, name, " \n"), without, "{rule:?} {name}");
        assert_eq!(answer(rule, name, "so\nit is"), Ok(Some("so\nit is".into())));
        assert!(answer(rule, name, &"é".repeat(MAX_REASON_CHARS)).is_ok(), "characters, not bytes");
        assert_eq!(answer(rule, name, &"a".repeat(MAX_REASON_CHARS + 1)), Err(Refusal::ReasonTooLong));
    }
    let silent = made(open(choose(1, 1, food())));
    let because = Fields { reason: "because".into(), ..chosen(&["soup"]) };
    assert_eq!(ballot(&silent, &because), Err(Refusal::ReasonNotAsked));
    assert!(ballot(&silent, &Fields { helped: true, ..chosen(&["soup"]) }).unwrap().helped);
}

#[test]
fn numbers_are_read_in_the_digits_that_people_type() {
    for (typed, number) in [("12", 12), ("١٢", 12), ("۱۲", 12), ("१२", 12), (" 0\u{200f}", 0), ("\u{200e} 7 ", 7)]
    {
        assert_eq!(whole_number(typed), Ok(Some(number)), "{typed}");
    }
    assert_eq!(whole_number(" \u{200f}"), Ok(None));
    assert_eq!(whole_number("4294967295"), Ok(Some(u32::MAX)));
    assert_eq!(whole_number("4294967296"), Err(Refusal::MarkOutOfRange));
    for unreadable in ["-1", "+1", "1,5", "1 2", "½", "１", "x"] {
        assert_eq!(whole_number(unreadable), Err(Refusal::MarkUnreadable), "{unreadable}");
    }
    let poll = made(open(dots(8, None, food())));
    assert_eq!(numbered(&poll, &[("soup", "٣"), ("bread", "۴")]), Ok(said(&[("soup", 3), ("bread", 4)])));
}

/// Whether a ballot keeps what its poll says of it, told another way.
fn is_allowed(poll: &Poll, ballot: &Ballot) -> bool {
    let names: Vec<String> = poll.options().iter().map(|option| option.id.to_string()).collect();
    let known = ballot.marks.keys().all(|id| names.iter().any(|name| name == id.as_str()));
    let marks = || ballot.marks.values().copied();
    let count = ballot.marks.len() as u32;
    let fits = match poll.ask.form() {
        Form::Choose { min, max } => {
            let none = ballot.marks.keys().any(|id| id.as_str() == "none");
            marks().all(|mark| mark == 1) && if none { count == 1 } else { (min..=max).contains(&count) }
        }
        Form::Dots { dots, most } => {
            count > 0 && marks().sum::<u32>() <= dots && marks().all(|mark| (1..=most).contains(&mark))
        }
        Form::Score { least, most, step } => {
            let scale: Vec<u32> = (least..=most).step_by(step as usize).collect();
            count > 0 && marks().all(|mark| scale.contains(&mark))
        }
        Form::Rank { least } => {
            let mut ranks: Vec<u32> = marks().collect();
            ranks.sort_unstable();
            count >= least && ranks.into_iter().eq(1..=count)
        }
        Form::Times { maybe } => {
            count as usize == names.len() && marks().all(|mark| mark == 0 || mark == 2 || (maybe && mark == 1))
        }
        Form::Words => count == 0 && ballot.reason.is_some(),
    };
    known && fits && (poll.reasons.is_some() || ballot.reason.is_none())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn whatever_is_sent_a_counted_ballot_is_one_that_the_poll_allows(
        ask in prop::sample::select(asks()),
        choice in prop::collection::vec("soup|bread|rice|agree|in|none|[a-z]{0,3}", 0..4),
        marks in prop::collection::btree_map("soup|bread|rice|monday|sunday|pie", "[0-9]{0,2}|[٠-٩]|.{0,2}", 0..5),
        reason in "|why|.{0,10}",
    ) {
        let poll = made(members(ask));
        if let Ok(ballot) = ballot(&poll, &Fields { choice, marks, reason, ..Fields::default() }) {
            prop_assert!(is_allowed(&poll, &ballot), "{ballot:?}");
        }
    }

    #[test]
    fn an_order_typed_with_any_numbers_is_that_order(
        order in Just(vec!["soup", "bread", "rice"]).prop_shuffle(), gaps in prop::collection::vec(1u32..90, 3),
    ) {
        let poll = made(members(rank(1, by(porchlight_model::counting::Method::Schulze), food())));
        let numbers: Vec<String> = gaps.iter().scan(0, |at, gap| { *at += gap; Some(at.to_string()) }).collect();
        let marks: Vec<(&str, &str)> = order.iter().copied().zip(numbers.iter().map(String::as_str)).collect();
        let expected: Vec<(&str, u32)> = order.iter().copied().zip(1..).collect();
        prop_assert_eq!(numbered(&poll, &marks), Ok(said(&expected)));
    }
}
