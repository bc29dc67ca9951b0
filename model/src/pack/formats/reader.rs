//! What every reader of files does with what it finds.

use std::collections::BTreeSet;

use super::{Format, MOST_ROWS, Reading, Unread, UnreadWhy};
use crate::pack::known::{has_short_link, https, names as names_of};
use crate::pack::letting_in::without_private_links;
use crate::pack::ways::name_of;
use crate::pack::{KnownBy, PackEntryDraft, PackSection, Purpose};
use crate::text::tidy;
use crate::{Audience, Slug, Tag, Text};

/// The longest label that is taken over, in characters; what is longer is cut.
const MAX_LABEL_CHARS: usize = 120;
/// The longest reason, likewise.
const MAX_WHY_CHARS: usize = 500;
/// The most that is said about a list.
const MAX_ABOUT_CHARS: usize = 5_000;
const MOST_KNOWN_BY: usize = 12;
const MOST_SECTIONS: usize = 60;
/// After so many, what else is wrong is no longer said.
const MOST_TROUBLES: usize = 2_000;

impl Reading {
    pub(super) fn empty(format: Format) -> Reading {
        Reading {
            format,
            title: Text::default(),
            about: Text::default(),
            purpose: Purpose::Follow,
            sections: Vec::new(),
            entries: Vec::new(),
            troubles: Vec::new(),
        }
    }

    pub(super) fn nothing(format: Format, why: UnreadWhy) -> Reading {
        Reading { troubles: vec![Unread { line: 0, why }], ..Reading::empty(format) }
    }
}

/// A reading in the making.
pub(super) struct Reader<'a> {
    reading: Reading,
    lang: &'a Tag,
    most: usize,
    names: BTreeSet<String>,
    ids: BTreeSet<Slug>,
    /// There is more than is read.
    full: bool,
}

/// What a file says of somebody.
#[derive(Default)]
pub(super) struct Found {
    pub(super) label: String,
    pub(super) why: String,
    pub(super) known_by: Vec<KnownBy>,
    pub(super) section: Option<Slug>,
    pub(super) signed_in_only: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(format: Format, lang: &'a Tag) -> Reader<'a> {
        let reading = Reading { purpose: format.purpose().unwrap_or_default(), ..Reading::empty(format) };
        Reader { reading, lang, most: MOST_ROWS, names: BTreeSet::new(), ids: BTreeSet::new(), full: false }
    }

    /// No more than so many entries.
    pub(super) fn at_most(mut self, most: usize) -> Reader<'a> {
        self.most = most;
        self
    }

    /// As many as there are, whatever was said before.
    pub(super) fn any_number(&mut self) {
        self.most = usize::MAX;
    }

    pub(super) fn titled(&mut self, title: &str) {
        self.reading.title = self.text(title, 200, false);
    }

    pub(super) fn about(&mut self, about: &str) {
        self.reading.about = self.text(about, MAX_ABOUT_CHARS, true);
    }

    fn text(&self, words: &str, most: usize, lines: bool) -> Text {
        [(self.lang.clone(), cut(&tidy(words, lines), most))].into_iter().collect()
    }

    /// The section of that heading; a new one, if there is none yet.
    pub(super) fn section(&mut self, heading: &str) -> Option<Slug> {
        let title = self.text(heading, 200, false);
        if title.is_empty() {
            return None;
        }
        let sections = &mut self.reading.sections;
        if let Some(there) = sections.iter().find(|section| section.title == title) {
            return Some(there.id.clone());
        }
        if sections.len() >= MOST_SECTIONS {
            return None;
        }
        let id = Slug::from_words(heading).or_else(|| Slug::new("section"))?.unlike(&self.ids);
        self.ids.insert(id.clone());
        sections.push(PackSection { id: id.clone(), title });
        Some(id)
    }

    /// Whether nothing more is read; says so once.
    pub(super) fn is_full(&mut self, line: usize) -> bool {
        let is_full = self.reading.entries.len() >= self.most;
        if is_full && !self.full {
            self.full = true;
            self.trouble(line, UnreadWhy::TooMany);
        }
        is_full
    }

