//! Files: brought into a FAQ with a report of what was understood and what was not, and taken away. They are read and
//! made on this device.

use i18n::Said;
use model::faq::file::{Format, Reading, Unread};
use model::faq::{FaqDesk, FaqDraft, FaqEntryDraft, OnFaq};
use model::{Audience, Refusal};
use yew::prelude::*;

use super::answer::list;
use super::faq::names_of;
use super::{Open, closes, tell};
use crate::answering::{aligned, at_once, chosen, for_whom, in_order, missing_sections, replaced};
use crate::errand::Errand;
use crate::files::{self, Brought};
use crate::parts::{Form, Here, To, area, plain, say, text, tick};
use crate::state::{Desk, Sent, Why};
use crate::wish::Wish;

/// So many lines that were not understood are shown.
const MOST_LINES: usize = 300;

/// What is being brought in.
pub(super) struct Import {
    reading: Option<Reading>,
    /// What the bytes of a file were taken for.
    letters: Option<String>,
    /// The lines that were not understood, as they stand in the file.
    lines: Vec<String>,
    /// How many parts of a long file were added: each is a form of its own.
    part: u32,
    /// For whom new answers are of which the file does not say it.
    unsaid: Audience,
}

impl Default for Import {
    fn default() -> Import {
        Import { reading: None, letters: None, lines: Vec::new(), part: 0, unsaid: Audience::Members }
    }
}

/// A part of a file was added: the next is looked at, or there is none.
pub(super) fn go_on(desk: &mut Desk) {
    let Some(Open::Import(import)) = &mut desk.questions.open else { return };
    import.part += 1;
    let rest = import.reading.as_mut().map_or(0, |reading| {
        let done = at_once(&reading.entries);
        reading.entries.drain(..done);
        reading.entries.len()
    });
    if rest == 0 {
        desk.questions.open = None;
    } else {
        desk.focus = Some("[data-editor]");
    }
}

fn change(desk: &mut Desk, import: Import) {
    if let Some(Open::Import(open)) = &mut desk.questions.open {
        **open = import;
        desk.refused = None;
        desk.focus = Some("[data-editor]");
    }
}

/// What was opened or pasted.
fn arrive(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let Some(lang) = desk.own_language() else { return Ok(None) };
    let Brought { name, text, letters } = files::brought(desk, sent)?;
    let wish = Wish::ReadFaq { text: text.clone(), hint: Format::named(name), lang };
    let errand = Errand::files(&wish, move |desk, reading: Reading| {
        let sections = desk.questions.faq.there().map(|faq| faq.sections.as_slice()).unwrap_or_default();
        let reading = aligned(reading, sections);
        let line = |unread: &Unread| text.lines().nth(usize::try_from(unread.line).ok()?.checked_sub(1)?);
        let lines = reading.troubles.iter().take(MOST_LINES).map(|unread| line(unread).unwrap_or_default().to_owned());
        let lines = lines.collect();
        change(desk, Import { reading: Some(reading), letters, lines, ..Import::default() });
        Ok(())
    });
    errand.map(Some)
}

pub(super) fn draw(here: Here<'_>, faq: &FaqDesk, import: &Import) -> Html {
    let locale = &here.desk.locale;
    html! {
        <section class="editor" tabindex="-1" data-editor="">
            <h3>{ say(locale.know_import()) }</h3>
            if let Some(reading) = &import.reading {
                { report(here, faq, reading, import) }
            } else {
                { sources(here) }
            }
            <p>{ closes(here) }</p>
        </section>
    }
}

fn sources(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    let paste = Form {
        to: To::Room(arrive),
        id: "faq-paste".to_owned(),
        what: "read",
        hidden: Vec::new(),
        fields: area("faq-paste", "text", locale.know_paste(), Some(locale.know_paste_help())),
        send: here.sends("faq-paste", locale.know_read()),
        button: "way",
        here,
    };
    let accept = ".md,.markdown,.csv,.tsv,.html,.htm,.txt";
    html! {
        <>
            <p>{ say(locale.know_import_lead()) }</p>
            { files::open(
                here, "faq-open", locale.know_file(), Some(locale.know_file_help()), accept, To::Room(arrive),
            ) }
            { paste.draw() }
        </>
    }
}

