//! A group with its people, made the way anybody makes one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::http::{Answer, Ask};
use super::server::Porchlight;

/// The site that our groups list.
pub(crate) const SITE: &str = "https://riverside.example";

/// A group.
pub(crate) struct Group {
    pub(crate) porch: Arc<Porchlight>,
    pub(crate) slug: String,
    /// The code of whoever founded it.
    pub(crate) organiser: String,
}

/// What no two groups and no two commands share.
fn next() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An idempotency key that nobody used.
pub(crate) fn fresh_key() -> String {
    format!("{:016x}{:016x}", std::process::id(), next())
}

/// A name that no group has.
pub(crate) fn fresh_name() -> String {
    format!("group-{}", next())
}

/// Milliseconds since 1970, as the model counts them.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Waits until that moment.
pub(crate) fn wait_until(moment: i64) {
    std::thread::sleep(Duration::from_millis(u64::try_from(moment - now()).unwrap_or(0)));
}

/// An open poll: one day of three.
pub(crate) fn potluck() -> Value {
    let day = |id: &str| json!({ "id": id, "name": { "en": id, "es": format!("{id} (es)") } });
    json!({
        "title": { "en": "Which day shall we eat together?" },
        "results": "always",
        "ask": { "choose": { "min": 1, "max": 1, "options": [day("friday"), day("saturday"), day("sunday")] } },
    })
}

/// A proposal for members.
pub(crate) fn garden() -> Value {
    json!({
        "title": { "en": "A garden in the yard" },
        "who": "members",
        "results": "always",
        "reasons": "optional",
        "ask": { "proposal": {} },
    })
}

/// Options of these ids.
pub(crate) fn options(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "name": { "en": id } })).collect()
}

/// The same with other values for some of its fields.
pub(crate) fn with(mut value: Value, changes: Value) -> Value {
    if let (Value::Object(value), Value::Object(changes)) = (&mut value, changes) {
        value.extend(changes);
    }
    value
}

/// The milliseconds since 1970 of a moment in universal time: `2027-03-28T18:00` (Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms", `days_from_civil`).
pub(crate) fn utc(moment: &str) -> i64 {
    let number = |from: usize, to: usize| moment[from..to].parse::<i64>().expect("YYYY-MM-DDTHH:MM");
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let year = year - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let days = 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468;
    ((days * 24 + number(11, 13)) * 60 + number(14, 16)) * 60_000
}

/// The body that founds a group.
pub(crate) fn draft(slug: &str) -> Value {
    json!({
        "group": slug,
        "name": { "en": "Riverside", "es": "La Ribera" },
        "languages": ["en", "es", "ar"],
        "zone": "Europe/Madrid",
        "sites": [SITE],
    })
}

impl Group {
    /// A group of one's own on the Porchlight that tests share.
    pub(crate) fn new() -> Group {
        Group::on(Porchlight::shared())
    }

    /// A group of one's own whose clock a test can set.
    pub(crate) fn with_a_clock() -> Group {
        Group::on(Porchlight::shared_with_hooks())
    }

    pub(crate) fn on(porch: Arc<Porchlight>) -> Group {
        let slug = fresh_name();
        let founded = porch.post("/v1").key(&fresh_key()).json(&draft(&slug)).send().expect(201).json();
        Group { organiser: text(&founded, "code"), porch, slug }
    }

