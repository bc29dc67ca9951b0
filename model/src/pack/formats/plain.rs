//! Handles and addresses as people paste them, one a line, in whatever shape; with a name beside them or without.

use super::reader::{Found, Reader};
use super::{Format, MOST_ROWS, Reading, UnreadWhy};
use crate::Tag;
use crate::pack::{KnownBy, PackEntryDraft};

pub(super) fn read(text: &str, lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Plain, lang);
    for (at, line) in text.lines().enumerate() {
        let line = without_bullet(line);
        if line.is_empty() {
            continue;
        }
        if at >= MOST_ROWS {
            reader.trouble(at + 1, UnreadWhy::TooMany);
            break;
        }
        let found = match KnownBy::typed(line) {
            Some(known) => Found { known_by: vec![known], ..Found::default() },
            None => within(line),
        };
        if found.known_by.is_empty() {
            reader.unlike(at + 1, line);
        } else {
            reader.found(at + 1, found);
        }
    }
    reader.done()
}

/// What of a line is an address beyond doubt, and the other words of it as a name.
pub(super) fn within(line: &str) -> Found {
    let mut found = Found::default();
    let mut label: Vec<&str> = Vec::new();
    for word in line.split_whitespace() {
        let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';' | '"' | '`'));
        let certain = bare.contains("://")
            || bare.starts_with("did:")
            || bare.starts_with("acct:")
            || bare.contains('@')
            || bare.starts_with("www.")
            || bare.ends_with(".bsky.social");
        match KnownBy::typed(bare).filter(|_| certain) {
            Some(known) => found.known_by.push(known),
            None => label.push(word),
        }
    }
    let between = |c: char| c.is_whitespace() || matches!(c, '–' | '—' | '-' | ':' | '|' | '·' | ',' | ';');
    let label = if found.known_by.is_empty() { line.to_owned() } else { label.join(" ") };
    found.label = label.trim_matches(between).to_owned();
    found
}

/// A line without the mark or the number that makes it part of a list.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bare = ["- ", "* ", "+ ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
    let numbered = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let counted = (1..=4).contains(&(line.len() - rest.len()));
        rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|_| counted)
    };
    bare.or_else(numbered).unwrap_or(line).trim()
}

pub(super) fn write(entries: &[PackEntryDraft]) -> (String, usize) {
    let (mut text, mut held) = (String::new(), 0);
    for entry in entries {
        let lines = entry.known_by.iter().filter(|known| {
            // A place is nothing that could be read again.
            !matches!(known, KnownBy::Place { .. } | KnownBy::Private { .. } | KnownBy::Domain { .. })
        });
        let before = text.len();
        for known in lines {
            text.push_str(&known.written());
            text.push('\n');
        }
        held += usize::from(text.len() > before);
    }
    (text, held)
}
