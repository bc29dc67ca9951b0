//! Large lists for measuring: a FAQ of thousands of entries, a starter pack of hundreds. Made of words that no language has, the
//! same each time, in the alphabets of the demo's three languages. Few of the words are frequent and many are rare (Zipf's law),
//! so that they are compressed about as much as what people write.

use serde_json::{Value, json};

/// A language, what its words are made of, and how a question ends.
struct Tongue {
    tag: &'static str,
    first: [&'static str; 8],
    then: [&'static str; 5],
    mark: &'static str,
}

const TONGUES: [Tongue; 3] = [
    Tongue {
        tag: "en",
        first: ["b", "th", "l", "m", "w", "s", "st", "r"],
        then: ["a", "e", "ing", "o", "er"],
        mark: "?",
    },
    Tongue {
        tag: "es",
        first: ["b", "c", "l", "m", "ñ", "s", "p", "r"],
        then: ["a", "e", "ión", "o", "ar"],
        mark: "?",
    },
    Tongue {
        tag: "ar", first: ["ب", "ت", "ل", "م", "ك", "س", "ال", "ر"], then: ["ا", "ي", "ة", "و", "ن"], mark: "؟"
    },
];

/// So many words a language has.
const WORDS: f64 = 6_000.0;

impl Tongue {
    /// The `n`th word: those that are frequent are short.
    fn word(&self, mut n: usize) -> String {
        let mut word = String::new();
        loop {
            word.push_str(self.first[n % self.first.len()]);
            n /= self.first.len();
            word.push_str(self.then[n % self.then.len()]);
            n /= self.then.len();
            if n == 0 {
                return word;
            }
        }
    }

    /// So many words, as if by chance: the same for the same `n`.
    fn words(&self, n: usize, many: usize) -> String {
        let word = |turn: usize| self.word(WORDS.powf(chance(n, turn)) as usize - 1);
        capital(&(0..many).map(word).collect::<Vec<_>>().join(" "))
    }
}

/// A number from nought to one, as if by chance (SplitMix64).
fn chance(n: usize, turn: usize) -> f64 {
    let mut mixed = ((n * 1_000 + turn) as u64).wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// The sections of both, and how many there are.
const SECTIONS: usize = 8;

/// The same in every language, as a group writes it.
fn each(say: impl Fn(&Tongue) -> String) -> Value {
    TONGUES
        .iter()
        .map(|tongue| (tongue.tag.to_owned(), Value::from(say(tongue))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn sections() -> Vec<Value> {
    let section = |n: usize| json!({ "id": format!("section-{n}"), "title": each(|tongue| tongue.words(n, 2)) });
    (0..SECTIONS).map(section).collect()
}

/// In which section the entry stands: they come one after the other.
fn section(n: usize, of: usize) -> String {
    format!("section-{}", n * SECTIONS / of.max(1))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A FAQ of so many entries, as an organiser sends it (`model::faq::FaqDraft`): `entry-0`, `entry-1` and so on, with answers
/// of about 400 letters. Every tenth is for members; the question of each has its number in it.
pub(crate) fn faq(entries: usize) -> Value {
    let question = |n: usize| each(|tongue| format!("{} {n}{}", tongue.words(n, 7), tongue.mark));
    let answer = |n: usize| {
        each(|tongue| {
            let sentence = |turn: usize| tongue.words(n * 8 + turn + 100_000, 10) + ".";
            let paragraph = |from: usize| (from..from + 4).map(sentence).collect::<Vec<_>>().join(" ");
            format!("{}\n\n{}", paragraph(0), paragraph(4))
        })
    };
    let entry = |n: usize| {
        json!({
            "id": format!("entry-{n}"),
            "section": section(n, entries),
            "question": question(n),
            "answer": answer(n),
            "audience": if n % 10 == 9 { "members" } else { "everyone" },
        })
    };
    json!({
        "title": each(|tongue| tongue.words(entries, 3)),
        "sections": sections(),
        "asks": true,
        "entries": (0..entries).map(entry).collect::<Vec<_>>(),
    })
}

/// A starter pack of so many entries, as a curator sends it (`model::pack::PackDraft`): `entry-0` and so on, all of them shown
/// to everybody, on networks by turns. Every name ends in `.example`, which leads nowhere (RFC 2606).
pub(crate) fn pack(entries: usize) -> Value {
    let known_by = |n: usize| match n % 4 {
        0 => json!([{ "on": "bluesky", "handle": format!("neighbour-{n}.example") }]),
        1 => json!([{ "on": "fediverse", "address": format!("neighbour{n}@river{}.example", n % 9) }]),
        2 => json!([
            { "on": "fediverse", "address": format!("group{n}@social.example") },
            { "on": "bluesky", "handle": format!("group-{n}.example") },
        ]),
        _ => json!([
            { "on": "web", "url": format!("https://group-{n}.example/") },
            { "on": "feed", "url": format!("https://group-{n}.example/feed.xml") },
        ]),
    };
    let entry = |n: usize| {
        json!({
            "id": format!("entry-{n}"),
            "section": section(n, entries),
            "label": each(|tongue| format!("{} {n}", tongue.words(n, 2))),
            "why": each(|tongue| tongue.words(n + 100_000, 12) + "."),
            "known_by": known_by(n),
            "consent": { "is": "organisation" },
        })
    };
    json!({
        "title": each(|tongue| tongue.words(entries, 3)),
        "sections": sections(),
        "entries": (0..entries).map(entry).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_large_faq_is_the_same_each_time_and_no_two_of_its_entries_are() {
        let made = faq(2_000);
        assert_eq!(made, faq(2_000));
        let entries = made["entries"].as_array().unwrap();
        let answers: BTreeSet<&str> = entries.iter().filter_map(|entry| entry["answer"]["en"].as_str()).collect();
        assert_eq!(answers.len(), 2_000);
        let letters: usize = entries.iter().filter_map(|entry| entry["answer"]["en"].as_str()).map(str::len).sum();
        assert!((300..500).contains(&(letters / 2_000)), "{} letters each", letters / 2_000);
        assert_eq!(entries[1_999]["section"], "section-7");
    }
}
