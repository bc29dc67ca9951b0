//! Starter packs and lists of Bluesky: links to them, the public answers about them, and the records themselves
//! (lexicons `app.bsky.graph.starterpack`, `list`, `listitem`, `getStarterPack`, `getList`).

mod answers;

use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

pub use answers::{
    Feed, Label, ListAnswer, ListHead, ListItem, Profile, Resolved, StarterPack, StarterPackAnswer, StarterPackRecord,
};

use super::reader::{Found, Reader, said};
use super::{Format, Reading, UnreadWhy, Writing};
use crate::pack::known::is_did;
use crate::pack::{KnownBy, MOST_ON_BLUESKY, PackDraft, PackEntryDraft};
use crate::signup::Network;
use crate::{Instant, Tag};

/// As many of a list's people come with one answer.
pub const A_PAGE: usize = 100;
/// What stands where the DID of whoever publishes the records belongs, while nobody has said it.
pub const YOUR_DID: &str = "YOUR-DID";
/// The label of a profile that is not to be shown to the signed-out.
const SIGNED_IN_ONLY: &str = "!no-unauthenticated";

const STARTER_PACK: &str = "app.bsky.graph.starterpack";
const LIST: &str = "app.bsky.graph.list";
const LIST_ITEM: &str = "app.bsky.graph.listitem";

/// A starter pack or a list, as a link names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose: a handle or a DID.
    pub actor: String,
    /// Whether it is a starter pack; a list, if not.
    pub is_pack: bool,
    /// The record's key.
    pub rkey: String,
}

impl Link {
    /// A link as people paste it: `https://bsky.app/starter-pack/{handle}/{rkey}`, `https://bsky.app/start/…`,
    /// `https://bsky.app/profile/{handle}/lists/{rkey}`, or an `at://` URI.
    ///
    /// ```
    /// use porchlight_model::pack::formats::bluesky::Link;
    /// let link = Link::typed("https://bsky.app/starter-pack/amina.example.org/3kabc2defgh2x").unwrap();
    /// assert_eq!((link.actor.as_str(), link.is_pack), ("amina.example.org", true));
    /// assert_eq!(link.uri("did:web:example.org"), "at://did:web:example.org/app.bsky.graph.starterpack/3kabc2defgh2x");
    /// ```
    pub fn typed(typed: &str) -> Option<Link> {
        let typed = typed.trim().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let (actor, is_pack, rkey) = if let Some(rest) = typed.strip_prefix("at://") {
            let (actor, rest) = rest.split_once('/')?;
            let (collection, rkey) = rest.split_once('/')?;
            (actor, (collection == STARTER_PACK).then_some(true).or((collection == LIST).then_some(false))?, rkey)
        } else {
            let rest = typed.strip_prefix("https://")?;
            let rest = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix("bsky.app/")?;
            match rest.split('/').collect::<Vec<_>>().as_slice() {
                ["starter-pack" | "start", actor, rkey] => (*actor, true, *rkey),
                ["profile", actor, "lists", rkey] => (*actor, false, *rkey),
                _ => return None,
            }
        };
        let actor = if is_did(actor) { actor.to_owned() } else { Network::Bluesky.handle(actor)? };
        let keyed = (1..=512).contains(&rkey.len())
            && rkey.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~:-".contains(&b))
            && !matches!(rkey, "." | "..");
        keyed.then(|| Link { actor, is_pack, rkey: rkey.to_owned() })
    }

    /// Whose DID, where the link says it; a handle is to be resolved first.
    pub fn did(&self) -> Option<&str> {
        is_did(&self.actor).then_some(&self.actor)
    }

    /// Its `at://` URI, once the DID of whose it is is known.
    pub fn uri(&self, did: &str) -> String {
        format!("at://{did}/{}/{}", if self.is_pack { STARTER_PACK } else { LIST }, self.rkey)
    }
}

