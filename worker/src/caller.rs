//! Asking a group's object: the one place where the Worker in front talks to it.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use model::{Kind, PollView, Refusal, Slug};
use serde::de::DeserializeOwned;
use worker::{Headers, Method, Request, RequestInit};

use crate::asked::Asked;
use crate::host::Host;
use crate::reply::refusal_in;

/// How long a group may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// What is asked of a group.
#[derive(Debug, Default)]
pub(crate) struct Call {
    /// The path after `/v1/{group}`.
    pub(crate) path: String,
    /// A member's code.
    pub(crate) code: Option<String>,
    /// The ballot code of an open vote.
    pub(crate) ballot: Option<String>,
    /// The site on which the widget stands, where it is not ours.
    pub(crate) site: Option<String>,
    /// The idempotency key.
    pub(crate) key: Option<String>,
    /// What was found of the proof of work; see [`crate::work`].
    pub(crate) work: Option<String>,
    /// The body, as JSON.
    pub(crate) body: Option<String>,
}

/// What it answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
    /// The sites that may embed the group's widgets.
    pub(crate) sites: Vec<String>,
}

impl Answer {
    /// What it says, if it is not a refusal.
    ///
    /// # Errors
    /// The refusal that it is.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        if self.status >= 400 {
            return Err(refusal_in(&self.body));
        }
        serde_json::from_str(&self.body).map_err(|_| Refusal::Trouble)
    }
}

/// Asks a group that the directory knows.
///
/// # Errors
/// [`Refusal::NotFound`] if no group of that name was founded, [`Refusal::Trouble`] if its object cannot be reached.
pub(crate) async fn ask(
    asked: &Asked,
    host: &Host,
    group: &Slug,
    method: Method,
    call: Call,
) -> Result<Answer, Refusal> {
    if !is_founded(host, group).await? {
        return Err(Refusal::NotFound);
    }
    send(asked, host, group, method, call).await
}

/// Whether it can stand in a header: one holds only so much and only some characters. What cannot is no code of ours.
pub(crate) fn stands(value: &str) -> bool {
    value.len() <= 300 && value.bytes().all(|b| (0x20..0x7F).contains(&b))
}

/// Asks a group of which the directory may not know yet: only to found it.
///
/// # Errors
/// [`Refusal::Trouble`] if its object cannot be reached.
pub(crate) async fn send(
    asked: &Asked,
    host: &Host,
    group: &Slug,
    method: Method,
    call: Call,
) -> Result<Answer, Refusal> {
    let trouble = |_| Refusal::Trouble;
    let headers = Headers::new();
    if call.code.as_deref().is_some_and(|code| !stands(code)) {
        return Err(Refusal::CodeUnknown);
    }
    let authorization = call.code.map(|code| format!("Bearer {code}"));
    let told = [
        ("authorization", authorization),
        ("porchlight-ballot", call.ballot),
        ("porchlight-site", call.site),
        ("idempotency-key", call.key),
        ("porchlight-work", call.work),
    ];
    for (name, value) in told {
        if let Some(value) = value.filter(|value| stands(value)) {
            headers.set(name, &value).map_err(trouble)?;
        }
    }
    let mut init = RequestInit::new();
    init.with_method(method).with_headers(headers).with_body(call.body.map(|body| body.into()));
    let url = format!("{}/v1/{group}{}", asked.origin, call.path);
    let request = Request::new_with_init(&url, &init).map_err(trouble)?;
    let stub = host.group(group)?;
    let answer = pin!(stub.fetch_with_request(request));
    // An object that falls over never answers.
    let mut response = match select(answer, worker::Delay::from(PATIENCE)).await {
        Either::Left((answer, _)) => answer.map_err(trouble)?,
        Either::Right(_) => return Err(Refusal::Trouble),
    };
    let sites = response.headers().get("porchlight-sites").ok().flatten().unwrap_or_default();
    let sites = sites.split(' ').filter(|site| !site.is_empty()).map(str::to_owned).collect();
    Ok(Answer { status: response.status_code(), body: response.text().await.map_err(trouble)?, sites })
}

/// A widget as somebody may see it, and the sites that may embed it.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn look_at(
    asked: &Asked,
    host: &Host,
    address: &Address,
    call: Call,
) -> Result<(PollView, Vec<String>), Refusal> {
    see(asked, host, &address.group, Call { path: address.path(), ..call }).await
}

/// A View of any kind, and the sites that may embed the group's widgets.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn see<V: DeserializeOwned>(
    asked: &Asked,
    host: &Host,
    group: &Slug,
    call: Call,
) -> Result<(V, Vec<String>), Refusal> {
    let answer = ask(asked, host, group, Method::Get, call).await?;
    Ok((answer.read()?, answer.sites))
}

/// The address of a widget within Porchlight.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    pub(crate) group: Slug,
    pub(crate) kind: Kind,
    pub(crate) id: Slug,
}

impl Address {
    /// Reads the three parts of an address.
    pub(crate) fn new(group: &str, kind: &str, id: &str) -> Option<Address> {
        Some(Address { group: Slug::new(group)?, kind: Kind::new(kind)?, id: Slug::new(id)? })
    }

    /// The part after the group.
    pub(crate) fn path(&self) -> String {
        format!("/{}/{}", self.kind.as_str(), self.id)
    }
}

thread_local! {
    /// Names that the directory has said yes to. A group is never unfounded, so a yes stays true.
    static FOUNDED: std::cell::RefCell<std::collections::BTreeSet<Slug>> = const { std::cell::RefCell::new(std::collections::BTreeSet::new()) };
}

/// The most names that one isolate remembers.
const MOST_REMEMBERED: usize = 10_000;

/// Whether a group of that name was founded.
///
/// # Errors
/// [`Refusal::Trouble`] if the directory does not answer.
pub(crate) async fn is_founded(host: &Host, group: &Slug) -> Result<bool, Refusal> {
    if FOUNDED.with_borrow(|known| known.contains(group)) {
        return Ok(true);
    }
    if group.is_reserved() {
        return Ok(false);
    }
    let answer = host.directory(group)?.fetch_with_str(&format!("https://directory/{group}")).await;
    let founded = answer.map_err(|_| Refusal::Trouble)?.status_code() == 204;
    if founded {
        FOUNDED.with_borrow_mut(|known| {
            if known.len() < MOST_REMEMBERED {
                known.insert(group.clone());
            }
        });
    }
    Ok(founded)
}

/// Claims a name for a group, once; the same key may claim it again.
///
/// # Errors
/// [`Refusal::NameUnusable`], [`Refusal::NameTaken`].
pub(crate) async fn claim(host: &Host, group: &Slug, key: &vault::IdempotencyKey) -> Result<(), Refusal> {
    if group.is_reserved() {
        return Err(Refusal::NameUnusable);
    }
    let claim = vault::hash_of("porchlight claim v1", &[key.as_bytes()]).hex();
    let mut init = RequestInit::new();
    init.with_method(Method::Post);
    let request = Request::new_with_init(&format!("https://directory/{group}/{claim}"), &init);
    let request = request.map_err(|_| Refusal::Trouble)?;
    match host.directory(group)?.fetch_with_request(request).await.map(|r| r.status_code()) {
        Ok(204) => Ok(()),
        Ok(409) => Err(Refusal::NameTaken),
        _ => Err(Refusal::Trouble),
    }
}
