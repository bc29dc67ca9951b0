//! The sentence of having answered.

use i18n::Locale;
use model::{Form, Happened, Phase, PollView};
use yew::prelude::*;

use super::ballot;
use super::offer::{Offer, in_words};
use super::words::say;

/// What was counted, and until when it can be changed. `refused`: something else has the reader's attention.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale, refused: bool) -> Html {
    let Some(own) = &view.own else { return Html::default() };
    let choice = in_words(view.form, &own.marks, offers, locale);
    let said = match view.happened {
        Some(_) if view.form == Form::Words => locale.words_counted(),
        None if view.form == Form::Words => locale.words_before(),
        Some(Happened::Counted) => locale.voted_counted(&choice),
        Some(Happened::Changed) => locale.voted_changed(&choice),
        None => locale.voted_before(&choice),
    };
    let until = locale.moment(view.closes.0, view.zone.as_str(), view.now.0);
    let then = match view.phase {
        Phase::Open => Some(locale.can_change_until(&until)),
        Phase::Withdrawn => None,
        _ => Some(locale.cannot_change()),
    };
    let focus = view.happened.filter(|_| !refused).map(|_| "");
    html! {
        <div class="own" part="answered" id={ballot::id(view, "own")} tabindex="-1" data-focus={focus}>
            <p class="own-said">{ say(said) }</p>
            if let Some(reason) = &own.reason { <p class="own-reason" dir="auto">{ reason.clone() }</p> }
            if let Some(then) = then { <p class="aside">{ say(then) }</p> }
            if own.reason_waits { <p class="aside">{ say(locale.own_reason_waits()) }</p> }
        </div>
    }
}
