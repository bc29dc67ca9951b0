//! The table of a count: a row for each option, and beside its name a bar that is decoration.

use i18n::Locale;
use model::{Form, IF_NEED_BE, PollView, Results, Row, YES};
use yew::prelude::*;

use crate::parts::markup::{self, el, row, said};
use crate::parts::offer::Offer;
use crate::parts::words::say;

pub(super) fn draw(view: &PollView, results: &Results, offers: &[Offer], labelled: &str, locale: &Locale) -> Html {
    let timed = matches!(view.form, Form::Times { .. });
    let mut lines = Vec::new();
    for of in &results.rows {
        let (cells, width, more) = cells(view, results, of, locale);
        let mut name = Vec::new();
        name.extend(offers.iter().find(|offer| offer.id == of.id).map(|offer| offer.name.clone()));
        if of.leads && timed {
            name.extend([markup::words(" ".to_owned()), said("small", "in-front", locale.results_in_front())]);
        }
        name.push(bar(width, more));
        let mut parts = vec![el("th", &[("scope", "row")], row(name))];
        parts.extend(cells.into_iter().map(|cell| el("td", &[], markup::words(cell))));
        lines.push(el("tr", &[("class", if of.leads { "leads" } else { "" })], row(parts)));
    }
    let heads = heads(view, results, locale).into_iter().map(|head| el("th", &[("scope", "col")], say(head))).collect();
    let parts = vec![el("thead", &[], el("tr", &[], row(heads))), el("tbody", &[], row(lines))];
    el("table", &[("class", "count"), ("aria-labelledby", labelled)], row(parts))
}

fn heads(view: &PollView, results: &Results, locale: &Locale) -> Vec<i18n::Said> {
    let people = || if view.open_to_all { locale.results_column_count() } else { locale.results_column_people() };
    let mut heads = vec![locale.results_column_answer()];
    heads.extend(match view.form {
        Form::Choose { .. } | Form::Words => vec![people(), locale.results_column_share()],
        Form::Rank { .. } => vec![locale.results_column_first(), locale.results_column_share()],
        Form::Dots { .. } => vec![locale.results_column_dots(), locale.results_column_share()],
        Form::Score { .. } if results.rows.iter().any(|row| row.middle.is_some()) => {
            vec![locale.results_column_sum(), locale.results_column_middle()]
        }
        Form::Score { .. } => vec![locale.results_column_sum(), locale.results_column_average()],
        Form::Times { maybe: true } => {
            vec![locale.time_yes(), locale.time_if_need_be(), locale.time_no()]
        }
        Form::Times { maybe: false } => vec![locale.time_yes(), locale.time_no()],
    });
    heads
}

/// What stands in a row; how wide its bar is, in percent, and how much wider its lighter part.
fn cells(view: &PollView, results: &Results, row: &Row, locale: &Locale) -> (Vec<String>, u64, u64) {
    let answers = results.answers;
    let of = |part: u64, whole: u64| part.saturating_mul(100).checked_div(whole).unwrap_or(0).min(100);
    let count = locale.number(row.count);
    match view.form {
        Form::Choose { .. } | Form::Words | Form::Rank { .. } => {
            (vec![count, locale.percent(row.count, answers)], of(row.count, answers), 0)
        }
        Form::Dots { .. } => {
            let all = results.rows.iter().map(|row| row.count).sum();
            (vec![count, locale.percent(row.count, all)], of(row.count, all), 0)
        }
        Form::Score { most, .. } => {
            let last = match row.middle {
                Some(middle) => locale.number(middle),
                None => locale.tenths(tenths(row.count, answers)),
            };
            (vec![count, last], of(row.count, answers.saturating_mul(u64::from(most))), 0)
        }
        Form::Times { maybe } => {
            let (yes, perhaps) = (given(row, YES), given(row, IF_NEED_BE));
            let no = answers.saturating_sub(yes).saturating_sub(perhaps);
            let cells = [Some(yes), maybe.then_some(perhaps), Some(no)];
            (cells.into_iter().flatten().map(|n| locale.number(n)).collect(), of(yes, answers), of(perhaps, answers))
        }
    }
}

/// How often a number was given to an option.
fn given(row: &Row, mark: u32) -> u64 {
    row.marks.iter().filter(|(number, _)| *number == mark).map(|(_, times)| times).sum()
}

/// The mean in tenths, halves rounded up. Who gave no number gave 0: so it is counted.
fn tenths(sum: u64, answers: u64) -> u64 {
    sum.saturating_mul(20).saturating_add(answers).checked_div(answers.saturating_mul(2)).unwrap_or(0)
}

/// What is 0 to 100 wide, drawn; nothing for a screen reader.
fn bar(width: u64, more: u64) -> Html {
    let part = |class, width: u64| {
        el("rect", &[("class", class), ("width", &format!("{width}%")), ("height", "8"), ("rx", "4")], Html::default())
    };
    let mut parts = vec![part("bar-all", 100)];
    if more > 0 {
        parts.push(part("bar-more", width + more));
    }
    parts.push(part("bar-part", width));
    el("svg", &[("class", "bar"), ("aria-hidden", "true"), ("width", "100%"), ("height", "8")], row(parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_in_whole_numbers() {
        assert_eq!([tenths(7, 2), tenths(10, 3), tenths(5, 3), tenths(0, 0)], [35, 33, 17, 0]);
        assert_eq!(tenths(1, 20), 1, "0.05 is rounded up");
        let _ = tenths(u64::MAX, u64::MAX);
    }
}
