//! A command that comes twice is done once. Kept for at least seven days, until the next command
//! after that: the hash of its key, the hash of its content, and its
//! outcome only; never the content.

use model::{Actor, Instant, Refusal};
use serde::Serialize;
use serde::de::DeserializeOwned;
use vault::{Hash, IdempotencyKey, hash_of};

use super::db::{Db, from_json, hash, int, json};

const DAYS_KEPT: i64 = 7;

/// A command's key and content, as they are kept.
pub(super) struct Once {
    key: Hash,
    command: Hash,
}

impl Once {
    /// `who` is whoever sends it, `content` all that the command says.
    pub(super) fn new(key: &IdempotencyKey, who: &str, content: &str) -> Once {
        Once {
            key: hash_of("porchlight idempotency key v1", &[key.as_bytes()]),
            command: hash_of("porchlight command v1", &[who.as_bytes(), content.as_bytes()]),
        }
    }

    /// Of a command that may hold its key itself; else the one that came beside it counts.
    ///
    /// # Errors
    /// [`Refusal::KeyMissing`].
    pub(super) fn of<T: Serialize>(
        own: &str,
        beside: Option<&str>,
        actor: &Actor,
        content: &T,
    ) -> Result<Once, Refusal> {
        let key = if own.is_empty() { beside.unwrap_or_default() } else { own };
        let key = IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)?;
        let who = actor.person().map_or_else(|| "public".to_owned(), |person| format!("m:{}", person.id));
        let content = serde_json::to_string(content).map_err(|_| Refusal::Trouble)?;
        Ok(Once::new(&key, &who, &content))
    }

    /// What came of it, if it came before.
    ///
    /// # Errors
    /// [`Refusal::KeyReused`] if the key came with another content.
    pub(super) fn outcome<T: DeserializeOwned>(&self, db: &Db) -> Result<Option<T>, Refusal> {
        #[derive(serde::Deserialize)]
        struct Row {
            command: String,
            outcome: String,
        }
        match db.row::<Row>("SELECT command, outcome FROM commands WHERE key = ?", vec![hash(&self.key)])? {
            None => Ok(None),
            Some(row) if row.command == self.command.hex() => from_json(&row.outcome).map(Some),
            Some(_) => Err(Refusal::KeyReused),
        }
    }

    /// Keeps what came of it. No I/O between this and what it did.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn keep<T: Serialize>(&self, db: &Db, outcome: &T, now: Instant) -> Result<(), Refusal> {
        let today = now.0.div_euclid(Instant::DAY);
        // A few at a time: nobody's vote waits while a busy day is forgotten.
        db.run(
            "DELETE FROM commands WHERE key IN (SELECT key FROM commands WHERE day < ? LIMIT 100)",
            vec![int(today - DAYS_KEPT)],
        )?;
        db.run(
            "INSERT INTO commands (key, command, outcome, day) VALUES (?, ?, ?, ?)",
            vec![hash(&self.key), hash(&self.command), json(outcome)?, int(today)],
        )
    }
}
