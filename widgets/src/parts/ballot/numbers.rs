//! What ballots have in common on which a number stands beside each option. The field is always there; what else sets it
//! comes with waking.

use i18n::Said;
use model::{Form, Refusal, whole_number};
use yew::prelude::*;

use super::{Paper, choose};
use crate::parts::field;
use crate::parts::markup::{classed, tag};
use crate::parts::offer::Offer;

/// A row. `before` and `after` stand beside the field.
pub(super) fn row(paper: &Paper<'_>, offer: &Offer, before: Html, after: Html) -> Html {
    let Some(option) = paper.view.options.iter().find(|option| option.id == offer.id) else { return Html::default() };
    let id = paper.id(offer.id.as_str());
    let trouble_id = format!("{id}-trouble");
    let trouble = trouble(paper, offer);
    let described = trouble.as_ref().map(|_| trouble_id.clone());
    let nothing = if matches!(paper.view.form, Form::Dots { .. }) { "0" } else { " " };
    // Not `type=number`: it takes no digits but its own, turns under the wheel of a mouse, and says nothing of what it
    // threw away.
    let input = field::input("text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .set("maxlength", "5")
        .set("placeholder", nothing)
        .set("id", id.clone())
        .set("name", format!("mark-{}", offer.id))
        .set_some("value", paper.begins_with(&offer.id))
        .set_some("aria-invalid", trouble.as_ref().map(|_| "true"))
        .set_some("aria-describedby", described);
    let trouble = trouble.map(|trouble| classed("span", "trouble").set("id", trouble_id).say(trouble));
    classed("div", "row number")
        .set("part", "option")
        .key(offer.id.as_str())
        .with(tag("label").set("for", id).with(choose::words(paper, option, offer)))
        .with(classed("span", "setting").with(before).with(input).with(after))
        .with_some(trouble)
        .into()
}

/// A button that sets the field; awake only. `said` names it, `idle` says that it does nothing now.
pub(super) fn button(paper: &Paper<'_>, hand: &'static str, sign: &'static str, said: Said, idle: bool) -> Html {
    if !paper.is_awake() {
        return Html::default();
    }
    classed("button", "hand")
        .set("type", "button")
        .set("data-hand", hand)
        .set("aria-label", said.text)
        .set_some("aria-disabled", idle.then_some("true"))
        .with(sign)
        .into()
}

/// What is wrong with the number beside an option, once somebody has tried to send it.
fn trouble(paper: &Paper<'_>, offer: &Offer) -> Option<Said> {
    let marks = &paper.typed()?.marks;
    let typed = marks.get(offer.id.as_str())?;
    let (least, most) = match paper.view.form {
        Form::Dots { most, .. } => (0, most),
        Form::Score { least, most, .. } => (least, most),
        _ => (1, u32::try_from(paper.offers.len()).unwrap_or(u32::MAX)),
    };
    match paper.refusal? {
        Refusal::RanksLevel => {
            let levels = model::level_ranks(marks);
            let (_, level) = levels.iter().find(|(_, ids)| ids.contains(&offer.id.as_str()))?;
            let level = paper.offers.iter().filter(|offer| level.contains(&offer.id.as_str()));
            let names: Vec<&str> = level.map(|offer| offer.plain.as_str()).collect();
            Some(paper.locale.rank_level(&paper.locale.list_and(&names)))
        }
        Refusal::MarkUnreadable | Refusal::MarkOutOfRange => {
            let fits = whole_number(typed).is_ok_and(|n| n.is_none_or(|n| (least..=most).contains(&n)));
            (!fits).then(|| paper.locale.mark_fits(least.into(), most.into()))
        }
        _ => None,
    }
}
