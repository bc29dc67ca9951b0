//! Packs and people for the tests.

use porchlight_model::pack::{Consent, Followed, KnownBy, Pack, PackDraft, PackEntry, PackEntryDraft, Purpose, SaidNo};
use porchlight_model::{Actor, Audience, Group, GroupDraft, Local, Person, Role, Slug, Tag, Text};
use proptest::prelude::*;
use serde_json::{Value, json};

pub(crate) fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

pub(crate) fn en() -> Tag {
    Tag::new("en").unwrap()
}

pub(crate) fn text(words: &str) -> Text {
    [(en(), words.to_owned())].into_iter().collect()
}

pub(crate) fn day(text: &str) -> Local {
    Local::new(text).unwrap()
}

pub(crate) fn person(role: Role, circles: &[&str]) -> Actor {
    let circles = circles.iter().map(|circle| slug(circle)).collect();
    Actor::Person(Person { id: 1, role, name: "Amina".into(), circles, paths: [].into() })
}

pub(crate) fn group() -> Group {
    let draft = json!({ "name": { "en": "Riverside" }, "languages": ["en", "es"] });
    serde_json::from_value::<GroupDraft>(draft).unwrap().check().unwrap()
}

pub(crate) fn draft(entries: Value) -> PackDraft {
    let sections =
        json!([{ "id": "food", "title": { "en": "Food" } }, { "id": "rights", "title": { "en": "Rights" } }]);
    serde_json::from_value(json!({ "title": { "en": "Neighbours" }, "sections": sections, "entries": entries }))
        .unwrap()
}

pub(crate) fn pack(entries: Value) -> (Pack, Vec<PackEntry>) {
    let (pack, entries) = draft(entries).check(None, &[], &nobody()).unwrap();
    (pack, entries.unwrap())
}

/// Nobody said no anywhere else in the group.
pub(crate) fn nobody() -> SaidNo {
    SaidNo::default()
}

pub(crate) fn entry(value: Value) -> PackEntryDraft {
    serde_json::from_value(value).unwrap()
}

/// An entry known by that, which a curator says agreed.
pub(crate) fn known(label: &str, typed: &str, consent: Value) -> Value {
    let known = KnownBy::typed(typed).unwrap();
    json!({ "label": { "en": label }, "known_by": [known], "consent": consent })
}

pub(crate) fn agreed() -> Value {
    json!({ "is": "agreed", "on": "2026-09-01", "by": "Ruth" })
}

/// Words of one line that mean nothing in any format, in some scripts.
pub(crate) fn words() -> impl Strategy<Value = String> {
    "[A-Za-zéñعربية漢字][A-Za-zéñعربيה漢字0-9 ,\"'&;]{0,24}[A-Za-zé漢]"
}

fn name() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{1,8}"
}

fn link(ends: &'static str) -> impl Strategy<Value = String> {
    name().prop_map(move |name| format!("https://{name}.example{ends}"))
}

fn did() -> impl Strategy<Value = String> {
    "[a-z2-7]{24}".prop_map(|id| format!("did:plc:{id}"))
}

/// A link that lets people in, as it may be written.
pub(crate) fn private_link() -> impl Strategy<Value = String> {
    let hosts = [
        "signal.group/#",
        "www.signal.group/#",
        "Signal.Group:443/#",
        "signal.me/#p/",
        "chat.whatsapp.com/",
        "discord.gg/",
        "discord.com/invite/",
        "ptb.discordapp.com//invite/",
        "t.me/+",
        "t.me/%2B",
        "telegram.me/joinchat/",
        "telegram.dog/+",
        "join.slack.com/t/",
        "matrix.to/#/!",
        "matrix.to/#/%21",
        "simplex.chat/invitation#/?v=",
        "simplex.chat/contact#/?v=",
        "smp5.simplex.im/g#",
        "i.delta.chat/#",
    ];
    (proptest::sample::select(hosts.to_vec()), name()).prop_map(|(host, name)| format!("https://{host}secret-{name}"))
}

