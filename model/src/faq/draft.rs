//! A FAQ as somebody sends it, and what has to be so for it to become one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Faq, FaqEntry, FaqSection, FaqSuggested, MOST_ENTRIES, Reviewed};
use crate::poll::{are_different, fit, said};
use crate::text::tidy;
use crate::{Actor, Audience, Refusal, Slug, Text};
#[cfg(feature = "markdown")]
use crate::{Tag, doc, plain};

const MAX_TITLE_CHARS: usize = 200;
const MAX_QUESTION_CHARS: usize = 300;
const MAX_WORDS_CHARS: usize = 20_000;
/// What is kept of a suggestion has room for so many letters of any script.
const MAX_SUGGESTED_CHARS: usize = 10_000;
const MOST_SECTIONS: usize = 60;
const MOST_RELATED: usize = 12;

/// A FAQ as somebody sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqDraft {
    /// What it is called; at most 200 characters.
    pub title: Text,
    /// What it is; Markdown.
    #[serde(default)]
    pub about: Text,
    /// Its sections, in order; at most 60.
    #[serde(default)]
    pub sections: Vec<FaqSection>,
    /// Whether readers can ask the group what is not in it. The form they ask with is made with the first such FAQ.
    #[serde(default)]
    pub asks: bool,
    /// Whether readers see which answers nobody has looked at for six months.
    #[serde(default)]
    pub show_stale: bool,
    /// The version that was read before it was changed; none for a new FAQ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
    /// All its entries, in order, in the place of those that were; they stay as they are, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<FaqEntryDraft>>,
}

/// A question and its answer as somebody sends them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqEntryDraft {
    /// Its name in addresses; made of the question, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// The section in which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Slug>,
    /// What is asked; at most 300 characters in a language.
    pub question: Text,
    /// What is answered; Markdown, at most 20,000 characters in a language.
    pub answer: Text,
    /// For whom. If not said, for whom it was; a new one is for everyone, and for members if it comes from a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// Entries that belong to it; at most 12.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Slug>,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
}

impl FaqDraft {
    /// The FAQ, and its entries if the draft says them; `before` is what it was, `kept` are the entries that it had:
    /// whatever has the name of one of them is its next version.
    ///
    /// # Errors
    /// [`Refusal::EntryChanged`] for one that was changed since it was read; [`Refusal::WordsUnfit`] without a title or with
    /// too much of something, [`Refusal::OptionsUnfit`] for sections or entries of the same name, [`Refusal::Full`] for more
    /// than [`MOST_ENTRIES`]; those of [`FaqEntryDraft::check`].
    pub fn check(self, before: Option<&Faq>, kept: &[FaqEntry]) -> Result<(Faq, Option<Vec<FaqEntry>>), Refusal> {
        if before.map(|before| before.revision) != self.revision {
            return Err(Refusal::EntryChanged);
        }
        let title = said(self.title, MAX_TITLE_CHARS, false)?;
        let about = fit(self.about.tidied(true), MAX_WORDS_CHARS)?;
        plain_words(&about)?;
        let sections = fitting(self.sections)?;
        let entries = self.entries.map(|entries| check_all(entries, &sections, kept)).transpose()?;
        let revision = before.map_or(1, |before| before.revision.saturating_add(1));
        Ok((Faq { title, about, sections, asks: self.asks, show_stale: self.show_stale, revision }, entries))
    }
}

/// Sections, each with a heading and a name of its own, and not too many.
fn fitting(sections: Vec<FaqSection>) -> Result<Vec<FaqSection>, Refusal> {
    if sections.len() > MOST_SECTIONS {
        return Err(Refusal::WordsUnfit);
    }
    are_different(sections.iter().map(|section| &section.id))?;
    let fitting =
        |section: FaqSection| Ok(FaqSection { title: said(section.title, MAX_TITLE_CHARS, false)?, ..section });
    sections.into_iter().map(fitting).collect()
}

