//! What an entry is known by: whether it could be so, what people type for it, and whether two are the same.

use super::letting_in::{has_in, has_private_link};
use super::{Followed, KnownBy, is_private_link};
use crate::signup::{Network, is_domain};
use crate::text::tidy;
use crate::{Actor, Tag, Text};

const MOST_URL_BYTES: usize = 2_000;
const MOST_PLACE_CHARS: usize = 300;
const MOST_NUMBER_CHARS: usize = 40;
const MOST_NETWORK_CHARS: usize = 40;
const MOST_NAME_CHARS: usize = 200;
const MOST_LANGUAGES: usize = 30;

/// Hosts that write `/@name` in their addresses and are not of the fediverse.
const AT_HOSTS: [&str; 6] = ["youtube.com", "tiktok.com", "medium.com", "substack.com", "ko-fi.com", "t.me"];

/// What Bluesky's "Share" copies leads there.
const SHORT_LINKS: &str = "go.bsky.app";

impl KnownBy {
    /// An account on the fediverse, by its address.
    pub fn fediverse(address: &str) -> KnownBy {
        KnownBy::Fediverse { address: address.to_owned(), url: None, id: None, followed: None }
    }

    /// The same in one way of writing, if it could be so; nothing is asked of any network. A link that lets people in is
    /// one of [`KnownBy::Private`], whatever it came as, or nothing that could be so.
    pub fn checked(self) -> Option<KnownBy> {
        Some(match self {
            KnownBy::Bluesky { handle, did } => {
                let did =
                    did.map(|did| is_did(did.trim()).then(|| did.trim().to_owned()).ok_or(())).transpose().ok()?;
                let handle = match handle.trim() {
                    "" if did.is_some() => String::new(),
                    handle => Network::Bluesky.handle(handle)?,
                };
                KnownBy::Bluesky { handle, did }
            }
            KnownBy::Fediverse { address, url, id, followed } => KnownBy::Fediverse {
                address: address_of(&address)?,
                url: open_or_none(url)?,
                id: open_or_none(id)?,
                followed: followed.and_then(Followed::checked),
            },
            KnownBy::Web { url } => open_or_private(https(&url)?, |url| KnownBy::Web { url }),
            KnownBy::Feed { url } => open_or_private(https(&url)?, |url| KnownBy::Feed { url }),
            KnownBy::Private { url } => KnownBy::Private { url: https(&url)? },
            KnownBy::Phone { number } => {
                let number = line(&number, MOST_NUMBER_CHARS)?;
                let plain = !number.contains(['<', '>', '@', '/', ':']);
                (plain && number.chars().filter(|c| c.is_numeric()).count() >= 3)
                    .then_some(KnownBy::Phone { number })?
            }
            KnownBy::Place { place } => {
                let place = place.tidied(true);
                let fits = !place.is_empty() && !place.is_in_too_many() && place.longest() <= MOST_PLACE_CHARS;
                fits.then_some(KnownBy::Place { place })?
            }
            KnownBy::Other { network, name, url } => KnownBy::Other {
                network: line(&network, MOST_NETWORK_CHARS)?,
                name: line(&name, MOST_NAME_CHARS).filter(|name| !is_private_link(name))?,
                url: open_or_none(url)?,
            },
            KnownBy::Domain { domain } => {
                let domain = domain.trim().to_lowercase();
                is_domain(&domain).then_some(KnownBy::Domain { domain })?
            }
        })
    }

