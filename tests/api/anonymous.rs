//! Anonymous polls of members: nobody in the group, and nobody who takes its disk away, finds out who voted what.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::harness::{
    Answer, Database, Group, Porchlight, Setting, counted, databases_of, files, fresh_key, garden, happened, holds,
    now, options, potluck, text, utc, with,
};

/// A proposal on which nobody finds out who said what.
fn secret() -> Value {
    with(garden(), json!({ "names": "anonymous", "results": "after-closing" }))
}

fn alone() -> Group {
    Group::on(Arc::new(Porchlight::start(&Setting::default())))
}

fn people(group: &Group, how_many: usize) -> Vec<String> {
    (0..how_many).map(|n| group.member(&format!("Person-{n}"))).collect()
}

fn vote(group: &Group, at: &str, code: &str, choice: &str, reason: &str) -> Answer {
    group.ballot(at, Some(code), &fresh_key(), &json!({ "choice": [choice], "reason": reason })).send()
}

/// The files of the objects of a kind, with workerd's own; but for the index of the journal, which readers write too.
fn bytes_of(data: &Path, kind: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = files(&data.join(format!("porchlight-{kind}-v1")));
    found.retain(|path, _| path.extension().is_none_or(|ext| ext != "sqlite-shm"));
    found
}

/// What somebody finds who reads every file: the path, and which of these words stands in it, in whatever case.
fn found_in(data: &Path, words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in files(data) {
        let lower = bytes.to_ascii_lowercase();
        let here = words.iter().filter(|word| holds(&lower, word.to_lowercase().as_bytes()));
        found.extend(here.map(|word| format!("{}: {word}", path.display())));
    }
    found
}

/// A code as it is written, and without its hyphens; and the same of an idempotency key, as digits and as bytes.
fn spellings(secret: &str) -> Vec<String> {
    vec![secret.to_owned(), secret.replace('-', "")]
}

