//! Somebody asks to join: what is taken in, what is not, and what the host can read of it.

use std::sync::Arc;

use serde_json::{Value, json};
use vault::{Bound, Challenge, HostKey, PublicKey, Purpose, hash_of};

use crate::harness::{
    Answer, Database, Group, Newcomer, Porchlight, Setting, Welcome, by_hand, encoded, fields, form, fresh_key,
    letter_of, now, open, random, set, sheet_of, solved, text, with,
};

/// In what Nadia wrote.
const SENTINEL: &str = "ZORZAL-7781";

fn send(welcome: &Welcome, body: &Value) -> Answer {
    welcome.group.post("/signup/join").key(&fresh_key()).json(body).send()
}

/// A request to a form that is not sealed.
fn plain(fields: &Value) -> Value {
    json!({ "revision": 1, "lang": "es", "fields": fields })
}

#[test]
fn what_a_newcomer_seals_only_greeters_and_they_themselves_open() {
    let welcome = Welcome::new();
    let nadia = Newcomer::in_language("es");
    let arrival = welcome.worked(welcome.asks(&nadia, &fields())).send().expect(201).json();
    let (origin, slug) = (welcome.group.porch.origin(), &welcome.group.slug);
    assert_eq!(arrival["page"], format!("{origin}/{slug}/mine"));
    assert_eq!(arrival.get("access"), None, "the newcomer's own code comes back");
    let three_days = arrival["answered_by"].as_i64().expect("a moment") - now() - 3 * 24 * 60 * 60 * 1000;
    assert!(three_days.abs() < 60_000, "{three_days} ms off");
    let seen = welcome.request(welcome.leila(), &nadia);
    let sealed = text(&seen, "sealed");
    let keys = welcome.greeters.iter().map(|greets| greets.kem()).chain([nadia.kem()]);
    for key in keys {
        let letter = open(&sealed, &key).expect("locked to greeters and newcomer");
        assert_eq!((&letter["fields"], &letter["lang"]), (&fields(), &json!("es")));
        assert_eq!(letter["reply"], json!(nadia.kem().public()));
    }
    assert!(open(&sealed, &Newcomer::new().kem()).is_none());
    // What the host can say of it: that a request arrived, its form and revision, its language, the day.
    let request = &seen["request"];
    assert_eq!((&request["form"], &request["revision"], &request["lang"]), (&json!("join"), &json!(1), &json!("es")));
    assert_eq!(
        (&request["stage"], &request["sealed"], &request["aloud"]),
        (&json!("arrived"), &json!(true), &json!(false))
    );
    assert_eq!((&seen["fields"], &seen["record"][0]["step"]), (&Value::Null, &json!("arrived")));
    assert!(!seen.to_string().contains(SENTINEL));
    let card = welcome.card(welcome.leila(), &nadia).expect("a card in the lobby");
    assert_eq!((&card["stage"], &card["lang"], &card["approvals"]), (&json!("arrived"), &json!("es"), &json!(0)));
}

#[test]
fn a_request_that_is_sent_twice_is_one_request() {
    let welcome = Welcome::new();
    let (nadia, key) = (Newcomer::new(), fresh_key());
    let body = welcome.asks(&nadia, &fields());
    let again = |body: &Value| {
        let worked = with(body.clone(), json!({ "work": solved(&welcome.challenge("join")) }));
        welcome.group.post("/signup/join").key(&key).json(&worked).send()
    };
    let first = again(&body).expect(201).json();
    assert_eq!(again(&body).expect(201).json(), first, "with other work, as what was done may have become stale");
    // The key in the body is as good as that in the header, where a form sends itself.
    let inside = with(body.clone(), json!({ "key": key, "work": solved(&welcome.challenge("join")) }));
    assert_eq!(welcome.group.post("/signup/join").json(&inside).send().expect(201).json(), first);
    assert_eq!(welcome.desk(&welcome.rosa().code)["requests"].as_array().map(Vec::len), Some(1));
    // The key with another content, and the same codes with another key.
    let other = welcome.asks(&Newcomer::new(), &fields());
    again(&other).expect(409).expect_refusal("key-reused");
    for same in ["access", "request"] {
        let newcomer = Newcomer::new();
        let newcomer = match same {
            "access" => Newcomer { access: vault::AccessCode::parse(&nadia.code()).expect("a code"), ..newcomer },
            _ => Newcomer { request: nadia.request.clone(), ..newcomer },
        };
        let taken = welcome.worked(welcome.asks(&newcomer, &fields())).send();
        taken.expect(409).expect_refusal("key-reused");
    }
    assert_eq!(welcome.look(&nadia)["stage"], "arrived");
    // Whoever repeats it after erasing everything does not bring it back.
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    again(&body).expect(201);
    welcome.mine(&nadia, &json!({ "do": "look" })).expect(404).expect_refusal("link-unknown");
    assert_eq!(welcome.desk(&welcome.rosa().code)["requests"], json!([]));
}

