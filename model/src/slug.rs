//! The names that stand in addresses: groups, polls, circles, options.

use serde::{Deserialize, Serialize};

/// A name in an address: `[a-z0-9][a-z0-9-]{1,62}`, so 2 to 63 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{1,62}$"))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// First path segments that are routes of our own, so that no group can be called so.
pub const RESERVED: [&str; 9] = ["v1", "embed", "frame", "join", "desk", "assets", "groups", "translate", "oembed"];

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
    fn a_group_is_named_with_what_can_be_read_aloud() {
        for good in ["ab", "riverside", "2nd-street", &"a".repeat(63)] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "a", "-ab", "Ab", "a b", "a_b", "é2", "a/b", "..", &"a".repeat(64)] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }
}
