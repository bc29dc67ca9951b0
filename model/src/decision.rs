//! What a poll comes to. Evaluated once, at closing, by the rules that were declared before it opened, and kept.

use serde::{Deserialize, Serialize};

use crate::counting::{Counted, How, Method, Profile, Says, count};
use crate::{Blocking, Poll, QuorumNeed, Rules, Said, ShareOf, Slug, Stance, Tally, Threshold};

/// A threshold, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Share {
    /// The threshold.
    pub threshold: Threshold,
    /// How many chose the option.
    pub votes: u64,
    /// Of how many.
    pub out_of: u64,
    /// Whether that is enough.
    pub met: bool,
}

/// What a rule of counting came to, by the names of the options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountOf {
    /// The rule.
    pub method: Method,
    /// How many were to be elected.
    pub seats: u32,
    /// Who won, in the order of election.
    pub winners: Vec<Slug>,
    /// Groups between which the rule cannot decide.
    pub tied: Vec<Vec<Slug>>,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Nothing was declared that would decide; people read the count and say what follows.
    Open,
    /// All that was declared is met: the proposal passes, or whoever won has won. Where one is enough to stop a proposal,
    /// it passes if nobody does and somebody agrees.
    Passes,
    /// Not enough people took part.
    TooFew,
    /// Somebody could not let it go ahead.
    Blocked,
    /// A threshold was not met.
    NotEnough,
    /// The declared rule ends in a tie.
    Tied,
}

/// What a poll came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decision {
    /// How it ended.
    pub verdict: Verdict,
    /// The quorum, if one was declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumNeed>,
    /// The thresholds that were declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// How many blocked.
    #[serde(default)]
    pub blocks: u64,
    /// The count by the declared rule, then those beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<CountOf>,
}

impl Poll {
    /// The ballots of this poll as they are counted, alike ones together.
    pub fn profile<'a>(&self, ballots: impl IntoIterator<Item = (&'a Said, u64)>) -> Profile {
        let options = self.options();
        let mut profile = Profile::new(self.ask.says(), options.len());
        for (said, times) in ballots {
            let marks: Vec<Option<u32>> = options.iter().map(|option| said.get(&option.id).copied()).collect();
            profile.add(&marks, times);
        }
        profile
    }

    /// The ballots of a poll whose answers are read from the count that is kept, as far as it knows them: for rules
    /// that look at each option by itself, this is the same as the ballots themselves.
    fn sums(&self, tally: &Tally) -> Profile {
        let options = self.options();
        let mut profile = Profile::new(self.ask.says(), options.len());
        for (at, option) in options.iter().enumerate() {
            for (mark, times) in tally.marks_of(option.id.as_str()) {
                let marks: Vec<Option<u32>> = (0..options.len()).map(|i| (i == at).then_some(mark)).collect();
                profile.add(&marks, times);
            }
        }
        profile
    }

    /// Whether the rule that decides looks at whole ballots, so that the kept count is not enough for it.
    pub fn needs_ballots(&self) -> bool {
        // Of ranks, also a rule that looks at the first ones only must know which those are.
        let ranks = self.ask.says() == Says::Ranks;
        match self.ask.how().map(|how| how.method) {
            None => false,
            Some(Method::Plurality | Method::Approval | Method::Score) => ranks,
            Some(_) => true,
        }
    }

    /// The count by one rule in full; none where the ballots are not of a kind that it counts.
    pub fn counted(&self, how: How, profile: &Profile) -> Option<Counted> {
        count(profile, how).ok()
    }

    /// What it comes to. `ballots` are needed where [`Poll::needs_ballots`] says so.
    pub fn decide(&self, tally: &Tally, can_vote: Option<u64>, ballots: Option<&Profile>) -> Decision {
        let options = self.options();
        let quorum = self.quorum().map(|quorum| quorum.measure(tally.answers, can_vote.unwrap_or(0)));
        let with_stance = |stance: Stance| -> u64 {
            options.iter().filter(|o| o.stance() == Some(stance)).map(|o| tally.of(o.id.as_str())).sum()
        };
        let blocks = with_stance(Stance::Block);
        let (block, thresholds) = match &self.rules {
            Rules::Open { .. } => (Blocking::No, [].as_slice()),
            Rules::Members(binding) => (binding.block, binding.thresholds.as_slice()),
        };
        let share = |threshold: &Threshold| {
            let votes = tally.of(threshold.option.as_str());
            let out_of = match threshold.of {
                ShareOf::Cast => tally.answers,
                ShareOf::CastNotAbstaining => tally.answers.saturating_sub(with_stance(Stance::Abstain)),
                ShareOf::Eligible => can_vote.unwrap_or(0),
            };
            Share {
                threshold: threshold.clone(),
                votes,
                out_of,
                met: tally.answers > 0 && threshold.is_met(votes, out_of),
            }
        };
        let shares: Vec<Share> = thresholds.iter().map(share).collect();
        let counts = self.counts(tally, ballots);
        let tied = counts.first().is_some_and(|count| !count.tied.is_empty());
        let won = counts.first().is_some_and(|count| !count.winners.is_empty());
        let verdict = match () {
            () if quorum.is_some_and(|quorum| !quorum.reached) => Verdict::TooFew,
            () if block == Blocking::Stops && blocks > 0 => Verdict::Blocked,
            () if shares.iter().any(|share| !share.met) => Verdict::NotEnough,
            () if tied => Verdict::Tied,
            // It counts answers, not people: whatever comes first, nothing is decided.
            () if self.is_open_to_all() => Verdict::Open,
            () if won || !shares.is_empty() => Verdict::Passes,
            () if block == Blocking::Stops && with_stance(Stance::Agree) > 0 => Verdict::Passes,
            () => Verdict::Open,
        };
        Decision { verdict, quorum, shares, blocks, counts }
    }

    fn counts(&self, tally: &Tally, ballots: Option<&Profile>) -> Vec<CountOf> {
        let Some(how) = self.ask.how().filter(|_| tally.answers > 0) else { return Vec::new() };
        let sums;
        let profile = match ballots {
            Some(ballots) => ballots,
            None if self.needs_ballots() => return Vec::new(),
            None => {
                sums = self.sums(tally);
                &sums
            }
        };
        let options = self.options();
        let names = |of: &[usize]| -> Vec<Slug> {
            of.iter().filter_map(|at| options.get(*at)).map(|option| option.id.clone()).collect()
        };
        let also = self
            .ask
            .also()
            .iter()
            .map(|method| How { seats: self.seats_under(*method, how), ..How { method: *method, ..how } });
        std::iter::once(how)
            .chain(also)
            .filter_map(|how| {
                let counted = count(profile, how).ok()?;
                let tied = counted.tied.iter().map(|tied| names(tied)).collect();
                Some(CountOf { method: how.method, seats: how.seats, winners: names(&counted.winners), tied })
            })
            .collect()
    }

    /// How many seats a rule that is counted beside the one that decides fills: as many, if it can fill several.
    pub fn seats_under(&self, method: Method, how: How) -> u32 {
        match method {
            Method::StvScottish | Method::StvMeek | Method::Borda | Method::Plurality | Method::Copeland => how.seats,
            _ => 1,
        }
    }
}