    /// Somebody or something on that line.
    pub(super) fn found(&mut self, line: usize, found: Found) {
        let mut known_by: Vec<KnownBy> = Vec::new();
        for known in found.known_by.into_iter().filter_map(KnownBy::checked) {
            if !known_by.contains(&known) {
                known_by.push(known);
            }
        }
        let Some(best) = known_by.first() else { return self.trouble(line, UnreadWhy::NoAddress) };
        if self.is_full(line) {
            return;
        }
        if known_by.len() > MOST_KNOWN_BY {
            return self.trouble(line, UnreadWhy::TooLong);
        }
        let names = names_of(&known_by);
        if names.iter().any(|name| self.names.contains(name)) {
            return self.trouble(line, UnreadWhy::Twice);
        }
        // Everybody sees what an entry is called, and why it is there: no link that lets people in is in these words.
        let open = known_by.iter().find(|known| !matches!(known, KnownBy::Private { .. } | KnownBy::Phone { .. }));
        let label = match self.text(&without_private_links(&found.label), MAX_LABEL_CHARS, false) {
            label if label.is_empty() => self.text(&name_of(open.unwrap_or(best)), MAX_LABEL_CHARS, false),
            label => label,
        };
        let why = self.text(&without_private_links(&found.why), MAX_WHY_CHARS, true);
        self.names.extend(names);
        let audience = match self.reading.purpose {
            Purpose::Block => Audience::Members,
            Purpose::Follow => Audience::Everyone,
        };
        self.reading.entries.push(PackEntryDraft {
            section: found.section,
            why,
            audience,
            signed_in_only: found.signed_in_only,
            ..PackEntryDraft::new(label, known_by)
        });
    }

    /// What is wrong on that line.
    pub(super) fn trouble(&mut self, line: usize, why: UnreadWhy) {
        if self.reading.troubles.len() < MOST_TROUBLES {
            self.reading.troubles.push(Unread { line: line.try_into().unwrap_or(u32::MAX), why });
        }
    }

    /// What is wrong with words that are nothing that was looked for.
    pub(super) fn unlike(&mut self, line: usize, words: &str) {
        let words = words.trim();
        let why = match words.split_once("://") {
            Some(_) if super::bluesky::Link::typed(words).is_some() => UnreadWhy::ToFetch,
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("http") => UnreadWhy::NotSecure,
            _ if has_short_link(words) => UnreadWhy::ShortLink,
            _ => UnreadWhy::NoAddress,
        };
        self.trouble(line, why);
    }

    pub(super) fn done(self) -> Reading {
        self.reading
    }
}

/// A link of an entry, if it is one that may be.
pub(super) fn web(url: &str) -> Option<KnownBy> {
    https(url).map(|url| KnownBy::Web { url })
}

/// No more than so many characters.
pub(super) fn cut(words: &str, most: usize) -> String {
    words.chars().take(most).collect::<String>().trim_end().to_owned()
}

/// The words for these readers.
pub(super) fn said<'a>(text: &'a Text, langs: &[Tag]) -> &'a str {
    text.pick(langs).map_or("", |(_, words)| words)
}

/// The entries of each section in its order, those before all sections first; sections with none are left out.
pub(super) fn by_section<'a>(
    sections: &'a [PackSection],
    entries: &'a [PackEntryDraft],
) -> impl Iterator<Item = (Option<&'a PackSection>, Vec<&'a PackEntryDraft>)> {
    let known = |entry: &PackEntryDraft| {
        entry
            .section
            .as_ref()
            .and_then(|id| sections.iter().find(|section| section.id == *id))
            .map(|section| &section.id)
    };
    std::iter::once(None)
        .chain(sections.iter().map(Some))
        .map(move |section: Option<&PackSection>| {
            let of_it = entries.iter().filter(|entry| known(entry) == section.map(|section| &section.id));
            (section, of_it.collect::<Vec<_>>())
        })
        .filter(|(_, entries)| !entries.is_empty())
}
