//! Who may do what on the way in: the rows of `roles.rs` for signup, the lobby, vouching and the private page.

use serde_json::{Value, json};
use vault::AccessCode;

use crate::harness::{Group, form, fresh_key, set, text, with};
use crate::roles::Sends::{Form, Json, Nothing};
use crate::roles::{ALL, EACH, MEMBERS, NOT_SO, NOWHERE, ORGANISERS, Row};

const GREETERS: [u16; 6] = [401, 403, 200, 200, 401, 401];
/// Nowhere, for whoever has no code, or one that works.
const NOT_THERE: [u16; 6] = [404, 404, 404, 404, 401, 401];
/// A member can be invited by whoever is in.
const INVITING: [u16; 6] = [401, 201, 201, 201, 401, 401];

pub(crate) const ROWS: &[Row] = &[
    // The Worker in front (routes.rs). A newcomer has no code of the group: whoever asks to join is the public.
    Row("[group, \"signup\", id]", "/G/signup/open", &[("GET", Nothing, ALL), ("POST", Form(asking_to_join), ALL)]),
    Row(
        "[\"frame\", group, \"signup\", id]",
        "/frame/G/signup/open",
        &[("GET", Nothing, ALL), ("POST", Form(asking_to_join), ALL)],
    ),
    Row("[\"embed\", group, \"signup\", id]", "/embed/G/signup/open", &[("GET", Nothing, ALL)]),
    // The private page is opened by an access code, and no other.
    Row("[group, \"mine\"]", "/G/mine", &[("GET", Nothing, ALL), ("POST", Form(opening), NOWHERE)]),
    Row("[group, \"mine.ics\"]", "/G/mine.ics", &[("GET", Nothing, NOWHERE)]),
    Row("[group, \"desk\"]", "/G/desk", &[("GET", Nothing, GREETERS)]),
    Row("[group, \"invite\"]", "/G/invite", &[("GET", Nothing, MEMBERS), ("POST", Form(inviting), MEMBERS)]),
    Row("[group, \"slips\"]", "/G/slips", &[("GET", Nothing, ORGANISERS), ("POST", Form(slips), ORGANISERS)]),
    Row("[group, \"vouch\"]", "/G/vouch", &[("GET", Nothing, MEMBERS), ("POST", Form(vouching), MEMBERS)]),
    // The API in front of the group (api.rs): neither wakes the group for nothing.
    Row(
        "([\"signup\", form, \"challenge\"], Method::Get)",
        "/v1/G/signup/open/challenge",
        &[("GET", Nothing, ALL), ("POST", Json(|_| json!({})), NOT_THERE), ("PUT", Json(|_| json!({})), NOT_THERE)],
    ),
    Row(
        "([\"signup\", form], Method::Post)",
        "/v1/G/signup/open",
        &[("GET", Nothing, EACH), ("POST", Json(knocking), [201; 6]), ("PUT", Json(open_form), ORGANISERS)],
    ),
    Row(
        "([\"mine\"], Method::Post)",
        "/v1/G/mine",
        &[("GET", Nothing, NOT_SO), ("POST", Json(looking), NOWHERE), ("PUT", Json(looking), NOT_SO)],
    ),
    // The group itself (objects/group.rs).
    Row(
        "([\"signup\", id], Method::Get)",
        "/v1/G/signup/NEW",
        &[
            ("GET", Nothing, NOT_THERE),
            ("POST", Json(knocking), NOWHERE),
            ("PUT", Json(|_| form()), [401, 403, 403, 201, 401, 401]),
        ],
    ),
    Row(
        "([\"signup\", id], Method::Put)",
        "/v1/G/signup/draft",
        &[("GET", Nothing, EACH), ("POST", Json(knocking), [422; 6]), ("PUT", Json(|_| form()), ORGANISERS)],
    ),
    Row("([\"signup\", id], Method::Post)", "/v1/G/signup/open", &[("POST", Json(knocking), [201; 6])]),
    Row(
        "([\"signup\", id, \"draft\"], Method::Get)",
        "/v1/G/signup/open/draft",
        &[("GET", Nothing, ORGANISERS), ("POST", Json(open_form), NOT_SO), ("PUT", Json(open_form), NOT_SO)],
    ),
    Row(
        "([\"desk\"], Method::Get)",
        "/v1/G/desk",
        &[("GET", Nothing, GREETERS), ("POST", Json(reading), GREETERS), ("PUT", Json(reading), NOT_SO)],
    ),
    Row("([\"desk\"], Method::Post)", "/v1/G/desk", &[("POST", Json(settling), ORGANISERS)]),
    Row("([\"desk\"], Method::Post)", "/v1/G/desk", &[("POST", Json(inviting_in), [401, 403, 403, 201, 401, 401])]),
    Row(
        "([\"newcomers\"], Method::Get)",
        "/v1/G/newcomers",
        &[("GET", Nothing, MEMBERS), ("POST", Json(inviting_newcomers), INVITING), ("PUT", Json(looking), NOT_SO)],
    ),
    Row(
        "([\"newcomers\"], Method::Post)",
        "/v1/G/newcomers",
        &[("POST", Json(many_slips), [401, 403, 403, 201, 401, 401])],
    ),
    Row(
        "([\"vouch\"], Method::Post)",
        "/v1/G/vouch",
        &[("GET", Nothing, NOT_SO), ("POST", Json(vouching_by_program), MEMBERS), ("PUT", Json(looking), NOT_SO)],
    ),
    Row(
        "([\"requests\", id], Method::Get)",
        "/v1/G/requests/REQUEST",
        &[("GET", Nothing, GREETERS), ("POST", Json(noting), GREETERS), ("PUT", Json(noting), NOT_SO)],
    ),
    Row("([\"requests\", id], Method::Post)", "/v1/G/requests/REQUEST", &[("POST", Json(approving), GREETERS)]),
];

