//! Founding a group.

use std::path::Path;
use std::sync::Arc;

use model::RESERVED;
use serde_json::{Value, json};

use crate::harness::{Group, Porchlight, Setting, draft, fresh_key, fresh_name, garden, text, with};

fn porch(founding: Option<&'static str>) -> Porchlight {
    Porchlight::start(&Setting { founding, ..Setting::default() })
}

#[test]
fn whoever_founds_a_group_organises_it() {
    let group = Group::new();
    let view = group.view("", Some(&group.organiser));
    assert_eq!(view["viewer"]["role"], "organiser");
    group.ask("/proposal/garden", &garden());
    group.vote("/proposal/garden", Some(&group.organiser), "agree").expect(200);
    group.get("/members").code(&group.organiser).send().expect(200);
}

#[test]
fn a_founding_that_was_cut_off_can_be_repeated() {
    let porch = Porchlight::shared();
    let (slug, key) = (fresh_name(), fresh_key());
    let found = |key: &str, body: &Value| porch.post("/v1").key(key).json(body).send();
    let code = text(&found(&key, &draft(&slug)).expect(201).json(), "code");
    assert_eq!(text(&found(&key, &draft(&slug)).expect(201).json(), "code"), code);
    let other = with(draft(&slug), json!({ "name": { "en": "Lakeside" } }));
    found(&key, &other).expect(409).expect_refusal("key-reused");
    found(&fresh_key(), &draft(&slug)).expect(409).expect_refusal("name-taken");
    let members = porch.get(&format!("/v1/{slug}/members")).code(&code).send().expect(200).json();
    assert_eq!(members.as_array().map(Vec::len), Some(1));
    // The same key founds another group with another code.
    let elsewhere = text(&found(&key, &draft(&fresh_name())).expect(201).json(), "code");
    assert_ne!(elsewhere, code);
}

#[test]
fn a_slip_in_the_draft_does_not_use_the_name_up() {
    let porch = Porchlight::shared();
    let slug = fresh_name();
    let found = |change: Value| porch.post("/v1").key(&fresh_key()).json(&with(draft(&slug), change)).send();
    found(json!({ "zone": "Europe/Atlantis" })).expect(422).expect_refusal("zone-unknown");
    found(json!({ "name": {} })).expect(422).expect_refusal("words-unfit");
    found(json!({ "name": { "en": "x".repeat(81) } })).expect(422).expect_refusal("words-unfit");
    found(json!({ "languages": [] })).expect(422).expect_refusal("words-unfit");
    found(json!({ "languages": ["not a tag"] })).expect(400).expect_refusal("unreadable");
    found(json!({ "sites": ["https://a.example/path"] })).expect(400).expect_refusal("unreadable");
    found(json!({ "sites": ["https://*.example"] })).expect(400).expect_refusal("unreadable");
    found(json!({ "surprise": true })).expect(400).expect_refusal("unreadable");
    found(json!({})).expect(201);
}

#[test]
fn a_group_cannot_be_called_like_a_part_of_porchlight() {
    let porch = Porchlight::shared();
    let odd = ["", "a", "-ab", "Riverside", "river side", "río", "a/b", "..", "porchlight.js"];
    for name in RESERVED.into_iter().chain(odd) {
        let refused = porch.post("/v1").key(&fresh_key()).json(&draft(name)).send();
        refused.expect(422).expect_refusal("name-unusable");
    }
}

#[test]
fn where_founding_takes_a_word_it_takes_that_word() {
    let porch = porch(Some("sesame"));
    let found = |word: Value| {
        porch.post("/v1").key(&fresh_key()).json(&with(draft(&fresh_name()), json!({ "word": word }))).send()
    };
    for word in [json!(null), json!(""), json!("Sesame"), json!("sesame "), json!("open"), json!(["sesame"])] {
        found(word).expect(403).expect_refusal("founding-closed");
    }
    found(json!("sesame")).expect(201);
    // The page asks for it.
    assert!(porch.get("/").send().expect(200).text().contains("name=\"word\""));
}

#[test]
fn where_founding_is_closed_nobody_founds() {
    let porch = porch(None);
    for word in ["", "open", "null", "undefined"] {
        let body = with(draft(&fresh_name()), json!({ "word": word }));
        porch.post("/v1").key(&fresh_key()).json(&body).send().expect(403).expect_refusal("founding-closed");
    }
    assert!(!porch.get("/").send().expect(200).text().contains("<form"));
    let form = [("name", "River"), ("group", "river"), ("key", &fresh_key())];
    porch.post("/").on_our_page().form(&form).send().expect(403);
}

/// How many files there are under a folder whose path holds this word.
fn files(folder: &Path, word: &str) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths
        .map(|path| if path.is_dir() { files(&path, word) } else { usize::from(path.to_string_lossy().contains(word)) })
        .sum()
}

#[test]
fn an_unknown_group_creates_no_file() {
    let porch = Arc::new(Porchlight::start(&Setting::default()));
    let group = Group::on(Arc::clone(&porch));
    let groups = || files(&porch.data(), "porchlight-group-v1");
    let folders = || files(&porch.data(), "porchlight-folder-v1");
    let (before, none) = (groups(), folders());
    assert!(before > 0, "groups are kept somewhere else than this test thinks");
    for number in 0..60 {
        let name = format!("nobody-{number}");
        let body = json!({ "invitation": "x", "code": "x", "do": "vote", "choice": ["friday"], "key": fresh_key() });
        for path in [
            format!("/v1/{name}"),
            format!("/v1/{name}/poll/potluck"),
            format!("/v1/{name}/found"),
            format!("/v1/{name}/join"),
            format!("/v1/{name}/members"),
            format!("/{name}"),
            format!("/{name}/join"),
            format!("/{name}/poll/potluck"),
            format!("/frame/{name}/poll/potluck"),
            format!("/embed/{name}/poll/potluck"),
            format!("/v1/{name}/signup/join"),
            format!("/v1/{name}/signup/join/challenge"),
            format!("/v1/{name}/mine"),
            format!("/v1/{name}/desk"),
            format!("/{name}/signup/join"),
            format!("/{name}/mine"),
            format!("/frame/{name}/signup/join"),
            format!("/embed/{name}/signup/join"),
        ] {
            let asks = [
                porch.get(&path),
                porch.put(&path).code(&group.organiser).key(&fresh_key()).json(&body),
                porch.post(&path).on_our_page().key(&fresh_key()).json(&body),
                porch.post(&path).on_our_page().form(&[("choice", "friday"), ("key", &fresh_key())]),
            ];
            for (number, ask) in asks.into_iter().enumerate().take(if number < 5 { 4 } else { 1 }) {
                let status = ask.send().status;
                assert!((400..500).contains(&status), "{path} {number}: {status}");
                assert!(number > 0 || status == 404, "GET {path}: {status}");
            }
        }
    }
    // Founding that is refused makes none either.
    for name in ["v1", "A b", "ok-but-no-zone"] {
        let body = with(draft(name), json!({ "zone": "Europe/Atlantis" }));
        porch.post("/v1").key(&fresh_key()).json(&body).send().expect(422);
    }
    assert_eq!(groups(), before);
    assert_eq!(folders(), none);
    // A database, its journal and its index, for each of sixteen.
    let directories = files(&porch.data(), "porchlight-directory-v1");
    assert!((1..=16 * 4).contains(&directories), "{directories} files");
}
