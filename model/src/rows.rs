//! Tables as spreadsheets write them (RFC 4180), with what becomes of them on their way: other signs between the cells,
//! spaces before a quotation mark, one that is never closed. That one costs the line it stands on, and no other.

use std::ops::Range;

/// So many rows show what stands between cells.
const MOST_LOOKED_AT: usize = 50;

/// The rows of a table in their order, each with the lines it stands on, the first being 1; without cells, where a
/// quotation mark opens in it that does not close. Empty rows are passed over.
pub(crate) struct Rows<'a> {
    rest: &'a str,
    line: usize,
    between: char,
    /// What ends a line: `\n`; where there is none in the file, `\r`.
    end: char,
    over_lines: bool,
}

impl<'a> Rows<'a> {
    /// The rows of this text; `over_lines` says whether a cell in quotation marks may go over more than one line.
    pub(crate) fn of(text: &'a str, between: char, over_lines: bool) -> Rows<'a> {
        let end = if text.contains('\n') { '\n' } else { '\r' };
        Rows { rest: text.strip_prefix('\u{FEFF}').unwrap_or(text), line: 1, between, end, over_lines }
    }

    fn row(&mut self) -> Option<Vec<String>> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            let Some(rest) = self.rest.strip_prefix(self.between) else { break };
            self.rest = rest;
        }
        Some(cells)
    }

    fn cell(&mut self) -> Option<String> {
        let mut cell = String::new();
        if let Some(quoted) = self.rest.trim_start_matches(' ').strip_prefix('"') {
            let (inside, after) = closing(quoted)?;
            let lines = inside.matches(self.end).count();
            let next = after.trim_start_matches([' ', '\r']);
            let whole = next.is_empty() || next.starts_with([self.between, self.end]);
            // What goes over lines and ends in the midst of words was closed by the mark of another cell.
            if lines > 0 && !(whole && self.over_lines) {
                return None;
            }
            if whole || self.rest.starts_with('"') {
                self.line += lines;
                self.rest = after;
                cell = inside.replace("\"\"", "\"");
            }
        }
        let (rest, next) = self.rest.split_at(self.rest.find([self.between, self.end]).unwrap_or(self.rest.len()));
        self.rest = next;
        cell.push_str(rest.trim_end_matches('\r'));
        Some(cell)
    }

    fn pass_line(&mut self) {
        self.rest = self.rest.split_once(self.end).map_or("", |(_, rest)| rest);
        self.line += 1;
    }
}

impl Iterator for Rows<'_> {
    type Item = (Range<usize>, Option<Vec<String>>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let line = self.line;
            let row = self.row();
            self.pass_line();
            if !row.as_ref().is_some_and(|cells| cells.iter().all(|cell| cell.trim().is_empty())) {
                return Some((line..self.line, row));
            }
        }
        None
    }
}

/// What is before the quotation mark that closes, and what is after it. Two of them are one that is meant.
fn closing(quoted: &str) -> Option<(&str, &str)> {
    let mut marks = quoted.match_indices('"').map(|(at, _)| at).peekable();
    while let Some(at) = marks.next() {
        if marks.next_if_eq(&(at + 1)).is_none() {
            let (inside, after) = quoted.split_at(at);
            return Some((inside, after.strip_prefix('"')?));
        }
    }
    None
}

/// What stands between the cells of this text: of `signs` the one by which its first rows `fit` best, the first of
/// them where nothing tells them apart.
pub(crate) fn between(text: &str, signs: [char; 3], over_lines: bool, fit: impl Fn(&[Vec<String>]) -> usize) -> char {
    let fits = |sign: char| {
        let rows = Rows::of(text, sign, over_lines).take(MOST_LOOKED_AT);
        fit(&rows.filter_map(|(_, cells)| cells).collect::<Vec<_>>())
    };
    // Of several that fit alike the last is taken.
    signs.into_iter().rev().max_by_key(|sign| fits(*sign)).unwrap_or(',')
}
