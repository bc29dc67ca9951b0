//! A group with a door: somebody who asks to join, and the greeters who meet them. What their devices do is done here,
//! by the same cryptography, so that a test sees a whole way in and the server sees no more than it would.

use std::cell::{Cell, RefCell};

use serde_json::{Value, json};
use vault::door::{Base, LONGEST_LIST};
use vault::{
    AccessCode, Bound, DoorSeed, Envelope, GreeterList, GreeterSeed, KemPair, PublicKey, Purpose, ReadingCode,
    SignedWords, Words, WordsKind,
};

use super::group::{Group, fresh_key, now, text, with};
use super::http::{Answer, Ask};

/// Somebody who greets: their code and their keys.
pub(crate) struct Greets {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) seed: GreeterSeed,
}

/// Somebody who asks to join: their two codes, and what their request is called.
pub(crate) struct Newcomer {
    pub(crate) access: AccessCode,
    pub(crate) reading: ReadingCode,
    pub(crate) request: String,
    pub(crate) form: String,
    pub(crate) revision: u32,
    pub(crate) lang: String,
}

/// A group that takes requests: the form `join`, the door key, the greeters' list and who is on it. The first of them is
/// the organiser; then there are Leila and Joan.
pub(crate) struct Welcome {
    pub(crate) group: Group,
    pub(crate) door: DoorSeed,
    pub(crate) greeters: Vec<Greets>,
    list: RefCell<GreeterList>,
    /// The revision that is answered.
    pub(crate) revision: Cell<u32>,
}

/// Random bytes of the machine.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("random numbers");
    bytes
}

struct Chance;

impl vault::rand_core::RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        vault::rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        vault::rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("random numbers");
    }
}

impl vault::rand_core::CryptoRng for Chance {}

/// What a group asks of newcomers: a name, what brings them, whether they drive and then how many fit in, an agreement.
pub(crate) fn form() -> Value {
    let ask = |id: &str, what: Value, label: &str| json!({ "id": id, "what": what, "label": { "en": label } });
    let kind = |kind: &str| json!({ "kind": kind });
    let keep = json!({ "kind": "consent", "to": { "text": { "en": "You may keep this for 90 days." }, "version": 1 } });
    let seats = json!({ "required": true, "shown_if": { "is": { "question": "car", "value": "yes" } } });
    let (called, required) = (ask("called", kind("called"), "What shall we call you?"), json!({ "required": true }));
    let how_many = ask("seats", json!({ "kind": "number", "least": 1, "most": 9 }), "How many fit in?");
    json!({
        "title": { "en": "Join Riverside", "es": "Súmate" },
        "about": { "en": "Say as much as you like." },
        "pages": [
            { "title": { "en": "You" }, "sections": [{ "questions": [
                with(called, required.clone()),
                ask("brings", kind("long-text"), "What brings you here?"),
            ] }] },
            { "sections": [{ "title": { "en": "Rides" }, "questions": [
                ask("car", kind("yes-no"), "Do you drive?"),
                with(how_many, seats),
                with(ask("keep", keep, "Keeping this"), required),
            ] }] },
        ],
    })
}

/// The same form with other settings than those one begins with.
pub(crate) fn set(settings: Value) -> Value {
    with(form(), json!({ "settings": settings }))
}

/// What Nadia wrote: nothing of it may be found anywhere.
pub(crate) fn fields() -> Value {
    json!([["q-called", "Nadia ZORZAL-7781"], ["q-brings", "The soup. ZORZAL-7781"], ["q-car", "no"], ["q-keep", "1"]])
}

/// An envelope, read.
#[track_caller]
pub(crate) fn envelope(sealed: &str) -> Envelope {
    Envelope::read(sealed.as_bytes()).unwrap_or_else(|error| panic!("{error}: {sealed}"))
}

/// What is in an envelope, for whoever it was locked to; none for others.
pub(crate) fn open(sealed: &str, mine: &KemPair) -> Option<Value> {
    let envelope = envelope(sealed);
    let content = vault::open(&envelope, &envelope.bound, mine).ok()?;
    serde_json::from_slice(&content).ok()
}

/// Another envelope with the same words: with one field put right by hand.
pub(crate) fn by_hand(sealed: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(sealed).expect("an envelope");
    change(&mut value);
    value.to_string()
}

/// The wraps of an envelope to more keys, as [`model::signup::OnRequest::Rewrap`] takes them.
pub(crate) fn change_wraps(sealed: &str, mine: &KemPair, to: &[PublicKey]) -> String {
    let wraps = vault::rewrap(&envelope(sealed), mine, to, &mut Chance).expect("an envelope of ours");
    serde_json::to_string(&wraps).expect("wraps")
}

