//! What Mastodon exports and imports: whom somebody follows, lists, accounts and servers to keep away.
//! (docs.joinmastodon.org/user/moving; its `ExportService` and `BulkImport`.) An address is an address and stays exact, or an
//! import would not find it; only what is words is guarded against spreadsheets.

use super::reader::{Found, Reader, by_section, said};
use super::{Format, MOST_ROWS, Reading, UnreadWhy, Writing};
use crate::Tag;
use crate::export::csv::{as_written, could_begin_a_formula};
use crate::pack::{Followed, KnownBy, PackDraft, PackEntryDraft};
use crate::rows::{Rows, between};

const FOLLOWING: [&str; 4] = ["Account address", "Show boosts", "Notify on new posts", "Languages"];

/// What stands between cells: a comma in Mastodon's own files, anything else once a spreadsheet has saved them again.
const SIGNS: [char; 3] = [',', ';', '\t'];
/// No cell of such a file goes over lines: each line is somebody, whatever becomes of the line before.
const OVER_LINES: bool = false;

/// Which of the files its first line begins.
pub(super) fn detected(first: &str) -> Option<Format> {
    SIGNS.into_iter().find_map(|sign| {
        let cells: Vec<String> =
            first.split(sign).map(|cell| cell.trim().trim_matches('"').to_ascii_lowercase()).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        match cells.as_slice() {
            ["account address"] | ["account address", "hide notifications", ..] => Some(Format::MastodonBlocks),
            ["account address", ..] => Some(Format::MastodonFollowing),
            ["list name", "account address", ..] => Some(Format::MastodonLists),
            ["#domain", ..] => Some(Format::MastodonDomainBlocks),
            // A name and an address with a tab between are pasted from a spreadsheet, and no list of Mastodon's.
            [.., address] if cells.len() >= 2 && sign != '\t' && is_bare(address) => Some(Format::MastodonLists),
            [address, "true" | "false", ..] if is_bare(address) => Some(Format::MastodonFollowing),
            _ => None,
        }
    })
}

fn is_bare(address: &str) -> bool {
    !address.contains([' ', ':', '/']) && account(address).is_some()
}

fn account(cell: &str) -> Option<KnownBy> {
    KnownBy::fediverse(cell.trim()).checked()
}

/// An account, and how it is followed: the cells of [`FOLLOWING`]. What a cell does not say is as usual.
fn account_followed(row: &[String]) -> Option<KnownBy> {
    let switch = |at: usize, usual: bool| match cell(row, at).to_ascii_lowercase().as_str() {
        // As a spreadsheet in Spanish writes them, too.
        "true" | "verdadero" | "1" => true,
        "false" | "falso" | "0" => false,
        _ => usual,
    };
    let usual = Followed::default();
    let codes = cell(row, 3).split(',').map(str::trim).filter(|code| !code.is_empty());
    let languages = codes.map(str::to_owned).collect();
    let followed = Followed { boosts: switch(1, usual.boosts), notify: switch(2, usual.notify), languages };
    KnownBy::Fediverse { address: cell(row, 0).to_owned(), url: None, id: None, followed: Some(followed) }.checked()
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", |cell| cell.trim())
}

fn is_heading(row: &[String]) -> bool {
    matches!(cell(row, 0).to_ascii_lowercase().as_str(), "account address" | "list name" | "#domain" | "domain")
}

/// Whom or what a row of such a file names.
fn known(row: &[String], format: Format) -> Option<KnownBy> {
    match format {
        Format::MastodonLists => account(cell(row, 1)),
        Format::MastodonDomainBlocks => {
            let domain = cell(row, 0).trim_start_matches('#').trim_start_matches("*.").to_owned();
            KnownBy::Domain { domain }.checked()
        }
        Format::MastodonFollowing => account_followed(row),
        _ => account(cell(row, 0)),
    }
}

