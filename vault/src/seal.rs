//! Sealing and opening envelopes. The host cannot do either.
//!
//! A random key locks the content, and HPKE (RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base
//! mode) locks that key to each reader. The envelope commits to the key, so all readers open it to the same words;
//! AES-GCM alone does not promise that (Y. Dodis, P. Grubbs, T. Ristenpart and J. Woodage, "Fast Message
//! Franking: From Invisible Salamanders to Encryptment", 2018).

use alloc::vec::Vec;
use core::fmt;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal};
use rand_core::CryptoRng;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::b64::Bytes;
use crate::envelope::{BUCKETS, Bound, Envelope, MOST_WRAPS, OVERHEAD, ShapeError, Wrap};
use crate::hash::{frame, hash_of};
use crate::keys::KemPair;
use crate::public::{KeyId, PublicKey};

/// How many bytes say the content's length.
const LENGTH: usize = 4;

/// How many bytes AES-GCM's tag has.
const TAG: usize = OVERHEAD - LENGTH;

/// The content's own key.
type ContentKey = Zeroizing<[u8; 32]>;

/// Why something cannot be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// More than 65,516 bytes.
    TooLong,
    /// To nobody, to more than 64 keys, or to one key twice.
    Readers,
    /// A public key that is no point of the curve.
    Key,
    /// What it belongs to is not said: no group, or a request that is not 32 hexadecimal digits.
    Bound,
}

/// Why an envelope stays shut. It holds nothing of what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// No envelope at all.
    Shape(ShapeError),
    /// An envelope, and another than the one that was expected.
    OtherBound,
    /// Not locked to this key.
    NotForYou,
    /// Altered, badly made, or locked to another key than it says.
    Altered,
    /// A public key that it is to be locked to as well is no point of the curve.
    Key,
}

/// Locks `content`, at most 65,516 bytes, to each of 1 to 64 keys.
///
/// `rng` is a cryptographic random generator. It is asked for 32 bytes (the content's key), 12 (the nonce), and
/// 32 for each of the keys, in their order.
///
/// # Errors
///
/// See [`SealError`].
pub fn seal(content: &[u8], bound: &Bound, to: &[PublicKey], rng: &mut impl CryptoRng) -> Result<Envelope, SealError> {
    if !(1..=MOST_WRAPS).contains(&to.len()) {
        return Err(SealError::Readers);
    }
    let padded = padded(content).ok_or(SealError::TooLong)?;
    let mut key = ContentKey::default();
    rng.fill_bytes(key.as_mut_slice());
    let mut nonce = [0; 12];
    rng.fill_bytes(&mut nonce);
    let commit = commitment(&key);
    let aad = bound.aad(&commit);
    let body = Aes256Gcm::new(key.as_slice().into())
        .encrypt(&nonce.into(), Payload { msg: &padded, aad: &aad })
        .map_err(|aes_gcm::Error| SealError::TooLong)?;
    let wraps: Option<Vec<Wrap>> = to.iter().map(|public| wrap(&key, public, &aad, rng)).collect();
    let wraps = wraps.ok_or(SealError::Key)?;
    let envelope = Envelope { v: 1, bound: bound.clone(), nonce: Bytes(nonce), commit, body, wraps };
    match envelope.check_shape() {
        Ok(()) => Ok(envelope),
        Err(ShapeError::Wraps) => Err(SealError::Readers),
        Err(ShapeError::Bound) => Err(SealError::Bound),
        Err(ShapeError::Body | ShapeError::TooLong | ShapeError::Unreadable | ShapeError::Version) => {
            Err(SealError::TooLong)
        }
    }
}

/// Opens an envelope that is what was expected.
///
/// # Errors
///
/// See [`OpenError`]; nothing is told of why an envelope that was altered does not open.
pub fn open(envelope: &Envelope, expected: &Bound, mine: &KemPair) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    envelope.check_shape().map_err(OpenError::Shape)?;
    if envelope.bound != *expected {
        return Err(OpenError::OtherBound);
    }
    let (key, aad) = unwrap(envelope, mine)?;
    let padded = Aes256Gcm::new(key.as_slice().into())
        .decrypt(envelope.nonce.as_bytes().into(), Payload { msg: &envelope.body, aad: &aad })
        .map(Zeroizing::new)
        .map_err(|aes_gcm::Error| OpenError::Altered)?;
    content(&padded).ok_or(OpenError::Altered)
}

