//! A pack as a file: which kinds there are, and what was understood of one. What reads and writes them is
//! `formats`, which not every build has.

use serde::{Deserialize, Serialize};

use super::{PackEntryDraft, PackSection, Purpose};
use crate::Text;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
// There is another `Format`, of ballots.
#[cfg_attr(feature = "openapi", schema(as = PackFormat))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Whom somebody follows, as Mastodon writes it: `following_accounts.csv`.
    MastodonFollowing,
    /// Mastodon's lists: `lists.csv`.
    MastodonLists,
    /// Accounts to keep away, as Mastodon writes them: `blocked_accounts.csv`.
    MastodonBlocks,
    /// Servers to keep away: `blocked_domains.csv`.
    MastodonDomainBlocks,
    /// A collection of Mastodon 4.6, as its API answers it. Read, not written.
    MastodonCollection,
    /// Records of Bluesky, and the answers of its public API.
    Bluesky,
    /// What fedidevs.com writes of a starter pack.
    Fedidevs,
    /// A Collection of ActivityStreams 2.
    Collection,
    /// Feeds: OPML 2.0.
    Opml,
    /// A document with headings and lists.
    Markdown,
    /// Handles and addresses, one a line.
    Plain,
    /// Our own, which loses nothing.
    Porchlight,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 12] = [
        Format::Porchlight,
        Format::MastodonFollowing,
        Format::MastodonLists,
        Format::MastodonBlocks,
        Format::MastodonDomainBlocks,
        Format::MastodonCollection,
        Format::Bluesky,
        Format::Fedidevs,
        Format::Collection,
        Format::Opml,
        Format::Markdown,
        Format::Plain,
    ];

    /// What a file of this kind is called; none for one that is not written.
    pub fn file(self) -> Option<&'static str> {
        match self {
            Format::MastodonFollowing => Some("following_accounts.csv"),
            Format::MastodonLists => Some("lists.csv"),
            Format::MastodonBlocks => Some("blocks.csv"),
            Format::MastodonDomainBlocks => Some("domain_blocks.csv"),
            Format::MastodonCollection => None,
            Format::Bluesky => Some("bluesky.json"),
            Format::Fedidevs => Some("fedidevs.json"),
            Format::Collection => Some("collection.json"),
            Format::Opml => Some("pack.opml"),
            Format::Markdown => Some("pack.md"),
            Format::Plain => Some("pack.txt"),
            Format::Porchlight => Some("pack.json"),
        }
    }

    /// The kind of which a file of that name is written.
    pub fn written_as(file: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.file() == Some(file))
    }

    /// What a file that somebody opens must be by its name alone: a list of accounts without a heading may be of people to
    /// follow or to keep away.
    pub fn named(file: &str) -> Option<Format> {
        let file = file.to_ascii_lowercase();
        let stem = file.rsplit(['/', '\\']).next().unwrap_or_default().split('.').next().unwrap_or_default();
        match stem.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '_' | '(' | ')')) {
            "blocks" | "blocked_accounts" | "muted_accounts" => Some(Format::MastodonBlocks),
            "domain_blocks" | "blocked_domains" => Some(Format::MastodonDomainBlocks),
            _ if file.ends_with(".opml") => Some(Format::Opml),
            _ if file.ends_with(".md") || file.ends_with(".markdown") => Some(Format::Markdown),
            _ => None,
        }
    }

    /// Its media type, for the header of a file.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::MastodonFollowing
            | Format::MastodonLists
            | Format::MastodonBlocks
            | Format::MastodonDomainBlocks => "text/csv; charset=utf-8",
            Format::Collection => "application/activity+json",
            Format::MastodonCollection | Format::Bluesky | Format::Fedidevs | Format::Porchlight => "application/json",
            Format::Opml => "text/x-opml; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Plain => "text/plain; charset=utf-8",
        }
    }

    /// What a pack has to be for to be written so; any pack, if none.
    pub fn purpose(self) -> Option<Purpose> {
        match self {
            Format::MastodonBlocks | Format::MastodonDomainBlocks => Some(Purpose::Block),
            Format::Porchlight => None,
            _ => Some(Purpose::Follow),
        }
    }
}

