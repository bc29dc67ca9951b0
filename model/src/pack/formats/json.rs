//! Lists of accounts in JSON: fedidevs' starter packs, Collections of ActivityStreams 2, Mastodon's collections.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::reader::{Found, Reader, said, web};
use super::{Format, MOST_ROWS, PORCHLIGHT_FORMAT, Reading, UnreadWhy, Writing};
use crate::Tag;
use crate::pack::{Consent, KnownBy, PackDraft, PackEntryDraft};
use crate::tokens::{Token, tokens};

/// Which kind of file this is; our own, where nothing says another: its reader says what is wrong.
pub(super) fn detected(value: &Value) -> Format {
    let has = |key: &str| value.get(key).is_some();
    let is_list = |key: &str| value.get(key).is_some_and(Value::is_array);
    let kind =
        |value: &Value| value.get("$type").and_then(Value::as_str).is_some_and(|kind| kind.starts_with("app.bsky."));
    if value.get("format").and_then(Value::as_str) == Some(PORCHLIGHT_FORMAT) {
        Format::Porchlight
    } else if is_list("accounts") && has("collection") {
        Format::MastodonCollection
    } else if is_list("accounts") {
        Format::Fedidevs
    } else if value.get("type").and_then(Value::as_str).is_some_and(|kind| kind.contains("Collection")) {
        Format::Collection
    } else if kind(value)
        || value.get("value").is_some_and(kind)
        || has("starterPack")
        || is_list("records")
        || is_list("writes")
        || (has("list") && is_list("items"))
        || value
            .as_array()
            .is_some_and(|records| records.iter().any(|one| kind(one) || one.get("value").is_some_and(kind)))
    {
        Format::Bluesky
    } else {
        Format::Porchlight
    }
}

pub(super) fn read(text: &str, format: Format, lang: &Tag) -> Reading {
    let read = match format {
        Format::Fedidevs => serde_json::from_str(text).map(|pack| read_fedidevs(pack, lang)),
        Format::Collection => serde_json::from_str(text).map(|list| read_collection(&list, lang)),
        _ => serde_json::from_str(text).map(|list| read_mastodon(list, lang)),
    };
    read.unwrap_or_else(|error| {
        let mut reader = Reader::new(format, lang);
        reader.trouble(error.line(), UnreadWhy::Broken);
        reader.done()
    })
}

#[derive(Serialize, Deserialize)]
struct Fedidevs {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    description: Option<String>,
    accounts: Vec<FedidevsAccount>,
}

#[derive(Serialize, Deserialize)]
struct FedidevsAccount {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    handle: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    activitypub_id: Option<String>,
}

/// An account of the fediverse, of what a list says about it. An address that is missing is read off the account's page.
fn account(address: Option<&str>, url: Option<&str>, id: Option<&str>) -> Option<KnownBy> {
    let secure = |url: Option<&str>| url.and_then(web).map(|known| known.written());
    let (url, id) = (secure(url), secure(id));
    let address = match address.map(str::trim).filter(|address| !address.is_empty()) {
        Some(address) => address.to_owned(),
        None => [&url, &id].into_iter().flatten().find_map(|link| match KnownBy::typed(link)? {
            KnownBy::Fediverse { address, .. } => Some(address),
            _ => None,
        })?,
    };
    KnownBy::Fediverse { address, url, id, followed: None }.checked()
}

fn read_fedidevs(pack: Fedidevs, lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Fedidevs, lang);
    reader.titled(pack.title.as_deref().unwrap_or_default());
    reader.about(pack.description.as_deref().unwrap_or_default());
    for (at, one) in (1..).zip(&pack.accounts) {
        if reader.is_full(at) {
            break;
        }
        let known = account(one.handle.as_deref(), one.url.as_deref(), one.activitypub_id.as_deref());
        let label = one.name.clone().unwrap_or_default();
        reader.found(at, Found { label, known_by: known.into_iter().collect(), ..Found::default() });
    }
    reader.done()
}

