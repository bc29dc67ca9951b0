//! An envelope: something locked to one or more keys, as everybody sees it who cannot open it.
//!
//! The host keeps envelopes and checks their [shape](Envelope::check_shape). Sealing and opening are in
//! `seal.rs`, which the host has not.

use alloc::{collections::BTreeSet, string::String, string::ToString, vec::Vec};
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::b64::{self, Bytes};
use crate::hash::frame;
use crate::public::KeyId;

/// How many bytes a body has, its tag included: the three sizes that tell nothing more about what is in them.
pub const BUCKETS: [usize; 3] = [4_096, 16_384, 65_536];

/// How many bytes of a body are not content: the tag of AES-GCM, and the content's length.
pub const OVERHEAD: usize = 16 + 4;

/// The most content that fits, in bytes.
pub const MOST_CONTENT: usize = 65_536 - OVERHEAD;

/// To how many keys one envelope is locked, at most.
pub const MOST_WRAPS: usize = 64;

/// How long an envelope's JSON is, at most, in bytes.
pub const LONGEST_JSON: usize = 128 * 1024;

/// The version that is written and read.
const VERSION: u8 = 1;

/// What an envelope holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// What a newcomer answered in a form.
    Answers,
    /// What greeters say to a newcomer, signed.
    Words,
    /// What a newcomer says back.
    Reply,
    /// What greeters say among themselves.
    Note,
    /// What a member says who vouches for a newcomer.
    Vouch,
    /// What somebody who has come in says of themselves.
    Introduction,
}

/// What an envelope is, and where it belongs. It is not secret, and cannot be altered without the
/// envelope's staying shut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// What it holds.
    pub purpose: Purpose,
    /// The group.
    pub group: String,
    /// The form, or `""`.
    pub form: String,
    /// The form's revision, or 0.
    pub revision: u32,
    /// The version of the greeters' list whose keys it was locked to.
    pub list: u32,
    /// The request, in 32 lower-case hexadecimal digits, or `""`.
    pub request: String,
}

/// Something locked to one or more keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// 1.
    pub v: u8,
    /// What it is.
    pub bound: Bound,
    /// AES-GCM's nonce.
    pub nonce: Bytes<12>,
    /// The commitment to the content's key: nobody makes an envelope that two people open to different words.
    pub commit: Bytes<32>,
    /// The content, padded and encrypted, and the tag: 4,096, 16,384 or 65,536 bytes.
    #[serde(with = "b64")]
    pub body: Vec<u8>,
    /// The content's key, locked to each of 1 to 64 keys.
    pub wraps: Vec<Wrap>,
}

/// The content's key, locked to one public key by HPKE.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrap {
    /// The id of the public key.
    pub to: KeyId,
    /// HPKE's encapsulated key.
    pub enc: Bytes<65>,
    /// The content's key, encrypted, and the tag.
    pub key: Bytes<48>,
}

/// Why something is no envelope. It holds nothing of what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeError {
    /// More than 128 KiB of JSON.
    TooLong,
    /// Not the JSON of an envelope: a field is missing, of another kind, of another length, or unknown.
    Unreadable,
    /// Of a version that this program does not know.
    Version,
    /// What it belongs to is not said: no group, or a request that is not 32 hexadecimal digits.
    Bound,
    /// The body has none of the three sizes.
    Body,
    /// To nobody, to more than 64 keys, to one key twice, or with an encapsulated key that is no point.
    Wraps,
}

impl Purpose {
    /// As it stands in JSON and in frames.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Words => "words",
            Self::Reply => "reply",
            Self::Note => "note",
            Self::Vouch => "vouch",
            Self::Introduction => "introduction",
        }
    }
}

impl Bound {
    /// What is authenticated together with everything in the envelope: the frame of all that is here, and the
    /// commitment.
    #[must_use]
    pub fn aad(&self, commit: &Bytes<32>) -> Vec<u8> {
        let parts = [
            self.purpose.as_str(),
            &self.group,
            &self.form,
            &self.revision.to_string(),
            &self.list.to_string(),
            &self.request,
        ];
        let mut aad = frame("porchlight envelope v1", &parts.map(str::as_bytes));
        aad.extend_from_slice(commit.as_bytes());
        aad
    }
}

impl Envelope {
    /// Reads an envelope's JSON and checks its [shape](Self::check_shape).
    ///
    /// # Errors
    ///
    /// See [`ShapeError`].
    pub fn read(json: &[u8]) -> Result<Self, ShapeError> {
        if json.len() > LONGEST_JSON {
            return Err(ShapeError::TooLong);
        }
        let envelope: Self = serde_json::from_slice(json).map_err(|_| ShapeError::Unreadable)?;
        envelope.check_shape()?;
        Ok(envelope)
    }

    /// What can be known of an envelope without a key: whether it is one. Whether it opens, only its readers
    /// find out.
    ///
    /// # Errors
    ///
    /// See [`ShapeError`].
    pub fn check_shape(&self) -> Result<(), ShapeError> {
        if self.v != VERSION {
            return Err(ShapeError::Version);
        }
        let Bound { group, request, .. } = &self.bound;
        if group.is_empty() || !(request.is_empty() || KeyId::parse(request).is_some()) {
            return Err(ShapeError::Bound);
        }
        if !BUCKETS.contains(&self.body.len()) {
            return Err(ShapeError::Body);
        }
        let to: BTreeSet<KeyId> = self.wraps.iter().map(|wrap| wrap.to).collect();
        let points = self.wraps.iter().all(|wrap| wrap.enc.0.first() == Some(&4));
        if !points || to.len() != self.wraps.len() || !(1..=MOST_WRAPS).contains(&to.len()) {
            return Err(ShapeError::Wraps);
        }
        Ok(())
    }

    /// The ids of the keys it is locked to.
    pub fn to(&self) -> impl Iterator<Item = KeyId> {
        self.wraps.iter().map(|wrap| wrap.to)
    }
}

impl fmt::Display for ShapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "more than 128 KiB",
            Self::Unreadable => "not an envelope",
            Self::Version => "an envelope of another version",
            Self::Bound => "an envelope that does not say where it belongs",
            Self::Body => "an envelope whose body has another size than 4, 16 or 64 KiB",
            Self::Wraps => "an envelope that is not locked to 1 to 64 different keys",
        })
    }
}

impl core::error::Error for ShapeError {}
