//! The description of `/v1` that is checked in (`openapi.json`) and the server that runs: one says what the other does.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::harness::{Answer, Group, draft, fresh_key, fresh_name, garden, potluck, repository, with};

/// The document, and which of its operations have been seen at work.
struct Description {
    document: Value,
    seen: BTreeSet<String>,
}

impl Description {
    fn read() -> Description {
        let json = std::fs::read_to_string(repository().join("openapi.json")).expect("openapi.json is checked in");
        Description { document: serde_json::from_str(&json).expect("openapi.json is JSON"), seen: BTreeSet::new() }
    }

    /// Every operation, as `GET /v1/{group}`.
    fn operations(&self) -> BTreeSet<String> {
        let paths = self.document["paths"].as_object().expect("paths");
        let of = |(path, item): (&String, &Value)| {
            let methods = item.as_object().expect("a path item").keys();
            methods.map(|method| format!("{} {path}", method.to_uppercase())).collect::<Vec<_>>()
        };
        paths.iter().flat_map(of).collect()
    }

    /// Holds an answer against what its operation promises.
    #[track_caller]
    fn holds(&mut self, operation: &str, answer: &Answer) {
        let (method, path) = operation.split_once(' ').expect("METHOD /path");
        let responses = &self.document["paths"][path][method.to_lowercase()]["responses"];
        let kind = if answer.status < 400 { "application/json" } else { "application/problem+json" };
        let promised = match &responses[answer.status.to_string()] {
            Value::Null => &responses["default"],
            promised => promised,
        };
        let said = answer.header("content-type").unwrap_or_default();
        assert!(said.starts_with(kind), "{operation}: {} as {said}", answer.status);
        let mut schema = promised["content"][kind]["schema"].clone();
        assert!(schema.is_object(), "{operation} promises nothing for {}", answer.status);
        schema["components"] = self.document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).expect("a schema");
        let body = answer.json();
        let errors: Vec<String> =
            validator.iter_errors(&body).map(|e| format!("{} at {}", e, e.instance_path())).collect();
        assert!(errors.is_empty(), "{operation}: {errors:#?}\n{body:#}");
        self.seen.insert(operation.to_owned());
    }
}

#[test]
fn a_programmer_finds_every_address_as_it_is_described() {
    let mut said = Description::read();
    let group = Group::new();
    let organiser = group.organiser.as_str();
    let organise = |rest: &str, body: &Value| group.organise(rest, body);
    let get = |rest: &str, code: Option<&str>| group.get(rest).code_if(code).send();

    let founded = group.porch.post("/v1").key(&fresh_key()).json(&draft(&fresh_name())).send();
    said.holds("POST /v1", &founded.expect(201));
    said.holds("GET /v1/{group}", &get("", None));
    let mut edited = draft(&group.slug);
    edited.as_object_mut().expect("a draft").remove("group");
    let edited =
        with(edited, json!({ "about": { "en": "# Hi\n\n* a [link](https://a.example)\n\n| a |\n|---|\n| b |" } }));
    said.holds("PUT /v1/{group}", &group.porch.put(&group.at("")).code(organiser).json(&edited).send().expect(200));

    let invited = organise("/invitations", &json!({ "role": "member", "circles": ["kitchen"], "uses": 2 })).expect(201);
    let invitation = invited.json()["invitation"].clone();
    said.holds("POST /v1/{group}/invitations", &invited);
    said.holds("POST /v1/{group}/look", &organise("/look", &json!({ "code": invitation })).expect(200));
    let joined = organise("/join", &json!({ "invitation": invitation, "name": "Amina" })).expect(201);
    let amina = joined.json()["code"].as_str().expect("a code").to_owned();
    said.holds("POST /v1/{group}/join", &joined);
    said.holds("POST /v1/{group}/look", &organise("/look", &json!({ "code": amina })).expect(200));
    let replaced =
        group.post("/code").code(&amina).key(&fresh_key()).json(&json!({ "do": "replace" })).send().expect(201);
    let amina = replaced.json()["code"].as_str().expect("a code").to_owned();
    said.holds("POST /v1/{group}/code", &replaced);
    said.holds("POST /v1/{group}/invitations/revoke", &organise("/invitations/revoke", &json!({ "code": invitation })));
    said.holds("GET /v1/{group}/members", &get("/members", Some(organiser)).expect(200));

    let about = json!({ "en": "Why.\n\n1. one\n\n> said **so**\n\n```\ncode\n```\n\n---" });
    for (kind, definition, choice) in [
        ("poll", with(potluck(), json!({ "about": about, "results": "always" })), "friday"),
        ("proposal", with(garden(), json!({ "about": about, "results": "always" })), "agree"),
    ] {
        let path = format!("/v1/{{group}}/{kind}/{{id}}");
        let at = format!("/{kind}/described");
        said.holds(&format!("PUT {path}"), &group.put(&at, &definition).expect(201));
        said.holds(&format!("PUT {path}"), &group.put(&at, &definition).expect(200));
        said.holds(&format!("GET {path}"), &get(&at, None));
        said.holds(&format!("POST {path}"), &group.vote(&at, Some(&amina), choice).expect(200));
        said.holds(&format!("GET {path}"), &get(&at, Some(&amina)));
        said.holds(&format!("GET {path}"), &get(&at, Some(organiser)));
        said.holds(&format!("POST {path}"), &group.vote(&at, Some(&amina), "no-such").expect(422));
    }
    said.holds(
        "POST /v1/{group}/members/{id}",
        &organise(&format!("/members/{}", group.number("Amina")), &json!({ "do": "revoke" })).expect(200),
    );
    said.holds("GET /v1/{group}/members", &get("/members", None).expect(401));

    assert_eq!(said.operations(), said.seen, "described, and not seen at work");
}
