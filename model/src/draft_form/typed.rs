//! A form's fields as they were typed, by name and by row.

use std::collections::BTreeMap;

use crate::{Local, Refusal, Tag, Text, whole_number};

/// The most fields that are read: fifty rows, each in thirty languages.
const MOST_FIELDS: usize = 6_000;
/// The fields of which there is one in every row.
const IN_ROWS: [&str; 6] = ["option", "places", "stance", "day", "time", "minutes"];
/// The fields of which there is one in every row for each language.
pub(super) const IN_ROWS_BY_LANGUAGE: [&str; 3] = ["name-", "meaning-", "prompt-"];

/// The fields of a form as they were typed, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// Reads a form's fields.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] for more than any poll has.
    pub fn read<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Typed, Refusal>
    where
        N: Into<String>,
        V: Into<String>,
    {
        let pairs: Vec<(String, String)> =
            pairs.into_iter().take(MOST_FIELDS + 1).map(|(name, value)| (name.into(), value.into())).collect();
        if pairs.len() > MOST_FIELDS { Err(Refusal::TooLarge) } else { Ok(Typed(pairs)) }
    }

    /// The last field of that name; empty if there is none.
    pub fn last(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(have, _)| have == name).map_or("", |(_, value)| value)
    }

    /// Whether there is a field of that name: a box was ticked.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(have, _)| have == name)
    }

    /// Whether a field of that name says this.
    pub fn says(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|said| said == value)
    }

    /// All fields of that name.
    pub fn all<'s, 'n>(&'s self, name: &'n str) -> impl Iterator<Item = &'s str> + use<'s, 'n> {
        self.0.iter().filter(move |(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// The field of that name in a row, the first row being 0; empty if there is none.
    pub fn at(&self, name: &str, row: usize) -> &str {
        self.all(name).nth(row).unwrap_or_default()
    }

    /// How many rows there are to choose from, those among them in which nothing was written.
    pub fn rows(&self) -> usize {
        let in_rows =
            |name: &str| IN_ROWS.contains(&name) || IN_ROWS_BY_LANGUAGE.iter().any(|prefix| name.starts_with(prefix));
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, _) in self.0.iter().filter(|(name, _)| in_rows(name)) {
            *counts.entry(name).or_default() += 1;
        }
        counts.into_values().max().unwrap_or(0)
    }

    /// How many rows there are up to the last in which something was written.
    pub fn written(&self) -> usize {
        let in_row = |row: usize| {
            let words = IN_ROWS_BY_LANGUAGE.iter().flat_map(|prefix| self.languages(prefix).into_values());
            let spoken =
                words.chain(["day", "time"].map(str::to_owned)).any(|name| !self.at(&name, row).trim().is_empty());
            spoken.then_some(row + 1)
        };
        (0..self.rows()).rev().find_map(in_row).unwrap_or(0)
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Typed {
        self.0.push((name.into(), value.into()));
        self
    }

    /// The same without the fields of that name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Typed {
        self.0.retain(|(have, _)| have != name);
        self
    }

    /// The fields themselves.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// What was written by language: each field whose name is that and a language.
    pub(super) fn text(&self, prefix: &str) -> Text {
        self.languages(prefix).into_iter().map(|(tag, name)| (tag, self.last(&name).replace("\r\n", "\n"))).collect()
    }

    pub(super) fn text_at(&self, prefix: &str, row: usize) -> Text {
        self.languages(prefix).into_iter().map(|(tag, name)| (tag, self.at(&name, row).to_owned())).collect()
    }

    /// The languages in which there are fields whose names begin so, and these names.
    fn languages(&self, prefix: &str) -> BTreeMap<Tag, String> {
        let named = |(name, _): &(String, String)| Some((Tag::new(name.strip_prefix(prefix)?)?, name.clone()));
        self.0.iter().filter_map(named).collect()
    }

    /// A whole number; none where nothing was typed.
    pub(super) fn whole(typed: &str, unfit: Refusal) -> Result<Option<u32>, Refusal> {
        whole_number(typed).map_err(|_| unfit)
    }

    pub(super) fn range(&self, name: &str) -> Result<Option<u32>, Refusal> {
        Typed::whole(self.last(name), Refusal::RangeUnfit)
    }

    pub(super) fn moment(&self, name: &str) -> Result<Option<Local>, Refusal> {
        match self.last(name).trim() {
            "" => Ok(None),
            typed => Local::new(typed).map(Some).ok_or(Refusal::TimesUnfit),
        }
    }

    pub(super) fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    pub(super) fn tick(&mut self, name: &str, ticked: bool) {
        if ticked {
            self.put(name, "yes");
        }
    }

    pub(super) fn number(&mut self, name: &str, number: Option<u32>) {
        self.put(name, number.map(|number| number.to_string()).unwrap_or_default());
    }
}
