//! Who can vote: fixed when a poll of members opens. Whoever is added later is recorded, and that is shown.
//!
//! In an ordinary poll an elector is a member's number; in an anonymous one the hash of a code, as it stands beside the
//! member: the ballots are under keys that cannot be computed from it.

use model::{Actor, Audience, Event, Late, Person, Refusal};
use serde::{Deserialize, Serialize};

use super::super::db::{Db, from_json, int, json, text};
use super::super::people;
use super::{Around, COLUMNS, Kept, Row};

/// Who can vote on a poll and who has, for organisers.
#[derive(Debug, Serialize)]
pub(in super::super) struct Electors {
    /// How many can vote.
    can_vote: u64,
    /// How many have voted (on paper and by trust too); none for an open poll.
    voted: Option<u64>,
    /// The names of those who have not, where the poll said beforehand that organisers see them.
    missing: Vec<String>,
    /// Members who are not among those who can vote.
    others: Vec<Other>,
}

/// A member who is not an elector.
#[derive(Debug, Serialize, Deserialize)]
struct Other {
    id: i64,
    name: String,
}

/// The column of `people` that an elector is made of.
const NUMBERS: &str = "'m:' || people.id";
const HASHES: &str = "'c:' || people.code";

/// Somebody has joined: they can vote on whatever runs and said that people who join can.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read or written.
pub(in super::super) fn welcome(around: &Around<'_>) -> Result<(), Refusal> {
    let Actor::Person(person) = around.actor else { return Ok(()) };
    let statement = format!("SELECT {COLUMNS} FROM polls WHERE closes > ? AND opens IS NULL");
    for row in around.db.rows::<Row>(&statement, vec![int(around.now.0)])? {
        let kept = row.kept()?;
        let joins = kept.poll.binding().is_some_and(|binding| binding.late == Late::Join);
        if joins && around.actor.is_in(kept.poll.who()) && kept.add_electors(around, &[person.id])? > 0 {
            kept.note_joined(around)?;
        }
    }
    Ok(())
}

impl Kept {
    /// It is open again: whoever joined meanwhile can vote too, where the poll says so. A poll that was closed before
    /// electors were kept has none yet.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read or written.
    pub(super) fn welcome_all(&mut self, around: &Around<'_>) -> Result<(), Refusal> {
        let Some(binding) = self.poll.binding() else { return Ok(()) };
        if self.can_vote(around.db)? == Some(0) {
            self.opens = Some(self.poll.opens);
            return self.fix_if_open(around);
        }
        if binding.late != Late::Join {
            return Ok(());
        }
        let inside = people::all(around.db)?.into_iter().filter(|p| Actor::Person(p.clone()).is_in(&binding.who));
        let inside: Vec<i64> = inside.map(|person| person.id).collect();
        match self.add_electors(around, &inside)? {
            0 => Ok(()),
            count => self.note(around.db, around.now, &Event::VotersAdded { count, joined: true }),
        }
    }

    /// One line for all who joined, however many came one after the other.
    fn note_joined(&self, around: &Around<'_>) -> Result<(), Refusal> {
        #[derive(Deserialize)]
        struct Last {
            id: i64,
            event: String,
        }
        let statement = "SELECT id, event FROM happenings WHERE poll = ? ORDER BY id DESC LIMIT 1";
        if let Some(last) = around.db.row::<Last>(statement, vec![text(&self.name())])?
            && let Event::VotersAdded { count, joined: true } = from_json(&last.event)?
        {
            let event = json(&Event::VotersAdded { count: count.saturating_add(1), joined: true })?;
            let statement = "UPDATE happenings SET at = ?, event = ? WHERE id = ?";
            return around.db.run(statement, vec![int(around.now.0), event, int(last.id)]);
        }
        self.note(around.db, around.now, &Event::VotersAdded { count: 1, joined: true })
    }

