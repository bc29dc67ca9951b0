//! Starter packs: what readers see of them, how somebody has themselves taken out, and what curators do.

mod saying_no;

use std::collections::BTreeSet;

use model::faq::Reviewed;
use model::pack::{
    Added, Consent, MOST_PACK_ENTRIES, OnPack, Pack, PackCard, PackCommand, PackDesk, PackDraft, PackEntry,
    PackEntryDraft, PackEntryKept, PackSuggestion, PackView, PackWanted, Purpose,
};
use model::{Actor, Deed, Local, Refusal, Slug, permit};

use super::db::Db;
use super::idempotency::Once;
use super::notices::today;
use super::polls::Around;
use super::shelf::{Entry, Shelf};
use super::suggestions;
use crate::host::{Host, fresh_key};

const PACKS: Shelf =
    Shelf { kind: "starter-pack", most: 20, most_entries: MOST_PACK_ENTRIES, most_bytes: 8 * 1024 * 1024 };

impl Entry for PackEntry {
    fn id(&self) -> &Slug {
        &self.id
    }

    fn section(&mut self) -> &mut Option<Slug> {
        &mut self.section
    }

    fn revision(&mut self) -> &mut u32 {
        &mut self.revision
    }
}

/// The packs of a group that are for somebody, as lists name them.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn cards(db: &Db, actor: &Actor) -> Result<Vec<PackCard>, Refusal> {
    let packs = PACKS.all::<Pack>(db)?.into_iter().filter(|(_, pack)| pack.is_for(actor));
    Ok(packs.map(|(id, pack)| PackCard { id, title: pack.title, just_removed: 0 }).collect())
}

/// The same as the desk names them: with how many were taken out and not seen yet.
///
/// # Errors
/// As [`cards`].
pub(super) fn desk_cards(db: &Db, actor: &Actor) -> Result<Vec<PackCard>, Refusal> {
    let counted = |card: PackCard| {
        let unseen = PACKS.unseen(db, &card.id)?;
        let kept = if unseen.is_empty() { Vec::new() } else { kept_by(db, &card.id, actor)? };
        let just_removed = kept.iter().filter(|entry| is_unseen(entry, &unseen)).count();
        Ok(PackCard { just_removed: u32::try_from(just_removed).unwrap_or(u32::MAX), ..card })
    };
    cards(db, actor)?.into_iter().map(counted).collect()
}

/// The entries of a pack that somebody keeps, in order.
fn kept_by(db: &Db, id: &Slug, actor: &Actor) -> Result<Vec<PackEntry>, Refusal> {
    Ok(PACKS.entries::<PackEntry>(db, id)?.into_iter().filter(|entry| actor.keeps(&entry.audience)).collect())
}

fn is_unseen(entry: &PackEntry, unseen: &BTreeSet<String>) -> bool {
    entry.consent.is_no() && unseen.contains(entry.id.as_str())
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
        but: slugs("but"),
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
/// [`Refusal::NotFound`]; [`Refusal::SiteNotListed`], [`Refusal::KeyMissing`], [`Refusal::KeyReused`]; for a suggestion
/// [`Refusal::CodeNeeded`], [`Refusal::Full`], and what does not fit.
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
        PackCommand::Look { iam, .. } => wanted.iam = iam,
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

/// Hides an entry at once, and for good, and with it every entry of the group's packs that shares a name: nobody has to
/// show that it is them. There is no number past which somebody would stay public; that one was taken out is said to the
/// curators. What they do not see, an organisation, and what is only to be kept away from, cannot be taken out so.
fn take_out(around: &Around<'_>, id: &Slug, entry: &Slug) -> Result<(), Refusal> {
    let Around { db, group, actor, now, .. } = around;
    let can_be = |kept: &PackEntry| kept.consent != Consent::Organisation && !kept.consent.is_no();
    let packs = PACKS.all::<Pack>(db)?.into_iter().filter(|(_, pack)| pack.purpose == Purpose::Follow);
    let packs =
        packs.map(|(of, _)| Ok((PACKS.entries::<PackEntry>(db, &of)?, of))).collect::<Result<Vec<_>, Refusal>>()?;
    let mut here = packs.iter().filter(|(_, of)| of == id).flat_map(|(entries, _)| entries);
    let found = here.find(|kept| kept.id == *entry && can_be(kept) && kept.is_for(actor)).ok_or(Refusal::NotFound)?;
    let consent = Consent::Removed { on: today(group, *now)? };
    for (entries, of) in &packs {
        let theirs = |kept: &&PackEntry| (of == id && kept.id == *entry) || kept.is_also(found);
        for kept in entries.iter().filter(|kept| can_be(kept)).filter(theirs) {
            let revision = kept.revision.saturating_add(1);
            PACKS.put(db, of, &[PackEntry { consent: consent.clone(), revision, ..kept.clone() }])?;
            PACKS.mark(db, of, &kept.id, true)?;
        }
    }
    Ok(())
}

/// Makes (true) or changes a pack.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::EntryChanged`] for what was changed since it was read, [`Refusal::NotAgreed`],
/// [`Refusal::Full`], or what does not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, mut draft: PackDraft) -> Result<(bool, PackDesk), Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::EditPages, actor)?;
    let before = PACKS.find::<Pack>(db, id)?;
    let made = before.is_none();
    let today = today(group, *now)?;
    draft.entries.iter_mut().flatten().for_each(|entry| not_later(entry, today));
    let kept = PACKS.entries::<PackEntry>(db, id)?;
    let names = draft.entries.iter().flatten().flat_map(PackEntryDraft::every_name);
    let elsewhere = saying_no::elsewhere(around, id, names.chain(kept.iter().flat_map(PackEntry::every_name)))?;
    let (pack, entries) = draft.check(before.as_ref(), &kept, &elsewhere)?;
    PACKS.fits(db, &pack, made)?;
    if let Some(entries) = &entries {
        PACKS.fit(db, id, entries, true)?;
    }
    PACKS.write(db, id, &pack)?;
    match &entries {
        Some(entries) => {
            PACKS.put_all(db, id, entries)?;
            saying_no::lift(around, &pack, entries)?;
        }
        None => {
            PACKS.leave_sections::<PackEntry>(db, id, &pack.sections.iter().map(|section| &section.id).collect())?
        }
    }
    Ok((made, desk(around, id)?))
}

