//! Import with a report: what of a file, a paste or a network was understood, what was not, and why. Files are read on
//! this device.

use model::Refusal;
use model::pack::file::{Format, Reading, Unread};
use model::pack::{OnPack, PackDesk, PackEntryDraft, Purpose};
use serde_json::json;
use yew::prelude::*;

use super::one::{own_language, written};
use super::{Open, closes, tell};
use crate::carrying::{AT_ONCE, Arrived, Known};
use crate::errand::Errand;
use crate::files::{self, Brought};
use crate::parts::{Form, Here, Input, To, area, line, plain, say, select, text, tick};
use crate::state::{Desk, Sent, Why};
use crate::wish::Wish;

/// So many lines that were not understood are shown.
const MOST_LINES: usize = 300;

/// What is being brought in.
pub(super) struct Import {
    arrived: Option<Arrived>,
    /// What the bytes of a file were taken for.
    letters: Option<String>,
    /// Whether everything is ticked to begin with.
    all: bool,
    /// Each table is a form of its own: what was ticked in one is not in the next.
    round: u32,
}

impl Default for Import {
    fn default() -> Import {
        Import { arrived: None, letters: None, all: true, round: 0 }
    }
}

fn change(desk: &mut Desk, change: impl FnOnce(&mut Import)) {
    if let Some(Open::Import(import)) = &mut desk.packs.open {
        change(import);
        import.round += 1;
    }
}

pub(super) fn draw(here: Here<'_>, import: &Import) -> Html {
    let locale = &here.desk.locale;
    let Some(pack) = here.desk.packs.pack.there() else { return Html::default() };
    let content = match &import.arrived {
        None => html! { <div class="rows-of" key="sources">{ sources(here, pack) }</div> },
        Some(arrived) => html! { <div class="rows-of" key="report">{ report(here, pack, import, arrived) }</div> },
    };
    html! {
        <section class="editor" tabindex="-1" data-editor="" key="import">
            <h2>{ say(locale.curate_import()) }</h2>
            { content }
            <p>{ closes(here) }</p>
        </section>
    }
}

/// Where it can come from.
fn sources(here: Here<'_>, pack: &PackDesk) -> Html {
    let locale = &here.desk.locale;
    let paste = Form {
        to: To::Room(arrive),
        id: "import-paste".to_owned(),
        what: "read",
        hidden: Vec::new(),
        fields: area("import-paste", "text", locale.curate_paste(), Some(locale.curate_paste_help())),
        send: here.sends("import-paste", locale.curate_read()),
        button: "way",
        here,
    };
    let fetch = Form {
        to: To::Room(fetch),
        id: "import-fetch".to_owned(),
        what: "fetch",
        hidden: Vec::new(),
        fields: line("import-fetch", "address", locale.curate_fetch(), Some(locale.curate_fetch_help()), ""),
        send: locale.curate_fetch_it(),
        button: "way",
        here,
    };
    let accept = ".csv,.tsv,.json,.opml,.xml,.md,.markdown,.txt";
    html! {
        <>
            <p>{ say(locale.curate_import_lead()) }</p>
            { files::open(
                here, "import-open", locale.curate_file(), Some(locale.curate_file_help()), accept, To::Room(arrive),
            ) }
            { paste.draw() }
            if pack.fetches { { fetch.draw() } } else { <p class="help">{ say(locale.curate_fetch_off()) }</p> }
        </>
    }
}

/// What was opened or pasted.
fn arrive(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let Some(lang) = own_language(desk) else { return Ok(None) };
    let Brought { name, text, letters } = files::brought(desk, sent)?;
    let wish = Wish::ReadPack { text: text.clone(), hint: Format::named(name), lang };
    let errand = Errand::files(&wish, move |desk, reading: Reading| {
        show(desk, Arrived::of(reading, &text), letters);
        Ok(())
    });
    errand.map(Some)
}

fn show(desk: &mut Desk, arrived: Arrived, letters: Option<String>) {
    desk.refused = None;
    change(desk, |import| (import.arrived, import.letters) = (Some(arrived), letters));
    desk.focus = Some("[data-report]");
}

