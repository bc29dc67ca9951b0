//! Hashes: what is kept instead of codes, and what commands are told apart by.

use alloc::{string::String, vec::Vec};
use core::{fmt, hash};

use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use crate::code::{Code, PersonCode};
use crate::hex::{self, HexError};
use crate::kind::Kind;

/// A SHA-256 (FIPS 180-4), 32 bytes.
///
/// It is no secret as a code is: from the hash of 120 random bits nobody finds the bits. But it tells one
/// person from another, so `Debug` prints `Hash(…)`, and it belongs in no log. Equality takes the same
/// time whatever differs; order and map keys do not promise that.
#[derive(Clone, Copy)]
pub struct Hash([u8; 32]);

/// The hash of `parts` under `domain`: SHA-256 of the domain and then each part, each preceded by its
/// length in bytes as eight bytes, big-endian. So no two lists of parts, and no two domains, are ever
/// hashed as the same bytes.
///
/// A domain says what is hashed, and in which version: `"porchlight command v1"`.
///
/// ```
/// use porchlight_vault::hash_of;
/// assert_ne!(hash_of("example v1", &[b"ab", b"c"]), hash_of("example v1", &[b"a", b"bc"]));
/// ```
#[must_use]
pub fn hash_of(domain: &str, parts: &[&[u8]]) -> Hash {
    let mut sha = Sha256::new();
    for part in core::iter::once(domain.as_bytes()).chain(parts.iter().copied()) {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    Hash(sha.finalize().into())
}

/// The bytes that [`hash_of`] hashes, for what is signed, derived or locked together with a text: the
/// domain and then each part, each preceded by its length in bytes as eight bytes, big-endian.
///
/// Where parts are secret, put the frame into a [`Zeroizing`](zeroize::Zeroizing).
#[must_use]
pub fn frame(domain: &str, parts: &[&[u8]]) -> Vec<u8> {
    let all = || core::iter::once(domain.as_bytes()).chain(parts.iter().copied());
    // Its full length from the start, so that no half-written copy is left behind by growing.
    let mut bytes = Vec::with_capacity(all().map(|part| 8 + part.len()).sum());
    for part in all() {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

impl Hash {
    /// The first `N` bytes, where 32 are more than are needed.
    pub(crate) fn first<const N: usize>(&self) -> [u8; N] {
        const { assert!(N <= 32, "a SHA-256 has 32 bytes") };
        let mut bytes = [0; N];
        for (place, byte) in bytes.iter_mut().zip(self.0) {
            *place = byte;
        }
        bytes
    }

    /// 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        base16ct::lower::encode_string(&self.0)
    }

    /// Reads 64 hexadecimal digits of either case.
    ///
    /// # Errors
    ///
    /// [`HexError::Length`] for any other length, [`HexError::Digit`] for anything else in it.
    pub fn from_hex(text: &str) -> Result<Self, HexError> {
        hex::read(text).map(|bytes| Self(*bytes))
    }

    /// A hash as it was stored.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes, to be stored.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl<K: Kind> Code<K> {
    /// What a group keeps of this code and looks it up by: [`hash_of`] the 25 symbols in ASCII, without
    /// hyphens, under the kind's [`DOMAIN`](Kind::DOMAIN). The same symbols as another kind of code have
    /// another hash.
    #[must_use]
    pub fn hash(&self) -> Hash {
        hash_of(K::DOMAIN, &[self.symbols().as_slice()])
    }
}

impl PersonCode {
    /// The key under which this person's ballot lies in the box of an anonymous poll: [`hash_of`] the
    /// poll's id and the 25 symbols under `"porchlight anonymous ballot v1"`.
    ///
    /// It is made of the code and not of its [hash](Code::hash), so a group cannot compute it from
    /// what it keeps: only while the person is there, with their code, is ballot and voter one.
    #[must_use]
    pub fn ballot_key(&self, poll: &str) -> Hash {
        hash_of("porchlight anonymous ballot v1", &[poll.as_bytes(), self.symbols().as_slice()])
    }
}

impl ConstantTimeEq for Hash {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_slice().ct_eq(other.0.as_slice())
    }
}

impl PartialEq for Hash {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl Eq for Hash {}

impl PartialOrd for Hash {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hash {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl hash::Hash for Hash {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hash(…)")
    }
}
