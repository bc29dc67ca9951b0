//! Welcome packets as the server draws them, and as the HTML parser of a browser reads them.
#![cfg(feature = "ssr")]

use i18n::Locale;
use model::{PacketView, Tag};
use serde_json::{Value, json};
use widgets::{Dress, Language, Scene, Shell, Shown, count_elements, draw, draw_to_keep};

const NASTY: &str = "</script><script>alert(1)</script> <b>\"bold\"</b> & <!-- -->";

fn paragraph(words: &str) -> Value {
    json!([{ "p": [{ "t": words }] }])
}

fn agreement(besides: Value) -> Value {
    let mut what = json!({ "is": "agreement", "text": { "en": paragraph("Be very kind."), "es": paragraph("Con cariño.") },
        "version": 2, "asked": 1 });
    what.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    what
}

fn agreed(version: u32) -> Value {
    json!({ "section": "conduct", "version": version, "lang": "es", "on": "2026-05-03" })
}

/// A packet with every kind of part in it, for this viewer.
fn packet(viewer: Value, conduct: Value, for_members: u64) -> PacketView {
    let section = |id: &str, what: Value| json!({ "id": id, "title": { "en": format!("Part {id}") }, "what": what });
    let item = |id: &str| json!({ "id": id, "text": { "en": NASTY }, "means": { "en": "It takes an hour." } });
    let mut signal = section("signal", json!({ "is": "words", "text": { "es": paragraph("El grupo de Signal.") } }));
    signal["langs"] = json!(["es"]);
    let view = json!({
        "group": "riverside", "group_name": { "en": "Riverside" }, "discreet": { "en": "R" }, "languages": ["en", "es", "ar"],
        "id": "hello", "title": { "en": "Welcome" }, "about": { "en": paragraph(NASTY) },
        "sections": [
            section("first", json!({ "is": "words", "text": { "en": paragraph(&"word ".repeat(450)) } })),
            section("todo", json!({ "is": "checklist", "items": [item("one"), item("two"), item("three")] })),
            section("conduct", conduct),
            section("who", json!({ "is": "contacts", "people": [
                { "name": { "en": "Ana" }, "how": { "en": "0341 000" }, "hours": { "en": "Mondays" } }, { "name": { "en": "Bo" } }
            ] })),
            section("meet", json!({ "is": "meeting", "next": {
                "at": "2026-11-21T18:30", "starts": 1_795_285_800_000_i64, "minutes": 90, "where": { "en": "Hall" }, "weeks": 2
            } })),
            signal,
        ],
        "for_members": for_members, "viewer": viewer, "zone": "UTC", "now": 1_795_100_000_000_i64, "key": "00".repeat(16),
    });
    serde_json::from_value(view).unwrap()
}

fn public() -> PacketView {
    packet(json!({ "role": null, "name": "" }), agreement(json!({})), 2)
}

fn member(conduct: Value) -> PacketView {
    packet(json!({ "role": "member", "name": "Bo" }), agreement(conduct), 0)
}

fn scene(view: PacketView, dress: Dress) -> Scene<PacketView> {
    let languages = ["en", "es", "ar"].map(|tag| Language {
        tag: Tag::new(tag).unwrap(),
        name: tag.to_owned(),
        messages: "/assets/packet-00.js".into(),
    });
    let shell = Shell {
        dress,
        action: "/riverside/welcome/hello".into(),
        page: "https://porch.example/riverside/welcome/hello".into(),
        join: "https://porch.example/riverside/join?to=welcome/hello".into(),
        languages: languages.to_vec(),
    };
    Scene { view, shell, prefs: vec![] }
}

fn locale(lang: &str) -> Locale {
    Locale::built_in(&[Tag::new(lang).unwrap()])
}

fn drawn(view: PacketView, dress: Dress, lang: &str) -> String {
    let prefs = vec![Tag::new(lang).unwrap()];
    pollster::block_on(draw(Scene { prefs, ..scene(view, dress) }, locale(lang)))
}

fn states() -> Vec<(&'static str, PacketView)> {
    let before = json!({ "en": paragraph("Be kind.") });
    let mut refused = member(json!({}));
    refused.attempt =
        serde_json::from_value(json!({ "section": "conduct", "refusal": "refusal-words-changed" })).unwrap();
    vec![
        ("public", public()),
        ("asked", member(json!({}))),
        ("agreed", member(json!({ "agreed": agreed(2) }))),
        ("mended", member(json!({ "agreed": agreed(1), "earlier": before }))),
        ("asked again", member(json!({ "agreed": agreed(1), "asked": 2, "earlier": before }))),
        ("refused", refused),
    ]
}

/// Whether there is such an element in the markup.
fn has(markup: &str, selector: &str) -> bool {
    let page = scraper::Html::parse_fragment(markup);
    page.select(&scraper::Selector::parse(selector).unwrap()).next().is_some()
}

#[test]
fn a_browser_reads_every_packet_as_it_was_written() {
    for (state, view) in states() {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            for lang in ["en", "es", "ar"] {
                let markup = drawn(view.clone(), dress, lang);
                let page = scraper::Html::parse_fragment(&markup);
                let read = page.root_element().descendants().filter(|node| node.value().is_element()).count();
                assert_eq!(count_elements(&markup), read - 1, "{state} in {lang}");
                for forbidden in [" style=", " onclick=", "javascript:", "<style", "<script", "<b>"] {
                    assert!(!markup.contains(forbidden), "{state}: {forbidden}");
                }
            }
        }
    }
}