#[test]
fn the_files_link_no_voter_to_a_ballot() {
    const LANG: &str = "qaa-zorzal";
    let group = alone();
    let people = people(&group, 12);
    group.ask("/proposal/garden", &secret());
    group.ask("/proposal/named", &garden());
    for code in &people {
        // Everybody looks: who can vote is fixed by now, and nothing is left that only the first visit would write.
        group.view("/proposal/garden", Some(code));
    }
    let data = group.porch.data();
    let rows = || Database::group(&data).everything();
    let (before, bytes_before) = (rows(), bytes_of(&data, "group"));

    // Everybody votes, in the order of their numbers, on every way there is; then some change their vote.
    let mut keys = Vec::new();
    let mut send = |n: usize, choice: &str| {
        let (code, key, reason) = (&people[n], fresh_key(), format!("reason of the {n}th"));
        keys.push(key.clone());
        let form = [("choice", choice), ("reason", &*reason), ("key", &*key), ("lang", LANG)];
        match n % 3 {
            0 => {
                let fields = json!({ "choice": [choice], "reason": reason, "lang": LANG });
                group.ballot("/proposal/garden", Some(code), &key, &fields).send().expect(200)
            }
            1 => {
                let page = group.porch.post(&group.page("/proposal/garden?lang=es")).on_our_page();
                page.cookie(&group.cookie(), code).form(&form).send().expect(303)
            }
            _ => {
                let awake = group.post("/proposal/garden?dress=page").on_our_page().cookie(&group.cookie(), code);
                awake.form(&form).send().expect(200)
            }
        };
    };
    for n in 0..12 {
        send(n, ["agree", "abstain", "disagree"][n % 3]);
    }
    for n in [7, 2, 4, 9] {
        send(n, "agree");
    }
    // Some look at what they said; the organiser looks at whatever an organiser may look at.
    for code in &people[..4] {
        assert!(group.view("/proposal/garden", Some(code))["own"].is_object());
    }
    for thing in ["/proposal/garden", "/proposal/garden/electors", "/proposal/garden/draft", "/members", ""] {
        group.get(thing).code(&group.organiser).send().expect(200);
    }
    let voted_at = now();
    // While it runs nothing was written about it anywhere but in its box.
    assert_eq!(rows(), before);
    assert!(bytes_of(&data, "group") == bytes_before, "a vote changed the group's files");

    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    assert_eq!(Database::group(&data).everything(), before);
    assert!(bytes_of(&data, "group") == bytes_before, "a vote changed the group's files");

    // In no file: a code, the key of a command, the language of a page.
    let mut words: Vec<String> = people.iter().chain([&organiser]).flat_map(|code| spellings(code)).collect();
    words.extend(keys.iter().flat_map(|key| spellings(key)));
    words.extend([LANG.to_owned(), "zorzal".to_owned()]);
    assert_eq!(found_in(&data, &words), Vec::<String>::new());
    for key in &keys {
        let bytes: Vec<u8> = (0..16).filter_map(|at| u8::from_str_radix(&key[2 * at..2 * at + 2], 16).ok()).collect();
        for (path, content) in files(&data) {
            assert!(!holds(&content, &bytes), "{} holds the key of a command", path.display());
        }
    }

    // The box: ballots under keys, and no third thing.
    let boxes = Database::all(&data, "ballot-box");
    assert_eq!(boxes.len(), 1);
    let tables = boxes[0].tables();
    let ours: Vec<&str> = tables.keys().map(String::as_str).filter(|name| !name.starts_with("_cf_")).collect();
    assert_eq!(ours, ["ballots", "replaced", "sealed"]);
    assert!(tables["ballots"].ends_with("WITHOUT ROWID"), "rows are numbered as they came: {}", tables["ballots"]);
    assert_eq!(boxes[0].rows("SELECT name FROM pragma_table_info('ballots')"), ["key", "ballot"]);
    assert_eq!(boxes[0].rows("SELECT one FROM sealed UNION SELECT key FROM replaced"), Vec::<String>::new());
    for (name, rows) in boxes[0].everything() {
        assert!(!name.starts_with("_cf_") || rows.is_empty(), "{name} holds {rows:?}");
    }
    let ballots = boxes[0].rows("SELECT key, ballot FROM ballots");
    assert_eq!(ballots.len(), 12, "one for each, also of those who changed theirs");
    let ballots: Vec<(&str, Value)> = ballots
        .iter()
        .map(|row| row.split_once('|').expect("two columns"))
        .map(|(key, ballot)| (key, serde_json::from_str(ballot).expect("a ballot")))
        .collect();
    for (key, ballot) in &ballots {
        assert!(key.len() == 64 && key.bytes().all(|b| b.is_ascii_hexdigit()), "{key}");
        let fields: BTreeSet<&str> =
            ballot.as_object().into_iter().flat_map(|b| b.keys()).map(String::as_str).collect();
        assert_eq!(fields, BTreeSet::from(["marks", "reason"]), "{ballot}");
    }
    // In the order of the keys, which nobody chose, and not of arrival.
    assert!(ballots.is_sorted_by_key(|(key, _)| *key));
    let arrived: Vec<String> = (0..12).map(|n| format!("reason of the {n}th")).collect();
    assert_ne!(ballots.iter().map(|(_, ballot)| text(ballot, "reason")).collect::<Vec<_>>(), arrived);
    // No key of a ballot stands in any other file, nor anything that the group knows of a member in the box's.
    let keys_of_ballots: Vec<String> = ballots.iter().map(|(key, _)| (*key).to_owned()).collect();
    assert!(found_in(&data, &keys_of_ballots).iter().all(|found| found.starts_with("porchlight-ballot-box-v1/")));
    let kept = Database::group(&data);
    let mut known = kept.rows("SELECT code FROM people");
    known.extend(kept.rows("SELECT SUBSTR(elector, 3) FROM electors WHERE elector LIKE 'c:%'"));
    known.extend(kept.rows("SELECT key FROM commands UNION SELECT command FROM commands"));
    known.extend(kept.rows("SELECT name FROM people WHERE name <> ''"));
    known.extend(kept.rows("SELECT salt FROM about"));
    assert!(known.len() > 40 && known.iter().all(|known| !keys_of_ballots.contains(known)));
    assert_eq!(found_in(&data.join("porchlight-ballot-box-v1"), &known), Vec::<String>::new());
    // No number of a member (`m:7`), and no time.
    let minutes = [voted_at / 100_000, voted_at / 100_000 - 1].map(|minutes| minutes.to_string());
    let traces: Vec<String> = (1..20).map(|n| format!("m:{n}")).chain(minutes).collect();
    for (key, ballot) in &ballots {
        let row = format!("{key} {ballot}");
        assert!(traces.iter().all(|trace| !row.contains(trace)), "{row}");
    }
    assert_eq!(kept.rows("SELECT * FROM votes"), Vec::<String>::new());
    drop(kept);

    // The power is back. Everybody finds their own, and one more changes theirs; then it is over.
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    for (n, code) in people.iter().enumerate() {
        let own = group.view("/proposal/garden", Some(code))["own"].clone();
        assert_eq!(text(&own, "reason"), format!("reason of the {n}th"));
    }
    vote(&group, "/proposal/garden", &people[11], "agree", "reason of the 11th").expect(200);
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["results"]["answers"]), ("agree 8, abstain 2, disagree 2".into(), &json!(12)));

    // The box is gone. What was in it lies in the group's database by content, without keys.
    let left = Database::all(&data, "ballot-box");
    assert!(left.iter().all(|left| left.tables().keys().all(|name| name.starts_with("_cf_"))), "the box is not empty");
    assert_eq!(found_in(&data, &keys_of_ballots), Vec::<String>::new());
    let in_box = files(&data.join("porchlight-ballot-box-v1"));
    assert!(in_box.values().all(|bytes| !holds(bytes, b"reason of the")), "words are left in the file of the box");
    let kept = Database::group(&data);
    assert_eq!(
        kept.rows("SELECT why, marks, times FROM ballots"),
        ["box|{\"abstain\":1}|2", "box|{\"agree\":1}|8", "box|{\"disagree\":1}|2",]
    );
    let tables = kept.tables();
    for table in ["ballots", "reasons"] {
        assert!(tables[table].ends_with("WITHOUT ROWID"), "{table}");
    }
    assert_eq!(kept.rows("SELECT name FROM pragma_table_info('reasons')"), ["poll", "place", "marks", "reason"]);
    let reasons = kept.rows("SELECT reason FROM reasons");
    assert!(reasons.len() == 12 && reasons.is_sorted());
    assert_eq!(kept.rows("SELECT * FROM votes"), Vec::<String>::new());
    assert_eq!(found_in(&data, &words), Vec::<String>::new());
    // What is asked afterwards tells no more.
    for code in people.iter().chain([&group.organiser]) {
        let view = group.view("/proposal/garden", Some(code));
        assert_eq!(view["own"], Value::Null);
        for voice in view["results"]["voices"].as_array().into_iter().flatten() {
            assert_eq!((voice.get("name"), voice.get("lang")), (None, None), "{voice}");
        }
        assert!(!view["results"].to_string().contains("Person-"));
    }
}

