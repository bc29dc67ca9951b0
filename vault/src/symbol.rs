//! One symbol of a code: how it is written, and everything people write instead of it.
//!
//! The alphabet is Douglas Crockford's base 32 (<https://www.crockford.com/base32.html>): digits and
//! capitals without I, L, O (taken for 1, 1, 0) and U. Crockford's own check symbols (`* ~ $ = U`) are
//! not used: they cannot be said aloud in every language.

/// What a character means in a code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// A symbol's value, 0 to 31.
    Symbol(u8),
    /// Put there by a hand, a keyboard or a chat between the symbols: skipped.
    Between,
    /// Not part of any code.
    Unknown,
}

/// The letter or digit of a value; only its five low bits count.
pub(crate) const fn written(value: u8) -> u8 {
    match value & 31 {
        digit @ 0..=9 => b'0' + digit,
        letter @ 10..=17 => b'A' + (letter - 10),
        letter @ 18..=19 => b'J' + (letter - 18),
        letter @ 20..=21 => b'M' + (letter - 20),
        letter @ 22..=26 => b'P' + (letter - 22),
        letter => b'V' + (letter - 27),
    }
}

/// Reads one character, with case, width, look-alikes and digits of other scripts forgiven.
pub(crate) fn read(character: char) -> Reading {
    let plain = half_width(character).to_ascii_uppercase();
    let counted = |first: char, value: u8| {
        // Each range below spans fewer than 32 characters from `first`.
        Reading::Symbol((u32::from(plain) - u32::from(first)) as u8 + value)
    };
    match plain {
        '0'..='9' => counted('0', 0),
        'A'..='H' => counted('A', 10),
        'J'..='K' => counted('J', 18),
        'M'..='N' => counted('M', 20),
        'P'..='T' => counted('P', 22),
        'V'..='Z' => counted('V', 27),
        'O' => Reading::Symbol(0),
        // ı and İ: what a Turkish keyboard makes of I and i.
        'I' | 'L' | '|' | 'ı' | 'İ' => Reading::Symbol(1),
        '\u{0660}'..='\u{0669}' => counted('\u{0660}', 0), // Arabic-Indic
        '\u{06F0}'..='\u{06F9}' => counted('\u{06F0}', 0), // Extended Arabic-Indic
        '\u{0966}'..='\u{096F}' => counted('\u{0966}', 0), // Devanagari
        _ if plain.is_whitespace() || is_dash(plain) || is_invisible(plain) => Reading::Between,
        _ => Reading::Unknown,
    }
}

/// U+FF01 to U+FF5E are ASCII, drawn wide by East Asian keyboards.
pub(crate) fn half_width(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// The property Dash of Unicode 16 (PropList.txt), and three more that stand where a hyphen was meant:
/// the hyphen bullet, and the long-vowel marks that a Japanese keyboard has on its hyphen key.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{058A}'
            | '\u{05BE}'
            | '\u{1400}'
            | '\u{1806}'
            | '\u{2010}'..='\u{2015}'
            | '\u{2043}'
            | '\u{2053}'
            | '\u{207B}'
            | '\u{208B}'
            | '\u{2212}'
            | '\u{2E17}'
            | '\u{2E1A}'
            | '\u{2E3A}'..='\u{2E3B}'
            | '\u{2E40}'
            | '\u{2E5D}'
            | '\u{301C}'
            | '\u{3030}'
            | '\u{30A0}'
            | '\u{30FC}'
            | '\u{FE31}'..='\u{FE32}'
            | '\u{FE58}'
            | '\u{FE63}'
            | '\u{FF70}'
            | '\u{10D6E}'
            | '\u{10EAD}'
    )
}

/// Soft hyphens, joiners, zero-width spaces, direction marks and variation selectors: nobody sees them,
/// chats and word processors put them in (Default_Ignorable_Code_Point, the parts that occur in prose).
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_that_is_written_is_read_as_itself() {
        for value in 0..32 {
            assert_eq!(read(char::from(written(value))), Reading::Symbol(value));
        }
    }

    #[test]
    fn the_alphabet_is_crockfords() {
        let alphabet: [u8; 32] = core::array::from_fn(|value| written(value as u8));
        assert_eq!(&alphabet, b"0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    }

    #[test]
    fn nobody_can_write_a_character_that_breaks_the_reader() {
        for character in '\0'..=char::MAX {
            if let Reading::Symbol(value) = read(character) {
                assert!(value < 32, "{character:?}");
            }
        }
    }
}
