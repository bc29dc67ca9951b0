//! Somebody's answer, and what an answer must be like: the same check in the object that counts it and on the device
//! that sends it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ask::Form;
use crate::text::tidy;
use crate::{Fields, Refusal, Slug};

/// The longest reason, in characters.
pub const MAX_REASON_CHARS: usize = 500;
/// The longest answer to a question round, in characters.
pub const MAX_WORDS_CHARS: usize = 2_000;

/// When an answer needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReasonRule {
    /// Never.
    #[default]
    Optional,
    /// Always.
    Required,
    /// For answers that object.
    RequiredForObjections,
}

/// What somebody said of the options, by number: 1 for what was chosen; dots; a score; a rank, 1 for the first; for a
/// time 2 for yes, 1 for "if need be", 0 for no. An option of which nothing was said is absent.
pub type Said = BTreeMap<Slug, u32>;

/// Yes, in a poll of times.
pub const YES: u32 = 2;
/// "If need be", in a poll of times.
pub const IF_NEED_BE: u32 = 1;

/// Somebody's answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ballot {
    /// What they said of the options.
    pub marks: Said,
    /// Why, in their words.
    #[serde(default)]
    pub reason: Option<String>,
    /// Whether somebody helped them to answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub helped: bool,
}

/// What a ballot must be like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape<'a> {
    /// The ids of what can be chosen, and whether whoever chooses it objects.
    pub options: Vec<(&'a str, bool)>,
    /// How one answers.
    pub form: Form,
    /// When a reason is needed; none where none is asked for.
    pub reasons: Option<ReasonRule>,
}

impl Shape<'_> {
    /// The ballot, from what was sent.
    ///
    /// # Errors
    /// What does not fit: an option unknown; too many, too few, none; a number that cannot be read, is out of range, or
    /// stands twice; a reason missing, too long or not asked for.
    pub fn ballot(&self, fields: &Fields) -> Result<Ballot, Refusal> {
        let marks = match self.form {
            Form::Choose { min, max } => self.chosen(fields, min, max)?,
            Form::Dots { dots, most } => self.dots(fields, dots, most)?,
            Form::Score { least, most, step } => self.scores(fields, least, most, step)?,
            Form::Rank { least } => self.ranks(fields, least)?,
            Form::Times { maybe } => self.times(fields, maybe)?,
            Form::Words => Said::new(),
        };
        let reason = Some(tidy(&fields.reason, true)).filter(|words| !words.is_empty());
        let most = if self.form == Form::Words { MAX_WORDS_CHARS } else { MAX_REASON_CHARS };
        if reason.as_ref().is_some_and(|words| words.chars().count() > most) {
            return Err(Refusal::ReasonTooLong);
        }
        let objects = || self.options.iter().any(|(id, objects)| *objects && marks.keys().any(|m| m.as_str() == *id));
        match (self.reasons, &reason) {
            (None, Some(_)) => Err(Refusal::ReasonNotAsked),
            (Some(ReasonRule::Required), None) => Err(Refusal::ReasonMissing),
            (Some(ReasonRule::RequiredForObjections), None) if objects() => Err(Refusal::ReasonMissing),
            _ => Ok(Ballot { marks, reason, helped: fields.helped }),
        }
    }

    fn known(&self, id: &str) -> Result<Slug, Refusal> {
        let known = self.options.iter().any(|(have, _)| *have == id);
        Slug::new(id).filter(|_| known).ok_or(Refusal::OptionUnknown)
    }

    fn chosen(&self, fields: &Fields, min: u32, max: u32) -> Result<Said, Refusal> {
        let mut said = Said::new();
        for id in &fields.choice {
            said.insert(self.known(id)?, 1);
        }
        let none = said.keys().any(|id| id.as_str() == crate::Answer::None.as_str());
        match said.len() {
            0 => Err(Refusal::ChoiceMissing),
            1 if none => Ok(said),
            _ if none => Err(Refusal::NoneAndSome),
            n if n < min as usize => Err(Refusal::ChoiceTooFew),
            n if n > max as usize => Err(Refusal::ChoiceTooMany),
            _ => Ok(said),
        }
    }

    /// The numbers that were typed; an empty field says nothing.
    fn numbers(&self, fields: &Fields) -> Result<Said, Refusal> {
        let mut said = Said::new();
        for (id, typed) in &fields.marks {
            let id = self.known(id)?;
            if let Some(number) = whole_number(typed)? {
                said.insert(id, number);
            }
        }
        Ok(said)
    }

    fn dots(&self, fields: &Fields, dots: u32, most: u32) -> Result<Said, Refusal> {
        let mut said = self.numbers(fields)?;
        said.retain(|_, n| *n > 0);
        let given: u64 = said.values().map(|n| u64::from(*n)).sum();
        match given {
            0 => Err(Refusal::ChoiceMissing),
            given if given > u64::from(dots) => Err(Refusal::DotsTooMany),
            _ if said.values().any(|n| *n > most) => Err(Refusal::MarkOutOfRange),
            _ => Ok(said),
        }
    }

    fn scores(&self, fields: &Fields, least: u32, most: u32, step: u32) -> Result<Said, Refusal> {
        let said = self.numbers(fields)?;
        let fits = |n: &u32| (least..=most).contains(n) && n.abs_diff(least).is_multiple_of(step.max(1));
        match said.len() {
            0 => Err(Refusal::ChoiceMissing),
            _ if !said.values().all(fits) => Err(Refusal::MarkOutOfRange),
            _ => Ok(said),
        }
    }

    /// Only the order counts: 1, 3 is the same as 1, 2. Counted and not sorted: sorting would weigh more on a phone.
    fn ranks(&self, fields: &Fields, least: u32) -> Result<Said, Refusal> {
        let typed = self.numbers(fields)?;
        let before = |number: u32| typed.values().filter(|other| **other < number).count();
        let level = |number: u32| typed.values().filter(|other| **other == number).count() > 1;
        match typed.len() {
            0 => return Err(Refusal::ChoiceMissing),
            _ if typed.values().any(|number| level(*number)) => return Err(Refusal::RanksLevel),
            _ if typed.values().any(|number| *number < 1) => return Err(Refusal::MarkOutOfRange),
            n if n < least as usize => return Err(Refusal::ChoiceTooFew),
            _ => {}
        }
        let mut said = Said::new();
        for (id, number) in &typed {
            let rank = u32::try_from(before(*number)).unwrap_or(u32::MAX).saturating_add(1);
            said.insert(id.clone(), rank);
        }
        Ok(said)
    }

    /// A time of which nothing was said is a no, but at least one must be said something of.
    fn times(&self, fields: &Fields, maybe: bool) -> Result<Said, Refusal> {
        let mut said = self.numbers(fields)?;
        if said.is_empty() {
            return Err(Refusal::ChoiceMissing);
        }
        if said.values().any(|n| *n > YES || (*n == IF_NEED_BE && !maybe)) {
            return Err(Refusal::MarkOutOfRange);
        }
        for (id, _) in &self.options {
            said.entry(self.known(id)?).or_insert(0);
        }
        Ok(said)
    }
}

