//! Opening and closing: the line that says that something is open, and the form that opens it.

use yew::prelude::*;

use crate::alone::{CALL_MINUTES, OPEN_MINUTES};
use crate::app::Act;
use crate::parts::{Form, Here, To, button, line, say};

/// That keys are open on this device, for how long, and the way to close them.
pub(super) fn bar(here: Here<'_>) -> Html {
    let desk = here.desk;
    if desk.mine.is_none() {
        return Html::default();
    }
    let locale = &desk.locale;
    let on = desk.call.is_some();
    let open = match on {
        true => locale.desk_open_for_call(CALL_MINUTES.into()),
        false => locale.desk_open_for(OPEN_MINUTES.into()),
    };
    html! {
        <div class="open-bar unprinted">
            <p>{ say(open) }</p>
            <p class="ways-out">
                <button type="button" class="quiet" aria-pressed={if on { "true" } else { "false" }}
                    onclick={here.does(move || Act::KeepOpen(!on))}>
                    { say(locale.desk_keep_open()) }
                </button>
                { button(here, "way", locale.desk_lock_now(), || Act::Lock) }
            </p>
            <p class="closing" role="alert">{ for desk.closing.then(|| say(locale.desk_closing())) }</p>
        </div>
    }
}

/// Six words open what this device keeps; or why there is nothing to open.
pub(super) fn form(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    if !desk.has_keys {
        return html! {
            <div class="note">
                <p>{ say(locale.desk_needs_keys()) }</p>
                <p><a href="#keys">{ say(locale.desk_to_keys()) }</a></p>
            </div>
        };
    }
    let form = Form {
        to: To::Keys,
        id: "unlock".to_owned(),
        what: "unlock",
        hidden: Vec::new(),
        fields: line("unlock", "words", locale.desk_six_words(), Some(locale.desk_unlock_help()), ""),
        send: here.sends("unlock", locale.desk_unlock()),
        button: "send",
        here,
    };
    html! { <section class="unlock"><h2>{ say(locale.desk_unlock_title()) }</h2>{ form.draw() }</section> }
}
