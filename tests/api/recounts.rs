//! Whoever takes the ballots of a poll away and counts them finds what the group was told.

use model::counting::{BallotFile, Found, How, count};
use serde_json::{Value, json};

use crate::harness::{Group, fresh_name, options, potluck, with};

/// A small generator with a fixed seed (xorshift64*): the same ballots on every machine.
struct Odd(u64);

impl Odd {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap_or(0) % most
    }

    /// Some of these, in some order; at least one.
    fn some<'a>(&mut self, of: &[&'a str]) -> Vec<&'a str> {
        let mut left = of.to_vec();
        let how_many = 1 + self.below(of.len());
        (0..how_many).map(|_| left.remove(self.below(left.len()))).collect()
    }
}

const DISHES: [&str; 5] = ["soup", "bread", "rice", "cake", "kale"];

/// A ballot of such a poll.
fn ballot(ask: &Value, odd: &mut Odd) -> Value {
    let some = odd.some(&DISHES);
    let marks = |mark: &mut dyn FnMut(usize) -> usize| -> Value {
        let marks: Value =
            some.iter().enumerate().map(|(at, id)| ((*id).to_owned(), json!(mark(at).to_string()))).collect();
        json!({ "marks": marks })
    };
    match ask.as_object().and_then(|ask| ask.keys().next()).map(String::as_str) {
        Some("rank") => marks(&mut |at| at + 1),
        Some("dots") => marks(&mut |_| 1 + odd.below(2)),
        Some("star" | "score") => marks(&mut |_| odd.below(6)),
        Some("times") => marks(&mut |_| odd.below(3)),
        _ if ask["choose"]["max"] == 1 => json!({ "choice": [some[0]] }),
        _ => json!({ "choice": some }),
    }
}

/// Every rule by which a poll can be decided.
fn asks() -> Vec<Value> {
    let of = options(&DISHES);
    let days: Value =
        DISHES.iter().zip(1..).map(|(id, day)| json!({ "id": id, "at": format!("2027-03-{day:02}") })).collect();
    let rank = |count: Value| json!({ "rank": { "count": count, "options": of } });
    let mut asks = vec![
        json!({ "choose": { "min": 1, "max": 1, "options": of } }),
        json!({ "choose": { "min": 1, "max": 5, "options": of } }),
        json!({ "dots": { "dots": 10, "options": of } }),
        json!({ "score": { "least": 0, "most": 5, "options": of } }),
        json!({ "score": { "least": 0, "most": 5, "method": "majority-judgement", "options": of } }),
        json!({ "star": { "options": of } }),
        json!({ "times": { "options": days } }),
    ];
    let ranked = ["plurality", "borda", "irv", "schulze", "ranked-pairs", "copeland", "stv-scottish", "stv-meek"];
    // Each decides once, and all the others are counted beside it.
    asks.extend(ranked.map(|method| rank(json!({ "method": method, "also": ranked }))));
    for seats in [2, 3] {
        for quota in ["droop", "hare"] {
            let also = ["stv-meek", "stv-scottish", "irv", "borda"];
            asks.push(rank(json!({ "method": "stv-scottish", "seats": seats, "quota": quota, "also": also })));
        }
        asks.push(rank(json!({ "method": "borda", "seats": seats, "borda": "truncated", "also": ["stv-meek"] })));
    }
    asks
}

