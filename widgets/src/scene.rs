//! The scene: a View, and what the component must know of the dress it is shown in.

use model::{PollView, Tag};
use serde::{Deserialize, Serialize};

/// Where a widget is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dress {
    /// A page of ours.
    Page,
    /// An element in somebody's page.
    Embed,
    /// A page of ours in a frame in somebody's page.
    Frame,
}

/// A language that can be switched to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its tag.
    pub tag: Tag,
    /// Its own name for itself.
    pub name: String,
    /// The address of its messages.
    pub messages: String,
}

/// What a component must know of its dress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shell {
    /// The dress.
    pub dress: Dress,
    /// Where the form is sent when it sends itself; without a query.
    pub action: String,
    /// The address that people share.
    pub page: String,
    /// The page on which a code is used.
    pub join: String,
    /// The languages that can be switched to.
    pub languages: Vec<Language>,
}

/// What the server hands to the shell beside the markup, and what a widget is drawn from. Browsers draw polls only.
#[derive(Debug, Serialize, Deserialize)]
pub struct Scene<V = PollView> {
    /// What the viewer may see.
    pub view: V,
    /// The dress.
    pub shell: Shell,
    /// What the reader would like to read, best first: for the group's own words.
    pub prefs: Vec<Tag>,
}