/// Has the group's server fetch it. It sends on what it understood, and no words of whoever answered.
fn fetch(_: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let address = json!({ "address": sent.one("address") });
    Errand::send("POST", "/fetch".to_owned(), &address, |desk, answer| {
        let reading: Reading = serde_json::from_str(answer?).map_err(|_| Refusal::Trouble)?;
        show(desk, Arrived::of(reading, ""), None);
        Ok(())
    })
    .map(Some)
}

/// What was understood, and what was not.
fn report(here: Here<'_>, pack: &PackDesk, import: &Import, arrived: &Arrived) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let reading = &arrived.reading;
    let found = reading.entries.len() as u64;
    let again = here.changes(|desk| change(desk, |import| import.arrived = None));
    html! {
        <>
            <h3 tabindex="-1" data-report="">
                { say(locale.curate_understood(found, &format_name(reading.format, desk))) }
            </h3>
            { files::letters(here, import.letters.as_deref()) }
            if !reading.title.is_empty() { <p>{ text(&reading.title, desk) }</p> }
            if arrived.added > 0 { <p>{ say(locale.curate_added(arrived.added as u64)) }</p> }
            if arrived.left_out > 0 { <p>{ say(locale.curate_left_out(arrived.left_out.into())) }</p> }
            if found > 0 { { table(here, pack, import, arrived) } }
            { troubles(here, arrived) }
            <p><button type="button" class="way" onclick={again}>{ say(locale.curate_another()) }</button></p>
        </>
    }
}

/// The name of a kind of file.
pub(super) fn format_name(format: Format, desk: &Desk) -> String {
    let kebab = serde_json::to_value(format).ok();
    let kebab = kebab.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
    desk.locale.by_id(&format!("curate-format-{kebab}")).map(|said| said.text).unwrap_or_default()
}

fn table(here: Here<'_>, pack: &PackDesk, import: &Import, arrived: &Arrived) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let form = format!("import-{}", import.round);
    // Nobody is asked whether they are kept away from.
    let asks = pack.pack.purpose == Purpose::Follow;
    let rows = arrived.now(pack).enumerate();
    let rows = rows.map(|(at, (entry, known))| row(here, &form, (at, asks), entry, known, import.all));
    let left = arrived.reading.entries.len().saturating_sub(AT_ONCE) as u64;
    let ticks = |all: bool, said| {
        let onclick = here.changes(move |desk| change(desk, |import| import.all = all));
        html! { <button type="button" class="quiet" {onclick}>{ say(said) }</button> }
    };
    let own = (asks && arrived.reading.format == Format::Porchlight).then(|| {
        tick(&form, "as-said", "yes", say(locale.curate_as_said()), Some(locale.curate_as_said_help()), false)
    });
    let as_in_file = (String::new(), locale.curate_as_in_file().text, true);
    let there = pack.pack.sections.iter();
    let there = there.map(|section| (section.id.to_string(), plain(&section.title, desk), false));
    let fields = html! {
        <>
            if asks { <p class="help">{ say(locale.curate_added_as()) }</p> }
            <p class="ways-out">{ ticks(true, locale.curate_tick_all()) }{ ticks(false, locale.curate_tick_none()) }</p>
            <table class="import">
                <thead>
                    <tr>
                        <th scope="col">{ say(locale.curate_take()) }</th>
                        <th scope="col">{ say(locale.curate_who()) }</th>
                        if asks { <th scope="col">{ say(locale.curate_is_one()) }</th> }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            if left > 0 { <p>{ say(locale.curate_left(left)) }</p> }
            { select(&form, "section", locale.curate_section(), std::iter::once(as_in_file).chain(there).collect()) }
            { for own }
        </>
    };
    let form = Form {
        to: To::Room(add),
        id: form,
        what: "add",
        hidden: Vec::new(),
        fields,
        send: locale.curate_add_ticked(),
        button: "send",
        here,
    };
    html! { <div key={import.round}>{ form.draw() }</div> }
}

