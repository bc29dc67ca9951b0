//! What a greeter's device opens, and what it does not.

use model::desk::KeyCard;
use model::signup::{Entry, Given, OnRequest, Request, RequestView, Said, Sealed, SignupDraft, SignupForm, Wrong};
use model::{Greeting, Instant, Role, Slug, Spoken, Tag};
use porchlight_desk::keys::{self, Compared, Device, Shut, Standing};
use porchlight_desk::letter;
use serde_json::json;
use vault::door::LONGEST_LIST;
use vault::{
    Bound, DoorSeed, Envelope, Greeter, GreeterSeed, ListError, Purpose, ReadingCode, Seeds, Verified, WordsKind,
};
use zeroize::Zeroizing;

const GROUP: &str = "riverside";
const NOW: Instant = Instant(1_700_000_000_000);
const REQUEST: &str = "000102030405060708090a0b0c0d0e0f";

fn ana() -> GreeterSeed {
    GreeterSeed::from_bytes([1; 32])
}

fn bo() -> GreeterSeed {
    GreeterSeed::from_bytes([2; 32])
}

fn door() -> DoorSeed {
    DoorSeed::from_bytes([9; 32])
}

fn newcomer() -> ReadingCode {
    ReadingCode::from_bytes([7; 15])
}

fn list() -> Verified {
    let list = keys::sign_list(&door(), GROUP, None, vec![ana().greeter("")], NOW).unwrap();
    list.verify(GROUP, NOW.0, None, None).unwrap()
}

fn request() -> Request {
    Request::new(REQUEST.into(), Slug::new("join").unwrap(), 1, Tag::new("es").unwrap(), NOW)
}

fn form() -> SignupForm {
    let draft: SignupDraft = serde_json::from_value(json!({
        "title": { "en": "Join us" },
        "pages": [{ "sections": [{ "questions": [
            { "id": "name", "what": { "kind": "called" }, "label": { "en": "What do we call you?" }, "required": true },
            { "id": "mail", "what": { "kind": "email" }, "label": { "en": "E-mail" } },
        ]}]}],
    }))
    .unwrap();
    draft.check(None).unwrap().0
}

fn content(letter: serde_json::Value) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(serde_json::to_vec(&letter).unwrap())
}

fn written(fields: serde_json::Value) -> serde_json::Value {
    let reply = newcomer().kem().public().to_owned();
    json!({ "v": 1, "fields": fields, "lang": "es", "at": NOW.0, "reply": reply })
}

fn bound(purpose: Purpose) -> Bound {
    Bound { purpose, group: GROUP.into(), form: "join".into(), revision: 1, list: 1, request: REQUEST.into() }
}

fn sealed(content: &[u8], bound: &Bound) -> Sealed {
    let envelope = vault::seal(content, bound, &[*ana().kem().public()], &mut Device).unwrap();
    Sealed(serde_json::to_string(&envelope).unwrap())
}

fn entry(said: Said, words: Sealed) -> Entry {
    Entry { n: 1, said, by: Some(1), name: "Ana".into(), at: NOW, words }
}

#[test]
fn a_greeter_reads_what_a_newcomer_wrote() {
    let letter = written(json!([["q-name", "Luz"], ["q-mail", "luz@example.org"]]));
    let sealed = sealed(&content(letter), &bound(Purpose::Answers));
    let opened = letter::open(&sealed, GROUP, &request(), &form(), &ana().kem()).ok().unwrap();
    assert_eq!(opened.answers.of(&Slug::new("name").unwrap()), Some(&Given::Words("Luz".into())));
    assert!(opened.mistakes.is_empty());
    assert!(opened.reply.as_ref() == Some(newcomer().kem().public()));
}

#[test]
fn a_hostile_letter_is_read_by_the_form_or_not_at_all() {
    let form = form();
    let twisted = letter::read(&content(written(json!([["q-mail", "no address"], ["q-other", "x"]]))), &form);
    let opened = twisted.ok().unwrap();
    let wrong: Vec<Wrong> = opened.mistakes.iter().map(|mistake| mistake.wrong).collect();
    assert_eq!((opened.answers.0.len(), wrong), (0, vec![Wrong::Missing, Wrong::NotAnEmail]));
    let turned = letter::read(&content(written(json!([["q-name", "Luz\u{202E}gnp"]]))), &form).ok().unwrap();
    assert_eq!(turned.answers.0, [(Slug::new("name").unwrap(), Given::Words("Luzgnp".into()))]);
    let many: Vec<[&str; 2]> = vec![["q-name", "a"]; 2_001];
    let mut later = written(json!([]));
    later["v"] = json!(2);
    for bad in [json!(null), json!([]), json!({ "v": 1 }), later, written(json!(many)), written(json!([["q-name"]]))] {
        assert!(letter::read(&content(bad), &form).err() == Some(Shut::Unreadable));
    }
    assert!(letter::read(&Zeroizing::new(vec![0xFF; 60_000]), &form).is_err());
    let mut keyless = written(json!([["q-name", "Luz"]]));
    keyless["reply"] = json!("AAAA");
    assert!(letter::read(&content(keyless), &form).ok().unwrap().reply.is_none());
}

