//! What the desk wishes of the module for files, as it goes there and back.

use model::faq::{self, FaqDraft};
use model::pack::{self, PackDraft};
use model::{Instant, Tag};
use porchlight_desk::wish::{Wish, grant};
use serde::de::DeserializeOwned;
use serde_json::json;

fn en() -> Tag {
    Tag::new("en").unwrap()
}

/// As the desk asks: JSON there, JSON back.
fn granted<T: DeserializeOwned>(wish: &Wish) -> T {
    serde_json::from_str(&grant(&serde_json::to_string(wish).unwrap()).unwrap()).unwrap()
}

#[test]
fn somebody_who_brings_in_a_list_sees_all_that_was_understood_and_what_was_not() {
    let text = "@ana@garden.example\ngood morning\nhttp://old.example/\n";
    let wish = Wish::ReadPack { text: text.to_owned(), hint: None, lang: en() };
    let reading: pack::file::Reading = granted(&wish);
    assert_eq!(reading, pack::formats::read(text, None, &en()));
    assert_eq!((reading.entries.len(), reading.troubles.len()), (1, 2));
    // A list without a heading is of people to follow or to keep away: its name says which.
    let hint = pack::file::Format::named("blocks.csv");
    let wish = Wish::ReadPack { text: "loud@noise.example\n".to_owned(), hint, lang: en() };
    let reading: pack::file::Reading = granted(&wish);
    assert_eq!(reading.purpose, pack::Purpose::Block);
}

#[test]
fn somebody_who_takes_a_list_away_has_the_whole_of_it_in_the_file() {
    let pack: PackDraft = serde_json::from_value(json!({
        "title": { "en": "Around here", "ar": "من حولنا" },
        "entries": [
            { "label": { "en": "Soup" }, "known_by": [{ "on": "fediverse", "address": "soup@garden.example" }],
              "consent": { "is": "agreed", "on": "2026-05-01", "by": "Bo" } },
            { "label": { "en": "Chat" }, "known_by": [{ "on": "private", "url": "https://signal.group/#abc" }],
              "audience": "members", "consent": { "is": "organisation" } },
        ],
    }))
    .unwrap();
    let (langs, now) = (vec![en()], Instant(1_780_000_000));
    for format in pack::file::Format::ALL {
        let owner = Some("did:plc:abc".to_owned());
        let wish = Wish::WritePack { format, pack: pack.clone(), langs: langs.clone(), now, owner };
        let written: Option<pack::file::Written> = granted(&wish);
        let writing = pack::formats::Writing { langs: &langs, now, owner: Some("did:plc:abc") };
        assert_eq!(written, pack::formats::write(format, &pack, &writing), "{format:?}");
    }
}

#[test]
fn a_faq_goes_into_a_file_and_comes_back_as_it_was() {
    let faq: FaqDraft = serde_json::from_value(json!({
        "title": { "en": "Questions" },
        "sections": [{ "id": "visits", "title": { "en": "Visits" } }],
        "entries": [
            { "id": "where", "question": { "en": "Where?", "es": "¿Dónde?" }, "answer": { "en": "Here.", "es": "Aquí." },
              "section": "visits", "audience": "members" },
        ],
    }))
    .unwrap();
    let format = faq::file::Format::Csv;
    let words: Option<String> = granted(&Wish::WriteFaq { format, faq: faq.clone(), prefs: vec![en()] });
    let reading: faq::file::Reading = granted(&Wish::ReadFaq { text: words.unwrap(), hint: Some(format), lang: en() });
    assert!(reading.troubles.is_empty());
    let read = &reading.entries[0];
    let sent = &faq.entries.clone().unwrap()[0];
    assert_eq!((&read.id, &read.question, &read.audience), (&sent.id, &sent.question, &sent.audience));
    // A page is made on the server alone, and the desk offers none.
    let page = Wish::WriteFaq { format: faq::file::Format::Html, faq: faq.clone(), prefs: vec![en()] };
    assert_eq!(faq::file::Format::Html.is_written(), granted::<Option<String>>(&page).is_some());
}

#[test]
fn what_is_no_wish_is_not_granted() {
    for no_wish in ["", "{}", "[]", r#"{"read-pack":{}}"#, r#"{"read-news":{"text":""}}"#] {
        assert_eq!(grant(no_wish), None, "{no_wish}");
    }
}
