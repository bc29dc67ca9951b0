//! What somebody types about a FAQ, read; how a reader's question becomes an entry of it; which entries they look at.

use std::collections::BTreeSet;

use model::faq::file::Reading;
use model::faq::{FaqDesk, FaqDraft, FaqEntryDraft, FaqEntryKept, FaqSection, FaqSuggested, OnFaq, Reviewed};
use model::signup::{Answers, Given};
use model::{Audience, Filled, Refusal, Slug, Tag, Text};

use crate::typed::{audience, before_which, name_of, sections};

/// The most characters of a question in a FAQ.
const MOST_QUESTION_CHARS: usize = 300;

/// So many entries of a file are added at once, and so many bytes of words: a request of half a megabyte holds them.
const MOST_AT_ONCE: usize = 200;
const MOST_BYTES_AT_ONCE: usize = 200_000;

/// Which entries somebody looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sift {
    /// Those alone that nobody has looked at for six months.
    pub stale: bool,
    /// Those alone in which these words stand.
    pub words: String,
}

impl Sift {
    /// Whether an entry is among them.
    pub fn lets(&self, kept: &FaqEntryKept) -> bool {
        let words = self.words.trim().to_lowercase();
        let texts = || kept.entry.question.0.values().chain(kept.entry.answer.0.values());
        (!self.stale || kept.stale)
            && (words.is_empty() || texts().any(|text| text.to_lowercase().contains(words.as_str())))
    }
}

/// The section in which an entry stands; one that there is not any more is none.
pub fn section_of<'a>(entry: &'a FaqEntryDraft, sections: &[FaqSection]) -> Option<&'a Slug> {
    entry.section.as_ref().filter(|id| sections.iter().any(|section| section.id == **id))
}

/// Its entries in the order in which they stand on the page: before all sections, then section by section.
pub fn in_order(faq: &FaqDesk) -> impl Iterator<Item = &FaqEntryKept> {
    let sections = std::iter::once(None).chain(faq.sections.iter().map(|section| Some(&section.id)));
    let within =
        move |section| faq.entries.iter().filter(move |kept| section_of(&kept.entry, &faq.sections) == section);
    sections.flat_map(within)
}

/// Reads what somebody does with a FAQ. `by` is what it says of an entry that they have looked at just now.
///
/// # Errors
/// [`Refusal::Unreadable`] for something that there is not to do, [`Refusal::NotFound`] for an entry that is no longer
/// there; what [`audience`] says.
pub fn command(pairs: &[(String, String)], faq: &FaqDesk, by: Reviewed) -> Result<OnFaq, Refusal> {
    let read = Filled(pairs);
    let named = || read.slug("entry");
    Ok(match read.one("do") {
        "put" => OnFaq::Put {
            entry: FaqEntryDraft {
                id: Slug::new(read.one("entry")),
                section: Slug::new(read.one("section")),
                question: read.text("question"),
                answer: read.text("answer"),
                audience: Some(audience(read)?),
                related: read.slugs("related")?.into_iter().collect(),
                reviewed: read.is_ticked("reviewed").then_some(by),
            },
            revision: read.one("revision").parse().ok(),
            suggestion: read.one("suggestion").parse().ok(),
        },
        "up" => moved(faq, named()?, true)?,
        "down" => moved(faq, named()?, false)?,
        "drop" => OnFaq::Drop { entry: named()? },
        "review" => OnFaq::Review { entry: named()? },
        "aside" => OnFaq::DropSuggestion { n: read.number("n")? },
        "remove" => OnFaq::Remove,
        _ => return Err(Refusal::Unreadable),
    })
}

/// What gives an entry that was just kept a new address, step by step: it is there anew, in the place where it was, the
/// old one is dropped, and what names it as belonging to it names the new one. The address is made of its words.
pub fn readdressed(faq: &FaqDesk, id: &Slug) -> Option<Vec<OnFaq>> {
    let kept = |id: &Slug| faq.entries.iter().find(|kept| kept.entry.id.as_ref() == Some(id));
    let entry = &kept(id)?.entry;
    let taken = faq.entries.iter().filter_map(|kept| kept.entry.id.clone()).collect();
    let new = name_of(&entry.question, "question")?.unlike(&taken);
    let put = |entry: FaqEntryDraft, revision| OnFaq::Put { entry, revision, suggestion: None };
    let names_it = |kept: &&FaqEntryKept| kept.entry.related.contains(id);
    let relinked = |kept: &FaqEntryKept| {
        let mut entry = kept.entry.clone();
        entry.related.iter_mut().filter(|other| *other == id).for_each(|other| *other = new.clone());
        put(entry, Some(kept.revision))
    };
    let anew = [
        put(FaqEntryDraft { id: Some(new.clone()), ..entry.clone() }, None),
        OnFaq::Move { entry: new.clone(), before: Some(id.clone()) },
        OnFaq::Drop { entry: id.clone() },
    ];
    Some(anew.into_iter().chain(faq.entries.iter().filter(names_it).map(relinked)).collect())
}

