//! The rooms of the desk, in the order of its menu. Each has a file of its own; to add one, add it to [`Room`] and
//! [`DOORS`].

mod answers;
mod decide;
mod forms;
mod keys;
pub(crate) mod packs;
mod people;
pub(crate) mod questions;
mod request;
mod requests;
mod sheet;
mod talk;
mod unlock;

use i18n::{Locale, Said};
use model::desk::DeskView;
use model::{Refusal, Role, Slug};
use yew::prelude::*;

use crate::app::Act;
use crate::errand::Errand;
use crate::parts::{Here, button, heading, say};
use crate::state::{Desk, Got};

/// A room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// Who asks to join, and one of them.
    Requests,
    /// What readers ask, and the FAQs in which it is answered.
    Questions,
    /// Lists of people and links on many networks.
    Packs,
    /// Members and invitations.
    People,
    /// Greeters' keys.
    Keys,
    /// The settings of forms.
    Forms,
}

/// The way into a room.
struct Door {
    room: Room,
    /// Its part of the address, after `#`.
    hash: &'static str,
    name: fn(&Locale) -> Said,
    /// Whom it is for, at least.
    role: Role,
    draw: fn(Here<'_>) -> Html,
    /// What it shows besides what every room does, if that is to be asked for now.
    needs: fn(&mut Desk, anew: bool) -> Option<Errand>,
    /// What somebody should see in it, wherever they are.
    news: fn(&DeskView, &Locale) -> Option<Said>,
}

fn nothing(_: &mut Desk, _: bool) -> Option<Errand> {
    None
}

fn no_news(_: &DeskView, _: &Locale) -> Option<Said> {
    None
}

/// Every room.
const DOORS: [Door; 6] = [
    Door {
        room: Room::Requests,
        hash: "requests",
        name: Locale::desk_room_requests,
        role: Role::Greeter,
        draw: requests::draw,
        needs: nothing,
        news: no_news,
    },
    Door {
        room: Room::Questions,
        hash: "questions",
        name: Locale::know_room,
        role: Role::Greeter,
        draw: questions::draw,
        needs: questions::needs,
        news: no_news,
    },
    Door {
        room: Room::Packs,
        hash: "packs",
        name: Locale::curate_room,
        role: Role::Greeter,
        draw: packs::draw,
        needs: packs::needs,
        news: packs::news,
    },
    Door {
        room: Room::People,
        hash: "people",
        name: Locale::desk_room_people,
        role: Role::Organiser,
        draw: people::draw,
        needs: nothing,
        news: no_news,
    },
    Door {
        room: Room::Keys,
        hash: "keys",
        name: Locale::desk_room_keys,
        role: Role::Greeter,
        draw: keys::draw,
        needs: nothing,
        news: no_news,
    },
    Door {
        room: Room::Forms,
        hash: "forms",
        name: Locale::desk_room_forms,
        role: Role::Greeter,
        draw: forms::draw,
        needs: nothing,
        news: no_news,
    },
];

/// Where somebody is: a room, and within it perhaps one request, or one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) room: Room,
    pub(crate) request: Option<String>,
    /// A FAQ or a starter pack, by its name in addresses.
    pub(crate) paper: Option<Slug>,
}

impl Place {
    /// Reads the part of the address after `#`; whatever it does not know is the first room.
    pub(crate) fn of(hash: &str) -> Place {
        let hash = hash.trim_start_matches('#');
        let (room, rest) = hash.split_once('/').unwrap_or((hash, ""));
        let room = DOORS.iter().find(|door| door.hash == room).map_or(Room::Requests, |door| door.room);
        let is_id = rest.len() == 32 && rest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let request = (is_id && matches!(room, Room::Requests | Room::Questions)).then(|| rest.to_owned());
        let paper = Slug::new(rest).filter(|_| request.is_none());
        Place { room, request, paper }
    }
}

/// What the room shows besides, if that is to be asked for now; or `anew`.
pub(crate) fn needs(desk: &mut Desk, anew: bool) -> Option<Errand> {
    (door(desk).needs)(desk, anew)
}

