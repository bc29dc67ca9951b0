//! Who may do what: every address, every method, everybody.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::arriving_roles::{self, open_form, request};
use crate::harness::{Ask, Group, draft, encoded, form, fresh_key, fresh_name, garden, potluck, repository, with};
use crate::knowing_roles;
use crate::page_roles;

/// In the order of the table's columns.
const EVERYBODY: [&str; 6] =
    ["the public", "a member", "a greeter", "an organiser", "another group's", "one taken out"];

/// What is sent.
#[derive(Clone, Copy)]
pub(crate) enum Sends {
    Nothing,
    /// JSON, made afresh for every cell, so that no cell changes what the next one finds.
    Json(fn(&Group) -> Value),
    /// A form, made likewise.
    Form(fn(&Group) -> Vec<(&'static str, String)>),
}
use Sends::{Form, Json, Nothing};

/// An address, as `worker/src` writes it; the same as it is asked for; and for each method what is sent and the
/// status for everybody. A method that has no line is refused with 405, whoever asks.
pub(crate) struct Row(
    pub(crate) &'static str,
    pub(crate) &'static str,
    pub(crate) &'static [(&'static str, Sends, [u16; 6])],
);

pub(crate) const ALL: [u16; 6] = [200; 6];
/// For whoever has no code, or one that works; a code that does not is said so.
pub(crate) const EACH: [u16; 6] = [200, 200, 200, 200, 401, 401];
pub(crate) const ORGANISERS: [u16; 6] = [401, 403, 403, 200, 401, 401];
/// For whoever has a code of the group.
pub(crate) const MEMBERS: [u16; 6] = [401, 200, 200, 200, 401, 401];
pub(crate) const NOT_SO: [u16; 6] = [405, 405, 405, 405, 401, 401];
pub(crate) const NOWHERE: [u16; 6] = [404; 6];

