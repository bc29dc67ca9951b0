//! A poll closes by itself, also when nobody looks, and when the machine was off.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{
    Database, Group, Porchlight, Setting, counted, fresh_key, garden, happened, now, potluck, utc, wait_until, with,
};

/// Whether a poll stands as closed in what is on disk, in the database or in its journal. Nothing is asked of the group
/// for it, as whoever asks after the closing time would close it.
fn closed_on_disk(folder: &Path) -> bool {
    // A stage as it is kept: `"running"`, or when it closed and with which count.
    const CLOSED: &[u8] = b"{\"closed\":{\"at\":";
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.filter_map(|entry| Some(entry.ok()?.path())).any(|path| {
        if path.is_dir() {
            return closed_on_disk(&path);
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        bytes.windows(CLOSED.len()).any(|part| part == CLOSED)
    })
}

fn wait_for_the_alarm(porch: &Porchlight) -> bool {
    (0..80).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        closed_on_disk(&porch.data())
    })
}

#[test]
fn a_poll_closes_when_its_time_comes_though_nobody_looks() {
    let porch = Arc::new(Porchlight::start(&Setting::default()));
    let group = Group::on(Arc::clone(&porch));
    let closes = now() + 1500;
    group.ask("/poll/potluck", &with(potluck(), json!({ "closes": closes })));
    group.vote("/poll/potluck", None, "friday").expect(200);
    assert!(!closed_on_disk(&porch.data()));
    assert!(wait_for_the_alarm(&porch), "no alarm closed it");
    assert!(now() >= closes, "it closed too early");
    let view = group.view("/poll/potluck", None);
    assert_eq!((&view["phase"], &view["results"]["answers"]), (&json!("over"), &json!(1)));
    group.vote("/poll/potluck", None, "friday").expect(409).expect_refusal("closed");
    group.put("/poll/potluck", &potluck()).expect(409).expect_refusal("closed");
    assert_eq!(group.count("/poll/potluck"), "friday 1");
}

#[test]
fn polls_that_close_together_all_close_and_a_moved_closing_time_counts() {
    let porch = Arc::new(Porchlight::start(&Setting::default()));
    let group = Group::on(Arc::clone(&porch));
    let closes = now() + 2500;
    for n in 0..5 {
        group.ask(&format!("/poll/p-{n}"), &with(potluck(), json!({ "closes": closes })));
    }
    // One was to close in a minute and closes with them; one was to close with them and does later.
    group.ask("/poll/sooner", &with(potluck(), json!({ "closes": closes + 60_000 })));
    group.put("/poll/sooner", &with(potluck(), json!({ "closes": closes }))).expect(200);
    group.put("/poll/p-0", &with(potluck(), json!({ "closes": closes + 60_000 }))).expect(200);
    assert!(wait_for_the_alarm(&porch));
    wait_until(closes + 1000);
    for (id, phase) in [("p-0", "open"), ("p-1", "over"), ("p-4", "over"), ("sooner", "over")] {
        assert_eq!(group.view(&format!("/poll/{id}"), None)["phase"], phase, "{id}");
    }
    group.vote("/poll/p-0", None, "friday").expect(200);
}

#[test]
fn a_poll_that_ended_while_the_machine_was_off_is_over_when_it_comes_back() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let amina = group.member("Amina");
    let closes = now() + 1800;
    group.ask("/proposal/garden", &with(garden(), json!({ "closes": closes })));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    assert!(!closed_on_disk(&porch.data()));
    wait_until(closes + 300);
    porch.start_again();
    // An organiser who is quicker than the alarm cannot open it again.
    let group = Group { porch: Arc::new(porch), slug, organiser };
    group.put("/proposal/garden", &garden()).expect(409).expect_refusal("closed");
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(409).expect_refusal("closed");
    assert_eq!(group.view("/proposal/garden", Some(&amina))["phase"], "over");
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn an_alarm_missed_while_the_machine_was_off_comes_when_it_is_back() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let closes = now() + 1800;
    group.ask("/poll/potluck", &with(potluck(), json!({ "closes": closes })));
    let Group { porch, .. } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    wait_until(closes + 300);
    assert!(!closed_on_disk(&porch.data()));
    porch.start_again();
    assert!(wait_for_the_alarm(&porch), "the missed alarm did not come");
}

