//! A pack as one viewer may see it, and as curators see it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Iam, KnownBy, NoServer, PackDraft, PackEntryDraft, PackSuggested, Purpose};
use crate::faq::Reviewed;
use crate::{Head, Instant, Local, Refusal, Slug, Text};

/// What of a pack is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PackWanted {
    /// From which of the entries that the viewer may see; the first is 0.
    pub from: usize,
    /// Only entries of these sections; of all, if none is named.
    pub sections: BTreeSet<Slug>,
    /// Only these entries, and those of `sections`; all, if none is named.
    pub only: BTreeSet<Slug>,
    /// Of those, all but these.
    pub but: BTreeSet<Slug>,
    /// All at once, for a file or for paper, not only as many as come with a page.
    pub all: bool,
    /// Where the reader says that they are.
    pub iam: Option<Iam>,
}

impl PackWanted {
    /// All there is, as for a file.
    pub fn all() -> PackWanted {
        PackWanted { all: true, ..PackWanted::default() }
    }
}

/// A pack as one viewer may see it. What is not for them is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackView {
    /// Whose it is, and what it is called.
    #[serde(flatten)]
    pub head: Head,
    /// What it is for.
    pub purpose: Purpose,
    /// Its sections with the entries of this page; those with nothing for this viewer are not there, those of other pages are,
    /// with no entries.
    pub sections: Vec<PackSectionView>,
    /// How many entries there are for this viewer.
    pub total: u64,
    /// Which of them is the first here; the first of all is 0.
    pub from: u64,
    /// From where on there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
    /// How many entries somebody with a code might see besides; 0 for somebody who has shown one. Those who declined, asked
    /// to be taken out, or have not agreed are not counted.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub for_members: u64,
    /// Whether the viewer can suggest an entry.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_suggest: bool,
    /// Where the reader said that they are, without a script; their device remembers it otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iam: Option<Iam>,
    /// What they said instead, if that names no server; only a page says so.
    #[serde(skip)]
    pub unfit: Option<NoServer>,
    /// The idempotency key for its forms: random, made with this View.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What was just sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<PackAttempt>,
}

fn is_nought<N: Default + PartialEq>(n: &N) -> bool {
    *n == N::default()
}

/// A section, and what of it is on this page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackSectionView {
    /// Its name in addresses; none for what stands before all sections.
    pub id: Option<Slug>,
    /// Its heading.
    pub title: Text,
    /// How many entries it has for this viewer.
    pub total: u64,
    /// Those on this page.
    pub entries: Vec<PackEntryView>,
}

/// Somebody or something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackEntryView {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub label: Text,
    /// Why it is here.
    pub why: Text,
    /// What it is known by, as far as that is for this viewer: never a private link for the public.
    pub known_by: Vec<KnownBy>,
    /// Whether it is an organisation, of which nobody need ask to be taken out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub organisation: bool,
    /// Whether somebody without a code does not see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub members_only: bool,
    /// When somebody last looked whether it is still so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Reviewed>,
}

/// What was just sent, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "sent", rename_all = "kebab-case")]
pub enum PackAttempt {
    /// A suggestion.
    Suggested {
        /// As it was typed; nothing of it is lost.
        suggested: PackSuggested,
        /// Why it was not taken; none if it was.
        refusal: Option<Refusal>,
    },
    /// Somebody asked to be taken out.
    TakenOut {
        /// The name of the entry, if it is still on the page.
        entry: Slug,
        /// The entry that stood before it in its section, where one did on that page: what became of it is said there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Slug>,
        /// Why it was not done; none if it was.
        refusal: Option<Refusal>,
    },
}

/// A pack in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// How many were taken out of it from the page, and no curator has said yet that they saw it; only at the desk.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub just_removed: u32,
}

/// A pack as curators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackDesk {
    /// Its name in addresses.
    pub id: Slug,
    /// The pack, without its entries.
    pub pack: PackDraft,
    /// Its entries, in order, whatever whoever is listed said.
    pub entries: Vec<PackEntryKept>,
    /// What members suggested, the oldest first.
    pub suggestions: Vec<PackSuggestion>,
    /// Of those who were just added: how many were left out, as they said no to being listed, in whichever pack.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub left_out: u32,
    /// Whether this host fetches anything from networks.
    pub fetches: bool,
    /// Now.
    pub now: Instant,
}

/// An entry as curators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackEntryKept {
    /// The entry as it could be sent again; it has an id.
    pub entry: PackEntryDraft,
    /// Which version of it this is.
    pub revision: u32,
    /// It was taken out from the page, and no organiser has said yet that they saw it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub just_removed: bool,
}

/// What a member suggested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PackSuggestion {
    /// Its number.
    pub n: i64,
    /// What they wrote.
    pub suggested: PackSuggested,
    /// On which day.
    pub on: Local,
}

#[cfg(feature = "markdown")]
mod seen {
    use super::super::{
        Consent, KnownBy, PACK_ENTRIES_AT_ONCE, Pack, PackDraft, PackEntry, PackEntryDraft, PackSection,
    };
    use super::{PackEntryView, PackSectionView, PackView, PackWanted};
    use crate::people::permit;
    use crate::{Actor, Audience, Deed, Doc, Group, Head, Instant, Slug, Tag, Text, plain};

