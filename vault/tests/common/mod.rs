//! The people in the tests of sealing, and randomness that is the same each time.
#![allow(dead_code, reason = "each file of tests uses some of these")]

use std::ops::Range;

use porchlight_vault::rand_core::{CryptoRng, RngCore};
use porchlight_vault::{Bound, DoorSeed, GreeterSeed, Purpose, ReadingCode, hash_of};

/// 14 November 2023, in milliseconds since 1970.
pub(crate) const NOW: i64 = 1_700_000_000_000;

/// A request in the group.
pub(crate) const REQUEST: &str = "000102030405060708090a0b0c0d0e0f";

/// SHA-256 of a name and a counter, one after the other: for tests only.
pub(crate) struct Dice {
    name: String,
    thrown: u64,
    left: Vec<u8>,
}

impl Dice {
    pub(crate) fn of(name: &str) -> Self {
        Self { name: name.into(), thrown: 0, left: Vec::new() }
    }
}

impl RngCore for Dice {
    fn next_u32(&mut self) -> u32 {
        self.next_u64() as u32
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_be_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        while self.left.len() < bytes.len() {
            let hash = hash_of("porchlight dice", &[self.name.as_bytes(), &self.thrown.to_be_bytes()]);
            self.left.extend(hash.as_bytes());
            self.thrown += 1;
        }
        let thrown: Range<usize> = 0..bytes.len();
        for (place, byte) in bytes.iter_mut().zip(self.left.drain(thrown)) {
            *place = byte;
        }
    }
}

impl CryptoRng for Dice {}

pub(crate) fn bytes<const N: usize>(name: &str) -> [u8; N] {
    let mut bytes = [0; N];
    Dice::of(name).fill_bytes(&mut bytes);
    bytes
}

pub(crate) fn greeter(name: &str) -> GreeterSeed {
    GreeterSeed::from_bytes(bytes(name))
}

pub(crate) fn door() -> DoorSeed {
    DoorSeed::from_bytes(bytes("the door"))
}

pub(crate) fn newcomer() -> ReadingCode {
    ReadingCode::from_bytes(bytes("the newcomer"))
}

pub(crate) fn bound(purpose: Purpose) -> Bound {
    Bound { purpose, group: "riverside".into(), form: "join".into(), revision: 3, list: 7, request: REQUEST.into() }
}
