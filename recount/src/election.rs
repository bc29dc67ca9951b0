//! What a file holds, whatever its format.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

use model::Tag;
use model::counting::{Declared, Found, How, Listed, Method, Profile, Says};

use crate::place::{Place, Trouble};
use crate::{blt, csv_table, porchlight};

/// The largest file that is read: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Hill, Wichmann and Woodall's, with the additions of OpenSTV and OpaVote.
    Blt,
    /// A table: a column for each option, a row for each ballot.
    Csv,
    /// Porchlight's own export.
    Porchlight,
}

impl Kind {
    /// By the extension of a file's name; else by its content.
    pub fn of(path: &Path, text: &str) -> Kind {
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        match extension.as_str() {
            "blt" => Kind::Blt,
            "csv" | "tsv" => Kind::Csv,
            "json" => Kind::Porchlight,
            _ => Kind::of_content(text),
        }
    }

    fn of_content(text: &str) -> Kind {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let first = lines.next().unwrap_or_default();
        let two_numbers = || {
            let before_comment = first.split('#').next().unwrap_or_default();
            let words: Vec<&str> = before_comment.split_whitespace().collect();
            words.len() == 2 && words.iter().all(|word| word.bytes().all(|b| b.is_ascii_digit()))
        };
        match first {
            _ if first.starts_with('{') => Kind::Porchlight,
            _ if two_numbers() => Kind::Blt,
            _ => Kind::Csv,
        }
    }
}

/// What the file itself does not say.
#[derive(Debug, Clone, Default)]
pub struct Hints {
    /// What the numbers in a CSV file are.
    pub says: Option<Says>,
    /// By which rule it is going to be counted.
    pub method: Option<Method>,
    /// In which languages names are wanted, best first.
    pub wanted: Vec<Tag>,
}

/// Ballots, and what is known about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// What was asked; empty where the file does not say.
    pub title: String,
    /// What each option is called. No two have the same name.
    pub options: Vec<String>,
    /// The ballots.
    pub profile: Profile,
    /// How many are to be elected, where the file says so.
    pub seats: Option<u32>,
    /// In Porchlight's own files: the options as they stand there.
    pub listed: Vec<Listed>,
    /// In Porchlight's own files: the rules that were declared.
    pub declared: Option<Declared>,
    /// In Porchlight's own files: what the server found.
    pub found: Option<Found>,
}

impl Election {
    pub(crate) fn new(title: String, names: Vec<String>, profile: Profile) -> Election {
        let options = distinct(names);
        Election { title, options, profile, seats: None, listed: Vec::new(), declared: None, found: None }
    }

    /// How to count it: as asked, else as was declared before it opened, else as the file says, else as is usual.
    /// `None` where nobody says by which rule.
    pub fn how(&self, method: Option<Method>, seats: Option<u32>) -> Option<How> {
        let declared = self.declared.as_ref().map(|declared| declared.decides);
        let method = method.or(declared.map(|how| how.method))?;
        let how = declared.filter(|how| how.method == method).unwrap_or_else(|| How {
            seats: if method.finds_one() { 1 } else { self.seats.unwrap_or(1) },
            ..How::by(method)
        });
        Some(How { seats: seats.unwrap_or(how.seats), ..how })
    }
}

/// Reads a file.
///
/// # Errors
///
/// [`Trouble`], with its place in the file.
pub fn read(bytes: &[u8], kind: impl FnOnce(&str) -> Kind, hints: &Hints) -> Result<Election, Trouble> {
    if bytes.len() > MAX_BYTES {
        let says = format!("The file has more than {} MiB.", MAX_BYTES >> 20);
        return Err(Trouble { place: Place { line: 1, column: 1 }, says });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (before, _) = bytes.split_at_checked(error.valid_up_to()).unwrap_or_default();
        let before = String::from_utf8_lossy(before);
        Trouble::at(&before, before.len(), "What follows is not UTF-8. Save the file in that encoding.")
    })?;
    match kind(text.strip_prefix('\u{FEFF}').unwrap_or(text)) {
        Kind::Blt => blt::read(text),
        Kind::Csv => csv_table::read(text, hints),
        Kind::Porchlight => porchlight::read(text, hints),
    }
}

/// The same names, told apart by their number where two are alike, or one is empty.
fn distinct(names: Vec<String>) -> Vec<String> {
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for name in &names {
        *times.entry(name.clone()).or_default() += 1;
    }
    let alone = |name: &str| !name.is_empty() && times.get(name) == Some(&1);
    let names = names.into_iter().zip(1..);
    names.map(|(name, n)| if alone(&name) { name } else { format!("{name} (option {n})").trim().to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_to_say_what_kind_of_file_it_is() {
        let kind = |name: &str, text| Kind::of(Path::new(name), text);
        assert_eq!(kind("a", "\n# ours\n3 1 # seats\n1 2 0\n"), Kind::Blt);
        assert_eq!(kind("a", "Soup,Bread\n1,2\n"), Kind::Csv);
        assert_eq!(kind("a.txt", " \n{\"format\""), Kind::Porchlight);
        assert_eq!(kind("a.CSV", "3 1"), Kind::Csv);
        assert_eq!(kind("a", ""), Kind::Csv);
    }

    #[test]
    fn two_people_of_one_name_are_told_apart() {
        let names = ["Ana", "Ben", "Ana", ""].map(str::to_owned).to_vec();
        assert_eq!(distinct(names), ["Ana (option 1)", "Ben", "Ana (option 3)", "(option 4)"]);
    }
}
