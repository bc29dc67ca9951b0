//! Greeters' keys: who can put a key on the list, and who cannot. The host keeps a list and signs nothing of it.

use serde_json::{Value, json};
use vault::door::Base;
use vault::{DoorSeed, GreeterList};

use crate::harness::{Answer, Greets, Welcome, by_hand, change_wraps, fields, now, open, random, sheet_of, text, with};

/// A new greeter, who has sent a key and is not let in yet.
fn amal(welcome: &Welcome) -> Greets {
    let amal = Greets::new("Amal", &welcome.group.person("greeter", "Amal"));
    welcome.offer(&amal).expect(200);
    amal
}

fn all(welcome: &Welcome) -> Vec<&Greets> {
    welcome.greeters.iter().collect()
}

#[track_caller]
fn refused(answer: Answer, refusal: &str) {
    let refused = answer.refusal();
    assert_eq!(refused, refusal, "{}", answer.text());
}

/// The list that everybody gets who would ask to join.
fn kept(welcome: &Welcome) -> String {
    text(&welcome.group.view("/signup/join", None), "greeters")
}

#[test]
fn a_list_that_the_door_key_has_not_signed_is_not_kept() {
    let welcome = Welcome::new();
    let before = kept(&welcome);
    let slug = &welcome.group.slug;
    let next = sheet_of(&welcome.door, slug, 2, &all(&welcome));
    let other_door = sheet_of(&DoorSeed::from_bytes(random()), slug, 2, &all(&welcome));
    let other_group = sheet_of(&welcome.door, "elsewhere", 2, &all(&welcome));
    let said = |list: &GreeterList| serde_json::to_string(list).expect("a list");
    let swapped = |list: &str| by_hand(list, |list| list["door"] = json!(DoorSeed::from_bytes(random()).public()));
    let altered = by_hand(&said(&next), |list| {
        let text = list["base"]["text"].as_str().unwrap_or_default().replace("Leila", "Layla");
        list["base"]["text"] = json!(text);
    });
    let unsigned = by_hand(&said(&next), |list| {
        list["base"]["signature"] = json!(vault::Bytes([0_u8; 64]).text());
    });
    for (why, list) in [
        ("nothing", "{}".to_owned()),
        ("by another door key", said(&other_door)),
        ("for another group", said(&other_group)),
        ("with another door key written on it", swapped(&said(&next))),
        ("altered", altered),
        ("unsigned", unsigned),
    ] {
        for code in [&welcome.rosa().code, &welcome.leila().code] {
            let answer = welcome.at_desk(code, &json!({ "do": "set-greeters", "list": list }));
            assert_eq!((answer.status, answer.refusal().as_str()), (422, "greeters-unfit"), "{why}");
        }
    }
    let long = json!({ "do": "set-greeters", "list": "x".repeat(100_001) });
    welcome.at_desk(&welcome.rosa().code, &long).expect(413).expect_refusal("too-large");
    assert_eq!(kept(&welcome), before);
    welcome.set_list(&next).expect(200);
    assert_eq!(kept(&welcome), said(&next), "letter for letter as it was signed");
}

#[test]
fn an_older_list_does_not_come_back() {
    let welcome = Welcome::new();
    let slug = &welcome.group.slug;
    let first = welcome.list();
    welcome.set_list(&sheet_of(&welcome.door, slug, 3, &all(&welcome))).expect(200);
    welcome.set_list(&welcome.list()).expect(200);
    for version in [1, 2, 3] {
        let older = sheet_of(&welcome.door, slug, version, &all(&welcome)[..2]);
        welcome.set_list(&older).expect(409).expect_refusal("greeters-changed");
    }
    welcome.set_list(&first).expect(409).expect_refusal("greeters-changed");
    // Somebody was taken off. A greeter does not bring them back by adding to a list from before.
    let amal = amal(&welcome);
    welcome.set_list(&sheet_of(&welcome.door, slug, 4, &all(&welcome)[..2])).expect(200);
    let mut revived = first.clone();
    for _ in 0..4 {
        let another = Greets::new("Amal", &amal.code);
        welcome.offer(&another).expect(200);
        revived = revived.countersign(&welcome.joan().seed, slug, another.seed.greeter("Amal"), now()).expect("a list");
    }
    refused(welcome.set_list_as(&welcome.joan().code, &revived), "greeters-unfit");
    assert_eq!(welcome.version(), 4);
    // One that has ended is none.
    let made = now() - 10_000;
    let greeters = all(&welcome)[..2].iter().map(|g| g.seed.greeter(g.name.clone())).collect();
    let ended = Base { group: slug.clone(), version: 9, made, until: made + 5_000, greeters };
    let ended = GreeterList::sign_base(&welcome.door, &ended).expect("a list");
    welcome.set_list(&ended).expect(422).expect_refusal("greeters-unfit");
}