/// What was answered about a starter pack, about its list, or both. The Worker asks for them one after the other.
pub fn reading(pack: Option<&StarterPackAnswer>, pages: &[ListAnswer], lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Bluesky, lang).at_most(MOST_ON_BLUESKY);
    let head = pages.first().map(|page| &page.list);
    let (title, about) = match (pack, head) {
        (Some(pack), _) => (pack.pack.record.name.as_str(), pack.pack.record.description.as_deref()),
        (None, Some(list)) => (list.name.as_str(), list.description.as_deref()),
        (None, None) => ("", None),
    };
    reader.titled(title);
    reader.about(about.unwrap_or_default());
    let sample = pack.map(|pack| pack.pack.sample.as_slice()).filter(|_| pages.is_empty()).unwrap_or_default();
    let people = pages.iter().flat_map(|page| &page.items).chain(sample);
    let mut count = 0;
    for (at, item) in (1..).zip(people) {
        count = at;
        if reader.is_full(at) {
            break;
        }
        let Profile { did, handle, name, labels } = &item.subject;
        // Somebody whose handle has become invalid has this one.
        let handle = if handle == "handle.invalid" { "" } else { handle };
        let known = KnownBy::Bluesky { handle: handle.to_owned(), did: Some(did.clone()) };
        reader.found(
            at,
            Found {
                label: name.clone().unwrap_or_default(),
                known_by: vec![known],
                signed_in_only: labels.iter().any(|label| label.val == SIGNED_IN_ONLY && !label.neg),
                ..Found::default()
            },
        );
    }
    let feeds = pack.map(|pack| match pack.pack.feeds.as_slice() {
        [] => pack.pack.record.feeds.as_slice(),
        feeds => feeds,
    });
    feeds_of(&mut reader, count, feeds.unwrap_or_default());
    reader.done()
}

/// The feeds of a starter pack: pages that anybody can open.
fn feeds_of(reader: &mut Reader<'_>, before: usize, feeds: &[Feed]) {
    reader.any_number();
    for (at, feed) in (before + 1..).zip(feeds) {
        let known = feed_page(&feed.uri).map(|url| KnownBy::Web { url });
        let label = feed.name.clone().unwrap_or_default();
        reader.found(at, Found { label, known_by: known.into_iter().collect(), ..Found::default() });
    }
}

fn feed_page(uri: &str) -> Option<String> {
    let (did, rkey) = uri.strip_prefix("at://")?.split_once("/app.bsky.feed.generator/")?;
    is_did(did).then(|| format!("https://bsky.app/profile/{did}/feed/{rkey}"))
}

fn feed_uri(known: &KnownBy) -> Option<String> {
    let KnownBy::Web { url } = known else { return None };
    let (did, rkey) = url.strip_prefix("https://bsky.app/profile/")?.split_once("/feed/")?;
    (is_did(did) && !rkey.contains('/')).then(|| format!("at://{did}/app.bsky.feed.generator/{rkey}"))
}

pub(super) fn read(text: &str, lang: &Tag) -> Reading {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => read_value(value, lang),
        Err(error) => {
            let mut reader = Reader::new(Format::Bluesky, lang);
            reader.trouble(error.line(), UnreadWhy::Broken);
            reader.done()
        }
    }
}

fn read_value(value: Value, lang: &Tag) -> Reading {
    let is = |name: &str| value.get(name).is_some();
    if is("starterPack") {
        if let Ok(pack) = serde_json::from_value(value) {
            return reading(Some(&pack), &[], lang);
        }
    } else if is("list") && is("items") {
        if let Ok(page) = serde_json::from_value(value) {
            return reading(None, &[page], lang);
        }
    } else {
        return read_records(value, lang);
    }
    let mut reader = Reader::new(Format::Bluesky, lang);
    reader.trouble(0, UnreadWhy::Broken);
    reader.done()
}

/// Records as they lie in somebody's repository: one, or many in whatever wraps them (`listRecords`, `getRecord`,
/// `applyWrites`).
fn read_records(value: Value, lang: &Tag) -> Reading {
    let many = ["records", "writes"].iter().find_map(|name| value.get(*name).and_then(Value::as_array).cloned());
    let records = match (many, value) {
        (Some(records), _) | (None, Value::Array(records)) => records,
        (None, one) => vec![one],
    };
    let mut reader = Reader::new(Format::Bluesky, lang).at_most(MOST_ON_BLUESKY);
    let mut packs: Vec<(usize, StarterPackRecord)> = Vec::new();
    let mut list: Option<ListHead> = None;
    for (at, record) in (1..).zip(records) {
        let record = record.get("value").cloned().unwrap_or(record);
        let read = match record.get("$type").and_then(Value::as_str) {
            Some(STARTER_PACK) => serde_json::from_value(record).map(|pack| packs.push((at, pack))).is_ok(),
            Some(LIST) => serde_json::from_value(record).map(|head| list = Some(head)).is_ok(),
            Some(LIST_ITEM) => {
                let did = record.get("subject").and_then(Value::as_str).map(str::to_owned);
                let known = did.map(|did| KnownBy::Bluesky { handle: String::new(), did: Some(did) });
                reader.found(at, Found { known_by: known.into_iter().collect(), ..Found::default() });
                true
            }
            _ => false,
        };
        if !read {
            reader.trouble(at, UnreadWhy::Broken);
        }
    }
    let (name, description) = match (packs.first(), &list) {
        (Some((_, pack)), _) => (pack.name.as_str(), pack.description.as_deref()),
        (None, Some(list)) => (list.name.as_str(), list.description.as_deref()),
        (None, None) => ("", None),
    };
    reader.titled(name);
    reader.about(description.unwrap_or_default());
    for (at, pack) in &packs {
        feeds_of(&mut reader, at.saturating_sub(1), &pack.feeds);
    }
    reader.done()
}

