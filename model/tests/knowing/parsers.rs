//! Whatever reads files meets files that nobody would make.

use porchlight_model::faq::{FaqDraft, formats as faq};
use porchlight_model::pack::KnownBy;
use porchlight_model::pack::formats::{Format, Reading, Writing, bluesky::Link, read, write};
use porchlight_model::{Instant, pack::PackDraft};
use proptest::prelude::*;

use crate::pack_scene::en;

/// Reads it as everything it could be; what was understood can be written again, and no trouble repeats its words.
fn read_as_everything(text: &str) {
    for hint in Format::ALL.into_iter().map(Some).chain([None]) {
        let reading = read(text, hint, &en());
        for entry in &reading.entries {
            for known in &entry.known_by {
                assert_eq!(known.clone().checked().as_ref(), Some(known));
            }
        }
        let Reading { title, about, purpose, sections, entries, .. } = reading;
        let pack = PackDraft { title, about, purpose, sections, revision: None, entries: Some(entries) };
        for format in Format::ALL {
            write(format, &pack, &Writing { langs: &[en()], now: Instant(0), owner: None });
        }
    }
    for hint in [Some(faq::Format::Markdown), Some(faq::Format::Csv), Some(faq::Format::Html), None] {
        let faq::Reading { title, about, sections, entries, .. } = faq::read(text, hint, &en());
        let faq =
            FaqDraft { title, about, sections, asks: false, show_stale: false, revision: None, entries: Some(entries) };
        for format in [faq::Format::Markdown, faq::Format::Csv, faq::Format::Html] {
            faq::write(format, &faq, &[en()]);
        }
    }
    for line in text.lines() {
        KnownBy::typed(line);
        Link::typed(line);
    }
}

fn fixtures() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/knowing/fixtures");
    let mut found = Vec::new();
    for kind in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        let files = std::fs::read_dir(kind).unwrap().flatten();
        found.extend(files.filter_map(|file| std::fs::read_to_string(file.path()).ok()));
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_parser_panics(
        any in "(?s).{0,200}",
        signs in "[\\[\\]{}()<>:,\"'@#./\\\\ \n\t*_=&;a1é漢-]{0,200}",
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        put in "(?s).{0,6}",
    ) {
        read_as_everything(&any);
        read_as_everything(&signs);
        // A file as people have it, with a few signs of it gone or others in their place.
        let fixtures = fixtures();
        let fixture: Vec<char> = which.get(&fixtures).chars().collect();
        let at = at.index(fixture.len());
        let end = (at + put.len()).min(fixture.len());
        let broken: String = fixture[..at].iter().copied().chain(put.chars()).chain(fixture[end..].iter().copied()).collect();
        read_as_everything(&broken);
        read_as_everything(&fixture[..at].iter().collect::<String>());
    }
}
