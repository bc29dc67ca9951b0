//! Who sees what of a pack, and what leaves with a file.

use porchlight_model::pack::formats::{Format, Writing, write};
use porchlight_model::pack::{KnownBy, Pack, PackEntry, PackView, PackWanted, Purpose, is_private_link};
use porchlight_model::{Actor, Instant, Role};
use proptest::prelude::*;
use serde_json::json;

use crate::pack_scene::{agreed, any_pack, en, group, known, pack, person, private_link, slug, text};

fn view(pack: &Pack, entries: &[PackEntry], actor: &Actor, wanted: &PackWanted) -> Option<PackView> {
    PackView::of((&slug("riverside"), &group()), (&slug("neighbours"), pack), entries, actor, wanted, Instant(0))
}

fn ids(view: &PackView) -> Vec<&str> {
    view.sections.iter().flat_map(|section| &section.entries).map(|entry| entry.id.as_str()).collect()
}

/// The files that a page offers, of what one viewer sees.
fn files(view: &PackView) -> Vec<(Format, String)> {
    let writing = Writing { langs: &[en()], now: Instant(1_790_000_000_000), owner: None };
    let carried = view.carried();
    Format::ALL.into_iter().filter_map(|format| Some((format, write(format, &carried, &writing)?.text))).collect()
}

#[test]
fn only_organisations_and_those_who_agreed_are_ever_public() {
    let asked = json!({ "is": "asked", "on": "2026-09-01" });
    let no = json!({ "is": "declined", "on": "2026-09-01" });
    let mut quiet = known("Quiet", "@quiet.example", agreed());
    quiet["signed_in_only"] = json!(true);
    let (pack, entries) = pack(json!([
        known("Union", "@union@union.example", json!({ "is": "organisation" })),
        known("Bo", "@bo.example", agreed()),
        known("Cleo", "@cleo.example", asked),
        known("Dina", "@dina.example", no),
        quiet,
        known("Chat", "https://signal.group/#abc", json!({ "is": "organisation" })),
    ]));
    let seen = view(&pack, &entries, &Actor::Public, &PackWanted::default()).unwrap();
    assert_eq!(ids(&seen), ["union", "bo"]);
    assert_eq!((seen.total, seen.for_members, seen.may_suggest), (2, 2, false));
    let members = view(&pack, &entries, &person(Role::Member, &[]), &PackWanted::default()).unwrap();
    assert_eq!(ids(&members), ["union", "bo", "cleo", "quiet", "chat"]);
    assert_eq!((members.for_members, members.may_suggest), (0, true));
    let only: Vec<bool> = members.sections[0].entries.iter().map(|entry| entry.members_only).collect();
    assert_eq!(only, [false, false, true, true, true]);
}

#[test]
fn a_link_that_is_only_like_one_that_lets_people_in_stays_public() {
    for open in [
        "https://signal.org/download/",
        "https://notsignal.group/",
        "https://t.me/neighbours",
        "https://discord.com/company",
        "https://matrix.to/#/#neighbours:chat.example",
        "https://simplex.chat/faq",
        "https://blog.example/signal.group/",
    ] {
        assert!(!is_private_link(open), "{open}");
    }
}

#[test]
fn a_long_pack_comes_page_by_page_and_a_file_all_at_once() {
    let entries: Vec<_> = (0..120)
        .map(|n| {
            let mut one = known(&format!("Entry {n}"), &format!("@e{n}.example"), agreed());
            one["section"] = json!(if n % 2 == 0 { "food" } else { "rights" });
            one
        })
        .collect();
    let (pack, entries) = pack(json!(entries));
    let first = view(&pack, &entries, &Actor::Public, &PackWanted::default()).unwrap();
    assert_eq!((ids(&first).len(), first.total, first.next), (50, 120, Some(50)));
    // The section that is wholly on other pages is there, with its heading and its number.
    assert_eq!((first.sections[1].entries.len(), first.sections[1].total), (0, 60));
    let last = view(&pack, &entries, &Actor::Public, &PackWanted { from: 100, ..PackWanted::default() }).unwrap();
    assert_eq!((ids(&last).len(), last.next), (20, None));
    let food = PackWanted { sections: [slug("food")].into(), only: [slug("entry-1")].into(), ..PackWanted::all() };
    assert_eq!(ids(&view(&pack, &entries, &Actor::Public, &food).unwrap()).len(), 61);
    assert_eq!(ids(&view(&pack, &entries, &Actor::Public, &PackWanted::all()).unwrap()).len(), 120);
    let but = PackWanted { but: [slug("entry-1"), slug("entry-7")].into(), ..PackWanted::all() };
    assert_eq!(ids(&view(&pack, &entries, &Actor::Public, &but).unwrap()).len(), 118);
}

