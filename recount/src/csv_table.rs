//! Reads a table: CSV as RFC 4180 describes it, with commas, or with semicolons or tabs as spreadsheets write it.
//!
//! ```text
//! times,Soup,Bread,Cake
//! 3,1,2,
//! 1,2,,1
//! ```
//!
//! The first row names the options. Every other row is a ballot, with a whole number under each option: its rank, its
//! score, or 1 for chosen. An empty cell says nothing. A first column called `times` says how many ballots are alike.
//! A name that Porchlight's own export kept from being taken for a formula loses the `'` before it.

use model::counting::{MAX_BALLOTS, MAX_OPTIONS, Marks, Method, Profile, Says};

use crate::election::{Election, Hints};
use crate::place::Trouble;

/// A row, and how to say where something in it stands.
struct Row<'a> {
    text: &'a str,
    comma: u8,
    /// The byte at which it begins.
    at: usize,
    cells: csv::StringRecord,
}

impl Row<'_> {
    /// Trouble in that cell; past the last one, at the end of the row.
    fn trouble(&self, cell: usize, says: impl Into<String>) -> Trouble {
        let (mut begins, mut quoted, mut end) = (vec![self.at], false, self.text.len());
        for (at, b) in self.text.bytes().enumerate().skip(self.at) {
            match b {
                b'"' => quoted = !quoted,
                b'\r' | b'\n' if !quoted => {
                    end = at;
                    break;
                }
                b if b == self.comma && !quoted => begins.push(at + 1),
                _ => {}
            }
        }
        Trouble::at(self.text, begins.get(cell).copied().unwrap_or(end), says)
    }

    /// The whole number in that cell, if there is anything.
    fn number(&self, cell: usize) -> Result<Option<u64>, Trouble> {
        let word = self.cells.get(cell).unwrap_or_default();
        let word = word.strip_prefix('\'').unwrap_or(word);
        if word.is_empty() {
            return Ok(None);
        }
        if !word.bytes().all(|b| b.is_ascii_digit()) {
            return Err(self.trouble(cell, "Here stands no whole number."));
        }
        word.parse().map(Some).map_err(|_| self.trouble(cell, "This number is too large."))
    }
}

/// The rows, one after the other.
struct Rows<'a> {
    reader: csv::Reader<&'a [u8]>,
    row: Row<'a>,
    skipped: usize,
}

impl<'a> Rows<'a> {
    fn new(text: &'a str) -> Rows<'a> {
        let skipped = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let body = text.get(skipped..).unwrap_or_default();
        let comma = comma(body);
        let mut how = csv::ReaderBuilder::new();
        how.has_headers(false).flexible(true).trim(csv::Trim::All).delimiter(comma);
        let row = Row { text, comma, at: 0, cells: csv::StringRecord::new() };
        Rows { reader: how.from_reader(body.as_bytes()), row, skipped }
    }

    fn next(&mut self) -> Result<Option<&Row<'a>>, Trouble> {
        let more = self.reader.read_record(&mut self.row.cells);
        let at = self.row.cells.position().map_or(0, |place| place.byte() as usize) + self.skipped;
        // The reader counts the empty lines before a row to it.
        let rest = self.row.text.get(at..).unwrap_or_default();
        self.row.at = at + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        match more {
            Ok(true) => Ok(Some(&self.row)),
            Ok(false) => Ok(None),
            Err(_) => Err(self.row.trouble(0, "This row cannot be read.")),
        }
    }
}

pub(crate) fn read(text: &str, hints: &Hints) -> Result<Election, Trouble> {
    if text.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
        let last = text.rfind('"').unwrap_or_default();
        return Err(Trouble::at(text, last, "A quotation mark opens and does not close, here or before."));
    }
    let mut rows = Rows::new(text);
    let Some(first) = rows.next()? else {
        return Err(Trouble::at(text, text.len(), "The first row names the options, and there is none."));
    };
    let (names, before) = head(first)?;
    let says = match known(hints) {
        Some(says) => says,
        None => guess(text, before)?,
    };
    let mut profile = Profile::new(says, names.len());
    let mut marks: Marks = Vec::with_capacity(names.len());
    let mut total = 0_u64;
    while let Some(row) = rows.next()? {
        let (has, wants) = (row.cells.len(), before + names.len());
        if has != wants {
            return Err(row.trouble(wants, format!("The first row has {wants} cells and this one has {has}.")));
        }
        let times = if before > 0 { row.number(0)?.unwrap_or(1) } else { 1 };
        total = total.saturating_add(times);
        if total > MAX_BALLOTS {
            return Err(row.trouble(0, format!("With this there are more than {MAX_BALLOTS} ballots.")));
        }
        marks.clear();
        for cell in before..has {
            let mark = row.number(cell)?.map(|number| says.mark(u32::try_from(number).unwrap_or(u32::MAX)));
            marks.push(mark.transpose().map_err(|why| row.trouble(cell, why.to_string()))?.flatten());
        }
        profile.add(&marks, times);
    }
    Ok(Election::new(String::new(), names, profile))
}

/// What the numbers are, if that was said or the rule counts only one kind of ballot.
fn known(hints: &Hints) -> Option<Says> {
    let only = |method: Method| {
        let mut counted = [Says::Chosen, Says::Ranks, Says::Scores].into_iter().filter(|says| method.counts(*says));
        counted.next().filter(|_| counted.next().is_none())
    };
    hints.says.or_else(|| hints.method.and_then(only))
}

