//! Proof of work: what a program that sends a thousand requests pays a thousand times.
//!
//! A challenge is one line, `v1.GROUP.FORM.EXPIRES.BITS.COUNT.NONCE.MAC`, which the host signs and forgets.
//! Its solution is COUNT numbers of 32 bits; number *i*, from 0, is any *n* for which SHA-256 of the line, *i*
//! and *n*, each as four bytes, big-endian, begins with BITS zero bits. Many small puzzles take about the
//! same time for everybody; one large one does not (A. Juels and J. Brainard, "Client Puzzles", 1999).

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::b64::{self, Bytes};

/// The longest challenge that is read at all, in bytes.
const LONGEST: usize = 400;

/// How many bytes of a solution a puzzle has.
const NUMBER: usize = 4;

/// The host's 32 random bytes that sign challenges. `Debug` prints nothing of them.
#[derive(Clone)]
pub struct HostKey(Zeroizing<[u8; 32]>);

/// A challenge that this host issued: read, and found to be its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The group it was issued for.
    pub group: String,
    /// The form it was issued for.
    pub form: String,
    /// From when on it counts no more, in milliseconds since 1970.
    pub expires: i64,
    /// How many zero bits each puzzle's hash begins with.
    pub bits: u8,
    /// How many puzzles it has.
    pub count: u8,
    /// What it is known by, so that it counts once.
    pub nonce: Bytes<16>,
    /// The whole line.
    text: String,
}

/// Why a challenge or its solution does not count. It holds nothing of what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkError {
    /// No challenge at all.
    Unreadable,
    /// Not signed by this host's key: another host's, another key's, or altered.
    Forged,
    /// Now is not before the time at which it expires.
    TooLate,
    /// The solution does not solve it.
    Unsolved,
}

impl HostKey {
    /// 32 bytes from a cryptographic random generator, or as they were stored.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    fn mac(&self, signed: &str) -> Hmac<Sha256> {
        let mut padded = hmac::digest::Key::<Hmac<Sha256>>::default();
        // RFC 2104: a key that is shorter than a block is filled with zeros.
        for (place, byte) in padded.iter_mut().zip(self.0.iter()) {
            *place = *byte;
        }
        Hmac::new(&padded).chain_update(signed)
    }
}

impl Challenge {
    /// Issues a challenge of `count` puzzles of `bits` zero bits, for this form of this group, until
    /// `expires_ms`, in milliseconds since 1970. The nonce is 16 bytes from a cryptographic random
    /// generator. A group and a form have no full stop in their names; a challenge for one that has is
    /// never [read](Self::read).
    #[must_use]
    pub fn issue(
        key: &HostKey,
        group: &str,
        form: &str,
        expires_ms: i64,
        bits: u8,
        count: u8,
        nonce: [u8; 16],
    ) -> String {
        let signed = format!("v1.{group}.{form}.{expires_ms}.{bits}.{count}.{}", Bytes(nonce).text());
        let mac = Bytes::<32>(key.mac(&signed).finalize().into_bytes().into());
        format!("{signed}.{}", mac.text())
    }

    /// Reads a challenge that was sent back, and checks in constant time that this host issued it.
    ///
    /// # Errors
    ///
    /// [`WorkError::Unreadable`], [`WorkError::Forged`].
    pub fn read(key: &HostKey, text: &str) -> Result<Self, WorkError> {
        let (challenge, signed, mac) = Self::parse(text).ok_or(WorkError::Unreadable)?;
        key.mac(signed).verify_slice(mac.as_bytes()).map_err(|_| WorkError::Forged)?;
        Ok(challenge)
    }

    /// The challenge, what of it is signed, and its signature, which is not checked here.
    fn parse(text: &str) -> Option<(Self, &str, Bytes<32>)> {
        if text.len() > LONGEST {
            return None;
        }
        let (signed, mac) = text.rsplit_once('.')?;
        let mut parts = signed.split('.');
        let mut next = || parts.next();
        if next()? != "v1" {
            return None;
        }
        let challenge = Self {
            group: next()?.into(),
            form: next()?.into(),
            expires: next()?.parse().ok()?,
            bits: next()?.parse().ok()?,
            count: next()?.parse().ok()?,
            nonce: Bytes::parse(next()?)?,
            text: text.into(),
        };
        if parts.next().is_some() || challenge.count == 0 {
            return None;
        }
        Some((challenge, signed, Bytes::parse(mac)?))
    }

    /// Whether `solution`, in base64url, solves this challenge, and in time. That it has not been used before
    /// is for the caller to know, by the [`nonce`](Self::nonce).
    ///
    /// # Errors
    ///
    /// [`WorkError::TooLate`], [`WorkError::Unsolved`].
    pub fn check(&self, solution: &str, now_ms: i64) -> Result<(), WorkError> {
        if now_ms >= self.expires {
            return Err(WorkError::TooLate);
        }
        let numbers = b64::read_all(solution).ok_or(WorkError::Unsolved)?;
        let (numbers, rest) = numbers.as_chunks::<NUMBER>();
        let all = numbers.len() == usize::from(self.count) && rest.is_empty();
        let solved = |(puzzle, number): (u32, &[u8; NUMBER])| self.solves(puzzle, *number);
        if all && (0..).zip(numbers).all(solved) { Ok(()) } else { Err(WorkError::Unsolved) }
    }

    fn solves(&self, puzzle: u32, number: [u8; NUMBER]) -> bool {
        let hash =
            Sha256::new().chain_update(&self.text).chain_update(puzzle.to_be_bytes()).chain_update(number).finalize();
        let mut zeros = 0;
        for byte in hash {
            zeros += byte.leading_zeros();
            if byte != 0 {
                break;
            }
        }
        zeros >= u32::from(self.bits)
    }
}

/// Solves a challenge, with the smallest number for each puzzle: for tests and tools. `None` where there is no
/// challenge, or no solution. It takes 2 to the power of BITS hashes for each puzzle, about.
#[must_use]
pub fn solve(text: &str) -> Option<String> {
    let (challenge, ..) = Challenge::parse(text)?;
    let numbers: Option<Vec<[u8; NUMBER]>> = (0..u32::from(challenge.count))
        .map(|puzzle| (0..=u32::MAX).map(u32::to_be_bytes).find(|number| challenge.solves(puzzle, *number)))
        .collect();
    Some(b64::written(numbers?.as_flattened()))
}

impl fmt::Debug for HostKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostKey(…)")
    }
}

impl fmt::Display for WorkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not a challenge",
            Self::Forged => "not a challenge of this host",
            Self::TooLate => "the challenge has expired",
            Self::Unsolved => "the challenge is not solved",
        })
    }
}

impl core::error::Error for WorkError {}
