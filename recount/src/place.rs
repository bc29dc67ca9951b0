//! Where in a file something is wrong.

use std::fmt;

/// A place in a text, as editors count: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Place {
    /// The place before that byte; the end of the text, if it is shorter.
    pub fn at(text: &str, byte: usize) -> Place {
        let before = text.char_indices().take_while(|(at, _)| *at < byte).map(|(_, c)| c);
        let first = Place { line: 1, column: 1 };
        before.fold(first, |Place { line, column }, c| match c {
            '\n' => Place { line: line + 1, column: 1 },
            _ => Place { line, column: column + 1 },
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Where.
    pub place: Place,
    /// What, in a sentence.
    pub says: String,
}

impl Trouble {
    pub(crate) fn at(text: &str, byte: usize, says: impl Into<String>) -> Trouble {
        Trouble { place: Place::at(text, byte), says: says.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.says)
    }
}

impl std::error::Error for Trouble {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_finds_the_place_in_their_editor() {
        let place = |byte| Place::at("años\n2 é\n", byte).to_string();
        assert_eq!(place(0), "1:1");
        assert_eq!(place("añ".len()), "1:3");
        assert_eq!(place("años\n".len()), "2:1");
        assert_eq!(place("años\n2 é".len()), "2:4");
        assert_eq!(place(999), "3:1");
    }
}
