//! Proof of work, checked in front of the group's object, so that a program that sends a thousand requests wakes nobody. A
//! challenge is signed and forgotten; that it counts once, the object sees to by its nonce.

use std::cell::RefCell;

use model::signup::{Arrival, RequestToJoin};
use model::{Refusal, Slug};
use vault::{Challenge, Hash, HostKey, Pasted, WorkError, hash_of};
use worker::Method;

use crate::asked::Asked;
use crate::caller::{Call, ask, is_founded};
use crate::host::{Host, random};
use crate::objects::WORK_KEY;

/// For how long a challenge counts: as long as somebody fills in a form.
const LASTS: i64 = 60 * 60 * 1000;
/// Many small puzzles, so that it takes about as long for everybody: 131,072 hashes in the mean, and in 95 of 100 cases less
/// than 190,000.
const PUZZLES: u8 = 16;
/// How many zero bits each puzzle's hash begins with.
const BITS: u8 = 13;

/// The longest request that reaches the group's object without work, in bytes: more than the longest letter, locked to as
/// many greeters as there can be.
const MOST_WITHOUT_WORK: usize = 200_000;

/// What an object is told of a request that came without work from a page without JavaScript, which cannot do any.
pub(crate) const PLAIN: &str = "plain";

thread_local! {
    /// The host's key, once it is known; it never changes.
    static KEY: RefCell<Option<HostKey>> = const { RefCell::new(None) };
}

async fn key(host: &Host) -> Result<HostKey, Refusal> {
    if let Some(key) = KEY.with_borrow(Clone::clone) {
        return Ok(key);
    }
    let hash = match host.work_key() {
        Some(words) => hash_of("porchlight work key v1", &[words.as_bytes()]),
        None => {
            let answer = host.key_keeper()?.fetch_with_str(&format!("https://directory/{WORK_KEY}")).await;
            let kept = answer.map_err(|_| Refusal::Trouble)?.text().await.map_err(|_| Refusal::Trouble)?;
            Hash::from_hex(&kept).map_err(|_| Refusal::Trouble)?
        }
    };
    let key = HostKey::from_bytes(*hash.as_bytes());
    KEY.set(Some(key.clone()));
    Ok(key)
}

fn now() -> i64 {
    i64::try_from(worker::Date::now().as_millis()).unwrap_or(i64::MAX)
}

/// A challenge for a form, for whoever begins to fill it in. Whether there is such a form is not asked: that would wake
/// the group.
///
/// # Errors
/// [`Refusal::NotFound`] if no group of that name was founded.
pub(crate) async fn challenge(host: &Host, group: &Slug, form: &Slug) -> Result<String, Refusal> {
    if !is_founded(host, group).await? {
        return Err(Refusal::NotFound);
    }
    let expires = now().saturating_add(LASTS);
    Ok(Challenge::issue(&key(host).await?, group.as_str(), form.as_str(), expires, BITS, PUZZLES, random()?))
}

/// What the object is to be told of the work that came with a request. Nothing where something came that has the shape of
/// an invitation, or a code with a form that is filled in aloud: whether they are good, the group's object looks itself, so
/// such a request wakes it without work, and can be only so long ([`MOST_WITHOUT_WORK`]). `plain` is for a form that sent
/// itself.
///
/// # Errors
/// [`Refusal::WorkMissing`], [`Refusal::WorkStale`].
async fn done(
    host: &Host,
    group: &Slug,
    form: &Slug,
    request: &RequestToJoin,
    code: bool,
    plain: bool,
) -> Result<Option<String>, Refusal> {
    let invited = request.invitation.as_deref().is_some_and(|pasted| Pasted::parse(pasted).is_ok());
    if invited || (code && request.aloud) {
        return Ok(None);
    }
    let work = match &request.work {
        None if plain => return Ok(Some(PLAIN.to_owned())),
        None => return Err(Refusal::WorkMissing),
        Some(work) => work,
    };
    let challenge = Challenge::read(&key(host).await?, &work.challenge).map_err(|_| Refusal::WorkMissing)?;
    if challenge.group != group.as_str() || challenge.form != form.as_str() {
        return Err(Refusal::WorkMissing);
    }
    match challenge.check(&work.solution, now()) {
        Ok(()) => Ok(Some(challenge.nonce.text())),
        Err(WorkError::TooLate) => Err(Refusal::WorkStale),
        Err(_) => Err(Refusal::WorkMissing),
    }
}

/// A request to join, from whichever page: its work is checked here, then the group is asked. `call` holds the code of a
/// greeter who fills it in with somebody, the site and the idempotency key, as they came; `plain` is for a form that sent
/// itself.
///
/// # Errors
/// Why it was not taken.
pub(crate) async fn arrive(
    asked: &Asked,
    host: &Host,
    group: &Slug,
    form: &Slug,
    request: &RequestToJoin,
    call: Call,
    plain: bool,
) -> Result<Arrival, Refusal> {
    // Of anybody else a code is not wanted here: one that no longer works would turn a newcomer away.
    let code = call.code.filter(|_| request.aloud);
    let work = done(host, group, form, request, code.is_some(), plain).await?;
    let body = serde_json::to_string(request).map_err(|_| Refusal::Trouble)?;
    if work.is_none() && body.len() > MOST_WITHOUT_WORK {
        return Err(Refusal::TooLarge);
    }
    let call = Call { path: format!("/signup/{form}"), code, work, body: Some(body), ..call };
    ask(asked, host, group, Method::Post, call).await?.read()
}
