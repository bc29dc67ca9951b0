//! What the fields of a form at the desk say.

use std::collections::BTreeSet;

use crate::{Refusal, Role, Slug, Tag, Text};

/// A form's fields by their names. What was left empty is as if it were not there.
#[derive(Clone, Copy)]
pub struct Filled<'a>(pub &'a [(String, String)]);

impl<'a> Filled<'a> {
    /// Every value of a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(have, _)| have == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// The last value of a field; empty if there is none.
    pub fn one(&self, name: &str) -> &'a str {
        self.all(name).last().unwrap_or_default()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }

    /// A number.
    ///
    /// # Errors
    /// [`Refusal::RangeUnfit`] for one that is none.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Result<T, Refusal> {
        self.one(name).parse().map_err(|_| Refusal::RangeUnfit)
    }

    /// A role, in the field `role`.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for one that there is not.
    pub fn role(&self) -> Result<Role, Refusal> {
        match self.one("role") {
            "member" => Ok(Role::Member),
            "greeter" => Ok(Role::Greeter),
            "organiser" => Ok(Role::Organiser),
            _ => Err(Refusal::Unreadable),
        }
    }

    /// A name in an address.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for one that is none.
    pub fn slug(&self, name: &str) -> Result<Slug, Refusal> {
        Slug::new(self.one(name)).ok_or(Refusal::Unreadable)
    }

    /// Names with commas or line ends between them, as people type lists.
    ///
    /// # Errors
    /// [`Refusal::NameUnusable`] for words that have no letters of the Latin alphabet: they make no name.
    pub fn slugs(&self, name: &str) -> Result<BTreeSet<Slug>, Refusal> {
        let names = self.all(name).flat_map(|value| value.split([',', '،', ';', '\n']));
        let names = names.map(str::trim).filter(|name| !name.is_empty());
        names.map(|name| Slug::new(name).or_else(|| Slug::from_words(name)).ok_or(Refusal::NameUnusable)).collect()
    }

    /// `other-way.es`, `other-way.ar`: a text by its languages.
    pub fn text(&self, name: &str) -> Text {
        let of = |(have, words): &(String, String)| {
            let tag = Tag::new(have.strip_prefix(name)?.strip_prefix('.')?)?;
            Some((tag, words.clone()))
        };
        self.0.iter().filter_map(of).collect()
    }
}
