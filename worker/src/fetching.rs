//! Having something fetched from a network, for somebody who keeps a starter pack. It is the one thing that Porchlight asks
//! of anybody else (THREATS, 17): https at port 443 of a host with a public name, redirects followed by hand and looked at
//! like any address, so much and no more, so long and no longer. What comes back is read as a list or forgotten: no word of it
//! is ever passed on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::pin;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use model::pack::MOST_ON_BLUESKY;
use model::pack::formats::bluesky::{A_PAGE, Link};
use model::pack::formats::{Format, Reading, UnreadWhy, read};
use model::signup::is_domain;
use model::{Refusal, Slug, Tag};
use serde::Deserialize;
use serde_json::Value;
use worker::{AbortController, Fetch, Headers, Method, Request, RequestInit, RequestRedirect, Response, Url};

use crate::host::Host;

/// The most of an answer that is read, in bytes, after it was unpacked.
const MOST_BYTES: usize = 2 * 1024 * 1024;
/// How long one thing may take, with all its redirects.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long all may take that belongs to one list, in milliseconds.
const MOST_PATIENCE: i64 = 30_000;
/// How many redirects are followed.
const MOST_REDIRECTS: usize = 3;
/// How long an address can be.
const MOST_ADDRESS: usize = 2_000;
/// How many pages of a list on Bluesky are asked for; two hold all who can be on one.
const MOST_PAGES: usize = 3;
/// Where Bluesky answers anybody.
const BLUESKY: &str = "https://public.api.bsky.app/xrpc/";
/// What is only ever a name within somebody's own network, or on the machine itself.
const NOT_PUBLIC: &[&str] = &[
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "arpa",
    "onion",
    "invalid",
    "alt",
];

/// What is to be fetched.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    address: String,
}

thread_local! {
    /// The groups for which something is being fetched, and until when at the longest.
    static BUSY: RefCell<BTreeMap<Slug, i64>> = const { RefCell::new(BTreeMap::new()) };
}

/// A group's turn: one thing at a time is fetched for it.
struct Turn<'a> {
    group: &'a Slug,
    /// When all of it has to be there, in milliseconds.
    until: i64,
}

impl Turn<'_> {
    fn take(group: &Slug) -> Result<Turn<'_>, Refusal> {
        let until = now().saturating_add(MOST_PATIENCE);
        BUSY.with_borrow_mut(|busy| {
            // Whoever hung up may have left their turn behind.
            busy.retain(|_, until| *until > now());
            match busy.contains_key(group) {
                true => Err(Refusal::Busy),
                false => {
                    // Longer than anything takes: nobody's turn ends while they still have it.
                    busy.insert(group.clone(), until.saturating_add(MOST_PATIENCE));
                    Ok(Turn { group, until })
                }
            }
        })
    }

    /// How long the next thing may take.
    fn patience(&self) -> Duration {
        let left = u64::try_from(self.until.saturating_sub(now())).unwrap_or_default();
        PATIENCE.min(Duration::from_millis(left))
    }
}

fn now() -> i64 {
    i64::try_from(worker::Date::now().as_millis()).unwrap_or(i64::MAX)
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        BUSY.with_borrow_mut(|busy| busy.remove(self.group));
    }
}

/// Fetches what stands at an address, and reads it. `body` is `{"address": …}`; `lang` the language of words that do not name
/// theirs. Whether they may, was asked before.
///
/// # Errors
/// [`Refusal::FetchingOff`], [`Refusal::Unreadable`], [`Refusal::AddressUnfit`], [`Refusal::Busy`]; [`Refusal::FetchFailed`]
/// whatever went wrong.
pub(crate) async fn fetch(body: &[u8], lang: &Tag, group: &Slug, host: &Host) -> Result<Reading, Refusal> {
    if !host.fetches() {
        return Err(Refusal::FetchingOff);
    }
    let Wanted { address } = serde_json::from_slice(body).map_err(|_| Refusal::Unreadable)?;
    let address = address.trim();
    if address.len() > MOST_ADDRESS {
        return Err(Refusal::AddressUnfit);
    }
    match Link::typed(address) {
        Some(link) => bluesky(&link, lang, &Turn::take(group)?).await,
        None => {
            // Where a short link leads is for whoever pasted it to see: the report says so.
            let pasted = read(address, Some(Format::Plain), lang);
            if pasted.troubles.iter().any(|unread| unread.why == UnreadWhy::ShortLink) {
                return Ok(pasted);
            }
            let address = public(address)?;
            reading(&get(address, &Turn::take(group)?).await?, lang)
        }
    }
}

/// A starter pack or a list on Bluesky with what it says and its people: those of a list come a page at a time.
async fn bluesky(link: &Link, lang: &Tag, turn: &Turn<'_>) -> Result<Reading, Refusal> {
    let said = |value: &Value, at: &str| value.pointer(at).and_then(Value::as_str).map(str::to_owned);
    let did = match link.did() {
        Some(did) => did.to_owned(),
        None => {
            let answer = ask("com.atproto.identity.resolveHandle", &[("handle", &link.actor)], turn).await?;
            said(&answer, "/did").ok_or(Refusal::FetchFailed)?
        }
    };
    let uri = link.uri(&did);
    if !link.is_pack {
        return people(&uri, lang, turn).await;
    }
    let pack = ask("app.bsky.graph.getStarterPack", &[("starterPack", &uri)], turn).await?;
    let list = said(&pack, "/starterPack/list/uri").or_else(|| said(&pack, "/starterPack/record/list"));
    let listed = people(&list.ok_or(Refusal::FetchFailed)?, lang, turn).await?;
    // The pack itself says what it is, and shows only a few of its people.
    let Reading { title, about, .. } = read(&pack.to_string(), None, lang);
    Ok(Reading { title, about, ..listed })
}

