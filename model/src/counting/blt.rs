//! Ballots as a BLT file, which most programs that count ranked ballots read.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::{BallotFile, Flaw, Marks, Says};
use crate::{Tag, Text};

/// Why a file cannot be written as BLT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBlt {
    /// BLT holds ranks, and these ballots hold something else.
    NotRanked(Says),
    /// The file cannot be counted.
    Flawed(Flaw),
}

/// The ballots in the format of Hill, Wichmann and Woodall's *Algorithm 123* (The Computer Journal 30, 1987), with the
/// `=` of OpenSTV and OpaVote between options of equal rank. Gaps between ranks are closed. The names are in the first
/// of the `wanted` languages that there is, and so is the title. The format has no way to write a quotation mark or a
/// line end within a name: they become `'` and a space.
///
/// # Errors
///
/// [`NoBlt`].
pub fn write_blt(file: &BallotFile, wanted: &[Tag]) -> Result<String, NoBlt> {
    if file.says != Says::Ranks {
        return Err(NoBlt::NotRanked(file.says));
    }
    let profile = file.profile().map_err(NoBlt::Flawed)?;
    let seats = file.count.as_ref().map_or(1, |count| count.decides.seats);
    let mut blt = format!("{} {seats}\n", file.options.len());
    for (marks, times) in profile.ballots() {
        // Writing to a String cannot fail.
        let _ = write!(blt, "{times}");
        for level in levels(marks) {
            let level: Vec<String> = level.iter().map(|option| (option + 1).to_string()).collect();
            let _ = write!(blt, " {}", level.join("="));
        }
        blt.push_str(" 0\n");
    }
    blt.push_str("0\n");
    for words in file.options.iter().map(|option| &option.name).chain([&file.poll.title]) {
        let _ = writeln!(blt, "\"{}\"", plain(words, wanted));
    }
    Ok(blt)
}

/// The ranked options, best first, those of equal rank together.
fn levels(marks: &Marks) -> Vec<Vec<usize>> {
    let ranks: BTreeSet<u32> = marks.iter().flatten().copied().collect();
    let of = |rank| marks.iter().enumerate().filter(move |(_, mark)| **mark == Some(rank)).map(|(option, _)| option);
    ranks.into_iter().map(|rank| of(rank).collect()).collect()
}

fn plain(words: &Text, wanted: &[Tag]) -> String {
    let words = words.pick(wanted).map(|(_, words)| words).unwrap_or_default();
    words
        .chars()
        .map(|c| {
            if c == '"' {
                '\''
            } else if c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Slug;
    use crate::counting::{Alike, Asked, Format, Listed};

    fn text(words: &[(&str, &str)]) -> Text {
        Text(words.iter().map(|(tag, words)| (Tag::new(tag).unwrap(), (*words).to_owned())).collect())
    }

    #[test]
    fn any_program_can_read_who_ranked_whom() {
        let id = |id: &str| Slug::new(id).unwrap();
        let ballot = |times, marks: &[(&str, u32)]| Alike {
            times,
            marks: marks.iter().map(|(option, mark)| (id(option), *mark)).collect(),
        };
        let file = BallotFile {
            format: Format::V1,
            poll: Asked {
                group: id("riverside"),
                kind: "poll".into(),
                id: id("supper"),
                title: text(&[("en", "Supper\nfor \"all\"?"), ("es", "¿Cena?")]),
            },
            says: Says::Ranks,
            options: vec![
                Listed { id: id("soup"), name: text(&[("en", "Soup"), ("es", "Sopa")]) },
                Listed { id: id("bread"), name: text(&[("en", "Bread")]) },
                Listed { id: id("cake"), name: text(&[("en", "Cake")]) },
            ],
            count: None,
            ballots: vec![
                ballot(2, &[("cake", 1), ("soup", 4)]),
                ballot(3, &[("bread", 2), ("soup", 2), ("cake", 7)]),
                ballot(1, &[]),
            ],
            result: None,
        };
        let english = write_blt(&file, &[Tag::new("en").unwrap()]).unwrap();
        let ballots = "3 1\n1 0\n3 1=2 3 0\n2 3 1 0\n0\n";
        assert_eq!(english, format!("{ballots}\"Soup\"\n\"Bread\"\n\"Cake\"\n\"Supper for 'all'?\"\n"));
        let spanish = write_blt(&file, &[Tag::new("es").unwrap()]).unwrap();
        assert_eq!(spanish, format!("{ballots}\"Sopa\"\n\"Bread\"\n\"Cake\"\n\"¿Cena?\"\n"));
        let scores = BallotFile { says: Says::Scores, ..file };
        assert_eq!(write_blt(&scores, &[]), Err(NoBlt::NotRanked(Says::Scores)));
    }
}
