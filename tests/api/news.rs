//! A group's own page: what is up, for whom, and all of it as text.

use serde_json::{Value, json};

use crate::harness::{Group, fresh_key, garden, potluck, unescaped, utc, with};

fn notice(title: &str, besides: Value) -> Value {
    with(json!({ "title": { "en": title }, "words": { "en": format!("All about *{title}*.") } }), besides)
}

fn titles(notices: &Value) -> Vec<String> {
    let title = |notice: &Value| notice["title"]["en"].as_str().unwrap_or_default().to_owned();
    notices.as_array().into_iter().flatten().map(title).collect()
}

/// The front page as somebody reads it, without the marks of direction.
fn front(group: &Group, code: Option<&str>) -> String {
    let ask = group.porch.get(&format!("{}?lang=en", group.page("")));
    let ask = code.map_or(ask.clone(), |code| ask.cookie(&group.cookie(), code));
    unescaped(&ask.send().expect(200).text()).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn people_see_the_news_that_are_for_them() {
    let group = Group::new();
    let amina = group.member("Amina");
    let cook = group.person_in("member", "Bo", &["kitchen"]);
    group.put("/notices/coats", &notice("Coats", json!({ "day": "2026-01-01", "until": "2099-01-01" }))).expect(201);
    let members = json!({ "audience": "members", "day": "2026-01-02", "until": "2099-01-01" });
    group.put("/notices/shift", &notice("Shift", members)).expect(201);
    let kitchen = json!({ "audience": { "circles": ["kitchen"] }, "day": "2026-01-03", "until": "2099-01-01" });
    group.put("/notices/keys", &notice("Keys", kitchen)).expect(201);
    for (code, expected) in
        [(None, vec!["Coats"]), (Some(&amina), vec!["Shift", "Coats"]), (Some(&cook), vec!["Keys", "Shift", "Coats"])]
    {
        let code = code.map(String::as_str);
        assert_eq!(titles(&group.view("/notices", code)), expected);
        assert_eq!(titles(&group.view("", code)["notices"]), expected);
        let page = front(&group, code);
        for title in ["Coats", "Shift", "Keys"] {
            assert_eq!(page.contains(&format!("All about <em>{title}</em>")), expected.contains(&title), "{page}");
            assert_eq!(page.contains(&format!("All about {title}.")), expected.contains(&title), "as text: {page}");
        }
    }
    let made = notice("Coats", json!({ "day": "2026-01-04", "until": "2099-01-01" }));
    group.put("/notices/coats", &made).expect(200);
    assert_eq!(titles(&group.view("/notices", None)), ["Coats"]);
    group.organise("/notices/coats", &json!({ "do": "drop" })).expect(200);
    assert_eq!(titles(&group.view("/notices", None)), Vec::<String>::new());
    group.organise("/notices/coats", &json!({ "do": "drop" })).expect_refusal("not-found");
}

#[test]
fn a_notice_comes_down_after_its_last_day_in_the_groups_zone() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-03-01T12:00"));
    group.put("/notices/coats", &notice("Coats", json!({ "until": "2027-03-05" }))).expect(201);
    assert_eq!(group.view("/notices", None)[0]["day"], "2027-03-01");
    // A quarter to twelve at night in Madrid, and a quarter past.
    group.set_clock(utc("2027-03-05T22:45"));
    assert!(front(&group, None).contains("Coats"));
    group.set_clock(utc("2027-03-05T23:15"));
    assert!(!front(&group, None).contains("Coats"));
    let kept = group.view("/notices", None);
    assert_eq!((titles(&kept), &kept[0]["up"]), (vec!["Coats".to_owned()], &json!(false)));
}

#[test]
fn the_next_meeting_stands_on_the_front_page_and_goes_into_a_calendar() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-03-01T12:00"));
    let meeting = |at: &str| json!({ "meeting": { "at": at, "minutes": 90, "where": { "en": "The yard" } } });
    let file = |code: Option<&str>| {
        let ask = group.porch.get(&group.page("/meeting.ics"));
        code.map_or(ask.clone(), |code| ask.cookie(&group.cookie(), code)).send()
    };
    file(None).expect(404);
    group.put("/notices/assembly", &notice("Assembly", meeting("2027-03-09T19:00"))).expect(201);
    let members = with(meeting("2027-03-04T19:00"), json!({ "audience": "members" }));
    group.put("/notices/supper", &notice("Supper", members)).expect(201);
    let welcome = json!({ "is": "meeting", "meeting": { "at": "2027-03-06T10:00", "minutes": 30 } });
    let section = json!({ "id": "meet", "title": { "en": "First visit" }, "what": welcome });
    group.put("/welcome/hello", &json!({ "title": { "en": "Welcome" }, "sections": [section] })).expect(201);

    let amina = group.member("Amina");
    assert_eq!(group.view("", None)["meeting"]["title"]["en"], "First visit");
    assert_eq!(group.view("", Some(&amina))["meeting"]["title"]["en"], "Supper");
    assert_eq!(group.view("", None)["packets"], json!([{ "id": "hello", "title": { "en": "Welcome" } }]));
    let page = front(&group, None);
    assert!(page.contains("First visit") && page.contains("meeting.ics") && !page.contains("Supper"), "{page}");
    assert!(file(None).expect(200).text().contains("DTSTART:20270306T090000Z"));
    assert!(file(Some(&amina)).expect(200).text().contains("DTSTART:20270304T180000Z"));
    group.set_clock(utc("2027-03-10T12:00"));
    assert_eq!(group.view("", None).get("meeting"), None);
    assert!(!front(&group, None).contains("Assembly"), "a meeting that is over is no news");
}

#[test]
fn this_months_news_can_be_copied_as_text_with_or_without_a_script() {
    let group = Group::new();
    group.put("/notices/coats", &notice("Coats", json!({ "until": "2099-01-01" }))).expect(201);
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    let page = front(&group, None);
    let (_, rest) = page.split_once("data-copy=\"").expect("a button that copies");
    let copied = rest.split('"').next().unwrap_or_default();
    assert!(page.contains(&format!("{copied}</pre>")), "it cannot be read without a script: {page}");
    assert!(copied.starts_with("News from Riverside, "), "{copied}");
    let lines: Vec<&str> = copied.lines().collect();
    assert!(copied.contains("Coats (") && lines.contains(&"All about Coats."), "{copied}");
    assert!(copied.contains("Which day shall we eat together?"), "{copied}");
    // An address stands by itself.
    assert!(lines.contains(&format!("{}{}", group.porch.origin(), group.page("/poll/potluck")).as_str()), "{copied}");
    assert!(!copied.contains("garden"), "the members' proposal is in it: {copied}");
}

#[test]
fn what_makes_no_notice_is_refused() {
    let group = Group::new();
    group.put("/notices/coats", &json!({ "title": { "en": "" } })).expect_refusal("words-unfit");
    let backwards = notice("Coats", json!({ "day": "2027-03-02", "until": "2027-03-01" }));
    group.put("/notices/coats", &backwards).expect_refusal("times-unfit");
    group
        .put("/notices/coats", &notice("Coats", json!({ "audience": { "circles": [] } })))
        .expect_refusal("circle-missing");
    group.put("/notices/coats", &notice("Coats", json!({ "odd": 1 }))).expect_refusal("unreadable");
    group.put("/notices/COATS", &notice("Coats", json!({}))).expect_refusal("not-found");
    let amina = group.member("Amina");
    let put = group.porch.put(&group.at("/notices/coats")).code(&amina).key(&fresh_key());
    put.json(&notice("Coats", json!({}))).send().expect_refusal("not-yours");
}
