//! The row of languages, each by its own name. Switching keeps all that was typed: its buttons send the form with
//! `do=look`, and the page comes back in the other language with the fields as they were.

use i18n::{Locale, dir_of};
use yew::prelude::*;

use crate::parts::link;
use crate::parts::markup::{self, Tag, classed};
use crate::parts::words::is_own;
use crate::{Language, Shell};

/// The languages, as buttons of the form with that id.
pub(crate) fn row(shell: &Shell, locale: &Locale, form: &str) -> Html {
    drawn(shell, locale, |language, to| {
        classed("button", "language")
            .set("type", "submit")
            .set("form", form.to_owned())
            .set("name", "do")
            .set("value", "look")
            .set("formnovalidate", "")
            .set_some("formaction", to)
            .set("data-messages", language.messages.clone())
    })
}

#[cfg(any(feature = "ssr", feature = "signup"))]
/// The languages, as links: for a form that must never send itself.
pub(crate) fn links(shell: &Shell, locale: &Locale) -> Html {
    drawn(shell, locale, |language, to| {
        classed("a", "language")
            .set_some("href", to)
            .set("hreflang", language.tag.as_str().to_owned())
            .set("data-messages", language.messages.clone())
    })
}

fn drawn(shell: &Shell, locale: &Locale, way: impl Fn(&Language, Option<AttrValue>) -> Tag) -> Html {
    if shell.languages.len() < 2 {
        return Html::default();
    }
    let entry = |language: &Language| {
        let tag = language.tag.as_str();
        let entry = if is_own(tag, locale) {
            classed("span", "language").set("aria-current", "true")
        } else {
            way(language, link::safe(&format!("{}?lang={tag}", shell.action)))
        };
        let entry = entry.set("lang", tag.to_owned()).set("dir", dir_of(tag).as_str()).with(language.name.clone());
        Html::from(markup::tag("li").key(tag).with(entry))
    };
    let entries: Html = shell.languages.iter().map(entry).collect();
    // No landmark: somebody's page may hold several widgets, and has a language row of its own.
    classed("div", "languages")
        .set("role", "group")
        .set("aria-label", locale.languages_label().text)
        .with(markup::tag("ul").with(entries))
        .into()
}
