//! What the public API of Bluesky answers, as far as it is read.

use serde::Deserialize;

use super::Link;
use crate::pack::known::is_did;

/// The answer of `com.atproto.identity.resolveHandle`.
#[derive(Debug, Clone, Deserialize)]
pub struct Resolved {
    /// The DID.
    pub did: String,
}

impl Resolved {
    /// The DID, if it is one.
    pub fn did(&self) -> Option<&str> {
        is_did(&self.did).then_some(&self.did)
    }
}

/// The answer of `app.bsky.graph.getStarterPack`, as far as it is read.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterPackAnswer {
    /// The pack.
    #[serde(rename = "starterPack")]
    pub pack: StarterPack,
}

/// A starter pack as it is answered.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterPack {
    /// The record.
    pub record: StarterPackRecord,
    /// The list of its people.
    #[serde(default)]
    pub list: Option<ListHead>,
    /// Some of its people.
    #[serde(default, rename = "listItemsSample")]
    pub sample: Vec<ListItem>,
    /// Its feeds.
    #[serde(default)]
    pub feeds: Vec<Feed>,
}

/// The record `app.bsky.graph.starterpack`.
#[derive(Debug, Clone, Deserialize)]
pub struct StarterPackRecord {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: Option<String>,
    /// The `at://` URI of the list of its people.
    #[serde(default)]
    pub list: Option<String>,
    /// Its feeds.
    #[serde(default)]
    pub feeds: Vec<Feed>,
}

/// A feed, by its URI; with its name in an answer.
#[derive(Debug, Clone, Deserialize)]
pub struct Feed {
    /// Its `at://` URI.
    pub uri: String,
    /// Its name.
    #[serde(default, rename = "displayName")]
    pub name: Option<String>,
}

/// What is said of a list besides its people.
#[derive(Debug, Clone, Deserialize)]
pub struct ListHead {
    /// Its `at://` URI.
    #[serde(default)]
    pub uri: String,
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// What it is.
    #[serde(default)]
    pub description: Option<String>,
    /// What it is for.
    #[serde(default)]
    pub purpose: String,
}

/// The answer of `app.bsky.graph.getList`: a page of a list.
#[derive(Debug, Clone, Deserialize)]
pub struct ListAnswer {
    /// The list.
    pub list: ListHead,
    /// Its people, so many of them.
    #[serde(default)]
    pub items: Vec<ListItem>,
    /// Where the next page begins; none on the last.
    #[serde(default)]
    pub cursor: Option<String>,
}

/// Somebody on a list.
#[derive(Debug, Clone, Deserialize)]
pub struct ListItem {
    /// Who.
    pub subject: Profile,
}

/// Somebody's profile.
#[derive(Debug, Clone, Deserialize)]
pub struct Profile {
    /// Their DID.
    pub did: String,
    /// Their handle.
    #[serde(default)]
    pub handle: String,
    /// What they call themselves.
    #[serde(default, rename = "displayName")]
    pub name: Option<String>,
    /// What their account is labelled with.
    #[serde(default)]
    pub labels: Vec<Label>,
}

/// A label.
#[derive(Debug, Clone, Deserialize)]
pub struct Label {
    /// What it says.
    #[serde(default)]
    pub val: String,
    /// Whether it was taken back.
    #[serde(default)]
    pub neg: bool,
}

impl StarterPackAnswer {
    /// The `at://` URI of the list of its people.
    pub fn list(&self) -> Option<&str> {
        let of_answer = self.pack.list.as_ref().map(|list| list.uri.as_str()).filter(|uri| !uri.is_empty());
        of_answer.or(self.pack.record.list.as_deref()).filter(|uri| Link::typed(uri).is_some())
    }
}
