//! What groups may expect of each rule of counting, and what of all.

use porchlight_model::counting::{Borda, Counted, How, Marks, Method, Profile, Round, Says, Uncountable, count};
use proptest::prelude::*;

/// Ballots that rank options named by letters, `"AC=B"`: A, then C and B level. `options` is their order on the ballot.
fn ranked(options: &str, ballots: &[(u64, &str)]) -> Profile {
    let mut profile = Profile::new(Says::Ranks, options.len());
    for (times, order) in ballots {
        let mut marks = vec![None; options.len()];
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

/// Ballots that give each option a digit: `"502"`; a dot is nothing.
fn scored(ballots: &[(u64, &str)]) -> Profile {
    let mut profile = Profile::new(Says::Scores, ballots[0].1.len());
    for (times, digits) in ballots {
        let marks: Marks = digits.chars().map(|digit| digit.to_digit(10)).collect();
        profile.add(&marks, *times);
    }
    profile
}

fn by(method: Method, profile: &Profile) -> Counted {
    count(profile, How::by(method)).unwrap()
}

/// Who won, by letter, or `tied: ` and who tied.
fn who(options: &str, counted: &Counted) -> String {
    let names = |of: &[usize]| of.iter().map(|option| &options[*option..*option + 1]).collect::<String>();
    match (counted.winners.as_slice(), counted.tied.as_slice()) {
        (winners, []) => names(winners),
        ([], [tied]) => format!("tied: {}", names(tied)),
        (winners, [tied]) => format!("{}, tied: {}", names(winners), names(tied)),
        other => panic!("{other:?}"),
    }
}

fn winner_of(method: Method, options: &str, ballots: &[(u64, &str)]) -> String {
    who(options, &by(method, &ranked(options, ballots)))
}

/// How many percent of the voters of Tennessee live near Memphis, Nashville, Chattanooga and Knoxville, each preferring
/// what is near. <https://en.wikipedia.org/wiki/Comparison_of_voting_rules>
const TENNESSEE: &[(u64, &str)] = &[(42, "MNCK"), (26, "NCKM"), (15, "CKNM"), (17, "KCNM")];

/// Schulze (2018), section 3.1: 45 voters.
const SCHULZE: &[(u64, &str)] =
    &[(5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC")];

const FOR_ONE_SEAT: [Method; 6] =
    [Method::Plurality, Method::Borda, Method::Irv, Method::Schulze, Method::RankedPairs, Method::Copeland];

#[test]
fn in_tennessee_each_rule_chooses_the_capital_it_is_known_for() {
    let capitals = FOR_ONE_SEAT.map(|method| winner_of(method, "MNCK", TENNESSEE));
    assert_eq!(capitals, ["M", "N", "K", "N", "N", "N"]);
}

#[test]
fn in_tennessee_the_runoff_shows_who_went_when() {
    let rounds = by(Method::Irv, &ranked("MNCK", TENNESSEE)).rounds;
    let stages: Vec<_> = rounds
        .iter()
        .map(|round| match round {
            Round::Stage(stage) => (stage.votes.as_slice(), stage.excluded.as_slice(), stage.elected.as_slice()),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected: [(&[u64], &[usize], &[usize]); 3] =
        [(&[42, 26, 15, 17], &[2], &[]), (&[42, 26, 0, 32], &[1], &[]), (&[42, 0, 0, 58], &[], &[3])];
    assert_eq!(stages, expected);
}

#[test]
fn in_tennessee_the_clearest_duels_are_locked_in_first() {
    let counted = by(Method::RankedPairs, &ranked("MNCK", TENNESSEE));
    // C–K 83 : 17, then N–C and N–K 68 : 32, then all others against M 58 : 42.
    assert_eq!(counted.rounds[1], Round::Locked { pairs: vec![(2, 3), (1, 2), (1, 3), (1, 0), (2, 0), (3, 0)] });
}

#[test]
fn schulze_elects_e_in_his_own_example() {
    let counted = by(Method::Schulze, &ranked("ABCDE", SCHULZE));
    assert_eq!(who("ABCDE", &counted), "E");
    // The paper's strengths 28, 30, 24 … are votes; a margin is what they have more than the other side of the 45.
    let strength = vec![
        vec![0, 11, 11, 15, 3],
        vec![5, 0, 11, 21, 3],
        vec![5, 13, 0, 13, 3],
        vec![5, 11, 11, 0, 3],
        vec![5, 11, 11, 17, 0],
    ];
    assert_eq!(counted.rounds[1], Round::Paths { strength });
}

#[test]
fn schulze_and_ranked_pairs_can_disagree() {
    assert_eq!(winner_of(Method::RankedPairs, "ABCDE", SCHULZE), "A");
}

#[test]
fn of_three_in_a_circle_the_narrowest_duel_gives_way() {
    let circle = &[(4, "ABC"), (3, "BCA"), (2, "CAB")];
    for method in [Method::Schulze, Method::RankedPairs] {
        assert_eq!(winner_of(method, "ABC", circle), "A", "{method:?}");
    }
    assert_eq!(winner_of(Method::Copeland, "ABC", circle), "tied: ABC");
}

#[test]
fn an_even_circle_is_a_tie_of_all_three() {
    let circle = &[(1, "ABC"), (1, "BCA"), (1, "CAB")];
    for method in FOR_ONE_SEAT {
        assert_eq!(winner_of(method, "ABC", circle), "tied: ABC", "{method:?}");
    }
}

#[test]
fn ranked_pairs_ties_all_who_win_in_some_order_of_equal_duels() {
    // B beats D by 4, D beats C and C beats B by 2. Where C–B is taken before D–C, that is left out: nobody is above C.
    let ballots = &[(2, "ABDC"), (3, "CABD"), (2, "DCBA"), (1, "DABC"), (3, "BADC"), (2, "CDAB"), (1, "ACBD")];
    let counted = by(Method::RankedPairs, &ranked("ABCD", ballots));
    assert_eq!(who("ABCD", &counted), "tied: AC");
    assert_eq!(counted.rounds[1], Round::Locked { pairs: vec![(0, 1), (0, 3), (1, 3)] });
    assert_eq!(counted.rounds[2], Round::Level { between: vec![1, 2, 3], can_win: vec![0, 2] });
}

#[test]
fn thirty_options_in_one_even_circle_are_counted_in_time() {
    let mut profile = Profile::new(Says::Ranks, 30);
    for first in 0..30 {
        let marks: Marks = (0..30).map(|option| Some((option + first) % 30)).collect();
        profile.add(&marks, 1);
    }
    for method in FOR_ONE_SEAT {
        assert_eq!(by(method, &profile).tied, [(0..30).collect::<Vec<_>>()], "{method:?}");
    }
}

#[test]
fn who_is_last_together_goes_together_if_they_have_fewer_than_the_next() {
    let counted = by(Method::Irv, &ranked("ABCDE", &[(5, "A"), (4, "B"), (1, "CB"), (1, "DB")]));
    assert_eq!(who("ABCDE", &counted), "B");
    let Round::Stage(second) = &counted.rounds[1] else { panic!() };
    assert_eq!((second.votes.as_slice(), second.excluded.as_slice()), (&[5, 4, 1, 1, 0][..], &[2, 3][..]));
}

#[test]
fn a_tie_for_last_place_does_not_matter_where_every_way_has_one_winner() {
    let counted = by(Method::Irv, &ranked("ABC", &[(3, "A"), (2, "BA"), (2, "CA")]));
    assert_eq!(who("ABC", &counted), "A");
    assert_eq!(counted.rounds[1], Round::Level { between: vec![1, 2], can_win: vec![0] });
}

#[test]
fn a_tie_for_last_place_that_matters_is_never_broken_by_order() {
    let ballots = &[(3, "AB"), (2, "BC"), (2, "CB")];
    assert_eq!(winner_of(Method::Irv, "ABC", ballots), "tied: BC");
    assert_eq!(winner_of(Method::Irv, "CBA", ballots), "tied: CB");
}

#[test]
fn equal_first_ranks_are_a_whole_vote_for_each_in_a_runoff_and_none_where_most_votes_win() {
    let ballots = &[(3, "A=B"), (2, "B"), (2, "A"), (4, "C")];
    assert_eq!(winner_of(Method::Plurality, "ABC", ballots), "C");
    let Round::Stage(first) = &by(Method::Irv, &ranked("ABC", ballots)).rounds[0] else { panic!() };
    assert_eq!(first.votes, [5, 5, 4]);
}

#[test]
fn a_ballot_that_ranks_nobody_who_is_left_no_longer_counts() {
    let counted = by(Method::Irv, &ranked("ABC", &[(4, "A"), (3, "B"), (2, "C")]));
    let Some(Round::Stage(last)) = counted.rounds.last() else { panic!() };
    assert_eq!((last.votes.as_slice(), last.exhausted, last.elected.as_slice()), (&[4, 3, 0][..], 2, &[0][..]));
}

#[test]
fn gaps_between_ranks_change_nothing() {
    let mut gaps = Profile::new(Says::Ranks, 3);
    gaps.add(&[Some(9), Some(2), None], 1);
    for method in FOR_ONE_SEAT {
        let close = winner_of(method, "ABC", &[(1, "BA")]);
        assert_eq!(who("ABC", &by(method, &gaps)), close, "{method:?}");
    }
}

#[test]
fn borda_shares_points_between_equal_ranks() {
    let ballots = ranked("ABCD", &[(1, "AB=C"), (1, "B")]);
    let sums = |borda| count(&ballots, How { borda, ..How::by(Method::Borda) }).unwrap().rounds;
    // Full: 3, 1½, 1½, 0 and 1, 3, 1, 1. Truncated: 3, 1½, 1½, 0 and 0, 1, 0, 0.
    assert_eq!(sums(Borda::Full), [Round::Sums { sums: vec![8, 9, 5, 2], of: 2 }]);
    assert_eq!(sums(Borda::Truncated), [Round::Sums { sums: vec![6, 5, 3, 0], of: 2 }]);
}

#[test]
fn a_drawn_duel_is_half_a_win_for_both() {
    let counted = by(Method::Copeland, &ranked("ABC", &[(1, "ABC"), (1, "BAC")]));
    assert_eq!(counted.rounds[1], Round::Sums { sums: vec![3, 3, 0], of: 2 });
}

#[test]
fn whoever_chooses_several_has_one_vote_for_each_only_where_several_can_be_chosen() {
    let mut profile = Profile::new(Says::Chosen, 3);
    profile.add(&[Some(1), Some(1), None], 3);
    profile.add(&[None, Some(0), Some(1)], 2);
    assert_eq!(who("ABC", &by(Method::Approval, &profile)), "tied: AB");
    assert_eq!(who("ABC", &by(Method::Plurality, &profile)), "C");
}

#[test]
fn of_two_seats_the_sure_one_is_filled_and_the_tie_is_shown() {
    let profile = scored(&[(1, "9553")]);
    let elect = |seats| who("ABCD", &count(&profile, How { seats, ..How::by(Method::Score) }).unwrap());
    assert_eq!([elect(1), elect(2), elect(3)], ["A", "A, tied: BC", "ABC"]);
}

#[test]
fn the_runoff_can_overturn_the_sums() {
    let counted = by(Method::Star, &scored(&[(3, "230"), (2, "510")]));
    assert_eq!(who("ABC", &counted), "B");
    assert_eq!(counted.rounds[0], Round::Sums { sums: vec![16, 11, 0], of: 1 });
    assert_eq!(counted.rounds[1], Round::Runoff { finalists: (0, 1), votes: (2, 3) });
}

#[test]
fn a_drawn_runoff_is_a_tie_though_one_sum_is_higher() {
    assert_eq!(who("ABC", &by(Method::Star, &scored(&[(1, "510"), (1, "230")]))), "tied: AB");
    assert_eq!(who("ABC", &by(Method::Star, &scored(&[(1, "520"), (1, "250")]))), "tied: AB");
}

#[test]
fn of_equal_sums_everybody_meets_whom_they_could_meet() {
    // B and C have 6 each. Against A, B wins by 3 to 2, C loses by 1 to 3.
    let counted = by(Method::Star, &scored(&[(3, "120"), (1, "501"), (1, "505")]));
    assert_eq!(who("ABC", &counted), "tied: AB");
    assert_eq!(counted.rounds[2], Round::Level { between: vec![1, 2], can_win: vec![0, 1] });
    // All three have 4, and A beats B, B beats C, C beats A.
    assert_eq!(who("ABC", &by(Method::Star, &scored(&[(1, "310"), (1, "031"), (1, "103")]))), "tied: ABC");
}

#[test]
fn an_open_place_in_the_runoff_does_not_matter_where_the_same_one_wins_every_time() {
    let counted = by(Method::Star, &scored(&[(3, "322"), (1, "022")]));
    assert_eq!(who("ABC", &counted), "A");
    assert_eq!(counted.rounds[2], Round::Level { between: vec![1, 2], can_win: vec![0] });
}

#[test]
fn the_middle_grade_decides_in_tennessee() {
    // Excellent 3, good 2, fair 1, poor 0; M, N, C, K.
    let counted = by(Method::MajorityJudgement, &scored(&[(42, "3100"), (26, "0311"), (15, "0132"), (17, "0123")]));
    assert_eq!(who("MNCK", &counted), "N");
    // The middle, and then when 15 of a hundred are taken away from each.
    let sums = |sums: [u64; 4]| Round::Sums { sums: sums.to_vec(), of: 1 };
    assert_eq!(counted.rounds, [sums([0, 1, 1, 1]), sums([0, 1, 0, 0])]);
}

#[test]
fn middle_grades_are_taken_away_until_they_differ() {
    let alike = [(1, "00"), (1, "11"), (1, "22"), (1, "33")];
    assert_eq!(who("AB", &by(Method::MajorityJudgement, &scored(&[&alike[..], &[(1, "34")]].concat()))), "B");
    assert_eq!(who("AB", &by(Method::MajorityJudgement, &scored(&[&alike[..], &[(1, "44")]].concat()))), "tied: AB");
    // Of two grades in the middle it is the lower.
    assert_eq!(who("AB", &by(Method::MajorityJudgement, &scored(&[(1, "22"), (1, "31")]))), "A");
}

#[test]
fn without_ballots_or_with_blank_ones_everybody_ties() {
    for method in Method::ALL {
        for says in [Says::Chosen, Says::Ranks, Says::Scores].into_iter().filter(|says| method.counts(*says)) {
            let mut profile = Profile::new(says, 4);
            assert_eq!(by(*method, &profile).tied, [[0, 1, 2, 3]], "{method:?} without ballots");
            profile.add(&[], 3);
            assert_eq!(by(*method, &profile).tied, [[0, 1, 2, 3]], "{method:?} with blank ballots");
        }
    }
}

#[test]
fn what_cannot_be_counted_is_refused_with_the_reason() {
    let ranks = |options| Profile::new(Says::Ranks, options);
    let refused = |method, seats, profile: &Profile| count(profile, How { seats, ..How::by(method) }).unwrap_err();
    assert_eq!(refused(Method::Star, 1, &ranks(3)), Uncountable::OtherBallots);
    assert_eq!(refused(Method::Borda, 1, &ranks(1)), Uncountable::Options);
    assert_eq!(refused(Method::Borda, 1, &ranks(256)), Uncountable::Options);
    assert_eq!(refused(Method::Borda, 0, &ranks(3)), Uncountable::Seats);
    assert_eq!(refused(Method::Borda, 3, &ranks(3)), Uncountable::Seats);
    for method in [Method::Irv, Method::Schulze, Method::RankedPairs] {
        assert_eq!(refused(method, 2, &ranks(3)), Uncountable::Seats, "{method:?}");
    }
    let mut many = ranks(3);
    many.add(&[Some(1)], 1 << 34);
    assert_eq!(who("ABC", &by(Method::Borda, &many)), "A");
    many.add(&[Some(1)], u64::MAX);
    assert_eq!(refused(Method::Borda, 1, &many), Uncountable::TooMany);
    let mut high = Profile::new(Says::Scores, 3);
    high.add(&[Some(1 << 20)], 1 << 34);
    assert_eq!(refused(Method::Score, 1, &high), Uncountable::TooMany);
}

/// A method, and ballots that it can count.
fn ballots() -> impl Strategy<Value = (Method, Says, usize, Vec<(Marks, u64)>)> {
    let asked = prop::sample::select(Method::ALL).prop_flat_map(|method| {
        let says: Vec<Says> =
            [Says::Chosen, Says::Ranks, Says::Scores].into_iter().filter(|says| method.counts(*says)).collect();
        (Just(method), prop::sample::select(says), 2_usize..7)
    });
    asked.prop_flat_map(|(method, says, options)| {
        let most = if says == Says::Chosen { 1_u32 } else { 5 };
        let marks = prop::collection::vec(prop::option::weighted(0.8, 0..=most), options);
        (Just(method), Just(says), Just(options), prop::collection::vec((marks, 1_u64..4), 0..10))
    })
}

fn profile_of(says: Says, options: usize, ballots: &[(Marks, u64)]) -> Profile {
    let mut profile = Profile::new(says, options);
    ballots.iter().for_each(|(marks, times)| profile.add(marks, *times));
    profile
}

/// Whom most ballots prefer to each other option, if there is somebody.
fn condorcet(options: usize, ballots: &[(Marks, u64)]) -> Option<usize> {
    let rank = |mark: Option<u32>| mark.unwrap_or(u32::MAX);
    let votes = |a: usize, b: usize| -> u64 {
        ballots.iter().filter(|(marks, _)| rank(marks[a]) < rank(marks[b])).map(|(_, times)| times).sum()
    };
    (0..options).find(|a| (0..options).all(|b| *a == b || votes(*a, b) > votes(b, *a)))
}

proptest! {
    #[test]
    fn every_count_ends_with_each_seat_filled_or_tied((method, says, options, ballots) in ballots(), seats in 1_u32..6) {
        let how = How { seats, ..How::by(method) };
        let Ok(counted) = count(&profile_of(says, options, &ballots), how) else { return Ok(()) };
        let (won, tied) = (counted.winners.len(), counted.tied.concat());
        prop_assert!(won <= seats as usize);
        prop_assert_eq!(won == seats as usize, tied.is_empty());
        prop_assert!(tied.is_empty() || won + tied.len() > seats as usize);
        prop_assert!(counted.winners.iter().all(|winner| *winner < options && !tied.contains(winner)));
    }

    #[test]
    fn the_order_of_ballots_does_not_matter(
        ((method, says, options, before), after) in ballots().prop_flat_map(|asked| {
            let after = Just(asked.3.clone()).prop_shuffle();
            (Just(asked), after)
        })
    ) {
        let how = How::by(method);
        prop_assert_eq!(
            count(&profile_of(says, options, &before), how),
            count(&profile_of(says, options, &after), how)
        );
    }

    #[test]
    fn the_order_of_options_does_not_matter(
        ((method, says, options, ballots), order) in ballots().prop_flat_map(|asked| {
            let order = Just((0..asked.2).collect::<Vec<_>>()).prop_shuffle();
            (Just(asked), order)
        }),
        seats in 1_u32..4,
    ) {
        let how = How { seats, ..How::by(method) };
        let moved: Vec<(Marks, u64)> =
            ballots.iter().map(|(marks, times)| (order.iter().map(|from| marks[*from]).collect(), *times)).collect();
        let (Ok(here), Ok(there)) =
            (count(&profile_of(says, options, &ballots), how), count(&profile_of(says, options, &moved), how))
        else {
            return Ok(());
        };
        let back = |group: &[usize]| {
            let mut group: Vec<usize> = group.iter().map(|option| order[*option]).collect();
            group.sort();
            group
        };
        let mut winners = here.winners;
        winners.sort();
        prop_assert_eq!(winners, back(&there.winners));
        prop_assert_eq!(here.tied.concat(), back(&there.tied.concat()));
    }

    #[test]
    fn whom_most_prefer_to_each_other_wins_under_every_condorcet_rule((_, _, options, ballots) in ballots()) {
        let Some(winner) = condorcet(options, &ballots) else { return Ok(()) };
        for method in [Method::Schulze, Method::RankedPairs, Method::Copeland] {
            let counted = by(method, &profile_of(Says::Ranks, options, &ballots));
            prop_assert_eq!(counted.winners, vec![winner], "{:?}", method);
        }
    }

    #[test]
    fn whom_everybody_likes_best_wins((method, says, options, mut ballots) in ballots(), favourite in 0_usize..6) {
        let favourite = favourite % options;
        for (marks, _) in &mut ballots {
            for mark in marks.iter_mut() {
                *mark = mark.map(|mark| mark + 1).filter(|_| says != Says::Chosen);
            }
            marks[favourite] = Some(if says == Says::Ranks { 0 } else { 9 });
        }
        if !ballots.is_empty() {
            let counted = by(method, &profile_of(says, options, &ballots));
            prop_assert_eq!(counted.winners, vec![favourite], "{:?}", method);
        }
    }
}
