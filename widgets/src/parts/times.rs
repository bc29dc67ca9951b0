//! Who can answer, and until when.

use i18n::Locale;
use model::{Phase, PollView};
use yew::prelude::*;

use super::markup;
use super::words::say;
use crate::Mood;

/// The line under the question, in the poll's zone: the same on the server and at the first drawing in a browser.
pub(crate) fn who_and_when(view: &PollView, locale: &Locale) -> Html {
    let zone = locale.zone_name(view.zone.as_str());
    let moment = |at: model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
    let closes = moment(view.closes);
    say(match view.phase {
        Phase::Before => locale.opens_at(&moment(view.opens), &zone),
        Phase::Over | Phase::Withdrawn => locale.closed_at(&closes, &zone),
        Phase::Open if view.open_to_all => locale.who_everyone(&closes, &zone),
        Phase::Open if view.circles.is_empty() => locale.who_members(&closes, &zone),
        Phase::Open => {
            let circles: Vec<String> = view.circles.iter().map(|circle| circle.as_str().to_owned()).collect();
            locale.who_circles(&locale.list_and(&circles), &closes, &zone)
        }
    })
}

/// When it ends on the reader's own clock, where that differs. It needs a device that knows its zone, so it is added
/// after waking.
pub(crate) fn on_readers_clock(view: &PollView, locale: &Locale, mood: &Mood) -> Html {
    let Some(zone) = &mood.zone else { return Html::default() };
    let there = locale.moment(view.closes.0, view.zone.as_str(), view.now.0);
    let here = locale.moment(view.closes.0, zone, view.now.0);
    if there == here {
        return Html::default();
    }
    markup::said("p", "your-time", locale.your_time(&here))
}

/// How long a meeting takes.
#[cfg(feature = "ssr")]
pub fn lasts(minutes: u16, locale: &Locale) -> i18n::Said {
    match minutes {
        minutes if minutes % 60 == 0 => locale.meets_hours(u64::from(minutes / 60)),
        minutes => locale.meets_minutes(minutes.into()),
    }
}