/// Seals anything to anybody.
#[track_caller]
pub(crate) fn letter_of(content: &Value, bound: &Bound, to: &[PublicKey]) -> String {
    let envelope = vault::seal(content.to_string().as_bytes(), bound, to, &mut Chance).expect("an envelope");
    serde_json::to_string(&envelope).expect("an envelope")
}

/// Work that is done.
#[track_caller]
pub(crate) fn solved(challenge: &str) -> Value {
    let solution = vault::work::solve(challenge).unwrap_or_else(|| panic!("“{challenge}” cannot be solved"));
    json!({ "challenge": challenge, "solution": solution })
}

/// A list that this door key signs.
#[track_caller]
pub(crate) fn sheet_of(door: &DoorSeed, group: &str, version: u32, greeters: &[&Greets]) -> GreeterList {
    let greeters = greeters.iter().map(|greets| greets.seed.greeter(greets.name.clone())).collect();
    let made = now();
    let base = Base { group: group.to_owned(), version, made, until: made + LONGEST_LIST, greeters };
    GreeterList::sign_base(door, &base).expect("a list")
}

impl Greets {
    pub(crate) fn new(name: &str, code: &str) -> Greets {
        Greets { name: name.to_owned(), code: code.to_owned(), seed: GreeterSeed::from_bytes(random()) }
    }

    /// The public key as it is sent.
    pub(crate) fn said(&self) -> String {
        serde_json::to_string(&self.seed.greeter(self.name.clone())).expect("a key")
    }

    pub(crate) fn kem(&self) -> KemPair {
        self.seed.kem()
    }
}

impl Newcomer {
    pub(crate) fn new() -> Newcomer {
        Newcomer {
            access: AccessCode::from_bytes(random()),
            reading: ReadingCode::from_bytes(random()),
            request: random::<16>().iter().map(|byte| format!("{byte:02x}")).collect(),
            form: "join".to_owned(),
            revision: 1,
            lang: "en".to_owned(),
        }
    }

    pub(crate) fn in_language(lang: &str) -> Newcomer {
        Newcomer { lang: lang.to_owned(), ..Newcomer::new() }
    }

    /// The access code as it is sent.
    pub(crate) fn code(&self) -> String {
        self.access.written().to_string()
    }

    /// The code for a member who would vouch.
    pub(crate) fn vouch_code(&self) -> String {
        self.access.vouch_code().written().to_string()
    }

    /// The key that what is written to them is locked to.
    pub(crate) fn kem(&self) -> KemPair {
        self.reading.kem()
    }
}

impl Welcome {
    pub(crate) fn new() -> Welcome {
        Welcome::with(json!({}))
    }

    /// With these settings of the form.
    pub(crate) fn with(settings: Value) -> Welcome {
        Welcome::of(Group::new(), settings)
    }

    /// With these settings, and a clock that can be set.
    pub(crate) fn with_a_clock(settings: Value) -> Welcome {
        Welcome::of(Group::with_a_clock(), settings)
    }

    pub(crate) fn of(group: Group, settings: Value) -> Welcome {
        group.edit(json!({ "members_invite": true }));
        group.put("/signup/join", &set(settings)).expect(201);
        let organiser = Greets::new("Rosa", &group.organiser);
        let others = ["Leila", "Joan"].map(|name| Greets::new(name, &group.person("greeter", name)));
        let greeters: Vec<Greets> = std::iter::once(organiser).chain(others).collect();
        let door = DoorSeed::from_bytes(random());
        let list = RefCell::new(sheet_of(&door, &group.slug, 1, &greeters.iter().collect::<Vec<_>>()));
        let welcome = Welcome { group, door, greeters, list, revision: Cell::new(1) };
        for greets in &welcome.greeters {
            welcome.offer(greets).expect(200);
        }
        welcome.set_list(&welcome.list()).expect(200);
        welcome
    }

    /// The organiser, who holds the door key.
    pub(crate) fn rosa(&self) -> &Greets {
        &self.greeters[0]
    }

    pub(crate) fn leila(&self) -> &Greets {
        &self.greeters[1]
    }

    pub(crate) fn joan(&self) -> &Greets {
        &self.greeters[2]
    }

    pub(crate) fn list(&self) -> GreeterList {
        self.list.borrow().clone()
    }

    pub(crate) fn version(&self) -> u32 {
        self.list().verify_chain(&self.group.slug).expect("a list of ours").version
    }

