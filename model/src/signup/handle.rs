//! Names on networks, checked for their shape alone: nothing is asked of any network.

use serde::{Deserialize, Serialize};

/// A network on which somebody can be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Network {
    /// A username of Signal: `amina.27`, 3 to 32 letters, digits and underscores, a dot, 2 to 10 digits.
    Signal,
    /// `@amina:example.org` (Matrix specification, "User identifiers").
    Matrix,
    /// `@amina@example.org` (WebFinger's `acct:`, as Mastodon and others write it).
    Fediverse,
    /// `amina.example.org`, a domain name (AT Protocol, "Handle").
    Bluesky,
}

impl Network {
    /// All of them.
    pub const ALL: [Network; 4] = [Network::Signal, Network::Matrix, Network::Fediverse, Network::Bluesky];

    /// Its name in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Network::Signal => "signal",
            Network::Matrix => "matrix",
            Network::Fediverse => "fediverse",
            Network::Bluesky => "bluesky",
        }
    }

    /// By its name in forms.
    pub fn new(name: &str) -> Option<Network> {
        Network::ALL.into_iter().find(|network| network.as_str() == name)
    }

    /// The handle as the network writes it, if it has the shape of one.
    ///
    /// ```
    /// use porchlight_model::signup::Network;
    /// assert_eq!(Network::Fediverse.handle("amina@Example.org").as_deref(), Some("@amina@example.org"));
    /// assert_eq!(Network::Bluesky.handle("@amina.example.org").as_deref(), Some("amina.example.org"));
    /// assert_eq!(Network::Signal.handle("amina"), None);
    /// ```
    pub fn handle(self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        if typed.len() > 255 {
            return None;
        }
        let bare = typed.strip_prefix('@').unwrap_or(typed);
        match self {
            Network::Signal => {
                let (name, digits) = bare.rsplit_once('.')?;
                let named = (3..=32).contains(&name.len())
                    && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                    && !name.starts_with(|c: char| c.is_ascii_digit());
                let counted = (2..=10).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
                (named && counted).then(|| bare.to_owned())
            }
            Network::Matrix => {
                let (name, server) = typed.strip_prefix('@')?.split_once(':')?;
                let named =
                    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._=-/+".contains(&b));
                let (host, port) = server.split_once(':').unwrap_or((server, "443"));
                let ported = (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit());
                (named && ported && is_domain(host)).then(|| typed.to_owned())
            }
            Network::Fediverse => {
                let (name, host) = bare.split_once('@')?;
                let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
                (named && is_domain(host)).then(|| format!("@{name}@{}", host.to_lowercase()))
            }
            Network::Bluesky => (bare.is_ascii() && is_domain(bare)).then(|| bare.to_ascii_lowercase()),
        }
    }
}

/// Whether it has the shape of a domain name of at least two labels, in whatever script.
pub fn is_domain(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        !label.is_empty()
            && label.chars().count() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let top = labels.last().is_some_and(|top| !top.bytes().all(|b| b.is_ascii_digit()));
    labels.len() >= 2 && host.len() <= 253 && top && labels.iter().all(label)
}
