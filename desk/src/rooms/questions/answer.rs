//! "Make this an answer in the FAQ": a reader's question, with what was answered, becomes an entry; or a better one.

use model::Slug;
use model::faq::{FaqCard, FaqDesk};
use model::signup::{Entry, Said};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::editor::{self, Editing};
use super::{Open, wait};
use crate::answering::Asked;
use crate::app::Act;
use crate::parts::{Here, labelled, plain, say};
use crate::state::{Desk, Got, Reading};

/// A question that is made an answer.
pub(super) struct Answering {
    /// The FAQ that it goes into.
    pub(super) faq: Slug,
    /// The entry that it improves; none for a new one.
    improves: Option<Slug>,
}

/// The question that is being read, with what the group answered.
fn asked(reading: &Reading) -> Option<Asked> {
    let opened = reading.letter.as_ref()?.as_ref().ok()?;
    let answer = |entry: &Entry| {
        let heard = reading.heard.get(&entry.n)?.as_ref().ok()?;
        Some((heard.lang.clone().unwrap_or_else(|| opened.lang.clone()), heard.words.clone()))
    };
    let answers = reading.view.entries.iter().filter(|entry| entry.said == Said::Question).filter_map(answer);
    Some(Asked::of(&opened.answers, &opened.lang, answers.collect()))
}

/// The FAQ is there: the editor opens, filled; with the entry that the question is about, if there is one.
pub(super) fn begin(desk: &mut Desk) {
    if desk.questions.open.is_some() || desk.questions.answering.is_none() {
        return;
    }
    let improves = || asked(desk.reading.there()?)?.is_about(&desk.questions.faq.there()?.entries).cloned();
    let improves = improves();
    improve(desk, improves);
    desk.focus = Some("[data-editor]");
}

/// The editor begins with the question as a new entry, or with the entry that it improves.
fn improve(desk: &mut Desk, improves: Option<Slug>) {
    let filled = || {
        let faq = desk.questions.faq.there()?;
        let asked = asked(desk.reading.there()?)?;
        let kept = improves.as_ref().and_then(|id| editor::entry_of(faq, id));
        Some(Editing::asked(asked.entry(kept.map(|kept| &kept.entry)), kept.map(|kept| kept.revision)))
    };
    let filled = filled();
    desk.refused = None;
    desk.questions.open = filled.map(|editing| Open::Entry(editing.into()));
    if let Some(answering) = &mut desk.questions.answering {
        answering.improves = improves;
    }
}

fn choose(desk: &mut Desk, faq: Slug) {
    desk.refused = None;
    desk.questions.open = None;
    desk.questions.answering = Some(Answering { faq, improves: None });
    // It may be there already.
    let is_there = |faq: &Slug| desk.questions.faq.of(faq).there().is_some();
    if desk.questions.answering.as_ref().is_some_and(|answering| is_there(&answering.faq)) {
        begin(desk);
    }
}

/// The button, or what it opened. Nothing before the question itself is open.
pub(crate) fn draw(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let faqs = desk.view.there().map(|view| view.faqs.as_slice()).unwrap_or_default();
    let (Some(first), Some(_)) = (faqs.first(), asked(reading)) else { return Html::default() };
    let Some(answering) = &desk.questions.answering else {
        let first = first.id.clone();
        let onclick = here.changes(move |desk| choose(desk, first.clone()));
        return html! { <p><button type="button" class="way" {onclick}>{ say(locale.know_make_answer()) }</button></p> };
    };
    let content = match desk.questions.faq.of(&answering.faq) {
        Got::There(faq) => html! { <>{ which(here, faq, answering) }{ open(here) }</> },
        waits => wait(here, waits),
    };
    html! {
        <section>
            <h2>{ say(locale.know_make_answer()) }</h2>
            { into(here, faqs, answering) }
            { content }
        </section>
    }
}

fn open(here: Here<'_>) -> Html {
    match &here.desk.questions.open {
        Some(Open::Entry(editing)) => editor::draw(here, editing),
        _ => Html::default(),
    }
}

/// Into which FAQ, where there are several.
fn into(here: Here<'_>, faqs: &[FaqCard], answering: &Answering) -> Html {
    if faqs.len() < 2 {
        return Html::default();
    }
    let option = |card: &FaqCard| (card.id.to_string(), plain(&card.title, here.desk), card.id == answering.faq);
    let options = faqs.iter().map(option).collect();
    list(here, "make", "faq", here.desk.locale.know_into(), options, |desk, value| {
        if let Some(id) = Slug::new(value) {
            choose(desk, id);
        }
    })
}

/// A new entry, or a better one.
fn which(here: Here<'_>, faq: &FaqDesk, answering: &Answering) -> Html {
    let desk = here.desk;
    let new = (String::new(), desk.locale.know_as_new().text, answering.improves.is_none());
    let entries = faq.entries.iter().filter_map(|kept| {
        let id = kept.entry.id.as_ref()?;
        Some((id.to_string(), plain(&kept.entry.question, desk), answering.improves.as_ref() == Some(id)))
    });
    let options = std::iter::once(new).chain(entries).collect();
    list(here, "make", "improves", desk.locale.know_improve(), options, |desk, value| improve(desk, Slug::new(value)))
}

/// A list of which one is chosen at once.
pub(super) fn list(
    here: Here<'_>,
    form: &str,
    name: &'static str,
    label: i18n::Said,
    options: Vec<(String, String, bool)>,
    chosen: fn(&mut Desk, &str),
) -> Html {
    let onchange = here.act.reform(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default();
        Act::Do(std::rc::Rc::new(move |desk| chosen(desk, &value)))
    });
    labelled(form, name, label, None, |id, _| {
        let option = |(value, called, selected): (String, String, bool)| {
            html! { <option {value} {selected}>{ called }</option> }
        };
        html! { <select {id} {name} {onchange}>{ for options.into_iter().map(option) }</select> }
    })
}
