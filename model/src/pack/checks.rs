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
use crate::{Audience, Local, Refusal, Slug, Tag, Text};

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
    /// The entry, if it can be one of this pack; `kept` are those that are in it, and whoever sends it has read the one of
    /// this name. One without an id is new, and named after its label.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for words that are too long, or a section that is not there; [`Refusal::KnownByUnfit`] for
    /// nothing or too much that it is known by, or what is no address; [`Refusal::CircleMissing`];
    /// [`Refusal::NotAgreed`] for somebody who declined or was taken out, by any name that they are known by, unless the
    /// draft says that they agreed since; [`Refusal::Full`].
    pub fn check(self, pack: &Pack, kept: &[PackEntry]) -> Result<PackEntry, Refusal> {
        let is_new = self.id.as_ref().is_none_or(|id| kept.iter().all(|entry| entry.id != *id));
        if is_new && kept.len() >= MOST_PACK_ENTRIES {
            return Err(Refusal::Full);
        }
        self.checked(pack, &mut Known { one: true, ..Known::of(kept) })
    }

    fn checked(self, pack: &Pack, known: &mut Known<'_>) -> Result<PackEntry, Refusal> {
        let mut known_by = fitting(self.known_by)?;
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
        let mut consent = self.consent.tidied()?;
        let before = self.id.as_ref().and_then(|id| known.entry(id));
        if !known.may_be(before, &known_by, &consent) {
            return Err(Refusal::NotAgreed);
        }
        if let Some(before) = before.filter(|before| before.consent.is_no() && consent.is_no()) {
            // A no loses none of the names that it is known by, and becomes no older.
            let new = known_by.into_iter().filter(|known| !before.known_by.contains(known));
            known_by = before.known_by.iter().cloned().chain(new).take(MOST_KNOWN_BY).collect();
            consent = if before.consent.no_on() > consent.no_on() { before.consent.clone() } else { consent };
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
        self.no_on().is_some()
    }

    /// On which day they said no.
    fn no_on(&self) -> Option<Local> {
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

    fn tidied(self) -> Result<Consent, Refusal> {
        let day = |on: Local| Local { time: None, ..on };
        Ok(match self {
            Consent::Organisation => Consent::Organisation,
            Consent::Asked { on } => Consent::Asked { on: on.map(day) },
            Consent::Agreed { on, by } => Consent::Agreed { on: day(on), by: tidy_name(&by)? },
            Consent::Declined { on } => Consent::Declined { on: day(on) },
            Consent::Removed { on } => Consent::Removed { on: day(on) },
        })
    }
}

/// Who is in a pack, by their names.
struct Known<'a> {
    entries: BTreeMap<&'a Slug, &'a PackEntry>,
    /// By each name of those who said no: on which day, the last time.
    said_no: BTreeMap<String, Local>,
    ids: BTreeSet<Slug>,
    /// It is for one entry, and whoever sends it has read how that was kept.
    one: bool,
}

impl<'a> Known<'a> {
    fn of(kept: &'a [PackEntry]) -> Known<'a> {
        let mut said_no: BTreeMap<String, Local> = BTreeMap::new();
        for (on, entry) in kept.iter().filter_map(|entry| Some((entry.consent.no_on()?, entry))) {
            for name in entry.names() {
                let last = said_no.entry(name).or_insert(on);
                *last = on.max(*last);
            }
        }
        let entries = kept.iter().map(|entry| (&entry.id, entry)).collect();
        Known { entries, said_no, ids: kept.iter().map(|entry| entry.id.clone()).collect(), one: false }
    }

    fn entry(&self, id: &Slug) -> Option<&'a PackEntry> {
        self.entries.get(id).copied()
    }

    /// Whether such an entry may be there in the place of `before`. Whoever said no, by any of its names, is in again only
    /// if they agreed on a later day; or on that day, where it was read that they had said no. What is kept may stay
    /// what it is: an organisation does, though somebody with the same website was taken out.
    fn may_be(&self, before: Option<&PackEntry>, known_by: &[KnownBy], consent: &Consent) -> bool {
        if consent.is_no() {
            return true;
        }
        let themselves = before.and_then(|before| before.consent.no_on());
        let stays = before.filter(|before| before.consent == *consent);
        let stays: BTreeSet<String> = stays.into_iter().flat_map(PackEntry::names).collect();
        let names = known_by.iter().flat_map(KnownBy::names).filter(|name| !stays.contains(name));
        let said_no = names.filter_map(|name| self.said_no.get(&name).copied()).chain(themselves).max();
        match (said_no, consent) {
            (None, _) => true,
            (Some(no), Consent::Agreed { on, .. }) => *on > no || *on == no && self.one && themselves.is_some(),
            (Some(_), _) => false,
        }
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

    /// Whether somebody who has themselves taken out as `who` is this, too: it is known by a name of theirs.
    pub fn is_also(&self, who: &PackEntry) -> bool {
        let theirs: BTreeSet<String> = who.names().collect();
        self.names().any(|name| theirs.contains(&name))
    }

    /// What stays of somebody who said no when nothing of them is wanted any more: the names by which nobody puts them in
    /// again, and that they said it. It is called by the first of these.
    pub fn without_words(self) -> PackEntry {
        let name = self.known_by.first().map(name_of).unwrap_or_default();
        let name: String = tidy(&name, false).chars().take(MAX_LABEL_CHARS).collect();
        let label = self.label.0.into_keys().take(1).map(|tag| (tag, name.clone())).collect();
        let revision = self.revision.saturating_add(1);
        PackEntry { label, why: Text::default(), checked: None, revision, ..self }
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
    /// and the new entries. Whoever is there already by any name stays as they are, and whoever said no stays away; only
    /// that they are not to be shown to the signed-out is learnt of them. An entry of a section that there is not stands
    /// before all sections.
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
        let mut names: BTreeMap<String, BTreeSet<Slug>> = BTreeMap::new();
        for (name, id) in kept.iter().flat_map(|entry| entry.names().map(|name| (name, entry.id.clone()))) {
            names.entry(name).or_default().insert(id);
        }
        let mut known = Known::of(kept);
        let mut added: Vec<PackEntry> = Vec::new();
        let mut shy: BTreeSet<Slug> = BTreeSet::new();
        for mut draft in drafts {
            draft.known_by = fitting(draft.known_by)?;
            let there: BTreeSet<Slug> = draft
                .known_by
                .iter()
                .flat_map(KnownBy::names)
                .filter_map(|name| names.get(&name))
                .flatten()
                .cloned()
                .collect();
            if !there.is_empty() {
                if draft.signed_in_only {
                    shy.extend(there);
                }
                continue;
            }
            if kept.len() + added.len() >= MOST_PACK_ENTRIES {
                return Err(Refusal::Full);
            }
            draft.id = draft.id.filter(|id| !known.ids.contains(id));
            draft.section = draft.section.filter(|id| pack.sections.iter().any(|section| section.id == *id));
            let entry = draft.checked(&pack, &mut known)?;
            for name in entry.names() {
                names.entry(name).or_default().insert(entry.id.clone());
            }
            added.push(entry);
        }
        let to_learn = |entry: &&PackEntry| shy.contains(&entry.id) && !entry.signed_in_only;
        for entry in &mut added {
            entry.signed_in_only |= shy.contains(&entry.id);
        }
        let learnt = |entry: &PackEntry| {
            let revision = entry.revision.saturating_add(1);
            PackEntry { signed_in_only: true, revision, ..entry.clone() }
        };
        added.extend(kept.iter().filter(to_learn).map(learnt));
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
