//! The desk: where greeters and organisers work. Its View holds what every room of it shows; a request's own words come one
//! by one ([`crate::signup::RequestView`]).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::signup::{For, FormSettings, RequestStage, Warning};
use crate::{Instant, Invite, Person, Refusal, Role, Slug, Tag, Text, Zone};

const MOST_LANGUAGES: usize = 30;
const MOST_CIRCLES: usize = 50;
/// For so many days nobody may wait without being greeted before the desk says so at its top.
pub const QUIET_DAYS: u32 = 3;

/// A request in the lobby's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestCard {
    /// Its id.
    pub id: String,
    /// The form.
    pub form: Slug,
    /// The language it was written in.
    pub lang: Tag,
    /// When it arrived.
    pub arrived: Instant,
    /// How far it has come.
    pub stage: RequestStage,
    /// Whether the host cannot read it.
    pub sealed: bool,
    /// Who meets them, by name; empty for somebody without one.
    pub met_by: Option<String>,
    /// How many approve.
    pub approvals: u8,
    /// Since when they wait to be greeted.
    pub waiting_since: Option<Instant>,
    /// When it is deleted, as promised.
    pub kept_until: Instant,
}

/// A form in the list of forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// What its senders want: to come in, or to ask the group something.
    #[serde(default)]
    pub purpose: For,
    /// Its revision.
    pub revision: u32,
    /// How the group meets those who send it.
    pub settings: FormSettings,
    /// What its maker should think about twice. Organisers.
    pub warnings: Vec<Warning>,
    /// The questions that are warned about, by what they ask.
    pub labels: BTreeMap<Slug, Text>,
    /// How many requests came today.
    pub today: u32,
}

/// An invitation that can still be used. No code: nobody but its holder ever sees one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationCard {
    /// By which it can be taken out of use: the beginning of its hash.
    pub id: String,
    /// What it makes somebody; none for one to a signup form.
    pub role: Option<Role>,
    /// The signup form it leads to.
    pub form: Option<Slug>,
    /// How often it can still be used.
    pub uses_left: u32,
    /// When it ends.
    pub expires: Instant,
    /// Who made it, by name.
    pub by: String,
}

/// A greeter's place among those whose keys are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyCard {
    /// Whose it is.
    pub person: i64,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The public key as they sent it, as JSON (`docs/sealing.md`, a greeter).
    pub greeter: String,
}

/// What the desk shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskView {
    /// The group.
    pub group: Slug,
    /// What it calls itself.
    pub group_name: Text,
    /// Its languages.
    pub languages: Vec<Tag>,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// Whoever looks.
    pub me: Person,
    /// The languages that they say they read.
    pub i_read: Vec<Tag>,
    /// Requests, in the order of [`sorted`]. Greeters.
    pub requests: Vec<RequestCard>,
    /// How many requests were deleted, as promised, in the last 30 days.
    pub deleted: u32,
    /// The forms.
    pub forms: Vec<FormCard>,
    /// The FAQs.
    #[serde(default)]
    pub faqs: Vec<crate::faq::FaqCard>,
    /// The starter packs.
    #[serde(default)]
    pub packs: Vec<crate::pack::PackCard>,
    /// The greeters' list, as it was signed; none before there is a door key.
    pub greeters: Option<String>,
    /// Keys that greeters have sent: on the list or waiting to be let in.
    pub keys: Vec<KeyCard>,
    /// Who the members are. Organisers.
    pub members: Vec<Person>,
    /// Invitations that can still be used. Organisers.
    pub invitations: Vec<InvitationCard>,
    /// Now.
    pub now: Instant,
}

impl DeskView {
    /// Whether it is for want of greeters' keys alone that nobody can ask the group something. The form on which one asks comes
    /// with the first FAQ that wants it, and is sealed.
    #[must_use]
    pub fn asking_needs_keys(&self) -> bool {
        let forms = self.forms.iter().filter(|form| form.purpose == For::Asking).map(|form| &form.settings);
        let (forms, to_come): (Vec<_>, _) = (forms.collect(), FormSettings::default());
        let forms = if forms.is_empty() { vec![&to_come] } else { forms };
        let takes = |has_keys: bool| forms.iter().any(|settings| settings.takes(has_keys));
        self.greeters.is_none() && takes(true) && !takes(false)
    }
}

