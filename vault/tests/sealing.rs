//! Who can open an envelope, and what becomes of one that was touched.

use porchlight_vault::rand_core::RngCore;
use porchlight_vault::{
    Bound, Bytes, Cost, DoorSeed, Envelope, GreeterSeed, KemPair, LockError, Locked, OpenError, PaperError, PublicKey,
    Purpose, ReadingCode, SealError, Seeds, ShapeError, envelope, open, passphrase, rewrap, seal,
};
use proptest::prelude::*;

mod common;
use common::{Dice, bound, bytes, door, greeter, newcomer};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn sealed(content: &[u8], to: &[&KemPair]) -> Envelope {
    let to: Vec<PublicKey> = to.iter().map(|kem| *kem.public()).collect();
    seal(content, &bound(Purpose::Answers), &to, &mut Dice::of("sealed")).unwrap()
}

#[test]
fn two_greeters_open_the_same_words() {
    let (ines, kwame) = (greeter("Ines").kem(), greeter("Kwame").kem());
    let envelope = sealed(b"I sing.", &[&ines, &kwame]);
    for mine in [&ines, &kwame] {
        assert_eq!(open(&envelope, &envelope.bound, mine).unwrap().as_slice(), b"I sing.");
    }
    let zoe = greeter("Zoë").kem();
    assert_eq!(open(&envelope, &envelope.bound, &zoe), Err(OpenError::NotForYou));
}

#[test]
fn a_newcomer_opens_their_words_with_their_reading_code_however_they_type_it() {
    let envelope = sealed(b"Welcome.", &[&newcomer().kem()]);
    let typed = newcomer().written().to_lowercase().replace('-', " ");
    let theirs = ReadingCode::parse(&typed).unwrap().kem();
    assert_eq!(open(&envelope, &envelope.bound, &theirs).unwrap().as_slice(), b"Welcome.");
}

#[test]
fn ciphertexts_fill_their_bucket() {
    let ines = greeter("Ines").kem();
    let json_of = |length: usize| {
        let envelope = sealed(&vec![b'x'; length], &[&ines]);
        (envelope.body.len(), serde_json::to_string(&envelope).unwrap().len())
    };
    for [least, most, bucket] in [[0, 4_076, 4_096], [4_077, 16_364, 16_384], [16_365, 65_516, 65_536]] {
        let whole = json_of(least);
        assert_eq!(whole.0, bucket);
        for length in [least + 1, (least + most) / 2, most] {
            assert_eq!(json_of(length), whole, "{length} bytes are told from {least}");
        }
    }
    let refused = seal(&[0; 65_517], &bound(Purpose::Answers), &[*ines.public()], &mut Dice::of("sealed"));
    assert_eq!(refused, Err(SealError::TooLong));
}

#[test]
fn the_longest_envelope_to_sixty_four_people_is_one_that_the_host_takes() {
    let all: Vec<PublicKey> = (0..64).map(|n| *greeter(&n.to_string()).kem().public()).collect();
    let envelope = seal(&[b'x'; 65_516], &bound(Purpose::Answers), &all, &mut Dice::of("all")).unwrap();
    let json = serde_json::to_vec(&envelope).unwrap();
    assert!(json.len() <= envelope::LONGEST_JSON, "{}", json.len());
    assert_eq!(Envelope::read(&json).as_ref(), Ok(&envelope));
    assert_eq!(open(&envelope, &envelope.bound, &greeter("63").kem()).unwrap().len(), 65_516);
}

#[test]
fn nobody_seals_to_nobody_to_a_crowd_twice_to_one_or_to_no_key() {
    let ines = *greeter("Ines").kem().public();
    let seal_to = |to: &[PublicKey]| seal(b"", &bound(Purpose::Note), to, &mut Dice::of("")).map(drop);
    assert_eq!(seal_to(&[]), Err(SealError::Readers));
    assert_eq!(seal_to(&[ines, ines]), Err(SealError::Readers));
    assert_eq!(seal_to(&[ines; 65]), Err(SealError::Readers));
    let mut off = *ines.as_bytes();
    off[64] ^= 1;
    let off = PublicKey::from_bytes(off).unwrap();
    assert_eq!(seal_to(&[off]), Err(SealError::Key));
    assert_eq!(seal_to(&[ines, off]), Err(SealError::Key));
    let nowhere = Bound { group: String::new(), ..bound(Purpose::Note) };
    assert_eq!(seal(b"", &nowhere, &[ines], &mut Dice::of("")), Err(SealError::Bound));
    let envelope = sealed(b"", &[&greeter("Ines").kem()]);
    assert_eq!(rewrap(&envelope, &greeter("Ines").kem(), &[off], &mut Dice::of("")), Err(OpenError::Key));
    assert_eq!(rewrap(&envelope, &greeter("Zoë").kem(), &[ines], &mut Dice::of("")), Err(OpenError::NotForYou));
}