/// The records for the owner to publish, as `com.atproto.repo.applyWrites` takes them: a list, the starter pack that names it,
/// and whoever has a DID; at most [`MOST_ON_BLUESKY`] people and 3 feeds.
pub(super) fn write(pack: &PackDraft, entries: &[PackEntryDraft], writing: &Writing<'_>) -> Option<(String, usize)> {
    let owner = writing.owner.filter(|did| is_did(did)).unwrap_or(YOUR_DID);
    let at = stamp(writing.now);
    let (list, starter) = (record_key(writing.now, 0), record_key(writing.now, 1));
    let list_uri = format!("at://{owner}/{LIST}/{list}");
    let title = said(&pack.title, writing.langs);
    let about = said(&pack.about, writing.langs);
    let feeds: Vec<&PackEntryDraft> =
        entries.iter().filter(|entry| entry.known_by.iter().any(is_feed)).take(3).collect();
    let feed_uris: Vec<Value> = feeds
        .iter()
        .filter_map(|entry| entry.known_by.iter().find_map(feed_uri))
        .map(|uri| json!({ "uri": uri }))
        .collect();
    let did = |entry: &PackEntryDraft| {
        entry.known_by.iter().find_map(|known| match known {
            KnownBy::Bluesky { did: Some(did), .. } => Some(did.clone()),
            _ => None,
        })
    };
    let people: Vec<String> = entries.iter().filter_map(did).take(MOST_ON_BLUESKY).collect();
    let made = |collection: &str, rkey: &str, value: Value| json!({ "$type": "com.atproto.repo.applyWrites#create", "collection": collection, "rkey": rkey, "value": value });
    let mut writes = vec![
        made(
            LIST,
            &list,
            json!({
                "$type": LIST,
                "purpose": "app.bsky.graph.defs#referencelist",
                "name": some(&clipped(title, 64, 64)),
                "description": clipped(about, 300, 3_000),
                "createdAt": at,
            }),
        ),
        made(
            STARTER_PACK,
            &starter,
            json!({
                "$type": STARTER_PACK,
                "name": some(&clipped(title, 50, 500)),
                "description": clipped(about, 300, 3_000),
                "list": list_uri,
                "feeds": feed_uris,
                "createdAt": at,
            }),
        ),
    ];
    for (n, did) in (2..).zip(&people) {
        let item = json!({ "$type": LIST_ITEM, "subject": did, "list": list_uri, "createdAt": at });
        writes.push(made(LIST_ITEM, &record_key(writing.now, n), item));
    }
    let held = people.len() + feeds.iter().filter(|entry| did(entry).is_none()).count();
    let file = json!({ "repo": owner, "writes": writes });
    Some((serde_json::to_string_pretty(&file).ok()? + "\n", held))
}

fn is_feed(known: &KnownBy) -> bool {
    feed_uri(known).is_some()
}

/// A name that must say something.
fn some(name: &str) -> &str {
    if name.is_empty() { "–" } else { name }
}

/// No more than so many graphemes and bytes: a lexicon counts both.
fn clipped(words: &str, graphemes: usize, bytes: usize) -> String {
    let mut clipped = String::new();
    for grapheme in words.graphemes(true).take(graphemes) {
        if clipped.len() + grapheme.len() > bytes {
            break;
        }
        clipped.push_str(grapheme);
    }
    clipped
}

/// A moment as AT Protocol writes it (RFC 3339).
fn stamp(now: Instant) -> String {
    let (minute, second) = (now.in_utc(), now.0.rem_euclid(Instant::MINUTE) / 1_000);
    format!("{minute}:{second:02}.{:03}Z", now.0.rem_euclid(1_000))
}

/// A record's key: a TID, which is microseconds and 10 bits of whoever writes, in a base32 that sorts (atproto.com, "TID").
/// The `n`th of one file is so many microseconds later.
fn record_key(now: Instant, n: u32) -> String {
    const SIGNS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
    let micros = u64::try_from(now.0).unwrap_or_default().saturating_mul(1_000).saturating_add(u64::from(n));
    let tid = (micros << 10) & (u64::MAX >> 1);
    let sign = |at: u32| SIGNS.get(usize::try_from(tid >> (at * 5) & 31).unwrap_or_default());
    (0..13).rev().filter_map(sign).map(|sign| char::from(*sign)).collect()
}