/// The options that share a number with another, by that number: for saying which two have the same.
pub fn level_ranks(marks: &BTreeMap<String, String>) -> Vec<(u32, Vec<&str>)> {
    let mut by_number: Vec<(u32, Vec<&str>)> = Vec::new();
    for (id, typed) in marks {
        if let Ok(Some(number)) = whole_number(typed) {
            match by_number.iter_mut().find(|(known, _)| *known == number) {
                Some((_, ids)) => ids.push(id),
                None => by_number.push((number, vec![id])),
            }
        }
    }
    by_number.retain(|(_, ids)| ids.len() > 1);
    by_number
}

/// A whole number as somebody types it, in the digits of any of the scripts in which numbers are typed; none of an empty
/// field.
///
/// # Errors
/// [`Refusal::MarkUnreadable`], [`Refusal::MarkOutOfRange`].
pub fn whole_number(typed: &str) -> Result<Option<u32>, Refusal> {
    let mut number: Option<u32> = None;
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}');
    for c in typed.trim_matches(|c: char| c.is_whitespace() || turns(c)).chars().filter(|c| !turns(*c)) {
        // Arabic-Indic, Persian and Devanagari digits, as keyboards of the languages that write them type them.
        let zeros = ['0', '٠', '۰', '०'];
        let digit = zeros.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|d| *d < 10));
        let digit = digit.ok_or(Refusal::MarkUnreadable)?;
        let more = number.unwrap_or(0).checked_mul(10).and_then(|n| n.checked_add(digit));
        number = Some(more.ok_or(Refusal::MarkOutOfRange)?);
    }
    Ok(number)
}