/// All entries of a FAQ. Those that say their names have them before any is named by its question.
fn check_all(
    entries: Vec<FaqEntryDraft>,
    sections: &[FaqSection],
    kept: &[FaqEntry],
) -> Result<Vec<FaqEntry>, Refusal> {
    if entries.len() > MOST_ENTRIES {
        return Err(Refusal::Full);
    }
    let named: Vec<&Slug> = entries.iter().filter_map(|entry| entry.id.as_ref()).collect();
    are_different(named.iter().copied())?;
    let mut taken: BTreeSet<Slug> = named.into_iter().cloned().collect();
    let mut checked = Vec::with_capacity(entries.len());
    for entry in entries {
        let before = entry.id.as_ref().and_then(|id| kept.iter().find(|kept| kept.id == *id));
        let entry = entry.check(sections, before, &taken)?;
        taken.insert(entry.id.clone());
        checked.push(entry);
    }
    Ok(checked)
}

impl FaqEntryDraft {
    /// The entry, if it can be one. `before` is what it was, and keeps its name; a new one that says none is named by
    /// its question, unlike those that are `taken`.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a question or an answer, with too much of something, with an answer of more parts
    /// than are ever shown, or for a section that there is not; [`Refusal::CircleMissing`].
    pub fn check(
        self,
        sections: &[FaqSection],
        before: Option<&FaqEntry>,
        taken: &BTreeSet<Slug>,
    ) -> Result<FaqEntry, Refusal> {
        let question = said(self.question, MAX_QUESTION_CHARS, false)?;
        let answer = said(self.answer, MAX_WORDS_CHARS, true)?;
        let plain = plain_words(&answer)?;
        let audience = self.audience.or_else(|| before.map(|before| before.audience.clone()));
        let audience = audience.unwrap_or(Audience::Everyone);
        if matches!(&audience, Audience::Circles(circles) if circles.is_empty()) {
            return Err(Refusal::CircleMissing);
        }
        let is_there = |id: &Slug| sections.iter().any(|section| section.id == *id);
        if self.related.len() > MOST_RELATED || !self.section.as_ref().is_none_or(is_there) {
            return Err(Refusal::WordsUnfit);
        }
        let id = before.map(|before| before.id.clone()).or(self.id);
        let id = match id {
            Some(id) => id,
            None => {
                let mut made = question.0.values().filter_map(|words| Slug::from_words(words));
                made.next().or_else(|| Slug::new("question")).ok_or(Refusal::WordsUnfit)?.unlike(taken)
            }
        };
        let mut related: Vec<Slug> = Vec::new();
        for other in self.related {
            if other != id && !related.contains(&other) {
                related.push(other);
            }
        }
        Ok(FaqEntry {
            id,
            section: self.section,
            question,
            answer,
            plain,
            audience,
            related,
            reviewed: self.reviewed.or(before.and_then(|before| before.reviewed)),
            revision: before.map_or(1, |before| before.revision.saturating_add(1)),
        })
    }
}

impl FaqEntryDraft {
    /// An entry of a file as it comes into a FAQ, in which `before` is what has its name.
    #[must_use]
    pub fn onto(self, before: Option<&FaqEntry>) -> FaqEntryDraft {
        let Some(before) = before else {
            return FaqEntryDraft { audience: self.audience.or(Some(Audience::Members)), ..self };
        };
        let onto = |was: &Text, now: Text| was.0.clone().into_iter().chain(now.0).collect();
        FaqEntryDraft {
            question: onto(&before.question, self.question),
            answer: onto(&before.answer, self.answer),
            section: self.section.or_else(|| before.section.clone()),
            related: if self.related.is_empty() { before.related.clone() } else { self.related },
            // Nothing becomes public by a slip in a file.
            audience: self.audience.filter(|said| said.is_within(&before.audience)).or(Some(before.audience.clone())),
            ..self
        }
    }
}