    /// What somebody does at the desk.
    pub(crate) fn at_desk(&self, code: &str, command: &Value) -> Answer {
        self.group.send("/desk", Some(code), command)
    }

    /// What somebody sees at the desk.
    pub(crate) fn desk(&self, code: &str) -> Value {
        self.group.get("/desk").code(code).send().expect(200).json()
    }

    pub(crate) fn offer(&self, greets: &Greets) -> Answer {
        self.at_desk(&greets.code, &json!({ "do": "offer-key", "greeter": greets.said() }))
    }

    /// The organiser puts a list in the place of the one before; if it is taken, things are sealed by it from now on.
    pub(crate) fn set_list(&self, list: &GreeterList) -> Answer {
        self.set_list_as(&self.group.organiser, list)
    }

    pub(crate) fn set_list_as(&self, code: &str, list: &GreeterList) -> Answer {
        let said = serde_json::to_string(list).expect("a list");
        let answer = self.at_desk(code, &json!({ "do": "set-greeters", "list": said }));
        if answer.status == 200 {
            self.list.replace(list.clone());
        }
        answer
    }

    /// Everybody whose key is on the list; with the newcomer's own.
    pub(crate) fn readers(&self, newcomer: Option<&Newcomer>) -> Vec<PublicKey> {
        let verified = self.list().verify_chain(&self.group.slug).expect("a list of ours");
        let greeters = verified.greeters.into_iter().map(|greeter| greeter.kem);
        greeters.chain(newcomer.map(|newcomer| *newcomer.kem().public())).collect()
    }

    pub(crate) fn bound(&self, purpose: Purpose, newcomer: &Newcomer) -> Bound {
        Bound {
            purpose,
            group: self.group.slug.clone(),
            form: newcomer.form.clone(),
            revision: newcomer.revision,
            list: self.version(),
            request: newcomer.request.clone(),
        }
    }

    /// The letter, as it is before it is sealed.
    pub(crate) fn letter(&self, newcomer: &Newcomer, fields: &Value) -> Value {
        json!({ "v": 1, "fields": fields, "lang": newcomer.lang, "at": now(), "reply": newcomer.kem().public() })
    }

    /// The letter, sealed to the greeters and to the newcomer.
    pub(crate) fn sealed(&self, newcomer: &Newcomer, fields: &Value) -> String {
        let letter = self.letter(newcomer, fields);
        letter_of(&letter, &self.bound(Purpose::Answers, newcomer), &self.readers(Some(newcomer)))
    }

    /// A sealed request without the work that goes with it.
    pub(crate) fn asks(&self, newcomer: &Newcomer, fields: &Value) -> Value {
        json!({
            "request": newcomer.request,
            "access": newcomer.code(),
            "revision": newcomer.revision,
            "lang": newcomer.lang,
            "sealed": self.sealed(newcomer, fields),
        })
    }

    pub(crate) fn challenge(&self, form: &str) -> String {
        text(&self.group.get(&format!("/signup/{form}/challenge")).send().expect(200).json(), "challenge")
    }

    /// A request as it is sent, with work done for it.
    pub(crate) fn worked(&self, body: Value) -> Ask {
        self.worked_for("join", body)
    }

    /// The same for another form.
    pub(crate) fn worked_for(&self, form: &str, body: Value) -> Ask {
        let body = with(body, json!({ "work": solved(&self.challenge(form)) }));
        self.group.post(&format!("/signup/{form}")).key(&fresh_key()).json(&body)
    }

    /// Somebody asks to join and is heard.
    pub(crate) fn knocks(&self, newcomer: Newcomer) -> Newcomer {
        let newcomer = Newcomer { revision: self.revision.get(), ..newcomer };
        self.worked(self.asks(&newcomer, &fields())).send().expect(201);
        newcomer
    }

    /// Nadia does.
    pub(crate) fn nadia(&self) -> Newcomer {
        self.knocks(Newcomer::new())
    }

    /// Somebody comes by an invitation.
    pub(crate) fn comes_by(&self, invitation: &str) -> Newcomer {
        let newcomer = Newcomer { revision: self.revision.get(), ..Newcomer::new() };
        let body = with(self.asks(&newcomer, &fields()), json!({ "invitation": invitation }));
        self.group.post("/signup/join").key(&fresh_key()).json(&body).send().expect(201);
        newcomer
    }

    /// What somebody invites newcomers with.
    pub(crate) fn invites(&self, code: &str, wanted: &Value) -> Answer {
        let wanted = with(json!({ "form": "join" }), wanted.clone());
        self.group.post("/newcomers").code(code).key(&fresh_key()).json(&wanted).send()
    }

