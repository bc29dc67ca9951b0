//! What has to be so for a pack, and for an entry, to be one.

use std::collections::{BTreeMap, BTreeSet};

use super::known::{every_name, names};
use super::ways::name_of;
use super::{
    Consent, KnownBy, MOST_PACK_ENTRIES, Pack, PackDraft, PackEntry, PackEntryDraft, PackSection, PackSuggested,
    Purpose, SaidNo, has_in,
};
use crate::poll::{are_different, fit, said};
use crate::text::tidy;
use crate::{Audience, Refusal, Slug, Tag, Text};

pub(super) const MAX_TITLE_CHARS: usize = 200;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_LABEL_CHARS: usize = 120;
const MAX_WHY_CHARS: usize = 500;
pub(super) const MOST_SECTIONS: usize = 60;
const MOST_KNOWN_BY: usize = 12;
/// The most that a member writes of where something is known.
const MAX_KNOWN_BY_CHARS: usize = 2_000;

impl PackDraft {
    /// The pack, and its entries if the draft says them; `before` and `kept` are what it was, and the entries that it had.
    /// Whoever declined or was taken out stays in it, unseen, so that they are not put in again; whoever said no `elsewhere`
    /// in the group comes into no pack to follow.
    ///
    /// # Errors
    /// [`Refusal::EntryChanged`] for one that was changed since it was read; [`Refusal::WordsUnfit`] without a title or with
    /// too much of something, [`Refusal::LinkInWords`], [`Refusal::OptionsUnfit`] for sections or entries of the same name, [`Refusal::Full`], and what
    /// [`PackEntryDraft::check`] refuses.
    pub fn check(
        self,
        before: Option<&Pack>,
        kept: &[PackEntry],
        elsewhere: &SaidNo,
    ) -> Result<(Pack, Option<Vec<PackEntry>>), Refusal> {
        if before.map(|before| before.revision) != self.revision {
            return Err(Refusal::EntryChanged);
        }
        let title = said(self.title, MAX_TITLE_CHARS, false)?;
        let about = fit(self.about.tidied(true), MAX_ABOUT_CHARS)?;
        if self.sections.len() > MOST_SECTIONS {
            return Err(Refusal::WordsUnfit);
        }
        if has_in(&title) || has_in(&about) || self.sections.iter().any(|section| has_in(&section.title)) {
            return Err(Refusal::LinkInWords);
        }
        are_different(self.sections.iter().map(|section| &section.id))?;
        let section = |section: PackSection| {
            Ok(PackSection { title: said(section.title, MAX_TITLE_CHARS, false)?, id: section.id })
        };
        let sections = self.sections.into_iter().map(section).collect::<Result<_, Refusal>>()?;
        let revision = before.map_or(1, |before| before.revision.saturating_add(1));
        let pack = Pack { title, about, purpose: self.purpose, sections, revision };
        let entries = self.entries.map(|drafts| check_all(drafts, &pack, kept, elsewhere)).transpose()?;
        // Whom a list kept away from, it leads to from now on.
        let turns = before.is_some_and(|before| before.purpose == Purpose::Block) && pack.purpose == Purpose::Follow;
        if turns && !entries.as_deref().unwrap_or(kept).iter().all(|entry| elsewhere.lets(entry)) {
            return Err(Refusal::NotAgreed);
        }
        Ok((pack, entries))
    }
}

/// All entries of a pack, and after them whoever said no in it and is not among them.
fn check_all(
    drafts: Vec<PackEntryDraft>,
    pack: &Pack,
    kept: &[PackEntry],
    elsewhere: &SaidNo,
) -> Result<Vec<PackEntry>, Refusal> {
    if drafts.len() > MOST_PACK_ENTRIES {
        return Err(Refusal::Full);
    }
    let mut known = Known::of(pack, kept, elsewhere);
    let mut entries: Vec<PackEntry> = Vec::new();
    let mut ids = BTreeSet::new();
    for draft in drafts {
        let entry = draft.checked(pack, &mut known)?;
        if !ids.insert(entry.id.clone()) {
            return Err(Refusal::OptionsUnfit);
        }
        entries.push(entry);
    }
    let stays = |entry: &&PackEntry| entry.consent.is_no() && !ids.contains(&entry.id);
    entries.extend(kept.iter().filter(stays).cloned());
    Ok(entries)
}

