//! What stands at the head of a FAQ, a starter pack and a welcome packet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Doc, Instant, Slug, Tag, Text, Viewer, Zone};

/// Whose a page is, what it is called, who is looking, and when. In a View's JSON these stand among its other fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Head {
    /// The group's name in addresses.
    pub group: Slug,
    /// The group's name.
    pub group_name: Text,
    /// The group's name for titles and previews.
    pub discreet: Text,
    /// The group's languages, the first first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub languages: Vec<Tag>,
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub about: BTreeMap<Tag, Doc>,
    /// Who is looking.
    pub viewer: Viewer,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// The moment of this View.
    pub now: Instant,
    /// Where the quick exit leads, if the group wants one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<String>,
}

#[cfg(feature = "markdown")]
impl Head {
    /// Of something of a group's: its name in addresses, what it is called, and what it is, in Markdown.
    pub(crate) fn of(
        (slug, group): (&Slug, &crate::Group),
        (id, title, about): (&Slug, &Text, &Text),
        actor: &crate::Actor,
        now: Instant,
    ) -> Head {
        Head {
            group: slug.clone(),
            group_name: group.name.clone(),
            discreet: group.discreet.clone(),
            languages: group.languages.clone(),
            id: id.clone(),
            title: title.clone(),
            about: super::docs(about),
            viewer: Viewer::of(actor),
            zone: group.zone.clone(),
            now,
            exit: group.exit.clone(),
        }
    }
}
