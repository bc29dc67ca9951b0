//! What a form calls things, for both directions: the words of the API.

use crate::counting::{Borda, Quota};
use crate::{Blocking, Bound, Late, Names, ReasonRule, ShareOf, ShowResults, Stance, Suggest};

pub(super) const RESULTS: [(ShowResults, &str); 3] = [
    (ShowResults::AfterVoting, "after-voting"),
    (ShowResults::Always, "always"),
    (ShowResults::AfterClosing, "after-closing"),
];
pub(super) const REASONS: [(ReasonRule, &str); 3] = [
    (ReasonRule::Optional, "optional"),
    (ReasonRule::Required, "required"),
    (ReasonRule::RequiredForObjections, "required-for-objections"),
];
pub(super) const BLOCKS: [(Blocking, &str); 3] =
    [(Blocking::No, "no"), (Blocking::Signals, "signals"), (Blocking::Stops, "stops")];
pub(super) const NAMES: [(Names, &str); 3] =
    [(Names::Shown, "shown"), (Names::Hidden, "hidden"), (Names::Anonymous, "anonymous")];
pub(super) const LATE: [(Late, &str); 2] = [(Late::Join, "join"), (Late::ByHand, "by-hand")];
pub(super) const SUGGESTS: [(Suggest, &str); 3] =
    [(Suggest::No, "no"), (Suggest::AfterApproval, "after-approval"), (Suggest::Freely, "freely")];
pub(super) const STANCES: [(Stance, &str); 4] =
    [(Stance::Agree, "agree"), (Stance::Abstain, "abstain"), (Stance::Disagree, "disagree"), (Stance::Block, "block")];
pub(super) const BOUNDS: [(Bound, &str); 3] =
    [(Bound::AtLeast, "at-least"), (Bound::MoreThan, "more-than"), (Bound::AtMost, "at-most")];
pub(super) const SHARES: [(ShareOf, &str); 3] =
    [(ShareOf::CastNotAbstaining, "cast-not-abstaining"), (ShareOf::Cast, "cast"), (ShareOf::Eligible, "eligible")];
pub(super) const QUOTAS: [(Quota, &str); 2] = [(Quota::Droop, "droop"), (Quota::Hare, "hare")];
pub(super) const BORDAS: [(Borda, &str); 2] = [(Borda::Full, "full"), (Borda::Truncated, "truncated")];

/// What a form calls it.
pub(super) fn word<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

/// What a form means by it.
pub(super) fn meant<T: Copy>(table: &[(T, &'static str)], typed: &str) -> Option<T> {
    table.iter().find(|(_, word)| *word == typed).map(|(value, _)| *value)
}
