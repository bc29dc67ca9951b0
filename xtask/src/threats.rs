//! Whether every promise of `SECURITY.md` that names a test has that test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::place;

/// How many tests are named and there. Fails with the names that are not.
pub(crate) fn threats() -> Result<usize> {
    let text = fs::read_to_string(place::at("SECURITY.md")).context("SECURITY.md cannot be read.")?;
    let named = named(&text);
    if named.is_empty() {
        bail!("SECURITY.md has no table with a column “test” that names any.");
    }
    let mut missing: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    for room in ["model", "vault", "i18n", "widgets", "worker", "recount", "npm", "tests"] {
        look(&place::at(room), &mut missing)?;
    }
    if missing.is_empty() {
        return Ok(named.len());
    }
    let missing: Vec<&str> = missing.into_iter().collect();
    bail!("SECURITY.md names tests that do not exist: {}.", missing.join(", "))
}

/// The names in backticks under the heading “test” of any table.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut column = None;
    for line in text.lines() {
        let Some(row) = line.trim().strip_prefix('|') else {
            column = None;
            continue;
        };
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        match column {
            None => column = cells.iter().position(|cell| cell.eq_ignore_ascii_case("test")),
            Some(column) => {
                let cell = cells.get(column).copied().unwrap_or_default();
                found.extend(cell.split('`').skip(1).step_by(2).map(str::to_owned));
            }
        }
    }
    found
}

/// Strikes every name off that a test in this folder carries: `fn NAME` in Rust, `"NAME` in TypeScript.
fn look(folder: &Path, missing: &mut BTreeSet<&str>) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry.with_context(|| format!("{} cannot be read.", folder.display()))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !matches!(name, "node_modules" | "target" | "dist") {
                look(&path, missing)?;
            }
        } else if matches!(path.extension().and_then(|ext| ext.to_str()), Some("rs" | "ts" | "js" | "mjs")) {
            let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
            missing.retain(|name| {
                ![format!("fn {name}("), format!("\"{name}"), format!("'{name}"), format!("`{name}")]
                    .iter()
                    .any(|form| text.contains(form.as_str()))
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_column_called_test_only() {
        let text =
            "| # | defence | test |\n|---|---|---|\n| 1 | `Lax` | `a_b` and `c_d` |\n| 2 | x | none yet |\n\n`e_f`";
        assert_eq!(named(text), BTreeSet::from(["a_b".to_owned(), "c_d".to_owned()]));
    }
}