#[test]
fn answers_that_are_not_sealed_come_again_only_as_they_were() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let key = fresh_key();
    let send = |name: &str| {
        let body = json!({ "revision": 1, "lang": "en", "fields": [["q-called", name], ["q-keep", "1"]] });
        let worked = with(body, json!({ "work": solved(&welcome.challenge("join")) }));
        welcome.group.post("/signup/join").key(&key).json(&worked).send()
    };
    let first = send("Nadia").expect(201).json();
    assert_eq!(send("Nadia").expect(201).json(), first);
    send("Tomas").expect(409).expect_refusal("key-reused");
    // Once everything is erased nothing knows any more what was written.
    let access = text(&first, "access");
    welcome.group.send("/mine", Some(&access), &json!({ "do": "erase" })).expect(200);
    assert_eq!(text(&send("Tomas").expect(201).json(), "access"), access);
    welcome.group.send("/mine", Some(&access), &json!({ "do": "look" })).expect(404).expect_refusal("link-unknown");
}

#[test]
fn an_envelope_for_others_or_for_something_else_is_not_taken_in() {
    let welcome = Welcome::new();
    let nadia = Newcomer::new();
    let letter = welcome.letter(&nadia, &fields());
    let bound = || welcome.bound(Purpose::Answers, &nadia);
    let to = welcome.readers(Some(&nadia));
    let seal = |bound: Bound, to: &[PublicKey]| letter_of(&letter, &bound, to);
    let good = welcome.sealed(&nadia, &fields());
    let stranger = *Newcomer::new().kem().public();
    let nobody: [PublicKey; 0] = [];
    let but_last: Vec<PublicKey> = to[1..].to_vec();
    let mut unfit: Vec<(&str, String)> = vec![
        ("nothing", "{}".into()),
        ("not JSON", "sealed".into()),
        ("to a greeter too few", seal(bound(), &but_last)),
        ("to the greeters alone", seal(bound(), &welcome.readers(None))),
        ("to a stranger as well", seal(bound(), &[to.as_slice(), &[stranger]].concat())),
        ("to a stranger alone", seal(bound(), &[stranger])),
        ("for another purpose", seal(Bound { purpose: Purpose::Reply, ..bound() }, &to)),
        ("for another group", seal(Bound { group: "elsewhere".into(), ..bound() }, &to)),
        ("for another form", seal(Bound { form: "other".into(), ..bound() }, &to)),
        ("for another revision", seal(Bound { revision: 2, ..bound() }, &to)),
        ("for another request", seal(Bound { request: "0".repeat(32), ..bound() }, &to)),
        ("to nobody", by_hand(&good, |envelope| envelope["wraps"] = json!(nobody))),
        ("of another version", by_hand(&good, |envelope| envelope["v"] = json!(2))),
        ("with something beside it", by_hand(&good, |envelope| envelope["also"] = json!(SENTINEL))),
    ];
    // A body of another length than the three tells how much somebody wrote.
    for cut in [0, 4_000, 4_095] {
        let body = vault::Bytes([7_u8; 4_095]).text();
        let short = body[..cut.min(body.len()) / 4 * 4].to_owned();
        unfit.push(("of another size", by_hand(&good, |envelope| envelope["body"] = json!(short))));
    }
    for (why, sealed) in unfit {
        let body = with(welcome.asks(&nadia, &fields()), json!({ "sealed": sealed }));
        let refused = welcome.worked(body).send();
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "envelope-unfit"), "{why}");
        assert!(!refused.text().contains(SENTINEL));
    }
    for request in ["", "ABCDEFABCDEFABCDEFABCDEFABCDEFAB", "0123", "/../../../../../../../../../../x"] {
        let newcomer = Newcomer { request: request.to_owned(), ..Newcomer::new() };
        let body = with(welcome.asks(&nadia, &fields()), json!({ "request": newcomer.request }));
        welcome.worked(body).send().expect(422).expect_refusal("envelope-unfit");
    }
    let mistyped = with(welcome.asks(&nadia, &fields()), json!({ "access": "ABC" }));
    welcome.worked(mistyped).send().expect(422).expect_refusal("code-mistyped");
    // None of it left a trace: the same request, as it should be, is the first.
    assert_eq!(welcome.desk(&welcome.rosa().code)["requests"], json!([]));
    welcome.worked(welcome.asks(&nadia, &fields())).send().expect(201);
}

