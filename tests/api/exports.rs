//! What can be read, printed and taken away once a poll is over: how it was counted, and its ballots as files.

use serde_json::{Value, json};

use crate::harness::{Answer, Ask, Group, garden, options, potluck, utc, with};

const FILES: [&str; 5] = ["export.csv", "people.csv", "export.json", "export.blt", "export.ics"];

/// A poll in which people put three dishes in order.
fn supper(changes: Value) -> Value {
    let rank = json!({ "count": { "method": "irv", "also": ["schulze", "borda"] }, "options": options(&["soup", "bread", "cake"]) });
    with(
        json!({ "title": { "en": "What shall we eat?", "es": "¿Qué comemos?" }, "who": "members", "ask": { "rank": rank } }),
        changes,
    )
}

/// Five people rank the dishes, and it is over.
fn eaten(group: &Group, definition: &Value) -> Vec<String> {
    let people: Vec<String> = ["Amina", "Bo", "Chi", "Dani", "Eli"].iter().map(|name| group.member(name)).collect();
    group.ask("/poll/supper", definition);
    let ranks = [["1", "2", "3"], ["1", "2", "3"], ["3", "1", "2"], ["2", "1", ""], ["", "", "1"]];
    for (person, ranks) in people.iter().zip(ranks) {
        let marks: Vec<(&str, &str)> = ["soup", "bread", "cake"].into_iter().zip(ranks).collect();
        group.mark("/poll/supper", Some(person), &marks).expect(200);
    }
    group.close("/poll/supper");
    people
}

impl Group {
    /// A page or a file, as somebody's browser asks for it.
    fn look(&self, at: &str, code: Option<&str>) -> Ask {
        let ask = self.porch.get(&self.page(at));
        code.into_iter().fold(ask, |ask, code| ask.cookie(&self.cookie(), code))
    }

    fn file(&self, at: &str, code: &str) -> String {
        self.look(at, Some(code)).send().expect(200).text()
    }
}

fn is_a_page(answer: &Answer) -> bool {
    answer.header("content-type") == Some("text/html; charset=utf-8")
}

#[test]
fn a_poll_that_is_over_can_be_taken_away_and_counted_again() {
    let group = Group::new();
    let people = eaten(&group, &supper(json!({})));
    let amina = people[0].as_str();
    let json: Value = serde_json::from_str(&group.file("/poll/supper/export.json", amina)).expect("JSON");
    assert_eq!(json, group.ballots("/poll/supper"));
    assert_eq!(json["format"], "porchlight-ballots/1");
    assert!(!json.to_string().contains("Amina"));
    let blt = group.file("/poll/supper/export.blt", amina);
    assert!(
        blt.starts_with("3 1\n") && blt.ends_with("\"soup\"\n\"bread\"\n\"cake\"\n\"What shall we eat?\"\n"),
        "{blt}"
    );
    let spanish = group.file("/poll/supper/export.blt?lang=es", amina);
    assert!(spanish.ends_with("\"¿Qué comemos?\"\n"), "{spanish}");
    let csv = group.file("/poll/supper/export.csv", amina);
    let mut lines: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(lines.remove(0), "\u{FEFF}\"times\",\"soup\",\"bread\",\"cake\"");
    lines.sort_unstable();
    assert_eq!(
        lines,
        ["\"1\",\"\",\"\",\"1\"", "\"1\",\"2\",\"1\",\"\"", "\"1\",\"3\",\"1\",\"2\"", "\"2\",\"1\",\"2\",\"3\""]
    );
}

#[test]
fn a_file_says_what_it_is_and_is_kept_by_nobody_on_the_way() {
    let group = Group::new();
    let people = eaten(&group, &supper(json!({})));
    group.edit(json!({ "discreet": { "en": "Río \"club\"/1" } }));
    for (name, kind) in [
        ("export.csv", "text/csv; charset=utf-8; header=present"),
        ("people.csv", "text/csv; charset=utf-8; header=present"),
        ("export.json", "application/json"),
        ("export.blt", "text/plain; charset=utf-8"),
    ] {
        let answer = group.look(&format!("/poll/supper/{name}"), Some(&people[0])).send().expect(200);
        assert_eq!(answer.header("content-type"), Some(kind));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
        let called = answer.header("content-disposition").unwrap_or_default();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let supper = if name == "people.csv" { "supper-people" } else { "supper" };
        let plain = format!("attachment; filename=\"R_o__club__1-{supper}.{ending}\"");
        assert_eq!(called, format!("{plain}; filename*=UTF-8''R%C3%ADo%20club1-{supper}.{ending}"));
    }
}

