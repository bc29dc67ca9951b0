//! What a single transferable vote promises, and its rules worked by hand.

use porchlight_model::counting::{Counted, How, Marks, Method, Profile, Quota, Round, Says, Stage, count};
use proptest::prelude::*;

const BOTH: [Method; 2] = [Method::StvScottish, Method::StvMeek];

/// Ballots that rank options named by letters, the most preferred first; `=` between two makes them level.
fn ranked(options: &str, ballots: &[(u64, &str)]) -> Profile {
    let mut profile = Profile::new(Says::Ranks, options.len());
    for (times, order) in ballots {
        let mut marks: Marks = vec![None; options.len()];
        let (mut rank, mut level) = (0, false);
        for letter in order.chars() {
            match options.find(letter) {
                Some(option) => {
                    rank += u32::from(!level);
                    marks[option] = Some(rank);
                    level = false;
                }
                None => level = true,
            }
        }
        profile.add(&marks, *times);
    }
    profile
}

fn elect(method: Method, seats: u32, profile: &Profile) -> Counted {
    count(profile, How { seats, ..How::by(method) }).unwrap()
}

/// Who won, and after a bar who is tied, by letter.
fn who(options: &str, counted: &Counted) -> String {
    let names = |of: &[usize]| of.iter().map(|option| &options[*option..*option + 1]).collect::<String>();
    let tied = names(&counted.tied.concat());
    names(&counted.winners) + if tied.is_empty() { "" } else { "|" } + &tied
}

fn stages(counted: &Counted) -> Vec<&Stage> {
    let mut stages = Vec::new();
    for round in &counted.rounds {
        if let Round::Stage(stage) = round {
            stages.push(stage);
        }
    }
    stages
}

/// Who is level where a lot would be drawn, and who could win then.
fn lots(counted: &Counted) -> Vec<(&[usize], &[usize])> {
    let mut lots = Vec::new();
    for round in &counted.rounds {
        if let Round::Level { between, can_win } = round {
            lots.push((between.as_slice(), can_win.as_slice()));
        }
    }
    lots
}

#[test]
fn the_scottish_rules_worked_by_hand() {
    // 17 votes, 2 seats: the quota is 17 ÷ 3 = 5, and 1 more. A has 9, so each of A's papers moves at 3 × 1 ÷ 9 = 0.33333.
    let profile = ranked("ABCD", &[(5, "AB"), (4, "AC"), (3, "B"), (4, "C"), (1, "DB")]);
    let counted = elect(Method::StvScottish, 2, &profile);
    assert_eq!(who("ABCD", &counted), "AB");
    let first = Stage {
        votes: vec![900_000, 300_000, 400_000, 100_000],
        exhausted: 0,
        unit: 100_000,
        quota: Some(600_000),
        elected: vec![0],
        excluded: vec![],
        moved_from: None,
    };
    // B has 3 + 5 × 0.33333, C has 4 + 4 × 0.33333; 0.00003 are cut off.
    let surplus = Stage {
        votes: vec![600_000, 466_665, 533_332, 100_000],
        exhausted: 3,
        elected: vec![],
        excluded: vec![3],
        moved_from: Some(0),
        ..first.clone()
    };
    // C has fewest, and after C only B is left for the seat: nothing moves any more (rule 52).
    let last = Stage {
        votes: vec![600_000, 566_665, 533_332, 0],
        elected: vec![1],
        excluded: vec![2],
        moved_from: Some(3),
        ..surplus.clone()
    };
    assert_eq!(stages(&counted), [&first, &surplus, &last]);
}

#[test]
fn scottish_papers_move_at_the_value_they_were_received_with() {
    // Of 20 for 3 the quota is 6. A's 8 pass 2 on, 0.25 a paper, so B has 5 + 2 = 7. B passes 1 on: first preferences at
    // 1 × 1 ÷ 7 = 0.14285, A's papers at 1 × 0.25 ÷ 7 = 0.03571.
    let profile = ranked("ABCDE", &[(8, "ABC"), (5, "BD"), (4, "C"), (2, "D"), (1, "E")]);
    let counted = elect(Method::StvScottish, 3, &profile);
    let votes: Vec<&[u64]> = stages(&counted).iter().map(|stage| stage.votes.as_slice()).collect();
    assert_eq!(votes[2], [600_000, 600_000, 400_000 + 8 * 3_571, 200_000 + 5 * 14_285, 100_000]);
}

