//! Instant runoff.

use std::collections::BTreeSet;

use super::{Counted, How, Profile, Round, Stage};

/// How many different sets of remaining options are looked at while a tie is followed. Twelve options have no more.
const MOST_SETS: usize = 1 << 12;

/// How many marks on ballots may be read for that, so that it takes seconds and not hours. Sixteen sets are looked at in
/// any case.
const MOST_MARKS: usize = 1 << 28;

/// A ballot is a vote for whichever remaining option it ranks highest. Whoever has fewest votes goes, until one stands
/// alone at the top of more than half of the ballots that still count.
///
/// Also known as the alternative vote; W. R. Ware (1871). A ballot that ranks several remaining options equally highest
/// is a whole vote for each of them: T. Delemazure & D. Peters, *Generalizing Instant Runoff Voting to Allow for
/// Indifferences* (EC 2024), arXiv:2404.11407. A ballot that ranks no remaining option no longer counts.
///
/// Tie rule: where several are level with the fewest votes and together have fewer than the next, all of them go, for
/// none of them could stay. Otherwise each way of letting one of them go is followed to its end; if all ends have one
/// winner, that one wins, else all who win in one of them tie. Agrees with `instant_runoff_put` of pref-voting.
///
/// Limit: a tie is followed through at most 4,096 sets of remaining options, so always where twelve or fewer remain, and
/// through fewer where there are more than 5,000 different ballots ([`MOST_MARKS`]). Where that is not enough, all who
/// remained tie.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let mut left: Vec<usize> = (0..profile.options()).collect();
    let mut moved_from = None;
    let mut rounds = Vec::new();
    loop {
        let votes = Votes::of(profile, &left);
        let (step, mut stage) = (votes.step(), votes.stage(profile.options(), moved_from));
        match step {
            Step::Won(winner) => {
                stage.elected = vec![winner];
                rounds.push(Round::Stage(stage));
                return Counted::by_rule(how, vec![winner], rounds);
            }
            Step::Out(out) => {
                left.retain(|option| !out.contains(option));
                moved_from = match out.as_slice() {
                    [one] => Some(*one),
                    _ => None,
                };
                stage.excluded = out;
                rounds.push(Round::Stage(stage));
            }
            Step::Level(between) => {
                let can_win = ends(profile, &left).unwrap_or(left);
                rounds.extend([Round::Stage(stage), Round::Level { between, can_win: can_win.clone() }]);
                return Counted::by_rule(how, can_win, rounds);
            }
        }
    }
}

/// Who wins in any way of letting one of those go who are level, ascending. `None` past the limit, which does not
/// depend on the order in which sets are looked at.
fn ends(profile: &Profile, left: &[usize]) -> Option<Vec<usize>> {
    let marks = profile.ballots().count().saturating_mul(left.len()).max(1);
    let most = (MOST_MARKS / marks).clamp(16, MOST_SETS);
    let mut winners = BTreeSet::new();
    let mut seen = BTreeSet::from([left.to_vec()]);
    let mut open = vec![left.to_vec()];
    while let Some(left) = open.pop() {
        let without = |out: &[usize]| left.iter().copied().filter(|option| !out.contains(option)).collect();
        let next: Vec<Vec<usize>> = match Votes::of(profile, &left).step() {
            Step::Won(winner) => {
                winners.insert(winner);
                continue;
            }
            Step::Out(out) => vec![without(&out)],
            Step::Level(between) => between.iter().map(|option| without(&[*option])).collect(),
        };
        for left in next {
            if seen.insert(left.clone()) {
                open.push(left);
            }
        }
        if seen.len() > most {
            return None;
        }
    }
    Some(winners.into_iter().collect())
}

/// What comes next.
enum Step {
    /// One cannot be beaten any more.
    Won(usize),
    /// These go.
    Out(Vec<usize>),
    /// One of these goes, and nothing says which.
    Level(Vec<usize>),
}

/// What a remaining option has.
struct Has {
    option: usize,
    votes: u64,
    /// How many of these are ballots that rank nobody else as high.
    alone: u64,
}

/// What each remaining option has.
struct Votes {
    has: Vec<Has>,
    counting: u64,
    exhausted: u64,
}

impl Votes {
    fn of(profile: &Profile, left: &[usize]) -> Votes {
        let mut has: Vec<Has> = left.iter().map(|option| Has { option: *option, votes: 0, alone: 0 }).collect();
        let (mut counting, mut exhausted) = (0, 0);
        for (marks, n) in profile.ballots() {
            let rank = |has: &Has| marks.get(has.option).copied().flatten();
            let Some(best) = has.iter().filter_map(rank).min() else {
                exhausted += n;
                continue;
            };
            counting += n;
            let is_top = |has: &Has| rank(has) == Some(best);
            let alone = if has.iter().filter(|has| is_top(has)).count() == 1 { n } else { 0 };
            for has in has.iter_mut().filter(|has| is_top(has)) {
                has.votes += n;
                has.alone += alone;
            }
        }
        Votes { has, counting, exhausted }
    }

    fn step(&self) -> Step {
        // Nobody else can ever reach such an option: others have at most the other half.
        let surely = |has: &&Has| has.alone > self.counting / 2 || self.has.len() == 1;
        if let Some(has) = self.has.iter().find(surely) {
            return Step::Won(has.option);
        }
        let fewest = self.has.iter().map(|has| has.votes).min().unwrap_or_default();
        let (last, others): (Vec<&Has>, Vec<&Has>) = self.has.iter().partition(|has| has.votes == fewest);
        let together = last.iter().fold(0, |sum: u64, has| sum.saturating_add(has.votes));
        let out: Vec<usize> = last.iter().map(|has| has.option).collect();
        match others.iter().map(|has| has.votes).min() {
            Some(next) if out.len() == 1 || together < next => Step::Out(out),
            _ => Step::Level(out),
        }
    }

    fn stage(&self, options: usize, moved_from: Option<usize>) -> Stage {
        let mut votes = vec![0; options];
        for has in &self.has {
            votes.iter_mut().skip(has.option).take(1).for_each(|votes| *votes = has.votes);
        }
        Stage {
            votes,
            exhausted: self.exhausted,
            unit: 1,
            quota: None,
            elected: Vec::new(),
            excluded: Vec::new(),
            moved_from,
        }
    }
}
