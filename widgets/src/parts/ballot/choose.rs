//! Choosing: a row for each option, with a radio button or a tick box.

use model::OptionView;
use yew::prelude::*;

use super::Paper;
use crate::parts::field;
use crate::parts::markup::{Tag, classed};
use crate::parts::offer::Offer;
use crate::parts::words::{say, text};

pub(super) fn rows(paper: &Paper<'_>, single: bool) -> Html {
    paper.view.options.iter().zip(paper.offers).map(|(option, offer)| row(paper, option, offer, single)).collect()
}

fn row(paper: &Paper<'_>, option: &OptionView, offer: &Offer, single: bool) -> Html {
    let id = offer.id.as_str();
    let own = paper.view.own.as_ref().is_some_and(|own| own.marks.contains_key(&offer.id));
    let full = option.places_left == Some(0) && !own;
    let ticked = !full && paper.begins.as_ref().is_some_and(|begins| begins.choice.iter().any(|chosen| chosen == id));
    let kind = if single { "radio" } else { "checkbox" };
    let input = field::tick(kind, paper.id(id), "choice".to_owned(), id.to_owned(), ticked).set_if("disabled", full);
    let row = classed("label", if full { "row full" } else { "row" }).set("part", "option").key(id);
    row.with(input).with(words(paper, option, offer)).into()
}

/// What an option is called, what it means, how many places it has, and what is asked about it.
pub(super) fn words(paper: &Paper<'_>, option: &OptionView, offer: &Offer) -> Tag {
    let places = option.places.zip(option.places_left).map(|(all, left)| match left {
        0 => paper.locale.places_taken(all.into()),
        left => paper.locale.places_left(left, all.into()),
    });
    let meaning = Some(offer.meaning.clone()).filter(|meaning| *meaning != Html::default());
    // Awake it stands above the field for the reason instead, while the option is chosen.
    let prompt = Some(&option.prompt).filter(|prompt| !prompt.is_empty() && !paper.is_awake());
    let part = |class, words: Html| classed("span", class).with(words);
    classed("span", "row-words")
        .with(part("name", offer.name.clone()))
        .with_some(meaning.map(|meaning| part("meaning", meaning)))
        .with_some(places.map(|places| part("meaning", say(places))))
        .with_some(prompt.map(|prompt| part("prompt", text(prompt, paper.locale))))
}