fn door(desk: &Desk) -> &'static Door {
    DOORS.iter().find(|door| door.room == desk.place.room).unwrap_or(&DOORS[0])
}

/// What the room is called, for the title of the window.
pub(crate) fn name(desk: &Desk) -> String {
    match desk.place.request {
        Some(_) if desk.place.room == Room::Questions => desk.locale.know_one_question().text,
        Some(_) => desk.locale.desk_one_request().text,
        None => (door(desk).name)(&desk.locale).text,
    }
}

/// The whole desk.
pub(crate) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let (lang, dir) = (locale.tag().to_owned(), locale.dir().as_str());
    let class = classes!(
        "porchlight",
        "organise",
        "desk",
        (desk.sheet.is_some() || desk.making.is_some()).then_some("with-sheet")
    );
    let content = match &desk.view {
        Got::Waiting => html! { <p role="status">{ say(locale.desk_one_moment()) }</p> },
        Got::Refused(refusal) => shut(here, *refusal),
        Got::There(view) => {
            let open = |door: &&Door| view.me.role >= door.role;
            let door = Some(door(desk)).filter(open).unwrap_or(&DOORS[0]);
            let draw = if desk.place.request.is_some() { request::draw } else { door.draw };
            html! {
                <>
                    <nav class="rooms unprinted" aria-label={locale.desk_rooms().text}>
                        <ul>{ for DOORS.iter().filter(open).map(|door| way(door, desk)) }</ul>
                    </nav>
                    { unlock::bar(here) }
                    { sheet::draw(here) }
                    { draw(here) }
                </>
            }
        }
    };
    html! {
        <div {class} {lang} {dir}>
            { languages(here) }
            { content }
            <p class="said unprinted" role="status">{ for desk.said.clone().map(say) }</p>
        </div>
    }
}

fn way(door: &Door, desk: &Desk) -> Html {
    let here = door.room == desk.place.room;
    let within = desk.place.request.is_some() || desk.place.paper.is_some();
    let current = here.then_some(if within { "true" } else { "page" });
    let news = desk.view.there().and_then(|view| (door.news)(view, &desk.locale));
    html! {
        <li>
            <a href={format!("#{}", door.hash)} aria-current={current}>
                { say((door.name)(&desk.locale)) }
                if let Some(news) = news { <span class="news">{ say(news) }</span> }
            </a>
        </li>
    }
}

/// The languages, each by its own name. Switching keeps what was typed, and what is open.
fn languages(here: Here<'_>) -> Html {
    let desk = here.desk;
    if desk.setup.languages.len() < 2 {
        return Html::default();
    }
    let entry = |(at, language): (usize, &crate::state::Language)| {
        let (lang, dir) = (language.tag.clone(), i18n::dir_of(&language.tag).as_str());
        let current = (language.tag == desk.locale.tag()).then_some("true");
        let onclick = here.does(move || Act::Speak(at));
        html! {
            <li>
                <button type="button" class="language" {lang} {dir} aria-current={current} {onclick}>
                    { language.name.clone() }
                </button>
            </li>
        }
    };
    html! {
        <nav class="languages unprinted" aria-label={desk.locale.desk_languages().text}>
            <ul>{ for desk.setup.languages.iter().enumerate().map(entry) }</ul>
        </nav>
    }
}

/// The desk does not open to whoever is here, or not now.
fn shut(here: Here<'_>, refusal: Refusal) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let join = format!("/{}/join?lang={}", desk.setup.group, locale.tag());
    let (words, way) = match refusal {
        Refusal::CodeNeeded | Refusal::CodeUnknown => {
            (locale.desk_code_needed(), html! { <a class="way" href={join}>{ say(locale.desk_to_join()) }</a> })
        }
        Refusal::NotYours => {
            let group = format!("/{}?lang={}", desk.setup.group, locale.tag());
            (locale.desk_not_yours(), html! { <a class="way" href={group}>{ say(locale.desk_to_group()) }</a> })
        }
        refusal => (
            locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble()),
            html! { { button(here, "way", locale.desk_again(), || Act::Look) } },
        ),
    };
    html! { <>{ heading(locale.desk_shut()) }<p>{ say(words) }</p><p>{ way }</p></> }
}