#[test]
fn what_is_cut_off_after_five_places_can_decide() {
    // 6 ÷ 13 is 0.46153 and a bit. Cut off, B never has the 6 votes that rounding would give it.
    let profile =
        ranked("ABCDEFG", &[(3, "AFDECBG"), (3, "DAECFB"), (5, "FBADG"), (2, "FBGDAEC"), (6, "FEBGADC"), (1, "GC")]);
    assert_eq!(who("ABCDEFG", &elect(Method::StvScottish, 2, &profile)), "F|AD");
}

#[test]
fn a_scottish_tie_is_broken_by_the_most_recent_stage_that_differs() {
    // D's paper makes C level with B at 3. A stage earlier C had fewer, so C goes out (rule 51(2)(a)), and B beats A.
    let profile = ranked("ABCD", &[(4, "A"), (3, "B"), (2, "CB"), (1, "DC")]);
    let counted = elect(Method::StvScottish, 1, &profile);
    assert_eq!(who("ABCD", &counted), "B");
    assert!(lots(&counted).is_empty());
}

#[test]
fn where_a_scottish_lot_would_decide_who_it_could_elect_is_tied() {
    // B and C have 2 each from the start. Whoever of them stays has 4 then, and A only 3.
    let profile = ranked("ABC", &[(3, "A"), (2, "BC"), (2, "CB")]);
    let counted = elect(Method::StvScottish, 1, &profile);
    assert_eq!(who("ABC", &counted), "|BC");
    assert_eq!(lots(&counted), [(&[1, 2][..], &[1, 2][..])]);
    assert_eq!(stages(&counted).len(), 1);
}

#[test]
fn a_lot_that_changes_nothing_leaves_no_tie() {
    let profile = ranked("ABCD", &[(6, "A"), (3, "B"), (1, "CB"), (1, "DB")]);
    let counted = elect(Method::StvScottish, 2, &profile);
    assert_eq!(who("ABCD", &counted), "AB");
    assert_eq!(lots(&counted), [(&[2, 3][..], &[0, 1][..])]);
}

#[test]
fn equal_surpluses_that_a_lot_would_order_can_matter() {
    // Of 8 for 3 the quota is 3; A and B have 4. Whoever gets the first surplus has had more votes one stage earlier.
    let profile = ranked("ABCD", &[(4, "AC"), (4, "BD")]);
    let counted = elect(Method::StvScottish, 3, &profile);
    assert_eq!(who("ABCD", &counted), "AB|CD");
    assert_eq!(lots(&counted), [(&[0, 1][..], &[0, 1, 2, 3][..])]);
}

#[test]
fn those_without_votes_tie_only_for_the_seats_that_are_left() {
    for method in BOTH {
        let profile = ranked("ABCDE", &[(2, "A"), (1, "B")]);
        assert_eq!(who("ABCDE", &elect(method, 3, &profile)), "AB|CDE", "{method:?}");
        assert_eq!(who("ABCDE", &elect(method, 2, &profile)), "AB", "{method:?}");
        assert_eq!(who("ABCDE", &elect(method, 2, &ranked("ABCDE", &[]))), "|ABCDE", "{method:?}");
    }
}

#[test]
fn meeks_rule_worked_by_hand() {
    // 12 votes, 2 seats: the quota is 4.000000001. A has 6, and keeps 0.666666667 of each.
    let profile = ranked("ABC", &[(6, "AB"), (3, "B"), (3, "C")]);
    let counted = elect(Method::StvMeek, 2, &profile);
    assert_eq!(who("ABC", &counted), "AB");
    let first = Stage {
        votes: vec![6_000_000_000, 3_000_000_000, 3_000_000_000],
        exhausted: 0,
        unit: 1_000_000_000,
        quota: Some(4_000_000_001),
        elected: vec![0],
        excluded: vec![],
        moved_from: None,
    };
    let second = Stage { votes: vec![4_000_000_002, 4_999_999_998, 3_000_000_000], elected: vec![1], ..first.clone() };
    assert_eq!(stages(&counted), [&first, &second]);
}

