//! One question of a form: what kind of answer it takes, and what is said beside it.

use serde::{Deserialize, Serialize};

use super::{Condition, Network};
use crate::{Refusal, Slug, Text, Versioned};

const MAX_LABEL_CHARS: usize = 300;
const MAX_HELP_CHARS: usize = 600;
const MAX_WORDS_CHARS: usize = 4_000;
const MAX_OPTIONS: usize = 60;
const MOST_SCALE: u8 = 11;

/// The days of a week in their order in forms; Monday is the first (ISO 8601).
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The parts of a day.
pub const DAY_PARTS: [&str; 3] = ["morning", "afternoon", "evening"];

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name in forms.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum What {
    /// A line.
    ShortText,
    /// Several lines.
    LongText,
    /// What we call you: one field, in any script.
    Called,
    /// Pronouns, in one's own words.
    Pronouns,
    /// Where it is safe to write or call, which name to use there, and whether a message may be left.
    SafeToContact,
    /// An address for e-mail.
    Email,
    /// A telephone number.
    Phone,
    /// A name on a network, checked for its shape.
    Handle {
        /// On which; any of them, if none is said.
        #[serde(default)]
        networks: Vec<Network>,
    },
    /// One of these.
    OneOf {
        /// What there is to choose from.
        options: Vec<Choice>,
        /// Whether something else can be written.
        #[serde(default)]
        other: bool,
    },
    /// Several of these.
    SomeOf {
        /// What there is to choose from.
        options: Vec<Choice>,
        /// Whether something else can be written.
        #[serde(default)]
        other: bool,
        /// At most so many; any number, if not said.
        #[serde(default)]
        most: Option<u8>,
    },
    /// Yes or no.
    YesNo,
    /// A number on a scale.
    Scale {
        /// Its lowest number.
        from: u8,
        /// Its highest number; at most eleven steps.
        to: u8,
        /// What the lowest means.
        #[serde(default)]
        low: Text,
        /// What the highest means.
        #[serde(default)]
        high: Text,
    },
    /// A whole number.
    Number {
        /// The least.
        #[serde(default)]
        least: Option<i64>,
        /// The most.
        #[serde(default)]
        most: Option<i64>,
    },
    /// A day.
    Date,
    /// Languages that somebody speaks or signs: by their names in themselves, and in one's own words.
    Languages,
    /// When somebody is free: days and parts of the day.
    Availability,
    /// Whether somebody agrees to one thing. Each purpose has a question of its own.
    Consent {
        /// What they agree to, and every wording before.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        to: Versioned,
    },
    /// No question: a text between.
    Words,
}

/// A question, or a text between questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name in forms.
    pub id: Slug,
    /// What kind of answer it takes.
    pub what: What,
    /// The question itself; for a text between, the text.
    pub label: Text,
    /// What helps to answer it.
    #[serde(default)]
    pub help: Text,
    /// Why we ask, and who sees it.
    #[serde(default)]
    pub why: Text,
    /// Whether it must be answered; everything else can be left, or "prefer not to say".
    #[serde(default)]
    pub required: bool,
    /// Whether it is asked at all.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub shown_if: Option<Condition>,
}

impl Question {
    /// The name of its field in the form.
    pub fn field(&self) -> String {
        format!("q-{}", self.id)
    }

    /// The name of a part of it: `q-contact.where`. A dot stands in no id.
    pub fn part(&self, part: &str) -> String {
        format!("q-{}.{part}", self.id)
    }

    /// Whether there is anything to answer.
    pub fn asks(&self) -> bool {
        self.what != What::Words
    }

    /// What there is to choose from.
    pub fn options(&self) -> &[Choice] {
        match &self.what {
            What::OneOf { options, .. } | What::SomeOf { options, .. } => options,
            _ => &[],
        }
    }

    /// The same with its words made safe to show.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for words that are missing or too long, [`Refusal::OptionsUnfit`], [`Refusal::RangeUnfit`].
    pub(super) fn checked(self) -> Result<Question, Refusal> {
        let between = !self.asks();
        let label = self.label.tidied(between);
        let (help, why) = (self.help.tidied(true), self.why.tidied(true));
        let most = if between { MAX_WORDS_CHARS } else { MAX_LABEL_CHARS };
        let fits =
            !label.is_empty() && label.longest() <= most && [&help, &why].iter().all(|t| t.longest() <= MAX_HELP_CHARS);
        if !fits || [&label, &help, &why].iter().any(|text| text.is_in_too_many()) {
            return Err(Refusal::WordsUnfit);
        }
        let what = match self.what {
            What::OneOf { options, other } => What::OneOf { options: choices(options)?, other },
            What::SomeOf { options, other, most } => {
                if most == Some(0) {
                    return Err(Refusal::RangeUnfit);
                }
                What::SomeOf { options: choices(options)?, other, most }
            }
            What::Scale { from, to, .. } if from >= to || to - from >= MOST_SCALE => return Err(Refusal::RangeUnfit),
            What::Scale { from, to, low, high } => What::Scale { from, to, low: short(low)?, high: short(high)? },
            What::Number { least: Some(least), most: Some(most) } if least > most => return Err(Refusal::RangeUnfit),
            What::Consent { to } => {
                let text = to.text.tidied(true);
                if text.is_empty() || text.longest() > MAX_WORDS_CHARS || text.is_in_too_many() {
                    return Err(Refusal::WordsUnfit);
                }
                What::Consent { to: Versioned { text, ..to } }
            }
            what => what,
        };
        let required = self.required && what != What::Words;
        Ok(Question { what, label, help, why, required, ..self })
    }
}

fn short(text: Text) -> Result<Text, Refusal> {
    let text = text.tidied(false);
    if text.longest() > MAX_LABEL_CHARS || text.is_in_too_many() { Err(Refusal::WordsUnfit) } else { Ok(text) }
}

fn choices(options: Vec<Choice>) -> Result<Vec<Choice>, Refusal> {
    let ids: std::collections::BTreeSet<&Slug> = options.iter().map(|option| &option.id).collect();
    if options.is_empty() || options.len() > MAX_OPTIONS || ids.len() != options.len() {
        return Err(Refusal::OptionsUnfit);
    }
    let named = |choice: Choice| {
        let name = short(choice.name)?;
        if name.is_empty() { Err(Refusal::WordsUnfit) } else { Ok(Choice { name, ..choice }) }
    };
    options.into_iter().map(named).collect()
}