#[test]
fn nothing_that_people_write_runs_in_a_spreadsheet() {
    let group = Group::new();
    let choose = json!({ "choose": { "min": 1, "max": 1, "options": [
        { "id": "one", "name": { "en": "=HYPERLINK(\"https://evil.example\")" } }, { "id": "two", "name": { "en": "＠two" } },
    ] } });
    let poll = json!({ "title": { "en": "x" }, "who": "members", "reasons": "optional", "ask": choose });
    let member = group.member("+1");
    group.ask("/poll/sums", &poll);
    let said = json!({ "choice": ["one"], "reason": "-1\n=2" });
    group.ballot("/poll/sums", Some(&member), &crate::harness::fresh_key(), &said).send().expect(200);
    group.close("/poll/sums");
    let csv = group.file("/poll/sums/export.csv", &member);
    assert!(csv.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"'＠two\""), "{csv}");
    let people = group.file("/poll/sums/people.csv", &member);
    assert!(people.contains("\r\n\"'+1\",\"'=HYPERLINK"), "{people}");
    assert!(people.contains(",\"'-1\n=2\"\r\n"), "{people}");
}

#[test]
fn whoever_may_not_see_a_result_gets_no_page_and_no_file_of_it() {
    let group = Group::new();
    let kitchen = group.person_in("member", "Kit", &["kitchen"]);
    let (other, gone) = (group.member("Oto"), group.member("Gone"));
    group.revoke("Gone");
    group.ask("/poll/secret", &with(supper(json!({})), json!({ "who": { "circles": ["kitchen"] } })));
    group.mark("/poll/secret", Some(&kitchen), &[("soup", "1")]).expect(200);
    let pages = ["count", "print"].into_iter().chain(FILES).map(|name| format!("/poll/secret/{name}"));
    let refused = |status: u16, at: &str, code: Option<&str>| {
        let answer = group.look(at, code).send().expect(status);
        assert!(is_a_page(&answer), "{at}");
        assert!(!answer.text().contains("eat"), "{at}: {}", answer.text());
    };
    for at in pages.clone() {
        refused(401, &at, None);
        refused(403, &at, Some(&other));
    }
    group.close("/poll/secret");
    for at in pages {
        refused(401, &at, None);
        refused(401, &at, Some(&gone));
        refused(403, &at, Some(&other));
    }
    assert!(group.file("/poll/secret/count", &kitchen).contains("What shall we eat?"));
}

#[test]
fn while_people_answer_there_is_nothing_to_take_away() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/poll/supper", &supper(json!({})));
    for name in FILES {
        let answer = group.look(&format!("/poll/supper/{name}"), Some(&amina)).send().expect(409);
        assert!(is_a_page(&answer));
    }
    group.look("/poll/supper/export.exe", Some(&amina)).send().expect(404);
    let page = group.file("/poll/supper/count", &amina);
    for rule in ["by-irv", "by-schulze", "by-borda"] {
        assert!(page.contains(&format!("id=\"{rule}\"")), "{rule} is not said beforehand");
    }
    assert!(!page.contains("export.csv"));
    group.organise("/poll/supper", &json!({ "do": "withdraw" })).expect(200);
    group.look("/poll/supper/export.csv", Some(&amina)).send().expect(409);
    group.look("/poll/supper/count", Some(&amina)).send().expect(200);
}

#[test]
fn names_are_taken_away_only_by_members_and_only_where_they_are_shown() {
    let group = Group::new();
    let people = eaten(&group, &supper(json!({ "audience": "everyone" })));
    let csv = group.file("/poll/supper/people.csv", &people[0]);
    assert!(csv.starts_with("\u{FEFF}\"Name\",\"Answer\",\"Reason\"\r\n"), "{csv}");
    assert!(csv.contains("\"Amina\"") && csv.contains("\"Eli\""), "{csv}");
    group.look("/poll/supper/people.csv", None).send().expect(404);
    let page = group.look("/poll/supper/count", None).send().expect(200).text();
    assert!(page.contains("export.csv") && !page.contains("people.csv") && !page.contains("Amina"));

    let hidden = Group::new();
    let people = eaten(&hidden, &supper(json!({ "names": "hidden" })));
    hidden.look("/poll/supper/people.csv", Some(&people[0])).send().expect(404);
}

#[test]
fn an_anonymous_poll_gives_its_ballots_and_nothing_beside_them() {
    let group = Group::new();
    let anonymous = json!({ "names": "anonymous", "reasons": "optional", "results": "after-closing" });
    let people: Vec<String> = ["Amina", "Bo", "Chi"].iter().map(|name| group.member(name)).collect();
    group.ask("/proposal/garden", &with(garden(), anonymous));
    for (n, person) in people.iter().enumerate() {
        let said = json!({ "choice": [if n == 1 { "disagree" } else { "agree" }], "reason": format!("because {n}") });
        group.ballot("/proposal/garden", Some(person), &crate::harness::fresh_key(), &said).send().expect(200);
    }
    let paper = group.file("/proposal/garden/print", &people[0]);
    assert!(!paper.contains("paper-ballot") && paper.contains("anonymous"), "{paper}");
    group.close("/proposal/garden");
    let json = group.file("/proposal/garden/export.json", &people[0]);
    let csv = group.file("/proposal/garden/export.csv", &people[0]);
    assert!(!json.contains("because") && !csv.contains("because"));
    assert!(csv.contains("\"Agree\"") && csv.contains("\"2\",\"1\",\"\",\"\"\r\n"), "{csv}");
    group.look("/proposal/garden/people.csv", Some(&people[0])).send().expect(404);
}

