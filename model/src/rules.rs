//! Who votes, what that binds, and how much of what is needed for it. All of it is declared before a poll opens.

use serde::{Deserialize, Serialize};

use crate::{Audience, Refusal, Slug};

/// How many must take part for a result to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Quorum {
    /// So many people.
    Voters(u32),
    /// So many of every hundred who *can* vote; 1 to 100.
    Percent(u32),
}

/// A quorum in numbers: how many are needed, and whether that many voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuorumNeed {
    /// How many must vote.
    pub needed: u64,
    /// Whether they did.
    pub reached: bool,
}

impl Quorum {
    /// Whether it could ever be reached and is more than nothing.
    pub fn is_possible(self) -> bool {
        match self {
            Quorum::Voters(n) => n >= 1,
            Quorum::Percent(p) => (1..=100).contains(&p),
        }
    }

    /// The quorum in numbers, where `voted` of `can_vote` took part: reached when the number who voted is at least
    /// that share of the number who can (not: of those who voted). Nobody to vote means never reached.
    pub fn measure(self, voted: u64, can_vote: u64) -> QuorumNeed {
        let needed = match self {
            Quorum::Voters(n) => u64::from(n),
            Quorum::Percent(p) => can_vote.saturating_mul(u64::from(p)).div_ceil(100).max(1),
        };
        QuorumNeed { needed, reached: voted >= needed }
    }
}

/// What happens when not enough people took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum IfShort {
    /// It ends without a decision.
    #[default]
    Fail,
    /// It goes on once for so many days, 1 to 60; then it ends without a decision.
    ExtendOnce(u32),
}

/// Whether somebody can stop a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Blocking {
    /// No; the answer is not offered.
    #[default]
    No,
    /// It is offered as a strong signal, and decides nothing by itself.
    Signals,
    /// One is enough to stop it.
    Stops,
}

/// From which side a share is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// So much or more.
    AtLeast,
    /// So much or less.
    AtMost,
    /// More than so much: "more than half".
    MoreThan,
}

/// Of whom a share is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ShareOf {
    /// Of the votes cast, all of them.
    Cast,
    /// Of the votes cast for any option but those that abstain.
    CastNotAbstaining,
    /// Of those who can vote.
    Eligible,
}

/// How many must choose an option for the proposal to pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The option.
    pub option: Slug,
    /// From which side.
    pub bound: Bound,
    /// The share, as `part` of `whole`: two thirds are exactly 2 of 3.
    pub part: u32,
    /// The whole; at most 1,000.
    pub whole: u32,
    /// Of whom.
    pub of: ShareOf,
}

impl Threshold {
    fn is_possible(&self) -> bool {
        (1..=1_000).contains(&self.whole)
            && self.part <= self.whole
            && (self.bound != Bound::MoreThan || self.part < self.whole)
    }

    /// Whether `votes` of `out_of` are enough (or few enough). Of nobody, nothing is enough.
    pub fn is_met(&self, votes: u64, out_of: u64) -> bool {
        let have = u128::from(votes) * u128::from(self.whole);
        let need = u128::from(out_of) * u128::from(self.part);
        match self.bound {
            Bound::AtLeast => out_of > 0 && have >= need,
            Bound::MoreThan => out_of > 0 && have > need,
            Bound::AtMost => out_of > 0 && have <= need,
        }
    }
}

/// What is known of who answered what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Names {
    /// Names stand beside answers, for members.
    #[default]
    Shown,
    /// Names are not shown; the group's database knows them.
    Hidden,
    /// Nobody in the group can find out: see "Anonymous polls" in SECURITY.md.
    Anonymous,
}

/// What becomes of people who join after a poll has opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Late {
    /// They vote too. How many came so is shown.
    #[default]
    Join,
    /// They do not, unless an organiser adds them; that is shown.
    ByHand,
}

/// What members vote by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    /// All members, or those of some circles.
    pub who: Audience,
    /// How many of them must take part.
    pub quorum: Option<Quorum>,
    /// What happens when they do not.
    pub if_short: IfShort,
    /// Whether somebody can stop it.
    pub block: Blocking,
    /// How many must choose an option.
    pub thresholds: Vec<Threshold>,
    /// What is known of who answered what.
    pub names: Names,
    /// Whether the names of those who have not voted are shown to organisers for a reminder.
    pub names_missing: bool,
    /// What becomes of people who join after it has opened.
    #[serde(default)]
    pub late: Late,
}

