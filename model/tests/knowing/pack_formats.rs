//! Packs as files: what other programs write is read, and what we write is read back.

use std::collections::BTreeMap;

use porchlight_model::pack::formats::bluesky::{self, Link, ListAnswer, StarterPackAnswer};
use porchlight_model::pack::formats::{
    Format, MOST_BYTES, MOST_ROWS, Reading, UnreadWhy, Writing, Written, detected, read, write,
};
use porchlight_model::pack::{Consent, Followed, KnownBy, MOST_ON_BLUESKY, PackDraft, PackEntryDraft, Purpose};
use porchlight_model::{Audience, Instant, Tag};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::pack_scene::{any_entry, draft, en, text};

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/knowing/fixtures/packs/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn opened(name: &str) -> Reading {
    read(&fixture(name), Format::named(name), &en())
}

fn names(reading: &Reading) -> Vec<String> {
    reading.entries.iter().map(|entry| entry.known_by[0].written()).collect()
}

fn labels(reading: &Reading) -> Vec<String> {
    reading.entries.iter().map(|entry| entry.label.pick(&[en()]).unwrap().1.to_owned()).collect()
}

fn troubles(reading: &Reading) -> Vec<(u32, UnreadWhy)> {
    reading.troubles.iter().map(|unread| (unread.line, unread.why)).collect()
}

fn written(format: Format, pack: &PackDraft) -> Written {
    let writing = Writing { langs: &[en()], now: Instant(1_790_000_000_123), owner: Some("did:web:riverside.example") };
    write(format, pack, &writing).unwrap()
}

/// A pack as a reading would be added to it.
fn packed(reading: Reading) -> PackDraft {
    let Reading { title, about, purpose, sections, entries, .. } = reading;
    PackDraft { title, about, purpose, sections, revision: None, entries: Some(entries) }
}

#[test]
fn whom_somebody_follows_on_mastodon_is_read_and_written_exactly() {
    let reading = opened("following_accounts.csv");
    assert_eq!((reading.format, reading.troubles.len()), (Format::MastodonFollowing, 0));
    let expected = [
        "@tenants@union.example",
        "@Amina_B@social.example",
        "@foodbank@mutualaid.example",
        "@night.bus@transport.example",
    ];
    assert_eq!(names(&reading), expected);
    let back = written(Format::MastodonFollowing, &packed(reading));
    assert_eq!((back.text, back.left_out), (fixture("following_accounts.csv"), 0));
}

#[test]
fn lists_of_mastodon_become_sections_and_sections_lists() {
    let reading = opened("lists.csv");
    assert_eq!(reading.format, Format::MastodonLists);
    let titles: Vec<&str> = reading.sections.iter().map(|section| section.title.pick(&[]).unwrap().1).collect();
    assert_eq!(titles, ["Neighbours", "Food, and who cooks", "=Radio"]);
    assert_eq!(written(Format::MastodonLists, &packed(reading)).text, fixture("lists.csv"));
    let with_heading = opened("lists-with-heading.csv");
    assert_eq!((with_heading.format, with_heading.entries.len()), (Format::MastodonLists, 2));
}

#[test]
fn lists_of_whom_to_keep_away_from_are_for_members() {
    for name in ["blocked_accounts.csv", "blocked_accounts-without-heading.csv", "blocked_domains.csv"] {
        let hint = if name.contains("without") { Some(Format::MastodonBlocks) } else { Format::named(name) };
        let reading = read(&fixture(name), hint, &en());
        assert_eq!((reading.purpose, reading.entries.len()), (Purpose::Block, 2), "{name}");
        assert!(reading.entries.iter().all(|entry| entry.audience == Audience::Members));
        let back = written(reading.format, &packed(reading.clone()));
        if !name.contains("without") {
            assert_eq!(back.text, fixture(name));
        }
        // Nothing else is written of them but our own file.
        let writing = Writing { langs: &[], now: Instant(0), owner: None };
        assert_eq!(write(Format::Plain, &packed(reading), &writing), None);
    }
    let following = packed(opened("following_accounts.csv"));
    assert_eq!(write(Format::MastodonBlocks, &following, &Writing { langs: &[], now: Instant(0), owner: None }), None);
    assert_eq!(Format::named("Blocked_accounts (2).csv"), Some(Format::MastodonBlocks));
    assert_eq!(Format::named("blocked_domains.csv"), Some(Format::MastodonDomainBlocks));
}

