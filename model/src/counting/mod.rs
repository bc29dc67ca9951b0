//! Counting ballots: every rule by which many answers become one result.
//!
//! Exact: whole numbers, ratios of them, or the fixed-point that a rule itself prescribes. Nothing that decides is
//! ever compared as a float. A tie that a rule cannot break is reported as a tie with all who tie in it; the order in
//! which ballots came, or options are listed, never decides anything.
//!
//! [`Profile`] holds the ballots, [`count()`] counts them by a [`Method`] and answers a [`Counted`].

mod ballot_file;
mod blt;
mod borda;
mod copeland;
mod irv;
mod majority_judgement;
mod pairwise;
mod plurality;
mod profile;
mod ranked_pairs;
mod schulze;
mod score;
mod star;
mod stv;
mod stv_meek;
mod stv_scottish;

use serde::{Deserialize, Serialize};

pub use ballot_file::{
    Alike, Asked, BallotFile, Declared, Flaw, Format, Found, Listed, MAX_BALLOTS, MAX_MARK, MAX_OPTIONS, NoBallot,
};
pub use blt::{NoBlt, write_blt};
pub use profile::{Marks, Profile, Says};

// `tt`, as utoipa cannot read a `literal` that a macro hands on.
macro_rules! methods {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:tt, $($says:ident)|+;)+) => {
        /// A rule of counting.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum Method {
            $($(#[doc = $doc])+ #[serde(rename = $id)] $name,)+
        }

        impl Method {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Method] = &[$(Method::$name),+];

            /// Its name in files, commands and addresses.
            pub fn as_str(self) -> &'static str {
                match self { $(Method::$name => $id),+ }
            }

            /// The method of that name.
            pub fn new(name: &str) -> Option<Method> {
                match name { $($id => Some(Method::$name),)+ _ => None }
            }

            /// Whether it can count ballots that say this.
            pub fn counts(self, says: Says) -> bool {
                match self { $(Method::$name => matches!(says, $(Says::$says)|+)),+ }
            }
        }
    };
}

methods! {
    /// Most choices, or most first ranks, wins.
    Plurality = "plurality", Chosen | Ranks;
    /// Several can be chosen; most choices wins.
    Approval = "approval", Chosen;
    /// Points by rank.
    Borda = "borda", Ranks;
    /// Instant runoff: whoever has the fewest first ranks goes, until one has more than half.
    Irv = "irv", Ranks;
    /// Beatpath.
    Schulze = "schulze", Ranks;
    /// Tideman's: the clearest majorities are locked in first.
    RankedPairs = "ranked-pairs", Ranks;
    /// Most duels won, less those lost.
    Copeland = "copeland", Ranks;
    /// Score, then a runoff of the best two.
    Star = "star", Scores;
    /// The highest sum.
    Score = "score", Scores;
    /// The highest median.
    MajorityJudgement = "majority-judgement", Scores;
    /// Single transferable vote as the Scottish Local Government Elections Order 2007 counts it.
    StvScottish = "stv-scottish", Ranks;
    /// Single transferable vote as Meek counts it.
    StvMeek = "stv-meek", Ranks;
}

impl Method {
    /// Whether it finds one winner and no more: it has no seats to fill.
    pub fn finds_one(self) -> bool {
        matches!(self, Method::Irv | Method::Schulze | Method::RankedPairs | Method::Star)
    }
}

/// How many votes elect, in a single transferable vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Quota {
    /// The least that no more than the seats can reach: votes ÷ (seats + 1), and a little more.
    #[default]
    Droop,
    /// Votes ÷ seats.
    Hare,
}

/// What a rank is worth under [`Method::Borda`], of n options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Borda {
    /// The first rank n − 1 points, the last 0; options without a rank, or of equal rank, share what is left.
    #[default]
    Full,
    /// As Loomio counts it: of k options that a ballot ranks, the first has k points and the last 1, and equal ranks
    /// share; an option without a rank gets nothing.
    Truncated,
}

/// By which rule, and for how many seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct How {
    /// The rule.
    pub method: Method,
    /// How many are to be elected; at least 1.
    pub seats: u32,
    /// For the single transferable vote.
    #[serde(default)]
    pub quota: Quota,
    /// For Borda.
    #[serde(default)]
    pub borda: Borda,
}

impl How {
    /// By a rule, for one seat, with what is usual.
    pub fn by(method: Method) -> How {
        How { method, seats: 1, quota: Quota::default(), borda: Borda::default() }
    }
}

/// What a count came to. Options are numbered as in the [`Profile`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// How it was counted.
    pub how: How,
    /// Who won, in the order of election; whom the rule cannot order stands in the order of the options.
    pub winners: Vec<usize>,
    /// Groups of options between which the rule cannot decide, where a seat hangs on it. Nobody in them is in
    /// `winners`.
    pub tied: Vec<Vec<usize>>,
    /// How it came about, step by step.
    pub rounds: Vec<Round>,
}

