//! What a browser does before a host listens.

use porchlight_vault::{Challenge, HostKey, WorkError, work};
use proptest::prelude::*;

const SOON: i64 = 1_700_000_000_000;

fn host() -> HostKey {
    HostKey::from_bytes([7; 32])
}

fn issued(bits: u8, count: u8) -> String {
    Challenge::issue(&host(), "riverside", "join", SOON, bits, count, [3; 16])
}

#[test]
fn a_browser_that_did_the_work_is_heard_until_the_challenge_expires() {
    let text = issued(6, 5);
    let solution = work::solve(&text).unwrap();
    let challenge = Challenge::read(&host(), &text).unwrap();
    assert_eq!((challenge.group.as_str(), challenge.form.as_str()), ("riverside", "join"));
    assert_eq!((challenge.expires, challenge.bits, challenge.count), (SOON, 6, 5));
    assert_eq!(challenge.nonce.as_bytes(), &[3; 16]);
    assert_eq!(challenge.check(&solution, SOON - 1), Ok(()));
    assert_eq!(challenge.check(&solution, SOON), Err(WorkError::TooLate));
}

#[test]
fn a_browser_that_did_half_the_work_is_not_heard() {
    let text = issued(6, 5);
    let challenge = Challenge::read(&host(), &text).unwrap();
    let solution = work::solve(&text).unwrap();
    for lazy in ["", "AAAA", "not base64!", &solution[..solution.len() - 1], &format!("{solution}AAAA")] {
        assert_eq!(challenge.check(lazy, 0), Err(WorkError::Unsolved), "{lazy}");
    }
    let harder = Challenge::read(&host(), &issued(20, 5)).unwrap();
    assert_eq!(harder.check(&solution, 0), Err(WorkError::Unsolved));
}

#[test]
fn nobody_makes_a_challenge_easier() {
    let text = issued(20, 5);
    for (from, to) in [(".20.", ".0."), (".5.", ".1."), ("1700", "1800"), ("join", "vote"), ("riverside", "hillside")] {
        let easier = text.replacen(from, to, 1);
        assert_ne!(easier, text);
        assert_eq!(Challenge::read(&host(), &easier), Err(WorkError::Forged));
    }
    assert_eq!(Challenge::read(&HostKey::from_bytes([8; 32]), &text), Err(WorkError::Forged));
}

#[test]
fn what_is_no_challenge_is_not_read() {
    let text = issued(1, 1);
    let long = "x".repeat(400);
    let dotted = Challenge::issue(&host(), "river.side", "join", SOON, 1, 1, [3; 16]);
    let empty = issued(1, 0);
    for other in ["", "v1", "v1.......", &text[..text.len() - 1], &text.replace("v1", "v2"), &long, &dotted, &empty] {
        assert_eq!(Challenge::read(&host(), other), Err(WorkError::Unreadable), "{other}");
        assert_eq!(work::solve(other), None);
    }
}

#[test]
fn nobody_finds_the_hosts_key_in_a_log() {
    assert_eq!(format!("{:?}", host()), "HostKey(…)");
}

proptest! {
    #[test]
    fn nothing_that_anybody_sends_breaks_the_reader(text: String, parts in "v1(\\.[a-z0-9-]{0,9}){5,8}") {
        prop_assert!(Challenge::read(&host(), &text).is_err());
        prop_assert!(Challenge::read(&host(), &parts).is_err());
        prop_assert!(Challenge::read(&host(), &issued(1, 1)).unwrap().check(&text, SOON).is_err());
    }

    #[test]
    fn whoever_does_the_work_is_heard(bits in 0_u8..7, count in 1_u8..6, nonce: [u8; 16]) {
        let text = Challenge::issue(&host(), "riverside", "join", SOON, bits, count, nonce);
        let challenge = Challenge::read(&host(), &text).unwrap();
        prop_assert_eq!(challenge.check(&work::solve(&text).unwrap(), 0), Ok(()));
    }
}