#[test]
fn an_envelope_of_another_request_group_or_purpose_stays_shut() {
    let letter = content(written(json!([["q-name", "Luz"]])));
    for other in [
        bound(Purpose::Note),
        Bound { group: "hillside".into(), ..bound(Purpose::Answers) },
        Bound { form: "other".into(), ..bound(Purpose::Answers) },
        Bound { form: String::new(), ..bound(Purpose::Answers) },
        Bound { request: "0".repeat(32), ..bound(Purpose::Answers) },
        Bound { request: String::new(), ..bound(Purpose::Answers) },
    ] {
        let opened = letter::open(&sealed(&letter, &other), GROUP, &request(), &form(), &ana().kem());
        assert!(opened.err() == Some(Shut::NotThis));
    }
    let shut = |sealed: &Sealed, seed: GreeterSeed| letter::open(sealed, GROUP, &request(), &form(), &seed.kem()).err();
    let sealed = sealed(&letter, &bound(Purpose::Answers));
    assert!(shut(&sealed, bo()) == Some(Shut::NotForYou));
    assert!(shut(&Sealed("{}".into()), ana()) == Some(Shut::NotThis));
    assert!(shut(&Sealed(" ".repeat(200_000)), ana()) == Some(Shut::NotThis));
    let mut altered: Envelope = serde_json::from_str(&sealed.0).unwrap();
    altered.body[0] ^= 1;
    assert!(shut(&Sealed(serde_json::to_string(&altered).unwrap()), ana()) == Some(Shut::Altered));
}

#[test]
fn words_to_a_newcomer_are_signed_and_open_for_both() {
    let spoken =
        || Spoken { words: "¿Cuándo puedes venir?".into(), lang: Tag::new("es").unwrap(), name: "Ana".into() };
    let (list, to) = (list(), *newcomer().kem().public());
    let tell = |spoken| keys::tell(&spoken, WordsKind::Question, (GROUP, &request()), &ana(), &list, to, NOW).ok_or(());
    let OnRequest::Ask { words } = Greeting::Ask(spoken()).sealed(tell, |_| Err(())).unwrap() else { panic!("asked") };
    let heard = |list| keys::hear(&entry(Said::Question, words.clone()), GROUP, &request(), &ana().kem(), list);
    let known = heard(Some(&list)).ok().unwrap();
    assert!((known.words.as_str(), known.name.as_str(), known.signed) == ("¿Cuándo puedes venir?", "Ana", true));
    let others = keys::sign_list(&door(), GROUP, None, vec![bo().greeter("")], NOW).unwrap();
    let others = others.verify(GROUP, NOW.0, None, None).unwrap();
    assert!(!heard(Some(&others)).ok().unwrap().signed, "whoever signed it is on the list no more");
    let moved = entry(Said::Welcome, words.clone());
    let moved = keys::hear(&moved, GROUP, &request(), &ana().kem(), Some(&list)).ok().unwrap();
    assert!(!moved.signed, "a question is no welcome, wherever the host puts it");
    let envelope: Envelope = serde_json::from_str(&words.0).unwrap();
    assert!(vault::open(&envelope, &envelope.bound, &newcomer().kem()).is_ok());
}

#[test]
fn a_note_is_for_greeters_alone() {
    let note = keys::note("They know Bo.", "en", GROUP, &request(), &list()).unwrap();
    let envelope: Envelope = serde_json::from_str(&note.0).unwrap();
    assert_eq!(envelope.to().count(), 1);
    let heard = keys::hear(&entry(Said::Note, note), GROUP, &request(), &ana().kem(), None).ok().unwrap();
    assert!(heard.words == "They know Bo.");
    let plain = sealed("just words".as_bytes(), &bound(Purpose::Vouch));
    assert!(
        keys::hear(&entry(Said::Vouch, plain), GROUP, &request(), &ana().kem(), None).ok().unwrap().words
            == "just words"
    );
}

#[test]
fn a_greeter_who_was_let_in_reads_what_waited() {
    let letter = sealed(&content(written(json!([["q-name", "Luz"]]))), &bound(Purpose::Answers));
    let note = keys::note("Hello", "en", GROUP, &request(), &list()).unwrap();
    let strange = Sealed("{}".into());
    let view = RequestView {
        request: request(),
        form: form(),
        settings: model::signup::FormSettings::default(),
        sealed: Some(letter.clone()),
        fields: None,
        entries: vec![entry(Said::Note, note), Entry { n: 2, ..entry(Said::Reply, strange) }],
        record: Vec::new(),
        met_by: None,
        invited_by: None,
        kept_until: NOW,
        now: NOW,
    };
    let both = [*ana().kem().public(), *bo().kem().public()];
    let added = keys::rewrapped(&view, &ana().kem(), &both);
    assert_eq!(added.keys().map(String::as_str).collect::<Vec<_>>(), ["1", "answers"]);
    let mut envelope: Envelope = serde_json::from_str(&letter.0).unwrap();
    envelope.wraps.extend(serde_json::from_str::<Vec<vault::Wrap>>(&added["answers"].0).unwrap());
    let letter = Sealed(serde_json::to_string(&envelope).unwrap());
    assert!(letter::open(&letter, GROUP, &request(), &form(), &bo().kem()).is_ok());
    let again = RequestView { sealed: Some(letter), entries: Vec::new(), ..view };
    assert!(keys::rewrapped(&again, &ana().kem(), &both).is_empty(), "nothing is left to do");
}

