//! What a count came to, with the names of the options in it: what `--json` prints, and what a page is handed.

use model::counting::{Counted, Method, Round, Stage};
use serde::Serialize;

/// A count. `'a` is the life of the names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report<'a> {
    /// By which rule.
    pub method: Method,
    /// How many were to be elected.
    pub seats: u32,
    /// Who won, in the order of election.
    pub winners: Vec<&'a str>,
    /// Groups between which the rule cannot decide.
    pub tied: Vec<Vec<&'a str>>,
    /// How it came about. Lists of numbers in it follow `options`.
    pub rounds: Vec<Step<'a>>,
    /// All options, as listed.
    pub options: Vec<&'a str>,
    /// How many ballots there are.
    pub ballots: u64,
}

/// A step of a count: [`Round`], with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step<'a> {
    /// What each option has, times `of`.
    Sums {
        /// By option.
        sums: Vec<u64>,
        /// What they are divided by.
        of: u64,
    },
    /// How many ballots put the option of the row before that of the column.
    Pairs {
        /// By option and option.
        prefers: Vec<Vec<u64>>,
    },
    /// The strongest path from the option of the row to that of the column.
    Paths {
        /// By option and option.
        strength: Vec<Vec<i64>>,
    },
    /// Duels that count, winner and loser, the clearest first.
    Locked {
        /// Winner and loser.
        pairs: Vec<(&'a str, &'a str)>,
    },
    /// A runoff of two.
    Runoff {
        /// The two.
        finalists: (&'a str, &'a str),
        /// How many ballots prefer each of them.
        votes: (u64, u64),
    },
    /// Equal where one must be taken first; each way was followed to its end.
    Level {
        /// Who was level.
        between: Vec<&'a str>,
        /// Who comes out first in at least one way.
        can_win: Vec<&'a str>,
    },
    /// One stage of a count in which votes move.
    Stage {
        /// What each option has, times `unit`.
        votes: Vec<u64>,
        /// What none of them has any longer, times `unit`.
        exhausted: u64,
        /// How many units are one vote.
        unit: u64,
        /// What elects, times `unit`.
        quota: Option<u64>,
        /// Who was elected, in order.
        elected: Vec<&'a str>,
        /// Who went out.
        excluded: Vec<&'a str>,
        /// Whose votes moved into this stage.
        moved_from: Option<&'a str>,
    },
}

impl<'a> Report<'a> {
    /// A count of that many ballots, with the options called so.
    pub fn new(counted: &Counted, options: &'a [impl AsRef<str>], ballots: u64) -> Report<'a> {
        let options: Vec<&str> = options.iter().map(AsRef::as_ref).collect();
        let names = Names(&options);
        let rounds = counted.rounds.iter().map(|round| names.step(round)).collect();
        let (winners, tied) =
            (names.all(&counted.winners), counted.tied.iter().map(|group| names.all(group)).collect());
        Report { method: counted.how.method, seats: counted.how.seats, winners, tied, rounds, options, ballots }
    }
}

struct Names<'n, 'a>(&'n [&'a str]);

impl<'a> Names<'_, 'a> {
    fn one(&self, option: usize) -> &'a str {
        self.0.get(option).copied().unwrap_or_default()
    }

    fn all(&self, options: &[usize]) -> Vec<&'a str> {
        options.iter().map(|option| self.one(*option)).collect()
    }

    fn step(&self, round: &Round) -> Step<'a> {
        match round {
            Round::Sums { sums, of } => Step::Sums { sums: sums.clone(), of: *of },
            Round::Pairs { prefers } => Step::Pairs { prefers: prefers.clone() },
            Round::Paths { strength } => Step::Paths { strength: strength.clone() },
            Round::Locked { pairs } => {
                Step::Locked { pairs: pairs.iter().map(|(won, lost)| (self.one(*won), self.one(*lost))).collect() }
            }
            Round::Runoff { finalists: (one, other), votes } => {
                Step::Runoff { finalists: (self.one(*one), self.one(*other)), votes: *votes }
            }
            Round::Level { between, can_win } => Step::Level { between: self.all(between), can_win: self.all(can_win) },
            Round::Stage(Stage { votes, exhausted, unit, quota, elected, excluded, moved_from }) => Step::Stage {
                votes: votes.clone(),
                exhausted: *exhausted,
                unit: *unit,
                quota: *quota,
                elected: self.all(elected),
                excluded: self.all(excluded),
                moved_from: moved_from.map(|option| self.one(option)),
            },
        }
    }
}
