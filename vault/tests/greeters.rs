//! Whom a newcomer's device believes to be a greeter.

use porchlight_vault::door::{Base, CLOCKS_APART, LONGEST_LIST};
use porchlight_vault::{DoorSeed, Greeter, GreeterList, ListError, Seen, SignedWords, SixWords, Words, WordsKind};
use proptest::prelude::*;

mod common;
use common::{NOW, REQUEST, door, greeter};

fn member(name: &str) -> Greeter {
    greeter(name).greeter(name)
}

fn base(version: u32, names: &[&str]) -> Base {
    let greeters = names.iter().map(|name| member(name)).collect();
    Base { group: "riverside".into(), version, made: NOW, until: NOW + LONGEST_LIST, greeters }
}

fn list() -> GreeterList {
    let list = GreeterList::sign_base(&door(), &base(3, &["Ines", "Kwame"])).unwrap();
    list.countersign(&greeter("Kwame"), "riverside", member("Zoë"), NOW).unwrap()
}

#[test]
fn a_greeter_who_was_let_in_can_let_in_another() {
    let list = list().countersign(&greeter("Zoë"), "riverside", member("Ravi"), NOW + 1).unwrap();
    let json = serde_json::to_string(&list).unwrap();
    let list: GreeterList = serde_json::from_str(&json).unwrap();
    let verified = list.verify("riverside", NOW, None, Some(&door().public())).unwrap();
    assert_eq!(verified.version, 5);
    let names: Vec<&str> = verified.greeters.iter().map(|greeter| greeter.name.as_str()).collect();
    assert_eq!(names, ["Ines", "Kwame", "Zoë", "Ravi"]);
}

#[test]
fn nobody_lets_themselves_in() {
    let refused = list().countersign(&greeter("Ravi"), "riverside", member("Ravi"), NOW);
    assert_eq!(refused, Err(ListError::Unsigned));
}

#[test]
fn nobody_is_let_in_twice_or_into_another_group() {
    assert_eq!(list().countersign(&greeter("Ines"), "riverside", member("Zoë"), NOW), Err(ListError::Unsigned));
    assert_eq!(list().countersign(&greeter("Ines"), "hillside", member("Ravi"), NOW), Err(ListError::Unsigned));
}

#[test]
fn nobody_signs_a_list_that_would_not_count() {
    let refused = |base: Base| GreeterList::sign_base(&door(), &base).unwrap_err();
    assert_eq!(refused(base(1, &[])), ListError::Unsigned);
    assert_eq!(refused(base(1, &["Ines", "Ines"])), ListError::Unsigned);
    assert_eq!(refused(Base { until: NOW + LONGEST_LIST + 1, ..base(1, &["Ines"]) }), ListError::Unsigned);
    assert_eq!(refused(Base { until: NOW, ..base(1, &["Ines"]) }), ListError::Unsigned);
    assert_eq!(refused(Base { made: i64::MIN, until: i64::MAX, ..base(1, &["Ines"]) }), ListError::Unsigned);
    let last = GreeterList::sign_base(&door(), &base(u32::MAX, &["Ines"])).unwrap();
    assert_eq!(last.countersign(&greeter("Ines"), "riverside", member("Zoë"), NOW), Err(ListError::Unsigned));
}

#[test]
fn an_unsigned_list_an_old_one_and_another_doors_stop_a_device() {
    let verify = |list: &GreeterList, now, seen: Option<Seen>| list.verify("riverside", now, seen.as_ref(), None);
    let seen = verify(&list(), NOW, None).unwrap().seen();
    assert!(verify(&list(), NOW, Some(seen)).is_ok());
    let before = GreeterList::sign_base(&door(), &base(3, &["Ines", "Kwame"])).unwrap();
    assert_eq!(verify(&before, NOW, Some(seen)), Err(ListError::Older));
    assert_eq!(verify(&list(), NOW + LONGEST_LIST, Some(seen)), Err(ListError::Expired));
    let host = DoorSeed::from_bytes([1; 32]);
    let swapped = GreeterList::sign_base(&host, &base(9, &["Mallory"])).unwrap();
    assert_eq!(verify(&swapped, NOW, Some(seen)), Err(ListError::OtherDoor));
    let posing = GreeterList { door: seen.door, ..swapped };
    assert_eq!(verify(&posing, NOW, Some(seen)), Err(ListError::Unsigned));
}

