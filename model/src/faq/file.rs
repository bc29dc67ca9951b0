//! A FAQ as a file: which kinds there are, and what was understood of one. What reads and writes them is `formats`,
//! which not every build has.

use serde::{Deserialize, Serialize};

use super::{FaqEntryDraft, FaqSection};
use crate::Text;
pub use crate::pack::file::{Unread, UnreadWhy};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Markdown, with a heading for each section and each question. One language.
    Markdown,
    /// A table with a row for each entry. All languages; neither title nor introduction.
    Csv,
    /// A page of headings and paragraphs. One language.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Markdown, Format::Csv, Format::Html];

    /// What such a file is called.
    pub fn file(self) -> &'static str {
        match self {
            Format::Markdown => "faq.md",
            Format::Csv => "faq.csv",
            Format::Html => "faq.html",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Csv => "text/csv; charset=utf-8; header=present",
            Format::Html => "text/html; charset=utf-8",
        }
    }

    /// What a file of that name should be.
    pub fn named(name: &str) -> Option<Format> {
        match name.rsplit('.').next()?.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Some(Format::Markdown),
            "csv" | "tsv" => Some(Format::Csv),
            "html" | "htm" | "xhtml" => Some(Format::Html),
            _ => None,
        }
    }

    /// Whether it can be written here: a page needs Markdown to be understood, which is only done on the server.
    pub fn is_written(self) -> bool {
        self != Format::Html || cfg!(feature = "markdown")
    }
}

/// What could be read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What kind of file it is.
    pub format: Format,
    /// What the FAQ is called there.
    pub title: Text,
    /// How it is introduced there; Markdown.
    pub about: Text,
    /// Its sections, in order.
    pub sections: Vec<FaqSection>,
    /// Its entries, in order.
    pub entries: Vec<FaqEntryDraft>,
    /// What was not understood, and why.
    pub troubles: Vec<Unread>,
}