/// What was understood of a file, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// What kind of file it is.
    pub format: Format,
    /// What the list is called there.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// What is said about it there.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// What it is for: to follow, or to keep away.
    #[serde(default)]
    pub purpose: Purpose,
    /// The sections that its entries name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<PackSection>,
    /// Its entries, in order.
    pub entries: Vec<PackEntryDraft>,
    /// What was left out, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub troubles: Vec<Unread>,
}

/// Something that was left out. It never holds the words themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unread {
    /// On which line, or as which of the accounts in the file; the first is 1. 0 for the file as a whole.
    pub line: u32,
    /// Why.
    pub why: UnreadWhy,
}

/// Why something of a file was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UnreadWhy {
    /// The file is larger than 2 MB.
    TooLarge,
    /// There is more than is read of one file, or than a pack of that kind can have; the rest was left.
    TooMany,
    /// There is nothing in it.
    Empty,
    /// It breaks off, or is not what it seems to be.
    Broken,
    /// It was written by a newer Porchlight.
    Newer,
    /// Nothing here is an address, a handle or a link.
    NoAddress,
    /// A link that does not begin with `https://`.
    NotSecure,
    /// A link to a list, which has to be fetched.
    ToFetch,
    /// A short link: where it leads is seen only by opening it.
    ShortLink,
    /// It was there before.
    Twice,
    /// They said there that they would rather not be listed.
    SaidNo,
    /// Words that are too long, or too many names for one entry.
    TooLong,
    /// A question without an answer, or an answer without a question.
    NoAnswer,
    /// Words that belong to no question.
    Unplaced,
    /// A row with more in it than there are columns: a sign between cells stands within its words.
    MoreCells,
    /// A column that is called as nothing that is known; what is in it was left.
    UnknownColumn,
}

impl UnreadWhy {
    /// All of them.
    pub const ALL: [UnreadWhy; 16] = [
        UnreadWhy::TooLarge,
        UnreadWhy::TooMany,
        UnreadWhy::Empty,
        UnreadWhy::Broken,
        UnreadWhy::Newer,
        UnreadWhy::NoAddress,
        UnreadWhy::NotSecure,
        UnreadWhy::ToFetch,
        UnreadWhy::ShortLink,
        UnreadWhy::Twice,
        UnreadWhy::SaidNo,
        UnreadWhy::TooLong,
        UnreadWhy::NoAnswer,
        UnreadWhy::Unplaced,
        UnreadWhy::MoreCells,
        UnreadWhy::UnknownColumn,
    ];

    /// The id of its message.
    pub fn id(self) -> &'static str {
        match self {
            UnreadWhy::TooLarge => "unread-too-large",
            UnreadWhy::TooMany => "unread-too-many",
            UnreadWhy::Empty => "unread-empty",
            UnreadWhy::Broken => "unread-broken",
            UnreadWhy::Newer => "unread-newer",
            UnreadWhy::NoAddress => "unread-no-address",
            UnreadWhy::NotSecure => "unread-not-secure",
            UnreadWhy::ToFetch => "unread-to-fetch",
            UnreadWhy::ShortLink => "unread-short-link",
            UnreadWhy::Twice => "unread-twice",
            UnreadWhy::SaidNo => "unread-said-no",
            UnreadWhy::TooLong => "unread-too-long",
            UnreadWhy::NoAnswer => "unread-no-answer",
            UnreadWhy::Unplaced => "unread-unplaced",
            UnreadWhy::MoreCells => "unread-more-cells",
            UnreadWhy::UnknownColumn => "unread-unknown-column",
        }
    }
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What is in it.
    pub text: String,
    /// How many of the entries such a file cannot hold.
    pub left_out: usize,
}
