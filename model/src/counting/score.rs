//! The highest sum.

use super::{Counted, How, Profile, Round};

/// The sum of its scores is what an option has; an option without a score on a ballot has 0 from it. Also what a dot
/// vote and a time poll are counted by.
///
/// Tie rule: equal sums are a tie. Agrees with `score_voting` of pref-voting where every option has a grade from every
/// ballot, 0 written out.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let sums = sums(profile);
    let round = Round::Sums { sums: sums.clone(), of: 1 };
    Counted::by_most(how, &sums, vec![round])
}

/// The sum of scores, by option.
pub(super) fn sums(profile: &Profile) -> Vec<u64> {
    let mut sums = vec![0; profile.options()];
    for (marks, n) in profile.ballots() {
        for (sum, score) in sums.iter_mut().zip(marks) {
            *sum += n * u64::from(score.unwrap_or_default());
        }
    }
    sums
}
