//! A FAQ as one viewer may see it, and as those see it who keep it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FaqDraft, FaqEntryDraft, FaqSection, FaqSuggested, Reviewed};
use crate::{Doc, Head, Instant, Local, Refusal, Slug, Tag, Text};

/// What of a FAQ is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FaqWanted {
    /// From which of the entries that the viewer may see; the first is 0.
    pub from: usize,
    /// The page on which the first entry of this section stands, in the place of `from`.
    pub section: Option<Slug>,
    /// The page on which this entry stands, and it opened; in the place of both.
    pub answer: Option<Slug>,
    /// The languages that the reader reads, best first: it is searched in the words that they are shown.
    pub prefs: Vec<Tag>,
}

/// A FAQ as one viewer may see it. What is not for them is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqView {
    /// Whose it is, and what it is called.
    #[serde(flatten)]
    pub head: Head,
    /// Its sections with the entries of this page; sections with nothing for this viewer are not there, those of other
    /// pages are, with no entries. Empty where something was searched for.
    pub sections: Vec<FaqSectionView>,
    /// How many entries there are for this viewer.
    pub total: u64,
    /// Which of them is the first here; the first of all is 0.
    pub from: u64,
    /// From where on there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
    /// What was searched for, and found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<FaqFound>,
    /// The entry that was asked for: it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Slug>,
    /// Whether an entry was asked for that is not for this viewer, or not there at all; nobody is told which. Only a page says so.
    #[serde(skip)]
    pub missing: bool,
    /// How many entries somebody with a code might see besides; 0 for somebody who has shown one.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub for_members: u64,
    /// The signup form by which a reader asks the group; none where one cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Slug>,
    /// Whether the site around it may hold that form in a frame; the Worker knows.
    #[serde(skip)]
    pub framed: bool,
    /// Whether the viewer can suggest an entry or other words.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_suggest: bool,
    /// The idempotency key for its forms: random, made with this View.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What was just sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<FaqAttempt>,
}

fn is_nought(n: &u64) -> bool {
    *n == 0
}

/// A section, and what of it is on this page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqSectionView {
    /// Its name in addresses; none for what stands before all sections.
    pub id: Option<Slug>,
    /// Its heading.
    pub title: Text,
    /// How many entries it has for this viewer.
    pub total: u64,
    /// Those on this page.
    pub entries: Vec<FaqEntryView>,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqEntryView {
    /// Its name in addresses.
    pub id: Slug,
    /// What is asked.
    pub question: Text,
    /// What is answered.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub answer: BTreeMap<Tag, Doc>,
    /// Whether somebody without a code does not see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub members_only: bool,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
    /// Whether to say that nobody has looked for long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
    /// What belongs to it, as far as it is for this viewer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<FaqLink>,
    /// Where in it what was searched for stands, if something was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hit: Option<FaqHit>,
}

/// Where in an entry something was found, in the words in which it was searched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqHit {
    /// The question.
    pub question: FaqMarked,
    /// What of the answer is around the best place; none where the answer has no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<FaqMarked>,
}

/// Words of which some are marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqMarked {
    /// Their language.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Tag,
    /// The words in pieces: the first is not marked, the second is, and so on in turn. One that is empty keeps its turn.
    pub pieces: Vec<String>,
}

/// Another entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqLink {
    /// Its name in addresses.
    pub id: Slug,
    /// What is asked.
    pub question: Text,
}

/// What was searched for, and found: at most as many as come with a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqFound {
    /// The words as they were typed.
    pub words: String,
    /// How many entries match.
    pub total: u64,
    /// The best of them.
    pub entries: Vec<FaqEntryView>,
}

/// What was just sent, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqAttempt {
    /// The suggestion as it was typed; nothing of it is lost.
    pub suggested: FaqSuggested,
    /// Why it was not taken; none if it was.
    pub refusal: Option<Refusal>,
}

/// All that a viewer can search, in the words that they would be shown. It stays on their device.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqIndex {
    /// The entries in their order.
    pub entries: Vec<FaqIndexEntry>,
}

/// An entry as it is searched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqIndexEntry {
    /// Its name in addresses.
    pub id: String,
    /// The question.
    pub question: String,
    /// The language of the question.
    pub lang: String,
    /// The answer, without marks.
    pub answer: String,
    /// The language of the answer, where it is another than the question's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer_lang: String,
}

/// A FAQ in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
}

/// A FAQ as those see it who keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqDesk {
    /// Its name in addresses.
    pub id: Slug,
    /// The FAQ, without its entries.
    pub faq: FaqDraft,
    /// Its sections.
    pub sections: Vec<FaqSection>,
    /// Its entries, in order.
    pub entries: Vec<FaqEntryKept>,
    /// What members suggested, the oldest first.
    pub suggestions: Vec<FaqSuggestion>,
    /// Now.
    pub now: Instant,
}

/// An entry as those see it who keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqEntryKept {
    /// The entry as it could be sent again; it has an id.
    pub entry: FaqEntryDraft,
    /// Which version of it this is.
    pub revision: u32,
    /// Whether nobody has looked for six months.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
}

/// What a member suggested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FaqSuggestion {
    /// Its number.
    pub n: i64,
    /// What they wrote.
    pub suggested: FaqSuggested,
    /// On which day.
    pub on: Local,
}
