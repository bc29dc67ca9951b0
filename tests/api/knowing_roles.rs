//! Who may do what with FAQs, starter packs, and what is fetched for them: their rows of `roles.rs`.

use serde_json::{Value, json};

use crate::faq;
use crate::harness::{Group, fresh_key, fresh_name};
use crate::roles::Sends::{Form, Json, Nothing};
use crate::roles::{ALL, EACH, MEMBERS, NOT_SO, ORGANISERS, Row};
use crate::starter_packs;

const GREETERS: [u16; 6] = [401, 403, 200, 200, 401, 401];

pub(crate) const ROWS: &[Row] = &[
    // The Worker in front (routes.rs).
    Row("[group, \"faq\", id]", "/G/faq/hello", &[("GET", Nothing, ALL), ("POST", Form(searching), ALL)]),
    Row("[group, \"faq\", id, \"print\"]", "/G/faq/hello/print", &[("GET", Nothing, ALL)]),
    Row("[group, \"faq\", id, file]", "/G/faq/hello/faq.md", &[("GET", Nothing, ALL)]),
    Row(
        "[group, \"starter-pack\", id]",
        "/G/starter-pack/neighbours",
        &[("GET", Nothing, ALL), ("POST", Form(looking), ALL)],
    ),
    Row("[group, \"starter-pack\", id, \"print\"]", "/G/starter-pack/neighbours/print", &[("GET", Nothing, ALL)]),
    Row("[group, \"starter-pack\", id, file]", "/G/starter-pack/neighbours/pack.json", &[("GET", Nothing, ALL)]),
    // Neither knows anybody: whoever asks is the public.
    Row(
        "[\"frame\", group, \"faq\", id]",
        "/frame/G/faq/hello",
        &[("GET", Nothing, ALL), ("POST", Form(searching), ALL)],
    ),
    Row(
        "[\"embed\", group, \"faq\", id]",
        "/embed/G/faq/hello",
        &[("GET", Nothing, ALL), ("POST", Form(searching), ALL)],
    ),
    Row(
        "[\"frame\", group, \"starter-pack\", id]",
        "/frame/G/starter-pack/neighbours",
        &[("GET", Nothing, ALL), ("POST", Form(looking), ALL)],
    ),
    Row(
        "[\"embed\", group, \"starter-pack\", id]",
        "/embed/G/starter-pack/neighbours",
        &[("GET", Nothing, ALL), ("POST", Form(looking), ALL)],
    ),
    // The API in front of the group (api.rs): whoever may has an address refused, and nothing is fetched.
    Row(
        "([\"fetch\"], Method::Post)",
        "/v1/G/fetch",
        &[
            ("GET", Nothing, NOT_SO),
            ("POST", Json(fetching), [401, 403, 422, 422, 401, 401]),
            ("PUT", Json(fetching), NOT_SO),
        ],
    ),
    // The group itself (objects/group/knowing.rs).
    Row("([\"faq\", id], Method::Get)", "/v1/G/faq/hello", FAQ),
    Row("([\"faq\", id], Method::Put)", "/v1/G/faq/hello", FAQ),
    Row("([\"faq\", id], Method::Post)", "/v1/G/faq/hello", FAQ),
    Row("([\"faq\", id], Method::Post)", "/v1/G/faq/hello", &[("POST", Json(suggesting_for_faq), MEMBERS)]),
    Row("([\"faq\", id, \"index\"], Method::Get)", "/v1/G/faq/hello/index", READ),
    Row("([\"faq\", id, \"entries\"], Method::Get)", "/v1/G/faq/hello/entries", READ),
    Row(
        "([\"faq\", id, \"draft\"], Method::Get)",
        "/v1/G/faq/hello/draft",
        &[("GET", Nothing, GREETERS), ("POST", Json(answering), GREETERS), ("PUT", Json(answering), NOT_SO)],
    ),
    Row("([\"faq\", id, \"draft\"], Method::Post)", "/v1/G/faq/hello/draft", &[("POST", Json(reviewing), GREETERS)]),
    Row(
        "([\"faq\", id, \"draft\"], Method::Post)",
        "/v1/G/faq/hello/draft",
        &[("POST", Json(making_sections), ORGANISERS)],
    ),
    Row("([\"starter-pack\", id], Method::Get)", "/v1/G/starter-pack/neighbours", PACK),
    Row("([\"starter-pack\", id], Method::Put)", "/v1/G/starter-pack/neighbours", PACK),
    Row("([\"starter-pack\", id], Method::Post)", "/v1/G/starter-pack/neighbours", PACK),
    Row(
        "([\"starter-pack\", id], Method::Post)",
        "/v1/G/starter-pack/neighbours",
        &[("POST", Json(suggesting_for_pack), MEMBERS)],
    ),
    Row(
        "([\"starter-pack\", id, \"draft\"], Method::Get)",
        "/v1/G/starter-pack/neighbours/draft",
        &[("GET", Nothing, GREETERS), ("POST", Json(curating), GREETERS), ("PUT", Json(curating), NOT_SO)],
    ),
    Row(
        "([\"starter-pack\", id, \"draft\"], Method::Post)",
        "/v1/G/starter-pack/neighbours/draft",
        &[("POST", Json(checking), GREETERS)],
    ),
];

