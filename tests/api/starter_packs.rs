//! A starter pack from outside: who is shown, to whom, in every dress and file; whoever is listed and does not want to be;
//! keeping it.

use std::sync::Arc;

use model::Refusal;
use serde_json::{Value, json};

use crate::harness::{Answer, Group, Porchlight, SITE, Setting, fresh_key, with};

pub(crate) const AT: &str = "/starter-pack/neighbours";
const FILES: [&str; 10] = [
    "/following_accounts.csv",
    "/lists.csv",
    "/pack.json",
    "/pack.opml",
    "/pack.md",
    "/bluesky.json",
    "/fedidevs.json",
    "/collection.json",
    "/pack.txt",
    "/print",
];

/// A DID of one's own.
fn did(id: &str) -> String {
    let letters = id.bytes().map(|b| match b {
        b'0'..=b'9' => char::from(b - b'0' + b'a'),
        b'a'..=b'z' => char::from(b),
        _ => 'z',
    });
    format!("did:plc:{:2<24}", letters.collect::<String>())
}

pub(crate) fn entry(id: &str, besides: Value) -> Value {
    let known_by = json!([
        { "on": "fediverse", "address": format!("{id}@garden.example") },
        { "on": "bluesky", "handle": format!("{id}.garden.example"), "did": did(id) },
        { "on": "feed", "url": format!("https://{id}.example/feed.xml") },
    ]);
    let agreed = json!({ "is": "agreed", "on": "2026-11-01", "by": "Rosa" });
    with(json!({ "id": id, "label": { "en": format!("The {id}") }, "known_by": known_by, "consent": agreed }), besides)
}

fn consent(is: &str) -> Value {
    match is {
        "organisation" | "asked" => json!({ "consent": { "is": is } }),
        _ => json!({ "consent": { "is": is, "on": "2026-11-01" } }),
    }
}

/// A library and Amina for everybody; for members alone whoever was only asked, is shy, or is for members; for the kitchen
/// the cook; and two for nobody.
pub(crate) fn pack() -> Value {
    let signal = json!({ "known_by": [
        { "on": "web", "url": "https://amina.example/" }, { "on": "private", "url": "https://signal.group/#secretgroup" },
    ] });
    json!({
        "title": { "en": "Neighbours" },
        "sections": [{ "id": "cooks", "title": { "en": "Who cooks" } }],
        "entries": [
            entry("library", consent("organisation")),
            entry("amina", signal),
            entry("asked-one", consent("asked")),
            entry("shy-one", json!({ "signed_in_only": true })),
            entry("member-one", json!({ "audience": "members" })),
            entry("kitchen-one", json!({ "audience": { "circles": ["kitchen"] }, "section": "cooks" })),
            entry("declined-one", consent("declined")),
            entry("removed-one", consent("removed")),
        ],
    })
}

const HIDDEN: [&str; 7] =
    ["asked-one", "shy-one", "member-one", "secretgroup", "kitchen-one", "declined-one", "removed-one"];

fn made() -> Group {
    let group = Group::new();
    group.put(AT, &pack()).expect(201);
    group
}

fn hidden(text: &str) -> Vec<&'static str> {
    HIDDEN.into_iter().filter(|name| text.contains(name)).collect()
}

fn on(group: &Group, command: &Value) -> Answer {
    group.organise(&format!("{AT}/draft"), command)
}

fn names(view: &Value) -> Vec<String> {
    let sections = view["sections"].as_array().into_iter().flatten();
    let entries = sections.flat_map(|section| section["entries"].as_array().into_iter().flatten());
    entries.map(|entry| entry["id"].as_str().unwrap_or_default().to_owned()).collect()
}

fn take_out(group: &Group, entry: &str) -> Answer {
    group.send(AT, None, &json!({ "do": "take-out", "entry": entry }))
}

/// What curators see of an entry.
fn kept(group: &Group, id: &str) -> Value {
    let desk = group.view(&format!("{AT}/draft"), Some(&group.organiser));
    let entries = desk["entries"].as_array().expect("entries");
    entries.iter().find(|kept| kept["entry"]["id"] == id).unwrap_or_else(|| panic!("no {id} in {desk}")).clone()
}

