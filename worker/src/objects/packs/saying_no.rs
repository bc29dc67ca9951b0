//! A no to being listed holds in the whole group. In a pack that is kept it stands in the entry; of one that is kept no
//! longer there stays a hash of each name, and the day. With the group's salt: what two groups keep cannot be compared.

use std::collections::BTreeMap;

use model::pack::{Consent, Pack, PackEntry, Purpose, SaidNo};
use model::{Local, Refusal, Slug};
use serde::Deserialize;

use super::super::db::{from_json, json, text};
use super::super::polls::Around;
use super::PACKS;

/// So many names are looked up at once: their hashes fit what a statement can be given.
const AT_ONCE: usize = 10_000;

/// Who said no elsewhere in the group than in this pack: whoever is in another, and of those whose pack is gone whoever has
/// one of these names.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn elsewhere(
    around: &Around<'_>,
    id: &Slug,
    names: impl Iterator<Item = String>,
) -> Result<SaidNo, Refusal> {
    #[derive(Deserialize)]
    struct Doc {
        doc: String,
    }
    #[derive(Deserialize)]
    struct Row {
        name: String,
        day: String,
    }
    let Around { db, .. } = around;
    let statement = "SELECT doc FROM shelf_entries INDEXED BY shelf_entries_no
         WHERE kind = ? AND of <> ? AND doc ->> '$.consent.is' IN ('declined', 'removed')";
    let docs = db.rows::<Doc>(statement, vec![text(PACKS.kind), text(id.as_str())])?;
    let entries = docs.iter().map(|row| from_json(&row.doc)).collect::<Result<Vec<PackEntry>, Refusal>>()?;
    let mut said_no = SaidNo::of(&entries);
    if db.count("SELECT EXISTS (SELECT 1 FROM said_no) AS n", vec![])? == 0 {
        return Ok(said_no);
    }
    let hashed: BTreeMap<String, String> = names.map(|name| (hashed(around, &name), name)).collect();
    let hashes: Vec<&String> = hashed.keys().collect();
    for part in hashes.chunks(AT_ONCE) {
        let statement = "SELECT name, day FROM said_no WHERE name IN (SELECT value FROM JSON_EACH(?))";
        for Row { name, day } in db.rows(statement, vec![json(&part)?])? {
            let name = hashed.get(&name).ok_or(Refusal::Trouble)?;
            said_no.note(name.clone(), Local::new(&day).ok_or(Refusal::Trouble)?);
        }
    }
    Ok(said_no)
}

/// Keeps who said no in a pack that is kept no longer.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn remember(around: &Around<'_>, entries: &[PackEntry]) -> Result<(), Refusal> {
    let said_no = SaidNo::of(entries);
    let mut by_day: BTreeMap<Local, Vec<String>> = BTreeMap::new();
    for (name, on) in said_no.names() {
        by_day.entry(on).or_default().push(hashed(around, name));
    }
    for (day, hashes) in by_day {
        for part in hashes.chunks(AT_ONCE) {
            around.db.run(
                "INSERT INTO said_no (name, day) SELECT value, ? FROM JSON_EACH(?) WHERE TRUE
                 ON CONFLICT (name) DO UPDATE SET day = MAX(day, excluded.day)",
                vec![text(&day.to_string()), json(&part)?],
            )?;
        }
    }
    Ok(())
}

/// Whoever agreed later to be in a pack to follow takes their no back: nothing is kept of it.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn lift(around: &Around<'_>, pack: &Pack, entries: &[PackEntry]) -> Result<(), Refusal> {
    for entry in entries.iter().filter(|_| pack.purpose == Purpose::Follow) {
        let Consent::Agreed { on, .. } = &entry.consent else { continue };
        let hashes: Vec<String> = entry.names().map(|name| hashed(around, &name)).collect();
        around.db.run(
            "DELETE FROM said_no WHERE name IN (SELECT value FROM JSON_EACH(?)) AND day < ?",
            vec![json(&hashes)?, text(&on.to_string())],
        )?;
    }
    Ok(())
}

fn hashed(around: &Around<'_>, name: &str) -> String {
    vault::hash_of("porchlight said no v1", &[around.salt.as_bytes(), name.as_bytes()]).hex()
}