#[test]
fn meeks_quota_falls_when_votes_are_exhausted() {
    // A keeps k of 3 votes, of which 1 goes nowhere else: 3k = (5 − (1 − k)) ÷ 3, so k = 0.5, the quota 1.5, and C has
    // 1 from A: level with B and D, though only in the limit.
    let profile = ranked("ABCD", &[(1, "A"), (2, "ACBD"), (1, "BACD"), (1, "DBCA")]);
    let counted = elect(Method::StvMeek, 2, &profile);
    assert_eq!(who("ABCD", &counted), "A|BC");
    let rest = stages(&counted)[1];
    assert!(rest.votes[0].abs_diff(1_500_000_000) < 1_000);
    assert!(rest.votes[2].abs_diff(1_000_000_000) < 1_000);
    assert!(rest.exhausted.abs_diff(500_000_000) < 1_000);
    assert_eq!(lots(&counted), [(&[1, 2, 3][..], &[0, 1, 2][..])]);
}

#[test]
fn half_of_the_votes_is_not_enough_for_one_seat() {
    for method in BOTH {
        assert_eq!(who("AB", &elect(method, 1, &ranked("AB", &[(3, "A"), (3, "B")]))), "|AB", "{method:?}");
        assert_eq!(who("AB", &elect(method, 1, &ranked("AB", &[(4, "A"), (3, "B")]))), "A", "{method:?}");
    }
}

#[test]
fn a_ballot_counts_until_two_ranks_are_equal() {
    let tied = ranked("ABCD", &[(9, "A"), (4, "AB=CD"), (3, "C"), (2, "D")]);
    let cut = ranked("ABCD", &[(13, "A"), (3, "C"), (2, "D")]);
    let none = ranked("ABCD", &[(13, "A"), (3, "C"), (2, "D"), (5, "A=BC"), (7, "")]);
    for method in BOTH {
        assert_eq!(elect(method, 2, &tied), elect(method, 2, &cut), "{method:?}");
        let (without, with) = (elect(method, 2, &cut), elect(method, 2, &none));
        assert_eq!(without.winners, with.winners, "{method:?}");
        for (without, with) in stages(&without).into_iter().zip(stages(&with)) {
            assert_eq!((&without.votes, without.quota), (&with.votes, with.quota), "{method:?}");
            assert_eq!(with.exhausted - without.exhausted, 12 * with.unit, "{method:?}");
        }
    }
}

#[test]
fn a_hare_quota_is_votes_by_seats_but_never_so_few_that_too_many_reach_it() {
    let hare = |method, seats, profile| {
        let counted = count(&profile, How { seats, quota: Quota::Hare, ..How::by(method) }).unwrap();
        let stage = stages(&counted)[0];
        (stage.quota.unwrap(), who("ABCDEFG", &counted))
    };
    let large = || ranked("ABCDEFG", &[(9, "A"), (7, "B"), (4, "C")]);
    assert_eq!(hare(Method::StvScottish, 2, large()), (1_000_000, "AB".to_owned()));
    assert_eq!(hare(Method::StvMeek, 2, large()), (10_000_000_001, "AB".to_owned()));
    // 7 ÷ 4 without decimal places is 1, which all seven have.
    let each = || ranked("ABCDEFG", &[(1, "A"), (1, "B"), (1, "C"), (1, "D"), (1, "E"), (1, "F"), (1, "G")]);
    assert_eq!(hare(Method::StvScottish, 4, each()), (200_000, "|ABCDEFG".to_owned()));
    assert_eq!(hare(Method::StvMeek, 4, each()), (1_750_000_001, "|ABCDEFG".to_owned()));
}

#[test]
fn where_lots_could_fall_in_too_many_ways_everybody_undecided_is_tied() {
    // The first five would win in all of them. Under the Scottish rules one can see that without following any: nothing
    // moves when one of the others goes out. Under Meek's rule the quota falls.
    let mut profile = Profile::new(Says::Ranks, 30);
    for option in 0..30 {
        let mut marks: Marks = vec![None; 30];
        marks[option] = Some(1);
        profile.add(&marks, if option < 5 { 3 } else { 1 });
    }
    assert_eq!(elect(Method::StvScottish, 5, &profile).winners, [0, 1, 2, 3, 4]);
    let counted = elect(Method::StvMeek, 5, &profile);
    assert!(counted.winners.is_empty());
    assert_eq!(counted.tied, [(0..30).collect::<Vec<_>>()]);
}