/// A list on Bluesky with its people, as many as a starter pack there can have.
async fn people(list: &str, lang: &Tag, turn: &Turn<'_>) -> Result<Reading, Refusal> {
    let mut so_far: Option<Reading> = None;
    let mut cursor: Option<String> = None;
    let limit = A_PAGE.to_string();
    for _ in 0..MOST_PAGES {
        let mut query = vec![("list", list), ("limit", &limit)];
        query.extend(cursor.as_deref().map(|cursor| ("cursor", cursor)));
        let page = ask("app.bsky.graph.getList", &query, turn).await?;
        let next = page.get("cursor").and_then(Value::as_str).map(str::to_owned);
        let mut more = reading(&page.to_string(), lang)?;
        let mut all = match so_far {
            None => more,
            Some(mut all) => {
                all.entries.append(&mut more.entries);
                all.troubles.append(&mut more.troubles);
                all
            }
        };
        all.entries.truncate(MOST_ON_BLUESKY);
        let done = all.entries.len() == MOST_ON_BLUESKY || next.is_none() || next == cursor;
        (so_far, cursor) = (Some(all), next);
        if done {
            break;
        }
    }
    so_far.ok_or(Refusal::FetchFailed)
}

/// What Bluesky answers.
async fn ask(method: &str, query: &[(&str, &str)], turn: &Turn<'_>) -> Result<Value, Refusal> {
    let mut address = Url::parse(BLUESKY).and_then(|base| base.join(method)).map_err(|_| Refusal::Trouble)?;
    address.query_pairs_mut().extend_pairs(query);
    serde_json::from_str(&get(address, turn).await?).map_err(|_| Refusal::FetchFailed)
}

/// What was fetched, as a list: only JSON that is one of the known kinds, and has somebody in it.
fn reading(text: &str, lang: &Tag) -> Result<Reading, Refusal> {
    let starts = text.trim_start_matches('\u{FEFF}').trim_start();
    if !starts.starts_with(['{', '[']) {
        return Err(Refusal::FetchFailed);
    }
    let reading = read(text, None, lang);
    if reading.entries.is_empty() { Err(Refusal::FetchFailed) } else { Ok(reading) }
}

/// An address from which something may be fetched.
fn public(address: &str) -> Result<Url, Refusal> {
    let url = Url::parse(address).map_err(|_| Refusal::AddressUnfit)?;
    let plain =
        url.scheme() == "https" && url.port().is_none() && url.username().is_empty() && url.password().is_none();
    // Not an IP address, however it is written: `Url` knows 2130706433 and 0x7f.1 for what they are.
    // Nor a name that something else might take for one: with nothing between two dots, or a number at its end.
    let host = url.domain().unwrap_or_default().to_ascii_lowercase();
    let host = host.strip_suffix('.').unwrap_or(&host);
    let ends_publicly = is_domain(host) && host.rsplit_once('.').is_some_and(|(_, last)| !NOT_PUBLIC.contains(&last));
    if plain && ends_publicly { Ok(url) } else { Err(Refusal::AddressUnfit) }
}

/// What stands at an address, within bounds.
async fn get(address: Url, turn: &Turn<'_>) -> Result<String, Refusal> {
    let stop = AbortController::default();
    let signal = stop.signal();
    let text = async {
        let mut response = follow(address, &signal).await?;
        text_of(&mut response).await
    };
    let done = match select(pin!(text), worker::Delay::from(turn.patience())).await {
        Either::Left((text, _)) => text,
        Either::Right(_) => Err(Refusal::FetchFailed),
    };
    stop.abort();
    done
}

async fn follow(mut address: Url, signal: &worker::AbortSignal) -> Result<Response, Refusal> {
    for _ in 0..=MOST_REDIRECTS {
        let headers = Headers::new();
        let failed = |_| Refusal::FetchFailed;
        headers.set("accept", "application/json, application/activity+json").map_err(failed)?;
        headers.set("user-agent", "Porchlight").map_err(failed)?;
        let mut init = RequestInit::new();
        init.with_method(Method::Get).with_headers(headers).with_redirect(RequestRedirect::Manual);
        let request = Request::new_with_init(address.as_str(), &init).map_err(failed)?;
        let response = Fetch::Request(request).send_with_signal(signal).await.map_err(failed)?;
        match response.status_code() {
            200 => return Ok(response),
            301 | 302 | 303 | 307 | 308 => {
                let location = response.headers().get("location").ok().flatten().ok_or(Refusal::FetchFailed)?;
                let next = address.join(&location).map_err(|_| Refusal::AddressUnfit)?;
                address = public(next.as_str())?;
            }
            _ => return Err(Refusal::FetchFailed),
        }
    }
    Err(Refusal::FetchFailed)
}

/// The body as text, as far as it is not too large: reading stops there.
async fn text_of(response: &mut Response) -> Result<String, Refusal> {
    let mut bytes = Vec::new();
    let mut stream = response.stream().map_err(|_| Refusal::FetchFailed)?;
    while let Some(chunk) = stream.next().await {
        bytes.extend(chunk.map_err(|_| Refusal::FetchFailed)?);
        if bytes.len() > MOST_BYTES {
            return Err(Refusal::FetchFailed);
        }
    }
    String::from_utf8(bytes).map_err(|_| Refusal::FetchFailed)
}
