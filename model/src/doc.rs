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
