//! One object for each anonymous poll, while it runs: the ballots and nothing else. Whoever closes the poll empties it
//! into the group's database, sorted by content and without keys, and then destroys it, file and all.
//!
//! A ballot is found by a key that only the voter's code yields ([`vault::PersonCode::ballot_key`]); the group keeps a
//! hash of that code from which the key cannot be computed. There is no time here, no order of arrival (the table has
//! no rowid), no language, no record of what was sent before.
//!
//! Two requests cannot hurt each other: each is a few statements with nothing between them, and once the box is sealed no
//! ballot goes in. Nor does one go in under the key of a code that was replaced: whoever votes while their code is
//! replaced would have two. `look`, `move` and `seal` can be repeated; so can `put`, which replaces.

use model::{Ballot, Refusal};
use serde::{Deserialize, Serialize};
use vault::Hash;
use worker::{DurableObject, Env, Request, RequestInit, Response, Result, State, durable_object};

use super::db::{Db, from_json, json, text};
use crate::reply::Reply;

/// The box of an anonymous poll. (`Box` in the design; in Rust that is something else.)
#[durable_object]
pub struct BallotBox {
    state: State,
    db: Db,
}

/// What a box is asked to do.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
enum Ask {
    /// How many ballots there are, and which is under this key.
    Look { key: Option<String> },
    /// Put this one under this key, in the place of the one before.
    Put { key: String, ballot: Ballot },
    /// Somebody's code was replaced: what was under the one key is now under the other.
    Move { from: String, to: String },
    /// Let nothing more in, and say all there is.
    Seal,
    /// Be gone.
    Destroy,
}

/// What a box shows of itself while it is open.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Inside {
    /// How many ballots there are.
    pub(super) ballots: u64,
    /// The one under the key.
    pub(super) own: Option<Ballot>,
}

#[derive(Deserialize)]
struct Row {
    ballot: String,
}

impl DurableObject for BallotBox {
    fn new(state: State, _env: Env) -> BallotBox {
        crate::fall_silently();
        let db = Db::new(state.storage().sql());
        BallotBox { state, db }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let body = request.text().await?;
        match self.answer(&body).await {
            Ok(reply) => reply,
            Err(refusal) => Reply::problem(refusal),
        }
        .send_plain()
    }
}

impl BallotBox {
    async fn answer(&self, body: &str) -> std::result::Result<Reply, Refusal> {
        let db = &self.db;
        let ask: Ask = from_json(body)?;
        if matches!(ask, Ask::Destroy) {
            self.state.storage().delete_all().await.map_err(|_| Refusal::Trouble)?;
            return Ok(Reply::json(200, &()));
        }
        // One column holds marks and reason as they are; the key is the place.
        db.run(
            "CREATE TABLE IF NOT EXISTS ballots (key TEXT PRIMARY KEY, ballot TEXT NOT NULL) STRICT, WITHOUT ROWID",
            vec![],
        )?;
        // The keys of codes that were replaced; not by which.
        db.run("CREATE TABLE IF NOT EXISTS replaced (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID", vec![])?;
        db.run("CREATE TABLE IF NOT EXISTS sealed (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT", vec![])?;
        let under = |key: &str| -> std::result::Result<Option<Ballot>, Refusal> {
            let row = db.row::<Row>("SELECT ballot FROM ballots WHERE key = ?", vec![text(key)])?;
            row.map(|row| from_json(&row.ballot)).transpose()
        };
        let is_sealed = || Ok::<bool, Refusal>(db.count("SELECT COUNT(*) AS n FROM sealed", vec![])? > 0);
        match ask {
            Ask::Look { key } => {
                let own = key.as_deref().map(under).transpose()?.flatten();
                let ballots = db.count("SELECT COUNT(*) AS n FROM ballots", vec![])?;
                Ok(Reply::json(200, &Inside { ballots, own }))
            }
            Ask::Put { .. } | Ask::Move { .. } if is_sealed()? => Err(Refusal::Closed),
            Ask::Put { key, ballot } => {
                let replaced = "SELECT COUNT(*) AS n FROM replaced WHERE key = ?";
                if db.count(replaced, vec![text(&key)])? > 0 {
                    return Err(Refusal::CodeUnknown);
                }
                db.run(
                    "INSERT INTO ballots (key, ballot) VALUES (?, ?)
                     ON CONFLICT (key) DO UPDATE SET ballot = excluded.ballot",
                    vec![text(&key), json(&ballot)?],
                )?;
                Ok(Reply::json(200, &()))
            }
            Ask::Move { from, to } => {
                db.run("UPDATE OR IGNORE ballots SET key = ? WHERE key = ?", vec![text(&to), text(&from)])?;
                db.run("INSERT OR IGNORE INTO replaced (key) VALUES (?)", vec![text(&from)])?;
                Ok(Reply::json(200, &()))
            }
            Ask::Seal => {
                db.run("INSERT OR IGNORE INTO sealed (one) VALUES (1)", vec![])?;
                let rows = db.rows::<Row>("SELECT ballot FROM ballots ORDER BY ballot", vec![])?;
                let ballots = rows.iter().map(|row| from_json(&row.ballot));
                Ok(Reply::json(200, &ballots.collect::<std::result::Result<Vec<Ballot>, _>>()?))
            }
            Ask::Destroy => Err(Refusal::Trouble),
        }
    }
}

