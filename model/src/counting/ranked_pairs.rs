//! Tideman's ranked pairs.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::pairwise::{Duels, cell};
use super::{Counted, How, Profile, Round};

/// How many duels are taken up while equal ones are tried in every order: for each option that may win, the duels of
/// its circle, and each order that is begun.
const MOST_DUELS: usize = 1 << 22;

/// Duels are locked in, the widest margin first; one that would contradict those locked in before is left out. Wins
/// whoever nobody is locked in above.
///
/// T. N. Tideman, *Independence of clones as a criterion for voting rules*, Social Choice and Welfare 4 (1987).
///
/// Tie rule: where equal duels contradict each other, each way of taking one before the other is followed; all who win
/// in one of them tie. A drawn duel is no duel. Agrees with `ranked_pairs` of pref-voting.
///
/// Limit: to find all these winners is NP-complete (M. Brill & F. Fischer, *The price of neutrality for the ranked pairs
/// method*, AAAI 2012). The search takes up 2²² duels at most, always enough for five options and mostly for far more.
/// An option of which that does not show whether it can win is counted among those who can. Never one that loses a duel
/// by more than the narrowest won duel on each path back: nobody could save it (W. H. Holliday & E. Pacuit, *Split
/// Cycle*, Public Choice 197, 2023).
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let duels = Duels::of(profile);
    let options = profile.options();
    let won = won(&duels, options);
    let Locked { sure, pairs, contested } = lock(&won, options);
    let mut rounds = vec![duels.round(), Round::Locked { pairs }];
    let can_win = if contested.is_empty() {
        (0..options).filter(|option| sure.is_top(*option)).collect()
    } else {
        let can_win = follow(&won, &duels, options);
        rounds.push(Round::Level { between: contested.into_iter().collect(), can_win: can_win.clone() });
        can_win
    };
    Counted::by_rule(how, can_win, rounds)
}

/// A duel that was won.
#[derive(Clone, Copy)]
struct Won {
    by: i64,
    winner: usize,
    loser: usize,
}

/// All duels that were won, the widest margin first.
fn won(duels: &Duels, options: usize) -> Vec<Won> {
    let all = (0..options).flat_map(|winner| (0..options).map(move |loser| (winner, loser)));
    let mut won: Vec<Won> = all
        .map(|(winner, loser)| Won { by: duels.margin(winner, loser), winner, loser })
        .filter(|duel| duel.by > 0)
        .collect();
    won.sort_by_key(|duel| Reverse(duel.by));
    won
}

/// Who is above whom, by chains too: for each option the set of all that are below it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Above(Vec<Set>);

/// A set of at most 255 options.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Set([u128; 2]);

impl Set {
    fn of(option: usize) -> Set {
        match option {
            0..128 => Set([1 << option, 0]),
            _ => Set([0, 1 << (option % 128)]),
        }
    }

    fn with(self, other: Set) -> Set {
        let (Set([a, b]), Set([c, d])) = (self, other);
        Set([a | c, b | d])
    }

    fn has(self, option: usize) -> bool {
        self.with(Set::of(option)) == self
    }
}

impl Above {
    fn nobody(options: usize) -> Above {
        Above(vec![Set::default(); options])
    }

    fn below(&self, option: usize) -> Set {
        self.0.get(option).copied().unwrap_or_default()
    }

    fn has(&self, above: usize, below: usize) -> bool {
        self.below(above).has(below)
    }

    fn add(&mut self, duel: &Won) {
        let more = self.below(duel.loser).with(Set::of(duel.loser));
        for (option, below) in self.0.iter_mut().enumerate() {
            if option == duel.winner || below.has(duel.winner) {
                *below = below.with(more);
            }
        }
    }

    /// Whether nobody is above it.
    fn is_top(&self, option: usize) -> bool {
        !self.0.iter().any(|below| below.has(option))
    }
}

