//! Starter packs as the server draws them, and as the HTML parser of a browser reads them.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use model::pack::{NoServer, PackView};
use scraper::Html;
use serde_json::{Value, json};
use shown::page::{
    EXIT, NASTY, all, are_read_as_written, drawn, is_not_sent_twice, is_well_named, leaves_quickly, paragraph, plain,
    with,
};
use widgets::{Dress, Shown};

fn entry(id: &str, known_by: Value) -> Value {
    json!({ "id": id, "label": { "en": format!("Entry {id}") }, "why": { "en": NASTY }, "known_by": known_by })
}

/// A pack with every kind of way in it.
fn pack(besides: Value) -> PackView {
    let bluesky = json!({ "on": "bluesky", "handle": "amina.example.com" });
    let fediverse = json!({ "on": "fediverse", "address": "bo@social.example" });
    let mut office = entry(
        "office",
        json!([
            { "on": "web", "url": "https://example.org/" }, { "on": "feed", "url": "https://example.org/feed.xml" },
            { "on": "phone", "number": "+34 910 00 00 00" }, { "on": "place", "place": { "en": "12 Quay Street" } },
            { "on": "other", "network": "Matrix", "name": "@a:example.org" }, { "on": "web", "url": "http://example.org/plain" },
        ]),
    );
    office["organisation"] = json!(true);
    office["checked"] = json!({ "on": "2026-05-03", "by": "organiser" });
    let mut signal = entry("signal", json!([{ "on": "private", "url": "https://signal.group/#abc" }]));
    signal["members_only"] = json!(true);
    let view = json!({
        "group": "riverside", "group_name": { "en": "Riverside" }, "discreet": { "en": "R" }, "languages": ["en", "es", "ar"],
        "id": "around", "title": { "en": "Around here" }, "about": { "en": paragraph(NASTY) }, "purpose": "follow",
        "sections": [
            { "id": null, "title": {}, "total": 1, "entries": [entry("amina", json!([bluesky]))] },
            { "id": "people", "title": { "en": "People" }, "total": 2, "entries": [
                entry("bo", json!([fediverse])), entry("both", json!([bluesky, fediverse])),
            ] },
            { "id": "places", "title": { "en": "Places" }, "total": 2, "entries": [office, signal] },
            { "id": "later", "title": { "en": "Later" }, "total": 7, "entries": [] },
        ],
        "total": 12, "from": 0, "next": 5, "for_members": 3, "viewer": { "role": null, "name": "" }, "zone": "UTC",
        "now": 1_795_100_000_000_i64, "key": "00".repeat(16),
    });
    serde_json::from_value(with(view, besides)).unwrap()
}

fn on_fediverse(runs: &str) -> PackView {
    pack(json!({ "iam": { "on": "fediverse", "server": "my.example", "runs": runs } }))
}

fn to_avoid() -> PackView {
    pack(json!({
        "purpose": "block", "viewer": { "role": "member", "name": "Bo" }, "for_members": 0, "sections": [
            { "id": null, "title": {}, "total": 2, "entries": [
                entry("spam", json!([{ "on": "domain", "domain": "spam.example" }])),
                entry("troll", json!([{ "on": "fediverse", "address": "troll@social.example" }])),
            ] },
        ],
    }))
}

fn member(besides: Value) -> PackView {
    let theirs = json!({ "viewer": { "role": "member", "name": "Bo" }, "for_members": 0, "may_suggest": true });
    pack(with(theirs, besides))
}

fn states() -> Vec<(&'static str, PackView)> {
    let suggested = json!({ "label": "Cai", "why": "A baker.", "known_by": "@cai@social.example", "lang": "en" });
    let taken_out = |refusal: Value| json!({ "attempt": { "sent": "taken-out", "entry": "bo", "refusal": refusal } });
    let suggests =
        |refusal: Value| json!({ "attempt": { "sent": "suggested", "suggested": suggested, "refusal": refusal } });
    vec![
        ("public", pack(json!({}))),
        ("on Bluesky", pack(json!({ "iam": { "on": "bluesky" } }))),
        ("on the fediverse", on_fediverse("mastodon")),
        ("on another server", on_fediverse("other")),
        ("on neither", pack(json!({ "iam": { "on": "neither" } }))),
        ("from the middle", pack(json!({ "from": 50, "next": null }))),
        ("empty", pack(json!({ "sections": [], "total": 0, "next": null }))),
        ("to avoid", to_avoid()),
        ("member", member(json!({}))),
        ("taken out", pack(taken_out(json!(null)))),
        ("not taken out", pack(taken_out(json!("refusal-many-people")))),
        ("suggested", member(suggests(json!(null)))),
        ("not suggested", member(suggests(json!("refusal-words-unfit")))),
    ]
}

