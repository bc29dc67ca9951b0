//! Greeters' keys: making one, bringing it back, being let in, letting somebody in, renewing the list.

use model::Instant;
use model::desk::{DeskView, KeyCard};
use vault::{Greeter, ListError, Verified};
use yew::prelude::*;

use super::requests::somebody;
use super::{sheet, unlock};
use crate::app::Act;
use crate::keys::{Six, Standing, offered};
use crate::parts::{Area, Form, Here, To, button, heading, labelled, line, say, tick};
use crate::state::Making;

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let Some(view) = desk.view.there() else { return Html::default() };
    let locale = &desk.locale;
    let content = match &desk.making {
        Some(made) => making(here, made),
        None => html! {
            <>
                { mine(here, view) }
                { for desk.mine.as_ref().map(|_| waiting(here, view)) }
                { list(here, view) }
                { opening(here) }
            </>
        },
    };
    html! {
        <>
            { heading(locale.desk_room_keys()) }
            <p class="lead">{ say(locale.desk_keys_lead()) }</p>
            if !desk.clocks_agree { <p class="note">{ say(locale.desk_clocks_apart()) }</p> }
            { standing(here) }
            { content }
        </>
    }
}

fn form<'a>(here: Here<'a>, what: &'static str, fields: Html, send: i18n::Said, button: &'static str) -> Form<'a> {
    let send = here.sends(what, send);
    Form { to: To::Keys, id: what.to_owned(), what, hidden: Vec::new(), fields, send, button, here }
}

/// Whether the list can be trusted, and until when.
fn standing(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let now = desk.now();
    let until = |list: &Verified| desk.day(Instant(list.until));
    match &desk.standing {
        Standing::None => html! { <p class="note">{ say(locale.desk_no_list()) }</p> },
        Standing::Good(_, list) if desk.standing.ends_soon(now) => {
            html! { <p class="note">{ say(locale.desk_list_ends_soon(&until(list))) }</p> }
        }
        Standing::Good(_, list) => html! { <p>{ say(locale.desk_list_good(&until(list))) }</p> },
        Standing::Expired(_, list) => html! { <p class="note">{ say(locale.desk_list_expired(&until(list))) }</p> },
        Standing::Doubtful(why) => html! {
            <div class="refusal">
                <p class="refusal-title">{ say(locale.desk_list_doubtful()) }</p>
                <p>
                    { say(match why {
                        ListError::OtherDoor => locale.desk_list_other_door(),
                        ListError::Older => locale.desk_list_older(),
                        ListError::Unsigned | ListError::Expired => locale.desk_list_unsigned(),
                    }) }
                </p>
                <p>{ say(locale.desk_list_doubtful_next()) }</p>
            </div>
        },
    }
}

/// The key of whoever is here.
fn mine(here: Here<'_>, view: &DeskView) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    if desk.mine.is_none() && desk.has_keys {
        return html! { <>{ unlock::form(here) }{ forget(here) }</> };
    }
    let Some(mine) = &desk.mine else { return begin(here, view) };
    let has_door = mine.seeds.door.is_some();
    let state = match &desk.standing {
        Standing::None if has_door => {
            form(here, "first-list", Html::default(), locale.desk_sign_first(), "send").draw()
        }
        Standing::Doubtful(_) => Html::default(),
        _ if desk.is_let_in() => html! { <p>{ say(locale.desk_you_are_in()) }</p> },
        _ if desk.is_offered() => html! {
            <>
                <p class="note">{ say(locale.desk_you_wait()) }</p>
                { words(here, &mine.public) }
                <p>{ say(locale.desk_you_wait_how()) }</p>
            </>
        },
        _ => html! {
            <>
                <p>{ say(locale.desk_not_offered()) }</p>
                { form(here, "offer", Html::default(), locale.desk_offer(), "send").draw() }
            </>
        },
    };
    html! {
        <section>
            <h2>{ say(locale.desk_your_key()) }</h2>
            { state }
            if has_door { <p>{ say(locale.desk_you_have_door()) }</p> }
            <p>
                { button(here, "way", locale.desk_show_sheet(), || Act::Recovery) }
            </p>
            { forget(here) }
        </section>
    }
}

