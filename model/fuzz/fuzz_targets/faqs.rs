//! Any words, read as every kind of file of a FAQ. What was understood can be written, and what is written is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::Tag;
use model::faq::FaqDraft;
use model::faq::formats::{Format, Reading, read, write};

fuzz_target!(|text: &str| {
    let Some(en) = Tag::new("en") else { return };
    const FORMATS: [Format; 3] = [Format::Markdown, Format::Csv, Format::Html];
    for hint in FORMATS.into_iter().map(Some).chain([None]) {
        let Reading { title, about, sections, entries, .. } = read(text, hint, &en);
        let faq = FaqDraft { title, about, sections, asks: false, show_stale: false, revision: None, entries: Some(entries) };
        for format in FORMATS {
            if let Some(written) = write(format, &faq, std::slice::from_ref(&en)) {
                read(&written, Some(format), &en);
            }
        }
    }
});