/// The form `open`, which anybody can send without sealing.
pub(crate) fn open_form(_: &Group) -> Value {
    set(json!({ "sealed": false, "most_a_day": 1_000, "approvals": 5 }))
}

fn answers() -> Vec<(&'static str, String)> {
    vec![("revision", "1".into()), ("q-called", "Nadia".into()), ("q-keep", "1".into())]
}

fn asking_to_join(_: &Group) -> Vec<(&'static str, String)> {
    [answers(), vec![("key", fresh_key())]].concat()
}

/// By an invitation: whoever has one need not work.
fn knocking(group: &Group) -> Value {
    let invited = group.organise("/newcomers", &json!({ "form": "open" })).expect(201).json();
    let fields = json!([["q-called", "Nadia"], ["q-keep", "1"]]);
    json!({ "revision": 1, "fields": fields, "invitation": text(&invited["invitations"][0], "invitation") })
}

/// The access code of somebody who has just asked to join.
fn somebody(group: &Group) -> AccessCode {
    let arrival = group.send("/signup/open", None, &knocking(group)).expect(201).json();
    AccessCode::parse(&text(&arrival, "access")).expect("a code")
}

/// The id of a request that nobody has done anything with.
pub(crate) fn request(group: &Group) -> String {
    let code = somebody(group).written().to_string();
    text(&group.send("/mine", Some(&code), &json!({ "do": "look" })).expect(200).json(), "request")
}

fn opening(group: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "look".into()), ("access", group.organiser.clone())]
}

fn inviting(_: &Group) -> Vec<(&'static str, String)> {
    vec![("form", "open".into()), ("uses", "1".into()), ("days", "3".into()), ("key", fresh_key())]
}

fn slips(group: &Group) -> Vec<(&'static str, String)> {
    [inviting(group), vec![("count", "2".into()), ("languages", "en".into())]].concat()
}

fn vouching(group: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "look".into()), ("code", somebody(group).vouch_code().written().to_string())]
}

fn vouching_by_program(group: &Group) -> Value {
    json!({ "code": somebody(group).vouch_code().written().to_string(), "words": "She fixed my bike." })
}

fn looking(_: &Group) -> Value {
    json!({ "do": "look" })
}

fn reading(_: &Group) -> Value {
    json!({ "do": "read", "languages": ["es"] })
}

fn settling(group: &Group) -> Value {
    json!({ "do": "settle", "form": "open", "settings": open_form(group)["settings"] })
}

fn inviting_in(_: &Group) -> Value {
    json!({ "do": "invite", "role": "member" })
}

fn inviting_newcomers(_: &Group) -> Value {
    json!({ "form": "open" })
}

fn many_slips(group: &Group) -> Value {
    with(inviting_newcomers(group), json!({ "count": 2 }))
}

fn noting(_: &Group) -> Value {
    json!({ "do": "note", "words": "She came by on Sunday." })
}

fn approving(_: &Group) -> Value {
    json!({ "do": "approve" })
}
