//! Words on screen, each in the language that it is in.

use i18n::{Locale, Said, dir_of};
use model::Text;
use yew::prelude::*;

/// A message. One that the reader's locale lacks is marked as English.
pub fn say(said: Said) -> Html {
    match said.lang {
        None => html! { { said.text } },
        Some(lang) => html! { <span lang={lang} dir="ltr">{ said.text }</span> },
    }
}

/// A group's own words. In another language than the page's they carry their `lang` and `dir`, and that language's
/// name stands small behind them; they are never hidden for want of a translation.
pub fn text(words: &Text, locale: &Locale) -> Html {
    let Some((tag, words)) = locale.pick(words) else { return Html::default() };
    if is_own(tag.as_str(), locale) {
        return html! { { words.to_owned() } };
    }
    let dir = dir_of(tag.as_str()).as_str();
    html! {
        <>
            <span lang={tag.as_str().to_owned()} dir={dir}>{ words.to_owned() }</span>
            { mark(tag.as_str(), locale) }
        </>
    }
}

/// A group's own words without any markup, for attributes and for putting into messages.
pub(crate) fn plain(words: &Text, locale: &Locale) -> String {
    locale.pick(words).map(|(_, words)| words.to_owned()).unwrap_or_default()
}

/// Whether a tag is the language that the page is in.
pub(crate) fn is_own(tag: &str, locale: &Locale) -> bool {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    language(tag) == language(locale.tag())
}

/// The small name of a language behind words that are in it.
pub(crate) fn mark(tag: &str, locale: &Locale) -> Html {
    html! { <small class="in-language">{ format!("\u{a0}{}", locale.language_name(tag)) }</small> }
}