const ROWS: &[Row] = &[
    // The Worker in front (routes.rs).
    Row("[]", "/", &[("GET", Nothing, ALL), ("POST", Form(founding), [303; 6])]),
    Row("[group]", "/G", &[("GET", Nothing, ALL)]),
    Row("[group, \"join\"]", "/G/join", &[("GET", Nothing, ALL), ("POST", Form(looking), ALL)]),
    // For organisers; and the last, where the group has named topics, for members.
    Row(
        "[group, \"ask\"]",
        "/G/ask?way=choose",
        &[("GET", Nothing, ORGANISERS), ("POST", Form(asking), [401, 403, 403, 303, 401, 401])],
    ),
    Row(
        "[group, kind, id, \"manage\"]",
        "/G/poll/potluck/manage",
        &[("GET", Nothing, ORGANISERS), ("POST", Form(extending), [401, 403, 403, 303, 401, 401])],
    ),
    Row(
        "[group, \"trust\"]",
        "/G/trust",
        &[("GET", Nothing, MEMBERS), ("POST", Form(nobody), [401, 303, 303, 303, 401, 401])],
    ),
    Row(
        "[group, kind, id]",
        "/G/proposal/garden",
        &[("GET", Nothing, ALL), ("POST", Form(ballot), [422, 303, 303, 303, 422, 422])],
    ),
    Row(
        "[group, kind, id]",
        "/G/poll/potluck",
        &[("GET", Nothing, ALL), ("POST", Form(day), [303, 303, 303, 303, 422, 422])],
    ),
    Row("[group, kind, id]", "/G/thing/hello", &[]),
    // How it was counted, on paper, and as files: for whoever may see the question, or the result.
    Row("[group, kind, id, \"count\"]", "/G/proposal/garden/count", &[("GET", Nothing, MEMBERS)]),
    Row("[group, kind, id, \"count\"]", "/G/poll/potluck/count", &[("GET", Nothing, ALL)]),
    Row("[group, kind, id, \"print\"]", "/G/proposal/garden/print", &[("GET", Nothing, MEMBERS)]),
    Row("[group, kind, id, \"print\"]", "/G/poll/potluck/print", &[("GET", Nothing, ALL)]),
    Row(
        "[group, kind, id, file] if file.contains('.')",
        "/G/proposal/garden/export.csv",
        &[("GET", Nothing, [401, 409, 409, 409, 401, 401])],
    ),
    Row("[group, kind, id, file] if file.contains('.')", "/G/poll/potluck/people.csv", &[("GET", Nothing, [409; 6])]),
    // Neither knows anybody: whoever asks is the public.
    Row(
        "[\"frame\", group, kind, id]",
        "/frame/G/proposal/garden",
        &[("GET", Nothing, ALL), ("POST", Form(ballot), [422; 6])],
    ),
    Row("[\"frame\", group, kind, id]", "/frame/G/poll/potluck", &[("GET", Nothing, ALL), ("POST", Form(day), ALL)]),
    Row(
        "[\"embed\", group, kind, id]",
        "/embed/G/proposal/garden",
        &[("GET", Nothing, ALL), ("POST", Form(ballot), [422; 6])],
    ),
    Row("[\"embed\", group, kind, id]", "/embed/G/poll/potluck", &[("GET", Nothing, ALL), ("POST", Form(day), ALL)]),
    Row("[\"porchlight.js\"]", "/porchlight.js", &[("GET", Nothing, ALL)]),
    Row("[\"assets\", name]", "/assets/none.js", &[("GET", Nothing, NOWHERE)]),
    Row("_", "/G/a/b/c", &[]),
    // The API in front of the group (api.rs).
    Row("([], Method::Post)", "/v1", &[("POST", Json(founding_by_program), [201; 6])]),
    Row(
        "([_, \"found\"], _)",
        "/v1/G/found",
        &[
            ("GET", Nothing, NOWHERE),
            ("POST", Json(founding_by_program), NOWHERE),
            ("PUT", Json(founding_by_program), NOWHERE),
            ("DELETE", Nothing, NOWHERE),
            ("PATCH", Json(founding_by_program), NOWHERE),
            ("OPTIONS", Nothing, NOWHERE),
        ],
    ),
    // The group itself (objects/group.rs).
    Row(
        "([], Method::Get)",
        "/v1/G",
        &[("GET", Nothing, EACH), ("PUT", Json(edited), ORGANISERS), ("POST", Json(edited), NOT_SO)],
    ),
    Row(
        "([], Method::Put)",
        "/v1/G",
        &[("GET", Nothing, EACH), ("PUT", Json(edited), ORGANISERS), ("POST", Json(edited), NOT_SO)],
    ),
    Row(
        "([\"members\"], Method::Get)",
        "/v1/G/members",
        &[("GET", Nothing, ORGANISERS), ("POST", Json(edited), NOT_SO), ("PUT", Json(edited), NOT_SO)],
    ),
    Row(
        "([\"members\", id], Method::Post)",
        "/v1/G/members/N",
        &[("GET", Nothing, NOT_SO), ("POST", Json(revoking), ORGANISERS), ("PUT", Json(revoking), NOT_SO)],
    ),
    Row(
        "([\"invitations\"], Method::Post)",
        "/v1/G/invitations",
        &[
            ("GET", Nothing, NOT_SO),
            ("POST", Json(inviting), [401, 403, 403, 201, 401, 401]),
            ("PUT", Json(inviting), NOT_SO),
        ],
    ),
    Row(
        "([\"invitations\", \"revoke\"], Method::Post)",
        "/v1/G/invitations/revoke",
        &[("GET", Nothing, NOT_SO), ("POST", Json(pasting), ORGANISERS), ("PUT", Json(pasting), NOT_SO)],
    ),
    Row(
        "([\"look\"], Method::Post)",
        "/v1/G/look",
        &[("GET", Nothing, NOT_SO), ("POST", Json(pasting), EACH), ("PUT", Json(pasting), NOT_SO)],
    ),
    Row(
        "([\"join\"], Method::Post)",
        "/v1/G/join",
        &[
            ("GET", Nothing, NOT_SO),
            ("POST", Json(redeeming), [201, 201, 201, 201, 401, 401]),
            ("PUT", Json(redeeming), NOT_SO),
        ],
    ),
    Row(
        "([\"code\"], Method::Post)",
        "/v1/G/code",
        &[
            ("GET", Nothing, NOT_SO),
            ("POST", Json(replacing), [401, 201, 201, 201, 401, 401]),
            ("PUT", Json(replacing), NOT_SO),
        ],
    ),
    // The group that was founded here has no topics; these people have turned one on.
    Row(
        "([\"trust\"], Method::Get)",
        "/v1/G/trust",
        &[("GET", Nothing, MEMBERS), ("POST", Json(trusting), MEMBERS), ("PUT", Json(trusting), NOT_SO)],
    ),
    Row(
        "([\"trust\"], Method::Post)",
        "/v1/G/trust",
        &[("GET", Nothing, MEMBERS), ("POST", Json(trusting), MEMBERS), ("PUT", Json(trusting), NOT_SO)],
    ),
    Row(
        "([\"templates\"], Method::Get)",
        "/v1/G/templates",
        &[
            ("GET", Nothing, ORGANISERS),
            ("POST", Json(keeping), [401, 403, 403, 201, 401, 401]),
            ("PUT", Json(keeping), NOT_SO),
        ],
    ),
    Row(
        "([\"templates\"], Method::Post)",
        "/v1/G/templates",
        &[
            ("GET", Nothing, ORGANISERS),
            ("POST", Json(keeping), [401, 403, 403, 201, 401, 401]),
            ("PUT", Json(keeping), NOT_SO),
        ],
    ),
    Row(
        "([\"templates\", id], Method::Post)",
        "/v1/G/templates/ours",
        &[("GET", Nothing, NOT_SO), ("POST", Json(dropping), ORGANISERS), ("PUT", Json(dropping), NOT_SO)],
    ),
    // Only in the test build.
    Row(
        "([\"clock\"], Method::Post)",
        "/v1/G/clock",
        &[
            ("GET", Nothing, [404, 404, 404, 404, 401, 401]),
            ("POST", Json(|_| json!({ "now": 1 })), [404, 404, 404, 404, 401, 401]),
            ("PUT", Json(edited), [404, 404, 404, 404, 401, 401]),
        ],
    ),
    Row(
        "([\"panic\"], Method::Post)",
        "/v1/G/panic",
        &[
            ("GET", Nothing, [404, 404, 404, 404, 401, 401]),
            ("POST", Json(edited), [404, 404, 404, 404, 401, 401]),
            ("PUT", Json(edited), [404, 404, 404, 404, 401, 401]),
        ],
    ),
    Row(
        "Method::Get",
        "/v1/G/proposal/garden",
        &[
            ("GET", Nothing, EACH),
            ("POST", Json(ballot_by_program), [401, 200, 200, 200, 401, 401]),
            ("PUT", Json(|_| garden()), ORGANISERS),
        ],
    ),
    Row(
        "Method::Post",
        "/v1/G/poll/potluck",
        &[("GET", Nothing, EACH), ("POST", Json(day_by_program), EACH), ("PUT", Json(|_| potluck()), ORGANISERS)],
    ),
    Row(
        "Method::Put",
        "/v1/G/poll/NEW",
        &[
            ("GET", Nothing, [404, 404, 404, 404, 401, 401]),
            ("POST", Json(day_by_program), [404, 404, 404, 404, 401, 401]),
            ("PUT", Json(|_| potluck()), [401, 403, 403, 201, 401, 401]),
        ],
    ),
    // What organisers do to a poll stands on its own address; each makes what they do it to.
    Row("Method::Post", "/v1/G/proposal/OPEN", &[("POST", Json(|_| json!({ "do": "close" })), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OPEN", &[("POST", Json(|_| json!({ "do": "extend", "days": 1 })), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OPEN", &[("POST", Json(|_| json!({ "do": "withdraw" })), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OPEN", &[("POST", Json(adding), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OPEN", &[("POST", Json(on_paper), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OVER", &[("POST", Json(|_| json!({ "do": "reopen", "days": 1 })), ORGANISERS)]),
    Row("Method::Post", "/v1/G/proposal/OVER", &[("POST", Json(following), ORGANISERS)]),
    Row(
        "Method::Post",
        "/v1/G/poll/SUGGESTED",
        &[("POST", Json(|_| json!({ "do": "admit", "suggestion": 1 })), ORGANISERS)],
    ),
    Row(
        "Method::Post",
        "/v1/G/poll/SUGGESTED",
        &[("POST", Json(|_| json!({ "do": "decline", "suggestion": 1 })), ORGANISERS)],
    ),
    Row(
        "Method::Post",
        "/v1/G/poll/SUGGESTED",
        &[("POST", Json(|_| json!({ "do": "suggest", "name": "Bread", "lang": "en" })), MEMBERS)],
    ),
    Row(
        "(\"ballots\", Method::Get)",
        "/v1/G/proposal/OVER/ballots",
        &[("GET", Nothing, MEMBERS), ("POST", Json(edited), NOT_SO), ("PUT", Json(edited), NOT_SO)],
    ),
    Row(
        "(\"electors\", Method::Get)",
        "/v1/G/proposal/garden/electors",
        &[("GET", Nothing, ORGANISERS), ("POST", Json(edited), NOT_SO), ("PUT", Json(edited), NOT_SO)],
    ),
    Row(
        "(\"draft\", Method::Get)",
        "/v1/G/proposal/garden/draft",
        &[("GET", Nothing, ORGANISERS), ("POST", Json(edited), NOT_SO), ("PUT", Json(edited), NOT_SO)],
    ),
    Row(
        "_",
        "/v1/G/thing/hello",
        &[
            ("GET", Nothing, [404, 404, 404, 404, 401, 401]),
            ("POST", Json(day_by_program), [404, 404, 404, 404, 401, 401]),
            ("PUT", Json(edited), [404, 404, 404, 404, 401, 401]),
        ],
    ),
];

fn founding(_: &Group) -> Vec<(&'static str, String)> {
    vec![("name", "River".into()), ("group", fresh_name()), ("key", fresh_key())]
}
fn looking(group: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "look".into()), ("code", group.invitation(&json!({ "role": "member" })))]
}
fn asking(_: &Group) -> Vec<(&'static str, String)> {
    let options = ["Friday", "Sunday"].map(|day| ("name-en", day.to_owned()));
    let poll = [("ask", "choose"), ("max", "1"), ("who", "members")].map(|(name, value)| (name, value.to_owned()));
    [("title-en", fresh_name())].into_iter().chain(poll).chain(options).collect()
}
fn extending(_: &Group) -> Vec<(&'static str, String)> {
    vec![("do", "extend".into()), ("days", "1".into())]
}
fn nobody(_: &Group) -> Vec<(&'static str, String)> {
    vec![("topic", "money".into()), ("to", String::new())]
}
fn ballot(_: &Group) -> Vec<(&'static str, String)> {
    vec![("choice", "agree".into()), ("key", fresh_key())]
}
fn day(_: &Group) -> Vec<(&'static str, String)> {
    vec![("choice", "friday".into()), ("key", fresh_key())]
}
fn founding_by_program(_: &Group) -> Value {
    draft(&fresh_name())
}
fn edited(_: &Group) -> Value {
    json!({ "name": { "en": "Riverside" }, "languages": ["en"], "sites": [crate::harness::SITE], "topics": topics(), "members_invite": true })
}
fn topics() -> Value {
    json!([{ "id": "money", "name": { "en": "Money" } }])
}
fn trusting(_: &Group) -> Value {
    json!({ "topic": "money", "to": 1 })
}
fn keeping(_: &Group) -> Value {
    json!({ "id": "ours", "name": { "en": "Our way" }, "from": { "kind": "proposal", "id": "garden" } })
}
fn dropping(_: &Group) -> Value {
    json!({ "do": "drop" })
}
fn adding(group: &Group) -> Value {
    json!({ "do": "add-voters", "people": [group.number("Gone-to-sea")] })
}
fn on_paper(_: &Group) -> Value {
    json!({ "do": "paper", "only": { "agree": "1" } })
}
fn following(_: &Group) -> Value {
    json!({ "do": "outcome", "statement": { "en": "We shall." } })
}
fn revoking(_: &Group) -> Value {
    json!({ "do": "revoke" })
}
fn inviting(_: &Group) -> Value {
    json!({ "role": "member" })
}
fn pasting(group: &Group) -> Value {
    json!({ "code": group.invitation(&json!({ "role": "member" })) })
}
fn redeeming(group: &Group) -> Value {
    json!({ "invitation": group.invitation(&json!({ "role": "member" })), "name": "New" })
}
fn replacing(_: &Group) -> Value {
    json!({ "do": "replace" })
}
fn ballot_by_program(_: &Group) -> Value {
    json!({ "do": "vote", "choice": ["agree"] })
}
fn day_by_program(_: &Group) -> Value {
    json!({ "do": "vote", "choice": ["friday"] })
}

/// A poll of members with a suggestion that waits for an organiser; the suggestion's number.
fn suggested(group: &Group, at: &str) -> i64 {
    let of = with(potluck()["ask"]["choose"].clone(), json!({ "suggest": "after-approval" }));
    group.ask(at, &with(potluck(), json!({ "who": "members", "ask": { "choose": of } })));
    let suggest = json!({ "do": "suggest", "name": "Soup", "lang": "en" });
    let view = group.organise(at, &suggest).expect(200).json();
    view["suggestions"][0]["suggestion"].as_i64().expect("a suggestion that waits")
}

/// The whole table.
fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().chain(arriving_roles::ROWS).chain(page_roles::ROWS).chain(knowing_roles::ROWS)
}

#[test]
fn everybody_may_do_what_the_table_says_and_nothing_else() {
    let (group, other) = (Group::new(), Group::new());
    group.ask("/proposal/garden", &garden());
    group.ask("/poll/potluck", &potluck());
    group.edit(json!({ "topics": topics(), "members_invite": true }));
    group.put("/signup/open", &open_form(&group)).expect(201);
    group.put("/signup/draft", &form()).expect(201);
    page_roles::prepare(&group);
    knowing_roles::prepare(&group);
    let request = request(&group);
    group.member("Gone-to-sea");
    let gone = group.member("Gone");
    group.revoke("Gone");
    let somebody = |column: usize| match column {
        0 => None,
        1 => Some(group.member("Amina")),
        2 => Some(group.person("greeter", "Leila")),
        3 => Some(group.person("organiser", "Rosa")),
        4 => Some(other.organiser.clone()),
        _ => Some(gone.clone()),
    };
    let steady: Vec<Option<String>> = (0..6).map(somebody).collect();
    let mut wrong = Vec::new();
    for Row(_, pattern, methods) in rows() {
        let listed = |method: &str| methods.iter().find(|(have, _, _)| *have == method).copied();
        for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
            // HEAD is answered as GET, but for the body.
            let line = listed(if method == "HEAD" { "GET" } else { method });
            let refused = if pattern.contains("/thing") || pattern.contains("/a/b") { 404 } else { 405 };
            // Which methods this address has stands in the rows of the garden and the potluck, or in another of its own.
            let made = ["/OPEN", "/OVER", "/SUGGESTED"].iter().any(|made| pattern.ends_with(made));
            let asked = if method == "HEAD" { "GET" } else { method };
            let elsewhere =
                |Row(_, other, methods): &&Row| other == pattern && methods.iter().any(|(have, _, _)| *have == asked);
            if line.is_none() && (made || rows().any(|row| elsewhere(&row))) {
                continue;
            }
            // Nobody looks who is asking where nothing can be asked: the API's own refusals come before the code is read.
            let refused = if pattern.starts_with("/v1") { 405 } else { refused };
            let (_, sends, statuses) = line.unwrap_or((method, Nothing, [refused; 6]));
            for (column, expected) in statuses.into_iter().enumerate() {
                // Whoever changes something is somebody new.
                let fresh = matches!(sends, Json(_));
                let code = if fresh { somebody(column) } else { steady[column].clone() };
                let number = if pattern.ends_with("/N") && method == "POST" && column == 3 {
                    group.member("Somebody");
                    group.number("Somebody").to_string()
                } else {
                    "1".to_owned()
                };
                // A poll that nothing was done to yet: open, over, or with a suggestion that waits.
                let made = fresh_name();
                if pattern.contains("/OPEN") || pattern.contains("/OVER") {
                    group.ask(&format!("/proposal/{made}"), &garden());
                }
                if pattern.contains("/OVER") {
                    group.close(&format!("/proposal/{made}"));
                }
                let mut suggestion = None;
                if pattern.contains("/SUGGESTED") {
                    suggestion = Some(suggested(&group, &format!("/poll/{made}")));
                }
                let path = pattern
                    .replace("OPEN", &made)
                    .replace("OVER", &made)
                    .replace("SUGGESTED", &made)
                    .replace("REQUEST", &request);
                let path = path.replace("NEW", &made).replace('N', &number).replace('G', &group.slug);
                let mut ask = group.porch.ask(method, &path).key(&fresh_key()).on_our_page();
                if let Some(code) = &code {
                    ask = ask.code(code).cookie(&group.cookie(), code);
                }
                let ask: Ask = match sends {
                    Nothing => ask,
                    Json(body) => {
                        let body = body(&group);
                        let which = suggestion.filter(|_| body.get("suggestion").is_some());
                        ask.json(&with(body, which.map_or(json!({}), |n| json!({ "suggestion": n }))))
                    }
                    Form(fields) => {
                        let fields: Vec<String> =
                            fields(&group).iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
                        ask.body("application/x-www-form-urlencoded", fields.join("&"))
                    }
                };
                let answer = ask.send();
                if answer.status != expected {
                    let who = EVERYBODY[column];
                    wrong.push(format!("{method} {pattern} by {who}: {} and not {expected}", answer.status));
                }
                if method == "HEAD" && !answer.body.is_empty() {
                    wrong.push(format!("HEAD {pattern} has a body"));
                }
                if pattern.ends_with("/N") && method == "POST" && column == 3 && answer.status == 200 {
                    assert!(!answer.text().contains("Somebody"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The patterns of the Worker's own tables, read from its text: whoever adds an address adds a row above.
#[test]
fn the_table_has_a_row_for_every_address() {
    let read = |path: &str| std::fs::read_to_string(repository().join(path)).expect("the Worker's text");
    let arms = |text: &str, starts: &[&str]| -> Vec<String> {
        let arms =
            text.lines().map(str::trim).filter_map(|line| line.split_once(" => ").map(|(arm, _)| arm.to_owned()));
        arms.filter(|arm| starts.iter().any(|start| arm.starts_with(start))).collect()
    };
    let routes = arms(&read("worker/src/routes.rs"), &["[", "_"]);
    let api = arms(&read("worker/src/api.rs"), &["([", "(["]);
    let group = arms(&read("worker/src/objects/group.rs"), &["([", "(\"", "Method::", "_"]);
    let knowing = arms(&read("worker/src/objects/group/knowing.rs"), &["(["]);
    let mut known: BTreeSet<&str> = rows().map(|Row(route, ..)| *route).collect();
    // What leads on to the tables below it, and what only refuses.
    known.extend([
        "[\"v1\", rest @ ..]",
        "([], _)",
        "[\"v1\" | \"assets\" | \"porchlight.js\", ..]",
        "[\"embed\", ..]",
        "[\"embed\", rest @ ..]",
        "([group, rest @ ..], method @ (Method::Get | Method::Post | Method::Put))",
        "([kind, id], method)",
        "([\"faq\" | \"starter-pack\" | \"fetch\", ..], _)",
        "([kind, id, part @ (\"ballots\" | \"electors\" | \"draft\")], method)",
    ]);
    let refusing = |arm: &str| arm.contains(" | (") || arm.starts_with("| ") || arm.starts_with("_ if");
    let missing: Vec<&String> = routes
        .iter()
        .chain(&api)
        .chain(&group)
        .chain(&knowing)
        .filter(|arm| !known.contains(arm.as_str()) && !refusing(arm))
        .collect();
    assert!(
        routes.len() >= 9 && api.len() >= 4 && group.len() >= 24 && knowing.len() >= 12,
        "the Worker's tables look different now"
    );
    assert!(missing.is_empty(), "no row for {missing:?}");
}
