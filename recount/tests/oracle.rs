//! Our count against those of others: the golden vectors that `oracle/generate.py` wrote, all of them, for that takes
//! less than a second. What the others' programs do differently, and why: `oracle/README.md`.

use std::cell::Cell;
use std::collections::BTreeSet;

use model::counting::{Borda, How, Method, Profile, Quota, Says, count};
use serde_json::Value;

/// One line of a file of vectors.
struct Case<'a> {
    name: String,
    profile: Profile,
    seats: u32,
    told: &'a Value,
}

/// Checks each, and fails with all that differ.
fn each(set: &str, says: Says, check: impl Fn(&Case<'_>) -> Vec<String>) {
    let path = format!("{}/oracle/vectors/{set}.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut differ = Vec::new();
    for (at, one) in all["profiles"].as_array().unwrap().iter().enumerate() {
        let options = one["options"].as_u64().unwrap() as usize;
        let mut profile = Profile::new(says, options);
        for ballot in one["ballots"].as_array().unwrap() {
            let (times, marks) = ballot.as_str().unwrap().split_once(':').unwrap();
            let marks: Vec<Option<u32>> = marks.split(',').map(|mark| mark.parse().ok()).collect();
            profile.add(&marks, times.parse().unwrap());
        }
        let seats = one["seats"].as_u64().unwrap_or(1) as u32;
        let told = if one["outcomes"].is_null() { &one["winners"] } else { &one["outcomes"] };
        differ.extend(check(&Case { name: format!("{set} {at}"), profile, seats, told }));
    }
    assert!(differ.is_empty(), "{} differ:\n{}", differ.len(), differ.join("\n"));
}

fn set(list: &Value) -> BTreeSet<usize> {
    list.as_array().unwrap().iter().map(|option| option.as_u64().unwrap() as usize).collect()
}

/// One winner where the oracle has one; else all of the oracle's as one tie.
fn agrees_on_one(case: &Case<'_>, told: &str, how: How) -> Option<String> {
    let counted = count(&case.profile, how).unwrap();
    let theirs = set(&case.told[told]);
    let agrees = match (counted.winners.as_slice(), counted.tied.as_slice()) {
        ([one], []) => theirs == BTreeSet::from([*one]),
        ([], [tied]) => tied.len() > 1 && theirs == tied.iter().copied().collect(),
        _ => false,
    };
    let (name, winners, tied) = (&case.name, &counted.winners, &counted.tied);
    (!agrees).then(|| format!("{name}: {told}: {winners:?}, tied {tied:?}, and not {theirs:?}: {:?}", case.profile))
}

#[test]
fn ranked_ballots_elect_whom_others_say_they_elect() {
    use Method::{Copeland, Irv, Plurality, RankedPairs, Schulze};
    each("ranked", Says::Ranks, |case| {
        let mut hows: Vec<(&str, How)> = [Plurality, Method::Borda, Irv, Schulze, RankedPairs, Copeland]
            .map(|method| (method.as_str(), How::by(method)))
            .to_vec();
        if !case.told["borda:truncated"].is_null() {
            hows.push(("borda:truncated", How { borda: Borda::Truncated, ..How::by(Method::Borda) }));
        }
        hows.into_iter().filter_map(|(told, how)| agrees_on_one(case, told, how)).collect()
    });
}

#[test]
fn scored_ballots_elect_whom_others_say_they_elect() {
    use Method::{MajorityJudgement, Score, Star};
    each("scored", Says::Scores, |case| {
        let methods = [Star, Score, MajorityJudgement];
        methods.into_iter().filter_map(|method| agrees_on_one(case, method.as_str(), How::by(method))).collect()
    });
}

#[test]
fn ballots_of_choices_elect_whom_others_say_they_elect() {
    each("chosen", Says::Chosen, |case| {
        let methods = [Method::Plurality, Method::Approval];
        methods.into_iter().filter_map(|method| agrees_on_one(case, method.as_str(), How::by(method))).collect()
    });
}

/// Whom every fall of the lots elects has won. Where it matters how they fall, we draw none: all others whom they can
/// elect are in a tie. What differs is said, and whether a tie that is one in exact arithmetic was decided.
fn agrees_on_several(case: &Case<'_>, told: &str, how: How) -> Option<(String, bool)> {
    let outcomes: Vec<BTreeSet<usize>> = case.told[told].as_array()?.iter().map(set).collect();
    let counted = count(&case.profile, How { seats: case.seats, ..how }).unwrap();
    let winners: BTreeSet<usize> = counted.winners.iter().copied().collect();
    let tied: BTreeSet<usize> = counted.tied.iter().flatten().copied().collect();
    let surely = outcomes.iter().skip(1).fold(outcomes[0].clone(), |sure, one| &sure & one);
    let possibly = outcomes.iter().fold(BTreeSet::new(), |all, one| &all | one);
    if winners == surely && tied == &possibly - &surely {
        return None;
    }
    let (name, seats) = (&case.name, case.seats);
    let says =
        format!("{name}: {told}, {seats} seats: {winners:?}, tied {tied:?}, and not {outcomes:?}: {:?}", case.profile);
    Some((says, tied.is_empty() && outcomes.contains(&winners)))
}

#[test]
fn the_single_transferable_vote_fills_seats_as_others_say_it_does() {
    let hare = |method| How { quota: Quota::Hare, ..How::by(method) };
    each("stv", Says::Ranks, |case| {
        let hows = [("stv-scottish", How::by(Method::StvScottish)), ("stv-scottish:hare", hare(Method::StvScottish))];
        hows.into_iter().filter_map(|(told, how)| Some(agrees_on_several(case, told, how)?.0)).collect()
    });
}

/// Meek prescribes nine decimal places, rounded. Once in a while that decides what would be a tie in exact arithmetic.
#[test]
fn meek_fills_seats_as_others_say_he_does_but_for_the_ninth_decimal_place() {
    let hare = How { quota: Quota::Hare, ..How::by(Method::StvMeek) };
    let (counts, decided) = (Cell::new(0), Cell::new(0));
    each("stv", Says::Ranks, |case| {
        let mut differ = Vec::new();
        for (told, how) in [("stv-meek", How::by(Method::StvMeek)), ("stv-meek:hare", hare)] {
            counts.set(counts.get() + 1);
            match agrees_on_several(case, told, how) {
                Some((_, true)) => decided.set(decided.get() + 1),
                Some((says, false)) => differ.push(says),
                None => {}
            }
        }
        differ
    });
    let (counts, decided) = (counts.get(), decided.get());
    assert!(decided * 50 <= counts, "{decided} of {counts} ties were decided by rounding");
}