#[test]
fn an_anonymous_poll_cannot_reopen() {
    let group = alone();
    let people = people(&group, 3);
    group.ask("/proposal/garden", &secret());
    for code in &people[..2] {
        vote(&group, "/proposal/garden", code, "agree", "").expect(200);
    }
    let reopen = |code: Option<&str>| group.send("/proposal/garden", code, &json!({ "do": "reopen", "days": 3 }));
    reopen(Some(&group.organiser)).expect(409).expect_refusal("still-running");
    let over = group.close("/proposal/garden");
    assert_eq!(counted(&over), "agree 2");
    let kept = || Database::group(&group.porch.data()).everything();
    let before = kept();
    reopen(None).expect(401).expect_refusal("code-needed");
    reopen(Some(&people[0])).expect(403).expect_refusal("not-yours");
    reopen(Some(&group.organiser)).expect(409).expect_refusal("anonymous-stays-closed");
    let page =
        group.porch.post(&group.page("/proposal/garden")).on_our_page().cookie(&group.cookie(), &group.organiser);
    assert!(page.form(&[("do", "reopen"), ("days", "3")]).send().status >= 400);
    // Nor any other way round.
    for command in [
        json!({ "do": "extend", "days": 3 }),
        json!({ "do": "close" }),
        json!({ "do": "withdraw" }),
        json!({ "do": "add-voters", "people": [group.number("Person-2")] }),
        json!({ "do": "paper", "only": { "agree": "1" } }),
    ] {
        group.organise("/proposal/garden", &command).expect(409).expect_refusal("closed");
    }
    for definition in [secret(), garden(), with(secret(), json!({ "closes_in_days": 9 }))] {
        group.put("/proposal/garden", &definition).expect(409).expect_refusal("closed");
    }
    vote(&group, "/proposal/garden", &people[2], "disagree", "").expect(409).expect_refusal("closed");
    assert_eq!(kept(), before);
    // One that was taken back shows nothing and stays so.
    group.ask("/proposal/shed", &secret());
    vote(&group, "/proposal/shed", &people[0], "agree", "Words that nobody reads").expect(200);
    group.organise("/proposal/shed", &json!({ "do": "withdraw" })).expect(200);
    let reopened = group.organise("/proposal/shed", &json!({ "do": "reopen", "days": 3 }));
    reopened.expect(409).expect_refusal("withdrawn");
    assert_eq!(group.view("/proposal/shed", Some(&group.organiser))["results"], Value::Null);
    assert_eq!(found_in(&group.porch.data(), &["Words that nobody reads".to_owned()]), Vec::<String>::new());
}

