//! How well a word that was typed fits a word that is written somewhere.

use std::ops::Range;

/// So many letters a typed word must have for a slip to be forgiven.
const LETTERS_WITH_SLIP: usize = 4;
/// So many letters are enough to look for words that begin with them, other than the one that is being typed.
const LETTERS_OF_BEGINNING: usize = 4;
/// The Arabic article, and what is written together with it: and, with, like, so, to.
const ARTICLES: [&[char]; 6] =
    [&['و', 'ا', 'ل'], &['ب', 'ا', 'ل'], &['ك', 'ا', 'ل'], &['ف', 'ا', 'ل'], &['ل', 'ل'], &['ا', 'ل']];

/// How well; more is better, none not at all.
const SAME: u8 = 10;
const SAME_BUT_ARTICLE: u8 = 9;
const BEGINS: u8 = 6;
const HOLDS: u8 = 4;
const SLIP: u8 = 3;
const BEGINS_WITH_SLIP: u8 = 2;

/// Stands between parts of one word: می‌شود. Some leave it out, others type a space in its place.
const JOINT: char = '\u{200C}';
/// A word has so many parts, at most.
const PARTS: usize = 4;

/// How a typed word is looked for.
pub(super) struct Typed {
    letters: Vec<char>,
    /// Where it begins without an article.
    bare: usize,
    /// It may be that more of it is still to come.
    pub(super) open: bool,
    slips: bool,
    korean: bool,
}

impl Typed {
    pub(super) fn new(letters: Vec<char>, open: bool, unspaced: bool) -> Typed {
        let bare = article(&letters);
        let korean = letters.first().is_some_and(|c| matches!(c, '\u{1100}'..='\u{1112}')) && letters.len() > 3;
        let open = if unspaced { letters.len() == 1 } else { open };
        let slips = !unspaced && letters.len() >= LETTERS_WITH_SLIP;
        Typed { letters, bare, open, slips, korean }
    }

    /// How well a written word fits, no slip forgiven.
    pub(super) fn plainly(&self, word: &[char], bare: usize) -> u8 {
        let (typed, without) = (self.letters.as_slice(), self.letters.get(self.bare..).unwrap_or_default());
        let rest = word.get(bare..).unwrap_or_default();
        if typed == word {
            SAME
        } else if (bare > 0 || self.bare > 0) && (without == rest || typed == rest) {
            SAME_BUT_ARTICLE
        } else if (self.open || typed.len() >= LETTERS_OF_BEGINNING)
            && !self.is_pair()
            && (word.starts_with(typed) || (bare > 0 && rest.starts_with(without)))
        {
            BEGINS
        } else if self.korean && word.windows(typed.len()).any(|part| part == typed) {
            HOLDS
        } else {
            0
        }
    }

    /// How well a written word fits where a slip is forgiven. `known` is whether the word as it was typed is written
    /// somewhere: then beginnings do not count, and of words of four letters only those of which one was left out.
    pub(super) fn with_slip(&self, word: &[char], bare: usize, known: bool) -> u8 {
        if !self.slips {
            return 0;
        }
        let near = |word: &[char]| {
            if known && self.letters.len() == LETTERS_WITH_SLIP && word.len() != self.letters.len() + 1 {
                0
            } else if is_near(&self.letters, word, false) {
                SLIP
            } else if !known && self.open && is_near(&self.letters, word, true) {
                BEGINS_WITH_SLIP
            } else {
                0
            }
        };
        match near(word) {
            0 if bare > 0 => near(word.get(bare..).unwrap_or_default()),
            fits => fits,
        }
    }

    /// Several that were typed apart, as the one word of which they may be parts: only where habit decides that.
    fn joined(parts: &[Typed]) -> Option<Typed> {
        let letters: Vec<char> = parts.iter().flat_map(|part| part.letters.iter().copied()).collect();
        let open = parts.last()?.open;
        letters.iter().all(|c| has_joints(*c)).then(|| Typed::new(letters, open, false))
    }

    /// Two letters of writing without spaces: they are there, or they are not.
    fn is_pair(&self) -> bool {
        !self.slips && !self.open
    }
}

/// Letters between which a [`JOINT`] parts a word, as in Persian. In the scripts of India it only chooses a form.
fn has_joints(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}')
}

/// What was typed, taken apart at its joints: so it is found where it is written with spaces. What is written in one
/// piece is found by [`joined`].
pub(super) fn apart(typed: &str) -> String {
    let mut apart = String::with_capacity(typed.len());
    for (n, part) in typed.split(JOINT).enumerate() {
        if n > 0 {
            let joins = apart.ends_with(has_joints) && part.starts_with(has_joints);
            apart.push(if joins { ' ' } else { JOINT });
        }
        apart.push_str(part);
    }
    apart
}

/// Neighbours among typed words as the one word of which they may be parts; with it, which they are.
pub(super) fn joined(typed: &[Typed]) -> Vec<(Range<usize>, Typed)> {
    let runs = (0..typed.len()).flat_map(|from| (from + 2..=typed.len().min(from + PARTS)).map(move |to| from..to));
    runs.filter_map(|run| Some((run.clone(), Typed::joined(typed.get(run)?)?))).collect()
}

/// Where an Arabic word begins without its article; at its beginning, where it has none or little would be left.
pub(super) fn article(word: &[char]) -> usize {
    let long = ARTICLES.iter().find(|article| word.starts_with(article) && word.len() >= article.len() + 3);
    long.map_or(0, |article| article.len())
}

/// Whether one letter wrong, too many, left out, or two in the wrong order make the typed word of the other; with
/// `beginning`, of a beginning of it. The first letter that differs decides: before it nothing need be changed.
fn is_near(typed: &[char], word: &[char], beginning: bool) -> bool {
    if !beginning && typed.len().abs_diff(word.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (typed, word) = (typed.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    let rest = |typed: &[char], word: &[char]| if beginning { word.starts_with(typed) } else { typed == word };
    match (typed, word) {
        ([], word) => beginning || word.len() <= 1,
        ([_], []) => true,
        ([_, typed @ ..], []) => typed.is_empty(),
        ([a, after_a @ ..], [b, after_b @ ..]) => {
            let swapped = match (after_a, after_b) {
                ([c, typed @ ..], [d, word @ ..]) => a == d && c == b && rest(typed, word),
                _ => false,
            };
            swapped || rest(after_a, after_b) || rest(after_a, word) || rest(typed, after_b)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, word: &str, beginning: bool) -> bool {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        is_near(&letters(typed), &letters(word), beginning)
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["meeting", "meetin", "eeting", "meetingg", "xmeeting", "meating", "emeting", "meetign", "maeting"]
        {
            assert!(near(typed, "meeting", false), "{typed}");
        }
        for typed in ["meetnigg", "mating", "etingm", "meet", "greetings"] {
            assert!(!near(typed, "meeting", false), "{typed}");
        }
        for typed in ["maet", "mete", "meett", "meaet"] {
            assert!(near(typed, "meeting", true), "{typed}");
        }
        assert!(!near("mat", "meeting", true) && !near("teem", "meeting", true));
    }

    #[test]
    fn an_arabic_article_is_looked_past_where_a_word_is_left() {
        let at = |word: &str| article(&word.chars().collect::<Vec<_>>());
        assert_eq!([at("الكهرباء"), at("والكهرباء"), at("للبيت"), at("الم"), at("كتاب")], [2, 3, 2, 0, 0]);
    }
}
