//! What a curator types about a starter pack, read; and which entries they look at.

use i18n::{Locale, Said};
use model::faq::STALE_DAYS;
use model::pack::{Consent, KnownBy, OnPack, PackDesk, PackDraft, PackEntryDraft, PackEntryKept, PackSection, Purpose};
use model::{Audience, Filled, Instant, Local, Refusal, Slug, Text};

use crate::typed::{audience, before_which, name_of, rows_of, sections};

/// Which entries a curator looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sift {
    /// All of them.
    #[default]
    All,
    /// Those who have not agreed yet.
    NotAgreed,
    /// Those that nobody has checked for six months.
    Unchecked,
    /// Those that only members see.
    MembersOnly,
}

impl Sift {
    /// Each of them.
    pub const ALL: [Sift; 4] = [Sift::All, Sift::NotAgreed, Sift::Unchecked, Sift::MembersOnly];

    /// Whether an entry is among them.
    pub fn lets(self, entry: &PackEntryDraft, today: Local) -> bool {
        match self {
            Sift::All => true,
            Sift::NotAgreed => matches!(entry.consent, Consent::Asked { .. }),
            Sift::Unchecked => is_unchecked(entry, today),
            Sift::MembersOnly => entry.audience != Audience::Everyone,
        }
    }
}

/// Whether nobody has looked for six months whether it is still so. Of somebody who said no there is nothing to look at.
pub fn is_unchecked(entry: &PackEntryDraft, today: Local) -> bool {
    let since = |checked: &model::faq::Reviewed| today.noon().0 - checked.on.noon().0;
    !entry.consent.is_no()
        && entry.checked.as_ref().is_none_or(|checked| since(checked) > i64::from(STALE_DAYS) * Instant::DAY)
}

/// The entries of a section that a curator looks at, in their order.
pub fn shown<'a>(
    pack: &'a PackDesk,
    section: Option<&'a Slug>,
    sift: Sift,
    today: Local,
) -> impl Iterator<Item = &'a PackEntryKept> {
    let within = move |kept: &&PackEntryKept| section_of(&kept.entry, &pack.pack) == section;
    pack.entries.iter().filter(within).filter(move |kept| sift.lets(&kept.entry, today))
}

/// The section in which an entry stands; one that there is not any more is none.
fn section_of<'a>(entry: &'a PackEntryDraft, pack: &PackDraft) -> Option<&'a Slug> {
    entry.section.as_ref().filter(|id| pack.sections.iter().any(|section| section.id == **id))
}

/// Who curates, and when: what is filled in where nothing else was typed.
pub struct Curator<'a> {
    /// What the group calls them.
    pub name: &'a str,
    /// Today, by their calendar.
    pub today: Local,
}

/// Reads what a curator does with a pack.
///
/// # Errors
/// [`Refusal::Unreadable`] for something that there is not to do, [`Refusal::NotFound`] for an entry that is no longer
/// there; what [`entry()`] says.
pub fn command(pairs: &[(String, String)], pack: &PackDesk, by: &Curator<'_>) -> Result<OnPack, Refusal> {
    let read = Filled(pairs);
    let named = || read.slug("entry");
    Ok(match read.one("do") {
        "put" => {
            let id = Slug::new(read.one("entry"));
            let before = pack.entries.iter().find(|kept| kept.entry.id == id && id.is_some());
            let checked = before.and_then(|kept| kept.entry.checked);
            OnPack::Put {
                entry: PackEntryDraft { id, checked, ..entry(pairs, by)? },
                revision: read.one("revision").parse().ok(),
                suggestion: read.one("suggestion").parse().ok(),
            }
        }
        "up" => moved(pack, &named()?, true)?,
        "down" => moved(pack, &named()?, false)?,
        "drop" => OnPack::Drop { entry: named()? },
        "check" => OnPack::Check { entry: named()? },
        "seen" => OnPack::SeenRemoved { entry: named()? },
        "aside" => OnPack::DropSuggestion { n: read.number("n")? },
        "remove" => OnPack::Remove,
        _ => return Err(Refusal::Unreadable),
    })
}

/// What gives an entry that was just kept a new address, step by step: it is there anew, in the place where it was, and
/// the old one is dropped. The address is made of its name.
pub fn readdressed(pack: &PackDesk, id: &Slug) -> Option<Vec<OnPack>> {
    let entry = &pack.entries.iter().find(|kept| kept.entry.id.as_ref() == Some(id))?.entry;
    let taken = pack.entries.iter().filter_map(|kept| kept.entry.id.clone()).collect();
    let new = name_of(&entry.label, "entry")?.unlike(&taken);
    let anew = PackEntryDraft { id: Some(new.clone()), ..entry.clone() };
    Some(vec![
        OnPack::Put { entry: anew, revision: None, suggestion: None },
        OnPack::Move { entry: new, before: Some(id.clone()) },
        OnPack::Drop { entry: id.clone() },
    ])
}