#[test]
fn an_anonymous_vote_can_be_changed_until_it_closes() {
    let group = alone();
    let people = people(&group, 2);
    group.ask("/proposal/garden", &secret());
    let first = vote(&group, "/proposal/garden", &people[0], "agree", "For the bees.").expect(200).json();
    assert_eq!((&first["happened"], &first["own"]["marks"]), (&json!("counted"), &json!({ "agree": 1 })));
    let second = vote(&group, "/proposal/garden", &people[0], "disagree", "Too much shade.").expect(200).json();
    assert_eq!((&second["happened"], &second["own"]["marks"]), (&json!("changed"), &json!({ "disagree": 1 })));
    assert_eq!(second["own"]["reason"], "Too much shade.");
    // The same once more, by the same command, is the same; a command without a key is none.
    let key = fresh_key();
    let fields = json!({ "choice": ["abstain"] });
    for _ in 0..2 {
        group.ballot("/proposal/garden", Some(&people[0]), &key, &fields).send().expect(200);
    }
    let unkeyed = group.ballot("/proposal/garden", Some(&people[0]), "", &fields).send();
    unkeyed.expect(422).expect_refusal("key-missing");
    // What does not fit changes nothing.
    vote(&group, "/proposal/garden", &people[0], "block", "").expect(422).expect_refusal("option-unknown");
    vote(&group, "/proposal/garden", &people[0], "agree", &"x".repeat(501))
        .expect(422)
        .expect_refusal("reason-too-long");
    assert_eq!(group.view("/proposal/garden", Some(&people[0]))["own"]["marks"], json!({ "abstain": 1 }));
    assert_eq!(group.view("/proposal/garden", Some(&people[1]))["own"], Value::Null);
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["results"]["answers"]), ("abstain 1".into(), &json!(1)));
    vote(&group, "/proposal/garden", &people[0], "agree", "").expect(409).expect_refusal("closed");
}

#[test]
fn an_anonymous_poll_shows_nothing_of_its_count_before_it_is_over() {
    let group = Group::new();
    let people = people(&group, 3);
    let rules = json!({
        "quorum": { "percent": 50 }, "audience": "everyone",
        "thresholds": [{ "option": "agree", "bound": "more-than", "part": 1, "whole": 2, "of": "cast" }],
    });
    group.ask("/proposal/garden", &with(secret(), rules));
    for code in &people {
        vote(&group, "/proposal/garden", code, "agree", "For the bees.").expect(200);
    }
    let viewers = [None, Some(people[0].as_str()), Some(&group.organiser), Some(&group.person("greeter", "Leila"))];
    for code in viewers {
        let view = group.view("/proposal/garden", code);
        for hidden in ["results", "quorum", "decision"] {
            assert_eq!(view[hidden], Value::Null, "{hidden}");
        }
        assert_eq!((&view["show_results"], &view["names"]), (&json!("after-closing"), &json!("anonymous")));
        assert_eq!(view["own"].is_object(), code == Some(&people[0]));
        assert!(code == Some(&people[0]) || !view.to_string().contains("bees"));
        let ballots = group.get("/proposal/garden/ballots").code_if(code).send();
        ballots.expect(409).expect_refusal("still-running");
    }
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["decision"]["verdict"]), ("agree 3".into(), &json!("passes")));
    for code in viewers {
        let view = group.view("/proposal/garden", code);
        assert_eq!((counted(&view), &view["quorum"]["reached"]), ("agree 3".into(), &json!(true)));
        assert_eq!(view["decision"], over["decision"]);
    }
    let ballots = group.ballots("/proposal/garden");
    assert_eq!(ballots["ballots"], json!([{ "times": 3, "marks": { "agree": 1 } }]));
}

#[test]
fn nobody_is_told_who_has_voted() {
    let group = Group::new();
    let people = people(&group, 4);
    group.ask("/proposal/garden", &secret());
    let electors = || group.get("/proposal/garden/electors").code(&group.organiser).send().expect(200).json();
    vote(&group, "/proposal/garden", &people[1], "agree", "").expect(200);
    // How many, for a reminder; not who.
    for over in [false, true] {
        if over {
            group.close("/proposal/garden");
        }
        let electors = electors();
        assert_eq!((&electors["can_vote"], &electors["voted"]), (&json!(5), &json!(1)), "{over}");
        assert_eq!((&electors["missing"], &electors["others"]), (&json!([]), &json!([])), "{over}");
        assert!(!electors.to_string().contains("Person-"));
        let view = group.get("/proposal/garden").code(&group.organiser).send().expect(200).text();
        assert!(!view.contains("Person-"));
    }
    for code in &people {
        group.get("/proposal/garden/electors").code(code).send().expect(403).expect_refusal("not-yours");
    }
}

