//! One reader's language: what is said in it, and what they would rather read.

use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use model::{Tag, Text};

use crate::intl;
use crate::negotiate::{Dir, dir_of, negotiate};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The line that separates a locale's own messages from the English ones that it lacks, in the text for a browser.
pub(crate) const ENGLISH_FOLLOWS: &str = "### english";

/// The language that every message is in.
pub(crate) const ENGLISH: &str = "en";

/// What a message says, and in which language if not in the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words. What was put into them from elsewhere stands between U+2068 and U+2069, so that it cannot turn their
    /// direction.
    pub text: String,
    /// `None`: in the locale's own language. `Some("en")`: the locale lacks this message, so the markup around it
    /// carries this `lang` and a visible mark.
    pub lang: Option<&'static str>,
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<Said> for String {
    fn from(said: Said) -> String {
        said.text
    }
}

/// What is put into a message.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    Number(u64),
    Text(&'a str),
}

/// The messages of one language, parsed.
pub(crate) struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads messages; what cannot be read is left out, and English is said in its place.
    pub(crate) fn parse(tag: &str, source: &str) -> Messages {
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        bundle.set_formatter(Some(intl::fluent));
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
        // These fail only for what is there twice; the first stays.
        let _ = bundle.add_builtins();
        let _ = bundle.add_resource(resource);
        Messages(bundle)
    }

    fn say(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.0.get_message(id)?;
        let mut errors = Vec::new();
        let text = self.0.format_pattern(message.value()?, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// A reader's language. Cheap to clone; two are equal that say the same to the same reader.
#[derive(Clone)]
pub struct Locale(Rc<Inner>);

struct Inner {
    tag: String,
    dir: Dir,
    prefs: Vec<Tag>,
    own: Rc<Messages>,
    english: Option<Rc<Messages>>,
}

impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || (self.0.tag == other.0.tag && self.0.prefs == other.0.prefs)
    }
}

impl Eq for Locale {}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("tag", &self.0.tag).field("prefs", &self.0.prefs).finish()
    }
}

impl Locale {
    pub(crate) fn new(tag: &str, prefs: &[Tag], own: Rc<Messages>, english: Option<Rc<Messages>>) -> Locale {
        Locale(Rc::new(Inner { tag: tag.to_owned(), dir: dir_of(tag), prefs: prefs.to_vec(), own, english }))
    }

    /// The locale of a messages file as [`bundle_for_browser`](crate::bundle_for_browser) writes it: the locale's own
    /// messages, then the line `### english` and the English ones that it lacks, if it lacks any.
    pub fn from_source(tag: &str, prefs: &[Tag], messages: &str) -> Locale {
        let (own, english) = match messages.split_once(ENGLISH_FOLLOWS) {
            Some((own, english)) => (own, Some(Rc::new(Messages::parse(ENGLISH, english)))),
            None => (messages, None),
        };
        Locale::new(tag, prefs, Rc::new(Messages::parse(tag, own)), english)
    }

    /// The tag of the language that is said: the value for `lang`.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// The direction in which it is written: the value for `dir`.
    pub fn dir(&self) -> Dir {
        self.0.dir
    }

    /// What the reader would like to read, best first, be there messages in it or not: for the group's own texts.
    pub fn prefs(&self) -> &[Tag] {
        &self.0.prefs
    }

    /// The words of the group for this reader, and the language they are in: by what they would like to read, then by
    /// this locale, then whatever there is. `None` only if nobody wrote anything.
    pub fn pick<'a>(&self, text: &'a Text) -> Option<(&'a Tag, &'a str)> {
        let mut wanted: Vec<&str> = self.0.prefs.iter().map(Tag::as_str).collect();
        wanted.push(&self.0.tag);
        let there: Vec<&str> = text.0.keys().map(Tag::as_str).collect();
        let at = negotiate(&wanted, &there).unwrap_or(0);
        text.0.iter().nth(at).map(|(tag, words)| (tag, words.as_str()))
    }

    /// The message of an id that comes as data, such as the code of a refusal. `None` if there is none, or if it wants
    /// something put into it.
    pub fn by_id(&self, id: &str) -> Option<Said> {
        self.find(id, &FluentArgs::new())
    }

    #[inline(never)]
    fn say(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> Said {
        let mut put = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(*text),
            };
            put.set(*name, value);
        }
        // Only when the messages did not arrive whole.
        self.find(id, &put).unwrap_or_else(|| Said { text: id.to_owned(), lang: Some(ENGLISH) })
    }

    fn find(&self, id: &str, args: &FluentArgs<'_>) -> Option<Said> {
        if let Some(text) = self.0.own.say(id, args) {
            return Some(Said { text, lang: None });
        }
        let text = self.0.english.as_ref()?.say(id, args)?;
        Some(Said { text, lang: Some(ENGLISH) })
    }
}
