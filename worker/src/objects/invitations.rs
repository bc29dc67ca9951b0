//! Invitations: what organisers hand out. Redeeming one makes a code that nobody else has seen. One to a signup form
//! ([`super::newcomers`]) makes no code; it is kept here beside the others.

use std::collections::BTreeSet;

use model::signup::InviteNewcomers;
use model::{Actor, Deed, Instant, Invite, Invited, Looked, Refusal, Role, Slug, permit};
use serde::Deserialize;
use vault::{IdempotencyKey, Invitation, Pasted};

use super::db::{Db, from_json, hash, int, json, text};
use super::idempotency::Once;
use super::people::{role, role_name, with_code};
use super::polls::Around;

/// The most invitations that can wait at one time: those of a group that grows, and slips for many meetings.
const MOST: u64 = 5_000;
/// How much of an invitation's hash says which one it is, in hexadecimal digits, at least.
const LEAST_ID: usize = 12;

/// An invitation that can be redeemed.
pub(super) struct Waiting {
    invitation: Invitation,
    pub(super) role: Role,
    pub(super) circles: BTreeSet<Slug>,
}

/// Makes an invitation, once for each key. `content` is all that the command says, as it came.
///
/// # Errors
/// As [`permit`] for handing out invitations; [`Refusal::RangeUnfit`], [`Refusal::Full`], [`Refusal::KeyReused`].
pub(super) fn make(
    around: &Around<'_>,
    invite: &Invite,
    key: &IdempotencyKey,
    content: &str,
    origin: &str,
) -> Result<Invited, Refusal> {
    let Around { db, slug, salt, actor, now, .. } = around;
    permit(Deed::Invite(invite.role), actor)?;
    let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
    let once = Once::new(key, &format!("m:{}", person.id), content);
    let invitation = Invitation::derive(key, salt, "invitation");
    let expires = match once.outcome::<Instant>(db)? {
        Some(expires) => expires,
        None => {
            let expires = invite.check(*now)?;
            has_room(db, 1, *now)?;
            is_new(db, &invitation)?;
            clear(db, *now)?;
            keep(db, person.id, invite, &invitation, expires)?;
            once.keep(db, &expires, *now)?;
            expires
        }
    };
    let written = invitation.written().to_string();
    let link = format!("{origin}/{slug}/join#{written}");
    Ok(Invited { invitation: written, link, role: invite.role, expires })
}

/// Checks that so many more can wait.
///
/// # Errors
/// [`Refusal::Full`].
pub(super) fn has_room(db: &Db, more: usize, now: Instant) -> Result<(), Refusal> {
    let waiting =
        db.count("SELECT COUNT(*) AS n FROM invitations WHERE uses_left > 0 AND expires > ?", vec![int(now.0)])?;
    let more = u64::try_from(more).unwrap_or(u64::MAX);
    if waiting.saturating_add(more) > MOST { Err(Refusal::Full) } else { Ok(()) }
}

/// Checks that nobody holds this invitation: a key that came back after it was forgotten makes none.
///
/// # Errors
/// [`Refusal::KeyReused`].
pub(super) fn is_new(db: &Db, invitation: &Invitation) -> Result<(), Refusal> {
    let there = db.count("SELECT COUNT(*) AS n FROM invitations WHERE code = ?", vec![hash(&invitation.hash())])?;
    if there > 0 { Err(Refusal::KeyReused) } else { Ok(()) }
}

/// Forgets what nobody can use any more. One to a signup form that is used up stays until it ends: whoever came by it
/// may have to send their request again.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn clear(db: &Db, now: Instant) -> Result<(), Refusal> {
    db.run("DELETE FROM invitations WHERE expires <= ? OR (uses_left = 0 AND form IS NULL)", vec![int(now.0)])
}

fn keep(db: &Db, by: i64, invite: &Invite, invitation: &Invitation, expires: Instant) -> Result<(), Refusal> {
    db.run(
        "INSERT INTO invitations (code, role, circles, uses_left, expires, by) VALUES (?, ?, ?, ?, ?, ?)",
        vec![
            hash(&invitation.hash()),
            text(role_name(invite.role)),
            json(&invite.circles)?,
            int(invite.uses.into()),
            int(expires.0),
            int(by),
        ],
    )
}

/// Keeps an invitation to a signup form. It makes nobody anything. `by` is nobody where many are made to be handed round:
/// whoever prints slips for a meeting knows none of those who come by them.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn keep_for_form(
    db: &Db,
    by: Option<i64>,
    invite: &InviteNewcomers,
    invitation: &Invitation,
    expires: Instant,
) -> Result<(), Refusal> {
    db.run(
        "INSERT INTO invitations (code, role, circles, uses_left, expires, by, form, path, intro)
         VALUES (?, '', '[]', ?, ?, ?, ?, ?, ?)",
        vec![
            hash(&invitation.hash()),
            int(invite.uses.into()),
            int(expires.0),
            by.into(),
            text(invite.form.as_str()),
            invite.path.as_ref().map(|path| path.as_str().to_owned()).into(),
            int(invite.introduction.is_some().into()),
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
        let statement =
            "SELECT role, circles FROM invitations WHERE code = ? AND form IS NULL AND uses_left > 0 AND expires > ?";
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
pub(super) fn revoke(db: &Db, pasted: &Pasted, now: Instant) -> Result<(), Refusal> {
    let invitation: Invitation = pasted.read_as();
    forget(db, &invitation.hash().hex(), now)
}

/// Takes an invitation out of use that is known by the beginning of its hash, and what was said of whoever would come.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none, or more than one.
pub(super) fn revoke_by_id(db: &Db, id: &str, now: Instant) -> Result<(), Refusal> {
    #[derive(Deserialize)]
    struct Row {
        code: String,
    }
    let hexadecimal = id.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'));
    if !hexadecimal || !(LEAST_ID..=64).contains(&id.len()) {
        return Err(Refusal::NotFound);
    }
    // Digits and a to f: whatever begins with `id` stands before `id` and a g.
    let statement = "SELECT code FROM invitations WHERE code >= ? AND code < ? LIMIT 2";
    let rows: Vec<Row> = db.rows(statement, vec![text(id), text(&format!("{id}g"))])?;
    let [Row { code }] = rows.as_slice() else { return Err(Refusal::NotFound) };
    forget(db, code, now)
}

/// It and what was said of whoever would come, which the alarm destroys.
fn forget(db: &Db, code: &str, now: Instant) -> Result<(), Refusal> {
    db.run("UPDATE introductions SET ends = MIN(ends, ?) WHERE invitation = ?", vec![int(now.0), text(code)])?;
    db.run("DELETE FROM invitations WHERE code = ?", vec![text(code)])
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
