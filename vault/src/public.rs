//! What everybody may know of a key: its bytes and the id it is called by.

use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::b64::Bytes;
use crate::hash::hash_of;

/// The byte that an uncompressed point begins with (SEC 1, 2.3.3).
const UNCOMPRESSED: u8 = 4;

/// What a key is called by: the first 16 bytes of [`hash_of`] `"porchlight key v1"` and the public key,
/// in 32 lower-case hexadecimal digits. These digits are what stands in frames, too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 16]);

/// A public key to lock things to: 65 bytes, an uncompressed point of P-256 (RFC 9180, 7.1.1), in base64url.
///
/// That it is 65 bytes and begins with 4 is known of every one; that the point is on the curve only when
/// something is sealed to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(Bytes<65>);

/// An Ed25519 public key (RFC 8032, 5.1.5): 32 bytes.
pub type VerifyKey = Bytes<32>;

/// An Ed25519 signature (RFC 8032, 5.1.6): 64 bytes.
pub type Signature = Bytes<64>;

/// A greeter, as the group's list names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Greeter {
    /// The id of `kem`.
    pub id: KeyId,
    /// What is locked to this greeter is locked to this key.
    pub kem: PublicKey,
    /// What this greeter signs verifies with this key.
    pub sign: VerifyKey,
    /// What the greeters call one another; nobody else need know who this is.
    pub name: String,
}

impl Greeter {
    /// Whether both keys are the other's too: six words say both, an id only the first. Names may differ.
    #[must_use]
    pub fn has_keys_of(&self, other: &Self) -> bool {
        self.kem == other.kem && self.sign == other.sign
    }
}

impl KeyId {
    /// 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        base16ct::lower::encode_string(&self.0)
    }

    /// Reads 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        match base16ct::lower::decode(text, &mut bytes) {
            Ok(all) if all.len() == 16 => Some(Self(bytes)),
            _ => None,
        }
    }
}

impl PublicKey {
    /// 65 bytes that begin with 4, or `None`.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 65]) -> Option<Self> {
        (bytes.first() == Some(&UNCOMPRESSED)).then_some(Self(Bytes(bytes)))
    }

    /// The 65 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 65] {
        self.0.as_bytes()
    }

    /// What this key is called by.
    #[must_use]
    pub fn id(&self) -> KeyId {
        KeyId(hash_of("porchlight key v1", &[self.as_bytes()]).first())
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyId(…)")
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PublicKey(…)")
    }
}

impl Serialize for KeyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for KeyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not 32 lower-case hexadecimal digits"))
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_bytes(Bytes::deserialize(deserializer)?.0)
            .ok_or_else(|| D::Error::custom("not an uncompressed point"))
    }
}