/// The words of a text without their form; none where nothing here reads Markdown.
#[cfg(feature = "markdown")]
fn plain_words(text: &Text) -> Result<Option<Text>, Refusal> {
    let plain = |(tag, words): (&Tag, &String)| Ok((tag.clone(), plain(&doc(words).ok_or(Refusal::WordsUnfit)?)));
    text.0.iter().map(plain).collect::<Result<Text, Refusal>>().map(Some)
}

#[cfg(not(feature = "markdown"))]
fn plain_words(_: &Text) -> Result<Option<Text>, Refusal> {
    Ok(None)
}

impl Faq {
    /// The FAQ with those of these sections that it does not have yet, at the end; nothing else of it changes.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for too many, or one without a heading; [`Refusal::OptionsUnfit`] for two of the same name.
    pub fn with_sections(&self, sections: Vec<FaqSection>) -> Result<Faq, Refusal> {
        let is_new = |section: &FaqSection| self.sections.iter().all(|there| there.id != section.id);
        let new: Vec<FaqSection> = sections.into_iter().filter(is_new).collect();
        let revision = self.revision.saturating_add(u32::from(!new.is_empty()));
        let sections = fitting(self.sections.iter().cloned().chain(new).collect())?;
        Ok(Faq { sections, revision, ..self.clone() })
    }

    /// The FAQ as somebody could send it again; without entries, those that are there stay.
    pub fn draft(&self, entries: Option<&[FaqEntry]>) -> FaqDraft {
        FaqDraft {
            title: self.title.clone(),
            about: self.about.clone(),
            sections: self.sections.clone(),
            asks: self.asks,
            show_stale: self.show_stale,
            revision: Some(self.revision),
            entries: entries.map(|entries| entries.iter().map(FaqEntry::draft).collect()),
        }
    }

    /// What of it somebody may take away: the entries that are for them, in the order in which they stand on the page,
    /// and no section or relation that leads to nothing.
    pub fn draft_for(&self, entries: &[FaqEntry], actor: &Actor) -> FaqDraft {
        let theirs = self.in_order(entries, actor);
        let has = |id: &Slug| theirs.iter().any(|entry| entry.id == *id);
        let entry = |entry: &&FaqEntry| {
            let mut draft = entry.draft();
            draft.section = self.section_of(entry).map(|section| section.id.clone());
            draft.related.retain(&has);
            draft
        };
        let drafts = theirs.iter().map(entry).collect();
        let mut faq = self.draft(None);
        faq.sections.retain(|section| theirs.iter().any(|entry| entry.section.as_ref() == Some(&section.id)));
        FaqDraft { revision: None, entries: Some(drafts), ..faq }
    }
}

impl FaqEntry {
    /// The same with its plain words, for one that was kept before they were.
    #[must_use]
    pub fn with_plain(self) -> FaqEntry {
        let plain = self.plain.or_else(|| plain_words(&self.answer).ok().flatten());
        FaqEntry { plain, ..self }
    }

    /// The entry as somebody could send it again.
    pub fn draft(&self) -> FaqEntryDraft {
        FaqEntryDraft {
            id: Some(self.id.clone()),
            section: self.section.clone(),
            question: self.question.clone(),
            answer: self.answer.clone(),
            audience: Some(self.audience.clone()),
            related: self.related.clone(),
            reviewed: self.reviewed,
        }
    }
}

impl FaqSuggested {
    /// What was suggested, if somebody could take it up.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a question, or with too much of something.
    pub fn check(self) -> Result<FaqSuggested, Refusal> {
        let (question, answer) = (tidy(&self.question, false), tidy(&self.answer, true));
        let fits = |words: &str, most: usize| words.chars().count() <= most;
        if question.is_empty() || !fits(&question, MAX_QUESTION_CHARS) || !fits(&answer, MAX_SUGGESTED_CHARS) {
            return Err(Refusal::WordsUnfit);
        }
        Ok(FaqSuggested { question, answer, ..self })
    }
}
