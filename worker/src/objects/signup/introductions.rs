//! Invitations to ask to join, and the introductions that come with them. An introduction waits in a Folder of its own:
//! nothing that was sealed stays in the group's file.

use model::signup::Sealed;
use model::{Instant, Refusal, Slug};
use serde::Deserialize;
use vault::{Invitation, Pasted};

use super::super::db::{Db, hash, int, text};
use super::super::folder::Filed;
use super::super::polls::Around;

/// For how long an introduction stays once it was used: somebody whose line was cut asks again.
const AFTERWARDS: i64 = 60 * Instant::MINUTE;

/// An invitation to ask to join.
pub(super) struct Invited {
    /// Who made it.
    pub(super) by: Option<i64>,
    /// The part of the packet that is for those who come by it.
    pub(super) path: Option<Slug>,
    hash: vault::Hash,
    uses_left: i64,
    expires: Instant,
    intro: bool,
}

impl Invited {
    /// The invitation to this form that was pasted; one that is spent or too old is there a while yet, see
    /// [`Invited::is_good`].
    ///
    /// # Errors
    /// [`Refusal::InvitationUnknown`].
    pub(super) fn find(db: &Db, pasted: &str, form: &Slug) -> Result<Invited, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            by: Option<i64>,
            path: Option<String>,
            uses_left: i64,
            expires: i64,
            intro: i64,
        }
        let invitation: Invitation = Pasted::parse(pasted).map_err(|_| Refusal::InvitationUnknown)?.read_as();
        let hash_of_it = invitation.hash();
        let statement = "SELECT by, path, uses_left, expires, intro FROM invitations WHERE code = ? AND form = ?";
        let row = db.row::<Row>(statement, vec![hash(&hash_of_it), text(form.as_str())])?;
        let Row { by, path, uses_left, expires, intro } = row.ok_or(Refusal::InvitationUnknown)?;
        let path = path.as_deref().and_then(Slug::new);
        Ok(Invited { by, path, hash: hash_of_it, uses_left, expires: Instant(expires), intro: intro != 0 })
    }

    /// Whether somebody can still come by it.
    pub(super) fn is_good(&self, now: Instant) -> bool {
        self.uses_left > 0 && now < self.expires
    }

    /// What whoever made it says of the person.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if its Folder does not answer.
    pub(super) async fn introduction(&self, around: &Around<'_>) -> Result<Option<Sealed>, Refusal> {
        match self.intro {
            true => Filed::of_introduction(around.env, around.slug, &self.hash.hex())?.introduction().await,
            false => Ok(None),
        }
    }

    /// Uses it once. An introduction goes with the last use.
    ///
    /// # Errors
    /// [`Refusal::InvitationUnknown`] if nothing is left of it.
    pub(super) fn spend(&self, db: &Db, now: Instant) -> Result<(), Refusal> {
        #[derive(Deserialize)]
        struct Left {
            uses_left: i64,
        }
        let once =
            "UPDATE invitations SET uses_left = uses_left - 1 WHERE code = ? AND uses_left > 0 RETURNING uses_left";
        let left = db.row::<Left>(once, vec![hash(&self.hash)])?.ok_or(Refusal::InvitationUnknown)?;
        if self.intro && left.uses_left == 0 {
            let ends = int(now.0.saturating_add(AFTERWARDS));
            let soon = "UPDATE introductions SET ends = MIN(ends, ?) WHERE invitation = ?";
            db.run(soon, vec![ends, hash(&self.hash)])?;
        }
        Ok(())
    }
}

/// Keeps what whoever makes an invitation says of the person, until the invitation ends. To be called before the
/// invitation is kept with `intro = 1`; it can be repeated. The alarm is to be set afterwards.
///
/// # Errors
/// [`Refusal::Trouble`] if its Folder does not answer.
pub(in crate::objects) async fn introduce(
    around: &Around<'_>,
    invitation: &Invitation,
    words: Sealed,
    ends: Instant,
) -> Result<(), Refusal> {
    let code = invitation.hash();
    // First that there is one, so that whatever fails now is cleared away when it ends.
    around
        .db
        .run("INSERT OR REPLACE INTO introductions (invitation, ends) VALUES (?, ?)", vec![hash(&code), int(ends.0)])?;
    Filed::of_introduction(around.env, around.slug, &code.hex())?.introduce(words).await
}

/// Destroys the introductions that have ended. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::Trouble`] if a Folder does not answer; it is tried again.
pub(super) async fn pass(around: &Around<'_>) -> Result<(), Refusal> {
    #[derive(Deserialize)]
    struct Row {
        invitation: String,
    }
    let due = "SELECT invitation FROM introductions WHERE ends <= ? LIMIT 20";
    for Row { invitation } in around.db.rows::<Row>(due, vec![int(around.now.0)])? {
        Filed::of_introduction(around.env, around.slug, &invitation)?.destroy().await?;
        around.db.run("UPDATE invitations SET intro = 0 WHERE code = ?", vec![text(&invitation)])?;
        around.db.run("DELETE FROM introductions WHERE invitation = ?", vec![text(&invitation)])?;
    }
    Ok(())
}
