//! What a poll comes to.

use porchlight_model::counting::{Method, Profile};
use porchlight_model::{
    Ask, Ballot, Blocking, Bound, Decision, Draft, Poll, PollOption, Quorum, QuorumNeed, RankCount, Said, ShareOf,
    Stance, Tally, Threshold, Verdict,
};
use proptest::prelude::*;

use crate::scene::*;

fn share(option: &str, bound: Bound, part: u32, whole: u32, of: ShareOf) -> Threshold {
    Threshold { option: id(option), bound, part, whole, of }
}

/// So many agree, abstain, disagree and block, of twenty who can.
fn proposal(draft: Draft, answers: [u64; 4]) -> Decision {
    let [agree, abstain, disagree, block] = answers;
    let tally = tally(&[
        (agree, &[("agree", 1)]),
        (abstain, &[("abstain", 1)]),
        (disagree, &[("disagree", 1)]),
        (block, &[("block", 1)]),
    ]);
    made(draft).decide(&tally, Some(20), None)
}

fn stops() -> Draft {
    Draft { block: Blocking::Stops, ..members(usual()) }
}

fn needs(thresholds: &[Threshold]) -> Draft {
    Draft { thresholds: thresholds.to_vec(), ..stops() }
}

#[test]
fn where_nothing_was_declared_people_read_the_count() {
    assert_eq!(proposal(members(usual()), [9, 0, 1, 0]).verdict, Verdict::Open);
    let signals = Draft { block: Blocking::Signals, ..members(usual()) };
    let decision = proposal(signals, [9, 0, 0, 1]);
    assert_eq!((decision.verdict, decision.blocks), (Verdict::Open, 1));
    let count_in = made(members(Ask::CountIn { places: None }));
    assert_eq!(count_in.decide(&tally(&[(3, &[("in", 1)])]), Some(20), None).verdict, Verdict::Open);
    let question = made(members(Ask::Question {}));
    assert_eq!(question.decide(&tally(&[(3, &[])]), Some(20), None).verdict, Verdict::Open);
    // That enough took part says nothing of whether they want it.
    let quorum = Draft { quorum: Some(Quorum::Voters(3)), ..members(usual()) };
    assert_eq!(proposal(quorum, [1, 0, 2, 0]).verdict, Verdict::Open);
}

#[test]
fn a_threshold_is_of_the_votes_cast_or_of_those_that_do_not_abstain_or_of_all_who_can() {
    let agree = |of| share("agree", Bound::AtLeast, 1, 2, of);
    let decided = |of, answers| {
        let decision = proposal(needs(&[agree(of)]), answers);
        let [share] = decision.shares.as_slice() else { panic!() };
        (share.votes, share.out_of, share.met, decision.verdict)
    };
    assert_eq!(decided(ShareOf::Cast, [4, 2, 3, 0]), (4, 9, false, Verdict::NotEnough));
    assert_eq!(decided(ShareOf::CastNotAbstaining, [4, 2, 3, 0]), (4, 7, true, Verdict::Passes));
    assert_eq!(decided(ShareOf::Eligible, [9, 0, 0, 0]), (9, 20, false, Verdict::NotEnough));
    assert_eq!(decided(ShareOf::Eligible, [10, 0, 10, 0]), (10, 20, true, Verdict::Passes));
    assert_eq!(decided(ShareOf::CastNotAbstaining, [0, 5, 0, 0]), (0, 0, false, Verdict::NotEnough), "of nobody");
}

#[test]
fn a_half_is_at_least_a_half_and_not_more_than_a_half() {
    let verdict = |bound, answers| proposal(needs(&[share("agree", bound, 1, 2, ShareOf::Cast)]), answers).verdict;
    assert_eq!(verdict(Bound::AtLeast, [5, 0, 5, 0]), Verdict::Passes);
    assert_eq!(verdict(Bound::MoreThan, [5, 0, 5, 0]), Verdict::NotEnough);
    assert_eq!(verdict(Bound::MoreThan, [6, 0, 5, 0]), Verdict::Passes);
    assert_eq!(verdict(Bound::AtMost, [5, 0, 5, 0]), Verdict::Passes);
    assert_eq!(verdict(Bound::AtMost, [6, 0, 5, 0]), Verdict::NotEnough);
}

