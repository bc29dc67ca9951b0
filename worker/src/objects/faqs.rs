//! FAQs: what readers see, search and suggest, and what those do who keep them.

mod kept;

use std::collections::BTreeSet;
use std::rc::Rc;

use model::faq::{
    Faq, FaqCard, FaqCommand, FaqDesk, FaqDraft, FaqEntry, FaqEntryDraft, FaqEntryKept, FaqSearch, FaqSuggestion,
    FaqView, FaqWanted, MOST_ENTRIES, OnFaq, Reviewed,
};
use model::signup::For;
use model::{Actor, Deed, Refusal, Role, Slug, Tag, permit};

use super::db::Db;
use super::idempotency::Once;
use super::notices::today;
use super::polls::Around;
use super::shelf::{Entry, Shelf};
use super::{signup, suggestions};
use crate::host::fresh_key;
use crate::questions;

pub(super) use kept::Kept;

/// The longest all entries of a FAQ can be together with their plain words, in bytes: 3 MB of what people write.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
const FAQS: Shelf = Shelf { kind: "faq", most: 20, most_entries: MOST_ENTRIES, most_bytes: MOST_BYTES };
/// The most characters that are searched for; what is longer is cut.
const MOST_SEARCHED: usize = 200;

impl Entry for FaqEntry {
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
        prefs: said("lang").unwrap_or_default().split(',').take(20).filter_map(|tag| Tag::new(tag.trim())).collect(),
    }
}

/// A FAQ as somebody may see it.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn see(around: &Around<'_>, id: &Slug, wanted: &FaqWanted) -> Result<FaqView, Refusal> {
    shown(around, id, wanted, None)
}

fn shown(
    around: &Around<'_>,
    id: &Slug,
    wanted: &FaqWanted,
    searched: Option<(&str, &FaqSearch)>,
) -> Result<FaqView, Refusal> {
    let Around { db, slug, group, actor, now, faqs, .. } = around;
    let book = faqs.book(db, id)?;
    let at = (today(group, *now)?, *now);
    let view = FaqView::of((slug, group), (id, &book.faq), &book.entries, actor, wanted, searched, at);
    // Nobody is sent to a form that takes no questions.
    let forms = if book.faq.asks { signup::forms(db)? } else { Vec::new() };
    let asks = forms.into_iter().find(|form| takes_questions(db, form)).map(|form| form.id);
    Ok(FaqView { key: fresh_key()?, asks, ..view })
}

/// Whether somebody can ask there.
fn takes_questions(db: &Db, it: &signup::Signup) -> bool {
    let has_keys = || signup::list(db).is_ok_and(|list| list.is_some());
    it.form.purpose == For::Asking && (it.settings.takes(false) || it.settings.takes(true) && has_keys())
}

/// What somebody may search of a FAQ, in the words that they would be shown.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name; [`Refusal::Busy`].
pub(super) fn index(around: &Around<'_>, id: &Slug, prefs: &[Tag]) -> Result<Rc<FaqSearch>, Refusal> {
    around.faqs.search(around.db, id, (around.actor, prefs), around.now)
}

/// What somebody may take away of a FAQ, in the words in which it was written.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn entries(around: &Around<'_>, id: &Slug) -> Result<FaqDraft, Refusal> {
    let book = around.faqs.book(around.db, id)?;
    Ok(book.faq.draft_for(&book.entries, around.actor))
}

