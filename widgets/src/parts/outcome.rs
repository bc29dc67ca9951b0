//! What a group makes of a poll that is over: what follows, who does what, and when it is looked at again.

use i18n::{Locale, dir_of};
use model::{Local, Outcome, PollView, Step, Text};
use yew::prelude::*;

use super::ballot;
use super::words::{is_own, mark, say, text};

/// Stands first when a poll is over, directly under the question.
pub(crate) fn draw(view: &PollView, locale: &Locale, level: u8) -> Html {
    let Some(outcome) = &view.outcome else { return Html::default() };
    let heading = format!("h{}", level + 1);
    let id = ballot::id(view, "outcome");
    let written = locale.day(outcome.at.0, view.zone.as_str(), view.now.0);
    let by = match outcome.author.as_str() {
        "" => locale.outcome_written(&written),
        name => locale.outcome_author(name, &written),
    };
    html! {
        <section class="outcome" part="outcome" aria-labelledby={id.clone()}>
            <@{heading} {id}>{ say(locale.outcome_heading()) }</@>
            { statement(&outcome.statement, locale) }
            if !outcome.steps.is_empty() { { steps(view, outcome, locale) } }
            if let Some(review) = outcome.review { <p>{ say(locale.outcome_review(&day(review, view, locale))) }</p> }
            <p class="aside">{ say(by) }</p>
        </section>
    }
}

/// Plain paragraphs; an empty line parts them.
fn statement(words: &Text, locale: &Locale) -> Html {
    let Some((tag, words)) = locale.pick(words) else { return Html::default() };
    let other = !is_own(tag.as_str(), locale);
    let lang = other.then(|| tag.as_str().to_owned());
    let dir = other.then(|| dir_of(tag.as_str()).as_str());
    let paragraphs = words.split("\n\n").filter(|words| !words.trim().is_empty());
    html! {
        <>
            if other { <p class="aside">{ mark(tag.as_str(), locale) }</p> }
            <div class="statement" {lang} {dir}>
                { for paragraphs.map(|words| html! { <p>{ words.to_owned() }</p> }) }
            </div>
        </>
    }
}

/// What, who and by when; a column in which nothing stands is left out.
fn steps(view: &PollView, outcome: &Outcome, locale: &Locale) -> Html {
    let who = outcome.steps.iter().any(|step| !step.who.is_empty());
    let by = outcome.steps.iter().any(|step| step.by.is_some());
    let row = |step: &Step| {
        html! {
            <tr>
                <th scope="row">{ text(&step.what, locale) }</th>
                if who { <td dir="auto">{ step.who.clone() }</td> }
                if by { <td>{ step.by.map(|by| day(by, view, locale)).unwrap_or_default() }</td> }
            </tr>
        }
    };
    html! {
        <table class="steps">
            <caption>{ say(locale.outcome_steps()) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ say(locale.outcome_what()) }</th>
                    if who { <th scope="col">{ say(locale.outcome_who()) }</th> }
                    if by { <th scope="col">{ say(locale.outcome_by()) }</th> }
                </tr>
            </thead>
            <tbody>{ for outcome.steps.iter().map(row) }</tbody>
        </table>
    }
}

/// A day on a calendar, in words: it is the same day in every zone.
fn day(on: Local, view: &PollView, locale: &Locale) -> String {
    locale.day(noon(on), "UTC", view.now.0)
}

/// Noon of that day in universal time (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// `days_from_civil`, for the years that a [`Local`] can have).
fn noon(on: Local) -> i64 {
    let (month, day) = (i64::from(on.month), i64::from(on.day));
    let year = i64::from(on.year) - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468;
    (days * 24 + 12) * 3_600_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_on_a_calendar_is_that_day() {
        for (day, at) in [("1970-01-01", 0), ("2000-02-29", 951_782_400_000), ("2026-11-21", 1_795_219_200_000)] {
            assert_eq!(noon(Local::new(day).unwrap()), at + 12 * 3_600_000, "{day}");
        }
    }
}