/// How somebody follows an account, where that is not as usual.
pub(crate) fn followed() -> impl Strategy<Value = Option<Followed>> {
    let codes = proptest::sample::subsequence(vec!["en", "es", "ar", "zh-TW", "zh-YUE", "tok"], 0..=6);
    (any::<bool>(), any::<bool>(), codes).prop_map(|(boosts, notify, codes)| {
        let languages = codes.into_iter().map(str::to_owned).collect();
        Some(Followed { boosts, notify, languages }).filter(|followed| *followed != Followed::default())
    })
}

/// Anything an entry of a pack to follow can be known by.
pub(crate) fn any_known() -> impl Strategy<Value = KnownBy> {
    prop_oneof![
        (name(), proptest::option::of(did()))
            .prop_map(|(name, did)| KnownBy::Bluesky { handle: format!("{name}.bsky.social"), did }),
        did().prop_map(|did| KnownBy::Bluesky { handle: String::new(), did: Some(did) }),
        (
            name(),
            name(),
            proptest::option::of(link("/@somebody")),
            proptest::option::of(link("/users/somebody")),
            followed()
        )
            .prop_map(|(user, host, url, id, followed)| KnownBy::Fediverse {
                address: format!("{user}@{host}.example"),
                url,
                id,
                followed
            }),
        link("/").prop_map(|url| KnownBy::Web { url }),
        link("/feed.xml").prop_map(|url| KnownBy::Feed { url }),
        private_link().prop_map(|url| KnownBy::Private { url }.checked().unwrap()),
        "[1-9][0-9]{7,9}".prop_map(|number| KnownBy::Phone { number: format!("+{number}") }),
        words().prop_map(|place| KnownBy::Place { place: text(&place) }),
        name().prop_map(|name| KnownBy::Other {
            network: "Matrix".into(),
            name: format!("@{name}:chat.example"),
            url: None
        }),
    ]
}

pub(crate) fn any_consent() -> impl Strategy<Value = Consent> {
    let on = day("2026-09-01");
    prop_oneof![
        Just(Consent::Organisation),
        Just(Consent::Asked { on: None }),
        Just(Consent::Asked { on: Some(on) }),
        Just(Consent::Agreed { on, by: "Ruth who was told".into() }),
        Just(Consent::Declined { on }),
        Just(Consent::Removed { on }),
    ]
}

/// A draft of an entry of any kind, that can be one.
pub(crate) fn any_entry() -> impl Strategy<Value = PackEntryDraft> {
    let audience = prop_oneof![
        3 => Just(Audience::Everyone),
        1 => Just(Audience::Members),
        1 => Just(Audience::Circles([slug("kitchen")].into())),
    ];
    let section = proptest::option::of(prop_oneof![Just(slug("food")), Just(slug("rights"))]);
    let known_by = proptest::collection::vec(any_known(), 1..4);
    (section, words(), proptest::option::of(words()), audience, known_by, any_consent(), any::<bool>()).prop_map(
        |(section, label, why, audience, known_by, consent, signed_in_only)| PackEntryDraft {
            section,
            why: text(&why.unwrap_or_default()),
            audience,
            consent,
            signed_in_only,
            ..PackEntryDraft::new(text(&label), known_by)
        },
    )
}

/// A link that lets people in, as somebody sends it who does not say so.
fn disguised(known: KnownBy) -> KnownBy {
    match known {
        KnownBy::Private { url } if url.len() % 3 == 0 => KnownBy::Web { url },
        KnownBy::Private { url } if url.len() % 3 == 1 => KnownBy::Feed { url },
        other => other,
    }
}

/// A pack of such entries, whatever they are called and whoever said no.
pub(crate) fn any_pack(purpose: Purpose) -> impl Strategy<Value = (Pack, Vec<PackEntry>)> {
    proptest::collection::vec(any_entry(), 0..10).prop_map(move |mut entries| {
        for entry in &mut entries {
            entry.known_by = entry.known_by.drain(..).map(disguised).collect();
        }
        let pack = PackDraft { purpose, entries: Some(entries), ..draft(json!([])) };
        let (pack, entries) = pack.check(None, &[], &nobody()).unwrap();
        (pack, entries.unwrap())
    })
}
