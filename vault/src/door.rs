//! The greeters' list: whose keys a newcomer's answers are locked to, and who says so.
//!
//! The door key, which the first organiser keeps on their device and on paper, signs a list; greeters
//! countersign whom they let in after that. The host keeps it all and can alter nothing of it.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

use crate::b64::Bytes;
use crate::hash::{frame, hash_of};
use crate::public::{Greeter, KeyId, Signature, VerifyKey};

#[cfg(feature = "sealing")]
use crate::keys::{DoorSeed, GreeterSeed};

/// For how long a list is good, at most: 90 days, in milliseconds.
pub const LONGEST_LIST: i64 = 90 * 24 * 60 * 60 * 1000;

/// How far the clocks of two devices may be apart: a day, in milliseconds. A list that was made later than that after
/// now does not count.
pub const CLOCKS_APART: i64 = 24 * 60 * 60 * 1000;

/// How many greeters a list has, at most, those that were added among them.
pub const MOST_GREETERS: usize = 50;

/// What the door key signs a base under.
const BASE: &str = "porchlight greeters v1";

/// What a greeter countersigns another under.
const ADDED: &str = "porchlight greeter added v1";

/// The greeters' list, as the host keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GreeterList {
    /// The door key.
    pub door: VerifyKey,
    /// Whom the door key vouches for.
    pub base: SignedBase,
    /// Whom greeters let in after that, in this order.
    pub added: Vec<SignedAdded>,
}

/// A [`Base`] as JSON, and the door key's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedBase {
    /// The JSON, letter for letter as it was signed.
    pub text: String,
    /// The door key's signature.
    pub signature: Signature,
}

/// An [`Added`] as JSON, and a greeter's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedAdded {
    /// The JSON, letter for letter as it was signed.
    pub text: String,
    /// The greeter who countersigned.
    pub by: KeyId,
    /// That greeter's signature.
    pub signature: Signature,
}

/// What the door key signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// The group.
    pub group: String,
    /// One more than the version of the list before it.
    pub version: u32,
    /// When it was made, in milliseconds since 1970.
    pub made: i64,
    /// Until when it is good, in milliseconds since 1970; at most 90 days after.
    pub until: i64,
    /// 1 to 50 greeters.
    pub greeters: Vec<Greeter>,
}

/// What a greeter countersigns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The group.
    pub group: String,
    /// One more than the version before it.
    pub version: u32,
    /// When they compared six words, in milliseconds since 1970.
    pub made: i64,
    /// The greeter who was let in.
    pub greeter: Greeter,
}

/// A list that verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The door key.
    pub door: VerifyKey,
    /// The version: the last one's.
    pub version: u32,
    /// Until when it is good, in milliseconds since 1970.
    pub until: i64,
    /// All greeters, those of the base first.
    pub greeters: Vec<Greeter>,
    /// When the base was made, in milliseconds since 1970.
    pub made: i64,
    /// The base that it begins with.
    pub base: SeenBase,
    /// The hash of all that was signed.
    pub hash: Bytes<32>,
}

/// What a device remembers of the list that it saw last. What was remembered before bases and hashes were has neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The door key.
    pub door: VerifyKey,
    /// The version.
    pub version: u32,
    /// The base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<SeenBase>,
    /// The hash of all that was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<Bytes<32>>,
}

/// What a device remembers of a base. Without it, a greeter who was taken off a list could take the base before, and
/// add to that until its version is high enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenBase {
    /// The version.
    pub version: u32,
    /// The hash of what was signed.
    pub hash: Bytes<32>,
}

/// Why a list does not count. A device stops there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// Something in it does not verify or does not read, or it says that it was made later than tomorrow.
    Unsigned,
    /// Its door key is another than the one that was pinned or seen before.
    OtherDoor,
    /// A version or a base before the one seen, or one of the same version that says something else.
    Older,
    /// Now is not before its end.
    Expired,
}

impl GreeterList {
    /// Checks all that can be checked without knowing what was seen before: every signature, and that the
    /// list is one. For the host, which keeps nothing else; people's devices [`verify`](Self::verify).
    ///
    /// # Errors
    ///
    /// [`ListError::Unsigned`].
    pub fn verify_chain(&self, group: &str) -> Result<Verified, ListError> {
        self.chain(group).ok_or(ListError::Unsigned)
    }

    /// Checks a list before anything is locked to its keys.
    ///
    /// `seen` is what this device remembers of the group, `pinned` the door key that came with a snippet.
    /// Afterwards remember [`Verified::seen`].
    ///
    /// # Errors
    ///
    /// The first of [`ListError`]'s reasons, in its order.
    pub fn verify(
        &self,
        group: &str,
        now_ms: i64,
        seen: Option<&Seen>,
        pinned: Option<&VerifyKey>,
    ) -> Result<Verified, ListError> {
        let verified = self.verify_chain(group)?;
        if verified.made > now_ms.saturating_add(CLOCKS_APART) {
            return Err(ListError::Unsigned);
        }
        let mut known = pinned.into_iter().chain(seen.map(|seen| &seen.door));
        if known.any(|door| *door != verified.door) {
            return Err(ListError::OtherDoor);
        }
        if seen.is_some_and(|seen| verified.is_before(seen)) {
            return Err(ListError::Older);
        }
        if now_ms >= verified.until {
            return Err(ListError::Expired);
        }
        Ok(verified)
    }

