//! The highest median.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Counted, How, Profile, Round};

/// The grade in the middle decides; of two grades in the middle the lower. Between options of equal middle, that grade
/// is taken away from each once, and the middle looked at anew, until they differ.
///
/// M. Balinski & R. Laraki, *A theory of measuring, electing, and ranking*, PNAS 104 (2007), and *Majority Judgment*
/// (2011). An option without a grade on a ballot has 0 from it, so that all have equally many.
///
/// Tie rule: options tie only where each has every grade equally often. `majority_judgement` of pref-voting stops
/// sooner, at the majority gauge: where it finds one winner this finds the same, where it finds several this chooses
/// among them.
pub(super) fn count(profile: &Profile, how: How) -> Counted {
    let total = profile.total();
    let grades: Vec<Grades> = (0..profile.options()).map(|option| Grades::of(profile, option)).collect();
    let middle = total.div_ceil(2).max(1);

    // Taking middles away walks outwards from the middle, below and above by turns, and ends when nothing is left.
    // Two walks can only part at a place where for one of them a new grade begins, so no other places are looked at.
    let mut places: Vec<u64> = grades.iter().flat_map(|grades| grades.ends(total)).collect();
    places.push(middle);
    let turn = |place: &u64| match place.cmp(&middle) {
        Ordering::Less => (middle - place, total.is_multiple_of(2)),
        _ => (place - middle, !total.is_multiple_of(2)),
    };
    places.sort_by_key(turn);
    places.dedup();

    let walks: Vec<Vec<u32>> =
        grades.iter().map(|grades| places.iter().map(|place| grades.at(*place)).collect()).collect();
    let counted = Counted::by_most(how, &walks, Vec::new());
    let rounds = telling(&walks, places.len(), &counted);
    Counted { rounds, ..counted }
}

/// The grades in the middle, and then those at each place that told apart whom the places before could not, until the
/// result was known.
fn telling(walks: &[Vec<u32>], places: usize, counted: &Counted) -> Vec<Round> {
    let mut rounds = Vec::new();
    let mut known = None;
    for place in 0..places {
        let so_far: Vec<&[u32]> = walks.iter().map(|walk| walk.get(..=place).unwrap_or_default()).collect();
        let now = Counted::by_most(counted.how, &so_far, Vec::new());
        if known.as_ref() != Some(&now) {
            let sums = so_far.iter().map(|walk| walk.last().copied().map_or(0, u64::from)).collect();
            rounds.push(Round::Sums { sums, of: 1 });
        }
        if now == *counted {
            break;
        }
        known = Some(now);
    }
    rounds
}

/// How often an option has each grade: in ascending order, each with the place of the last that has it.
struct Grades(Vec<(u32, u64)>);

impl Grades {
    fn of(profile: &Profile, option: usize) -> Grades {
        let mut often: BTreeMap<u32, u64> = BTreeMap::new();
        for (marks, n) in profile.ballots() {
            let grade = marks.get(option).copied().flatten().unwrap_or_default();
            *often.entry(grade).or_default() += n;
        }
        let running = |sum: &mut u64, (grade, n): (u32, u64)| {
            *sum += n;
            Some((grade, *sum))
        };
        Grades(often.into_iter().scan(0, running).collect())
    }

    /// The grade at a place, counted from 1 and from the worst.
    fn at(&self, place: u64) -> u32 {
        let worse = self.0.partition_point(|(_, last)| *last < place);
        self.0.get(worse).map(|(grade, _)| *grade).unwrap_or_default()
    }

    /// The places on both sides of where one grade ends and the next begins.
    fn ends(&self, total: u64) -> impl Iterator<Item = u64> {
        self.0.iter().map(|(_, last)| *last).filter(move |last| *last < total).flat_map(|last| [last, last + 1])
    }
}
