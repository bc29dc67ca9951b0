//! Who may do what with welcome packets and news: their rows of `roles.rs`.

use serde_json::{Value, json};

use crate::harness::{Group, fresh_key};
use crate::roles::Sends::{Form, Json, Nothing};
use crate::roles::{ALL, EACH, MEMBERS, NOT_SO, ORGANISERS, Row};

pub(crate) const ROWS: &[Row] = &[
    // The Worker in front (routes.rs).
    Row(
        "[group, \"welcome\", id]",
        "/G/welcome/hello",
        &[("GET", Nothing, ALL), ("POST", Form(agreeing), [401, 303, 303, 303, 401, 401])],
    ),
    Row("[group, \"welcome\", id, \"saved.html\"]", "/G/welcome/hello/saved.html", &[("GET", Nothing, ALL)]),
    Row("[group, \"welcome\", id, \"meeting.ics\"]", "/G/welcome/hello/meeting.ics", &[("GET", Nothing, ALL)]),
    Row("[group, \"meeting.ics\"]", "/G/meeting.ics", &[("GET", Nothing, ALL)]),
    // Neither knows anybody: whoever asks is the public.
    Row(
        "[\"frame\", group, \"welcome\", id]",
        "/frame/G/welcome/hello",
        &[("GET", Nothing, ALL), ("POST", Form(agreeing), [401; 6])],
    ),
    Row(
        "[\"embed\", group, \"welcome\", id]",
        "/embed/G/welcome/hello",
        &[("GET", Nothing, ALL), ("POST", Form(agreeing), [401; 6])],
    ),
    // The group itself (objects/group.rs).
    Row("([\"welcome\", id], Method::Get)", "/v1/G/welcome/hello", PACKET),
    Row("([\"welcome\", id], Method::Put)", "/v1/G/welcome/hello", PACKET),
    Row("([\"welcome\", id], Method::Post)", "/v1/G/welcome/hello", PACKET),
    Row(
        "([\"welcome\", id, \"draft\"], Method::Get)",
        "/v1/G/welcome/hello/draft",
        &[("GET", Nothing, ORGANISERS), ("POST", Json(|_| packet()), NOT_SO), ("PUT", Json(|_| packet()), NOT_SO)],
    ),
    Row(
        "([\"notices\"], Method::Get)",
        "/v1/G/notices",
        &[("GET", Nothing, EACH), ("POST", Json(|_| notice()), NOT_SO), ("PUT", Json(|_| notice()), NOT_SO)],
    ),
    // What an organiser drops, the next one makes again.
    Row("([\"notices\", id], Method::Put)", "/v1/G/notices/seeds", NOTICE),
    Row("([\"notices\", id], Method::Post)", "/v1/G/notices/seeds", NOTICE),
];

type Lines = &'static [(&'static str, crate::roles::Sends, [u16; 6])];

const PACKET: Lines =
    &[("GET", Nothing, EACH), ("POST", Json(agreeing_by_program), MEMBERS), ("PUT", Json(|_| packet()), ORGANISERS)];

const NOTICE: Lines = &[
    ("GET", Nothing, NOT_SO),
    ("POST", Json(|_| json!({ "do": "drop" })), ORGANISERS),
    ("PUT", Json(|_| notice()), [401, 403, 403, 201, 401, 401]),
];

/// What has to be there before the table is walked through.
pub(crate) fn prepare(group: &Group) {
    group.put("/welcome/hello", &packet()).expect(201);
    group.put("/notices/seeds", &notice()).expect(201);
}

/// Something to agree to, and a meeting that comes again.
fn packet() -> Value {
    let section = |id: &str, what: Value| json!({ "id": id, "title": { "en": id }, "what": what });
    let meeting = json!({ "at": "2026-01-05T18:00", "minutes": 60, "weeks": 1 });
    json!({ "title": { "en": "Hello" }, "sections": [
        section("care", json!({ "is": "agreement", "text": { "en": "Be kind." } })),
        section("meet", json!({ "is": "meeting", "meeting": meeting })),
    ] })
}

fn notice() -> Value {
    json!({ "title": { "en": "Seeds" } })
}

fn agreeing(_: &Group) -> Vec<(&'static str, String)> {
    let fields = [("do", "agree"), ("section", "care"), ("version", "1"), ("lang", "en")];
    fields.map(|(name, value)| (name, value.to_owned())).into_iter().chain([("key", fresh_key())]).collect()
}

fn agreeing_by_program(_: &Group) -> Value {
    json!({ "do": "agree", "key": fresh_key(), "section": "care", "version": 1, "lang": "en" })
}
