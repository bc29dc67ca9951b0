//! Links that let whoever has them into a conversation. They are for members alone, whatever an entry says they are.

use crate::Text;

/// Hosts of which every link does, and every host within them.
const HOSTS: [&str; 12] = [
    "chat.cwtch.im",
    "chat.whatsapp.com",
    "discord.gg",
    "i.delta.chat",
    "invite.simplex.chat",
    "invite.viber.com",
    "join.skype.com",
    "join.slack.com",
    "sgnl.link",
    "signal.group",
    "signal.me",
    // SimpleX' own servers: `https://smp5.simplex.im/g#…`.
    "simplex.im",
];

/// Of other hosts, what the path of such a link begins with; in small letters.
const PATHS: [(&str, &[&str]); 13] = [
    ("account.wire.com", &["conversation-join"]),
    ("app.element.io", &["#/room/!"]),
    ("discord.com", &["invite/"]),
    ("discordapp.com", &["invite/"]),
    ("groupme.com", &["join_group/"]),
    ("line.me", &["r/ti/g/", "ti/g/"]),
    ("m.me", &["j/"]),
    ("matrix.to", &["#/!"]),
    ("simplex.chat", &["contact", "invitation"]),
    ("t.me", TELEGRAM),
    ("telegram.dog", TELEGRAM),
    ("telegram.me", TELEGRAM),
    ("wa.me", &["qr/"]),
];
/// On whatever host they are: rooms of Matrix, and invitations to a Mattermost.
const ANYWHERE: [&str; 2] = ["#/room/!", "signup_user_complete"];
const TELEGRAM: &[&str] = &["+", "joinchat"];

/// Whether a link lets whoever has it into a conversation, by its looks: with or without `https://`, `www.` and a port.
///
/// ```
/// use porchlight_model::pack::is_private_link;
/// assert!(is_private_link("https://www.signal.group:443/#CjQKI"));
/// assert!(!is_private_link("https://signal.org/download/"));
/// ```
pub fn is_private_link(url: &str) -> bool {
    // As a browser reads it, who decodes these.
    let url = url.trim().to_lowercase().replace("%2b", "+").replace("%21", "!").replace("%3a", ":").replace("%2f", "/");
    // Also one that another link passes on to.
    let within = url.match_indices("://").filter_map(|(at, scheme)| url.get(at + scheme.len()..));
    std::iter::once(url.as_str()).chain(within).any(lets_in)
}

/// A link without its scheme, in small letters.
fn lets_in(link: &str) -> bool {
    let (authority, path) = link.split_at(link.find(['/', '?', '#']).unwrap_or(link.len()));
    let host = authority.split_once(':').map_or(authority, |(host, _)| host).trim_end_matches('.');
    let within = |of: &str| host.strip_suffix(of).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    // What leads nowhere is passed over.
    let path: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let path = path.join("/");
    let begins = |(of, starts): &(&str, &[&str])| within(of) && starts.iter().any(|start| path.starts_with(start));
    let anywhere = || host.contains('.') && ANYWHERE.iter().any(|start| path.starts_with(start));
    HOSTS.into_iter().any(within) || PATHS.iter().any(begins) || anywhere()
}

/// Whether such a link stands somewhere in these words, in any language.
pub(super) fn has_in(words: &Text) -> bool {
    words.0.values().any(|words| has_private_link(words))
}

/// Whether such a link stands somewhere in these words.
pub(super) fn has_private_link(words: &str) -> bool {
    pieces(words).any(|(_, piece)| is_private_link(piece))
}

/// The words without such links.
#[cfg(feature = "formats")]
pub(super) fn without_private_links(words: &str) -> String {
    if !has_private_link(words) {
        return words.to_owned();
    }
    pieces(words).filter(|(_, piece)| !is_private_link(piece)).map(|(whole, _)| whole).collect::<Vec<_>>().concat()
}

/// What stands between spaces, brackets and quotation marks: with what follows it, and without.
fn pieces(words: &str) -> impl Iterator<Item = (&str, &str)> {
    let around =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '"' | '«' | '»' | '“' | '”');
    words.split_inclusive(around).map(move |whole| (whole, whole.trim_matches(|c: char| around(c) || ",;".contains(c))))
}