#[test]
fn a_greeters_list_or_a_form_that_changed_meanwhile_is_said() {
    let welcome = Welcome::new();
    let nadia = Newcomer::new();
    let before = welcome.asks(&nadia, &fields());
    let all: Vec<_> = welcome.greeters.iter().collect();
    welcome.set_list(&sheet_of(&welcome.door, &welcome.group.slug, 2, &all)).expect(200);
    welcome.worked(before).send().expect(409).expect_refusal("greeters-changed");
    let after = welcome.asks(&nadia, &fields());
    welcome.group.put("/signup/join", &with(form(), json!({ "title": { "en": "Come in" } }))).expect(200);
    welcome.worked(after).send().expect(409).expect_refusal("form-changed");
    let newcomer = Newcomer { revision: 2, ..Newcomer::new() };
    welcome.worked(welcome.asks(&newcomer, &fields())).send().expect(201);
    let unknown = Newcomer { revision: 3, ..Newcomer::new() };
    welcome.worked(welcome.asks(&unknown, &fields())).send().expect(409).expect_refusal("form-changed");
}

#[test]
fn a_closed_form_and_a_full_day_take_those_who_were_invited() {
    let welcome = Welcome::with(json!({ "most_a_day": 2 }));
    let invitation = welcome.invitation(&welcome.rosa().code, &json!({ "uses": 5 }));
    welcome.nadia();
    welcome.nadia();
    let seen = |code: Option<&str>| text(&welcome.group.view("/signup/join", code), "reception");
    assert_eq!((seen(None), seen(Some(&welcome.leila().code))), ("many-people".into(), "open".into()));
    let full = welcome.worked(welcome.asks(&Newcomer::new(), &fields())).send();
    full.expect(429).expect_refusal("many-people");
    // Holders of an invitation always get through, and those whom a greeter fills it in with.
    welcome.comes_by(&invitation);
    let at_a_table = with(welcome.asks(&Newcomer::new(), &fields()), json!({ "aloud": true }));
    welcome.group.send("/signup/join", Some(&welcome.leila().code), &at_a_table).expect(201);
    assert_eq!(welcome.desk(&welcome.rosa().code)["forms"][0]["today"], 4);
    // And take nobody else's place.
    welcome.group.put("/signup/join", &set(json!({ "most_a_day": 3 }))).expect(200);
    welcome.nadia();
    assert_eq!(seen(None), "many-people");
    // A closed form is closed to everybody else.
    welcome.group.put("/signup/join", &set(json!({ "open": false }))).expect(200);
    welcome.comes_by(&invitation);
    let worked = welcome.worked(welcome.asks(&Newcomer::new(), &fields())).send();
    worked.expect(409).expect_refusal("signup-closed");
}

