//! A FAQ: what people ask, and what the group answers.
//!
//! A [`FaqDraft`] is what somebody who answers questions sends, a [`Faq`] with its [`FaqEntry`]s what is kept, a
//! [`FaqView`] what one viewer may see of it: an answer that is not for them is not in it at all, nor in what is
//! searched.

mod command;
mod draft;
pub mod file;
#[cfg(feature = "formats")]
pub mod formats;
#[cfg(feature = "markdown")]
mod seen;
mod view;

use serde::{Deserialize, Serialize};

pub use command::{FaqCommand, FaqSuggested, OnFaq};
pub use draft::{FaqDraft, FaqEntryDraft};
#[cfg(feature = "markdown")]
pub use seen::FaqSearch;
pub use view::{
    FaqAttempt, FaqCard, FaqDesk, FaqEntryKept, FaqEntryView, FaqFound, FaqHit, FaqIndex, FaqIndexEntry, FaqLink,
    FaqMarked, FaqSectionView, FaqSuggestion, FaqView, FaqWanted,
};

use crate::{Actor, Audience, Local, Role, Slug, Text};

/// The signup form by which readers ask a group, made with its first FAQ that asks.
pub const QUESTIONS: &str = "questions";
/// An answer that nobody has looked at for so many days says so.
pub const STALE_DAYS: u32 = 182;
/// So many entries come with a page; more are asked for.
pub const ENTRIES_AT_ONCE: usize = 40;
/// The most entries that a FAQ can have.
pub const MOST_ENTRIES: usize = 3_000;

/// A FAQ without its entries. Only [`FaqDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// What it is called.
    pub title: Text,
    /// What it is; Markdown.
    pub about: Text,
    /// Its sections, in order.
    pub sections: Vec<FaqSection>,
    /// Whether readers can ask the group what is not in it.
    pub asks: bool,
    /// Whether readers see which answers nobody has looked at for long.
    pub show_stale: bool,
    /// Which version of all this it is, whatever stands in it; the first is 1. What was kept before there were versions is 0.
    #[serde(default)]
    pub revision: u32,
}

/// Entries that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqSection {
    /// Its name in addresses.
    pub id: Slug,
    /// Its heading.
    pub title: Text,
}

/// A question and its answer. Only [`FaqEntryDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaqEntry {
    /// Its name in addresses: made once, of the question, and never changed.
    pub id: Slug,
    /// The section in which it stands; before them all, if none.
    pub section: Option<Slug>,
    /// What is asked.
    pub question: Text,
    /// What is answered; Markdown.
    pub answer: Text,
    /// The same without its form, to be searched. None of what was kept before this was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<Text>,
    /// For whom.
    pub audience: Audience,
    /// Entries that belong to it, by their names in addresses.
    pub related: Vec<Slug>,
    /// When somebody last looked whether it is still so.
    pub reviewed: Option<Reviewed>,
    /// Which version of it this is; the first is 1.
    pub revision: u32,
}

impl Faq {
    /// The section in which an entry stands; none for one before all sections, or whose section is gone.
    pub fn section_of(&self, entry: &FaqEntry) -> Option<&FaqSection> {
        self.sections.iter().find(|section| entry.section.as_ref() == Some(&section.id))
    }

    /// The entries that are for them, in the order in which they are read: before all sections, then section by
    /// section.
    pub fn in_order<'a>(&self, entries: &'a [FaqEntry], actor: &Actor) -> Vec<&'a FaqEntry> {
        let mut theirs: Vec<&FaqEntry> = entries.iter().filter(|entry| entry.is_for(actor)).collect();
        let place =
            |entry: &FaqEntry| self.sections.iter().position(|section| entry.section.as_ref() == Some(&section.id));
        theirs.sort_by_key(|entry| place(entry));
        theirs
    }
}

impl FaqEntry {
    /// Whether it is for them.
    pub fn is_for(&self, actor: &Actor) -> bool {
        actor.is_in(&self.audience)
    }

    /// Whether nobody has looked for six months whether it is still so.
    pub fn is_stale(&self, today: Local) -> bool {
        let day = Local { time: None, ..today };
        self.reviewed.is_none_or(|reviewed| Local { time: None, ..reviewed.on }.days_later(STALE_DAYS) < day)
    }
}

/// That somebody looked whether something is still so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// On which day, by the clocks of the group's zone.
    pub on: Local,
    /// In which role.
    pub by: Role,
}
