//! Formatted words as a typed tree. A browser draws the tree; no string of HTML from a person ever exists.

use serde::{Deserialize, Serialize};

/// A piece of writing: blocks, one under the other.
pub type Doc = Vec<Block>;

/// What stands on its own lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    #[serde(rename = "p")]
    Paragraph(Vec<Inline>),
    /// A heading within the text; the page's own headings are above it.
    #[serde(rename = "h")]
    Heading {
        /// 1 (highest) to 3.
        level: u8,
        /// What it says.
        words: Vec<Inline>,
    },
    /// A list; `start` where it is numbered.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    List {
        /// The first number, or none for bullets.
        start: Option<u64>,
        /// The entries.
        items: Vec<Vec<Block>>,
    },
    /// Somebody else's words.
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    Quote(Vec<Block>),
    /// Text kept as it was typed.
    Code(String),
    /// A table; the first row is the header.
    Table(Vec<Vec<Vec<Inline>>>),
    /// A line between parts.
    Rule,
}

/// What stands within a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Inline {
    /// Plain words.
    #[serde(rename = "t")]
    Words(String),
    /// Emphasised words.
    #[serde(rename = "em")]
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    Emphasis(Vec<Inline>),
    /// Important words.
    #[serde(rename = "b")]
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    Strong(Vec<Inline>),
    /// Words kept as they were typed.
    Code(String),
    /// A link to an `https:`, `http:`, `mailto:` or `tel:` address.
    #[serde(rename = "a")]
    #[cfg_attr(feature = "openapi", schema(no_recursion))]
    Link {
        /// Where it goes.
        to: String,
        /// What it says.
        words: Vec<Inline>,
    },
    /// A new line within the paragraph.
    #[serde(rename = "br")]
    Break,
}

/// How many words somebody reads in a minute, without hurry.
#[cfg(feature = "markdown")]
const WORDS_A_MINUTE: u64 = 200;
/// How many signs, in writing that has no spaces between words.
#[cfg(feature = "markdown")]
const SIGNS_A_MINUTE: u64 = 400;

/// The words of a tree without their form: a line for each paragraph and heading, an empty line between blocks, a dash
/// before the entries of a list, and the address behind a link that does not say it itself.
#[cfg(feature = "markdown")]
pub fn plain(doc: &[Block]) -> String {
    doc.iter().map(block).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(feature = "markdown")]
fn block(of: &Block) -> String {
    match of {
        Block::Paragraph(words) | Block::Heading { words, .. } => line(words),
        Block::List { start, items } => {
            let item = |(at, item): (usize, &Doc)| match start {
                Some(start) => format!("{}. {}", start.saturating_add(at as u64), plain(item)),
                None => format!("– {}", plain(item)),
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(inner) => plain(inner),
        Block::Code(words) => words.trim_end().to_owned(),
        Block::Table(rows) => {
            let row = |row: &Vec<Vec<Inline>>| row.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" · ");
            rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        Block::Rule => String::new(),
    }
}

#[cfg(feature = "markdown")]
fn line(words: &[Inline]) -> String {
    let part = |part: &Inline| match part {
        Inline::Words(words) | Inline::Code(words) => words.clone(),
        Inline::Emphasis(inner) | Inline::Strong(inner) => line(inner),
        Inline::Link { to, words } => match line(words) {
            said if said.is_empty() || said == *to => to.clone(),
            said => format!("{said} ({})", to.trim_start_matches("mailto:").trim_start_matches("tel:")),
        },
        Inline::Break => "\n".to_owned(),
    };
    words.iter().map(part).collect()
}

/// How many minutes these texts take to read: 200 words a minute, 400 signs where there are no spaces between words;
/// at least one, unless there is nothing to read.
#[cfg(feature = "markdown")]
pub fn minutes_to_read<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let (mut words, mut signs) = (0_u64, 0_u64);
    for text in texts {
        signs += text.chars().filter(|c| crate::text::is_unspaced(*c)).count() as u64;
        let is_word = |word: &&str| word.chars().any(|c| c.is_alphanumeric() && !crate::text::is_unspaced(c));
        words += text.split(|c: char| c.is_whitespace() || crate::text::is_unspaced(c)).filter(is_word).count() as u64;
    }
    (words * (SIGNS_A_MINUTE / WORDS_A_MINUTE) + signs).div_ceil(SIGNS_A_MINUTE)
}

#[cfg(all(test, feature = "markdown"))]
mod tests {
    use super::*;
    use crate::doc;

    #[test]
    fn the_words_of_a_tree_can_be_pasted_into_a_chat() {
        let markdown = "# Hello\n\nWe are **kind**, see [us](https://a.example).\n\n- one\n- two\n\n> so";
        let expected = "Hello\n\nWe are kind, see us (https://a.example).\n\n– one\n– two\n\nso";
        assert_eq!(plain(&doc(markdown).unwrap()), expected);
        assert_eq!(plain(&doc("3. a\n4. b").unwrap()), "3. a\n4. b");
        assert_eq!(plain(&doc("<https://a.example>").unwrap()), "https://a.example");
    }

    #[test]
    fn a_page_takes_as_long_as_its_words() {
        assert_eq!(minutes_to_read([]), 0);
        assert_eq!(minutes_to_read(["one – two"]), 1);
        assert_eq!(minutes_to_read(["a ".repeat(200).as_str()]), 1);
        assert_eq!(minutes_to_read(["a ".repeat(150).as_str(), "b ".repeat(150).as_str()]), 2);
        assert_eq!(minutes_to_read(["\u{6211}".repeat(400).as_str()]), 1);
        assert_eq!(minutes_to_read(["\u{6211}".repeat(1_200).as_str()]), 3);
    }
}