#[test]
fn a_greeter_who_was_taken_off_does_not_come_back_by_an_old_base() {
    let renewed = GreeterList::sign_base(&door(), &base(5, &["Ines"])).unwrap();
    let seen = renewed.verify("riverside", NOW, None, None).unwrap().seen();
    let mut revived = list();
    for name in ["Ravi", "Mallory"] {
        revived = revived.countersign(&greeter("Kwame"), "riverside", member(name), NOW).unwrap();
    }
    let verify = |seen: &Seen| revived.verify("riverside", NOW, Some(seen), None);
    assert_eq!(verify(&seen), Err(ListError::Older));
    let json = serde_json::to_string(&seen).unwrap();
    assert_eq!(serde_json::from_str::<Seen>(&json).unwrap(), seen);
    // What a device remembered before it remembered bases still reads.
    let long_ago = serde_json::json!({ "door": door().public(), "version": 6 }).to_string();
    assert!(verify(&serde_json::from_str(&long_ago).unwrap()).is_ok());
}

#[test]
fn a_list_from_a_clock_that_runs_far_ahead_does_not_count() {
    let verify = |now: i64| list().verify("riverside", now, None, None).map(|list| list.version);
    assert_eq!(verify(NOW - CLOCKS_APART), Ok(4));
    assert_eq!(verify(NOW - CLOCKS_APART - 1), Err(ListError::Unsigned));
}

#[test]
fn a_key_with_another_signing_key_beside_it_is_another() {
    let (ines, kwame) = (member("Ines"), member("Kwame"));
    assert!(ines.has_keys_of(&Greeter { name: "I".into(), ..ines.clone() }));
    assert!(!ines.has_keys_of(&Greeter { sign: kwame.sign, ..ines.clone() }));
}

#[test]
fn two_people_who_compare_six_words_notice_any_other_key() {
    let Greeter { kem, sign, .. } = member("Zoë");
    let said = SixWords::of("riverside", &kem, &sign).unwrap();
    assert!(said.numbers().iter().all(|number| *number < 2048));
    assert_eq!(said.words("ar"), None);
    assert_eq!(said, SixWords::of("riverside", &kem, &sign).unwrap());
    assert_ne!(said, SixWords::of("hillside", &kem, &sign).unwrap());
    assert_ne!(said, SixWords::of("riverside", &member("Ravi").kem, &sign).unwrap());
    assert_ne!(said, SixWords::of("riverside", &kem, &member("Ravi").sign).unwrap());
}

#[test]
fn a_newcomer_sees_only_what_a_greeter_said_to_them() {
    let words = Words {
        words: "When can you come?".into(),
        lang: "en".into(),
        name: "Kwame".into(),
        at: NOW,
        kind: WordsKind::Question,
    };
    let verified = list().verify_chain("riverside").unwrap();
    let signed = SignedWords::sign(&words, &greeter("Kwame"), "riverside", REQUEST).unwrap();
    let read = SignedWords::read(&signed.content().unwrap()).unwrap();
    let (said, by) = read.verify("riverside", REQUEST, &verified).unwrap();
    assert!(said == words && by == &member("Kwame"));
    let forged = SignedWords::sign(&words, &greeter("Mallory"), "riverside", REQUEST).unwrap();
    assert!(forged.verify("riverside", REQUEST, &verified).is_err());
    assert!(signed.verify("riverside", &"0f".repeat(16), &verified).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_list_in_which_any_letter_was_changed_is_unsigned(at: prop::sample::Index, to in "[ -~]") {
        let json = serde_json::to_string(&list()).unwrap();
        let at = at.index(json.len());
        prop_assume!(json.is_char_boundary(at) && json.is_char_boundary(at + 1));
        let touched = format!("{}{to}{}", &json[..at], &json[at + 1..]);
        if let Ok(touched) = serde_json::from_str::<GreeterList>(&touched) {
            let same = touched == list();
            prop_assert_eq!(touched.verify_chain("riverside").is_ok(), same);
        }
    }

    #[test]
    fn a_list_in_which_any_bit_of_a_signature_was_flipped_is_unsigned(bit in 0_usize..512, added: bool) {
        let mut list = list();
        let signature = if added { &mut list.added[0].signature } else { &mut list.base.signature };
        signature.0[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(list.verify_chain("riverside"), Err(ListError::Unsigned));
    }
}