/// What a curator did to be refused so.
pub(crate) fn provoke(refusal: Refusal, group: &Group, sentinel: &str) -> Answer {
    let fetch = |group: &Group, address: String| group.organise("/fetch", &json!({ "address": address }));
    let elsewhere = |setting: Setting| Group::on(Arc::new(Porchlight::start(&setting)));
    let put = |entry: Value| {
        group.put(AT, &pack());
        on(group, &json!({ "do": "put", "entry": entry }))
    };
    let unnamed = |known_by: Value| json!({ "label": { "en": sentinel }, "known_by": known_by });
    match refusal {
        Refusal::EntryChanged => {
            put(with(unnamed(json!([{ "on": "phone", "number": "112" }])), json!({ "id": "amina" })))
        }
        Refusal::KnownByUnfit => put(unnamed(json!([{ "on": "web", "url": sentinel }]))),
        Refusal::LinkInWords => {
            let why = json!({ "why": { "en": format!("our chat: signal.group/#{sentinel}") } });
            put(with(unnamed(json!([{ "on": "phone", "number": "112" }])), why))
        }
        Refusal::NotAgreed => put(unnamed(json!([{ "on": "fediverse", "address": "removed-one@garden.example" }]))),
        Refusal::FetchingOff => {
            let off = elsewhere(Setting { fetch: Some("off"), ..Setting::default() });
            fetch(&off, format!("https://{sentinel}.example/"))
        }
        Refusal::AddressUnfit => fetch(group, format!("https://127.0.0.1/{sentinel}")),
        Refusal::FetchFailed => {
            let alone = elsewhere(Setting { nobody: true, ..Setting::default() });
            fetch(&alone, format!("https://{sentinel}.example.org/"))
        }
        other => panic!("{other:?} is not met by curators"),
    }
}

#[test]
fn only_whoever_agreed_is_ever_shown_to_somebody_without_a_code() {
    let group = made();
    let amina = group.member("Amina");
    let cook = group.person_in("member", "Bo", &["kitchen"]);
    let page = group.page(AT);
    for (code, expected) in [(&amina, &HIDDEN[..4]), (&cook, &HIDDEN[..5])] {
        assert_eq!(hidden(&group.view(AT, Some(code)).to_string()), expected);
    }
    let public = group.view(AT, None);
    assert_eq!(names(&public), ["library", "amina"]);
    assert_eq!((&public["total"], &public["for_members"]), (&json!(2), &json!(3)), "nobody who said no is counted");
    assert_eq!(public["sections"][0]["entries"][0]["organisation"], true);
    let dressed =
        |path: String| group.porch.get(&path).cookie(&group.cookie(), &cook).code(&cook).send().expect(200).text();
    let mut seen = vec![group.view("", None).to_string()];
    for rest in ["", "?all=1", "?only=member-one,shy-one,amina", "?section=cooks", "?from=1"] {
        seen.push(group.get(&format!("{AT}{rest}")).send().expect(200).text());
        seen.push(group.get(&format!("{AT}{rest}")).code(&cook).on_site(SITE).send().expect(200).text());
        seen.push(group.porch.get(&format!("{page}{rest}")).send().expect(200).text());
        seen.extend([dressed(format!("/embed{page}{rest}")), dressed(format!("/frame{page}{rest}"))]);
    }
    for file in FILES {
        for rest in ["", "?only=member-one,amina", "?section=cooks"] {
            let answer = group.porch.get(&format!("{page}{file}{rest}")).send();
            assert!([200, 404].contains(&answer.status), "{file}{rest}: {}", answer.status);
            seen.push(answer.text());
        }
    }
    for text in seen {
        // The words that choose entries may come back in a link to the same.
        let text = text.replace("only=member-one", "").replace("shy-one,amina", "").replace("%2Cshy-one", "");
        assert_eq!(hidden(&text), Vec::<&str>::new(), "{text}");
        assert!(!text.contains("Who cooks"), "{text}");
    }
}

