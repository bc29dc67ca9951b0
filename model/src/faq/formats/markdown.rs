//! Markdown with headings. What we write has its title as first heading, sections as second, questions as third, and
//! after each its name and whom it is for, as Pandoc, Hugo and others write such: `### How much? {#how-much .members}`.

use std::collections::BTreeMap;

use super::outline::{Part, lowered, parts, under};
use super::{Format, MOST_BYTES, Reading, Unread, UnreadWhy, audience_of, audience_words, by_section, words};
use crate::faq::{FaqDraft, FaqEntryDraft};
use crate::{Audience, Slug, Tag, Text};

/// The level of questions in what we write.
const QUESTIONS: u8 = 3;
const QUESTION_MARKS: [char; 5] = ['?', '؟', '？', ';', '՞'];
/// Signs that mean something within a line.
const SIGNS: [char; 13] = ['\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '#', '|', '&'];

/// Writes a FAQ in the language of a reader of `prefs`.
pub fn write_markdown(faq: &FaqDraft, prefs: &[Tag]) -> String {
    let mut text = String::new();
    under(&mut text, 1, &escaped(words(&faq.title, prefs)));
    let paragraphs = |text: &mut String, markdown: &str| {
        let lowered = lowered(markdown, QUESTIONS);
        if !lowered.is_empty() {
            text.push('\n');
            text.push_str(&lowered);
            text.push('\n');
        }
    };
    paragraphs(&mut text, words(&faq.about, prefs));
    for (section, entries) in by_section(faq) {
        if let Some(section) = section {
            let title = escaped(words(&section.title, prefs));
            under(&mut text, QUESTIONS - 1, &format!("{title} {{#{}}}", section.id));
        }
        for entry in entries {
            let id = entry.id.iter().map(|id| format!("#{id}"));
            let classes = audience_words(entry.audience.as_ref()).into_iter().map(|word| format!(".{word}"));
            let named: Vec<String> = id.chain(classes).collect();
            let question = escaped(words(&entry.question, prefs));
            let named = if named.is_empty() { String::new() } else { format!(" {{{}}}", named.join(" ")) };
            under(&mut text, QUESTIONS, &format!("{question}{named}"));
            paragraphs(&mut text, words(&entry.answer, prefs));
        }
    }
    text
}

/// Reads Markdown with headings, ours or anybody's: which headings are questions is seen from what they say.
pub fn read_markdown(text: &str, lang: &Tag) -> Reading {
    if text.len() > MOST_BYTES {
        return Reading::none(Format::Markdown, UnreadWhy::TooLarge);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    read_lines(Format::Markdown, after_front_matter((1..).zip(text.lines())), lang)
}

/// Without what some programs write before a text, between lines of three hyphens.
fn after_front_matter<'a>(lines: impl Iterator<Item = (u32, &'a str)> + Clone) -> impl Iterator<Item = (u32, &'a str)> {
    let mut after = lines.clone();
    let begins = after.next().is_some_and(|(_, line)| line.trim_end() == "---");
    let ends = begins.then(|| after.position(|(_, line)| line.trim_end() == "---")).flatten();
    lines.skip(ends.map_or(0, |at| at + 2))
}

/// What the words are that come next.
enum Within {
    About,
    /// Between a section's heading and its first question.
    Nothing,
    Entry,
}

/// Reads lines of Markdown with the numbers of the lines in the file.
pub(super) fn read_lines<'a>(format: Format, lines: impl Iterator<Item = (u32, &'a str)>, lang: &Tag) -> Reading {
    let Some(parts) = parts(lines) else { return Reading::none(format, UnreadWhy::TooMany) };
    let questions = question_level(&parts);
    let mut reading = Reading::new(format);
    let mut about = String::new();
    let mut entry: Option<(u32, FaqEntryDraft, String)> = None;
    let (mut within, mut section) = (Within::About, None);
    for (at, part) in parts.iter().enumerate() {
        let body = part.text();
        let (heading, named) = named(&part.words);
        let has_deeper = parts.get(at + 1).is_some_and(|next| next.level > part.level);
        if part.level > questions {
            let mut inner = String::new();
            under(&mut inner, part.level - questions, &part.words);
            push(&mut inner, &body);
            match (&within, &mut entry) {
                (Within::Entry, Some((_, _, answer))) => push(answer, inner.trim_end()),
                (Within::About, _) => push(&mut about, inner.trim_end()),
                _ => reading.trouble(part.line, UnreadWhy::Unplaced),
            }
            continue;
        }
        finish(&mut reading, entry.take(), lang);
        let first = reading.title.is_empty() && reading.entries.is_empty() && reading.sections.is_empty();
        if part.level == 0 {
            push(&mut about, &body);
        } else if part.level == 1 && questions > 1 && first {
            reading.title = one(lang, plain(heading));
            push(&mut about, &body);
        } else if part.level < questions && (has_deeper || body.trim().is_empty()) {
            section = reading.section(part.line, named.id, one(lang, plain(heading)));
            within = Within::Nothing;
            if !body.trim().is_empty() {
                reading.trouble(part.line, UnreadWhy::Unplaced);
            }
        } else {
            let draft = FaqEntryDraft {
                id: named.id,
                section: section.clone(),
                question: one(lang, plain(heading)),
                answer: Text::default(),
                audience: named.audience,
                related: Vec::new(),
                reviewed: None,
            };
            entry = Some((part.line, draft, body));
            within = Within::Entry;
        }
    }
    finish(&mut reading, entry, lang);
    reading.about = one(lang, about).tidied(true);
    if reading.entries.is_empty() && reading.troubles.is_empty() {
        reading.troubles.push(Unread { line: 0, why: UnreadWhy::Empty });
    }
    reading
}

