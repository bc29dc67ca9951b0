//! A FAQ as somebody sends it, and what has to be so for it to become one.

use serde::{Deserialize, Serialize};

use super::{FaqSection, Reviewed};
use crate::{Audience, Slug, Text};

/// A FAQ as somebody sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqDraft {
    /// What it is called; at most 200 characters.
    pub title: Text,
    /// What it is; Markdown.
    #[serde(default)]
    pub about: Text,
    /// Its sections, in order; at most 60.
    #[serde(default)]
    pub sections: Vec<FaqSection>,
    /// Whether readers can ask the group what is not in it. The form they ask with is made with the first such FAQ.
    #[serde(default)]
    pub asks: bool,
    /// Whether readers see which answers nobody has looked at for six months.
    #[serde(default)]
    pub show_stale: bool,
    /// All its entries, in order, in the place of those that were; they stay as they are, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<FaqEntryDraft>>,
}

/// A question and its answer as somebody sends them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaqEntryDraft {
    /// Its name in addresses; made of the question, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// The section in which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Slug>,
    /// What is asked; at most 300 characters in a language.
    pub question: Text,
    /// What is answered; Markdown, at most 20,000 characters in a language.
    pub answer: Text,
    /// For whom; for everyone, if not said.
    #[serde(default = "everyone")]
    pub audience: Audience,
    /// Entries that belong to it; at most 12.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Slug>,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
}

fn everyone() -> Audience {
    Audience::Everyone
}
