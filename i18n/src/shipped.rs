//! The locales within the program: parsed once a thread, which on Workers is once an isolate.

use std::cell::RefCell;
use std::rc::Rc;

use model::Tag;

use crate::locale::{ENGLISH, Locale};
use crate::messages::Messages;
use crate::negotiate::negotiate;

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

thread_local! {
    static PARSED: RefCell<Vec<(&'static str, Rc<Messages>)>> = const { RefCell::new(Vec::new()) };
}

/// The tags of the locales there are.
pub fn shipped() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(tag, _)| *tag)
}

fn messages(tag: &'static str, source: &str) -> Rc<Messages> {
    let known = PARSED.with_borrow(|parsed| parsed.iter().find(|(known, _)| *known == tag).map(|(_, m)| Rc::clone(m)));
    known.unwrap_or_else(|| {
        let messages = Rc::new(Messages::parse(tag, source));
        PARSED.with_borrow_mut(|parsed| parsed.push((tag, Rc::clone(&messages))));
        messages
    })
}

impl Locale {
    /// The nearest of the locales there are to what somebody would like to read (best first); English if none is near.
    pub fn built_in(prefs: &[Tag]) -> Locale {
        let wanted: Vec<&str> = prefs.iter().map(Tag::as_str).collect();
        let there: Vec<&str> = shipped().collect();
        let source = |tag: &str| SHIPPED.iter().find(|(known, _)| *known == tag).map_or("", |(_, source)| source);
        let tag = negotiate(&wanted, &there).and_then(|at| there.get(at)).copied().unwrap_or(ENGLISH);
        let english = (tag != ENGLISH).then(|| messages(ENGLISH, source(ENGLISH)));
        Locale::new(tag, prefs, messages(tag, source(tag)), english)
    }
}
