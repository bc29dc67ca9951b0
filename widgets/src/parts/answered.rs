//! The sentence of having answered.

use i18n::Locale;
use model::{Form, Happened, Phase, PollView};
use yew::prelude::*;

use super::ballot;
use super::markup::{self, classed};
use super::offer::{Offer, in_words};

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
    let focuses = view.happened.is_some() && !refused;
    let reason = own.reason.clone().map(|reason| classed("p", "own-reason").set("dir", "auto").with(reason));
    classed("div", "own")
        .set("part", "answered")
        .set("id", ballot::id(view, "own"))
        .set("tabindex", "-1")
        .set_if("data-focus", focuses)
        .with(markup::said("p", "own-said", said))
        .with_some(reason)
        .with_some(then.map(|then| markup::said("p", "aside", then)))
        .with_some(own.reason_waits.then(|| markup::said("p", "aside", locale.own_reason_waits())))
        .into()
}
