//! Leaving one's answer to somebody whom one trusts on a topic.

use serde_json::{Value, json};

use crate::harness::{Group, counted, garden, happened, text, with};

const AT: &str = "/proposal/garden";

/// A group that has turned trust on, and so many members.
fn trusting(how_many: usize) -> (Group, Vec<String>) {
    let group = Group::new();
    group.edit(json!({ "topics": [topic("money"), topic("kitchen")] }));
    let people = (0..how_many).map(|n| group.member(&format!("P{n}"))).collect();
    (group, people)
}

fn topic(id: &str) -> Value {
    json!({ "id": id, "name": { "en": format!("About {id}") } })
}

/// A proposal about money.
fn about_money() -> Value {
    with(garden(), json!({ "topic": "money" }))
}

/// Whoever has this code trusts that person from now on, or nobody.
fn trust(group: &Group, code: &str, to: Option<&str>) {
    trust_on(group, "money", code, to);
}

fn trust_on(group: &Group, topic: &str, code: &str, to: Option<&str>) {
    let to = to.map(|name| group.number(name));
    group.send("/trust", Some(code), &json!({ "topic": topic, "to": to })).expect(200);
}

/// The count, how many answered, and how many of those by somebody else.
fn count(group: &Group, at: &str) -> (String, u64, u64) {
    let view = group.view(at, Some(&group.organiser));
    let number = |key: &str| view["results"][key].as_u64().unwrap_or(99);
    (counted(&view), number("answers"), number("trusted"))
}

#[test]
fn nobody_can_leave_their_answer_to_others_until_the_group_turns_that_on() {
    let group = Group::new();
    let amina = group.member("Amina");
    let to = group.number("Amina");
    let page = |code: Option<&str>| group.get("/trust").code_if(code).send();
    let send =
        |code: Option<&str>, topic: &str, to: Value| group.send("/trust", code, &json!({ "topic": topic, "to": to }));
    page(None).expect(401).expect_refusal("code-needed");
    page(Some(&amina)).expect(422).expect_refusal("trust-unfit");
    send(Some(&group.organiser), "money", json!(to)).expect(422).expect_refusal("trust-unfit");
    group.put(AT, &about_money()).expect(422).expect_refusal("trust-unfit");
    group.edit(json!({ "topics": [topic("money")] }));
    group.ask(AT, &about_money());
    send(None, "money", json!(to)).expect(401).expect_refusal("code-needed");
    for (topic, to) in [("sport", json!(to)), ("money", json!(999)), ("money", json!(-1))] {
        send(Some(&group.organiser), topic, to.clone()).expect(422).expect_refusal("trust-unfit");
    }
    // Not oneself, and nobody who is gone.
    send(Some(&amina), "money", json!(to)).expect(422).expect_refusal("trust-unfit");
    group.member("Gone");
    let gone = group.number("Gone");
    group.revoke("Gone");
    send(Some(&amina), "money", json!(gone)).expect(422).expect_refusal("trust-unfit");
    send(Some(&amina), "money", json!("Rosa")).expect(400).expect_refusal("unreadable");
    // A poll of anybody has nobody to trust.
    let open = with(about_money(), json!({ "who": "everyone" }));
    group.put("/proposal/open", &open).expect(422).expect_refusal("trust-unfit");
    group
        .put("/proposal/other", &with(garden(), json!({ "topic": "sport" })))
        .expect(422)
        .expect_refusal("trust-unfit");
}

#[test]
fn an_answer_that_was_left_to_somebody_is_theirs_until_one_answers_oneself() {
    let (group, people) = trusting(3);
    group.ask(AT, &about_money());
    trust(&group, &people[0], Some("P1"));
    assert_eq!(count(&group, AT), (String::new(), 0, 0), "whoever is trusted has not answered");
    group.vote(AT, Some(&people[1]), "agree").expect(200);
    assert_eq!(count(&group, AT), ("agree 2".into(), 2, 1));
    // As they change their mind, it changes for both.
    group.vote(AT, Some(&people[1]), "abstain").expect(200);
    assert_eq!(count(&group, AT), ("abstain 2".into(), 2, 1));
    group.vote(AT, Some(&people[0]), "disagree").expect(200);
    assert_eq!(count(&group, AT), ("abstain 1, disagree 1".into(), 2, 0));
    // It is not said to be an answer of one's own.
    trust(&group, &people[2], Some("P1"));
    assert_eq!(group.view(AT, Some(&people[2]))["own"], Value::Null);
    let over = group.close(AT);
    assert_eq!((counted(&over), &over["results"]["trusted"]), ("abstain 2, disagree 1".into(), &json!(1)));
    // Over is over.
    trust(&group, &people[2], None);
    trust(&group, &people[0], Some("P2"));
    assert_eq!(count(&group, AT), ("abstain 2, disagree 1".into(), 3, 1));
    let ballots = group.ballots(AT)["ballots"].clone();
    assert_eq!(
        ballots,
        json!([
            { "times": 2, "marks": { "abstain": 1 } }, { "times": 1, "marks": { "disagree": 1 } },
        ])
    );
    // Opened again, what was left to others is found out anew.
    group.organise(AT, &json!({ "do": "reopen", "days": 2 })).expect(200);
    assert_eq!(count(&group, AT), ("abstain 1, disagree 1".into(), 2, 0));
    trust(&group, &people[2], Some("P0"));
    assert_eq!(count(&group, AT), ("abstain 1, disagree 2".into(), 3, 1));
    let over = group.close(AT);
    assert_eq!((counted(&over), &over["results"]["trusted"]), ("abstain 1, disagree 2".into(), &json!(1)));
    assert_eq!(happened(&over), ["closed-early", "reopened", "closed-early"]);
}