#[test]
fn a_report_says_which_lines_were_left_out_and_why() {
    let reading = opened("broken_following.csv");
    assert_eq!(names(&reading), ["@tenants@union.example"]);
    let expected = [(3, UnreadWhy::NoAddress), (4, UnreadWhy::NoAddress), (5, UnreadWhy::Twice)];
    assert_eq!(troubles(&reading), expected);
    let said = serde_json::to_string(&reading.troubles).unwrap();
    assert_eq!(said, r#"[{"line":3,"why":"no-address"},{"line":4,"why":"no-address"},{"line":5,"why":"twice"}]"#);
}

#[test]
fn a_file_that_is_too_large_is_not_read_and_one_with_too_many_rows_is_read_in_part() {
    let reading = read(&"a".repeat(MOST_BYTES + 1), None, &en());
    assert_eq!(troubles(&reading), [(0, UnreadWhy::TooLarge)]);
    let rows: String = (0..MOST_ROWS + 5).map(|n| format!("a{n}@social.example,true,false,\n")).collect();
    let reading = read(&format!("Account address,Show boosts,Notify on new posts,Languages\n{rows}"), None, &en());
    assert_eq!((reading.entries.len(), reading.troubles.len()), (MOST_ROWS, 1));
    assert_eq!(reading.troubles[0].why, UnreadWhy::TooMany);
    assert_eq!(troubles(&read(" \n", None, &en())), [(0, UnreadWhy::Empty)]);
    let deep = format!("<opml version=\"2.0\"><body>{}", "<outline text=\"a\">".repeat(10_000));
    assert_eq!(read(&deep, None, &en()).troubles[0].why, UnreadWhy::TooMany);
    let nested = "[".repeat(100_000);
    assert_eq!(read(&nested, None, &en()).troubles[0].why, UnreadWhy::Broken);
}

#[test]
fn the_public_answers_of_bluesky_become_a_pack() {
    let pack: StarterPackAnswer = serde_json::from_str(&fixture("getStarterPack.json")).unwrap();
    assert_eq!(pack.list(), Some("at://did:plc:aaaabbbbccccddddeeeeffff/app.bsky.graph.list/3kzriverlist2a"));
    let page: ListAnswer = serde_json::from_str(&fixture("getList.json")).unwrap();
    assert_eq!(page.cursor.as_deref(), Some("3kzcursor2a"));
    let reading = bluesky::reading(Some(&pack), &[page], &en());
    assert_eq!(reading.title, text("Riverside neighbours 🏘️"));
    assert_eq!(
        labels(&reading),
        ["Tenants' Union", "Quiet neighbour", "did:plc:ssssttttuuuuvvvvwwwwxxxx", "Riverside today"]
    );
    // Who does not want to be shown to the signed-out is not.
    let signed_in: Vec<bool> = reading.entries.iter().map(|entry| entry.signed_in_only).collect();
    assert_eq!(signed_in, [false, true, false, false]);
    assert!(reading.entries.iter().all(|entry| entry.consent == Consent::Asked { on: None } && entry.why.is_empty()));
    // The same from files that somebody saved.
    assert_eq!(opened("getStarterPack.json").entries.len(), 2);
    assert_eq!(opened("getList.json").entries.len(), 3);
    let records = opened("records.json");
    assert_eq!(
        (records.title.clone(), names(&records)),
        (text("Riverside neighbours"), vec!["did:plc:gggghhhhiiiijjjjkkkkllll".to_owned()])
    );
}

#[test]
fn a_pack_becomes_records_within_the_limits_of_bluesky() {
    let entries: Vec<PackEntryDraft> = (0..160)
        .map(|n| {
            let id: String =
                format!("{n:0>24}").chars().map(|c| char::from(b'a' + c.to_digit(10).unwrap() as u8)).collect();
            let known = KnownBy::Bluesky { handle: format!("n{n}.example"), did: Some(format!("did:plc:{id}")) };
            PackEntryDraft::new(text(&format!("Neighbour {n}")), vec![known])
        })
        .chain([PackEntryDraft::new(text("No DID"), vec![KnownBy::typed("@nodid.example").unwrap()])])
        .collect();
    let family = "👩‍👩‍👧".repeat(60);
    let pack =
        PackDraft { title: text(&family), about: text(&"ü".repeat(400)), entries: Some(entries), ..draft(json!([])) };
    let file = written(Format::Bluesky, &pack);
    assert_eq!(file.left_out, 11);
    let value: Value = serde_json::from_str(&file.text).unwrap();
    let writes = value["writes"].as_array().unwrap();
    assert_eq!((value["repo"].as_str(), writes.len()), (Some("did:web:riverside.example"), MOST_ON_BLUESKY + 2));
    let (list, starter, item) = (&writes[0]["value"], &writes[1]["value"], &writes[2]["value"]);
    assert_eq!(list["purpose"], "app.bsky.graph.defs#referencelist");
    assert!((1..=64).contains(&list["name"].as_str().unwrap().len()));
    // 27 families are 486 bytes, 28 would be 504.
    assert_eq!(starter["name"].as_str().unwrap(), "👩‍👩‍👧".repeat(27));
    assert_eq!(starter["description"].as_str().unwrap().chars().count(), 300);
    let uri = format!("at://did:web:riverside.example/app.bsky.graph.list/{}", writes[0]["rkey"].as_str().unwrap());
    assert_eq!((&starter["list"], &item["list"]), (&json!(uri), &json!(uri)));
    assert_eq!(starter["createdAt"], "2026-09-21T14:13:20.123Z");
    let keys: std::collections::BTreeSet<&str> = writes.iter().map(|write| write["rkey"].as_str().unwrap()).collect();
    assert_eq!(keys.len(), writes.len());
    assert!(keys.iter().all(|key| key.len() == 13 && key.bytes().all(|b| matches!(b, b'2'..=b'7' | b'a'..=b'z'))));
    let back = read(&file.text, None, &en());
    assert_eq!((back.format, back.entries.len(), back.troubles.len()), (Format::Bluesky, 150, 0));
    assert!(written(Format::Bluesky, &pack).text.contains("referencelist"));
    let nobody = Writing { langs: &[], now: Instant(0), owner: Some("riverside") };
    assert!(write(Format::Bluesky, &pack, &nobody).unwrap().text.contains("at://YOUR-DID/app.bsky.graph.list/"));
}

#[test]
fn links_to_packs_are_understood_and_nothing_like_them() {
    let link = |typed: &str| Link::typed(typed).map(|link| (link.actor.clone(), link.uri("did:web:x.example")));
    let pack = "at://did:web:x.example/app.bsky.graph.starterpack/3kzriverside2a";
    for typed in [
        "https://bsky.app/starter-pack/riverside.example/3kzriverside2a",
        " https://www.bsky.app/start/Riverside.example/3kzriverside2a/?ref=x ",
        "at://riverside.example/app.bsky.graph.starterpack/3kzriverside2a",
    ] {
        let expected = ("riverside.example".to_owned(), pack.to_owned());
        assert_eq!(link(typed), Some(expected), "{typed}");
    }
    let list = link("https://bsky.app/profile/did:plc:aaaabbbbccccddddeeeeffff/lists/3kz").unwrap();
    assert_eq!(list.1, "at://did:web:x.example/app.bsky.graph.list/3kz");
    for bad in [
        "https://bsky.app/profile/riverside.example",
        "http://bsky.app/starter-pack/riverside.example/3k",
        "https://bsky.app.evil.example/starter-pack/riverside.example/3k",
        "https://bsky.app/starter-pack/riverside.example/../admin",
        "https://bsky.app/starter-pack/localhost/3k",
        "https://bsky.app/starter-pack/riverside.example/a%2Fb",
        "at://riverside.example/app.bsky.feed.post/3k",
        "at://riverside.example/app.bsky.graph.list/..",
    ] {
        assert_eq!(link(bad), None, "{bad}");
    }
}

#[test]
fn a_starter_pack_of_fedidevs_is_read_and_written() {
    let reading = opened("fedidevs.json");
    assert_eq!((reading.format, troubles(&reading)), (Format::Fedidevs, vec![(3, UnreadWhy::NoAddress)]));
    assert_eq!(labels(&reading), ["Tenants' Union", "مطبخ الحي"]);
    let back = read(&written(Format::Fedidevs, &packed(reading.clone())).text, None, &en());
    assert_eq!((back.entries, back.title, back.about), (reading.entries, reading.title, reading.about));
}

#[test]
fn a_collection_of_activitystreams_is_read_and_written() {
    let reading = opened("collection.json");
    assert_eq!((reading.format, troubles(&reading)), (Format::Collection, vec![(5, UnreadWhy::NotSecure)]));
    assert_eq!(reading.title, text("River neighbours"));
    assert_eq!(reading.about, text("By the river.\nSay hello & stay."));
    let expected = [
        "@tenants@union.example",
        "@amina_b@social.example",
        "@river@groups.example",
        "https://riverside.example/news",
    ];
    assert_eq!(names(&reading), expected);
    assert!(reading.entries.iter().all(|entry| entry.why.is_empty()));
    let back = read(&written(Format::Collection, &packed(reading.clone())).text, None, &en());
    assert_eq!(back.entries, reading.entries);
}

#[test]
fn of_a_collection_of_mastodon_whoever_took_their_consent_back_is_left_out() {
    let reading = opened("mastodon-collection.json");
    assert_eq!(reading.format, Format::MastodonCollection);
    // The first account is whose collection it is.
    assert_eq!(names(&reading), ["@amina_b@social.example", "@tenants@union.example"]);
    assert_eq!(troubles(&reading), [(3, UnreadWhy::SaidNo), (4, UnreadWhy::NoAddress)]);
    let es = Tag::new("es").unwrap();
    assert_eq!(reading.title.0.get(&es).map(String::as_str), Some("Vecinas del río"));
}

#[test]
fn feeds_are_read_whatever_the_case_of_their_attributes() {
    let reading = opened("feeds.opml");
    assert_eq!((reading.format, reading.title.clone()), (Format::Opml, text("River & neighbours")));
    assert_eq!(labels(&reading), ["Riverside", "Night waves", "Library"]);
    let expected = KnownBy::Feed { url: "https://radio.example/atom?lang=es&all=1".into() };
    assert_eq!(reading.entries[1].known_by, [expected]);
    assert_eq!(reading.entries[1].section.as_ref().map(|id| id.as_str()), Some("radio"));
    assert_eq!(reading.entries[0].why, text("What the group says."));
    assert_eq!(troubles(&reading), [(11, UnreadWhy::NotSecure), (14, UnreadWhy::NoAddress)]);
    let back = read(&written(Format::Opml, &packed(reading.clone())).text, None, &en());
    assert_eq!(back.entries, reading.entries[..2]);
}

#[test]
fn a_document_with_headings_and_lists_is_a_pack() {
    let reading = opened("pack.md");
    assert_eq!(
        (reading.format, reading.title.clone(), reading.about.clone()),
        (Format::Markdown, text("Neighbours"), text("Who to know by the river."))
    );
    assert_eq!(labels(&reading), ["Community kitchen", "Garden", "Tenants' Union", "Legal café"]);
    assert_eq!(reading.entries[0].why, text("Soup on Fridays, for everybody"));
    assert_eq!(reading.entries[0].known_by.len(), 3);
    assert_eq!(reading.entries[1].why, text("seeds and tools to borrow"));
    assert_eq!(reading.entries[3].known_by.len(), 2);
    assert_eq!(troubles(&reading), [(19, UnreadWhy::NoAddress)]);
    let back = read(&written(Format::Markdown, &packed(reading.clone())).text, None, &en());
    assert_eq!((back.entries, back.sections), (reading.entries, reading.sections));
}

#[test]
fn what_people_paste_is_read_line_by_line() {
    let reading = opened("pasted.txt");
    assert_eq!((reading.format, reading.entries.len()), (Format::Plain, 10));
    assert_eq!(labels(&reading)[6], "Community kitchen");
    let expected =
        [(11, UnreadWhy::ToFetch), (12, UnreadWhy::NoAddress), (13, UnreadWhy::NotSecure), (14, UnreadWhy::Twice)];
    assert_eq!(troubles(&reading), expected);
}

#[test]
fn somebody_who_pastes_a_short_link_is_told_to_open_it() {
    for text in [
        "https://go.bsky.app/AbC123\n",
        "go.bsky.app/AbC123",
        "Neighbours: https://go.bsky.app/AbC123",
        "- [Neighbours](https://go.bsky.app/AbC123)\n",
    ] {
        let reading = read(text, None, &en());
        assert_eq!((names(&reading), troubles(&reading)), (vec![], vec![(1, UnreadWhy::ShortLink)]), "{text}");
    }
    let named = read("Kitchen: www.kitchen.example\nnotgo.bsky.app.example/x\n", None, &en());
    assert_eq!(names(&named), ["https://www.kitchen.example", "https://notgo.bsky.app.example/x"]);
    assert_eq!(labels(&named)[0], "Kitchen");
}

#[test]
fn our_own_file_loses_nothing_and_is_what_its_schema_says() {
    let file = fixture("pack.json");
    let reading = read(&file, None, &en());
    assert_eq!((reading.format, reading.troubles.len(), reading.entries.len()), (Format::Porchlight, 0, 3));
    let back = written(Format::Porchlight, &packed(reading));
    assert_eq!(serde_json::from_str::<Value>(&back.text).unwrap(), serde_json::from_str::<Value>(&file).unwrap());
    assert!(schema().is_valid(&serde_json::from_str(&file).unwrap()));
    let newer = file.replace("\"version\": 1", "\"version\": 2, \"new\": true");
    assert_eq!(troubles(&read(&newer, None, &en())), [(0, UnreadWhy::Newer)]);
    assert!(!schema().is_valid(&serde_json::from_str(&newer).unwrap()));
    assert_eq!(troubles(&read(&file.replace("\"label\"", "\"lable\""), None, &en()))[0].1, UnreadWhy::Broken);
    assert_eq!(troubles(&read("{\n\"format\": \"porchlight-pack\",\n", None, &en()))[0], (3, UnreadWhy::Broken));
}

fn schema() -> jsonschema::Validator {
    let schema = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/pack-1.json")).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap()
}

#[test]
fn every_file_is_known_by_what_is_in_it() {
    for (name, format) in [
        ("following_accounts.csv", Format::MastodonFollowing),
        ("lists.csv", Format::MastodonLists),
        ("lists-with-heading.csv", Format::MastodonLists),
        ("blocked_accounts.csv", Format::MastodonBlocks),
        ("blocked_domains.csv", Format::MastodonDomainBlocks),
        ("getStarterPack.json", Format::Bluesky),
        ("getList.json", Format::Bluesky),
        ("records.json", Format::Bluesky),
        ("fedidevs.json", Format::Fedidevs),
        ("collection.json", Format::Collection),
        ("mastodon-collection.json", Format::MastodonCollection),
        ("feeds.opml", Format::Opml),
        ("pack.md", Format::Markdown),
        ("pasted.txt", Format::Plain),
        ("pack.json", Format::Porchlight),
    ] {
        assert_eq!(detected(&fixture(name)), format, "{name}");
        assert_eq!(detected(&format!("\u{FEFF}{}", fixture(name))), format, "{name}");
    }
    for format in Format::ALL {
        assert_eq!(format.file().and_then(Format::written_as), format.file().map(|_| format));
    }
}

fn any_draft() -> impl Strategy<Value = PackDraft> {
    proptest::collection::vec(any_entry(), 0..8).prop_map(|entries| {
        let mut seen: Vec<KnownBy> = Vec::new();
        let mut fresh = Vec::new();
        for mut entry in entries {
            entry.known_by.retain(|known| !seen.contains(known));
            seen.extend(entry.known_by.clone());
            if !entry.known_by.is_empty() {
                fresh.push(entry);
            }
        }
        PackDraft { entries: Some(fresh), ..draft(json!([])) }
    })
}

/// What of an entry a format can hold.
fn held(format: Format, known: &KnownBy) -> bool {
    match format {
        Format::MastodonFollowing | Format::MastodonLists => matches!(known, KnownBy::Fediverse { .. }),
        Format::Opml => matches!(known, KnownBy::Feed { .. }),
        Format::Plain => !matches!(known, KnownBy::Place { .. } | KnownBy::Private { .. } | KnownBy::Domain { .. }),
        _ => true,
    }
}

proptest! {
    #[test]
    fn our_own_file_gives_back_whatever_was_written(pack in any_draft()) {
        let text = written(Format::Porchlight, &pack).text;
        prop_assert!(schema().is_valid(&serde_json::from_str(&text).unwrap()), "{}", text);
        let back = read(&text, None, &en());
        prop_assert_eq!(packed(back), pack);
    }

    /// For every format: as many are read back as were written, by the same names, and nothing is a trouble to read.
    #[test]
    fn what_is_written_is_read_back(pack in any_draft()) {
        let entries = pack.entries.clone().unwrap();
        for format in [Format::MastodonFollowing, Format::MastodonLists, Format::Opml, Format::Plain] {
            let file = written(format, &pack);
            let back = read(&file.text, Some(format), &en());
            let mut expected: Vec<String> =
                entries.iter().flat_map(|entry| &entry.known_by).filter(|known| held(format, known)).map(KnownBy::written).collect();
            // What one program calls two accounts another calls one; those are said to be there twice.
            let twice = back.troubles.iter().filter(|unread| unread.why == UnreadWhy::Twice).count();
            let others = back.troubles.iter().any(|unread| !matches!(unread.why, UnreadWhy::Twice | UnreadWhy::Empty));
            prop_assert!(!others, "{:?} {}", back.troubles, file.text);
            let mut found = names(&back);
            prop_assert_eq!(found.len() + twice, expected.len(), "{}", file.text);
            found.sort();
            expected.sort();
            prop_assert!(twice > 0 || found == expected, "{:?}: {:?} {:?}", format, found, expected);
        }
    }

    /// Boosts, notices and languages are somebody's own, and go on with them from one server to the next.
    #[test]
    fn how_somebody_follows_an_account_is_read_back(pack in any_draft()) {
        let how = |entries: &[PackEntryDraft]| -> BTreeMap<String, Option<Followed>> {
            let of = |known: &KnownBy| match known {
                KnownBy::Fediverse { followed, .. } => Some((known.written(), followed.clone())),
                _ => None,
            };
            // Of an account that is there twice the first counts.
            entries.iter().flat_map(|entry| &entry.known_by).rev().filter_map(of).collect()
        };
        let back = read(&written(Format::MastodonFollowing, &pack).text, None, &en());
        if back.troubles.iter().all(|unread| unread.why == UnreadWhy::Empty) {
            prop_assert_eq!(how(&back.entries), how(pack.entries.as_deref().unwrap()));
        }
    }

    #[test]
    fn a_document_gives_back_labels_reasons_and_names(pack in any_draft()) {
        let file = written(Format::Markdown, &pack);
        prop_assert_eq!(file.left_out, 0);
        let back = read(&file.text, Some(Format::Markdown), &en());
        if back.troubles.is_empty() {
            let plain = |entry: &PackEntryDraft| {
                let known: Vec<String> = entry.known_by.iter().map(KnownBy::written).collect();
                (entry.label.clone(), entry.why.clone(), known)
            };
            let mut expected: Vec<_> = pack.entries.clone().unwrap().iter().map(plain).collect();
            let mut found: Vec<_> = back.entries.iter().map(plain).collect();
            let order = |a: &(_, _, Vec<String>), b: &(_, _, Vec<String>)| a.2.cmp(&b.2);
            expected.sort_by(order);
            found.sort_by(order);
            prop_assert_eq!(found, expected, "{}", file.text);
        } else {
            prop_assert!(back.troubles.iter().all(|unread| matches!(unread.why, UnreadWhy::Twice | UnreadWhy::Empty)));
        }
    }
}

/// Whoever pastes a list beside a link to the group's chat does not publish it: not in a name, not among words.
#[test]
fn a_link_that_lets_people_in_is_no_part_of_what_a_file_calls_somebody() {
    let chat = "https://signal.group/#CjQKIABCdef";
    for (file, hint) in [
        (format!("{chat} https://tenants.example/\n"), None),
        (format!("Tenants, and {chat} https://tenants.example/\n"), None),
        (format!("- [{chat}]({chat}) <https://tenants.example/>\n"), Some(Format::Markdown)),
        (
            format!("- [Tenants](https://tenants.example/): our chat is ({chat}), or signal.group/#CjQKIABCdef\n"),
            Some(Format::Markdown),
        ),
        (format!("{chat}\n"), None),
    ] {
        let reading = read(&file, hint, &en());
        assert_eq!(reading.entries.len(), 1, "{file}");
        for entry in &reading.entries {
            let words = format!("{:?} {:?}", entry.label, entry.why);
            assert!(!words.contains("CjQKI") && !entry.label.is_empty(), "{words} of {file}");
        }
    }
}
