//! The lobby: greeters meet those who ask to join, and decide together. The newcomer sees none of that: only what was
//! written to them, and what was decided.

use serde_json::{Value, json};
use vault::{Purpose, WordsKind};

use crate::harness::{Answer, Greets, Newcomer, Welcome, fresh_key, now, open, set, text, with};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// How far a request has come, as greeters see it.
fn stage(welcome: &Welcome, newcomer: &Newcomer) -> String {
    text(&welcome.request(welcome.rosa(), newcomer)["request"], "stage")
}

/// Everything that the newcomer is told, letter for letter; but for the moment, and a key for the next form.
fn told(welcome: &Welcome, newcomer: &Newcomer) -> String {
    with(welcome.look(newcomer), json!({ "now": 0, "key": "" })).to_string()
}

/// What was done with a request, and by whom, in the order of the record.
fn record(welcome: &Welcome, newcomer: &Newcomer) -> Vec<String> {
    let seen = welcome.request(welcome.rosa(), newcomer);
    let line = |line: &Value| format!("{} {}", text(line, "name"), text(line, "step")).trim().to_owned();
    seen["record"].as_array().into_iter().flatten().map(line).collect()
}

fn does(welcome: &Welcome, by: &Greets, newcomer: &Newcomer, what: &str) -> Answer {
    welcome.on(by, newcomer, &json!({ "do": what }))
}

#[test]
fn a_newcomer_is_welcomed_once_two_greeters_have_approved() {
    let welcome = Welcome::with(json!({ "approvals": 2 }));
    let nadia = welcome.nadia();
    let before = told(&welcome, &nadia);
    let first = welcome.approves(welcome.leila(), &nadia).expect(200).json();
    assert_eq!(first["request"]["stage"], "in-conversation");
    // Nobody decides alone where two are asked for, however often they press.
    for _ in 0..3 {
        welcome.approves(welcome.leila(), &nadia).expect(200);
    }
    assert_eq!(stage(&welcome, &nadia), "in-conversation");
    assert_eq!(welcome.card(welcome.joan(), &nadia).expect("a card")["approvals"], 1);
    assert_eq!(told(&welcome, &nadia), before, "the newcomer learns of an approval before it is decided");
    let words = welcome.words(welcome.joan(), &nadia, WordsKind::Welcome, "Come on Sunday!");
    let second = welcome.on(welcome.joan(), &nadia, &json!({ "do": "approve", "words": words })).expect(200).json();
    assert_eq!(second["request"]["stage"], "welcomed");
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["stage"], &mine["entries"][0]["said"]), (&json!("welcomed"), &json!("welcome")));
    let signed = open(&text(&mine["entries"][0], "words"), &nadia.kem()).expect("locked to the newcomer");
    assert!(text(&signed, "text").contains("Come on Sunday!"));
    let steps = ["arrived", "Leila approved", "Joan approved", "Joan welcomed"];
    let mut recorded = record(&welcome, &nadia);
    recorded.dedup();
    assert_eq!(recorded, steps);
}

#[test]
fn once_it_is_decided_it_stays_decided() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    welcome.approves(welcome.leila(), &nadia).expect(200);
    for what in ["meet", "leave", "approve", "step-aside", "abstain"] {
        does(&welcome, welcome.joan(), &nadia, what).expect(409).expect_refusal("request-over");
    }
    welcome.asks_back(welcome.joan(), &nadia, "And now?").expect(409).expect_refusal("request-over");
    welcome.declines(welcome.joan(), &nadia, "No.").expect(409).expect_refusal("request-over");
    welcome.replies(&nadia, "Thank you!").expect(409).expect_refusal("request-over");
    // Greeters can still tell each other something.
    welcome.notes(welcome.joan(), &nadia, "I bring her the key.").expect(200);
    assert_eq!(stage(&welcome, &nadia), "welcomed");
}