#[test]
fn reasons_come_after_closing_in_the_order_of_their_words() {
    let group = Group::new();
    let people = people(&group, 4);
    let days = options(&["friday", "saturday", "sunday"]);
    let ask = |max: u32| json!({ "choose": { "min": 1, "max": max, "options": days } });
    let poll = |max: u32| {
        let members =
            json!({ "who": "members", "names": "anonymous", "results": "after-closing", "reasons": "optional" });
        with(potluck(), with(members, json!({ "ask": ask(max) })))
    };
    group.ask("/poll/one", &poll(1));
    group.ask("/poll/several", &poll(2));
    for (code, reason) in people.iter().zip(["zebra", "apple", "", "mango"]) {
        for at in ["/poll/one", "/poll/several"] {
            let choice = if at == "/poll/one" { json!(["sunday"]) } else { json!(["friday", "sunday"]) };
            let fields = json!({ "choice": choice, "reason": reason, "helped": reason == "apple" });
            group.ballot(at, Some(code), &fresh_key(), &fields).send().expect(200);
        }
    }
    let voices = |at: &str| {
        let view = group.close(at);
        assert_eq!((&view["results"]["answers"], &view["results"]["helped"]), (&json!(4), &json!(1)));
        assert_eq!(view["results"]["more_voices"], 0);
        view["results"]["voices"].clone()
    };
    let voice =
        |number: usize, reason: &str, marks: Value| json!({ "voice": number, "reason": reason, "marks": marks });
    let said = |marks: &Value| {
        let numbered = ["apple", "mango", "zebra"].iter().enumerate();
        json!(numbered.map(|(at, reason)| voice(at + 1, reason, marks.clone())).collect::<Vec<_>>())
    };
    assert_eq!(voices("/poll/one"), said(&json!({ "sunday": 1 })));
    // A whole ballot beside the words would be as good as a name.
    assert_eq!(voices("/poll/several"), said(&json!({})));
}

/// The code that somebody gets in the place of theirs.
fn replaced(group: &Group, code: &str, key: &str) -> Answer {
    group.post("/code").code(code).key(key).json(&json!({ "do": "replace" })).send()
}

#[test]
fn whoever_replaces_their_code_keeps_their_vote_and_has_no_second() {
    let group = alone();
    let people = people(&group, 3);
    group.ask("/proposal/garden", &secret());
    group.ask("/proposal/shed", &secret());
    vote(&group, "/proposal/garden", &people[0], "agree", "For the bees.").expect(200);
    let key = fresh_key();
    let new = text(&replaced(&group, &people[0], &key).expect(201).json(), "code");
    // The answer was lost, and the same is sent again.
    assert_eq!(text(&replaced(&group, &people[0], &key).expect(201).json(), "code"), new);
    vote(&group, "/proposal/garden", &people[0], "agree", "").expect(401).expect_refusal("code-unknown");
    let view = group.view("/proposal/garden", Some(&new));
    assert_eq!((&view["standing"], &view["own"]["reason"]), (&json!("votes"), &json!("For the bees.")));
    let changed = vote(&group, "/proposal/garden", &new, "disagree", "").expect(200).json();
    assert_eq!(changed["happened"], "changed");
    // Where they had not voted yet they still can, once.
    vote(&group, "/proposal/shed", &new, "agree", "").expect(200);
    let newer = text(&replaced(&group, &new, &fresh_key()).expect(201).json(), "code");
    vote(&group, "/proposal/shed", &newer, "disagree", "").expect(200);
    vote(&group, "/proposal/shed", &people[1], "agree", "").expect(200);
    for (at, count, answers) in [("/proposal/garden", "disagree 1", 1), ("/proposal/shed", "agree 1, disagree 1", 2)] {
        let over = group.close(at);
        assert_eq!((counted(&over), &over["results"]["answers"]), (count.to_owned(), &json!(answers)), "{at}");
        assert_eq!(over["can_vote"], 4);
    }
    // Of all of that nothing says whose code it was.
    let commands = Database::group(&group.porch.data()).rows("SELECT outcome FROM commands");
    let number = group.number("Person-0").to_string();
    assert!(!commands.contains(&number), "who replaced their code is kept: {commands:?}");
}

