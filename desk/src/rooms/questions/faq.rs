//! One FAQ: what members suggest, and its entries by section.

use std::collections::BTreeSet;

use i18n::Said;
use model::faq::{FaqDesk, FaqEntryKept, FaqSection, FaqSuggestion, Reviewed};
use model::{Audience, Role, Slug};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::editor::{self, Editing, entry_of};
use super::settings::{self, Settling};
use super::{AT_ONCE, Open, import, opens, told};
use crate::answering::{in_order, section_of};
use crate::app::Act;
use crate::parts::{Form, Here, To, in_language, labelled, plain, say, text};
use crate::state::Desk;

pub(super) fn draw(here: Here<'_>, faq: &FaqDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let page = format!("/{}/faq/{}?lang={}", desk.setup.group, faq.id, locale.tag());
    html! {
        <>
            <h1 tabindex="-1" data-heading="">{ text(&faq.faq.title, desk) }</h1>
            <p><a class="way" href={page}>{ say(locale.curate_to_page()) }</a></p>
            { suggestions(here, faq) }
            { entries(here, faq) }
        </>
    }
}

/// What can be done with the FAQ as a whole; what of it is open stands beneath.
fn tools(here: Here<'_>, faq: &FaqDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let there = |desk: &Desk| desk.questions.faq.there().map(Settling::of).map(Open::Settings);
    let open = match &desk.questions.open {
        Some(Open::Settings(settling)) => settings::draw(here, settling),
        Some(Open::Import(import)) => import::draw(here, faq, import),
        Some(Open::Export) => import::export(here, faq),
        Some(Open::Entry(editing)) if !is_in_the_list(desk, faq, editing) => editor::draw(here, editing),
        _ => Html::default(),
    };
    html! {
        <>
            <p class="ways-out">
                { opens(here, "way", locale.know_new(), |_| Some(Open::Entry(Editing::new().into()))) }
                { opens(here, "way", locale.know_import(), |_| Some(Open::Import(Box::default()))) }
                { opens(here, "way", locale.know_export(), |_| Some(Open::Export)) }
                if desk.is_organiser() { { opens(here, "way", locale.know_settings(), there) } }
            </p>
            { open }
        </>
    }
}

/// Whether what is edited stands where it is drawn; one that was taken up, is new or is not shown stands above.
fn is_in_the_list(desk: &Desk, faq: &FaqDesk, editing: &Editing) -> bool {
    let shown = |id: &Slug| shown(desk, faq).any(|kept| kept.entry.id.as_ref() == Some(id));
    editing.id.as_ref().is_some_and(shown)
}

/// What members suggest, to take up or to lay aside.
fn suggestions(here: Here<'_>, faq: &FaqDesk) -> Html {
    if faq.suggestions.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ say(here.desk.locale.curate_suggestions(faq.suggestions.len() as u64)) }</h2>
            <ul class="requests">{ for faq.suggestions.iter().map(|suggestion| suggested(here, faq, suggestion)) }</ul>
        </section>
    }
}

fn suggested(here: Here<'_>, faq: &FaqDesk, suggestion: &FaqSuggestion) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let FaqSuggestion { n, suggested, on } = suggestion;
    let n = *n;
    let about = suggested.entry.as_ref().and_then(|id| entry_of(faq, id));
    let words = |words: &str| in_language(words, suggested.lang.as_ref(), desk);
    let up = move |desk: &Desk| Some(Open::Entry(Editing::suggested(desk, n)?.into()));
    html! {
        <li key={n}>
            if let Some(kept) = about {
                <p class="aside">{ say(locale.know_suggests_better(&plain(&kept.entry.question, desk))) }</p>
            }
            <p><strong>{ words(&suggested.question) }</strong></p>
            if !suggested.answer.is_empty() { <p class="words">{ words(&suggested.answer) }</p> }
            <p class="aside">{ say(locale.curate_suggested_on(&desk.on_day(*on))) }</p>
            <p class="ways-out">{ opens(here, "way", locale.curate_take_up(), up) }</p>
            { one_press(here, "aside", ("n", n.to_string()), locale.curate_aside()) }
        </li>
    }
}