#[test]
fn the_time_that_suits_best_goes_into_a_calendar() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-03-01T12:00"));
    let times = json!({ "times": { "options": [
        { "id": "evening", "at": "2027-03-28T20:00", "minutes": 90 },
        { "id": "day", "at": "2027-04-03" },
    ] } });
    group.edit(json!({ "discreet": { "en": "The club" } }));
    let people: Vec<String> = ["Amina", "Bo"].iter().map(|name| group.member(name)).collect();
    group.ask("/poll/meeting", &json!({ "title": { "en": "When, where; who?" }, "who": "members", "ask": times }));
    group.mark("/poll/meeting", Some(&people[0]), &[("evening", "2"), ("day", "1")]).expect(200);
    group.close("/poll/meeting");
    let answer = group.look("/poll/meeting/export.ics", Some(&people[0])).send().expect(200);
    assert_eq!(answer.header("content-type"), Some("text/calendar; charset=utf-8"));
    let ics = answer.text();
    // In Madrid summer time has just begun: 20:00 there is 18:00 in universal time.
    for line in [
        "DTSTART:20270328T180000Z",
        "DTEND:20270328T193000Z",
        "SUMMARY:The club: When\\, where\\; who?",
        "STATUS:CONFIRMED",
        "DTSTAMP:20270301T",
    ] {
        assert!(ics.contains(&format!("\r\n{line}")), "no {line} in {ics}");
    }
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 1);
    assert!(!ics.contains(&group.slug) && !ics.contains("http"), "{ics}");
    let uid = |ics: &str| ics.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!(uid(&ics), uid(&group.file("/poll/meeting/export.ics?lang=es", &people[1])));
    group.look("/poll/meeting/export.blt", Some(&people[0])).send().expect(404);
}

#[test]
fn times_that_tie_are_all_in_the_calendar_and_not_yet_sure() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-03-01T12:00"));
    let times =
        json!({ "times": { "options": [{ "id": "one", "at": "2027-04-03" }, { "id": "two", "at": "2027-04-30" }] } });
    let amina = group.member("Amina");
    group.ask("/poll/meeting", &json!({ "title": { "en": "When?" }, "who": "members", "ask": times }));
    group.mark("/poll/meeting", Some(&amina), &[("one", "2"), ("two", "2")]).expect(200);
    group.close("/poll/meeting");
    let ics = group.file("/poll/meeting/export.ics", &amina);
    assert_eq!((ics.matches("STATUS:TENTATIVE").count(), ics.matches("STATUS:CONFIRMED").count()), (2, 0));
    assert!(ics.contains("DTSTART;VALUE=DATE:20270430\r\nDTEND;VALUE=DATE:20270501\r\n"), "{ics}");
}

#[test]
fn the_page_says_every_step_of_every_rule_in_tables() {
    let group = Group::new();
    let people = eaten(&group, &supper(json!({})));
    for lang in ["en", "es", "ar"] {
        let page = group.file(&format!("/poll/supper/count?lang={lang}"), &people[0]);
        let count = |part: &str| page.matches(part).count();
        for rule in ["by-irv", "by-schulze", "by-borda"] {
            assert!(page.contains(&format!("id=\"{rule}\"")), "{lang}: no {rule}");
        }
        assert!(count("<table") >= 5 && count("<caption") >= count("<table class=\"numbers\""), "{lang}");
        assert!(count("scope=\"row\"") > 9 && count("scope=\"col\"") > 9, "{lang}");
        assert_eq!(count("<svg"), count("aria-hidden=\"true\""), "{lang}: a drawing that is read out");
        assert!(!page.contains("style="), "{lang}");
        assert!(page.contains("data-winners=\"") && page.contains("/assets/recount-"), "{lang}");
        // A message for the chat in each of the group's languages.
        for chat in ["id=\"chat-en\"", "id=\"chat-es\"", "id=\"chat-ar\""] {
            assert!(page.contains(chat), "{lang}: no {chat}");
        }
        assert!(
            page.contains(&format!("{}{}", group.porch.origin(), group.page("/poll/supper\n")))
                || count("data-copy=\"") >= 3
        );
    }
}

#[test]
fn a_paper_ballot_has_the_numbers_by_which_a_pile_is_entered() {
    let group = Group::new();
    let ids = ["soup", "bread", "cake", "rice", "beans", "fish", "pie"];
    let choose = json!({ "choose": { "min": 1, "max": 2, "shuffle": true, "options": options(&ids) } });
    group.ask("/poll/supper", &with(potluck(), json!({ "ask": choose })));
    let page = group.look("/poll/supper/print", None).send().expect(200).text();
    let at: Vec<usize> = ids.iter().map(|id| page.find(&format!(">{id}<")).unwrap_or(0)).collect();
    assert!(at.iter().all(|at| *at > 0) && at.is_sorted(), "shuffled on paper: {at:?}");
    assert!(page.matches("box-by-hand").count() == ids.len() && page.contains("line-by-hand"));
    group.vote("/poll/supper", None, "cake").expect(200);
    group.close("/poll/supper");
    let result = group.look("/poll/supper/print", None).send().expect(200).text();
    assert!(!result.contains("box-by-hand") && result.contains("class=\"count\""), "{result}");
}
