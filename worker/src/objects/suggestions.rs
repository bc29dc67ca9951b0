//! What members suggest for a FAQ or a starter pack, until somebody takes it up or lays it aside. Nobody's name.

use model::{Local, Refusal, Slug};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::db::{Db, from_json, int, json, text};
use super::shelf::Shelf;

/// The most that can wait for each.
const MOST: u64 = 200;
/// The longest one can be, in bytes.
const MOST_BYTES: usize = 48 * 1024;

/// A suggestion as it is kept.
pub(super) struct Suggestion<T> {
    /// Its number.
    pub(super) n: i64,
    /// What was suggested.
    pub(super) suggested: T,
    /// On which day.
    pub(super) on: Local,
}

/// What waits, the oldest first.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn all<T: DeserializeOwned>(db: &Db, shelf: &Shelf, of: &Slug) -> Result<Vec<Suggestion<T>>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        n: i64,
        doc: String,
        day: String,
    }
    let statement = "SELECT n, doc, day FROM shelf_suggestions WHERE kind = ? AND of = ? ORDER BY n";
    let rows = db.rows::<Row>(statement, vec![text(shelf.kind), text(of.as_str())])?;
    let read = |row: Row| {
        let on = Local::new(&row.day).ok_or(Refusal::Trouble)?;
        Ok(Suggestion { n: row.n, suggested: from_json(&row.doc)?, on })
    };
    rows.into_iter().map(read).collect()
}

/// Keeps one.
///
/// # Errors
/// [`Refusal::Full`] if as many wait as can, [`Refusal::WordsUnfit`] if it is too long.
pub(super) fn keep<T: Serialize>(
    db: &Db,
    shelf: &Shelf,
    of: &Slug,
    suggested: &T,
    today: Local,
) -> Result<(), Refusal> {
    let doc = serde_json::to_string(suggested).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES {
        return Err(Refusal::WordsUnfit);
    }
    let waiting = "SELECT COUNT(*) AS n FROM shelf_suggestions WHERE kind = ? AND of = ?";
    if db.count(waiting, vec![text(shelf.kind), text(of.as_str())])? >= MOST {
        return Err(Refusal::Full);
    }
    db.run(
        "INSERT INTO shelf_suggestions (kind, of, doc, day) VALUES (?, ?, ?, ?)",
        vec![text(shelf.kind), text(of.as_str()), json(suggested)?, text(&today.to_string())],
    )
}

/// Whether one of that number waits.
///
/// # Errors
/// [`Refusal::NotFound`] if not.
pub(super) fn waits(db: &Db, shelf: &Shelf, of: &Slug, n: i64) -> Result<(), Refusal> {
    let statement = "SELECT COUNT(*) AS n FROM shelf_suggestions WHERE kind = ? AND of = ? AND n = ?";
    let there = db.count(statement, vec![text(shelf.kind), text(of.as_str()), int(n)])? > 0;
    if there { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Keeps one no longer, if it is there.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn drop(db: &Db, shelf: &Shelf, of: &Slug, n: i64) -> Result<(), Refusal> {
    let values = vec![text(shelf.kind), text(of.as_str()), int(n)];
    db.run("DELETE FROM shelf_suggestions WHERE kind = ? AND of = ? AND n = ?", values)
}
