//! How one gets from an entry to whoever it stands for: a link, and nothing else. Nothing is fetched to make one.

use serde::{Deserialize, Serialize};

use super::known::{dialled, first};
use super::{Iam, KnownBy, NoServer, Software};
use crate::signup::is_domain;

/// A way to somebody or something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Way {
    /// What one does there.
    pub how: How,
    /// What it is called: a handle, an address, a number. It can be copied.
    pub name: String,
    /// Where that leads; none where something is to be copied or read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// It is there only if whoever it is has joined a bridge between networks (Bridgy Fed).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bridged: bool,
}

/// What one does with a [`Way`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Follow on Bluesky.
    FollowOnBluesky,
    /// Follow from one's own server.
    FollowFromServer,
    /// Copy the address into the search of one's own server or app.
    CopyIntoSearch,
    /// Look at a page of theirs.
    Read,
    /// Visit a website.
    Visit,
    /// Add to a reader of feeds.
    Subscribe,
    /// Join by a link for members.
    Join,
    /// Call.
    Call,
    /// Go there.
    Go,
    /// Find on another network.
    Find,
    /// Keep away.
    Avoid,
}

impl Software {
    /// All of them, as a reader is asked.
    pub const ALL: [Software; 9] = [
        Software::Mastodon,
        Software::Misskey,
        Software::Pleroma,
        Software::Friendica,
        Software::Hubzilla,
        Software::Pixelfed,
        Software::Peertube,
        Software::Lemmy,
        Software::Other,
    ];

    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Software::Mastodon => "mastodon",
            Software::Misskey => "misskey",
            Software::Pleroma => "pleroma",
            Software::Friendica => "friendica",
            Software::Hubzilla => "hubzilla",
            Software::Pixelfed => "pixelfed",
            Software::Peertube => "peertube",
            Software::Lemmy => "lemmy",
            Software::Other => "other",
        }
    }

    /// By its name in forms.
    pub fn new(name: &str) -> Option<Software> {
        Software::ALL.into_iter().find(|software| software.as_str() == name)
    }

    /// Its page for following somebody of another server, with `{server}`, `{acct}` (`user@host`) and `{url}` (their page,
    /// escaped for a query) to be filled in. None where there is no such page. Each is what the software itself names in its
    /// WebFinger answers (`http://ostatus.org/schema/1.0/subscribe`).
    pub fn template(self) -> Option<&'static str> {
        match self {
            // Not `acct:{acct}`: it takes that off a parameter of the name `acct` alone, and would look for somebody called so.
            Software::Mastodon => Some("https://{server}/authorize_interaction?uri={acct}"),
            Software::Misskey => Some("https://{server}/authorize-follow?acct={acct}"),
            Software::Pleroma => Some("https://{server}/ostatus_subscribe?acct={acct}"),
            Software::Friendica => Some("https://{server}/contact/follow?url={acct}"),
            Software::Hubzilla => Some("https://{server}/follow?f=&url={acct}"),
            Software::Pixelfed => Some("https://{server}/authorize_interaction?uri={url}"),
            // These pages are for channels and communities alone: for people they end in an error.
            Software::Peertube | Software::Lemmy | Software::Other => None,
        }
    }
}

impl Iam {
    /// What a form says: `on`, `server` and `runs`; none if it says nothing, or names no server of the fediverse.
    pub fn said(on: &str, server: &str, runs: &str) -> Option<Iam> {
        match on {
            "bluesky" => Some(Iam::Bluesky),
            "neither" => Some(Iam::Neither),
            "fediverse" => {
                Some(Iam::Fediverse { server: server_of(server)?, runs: Software::new(runs).unwrap_or_default() })
            }
            _ => None,
        }
    }
}

impl NoServer {
    /// What a form says: `server` and `runs`.
    pub fn said(server: &str, runs: &str) -> NoServer {
        NoServer { typed: server.to_owned(), runs: Software::new(runs).unwrap_or_default() }
    }
}

/// The name of a server, of whatever people type for it: its address, or their own address there.
///
/// ```
/// use porchlight_model::pack::server_of;
/// assert_eq!(server_of(" https://Social.example/home ").as_deref(), Some("social.example"));
/// assert_eq!(server_of("@amina@social.example").as_deref(), Some("social.example"));
/// assert_eq!(server_of("my server"), None);
/// ```
pub fn server_of(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let bare = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://")).unwrap_or(&typed);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    is_domain(host).then(|| host.to_owned())
}