#[test]
fn whoever_votes_while_their_code_is_replaced_has_one_vote() {
    let group = alone();
    let people = people(&group, 12);
    group.ask("/proposal/garden", &secret());
    std::thread::scope(|scope| {
        for (n, code) in people.iter().enumerate() {
            let group = &group;
            if n % 2 == 0 {
                vote(group, "/proposal/garden", code, "agree", "").expect(200);
            }
            let votes =
                (0..4).map(|_| scope.spawn(move || vote(group, "/proposal/garden", code, "abstain", "").status));
            let votes: Vec<_> = votes.collect();
            let new = scope.spawn(move || {
                let new = text(&replaced(group, code, &fresh_key()).expect(201).json(), "code");
                vote(group, "/proposal/garden", &new, "disagree", "").expect(200);
            });
            new.join().expect("a new code");
            let statuses: Vec<u16> = votes.into_iter().filter_map(|vote| vote.join().ok()).collect();
            assert!(statuses.iter().all(|status| matches!(status, 200 | 401 | 403)), "{statuses:?}");
        }
    });
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["results"]["answers"]), ("disagree 12".to_owned(), &json!(12)));
}

#[test]
fn a_ballot_of_somebody_taken_out_stays_for_nobody_could_find_it() {
    let group = alone();
    let people = people(&group, 3);
    group.ask("/proposal/garden", &secret());
    for code in &people[..2] {
        vote(&group, "/proposal/garden", code, "agree", "").expect(200);
    }
    group.revoke("Person-0");
    group.revoke("Person-2");
    for code in [&people[0], &people[2]] {
        vote(&group, "/proposal/garden", code, "disagree", "").expect(401).expect_refusal("code-unknown");
    }
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["can_vote"]), ("agree 2".to_owned(), &json!(4)));
}

#[test]
fn somebody_who_came_later_votes_anonymously_only_when_added_and_everybody_sees_that() {
    let group = alone();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &secret());
    let joan = group.member("Joan");
    assert_eq!(group.view("/proposal/garden", Some(&joan))["standing"], "late");
    vote(&group, "/proposal/garden", &joan, "agree", "").expect(403).expect_refusal("came-later");
    let add = json!({ "do": "add-voters", "people": [group.number("Joan")] });
    group.organise("/proposal/garden", &add).expect(200);
    vote(&group, "/proposal/garden", &joan, "agree", "").expect(200);
    vote(&group, "/proposal/garden", &amina, "disagree", "").expect(200);
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!((happened(&view), &view["can_vote"]), (vec!["voters-added".to_owned()], &json!(3)));
    assert_eq!(counted(&group.close("/proposal/garden")), "agree 1, disagree 1");
    // No door stands open: whoever came in by it would be known by the count going up.
    let refused = group.put("/proposal/open-door", &with(secret(), json!({ "late": "join" })));
    refused.expect(422).expect_refusal("anonymous-unfit");
}

#[test]
fn what_would_give_a_voter_away_cannot_be_asked_anonymously() {
    let group = Group::new();
    group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
    let poll = with(potluck(), json!({ "who": "members", "names": "anonymous", "results": "after-closing" }));
    let mut placed = options(&["friday", "sunday"]);
    placed[0]["places"] = json!(3);
    for (at, definition, refusal) in [
        // Counts that could be watched while votes come.
        ("/proposal/new", with(secret(), json!({ "results": "always" })), "anonymous-unfit"),
        ("/proposal/new", with(secret(), json!({ "results": "after-voting" })), "anonymous-unfit"),
        (
            "/poll/new",
            with(poll.clone(), json!({ "ask": { "choose": { "min": 1, "max": 1, "options": placed } } })),
            "anonymous-unfit",
        ),
        ("/poll/new", with(poll.clone(), json!({ "ask": { "count-in": { "places": 3 } } })), "anonymous-unfit"),
        // Lists of who voted.
        ("/proposal/new", with(secret(), json!({ "names_missing": true })), "anonymous-unfit"),
        ("/proposal/new", with(secret(), json!({ "topic": "money" })), "trust-unfit"),
        ("/proposal/new", with(secret(), json!({ "who": "everyone" })), "open-cannot-bind"),
    ] {
        let refused = group.put(at, &definition);
        assert_eq!((refused.status, refused.refusal().as_str()), (422, refusal), "{definition}");
    }
    group.ask("/proposal/garden", &secret());
    let paper = group.organise("/proposal/garden", &json!({ "do": "paper", "only": { "agree": "1" } }));
    paper.expect(422).expect_refusal("anonymous-unfit");
}

