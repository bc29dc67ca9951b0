//! A pack as a curator sends it, and what has to be so for it to become one.

use serde::{Deserialize, Serialize};

use super::known::{every_name, names};
use super::{Consent, KnownBy, PackSection, Purpose};
use crate::faq::Reviewed;
use crate::{Audience, Slug, Text};

/// A pack as a curator sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PackDraft {
    /// What it is called; at most 200 characters.
    pub title: Text,
    /// What it is; Markdown.
    #[serde(default)]
    pub about: Text,
    /// What it is for; to follow, if not said.
    #[serde(default)]
    pub purpose: Purpose,
    /// Its sections, in order; at most 60.
    #[serde(default)]
    pub sections: Vec<PackSection>,
    /// The version that was read before it was changed; none for a new pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
    /// All its entries, in order, in the place of those that were; they stay as they are, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<PackEntryDraft>>,
}

/// An entry as a curator sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PackEntryDraft {
    /// Its name in addresses; made of the label, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// The section in which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Slug>,
    /// What it is called; at most 120 characters in a language.
    pub label: Text,
    /// Why it is here; at most 500 characters in a language.
    #[serde(default)]
    pub why: Text,
    /// For whom; for everyone, if not said.
    #[serde(default = "everyone")]
    pub audience: Audience,
    /// What it is known by; 1 to 12.
    pub known_by: Vec<KnownBy>,
    /// Whether whoever is listed agreed to it; they are to be asked, if nothing is said.
    #[serde(default = "to_be_asked")]
    pub consent: Consent,
    /// They ask not to be shown to whoever is not signed in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed_in_only: bool,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Reviewed>,
}

fn everyone() -> Audience {
    Audience::Everyone
}

fn to_be_asked() -> Consent {
    Consent::Asked { on: None }
}

impl PackEntryDraft {
    /// Whose it is, see [`PackEntry::names`](super::PackEntry::names); by nothing that is no address.
    pub fn names(&self) -> impl Iterator<Item = String> + use<> {
        names(&self.fit()).into_iter()
    }

    /// Each name that it could be meant by, in one way of writing; none of what is no address.
    pub fn every_name(&self) -> impl Iterator<Item = String> + use<> {
        every_name(&self.fit()).collect::<Vec<_>>().into_iter()
    }

    fn fit(&self) -> Vec<KnownBy> {
        self.known_by.iter().filter_map(|known| known.clone().checked()).collect()
    }

    /// An entry for everyone, whoever it is still to be asked.
    pub fn new(label: Text, known_by: Vec<KnownBy>) -> PackEntryDraft {
        PackEntryDraft {
            id: None,
            section: None,
            label,
            why: Text::default(),
            audience: everyone(),
            known_by,
            consent: to_be_asked(),
            signed_in_only: false,
            checked: None,
        }
    }
}
