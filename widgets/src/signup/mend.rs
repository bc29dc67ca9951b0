//! What has to be mended, as a list that takes the focus and leads to each answer (after the GOV.UK Design System's error
//! summary).

use i18n::Locale;
use model::signup::{Mistake, SignupView, Wrong};
use yew::prelude::*;

use super::{Mood, Turn, by_code};
use crate::parts::markup::{classed, row, tag, words};
use crate::parts::refused::sign;
use crate::parts::words::{say, text};

/// The id of the list.
pub(super) const LIST: &str = "signup-mend";

/// What is wrong, in a sentence.
pub(super) fn sentence(wrong: Wrong, view: &SignupView, locale: &Locale) -> Html {
    say(by_code(wrong.code(), view.purpose, locale).unwrap_or_else(|| locale.wrong_missing()))
}

/// Draws the list.
pub(super) fn draw(view: &SignupView, mistakes: &[Mistake], locale: &Locale, mood: &Mood) -> Html {
    if mistakes.is_empty() {
        return Html::default();
    }
    let questions = || view.pages.iter().flat_map(|page| &page.sections).flat_map(|section| &section.questions);
    let entry = |mistake: &Mistake| {
        let question = questions().find(|question| question.id == mistake.question)?;
        let to = Turn::To(question.id.clone());
        let turn = mood.turn.clone();
        // Asleep the address leads there; awake the part has to be shown first.
        let go = mood.awake.then(|| {
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                turn.emit(to.clone());
            })
        });
        let says =
            row(vec![text(&question.label, locale), words(" – ".to_owned()), sentence(mistake.wrong, view, locale)]);
        Some(html! { <li><a href={format!("#{}", question.field())} onclick={go}>{ says }</a></li> })
    };
    let entries: Html = mistakes.iter().filter_map(entry).collect();
    classed("div", "refusal missing")
        .set("id", LIST)
        .set("role", "group")
        .set("aria-labelledby", "signup-mend-title")
        .set("tabindex", "-1")
        .set("data-focus", "")
        .set_if("autofocus", !mood.awake)
        .with(
            classed("h2", "refusal-title")
                .set("id", "signup-mend-title")
                .with(sign())
                .say(locale.mend_title(mistakes.len() as u64)),
        )
        .with(tag("ul").with(entries))
        .into()
}
