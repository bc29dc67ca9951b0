//! What of a FAQ one viewer may see, search and take away.

use std::ops::Range;

use super::{
    ENTRIES_AT_ONCE, Faq, FaqEntry, FaqEntryView, FaqFound, FaqHit, FaqIndex, FaqIndexEntry, FaqLink, FaqMarked,
    FaqSectionView, FaqView, FaqWanted, QUESTIONS,
};
use crate::people::{Deed, permit};
use crate::view::docs;
use crate::{Actor, Group, Head, Instant, Local, Role, Slug, Tag, search};

impl FaqView {
    /// What one viewer may see of a FAQ, as much of it as they want: where they `searched`, only entries in which these
    /// words are found, the best first. `today` is the day in the group's zone.
    pub fn of(
        (slug, group): (&Slug, &Group),
        (id, faq): (&Slug, &Faq),
        entries: &[FaqEntry],
        actor: &Actor,
        wanted: &FaqWanted,
        searched: Option<(&str, &FaqSearch)>,
        (today, now): (Local, Instant),
    ) -> FaqView {
        let theirs = faq.in_order(entries, actor);
        let sight = Sight { faq, theirs: &theirs, actor, today };
        let at = |id: &Slug| theirs.iter().position(|entry| entry.id == *id);
        let in_section =
            |id: &Slug| theirs.iter().position(|entry| faq.section_of(entry).is_some_and(|section| section.id == *id));
        let opened = wanted.answer.as_ref().filter(|id| at(id).is_some());
        // The whole page on which it stands: of a short FAQ nothing is missing around it.
        let page_of = |at: usize| at / ENTRIES_AT_ONCE * ENTRIES_AT_ONCE;
        let named = opened.and_then(at).or_else(|| wanted.section.as_ref().and_then(in_section));
        let from = named.map_or(wanted.from, page_of).min(theirs.len());
        let until = from.saturating_add(ENTRIES_AT_ONCE).min(theirs.len());
        let found = searched.and_then(|(words, search)| sight.found(words, search));
        let (sections, next) = match found {
            Some(_) => (Vec::new(), None),
            None => (sight.sections(from..until), (until < theirs.len()).then_some(until)),
        };
        FaqView {
            head: Head::of((slug, group), (id, &faq.title, &faq.about), actor, now),
            sections,
            total: count(theirs.len()),
            from: count(from),
            next: next.map(count),
            found,
            opened: opened.cloned(),
            missing: false,
            for_members: if actor.person().is_none() { count(entries.len() - theirs.len()) } else { 0 },
            asks: if faq.asks { Slug::new(QUESTIONS) } else { None },
            framed: false,
            may_suggest: permit(Deed::Suggest, actor).is_ok(),
            key: String::new(),
            attempt: None,
        }
    }
}

fn count(n: usize) -> u64 {
    n.try_into().unwrap_or(u64::MAX)
}

/// Who looks at what, and when.
struct Sight<'a> {
    faq: &'a Faq,
    /// What is for them, in order.
    theirs: &'a [&'a FaqEntry],
    actor: &'a Actor,
    today: Local,
}

