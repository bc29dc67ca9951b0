//! Welcome packets: who sees what of them, what a change asks again, and what somebody agreed to.
#![cfg(feature = "markdown")]

use std::collections::BTreeSet;

use porchlight_model::*;
use proptest::prelude::*;
use serde_json::{Value, json};

struct OneZone;

impl Clock for OneZone {
    fn moment(&self, _: &Zone, local: Local) -> Option<Instant> {
        let (hour, minute) = local.time.unwrap_or((12, 0));
        Some(Instant(local.noon().0 + (i64::from(hour - 12) * 60 + i64::from(minute)) * Instant::MINUTE))
    }

    fn local(&self, _: &Zone, at: Instant) -> Option<Local> {
        Some(at.in_utc())
    }

    fn days_later(&self, _: &Zone, at: Instant, days: u32) -> Option<Instant> {
        Some(at.plus_days(days))
    }
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn slugs(list: &[&str]) -> BTreeSet<Slug> {
    list.iter().map(|text| slug(text)).collect()
}

fn person(role: Role, circles: &[&str], paths: &[&str]) -> Actor {
    Actor::Person(Person { id: 1, role, name: "Amina".into(), circles: slugs(circles), paths: slugs(paths) })
}

fn draft(value: Value) -> PacketDraft {
    serde_json::from_value(value).unwrap()
}

fn packet(sections: Value) -> Packet {
    draft(json!({ "title": { "en": "Welcome" }, "sections": sections })).check(None).unwrap()
}

fn group() -> Group {
    let draft = json!({ "name": { "en": "Riverside" }, "languages": ["en", "es"] });
    serde_json::from_value::<GroupDraft>(draft).unwrap().check().unwrap()
}

fn view_at(packet: &Packet, actor: &Actor, agreed: &[Agreed], now: Instant) -> PacketView {
    PacketView::of((&slug("riverside"), &group()), (&slug("hello"), packet), actor, agreed, (&OneZone, now))
}

fn view(packet: &Packet, actor: &Actor) -> PacketView {
    view_at(packet, actor, &[], Instant(0))
}

fn ids(view: &PacketView) -> Vec<&str> {
    view.sections.iter().map(|section| section.id.as_str()).collect()
}

fn words(id: &str, besides: Value) -> Value {
    let mut section = json!({ "id": id, "title": { "en": id }, "what": { "is": "words", "markdown": { "en": format!("All of {id}.") } } });
    section.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    section
}

#[test]
fn each_reader_gets_the_parts_that_are_for_them() {
    let packet = packet(json!([
        words("all", json!({})),
        words("signal", json!({ "audience": "members" })),
        words("kitchen", json!({ "audience": { "circles": ["kitchen"] } })),
        words("pantry", json!({ "audience": "members", "paths": ["food-pantry"] })),
        words("greeting", json!({ "role": "greeter" })),
    ]));
    for (actor, seen, for_members) in [
        (Actor::Public, vec!["all"], 4),
        (person(Role::Member, &[], &[]), vec!["all", "signal"], 0),
        (person(Role::Member, &["kitchen"], &["food-pantry"]), vec!["all", "signal", "kitchen", "pantry"], 0),
        (person(Role::Greeter, &[], &[]), vec!["all", "signal", "pantry", "greeting"], 0),
        (person(Role::Organiser, &["kitchen"], &[]), vec!["all", "signal", "kitchen", "pantry", "greeting"], 0),
    ] {
        let view = view(&packet, &actor);
        assert_eq!((ids(&view), view.for_members), (seen, for_members), "{actor:?}");
    }
    let greeters = view(&packet, &person(Role::Greeter, &[], &[]));
    assert_eq!(greeters.sections[2].paths, slugs(&["food-pantry"]));
    assert!(greeters.sections.iter().map(|section| section.members_only).eq([false, true, true, true]));
    // On which paths others are is nothing to somebody who walks one.
    assert!(view(&packet, &person(Role::Member, &[], &["food-pantry"])).sections[2].paths.is_empty());
}

fn audiences() -> impl Strategy<Value = (Audience, Option<Role>, BTreeSet<Slug>)> {
    let circles = proptest::sample::subsequence(vec!["kitchen", "coordination"], 1..=2);
    let audience = prop_oneof![
        Just(Audience::Everyone),
        Just(Audience::Members),
        circles.prop_map(|circles| Audience::Circles(slugs(&circles))),
    ];
    let role = proptest::option::of(prop_oneof![Just(Role::Member), Just(Role::Greeter), Just(Role::Organiser)]);
    let paths = proptest::sample::subsequence(vec!["food-pantry", "tenants"], 0..=2).prop_map(|paths| slugs(&paths));
    (audience, role, paths)
}

/// A part of every kind, each with a word of its own in everything that it says.
fn part(kind: usize, word: &str) -> Value {
    let text = |what: &str| json!({ "en": format!("{what} {word}") });
    match kind {
        0 => json!({ "is": "words", "markdown": text("Read") }),
        1 => json!({ "is": "checklist", "items": [{ "id": "one", "text": text("Do"), "means": text("That is") }] }),
        2 => json!({ "is": "agreement", "text": text("Agree to") }),
        3 => json!({ "is": "contacts", "people": [{ "name": text("Ana"), "how": text("call"), "hours": text("on") }] }),
        _ => json!({ "is": "meeting", "meeting": { "at": "2027-03-01T18:00", "minutes": 60, "where": text("At") } }),
    }
}

proptest! {
    /// Whatever the audiences are: what is not for somebody leaves no trace in what they get, in no wording it ever had.
    #[test]
    fn what_is_not_for_a_reader_is_nowhere_in_their_view(parts in proptest::collection::vec((audiences(), 0_usize..5), 1..8)) {
        type Part = ((Audience, Option<Role>, BTreeSet<Slug>), usize);
        let section = |(n, ((audience, role, paths), kind)): (usize, &Part)| json!({
            "id": format!("part-{n}-id"), "title": { "en": format!("Title secret-{n}-s") }, "what": part(*kind, &format!("secret-{n}-s")),
            "audience": audience, "role": role, "paths": paths,
        });
        let sections: Vec<Value> = parts.iter().enumerate().map(section).collect();
        let now = packet(Value::from(sections));
        let before = serde_json::to_string(&now.draft()).unwrap().replace("Agree to", "Once agreed to");
        let before = serde_json::from_str::<PacketDraft>(&before).unwrap().check(None).unwrap();
        let packet = now.draft().check(Some(&before)).unwrap();
        let everybody = [
            Actor::Public,
            person(Role::Member, &[], &[]),
            person(Role::Member, &["kitchen"], &["tenants"]),
            person(Role::Greeter, &["coordination"], &[]),
            person(Role::Organiser, &[], &[]),
        ];
        for actor in everybody {
            let agreed: Vec<Agreed> = packet.sections.iter().map(|section| Agreed {
                section: section.id.clone(), version: 1, lang: Tag::new("en").unwrap(), on: Local::new("2027-01-01").unwrap(),
            }).collect();
            let view = view_at(&packet, &actor, &agreed, Instant(0));
            let sent = serde_json::to_string(&view).unwrap();
            let mut hidden = 0;
            for (n, ((audience, role, paths), _)) in parts.iter().enumerate() {
                let for_them = actor.is_in(audience)
                    && role.is_none_or(|role| actor.is_at_least(role))
                    && (paths.is_empty()
                        || actor.is_at_least(Role::Greeter)
                        || actor.person().is_some_and(|person| !paths.is_disjoint(&person.paths)));
                hidden += u64::from(!for_them);
                prop_assert_eq!(sent.contains(&format!("secret-{n}-s")), for_them, "{:?} {}", actor, n);
                prop_assert_eq!(sent.contains(&format!("part-{n}-id")), for_them);
            }
            prop_assert_eq!(view.for_members, if actor == Actor::Public { hidden } else { 0 });
            if actor == Actor::Public {
                prop_assert!(view.sections.iter().all(|section| !section.members_only && section.paths.is_empty()));
            }
        }
    }
}

fn conduct(text: &str, ask_again: bool) -> PacketDraft {
    let what =
        json!({ "is": "agreement", "text": { "en": text, "es": format!("{text} (es)") }, "ask_again": ask_again });
    draft(
        json!({ "title": { "en": "Welcome" }, "sections": [{ "id": "conduct", "title": { "en": "How we are" }, "what": what, "audience": "members" }] }),
    )
}

fn agreement(view: &PacketView) -> &AgreementView {
    match &view.sections[0].what {
        PacketPartView::Agreement(agreement) => agreement,
        other => panic!("{other:?}"),
    }
}

#[test]
fn somebody_who_agreed_is_asked_again_when_an_organiser_says_so_and_sees_what_is_new() {
    let amina = person(Role::Member, &[], &[]);
    let today = Local::new("2027-05-03T10:00").unwrap();
    let first = conduct("Be kind.", false).check(None).unwrap();
    let spanish = Tag::new("es-MX");
    let agreed = first.agree(&amina, &slug("conduct"), 1, spanish.as_ref(), today).unwrap();
    // In the language that they were shown, on a day and at no time of it.
    assert_eq!((agreed.lang.as_str(), agreed.on.to_string()), ("es", "2027-05-03".to_owned()));
    let agreed = [agreed];
    assert!(!agreement(&view_at(&first, &amina, &agreed, Instant(0))).is_open());

    // A comma is mended: nobody is asked again, and what was agreed to can still be read.
    let mended = conduct("Be kind, all.", false).check(Some(&first)).unwrap();
    let seen = view_at(&mended, &amina, &agreed, Instant(0));
    let seen = agreement(&seen);
    assert_eq!((seen.version, seen.asked, seen.is_open()), (2, 1, false));
    let before = plain(&seen.earlier[&Tag::new("en").unwrap()]);
    let now = plain(&seen.text[&Tag::new("en").unwrap()]);
    let expected = [Piece::Same("Be ".into()), Piece::Gone("kind.".into()), Piece::New("kind, all.".into())];
    assert_eq!(differences(&before, &now), expected);

    // Then the organiser wants everybody to read it: the same words, asked again.
    let asked = conduct("Be kind, all.", true).check(Some(&mended)).unwrap();
    let seen = view_at(&asked, &amina, &agreed, Instant(0));
    assert_eq!((agreement(&seen).version, agreement(&seen).asked, agreement(&seen).is_open()), (2, 2, true));
    assert_eq!(asked.agree(&amina, &slug("conduct"), 1, None, today), Err(Refusal::WordsChanged));
    let again = [agreed[0].clone(), asked.agree(&amina, &slug("conduct"), 2, None, today).unwrap()];
    let seen = view_at(&asked, &amina, &again, Instant(0));
    assert!(!agreement(&seen).is_open() && agreement(&seen).earlier.is_empty());
    // What is sent again says nothing of asking again.
    assert_eq!(asked.draft().check(Some(&asked)).unwrap(), asked);
}

#[test]
fn nobody_agrees_to_what_is_not_for_them() {
    let packet = conduct("Be kind.", false).check(None).unwrap();
    let today = Local::new("2027-05-03").unwrap();
    let agree = |actor: &Actor, section: &str| packet.agree(actor, &slug(section), 1, None, today);
    assert_eq!(agree(&Actor::Public, "conduct"), Err(Refusal::CodeNeeded));
    assert_eq!(agree(&person(Role::Member, &[], &[]), "other"), Err(Refusal::NotFound));
    let mut packet = packet.clone();
    packet.sections[0].audience = Audience::Circles(slugs(&["kitchen"]));
    let refused = packet.agree(&person(Role::Organiser, &[], &[]), &slug("conduct"), 1, None, today);
    assert_eq!(refused, Err(Refusal::NotFound));
}

#[test]
fn a_form_says_what_somebody_does_about_a_packet() {
    let read = |pairs: &[(&str, &str)]| PacketCommand::from_form(pairs.iter().copied());
    let agree = read(&[("do", "agree"), ("section", "conduct"), ("version", "2"), ("lang", "es"), ("key", "00")]);
    let expected =
        PacketCommand::Agree { key: "00".into(), section: slug("conduct"), version: 2, lang: Tag::new("es") };
    assert_eq!(agree, Ok(expected));
    let back = read(&[("do", "take-back"), ("section", "conduct"), ("key", "00")]);
    assert_eq!(back, Ok(PacketCommand::TakeBack { key: "00".into(), section: slug("conduct") }));
    assert_eq!(read(&[("do", "look"), ("odd", "x")]), Ok(PacketCommand::Look));
    assert_eq!(read(&[("do", "vote")]), Err(Refusal::Unreadable));
    assert_eq!(read(&[("do", "agree"), ("section", "conduct"), ("version", "x")]), Err(Refusal::Unreadable));
}

#[test]
fn what_makes_no_packet_is_refused() {
    let check =
        |sections: Value| draft(json!({ "title": { "en": "Welcome" }, "sections": sections })).check(None).err();
    assert_eq!(check(json!([])), None);
    assert_eq!(check(json!([words("one", json!({})), words("one", json!({}))])), Some(Refusal::OptionsUnfit));
    assert_eq!(check(json!([words("one", json!({ "audience": { "circles": [] } }))])), Some(Refusal::CircleMissing));
    let many: Vec<Value> = (0..61).map(|n| words(&format!("s-{n}"), json!({}))).collect();
    assert_eq!(check(Value::from(many)), Some(Refusal::WordsUnfit));
    let long = "a".repeat(20_001);
    assert_eq!(
        check(json!([words("one", json!({ "what": { "is": "words", "markdown": { "en": long } } }))])),
        Some(Refusal::WordsUnfit)
    );
    let twice = json!({ "is": "checklist", "items": [
        { "id": "aa", "text": { "en": "One" } }, { "id": "aa", "text": { "en": "Two" } },
    ] });
    assert_eq!(check(json!([words("one", json!({ "what": twice }))])), Some(Refusal::OptionsUnfit));
    for unread in [
        json!({ "title": { "en": "W" }, "sections": [], "else": 1 }),
        json!({ "title": { "en": "W" }, "sections": [words("one", json!({ "else": 1 }))] }),
        json!({ "title": { "en": "W" }, "sections": [words("one", json!({ "what": { "is": "words", "markdown": {}, "else": 1 } }))] }),
        json!({ "title": { "en": "W" }, "sections": [words("one", json!({ "what": { "is": "sounds" } }))] }),
    ] {
        assert!(serde_json::from_value::<PacketDraft>(unread).is_err());
    }
}

#[test]
fn the_next_meeting_is_the_first_that_this_reader_may_know_of() {
    let meeting = |id: &str, at: &str, audience: Value| {
        let meets = json!({ "at": at, "minutes": 60, "where": { "en": "Hall" } });
        words(id, json!({ "what": { "is": "meeting", "meeting": meets }, "audience": audience }))
    };
    let packet = packet(json!([
        meeting("late", "2027-03-09T18:00", json!("everyone")),
        meeting("soon", "2027-03-02T18:00", json!("members")),
        meeting("gone", "2027-02-01T18:00", json!("everyone")),
    ]));
    let now = OneZone.moment(&Zone::utc(), Local::new("2027-03-01T00:00").unwrap()).unwrap();
    let next = |actor: &Actor| view_at(&packet, actor, &[], now).next_meeting().map(|(id, _, _)| id.to_string());
    assert_eq!(next(&Actor::Public).as_deref(), Some("late"));
    assert_eq!(next(&person(Role::Member, &[], &[])).as_deref(), Some("soon"));
}

#[test]
fn what_was_kept_is_read_again() {
    let sections: Vec<Value> =
        (0..5).map(|kind| words(&format!("s-{kind}"), json!({ "what": part(kind, "x"), "langs": ["es"] }))).collect();
    let packet = packet(Value::from(sections));
    let kept = serde_json::to_string(&packet).unwrap();
    assert_eq!(serde_json::from_str::<Packet>(&kept).unwrap(), packet);
    let seen = view(&packet, &Actor::Public);
    assert_eq!(serde_json::from_str::<PacketView>(&serde_json::to_string(&seen).unwrap()).unwrap(), seen);
}
