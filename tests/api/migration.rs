//! A group of the first version wakes under this one: its votes, its counts and its people are as they were.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::harness::{
    Database, Group, Porchlight, Setting, counted, databases_of, garden, now, options, potluck, text, with,
};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The tables whose shape has changed since, as the first version made them (`STEPS[0]` of
/// `worker/src/objects/schema.rs`, which never changes).
const FIRST: &str = "
    CREATE TABLE polls (
        kind TEXT NOT NULL, id TEXT NOT NULL, doc TEXT NOT NULL, stage TEXT NOT NULL, tally TEXT NOT NULL, closes INTEGER,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX polls_by_closing ON polls (closes) WHERE closes IS NOT NULL;
    CREATE TABLE votes (
        voice INTEGER PRIMARY KEY AUTOINCREMENT, poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, reason TEXT,
        lang TEXT, shown INTEGER NOT NULL, UNIQUE (poll, voter)
    ) STRICT;
    CREATE INDEX votes_by_poll ON votes (poll, voice);
    CREATE INDEX votes_heard ON votes (poll, voice) WHERE shown = 1 AND reason IS NOT NULL;
    CREATE INDEX votes_waiting ON votes (poll, voice) WHERE shown = 0 AND reason IS NOT NULL;
";
/// The tables of the first version that are as they were.
const UNCHANGED: [&str; 5] = ["about", "people", "invitations", "commands", "schema_version"];

/// A poll as the first version kept it.
struct Old {
    kind: &'static str,
    id: &'static str,
    doc: Value,
    stage: Value,
    tally: Value,
}

/// A document of the first version.
fn doc(opens: i64, closes: i64, method: Value, rules: Value, audience: Value) -> Value {
    json!({
        "title": { "en": "As it was" }, "about": { "en": "*Before.*" }, "opens": opens, "closes": closes,
        "zone": "Europe/Madrid", "results": "always", "method": method, "rules": rules, "audience": audience,
    })
}

fn choose(max: u32) -> Value {
    json!({ "choose": { "min": 1, "max": max, "options": [
        { "id": "friday", "name": { "en": "Friday" }, "meaning": { "en": "In the evening." } },
        { "id": "saturday", "name": { "en": "Saturday" } },
        { "id": "sunday", "name": { "en": "Sunday" } },
    ] } })
}

fn proposal(reasons: &str) -> Value {
    json!({ "proposal": { "reasons": reasons } })
}

fn members(quorum: Value, named: bool, block: bool) -> Value {
    json!({ "members": { "who": "members", "quorum": quorum, "named": named, "block": block } })
}

fn tally(answers: u64, chosen: Value, heard: u64) -> Value {
    json!({ "answers": answers, "chosen": chosen, "heard": heard })
}

/// Makes the group's database one of the first version, with these polls and with the votes that are in it.
fn age(path: &Path, polls: &[Old]) {
    let db = Connection::open(path).expect("the group's database");
    db.execute_batch(
        "CREATE TEMP TABLE cast_before AS SELECT voice, poll, voter,
         (SELECT JSON_GROUP_ARRAY(key) FROM JSON_EACH(votes.marks)) AS choice, reason, lang, shown FROM votes",
    )
    .expect("votes");
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'")
        .expect("tables")
        .query_map([], |row| row.get(0))
        .expect("tables")
        .collect::<rusqlite::Result<_>>()
        .expect("tables");
    for table in tables.iter().filter(|table| !UNCHANGED.contains(&table.as_str())) {
        db.execute_batch(&format!("DROP TABLE \"{table}\"")).expect("a table that goes");
    }
    db.execute_batch(FIRST).expect("the tables of the first version");
    for (table, column) in [
        ("people", "paths"),
        ("invitations", "by"),
        ("invitations", "form"),
        ("invitations", "path"),
        ("invitations", "intro"),
    ] {
        db.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN \"{column}\"")).expect("a column that goes");
    }
    db.execute_batch(
        "DELETE FROM schema_version WHERE version > 1; UPDATE about SET doc = JSON_REMOVE(doc, '$.topics')",
    )
    .expect("the first version");
    for Old { kind, id, doc, stage, tally } in polls {
        let closes = (*stage == json!("running")).then(|| doc["closes"].as_i64()).flatten();
        let row = params![kind, id, doc.to_string(), stage.to_string(), tally.to_string(), closes];
        db.execute("INSERT INTO polls VALUES (?, ?, ?, ?, ?, ?)", row).expect("a poll");
    }
    db.execute_batch("INSERT INTO votes SELECT * FROM cast_before").expect("votes");
    db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("a database without a journal");
}

