//! `/v1/…`: the loop for programs and for widgets that are awake. JSON; a form is read too, by the same parser.

use model::faq::FaqCommand;
use model::pack::PackCommand;
use model::signup::{MineCommand, RequestToJoin};
use model::{Command, Fields, PacketCommand, PollView, Refusal, Slug, Tag};
use worker::Method;

use crate::asked::Asked;
use crate::caller::{self, Address, Answer, Call, ask, claim, send};
use crate::cookies;
use crate::fetching;
use crate::headers::RouteKind;
use crate::host::{Founding, Host};
use crate::reply::Reply;
use crate::work;

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
    match (rest, &method) {
        (["signup", form, "challenge"], Method::Get) => {
            let form = Slug::new(form).ok_or(Refusal::NotFound)?;
            let challenge = work::challenge(host, group, &form).await?;
            let reply = Reply::json(200, &serde_json::json!({ "challenge": challenge }));
            return Ok(reply.with_kind(RouteKind::Api(Some("*".to_owned()))));
        }
        (["signup", form], Method::Post) => return arrive(group, form, asked, host).await,
        (["mine"], Method::Post) => return mine(group, asked, host).await,
        (["fetch"], Method::Post) => return fetch(group, asked, host).await,
        _ => {}
    }
    let address = match rest {
        [kind, id] => Address::new(group.as_str(), kind, id),
        _ => None,
    };
    // A page of ours says so itself; only then do its cookies count. Frames and other sites never do.
    let own_page = asked.query("dress") == Some("page") && asked.is_same_origin();
    let bearer = asked.authorization.as_deref().and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
    let mut call = Call {
        path: path(rest, asked),
        site: asked.foreign_site().map(str::to_owned),
        key: asked.idempotency_key.clone(),
        // A page of another site has no member's code to show, whatever it sends.
        code: bearer.filter(|_| asked.foreign_site().is_none()),
        ..Call::default()
    };
    if own_page {
        // A newcomer's private page has a code of its own.
        let cookie = if rest == ["mine"] { cookies::mine_name(group) } else { cookies::code_name(group) };
        call.code = call.code.or_else(|| cookies::read(&asked.cookie, &cookie));
    }
    let ballot_cookie = address.as_ref().map(|a| cookies::ballot_name(&a.group, a.kind, &a.id));
    let kept_ballot = ballot_cookie.as_ref().filter(|_| own_page).and_then(|name| cookies::read(&asked.cookie, name));
    call.ballot = kept_ballot.clone();
    if method != Method::Get {
        call.body = Some(body(rest, asked, kept_ballot)?);
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

/// The path of a call, with the part of the query that a group reads: what of a FAQ or a starter pack is wanted.
fn path(rest: &[&str], asked: &Asked) -> String {
    let path: String = rest.iter().map(|part| format!("/{part}")).collect();
    match rest {
        ["faq" | "starter-pack", ..] if !asked.query.is_empty() => {
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&asked.query).finish();
            format!("{path}?{query}")
        }
        _ => path,
    }
}

/// Something is fetched from a network for somebody who keeps a starter pack. The group says first whether they may.
async fn fetch(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    if !asked.is_json() {
        return Err(Refusal::KindUnknown);
    }
    let may = Call { path: "/fetch".into(), ..call(asked, &cookies::code_name(group)) };
    let lang: Option<Tag> = ask(asked, host, group, Method::Post, may).await?.read()?;
    let lang = lang.ok_or(Refusal::Trouble)?;
    Ok(Reply::json(200, &fetching::fetch(&asked.body, &lang, group, host).await?))
}

/// What every call to a group says of the request it was made for. A page of another site has no code to show, whatever it
/// sends; a cookie counts only where a page of ours says that it is one.
fn call(asked: &Asked, cookie: &str) -> Call {
    let own_page = asked.query("dress") == Some("page") && asked.is_same_origin();
    let bearer = asked.authorization.as_deref().and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
    let shown = bearer.or_else(|| cookies::read(&asked.cookie, cookie).filter(|_| own_page));
    Call {
        site: asked.foreign_site().map(str::to_owned),
        key: asked.idempotency_key.clone(),
        code: shown.filter(|_| asked.foreign_site().is_none()),
        ..Call::default()
    }
}

/// Somebody asks to join: as JSON, or as a form that sent itself, from a browser that can do no work beforehand.
async fn arrive(group: &Slug, form: &str, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let form = Slug::new(form).ok_or(Refusal::NotFound)?;
    let plain = !asked.is_json();
    let request = match plain {
        true => RequestToJoin::from_form(asked.fields()?)?,
        false => serde_json::from_slice(&asked.body).map_err(|_| Refusal::Unreadable)?,
    };
    let call = call(asked, &cookies::code_name(group));
    Ok(Reply::json(201, &work::arrive(asked, host, group, &form, &request, call, plain).await?))
}

/// The newcomer's own page, for whoever shows the access code.
async fn mine(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let mut call = call(asked, &cookies::mine_name(group));
    let body = if asked.is_json() {
        String::from_utf8(asked.body.clone()).map_err(|_| Refusal::Unreadable)?
    } else {
        let fields = asked.fields()?;
        let key = fields.iter().find(|(name, value)| name == "key" && !value.is_empty());
        call.key = call.key.or_else(|| key.map(|(_, key)| key.clone()));
        serde_json::to_string(&MineCommand::from_form(&fields)?).map_err(|_| Refusal::Trouble)?
    };
    // What cannot be a code is answered like one that nobody has.
    let code = call.code.filter(|code| caller::stands(code));
    let call = Call { path: "/mine".into(), code, body: Some(body), ..call };
    let answer = ask(asked, host, group, Method::Post, call).await?;
    Ok(Reply::json_text(answer.status, answer.body))
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
fn body(rest: &[&str], asked: &Asked, kept_ballot: Option<String>) -> Result<String, Refusal> {
    if asked.is_json() {
        return String::from_utf8(asked.body.clone()).map_err(|_| Refusal::Unreadable);
    }
    let command = match rest {
        ["welcome", _] => serde_json::to_string(&PacketCommand::from_form(asked.fields()?)?),
        ["faq", _] => serde_json::to_string(&FaqCommand::from_form(asked.fields()?)?),
        ["starter-pack", _] => serde_json::to_string(&PackCommand::from_form(asked.fields()?)?),
        _ => return poll_command(asked, kept_ballot),
    };
    command.map_err(|_| Refusal::Trouble)
}

fn poll_command(asked: &Asked, kept_ballot: Option<String>) -> Result<String, Refusal> {
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