/// One place up or down within its section.
fn moved(faq: &FaqDesk, entry: Slug, up: bool) -> Result<OnFaq, Refusal> {
    let entries = || faq.entries.iter().map(|kept| &kept.entry);
    let found = entries().find(|other| other.id.as_ref() == Some(&entry)).ok_or(Refusal::NotFound)?;
    let section = section_of(found, &faq.sections);
    let beside = entries().filter(|other| section_of(other, &faq.sections) == section);
    let ids: Vec<&Slug> = beside.filter_map(|other| other.id.as_ref()).collect();
    let before = before_which(&ids, &entry, up)?;
    Ok(OnFaq::Move { entry, before })
}

/// A FAQ without its entries: what it is called, its sections, how it is kept.
pub fn faq(pairs: &[(String, String)]) -> FaqDraft {
    let read = Filled(pairs);
    FaqDraft {
        title: read.text("title"),
        about: read.text("about"),
        sections: sections(pairs).into_iter().map(|(id, title)| FaqSection { id, title }).collect(),
        asks: read.is_ticked("asks"),
        show_stale: read.is_ticked("show-stale"),
        revision: read.one("revision").parse().ok(),
        entries: None,
    }
}

/// A reader's question, opened, and what was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub question: String,
    /// Which answer of the FAQ it is about, as the asker wrote it; may be empty.
    pub about: String,
    /// The language of both.
    pub lang: Tag,
    /// What the group answered, each in its language.
    pub answers: Vec<(Tag, String)>,
}

impl Asked {
    /// Reads a letter. A group may have changed the form: what is called `question` is it, or the first words in it.
    pub fn of(answers: &Answers, lang: &Tag, said: Vec<(Tag, String)>) -> Asked {
        let words = |given: &Given| match given {
            Given::Words(words) => Some(words.clone()),
            _ => None,
        };
        let of = |name: &str| Slug::new(name).and_then(|id| answers.of(&id).and_then(words));
        let first = || answers.0.iter().find_map(|(_, given)| words(given));
        Asked {
            question: of("question").or_else(first).unwrap_or_default(),
            about: of("about").unwrap_or_default(),
            lang: lang.clone(),
            answers: said,
        }
    }

    /// The entry that it is about: whose question, or name in addresses, is what the asker wrote.
    pub fn is_about<'a>(&self, entries: &'a [FaqEntryKept]) -> Option<&'a Slug> {
        let same = |words: &str| words.trim().to_lowercase();
        let about = same(&self.about);
        let is_it = |entry: &FaqEntryDraft| {
            entry.id.as_ref().is_some_and(|id| id.as_str() == about)
                || entry.question.0.values().any(|question| same(question) == about)
        };
        let found = entries.iter().map(|kept| &kept.entry).find(|entry| !about.is_empty() && is_it(entry));
        found.and_then(|entry| entry.id.as_ref())
    }

    /// An entry to begin with. One that is there keeps its question, and the new words stand below its answer.
    pub fn entry(&self, improved: Option<&FaqEntryDraft>) -> FaqEntryDraft {
        let mut entry = improved.cloned().unwrap_or_else(new_entry);
        if improved.is_none() {
            entry.question = one(&self.lang, &shortened(&self.question));
        }
        for (lang, words) in &self.answers {
            let own = entry.answer.0.keys().find(|tag| tag.language() == lang.language()).unwrap_or(lang).clone();
            let answer = entry.answer.0.entry(own).or_default();
            if !answer.is_empty() {
                answer.push_str("\n\n");
            }
            answer.push_str(words);
        }
        entry
    }
}

/// As much of a question as a FAQ's can have, up to the end of a word.
fn shortened(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(MOST_QUESTION_CHARS) else { return line };
    let cut = line.get(..end).unwrap_or_default();
    cut.rsplit_once(' ').map_or(cut, |(before, _)| before).to_owned()
}

