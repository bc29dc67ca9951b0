//! A page of headings and paragraphs, as Markdown: what is read is what [`super::read_markdown`] makes of that. A
//! question may also stand in a `<summary>` or a `<dt>`. What people do not read on a page (scripts, styles, menus,
//! forms) is left out.

use super::markdown::{escaped, read_lines};
use super::{Format, GENERATOR, MOST_BYTES, Reading, UnreadWhy};
use crate::tokens::{StartTag, Token, tokens};
use crate::{Slug, Tag};

/// So deep lists and quotations are followed; what is deeper is shown at this depth.
const MAX_DEPTH: usize = 12;
/// What is not read, with all that is in it.
const LEFT_OUT: [&[u8]; 14] = [
    b"script",
    b"style",
    b"template",
    b"noscript",
    b"svg",
    b"math",
    b"nav",
    b"head",
    b"select",
    b"button",
    b"iframe",
    b"object",
    b"textarea",
    b"canvas",
];

/// Reads a page.
pub fn read_html(text: &str, lang: &Tag) -> Reading {
    if text.len() > MOST_BYTES {
        return Reading::none(Format::Html, UnreadWhy::TooLarge);
    }
    let mut page = Page { lines: Lines::of(text), ..Page::default() };
    for token in tokens(text) {
        page.take(token);
    }
    page.end_block();
    let lines =
        page.written.iter().flat_map(|(line, block)| block.lines().map(|words| (*line, words)).chain([(*line, "")]));
    read_lines(Format::Html, lines, lang)
}

/// On which line of a text a byte stands, asked for in order.
#[derive(Default)]
struct Lines {
    ends: Vec<usize>,
    at: usize,
}

impl Lines {
    fn of(text: &str) -> Lines {
        Lines { ends: text.match_indices('\n').map(|(at, _)| at).collect(), at: 0 }
    }

    fn line(&mut self, byte: usize) -> u32 {
        while self.ends.get(self.at).is_some_and(|end| *end < byte) {
            self.at += 1;
        }
        u32::try_from(self.at + 1).unwrap_or(u32::MAX)
    }
}

/// What stands around a block: a quotation, an entry of a list.
enum Around {
    Quote,
    /// A list, and the number of its next entry.
    List(Option<u64>),
    Entry {
        indent: usize,
        begun: bool,
    },
}

/// A page that becomes Markdown.
#[derive(Default)]
struct Page {
    lines: Lines,
    /// Blocks with the lines on which they began.
    written: Vec<(u32, String)>,
    line: u32,
    block: String,
    around: Vec<Around>,
    /// The element that is left out, and how deep in itself.
    left_out: Option<(Vec<u8>, usize)>,
    /// The level of the heading that is open.
    heading: Option<u8>,
    /// What stands after the words of that heading.
    named: String,
    /// Whether it is one of our own: names on other pages mean nothing here.
    ours: bool,
    /// The level of the last heading; a summary is one lower.
    last: u8,
    links: Vec<Option<String>>,
    /// Kept as it was typed: a block, or words within one.
    pre: bool,
    code: bool,
    /// The cells of a table's row.
    row: Option<(usize, bool)>,
}

