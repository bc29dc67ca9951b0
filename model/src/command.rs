//! What somebody asks for. It always begins as form fields, so the form in the page *is* the interface.

use serde::{Deserialize, Serialize};

use crate::{Refusal, Tag};

/// The longest form that is read, in bytes.
pub const MAX_FORM_BYTES: usize = 64 * 1024;
const MAX_CHOICES: usize = 64;

/// What a ballot's form holds, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Fields {
    /// The command's idempotency key: 32 hexadecimal digits, random, made with the form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// The ids of the options that were chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choice: Vec<String>,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The language of the page in which it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Tag>,
    /// The ballot code of an open vote cast before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballot: Option<String>,
}

/// What somebody asks a poll or a proposal to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum Command {
    /// Count this answer, or put it in the place of mine.
    Vote(Fields),
    /// Change nothing; show the page again with these fields as they are. Switching the language without
    /// JavaScript is this, and so is showing a ballot code that only the device keeps.
    Look(Fields),
    /// Let everybody read these words of somebody who is not a member.
    Show {
        /// The number of the voice.
        voice: i64,
    },
    /// Hold them back again.
    Hide {
        /// The number of the voice.
        voice: i64,
    },
}

impl Command {
    /// Reads a form's fields, in whatever way they came: the one parser of every dress. Fields it does not know are
    /// left aside, so that a page of yesterday's version still works.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not, [`Refusal::TooLarge`] for more choices than any poll has.
    ///
    /// ```
    /// use porchlight_model::Command;
    /// let command = Command::from_form([("do", "vote"), ("choice", "friday"), ("key", "00")]);
    /// assert!(matches!(command, Ok(Command::Vote(fields)) if fields.choice == ["friday"]));
    /// ```
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Command, Refusal>
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let mut fields = Fields::default();
        let mut what = String::new();
        let mut voice = None;
        for (name, value) in pairs {
            let value: String = value.into();
            match name.as_ref() {
                "do" => what = value,
                "key" => fields.key = value,
                "choice" if fields.choice.len() >= MAX_CHOICES => return Err(Refusal::TooLarge),
                "choice" => fields.choice.push(value),
                "reason" => fields.reason = value.replace("\r\n", "\n"),
                "lang" => fields.lang = Tag::new(&value),
                "ballot" if !value.trim().is_empty() => fields.ballot = Some(value),
                "voice" => voice = value.parse().ok(),
                _ => {}
            }
        }
        match (what.as_str(), voice) {
            ("vote" | "", _) => Ok(Command::Vote(fields)),
            ("look", _) => Ok(Command::Look(fields)),
            ("show", Some(voice)) => Ok(Command::Show { voice }),
            ("hide", Some(voice)) => Ok(Command::Hide { voice }),
            _ => Err(Refusal::Unreadable),
        }
    }

    /// What was typed, where something was.
    pub fn fields(&self) -> Option<&Fields> {
        match self {
            Command::Vote(fields) | Command::Look(fields) => Some(fields),
            Command::Show { .. } | Command::Hide { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_form_sent_with_the_enter_key_is_a_vote() {
        let command = Command::from_form([("choice", "friday"), ("reason", "a\r\nb")]);
        let expected = Fields { choice: vec!["friday".into()], reason: "a\nb".into(), ..Fields::default() };
        assert_eq!(command, Ok(Command::Vote(expected)));
    }

    #[test]
    fn a_command_there_is_not_is_refused() {
        assert_eq!(Command::from_form([("do", "destroy")]), Err(Refusal::Unreadable));
        assert_eq!(Command::from_form([("do", "show")]), Err(Refusal::Unreadable));
        assert_eq!(Command::from_form(vec![("choice", "aa"); 65]), Err(Refusal::TooLarge));
    }

    proptest! {
        #[test]
        fn no_form_makes_the_parser_fall_over(pairs in prop::collection::vec((".{0,8}", ".{0,40}"), 0..12)) {
            let _ = Command::from_form(pairs);
        }

        #[test]
        fn a_command_read_from_a_form_is_the_same_after_json(
            choice in prop::collection::vec("[a-z]{2,5}", 0..5), reason in ".{0,20}", look in any::<bool>()
        ) {
            let mut pairs = vec![("do", if look { "look" } else { "vote" }.to_owned()), ("reason", reason)];
            pairs.extend(choice.into_iter().map(|id| ("choice", id)));
            let command = Command::from_form(pairs).unwrap();
            let json = serde_json::to_string(&command).unwrap();
            prop_assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command);
        }
    }
}