#[test]
fn nobody_approves_whom_they_invited_and_who_invited_is_forgotten_when_it_is_decided() {
    let welcome = Welcome::new();
    let invitation = welcome.invitation(&welcome.leila().code, &json!({}));
    let nadia = welcome.comes_by(&invitation);
    let (leila, joan) = (welcome.leila(), welcome.joan());
    let seen = welcome.request(joan, &nadia);
    assert_eq!(seen["invited_by"]["name"], "Leila");
    let number = welcome.group.number("Leila");
    assert_eq!(seen["request"]["invited_by"], number);
    welcome.approves(leila, &nadia).expect(409).expect_refusal("invited-by-you");
    welcome.declines(leila, &nadia, "No.").expect(409).expect_refusal("invited-by-you");
    // Everything else is theirs as it is others'.
    welcome.asks_back(leila, &nadia, "Shall I bring you?").expect(200);
    does(&welcome, leila, &nadia, "meet").expect(200);
    assert!(!welcome.look(&nadia).to_string().contains("invited"), "the newcomer is told who invited them");
    welcome.approves(joan, &nadia).expect(200);
    let over = welcome.request(joan, &nadia);
    assert_eq!((&over["invited_by"], &over["request"]["invited_by"]), (&Value::Null, &Value::Null));
    for way in ["withdraw", "not-now"] {
        let invitation = welcome.invitation(&leila.code, &json!({}));
        let newcomer = welcome.comes_by(&invitation);
        match way {
            "withdraw" => welcome.mine(&newcomer, &json!({ "do": "withdraw" })).expect(200),
            _ => welcome.declines(joan, &newcomer, "Later.").expect(200),
        };
        assert_eq!(welcome.request(joan, &newcomer)["invited_by"], Value::Null, "{way}");
    }
}

#[test]
fn whoever_vouches_leaves_the_deciding_to_others() {
    let welcome = Welcome::with(json!({ "must_vouch": true, "approvals": 2 }));
    let nadia = welcome.nadia();
    welcome.approves(welcome.leila(), &nadia).expect(200);
    welcome.approves(welcome.rosa(), &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "in-conversation", "somebody must vouch");
    // Leila has approved, and vouches now: that approval counts no more.
    welcome.vouches(&welcome.leila().code, &nadia, "I know her from the market.").expect(200);
    assert_eq!(stage(&welcome, &nadia), "in-conversation");
    welcome.approves(welcome.leila(), &nadia).expect(409).expect_refusal("vouched-by-you");
    welcome.declines(welcome.leila(), &nadia, "No.").expect(409).expect_refusal("vouched-by-you");
    welcome.approves(welcome.joan(), &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "welcomed");
}

#[test]
fn where_a_group_lets_them_those_who_vouch_also_approve() {
    let welcome = Welcome::with(json!({ "must_vouch": true, "vouchers_approve": true }));
    let nadia = welcome.nadia();
    welcome.approves(welcome.leila(), &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "in-conversation");
    // The vouch was what was missing.
    welcome.vouches(&welcome.leila().code, &nadia, "I know her from the market.").expect(200);
    assert_eq!(stage(&welcome, &nadia), "welcomed");
}

#[test]
fn whoever_steps_aside_or_would_rather_not_say_does_not_count() {
    let welcome = Welcome::with(json!({ "approvals": 2 }));
    let nadia = welcome.nadia();
    let (leila, joan, rosa) = (welcome.leila(), welcome.joan(), welcome.rosa());
    does(&welcome, leila, &nadia, "meet").expect(200);
    welcome.approves(leila, &nadia).expect(200);
    let before = told(&welcome, &nadia);
    // She finds out that they are cousins.
    does(&welcome, leila, &nadia, "step-aside").expect(200);
    welcome.approves(leila, &nadia).expect(409).expect_refusal("stepped-aside");
    welcome.declines(leila, &nadia, "No.").expect(409).expect_refusal("stepped-aside");
    let seen = welcome.request(joan, &nadia)["request"].clone();
    assert_eq!((&seen["approvals"], &seen["aside"]), (&json!([]), &json!([welcome.group.number("Leila")])));
    assert_eq!(seen["met_by"], Value::Null, "whoever stepped aside still meets them");
    does(&welcome, joan, &nadia, "abstain").expect(200);
    welcome.approves(rosa, &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "in-conversation");
    assert_eq!(told(&welcome, &nadia), before, "the newcomer learns who decides");
    // Whoever would rather not say may think again.
    welcome.approves(joan, &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "welcomed");
}