impl Page {
    fn take(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => {
                self.line_of(tag.span.start);
                self.begin(&tag);
            }
            Token::EndTag(tag) => self.end(&tag.name),
            Token::String(words) => {
                self.line_of(words.span.start);
                if self.left_out.is_none() {
                    self.say(&String::from_utf8_lossy(&words));
                }
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    /// A block begins on the line of its first words.
    fn line_of(&mut self, byte: usize) {
        let line = self.lines.line(byte);
        if self.block.trim().is_empty() {
            self.line = line;
        }
    }

    fn begin(&mut self, tag: &StartTag<usize>) {
        let name: &[u8] = &tag.name;
        if let Some((out, deep)) = &mut self.left_out {
            if out == name && !tag.self_closing {
                *deep += 1;
            }
            let says = |name: &[u8], value: &str| attribute(tag, name).is_some_and(|said| said == value);
            self.ours |= name == b"meta" && says(b"name", "generator") && says(b"content", GENERATOR);
            return;
        }
        if LEFT_OUT.contains(&name) && !tag.self_closing {
            self.left_out = Some((name.to_owned(), 0));
            return;
        }
        match name {
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                let level = name.get(1).map_or(1, |digit| digit - b'0');
                if self.heading.is_none() || !self.block.trim().is_empty() {
                    self.end_block();
                }
                (self.heading, self.last) = (Some(level), level);
                self.named = self.named(tag);
            }
            b"summary" | b"dt" => {
                self.end_block();
                self.heading = Some((self.last + 1).min(6));
                self.named = self.named(tag);
            }
            b"ul" | b"menu" => self.open(Around::List(None)),
            b"ol" => self
                .open(Around::List(Some(attribute(tag, b"start").and_then(|start| start.parse().ok()).unwrap_or(1)))),
            b"li" => {
                self.end_block();
                while matches!(self.around.last(), Some(Around::Entry { .. })) {
                    self.around.pop();
                }
                let indent = match self.around.last_mut() {
                    Some(Around::List(Some(n))) => {
                        *n = n.saturating_add(1);
                        n.saturating_sub(1).to_string().len() + 2
                    }
                    _ => 2,
                };
                self.open(Around::Entry { indent, begun: false });
            }
            b"blockquote" => self.open(Around::Quote),
            b"pre" => {
                self.end_block();
                self.pre = true;
            }
            b"br" if self.pre => self.block.push('\n'),
            b"br" if self.heading.is_none() && self.row.is_none() && !self.block.trim().is_empty() => {
                self.block.push_str("\\\n")
            }
            b"br" => self.say(" "),
            b"hr" => {
                self.end_block();
                self.block.push_str("***");
                self.end_block();
            }
            b"tr" => {
                self.end_block();
                let first = self.row.is_none();
                self.row = Some((0, first));
                self.block.push('|');
            }
            b"td" | b"th" => self.say(" "),
            b"table" => {
                self.end_block();
                self.row = None;
            }
            // A term need not say where it ends.
            b"dd" => self.end_block(),
            b"strong" | b"b" if self.is_marked() => self.block.push_str("**"),
            b"em" | b"i" if self.is_marked() => self.block.push('*'),
            b"code" if self.is_marked() && !self.code => {
                self.code = true;
                self.block.push('`');
            }
            b"a" => {
                let to = attribute(tag, b"href").filter(|to| self.is_marked() && leads_on(to));
                if to.is_some() {
                    self.block.push('[');
                }
                self.links.push(to);
            }
            b"p" | b"div" | b"section" | b"article" | b"main" | b"details" | b"dl" | b"header" | b"footer"
            | b"aside" | b"figure" | b"figcaption" | b"body" | b"html" | b"address"
                if self.heading.is_none() && self.row.is_none() =>
            {
                self.end_block();
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((out, deep)) = &mut self.left_out {
            if out == name {
                match deep.checked_sub(1) {
                    Some(less) => *deep = less,
                    None => self.left_out = None,
                }
            }
            return;
        }
        match name {
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"summary" | b"dt" | b"pre" => self.end_block(),
            b"ul" | b"ol" | b"menu" => self.close(|around| matches!(around, Around::List(_))),
            b"li" => self.close(|around| matches!(around, Around::Entry { .. })),
            b"blockquote" => self.close(|around| matches!(around, Around::Quote)),
            b"td" | b"th" => {
                if let Some((cells, _)) = &mut self.row {
                    *cells += 1;
                    self.block.push_str(" |");
                }
            }
            b"tr" => self.end_row(),
            b"table" => {
                self.end_block();
                self.row = None;
            }
            b"strong" | b"b" if self.is_marked() => self.mark_ends("**"),
            b"em" | b"i" if self.is_marked() => self.mark_ends("*"),
            b"code" if std::mem::take(&mut self.code) => self.block.push('`'),
            b"a" => {
                if let Some(Some(to)) = self.links.pop() {
                    self.block.push_str("](<");
                    self.block.push_str(&to);
                    self.block.push_str(">)");
                }
            }
            b"p" | b"div" | b"section" | b"article" | b"main" | b"details" | b"dl" | b"dd" | b"body"
                if self.heading.is_none() && self.row.is_none() =>
            {
                self.end_block();
            }
            _ => {}
        }
    }

    /// Whether emphasis and links are kept here.
    fn is_marked(&self) -> bool {
        self.heading.is_none() && !self.pre
    }

    /// A mark goes before the space at the end of what it marks.
    fn mark_ends(&mut self, mark: &str) {
        let words = self.block.trim_end().len();
        let spaced = words < self.block.len();
        self.block.truncate(words);
        self.block.push_str(mark);
        if spaced {
            self.block.push(' ');
        }
    }

    fn say(&mut self, words: &str) {
        if self.pre {
            self.block.push_str(words);
            return;
        }
        if self.code {
            self.block.extend(words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| *c != '`'));
            return;
        }
        for part in words.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            let escaped = escaped(word);
            // What would begin a list, a rule or a heading at the beginning of a line.
            let begins = self.block.trim_end().is_empty() || self.block.ends_with('\n');
            if begins && self.heading.is_none() && escaped.starts_with(['-', '+', '=', '~']) {
                self.block.push('\\');
            }
            match escaped
                .find(['.', ')'])
                .filter(|at| begins && *at > 0 && escaped.as_bytes().iter().take(*at).all(u8::is_ascii_digit))
            {
                Some(at) => {
                    self.block.push_str(escaped.get(..at).unwrap_or_default());
                    self.block.push('\\');
                    self.block.push_str(escaped.get(at..).unwrap_or_default());
                }
                None => self.block.push_str(&escaped),
            }
            if word.len() < part.len() && !self.block.is_empty() && !self.block.ends_with([' ', '\n']) {
                self.block.push(' ');
            }
        }
    }

    fn open(&mut self, around: Around) {
        self.end_block();
        if self.around.len() < MAX_DEPTH {
            self.around.push(around);
        }
    }

    /// Ends the innermost of these, and what is still open in it.
    fn close(&mut self, which: impl Fn(&Around) -> bool) {
        self.end_block();
        if let Some(at) = self.around.iter().rposition(which) {
            self.around.truncate(at);
        }
    }

    fn end_row(&mut self) {
        let Some((cells, first)) = self.row else { return };
        let mut row = std::mem::take(&mut self.block);
        if cells > 0 && first {
            row.push('\n');
            row.push('|');
            row.extend(std::iter::repeat_n("---|", cells));
        }
        match self.written.last_mut().filter(|_| !first) {
            Some((_, table)) => {
                table.push('\n');
                table.push_str(&row);
            }
            None => self.written.push((self.line, row)),
        }
        self.row = Some((0, false));
    }

    /// What our own pages say of an entry: its name and whom it is for. Of other pages only what makes it for fewer.
    fn named(&self, tag: &StartTag<usize>) -> String {
        let id = attribute(tag, b"id").filter(|_| self.ours).and_then(|id| Slug::new(&id)).map(|id| format!("#{id}"));
        let classes = attribute(tag, b"class").unwrap_or_default().to_lowercase();
        let counts = |class: &&str| self.ours || *class == "members" || class.starts_with("circle-");
        let classes = classes.split_whitespace().filter(counts).map(|class| format!(".{class}"));
        let all: Vec<String> = id.into_iter().chain(classes).collect();
        if all.is_empty() { String::new() } else { format!(" {{{}}}", all.join(" ")) }
    }

    /// What was said becomes a block, within what is around it.
    fn end_block(&mut self) {
        let words = std::mem::take(&mut self.block);
        let (heading, pre) = (self.heading.take(), std::mem::take(&mut self.pre));
        let named = std::mem::take(&mut self.named);
        self.links.clear();
        let words = if std::mem::take(&mut self.code) { words + "`" } else { words };
        let mut words = words.trim_end();
        // A new line with nothing after it. What people write as `\\` has another before it.
        while !pre && (words.len() - words.trim_end_matches('\\').len()) % 2 == 1 {
            words = words.strip_suffix('\\').unwrap_or_default().trim_end();
        }
        let words = if pre { words.trim_start_matches('\n') } else { words.trim_start() };
        if words.is_empty() || words == "|" {
            return;
        }
        let mut text = match heading {
            Some(level) => format!("{} {}{named}", "#".repeat(usize::from(level)), words.replace('\n', " ")),
            None if pre => {
                // Longer than any within, which would close it.
                let longest = words.split(|c| c != '~').map(str::len).max().unwrap_or_default();
                let fence = "~".repeat(longest.max(3) + 1);
                format!("{fence}\n{words}\n{fence}")
            }
            None => words.to_owned(),
        };
        // A heading within a list or a quotation is a heading all the same: many pages are built so.
        if heading.is_none() {
            text = self.within(&text);
        }
        self.written.push((self.line, text));
    }

    /// A block with what says where it stands before each of its lines.
    fn within(&mut self, text: &str) -> String {
        let (mut first, mut rest) = (String::new(), String::new());
        let mut number = None;
        for around in &mut self.around {
            match around {
                Around::Quote => {
                    first.push_str("> ");
                    rest.push_str("> ");
                }
                Around::List(next) => number = next.map(|next| next.saturating_sub(1)),
                Around::Entry { indent, begun } => {
                    let spaces = " ".repeat(*indent);
                    match (std::mem::replace(begun, true), number) {
                        (true, _) => first.push_str(&spaces),
                        (false, Some(number)) => first.push_str(&format!("{number}. ")),
                        (false, None) => first.push_str("- "),
                    }
                    rest.push_str(&spaces);
                }
            }
        }
        let lines =
            text.lines().enumerate().map(|(at, line)| format!("{}{line}", if at == 0 { &first } else { &rest }));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn attribute(tag: &StartTag<usize>, name: &[u8]) -> Option<String> {
    let (_, value) = tag.attributes.iter().find(|(known, _)| known.as_slice() == name)?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}

/// Whether a link leads somewhere from any page, and can stand in Markdown.
fn leads_on(to: &str) -> bool {
    let somewhere =
        ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| to.to_ascii_lowercase().starts_with(scheme));
    somewhere && !to.contains(['<', '>', '\\']) && !to.chars().any(|c| c.is_whitespace() || c.is_control())
}
