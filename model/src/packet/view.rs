//! A packet as one viewer may see it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Agreed, CheckItem, Contact};
use crate::{Doc, GatheringView, Head, Refusal, Slug, Tag, Text};

/// A packet as one viewer may see it. What is not for them is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PacketView {
    /// Whose it is, and what it is called.
    #[serde(flatten)]
    pub head: Head,
    /// The parts that are for this viewer, in order.
    pub sections: Vec<PacketSectionView>,
    /// How many parts somebody with a code might see besides; 0 for somebody who has shown one.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub for_members: u64,
    /// The idempotency key for its forms: random, made with this View.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What was just sent and not done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<PacketAttempt>,
}

fn is_nought(n: &u64) -> bool {
    *n == 0
}

/// What was sent and not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PacketAttempt {
    /// About which part.
    pub section: Slug,
    /// Why not.
    pub refusal: Refusal,
}

/// A part of a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PacketSectionView {
    /// Its name in addresses.
    pub id: Slug,
    /// Its heading.
    pub title: Text,
    /// What is in it.
    pub what: PacketPartView,
    /// Whether somebody without a code does not see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub members_only: bool,
    /// The paths it is for, where greeters see it and others do not.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub paths: BTreeSet<Slug>,
    /// The languages it is for; for all, if there are none. That is for whoever draws it: it is no secret.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub langs: BTreeSet<Tag>,
}

/// What is in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum PacketPartView {
    /// Something to read.
    Words {
        /// What it says.
        #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
        text: BTreeMap<Tag, Doc>,
    },
    /// Things to do.
    Checklist {
        /// The things.
        items: Vec<CheckItem>,
    },
    /// Something to agree to.
    Agreement(AgreementView),
    /// Whom one can turn to.
    Contacts {
        /// The people.
        people: Vec<Contact>,
    },
    /// When people meet; none where the zone is not known.
    Meeting {
        /// The next time, or the last.
        next: Option<GatheringView>,
    },
}

/// Something to agree to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgreementView {
    /// What it says.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub text: BTreeMap<Tag, Doc>,
    /// Which wording this is.
    pub version: u32,
    /// Whoever agreed to this version, or a later one, is not asked again.
    pub asked: u32,
    /// What the viewer agreed to last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed>,
    /// What it said then, where it says something else now.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub earlier: BTreeMap<Tag, Doc>,
}

impl AgreementView {
    /// Whether the viewer is still to be asked.
    pub fn is_open(&self) -> bool {
        self.agreed.as_ref().is_none_or(|agreed| agreed.version < self.asked)
    }
}

/// A packet in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PacketCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
}

#[cfg(feature = "markdown")]
mod seen {
    use super::super::{Agreed, Packet, PacketPart, PacketSection};
    use super::{AgreementView, PacketPartView, PacketSectionView, PacketView};
    use crate::view::docs;
    use crate::{Actor, Clock, GatheringView, Group, Head, Instant, Role, Slug, Text};

    impl PacketView {
        /// What one viewer may see of a packet; `agreed` is what they agreed to, and `clock` knows the group's zone.
        pub fn of(
            (slug, group): (&Slug, &Group),
            (id, packet): (&Slug, &Packet),
            actor: &Actor,
            agreed: &[Agreed],
            (clock, now): (&dyn Clock, Instant),
        ) -> PacketView {
            let theirs = packet.sections.iter().filter(|section| section.is_for(actor));
            let hidden = packet.sections.iter().filter(|section| !section.is_for(actor)).count();
            let sight = Sight { group, actor, agreed, clock, now };
            PacketView {
                head: Head::of((slug, group), (id, &packet.title, &packet.about), actor, now),
                sections: theirs.map(|section| sight.section(section)).collect(),
                for_members: if actor.person().is_none() { hidden.try_into().unwrap_or(u64::MAX) } else { 0 },
                key: String::new(),
                attempt: None,
            }
        }

        /// The next meeting among the parts that this viewer sees, with its heading.
        pub fn next_meeting(&self) -> Option<(&Slug, &Text, &GatheringView)> {
            let meeting = |section: &'_ PacketSectionView| -> Option<Instant> {
                match &section.what {
                    PacketPartView::Meeting { next: Some(next) } if !next.over => Some(next.starts),
                    _ => None,
                }
            };
            let next = self.sections.iter().filter(|section| meeting(section).is_some()).min_by_key(|s| meeting(s))?;
            match &next.what {
                PacketPartView::Meeting { next: Some(meeting) } => Some((&next.id, &next.title, meeting)),
                _ => None,
            }
        }
    }

    /// Who looks, and when.
    struct Sight<'a> {
        group: &'a Group,
        actor: &'a Actor,
        agreed: &'a [Agreed],
        clock: &'a dyn Clock,
        now: Instant,
    }

    impl Sight<'_> {
        fn section(&self, section: &PacketSection) -> PacketSectionView {
            let greets = self.actor.is_at_least(Role::Greeter);
            PacketSectionView {
                id: section.id.clone(),
                title: section.title.clone(),
                what: self.part(section),
                members_only: !section.is_for(&Actor::Public),
                paths: if greets { section.paths.clone() } else { Default::default() },
                langs: section.langs.clone(),
            }
        }

        fn part(&self, section: &PacketSection) -> PacketPartView {
            match &section.part {
                PacketPart::Words { text } => PacketPartView::Words { text: docs(text) },
                PacketPart::Checklist { items } => PacketPartView::Checklist { items: items.clone() },
                PacketPart::Agreement { to, asked } => {
                    let theirs = self.agreed.iter().filter(|agreed| agreed.section == section.id);
                    let agreed = theirs.max_by_key(|agreed| agreed.version).cloned();
                    let before = agreed.as_ref().filter(|agreed| agreed.version != to.version);
                    PacketPartView::Agreement(AgreementView {
                        text: docs(&to.text),
                        version: to.version,
                        asked: *asked,
                        earlier: before.and_then(|agreed| to.at(agreed.version)).map(docs).unwrap_or_default(),
                        agreed,
                    })
                }
                PacketPart::Contacts { people } => PacketPartView::Contacts { people: people.clone() },
                PacketPart::Meeting { meets } => {
                    PacketPartView::Meeting { next: meets.next(&self.group.zone, self.clock, self.now) }
                }
            }
        }
    }
}