    fn elector_of(&self) -> &'static str {
        if self.poll.is_anonymous() { HASHES } else { NUMBERS }
    }

    /// Whether who can vote is fixed by now.
    pub(super) fn is_fixed(&self) -> bool {
        !self.poll.is_open_to_all() && self.opens.is_none()
    }

    /// Fixes who can vote, once voting has begun. Doing it twice does nothing.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn fix_if_open(&mut self, around: &Around<'_>) -> Result<(), Refusal> {
        if self.opens.is_none_or(|opens| around.now < opens) {
            return Ok(());
        }
        let elector = self.elector_of();
        let everyone =
            format!("INSERT OR IGNORE INTO electors (poll, elector) SELECT ?, {elector} FROM people WHERE revoked = 0");
        match self.poll.who() {
            Audience::Circles(circles) => around.db.run(
                &format!(
                    "{everyone} AND EXISTS (SELECT 1 FROM JSON_EACH(people.circles) AS theirs
                     WHERE theirs.value IN (SELECT value FROM JSON_EACH(?)))"
                ),
                vec![text(&self.name()), json(circles)?],
            )?,
            Audience::Everyone | Audience::Members => around.db.run(&everyone, vec![text(&self.name())])?,
        }
        self.opens = None;
        around.db.run("UPDATE polls SET opens = NULL WHERE kind = ? AND id = ?", self.key())
    }

    /// Forgets who could vote, for a poll on which nobody has voted and whose rules change.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn unfix(db: &Db, name: &str) -> Result<(), Refusal> {
        db.run("DELETE FROM electors WHERE poll = ?", vec![text(name)])
    }

    /// How many can vote: those who were fixed, or who would be now.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn can_vote(&self, db: &Db) -> Result<Option<u64>, Refusal> {
        if self.poll.is_open_to_all() {
            return Ok(None);
        }
        if !self.is_fixed() {
            return people::count(db, self.poll.who()).map(Some);
        }
        db.count("SELECT COUNT(*) AS n FROM electors WHERE poll = ?", vec![text(&self.name())]).map(Some)
    }

    /// Whether somebody is among those who can vote, once these are fixed.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn is_elector(&self, db: &Db, actor: &Actor) -> Result<Option<bool>, Refusal> {
        let (Actor::Person(Person { id, .. }), true) = (actor, self.is_fixed()) else { return Ok(None) };
        let elector = self.elector_of();
        let statement = format!(
            "SELECT COUNT(*) AS n FROM people JOIN electors ON electors.elector = {elector}
             WHERE electors.poll = ? AND people.id = ?"
        );
        Ok(Some(db.count(&statement, vec![text(&self.name()), int(*id)])? > 0))
    }

    /// Adds members to those who can vote; says how many were added.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if one of them is no member.
    pub(super) fn add_electors(&self, around: &Around<'_>, people: &[i64]) -> Result<u64, Refusal> {
        let (db, elector) = (around.db, self.elector_of());
        let wanted: std::collections::BTreeSet<i64> = people.iter().copied().collect();
        let wanted = json(&wanted)?;
        let known = "SELECT COUNT(*) AS n FROM people WHERE revoked = 0 AND id IN (SELECT value FROM JSON_EACH(?))";
        let asked = "SELECT COUNT(*) AS n FROM JSON_EACH(?)";
        if db.count(known, vec![wanted.clone()])? != db.count(asked, vec![wanted.clone()])? {
            return Err(Refusal::NotFound);
        }
        let before = self.can_vote(db)?.unwrap_or(0);
        db.run(
            &format!(
                "INSERT OR IGNORE INTO electors (poll, elector, since) SELECT ?, {elector}, ? FROM people
                 WHERE revoked = 0 AND id IN (SELECT value FROM JSON_EACH(?))"
            ),
            vec![text(&self.name()), int(around.now.0), wanted],
        )?;
        Ok(self.can_vote(db)?.unwrap_or(0).saturating_sub(before))
    }

    /// Who can vote and who has. `voted` is how many, on a poll of members.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn electors(&self, db: &Db, voted: Option<u64>) -> Result<Electors, Refusal> {
        let elector = self.elector_of();
        let name = || text(&self.name());
        let can_vote = self.can_vote(db)?.unwrap_or(0);
        let named = self.poll.binding().is_some_and(|binding| binding.names_missing);
        let missing = if named && self.is_fixed() {
            let statement = format!(
                "SELECT people.id AS id, people.name AS name FROM people JOIN electors ON electors.elector = {elector}
                 WHERE electors.poll = ? AND people.revoked = 0
                 AND NOT EXISTS (SELECT 1 FROM votes WHERE votes.poll = ? AND votes.voter = electors.elector)
                 ORDER BY people.name"
            );
            db.rows::<Other>(&statement, vec![name(), name()])?.into_iter().map(|other| other.name).collect()
        } else {
            Vec::new()
        };
        let others = if self.is_fixed() {
            let statement = format!(
                "SELECT people.id AS id, people.name AS name FROM people WHERE people.revoked = 0
                 AND NOT EXISTS (SELECT 1 FROM electors WHERE poll = ? AND elector = {elector}) ORDER BY people.id"
            );
            db.rows::<Other>(&statement, vec![name()])?
        } else {
            Vec::new()
        };
        Ok(Electors { can_vote, voted, missing, others })
    }
}
