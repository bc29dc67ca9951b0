//! A shelf: a document of its own, with entries in an order. A FAQ is one, and so is a starter pack; how they are kept is
//! the same, what stands in them is not.

use std::collections::BTreeSet;

use model::{Refusal, Slug};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::db::{Db, from_json, int, json, text};

/// The longest an entry can be with its words in all languages, in bytes.
const MOST_ENTRY_BYTES: usize = 256 * 1024;
/// The longest what is said of a shelf can be, in bytes.
const MOST_DOC_BYTES: usize = 256 * 1024;

/// Which shelves these are.
pub(super) struct Shelf {
    /// As in addresses.
    pub(super) kind: &'static str,
    /// The most of them that a group can have.
    pub(super) most: u64,
    /// The most entries that one can have.
    pub(super) most_entries: usize,
    /// The longest they can be together, in bytes.
    pub(super) most_bytes: u64,
}

/// What stands on a shelf.
pub(super) trait Entry: Serialize + DeserializeOwned {
    /// Its name in addresses.
    fn id(&self) -> &Slug;
    /// The section in which it stands.
    fn section(&mut self) -> &mut Option<Slug>;
    /// Which version of it this is.
    fn revision(&mut self) -> &mut u32;
}

#[derive(Deserialize)]
struct Row {
    id: String,
    doc: String,
}