#[test]
fn a_field_that_people_do_not_see_catches_programs() {
    let welcome = Welcome::new();
    let nadia = Newcomer::new();
    let trapped = with(welcome.asks(&nadia, &fields()), json!({ "trap": SENTINEL }));
    let refused = welcome.worked(trapped).send().expect(422).expect_refusal("trap-filled");
    assert!(!refused.text().contains(SENTINEL));
    welcome.worked(welcome.asks(&nadia, &fields())).send().expect(201);
}

#[test]
fn a_request_without_fresh_work_for_this_form_wakes_nobody() {
    let (welcome, elsewhere) = (Welcome::new(), Welcome::new());
    welcome.group.put("/signup/other", &form()).expect(201);
    let nadia = Newcomer::new();
    let body = welcome.asks(&nadia, &fields());
    let with_work = |work: Value| send(&welcome, &with(body.clone(), json!({ "work": work })));
    send(&welcome, &body).expect(422).expect_refusal("work-missing");
    let challenge = welcome.challenge("join");
    let solution = text(&solved(&challenge), "solution");
    let parts: Vec<&str> = challenge.split('.').collect();
    let [_, group, _, _, bits, count, _, _] = parts.as_slice() else { panic!("{challenge}") };
    assert_eq!((*group, *bits, *count), (welcome.group.slug.as_str(), "13", "16"));
    let theirs = HostKey::from_bytes(random());
    let forged = Challenge::issue(&theirs, &welcome.group.slug, "join", now() + 60_000, 1, 1, random());
    let easier = challenge.replace(".13.16.", ".1.1.");
    for (why, work) in [
        ("nothing", json!({ "challenge": "", "solution": "" })),
        ("not a challenge", json!({ "challenge": SENTINEL, "solution": solution })),
        ("not solved", json!({ "challenge": challenge, "solution": "AAAA".repeat(21) })),
        ("solved in part", json!({ "challenge": challenge, "solution": solution[..40] })),
        ("signed by others", solved(&forged)),
        ("made easier", solved(&easier)),
        ("for another form", solved(&welcome.challenge("other"))),
        ("for another group", solved(&elsewhere.challenge("join"))),
    ] {
        let refused = with_work(work);
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "work-missing"), "{why}");
    }
    let work = json!({ "challenge": challenge, "solution": solution });
    with_work(work.clone()).expect(201);
    let again = with(welcome.asks(&Newcomer::new(), &fields()), json!({ "work": work }));
    send(&welcome, &again).expect(409).expect_refusal("work-stale");
    // Each asks for one of their own.
    assert_ne!(welcome.challenge("join"), welcome.challenge("join"));
    // A code that no invitation has is none; nor is an invitation to another form.
    let other = welcome.invites(&welcome.rosa().code, &json!({ "form": "other" })).expect(201).json();
    for invitation in [welcome.rosa().code.clone(), text(&other["invitations"][0], "invitation")] {
        let body = with(welcome.asks(&Newcomer::new(), &fields()), json!({ "invitation": invitation }));
        send(&welcome, &body).expect(422).expect_refusal("invitation-unknown");
    }
    // Nor does a greeter's code stand for work, or a header that only the Worker in front sends.
    let asks = welcome.asks(&Newcomer::new(), &fields());
    let by_code = welcome.group.send("/signup/join", Some(&welcome.leila().code), &asks);
    by_code.expect(422).expect_refusal("work-missing");
    let header = welcome.group.post("/signup/join").key(&fresh_key()).header("Porchlight-Work", "plain").json(&asks);
    header.send().expect(422).expect_refusal("work-missing");
}

