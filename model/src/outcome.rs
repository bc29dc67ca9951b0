//! What a group makes of a poll that is over, and what happened to the poll on the way: both are shown with it.

use serde::{Deserialize, Serialize};

use crate::poll::fit;
use crate::{Instant, Local, Refusal, Slug, Tag, Text, tidy_name};

const MAX_STATEMENT_CHARS: usize = 5_000;
const MAX_STEP_CHARS: usize = 300;
const MOST_STEPS: usize = 20;

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What.
    pub what: Text,
    /// Who does it.
    #[serde(default)]
    pub who: String,
    /// By which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Local>,
}

/// What a group makes of a poll that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What follows from it; at most 5,000 characters.
    pub statement: Text,
    /// What is to be done; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// When it should be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Local>,
    /// Who wrote it. What is sent is left aside.
    #[serde(default)]
    pub author: String,
    /// When. What is sent is left aside.
    #[serde(default)]
    pub at: Instant,
}

impl Outcome {
    /// It, if it can be said, by whom and when.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`], [`Refusal::NameTooLong`].
    pub(crate) fn checked(self, author: &str, at: Instant) -> Result<Outcome, Refusal> {
        let statement = fit(self.statement.tidied(true), MAX_STATEMENT_CHARS)?;
        if statement.is_empty() || self.steps.len() > MOST_STEPS {
            return Err(Refusal::WordsUnfit);
        }
        let step = |step: Step| {
            let what = fit(step.what.tidied(false), MAX_STEP_CHARS)?;
            if what.is_empty() {
                return Err(Refusal::WordsUnfit);
            }
            Ok(Step { what, who: tidy_name(&step.who)?, by: step.by })
        };
        let steps = self.steps.into_iter().map(step).collect::<Result<_, _>>()?;
        Ok(Outcome { statement, steps, review: self.review, author: author.to_owned(), at })
    }
}

/// A part of a poll that is in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Wording {
    /// The question.
    Title,
    /// What one should know before answering.
    About,
    /// What an option is called.
    Name(Slug),
    /// What choosing it means.
    Meaning(Slug),
    /// What whoever chooses it is asked to say.
    Prompt(Slug),
}

/// Words that were changed once somebody had answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reworded {
    /// Which.
    pub what: Wording,
    /// In which language.
    pub lang: Tag,
    /// What stood there; empty where nothing did.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// What happened to a poll on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    /// Its words were changed once somebody had answered.
    Reworded {
        /// Which, and how.
        words: Vec<Reworded>,
    },
    /// It goes on longer.
    Extended {
        /// Until when.
        until: Instant,
        /// Whether that was because not enough people had taken part.
        short: bool,
    },
    /// It was closed before its time.
    ClosedEarly,
    /// It was opened again.
    Reopened {
        /// Until when.
        until: Instant,
    },
    /// It was withdrawn.
    Withdrawn,
    /// People were added to those who can vote.
    VotersAdded {
        /// How many.
        count: u64,
        /// Whether they joined by themselves, which the poll had said they could.
        #[serde(default)]
        joined: bool,
    },
    /// Answers on paper were counted.
    Paper {
        /// How many.
        count: u64,
        /// Who entered them; may be empty.
        by: String,
    },
    /// An option was added that a member had suggested.
    OptionAdded {
        /// Which.
        option: Slug,
    },
}

/// Something that happened to a poll, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Happening {
    /// When.
    pub at: Instant,
    /// What.
    #[serde(flatten)]
    pub event: Event,
}
