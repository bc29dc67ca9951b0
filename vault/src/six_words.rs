//! Six words: what two people say to each other so that nobody stands between them.
//!
//! A greeter who is to be let in reads six words from their screen, aloud or by another way than the host's, and
//! who lets them in sees the same six, of the keys that the host handed over. Argon2id makes it dear to look for
//! other keys with the same 66 bits.

use alloc::string::String;

use bip39::Language;
use zeroize::Zeroizing;

use crate::hash::frame;
use crate::public::{PublicKey, VerifyKey};
use crate::stretch::stretched;

/// How many bits one word stands for.
const BITS: usize = 11;

/// Six numbers of 0 to 2047 that stand for a greeter's two keys in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SixWords([u16; 6]);

impl SixWords {
    /// The six numbers of these keys in this group.
    ///
    /// `None` where 19 MiB of memory cannot be had.
    #[must_use]
    pub fn of(group: &str, kem: &PublicKey, sign: &VerifyKey) -> Option<Self> {
        let keys = frame("porchlight six words v1", &[group.as_bytes(), kem.as_bytes(), sign.as_bytes()]);
        stretched(&keys, b"porchlight words", 19 * 1024, 2).map(|bytes| Self(numbers(&bytes)))
    }

    /// The numbers, for whose language has no list, and for two people who share no list.
    #[must_use]
    pub const fn numbers(&self) -> [u16; 6] {
        self.0
    }

    /// The words of BIP 39's list of this language (`en`, `es`), `None` for any other.
    ///
    /// Accents are written as in the list, as characters of their own (Unicode's NFD).
    #[must_use]
    pub fn words(&self, lang: &str) -> Option<[&'static str; 6]> {
        let list = list(lang)?;
        Some(self.0.map(|number| word(list, number)))
    }
}

/// Six words of 2,048, in this language or else in English, from 9 bytes of a cryptographic random generator, of
/// which 66 bits count: a passphrase, with a space between two words.
#[must_use]
pub fn passphrase(random: [u8; 9], lang: &str) -> Zeroizing<String> {
    let list = list(lang).unwrap_or(Language::English.word_list());
    let words = numbers(&random).map(|number| word(list, number));
    // Its full length from the start, so that no half-written copy is left behind by growing.
    let mut text = Zeroizing::new(String::with_capacity(words.map(|word| word.len() + 1).iter().sum()));
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// The list for a language tag (BCP 47), by its first part.
fn list(lang: &str) -> Option<&'static [&'static str; 2048]> {
    match lang.split('-').next() {
        Some("en") => Some(Language::English.word_list()),
        Some("es") => Some(Language::Spanish.word_list()),
        _ => None,
    }
}

/// Each number has 11 bits, and each list 2,048 words.
fn word(list: &'static [&'static str; 2048], number: u16) -> &'static str {
    list.get(usize::from(number)).copied().unwrap_or_default()
}

/// The first 66 bits, as six numbers of 11.
fn numbers(bytes: &[u8; 9]) -> [u16; 6] {
    let whole = bytes.iter().fold(0_u128, |whole, byte| whole << 8 | u128::from(*byte));
    core::array::from_fn(|place| (whole >> (72 - BITS * (place + 1)) & 0x7FF) as u16)
}