#[test]
fn every_flipped_bit_of_an_envelope_keeps_it_shut() {
    let (ines, kwame) = (greeter("Ines").kem(), greeter("Kwame").kem());
    let good = sealed(b"I sing.", &[&ines, &kwame]);
    let opens = |envelope: &Envelope| open(envelope, &good.bound, &ines).is_ok();
    assert!(opens(&good));
    type Field = fn(&mut Envelope) -> &mut [u8];
    let fields: [Field; 4] = [
        |envelope| &mut envelope.nonce.0,
        |envelope| &mut envelope.commit.0,
        |envelope| &mut envelope.wraps[0].key.0,
        |envelope| &mut envelope.wraps[0].enc.0,
    ];
    let mut touched = good.clone();
    for field in fields {
        for bit in 0..8 * field(&mut touched).len() {
            field(&mut touched)[bit / 8] ^= 1 << (bit % 8);
            assert!(!opens(&touched));
            field(&mut touched)[bit / 8] ^= 1 << (bit % 8);
        }
    }
    // The content's first bytes, some of the padding, and the tag; opening each bit of 4 KiB takes too long here.
    for at in (0..24).chain((24..4_080).step_by(97)).chain(4_080..4_096) {
        touched.body[at] ^= 1 << (at % 8);
        assert!(!opens(&touched), "byte {at}");
        touched.body[at] ^= 1 << (at % 8);
    }
    assert!(opens(&touched));
}

#[test]
fn an_envelope_that_says_it_is_another_stays_shut() {
    let ines = greeter("Ines").kem();
    let good = sealed(b"I sing.", &[&ines]);
    let others: [fn(&mut Bound); 7] = [
        |bound| bound.purpose = Purpose::Vouch,
        |bound| bound.group = "hillside".into(),
        |bound| bound.form = String::new(),
        // The boundary between two texts is moved.
        |bound| (bound.group, bound.form) = ("riversidej".into(), "oin".into()),
        |bound| bound.revision += 1,
        |bound| bound.list -= 1,
        |bound| bound.request = String::new(),
    ];
    for alter in others {
        let mut touched = good.clone();
        alter(&mut touched.bound);
        assert_eq!(open(&good, &touched.bound, &ines), Err(OpenError::OtherBound));
        assert_eq!(open(&touched, &good.bound, &ines), Err(OpenError::OtherBound));
        assert_eq!(open(&touched, &touched.bound, &ines), Err(OpenError::Altered));
        assert_eq!(rewrap(&touched, &ines, &[], &mut Dice::of("")), Err(OpenError::Altered));
    }
}

