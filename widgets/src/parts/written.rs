//! What widgets that the server draws whole have in common: a group's own words as blocks, and what stands there for
//! somebody without a code.

use std::collections::BTreeMap;

use i18n::{Locale, Said, dir_of};
use model::{Doc, Tag};
use yew::prelude::*;

use super::words::{is_own, mark, say};
use super::{doc, link};
use crate::{Dress, Shell};

/// Somebody's own words as blocks; in another language than the page's they say so.
pub(crate) fn written(docs: &BTreeMap<Tag, Doc>, locale: &Locale, level: u8) -> Html {
    let Some((tag, blocks)) = model::pick(docs, locale.prefs()).filter(|(_, blocks)| !blocks.is_empty()) else {
        return Html::default();
    };
    let words = doc::draw(blocks, level);
    if is_own(tag.as_str(), locale) {
        return html! { <div class="about">{ words }</div> };
    }
    let (lang, dir) = (tag.as_str().to_owned(), dir_of(tag.as_str()).as_str());
    html! {
        <div class="about">
            <p class="aside">{ mark(tag.as_str(), locale) }</p>
            <div {lang} {dir}>{ words }</div>
        </div>
    }
}

/// What somebody with a code would see besides, in a sentence, and the way there.
pub(crate) fn behind(shell: &Shell, locale: &Locale, said: Said) -> Html {
    html! {
        <div class="instead">
            <p>{ say(said) }</p>
            { way_in(shell, locale) }
        </div>
    }
}

/// For somebody with a code: the way to what they would see.
pub(crate) fn way_in(shell: &Shell, locale: &Locale) -> Html {
    // A code is used only on a page of ours at the top: nobody can tell a real frame from a painted one.
    let (to, way, target) = if shell.dress == Dress::Page {
        (&shell.join, locale.have_code(), None)
    } else {
        (&shell.page, locale.packet_open_page(), Some("_top"))
    };
    html! { <p><a class="way" href={link::safe(to)} {target} rel="noopener">{ say(way) }</a></p> }
}