pub(super) fn fedidevs(pack: &PackDraft, entries: &[PackEntryDraft], writing: &Writing<'_>) -> Option<(String, usize)> {
    let account = |entry: &PackEntryDraft| {
        entry.known_by.iter().find_map(|known| match known {
            KnownBy::Fediverse { address, url, id, .. } => Some(FedidevsAccount {
                name: Some(said(&entry.label, writing.langs).to_owned()),
                handle: Some(format!("@{address}")),
                url: url.clone(),
                activitypub_id: id.clone(),
            }),
            _ => None,
        })
    };
    let accounts: Vec<FedidevsAccount> = entries.iter().filter_map(account).collect();
    let held = accounts.len();
    let title = Some(said(&pack.title, writing.langs).to_owned());
    let description = Some(said(&pack.about, writing.langs).to_owned());
    let pack = Fedidevs { title, description, accounts };
    Some((serde_json::to_string_pretty(&pack).ok()? + "\n", held))
}

/// The words of a property, which may be a map by language (ActivityStreams 2, "Natural Language Values").
fn words<'a>(of: &'a Value, name: &str, lang: &Tag) -> Option<&'a str> {
    let map = || {
        let map = of.get(format!("{name}Map"))?.as_object()?;
        map.get(lang.as_str()).or_else(|| map.values().next())?.as_str()
    };
    of.get(name).and_then(Value::as_str).or_else(map)
}

/// The first link of a property, which may be an address, a Link, or several.
fn link(of: Option<&Value>) -> Option<&str> {
    match of? {
        Value::String(link) => Some(link),
        Value::Array(links) => links.iter().find_map(|one| one.as_str().or_else(|| one.get("href")?.as_str())),
        other => other.get("href")?.as_str(),
    }
}

fn read_collection(list: &Value, lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Collection, lang);
    reader.titled(words(list, "name", lang).unwrap_or_default());
    reader.about(&without_tags(words(list, "summary", lang).unwrap_or_default()));
    let list = ["items", "orderedItems"].iter().find_map(|name| list.get(*name));
    let items: &[Value] = match list {
        Some(Value::Array(items)) => items,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    for (at, one) in (1..).zip(items) {
        if reader.is_full(at) {
            break;
        }
        let known_by = known_by(one);
        if known_by.is_empty() {
            reader.unlike(at, link(Some(one)).unwrap_or_default());
            continue;
        }
        let label = words(one, "name", lang).unwrap_or_default().to_owned();
        let why = without_tags(words(one, "summary", lang).unwrap_or_default());
        // Of somebody's own page the words about them are theirs, not why the group lists them.
        let why = if one.get("type").and_then(Value::as_str) == Some("Link") { why } else { String::new() };
        reader.found(at, Found { label, why, known_by, ..Found::default() });
    }
    reader.done()
}

fn known_by(one: &Value) -> Vec<KnownBy> {
    let text = |name: &str| one.get(name).and_then(Value::as_str);
    let is_feed = text("mediaType").is_some_and(|kind| kind.contains("rss") || kind.contains("atom"));
    let known = match one {
        Value::String(link) => KnownBy::typed(link),
        _ if text("type") == Some("Link") && is_feed => {
            text("href").and_then(|href| KnownBy::Feed { url: href.to_owned() }.checked())
        }
        _ if text("type") == Some("Link") => text("href").and_then(|href| {
            let known = KnownBy::typed(href)?;
            Some(if matches!(known, KnownBy::Feed { .. }) { web(href)? } else { known })
        }),
        one => {
            let (id, url) = (text("id"), link(one.get("url")));
            let host = id.or(url).and_then(|link| link.strip_prefix("https://")?.split('/').next());
            let named = || Some(format!("{}@{}", text("preferredUsername")?, host?));
            let address = text("webfinger").map(str::to_owned).or_else(named);
            account(address.as_deref(), url, id).or_else(|| url.or(id).and_then(KnownBy::typed))
        }
    };
    known.into_iter().collect()
}

