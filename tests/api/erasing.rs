//! Erased is erased: in no file is there anything left of what a newcomer or anybody about them has written.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use vault::{Purpose, WordsKind};

use crate::harness::{
    Database, Greets, Group, Newcomer, Porchlight, Setting, Welcome, change_wraps, databases_of, envelope, fields,
    files, holds, now, text,
};

const DAY: i64 = 24 * 60 * 60 * 1000;

fn alone(settings: Value) -> Welcome {
    let setting = Setting { hooks: true, ..Setting::default() };
    Welcome::of(Group::on(Arc::new(Porchlight::start(&setting))), settings)
}

/// Pieces of ciphertext, of every wrapped key and of what belongs to them: as they are written, and as bytes. Long
/// things are spread over pages of a file, so many pieces are looked for.
fn pieces(sealed: &str) -> Vec<Vec<u8>> {
    let envelope = envelope(sealed);
    let value: Value = serde_json::from_str(sealed).expect("an envelope");
    let mut written: Vec<String> = vec![text(&value, "nonce"), text(&value, "commit")];
    let mut bytes: Vec<Vec<u8>> = vec![envelope.nonce.0.to_vec(), envelope.commit.0.to_vec()];
    for (wrap, shown) in envelope.wraps.iter().zip(value["wraps"].as_array().into_iter().flatten()) {
        written.extend([text(shown, "enc"), text(shown, "key")]);
        bytes.extend([wrap.enc.0.to_vec(), wrap.key.0.to_vec()]);
    }
    let body = text(&value, "body");
    written.extend((0..body.len() - 48).step_by(300).map(|at| body[at..at + 48].to_owned()));
    bytes.extend(envelope.body.chunks_exact(48).step_by(7).map(<[u8]>::to_vec));
    written.into_iter().map(String::into_bytes).chain(bytes).collect()
}

/// How many of these pieces stand in any file: databases, journals, whatever there is.
fn found(data: &Path, pieces: &[Vec<u8>]) -> usize {
    let files = files(data);
    pieces.iter().filter(|piece| files.values().any(|bytes| holds(bytes, piece))).count()
}

/// Everything that there can be in a request, by everybody; what it was sealed as.
fn written(welcome: &Welcome, newcomer: &Newcomer) -> Vec<String> {
    let (leila, joan) = (welcome.leila(), welcome.joan());
    welcome.asks_back(leila, newcomer, "Do you like soup?").expect(200);
    welcome.replies(newcomer, "Lentils!").expect(200);
    welcome.notes(joan, newcomer, "I met her at the market.").expect(200);
    welcome.vouches(&welcome.group.member("Amina"), newcomer, "She fixed my bike.").expect(200);
    let before = text(&welcome.request(joan, newcomer), "sealed");
    let changed = welcome.sealed(newcomer, &fields());
    let change = json!({ "do": "change", "revision": newcomer.revision, "sealed": changed });
    welcome.mine(newcomer, &change).expect(200);
    let words = welcome.words(leila, newcomer, WordsKind::Welcome, "Come on Sunday!");
    welcome.on(leila, newcomer, &json!({ "do": "approve", "words": words })).expect(200);
    let seen = welcome.request(joan, newcomer);
    let entries = seen["entries"].as_array().into_iter().flatten().map(|entry| text(entry, "words"));
    entries.chain([before, text(&seen, "sealed")]).collect()
}

fn all_pieces(sealed: &[String]) -> Vec<Vec<u8>> {
    sealed.iter().flat_map(|sealed| pieces(sealed)).collect()
}

/// The data as a thief finds it, when the machine has lost its power.
fn after_the_power_went(welcome: Welcome, look: impl FnOnce(&Path)) {
    let mut porch = Arc::into_inner(welcome.group.porch).expect("nobody else holds it");
    porch.kill();
    look(&porch.data());
}