    impl PackView {
        /// What one viewer may see of a pack; none if nothing of it is for them.
        pub fn of(
            (slug, group): (&Slug, &Group),
            (id, pack): (&Slug, &Pack),
            entries: &[PackEntry],
            actor: &Actor,
            wanted: &PackWanted,
            now: Instant,
        ) -> Option<PackView> {
            if !pack.is_for(actor) {
                return None;
            }
            let theirs = |entry: &&PackEntry| entry.is_for(actor);
            let might = |entry: &&PackEntry| {
                !entry.is_for(actor) && matches!(entry.consent, Consent::Organisation | Consent::Agreed { .. })
            };
            let for_members = match actor {
                Actor::Public => entries.iter().filter(might).count(),
                Actor::Person(_) => 0,
            };
            let is_wanted = |entry: &&PackEntry| {
                let everything = wanted.only.is_empty() && wanted.sections.is_empty();
                let of_section = entry.section.as_ref().is_some_and(|section| wanted.sections.contains(section));
                (everything || of_section || wanted.only.contains(&entry.id)) && !wanted.but.contains(&entry.id)
            };
            let most = if wanted.all { usize::MAX } else { PACK_ENTRIES_AT_ONCE };
            let page = wanted.from..wanted.from.saturating_add(most);
            let mut total = 0;
            let titles = pack.sections.iter().map(|section| (Some(&section.id), &section.title));
            let before_all = (None, &Text::default());
            let mut sections = Vec::new();
            for (id, title) in std::iter::once(before_all).chain(titles) {
                let of_it = |entry: &&PackEntry| pack.section_of(entry) == id;
                let seen: Vec<&PackEntry> = entries.iter().filter(of_it).filter(theirs).filter(is_wanted).collect();
                if !seen.is_empty() {
                    let on_page = (total..).zip(&seen).filter(|(at, _)| page.contains(at));
                    sections.push(PackSectionView {
                        id: id.cloned(),
                        title: title.clone(),
                        total: count(seen.len()),
                        entries: on_page.map(|(_, entry)| entry.view(actor)).collect(),
                    });
                    total += seen.len();
                }
            }
            Some(PackView {
                head: Head::of((slug, group), (id, &pack.title, &pack.about), actor, now),
                purpose: pack.purpose,
                sections,
                total: count(total),
                from: count(wanted.from),
                next: (page.end < total).then(|| count(page.end)),
                for_members: count(for_members),
                may_suggest: permit(Deed::Suggest, actor).is_ok(),
                iam: wanted.iam.clone(),
                unfit: None,
                key: String::new(),
                attempt: None,
            })
        }
    }

    impl PackView {
        /// What of this View can be taken away in a file: what it shows, without links that are for members alone, whoever
        /// takes it, as a file is handed on. Who agreed, and to whom they said so, is not in it.
        pub fn carried(&self) -> PackDraft {
            let about = |(tag, doc): (&Tag, &Doc)| (tag.clone(), plain(doc));
            let section =
                |section: &PackSectionView| Some(PackSection { id: section.id.clone()?, title: section.title.clone() });
            let entries = self
                .sections
                .iter()
                .flat_map(|section| section.entries.iter().filter_map(|entry| entry.carried(section.id.as_ref())));
            PackDraft {
                title: self.head.title.clone(),
                about: self.head.about.iter().map(about).collect(),
                purpose: self.purpose,
                sections: self.sections.iter().filter_map(section).collect(),
                revision: None,
                entries: Some(entries.collect()),
            }
        }
    }

    impl PackEntryView {
        fn carried(&self, section: Option<&Slug>) -> Option<PackEntryDraft> {
            let can = |known: &&KnownBy| !matches!(known, KnownBy::Private { .. });
            let known_by: Vec<KnownBy> = self.known_by.iter().filter(can).cloned().collect();
            let draft = PackEntryDraft {
                id: Some(self.id.clone()),
                section: section.cloned(),
                why: self.why.clone(),
                checked: self.checked,
                ..PackEntryDraft::new(self.label.clone(), known_by)
            };
            let audience = if self.members_only { Audience::Members } else { Audience::Everyone };
            let consent = if self.organisation { Consent::Organisation } else { draft.consent };
            (!draft.known_by.is_empty()).then_some(PackEntryDraft { audience, consent, ..draft })
        }
    }

    impl PackEntry {
        fn view(&self, actor: &Actor) -> PackEntryView {
            let known_by = self.known_by.iter().filter(|known| known.is_for(actor)).cloned();
            PackEntryView {
                id: self.id.clone(),
                label: self.label.clone(),
                why: self.why.clone(),
                known_by: known_by.map(KnownBy::handed_on).collect(),
                organisation: matches!(self.consent, Consent::Organisation),
                members_only: !self.is_for(&Actor::Public),
                checked: self.checked,
            }
        }
    }

    fn count(n: usize) -> u64 {
        n.try_into().unwrap_or(u64::MAX)
    }
}
