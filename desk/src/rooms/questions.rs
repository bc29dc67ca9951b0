//! Questions: what readers ask the group, and the FAQs in which it is answered. A question is a request to a form for
//! asking; nobody decides about whoever sent it.

mod answer;
mod editor;
mod faq;
mod import;
mod settings;

use i18n::Locale;
use model::desk::{DeskView, RequestCard};
use model::faq::{FaqCard, FaqDesk, OnFaq, Reviewed};
use model::signup::{For, RequestStage};
use model::{Filled, Refusal, Role, Slug};
use yew::prelude::*;

pub(super) use answer::draw as make_it_an_answer;

use super::requests::{quiet, row};
use crate::answering::{self, Sift};
use crate::app::Act;
use crate::errand::{Errand, Lazy, readdress};
use crate::parts::{Here, button, heading, say, text};
use crate::state::{Desk, Got, Sent, Why};
use crate::{rooms::Place, window};
use answer::Answering;
use editor::Editing;
use import::Import;
use settings::Settling;

/// So many entries are shown at once.
const AT_ONCE: usize = 50;

/// What this room remembers while somebody is in it.
#[derive(Default)]
pub(crate) struct State {
    faq: Lazy<FaqDesk>,
    sift: Sift,
    /// How often more entries were asked for.
    more: usize,
    open: Option<Open>,
    /// The question that is made an answer.
    answering: Option<Answering>,
    /// The FAQ is to be fetched again: somebody else has changed it.
    stale: bool,
    /// Where somebody was when this was so.
    place: Option<Place>,
}

/// What is open: one thing at a time.
enum Open {
    /// A FAQ's own words, or those of a new one.
    Settings(Settling),
    /// An entry, or a new one.
    Entry(Box<Editing>),
    /// An entry is to be taken out: it takes a second press.
    Drop(Slug),
    Import(Box<Import>),
    Export,
}

impl State {
    /// Lets go of what was opened.
    pub(crate) fn lock(&mut self) {
        if self.answering.take().is_some() {
            self.open = None;
        }
    }
}

/// The FAQ that is shown, or that a question is to go into, if it is to be asked for now.
pub(crate) fn needs(desk: &mut Desk, anew: bool) -> Option<Errand> {
    let here = desk.place.clone();
    let state = &mut desk.questions;
    if state.place.as_ref() != Some(&here) {
        *state = State { faq: std::mem::take(&mut state.faq), place: Some(here.clone()), ..State::default() };
    }
    let id = state.answering.as_ref().map(|answering| answering.faq.clone()).or(here.paper)?;
    let anew = std::mem::take(&mut state.stale) || anew;
    if !state.faq.wants(&id, anew) {
        return None;
    }
    let path = format!("/faq/{id}/draft");
    Some(Errand::get(path, move |desk, answer| {
        desk.questions.faq.take(&id, answer)?;
        editor::renew(desk);
        settings::renew(desk);
        answer::begin(desk);
        Ok(())
    }))
}

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(view) = desk.view.there() else { return Html::default() };
    let Some(id) = &desk.place.paper else { return list(here, view) };
    let content = match desk.questions.faq.of(id) {
        Got::There(faq) => faq::draw(here, faq),
        waits => html! { <>{ heading(locale.know_one_faq()) }{ wait(here, waits) }</> },
    };
    html! { <><p class="back"><a href="#questions">{ say(locale.know_all()) }</a></p>{ content }</> }
}

/// In the place of a FAQ that is not there yet.
fn wait(here: Here<'_>, waits: &Got<FaqDesk>) -> Html {
    let locale = &here.desk.locale;
    match waits {
        Got::Refused(refusal) => html! {
            <>
                <p>{ say(locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble())) }</p>
                <p>{ button(here, "way", locale.desk_again(), || Act::Look) }</p>
            </>
        },
        _ => html! { <p role="status">{ say(locale.desk_one_moment()) }</p> },
    }
}

/// Whether a request asks the group something.
pub(super) fn asks(card: &RequestCard, view: &DeskView) -> bool {
    view.forms.iter().any(|form| form.id == card.form && form.purpose == For::Asking)
}

/// Readers' questions, and the FAQs.
fn list(here: Here<'_>, view: &DeskView) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let questions: Vec<&RequestCard> = view.requests.iter().filter(|card| asks(card, view)).collect();
    let waits = |card: &RequestCard| card.waiting_since.is_some();
    let over = |card: &RequestCard| card.stage == RequestStage::Withdrawn;
    let some = |title: i18n::Said, those: &dyn Fn(&RequestCard) -> bool| {
        let those: Vec<_> = questions.iter().filter(|card| those(card)).collect();
        if those.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h3>{ say(title) }</h3>
                <ul class="requests">{ for those.iter().map(|card| row(card, view, desk)) }</ul>
            </>
        }
    };
    html! {
        <>
            { heading(locale.know_room()) }
            <p class="lead">{ say(locale.know_lead()) }</p>
            if view.forms.iter().any(|form| form.purpose == For::Asking) { { no_keys(view, locale) } }
            { quiet(&questions, view, desk) }
            <section>
                <h2>{ say(locale.know_questions()) }</h2>
                if questions.is_empty() { <p>{ say(locale.know_no_questions()) }</p> }
                { some(locale.know_waiting(), &|card| waits(card) && !over(card)) }
                { some(locale.know_answered(), &|card| !waits(card) && !over(card)) }
                { some(locale.know_taken_back(), &over) }
                <p>{ button(here, "way", locale.desk_look_again(), || Act::Look) }</p>
            </section>
            { faqs(here, &view.faqs) }
        </>
    }
}

