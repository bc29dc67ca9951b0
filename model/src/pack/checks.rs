//! What has to be so for a pack, and for an entry, to be one.

use std::collections::{BTreeMap, BTreeSet};

use super::ways::name_of;
use super::{
    Consent, KnownBy, MOST_PACK_ENTRIES, Pack, PackDraft, PackEntry, PackEntryDraft, PackSection, PackSuggested,
    Purpose,
};
use crate::people::tidy_name;
use crate::poll::{are_different, fit, said};
use crate::text::tidy;
use crate::{Audience, Refusal, Slug, Tag, Text};

const MAX_TITLE_CHARS: usize = 200;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_LABEL_CHARS: usize = 120;
const MAX_WHY_CHARS: usize = 500;
const MOST_SECTIONS: usize = 60;
const MOST_KNOWN_BY: usize = 12;
/// The most that a member writes of where something is known.
const MAX_KNOWN_BY_CHARS: usize = 2_000;

impl PackDraft {
    /// The pack, and its entries if the draft says them; `before` are the entries that it had. Whoever declined or was taken
    /// out stays in it, unseen, so that they are not put in again.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a title or with too much of something, [`Refusal::OptionsUnfit`] for sections or
    /// entries of the same name, [`Refusal::Full`], and what [`PackEntryDraft::check`] refuses.
    pub fn check(self, before: &[PackEntry]) -> Result<(Pack, Option<Vec<PackEntry>>), Refusal> {
        let title = said(self.title, MAX_TITLE_CHARS, false)?;
        let about = fit(self.about.tidied(true), MAX_ABOUT_CHARS)?;
        if self.sections.len() > MOST_SECTIONS {
            return Err(Refusal::WordsUnfit);
        }
        are_different(self.sections.iter().map(|section| &section.id))?;
        let section = |section: PackSection| {
            Ok(PackSection { title: said(section.title, MAX_TITLE_CHARS, false)?, id: section.id })
        };
        let sections = self.sections.into_iter().map(section).collect::<Result<_, Refusal>>()?;
        let pack = Pack { title, about, purpose: self.purpose, sections };
        let Some(drafts) = self.entries else { return Ok((pack, None)) };
        if drafts.len() > MOST_PACK_ENTRIES {
            return Err(Refusal::Full);
        }
        let mut known = Known::of(before);
        let mut entries: Vec<PackEntry> = Vec::new();
        let mut ids = BTreeSet::new();
        for draft in drafts {
            let entry = draft.checked(&pack, &mut known)?;
            if !ids.insert(entry.id.clone()) {
                return Err(Refusal::OptionsUnfit);
            }
            entries.push(entry);
        }
        let stays = |entry: &&PackEntry| entry.consent.is_no() && !ids.contains(&entry.id);
        entries.extend(before.iter().filter(stays).cloned());
        Ok((pack, Some(entries)))
    }
}

impl PackEntryDraft {
    /// The entry, if it can be one of this pack; `kept` are those that are in it. One without an id is new, and named after
    /// its label.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for words that are too long, or a section that is not there; [`Refusal::KnownByUnfit`] for
    /// nothing or too much that it is known by, or what is no address; [`Refusal::CircleMissing`];
    /// [`Refusal::NotAgreed`] for somebody who declined or was taken out, by any name that they are known by, unless the
    /// draft says that they agreed; [`Refusal::Full`].
    pub fn check(self, pack: &Pack, kept: &[PackEntry]) -> Result<PackEntry, Refusal> {
        let is_new = self.id.as_ref().is_none_or(|id| kept.iter().all(|entry| entry.id != *id));
        if is_new && kept.len() >= MOST_PACK_ENTRIES {
            return Err(Refusal::Full);
        }
        self.checked(pack, &mut Known::of(kept))
    }

