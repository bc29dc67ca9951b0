//! What can be in a part besides words: things to do, people, a meeting.

use i18n::Said;
use model::{CheckItem, Contact, GatheringView, PacketSectionView, Slug};
use yew::prelude::*;

use super::Drawing;
use crate::parts::link;
use crate::parts::words::{say, text};

impl Drawing<'_> {
    /// Boxes that anybody can tick, script or not. What is counted above them comes with a sentence for each number, so that
    /// a script needs no words and no plural rules.
    pub(super) fn checklist(&self, section: &PacketSectionView, items: &[CheckItem]) -> Html {
        let said: Vec<String> = (0..=items.len() as u64).map(|done| self.done(done, items.len() as u64).text).collect();
        let said = serde_json::to_string(&said).unwrap_or_default();
        html! {
            <div class="checklist" data-words="" data-list={section.id.to_string()}>
                if self.kept.is_none() { <p class="aside" role="status" hidden=true data-count={said}></p> }
                <ul class="checks">{ for items.iter().map(|item| self.check(&section.id, item)) }</ul>
            </div>
        }
    }

    fn done(&self, done: u64, all: u64) -> Said {
        if done == all { self.locale.packet_all_done(all) } else { self.locale.packet_done(done, all) }
    }

    fn check(&self, section: &Slug, item: &CheckItem) -> Html {
        html! {
            <li>
                <label class="row">
                    <input type="checkbox" name="tick" value={format!("{section}/{}", item.id)} autocomplete="off" />
                    <span class="row-words">
                        <span class="name">{ text(&item.text, self.locale) }</span>
                        if !item.means.is_empty() { <span class="meaning">{ text(&item.means, self.locale) }</span> }
                    </span>
                </label>
            </li>
        }
    }

    pub(super) fn contacts(&self, people: &[Contact]) -> Html {
        let person = |person: &Contact| {
            html! {
                <li>
                    <p class="name">{ text(&person.name, self.locale) }</p>
                    if !person.how.is_empty() { <p>{ text(&person.how, self.locale) }</p> }
                    if !person.hours.is_empty() { <p class="meaning">{ text(&person.hours, self.locale) }</p> }
                </li>
            }
        };
        html! { <ul class="contacts" data-words="">{ for people.iter().map(person) }</ul> }
    }

    pub(super) fn meeting(&self, section: &PacketSectionView, next: Option<&GatheringView>) -> Html {
        let Some(next) = next else { return Html::default() };
        let (view, locale, shell) = (&self.scene.view, self.locale, &self.scene.shell);
        if next.over {
            return html! { <p data-words="">{ say(locale.meets_over()) }</p> };
        }
        let zone = view.head.zone.as_str();
        let moment = locale.moment(next.starts.0, zone, view.head.now.0);
        let calendar = link::safe(&format!("{}/meeting.ics?part={}&lang={}", shell.page, section.id, locale.tag()));
        html! {
            <div class="meets">
                <div data-words="">
                    <p class="name">{ say(locale.meets_when(&moment, &locale.zone_name(zone))) }</p>
                    if !next.place.is_empty() { <p>{ text(&next.place, locale) }</p> }
                    <p class="meaning">
                        { say(crate::lasts(next.minutes, locale)) }
                        { for next.weeks.map(|weeks| html! { <>{ " " }{ say(locale.meets_weeks(weeks.into())) }</> }) }
                    </p>
                </div>
                if self.kept.is_none() { <p><a href={calendar} download="">{ say(locale.meets_calendar()) }</a></p> }
            </div>
        }
    }
}
