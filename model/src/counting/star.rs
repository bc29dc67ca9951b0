//! Score, then automatic runoff.

use super::pairwise::Duels;
use super::{Counted, How, Profile, Round, score};

/// The two with the highest sums meet; whoever more ballots score higher wins. Equal Vote Coalition,
/// <https://www.starvoting.org>. An option without a score on a ballot has 0 from it.
///
/// Tie rule: the Official Tiebreaker Protocol (<https://www.starvoting.org/ties>, 2025) as far as the ballots alone
/// carry it. Equal sums: of all who are level, those who lose most duels among each other go, again and again, until
/// as many are left as have a place. Equal votes in the runoff: the higher sum wins. Then it is a tie of all who can
/// win; the protocol's next step, most top scores, needs a scale, and its last is a lot.
///
/// `star` of pref-voting takes every pair that equal sums leave open and every winner of a drawn runoff: where it finds
/// one winner this finds the same, where it finds several this chooses among them.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let sums = score::sums(profile);
    let duels = Duels::of(profile);
    let (sure, open) = finalists(&sums, &duels);
    let mut rounds = vec![Round::Sums { sums: sums.clone(), of: 1 }];

    let pairs: Vec<(usize, usize)> = match sure.as_slice() {
        [a, b] => vec![(*a, *b)],
        [a] => open.iter().map(|b| (*a, *b)).collect(),
        _ => open.iter().flat_map(|a| open.iter().map(|b| (*a, *b))).filter(|(a, b)| a < b).collect(),
    };
    let mut can_win: Vec<usize> = pairs.iter().flat_map(|pair| runoff(*pair, &sums, &duels)).collect();
    can_win.sort_unstable();
    can_win.dedup();

    match pairs.as_slice() {
        [(a, b)] => {
            rounds.push(Round::Runoff { finalists: (*a, *b), votes: (duels.votes(*a, *b), duels.votes(*b, *a)) })
        }
        _ => rounds.extend([duels.round(), Round::Level { between: open, can_win: can_win.clone() }]),
    }
    Counted::by_rule(how, can_win, rounds)
}

/// Who is surely in the runoff, the higher sum first, and between whom it is open who else is.
fn finalists(sums: &[u64], duels: &Duels) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<(u64, usize)> = sums.iter().copied().zip(0..).collect();
    order.sort_by_key(|(sum, _)| std::cmp::Reverse(*sum));
    let (mut sure, mut open) = (Vec::new(), Vec::new());
    for level in order.chunk_by(|(a, _), (b, _)| a == b) {
        let places = 2 - sure.len().min(2);
        if places == 0 || !open.is_empty() {
            break;
        }
        let (more, left) = most_duels(level.iter().map(|(_, option)| *option).collect(), places, duels);
        sure.extend(more);
        open = left;
    }
    (sure, open)
}

/// Of options that are level, who takes the places, and between whom it stays open.
fn most_duels(mut level: Vec<usize>, mut places: usize, duels: &Duels) -> (Vec<usize>, Vec<usize>) {
    let mut sure = Vec::new();
    while level.len() > places {
        let lost = |a: &usize| level.iter().filter(|b| duels.margin(*a, **b) < 0).count();
        let most = level.iter().map(lost).max().unwrap_or_default();
        let (worst, rest): (Vec<usize>, Vec<usize>) = level.iter().partition(|a| lost(a) == most);
        if rest.is_empty() {
            return (sure, level);
        }
        level = if rest.len() < places {
            places -= rest.len();
            sure.extend(rest);
            worst
        } else {
            rest
        };
    }
    sure.extend(level);
    (sure, Vec::new())
}

/// Who wins a runoff; both where nothing tells them apart.
fn runoff((a, b): (usize, usize), sums: &[u64], duels: &Duels) -> Vec<usize> {
    match (duels.votes(a, b), sums.get(a)).cmp(&(duels.votes(b, a), sums.get(b))) {
        std::cmp::Ordering::Greater => vec![a],
        std::cmp::Ordering::Less => vec![b],
        std::cmp::Ordering::Equal => vec![a, b],
    }
}
