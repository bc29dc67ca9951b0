//! Counting: exact, in whole numbers, kept as votes come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Ballot, Slug};

/// How many must take part for a result to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Quorum {
    /// So many people.
    Voters(u32),
    /// So many of every hundred who *can* vote; 1 to 100.
    Percent(u32),
}

/// A quorum in numbers: how many are needed, and whether that many voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuorumNeed {
    /// How many must vote.
    pub needed: u64,
    /// Whether they did.
    pub reached: bool,
}

impl Quorum {
    /// Whether it could ever be reached and is more than nothing.
    pub fn is_possible(self) -> bool {
        match self {
            Quorum::Voters(n) => n >= 1,
            Quorum::Percent(p) => (1..=100).contains(&p),
        }
    }

    /// The quorum in numbers, where `voted` of `can_vote` took part: reached when the number who voted is at least
    /// that share of the number who can (not: of those who voted). Nobody to vote means never reached.
    pub fn measure(self, voted: u64, can_vote: u64) -> QuorumNeed {
        let needed = match self {
            Quorum::Voters(n) => u64::from(n),
            Quorum::Percent(p) => can_vote.saturating_mul(u64::from(p)).div_ceil(100).max(1),
        };
        QuorumNeed { needed, reached: voted >= needed }
    }
}

/// A count that is kept as votes come, so that reading it costs the same at ten votes and at a million.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// How many answered.
    pub answers: u64,
    /// How often each option was chosen; one never chosen may be absent.
    pub chosen: BTreeMap<Slug, u64>,
    /// How many gave a reason that others can read.
    #[serde(default)]
    pub heard: u64,
}

impl Tally {
    /// The count with `ballot` in it, in the place of `before`, if that person had already answered.
    #[must_use]
    pub fn with(mut self, ballot: &Ballot, before: Option<&Ballot>) -> Tally {
        match before {
            None => self.answers += 1,
            Some(before) => {
                for id in &before.choice {
                    if let Some(n) = self.chosen.get_mut(id) {
                        *n = n.saturating_sub(1);
                    }
                }
            }
        }
        for id in &ballot.choice {
            *self.chosen.entry(id.clone()).or_default() += 1;
        }
        self
    }

    /// The count after somebody's reason could be read or not (`is`), in the place of whether it could (`was`).
    #[must_use]
    pub fn with_reason(mut self, is: bool, was: bool) -> Tally {
        self.heard = (self.heard + u64::from(is)).saturating_sub(u64::from(was));
        self
    }

    /// How often an option was chosen.
    pub fn of(&self, id: &str) -> u64 {
        self.chosen.iter().find(|(have, _)| have.as_str() == id).map_or(0, |(_, n)| *n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ballot(ids: &[usize]) -> Ballot {
        let names = ["aa", "bb", "cc", "dd"];
        let choice = ids.iter().filter_map(|i| names.get(*i)).filter_map(|n| Slug::new(n)).collect();
        Ballot { choice, reason: None }
    }

    #[test]
    fn enough_people_took_part_when_the_voters_are_that_share_of_those_who_can() {
        // 20 can vote, half must: 9 voters are too few, however the 9 voted.
        assert_eq!(Quorum::Percent(50).measure(9, 20), QuorumNeed { needed: 10, reached: false });
        assert_eq!(Quorum::Percent(50).measure(10, 20), QuorumNeed { needed: 10, reached: true });
        // A third of 10 is 3.33, so 4.
        assert_eq!(Quorum::Percent(34).measure(3, 10), QuorumNeed { needed: 4, reached: false });
        assert_eq!(Quorum::Percent(100).measure(3, 3), QuorumNeed { needed: 3, reached: true });
        assert_eq!(Quorum::Voters(5).measure(5, 900), QuorumNeed { needed: 5, reached: true });
        assert!(!Quorum::Percent(1).measure(0, 0).reached);
    }

    proptest! {
        #[test]
        fn the_kept_count_is_the_count_of_all_ballots(
            votes in prop::collection::vec((0usize..6, prop::collection::vec(0usize..4, 1..4)), 0..60)
        ) {
            let mut kept = Tally::default();
            let mut ballots: BTreeMap<usize, Ballot> = BTreeMap::new();
            for (voter, ids) in votes {
                let new = ballot(&ids);
                kept = kept.with(&new, ballots.get(&voter));
                ballots.insert(voter, new);
            }
            let afresh = ballots.values().fold(Tally::default(), |tally, ballot| tally.with(ballot, None));
            prop_assert_eq!(kept.answers, afresh.answers);
            for id in ["aa", "bb", "cc", "dd"] {
                prop_assert_eq!(kept.of(id), afresh.of(id));
            }
        }

        #[test]
        fn a_quorum_in_percent_never_rounds_in_favour(p in 1u32..=100, can in 0u64..100_000, voted in 0u64..100_000) {
            let measured = Quorum::Percent(p).measure(voted, can);
            prop_assert_eq!(measured.reached, voted >= 1 && voted * 100 >= can * u64::from(p));
        }
    }
}
