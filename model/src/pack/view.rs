//! A pack as one viewer may see it, and as curators see it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Iam, KnownBy, PackDraft, PackEntryDraft, PackSuggested, Purpose};
use crate::faq::Reviewed;
use crate::{Doc, Instant, Local, Refusal, Slug, Tag, Text, Viewer, Zone};

/// A pack as one viewer may see it. What is not for them is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackView {
    /// The group's name in addresses.
    pub group: Slug,
    /// The group's name.
    pub group_name: Text,
    /// The group's name for titles and previews.
    pub discreet: Text,
    /// The group's languages, the first first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub languages: Vec<Tag>,
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub about: BTreeMap<Tag, Doc>,
    /// What it is for.
    pub purpose: Purpose,
    /// Its sections with the entries of this page; those with nothing for this viewer are not there.
    pub sections: Vec<PackSectionView>,
    /// How many entries there are for this viewer.
    pub total: u64,
    /// Which of them is the first here; the first of all is 0.
    pub from: u64,
    /// From where on there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
    /// How many entries somebody with a code might see besides; 0 for somebody who has shown one. Those who declined, asked
    /// to be taken out, or have not agreed are not counted.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub for_members: u64,
    /// Whether the viewer can suggest an entry.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_suggest: bool,
    /// Where the reader said that they are, without a script; their device remembers it otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iam: Option<Iam>,
    /// Who is looking.
    pub viewer: Viewer,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// The moment of this View.
    pub now: Instant,
    /// The idempotency key for its forms: random, made with this View.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What was just sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<PackAttempt>,
}

fn is_nought(n: &u64) -> bool {
    *n == 0
}

/// A section, and what of it is on this page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackSectionView {
    /// Its name in addresses; none for what stands before all sections.
    pub id: Option<Slug>,
    /// Its heading.
    pub title: Text,
    /// How many entries it has for this viewer.
    pub total: u64,
    /// Those on this page.
    pub entries: Vec<PackEntryView>,
}

/// Somebody or something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackEntryView {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub label: Text,
    /// Why it is here.
    pub why: Text,
    /// What it is known by, as far as that is for this viewer: never a private link for the public.
    pub known_by: Vec<KnownBy>,
    /// Whether it is an organisation, of which nobody need ask to be taken out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub organisation: bool,
    /// Whether somebody without a code does not see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub members_only: bool,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Reviewed>,
}

/// What was just sent, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "sent", rename_all = "kebab-case")]
pub enum PackAttempt {
    /// A suggestion.
    Suggested {
        /// As it was typed; nothing of it is lost.
        suggested: PackSuggested,
        /// Why it was not taken; none if it was.
        refusal: Option<Refusal>,
    },
    /// Somebody asked to be taken out.
    TakenOut {
        /// The name of the entry, if it is still on the page.
        entry: Slug,
        /// Why it was not done; none if it was.
        refusal: Option<Refusal>,
    },
}

/// A pack in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
}

/// A pack as curators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackDesk {
    /// Its name in addresses.
    pub id: Slug,
    /// The pack, without its entries.
    pub pack: PackDraft,
    /// Its entries, in order, whatever whoever is listed said.
    pub entries: Vec<PackEntryKept>,
    /// What members suggested, the oldest first.
    pub suggestions: Vec<PackSuggestion>,
    /// Whether this host fetches anything from networks.
    pub fetches: bool,
    /// Now.
    pub now: Instant,
}

/// An entry as curators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackEntryKept {
    /// The entry as it could be sent again; it has an id.
    pub entry: PackEntryDraft,
    /// Which version of it this is.
    pub revision: u32,
    /// It was taken out from the page, and no organiser has said yet that they saw it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub just_removed: bool,
}

/// What a member suggested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackSuggestion {
    /// Its number.
    pub n: i64,
    /// What they wrote.
    pub suggested: PackSuggested,
    /// On which day.
    pub on: Local,
}