impl Sight<'_> {
    /// Every section that has something for them, with those of its entries that are on this page.
    fn sections(&self, page: Range<usize>) -> Vec<FaqSectionView> {
        let mut sections: Vec<FaqSectionView> = Vec::new();
        for (at, entry) in self.theirs.iter().enumerate() {
            let section = self.faq.section_of(entry);
            let id = section.map(|section| &section.id);
            if sections.last().is_none_or(|last| last.id.as_ref() != id) {
                let title = section.map(|section| section.title.clone()).unwrap_or_default();
                sections.push(FaqSectionView { id: id.cloned(), title, total: 0, entries: Vec::new() });
            }
            if let Some(last) = sections.last_mut() {
                last.total += 1;
                if page.contains(&at) {
                    last.entries.push(self.entry(entry));
                }
            }
        }
        sections
    }

    fn entry(&self, entry: &FaqEntry) -> FaqEntryView {
        let link = |id: &Slug| {
            let other = self.theirs.iter().find(|other| other.id == *id)?;
            Some(FaqLink { id: other.id.clone(), question: other.question.clone() })
        };
        let says = self.faq.show_stale || self.actor.is_at_least(Role::Greeter);
        FaqEntryView {
            id: entry.id.clone(),
            question: entry.question.clone(),
            answer: docs(&entry.answer),
            members_only: !entry.is_for(&Actor::Public),
            reviewed: entry.reviewed,
            stale: says && entry.is_stale(self.today),
            related: entry.related.iter().filter_map(link).collect(),
            hit: None,
        }
    }

    fn found(&self, words: &str, search: &FaqSearch) -> Option<FaqFound> {
        if words.trim().is_empty() {
            return None;
        }
        let found = search.index.find(words, ENTRIES_AT_ONCE);
        // By their names: an index is never of use to somebody else, not even by mistake.
        let entry = |hit: &search::Hit| {
            let named = search.list.entries.get(hit.at)?;
            let entry = self.theirs.iter().find(|entry| entry.id.as_str() == named.id)?;
            Some(FaqEntryView { hit: named.marked(hit), ..self.entry(entry) })
        };
        Some(FaqFound {
            words: words.to_owned(),
            total: count(found.total),
            entries: found.hits.iter().filter_map(entry).collect(),
        })
    }
}

/// What a viewer can search, made once for many searches.
pub struct FaqSearch {
    /// What is searched.
    pub list: FaqIndex,
    index: search::Index,
}

impl FaqSearch {
    /// Makes what can be searched of this.
    pub fn new(list: FaqIndex) -> FaqSearch {
        let texts = list.entries.iter().map(|entry| (entry.question.clone(), entry.answer.clone()));
        FaqSearch { index: search::Index::new(texts, search::nfkd), list }
    }
}

impl FaqIndex {
    /// What a viewer can search: the entries that are for them, in order, in the words that they would be shown.
    pub fn of(faq: &Faq, entries: &[FaqEntry], actor: &Actor, prefs: &[Tag]) -> FaqIndex {
        FaqIndex { entries: faq.in_order(entries, actor).into_iter().map(|entry| shown(entry, prefs)).collect() }
    }
}

impl FaqIndexEntry {
    fn marked(&self, hit: &search::Hit) -> Option<FaqHit> {
        let of = |lang: &str, words: &str, marks: &[Range<u32>]| {
            Some(FaqMarked { lang: Tag::new(lang)?, pieces: search::pieces(words, marks) })
        };
        let lang = if self.answer_lang.is_empty() { &self.lang } else { &self.answer_lang };
        Some(FaqHit {
            question: of(&self.lang, &self.question, &hit.question)?,
            excerpt: of(lang, &hit.excerpt, &hit.marks).filter(|_| !hit.excerpt.is_empty()),
        })
    }
}

/// An entry in the words that a reader of `prefs` is shown.
fn shown(entry: &FaqEntry, prefs: &[Tag]) -> FaqIndexEntry {
    let (lang, question) = entry.question.pick(prefs).unzip();
    // As the answer is picked: plain words may be missing in a language in which nothing was said but signs.
    let answered = entry.answer.pick(prefs).map(|(tag, _)| tag);
    let answer = answered.and_then(|tag| entry.plain.as_ref()?.0.get(tag));
    FaqIndexEntry {
        id: entry.id.as_str().to_owned(),
        question: question.unwrap_or_default().to_owned(),
        lang: lang.map_or("", Tag::as_str).to_owned(),
        answer: answer.cloned().unwrap_or_default(),
        answer_lang: answered.filter(|tag| lang != Some(*tag)).map_or("", Tag::as_str).to_owned(),
    }
}
