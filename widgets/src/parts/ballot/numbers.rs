//! What ballots have in common on which a number stands beside each option. The field is always there; what else sets it
//! comes with waking.

use i18n::Said;
use model::{Form, Refusal, whole_number};
use yew::prelude::*;

use super::{Paper, choose};
use crate::parts::field;
use crate::parts::offer::Offer;
use crate::parts::words::say;

/// A row. `before` and `after` stand beside the field.
pub(super) fn row(paper: &Paper<'_>, offer: &Offer, before: Html, after: Html) -> Html {
    let Some(option) = paper.view.options.iter().find(|option| option.id == offer.id) else { return Html::default() };
    let id = paper.id(offer.id.as_str());
    let trouble_id = format!("{id}-trouble");
    let trouble = trouble(paper, offer);
    let nothing = if matches!(paper.view.form, Form::Dots { .. }) { "0" } else { " " };
    let mut input = field::input(&[
        // Not `type=number`: it takes no digits but its own, turns under the wheel of a mouse, and says nothing of what
        // it threw away.
        ("type", "text".into()),
        ("inputmode", "numeric".into()),
        ("autocomplete", "off".into()),
        ("maxlength", "5".into()),
        ("placeholder", nothing.into()),
        ("id", id.clone().into()),
        ("name", format!("mark-{}", offer.id).into()),
    ]);
    if let Some(begins) = paper.begins_with(&offer.id) {
        input.add_attribute("value", AttrValue::from(begins));
    }
    if trouble.is_some() {
        input.add_attribute("aria-invalid", AttrValue::from("true"));
        input.add_attribute("aria-describedby", AttrValue::from(trouble_id.clone()));
    }
    html! {
        <div class="row number" part="option" key={offer.id.as_str().to_owned()}>
            <label for={id}>{ choose::words(paper, option, offer) }</label>
            <span class="setting">{ before }{ Html::from(input) }{ after }</span>
            if let Some(trouble) = trouble { <span class="trouble" id={trouble_id}>{ say(trouble) }</span> }
        </div>
    }
}

/// A button that sets the field; awake only. `said` names it, `idle` says that it does nothing now.
pub(super) fn button(paper: &Paper<'_>, hand: &'static str, sign: &'static str, said: Said, idle: bool) -> Html {
    if !paper.is_awake() {
        return Html::default();
    }
    html! {
        <button type="button" class="hand" data-hand={hand} aria-label={said.text} aria-disabled={idle.then_some("true")}>
            { sign }
        </button>
    }
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