#[test]
fn a_device_stops_at_a_list_that_it_cannot_trust() {
    let first = keys::sign_list(&door(), GROUP, None, vec![ana().greeter("")], NOW).unwrap();
    let verified = first.verify(GROUP, NOW.0, None, None).unwrap();
    let json = serde_json::to_string(&first).unwrap();
    let seen = verified.seen();
    let standing = |json: Option<&str>, now, seen| Standing::of(json, GROUP, now, seen);
    assert!(matches!(standing(None, NOW, None), Standing::None));
    assert!(matches!(standing(None, NOW, Some(&seen)), Standing::Doubtful(ListError::Unsigned)), "it was taken away");
    assert!(standing(Some(&json), NOW, Some(&seen)).good().is_some());
    let later = Instant(NOW.0 + LONGEST_LIST);
    let expired = standing(Some(&json), later, Some(&seen));
    assert!(matches!(expired, Standing::Expired(..)) && expired.good().is_none() && expired.ends_soon(later));
    let (soon, not_yet) = (Instant(later.0 - 13 * Instant::DAY), Instant(later.0 - 15 * Instant::DAY));
    assert!(
        standing(Some(&json), soon, None).ends_soon(soon) && !standing(Some(&json), not_yet, None).ends_soon(not_yet)
    );
    let other = keys::sign_list(&keys::new_door(), GROUP, None, vec![ana().greeter("")], NOW).unwrap();
    let other = serde_json::to_string(&other).unwrap();
    assert!(matches!(standing(Some(&other), NOW, Some(&seen)), Standing::Doubtful(ListError::OtherDoor)));
    let renewed =
        keys::sign_list(&door(), GROUP, Some(&verified), vec![ana().greeter(""), bo().greeter("")], NOW).unwrap();
    let renewed = renewed.verify(GROUP, NOW.0, Some(&seen), None).unwrap();
    assert_eq!((renewed.version, renewed.greeters.len()), (2, 2));
    let newer = renewed.seen();
    assert!(matches!(standing(Some(&json), NOW, Some(&newer)), Standing::Doubtful(ListError::Older)));
    assert!(matches!(standing(Some("[]"), NOW, None), Standing::Doubtful(ListError::Unsigned)));
}

#[test]
fn what_a_greeter_offers_names_nobody() {
    let card = |greeter: String| KeyCard { person: 1, name: "Ana".into(), role: Role::Greeter, greeter };
    let offer = keys::offer(&ana());
    assert!(!offer.contains("Ana"));
    assert!(keys::offered(&card(offer)).unwrap() == ana().greeter(""));
    let mut swapped = ana().greeter("");
    swapped.kem = *bo().kem().public();
    assert!(keys::offered(&card(serde_json::to_string(&swapped).unwrap())).is_none(), "another key under this id");
    assert!(keys::offered(&card("{}".into())).is_none());
}

#[test]
fn a_greeter_signs_the_very_keys_whose_six_words_were_compared() {
    let bo = bo().greeter("");
    // The host puts a signing key of its own beside the key whose words were said.
    let swapped = Greeter { sign: GreeterSeed::from_bytes([3; 32]).greeter("").sign, ..bo.clone() };
    let locale = i18n::Locale::from_source("en", &[], "");
    let mut compared = Compared::default();
    assert!(compared.shown(&bo.id).is_none());
    compared.show(bo.clone(), keys::six_words(GROUP, &bo, &locale));
    assert!(compared.words_of(&bo).flatten().is_some());
    assert!(compared.words_of(&swapped).is_none(), "words stand beside keys that they are not of");
    assert!(compared.shown(&swapped.id) == Some(&bo), "what is signed is what was shown");
    compared.show(bo.clone(), None);
    assert!(compared.shown(&bo.id).is_none(), "nothing was shown");
}

#[test]
fn a_greeters_device_signs_by_its_own_clock_or_not_at_all() {
    let agree = |host: i64| keys::do_clocks_agree(Instant(host), NOW);
    assert!(agree(NOW.0 - Instant::DAY) && agree(NOW.0 + Instant::DAY));
    assert!(!agree(NOW.0 - Instant::DAY - 1) && !agree(NOW.0 + Instant::DAY + 1));
    assert!(!agree(i64::MIN) && !agree(i64::MAX));
}

#[test]
fn keys_come_back_with_the_passphrase() {
    let seeds = Seeds { greeter: ana(), door: Some(door()) };
    let words = keys::passphrase(&i18n::Locale::from_source("es", &[], ""));
    assert_eq!(words.split(' ').count(), 6);
    let locked = keys::lock(&seeds, &words).unwrap();
    assert!(locked.unlock(&words).ok() == Some(seeds));
    assert!(locked.unlock("six other words").is_err());
}