/// The account that a bridge gives to this one on the other network, if it has joined it: `user.instance.ap.brid.gy` on
/// Bluesky, `@handle@bsky.brid.gy` on the fediverse (fed.brid.gy/docs). For one that is a bridge's, whose it is.
pub fn bridged(known: &KnownBy) -> Option<KnownBy> {
    match known {
        KnownBy::Bluesky { handle, .. } if !handle.is_empty() && !handle.ends_with(".brid.gy") => {
            let address = format!("{handle}@bsky.brid.gy");
            Some(KnownBy::fediverse(&address))
        }
        KnownBy::Fediverse { address, .. } => {
            let (user, host) = address.split_once('@')?;
            let handle = match host {
                "bsky.brid.gy" => user.to_owned(),
                host if host.ends_with("brid.gy") => return None,
                // Handles of Bluesky know letters, digits and hyphens, and begin and end with none of the last.
                host => format!("{}.{host}.ap.brid.gy", user.replace(['_', '~'], "-")),
            };
            KnownBy::Bluesky { handle: handle.to_lowercase(), did: None }.checked()
        }
        _ => None,
    }
}

/// The ways to what an entry is known by, the best for this reader first.
pub fn ways(known_by: &KnownBy, iam: Option<&Iam>) -> Vec<Way> {
    let own = |how| Way { how, name: known_by.written(), link: page(known_by), bridged: false };
    let across = || {
        let other = bridged(known_by)?;
        let way = ways(&other, iam).into_iter().next()?;
        Some(Way { bridged: true, ..way })
    };
    match (known_by, iam) {
        (KnownBy::Bluesky { .. }, Some(Iam::Fediverse { .. })) => {
            across().into_iter().chain([own(How::Read)]).collect()
        }
        (KnownBy::Bluesky { .. }, Some(Iam::Neither)) => vec![own(How::Read)],
        (KnownBy::Bluesky { .. }, _) => vec![own(How::FollowOnBluesky)],
        (KnownBy::Fediverse { .. }, Some(Iam::Bluesky)) => across().into_iter().chain([own(How::Read)]).collect(),
        (KnownBy::Fediverse { .. }, Some(Iam::Fediverse { server, runs })) => {
            let follow = match follow(*runs, server, known_by) {
                Some(link) => Way { link: Some(link), ..own(How::FollowFromServer) },
                None => Way { link: None, ..own(How::CopyIntoSearch) },
            };
            vec![follow, own(How::Read)]
        }
        (KnownBy::Fediverse { .. }, _) => vec![own(How::Read)],
        (KnownBy::Web { .. }, _) => vec![own(How::Visit)],
        (KnownBy::Feed { .. }, _) => vec![own(How::Subscribe)],
        (KnownBy::Private { .. }, _) => vec![own(How::Join)],
        (KnownBy::Phone { .. }, _) => vec![own(How::Call)],
        (KnownBy::Place { .. }, _) => vec![own(How::Go)],
        (KnownBy::Other { .. }, _) => vec![own(How::Find)],
        (KnownBy::Domain { .. }, _) => vec![own(How::Avoid)],
    }
}

/// The link by which somebody follows an account of the fediverse from their own server.
fn follow(runs: Software, server: &str, known: &KnownBy) -> Option<String> {
    let KnownBy::Fediverse { address, url, id, .. } = known else { return None };
    let page = id.as_deref().or(url.as_deref()).map_or_else(|| page(known).unwrap_or_default(), str::to_owned);
    let filled = runs.template()?.replace("{server}", server).replace("{acct}", &escaped(address));
    Some(filled.replace("{url}", &escaped(&page)))
}

/// A page that shows it to anybody.
fn page(known: &KnownBy) -> Option<String> {
    match known {
        KnownBy::Bluesky { handle, did } => {
            Some(format!("https://bsky.app/profile/{}", did.as_deref().unwrap_or(handle)))
        }
        KnownBy::Fediverse { url: Some(url), .. } => Some(url.clone()),
        // What most software of the fediverse answers to.
        KnownBy::Fediverse { address, .. } => {
            let (user, host) = address.split_once('@')?;
            Some(format!("https://{host}/@{user}"))
        }
        KnownBy::Web { url } | KnownBy::Feed { url } | KnownBy::Private { url } => Some(url.clone()),
        KnownBy::Phone { number } => Some(format!("tel:{}", dialled(number))),
        KnownBy::Other { url, .. } => url.clone(),
        KnownBy::Place { .. } | KnownBy::Domain { .. } => None,
    }
}

/// Words within a query: everything but letters, digits and `-._~@` as `%XX`.
fn escaped(words: &str) -> String {
    words.bytes().fold(String::new(), |mut escaped, byte| {
        match byte {
            b if b.is_ascii_alphanumeric() || b"-._~@".contains(&b) => escaped.push(char::from(b)),
            b => escaped.push_str(&format!("%{b:02X}")),
        }
        escaped
    })
}

/// What an entry is called where nobody gave it a name.
pub(crate) fn name_of(known: &KnownBy) -> String {
    match known {
        KnownBy::Place { place } => first(place).to_owned(),
        KnownBy::Fediverse { address, .. } => address.clone(),
        // All of the link is what lets people in; where it leads is not.
        KnownBy::Private { url } => {
            let link = url.trim_start_matches("https://");
            link.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
        }
        known => {
            let written = known.written();
            written.trim_start_matches('@').trim_start_matches("https://").trim_end_matches('/').to_owned()
        }
    }
}
