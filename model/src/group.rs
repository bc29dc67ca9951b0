//! A group: its names, its languages, and the sites on which its widgets stand.

use serde::{Deserialize, Serialize};

use crate::{Refusal, Slug, Tag, Text, Zone};

const MAX_NAME_CHARS: usize = 80;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_LANGUAGES: usize = 30;
const MAX_SITES: usize = 50;
const MAX_TOPICS: usize = 50;

/// The origin of a website: `https://example.org`, or plain http on this machine only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "https://riverside.example"))]
#[serde(try_from = "String", into = "String")]
pub struct Site(String);

impl Site {
    /// Reads an origin (RFC 6454): scheme, host, and a port where it is not the usual one; nothing after it.
    pub fn new(text: &str) -> Option<Site> {
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let (scheme, host_and_port) = text.split_once("://")?;
        let (host, port) = host_and_port.split_once(':').unwrap_or((host_and_port, ""));
        let named = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
        let ported = !host_and_port.ends_with(':') && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
        let here = host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1";
        let schemed = scheme == "https" || (scheme == "http" && here);
        (named && ported && schemed && text.len() <= 200).then_some(Site(text))
    }

    /// As a browser writes it in `Origin`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Site {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Site, Self::Error> {
        Site::new(&text).ok_or("a site looks like https://riverside.example")
    }
}

impl From<Site> for String {
    fn from(site: Site) -> String {
        site.0
    }
}

/// Something about which members may trust each other with their answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called; at most 80 characters.
    pub name: Text,
}

/// A group as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupDraft {
    /// What the group calls itself; at most 80 characters.
    pub name: Text,
    /// A name that gives nothing away, for titles and previews; the group's own, if not said.
    #[serde(default)]
    pub discreet: Text,
    /// Its public news; Markdown.
    #[serde(default)]
    pub about: Text,
    /// Its languages, the first first.
    pub languages: Vec<Tag>,
    /// The zone in which its times are said; universal time, if not said.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// The websites that may embed its widgets.
    #[serde(default)]
    pub sites: Vec<Site>,
    /// Topics on which members may trust somebody with their answer, at most 50. None: nobody can.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Where a quick exit leads from forms, private pages, FAQs, starter packs and welcome packets: an address of a page
    /// that gives nothing away. None: there is no such button.
    #[serde(default)]
    pub exit: Option<String>,
    /// Whether members may invite people to ask to join.
    #[serde(default)]
    pub members_invite: bool,
}

/// A group as it is kept. Only [`GroupDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// What it calls itself.
    pub name: Text,
    /// The name for titles and previews.
    pub discreet: Text,
    /// Its public news; Markdown.
    pub about: Text,
    /// Its languages, the first first; never none.
    pub languages: Vec<Tag>,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// The websites that may embed its widgets.
    pub sites: Vec<Site>,
    /// Topics on which members may trust somebody with their answer.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Where the quick exit leads.
    #[serde(default)]
    pub exit: Option<String>,
    /// Whether members may invite people to ask to join.
    #[serde(default)]
    pub members_invite: bool,
}

impl GroupDraft {
    /// The group, if it can be one.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a name or a language, or with too much of something.
    pub fn check(self) -> Result<Group, Refusal> {
        let name = self.name.tidied(false);
        let discreet = self.discreet.tidied(false);
        let about = self.about.tidied(true);
        let fits = name.longest() <= MAX_NAME_CHARS
            && discreet.longest() <= MAX_NAME_CHARS
            && about.longest() <= MAX_ABOUT_CHARS;
        let counts = (1..=MAX_LANGUAGES).contains(&self.languages.len()) && self.sites.len() <= MAX_SITES;
        let topics = self.topics.into_iter().map(|topic| Topic { id: topic.id, name: topic.name.tidied(false) });
        let topics: Vec<Topic> = topics.collect();
        let ids: std::collections::BTreeSet<&Slug> = topics.iter().map(|topic| &topic.id).collect();
        let unfit = |name: &Text| name.is_empty() || name.longest() > MAX_NAME_CHARS || name.is_in_too_many();
        if topics.len() > MAX_TOPICS || ids.len() != topics.len() || topics.iter().any(|topic| unfit(&topic.name)) {
            return Err(Refusal::WordsUnfit);
        }
        let written = [&name, &discreet, &about].iter().any(|text| text.is_in_too_many());
        if name.is_empty() || !fits || !counts || written {
            return Err(Refusal::WordsUnfit);
        }
        let discreet = if discreet.is_empty() { name.clone() } else { discreet };
        let zone = self.zone.unwrap_or_else(Zone::utc);
        let exit = self.exit.map(|exit| exit.trim().to_owned()).filter(|exit| !exit.is_empty());
        let plain = |exit: &String| {
            exit.starts_with("https://")
                && exit.len() <= 200
                && exit.bytes().all(|b| (0x21..0x7F).contains(&b) && !b"\"'<>".contains(&b))
        };
        if exit.as_ref().is_some_and(|exit| !plain(exit)) {
            return Err(Refusal::WordsUnfit);
        }
        let members_invite = self.members_invite;
        Ok(Group {
            name,
            discreet,
            about,
            languages: self.languages,
            zone,
            sites: self.sites,
            topics,
            exit,
            members_invite,
        })
    }
}

impl Group {
    /// Whether a page of that origin may embed the group's widgets.
    pub fn lists(&self, origin: &str) -> bool {
        self.sites.iter().any(|site| site.as_str().eq_ignore_ascii_case(origin))
    }

    /// Whether something may be sent from there; `None` is a page of our own, or a program.
    pub fn allows(&self, site: Option<&str>) -> bool {
        site.is_none_or(|site| self.lists(site))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_an_origin_and_nothing_more() {
        for good in [
            "https://riverside.example",
            "https://a.b-c.example:8443",
            "http://localhost:8788",
            "http://127.0.0.1:1",
            "https://Riverside.example/",
        ] {
            assert!(Site::new(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "riverside.example",
            "http://riverside.example",
            "https://",
            "https://a.example/path",
            "https://u@a.example",
            "https://a.example:",
            "null",
            "*",
            "https://*.example",
            "file:///x",
            "https://a.example 'unsafe-inline'",
            "https://a.example;script-src",
        ] {
            assert!(Site::new(bad).is_none(), "{bad}");
        }
    }
}