#[test]
fn not_now_needs_a_second_look_where_a_group_wants_one() {
    for (settings, needed) in [(json!({}), 1), (json!({ "second_look": true }), 2), (json!({ "approvals": 3 }), 2)] {
        let welcome = Welcome::with(settings.clone());
        let nadia = welcome.nadia();
        let before = told(&welcome, &nadia);
        if needed == 2 {
            welcome.declines(welcome.leila(), &nadia, "Not this month. Ask again in May.").expect(200);
            welcome.declines(welcome.leila(), &nadia, "Not this month. Ask again in June.").expect(200);
            assert_eq!(stage(&welcome, &nadia), "in-conversation", "{settings}");
            assert_eq!(told(&welcome, &nadia), before, "{settings}: it is told before it is decided");
            // Nor is somebody welcomed against whom somebody speaks.
            welcome.approves(welcome.rosa(), &nadia).expect(200);
            assert_eq!(stage(&welcome, &nadia), "in-conversation", "{settings}");
        }
        welcome.declines(welcome.joan(), &nadia, "The kitchen is full. Ask again in May.").expect(200);
        let mine = welcome.look(&nadia);
        assert_eq!(mine["stage"], "not-now", "{settings}");
        let words: Vec<Value> = mine["entries"].as_array().cloned().unwrap_or_default();
        assert!(words.iter().all(|entry| entry["said"] == "not-now" && entry.get("by").is_none()), "{words:?}");
        let signed = open(&text(words.last().expect("a kind note"), "words"), &nadia.kem()).expect("locked to her");
        assert!(text(&signed, "text").contains("Ask again in May"));
    }
}

#[test]
fn a_greeter_who_said_not_now_can_think_again() {
    let welcome = Welcome::with(json!({ "second_look": true }));
    let nadia = welcome.nadia();
    welcome.declines(welcome.leila(), &nadia, "Not now.").expect(200);
    welcome.approves(welcome.leila(), &nadia).expect(200);
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["stage"], &mine["entries"]), (&json!("welcomed"), &json!([])), "what was taken back is told");
    // Nor is it told where others say not now in the end; of what somebody wrote twice, the second is.
    let welcome = Welcome::with(json!({ "second_look": true, "approvals": 3 }));
    let nadia = welcome.nadia();
    welcome.declines(welcome.leila(), &nadia, "I do not know her.").expect(200);
    welcome.approves(welcome.leila(), &nadia).expect(200);
    for words in ["Not this month.", "Not this month. Ask again in May."] {
        welcome.declines(welcome.joan(), &nadia, words).expect(200);
    }
    welcome.declines(welcome.rosa(), &nadia, "The kitchen is full.").expect(200);
    let mine = welcome.look(&nadia);
    let words = mine["entries"].as_array().into_iter().flatten().map(|entry| {
        let signed = open(&text(entry, "words"), &nadia.kem()).expect("locked to her");
        text(&serde_json::from_str(&text(&signed, "text")).expect("words"), "words")
    });
    assert_eq!(words.collect::<Vec<_>>(), ["Not this month. Ask again in May.", "The kitchen is full."]);
}

