//! Codes, which a person holds instead of an account, and what is sealed so that the host cannot read it.
//!
//! Nobody at Porchlight makes an account. A person holds a *code*, on a slip of paper, read to them
//! over the phone, or in a cookie. This crate makes codes, reads them back however they were typed,
//! and turns them into the hashes that are all a group keeps.
//!
//! ```
//! use porchlight_vault::{GroupSalt, IdempotencyKey, Invitation, Pasted, PersonCode};
//!
//! // An organiser makes an invitation. The 15 random bytes come from outside, always.
//! let invitation = Invitation::from_bytes(*b"fifteen  random");
//! let on_a_slip = invitation.written();
//! assert_eq!(on_a_slip.as_str(), "CSMPC-X35CN-Q2083-JC5Q6-8VVDA");
//! let kept = invitation.hash(); // the group keeps this, and nothing else
//!
//! // A newcomer types it as people do. What kind of code it is, only looking it up can tell.
//! let pasted = Pasted::parse(" csmpc x35cn – q2o83 jc5q6 8vvda ")?;
//! let invited: Invitation = pasted.read_as();
//! assert_eq!(invited.hash(), kept);
//! let person: PersonCode = pasted.read_as();
//! assert_ne!(person.hash(), kept);
//!
//! // They join. Pressing the button twice, or on a bad line, gives the same code; nothing is stored for it.
//! let key = IdempotencyKey::parse("000102030405060708090a0b0c0d0e0f")?; // a hidden field of the form
//! let salt = GroupSalt::from_bytes([7; 32]); // the group's own secret
//! let purpose = format!("join by {}", kept.hex());
//! let theirs = PersonCode::derive(&key, &salt, &purpose);
//! assert!(theirs == PersonCode::derive(&key, &salt, &purpose));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Rooms
//!
//! | room | what is in it |
//! |---|---|
//! | [`Code`] | 25 symbols, their check symbol, how they are written and read |
//! | [`kind`] | person, invitation, ballot, access, vouch, reading, and "pasted: not looked up yet" |
//! | [`struct@Hash`], [`hash_of`], [`frame`] | what is kept instead of a code; hashes of keys and commands |
//! | [`IdempotencyKey`], [`GroupSalt`] | what a code is derived from when a command makes it |
//! | [`work`] | proof of work: challenges, and whether they are solved |
//! | [`envelope`] | something locked, as the host sees it |
//! | [`PublicKey`], [`KeyId`], [`Greeter`] | what everybody may know of a key |
//! | `door` | the greeters' list; with the feature `door` |
//! | `seal`, `open`, `rewrap` | locking and opening envelopes; this and all below with the feature `sealing` |
//! | `GreeterSeed`, `DoorSeed`, `KemPair` | the keys that people hold, and how they are written on paper |
//! | `SignedWords` | what greeters say to newcomers |
//! | `SixWords`, `passphrase` | keys to be compared aloud, and words that lock a device |
//! | `Locked` | seeds at rest |
//!
//! What is sealed, to whom and how is in `docs/sealing.md`; `vectors/` holds this crate and the TypeScript of
//! `npm/src/sealing/` to it. The Worker turns on `door` and never `sealing`: it cannot open anything.
//!
//! # Invariants
//!
//! Architecture invariant: this crate is `no_std`. It has no clock, no randomness and no I/O; random
//! bytes are given by the caller.
//!
//! Architecture invariant: nothing secret has a `Display`, and its `Debug` says nothing. No error
//! holds any part of what was typed.
//!
//! Architecture invariant: a code of one kind cannot be passed for another.
//!
//! ```compile_fail,E0308
//! use porchlight_vault::{Invitation, PersonCode};
//! fn vote(_: &PersonCode) {}
//! vote(&Invitation::from_bytes([0; 15]));
//! ```
//!
//! ```compile_fail,E0277
//! format!("{}", porchlight_vault::PersonCode::from_bytes([0; 15]));
//! ```
//!
//! ```compile_fail,E0599
//! // What was pasted has no hash: say first as what it is to be looked up.
//! porchlight_vault::Pasted::parse("0").map(|pasted| pasted.hash());
//! ```
//!
//! ```compile_fail,E0599
//! // A reading code never leaves its device: there is nothing of it that a group could keep.
//! porchlight_vault::ReadingCode::from_bytes([0; 15]).hash();
//! ```
//!
//! # What is not promised
//!
//! Codes, keys and salts are overwritten when dropped, and compared in constant time. Copies that the
//! compiler spills, the inner state of SHA-256, and memory that the browser or the platform moves are
//! beyond reach. Reading what somebody typed is not constant in time: nothing secret is compared there.

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

extern crate alloc;

mod b64;
mod check;
mod code;
mod derive;
#[cfg(feature = "door")]
pub mod door;
pub mod envelope;
mod hash;
mod hex;
#[cfg(feature = "sealing")]
mod keys;
pub mod kind;
#[cfg(feature = "sealing")]
mod lock;
#[cfg(feature = "sealing")]
mod paper;
mod public;
#[cfg(feature = "sealing")]
mod seal;
#[cfg(feature = "sealing")]
mod six_words;
#[cfg(feature = "sealing")]
mod stretch;
mod symbol;
#[cfg(feature = "sealing")]
mod words;
pub mod work;

pub use b64::Bytes;
pub use code::{AccessCode, BallotCode, Code, CodeError, Invitation, Pasted, PersonCode, ReadingCode, VouchCode};
pub use derive::{GroupSalt, IdempotencyKey};
#[cfg(feature = "door")]
pub use door::{GreeterList, ListError, Seen, SeenBase, Verified};
pub use envelope::{Bound, Envelope, Purpose, ShapeError, Wrap};
pub use hash::{Hash, frame, hash_of};
pub use hex::HexError;
#[cfg(feature = "sealing")]
pub use keys::{DoorSeed, GreeterSeed, KemPair};
#[cfg(feature = "sealing")]
pub use lock::{Cost, LockError, Locked, Seeds};
#[cfg(feature = "sealing")]
pub use paper::PaperError;
pub use public::{Greeter, KeyId, PublicKey, Signature, VerifyKey};
/// Whose traits the randomness is of that is handed to [`seal`] and [`rewrap`].
#[cfg(feature = "sealing")]
pub use rand_core;
#[cfg(feature = "sealing")]
pub use seal::{OpenError, SealError, open, rewrap, seal};
#[cfg(feature = "sealing")]
pub use six_words::{SixWords, passphrase};
#[cfg(feature = "sealing")]
pub use words::{SignedWords, Unsigned, Words, WordsKind};
pub use work::{Challenge, HostKey, WorkError};
