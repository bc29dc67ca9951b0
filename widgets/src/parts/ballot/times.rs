//! Saying for each time: yes, if need be, no.

use model::{IF_NEED_BE, OptionView, YES};
use yew::prelude::*;

use super::Paper;
use crate::parts::field;
use crate::parts::offer::{Offer, time};
use crate::parts::words::say;

pub(super) fn rows(paper: &Paper<'_>, maybe: bool) -> Html {
    paper.view.options.iter().zip(paper.offers).map(|(option, offer)| row(paper, option, offer, maybe)).collect()
}

fn row(paper: &Paper<'_>, option: &OptionView, offer: &Offer, maybe: bool) -> Html {
    let locale = paper.locale;
    let begins = paper.begins_with(&offer.id);
    let name = AttrValue::from(format!("mark-{}", offer.id));
    let way = |mark: u32, said| {
        let value = mark.to_string();
        let ticked = begins.as_ref() == Some(&value);
        let id = paper.id(&format!("{}-{value}", offer.id));
        html! {
            <label class="way-to">
                { Html::from(field::tick("radio", id, name.clone(), value, ticked)) }
                <span>{ say(said) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="time" part="option" key={offer.id.as_str().to_owned()}>
            <legend class="name">{ offer.name.clone() }</legend>
            if offer.meaning != Html::default() { <p class="meaning">{ offer.meaning.clone() }</p> }
            { on_readers_clock(paper, option) }
            <div class="ways">
                { way(YES, locale.time_yes()) }
                if maybe { { way(IF_NEED_BE, locale.time_if_need_be()) } }
                { way(0, locale.time_no()) }
            </div>
        </fieldset>
    }
}

/// When that is for whoever reads, where their clock says something else.
fn on_readers_clock(paper: &Paper<'_>, option: &OptionView) -> Html {
    let (Some(zone), Some(starts)) = (&paper.mood.zone, option.starts) else { return Html::default() };
    let said = |zone| time(option, starts, zone, paper.view.now, paper.locale).text;
    let here = said(zone);
    if option.at.is_none_or(|at| at.time.is_none()) || here == said(paper.view.zone.as_str()) {
        return Html::default();
    }
    html! { <p class="your-time">{ say(paper.locale.your_time(&here)) }</p> }
}