impl PackEntryDraft {
    /// The entry, if it can be one of this pack; `kept` are those that are in it, and whoever sends it has read the one of
    /// this name. One without an id is new, and named after its label. `elsewhere` are those who said no in the group.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] for words that are too long, or a section that is not there; [`Refusal::LinkInWords`]; [`Refusal::KnownByUnfit`] for
    /// nothing or too much that it is known by, or what is no address; [`Refusal::CircleMissing`];
    /// [`Refusal::NotAgreed`] for somebody who declined or was taken out, by any name that they are known by, unless the
    /// draft says that they agreed since; [`Refusal::Full`].
    pub fn check(self, pack: &Pack, kept: &[PackEntry], elsewhere: &SaidNo) -> Result<PackEntry, Refusal> {
        let is_new = self.id.as_ref().is_none_or(|id| kept.iter().all(|entry| entry.id != *id));
        if is_new && kept.len() >= MOST_PACK_ENTRIES {
            return Err(Refusal::Full);
        }
        self.checked(pack, &mut Known { one: true, ..Known::of(pack, kept, elsewhere) })
    }

    pub(super) fn checked(self, pack: &Pack, known: &mut Known<'_>) -> Result<PackEntry, Refusal> {
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
        // A no is seen by nobody but curators, whatever it says.
        let mut consent = self.consent.tidied()?;
        let lets_in = || has_in(&label) || has_in(&why) || known_by.iter().any(KnownBy::has_private_link);
        if audience == Audience::Everyone && !consent.is_no() && lets_in() {
            return Err(Refusal::LinkInWords);
        }
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

/// Who is in a pack, by their names, and who said no.
pub(super) struct Known<'a> {
    entries: BTreeMap<&'a Slug, &'a PackEntry>,
    said_no: SaidNo,
    pub(super) ids: BTreeSet<Slug>,
    /// It is for one entry, and whoever sends it has read how that was kept.
    one: bool,
}

impl<'a> Known<'a> {
    /// Nobody is asked whether they are kept away from: what they said elsewhere counts in packs to follow.
    pub(super) fn of(pack: &Pack, kept: &'a [PackEntry], elsewhere: &SaidNo) -> Known<'a> {
        let mut said_no = if pack.purpose == Purpose::Follow { elsewhere.clone() } else { SaidNo::default() };
        said_no.hear(kept);
        let entries = kept.iter().map(|entry| (&entry.id, entry)).collect();
        Known { entries, said_no, ids: kept.iter().map(|entry| entry.id.clone()).collect(), one: false }
    }

    fn entry(&self, id: &Slug) -> Option<&'a PackEntry> {
        self.entries.get(id).copied()
    }

    /// Whether whoever is in it by this name said no.
    pub(super) fn said_no(&self, id: &Slug) -> bool {
        self.entry(id).is_some_and(|entry| entry.consent.is_no())
    }

    pub(super) fn may_be(&self, before: Option<&PackEntry>, known_by: &[KnownBy], consent: &Consent) -> bool {
        self.said_no.may_be(before, known_by, consent, self.one)
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
    /// Whose it is, in one way of writing: the names of accounts, and of whoever has none what else there is.
    pub fn names(&self) -> impl Iterator<Item = String> {
        names(&self.known_by).into_iter()
    }

    /// Each name that it could be meant by, those that it shares with others too.
    pub fn every_name(&self) -> impl Iterator<Item = String> {
        every_name(&self.known_by)
    }

    /// Whether somebody who has themselves taken out as `who` is this, too: it is known by a name of theirs. Somebody with an
    /// account of their own is not, though they share a website.
    pub fn is_also(&self, who: &PackEntry) -> bool {
        let theirs: BTreeSet<String> = who.every_name().collect();
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
            revision: Some(self.revision),
            entries: entries.map(|entries| entries.iter().map(PackEntry::draft).collect()),
        }
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
pub(super) fn fitting(known_by: Vec<KnownBy>) -> Result<Vec<KnownBy>, Refusal> {
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
