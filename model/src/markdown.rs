//! Markdown to the typed tree, with pulldown-cmark (CommonMark 0.31 and tables). HTML in it is shown as the
//! characters that were typed; images become their description.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag as Md, TagEnd};

use crate::doc::{Block, Doc, Inline};
use crate::text::tidy;

/// The longest Markdown that is read, in bytes.
pub const MAX_BYTES: usize = 100 * 1024;
/// The most parts a tree may have.
pub const MAX_NODES: usize = 20_000;
/// How deep lists, quotes and emphasis may lie within each other; what is deeper is shown at this depth.
const MAX_DEPTH: usize = 16;

/// The tree of a Markdown text; `None` where it is longer than [`MAX_BYTES`] or has more than [`MAX_NODES`] parts.
///
/// ```
/// use porchlight_model::{Block, Inline, doc};
/// assert_eq!(doc("Hi"), Some(vec![Block::Paragraph(vec![Inline::Words("Hi".into())])]));
/// ```
pub fn doc(markdown: &str) -> Option<Doc> {
    if markdown.len() > MAX_BYTES {
        return None;
    }
    let markdown = tidy(markdown, true);
    let mut tree = Tree { open: vec![Open::root()], nodes: 0 };
    for event in Parser::new_ext(&markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        tree.take(event);
        if tree.nodes > MAX_NODES {
            return None;
        }
    }
    while tree.open.len() > 1 {
        tree.close();
    }
    let root = tree.open.pop()?;
    Some(root.into_blocks())
}

