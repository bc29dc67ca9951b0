//! Duels won.

use super::pairwise::Duels;
use super::{Counted, How, Profile, Round};

/// Each duel won is worth 1, each drawn ½. Most wins.
///
/// A. H. Copeland, *A "reasonable" social welfare function* (1951).
///
/// Tie rule: equal sums are a tie. Agrees with `copeland` of pref-voting.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let duels = Duels::of(profile);
    let options = 0..profile.options();
    let halves = |a: usize| {
        let others = options.clone().filter(|b| *b != a);
        others.map(|b| (duels.margin(a, b).signum() + 1).unsigned_abs()).sum()
    };
    let sums: Vec<u64> = options.clone().map(halves).collect();
    let rounds = vec![duels.round(), Round::Sums { sums: sums.clone(), of: 2 }];
    Counted::by_most(how, &sums, rounds)
}