#[test]
fn the_host_takes_nothing_that_is_no_envelope() {
    let good = sealed(b"I sing.", &[&greeter("Ines").kem(), &greeter("Kwame").kem()]);
    let json = serde_json::to_string(&good).unwrap();
    assert_eq!(Envelope::read(json.as_bytes()).as_ref(), Ok(&good));
    let read = |from: &str, to: &str| {
        let altered = json.replacen(from, to, 1);
        assert_ne!(altered, json);
        Envelope::read(altered.as_bytes()).unwrap_err()
    };
    assert_eq!(read(r#"{"v":1"#, r#"{"v":2"#), ShapeError::Version);
    assert_eq!(read(r#"{"v":1"#, r#"{"v":1,"w":1"#), ShapeError::Unreadable);
    assert_eq!(read("answers", "Answers"), ShapeError::Unreadable);
    assert_eq!(read("riverside", ""), ShapeError::Bound);
    assert_eq!(read("000102030405", "00010203040A"), ShapeError::Bound);
    assert_eq!(read(r#""revision":3"#, r#""revision":-3"#), ShapeError::Unreadable);
    assert_eq!(read(r#""nonce":""#, r#""nonce":"A"#), ShapeError::Unreadable);
    assert_eq!(read(r#""body":""#, r#""body":"AAAA"#), ShapeError::Body);
    assert_eq!(read(r#""body":""#, r#""body":"="#), ShapeError::Unreadable);
    assert_eq!(read(r#""enc":"B"#, r#""enc":"C"#), ShapeError::Wraps);
    assert_eq!(Envelope::read(&vec![b' '; envelope::LONGEST_JSON + 1]), Err(ShapeError::TooLong));
    let crowd = Envelope { wraps: (0..65).flat_map(|_| good.wraps.clone()).collect(), ..good.clone() };
    assert_eq!(crowd.check_shape(), Err(ShapeError::Wraps));
}

#[test]
fn a_greeter_finds_any_wrong_symbol_on_their_sheet() {
    let [first, second] = greeter("Ines").written();
    assert_eq!((first.len(), second.len()), (32, 32));
    let whole: Vec<u8> = [first.as_bytes(), second.as_bytes()].concat().into_iter().filter(|s| *s != b'-').collect();
    assert_eq!(whole.len(), 54);
    let parse = |symbols: &[u8]| GreeterSeed::parse(std::str::from_utf8(symbols).unwrap());
    assert!(parse(&whole).unwrap() == greeter("Ines"));
    for place in 0..54 {
        for wrong in ALPHABET.iter().filter(|symbol| **symbol != whole[place]) {
            let mut typed = whole.clone();
            typed[place] = *wrong;
            assert_eq!(parse(&typed), Err(PaperError::Mistyped { line: place / 27 + 1 }));
        }
        if place > 0 && whole[place] != whole[place - 1] {
            let mut typed = whole.clone();
            typed.swap(place, place - 1);
            assert!(matches!(parse(&typed), Err(PaperError::Mistyped { .. })));
        }
    }
}

#[test]
fn a_greeter_is_told_what_is_missing_from_their_sheet() {
    let [first, second] = door().written();
    let refusal = |text: &str| DoorSeed::parse(text).unwrap_err();
    assert_eq!(refusal(" – \n"), PaperError::Empty);
    assert_eq!(refusal(&first), PaperError::TooShort { got: 27 });
    assert_eq!(refusal(&format!("{}{}0", *first, *second)), PaperError::TooLong);
    assert_eq!(refusal(&"0".repeat(401)), PaperError::TooLong);
    assert_eq!(refusal(&format!("{}.{}", *first, *second)), PaperError::UnknownSymbol { position: 28 });
}

#[test]
fn what_no_seed_can_be_is_not_read_though_the_check_symbol_agrees() {
    // 52 zeros but for one bit after the 256th, and the second line's check symbol for it.
    let read = |last: u8, check: u8| {
        let zeros = "0".repeat(27 + 25);
        GreeterSeed::parse(&format!("{zeros}{}{}", char::from(last), char::from(check)))
    };
    assert!(read(b'0', b'0').unwrap() == GreeterSeed::from_bytes([0; 32]));
    let fitting: Vec<(u8, u8)> = ALPHABET
        .iter()
        .flat_map(|last| ALPHABET.iter().map(move |check| (*last, *check)))
        .filter(|(last, check)| read(*last, *check).is_ok())
        .collect();
    assert_eq!(fitting.len(), 2, "the last symbol holds one bit");
}

#[test]
fn a_greeter_unlocks_their_device_with_six_words_and_nobody_with_five() {
    for (seeds, cost) in [
        (Seeds { greeter: greeter("Ines"), door: Some(door()) }, Cost::Ample),
        (Seeds { greeter: greeter("Kwame"), door: None }, Cost::Scarce),
    ] {
        let words = passphrase(bytes("words"), "es");
        let locked = Locked::lock(&seeds, &words, bytes("salt"), bytes("nonce"), cost).unwrap();
        let kept = serde_json::to_string(&locked).unwrap();
        let locked: Locked = serde_json::from_str(&kept).unwrap();
        assert!(locked.unlock(&words.to_uppercase().replace(' ', "  ")).unwrap() == seeds);
        let (five, _) = words.rsplit_once(' ').unwrap();
        assert_eq!(locked.unlock(five), Err(LockError::Passphrase));
    }
}

#[test]
fn a_device_takes_no_lock_that_was_altered_or_made_cheap() {
    let seeds = Seeds { greeter: greeter("Ines"), door: None };
    let locked = Locked::lock(&seeds, "six", [1; 16], [2; 12], Cost::Scarce).unwrap();
    let refusal = |alter: fn(&mut Locked)| {
        let mut touched = locked.clone();
        alter(&mut touched);
        touched.unlock("six").unwrap_err()
    };
    assert_eq!(refusal(|locked| locked.t = 1), LockError::Unreadable);
    assert_eq!(refusal(|locked| locked.m = 8), LockError::Unreadable);
    assert_eq!(refusal(|locked| locked.v = 2), LockError::Unreadable);
    assert_eq!(refusal(|locked| locked.salt.0[0] ^= 1), LockError::Passphrase);
    assert_eq!(refusal(|locked| locked.nonce.0[0] ^= 1), LockError::Passphrase);
    assert_eq!(refusal(|locked| locked.body[0] ^= 1), LockError::Passphrase);
    assert_eq!(refusal(|locked| locked.body.clear()), LockError::Passphrase);
}

#[test]
fn a_passphrase_is_six_words_of_the_greeters_language_or_else_english() {
    let english = passphrase([0xff; 9], "en");
    assert_eq!(english.as_str(), ["zoo"; 6].join(" "));
    assert_eq!(passphrase([0; 9], "es-MX").as_str(), ["a\u{301}baco"; 6].join(" "));
    assert_eq!(passphrase([0xff; 9], "ar"), english);
    // 66 of the 72 bits count.
    assert_eq!(passphrase([255, 255, 255, 255, 255, 255, 255, 255, 0b1100_0000], "en"), english);
    assert_ne!(passphrase([255, 255, 255, 255, 255, 255, 255, 255, 0b1000_0000], "en"), english);
}

#[test]
fn nobody_finds_a_key_in_a_log() {
    let said = format!("{:?} {:?} {:?} {:?}", greeter("Ines"), door(), greeter("Ines").kem(), newcomer());
    assert_eq!(said, "GreeterSeed(…) DoorSeed(…) KemPair(…) Code(…)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_sealed_is_opened_by_each_of_its_readers(
        content in prop::collection::vec(any::<u8>(), 0..20_000),
        readers in 1_usize..5,
        name: String,
    ) {
        let pairs: Vec<KemPair> = (0..readers).map(|n| greeter(&format!("{name}{n}")).kem()).collect();
        let publics: Vec<PublicKey> = pairs.iter().map(|kem| *kem.public()).collect();
        let bound = Bound { form: name.clone(), ..bound(Purpose::Introduction) };
        let envelope = seal(&content, &bound, &publics, &mut Dice::of(&name)).unwrap();
        let json = serde_json::to_vec(&envelope).unwrap();
        prop_assert!(Envelope::read(&json).unwrap() == envelope);
        for mine in &pairs {
            let opened = open(&envelope, &bound, mine).unwrap();
            prop_assert_eq!(opened.as_slice(), content.as_slice());
        }
    }

    #[test]
    fn any_flipped_bit_of_the_body_keeps_it_shut(at in 0_usize..8 * 4_096) {
        let ines = greeter("Ines").kem();
        let mut envelope = sealed(b"I sing.", &[&ines]);
        envelope.body[at / 8] ^= 1 << (at % 8);
        prop_assert_eq!(open(&envelope, &envelope.bound, &ines), Err(OpenError::Altered));
    }

    #[test]
    fn a_sheet_is_read_as_it_was_written(random: [u8; 32]) {
        let seed = GreeterSeed::from_bytes(random);
        let [first, second] = seed.written();
        let typed = format!("1. {} / 2. {}", *first, *second);
        prop_assert!(GreeterSeed::parse(&typed).is_err(), "line numbers are no part of it");
        let typed = format!("{} — {}\n", first.to_lowercase(), second.replace('-', " "));
        prop_assert!(GreeterSeed::parse(&typed).unwrap() == seed);
        prop_assert!(DoorSeed::parse(&typed).unwrap() == DoorSeed::from_bytes(random));
    }

    #[test]
    fn nothing_that_anybody_sends_breaks_the_reader(text: String, json in "[{}\\[\\]\":,a-z0-9]{0,80}") {
        let _ = GreeterSeed::parse(&text);
        let _ = Envelope::read(text.as_bytes());
        let _ = Envelope::read(json.as_bytes());
        let _ = Bytes::<3>::parse(&text);
    }
}

#[test]
fn the_dice_of_these_tests_are_not_loaded() {
    let mut twice = [Dice::of("a"), Dice::of("a")].map(|mut dice| (dice.next_u64(), dice.next_u64()));
    assert_eq!(twice[0], twice[1]);
    twice[0].0 ^= Dice::of("b").next_u64();
    assert_ne!(twice[0], twice[1]);
}