    /// What somebody typed or pasted on one line: a handle, an address, a link, a number. `None` for what is no such thing.
    /// An address may be without its `https://`; a handle of Bluesky that is a domain name begins with `@`.
    ///
    /// ```
    /// use porchlight_model::pack::KnownBy;
    /// let read = |typed| KnownBy::typed(typed).map(|known| known.written());
    /// assert_eq!(read("@amina@Example.org").as_deref(), Some("@amina@example.org"));
    /// assert_eq!(read("https://bsky.app/profile/amina.bsky.social").as_deref(), Some("@amina.bsky.social"));
    /// assert_eq!(read("@amina.example").as_deref(), Some("@amina.example"));
    /// assert_eq!(read("www.amina.example").as_deref(), Some("https://www.amina.example"));
    /// assert_eq!(read("good morning"), None);
    /// ```
    pub fn typed(line: &str) -> Option<KnownBy> {
        let line = line.trim().trim_start_matches('<').trim_end_matches(['>', ',', ';']).trim();
        let (scheme, rest) = line.split_once(':').unwrap_or(("", line));
        let known = match scheme.to_ascii_lowercase().as_str() {
            "did" => KnownBy::Bluesky { handle: String::new(), did: Some(line.to_owned()) },
            "at" => return bluesky(rest.strip_prefix("//")?.trim_end_matches('/')),
            "acct" => return KnownBy::fediverse(rest).checked(),
            "tel" => KnownBy::Phone { number: rest.to_owned() },
            "feed" => {
                let rest = rest.trim_start_matches("https:").trim_start_matches('/');
                KnownBy::Feed { url: format!("https://{rest}") }
            }
            "https" => return linked(&https(line)?),
            _ if line.starts_with('@') && line.contains(':') => {
                let name = Network::Matrix.handle(line)?;
                KnownBy::Other { network: "Matrix".to_owned(), name, url: None }
            }
            _ if line.contains('@') && Network::Fediverse.handle(line).is_some() => KnownBy::fediverse(line),
            _ if is_number(line) => KnownBy::Phone { number: line.to_owned() },
            _ => match Network::Signal.handle(line) {
                Some(name) => KnownBy::Other { network: "Signal".to_owned(), name, url: None },
                None if line.starts_with('@') || line.to_ascii_lowercase().ends_with(".bsky.social") => {
                    KnownBy::Bluesky { handle: line.to_owned(), did: None }
                }
                // It may be a handle of Bluesky, too: a website too many harms nobody, somebody else's profile would.
                None => return linked(&https(&format!("https://{line}"))?),
            },
        };
        known.checked()
    }

    /// It as others see it and take it along: without how anybody follows it.
    pub fn handed_on(self) -> KnownBy {
        match self {
            KnownBy::Fediverse { address, url, id, .. } => KnownBy::Fediverse { address, url, id, followed: None },
            other => other,
        }
    }

    /// Whether it is for them: what lets people in, and what a group keeps away from, only ever for members.
    pub fn is_for(&self, actor: &Actor) -> bool {
        actor.person().is_some() || !matches!(self, KnownBy::Private { .. } | KnownBy::Domain { .. })
    }

    /// Whether a link that lets people in stands in words that it is known by.
    pub(super) fn has_private_link(&self) -> bool {
        match self {
            KnownBy::Place { place } => has_in(place),
            KnownBy::Other { network, name, .. } => [network, name].into_iter().any(|words| has_private_link(words)),
            _ => false,
        }
    }

    /// It as people write it, on one line.
    pub fn written(&self) -> String {
        match self {
            KnownBy::Bluesky { handle, did: Some(did) } if handle.is_empty() => did.clone(),
            KnownBy::Bluesky { handle, .. } => format!("@{handle}"),
            KnownBy::Fediverse { address, .. } => format!("@{address}"),
            KnownBy::Web { url } | KnownBy::Feed { url } | KnownBy::Private { url } => url.clone(),
            KnownBy::Phone { number } => number.clone(),
            KnownBy::Place { place } => first(place).replace('\n', ", "),
            KnownBy::Other { network, name, .. } => format!("{network}: {name}"),
            KnownBy::Domain { domain } => domain.clone(),
        }
    }

    /// Names by which it is the same account as another, whatever is said besides. Somebody bridged has the name of both
    /// sides, and the page of an account is the account.
    fn accounts(&self) -> Vec<String> {
        let mut names = Vec::new();
        match self {
            KnownBy::Bluesky { handle, did } => {
                names.extend(did.clone());
                if !handle.is_empty() {
                    names.push(format!("at:{handle}"));
                }
            }
            KnownBy::Fediverse { address, url, id, .. } => {
                names.push(format!("acct:{}", address.to_lowercase()));
                names.extend(url.iter().chain(id).map(|url| link_name(url)));
            }
            KnownBy::Web { url } | KnownBy::Feed { url } => {
                let page = [".rss", ".atom"].iter().find_map(|end| url.strip_suffix(end)).unwrap_or(url);
                let account = linked(page);
                let is_account = matches!(account, Some(KnownBy::Bluesky { .. } | KnownBy::Fediverse { .. }));
                return account.filter(|_| is_account).map(|account| account.accounts()).unwrap_or_default();
            }
            KnownBy::Other { network, name, .. } => {
                names.push(format!("{}:{}", network.to_lowercase(), name.trim_start_matches('@').to_lowercase()));
            }
            KnownBy::Domain { domain } => names.push(format!("domain:{domain}")),
            KnownBy::Private { .. } | KnownBy::Phone { .. } | KnownBy::Place { .. } => {}
        }
        let other_side = super::bridged(self).map(|other| match other {
            KnownBy::Fediverse { address, .. } => format!("acct:{}", address.to_lowercase()),
            other => format!("at:{}", other.written().trim_start_matches('@')),
        });
        names.extend(other_side);
        names
    }