/// Some marks, with gaps, equal ranks and none; how many; for how many options and seats.
fn elections() -> impl Strategy<Value = (usize, u32, Vec<(Marks, u64)>)> {
    (2_usize..8).prop_flat_map(|options| {
        let marks = prop::collection::vec(prop::option::weighted(0.8, 1..=options as u32 + 2), options);
        let ballots = prop::collection::vec((marks, 1_u64..40), 0..16);
        (Just(options), 1..options as u32, ballots)
    })
}

fn profile_of(options: usize, ballots: &[(Marks, u64)]) -> Profile {
    let mut profile = Profile::new(Says::Ranks, options);
    ballots.iter().for_each(|(marks, times)| profile.add(marks, *times));
    profile
}

fn quotas() -> impl Strategy<Value = Quota> {
    prop_oneof![Just(Quota::Droop), Just(Quota::Hare)]
}

proptest! {
    #[test]
    fn at_every_stage_each_vote_is_with_somebody_or_exhausted((options, seats, ballots) in elections(), quota in quotas()) {
        let profile = profile_of(options, &ballots);
        for method in BOTH {
            let counted = count(&profile, How { seats, quota, ..How::by(method) }).unwrap();
            for stage in stages(&counted) {
                prop_assert_eq!(stage.votes.iter().sum::<u64>() + stage.exhausted, profile.total() * stage.unit);
            }
        }
    }

    #[test]
    fn whoever_is_elected_or_out_is_so_once((options, seats, ballots) in elections(), quota in quotas()) {
        for method in BOTH {
            let counted = count(&profile_of(options, &ballots), How { seats, quota, ..How::by(method) }).unwrap();
            let stages = stages(&counted);
            let mut fates: Vec<usize> = stages.iter().flat_map(|s| s.elected.iter().chain(&s.excluded)).copied().collect();
            let elected: Vec<usize> = stages.iter().flat_map(|stage| stage.elected.clone()).collect();
            let count = fates.len();
            fates.sort();
            fates.dedup();
            prop_assert_eq!(fates.len(), count);
            prop_assert!(elected.iter().all(|option| counted.winners.contains(option)));
            if counted.tied.is_empty() {
                prop_assert_eq!(elected.len(), seats as usize);
            }
            if lots(&counted).is_empty() {
                prop_assert_eq!(elected, counted.winners);
            }
        }
    }

    /// Proportionality for solid coalitions: M. Dummett, Voting Procedures (1984).
    #[test]
    fn who_rank_the_same_set_first_get_its_share_of_the_seats(
        (options, seats, others, of, together) in elections().prop_flat_map(|(options, seats, others)| {
            let rank = prop::collection::vec(any::<u32>(), options);
            (Just(options), Just(seats), Just(others), 1..=options, prop::collection::vec((rank, 1_u64..60), 1..6))
        })
    ) {
        // The first `of` options are the set; within it and behind it each ballot has an order of its own.
        let mut ballots = others;
        for (random, times) in &together {
            let mut order: Vec<usize> = (0..options).collect();
            order.sort_by_key(|option| (*option >= of, random[*option]));
            let mut marks = vec![None; options];
            order.iter().zip(1..).for_each(|(option, rank)| marks[*option] = Some(rank));
            ballots.push((marks, *times));
        }
        let coalition: u64 = together.iter().map(|(_, times)| times).sum();
        for method in BOTH {
            let counted = elect(method, seats, &profile_of(options, &ballots));
            let first = stages(&counted)[0];
            let share = (coalition * first.unit / first.quota.unwrap()).min(of as u64) as usize;
            let within = |group: &[usize]| group.iter().filter(|option| **option < of).count();
            // Each of those who are tied wins in some outcome; how many of the set do in each, it does not say.
            prop_assert!(within(&counted.winners) + within(&counted.tied.concat()) >= share, "{:?}", counted);
        }
    }
}
