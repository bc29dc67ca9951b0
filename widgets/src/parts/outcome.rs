//! What a group makes of a poll that is over: what follows, who does what, and when it is looked at again.

use i18n::{Locale, dir_of};
use model::{Local, Outcome, PollView, Text};
use yew::prelude::*;

use super::ballot;
use super::markup::{el, heading, row, said, words};
use super::words::{is_own, mark, say, text};

/// Stands first when a poll is over, directly under the question.
pub(crate) fn draw(view: &PollView, locale: &Locale, level: u8) -> Html {
    let Some(outcome) = &view.outcome else { return Html::default() };
    let id = ballot::id(view, "outcome");
    let written = locale.day(outcome.at.0, view.zone.as_str(), view.now.0);
    let mut parts = vec![heading(level, &id, locale.outcome_heading()), statement(&outcome.statement, locale)];
    if !outcome.steps.is_empty() {
        parts.push(steps(view, outcome, locale));
    }
    if let Some(review) = outcome.review {
        parts.push(said("p", "", locale.outcome_review(&day(review, view, locale))));
    }
    let by = match outcome.author.as_str() {
        "" => locale.outcome_written(&written),
        name => locale.outcome_author(name, &written),
    };
    parts.push(said("p", "aside", by));
    el("section", &[("class", "outcome"), ("part", "outcome"), ("aria-labelledby", &id)], row(parts))
}

/// Plain paragraphs; an empty line parts them.
fn statement(written: &Text, locale: &Locale) -> Html {
    let Some((tag, written)) = locale.pick(written) else { return Html::default() };
    let mut paragraphs = Vec::new();
    let mut lang = [("class", "statement"), ("lang", ""), ("dir", "")];
    if !is_own(tag.as_str(), locale) {
        lang = [("class", "statement"), ("lang", tag.as_str()), ("dir", dir_of(tag.as_str()).as_str())];
        paragraphs.push(el("p", &[("class", "aside")], mark(tag.as_str(), locale)));
    }
    paragraphs.extend(written.split("\n\n").map(|paragraph| el("p", &[], words(paragraph.to_owned()))));
    el("div", &lang, row(paragraphs))
}

/// What, who and by when; a column in which nothing stands is left out.
fn steps(view: &PollView, outcome: &Outcome, locale: &Locale) -> Html {
    let who = outcome.steps.iter().any(|step| !step.who.is_empty());
    let by = outcome.steps.iter().any(|step| step.by.is_some());
    let cells = |head: Html, who_does: Html, by_when: Html| {
        let cells = [(head, true), (who_does, who), (by_when, by)];
        el("tr", &[], row(cells.into_iter().filter_map(|(cell, stands)| stands.then_some(cell)).collect()))
    };
    let head = |said| el("th", &[("scope", "col")], say(said));
    let mut rows = Vec::new();
    for step in &outcome.steps {
        let by = step.by.map(|by| day(by, view, locale)).unwrap_or_default();
        rows.push(cells(
            el("th", &[("scope", "row")], text(&step.what, locale)),
            el("td", &[], el("bdi", &[], words(step.who.clone()))),
            el("td", &[], words(by)),
        ));
    }
    let heads = cells(head(locale.outcome_what()), head(locale.outcome_who()), head(locale.outcome_by()));
    let parts = vec![said("caption", "", locale.outcome_steps()), el("thead", &[], heads), el("tbody", &[], row(rows))];
    el("table", &[("class", "steps")], row(parts))
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