pub(super) fn collection(
    pack: &PackDraft,
    entries: &[PackEntryDraft],
    writing: &Writing<'_>,
) -> Option<(String, usize)> {
    let item = |entry: &PackEntryDraft| {
        let name = said(&entry.label, writing.langs);
        entry.known_by.iter().find_map(|known| match known {
            KnownBy::Fediverse { address, url, id, .. } => {
                let kind = if entry.consent == Consent::Organisation { "Organization" } else { "Person" };
                let user = address.split('@').next();
                let mut item = json!({ "type": kind, "name": name, "preferredUsername": user, "webfinger": address });
                if let Some(fields) = item.as_object_mut() {
                    fields.extend(id.iter().map(|id| ("id".to_owned(), json!(id))));
                    fields.extend(url.iter().map(|url| ("url".to_owned(), json!(url))));
                }
                Some(item)
            }
            KnownBy::Web { url } => Some(json!({ "type": "Link", "name": name, "href": url })),
            KnownBy::Feed { url } => {
                Some(json!({ "type": "Link", "name": name, "href": url, "mediaType": "application/rss+xml" }))
            }
            _ => None,
        })
    };
    let items: Vec<Value> = entries.iter().filter_map(item).collect();
    let held = items.len();
    let list = json!({
        // The second is FEP-2c59's: an account's address.
        "@context": ["https://www.w3.org/ns/activitystreams", "https://purl.archive.org/socialweb/webfinger"],
        "type": "Collection",
        "name": said(&pack.title, writing.langs),
        "summary": said(&pack.about, writing.langs),
        "totalItems": held,
        "items": items,
    });
    Some((serde_json::to_string_pretty(&list).ok()? + "\n", held))
}

/// docs.joinmastodon.org/entities/CollectionWithAccounts
#[derive(Deserialize)]
struct WithAccounts {
    accounts: Vec<Account>,
    collection: Collected,
}

#[derive(Deserialize)]
struct Account {
    id: String,
    acct: String,
    #[serde(default)]
    display_name: String,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    uri: Option<String>,
}

#[derive(Deserialize)]
struct Collected {
    #[serde(default)]
    name: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    uri: Option<String>,
    #[serde(default)]
    items: Vec<CollectedItem>,
}

#[derive(Deserialize)]
struct CollectedItem {
    #[serde(default)]
    account_id: Option<String>,
    #[serde(default)]
    state: Option<String>,
}

/// Of the accounts in it, the first is whose collection it is: only those that its items name are listed.
fn read_mastodon(list: WithAccounts, lang: &Tag) -> Reading {
    let theirs = list.collection.language.as_deref().and_then(Tag::new);
    let lang = theirs.as_ref().unwrap_or(lang);
    let mut reader = Reader::new(Format::MastodonCollection, lang);
    reader.titled(&list.collection.name);
    reader.about(&without_tags(list.collection.description.as_deref().unwrap_or_default()));
    let host_of = |url: Option<&str>| Some(url?.strip_prefix("https://")?.split('/').next()?.to_owned());
    let by_id: std::collections::BTreeMap<&str, &Account> =
        list.accounts.iter().map(|account| (account.id.as_str(), account)).collect();
    for (at, item) in (1..).zip(&list.collection.items).take(MOST_ROWS) {
        if matches!(item.state.as_deref(), Some("rejected" | "revoked")) {
            reader.trouble(at, UnreadWhy::SaidNo);
            continue;
        }
        let one = item.account_id.as_deref().and_then(|id| by_id.get(id));
        // An account of the server that answered has no server in its `acct`.
        let known = one.and_then(|one| {
            let host = host_of(one.url.as_deref()).or_else(|| host_of(list.collection.uri.as_deref()));
            let address = match one.acct.contains('@') {
                true => one.acct.clone(),
                false => format!("{}@{}", one.acct, host?),
            };
            account(Some(&address), one.url.as_deref(), one.uri.as_deref())
        });
        let label = one.map(|one| one.display_name.clone()).unwrap_or_default();
        reader.found(at, Found { label, known_by: known.into_iter().collect(), ..Found::default() });
    }
    reader.done()
}

/// HTML of a server as plain words: a line for each paragraph, and no elements.
fn without_tags(html: &str) -> String {
    let mut words = String::new();
    for token in tokens(html) {
        match token {
            Token::String(text) => words.push_str(&String::from_utf8_lossy(&text.value)),
            Token::EndTag(tag) if tag.name.as_slice() == b"p" => words.push('\n'),
            Token::StartTag(tag) if tag.name.as_slice() == b"br" => words.push('\n'),
            _ => {}
        }
    }
    words.trim().to_owned()
}