#[test]
fn a_list_of_whom_to_keep_away_is_for_members_alone() {
    let group = Group::new();
    let known_by = json!([{ "on": "domain", "domain": "troll-host.example" }]);
    let entries = json!([{ "id": "trolls", "label": { "en": "Trolls" }, "known_by": known_by,
        "consent": { "is": "organisation" } }]);
    let block = json!({ "title": { "en": "Keep away list" }, "purpose": "block", "entries": entries });
    group.put("/starter-pack/away", &block).expect(201);
    let amina = group.member("Amina");
    assert!(group.view("/starter-pack/away", Some(&amina)).to_string().contains("troll-host"));
    group.get("/starter-pack/away").send().expect(404);
    group.send("/starter-pack/away", None, &json!({ "do": "look" })).expect(404);
    group.send("/starter-pack/away", None, &json!({ "do": "take-out", "entry": "trolls" })).expect(404);
    assert!(!group.view("", None).to_string().contains("away"));
    assert!(group.view("", Some(&amina)).to_string().contains("Keep away list"));
    let page = group.page("/starter-pack/away");
    for rest in ["", "/blocks.csv", "/domain_blocks.csv", "/pack.json", "/pack.txt", "/print"] {
        let answer = group.porch.get(&format!("{page}{rest}")).send();
        assert!(answer.status >= 400 && !answer.text().contains("troll"), "{rest}: {}", answer.status);
    }
    for dress in ["embed", "frame"] {
        let answer = group.porch.get(&format!("/{dress}{page}")).cookie(&group.cookie(), &amina).code(&amina).send();
        assert!(answer.status >= 400 && !answer.text().contains("troll"), "{dress}: {}", answer.status);
    }
}

#[test]
fn somebody_who_is_listed_asks_to_be_taken_out_and_is_hidden_at_once_everywhere() {
    let group = made();
    let (member, page) = (group.member("Bo"), group.page(AT));
    let everywhere = || {
        let mut seen = vec![group.view(&format!("{AT}?all=1"), Some(&member)).to_string()];
        seen.extend(
            ["", "/embed", "/frame"].map(|dress| group.porch.get(&format!("{dress}{page}")).send().expect(200).text()),
        );
        seen.extend(FILES.map(|file| group.porch.get(&format!("{page}{file}?all=1")).send().text()));
        seen.iter().any(|text| text.contains("amina"))
    };
    assert!(everywhere());
    // An organisation, and whoever one does not see, is not taken out so.
    for nobody in ["library", "member-one", "asked-one", "declined-one", "removed-one", "no-such"] {
        take_out(&group, nobody).expect(404);
    }
    let without_key = group.post(AT).json(&json!({ "do": "take-out", "entry": "amina" })).send();
    without_key.expect(422).expect_refusal("key-missing");
    let elsewhere = group.post(AT).on_site("https://elsewhere.example").key(&fresh_key());
    elsewhere.json(&json!({ "do": "take-out", "entry": "amina" })).send().expect(403).expect_refusal("site-not-listed");

    let key = fresh_key();
    let sent = || group.post(AT).key(&key).form(&[("do", "take-out"), ("entry", "amina")]).send();
    assert_eq!(names(&sent().expect(200).json()), ["library"]);
    sent().expect(200);
    assert!(!everywhere());
    take_out(&group, "amina").expect(404);
    let amina = kept(&group, "amina");
    assert_eq!((&amina["entry"]["consent"]["is"], &amina["just_removed"]), (&json!("removed"), &json!(true)));

    // Nobody puts them in again, by any name, in any way, unless they say so themselves.
    let agreed = entry("amina", json!({}));
    let revision = json!({ "do": "put", "revision": amina["revision"] });
    let asked = with(agreed.clone(), consent("asked"));
    on(&group, &with(revision.clone(), json!({ "entry": asked }))).expect(409).expect_refusal("not-agreed");
    let web = json!([{ "on": "web", "url": "https://amina.example" }]);
    let again = json!({ "label": { "en": "Somebody" }, "known_by": web });
    on(&group, &json!({ "do": "put", "entry": again })).expect(409).expect_refusal("not-agreed");
    on(&group, &json!({ "do": "add", "entries": [again] })).expect(200);
    group.change(AT, &with(pack(), json!({ "entries": [entry("library", consent("organisation"))] }))).expect(200);
    assert_eq!(kept(&group, "amina")["entry"]["consent"]["is"], "removed");
    // What they had said before that counts no more, in whatever way it comes.
    on(&group, &with(revision.clone(), json!({ "entry": agreed }))).expect(409).expect_refusal("not-agreed");
    let unnamed = with(agreed.clone(), json!({ "id": "other", "known_by": web }));
    on(&group, &json!({ "do": "put", "entry": unnamed })).expect(409).expect_refusal("not-agreed");
    group.change(AT, &pack()).expect(409).expect_refusal("not-agreed");
    assert!(!everywhere());
    on(&group, &json!({ "do": "seen-removed", "entry": "amina" })).expect(200);
    assert_eq!(kept(&group, "amina")["just_removed"], Value::Null);
    // Said after they were taken out; a day that is still to come is today.
    let since = json!({ "consent": { "is": "agreed", "on": "2099-01-01", "by": "Rosa" } });
    let since = with(revision, json!({ "entry": with(agreed, since) }));
    on(&group, &since).expect(200);
    assert_ne!(kept(&group, "amina")["entry"]["consent"]["on"], "2099-01-01");
    assert!(everywhere());
}

