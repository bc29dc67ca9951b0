//! A text as the words in it, folded, each with the place where it stands.
//!
//! Writing that has no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) is taken two letters at a time, each
//! pair overlapping the one before it, and the last letter of a run once more alone.

use super::fold::{Folder, is_of_a_word};
use crate::text::is_unspaced;

/// A word, and where it stands in the text, in bytes.
pub(super) struct Word<'a> {
    pub(super) letters: &'a [char],
    pub(super) begin: usize,
    pub(super) end: usize,
}

/// A word, or a run of letters without spaces, that may go on: its letters, each with its place.
#[derive(Default)]
struct Open {
    letters: Vec<char>,
    places: Vec<(usize, usize)>,
    unspaced: bool,
}

impl Open {
    /// Hands on what there is, whole or two by two, and begins anew.
    fn close(&mut self, take: &mut impl FnMut(Word<'_>)) {
        let whole = self.letters.len();
        let size = if self.unspaced { 2 } else { whole };
        if whole > 0 {
            for (letters, places) in self.letters.windows(size).zip(self.places.windows(size)) {
                hand_on(letters, places, take);
            }
            if let (true, [.., letter], [.., place]) = (self.unspaced, &self.letters[..], &self.places[..]) {
                hand_on(&[*letter], &[*place], take);
            }
        }
        self.letters.clear();
        self.places.clear();
    }
}

fn hand_on(letters: &[char], places: &[(usize, usize)], take: &mut impl FnMut(Word<'_>)) {
    if let (Some((begin, _)), Some((_, end))) = (places.first(), places.last()) {
        take(Word { letters, begin: *begin, end: *end });
    }
}

/// The words of a text, in order.
pub(super) fn words(folder: &Folder, text: &str, mut take: impl FnMut(Word<'_>)) {
    let mut open = Open::default();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mut seen = false;
        folder.letter(c, &mut |letter| {
            seen = true;
            let unspaced = is_unspaced(letter);
            if !is_of_a_word(letter) {
                return open.close(&mut take);
            }
            if unspaced != open.unspaced {
                open.close(&mut take);
                open.unspaced = unspaced;
            }
            open.letters.push(letter);
            open.places.push((at, end));
        });
        // A mark that folds away belongs to the letter that it stands on.
        if let Some(last) = open.places.last_mut().filter(|(_, before)| !seen && *before == at) {
            last.1 = end;
        }
    }
    open.close(&mut take);
}
