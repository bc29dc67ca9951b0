//! Bytes as base64url without padding (RFC 4648, section 5), in constant time (some of them are secret).
//!
//! One text for the same bytes: padding, line breaks and bits that are left over are not read.

use alloc::{string::String, vec::Vec};
use core::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// `N` bytes that stand in JSON as base64url: a public key, a nonce, a signature. Nothing secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes<const N: usize>(pub [u8; N]);

impl<const N: usize> Bytes<N> {
    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; N] {
        &self.0
    }

    /// The bytes in base64url.
    #[must_use]
    pub fn text(&self) -> String {
        written(&self.0)
    }

    /// Exactly `N` bytes in base64url, or `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        read(text).map(Self)
    }
}

impl<const N: usize> fmt::Debug for Bytes<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bytes<{N}>(…)")
    }
}

impl<const N: usize> Serialize for Bytes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Bytes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format_args!("not {N} bytes in base64url")))
    }
}

/// `#[serde(with = "b64")]`, for bytes of any number: how they are written.
pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&written(bytes))
}

/// `#[serde(with = "b64")]`, for bytes of any number: how they are read.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    Base64UrlUnpadded::decode_vec(&text).map_err(|_| D::Error::custom("not bytes in base64url"))
}

/// Bytes in base64url.
pub(crate) fn written(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// Exactly `N` bytes.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    match Base64UrlUnpadded::decode(text, &mut bytes) {
        Ok(all) if all.len() == N => Some(bytes),
        _ => None,
    }
}

/// As many bytes as there are.
pub(crate) fn read_all(text: &str) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_are_never_written_in_two_ways() {
        assert_eq!(read::<2>("AAE"), Some([0, 1]));
        for other in ["", "AAE=", "AAF", "AA E", "AAE\n", "AAEA", "AA", "//8", "A"] {
            assert_eq!(read::<2>(other), None, "{other:?}");
        }
        assert_eq!(read::<2>("__8"), Some([255, 255]));
    }
}
