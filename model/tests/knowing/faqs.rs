//! FAQs: who sees what of them, how entries are named, and when an answer is old.

use std::collections::BTreeSet;

use porchlight_model::faq::*;
use porchlight_model::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn tag(text: &str) -> Tag {
    Tag::new(text).unwrap()
}

fn day(text: &str) -> Local {
    Local::new(text).unwrap()
}

fn person(role: Role, circles: &[&str]) -> Actor {
    let circles = circles.iter().map(|circle| slug(circle)).collect();
    Actor::Person(Person { id: 1, role, name: "Amina".into(), circles, paths: BTreeSet::new() })
}

fn group() -> Group {
    let draft = json!({ "name": { "en": "Riverside" }, "languages": ["en", "es"] });
    serde_json::from_value::<GroupDraft>(draft).unwrap().check().unwrap()
}

fn draft(value: Value) -> FaqDraft {
    serde_json::from_value(value).unwrap()
}

fn entry(question: &str, besides: Value) -> Value {
    let mut entry = json!({ "question": { "en": question }, "answer": { "en": format!("About {question}") } });
    entry.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    entry
}

fn faq(entries: Value) -> (Faq, Vec<FaqEntry>) {
    let sections =
        json!([{ "id": "money", "title": { "en": "Money" } }, { "id": "people", "title": { "en": "People" } }]);
    let draft = draft(json!({ "title": { "en": "Questions" }, "sections": sections, "entries": entries }));
    let (faq, entries) = draft.check(&[]).unwrap();
    (faq, entries.unwrap())
}

fn view(faq: &(Faq, Vec<FaqEntry>), actor: &Actor, wanted: &FaqWanted) -> FaqView {
    let (of, id) = (group(), slug("about-us"));
    FaqView::of((&slug("riverside"), &of), (&id, &faq.0), &faq.1, actor, wanted, (day("2027-06-01"), Instant(0)))
}

fn ids(view: &FaqView) -> Vec<&str> {
    view.sections.iter().flat_map(|section| &section.entries).map(|entry| entry.id.as_str()).collect()
}

fn found(view: &FaqView) -> Vec<&str> {
    view.found.as_ref().unwrap().entries.iter().map(|entry| entry.id.as_str()).collect()
}

#[test]
fn an_entry_is_named_by_its_question_once_and_for_all() {
    let (faq, entries) = faq(json!([
        entry("How much are the dues?", json!({})),
        entry("How much are the dues?", json!({})),
        entry("متى؟", json!({})),
        entry("Anything", json!({ "id": "how-much-are-the-dues-3" })),
        entry("How much are the dues?", json!({})),
    ]));
    let named: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(
        named,
        [
            "how-much-are-the-dues",
            "how-much-are-the-dues-2",
            "question",
            "how-much-are-the-dues-3",
            "how-much-are-the-dues-4"
        ]
    );
    let mut changed = entries[0].draft();
    changed.question = Text([(tag("en"), "What does it cost?".to_owned())].into());
    let changed = changed.check(&faq.sections, Some(&entries[0]), &BTreeSet::new()).unwrap();
    assert_eq!((changed.id.as_str(), changed.revision), ("how-much-are-the-dues", 2));
}

#[test]
fn what_cannot_be_a_faq_is_refused() {
    let with = |entries: Value| draft(json!({ "title": { "en": "Q" }, "entries": entries })).check(&[]).map(|_| ());
    assert_eq!(with(json!([entry("a b", json!({ "section": "nowhere" }))])), Err(Refusal::WordsUnfit));
    assert_eq!(with(json!([entry("a b", json!({ "audience": { "circles": [] } }))])), Err(Refusal::CircleMissing));
    assert_eq!(with(json!([entry(" ", json!({}))])), Err(Refusal::WordsUnfit));
    assert_eq!(with(json!([entry(&"long ".repeat(70), json!({}))])), Err(Refusal::WordsUnfit));
    let twice = json!([entry("one", json!({ "id": "same" })), entry("two", json!({ "id": "same" }))]);
    assert_eq!(with(twice), Err(Refusal::OptionsUnfit));
    let many: Vec<Value> = (0..=MOST_ENTRIES).map(|_| entry("one", json!({}))).collect();
    assert_eq!(with(json!(many)), Err(Refusal::Full));
    assert_eq!(draft(json!({ "title": {} })).check(&[]).map(|_| ()), Err(Refusal::WordsUnfit));
}