/// A step of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Round {
    /// What each option has: choices, points, first ranks, medians.
    Sums {
        /// By option.
        sums: Vec<u64>,
        /// What sums are divided by to say them: 1 for whole numbers, 2 where halves can occur.
        of: u64,
    },
    /// Every duel: `prefers[a][b]` ballots put a before b.
    Pairs {
        /// By option and option.
        prefers: Vec<Vec<u64>>,
    },
    /// The strongest path between any two, under Schulze.
    Paths {
        /// By option and option.
        strength: Vec<Vec<i64>>,
    },
    /// The duels that were locked in, the clearest first, under ranked pairs: those that are, in whatever order equal
    /// duels are taken.
    Locked {
        /// Winner and loser.
        pairs: Vec<(usize, usize)>,
    },
    /// A runoff of two, under STAR.
    Runoff {
        /// The two.
        finalists: (usize, usize),
        /// How many ballots score each of them higher.
        votes: (u64, u64),
    },
    /// One stage of a count in which votes move: instant runoff and the single transferable votes.
    Stage(Stage),
    /// Equal where one of them must be taken first and the rule cannot say which: each way was followed to its end.
    Level {
        /// Who was level, ascending.
        between: Vec<usize>,
        /// Who comes out first in at least one of these ways, ascending.
        can_win: Vec<usize>,
    },
}

/// What happened to options in a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// What each option has, in units of `1 / unit`. Under instant runoff more than there are ballots where some rank
    /// several equally: such a ballot is a whole vote for each.
    pub votes: Vec<u64>,
    /// What none of them has any longer, in the same units: exhausted, and cut off by rounding.
    pub exhausted: u64,
    /// How many units are one vote: 1 under instant runoff, 100,000 under the Scottish rules, 10⁹ under Meek.
    pub unit: u64,
    /// How much elects, in the same units; none under instant runoff.
    pub quota: Option<u64>,
    /// Who was elected at this stage, in order.
    pub elected: Vec<usize>,
    /// Who went out at this stage.
    pub excluded: Vec<usize>,
    /// Whose votes were moved into this stage (a surplus, or those of somebody who went out), if any were.
    pub moved_from: Option<usize>,
}

/// Why ballots cannot be counted that way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncountable {
    /// The rule does not count ballots that say what these say.
    OtherBallots,
    /// No seats, or as many as options or more; or more than one under a rule that finds one winner: instant runoff,
    /// Schulze, ranked pairs and STAR.
    Seats,
    /// Fewer than two options, or more than 255.
    Options,
    /// More ballots than can be counted exactly (2³⁴), or scores that could add up to more than 2⁵³, the last whole
    /// number to which a browser counts exactly.
    TooMany,
}

const MOST_POINTS: u64 = 1 << 53;

/// Counts ballots.
///
/// Where one seat is to be filled and the rule finds one winner, that is the only one in [`Counted::winners`] and
/// nobody is tied; where the rule finds several, they are all in one group of [`Counted::tied`] and nobody won. Where
/// several seats are filled by sums, those who are surely in have won, and a tie over the last of the seats is a group
/// in `tied`. Without any ballots everybody ties.
///
/// # Errors
///
/// [`Uncountable`], before anything is counted.
pub fn count(profile: &Profile, how: How) -> Result<Counted, Uncountable> {
    check(profile, how)?;
    Ok(match how.method {
        Method::Plurality => plurality::plurality(profile, how),
        Method::Approval => plurality::approval(profile, how),
        Method::Borda => borda::count(profile, how),
        Method::Irv => irv::count(profile, how),
        Method::Schulze => schulze::count(profile, how),
        Method::RankedPairs => ranked_pairs::count(profile, how),
        Method::Copeland => copeland::count(profile, how),
        Method::Star => star::count(profile, how),
        Method::Score => score::count(profile, how),
        Method::MajorityJudgement => majority_judgement::count(profile, how),
        Method::StvScottish => stv_scottish::count(profile, how),
        Method::StvMeek => stv_meek::count(profile, how),
    })
}

fn check(profile: &Profile, how: How) -> Result<(), Uncountable> {
    let options = profile.options();
    if !how.method.counts(profile.says()) {
        return Err(Uncountable::OtherBallots);
    }
    if !(2..=MAX_OPTIONS).contains(&options) {
        return Err(Uncountable::Options);
    }
    if how.seats == 0 || how.seats as usize >= options || (how.method.finds_one() && how.seats != 1) {
        return Err(Uncountable::Seats);
    }
    let points = match profile.says() {
        Says::Scores => profile.total().saturating_mul(u64::from(profile.highest())),
        Says::Chosen | Says::Ranks => 0,
    };
    if profile.total() > MAX_BALLOTS || points > MOST_POINTS {
        return Err(Uncountable::TooMany);
    }
    Ok(())
}

impl Counted {
    /// Fills the seats with those who have most; a tie over the last of them stays a tie.
    fn by_most<T: Ord>(how: How, has: &[T], rounds: Vec<Round>) -> Counted {
        let seats = how.seats as usize;
        let mut order: Vec<(&T, usize)> = has.iter().zip(0..).collect();
        order.sort_by(|(a, _), (b, _)| b.cmp(a));
        let (mut winners, mut tied) = (Vec::new(), Vec::new());
        for level in order.chunk_by(|(a, _), (b, _)| a == b) {
            let level = level.iter().map(|(_, option)| *option);
            match seats.saturating_sub(winners.len()) {
                0 => break,
                left if level.len() <= left => winners.extend(level),
                _ => {
                    tied.push(level.collect());
                    break;
                }
            }
        }
        Counted { how, winners, tied, rounds }
    }

    /// One seat, and all whom the rule would give it to, ascending.
    fn by_rule(how: How, can_win: Vec<usize>, rounds: Vec<Round>) -> Counted {
        match can_win.len() {
            1 => Counted { how, winners: can_win, tied: Vec::new(), rounds },
            _ => Counted { how, winners: Vec::new(), tied: vec![can_win], rounds },
        }
    }
}