/// What was understood, to choose from; and line by line what was not.
fn report(here: Here<'_>, faq: &FaqDesk, reading: &Reading, import: &Import) -> Html {
    let locale = &here.desk.locale;
    let again = here.changes(|desk| change(desk, Import::default()));
    let troubles = reading.troubles.iter().zip(&import.lines).map(|(unread, line)| trouble(here, unread, line));
    html! {
        <>
            <p><strong>{ say(locale.know_understood(reading.entries.len() as u64)) }</strong></p>
            { files::letters(here, import.letters.as_deref()) }
            { missing(here, faq, reading) }
            if !reading.entries.is_empty() { { choose(here, faq, reading, import) } }
            if !reading.troubles.is_empty() {
                <h4>{ say(locale.know_not_understood(reading.troubles.len() as u64)) }</h4>
                <ul>{ for troubles }</ul>
            }
            <p><button type="button" class="way" onclick={again}>{ say(locale.know_another()) }</button></p>
        </>
    }
}

fn trouble(here: Here<'_>, unread: &Unread, line: &str) -> Html {
    let locale = &here.desk.locale;
    let why = locale.by_id(unread.why.id()).unwrap_or_else(|| locale.refusal_trouble());
    html! {
        <li>
            if unread.line > 0 { { say(locale.know_line(unread.line.into())) }{ " " } }
            { say(why) }
            if !line.is_empty() { { " " }<bdi class="aside">{ line.chars().take(120).collect::<String>() }</bdi> }
        </li>
    }
}

/// Sections that only the file has: an organiser can make them first.
fn missing(here: Here<'_>, faq: &FaqDesk, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let missing = missing_sections(&reading.sections, &faq.sections);
    if missing.is_empty() {
        return Html::default();
    }
    let names: Vec<String> = missing.iter().map(|section| plain(&section.title, desk)).collect();
    let make = || Form {
        to: To::Room(make_sections),
        id: "faq-sections".to_owned(),
        what: "sections",
        hidden: Vec::new(),
        fields: Html::default(),
        send: locale.know_make_sections(),
        button: "way",
        here,
    };
    html! {
        <div class="note">
            <p>{ say(locale.know_missing_sections(&locale.list_and(&names))) }</p>
            if desk.is_organiser() { { make().draw() } }
        </div>
    }
}

fn choose(here: Here<'_>, faq: &FaqDesk, reading: &Reading, import: &Import) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let form = format!("faq-add-{}", import.part);
    let now = at_once(&reading.entries);
    let one = |(number, entry): (usize, &FaqEntryDraft)| {
        let replaced = replaced(faq, entry);
        let will_see = match for_whom(faq, entry, &import.unsaid) {
            Audience::Everyone => locale.know_row_everyone(),
            Audience::Members => locale.know_row_members(),
            Audience::Circles(circles) => locale.know_row_circles(&names_of(circles, desk)),
        };
        let label = html! {
            <>
                { text(&entry.question, desk) }
                if let Some(kept) = replaced {
                    <span class="meaning">{ say(locale.know_replaces(&plain(&kept.entry.question, desk))) }</span>
                }
            </>
        };
        // Nothing that is there is replaced unless somebody says so.
        tick(&form, "entry", &number.to_string(), label, Some(will_see), replaced.is_none())
    };
    let is_unsaid = |entry: &FaqEntryDraft| entry.audience.is_none() && replaced(faq, entry).is_none();
    let unsaid = || {
        let option = |(value, said, audience)| (value, said, import.unsaid == audience);
        let options = [
            ("members".to_owned(), locale.curate_for_members().text, Audience::Members),
            ("everyone".to_owned(), locale.curate_for_everyone().text, Audience::Everyone),
        ];
        list(here, &form, "unsaid", locale.know_unsaid(), options.map(option).into(), |desk, value| {
            if let Some(Open::Import(import)) = &mut desk.questions.open {
                import.unsaid = if value == "everyone" { Audience::Everyone } else { Audience::Members };
            }
        })
    };
    let add = Form {
        to: To::Room(add),
        id: form.clone(),
        what: "add",
        hidden: Vec::new(),
        fields: html! {
            <>
                if reading.entries.iter().take(now).any(is_unsaid) { { unsaid() } }
                <fieldset class="choices">
                    <legend class="label">{ say(locale.know_which_to_add()) }</legend>
                    { for reading.entries.iter().take(now).enumerate().map(one) }
                </fieldset>
            </>
        },
        send: locale.know_add(),
        button: "send",
        here,
    };
    let rest = (reading.entries.len() - now) as u64;
    html! {
        <div key={form}>
            { add.draw() }
            if rest > 0 { <p class="help">{ say(locale.know_rest_of_file(rest)) }</p> }
        </div>
    }
}