/// That nobody can ask before there are keys, and the way to make them.
fn no_keys(view: &DeskView, locale: &Locale) -> Html {
    if !view.asking_needs_keys() {
        return Html::default();
    }
    html! {
        <div class="note" data-no-keys="">
            <p>{ say(locale.know_no_keys()) }</p>
            <p><a href="#keys">{ say(locale.know_to_keys()) }</a></p>
        </div>
    }
}

fn faqs(here: Here<'_>, faqs: &[FaqCard]) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let card = |card: &FaqCard| {
        html! { <li><a href={format!("#questions/{}", card.id)}>{ text(&card.title, desk) }</a></li> }
    };
    html! {
        <section>
            <h2>{ say(locale.know_faqs()) }</h2>
            if faqs.is_empty() { <p>{ say(locale.know_no_faqs()) }</p> }
            <ul class="requests">{ for faqs.iter().map(card) }</ul>
            if desk.is_organiser() {
                if let Some(Open::Settings(settling)) = &desk.questions.open {
                    { settings::draw(here, settling) }
                } else {
                    <p>{ opens(here, "way", locale.know_make(), |_| Some(Open::Settings(Settling::new()))) }</p>
                }
            }
        </section>
    }
}

/// A button that opens something, and gives it the focus.
fn opens(
    here: Here<'_>,
    class: &'static str,
    said: i18n::Said,
    open: impl Fn(&Desk) -> Option<Open> + 'static,
) -> Html {
    let onclick = here.changes(move |desk| {
        desk.refused = None;
        desk.questions.open = open(desk);
        desk.focus = Some("[data-editor]");
    });
    html! { <button type="button" {class} {onclick}>{ say(said) }</button> }
}

/// A button that closes what is open, as if nothing had been typed.
fn closes(here: Here<'_>) -> Html {
    let onclick = here.changes(|desk| {
        desk.refused = None;
        desk.questions.open = None;
        desk.questions.answering = None;
        desk.focus = Some("[data-heading]");
    });
    html! { <button type="button" class="quiet" {onclick}>{ say(here.desk.locale.curate_close()) }</button> }
}

/// A form of a FAQ was sent, of whatever kind: see [`answering::command`].
fn told(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let faq = desk.questions.faq.there().ok_or(Refusal::NotFound)?;
    let by = desk.view.there().map_or(Role::Greeter, |view| view.me.role);
    let on = answering::command(&sent.pairs, faq, Reviewed { on: window::today(), by })?;
    let readdressed = match &on {
        OnFaq::Put { entry, .. } if Filled(&sent.pairs).is_ticked("new-address") => entry.id.clone(),
        _ => None,
    };
    tell(faq.id.clone(), &on, readdressed).map(Some)
}

/// What is done with a FAQ, on its way; `readdressed` is the entry that gets a new address then.
fn tell(id: Slug, on: &OnFaq, readdressed: Option<Slug>) -> Result<Errand, Why> {
    let closes = matches!(on, OnFaq::Put { .. } | OnFaq::Drop { .. });
    let (adds, leaves) = (matches!(on, OnFaq::Add { .. }), matches!(on, OnFaq::Remove));
    let looked = if let OnFaq::Review { entry } = on { Some(entry.clone()) } else { None };
    Errand::send("POST", format!("/faq/{id}/draft"), on, move |desk, answer| {
        // Somebody was quicker: what they wrote is fetched, and stands beside what was typed here.
        if answer == Err(Refusal::EntryChanged) {
            desk.questions.stale = true;
        }
        desk.questions.faq.take(&id, answer)?;
        if let Some(entry) = looked {
            editor::follow(desk, &entry);
        }
        if closes {
            desk.questions.open = None;
            if desk.questions.answering.take().is_some() {
                desk.said = Some(desk.locale.know_is_an_answer());
            }
        }
        if adds {
            import::go_on(desk);
        }
        if leaves {
            // Nobody asks for what is gone, before the address says so too.
            desk.place.paper = None;
            desk.focus = Some("[data-heading]");
            desk.goes("questions");
        }
        let there = || answering::readdressed(desk.questions.faq.there()?, readdressed.as_ref()?);
        if let Some(steps) = there() {
            let path = format!("/faq/{id}/draft");
            readdress(desk, &path, &steps, move |desk, answer| desk.questions.faq.take(&id, Ok(answer)))?;
        }
        Ok(())
    })
}
