//! A form on which somebody asks to join: as a page, as the page for an iframe, as the card for other sites.
//!
//! Where answers are locked the form never sends itself: its page's policy forbids it, and the script (`npm/src/signup/`)
//! locks and sends. Where they are not, it works without any script: it is sent here, and the page that comes back holds the
//! private link, this once.

use model::signup::{Arrival, Reception, RequestToJoin, Sealing, SignupAttempt, SignupView};
use model::{Refusal, Role, Slug};
use widgets::Dress;
use widgets::signup::{Kept, SignupCard, sent};
use worker::Method;

use super::document::{Document, Script, draw, escaped};
use super::widget::document;
use crate::asked::Asked;
use crate::caller::{Call, see};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements};
use crate::work::arrive;

/// `/{group}/signup/{id}`.
///
/// # Errors
/// A refusal for which there is no form to say it in.
pub(crate) async fn page(group: &Slug, id: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let cookie = cookies::code_name(group);
    let code = cookies::read(&asked.cookie, &cookie);
    let seen = look(group, id, asked, host, code.clone()).await;
    let (seen, code, stale) = match seen {
        // A code that no longer works: the page is the public's, and the device need not keep it.
        Err(Refusal::CodeUnknown) if code.is_some() => (look(group, id, asked, host, None).await, None, true),
        seen => (seen, code, false),
    };
    let (mut view, _) = seen?;
    // Answers to an earlier request can be changed, whether new ones are taken or not.
    if asked.query("change").is_some() {
        view.reception = Reception::Open;
    }
    // A greeter can fill it in with somebody, at a table or by phone.
    view.aloud = asked.query("with") == Some("someone") && view.viewer.role.is_some_and(|role| role >= Role::Greeter);
    let reply = Form { group, id, asked, host, code, dress: Dress::Page, sites: Vec::new() }.answer(view).await?;
    Ok(if stale { reply.with_cookie(cookies::forget(&cookie)) } else { reply })
}

/// `/frame/{group}/signup/{id}`: it knows no cookies.
///
/// # Errors
/// A refusal for which there is no form to say it in.
pub(crate) async fn frame(group: &Slug, id: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, sites) = look(group, id, asked, host, None).await?;
    Form { group, id, asked, host, code: None, dress: Dress::Frame, sites }.answer(view).await
}

/// `/embed/{group}/signup/{id}`: a card. The site around it reads no question and no answer.
///
/// # Errors
/// A refusal for which there is no card to say it in.
pub(crate) async fn card(group: &Slug, id: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, sites) = look(group, id, asked, host, None).await?;
    let framed = asked.foreign_site().is_none_or(|site| sites.iter().any(|listed| listed == site));
    let reader = Reader::of(asked, host, &view.languages).await?;
    let html = elements(asked, &reader, SignupCard::of(view, framed), Dress::Embed).await?;
    Ok(Reply::html(RouteKind::Fragment, 200, html))
}

async fn look(
    group: &Slug,
    id: &Slug,
    asked: &Asked,
    host: &Host,
    code: Option<String>,
) -> Result<(SignupView, Vec<String>), Refusal> {
    let call = Call { path: format!("/signup/{id}"), code, ..Call::default() };
    see(asked, host, group, call).await
}

/// A form that was asked for, and by whom.
struct Form<'a> {
    group: &'a Slug,
    id: &'a Slug,
    asked: &'a Asked,
    host: &'a Host,
    code: Option<String>,
    dress: Dress,
    /// The sites whose frames it may stand in.
    sites: Vec<String>,
}

impl Form<'_> {
    async fn answer(self, mut view: SignupView) -> Result<Reply, Refusal> {
        let asked = self.asked;
        let mut status = 200;
        view.faq = asked.query("faq").and_then(Slug::new);
        match asked.method {
            Method::Get => {}
            Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
            Method::Post => {
                let fields = asked.fields()?;
                let looks = fields.iter().any(|(name, value)| name == "do" && value == "look");
                let request = RequestToJoin { aloud: view.aloud, ..RequestToJoin::from_form(fields)? };
                let refusal = match looks {
                    true => None,
                    false => match self.send(&view, &request).await {
                        Ok(arrival) => return self.sent(&view, arrival).await,
                        Err(refusal) => Some(refusal),
                    },
                };
                // Whether it was done is not known: the same key again does it once.
                if refusal == Some(Refusal::Trouble) {
                    view.key.clone_from(&request.key);
                }
                status = refusal.map_or(200, |_| 422);
                view.attempt = Some(attempt(&view, request, refusal));
            }
            _ => return Err(Refusal::MethodNotAllowed),
        }
        let reader = Reader::of(asked, self.host, &view.languages).await?;
        let sealed = view.sealing == Sealing::Sealed;
        let document = document(asked, &reader, view, self.dress).await?;
        // What the script needs to know, and the widget does not.
        let thread = reader.manifest.threads.get("work").map(String::as_str).unwrap_or_default();
        let main = format!(
            "<div data-thread=\"{thread}\" data-sites=\"{}\">\n{}</div>\n",
            escaped(&self.sites.join(" ")),
            document.main
        );
        let document = Document { main, script: Some(Script::Signup), wakes: false, ..document };
        Ok(document.reply(self.kind(sealed), status, &reader))
    }

    async fn send(&self, view: &SignupView, request: &RequestToJoin) -> Result<Arrival, Refusal> {
        if view.sealing == Sealing::Sealed {
            return Err(Refusal::SealingUnfit);
        }
        let call = Call { code: self.code.clone(), key: Some(request.key.clone()), ..Call::default() };
        arrive(self.asked, self.host, self.group, self.id, request, call, true).await
    }

    /// What was sent without a script: the private link, and its code to write down. Only this answer ever holds it.
    async fn sent(&self, view: &SignupView, arrival: Arrival) -> Result<Reply, Refusal> {
        let reader = Reader::of(self.asked, self.host, &view.languages).await?;
        let access = arrival.access.ok_or(Refusal::Trouble)?;
        let kept = Kept { access, page: arrival.page, answered_by: arrival.answered_by };
        let main = sent(view, &kept, &reader.locale);
        let document = document(self.asked, &reader, view.clone(), self.dress).await?;
        let (lang, dir) = (reader.locale.tag().to_owned(), reader.locale.dir().as_str());
        let main = draw(yew::html! { <div class="porchlight" {lang} {dir}>{ main }</div> }).await;
        let document = Document { main, indexed: false, script: Some(Script::Signup), wakes: false, ..document };
        Ok(document.reply(self.kind(false), 200, &reader))
    }

    fn kind(&self, sealed: bool) -> RouteKind {
        match (self.dress, sealed) {
            (Dress::Frame, true) => RouteKind::SealedFrame(self.sites.clone()),
            (Dress::Frame, false) => RouteKind::Frame(self.sites.clone()),
            (_, true) => RouteKind::SealedPage,
            (_, false) => RouteKind::Page,
        }
    }
}

/// What was typed, to come back: nothing of it is lost.
fn attempt(view: &SignupView, request: RequestToJoin, refusal: Option<Refusal>) -> SignupAttempt {
    let fields = request.fields.unwrap_or_default();
    let unfit = refusal == Some(Refusal::AnswersUnfit);
    let mistakes = if unfit { view.form().read(&fields).1 } else { Vec::new() };
    SignupAttempt { fields, mistakes, refusal }
}
