//! Links that let whoever has them into a conversation. They are for members alone, whatever an entry says they are.

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
const PATHS: [(&str, &[&str]); 12] = [
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
];
const TELEGRAM: &[&str] = &["+", "joinchat"];

/// Whether a link lets whoever has it into a conversation, by its looks: with or without `https://`, `www.` and a port.
///
/// ```
/// use porchlight_model::pack::is_private_link;
/// assert!(is_private_link("https://www.signal.group:443/#CjQKI"));
/// assert!(!is_private_link("https://signal.org/download/"));
/// ```
pub fn is_private_link(url: &str) -> bool {
    // As a browser reads it, who decodes these two, and passes over what leads nowhere.
    let url = url.trim().to_lowercase().replace("%2b", "+").replace("%21", "!");
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = authority.split_once(':').map_or(authority, |(host, _)| host).trim_end_matches('.');
    let within = |of: &str| host.strip_suffix(of).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    let path: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let path = path.join("/");
    let begins = |(of, starts): &(&str, &[&str])| within(of) && starts.iter().any(|start| path.starts_with(start));
    HOSTS.into_iter().any(within) || PATHS.iter().any(begins)
}
