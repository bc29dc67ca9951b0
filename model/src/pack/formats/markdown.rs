//! A pack as a document: its title, its sections as headings, its entries as a list, and under each where it is known.

use super::plain::{within, without_bullet};
use super::reader::{Found, Reader, by_section, said};
use super::{Format, MOST_ROWS, Reading, UnreadWhy, Writing};
use crate::pack::{KnownBy, PackDraft, PackEntryDraft};
use crate::{Slug, Tag};

/// Whether a text looks like a document, and not like a list of handles: it begins with a heading, or has links in brackets.
pub(super) fn is_likely(text: &str) -> bool {
    text.lines().take(200).any(|line| heading(line).is_some() || line.contains("](https://"))
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' ')).then(|| (level, rest.trim().trim_end_matches('#').trim_end()))
}

/// An entry that is not complete before the next begins.
struct Open {
    line: usize,
    found: Found,
    words: String,
}

pub(super) fn read(text: &str, lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Markdown, lang);
    let (mut title, mut about) = (String::new(), String::new());
    let mut section: Option<Slug> = None;
    let mut open: Option<Open> = None;
    let mut begun = false;
    for (at, raw) in text.lines().enumerate() {
        let number = at + 1;
        if number > MOST_ROWS {
            reader.trouble(number, UnreadWhy::TooMany);
            break;
        }
        let line = raw.trim();
        if let Some((level, words)) = heading(line) {
            close(&mut reader, open.take());
            let words = unescaped(words);
            if level == 1 && title.is_empty() && !begun {
                title = words;
            } else {
                section = reader.section(&words);
                begun = true;
            }
            continue;
        }
        if line.is_empty() {
            continue;
        }
        let is_listed = without_bullet(line) != line;
        let is_inner = raw.starts_with([' ', '\t']);
        match &mut open {
            Some(open) if is_inner => inner(open, without_bullet(line), is_listed, lang),
            _ if is_listed => {
                begun = true;
                close(&mut reader, open.take());
                let found = entry(without_bullet(line));
                open = Some(Open {
                    line: number,
                    found: Found { section: section.clone(), ..found },
                    words: line.to_owned(),
                });
            }
            _ if !begun => {
                about.push_str(raw.trim_end());
                about.push('\n');
            }
            _ => {
                close(&mut reader, open.take());
                let found = entry(line);
                // Words between lists are no entries, and nothing is wrong with them.
                if !found.known_by.is_empty() {
                    reader.found(number, Found { section: section.clone(), ..found });
                }
            }
        }
    }
    close(&mut reader, open.take());
    reader.titled(&title);
    reader.about(about.trim());
    reader.done()
}

fn close(reader: &mut Reader<'_>, open: Option<Open>) {
    match open {
        Some(Open { line, found, words }) if found.known_by.is_empty() => reader.unlike(line, without_bullet(&words)),
        Some(Open { line, found, .. }) => reader.found(line, found),
        None => {}
    }
}

/// A line under an entry: where else it is known, or more of why it is here.
fn inner(open: &mut Open, line: &str, is_listed: bool, lang: &Tag) {
    let plain = unescaped(line);
    match known(&plain, lang) {
        Some(known) => open.found.known_by.push(known),
        None => {
            let found = entry(line);
            if is_listed && !found.known_by.is_empty() {
                open.found.known_by.extend(found.known_by);
            } else {
                if !open.found.why.is_empty() {
                    open.found.why.push('\n');
                }
                open.found.why.push_str(&plain);
            }
        }
    }
}

/// What stands alone on a line, as [`write`] puts it there.
fn known(line: &str, lang: &Tag) -> Option<KnownBy> {
    let link = line.strip_prefix('<').and_then(|line| line.strip_suffix('>')).unwrap_or(line);
    if let Some(place) = link.strip_prefix("⌂ ") {
        let place = [(lang.clone(), place.to_owned())].into_iter().collect();
        return KnownBy::Place { place }.checked();
    }
    if let Some(url) = link.strip_prefix("feed:https://") {
        return KnownBy::Feed { url: format!("https://{url}") }.checked();
    }
    KnownBy::typed(link).filter(|_| !link.contains(char::is_whitespace) || link.starts_with('+')).or_else(|| {
        let (network, name) = link.split_once(": ")?;
        let one_word = |words: &str| !words.is_empty() && !words.contains(char::is_whitespace);
        let named = one_word(network) && one_word(name) && !name.contains("://");
        named.then(|| KnownBy::Other { network: network.to_owned(), name: name.to_owned(), url: None })?.checked()
    })
}