/// Counts the ballots of a poll that is over, and holds that against what the poll came to.
#[track_caller]
fn recount(group: &Group, at: &str, view: &Value, about: &str) {
    let json = group.ballots(at);
    let file: BallotFile = serde_json::from_value(json.clone()).expect("a file of ballots");
    let profile = file.profile().expect("ballots that can be counted");
    assert_eq!(json!(profile.total()), view["results"]["answers"], "{about}");
    let declared = file.count.clone().expect("the rule that was declared");
    let told = view["decision"]["counts"].as_array().cloned().unwrap_or_default();
    assert_eq!(told.len(), 1 + declared.also.len(), "{about}: {told:?}");
    let methods = std::iter::once(declared.decides.method).chain(declared.also);
    for (told, method) in told.iter().zip(methods) {
        assert_eq!(told["method"], method.as_str(), "{about}");
        let seats = told["seats"].as_u64().and_then(|seats| u32::try_from(seats).ok()).unwrap_or(0);
        let counted = count(&profile, How { method, seats, ..declared.decides }).expect("a count");
        let found = Found::new(&counted, &file.options);
        let told: Found = serde_json::from_value(told.clone()).expect("winners and ties");
        assert!(found.agrees(&told), "{about}, {method:?}: {found:?}, and told were {told:?}\n{json:#}");
    }
    // What the file itself says was found is what decided.
    let decided: Found = serde_json::from_value(told[0].clone()).expect("winners and ties");
    assert_eq!(file.result.as_ref(), Some(&decided), "{about}");
    // And the rows that people read are sums of the ballots.
    for row in view["results"]["rows"].as_array().into_iter().flatten() {
        let id = row["id"].as_str().unwrap_or_default();
        let of = |chosen: &dyn Fn(u32) -> u64| -> u64 {
            file.distinct()
                .map(|(marks, times)| {
                    times
                        * marks
                            .iter()
                            .filter(|(name, _)| name.as_str() == id)
                            .map(|(_, mark)| chosen(*mark))
                            .sum::<u64>()
                })
                .sum()
        };
        let first_key = about.split(['{', '"', ':']).find(|part| !part.is_empty()).unwrap_or_default();
        let expected = match first_key {
            "rank" => of(&|rank| u64::from(rank == 1)),
            "times" => of(&|mark| u64::from(mark > 0)),
            _ => of(&|mark| u64::from(mark)),
        };
        assert_eq!(row["count"], json!(expected), "{about}, {id}");
    }
}

#[test]
fn the_ballots_that_are_taken_away_come_to_what_was_decided_by_every_rule() {
    let group = Group::new();
    let mut odd = Odd(0x7003);
    for ask in asks() {
        // Few ballots, for ties; and some more.
        for ballots in [1, 2, 4, 9] {
            let at = format!("/poll/{}", fresh_name());
            group.ask(&at, &with(potluck(), json!({ "ask": ask })));
            for _ in 0..ballots {
                group.ballot(&at, None, &crate::harness::fresh_key(), &ballot(&ask, &mut odd)).send().expect(200);
            }
            let view = group.close(&at);
            recount(&group, &at, &view, &ask.to_string());
        }
    }
}

#[test]
fn ballots_on_paper_trusted_and_changed_are_counted_again_as_they_were() {
    let group = Group::new();
    group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
    let people: Vec<String> = (0..8).map(|n| group.member(&format!("P{n}"))).collect();
    let leads = |from: usize, to: usize| {
        let to = group.number(&format!("P{to}"));
        group.send("/trust", Some(&people[from]), &json!({ "topic": "money", "to": to })).expect(200);
    };
    leads(5, 0);
    leads(6, 5);
    let mut odd = Odd(0x7004);
    for ask in asks() {
        let about = ask.to_string();
        for way in ["trusted", "paper", "anonymous"] {
            let at = format!("/poll/{}", fresh_name());
            let rules = match way {
                "trusted" => json!({ "topic": "money" }),
                "anonymous" => json!({ "names": "anonymous", "results": "after-closing" }),
                _ => json!({}),
            };
            group.ask(&at, &with(potluck(), with(json!({ "who": "members", "ask": ask }), rules)));
            for who in [0, 1, 2, 3, 0, 2] {
                let fields = ballot(&ask, &mut odd);
                group.ballot(&at, Some(&people[who]), &crate::harness::fresh_key(), &fields).send().expect(200);
            }
            if way == "paper" {
                let lines = match about.split('"').nth(1) {
                    Some("rank") => "2: 3 > 1 > 2",
                    Some("choose") => "2: 4",
                    _ => "2: 1=1 4=2",
                };
                group.organise(&at, &json!({ "do": "paper", "lines": lines })).expect(200);
            }
            let view = group.close(&at);
            // Two left their answer to the first; or two came on paper.
            let expected = if way == "anonymous" { 4 } else { 6 };
            assert_eq!(view["results"]["answers"], expected, "{way}: {about}");
            recount(&group, &at, &view, &about);
        }
    }
}

#[test]
fn a_poll_that_nobody_answered_has_no_ballots_and_no_winner() {
    let group = Group::new();
    for ask in asks() {
        let at = format!("/poll/{}", fresh_name());
        group.ask(&at, &with(potluck(), json!({ "ask": ask })));
        let view = group.close(&at);
        assert_eq!((&view["decision"]["verdict"], view["decision"].get("counts")), (&json!("open"), None), "{ask}");
        let file = group.ballots(&at);
        assert_eq!((&file["ballots"], file.get("result")), (&json!([]), None), "{ask}");
    }
}
