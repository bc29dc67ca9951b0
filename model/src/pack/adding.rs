//! What becomes of a pack when entries of a file or of a network are added to it.

use std::collections::{BTreeMap, BTreeSet};

use super::checks::{Known, MAX_TITLE_CHARS, MOST_SECTIONS, fitting};
use super::known::names as names_of;
use super::{MOST_PACK_ENTRIES, Pack, PackEntry, PackEntryDraft, PackSection, SaidNo};
use crate::poll::said;
use crate::{Refusal, Slug};

/// A pack to which entries were added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The pack, with the sections that are new.
    pub pack: Pack,
    /// The entries that are new, and those of which something was learnt.
    pub entries: Vec<PackEntry>,
    /// How many were left out: they said no, here or elsewhere in the group.
    pub left_out: u32,
}

impl Pack {
    /// The pack with these entries. Whoever is there already by any name stays as they are, and whoever said no, here or
    /// `elsewhere`, stays away; only that they are not to be shown to the signed-out is learnt of those who are there. An
    /// entry of a section that there is not stands before all sections.
    ///
    /// # Errors
    /// What [`PackEntryDraft::check`] refuses, and [`Refusal::Full`].
    pub fn add(
        &self,
        kept: &[PackEntry],
        sections: Vec<PackSection>,
        drafts: Vec<PackEntryDraft>,
        elsewhere: &SaidNo,
    ) -> Result<Added, Refusal> {
        let pack = self.with_sections(sections)?;
        let mut names: BTreeMap<String, BTreeSet<Slug>> = BTreeMap::new();
        for (name, id) in kept.iter().flat_map(|entry| entry.names().map(|name| (name, entry.id.clone()))) {
            names.entry(name).or_default().insert(id);
        }
        let mut known = Known::of(&pack, kept, elsewhere);
        let mut added: Vec<PackEntry> = Vec::new();
        let mut shy: BTreeSet<Slug> = BTreeSet::new();
        let mut left_out = 0;
        for mut draft in drafts {
            draft.known_by = fitting(draft.known_by)?;
            draft.consent = draft.consent.tidied()?;
            let theirs = names_of(&draft.known_by).into_iter().filter_map(|name| names.get(&name));
            let there: BTreeSet<Slug> = theirs.flatten().cloned().collect();
            if !there.is_empty() {
                left_out += u32::from(there.iter().any(|id| known.said_no(id)));
                if draft.signed_in_only {
                    shy.extend(there);
                }
                continue;
            }
            if !known.may_be(None, &draft.known_by, &draft.consent) {
                left_out += 1;
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
        Ok(Added { pack, entries: added, left_out })
    }

    /// The pack with those of these sections that it does not have yet, as many as there is room for.
    fn with_sections(&self, sections: Vec<PackSection>) -> Result<Pack, Refusal> {
        let mut pack = self.clone();
        for section in sections {
            let is_there = pack.sections.iter().any(|there| there.id == section.id);
            if !is_there && pack.sections.len() < MOST_SECTIONS {
                let title = said(section.title, MAX_TITLE_CHARS, false)?;
                pack.sections.push(PackSection { id: section.id, title });
            }
        }
        let is_another = pack.sections.len() != self.sections.len();
        Ok(Pack { revision: self.revision.saturating_add(is_another.into()), ..pack })
    }
}
