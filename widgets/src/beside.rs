//! What pages say of a poll beside its widget, in the widget's own words: how it was counted, on paper, in a chat.

use i18n::{Locale, Said};
use model::counting::Method;
use model::{CountOf, PollView, Said as Marks, Slug};
use yew::Html;

use crate::Mood;
use crate::parts::{binding, happenings, offer, outcome, results, times, verdict};

/// One thing that can be chosen, in the reader's language.
#[derive(Clone, PartialEq)]
pub struct Called {
    /// Its name in forms and results.
    pub id: Slug,
    /// Its number on paper.
    pub number: u32,
    /// What it is called, as markup.
    pub name: Html,
    /// The same as plain words.
    pub plain: String,
    /// What choosing it means.
    pub meaning: Html,
}

/// All that can be chosen, in the order in which it is listed, shuffled for nobody.
pub fn options(view: &PollView, locale: &Locale) -> Vec<Called> {
    let numbers = view.options.iter().map(|option| option.number);
    let called = |(number, of): (u32, offer::Offer)| Called {
        id: of.id,
        number,
        name: of.name,
        plain: of.plain,
        meaning: of.meaning,
    };
    let mut options: Vec<Called> = numbers.zip(offer::all(view, locale)).map(called).collect();
    options.sort_by_key(|option| option.number);
    options
}

/// An answer in words: "1. Soup, 2. Bread".
pub fn answer(view: &PollView, marks: &Marks, locale: &Locale) -> String {
    offer::in_words(view.form, marks, &offer::all(view, locale), locale)
}

/// Words that are made of others' words alone, as they stand by themselves in a chat.
pub fn in_direction(words: String, locale: &Locale) -> String {
    offer::in_direction(words, locale)
}

/// The name of a way of counting.
pub fn method(method: Method, locale: &Locale) -> String {
    binding::method_name(method, locale)
}

/// Who can answer, and until when.
pub fn who_and_when(view: &PollView, locale: &Locale) -> Html {
    times::who_and_when(view, locale)
}

/// What binds, while it is not over.
pub fn rules(view: &PollView, locale: &Locale, level: u8) -> Html {
    binding::draw(view, &offer::all(view, locale), locale, level)
}

/// What it came to.
pub fn verdict(view: &PollView, locale: &Locale) -> Html {
    verdict::draw(view, &offer::all(view, locale), locale)
}

/// The same in a sentence or two, without what was counted to compare.
pub fn verdict_in_words(view: &PollView, locale: &Locale) -> Vec<Said> {
    view.decision.as_ref().map(|came| verdict::said(view, came, &offer::all(view, locale), locale)).unwrap_or_default()
}

/// What one rule came to, in a sentence or two.
pub fn came_to(view: &PollView, count: &CountOf, locale: &Locale) -> Vec<Said> {
    verdict::came_to(count, &offer::all(view, locale), locale)
}

/// What the group makes of it.
pub fn outcome(view: &PollView, locale: &Locale, level: u8) -> Html {
    outcome::draw(view, locale, level)
}

/// The count, and what people said.
pub fn results(view: &PollView, locale: &Locale, level: u8) -> Html {
    results::draw(view, &offer::all(view, locale), locale, &Mood::default(), level)
}

/// What happened to it on the way.
pub fn happenings(view: &PollView, locale: &Locale) -> Html {
    happenings::draw(view, &offer::all(view, locale), locale)
}