#[test]
fn a_group_of_the_first_version_finds_its_polls_votes_and_counts_as_they_were() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let people: Vec<String> = ["Amina", "Joan", "Yusuf"].iter().map(|name| group.member(name)).collect();
    // Votes come about as they do today; ballot codes and members' numbers are what they were.
    let several = json!({ "choose": { "min": 1, "max": 2, "options": options(&["friday", "saturday", "sunday"]) } });
    let open = json!({ "who": "everyone" });
    group.ask("/poll/potluck", &potluck());
    group.ask("/poll/several", &with(potluck(), json!({ "ask": several })));
    group.ask("/poll/over", &potluck());
    group.ask("/proposal/door", &with(garden(), open));
    group.ask("/proposal/garden", &with(garden(), json!({ "block": "stops" })));
    group.ask("/proposal/shed", &garden());
    group.ask("/proposal/fence", &garden());
    group.ask("/proposal/later", &garden());
    let ballots: Vec<String> = ["friday", "friday", "sunday"]
        .iter()
        .map(|day| text(&group.vote("/poll/potluck", None, day).expect(200).json()["own"], "ballot"))
        .collect();
    let two = json!({ "choice": ["friday", "sunday"] });
    let several = group.ballot("/poll/several", None, &crate::harness::fresh_key(), &two).send().expect(200).json();
    group.vote("/poll/over", None, "saturday").expect(200);
    let said = |at: &str, code: Option<&str>, choice: &str, reason: &str| {
        let fields = json!({ "choice": [choice], "reason": reason, "lang": "es" });
        group.ballot(at, code, &crate::harness::fresh_key(), &fields).send().expect(200).json()
    };
    said("/proposal/door", None, "agree", "It was green once.");
    said("/proposal/door", None, "disagree", "BUY NOW");
    group.organise("/proposal/door", &json!({ "do": "show", "voice": group.view("/proposal/door", Some(&group.organiser))["waiting"][0]["voice"] })).expect(200);
    said("/proposal/garden", Some(&people[0]), "agree", "For the bees.");
    said("/proposal/garden", Some(&people[1]), "block", "");
    said("/proposal/shed", Some(&people[0]), "agree", "");
    said("/proposal/fence", Some(&people[0]), "disagree", "Too high.");
    said("/proposal/fence", Some(&people[1]), "abstain", "");

    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    let (opened, closes) = (now() - DAY, now() + 7 * DAY);
    let everyone = || json!({ "open": { "enough": null } });
    let running = || json!("running");
    let closed = |tally: Value, can_vote: Value| json!({ "closed": { "at": now() - 1_000, "tally": tally, "can_vote": can_vote } });
    let for_all = || json!("everyone");
    let for_members = || json!("members");
    let kept = |kind, id, doc, stage, tally| Old { kind, id, doc, stage, tally };
    let fence = tally(2, json!({ "abstain": 1, "disagree": 1 }), 1);
    let over = tally(1, json!({ "saturday": 1 }), 0);
    age(
        &databases_of(&porch.data(), "group")[0],
        &[
            kept(
                "poll",
                "potluck",
                doc(opened, closes, choose(1), everyone(), for_all()),
                running(),
                tally(3, json!({ "friday": 2, "sunday": 1 }), 0),
            ),
            kept(
                "poll",
                "several",
                doc(opened, closes, choose(2), json!({ "open": { "enough": 2 } }), for_all()),
                running(),
                tally(1, json!({ "friday": 1, "sunday": 1 }), 0),
            ),
            kept(
                "poll",
                "over",
                doc(opened, now() - 1_000, choose(1), everyone(), for_all()),
                closed(over.clone(), Value::Null),
                over,
            ),
            kept(
                "proposal",
                "door",
                doc(opened, closes, proposal("optional"), everyone(), for_all()),
                running(),
                tally(2, json!({ "agree": 1, "disagree": 1 }), 1),
            ),
            kept(
                "proposal",
                "garden",
                doc(
                    opened,
                    closes,
                    proposal("required-for-objections"),
                    members(json!({ "percent": 75 }), true, true),
                    for_members(),
                ),
                running(),
                tally(2, json!({ "agree": 1, "block": 1 }), 1),
            ),
            // This one changed its mind: a nought is left where an answer was.
            kept(
                "proposal",
                "shed",
                doc(opened, closes, proposal("optional"), members(Value::Null, false, false), for_all()),
                running(),
                tally(1, json!({ "agree": 1, "disagree": 0 }), 0),
            ),
            kept(
                "proposal",
                "fence",
                doc(
                    opened,
                    now() - 1_000,
                    proposal("optional"),
                    members(json!({ "percent": 50 }), true, false),
                    for_members(),
                ),
                closed(fence.clone(), json!(4)),
                fence,
            ),
            kept(
                "proposal",
                "later",
                doc(
                    now() + DAY,
                    closes,
                    proposal("optional"),
                    members(json!({ "voters": 2 }), true, false),
                    for_members(),
                ),
                running(),
                tally(0, json!({}), 0),
            ),
        ],
    );
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    let see = |at: &str, code: Option<&str>| group.view(at, code);

    // Open polls: the count, and everybody's own answer.
    for (at, count, answers) in [
        ("/poll/potluck", "friday 2, sunday 1", 3),
        ("/poll/several", "friday 1, sunday 1", 1),
        ("/poll/over", "saturday 1", 1),
        ("/proposal/door", "agree 1, disagree 1", 2),
    ] {
        let view = see(at, None);
        assert_eq!((counted(&view), &view["results"]["answers"]), (count.to_owned(), &json!(answers)), "{at}");
        assert_eq!((&view["title"]["en"], &view["zone"]), (&json!("As it was"), &json!("Europe/Madrid")), "{at}");
        let page = group.porch.get(&group.page(at)).send().expect(200).text();
        assert!(page.contains("As it was"), "{at}");
    }
    assert_eq!(see("/poll/potluck", None)["options"][0]["meaning"]["en"], "In the evening.");
    let look = |at: &str, ballot: &str| {
        group.post(at).json(&json!({ "do": "look", "ballot": ballot })).send().expect(200).json()
    };
    assert_eq!(look("/poll/potluck", &ballots[2])["own"]["marks"], json!({ "sunday": 1 }));
    assert_eq!(
        look("/poll/several", &text(&several["own"], "ballot"))["own"]["marks"],
        json!({ "friday": 1, "sunday": 1 })
    );
    assert_eq!(see("/poll/several", None)["quorum"], json!({ "needed": 2, "reached": false }));
    // They can still be changed, and the count follows.
    let change = json!({ "choice": ["saturday"], "ballot": ballots[0] });
    group.ballot("/poll/potluck", None, &crate::harness::fresh_key(), &change).send().expect(200);
    assert_eq!(group.count("/poll/potluck"), "friday 1, saturday 1, sunday 1");
    // What a greeter let in stands, and what waits still waits.
    let door = see("/proposal/door", Some(&group.organiser));
    assert_eq!(
        (&door["results"]["voices"][0]["reason"], &door["results"]["voices"][0]["lang"]),
        (&json!("It was green once."), &json!("es"))
    );
    assert_eq!((&door["waiting"][0]["reason"], &door["reasons"]), (&json!("BUY NOW"), &json!("optional")));

    // What is over came to what it came to; nothing was declared that would decide.
    let over = see("/poll/over", None);
    assert_eq!((&over["phase"], &over["decision"]["verdict"]), (&json!("over"), &json!("open")));
    let fence = see("/proposal/fence", Some(&people[2]));
    assert_eq!((counted(&fence), &fence["can_vote"]), ("abstain 1, disagree 1".to_owned(), &json!(4)));
    assert_eq!(
        (&fence["quorum"], &fence["decision"]["verdict"]),
        (&json!({ "needed": 2, "reached": true }), &json!("open"))
    );
    assert_eq!(
        group.ballots("/proposal/fence")["ballots"],
        json!([
            { "times": 1, "marks": { "abstain": 1 } }, { "times": 1, "marks": { "disagree": 1 } },
        ])
    );
    group.vote("/proposal/fence", Some(&people[2]), "agree").expect(409).expect_refusal("closed");

    // Members' proposals: the rules as they were declared, the names where they were shown.
    let view = see("/proposal/garden", Some(&people[2]));
    assert_eq!((counted(&view), &view["can_vote"]), ("agree 1, block 1".to_owned(), &json!(4)));
    assert_eq!((&view["rules"]["quorum"], &view["rules"]["block"]), (&json!({ "percent": 75 }), &json!("stops")));
    assert_eq!((&view["reasons"], &view["names"]), (&json!("required-for-objections"), &json!("shown")));
    assert_eq!((&view["quorum"], &view["standing"]), (&json!({ "needed": 3, "reached": false }), &json!("votes")));
    assert_eq!(view["results"]["voices"][1]["name"], "Amina");
    assert_eq!(see("/proposal/garden", Some(&people[0]))["own"]["reason"], "For the bees.");
    group.vote("/proposal/garden", Some(&people[1]), "agree").expect(200);
    group.vote("/proposal/garden", Some(&people[2]), "disagree").expect(422).expect_refusal("reason-missing");
    group.vote("/proposal/garden", Some(&people[2]), "agree").expect(200);
    let shed = see("/proposal/shed", Some(&people[1]));
    assert_eq!(
        (&shed["names"], &shed["rules"]["block"], counted(&shed)),
        (&json!("hidden"), &json!("no"), "agree 1".to_owned())
    );
    assert_eq!(shed["rules"].get("quorum"), None);
    // Whoever joins could vote on them, and still can.
    let huda = group.member("Huda");
    group.vote("/proposal/garden", Some(&huda), "agree").expect(200);
    let decision = group.close("/proposal/garden");
    assert_eq!((counted(&decision), &decision["decision"]["verdict"]), ("agree 4".to_owned(), &json!("passes")));
    assert_eq!(decision["decision"]["quorum"], json!({ "needed": 4, "reached": true }));
    // One that opens later opens later.
    let later = see("/proposal/later", Some(&people[0]));
    assert_eq!((&later["phase"], &later["can_vote"]), (&json!("before"), &json!(5)));
    group.vote("/proposal/later", Some(&people[0]), "agree").expect(409).expect_refusal("not-yet-open");

    // Once is enough: woken again, nothing is done to it.
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    let before = Database::group(&porch.data()).everything();
    assert!(before["schema_version"].len() >= 3);
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    assert_eq!(group.count("/poll/potluck"), "friday 1, saturday 1, sunday 1");
    assert_eq!(Database::group(&group.porch.data()).everything(), before);
}

