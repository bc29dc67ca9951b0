//! A starter pack in every dress: as a page, in a frame, as a fragment; as a file to take along, and on paper. Only the page
//! and what is taken from it know codes: everywhere else whoever asks is the public.

use model::pack::formats::{Format, Writing, write};
use model::pack::{Iam, NoServer, PackAttempt, PackCommand, PackView};
use model::{Refusal, Slug};
use widgets::{Dress, say};
use worker::Method;
use yew::html;

use super::document::{Document, Script, draw, language_links};
use super::parts::plain;
use super::place::{Place, Visit, file};
use super::widget::document;
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements};

/// What of the list an address may name, for a page and for a file.
const PART: [&str; 4] = ["from", "only", "but", "section"];

/// Those parts of the address' query, with what comes besides; empty, or from its `?` on.
fn query(asked: &Asked, names: &[&str], besides: &[(&str, &str)]) -> String {
    let kept = asked.query.iter().filter(|(name, _)| names.contains(&name.as_str()));
    let mut query = form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
    query.extend_pairs(kept).extend_pairs(besides).finish()
}

/// `/{group}/starter-pack/{id}`. What became of a form is said in the answer to it alone: no address says to anybody that
/// they were taken out.
///
/// # Errors
/// A refusal for which there is no page to say it in.
pub(crate) async fn page(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let sent = match asked.method {
        Method::Get => Sent::along(asked),
        Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
        Method::Post => send(place, asked, host, place.code(asked)).await?,
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let (mut view, mark) = place.visit::<PackView>(&query(asked, &PART, &[]), asked, host).await?.open();
    let status = sent.put_into(&mut view);
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    // One piece of it is one page: only the whole is kept by search engines.
    let whole = view.from == 0
        && view.iam.is_none()
        && view.attempt.is_none()
        && PART.iter().all(|name| asked.query(name).is_none());
    let document = document(asked, &reader, view, Dress::Page).await?;
    let document = Document { indexed: document.indexed && whole, ..document };
    Ok(mark(document.reply(RouteKind::Page, status, &reader)))
}

/// `/frame/{group}/starter-pack/{id}`: what everybody may read. It knows no cookies.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn frame(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    if asked.method == Method::Post && !asked.is_same_origin() {
        return Err(Refusal::CrossSite);
    }
    let (view, sites, status) = public(place, asked, host).await?;
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let document = document(asked, &reader, view, Dress::Frame).await?;
    Ok(document.reply(RouteKind::Frame(sites), status, &reader))
}

/// `/embed/{group}/starter-pack/{id}`: the same as a fragment.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn fragment(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, _, status) = public(place, asked, host).await?;
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let html = elements(asked, &reader, view, Dress::Embed).await?;
    Ok(Reply::html(RouteKind::Fragment, status, html))
}

