//! The languages that Porchlight ships.

use std::path::Path;

use porchlight_i18n::{IDS, Locale, bundle_for_browser, lint};

fn locales() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/locales"))
}

/// The folders that hold messages; the others are languages that nobody has begun.
fn begun() -> Vec<String> {
    let holds_messages = |folder: &Path| {
        folder
            .read_dir()
            .into_iter()
            .flatten()
            .flatten()
            .any(|file| file.path().extension().is_some_and(|e| e == "ftl"))
    };
    let folders = locales().read_dir().unwrap().flatten().filter(|folder| holds_messages(&folder.path()));
    folders.map(|folder| folder.file_name().into_string().unwrap()).collect()
}

#[test]
fn every_locale_says_everything() {
    let findings: Vec<String> = lint::lint(locales()).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn a_browser_gets_every_message_of_widgets_and_refusals_in_its_language() {
    for tag in begun() {
        let messages = bundle_for_browser(locales(), &tag).unwrap();
        assert!(!messages.contains("### english"), "{tag} lacks something");
        assert!(!messages.contains('#'), "{tag} carries comments");
        let locale = Locale::from_source(&tag, &[], &messages);
        assert!(IDS.iter().filter_map(|id| locale.by_id(id)).all(|said| said.lang.is_none() && !said.text.is_empty()));
    }
}

#[cfg(feature = "built-in")]
mod built_in {
    use super::*;
    use model::Tag;
    use porchlight_i18n::shipped;

    #[test]
    fn every_locale_begun_is_within_the_worker() {
        let mut begun = begun();
        begun.sort();
        assert_eq!(shipped().collect::<Vec<_>>(), begun);
    }

    #[test]
    fn a_reader_gets_the_nearest_locale_or_english() {
        let prefs: Vec<Tag> = ["qu", "en-NZ"].iter().filter_map(|tag| Tag::new(tag)).collect();
        let locale = Locale::built_in(&prefs);
        assert_eq!((locale.tag(), locale.prefs()), ("en", prefs.as_slice()));
        assert_eq!(Locale::built_in(&[]).tag(), "en");
    }

    #[test]
    fn no_message_is_left_to_its_id() {
        for tag in shipped() {
            let locale = Locale::built_in(&Tag::new(tag).into_iter().collect::<Vec<_>>());
            assert_eq!(locale.tag(), tag);
            assert!(IDS.iter().filter_map(|id| locale.by_id(id)).all(|said| said.lang.is_none()));
        }
    }
}
