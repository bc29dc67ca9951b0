//! A welcome packet in every dress: as a page, in a frame, as a fragment; and what one takes away of it, a file to read
//! offline and the next meeting for a calendar. Only the page knows codes: everywhere else whoever asks is the public.

use model::export::ics;
use model::{GatheringView, Head, PacketAttempt, PacketCommand, PacketPartView, PacketView, Refusal, Slug, Text};
use widgets::Dress;
use worker::Method;

use super::document::escaped;
use super::parts::plain;
use super::place::{Place, file};
use super::widget::document;
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements, scene};

/// `/{group}/welcome/{id}`. A form that was done leads back to its part (303); one that was not comes back, and says why.
///
/// # Errors
/// A refusal for which there is no part to say it in.
pub(crate) async fn page(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let attempt = match asked.method {
        Method::Get => None,
        Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
        Method::Post => match send(place, asked, host).await? {
            Sent::Done(reply) => return Ok(reply),
            Sent::Looked => None,
            Sent::Refused(attempt, key) => Some((attempt, key)),
        },
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let (mut view, mark) = place.visit::<PacketView>("", asked, host).await?.open();
    let mut status = 200;
    if let Some((attempt, key)) = attempt {
        // Only a part that still asks can say why it was not done.
        let asks = |what: &PacketPartView| matches!(what, PacketPartView::Agreement(agreement) if agreement.is_open());
        let asks = view.head.viewer.role.is_some()
            && view.sections.iter().any(|section| section.id == attempt.section && asks(&section.what));
        if !asks {
            return Err(attempt.refusal);
        }
        // Whether it was done is not known: the same key again does it once.
        if attempt.refusal == Refusal::Trouble {
            view.key = key;
        }
        view.attempt = Some(attempt);
        status = 422;
    }
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let document = document(asked, &reader, view, Dress::Page).await?;
    Ok(mark(document.reply(RouteKind::Page, status, &reader)))
}

/// What became of a form.
enum Sent {
    /// It was done: the page anew, at the part that it was about.
    Done(Reply),
    /// It was only to be looked at again, in another language.
    Looked,
    /// It was not done; with the key that it had.
    Refused(PacketAttempt, String),
}

async fn send(place: &Place, asked: &Asked, host: &Host) -> Result<Sent, Refusal> {
    let command = PacketCommand::from_form(asked.fields()?)?;
    let Some((key, section)) = command.about() else { return Ok(Sent::Looked) };
    let body = serde_json::to_string(&command).map_err(|_| Refusal::Trouble)?;
    let call = Call { path: place.path(), code: place.code(asked), body: Some(body), ..Call::default() };
    let answer = ask(asked, host, &place.group, Method::Post, call).await.and_then(|answer| answer.read());
    match answer {
        Ok(PacketView { head: Head { group, id, .. }, .. }) => {
            let lang = asked.language_said.as_deref().and_then(model::Tag::new);
            let lang = lang.map(|tag| format!("?lang={}", tag.as_str())).unwrap_or_default();
            Ok(Sent::Done(Reply::see_other(format!("/{group}/welcome/{id}{lang}#welcome-{id}-{section}"))))
        }
        Err(refusal) => Ok(Sent::Refused(PacketAttempt { section: section.clone(), refusal }, key.to_owned())),
    }
}

/// `/frame/{group}/welcome/{id}`: what everybody may read. It knows no cookies.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn frame(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    if asked.method == Method::Post && !asked.is_same_origin() {
        return Err(Refusal::CrossSite);
    }
    let (view, sites) = public(place, asked, host).await?;
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let document = document(asked, &reader, view, Dress::Frame).await?;
    Ok(document.reply(RouteKind::Frame(sites), 200, &reader))
}

/// `/embed/{group}/welcome/{id}`: the same as a fragment.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn fragment(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, _) = public(place, asked, host).await?;
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let html = elements(asked, &reader, view, Dress::Embed).await?;
    Ok(Reply::html(RouteKind::Fragment, 200, html))
}

