//! A starter pack: people, organisations, feeds, groups and links on many networks, in one list; and whether those who are
//! listed have agreed to it.
//!
//! A [`PackDraft`] is what a curator sends, a [`Pack`] with its [`PackEntry`]s what is kept, a [`PackView`] what one viewer may
//! see of it. Publicly only organisations and those who agreed are ever seen ([`PackEntry::is_for`]), whatever shows it.

mod adding;
mod checks;
mod command;
mod consent;
mod draft;
pub mod file;
#[cfg(feature = "formats")]
pub mod formats;
mod known;
mod letting_in;
mod view;
mod ways;

use serde::{Deserialize, Serialize};

pub use adding::Added;
pub use command::{Iam, NoServer, OnPack, PackCommand, PackSuggested, Software};
pub use consent::SaidNo;
pub use draft::{PackDraft, PackEntryDraft};
use letting_in::has_in;
pub use letting_in::is_private_link;
pub use view::{
    PackAttempt, PackCard, PackDesk, PackEntryKept, PackEntryView, PackSectionView, PackSuggestion, PackView,
    PackWanted,
};
pub use ways::{How, Way, bridged, server_of, ways};

use crate::faq::Reviewed;
use crate::{Actor, Audience, Local, Slug, Text};

/// So many entries come with a page; more are asked for.
pub const PACK_ENTRIES_AT_ONCE: usize = 50;
/// The most entries that a pack can have.
pub const MOST_PACK_ENTRIES: usize = 2_000;
/// The most people that Bluesky lets a starter pack have.
pub const MOST_ON_BLUESKY: usize = 150;

/// What a pack is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// To follow, read, call or visit.
    #[default]
    Follow,
    /// To keep away. Never public: a pack like this is for members, and so is every entry.
    Block,
}

/// A pack without its entries. Only [`PackDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// What it is called.
    pub title: Text,
    /// What it is; Markdown.
    pub about: Text,
    /// What it is for.
    pub purpose: Purpose,
    /// Its sections, in order.
    pub sections: Vec<PackSection>,
    /// Which version of all this it is, whatever stands in it; the first is 1. What was kept before there were versions is 0.
    #[serde(default)]
    pub revision: u32,
}

/// Entries that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PackSection {
    /// Its name in addresses.
    pub id: Slug,
    /// Its heading.
    pub title: Text,
}

/// Somebody or something in a pack. Only [`PackEntryDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackEntry {
    /// Its name in addresses; never changed.
    pub id: Slug,
    /// The section in which it stands; before them all, if none.
    pub section: Option<Slug>,
    /// What it is called.
    pub label: Text,
    /// Why it is here.
    pub why: Text,
    /// For whom.
    pub audience: Audience,
    /// What it is known by, and where; in the order in which it is shown.
    pub known_by: Vec<KnownBy>,
    /// Whether whoever is listed agreed to it.
    pub consent: Consent,
    /// They ask not to be shown to whoever is not signed in (`!no-unauthenticated`).
    pub signed_in_only: bool,
    /// When somebody last looked whether it is still so.
    pub checked: Option<Reviewed>,
    /// Which version of it this is; the first is 1.
    pub revision: u32,
}

impl Pack {
    /// Whether anything of it is for them: what to keep away from is for members only.
    pub fn is_for(&self, actor: &Actor) -> bool {
        self.purpose == Purpose::Follow || actor.person().is_some()
    }

    /// The section in which an entry stands; none, too, where its section is no longer there.
    pub fn section_of<'a>(&self, entry: &'a PackEntry) -> Option<&'a Slug> {
        entry.section.as_ref().filter(|id| self.sections.iter().any(|section| section.id == **id))
    }
}

impl PackEntry {
    /// Whether it is for them. Nobody sees who declined, or asked to be taken out; without a code nobody sees who has not
    /// agreed, would not be shown to the signed-out, or is known by nothing that is for everybody.
    pub fn is_for(&self, actor: &Actor) -> bool {
        let shown = match (&self.consent, actor) {
            (Consent::Declined { .. } | Consent::Removed { .. }, _) => false,
            (Consent::Organisation | Consent::Agreed { .. }, Actor::Public) => !self.signed_in_only,
            (Consent::Asked { .. }, Actor::Public) => false,
            (_, Actor::Person(_)) => true,
        };
        shown && actor.is_in(&self.audience) && self.known_by.iter().any(|known| known.is_for(actor))
    }
}

/// Whether whoever is listed agreed to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "is", rename_all = "lowercase", deny_unknown_fields)]
pub enum Consent {
    /// A public organisation: nobody in particular.
    Organisation,
    /// They were asked, or are to be.
    Asked {
        /// On which day; none before anybody did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Local>,
    },
    /// They agreed.
    Agreed {
        /// On which day.
        on: Local,
        /// Who of the group they said it to, as the group calls them.
        by: String,
    },
    /// They would rather not.
    Declined {
        /// On which day.
        on: Local,
    },
    /// They asked to be taken out.
    Removed {
        /// On which day.
        on: Local,
    },
}

/// How somebody follows an account, as Mastodon's file of it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Followed {
    /// With what it passes on of others.
    pub boosts: bool,
    /// With a notice of each new post.
    pub notify: bool,
    /// Only what is written in these languages, by their codes as Mastodon writes them; in all of them, if none is said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
}

impl Default for Followed {
    /// As usual.
    fn default() -> Followed {
        Followed { boosts: true, notify: false, languages: Vec::new() }
    }
}

/// What somebody or something is known by. No network is assumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "on", rename_all = "lowercase", deny_unknown_fields)]
pub enum KnownBy {
    /// An account on Bluesky (AT Protocol).
    Bluesky {
        /// Its handle, without `@`; empty where only the DID is known.
        #[serde(default)]
        handle: String,
        /// Its DID, which stays when the handle changes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        did: Option<String>,
    },
    /// An account on the fediverse.
    Fediverse {
        /// `user@host`, without `@` before it; the host in small letters.
        address: String,
        /// Its page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// Its id in ActivityPub, where it is not its page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        /// How it is followed by whoever brought it in, where that is not as usual. It is theirs: no View holds it, and no
        /// file but those for curators.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        followed: Option<Followed>,
    },
    /// A website.
    Web {
        /// Its address.
        url: String,
    },
    /// A feed: RSS, Atom or JSON.
    Feed {
        /// Its address.
        url: String,
    },
    /// A link that only members ever see, such as one to a Signal group: never logged, never in what is exported publicly.
    Private {
        /// The link.
        url: String,
    },
    /// A telephone.
    Phone {
        /// The number, as people write it.
        number: String,
    },
    /// A place where one can go.
    Place {
        /// Where that is.
        place: Text,
    },
    /// A name on another network.
    Other {
        /// Which, in a word.
        network: String,
        /// The name there.
        name: String,
        /// A link to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
    },
    /// A whole server, to keep away.
    Domain {
        /// Its name.
        domain: String,
    },
}
