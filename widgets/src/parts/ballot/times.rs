//! Saying for each time: yes, if need be, no.

use model::{IF_NEED_BE, OptionView, YES};
use yew::prelude::*;

use super::Paper;
use crate::parts::field;
use crate::parts::markup::{self, classed, tag};
use crate::parts::offer::{Offer, time};

pub(super) fn rows(paper: &Paper<'_>, maybe: bool) -> Html {
    paper.view.options.iter().zip(paper.offers).map(|(option, offer)| row(paper, option, offer, maybe)).collect()
}

fn row(paper: &Paper<'_>, option: &OptionView, offer: &Offer, maybe: bool) -> Html {
    let locale = paper.locale;
    let begins = paper.begins_with(&offer.id);
    let meaning = Some(offer.meaning.clone()).filter(|meaning| *meaning != Html::default());
    let way = |mark: u32, said| {
        let value = mark.to_string();
        let ticked = begins.as_ref() == Some(&value);
        let id = paper.id(&format!("{}-{value}", offer.id));
        let input = field::tick("radio", id, format!("mark-{}", offer.id), value, ticked);
        classed("label", "way-to").with(input).with(tag("span").say(said))
    };
    let ways = classed("div", "ways")
        .with(way(YES, locale.time_yes()))
        .with_some(maybe.then(|| way(IF_NEED_BE, locale.time_if_need_be())))
        .with(way(0, locale.time_no()));
    classed("fieldset", "time")
        .set("part", "option")
        .key(offer.id.as_str())
        .with(classed("legend", "name").with(offer.name.clone()))
        .with_some(meaning.map(|meaning| classed("p", "meaning").with(meaning)))
        .with_some(on_readers_clock(paper, option))
        .with(ways)
        .into()
}

/// When that is for whoever reads, where their clock says something else.
fn on_readers_clock(paper: &Paper<'_>, option: &OptionView) -> Option<Html> {
    let (zone, starts) = (paper.mood.zone.as_ref()?, option.starts?);
    let said = |zone| time(option, starts, zone, paper.view.now, paper.locale).text;
    let here = said(zone);
    let same = option.at.is_none_or(|at| at.time.is_none()) || here == said(paper.view.zone.as_str());
    (!same).then(|| markup::said("p", "your-time", paper.locale.your_time(&here)))
}
