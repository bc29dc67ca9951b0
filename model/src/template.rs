//! Ready-made ways of deciding: a draft that lacks its question, and what it is for.

use serde::{Deserialize, Serialize};

use crate::{Draft, Kind, Refusal, Slug, Text};

const MAX_NAME_CHARS: usize = 80;
const MAX_PURPOSE_CHARS: usize = 300;

/// A ready-made way of deciding. Porchlight brings some; a group makes its own from any poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Template {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// What it is for, in two sentences.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub purpose: Text,
    /// The draft to begin with. What only the group can know is left out: the question, often the options.
    pub draft: Draft,
}

/// A poll or a proposal, by its address within the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// Which kind of address it has.
    pub kind: Kind,
    /// Its name in addresses.
    pub id: Slug,
}

/// An organiser keeps a poll as a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeepTemplate {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called; at most 80 characters.
    pub name: Text,
    /// What it is for; at most 300 characters.
    #[serde(default)]
    pub purpose: Text,
    /// The poll that it is made from.
    pub from: Made,
}

impl KeepTemplate {
    /// The template, given the draft of that poll.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a name, or with too many words.
    pub fn check(self, draft: Draft) -> Result<Template, Refusal> {
        let (name, purpose) = (self.name.tidied(false), self.purpose.tidied(false));
        let fits = name.longest() <= MAX_NAME_CHARS && purpose.longest() <= MAX_PURPOSE_CHARS;
        if name.is_empty() || !fits || name.is_in_too_many() || purpose.is_in_too_many() {
            return Err(Refusal::WordsUnfit);
        }
        Ok(Template { id: self.id, name, purpose, draft })
    }
}
