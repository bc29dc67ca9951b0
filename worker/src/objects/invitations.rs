//! Invitations: what organisers hand out. Redeeming one makes a code that nobody else has seen.

use std::collections::BTreeSet;

use model::{Instant, Invite, Looked, Refusal, Role, Slug};
use serde::Deserialize;
use vault::{Invitation, Pasted};

use super::db::{Db, from_json, hash, int, json, text};
use super::people::{role, role_name, with_code};

/// The most invitations that can wait at one time.
const MOST: u64 = 2_000;

/// An invitation that can be redeemed.
pub(super) struct Waiting {
    invitation: Invitation,
    pub(super) role: Role,
    pub(super) circles: BTreeSet<Slug>,
}

/// Checks an invitation that an organiser asks for; when it will end.
///
/// # Errors
/// [`Refusal::RangeUnfit`], [`Refusal::Full`].
pub(super) fn check(db: &Db, invite: &Invite, now: Instant) -> Result<Instant, Refusal> {
    let expires = invite.check(now)?;
    let waiting =
        db.count("SELECT COUNT(*) AS n FROM invitations WHERE uses_left > 0 AND expires > ?", vec![int(now.0)])?;
    if waiting >= MOST { Err(Refusal::Full) } else { Ok(expires) }
}

/// Keeps an invitation.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn keep(
    db: &Db,
    invite: &Invite,
    invitation: &Invitation,
    expires: Instant,
    now: Instant,
) -> Result<(), Refusal> {
    db.run("DELETE FROM invitations WHERE uses_left = 0 OR expires <= ?", vec![int(now.0)])?;
    db.run(
        "INSERT INTO invitations (code, role, circles, uses_left, expires) VALUES (?, ?, ?, ?, ?)",
        vec![
            hash(&invitation.hash()),
            text(role_name(invite.role)),
            json(&invite.circles)?,
            int(invite.uses.into()),
            int(expires.0),
        ],
    )
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
