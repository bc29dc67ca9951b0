//! What Mastodon exports and imports: whom somebody follows, lists, accounts and servers to keep away.
//! (docs.joinmastodon.org/user/moving; its `ExportService` and `BulkImport`.) An address is an address and stays exact, or an
//! import would not find it; only what is words is guarded against spreadsheets.

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use super::reader::{Found, Reader, by_section, said};
use super::{Format, MOST_ROWS, Reading, UnreadWhy, Writing};
use crate::Tag;
use crate::export::csv::{as_written, could_begin_a_formula};
use crate::pack::{Followed, KnownBy, PackDraft, PackEntryDraft};

const FOLLOWING: [&str; 4] = ["Account address", "Show boosts", "Notify on new posts", "Languages"];

/// Which of the files its first line begins.
pub(super) fn detected(first: &str) -> Option<Format> {
    let cells: Vec<String> = first.split(',').map(|cell| cell.trim().trim_matches('"').to_ascii_lowercase()).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    match cells.as_slice() {
        ["account address"] | ["account address", "hide notifications", ..] => Some(Format::MastodonBlocks),
        ["account address", ..] => Some(Format::MastodonFollowing),
        ["list name", "account address", ..] => Some(Format::MastodonLists),
        ["#domain", ..] => Some(Format::MastodonDomainBlocks),
        [.., address] if cells.len() >= 2 && is_bare(address) => Some(Format::MastodonLists),
        [address, "true" | "false", ..] if is_bare(address) => Some(Format::MastodonFollowing),
        _ => None,
    }
}

fn is_bare(address: &str) -> bool {
    !address.contains([' ', ':', '/']) && account(address).is_some()
}

fn account(cell: &str) -> Option<KnownBy> {
    KnownBy::fediverse(cell.trim()).checked()
}

/// An account, and how it is followed: the cells of [`FOLLOWING`]. What a cell does not say is as usual.
fn account_followed(cell: impl Fn(usize) -> String) -> Option<KnownBy> {
    let switch = |at: usize, usual: bool| match cell(at).to_ascii_lowercase().as_str() {
        "true" | "1" => true,
        "false" | "0" => false,
        _ => usual,
    };
    let usual = Followed::default();
    let languages = cell(3).split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let followed = Followed { boosts: switch(1, usual.boosts), notify: switch(2, usual.notify), languages };
    KnownBy::Fediverse { address: cell(0), url: None, id: None, followed: Some(followed) }.checked()
}

pub(super) fn read(text: &str, format: Format, lang: &Tag) -> Reading {
    let mut reader = Reader::new(format, lang);
    let mut rows = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut row = StringRecord::new();
    let mut count = 0;
    loop {
        let line = usize::try_from(rows.position().line()).unwrap_or(usize::MAX);
        match rows.read_record(&mut row) {
            Ok(false) => break,
            Ok(true) => {}
            Err(_) => {
                reader.trouble(line, UnreadWhy::Broken);
                break;
            }
        }
        let line = row.position().map_or(line, |at| usize::try_from(at.line()).unwrap_or(usize::MAX));
        let first = row.get(0).unwrap_or_default().trim();
        let heading = count == 0
            && matches!(first.to_ascii_lowercase().as_str(), "account address" | "list name" | "#domain" | "domain");
        count += 1;
        if heading || row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if count > MOST_ROWS + 1 {
            reader.trouble(line, UnreadWhy::TooMany);
            break;
        }
        read_row(&mut reader, format, line, &row);
    }
    reader.done()
}

fn read_row(reader: &mut Reader<'_>, format: Format, line: usize, row: &StringRecord) {
    let cell = |at: usize| row.get(at).unwrap_or_default().trim();
    let (known, section) = match format {
        Format::MastodonLists => (account(cell(1)), reader.section(as_written(cell(0)))),
        Format::MastodonDomainBlocks => {
            let domain = cell(0).trim_start_matches('#').trim_start_matches("*.").to_owned();
            (KnownBy::Domain { domain }.checked(), None)
        }
        Format::MastodonFollowing => (account_followed(|at| cell(at).to_owned()), None),
        _ => (account(cell(0)), None),
    };
    match known {
        Some(known) => reader.found(line, Found { known_by: vec![known], section, ..Found::default() }),
        None => reader.trouble(line, UnreadWhy::NoAddress),
    }
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

/// The rows as a file, and how many entries have one.
fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<Vec<String>>>) -> (String, usize) {
    let mut writer = WriterBuilder::new().flexible(true).terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let mut held = 0;
    // Writing into memory cannot fail.
    if !headings.is_empty() {
        writer.write_record(headings).unwrap_or_default();
    }
    for of_entry in rows {
        held += usize::from(!of_entry.is_empty());
        for row in of_entry {
            writer.write_record(row).unwrap_or_default();
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    (String::from_utf8(bytes).unwrap_or_default(), held)
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
