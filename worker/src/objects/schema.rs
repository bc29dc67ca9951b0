//! The tables of a group, and how a database of an older version becomes one of this.

use model::Refusal;

use super::db::Db;

/// One step for each version; steps are only ever added.
const STEPS: &[&[&str]] = &[&[
    // The group itself; one row.
    "CREATE TABLE about (
        one INTEGER PRIMARY KEY CHECK (one = 1), slug TEXT NOT NULL, doc TEXT NOT NULL, salt TEXT NOT NULL
     ) STRICT",
    // Whoever holds a code; `code` is its hash, in hexadecimal digits.
    "CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, role TEXT NOT NULL, name TEXT NOT NULL,
        circles TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0
     ) STRICT",
    "CREATE TABLE invitations (
        code TEXT PRIMARY KEY, role TEXT NOT NULL, circles TEXT NOT NULL, uses_left INTEGER NOT NULL, expires INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID",
    // Polls and proposals. `closes` is set while they run, for the alarm.
    "CREATE TABLE polls (
        kind TEXT NOT NULL, id TEXT NOT NULL, doc TEXT NOT NULL, stage TEXT NOT NULL, tally TEXT NOT NULL, closes INTEGER,
        PRIMARY KEY (kind, id)
     ) STRICT, WITHOUT ROWID",
    "CREATE INDEX polls_by_closing ON polls (closes) WHERE closes IS NOT NULL",
    // `voter` is m:NUMBER for a member, b:HASH for the ballot code of an open vote.
    "CREATE TABLE votes (
        voice INTEGER PRIMARY KEY AUTOINCREMENT, poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, reason TEXT,
        lang TEXT, shown INTEGER NOT NULL, UNIQUE (poll, voter)
     ) STRICT",
    // What is read of a poll is the latest of it, at a cost that does not grow with the votes.
    "CREATE INDEX votes_by_poll ON votes (poll, voice)",
    "CREATE INDEX votes_heard ON votes (poll, voice) WHERE shown = 1 AND reason IS NOT NULL",
    "CREATE INDEX votes_waiting ON votes (poll, voice) WHERE shown = 0 AND reason IS NOT NULL",
    // What was done for an idempotency key; kept for seven days.
    "CREATE TABLE commands (
        key TEXT PRIMARY KEY, command TEXT NOT NULL, outcome TEXT NOT NULL, day INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID",
    "CREATE INDEX commands_by_day ON commands (day)",
]];

/// Brings the database to this version.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses a step.
pub(super) fn bring_up_to_date(db: &Db) -> Result<(), Refusal> {
    db.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT", vec![])?;
    let done = db.count("SELECT COALESCE(MAX(version), 0) AS n FROM schema_version", vec![])?;
    for (version, step) in (1_i64..).zip(STEPS) {
        if u64::try_from(version).is_ok_and(|version| version <= done) {
            continue;
        }
        for statement in *step {
            db.run(statement, vec![])?;
        }
        db.run("INSERT INTO schema_version (version) VALUES (?)", vec![super::db::int(version)])?;
    }
    Ok(())
}