#[test]
fn greeters_ask_the_newcomer_answers_and_nobody_else_reads_it() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let answered = welcome.asks_back(welcome.leila(), &nadia, "Do you like soup?").expect(200).json();
    assert_eq!(
        (&answered["request"]["stage"], &answered["entries"][0]["name"]),
        (&json!("in-conversation"), &json!("Leila"))
    );
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["stage"], &mine["entries"][0]["said"]), (&json!("in-conversation"), &json!("question")));
    // Greeters are the welcome team, unless they choose a name within the seal.
    assert!(!mine["entries"].to_string().contains("Leila") && mine["entries"][0].get("by").is_none());
    let signed: vault::SignedWords =
        serde_json::from_value(open(&text(&mine["entries"][0], "words"), &nadia.kem()).expect("hers")).expect("signed");
    let list: vault::GreeterList = serde_json::from_str(&text(&mine, "greeters")).expect("a list");
    let verified = list.verify(&welcome.group.slug, now(), None, None).expect("a list that verifies");
    let (words, by) = signed.verify(&welcome.group.slug, &nadia.request, &verified).expect("words of a greeter");
    assert_eq!((words.words.as_str(), by.id), ("Do you like soup?", welcome.leila().seed.id()));
    assert!(signed.verify(&welcome.group.slug, &"0".repeat(32), &verified).is_err(), "said to somebody else");
    let replied = welcome.replies(&nadia, "Lentils!").expect(200).json();
    assert_eq!(replied["entries"][1]["said"], "reply");
    let seen = welcome.request(welcome.joan(), &nadia);
    let sealed = text(&seen["entries"][1], "words");
    for key in welcome.greeters.iter().map(Greets::kem).chain([nadia.kem()]) {
        assert_eq!(open(&sealed, &key).expect("locked to greeters and newcomer")["words"], "Lentils!");
    }
    assert_eq!((&seen["entries"][1]["by"], &seen["entries"][1]["name"]), (&Value::Null, &json!("")));
    assert_eq!(record(&welcome, &nadia), ["arrived", "Leila asked", "replied"]);
}

#[test]
fn what_greeters_say_among_themselves_never_reaches_the_newcomer() {
    let welcome = Welcome::with(json!({ "approvals": 2 }));
    let invitation =
        welcome.invitation(&welcome.rosa().code, &json!({ "introduction": welcome.introduction("My neighbour.") }));
    let nadia = welcome.comes_by(&invitation);
    let before = told(&welcome, &nadia);
    let noted = welcome.notes(welcome.leila(), &nadia, "I met her at the market.").expect(200).json();
    welcome.vouches(&welcome.group.member("Amina"), &nadia, "She fixed my bike.").expect(200);
    does(&welcome, welcome.leila(), &nadia, "meet").expect(200);
    does(&welcome, welcome.joan(), &nadia, "abstain").expect(200);
    welcome.approves(welcome.leila(), &nadia).expect(200);
    assert_eq!(told(&welcome, &nadia), before);
    assert_eq!(text(&serde_json::from_str(&before).expect("a view"), "stage"), "arrived", "nobody has written to them");
    let seen = welcome.request(welcome.joan(), &nadia);
    let said: Vec<String> = seen["entries"].as_array().into_iter().flatten().map(|entry| text(entry, "said")).collect();
    assert_eq!(said, ["introduction", "note", "vouch"]);
    let words: Vec<Value> = seen["entries"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|entry| open(&text(entry, "words"), &welcome.joan().kem()).expect("for greeters")["words"].clone())
        .collect();
    assert_eq!(words, ["My neighbour.", "I met her at the market.", "She fixed my bike."]);
    assert!(seen["entries"].as_array().into_iter().flatten().all(|e| open(&text(e, "words"), &nadia.kem()).is_none()));
    assert_eq!((&seen["entries"][2]["name"], &noted["entries"][1]["name"]), (&json!("Amina"), &json!("Leila")));
    // Once it is decided, neither.
    welcome.approves(welcome.joan(), &nadia).expect(200);
    let decided = told(&welcome, &nadia);
    // The list, which the newcomer's browser verifies, holds the names that greeters chose for it.
    let told = with(serde_json::from_str(&decided).expect("a view"), json!({ "greeters": null })).to_string();
    for word in ["Leila", "Joan", "Amina", "record", "approvals", "aside", "abstain", "vouched", "met_by", "\"by\""] {
        assert!(!told.contains(word), "the newcomer is told “{word}”: {told}");
    }
}