#[test]
fn work_that_was_done_too_long_ago_is_stale() {
    let setting = Setting { work_key: Some("sesame"), ..Setting::default() };
    let welcome = Welcome::of(Group::on(Arc::new(Porchlight::start(&setting))), json!({}));
    let key = HostKey::from_bytes(*hash_of("porchlight work key v1", &[b"sesame"]).as_bytes());
    let issued = |expires: i64| Challenge::issue(&key, &welcome.group.slug, "join", expires, 2, 2, random());
    let knock = |challenge: &str| {
        let work = json!({ "work": solved(challenge) });
        send(&welcome, &with(welcome.asks(&Newcomer::new(), &fields()), work))
    };
    knock(&issued(now() + 60_000)).expect(201);
    knock(&issued(now() - 1)).expect(409).expect_refusal("work-stale");
    // A challenge lasts for an hour, as long as somebody fills in a form.
    let challenge = welcome.challenge("join");
    let expires: i64 = challenge.split('.').nth(3).and_then(|n| n.parse().ok()).expect("a moment");
    assert!((expires - now() - 60 * 60 * 1000).abs() < 60_000);
}

#[test]
fn nobody_is_asked_for_work_in_a_group_that_is_not_there() {
    let porch = Porchlight::shared();
    porch.get("/v1/nobody-here/signup/join/challenge").send().expect(404).expect_refusal("not-found");
    let folder = |welcome: &Welcome| Database::all(&welcome.group.porch.data(), "folder").len();
    let alone = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let welcome = Welcome::of(alone, json!({}));
    welcome.mine(&Newcomer::new(), &json!({ "do": "look" })).expect(404).expect_refusal("link-unknown");
    assert_eq!(folder(&welcome), 0, "an unknown code makes a file");
    welcome.nadia();
    assert_eq!(folder(&welcome), 1);
    welcome.mine(&Newcomer::new(), &json!({ "do": "erase" })).expect(404).expect_refusal("link-unknown");
    assert_eq!(folder(&welcome), 1);
}

#[test]
fn answers_that_are_not_sealed_are_read_by_the_same_reader() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    for (why, fields) in [
        ("a name is missing", json!([["q-keep", "1"]])),
        ("an agreement is missing", json!([["q-called", "Nadia"]])),
        ("an agreement to other words", json!([["q-called", "Nadia"], ["q-keep", "2"]])),
        ("no choice", json!([["q-called", "Nadia"], ["q-keep", "1"], ["q-car", "perhaps"]])),
        ("no number, where one is asked for", json!([["q-called", "Nadia"], ["q-keep", "1"], ["q-car", "yes"]])),
        ("too high", json!([["q-called", "N"], ["q-keep", "1"], ["q-car", "yes"], ["q-seats", "10"]])),
        ("too long", json!([["q-called", "x".repeat(201)], ["q-keep", "1"]])),
    ] {
        let refused = welcome.worked(plain(&fields)).send();
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "answers-unfit"), "{why}");
    }
    // What is not shown is not read; what belongs to no question is not kept.
    let fields =
        json!([["q-called", "Nadia"], ["q-keep", "1"], ["q-car", "no"], ["q-seats", "none"], ["q-x", "y"], ["x", "z"]]);
    let arrival = welcome.worked(plain(&fields)).send().expect(201).json();
    let access = text(&arrival, "access");
    let mine = welcome.group.send("/mine", Some(&access), &json!({ "do": "look" })).expect(200).json();
    assert_eq!(mine["fields"], json!([["q-called", "Nadia"], ["q-keep", "1"], ["q-car", "no"], ["q-seats", "none"]]));
    assert_eq!((&mine["sealed"], &mine["lang"]), (&Value::Null, &json!("es")));
    let seen = welcome.group.get(&format!("/requests/{}", text(&mine, "request"))).code(&welcome.leila().code).send();
    let seen = seen.expect(200).json();
    assert_eq!((&seen["fields"], &seen["request"]["sealed"]), (&mine["fields"], &json!(false)));
    // Sent again, it is the same, with the same code, which is shown to nobody else.
    let key = fresh_key();
    let again = || {
        let body = with(plain(&fields), json!({ "work": solved(&welcome.challenge("join")) }));
        welcome.group.post("/signup/join").key(&key).json(&body).send().expect(201).json()
    };
    assert_eq!(again(), again());
    // Sealed where nobody asked for it: the host could not draw the private page.
    let sealed = welcome.worked(welcome.asks(&Newcomer::new(), &fields)).send();
    sealed.expect(422).expect_refusal("sealing-unfit");
    let long = json!([["q-called", "Nadia"], ["q-keep", "1"], ["q-languages", "x".repeat(70_000)]]);
    assert!(welcome.worked(plain(&long)).send().status >= 201);
}