/// Who votes and what that binds. An open poll has no field for what only an electorate can carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rules {
    /// Anybody with the link. Answers are counted, not people.
    Open {
        /// How many answers are enough, if that was said.
        enough: Option<u32>,
    },
    /// People with a code of the group.
    Members(Binding),
}

impl Binding {
    /// Whether anything is decided by it: then who can vote must be known beforehand.
    pub fn binds(&self) -> bool {
        self.quorum.is_some() || !self.thresholds.is_empty() || self.block == Blocking::Stops
    }

    /// The rules, if they can bind.
    ///
    /// # Errors
    /// [`Refusal::QuorumUnfit`], [`Refusal::ThresholdUnfit`], [`Refusal::AnonymousUnfit`].
    pub(crate) fn checked(self, options: &[&str], over_at_closing: bool) -> Result<Binding, Refusal> {
        if !self.quorum.is_none_or(Quorum::is_possible) {
            return Err(Refusal::QuorumUnfit);
        }
        match self.if_short {
            IfShort::ExtendOnce(days) if !(1..=60).contains(&days) || self.quorum.is_none() => {
                return Err(Refusal::QuorumUnfit);
            }
            _ => {}
        }
        let known = |threshold: &Threshold| options.contains(&threshold.option.as_str());
        if self.thresholds.len() > 10 || !self.thresholds.iter().all(|t| t.is_possible() && known(t)) {
            return Err(Refusal::ThresholdUnfit);
        }
        // No list of who voted, and no count before the end: both could be watched while votes arrive.
        let shows = self.names_missing || !over_at_closing || self.late == Late::Join;
        if self.names == Names::Anonymous && shows {
            return Err(Refusal::AnonymousUnfit);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn enough_people_took_part_when_the_voters_are_that_share_of_those_who_can() {
        // 20 can vote, half must: 9 voters are too few, however the 9 voted.
        assert_eq!(Quorum::Percent(50).measure(9, 20), QuorumNeed { needed: 10, reached: false });
        assert_eq!(Quorum::Percent(50).measure(10, 20), QuorumNeed { needed: 10, reached: true });
        // A third of 10 is 3.33, so 4.
        assert_eq!(Quorum::Percent(34).measure(3, 10), QuorumNeed { needed: 4, reached: false });
        assert_eq!(Quorum::Percent(100).measure(3, 3), QuorumNeed { needed: 3, reached: true });
        assert_eq!(Quorum::Voters(5).measure(5, 900), QuorumNeed { needed: 5, reached: true });
        assert!(!Quorum::Percent(1).measure(0, 0).reached);
    }

    fn share(bound: Bound, part: u32, whole: u32) -> Threshold {
        Threshold { option: Slug::new("agree").unwrap(), bound, part, whole, of: ShareOf::Cast }
    }

    #[test]
    fn two_thirds_of_nine_are_six_and_half_is_not_more_than_half() {
        assert!(share(Bound::AtLeast, 2, 3).is_met(6, 9));
        assert!(!share(Bound::AtLeast, 2, 3).is_met(5, 9));
        assert!(!share(Bound::MoreThan, 1, 2).is_met(5, 10));
        assert!(share(Bound::MoreThan, 1, 2).is_met(6, 10));
        assert!(share(Bound::AtMost, 0, 1).is_met(0, 9));
        assert!(!share(Bound::AtMost, 0, 1).is_met(1, 9));
        assert!(!share(Bound::AtLeast, 0, 1).is_met(0, 0));
    }

    proptest! {
        #[test]
        fn a_quorum_in_percent_never_rounds_in_favour(p in 1u32..=100, can in 0u64..100_000, voted in 0u64..100_000) {
            let measured = Quorum::Percent(p).measure(voted, can);
            prop_assert_eq!(measured.reached, voted >= 1 && voted * 100 >= can * u64::from(p));
        }
    }
}
