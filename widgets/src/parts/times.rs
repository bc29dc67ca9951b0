//! Who can answer, and until when.

use i18n::Locale;
use model::{Phase, PollView};
use yew::prelude::*;

use super::words::say;

/// The line under the question, in the poll's zone: the same on the server and at the first drawing in a browser.
pub(crate) fn who_and_when(view: &PollView, locale: &Locale) -> Html {
    let zone = locale.zone_name(view.zone.as_str());
    let moment = |at: model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
    let closes = moment(view.closes);
    say(match view.phase {
        Phase::Before => locale.opens_at(&moment(view.opens), &zone),
        Phase::Over => locale.closed_at(&closes, &zone),
        Phase::Open if view.open_to_all => locale.who_everyone(&closes, &zone),
        Phase::Open if view.circles.is_empty() => locale.who_members(&closes, &zone),
        Phase::Open => {
            let circles: Vec<String> = view.circles.iter().map(|circle| circle.as_str().to_owned()).collect();
            locale.who_circles(&locale.list_and(&circles), &closes, &zone)
        }
    })
}

/// Properties of [`ReadersClock`].
#[derive(Properties, PartialEq)]
pub(crate) struct ClockProps {
    pub(crate) at: model::Instant,
    pub(crate) now: model::Instant,
    pub(crate) zone: String,
    pub(crate) locale: Locale,
}

/// The same time on the reader's own clock, where it differs. It needs a device that knows its zone, so it is added
/// after waking.
#[component]
pub(crate) fn ReadersClock(props: &ClockProps) -> Html {
    let own_zone = use_state(|| None::<String>);
    {
        let own_zone = own_zone.clone();
        use_effect_with((), move |()| own_zone.set(readers_zone()));
    }
    let Some(own_zone) = own_zone.as_ref() else { return Html::default() };
    let there = props.locale.moment(props.at.0, &props.zone, props.now.0);
    let here = props.locale.moment(props.at.0, own_zone, props.now.0);
    if there == here {
        return Html::default();
    }
    html! { <p class="your-time">{ say(props.locale.your_time(&here)) }</p> }
}

/// The zone of this device, by its name.
fn readers_zone() -> Option<String> {
    #[cfg(feature = "browser")]
    {
        let options =
            js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
        js_sys::Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
    }
    #[cfg(not(feature = "browser"))]
    None
}
