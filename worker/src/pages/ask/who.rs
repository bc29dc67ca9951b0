//! Who can answer, what others see of it, and until when.

use model::Zone;
use widgets::say;
use yew::{Html, html};

use super::form::{Form, Part};
use crate::pages::fields::{Field, choice, choose, hidden, opens, tick_some};

impl Form<'_> {
    /// The name of the zone in which times are said.
    pub(super) fn zone_name(&self) -> String {
        let zone = Zone::new(self.typed.last("zone")).unwrap_or_else(|| self.here.view.zone.clone());
        self.locale().zone_name(zone.as_str())
    }

    /// The third part of the form.
    pub(super) fn who_and_when(&self) -> Html {
        let locale = self.locale();
        let mut who = vec![
            choice("members", locale.ask_who_members()).means(locale.ask_who_members_means()),
            choice("everyone", locale.ask_who_everyone()).means(locale.ask_who_everyone_means()),
        ];
        if !self.circles.is_empty() {
            who.push(choice("circles", locale.ask_who_circles()));
        }
        let named = |circle: &model::Slug| choice(circle.as_str(), i18n::Said { text: circle.to_string(), lang: None });
        let circles: Vec<_> = self.circles.iter().map(named).collect();
        html! {
            <section class="fields">
                <h2>{ say(locale.ask_part_who()) }</h2>
                { self.refused(Part::Who) }
                { choose("who", locale.ask_who(), who, "members", self.typed) }
                if !circles.is_empty() {
                    <div class="within">{ tick_some("circle", locale.ask_who_circles(), None, circles, self.typed) }</div>
                }
                { choose("names", locale.ask_names(), vec![
                    choice("shown", locale.ask_names_shown()),
                    choice("hidden", locale.ask_names_hidden()).means(locale.ask_names_hidden_means()),
                    choice("anonymous", locale.ask_names_anonymous()).means(locale.ask_names_anonymous_means()),
                ], "shown", self.typed) }
                { self.when() }
            </section>
        }
    }

    fn when(&self) -> Html {
        let locale = self.locale();
        if self.begin.edited().is_some() {
            return html! { <>{ self.time_as_it_was("opens-at", locale.ask_opens()) }{ self.closing_time() }</> };
        }
        let set = html! {
            <>
                <p class="help">{ say(locale.ask_set_times_help(&self.zone_name())) }</p>
                { Field::of_kind("datetime-local", "opens-at", locale.ask_opens()).draw(self.typed) }
                { Field::of_kind("datetime-local", "closes-at", locale.ask_closes()).draw(self.typed) }
            </>
        };
        let is_set = ["opens-at", "closes-at"].iter().any(|name| !self.typed.last(name).is_empty());
        html! {
            <>
                { self.refused(Part::When) }
                { Field::number("closes-in-days", locale.ask_days()).help(locale.ask_days_help()).draw(self.typed) }
                { opens(say(locale.ask_set_times()), is_set || self.is_refused(Part::When), set) }
            </>
        }
    }

    /// Of a poll that is changed: when it closes, and what that was.
    pub(super) fn closing_time(&self) -> Html {
        let refused = self.refused(Part::When);
        html! { <>{ refused }{ self.time_as_it_was("closes-at", self.locale().ask_closes()) }</> }
    }

    fn time_as_it_was(&self, name: &'static str, label: i18n::Said) -> Html {
        let was = format!("{name}-was");
        let value = self.typed.last(&was).to_owned();
        let field = Field::of_kind("datetime-local", name, label).help(self.on_the_clock());
        html! { <>{ field.draw(self.typed) }{ hidden(was, value) }</> }
    }

    fn on_the_clock(&self) -> i18n::Said {
        self.locale().ask_on_the_clock(&self.zone_name())
    }
}
