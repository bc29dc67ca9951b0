//! What readers do with a pack, and what curators do.

use serde::{Deserialize, Serialize};

use super::{PackEntryDraft, PackSection};
use crate::{Filled, Refusal, Slug, Tag};

/// Where a reader is: said once, remembered on their device alone, and what each entry shows first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "on", rename_all = "lowercase", deny_unknown_fields)]
pub enum Iam {
    /// On Bluesky.
    Bluesky,
    /// On the fediverse.
    Fediverse {
        /// Their own server.
        server: String,
        /// What it runs.
        #[serde(default)]
        runs: Software,
    },
    /// On neither.
    Neither,
}

/// What somebody on the fediverse typed in the place of their server, as it comes back to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoServer {
    /// What they typed.
    pub typed: String,
    /// What they said that it runs.
    pub runs: Software,
}

/// What a server of the fediverse runs, as far as following from it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Software {
    /// Mastodon, and whatever follows as it does.
    #[default]
    Mastodon,
    /// Misskey, Sharkey and others of its kind.
    Misskey,
    /// Pleroma, Akkoma.
    Pleroma,
    /// Friendica.
    Friendica,
    /// Hubzilla and others of its kind.
    Hubzilla,
    /// Pixelfed.
    Pixelfed,
    /// PeerTube.
    Peertube,
    /// Lemmy.
    Lemmy,
    /// GoToSocial, and others without a page for it: the address is copied into the search of one's app.
    Other,
}

/// What a member suggests.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PackSuggested {
    /// Who or what.
    pub label: String,
    /// Why.
    pub why: String,
    /// Where they are known: handles, addresses, links, one a line.
    pub known_by: String,
    /// The language of the words.
    pub lang: Option<Tag>,
}

/// What a reader asks a pack to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum PackCommand {
    /// Change nothing; show it, for whoever is there.
    Look {
        /// Where the reader is.
        #[serde(default)]
        iam: Option<Iam>,
        /// What they said instead, if that names no server.
        #[serde(skip)]
        unfit: Option<NoServer>,
    },
    /// It is me who is listed: take me out, of every pack of the group that lists me by one of these names. Nobody needs a
    /// code for it. Not of a pack of whom to keep away.
    TakeOut {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// The entry.
        entry: Slug,
    },
    /// Suggest an entry. Members.
    Suggest {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// What.
        suggested: PackSuggested,
    },
}

impl PackCommand {
    /// Reads a form's fields: `do`; `on`, `server` and `runs`; `key`, `entry`; `label`, `why`, `known-by` and `lang`. Those it does
    /// not know are left aside.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not, or one that names no entry.
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<PackCommand, Refusal>
    where
        N: Into<String>,
        V: Into<String>,
    {
        let pairs: Vec<(String, String)> = pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        let fields = Filled(&pairs);
        let one = |name: &str| fields.one(name).to_owned();
        match fields.one("do") {
            "look" | "" => {
                let (on, server, runs) = (fields.one("on"), fields.one("server"), fields.one("runs"));
                let iam = Iam::said(on, server, runs);
                let unfit = (on == "fediverse" && iam.is_none()).then(|| NoServer::said(server, runs));
                Ok(PackCommand::Look { iam, unfit })
            }
            "take-out" => Ok(PackCommand::TakeOut { key: one("key"), entry: fields.slug("entry")? }),
            "suggest" => {
                let lang = Tag::new(fields.one("lang"));
                let suggested = PackSuggested { label: one("label"), why: one("why"), known_by: one("known-by"), lang };
                Ok(PackCommand::Suggest { key: one("key"), suggested })
            }
            _ => Err(Refusal::Unreadable),
        }
    }

    /// Its idempotency key; none for a look.
    pub fn key(&self) -> Option<&str> {
        match self {
            PackCommand::Look { .. } => None,
            PackCommand::TakeOut { key, .. } | PackCommand::Suggest { key, .. } => Some(key),
        }
    }
}

/// What a curator does with a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OnPack {
    /// Put an entry where it was, or a new one at the end of its section.
    Put {
        /// The entry. One whose id there is not yet is new.
        entry: PackEntryDraft,
        /// The version that was read before it was changed; none for a new one.
        #[serde(default)]
        revision: Option<u32>,
        /// The suggestion that this takes up, by its number: it is gone then. Organisers.
        #[serde(default)]
        suggestion: Option<i64>,
    },
    /// Keep an entry no longer. Of whoever said no, the names and that they said it stay, unseen.
    Drop {
        /// Which.
        entry: Slug,
    },
    /// Put an entry before another; at the end, if none is named.
    Move {
        /// Which.
        entry: Slug,
        /// Before which.
        #[serde(default)]
        before: Option<Slug>,
    },
    /// I have looked: it is still so.
    Check {
        /// Which.
        entry: Slug,
    },
    /// Add entries that were read from a file or from a network. Whoever is there already, by any name that they are known
    /// by, stays as they are; and nobody who declined, or was taken out, comes back by this. Only that somebody is not to
    /// be shown to the signed-out is learnt anew.
    Add {
        /// The entries.
        entries: Vec<PackEntryDraft>,
        /// The sections in which they stand: those that are not there yet are new.
        #[serde(default)]
        sections: Vec<PackSection>,
    },
    /// I have seen that somebody asked to be taken out.
    SeenRemoved {
        /// Which.
        entry: Slug,
    },
    /// Lay a suggestion aside. Organisers.
    DropSuggestion {
        /// Its number.
        n: i64,
    },
    /// Keep the pack no longer, with all that is in it. Organisers.
    Remove,
}