    fn chain(&self, group: &str) -> Option<Verified> {
        is_signed(&self.door, BASE, &[self.base.text.as_bytes()], &self.base.signature).then_some(())?;
        let base: Base = serde_json::from_str(&self.base.text).ok()?;
        let lasts = base.until.checked_sub(base.made)?;
        let count = base.greeters.len().checked_add(self.added.len())?;
        if base.group != group || base.made < 0 || !(1..=LONGEST_LIST).contains(&lasts) {
            return None;
        }
        if base.greeters.is_empty() || count > MOST_GREETERS {
            return None;
        }
        let Base { version, made, until, greeters, .. } = base;
        let (base, hash) = (SeenBase { version, hash: self.hash(0) }, self.hash(self.added.len()));
        let mut verified = Verified { door: self.door, version, until, greeters, made, base, hash };
        for signed in &self.added {
            let by = verified.greeter(&signed.by)?;
            is_signed(&by.sign, ADDED, &[signed.text.as_bytes()], &signed.signature).then_some(())?;
            let added: Added = serde_json::from_str(&signed.text).ok()?;
            let follows = verified.version.checked_add(1) == Some(added.version);
            if added.group != group || added.made < 0 || !follows {
                return None;
            }
            verified.version = added.version;
            verified.greeters.push(added.greeter);
        }
        verified.is_of_different_people().then_some(verified)
    }

    /// The hash of what was signed, from the base to so many that were added.
    fn hash(&self, added: usize) -> Bytes<32> {
        let added = self.added.iter().take(added).map(|signed| signed.text.as_bytes());
        let texts: Vec<&[u8]> = core::iter::once(self.base.text.as_bytes()).chain(added).collect();
        Bytes(*hash_of("porchlight seen v1", &texts).as_bytes())
    }
}

impl Verified {
    /// What a device remembers of this list.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen { door: self.door, version: self.version, base: Some(self.base), hash: Some(self.hash) }
    }

    /// Whether what a device saw is newer, or of the same version and something else.
    fn is_before(&self, seen: &Seen) -> bool {
        let differs = seen.hash.is_some_and(|hash| hash != self.hash);
        let base = seen.base.is_some_and(|base| {
            self.base.version < base.version || self.base.version == base.version && self.base.hash != base.hash
        });
        base || self.version < seen.version || self.version == seen.version && differs
    }

    /// The greeter of this id.
    #[must_use]
    pub fn greeter(&self, id: &KeyId) -> Option<&Greeter> {
        self.greeters.iter().find(|greeter| greeter.id == *id)
    }

    fn is_of_different_people(&self) -> bool {
        let ids: BTreeSet<KeyId> = self.greeters.iter().map(|greeter| greeter.id).collect();
        let signs: BTreeSet<VerifyKey> = self.greeters.iter().map(|greeter| greeter.sign).collect();
        let count = self.greeters.len();
        let own = |greeter: &Greeter| greeter.id == greeter.kem.id();
        ids.len() == count && signs.len() == count && self.greeters.iter().all(own)
    }
}

/// Whether `signature` over the frame is this key's: strictly, so that no key of small order
/// verifies whatever it is shown (K. Chalkias, F. Garillot and V. Nikolaenko, "Taming the Many EdDSAs", 2020).
pub(crate) fn is_signed(key: &VerifyKey, domain: &str, parts: &[&[u8]], signature: &Signature) -> bool {
    let signature = ed25519_dalek::Signature::from_bytes(signature.as_bytes());
    VerifyingKey::from_bytes(key.as_bytes())
        .is_ok_and(|key| key.verify_strict(&frame(domain, parts), &signature).is_ok())
}

#[cfg(feature = "sealing")]
impl GreeterList {
    /// Signs a new list with the door key. A new list's version is one more than that of the list before it.
    ///
    /// # Errors
    ///
    /// [`ListError::Unsigned`] for what would not verify: nobody in it, somebody twice, more than 90 days.
    pub fn sign_base(door: &DoorSeed, base: &Base) -> Result<Self, ListError> {
        let text = serde_json::to_string(base).map_err(|_| ListError::Unsigned)?;
        let signature = door.sign(BASE, &[text.as_bytes()]);
        let list = Self { door: door.public(), base: SignedBase { text, signature }, added: Vec::new() };
        list.verify_chain(&base.group)?;
        Ok(list)
    }

    /// This list with one greeter more, countersigned by one who is in it: after the two compared six words.
    /// `now_ms` in milliseconds since 1970.
    ///
    /// # Errors
    ///
    /// [`ListError::Unsigned`] for what would not verify: this list itself, a greeter who is not in it and
    /// signs, one who is in it and is added, more than 50.
    pub fn countersign(
        &self,
        seed: &GreeterSeed,
        group: &str,
        greeter: Greeter,
        now_ms: i64,
    ) -> Result<Self, ListError> {
        let version = self.verify_chain(group)?.version.checked_add(1).ok_or(ListError::Unsigned)?;
        let added = Added { group: group.into(), version, made: now_ms, greeter };
        let text = serde_json::to_string(&added).map_err(|_| ListError::Unsigned)?;
        let signature = seed.sign(ADDED, &[text.as_bytes()]);
        let mut list = self.clone();
        list.added.push(SignedAdded { text, by: seed.id(), signature });
        list.verify_chain(group)?;
        Ok(list)
    }
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unsigned => "the list of greeters is not signed as it should be",
            Self::OtherDoor => "the list of greeters is signed by another door key",
            Self::Older => "the list of greeters is older than one seen before",
            Self::Expired => "the list of greeters has expired",
        })
    }
}

impl core::error::Error for ListError {}