#[test]
fn once_it_is_open_an_anonymous_poll_asks_the_same_of_the_same_people() {
    let group = alone();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &secret());
    // Nobody has voted; and nobody may find out by trying.
    for change in [
        json!({ "names": "shown" }),
        json!({ "names": "hidden" }),
        json!({ "results": "always", "names": "hidden" }),
        json!({ "who": { "circles": ["kitchen"] } }),
        json!({ "reasons": "required" }),
        json!({ "block": "stops" }),
    ] {
        for voted in [false, true] {
            let refused = group.put("/proposal/garden", &with(secret(), change.clone()));
            assert_eq!((refused.status, refused.refusal().as_str()), (409, "already-voted"), "{change}, {voted}");
            vote(&group, "/proposal/garden", &amina, "agree", "").expect(200);
        }
    }
    // Words and more days do not hurt.
    let words = json!({ "title": { "en": "A garden, with tomatoes" }, "closes_in_days": 9 });
    group.put("/proposal/garden", &with(secret(), words)).expect(200);
    assert_eq!(group.view("/proposal/garden", Some(&amina))["own"]["marks"], json!({ "agree": 1 }));
    assert_eq!(counted(&group.close("/proposal/garden")), "agree 1");
    // Before anybody voted, an ordinary one can become anonymous, and before it opens the other way round.
    group.ask("/proposal/shed", &garden());
    group.put("/proposal/shed", &secret()).expect(200);
    vote(&group, "/proposal/shed", &amina, "agree", "").expect(200);
    assert_eq!(Database::group(&group.porch.data()).rows("SELECT * FROM votes"), Vec::<String>::new());
    let later = json!({ "opens": now() + 3_600_000, "closes": now() + 7_200_000 });
    group.ask("/proposal/fence", &with(secret(), later.clone()));
    group.put("/proposal/fence", &with(garden(), later)).expect(200);
    assert_eq!(group.view("/proposal/fence", Some(&amina))["names"], "shown");
}

#[test]
fn one_members_ballots_in_two_polls_are_under_keys_that_have_nothing_in_common() {
    let group = alone();
    let people = people(&group, 5);
    for at in ["/proposal/garden", "/proposal/shed"] {
        group.ask(at, &secret());
        people.iter().for_each(|code| drop(vote(&group, at, code, "agree", "").expect(200)));
    }
    let boxes = Database::all(&group.porch.data(), "ballot-box");
    let keys: BTreeSet<String> = boxes.iter().flat_map(|one| one.rows("SELECT key FROM ballots")).collect();
    assert_eq!((boxes.len(), keys.len()), (2, 10));
}

#[test]
fn a_vote_that_was_acknowledged_is_counted_when_the_poll_ends_in_the_middle_of_many() {
    let group = alone();
    let people = people(&group, 12);
    group.ask("/proposal/garden", &secret());
    let acknowledged = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for code in &people {
            let (group, acknowledged) = (&group, &acknowledged);
            scope.spawn(move || {
                let answer = vote(group, "/proposal/garden", code, "agree", "");
                if answer.status == 200 {
                    acknowledged.fetch_add(1, Ordering::Relaxed);
                } else {
                    answer.expect(409).expect_refusal("closed");
                }
            });
        }
        // Two who end it at once end it once.
        let ended =
            [(); 2].map(|()| scope.spawn(|| group.organise("/proposal/garden", &json!({ "do": "close" })).status));
        let ended: Vec<u16> = ended.into_iter().filter_map(|one| one.join().ok()).collect();
        assert!(ended.contains(&200) && ended.iter().all(|status| matches!(status, 200 | 409)), "{ended:?}");
    });
    let over = group.view("/proposal/garden", Some(&group.organiser));
    assert_eq!(over["phase"], "over");
    assert_eq!(over["results"]["answers"], acknowledged.into_inner());
    assert_eq!(happened(&over), ["closed-early"]);
}

