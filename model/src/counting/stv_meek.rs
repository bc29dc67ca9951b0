//! The single transferable vote as Meek counts it.

use std::collections::BTreeMap;

use super::stv::{self, Each, Fate, Fates, Pile, Rule};
use super::{Counted, How, Profile, Quota, Stage};

/// Nine decimal places.
const UNIT: u64 = 1_000_000_000;

/// ω: surpluses that come to less than a millionth of a vote no longer move.
const OMEGA: u128 = 1_000;

/// Meek's method, as the reference rule of the Proportional Representation Foundation has it step by step
/// (<https://prfound.org/resources/reference/reference-meek-rule/>; B.1 and so on are its paragraphs), after I. D. Hill,
/// B. A. Wichmann and D. R. Woodall, *Algorithm 123: Single transferable vote by Meek's method*, The Computer Journal 30
/// (1987). New Zealand's local elections are counted much like it (Local Electoral Regulations 2001, Schedule 1A).
///
/// - Everybody keeps a part of each vote that reaches them and passes the rest on down the ballot, also to those who are
///   already elected. Who continues keeps all of it, who is out nothing. Amounts have nine decimal places; what is kept
///   is rounded up.
/// - The quota is what all of them have together ÷ (seats + 1), cut off, and 0.000000001 more: votes that are
///   exhausted no longer count for it. Whoever has it is elected.
/// - The elected keep less, by quota ÷ votes, over and over, until somebody is elected, or all surpluses together are
///   less than ω = 0.000001, or do not get smaller any more. Then whoever has fewest votes goes out.
/// - When as many continue as seats are vacant, they are elected.
///
/// Tie rule: those who have no more than the fewest votes and the remaining surpluses count as level, and the rule says
/// "by lot" (B.3): see [`stv`]. If those who are level together have fewer than the next, none of them could stay, and
/// they go out together; so do those who have no votes at all.
///
/// Ballots: a ballot stops where two ranks are equal, and is exhausted there. A gap in the ranks is closed.
///
/// Order of election: by round, then by votes.
///
/// The Hare quota is what all of them have together ÷ seats, cut off, and 0.000000001 more. It is ours.
///
/// Differs knowingly from `stv_meek` of pref-voting 1.18, which lets exactly votes ÷ (seats + 1) be enough for election
/// (so half of the votes for one seat, and one of two who are level wins), and does not count as level who becomes so
/// only in the limit. All 33 differences found in 3,300 random profiles were of these two kinds.
///
/// Exact up to 2³⁴ ballots; for more, what stages show may not fit.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    stv::count(&Meek::new(profile, how), how)
}

struct Meek {
    options: usize,
    seats: usize,
    total: u128,
    /// By what the votes are divided for the quota.
    shares: u128,
    piles: Vec<Pile>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    fates: Fates,
    /// Whether surpluses have come to rest, so that somebody must go out.
    at_rest: bool,
    /// What each option keeps of each vote that reaches it.
    keep: Each<u64>,
    votes: Each<u128>,
    quota: u128,
}

impl Meek {
    fn new(profile: &Profile, how: How) -> Meek {
        let shares = match how.quota {
            Quota::Droop => u128::from(how.seats) + 1,
            Quota::Hare => u128::from(how.seats).max(1),
        };
        Meek {
            options: profile.options(),
            seats: how.seats as usize,
            total: u128::from(profile.total()) * u128::from(UNIT),
            shares,
            piles: stv::piles(profile),
        }
    }

    /// B.2: a round, until somebody is elected or surpluses are at rest.
    fn round(&self, at: &mut Standing) {
        let courses = self.courses(&at.fates);
        let mut last = u128::MAX;
        loop {
            self.distribute(at, &courses);
            let votes = |option: usize| at.votes.of(option);
            // B.2.b
            at.quota = (0..self.options).map(votes).sum::<u128>() / self.shares + 1;
            // B.2.c
            let reached: Vec<usize> =
                at.fates.with(Fate::Continuing).filter(|option| votes(*option) >= at.quota).collect();
            at.at_rest = false;
            // More than there are seats can only reach it by rounding: then all of them are as good as level.
            if !reached.is_empty() && reached.len() <= at.fates.vacancies() {
                at.fates.elect(reached, votes);
                return;
            }
            // B.2.e
            let surplus = self.surplus(at);
            if surplus < OMEGA || surplus >= last {
                at.at_rest = true;
                return;
            }
            last = surplus;
            self.update(at);
        }
    }