    /// What several people can have in common: a website, a feed, a conversation, a telephone.
    fn shared(&self) -> Option<String> {
        match self {
            KnownBy::Web { url } | KnownBy::Feed { url } | KnownBy::Private { url } => Some(link_name(url)),
            KnownBy::Phone { number } => Some(format!("tel:{}", dialled(number))),
            _ => None,
        }
    }
}

/// Whose an entry is, by all that it is known by: the names of its accounts. What several people can have in common is a
/// name only of whoever has no account, or one who is taken out would take out everybody with the same office telephone:
/// then their website, else their telephone, else the conversation.
pub(super) fn names(known_by: &[KnownBy]) -> Vec<String> {
    let accounts: Vec<String> = known_by.iter().flat_map(KnownBy::accounts).collect();
    if !accounts.is_empty() {
        return accounts;
    }
    let is_site = |known: &KnownBy| matches!(known, KnownBy::Web { .. } | KnownBy::Feed { .. });
    let is_phone = |known: &KnownBy| matches!(known, KnownBy::Phone { .. });
    let of = |is: &dyn Fn(&KnownBy) -> bool| -> Vec<String> {
        known_by.iter().filter(|known| is(known)).filter_map(KnownBy::shared).collect()
    };
    [of(&is_site), of(&is_phone), of(&|_| true)].into_iter().find(|names| !names.is_empty()).unwrap_or_default()
}

/// Each name that an entry could be meant by, its own or shared; of a website also the handle that it can be on Bluesky.
pub(super) fn every_name(known_by: &[KnownBy]) -> impl Iterator<Item = String> {
    let handle = |known: &KnownBy| match known {
        KnownBy::Web { url } => {
            Some(link_name(url)).filter(|host| !host.contains('/')).map(|host| format!("at:{host}"))
        }
        _ => None,
    };
    known_by.iter().flat_map(move |known| known.accounts().into_iter().chain(known.shared()).chain(handle(known)))
}

impl Followed {
    /// Codes of languages alone, each once; none where nothing is said but what is usual.
    fn checked(self) -> Option<Followed> {
        let mut languages: Vec<String> = Vec::new();
        for code in self.languages {
            // As it is written: whoever reads the file may know no other case.
            if Tag::new(&code).is_some() && !languages.contains(&code) && languages.len() < MOST_LANGUAGES {
                languages.push(code);
            }
        }
        Some(Followed { languages, ..self }).filter(|followed| *followed != Followed::default())
    }
}

/// Whether such words hold a short link, of which only its network knows where it leads.
#[cfg(feature = "formats")]
pub(crate) fn has_short_link(words: &str) -> bool {
    words
        .to_ascii_lowercase()
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-'))
        .any(|host| host == SHORT_LINKS)
}

/// An account on Bluesky by its handle or its DID.
fn bluesky(actor: &str) -> Option<KnownBy> {
    let (handle, did) = if is_did(actor) { ("", Some(actor.to_owned())) } else { (actor, None) };
    KnownBy::Bluesky { handle: handle.to_owned(), did }.checked()
}

