//! What is printed: the keys on a sheet of paper, or an invitation that was just made. It stands on the page until it
//! is put away, and while it does, nothing else is printed.

use model::{Invited, Role};
use yew::prelude::*;

use crate::app::Act;
use crate::parts::{Here, button, plain, qr, say};
use crate::state::Sheet;
use vault::Seeds;

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    match &desk.sheet {
        None => Html::default(),
        Some(Sheet::Recovery) => {
            desk.mine.as_ref().map(|mine| framed(here, recovery(here, &mine.seeds))).unwrap_or_default()
        }
        Some(Sheet::Invitation(made)) => framed(here, invitation(here, made)),
    }
}

fn framed(here: Here<'_>, sheet: Html) -> Html {
    let locale = &here.desk.locale;
    html! {
        <section class="sheet" tabindex="-1" data-sheet="">
            { sheet }
            <p class="ways-out unprinted">
                { button(here, "send", locale.desk_print(), || Act::Print) }
                { button(here, "way", locale.desk_put_away(), || Act::PutAway) }
            </p>
        </section>
    }
}

/// The seeds, written down as `docs/sealing.md` says.
pub(super) fn recovery(here: Here<'_>, seeds: &Seeds) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let lines = |lines: [zeroize::Zeroizing<String>; 2]| {
        html! {
            <p class="code" dir="ltr" translate="no">
                { for lines.iter().map(|line| html! { <span class="code-line">{ line.as_str().to_owned() }</span> }) }
            </p>
        }
    };
    let name = desk.view.there().map(|view| plain(&view.group_name, desk)).unwrap_or_default();
    html! {
        <>
            <h2>{ say(locale.desk_sheet_title(&name)) }</h2>
            <p>{ say(locale.desk_sheet_lead()) }</p>
            <h3>{ say(locale.desk_sheet_own()) }</h3>
            { lines(seeds.greeter.written()) }
            if let Some(door) = &seeds.door {
                <h3>{ say(locale.desk_sheet_door()) }</h3>
                <p>{ say(locale.desk_sheet_door_lead()) }</p>
                { lines(door.written()) }
            }
            <p>{ say(locale.desk_sheet_how(&format!("/{}/desk#keys", desk.setup.group))) }</p>
            <p class="aside">{ say(locale.desk_sheet_made(&desk.day(desk.now()))) }</p>
        </>
    }
}

fn invitation(here: Here<'_>, made: &Invited) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let name = desk.view.there().map(|view| plain(&view.group_name, desk)).unwrap_or_default();
    let what = match made.role {
        Role::Member => locale.desk_invited_member(&name),
        Role::Greeter => locale.desk_invited_greeter(&name),
        Role::Organiser => locale.desk_invited_organiser(&name),
    };
    let (link, code) = (made.link.clone(), made.invitation.clone());
    html! {
        <>
            <h2>{ say(what) }</h2>
            <p class="note unprinted">{ say(locale.desk_invited_once()) }</p>
            { qr(&made.link, locale.desk_invited_qr().text) }
            <p dir="ltr" class="link" translate="no">{ made.link.clone() }</p>
            <p>{ say(locale.desk_invited_code()) }</p>
            <p class="code" dir="ltr" translate="no">{ made.invitation.clone() }</p>
            <p>{ say(locale.desk_invited_until(&desk.moment(made.expires))) }</p>
            <p class="aside">{ say(locale.desk_never_ask()) }</p>
            <p class="ways-out unprinted">
                { button(here, "way", locale.desk_copy_link(), move || Act::Copy(link.clone())) }
                { button(here, "way", locale.desk_copy_code(), move || Act::Copy(code.clone())) }
            </p>
        </>
    }
}
