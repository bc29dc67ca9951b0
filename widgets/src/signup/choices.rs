//! Answers that are chosen: rows with a radio button or a tick box, a scale, something to agree to.

use model::signup::Choice;
use model::{Text, Versioned};
use yew::prelude::*;

use super::asked::Sheet;
use crate::parts::markup::{classed, row, said, tag};
use crate::parts::words::{say, text};

/// One of these.
pub(super) fn one(sheet: &Sheet<'_>, options: &[Choice], other: bool) -> Html {
    let mut rows = rows(sheet, "radio", options);
    // An option of that name stands for itself.
    if other && !has_other(options) {
        rows.push(sheet.row("radio", false, sheet.id(), "other", say(sheet.locale.question_other())).into());
        rows.push(sheet.line(sheet.part("other"), sheet.locale.question_other()));
    }
    row(rows)
}

/// Several of these.
pub(super) fn some(sheet: &Sheet<'_>, options: &[Choice], other: bool, most: Option<u8>) -> Html {
    let mut rows = rows(sheet, "checkbox", options);
    if let Some(most) = most.filter(|most| usize::from(*most) < options.len() + usize::from(other)) {
        rows.insert(0, said("p", "help", sheet.locale.question_most(most.into())));
    }
    if other && !has_other(options) {
        rows.push(sheet.line(sheet.part("other"), sheet.locale.question_other()));
    }
    row(rows)
}

fn has_other(options: &[Choice]) -> bool {
    options.iter().any(|option| option.id.as_str() == "other")
}

fn rows(sheet: &Sheet<'_>, kind: &'static str, options: &[Choice]) -> Vec<Html> {
    let row = |(at, option): (usize, &Choice)| {
        let name = classed("span", "name").with(text(&option.name, sheet.locale));
        sheet.row(kind, at == 0, sheet.id(), option.id.as_str(), name.into()).into()
    };
    options.iter().enumerate().map(row).collect()
}

/// Yes or no.
pub(super) fn yes_no(sheet: &Sheet<'_>) -> Html {
    let way = |first, value, words| sheet.row("radio", first, sheet.id(), value, say(words));
    classed("div", "beside")
        .with(way(true, "yes", sheet.locale.question_yes()))
        .with(way(false, "no", sheet.locale.question_no()))
        .into()
}

/// A number on a scale, with what its ends mean.
pub(super) fn scale(sheet: &Sheet<'_>, from: u8, to: u8, low: &Text, high: &Text) -> Html {
    let mut numbers = classed("div", "beside scale");
    for number in from..=to {
        let mut words = vec![sheet.locale.number(number).into()];
        // What an end means is said with its number, not only beside it.
        for (end, meaning) in [(from, low), (to, high)] {
            if number == end && !meaning.is_empty() {
                words.push(classed("span", "heard").with(", ").with(text(meaning, sheet.locale)).into());
            }
        }
        numbers = numbers.with(sheet.row("radio", number == from, sheet.id(), &number.to_string(), row(words)));
    }
    let end = |meaning: &Text| tag("span").with(text(meaning, sheet.locale));
    let ends = (!low.is_empty() || !high.is_empty())
        .then(|| classed("div", "ends").set("aria-hidden", "true").with(end(low)).with(end(high)));
    classed("div", "scaled").with_some(ends).with(numbers).into()
}

/// Something to agree to: its words, and a box that is never ticked beforehand. The box says which version stood there.
pub(super) fn consent(sheet: &Sheet<'_>, to: &Versioned) -> Html {
    let aloud = sheet.view.aloud.then(|| said("p", "aloud", sheet.locale.consent_aloud()));
    let words = classed("div", "consent-words").set("id", sheet.part("text")).with(text(&to.text, sheet.locale));
    classed("div", "consent").with_some(aloud).with(words).with(sheet.agree(to.version.to_string())).into()
}