#[test]
fn words_that_the_newcomer_or_the_greeters_could_not_open_are_not_kept() {
    let welcome = Welcome::new();
    let (nadia, other) = (welcome.nadia(), welcome.nadia());
    let leila = welcome.leila();
    let ask = |words: String| welcome.on(leila, &nadia, &json!({ "do": "ask", "words": words }));
    let note = |words: String| welcome.on(leila, &nadia, &json!({ "do": "note", "words": words }));
    let reply = |words: String| welcome.mine(&nadia, &json!({ "do": "reply", "words": words }));
    for unfit in [
        ask("Do you like soup?".into()),
        ask(welcome.words(leila, &other, WordsKind::Question, "To somebody else")),
        ask(welcome.unsigned(Purpose::Note, &nadia, "For another purpose")),
        ask(welcome.unsigned(Purpose::Words, &nadia, "Not to the newcomer")),
        note(welcome.words(leila, &nadia, WordsKind::Question, "To the newcomer too")),
        note(welcome.unsigned(Purpose::Reply, &nadia, "For another purpose")),
        reply(welcome.unsigned(Purpose::Reply, &other, "Of somebody else")),
        reply(welcome.unsigned(Purpose::Note, &nadia, "For greeters alone")),
        reply("Lentils!".into()),
    ] {
        unfit.expect(422).expect_refusal("envelope-unfit");
    }
    let stale = welcome.words(leila, &nadia, WordsKind::Question, "Soup?");
    let all: Vec<_> = welcome.greeters.iter().collect();
    welcome.set_list(&crate::harness::sheet_of(&welcome.door, &welcome.group.slug, 2, &all)).expect(200);
    ask(stale).expect(409).expect_refusal("greeters-changed");
    assert_eq!(welcome.request(leila, &nadia)["entries"], json!([]));
    // Nothing was done either.
    assert_eq!((stage(&welcome, &nadia), record(&welcome, &nadia)), ("arrived".into(), vec!["arrived".to_owned()]));
}

#[test]
fn where_a_request_is_not_sealed_words_are_read_as_they_were_typed() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let body = json!({ "revision": 1, "lang": "en", "fields": [["q-called", "Nadia"], ["q-keep", "1"]] });
    let access = text(&welcome.worked(body).send().expect(201).json(), "access");
    let mine = |command: Value| welcome.group.send("/mine", Some(&access), &command);
    let request = text(&mine(json!({ "do": "look" })).expect(200).json(), "request");
    let on =
        |command: Value| welcome.group.send(&format!("/requests/{request}"), Some(&welcome.leila().code), &command);
    on(json!({ "do": "ask", "words": "  Do you like\u{202e} soup?\n\n\n\n Yes? " })).expect(200);
    on(json!({ "do": "ask", "words": " \n" })).expect(422).expect_refusal("words-unfit");
    on(json!({ "do": "note", "words": "x".repeat(4_001) })).expect(422).expect_refusal("words-unfit");
    let replied = mine(json!({ "do": "reply", "words": "Lentils!" })).expect(200).json();
    assert!(text(&replied["entries"][0], "words").starts_with("Do you like soup?"));
    assert_eq!(replied["entries"][1]["words"], "Lentils!");
    // At some point somebody has to wait for an answer; greeters can still answer, and decide.
    for _ in 0..197 {
        mine(json!({ "do": "reply", "words": "And…" })).expect(200);
    }
    on(json!({ "do": "note", "words": "She writes a lot." })).expect(200);
    mine(json!({ "do": "reply", "words": "And…" })).expect(409).expect_refusal("full");
    on(json!({ "do": "ask", "words": "Come on Sunday?" })).expect(200);
    on(json!({ "do": "approve" })).expect(200);
}

