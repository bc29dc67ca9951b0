//! What was typed about a FAQ or a starter pack, and is the same for both: for whom something is, and its sections. And
//! the rows of a form, which become more and fewer.

use std::collections::BTreeSet;

use model::{Audience, Filled, Refusal, Slug, Tag, Text};

/// Rows of a form. Each keeps its number, so that what was typed stays in it when another is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<T> {
    rows: Vec<(u32, T)>,
    next: u32,
}

impl<T> Rows<T> {
    /// Rows that begin with these.
    pub fn of(begins: impl IntoIterator<Item = T>) -> Rows<T> {
        let mut rows = Rows { rows: Vec::new(), next: 0 };
        begins.into_iter().for_each(|begin| rows.add(begin));
        rows
    }

    /// One more, at the end.
    pub fn add(&mut self, begin: T) {
        self.rows.push((self.next, begin));
        self.next += 1;
    }

    /// One fewer.
    pub fn remove(&mut self, row: u32) {
        self.rows.retain(|(number, _)| *number != row);
    }

    /// What a row begins with is something else.
    pub fn set(&mut self, row: u32, begin: T) {
        if let Some((_, have)) = self.rows.iter_mut().find(|(number, _)| *number == row) {
            *have = begin;
        }
    }

    /// Each with its number, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.rows.iter().map(|(number, begin)| (*number, begin))
    }
}

/// Which version of something is being changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The one that was read; none for something new.
    pub read: Option<u32>,
    /// Somebody else changed it since it was opened.
    pub changed: bool,
}

impl Version {
    /// It was opened so.
    pub fn of(read: Option<u32>) -> Version {
        Version { read, changed: false }
    }

    /// It was fetched again: whoever keeps what they typed now knows what they replace.
    pub fn renew(&mut self, now: Option<u32>) {
        self.changed |= now != self.read;
        self.read = now;
    }

    /// This desk itself made the next version, as when an entry was looked at while it is open. If it is not the next,
    /// somebody else came between, and that is to be said.
    pub fn follow(&mut self, now: Option<u32>) {
        if now == self.read.map(|read| read.saturating_add(1)) {
            self.read = now;
        }
    }
}

/// The sections of a FAQ or a pack that is open, a row each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionRows {
    /// A row for each that is there, and for each new one.
    pub rows: Rows<Option<(Slug, Text)>>,
    /// Those that are known here; one that was taken out here does not come back.
    known: BTreeSet<Slug>,
}

impl SectionRows {
    /// Those that are there.
    pub fn of(sections: impl IntoIterator<Item = (Slug, Text)>) -> SectionRows {
        let mut rows = SectionRows { rows: Rows::of([]), known: BTreeSet::new() };
        rows.renew(sections);
        rows
    }

    /// It was fetched again: what somebody else made comes below what is typed here.
    pub fn renew(&mut self, sections: impl IntoIterator<Item = (Slug, Text)>) {
        for (id, title) in sections {
            if self.known.insert(id.clone()) {
                self.rows.add(Some((id, title)));
            }
        }
    }
}

/// The numbers of the rows of a form whose fields are called `{name}.{row}.{field}`, in the order of the page.
pub fn rows_of<'a>(pairs: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let row = |(have, _): &'a (String, String)| have.strip_prefix(name)?.strip_prefix('.')?.split('.').next();
    pairs.iter().filter_map(row).filter(|row| seen.insert(*row)).collect()
}

/// For whom something is: `audience`, and `circles` with commas between them.
///
/// # Errors
/// [`Refusal::CircleMissing`], [`Refusal::NameUnusable`] for a circle that cannot be called so.
pub fn audience(read: Filled<'_>) -> Result<Audience, Refusal> {
    match read.one("audience") {
        "members" => Ok(Audience::Members),
        "circles" => match read.slugs("circles")? {
            circles if circles.is_empty() => Err(Refusal::CircleMissing),
            circles => Ok(Audience::Circles(circles)),
        },
        _ => Ok(Audience::Everyone),
    }
}

/// Sections in the order of their rows: `section.{row}.id` for one that is there already, `section.{row}.title.{tag}`.
/// A new one is named after its heading. A row without a heading is none.
pub fn sections(pairs: &[(String, String)]) -> Vec<(Slug, Text)> {
    let read = Filled(pairs);
    let rows = rows_of(pairs, "section");
    let kept = |row: &str| Slug::new(read.one(&format!("section.{row}.id")));
    let mut taken: BTreeSet<Slug> = rows.iter().filter_map(|row| kept(row)).collect();
    let mut sections = Vec::new();
    for row in rows {
        let title = read.text(&format!("section.{row}.title"));
        if title.is_empty() {
            continue;
        }
        let Some(id) = kept(row).or_else(|| name_of(&title, "section").map(|name| name.unlike(&taken))) else {
            continue;
        };
        taken.insert(id.clone());
        sections.push((id, title));
    }
    sections
}

/// A name in addresses, of the first language whose words yield one; `otherwise` where none does, as in Arabic.
pub fn name_of(words: &Text, otherwise: &str) -> Option<Slug> {
    words.0.values().find_map(|words| Slug::from_words(words)).or_else(|| Slug::new(otherwise))
}

/// The languages in which somebody may say something: the group's, then those the group no longer speaks.
pub fn languages_of<'a>(words: &'a Text, group: &'a [Tag]) -> impl Iterator<Item = &'a Tag> {
    group.iter().chain(words.0.keys().filter(|tag| !group.contains(tag)))
}

/// Before which of its section something stands once it has gone one place up or down; at the end, if none.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not among them.
pub fn before_which(ids: &[&Slug], entry: &Slug, up: bool) -> Result<Option<Slug>, Refusal> {
    let at = ids.iter().position(|id| *id == entry).ok_or(Refusal::NotFound)?;
    // The first of them stays the first.
    let before = if up && at > 0 {
        at - 1
    } else if up {
        1
    } else {
        at + 2
    };
    Ok(ids.get(before).map(|id| (*id).clone()))
}
