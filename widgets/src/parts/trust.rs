//! Trust on the topic of a poll, as it touches the viewer: visible to both sides.

use i18n::{Locale, Said};
use model::{Phase, PollView};
use yew::prelude::*;

use super::words::{plain, say};

/// Stands before the ballot, while it is not over.
pub(crate) fn draw(view: &PollView, locale: &Locale) -> Html {
    let to_come = matches!(view.phase, Phase::Before | Phase::Open);
    let Some(trust) = view.trust.as_ref().filter(|_| to_come) else { return Html::default() };
    let topic = plain(&trust.topic, locale);
    // Their own answer comes before that of anybody whom they trust.
    let to = trust.to.as_ref().filter(|_| view.own.is_none()).map(|to| locale.trust_given(to, &topic));
    let by = (!trust.by.is_empty()).then(|| locale.trust_received(&topic, &locale.list_and(&trust.by)));
    let circle = (!trust.circle.is_empty()).then(|| locale.trust_round(&locale.list_and(&trust.circle)));
    let said: Vec<Said> = [to, by, circle].into_iter().flatten().collect();
    if said.is_empty() {
        return Html::default();
    }
    html! { <div class="trust">{ for said.into_iter().map(|said| html! { <p>{ say(said) }</p> }) }</div> }
}