/// Waits until the alarm has done what is due.
fn until(done: impl Fn() -> bool) {
    for _ in 0..100 {
        if done() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("the alarm did not come");
}

#[test]
fn erased_bytes_are_in_no_file() {
    let welcome = alone(json!({ "approvals": 2 }));
    let data = welcome.group.porch.data();
    let words = welcome.introduction("My neighbour, who cooks.");
    let invitation = welcome.invitation(&welcome.rosa().code, &json!({ "introduction": words }));
    let (nadia, stays) = (welcome.comes_by(&invitation), welcome.nadia());
    let sealed = written(&welcome, &nadia);
    assert_eq!(sealed.len(), 8, "an introduction, a question, a reply, a note, a vouch, a welcome, and two letters");
    let (pieces, kept) = (all_pieces(&sealed), pieces(&text(&welcome.look(&stays), "sealed")));
    let there = found(&data, &pieces);
    assert!(there * 10 > pieces.len() * 3, "the search finds {there} of {} while it is there", pieces.len());
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    // At once, but for the introduction, which goes an hour after its invitation was used up: who was cut off asks again.
    let introduction = all_pieces(&[words]);
    let own: Vec<Vec<u8>> = pieces.iter().filter(|piece| !introduction.contains(piece)).cloned().collect();
    assert_eq!(found(&data, &own), 0, "something is left");
    welcome.group.set_clock(now() + 61 * 60 * 1000);
    until(|| found(&data, &pieces) == 0);
    assert!(found(&data, &kept) > 0, "somebody else's request went too");
    assert_eq!(welcome.look(&stays)["stage"], "arrived");
    // Its file is empty; the group knows only that one more was deleted, as promised.
    let folders = Database::all(&data, "folder");
    let full = |one: &&Database| one.tables().keys().any(|name| !name.starts_with("_cf_"));
    assert_eq!(folders.iter().filter(full).count(), 1);
    let hash = nadia.access.hash().hex();
    let group = Database::group(&data);
    let everything: Vec<String> = group.everything().into_values().flatten().collect();
    assert!(everything.iter().all(|row| !row.contains(&hash) && !row.contains(&nadia.request)));
    assert_eq!(welcome.desk(&welcome.rosa().code)["deleted"], 1);
    drop((group, folders));
    after_the_power_went(welcome, |data| assert_eq!(found(data, &pieces), 0));
}

#[test]
fn what_has_come_to_its_promised_end_is_in_no_file() {
    let welcome = alone(json!({ "keep_days": 30, "approvals": 2 }));
    let data = welcome.group.porch.data();
    let newcomers: Vec<Newcomer> = (0..3).map(|_| welcome.nadia()).collect();
    let sealed: Vec<String> = newcomers.iter().flat_map(|newcomer| written(&welcome, newcomer)).collect();
    let pieces = all_pieces(&sealed);
    assert!(found(&data, &pieces) > 0);
    welcome.group.set_clock(now() + 29 * DAY);
    let late = welcome.nadia();
    assert!(found(&data, &pieces) > 0, "before its time");
    assert_eq!(welcome.look(&newcomers[0])["stage"], "in-conversation");
    welcome.group.set_clock(now() + 30 * DAY + 60_000);
    // It is no longer found, even before the alarm has come.
    welcome.mine(&newcomers[0], &json!({ "do": "look" })).expect(404).expect_refusal("link-unknown");
    until(|| found(&data, &pieces) == 0);
    until(|| welcome.desk(&welcome.rosa().code)["deleted"] == 3);
    assert_eq!(welcome.look(&late)["stage"], "arrived");
    after_the_power_went(welcome, |data| assert_eq!(found(data, &pieces), 0));
}

#[test]
fn what_somebody_takes_back_is_in_no_file() {
    let welcome = alone(json!({ "approvals": 2 }));
    let data = welcome.group.porch.data();
    let nadia = welcome.nadia();
    let letter = text(&welcome.look(&nadia), "sealed");
    welcome.asks_back(welcome.leila(), &nadia, "Soup?").expect(200);
    let question = text(&welcome.look(&nadia)["entries"][0], "words");
    let pieces = all_pieces(&[letter, question]);
    assert!(found(&data, &pieces) > 0);
    welcome.mine(&nadia, &json!({ "do": "withdraw" })).expect(200);
    assert_eq!(found(&data, &pieces), 0);
    assert_eq!(welcome.look(&nadia)["stage"], "withdrawn");
    after_the_power_went(welcome, |data| assert_eq!(found(data, &pieces), 0));
}

#[test]
fn an_invitation_that_nobody_used_takes_its_introduction_along() {
    let welcome = alone(json!({}));
    let data = welcome.group.porch.data();
    let (ended, revoked) = (welcome.introduction("My neighbour."), welcome.introduction("My cousin."));
    welcome.invites(&welcome.leila().code, &json!({ "days": 2, "introduction": ended })).expect(201);
    welcome.invites(&welcome.leila().code, &json!({ "days": 9, "introduction": revoked })).expect(201);
    let (ended, revoked) = (all_pieces(&[ended]), all_pieces(&[revoked]));
    assert!(found(&data, &ended) > 0 && found(&data, &revoked) > 0);
    let cards = welcome.desk(&welcome.rosa().code)["invitations"].clone();
    let last = cards.as_array().and_then(|cards| cards.last()).cloned().unwrap_or_default();
    welcome.at_desk(&welcome.rosa().code, &json!({ "do": "revoke-invitation", "id": last["id"] })).expect(200);
    until(|| found(&data, &revoked) == 0);
    assert!(found(&data, &ended) > 0);
    welcome.group.set_clock(now() + 2 * DAY + 60_000);
    until(|| found(&data, &ended) == 0);
}

#[test]
fn an_erasing_that_was_cut_off_is_finished_and_a_request_that_was_acknowledged_stays() {
    let welcome = alone(json!({ "approvals": 2 }));
    let (nadia, tomas) = (welcome.nadia(), welcome.nadia());
    let pieces = all_pieces(&[text(&welcome.look(&nadia), "sealed")]);
    let Welcome { group, door, greeters, .. } = welcome;
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    // The power went when it was to be erased, and before its Folder was.
    let paths = databases_of(&porch.data(), "group");
    let connection = rusqlite::Connection::open(&paths[0]).expect("a database");
    let hidden = "UPDATE requests SET keep_until = 0 WHERE id = ?";
    assert_eq!(connection.execute(hidden, [&nadia.request]).expect("a request"), 1);
    drop(connection);
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    let look = |newcomer: &Newcomer| group.send("/mine", Some(&newcomer.code()), &json!({ "do": "look" }));
    look(&nadia).expect(404).expect_refusal("link-unknown");
    assert_eq!(look(&tomas).expect(200).json()["stage"], "arrived");
    group.set_clock(now() + 60_000);
    until(|| found(&group.porch.data(), &pieces) == 0);
    drop((door, greeters));
}

#[test]
fn a_request_whose_taking_back_was_cut_off_is_gone_as_a_whole() {
    let welcome = alone(json!({}));
    let nadia = welcome.nadia();
    let Welcome { group, door, greeters, .. } = welcome;
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    // The power went when what was written had gone, and before what was done with it was written down again.
    for path in databases_of(&porch.data(), "folder") {
        let connection = rusqlite::Connection::open(path).expect("a database");
        for table in ["about", "letter", "entries", "record", "commands"] {
            connection.execute_batch(&format!("DROP TABLE IF EXISTS {table}")).expect("a table that goes");
        }
    }
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    let desk = || group.get("/desk").code(&group.organiser).send().expect(200).json();
    assert_eq!(desk()["requests"].as_array().map(Vec::len), Some(1));
    let at = format!("/requests/{}", nadia.request);
    group.get(&at).code(&group.organiser).send().expect(404).expect_refusal("not-found");
    assert_eq!((&desk()["requests"], &desk()["deleted"]), (&json!([]), &json!(1)));
    group.send("/mine", Some(&nadia.code()), &json!({ "do": "look" })).expect(404).expect_refusal("link-unknown");
    drop((door, greeters));
}

#[test]
fn a_group_keeps_none_of_what_was_sealed_in_its_own_file() {
    let welcome = alone(json!({ "approvals": 2 }));
    let data = welcome.group.porch.data();
    let words = welcome.introduction("My neighbour, who cooks.");
    let invitation = welcome.invitation(&welcome.rosa().code, &json!({ "introduction": words }));
    let nadia = welcome.comes_by(&invitation);
    let sealed = written(&welcome, &nadia);
    // A greeter who is let in later gets wraps; those are no secret that is kept longer.
    let amal = Greets::new("Amal", &welcome.group.person("greeter", "Amal"));
    welcome.offer(&amal).expect(200);
    let slug = &welcome.group.slug;
    let list =
        welcome.list().countersign(&welcome.leila().seed, slug, amal.seed.greeter("Amal"), now()).expect("a list");
    welcome.set_list(&list).expect(200);
    let letter = text(&welcome.request(&amal, &nadia), "sealed");
    let wraps = change_wraps(&letter, &welcome.leila().kem(), &[*amal.kem().public()]);
    welcome.on(welcome.leila(), &nadia, &json!({ "do": "rewrap", "wraps": { "answers": wraps } })).expect(200);
    let rewrapped = text(&welcome.request(&amal, &nadia), "sealed");
    let pieces = all_pieces(&[sealed, vec![rewrapped]].concat());
    assert_eq!(found(&data.join("porchlight-group-v1"), &pieces), 0);
    assert_eq!(found(&data.join("porchlight-directory-v1"), &pieces), 0);
    // No code of anybody is anywhere: the access code and the vouch code are kept as hashes, the reading code not at all.
    let codes = [nadia.code(), nadia.vouch_code(), nadia.reading.written().to_string(), invitation];
    let spelled: Vec<Vec<u8>> =
        codes.iter().flat_map(|code| [code.clone(), code.replace('-', "")]).map(String::into_bytes).collect();
    assert_eq!(found(&data, &spelled), 0);
    let _ = welcome.unsigned(Purpose::Note, &nadia, "");
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    welcome.group.set_clock(now() + 61 * 60 * 1000);
    until(|| found(&data, &pieces) == 0);
}

#[test]
fn what_is_seized_says_nothing_of_what_was_sealed() {
    let welcome = alone(json!({ "approvals": 2 }));
    let nadia = welcome.nadia();
    written(&welcome, &nadia);
    // Row 9's half that needs no browser: neither the files nor the log nor any answer holds a word of it.
    let words = ["ZORZAL-7781", "Do you like soup", "Lentils", "at the market", "fixed my bike", "Come on Sunday"];
    let secrets: Vec<Vec<u8>> = words.iter().map(|word| word.as_bytes().to_vec()).collect();
    let desk = welcome.desk(&welcome.rosa().code).to_string();
    let answers = [desk, welcome.request(welcome.rosa(), &nadia).to_string(), welcome.look(&nadia).to_string()];
    for word in words {
        assert!(answers.iter().all(|answer| !answer.contains(word)), "{word}");
        assert!(!welcome.group.porch.log().contains(word), "{word}");
    }
    after_the_power_went(welcome, |data| assert_eq!(found(data, &secrets), 0));
}
