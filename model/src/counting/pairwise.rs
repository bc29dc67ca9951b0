//! Every duel between two options: what Schulze, ranked pairs, Copeland and STAR have in common.

use super::{Profile, Round};

/// How many ballots put each option before each other.
///
/// A ballot that puts two level, or ranks neither, takes no side in their duel; one that ranks only one of them puts
/// that one before the other.
pub(super) struct Duels {
    prefers: Vec<Vec<u64>>,
}

impl Duels {
    pub(super) fn of(profile: &Profile) -> Duels {
        let (says, options) = (profile.says(), profile.options());
        let mut prefers = vec![vec![0; options]; options];
        for (marks, n) in profile.ballots() {
            for (row, a) in prefers.iter_mut().zip(marks) {
                for (cell, b) in row.iter_mut().zip(marks) {
                    if says.prefers(*a, *b) {
                        *cell += n;
                    }
                }
            }
        }
        Duels { prefers }
    }

    /// How many ballots put `a` before `b`.
    pub(super) fn votes(&self, a: usize, b: usize) -> u64 {
        cell(&self.prefers, a, b)
    }

    /// By how many ballots `a` wins against `b`; below 0 where it loses. At most 2³⁴ either way.
    pub(super) fn margin(&self, a: usize, b: usize) -> i64 {
        self.votes(a, b).cast_signed() - self.votes(b, a).cast_signed()
    }

    /// The strongest path from each option to each other; a path of won duels is as strong as the narrowest of them.
    /// 0 where there is none.
    pub(super) fn paths(&self) -> Vec<Vec<i64>> {
        let all = 0..self.prefers.len();
        let mut paths: Vec<Vec<i64>> =
            all.clone().map(|a| all.clone().map(|b| self.margin(a, b).max(0)).collect()).collect();
        // Floyd & Warshall: after `via`, each cell is the strongest path by way of the options up to it.
        for via in all {
            let onward = paths.get(via).cloned().unwrap_or_default();
            for row in &mut paths {
                let to_via = row.get(via).copied().unwrap_or_default();
                for (cell, onward) in row.iter_mut().zip(&onward) {
                    *cell = to_via.min(*onward).max(*cell);
                }
            }
        }
        for (option, row) in paths.iter_mut().enumerate() {
            row.iter_mut().skip(option).take(1).for_each(|own| *own = 0);
        }
        paths
    }

    /// The table as a step of a count.
    pub(super) fn round(&self) -> Round {
        Round::Pairs { prefers: self.prefers.clone() }
    }
}

/// A cell of a square table.
pub(super) fn cell<T: Copy + Default>(table: &[Vec<T>], row: usize, column: usize) -> T {
    table.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
}
