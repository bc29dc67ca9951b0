//! What readers do with a FAQ, and what those do who keep it.

use serde::{Deserialize, Serialize};

use super::{FaqEntryDraft, FaqSection};
use crate::{Refusal, Slug, Tag};

/// What a member suggests: a new entry, or other words for one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FaqSuggested {
    /// For which entry; for a new one, if none.
    pub entry: Option<Slug>,
    /// What is asked.
    pub question: String,
    /// What could be answered; Markdown, at most 10,000 characters. May be empty.
    pub answer: String,
    /// The language of both.
    pub lang: Option<Tag>,
}

/// What a reader asks a FAQ to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum FaqCommand {
    /// Change nothing; show it again. Switching the language without JavaScript is this.
    Look {
        /// What was being searched for.
        #[serde(default)]
        words: String,
    },
    /// Show what has these words in it.
    Search {
        /// The words.
        words: String,
    },
    /// Suggest something. Members.
    Suggest {
        /// The command's idempotency key.
        #[serde(default)]
        key: String,
        /// What.
        suggested: FaqSuggested,
    },
}

/// The most characters that are searched for; what is longer is cut.
const MAX_SEARCH_CHARS: usize = 200;

impl FaqCommand {
    /// Reads a form's fields; those it does not know are left aside.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not, or a suggestion for an entry that can have no such name.
    ///
    /// ```
    /// use porchlight_model::faq::FaqCommand;
    /// let command = FaqCommand::from_form([("do", "search"), ("words", " dues ")]);
    /// assert_eq!(command, Ok(FaqCommand::Search { words: "dues".into() }));
    /// ```
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<FaqCommand, Refusal>
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let pairs: Vec<(N, String)> = pairs.into_iter().map(|(name, value)| (name, value.into())).collect();
        let last = |wanted: &str| {
            let found = pairs.iter().rev().find(|(name, _)| name.as_ref() == wanted);
            found.map(|(_, value)| value.trim()).unwrap_or_default()
        };
        let words = || last("words").chars().take(MAX_SEARCH_CHARS).collect();
        match last("do") {
            "look" | "" => Ok(FaqCommand::Look { words: words() }),
            "search" => Ok(FaqCommand::Search { words: words() }),
            "suggest" => {
                let entry = match last("entry") {
                    "" => None,
                    id => Some(Slug::new(id).ok_or(Refusal::Unreadable)?),
                };
                let suggested = FaqSuggested {
                    entry,
                    question: last("question").to_owned(),
                    answer: last("answer").replace("\r\n", "\n"),
                    lang: Tag::new(last("lang")),
                };
                Ok(FaqCommand::Suggest { key: last("key").to_owned(), suggested })
            }
            _ => Err(Refusal::Unreadable),
        }
    }
}

/// What somebody who keeps a FAQ does with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OnFaq {
    /// Put an entry where it was, or a new one at the end of its section.
    Put {
        /// The entry. One whose id there is not yet is new.
        entry: FaqEntryDraft,
        /// The version that was read before it was changed; none for a new one.
        #[serde(default)]
        revision: Option<u32>,
        /// The suggestion that this answers, by its number: it is gone then.
        #[serde(default)]
        suggestion: Option<i64>,
    },
    /// Keep an entry no longer.
    Drop {
        /// Which.
        entry: Slug,
    },
    /// Put an entry before another; at the end, if none is named.
    Move {
        /// Which.
        entry: Slug,
        /// Before which.
        #[serde(default)]
        before: Option<Slug>,
    },
    /// I have looked: it is still so.
    Review {
        /// Which.
        entry: Slug,
    },
    /// Add entries from a file, each in the languages in which the file has it. One whose id there is already keeps its
    /// other languages, and its section, relations and audience where the file says none; none is ever for more people
    /// than it was. A new one of which nobody says for whom it is, is for members.
    Add {
        /// The entries.
        entries: Vec<FaqEntryDraft>,
    },
    /// Make sections that are not there yet, at the end; the words of the FAQ stay as they are. Organisers.
    AddSections {
        /// The sections.
        sections: Vec<FaqSection>,
    },
    /// Lay a suggestion aside.
    DropSuggestion {
        /// Its number.
        n: i64,
    },
    /// Keep the FAQ no longer, with all that is in it.
    Remove,
}

impl OnFaq {
    /// Whether it is about the entry of that name, or puts another before it.
    pub fn names(&self, id: &Slug) -> bool {
        match self {
            OnFaq::Put { entry, .. } => entry.id.as_ref() == Some(id),
            OnFaq::Drop { entry } | OnFaq::Review { entry } => entry == id,
            OnFaq::Move { entry, before } => entry == id || before.as_ref() == Some(id),
            OnFaq::Add { entries } => entries.iter().any(|entry| entry.id.as_ref() == Some(id)),
            OnFaq::AddSections { .. } | OnFaq::DropSuggestion { .. } | OnFaq::Remove => false,
        }
    }
}
