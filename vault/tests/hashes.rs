//! What a group keeps instead of codes, keys and commands.

use std::collections::{BTreeSet, HashSet};

use porchlight_vault::{Hash, HexError, hash_of};
use proptest::prelude::*;

#[test]
fn another_program_can_compute_the_same_hash() {
    // Python: sha256 of each of "example v1", "a", "", "bc" after its length in eight bytes.
    assert_eq!(
        hash_of("example v1", &[b"a", b"", b"bc"]).hex(),
        "2cbae4f5de7df558857c4dc5dd12a489a0bccf0f5dad84f46d1a1c0dfd87731d"
    );
}

#[test]
fn a_command_cannot_pose_as_another_by_moving_a_boundary() {
    let different = [
        hash_of("v", &[b"ab", b"c"]),
        hash_of("v", &[b"a", b"bc"]),
        hash_of("v", &[b"abc"]),
        hash_of("v", &[b"abc", b""]),
        hash_of("v", &[b"", b"abc"]),
        hash_of("v", &[]),
        hash_of("v", &[b""]),
        hash_of("va", &[b"bc"]),
        hash_of("", &[b"v", b"abc"]),
    ];
    assert_eq!(different.iter().collect::<HashSet<_>>().len(), different.len());
    assert_eq!(different.iter().collect::<BTreeSet<_>>().len(), different.len());
}

#[test]
fn a_hash_that_is_not_one_is_refused_without_being_repeated() {
    let hex = hash_of("v", &[]).hex();
    assert_eq!(Hash::from_hex(""), Err(HexError::Length));
    assert_eq!(Hash::from_hex(&hex[..63]), Err(HexError::Length));
    assert_eq!(Hash::from_hex(&format!("{hex}0")), Err(HexError::Length));
    assert_eq!(Hash::from_hex(&hex.replacen(|_: char| true, "g", 1)), Err(HexError::Digit));
    assert_eq!(Hash::from_hex(&"é".repeat(32)), Err(HexError::Digit));
    assert_eq!(Hash::from_hex(&hex.to_uppercase()), Ok(hash_of("v", &[])));
}

#[test]
fn nobody_is_told_apart_by_a_log() {
    assert_eq!(format!("{:?}", hash_of("v", &[])), "Hash(…)");
}

proptest! {
    #[test]
    fn a_hash_that_is_stored_comes_back(bytes: [u8; 32]) {
        let hash = Hash::from_bytes(bytes);
        prop_assert_eq!(Hash::from_hex(&hash.hex()), Ok(hash));
        prop_assert_eq!(hash.as_bytes(), &bytes);
    }

    #[test]
    fn order_and_equality_agree(a: [u8; 32], b: [u8; 32]) {
        let (left, right) = (Hash::from_bytes(a), Hash::from_bytes(b));
        prop_assert_eq!(left.cmp(&right), a.cmp(&b));
        prop_assert_eq!(left == right, a == b);
    }

    #[test]
    fn nothing_breaks_the_reader(text in any::<String>()) {
        let _ = Hash::from_hex(&text);
    }
}
