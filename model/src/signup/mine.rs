//! The newcomer's own page: where their request is, what is asked of them, and the way back. It never says who decided what,
//! nor that anybody has looked.

use serde::{Deserialize, Serialize};

use super::letter::last;
use super::{Pairs, Said, Sealed, SignupForm};
use crate::{Instant, Refusal, Slug, Tag, Text, Zone};

/// Where a request is, as far as that is the newcomer's to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MineStage {
    /// Somebody will look.
    Arrived,
    /// Somebody has written.
    InConversation,
    /// Welcome.
    Welcomed,
    /// Not now.
    NotNow,
    /// Taken back.
    Withdrawn,
}

/// Something said between the newcomer and the welcome team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MineEntry {
    /// Its number among those that the newcomer sees.
    pub n: i64,
    /// What it is.
    pub said: Said,
    /// When.
    pub at: Instant,
    /// The words, sealed; or as they were typed, where the request is not sealed.
    pub words: Sealed,
}

/// A request as its newcomer sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MineView {
    /// The group.
    pub group: Slug,
    /// What it calls itself.
    pub group_name: Text,
    /// Its name for titles and calendars.
    pub discreet: Text,
    /// Its languages.
    pub languages: Vec<Tag>,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// The request's id.
    pub request: String,
    /// Where it is.
    pub stage: MineStage,
    /// Whether the code has been taken.
    pub joined: bool,
    /// The language it was written in.
    pub lang: Tag,
    /// When it arrived.
    pub arrived: Instant,
    /// By when somebody will have looked.
    pub answered_by: Instant,
    /// When it is deleted, as promised.
    pub kept_until: Instant,
    /// The form as it was answered.
    pub form: SignupForm,
    /// The form as it is now, where it has changed: what is agreed to may be asked again.
    pub form_now: Option<SignupForm>,
    /// The form's name in addresses.
    pub form_id: Slug,
    /// The letter, sealed.
    pub sealed: Option<Sealed>,
    /// The fields, where it was not sealed.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<Vec<String>>>))]
    pub fields: Option<Pairs>,
    /// What was said.
    pub entries: Vec<MineEntry>,
    /// The greeters' list, as it was signed, to seal to and to check words by.
    pub greeters: Option<String>,
    /// The code to give to a member who would vouch, where one must.
    pub vouch: Option<String>,
    /// The packet for those who are welcomed.
    pub welcome: Option<Slug>,
    /// Another way to get in touch.
    pub other_way: Text,
    /// Where the quick exit leads, if the group wants one.
    pub exit: Option<String>,
    /// A fresh idempotency key.
    #[serde(default)]
    pub key: String,
    /// Now.
    pub now: Instant,
}

/// Something a newcomer does with their request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MineCommand {
    /// Show it.
    Look,
    /// Say something to the welcome team.
    Reply {
        /// The words, sealed to the greeters and to oneself; as they were typed, where the request is not sealed.
        words: Sealed,
    },
    /// Put other answers in the place of those before.
    Change {
        /// The revision of the form that was answered.
        revision: u32,
        /// The letter, sealed anew.
        #[serde(default)]
        sealed: Option<Sealed>,
        /// The fields, where it is not sealed.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<Vec<String>>>))]
        fields: Option<Pairs>,
    },
    /// Take the request back.
    Withdraw,
    /// Erase everything, at once.
    Erase,
    /// Become a member: take the code. Once.
    Enter {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// What they want to be called; may be empty.
        #[serde(default)]
        name: String,
    },
}

impl MineCommand {
    /// Reads a form's fields.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not.
    pub fn from_form(pairs: &Pairs) -> Result<MineCommand, Refusal> {
        let last = |name: &str| last(pairs, name).to_owned();
        let some = |name: &str| Some(last(name)).filter(|value| !value.is_empty());
        match last("do").as_str() {
            "" | "look" => Ok(MineCommand::Look),
            "reply" => Ok(MineCommand::Reply { words: Sealed(last("words")) }),
            "change" => Ok(MineCommand::Change {
                revision: last("revision").parse().map_err(|_| Refusal::Unreadable)?,
                sealed: some("sealed").map(Sealed),
                fields: some("sealed")
                    .is_none()
                    .then(|| pairs.iter().filter(|(name, _)| name.starts_with("q-")).cloned().collect()),
            }),
            "withdraw" => Ok(MineCommand::Withdraw),
            "erase" => Ok(MineCommand::Erase),
            "enter" => Ok(MineCommand::Enter { key: last("key"), name: last("name") }),
            _ => Err(Refusal::Unreadable),
        }
    }
}