#[test]
fn all_thresholds_must_be_met() {
    let agree = share("agree", Bound::AtLeast, 2, 3, ShareOf::Cast);
    let few_against = share("disagree", Bound::AtMost, 1, 10, ShareOf::Eligible);
    let draft = || needs(&[agree.clone(), few_against.clone()]);
    assert_eq!(proposal(draft(), [4, 0, 2, 0]).verdict, Verdict::Passes);
    let decision = proposal(draft(), [8, 0, 3, 0]);
    assert_eq!(decision.shares.iter().map(|share| share.met).collect::<Vec<_>>(), [true, false]);
    assert_eq!(decision.verdict, Verdict::NotEnough);
}

#[test]
fn one_is_enough_to_stop_it_and_if_nobody_does_it_goes_ahead() {
    assert_eq!(proposal(stops(), [19, 0, 0, 1]).verdict, Verdict::Blocked);
    assert_eq!(proposal(stops(), [1, 3, 2, 0]).verdict, Verdict::Passes);
    assert_eq!(proposal(stops(), [0, 3, 2, 0]).verdict, Verdict::Open, "nobody wants it");
    assert_eq!(proposal(stops(), [0, 0, 0, 0]).verdict, Verdict::Open, "silence is no consent");
}

#[test]
fn answers_in_the_groups_own_words_stop_it_or_carry_it_by_what_they_amount_to() {
    let taking = |name: &str, stance| PollOption { stance: Some(stance), ..option(name) };
    let answers = vec![
        taking("fine", Stance::Agree),
        taking("pass", Stance::Abstain),
        taking("harm", Stance::Block),
        option("maybe"),
    ];
    let thresholds = vec![share("fine", Bound::MoreThan, 1, 2, ShareOf::CastNotAbstaining)];
    let poll = made(Draft { thresholds, ..Draft { ask: Ask::Proposal { answers }, ..stops() } });
    let decide = |[fine, pass, harm, maybe]: [u64; 4]| {
        let ballots =
            tally(&[(fine, &[("fine", 1)]), (pass, &[("pass", 1)]), (harm, &[("harm", 1)]), (maybe, &[("maybe", 1)])]);
        let decision = poll.decide(&ballots, Some(20), None);
        (decision.verdict, decision.shares[0].out_of)
    };
    assert_eq!(decide([3, 9, 0, 2]), (Verdict::Passes, 5));
    assert_eq!(decide([3, 9, 1, 1]), (Verdict::Blocked, 5));
    assert_eq!(decide([2, 9, 0, 2]), (Verdict::NotEnough, 4));
}

#[test]
fn too_few_comes_before_a_block_and_a_block_before_a_threshold() {
    let draft =
        |quorum| Draft { quorum: Some(quorum), ..needs(&[share("agree", Bound::AtLeast, 2, 3, ShareOf::Cast)]) };
    // All three are missed; then one after the other is met.
    let half = Quorum::Percent(50);
    let decision = proposal(draft(half), [0, 0, 8, 1]);
    assert_eq!(decision.verdict, Verdict::TooFew);
    assert_eq!(decision.quorum, Some(QuorumNeed { needed: 10, reached: false }));
    assert_eq!((decision.blocks, decision.shares[0].met), (1, false), "and what else happened can still be read");
    assert_eq!(proposal(draft(half), [0, 0, 9, 1]).verdict, Verdict::Blocked);
    assert_eq!(proposal(draft(half), [0, 1, 9, 0]).verdict, Verdict::NotEnough);
    assert_eq!(proposal(draft(half), [7, 0, 3, 0]).verdict, Verdict::Passes);
    assert_eq!(proposal(draft(Quorum::Voters(11)), [7, 0, 3, 0]).verdict, Verdict::TooFew);
}

#[test]
fn an_open_poll_counts_answers_and_nobody_can_stop_it() {
    let enough = Draft { quorum: Some(Quorum::Voters(5)), ..open(usual()) };
    let answers = |n| made(enough.clone()).decide(&tally(&[(n, &[("agree", 1)])]), None, None);
    assert_eq!(answers(4).verdict, Verdict::TooFew);
    assert_eq!(answers(5).verdict, Verdict::Open);
    assert_eq!(answers(5).quorum, Some(QuorumNeed { needed: 5, reached: true }));
    let harm = PollOption { stance: Some(Stance::Block), ..option("harm") };
    let poll = made(open(Ask::Proposal { answers: vec![option("fine"), harm] }));
    assert_eq!(poll.decide(&tally(&[(1, &[("harm", 1)])]), None, None).verdict, Verdict::Open);
}

