//! Tables for spreadsheets: CSV as RFC 4180 describes it.
//!
//! Whoever opens such a file did not write what stands in it, and a spreadsheet runs what looks like a formula. So every
//! cell is quoted, and one that could begin a formula has `'` before it: OWASP, *CSV Injection*, with the full-width
//! signs that spreadsheets of East Asia take for the narrow ones. `'` itself gets another, so that a program that takes
//! one off reads what was written.

use crate::counting::BallotFile;

/// What tells a spreadsheet that the file is UTF-8: without it, Arabic comes out as riddles.
const BOM: &str = "\u{FEFF}";

/// The heading of the column that says how many ballots are alike: a word of the format, in no language, by which
/// `porchlight-recount` knows it.
const TIMES: &str = "times";

/// A table, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table(String);

impl Table {
    /// A table with its headings.
    pub fn new(headings: impl IntoIterator<Item = impl AsRef<str>>) -> Table {
        let mut table = Table(BOM.to_owned());
        table.row(headings);
        table
    }

    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            put(&mut self.0, cell.as_ref());
        }
        self.0.push_str("\r\n");
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.0
    }
}

fn put(text: &mut String, cell: &str) {
    text.push('"');
    if could_begin_a_formula(cell) {
        text.push('\'');
    }
    for c in cell.chars() {
        match c {
            '"' => text.push_str("\"\""),
            // Marks that keep words of two directions apart in a sentence: in a cell nobody would find the word again.
            '\0' | '\u{2066}'..='\u{2069}' => {}
            c => text.push(c),
        }
    }
    text.push('"');
}

/// A cell of such a table without the `'` that keeps spreadsheets from running it.
#[cfg(feature = "formats")]
pub(crate) fn as_written(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| could_begin_a_formula(rest)).unwrap_or(cell)
}

/// What is not seen is looked past: some spreadsheets do the same.
pub(crate) fn could_begin_a_formula(cell: &str) -> bool {
    let unseen = |c: char| {
        c == ' '
            || matches!(c, '\0' | '\u{A0}' | '\u{AD}' | '\u{3000}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\''];
    cell.trim_start_matches(unseen).starts_with(signs)
}

/// The ballots of a poll: how many are alike, then what they say of each option. A row for each distinct ballot, in the
/// order of their content. `names` are those of the options, in the order of the file; an option without one is called
/// by its id.
pub fn ballots(file: &BallotFile, names: &[String]) -> String {
    let names = names.iter().map(String::as_str).chain(std::iter::repeat(""));
    let called =
        file.options.iter().zip(names).map(|(option, name)| if name.is_empty() { option.id.as_str() } else { name });
    let mut table = Table::new(std::iter::once(TIMES).chain(called));
    for (marks, times) in file.distinct() {
        let said = file.options.iter().map(|option| marks.get(&option.id).map(u32::to_string).unwrap_or_default());
        table.row(std::iter::once(times.to_string()).chain(said));
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Slug;
    use crate::counting::{Alike, Asked, Format, Listed, Says};
    use proptest::prelude::*;

    fn supper(ballots: &[(u64, &[(&str, u32)])]) -> BallotFile {
        let id = |id: &str| Slug::new(id).unwrap();
        let alike = |(times, marks): &(u64, &[(&str, u32)])| Alike {
            times: *times,
            marks: marks.iter().map(|(option, mark)| (id(option), *mark)).collect(),
        };
        BallotFile {
            format: Format::V1,
            poll: Asked {
                group: id("riverside"),
                kind: "poll".into(),
                id: id("supper"),
                title: crate::Text::default(),
            },
            says: Says::Ranks,
            options: ["soup", "bread"].iter().map(|one| Listed { id: id(one), name: crate::Text::default() }).collect(),
            count: None,
            ballots: ballots.iter().map(alike).collect(),
            result: None,
        }
    }

    #[test]
    fn ballots_that_say_the_same_are_one_row_whatever_the_order_in_which_they_came() {
        let file = supper(&[(1, &[("soup", 1)]), (2, &[("bread", 1), ("soup", 2)]), (3, &[("soup", 1)]), (0, &[])]);
        let csv = ballots(&file, &["Soup, \"hot\"".to_owned(), String::new()]);
        let rows = "\"times\",\"Soup, \"\"hot\"\"\",\"bread\"\r\n\"2\",\"2\",\"1\"\r\n\"4\",\"1\",\"\"\r\n";
        assert_eq!(csv, format!("\u{FEFF}{rows}"));
        let mut turned = file;
        turned.ballots.reverse();
        assert_eq!(ballots(&turned, &["Soup, \"hot\"".to_owned()]), csv);
    }

    #[test]
    fn no_cell_begins_a_formula() {
        let nasty = [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "\u{200B}=1",
            "\0=1",
            "'=1",
        ];
        for cell in nasty {
            let mut table = Table(String::new());
            table.row([cell]);
            let row = table.finish();
            assert!(row.starts_with("\"'"), "{row}");
        }
        let mut table = Table(String::new());
        table.row(["Ana", "", "día", "١٢", "a=b"]);
        assert_eq!(table.finish(), "\"Ana\",\"\",\"día\",\"١٢\",\"a=b\"\r\n");
    }

    /// The cells of a file as RFC 4180 reads them.
    fn read(csv: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut signs = csv.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted => {}
                '\n' if !quoted => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                sign => cell.push(sign),
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn whatever_people_write_stays_in_its_cell_and_is_no_formula(
            rows in prop::collection::vec(prop::collection::vec("(?s).{0,12}", 3), 1..6),
            signs in prop::collection::vec("[ \t\r\n,\"'=+@＝＠\u{200B}-]{0,6}", 3),
        ) {
            let rows = [rows, vec![signs]].concat();
            let mut table = Table(String::new());
            for row in &rows {
                table.row(row);
            }
            let found = read(&table.finish());
            prop_assert_eq!(found.len(), rows.len());
            for (cell, was) in found.iter().flatten().zip(rows.iter().flatten()) {
                let begins = cell.trim_start_matches([' ', '\u{200B}', '\u{FEFF}', '\u{A0}']);
                prop_assert!(!begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
                let itself: String = was.chars().filter(|c| !matches!(c, '\0' | '\u{2066}'..='\u{2069}')).collect();
                prop_assert_eq!(cell.strip_prefix('\'').filter(|_| *cell != itself).unwrap_or(cell), itself);
            }
        }
    }
}
