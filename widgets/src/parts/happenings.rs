//! What happened to a poll on the way: everybody can see what was changed, and when.

use i18n::{Locale, dir_of};
use model::{Event, PollView, Reworded, Wording};
use yew::prelude::*;

use super::binding::called;
use super::markup::{el, row, said, words};
use super::offer::Offer;

/// Words that are longer than this are shown only to whoever wants to see them.
const LONG: usize = 300;

/// Stands under what one should know before answering, while it is not over; at the end, once it is.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    if view.happenings.is_empty() {
        return Html::default();
    }
    // Whoever is about to answer must not miss that the words have changed.
    let mut open = "";
    let mut items = Vec::new();
    for happening in &view.happenings {
        if matches!(happening.event, Event::Reworded { .. }) {
            open = "open";
        }
        let day = words(locale.day(happening.at.0, view.zone.as_str(), view.now.0));
        let what = event(&happening.event, view, offers, locale);
        items.push(el("li", &[], row(vec![el("p", &[("class", "aside")], day), what])));
    }
    let parts = vec![said("summary", "", locale.happened_heading()), el("ul", &[], row(items))];
    el("details", &[("class", "happened"), ("open", open)], row(parts))
}

fn event(event: &Event, view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    let moment = |at: &model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
    let happened = match event {
        Event::Reworded { words } => {
            return row(words.iter().map(|words| reworded(words, offers, locale)).collect());
        }
        Event::Extended { until, short: true } => locale.happened_short(&moment(until)),
        Event::Extended { until, short: false } => locale.happened_extended(&moment(until)),
        Event::ClosedEarly => locale.happened_closed(),
        Event::Reopened { until } => locale.happened_reopened(&moment(until)),
        Event::Withdrawn => locale.withdrawn(),
        Event::VotersAdded { count, joined: true } => locale.happened_joined(*count),
        Event::VotersAdded { count, joined: false } => locale.happened_voters(*count),
        Event::Paper { count, by } if by.is_empty() => locale.happened_paper(*count, &locale.voice_somebody().text),
        Event::Paper { count, by } => locale.happened_paper(*count, by),
        Event::OptionAdded { option } => locale.happened_option(&called(option, offers)),
    };
    said("p", "", happened)
}

/// The words before and after, each in the language that they are in.
fn reworded(change: &Reworded, offers: &[Offer], locale: &Locale) -> Html {
    let what = match &change.what {
        Wording::Title => locale.happened_title(),
        Wording::About => locale.happened_about(),
        Wording::Name(option) => locale.happened_name(&called(option, offers)),
        Wording::Meaning(option) | Wording::Prompt(option) => locale.happened_meaning(&called(option, offers)),
    };
    let lang = change.lang.as_str();
    let quoted = |quote: &str| {
        let span = el("span", &[("lang", lang), ("dir", dir_of(lang).as_str())], words(quote.to_owned()));
        el("dd", &[], span)
    };
    let both = vec![
        said("dt", "", locale.happened_before()),
        quoted(&change.before),
        said("dt", "", locale.happened_now()),
        quoted(&change.after),
    ];
    let both = el("dl", &[], row(both));
    if change.before.len().max(change.after.len()) > LONG {
        el("details", &[], row(vec![said("summary", "", what), both]))
    } else {
        row(vec![said("p", "", what), both])
    }
}