#[test]
fn no_two_elements_of_a_packet_have_one_id_and_every_box_has_a_label() {
    for (state, view) in states() {
        let page = scraper::Html::parse_fragment(&drawn(view, Dress::Page, "en"));
        let all = |selector: &str| -> Vec<scraper::ElementRef<'_>> {
            page.select(&scraper::Selector::parse(selector).unwrap()).collect()
        };
        let mut ids: Vec<&str> = all("[id]").iter().filter_map(|element| element.value().id()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{state}");
        for labelled in all("[aria-labelledby]") {
            let id = labelled.value().attr("aria-labelledby").unwrap();
            assert!(ids.binary_search(&id).is_ok(), "{state}: nothing is called {id}");
        }
        for box_ in all("input[type=checkbox]") {
            let within = box_.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "label"));
            assert!(within, "{state}: {}", box_.html());
        }
        // No box comes ticked: what is ticked is the reader's.
        assert!(all("[checked]").is_empty(), "{state}");
    }
}

#[test]
fn somebody_without_a_code_ticks_for_themselves_and_is_told_of_the_rest() {
    let page = drawn(public(), Dress::Page, "en");
    assert!(page.contains("About \u{2068}3\u{2069} minutes to read."), "{page}");
    assert!(has(&page, "input[name=agree][data-version='2'][data-asked='1']"));
    assert!(!has(&page, "[value=agree]") && !page.contains("I agree</button>"));
    assert!(page.contains("more parts are for members.") && page.contains("join?to=welcome/hello"));
    // Nothing is promised that needs a script, until there is one.
    assert!(has(&page, "[data-asleep]:not([hidden])"));
    let page = scraper::Html::parse_fragment(&page);
    for hidden in ["[data-awake]", "button[data-do]", "[data-count]", "[data-changed]"] {
        let found: Vec<_> = page.select(&scraper::Selector::parse(hidden).unwrap()).collect();
        assert!(!found.is_empty() && found.iter().all(|part| part.value().attr("hidden").is_some()), "{hidden}");
    }
    let count = page.select(&scraper::Selector::parse("[data-count]").unwrap()).next().unwrap();
    let said: Vec<String> = serde_json::from_str(count.value().attr("data-count").unwrap()).unwrap();
    let said: Vec<String> = said.iter().map(|said| said.replace(['\u{2068}', '\u{2069}'], "")).collect();
    assert_eq!(said, ["Nothing done yet, of 3.", "1 of 3 done.", "2 of 3 done.", "All 3 done."]);

    let embedded = drawn(public(), Dress::Embed, "en");
    assert!(!embedded.contains("/join?") && embedded.contains("target=\"_top\""));
    assert!(!embedded.contains("href=\"#"), "a link into a shadow root leads nowhere");
}

#[test]
fn a_member_agrees_and_sees_what_has_changed_since() {
    let asked = drawn(member(json!({})), Dress::Page, "en");
    for (name, value) in [("do", "agree"), ("section", "conduct"), ("version", "2"), ("lang", "en")] {
        assert!(has(&asked, &format!("form.agree input[type=hidden][name={name}][value='{value}']")), "{name}");
    }
    let earlier = json!({ "en": paragraph("Be kind.") });
    let again = drawn(member(json!({ "agreed": agreed(1), "asked": 2, "earlier": earlier })), Dress::Page, "en");
    assert!(again.contains("Be <ins>very </ins>kind."), "{again}");
    assert!(again.contains("I agree</button>") && has(&again, "details.what-is-new[open]"));
    let mended = drawn(member(json!({ "agreed": agreed(1), "earlier": earlier })), Dress::Page, "en");
    assert!(!mended.contains("I agree</button>") && mended.contains("<ins>very </ins>"));
    assert!(has(&mended, "[name=do][value=take-back]") && !has(&mended, "details[open]"));
    let plain = again.replace(['\u{2068}', '\u{2069}'], "");
    assert!(plain.contains("You agreed to version 1, in ") && plain.contains("2026"), "{plain}");
    // In a language in which the earlier words are not known, there is nothing to compare.
    let spanish = drawn(member(json!({ "agreed": agreed(1), "asked": 2, "earlier": earlier })), Dress::Page, "es");
    assert!(!spanish.contains("<ins>") && has(&spanish, "[name=lang][value=es]"));
}

#[test]
fn a_part_for_readers_of_one_language_is_for_them() {
    assert!(!drawn(public(), Dress::Page, "en").contains("Part signal"));
    assert!(drawn(public(), Dress::Page, "es").contains("Part signal"));
}

#[test]
fn what_no_script_draws_is_not_sent_twice() {
    let scene = scene(public(), Dress::Page);
    let json = PacketView::json(&scene).unwrap();
    assert!(json.contains("\"view\":{\"key\":\"0000") && !json.contains("Part first") && !json.contains('<'), "{json}");
}

#[test]
fn a_page_that_is_kept_asks_for_nothing_and_says_when_it_was_saved() {
    for (state, view) in states() {
        let kept = pollster::block_on(draw_to_keep(scene(view, Dress::Page), locale("en"), "Tuesday"));
        assert!(kept.replace(['\u{2068}', '\u{2069}'], "").contains("Saved on Tuesday."), "{state}");
        for forbidden in ["<form", "<button", "<script", "type=\"hidden\"", "href=\"/", "hidden=\"\" data-"] {
            assert!(!kept.contains(forbidden), "{state}: {forbidden} in {kept}");
        }
        assert!(kept.contains("type=\"checkbox\""), "{state}");
    }
}