#[test]
fn an_answer_nobody_has_looked_at_for_six_months_says_so_to_those_who_keep_it() {
    let reviewed = |on: &str| json!({ "reviewed": { "on": on, "by": "greeter" } });
    let mut faq = faq(json!([
        entry("fresh one", reviewed("2026-12-01")),
        entry("old one", reviewed("2026-11-30")),
        entry("never", json!({})),
    ]));
    let stale = |faq: &(Faq, Vec<FaqEntry>), actor: &Actor| -> Vec<bool> {
        let view = view(faq, actor, &FaqWanted::default());
        view.sections.iter().flat_map(|section| &section.entries).map(|entry| entry.stale).collect()
    };
    assert_eq!(stale(&faq, &person(Role::Greeter, &[])), [false, true, true]);
    assert_eq!(stale(&faq, &person(Role::Member, &[])), [false, false, false]);
    faq.0.show_stale = true;
    assert_eq!(stale(&faq, &Actor::Public), [false, true, true]);
}

#[test]
fn readers_get_it_section_by_section_and_page_by_page() {
    let many = (0..100).map(|n| {
        let section = ["people", "money"][n % 2];
        entry(&format!("Number {n}"), if n == 99 { json!({}) } else { json!({ "section": section }) })
    });
    let faq = faq(json!(many.collect::<Vec<_>>()));
    let first = view(&faq, &Actor::Public, &FaqWanted::default());
    assert_eq!((first.total, first.from, first.next), (100, 0, Some(40)));
    assert_eq!(ids(&first)[..3], ["number-99", "number-1", "number-3"]);
    let totals: Vec<u64> = first.sections.iter().map(|section| section.total).collect();
    assert_eq!(totals, [1, 49, 50]);
    let wanted = FaqWanted { answer: Some(slug("number-50")), ..FaqWanted::default() };
    let opened = view(&faq, &Actor::Public, &wanted);
    assert_eq!(opened.opened.as_ref().unwrap().as_str(), "number-50");
    assert!(opened.from == 40 && ids(&opened).contains(&"number-50"));
    let wanted = FaqWanted { section: Some(slug("people")), ..FaqWanted::default() };
    assert!(ids(&view(&faq, &Actor::Public, &wanted)).contains(&"number-0"));
    let beyond = view(&faq, &Actor::Public, &FaqWanted { from: 1_000, ..FaqWanted::default() });
    assert_eq!((ids(&beyond).len(), beyond.next), (0, None));
    let all = |from: Option<u64>| {
        view(&faq, &Actor::Public, &FaqWanted { from: from.unwrap_or(0) as usize, ..FaqWanted::default() })
    };
    let (one, two, three) = (all(None), all(Some(40)), all(Some(80)));
    assert_eq!(ids(&one).len() + ids(&two).len() + ids(&three).len(), 100);
    assert_eq!(three.next, None);
}

#[test]
fn somebody_searches_in_the_words_they_are_shown() {
    let faq = faq(json!([
        { "question": { "en": "How much are the dues?", "es": "¿Cuánto es la cuota?" }, "answer": { "en": "Five", "es": "**Cinco**" } },
        { "question": { "en": "Where do you meet?" }, "answer": { "en": "At the library" } },
    ]));
    let wanted = |words: &str, prefs: &[&str]| FaqWanted {
        search: Some(words.to_owned()),
        prefs: prefs.iter().map(|pref| tag(pref)).collect(),
        ..FaqWanted::default()
    };
    let spanish = view(&faq, &Actor::Public, &wanted("cuánto", &["es"]));
    assert_eq!(found(&spanish), ["how-much-are-the-dues"]);
    assert!(spanish.sections.is_empty());
    assert!(found(&view(&faq, &Actor::Public, &wanted("dues", &["es"]))).is_empty());
    assert_eq!(found(&view(&faq, &Actor::Public, &wanted("library", &["es"]))), ["where-do-you-meet"]);
    assert!(view(&faq, &Actor::Public, &wanted(" ", &[])).found.is_none());
    let index = FaqIndex::of(&faq.0, &faq.1, &Actor::Public, &[tag("es")]);
    assert_eq!(index.entries[0].answer, "Cinco");
    assert_eq!((index.entries[0].lang.as_str(), index.entries[1].lang.as_str()), ("es", "en"));
}

