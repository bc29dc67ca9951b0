//! The power goes; the Worker falls over. What was acknowledged stays, and the next request is served.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{
    Ask, Group, Newcomer, Porchlight, Setting, Welcome, fields, fresh_key, garden, potluck, text, with,
};

#[test]
fn no_acknowledged_vote_is_lost_when_the_power_goes_in_the_middle_of_many() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    let people: Vec<String> = (0..4).map(|n| group.member(&format!("P{n}"))).collect();
    let over = AtomicBool::new(false);
    let sent = std::sync::atomic::AtomicU64::new(0);
    // Each voice votes until there is no answer any more.
    let (acknowledged, last): (Vec<String>, Vec<(String, String)>) = std::thread::scope(|scope| {
        let open: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut ballots = Vec::new();
                    while !over.load(Ordering::Relaxed) {
                        sent.fetch_add(1, Ordering::Relaxed);
                        let vote = group.ballot("/poll/potluck", None, &fresh_key(), &json!({ "choice": ["friday"] }));
                        let Ok(answer) = vote.try_send() else { break };
                        ballots.push(text(&answer.expect(200).json()["own"], "ballot"));
                    }
                    ballots
                })
            })
            .collect();
        let members: Vec<_> = people
            .iter()
            .map(|code| {
                let (group, over) = (&group, &over);
                scope.spawn(move || {
                    let (mut last, mut next) = (String::new(), ["agree", "abstain", "disagree"].iter().cycle());
                    while !over.load(Ordering::Relaxed) {
                        let choice = next.next().copied().unwrap_or_default();
                        let fields = json!({ "choice": [choice] });
                        let vote = group.ballot("/proposal/garden", Some(code), &fresh_key(), &fields);
                        let Ok(answer) = vote.try_send() else { break };
                        answer.expect(200);
                        last = choice.to_owned();
                    }
                    (code.clone(), last)
                })
            })
            .collect();
        // On a machine that is busy otherwise it takes a while until there are many.
        for _ in 0..100 {
            std::thread::sleep(Duration::from_millis(100));
            if sent.load(Ordering::Relaxed) > 150 {
                break;
            }
        }
        group.porch.kill_from_outside();
        over.store(true, Ordering::Relaxed);
        let ballots = open.into_iter().flat_map(|thread| thread.join().expect("a voice")).collect();
        (ballots, members.into_iter().map(|thread| thread.join().expect("a member")).collect())
    });
    assert!(acknowledged.len() > 20, "only {} votes before the power went", acknowledged.len());
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    for ballot in &acknowledged {
        let look =
            group.post("/poll/potluck").json(&json!({ "do": "look", "ballot": ballot })).send().expect(200).json();
        assert_eq!(look["own"]["marks"], json!({ "friday": 1 }), "an acknowledged vote is gone");
    }
    // The count is that of the ballots: as many as were acknowledged, and at most those that were on their way.
    let answers = group.view("/poll/potluck", None)["results"]["answers"].as_u64().unwrap_or(0);
    let fewest = u64::try_from(acknowledged.len()).unwrap_or(0);
    assert!((fewest..=sent.into_inner()).contains(&answers), "{answers} answers, {fewest} acknowledged");
    let after = |choice: &str| match choice {
        "agree" => "abstain",
        "abstain" => "disagree",
        _ => "agree",
    };
    for (code, choice) in &last {
        let own = chosen(&group.view("/proposal/garden", Some(code))["own"]["marks"]);
        // The next one may have been written and its answer lost.
        assert!(own == *choice || own == after(choice), "{own} and not {choice}");
    }
    let garden = group.view("/proposal/garden", Some(&group.organiser));
    assert_eq!(garden["results"]["answers"], last.len());
    let rows: u64 =
        garden["results"]["rows"].as_array().into_iter().flatten().filter_map(|row| row["count"].as_u64()).sum();
    assert_eq!(rows, u64::try_from(last.len()).unwrap_or(0));
}

