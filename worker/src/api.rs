//! `/v1/…`: the loop for programs and for widgets that are awake. JSON; a form is read too, by the same parser.

use model::{Command, Fields, PollView, Refusal, Slug};
use worker::Method;

use crate::asked::Asked;
use crate::caller::{Address, Answer, Call, ask, claim, send};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::{Founding, Host};
use crate::reply::Reply;

/// Answers `/v1` and everything under it.
///
/// # Errors
/// Why it was not done.
pub(crate) async fn answer(rest: &[&str], asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    match (rest, &asked.method) {
        ([], Method::Post) => {
            let founded = found(&asked.body, asked.idempotency_key.as_deref(), asked, host).await?;
            Ok(Reply::json_text(founded.status, founded.body))
        }
        ([], _) => Err(Refusal::MethodNotAllowed),
        // Founding has its own way in, which claims the name first.
        ([_, "found"], _) => Err(Refusal::NotFound),
        ([group, rest @ ..], method @ (Method::Get | Method::Post | Method::Put)) => {
            let group = Slug::new(group).ok_or(Refusal::NotFound)?;
            in_group(&group, rest, method.clone(), asked, host).await
        }
        _ => Err(Refusal::MethodNotAllowed),
    }
}

/// Founds a group: the host's word, the name, then the group itself. `body` is the draft and, beside it, `group` and
/// `word`.
///
/// # Errors
/// [`Refusal::FoundingClosed`], [`Refusal::NameTaken`], [`Refusal::NameUnusable`], or what does not fit.
pub(crate) async fn found(body: &[u8], key: Option<&str>, asked: &Asked, host: &Host) -> Result<Answer, Refusal> {
    let mut draft: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(body).map_err(|_| Refusal::Unreadable)?;
    let mut take =
        |name: &str| draft.remove(name).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let (name, word) = (take("group"), take("word"));
    match host.founding() {
        Founding::Open => {}
        Founding::Word(said) if same(&said, &word) => {}
        Founding::Word(_) | Founding::Closed => return Err(Refusal::FoundingClosed),
    }
    let group = Slug::new(&name).filter(|group| !group.is_reserved()).ok_or(Refusal::NameUnusable)?;
    let key = vault::IdempotencyKey::parse(key.unwrap_or_default()).map_err(|_| Refusal::KeyMissing)?;
    // Checked before the name is claimed, so that a slip in the draft does not use the name up.
    let draft = serde_json::Value::Object(draft);
    let checked: model::GroupDraft = serde_json::from_value(draft.clone()).map_err(|_| Refusal::Unreadable)?;
    let checked = checked.check()?;
    if !crate::zones::exists(&checked.zone) {
        return Err(Refusal::ZoneUnknown);
    }
    claim(host, &group, &key).await?;
    let call = Call { path: "/found".into(), key: Some(key.hex()), body: Some(draft.to_string()), ..Call::default() };
    let answer = send(asked, host, &group, Method::Post, call).await?;
    answer.read::<serde_json::Value>()?;
    Ok(answer)
}

/// Compares two words by their hashes, so that the time it takes says nothing.
fn same(one: &str, other: &str) -> bool {
    let hash = |word: &str| vault::hash_of("porchlight founding word v1", &[word.as_bytes()]);
    hash(one) == hash(other)
}

async fn in_group(group: &Slug, rest: &[&str], method: Method, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let address = match rest {
        [kind, id] => Address::new(group.as_str(), kind, id),
        _ => None,
    };
    // A page of ours says so itself; only then do its cookies count. Frames and other sites never do.
    let own_page = asked.query("dress") == Some("page") && asked.is_same_origin();
    let bearer = asked.authorization.as_deref().and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
    let mut call = Call {
        path: rest.iter().map(|part| format!("/{part}")).collect(),
        site: asked.foreign_site().map(str::to_owned),
        key: asked.idempotency_key.clone(),
        // A page of another site has no member's code to show, whatever it sends.
        code: bearer.filter(|_| asked.foreign_site().is_none()),
        ..Call::default()
    };
    if own_page {
        call.code = call.code.or_else(|| cookies::read(&asked.cookie, &cookies::code_name(group)));
    }
    let ballot_cookie = address.as_ref().map(|a| cookies::ballot_name(&a.group, a.kind, &a.id));
    let kept_ballot = ballot_cookie.as_ref().filter(|_| own_page).and_then(|name| cookies::read(&asked.cookie, name));
    call.ballot = kept_ballot.clone();
    if method != Method::Get {
        call.body = Some(body(asked, kept_ballot)?);
    }
    let by_code = call.code.is_some();
    let answer = ask(asked, host, group, method.clone(), call).await?;
    let mut reply = Reply::json_text(answer.status, answer.body.clone());
    if let (true, Some(name)) = (own_page, &ballot_cookie) {
        match answer.read::<PollView>() {
            Ok(view) => reply = keep_ballot(view, name),
            // As it says: the next answer is as if for the first time.
            Err(Refusal::BallotUnknown) => reply = reply.with_cookie(cookies::forget(name)),
            Err(_) => {}
        }
    }
    let reader = match (&method, asked.foreign_site()) {
        (Method::Get, _) if !by_code => Some("*".to_owned()),
        (_, Some(site)) if answer.sites.iter().any(|listed| listed == site) => Some(site.to_owned()),
        _ => None,
    };
    Ok(reply.with_kind(RouteKind::Api(reader)))
}

/// On our own pages a ballot code is a cookie that no script can read, and not in the View.
fn keep_ballot(mut view: PollView, cookie: &str) -> Reply {
    let code = view.own.as_mut().and_then(|own| own.ballot.take());
    let reply = Reply::json(200, &view);
    match code {
        Some(code) => reply.with_cookie(cookies::set(cookie, &code, true)),
        None => reply,
    }
}

/// The body as JSON for the group: as it came, or from a form.
fn body(asked: &Asked, kept_ballot: Option<String>) -> Result<String, Refusal> {
    if asked.is_json() {
        return String::from_utf8(asked.body.clone()).map_err(|_| Refusal::Unreadable);
    }
    let mut command = Command::from_form(asked.fields()?)?;
    match &mut command {
        Command::Vote(Fields { ballot, .. })
        | Command::Look(Fields { ballot, .. })
        | Command::Suggest { ballot, .. } => {
            *ballot = ballot.take().or(kept_ballot);
        }
        _ => {}
    }
    serde_json::to_string(&command).map_err(|_| Refusal::Trouble)
}
