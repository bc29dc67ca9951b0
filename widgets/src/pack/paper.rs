//! A pack on paper: names, reasons, and where each is found, written out. Links and buttons are of no use there.

use i18n::Locale;
use model::pack::{KnownBy, PackEntryView, PackView};
use yew::prelude::*;

use crate::parts::words::{say, text};
use crate::parts::written::written;

/// The whole list, as it is printed.
pub fn pack_on_paper(view: &PackView, locale: &Locale) -> Html {
    html! {
        <>
            <h1>{ text(&view.head.title, locale) }</h1>
            { written(&view.head.about, locale, 1) }
            { for view.sections.iter().map(|section| html! {
                <section class="paper-part">
                    if !section.title.is_empty() { <h2>{ text(&section.title, locale) }</h2> }
                    <ul class="paper-entries">{ for section.entries.iter().map(|entry| on_paper(entry, locale)) }</ul>
                </section>
            }) }
        </>
    }
}

fn on_paper(entry: &PackEntryView, locale: &Locale) -> Html {
    let way = |known: &KnownBy| match known {
        KnownBy::Place { place } => html! { <li>{ text(place, locale) }</li> },
        KnownBy::Other { network, name, .. } => html! { <li>{ say(locale.packs_on_other(network, name)) }</li> },
        KnownBy::Bluesky { .. } => html! { <li>{ say(locale.packs_paper_bluesky(&known.written())) }</li> },
        KnownBy::Fediverse { .. } => html! { <li>{ say(locale.packs_paper_fediverse(&known.written())) }</li> },
        known => html! { <li><bdi dir="ltr">{ known.written() }</bdi></li> },
    };
    html! {
        <li>
            <p class="name">{ text(&entry.label, locale) }</p>
            if !entry.why.is_empty() { <p>{ text(&entry.why, locale) }</p> }
            <ul class="paper-ways">{ for entry.known_by.iter().map(way) }</ul>
        </li>
    }
}