/// A reader looks, searches or suggests. `key` counts where the command holds none; `listed`: whether the site on which
/// they do so is one of the group's.
///
/// # Errors
/// [`Refusal::NotFound`]; for a search [`Refusal::Busy`]; for a suggestion [`Refusal::CodeNeeded`],
/// [`Refusal::SiteNotListed`], [`Refusal::KeyMissing`], [`Refusal::KeyReused`], [`Refusal::WordsUnfit`], [`Refusal::Full`].
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
            let words: String = words.chars().take(MOST_SEARCHED).collect();
            if words.trim().is_empty() {
                return see(around, id, &wanted);
            }
            let search = index(around, id, &wanted.prefs)?;
            shown(around, id, &wanted, Some((&words, &search)))
        }
        FaqCommand::Suggest { key: own, suggested } => {
            let book = around.faqs.book(db, id)?;
            permit(Deed::Suggest, actor)?;
            if !listed {
                return Err(Refusal::SiteNotListed);
            }
            let suggested = suggested.check()?;
            let once = Once::of(&own, key, actor, &(FAQS.kind, id, &suggested))?;
            if once.outcome::<()>(db)?.is_none() {
                let about = suggested.entry.as_ref();
                let theirs = |entry: &FaqEntry| about == Some(&entry.id) && entry.is_for(actor);
                if about.is_some() && !book.entries.iter().any(theirs) {
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
/// [`Refusal::NotYours`], [`Refusal::EntryChanged`] for what was changed since it was read, [`Refusal::Full`], or what does
/// not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, mut draft: FaqDraft) -> Result<(bool, FaqDesk), Refusal> {
    let Around { db, actor, faqs, .. } = around;
    permit(Deed::EditPages, actor)?;
    faqs.forget(id);
    let before = FAQS.find::<Faq>(db, id)?;
    let made = before.is_none();
    let today = today(around.group, around.now)?;
    draft.entries.iter_mut().flatten().for_each(|entry| not_later(entry, today));
    let (faq, entries) = draft.check(before.as_ref(), &FAQS.entries::<FaqEntry>(db, id)?)?;
    FAQS.fits(db, &faq, made)?;
    if let Some(entries) = &entries {
        FAQS.fit(db, id, entries, true)?;
    }
    let forms = if faq.asks { signup::forms(db)? } else { Vec::new() };
    if faq.asks && forms.iter().all(|known| known.form.purpose != For::Asking) {
        let taken = forms.into_iter().map(|known| known.id).collect();
        let form = Slug::new(model::faq::QUESTIONS).ok_or(Refusal::Trouble)?.unlike(&taken);
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

/// A FAQ as those see it who keep it: greeters without what is for circles that they are not in.
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
    let theirs = |entry: &FaqEntry| actor.keeps(&entry.audience);
    let waiting = suggestions::all(db, &FAQS, id)?.into_iter();
    Ok(FaqDesk {
        id: id.clone(),
        faq: faq.draft(None),
        sections: faq.sections,
        entries: FAQS.entries(db, id)?.into_iter().filter(theirs).map(kept).collect(),
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
    let Around { db, group, actor, now, faqs, .. } = around;
    permit(Deed::Answer, actor)?;
    faqs.forget(id);
    let faq = find(db, id)?;
    let today = today(group, *now)?;
    let others = |entry: &FaqEntry| !actor.keeps(&entry.audience) && command.names(&entry.id);
    if !actor.is_at_least(Role::Organiser) && FAQS.entries(db, id)?.iter().any(others) {
        return Err(Refusal::NotFound);
    }
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
            let revision = found.revision.saturating_add(1);
            FAQS.put(db, id, &[FaqEntry { reviewed, revision, ..found }])?;
        }
        OnFaq::Add { entries } => {
            let kept = FAQS.entries::<FaqEntry>(db, id)?;
            let mut taken = names(&kept);
            taken.extend(entries.iter().filter_map(|entry| entry.id.clone()));
            let mut added: Vec<FaqEntry> = Vec::with_capacity(entries.len());
            for mut entry in entries {
                not_later(&mut entry, today);
                let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
                let entry = entry.onto(before).check(&faq.sections, before, &taken)?;
                if added.iter().any(|other| other.id == entry.id) {
                    return Err(Refusal::OptionsUnfit);
                }
                taken.insert(entry.id.clone());
                added.push(entry);
            }
            FAQS.fit(db, id, &added, false)?;
            FAQS.put(db, id, &added)?;
        }
        OnFaq::AddSections { sections } => {
            permit(Deed::EditPages, actor)?;
            let faq = faq.with_sections(sections)?;
            FAQS.fits(db, &faq, false)?;
            FAQS.write(db, id, &faq)?;
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