#[test]
fn trust_is_on_its_topic_and_on_no_other() {
    let (group, people) = trusting(2);
    group.ask(AT, &about_money());
    group.ask("/proposal/stove", &with(garden(), json!({ "topic": "kitchen" })));
    group.ask("/proposal/plain", &garden());
    trust_on(&group, "kitchen", &people[0], Some("P1"));
    for at in [AT, "/proposal/stove", "/proposal/plain"] {
        group.vote(at, Some(&people[1]), "agree").expect(200);
    }
    assert_eq!(count(&group, AT), ("agree 1".into(), 1, 0));
    assert_eq!(count(&group, "/proposal/stove"), ("agree 2".into(), 2, 1));
    assert_eq!(count(&group, "/proposal/plain"), ("agree 1".into(), 1, 0));
    assert_eq!(group.view("/proposal/plain", Some(&people[0]))["trust"], Value::Null);
}

#[test]
fn trust_can_be_taken_back_at_any_moment() {
    let (group, people) = trusting(3);
    group.ask(AT, &about_money());
    group.vote(AT, Some(&people[1]), "agree").expect(200);
    group.vote(AT, Some(&people[2]), "disagree").expect(200);
    trust(&group, &people[0], Some("P1"));
    assert_eq!(count(&group, AT), ("agree 2, disagree 1".into(), 3, 1));
    trust(&group, &people[0], Some("P2"));
    assert_eq!(count(&group, AT), ("agree 1, disagree 2".into(), 3, 1));
    trust(&group, &people[0], None);
    trust(&group, &people[0], None);
    assert_eq!(count(&group, AT), ("agree 1, disagree 1".into(), 2, 0));
    // The group turns it off: nobody's answer is anybody else's, and it does not come back by itself.
    trust(&group, &people[0], Some("P2"));
    group.edit(json!({ "topics": [topic("kitchen")] }));
    assert_eq!(count(&group, AT), ("agree 1, disagree 1".into(), 2, 0));
    group.edit(json!({ "topics": [topic("kitchen"), topic("money")] }));
    assert_eq!(count(&group, AT), ("agree 1, disagree 1".into(), 2, 0));
}

#[test]
fn trust_goes_ten_steps_and_no_further() {
    let (group, people) = trusting(12);
    for (n, code) in people.iter().take(11).enumerate() {
        trust(&group, code, Some(&format!("P{}", n + 1)));
    }
    // Only the last of twelve answers: ten of the eleven before them reach that far.
    group.ask(AT, &about_money());
    group.vote(AT, Some(&people[11]), "agree").expect(200);
    assert_eq!(count(&group, AT), ("agree 11".into(), 11, 10));
    // Who answers in between is where it ends.
    group.vote(AT, Some(&people[10]), "disagree").expect(200);
    assert_eq!(count(&group, AT), ("agree 1, disagree 11".into(), 12, 10));
    group.vote(AT, Some(&people[4]), "abstain").expect(200);
    assert_eq!(count(&group, AT), ("agree 1, abstain 5, disagree 6".into(), 12, 9));
}

