//! Coming in: invitations and codes, as they are sent and answered. Codes stand here as they are written; what they
//! are made of is `vault`'s.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Instant, Refusal, Role, Slug};

const MOST_USES: u32 = 1_000;
const MOST_DAYS: u32 = 90;
const MOST_CIRCLES: usize = 50;

/// An organiser asks for an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// What it makes somebody.
    pub role: Role,
    /// The circles they will be in.
    #[serde(default)]
    pub circles: BTreeSet<Slug>,
    /// How often it can be used: 1 to 1,000; once, if not said.
    #[serde(default = "once")]
    pub uses: u32,
    /// For how many days: 1 to 90; 30, if not said.
    #[serde(default = "a_month")]
    pub days: u32,
}

fn once() -> u32 {
    1
}

fn a_month() -> u32 {
    30
}

impl Invite {
    /// When it ends.
    ///
    /// # Errors
    /// [`Refusal::RangeUnfit`] for more uses, days or circles than there may be.
    pub fn check(&self, now: Instant) -> Result<Instant, Refusal> {
        let fits = (1..=MOST_USES).contains(&self.uses)
            && (1..=MOST_DAYS).contains(&self.days)
            && self.circles.len() <= MOST_CIRCLES;
        if fits { Ok(now.plus_days(self.days)) } else { Err(Refusal::RangeUnfit) }
    }
}

/// An invitation that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invited {
    /// The invitation itself, to be handed on.
    pub invitation: String,
    /// The address that holds it, after its `#`.
    pub link: String,
    /// What it makes somebody.
    pub role: Role,
    /// When it ends.
    pub expires: Instant,
}

/// A code or an invitation as somebody pasted it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Paste {
    /// What was pasted.
    pub code: String,
}

/// What something pasted turns out to be. Looking spends nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Looked {
    /// An invitation.
    Invitation {
        /// What it makes somebody.
        role: Role,
    },
    /// Somebody's own code.
    Code {
        /// What they may do.
        role: Role,
        /// What they want to be called.
        name: String,
    },
}

/// Somebody uses an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The invitation.
    pub invitation: String,
    /// What they want to be called; may be empty.
    #[serde(default)]
    pub name: String,
}

/// Somebody who has just got a code: the only answer that ever holds one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Joined {
    /// Their code.
    pub code: String,
    /// What they may do.
    pub role: Role,
    /// What they want to be called.
    pub name: String,
}

/// A group was founded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Founded {
    /// Its name in addresses.
    pub group: Slug,
    /// The code of its first organiser.
    pub code: String,
}

/// What an organiser does about somebody who holds a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum OnPerson {
    /// Take their code out of use.
    Revoke,
}

/// What somebody does about their own code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum OnOwnCode {
    /// Get another; the one before no longer works.
    Replace,
}