/// A form that is one button.
fn one_press(here: Here<'_>, what: &'static str, (name, value): (&'static str, String), send: Said) -> Html {
    Form {
        to: To::Room(told),
        id: format!("{what}-{value}"),
        what,
        hidden: vec![(name, value)],
        fields: Html::default(),
        send,
        button: "quiet",
        here,
    }
    .draw()
}

/// The entries that are looked at, as many as are shown.
fn shown<'a>(desk: &'a Desk, faq: &'a FaqDesk) -> impl Iterator<Item = &'a FaqEntryKept> {
    let most = AT_ONCE * (desk.questions.more + 1);
    in_order(faq).filter(|kept| desk.questions.sift.lets(kept)).take(most)
}

/// The entries, by section; those that are looked for.
fn entries(here: Here<'_>, faq: &FaqDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let stale = faq.entries.iter().filter(|kept| kept.stale).count() as u64;
    let all = [(false, locale.curate_sift_all(faq.entries.len() as u64)), (true, locale.know_sift_stale(stale))];
    let choice = |(only, said): (bool, Said)| {
        let pressed = if desk.questions.sift.stale == only { "true" } else { "false" };
        let onclick = here.changes(move |desk| {
            desk.questions.sift.stale = only;
            desk.questions.more = 0;
        });
        html! { <button type="button" class="quiet" aria-pressed={pressed} {onclick}>{ say(said) }</button> }
    };
    let rows: Vec<&FaqEntryKept> = shown(desk, faq).collect();
    let matching = faq.entries.iter().filter(|kept| desk.questions.sift.lets(kept)).count();
    let rest = matching.saturating_sub(rows.len()) as u64;
    let sections = std::iter::once(None).chain(faq.sections.iter().map(Some));
    html! {
        <section>
            <h2>{ say(locale.know_entries()) }</h2>
            { tools(here, faq) }
            <div class="ways-out sift" role="group" aria-label={locale.curate_sift().text}>
                { for all.into_iter().map(choice) }
            </div>
            { find(here) }
            <p role="status">{ say(locale.know_found(matching as u64)) }</p>
            // A list of its own: with a section more, what is typed above stays where it is.
            <>{ for sections.map(|section| one_section(here, faq, section, &rows)) }</>
            if rest > 0 {
                <p>
                    <button type="button" class="way" onclick={here.changes(|desk| desk.questions.more += 1)}>
                        { say(locale.know_more(rest)) }
                    </button>
                </p>
            }
        </section>
    }
}

fn find(here: Here<'_>) -> Html {
    let oninput = here.act.reform(|event: InputEvent| {
        let words = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
        Act::Do(std::rc::Rc::new(move |desk| {
            desk.questions.sift.words.clone_from(&words);
            desk.questions.more = 0;
        }))
    });
    labelled("faq", "find", here.desk.locale.know_find(), None, |id, _| {
        html! { <input {id} type="search" dir="auto" autocomplete="off" {oninput} /> }
    })
}

fn one_section(here: Here<'_>, faq: &FaqDesk, section: Option<&FaqSection>, rows: &[&FaqEntryKept]) -> Html {
    let id = section.map(|section| &section.id);
    let rows: Vec<_> = rows.iter().filter(|kept| section_of(&kept.entry, &faq.sections) == id).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if let Some(section) = section { <h3>{ text(&section.title, here.desk) }</h3> }
            <ul class="requests">{ for rows.into_iter().map(|kept| row(here, kept)) }</ul>
        </>
    }
}

fn row(here: Here<'_>, kept: &FaqEntryKept) -> Html {
    let desk = here.desk;
    let entry = &kept.entry;
    let Some(id) = &entry.id else { return Html::default() };
    let content = match &desk.questions.open {
        Some(Open::Entry(editing)) if editing.id.as_ref() == Some(id) => editor::draw(here, editing),
        Some(Open::Drop(sure)) if sure == id => really(here, id),
        _ => buttons(here, kept, id),
    };
    html! {
        <li key={id.to_string()}>
            <p><strong>{ text(&entry.question, desk) }</strong></p>
            <p class="aside">
                if let Some(said) = for_whom(entry.audience.as_ref(), desk) { { say(said) }{ " · " } }
                { say(reviewed(entry.reviewed, kept.stale, desk)) }
                { " · " }<bdi>{ id.to_string() }</bdi>
            </p>
            { content }
        </li>
    }
}

fn buttons(here: Here<'_>, kept: &FaqEntryKept, id: &Slug) -> Html {
    let locale = &here.desk.locale;
    let entry = || ("entry", id.to_string());
    let (edit, drop) = (id.clone(), id.clone());
    let edit = move |desk: &Desk| Some(Open::Entry(Editing::of(desk.questions.faq.there()?, &edit)?.into()));
    html! {
        // The question says which of many buttons of one name these are.
        <div class="ways-out" role="group" aria-label={plain(&kept.entry.question, here.desk)}>
            { opens(here, "quiet", locale.desk_change(), edit) }
            if kept.stale { { one_press(here, "review", entry(), locale.know_still_so()) } }
            { one_press(here, "up", entry(), locale.curate_up()) }
            { one_press(here, "down", entry(), locale.curate_down()) }
            { opens(here, "quiet", locale.know_drop(), move |_| Some(Open::Drop(drop.clone()))) }
        </div>
    }
}

/// The second press.
fn really(here: Here<'_>, id: &Slug) -> Html {
    let locale = &here.desk.locale;
    let back = here.changes(|desk| desk.questions.open = None);
    html! {
        <div class="editor" tabindex="-1" data-editor="">
            <p>{ say(locale.know_drop_lead()) }</p>
            { one_press(here, "drop", ("entry", id.to_string()), locale.know_drop_yes()) }
            <button type="button" class="way" onclick={back}>{ say(locale.know_keep_it()) }</button>
        </div>
    }
}

fn for_whom(audience: Option<&Audience>, desk: &Desk) -> Option<Said> {
    match audience? {
        Audience::Everyone => None,
        Audience::Members => Some(desk.locale.curate_for_members()),
        Audience::Circles(circles) => Some(desk.locale.curate_only_circles(&names_of(circles, desk))),
    }
}

/// The names of circles, as a list.
pub(super) fn names_of(circles: &BTreeSet<Slug>, desk: &Desk) -> String {
    let names: Vec<&str> = circles.iter().map(Slug::as_str).collect();
    desk.locale.list_and(&names)
}

/// When somebody last looked whether it is still so, and as what.
fn reviewed(reviewed: Option<Reviewed>, stale: bool, desk: &Desk) -> Said {
    let locale = &desk.locale;
    let Some(Reviewed { on, by }) = reviewed else { return locale.know_never_reviewed() };
    let day = desk.on_day(on);
    match (by, stale) {
        (Role::Member, false) => locale.know_reviewed_member(&day),
        (Role::Greeter, false) => locale.know_reviewed_greeter(&day),
        (Role::Organiser, false) => locale.know_reviewed_organiser(&day),
        (Role::Member, true) => locale.know_reviewed_long_ago_member(&day),
        (Role::Greeter, true) => locale.know_reviewed_long_ago_greeter(&day),
        (Role::Organiser, true) => locale.know_reviewed_long_ago_organiser(&day),
    }
}