#[test]
fn an_anonymous_poll_that_ended_while_the_machine_was_off_is_counted_when_it_comes_back() {
    let group = alone();
    let people = people(&group, 3);
    let closes = now() + 4_000;
    group.ask("/proposal/garden", &with(secret(), json!({ "closes": closes })));
    for code in &people {
        vote(&group, "/proposal/garden", code, "agree", "For the bees.").expect(200);
    }
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    crate::harness::wait_until(closes + 300);
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    let view = group.view("/proposal/garden", Some(&people[0]));
    assert_eq!((&view["phase"], counted(&view)), (&json!("over"), "agree 3".to_owned()));
    let left = Database::all(&group.porch.data(), "ballot-box");
    assert!(left.iter().all(|left| left.tables().keys().all(|name| name.starts_with("_cf_"))), "the box is not empty");
}

#[test]
fn an_anonymous_poll_with_too_few_goes_on_once_however_many_look_at_that_moment() {
    let group = Group::with_a_clock();
    let people = people(&group, 3);
    group.set_clock(utc("2027-06-07T18:00"));
    let rules = json!({
        "quorum": { "percent": 75 }, "if_short": { "extend-once": 3 },
        "opens_at": "2027-06-07T20:00", "closes_at": "2027-06-10T20:00",
    });
    group.ask("/proposal/garden", &with(secret(), rules));
    vote(&group, "/proposal/garden", &people[0], "agree", "").expect(200);
    for (moment, phase) in [("2027-06-10T18:00", "open"), ("2027-06-13T18:00", "over")] {
        group.set_clock(utc(moment));
        std::thread::scope(|scope| {
            for n in 0..16 {
                let (group, code) = (&group, &people[n % 3]);
                scope.spawn(move || assert_eq!(group.view("/proposal/garden", Some(code))["phase"], phase));
            }
        });
        let view = group.view("/proposal/garden", Some(&people[0]));
        assert_eq!((happened(&view), &view["closes"]), (vec!["extended".to_owned()], &json!(utc("2027-06-13T18:00"))));
    }
    let view = group.view("/proposal/garden", Some(&people[0]));
    assert_eq!((counted(&view), &view["decision"]["verdict"]), ("agree 1".to_owned(), &json!("too-few")));
}

/// The databases of the only box and of the only group, to be written to while nothing runs.
fn databases(data: &Path) -> [rusqlite::Connection; 2] {
    ["ballot-box", "group"].map(|kind| {
        let paths = databases_of(data, kind);
        assert_eq!(paths.len(), 1, "not one {kind}");
        rusqlite::Connection::open(&paths[0]).expect("a database")
    })
}

#[test]
fn a_closing_that_was_cut_off_is_finished_and_nothing_counted_twice() {
    let group = alone();
    let people = people(&group, 3);
    group.ask("/proposal/garden", &secret());
    for code in &people {
        vote(&group, "/proposal/garden", code, "agree", "For the bees.").expect(200);
    }
    let restarted = |group: Group, meanwhile: &dyn Fn(&Path)| {
        let Group { porch, slug, organiser } = group;
        let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
        porch.kill();
        meanwhile(&porch.data());
        porch.start_again();
        Group { porch: Arc::new(porch), slug, organiser }
    };
    // The power went when the box was sealed, and before anything was written of it.
    let group = restarted(group, &|data| {
        let [one, _] = databases(data);
        one.execute("INSERT INTO sealed (one) VALUES (1)", []).expect("a box to seal");
    });
    vote(&group, "/proposal/garden", &people[0], "disagree", "").expect(409).expect_refusal("closed");
    let over = group.close("/proposal/garden");
    assert_eq!((counted(&over), &over["results"]["answers"]), ("agree 3".into(), &json!(3)));
    // It went when all was written, and before the box was destroyed: that is done as it wakes, whoever looks.
    let group = restarted(group, &|data| {
        let [one, all] = databases(data);
        one.execute_batch("CREATE TABLE ballots (key TEXT PRIMARY KEY, ballot TEXT NOT NULL) STRICT, WITHOUT ROWID")
            .expect("a box that is left");
        one.execute("INSERT INTO ballots VALUES ('left', '{\"marks\":{\"agree\":1},\"reason\":\"left over\"}')", [])
            .expect("a ballot that is left");
        all.execute("UPDATE polls SET boxed = 1", []).expect("a box that is left");
    });
    assert_eq!(group.count("/proposal/garden"), "agree 3");
    let left = Database::all(&group.porch.data(), "ballot-box");
    assert!(left.iter().all(|left| left.tables().keys().all(|name| name.starts_with("_cf_"))), "the box is not empty");
    assert_eq!(found_in(&group.porch.data(), &["left over".to_owned()]), Vec::<String>::new());
    assert_eq!(Database::group(&group.porch.data()).rows("SELECT boxed FROM polls"), ["0"]);
}
