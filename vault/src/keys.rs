//! The keys that people hold: greeters, whoever founded the group, and newcomers.
//!
//! Each is made from a seed or a code, so a sheet of paper brings it back.

use alloc::string::String;
use core::fmt;

use ed25519_dalek::{Signer, SigningKey};
use hpke::kem::DhP256HkdfSha256;
use hpke::{Kem, Serializable};
use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::b64::Bytes;
use crate::code::ReadingCode;
use crate::hash::{frame, hash_of};
use crate::paper::{self, PaperError};
use crate::public::{Greeter, KeyId, PublicKey, Signature, VerifyKey};

/// What a greeter's two keys are made from: 32 random bytes. `Debug` prints nothing of them.
#[derive(Clone)]
pub struct GreeterSeed(Zeroizing<[u8; 32]>);

/// What the group's door key is made from: 32 random bytes. `Debug` prints nothing of them.
#[derive(Clone)]
pub struct DoorSeed(Zeroizing<[u8; 32]>);

/// A key that things are locked to, and the key that opens them. `Debug` prints nothing of it.
#[derive(Clone)]
pub struct KemPair {
    public: PublicKey,
    private: <DhP256HkdfSha256 as Kem>::PrivateKey,
}

impl KemPair {
    /// RFC 9180, 7.1.3: `DeriveKeyPair` of a frame.
    fn derive(domain: &str, secret: &[u8]) -> Self {
        let material = Zeroizing::new(frame(domain, &[secret]));
        let (private, public) = DhP256HkdfSha256::derive_keypair(&material);
        let mut bytes = [0; 65];
        public.write_exact(&mut bytes);
        // An uncompressed point begins with 4, and hpke writes no other.
        match PublicKey::from_bytes(bytes) {
            Some(public) => Self { public, private },
            None => unreachable!("RFC 9180, 7.1.1: SerializePublicKey is uncompressed"),
        }
    }

    /// The key that things are locked to.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// What the public key is called by.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.public.id()
    }

    pub(crate) fn private(&self) -> &<DhP256HkdfSha256 as Kem>::PrivateKey {
        &self.private
    }
}

impl ReadingCode {
    /// The keys of whoever holds this code.
    #[must_use]
    pub fn kem(&self) -> KemPair {
        KemPair::derive("porchlight reading key v1", self.symbols().as_slice())
    }
}

impl GreeterSeed {
    /// 32 bytes from a cryptographic random generator, which the caller asks.
    #[must_use]
    pub fn from_bytes(random: [u8; 32]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// The key that newcomers lock their answers to, and its secret half.
    #[must_use]
    pub fn kem(&self) -> KemPair {
        KemPair::derive("porchlight greeter kem v1", self.0.as_slice())
    }

    /// What this greeter's keys are called by.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.kem().id()
    }

    /// What the list says of this greeter, who chose the name.
    #[must_use]
    pub fn greeter(&self, name: impl Into<String>) -> Greeter {
        let kem = *self.kem().public();
        Greeter { id: kem.id(), kem, sign: public(&self.signing()), name: name.into() }
    }

    /// Two lines for a sheet of paper, of 27 symbols each, in groups of five.
    #[must_use]
    pub fn written(&self) -> [Zeroizing<String>; 2] {
        paper::written(&self.0)
    }

    /// Reads both lines, one after the other, however they were typed; see [`Code::parse`](crate::Code::parse).
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, read from the left. See [`PaperError`].
    pub fn parse(text: &str) -> Result<Self, PaperError> {
        paper::read(text).map(Self)
    }

    pub(crate) fn sign(&self, domain: &str, parts: &[&[u8]]) -> Signature {
        signature(&self.signing(), domain, parts)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn signing(&self) -> SigningKey {
        signing("porchlight greeter sign v1", &self.0)
    }
}

impl DoorSeed {
    /// 32 bytes from a cryptographic random generator, which the caller asks.
    #[must_use]
    pub fn from_bytes(random: [u8; 32]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// The door key that everybody may know.
    #[must_use]
    pub fn public(&self) -> VerifyKey {
        public(&self.signing())
    }

    /// Two lines for a sheet of paper, of 27 symbols each, in groups of five.
    #[must_use]
    pub fn written(&self) -> [Zeroizing<String>; 2] {
        paper::written(&self.0)
    }

    /// Reads both lines, one after the other, however they were typed; see [`Code::parse`](crate::Code::parse).
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, read from the left. See [`PaperError`].
    pub fn parse(text: &str) -> Result<Self, PaperError> {
        paper::read(text).map(Self)
    }

    pub(crate) fn sign(&self, domain: &str, parts: &[&[u8]]) -> Signature {
        signature(&self.signing(), domain, parts)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn signing(&self) -> SigningKey {
        signing("porchlight door v1", &self.0)
    }
}

fn signing(domain: &str, seed: &[u8; 32]) -> SigningKey {
    let secret = Zeroizing::new(*hash_of(domain, &[seed]).as_bytes());
    SigningKey::from_bytes(&secret)
}

fn public(key: &SigningKey) -> VerifyKey {
    Bytes(key.verifying_key().to_bytes())
}

fn signature(key: &SigningKey, domain: &str, parts: &[&[u8]]) -> Signature {
    Bytes(key.sign(&frame(domain, parts)).to_bytes())
}

impl ConstantTimeEq for GreeterSeed {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_slice().ct_eq(other.0.as_slice())
    }
}

impl PartialEq for GreeterSeed {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl Eq for GreeterSeed {}

impl ConstantTimeEq for DoorSeed {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_slice().ct_eq(other.0.as_slice())
    }
}

impl PartialEq for DoorSeed {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl Eq for DoorSeed {}

impl fmt::Debug for GreeterSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GreeterSeed(…)")
    }
}

impl fmt::Debug for DoorSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DoorSeed(…)")
    }
}

impl fmt::Debug for KemPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KemPair(…)")
    }
}
