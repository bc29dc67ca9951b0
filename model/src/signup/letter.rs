//! What a newcomer sends: what is within the seal, and what the host gets.

use serde::{Deserialize, Serialize};

use super::Pairs;
use crate::text::tidy;
use crate::{Instant, Refusal, Tag};

/// The longest words that are taken unsealed, in characters.
const MAX_PLAIN_CHARS: usize = 4_000;

/// Something that only others than the host can open: an envelope of `docs/sealing.md` as JSON. Opaque here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Sealed(pub String);

impl Sealed {
    /// Words that are not sealed, made safe to show.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for none, or more than anybody reads.
    pub fn said_plainly(&self) -> Result<Sealed, Refusal> {
        let words = tidy(&self.0, true);
        let fits = (1..=MAX_PLAIN_CHARS).contains(&words.chars().count());
        if fits { Ok(Sealed(words)) } else { Err(Refusal::WordsUnfit) }
    }
}

/// What is within the seal of a request: hostile input to whoever opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// 1.
    pub v: u32,
    /// What was typed, as a form's fields: to be read by [`super::SignupForm::read`].
    pub fields: Pairs,
    /// The language it was read and written in.
    pub lang: Tag,
    /// When it was sealed, by the newcomer's clock.
    pub at: Instant,
    /// The newcomer's public key, for what greeters write to them.
    pub reply: String,
    /// It was filled in with a greeter, consent read aloud.
    #[serde(default)]
    pub aloud: bool,
}

/// Work that was done while somebody typed (`docs/sealing.md`, "Proof of work").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// What the host asked.
    pub challenge: String,
    /// What was found.
    pub solution: String,
}

/// A request to join, as it is sent. Just one of `sealed` and `fields` is there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RequestToJoin {
    /// The command's idempotency key.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// The request's own id, made where it was sealed: 32 hexadecimal digits. Made by the host for one that is not sealed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub request: String,
    /// The newcomer's access code; made by the host for one that is not sealed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub access: String,
    /// The revision of the form that was answered.
    pub revision: u32,
    /// The language it was written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Tag>,
    /// The letter, sealed to the greeters and to the newcomer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Sealed>,
    /// The fields as they were typed, where a form takes them unsealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<Vec<String>>>))]
    pub fields: Option<Pairs>,
    /// Work that was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// The invitation, where somebody came by one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation: Option<String>,
    /// A field that people do not see; programs fill it in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub trap: String,
    /// It was filled in with a greeter.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub aloud: bool,
}

/// What stands in the last field of that name; nothing where there is none.
pub(super) fn last<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().rev().find(|(have, _)| have == name).map(|(_, value)| value.trim()).unwrap_or_default()
}

const MAX_FIELDS: usize = 2_000;

impl RequestToJoin {
    /// Reads a form that sent itself, from a browser without JavaScript.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] for more fields than any form has.
    pub fn from_form(pairs: Pairs) -> Result<RequestToJoin, Refusal> {
        if pairs.len() > MAX_FIELDS {
            return Err(Refusal::TooLarge);
        }
        let last = |name: &str| last(&pairs, name).to_owned();
        let invitation = Some(last("invitation")).filter(|invitation| !invitation.is_empty());
        Ok(RequestToJoin {
            key: last("key"),
            revision: last("revision").parse().unwrap_or_default(),
            lang: Tag::new(&last("lang")),
            trap: last("trap"),
            invitation,
            fields: Some(pairs.into_iter().filter(|(name, _)| name.starts_with("q-")).collect()),
            ..RequestToJoin::default()
        })
    }
}

/// A request has arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Arrival {
    /// By when somebody will have looked.
    pub answered_by: Instant,
    /// The access code, where the host made it: shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<String>,
    /// The address of the private page; the codes come after its `#`.
    pub page: String,
}
