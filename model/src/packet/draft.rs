//! A packet as an organiser sends it, and what has to be so for it to become one.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{CheckItem, Contact, Packet, PacketPart, PacketSection};
use crate::poll::{are_different, fit, said};
use crate::{Audience, Gathering, Refusal, Role, Slug, Tag, Text, Versioned};

const MAX_TITLE_CHARS: usize = 200;
const MAX_WORDS_CHARS: usize = 20_000;
const MAX_ITEM_CHARS: usize = 300;
const MAX_MEANS_CHARS: usize = 1_000;
const MAX_NAME_CHARS: usize = 80;
const MOST_SECTIONS: usize = 60;
const MOST_ITEMS: usize = 40;
const MOST_CONTACTS: usize = 30;
const MOST_PATHS: usize = 30;
const MOST_LANGS: usize = 30;

/// A packet as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PacketDraft {
    /// What it is called; at most 200 characters. Everybody can read this.
    pub title: Text,
    /// What it is; Markdown. Everybody can read this.
    #[serde(default)]
    pub about: Text,
    /// Its parts, in order; at most 60.
    pub sections: Vec<PacketSectionDraft>,
}

/// A part of a packet as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PacketSectionDraft {
    /// Its name in addresses.
    pub id: Slug,
    /// Its heading; at most 200 characters.
    pub title: Text,
    /// What is in it.
    pub what: PacketPartDraft,
    /// For whom; for everyone, if not said.
    #[serde(default = "everyone")]
    pub audience: Audience,
    /// Only for people of at least this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only for people whom a greeter put on one of these paths.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub paths: BTreeSet<Slug>,
    /// Only for readers of these languages.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub langs: BTreeSet<Tag>,
}

fn everyone() -> Audience {
    Audience::Everyone
}

/// What is in a part, as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "is", rename_all = "lowercase", deny_unknown_fields)]
pub enum PacketPartDraft {
    /// Something to read.
    Words {
        /// Markdown; at most 20,000 characters in a language.
        markdown: Text,
    },
    /// Things to do.
    Checklist {
        /// At most 40.
        items: Vec<CheckItem>,
    },
    /// Something to agree to.
    Agreement {
        /// Markdown; at most 20,000 characters in a language.
        text: Text,
        /// Whoever agreed to other words before is asked again.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ask_again: bool,
    },
    /// Whom one can turn to.
    Contacts {
        /// At most 30.
        people: Vec<Contact>,
    },
    /// When people meet.
    Meeting {
        /// When and where.
        #[serde(rename = "meeting")]
        meets: Gathering,
    },
}

impl PacketDraft {
    /// The packet, if it can be one; `before` is what it was.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a title or with too much of something, [`Refusal::OptionsUnfit`] for parts or
    /// things to do of the same name, [`Refusal::CircleMissing`], [`Refusal::TimesUnfit`].
    pub fn check(self, before: Option<&Packet>) -> Result<Packet, Refusal> {
        let title = said(self.title, MAX_TITLE_CHARS, false)?;
        let about = fit(self.about.tidied(true), MAX_WORDS_CHARS)?;
        if self.sections.len() > MOST_SECTIONS {
            return Err(Refusal::WordsUnfit);
        }
        are_different(self.sections.iter().map(|section| &section.id))?;
        let kept = |id: &Slug| before?.sections.iter().find(|section| section.id == *id);
        let sections = self.sections.into_iter().map(|section| {
            let before = kept(&section.id);
            section.check(before)
        });
        Ok(Packet { title, about, sections: sections.collect::<Result<_, _>>()? })
    }
}

impl PacketSectionDraft {
    fn check(self, before: Option<&PacketSection>) -> Result<PacketSection, Refusal> {
        let title = said(self.title, MAX_TITLE_CHARS, false)?;
        if matches!(&self.audience, Audience::Circles(circles) if circles.is_empty()) {
            return Err(Refusal::CircleMissing);
        }
        if self.paths.len() > MOST_PATHS || self.langs.len() > MOST_LANGS {
            return Err(Refusal::WordsUnfit);
        }
        let part = self.what.check(before.map(|before| &before.part))?;
        let PacketSectionDraft { id, audience, role, paths, langs, .. } = self;
        Ok(PacketSection { id, title, part, audience, role, paths, langs })
    }
}

impl PacketPartDraft {
    fn check(self, before: Option<&PacketPart>) -> Result<PacketPart, Refusal> {
        Ok(match self {
            PacketPartDraft::Words { markdown } => PacketPart::Words { text: said(markdown, MAX_WORDS_CHARS, true)? },
            PacketPartDraft::Checklist { items } => {
                if items.is_empty() || items.len() > MOST_ITEMS {
                    return Err(Refusal::WordsUnfit);
                }
                are_different(items.iter().map(|item| &item.id))?;
                let item = |item: CheckItem| {
                    let (text, means) = (said(item.text, MAX_ITEM_CHARS, false)?, item.means.tidied(false));
                    Ok(CheckItem { id: item.id, text, means: fit(means, MAX_MEANS_CHARS)? })
                };
                PacketPart::Checklist { items: items.into_iter().map(item).collect::<Result<_, _>>()? }
            }
            PacketPartDraft::Agreement { text, ask_again } => {
                agreement(said(text, MAX_WORDS_CHARS, true)?, ask_again, before)
            }
            PacketPartDraft::Contacts { people } => {
                if people.is_empty() || people.len() > MOST_CONTACTS {
                    return Err(Refusal::WordsUnfit);
                }
                let contact = |contact: Contact| {
                    Ok(Contact {
                        name: said(contact.name, MAX_NAME_CHARS, false)?,
                        how: fit(contact.how.tidied(false), MAX_ITEM_CHARS)?,
                        hours: fit(contact.hours.tidied(false), MAX_ITEM_CHARS)?,
                    })
                };
                PacketPart::Contacts { people: people.into_iter().map(contact).collect::<Result<_, _>>()? }
            }
            PacketPartDraft::Meeting { meets } => PacketPart::Meeting { meets: meets.checked()? },
        })
    }
}

/// A new wording asks again only where the organiser says so; without that, whoever agreed before is left in peace.
fn agreement(text: Text, ask_again: bool, before: Option<&PacketPart>) -> PacketPart {
    let Some(PacketPart::Agreement { to, asked }) = before else {
        return PacketPart::Agreement { to: Versioned::first(text), asked: 1 };
    };
    let to = to.revised(text);
    let asked = if ask_again { to.version } else { *asked };
    PacketPart::Agreement { to, asked }
}

impl Packet {
    /// The packet as somebody could send it again.
    pub fn draft(&self) -> PacketDraft {
        let section = |section: &PacketSection| PacketSectionDraft {
            id: section.id.clone(),
            title: section.title.clone(),
            what: match section.part.clone() {
                PacketPart::Words { text } => PacketPartDraft::Words { markdown: text },
                PacketPart::Checklist { items } => PacketPartDraft::Checklist { items },
                PacketPart::Agreement { to, .. } => PacketPartDraft::Agreement { text: to.text, ask_again: false },
                PacketPart::Contacts { people } => PacketPartDraft::Contacts { people },
                PacketPart::Meeting { meets } => PacketPartDraft::Meeting { meets },
            },
            audience: section.audience.clone(),
            role: section.role,
            paths: section.paths.clone(),
            langs: section.langs.clone(),
        };
        PacketDraft {
            title: self.title.clone(),
            about: self.about.clone(),
            sections: self.sections.iter().map(section).collect(),
        }
    }
}
