//! `vectors/` is what this crate says, and what TypeScript is held to. Its README says what is in which file.
//!
//! `PORCHLIGHT_WRITE=1 cargo test -p porchlight-vault --features sealing --test vectors` writes it anew.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use ed25519_dalek::{Signer, SigningKey};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, setup_receiver, single_shot_seal};
use porchlight_vault::rand_core::RngCore;
use porchlight_vault::{
    AccessCode, Bound, Bytes, Challenge, Cost, DoorSeed, Envelope, Greeter, GreeterList, GreeterSeed, HostKey, KemPair,
    ListError, Locked, OpenError, PublicKey, Purpose, ReadingCode, Seeds, Seen, SignedWords, SixWords, VerifyKey,
    Words, WordsKind, WorkError, Wrap, door::SignedAdded, door::SignedBase, frame, hash_of, open, passphrase, rewrap,
    seal, work,
};
use serde_json::{Value, json};

mod common;
use common::{Dice, NOW, REQUEST, bound, bytes, door, greeter, newcomer};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn is_kept(name: &str, made: Value) {
    let file = format!("{}/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("PORCHLIGHT_WRITE").is_some() {
        std::fs::write(&file, serde_json::to_string_pretty(&made).unwrap() + "\n").unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let kept: Value = serde_json::from_str(&kept).unwrap_or_default();
    assert!(kept == made, "vectors/{name}.json is not what this crate says; write it anew with PORCHLIGHT_WRITE=1");
}

fn b64(bytes: &[u8]) -> Value {
    // Bytes of any number, by way of an envelope's body.
    let envelope = Envelope {
        v: 1,
        bound: bound(Purpose::Note),
        nonce: Bytes([0; 12]),
        commit: Bytes([0; 32]),
        body: bytes.to_vec(),
        wraps: Vec::new(),
    };
    serde_json::to_value(envelope).unwrap()["body"].clone()
}

fn json_of<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn another_program_makes_the_same_codes() {
    let hashes = [("v", vec![]), ("example v1", vec!["a", "", "bc"]), ("porchlight é", vec!["ñandú", "日本"])];
    let hashes: Vec<Value> = hashes
        .iter()
        .map(|(domain, parts)| {
            let bytes: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
            json!({
                "domain": domain, "parts": parts,
                "frame": b64(&frame(domain, &bytes)), "hash": hash_of(domain, &bytes).hex(),
            })
        })
        .collect();
    let access = [[0; 15], [0xff; 15], *b"fifteen  random", bytes("access")].map(|random| {
        let code = AccessCode::from_bytes(random);
        let vouch = code.vouch_code();
        json!({
            "bytes": b64(&random), "written": *code.written(), "hash": code.hash().hex(),
            "vouch": { "written": *vouch.written(), "hash": vouch.hash().hex() },
        })
    });
    let reading = [[0; 15], *b"fifteen  random", bytes("the newcomer")].map(|random| {
        let code = ReadingCode::from_bytes(random);
        let kem = code.kem();
        json!({ "bytes": b64(&random), "written": *code.written(), "kem": kem.public(), "id": kem.id() })
    });
    let mistyped = ["CSMPC-X35CN-Q2083-JC5Q6-8VVDB", "CSMPC-X35CN-Q2083-JC5Q6", "", "CSMPC-X35CN-Q2083-JC5Q6-8VVDU"];
    assert!(mistyped.iter().all(|typed| AccessCode::parse(typed).is_err()));
    is_kept("codes", json!({ "hashes": hashes, "access": access, "reading": reading, "mistyped": mistyped }));
}

#[test]
fn another_program_makes_the_same_keys() {
    let greeters = [[0; 32], [0xff; 32], bytes("Ines"), bytes("Kwame"), bytes("Zoë")].map(|random| {
        let seed = GreeterSeed::from_bytes(random);
        let Greeter { id, kem, sign, .. } = seed.greeter("");
        let [first, second] = seed.written();
        assert!(GreeterSeed::parse(&format!("{}\n{}", *first, *second)).unwrap() == seed);
        json!({ "seed": b64(&random), "written": [*first, *second], "kem": kem, "id": id, "sign": sign })
    });
    let doors = [[0; 32], bytes("the door")].map(|random| {
        let seed = DoorSeed::from_bytes(random);
        let [first, second] = seed.written();
        json!({ "seed": b64(&random), "written": [*first, *second], "door": seed.public() })
    });
    is_kept("keys", json!({ "greeters": greeters, "doors": doors }));
}

#[test]
fn another_program_does_the_same_work() {
    let key = HostKey::from_bytes(bytes("the host"));
    let issue = |bits, count| Challenge::issue(&key, "riverside", "join", NOW, bits, count, bytes("nonce"));
    let solved: Vec<Value> = [(0, 1), (8, 4), (11, 8)]
        .into_iter()
        .map(|(bits, count)| {
            let challenge = issue(bits, count);
            let solution = work::solve(&challenge).unwrap();
            assert_eq!(Challenge::read(&key, &challenge).unwrap().check(&solution, NOW - 1), Ok(()));
            json!({
                "group": "riverside", "form": "join", "expires": NOW, "bits": bits, "count": count,
                "nonce": b64(&bytes::<16>("nonce")), "challenge": challenge, "solution": solution,
            })
        })
        .collect();
    let challenge = issue(8, 4);
    let solution = work::solve(&challenge).unwrap();
    let other = Challenge::issue(&HostKey::from_bytes([1; 32]), "riverside", "join", NOW, 8, 4, bytes("nonce"));
    let refused = [
        ("it has expired", challenge.clone(), solution.clone(), NOW, WorkError::TooLate),
        ("a puzzle is missing", challenge.clone(), solution[..16].into(), 0, WorkError::Unsolved),
        ("the solution of another challenge", issue(8, 5), work::solve(&issue(9, 5)).unwrap(), 0, WorkError::Unsolved),
        ("another host's", other.clone(), work::solve(&other).unwrap(), 0, WorkError::Forged),
        ("made easier", challenge.replace(".8.4.", ".0.4."), solution.clone(), 0, WorkError::Forged),
        ("for another group", challenge.replace("riverside", "hillside"), solution.clone(), 0, WorkError::Forged),
        ("of another version", challenge.replace("v1.", "v2."), solution.clone(), 0, WorkError::Unreadable),
    ];
    let refused = refused.map(|(name, challenge, solution, now, expected)| {
        let checked = Challenge::read(&key, &challenge).and_then(|read| read.check(&solution, now));
        assert_eq!(checked, Err(expected), "{name}");
        let error = match expected {
            WorkError::Unreadable => "unreadable",
            WorkError::Forged => "forged",
            WorkError::TooLate => "too-late",
            WorkError::Unsolved => "unsolved",
        };
        json!({ "name": name, "challenge": challenge, "solution": solution, "now": now, "error": error })
    });
    is_kept("work", json!({ "key": b64(&bytes::<32>("the host")), "solved": solved, "refused": refused }));
}

/// A text, repeated and cut off at this many bytes.
fn repeated(text: &str, length: usize) -> Vec<u8> {
    text.bytes().cycle().take(length).collect()
}

fn kem(name: &str) -> KemPair {
    if name == "the newcomer" { newcomer().kem() } else { greeter(name).kem() }
}

/// What is said in a vector of keys that are known by a name.
fn key_of(name: &str) -> Value {
    match name {
        "the newcomer" => json!({ "reading": *newcomer().written() }),
        _ => json!({ "seed": b64(&bytes::<32>(name)) }),
    }
}

/// Seals as nobody should: any padding, any commitment, and a key of its own for each reader.
fn sealed_badly(padded: &[u8], bound: &Bound, committed: [u8; 32], to: &[(&PublicKey, [u8; 32])]) -> Envelope {
    let commit = Bytes(*hash_of("porchlight commit v1", &[&committed]).as_bytes());
    let aad = bound.aad(&commit);
    let nonce = [7; 12];
    let body = Aes256Gcm::new(&committed.into()).encrypt(&nonce.into(), Payload { msg: padded, aad: &aad }).unwrap();
    let mut dice = Dice::of("sealed badly");
    let wraps = to.iter().map(|(public, key)| {
        let to = public.id();
        let point = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(public.as_bytes()).unwrap();
        let info = frame("porchlight wrap v1", &[to.hex().as_bytes()]);
        let (enc, key) = single_shot_seal::<AesGcm256, HkdfSha256, DhP256HkdfSha256, _>(
            &OpModeS::Base,
            &point,
            &info,
            key,
            &aad,
            &mut dice,
        )
        .unwrap();
        Wrap { to, enc: Bytes(enc.to_bytes().as_slice().try_into().unwrap()), key: Bytes(key.try_into().unwrap()) }
    });
    Envelope { v: 1, bound: bound.clone(), nonce: Bytes(nonce), commit, body, wraps: wraps.collect() }
}

#[test]
fn another_program_seals_and_opens_the_same_envelopes() {
    let lens = |text: &str| (json!({ "text": text }), text.as_bytes().to_vec());
    let long = |length| (json!({ "repeat": "ab", "bytes": length }), repeated("ab", length));
    let greeters = ["Ines", "Kwame", "Zoë"];
    let sealed = [
        ("answers to two greeters", Purpose::Answers, lens(r#"{"why":"¿Puedo ayudar? 🌱"}"#), &greeters[..2]),
        ("nothing at all", Purpose::Answers, lens(""), &greeters[..1]),
        ("words to a newcomer", Purpose::Words, lens("Welcome."), &["the newcomer", "Ines", "Kwame"]),
        ("a newcomer's reply", Purpose::Reply, lens("Thank you."), &["Ines", "Kwame", "the newcomer"]),
        ("a note among greeters", Purpose::Note, lens("I know her."), &greeters[..]),
        ("a member vouches", Purpose::Vouch, lens("We sing together."), &greeters[..]),
        ("an introduction", Purpose::Introduction, lens("I bake."), &greeters[..]),
        ("all that fits into 4 KiB", Purpose::Answers, long(4_076), &greeters[..1]),
        ("one byte more", Purpose::Answers, long(4_077), &greeters[..1]),
        ("all that fits into 16 KiB", Purpose::Answers, long(16_364), &greeters[..1]),
        ("one byte more than that", Purpose::Answers, long(16_365), &greeters[..1]),
        ("all that fits", Purpose::Answers, long(65_516), &greeters[..1]),
    ];
    let sealed = sealed.map(|(name, purpose, (said, content), to)| {
        let mut bound = bound(purpose);
        if purpose == Purpose::Introduction {
            (bound.form, bound.revision, bound.request) = (String::new(), 0, String::new());
        }
        let publics: Vec<PublicKey> = to.iter().map(|name| *kem(name).public()).collect();
        let envelope = seal(&content, &bound, &publics, &mut Dice::of(name)).unwrap();
        for name in to {
            assert_eq!(open(&envelope, &bound, &kem(name)).unwrap().as_slice(), content);
        }
        let mut random = vec![0; 32 + 12 + 32 * to.len()];
        Dice::of(name).fill_bytes(&mut random);
        json!({ "name": name, "content": said, "to": to, "random": b64(&random), "envelope": envelope })
    });
    let too_long = repeated("ab", 65_517);
    assert!(seal(&too_long, &bound(Purpose::Note), &[*kem("Ines").public()], &mut Dice::of("")).is_err());

    let keys: Value = ["Ines", "Kwame", "Zoë", "the newcomer"]
        .map(|name| (name.to_string(), key_of(name)))
        .into_iter()
        .collect::<serde_json::Map<_, _>>()
        .into();
    is_kept("envelopes", json!({ "keys": keys, "sealed": sealed, "refused": refused_envelopes() }));
}

fn refused_envelopes() -> Vec<Value> {
    let expected = bound(Purpose::Answers);
    let (ines, kwame) = (*kem("Ines").public(), *kem("Kwame").public());
    let good = seal(b"Yes.", &expected, &[ines, kwame], &mut Dice::of("good")).unwrap();
    assert!(open(&good, &expected, &kem("Ines")).is_ok());
    let altered = |alter: &dyn Fn(&mut Envelope)| {
        let mut envelope = good.clone();
        alter(&mut envelope);
        envelope
    };
    let relabelled = |alter: &dyn Fn(&mut Bound)| {
        let mut envelope = good.clone();
        alter(&mut envelope.bound);
        (envelope.bound.clone(), envelope)
    };
    let padded = |length: u32, content: &[u8], last: u8| {
        let mut padded = [&length.to_be_bytes(), content].concat();
        padded.resize(4_080, 0);
        padded[4_079] = last;
        padded
    };
    let key: [u8; 32] = bytes("key");
    let badly = |padded: &[u8], wrapped: [u8; 32]| sealed_badly(padded, &expected, key, &[(&ines, wrapped)]);
    let fine = badly(&padded(4, b"Yes.", 0), key);
    assert_eq!(open(&fine, &expected, &kem("Ines")).unwrap().as_slice(), b"Yes.");

    let as_expected = |envelope| (expected.clone(), envelope);
    let bad = [
        ("another request's", "Ines", "other-bound", {
            let mut other = expected.clone();
            other.request = "0f".repeat(16);
            (other, good.clone())
        }),
        ("another purpose", "Ines", "other-bound", (bound(Purpose::Note), good.clone())),
        ("relabelled: purpose", "Ines", "altered", relabelled(&|b| b.purpose = Purpose::Note)),
        ("relabelled: group", "Ines", "altered", relabelled(&|b| b.group = "hillside".into())),
        ("relabelled: form", "Ines", "altered", relabelled(&|b| b.form = "joi".into())),
        ("relabelled: revision", "Ines", "altered", relabelled(&|b| b.revision = 4)),
        ("relabelled: list", "Ines", "altered", relabelled(&|b| b.list = 8)),
        ("relabelled: request", "Ines", "altered", relabelled(&|b| b.request = "0f".repeat(16))),
        ("not for her", "Zoë", "not-for-you", as_expected(good.clone())),
        ("a bit of the nonce", "Ines", "altered", as_expected(altered(&|e| e.nonce.0[11] ^= 1))),
        ("a bit of the commitment", "Ines", "altered", as_expected(altered(&|e| e.commit.0[0] ^= 0x80))),
        ("a bit of the body", "Ines", "altered", as_expected(altered(&|e| e.body[0] ^= 1))),
        ("a bit of the tag", "Ines", "altered", as_expected(altered(&|e| e.body[4_095] ^= 1))),
        ("a bit of the point", "Ines", "altered", as_expected(altered(&|e| e.wraps[0].enc.0[64] ^= 1))),
        ("a bit of the wrapped key", "Ines", "altered", as_expected(altered(&|e| e.wraps[0].key.0[47] ^= 1))),
        ("wraps with their names swapped", "Ines", "altered", {
            let [first, second] = [good.wraps[0].to, good.wraps[1].to];
            as_expected(altered(&|e| (e.wraps[0].to, e.wraps[1].to) = (second, first)))
        }),
        ("a key that is not the committed one", "Ines", "altered", {
            as_expected(badly(&padded(4, b"Yes.", 0), bytes("another key")))
        }),
        ("padding that is not zeros", "Ines", "altered", as_expected(badly(&padded(4, b"Yes.", 1), key))),
        ("a length beyond the body", "Ines", "altered", as_expected(badly(&padded(4_077, b"", 0), key))),
        ("a length of 4 GiB", "Ines", "altered", as_expected(badly(&padded(u32::MAX, b"", 0), key))),
        ("a body of another size", "Ines", "shape", { as_expected(badly(&padded(4, b"Yes.", 0)[..4_079], key)) }),
        ("another version", "Ines", "shape", as_expected(altered(&|e| e.v = 2))),
        ("one key twice", "Ines", "shape", as_expected(altered(&|e| e.wraps[1] = e.wraps[0].clone()))),
        ("to nobody", "Ines", "shape", as_expected(altered(&|e| e.wraps.clear()))),
    ];
    bad.into_iter()
        .map(|(name, who, error, (expected, envelope))| {
            let refused = match open(&envelope, &expected, &kem(who)).unwrap_err() {
                OpenError::Shape(_) => "shape",
                OpenError::OtherBound => "other-bound",
                OpenError::NotForYou => "not-for-you",
                OpenError::Altered => "altered",
                OpenError::Key => unreachable!(),
            };
            assert_eq!(refused, error, "{name}");
            json!({ "name": name, "mine": who, "expected": expected, "envelope": envelope, "error": error })
        })
        .collect()
}

#[test]
fn a_greeter_who_has_just_come_in_reads_what_was_sealed_before() {
    let expected = bound(Purpose::Answers);
    let mut envelope = seal(b"Yes.", &expected, &[*kem("Ines").public()], &mut Dice::of("good")).unwrap();
    assert_eq!(open(&envelope, &expected, &kem("Zoë")), Err(OpenError::NotForYou));
    let more = rewrap(&envelope, &kem("Ines"), &[*kem("Zoë").public()], &mut Dice::of("more")).unwrap();
    envelope.wraps.extend(more);
    assert_eq!(open(&envelope, &expected, &kem("Zoë")).unwrap().as_slice(), b"Yes.");
    assert_eq!(open(&envelope, &expected, &kem("Ines")).unwrap().as_slice(), b"Yes.");
}

/// Signs whatever it is given.
fn signed(domain: &str, secret: &[u8], seal: &str, parts: &[&[u8]]) -> Bytes<64> {
    let key = SigningKey::from_bytes(hash_of(domain, &[secret]).as_bytes());
    Bytes(key.sign(&frame(seal, parts)).to_bytes())
}

fn base_of(text: &Value, door: &str) -> SignedBase {
    let text = text.to_string();
    let signature = signed("porchlight door v1", &bytes::<32>(door), "porchlight greeters v1", &[text.as_bytes()]);
    SignedBase { text, signature }
}

fn added_of(text: &Value, by: &str) -> SignedAdded {
    let text = text.to_string();
    let domain = "porchlight greeter added v1";
    let signature = signed("porchlight greeter sign v1", &bytes::<32>(by), domain, &[text.as_bytes()]);
    SignedAdded { text, by: greeter(by).id(), signature }
}

fn base_text(version: u32, greeters: &[Greeter]) -> Value {
    json!({ "group": "riverside", "version": version, "made": NOW, "until": NOW + 90 * DAY, "greeters": greeters })
}

fn added_text(version: u32, greeter: &Greeter) -> Value {
    json!({ "group": "riverside", "version": version, "made": NOW + DAY, "greeter": greeter })
}

fn altered(mut value: Value, at: &str, to: impl Into<Value>) -> Value {
    *value.pointer_mut(at).unwrap() = to.into();
    value
}

fn list(base: SignedBase, added: Vec<SignedAdded>) -> GreeterList {
    GreeterList { door: door().public(), base, added }
}

struct Case {
    name: &'static str,
    list: GreeterList,
    now: i64,
    seen: Option<Seen>,
    pinned: Option<VerifyKey>,
    expected: Result<u32, ListError>,
}

/// As it was remembered before bases and hashes were.
fn before(door: VerifyKey, version: u32) -> Seen {
    Seen { door, version, base: None, hash: None }
}

fn case(name: &'static str, list: GreeterList, expected: Result<u32, ListError>) -> Case {
    Case { name, list, now: NOW + 2 * DAY, seen: None, pinned: None, expected }
}

#[test]
fn another_program_believes_the_same_lists() {
    let [ines, kwame, zoe, ravi] = ["Ines", "Kwame", "Zoë", "Ravi"].map(|name| greeter(name).greeter(name));
    let base = base_text(7, &[ines.clone(), kwame.clone()]);
    let by_door = |text: &Value| base_of(text, "the door");
    let good = || by_door(&base);
    let unsigned = |name, list| case(name, list, Err(ListError::Unsigned));
    let bad_base = |name, text: &Value| unsigned(name, list(by_door(text), vec![]));
    let adds_zoe = || added_of(&added_text(8, &zoe), "Ines");
    let adds_ravi = || added_of(&added_text(9, &ravi), "Zoë");
    let long = list(good(), vec![adds_zoe(), adds_ravi()]);
    let (this_door, other_door) = (door().public(), DoorSeed::from_bytes([9; 32]).public());
    let crowd: Vec<Greeter> = (0..51).map(|n| greeter(&format!("greeter {n}")).greeter("")).collect();
    let with_kem = |kem: &[u8]| {
        let id = hash_of("porchlight key v1", &[kem]).hex()[..32].to_string();
        altered(altered(base.clone(), "/greeters/0/kem", b64(kem)), "/greeters/0/id", id)
    };
    assert_eq!(with_kem(ines.kem.as_bytes()), base);
    let compressed = [&[2], &ines.kem.as_bytes()[1..]].concat();

    let seen = |list: &GreeterList| Some(list.verify_chain("riverside").unwrap().seen());
    let long_ago = {
        let names = (8..13).map(|version| (version, greeter(&format!("greeter {version}")).greeter("")));
        names.map(|(version, greeter)| added_of(&added_text(version, &greeter), "Ines")).collect::<Vec<_>>()
    };
    let renewed = list(by_door(&base_text(10, std::slice::from_ref(&ines))), vec![]);

    let cases = [
        case("two greeters", list(good(), vec![]), Ok(7)),
        case("two were added, one by the other", long.clone(), Ok(9)),
        Case {
            seen: Some(before(this_door, 9)),
            pinned: Some(this_door),
            ..case("the one seen last, from a snippet that pins it", long.clone(), Ok(9))
        },
        Case { seen: Some(before(this_door, 6)), ..case("a new base after the one seen", list(good(), vec![]), Ok(7)) },
        Case { seen: seen(&long), ..case("the very one seen last", long.clone(), Ok(9)) },
        Case {
            seen: seen(&list(good(), vec![adds_zoe()])),
            ..case("one was added since it was seen", long.clone(), Ok(9))
        },
        Case { seen: seen(&long), ..case("renewed since it was seen", renewed.clone(), Ok(10)) },
        Case {
            seen: seen(&renewed),
            ..case(
                "the base before, with others added until it is newer",
                list(good(), long_ago),
                Err(ListError::Older),
            )
        },
        Case {
            seen: seen(&list(good(), vec![])),
            ..case(
                "another base of the same version, and one was added",
                list(by_door(&base_text(7, std::slice::from_ref(&ines))), vec![adds_zoe()]),
                Err(ListError::Older),
            )
        },
        Case {
            seen: seen(&list(good(), vec![adds_zoe()])),
            ..case(
                "the same version, and somebody else was added",
                list(good(), vec![added_of(&added_text(8, &ravi), "Ines")]),
                Err(ListError::Older),
            )
        },
        Case { now: NOW - DAY, ..case("made a day from now", list(good(), vec![]), Ok(7)) },
        Case { now: NOW - DAY - 1, ..unsigned("made later than that", list(good(), vec![])) },
        Case { now: NOW + 90 * DAY - 1, ..case("a moment before its end", long.clone(), Ok(9)) },
        case("fifty greeters", list(by_door(&base_text(1, &crowd[..50])), vec![]), Ok(1)),
        Case { now: NOW + 90 * DAY, ..case("at its end", long.clone(), Err(ListError::Expired)) },
        Case {
            seen: Some(before(this_door, 10)),
            ..case("a version before the one seen", long.clone(), Err(ListError::Older))
        },
        Case {
            seen: Some(before(this_door, 8)),
            ..case("those who were added are gone", list(good(), vec![]), Err(ListError::Older))
        },
        Case {
            seen: Some(before(other_door, 7)),
            ..case("another door key than seen", long.clone(), Err(ListError::OtherDoor))
        },
        Case {
            pinned: Some(other_door),
            ..case("another door key than pinned", long.clone(), Err(ListError::OtherDoor))
        },
        unsigned("signed by another door key", list(base_of(&base, "another door"), vec![])),
        unsigned("the door key was exchanged", GreeterList { door: other_door, ..list(good(), vec![]) }),
        unsigned("a bit of the signature", {
            let mut base = good();
            base.signature.0[0] ^= 1;
            list(base, vec![])
        }),
        unsigned("a letter of the text", {
            let mut base = good();
            base.text = base.text.replace("Kwame", "Kwane");
            list(base, vec![])
        }),
        unsigned("a space in the text", {
            let mut base = good();
            base.text.push(' ');
            list(base, vec![])
        }),
        unsigned("signed as something else", {
            let text = base.to_string();
            let seal = "porchlight greeter added v1";
            let signature = signed("porchlight door v1", &bytes::<32>("the door"), seal, &[text.as_bytes()]);
            list(SignedBase { text, signature }, vec![])
        }),
        bad_base("another group's", &altered(base.clone(), "/group", "hillside")),
        bad_base("not JSON of a list", &json!(["riverside"])),
        bad_base("no end", &altered(base.clone(), "/until", Value::Null)),
        bad_base("91 days", &altered(base.clone(), "/until", NOW + 90 * DAY + 1)),
        bad_base("ends before it begins", &altered(base.clone(), "/until", NOW - 1)),
        bad_base("a version below zero", &altered(base.clone(), "/version", -1)),
        bad_base("nobody", &base_text(7, &[])),
        bad_base("fifty-one greeters", &base_text(7, &crowd)),
        bad_base("an id that is another key's", &altered(base.clone(), "/greeters/0/id", zoe.id.hex())),
        bad_base("a key that is another id's", &altered(base.clone(), "/greeters/0/kem", json_of(&zoe.kem))),
        bad_base("a key that does not begin with 4", &with_kem(&compressed)),
        bad_base("a key that is too short", &with_kem(&ines.kem.as_bytes()[..64])),
        bad_base("a signing key that is too short", &altered(base.clone(), "/greeters/0/sign", b64(&[4; 31]))),
        bad_base("a greeter twice", &base_text(7, &[ines.clone(), ines.clone()])),
        bad_base("a signing key twice", &{
            let twin = Greeter { sign: ines.sign, ..kwame.clone() };
            base_text(7, &[ines.clone(), twin])
        }),
        unsigned("a version is missing", list(good(), vec![added_of(&added_text(9, &zoe), "Ines")])),
        unsigned("a version stands still", list(good(), vec![added_of(&added_text(7, &zoe), "Ines")])),
        unsigned("added by nobody in the list", list(good(), vec![added_of(&added_text(8, &zoe), "Ravi")])),
        unsigned("added by herself", list(good(), vec![added_of(&added_text(8, &zoe), "Zoë")])),
        unsigned("added in the wrong order", {
            let (first, second) = (added_of(&added_text(8, &ravi), "Zoë"), added_of(&added_text(9, &zoe), "Ines"));
            list(good(), vec![first, second])
        }),
        unsigned("added in another's name", {
            let mut added = adds_zoe();
            added.by = kwame.id;
            list(good(), vec![added])
        }),
        unsigned("a bit of a countersignature", {
            let mut added = adds_zoe();
            added.signature.0[63] ^= 1;
            list(good(), vec![added])
        }),
        unsigned("added to another group", {
            let text = altered(added_text(8, &zoe), "/group", "hillside");
            list(good(), vec![added_of(&text, "Ines")])
        }),
        unsigned("added, and was in it before", list(good(), vec![added_of(&added_text(8, &kwame), "Ines")])),
        unsigned("added, with a key of another id", {
            let text = altered(added_text(8, &zoe), "/greeter/id", ravi.id.hex());
            list(good(), vec![added_of(&text, "Ines")])
        }),
        unsigned("the first that was added is gone", list(good(), vec![adds_ravi()])),
        unsigned("a fifty-first is added", {
            let base = by_door(&base_text(7, &crowd[..50]));
            list(base, vec![added_of(&added_text(8, &zoe), "greeter 0")])
        }),
    ];
    let cases: Vec<Value> = cases
        .into_iter()
        .map(|Case { name, list, now, seen, pinned, expected }| {
            let verified = list.verify("riverside", now, seen.as_ref(), pinned.as_ref());
            assert_eq!(verified.as_ref().map(|verified| verified.version).map_err(|error| *error), expected, "{name}");
            let chain = list.verify_chain("riverside");
            let too_early = now < NOW - DAY;
            assert_eq!(chain.is_err() || too_early, expected == Err(ListError::Unsigned), "{name}");
            let mut vector = json!({ "name": name, "list": list, "now": now, "seen": seen, "pinned": pinned });
            match verified {
                Ok(verified) => {
                    vector["version"] = verified.version.into();
                    vector["until"] = verified.until.into();
                    vector["greeters"] = verified.greeters.iter().map(|greeter| greeter.id.hex()).collect();
                }
                Err(ListError::Unsigned) => vector["error"] = "unsigned".into(),
                Err(ListError::OtherDoor) => vector["error"] = "other-door".into(),
                Err(ListError::Older) => vector["error"] = "older".into(),
                Err(ListError::Expired) => vector["error"] = "expired".into(),
            }
            vector
        })
        .collect();
    is_kept("lists", json!({ "group": "riverside", "cases": cases }));
}

#[test]
fn another_program_believes_the_same_words() {
    let [ines, kwame] = ["Ines", "Kwame"].map(|name| greeter(name).greeter(name));
    let list = list(base_of(&base_text(7, &[ines, kwame]), "the door"), vec![]);
    let verified = list.verify_chain("riverside").unwrap();
    let words = Words {
        words: "¿Cuándo puedes venir?\n“Soon” 🌱".into(),
        lang: "es".into(),
        name: "Inés".into(),
        at: NOW,
        kind: WordsKind::Question,
    };
    let all = [
        words.clone(),
        Words { words: "We are glad.".into(), lang: "en".into(), name: "".into(), at: NOW, kind: WordsKind::Welcome },
        Words { kind: WordsKind::Decision, ..words.clone() },
    ];
    let good = all.map(|words| {
        let signed = SignedWords::sign(&words, &greeter("Kwame"), "riverside", REQUEST).unwrap();
        let (said, by) = signed.verify("riverside", REQUEST, &verified).unwrap();
        assert!(said == words && by.name == "Kwame");
        json!({ "signed": signed, "words": words })
    });
    let sign = |by: &str, group: &str, request: &str| SignedWords::sign(&words, &greeter(by), group, request).unwrap();
    let raw = |text: &str| {
        let text = text.to_string();
        let parts = [b"riverside", REQUEST.as_bytes(), text.as_bytes()];
        let signature = signed("porchlight greeter sign v1", &bytes::<32>("Ines"), "porchlight words v1", &parts);
        SignedWords { text, by: greeter("Ines").id(), signature }
    };
    let fine = sign("Ines", "riverside", REQUEST);
    let bad = [
        ("said by nobody in the list", sign("Zoë", "riverside", REQUEST)),
        ("said in another's name", SignedWords { by: greeter("Kwame").id(), ..fine.clone() }),
        ("said to another request", sign("Ines", "riverside", &"0f".repeat(16))),
        ("said in another group", sign("Ines", "hillside", REQUEST)),
        ("other words", SignedWords { text: fine.text.replace("puedes", "debes"), ..fine.clone() }),
        ("not words", raw("[]")),
        ("words of a kind that there is not", raw(&fine.text.replace("question", "order"))),
        ("words without a time", raw(&fine.text.replace(&NOW.to_string(), "null"))),
    ];
    let bad = bad.map(|(name, signed)| {
        assert!(signed.verify("riverside", REQUEST, &verified).is_err(), "{name}");
        json!({ "name": name, "signed": signed })
    });
    is_kept("words", json!({ "group": "riverside", "request": REQUEST, "list": list, "good": good, "bad": bad }));
}

#[test]
fn another_program_says_the_same_six_words() {
    let six = [("riverside", "Ines"), ("riverside", "Kwame"), ("hillside", "Ines")].map(|(group, name)| {
        let Greeter { kem, sign, .. } = greeter(name).greeter(name);
        let six = SixWords::of(group, &kem, &sign).unwrap();
        json!({
            "group": group, "kem": kem, "sign": sign, "numbers": six.numbers(),
            "en": six.words("en"), "es": six.words("es-AR"),
        })
    });
    is_kept("six_words", json!(six));
}

#[test]
fn another_program_unlocks_the_same_seeds() {
    let seeds = Seeds { greeter: greeter("Ines"), door: Some(door()) };
    let passphrase = passphrase(bytes("words"), "es");
    let locked = Locked::lock(&seeds, &passphrase, bytes("salt"), bytes("nonce"), Cost::Scarce).unwrap();
    assert!(locked.unlock(&passphrase) == Ok(seeds));
    let seeds = json!({ "greeter": b64(&bytes::<32>("Ines")), "door": b64(&bytes::<32>("the door")) });
    is_kept("lock", json!([{ "passphrase": *passphrase, "seeds": seeds, "locked": locked }]));
}

/// RFC 9180's official vectors (<https://github.com/cfrg/draft-irtf-cfrg-hpke>, commit 5f503c5), the one for mode 0,
/// KEM 0x0010, KDF 0x0001 and AEAD 0x0002, which is our suite; the RFC prints its neighbours. The first three of its
/// 257 encryptions.
#[test]
fn our_hpke_is_the_one_that_everybody_has() {
    type P256 = DhP256HkdfSha256;
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/vectors/rfc9180.json")).unwrap();
    let vector: Value = serde_json::from_str(&file).unwrap();
    let hex = |value: &Value| -> Vec<u8> {
        let digits = value.as_str().unwrap();
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
    };
    let ids = ["mode", "kem_id", "kdf_id", "aead_id"].map(|id| vector[id].as_u64().unwrap());
    assert_eq!(ids, [0, 0x10, 1, 2]);
    let (private, public) = P256::derive_keypair(&hex(&vector["ikmR"]));
    assert_eq!(private.to_bytes().to_vec(), hex(&vector["skRm"]));
    assert_eq!(public.to_bytes().to_vec(), hex(&vector["pkRm"]));
    let enc = <P256 as Kem>::EncappedKey::from_bytes(&hex(&vector["enc"])).unwrap();
    let info = hex(&vector["info"]);
    let mut opening = setup_receiver::<AesGcm256, HkdfSha256, P256>(&OpModeR::Base, &private, &enc, &info).unwrap();
    for encryption in vector["encryptions"].as_array().unwrap() {
        let opened = opening.open(&hex(&encryption["ct"]), &hex(&encryption["aad"])).unwrap();
        assert_eq!(opened, hex(&encryption["pt"]));
    }
    for export in vector["exports"].as_array().unwrap() {
        let mut value = vec![0; export["L"].as_u64().unwrap() as usize];
        opening.export(&hex(&export["exporter_context"]), &mut value).unwrap();
        assert_eq!(value, hex(&export["exported_value"]));
    }
    // And sealing, with the ephemeral key from the vector's randomness.
    struct Given(Vec<u8>);
    impl RngCore for Given {
        fn next_u32(&mut self) -> u32 {
            unreachable!()
        }
        fn next_u64(&mut self) -> u64 {
            unreachable!()
        }
        fn fill_bytes(&mut self, bytes: &mut [u8]) {
            bytes.copy_from_slice(&self.0);
        }
    }
    impl porchlight_vault::rand_core::CryptoRng for Given {}
    let first = &vector["encryptions"][0];
    let (enc, sealed) = single_shot_seal::<AesGcm256, HkdfSha256, P256, _>(
        &OpModeS::Base,
        &public,
        &info,
        &hex(&first["pt"]),
        &hex(&first["aad"]),
        &mut Given(hex(&vector["ikmE"])),
    )
    .unwrap();
    assert_eq!(enc.to_bytes().to_vec(), hex(&vector["enc"]));
    assert_eq!(sealed, hex(&first["ct"]));
}
