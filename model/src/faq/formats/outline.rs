//! A text in Markdown as its headings, each with what stands under it.
//!
//! Only headings are looked for: `#` before a line or signs under it (CommonMark 0.31, 4.2 and 4.3), not in what is
//! kept as it was typed between ``` or ~~~. All else is left as it is.

use super::super::MOST_ENTRIES;

/// So many headings are read.
const MOST_PARTS: usize = 4 * MOST_ENTRIES;

/// A heading and what stands under it, until the next.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// On which line; the first is 1.
    pub(super) line: u32,
    /// 1 (highest) to 6; 0 for what stands before all headings.
    pub(super) level: u8,
    /// What it says, as Markdown.
    pub(super) words: String,
    /// The lines under it.
    pub(super) body: Vec<String>,
}

impl Part {
    /// The lines under it, without empty ones around them.
    pub(super) fn text(&self) -> String {
        self.body.join("\n").trim_matches('\n').trim_end().to_owned()
    }
}

/// Lines with their numbers, as parts. The first part has level 0 and may be empty. None if there are too many.
pub(super) fn parts<'a>(lines: impl IntoIterator<Item = (u32, &'a str)>) -> Option<Vec<Part>> {
    let mut all = Vec::new();
    let mut part = Part::default();
    let mut fence: Option<(char, usize)> = None;
    for (number, line) in lines {
        let mut begin = |part: &mut Part, level, words: String, line| {
            all.push(std::mem::replace(part, Part { line, level, words, body: Vec::new() }));
            all.len() < MOST_PARTS
        };
        let fits = match (fence, fenced(line)) {
            (Some((sign, most)), Some((same, many, ""))) if same == sign && many >= most => {
                fence = None;
                part.body.push(line.to_owned());
                true
            }
            (None, Some((sign, many, info))) if sign != '`' || !info.contains('`') => {
                fence = Some((sign, many));
                part.body.push(line.to_owned());
                true
            }
            (None, _) => match (heading(line), underlined(line, &part.body)) {
                (Some((level, words)), _) => begin(&mut part, level, words.to_owned(), number),
                (None, Some(level)) => {
                    let words = part.body.pop().unwrap_or_default().trim().to_owned();
                    begin(&mut part, level, words, number.saturating_sub(1))
                }
                (None, None) => {
                    part.body.push(line.to_owned());
                    true
                }
            },
            _ => {
                part.body.push(line.to_owned());
                true
            }
        };
        if !fits {
            return None;
        }
    }
    all.push(part);
    Some(all)
}

/// The parts of a piece of Markdown with its headings so many levels lower, as text again. What was opened and not
/// closed, of that which is kept as it was typed, is closed: it would take in what follows.
pub(super) fn lowered(markdown: &str, by: u8) -> String {
    let mut text = String::new();
    for part in parts((1..).zip(markdown.lines())).unwrap_or_default() {
        if part.level > 0 {
            under(&mut text, part.level.saturating_add(by).min(6), &part.words);
        }
        let body = part.body.join("\n");
        text.push_str(body.trim_end());
        text.push('\n');
        if let Some((sign, many)) = open_fence(&part.body) {
            text.extend(std::iter::repeat_n(sign, many));
            text.push('\n');
        }
    }
    text.trim_matches('\n').trim_end().to_owned()
}

/// A heading at the end of a text.
pub(super) fn under(text: &mut String, level: u8, words: &str) {
    if !text.is_empty() && !text.ends_with("\n\n") {
        text.push('\n');
    }
    text.extend(std::iter::repeat_n('#', usize::from(level)));
    text.push(' ');
    text.push_str(words);
    // Signs at its end that are its own, and do not close it.
    let before = words.trim_end_matches('#');
    if before.len() < words.len() && (before.is_empty() || before.ends_with([' ', '\t'])) {
        text.push_str(" #");
    }
    text.push('\n');
}

fn open_fence(lines: &[String]) -> Option<(char, usize)> {
    let mut open = None;
    for line in lines {
        open = match (open, fenced(line)) {
            (Some((sign, most)), Some((same, many, ""))) if same == sign && many >= most => None,
            (None, Some((sign, many, info))) if sign != '`' || !info.contains('`') => Some((sign, many)),
            (open, _) => open,
        };
    }
    open
}

/// A line without the up to three spaces that may stand before what means something.
fn outer(line: &str) -> Option<&str> {
    let inner = line.trim_start_matches(' ');
    (line.len() - inner.len() < 4).then_some(inner.trim_end())
}

fn fenced(line: &str) -> Option<(char, usize, &str)> {
    let line = outer(line)?;
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = line.trim_start_matches(sign);
    let many = line.len() - rest.len();
    (many >= 3).then_some((sign, many, rest.trim()))
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let line = outer(line)?;
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return None;
    }
    let words = rest.trim();
    let open = words.trim_end_matches('#');
    // Signs that close it; `C#` is none of these.
    Some((level, if open.is_empty() || open.ends_with([' ', '\t']) { open.trim_end() } else { words }))
}

/// Whether a line of signs makes a heading of the one line before it.
fn underlined(line: &str, before: &[String]) -> Option<u8> {
    let line = outer(line)?;
    let level = match line.chars().next()? {
        '=' if line.len() >= 2 && line.chars().all(|c| c == '=') => 1,
        '-' if line.len() >= 3 && line.chars().all(|c| c == '-') => 2,
        _ => return None,
    };
    let mut last = before.iter().rev();
    let words = outer(last.next()?)?;
    let alone = last.next().is_none_or(|line| line.trim().is_empty());
    let plain = !words.is_empty() && !words.starts_with(['>', '|', '-', '*', '+', '<']) && fenced(words).is_none();
    (alone && plain).then_some(level)
}
