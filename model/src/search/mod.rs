//! Searching questions and answers in whatever script they are written: on the reader's device, and in the Worker for
//! whoever has no JavaScript.
//!
//! [`fold`] takes from writing what people leave out when they type. An [`Index`] knows every word once, and of every
//! entry which words stand in it and where. To find something is to see how well each known word fits each typed one,
//! and then to walk through the entries. No word need be spelt right: one slip is forgiven in words of four letters or
//! more.

mod excerpt;
mod fold;
mod near;
mod words;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

pub use excerpt::pieces;
#[cfg(feature = "markdown")]
pub use fold::nfkd;
pub use fold::{Decompose, fold};

use excerpt::{excerpt, in_utf16};
use fold::Folder;
use near::{Typed, apart, article, joined};

use crate::text::is_unspaced;

/// So many words are looked for; what is typed besides is left aside.
const MOST_WORDS: usize = 24;
/// A word in the question weighs so many times what it weighs in the answer.
const QUESTION: u32 = 3;

/// Entries that can be searched.
pub struct Index {
    entries: Vec<Entry>,
    /// Every word that stands anywhere, once.
    words: Vec<Known>,
    folder: Folder,
}

struct Entry {
    question: String,
    answer: String,
    /// The words of the question, then those of the answer.
    places: Vec<Place>,
    /// How many of them are the question's.
    of_question: usize,
}

/// A word of [`Index::words`] at its place in a text, in bytes.
#[derive(Clone, Copy)]
struct Place {
    word: u32,
    begin: u32,
    end: u32,
}

struct Known {
    letters: Vec<char>,
    /// Where it begins without an article.
    bare: usize,
    /// In how many entries it stands.
    entries: u32,
    /// The last of these.
    last: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// How many entries.
    pub total: usize,
    /// The best of them, the best first.
    pub hits: Vec<Hit>,
}

/// An entry in which something was found. Ranges are in UTF-16 code units, as those of JavaScript's strings; they are
/// in order and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which entry; the first is 0.
    pub at: usize,
    /// What to mark in the question.
    pub question: Vec<Range<u32>>,
    /// The part of the answer around what was found, on one line, with `…` where something is left out.
    pub excerpt: String,
    /// What to mark in the excerpt.
    pub marks: Vec<Range<u32>>,
}

/// The number of each word, by its letters.
type Numbers = HashMap<Vec<char>, u32, BuildHasherDefault<Quick>>;

/// A hash of letters that is made quickly (Fowler, Noll, Vo: FNV-1a, four bytes at a time). Whoever makes words that
/// clash makes only their own search slow.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, letter: u32) {
        self.0 = (self.0 ^ u64::from(letter)).wrapping_mul(0x0100_0000_01B3);
    }

    fn finish(&self) -> u64 {
        // The table looks at the highest bits, in which FNV puts little of short words.
        self.0 ^ self.0.rotate_left(47)
    }
}

/// A word that was typed: how rare it is, and how well it fits which known words.
struct Term {
    weight: u32,
    fits: Vec<(u32, u8)>,
}

impl Index {
    /// Makes an index of questions and answers, plain words both.
    pub fn new(entries: impl IntoIterator<Item = (String, String)>, decompose: Decompose) -> Index {
        let mut index = Index { entries: Vec::new(), words: Vec::new(), folder: Folder::new(decompose) };
        let mut by_letters = Numbers::default();
        for (question, answer) in entries {
            let mut entry = Entry { question, answer, places: Vec::new(), of_question: 0 };
            index.read(&mut by_letters, &entry.question, &mut entry.places);
            entry.of_question = entry.places.len();
            index.read(&mut by_letters, &entry.answer, &mut entry.places);
            index.entries.push(entry);
        }
        index
    }

    fn read(&mut self, by_letters: &mut Numbers, text: &str, places: &mut Vec<Place>) {
        let (this, small) = (self.entries.len(), |n: usize| u32::try_from(n).unwrap_or(u32::MAX));
        words::words(&self.folder, text, |word| {
            let next = small(self.words.len());
            let number = match by_letters.get(word.letters) {
                Some(number) => *number,
                None => {
                    let (letters, bare) = (word.letters.to_vec(), article(word.letters));
                    self.words.push(Known { letters, bare, entries: 0, last: usize::MAX });
                    by_letters.insert(word.letters.to_vec(), next);
                    next
                }
            };
            if let Some(known) = self.words.get_mut(number as usize).filter(|known| known.last != this) {
                (known.entries, known.last) = (known.entries + 1, this);
            }
            places.push(Place { word: number, begin: small(word.begin), end: small(word.end) });
        });
    }

    /// The entries in which these words stand, at most so many of them, the best first. The last word may be half
    /// typed, unless a space follows it. Words that stand nowhere are left aside. Of the others an entry must have
    /// those that say more than half of the whole, the rarer saying more; where none has, it is those that have most.
    pub fn find(&self, typed: &str, most: usize) -> Found {
        let terms = self.terms(typed);
        let fits = self.fits(&terms);
        let scores = self.entries.iter().map(|entry| score(entry, &terms, &fits));
        let mut found: Vec<(usize, Score)> = scores.enumerate().filter(|(_, score)| score.has > 0).collect();
        let whole: u32 = terms.iter().map(|term| term.weight).sum();
        let best = found.iter().map(|(_, score)| score.has).max().unwrap_or_default();
        let least = best.min(whole / 2 + 1);
        found.retain(|(_, score)| score.has >= least);
        found.sort_unstable_by_key(|(at, score)| (Reverse(score.points), score.asks, *at));
        let total = found.len();
        let hits = found.into_iter().take(most).filter_map(|(at, _)| self.hit(at, &fits));
        Found { total, hits: hits.collect() }
    }