#[test]
fn unsealed_answers_come_to_a_sealed_form_only_where_an_organiser_chose_so() {
    let welcome = Welcome::new();
    let fields = json!([["q-called", "Nadia"], ["q-keep", "1"]]);
    welcome.worked(plain(&fields)).send().expect(422).expect_refusal("sealing-unfit");
    let neither = json!({ "revision": 1, "lang": "es" });
    welcome.worked(neither).send().expect(422).expect_refusal("sealing-unfit");
    let both = with(welcome.asks(&Newcomer::new(), &fields), json!({ "fields": fields }));
    welcome.worked(both).send().expect(422).expect_refusal("sealing-unfit");
    welcome.group.put("/signup/join", &set(json!({ "unsealed_too": true }))).expect(200);
    let arrival = welcome.worked(plain(&fields)).send().expect(201).json();
    let nadia = welcome.nadia();
    // They are marked so.
    assert_eq!(welcome.card(welcome.leila(), &nadia).expect("a card")["sealed"], true);
    let cards = welcome.desk(&welcome.leila().code)["requests"].clone();
    let unsealed: Vec<&Value> = cards.as_array().into_iter().flatten().filter(|card| card["sealed"] == false).collect();
    assert_eq!(unsealed.len(), 1);
    assert!(!text(&arrival, "access").is_empty());
}

#[test]
fn a_form_that_sends_itself_is_taken_without_work_and_only_so_many_a_day() {
    let welcome = Welcome::with(json!({ "sealed": false, "most_a_day": 8 }));
    let knock = |name: &str| {
        let fields = [("key", &*fresh_key()), ("revision", "1"), ("lang", "es"), ("trap", ""), ("q-called", name)];
        let pairs = fields.iter().chain(&[("q-keep", "1")]).map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        welcome.group.post("/signup/join").body("application/x-www-form-urlencoded", body).send()
    };
    knock("").expect(422).expect_refusal("answers-unfit");
    let arrival = knock("Nadia").expect(201).json();
    let look = json!({ "do": "look" });
    let mine = welcome.group.send("/mine", Some(&text(&arrival, "access")), &look).expect(200).json();
    assert_eq!((&mine["fields"][0], &mine["lang"]), (&json!(["q-called", "Nadia"]), &json!("es")));
    // A quarter of a day's requests; the rest is for those whose browser can work.
    knock("Tomas").expect(201);
    knock("Salma").expect(429).expect_refusal("many-people");
    welcome.worked(plain(&json!([["q-called", "Salma"], ["q-keep", "1"]]))).send().expect(201);
}

#[test]
fn a_greeter_fills_it_in_with_somebody_and_it_is_said_so() {
    let welcome = Welcome::new();
    let body = |newcomer: &Newcomer| with(welcome.asks(newcomer, &fields()), json!({ "aloud": true }));
    let (nadia, amina) = (Newcomer::new(), welcome.group.member("Amina"));
    let by = |code: Option<&str>| welcome.group.send("/signup/join", code, &body(&nadia));
    welcome.worked(body(&nadia)).send().expect(401).expect_refusal("code-needed");
    let worked = with(body(&nadia), json!({ "work": solved(&welcome.challenge("join")) }));
    welcome.group.send("/signup/join", Some(&amina), &worked).expect(403).expect_refusal("not-yours");
    by(Some(&amina)).expect(403).expect_refusal("not-yours");
    by(Some(&welcome.leila().code)).expect(201);
    let seen = welcome.request(welcome.joan(), &nadia);
    assert_eq!(seen["request"]["aloud"], true);
    // Whoever fills it in with somebody has not invited them, and decides as others do.
    assert_eq!(seen["invited_by"], Value::Null);
    welcome.approves(welcome.leila(), &nadia).expect(200);
}