impl Shelf {
    /// All of them, by name.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn all<T: DeserializeOwned>(&self, db: &Db) -> Result<Vec<(Slug, T)>, Refusal> {
        let rows = db.rows::<Row>("SELECT id, doc FROM shelves WHERE kind = ? ORDER BY id", vec![text(self.kind)])?;
        let read = |row: Row| Ok((Slug::new(&row.id).ok_or(Refusal::Trouble)?, from_json(&row.doc)?));
        rows.into_iter().map(read).collect()
    }

    /// One of them, if there is one of that name.
    ///
    /// # Errors
    /// As [`Shelf::all`].
    pub(super) fn find<T: DeserializeOwned>(&self, db: &Db, id: &Slug) -> Result<Option<T>, Refusal> {
        let statement = "SELECT id, doc FROM shelves WHERE kind = ? AND id = ?";
        let row = db.row::<Row>(statement, vec![text(self.kind), text(id.as_str())])?;
        row.map(|row| from_json(&row.doc)).transpose()
    }

    /// What stands on one, in order.
    ///
    /// # Errors
    /// As [`Shelf::all`].
    pub(super) fn entries<E: Entry>(&self, db: &Db, id: &Slug) -> Result<Vec<E>, Refusal> {
        let statement = "SELECT id, doc FROM shelf_entries WHERE kind = ? AND of = ? ORDER BY place, id";
        let rows = db.rows::<Row>(statement, vec![text(self.kind), text(id.as_str())])?;
        rows.iter().map(|row| from_json(&row.doc)).collect()
    }

    /// Whether there is room for what is to be written; nothing is yet.
    ///
    /// # Errors
    /// [`Refusal::Full`], [`Refusal::WordsUnfit`].
    pub(super) fn fits<T: Serialize>(&self, db: &Db, doc: &T, made: bool) -> Result<(), Refusal> {
        if length(doc)? > MOST_DOC_BYTES {
            return Err(Refusal::WordsUnfit);
        }
        let statement = "SELECT COUNT(*) AS n FROM shelves WHERE kind = ?";
        let full = made && db.count(statement, vec![text(self.kind)])? >= self.most;
        if full { Err(Refusal::Full) } else { Ok(()) }
    }

    /// Whether there is room for these entries, which take the place of those of the same name; nothing is written yet.
    /// `anew`: of all that were there.
    ///
    /// # Errors
    /// [`Refusal::Full`], [`Refusal::WordsUnfit`].
    pub(super) fn fit<E: Entry>(&self, db: &Db, id: &Slug, entries: &[E], anew: bool) -> Result<(), Refusal> {
        #[derive(Deserialize)]
        struct Length {
            id: String,
            n: u64,
        }
        let statement = "SELECT id, LENGTH(CAST(doc AS BLOB)) AS n FROM shelf_entries WHERE kind = ? AND of = ?";
        let mut kept = match anew {
            true => Vec::new(),
            false => db.rows::<Length>(statement, vec![text(self.kind), text(id.as_str())])?,
        };
        let replaced: BTreeSet<&str> = entries.iter().map(|entry| entry.id().as_str()).collect();
        kept.retain(|row| !replaced.contains(row.id.as_str()));
        let mut bytes: u64 = kept.iter().map(|row| row.n).sum();
        for entry in entries {
            let length = length(entry)?;
            if length > MOST_ENTRY_BYTES {
                return Err(Refusal::WordsUnfit);
            }
            bytes += length as u64;
        }
        let full = kept.len() + replaced.len() > self.most_entries || bytes > self.most_bytes;
        if full { Err(Refusal::Full) } else { Ok(()) }
    }

    /// Writes what is said of one.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn write<T: Serialize>(&self, db: &Db, id: &Slug, doc: &T) -> Result<(), Refusal> {
        db.run(
            "INSERT INTO shelves (kind, id, doc) VALUES (?, ?, ?)
             ON CONFLICT (kind, id) DO UPDATE SET doc = excluded.doc",
            vec![text(self.kind), text(id.as_str()), json(doc)?],
        )
    }

    /// Writes entries: each where one of its name was, new ones at the end.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn put<E: Entry>(&self, db: &Db, id: &Slug, entries: &[E]) -> Result<(), Refusal> {
        let statement = "SELECT COALESCE(MAX(place), 0) AS n FROM shelf_entries WHERE kind = ? AND of = ?";
        let last = db.count(statement, vec![text(self.kind), text(id.as_str())])?;
        let places = i64::try_from(last).map_err(|_| Refusal::Trouble)?.saturating_add(1)..;
        for (place, entry) in places.zip(entries) {
            db.run(
                "INSERT INTO shelf_entries (kind, of, id, place, doc) VALUES (?, ?, ?, ?, ?)
                 ON CONFLICT (kind, of, id) DO UPDATE SET doc = excluded.doc",
                vec![text(self.kind), text(id.as_str()), text(entry.id().as_str()), int(place), json(entry)?],
            )?;
        }
        Ok(())
    }

    /// The same, in the place of all that were there.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn put_all<E: Entry>(&self, db: &Db, id: &Slug, entries: &[E]) -> Result<(), Refusal> {
        let stay: Vec<&str> = entries.iter().map(|entry| entry.id().as_str()).collect();
        db.run(
            "DELETE FROM shelf_entries WHERE kind = ? AND of = ? AND id NOT IN (SELECT value FROM JSON_EACH(?))",
            vec![text(self.kind), text(id.as_str()), json(&stay)?],
        )?;
        self.put(db, id, entries)?;
        self.order(db, id, &stay)
    }

    /// Puts an entry into the section of another and before it; at the end of its own, if none is named. In another section
    /// it is another version.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if one of them is not there.
    pub(super) fn move_before<E: Entry>(
        &self,
        db: &Db,
        id: &Slug,
        entry: &Slug,
        before: Option<&Slug>,
    ) -> Result<(), Refusal> {
        let mut entries = self.entries::<E>(db, id)?;
        let at = |entries: &[E], wanted: &Slug| entries.iter().position(|entry| entry.id() == wanted);
        let mut moved = entries.remove(at(&entries, entry).ok_or(Refusal::NotFound)?);
        let to = match before {
            Some(before) if before == entry => return Ok(()),
            Some(before) => at(&entries, before).ok_or(Refusal::NotFound)?,
            None => entries.len(),
        };
        let section = entries.get_mut(to).map(|beside| beside.section().clone());
        if let Some(section) = section.filter(|section| section != moved.section()) {
            *moved.section() = section;
            // Whoever has it open would put it back.
            *moved.revision() = moved.revision().saturating_add(1);
            self.put(db, id, std::slice::from_ref(&moved))?;
        }
        entries.insert(to, moved);
        let order: Vec<&str> = entries.iter().map(|entry| entry.id().as_str()).collect();
        self.order(db, id, &order)
    }

    fn order(&self, db: &Db, id: &Slug, order: &[&str]) -> Result<(), Refusal> {
        db.run(
            "UPDATE shelf_entries SET place = places.key FROM JSON_EACH(?) AS places
             WHERE shelf_entries.kind = ? AND shelf_entries.of = ? AND shelf_entries.id = places.value",
            vec![json(&order)?, text(self.kind), text(id.as_str())],
        )
    }

    /// Lets entries stand before all sections whose own there is no longer.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn leave_sections<E: Entry>(&self, db: &Db, id: &Slug, there: &BTreeSet<&Slug>) -> Result<(), Refusal> {
        for mut entry in self.entries::<E>(db, id)? {
            if entry.section().as_ref().is_some_and(|section| !there.contains(section)) {
                *entry.section() = None;
                self.put(db, id, &[entry])?;
            }
        }
        Ok(())
    }

    /// Keeps an entry no longer.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if it is not there.
    pub(super) fn drop_entry(&self, db: &Db, id: &Slug, entry: &Slug) -> Result<(), Refusal> {
        let values = || vec![text(self.kind), text(id.as_str()), text(entry.as_str())];
        let there = "SELECT COUNT(*) AS n FROM shelf_entries WHERE kind = ? AND of = ? AND id = ?";
        if db.count(there, values())? == 0 {
            return Err(Refusal::NotFound);
        }
        db.run("DELETE FROM shelf_entries WHERE kind = ? AND of = ? AND id = ?", values())
    }

    /// Keeps one no longer, with all that stands on it.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn remove(&self, db: &Db, id: &Slug) -> Result<(), Refusal> {
        let values = || vec![text(self.kind), text(id.as_str())];
        db.run("DELETE FROM shelf_suggestions WHERE kind = ? AND of = ?", values())?;
        db.run("DELETE FROM shelf_entries WHERE kind = ? AND of = ?", values())?;
        db.run("DELETE FROM shelves WHERE kind = ? AND id = ?", values())
    }

    /// Which entries somebody had taken out, and no curator has said that they saw it.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn unseen(&self, db: &Db, id: &Slug) -> Result<BTreeSet<String>, Refusal> {
        #[derive(Deserialize)]
        struct Id {
            id: String,
        }
        let statement = "SELECT id FROM shelf_entries WHERE kind = ? AND of = ? AND unseen = 1";
        let rows = db.rows::<Id>(statement, vec![text(self.kind), text(id.as_str())])?;
        Ok(rows.into_iter().map(|row| row.id).collect())
    }

    /// Says of an entry whether what became of it is still to be seen.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn mark(&self, db: &Db, id: &Slug, entry: &Slug, unseen: bool) -> Result<(), Refusal> {
        let values = vec![int(unseen.into()), text(self.kind), text(id.as_str()), text(entry.as_str())];
        db.run("UPDATE shelf_entries SET unseen = ? WHERE kind = ? AND of = ? AND id = ?", values)
    }
}

fn length<T: Serialize>(value: &T) -> Result<usize, Refusal> {
    serde_json::to_string(value).map(|json| json.len()).map_err(|_| Refusal::Trouble)
}