/// The words and addresses of what can be pressed first at an entry.
fn first(markup: &str, entry: &str) -> Vec<(String, String)> {
    let page = Html::parse_fragment(markup);
    let ways =
        all(&page, &format!("[data-entry={entry}] [data-first] > li:not([hidden]) :is(a:not([hidden]), .address)"));
    let shown = ways
        .iter()
        .filter(|way| way.ancestors().all(|up| up.value().as_element().is_none_or(|up| up.attr("hidden").is_none())));
    shown.map(|way| (plain(&way.text().collect::<String>()), way.attr("href").unwrap_or_default().to_owned())).collect()
}

fn one(words: &str, to: &str) -> Vec<(String, String)> {
    vec![(words.to_owned(), to.to_owned())]
}

#[test]
fn a_browser_reads_every_pack_as_it_was_written() {
    are_read_as_written(states());
}

#[test]
fn what_no_script_draws_is_not_sent_twice() {
    for (_, view) in states() {
        is_not_sent_twice(view, "Entry");
    }
}

#[test]
fn no_two_elements_of_a_pack_have_one_id_and_what_is_referred_to_is_there() {
    for (state, view) in states() {
        let page = Html::parse_fragment(&drawn(view, Dress::Page, "en"));
        is_well_named(&page, state);
        assert!(all(&page, "[type=checkbox][checked]").is_empty(), "{state}: what is ticked is the reader's");
    }
}

#[test]
fn links_lead_only_to_pages_that_are_safe_and_tell_them_nothing() {
    for (state, view) in states() {
        let markup = drawn(view, Dress::Embed, "en");
        let page = Html::parse_fragment(&markup);
        for link in all(&page, ".entry a[href]") {
            let to = link.attr("href").unwrap();
            assert!(to.starts_with("https://") || to.starts_with("tel:"), "{state}: {to}");
            assert_eq!(link.attr("rel"), Some("noopener noreferrer"), "{state}: {to}");
        }
        assert!(!markup.contains("href=\"http://"), "{state}");
    }
}

#[test]
fn whoever_has_not_said_where_they_are_sees_every_network() {
    let markup = drawn(pack(json!({})), Dress::Page, "en");
    assert_eq!(first(&markup, "amina"), one("Open on Bluesky", "https://bsky.app/profile/amina.example.com"));
    assert_eq!(first(&markup, "bo"), one("Open bo@social.example", "https://social.example/@bo"));
    assert_eq!(first(&markup, "both").len(), 2);
    let office: Vec<String> = first(&markup, "office").into_iter().map(|(_, to)| to).collect();
    assert!(plain(&markup).contains("@a:example.org on Matrix"));
    assert_eq!(office, ["https://example.org/", "https://example.org/feed.xml", "tel:+34910000000"]);
}

#[test]
fn a_reader_on_the_fediverse_follows_from_their_own_server() {
    let markup = drawn(on_fediverse("mastodon"), Dress::Page, "en");
    let follow = "https://my.example/authorize_interaction?uri=bo@social.example";
    assert_eq!(first(&markup, "bo"), one("Follow on my.example", follow));
    // Whoever is known on both networks is followed on the reader's own.
    assert_eq!(first(&markup, "both"), one("Follow on my.example", follow));
    let bridged = "https://my.example/authorize_interaction?uri=amina.example.com@bsky.brid.gy";
    assert_eq!(first(&markup, "amina"), one("Follow on my.example, through a bridge", bridged));
    // Where software has no page for it, the address can be copied.
    let markup = drawn(on_fediverse("other"), Dress::Page, "en");
    assert_eq!(first(&markup, "bo"), one("bo@social.example", ""));
}

#[test]
fn a_reader_on_bluesky_follows_there_or_over_a_bridge() {
    let markup = drawn(pack(json!({ "iam": { "on": "bluesky" } })), Dress::Page, "en");
    let amina = one("Open on Bluesky", "https://bsky.app/profile/amina.example.com");
    assert_eq!(first(&markup, "amina"), amina);
    assert_eq!(first(&markup, "both"), amina);
    let bridged = "https://bsky.app/profile/bo.social.example.ap.brid.gy";
    assert_eq!(first(&markup, "bo"), one("Open on Bluesky, through a bridge", bridged));
    // The other ways stay within reach.
    let page = Html::parse_fragment(&markup);
    assert!(!all(&page, "[data-entry=bo] details:not([hidden]) a[href='https://social.example/@bo']").is_empty());
}