#[test]
fn what_is_sent_twice_is_done_once() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let (leila, key) = (welcome.leila(), fresh_key());
    let at = format!("/requests/{}", nadia.request);
    let words = welcome.words(leila, &nadia, WordsKind::Question, "Soup?");
    let ask = json!({ "do": "ask", "words": words });
    let send = |code: &str, at: &str, command: &Value| welcome.group.post(at).code(code).key(&key).json(command).send();
    for _ in 0..3 {
        assert_eq!(send(&leila.code, &at, &ask).expect(200).json()["entries"].as_array().map(Vec::len), Some(1));
    }
    let other = json!({ "do": "ask", "words": welcome.words(leila, &nadia, WordsKind::Question, "Bread?") });
    send(&leila.code, &at, &other).expect(409).expect_refusal("key-reused");
    send(&welcome.joan().code, &at, &ask).expect(409).expect_refusal("key-reused");
    let key = fresh_key();
    let reply = json!({ "do": "reply", "words": welcome.unsigned(Purpose::Reply, &nadia, "Lentils!") });
    for _ in 0..3 {
        let replied = welcome.group.post("/mine").code(&nadia.code()).key(&key).json(&reply).send().expect(200).json();
        assert_eq!(replied["entries"].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn a_greeter_takes_a_request_and_leaves_it_to_another() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let (leila, joan) = (welcome.leila(), welcome.joan());
    let met = || welcome.card(joan, &nadia).expect("a card")["met_by"].clone();
    assert_eq!(met(), Value::Null);
    let taken = does(&welcome, leila, &nadia, "meet").expect(200).json();
    assert_eq!((&taken["met_by"]["name"], met()), (&json!("Leila"), json!("Leila")));
    // Only oneself leaves; somebody else can take it over.
    does(&welcome, joan, &nadia, "leave").expect(200);
    assert_eq!(met(), "Leila");
    does(&welcome, leila, &nadia, "leave").expect(200);
    assert_eq!(met(), Value::Null);
    does(&welcome, joan, &nadia, "meet").expect(200);
    assert_eq!(met(), "Joan");
    assert_eq!(record(&welcome, &nadia), ["arrived", "Leila met", "Joan left", "Leila left", "Joan met"]);
}

#[test]
fn greeters_get_those_first_whose_language_they_read_and_then_those_who_wait_longest() {
    let welcome = Welcome::with_a_clock(json!({}));
    let start = now();
    let mut people = Vec::new();
    for (hours, lang) in [(1, "en"), (2, "es"), (3, "ar"), (4, "en"), (5, "es")] {
        welcome.group.set_clock(start + hours * 60 * 60 * 1000);
        people.push(welcome.knocks(Newcomer::in_language(lang)));
    }
    let order = |greets: &Greets| -> Vec<usize> {
        let desk = welcome.desk(&greets.code);
        let ids = desk["requests"].as_array().into_iter().flatten().map(|card| text(card, "id"));
        ids.filter_map(|id| people.iter().position(|newcomer| newcomer.request == id)).collect()
    };
    assert_eq!(order(welcome.leila()), [0, 1, 2, 3, 4]);
    let reads = json!({ "do": "read", "languages": ["es", "ar"] });
    let desk = welcome.at_desk(&welcome.leila().code, &reads).expect(200).json();
    assert_eq!(desk["i_read"], json!(["es", "ar"]));
    assert_eq!(order(welcome.leila()), [1, 2, 4, 0, 3]);
    assert_eq!(order(welcome.joan()), [0, 1, 2, 3, 4], "one's languages are one's own");
    // Whoever was written to waits no more, until they answer.
    welcome.asks_back(welcome.joan(), &people[0], "Soup?").expect(200);
    assert_eq!(order(welcome.joan()), [1, 2, 3, 4, 0]);
    welcome.approves(welcome.joan(), &people[1]).expect(200);
    assert_eq!(order(welcome.joan())[..3], [2, 3, 4]);
    welcome.replies(&people[0], "Lentils!").expect(200);
    assert_eq!(order(welcome.joan()), [2, 3, 4, 0, 1]);
    let many: Vec<String> = (0..31).map(|n| format!("qaa-x-{n}")).collect();
    let too_many = json!({ "do": "read", "languages": many });
    welcome.at_desk(&welcome.leila().code, &too_many).expect(422).expect_refusal("range-unfit");
}

#[test]
fn the_desk_knows_since_when_nobody_has_greeted_somebody() {
    let welcome = Welcome::with_a_clock(json!({}));
    let nadia = welcome.nadia();
    let waits = || welcome.card(welcome.leila(), &nadia).expect("a card")["waiting_since"].clone();
    let arrived = waits().as_i64().expect("she waits");
    assert!((arrived - now()).abs() < 60_000);
    welcome.group.set_clock(now() + 4 * DAY);
    // Notes, and meeting her among themselves, greet nobody.
    welcome.notes(welcome.leila(), &nadia, "Who has time?").expect(200);
    does(&welcome, welcome.joan(), &nadia, "meet").expect(200);
    let desk = welcome.desk(&welcome.leila().code);
    assert_eq!(waits(), arrived);
    assert!(desk["now"].as_i64().unwrap_or_default() - arrived > 3 * DAY);
    welcome.asks_back(welcome.joan(), &nadia, "I am sorry that it took so long.").expect(200);
    assert_eq!(waits(), Value::Null);
    welcome.replies(&nadia, "No matter!").expect(200);
    assert!(waits().as_i64().expect("she waits again") >= arrived + 4 * DAY);
    welcome.approves(welcome.joan(), &nadia).expect(200);
    assert_eq!(waits(), Value::Null);
}

#[test]
fn a_path_is_one_of_the_forms() {
    let welcome = Welcome::with(json!({ "approvals": 2, "paths": ["food", "rides"] }));
    let nadia = welcome.nadia();
    let approve = |by: &Greets, path: &str| welcome.on(by, &nadia, &json!({ "do": "approve", "path": path }));
    approve(welcome.leila(), "garden").expect(422).expect_refusal("path-unknown");
    approve(welcome.leila(), "food").expect(200);
    let seen = approve(welcome.joan(), "rides").expect(200).json();
    assert_eq!((&seen["request"]["stage"], &seen["request"]["path"]), (&json!("welcomed"), &json!("rides")));
}

#[test]
fn rules_that_change_hold_for_whoever_waits() {
    let welcome = Welcome::with(json!({ "approvals": 2 }));
    let nadia = welcome.nadia();
    welcome.approves(welcome.leila(), &nadia).expect(200);
    welcome.group.put("/signup/join", &set(json!({ "approvals": 1 }))).expect(200);
    assert_eq!(stage(&welcome, &nadia), "in-conversation", "nobody decided");
    welcome.approves(welcome.leila(), &nadia).expect(200);
    assert_eq!(stage(&welcome, &nadia), "welcomed");
}

#[test]
fn two_who_approve_at_once_are_two() {
    let welcome = Welcome::with(json!({ "approvals": 3 }));
    let nadia = welcome.nadia();
    std::thread::scope(|scope| {
        for greets in &welcome.greeters {
            let (group, request) = (&welcome.group, &nadia.request);
            scope.spawn(move || {
                group
                    .send(&format!("/requests/{request}"), Some(&greets.code), &json!({ "do": "approve" }))
                    .expect(200);
            });
        }
    });
    assert_eq!(stage(&welcome, &nadia), "welcomed");
    assert_eq!(record(&welcome, &nadia).len(), 5);
    assert_eq!(welcome.card(welcome.joan(), &nadia).expect("a card")["stage"], "welcomed");
}

#[test]
fn a_request_that_is_not_there_is_not_found() {
    let welcome = Welcome::new();
    let at = |request: &str| welcome.group.get(&format!("/requests/{request}")).code(&welcome.leila().code).send();
    let nadia = welcome.nadia();
    for nobody in ["0".repeat(32), "x".into(), nadia.request.to_uppercase()] {
        at(&nobody).expect(404).expect_refusal("not-found");
    }
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    at(&nadia.request).expect(404).expect_refusal("not-found");
    welcome.approves(welcome.leila(), &nadia).expect(404).expect_refusal("not-found");
    // Vouching has a door of its own.
    let tomas = welcome.nadia();
    let vouch = json!({ "do": "vouch", "words": welcome.unsigned(Purpose::Vouch, &tomas, "Nice.") });
    let amina = welcome.group.member("Amina");
    let path = format!("/requests/{}", tomas.request);
    welcome.group.send(&path, Some(&amina), &vouch).expect(403).expect_refusal("not-yours");
}