/// Where a poll is asked, when, and when it closes: a zone, what the clocks of the world say as it opens, what is said of
/// its times, and the moment at which it closes. Worked out by hand from the rules of the zones.
type Closing = (&'static str, &'static str, Value, &'static str);

fn closings() -> Vec<Closing> {
    let days = |opens: &str, days: u32| json!({ "opens_at": opens, "closes_in_days": days });
    let until = |closes: &str| json!({ "closes_at": closes });
    vec![
        // North: on Sunday 28 March 2027 at 2:00 it becomes 3:00 in Madrid (UTC+1, then +2).
        ("Europe/Madrid", "2027-03-25T19:00", days("2027-03-25T20:00", 7), "2027-04-01T18:00"),
        ("Europe/Madrid", "2027-03-27T19:00", days("2027-03-27T20:00", 1), "2027-03-28T18:00"),
        ("Europe/Madrid", "2027-03-25T19:00", until("2027-03-28T20:00"), "2027-03-28T18:00"),
        // A time that is on no clock that night is as much later.
        ("Europe/Madrid", "2027-03-25T19:00", until("2027-03-28T02:30"), "2027-03-28T01:30"),
        // And back: on Sunday 31 October at 3:00 it becomes 2:00. What comes twice is the first of the two.
        ("Europe/Madrid", "2027-10-28T18:00", days("2027-10-28T20:00", 7), "2027-11-04T19:00"),
        ("Europe/Madrid", "2027-10-28T18:00", until("2027-10-31T02:30"), "2027-10-31T00:30"),
        // South: on Sunday 3 October 2027 at 2:00 it becomes 3:00 in Sydney (UTC+10, then +11).
        ("Australia/Sydney", "2027-10-01T10:00", days("2027-10-01T20:00", 7), "2027-10-08T09:00"),
        ("Australia/Sydney", "2027-10-01T10:00", until("2027-10-03T20:00"), "2027-10-03T09:00"),
        ("Australia/Sydney", "2027-10-01T10:00", until("2027-10-03T02:30"), "2027-10-02T16:30"),
        // On Sunday 5 September 2027 at 0:00 it becomes 1:00 in Santiago (UTC-4, then -3): that day has no midnight.
        ("America/Santiago", "2027-09-03T00:00", days("2027-09-02T20:00", 7), "2027-09-09T23:00"),
        ("America/Santiago", "2027-09-03T00:00", until("2027-09-05"), "2027-09-05T04:00"),
        // Where clocks are left alone (UTC+9).
        ("Asia/Tokyo", "2027-03-25T11:00", days("2027-03-25T20:00", 7), "2027-04-01T11:00"),
        ("Asia/Tokyo", "2027-03-25T11:00", until("2027-03-28T02:30"), "2027-03-27T17:30"),
    ]
}

#[test]
fn a_poll_closes_at_the_hour_that_was_said_also_across_a_change_to_summer_time() {
    let group = Group::with_a_clock();
    for (at, (zone, opens, times, closes)) in closings().into_iter().enumerate() {
        group.set_clock(utc(opens) + 1);
        let at = format!("/poll/p-{at}");
        group.ask(&at, &with(potluck(), with(times.clone(), json!({ "zone": zone }))));
        let about = format!("{zone}, {times}");
        let view = group.view(&at, None);
        assert_eq!((&view["closes"], &view["zone"]), (&json!(utc(closes)), &json!(zone)), "{about}");
        let vote = || group.vote(&at, None, "friday");
        group.set_clock(utc(closes) - 20_000);
        vote().expect(200);
        assert_eq!(group.view(&at, None)["phase"], "open", "{about}");
        group.set_clock(utc(closes));
        vote().expect(409).expect_refusal("closed");
        assert_eq!(group.view(&at, None)["phase"], "over", "{about}");
    }
}

#[test]
fn the_alarm_comes_within_the_minute_also_across_a_change_to_summer_time() {
    let porch = Arc::new(Porchlight::start(&Setting { hooks: true, ..Setting::default() }));
    let closings = closings();
    // A group for each, as each has its own clock; nobody looks at any of them from here on.
    for (zone, opens, times, closes) in &closings {
        let group = Group::on(Arc::clone(&porch));
        group.set_clock(utc(opens) + 1);
        group.ask("/poll/potluck", &with(potluck(), with(times.clone(), json!({ "zone": zone }))));
        group.vote("/poll/potluck", None, "friday").expect(200);
        group.set_clock(utc(closes) - 1_500);
    }
    let stages = || -> Vec<(i64, Option<i64>)> {
        let groups = Database::all(&porch.data(), "group");
        let rows =
            groups.iter().map(|group| group.rows("SELECT doc ->> 'closes', stage -> 'closed' ->> 'at' FROM polls"));
        let pairs = rows.flatten().filter_map(|row| row.split_once('|').map(|(a, b)| (a.to_owned(), b.to_owned())));
        pairs.map(|(closes, at)| (closes.parse().expect("a moment"), at.parse().ok())).collect()
    };
    for _ in 0..60 {
        std::thread::sleep(Duration::from_millis(200));
        if stages().iter().all(|(_, at)| at.is_some()) {
            break;
        }
    }
    let stages = stages();
    assert_eq!(stages.len(), closings.len());
    for (closes, at) in stages {
        let late = at.unwrap_or_else(|| panic!("no alarm closed what was to close at {closes}")) - closes;
        assert!((0..60_000).contains(&late), "it closed {late} ms after its time");
    }
}

#[test]
fn a_poll_is_open_for_seven_days_if_nobody_says_otherwise() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-03-25T19:00"));
    group.ask("/poll/potluck", &potluck());
    let view = group.view("/poll/potluck", None);
    let (opens, closes) = (view["opens"].as_i64().unwrap_or(0), view["closes"].as_i64().unwrap_or(0));
    assert!((0..10_000).contains(&(opens - utc("2027-03-25T19:00"))));
    // Seven days in Madrid, one of which has 23 hours.
    assert_eq!(closes - opens, (7 * 24 - 1) * 3_600_000);
    group.ask("/poll/later", &with(potluck(), json!({ "opens_at": "2027-05-01T09:00" })));
    let view = group.view("/poll/later", None);
    assert_eq!((&view["opens"], &view["closes"]), (&json!(utc("2027-05-01T07:00")), &json!(utc("2027-05-08T07:00"))));
    assert_eq!(view["phase"], "before");
}