/// Nobody has looked, agreed or said no on a later day than today.
fn not_later(entry: &mut PackEntryDraft, today: Local) {
    entry.consent = entry.consent.clone().not_after(today);
    entry.checked = entry.checked.map(|said| if said.on > today { Reviewed { on: today, ..said } } else { said });
}

/// A pack as curators see it: greeters without what is for circles that they are not in.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`].
pub(super) fn desk(around: &Around<'_>, id: &Slug) -> Result<PackDesk, Refusal> {
    let Around { db, env, actor, now, .. } = around;
    permit(Deed::Curate, actor)?;
    let pack = find(db, id, actor)?;
    let unseen = PACKS.unseen(db, id)?;
    let kept = |entry: PackEntry| PackEntryKept {
        just_removed: is_unseen(&entry, &unseen),
        revision: entry.revision,
        entry: entry.draft(),
    };
    let waiting = suggestions::all(db, &PACKS, id)?.into_iter();
    Ok(PackDesk {
        id: id.clone(),
        pack: pack.draft(None),
        entries: kept_by(db, id, actor)?.into_iter().map(kept).collect(),
        suggestions: waiting.map(|s| PackSuggestion { n: s.n, suggested: s.suggested, on: s.on }).collect(),
        left_out: 0,
        fetches: Host::new((*env).clone()).fetches(),
        now: *now,
    })
}

/// Does something with a pack, and shows it as it is then; as it was, if it is kept no longer. To greeters, entries for
/// circles that they are not in are not there.
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
    let theirs =
        |entry: &Slug| kept_by(db, id, actor)?.into_iter().find(|kept| kept.id == *entry).ok_or(Refusal::NotFound);
    match command {
        OnPack::Put { mut entry, revision, suggestion } => {
            if suggestion.is_some() {
                permit(Deed::EditPages, actor)?;
            }
            let kept = kept()?;
            not_later(&mut entry, today);
            let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
            if before.is_some_and(|before| !actor.keeps(&before.audience)) {
                return Err(Refusal::NotFound);
            }
            if before.map(|before| before.revision) != revision {
                return Err(Refusal::EntryChanged);
            }
            let elsewhere = saying_no::elsewhere(around, id, entry.every_name())?;
            let entry = entry.check(&pack, &kept, &elsewhere)?;
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
            saying_no::lift(around, &pack, std::slice::from_ref(&entry))?;
            PACKS.put(db, id, &[entry])?;
            if let Some(n) = suggestion {
                suggestions::drop(db, &PACKS, id, n)?;
            }
        }
        OnPack::Drop { entry } => {
            let found = theirs(&entry)?;
            if found.consent.is_no() {
                PACKS.put(db, id, &[found.without_words()])?;
                PACKS.mark(db, id, &entry, false)?;
            } else {
                PACKS.drop_entry(db, id, &entry)?;
            }
        }
        OnPack::Move { entry, before } => {
            theirs(&entry)?;
            before.as_ref().map(theirs).transpose()?;
            PACKS.move_before::<PackEntry>(db, id, &entry, before.as_ref())?;
        }
        OnPack::Check { entry } => {
            let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
            let found = theirs(&entry)?;
            let (checked, revision) = (Some(Reviewed { on: today, by: person.role }), found.revision.saturating_add(1));
            PACKS.put(db, id, &[PackEntry { checked, revision, ..found }])?;
        }
        OnPack::Add { sections, mut entries } => {
            entries.iter_mut().for_each(|entry| not_later(entry, today));
            let elsewhere = saying_no::elsewhere(around, id, entries.iter().flat_map(PackEntryDraft::every_name))?;
            let Added { pack, entries, left_out } = pack.add(&kept()?, sections, entries, &elsewhere)?;
            PACKS.fits(db, &pack, false)?;
            PACKS.fit(db, id, &entries, false)?;
            PACKS.write(db, id, &pack)?;
            PACKS.put(db, id, &entries)?;
            saying_no::lift(around, &pack, &entries)?;
            return Ok(PackDesk { left_out, ..desk(around, id)? });
        }
        OnPack::SeenRemoved { entry } => {
            theirs(&entry)?;
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
            saying_no::remember(around, &kept()?)?;
            PACKS.remove(db, id)?;
            return Ok(last);
        }
    }
    desk(around, id)
}
