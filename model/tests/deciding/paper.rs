//! A pile of paper, typed in.

use std::collections::BTreeMap;

use porchlight_model::counting::Method;
use porchlight_model::{Ask, Form, Poll, Refusal, Said, Shape, paper};
use proptest::prelude::*;

use crate::scene::*;

fn read(poll: &Poll, only: &[(&str, &str)], lines: &str) -> Result<Vec<(Said, u64)>, Refusal> {
    let options = poll.options();
    let only = only.iter().map(|(id, times)| ((*id).to_owned(), (*times).to_owned())).collect();
    paper::read(&options, &poll.shape(&options), &only, lines)
}

#[test]
fn the_numbers_are_those_on_the_printed_ballot_in_any_script() {
    let ranked = made(members(rank(1, by(Method::Irv), food())));
    let pile = Ok(vec![(said(&[("bread", 1), ("soup", 2)]), 3)]);
    assert_eq!(read(&ranked, &[], "3: 2 > 1"), pile);
    assert_eq!(read(&ranked, &[], "٣: ٢ > ١"), pile);
    assert_eq!(read(&ranked, &[], "۳: ۲، ۱"), pile);
    let chosen = made(members(choose(1, 2, food())));
    assert_eq!(read(&chosen, &[("soup", "٢"), ("rice", " ")], ""), Ok(vec![(said(&[("soup", 1)]), 2)]));
    let scored = made(members(score(0, 5, 1, food())));
    assert_eq!(read(&scored, &[], "١=٥"), Ok(vec![(said(&[("soup", 5)]), 1)]));
}

#[test]
fn a_count_by_option_is_enough_only_where_one_option_is() {
    let only = [("soup", "2")];
    assert!(read(&made(members(usual())), &[("agree", "2")], "").is_ok());
    for ask in [choose(2, 3, food()), dots(8, None, food()), Ask::Star { of: food() }, rank(1, by(Method::Irv), food())]
    {
        assert_eq!(read(&made(members(ask)), &only, ""), Err(Refusal::PaperUnfit));
    }
    let one = made(members(choose(1, 1, food())));
    assert_eq!(read(&one, &[("pie", "2")], ""), Err(Refusal::OptionUnknown));
    for unread in ["x", "-1", "1.5"] {
        assert_eq!(read(&one, &[("soup", unread)], ""), Err(Refusal::PaperUnfit), "{unread}");
    }
    assert_eq!(read(&one, &[("soup", "0")], ""), Err(Refusal::PaperUnfit), "nothing was counted");
}

#[test]
fn a_ballot_on_paper_is_one_that_the_poll_allows_but_says_no_why() {
    let one = made(members(choose(1, 1, food())));
    assert_eq!(read(&one, &[], "1, 2"), Err(Refusal::ChoiceTooMany));
    assert_eq!(read(&one, &[], "2:"), Err(Refusal::ChoiceMissing));
    assert_eq!(read(&made(members(dots(3, None, food()))), &[], "1=4"), Err(Refusal::DotsTooMany));
    assert_eq!(read(&made(members(rank(2, by(Method::Irv), food()))), &[], "3"), Err(Refusal::ChoiceTooFew));
    let reasons = Some(porchlight_model::ReasonRule::Required);
    let proposal = made(porchlight_model::Draft { reasons, ..members(usual()) });
    assert!(read(&proposal, &[("agree", "2")], "3: 2").is_ok());
}

#[test]
fn there_is_an_end_to_paper() {
    let one = made(members(choose(1, 1, food())));
    assert!(read(&one, &[], "100000: 1").is_ok());
    assert_eq!(read(&one, &[], "100000: 1\n1: 2"), Err(Refusal::PaperUnfit));
    assert_eq!(read(&one, &[], "99999999999999999999: 1"), Err(Refusal::PaperUnfit));
    assert!(read(&one, &[], &"1\n".repeat(2_000)).is_ok());
    assert_eq!(read(&one, &[], &"1\n".repeat(2_001)), Err(Refusal::PaperUnfit));
}

/// A line as an organiser would type it.
fn line(shape: &Shape<'_>, said: &Said, times: u64) -> String {
    let number = |id: &str| shape.options.iter().position(|(have, _)| *have == id).unwrap() + 1;
    let mut marks: Vec<(u32, usize)> = said.iter().map(|(id, mark)| (*mark, number(id.as_str()))).collect();
    marks.sort_unstable();
    let written: Vec<String> = marks
        .iter()
        .map(|(mark, number)| match shape.form {
            Form::Choose { .. } | Form::Rank { .. } => number.to_string(),
            _ => format!("{number}={mark}"),
        })
        .collect();
    let between = if matches!(shape.form, Form::Rank { .. }) { " > " } else { ", " };
    format!("{times}: {}", written.join(between))
}

proptest! {
    #[test]
    fn what_is_typed_in_is_what_was_in_the_pile(
        ask in prop::sample::select(asks()),
        pile in prop::collection::vec((prop::collection::vec(0u32..6, 4), 1u64..50), 1..20),
    ) {
        let poll = made(members(ask));
        let options = poll.options();
        let shape = Shape { reasons: None, ..poll.shape(&options) };
        let mut counted: BTreeMap<Said, u64> = BTreeMap::new();
        for (numbers, times) in pile {
            let named = options.iter().map(|option| option.id.to_string()).zip(numbers);
            let choice = named.clone().filter(|(_, n)| *n > 2).map(|(id, _)| id).collect();
            let marks = named.map(|(id, n)| (id, n.to_string())).collect();
            let fields = porchlight_model::Fields { choice, marks, ..Default::default() };
            match shape.ballot(&fields) {
                Ok(ballot) if shape.form != Form::Words => *counted.entry(ballot.marks).or_default() += times,
                _ => {}
            }
        }
        let lines: Vec<String> = counted.iter().map(|(said, times)| line(&shape, said, *times)).collect();
        let expected = if counted.is_empty() { Err(Refusal::PaperUnfit) } else { Ok(counted.into_iter().collect()) };
        prop_assert_eq!(read(&poll, &[], &lines.join("\n")), expected);
    }
}
