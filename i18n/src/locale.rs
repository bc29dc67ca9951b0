//! One reader's language: what is said in it, and what they would rather read.

use std::fmt;
use std::rc::Rc;

use model::{Tag, Text};

use crate::messages::{Arg, Args, Messages};
use crate::negotiate::{Dir, dir_of, negotiate};

include!(concat!(env!("OUT_DIR"), "/methods.rs"));

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
        self.find(id, &[])
    }

    #[inline(never)]
    fn say(&self, id: &str, args: &Args<'_>) -> Said {
        // Only when the messages did not arrive whole.
        self.find(id, args).unwrap_or_else(|| Said { text: id.to_owned(), lang: Some(ENGLISH) })
    }

    fn find(&self, id: &str, args: &Args<'_>) -> Option<Said> {
        if let Some(text) = self.0.own.say(id, args) {
            return Some(Said { text, lang: None });
        }
        let text = self.0.english.as_ref()?.say(id, args)?;
        Some(Said { text, lang: Some(ENGLISH) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARABIC: &str = include_str!("../tests/fixtures/locales/ar/widgets.ftl");

    fn tags(list: &[&str]) -> Vec<Tag> {
        list.iter().filter_map(|tag| Tag::new(tag)).collect()
    }

    #[test]
    fn what_a_locale_lacks_is_said_in_english_and_says_so() {
        let locale = Locale::from_source("es", &[], "send = Enviar\n### english\nleave = Leave { $name }\n");
        assert_eq!(locale.by_id("send"), Some(Said { text: "Enviar".to_owned(), lang: None }));
        let said = locale.say("leave", &[("name", Arg::Text("Ana"))]);
        assert_eq!(said, Said { text: "Leave \u{2068}Ana\u{2069}".to_owned(), lang: Some("en") });
    }

    #[test]
    fn a_translation_that_asks_for_what_is_not_there_gives_way_to_english() {
        let locale =
            Locale::from_source("es", &[], "leave = Adiós { $nombre }\n### english\nleave = Leave { $name }\n");
        assert_eq!(locale.say("leave", &[("name", Arg::Text("Ana"))]).lang, Some("en"));
    }

    #[test]
    fn a_code_that_comes_as_data_finds_its_message_or_nothing() {
        let locale = Locale::from_source("en", &[], "a = A\nb = { $x }\n");
        assert_eq!(locale.by_id("a").map(|said| said.text), Some("A".to_owned()));
        assert_eq!(locale.by_id("b"), None, "it wants something put into it");
        assert_eq!(locale.by_id("c"), None);
        assert_eq!(locale.by_id(""), None);
        assert_eq!(locale.by_id("NUMBER"), None);
    }

    #[test]
    fn a_messages_file_that_is_cut_short_breaks_nothing() {
        for end in 0..ARABIC.len() {
            let cut = ARABIC.get(..end).unwrap_or_default();
            assert!(!Locale::from_source("ar", &[], cut).say("answers", &[("count", Arg::Number(3))]).text.is_empty());
        }
    }

    #[test]
    fn the_words_of_the_group_come_in_what_the_reader_reads() {
        let text = Text(
            [("en", "day"), ("es", "día"), ("zh-Hant", "日")]
                .iter()
                .filter_map(|(tag, words)| Some((Tag::new(tag)?, (*words).to_owned())))
                .collect(),
        );
        let picked = |tag: &str, prefs: &[&str]| {
            Locale::from_source(tag, &tags(prefs), "").pick(&text).map(|(_, words)| words.to_owned()).unwrap()
        };
        assert_eq!(picked("en", &["zh-TW", "en"]), "日", "there are no messages in Chinese, but there is a text");
        assert_eq!(picked("es", &["qu"]), "día");
        assert_eq!(picked("ar", &["ar"]), "day");
        assert!(Locale::from_source("en", &[], "").pick(&Text::default()).is_none());
    }

    #[test]
    fn two_locales_are_equal_that_speak_alike_to_the_same_reader() {
        let locale = |tag, prefs: &[&str]| Locale::from_source(tag, &tags(prefs), "");
        assert!(locale("es", &["es"]) == locale("es", &["es"]));
        assert!(locale("es", &["es"]) != locale("es", &["es", "en"]));
        assert!(locale("es", &["es"]) != locale("en", &["es"]));
    }
}
