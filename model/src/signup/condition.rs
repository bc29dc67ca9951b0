//! Whether a question is asked, by what was answered before.

use serde::{Deserialize, Serialize};

use super::{Answers, Given};
use crate::Slug;

const DEEPEST: usize = 6;
const MOST_PARTS: usize = 40;

/// Something about the answers before. Of a question that was not asked, nothing is true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// It was answered, and not with "prefer not to say".
    Answered(Slug),
    /// The answer is that: an option's id, `yes` or `no`, a number, a day (`2027-03-28`), a language's tag, a part of a week
    /// (`mon-evening`), or the words themselves. Of several, one of them.
    Is {
        /// The question.
        question: Slug,
        /// The answer.
        value: String,
    },
    /// A number is at least that.
    AtLeast {
        /// The question.
        question: Slug,
        /// The number.
        number: i64,
    },
}

impl Condition {
    /// Whether it holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Condition::All(all) => all.iter().all(|each| each.holds(answers)),
            Condition::Any(any) => any.iter().any(|each| each.holds(answers)),
            Condition::Not(not) => !not.holds(answers),
            Condition::Answered(question) => answers.of(question).is_some_and(|given| *given != Given::PreferNot),
            Condition::Is { question, value } => answers.of(question).is_some_and(|given| given.is(value)),
            Condition::AtLeast { question, number } => {
                matches!(answers.of(question), Some(Given::Number(given)) if given >= number)
            }
        }
    }

    /// Whether it speaks only of these questions, and is no larger than anybody needs. Only questions before it can be
    /// spoken of, so no two questions can wait for each other.
    pub(super) fn speaks_of(&self, earlier: &[&Slug]) -> bool {
        let mut parts = 0;
        self.fits(earlier, 0, &mut parts)
    }

    fn fits(&self, earlier: &[&Slug], depth: usize, parts: &mut usize) -> bool {
        *parts += 1;
        if depth > DEEPEST || *parts > MOST_PARTS {
            return false;
        }
        match self {
            Condition::All(of) | Condition::Any(of) => {
                !of.is_empty() && of.iter().all(|each| each.fits(earlier, depth + 1, parts))
            }
            Condition::Not(not) => not.fits(earlier, depth + 1, parts),
            Condition::Answered(question) | Condition::Is { question, .. } | Condition::AtLeast { question, .. } => {
                earlier.contains(&question)
            }
        }
    }
}
