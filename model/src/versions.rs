//! Words that somebody agrees to: every wording they ever had keeps its number, so that what was agreed to can be
//! shown again beside what is asked now.

use serde::{Deserialize, Serialize};

use crate::Text;

/// How many earlier wordings are kept.
pub const MOST_EARLIER: usize = 20;

/// Words with a number that grows with each change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versioned {
    /// What it says now.
    pub text: Text,
    /// Which wording this is, from 1.
    pub version: u32,
    /// What it said before, the oldest first; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
}

/// What something said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Earlier {
    /// Which wording it was.
    pub version: u32,
    /// What it said.
    pub text: Text,
}

impl Versioned {
    /// The first wording.
    pub fn first(text: Text) -> Self {
        Versioned { text, version: 1, earlier: Vec::new() }
    }

    /// With this wording: the same if no word of it is new, else the next version, with the one before kept.
    #[must_use]
    pub fn revised(&self, text: Text) -> Self {
        if text == self.text {
            return self.clone();
        }
        let mut earlier = self.earlier.clone();
        earlier.push(Earlier { version: self.version, text: self.text.clone() });
        let too_many = earlier.len().saturating_sub(MOST_EARLIER);
        earlier.drain(..too_many);
        Versioned { text, version: self.version.saturating_add(1), earlier }
    }

    /// What it said in that version, if that is still known.
    pub fn at(&self, version: u32) -> Option<&Text> {
        if version == self.version {
            return Some(&self.text);
        }
        self.earlier.iter().find(|earlier| earlier.version == version).map(|earlier| &earlier.text)
    }
}

/// A part of what two wordings have between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Piece {
    /// It stands in both.
    Same(String),
    /// It stood only in the earlier one.
    Gone(String),
    /// It stands only in the later one.
    New(String),
}

/// What became of some words, word by word (Myers, "An O(ND) Difference Algorithm", 1986). Writing without spaces
/// between words is compared by characters. The pieces that are not new are the earlier words, those that are not gone
/// are the later ones.
///
/// ```
/// use porchlight_model::{Piece, differences};
/// let pieces = differences("Be kind.", "Be very kind.");
/// assert_eq!(pieces, [Piece::Same("Be ".into()), Piece::New("very ".into()), Piece::Same("kind.".into())]);
/// ```
#[cfg(feature = "markdown")]
pub fn differences(before: &str, now: &str) -> Vec<Piece> {
    use similar::{Algorithm, DiffTag, capture_diff_slices};
    let (old, new) = (words(before), words(now));
    let said = |words: &[&str], range: std::ops::Range<usize>| words.get(range).unwrap_or_default().concat();
    let mut parts: Vec<Part> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, new) = (said(&old, op.old_range()), said(&new, op.new_range()));
        parts.push(if op.tag() == DiffTag::Equal { Part::Same(new) } else { Part::Changed { gone, new } });
        join(&mut parts);
    }
    let pieces = parts.into_iter().flat_map(|part| match part {
        Part::Same(words) => [Some(Piece::Same(words)), None],
        Part::Changed { gone, new } => {
            [(!gone.is_empty()).then_some(Piece::Gone(gone)), (!new.is_empty()).then_some(Piece::New(new))]
        }
    });
    pieces.flatten().collect()
}

/// A part of two wordings, while they are compared.
#[cfg(feature = "markdown")]
enum Part {
    Same(String),
    Changed { gone: String, new: String },
}

/// Two words that were replaced are one change, although the space between them stayed.
#[cfg(feature = "markdown")]
fn join(parts: &mut Vec<Part>) {
    let [.., Part::Changed { gone: gone_before, new: new_before }, Part::Same(space), Part::Changed { gone, new }] =
        parts.as_mut_slice()
    else {
        return;
    };
    let replaced = [&*gone_before, &*new_before, &*gone, &*new].iter().all(|words| !words.trim().is_empty());
    if space != " " || !replaced {
        return;
    }
    gone_before.push(' ');
    gone_before.push_str(gone);
    new_before.push(' ');
    new_before.push_str(new);
    parts.truncate(parts.len() - 2);
}

/// The words of a text and the spaces between them; a sign of writing that has no spaces is a word of its own.
#[cfg(feature = "markdown")]
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let begins = before.is_some_and(|before: char| {
            let other = before.is_whitespace() != c.is_whitespace();
            other || crate::text::is_unspaced(before) || crate::text::is_unspaced(c)
        });
        if begins {
            words.extend(text.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tag;

    fn text(words: &str) -> Text {
        Text([(Tag::new("en").unwrap(), words.to_owned())].into())
    }

    #[test]
    fn what_was_agreed_to_can_be_read_again_after_it_changed() {
        let first = Versioned::first(text("Be kind."));
        assert_eq!(first.revised(text("Be kind.")), first);
        let second = first.revised(text("Be very kind."));
        assert_eq!((second.version, second.at(1), second.at(2)), (2, Some(&first.text), Some(&second.text)));
        assert_eq!(second.at(3), None);
        let many = (0..50).fold(second, |now, at| now.revised(text(&format!("Rule {at}."))));
        assert_eq!((many.version, many.earlier.len()), (52, MOST_EARLIER));
        assert_eq!(many.at(51), Some(&text("Rule 48.")));
        assert_eq!(many.at(1), None);
    }

    #[cfg(feature = "markdown")]
    mod differing {
        use super::super::*;
        use proptest::prelude::*;

        #[test]
        fn one_changed_word_is_one_changed_word() {
            let pieces = differences("We meet on Monday at the hall.", "We meet on Friday at the hall.");
            let expected = [
                Piece::Same("We meet on ".into()),
                Piece::Gone("Monday".into()),
                Piece::New("Friday".into()),
                Piece::Same(" at the hall.".into()),
            ];
            assert_eq!(pieces, expected);
            let pieces = differences("We listen first.", "We listen first.\n\nWe share tea.");
            assert_eq!(pieces, [Piece::Same("We listen first.".into()), Piece::New("\n\nWe share tea.".into())]);
            let pieces = differences("On Monday at five.", "On Friday after six.");
            let expected = [
                Piece::Same("On ".into()),
                Piece::Gone("Monday at five.".into()),
                Piece::New("Friday after six.".into()),
            ];
            assert_eq!(pieces, expected);
        }

        #[test]
        fn writing_without_spaces_is_compared_by_its_signs() {
            let pieces = differences("我们周一见面", "我们周五见面");
            let expected = [
                Piece::Same("我们周".into()),
                Piece::Gone("一".into()),
                Piece::New("五".into()),
                Piece::Same("见面".into()),
            ];
            assert_eq!(pieces, expected);
        }

        proptest! {
            #[test]
            fn both_wordings_can_be_read_off_the_pieces(before in "[ab \n我é]{0,40}", now in "[ab \n我é]{0,40}") {
                let pieces = differences(&before, &now);
                let read = |leave: fn(&Piece) -> bool| pieces.iter().filter(|piece| !leave(piece)).map(|piece| match piece {
                    Piece::Same(words) | Piece::Gone(words) | Piece::New(words) => words.as_str(),
                }).collect::<String>();
                prop_assert_eq!(read(|piece| matches!(piece, Piece::New(_))), before);
                prop_assert_eq!(read(|piece| matches!(piece, Piece::Gone(_))), now);
            }
        }
    }
}
