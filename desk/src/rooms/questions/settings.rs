//! A FAQ without its entries: what it is called, its sections, whether readers can ask; for organisers.

use i18n::Locale;
use model::faq::{FaqDesk, FaqDraft};
use model::{Refusal, Slug, Text};
use yew::prelude::*;

use super::{Open, State, closes, told};
use crate::answering;
use crate::errand::Errand;
use crate::parts::{Form, Here, To, say, tick};
use crate::state::{Desk, Sent, Why};
use crate::texts::{sections, words};
use crate::typed::{Rows, name_of};
use crate::window;

const FORM: &str = "faq-settings";

/// A FAQ's own words, open; or those of a new one.
pub(super) struct Settling {
    is_new: bool,
    begins: FaqDraft,
    sections: Rows<Option<(Slug, Text)>>,
}

impl Settling {
    /// A new one, which takes questions.
    pub(super) fn new() -> Settling {
        let (title, about, sections, entries) = (Text::default(), Text::default(), Vec::new(), None);
        let begins = FaqDraft { title, about, sections, asks: true, show_stale: false, entries };
        Settling { is_new: true, sections: Rows::of([None]), begins }
    }

    /// One that is there.
    pub(super) fn of(faq: &FaqDesk) -> Settling {
        let rows = faq.sections.iter().map(|section| Some((section.id.clone(), section.title.clone())));
        Settling { is_new: false, sections: Rows::of(rows), begins: faq.faq.clone() }
    }
}

fn change(desk: &mut Desk, change: impl FnOnce(&mut Settling)) {
    if let State { open: Some(Open::Settings(settling)), .. } = &mut desk.questions {
        change(settling);
    }
}

pub(super) fn draw(here: Here<'_>, settling: &Settling) -> Html {
    let locale = &here.desk.locale;
    let Settling { is_new, begins, sections: rows } = settling;
    let (asks, stale) = (locale.know_asks_help(), locale.know_show_stale_help());
    let fields = html! {
        <>
            { words(here, FORM, "title", Locale::know_title_in, &begins.title, false) }
            { words(here, FORM, "about", Locale::know_about_in, &begins.about, true) }
            <p class="help">{ say(locale.curate_title_for_all()) }</p>
            { tick(FORM, "asks", "yes", say(locale.know_asks()), Some(asks), begins.asks) }
            { tick(FORM, "show-stale", "yes", say(locale.know_show_stale()), Some(stale), begins.show_stale) }
            <h4>{ say(locale.curate_sections()) }</h4>
            <p class="help">{ say(locale.curate_sections_help()) }</p>
            {
                sections(
                    here,
                    FORM,
                    rows,
                    |desk, row| change(desk, |settling| settling.sections.remove(row)),
                    |desk| change(desk, |settling| settling.sections.add(None)),
                )
            }
        </>
    };
    let keep = Form {
        to: To::Room(keep),
        id: FORM.to_owned(),
        what: "faq",
        hidden: Vec::new(),
        fields,
        send: if *is_new { locale.curate_make_it() } else { locale.desk_keep() },
        button: "send",
        here,
    };
    let remove = || Form {
        to: To::Room(told),
        id: "faq-remove".to_owned(),
        what: "remove",
        hidden: Vec::new(),
        fields: html! { <p>{ say(locale.know_remove_lead()) }</p> },
        send: locale.curate_remove_yes(),
        button: "way",
        here,
    };
    html! {
        <section class="editor" tabindex="-1" data-editor="">
            <h3>{ say(if *is_new { locale.know_make() } else { locale.know_settings() }) }</h3>
            { keep.draw() }
            <p>{ closes(here) }</p>
            if !is_new {
                <details class="again">
                    <summary>{ say(locale.know_remove()) }</summary>
                    { remove().draw() }
                </details>
            }
        </section>
    }
}

/// A new FAQ is named after what it is called.
fn keep(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let draft = answering::faq(&sent.pairs);
    let there = desk.place.paper.clone();
    let taken = desk.view.there().map(|view| view.faqs.as_slice()).unwrap_or_default();
    let taken = taken.iter().map(|card| card.id.clone()).collect();
    let named = || name_of(&draft.title, "faq").map(|name| name.unlike(&taken));
    let id = there.clone().or_else(named).ok_or(Refusal::NameUnusable)?;
    put(id, &draft, there.is_none()).map(Some)
}

/// The FAQ's own words, on their way; what is open is closed then.
pub(super) fn put(id: Slug, draft: &FaqDraft, is_new: bool) -> Result<Errand, Why> {
    Errand::send("PUT", format!("/faq/{id}"), draft, move |desk, answer| {
        if is_new {
            answer?;
            window::go(&format!("questions/{id}"));
        } else {
            desk.questions.faq.take(&id, answer)?;
        }
        desk.questions.open.take_if(|open| matches!(open, Open::Settings(_)));
        Ok(())
    })
}
