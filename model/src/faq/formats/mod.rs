//! A FAQ as files that others can read, in and out: Markdown with headings, a table, a page of headings and paragraphs.
//!
//! What is written says for whom an entry is, so that what only members see does not become public on its way through a
//! file. What is read may come from anywhere: [`Reading`] holds what could be understood, and why the rest could not.

mod csv;
mod headings;
mod html;
mod markdown;
mod outline;
#[cfg(feature = "markdown")]
mod page;

pub use self::csv::{read_csv, write_csv};
pub use html::read_html;
pub use markdown::{read_markdown, write_markdown};
#[cfg(feature = "markdown")]
pub use page::write_html;

pub use super::file::{Format, Reading, Unread, UnreadWhy};
use super::{FaqDraft, FaqEntryDraft, FaqSection};
use crate::{Audience, Slug, Tag, Text};

/// The longest file that is read, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// What our own pages say that they were made by.
const GENERATOR: &str = "Porchlight";
const MOST_SECTIONS: usize = 60;
const MOST_TROUBLES: usize = 500;
const MAX_TITLE_CHARS: usize = 200;
const MAX_QUESTION_CHARS: usize = 300;
const MAX_ANSWER_CHARS: usize = 20_000;

impl Format {
    /// What a text seems to be.
    fn of(text: &str) -> Format {
        let begins =
            |tag: &str| text.trim_start().get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
        if ["<!doctype", "<html", "<body", "<h", "<p", "<div", "<details", "<dl", "<section"].into_iter().any(begins) {
            Format::Html
        } else if csv::begins(text) {
            Format::Csv
        } else {
            Format::Markdown
        }
    }
}

/// Reads a file; `hint` says what it should be, `lang` is the language of the words in it where it does not say one.
pub fn read(text: &str, hint: Option<Format>, lang: &Tag) -> Reading {
    match hint.unwrap_or_else(|| Format::of(text)) {
        Format::Markdown => read_markdown(text, lang),
        Format::Csv => read_csv(text, lang),
        Format::Html => read_html(text, lang),
    }
}

/// Writes a file for a reader of `prefs`; none where [`Format::is_written`] says no.
pub fn write(format: Format, faq: &FaqDraft, prefs: &[Tag]) -> Option<String> {
    match format {
        Format::Markdown => Some(write_markdown(faq, prefs)),
        Format::Csv => Some(write_csv(faq, prefs)),
        #[cfg(feature = "markdown")]
        Format::Html => Some(write_html(faq, prefs)),
        #[cfg(not(feature = "markdown"))]
        Format::Html => None,
    }
}

impl Reading {
    fn new(format: Format) -> Reading {
        let (title, about) = (Text::default(), Text::default());
        Reading { format, title, about, sections: Vec::new(), entries: Vec::new(), troubles: Vec::new() }
    }

    /// Nothing of it is read.
    fn none(format: Format, why: UnreadWhy) -> Reading {
        Reading { troubles: vec![Unread { line: 0, why }], ..Reading::new(format) }
    }

    fn trouble(&mut self, line: u32, why: UnreadWhy) {
        if self.troubles.len() < MOST_TROUBLES {
            self.troubles.push(Unread { line, why });
        }
    }

    /// Whether there is room for another entry; says so once, where there is none.
    fn has_room(&mut self, line: u32) -> bool {
        let full = self.entries.len() >= super::MOST_ENTRIES;
        if full && self.troubles.last().is_none_or(|last| last.why != UnreadWhy::TooMany) {
            self.trouble(line, UnreadWhy::TooMany);
        }
        !full
    }

    /// Takes an entry, if somebody could send it so. Of two with one name the second is named anew.
    fn take(&mut self, line: u32, mut entry: FaqEntryDraft) {
        (entry.question, entry.answer) = (entry.question.tidied(false), entry.answer.tidied(true));
        if entry.question.is_empty() || entry.answer.is_empty() {
            self.trouble(line, UnreadWhy::NoAnswer);
        } else if entry.question.longest() > MAX_QUESTION_CHARS || entry.answer.longest() > MAX_ANSWER_CHARS {
            self.trouble(line, UnreadWhy::TooLong);
        } else if self.has_room(line) {
            if entry.id.as_ref().is_some_and(|id| self.entries.iter().any(|other| other.id.as_ref() == Some(id))) {
                entry.id = None;
            }
            self.entries.push(entry);
        }
    }

    /// The section of that name, or that is called so; a new one, if there is none and room for it.
    fn section(&mut self, line: u32, id: Option<Slug>, title: Text) -> Option<Slug> {
        let title = title.tidied(false);
        let same = |section: &&FaqSection| match &id {
            Some(id) => section.id == *id,
            None => section.title == title,
        };
        if let Some(known) = self.sections.iter().find(same) {
            return Some(known.id.clone());
        }
        if self.sections.len() >= MOST_SECTIONS || title.longest() > MAX_TITLE_CHARS || title.is_empty() {
            let why = if self.sections.len() >= MOST_SECTIONS { UnreadWhy::TooMany } else { UnreadWhy::TooLong };
            self.trouble(line, why);
            return None;
        }
        let taken = self.sections.iter().map(|section| section.id.clone()).collect();
        let made = || title.0.values().find_map(|words| Slug::from_words(words)).or_else(|| Slug::new("section"));
        let id = id.or_else(made)?.unlike(&taken);
        self.sections.push(FaqSection { id: id.clone(), title });
        Some(id)
    }
}

/// A draft's entries in the order in which they are read: those before all sections, then section by section.
fn by_section(faq: &FaqDraft) -> Vec<(Option<&FaqSection>, Vec<&FaqEntryDraft>)> {
    let entries = faq.entries.as_deref().unwrap_or_default();
    let of = |entry: &FaqEntryDraft| faq.sections.iter().find(|section| entry.section.as_ref() == Some(&section.id));
    let within = |section: Option<&FaqSection>| {
        let id = section.map(|section| &section.id);
        entries.iter().filter(|entry| of(entry).map(|section| &section.id) == id).collect::<Vec<_>>()
    };
    let before = (None, within(None));
    std::iter::once(before).chain(faq.sections.iter().map(|section| (Some(section), within(Some(section))))).collect()
}

/// The words for a reader of `prefs`; nothing, where nobody wrote any.
fn words<'a>(text: &'a Text, prefs: &[Tag]) -> &'a str {
    text.pick(prefs).map_or("", |(_, words)| words)
}

/// For whom an entry is, as words of these formats.
fn audience_words(audience: Option<&Audience>) -> Vec<String> {
    match audience {
        None => Vec::new(),
        Some(Audience::Everyone) => vec!["everyone".to_owned()],
        Some(Audience::Members) => vec!["members".to_owned()],
        Some(Audience::Circles(circles)) => circles.iter().map(|circle| format!("circle-{circle}")).collect(),
    }
}

/// For whom an entry is, by such words; the fewest, where they say more than one thing. None without any. A word that
/// cannot be understood is for members: nothing becomes public by a slip.
fn audience_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<Audience> {
    let mut audience: Option<Audience> = None;
    for word in words {
        let word = word.to_lowercase();
        let said = match (word.as_str(), word.strip_prefix("circle-").and_then(Slug::new)) {
            (_, Some(circle)) => Audience::Circles([circle].into()),
            ("everyone" | "public", _) => Audience::Everyone,
            _ => Audience::Members,
        };
        audience = Some(match (audience, said) {
            (Some(Audience::Circles(these)), Audience::Circles(more)) => Audience::Circles(&these | &more),
            (Some(before), said) if !said.is_within(&before) => before,
            (_, said) => said,
        });
    }
    audience
}
