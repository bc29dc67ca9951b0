//! Welcome packets: a document each, and who agreed to what in it.

use model::{
    Actor, Agreed, Deed, Group, Instant, Local, Packet, PacketCard, PacketCommand, PacketDraft, PacketPart, PacketView,
    Refusal, Slug, Tag, permit,
};
use serde::Deserialize;
use vault::IdempotencyKey;

use super::db::{Db, from_json, int, text};
use super::idempotency::Once;
use crate::host::fresh_key;
use crate::zones::Clocks;

/// The most packets that a group can hold.
const MOST: u64 = 50;
/// The longest a packet can be with its words in all languages and all their versions, in bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// All that an answer about a packet depends on besides the packet.
pub(super) struct Around<'a> {
    pub(super) db: &'a Db,
    pub(super) slug: &'a Slug,
    pub(super) group: &'a Group,
    pub(super) actor: &'a Actor,
    pub(super) now: Instant,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    doc: String,
}

fn find(db: &Db, id: &Slug) -> Result<Option<Packet>, Refusal> {
    let row = db.row::<Row>("SELECT id, doc FROM packets WHERE id = ?", vec![text(id.as_str())])?;
    row.map(|row| from_json(&row.doc)).transpose()
}

/// A packet as somebody may see it.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn see(around: &Around<'_>, id: &Slug) -> Result<PacketView, Refusal> {
    view(around, id, &find(around.db, id)?.ok_or(Refusal::NotFound)?)
}

fn view(around: &Around<'_>, id: &Slug, packet: &Packet) -> Result<PacketView, Refusal> {
    let Around { db, slug, group, actor, now } = around;
    let agreed = agreed(db, id, actor)?;
    let view = PacketView::of((slug, group), (id, packet), actor, &agreed, (&Clocks, *now));
    Ok(PacketView { key: fresh_key()?, ..view })
}

/// What somebody agreed to in a packet.
fn agreed(db: &Db, id: &Slug, actor: &Actor) -> Result<Vec<Agreed>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        section: String,
        version: u32,
        lang: String,
        day: String,
    }
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let statement = "SELECT section, version, lang, day FROM agreements WHERE packet = ? AND person = ?";
    let rows = db.rows::<Row>(statement, vec![text(id.as_str()), int(person.id)])?;
    let read = |row: Row| {
        Some(Agreed {
            section: Slug::new(&row.section)?,
            version: row.version,
            lang: Tag::new(&row.lang)?,
            on: Local::new(&row.day)?,
        })
    };
    rows.into_iter().map(|row| read(row).ok_or(Refusal::Trouble)).collect()
}

/// A packet as it could be sent again.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`].
pub(super) fn draft(db: &Db, actor: &Actor, id: &Slug) -> Result<PacketDraft, Refusal> {
    permit(Deed::EditPages, actor)?;
    Ok(find(db, id)?.ok_or(Refusal::NotFound)?.draft())
}

/// Makes or changes a packet; says whether it was made.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Full`], or what does not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, draft: PacketDraft) -> Result<(bool, PacketView), Refusal> {
    let Around { db, actor, .. } = around;
    permit(Deed::EditPages, actor)?;
    let before = find(db, id)?;
    let packet = draft.check(before.as_ref())?;
    let doc = serde_json::to_string(&packet).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES {
        return Err(Refusal::WordsUnfit);
    }
    if before.is_none() && db.count("SELECT COUNT(*) AS n FROM packets", vec![])? >= MOST {
        return Err(Refusal::Full);
    }
    // What somebody agreed to is no longer there: a later agreement of that name would begin with its first version anew.
    for section in before.iter().flat_map(agreements) {
        if !agreements(&packet).any(|still| still == section) {
            let statement = "DELETE FROM agreements WHERE packet = ? AND section = ?";
            db.run(statement, vec![text(id.as_str()), text(section.as_str())])?;
        }
    }
    let statement = "INSERT INTO packets (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc";
    db.run(statement, vec![text(id.as_str()), text(&doc)])?;
    Ok((before.is_none(), view(around, id, &packet)?))
}

/// The names of the parts that ask for agreement.
fn agreements(packet: &Packet) -> impl Iterator<Item = &Slug> {
    let asks = |part: &PacketPart| matches!(part, PacketPart::Agreement { .. });
    packet.sections.iter().filter(move |section| asks(&section.part)).map(|section| &section.id)
}

/// Somebody agrees, or takes it back. `key` counts where the command holds none.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::KeyMissing`], [`Refusal::KeyReused`], or as [`Packet::agree`].
pub(super) fn command(
    around: &Around<'_>,
    id: &Slug,
    command: &PacketCommand,
    key: Option<&str>,
) -> Result<PacketView, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    let packet = find(db, id)?.ok_or(Refusal::NotFound)?;
    let Some((own, section)) = command.about() else { return view(around, id, &packet) };
    permit(Deed::Agree, actor)?;
    let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
    let key = if own.is_empty() { key.unwrap_or_default() } else { own };
    let key = IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)?;
    let content = serde_json::to_string(command).map_err(|_| Refusal::Trouble)?;
    let once = Once::new(&key, &format!("m:{}", person.id), &format!("{id} {content}"));
    if once.outcome::<()>(db)?.is_some() {
        return view(around, id, &packet);
    }
    match command {
        PacketCommand::Agree { version, lang, .. } => {
            let today = super::notices::today(group, *now)?;
            let agreed = packet.agree(actor, section, *version, lang.as_ref(), today)?;
            db.run(
                "INSERT OR IGNORE INTO agreements (packet, section, person, version, lang, day) VALUES (?, ?, ?, ?, ?, ?)",
                vec![
                    text(id.as_str()),
                    text(section.as_str()),
                    int(person.id),
                    int(agreed.version.into()),
                    text(agreed.lang.as_str()),
                    text(&agreed.on.to_string()),
                ],
            )?;
        }
        PacketCommand::TakeBack { .. } => db.run(
            "DELETE FROM agreements WHERE packet = ? AND section = ? AND person = ?",
            vec![text(id.as_str()), text(section.as_str()), int(person.id)],
        )?,
        PacketCommand::Look => {}
    }
    once.keep(db, &(), *now)?;
    view(around, id, &packet)
}

/// Forgets what somebody agreed to, whose code is taken out of use.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn forget(db: &Db, person: i64) -> Result<(), Refusal> {
    db.run("DELETE FROM agreements WHERE person = ?", vec![int(person)])
}

/// The packets of a group in which there is something for somebody, each as they may see it.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn all(around: &Around<'_>) -> Result<Vec<PacketView>, Refusal> {
    let Around { db, slug, group, actor, now } = around;
    let rows = db.rows::<Row>("SELECT id, doc FROM packets ORDER BY id", vec![])?;
    let seen = |row: Row| {
        let (id, packet) = (Slug::new(&row.id).ok_or(Refusal::Trouble)?, from_json::<Packet>(&row.doc)?);
        Ok(PacketView::of((slug, group), (&id, &packet), actor, &[], (&Clocks, *now)))
    };
    rows.into_iter().map(seen).collect()
}

/// How a packet stands in a list.
pub(super) fn card(view: &PacketView) -> PacketCard {
    PacketCard { id: view.head.id.clone(), title: view.head.title.clone() }
}
