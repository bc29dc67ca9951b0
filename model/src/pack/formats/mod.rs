//! Packs as files: those of other programs in and out, and one of our own that loses nothing.
//!
//! [`read`] takes what somebody opened, pasted or fetched, and gives back a [`Reading`]: what was understood, and line by line
//! what was not. [`write`] takes a [`PackDraft`]: what a curator has, or what [`PackView::carried`](super::PackView::carried)
//! makes of what one viewer may see. So a file for the public holds nothing that the public does not see.

pub mod bluesky;
mod json;
mod markdown;
mod mastodon;
mod opml;
mod plain;
mod porchlight;
mod reader;

pub use porchlight::{FORMAT as PORCHLIGHT_FORMAT, VERSION as PORCHLIGHT_VERSION};

use super::PackDraft;
pub use super::file::{Format, Reading, Unread, UnreadWhy, Written};
use crate::{Instant, Tag};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The most rows, lines or accounts that are read of one.
pub const MOST_ROWS: usize = 20_000;

/// Reads a file, whatever it is; `hint` is what it is known to be ([`Format::named`]), and `lang` the language of words
/// that do not name theirs.
pub fn read(text: &str, hint: Option<Format>, lang: &Tag) -> Reading {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.len() > MOST_BYTES {
        return Reading::nothing(hint.unwrap_or(Format::Plain), UnreadWhy::TooLarge);
    }
    let format = hint.unwrap_or_else(|| detected(text));
    if text.trim().is_empty() {
        return Reading::nothing(format, UnreadWhy::Empty);
    }
    let mut reading = match format {
        Format::MastodonFollowing | Format::MastodonLists | Format::MastodonBlocks | Format::MastodonDomainBlocks => {
            mastodon::read(text, format, lang)
        }
        Format::MastodonCollection | Format::Fedidevs | Format::Collection => json::read(text, format, lang),
        Format::Bluesky => bluesky::read(text, lang),
        Format::Opml => opml::read(text, lang),
        Format::Markdown => markdown::read(text, lang),
        Format::Plain => plain::read(text, lang),
        Format::Porchlight => porchlight::read(text),
    };
    if reading.entries.is_empty() && reading.troubles.is_empty() {
        reading.troubles.push(Unread { line: 0, why: UnreadWhy::Empty });
    }
    reading
}

/// What kind of file this seems to be.
pub fn detected(text: &str) -> Format {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with(['{', '[']) {
        return serde_json::from_str(text).map_or(Format::Porchlight, |value| json::detected(&value));
    }
    let first = text.lines().next().unwrap_or_default();
    if text.starts_with('<') && text.get(..2_000).unwrap_or(text).to_ascii_lowercase().contains("<opml") {
        return Format::Opml;
    }
    mastodon::detected(first)
        .unwrap_or_else(|| if markdown::is_likely(text) { Format::Markdown } else { Format::Plain })
}

/// What a writer must know besides.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    /// The languages to write in, best first, where a format knows only one.
    pub langs: &'a [Tag],
    /// Now.
    pub now: Instant,
    /// The DID of whoever will publish the records on Bluesky; a placeholder stands there, if none is said.
    pub owner: Option<&'a str>,
}

/// Writes a file; `None` for a kind that is not written, or not of a pack with this purpose.
pub fn write(format: Format, pack: &PackDraft, writing: &Writing<'_>) -> Option<Written> {
    if format.purpose().is_some_and(|purpose| purpose != pack.purpose) {
        return None;
    }
    let entries = pack.entries.as_deref().unwrap_or_default();
    let (text, held) = match format {
        Format::MastodonFollowing => mastodon::following(entries),
        Format::MastodonLists => mastodon::lists(pack, entries, writing),
        Format::MastodonBlocks => mastodon::blocks(entries),
        Format::MastodonDomainBlocks => mastodon::domain_blocks(entries),
        Format::MastodonCollection => return None,
        Format::Bluesky => bluesky::write(pack, entries, writing)?,
        Format::Fedidevs => json::fedidevs(pack, entries, writing)?,
        Format::Collection => json::collection(pack, entries, writing)?,
        Format::Opml => opml::write(pack, entries, writing)?,
        Format::Markdown => markdown::write(pack, entries, writing),
        Format::Plain => plain::write(entries),
        Format::Porchlight => porchlight::write(pack)?,
    };
    Some(Written { text, left_out: entries.len().saturating_sub(held) })
}