#[test]
fn a_reader_on_a_network_sees_where_to_call_and_go_if_an_entry_is_on_none() {
    for iam in [json!({ "on": "bluesky" }), json!({ "on": "neither" })] {
        let markup = drawn(pack(json!({ "iam": iam })), Dress::Page, "en");
        let page = Html::parse_fragment(&markup);
        assert!(first(&markup, "office").iter().any(|(_, to)| to == "tel:+34910000000"));
        let there = all(&page, "[data-entry=office] [data-first] .plain-way")
            .iter()
            .any(|way| way.text().collect::<String>().contains("12 Quay Street"));
        assert!(there, "{markup}");
        assert!(all(&page, "[data-entry=office] details.other-ways:not([hidden])").is_empty());
    }
}

#[test]
fn what_a_reader_said_of_where_they_are_goes_along_to_the_rest_of_a_long_list() {
    let page = drawn(on_fediverse("friendica"), Dress::Page, "en");
    let page = Html::parse_fragment(&page);
    let along = "&on=fediverse&server=my.example&runs=friendica";
    for link in [".pack-contents a[href*='from=']", "[data-more] a", "#starter-pack-around-take-out"] {
        let link = all(&page, link)[0].value();
        let to = link.attr("href").or(link.attr("action")).unwrap();
        assert!(to.ends_with(along), "{to}");
    }
    // It goes nowhere else: not into a file's address, and not into one that people share.
    for other in all(&page, "[formaction], .print-way, .language") {
        assert!(!format!("{:?}", other.value()).contains("my.example"), "{:?}", other.value());
    }
}

#[test]
fn somebody_whose_server_is_none_reads_why_above_what_they_typed() {
    let mut view = pack(json!({}));
    view.unfit = Some(NoServer::said("my server", "lemmy"));
    for (view, shown) in [(view, true), (pack(json!({})), false)] {
        let markup = drawn(view, Dress::Page, "en");
        let page = Html::parse_fragment(&markup);
        assert_eq!(
            all(&page, ".iam[open] .refusal[data-focus]:not([hidden]) + input[aria-invalid=true]").len(),
            usize::from(shown)
        );
        assert_eq!(all(&page, ".iam input[value=fediverse][checked]").len(), usize::from(shown));
        assert_eq!(all(&page, ".iam input[name=server][value='my server']").len(), usize::from(shown));
        assert_eq!(all(&page, ".iam option[value=lemmy][selected]").len(), usize::from(shown));
    }
}

#[test]
fn the_box_that_chooses_an_entry_says_whom_it_chooses() {
    let markup = drawn(pack(json!({})), Dress::Page, "en");
    let page = Html::parse_fragment(&markup);
    let named = |input: &str| -> String {
        let ids = all(&page, input)[0].value().attr("aria-labelledby").unwrap().to_owned();
        let words = |id: &str| all(&page, &format!("[id='{id}']"))[0].text().collect::<String>();
        ids.split(' ').map(words).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(named("input[name=only][value=bo]"), "Choose Entry bo");
    assert_eq!(named("input[name=section][value=people]"), "Choose all of these People");
}

#[test]
fn the_day_on_which_all_of_a_list_was_checked_is_said_once() {
    let checked = |day: &str| json!({ "on": day, "by": "organiser" });
    let list = |days: [&str; 2]| {
        let entries: Vec<Value> = days
            .iter()
            .enumerate()
            .map(|(n, day)| {
                let mut entry = entry(&format!("e{n}"), json!([{ "on": "web", "url": "https://example.org/" }]));
                entry["checked"] = checked(day);
                entry
            })
            .collect();
        json!({ "sections": [{ "id": null, "title": {}, "total": 2, "entries": entries }], "total": 2, "next": null })
    };
    let count = |besides: Value, words: &str| drawn(pack(besides), Dress::Page, "en").matches(words).count();
    assert_eq!(count(list(["2026-05-03", "2026-05-03"]), "ast checked on"), 1);
    assert_eq!(count(list(["2026-05-03", "2026-05-03"]), "All of this was last checked on"), 1);
    assert_eq!(count(list(["2026-05-03", "2026-05-04"]), "Last checked on"), 2);
    // Of a list that comes in parts nobody here knows what comes.
    let mut parts = list(["2026-05-03", "2026-05-03"]);
    parts["next"] = json!(50);
    assert_eq!(count(parts, "Last checked on"), 2);
}

#[test]
fn people_can_ask_to_be_taken_out_wherever_they_find_themselves_and_organisations_need_not() {
    for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
        let markup = drawn(pack(json!({})), dress, "en");
        let page = Html::parse_fragment(&markup);
        assert_eq!(all(&page, "button[name=entry][value=bo][form=starter-pack-around-take-out]").len(), 1);
        assert!(all(&page, "button[name=entry][value=office]").is_empty());
        assert_eq!(all(&page, "form#starter-pack-around-take-out input[name=do][value=take-out]").len(), 1);
    }
}