#[test]
fn times_that_do_not_fit_together_are_refused() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-06-07T18:00"));
    let (moment, local) = (utc("2027-06-10T18:00"), "2027-06-10T20:00");
    for times in [
        json!({ "closes": moment, "closes_at": local }),
        json!({ "closes_at": local, "closes_in_days": 3 }),
        json!({ "closes": moment, "closes_in_days": 3 }),
        json!({ "opens": moment - 1, "opens_at": local }),
        json!({ "closes_at": "2027-06-07T19:00" }),
        json!({ "opens_at": "2027-06-12T20:00", "closes_at": "2027-06-11T20:00" }),
        json!({ "opens_at": local, "closes_at": local }),
        json!({ "closes_in_days": 0 }),
        json!({ "closes_in_days": 367 }),
        json!({ "closes_in_days": 4_294_967_295_u32 }),
        json!({ "opens_at": "2029-06-12T20:00" }),
        json!({ "closes_at": "9999-12-31T23:59" }),
        json!({ "closes": i64::MAX }),
        json!({ "opens": i64::MIN, "closes": moment }),
        json!({ "opens": i64::MIN }),
    ] {
        let refused = group.put("/poll/unfit", &with(potluck(), times.clone()));
        assert_eq!((refused.status, refused.refusal().as_str()), (422, "times-unfit"), "{times}");
    }
    for zone in ["Europe/Atlantis", "Etc/Nowhere"] {
        let refused = group.put("/poll/unfit", &with(potluck(), json!({ "zone": zone })));
        refused.expect(422).expect_refusal("zone-unknown");
    }
}

