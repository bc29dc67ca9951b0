//! The names under which groups were founded, spread over sixteen objects by their hash. Asking the Worker for a group
//! that was never founded ends here, and so creates nothing, however many names somebody tries.
//!
//! Two requests cannot hurt each other: a name is claimed by one `INSERT`, and claiming it again with the same
//! idempotency key succeeds, so that a founding that was cut off can be repeated.
//!
//! One of them also keeps 32 random bytes, made when they are first asked for: the key by which the Worker in front knows the
//! challenges again that it gave out ([`crate::work`]).

use worker::{DurableObject, Env, Method, Request, Response, Result, State, durable_object};

use super::db::{Db, text};
use crate::host::random;

/// Under what the key is asked for; no group can be called so.
pub(crate) const WORK_KEY: &str = "key.work";

/// Some of the names. `GET /NAME`: 204 or 404. `POST /NAME/KEYHASH` claims it: 204, or 409 if somebody else did.
/// `GET /key.work`: the key, in hexadecimal digits.
#[durable_object]
pub struct Directory {
    db: Db,
}

impl DurableObject for Directory {
    fn new(state: State, _env: Env) -> Directory {
        crate::fall_silently();
        Directory { db: Db::new(state.storage().sql()) }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let path = request.path();
        let mut parts = path.trim_start_matches('/').split('/');
        let (name, key) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if name == WORK_KEY {
            return match self.work_key() {
                Ok(key) => Response::ok(key),
                Err(_) => Ok(Response::empty()?.with_status(500)),
            };
        }
        let status = self.answer(&request.method(), name, key).unwrap_or(500);
        Ok(Response::empty()?.with_status(status))
    }
}

impl Directory {
    fn work_key(&self) -> std::result::Result<String, model::Refusal> {
        #[derive(serde::Deserialize)]
        struct Row {
            key: String,
        }
        let table =
            "CREATE TABLE IF NOT EXISTS work_key (one INTEGER PRIMARY KEY CHECK (one = 1), key TEXT NOT NULL) STRICT";
        self.db.run(table, vec![])?;
        let fresh = vault::Hash::from_bytes(random()?);
        self.db.run("INSERT OR IGNORE INTO work_key (one, key) VALUES (1, ?)", vec![text(&fresh.hex())])?;
        let row = self.db.row::<Row>("SELECT key FROM work_key", vec![])?;
        row.map(|row| row.key).ok_or(model::Refusal::Trouble)
    }

    fn answer(&self, method: &Method, name: &str, key: &str) -> std::result::Result<u16, model::Refusal> {
        #[derive(serde::Deserialize)]
        struct Row {
            claim: String,
        }
        self.db.run(
            "CREATE TABLE IF NOT EXISTS names (name TEXT PRIMARY KEY, claim TEXT NOT NULL) STRICT, WITHOUT ROWID",
            vec![],
        )?;
        let known = self.db.row::<Row>("SELECT claim FROM names WHERE name = ?", vec![text(name)])?;
        Ok(match (method, known) {
            (Method::Get, Some(_)) => 204,
            (Method::Get, None) => 404,
            (Method::Post, Some(row)) if row.claim == key => 204,
            (Method::Post, Some(_)) => 409,
            (Method::Post, None) => {
                self.db.run("INSERT INTO names (name, claim) VALUES (?, ?)", vec![text(name), text(key)])?;
                204
            }
            _ => 405,
        })
    }
}
