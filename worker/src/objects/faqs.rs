//! FAQs: what readers see, search and suggest, and what those do who keep them.

use std::collections::BTreeSet;

use model::faq::{
    Faq, FaqCard, FaqCommand, FaqDesk, FaqDraft, FaqEntry, FaqEntryDraft, FaqEntryKept, FaqIndex, FaqSuggestion,
    FaqView, FaqWanted, MOST_ENTRIES, OnFaq, Reviewed,
};
use model::signup::For;
use model::{Actor, Deed, Refusal, Slug, Tag, permit};

use super::db::Db;
use super::idempotency::Once;
use super::notices::today;
use super::polls::Around;
use super::shelf::{Entry, Shelf};
use super::{signup, suggestions};
use crate::host::fresh_key;
use crate::questions;

const FAQS: Shelf = Shelf { kind: "faq", most: 20, most_entries: MOST_ENTRIES };
/// The most characters that are searched for; what is longer is cut.
const MOST_SEARCHED: usize = 200;

impl Entry for FaqEntry {
    fn id(&self) -> &Slug {
        &self.id
    }

    fn section(&mut self) -> &mut Option<Slug> {
        &mut self.section
    }
}

/// The FAQs of a group, as lists name them.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn cards(db: &Db) -> Result<Vec<FaqCard>, Refusal> {
    let faqs = FAQS.all::<Faq>(db)?.into_iter();
    Ok(faqs.map(|(id, faq)| FaqCard { id, title: faq.title }).collect())
}

fn find(db: &Db, id: &Slug) -> Result<Faq, Refusal> {
    FAQS.find(db, id)?.ok_or(Refusal::NotFound)
}

/// What of a FAQ is wanted, as its address says it.
pub(super) fn wanted(query: &[(String, String)]) -> FaqWanted {
    let said = |wanted: &str| query.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    FaqWanted {
        from: said("from").and_then(|from| from.parse().ok()).unwrap_or(0),
        section: said("section").and_then(Slug::new),
        answer: said("answer").and_then(Slug::new),
        search: None,
        prefs: said("lang").unwrap_or_default().split(',').take(20).filter_map(|tag| Tag::new(tag.trim())).collect(),
    }
}

/// A FAQ as somebody may see it.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn see(around: &Around<'_>, id: &Slug, wanted: &FaqWanted) -> Result<FaqView, Refusal> {
    let Around { db, slug, group, actor, now, .. } = around;
    let faq = find(db, id)?;
    let entries = FAQS.entries::<FaqEntry>(db, id)?;
    let view = FaqView::of((slug, group), (id, &faq), &entries, actor, wanted, (today(group, *now)?, *now));
    // Nobody is sent to a form that takes no questions.
    let asks = view.asks.clone().filter(|form| takes_questions(db, form));
    Ok(FaqView { key: fresh_key()?, asks, ..view })
}

fn takes_questions(db: &Db, form: &Slug) -> bool {
    signup::Signup::find(db, form).is_ok_and(|it| it.form.purpose == For::Asking && it.settings.open)
}

/// What somebody may search of a FAQ, in the words that they would be shown.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn index(around: &Around<'_>, id: &Slug, prefs: &[Tag]) -> Result<FaqIndex, Refusal> {
    let faq = find(around.db, id)?;
    Ok(FaqIndex::of(&faq, &FAQS.entries::<FaqEntry>(around.db, id)?, around.actor, prefs))
}

/// What somebody may take away of a FAQ, in the words in which it was written.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn entries(around: &Around<'_>, id: &Slug) -> Result<FaqDraft, Refusal> {
    let faq = find(around.db, id)?;
    Ok(faq.draft_for(&FAQS.entries::<FaqEntry>(around.db, id)?, around.actor))
}

/// A reader looks, searches or suggests. `key` counts where the command holds none; `listed`: whether the site on which
/// they do so is one of the group's.
///
/// # Errors
/// [`Refusal::NotFound`]; for a suggestion [`Refusal::CodeNeeded`], [`Refusal::SiteNotListed`], [`Refusal::KeyMissing`],
/// [`Refusal::KeyReused`], [`Refusal::WordsUnfit`], [`Refusal::Full`].
pub(super) fn command(
    around: &Around<'_>,
    id: &Slug,
    command: FaqCommand,
    wanted: FaqWanted,
    (key, listed): (Option<&str>, bool),
) -> Result<FaqView, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    match command {
        FaqCommand::Look { words } | FaqCommand::Search { words } => {
            let search = Some(words.chars().take(MOST_SEARCHED).collect()).filter(|words: &String| !words.is_empty());
            see(around, id, &FaqWanted { search, ..wanted })
        }
        FaqCommand::Suggest { key: own, suggested } => {
            find(db, id)?;
            permit(Deed::Suggest, actor)?;
            if !listed {
                return Err(Refusal::SiteNotListed);
            }
            let suggested = suggested.check()?;
            let once = Once::of(&own, key, actor, &(FAQS.kind, id, &suggested))?;
            if once.outcome::<()>(db)?.is_none() {
                let about = suggested.entry.as_ref();
                let theirs = |entry: &FaqEntry| about == Some(&entry.id) && entry.is_for(actor);
                if about.is_some() && !FAQS.entries::<FaqEntry>(db, id)?.iter().any(theirs) {
                    return Err(Refusal::NotFound);
                }
                suggestions::keep(db, &FAQS, id, &suggested, today(group, *now)?)?;
                once.keep(db, &(), *now)?;
            }
            see(around, id, &wanted)
        }
    }
}

