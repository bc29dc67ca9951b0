//! Giving each option a number: a field, and awake a slider that goes with it.

use yew::prelude::*;

use super::{Paper, numbers};
use crate::parts::field;
use crate::parts::offer::Offer;

pub(super) fn rows(paper: &Paper<'_>, least: u32, most: u32, step: u32) -> Html {
    let slider = |offer: &Offer| {
        if !paper.is_awake() {
            return Html::default();
        }
        let at = paper.mark(&offer.id).unwrap_or(least);
        // Without a name: only the field is sent.
        field::input("range")
            .set("min", least.to_string())
            .set("max", most.to_string())
            .set("step", step.to_string())
            .set("value", at.to_string())
            .set("aria-label", offer.plain.clone())
            .into()
    };
    paper.offers.iter().map(|offer| numbers::row(paper, offer, slider(offer), Html::default())).collect()
}
