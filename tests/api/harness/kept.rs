//! What is on disk: files as bytes, and databases as SQLite reads them. Read from a copy, so that nothing that is looked
//! at changes, and the server may run on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use tempfile::TempDir;

/// Every file under a folder, by its path from there.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fn gather(folder: &Path, top: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                gather(&path, top, into);
            } else if let Ok(bytes) = fs::read(&path) {
                into.insert(path.strip_prefix(top).unwrap_or(&path).to_owned(), bytes);
            }
        }
    }
    let mut found = BTreeMap::new();
    gather(folder, folder, &mut found);
    found
}

/// Whether these bytes stand somewhere in those.
pub(crate) fn holds(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// Where the databases of the objects of a kind lie: `group`, `ballot-box`. Beside them lies workerd's own, which knows
/// when an alarm is due.
pub(crate) fn databases_of(data: &Path, kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(data.join(format!("porchlight-{kind}-v1"))).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "sqlite") && !path.ends_with("metadata.sqlite"));
    paths.sort();
    paths
}

/// A copy of an object's database, with what its journal holds.
pub(crate) struct Database {
    pub(crate) connection: Connection,
    _folder: TempDir,
}

impl Database {
    /// Every database of the objects of a kind.
    pub(crate) fn all(data: &Path, kind: &str) -> Vec<Database> {
        databases_of(data, kind).iter().map(|path| Database::copy(path)).collect()
    }

    fn copy(path: &Path) -> Database {
        let folder = tempfile::tempdir().expect("a folder for a copy");
        let copy = folder.path().join("copy.sqlite");
        fs::copy(path, &copy).expect("a database to copy");
        let journal = path.with_extension("sqlite-wal");
        if journal.is_file() {
            fs::copy(journal, folder.path().join("copy.sqlite-wal")).expect("a journal to copy");
        }
        let connection = Connection::open(&copy).expect("a database");
        Database { connection, _folder: folder }
    }

    /// The only group of a Porchlight.
    #[track_caller]
    pub(crate) fn group(data: &Path) -> Database {
        let mut groups = Database::all(data, "group");
        assert_eq!(groups.len(), 1, "not one group");
        groups.remove(0)
    }

    /// What a statement gives, every row as text between `|`.
    #[track_caller]
    pub(crate) fn rows(&self, statement: &str) -> Vec<String> {
        let mut prepared = self.connection.prepare(statement).expect("a statement");
        let columns = prepared.column_count();
        let line = |row: &Row<'_>| -> rusqlite::Result<String> {
            let cell = |at: usize| {
                Ok(match row.get_ref(at)? {
                    ValueRef::Null => "null".to_owned(),
                    ValueRef::Integer(n) => n.to_string(),
                    ValueRef::Real(n) => n.to_string(),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                })
            };
            Ok((0..columns).map(cell).collect::<rusqlite::Result<Vec<_>>>()?.join("|"))
        };
        let rows = prepared.query_map([], line).expect("rows");
        rows.collect::<rusqlite::Result<_>>().expect("rows that can be read")
    }

    /// The tables and how each was made, by their names.
    pub(crate) fn tables(&self) -> BTreeMap<String, String> {
        let all = self.rows("SELECT name || '|' || sql FROM sqlite_master WHERE type = 'table'");
        all.iter().filter_map(|row| row.split_once('|')).map(|(name, sql)| (name.to_owned(), sql.to_owned())).collect()
    }

    /// Everything that is in it, table by table.
    pub(crate) fn everything(&self) -> BTreeMap<String, Vec<String>> {
        self.tables().into_keys().map(|name| (name.clone(), self.rows(&format!("SELECT * FROM \"{name}\"")))).collect()
    }
}