#[test]
fn a_poll_of_the_first_version_that_ended_in_its_sleep_is_counted_as_it_wakes() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.ask("/poll/potluck", &potluck());
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    group.vote("/poll/potluck", None, "sunday").expect(200);
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    let (opened, ended) = (now() - 7 * DAY, now() - DAY);
    let rules = members(json!({ "percent": 50 }), true, false);
    age(
        &databases_of(&porch.data(), "group")[0],
        &[
            Old {
                kind: "proposal",
                id: "garden",
                doc: doc(opened, ended, proposal("optional"), rules, json!("members")),
                stage: json!("running"),
                tally: tally(1, json!({ "agree": 1 }), 0),
            },
            Old {
                kind: "poll",
                id: "potluck",
                doc: doc(opened, ended, choose(1), json!({ "open": { "enough": null } }), json!("everyone")),
                stage: json!("running"),
                tally: tally(1, json!({ "sunday": 1 }), 0),
            },
        ],
    );
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!((&view["phase"], counted(&view), &view["can_vote"]), (&json!("over"), "agree 1".to_owned(), &json!(2)));
    assert_eq!(view["decision"]["quorum"], json!({ "needed": 1, "reached": true }));
    let view = group.view("/poll/potluck", None);
    assert_eq!((&view["phase"], &view["decision"]["counts"][0]["winners"]), (&json!("over"), &json!(["sunday"])));
}