/// Addresses that a link may lead to.
fn is_allowed(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    let named = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    named && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// What an open element will become.
enum Shape {
    Root,
    Paragraph,
    Heading(u8),
    List(Option<u64>),
    Item,
    Quote,
    Code,
    Table,
    Row,
    Cell,
    Emphasis,
    Strong,
    Link(String),
    /// Its content stands where it stood: images, links that lead nowhere allowed, what lies too deep.
    Through,
}

/// An element that has begun and not ended, and what it holds so far.
struct Open {
    shape: Shape,
    blocks: Vec<Block>,
    line: Vec<Inline>,
    items: Vec<Doc>,
    rows: Vec<Vec<Vec<Inline>>>,
    cells: Vec<Vec<Inline>>,
}

impl Open {
    fn new(shape: Shape) -> Open {
        Open { shape, blocks: Vec::new(), line: Vec::new(), items: Vec::new(), rows: Vec::new(), cells: Vec::new() }
    }

    fn root() -> Open {
        Open::new(Shape::Root)
    }

    /// Loose words become a paragraph of their own (a tight list's entries hold words without one).
    fn into_blocks(mut self) -> Vec<Block> {
        self.settle();
        self.blocks
    }

    fn settle(&mut self) {
        if !self.line.is_empty() {
            let line = std::mem::take(&mut self.line);
            self.blocks.push(Block::Paragraph(line));
        }
    }
}

struct Tree {
    /// From the root to the innermost; never empty.
    open: Vec<Open>,
    nodes: usize,
}

impl Tree {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) => {}
            Event::End(_) => self.close(),
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.say(&words),
            Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.inline(Inline::Code(words.into_string()));
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn begin(&mut self, tag: Md<'_>) {
        let shape = match tag {
            Md::HtmlBlock | Md::MetadataBlock(_) => return,
            Md::TableHead | Md::TableRow => Shape::Row,
            Md::TableCell => Shape::Cell,
            Md::Item => Shape::Item,
            _ if self.open.len() > MAX_DEPTH => Shape::Through,
            Md::Paragraph => Shape::Paragraph,
            Md::Heading { level, .. } => Shape::Heading(match level {
                HeadingLevel::H1 => 1,
                HeadingLevel::H2 => 2,
                _ => 3,
            }),
            Md::List(start) => Shape::List(start),
            Md::BlockQuote(_) => Shape::Quote,
            Md::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => Shape::Code,
            Md::Table(_) => Shape::Table,
            Md::Emphasis => Shape::Emphasis,
            Md::Strong => Shape::Strong,
            Md::Link { dest_url, .. } if is_allowed(&dest_url) => Shape::Link(dest_url.into_string()),
            _ => Shape::Through,
        };
        self.open.push(Open::new(shape));
    }

    /// The innermost element ends and goes into the one around it.
    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(mut done) = self.open.pop() else { return };
        match std::mem::replace(&mut done.shape, Shape::Root) {
            Shape::Paragraph => self.block_unless_empty(done.line, Block::Paragraph),
            Shape::Heading(level) => self.block_unless_empty(done.line, |words| Block::Heading { level, words }),
            Shape::List(start) => self.block(Block::List { start, items: done.items }),
            Shape::Item => {
                let entry = done.into_blocks();
                self.innermost(|around| around.items.push(entry));
            }
            Shape::Quote => {
                let quoted = done.into_blocks();
                self.block(Block::Quote(quoted));
            }
            Shape::Code => {
                let words = done.line.into_iter().filter_map(|part| match part {
                    Inline::Words(words) => Some(words),
                    _ => None,
                });
                let words: String = words.collect();
                self.block(Block::Code(words.trim_end_matches('\n').to_owned()));
            }
            Shape::Table => self.block(Block::Table(done.rows)),
            Shape::Row => self.innermost(|around| around.rows.push(done.cells)),
            Shape::Cell => self.innermost(|around| around.cells.push(done.line)),
            Shape::Emphasis => self.inline(Inline::Emphasis(done.line)),
            Shape::Strong => self.inline(Inline::Strong(done.line)),
            Shape::Link(to) => self.inline(Inline::Link { to, words: done.line }),
            Shape::Root | Shape::Through => self.innermost(|around| {
                // What lies too deep is shown flat: entries and cells become what they hold.
                done.blocks.extend(std::mem::take(&mut done.items).into_iter().flatten());
                let cells = std::mem::take(&mut done.rows).into_iter().flatten().filter(|cell| !cell.is_empty());
                done.blocks.extend(cells.map(Block::Paragraph));
                if !done.blocks.is_empty() {
                    around.settle();
                    around.blocks.append(&mut done.blocks);
                }
                around.line.append(&mut done.line);
            }),
        }
    }

    fn innermost(&mut self, change: impl FnOnce(&mut Open)) {
        self.nodes += 1;
        if let Some(innermost) = self.open.last_mut() {
            change(innermost);
        }
    }

    fn block(&mut self, block: Block) {
        self.innermost(|around| {
            around.settle();
            around.blocks.push(block);
        });
    }

    fn block_unless_empty(&mut self, line: Vec<Inline>, shape: impl FnOnce(Vec<Inline>) -> Block) {
        if !line.is_empty() {
            self.block(shape(line));
        }
    }

    fn inline(&mut self, part: Inline) {
        self.innermost(|around| around.line.push(part));
    }

    /// Words join the words before them: the parser cuts text where it looked for markup.
    fn say(&mut self, words: &str) {
        self.innermost(|around| match around.line.last_mut() {
            Some(Inline::Words(before)) => before.push_str(words),
            _ => around.line.push(Inline::Words(words.to_owned())),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Inline {
        Inline::Words(text.into())
    }

    #[test]
    fn html_that_a_person_types_is_shown_as_typed() {
        let tree = doc("Hello <script>alert(1)</script> <b>you</b>").unwrap();
        assert_eq!(tree, vec![Block::Paragraph(vec![words("Hello <script>alert(1)</script> <b>you</b>")])]);
    }

    #[test]
    fn a_link_that_could_run_something_is_only_its_words() {
        for bad in
            ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "//evil.example", "/relative"]
        {
            let tree = doc(&format!("[press]({bad})")).unwrap();
            assert_eq!(tree, vec![Block::Paragraph(vec![words("press")])], "{bad}");
        }
        let tree = doc("[us](https://a.example/)").unwrap();
        assert_eq!(
            tree,
            vec![Block::Paragraph(vec![Inline::Link { to: "https://a.example/".into(), words: vec![words("us")] }])]
        );
    }

    #[test]
    fn lists_tables_and_quotes_keep_their_shape() {
        let tree = doc("> so\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |").unwrap();
        assert!(matches!(&tree[0], Block::Quote(inner) if inner.len() == 1));
        assert!(matches!(&tree[1], Block::List { start: Some(1), items } if items.len() == 2));
        assert!(matches!(&tree[2], Block::Table(rows) if rows.len() == 2 && rows[0].len() == 2));
    }

    #[test]
    fn a_text_that_is_too_long_is_refused_and_one_that_is_too_deep_is_flattened() {
        assert!(doc(&"a".repeat(MAX_BYTES + 1)).is_none());
        assert!(doc(&"* a\n".repeat(15_000)).is_none());
        assert!(doc(&">".repeat(5_000)).is_some());
        let nested: String = (0..40).map(|depth| format!("{}* entry{depth}\n", "  ".repeat(depth))).collect();
        let kept = format!("{:?}", doc(&nested).unwrap());
        assert!((0..40).all(|depth| kept.contains(&format!("entry{depth}"))), "{kept}");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_fall_over(text in "[ -~\n]{0,400}") {
            let _ = doc(&text);
        }

        #[test]
        fn no_writing_in_any_script_makes_the_parser_fall_over(text in ".{0,200}") {
            let _ = doc(&text);
        }
    }
}