/// An entry in which nothing stands yet.
pub fn new_entry() -> FaqEntryDraft {
    FaqEntryDraft {
        id: None,
        section: None,
        question: Text::default(),
        answer: Text::default(),
        audience: Some(Audience::Everyone),
        related: Vec::new(),
        reviewed: None,
    }
}

/// An entry as a member suggests it. Of one that is there, the words take the place of those in their language; an
/// answer that was left empty leaves it as it is.
pub fn suggested(words: &FaqSuggested, own: &Tag, there: Option<&FaqEntryDraft>) -> FaqEntryDraft {
    let mut entry = there.cloned().unwrap_or_else(new_entry);
    let lang = words.lang.as_ref().unwrap_or(own);
    for (text, words) in [(&mut entry.question, &words.question), (&mut entry.answer, &words.answer)] {
        if !words.trim().is_empty() {
            text.0.insert(lang.clone(), words.clone());
        }
    }
    entry
}

fn one(lang: &Tag, words: &str) -> Text {
    std::iter::once((lang.clone(), words.to_owned())).collect()
}

/// The same, where a section of a file that is called like one of the FAQ's is that one.
pub fn aligned(mut reading: Reading, sections: &[FaqSection]) -> Reading {
    for found in &mut reading.sections {
        let Some(there) = sections.iter().find(|have| is_called_alike(&have.title, &found.title)) else { continue };
        let within = reading.entries.iter_mut().filter(|entry| entry.section.as_ref() == Some(&found.id));
        within.for_each(|entry| entry.section = Some(there.id.clone()));
        found.id = there.id.clone();
    }
    reading
}

fn is_called_alike(one: &Text, other: &Text) -> bool {
    one.0.iter().any(|(tag, words)| other.0.get(tag) == Some(words))
}

/// Sections that entries name and the FAQ does not have, in their order.
pub fn missing_sections<'a>(found: &'a [FaqSection], sections: &[FaqSection]) -> Vec<&'a FaqSection> {
    found.iter().filter(|section| sections.iter().all(|have| have.id != section.id)).collect()
}

/// How many entries of a file are looked at and added at once, from the first on: they fit one request, and one screen.
pub fn at_once(entries: &[FaqEntryDraft]) -> usize {
    let mut letters = 0;
    let fits = |entry: &&FaqEntryDraft| {
        let words = entry.question.0.values().chain(entry.answer.0.values());
        letters += words.map(String::len).sum::<usize>();
        letters <= MOST_BYTES_AT_ONCE
    };
    entries.iter().take(MOST_AT_ONCE).take_while(fits).count().max(1).min(entries.len())
}

/// What an entry of a file takes the place of.
pub fn replaced<'a>(faq: &'a FaqDesk, entry: &FaqEntryDraft) -> Option<&'a FaqEntryKept> {
    faq.entries.iter().find(|kept| kept.entry.id.is_some() && kept.entry.id == entry.id)
}

/// For whom an entry of a file will be, as [`FaqEntryDraft::onto`] has it: what it replaces is never opened to more people,
/// and a new one of which the file does not say it is for whom is said here.
pub fn for_whom<'a>(faq: &'a FaqDesk, entry: &'a FaqEntryDraft, unsaid: &'a Audience) -> &'a Audience {
    let said = entry.audience.as_ref();
    match replaced(faq, entry).and_then(|kept| kept.entry.audience.as_ref()) {
        Some(before) => said.filter(|said| said.is_within(before)).unwrap_or(before),
        None => said.unwrap_or(unsaid),
    }
}

/// The entries that were chosen of those that a file holds: `entry` is the number of each, `unsaid` for whom new ones are
/// of which the file does not say it. What stands in a section that the FAQ does not have stands before them all.
pub fn chosen(pairs: &[(String, String)], entries: &[FaqEntryDraft], faq: &FaqDesk) -> Vec<FaqEntryDraft> {
    let read = Filled(pairs);
    let numbers: BTreeSet<usize> = read.all("entry").filter_map(|number| number.parse().ok()).collect();
    let unsaid = if read.one("unsaid") == "everyone" { Audience::Everyone } else { Audience::Members };
    let there = |entry: &FaqEntryDraft| {
        let section = section_of(entry, &faq.sections).cloned();
        FaqEntryDraft { section, audience: Some(for_whom(faq, entry, &unsaid).clone()), ..entry.clone() }
    };
    numbers.into_iter().filter_map(|number| entries.get(number)).map(there).collect()
}