/// No key on this device yet: a new one, or one from a sheet.
fn begin(here: Here<'_>, view: &DeskView) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let first = desk.standing == Standing::None;
    let before = view.keys.iter().any(|card| card.person == view.me.id);
    let lines = |name: &'static str, label, help| {
        labelled("restore", name, label, help, |id, help| html! { <Area {id} {name} {help} dir="ltr" /> })
    };
    let fields = html! {
        <>
            { lines("own", locale.desk_restore_own(), Some(locale.desk_restore_help())) }
            { lines("door", locale.desk_restore_door(), None) }
        </>
    };
    let words = match (first, desk.is_organiser()) {
        (true, true) => locale.desk_begin_first(),
        (true, false) => locale.desk_begin_early(),
        (false, _) => locale.desk_begin_new(),
    };
    html! {
        <>
            <section>
                <h2>{ say(locale.desk_begin_title()) }</h2>
                if before { <p class="note">{ say(locale.desk_key_lost()) }</p> }
                <p>{ say(words) }</p>
                { form(here, "make", Html::default(), locale.desk_make(), "send").draw() }
            </section>
            <details class="again">
                <summary>{ say(locale.desk_restore_title()) }</summary>
                { form(here, "restore", fields, locale.desk_restore(), "send").draw() }
            </details>
        </>
    }
}

fn forget(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    html! {
        <details class="again">
            <summary>{ say(locale.desk_forget_title()) }</summary>
            <p>{ say(locale.desk_forget_lead()) }</p>
            { form(here, "forget", Html::default(), locale.desk_forget(), "way").draw() }
        </details>
    }
}

/// Words to write down, a sheet to print, and the proof that the words were written down.
fn making(here: Here<'_>, made: &Making) -> Html {
    let locale = &here.desk.locale;
    let fields = line("keep", "words", locale.desk_six_words(), Some(locale.desk_keep_help()), "");
    let each = |word: &str| html! { <li>{ word.to_owned() }</li> };
    html! {
        <>
            <section class="unprinted">
                <h2>{ say(locale.desk_made_words()) }</h2>
                <p>{ say(locale.desk_made_words_lead()) }</p>
                <ol class="six" translate="no">{ for made.words.split(' ').map(each) }</ol>
            </section>
            <section class="unprinted">
                <h2>{ say(locale.desk_made_sheet()) }</h2>
                <p>{ say(locale.desk_made_sheet_lead()) }</p>
                <p>{ button(here, "way", locale.desk_print(), || Act::Print) }</p>
            </section>
            <section class="sheet" data-sheet="">{ sheet::recovery(here, &made.seeds) }</section>
            <section class="unprinted">
                <h2>{ say(locale.desk_made_type()) }</h2>
                { form(here, "keep", fields, locale.desk_keep_keys(), "send").draw() }
                <p class="aside">{ say(locale.desk_made_lost()) }</p>
            </section>
        </>
    }
}

/// Six words to be compared by voice, and the same as numbers.
fn words(here: Here<'_>, greeter: &Greeter) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let of = greeter.clone();
    match desk.compared.words_of(greeter) {
        None => html! {
            <p>
                { button(here, "way", locale.desk_show_words(), move || Act::Compare(of.clone())) }
            </p>
        },
        Some(None) => html! { <p class="note">{ say(locale.desk_no_memory()) }</p> },
        Some(Some(Six { words, numbers })) => html! {
            <div class="compare">
                if let Some(words) = words {
                    <ol class="six" translate="no">{ for words.iter().map(|word| html! { <li>{ *word }</li> }) }</ol>
                }
                <p class="aside">
                    { say(locale.desk_as_numbers()) }{ " " }<bdi class="digits">{ numbers.join(" · ") }</bdi>
                </p>
            </div>
        },
    }
}