/// A box as a group reaches it.
pub(super) struct Boxed {
    stub: worker::Stub,
}

impl Boxed {
    /// The box of a poll. `name` is that of the group and the poll together.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(super) fn of(env: &Env, name: &str) -> std::result::Result<Boxed, Refusal> {
        let boxes = env.durable_object("BOXES").map_err(|_| Refusal::Trouble)?;
        let stub = boxes.id_from_name(name).and_then(|id| id.get_stub()).map_err(|_| Refusal::Trouble)?;
        Ok(Boxed { stub })
    }

    async fn ask<T: serde::de::DeserializeOwned>(&self, ask: &Ask) -> std::result::Result<T, Refusal> {
        let body = serde_json::to_string(ask).map_err(|_| Refusal::Trouble)?;
        let mut init = RequestInit::new();
        init.with_method(worker::Method::Post).with_body(Some(body.into()));
        let request = Request::new_with_init("https://box/", &init).map_err(|_| Refusal::Trouble)?;
        let mut answer = self.stub.fetch_with_request(request).await.map_err(|_| Refusal::Trouble)?;
        let body = answer.text().await.map_err(|_| Refusal::Trouble)?;
        match answer.status_code() {
            200 => from_json(&body),
            401 => Err(Refusal::CodeUnknown),
            409 => Err(Refusal::Closed),
            _ => Err(Refusal::Trouble),
        }
    }

    /// How many ballots there are, and the one under a key.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn look(&self, key: Option<&Hash>) -> std::result::Result<Inside, Refusal> {
        self.ask(&Ask::Look { key: key.map(Hash::hex) }).await
    }

    /// Puts a ballot under a key, in the place of the one before.
    ///
    /// # Errors
    /// [`Refusal::Closed`] once it is sealed, [`Refusal::CodeUnknown`] once the code was replaced.
    pub(super) async fn put(&self, key: &Hash, ballot: Ballot) -> std::result::Result<(), Refusal> {
        self.ask(&Ask::Put { key: key.hex(), ballot }).await
    }

    /// Puts what is under one key under another; under the one nothing goes in any more.
    ///
    /// # Errors
    /// [`Refusal::Closed`] once it is sealed.
    pub(super) async fn rekey(&self, from: &Hash, to: &Hash) -> std::result::Result<(), Refusal> {
        self.ask(&Ask::Move { from: from.hex(), to: to.hex() }).await
    }

    /// Lets nothing more in, and takes out all there is, sorted by content.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn seal(&self) -> std::result::Result<Vec<Ballot>, Refusal> {
        self.ask(&Ask::Seal).await
    }

    /// Destroys it, file and all.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn destroy(&self) -> std::result::Result<(), Refusal> {
        self.ask(&Ask::Destroy).await
    }
}