#[test]
fn an_organisers_code_alone_adds_no_key() {
    let welcome = Welcome::new();
    let slug = &welcome.group.slug;
    // Somebody has an organiser's code. They invite themselves as a greeter and send a key.
    let thief = Greets::new("Leila", &welcome.group.person("greeter", "Leila"));
    welcome.offer(&thief).expect(200);
    let keys = welcome.desk(&welcome.rosa().code)["keys"].as_array().map(Vec::len);
    assert_eq!((keys, welcome.version()), (Some(4), 1), "a key that was sent is on no list yet");
    let with_thief: Vec<&Greets> = all(&welcome).into_iter().chain([&thief]).collect();
    let theirs = DoorSeed::from_bytes(random());
    refused(welcome.set_list(&sheet_of(&theirs, slug, 2, &with_thief)), "greeters-unfit");
    // Countersigned by themselves.
    assert!(welcome.list().countersign(&thief.seed, slug, thief.seed.greeter("Leila"), now()).is_err());
    let mut by_themselves: Value = serde_json::to_value(welcome.list()).expect("a list");
    let greeter = thief.seed.greeter("Leila");
    let added = json!({ "group": slug, "version": 2, "made": now(), "greeter": greeter }).to_string();
    let signature = vault::Bytes([3_u8; 64]).text();
    by_themselves["added"] = json!([{ "text": added, "by": welcome.leila().seed.id(), "signature": signature }]);
    let command = json!({ "do": "set-greeters", "list": by_themselves.to_string() });
    welcome.at_desk(&welcome.rosa().code, &command).expect(422).expect_refusal("greeters-unfit");
    // A newcomer locks nothing to them, and they open nothing.
    let nadia = welcome.nadia();
    let sealed = text(&welcome.request(&thief, &nadia), "sealed");
    assert!(open(&sealed, &thief.kem()).is_none());
    // The key of somebody else does not become theirs.
    let copied = json!({ "do": "offer-key", "greeter": welcome.leila().said() });
    welcome.at_desk(&thief.code, &copied).expect(422).expect_refusal("greeters-unfit");
    let misnamed = by_hand(&thief.said(), |greeter| greeter["id"] = json!(welcome.leila().seed.id()));
    let misnamed = json!({ "do": "offer-key", "greeter": misnamed });
    welcome.at_desk(&thief.code, &misnamed).expect(422).expect_refusal("greeters-unfit");
}

#[test]
fn a_key_that_a_greeter_has_sent_keeps_the_signing_key_whose_words_were_compared() {
    let welcome = Welcome::new();
    let amal = amal(&welcome);
    let thief = Greets::new("Amal", &welcome.group.person("greeter", "Amal"));
    let swapped = by_hand(&amal.said(), |greeter| greeter["sign"] = json!(thief.seed.greeter("").sign));
    let swapped = json!({ "do": "offer-key", "greeter": swapped });
    for code in [&amal.code, &thief.code] {
        welcome.at_desk(code, &swapped).expect(422).expect_refusal("greeters-unfit");
    }
    welcome.offer(&amal).expect(200);
}

#[test]
fn a_list_that_was_made_later_than_tomorrow_is_not_kept() {
    let welcome = Welcome::new();
    let slug = &welcome.group.slug;
    let made = now() + 25 * 3_600_000;
    let greeters = all(&welcome).iter().map(|g| g.seed.greeter(g.name.clone())).collect();
    let late = Base { group: slug.clone(), version: 2, made, until: made + 1_000, greeters };
    let late = GreeterList::sign_base(&welcome.door, &late).expect("a list");
    welcome.set_list(&late).expect(422).expect_refusal("greeters-unfit");
}

#[test]
fn a_greeter_who_holds_a_key_lets_another_in_and_wraps_what_waits_for_them() {
    let welcome = Welcome::with(json!({ "approvals": 2 }));
    let slug = &welcome.group.slug;
    let (nadia, amal) = (welcome.nadia(), amal(&welcome));
    welcome.notes(welcome.joan(), &nadia, "She came by on Sunday.").expect(200);
    let before = text(&welcome.request(&amal, &nadia), "sealed");
    assert!(open(&before, &amal.kem()).is_none());
    // They compared six words, and Leila countersigns.
    let list = welcome.list().countersign(&welcome.leila().seed, slug, amal.seed.greeter("Amal"), now());
    welcome.set_list_as(&welcome.leila().code, &list.expect("a list")).expect(200);
    assert_eq!(welcome.version(), 2);
    // Who asks from now on locks to Amal too; for what waits, Leila adds a wrap.
    let tomas = welcome.nadia();
    assert!(open(&text(&welcome.request(&amal, &tomas), "sealed"), &amal.kem()).is_some());
    let seen = welcome.request(welcome.leila(), &nadia);
    let (leila, to) = (welcome.leila().kem(), [*amal.kem().public()]);
    let wrapped = |sealed: &Value| change_wraps(sealed.as_str().expect("sealed"), &leila, &to);
    let note = seen["entries"][0]["n"].as_i64().expect("a number").to_string();
    let wraps = json!({ "answers": wrapped(&seen["sealed"]), note: wrapped(&seen["entries"][0]["words"]) });
    let rewrap = |by: &Greets, wraps: &Value| welcome.on(by, &nadia, &json!({ "do": "rewrap", "wraps": wraps }));
    for _ in 0..2 {
        rewrap(welcome.leila(), &wraps).expect(200);
    }
    let seen = welcome.request(&amal, &nadia);
    let letter = open(&text(&seen, "sealed"), &amal.kem()).expect("for Amal as well");
    assert_eq!(letter["fields"], fields());
    assert_eq!(
        open(&text(&seen["entries"][0], "words"), &amal.kem()).expect("for Amal")["words"],
        "She came by on Sunday."
    );
    assert!(open(&text(&seen, "sealed"), &nadia.kem()).is_some(), "the newcomer's own wrap is gone");
    assert_eq!(crate::harness::envelope(&text(&seen, "sealed")).wraps.len(), 5);
    // To nobody who is not on the list, and nothing but wraps.
    let stranger = change_wraps(&text(&seen, "sealed"), &leila, &[*Greets::new("S", "").kem().public()]);
    for unfit in [json!({ "answers": stranger }), json!({ "answers": "[{}]" }), json!({ "answers": "x" })] {
        rewrap(welcome.leila(), &unfit).expect(422).expect_refusal("envelope-unfit");
    }
    for nothing in [json!({ "99": wraps["answers"] }), json!({ "x": wraps["answers"] })] {
        rewrap(welcome.leila(), &nothing).expect(404).expect_refusal("not-found");
    }
    // What was decided can be wrapped for a new greeter as well.
    welcome.approves(welcome.leila(), &nadia).expect(200);
    welcome.approves(&amal, &nadia).expect(200);
    rewrap(welcome.joan(), &wraps).expect(200);
}