/// What a line says of an entry: its name in bold or as the words of a link, where it is known, and why it is here.
fn entry(line: &str) -> Found {
    let mut found = Found::default();
    let mut words = line.to_owned();
    while let Some((before, label, url, after)) = link(&words) {
        match KnownBy::typed(&url) {
            Some(known) => found.known_by.push(known),
            None => return Found { label: unescaped(&label), ..Found::default() },
        }
        if found.label.is_empty() {
            found.label = label.trim_matches('*').to_owned();
        }
        let between = if before.trim().is_empty() || after.trim().is_empty() { "" } else { " " };
        words = format!("{}{between}{}", before.trim(), after.trim());
    }
    let bold = words.trim().strip_prefix("**").and_then(|rest| rest.split_once("**"));
    if let Some((label, rest)) = bold.map(|(label, rest)| (label.to_owned(), rest.to_owned())) {
        found.label = label;
        words = rest;
    }
    let rest = within(&words);
    found.known_by.extend(rest.known_by);
    match found.label.is_empty() {
        true => found.label = unescaped(&rest.label),
        false => {
            found.why = unescaped(&rest.label);
            found.label = unescaped(&found.label);
        }
    }
    found
}

/// The first link `[label](url)`: what is before it, its words, where it leads, what is after it.
fn link(words: &str) -> Option<(String, String, String, String)> {
    let (before, rest) = words.split_once('[')?;
    let (label, rest) = rest.split_once("](")?;
    let (url, after) = rest.split_once(')')?;
    Some((before.to_owned(), label.to_owned(), url.trim().to_owned(), after.to_owned()))
}

/// Signs that mean something in Markdown.
const SIGNS: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~'];

fn escaped(words: &str) -> String {
    words.chars().fold(String::new(), |mut escaped, c| {
        if SIGNS.contains(&c) {
            escaped.push('\\');
        }
        escaped.push(if c == '\n' { ' ' } else { c });
        escaped
    })
}

fn unescaped(words: &str) -> String {
    let mut plain = String::new();
    let mut signs = words.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '\\' if signs.peek().is_some_and(|next| SIGNS.contains(next)) => plain.extend(signs.next()),
            c => plain.push(c),
        }
    }
    plain
}

pub(super) fn write(pack: &PackDraft, entries: &[PackEntryDraft], writing: &Writing<'_>) -> (String, usize) {
    let mut text = format!("# {}\n", escaped(said(&pack.title, writing.langs)));
    let about = said(&pack.about, writing.langs);
    if !about.is_empty() {
        text.push_str(&format!("\n{about}\n"));
    }
    for (section, entries) in by_section(&pack.sections, entries) {
        text.push('\n');
        if let Some(section) = section {
            text.push_str(&format!("## {}\n\n", escaped(said(&section.title, writing.langs))));
        }
        for entry in entries {
            text.push_str(&format!("- **{}**", escaped(said(&entry.label, writing.langs))));
            match said(&entry.why, writing.langs) {
                "" => {}
                why => text.push_str(&format!(": {}", escaped(why))),
            }
            text.push('\n');
            for known in &entry.known_by {
                let line = match known {
                    KnownBy::Feed { url } => format!("<feed:{url}>"),
                    KnownBy::Web { url } | KnownBy::Private { url } => format!("<{url}>"),
                    KnownBy::Place { place } => format!("⌂ {}", escaped(said(place, writing.langs))),
                    known => escaped(&known.written()),
                };
                text.push_str(&format!("  - {line}\n"));
            }
        }
    }
    (text, entries.len())
}
