//! Who asks to join: those whom nobody has greeted, then all by how far they have come, those in the reader's languages
//! first.

use model::desk::{DeskView, QUIET_DAYS, RequestCard};
use model::signup::RequestStage;
use model::{Instant, Tag};
use yew::prelude::*;

use super::questions::asks;
use crate::app::Act;
use crate::parts::{Form, Here, Input, To, button, heading, labelled, plain, say, tick, when};
use crate::state::Desk;

pub(super) fn draw(here: Here<'_>) -> Html {
    let Some(view) = here.desk.view.there() else { return Html::default() };
    let locale = &here.desk.locale;
    let requests: Vec<&RequestCard> = view.requests.iter().filter(|card| !asks(card, view)).collect();
    let stages = [
        (vec![RequestStage::Arrived], locale.desk_stage_arrived_many()),
        (vec![RequestStage::InConversation], locale.desk_stage_conversation_many()),
        (vec![RequestStage::Welcomed, RequestStage::NotNow, RequestStage::Withdrawn], locale.desk_stage_over_many()),
    ];
    let stage = |(stages, title): (Vec<RequestStage>, i18n::Said)| {
        let cards: Vec<_> = requests.iter().filter(|card| stages.contains(&card.stage)).collect();
        if cards.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ say(title) }</h2>
                <ul class="requests">{ for cards.iter().map(|card| row(card, view, here.desk)) }</ul>
            </section>
        }
    };
    html! {
        <>
            { heading(locale.desk_room_requests()) }
            { quiet(&requests, view, here.desk) }
            if requests.is_empty() { <p>{ say(locale.desk_no_requests()) }</p> }
            { for stages.into_iter().map(stage) }
            <p class="aside">{ say(locale.desk_deleted(view.deleted.into())) }</p>
            <p>{ button(here, "way", locale.desk_look_again(), || Act::Look) }</p>
            { reads(here, view) }
        </>
    }
}

/// Since when somebody waits, if that is too long.
fn waits_long(card: &RequestCard, now: Instant) -> bool {
    let quiet = i64::from(QUIET_DAYS) * Instant::DAY;
    !card.stage.is_over() && card.waiting_since.is_some_and(|since| now.0 - since.0 >= quiet)
}

/// "Nobody has greeted … for 3 days."
pub(super) fn quiet(cards: &[&RequestCard], view: &DeskView, desk: &Desk) -> Html {
    let waiting: Vec<&&RequestCard> = cards.iter().filter(|card| waits_long(card, view.now)).collect();
    if waiting.is_empty() {
        return Html::default();
    }
    let link = |card: &&&RequestCard| {
        html! { <li><a href={address(card, view)}>{ called(card, desk) }</a></li> }
    };
    html! {
        <div class="note quiet-days">
            <p><strong>{ say(desk.locale.desk_nobody_greeted(waiting.len() as u64, QUIET_DAYS.into())) }</strong></p>
            <ul>{ for waiting.iter().map(link) }</ul>
        </div>
    }
}

/// Where it is read.
fn address(card: &RequestCard, view: &DeskView) -> String {
    format!("#{}/{}", if asks(card, view) { "questions" } else { "requests" }, card.id)
}

/// How greeters speak of a request on the telephone: the form, and the beginning of its id.
fn called(card: &RequestCard, desk: &Desk) -> String {
    let forms = desk.view.there().map(|view| view.forms.as_slice()).unwrap_or_default();
    let form = forms.iter().find(|form| form.id == card.form);
    let title = form.map(|form| plain(&form.title, desk)).unwrap_or_else(|| card.form.to_string());
    desk.locale.desk_request_called(&title, &number(&card.id)).text
}

/// Six signs are enough to tell two requests apart.
pub(super) fn number(id: &str) -> String {
    let (one, two) = (id.get(..3).unwrap_or_default(), id.get(3..6).unwrap_or_default());
    format!("{one} {two}").to_uppercase()
}

