//! One pack: who was just taken out, what members suggest, and the entries by section.

use i18n::Said;
use model::pack::{Consent, KnownBy, PackDesk, PackEntryDraft, PackEntryKept, PackSection, PackSuggestion};
use model::{Audience, Local, Slug, Tag};
use yew::prelude::*;

use super::editor::{self, Editing};
use super::import::Import;
use super::settings::{self, Settling};
use super::{Open, export, import, opens, told};
use crate::curating::{Sift, is_unchecked, shown};
use crate::parts::{Form, Here, To, in_language, plain, say, text};
use crate::state::Desk;
use crate::window;

pub(super) fn draw(here: Here<'_>, pack: &PackDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let page = format!("/{}/starter-pack/{}?lang={}", desk.setup.group, pack.id, locale.tag());
    html! {
        <>
            <h1 tabindex="-1" data-heading="">{ text(&pack.pack.title, desk) }</h1>
            <div class="rows-of">
                { for pack.entries.iter().filter(|kept| kept.just_removed).map(|kept| taken_out(here, kept)) }
            </div>
            <p><a class="way" href={page}>{ say(locale.curate_to_page()) }</a></p>
            { tools(here) }
            { suggestions(here, pack) }
            { entries(here, pack) }
        </>
    }
}

/// What can be done with the pack as a whole; what of it is open stands beneath.
fn tools(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let there = |desk: &Desk| desk.packs.pack.there().map(Settling::of).map(Open::Settings);
    let open = match &desk.packs.open {
        Some(Open::Settings(settling)) => settings::draw(here, settling),
        Some(Open::Import(import)) => import::draw(here, import),
        Some(Open::Export) => export::draw(here),
        Some(Open::Entry(editing)) if editing.id.is_none() => editor::draw(here, editing),
        _ => Html::default(),
    };
    html! {
        <>
            <p class="ways-out">
                { opens(here, "way", locale.curate_add(), |desk| Some(Open::Entry(Editing::new(desk).into()))) }
                { opens(here, "way", locale.curate_import(), |_| Some(Open::Import(Import::default().into()))) }
                { opens(here, "way", locale.curate_export(), |_| Some(Open::Export)) }
                if desk.is_organiser() { { opens(here, "way", locale.curate_settings(), there) } }
            </p>
            { open }
        </>
    }
}

/// Somebody asked to be taken out, and nobody here has said yet that they saw it.
fn taken_out(here: Here<'_>, kept: &PackEntryKept) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(id) = &kept.entry.id else { return Html::default() };
    let seen = Form {
        to: To::Room(told),
        id: format!("seen-{id}"),
        what: "seen",
        hidden: vec![("entry", id.to_string())],
        fields: Html::default(),
        send: locale.curate_seen(),
        button: "way",
        here,
    };
    html! {
        <div class="note" key={format!("seen-{id}")}>
            <p><strong>{ text(&kept.entry.label, desk) }</strong></p>
            <p>{ say(locale.curate_taken_out()) }</p>
            { seen.draw() }
        </div>
    }
}

/// What members suggest. An organiser takes it up, or lays it aside.
fn suggestions(here: Here<'_>, pack: &PackDesk) -> Html {
    let locale = &here.desk.locale;
    if pack.suggestions.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ say(locale.curate_suggestions(pack.suggestions.len() as u64)) }</h2>
            if !here.desk.is_organiser() { <p class="help">{ say(locale.curate_suggestions_organisers()) }</p> }
            <ul class="requests">{ for pack.suggestions.iter().map(|suggestion| suggested(here, suggestion)) }</ul>
        </section>
    }
}

fn suggested(here: Here<'_>, suggestion: &PackSuggestion) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let PackSuggestion { n, suggested, on } = suggestion;
    let words = |words: &str| in_language(words, suggested.lang.as_ref(), desk);
    let open = |n: i64| move |desk: &Desk| Some(Open::Entry(Editing::suggested(desk, n)?.into()));
    let aside = Form {
        to: To::Room(told),
        id: format!("aside-{n}"),
        what: "aside",
        hidden: vec![("n", n.to_string())],
        fields: Html::default(),
        send: locale.curate_aside(),
        button: "quiet",
        here,
    };
    html! {
        <li key={*n}>
            <p><strong>{ words(&suggested.label) }</strong></p>
            if !suggested.why.is_empty() { <p class="words">{ words(&suggested.why) }</p> }
            <p class="words aside" dir="auto">{ suggested.known_by.clone() }</p>
            <p class="aside">{ say(locale.curate_suggested_on(&day(*on, desk))) }</p>
            if desk.is_organiser() {
                { opens(here, "way", locale.curate_take_up(), open(*n)) }
                { aside.draw() }
            }
        </li>
    }
}

/// The entries, by section; those that are looked for.
fn entries(here: Here<'_>, pack: &PackDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let (sift, today) = (desk.packs.sift, window::today());
    let count = |sift: Sift| pack.entries.iter().filter(|kept| sift.lets(&kept.entry, today)).count() as u64;
    let choice = |each: Sift| {
        let said = match each {
            Sift::All => locale.curate_sift_all(count(each)),
            Sift::NotAgreed => locale.curate_sift_not_agreed(count(each)),
            Sift::Unchecked => locale.curate_sift_unchecked(count(each)),
            Sift::MembersOnly => locale.curate_sift_members(count(each)),
        };
        let pressed = if each == sift { "true" } else { "false" };
        let onclick = here.changes(move |desk| desk.packs.sift = each);
        html! { <button type="button" class="quiet" aria-pressed={pressed} {onclick}>{ say(said) }</button> }
    };
    let sections = pack.pack.sections.iter().map(Some);
    html! {
        <section>
            <h2>{ say(locale.curate_entries()) }</h2>
            <div class="ways-out sift" role="group" aria-label={locale.curate_sift().text}>
                { for Sift::ALL.into_iter().map(choice) }
            </div>
            if count(sift) == 0 { <p>{ say(locale.curate_nobody()) }</p> }
            <>{ for std::iter::once(None).chain(sections).map(|section| one_section(here, pack, section)) }</>
        </section>
    }
}

