//! A pack's own words: what it is called, what it is for, its sections. And how it is made, and removed.

use i18n::Locale;
use model::pack::{PackDesk, PackDraft, Purpose};
use model::{Refusal, Slug, Text};
use yew::prelude::*;

use super::{Open, State, closes, told};
use crate::curating;
use crate::errand::{Errand, made};
use crate::parts::{Form, Here, To, line, say, select};
use crate::state::{Desk, Sent, Why};
use crate::texts::{sections, theirs, words};
use crate::typed::{SectionRows, Version};

const FORM: &str = "pack";

/// A pack whose words are being typed.
pub(super) struct Settling {
    pub(super) is_new: bool,
    /// What the fields begin with.
    begins: PackDraft,
    sections: SectionRows,
    version: Version,
}

impl Settling {
    /// A new one.
    pub(super) fn new() -> Settling {
        let begins = PackDraft {
            title: Text::default(),
            about: Text::default(),
            purpose: Purpose::Follow,
            sections: Vec::new(),
            revision: None,
            entries: None,
        };
        Settling::begin(true, begins)
    }

    /// One that is there.
    pub(super) fn of(pack: &PackDesk) -> Settling {
        Settling::begin(false, pack.pack.clone())
    }

    fn begin(is_new: bool, begins: PackDraft) -> Settling {
        let (sections, version) = (SectionRows::of(named(&begins)), Version::of(begins.revision));
        Settling { is_new, begins, sections, version }
    }
}

fn named(pack: &PackDraft) -> impl Iterator<Item = (Slug, Text)> {
    pack.sections.iter().map(|section| (section.id.clone(), section.title.clone()))
}

/// The pack was fetched again: what is typed stays, and is kept over what is there now.
pub(super) fn renew(desk: &mut Desk) {
    let State { open: Some(Open::Settings(settling)), pack, .. } = &mut desk.packs else { return };
    let Some(pack) = pack.there().filter(|_| !settling.is_new) else { return };
    settling.version.renew(pack.pack.revision);
    settling.sections.renew(named(&pack.pack));
}

fn change(desk: &mut Desk, change: impl FnOnce(&mut Settling)) {
    if let State { open: Some(Open::Settings(settling)), .. } = &mut desk.packs {
        change(settling);
    }
}

pub(super) fn draw(here: Here<'_>, settling: &Settling) -> Html {
    let locale = &here.desk.locale;
    let Settling { is_new, begins, sections: SectionRows { rows, .. }, version } = settling;
    let there = here.desk.packs.pack.there().filter(|_| version.changed);
    let title = if *is_new { locale.curate_make() } else { locale.curate_settings() };
    let purposes = [
        ("follow", locale.curate_purpose_follow(), begins.purpose == Purpose::Follow),
        ("block", locale.curate_purpose_block(), begins.purpose == Purpose::Block),
    ];
    let purposes = purposes.into_iter().map(|(value, said, chosen)| (value.to_owned(), said.text, chosen)).collect();
    let fields = html! {
        <>
            { words(here, FORM, "title", Locale::curate_title_in, &begins.title, false) }
            { words(here, FORM, "about", Locale::curate_about_in, &begins.about, true) }
            <p class="help">{ say(locale.curate_title_of_pack()) }</p>
            { select(FORM, "purpose", locale.curate_purpose(), purposes) }
            if *is_new { { line(FORM, "name", locale.curate_name(), Some(locale.curate_name_help()), "") } }
            <h3>{ say(locale.curate_sections()) }</h3>
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
            if let Some(pack) = there { { theirs(here, &[&pack.pack.title, &pack.pack.about]) } }
        </>
    };
    let form = Form {
        to: To::Room(keep),
        id: FORM.to_owned(),
        what: "pack",
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
    html! {
        <section class="editor" tabindex="-1" data-editor="" key="settings">
            <h2>{ say(title) }</h2>
            { form.draw() }
            <p>{ closes(here) }</p>
            if !is_new {
                <details class="again">
                    <summary>{ say(locale.curate_remove()) }</summary>
                    { remove(here) }
                </details>
            }
        </section>
    }
}

fn remove(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    Form {
        to: To::Room(told),
        id: "pack-remove".to_owned(),
        what: "remove",
        hidden: Vec::new(),
        fields: html! { <p>{ say(locale.curate_remove_lead()) }</p> },
        send: locale.curate_remove_yes(),
        button: "way",
        here,
    }
    .draw()
}

/// A new pack is named after what it is called, unless somebody says another name.
fn keep(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let draft = curating::pack(&sent.pairs);
    let there = desk.place.paper.clone();
    let id = match &there {
        Some(id) => id.clone(),
        None => {
            let taken = desk.view.there().map(|view| view.packs.as_slice()).unwrap_or_default();
            let id = curating::name_for(sent.one("name"), &draft.title)?;
            if taken.iter().any(|card| card.id == id) {
                return Err(Refusal::NameTaken.into());
            }
            id
        }
    };
    Errand::send("PUT", format!("/starter-pack/{id}"), &draft, move |desk, answer| {
        match there {
            Some(id) => {
                // Somebody was quicker: what they wrote is fetched, and stands beside what was typed here.
                desk.packs.stale |= answer == Err(Refusal::EntryChanged);
                desk.packs.pack.take(&id, answer)?;
            }
            None => {
                made(answer)?;
                desk.goes(&format!("packs/{id}"));
            }
        }
        desk.packs.open = None;
        Ok(())
    })
    .map(Some)
}