/// Greeters who have sent a key and are not on the list.
fn waiting(here: Here<'_>, view: &DeskView) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(list) = desk.standing.good().filter(|_| desk.is_let_in()) else { return Html::default() };
    let waits = |card: &&KeyCard| {
        let on = |greeter: Greeter| list.greeters.iter().any(|listed| listed.has_keys_of(&greeter));
        card.person != view.me.id && offered(card).is_some_and(|greeter| !on(greeter))
    };
    let cards: Vec<&KeyCard> = view.keys.iter().filter(waits).collect();
    if cards.is_empty() {
        return Html::default();
    }
    let one = |card: &&KeyCard| {
        let Some(greeter) = offered(card) else { return Html::default() };
        let name = somebody(&card.name, desk);
        let shown = desk.compared.words_of(&greeter).flatten().is_some();
        let id = format!("let-in-{}", card.person);
        let form = Form {
            to: To::Keys,
            id,
            what: "let-in",
            hidden: vec![("id", greeter.id.hex())],
            fields: html! { <p>{ say(locale.desk_let_in_ask(&name)) }</p> },
            send: locale.desk_let_in_send(&name),
            button: "send",
            here,
        };
        html! {
            <li>
                <h3>{ name.clone() }</h3>
                { words(here, &greeter) }
                if shown { { form.draw() }<p class="aside">{ say(locale.desk_let_in_differ()) }</p> }
            </li>
        }
    };
    html! {
        <section>
            <h2>{ say(locale.desk_waiting_title()) }</h2>
            <p>{ say(locale.desk_waiting_lead()) }</p>
            <ul class="keys">{ for cards.iter().map(one) }</ul>
        </section>
    }
}

/// Who is on the list; for whoever holds the door key, its renewal.
fn list(here: Here<'_>, view: &DeskView) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(list) = desk.standing.signed() else { return Html::default() };
    // Whose key it is, as far as the group says; a key without a card belongs to somebody who is a greeter no more.
    let called = |greeter: &Greeter| match desk.card_of(greeter) {
        Some(card) => somebody(&card.name, desk),
        None => locale.desk_key_of_nobody().text,
    };
    let one = |greeter: &Greeter| {
        let me = desk.mine.as_ref().is_some_and(|mine| mine.public.has_keys_of(greeter));
        html! {
            <li>
                <h3>
                    { called(greeter) }
                    if me { { " " }<span class="aside">{ say(locale.desk_this_is_you()) }</span> }
                </h3>
                { words(here, greeter) }
            </li>
        }
    };
    html! {
        <>
            <section>
                <h2>{ say(locale.desk_list_title()) }</h2>
                <p>{ say(locale.desk_list_lead()) }</p>
                <details class="again">
                    <summary>{ say(locale.desk_list_who(list.greeters.len() as u64)) }</summary>
                    <ul class="keys">{ for list.greeters.iter().map(one) }</ul>
                </details>
            </section>
            { renewal(here, view, list) }
        </>
    }
}

fn renewal(here: Here<'_>, view: &DeskView, list: &Verified) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(mine) = &desk.mine else { return Html::default() };
    if mine.seeds.door.as_ref().is_none_or(|door| door.public() != list.door) {
        let soon = desk.standing.ends_soon(desk.now());
        return if soon {
            html! { <p>{ say(locale.desk_renew_by_other()) }</p> }
        } else {
            Html::default()
        };
    }
    let row = |greeter: &Greeter| {
        let card = desk.card_of(greeter);
        let me = card.is_some_and(|card| card.person == view.me.id);
        let name = card.map_or_else(|| locale.desk_key_of_nobody().text, |card| somebody(&card.name, desk));
        let help = me.then(|| locale.desk_this_is_you());
        tick("renew", "keep", &greeter.id.hex(), name.into(), help, card.is_some())
    };
    let fields = html! {
        <fieldset class="choices">
            <legend class="label">{ say(locale.desk_renew_who()) }</legend>
            { for list.greeters.iter().map(row) }
        </fieldset>
    };
    html! {
        <details class="again" open={desk.standing.ends_soon(desk.now())}>
            <summary>{ say(locale.desk_renew_title()) }</summary>
            <p>{ say(locale.desk_renew_lead()) }</p>
            { form(here, "renew", fields, locale.desk_renew(), "send").draw() }
        </details>
    }
}

/// What waits is opened for everybody on the list: by itself when somebody is let in, and again by hand.
fn opening(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    if let Some((done, all)) = desk.letting_in {
        return html! { <p class="note" role="status">{ say(locale.desk_opening(done as u64, all as u64)) }</p> };
    }
    if desk.standing.good().is_none() || !desk.is_let_in() {
        return Html::default();
    }
    html! {
        <details class="again">
            <summary>{ say(locale.desk_catch_up_title()) }</summary>
            <p>{ say(locale.desk_catch_up_lead()) }</p>
            { form(here, "catch-up", Html::default(), locale.desk_catch_up(), "way").draw() }
        </details>
    }
}