#[test]
fn why_somebody_was_not_taken_out_stands_at_their_entry() {
    let refused = json!({ "attempt": { "sent": "taken-out", "entry": "bo", "refusal": "refusal-many-people" } });
    let markup = drawn(pack(refused), Dress::Page, "en");
    let page = Html::parse_fragment(&markup);
    assert_eq!(all(&page, "[data-entry=bo] details[open] .refusal").len(), 1);
    let gone = json!({ "attempt": { "sent": "taken-out", "entry": "gone", "refusal": "refusal-not-found" } });
    let markup = drawn(pack(gone), Dress::Page, "en");
    assert_eq!(all(&Html::parse_fragment(&markup), ".pack > .refusal").len(), 1);
}

#[test]
fn that_somebody_was_taken_out_stands_where_they_stood() {
    let out = |after: Value| {
        let attempt = json!({ "sent": "taken-out", "entry": "gone", "after": after, "refusal": null });
        drawn(pack(json!({ "attempt": attempt })), Dress::Embed, "en")
    };
    let there = out(json!("bo"));
    let page = Html::parse_fragment(&there);
    assert_eq!(all(&page, "[data-entry=bo] + li.entry > [data-done][data-focus]").len(), 1);
    assert_eq!(all(&page, "[data-done]").len(), 1);
    for elsewhere in [json!(null), json!("nobody")] {
        assert_eq!(all(&Html::parse_fragment(&out(elsewhere)), ".pack > [data-done][data-focus]").len(), 1);
    }
}

#[test]
fn a_quick_exit_is_there_on_our_pages_where_a_group_wants_one() {
    leaves_quickly(&pack(json!({})), &pack(json!({ "exit": EXIT })));
}

#[test]
fn a_member_suggests_on_a_page_of_ours_alone_and_keeps_what_they_typed() {
    let refused = states().into_iter().find(|(state, _)| *state == "not suggested").unwrap().1;
    let markup = drawn(refused.clone(), Dress::Page, "en");
    let page = Html::parse_fragment(&markup);
    assert_eq!(all(&page, ".suggest[open] input[name=label][value=Cai]").len(), 1);
    assert_eq!(all(&page, ".suggest textarea[name=known-by]")[0].text().collect::<String>(), "@cai@social.example");
    for dress in [Dress::Embed, Dress::Frame] {
        assert!(!drawn(refused.clone(), dress, "en").contains("known-by"));
    }
    assert!(!drawn(pack(json!({})), Dress::Page, "en").contains("known-by"));
}

#[test]
fn without_a_script_the_ticks_go_along_with_the_form_and_the_rest_is_led_to() {
    let markup = drawn(pack(json!({})), Dress::Page, "en");
    let page = Html::parse_fragment(&markup);
    assert_eq!(all(&page, "input[name=only][value=bo][form=starter-pack-around-take]").len(), 1);
    assert_eq!(all(&page, "input[name=section][value=people][form=starter-pack-around-take]").len(), 1);
    let file = "button[form=starter-pack-around-take][formaction$='/starter-pack/around/following_accounts.csv']";
    assert_eq!(all(&page, file).len(), 1);
    assert_eq!(markup.matches("Choose Merge, not Overwrite.").count(), 1);
    assert_eq!(all(&page, ".more-files button[formaction$='/starter-pack/around/pack.json']").len(), 1);
    assert_eq!(all(&page, ".to-files a[href='#starter-pack-around-take-along']").len(), 1);
    assert!(!markup.contains("blocks.csv"), "lists to block are for members");
    assert_eq!(all(&page, "[data-more] a[href$='from=5']").len(), 1);
    assert_eq!(all(&page, ".pack-contents a[href$='from=5']").len(), 1, "a section of another page");
    // In somebody's page a form of ours would go elsewhere: links, and ticks once the script can send them.
    let embedded = drawn(pack(json!({})), Dress::Embed, "en");
    let page = Html::parse_fragment(&embedded);
    assert!(all(&page, "form[method=get], button.file").is_empty() && !embedded.contains("href=\"#"));
    assert_eq!(all(&page, "a[data-file$='following_accounts.csv']").len(), 1);
    assert!(all(&page, ".pick:not([hidden])").is_empty());
}

#[test]
fn nobody_is_led_to_what_a_group_keeps_away_from() {
    let markup = drawn(to_avoid(), Dress::Page, "en");
    let page = Html::parse_fragment(&markup);
    assert!(all(&page, ".entry a").is_empty() && markup.contains("troll@social.example"));
    assert!(!markup.contains("data-follow") && !markup.contains("data-iam-form"));
    for file in ["blocks.csv", "domain_blocks.csv"] {
        assert_eq!(all(&page, &format!("button[formaction$='/{file}']")).len(), 1, "{file}");
    }
    assert!(to_avoid().title().is_none(), "its title is in no preview");
}
