//! A group's own words, in as many languages as somebody wrote them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The most languages that one text can be in.
const MOST_LANGUAGES: usize = 30;

/// A language tag in the canonical letter case of RFC 5646 (`es`, `zh-Hant`, `pt-BR`); at most 35 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "es"))]
#[serde(try_from = "String", into = "String")]
pub struct Tag(String);

impl Tag {
    /// Reads a tag and puts it in its canonical case; `None` if it has not the shape of one.
    ///
    /// ```
    /// use porchlight_model::Tag;
    /// assert_eq!(Tag::new("PT_br").unwrap().as_str(), "pt-BR");
    /// assert!(Tag::new("x").is_none());
    /// ```
    pub fn new(text: &str) -> Option<Tag> {
        if text.len() > 35 {
            return None;
        }
        let mut canonical = String::with_capacity(text.len());
        for (at, part) in text.split(['-', '_']).enumerate() {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let plain = part.bytes().all(|b| b.is_ascii_alphanumeric());
            match (at, part.len()) {
                (0, 2..=3) if letters => canonical.push_str(&part.to_ascii_lowercase()),
                (0, _) => return None,
                (_, 4) if letters => {
                    canonical.push('-');
                    let lower = part.to_ascii_lowercase();
                    canonical.extend(lower.chars().take(1).map(|c| c.to_ascii_uppercase()));
                    canonical.extend(lower.chars().skip(1));
                }
                (_, 2) if letters => {
                    canonical.push('-');
                    canonical.push_str(&part.to_ascii_uppercase());
                }
                (_, 1..=8) if plain => {
                    canonical.push('-');
                    canonical.push_str(&part.to_ascii_lowercase());
                }
                _ => return None,
            }
        }
        Some(Tag(canonical))
    }

    /// The tag itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script or region: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl TryFrom<String> for Tag {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Tag, Self::Error> {
        Tag::new(&text).ok_or("a language tag looks like es, zh-Hant or pt-BR")
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> String {
        tag.0
    }
}

/// What a group says, by language. Never hidden for want of a translation: [`Text::pick`] always finds one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>, example = json!({"en": "Which day?", "es": "¿Qué día?"})))]
#[serde(transparent)]
pub struct Text(pub BTreeMap<Tag, String>);

impl Text {
    /// The words for somebody who reads `wanted`, best first, and the language they are in: the same tag, then the
    /// same language, then the first there is.
    pub fn pick<'a>(&'a self, wanted: &[Tag]) -> Option<(&'a Tag, &'a str)> {
        pick(&self.0, wanted).map(|(tag, words)| (tag, words.as_str()))
    }

    /// Whether nobody wrote anything.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|words| words.trim().is_empty())
    }

    /// Whether it is in more languages than anybody translates into.
    pub fn is_in_too_many(&self) -> bool {
        self.0.len() > MOST_LANGUAGES
    }

    /// The longest of the translations, in characters.
    pub fn longest(&self) -> usize {
        self.0.values().map(|words| words.chars().count()).max().unwrap_or(0)
    }

    /// The same words without control characters, without the invisible ones that turn the direction of what
    /// follows (U+202A–202E, U+2066–2069), and without languages in which nothing was written. With `lines`,
    /// line ends stay.
    #[must_use]
    pub fn tidied(&self, lines: bool) -> Text {
        let tidied = self.0.iter().map(|(tag, words)| (tag.clone(), tidy(words, lines)));
        Text(tidied.filter(|(_, words)| !words.is_empty()).collect())
    }
}

impl FromIterator<(Tag, String)> for Text {
    /// Languages in which nothing was written are left out.
    fn from_iter<I: IntoIterator<Item = (Tag, String)>>(words: I) -> Text {
        Text(words.into_iter().filter(|(_, words)| !words.trim().is_empty()).collect())
    }
}

/// The value for a reader of `wanted`: the same tag, then the same language, then the first there is.
pub fn pick<'a, T>(by_tag: &'a BTreeMap<Tag, T>, wanted: &[Tag]) -> Option<(&'a Tag, &'a T)> {
    let same_tag = |tag: &Tag| by_tag.get_key_value(tag);
    let same_language = |tag: &Tag| by_tag.iter().find(|(have, _)| have.language() == tag.language());
    wanted.iter().find_map(|tag| same_tag(tag).or_else(|| same_language(tag))).or_else(|| by_tag.iter().next())
}

/// Words from a person, made safe to show beside others': trimmed, no control characters, no marks that turn the
/// direction of the text after them. With `lines`, line ends stay.
pub(crate) fn tidy(words: &str, lines: bool) -> String {
    let kept = |c: char| match c {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\n' if lines => Some('\n'),
        '\r' if lines => None,
        c if c.is_control() => Some(' '),
        c => Some(c),
    };
    words.chars().filter_map(kept).collect::<String>().trim().to_owned()
}

/// Whether this is a sign of writing that has no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
#[cfg(feature = "search")]
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(list: &[&str]) -> Vec<Tag> {
        list.iter().filter_map(|t| Tag::new(t)).collect()
    }

    fn text(pairs: &[(&str, &str)]) -> Text {
        Text(pairs.iter().map(|(t, w)| (Tag::new(t).unwrap(), (*w).to_owned())).collect())
    }

    #[test]
    fn a_reader_gets_their_language_or_a_near_one_or_whatever_there_is() {
        let day = text(&[("en", "day"), ("es", "día"), ("pt-BR", "dia")]);
        assert_eq!(day.pick(&tags(&["es"])).unwrap().1, "día");
        assert_eq!(day.pick(&tags(&["pt-PT", "en"])).unwrap().1, "dia");
        assert_eq!(day.pick(&tags(&["ar"])).unwrap().1, "day");
        assert!(Text::default().pick(&tags(&["ar"])).is_none());
    }

    #[test]
    fn nobody_can_turn_the_words_that_follow_theirs() {
        assert_eq!(tidy(" a\u{202E}b\u{2067}\u{0}c\r\nd ", true), "ab c\nd");
        assert_eq!(tidy("a\nb", false), "a b");
    }
}
