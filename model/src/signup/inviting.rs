//! What members do for somebody who is not one yet: invite them to ask to join, and vouch for them.

use serde::{Deserialize, Serialize};

use super::Sealed;
use crate::{Instant, Person, Refusal, Role, Slug, Tag, Text};

/// How often an invitation can be used that a member makes.
const MOST_USES_BY_MEMBERS: u32 = 20;
/// How often one can be used that an organiser makes.
const MOST_USES: u32 = 1_000;
const MOST_DAYS: u32 = 90;
/// How many slips are made at once.
pub const MOST_SLIPS: u32 = 200;

/// Somebody invites people to ask to join, by a signup form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InviteNewcomers {
    /// The form.
    pub form: Slug,
    /// How often it can be used: 1 to 20, by organisers to 1,000; once, if not said.
    #[serde(default = "once")]
    pub uses: u32,
    /// For how many days: 1 to 90; 30, if not said.
    #[serde(default = "a_month")]
    pub days: u32,
    /// The part of the packet that is for whoever comes by it; one of the form's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Slug>,
    /// Who it is that comes, in words sealed to the greeters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Sealed>,
    /// So many at once, 1 to 200, each for one use: slips for a meeting. Organisers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

fn once() -> u32 {
    1
}

fn a_month() -> u32 {
    30
}

/// How often somebody of that role can let an invitation be used.
pub fn most_uses(role: Role) -> u32 {
    if role >= Role::Organiser { MOST_USES } else { MOST_USES_BY_MEMBERS }
}

impl InviteNewcomers {
    /// When it ends.
    ///
    /// # Errors
    /// [`Refusal::NotYours`] for slips that an organiser has not asked for; [`Refusal::RangeUnfit`] for more uses,
    /// days or slips than there may be, or slips that can be used twice or introduce somebody.
    pub fn check(&self, by: &Person, now: Instant) -> Result<Instant, Refusal> {
        let slips = self
            .count
            .is_none_or(|count| (1..=MOST_SLIPS).contains(&count) && self.uses == 1 && self.introduction.is_none());
        match () {
            () if self.count.is_some() && by.role < Role::Organiser => Err(Refusal::NotYours),
            () if slips && (1..=most_uses(by.role)).contains(&self.uses) && (1..=MOST_DAYS).contains(&self.days) => {
                Ok(now.plus_days(self.days))
            }
            () => Err(Refusal::RangeUnfit),
        }
    }
}

/// Invitations that were made. Only this answer ever holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewcomersInvited {
    /// Each of them.
    pub invitations: Vec<HandedOut>,
    /// When they end.
    pub expires: Instant,
}

/// An invitation to a signup form, to be handed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandedOut {
    /// The invitation itself.
    pub invitation: String,
    /// The address that holds it, after its `#`.
    pub link: String,
}

/// What somebody must know who would invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitingView {
    /// The group's forms.
    pub forms: Vec<InvitingForm>,
    /// The greeters' list, as it was signed, to seal an introduction by; none before there is a door key.
    pub greeters: Option<String>,
    /// How often they can let an invitation be used.
    pub most_uses: u32,
    /// Now.
    pub now: Instant,
}

/// A form to which somebody can be invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitingForm {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// Whether requests are taken.
    pub open: bool,
    /// The parts of the packet that can be chosen beforehand.
    pub paths: Vec<Slug>,
}

/// A member vouches for somebody, by the code that they were given; or looks first, without words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Vouch {
    /// The code.
    pub code: String,
    /// What they say of them, sealed to the greeters; as it was typed, where the request is not sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Sealed>,
}

/// As much of a request as somebody needs who would vouch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VouchView {
    /// The group, to which the words are bound.
    pub group: Slug,
    /// The request's id, to which they are bound.
    pub request: String,
    /// The form, to which they are bound.
    pub form: Slug,
    /// Its revision, to which they are bound.
    pub revision: u32,
    /// What the form is called.
    pub title: Text,
    /// The language in which the request was written.
    pub lang: Tag,
    /// When it arrived.
    pub arrived: Instant,
    /// Whether the words must be sealed.
    pub sealed: bool,
    /// The greeters' list, as it was signed, to seal by.
    pub greeters: Option<String>,
    /// Whether whoever looks has vouched.
    pub vouched: bool,
    /// Now.
    pub now: Instant,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const NOW: Instant = Instant(1_795_000_000_000);

    fn by(role: Role) -> Person {
        Person { id: 1, role, name: String::new(), circles: BTreeSet::new(), paths: BTreeSet::new() }
    }

    fn invite(said: &str) -> InviteNewcomers {
        serde_json::from_str(said).unwrap()
    }

    #[test]
    fn a_member_invites_up_to_twenty_people_and_an_organiser_a_thousand() {
        let of = |role, uses: u32| invite(&format!("{{\"form\":\"join\",\"uses\":{uses}}}")).check(&by(role), NOW);
        assert_eq!(of(Role::Member, 20), Ok(NOW.plus_days(30)));
        assert_eq!(of(Role::Member, 21), Err(Refusal::RangeUnfit));
        assert_eq!(of(Role::Greeter, 21), Err(Refusal::RangeUnfit));
        assert!(of(Role::Organiser, 1_000).is_ok());
        assert_eq!(of(Role::Organiser, 1_001), Err(Refusal::RangeUnfit));
        assert_eq!(of(Role::Organiser, 0), Err(Refusal::RangeUnfit));
    }

    #[test]
    fn slips_for_a_meeting_are_an_organisers_and_each_is_for_one_person() {
        let of = |role, more: &str| invite(&format!("{{\"form\":\"join\",\"count\":{more}}}")).check(&by(role), NOW);
        assert!(of(Role::Organiser, "200").is_ok());
        assert_eq!(of(Role::Greeter, "2"), Err(Refusal::NotYours));
        for unfit in ["0", "201", "2,\"uses\":2", "2,\"introduction\":\"{}\"", "2,\"days\":91", "2,\"days\":0"] {
            assert_eq!(of(Role::Organiser, unfit), Err(Refusal::RangeUnfit), "{unfit}");
        }
    }
}
