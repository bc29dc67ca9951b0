//! The row of languages, each by its own name. Switching keeps all that was typed: its buttons send the ballot's form
//! with `do=look`, and the page comes back in the other language with the fields as they were.

use i18n::{Locale, dir_of};
use yew::prelude::*;

use crate::Shell;
use crate::parts::link;
use crate::parts::markup::{self, classed};
use crate::parts::words::is_own;

/// The languages, as buttons of the form with that id.
pub(crate) fn row(shell: &Shell, locale: &Locale, form: &str) -> Html {
    if shell.languages.len() < 2 {
        return Html::default();
    }
    let entry = |language: &crate::Language| {
        let tag = language.tag.as_str();
        let own = is_own(tag, locale);
        let entry = classed(if own { "span" } else { "button" }, "language")
            .set("lang", tag.to_owned())
            .set("dir", dir_of(tag).as_str())
            .with(language.name.clone());
        let entry = if own {
            entry.set("aria-current", "true")
        } else {
            entry
                .set("type", "submit")
                .set("form", form.to_owned())
                .set("name", "do")
                .set("value", "look")
                .set("formnovalidate", "")
                .set_some("formaction", link::safe(&format!("{}?lang={tag}", shell.action)))
                .set("data-messages", language.messages.clone())
        };
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
