//! Starter packs: what readers see of them, how somebody has themselves taken out, and what curators do.

use std::collections::BTreeSet;

use model::faq::Reviewed;
use model::pack::{
    Consent, MOST_PACK_ENTRIES, OnPack, Pack, PackCard, PackCommand, PackDesk, PackDraft, PackEntry, PackEntryDraft,
    PackEntryKept, PackSuggestion, PackView, PackWanted,
};
use model::{Actor, Deed, Instant, Local, Refusal, Slug, permit};

use super::db::{Db, int};
use super::idempotency::Once;
use super::notices::today;
use super::polls::Around;
use super::shelf::{Entry, Shelf};
use super::suggestions;
use crate::host::{Host, fresh_key};

const PACKS: Shelf = Shelf { kind: "starter-pack", most: 20, most_entries: MOST_PACK_ENTRIES };
/// So many can have themselves taken out of a group's packs in a day: nobody empties a pack out of spite.
const MOST_TAKEN_OUT: u64 = 30;

impl Entry for PackEntry {
    fn id(&self) -> &Slug {
        &self.id
    }

    fn section(&mut self) -> &mut Option<Slug> {
        &mut self.section
    }
}

/// The packs of a group that are for somebody, as lists name them.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn cards(db: &Db, actor: &Actor) -> Result<Vec<PackCard>, Refusal> {
    let packs = PACKS.all::<Pack>(db)?.into_iter().filter(|(_, pack)| pack.is_for(actor));
    Ok(packs.map(|(id, pack)| PackCard { id, title: pack.title }).collect())
}

/// A pack; for whoever it is not for, there is none.
fn find(db: &Db, id: &Slug, actor: &Actor) -> Result<Pack, Refusal> {
    PACKS.find(db, id)?.filter(|pack: &Pack| pack.is_for(actor)).ok_or(Refusal::NotFound)
}

/// What of a pack is wanted, as its address says it.
pub(super) fn wanted(query: &[(String, String)]) -> PackWanted {
    let said = |wanted: &str| query.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let slugs = |wanted: &'static str| {
        let values = query.iter().filter(move |(name, _)| name == wanted).flat_map(|(_, value)| value.split(','));
        values.take(MOST_PACK_ENTRIES).filter_map(|id| Slug::new(id.trim())).collect::<BTreeSet<Slug>>()
    };
    PackWanted {
        from: said("from").and_then(|from| from.parse().ok()).unwrap_or(0),
        sections: slugs("section"),
        only: slugs("only"),
        all: said("all").is_some(),
        iam: None,
    }
}

/// A pack as somebody may see it.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name for them.
pub(super) fn see(around: &Around<'_>, id: &Slug, wanted: &PackWanted) -> Result<PackView, Refusal> {
    let Around { db, slug, group, actor, now, .. } = around;
    let pack = find(db, id, actor)?;
    let entries = PACKS.entries::<PackEntry>(db, id)?;
    let view = PackView::of((slug, group), (id, &pack), &entries, actor, wanted, *now).ok_or(Refusal::NotFound)?;
    Ok(PackView { key: fresh_key()?, ..view })
}

/// A reader looks, has themselves taken out, or suggests. `key` counts where the command holds none; `listed`: whether the
/// site on which they do so is one of the group's.
///
/// # Errors
/// [`Refusal::NotFound`]; [`Refusal::SiteNotListed`], [`Refusal::KeyMissing`], [`Refusal::KeyReused`]; for being taken out
/// [`Refusal::ManyPeople`]; for a suggestion [`Refusal::CodeNeeded`], [`Refusal::Full`], and what does not fit.
pub(super) fn command(
    around: &Around<'_>,
    id: &Slug,
    command: PackCommand,
    mut wanted: PackWanted,
    (key, listed): (Option<&str>, bool),
) -> Result<PackView, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    find(db, id, actor)?;
    let is_look = matches!(command, PackCommand::Look { .. });
    match command {
        PackCommand::Suggest { .. } if permit(Deed::Suggest, actor).is_err() => permit(Deed::Suggest, actor)?,
        _ if !listed && !is_look => return Err(Refusal::SiteNotListed),
        PackCommand::Look { iam } => wanted.iam = iam,
        PackCommand::TakeOut { key: own, entry } => {
            let once = Once::of(&own, key, actor, &(PACKS.kind, id, "take-out", &entry))?;
            if once.outcome::<()>(db)?.is_none() {
                take_out(around, id, &entry)?;
                once.keep(db, &(), *now)?;
            }
        }
        PackCommand::Suggest { key: own, suggested } => {
            let suggested = suggested.check()?;
            let once = Once::of(&own, key, actor, &(PACKS.kind, id, &suggested))?;
            if once.outcome::<()>(db)?.is_none() {
                suggestions::keep(db, &PACKS, id, &suggested, today(group, *now)?)?;
                once.keep(db, &(), *now)?;
            }
        }
    }
    see(around, id, &wanted)
}

/// Hides an entry at once, and for good: nobody has to show that it is them. What they do not see, and an organisation,
/// cannot be taken out so.
fn take_out(around: &Around<'_>, id: &Slug, entry: &Slug) -> Result<(), Refusal> {
    let Around { db, group, actor, now, .. } = around;
    let entries = PACKS.entries::<PackEntry>(db, id)?;
    let mut entries = entries.into_iter().filter(|kept| kept.is_for(actor) && kept.consent != Consent::Organisation);
    let found = entries.find(|kept| kept.id == *entry).ok_or(Refusal::NotFound)?;
    let consent = Consent::Removed { on: today(group, *now)? };
    let day = now.0.div_euclid(Instant::DAY);
    if db.count("SELECT COALESCE(SUM(n), 0) AS n FROM taken_out WHERE day = ?", vec![int(day)])? >= MOST_TAKEN_OUT {
        return Err(Refusal::ManyPeople);
    }
    let revision = found.revision.saturating_add(1);
    PACKS.put(db, id, &[PackEntry { consent, revision, ..found }])?;
    PACKS.mark(db, id, entry, true)?;
    db.run("DELETE FROM taken_out WHERE day < ?", vec![int(day)])?;
    db.run("INSERT INTO taken_out (day, n) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET n = n + 1", vec![int(day)])
}

