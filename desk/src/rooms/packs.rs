//! Starter packs: greeters and organisers curate them, organisers make them and accept what members suggest.

mod editor;
mod export;
mod import;
mod one;
mod settings;

use i18n::{Locale, Said};
use model::desk::DeskView;
use model::pack::{OnPack, PackCard, PackDesk};
use model::{Filled, Refusal, Slug};
use yew::prelude::*;

use crate::curating::{self, Curator, Sift};
use crate::errand::{Errand, Lazy, readdress};
use crate::parts::{Here, button, heading, say, text};
use crate::state::{Desk, Got, Sent, Why};
use crate::window;
use editor::Editing;
use import::Import;
use settings::Settling;

/// What this room remembers while somebody is in it.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) pack: Lazy<PackDesk>,
    sift: Sift,
    open: Option<Open>,
    /// The entry that was open last: there the focus goes when its editor closes.
    last: Option<Slug>,
    /// The pack is to be fetched again: somebody else has changed it.
    stale: bool,
}

/// What is open: one thing at a time.
enum Open {
    /// The pack's own words, or those of a new one.
    Settings(Settling),
    /// An entry, or a new one.
    Entry(Box<Editing>),
    Import(Box<Import>),
    Export,
}

/// The pack that the room shows, if it is to be asked for now.
pub(crate) fn needs(desk: &mut Desk, anew: bool) -> Option<Errand> {
    let paper = desk.place.paper.clone();
    let state = &mut desk.packs;
    // A pack that is being made is open in the list, everything else within a pack.
    let is_new = |open: &Open| matches!(open, Open::Settings(settling) if settling.is_new);
    state.open.take_if(|open| is_new(open) == paper.is_some());
    let id = paper?;
    let anew = std::mem::take(&mut state.stale) || anew;
    let other = state.pack.there().is_some_and(|pack| pack.id != id);
    if other {
        *state = State::default();
    }
    if !state.pack.wants(&id, anew) {
        return None;
    }
    let path = format!("/starter-pack/{id}/draft");
    Some(Errand::get(path, move |desk, answer| {
        desk.packs.pack.take(&id, answer)?;
        editor::renew(desk);
        settings::renew(desk);
        Ok(())
    }))
}

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(id) = &desk.place.paper else { return list(here) };
    let content = match desk.packs.pack.of(id) {
        Got::Waiting => {
            html! { <>{ heading(locale.curate_room()) }<p role="status">{ say(locale.desk_one_moment()) }</p></> }
        }
        Got::Refused(refusal) => html! {
            <>
                { heading(locale.curate_room()) }
                <p>{ say(locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble())) }</p>
                <p>{ button(here, "way", locale.desk_again(), || crate::app::Act::Look) }</p>
            </>
        },
        Got::There(pack) => one::draw(here, pack),
    };
    html! { <><p class="back"><a href="#packs">{ say(locale.curate_all()) }</a></p>{ content }</> }
}

/// How many asked to be taken out of any pack, of whom nobody here has said yet that they saw it.
pub(super) fn news(view: &DeskView, locale: &Locale) -> Option<Said> {
    asked_out(view.packs.iter().map(|card| card.just_removed).sum(), locale)
}

fn asked_out(count: u32, locale: &Locale) -> Option<Said> {
    (count > 0).then(|| locale.curate_asked_out(count.into()))
}

/// The list of packs.
fn list(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let packs = desk.view.there().map(|view| view.packs.as_slice()).unwrap_or_default();
    let card = |card: &PackCard| {
        html! {
            <li>
                <a href={format!("#packs/{}", card.id)}>{ text(&card.title, desk) }</a>
                if let Some(news) = asked_out(card.just_removed, locale) { <p class="unfit">{ say(news) }</p> }
            </li>
        }
    };
    html! {
        <>
            { heading(locale.curate_room()) }
            <p class="lead">{ say(locale.curate_lead()) }</p>
            if packs.is_empty() { <p>{ say(locale.curate_none()) }</p> }
            <ul class="requests">{ for packs.iter().map(card) }</ul>
            if desk.is_organiser() {
                if let Some(Open::Settings(settling)) = &desk.packs.open {
                    { settings::draw(here, settling) }
                } else {
                    <p>{ opens(here, "way", locale.curate_make(), |_| Some(Open::Settings(Settling::new()))) }</p>
                }
            }
        </>
    }
}

/// A button that opens something, and gives it the focus.
fn opens(here: Here<'_>, class: &'static str, said: Said, open: impl Fn(&Desk) -> Option<Open> + 'static) -> Html {
    let onclick = here.changes(move |desk| {
        desk.refused = None;
        desk.packs.open = open(desk);
        desk.focus = Some("[data-editor]");
    });
    html! { <button type="button" {class} {onclick}>{ say(said) }</button> }
}

/// A button that closes what is open, as if nothing had been typed.
fn closes(here: Here<'_>) -> Html {
    let onclick = here.changes(close);
    html! { <button type="button" class="quiet" {onclick}>{ say(here.desk.locale.curate_close()) }</button> }
}

fn close(desk: &mut Desk) {
    desk.refused = None;
    desk.packs.open = None;
    desk.focus = Some("[data-last]");
}

/// A form of a pack was sent, of whatever kind: see [`curating::command`].
fn told(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let pack = desk.packs.pack.there().ok_or(Refusal::NotFound)?;
    let name = desk.view.there().map(|view| view.me.name.as_str()).unwrap_or_default();
    let on = curating::command(&sent.pairs, pack, &Curator { name, today: window::today() })?;
    let (closes, leaves) = (matches!(on, OnPack::Put { .. } | OnPack::Drop { .. }), matches!(on, OnPack::Remove));
    let readdressed = match &on {
        OnPack::Put { entry, .. } if Filled(&sent.pairs).is_ticked("new-address") => entry.id.clone(),
        _ => None,
    };
    let looked = if let OnPack::Check { entry } = &on { Some(entry.clone()) } else { None };
    tell(desk, &on, move |desk| {
        if let Some(entry) = looked {
            editor::follow(desk, &entry);
        }
        if closes {
            close(desk);
        }
        if leaves {
            desk.packs = State::default();
            // Nobody asks for what is gone, before the address says so too.
            desk.place.paper = None;
            desk.focus = Some("[data-heading]");
            desk.goes("packs");
        }
        let there = || Some((desk.packs.pack.there()?, readdressed.as_ref()?));
        if let Some((pack, entry)) = there()
            && let Some(steps) = curating::readdressed(pack, entry)
        {
            let (id, path) = (pack.id.clone(), format!("/starter-pack/{}/draft", pack.id));
            readdress(desk, &path, &steps, move |desk, answer| desk.packs.pack.take(&id, Ok(answer)))?;
        }
        Ok(())
    })
}

/// Tells the group what to do with the pack that is there; `then` follows when it is done.
fn tell(
    desk: &Desk,
    on: &OnPack,
    then: impl FnOnce(&mut Desk) -> Result<(), Why> + 'static,
) -> Result<Option<Errand>, Why> {
    let id = desk.place.paper.clone().ok_or(Refusal::NotFound)?;
    let path = format!("/starter-pack/{id}/draft");
    let gone = matches!(on, OnPack::Remove);
    let take = move |desk: &mut Desk, answer: Result<&str, Refusal>| {
        if gone {
            // Whatever it says: there is no pack to show any more.
            answer?;
        } else {
            desk.packs.pack.take(&id, answer)?;
        }
        then(desk)
    };
    Errand::send("POST", path, on, take).map(Some)
}
