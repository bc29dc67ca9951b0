//! What happened to a poll on the way: everybody can see what was changed, and when.

use i18n::{Locale, dir_of};
use model::{Event, Happening, PollView, Reworded, Wording};
use yew::prelude::*;

use super::binding::called;
use super::offer::Offer;
use super::words::say;

/// Words that are longer than this are shown only to whoever wants to see them.
const LONG: usize = 300;

/// Stands under what one should know before answering, while it is not over; at the end, once it is.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    if view.happenings.is_empty() {
        return Html::default();
    }
    let item = |happening: &Happening| {
        let day = locale.day(happening.at.0, view.zone.as_str(), view.now.0);
        html! {
            <li>
                <p class="aside">{ day }</p>
                { event(&happening.event, view, offers, locale) }
            </li>
        }
    };
    // Whoever is about to answer must not miss that the words have changed.
    let open = view.happenings.iter().any(|happening| matches!(happening.event, Event::Reworded { .. }));
    html! {
        <details class="happened" part="happened" {open}>
            <summary>{ say(locale.happened_heading()) }</summary>
            <ul>{ for view.happenings.iter().map(item) }</ul>
        </details>
    }
}

fn event(event: &Event, view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    let moment = |at: &model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
    let said = match event {
        Event::Reworded { words } => return words.iter().map(|words| reworded(words, offers, locale)).collect(),
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
    html! { <p>{ say(said) }</p> }
}

/// The words before and after, each in the language that they are in.
fn reworded(words: &Reworded, offers: &[Offer], locale: &Locale) -> Html {
    let said = match &words.what {
        Wording::Title => locale.happened_title(),
        Wording::About => locale.happened_about(),
        Wording::Name(option) => locale.happened_name(&called(option, offers)),
        Wording::Meaning(option) | Wording::Prompt(option) => locale.happened_meaning(&called(option, offers)),
    };
    let lang = words.lang.as_str();
    let dir = dir_of(lang).as_str();
    let quoted = |words: &str| html! { <dd lang={lang.to_owned()} {dir}>{ words.to_owned() }</dd> };
    let both = html! {
        <dl>
            <dt>{ say(locale.happened_before()) }</dt>
            { quoted(&words.before) }
            <dt>{ say(locale.happened_now()) }</dt>
            { quoted(&words.after) }
        </dl>
    };
    if words.before.len().max(words.after.len()) > LONG {
        html! { <details><summary>{ say(said) }</summary>{ both }</details> }
    } else {
        html! { <><p>{ say(said) }</p>{ both }</> }
    }
}