    /// One invitation of somebody's.
    pub(crate) fn invitation(&self, code: &str, wanted: &Value) -> String {
        text(&self.invites(code, wanted).expect(201).json()["invitations"][0], "invitation")
    }

    /// What the newcomer does on their page.
    pub(crate) fn mine(&self, newcomer: &Newcomer, command: &Value) -> Answer {
        self.group.send("/mine", Some(&newcomer.code()), command)
    }

    /// What the newcomer sees.
    pub(crate) fn look(&self, newcomer: &Newcomer) -> Value {
        self.mine(newcomer, &json!({ "do": "look" })).expect(200).json()
    }

    /// What a greeter does with a request.
    pub(crate) fn on(&self, greets: &Greets, newcomer: &Newcomer, command: &Value) -> Answer {
        self.group.send(&format!("/requests/{}", newcomer.request), Some(&greets.code), command)
    }

    /// What a greeter sees of a request.
    pub(crate) fn request(&self, greets: &Greets, newcomer: &Newcomer) -> Value {
        let at = format!("/requests/{}", newcomer.request);
        self.group.get(&at).code(&greets.code).send().expect(200).json()
    }

    /// A request in the list that somebody sees at the desk.
    pub(crate) fn card(&self, greets: &Greets, newcomer: &Newcomer) -> Option<Value> {
        let desk = self.desk(&greets.code);
        let cards = desk["requests"].as_array().cloned().unwrap_or_default();
        cards.into_iter().find(|card| card["id"] == newcomer.request.as_str())
    }

    /// Words of a greeter to a newcomer: signed, and sealed to the greeters and to them.
    pub(crate) fn words(&self, by: &Greets, newcomer: &Newcomer, kind: WordsKind, words: &str) -> String {
        let said = Words { words: words.to_owned(), lang: "en".into(), name: String::new(), at: now(), kind };
        let signed = SignedWords::sign(&said, &by.seed, &self.group.slug, &newcomer.request).expect("words");
        let content = serde_json::to_value(&signed).expect("words");
        letter_of(&content, &self.bound(Purpose::Words, newcomer), &self.readers(Some(newcomer)))
    }

    /// Words that nobody signs. What greeters say among themselves is not for the newcomer to open.
    pub(crate) fn unsigned(&self, purpose: Purpose, newcomer: &Newcomer, words: &str) -> String {
        let to = self.readers(Some(newcomer).filter(|_| purpose == Purpose::Reply));
        letter_of(&json!({ "words": words, "lang": "en" }), &self.bound(purpose, newcomer), &to)
    }

    /// What somebody who invites says of the person, before there is a request.
    pub(crate) fn introduction(&self, words: &str) -> String {
        let nobody = Newcomer { request: String::new(), revision: 0, ..Newcomer::new() };
        self.unsigned(Purpose::Introduction, &nobody, words)
    }

    /// A greeter asks.
    pub(crate) fn asks_back(&self, by: &Greets, newcomer: &Newcomer, words: &str) -> Answer {
        let words = self.words(by, newcomer, WordsKind::Question, words);
        self.on(by, newcomer, &json!({ "do": "ask", "words": words }))
    }

    /// The newcomer answers.
    pub(crate) fn replies(&self, newcomer: &Newcomer, words: &str) -> Answer {
        let words = self.unsigned(Purpose::Reply, newcomer, words);
        self.mine(newcomer, &json!({ "do": "reply", "words": words }))
    }

    /// A greeter leaves a note for the others.
    pub(crate) fn notes(&self, by: &Greets, newcomer: &Newcomer, words: &str) -> Answer {
        let words = self.unsigned(Purpose::Note, newcomer, words);
        self.on(by, newcomer, &json!({ "do": "note", "words": words }))
    }

    pub(crate) fn approves(&self, by: &Greets, newcomer: &Newcomer) -> Answer {
        self.on(by, newcomer, &json!({ "do": "approve" }))
    }

    /// A greeter says not now, with a kind note.
    pub(crate) fn declines(&self, by: &Greets, newcomer: &Newcomer, words: &str) -> Answer {
        let words = self.words(by, newcomer, WordsKind::Decision, words);
        self.on(by, newcomer, &json!({ "do": "not-now", "words": words }))
    }

    /// A member vouches by the code that they were given.
    pub(crate) fn vouches(&self, code: &str, newcomer: &Newcomer, words: &str) -> Answer {
        let words = self.unsigned(Purpose::Vouch, newcomer, words);
        self.group.send("/vouch", Some(code), &json!({ "code": newcomer.vouch_code(), "words": words }))
    }
}