fn row(here: Here<'_>, form: &str, (at, asks): (usize, bool), entry: &PackEntryDraft, known: Known, all: bool) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let name = plain(&entry.label, desk);
    let mark = match known {
        Known::New => None,
        Known::There => Some(locale.curate_there()),
        Known::SaidNo => Some(locale.curate_said_no()),
    };
    let new = known == Known::New;
    // Whoever has no other name is called by their address.
    let says_more = entry.known_by.iter().any(|known| known.written().trim_start_matches('@') != name);
    let cell = |field: &'static str, label: String, ticked: bool| {
        html! {
            <label class="cell">
                <span class="heard">{ label }</span>
                <Input id={format!("{form}-{field}-{at}")} name={field} kind="checkbox" begins={at.to_string()}
                    {ticked} dir="ltr" />
            </label>
        }
    };
    html! {
        <tr key={at}>
            <td>if known != Known::SaidNo { { cell("take", locale.curate_take_one(&name).text, all && new) } }</td>
            <th scope="row">
                { text(&entry.label, desk) }
                if says_more { <span class="aside">{ written(&entry.known_by, desk) }</span> }
                if let Some(mark) = mark { <span class="aside">{ say(mark) }</span> }
            </th>
            if asks { <td>if new { { cell("organisation", locale.curate_is_one_of(&name).text, false) } }</td> }
        </tr>
    }
}

/// Adds what was ticked, and goes on to what is left of the file.
fn add(desk: &mut Desk, sent: &Sent) -> Result<Option<Errand>, Why> {
    let Some(Open::Import(import)) = &desk.packs.open else { return Ok(None) };
    let Some(arrived) = &import.arrived else { return Ok(None) };
    let Some(pack) = desk.packs.pack.there() else { return Ok(None) };
    let on = arrived.ticked(pack, &sent.pairs);
    let OnPack::Add { entries, .. } = &on else { return Ok(None) };
    let before = desk.packs.pack.there().map_or(0, |pack| pack.entries.len());
    if entries.is_empty() {
        go_on(desk, 0, 0);
        return Ok(None);
    }
    tell(desk, &on, move |desk| {
        let (now, left_out) = desk.packs.pack.there().map_or((0, 0), |pack| (pack.entries.len(), pack.left_out));
        let added = now.saturating_sub(before);
        desk.said = Some(match (added, left_out) {
            (0, 1..) => desk.locale.curate_left_out(left_out.into()),
            _ => desk.locale.curate_added(added as u64),
        });
        go_on(desk, added, left_out);
        Ok(())
    })
}

fn go_on(desk: &mut Desk, added: usize, left_out: u32) {
    change(desk, |import| {
        if let Some(arrived) = &mut import.arrived {
            arrived.go_on(added, left_out);
        }
    });
    desk.focus = Some("[data-report]");
}

/// What was not understood, line by line. The words are shown from this device; a file that was fetched says none.
fn troubles(here: Here<'_>, arrived: &Arrived) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let troubles = &arrived.reading.troubles;
    if troubles.is_empty() {
        return Html::default();
    }
    let one = |trouble: &Unread| {
        let why = locale.by_id(trouble.why.id()).map(say);
        let words = arrived.lines.get(&trouble.line).filter(|words| !words.trim().is_empty());
        html! {
            <li>
                if trouble.line > 0 { <strong>{ say(locale.curate_line(trouble.line.into())) }</strong>{ " " } }
                { for why }
                if let Some(words) = words { <span class="words aside" dir="auto">{ words.clone() }</span> }
            </li>
        }
    };
    let more = troubles.len().saturating_sub(MOST_LINES) as u64;
    html! {
        <div class="note">
            <p><strong>{ say(locale.curate_not_understood(troubles.len() as u64)) }</strong></p>
            <ul>{ for troubles.iter().take(MOST_LINES).map(one) }</ul>
            if more > 0 { <p>{ say(locale.curate_more_lines(more)) }</p> }
        </div>
    }
}
