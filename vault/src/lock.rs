//! The lock on a greeter's device: seeds at rest, behind six words.

use alloc::{string::String, vec::Vec};
use core::fmt;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::b64::{self, Bytes};
use crate::keys::{DoorSeed, GreeterSeed};
use crate::stretch::stretched;
use crate::symbol::half_width;

/// What is authenticated together with the seeds.
const AAD: &[u8] = b"porchlight lock v1";

/// The version that is written and read.
const VERSION: u8 = 1;

/// What a device keeps for one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeds {
    /// The greeter's own seed.
    pub greeter: GreeterSeed,
    /// The door's, on the device of whoever founded the group.
    pub door: Option<DoorSeed>,
}

/// Seeds behind a passphrase, as they are kept on the device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locked {
    /// 1.
    pub v: u8,
    /// Argon2id's memory, in KiB.
    pub m: u32,
    /// How many times Argon2id passes over it.
    pub t: u32,
    /// Argon2id's salt.
    pub salt: Bytes<16>,
    /// AES-GCM's nonce.
    pub nonce: Bytes<12>,
    /// The seeds, encrypted, and the tag.
    #[serde(with = "b64")]
    pub body: Vec<u8>,
}

/// What one guess of a passphrase costs, by what the device has: the memory of RFC 9106, 4, with one lane, or what
/// OWASP's Password Storage Cheat Sheet asks at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// 64 MiB, three times.
    Ample,
    /// 19 MiB, twice: where 64 MiB cannot be had.
    Scarce,
}

/// Why seeds stay locked, or are not locked. It holds nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// Not what this program keeps: another version, another cost, other lengths.
    Unreadable,
    /// The passphrase is another, or what was kept was altered.
    Passphrase,
    /// The device has not this much memory to give.
    Memory,
}

impl Cost {
    /// Argon2id's memory in KiB, and how many times it is passed over.
    #[must_use]
    pub const fn numbers(self) -> (u32, u32) {
        match self {
            Self::Ample => (64 * 1024, 3),
            Self::Scarce => (19 * 1024, 2),
        }
    }
}

impl Locked {
    /// Locks seeds behind a [passphrase](crate::passphrase). Salt and nonce are bytes from a cryptographic random
    /// generator, new ones each time.
    ///
    /// # Errors
    ///
    /// [`LockError::Memory`]: try [`Cost::Scarce`].
    pub fn lock(
        seeds: &Seeds,
        passphrase: &str,
        salt: [u8; 16],
        nonce: [u8; 12],
        cost: Cost,
    ) -> Result<Self, LockError> {
        let (m, t) = cost.numbers();
        let key = stretched::<32>(typed(passphrase).as_bytes(), &salt, m, t).ok_or(LockError::Memory)?;
        let body = Aes256Gcm::new(key.as_slice().into())
            .encrypt(&nonce.into(), Payload { msg: seeds.json().as_bytes(), aad: AAD })
            .map_err(|aes_gcm::Error| LockError::Unreadable)?;
        Ok(Self { v: VERSION, m, t, salt: Bytes(salt), nonce: Bytes(nonce), body })
    }

    /// Unlocks seeds. Forgiven in a passphrase: case, accents, full-width letters, and whatever is not a letter
    /// between the words.
    ///
    /// # Errors
    ///
    /// See [`LockError`].
    pub fn unlock(&self, passphrase: &str) -> Result<Seeds, LockError> {
        let known = [Cost::Ample, Cost::Scarce].map(Cost::numbers).contains(&(self.m, self.t));
        if self.v != VERSION || !known {
            return Err(LockError::Unreadable);
        }
        let passphrase = typed(passphrase);
        let key = stretched::<32>(passphrase.as_bytes(), self.salt.as_bytes(), self.m, self.t);
        let json = Aes256Gcm::new(key.ok_or(LockError::Memory)?.as_slice().into())
            .decrypt(self.nonce.as_bytes().into(), Payload { msg: &self.body, aad: AAD })
            .map(Zeroizing::new)
            .map_err(|aes_gcm::Error| LockError::Passphrase)?;
        Seeds::read(&json).ok_or(LockError::Unreadable)
    }
}

/// The seeds' JSON, `{"greeter":"32 bytes","door":"32 bytes"}`, or `null` for the door.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    greeter: &'a str,
    #[serde(borrow)]
    door: Option<&'a str>,
}

impl Seeds {
    fn json(&self) -> Zeroizing<String> {
        let greeter = Zeroizing::new(b64::written(self.greeter.as_bytes()));
        let door = self.door.as_ref().map(|door| Zeroizing::new(b64::written(door.as_bytes())));
        let written = Written { greeter: &greeter, door: door.as_ref().map(|door| door.as_str()) };
        // Strings and null: there is nothing here that JSON could not say.
        Zeroizing::new(serde_json::to_string(&written).unwrap_or_default())
    }

    fn read(json: &[u8]) -> Option<Self> {
        let written: Written<'_> = serde_json::from_slice(json).ok()?;
        let greeter = GreeterSeed::from_bytes(b64::read(written.greeter)?);
        let door = match written.door {
            Some(door) => Some(DoorSeed::from_bytes(b64::read(door)?)),
            None => None,
        };
        Some(Self { greeter, door })
    }
}

/// A passphrase as it is stretched: words in lower case without accents, with one space between two.
///
/// No two words of BIP 39's Spanish list differ by accents only.
fn typed(passphrase: &str) -> Zeroizing<String> {
    // Full lengths from the start, so that no half-written copies are left behind by growing.
    let mut text = Zeroizing::new(String::with_capacity(4 * passphrase.len()));
    for character in passphrase.chars().map(half_width).flat_map(char::to_lowercase) {
        match character {
            // Accents that stand on their own, as in Unicode's NFD.
            '\u{300}'..='\u{36F}' => {}
            'á' => text.push('a'),
            'é' => text.push('e'),
            'í' => text.push('i'),
            'ó' => text.push('o'),
            'ú' | 'ü' => text.push('u'),
            'ñ' => text.push('n'),
            letter if letter.is_alphanumeric() => text.push(letter),
            _ if text.is_empty() || text.ends_with(' ') => {}
            _ => text.push(' '),
        }
    }
    if text.ends_with(' ') {
        text.pop();
    }
    text
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not seeds that were locked by this program",
            Self::Passphrase => "the passphrase does not open it",
            Self::Memory => "not enough memory",
        })
    }
}

impl core::error::Error for LockError {}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;
    use bip39::Language;

    #[test]
    fn no_two_words_are_typed_alike() {
        for language in [Language::English, Language::Spanish] {
            let words: BTreeSet<String> =
                language.word_list().iter().map(|word| String::from(typed(word).as_str())).collect();
            assert_eq!(words.len(), 2048);
            assert!(words.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_lowercase())));
        }
    }

    #[test]
    fn a_greeter_types_their_words_as_people_do() {
        for way in ["ábaco león", " Abaco  LEON\n", "a\u{301}baco-leo\u{301}n.", "ＡＢＡＣＯ，léon", "ABACO, LEÓN"]
        {
            assert_eq!(typed(way).as_str(), "abaco leon", "{way:?}");
        }
    }
}