/// What is done at the desk apart from a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum DeskCommand {
    /// Say which languages one reads.
    Read {
        /// Which.
        languages: Vec<Tag>,
    },
    /// Send one's public key, in the place of the one before.
    OfferKey {
        /// The greeter as JSON (`docs/sealing.md`).
        greeter: String,
    },
    /// Put a newer greeters' list in the place of the one before. Its signatures say who may: with the door key, or as one
    /// who is on it.
    SetGreeters {
        /// The list as JSON.
        list: String,
    },
    /// Change how the group meets those who send a form. Organisers.
    Settle {
        /// The form.
        form: Slug,
        /// How.
        settings: FormSettings,
    },
    /// Make an invitation. Organisers; the answer is an [`crate::Invited`].
    Invite(Invite),
    /// Take an invitation out of use. Organisers.
    RevokeInvitation {
        /// Its id.
        id: String,
    },
    /// Take somebody's code out of use. Organisers.
    RevokePerson {
        /// Their number.
        person: i64,
    },
    /// Change what somebody may do, and their circles. Organisers.
    Change {
        /// Their number.
        person: i64,
        /// What they may do.
        role: Role,
        /// Their circles.
        circles: std::collections::BTreeSet<Slug>,
    },
}

impl DeskCommand {
    /// Checks what can be checked without knowing the group.
    ///
    /// # Errors
    /// [`Refusal::RangeUnfit`] for more languages than anybody reads, or circles than anybody is in; [`Refusal::TooLarge`].
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            DeskCommand::Read { languages } if languages.len() > MOST_LANGUAGES => Err(Refusal::RangeUnfit),
            DeskCommand::OfferKey { greeter } if greeter.len() > 2_000 => Err(Refusal::TooLarge),
            DeskCommand::SetGreeters { list } if list.len() > 100_000 => Err(Refusal::TooLarge),
            DeskCommand::Change { circles, .. } if circles.len() > MOST_CIRCLES => Err(Refusal::RangeUnfit),
            _ => Ok(()),
        }
    }
}

/// Requests as a greeter works through them: what is decided comes last. Of the rest those in a language that they read come
/// first, and of these whoever waits longest; then those who wait for nobody.
pub fn sorted(mut requests: Vec<RequestCard>, i_read: &[Tag]) -> Vec<RequestCard> {
    let read = |card: &RequestCard| i_read.iter().any(|tag| tag.language() == card.lang.language());
    requests.sort_by_key(|card| {
        let since = card.waiting_since.unwrap_or(card.arrived);
        (card.stage.is_over(), !read(card), card.waiting_since.is_none(), since)
    });
    requests
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str, lang: &str, stage: RequestStage, arrived: i64, waiting_since: Option<i64>) -> RequestCard {
        RequestCard {
            id: id.into(),
            form: Slug::new("join").unwrap(),
            lang: Tag::new(lang).unwrap(),
            arrived: Instant(arrived),
            stage,
            sealed: true,
            met_by: None,
            approvals: 0,
            waiting_since: waiting_since.map(Instant),
            kept_until: Instant(arrived + 90 * Instant::DAY),
        }
    }

    #[test]
    fn a_greeter_sees_first_whoever_waits_longest_in_a_language_that_they_read() {
        let cards = vec![
            card("decided", "es", RequestStage::Welcomed, 1, None),
            card("answered", "es", RequestStage::InConversation, 2, None),
            card("english", "en", RequestStage::Arrived, 3, Some(3)),
            card("later", "es-MX", RequestStage::Arrived, 5, Some(5)),
            card("longest", "es", RequestStage::InConversation, 1, Some(4)),
        ];
        let order = |i_read: &[&str]| {
            let i_read: Vec<Tag> = i_read.iter().map(|tag| Tag::new(tag).unwrap()).collect();
            sorted(cards.clone(), &i_read).into_iter().map(|card| card.id).collect::<Vec<_>>()
        };
        assert_eq!(order(&["es", "ar"]), ["longest", "later", "answered", "english", "decided"]);
        assert_eq!(
            order(&[]),
            ["english", "longest", "later", "answered", "decided"],
            "nothing is hidden from anybody"
        );
    }
}
