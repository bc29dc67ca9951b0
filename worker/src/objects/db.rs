//! SQLite in an object. Every statement's parameters are bound; nothing is ever put into a statement's text.
//!
//! Writes with no other I/O between them are atomic, and nothing undoes them: so every check comes before the first
//! write. Rows are read with `to_array`, because the cursor's other ways throw through WebAssembly.

use model::Refusal;
use serde::de::DeserializeOwned;
use worker::{SqlStorage, SqlStorageValue};

/// The database of an object.
pub(super) struct Db(SqlStorage);

/// A number that JavaScript keeps exactly.
pub(super) fn int(n: i64) -> SqlStorageValue {
    SqlStorageValue::Integer(n)
}

/// A text.
pub(super) fn text(words: &str) -> SqlStorageValue {
    SqlStorageValue::String(words.to_owned())
}

/// A hash.
pub(super) fn hash(hash: &vault::Hash) -> SqlStorageValue {
    SqlStorageValue::String(hash.hex())
}

/// JSON of something of ours.
///
/// # Errors
/// [`Refusal::Trouble`] if it cannot be written, which nothing of ours does.
pub(super) fn json<T: serde::Serialize>(value: &T) -> Result<SqlStorageValue, Refusal> {
    serde_json::to_string(value).map(SqlStorageValue::String).map_err(|_| Refusal::Trouble)
}

/// Something of ours from its JSON.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, Refusal> {
    serde_json::from_str(json).map_err(|_| Refusal::Trouble)
}

impl Db {
    pub(super) fn new(sql: SqlStorage) -> Db {
        Db(sql)
    }

    /// Runs a statement for what it changes.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses it; its words are not passed on, they may quote a value.
    pub(super) fn run(&self, statement: &str, values: Vec<SqlStorageValue>) -> Result<(), Refusal> {
        self.0.exec(statement, values).map(|_| ()).map_err(|_| Refusal::Trouble)
    }

    /// The rows of a statement, by the names of their columns.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses it or a row is not as expected.
    pub(super) fn rows<T: DeserializeOwned>(
        &self,
        statement: &str,
        values: Vec<SqlStorageValue>,
    ) -> Result<Vec<T>, Refusal> {
        let cursor = self.0.exec(statement, values).map_err(|_| Refusal::Trouble)?;
        cursor.to_array().map_err(|_| Refusal::Trouble)
    }

    /// The first row of a statement, if it has one.
    ///
    /// # Errors
    /// As [`Db::rows`].
    pub(super) fn row<T: DeserializeOwned>(
        &self,
        statement: &str,
        values: Vec<SqlStorageValue>,
    ) -> Result<Option<T>, Refusal> {
        Ok(self.rows(statement, values)?.into_iter().next())
    }

    /// How many there are, of a statement that counts them as `n`.
    ///
    /// # Errors
    /// As [`Db::rows`].
    pub(super) fn count(&self, statement: &str, values: Vec<SqlStorageValue>) -> Result<u64, Refusal> {
        #[derive(serde::Deserialize)]
        struct Count {
            n: u64,
        }
        Ok(self.row::<Count>(statement, values)?.map_or(0, |count| count.n))
    }
}