    /// B.2.d
    fn surplus(&self, at: &Standing) -> u128 {
        let elected = || at.fates.elected();
        let votes: u128 = elected().map(|option| at.votes.of(option)).sum();
        votes.saturating_sub(elected().map(|_| at.quota).sum())
    }

    /// B.2.f
    fn update(&self, at: &mut Standing) {
        for option in at.fates.elected() {
            let part = (u128::from(at.keep.of(option)) * at.quota).div_ceil(UNIT.into());
            let keep = (part * u128::from(UNIT)).div_ceil(at.votes.of(option).max(1));
            // By rounding it could come to more than all.
            at.keep.set(option, keep.min(UNIT.into()) as u64);
        }
    }

    /// The options that a vote reaches until one keeps all of it: the elected, and one that continues. And how many
    /// votes go that way.
    fn courses(&self, fates: &Fates) -> Vec<(Vec<usize>, u128)> {
        let mut courses: BTreeMap<Vec<usize>, u128> = BTreeMap::new();
        let mut course = Vec::new();
        for pile in &self.piles {
            course.clear();
            for option in pile.options() {
                if fates.is(option, Fate::Continuing) {
                    course.push(option);
                    break;
                }
                if fates.is_elected(option) {
                    course.push(option);
                }
            }
            match courses.get_mut(course.as_slice()) {
                Some(papers) => *papers += u128::from(pile.papers),
                None => {
                    courses.insert(course.clone(), u128::from(pile.papers));
                }
            }
        }
        courses.into_iter().collect()
    }

    /// B.2.a
    fn distribute(&self, at: &mut Standing, courses: &[(Vec<usize>, u128)]) {
        at.votes = Each::new(self.options);
        for (course, papers) in courses {
            let mut weight = UNIT;
            for option in course {
                let keep = (weight * at.keep.of(*option)).div_ceil(UNIT);
                at.votes.set(*option, at.votes.of(*option) + u128::from(keep) * papers);
                weight -= keep;
            }
        }
    }
}

impl Rule for Meek {
    type Standing = Standing;

    fn start(&self) -> Standing {
        let mut keep = Each::new(self.options);
        (0..self.options).for_each(|option| keep.set(option, UNIT));
        let mut at = Standing {
            fates: Fates::new(self.options, self.seats),
            at_rest: false,
            keep,
            votes: Each::new(self.options),
            quota: 0,
        };
        self.round(&mut at);
        at
    }

    fn ways(&self, at: &Standing) -> Vec<Vec<usize>> {
        if at.fates.is_over() {
            return Vec::new();
        }
        if !at.at_rest {
            return vec![Vec::new()];
        }
        let votes = |option: &usize| at.votes.of(*option);
        let surplus = self.surplus(at);
        let level = at.fates.with(Fate::Continuing).map(|option| votes(&option)).min().unwrap_or_default() + surplus;
        let (low, others): (Vec<usize>, Vec<usize>) =
            at.fates.with(Fate::Continuing).partition(|option| votes(option) <= level);
        let together: u128 = low.iter().map(votes).sum();
        let hopeless = others.len() >= at.fates.vacancies()
            && others.iter().map(votes).min().is_some_and(|next| together + surplus < next);
        if hopeless || together == 0 {
            return vec![low];
        }
        low.into_iter().map(|option| vec![option]).collect()
    }

    fn go(&self, at: &mut Standing, way: &[usize]) -> bool {
        if !way.is_empty() && !at.fates.exclude(way, |option| at.votes.of(option)) {
            return false;
        }
        self.round(at);
        true
    }

    fn fates<'a>(&self, at: &'a Standing) -> &'a Fates {
        &at.fates
    }

    fn stage(&self, at: &Standing) -> Stage {
        let votes = |option: usize| at.votes.of(option);
        let fit = |votes: u128| u64::try_from(votes).unwrap_or(u64::MAX);
        Stage {
            votes: (0..self.options).map(|option| fit(votes(option))).collect(),
            exhausted: fit(self.total.saturating_sub((0..self.options).map(votes).sum())),
            unit: UNIT,
            quota: Some(fit(at.quota)),
            elected: Vec::new(),
            excluded: Vec::new(),
            moved_from: None,
        }
    }

    fn work(&self) -> usize {
        // The more seats, the smaller the part of the surpluses that comes to rest at a time.
        (self.piles.len() + self.options) * (self.seats + 1)
    }
}
