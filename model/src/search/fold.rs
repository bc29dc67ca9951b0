//! Writing without what people leave out when they type: case, accents, the forms of Arabic letters, widths, digits.
//!
//! Compatibility decomposition (Unicode Standard Annex #15), small letters, then no marks. Marks that are vowels or
//! join letters, as in the scripts of India, are letters here and stay.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::slug::without_mark;

/// The compatibility decomposition of a letter (NFKD). It is handed in: every browser has one of its own, which need
/// not be loaded with the search.
pub type Decompose = fn(char) -> String;

/// What is folded to nought in every script that has decimal digits; the nine that follow it are its digits.
const NOUGHTS: [char; 18] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}',
    '\u{CE6}', '\u{D66}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{17E0}', '\u{1810}',
];

/// Folds letters, and remembers what became of each: a text has few.
pub(super) struct Folder {
    decompose: Decompose,
    known: RefCell<HashMap<char, Vec<char>>>,
}

impl Folder {
    pub(super) fn new(decompose: Decompose) -> Folder {
        Folder { decompose, known: RefCell::default() }
    }

    /// What one letter becomes: nothing, itself, or several.
    pub(super) fn letter(&self, c: char, put: &mut impl FnMut(char)) {
        if c.is_ascii() {
            return put(c.to_ascii_lowercase());
        }
        let mut known = self.known.borrow_mut();
        known.entry(c).or_insert_with(|| folded(c, self.decompose)).iter().for_each(|c| put(*c));
    }
}

/// A text with each letter folded. Folding what was folded changes nothing.
///
/// ```
/// # #[cfg(feature = "markdown")] {
/// use porchlight_model::search::{fold, nfkd};
/// assert_eq!(fold("Ｓtraße, ÉCOLE, أحمد ١٢", nfkd), "strasse, ecole, احمد 12");
/// # }
/// ```
pub fn fold(text: &str, decompose: Decompose) -> String {
    let (folder, mut folded) = (Folder::new(decompose), String::with_capacity(text.len()));
    text.chars().for_each(|c| folder.letter(c, &mut |c| folded.push(c)));
    folded
}

/// [`Decompose`] where there is no browser.
#[cfg(feature = "markdown")]
pub fn nfkd(c: char) -> String {
    unicode_normalization::UnicodeNormalization::nfkd(c).collect()
}

fn folded(c: char, decompose: Decompose) -> Vec<char> {
    // Voiced kana would lose their voice with their marks: か and が are two letters.
    let parts = if matches!(c, '\u{3040}'..='\u{30FF}') { c.to_string() } else { decompose(c) };
    let mut folded = Vec::new();
    for small in parts.chars().flat_map(char::to_lowercase) {
        match small {
            '\0'..='\u{7F}' => folded.push(small),
            // What is left of the Latin alphabet here has a mark that cannot be taken off: ø, ł, ß, ı.
            '\u{80}'..='\u{259}' => match without_mark(small) {
                Some(plain) => folded.extend(plain.chars()),
                None if small == '\u{AD}' => {}
                None => folded.push(small),
            },
            _ if is_left_out(small) => {}
            _ => folded.push(form(small)),
        }
    }
    folded
}

/// Accents, vowel points, prolongations, and what is not seen at all.
fn is_left_out(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        // Hebrew and Syriac points.
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C5}' | '\u{5C7}'
        | '\u{711}' | '\u{730}'..='\u{74A}'
        // Arabic: harakat, tatweel, marks of the Quran, hamza and madda above or below.
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}'
        // Nukta, which few type.
        | '\u{93C}' | '\u{9BC}' | '\u{A3C}' | '\u{ABC}' | '\u{B3C}' | '\u{CBC}'
        // Marks of kana that stand by themselves.
        | '\u{3099}'..='\u{309C}'
        // Joiners that are not seen, directions, choices between forms.
        | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The one form of letters that are typed in several.
fn form(c: char) -> char {
    match c {
        // Katakana as hiragana.
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        // Alef, ya, kaf, ta marbuta and the forms of ha: of Arabic, Persian and Urdu keyboards.
        '\u{671}'..='\u{673}' | '\u{675}' => 'ا',
        'ى' | 'ی' | 'ې' | 'ے' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        // At the end of a word it has another form.
        'ς' => 'σ',
        // Two marks for one sound: which of them is written is habit.
        '\u{901}' => '\u{902}',
        // Quotation marks that stand for an apostrophe.
        '’' | 'ʼ' | '‘' | 'ʻ' => '\'',
        _ => {
            let digit = |nought: &char| u32::from(c).checked_sub(u32::from(*nought)).filter(|digit| *digit < 10);
            NOUGHTS.iter().find_map(digit).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
        }
    }
}

/// Whether a folded letter belongs to a word. In the scripts of India and its neighbours vowels and joiners are marks,
/// which the alphabet does not count as letters.
pub(super) fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || (matches!(c, '\u{900}'..='\u{109F}' | '\u{1780}'..='\u{17D3}') && !is_stop(c))
}

/// What ends sentences there.
fn is_stop(c: char) -> bool {
    matches!(c, '\u{964}' | '\u{965}' | '\u{970}' | '\u{DF4}' | '\u{E2F}' | '\u{E5A}' | '\u{E5B}' | '\u{104A}'..='\u{104F}'
        | '\u{F04}'..='\u{F14}' | '\u{F3A}'..='\u{F3D}')
}