#[test]
fn whoever_has_themselves_taken_out_is_taken_out_of_every_pack_at_once() {
    let group = made();
    let amina_too = |id: &str, label: &str| {
        let known_by = json!([
            { "on": "fediverse", "address": "Amina@garden.example" }, { "on": "web", "url": "https://www.amina.example" },
        ]);
        entry(id, json!({ "label": { "en": label }, "known_by": known_by }))
    };
    let twice = json!([amina_too("cook", "The cook"), entry("baker", json!({}))]);
    group.put("/starter-pack/others", &with(pack(), json!({ "entries": twice }))).expect(201);
    on(&group, &json!({ "do": "put", "entry": amina_too("cook-here", "The cook") })).expect(200);
    let web = json!([{ "on": "web", "url": "https://amina.example/" }]);
    let away = entry("away", with(consent("asked"), json!({ "known_by": web })));
    group.put("/starter-pack/away", &with(pack(), json!({ "purpose": "block", "entries": [away] }))).expect(201);
    let member = group.member("Bo");
    group.send("/starter-pack/away", Some(&member), &json!({ "do": "take-out", "entry": "away" })).expect(404);
    assert_eq!(names(&group.view(AT, None)), ["library", "amina", "cook-here"]);

    take_out(&group, "cook-here").expect(200);
    assert_eq!(names(&group.view(AT, None)), ["library"]);
    assert_eq!(names(&group.view("/starter-pack/others", None)), ["baker"]);
    assert_eq!(names(&group.view("/starter-pack/away", Some(&member))), ["away"], "what to keep away from stays");
    // Curators are told without opening a pack; nobody else is.
    let told = |id: &str| {
        let desk = group.view("/desk", Some(&group.organiser));
        let card = desk["packs"].as_array().into_iter().flatten().find(|card| card["id"] == id).cloned();
        card.unwrap_or_else(|| panic!("no {id} in {desk}"))["just_removed"].clone()
    };
    assert_eq!((told("neighbours"), told("others"), told("away")), (json!(2), json!(1), Value::Null));
    assert!(!group.view("", Some(&member)).to_string().contains("just_removed"));
    for entry in ["amina", "cook-here"] {
        on(&group, &json!({ "do": "seen-removed", "entry": entry })).expect(200);
    }
    assert_eq!(told("neighbours"), Value::Null);

    // Keeping them no longer forgets what was written of them, and not that they said no.
    on(&group, &json!({ "do": "drop", "entry": "cook-here" })).expect(200);
    on(&group, &json!({ "do": "drop", "entry": "amina" })).expect(200);
    let left = kept(&group, "amina")["entry"].clone();
    assert_eq!((&left["label"]["en"], &left["consent"]["is"]), (&json!("amina.example"), &json!("removed")));
    let again = amina_too("again", "Again");
    on(&group, &json!({ "do": "add", "entries": [again] })).expect(200);
    on(&group, &json!({ "do": "put", "entry": again })).expect(409).expect_refusal("not-agreed");
    assert_eq!(names(&group.view(AT, None)), ["library"]);
    on(&group, &json!({ "do": "drop", "entry": "library" })).expect(200);
    assert_eq!(names(&group.view(AT, None)), Vec::<String>::new());
}

