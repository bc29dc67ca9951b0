//! One entry of a FAQ, as it is typed: what is asked and what is answered, in each language; where it stands; for whom.

use i18n::Locale;
use model::faq::{FaqDesk, FaqEntryDraft, FaqEntryKept};
use model::{Audience, Slug};
use yew::prelude::*;

use super::{Open, closes, told};
use crate::answering;
use crate::parts::{Form, Here, To, line, say, tick};
use crate::state::Desk;
use crate::texts::{self, audience, new_address, section, words};
use crate::typed::Version;

/// An entry that is open.
pub(super) struct Editing {
    /// Which; none for a new one.
    pub(super) id: Option<Slug>,
    /// What the fields begin with.
    begins: FaqEntryDraft,
    version: Version,
    /// The suggestion that it takes up.
    suggestion: Option<i64>,
    /// It is somebody's question: what could tell who they are is to be taken out.
    asked: bool,
}

impl Editing {
    /// A new one.
    pub(super) fn new() -> Editing {
        Editing::begin(answering::new_entry(), None)
    }

    /// One that is there.
    pub(super) fn of(faq: &FaqDesk, id: &Slug) -> Option<Editing> {
        let kept = entry_of(faq, id)?;
        Some(Editing::begin(kept.entry.clone(), Some(kept.revision)))
    }

    /// One that a member suggested.
    pub(super) fn suggested(desk: &Desk, n: i64) -> Option<Editing> {
        let faq = desk.questions.faq.there()?;
        let own = desk.own_language()?;
        let suggested = &faq.suggestions.iter().find(|suggestion| suggestion.n == n)?.suggested;
        let there = suggested.entry.as_ref().and_then(|id| entry_of(faq, id));
        let entry = answering::suggested(suggested, &own, there.map(|kept| &kept.entry));
        Some(Editing { suggestion: Some(n), ..Editing::begin(entry, there.map(|kept| kept.revision)) })
    }

    /// A reader's question as an entry; of one that is there, its next version.
    pub(super) fn asked(entry: FaqEntryDraft, revision: Option<u32>) -> Editing {
        Editing { asked: true, ..Editing::begin(entry, revision) }
    }

    fn begin(begins: FaqEntryDraft, revision: Option<u32>) -> Editing {
        let id = begins.id.clone();
        Editing { id, begins, version: Version::of(revision), suggestion: None, asked: false }
    }

    /// The id of its form, which is another for each: what is typed in one is never in the next.
    fn form(&self) -> String {
        match (&self.id, self.suggestion) {
            (_, Some(n)) => format!("suggested-{n}"),
            (Some(id), None) => format!("answer-{id}"),
            (None, None) => "new-answer".to_owned(),
        }
    }
}

pub(super) fn entry_of<'a>(faq: &'a FaqDesk, id: &Slug) -> Option<&'a FaqEntryKept> {
    faq.entries.iter().find(|kept| kept.entry.id.as_ref() == Some(id))
}

/// The FAQ was fetched again. What is typed stays; if somebody else changed the entry, theirs is shown beside it, and
/// whoever keeps theirs own now knows what they replace.
pub(super) fn renew(desk: &mut Desk) {
    let Some(Open::Entry(editing)) = &mut desk.questions.open else { return };
    let (Some(id), Some(faq)) = (&editing.id, desk.questions.faq.there()) else { return };
    editing.version.renew(entry_of(faq, id).map(|kept| kept.revision));
}

/// This desk itself said of the entry that it is still so: whoever has it open goes on with that version.
pub(super) fn follow(desk: &mut Desk, entry: &Slug) {
    let Some(Open::Entry(editing)) = &mut desk.questions.open else { return };
    let Some(faq) = desk.questions.faq.there().filter(|_| editing.id.as_ref() == Some(entry)) else { return };
    editing.version.follow(entry_of(faq, entry).map(|kept| kept.revision));
}

pub(super) fn draw(here: Here<'_>, editing: &Editing) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(faq) = desk.questions.faq.there() else { return Html::default() };
    let form = editing.form();
    let begins = &editing.begins;
    let hidden = [
        ("entry", editing.id.as_ref().map(Slug::to_string)),
        ("revision", editing.version.read.map(|read| read.to_string())),
        ("suggestion", editing.suggestion.map(|n| n.to_string())),
    ];
    let sections = faq.sections.iter().map(|section| (&section.id, &section.title));
    let related: Vec<&str> = begins.related.iter().map(Slug::as_str).collect();
    let fields = html! {
        <>
            if editing.asked { <p class="note">{ say(locale.know_hide_who_asked()) }</p> }
            { words(here, &form, "question", Locale::know_question_in, &begins.question, false) }
            { words(here, &form, "answer", Locale::know_answer_in, &begins.answer, true) }
            <p class="help">{ say(locale.know_markdown()) }</p>
            { section(&form, sections, begins.section.as_ref(), desk) }
            { audience(here, &form, begins.audience.as_ref().unwrap_or(&Audience::Members)) }
            { line(&form, "related", locale.know_related(), Some(locale.know_related_help()), &related.join(", ")) }
            if editing.id.is_some() { { new_address(here, &form) } }
            { tick(&form, "reviewed", "yes", say(locale.know_is_so()), Some(locale.know_is_so_help()), true) }
            { theirs(here, faq, editing) }
        </>
    };
    let title = if editing.id.is_some() { locale.know_editing() } else { locale.know_new() };
    let put = Form {
        to: To::Room(told),
        id: form.clone(),
        what: "put",
        hidden: hidden.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        fields,
        send: if editing.version.changed { locale.know_keep_mine() } else { locale.desk_keep() },
        button: "send",
        here,
    };
    html! {
        <section class="editor" tabindex="-1" data-editor="" key={form}>
            <h3>{ say(title) }</h3>
            { put.draw() }
            <p>{ closes(here) }</p>
        </section>
    }
}

/// What somebody else wrote in the meantime, as it is now.
fn theirs(here: Here<'_>, faq: &FaqDesk, editing: &Editing) -> Html {
    if !editing.version.changed {
        return Html::default();
    }
    match editing.id.as_ref().and_then(|id| entry_of(faq, id)) {
        Some(kept) => texts::theirs(here, &[&kept.entry.question, &kept.entry.answer]),
        None => html! { <p class="note">{ say(here.desk.locale.know_gone_since()) }</p> },
    }
}
