//! Beatpath.

use super::pairwise::{Duels, cell};
use super::{Counted, How, Profile, Round};

/// Wins whoever has, to every other option, a path of won duels at least as strong as any path back. A duel is as
/// strong as its margin.
///
/// M. Schulze, *A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
/// election method*, Social Choice and Welfare 36 (2011), and *The Schulze Method of Voting* (2018), arXiv:1804.02973.
///
/// Tie rule: several can have no stronger path against them; they tie. Agrees with `beat_path` of pref-voting.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let duels = Duels::of(profile);
    let strength = duels.paths();
    let options = 0..profile.options();
    let unbeaten = |a: &usize| options.clone().all(|b| cell(&strength, *a, b) >= cell(&strength, b, *a));
    let can_win = options.clone().filter(unbeaten).collect();
    Counted::by_rule(how, can_win, vec![duels.round(), Round::Paths { strength }])
}