/// What everybody may read, after what everybody may do.
async fn public(place: &Place, asked: &Asked, host: &Host) -> Result<(PackView, Vec<String>, u16), Refusal> {
    let sent = match asked.method {
        Method::Get => Sent::along(asked),
        Method::Post => send(place, asked, host, None).await?,
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let (mut view, sites) = place.look(&query(asked, &PART, &[]), asked, host, None).await?;
    let status = sent.put_into(&mut view);
    Ok((view, sites, status))
}

/// What became of a form.
#[derive(Default)]
struct Sent {
    iam: Option<Iam>,
    unfit: Option<NoServer>,
    attempt: Option<PackAttempt>,
    /// The key that it had, if it is not known whether it was done: the same key again does it once.
    key: Option<String>,
}

impl Sent {
    /// Nothing was sent; where the reader is goes along in the address, from one part of a long list to the next.
    fn along(asked: &Asked) -> Sent {
        let said = |name| asked.query(name).unwrap_or_default();
        Sent { iam: Iam::said(said("on"), said("server"), said("runs")), ..Sent::default() }
    }

    /// Says it in the View; the status of the answer.
    fn put_into(self, view: &mut PackView) -> u16 {
        let refused = match &self.attempt {
            Some(PackAttempt::Suggested { refusal, .. } | PackAttempt::TakenOut { refusal, .. }) => refusal.is_some(),
            None => self.unfit.is_some(),
        };
        view.iam = self.iam;
        view.unfit = self.unfit;
        view.attempt = self.attempt;
        if let Some(key) = self.key {
            view.key = key;
        }
        if refused { 422 } else { 200 }
    }
}

async fn send(place: &Place, asked: &Asked, host: &Host, code: Option<String>) -> Result<Sent, Refusal> {
    let command = PackCommand::from_form(asked.fields()?)?;
    // A look changes nothing: where somebody is stays between them and this page.
    if let PackCommand::Look { iam, unfit } = command {
        return Ok(Sent { iam, unfit, ..Sent::default() });
    }
    let after = match &command {
        PackCommand::TakeOut { entry, .. } => before(place, asked, host, code.clone(), entry).await,
        _ => None,
    };
    let body = serde_json::to_string(&command).map_err(|_| Refusal::Trouble)?;
    let site = asked.foreign_site().map(str::to_owned);
    let call = Call { path: place.path(), code, site, body: Some(body), ..Call::default() };
    let answer = ask(asked, host, &place.group, Method::Post, call).await;
    let refusal = answer.and_then(|answer| answer.read::<PackView>()).err();
    let key = refusal.filter(|refusal| *refusal == Refusal::Trouble).and(command.key()).map(str::to_owned);
    let attempt = match command {
        PackCommand::TakeOut { entry, .. } => PackAttempt::TakenOut { entry, after, refusal },
        PackCommand::Suggest { suggested, .. } => PackAttempt::Suggested { suggested, refusal },
        PackCommand::Look { .. } => return Ok(Sent::default()),
    };
    Ok(Sent { attempt: Some(attempt), key, ..Sent::along(asked) })
}

/// The entry that stands before one in its section, as this reader sees them. What cannot be seen now is not worth a refusal.
async fn before(place: &Place, asked: &Asked, host: &Host, code: Option<String>, entry: &Slug) -> Option<Slug> {
    let (view, _) = place.look::<PackView>(&query(asked, &PART, &[]), asked, host, code).await.ok()?;
    let mut pairs = view.sections.iter().flat_map(|section| section.entries.iter().zip(section.entries.iter().skip(1)));
    pairs.find(|(_, next)| next.id == *entry).map(|(before, _)| before.id.clone())
}

/// All of it that this reader may see, or all that they chose: not only as much as comes with a page.
async fn all(place: &Place, asked: &Asked, host: &Host) -> Result<Visit<PackView>, Refusal> {
    place.visit(&query(asked, &["only", "but", "section"], &[("all", "yes")]), asked, host).await
}

/// `/{group}/starter-pack/{id}/{file}`: what this reader may see, or what of it they chose, in a format of another program.
///
/// # Errors
/// [`Refusal::NotFound`] for a file that there is not of this pack, or the group's refusal.
pub(crate) async fn take(place: &Place, name: &str, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let format = Format::written_as(name).ok_or(Refusal::NotFound)?;
    let (view, mark) = all(place, asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let locale = &reader.locale;
    let writing = Writing { langs: locale.prefs(), now: view.head.now, owner: None };
    // The name of the group in it is the discreet one: a file is found on a device long afterwards.
    let called = match name.split_once('.') {
        Some(("pack", ending)) => format!("{}-{}.{ending}", plain(&view.head.discreet, locale), view.head.id),
        _ => name.to_owned(),
    };
    let written = write(format, &view.carried(), &writing).ok_or(Refusal::NotFound)?;
    Ok(mark(file(format.media_type(), &called, written.text)))
}

/// `/{group}/starter-pack/{id}/print`: the whole list on paper, with a code that a camera reads.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn print(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, mark) = all(place, asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let locale = &reader.locale;
    let path = format!("/{}{}", place.group, place.path());
    let at = format!("{}{path}", asked.origin);
    let title = format!("{} · {}", plain(&view.head.title, locale), plain(&view.head.discreet, locale));
    let top = html! {
        <header class="page-top unprinted">
            <a href={format!("{path}?lang={}", locale.tag())}>{ say(locale.packs_print_back()) }</a>
            <div class="copy"><button type="button" hidden=true data-print="">{ say(locale.print_button()) }</button></div>
            { language_links(&reader.languages(&view.head.languages), locale, &format!("{path}/print")) }
        </header>
    };
    let main = html! {
        <div class="porchlight paper">
            <p class="paper-head">{ plain(&view.head.discreet, locale) }</p>
            { widgets::pack_on_paper(&view, locale) }
            <div class="paper-code">
                { crate::qr::drawn(&at, locale.packs_print_qr().text)? }
                <p>{ say(locale.packs_print_online(&at)) }</p>
            </div>
        </div>
    };
    let document = Document {
        title,
        top: draw(top).await,
        main: draw(main).await,
        foot: String::new(),
        indexed: false,
        script: Some(Script::Copy),
        wakes: false,
    };
    Ok(mark(document.reply(RouteKind::Page, 200, &reader)))
}
