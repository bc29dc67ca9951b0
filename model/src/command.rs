//! What somebody asks for. It always begins as form fields, so the form in the page *is* the interface.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Local, Outcome, Refusal, Step, Tag, Text, whole_number};

/// The longest form that is read, in bytes.
pub const MAX_FORM_BYTES: usize = 64 * 1024;
const MAX_CHOICES: usize = 64;
const MAX_PEOPLE: usize = 1_000;

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
    /// By the ids of the options what was typed beside them: dots, a score, a rank; for a time 2, 1 or 0. In a form the
    /// fields are called `mark-` and the id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<String, String>,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Whether somebody helped.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub helped: bool,
    /// The language of the page in which it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Tag>,
    /// The ballot code of an open vote cast before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballot: Option<String>,
}

impl Fields {
    /// Reads a ballot's fields; what it does not know is left aside.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] for more choices than any poll has.
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Fields, Refusal>
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.put(name.as_ref(), value.into())?;
        }
        Ok(fields)
    }

    fn put(&mut self, name: &str, value: String) -> Result<(), Refusal> {
        match name {
            "key" => self.key = value,
            "choice" if self.choice.len() >= MAX_CHOICES => return Err(Refusal::TooLarge),
            "choice" => self.choice.push(value),
            "reason" => self.reason = value.replace("\r\n", "\n"),
            "helped" => self.helped = matches!(value.as_str(), "1" | "on" | "yes" | "true"),
            "lang" => self.lang = Tag::new(&value),
            "ballot" if !value.trim().is_empty() => self.ballot = Some(value),
            _ => {
                if let Some(id) = name.strip_prefix("mark-") {
                    if self.marks.len() >= MAX_CHOICES {
                        return Err(Refusal::TooLarge);
                    }
                    self.marks.insert(id.to_owned(), value);
                }
            }
        }
        Ok(())
    }
}

/// What somebody asks a poll or a proposal to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Command {
    /// Count this answer, or put it in the place of mine.
    Vote(Fields),
    /// Change nothing; show the page again with these fields as they are. Switching the language without
    /// JavaScript is this, and so is showing a ballot code that only the device keeps.
    Look(Fields),
    /// Let everybody read these words of somebody who is not a member. Greeters.
    Show {
        /// The number of the voice.
        voice: i64,
    },
    /// Hold them back again. Greeters.
    Hide {
        /// The number of the voice.
        voice: i64,
    },
    /// Add this option, or ask an organiser to.
    Suggest {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// What it is called.
        name: String,
        /// The language it is in.
        #[serde(default)]
        lang: Option<Tag>,
        /// The ballot code of an open vote cast before, so that the View that comes back knows whose it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ballot: Option<String>,
    },
    /// Let in an option that somebody suggested. Organisers.
    Admit {
        /// The number of the suggestion.
        suggestion: i64,
    },
    /// Do not. Organisers.
    Decline {
        /// The number of the suggestion.
        suggestion: i64,
    },
    /// End it now. Organisers.
    Close,
    /// Let it go on longer. Organisers.
    Extend {
        /// For so many days more than it would; 1 to 60.
        days: u32,
    },
    /// Open it again. Organisers; never an anonymous one.
    Reopen {
        /// For so many days from now; 1 to 60.
        days: u32,
    },
    /// Take it back; nothing is decided. Organisers.
    Withdraw,
    /// Let these people vote too, who were not among those who could when it opened. Organisers.
    AddVoters {
        /// Their numbers.
        people: Vec<i64>,
    },
    /// Say what follows from it. Organisers.
    Outcome(Outcome),
    /// Count answers on paper. Organisers.
    Paper {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// How many ballots choose an option and no other, by its id, as it was typed.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        only: BTreeMap<String, String>,
        /// Ballots that say more, alike ones on a line: see [`crate::paper`].
        #[serde(default, skip_serializing_if = "String::is_empty")]
        lines: String,
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
        let pairs: Vec<(N, String)> = pairs.into_iter().map(|(name, value)| (name, value.into())).collect();
        let all = |wanted: &str| -> Vec<&str> {
            pairs.iter().filter(|(name, _)| name.as_ref() == wanted).map(|(_, value)| value.as_str()).collect()
        };
        let last = |wanted: &str| all(wanted).last().copied().unwrap_or_default().trim().to_owned();
        let number = |wanted: &str| last(wanted).parse::<i64>().map_err(|_| Refusal::Unreadable);
        let days = || whole_number(&last("days")).ok().flatten().ok_or(Refusal::TimesUnfit);
        let beginning = |prefix: &str| -> BTreeMap<String, String> {
            let own =
                |(name, value): &(N, String)| Some((name.as_ref().strip_prefix(prefix)?.to_owned(), value.clone()));
            pairs.iter().filter_map(own).take(MAX_CHOICES).collect()
        };
        match last("do").as_str() {
            "vote" | "" => Ok(Command::Vote(Fields::from_form(pairs)?)),
            "look" => Ok(Command::Look(Fields::from_form(pairs)?)),
            "show" => Ok(Command::Show { voice: number("voice")? }),
            "hide" => Ok(Command::Hide { voice: number("voice")? }),
            "suggest" => Ok(Command::Suggest {
                key: last("key"),
                name: last("name"),
                lang: Tag::new(&last("lang")),
                ballot: Some(last("ballot")).filter(|code| !code.is_empty()),
            }),
            "admit" => Ok(Command::Admit { suggestion: number("suggestion")? }),
            "decline" => Ok(Command::Decline { suggestion: number("suggestion")? }),
            "close" => Ok(Command::Close),
            "extend" => Ok(Command::Extend { days: days()? }),
            "reopen" => Ok(Command::Reopen { days: days()? }),
            "withdraw" => Ok(Command::Withdraw),
            "add-voters" => {
                let people: Vec<i64> = all("person").into_iter().filter_map(|id| id.parse().ok()).collect();
                if people.len() > MAX_PEOPLE { Err(Refusal::TooLarge) } else { Ok(Command::AddVoters { people }) }
            }
            "outcome" => Ok(Command::Outcome(outcome(&all, &last, beginning("statement-"))?)),
            "paper" => Ok(Command::Paper {
                key: last("key"),
                only: beginning("paper-"),
                lines: last("lines").replace("\r\n", "\n"),
            }),
            _ => Err(Refusal::Unreadable),
        }
    }

    /// What was typed on a ballot, where something was.
    pub fn fields(&self) -> Option<&Fields> {
        match self {
            Command::Vote(fields) | Command::Look(fields) => Some(fields),
            _ => None,
        }
    }
}

