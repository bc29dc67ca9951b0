//! The table of a count: a row for each option, and beside its name a bar that is decoration.

use i18n::Locale;
use model::counting::Method;
use model::{Form, IF_NEED_BE, PollView, Results, Row, Slug, YES};
use yew::prelude::*;

use crate::parts::offer::Offer;
use crate::parts::words::say;

pub(super) fn draw(view: &PollView, results: &Results, offers: &[Offer], labelled: &str, locale: &Locale) -> Html {
    let heads = heads(view, locale);
    let mut rows: Vec<&Row> = results.rows.iter().collect();
    let timed = matches!(view.form, Form::Times { .. });
    if timed {
        let starts = |id: &Slug| view.options.iter().find(|option| option.id == *id).and_then(|option| option.starts);
        rows.sort_by_key(|row| starts(&row.id));
    }
    let most = rows.iter().map(|row| weight(row, view.form)).max().unwrap_or(0);
    let row = |row: &&Row| {
        let name = offers.iter().find(|offer| offer.id == row.id).map(|offer| offer.name.clone()).unwrap_or_default();
        let leads = leads(view, row, most);
        let (cells, width, more) = cells(view, results, row, locale);
        html! {
            <tr key={row.id.as_str().to_owned()} class={classes!(leads.then_some("leads"))}>
                <th scope="row">
                    { name }
                    if leads && timed { { " " }<small class="in-front">{ say(locale.results_in_front()) }</small> }
                    { bar(width, more) }
                </th>
                { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <table class="count" aria-labelledby={labelled.to_owned()}>
            <thead>
                <tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ say(head) }</th> }) }</tr>
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

fn is_by_middle(view: &PollView) -> bool {
    view.rules.how.is_some_and(|how| how.method == Method::MajorityJudgement)
}

fn heads(view: &PollView, locale: &Locale) -> Vec<i18n::Said> {
    let people = || if view.open_to_all { locale.results_column_count() } else { locale.results_column_people() };
    let mut heads = vec![locale.results_column_answer()];
    heads.extend(match view.form {
        Form::Choose { .. } | Form::Words => vec![people(), locale.results_column_share()],
        Form::Rank { .. } => vec![locale.results_column_first(), locale.results_column_share()],
        Form::Dots { .. } => vec![locale.results_column_dots(), locale.results_column_share()],
        Form::Score { .. } if is_by_middle(view) => vec![locale.results_column_sum(), locale.results_column_middle()],
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
            let last = match is_by_middle(view) {
                true => locale.number(middle(row, answers)),
                false => locale.tenths(tenths(row.count, answers)),
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

/// The number in the middle, of two the lower, as [`Method::MajorityJudgement`] takes it: no number is 0.
fn middle(row: &Row, answers: u64) -> u64 {
    let all: u64 = row.marks.iter().map(|(_, times)| times).sum();
    let mut below = answers.saturating_sub(all);
    let place = answers.saturating_sub(1) / 2;
    let mut marks = row.marks.clone();
    marks.sort_unstable();
    for (mark, times) in marks {
        if below > place {
            break;
        }
        below = below.saturating_add(times);
        if below > place {
            return u64::from(mark);
        }
    }
    0
}

/// What options are compared by, where each is looked at by itself.
fn weight(row: &Row, form: Form) -> u64 {
    match form {
        Form::Times { .. } => given(row, YES) * 2 + given(row, IF_NEED_BE),
        _ => row.count,
    }
}

/// Whether it is in front: once it is over, as it was decided; before, where that can be seen from the row.
fn leads(view: &PollView, row: &Row, most: u64) -> bool {
    match view.decision.as_ref().and_then(|decision| decision.counts.first()) {
        Some(count) => count.winners.iter().chain(count.tied.iter().flatten()).any(|id| *id == row.id),
        None => {
            let by_row = [None, Some(Method::Plurality), Some(Method::Approval), Some(Method::Score)];
            let by_row = by_row.contains(&view.rules.how.map(|how| how.method));
            by_row && !matches!(view.form, Form::Rank { .. }) && most > 0 && weight(row, view.form) == most
        }
    }
}

/// What is 0 to 100 wide, drawn; nothing for a screen reader.
fn bar(width: u64, more: u64) -> Html {
    html! {
        <svg class="bar" aria-hidden="true" width="100%" height="8">
            <rect class="bar-all" width="100%" height="8" rx="4" />
            if more > 0 { <rect class="bar-more" width={format!("{}%", width + more)} height="8" rx="4" /> }
            <rect class="bar-part" width={format!("{width}%")} height="8" rx="4" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(marks: &[(u32, u64)]) -> Row {
        Row { id: Slug::new("soup").unwrap(), count: 0, marks: marks.to_vec() }
    }

    #[test]
    fn a_mean_is_rounded_in_whole_numbers() {
        assert_eq!([tenths(7, 2), tenths(10, 3), tenths(5, 3), tenths(0, 0)], [35, 33, 17, 0]);
        assert_eq!(tenths(1, 20), 1, "0.05 is rounded up");
        let _ = tenths(u64::MAX, u64::MAX);
    }

    #[test]
    fn of_two_numbers_in_the_middle_the_lower_counts_and_no_number_is_nought() {
        assert_eq!(middle(&row(&[(5, 1), (2, 2), (3, 1)]), 4), 2);
        assert_eq!(middle(&row(&[(5, 2), (2, 1)]), 3), 5);
        assert_eq!(middle(&row(&[(5, 2)]), 4), 0, "two of four gave none");
        assert_eq!(middle(&row(&[(5, 3)]), 4), 5);
        assert_eq!(middle(&row(&[]), 0), 0);
    }
}
