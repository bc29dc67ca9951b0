//! Words on screen, each in the language that it is in.

use i18n::{Locale, Said, dir_of};
use model::Text;
#[cfg(feature = "ssr")]
use model::faq::FaqMarked;
use yew::prelude::*;

use super::markup::{classed, tag};

/// A message. One that the reader's locale lacks is marked as English.
pub fn say(said: Said) -> Html {
    match said.lang {
        None => said.text.into(),
        Some(lang) => tag("span").set("lang", lang).set("dir", "ltr").with(said.text).into(),
    }
}

/// A group's own words. In another language than the page's they carry their `lang` and `dir`, and that language's
/// name stands small behind them; they are never hidden for want of a translation.
pub fn text(words: &Text, locale: &Locale) -> Html {
    let Some((lang, words)) = locale.pick(words).filter(|(_, words)| !words.is_empty()) else { return Html::default() };
    within(lang.as_str(), words.to_owned().into(), locale)
}

#[cfg(feature = "ssr")]
/// A group's own words, as [`text`] draws them, with what was found in them marked.
pub(crate) fn marked(words: &FaqMarked, locale: &Locale) -> Html {
    // Every second piece is one that was found.
    let piece = |(n, piece): (usize, &String)| -> Html {
        if n % 2 == 0 { piece.into() } else { tag("mark").with(piece.clone()).into() }
    };
    within(words.lang.as_str(), words.pieces.iter().enumerate().map(piece).collect(), locale)
}

/// Words in their language, that is named where it is not the page's.
fn within(lang: &str, words: Html, locale: &Locale) -> Html {
    if is_own(lang, locale) {
        return words;
    }
    let words = tag("span").set("lang", lang.to_owned()).set("dir", dir_of(lang).as_str()).with(words);
    [words.into(), mark(lang, locale)].into_iter().collect()
}

#[cfg(any(feature = "ssr", feature = "poll"))]
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
pub(crate) fn mark(lang: &str, locale: &Locale) -> Html {
    classed("small", "in-language").with(format!("\u{a0}{}", locale.language_name(lang))).into()
}
