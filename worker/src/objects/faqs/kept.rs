//! What a group's object remembers of its FAQs from one request to the next, so that no stranger keeps it busy by
//! reading and searching: entries are read once, and what can be searched is made once for all who see the same. It is
//! forgotten before anything is written; and the public searches only so often.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use model::faq::{Faq, FaqEntry, FaqIndex, FaqSearch};
use model::{Actor, Instant, Refusal, Slug, Tag};

use super::super::db::Db;
use super::{FAQS, find};

/// So many FAQs are remembered: each can be as large as [`super::MOST_BYTES`].
const MOST_FAQS: usize = 2;
/// And what so many different readers can search.
const MOST_SEARCHES: usize = 3;
/// A search takes so many milliseconds of the public's time: 20 in a second.
const SEARCHING: i64 = 50;
/// What is made to be searched takes so many: 2 in a second.
const MAKING: i64 = 500;
/// The public may be so many milliseconds ahead.
const AHEAD: i64 = 3_000;

/// A FAQ with its entries.
pub(in crate::objects) struct Book {
    pub(super) faq: Faq,
    pub(super) entries: Vec<FaqEntry>,
    /// The languages in which anything is written in it.
    tags: BTreeSet<Tag>,
}

/// Who sees the same of which FAQ in the same words.
#[derive(PartialEq)]
struct Sight {
    faq: Slug,
    /// The circles of somebody with a code; none without one.
    circles: Option<BTreeSet<Slug>>,
    prefs: Vec<Tag>,
}

/// What is remembered.
#[derive(Default)]
pub(in crate::objects) struct Kept {
    books: RefCell<VecDeque<(Slug, Rc<Book>)>>,
    searches: RefCell<VecDeque<(Sight, Rc<FaqSearch>)>>,
    /// Until when the public has had its time.
    had: Cell<i64>,
}

impl Kept {
    /// A FAQ with its entries.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if there is none of that name.
    pub(super) fn book(&self, db: &Db, id: &Slug) -> Result<Rc<Book>, Refusal> {
        if let Some(book) = recall(&self.books, |known| known == id) {
            return Ok(book);
        }
        let faq = find(db, id)?;
        let (entries, anew): (Vec<FaqEntry>, Vec<bool>) = FAQS
            .entries::<FaqEntry>(db, id)?
            .into_iter()
            .map(|entry| (entry.plain.is_none(), entry))
            .map(|(anew, entry)| (if anew { entry.with_plain() } else { entry }, anew))
            .unzip();
        for (entry, _) in entries.iter().zip(anew).filter(|(entry, anew)| *anew && entry.plain.is_some()) {
            FAQS.put(db, id, std::slice::from_ref(entry))?;
        }
        let tags = entries.iter().flat_map(|entry| entry.question.0.keys().chain(entry.answer.0.keys()));
        let book = Rc::new(Book { tags: tags.cloned().collect(), faq, entries });
        Ok(remember(&self.books, MOST_FAQS, id.clone(), book))
    }

    /// What somebody can search of a FAQ, in the words that a reader of `prefs` is shown.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]; [`Refusal::Busy`] for the public, where it has searched too often.
    pub(super) fn search(
        &self,
        db: &Db,
        id: &Slug,
        (actor, prefs): (&Actor, &[Tag]),
        now: Instant,
    ) -> Result<Rc<FaqSearch>, Refusal> {
        let book = self.book(db, id)?;
        let circles = actor.person().map(|person| person.circles.clone());
        let sight = Sight { faq: id.clone(), circles, prefs: book.prefs(prefs) };
        let known = recall(&self.searches, |known| *known == sight);
        if sight.circles.is_none() {
            self.has_time(SEARCHING + if known.is_some() { 0 } else { MAKING }, now)?;
        }
        Ok(known.unwrap_or_else(|| {
            let list = FaqIndex::of(&book.faq, &book.entries, actor, &sight.prefs);
            remember(&self.searches, MOST_SEARCHES, sight, Rc::new(FaqSearch::new(list)))
        }))
    }

    /// Takes so many milliseconds of the public's time.
    fn has_time(&self, takes: i64, Instant(now): Instant) -> Result<(), Refusal> {
        // Also where the clock was set back.
        let had = self.had.get().clamp(now, now.saturating_add(AHEAD));
        if had.saturating_add(takes) > now.saturating_add(AHEAD) {
            return Err(Refusal::Busy);
        }
        self.had.set(had.saturating_add(takes));
        Ok(())
    }

    /// A FAQ is about to be changed.
    pub(super) fn forget(&self, id: &Slug) {
        self.books.borrow_mut().retain(|(known, _)| known != id);
        self.searches.borrow_mut().retain(|(known, _)| known.faq != *id);
    }
}

impl Book {
    /// What of a reader's languages decides which words they are shown: those in which there are any.
    fn prefs(&self, prefs: &[Tag]) -> Vec<Tag> {
        let mut decide: Vec<Tag> = Vec::new();
        if self.tags.len() > 1 {
            for pref in prefs.iter().filter(|pref| self.tags.iter().any(|tag| tag.language() == pref.language())) {
                // As those of a region in which there are none are shown those of another.
                let pref = if self.tags.contains(pref) { Some(pref.clone()) } else { Tag::new(pref.language()) };
                decide.extend(pref.filter(|pref| !decide.contains(pref)));
            }
        }
        decide
    }
}

/// What is known by that key, which is then the last to be forgotten.
fn recall<K, V>(all: &RefCell<VecDeque<(K, Rc<V>)>>, is_it: impl Fn(&K) -> bool) -> Option<Rc<V>> {
    let mut all = all.borrow_mut();
    let at = all.iter().position(|(key, _)| is_it(key))?;
    let found = all.remove(at)?;
    let value = Rc::clone(&found.1);
    all.push_back(found);
    Some(value)
}

fn remember<K, V>(all: &RefCell<VecDeque<(K, Rc<V>)>>, most: usize, key: K, value: Rc<V>) -> Rc<V> {
    let mut all = all.borrow_mut();
    while all.len() >= most {
        all.pop_front();
    }
    all.push_back((key, Rc::clone(&value)));
    value
}
