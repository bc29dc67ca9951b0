//! Choosing: a row for each option, with a radio button or a tick box.

use model::OptionView;
use yew::prelude::*;

use super::Paper;
use crate::parts::field;
use crate::parts::offer::Offer;
use crate::parts::words::{say, text};

pub(super) fn rows(paper: &Paper<'_>, single: bool) -> Html {
    paper.view.options.iter().zip(paper.offers).map(|(option, offer)| row(paper, option, offer, single)).collect()
}

fn row(paper: &Paper<'_>, option: &OptionView, offer: &Offer, single: bool) -> Html {
    let value = offer.id.as_str().to_owned();
    let own = paper.view.own.as_ref().is_some_and(|own| own.marks.contains_key(&offer.id));
    let full = option.places_left == Some(0) && !own;
    let ticked = !full && paper.begins.as_ref().is_some_and(|begins| begins.choice.contains(&value));
    let kind = if single { "radio" } else { "checkbox" };
    let mut input = field::tick(kind, paper.id(&value), "choice".into(), value.clone(), ticked);
    if full {
        input.add_attribute("disabled", AttrValue::from(""));
    }
    html! {
        <label class={classes!("row", full.then_some("full"))} part="option" key={value}>
            { Html::from(input) }
            { words(paper, option, offer) }
        </label>
    }
}

/// What an option is called, what it means, how many places it has, and what is asked about it.
pub(super) fn words(paper: &Paper<'_>, option: &OptionView, offer: &Offer) -> Html {
    let places = option.places.zip(option.places_left).map(|(all, left)| match left {
        0 => paper.locale.places_taken(all.into()),
        left => paper.locale.places_left(left, all.into()),
    });
    html! {
        <span class="row-words">
            <span class="name">{ offer.name.clone() }</span>
            if offer.meaning != Html::default() { <span class="meaning">{ offer.meaning.clone() }</span> }
            if let Some(places) = places { <span class="meaning">{ say(places) }</span> }
            // Awake it stands above the field for the reason instead, while the option is chosen.
            if !option.prompt.is_empty() && !paper.is_awake() {
                <span class="prompt">{ text(&option.prompt, paper.locale) }</span>
            }
        </span>
    }
}
