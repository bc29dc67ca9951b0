//! Giving away dots: a number beside each option, and how many are left.

use yew::prelude::*;

use super::{Paper, numbers};
use crate::parts::markup::classed;
use crate::parts::offer::Offer;

pub(super) fn rows(paper: &Paper<'_>) -> Html {
    let row = |offer: &Offer| {
        let less = numbers::button(paper, "less", "−", paper.locale.dots_less(&offer.plain), false);
        let more = numbers::button(paper, "more", "+", paper.locale.dots_more(&offer.plain), false);
        numbers::row(paper, offer, less, more)
    };
    paper.offers.iter().map(row).collect()
}

/// How many are left, while they are given away or once too many were.
pub(super) fn left(paper: &Paper<'_>, dots: u32) -> Html {
    if paper.typed().is_none() {
        return Html::default();
    }
    let given: u64 = paper.offers.iter().filter_map(|offer| paper.mark(&offer.id)).map(u64::from).sum();
    let dots = u64::from(dots);
    let said = match given.checked_sub(dots) {
        None | Some(0) => paper.locale.dots_left(dots - given, dots),
        Some(over) => paper.locale.dots_over(over),
    };
    classed("p", if given > dots { "left over" } else { "left" }).set("aria-live", "polite").say(said).into()
}