/// One place up or down within its section.
fn moved(pack: &PackDesk, entry: &Slug, up: bool) -> Result<OnPack, Refusal> {
    let kept = pack.entries.iter().find(|kept| kept.entry.id.as_ref() == Some(entry)).ok_or(Refusal::NotFound)?;
    let section = section_of(&kept.entry, &pack.pack);
    let beside = pack.entries.iter().map(|kept| &kept.entry).filter(|other| section_of(other, &pack.pack) == section);
    let ids: Vec<&Slug> = beside.filter_map(|other| other.id.as_ref()).collect();
    let before = before_which(&ids, entry, up)?;
    Ok(OnPack::Move { entry: entry.clone(), before })
}

/// A pack without its entries: what it is called, what it is for, its sections.
pub fn pack(pairs: &[(String, String)]) -> PackDraft {
    let read = Filled(pairs);
    PackDraft {
        title: read.text("title"),
        about: read.text("about"),
        purpose: if read.one("purpose") == "block" { Purpose::Block } else { Purpose::Follow },
        sections: sections(pairs).into_iter().map(|(id, title)| PackSection { id, title }).collect(),
        revision: read.one("revision").parse().ok(),
        entries: None,
    }
}

/// An entry, apart from its id and when it was checked.
///
/// # Errors
/// [`Refusal::KnownByUnfit`] where it is known by nothing, or by what is no address; [`Refusal::TimesUnfit`] for a day
/// that is none; what [`audience`] says.
fn entry(pairs: &[(String, String)], by: &Curator<'_>) -> Result<PackEntryDraft, Refusal> {
    let read = Filled(pairs);
    let known_by = known_by(pairs)?;
    if known_by.is_empty() {
        return Err(Refusal::KnownByUnfit);
    }
    Ok(PackEntryDraft {
        id: None,
        section: Slug::new(read.one("section")),
        label: read.text("label"),
        why: read.text("why"),
        audience: audience(read)?,
        known_by,
        consent: consent(read, by)?,
        signed_in_only: read.is_ticked("signed-in-only"),
        checked: None,
    })
}

/// What whoever is listed said, on which day, and to whom. Today and the curator, where nothing else was typed.
fn consent(read: Filled<'_>, by: &Curator<'_>) -> Result<Consent, Refusal> {
    let on = match read.one("consent-on") {
        "" => None,
        day => Some(Local::new(day).ok_or(Refusal::TimesUnfit)?),
    };
    let day = on.unwrap_or(by.today);
    Ok(match read.one("consent") {
        "organisation" => Consent::Organisation,
        "asked" => Consent::Asked { on: Some(day) },
        "agreed" => {
            let name = Some(read.one("consent-by")).filter(|name| !name.is_empty()).unwrap_or(by.name);
            Consent::Agreed { on: day, by: name.to_owned() }
        }
        "declined" => Consent::Declined { on: day },
        "removed" => Consent::Removed { on: day },
        _ => Consent::Asked { on: None },
    })
}

/// The name of a consent in the form.
pub fn consent_name(consent: &Consent) -> &'static str {
    match consent {
        Consent::Organisation => "organisation",
        Consent::Asked { on: None } => "to-be-asked",
        Consent::Asked { on: Some(_) } => "asked",
        Consent::Agreed { .. } => "agreed",
        Consent::Declined { .. } => "declined",
        Consent::Removed { .. } => "removed",
    }
}

/// The day that goes with a consent.
pub fn consent_day(consent: &Consent) -> Option<Local> {
    match consent {
        Consent::Organisation => None,
        Consent::Asked { on } => *on,
        Consent::Agreed { on, .. } | Consent::Declined { on } | Consent::Removed { on } => Some(*on),
    }
}

/// What something can be known by, by the names of the form.
pub const KINDS: [&str; 9] = ["bluesky", "fediverse", "web", "feed", "private", "phone", "place", "other", "domain"];

/// Its kind, by the name of the form.
pub fn kind(known: &KnownBy) -> &'static str {
    match known {
        KnownBy::Bluesky { .. } => "bluesky",
        KnownBy::Fediverse { .. } => "fediverse",
        KnownBy::Web { .. } => "web",
        KnownBy::Feed { .. } => "feed",
        KnownBy::Private { .. } => "private",
        KnownBy::Phone { .. } => "phone",
        KnownBy::Place { .. } => "place",
        KnownBy::Other { .. } => "other",
        KnownBy::Domain { .. } => "domain",
    }
}

/// What something of a kind begins with.
pub fn blank(kind: &str) -> KnownBy {
    made(kind, |_| String::new(), Text::default())
}

/// A field of a row: its name, what is asked, what stands in it.
pub type Part<'a> = (&'static str, fn(&Locale) -> Said, &'a str);

