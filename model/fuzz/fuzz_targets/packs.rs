//! Any words, read as every kind of file of a pack. What was understood can be written, and what is written is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::pack::formats::bluesky::Link;
use model::pack::formats::{Format, Reading, Writing, read, write};
use model::pack::{KnownBy, PackDraft};
use model::{Instant, Tag};

fuzz_target!(|text: &str| {
    let Some(en) = Tag::new("en") else { return };
    for hint in Format::ALL.into_iter().map(Some).chain([None]) {
        let Reading { title, about, purpose, sections, entries, .. } = read(text, hint, &en);
        for known in entries.iter().flat_map(|entry| &entry.known_by) {
            assert_eq!(known.clone().checked().as_ref(), Some(known));
        }
        let pack = PackDraft { title, about, purpose, sections, revision: None, entries: Some(entries) };
        for format in Format::ALL {
            let writing = Writing { langs: std::slice::from_ref(&en), now: Instant(0), owner: None };
            if let Some(written) = write(format, &pack, &writing) {
                read(&written.text, Some(format), &en);
            }
        }
    }
    for line in text.lines() {
        KnownBy::typed(line);
        Link::typed(line);
    }
});