/// An outcome from a form: `statement-es` for each language; `what`, `who` and `by` once for each step, in the
/// language `lang`; a step without words is left aside.
fn outcome<'a>(
    all: &dyn Fn(&str) -> Vec<&'a str>,
    last: &dyn Fn(&str) -> String,
    statements: BTreeMap<String, String>,
) -> Result<Outcome, Refusal> {
    let in_language = |(tag, words): (String, String)| Some((Tag::new(&tag)?, words.replace("\r\n", "\n")));
    let statement = statements.into_iter().filter_map(in_language).filter(|(_, words)| !words.trim().is_empty());
    let lang = Tag::new(&last("lang"));
    let day = |typed: &str| match typed.trim() {
        "" => Ok(None),
        typed => Local::new(typed).map(Some).ok_or(Refusal::TimesUnfit),
    };
    let (who, by) = (all("who"), all("by"));
    let mut steps = Vec::new();
    for (at, what) in all("what").into_iter().enumerate().filter(|(_, what)| !what.trim().is_empty()) {
        let lang = lang.clone().ok_or(Refusal::Unreadable)?;
        steps.push(Step {
            what: Text([(lang, what.to_owned())].into()),
            who: who.get(at).copied().unwrap_or_default().to_owned(),
            by: day(by.get(at).copied().unwrap_or_default())?,
        });
    }
    let review = day(&last("review"))?;
    Ok(Outcome { statement: Text(statement.collect()), steps, review, author: String::new(), at: Default::default() })
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
    fn numbers_beside_options_are_read_by_the_options_name() {
        let command = Command::from_form([("mark-soup", "3"), ("mark-bread", ""), ("helped", "on")]).unwrap();
        let fields = command.fields().unwrap();
        assert_eq!(fields.marks.get("soup").map(String::as_str), Some("3"));
        assert!(fields.helped);
    }

    #[test]
    fn an_outcome_is_read_with_its_steps() {
        let pairs = [
            ("do", "outcome"),
            ("lang", "es"),
            ("statement-es", "Lo hacemos."),
            ("statement-en", " "),
            ("what", "Comprar tierra"),
            ("who", "Rosa"),
            ("by", "2027-03-01"),
            ("what", ""),
            ("who", ""),
            ("by", ""),
            ("review", ""),
        ];
        let Command::Outcome(outcome) = Command::from_form(pairs).unwrap() else { panic!() };
        assert_eq!(outcome.statement.0.len(), 1);
        assert_eq!(outcome.steps.len(), 1);
        assert_eq!(outcome.steps[0].by.unwrap().to_string(), "2027-03-01");
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
        fn no_organisers_form_makes_the_parser_fall_over(
            what in "suggest|admit|decline|close|extend|reopen|withdraw|add-voters|outcome|paper",
            pairs in prop::collection::vec(("days|lang|lines|what|who|by|person|statement-.{0,4}|paper-.{0,4}|.{0,8}", ".{0,40}"), 0..12)
        ) {
            let _ = Command::from_form([("do".to_owned(), what)].into_iter().chain(pairs));
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