/// What everybody may read. The only form there is one that switches the language: nobody agrees without a code.
async fn public(place: &Place, asked: &Asked, host: &Host) -> Result<(PacketView, Vec<String>), Refusal> {
    match asked.method {
        Method::Get => {}
        Method::Post if PacketCommand::from_form(asked.fields()?)?.about().is_some() => {
            return Err(Refusal::CodeNeeded);
        }
        Method::Post => {}
        _ => return Err(Refusal::MethodNotAllowed),
    }
    place.look("", asked, host, None).await
}

/// `/{group}/welcome/{id}/saved.html`: one file that is read without a server, with all that this reader may see and
/// nothing else. It asks nobody for anything: that is written into it.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn saved(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, mark) = place.visit::<PacketView>("", asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let locale = &reader.locale;
    let title = format!("{} · {}", plain(&view.head.title, locale), plain(&view.head.discreet, locale));
    let name = format!("{}-{}.html", plain(&view.head.discreet, locale), view.head.id);
    let moment = locale.moment(view.head.now.0, view.head.zone.as_str(), view.head.now.0);
    let sheet = format!("https://files{}", reader.manifest.sheet_of("packet"));
    let mut sheet = host.files()?.fetch(sheet, None).await.map_err(|_| Refusal::Trouble)?;
    let style = sheet.text().await.map_err(|_| Refusal::Trouble)?;
    let scene = scene(asked, &reader, view, Dress::Page);
    let main = widgets::draw_to_keep(scene, locale.clone(), &moment).await;
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{style}{SAVED_STYLE}</style>\n</head>\n<body>\n<main>\n{main}</main>\n</body>\n</html>\n",
        lang = locale.tag(),
        dir = locale.dir().as_str(),
        title = escaped(&title),
    );
    Ok(mark(file("text/html; charset=utf-8", &name, html)))
}

/// What a saved page needs besides.
const SAVED_STYLE: &str = ":root{color-scheme:light dark}body{margin:0 auto;padding:16px;max-width:44rem}";

/// `/{group}/welcome/{id}/meeting.ics`: the next meeting that this reader may know of; with `?part=`, the one of that part.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none, or the group's refusal.
pub(crate) async fn meeting(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, mark) = place.visit::<PacketView>("", asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let found = match asked.query("part") {
        Some(part) => view.sections.iter().find(|section| section.id.as_str() == part).and_then(|section| {
            let PacketPartView::Meeting { next: Some(next) } = &section.what else { return None };
            (!next.over).then_some((&section.id, &section.title, next))
        }),
        None => view.next_meeting(),
    };
    let (section, title, next) = found.ok_or(Refusal::NotFound)?;
    let of = ["welcome", view.head.id.as_str(), section.as_str()];
    let reply = calendar(asked, &reader, (&place.group, &view.head.discreet), &of, (title, next), view.head.now);
    Ok(mark(reply))
}

/// A calendar file of one meeting. `of` says which it is, within the group.
pub(super) fn calendar(
    asked: &Asked,
    reader: &Reader,
    (group, discreet): (&Slug, &Text),
    of: &[&str],
    (title, next): (&Text, &GatheringView),
    now: model::Instant,
) -> Reply {
    let locale = &reader.locale;
    let discreet = plain(discreet, locale);
    // A meeting that is moved stays the same in a calendar; the next one of a row is another.
    let which = if next.weeks.is_some() { next.at.to_string() } else { String::new() };
    let parts = [&[asked.origin.as_str(), group.as_str()], of, &[which.as_str()]].concat();
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
    let hash = vault::hash_of("porchlight calendar uid v1", &parts).hex();
    let event = ics::Event {
        uid: format!("{}@porchlight", hash.get(..32).unwrap_or(&hash)),
        summary: format!("{discreet}: {}", plain(title, locale)),
        when: ics::When::Moment { starts: next.starts, minutes: Some(next.minutes.into()) },
        tentative: false,
    };
    file("text/calendar; charset=utf-8", &format!("{discreet}.ics"), ics::calendar(&[event], now))
}
