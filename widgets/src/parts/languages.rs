//! The row of languages, each by its own name. Switching keeps all that was typed: its buttons send the ballot's form
//! with `do=look`, and the page comes back in the other language with the fields as they were.

use i18n::{Locale, dir_of};
use yew::prelude::*;

use crate::Shell;
use crate::parts::link;
use crate::parts::words::is_own;

/// The languages, as buttons of the form with that id.
pub(crate) fn row(shell: &Shell, locale: &Locale, form: &str) -> Html {
    if shell.languages.len() < 2 {
        return Html::default();
    }
    let entry = |language: &crate::Language| {
        let tag = language.tag.as_str().to_owned();
        let dir = dir_of(&tag).as_str();
        let name = language.name.clone();
        if is_own(&tag, locale) {
            return html! { <li key={tag.clone()}><span class="language" lang={tag} dir={dir} aria-current="true">{ name }</span></li> };
        }
        html! {
            <li key={tag.clone()}>
                <button class="language" type="submit" form={form.to_owned()} name="do" value="look" formnovalidate=true
                    formaction={link::safe(&format!("{}?lang={tag}", shell.action))} lang={tag} dir={dir}
                    data-messages={language.messages.clone()}>
                    { name }
                </button>
            </li>
        }
    };
    html! {
        // No landmark: somebody's page may hold several widgets, and has a language row of its own.
        <div class="languages" role="group" aria-label={String::from(locale.languages_label())}>
            <ul>{ for shell.languages.iter().map(entry) }</ul>
        </div>
    }
}