proptest! {
    /// Whatever a pack holds: what is not for the public leaves no trace in what they are shown, or in any file made of it.
    #[test]
    fn what_is_not_for_the_public_is_in_no_view_and_no_file((pack, entries) in any_pack(Purpose::Follow)) {
        let marked = |(n, entry): (usize, &PackEntry)| PackEntry {
            id: slug(&format!("id-{n}-x")), label: text(&format!("Label {n}-x")), why: text(&format!("Why {n}-x")), ..entry.clone()
        };
        let entries: Vec<PackEntry> = entries.iter().enumerate().map(marked).collect();
        let seen = view(&pack, &entries, &Actor::Public, &PackWanted::all()).unwrap();
        let mut sent = vec![serde_json::to_string(&seen).unwrap()];
        sent.extend(files(&seen).into_iter().map(|(format, text)| {
            assert!(!matches!(format, Format::MastodonBlocks | Format::MastodonDomainBlocks));
            text
        }));
        let shown: Vec<&PackEntry> = entries.iter().filter(|entry| entry.is_for(&Actor::Public)).collect();
        prop_assert_eq!(seen.total as usize, shown.len());
        for text in &sent {
            prop_assert!(!text.contains("secret-"), "{}", text);
            prop_assert!(!text.contains("Ruth who was told"), "{}", text);
            // How a curator follows somebody is theirs.
            prop_assert!(!["followed", "zh-YUE", "notify"].iter().any(|word| text.contains(word)), "{}", text);
        }
        let public: Vec<String> = shown.iter().flat_map(|entry| &entry.known_by).map(KnownBy::written).collect();
        for (n, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.is_for(&Actor::Public)) {
            let theirs = [format!("id-{n}-x"), format!("Label {n}-x"), format!("Why {n}-x")];
            prop_assert!(sent.iter().all(|text| theirs.iter().all(|word| !text.contains(word))), "{:?}", theirs);
            for name in entry.known_by.iter().filter(|known| !matches!(known, KnownBy::Place { .. })).map(KnownBy::written) {
                // Unless somebody else's public name holds these letters.
                if public.iter().all(|shown| !shown.contains(&name)) {
                    prop_assert!(sent.iter().all(|text| !text.contains(&name)), "{}", name);
                }
            }
        }
    }

    /// Whatever a link that lets people in is said to be: it is for members, or it is refused.
    #[test]
    fn a_link_that_lets_people_in_is_never_public(link in private_link()) {
        prop_assert!(is_private_link(&link));
        let url = Some(link.clone());
        let address = || "amina@social.example".to_owned();
        let is_private = |known: &KnownBy| matches!(known, KnownBy::Private { .. });
        let (network, name) = (|| "Signal".to_owned(), || "Amina".to_owned());
        for known in [
            KnownBy::Web { url: link.clone() },
            KnownBy::Feed { url: link.clone() },
            KnownBy::Private { url: link.clone() },
            KnownBy::Fediverse { address: address(), url: url.clone(), id: None, followed: None },
            KnownBy::Fediverse { address: address(), url: None, id: url.clone(), followed: None },
            KnownBy::Other { network: network(), name: name(), url },
            KnownBy::Other { network: network(), name: link.clone(), url: None },
        ] {
            let refused = matches!(known, KnownBy::Fediverse { .. } | KnownBy::Other { .. });
            match known.checked() {
                None => prop_assert!(refused),
                Some(known) => prop_assert!(!refused && is_private(&known) && !known.is_for(&Actor::Public)),
            }
        }
        prop_assert!(KnownBy::typed(&link).as_ref().is_some_and(is_private));
    }

    #[test]
    fn a_list_of_whom_to_keep_away_from_is_nothing_to_the_public((pack, entries) in any_pack(Purpose::Block)) {
        prop_assert_eq!(view(&pack, &entries, &Actor::Public, &PackWanted::all()), None);
        prop_assert!(entries.iter().all(|entry| !entry.is_for(&Actor::Public)));
        // A pack that was of people to follow is hidden as a whole when it becomes this.
        let member = view(&pack, &entries, &person(Role::Member, &["kitchen"]), &PackWanted::all()).unwrap();
        for (format, text) in files(&member) {
            prop_assert!(matches!(format, Format::MastodonBlocks | Format::MastodonDomainBlocks | Format::Porchlight));
            prop_assert!(!text.contains("secret-"), "{}", text);
        }
    }

    /// No one is shown who declined or asked to be taken out, whoever looks.
    #[test]
    fn whoever_said_no_is_shown_to_nobody((pack, entries) in any_pack(Purpose::Follow)) {
        let organiser = person(Role::Organiser, &["kitchen"]);
        let seen = view(&pack, &entries, &organiser, &PackWanted::all()).unwrap();
        let seen = ids(&seen).into_iter().map(str::to_owned).collect::<Vec<_>>();
        for entry in entries.iter().filter(|entry| entry.consent.is_no()) {
            prop_assert!(!seen.contains(&entry.id.to_string()));
        }
        prop_assert_eq!(seen.len(), entries.iter().filter(|entry| !entry.consent.is_no()).count());
    }
}
