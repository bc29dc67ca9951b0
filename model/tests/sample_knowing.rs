//! The demo's FAQ and starter pack are what they should be, and hold an example of everything.

use porchlight_model::faq::FaqDraft;
use porchlight_model::pack::{Consent, KnownBy, PackDraft, SaidNo};
use porchlight_model::{Actor, Audience};
use serde_json::Value;

/// What the demo's group writes, with its dates as on one day.
fn sample() -> Value {
    let text = include_str!("../../demo/group.json");
    let mut parts = text.split("{{day+");
    let mut dated = parts.next().unwrap().to_owned();
    for part in parts {
        dated.push_str("2027-03-28");
        dated.push_str(part.split_once("}}").unwrap().1);
    }
    serde_json::from_str(&dated).unwrap()
}

#[test]
fn the_faq_of_the_demo_can_be_saved_and_not_all_of_it_is_for_everybody() {
    let draft: FaqDraft = serde_json::from_value(sample()["faqs"][0]["definition"].clone()).unwrap();
    let (faq, entries) = draft.check(None, &[]).unwrap();
    let entries = entries.unwrap();
    assert!(faq.asks && faq.show_stale);
    assert_eq!(faq.sections.len(), 3);
    assert_eq!(entries.iter().filter(|entry| entry.is_for(&Actor::Public)).count(), 15);
    assert_eq!(entries.iter().filter(|entry| entry.audience == Audience::Members).count(), 2);
    assert!(entries.iter().all(|entry| entry.question.0.len() == 3 && entry.answer.0.len() == 3));
}

#[test]
fn the_starter_pack_of_the_demo_can_be_saved_and_shows_only_who_agreed() {
    let draft: PackDraft = serde_json::from_value(sample()["starter_packs"][0]["definition"].clone()).unwrap();
    let (pack, entries) = draft.check(None, &[], &SaidNo::default()).unwrap();
    let entries = entries.unwrap();
    assert_eq!(pack.sections.len(), 4);
    let hidden: Vec<&str> =
        entries.iter().filter(|entry| !entry.is_for(&Actor::Public)).map(|entry| entry.id.as_str()).collect();
    assert_eq!(hidden, ["shy-neighbour", "asked-only", "rather-not", "members-chat"]);
    assert!(entries.iter().any(|entry| matches!(entry.consent, Consent::Agreed { .. })));
    let private = |known: &KnownBy| matches!(known, KnownBy::Private { .. });
    assert!(
        entries
            .iter()
            .filter(|entry| entry.known_by.iter().any(private))
            .all(|entry| entry.audience != Audience::Everyone)
    );
}