pub(super) fn read(text: &str, format: Format, lang: &Tag) -> Reading {
    let mut reader = Reader::new(format, lang);
    let sign = between(text, SIGNS, OVER_LINES, |rows| match rows.first() {
        Some(first) if first.len() > 1 && is_heading(first) => usize::MAX,
        _ => rows.iter().filter(|row| known(row, format).is_some()).count(),
    });
    for (count, (lines, row)) in Rows::of(text, sign, OVER_LINES).enumerate() {
        let line = lines.start;
        if count > MOST_ROWS {
            reader.trouble(line, UnreadWhy::TooMany);
            break;
        }
        match row {
            None => reader.trouble(line, UnreadWhy::Broken),
            Some(row) if count == 0 && is_heading(&row) => {}
            Some(row) => match known(&row, format) {
                None => reader.trouble(line, UnreadWhy::NoAddress),
                Some(known) => {
                    let list = (format == Format::MastodonLists).then(|| as_written(cell(&row, 0)));
                    let section = list.and_then(|list| reader.section(list));
                    reader.found(line, Found { known_by: vec![known], section, ..Found::default() });
                }
            },
        }
    }
    reader.done()
}

fn guarded(words: &str) -> String {
    if could_begin_a_formula(words) { format!("'{words}") } else { words.to_owned() }
}

/// The addresses of an entry on the fediverse.
fn addresses(entry: &PackEntryDraft) -> impl Iterator<Item = &str> {
    entry.known_by.iter().filter_map(|known| match known {
        KnownBy::Fediverse { address, .. } => Some(address.as_str()),
        _ => None,
    })
}

/// The rows as a file, and how many entries have one. In quotation marks is what needs them, as Mastodon has it.
fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<Vec<String>>>) -> (String, usize) {
    let written = |cells: &[String]| {
        let cells = cells.iter().map(|cell| match cell.contains([',', '"', '\n', '\r']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        });
        cells.collect::<Vec<_>>().join(",") + "\n"
    };
    let (mut text, mut held) = (String::new(), 0);
    if !headings.is_empty() {
        text.push_str(&(headings.join(",") + "\n"));
    }
    for of_entry in rows {
        held += usize::from(!of_entry.is_empty());
        text.extend(of_entry.iter().map(|row| written(row)));
    }
    (text, held)
}

pub(super) fn following(entries: &[PackEntryDraft]) -> (String, usize) {
    let row = |known: &KnownBy| {
        let KnownBy::Fediverse { address, followed, .. } = known else { return None };
        let Followed { boosts, notify, languages } = followed.clone().unwrap_or_default();
        // As Mastodon joins them: with a space, and so in quotes.
        Some(vec![address.clone(), boosts.to_string(), notify.to_string(), languages.join(", ")])
    };
    table(&FOLLOWING, entries.iter().map(|entry| entry.known_by.iter().filter_map(row).collect()))
}

/// A list for each section; whoever stands before all sections is on one that is called like the pack.
pub(super) fn lists(pack: &PackDraft, entries: &[PackEntryDraft], writing: &Writing<'_>) -> (String, usize) {
    let list = |(section, entries): (Option<&crate::pack::PackSection>, Vec<&PackEntryDraft>)| {
        let name = guarded(said(section.map_or(&pack.title, |section| &section.title), writing.langs));
        let rows = |entry: &PackEntryDraft| -> Vec<Vec<String>> {
            addresses(entry).map(|address| vec![name.clone(), address.to_owned()]).collect()
        };
        entries.into_iter().map(rows).collect::<Vec<_>>()
    };
    table(&[], by_section(&pack.sections, entries).flat_map(list))
}

pub(super) fn blocks(entries: &[PackEntryDraft]) -> (String, usize) {
    let row = |address: &str| vec![address.to_owned()];
    table(&["Account address"], entries.iter().map(|entry| addresses(entry).map(row).collect()))
}

pub(super) fn domain_blocks(entries: &[PackEntryDraft]) -> (String, usize) {
    let domain = |known: &KnownBy| match known {
        KnownBy::Domain { domain } => Some(vec![domain.clone()]),
        _ => None,
    };
    table(&["#domain"], entries.iter().map(|entry| entry.known_by.iter().filter_map(domain).collect()))
}
