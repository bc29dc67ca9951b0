//! Most votes.

use super::{Counted, How, Profile, Round, Says};

/// Each ballot is one vote. Most votes win.
///
/// On a ballot of ranks the vote is the first rank. A ballot that puts several first, or chooses several, says who is
/// best of none of them and counts for none.
///
/// Tie rule: equal votes are a tie. Agrees with `plurality` of pref-voting on strict ranks, and with its
/// `plurality_scores_ignoring_overvotes` on all others.
pub(super) fn plurality(profile: &Profile, how: How) -> Counted {
    let mut votes = vec![0; profile.options()];
    for (marks, n) in profile.ballots() {
        let best = marks.iter().flatten().min();
        let is_vote = |mark: &Option<u32>| match profile.says() {
            Says::Ranks => mark.is_some() && mark.as_ref() == best,
            Says::Chosen | Says::Scores => is_chosen(mark),
        };
        if marks.iter().filter(|mark| is_vote(mark)).count() == 1 {
            add(&mut votes, marks, n, is_vote);
        }
    }
    most(how, votes)
}

/// Each ballot is a vote for all that it chooses. Most votes win. Brams & Fishburn, *Approval Voting*, American
/// Political Science Review 72 (1978).
///
/// Tie rule: equal votes are a tie. Agrees with `approval` of pref-voting.
pub(super) fn approval(profile: &Profile, how: How) -> Counted {
    let mut votes = vec![0; profile.options()];
    for (marks, n) in profile.ballots() {
        add(&mut votes, marks, n, is_chosen);
    }
    most(how, votes)
}

fn is_chosen(mark: &Option<u32>) -> bool {
    mark.is_some_and(|mark| mark > 0)
}

fn add(votes: &mut [u64], marks: &[Option<u32>], n: u64, is_vote: impl Fn(&Option<u32>) -> bool) {
    for (votes, _) in votes.iter_mut().zip(marks).filter(|(_, mark)| is_vote(mark)) {
        *votes += n;
    }
}

fn most(how: How, votes: Vec<u64>) -> Counted {
    let round = Round::Sums { sums: votes.clone(), of: 1 };
    Counted::by_most(how, &votes, vec![round])
}
