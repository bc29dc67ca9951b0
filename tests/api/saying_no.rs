//! A no to being listed holds in the whole group, and longer than the pack in which it was said.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::harness::{Answer, Database, Group, Porchlight, Setting, utc, with};
use crate::starter_packs::entry;

const HERE: &str = "/starter-pack/neighbours";
const THERE: &str = "/starter-pack/gardeners";

fn agreed_on(on: &str) -> Value {
    json!({ "consent": { "is": "agreed", "on": on, "by": "Rosa" } })
}

fn asked() -> Value {
    json!({ "consent": { "is": "asked" } })
}

/// Amina agreed to be in one pack and was taken out of it, in January; another pack is empty.
fn taken_out() -> Group {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-01-10T12:00"));
    let entries = json!([entry("amina", agreed_on("2026-11-01")), entry("bo", agreed_on("2026-11-01"))]);
    group.put(HERE, &json!({ "title": { "en": "Neighbours" }, "entries": entries })).expect(201);
    group.put(THERE, &json!({ "title": { "en": "Gardeners" } })).expect(201);
    group.send(HERE, None, &json!({ "do": "take-out", "entry": "amina" })).expect(200);
    group.set_clock(utc("2027-02-10T12:00"));
    group
}

/// Amina by one of her names, as somebody else would write her down.
fn by_another_name(besides: Value) -> Value {
    let known_by = json!([{ "on": "bluesky", "handle": "amina.garden.example" }]);
    with(entry("somebody", with(json!({ "known_by": known_by }), besides)), json!({ "label": { "en": "Somebody" } }))
}

fn put(group: &Group, at: &str, entry: &Value) -> Answer {
    group.organise(&format!("{at}/draft"), &json!({ "do": "put", "entry": entry }))
}

fn add(group: &Group, at: &str, entries: &Value) -> Value {
    group.organise(&format!("{at}/draft"), &json!({ "do": "add", "entries": entries })).expect(200).json()
}

/// Nobody puts her into the other pack, in any way, unless she agreed since; an import goes on without her and says so.
fn stays_out(group: &Group) {
    for unasked in [asked(), json!({ "consent": { "is": "organisation" } }), agreed_on("2027-01-10")] {
        put(group, THERE, &by_another_name(unasked.clone())).expect(409).expect_refusal("not-agreed");
        let whole = json!({ "title": { "en": "Gardeners" }, "entries": [by_another_name(unasked)] });
        group.change(THERE, &whole).expect(409).expect_refusal("not-agreed");
    }
    let after = add(group, THERE, &json!([by_another_name(asked()), entry("cleo", asked())]));
    assert_eq!((after["entries"].as_array().map(Vec::len), &after["left_out"]), (Some(1), &json!(1)), "{after}");
    assert_eq!(after["entries"][0]["entry"]["id"], "cleo");
}

#[test]
fn whoever_was_taken_out_of_one_pack_is_put_into_no_other_later() {
    let group = taken_out();
    stays_out(&group);
    // What she said before holds her back in no list to keep away from: nobody asks there.
    let away = json!({ "title": { "en": "Away" }, "purpose": "block", "entries": [by_another_name(asked())] });
    group.put("/starter-pack/away", &away).expect(201);
    // But it does not become one to follow with her in it.
    let follow = json!({ "title": { "en": "Away" }, "purpose": "follow" });
    group.change("/starter-pack/away", &follow).expect(409).expect_refusal("not-agreed");
    put(&group, THERE, &by_another_name(agreed_on("2027-01-11"))).expect(200);
    assert!(group.view(THERE, None).to_string().contains("Somebody"));
}

#[test]
fn a_no_outlives_the_pack_in_which_it_was_said_until_they_agree() {
    let group = taken_out();
    group.organise(&format!("{HERE}/draft"), &json!({ "do": "remove" })).expect(200);
    stays_out(&group);
    // A pack of the same name knows it, too.
    let again = json!({ "title": { "en": "Neighbours" }, "entries": [by_another_name(asked())] });
    group.put(HERE, &again).expect(409).expect_refusal("not-agreed");
    // She says yes, later: from then on it is as if nothing had been said.
    put(&group, THERE, &entry("amina", agreed_on("2027-02-01"))).expect(200);
    group.put(HERE, &again).expect(201);
    assert!(!group.view(HERE, None).to_string().contains("Somebody"), "only asked: for members");
}

#[test]
fn of_a_no_that_outlived_its_pack_only_a_hash_is_kept() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let no = json!({ "consent": { "is": "declined", "on": "2026-11-01" } });
    let pack = json!({ "title": { "en": "Neighbours" }, "entries": [entry("amina", no)] });
    group.put(HERE, &pack).expect(201);
    group.organise(&format!("{HERE}/draft"), &json!({ "do": "remove" })).expect(200);
    let rows = Database::group(&group.porch.data()).rows("SELECT name, day FROM said_no");
    assert!(rows.len() >= 3, "each of her names: {rows:?}");
    for row in rows {
        let (name, day) = row.split_once('|').expect("a name and a day");
        assert!(name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit()), "{name}");
        assert_eq!(day, "2026-11-01");
    }
    group.put(HERE, &with(pack, json!({ "entries": [entry("amina", asked())] }))).expect(409);
}