type Lines = &'static [(&'static str, crate::roles::Sends, [u16; 6])];

const FAQ: Lines = &[
    ("GET", Nothing, EACH),
    ("POST", Json(|_| json!({ "do": "search", "words": "dues" })), EACH),
    ("PUT", Json(|group| group.as_read(faq::AT, &faq::faq())), ORGANISERS),
];

const PACK: Lines = &[
    ("GET", Nothing, EACH),
    ("POST", Json(|_| json!({ "do": "look" })), EACH),
    ("PUT", Json(|group| group.as_read(starter_packs::AT, &starter_packs::pack())), ORGANISERS),
];

const READ: Lines = &[("GET", Nothing, EACH), ("POST", Json(answering), NOT_SO), ("PUT", Json(answering), NOT_SO)];

/// What has to be there before the table is walked through.
pub(crate) fn prepare(group: &Group) {
    group.put(faq::AT, &faq::faq()).expect(201);
    group.put(starter_packs::AT, &starter_packs::pack()).expect(201);
}

fn searching(_: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "search".into()), ("words", "dues".into())]
}

fn looking(_: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "look".into()), ("on", "bluesky".into())]
}

fn fetching(_: &Group) -> Value {
    json!({ "address": "https://127.0.0.1/" })
}

fn suggesting_for_faq(_: &Group) -> Value {
    json!({ "do": "suggest", "key": fresh_key(), "suggested": { "question": "Why?" } })
}

fn suggesting_for_pack(_: &Group) -> Value {
    json!({ "do": "suggest", "key": fresh_key(), "suggested": { "label": "The baker", "known_by": "@b@bread.example" } })
}

fn answering(_: &Group) -> Value {
    let entry = json!({ "question": { "en": "Why?" }, "answer": { "en": "So." } });
    json!({ "do": "put", "entry": entry })
}

fn reviewing(_: &Group) -> Value {
    json!({ "do": "review", "entry": "dues" })
}

fn making_sections(_: &Group) -> Value {
    json!({ "do": "add-sections", "sections": [{ "id": fresh_name(), "title": { "en": "More" } }] })
}

fn curating(_: &Group) -> Value {
    let known_by = json!([{ "on": "fediverse", "address": format!("{}@garden.example", fresh_name()) }]);
    json!({ "do": "put", "entry": { "label": { "en": "Somebody" }, "known_by": known_by } })
}

fn checking(_: &Group) -> Value {
    json!({ "do": "check", "entry": "library" })
}
