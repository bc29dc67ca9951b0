//! Invitations: what organisers hand out. Redeeming one makes a code that nobody else has seen.

use std::collections::BTreeSet;

use model::{Instant, Refusal, Role, Slug};
use serde::{Deserialize, Serialize};
use vault::{Invitation, Pasted};

use super::db::{Db, from_json, hash, int, json, text};
use super::people::{role, role_name, with_code};

/// The most invitations that can wait at one time.
const MOST: u64 = 2_000;
const MOST_USES: u32 = 1_000;
const MOST_DAYS: u32 = 90;

/// What an organiser asks for.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    role: Role,
    #[serde(default)]
    circles: BTreeSet<Slug>,
    #[serde(default = "one")]
    uses: u32,
    #[serde(default = "month")]
    days: u32,
}

fn one() -> u32 {
    1
}

fn month() -> u32 {
    30
}

/// An invitation that was made.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Invited {
    /// The invitation itself, to be handed on.
    pub(crate) invitation: String,
    /// The address that holds it.
    pub(crate) link: String,
    /// What it makes somebody.
    pub(crate) role: Role,
    /// When it ends.
    pub(crate) expires: Instant,
}

/// What something pasted turns out to be. Looking spends nothing.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub(crate) enum Looked {
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

/// An invitation that can be redeemed.
pub(super) struct Waiting {
    invitation: Invitation,
    pub(super) role: Role,
    pub(super) circles: BTreeSet<Slug>,
}

impl Wanted {
    pub(super) fn role(&self) -> Role {
        self.role
    }

    /// When it will end.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for more uses or days than there may be, [`Refusal::Full`].
    pub(super) fn check(&self, db: &Db, now: Instant) -> Result<Instant, Refusal> {
        if !(1..=MOST_USES).contains(&self.uses) || !(1..=MOST_DAYS).contains(&self.days) || self.circles.len() > 50 {
            return Err(Refusal::WordsUnfit);
        }
        let waiting =
            db.count("SELECT COUNT(*) AS n FROM invitations WHERE uses_left > 0 AND expires > ?", vec![int(now.0)])?;
        if waiting >= MOST { Err(Refusal::Full) } else { Ok(now.plus_days(self.days)) }
    }

    /// Keeps it.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn keep(&self, db: &Db, invitation: &Invitation, expires: Instant, now: Instant) -> Result<(), Refusal> {
        db.run("DELETE FROM invitations WHERE uses_left = 0 OR expires <= ?", vec![int(now.0)])?;
        db.run(
            "INSERT INTO invitations (code, role, circles, uses_left, expires) VALUES (?, ?, ?, ?, ?)",
            vec![
                hash(&invitation.hash()),
                text(role_name(self.role)),
                json(&self.circles)?,
                int(self.uses.into()),
                int(expires.0),
            ],
        )
    }
}

impl Waiting {
    /// The invitation that was pasted. One answer for one that is unknown, spent, too old or revoked.
    ///
    /// # Errors
    /// [`Refusal::InvitationUnknown`].
    pub(super) fn find(db: &Db, pasted: &Pasted, now: Instant) -> Result<Waiting, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            role: String,
            circles: String,
        }
        let invitation: Invitation = pasted.read_as();
        let statement = "SELECT role, circles FROM invitations WHERE code = ? AND uses_left > 0 AND expires > ?";
        let row =
            db.row::<Row>(statement, vec![hash(&invitation.hash()), int(now.0)])?.ok_or(Refusal::InvitationUnknown)?;
        Ok(Waiting { role: role(&row.role)?, circles: from_json(&row.circles)?, invitation })
    }

    /// Uses it once.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn spend(&self, db: &Db) -> Result<(), Refusal> {
        db.run("UPDATE invitations SET uses_left = uses_left - 1 WHERE code = ?", vec![hash(&self.invitation.hash())])
    }

}

/// Takes an invitation out of use; one that is not there is no trouble.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn revoke(db: &Db, pasted: &Pasted) -> Result<(), Refusal> {
    let invitation: Invitation = pasted.read_as();
    db.run("DELETE FROM invitations WHERE code = ?", vec![hash(&invitation.hash())])
}

/// What something pasted is.
///
/// # Errors
/// [`Refusal::InvitationUnknown`] if it is nothing here.
pub(super) fn look(db: &Db, pasted: &Pasted, now: Instant) -> Result<Looked, Refusal> {
    if let Ok(waiting) = Waiting::find(db, pasted, now) {
        return Ok(Looked::Invitation { role: waiting.role });
    }
    match with_code(db, &pasted.written()) {
        Ok(person) => Ok(Looked::Code { role: person.role, name: person.name }),
        Err(_) => Err(Refusal::InvitationUnknown),
    }
}