    fn checked(self, pack: &Pack, known: &mut Known<'_>) -> Result<PackEntry, Refusal> {
        let known_by = fitting(self.known_by)?;
        let label = said(self.label, MAX_LABEL_CHARS, false)?;
        let why = fit(self.why.tidied(true), MAX_WHY_CHARS)?;
        if self.section.iter().any(|id| pack.sections.iter().all(|section| section.id != *id)) {
            return Err(Refusal::WordsUnfit);
        }
        if matches!(&self.audience, Audience::Circles(circles) if circles.is_empty()) {
            return Err(Refusal::CircleMissing);
        }
        if pack.purpose == Purpose::Follow && known_by.iter().any(|known| matches!(known, KnownBy::Domain { .. })) {
            return Err(Refusal::KnownByUnfit);
        }
        let audience = match (pack.purpose, self.audience) {
            (Purpose::Block, Audience::Everyone) => Audience::Members,
            (_, audience) => audience,
        };
        let consent = self.consent.tidied()?;
        let before = self.id.as_ref().and_then(|id| known.entry(id));
        if !known.may_be(self.id.as_ref(), &known_by, &consent) {
            return Err(Refusal::NotAgreed);
        }
        let id = match self.id {
            Some(id) => id,
            None => known.free(&label, &known_by).ok_or(Refusal::NameUnusable)?,
        };
        known.ids.insert(id.clone());
        Ok(PackEntry {
            id,
            section: self.section,
            label,
            why,
            audience,
            known_by,
            consent,
            signed_in_only: self.signed_in_only,
            checked: self.checked,
            revision: before.map_or(1, |before| before.revision.saturating_add(1)),
        })
    }
}

impl Consent {
    /// Whether they said no: they are never shown, and are not put in again unless they say so.
    pub fn is_no(&self) -> bool {
        matches!(self, Consent::Declined { .. } | Consent::Removed { .. })
    }

    fn tidied(self) -> Result<Consent, Refusal> {
        match self {
            Consent::Agreed { on, by } => Ok(Consent::Agreed { on, by: tidy_name(&by)? }),
            other => Ok(other),
        }
    }
}

/// Who is in a pack, by their names.
struct Known<'a> {
    entries: BTreeMap<&'a Slug, &'a PackEntry>,
    /// Of those who said no: which entries are known by each name.
    said_no: BTreeMap<String, Vec<&'a Slug>>,
    ids: BTreeSet<Slug>,
}

impl<'a> Known<'a> {
    fn of(kept: &'a [PackEntry]) -> Known<'a> {
        let mut said_no: BTreeMap<String, Vec<&Slug>> = BTreeMap::new();
        for entry in kept.iter().filter(|entry| entry.consent.is_no()) {
            for name in entry.names() {
                said_no.entry(name).or_default().push(&entry.id);
            }
        }
        let entries = kept.iter().map(|entry| (&entry.id, entry)).collect();
        Known { entries, said_no, ids: kept.iter().map(|entry| entry.id.clone()).collect() }
    }

    fn entry(&self, id: &Slug) -> Option<&'a PackEntry> {
        self.entries.get(id).copied()
    }

    /// Whether such an entry may be there: it says that they agreed, or still that they did not, or nobody known by any
    /// of these names said no.
    fn may_be(&self, id: Option<&Slug>, known_by: &[KnownBy], consent: &Consent) -> bool {
        if consent.is_no() || matches!(consent, Consent::Agreed { .. }) {
            return true;
        }
        let themselves = id.and_then(|id| self.entry(id)).is_some_and(|entry| entry.consent.is_no());
        !themselves && known_by.iter().flat_map(KnownBy::names).all(|name| !self.said_no.contains_key(&name))
    }

    /// A name for a new entry that none has: of its label, or of what it is known by.
    fn free(&self, label: &Text, known_by: &[KnownBy]) -> Option<Slug> {
        let labels = label.0.values().filter_map(|words| Slug::from_words(words));
        let names = known_by.iter().filter(|known| !matches!(known, KnownBy::Private { .. } | KnownBy::Phone { .. }));
        let mut made = labels.chain(names.filter_map(|known| Slug::from_words(&name_of(known))));
        Some(made.next().or_else(|| Slug::new("entry"))?.unlike(&self.ids))
    }
}

impl PackEntry {
    /// Every name it is known by, in one way of writing.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.known_by.iter().flat_map(KnownBy::names)
    }

    /// The entry as somebody could send it again.
    pub fn draft(&self) -> PackEntryDraft {
        let entry = self.clone();
        PackEntryDraft {
            id: Some(entry.id),
            section: entry.section,
            label: entry.label,
            why: entry.why,
            audience: entry.audience,
            known_by: entry.known_by,
            consent: entry.consent,
            signed_in_only: entry.signed_in_only,
            checked: entry.checked,
        }
    }
}