/// What a link leads to, by its looks.
fn linked(url: &str) -> Option<KnownBy> {
    let rest = url.strip_prefix("https://")?;
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = host.strip_prefix("www.").unwrap_or(host);
    if is_private_link(url) {
        return Some(KnownBy::Private { url: url.to_owned() });
    }
    let url = url.to_owned();
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').skip(1).collect();
    let address = |name: &str, host: &str| address_of(&format!("{name}@{host}"));
    Some(match parts.as_slice() {
        ["profile", actor] if host == "bsky.app" => return bluesky(actor),
        // Whole lists of people: they are fetched, and are no entry.
        ["starter-pack" | "start", _, _] | ["profile", _, "lists", _] if host == "bsky.app" => return None,
        // It leads anywhere: to a list, to somebody.
        _ if host == SHORT_LINKS => return None,
        ["authorize_interaction", ..] => return None,
        [name] if name.starts_with('@') && !AT_HOSTS.contains(&host) => {
            let name = name.trim_start_matches('@');
            match name.split_once('@') {
                // Somebody of another server, as one's own server shows them.
                Some((name, host)) => KnownBy::fediverse(&address(name, host)?),
                None => match address(name, host) {
                    Some(address) => KnownBy::Fediverse { address, url: Some(url), id: None, followed: None },
                    None => KnownBy::Web { url },
                },
            }
        }
        ["users", name] => match address(name, host) {
            Some(address) => KnownBy::Fediverse { address, url: None, id: Some(url), followed: None },
            None => KnownBy::Web { url },
        },
        [.., last] if is_feed(last) => KnownBy::Feed { url },
        _ => KnownBy::Web { url },
    })
}

fn is_feed(last: &str) -> bool {
    let last = last.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let ends = [".rss", ".atom", ".xml", ".rdf"].iter().any(|end| last.ends_with(end));
    ends || matches!(last.as_str(), "feed" | "rss" | "atom" | "feed.json")
}

fn is_number(line: &str) -> bool {
    let plain = |c: char| c.is_numeric() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '\u{A0}' | '\u{2011}');
    line.chars().all(plain) && line.chars().filter(|c| c.is_numeric()).count() >= 5
}

/// `user@host` of what people write for it.
fn address_of(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let typed = typed.strip_prefix("acct:").unwrap_or(typed);
    Network::Fediverse.handle(typed).map(|handle| handle.trim_start_matches('@').to_owned())
}

/// Whether this is a DID of a kind that Bluesky has: `did:plc:` and 24 signs of base32, or `did:web:` and a host
/// (atproto.com, "DID").
pub(crate) fn is_did(text: &str) -> bool {
    match text.split_at_checked(8) {
        Some(("did:plc:", id)) => id.len() == 24 && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7')),
        Some(("did:web:", host)) => host.is_ascii() && is_domain(host) && host == host.to_ascii_lowercase(),
        _ => false,
    }
}

/// An address that begins with `https://` and a public name, if it is one that a link may have.
pub(crate) fn https(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (scheme, rest) = typed.split_once("://")?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let ported = (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit());
    let strange = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}');
    let fits = scheme.eq_ignore_ascii_case("https")
        && typed.len() <= MOST_URL_BYTES
        && ported
        && is_domain(host)
        && !rest.contains(strange)
        && tidy(rest, false) == rest;
    fits.then(|| format!("https://{}{path}", authority.to_lowercase()))
}

/// One line of no more than so many characters, that says something.
fn line(words: &str, most: usize) -> Option<String> {
    let words = tidy(words, false);
    (!words.is_empty() && words.chars().count() <= most).then_some(words)
}

/// An address that is for everybody, or none where nothing is said.
fn open_or_none(url: Option<String>) -> Option<Option<String>> {
    match url.as_deref().map(str::trim) {
        None | Some("") => Some(None),
        Some(url) => https(url).filter(|url| !is_private_link(url)).map(Some),
    }
}

/// What an address is, unless it lets people in.
fn open_or_private(url: String, open: impl FnOnce(String) -> KnownBy) -> KnownBy {
    if is_private_link(&url) { KnownBy::Private { url } } else { open(url) }
}

/// An address, where one with `www.` or `/` at its end is the same.
fn link_name(url: &str) -> String {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
}

/// A number as a telephone dials it: digits of any script as `0` to `9`, and `+` where it begins.
pub(super) fn dialled(number: &str) -> String {
    let plus = number.trim_start().starts_with('+').then_some('+');
    let digit = |c: char| match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10),
        '०'..='९' => char::from_digit(u32::from(c) - u32::from('०'), 10),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    };
    plus.into_iter().chain(number.chars().filter_map(digit)).collect()
}

/// The first of the translations.
pub(super) fn first(text: &Text) -> &str {
    text.pick(&[]).map_or("", |(_, words)| words)
}