#[test]
fn most_votes_win_and_a_tie_is_a_tie() {
    let poll = made(members(choose(1, 1, food())));
    let decide = |soup, bread, rice| {
        let ballots = tally(&[(soup, &[("soup", 1)]), (bread, &[("bread", 1)]), (rice, &[("rice", 1)])]);
        poll.decide(&ballots, Some(20), None)
    };
    let won = decide(1, 3, 2);
    assert_eq!((won.verdict, won.counts[0].winners.as_slice()), (Verdict::Passes, [id("bread")].as_slice()));
    let tied = decide(1, 3, 3);
    assert_eq!(tied.verdict, Verdict::Tied);
    assert_eq!(
        (tied.counts[0].winners.len(), tied.counts[0].tied.as_slice()),
        (0, [vec![id("bread"), id("rice")]].as_slice())
    );
    let nobody = decide(0, 0, 0);
    assert_eq!((nobody.verdict, nobody.counts.len()), (Verdict::Open, 0), "nobody voted, nobody tied");
}

#[test]
fn a_tie_comes_after_whatever_else_was_not_met() {
    let over_half = vec![share("soup", Bound::MoreThan, 1, 2, ShareOf::Cast)];
    let draft = |quorum| Draft { quorum, thresholds: over_half.clone(), ..members(choose(1, 2, food())) };
    let level: &[(u64, &[(&str, u32)])] = &[(3, &[("soup", 1)]), (3, &[("bread", 1)])];
    let both: &[(u64, &[(&str, u32)])] = &[(3, &[("soup", 1), ("bread", 1)])];
    let verdict = |quorum, ballots| made(draft(quorum)).decide(&tally(ballots), Some(20), None).verdict;
    assert_eq!(verdict(Some(Quorum::Voters(7)), level), Verdict::TooFew);
    assert_eq!(verdict(None, level), Verdict::NotEnough);
    assert_eq!(verdict(None, both), Verdict::Tied);
}