/// Locks what is in an envelope to more keys: for a greeter who has just come in. The body stays; whoever opens
/// the envelope says what they expect.
///
/// # Errors
///
/// See [`OpenError`].
pub fn rewrap(
    envelope: &Envelope,
    mine: &KemPair,
    to: &[PublicKey],
    rng: &mut impl CryptoRng,
) -> Result<Vec<Wrap>, OpenError> {
    envelope.check_shape().map_err(OpenError::Shape)?;
    let (key, aad) = unwrap(envelope, mine)?;
    to.iter().map(|public| wrap(&key, public, &aad, rng).ok_or(OpenError::Key)).collect()
}

fn commitment(key: &ContentKey) -> Bytes<32> {
    Bytes(*hash_of("porchlight commit v1", &[key.as_slice()]).as_bytes())
}

fn wrap_info(to: &KeyId) -> Vec<u8> {
    frame("porchlight wrap v1", &[to.hex().as_bytes()])
}

fn wrap(key: &ContentKey, public: &PublicKey, aad: &[u8], rng: &mut impl CryptoRng) -> Option<Wrap> {
    let to = public.id();
    let point = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(public.as_bytes()).ok()?;
    let (encapped, locked) = single_shot_seal::<AesGcm256, HkdfSha256, DhP256HkdfSha256, _>(
        &OpModeS::Base,
        &point,
        &wrap_info(&to),
        key.as_slice(),
        aad,
        rng,
    )
    .ok()?;
    let mut enc = [0; 65];
    encapped.write_exact(&mut enc);
    Some(Wrap { to, enc: Bytes(enc), key: Bytes(locked.try_into().ok()?) })
}

/// The content's key, and what all in the envelope is authenticated with.
fn unwrap(envelope: &Envelope, mine: &KemPair) -> Result<(ContentKey, Vec<u8>), OpenError> {
    let to = mine.id();
    let wrap = envelope.wraps.iter().find(|wrap| wrap.to == to).ok_or(OpenError::NotForYou)?;
    let aad = envelope.bound.aad(&envelope.commit);
    let encapped = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(wrap.enc.as_bytes());
    let opened = encapped.and_then(|encapped| {
        single_shot_open::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
            &OpModeR::Base,
            mine.private(),
            &encapped,
            &wrap_info(&to),
            wrap.key.as_bytes(),
            &aad,
        )
    });
    let opened = opened.map(Zeroizing::new).map_err(|_| OpenError::Altered)?;
    let mut key = ContentKey::default();
    if opened.len() != key.len() {
        return Err(OpenError::Altered);
    }
    key.copy_from_slice(&opened);
    if bool::from(commitment(&key).as_bytes().ct_eq(envelope.commit.as_bytes())) {
        Ok((key, aad))
    } else {
        Err(OpenError::Altered)
    }
}

/// The content's length, the content, and zeros, up to the smallest size that fits.
fn padded(content: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let full = BUCKETS.into_iter().map(|bucket| bucket - TAG).find(|full| LENGTH + content.len() <= *full)?;
    let mut padded = Zeroizing::new(Vec::with_capacity(full));
    padded.extend_from_slice(&u32::try_from(content.len()).ok()?.to_be_bytes());
    padded.extend_from_slice(content);
    padded.resize(full, 0);
    Some(padded)
}

/// What [`padded`] padded, if the length fits and the rest is zeros.
fn content(padded: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = padded.split_first_chunk::<LENGTH>()?;
    let (content, zeros) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    zeros.iter().all(|byte| *byte == 0).then(|| Zeroizing::new(content.to_vec()))
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "more than 65,516 bytes",
            Self::Readers => "to be locked to 1 to 64 different keys",
            Self::Key => "not a public key",
            Self::Bound => "it is not said where it belongs",
        })
    }
}

impl core::error::Error for SealError {}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(why) => why.fmt(f),
            Self::OtherBound => f.write_str("another envelope than was expected"),
            Self::NotForYou => f.write_str("not locked to this key"),
            Self::Altered => f.write_str("the envelope was altered"),
            Self::Key => f.write_str("not a public key"),
        }
    }
}

impl core::error::Error for OpenError {}