    /// `/v1/{group}` and what comes after it.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("/v1/{}{rest}", self.slug)
    }

    /// `/{group}` and what comes after it.
    pub(crate) fn page(&self, rest: &str) -> String {
        format!("/{}{rest}", self.slug)
    }

    /// The cookie that holds a code of the group.
    pub(crate) fn cookie(&self) -> String {
        format!("__Host-porchlight-{}", self.slug)
    }

    pub(crate) fn get(&self, rest: &str) -> Ask {
        self.porch.get(&self.at(rest))
    }

    pub(crate) fn post(&self, rest: &str) -> Ask {
        self.porch.post(&self.at(rest))
    }

    /// What an organiser sends.
    pub(crate) fn organise(&self, rest: &str, body: &Value) -> Answer {
        self.post(rest).code(&self.organiser).key(&fresh_key()).json(body).send()
    }

    /// A command of somebody's that is no vote.
    pub(crate) fn send(&self, at: &str, code: Option<&str>, command: &Value) -> Answer {
        self.post(at).code_if(code).key(&fresh_key()).json(command).send()
    }

    /// Sets the group's clock; it goes on from there. Only in the test build.
    pub(crate) fn set_clock(&self, now: i64) {
        self.post("/clock").json(&json!({ "now": now })).send().expect(200);
    }

    /// The group as it was founded, with other values for some of its fields.
    pub(crate) fn edit(&self, changes: Value) {
        let mut edited = with(draft(&self.slug), changes);
        edited.as_object_mut().expect("a draft").remove("group");
        self.porch.put(&self.at("")).code(&self.organiser).json(&edited).send().expect(200);
    }

    pub(crate) fn invitation(&self, wanted: &Value) -> String {
        text(&self.organise("/invitations", wanted).expect(201).json(), "invitation")
    }

    pub(crate) fn join(&self, invitation: &str, name: &str) -> Answer {
        self.post("/join").key(&fresh_key()).json(&json!({ "invitation": invitation, "name": name })).send()
    }

    /// The code of somebody new.
    pub(crate) fn person(&self, role: &str, name: &str) -> String {
        self.person_in(role, name, &[])
    }

    pub(crate) fn person_in(&self, role: &str, name: &str, circles: &[&str]) -> String {
        let invitation = self.invitation(&json!({ "role": role, "circles": circles }));
        text(&self.join(&invitation, name).expect(201).json(), "code")
    }

    pub(crate) fn member(&self, name: &str) -> String {
        self.person("member", name)
    }

    /// The number of the person of that name.
    pub(crate) fn number(&self, name: &str) -> i64 {
        let people = self.get("/members").code(&self.organiser).send().expect(200).json();
        let person = people.as_array().into_iter().flatten().find(|person| person["name"] == name);
        person.and_then(|person| person["id"].as_i64()).unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    pub(crate) fn revoke(&self, name: &str) {
        self.organise(&format!("/members/{}", self.number(name)), &json!({ "do": "revoke" })).expect(200);
    }

    /// Makes or changes a poll or a proposal; `at` is `/poll/potluck`.
    pub(crate) fn put(&self, at: &str, definition: &Value) -> Answer {
        self.porch.put(&self.at(at)).code(&self.organiser).json(definition).send()
    }

    /// A FAQ or a starter pack by somebody who has just read it: with the version that it has now.
    pub(crate) fn as_read(&self, at: &str, definition: &Value) -> Value {
        let desk = self.view(&format!("{at}/draft"), Some(&self.organiser));
        let read = [&desk["faq"], &desk["pack"]].into_iter().find(|words| words.is_object()).expect("its words");
        with(definition.clone(), json!({ "revision": read["revision"] }))
    }

    /// Changes it so.
    pub(crate) fn change(&self, at: &str, definition: &Value) -> Answer {
        self.put(at, &self.as_read(at, definition))
    }

    /// A new one that fits.
    pub(crate) fn ask(&self, at: &str, definition: &Value) {
        self.put(at, definition).expect(201);
    }

    /// A vote that is still to be sent.
    pub(crate) fn ballot(&self, at: &str, code: Option<&str>, key: &str, fields: &Value) -> Ask {
        let body = with(json!({ "do": "vote", "key": key }), fields.clone());
        self.post(at).code_if(code).json(&body)
    }

    pub(crate) fn vote(&self, at: &str, code: Option<&str>, choice: &str) -> Answer {
        self.ballot(at, code, &fresh_key(), &json!({ "choice": [choice] })).send()
    }

    /// A vote by numbers, as they are typed beside the options.
    pub(crate) fn mark(&self, at: &str, code: Option<&str>, marks: &[(&str, &str)]) -> Answer {
        let marks: Value = marks.iter().map(|(id, typed)| ((*id).to_owned(), json!(typed))).collect();
        self.ballot(at, code, &fresh_key(), &json!({ "marks": marks })).send()
    }

    /// Ends a poll or a proposal now; what it came to.
    pub(crate) fn close(&self, at: &str) -> Value {
        self.organise(at, &json!({ "do": "close" })).expect(200).json()
    }

    /// The ballots of one that is over, as an organiser gets them.
    pub(crate) fn ballots(&self, at: &str) -> Value {
        self.get(&format!("{at}/ballots")).code(&self.organiser).send().expect(200).json()
    }

    /// What somebody may see.
    pub(crate) fn view(&self, at: &str, code: Option<&str>) -> Value {
        self.get(at).code_if(code).send().expect(200).json()
    }

    /// How often each was chosen, as an organiser may see it: `friday 2, sunday 1`.
    pub(crate) fn count(&self, at: &str) -> String {
        counted(&self.view(at, Some(&self.organiser)))
    }
}

/// How often each was chosen, where it was.
pub(crate) fn counted(view: &Value) -> String {
    let rows = view["results"]["rows"].as_array().cloned().unwrap_or_default();
    let chosen = rows.iter().filter(|row| row["count"] != 0);
    chosen.map(|row| format!("{} {}", text(row, "id"), row["count"])).collect::<Vec<_>>().join(", ")
}

/// What happened to a poll on the way, the latest first, each in a word.
pub(crate) fn happened(view: &Value) -> Vec<String> {
    view["happenings"].as_array().into_iter().flatten().map(|happening| text(happening, "what")).collect()
}

#[track_caller]
pub(crate) fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_else(|| panic!("no “{key}” in {value}")).to_owned()
}
