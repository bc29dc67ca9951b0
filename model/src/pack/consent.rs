//! What those who are listed said about it, and how long a no holds: in the whole group, until they agree to be listed.

use std::collections::{BTreeMap, BTreeSet};

use super::known::every_name;
use super::{Consent, KnownBy, PackEntry};
use crate::people::tidy_name;
use crate::{Local, Refusal};

impl Consent {
    /// Whether they said no: they are never shown, and are not put in again unless they say so.
    pub fn is_no(&self) -> bool {
        self.no_on().is_some()
    }

    /// On which day they said no.
    pub(super) fn no_on(&self) -> Option<Local> {
        match self {
            Consent::Declined { on } | Consent::Removed { on } => Some(*on),
            Consent::Organisation | Consent::Asked { .. } | Consent::Agreed { .. } => None,
        }
    }

    /// On a day that has come: nobody has said anything later than that.
    pub fn not_after(mut self, today: Local) -> Consent {
        match &mut self {
            Consent::Organisation | Consent::Asked { on: None } => {}
            Consent::Asked { on: Some(on) }
            | Consent::Agreed { on, .. }
            | Consent::Declined { on }
            | Consent::Removed { on } => *on = (*on).min(today),
        }
        self
    }

    pub(super) fn tidied(self) -> Result<Consent, Refusal> {
        let day = |on: Local| Local { time: None, ..on };
        Ok(match self {
            Consent::Organisation => Consent::Organisation,
            Consent::Asked { on } => Consent::Asked { on: on.map(day) },
            Consent::Agreed { on, by } => Consent::Agreed { on: day(on), by: tidy_name(&by)? },
            Consent::Declined { on } => Consent::Declined { on: day(on) },
            Consent::Removed { on } => Consent::Removed { on: day(on) },
        })
    }

    /// Whether this is what was said before, or the same yes, said again no earlier.
    fn is_still(&self, before: &Consent) -> bool {
        match (before, self) {
            (Consent::Agreed { on: before, .. }, Consent::Agreed { on, .. }) => on >= before,
            (before, now) => before == now,
        }
    }
}

/// Who said no to being listed, by each of their names: on which day, the last time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SaidNo(BTreeMap<String, Local>);

impl SaidNo {
    /// Those of these entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a PackEntry>) -> SaidNo {
        let mut said_no = SaidNo::default();
        said_no.hear(entries);
        said_no
    }

    /// Those of these entries, too.
    pub(super) fn hear<'a>(&mut self, entries: impl IntoIterator<Item = &'a PackEntry>) {
        for (on, entry) in entries.into_iter().filter_map(|entry| Some((entry.consent.no_on()?, entry))) {
            entry.names().for_each(|name| self.note(name, on));
        }
    }

    /// Somebody of this name said no on this day.
    pub fn note(&mut self, name: String, on: Local) {
        let last = self.0.entry(name).or_insert(on);
        *last = on.max(*last);
    }

    /// Each name, and on which day somebody of that name said no.
    pub fn names(&self) -> impl Iterator<Item = (&str, Local)> {
        self.0.iter().map(|(name, on)| (name.as_str(), *on))
    }

    /// Whether an entry that was in a list to keep away from may be in one to follow.
    pub(super) fn lets(&self, entry: &PackEntry) -> bool {
        self.may_be(None, &entry.known_by, &entry.consent, false)
    }

    /// Whether such an entry may be there in the place of `before`. Whoever said no, by any of its names, is in again only
    /// if they agreed on a later day; or on that day, where it was read that they had said no: `one`. What is kept may stay
    /// what it is, whatever name it shares.
    pub(super) fn may_be(
        &self,
        before: Option<&PackEntry>,
        known_by: &[KnownBy],
        consent: &Consent,
        one: bool,
    ) -> bool {
        if consent.is_no() {
            return true;
        }
        let themselves = before.and_then(|before| before.consent.no_on());
        let stays = before.filter(|before| consent.is_still(&before.consent));
        let stays: BTreeSet<String> = stays.into_iter().flat_map(PackEntry::every_name).collect();
        let names = every_name(known_by).filter(|name| !stays.contains(name));
        let said_no = names.filter_map(|name| self.0.get(&name).copied()).chain(themselves).max();
        match (said_no, consent) {
            (None, _) => true,
            (Some(no), Consent::Agreed { on, .. }) => *on > no || *on == no && one && themselves.is_some(),
            (Some(_), _) => false,
        }
    }
}