/// Ballots of a poll, and the count that is kept of them.
fn ranked<'a>(poll: &Poll, ballots: &[(u64, &'a [(&'a str, u32)])]) -> (Tally, Profile) {
    let said: Vec<(Said, u64)> = ballots.iter().map(|(times, marks)| (said(marks), *times)).collect();
    (tally(ballots), poll.profile(said.iter().map(|(said, times)| (said, *times))))
}

#[test]
fn ranks_are_counted_by_the_rule_that_was_declared_and_by_those_beside_it() {
    let also = vec![Method::Plurality, Method::StvScottish, Method::Copeland];
    let poll = made(members(rank(1, RankCount { also, ..by(Method::Irv) }, food())));
    assert!(poll.needs_ballots());
    // Soup has most first ranks, but whoever likes rice best would rather have bread.
    let ballots: &[(u64, &[(&str, u32)])] =
        &[(4, &[("soup", 1)]), (3, &[("bread", 1)]), (2, &[("rice", 1), ("bread", 2)])];
    let (tally, profile) = ranked(&poll, ballots);
    let decision = poll.decide(&tally, Some(20), Some(&profile));
    let winners: Vec<(Method, &str)> =
        decision.counts.iter().map(|count| (count.method, count.winners[0].as_str())).collect();
    let expected = [
        (Method::Irv, "bread"),
        (Method::Plurality, "soup"),
        (Method::StvScottish, "bread"),
        (Method::Copeland, "bread"),
    ];
    assert_eq!(winners, expected);
    assert_eq!(decision.verdict, Verdict::Passes);
    let without = poll.decide(&tally, Some(20), None);
    assert_eq!((without.counts.len(), without.verdict), (0, Verdict::Open), "without ballots it claims nothing");
}

#[test]
fn whoever_is_on_every_ballot_and_first_on_none_does_not_win_by_first_ranks() {
    let poll = made(members(rank(1, by(Method::Plurality), food())));
    assert!(poll.needs_ballots());
    let (tally, profile) = ranked(&poll, &[(2, &[("soup", 1), ("rice", 2)]), (1, &[("bread", 1), ("rice", 2)])]);
    let decision = poll.decide(&tally, Some(20), Some(&profile));
    assert_eq!(decision.counts[0].winners, [id("soup")]);
}

#[test]
fn beside_an_election_of_several_a_rule_that_finds_one_finds_one() {
    let also = vec![Method::Schulze, Method::Borda];
    let count = RankCount { seats: 2, also, ..by(Method::StvScottish) };
    let poll = made(members(rank(1, count, food())));
    let (tally, profile) = ranked(&poll, &[(5, &[("soup", 1), ("rice", 2)]), (4, &[("bread", 1), ("rice", 2)])]);
    let decision = poll.decide(&tally, Some(20), Some(&profile));
    let seats: Vec<(Method, u32)> = decision.counts.iter().map(|count| (count.method, count.seats)).collect();
    assert_eq!(seats, [(Method::StvScottish, 2), (Method::Schulze, 1), (Method::Borda, 2)]);
    assert_eq!(decision.counts[0].winners, [id("soup"), id("bread")]);
}

#[test]
fn the_last_seat_can_hang_on_a_tie() {
    let poll = made(members(rank(1, RankCount { seats: 2, ..by(Method::Borda) }, food())));
    let (tally, profile) = ranked(&poll, &[(2, &[("soup", 1), ("bread", 2)]), (2, &[("soup", 1), ("rice", 2)])]);
    let decision = poll.decide(&tally, Some(20), Some(&profile));
    assert_eq!(decision.counts[0].winners, [id("soup")]);
    assert_eq!(decision.counts[0].tied, [vec![id("bread"), id("rice")]]);
    assert_eq!(decision.verdict, Verdict::Tied);
}

/// Polls whose kept count is enough to decide them.
fn summed() -> impl Strategy<Value = Poll> {
    let asks: Vec<Ask> = asks().into_iter().filter(|ask| !made(members(ask.clone())).needs_ballots()).collect();
    prop::sample::select(asks).prop_map(|ask| made(members(ask)))
}

/// Ballots that this poll counts, from any numbers.
fn ballots(poll: &Poll, votes: &[Vec<u32>]) -> Vec<Ballot> {
    let options = poll.options();
    let shape = poll.shape(&options);
    let ballot = |numbers: &Vec<u32>| {
        let of = |(option, number): (&PollOption, &u32)| (option.id.to_string(), *number);
        let marks: Vec<(String, u32)> = options.iter().zip(numbers).map(of).collect();
        let choice = marks.iter().filter(|(_, n)| *n > 0).map(|(id, _)| id.clone()).collect();
        let marks = marks.into_iter().map(|(id, n)| (id, n.to_string())).collect();
        shape.ballot(&porchlight_model::Fields { choice, marks, ..Default::default() }).ok()
    };
    votes.iter().filter_map(ballot).collect()
}

proptest! {
    #[test]
    fn what_needs_no_ballots_comes_to_the_same_with_them(
        poll in summed(), votes in prop::collection::vec(prop::collection::vec(0u32..3, 4), 0..30),
    ) {
        let ballots = ballots(&poll, &votes);
        let tally = ballots.iter().fold(Tally::default(), |tally, ballot| tally.with(ballot, None));
        let profile = poll.profile(ballots.iter().map(|ballot| (&ballot.marks, 1)));
        prop_assert_eq!(poll.decide(&tally, Some(30), None), poll.decide(&tally, Some(30), Some(&profile)));
    }

    #[test]
    fn the_order_in_which_people_answer_decides_nothing(
        ask in prop::sample::select(asks()),
        (votes, turned) in prop::collection::vec(prop::collection::vec(0u32..4, 4), 0..20)
            .prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle())),
    ) {
        let poll = made(members(ask));
        let decide = |votes: &[Vec<u32>]| {
            let ballots = ballots(&poll, votes);
            let tally = ballots.iter().fold(Tally::default(), |tally, ballot| tally.with(ballot, None));
            let profile = poll.profile(ballots.iter().map(|ballot| (&ballot.marks, 1)));
            poll.decide(&tally, Some(30), Some(&profile))
        };
        prop_assert_eq!(decide(&votes), decide(&turned));
    }

    #[test]
    fn a_proposal_passes_only_if_all_that_was_declared_is_met(
        answers in prop::array::uniform4(0u64..12), percent in 1u32..=100, part in 0u32..4,
    ) {
        let threshold = share("agree", Bound::AtLeast, part, 3, ShareOf::CastNotAbstaining);
        let decision = proposal(Draft { quorum: Some(Quorum::Percent(percent)), ..needs(&[threshold]) }, answers);
        let [agree, abstain, disagree, block] = answers;
        let voted = agree + abstain + disagree + block;
        let spoke = voted - abstain;
        let met = voted > 0
            && voted * 100 >= 20 * u64::from(percent)
            && block == 0
            && spoke > 0
            && agree * 3 >= spoke * u64::from(part);
        prop_assert_eq!(decision.verdict == Verdict::Passes, met, "{:?}", decision);
    }
}