fn reading_of(desk: &Desk) -> Option<(&FaqDesk, &Reading)> {
    let Some(Open::Import(import)) = &desk.questions.open else { return None };
    Some((desk.questions.faq.there()?, import.reading.as_ref()?))
}

fn add(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let Some((faq, reading)) = reading_of(desk) else { return Ok(None) };
    let entries = chosen(&sent.pairs, &reading.entries, faq);
    if entries.is_empty() {
        // Nothing of this part: on to the next.
        if at_once(&reading.entries) < reading.entries.len() {
            go_on(desk);
            return Ok(None);
        }
        return Err(Why::Own(desk.locale.know_none_chosen()));
    }
    tell(faq.id.clone(), &OnFaq::Add { entries }, None).map(Some)
}

/// Only the sections go: whatever a colleague has written of the FAQ since stays.
fn make_sections(desk: &mut Desk, _: &Sent) -> Result<Option<Errand>, Why> {
    let Some((faq, reading)) = reading_of(desk) else { return Ok(None) };
    let sections = missing_sections(&reading.sections, &faq.sections).into_iter().cloned().collect();
    tell(faq.id.clone(), &OnFaq::AddSections { sections }, None).map(Some)
}

/// Files to take away: those that the group's page gives to whoever may see so much, and all of it, made here.
pub(super) fn export(here: Here<'_>, faq: &FaqDesk) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let served = |format: Format| {
        let address = format!("/{}/faq/{}/{}", desk.setup.group, faq.id, format.file());
        html! { <li><a href={address} download="">{ format.file() }</a></li> }
    };
    let made = |format: Format| {
        let id = format.file().replace('.', "-");
        Form {
            to: To::Room(save),
            what: "save",
            hidden: vec![("file", format.file().to_owned())],
            fields: Html::default(),
            send: here.sends(&id, Said { text: format.file().to_owned(), lang: None }),
            button: "way",
            here,
            id,
        }
    };
    html! {
        <section class="editor" tabindex="-1" data-editor="">
            <h3>{ say(locale.know_export()) }</h3>
            <p>{ say(locale.know_export_served()) }</p>
            <ul class="ways">{ for Format::ALL.into_iter().map(served) }</ul>
            <p>{ say(locale.know_export_all()) }</p>
            <div class="ways-out">
                { for Format::ALL.into_iter().filter(|format| format.is_written()).map(|format| made(format).draw()) }
            </div>
            <p>{ closes(here) }</p>
        </section>
    }
}

/// The whole FAQ, in the order in which it stands, with what only some may see.
fn save(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let format = Format::ALL.into_iter().find(|format| format.file() == sent.one("file")).ok_or(Refusal::Unreadable)?;
    let faq = desk.questions.faq.there().ok_or(Refusal::NotFound)?;
    let entries = in_order(faq).map(|kept| kept.entry.clone()).collect();
    let faq = FaqDraft { entries: Some(entries), ..faq.faq.clone() };
    let wish = Wish::WriteFaq { format, faq, prefs: desk.locale.prefs().to_vec() };
    let errand = Errand::files(&wish, move |desk, words: Option<String>| {
        files::save(desk, format.file(), format.media_type(), &words.ok_or(Refusal::KindUnknown)?)?;
        desk.said = Some(desk.locale.desk_done());
        Ok(())
    });
    errand.map(Some)
}
