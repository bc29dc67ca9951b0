//! Two who keep a FAQ or a starter pack at once: nobody undoes what the other wrote without knowing it.

use serde_json::{Value, json};

use crate::harness::{Group, with};
use crate::{faq, starter_packs};

/// Two organisers: one makes a section and puts something into it, the other keeps a title typed before that.
fn undoes_nothing(at: &str, definition: &Value, words: &str, id: &str) {
    let group = Group::new();
    group.put(at, definition).expect(201);
    let desk = || group.view(&format!("{at}/draft"), Some(&group.organiser));
    let opened = desk()[words].clone();
    assert_eq!(opened["revision"], 1);
    let titled = |title: &str, before: &Value| with(before.clone(), json!({ "title": { "en": title } }));

    let mut sections = opened["sections"].as_array().expect("sections").clone();
    sections.push(json!({ "id": "new-one", "title": { "en": "New one" } }));
    let after = group.put(at, &with(opened.clone(), json!({ "sections": sections }))).expect(200).json();
    assert_eq!(after[words]["revision"], 2);
    let kept = after["entries"].as_array().expect("entries").iter().find(|kept| kept["entry"]["id"] == id);
    let moved = with(kept.expect("an entry")["entry"].clone(), json!({ "section": "new-one" }));
    group.organise(&format!("{at}/draft"), &json!({ "do": "put", "entry": moved, "revision": 1 })).expect(200);

    group.put(at, &titled("Mine", &opened)).expect(409).expect_refusal("entry-changed");
    // Nor does a program that never read it.
    let unread = with(titled("Mine", &opened), json!({ "revision": null }));
    group.put(at, &unread).expect(409).expect_refusal("entry-changed");
    let now = desk();
    assert_eq!(now[words]["sections"], json!(sections));
    assert!(now["entries"].to_string().contains("new-one"));
    // Whoever reads it again knows what they replace.
    let after = group.put(at, &titled("Mine", &now[words])).expect(200).json();
    assert_eq!((&after[words]["title"]["en"], &after[words]["revision"]), (&json!("Mine"), &json!(3)));
    assert!(after["entries"].to_string().contains("new-one"));
    // One that is kept no longer does not come back by what somebody had open.
    group.organise(&format!("{at}/draft"), &json!({ "do": "remove" })).expect(200);
    group.put(at, &after[words]).expect(409).expect_refusal("entry-changed");
}

#[test]
fn a_title_of_a_faq_typed_before_a_colleague_made_a_section_takes_nothing_from_it() {
    undoes_nothing(faq::AT, &faq::faq(), "faq", "dues");
}

#[test]
fn a_title_of_a_pack_typed_before_a_colleague_made_a_section_takes_nothing_from_it() {
    undoes_nothing(starter_packs::AT, &starter_packs::pack(), "pack", "amina");
}

#[test]
fn sections_of_a_file_are_made_beside_a_colleagues_new_title() {
    let group = Group::new();
    group.put(faq::AT, &faq::faq()).expect(201);
    let at = format!("{}/draft", faq::AT);
    let titled = group.change(faq::AT, &json!({ "title": { "en": "By Rosa" }, "sections": faq::faq()["sections"] }));
    titled.expect(200);
    let section = |id: &str| json!({ "id": id, "title": { "en": id } });
    let make = json!({ "do": "add-sections", "sections": [section("house"), section("garden")] });
    let after = group.organise(&at, &make).expect(200).json();
    assert_eq!((&after["faq"]["title"]["en"], &after["faq"]["revision"]), (&json!("By Rosa"), &json!(3)));
    let names: Vec<&Value> = after["sections"].as_array().into_iter().flatten().map(|s| &s["title"]["en"]).collect();
    assert_eq!(names, ["The house", "The stove, for cooks", "garden"]);
    // Sections that are all there change nothing.
    assert_eq!(group.organise(&at, &make).expect(200).json()["faq"]["revision"], 3);
    let unfit = json!({ "do": "add-sections", "sections": [{ "id": "no-words", "title": {} }] });
    group.organise(&at, &unfit).expect(422).expect_refusal("words-unfit");
    group.send(&at, Some(&group.person("greeter", "Leila")), &make).expect(403).expect_refusal("not-yours");
}

#[test]
fn an_entry_put_into_another_section_is_another_version_and_one_moved_within_is_not() {
    for (at, definition, entry, beside, section) in [
        (faq::AT, faq::faq(), "meetings", "dues", "house"),
        (starter_packs::AT, starter_packs::pack(), "amina", "kitchen-one", "cooks"),
    ] {
        let group = Group::new();
        group.put(at, &definition).expect(201);
        let on = |command: Value| group.organise(&format!("{at}/draft"), &command);
        let of = |desk: &Value| {
            let kept = desk["entries"].as_array().into_iter().flatten().find(|kept| kept["entry"]["id"] == entry);
            kept.cloned().unwrap_or_else(|| panic!("no {entry} in {desk}"))
        };
        let moved = of(&on(json!({ "do": "move", "entry": entry, "before": beside })).expect(200).json());
        assert_eq!((&moved["entry"]["section"], &moved["revision"]), (&json!(section), &json!(2)));
        // Whoever had it open would have put it back.
        let open = json!({ "do": "put", "entry": moved["entry"], "revision": 1 });
        on(open).expect(409).expect_refusal("entry-changed");
        let again = of(&on(json!({ "do": "move", "entry": entry, "before": beside })).expect(200).json());
        assert_eq!(again["revision"], 2);
    }
}
