//! The count that is kept as votes come: exact, in whole numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Ballot, Said, Slug};

/// How often each number was given to each option, so that reading it costs the same at ten votes and at a million.
/// Choices, dots, scores, medians and times can be read from it; what needs whole ballots (ranks) is counted at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// How many answered, on paper too.
    pub answers: u64,
    /// For each option how often each number was given to it; what was never given may be absent.
    #[serde(default)]
    pub marks: BTreeMap<Slug, BTreeMap<u32, u64>>,
    /// How many gave a reason that others can read.
    #[serde(default)]
    pub heard: u64,
    /// How many said that somebody helped them.
    #[serde(default)]
    pub helped: u64,
    /// How many of the answers were given on paper.
    #[serde(default)]
    pub paper: u64,
    /// How many of the answers were given by somebody who was trusted with them.
    #[serde(default)]
    pub trusted: u64,
}

impl Tally {
    fn put(&mut self, marks: &Said, times: u64) {
        for (id, mark) in marks {
            let n = self.marks.entry(id.clone()).or_default().entry(*mark).or_default();
            *n = n.saturating_add(times);
        }
    }

    /// The count with `ballot` in it, in the place of `before`, if that person had already answered.
    #[must_use]
    pub fn with(mut self, ballot: &Ballot, before: Option<&Ballot>) -> Tally {
        match before {
            None => self.answers = self.answers.saturating_add(1),
            Some(before) => {
                for (id, mark) in &before.marks {
                    if let Some(n) = self.marks.get_mut(id).and_then(|marks| marks.get_mut(mark)) {
                        *n = n.saturating_sub(1);
                    }
                }
                self.helped = self.helped.saturating_sub(u64::from(before.helped));
            }
        }
        self.put(&ballot.marks, 1);
        self.helped = self.helped.saturating_add(u64::from(ballot.helped));
        self
    }

    /// The count with so many ballots on paper that say this.
    #[must_use]
    pub fn with_paper(mut self, marks: &Said, times: u64) -> Tally {
        self.put(marks, times);
        self.answers = self.answers.saturating_add(times);
        self.paper = self.paper.saturating_add(times);
        self
    }

    /// The count with so many answers by somebody who was trusted with them.
    #[must_use]
    pub fn with_trusted(mut self, marks: &Said, times: u64) -> Tally {
        self.put(marks, times);
        self.answers = self.answers.saturating_add(times);
        self.trusted = self.trusted.saturating_add(times);
        self
    }

    /// The count after somebody's reason could be read or not (`is`), in the place of whether it could (`was`).
    #[must_use]
    pub fn with_reason(mut self, is: bool, was: bool) -> Tally {
        self.heard = (self.heard + u64::from(is)).saturating_sub(u64::from(was));
        self
    }

    /// How often each number was given to an option.
    pub fn marks_of(&self, id: &str) -> impl Iterator<Item = (u32, u64)> {
        let marks = self.marks.iter().find(|(have, _)| have.as_str() == id).map(|(_, marks)| marks);
        marks.into_iter().flatten().map(|(mark, n)| (*mark, *n)).filter(|(_, n)| *n > 0)
    }

    /// How many chose an option (gave it anything but 0).
    pub fn of(&self, id: &str) -> u64 {
        self.marks_of(id).filter(|(mark, _)| *mark > 0).map(|(_, n)| n).sum()
    }

    /// The number in the middle, of two the lower, as majority judgement takes it; no number is 0.
    pub fn middle_of(&self, id: &str) -> u32 {
        let given: u64 = self.marks_of(id).map(|(_, n)| n).sum();
        let mut below = self.answers.saturating_sub(given);
        let place = self.answers.saturating_sub(1) / 2;
        if below > place {
            return 0;
        }
        for (mark, n) in self.marks_of(id) {
            below = below.saturating_add(n);
            if below > place {
                return mark;
            }
        }
        0
    }

    /// What an option has, all its numbers together.
    pub fn sum_of(&self, id: &str) -> u64 {
        self.marks_of(id).map(|(mark, n)| u64::from(mark).saturating_mul(n)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ballot(marks: &[(usize, u32)]) -> Ballot {
        let names = ["aa", "bb", "cc", "dd"];
        let marks = marks.iter().filter_map(|(i, mark)| Some((Slug::new(names.get(*i)?)?, *mark))).collect();
        Ballot { marks, ..Ballot::default() }
    }

    #[test]
    fn of_two_numbers_in_the_middle_the_lower_counts_and_no_number_is_nought() {
        let middle = |answers: u64, marks: &[(u32, u64)]| {
            let marks = BTreeMap::from([(Slug::new("soup").unwrap(), marks.iter().copied().collect())]);
            Tally { answers, marks, ..Tally::default() }.middle_of("soup")
        };
        assert_eq!(middle(4, &[(5, 1), (2, 2), (3, 1)]), 2);
        assert_eq!(middle(3, &[(5, 2), (2, 1)]), 5);
        assert_eq!(middle(4, &[(5, 2)]), 0, "two of four gave none");
        assert_eq!(middle(4, &[(5, 3)]), 5);
        assert_eq!(middle(0, &[]), 0);
    }

    proptest! {
        #[test]
        fn the_kept_count_is_the_count_of_all_ballots(
            votes in prop::collection::vec(
                (0usize..6, prop::collection::vec((0usize..4, 0u32..4), 1..4), any::<bool>()), 0..60)
        ) {
            let mut kept = Tally::default();
            let mut ballots: BTreeMap<usize, Ballot> = BTreeMap::new();
            for (voter, marks, helped) in votes {
                let new = Ballot { helped, ..ballot(&marks) };
                kept = kept.with(&new, ballots.get(&voter));
                ballots.insert(voter, new);
            }
            let afresh = ballots.values().fold(Tally::default(), |tally, ballot| tally.with(ballot, None));
            prop_assert_eq!(kept.answers, afresh.answers);
            prop_assert_eq!(kept.helped, afresh.helped);
            for id in ["aa", "bb", "cc", "dd"] {
                prop_assert_eq!(kept.of(id), afresh.of(id));
                prop_assert_eq!(kept.sum_of(id), afresh.sum_of(id));
                prop_assert!(kept.marks_of(id).eq(afresh.marks_of(id)));
            }
        }
    }
}
