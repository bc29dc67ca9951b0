//! A command that is sent twice makes one code.

use porchlight_vault::{BallotCode, GroupSalt, HexError, IdempotencyKey, Invitation, PersonCode};
use proptest::prelude::*;

fn key() -> IdempotencyKey {
    IdempotencyKey::parse("000102030405060708090a0b0c0d0e0f").unwrap()
}

fn salt() -> GroupSalt {
    GroupSalt::from_bytes([7; 32])
}

#[test]
fn another_program_can_derive_the_same_code() {
    // Python: RFC 5869 by hand with hmac.
    let written = [
        PersonCode::derive(&key(), &salt(), "join").written(),
        Invitation::derive(&key(), &salt(), "join").written(),
        BallotCode::derive(&key(), &salt(), "join").written(),
    ];
    assert_eq!(written[0].as_str(), "CXMZ3-TT80F-7M6P7-Z626A-ASGP8");
    assert_eq!(written[1].as_str(), "VRXAR-X2YHD-PD7K7-4V9M6-NNM9M");
    assert_eq!(written[2].as_str(), "MAAC3-YR7KD-9AKME-SA62F-MQFM8");
}

#[test]
fn a_key_is_written_in_one_way() {
    assert_eq!(key().hex(), "000102030405060708090a0b0c0d0e0f");
    assert!(IdempotencyKey::parse("000102030405060708090A0B0C0D0E0F").unwrap() == key());
    let refusal = |text: &str| IdempotencyKey::parse(text).unwrap_err();
    assert_eq!(refusal(""), HexError::Length);
    assert_eq!(refusal("AAECAwQFBgcICQoLDA0ODw"), HexError::Length);
    assert_eq!(refusal("00010203-0405-0607-0809-0a0b0c0d0e0f"), HexError::Length);
    assert_eq!(refusal("000102030405060708090a0b0c0d0e0g"), HexError::Digit);
    assert_eq!(refusal(" 00102030405060708090a0b0c0d0e0f"), HexError::Digit);
}

#[test]
fn nobody_finds_a_key_or_a_salt_in_a_log() {
    assert_eq!(format!("{:?} {:?}", key(), salt()), "IdempotencyKey(…) GroupSalt(…)");
}

proptest! {
    #[test]
    fn a_person_who_presses_twice_has_one_code(bytes: [u8; 16], group: [u8; 32], purpose: String) {
        let press = || PersonCode::derive(
            &IdempotencyKey::from_bytes(bytes),
            &GroupSalt::from_bytes(group),
            &purpose,
        );
        prop_assert!(press() == press());
    }

    #[test]
    fn another_key_group_or_purpose_makes_another_code(
        keys: [[u8; 16]; 2],
        groups: [[u8; 32]; 2],
        purposes: [String; 2],
    ) {
        let derive = |key: usize, group: usize, purpose: usize| PersonCode::derive(
            &IdempotencyKey::from_bytes(keys[key]),
            &GroupSalt::from_bytes(groups[group]),
            &purposes[purpose],
        );
        let first = derive(0, 0, 0);
        prop_assert_eq!(first == derive(1, 0, 0), keys[0] == keys[1]);
        prop_assert_eq!(first == derive(0, 1, 0), groups[0] == groups[1]);
        prop_assert_eq!(first == derive(0, 0, 1), purposes[0] == purposes[1]);
    }

    #[test]
    fn a_key_in_a_form_comes_back(bytes: [u8; 16]) {
        let key = IdempotencyKey::from_bytes(bytes);
        prop_assert!(IdempotencyKey::parse(&key.hex()).unwrap() == key);
        prop_assert_eq!(key.as_bytes(), &bytes);
    }
}