impl Pack {
    /// The pack as somebody could send it again, with these entries or none.
    pub fn draft(&self, entries: Option<&[PackEntry]>) -> PackDraft {
        PackDraft {
            title: self.title.clone(),
            about: self.about.clone(),
            purpose: self.purpose,
            sections: self.sections.clone(),
            entries: entries.map(|entries| entries.iter().map(PackEntry::draft).collect()),
        }
    }

    /// What becomes of the pack when entries of a file or a network are added: the pack with the sections that are new,
    /// and the new entries. Whoever is there already by any name stays as they are, and whoever said no stays away. An entry
    /// of a section that there is not stands before all sections.
    ///
    /// # Errors
    /// What [`PackEntryDraft::check`] refuses, and [`Refusal::Full`].
    pub fn add(
        &self,
        kept: &[PackEntry],
        sections: Vec<PackSection>,
        drafts: Vec<PackEntryDraft>,
    ) -> Result<(Pack, Vec<PackEntry>), Refusal> {
        let mut pack = self.clone();
        for section in sections {
            let is_there = pack.sections.iter().any(|there| there.id == section.id);
            if !is_there && pack.sections.len() < MOST_SECTIONS {
                let title = said(section.title, MAX_TITLE_CHARS, false)?;
                pack.sections.push(PackSection { id: section.id, title });
            }
        }
        let mut names: BTreeSet<String> = kept.iter().flat_map(PackEntry::names).collect();
        let mut known = Known::of(kept);
        let mut added: Vec<PackEntry> = Vec::new();
        for mut draft in drafts {
            draft.known_by = fitting(draft.known_by)?;
            let theirs: Vec<String> = draft.known_by.iter().flat_map(KnownBy::names).collect();
            if theirs.iter().any(|name| names.contains(name)) {
                continue;
            }
            if kept.len() + added.len() >= MOST_PACK_ENTRIES {
                return Err(Refusal::Full);
            }
            draft.id = draft.id.filter(|id| !known.ids.contains(id));
            draft.section = draft.section.filter(|id| pack.sections.iter().any(|section| section.id == *id));
            names.extend(theirs);
            added.push(draft.checked(&pack, &mut known)?);
        }
        Ok((pack, added))
    }
}

impl PackSuggested {
    /// The suggestion, made safe to show.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a name, or with too much of something; [`Refusal::KnownByUnfit`] without a word of
    /// where it is known.
    pub fn check(self) -> Result<PackSuggested, Refusal> {
        let (label, why) = (tidy(&self.label, false), tidy(&self.why, true));
        let known_by = tidy(&self.known_by.replace("\r\n", "\n"), true);
        let fits = |words: &str, most: usize| words.chars().count() <= most;
        if label.is_empty()
            || !fits(&label, MAX_LABEL_CHARS)
            || !fits(&why, MAX_WHY_CHARS)
            || !fits(&known_by, MAX_KNOWN_BY_CHARS)
        {
            return Err(Refusal::WordsUnfit);
        }
        if known_by.is_empty() {
            return Err(Refusal::KnownByUnfit);
        }
        Ok(PackSuggested { label, why, known_by, lang: self.lang })
    }

    /// The entry that it would become: what of its lines is understood, and the lines that are not. `lang` is the language of
    /// its words where it names none.
    pub fn entry(&self, lang: &Tag) -> (PackEntryDraft, Vec<String>) {
        let lang = self.lang.as_ref().unwrap_or(lang);
        let text = |words: &str| [(lang.clone(), words.to_owned())].into_iter().collect::<Text>();
        let (mut known_by, mut rest) = (Vec::new(), Vec::new());
        for line in self.known_by.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match KnownBy::typed(line) {
                Some(known) => known_by.push(known),
                None => rest.push(line.to_owned()),
            }
        }
        let entry = PackEntryDraft { why: text(&self.why), ..PackEntryDraft::new(text(&self.label), known_by) };
        (entry, rest)
    }
}

/// What it is known by, each once, and not too much of it.
fn fitting(known_by: Vec<KnownBy>) -> Result<Vec<KnownBy>, Refusal> {
    if known_by.is_empty() || known_by.len() > MOST_KNOWN_BY {
        return Err(Refusal::KnownByUnfit);
    }
    let mut fitting: Vec<KnownBy> = Vec::new();
    for known in known_by {
        let known = known.checked().ok_or(Refusal::KnownByUnfit)?;
        if !fitting.contains(&known) {
            fitting.push(known);
        }
    }
    Ok(fitting)
}