/// The fields of a row, apart from the words for a place.
pub fn parts(known: &KnownBy) -> Vec<Part<'_>> {
    fn value(label: fn(&Locale) -> Said, value: &str) -> Part<'_> {
        ("value", label, value)
    }
    match known {
        KnownBy::Bluesky { handle, did } => vec![
            value(Locale::curate_known_handle, handle),
            ("did", Locale::curate_known_did, did.as_deref().unwrap_or_default()),
        ],
        KnownBy::Fediverse { address, url, id, .. } => {
            let mut parts = vec![
                value(Locale::curate_known_address, address),
                ("url", Locale::curate_known_page, url.as_deref().unwrap_or_default()),
            ];
            // Nobody types one; where a file brought it, it can be changed with the address.
            parts.extend(id.as_deref().map(|id| ("id", Locale::curate_known_id as fn(&Locale) -> Said, id)));
            parts
        }
        KnownBy::Web { url } | KnownBy::Feed { url } | KnownBy::Private { url } => {
            vec![value(Locale::curate_known_link, url)]
        }
        KnownBy::Phone { number } => vec![value(Locale::curate_known_number, number)],
        KnownBy::Place { .. } => Vec::new(),
        KnownBy::Other { network, name, url } => vec![
            ("network", Locale::curate_known_network, network),
            value(Locale::curate_known_name, name),
            ("url", Locale::curate_known_more, url.as_deref().unwrap_or_default()),
        ],
        KnownBy::Domain { domain } => vec![value(Locale::curate_known_domain, domain)],
    }
}

/// How the account of a row is followed, which a file brought and nobody types: as it goes through the form, hidden.
pub fn followed(known: &KnownBy) -> Option<String> {
    match known {
        KnownBy::Fediverse { followed: Some(followed), .. } => serde_json::to_string(followed).ok(),
        _ => None,
    }
}

/// Rows of `known.{row}.kind` and its fields; those in which nothing was typed are none.
fn known_by(pairs: &[(String, String)]) -> Result<Vec<KnownBy>, Refusal> {
    let read = Filled(pairs);
    let of = |row: &&str| {
        let field = |name: &str| read.one(&format!("known.{row}.{name}")).to_owned();
        let kind = field("kind");
        let known = made(&kind, field, read.text(&format!("known.{row}.place")));
        if known.clone().handed_on() == blank(&kind) { None } else { Some(tidied(known).ok_or(Refusal::KnownByUnfit)) }
    };
    rows_of(pairs, "known").iter().filter_map(of).collect()
}

fn made(kind: &str, field: impl Fn(&str) -> String, place: Text) -> KnownBy {
    let value = || field("value");
    let more = |name: &str| Some(field(name)).filter(|value| !value.is_empty());
    match kind {
        "bluesky" => KnownBy::Bluesky { handle: value(), did: more("did") },
        "fediverse" => {
            let followed = serde_json::from_str(&field("followed")).ok();
            KnownBy::Fediverse { address: value(), url: more("url"), id: more("id"), followed }
        }
        "feed" => KnownBy::Feed { url: value() },
        "private" => KnownBy::Private { url: value() },
        "phone" => KnownBy::Phone { number: value() },
        "place" => KnownBy::Place { place },
        "other" => KnownBy::Other { network: field("network"), name: value(), url: more("url") },
        "domain" => KnownBy::Domain { domain: value() },
        _ => KnownBy::Web { url: value() },
    }
}

/// The same in one way of writing. A link may be typed without `https://`, and a link to an account in the place of its
/// name.
fn tidied(known: KnownBy) -> Option<KnownBy> {
    let with_scheme = |url: String| if url.contains("://") { url } else { format!("https://{url}") };
    let known = match known {
        KnownBy::Web { url } => KnownBy::Web { url: with_scheme(url) },
        KnownBy::Feed { url } => KnownBy::Feed { url: with_scheme(url) },
        KnownBy::Private { url } => KnownBy::Private { url: with_scheme(url) },
        KnownBy::Bluesky { handle, did: None } => match KnownBy::typed(&handle) {
            Some(known @ KnownBy::Bluesky { .. }) => known,
            _ => KnownBy::Bluesky { handle, did: None },
        },
        KnownBy::Fediverse { address, url: None, id: None, followed } => match KnownBy::typed(&address) {
            Some(KnownBy::Fediverse { address, url, id, .. }) => KnownBy::Fediverse { address, url, id, followed },
            _ => KnownBy::Fediverse { address, url: None, id: None, followed },
        },
        known => known,
    };
    known.checked()
}

/// A new pack's name in addresses: what was typed for it, or made of what the pack is called.
///
/// # Errors
/// [`Refusal::NameUnusable`] for what has no letters of the Latin alphabet, [`Refusal::WordsUnfit`] for a pack that is
/// called nothing.
pub fn name_for(typed: &str, title: &Text) -> Result<Slug, Refusal> {
    if title.is_empty() {
        return Err(Refusal::WordsUnfit);
    }
    if !typed.is_empty() {
        return Slug::new(typed).or_else(|| Slug::from_words(typed)).ok_or(Refusal::NameUnusable);
    }
    name_of(title, "starter-pack").ok_or(Refusal::NameUnusable)
}
