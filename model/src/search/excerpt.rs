//! The part of an answer around what was found, and what to mark.

use std::ops::Range;

/// About so many letters are shown.
const LETTERS: usize = 180;
/// So many of them before the first that is marked, at most.
const BEFORE: usize = 60;
const LEFT_OUT: char = '…';

/// The part of a text that holds the first of the best marks, on one line, and its marks in UTF-16 code units.
pub(super) fn excerpt(text: &str, marked: &[(Range<usize>, u8)]) -> (String, Vec<Range<u32>>) {
    let best = marked.iter().map(|(_, fit)| *fit).max();
    let first = marked.iter().find(|(_, fit)| Some(*fit) == best).map_or(0, |(range, _)| range.start);
    let begin = beginning(text, first);
    let end =
        text.get(begin..).and_then(|rest| rest.char_indices().nth(LETTERS)).map_or(text.len(), |(at, _)| begin + at);
    let end = if end == text.len() { end } else { word_end(text, begin, end) };
    let part = text.get(begin..end).unwrap_or_default();
    let shift = |range: &Range<usize>| Some(range.start.checked_sub(begin)?..range.end.checked_sub(begin)?);
    let inside = marked.iter().filter(|(range, _)| range.end <= end).filter_map(|(range, _)| shift(range));
    let before = if begin > 0 { 1 } else { 0 };
    let marks = in_utf16(part, &inside.collect::<Vec<_>>());
    let marks = marks.into_iter().map(|mark| mark.start + before..mark.end + before).collect();
    let mut shown = String::with_capacity(part.len() + 2 * LEFT_OUT.len_utf8());
    if begin > 0 {
        shown.push(LEFT_OUT);
    }
    // Each sign for one of the same length: the marks stay where they are.
    shown.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
    if end < text.len() {
        shown.push(LEFT_OUT);
    }
    (shown, marks)
}

/// Where to begin: at the beginning, if that is near, or at the beginning of a word not far before.
fn beginning(text: &str, first: usize) -> usize {
    let before = text.get(..first).unwrap_or_default();
    let Some((far, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    let between = before.get(far..).unwrap_or_default();
    between.char_indices().find(|(_, c)| c.is_whitespace()).map_or(far, |(at, c)| far + at + c.len_utf8())
}

/// The end of the last whole word before `end`; `end` itself, where no word ends near.
fn word_end(text: &str, begin: usize, end: usize) -> usize {
    let part = text.get(begin..end).unwrap_or_default();
    let space = part.char_indices().rev().take(24).find(|(_, c)| c.is_whitespace());
    space.map_or(end, |(at, _)| begin + at)
}

/// A text in pieces: the first not marked, the second marked, and so on in turn; one of them may be empty. The marks are in
/// UTF-16 code units, in order, and do not overlap.
pub fn pieces(text: &str, marks: &[Range<u32>]) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut borders = marks.iter().flat_map(|mark| [mark.start, mark.end]).peekable();
    let mut units = 0;
    for c in text.chars() {
        while borders.next_if(|border| *border <= units).is_some() {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        units += c.len_utf16() as u32;
    }
    pieces
}

/// Ranges in bytes as ranges in UTF-16 code units; those that touch or overlap become one.
pub(super) fn in_utf16(text: &str, ranges: &[Range<usize>]) -> Vec<Range<u32>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range.clone()),
        }
    }
    let (mut at, mut units) = (0, 0_u32);
    let mut unit_at = |byte: usize| {
        let between = text.get(at..byte).unwrap_or_default();
        units += between.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
        at = byte.max(at);
        units
    };
    joined.iter().map(|range| unit_at(range.start)..unit_at(range.end)).collect()
}
