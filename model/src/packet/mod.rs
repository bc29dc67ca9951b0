//! The welcome packet: what somebody reads who has just come, or would like to.
//!
//! A [`PacketDraft`] is what an organiser sends, a [`Packet`] what is kept, a [`PacketView`] what one viewer may see of
//! it: a part that is not for them is not in it at all, whatever shows it.

mod agreeing;
mod draft;
mod view;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use agreeing::{Agreed, PacketCommand};
pub use draft::{PacketDraft, PacketPartDraft, PacketSectionDraft};
pub use view::{AgreementView, PacketAttempt, PacketCard, PacketPartView, PacketSectionView, PacketView};

use crate::{Actor, Audience, Gathering, Role, Slug, Tag, Text, Versioned};

/// A packet as it is kept. Only [`PacketDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packet {
    /// What it is called.
    pub title: Text,
    /// What it is; Markdown.
    pub about: Text,
    /// Its parts, in order.
    pub sections: Vec<PacketSection>,
}

/// A part of a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketSection {
    /// Its name in addresses.
    pub id: Slug,
    /// Its heading.
    pub title: Text,
    /// What is in it.
    pub part: PacketPart,
    /// For whom.
    pub audience: Audience,
    /// For people of at least this role.
    pub role: Option<Role>,
    /// For people on any of these paths; for all, if there are none.
    pub paths: BTreeSet<Slug>,
    /// For readers of these languages; for all, if there are none.
    pub langs: BTreeSet<Tag>,
}

/// What is in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum PacketPart {
    /// Something to read; Markdown.
    Words {
        /// What it says.
        text: Text,
    },
    /// Things to do; the reader's device remembers which are done.
    Checklist {
        /// The things.
        items: Vec<CheckItem>,
    },
    /// Something to agree to, such as a code of conduct; Markdown.
    Agreement {
        /// The words in all their versions.
        to: Versioned,
        /// Whoever agreed to this version, or a later one, is not asked again.
        asked: u32,
    },
    /// Whom one can turn to.
    Contacts {
        /// The people.
        people: Vec<Contact>,
    },
    /// When people meet.
    Meeting {
        /// When and where.
        meets: Gathering,
    },
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// Its name, by which a device remembers it.
    pub id: Slug,
    /// What to do; at most 300 characters.
    pub text: Text,
    /// What that means; at most 1,000 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub means: Text,
}

/// Somebody one can turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who: a person or a team; at most 80 characters.
    pub name: Text,
    /// How they are reached; at most 300 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub how: Text,
    /// When they are there; at most 300 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub hours: Text,
}

impl Packet {
    /// The part of that name, where it is for them.
    pub fn section(&self, id: &Slug, actor: &Actor) -> Option<&PacketSection> {
        self.sections.iter().find(|section| section.id == *id && section.is_for(actor))
    }
}

impl PacketSection {
    /// Whether this part is for them. Paths are for those who walk them, and for greeters, who set them.
    pub fn is_for(&self, actor: &Actor) -> bool {
        let walks = |paths: &BTreeSet<Slug>| actor.person().is_some_and(|person| !paths.is_disjoint(&person.paths));
        actor.is_in(&self.audience)
            && self.role.is_none_or(|role| actor.is_at_least(role))
            && (self.paths.is_empty() || walks(&self.paths) || actor.is_at_least(Role::Greeter))
    }
}
