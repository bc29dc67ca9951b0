//! What there is to choose from, in the reader's language, and an answer said in words.

use i18n::{Dir, Locale, Said};
use model::{Answer, Form, IF_NEED_BE, Instant, OptionView, PollView, Said as Marks, Slug, YES};
use yew::prelude::*;

use super::words::{plain, say, text};

/// One thing that can be chosen, in the reader's language.
#[derive(Clone, PartialEq)]
pub(crate) struct Offer {
    /// Its name in forms and results.
    pub(crate) id: Slug,
    /// What it is called, as markup.
    pub(crate) name: Html,
    /// What it is called, as plain words, for sentences.
    pub(crate) plain: String,
    /// What choosing it means.
    pub(crate) meaning: Html,
}

/// All that can be chosen, in the order of the ballot.
pub(crate) fn all(view: &PollView, locale: &Locale) -> Vec<Offer> {
    view.options.iter().map(|option| of(view, option, locale)).collect()
}

fn of(view: &PollView, option: &OptionView, locale: &Locale) -> Offer {
    let id = option.id.clone();
    let own = text(&option.name, locale);
    let meaning = text(&option.meaning, locale);
    if let Some(answer) = option.answer {
        let (name, means) = words(answer, locale);
        let meaning = means.map_or(meaning, say);
        return Offer { id, plain: name.text.clone(), name: say(name), meaning };
    }
    let named = plain(&option.name, locale);
    let Some(starts) = option.starts else { return Offer { id, name: own, plain: named, meaning } };
    let said = time(option, starts, view.zone.as_str(), view.now, locale);
    if named.is_empty() {
        return Offer { id, name: say(said.clone()), plain: said.text, meaning };
    }
    let plain = format!("{} \u{b7} \u{2068}{named}\u{2069}", said.text);
    Offer { id, name: html! { <>{ say(said) }{ " \u{b7} " }{ own }</> }, plain, meaning }
}

/// When it is, on a clock in that zone: from when to when, or which day.
pub(crate) fn time(option: &OptionView, starts: Instant, zone: &str, now: Instant, locale: &Locale) -> Said {
    let whole_day = option.at.is_some_and(|at| at.time.is_none());
    let from = starts.0;
    let until = option.minutes.map(|minutes| from + i64::from(minutes) * Instant::MINUTE);
    let day = |at: i64| locale.day(at, zone, now.0);
    let (from, until) = match (whole_day, until) {
        (true, until) => (day(from), until.map(|until| day(until - Instant::MINUTE)).filter(|last| *last != day(from))),
        (false, Some(until)) if day(until) == day(from) => {
            (locale.moment(from, zone, now.0), Some(locale.time(until, zone)))
        }
        (false, until) => (locale.moment(from, zone, now.0), until.map(|until| locale.moment(until, zone, now.0))),
    };
    match until {
        Some(until) => locale.time_until(&from, &until),
        None => Said { text: from, lang: None },
    }
}

fn words(answer: Answer, locale: &Locale) -> (Said, Option<Said>) {
    match answer {
        Answer::Agree => (locale.answer_agree(), Some(locale.answer_agree_meaning())),
        Answer::Abstain => (locale.answer_abstain(), Some(locale.answer_abstain_meaning())),
        Answer::Disagree => (locale.answer_disagree(), Some(locale.answer_disagree_meaning())),
        Answer::Block => (locale.answer_block(), Some(locale.answer_block_meaning())),
        Answer::In => (locale.answer_in(), None),
        Answer::Out => (locale.answer_out(), None),
        Answer::None => (locale.answer_none(), None),
    }
}

/// Words of which all that has a direction stands isolated have none themselves for a sentence around them, and would be
/// taken to run from left to right (Unicode TR 9, P2 and P3). A mark says which they have.
pub(crate) fn in_direction(words: String, locale: &Locale) -> String {
    match locale.dir() {
        Dir::Ltr => words,
        Dir::Rtl => format!("\u{200f}{words}"),
    }
}

/// An answer in words: "Soup (3 dots) and Bread (2 dots)"; "1. Soup and 2. Bread". Nothing where nothing was said.
pub(crate) fn in_words(form: Form, marks: &Marks, offers: &[Offer], locale: &Locale) -> String {
    let mut said: Vec<(u32, String)> = Vec::new();
    for offer in offers {
        let Some(mark) = marks.get(&offer.id).copied() else { continue };
        let name = offer.plain.as_str();
        let with = |mark: String| in_direction(locale.said_with(name, &mark).text, locale);
        let words = match form {
            Form::Choose { .. } | Form::Words => offer.plain.clone(),
            Form::Dots { .. } => with(locale.dots(mark.into()).text),
            Form::Score { .. } => with(locale.number(mark)),
            Form::Rank { .. } => in_direction(locale.said_rank(&locale.number(mark), name).text, locale),
            Form::Times { .. } if mark == YES => with(locale.time_yes().text),
            Form::Times { .. } if mark == IF_NEED_BE => with(locale.time_if_need_be().text),
            Form::Times { .. } => continue,
        };
        // Ranks come in their order; everything else in the order of the ballot.
        let rank = if matches!(form, Form::Rank { .. }) { mark } else { 0 };
        let at = said.iter().position(|(later, _)| *later > rank).unwrap_or(said.len());
        said.insert(at, (rank, words));
    }
    if said.is_empty() && matches!(form, Form::Times { .. }) && !marks.is_empty() {
        return locale.time_none().text;
    }
    let said: Vec<String> = said.into_iter().map(|(_, words)| words).collect();
    locale.list_and(&said)
}
