//! Answers on paper, as somebody types them in after counting a pile.
//!
//! A line is so many ballots that say the same: `3: 2 > 1 > 4` for ranks, `3: 1, 4` for choices, `3: 1=5 2=3` for dots,
//! scores and times (2 yes, 1 if need be, 0 no). Options go by the numbers that stand on the printed ballot, so that a
//! line means the same in every language, in the digits of whichever script. `3:` can be left out for a single ballot; an
//! empty line says nothing.

use std::collections::BTreeMap;

use crate::ask::Form;
use crate::{Fields, PollOption, Refusal, Said, Shape, whole_number};

/// The most ballots that can be entered at once.
const MOST: u64 = 100_000;
const MOST_LINES: usize = 2_000;

/// Reads answers on paper. `only`: how many ballots choose an option and no other.
///
/// # Errors
/// [`Refusal::PaperUnfit`] for what cannot be read; what is wrong with a ballot as [`Shape::ballot`] says it.
pub fn read(
    options: &[PollOption],
    shape: &Shape<'_>,
    only: &BTreeMap<String, String>,
    lines: &str,
) -> Result<Vec<(Said, u64)>, Refusal> {
    // A paper ballot gives no reasons.
    let shape = Shape { reasons: None, ..shape.clone() };
    let mut counted: BTreeMap<Said, u64> = BTreeMap::new();
    let mut put = |fields: Fields, times: u64| {
        let n = counted.entry(shape.ballot(&fields)?.marks).or_default();
        *n = n.saturating_add(times);
        Ok::<(), Refusal>(())
    };
    if !only.is_empty() && !matches!(shape.form, Form::Choose { min: 1, .. }) {
        return Err(Refusal::PaperUnfit);
    }
    for (id, typed) in only.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let times = number(typed)?;
        if times > 0 {
            put(Fields { choice: vec![id.clone()], ..Fields::default() }, times)?;
        }
    }
    if lines.lines().count() > MOST_LINES {
        return Err(Refusal::PaperUnfit);
    }
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (times, said) = match line.split_once(':') {
            Some((times, said)) => (number(times)?, said),
            None => (1, line),
        };
        if times > 0 {
            put(fields(options, shape.form, said)?, times)?;
        }
    }
    let total = counted.values().fold(0u64, |sum, n| sum.saturating_add(*n));
    if total == 0 || total > MOST { Err(Refusal::PaperUnfit) } else { Ok(counted.into_iter().collect()) }
}

fn number(typed: &str) -> Result<u64, Refusal> {
    whole_number(typed).ok().flatten().map(u64::from).ok_or(Refusal::PaperUnfit)
}

fn fields(options: &[PollOption], form: Form, said: &str) -> Result<Fields, Refusal> {
    let id = |typed: &str| {
        let at = number(typed)?.checked_sub(1).and_then(|at| usize::try_from(at).ok()).ok_or(Refusal::PaperUnfit)?;
        options.get(at).map(|option| option.id.as_str().to_owned()).ok_or(Refusal::PaperUnfit)
    };
    let parts = |between: &'static [char]| said.split(between).map(str::trim).filter(|part| !part.is_empty());
    let mut fields = Fields::default();
    let mut mark = |id: String, mark: String| match fields.marks.insert(id, mark) {
        Some(_) => Err(Refusal::PaperUnfit),
        None => Ok(()),
    };
    match form {
        Form::Words => return Err(Refusal::PaperUnfit),
        Form::Choose { .. } => fields.choice = parts(&[',', '،', ' ']).map(id).collect::<Result<_, _>>()?,
        Form::Rank { .. } => {
            for (rank, number) in (1..).zip(parts(&['>', ',', '،', ' '])) {
                mark(id(number)?, format!("{rank}"))?;
            }
        }
        Form::Dots { .. } | Form::Score { .. } | Form::Times { .. } => {
            for part in parts(&[',', '،', ' ']) {
                let (number, given) = part.split_once('=').ok_or(Refusal::PaperUnfit)?;
                mark(id(number)?, given.trim().to_owned())?;
            }
        }
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Slug, Text};
    use proptest::prelude::*;

    fn options() -> Vec<PollOption> {
        ["soup", "bread", "rice"].map(|id| PollOption::called(Slug::new(id).unwrap(), Text::default())).to_vec()
    }

    fn read_as(form: Form, only: &[(&str, &str)], lines: &str) -> Result<Vec<(Said, u64)>, Refusal> {
        let options = options();
        let shape = Shape { options: options.iter().map(|o| (o.id.as_str(), false)).collect(), form, reasons: None };
        let only = only.iter().map(|(id, n)| ((*id).to_owned(), (*n).to_owned())).collect();
        read(&options, &shape, &only, lines)
    }

    #[test]
    fn a_pile_of_paper_is_typed_in_by_the_numbers_on_the_ballot() {
        let ranked = read_as(Form::Rank { least: 1 }, &[], "3: 2 > 1\n\n2>1\n 4: 3").unwrap();
        let of = |id: &str, rank: u32| {
            ranked
                .iter()
                .filter(|(said, _)| said.get(&Slug::new(id).unwrap()) == Some(&rank))
                .map(|(_, n)| n)
                .sum::<u64>()
        };
        assert_eq!((of("bread", 1), of("soup", 2), of("rice", 1)), (4, 4, 4));
        let chosen = read_as(Form::Choose { min: 1, max: 2 }, &[("soup", "5"), ("rice", "")], "2: 1, 3").unwrap();
        assert_eq!(chosen.iter().map(|(_, n)| n).sum::<u64>(), 7);
        let scored = read_as(Form::Score { least: 0, most: 5, step: 1 }, &[], "1=5 2=0").unwrap();
        assert_eq!(scored[0].0.len(), 2);
    }

    #[test]
    fn what_cannot_be_read_on_paper_is_refused_whole() {
        let rank = Form::Rank { least: 1 };
        for bad in ["", "x: 1", "3: 9", "3: 1 > 1", "0: 1", "3: 1=2"] {
            assert_eq!(read_as(rank, &[], bad), Err(Refusal::PaperUnfit), "{bad}");
        }
        assert_eq!(read_as(Form::Words, &[], "1"), Err(Refusal::PaperUnfit));
        assert_eq!(read_as(rank, &[("soup", "2")], ""), Err(Refusal::PaperUnfit));
        assert_eq!(read_as(Form::Score { least: 0, most: 5, step: 1 }, &[], "1=6"), Err(Refusal::MarkOutOfRange));
    }

    proptest! {
        #[test]
        fn no_pile_of_paper_makes_the_parser_fall_over(lines in "[0-9>=,: x\n]{0,60}") {
            for form in [Form::Rank { least: 1 }, Form::Choose { min: 1, max: 2 }, Form::Dots { dots: 5, most: 3 }] {
                let _ = read_as(form, &[], &lines);
            }
        }
    }
}
