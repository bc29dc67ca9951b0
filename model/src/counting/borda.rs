//! Points by rank.

use super::{Borda, Counted, How, Profile, Round};

/// Most points win. Counted in halves, because options of equal rank share the average of what their places are worth.
///
/// [`Borda::Full`]: of n options the first has n − 1, the last 0; those without a rank share the last places.
/// J.-C. de Borda, *Mémoire sur les élections au scrutin* (1781); the averages as in Black, *Partial justification of
/// the Borda count*, Public Choice 28 (1976). Agrees with `borda` of pref-voting on strict ranks, and with
/// `borda_for_profile_with_ties` by `symmetric_borda_scores` (extended preference) on all others.
///
/// [`Borda::Truncated`]: of k options that a ballot ranks the first has k, the last 1; those without a rank nothing.
/// Agrees with `borda` of pref-voting where every ballot ranks all options strictly; pref-voting has no function for
/// the rest.
///
/// Tie rule: equal points are a tie.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let says = profile.says();
    let mut halves = vec![0; profile.options()];
    for (marks, n) in profile.ballots() {
        let others: Vec<Option<u32>> = match how.borda {
            Borda::Full => marks.clone(),
            Borda::Truncated => marks.iter().copied().filter(Option::is_some).collect(),
        };
        // Of so many others, whoever has each of them below has as many points as there are others; each that is above
        // costs one, each that is level a half. In halves: others + below − above. Truncated, the last has one more.
        for (sum, mark) in halves.iter_mut().zip(marks) {
            let below = others.iter().filter(|other| says.prefers(*mark, **other)).count();
            let above = others.iter().filter(|other| says.prefers(**other, *mark)).count();
            let points = match (how.borda, mark) {
                (Borda::Truncated, None) => 0,
                (Borda::Truncated, Some(_)) => others.len() + 1 + below - above,
                (Borda::Full, _) => others.len() - 1 + below - above,
            };
            *sum += n * points as u64;
        }
    }
    let round = Round::Sums { sums: halves.clone(), of: 2 };
    Counted::by_most(how, &halves, vec![round])
}
