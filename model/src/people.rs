//! Who somebody is to a group, and what they may do there.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::text::tidy;
use crate::{Refusal, Slug};

/// The longest name somebody may choose for themselves, in characters.
pub const MAX_NAME_CHARS: usize = 60;

/// What somebody with a code may do. Each includes those before it: organiser ⊃ greeter ⊃ member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Votes where members vote.
    Member,
    /// Also shows or holds back the words of people who are not members.
    Greeter,
    /// Also makes and edits everything, and hands out invitations.
    Organiser,
}

/// Whom something is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Anybody at all.
    Everyone,
    /// Whoever holds a code of the group.
    Members,
    /// Members of any of these circles.
    Circles(BTreeSet<Slug>),
}

impl Audience {
    /// Whether it is for nobody for whom the other is not.
    pub fn is_within(&self, other: &Audience) -> bool {
        match (self, other) {
            (_, Audience::Everyone) => true,
            (Audience::Everyone, _) => false,
            (_, Audience::Members) => true,
            (Audience::Members, Audience::Circles(_)) => false,
            (Audience::Circles(these), Audience::Circles(those)) => these.is_subset(those),
        }
    }
}

/// Somebody who holds a code of the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// Their number within the group.
    pub id: i64,
    /// What they may do.
    pub role: Role,
    /// What they want to be called here; may be empty.
    pub name: String,
    /// The circles they are in; none to begin with.
    #[serde(default)]
    pub circles: BTreeSet<Slug>,
    /// The paths that a greeter put them on: what of the welcome packet is for them besides.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub paths: BTreeSet<Slug>,
}

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody in particular.
    Public,
    /// Somebody who showed a code.
    Person(Person),
}

impl Actor {
    /// The person, where there is one.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Actor::Public => None,
            Actor::Person(person) => Some(person),
        }
    }

    /// Whether this is somebody with at least that role.
    pub fn is_at_least(&self, role: Role) -> bool {
        self.person().is_some_and(|person| person.role >= role)
    }

    /// Whether something for that audience is for them.
    pub fn is_in(&self, audience: &Audience) -> bool {
        match (audience, self) {
            (Audience::Everyone, _) => true,
            (_, Actor::Public) => false,
            (Audience::Members, Actor::Person(_)) => true,
            (Audience::Circles(circles), Actor::Person(person)) => !circles.is_disjoint(&person.circles),
        }
    }

    /// Whether they keep what is for that audience, where they keep such things at all: organisers everything, greeters
    /// nothing of a circle that they are not in.
    pub fn keeps(&self, audience: &Audience) -> bool {
        self.is_at_least(Role::Organiser) || self.is_in(audience)
    }
}

/// What can be done in a group besides voting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Change the group's own page, languages and sites.
    EditGroup,
    /// Make or change a poll or a proposal.
    EditPoll,
    /// Hand out an invitation for this role.
    Invite(Role),
    /// Take an invitation or a code out of use.
    Revoke,
    /// Read who the members are.
    ReadMembers,
    /// Show or hold back the words of somebody who is not a member.
    Greet,
    /// See requests to join, and meet those who sent them.
    Meet,
    /// Make or change a signup form, and how the group meets those who send it.
    EditSignup,
    /// Invite somebody to ask to join.
    InviteNewcomer,
    /// Vouch for somebody who asks to join.
    Vouch,
    /// Make or change welcome packets and notices.
    EditPages,
    /// Agree to what a welcome packet asks for.
    Agree,
    /// Write and review what a FAQ answers.
    Answer,
    /// Keep a starter pack: what is in it, and who has agreed to it.
    Curate,
    /// Suggest something for a FAQ or a starter pack.
    Suggest,
    /// Change one's own code.
    ReplaceOwnCode,
}

/// May they? The one table of permissions.
///
/// # Errors
/// [`Refusal::CodeNeeded`] for somebody without a code, [`Refusal::NotYours`] for somebody whose role does not do it.
pub fn permit(deed: Deed, actor: &Actor) -> Result<(), Refusal> {
    let needed = match deed {
        Deed::EditGroup
        | Deed::EditPoll
        | Deed::EditPages
        | Deed::EditSignup
        | Deed::Invite(_)
        | Deed::Revoke
        | Deed::ReadMembers => Role::Organiser,
        Deed::Greet | Deed::Meet | Deed::Answer | Deed::Curate => Role::Greeter,
        Deed::Agree | Deed::ReplaceOwnCode | Deed::InviteNewcomer | Deed::Vouch | Deed::Suggest => Role::Member,
    };
    match actor {
        Actor::Public => Err(Refusal::CodeNeeded),
        Actor::Person(person) if person.role >= needed => Ok(()),
        Actor::Person(_) => Err(Refusal::NotYours),
    }
}

/// A name somebody chose, made safe to show in one line.
///
/// # Errors
/// [`Refusal::NameTooLong`] past [`MAX_NAME_CHARS`].
pub fn tidy_name(name: &str) -> Result<String, Refusal> {
    let name = tidy(name, false);
    if name.chars().count() > MAX_NAME_CHARS { Err(Refusal::NameTooLong) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(role: Role, circles: &[&str]) -> Actor {
        let circles = circles.iter().filter_map(|c| Slug::new(c)).collect();
        Actor::Person(Person { id: 1, role, name: "Amina".into(), circles, paths: BTreeSet::new() })
    }

    #[test]
    fn an_organiser_may_do_what_a_greeter_may_and_a_greeter_what_a_member_may() {
        let deeds = [
            (Deed::ReplaceOwnCode, Role::Member),
            (Deed::InviteNewcomer, Role::Member),
            (Deed::Vouch, Role::Member),
            (Deed::Suggest, Role::Member),
            (Deed::Greet, Role::Greeter),
            (Deed::Answer, Role::Greeter),
            (Deed::Curate, Role::Greeter),
            (Deed::Meet, Role::Greeter),
            (Deed::EditSignup, Role::Organiser),
            (Deed::EditGroup, Role::Organiser),
            (Deed::EditPoll, Role::Organiser),
            (Deed::Invite(Role::Member), Role::Organiser),
            (Deed::Revoke, Role::Organiser),
            (Deed::EditPages, Role::Organiser),
            (Deed::Agree, Role::Member),
            (Deed::ReadMembers, Role::Organiser),
        ];
        for (deed, needed) in deeds {
            assert_eq!(permit(deed, &Actor::Public), Err(Refusal::CodeNeeded));
            for role in [Role::Member, Role::Greeter, Role::Organiser] {
                let allowed = permit(deed, &with(role, &[])).is_ok();
                assert_eq!(allowed, role >= needed, "{deed:?} by {role:?}");
            }
        }
    }

    #[test]
    fn something_for_the_kitchen_is_for_those_in_the_kitchen() {
        let kitchen = Audience::Circles([Slug::new("kitchen").unwrap()].into());
        assert!(with(Role::Member, &["kitchen"]).is_in(&kitchen));
        assert!(!with(Role::Organiser, &[]).is_in(&kitchen));
        assert!(with(Role::Organiser, &[]).keeps(&kitchen));
        assert!(!with(Role::Greeter, &["garden"]).keeps(&kitchen));
        assert!(with(Role::Greeter, &["kitchen"]).keeps(&kitchen));
        assert!(!Actor::Public.is_in(&Audience::Members));
        assert!(Actor::Public.is_in(&Audience::Everyone));
    }
}
