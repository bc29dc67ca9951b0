//! A signup form as somebody sees it who may send it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{For, Mistake, Page, Pairs, SignupForm};
use crate::{Block, Instant, Refusal, Slug, Tag, Text, Viewer, Zone};

/// Whether requests are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reception {
    /// They are.
    Open,
    /// Not now.
    Closed,
    /// As many have come today as the group can meet; holders of an invitation get through.
    ManyPeople,
}

/// How answers travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sealing {
    /// Sealed, or not at all.
    Sealed,
    /// Sealed where a browser can, and unsealed, marked so, where it cannot.
    SealedOrNot,
    /// Not sealed: the host can read them.
    Unsealed,
}

/// What was typed, and why it was not sent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupAttempt {
    /// The fields as they were.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Vec<String>>))]
    pub fields: Pairs,
    /// What has to be mended.
    pub mistakes: Vec<Mistake>,
    /// Why it was not taken, apart from that.
    pub refusal: Option<Refusal>,
}

/// A form, and all that whoever answers it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupView {
    /// The group.
    pub group: Slug,
    /// What it calls itself.
    pub group_name: Text,
    /// Its name for titles and previews.
    #[serde(default)]
    pub discreet: Text,
    /// Its languages.
    pub languages: Vec<Tag>,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// The form's name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// What one should know first. Never in a browser's module: the server draws it.
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub about: BTreeMap<Tag, Vec<Block>>,
    /// What it is for.
    #[serde(default, rename = "for")]
    pub purpose: For,
    /// What is asked.
    pub pages: Vec<Page>,
    /// Its revision.
    pub revision: u32,
    /// Whether requests are taken.
    pub reception: Reception,
    /// How answers travel.
    pub sealing: Sealing,
    /// The greeters' list, as JSON, as it was signed; none where nobody holds a key yet.
    pub greeters: Option<String>,
    /// Another way to get in touch.
    pub other_way: Text,
    /// The languages that greeters say they read.
    pub read_here: Vec<Tag>,
    /// Within how many days somebody will look.
    pub answer_within_days: u32,
    /// After how many days it is deleted, as promised.
    pub keep_days: u32,
    /// Where the quick exit leads, if the group wants one.
    pub exit: Option<String>,
    /// Whether whoever looks is a greeter, who may fill it in with somebody.
    pub viewer: Viewer,
    /// A greeter fills it in with somebody: consent is read aloud.
    #[serde(default)]
    pub aloud: bool,
    /// The FAQ from which somebody came; only a page knows.
    #[serde(skip)]
    pub faq: Option<Slug>,
    /// A fresh idempotency key.
    #[serde(default)]
    pub key: String,
    /// What was typed, if it came back.
    #[serde(default)]
    pub attempt: Option<SignupAttempt>,
    /// Now.
    pub now: Instant,
}

impl SignupView {
    /// The form within it, to read answers by.
    pub fn form(&self) -> SignupForm {
        SignupForm {
            title: self.title.clone(),
            about: Text::default(),
            purpose: self.purpose,
            pages: self.pages.clone(),
            revision: self.revision,
        }
    }
}
