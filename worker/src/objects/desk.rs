//! The desk: what greeters and organisers see there, and what they do there apart from a request.

use std::collections::BTreeMap;

use model::desk::{DeskCommand, DeskView, InvitationCard, sorted};
use model::{Actor, Deed, Instant, Invited, Refusal, Role, Slug, permit};
use serde::Deserialize;
use vault::IdempotencyKey;

use super::db::{Db, int};
use super::polls::Around;
use super::{faqs, greeters, invitations, packs, people, polls, signup};

/// What came of a command.
pub(super) enum Done {
    /// The desk as it is now.
    Desk(Box<DeskView>),
    /// An invitation.
    Invited(Invited),
}

/// How a command was sent.
pub(super) struct Sent<'a> {
    /// Its key, where it has one.
    pub(super) key: Result<IdempotencyKey, Refusal>,
    /// All that it says, as it came.
    pub(super) content: &'a str,
    /// Where Porchlight itself is.
    pub(super) origin: &'a str,
}

/// The desk as whoever looks may see it.
///
/// # Errors
/// As [`permit`] for meeting newcomers.
pub(super) fn view(around: &Around<'_>) -> Result<DeskView, Refusal> {
    let Around { db, slug, group, actor, now, .. } = around;
    permit(Deed::Meet, actor)?;
    let Actor::Person(me) = actor else { return Err(Refusal::CodeNeeded) };
    let organises = me.role >= Role::Organiser;
    let i_read = greeters::languages(db, me.id)?;
    let (requests, deleted) = signup::lobby(db, *now)?;
    Ok(DeskView {
        group: (*slug).clone(),
        group_name: group.name.clone(),
        languages: group.languages.clone(),
        zone: group.zone.clone(),
        me: me.clone(),
        requests: sorted(requests, &i_read),
        i_read,
        deleted,
        forms: signup::cards(around)?,
        faqs: faqs::cards(db)?,
        packs: packs::desk_cards(db, actor)?,
        greeters: signup::list(db)?,
        keys: greeters::keys(db)?,
        members: if organises { people::all(db)? } else { Vec::new() },
        invitations: if organises { waiting(db, *now)? } else { Vec::new() },
        now: *now,
    })
}

/// Does a command.
///
/// # Errors
/// Why it was not done; then nothing was.
pub(super) fn command(around: &Around<'_>, command: DeskCommand, sent: &Sent<'_>) -> Result<Done, Refusal> {
    let Around { db, actor, .. } = around;
    permit(Deed::Meet, actor)?;
    let Actor::Person(me) = actor else { return Err(Refusal::CodeNeeded) };
    command.check()?;
    match command {
        DeskCommand::Read { languages } => greeters::reads(db, me.id, &languages)?,
        DeskCommand::OfferKey { greeter } => greeters::offer(db, me, &greeter)?,
        DeskCommand::SetGreeters { list } => greeters::set(around, &list)?,
        DeskCommand::Settle { form, settings } => signup::settle(around, &form, settings)?,
        DeskCommand::Invite(invite) => {
            let key = sent.key.clone()?;
            return invitations::make(around, &invite, &key, sent.content, sent.origin).map(Done::Invited);
        }
        DeskCommand::RevokeInvitation { id } => {
            permit(Deed::Revoke, actor)?;
            invitations::revoke_by_id(db, &id, around.now)?;
        }
        DeskCommand::RevokePerson { person } => {
            permit(Deed::Revoke, actor)?;
            people::revoke(db, person)?;
        }
        DeskCommand::Change { person, role, circles } => {
            permit(Deed::Revoke, actor)?;
            // Who can vote where a poll has opened stays as it was, unless the poll lets in those who come later.
            polls::fix_all(around)?;
            let changed = Actor::Person(people::change(db, person, role, &circles)?);
            polls::welcome(&Around { actor: &changed, code: None, ..*around })?;
        }
    }
    // Whoever has just taken their own role away sees the desk once more as what they were.
    view(around).map(Box::new).map(Done::Desk)
}

/// The invitations that can still be used; no codes.
fn waiting(db: &Db, now: Instant) -> Result<Vec<InvitationCard>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        id: String,
        role: String,
        form: Option<String>,
        uses_left: u32,
        expires: i64,
        by: Option<i64>,
    }
    #[derive(Deserialize)]
    struct Name {
        id: i64,
        name: String,
    }
    let names = db.rows::<Name>("SELECT id, name FROM people WHERE id IN (SELECT by FROM invitations)", vec![])?;
    let names: BTreeMap<i64, String> = names.into_iter().map(|Name { id, name }| (id, name)).collect();
    let statement = "SELECT SUBSTR(code, 1, 16) AS id, role, form, uses_left, expires, by FROM invitations
         WHERE uses_left > 0 AND expires > ? ORDER BY expires, code";
    let card = |row: Row| {
        Ok(InvitationCard {
            role: if row.role.is_empty() { None } else { Some(people::role(&row.role)?) },
            form: row.form.as_deref().and_then(Slug::new),
            by: row.by.and_then(|by| names.get(&by).cloned()).unwrap_or_default(),
            id: row.id,
            uses_left: row.uses_left,
            expires: Instant(row.expires),
        })
    };
    db.rows::<Row>(statement, vec![int(now.0)])?.into_iter().map(card).collect()
}