fn one_section(here: Here<'_>, pack: &PackDesk, section: Option<&PackSection>) -> Html {
    let desk = here.desk;
    let id = section.map(|section| &section.id);
    let rows: Vec<Html> = shown(pack, id, desk.packs.sift, window::today()).map(|kept| row(here, kept)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if let Some(section) = section { <h3>{ text(&section.title, desk) }</h3> }
            <ul class="requests">{ for rows }</ul>
        </>
    }
}

fn row(here: Here<'_>, kept: &PackEntryKept) -> Html {
    let desk = here.desk;
    let entry = &kept.entry;
    let Some(id) = &entry.id else { return Html::default() };
    let open = match &desk.packs.open {
        Some(Open::Entry(editing)) if editing.id.as_ref() == Some(id) => Some(editing),
        _ => None,
    };
    html! {
        <li key={id.to_string()} class={classes!(entry.consent.is_no().then_some("other-language"))}>
            <p>
                <strong>{ text(&entry.label, desk) }</strong>{ " · " }{ say(consent(&entry.consent, desk)) }
            </p>
            if !entry.why.is_empty() { <p class="words">{ text(&entry.why, desk) }</p> }
            <p class="aside">{ written(&entry.known_by, desk) }</p>
            <p class="aside">
                if let Some(said) = for_whom(entry, desk) { { say(said) }{ " · " } }
                { say(checked(entry, desk)) }
            </p>
            if let Some(editing) = open {
                { editor::draw(here, editing) }
            } else {
                { change(here, id, &plain(&entry.label, desk)) }
            }
        </li>
    }
}

/// What somebody is known by, as it is written; a place as the reader calls it.
pub(super) fn written(known_by: &[KnownBy], desk: &Desk) -> Html {
    let one = |known: &KnownBy| {
        let words = match known {
            KnownBy::Place { place } => plain(place, desk),
            known => known.written(),
        };
        // A line each: side by side, those of two directions would change places.
        html! { <span class="known-by"><bdi>{ words }</bdi></span> }
    };
    known_by.iter().map(one).collect()
}

fn change(here: Here<'_>, id: &Slug, name: &str) -> Html {
    let desk = here.desk;
    let label = desk.locale.curate_change(name).text;
    let last = (desk.packs.last.as_ref() == Some(id)).then_some("");
    let id = id.clone();
    let onclick = here.changes(move |desk| {
        desk.refused = None;
        desk.packs.open = Editing::of(desk, &id).map(|editing| Open::Entry(editing.into()));
        desk.packs.last = Some(id.clone());
        desk.focus = Some("[data-editor]");
    });
    html! {
        <button type="button" class="quiet" data-last={last} aria-label={label} {onclick}>
            { say(desk.locale.desk_change()) }
        </button>
    }
}

/// Whether whoever is listed agreed to it, in words.
pub(super) fn consent(consent: &Consent, desk: &Desk) -> Said {
    let locale = &desk.locale;
    match consent {
        Consent::Organisation => locale.curate_is_organisation(),
        Consent::Asked { on: None } => locale.curate_is_to_be_asked(),
        Consent::Asked { on: Some(on) } => locale.curate_is_asked(&day(*on, desk)),
        Consent::Agreed { on, by } if by.is_empty() => locale.curate_is_agreed(&day(*on, desk)),
        Consent::Agreed { on, by } => locale.curate_is_agreed_with(&day(*on, desk), by),
        Consent::Declined { on } => locale.curate_is_declined(&day(*on, desk)),
        Consent::Removed { on } => locale.curate_is_removed(&day(*on, desk)),
    }
}

fn for_whom(entry: &PackEntryDraft, desk: &Desk) -> Option<Said> {
    let locale = &desk.locale;
    match &entry.audience {
        Audience::Everyone => entry.signed_in_only.then(|| locale.curate_signed_in()),
        Audience::Members => Some(locale.curate_for_members()),
        Audience::Circles(circles) => {
            let names: Vec<&str> = circles.iter().map(Slug::as_str).collect();
            Some(locale.curate_only_circles(&locale.list_and(&names)))
        }
    }
}

fn checked(entry: &PackEntryDraft, desk: &Desk) -> Said {
    let locale = &desk.locale;
    match &entry.checked {
        None => locale.curate_never_checked(),
        Some(checked) if is_unchecked(entry, window::today()) => locale.curate_checked_long_ago(&day(checked.on, desk)),
        Some(checked) => locale.curate_checked_on(&day(checked.on, desk)),
    }
}

/// A day on a calendar, as people say it.
fn day(day: Local, desk: &Desk) -> String {
    desk.on_day(day)
}

/// The language of somebody's own words: the first of those that they read.
pub(super) fn own_language(desk: &Desk) -> Option<Tag> {
    desk.own_language()
}