#[test]
fn a_key_on_the_list_is_that_of_a_greeter_who_sent_it() {
    let welcome = Welcome::new();
    let slug = &welcome.group.slug;
    let amal = Greets::new("Amal", &welcome.group.person("greeter", "Amal"));
    let five: Vec<&Greets> = all(&welcome).into_iter().chain([&amal]).collect();
    // The door key has signed a key that nobody sent: the screen that showed it lied.
    refused(welcome.set_list(&sheet_of(&welcome.door, slug, 2, &five)), "greeters-unfit");
    welcome.offer(&amal).expect(200);
    welcome.set_list(&sheet_of(&welcome.door, slug, 2, &five)).expect(200);
    // Whoever leaves does not stay on a new one.
    welcome.group.revoke("Amal");
    refused(welcome.set_list(&sheet_of(&welcome.door, slug, 3, &five)), "greeters-unfit");
    welcome.set_list(&sheet_of(&welcome.door, slug, 3, &all(&welcome))).expect(200);
    // Members send none.
    let amina = Greets::new("Amina", &welcome.group.member("Amina"));
    welcome.offer(&amina).expect(403).expect_refusal("not-yours");
    let as_member = welcome.set_list_as(&amina.code, &sheet_of(&welcome.door, slug, 4, &all(&welcome)));
    as_member.expect(403).expect_refusal("not-yours");
    for unread in ["", "{}", "null"] {
        let offer = json!({ "do": "offer-key", "greeter": unread });
        welcome.at_desk(&welcome.joan().code, &offer).expect(400).expect_refusal("unreadable");
    }
    let long = Greets::new(&"x".repeat(61), &welcome.joan().code);
    welcome.offer(&long).expect(422).expect_refusal("name-too-long");
}

#[test]
fn a_greeter_without_their_key_sends_another_and_is_let_in_anew() {
    let welcome = Welcome::new();
    let slug = &welcome.group.slug;
    let new = Greets::new("Joan", &welcome.joan().code);
    welcome.offer(&new).expect(200);
    // The key that she lost is on the list until the door key signs another.
    let nadia = welcome.nadia();
    assert!(open(&text(&welcome.request(&new, &nadia), "sealed"), &new.kem()).is_none());
    let now_on: Vec<&Greets> = vec![welcome.rosa(), welcome.leila(), &new];
    welcome.set_list(&sheet_of(&welcome.door, slug, 2, &now_on)).expect(200);
    let tomas = welcome.nadia();
    let sealed = text(&welcome.request(&new, &tomas), "sealed");
    assert!(open(&sealed, &new.kem()).is_some());
    assert!(open(&sealed, &welcome.joan().kem()).is_none(), "the lost key still opens");
}

#[test]
fn the_first_list_is_an_organisers() {
    let group = crate::harness::Group::new();
    group.put("/signup/join", &crate::harness::form()).expect(201);
    let joan = Greets::new("Joan", &group.person("greeter", "Joan"));
    let offer = json!({ "do": "offer-key", "greeter": joan.said() });
    group.send("/desk", Some(&joan.code), &offer).expect(200);
    let list = sheet_of(&DoorSeed::from_bytes(random()), &group.slug, 1, &[&joan]);
    let list = json!({ "do": "set-greeters", "list": serde_json::to_string(&list).expect("a list") });
    let sealed = |code: &str| group.send("/desk", Some(code), &list);
    sealed(&joan.code).expect(403).expect_refusal("not-yours");
    let view = with(group.view("/signup/join", None), json!({}));
    assert_eq!(view["greeters"], Value::Null, "nobody can seal yet");
    sealed(&group.organiser).expect(200);
}
