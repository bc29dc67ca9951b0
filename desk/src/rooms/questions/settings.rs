//! A FAQ without its entries: what it is called, its sections, whether readers can ask; for organisers.

use i18n::Locale;
use model::faq::{FaqDesk, FaqDraft};
use model::{Refusal, Slug, Text};
use yew::prelude::*;

use super::{Open, State, closes, no_keys, told};
use crate::answering;
use crate::errand::{Errand, made};
use crate::parts::{Form, Here, To, say, tick};
use crate::state::{Desk, Sent, Why};
use crate::texts::{sections, theirs, words};
use crate::typed::{SectionRows, Version, name_of};

const FORM: &str = "faq-settings";

/// A FAQ's own words, open; or those of a new one.
pub(super) struct Settling {
    is_new: bool,
    begins: FaqDraft,
    sections: SectionRows,
    version: Version,
}

impl Settling {
    /// A new one, which takes questions.
    pub(super) fn new() -> Settling {
        let (title, about, sections) = (Text::default(), Text::default(), Vec::new());
        let begins = FaqDraft { title, about, sections, asks: true, show_stale: false, revision: None, entries: None };
        let mut settling = Settling::begin(true, begins);
        settling.sections.rows.add(None);
        settling
    }

    /// One that is there.
    pub(super) fn of(faq: &FaqDesk) -> Settling {
        Settling::begin(false, faq.faq.clone())
    }

    fn begin(is_new: bool, begins: FaqDraft) -> Settling {
        let (sections, version) = (SectionRows::of(named(&begins)), Version::of(begins.revision));
        Settling { is_new, begins, sections, version }
    }
}

fn named(faq: &FaqDraft) -> impl Iterator<Item = (Slug, Text)> {
    faq.sections.iter().map(|section| (section.id.clone(), section.title.clone()))
}

/// The FAQ was fetched again: what is typed stays, and is kept over what is there now.
pub(super) fn renew(desk: &mut Desk) {
    let State { open: Some(Open::Settings(settling)), faq, .. } = &mut desk.questions else { return };
    let Some(faq) = faq.there().filter(|_| !settling.is_new) else { return };
    settling.version.renew(faq.faq.revision);
    settling.sections.renew(named(&faq.faq));
}

fn change(desk: &mut Desk, change: impl FnOnce(&mut Settling)) {
    if let State { open: Some(Open::Settings(settling)), .. } = &mut desk.questions {
        change(settling);
    }
}

pub(super) fn draw(here: Here<'_>, settling: &Settling) -> Html {
    let locale = &here.desk.locale;
    let Settling { is_new, begins, sections: SectionRows { rows, .. }, version } = settling;
    let there = here.desk.questions.faq.there().filter(|_| version.changed);
    let (asks, stale) = (locale.know_asks_help(), locale.know_show_stale_help());
    let fields = html! {
        <>
            { words(here, FORM, "title", Locale::know_title_in, &begins.title, false) }
            { words(here, FORM, "about", Locale::know_about_in, &begins.about, true) }
            <p class="help">{ say(locale.curate_title_for_all()) }</p>
            { tick(FORM, "asks", "yes", say(locale.know_asks()), Some(asks), begins.asks) }
            { for here.desk.view.there().map(|view| no_keys(view, locale)) }
            { tick(FORM, "show-stale", "yes", say(locale.know_show_stale()), Some(stale), begins.show_stale) }
            <h4>{ say(locale.curate_sections()) }</h4>
            <p class="help">{ say(locale.curate_sections_help()) }</p>
            {
                sections(
                    here,
                    FORM,
                    rows,
                    |desk, row| change(desk, |settling| settling.sections.rows.remove(row)),
                    |desk| change(desk, |settling| settling.sections.rows.add(None)),
                )
            }
            if let Some(faq) = there { { theirs(here, &[&faq.faq.title, &faq.faq.about]) } }
        </>
    };
    let keep = Form {
        to: To::Room(keep),
        id: FORM.to_owned(),
        what: "faq",
        hidden: version.read.map(|read| ("revision", read.to_string())).into_iter().collect(),
        fields,
        send: match (is_new, version.changed) {
            (true, _) => locale.curate_make_it(),
            (false, true) => locale.know_keep_mine(),
            (false, false) => locale.desk_keep(),
        },
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
fn put(id: Slug, draft: &FaqDraft, is_new: bool) -> Result<Errand, Why> {
    Errand::send("PUT", format!("/faq/{id}"), draft, move |desk, answer| {
        if is_new {
            made(answer)?;
            desk.goes(&format!("questions/{id}"));
        } else {
            // Somebody was quicker: what they wrote is fetched, and stands beside what was typed here.
            desk.questions.stale |= answer == Err(Refusal::EntryChanged);
            desk.questions.faq.take(&id, answer)?;
        }
        desk.questions.open.take_if(|open| matches!(open, Open::Settings(_)));
        Ok(())
    })
}