/// What is locked in however equal duels are ordered.
struct Locked {
    sure: Above,
    pairs: Vec<(usize, usize)>,
    /// Whose duels are locked in only if they are taken first.
    contested: BTreeSet<usize>,
}

fn lock(won: &[Won], options: usize) -> Locked {
    let (mut sure, mut perhaps) = (Above::nobody(options), Above::nobody(options));
    let (mut pairs, mut contested) = (Vec::new(), BTreeSet::new());
    for equal in won.chunk_by(|a, b| a.by == b.by) {
        let open: Vec<&Won> = equal.iter().filter(|duel| !sure.has(duel.loser, duel.winner)).collect();
        for duel in &open {
            perhaps.add(duel);
        }
        for duel in open {
            if perhaps.has(duel.loser, duel.winner) {
                contested.extend([duel.winner, duel.loser]);
            } else {
                sure.add(duel);
                pairs.push((duel.winner, duel.loser));
            }
        }
    }
    Locked { sure, pairs, contested }
}

/// Who wins in at least one order of equal duels, ascending.
///
/// Options fall into groups that beat each other in circles. No circle leaves its group, so what is locked in between
/// two groups always is, and each group is tried by itself.
fn follow(won: &[Won], duels: &Duels, options: usize) -> Vec<usize> {
    let paths = duels.paths();
    let circle = |a: usize, b: usize| a == b || (cell(&paths, a, b) > 0 && cell(&paths, b, a) > 0);
    let unbeaten = |a: &usize| (0..options).all(|b| duels.margin(b, *a) <= cell(&paths, *a, b));
    let hopes: BTreeSet<usize> = (0..options).filter(unbeaten).collect();
    if hopes.len() == 1 {
        return hopes.into_iter().collect();
    }
    let share = MOST_DUELS / hopes.len().max(1);
    let wins = |hope: &usize| {
        let inside = |duel: &&Won| circle(*hope, duel.winner) && circle(*hope, duel.loser);
        let inside: Vec<Won> = won.iter().filter(inside).copied().collect();
        can_win(*hope, &inside, options, share)
    };
    hopes.into_iter().filter(wins).collect()
}

/// Whether there is an order of equal duels in which nobody is locked in above this one. Past the limit the answer is
/// yes, so that no answer depends on what is looked at first.
fn can_win(hope: usize, won: &[Won], options: usize, most_duels: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![(Above::nobody(options), won)];
    while let Some((mut order, left)) = open.pop() {
        let Some(equal) = left.chunk_by(|a, b| a.by == b.by).next() else {
            return true;
        };
        let mut contested = lock_sure(&mut order, equal);
        if !order.is_top(hope) {
            continue;
        }
        if contested.is_empty() {
            open.push((order, left.get(equal.len()..).unwrap_or_default()));
            continue;
        }
        // Chains that go out from it are what may save it: looked at first, for they come last onto the pile.
        contested.sort_by_key(|duel| duel.winner == hope || order.has(hope, duel.winner));
        for duel in contested.iter().filter(|duel| duel.loser != hope) {
            let mut order = order.clone();
            order.add(duel);
            if seen.insert((left.len(), order.clone())) {
                open.push((order, left));
            }
            if seen.len() * won.len() > most_duels {
                return true;
            }
        }
    }
    false
}

/// Locks in those of some equal duels that no other of them can contradict, and answers those that are left open.
fn lock_sure<'a>(order: &mut Above, equal: &'a [Won]) -> Vec<&'a Won> {
    let is_open =
        |order: &Above, duel: &Won| !order.has(duel.loser, duel.winner) && !order.has(duel.winner, duel.loser);
    let (mut perhaps, before) = (order.clone(), order.clone());
    let open = equal.iter().filter(|duel| is_open(&before, duel));
    for duel in open.clone() {
        perhaps.add(duel);
    }
    let (contested, sure): (Vec<&Won>, Vec<&Won>) = open.partition(|duel| perhaps.has(duel.loser, duel.winner));
    for duel in sure {
        order.add(duel);
    }
    contested
}
