//! Trusting somebody with one's answer: on a topic, until one takes it back, and only where one does not answer oneself.

use std::collections::{BTreeMap, BTreeSet};

/// The most steps from one person to the next that trust is followed.
pub const MOST_STEPS: usize = 10;

/// Where trust leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To somebody who answered themselves.
    To(i64),
    /// Round in a circle: these people, in order.
    Round(Vec<i64>),
    /// To somebody who neither answered nor trusts anybody, or further than [`MOST_STEPS`].
    Nowhere,
}

/// Follows trust from `from`, who has not answered, to somebody who has. A direct answer always wins: trust is never
/// followed past somebody who answered.
pub fn follow(trusts: &BTreeMap<i64, i64>, answered: &BTreeSet<i64>, from: i64) -> Leads {
    let mut path = vec![from];
    let mut at = from;
    while let Some(next) = trusts.get(&at).copied() {
        if let Some(start) = path.iter().position(|person| *person == next) {
            return Leads::Round(path.split_off(start));
        }
        if path.len() > MOST_STEPS {
            return Leads::Nowhere;
        }
        if answered.contains(&next) {
            return Leads::To(next);
        }
        path.push(next);
        at = next;
    }
    Leads::Nowhere
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn trusts(pairs: &[(i64, i64)]) -> BTreeMap<i64, i64> {
        pairs.iter().copied().collect()
    }

    #[test]
    fn an_answer_goes_to_whoever_is_trusted_and_has_answered() {
        let trusts = trusts(&[(1, 2), (2, 3), (4, 5), (5, 4), (6, 4), (7, 8)]);
        let answered = BTreeSet::from([3]);
        assert_eq!(follow(&trusts, &answered, 1), Leads::To(3));
        assert_eq!(follow(&trusts, &BTreeSet::from([2, 3]), 1), Leads::To(2));
        assert_eq!(follow(&trusts, &answered, 4), Leads::Round(vec![4, 5]));
        assert_eq!(follow(&trusts, &answered, 6), Leads::Round(vec![4, 5]));
        assert_eq!(follow(&trusts, &answered, 7), Leads::Nowhere);
        assert_eq!(follow(&trusts, &answered, 9), Leads::Nowhere);
    }

    #[test]
    fn trust_is_followed_ten_steps_and_no_further() {
        let chain: BTreeMap<i64, i64> = (0..20).map(|n| (n, n + 1)).collect();
        assert_eq!(follow(&chain, &BTreeSet::from([10]), 0), Leads::To(10));
        assert_eq!(follow(&chain, &BTreeSet::from([11]), 0), Leads::Nowhere);
    }

    proptest! {
        #[test]
        fn trust_always_ends_somewhere(
            trusts in prop::collection::btree_map(0i64..12, 0i64..12, 0..12),
            answered in prop::collection::btree_set(0i64..12, 0..6),
            from in 0i64..12
        ) {
            match follow(&trusts, &answered, from) {
                Leads::To(person) => prop_assert!(answered.contains(&person)),
                Leads::Round(circle) => {
                    prop_assert!(!circle.is_empty());
                    for (at, person) in circle.iter().enumerate() {
                        prop_assert_eq!(trusts.get(person).copied(), Some(circle[(at + 1) % circle.len()]));
                    }
                }
                Leads::Nowhere => {}
            }
        }
    }
}