/// How far a request has come, in words.
pub(super) fn stage(stage: RequestStage, desk: &Desk) -> i18n::Said {
    let locale = &desk.locale;
    match stage {
        RequestStage::Arrived => locale.desk_stage_arrived(),
        RequestStage::InConversation => locale.desk_stage_conversation(),
        RequestStage::Welcomed => locale.desk_stage_welcomed(),
        RequestStage::NotNow => locale.desk_stage_not_now(),
        RequestStage::Withdrawn => locale.desk_stage_withdrawn(),
    }
}

pub(super) fn row(card: &RequestCard, view: &DeskView, desk: &Desk) -> Html {
    let locale = &desk.locale;
    let mine = view.i_read.is_empty() || view.i_read.iter().any(|tag| tag.language() == card.lang.language());
    let days = |since: Instant| u64::try_from((view.now.0 - since.0) / Instant::DAY).unwrap_or_default();
    let language = locale.language_name(card.lang.as_str());
    html! {
        <li class={classes!((!mine).then_some("other-language"))}>
            <a href={address(card, view)}>{ called(card, desk) }</a>
            <p>
                if !asks(card, view) { { say(stage(card.stage, desk)) }{ " · " } }
                { say(if mine { locale.desk_written_in(&language) } else { locale.desk_written_in_other(&language) }) }
            </p>
            <p class="aside">
                { say(locale.desk_arrived()) }{ " " }{ when(card.arrived, desk) }
                if let Some(since) = card.waiting_since.filter(|_| !card.stage.is_over()) {
                    { " · " }{ say(locale.desk_waits(days(since))) }
                }
            </p>
            <p class="aside">
                if let Some(name) = &card.met_by { { say(locale.desk_met_by(&somebody(name, desk))) }{ " · " } }
                if card.approvals > 0 { { say(locale.desk_approvals(card.approvals.into())) }{ " · " } }
                { say(locale.desk_kept_until(&desk.day(card.kept_until))) }
            </p>
            if !card.sealed { <p class="aside">{ say(locale.desk_not_sealed()) }</p> }
        </li>
    }
}

/// A name, or a word for somebody without one.
pub(super) fn somebody(name: &str, desk: &Desk) -> String {
    if name.is_empty() { desk.locale.desk_nameless().text } else { name.to_owned() }
}

/// Which languages this greeter reads.
fn reads(here: Here<'_>, view: &DeskView) -> Html {
    let locale = &here.desk.locale;
    let reads = |tag: &Tag| view.i_read.contains(tag);
    let others: Vec<&str> = view.i_read.iter().filter(|tag| !view.languages.contains(tag)).map(Tag::as_str).collect();
    let language = |tag: &Tag| {
        let tag = tag.as_str();
        let name =
            html! { <span lang={tag.to_owned()} dir={i18n::dir_of(tag).as_str()}>{ locale.autonym(tag) }</span> };
        tick("read", "language", tag, name, None, Tag::new(tag).is_some_and(|tag| reads(&tag)))
    };
    let more = labelled("read", "more", locale.desk_read_more(), Some(locale.desk_read_more_help()), |id, help| {
        html! { <Input {id} name="more" begins={others.join(", ")} {help} dir="ltr" /> }
    });
    let fields = html! {
        <>
            <fieldset class="choices">
                <legend class="label">{ say(locale.desk_read_which()) }</legend>
                { for view.languages.iter().map(language) }
            </fieldset>
            { more }
        </>
    };
    let form = Form {
        to: To::Desk,
        id: "read".to_owned(),
        what: "read",
        hidden: Vec::new(),
        fields,
        send: locale.desk_keep(),
        button: "way",
        here,
    };
    html! {
        <details class="again">
            <summary>{ say(locale.desk_read_title()) }</summary>
            <p>{ say(locale.desk_read_lead()) }</p>
            { form.draw() }
        </details>
    }
}
