//! Trust on the topic of a poll, as it touches the viewer: visible to both sides.

use i18n::Locale;
use model::{Phase, PollView};
use yew::prelude::*;

use super::markup::{el, row, said};
use super::words::plain;

/// Stands before the ballot, while it is not over.
pub(crate) fn draw(view: &PollView, locale: &Locale) -> Html {
    let to_come = matches!(view.phase, Phase::Before | Phase::Open);
    let Some(trust) = view.trust.as_ref().filter(|_| to_come) else { return Html::default() };
    let topic = plain(&trust.topic, locale);
    // Their own answer comes before that of anybody whom they trust.
    let mut lines = Vec::new();
    if let Some(to) = trust.to.as_ref().filter(|_| view.own.is_none()) {
        lines.push(said("p", "", locale.trust_given(to, &topic)));
    }
    if !trust.by.is_empty() {
        lines.push(said("p", "", locale.trust_received(&topic, &locale.list_and(&trust.by))));
    }
    if !trust.circle.is_empty() {
        lines.push(said("p", "", locale.trust_round(&locale.list_and(&trust.circle))));
    }
    if lines.is_empty() { Html::default() } else { el("div", &[("class", "trust")], row(lines)) }
}
