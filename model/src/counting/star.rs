//! Score, then automatic runoff.

use super::pairwise::Duels;
use super::{Counted, How, Profile, Round, score};

/// The two with the highest sums meet; whoever more ballots score higher wins. Equal Vote Coalition,
/// <https://www.starvoting.org>. An option without a score on a ballot has 0 from it.
///
/// Tie rule: everybody who could be in the runoff is tried in it. Where several have the highest sum, every two of them
/// meet; where one alone has it, that one meets each of those with the next highest. Whoever wins one of these runoffs
/// can win, and in a drawn one both can. If that is one option it has won; if it is several they tie. Agrees with
/// `star` of pref-voting.
///
/// The Official Tiebreaker Protocol (<https://www.starvoting.org/ties>, 2025) would go on to duels won and to the higher
/// sum, and end with a lot. This does not: the same ballots are counted by others' programs, and should tie there too.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let sums = score::sums(profile);
    let duels = Duels::of(profile);
    let (pairs, level) = runoffs(&sums);
    let mut can_win: Vec<usize> = pairs.iter().flat_map(|pair| winners(*pair, &duels)).collect();
    can_win.sort_unstable();
    can_win.dedup();

    let mut rounds = vec![Round::Sums { sums, of: 1 }];
    match pairs.as_slice() {
        [(a, b)] => {
            rounds.push(Round::Runoff { finalists: (*a, *b), votes: (duels.votes(*a, *b), duels.votes(*b, *a)) })
        }
        _ => rounds.extend([duels.round(), Round::Level { between: level, can_win: can_win.clone() }]),
    }
    Counted::by_rule(how, can_win, rounds)
}

/// Every pair that could be in the runoff, the higher sum first, and who is level for a place in it.
fn runoffs(sums: &[u64]) -> (Vec<(usize, usize)>, Vec<usize>) {
    let with = |sum: Option<&u64>| -> Vec<usize> {
        sums.iter().zip(0..).filter(|(has, _)| Some(*has) == sum).map(|(_, option)| option).collect()
    };
    let highest = sums.iter().max();
    let first = with(highest);
    if let [one] = first.as_slice() {
        let second = with(sums.iter().filter(|sum| Some(*sum) < highest).max());
        return (second.iter().map(|other| (*one, *other)).collect(), second);
    }
    let pairs = first.iter().flat_map(|a| first.iter().map(|b| (*a, *b))).filter(|(a, b)| a < b).collect();
    (pairs, first)
}

/// Who wins a runoff; both where it is drawn.
fn winners((a, b): (usize, usize), duels: &Duels) -> Vec<usize> {
    match duels.margin(a, b) {
        1.. => vec![a],
        0 => vec![a, b],
        _ => vec![b],
    }
}