/// Makes (true) or changes a pack.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Full`], or what does not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, mut draft: PackDraft) -> Result<(bool, PackDesk), Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::EditPages, actor)?;
    let made = PACKS.find::<Pack>(db, id)?.is_none();
    let today = today(group, *now)?;
    draft.entries.iter_mut().flatten().for_each(|entry| not_later(entry, today));
    let (pack, entries) = draft.check(&PACKS.entries::<PackEntry>(db, id)?)?;
    PACKS.fits(db, &pack, made)?;
    if let Some(entries) = &entries {
        PACKS.fit(db, id, entries, true)?;
    }
    PACKS.write(db, id, &pack)?;
    match &entries {
        Some(entries) => PACKS.put_all(db, id, entries)?,
        None => {
            PACKS.leave_sections::<PackEntry>(db, id, &pack.sections.iter().map(|section| &section.id).collect())?
        }
    }
    Ok((made, desk(around, id)?))
}

/// Nobody has looked at a later day than today.
fn not_later(entry: &mut PackEntryDraft, today: Local) {
    entry.checked = entry.checked.map(|said| if said.on > today { Reviewed { on: today, ..said } } else { said });
}

/// A pack as curators see it.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`].
pub(super) fn desk(around: &Around<'_>, id: &Slug) -> Result<PackDesk, Refusal> {
    let Around { db, env, actor, now, .. } = around;
    permit(Deed::Curate, actor)?;
    let pack = find(db, id, actor)?;
    let unseen = PACKS.unseen(db, id)?;
    let kept = |entry: PackEntry| PackEntryKept {
        just_removed: unseen.contains(entry.id.as_str()),
        revision: entry.revision,
        entry: entry.draft(),
    };
    let waiting = suggestions::all(db, &PACKS, id)?.into_iter();
    Ok(PackDesk {
        id: id.clone(),
        pack: pack.draft(None),
        entries: PACKS.entries(db, id)?.into_iter().map(kept).collect(),
        suggestions: waiting.map(|s| PackSuggestion { n: s.n, suggested: s.suggested, on: s.on }).collect(),
        fetches: Host::new((*env).clone()).fetches(),
        now: *now,
    })
}

/// Does something with a pack, and shows it as it is then; as it was, if it is kept no longer.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`], [`Refusal::EntryChanged`] for what was changed since it was read,
/// [`Refusal::NotAgreed`], [`Refusal::Full`], or what does not fit.
pub(super) fn on(around: &Around<'_>, id: &Slug, command: OnPack) -> Result<PackDesk, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::Curate, actor)?;
    let pack = find(db, id, actor)?;
    let today = today(group, *now)?;
    let kept = || PACKS.entries::<PackEntry>(db, id);
    match command {
        OnPack::Put { mut entry, revision, suggestion } => {
            if suggestion.is_some() {
                permit(Deed::EditPages, actor)?;
            }
            let kept = kept()?;
            not_later(&mut entry, today);
            let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
            if before.map(|before| before.revision) != revision {
                return Err(Refusal::EntryChanged);
            }
            let entry = entry.check(&pack, &kept)?;
            if let Some(n) = suggestion {
                suggestions::waits(db, &PACKS, id, n)?;
            }
            PACKS.fit(db, id, std::slice::from_ref(&entry), false)?;
            PACKS.mark(
                db,
                id,
                &entry.id,
                entry.consent.is_no() && PACKS.unseen(db, id)?.contains(entry.id.as_str()),
            )?;
            PACKS.put(db, id, &[entry])?;
            if let Some(n) = suggestion {
                suggestions::drop(db, &PACKS, id, n)?;
            }
        }
        OnPack::Drop { entry } => PACKS.drop_entry(db, id, &entry)?,
        OnPack::Move { entry, before } => PACKS.move_before::<PackEntry>(db, id, &entry, before.as_ref())?,
        OnPack::Check { entry } => {
            let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
            let found = kept()?.into_iter().find(|kept| kept.id == entry).ok_or(Refusal::NotFound)?;
            let checked = Some(Reviewed { on: today, by: person.role });
            PACKS.put(db, id, &[PackEntry { checked, ..found }])?;
        }
        OnPack::Add { sections, mut entries } => {
            entries.iter_mut().for_each(|entry| not_later(entry, today));
            let (pack, added) = pack.add(&kept()?, sections, entries)?;
            PACKS.fits(db, &pack, false)?;
            PACKS.fit(db, id, &added, false)?;
            PACKS.write(db, id, &pack)?;
            PACKS.put(db, id, &added)?;
        }
        OnPack::SeenRemoved { entry } => {
            kept()?.into_iter().find(|kept| kept.id == entry).ok_or(Refusal::NotFound)?;
            PACKS.mark(db, id, &entry, false)?;
        }
        OnPack::DropSuggestion { n } => {
            permit(Deed::EditPages, actor)?;
            suggestions::waits(db, &PACKS, id, n)?;
            suggestions::drop(db, &PACKS, id, n)?;
        }
        OnPack::Remove => {
            permit(Deed::EditPages, actor)?;
            let last = desk(around, id)?;
            PACKS.remove(db, id)?;
            return Ok(last);
        }
    }
    desk(around, id)
}
