//! Welcome packets as the server draws them, and as the HTML parser of a browser reads them.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use model::PacketView;
use scraper::Html;
use serde_json::{Value, json};
use shown::page::{
    EXIT, NASTY, all, are_read_as_written, drawn, has, is_not_sent_twice, is_well_named, leaves_quickly, locale,
    paragraph, plain, scene, with,
};
use widgets::{Dress, draw_to_keep};

fn agreement(besides: Value) -> Value {
    let what = json!({ "is": "agreement", "text": { "en": paragraph("Be very kind."), "es": paragraph("Con cariño.") },
        "version": 2, "asked": 1 });
    with(what, besides)
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

#[test]
fn a_browser_reads_every_packet_as_it_was_written() {
    are_read_as_written(states());
}

#[test]
fn no_two_elements_of_a_packet_have_one_id_and_every_box_has_a_label() {
    for (state, view) in states() {
        let page = Html::parse_fragment(&drawn(view, Dress::Page, "en"));
        is_well_named(&page, state);
        for box_ in all(&page, "input[type=checkbox]") {
            let within = box_.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "label"));
            assert!(within, "{state}: {}", box_.html());
        }
        // No box comes ticked: what is ticked is the reader's.
        assert!(all(&page, "[checked]").is_empty(), "{state}");
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
    let page = Html::parse_fragment(&page);
    for hidden in ["[data-awake]", "button[data-do]", "[data-count]", "[data-changed]"] {
        let found = all(&page, hidden);
        assert!(!found.is_empty() && found.iter().all(|part| part.value().attr("hidden").is_some()), "{hidden}");
    }
    let count = all(&page, "[data-count]")[0].value().attr("data-count").unwrap();
    let said: Vec<String> = serde_json::from_str(&plain(count)).unwrap();
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
    let again = plain(&again);
    assert!(again.contains("You agreed to version 1, in ") && again.contains("2026"), "{again}");
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
    is_not_sent_twice(public(), "Part first");
}

#[test]
fn a_page_that_is_kept_asks_for_nothing_and_says_when_it_was_saved() {
    for (state, view) in states() {
        let kept = pollster::block_on(draw_to_keep(scene(view, Dress::Page, "en"), locale("en"), "Tuesday"));
        assert!(plain(&kept).contains("Saved on Tuesday."), "{state}");
        for forbidden in ["<form", "<button", "<script", "type=\"hidden\"", "href=\"/", "hidden=\"\" data-"] {
            assert!(!kept.contains(forbidden), "{state}: {forbidden} in {kept}");
        }
        assert!(kept.contains("type=\"checkbox\""), "{state}");
    }
}

#[test]
fn a_quick_exit_is_on_our_page_where_a_group_wants_one_and_not_in_what_somebody_keeps() {
    let mut leaves = public();
    leaves.head.exit = Some(EXIT.to_owned());
    leaves_quickly(&public(), &leaves);
    let kept = pollster::block_on(draw_to_keep(scene(leaves, Dress::Page, "en"), locale("en"), "Monday"));
    assert!(!kept.contains("data-exit") && !kept.contains(EXIT));
}