/// Makes (true) or changes a FAQ. The first that takes questions brings the form to ask them with.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Full`], or what does not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, mut draft: FaqDraft) -> Result<(bool, FaqDesk), Refusal> {
    let Around { db, actor, .. } = around;
    permit(Deed::EditPages, actor)?;
    let made = FAQS.find::<Faq>(db, id)?.is_none();
    let today = today(around.group, around.now)?;
    draft.entries.iter_mut().flatten().for_each(|entry| not_later(entry, today));
    let (faq, entries) = draft.check(&FAQS.entries::<FaqEntry>(db, id)?)?;
    FAQS.fits(db, &faq, made)?;
    if let Some(entries) = &entries {
        FAQS.fit(db, id, entries, true)?;
    }
    let form = Slug::new(model::faq::QUESTIONS).ok_or(Refusal::Trouble)?;
    if faq.asks && signup::forms(db)?.iter().all(|known| known.id != form) {
        // Refused here, nothing is written yet.
        signup::put(around, &form, questions::form())?;
    }
    FAQS.write(db, id, &faq)?;
    match &entries {
        Some(entries) => FAQS.put_all(db, id, entries)?,
        None => FAQS.leave_sections::<FaqEntry>(db, id, &faq.sections.iter().map(|section| &section.id).collect())?,
    }
    Ok((made, desk(around, id)?))
}

/// Nobody has looked at a later day than today.
fn not_later(entry: &mut FaqEntryDraft, today: model::Local) {
    entry.reviewed = entry.reviewed.map(|said| if said.on > today { Reviewed { on: today, ..said } } else { said });
}

/// A FAQ as those see it who keep it.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`].
pub(super) fn desk(around: &Around<'_>, id: &Slug) -> Result<FaqDesk, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::Answer, actor)?;
    let faq = find(db, id)?;
    let today = today(group, *now)?;
    let kept =
        |entry: FaqEntry| FaqEntryKept { stale: entry.is_stale(today), revision: entry.revision, entry: entry.draft() };
    let waiting = suggestions::all(db, &FAQS, id)?.into_iter();
    Ok(FaqDesk {
        id: id.clone(),
        faq: faq.draft(None),
        sections: faq.sections,
        entries: FAQS.entries(db, id)?.into_iter().map(kept).collect(),
        suggestions: waiting.map(|s| FaqSuggestion { n: s.n, suggested: s.suggested, on: s.on }).collect(),
        now: *now,
    })
}

/// Does something with a FAQ, and shows it as it is then; as it was, if it is kept no longer.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`], [`Refusal::EntryChanged`] for what was changed since it was read,
/// [`Refusal::Full`], or what does not fit.
pub(super) fn on(around: &Around<'_>, id: &Slug, command: OnFaq) -> Result<FaqDesk, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::Answer, actor)?;
    let faq = find(db, id)?;
    let today = today(group, *now)?;
    match command {
        OnFaq::Put { mut entry, revision, suggestion } => {
            let kept = FAQS.entries::<FaqEntry>(db, id)?;
            not_later(&mut entry, today);
            let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
            if before.map(|before| before.revision) != revision {
                return Err(Refusal::EntryChanged);
            }
            let entry = entry.check(&faq.sections, before, &names(&kept))?;
            if let Some(n) = suggestion {
                suggestions::waits(db, &FAQS, id, n)?;
            }
            FAQS.fit(db, id, std::slice::from_ref(&entry), false)?;
            FAQS.put(db, id, &[entry])?;
            if let Some(n) = suggestion {
                suggestions::drop(db, &FAQS, id, n)?;
            }
        }
        OnFaq::Drop { entry } => FAQS.drop_entry(db, id, &entry)?,
        OnFaq::Move { entry, before } => FAQS.move_before::<FaqEntry>(db, id, &entry, before.as_ref())?,
        OnFaq::Review { entry } => {
            let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
            let kept = FAQS.entries::<FaqEntry>(db, id)?;
            let found = kept.into_iter().find(|kept| kept.id == entry).ok_or(Refusal::NotFound)?;
            let reviewed = Some(Reviewed { on: today, by: person.role });
            FAQS.put(db, id, &[FaqEntry { reviewed, ..found }])?;
        }
        OnFaq::Add { entries } => {
            let kept = FAQS.entries::<FaqEntry>(db, id)?;
            let mut taken = names(&kept);
            taken.extend(entries.iter().filter_map(|entry| entry.id.clone()));
            let mut added: Vec<FaqEntry> = Vec::with_capacity(entries.len());
            for mut entry in entries {
                not_later(&mut entry, today);
                let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
                let entry = entry.check(&faq.sections, before, &taken)?;
                if added.iter().any(|other| other.id == entry.id) {
                    return Err(Refusal::OptionsUnfit);
                }
                taken.insert(entry.id.clone());
                added.push(entry);
            }
            FAQS.fit(db, id, &added, false)?;
            FAQS.put(db, id, &added)?;
        }
        OnFaq::DropSuggestion { n } => {
            suggestions::waits(db, &FAQS, id, n)?;
            suggestions::drop(db, &FAQS, id, n)?;
        }
        OnFaq::Remove => {
            permit(Deed::EditPages, actor)?;
            let last = desk(around, id)?;
            FAQS.remove(db, id)?;
            return Ok(last);
        }
    }
    desk(around, id)
}

fn names(kept: &[FaqEntry]) -> BTreeSet<Slug> {
    kept.iter().map(|entry| entry.id.clone()).collect()
}