/// What the numbers are, for a rule that counts choices and ranks: choices, if nothing but 0 and 1 stands anywhere.
fn guess(text: &str, before: usize) -> Result<Says, Trouble> {
    let mut rows = Rows::new(text);
    rows.next()?;
    while let Some(row) = rows.next()? {
        for cell in before..row.cells.len() {
            if row.number(cell)?.is_some_and(|number| number > 1) {
                return Ok(Says::Ranks);
            }
        }
    }
    Ok(Says::Chosen)
}

/// What separates the cells of the first row.
fn comma(body: &str) -> u8 {
    let (mut quoted, mut seen) = (false, [(b',', 0), (b';', 0), (b'\t', 0)]);
    for b in body.trim_start_matches(['\r', '\n']).bytes() {
        quoted ^= b == b'"';
        if b == b'\n' && !quoted {
            break;
        }
        seen.iter_mut().filter(|(comma, _)| *comma == b && !quoted).for_each(|(_, n)| *n += 1);
    }
    // The first of those that occur most often.
    seen.into_iter().rev().max_by_key(|(_, n)| *n).map_or(b',', |(comma, _)| comma)
}

/// The names of the options, and how many cells stand before the first of them.
fn head(row: &Row<'_>) -> Result<(Vec<String>, usize), Trouble> {
    let has_times = row.cells.get(0).is_some_and(|cell| cell.eq_ignore_ascii_case("times"));
    let before = usize::from(has_times);
    let names: Vec<String> = row.cells.iter().skip(before).map(unescaped).collect();
    if names.len() > MAX_OPTIONS {
        return Err(row.trouble(before + MAX_OPTIONS, format!("There are more than {MAX_OPTIONS} options.")));
    }
    match names.iter().position(String::is_empty) {
        Some(empty) => Err(row.trouble(before + empty, "The first row names the options, and here is no name.")),
        None => Ok((names, before)),
    }
}

/// Without the `'` that keeps a spreadsheet from taking the cell for a formula.
fn unescaped(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\'']) => {
            rest.to_owned()
        }
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str, says: Option<Says>) -> Result<Election, Trouble> {
        read(text, &Hints { says, ..Hints::default() })
    }

    fn trouble(text: &str) -> String {
        table(text, Some(Says::Ranks)).unwrap_err().to_string()
    }

    #[test]
    fn a_spreadsheet_of_ballots_is_read() {
        for text in [
            "times,Soup,\"Bread, fresh\",Cake\n3,1,2,\n1,2,,1\n",
            "Times;Soup;\"Bread, fresh\";Cake\r\n3;1;2;\r\n\r\n1;2;;1\r\n",
            "\u{FEFF}times\tSoup\t\"Bread, fresh\"\tCake\n1\t2\t\t1\n3\t 1 \t2\t",
        ] {
            let election = table(text, Some(Says::Ranks)).unwrap();
            assert_eq!(election.options, ["Soup", "Bread, fresh", "Cake"]);
            let mut expected = Profile::new(Says::Ranks, 3);
            expected.add(&[Some(1), Some(2), None], 3);
            expected.add(&[Some(2), None, Some(1)], 1);
            assert_eq!(election.profile, expected, "{text}");
        }
    }

    #[test]
    fn a_name_that_was_kept_from_being_a_formula_is_itself_again() {
        let election = table("'=1+1,'@home,'tis,''quoted\n1,'2,,\n", None).unwrap();
        assert_eq!(election.options, ["=1+1", "@home", "'tis", "'quoted"]);
    }

    #[test]
    fn what_the_numbers_are_follows_from_the_rule_or_from_what_stands_there() {
        let says = |text, method: &str| {
            let hints = Hints { method: Method::new(method), ..Hints::default() };
            read(text, &hints).map(|election| election.profile.says())
        };
        assert_eq!(says("a,b\n1,2\n", "irv"), Ok(Says::Ranks));
        assert_eq!(says("a,b\n1,2\n", "score"), Ok(Says::Scores));
        assert_eq!(says("a,b\n1,0\n", "approval"), Ok(Says::Chosen));
        assert_eq!(says("a,b\n1,0\n", "plurality"), Ok(Says::Chosen));
        assert_eq!(says("a,b\n1,\n2,1\n", "plurality"), Ok(Says::Ranks));
        assert!(says("a,b\n1,2\n", "approval").is_err());
    }

    #[test]
    fn who_made_the_table_is_told_where_it_is_wrong() {
        assert_eq!(trouble(""), "1:1: The first row names the options, and there is none.");
        assert_eq!(trouble("a,,c\n"), "1:3: The first row names the options, and here is no name.");
        assert_eq!(trouble("a,b\n1,2\n1,2,3\n"), "3:5: The first row has 2 cells and this one has 3.");
        assert_eq!(trouble("a,b\n1,2\n\n1\n"), "4:2: The first row has 2 cells and this one has 1.");
        assert_eq!(trouble("a,b\n\"1\",é\n"), "2:5: Here stands no whole number.");
        assert_eq!(trouble("a,b\n1,-2\n"), "2:3: Here stands no whole number.");
        assert_eq!(trouble("a,b\n1,99999999999999999999\n"), "2:3: This number is too large.");
        let zero = "2:3: Here stands 0, but ranks are numbers from 1, the best, to 1000000.";
        assert_eq!(trouble("a,b\n1,0\n"), zero);
        assert_eq!(trouble("times,a\n9999999999999,1\n"), "2:1: With this there are more than 17179869184 ballots.");
        assert_eq!(trouble("a,\"b\n1,2\n"), "1:3: A quotation mark opens and does not close, here or before.");
    }
}
