//! Ballots as they are counted: how many there are of each kind, not one by one.

use std::collections::BTreeMap;

/// What the numbers on a ballot are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Says {
    /// 1: chosen.
    Chosen,
    /// Ranks: 1 is best.
    Ranks,
    /// Scores: more is better.
    Scores,
}

impl Says {
    /// Whether a ballot that says `a` of one option and `b` of another puts the one before the other.
    pub(super) fn prefers(self, a: Option<u32>, b: Option<u32>) -> bool {
        match self {
            Says::Ranks => a.is_some_and(|a| b.is_none_or(|b| a < b)),
            Says::Chosen | Says::Scores => a.unwrap_or_default() > b.unwrap_or_default(),
        }
    }
}

/// What one ballot says of each option, in the order of the options; `None`: nothing.
pub type Marks = Vec<Option<u32>>;

/// Ballots, alike ones together: memory grows with distinct ballots, not with ballots.
///
/// Stated rules for ranks: only their order counts, so a gap (1, 3) is closed; equal ranks stay equal, and each rule
/// says what it makes of them; an option without a rank comes after all that have one, level with the others without.
/// For scores: an option without a score has 0. For choices: 0 is as good as nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    says: Says,
    options: usize,
    ballots: BTreeMap<Marks, u64>,
}

impl Profile {
    /// No ballots yet.
    pub fn new(says: Says, options: usize) -> Profile {
        Profile { says, options, ballots: BTreeMap::new() }
    }

    /// Adds `times` ballots that say this. Marks past the last option are left aside.
    pub fn add(&mut self, marks: &[Option<u32>], times: u64) {
        if times == 0 {
            return;
        }
        // Most ballots are like one that came before: looked up by the slice, they take no memory, not even for a moment.
        if let Some(n) = self.ballots.get_mut(marks) {
            *n = n.saturating_add(times);
            return;
        }
        let mut marks: Marks = marks.iter().copied().take(self.options).collect();
        marks.resize(self.options, None);
        let n = self.ballots.entry(marks).or_default();
        *n = n.saturating_add(times);
    }

    /// What the numbers are.
    pub fn says(&self) -> Says {
        self.says
    }

    /// How many options there are.
    pub fn options(&self) -> usize {
        self.options
    }

    /// How many ballots there are.
    pub fn total(&self) -> u64 {
        self.ballots.values().fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// Each distinct ballot and how many there are of it.
    pub fn ballots(&self) -> impl Iterator<Item = (&Marks, u64)> {
        self.ballots.iter().map(|(marks, n)| (marks, *n))
    }

    /// The highest number on any ballot.
    pub(super) fn highest(&self) -> u32 {
        self.ballots.keys().flatten().flatten().max().copied().unwrap_or_default()
    }
}
