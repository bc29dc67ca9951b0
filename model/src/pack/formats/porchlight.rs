//! Our own file: a pack with all that is in it. `model/schemas/pack-1.json` is its JSON Schema.

use serde::{Deserialize, Serialize};

use super::{Format, MOST_ROWS, Reading, Unread, UnreadWhy};
use crate::Text;
use crate::pack::{PackDraft, PackEntryDraft, PackSection, Purpose};

/// What such a file says it is.
pub const FORMAT: &str = "porchlight-pack";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    version: u32,
    title: Text,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    about: Text,
    #[serde(default)]
    purpose: Purpose,
    #[serde(default)]
    sections: Vec<PackSection>,
    entries: Vec<PackEntryDraft>,
}

/// Of a file of any version, what says which.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

pub(super) fn read(text: &str) -> Reading {
    let nothing = |line: usize, why| {
        let line = line.try_into().unwrap_or(u32::MAX);
        Reading { troubles: vec![Unread { line, why }], ..Reading::empty(Format::Porchlight) }
    };
    match serde_json::from_str::<Head>(text) {
        Ok(head) if head.format == FORMAT && head.version > VERSION => return nothing(0, UnreadWhy::Newer),
        Ok(head) if head.format != FORMAT => return nothing(0, UnreadWhy::Broken),
        _ => {}
    }
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => return nothing(error.line(), UnreadWhy::Broken),
    };
    let File { title, about, purpose, sections, mut entries, .. } = file;
    let mut reading = Reading { title, about, purpose, sections, ..Reading::empty(Format::Porchlight) };
    if entries.len() > MOST_ROWS {
        reading.troubles.push(Unread { line: 0, why: UnreadWhy::TooMany });
        entries.truncate(MOST_ROWS);
    }
    for (at, mut entry) in entries.into_iter().enumerate() {
        let known_by: Option<Vec<_>> = entry.known_by.into_iter().map(|known| known.checked()).collect();
        match known_by.filter(|known_by| !known_by.is_empty()) {
            Some(known_by) => {
                entry.known_by = known_by;
                reading.entries.push(entry);
            }
            None => {
                let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
                reading.troubles.push(Unread { line, why: UnreadWhy::NoAddress });
            }
        }
    }
    reading
}

pub(super) fn write(pack: &PackDraft) -> Option<(String, usize)> {
    let pack = pack.clone();
    let entries = pack.entries.unwrap_or_default();
    let held = entries.len();
    let PackDraft { title, about, purpose, sections, .. } = pack;
    let file = File { format: FORMAT.to_owned(), version: VERSION, title, about, purpose, sections, entries };
    Some((serde_json::to_string_pretty(&file).ok()? + "\n", held))
}
