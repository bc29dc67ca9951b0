//! Packs in and out of files: what of a file is taken in, and what of a pack goes into one.

use std::collections::{BTreeMap, BTreeSet};

use model::pack::file::{Format, Reading};
use model::pack::{Consent, KnownBy, OnPack, PackDesk, PackDraft, PackEntryDraft};
use model::{Audience, Filled, Slug};

/// So many entries of a file are looked at and added at once: they fit one request, and one screen.
pub const AT_ONCE: usize = 200;

/// The most letters of a line that are shown again.
const MOST_OF_A_LINE: usize = 160;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// What was understood of it; entries that were added or passed over are no longer in it.
    pub reading: Reading,
    /// The words of lines that were not understood, by their numbers. From this device alone: of what was fetched there
    /// are none.
    pub lines: BTreeMap<u32, String>,
    /// How many were added so far.
    pub added: usize,
    /// How many were left out so far: they said no somewhere in the group.
    pub left_out: u32,
}

impl Arrived {
    /// What was read of this text.
    pub fn of(reading: Reading, text: &str) -> Arrived {
        let by_line = !matches!(
            reading.format,
            Format::MastodonCollection | Format::Bluesky | Format::Fedidevs | Format::Collection | Format::Porchlight
        );
        let unread: BTreeSet<u32> = reading.troubles.iter().map(|trouble| trouble.line).filter(|_| by_line).collect();
        let lines = (1..).zip(text.trim_start_matches('\u{FEFF}').lines()).filter(|(line, _)| unread.contains(line));
        let lines = lines.map(|(line, words)| (line, words.chars().take(MOST_OF_A_LINE).collect())).collect();
        Arrived { reading, lines, added: 0, left_out: 0 }
    }

    /// The entries that are looked at now, each with how it stands to what is in the pack.
    pub fn now<'a>(&'a self, pack: &'a PackDesk) -> impl Iterator<Item = (&'a PackEntryDraft, Known)> {
        let (said_no, there) = known(pack);
        self.reading.entries.iter().take(AT_ONCE).map(move |entry| {
            let known = match entry {
                _ if entry.every_name().any(|name| said_no.contains(&name)) => Known::SaidNo,
                _ if entry.names().any(|name| there.contains(&name)) => Known::There,
                _ => Known::New,
            };
            (entry, known)
        })
    }

    /// Goes on to those that are left.
    pub fn go_on(&mut self, added: usize, left_out: u32) {
        self.added += added;
        self.left_out += left_out;
        let done = AT_ONCE.min(self.reading.entries.len());
        self.reading.entries.drain(..done);
    }

    /// Those of them that were ticked, as they are added: `take` and `organisation` by their place; `section`, or as
    /// the file says. Whoever is added is to be asked; `as-said` keeps what a file of our own says. Whoever is there and has
    /// come to ask not to be shown to the signed-out goes along, ticked or not: nothing else of them changes.
    pub fn ticked(&self, pack: &PackDesk, pairs: &[(String, String)]) -> OnPack {
        let read = Filled(pairs);
        let places = |name: &str| read.all(name).filter_map(|place| place.parse().ok()).collect::<BTreeSet<usize>>();
        let (taken, organisations, as_said) = (places("take"), places("organisation"), read.is_ticked("as-said"));
        let section = Slug::new(read.one("section"));
        let shy =
            |(_, (entry, known)): &(usize, (&PackEntryDraft, Known))| entry.signed_in_only && *known == Known::There;
        let shy: BTreeSet<usize> = self.now(pack).enumerate().filter(shy).map(|(place, _)| place).collect();
        let entry = |(place, entry): (usize, &PackEntryDraft)| {
            let consent = match &entry.consent {
                said if as_said => said.clone(),
                _ if organisations.contains(&place) => Consent::Organisation,
                _ => Consent::Asked { on: None },
            };
            let section = section.clone().or_else(|| entry.section.clone());
            let goes = taken.contains(&place) || shy.contains(&place);
            goes.then(|| PackEntryDraft { consent, section, ..entry.clone() })
        };
        let entries: Vec<PackEntryDraft> =
            self.reading.entries.iter().take(AT_ONCE).enumerate().filter_map(entry).collect();
        let named = |id: &Slug| entries.iter().any(|entry| entry.section.as_ref() == Some(id));
        let sections = self.reading.sections.iter().filter(|section| named(&section.id)).cloned().collect();
        OnPack::Add { entries, sections }
    }
}

/// How an entry of a file stands to what is in the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is not there.
    New,
    /// It is there already.
    There,
    /// They said that they would rather not be there.
    SaidNo,
}

/// The names of those who said no, and of the others who are there.
fn known(pack: &PackDesk) -> (BTreeSet<String>, BTreeSet<String>) {
    let (said_no, there): (Vec<_>, Vec<_>) =
        pack.entries.iter().map(|kept| &kept.entry).partition(|entry| entry.consent.is_no());
    let names = |entries: Vec<&PackEntryDraft>| entries.into_iter().flat_map(PackEntryDraft::names).collect();
    (names(said_no), names(there))
}

/// Who a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Anybody: it holds what the public sees.
    Everyone,
    /// Members: it holds what every member can take away.
    Members,
    /// Those who curate: it holds everybody. Whoever said no is in no file but our own, which says so.
    Curators,
}

/// The pack as it goes into a file for them.
pub fn carried(pack: &PackDesk, whom: Whom, format: Format) -> PackDraft {
    let may = |entry: &&PackEntryDraft| is_for(entry, whom) && (format == Format::Porchlight || !entry.consent.is_no());
    let entries = pack.entries.iter().map(|kept| &kept.entry).filter(may).cloned();
    if whom == Whom::Curators {
        return PackDraft { entries: Some(entries.collect()), ..pack.pack.clone() };
    }
    let entries: Vec<_> = entries.map(handed_on).filter(|entry| !entry.known_by.is_empty()).collect();
    let mut draft = pack.pack.clone();
    draft.sections.retain(|section| entries.iter().any(|entry| entry.section.as_ref() == Some(&section.id)));
    PackDraft { entries: Some(entries), ..draft }
}

/// An entry as a viewer takes it away, see [`model::pack::PackView::carried`]: without links that are for members alone,
/// and without a word of who agreed, on which day, and to whom they said so.
fn handed_on(entry: PackEntryDraft) -> PackEntryDraft {
    let audience = if is_for(&entry, Whom::Everyone) { Audience::Everyone } else { Audience::Members };
    let open = entry.known_by.into_iter().filter(|known| !matches!(known, KnownBy::Private { .. }));
    let known_by = open.map(KnownBy::handed_on).collect();
    let consent = match entry.consent {
        Consent::Organisation => Consent::Organisation,
        _ => Consent::Asked { on: None },
    };
    PackEntryDraft { audience, known_by, consent, signed_in_only: false, ..entry }
}

/// As [`model::pack::PackEntry::is_for`] says it of what is kept.
fn is_for(entry: &PackEntryDraft, whom: Whom) -> bool {
    let agreed = matches!(entry.consent, Consent::Organisation | Consent::Agreed { .. });
    match whom {
        Whom::Everyone => agreed && !entry.signed_in_only && entry.audience == Audience::Everyone,
        Whom::Members => !entry.consent.is_no() && !matches!(entry.audience, Audience::Circles(_)),
        Whom::Curators => true,
    }
}
