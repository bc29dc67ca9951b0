//! The names that stand in addresses: groups, polls, circles, options.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A name in an address: `[a-z0-9][a-z0-9-]{1,62}`, so 2 to 63 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{1,62}$"))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// First path segments that are routes of our own, so that no group can be called so.
pub const RESERVED: [&str; 9] = ["v1", "embed", "frame", "join", "desk", "assets", "groups", "translate", "oembed"];

/// The longest slug that is made from words, in characters.
const MOST_FROM_WORDS: usize = 40;

/// Letters of the Latin alphabet with a mark, and without it.
const WITHOUT_MARKS: [(&str, &str); 25] = [
    ("áàâäãåāăąǎạảấầẩẫậắằẳẵặ", "a"),
    ("æ", "ae"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("éèêëēĕėęěẹẻẽếềểễệ", "e"),
    ("ğĝġģ", "g"),
    ("ĥħ", "h"),
    ("íìîïĩīĭįıỉị", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("łľĺļ", "l"),
    ("ñńňņ", "n"),
    ("óòôöõøōŏőơọỏốồổỗộớờởỡợ", "o"),
    ("œ", "oe"),
    ("ŕřŗ", "r"),
    ("śŝşšș", "s"),
    ("ß", "ss"),
    ("ťţŧț", "t"),
    ("þ", "th"),
    ("úùûüũūŭůűųưụủứừửữự", "u"),
    ("ŵ", "w"),
    ("ýÿŷỳỵỷỹ", "y"),
    ("źżž", "z"),
    ("ŋ", "ng"),
    ("ə", "e"),
];

/// What a small letter of the Latin alphabet with a mark is without it.
pub(crate) fn without_mark(c: char) -> Option<&'static str> {
    WITHOUT_MARKS.iter().find(|(marked, _)| marked.contains(c)).map(|(_, plain)| *plain)
}

impl Slug {
    /// Reads a slug; `None` if it is not one.
    ///
    /// ```
    /// use porchlight_model::Slug;
    /// assert!(Slug::new("riverside").is_some());
    /// assert!(Slug::new("River side").is_none());
    /// ```
    pub fn new(text: &str) -> Option<Slug> {
        let mut bytes = text.bytes();
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let first = bytes.next().is_some_and(plain);
        let rest = bytes.all(|b| plain(b) || b == b'-');
        (first && rest && (2..=63).contains(&text.len())).then(|| Slug(text.to_owned()))
    }

    /// A slug from words, for an address that can be read aloud: letters of the Latin alphabet without their marks,
    /// whatever else stands between them becomes a hyphen. `None` where too little is left, as of words in Arabic.
    ///
    /// ```
    /// use porchlight_model::Slug;
    /// assert_eq!(Slug::from_words("¿Qué día nos juntamos?").unwrap().as_str(), "que-dia-nos-juntamos");
    /// assert!(Slug::from_words("متى نلتقي؟").is_none());
    /// ```
    pub fn from_words(words: &str) -> Option<Slug> {
        let mut slug = String::new();
        for c in words.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => slug.push(c),
                // Within a word, or a mark on the letter before it.
                '\'' | '’' | '\u{300}'..='\u{36F}' => {}
                c => match without_mark(c) {
                    Some(plain) => slug.push_str(plain),
                    None if slug.ends_with('-') || slug.is_empty() => {}
                    None => slug.push('-'),
                },
            }
        }
        let short = slug
            .get(..MOST_FROM_WORDS)
            .map_or(slug.as_str(), |cut| cut.rsplit_once('-').map_or(cut, |(whole, _)| whole));
        Slug::new(short.trim_end_matches('-'))
    }

    /// This name, or where it is taken the first of `name-2`, `name-3`… that is not.
    pub fn unlike(self, taken: &BTreeSet<Slug>) -> Slug {
        let numbered = (2..).map(|n| Slug(format!("{self}-{n}")));
        // One of so many, and one more, is free.
        let mut names = std::iter::once(self.clone()).chain(numbered.take(taken.len()));
        names.find(|slug| !taken.contains(slug)).unwrap_or(self)
    }

    /// Whether a group may not be called so, because the address is taken by a route.
    pub fn is_reserved(&self) -> bool {
        RESERVED.contains(&self.0.as_str())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Slug, Self::Error> {
        Slug::new(&text).ok_or("a name is 2 to 63 of a-z, 0-9 and -, and does not begin with -")
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_from_words_is_short_and_ends_with_a_whole_word() {
        let made = |words: &str| Slug::from_words(words).map(|slug| slug.to_string());
        assert_eq!(made("Don’t — stop!  Łódź & Œuvre").as_deref(), Some("dont-stop-lodz-oeuvre"));
        assert_eq!(made("cafe\u{301}").as_deref(), Some("cafe"));
        let long = "we have a garden and a kitchen and a very long corridor";
        assert_eq!(made(long).as_deref(), Some("we-have-a-garden-and-a-kitchen-and-a"));
        assert_eq!(made(&"a".repeat(90)).map(|slug| slug.len()), Some(40));
        assert_eq!(made("?"), None);
        assert_eq!(made("X"), None, "one letter is too little");
    }

    #[test]
    fn a_group_is_named_with_what_can_be_read_aloud() {
        for good in ["ab", "riverside", "2nd-street", &"a".repeat(63)] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "a", "-ab", "Ab", "a b", "a_b", "é2", "a/b", "..", &"a".repeat(64)] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }
}