#[test]
fn however_many_had_themselves_taken_out_the_next_is_hidden_too() {
    let group = Group::new();
    let many: Vec<Value> = (0..40).map(|n| entry(&format!("p-{n}"), json!({}))).collect();
    group.put(AT, &with(pack(), json!({ "entries": many }))).expect(201);
    for n in 0..35 {
        take_out(&group, &format!("p-{n}")).expect(200);
    }
    assert_eq!(group.view(AT, None)["total"], 5);
}

#[test]
fn a_greeter_keeps_nothing_of_a_circle_that_they_are_not_in() {
    let group = made();
    let at = format!("{AT}/draft");
    let (leila, cook) = (group.person("greeter", "Leila"), group.person_in("greeter", "Bo", &["kitchen"]));
    let read = |code: &_| group.view(&at, Some(code)).to_string().contains("kitchen-one");
    assert_eq!((read(&leila), read(&cook), read(&group.organiser)), (false, true, true));
    let change = json!({ "do": "put", "entry": entry("kitchen-one", json!({})), "revision": 1 });
    for command in [
        change.clone(),
        with(change, json!({ "revision": null })),
        json!({ "do": "drop", "entry": "kitchen-one" }),
        json!({ "do": "check", "entry": "kitchen-one" }),
        json!({ "do": "move", "entry": "kitchen-one" }),
        json!({ "do": "move", "entry": "amina", "before": "kitchen-one" }),
        json!({ "do": "seen-removed", "entry": "kitchen-one" }),
    ] {
        group.send(&at, Some(&leila), &command).expect(404).expect_refusal("not-found");
    }
    group.send(&at, Some(&cook), &json!({ "do": "check", "entry": "kitchen-one" })).expect(200);
    assert_eq!(kept(&group, "kitchen-one")["revision"], 2);
    // Whoever has themselves taken out of there is news to those who keep it.
    let member = group.person_in("member", "Mo", &["kitchen"]);
    group.send(AT, Some(&member), &json!({ "do": "take-out", "entry": "kitchen-one" })).expect(200);
    let told = |code: &_| group.view("/desk", Some(code))["packs"][0]["just_removed"].clone();
    assert_eq!((told(&leila), told(&cook)), (Value::Null, json!(1)));
}

#[test]
fn no_link_tells_anybody_that_they_were_taken_out() {
    let group = made();
    let at = format!("{}?lang=en", group.page(AT));
    let hostile = group.porch.get(&format!("{at}&done=taken-out")).send().expect(200).text();
    assert!(!hostile.contains("data-done") && hostile.contains("The amina"), "{hostile}");
    let key = fresh_key();
    let fields = [("do", "take-out"), ("key", key.as_str()), ("entry", "amina")];
    let press = || group.porch.post(&at).on_our_page().form(&fields).send();
    let done = press().expect(200).text();
    assert!(done.contains("data-done") && !done.contains("The amina"), "{done}");
    // Loading the page again sends it again: it is done once.
    assert!(press().expect(200).text().contains("data-done"));
    assert!(!group.porch.get(&at).send().expect(200).text().contains("data-done"));
}

#[test]
fn a_long_pack_comes_a_page_at_a_time_or_as_it_was_chosen() {
    let group = Group::new();
    let many: Vec<Value> = (0..120).map(|n| entry(&format!("p-{n}"), json!({}))).collect();
    group.put(AT, &with(pack(), json!({ "entries": many }))).expect(201);
    let first = group.view(AT, None);
    assert_eq!((&first["total"], &first["next"], names(&first).len()), (&json!(120), &json!(50), 50));
    assert_eq!(names(&group.view(&format!("{AT}?from=100"), None)).len(), 20);
    assert_eq!(names(&group.view(&format!("{AT}?all=1"), None)).len(), 120);
    assert_eq!(names(&group.view(&format!("{AT}?only=p-3,p-99"), None)), ["p-3", "p-99"]);
    let but = group.view(&format!("{AT}?all=1&but=p-3,p-99"), None);
    assert_eq!((names(&but).len(), names(&but).contains(&"p-3".to_owned())), (118, false));
    let look = json!({ "do": "look", "iam": { "on": "fediverse", "server": "garden.example" } });
    assert_eq!(group.send(AT, None, &look).expect(200).json()["iam"]["server"], "garden.example");
}