#[test]
fn people_who_trust_each_other_in_a_circle_are_told_who_is_in_it() {
    let (group, people) = trusting(5);
    group.ask(AT, &about_money());
    for (who, whom) in [(0, "P1"), (1, "P2"), (2, "P0"), (3, "P0")] {
        trust(&group, &people[who], Some(whom));
    }
    let circle = |who: usize| {
        let mut names: Vec<String> = group.view(AT, Some(&people[who]))["trust"]["circle"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        names.sort();
        names
    };
    for who in 0..4 {
        assert_eq!(circle(who), ["P0", "P1", "P2"], "P{who}");
    }
    assert_eq!(circle(4), Vec::<String>::new());
    group.vote(AT, Some(&people[4]), "agree").expect(200);
    assert_eq!(count(&group, AT), ("agree 1".into(), 1, 0));
    // One of them answers: it leads to them.
    group.vote(AT, Some(&people[2]), "disagree").expect(200);
    assert_eq!(count(&group, AT), ("agree 1, disagree 4".into(), 5, 3));
    // Or takes their trust back.
    trust(&group, &people[2], None);
    assert_eq!(circle(0), Vec::<String>::new());
    let page = group.get("/trust").code(&people[0]).send().expect(200).json();
    assert_eq!(page["topics"][0]["circle"], json!([]));
}

#[test]
fn both_sides_see_who_trusts_whom_and_nobody_else_does() {
    let (group, people) = trusting(4);
    group.ask(AT, &about_money());
    trust(&group, &people[0], Some("P1"));
    trust(&group, &people[2], Some("P1"));
    let seen = |code: &str| group.view(AT, Some(code))["trust"].clone();
    let one = seen(&people[0]);
    assert_eq!((&one["topic"]["en"], &one["to"], one.get("by")), (&json!("About money"), &json!("P1"), None));
    let other = seen(&people[1]);
    assert_eq!((other.get("to"), &other["by"]), (None, &json!(["P0", "P2"])));
    for code in [&people[3], &group.organiser] {
        let nothing = seen(code);
        assert_eq!((nothing.get("to"), nothing.get("by"), nothing.get("circle")), (None, None, None));
    }
    assert_eq!(group.view(AT, None)["trust"], Value::Null);
    let page = |code: &str| group.get("/trust").code(code).send().expect(200).json();
    let money = |code: &str| page(code)["topics"][0].clone();
    assert_eq!(money(&people[0])["to"], json!({ "id": group.number("P1"), "name": "P1" }));
    assert_eq!((&money(&people[1])["to"], &money(&people[1])["by"]), (&Value::Null, &json!(["P0", "P2"])));
    assert_eq!((&money(&group.organiser)["to"], &money(&group.organiser)["by"]), (&Value::Null, &json!([])));
    // Whom one could trust: whoever has a name, and not oneself.
    let names: Vec<String> =
        page(&people[0])["members"].as_array().into_iter().flatten().map(|member| text(member, "name")).collect();
    assert_eq!(names, ["P1", "P2", "P3"]);
}

#[test]
fn nobody_leaves_an_answer_who_could_not_give_one() {
    let (group, people) = trusting(3);
    let rules = json!({ "late": "by-hand", "who": "members" });
    group.ask(AT, &with(about_money(), rules));
    group.vote(AT, Some(&people[0]), "agree").expect(200);
    // Somebody who came later, and somebody who is taken out.
    let late = group.member("Late");
    trust(&group, &late, Some("P0"));
    trust(&group, &people[1], Some("P0"));
    trust(&group, &people[2], Some("P0"));
    assert_eq!(count(&group, AT), ("agree 3".into(), 3, 2));
    group.revoke("P2");
    assert_eq!(count(&group, AT), ("agree 2".into(), 2, 1));
    group.organise(AT, &json!({ "do": "add-voters", "people": [group.number("Late")] })).expect(200);
    assert_eq!(count(&group, AT), ("agree 3".into(), 3, 2));
    // And nobody answers for others who is no longer there.
    group.revoke("P0");
    assert_eq!(count(&group, AT), ("agree 1".into(), 1, 0));
}

#[test]
fn trust_counts_for_whole_ballots_too() {
    let (group, people) = trusting(5);
    let ask =
        json!({ "rank": { "count": { "method": "irv" }, "options": crate::harness::options(&["ann", "bo", "cy"]) } });
    let chair =
        json!({ "title": { "en": "Who?" }, "who": "members", "results": "always", "topic": "money", "ask": ask });
    group.ask("/poll/chair", &chair);
    group.mark("/poll/chair", Some(&people[0]), &[("ann", "1"), ("bo", "2")]).expect(200);
    group.mark("/poll/chair", Some(&people[1]), &[("cy", "1")]).expect(200);
    trust(&group, &people[2], Some("P0"));
    trust(&group, &people[3], Some("P0"));
    assert_eq!(count(&group, "/poll/chair"), ("ann 3, cy 1".into(), 4, 2));
    let over = group.close("/poll/chair");
    assert_eq!(over["decision"]["counts"][0]["winners"], json!(["ann"]));
    assert_eq!(
        group.ballots("/poll/chair")["ballots"],
        json!([
            { "times": 3, "marks": { "ann": 1, "bo": 2 } }, { "times": 1, "marks": { "cy": 1 } },
        ])
    );
}

#[test]
fn trust_counts_in_no_anonymous_poll() {
    let (group, people) = trusting(2);
    let secret = json!({ "names": "anonymous", "results": "after-closing" });
    group.put(AT, &with(about_money(), secret.clone())).expect(422).expect_refusal("trust-unfit");
    group.ask(AT, &with(garden(), secret));
    trust(&group, &people[0], Some("P1"));
    group.vote(AT, Some(&people[1]), "agree").expect(200);
    assert_eq!(group.view(AT, Some(&people[0]))["trust"], Value::Null);
    let over = group.close(AT);
    assert_eq!((counted(&over), &over["results"]["trusted"]), ("agree 1".into(), &json!(0)));
}