#[test]
fn an_organiser_gives_people_more_days_at_the_same_hour() {
    let group = Group::with_a_clock();
    let amina = group.member("Amina");
    group.set_clock(utc("2027-03-22T19:00"));
    let from = json!({ "opens_at": "2027-03-22T20:00", "closes_at": "2027-03-27T20:00" });
    group.ask("/proposal/garden", &with(garden(), from));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let extend =
        |code: &str, days: Value| group.send("/proposal/garden", Some(code), &json!({ "do": "extend", "days": days }));
    extend(&amina, json!(2)).expect(403).expect_refusal("not-yours");
    for days in [json!(0), json!(61)] {
        extend(&group.organiser, days).expect(422).expect_refusal("times-unfit");
    }
    for days in [json!(-1), json!("many"), json!(null)] {
        extend(&group.organiser, days).expect(400).expect_refusal("unreadable");
    }
    // From Saturday evening to Monday evening, over the night on which the clocks go forward.
    let view = extend(&group.organiser, json!(2)).expect(200).json();
    assert_eq!((&view["closes"], happened(&view)), (&json!(utc("2027-03-29T18:00")), vec!["extended".to_owned()]));
    let happening = &view["happenings"][0];
    assert_eq!((&happening["until"], &happening["short"]), (&json!(utc("2027-03-29T18:00")), &json!(false)));
    // Members read that, too; and the alarm knows of it.
    assert_eq!(happened(&group.view("/proposal/garden", Some(&amina))), ["extended"]);
    group.set_clock(utc("2027-03-28T20:00"));
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(200);
    group.set_clock(utc("2027-03-29T18:00"));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(409).expect_refusal("closed");
    extend(&group.organiser, json!(2)).expect(409).expect_refusal("closed");
}

#[test]
fn an_organiser_ends_a_poll_now() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.ask("/proposal/later", &with(garden(), json!({ "opens": now() + 3_600_000 })));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let close = |at: &str, code: Option<&str>| group.send(at, code, &json!({ "do": "close" }));
    close("/proposal/garden", None).expect(401).expect_refusal("code-needed");
    close("/proposal/garden", Some(&amina)).expect(403).expect_refusal("not-yours");
    close("/proposal/later", Some(&group.organiser)).expect(409).expect_refusal("not-yet-open");
    // From the page without JavaScript it is a form, and a cookie from our own page.
    let page = group.porch.post(&group.page("/proposal/garden")).on_our_page().cookie(&group.cookie(), &amina);
    assert!(page.form(&[("do", "close")]).send().status >= 400);
    let view = close("/proposal/garden", Some(&group.organiser)).expect(200).json();
    assert_eq!((&view["phase"], happened(&view)), (&json!("over"), vec!["closed-early".to_owned()]));
    assert_eq!((counted(&view), &view["decision"]["verdict"]), ("agree 1".to_owned(), &json!("open")));
    close("/proposal/garden", Some(&group.organiser)).expect(409).expect_refusal("closed");
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(409).expect_refusal("closed");
}

#[test]
fn an_organiser_opens_a_poll_again_with_everything_that_was_counted() {
    let group = Group::with_a_clock();
    let (amina, joan) = (group.member("Amina"), group.member("Joan"));
    group.set_clock(utc("2027-03-22T19:00"));
    group.ask("/proposal/garden", &with(garden(), json!({ "late": "by-hand", "closes_at": "2027-03-26T20:00" })));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let reopen =
        |code: &str, days: Value| group.send("/proposal/garden", Some(code), &json!({ "do": "reopen", "days": days }));
    reopen(&group.organiser, json!(3)).expect(409).expect_refusal("still-running");
    group.set_clock(utc("2027-03-26T19:00"));
    assert_eq!(group.view("/proposal/garden", Some(&amina))["phase"], "over");
    reopen(&amina, json!(3)).expect(403).expect_refusal("not-yours");
    reopen(&group.organiser, json!(0)).expect(422).expect_refusal("times-unfit");
    reopen(&group.organiser, json!(61)).expect(422).expect_refusal("times-unfit");
    group.set_clock(utc("2027-03-27T11:00"));
    let view = reopen(&group.organiser, json!(3)).expect(200).json();
    assert_eq!((&view["phase"], happened(&view)), (&json!("open"), vec!["reopened".to_owned()]));
    assert_eq!((&view["decision"], counted(&view)), (&Value::Null, "agree 1".to_owned()));
    let closes = view["closes"].as_i64().unwrap_or(0);
    assert!((0..10_000).contains(&(closes - utc("2027-03-30T10:00"))), "three days, one of 23 hours: {closes}");
    // The same people as before.
    let late = group.member("Huda");
    group.vote("/proposal/garden", Some(&late), "agree").expect(403).expect_refusal("came-later");
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(200);
    group.vote("/proposal/garden", Some(&joan), "disagree").expect(200);
    group.set_clock(closes);
    let view = group.view("/proposal/garden", Some(&amina));
    assert_eq!((&view["phase"], counted(&view)), (&json!("over"), "disagree 2".to_owned()));
}