#[test]
fn a_greeter_keeps_a_pack_and_an_organiser_takes_up_what_members_suggest() {
    let group = made();
    let (amina, leila) = (group.member("Amina"), group.person("greeter", "Leila"));
    let at = format!("{AT}/draft");
    let suggest = json!({ "do": "suggest", "suggested": { "label": "The baker", "known_by": "@baker@bread.example" } });
    group.send(AT, None, &suggest).expect(401);
    group.send(AT, Some(&amina), &suggest).expect(200);
    let desk = group.view(&at, Some(&leila));
    let n = desk["suggestions"][0]["n"].clone();
    assert_eq!((&desk["suggestions"][0]["suggested"]["label"], &desk["fetches"]), (&json!("The baker"), &json!(true)));
    let baker = json!({ "label": { "en": "The baker" }, "known_by": [{ "on": "fediverse", "address": "baker@bread.example" }] });
    let put = json!({ "do": "put", "entry": baker, "suggestion": n });
    group.send(&at, Some(&leila), &put).expect(403).expect_refusal("not-yours");
    group.send(&at, Some(&leila), &json!({ "do": "drop-suggestion", "n": n })).expect(403);
    group.send(&at, Some(&leila), &json!({ "do": "remove" })).expect(403);
    assert_eq!(on(&group, &put).expect(200).json()["suggestions"], json!([]));
    assert_eq!(kept(&group, "the-baker")["entry"]["consent"]["is"], "asked", "nobody agreed yet");
    assert!(!group.view(AT, None).to_string().contains("baker"));

    let checked = group.send(&at, Some(&leila), &json!({ "do": "check", "entry": "amina" })).expect(200).json();
    assert_eq!(checked["entries"][1]["entry"]["checked"]["by"], "greeter");
    let changed = with(entry("amina", json!({})), json!({ "why": { "en": "Knows bees." } }));
    let change = |revision: u32| json!({ "do": "put", "entry": changed, "revision": revision });
    // Whoever had it open from before that has it open from before it was checked.
    group.send(&at, Some(&leila), &change(1)).expect(409).expect_refusal("entry-changed");
    group.send(&at, Some(&leila), &change(2)).expect(200);
    group.send(&at, Some(&leila), &change(2)).expect(409).expect_refusal("entry-changed");
    // From a file: whoever is there by any name stays as they are.
    let twice =
        json!({ "label": { "en": "A. mina" }, "known_by": [{ "on": "bluesky", "handle": "amina.garden.example" }] });
    let new = json!({ "label": { "en": "New" }, "known_by": [{ "on": "fediverse", "address": "new@garden.example" }], "section": "more" });
    let sections = json!([{ "id": "more", "title": { "en": "More" } }]);
    let add = json!({ "do": "add", "sections": sections, "entries": [twice, new] });
    let after = group.send(&at, Some(&leila), &add).expect(200).json();
    assert_eq!(
        (after["entries"].as_array().map(Vec::len), after["pack"]["sections"][1]["id"].clone()),
        (Some(9), json!("more"))
    );
    on(&group, &json!({ "do": "remove" })).expect(200);
    group.get(AT).send().expect(404);
    assert!(!group.view("", None).to_string().contains("neighbours"));
}

#[test]
fn a_group_has_room_for_twenty_packs_and_two_hundred_suggestions() {
    let group = made();
    for n in 1..20 {
        group.put(&format!("/starter-pack/p-{n}"), &json!({ "title": { "en": "More" } })).expect(201);
    }
    group.put("/starter-pack/too-many", &json!({ "title": { "en": "More" } })).expect(409).expect_refusal("full");
    let amina = group.member("Amina");
    let suggest = |n: u32| {
        let suggested = json!({ "label": format!("N {n}"), "known_by": "@n@bread.example" });
        group.send(AT, Some(&amina), &json!({ "do": "suggest", "suggested": suggested }))
    };
    (0..200).for_each(|n| drop(suggest(n).expect(200)));
    suggest(200).expect(409).expect_refusal("full");
}
