//! What a browser gets, made from the small locales in `fixtures`.

use std::path::Path;

use porchlight_i18n::{Locale, bundle_for_browser};

fn fixtures() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/locales"))
}

#[test]
fn a_whole_locale_carries_no_english_no_comments_and_no_pages() {
    let messages = bundle_for_browser(fixtures(), "ar").unwrap();
    assert!(!messages.contains('#') && !messages.contains("page-title"), "{messages}");
    let said = Locale::from_source("ar", &[], &messages).by_id("made-with").unwrap();
    assert_eq!((said.text.as_str(), said.lang), ("صُنع بواسطة Porchlight", None));
}

#[test]
fn a_partial_locale_carries_the_english_that_it_lacks_and_no_more() {
    let messages = bundle_for_browser(fixtures(), "es").unwrap();
    let (own, english) = messages.split_once("### english\n").unwrap();
    assert!(own.contains("respuestas") && !own.contains("left"), "{own}");
    assert!(english.contains("left") && !english.contains("answers"), "{english}");
    let said = Locale::from_source("es", &[], &messages).by_id("made-with").unwrap();
    assert_eq!((said.text.as_str(), said.lang), ("Made with Porchlight", Some("en")), "with the English term");
}

#[test]
fn a_locale_that_is_not_there_is_said_in_a_sentence() {
    let sentence = bundle_for_browser(fixtures(), "fr").unwrap_err();
    assert!(sentence.starts_with("There are no messages in"), "{sentence}");
}

#[test]
fn natively_everything_comes_in_a_plain_form_that_needs_no_language() {
    let locale = Locale::from_source("es", &[], "");
    assert_eq!(locale.number(12_345_u64), "12345");
    assert_eq!(locale.number(-7), "-7");
    assert_eq!(locale.number(u64::MAX), i64::MAX.to_string());
    assert_eq!(locale.percent(1, 3), "33%");
    assert_eq!(locale.list_and(&["Ana"]), "Ana");
    assert_eq!(locale.list_or(&["Ana", "علي"]), "\u{2068}Ana\u{2069}, \u{2068}علي\u{2069}");
    assert_eq!(locale.list_and(&[""; 0]), "");
    assert_eq!(locale.moment(1_795_285_800_000, "Europe/Madrid", 0), "2026-11-21 18:30 UTC");
    assert_eq!(locale.day(1_795_285_800_000, "Europe/Madrid", 0), "2026-11-21");
    assert_eq!(locale.time(1_795_285_800_000, "Europe/Madrid"), "18:30 UTC");
    assert_eq!(locale.zone_name("America/New_York"), "New York");
    assert_eq!(locale.autonym("ht"), "Kreyòl ayisyen");
    assert_eq!(locale.autonym("qq"), "qq");
    assert_eq!(locale.language_name("AR"), "العربية");
}
