//! A widget as a page, to share in a chat; and the page for an iframe.

use model::{Happened, PollView, Refusal};
use widgets::Dress;
use worker::Method;

use super::document::{Document, Script, draw};
use super::parts::{foot, plain};
use crate::asked::Asked;
use crate::caller::{Address, Call, look_at};
use crate::cookies;
use crate::embed::{Shown, send};
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements};

/// `/{group}/{kind}/{id}`. A form that was done leads back here (303); one that was not comes back with its fields.
///
/// # Errors
/// A refusal for which there is no widget to say it in.
pub(crate) async fn page(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let code_cookie = cookies::code_name(&address.group);
    let ballot_cookie = cookies::ballot_name(&address.group, address.kind, &address.id);
    let mut code = cookies::read(&asked.cookie, &code_cookie);
    let ballot = cookies::read(&asked.cookie, &ballot_cookie);
    let mut stale = false;
    // A code that no longer works: the page is the public's, and the device need not keep it.
    if code.is_some() && asked.method == Method::Get {
        let shown = look_at(asked, host, address, Call { code: code.clone(), ..Call::default() }).await;
        stale = matches!(shown, Err(Refusal::CodeUnknown));
        code = code.filter(|_| !stale);
    }
    let call = || Call { code: code.clone(), ballot: ballot.clone(), ..Call::default() };
    let shown = match asked.method {
        Method::Get => Shown { view: look_at(asked, host, address, call()).await?.0, refused: false },
        Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
        Method::Post => match send(address, &asked.with_field("ballot", ballot.as_deref()), host, call).await? {
            Shown { view, refused: false } if view.happened.is_some() => {
                return Ok(done(address, asked, view, &ballot_cookie));
            }
            shown => shown,
        },
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let Shown { mut view, refused } = shown;
    let refusal = view.attempt.as_ref().and_then(|attempt| attempt.refusal);
    stale |= refusal == Some(Refusal::CodeUnknown);
    if let Some(own) = &mut view.own {
        own.ballot = None;
        // Only somebody who has answered is thanked, whatever the address says.
        view.happened = view.happened.or(match asked.query("done") {
            Some("counted") => Some(Happened::Counted),
            Some("changed") => Some(Happened::Changed),
            _ => None,
        });
    }
    let reader = Reader::of(asked, host, &view.languages).await?;
    let reply = document(asked, &reader, view, Dress::Page).await?;
    let mut reply = reply.reply(RouteKind::Page, if refused { 422 } else { 200 }, &reader);
    if stale {
        reply = reply.with_cookie(cookies::forget(&code_cookie));
    }
    if refusal == Some(Refusal::BallotUnknown) {
        reply = reply.with_cookie(cookies::forget(&ballot_cookie));
    }
    Ok(reply)
}

/// After a vote: the page anew, at the sentence that says so. The ballot code of an open vote becomes a cookie.
fn done(address: &Address, asked: &Asked, view: PollView, ballot_cookie: &str) -> Reply {
    let Address { group, kind, id } = address;
    let kind = kind.as_str();
    let lang = asked.language_said.as_deref().and_then(model::Tag::new);
    let lang = lang.map(|tag| format!("&lang={}", tag.as_str())).unwrap_or_default();
    let done = if view.happened == Some(Happened::Changed) { "changed" } else { "counted" };
    let reply = Reply::see_other(format!("/{group}/{kind}/{id}?done={done}{lang}#{kind}-{id}-own"));
    match view.own.and_then(|own| own.ballot) {
        Some(code) => reply.with_cookie(cookies::set(ballot_cookie, &code, true)),
        None => reply,
    }
}

/// `/frame/{group}/{kind}/{id}`: it knows no cookies and no codes of members, and never sets a cookie. The ballot code
/// of an open vote stands in its form instead, so it can be changed while the frame is open.
///
/// # Errors
/// A refusal for which there is no widget to say it in.
pub(crate) async fn frame(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, sites) = look_at(asked, host, address, Call::default()).await?;
    let shown = match asked.method {
        Method::Get => Shown { view, refused: false },
        Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
        Method::Post => send(address, asked, host, Call::default).await?,
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let reader = Reader::of(asked, host, &shown.view.languages).await?;
    let status = if shown.refused { 422 } else { 200 };
    let document = document(asked, &reader, shown.view, Dress::Frame).await?;
    Ok(document.reply(RouteKind::Frame(sites), status, &reader))
}

/// A widget as a document: on a page of ours with a way to the group and to those who are here, in a frame alone.
///
/// # Errors
/// [`Refusal::Trouble`] if the scene cannot be written.
pub(super) async fn document<V: widgets::Shown>(
    asked: &Asked,
    reader: &Reader,
    view: V,
    dress: Dress,
) -> Result<Document, Refusal> {
    let locale = &reader.locale;
    let group_name = plain(view.whose().group_name, locale);
    let discreet = plain(view.whose().discreet, locale);
    // What only members may read is in no title and no preview.
    let public = view.title().is_some();
    let title = match view.title() {
        Some(title) => format!("{} · {discreet}", plain(title, locale)),
        None => locale.title_members_only(&discreet).text,
    };
    let viewer = view.whose().viewer.clone();
    let copies = (dress == Dress::Page).then_some(Script::Copy);
    let script = view.exit().map(|_| Script::Leave).or(copies);
    let (group, kind, id) = view.address();
    let (group, path) = (group.clone(), format!("/{kind}/{id}"));
    let main = elements(asked, reader, view, dress).await?;
    let (top, foot) = if dress == Dress::Page {
        let front = format!("/{group}?lang={}", locale.tag());
        // The address that people share: no code in it, and no language.
        let shared = format!("{}/{group}{path}", asked.origin);
        let copied = locale.link_copied().text;
        let top = yew::html! {
            <header class="page-top">
                <a href={front}>{ widgets::say(locale.to_group(&group_name)) }</a>
                <div class="copy">
                    <button type="button" hidden=true data-copy={shared} data-copied={copied}>
                        { widgets::say(locale.copy_link()) }
                    </button>
                </div>
            </header>
        };
        (draw(top).await, draw(foot(Some(&group), &viewer, locale)).await)
    } else {
        (String::new(), String::new())
    };
    Ok(Document {
        title,
        top,
        main,
        foot,
        indexed: public && viewer.role.is_none() && dress == Dress::Page,
        script,
        wakes: true,
    })
}
