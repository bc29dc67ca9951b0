//! The count: how many, a real table, and what people said.

mod table;
mod voices;

use i18n::{Locale, Said};
use model::{Form, Phase, PollView, Results, ShowResults, Standing};
use yew::prelude::*;

use super::ballot;
use super::markup::{el, heading, row, said};
use super::offer::Offer;
use super::words::say;
use crate::Mood;

/// The count, or the sentence that says when it will be seen.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale, mood: &Mood, level: u8) -> Html {
    let to_come = matches!(view.phase, Phase::Before | Phase::Open);
    match (&view.results, view.show_results) {
        (Some(results), _) => count(view, results, offers, locale, mood, level),
        (None, _) if !to_come || matches!(view.standing, Standing::Outside | Standing::SiteNotListed) => {
            Html::default()
        }
        (None, ShowResults::AfterClosing) => html! { <p class="later">{ say(locale.results_after_closing()) }</p> },
        (None, _) if view.phase == Phase::Open && view.standing == Standing::Votes => {
            html! { <p class="later">{ say(locale.results_after_voting()) }</p> }
        }
        (None, _) => Html::default(),
    }
}

fn count(view: &PollView, results: &Results, offers: &[Offer], locale: &Locale, mood: &Mood, level: u8) -> Html {
    let id = ballot::id(view, "results");
    let over = view.phase == Phase::Over;
    let words = view.form == Form::Words;
    let title = match (words, over) {
        (true, _) => locale.voices_heading(),
        (false, true) => locale.results_final(),
        (false, false) => locale.results_so_far(),
    };
    let people = match view.can_vote {
        _ if over && results.answers == 0 => locale.results_nobody(),
        Some(can) => locale.results_people(results.answers, can),
        None => locale.results_answers(results.answers),
    };
    let live = if over { "" } else { "on" };
    // What is new stands beside what is known, where its room is kept: nothing moves when it comes.
    let turnout = el("p", &[("class", "turnout"), ("tabindex", "-1")], say(people));
    let mut parts =
        vec![heading(level, &id, title), el("div", &[("class", "news")], row(vec![turnout, fresh(mood, locale)]))];
    if !words {
        parts.push(table::draw(view, results, offers, &id, locale));
    }
    parts.push(notes(view, results, over, locale));
    parts.push(voices::draw(view, results, offers, locale, level));
    let attributes = [("class", "results"), ("part", "results"), ("aria-labelledby", &id), ("data-live", live)];
    el("section", &attributes, row(parts))
}

/// What one should know of the numbers.
fn notes(view: &PollView, results: &Results, over: bool, locale: &Locale) -> Html {
    let mut notes = Vec::new();
    let mut note = |stands: bool, note: fn(&Locale, u64) -> Said, count: u64| {
        if stands {
            notes.push(said("p", "aside", note(locale, count)));
        }
    };
    note(matches!(view.form, Form::Choose { max: 2.., .. }), |locale, _| locale.results_several(), 0);
    note(!over && matches!(view.form, Form::Rank { .. }), |locale, _| locale.results_ranks_later(), 0);
    note(results.helped > 0, Locale::results_helped, results.helped);
    note(results.paper > 0, Locale::results_paper, results.paper);
    note(results.trusted > 0, Locale::results_trusted, results.trusted);
    // Whether enough people took part is a part of the verdict, once there is one.
    if let Some(quorum) = view.quorum.filter(|_| view.phase != Phase::Over) {
        let class = if quorum.reached { "quorum reached" } else { "quorum" };
        notes.push(said(
            "p",
            class,
            match (quorum.reached, view.open_to_all) {
                (true, true) => locale.answers_reached(quorum.needed),
                (false, true) => locale.answers_missing(quorum.needed),
                (true, false) => locale.quorum_reached(quorum.needed),
                (false, false) => locale.quorum_not_yet(quorum.needed),
            },
        ));
    }
    row(notes)
}

/// "12 new answers. Show": others' votes are never announced one by one.
fn fresh(mood: &Mood, locale: &Locale) -> Html {
    if mood.new_answers == 0 {
        return Html::default();
    }
    let show = mood.show_new.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        keep_focus(&event);
        show.emit(());
    });
    html! {
        <p class="fresh">
            { say(locale.new_answers(mood.new_answers)) }{ " " }
            <button type="button" class="quiet" {onclick}>{ say(locale.show_new()) }</button>
        </p>
    }
}

/// The button is gone once it was pressed: the focus goes to the count, and not to the top of the page.
fn keep_focus(event: &MouseEvent) {
    #[cfg(feature = "browser")]
    {
        use web_sys::wasm_bindgen::JsCast;
        let results =
            event.target_dyn_into::<web_sys::Element>().and_then(|button| button.closest(".results").ok().flatten());
        let count = results.and_then(|results| results.query_selector(".turnout").ok().flatten());
        if let Some(count) = count.and_then(|count| count.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = count.focus();
        }
    }
    #[cfg(not(feature = "browser"))]
    let _ = event;
}
