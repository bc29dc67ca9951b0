//! A seed on a sheet of paper: two lines that somebody can copy by hand and type again.
//!
//! 256 bits are 52 symbols of Crockford's base 32, the highest bits first. The last symbol holds one bit, its
//! highest; the four others are zeros (as in RFC 4648, 6). Each line of 26 is followed by its check symbol
//! (`check.rs`), which catches every wrong symbol and every two that are swapped.

use alloc::{string::String, vec::Vec};
use core::fmt;

use zeroize::Zeroizing;

use crate::check;
use crate::symbol::{self, Reading};

/// How many symbols a line has, the check symbol included.
const LINE: usize = 27;

/// How many symbols the sheet has.
const SYMBOLS: usize = 2 * LINE;

/// How many symbols stand between two hyphens.
const GROUP: usize = 5;

/// The longest text that is read at all, in characters.
const LONGEST: usize = 400;

/// Why a text is no written seed. It never holds any part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// Nothing was typed, or only spaces and hyphens.
    Empty,
    /// Fewer than 54 symbols.
    TooShort {
        /// How many there were, 1 to 53.
        got: usize,
    },
    /// More than 54 symbols, or more than 400 characters, of which none were read.
    TooLong,
    /// A character that is in no code, such as `U` or a full stop.
    UnknownSymbol {
        /// Which symbol it stands for, counted from 1 to 55 without spaces and hyphens.
        position: usize,
    },
    /// A line does not agree with its check symbol: one symbol is wrong, or two are swapped.
    Mistyped {
        /// The first line that is wrong, 1 or 2.
        line: usize,
    },
}

/// The two lines, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XX`, 32 characters each.
pub(crate) fn written(seed: &[u8; 32]) -> [Zeroizing<String>; 2] {
    [0, LINE - 1].map(|start| {
        let values: Zeroizing<Vec<u8>> = Zeroizing::new((start..start + LINE - 1).map(|at| value(seed, at)).collect());
        let check = check::check_of(values.iter().copied());
        // Its full length from the start, so that no half-written copy is left behind by growing.
        let mut line = Zeroizing::new(String::with_capacity(LINE + LINE / GROUP));
        for (place, value) in values.iter().chain([&check]).enumerate() {
            if place > 0 && place % GROUP == 0 {
                line.push('-');
            }
            line.push(char::from(symbol::written(*value)));
        }
        line
    })
}

/// Reads both lines, one after the other.
pub(crate) fn read(text: &str) -> Result<Zeroizing<[u8; 32]>, PaperError> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(PaperError::TooLong);
    }
    let mut values = Zeroizing::new(Vec::with_capacity(SYMBOLS));
    for character in text.chars() {
        match symbol::read(character) {
            Reading::Between => {}
            Reading::Unknown => return Err(PaperError::UnknownSymbol { position: values.len() + 1 }),
            Reading::Symbol(_) if values.len() == SYMBOLS => return Err(PaperError::TooLong),
            Reading::Symbol(value) => values.push(value),
        }
    }
    match values.len() {
        0 => return Err(PaperError::Empty),
        SYMBOLS => {}
        got => return Err(PaperError::TooShort { got }),
    }
    let mut seed = Zeroizing::new([0; 32]);
    let mut next = 0;
    for (line, values) in (1..).zip(values.chunks_exact(LINE)) {
        if check::sum_of(values.iter().copied()) != 0 {
            return Err(PaperError::Mistyped { line });
        }
        let bits = values.iter().take(LINE - 1).flat_map(|value| (0..5).rev().map(move |place| value >> place & 1));
        for bit in bits {
            match seed.get_mut(next / 8) {
                Some(byte) => *byte = *byte << 1 | bit,
                None if bit == 0 => {}
                None => return Err(PaperError::Mistyped { line }),
            }
            next += 1;
        }
    }
    Ok(seed)
}

/// The value of the symbol at this place, check symbols not counted: five bits, zeros after the last.
fn value(seed: &[u8; 32], at: usize) -> u8 {
    let bit = |place: usize| seed.get(place / 8).map_or(0, |byte| byte >> (7 - place % 8) & 1);
    (5 * at..5 * at + 5).fold(0, |value, place| value << 1 | bit(place))
}

impl fmt::Display for PaperError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing was typed"),
            Self::TooShort { got } => write!(f, "the sheet has {got} of {SYMBOLS} symbols"),
            Self::TooLong => write!(f, "the sheet has more than {SYMBOLS} symbols"),
            Self::UnknownSymbol { position } => write!(f, "symbol {position} is in no code"),
            Self::Mistyped { line } => write!(f, "line {line} does not agree with its check symbol"),
        }
    }
}

impl core::error::Error for PaperError {}
