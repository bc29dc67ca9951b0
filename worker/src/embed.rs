//! `/embed/{group}/{kind}/{id}`: the fragment for the elements. It knows no cookies and no codes of members, and never
//! sets a cookie: whoever embeds it is only ever the public.

use model::{Attempt, Command, Fields, PollView, Refusal};
use widgets::Dress;
use worker::Method;

use crate::asked::Asked;
use crate::caller::{Address, Answer, Call, ask, look_at};
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements};

/// A fragment: looked at, or after a form was sent.
///
/// # Errors
/// A refusal for which there is no fragment to say it in, such as [`Refusal::NotFound`].
pub(crate) async fn fragment(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let public = || Call { site: asked.foreign_site().map(str::to_owned), ..Call::default() };
    let shown = match asked.method {
        Method::Get => Shown { view: look_at(asked, host, address, public()).await?.0, refused: false },
        Method::Post => send(address, asked, host, public).await?,
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let reader = Reader::of(asked, host, &shown.view.languages).await?;
    let status = if shown.refused { 422 } else { 200 };
    let html = elements(asked, &reader, shown.view, Dress::Embed).await?;
    Ok(Reply::html(RouteKind::Fragment, status, html))
}

/// What is to be shown after a form was sent.
pub(crate) struct Shown {
    pub(crate) view: PollView,
    /// Whether it was not done, which the View says.
    pub(crate) refused: bool,
}

/// Sends a form to the group as whoever `call` says, and finds out what to show then. What was typed is never lost: a
/// form that was refused, or only looked at, comes back with its fields as they were.
///
/// # Errors
/// A refusal for which there is no widget to say it in.
pub(crate) async fn send(
    address: &Address,
    asked: &Asked,
    host: &Host,
    call: impl Fn() -> Call,
) -> Result<Shown, Refusal> {
    let command = Command::from_form(asked.fields()?)?;
    let (answer, fields) = match &command {
        Command::Look(fields) => (Err(None), fields.clone()),
        command => {
            let body = serde_json::to_string(command).map_err(|_| Refusal::Trouble)?;
            let call = Call { path: address.path(), body: Some(body), ..call() };
            let answer =
                ask(asked, host, &address.group, Method::Post, call).await.and_then(|answer: Answer| answer.read());
            (answer.map_err(Some), command.fields().cloned().unwrap_or_default())
        }
    };
    match answer {
        Ok(view) => Ok(Shown { view, refused: false }),
        Err(refusal) => {
            let ballot = fields.ballot.clone().or(call().ballot);
            let look = |code| look_at(asked, host, address, Call { ballot: ballot.clone(), code, ..call() });
            let (mut view, _) = match look(call().code).await {
                // The code stopped working while the form was open: the page is the public's, and says why.
                Err(Refusal::CodeUnknown) => look(None).await?,
                seen => seen?,
            };
            // Whether it was done is not known: the same key again does it once.
            if refusal == Some(Refusal::Trouble) {
                view.key.clone_from(&fields.key);
            }
            let typed = fields.choice.len() + fields.reason.len() > 0
                || fields.marks.values().any(|mark| !mark.is_empty())
                || fields.helped;
            if typed || refusal.is_some() {
                let fields = Fields { key: String::new(), ballot: None, ..fields };
                view.attempt = Some(Attempt { fields, refusal });
            }
            Ok(Shown { view, refused: refusal.is_some() })
        }
    }
}
