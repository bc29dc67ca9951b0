//! Agreeing to what a packet asks one to agree to, and taking that back.

use serde::{Deserialize, Serialize};

use super::{Packet, PacketPart};
use crate::people::{Deed, permit};
use crate::{Actor, Local, Refusal, Slug, Tag};

/// What somebody agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Agreed {
    /// Which part of the packet.
    pub section: Slug,
    /// Which wording of it.
    pub version: u32,
    /// The language in which they read it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub lang: Tag,
    /// On which day, by the clocks of the group's zone.
    pub on: Local,
}

/// What somebody asks a packet to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum PacketCommand {
    /// Write down that I agree. Members.
    Agree {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// To which part.
        section: Slug,
        /// To which wording of it.
        version: u32,
        /// The language in which I read it.
        #[serde(default)]
        lang: Option<Tag>,
    },
    /// Forget that I agreed. Members.
    TakeBack {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// To which part.
        section: Slug,
    },
    /// Change nothing; show the page again. Switching the language without JavaScript is this.
    Look,
}

impl PacketCommand {
    /// Reads a form's fields; those it does not know are left aside.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not, or one that names no part.
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<PacketCommand, Refusal>
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let pairs: Vec<(N, String)> = pairs.into_iter().map(|(name, value)| (name, value.into())).collect();
        let last = |wanted: &str| {
            let found = pairs.iter().rev().find(|(name, _)| name.as_ref() == wanted);
            found.map(|(_, value)| value.trim()).unwrap_or_default()
        };
        let section = || Slug::new(last("section")).ok_or(Refusal::Unreadable);
        let key = last("key").to_owned();
        match last("do") {
            "agree" => {
                let version = last("version").parse().map_err(|_| Refusal::Unreadable)?;
                Ok(PacketCommand::Agree { key, section: section()?, version, lang: Tag::new(last("lang")) })
            }
            "take-back" => Ok(PacketCommand::TakeBack { key, section: section()? }),
            "look" | "" => Ok(PacketCommand::Look),
            _ => Err(Refusal::Unreadable),
        }
    }

    /// Its idempotency key and the part it is about; none for a look.
    pub fn about(&self) -> Option<(&str, &Slug)> {
        match self {
            PacketCommand::Agree { key, section, .. } | PacketCommand::TakeBack { key, section } => {
                Some((key, section))
            }
            PacketCommand::Look => None,
        }
    }
}

impl Packet {
    /// What is written down of somebody who agrees today.
    ///
    /// # Errors
    /// [`Refusal::CodeNeeded`] for somebody without a code, [`Refusal::NotFound`] for a part that is not for them or asks
    /// for nothing, [`Refusal::WordsChanged`] for another wording than the one that stands there now.
    pub fn agree(
        &self,
        actor: &Actor,
        section: &Slug,
        version: u32,
        lang: Option<&Tag>,
        today: Local,
    ) -> Result<Agreed, Refusal> {
        permit(Deed::Agree, actor)?;
        let to = match self.section(section, actor).map(|section| &section.part) {
            Some(PacketPart::Agreement { to, .. }) => to,
            _ => return Err(Refusal::NotFound),
        };
        if to.version != version {
            return Err(Refusal::WordsChanged);
        }
        // The language that they were shown: theirs, or whatever there is.
        let wanted: Vec<Tag> = lang.into_iter().cloned().collect();
        let (lang, _) = to.text.pick(&wanted).ok_or(Refusal::NotFound)?;
        Ok(Agreed { section: section.clone(), version, lang: lang.clone(), on: Local { time: None, ..today } })
    }
}
