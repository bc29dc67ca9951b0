//! The templates that a group made of its own polls, beside those that come with Porchlight.

use model::{KeepTemplate, Refusal, Slug, Template};
use serde::Deserialize;

use super::db::{Db, from_json, json, text};
use super::polls;
use crate::templates::{built_in, of_name};

/// The most templates that a group can make.
const MOST: u64 = 100;

/// What an organiser does about a template of the group.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
pub(super) enum OnTemplate {
    /// Keep it no longer.
    Drop,
}

/// All templates: those that come with Porchlight, then the group's own.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn all(db: &Db) -> Result<Vec<Template>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        doc: String,
    }
    let rows = db.rows::<Row>("SELECT doc FROM templates ORDER BY id", vec![])?;
    let own = rows.iter().map(|row| from_json(&row.doc));
    built_in().into_iter().map(Ok).chain(own).collect()
}

/// Makes a template of a poll; one of the same name gives way to it.
///
/// # Errors
/// [`Refusal::NotFound`] without that poll, [`Refusal::NameUnusable`] for a name that Porchlight's own have,
/// [`Refusal::WordsUnfit`], [`Refusal::Full`].
pub(super) fn keep(db: &Db, keep: KeepTemplate) -> Result<(), Refusal> {
    if of_name(keep.id.as_str()).is_some() {
        return Err(Refusal::NameUnusable);
    }
    let draft = polls::find(db, keep.from.kind, &keep.from.id)?.draft();
    let template = keep.check(draft)?;
    let others = "SELECT COUNT(*) AS n FROM templates WHERE id <> ?";
    if db.count(others, vec![text(template.id.as_str())])? >= MOST {
        return Err(Refusal::Full);
    }
    let statement = "INSERT INTO templates (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc";
    db.run(statement, vec![text(template.id.as_str()), json(&template)?])
}

/// Keeps a template of the group no longer. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::NotFound`] for one of Porchlight's own.
pub(super) fn drop(db: &Db, id: &Slug) -> Result<(), Refusal> {
    if of_name(id.as_str()).is_some() {
        return Err(Refusal::NotFound);
    }
    db.run("DELETE FROM templates WHERE id = ?", vec![text(id.as_str())])
}