fn finish(reading: &mut Reading, entry: Option<(u32, FaqEntryDraft, String)>, lang: &Tag) {
    if let Some((line, entry, answer)) = entry {
        reading.take(line, FaqEntryDraft { answer: one(lang, answer), ..entry });
    }
}

fn one(lang: &Tag, words: String) -> Text {
    Text(BTreeMap::from([(lang.clone(), words)]))
}

/// A block after those that are there.
fn push(text: &mut String, block: &str) {
    if block.trim().is_empty() {
        return;
    }
    if !text.is_empty() {
        text.truncate(text.trim_end_matches('\n').len());
        text.push_str("\n\n");
    }
    text.push_str(block);
}

/// At which level questions stand: where ours are, by their names; else where most headings end with a question mark;
/// else the lowest under which anything is said.
fn question_level(parts: &[Part]) -> u8 {
    let is_named = |part: &&Part| (1..=QUESTIONS).contains(&part.level) && named(&part.words).1.id.is_some();
    if let Some(ours) = parts.iter().filter(is_named).map(|part| part.level).max() {
        return ours;
    }
    let asks = |level: u8| {
        let asks = |part: &&Part| part.level == level && plain(&part.words).trim_end().ends_with(QUESTION_MARKS);
        parts.iter().filter(asks).count()
    };
    let most = (1..=6).map(|level| (asks(level), 7 - level)).max().filter(|(asks, _)| *asks > 0);
    let said = parts.iter().filter(|part| part.level > 0 && !part.text().trim().is_empty());
    most.map(|(_, level)| 7 - level).or_else(|| said.map(|part| part.level).max()).unwrap_or(1)
}

/// What stands after a heading's words.
#[derive(Default)]
struct Named {
    id: Option<Slug>,
    audience: Option<Audience>,
}

/// A heading's words, and what it is named. Of what stands in such signs, `#…` is a name and `.…` says for whom it is;
/// `lang=en` and its like mean nothing here, and what else there is is taken for whom it is, written wrongly.
fn named(words: &str) -> (&str, Named) {
    let Some((heading, rest)) = words.rsplit_once('{') else { return (words, Named::default()) };
    let Some(inner) = rest.strip_suffix('}').filter(|_| heading.is_empty() || heading.ends_with(' ')) else {
        return (words, Named::default());
    };
    let inner = inner.trim_start_matches(':').trim();
    if !inner.is_empty() && !inner.split_whitespace().any(|word| word.starts_with(['#', '.'])) {
        return (words, Named::default());
    }
    let mut named = Named::default();
    let mut classes = Vec::new();
    for word in inner.split_whitespace() {
        match word.strip_prefix('#') {
            Some(id) => named.id = named.id.or_else(|| Slug::new(id)),
            None if word.contains('=') => {}
            None => classes.push(word.trim_start_matches('.')),
        }
    }
    named.audience = audience_of(classes);
    (heading.trim_end(), named)
}

/// Words as they stand in Markdown.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        if SIGNS.contains(&c) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// The words of a heading without what Markdown means by their signs; of a link its words.
fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    let mut rest = markdown.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next_if(char::is_ascii_punctuation) {
                Some(sign) => words.push(sign),
                None => words.push(c),
            },
            '*' | '`' | '[' => {}
            ']' => {
                if rest.next_if_eq(&'(').is_some() {
                    rest.by_ref().find(|c| *c == ')');
                }
            }
            c => words.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_read_as_people_see_it() {
        assert_eq!(plain("**How** do I [pay](https://a.example)?"), "How do I pay?");
        assert_eq!(plain(r"C\# \[or\] \*this\*"), "C# [or] *this*");
        for words in ["C# & <b> {#x}", r"a\b *c* _d_ `e` [f](g)"] {
            assert_eq!(plain(&escaped(words)), words);
        }
    }
}
