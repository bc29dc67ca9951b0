//! The parts of a form and the way through them.

use std::collections::BTreeMap;
use std::rc::Rc;

use i18n::Locale;
#[cfg(feature = "signup")]
use model::Slug;
use model::signup::{Mistake, Page, Question, SignupView};
use yew::prelude::*;

use super::asked::{Asked, Numbers};
use super::{Mood, Turn};
use crate::Scene;
use crate::parts::markup::{classed, el, said, tag};
use crate::parts::words::{say, text};

/// The id of what heads a part.
pub(super) fn head_id(part: usize) -> String {
    format!("signup-part-{part}")
}

/// Whether a question is for this person, as far as they have answered; asleep, all are.
fn is_asked(question: &Question, mood: &Mood) -> bool {
    !mood.hidden.contains(&question.id)
}

fn questions(page: &Page) -> impl Iterator<Item = &Question> {
    page.sections.iter().flat_map(|section| &section.questions)
}

/// The parts on which there is anything.
pub(super) fn parts(view: &SignupView, mood: &Mood) -> Vec<usize> {
    let any = |page: &Page| questions(page).any(|question| is_asked(question, mood));
    (0..).zip(&view.pages).filter(|(_, page)| any(page)).map(|(at, _)| at).collect()
}

/// On which part a question stands.
#[cfg(feature = "signup")]
pub(super) fn part_of(view: &SignupView, question: &Slug) -> Option<usize> {
    view.pages.iter().position(|page| questions(page).any(|each| each.id == *question))
}

/// Draws all of them; awake, all but one are hidden.
pub(super) fn all(scene: &Rc<Scene<SignupView>>, mistakes: &[Mistake], locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let parts = parts(view, mood);
    let asked = |question: &&Question| question.asks() && is_asked(question, mood);
    let mut drawn: Vec<Html> = Vec::new();
    let mut numbers = BTreeMap::new();
    for (at, page) in view.pages.iter().enumerate() {
        let here = !mood.awake || at == mood.part;
        // On several parts it is these that are counted.
        let of = (view.pages.len() == 1).then(|| questions(page).filter(asked).count() as u64);
        let mut number = 0;
        let mut part = classed("div", "part").set_if("hidden", !here);
        let place = parts.iter().position(|part| *part == at).filter(|_| parts.len() > 1);
        let place = place.map(|place| said("p", "aside", locale.part_of(place as u64 + 1, parts.len() as u64)));
        let title = text(&page.title, locale);
        let title = (!page.title.is_empty()).then(|| el("h2", &[], title));
        part = part.with(
            classed("div", "part-head").set("id", head_id(at)).set("tabindex", "-1").with_some(place).with_some(title),
        );
        for (section_at, section) in page.sections.iter().enumerate() {
            let mut group = classed("div", "section");
            if !section.title.is_empty() {
                group = group.with(tag("h3").with(text(&section.title, locale)));
            }
            for (question_at, question) in section.questions.iter().enumerate() {
                let shown = is_asked(question, mood);
                let place = (at, section_at, question_at);
                if let Some(of) = of.filter(|_| shown && question.asks()) {
                    number += 1;
                    numbers.insert(place, (number, of));
                }
                let wrong =
                    mistakes.iter().find(|mistake| mistake.question == question.id).map(|mistake| mistake.wrong);
                group = group.with(html! {
                    <Asked scene={scene.clone()} locale={locale.clone()} at={place} numbered={of.is_some()}
                        {shown} awake={mood.awake} {wrong} />
                });
            }
            part = part.with(group);
        }
        drawn.push(part.into());
    }
    let drawn: Html = drawn.into_iter().collect();
    html! { <ContextProvider<Numbers> context={Rc::new(numbers)}>{ drawn }</ContextProvider<Numbers>> }
}

/// The buttons under them.
pub(super) fn onward(view: &SignupView, locale: &Locale, mood: &Mood) -> Html {
    let parts = parts(view, mood);
    let last = !mood.awake || parts.last().is_none_or(|last| *last <= mood.part);
    let first = !mood.awake || parts.first().is_none_or(|first| *first >= mood.part);
    let words = match (last, mood.sending) {
        (_, true) => locale.request_sending(),
        (true, false) => view.purpose.either(locale.request_send(), locale.request_send_asking()),
        (false, false) => locale.part_next(),
    };
    let on = classed("button", "send").set("type", "submit").set("name", "do").set("value", "send").say(words);
    let back = mood.turn.reform(|_: MouseEvent| Turn::Back);
    html! {
        <div class="onward-here">
            { Html::from(on) }
            if !first { <button type="button" class="quiet" onclick={back}>{ say(locale.part_back()) }</button> }
        </div>
    }
}
