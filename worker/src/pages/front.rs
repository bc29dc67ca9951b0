//! `/{group}`: a group's front page: its public news and what there is to answer.

use model::{Card, GroupView, Phase, Refusal, Role, Slug};
use widgets::{say, text};
use worker::Method;
use yew::{Html, html};

use super::document::{Document, Script, draw, language_links};
use super::parts::{foot, plain};
use super::{news, packet};
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::Reader;

/// A group as whoever holds this device may see it, and whether the code on it no longer works.
pub(crate) async fn look(group: &Slug, asked: &Asked, host: &Host) -> Result<(GroupView, bool), Refusal> {
    let code = cookies::read(&asked.cookie, &cookies::code_name(group));
    let stale = code.is_some();
    let call = |code| ask(asked, host, group, Method::Get, Call { code, ..Call::default() });
    match call(code).await?.read() {
        Err(Refusal::CodeUnknown) => Ok((call(None).await?.read()?, stale)),
        view => Ok((view?, false)),
    }
}

/// The front page.
///
/// # Errors
/// [`Refusal::NotFound`] if there is no such group.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, stale) = look(group, asked, host).await?;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let top = language_links(&reader.languages(&view.languages), &reader.locale, &format!("/{group}"));
    let document = Document {
        title: plain(&view.discreet, &reader.locale),
        top: draw(html! { <div class="page-top">{ top }</div> }).await,
        main: draw(page(&view, asked, &reader)).await,
        foot: draw(foot(Some(group), &view.viewer, &reader.locale)).await,
        indexed: view.viewer.role.is_none(),
        script: Some(Script::Copy),
        wakes: false,
    };
    let reply = document.reply(RouteKind::Page, 200, &reader);
    Ok(if stale { reply.with_cookie(cookies::forget(&cookies::code_name(group))) } else { reply })
}

/// `/{group}/meeting.ics`: the next meeting that this reader may know of.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none.
pub(crate) async fn meeting(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, stale) = look(group, asked, host).await?;
    let next = view.meeting.as_ref().ok_or(Refusal::NotFound)?;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let of = (group, &view.discreet);
    let reply = packet::calendar(asked, &reader, of, &["meeting"], (&next.title, &next.meets), view.now);
    Ok(if stale { reply.with_cookie(cookies::forget(&cookies::code_name(group))) } else { reply })
}

fn page(view: &GroupView, asked: &Asked, reader: &Reader) -> Html {
    let locale = &reader.locale;
    let prefs = locale.prefs().to_vec();
    let about = model::pick(&view.about, &prefs).map(|(tag, blocks)| {
        let dir = i18n::dir_of(tag.as_str()).as_str();
        html! { <div class="about" lang={tag.as_str().to_owned()} {dir}>{ widgets::draw_doc(blocks, 1) }</div> }
    });
    let list = |phases: &[Phase], heading: i18n::Said| {
        let cards: Vec<&Card> = view.cards.iter().filter(|card| phases.contains(&card.phase)).collect();
        if cards.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ say(heading) }</h2>
                <ul class="cards">{ for cards.iter().map(|card| card_row(view, card, reader)) }</ul>
            </section>
        }
    };
    let join = format!("/{}/join?lang={}", view.group, locale.tag());
    let is_empty =
        view.cards.is_empty() && view.notices.is_empty() && view.packets.is_empty() && view.signups.is_empty();
    html! {
        <div class="porchlight front">
            <h1>{ text(&view.name, locale) }</h1>
            { for about }
            // Whoever works here comes for that; whoever is new should not have to look for the door.
            if view.viewer.role >= Some(Role::Greeter) { { ways(view, locale) } }
            { news::notices(view, locale) }
            { news::meeting(view, locale) }
            { news::arriving(view, locale) }
            { news::knowing(view, locale) }
            if is_empty { <p>{ say(locale.front_empty()) }</p> }
            { list(&[Phase::Open], locale.front_open()) }
            { list(&[Phase::Before], locale.front_later()) }
            { list(&[Phase::Over, Phase::Withdrawn], locale.front_over()) }
            if view.viewer.role < Some(Role::Greeter) { { ways(view, locale) } }
            if view.viewer.role.is_none() { <p><a class="way" href={join}>{ say(locale.front_join()) }</a></p> }
            { news::as_text(view, asked, locale) }
        </div>
    }
}

/// What a member can do here besides answering.
fn ways(view: &GroupView, locale: &i18n::Locale) -> Html {
    let to = |page: &str| format!("/{}/{page}?lang={}", view.group, locale.tag());
    let asks = view.viewer.role >= Some(Role::Organiser);
    let greets = view.viewer.role >= Some(Role::Greeter);
    html! {
        <>
            if greets { <p><a class="way" href={to("desk")}>{ say(locale.desk_page_title()) }</a></p> }
            if asks { <p><a class="way" href={to("ask")}>{ say(locale.ask_title()) }</a></p> }
            if view.may_invite && !view.signups.is_empty() { <p><a class="way" href={to("invite")}>{ say(locale.invite_title()) }</a></p> }
            if !view.topics.is_empty() { <p><a class="way" href={to("trust")}>{ say(locale.trust_title()) }</a></p> }
        </>
    }
}

fn card_row(view: &GroupView, card: &Card, reader: &Reader) -> Html {
    let locale = &reader.locale;
    let to = format!("/{}/{}/{}?lang={}", view.group, card.kind.as_str(), card.id, locale.tag());
    let moment = |at: model::Instant| locale.moment(at.0, card.zone.as_str(), view.now.0);
    let when = match card.phase {
        Phase::Before => locale.front_from(&moment(card.opens)),
        Phase::Open => locale.front_until(&moment(card.closes)),
        Phase::Over => locale.front_ended(&moment(card.closes)),
        Phase::Withdrawn => locale.front_withdrawn(),
    };
    html! {
        <li>
            <a href={to}>{ text(&card.title, locale) }</a>
            <p class="aside">
                if !card.open_to_all { { say(locale.front_members()) }{ " · " } }
                { say(when) }
            </p>
        </li>
    }
}