#[test]
fn no_acknowledged_request_to_join_is_lost_when_the_power_goes() {
    let alone = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let welcome = Welcome::of(alone, json!({ "most_a_day": 1_000 }));
    let uses = json!({ "uses": 1_000 });
    let invitation = welcome.invitation(&welcome.rosa().code, &uses);
    let over = AtomicBool::new(false);
    let so_far = std::sync::atomic::AtomicUsize::new(0);
    let prepared: Vec<(Newcomer, Value)> = (0..200)
        .map(|_| {
            let newcomer = Newcomer::new();
            let asks = with(welcome.asks(&newcomer, &fields()), json!({ "invitation": invitation }));
            (newcomer, asks)
        })
        .collect();
    let acknowledged: Vec<&Newcomer> = std::thread::scope(|scope| {
        let voices: Vec<_> = prepared
            .chunks(50)
            .map(|prepared| {
                let (group, over, so_far) = (&welcome.group, &over, &so_far);
                scope.spawn(move || {
                    let mut arrived = Vec::new();
                    for (newcomer, asks) in prepared.iter().take_while(|_| !over.load(Ordering::Relaxed)) {
                        let ask = group.post("/signup/join").key(&fresh_key()).json(asks);
                        let Ok(answer) = ask.try_send() else { break };
                        answer.expect(201);
                        arrived.push(newcomer);
                        so_far.fetch_add(1, Ordering::Relaxed);
                    }
                    arrived
                })
            })
            .collect();
        // In the middle of many, however slow the machine; a voice that falls over ends the waiting.
        while so_far.load(Ordering::Relaxed) < 20 && voices.iter().any(|voice| !voice.is_finished()) {
            std::thread::sleep(Duration::from_millis(5));
        }
        welcome.group.porch.kill_from_outside();
        over.store(true, Ordering::Relaxed);
        voices.into_iter().flat_map(|voice| voice.join().expect("a voice")).collect()
    });
    assert!(acknowledged.len() > 5, "only {} before the power went", acknowledged.len());
    let Group { porch, slug, organiser } = welcome.group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    porch.start_again();
    let group = Group { porch: Arc::new(porch), slug, organiser };
    for newcomer in &acknowledged {
        let mine = group.send("/mine", Some(&newcomer.code()), &json!({ "do": "look" })).expect(200).json();
        assert_eq!((&mine["stage"], &mine["request"]), (&json!("arrived"), &json!(newcomer.request)));
    }
    // Whoever got no answer sends it again: the request is there once, whatever had been written of it.
    let desk = || group.get("/desk").code(&group.organiser).send().expect(200).json();
    let cards = desk()["requests"].as_array().map_or(0, Vec::len);
    assert!(cards >= acknowledged.len(), "{cards} cards, {} acknowledged", acknowledged.len());
}

/// The one option that a ballot chose.
fn chosen(marks: &Value) -> String {
    let ids: Vec<&String> = marks.as_object().into_iter().flat_map(|marks| marks.keys()).collect();
    assert_eq!(ids.len(), 1, "{marks}");
    ids[0].clone()
}

#[test]
fn the_request_after_a_panic_is_served() {
    const SENTINEL: &str = "ZORZAL-7781";
    let group = Group::on(Arc::new(Porchlight::start(&Setting { hooks: true, ..Setting::default() })));
    group.ask("/poll/potluck", &potluck());
    group.vote("/poll/potluck", None, "friday").expect(200);
    for round in 0..3 {
        let fall = group.post(&format!("/panic?q={SENTINEL}")).cookie("x", SENTINEL).header("X-Odd", SENTINEL);
        // Its own sender may be left without an answer: what ran is gone.
        let fallen = fall.json(&json!({ "reason": SENTINEL })).patience(Duration::from_millis(500)).try_send();
        if let Ok(answer) = fallen {
            assert!(answer.status >= 500, "it did not fall over");
            assert!(!String::from_utf8_lossy(&answer.body).contains(SENTINEL));
        }
        // Whatever is asked next, of whichever kind.
        let next: [Ask; 4] = [
            group.get("/poll/potluck"),
            group.porch.get(&group.page("/poll/potluck")),
            group.porch.get("/"),
            group.porch.get("/porchlight.js"),
        ];
        next.into_iter().cycle().skip(round).take(4).for_each(|ask| drop(ask.send().expect(200)));
        group.vote("/poll/potluck", None, "friday").expect(200);
    }
    assert_eq!(group.count("/poll/potluck"), "friday 4");
    let log = group.porch.log();
    assert!(log.contains("fell over at worker/src/objects/group.rs:"), "nobody said where: {log}");
    assert!(!log.contains(SENTINEL) && !log.contains("a test asked for this"), "{log}");
}

#[test]
fn what_is_published_cannot_be_made_to_fall_over() {
    let group = Group::new();
    group.post("/panic").json(&json!({})).send().expect(404).expect_refusal("not-found");
}