#[test]
fn a_form_says_what_a_reader_wants() {
    let pairs = [
        ("do", "suggest"),
        ("key", "k"),
        ("entry", ""),
        ("question", "Why?"),
        ("answer", "So.\r\nYes."),
        ("lang", "es"),
    ];
    let Ok(FaqCommand::Suggest { key, suggested }) = FaqCommand::from_form(pairs) else { panic!() };
    assert_eq!((key.as_str(), suggested.answer.as_str(), suggested.entry.clone()), ("k", "So.\nYes.", None));
    assert!(suggested.check().is_ok());
    assert_eq!(FaqSuggested::default().check(), Err(Refusal::WordsUnfit));
    assert_eq!(FaqCommand::from_form([("words", "dues")]), Ok(FaqCommand::Look { words: "dues".into() }));
    assert_eq!(FaqCommand::from_form([("do", "burn")]), Err(Refusal::Unreadable));
    assert_eq!(FaqCommand::from_form([("do", "suggest"), ("entry", "no/slug")]), Err(Refusal::Unreadable));
}

fn audiences() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("everyone")),
        Just(json!("members")),
        Just(json!({ "circles": ["kitchen"] })),
        Just(json!({ "circles": ["kitchen", "coordination"] })),
    ]
}

fn viewers() -> impl Strategy<Value = Actor> {
    prop_oneof![
        Just(Actor::Public),
        Just(person(Role::Member, &[])),
        Just(person(Role::Member, &["coordination"])),
        Just(person(Role::Organiser, &["kitchen"])),
    ]
}

proptest! {
    #[test]
    fn what_is_not_for_somebody_is_in_nothing_that_they_get(
        audiences in prop::collection::vec(audiences(), 1..8), actor in viewers(), stale in any::<bool>()
    ) {
        let names: Vec<String> = (0..audiences.len()).map(|n| format!("entry-{n}x")).collect();
        let entries: Vec<Value> = audiences.iter().zip(&names).map(|(audience, name)| {
            let question = json!({ "en": format!("Ask secret{name}") });
            let answer = json!({ "en": format!("Say secret{name}") });
            json!({ "id": name, "section": "money", "question": question, "answer": answer, "audience": audience, "related": names })
        }).collect();
        let (mut faq, entries) = faq(json!(entries));
        faq.show_stale = stale;
        let faq = (faq, entries);
        let search = FaqWanted { search: Some("secret".into()), ..FaqWanted::default() };
        for (entry, name) in faq.1.iter().zip(&names) {
            let aimed = FaqWanted { answer: Some(slug(name)), ..FaqWanted::default() };
            let theirs = faq.0.draft_for(&faq.1, &actor);
            let all = [
                serde_json::to_string(&view(&faq, &actor, &FaqWanted::default())).unwrap(),
                serde_json::to_string(&view(&faq, &actor, &aimed)).unwrap(),
                serde_json::to_string(&view(&faq, &actor, &search)).unwrap(),
                serde_json::to_string(&FaqIndex::of(&faq.0, &faq.1, &actor, &[])).unwrap(),
                serde_json::to_string(&theirs).unwrap(),
                formats::write_markdown(&theirs, &[]),
                formats::write_csv(&theirs, &[]),
                formats::write_html(&theirs, &[]),
            ];
            for got in all {
                prop_assert_eq!(got.contains(name.as_str()), entry.is_for(&actor), "{} in {}", name, got);
            }
        }
    }
}