#[test]
fn a_poll_that_is_withdrawn_decides_nothing() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let command = |what: Value| group.organise("/proposal/garden", &what);
    group.send("/proposal/garden", Some(&amina), &json!({ "do": "withdraw" })).expect(403).expect_refusal("not-yours");
    let view = command(json!({ "do": "withdraw" })).expect(200).json();
    assert_eq!((&view["phase"], happened(&view)), (&json!("withdrawn"), vec!["withdrawn".to_owned()]));
    for code in [Some(amina.as_str()), Some(&group.organiser), None] {
        let view = group.view("/proposal/garden", code);
        assert_eq!((&view["results"], &view["decision"], &view["quorum"]), (&Value::Null, &Value::Null, &Value::Null));
    }
    group.vote("/proposal/garden", Some(&amina), "agree").expect(409).expect_refusal("withdrawn");
    for what in [
        json!({ "do": "close" }),
        json!({ "do": "extend", "days": 1 }),
        json!({ "do": "reopen", "days": 1 }),
        json!({ "do": "withdraw" }),
        json!({ "do": "add-voters", "people": [1] }),
        json!({ "do": "outcome", "statement": { "en": "We shall." } }),
        json!({ "do": "paper", "only": { "agree": "1" } }),
    ] {
        let refused = command(what.clone());
        assert_eq!((refused.status, refused.refusal().as_str()), (409, "withdrawn"), "{what}");
    }
    group.put("/proposal/garden", &garden()).expect(409).expect_refusal("withdrawn");
    let ballots = group.get("/proposal/garden/ballots").code(&amina).send();
    ballots.expect(409).expect_refusal("withdrawn");
    // The front page says so, and does not list it as open.
    let cards = group.view("", Some(&amina))["cards"].clone();
    assert_eq!(cards[0]["phase"], "withdrawn");
}

#[test]
fn everything_that_is_due_at_one_moment_is_done() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting { hooks: true, ..Setting::default() })));
    let amina = group.member("Amina");
    group.set_clock(utc("2027-06-07T18:00"));
    let (soon, then) = (utc("2027-06-08T18:00"), utc("2027-06-09T18:00"));
    // Some open and some close at the same moment; some are anonymous.
    let secret = json!({ "names": "anonymous", "results": "after-closing" });
    for n in 0..3 {
        let closes = json!({ "closes": soon });
        group.ask(&format!("/proposal/closes-{n}"), &with(garden(), closes.clone()));
        group.ask(&format!("/proposal/secret-{n}"), &with(garden(), with(secret.clone(), closes)));
        let opens = json!({ "opens": soon, "closes": then });
        group.ask(&format!("/proposal/opens-{n}"), &with(garden(), opens));
        for what in ["closes", "secret"] {
            let fields = json!({ "choice": ["agree"] });
            group.ballot(&format!("/proposal/{what}-{n}"), Some(&amina), &fresh_key(), &fields).send().expect(200);
        }
    }
    group.set_clock(soon - 1_000);
    let stages = || {
        Database::group(&group.porch.data())
            .rows("SELECT id, stage ->> 'closed' IS NOT NULL, opens, boxed FROM polls ORDER BY id")
    };
    let done = [
        "closes-0|1|null|0",
        "closes-1|1|null|0",
        "closes-2|1|null|0",
        "opens-0|0|null|0",
        "opens-1|0|null|0",
        "opens-2|0|null|0",
        "secret-0|1|null|0",
        "secret-1|1|null|0",
        "secret-2|1|null|0",
    ];
    for _ in 0..60 {
        std::thread::sleep(Duration::from_millis(200));
        if stages() == done {
            break;
        }
    }
    assert_eq!(stages(), done);
    for n in 0..3 {
        assert_eq!(group.count(&format!("/proposal/secret-{n}")), "agree 1");
        assert_eq!(group.view(&format!("/proposal/opens-{n}"), Some(&amina))["can_vote"], 2);
    }
}