    fn terms(&self, text: &str) -> Vec<Term> {
        let mut typed: Vec<Typed> = Vec::new();
        let text = apart(text);
        words::words(&self.folder, &text, |word| {
            if typed.len() < MOST_WORDS {
                let unspaced = word.letters.iter().any(|c| is_unspaced(*c));
                // The last letter of a run stands alone only where it is all of it.
                let alone = unspaced && word.letters.len() == 1;
                let end = word.end == text.len();
                if !alone
                    || word.begin == 0
                    || !text.get(..word.begin).is_some_and(|before| before.ends_with(is_unspaced))
                {
                    typed.push(Typed::new(word.letters.to_vec(), end, unspaced));
                }
            }
        });
        let all = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let joined = joined(&typed);
        let term = |(at, typed): (usize, &Typed)| {
            let mut fits: Vec<(u32, u8)> = Vec::new();
            let words = || (0_u32..).zip(&self.words);
            // By itself, or as a part.
            let parts = joined.iter().filter(|(run, _)| run.contains(&at)).map(|(_, whole)| whole);
            for typed in std::iter::once(typed).chain(parts) {
                let plainly = |(n, word): (u32, &Known)| (n, typed.plainly(&word.letters, word.bare));
                fits.extend(words().map(plainly).filter(|(_, fit)| *fit > 0));
            }
            let known = !fits.is_empty();
            for (n, word) in words() {
                let fit = typed.with_slip(&word.letters, word.bare, known);
                if fit > 0 && typed.plainly(&word.letters, word.bare) == 0 {
                    fits.push((n, fit));
                }
            }
            let in_entries = |n: &u32| self.words.get(*n as usize).map_or(0, |word| word.entries);
            let best = fits.iter().map(|(_, fit)| *fit).max()?;
            let often = fits.iter().filter(|(_, fit)| *fit == best).map(|(n, _)| in_entries(n)).max().unwrap_or(1);
            // Inverse document frequency, in whole numbers.
            let weight = 4 * (1 + (all / often.max(1)).max(1).ilog2());
            Some(Term { weight, fits })
        };
        typed.iter().enumerate().filter_map(term).collect()
    }

    /// For every known word which terms it fits, and how well.
    fn fits(&self, terms: &[Term]) -> Vec<Vec<(u8, u8)>> {
        let mut fits = vec![Vec::new(); self.words.len()];
        for (term, of) in (0_u8..).zip(terms) {
            for (word, fit) in &of.fits {
                if let Some(fits) = fits.get_mut(*word as usize) {
                    fits.push((term, *fit));
                }
            }
        }
        fits
    }

    fn hit(&self, at: usize, fits: &[Vec<(u8, u8)>]) -> Option<Hit> {
        let entry = self.entries.get(at)?;
        let marked = |places: &[Place]| -> Vec<(Range<usize>, u8)> {
            let best = |place: &Place| fits.get(place.word as usize)?.iter().map(|(_, fit)| *fit).max();
            let range = |place: &Place| place.begin as usize..place.end as usize;
            places.iter().filter_map(|place| Some((range(place), best(place)?))).collect()
        };
        let (question, answer) = entry.places.split_at(entry.of_question.min(entry.places.len()));
        let ranges: Vec<_> = marked(question).into_iter().map(|(range, _)| range).collect();
        let (excerpt, marks) = excerpt(&entry.answer, &marked(answer));
        Some(Hit { at, question: in_utf16(&entry.question, &ranges), excerpt, marks })
    }
}

/// How good an entry is.
struct Score {
    /// How much of what was typed stands in it: the weights of the words.
    has: u32,
    /// How well it fits; more is better.
    points: u32,
    /// How many words its question has, where something was found there: among questions that fit alike, one that asks
    /// nothing else says it best.
    asks: usize,
}

fn score(entry: &Entry, terms: &[Term], fits: &[Vec<(u8, u8)>]) -> Score {
    let mut best = [0_u32; MOST_WORDS];
    let mut asks = 0;
    for (n, place) in entry.places.iter().enumerate() {
        for (term, fit) in fits.get(place.word as usize).into_iter().flatten() {
            let in_question = n < entry.of_question;
            if in_question {
                asks = entry.of_question;
            }
            let weighs = u32::from(*fit) * if in_question { QUESTION } else { 1 };
            if let Some(best) = best.get_mut(usize::from(*term)) {
                *best = weighs.max(*best);
            }
        }
    }
    let there = || terms.iter().zip(&best).filter(|(_, best)| **best > 0);
    let has = there().map(|(term, _)| term.weight).sum();
    Score { has, points: there().map(|(term, best)| term.weight * best).sum(), asks }
}
