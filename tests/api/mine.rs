//! A newcomer's private page, as a program sees it, and as a browser without JavaScript does.

use serde_json::{Value, json};
use vault::{Purpose, WordsKind};

use crate::harness::{
    Answer, Form, Jar, Newcomer, Welcome, fields, form, fresh_key, now, open, sentence, text, unescaped,
};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// An answer to the letter, but for the moment at which it was given.
fn letter(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let headers = answer.headers.iter().filter(|(name, _)| name != "date").cloned().collect();
    (answer.status, headers, answer.body.clone())
}

/// Every command there is.
fn commands(welcome: &Welcome, newcomer: &Newcomer) -> Vec<Value> {
    vec![
        json!({ "do": "look" }),
        json!({ "do": "reply", "words": welcome.unsigned(Purpose::Reply, newcomer, "Lentils!") }),
        json!({ "do": "change", "revision": 1, "sealed": welcome.sealed(newcomer, &fields()) }),
        json!({ "do": "withdraw" }),
        json!({ "do": "enter", "name": "Nadia" }),
        json!({ "do": "erase" }),
    ]
}

#[test]
fn erased_expired_unknown_and_mistyped_links_look_the_same() {
    let welcome = Welcome::with_a_clock(json!({ "keep_days": 2 }));
    let expired = welcome.nadia();
    welcome.group.set_clock(now() + 3 * DAY);
    let (erased, unknown) = (welcome.nadia(), Newcomer::new());
    welcome.mine(&erased, &json!({ "do": "erase" })).expect(200);
    let mistyped = unknown.code().replace(|c: char| c.is_ascii_digit(), "A") + "B";
    let codes = [erased.code(), expired.code(), unknown.code(), mistyped, "x".into(), welcome.rosa().code.clone()];
    for command in commands(&welcome, &unknown) {
        let answers: Vec<_> =
            codes.iter().map(|code| letter(&welcome.group.send("/mine", Some(code), &command))).collect();
        assert_eq!(answers[0].0, 404, "{command}");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{command}: {answers:#?}");
        let none = letter(&welcome.group.send("/mine", None, &command));
        assert_eq!(none, answers[0], "without a code, {command}");
    }
    // The page, too: opened with the cookie, pasted, and pressed on.
    let (page, name) = (welcome.group.page("/mine"), format!("__Host-porchlight-{}.mine", welcome.group.slug));
    let porch = &welcome.group.porch;
    let shown = |ask: crate::harness::Ask| letter(&ask.on_our_page().send());
    for (why, answers) in [
        ("opened", codes.iter().map(|code| shown(porch.get(&page).cookie(&name, code))).collect::<Vec<_>>()),
        (
            "pasted",
            codes.iter().map(|code| shown(porch.post(&page).form(&[("do", "look"), ("access", code)]))).collect(),
        ),
        (
            "pressed",
            codes
                .iter()
                .map(|code| shown(porch.post(&page).cookie(&name, code).form(&[("do", "erase"), ("sure", "yes")])))
                .collect(),
        ),
    ] {
        assert_eq!(answers[0].0, 404, "{why}");
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{why}");
    }
}

#[test]
fn a_newcomer_finds_their_request_and_what_comes_next() {
    let welcome =
        Welcome::with(json!({ "answer_within_days": 5, "keep_days": 30, "other_way": { "en": "By phone." } }));
    let nadia = welcome.nadia();
    let mine = welcome.look(&nadia);
    let arrived = mine["arrived"].as_i64().expect("a moment");
    assert_eq!((&mine["stage"], &mine["joined"], &mine["form_id"]), (&json!("arrived"), &json!(false), &json!("join")));
    assert_eq!(
        (mine["answered_by"].as_i64(), mine["kept_until"].as_i64()),
        (Some(arrived + 5 * DAY), Some(arrived + 30 * DAY))
    );
    assert_eq!(
        (&mine["other_way"]["en"], &mine["vouch"], &mine["form_now"]),
        (&json!("By phone."), &Value::Null, &Value::Null)
    );
    // What they agreed to, and what they wrote, which their own key opens.
    let letter = open(&text(&mine, "sealed"), &nadia.kem()).expect("locked to the newcomer too");
    assert_eq!(letter["fields"], fields());
    let keep = &mine["form"]["pages"][1]["sections"][0]["questions"][2]["what"]["to"];
    assert_eq!((&keep["version"], &keep["text"]["en"]), (&json!(1), &json!("You may keep this for 90 days.")));
    // An access code is no member's code, and opens nothing else.
    for at in ["", "/members", "/desk", &format!("/requests/{}", nadia.request)] {
        welcome.group.get(at).code(&nadia.code()).send().expect(401).expect_refusal("code-unknown");
    }
    welcome.group.send("/mine", Some(&nadia.reading.written()), &json!({ "do": "look" })).expect(404);
}

#[test]
fn a_newcomer_answers_anew_and_is_asked_again_what_has_changed() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let change = |newcomer: &Newcomer, sealed: &str| {
        welcome.mine(newcomer, &json!({ "do": "change", "revision": newcomer.revision, "sealed": sealed }))
    };
    let other = json!([["q-called", "Nadia"], ["q-car", "yes"], ["q-seats", "3"], ["q-keep", "1"]]);
    let changed = change(&nadia, &welcome.sealed(&nadia, &other)).expect(200).json();
    assert_eq!(open(&text(&changed, "sealed"), &nadia.kem()).expect("hers")["fields"], other);
    let seen = welcome.request(welcome.leila(), &nadia);
    assert_eq!(open(&text(&seen, "sealed"), &welcome.leila().kem()).expect("for greeters")["fields"], other);
    assert_eq!(seen["record"][1]["step"], "changed");
    // Envelopes that do not fit are not kept, nor what is not sealed.
    let strange = welcome.unsigned(Purpose::Reply, &nadia, "Not a letter");
    change(&nadia, &strange).expect(422).expect_refusal("envelope-unfit");
    let plain = json!({ "do": "change", "revision": 1, "fields": other });
    welcome.mine(&nadia, &plain).expect(422).expect_refusal("sealing-unfit");
    let neither = json!({ "do": "change", "revision": 1 });
    welcome.mine(&nadia, &neither).expect(422).expect_refusal("sealing-unfit");
    // The words that they agreed to change: the page says so, with both.
    let words = |draft: Value| {
        let mut draft = draft;
        draft["pages"][1]["sections"][0]["questions"][2]["what"]["to"]["text"]["en"] =
            json!("You may keep this for a year.");
        draft
    };
    welcome.group.put("/signup/join", &words(form())).expect(200);
    let mine = welcome.look(&nadia);
    let keep = |form: &Value| form["pages"][1]["sections"][0]["questions"][2]["what"]["to"].clone();
    assert_eq!((&keep(&mine["form"])["version"], &keep(&mine["form_now"])["version"]), (&json!(1), &json!(2)));
    assert_eq!(keep(&mine["form_now"])["earlier"][0]["text"]["en"], "You may keep this for 90 days.");
    change(&nadia, &welcome.sealed(&nadia, &other)).expect(409).expect_refusal("form-changed");
    let nadia = Newcomer { revision: 2, ..nadia };
    change(&nadia, &welcome.sealed(&nadia, &other)).expect(200);
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["form_now"], &keep(&mine["form"])["version"]), (&Value::Null, &json!(2)));
}

#[test]
fn no_number_and_no_moment_tells_the_newcomer_what_they_are_not_told() {
    let welcome = Welcome::with_a_clock(json!({ "approvals": 2 }));
    let (nadia, begun, hour) = (welcome.nadia(), now(), 60 * 60 * 1000);
    let (leila, joan) = (welcome.leila(), welcome.joan());
    welcome.notes(joan, &nadia, "I met her at the market.").expect(200);
    let words = welcome.words(leila, &nadia, WordsKind::Welcome, "Come on Sunday!");
    welcome.on(leila, &nadia, &json!({ "do": "approve", "words": words })).expect(200);
    welcome.group.set_clock(begun + hour);
    welcome.asks_back(joan, &nadia, "Soup?").expect(200);
    welcome.vouches(&welcome.group.member("Amina"), &nadia, "She fixed my bike.").expect(200);
    welcome.replies(&nadia, "Lentils!").expect(200);
    welcome.group.set_clock(begun + 2 * hour);
    welcome.approves(joan, &nadia).expect(200);
    welcome.group.set_clock(begun + 3 * hour);
    welcome.notes(joan, &nadia, "On Sunday, then.").expect(200);
    let entries = welcome.look(&nadia)["entries"].clone();
    let told = |entry: &Value| {
        let at = entry["at"].as_i64().expect("a moment") - begun;
        (entry["n"].as_i64().unwrap_or_default(), text(entry, "said"), at / hour)
    };
    let told: Vec<_> = entries.as_array().into_iter().flatten().map(told).collect();
    let expected = [(1, "question", 1), (2, "reply", 1), (3, "welcome", 2)];
    assert_eq!(told, expected.map(|(n, said, hours)| (n, said.to_owned(), hours)));
}

#[test]
fn a_newcomer_takes_their_request_back() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    welcome.asks_back(welcome.leila(), &nadia, "Soup?").expect(200);
    let (before, sealed) = (welcome.look(&nadia), welcome.request(welcome.leila(), &nadia)["sealed"].clone());
    assert!(sealed.is_string());
    for _ in 0..2 {
        let after = welcome.mine(&nadia, &json!({ "do": "withdraw" })).expect(200).json();
        assert_eq!((&after["stage"], &after["kept_until"]), (&json!("withdrawn"), &before["kept_until"]));
    }
    let seen = welcome.request(welcome.leila(), &nadia);
    assert_eq!((&seen["sealed"], &seen["entries"]), (&Value::Null, &json!([])), "what was written is kept");
    assert_eq!(seen["record"].as_array().map(Vec::len), Some(3));
    welcome.approves(welcome.leila(), &nadia).expect(409).expect_refusal("request-over");
    welcome.replies(&nadia, "Wait!").expect(409).expect_refusal("request-over");
    // Also after it was decided, until they take their code.
    let tomas = welcome.nadia();
    welcome.approves(welcome.leila(), &tomas).expect(200);
    welcome.mine(&tomas, &json!({ "do": "withdraw" })).expect(200);
    let enter = json!({ "do": "enter", "name": "Tomas" });
    welcome.mine(&tomas, &enter).expect(409).expect_refusal("not-welcomed-yet");
}

#[test]
fn whoever_is_welcome_takes_their_code_once() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    let key = fresh_key();
    let enter = |key: &str, name: &str| {
        let command = json!({ "do": "enter", "name": name });
        welcome.group.post("/mine").code(&nadia.code()).key(key).json(&command).send()
    };
    enter(&key, "Nadia").expect(409).expect_refusal("not-welcomed-yet");
    welcome.approves(welcome.leila(), &nadia).expect(200);
    enter("", "Nadia").expect(422).expect_refusal("key-missing");
    enter(&fresh_key(), &"x".repeat(61)).expect(422).expect_refusal("name-too-long");
    let joined = enter(&key, " Nadia ").expect(201).json();
    assert_eq!((&joined["role"], &joined["name"]), (&json!("member"), &json!("Nadia")));
    assert_eq!(enter(&key, " Nadia ").expect(201).json(), joined, "pressed twice on a bad line");
    enter(&fresh_key(), "Nadia").expect(409).expect_refusal("not-welcomed-yet");
    enter(&key, "Tomas").expect(409).expect_refusal("key-reused");
    let code = text(&joined, "code");
    assert_eq!(welcome.group.view("", Some(&code))["viewer"], json!({ "role": "member", "name": "Nadia" }));
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["stage"], &mine["joined"]), (&json!("welcomed"), &json!(true)));
    // What they were welcomed to they can no longer take back; what they wrote they can still erase, and stay.
    let withdraw = welcome.mine(&nadia, &json!({ "do": "withdraw" }));
    withdraw.expect(409).expect_refusal("request-over");
    welcome.mine(&nadia, &json!({ "do": "erase" })).expect(200);
    assert_eq!(welcome.group.view("", Some(&code))["viewer"]["name"], "Nadia");
}

#[test]
fn two_presses_at_once_make_one_member() {
    let welcome = Welcome::new();
    let nadia = welcome.nadia();
    welcome.approves(welcome.leila(), &nadia).expect(200);
    let code = nadia.code();
    let (group, code) = (&welcome.group, &code);
    let press = move || group.send("/mine", Some(code), &json!({ "do": "enter", "name": "Nadia" })).status;
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..8).map(|_| scope.spawn(press)).collect();
        presses.into_iter().filter_map(|press| press.join().ok()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 201 | 409)), "{statuses:?}");
    let people = welcome.group.get("/members").code(&welcome.group.organiser).send().expect(200).json();
    assert_eq!(people.as_array().map(Vec::len), Some(4));
}

#[test]
fn a_member_sees_the_part_of_the_packet_that_is_for_their_path() {
    let welcome = Welcome::with(json!({ "paths": ["food", "rides"], "welcome": "hello" }));
    let part = |path: &str| {
        json!({ "id": path, "title": { "en": path }, "what": { "is": "words", "markdown": { "en": format!("About {path}.") } },
                "audience": "members", "paths": [path] })
    };
    let packet = json!({ "title": { "en": "Hello" }, "sections": [part("food"), part("rides")] });
    welcome.group.put("/welcome/hello", &packet).expect(201);
    let nadia = welcome.nadia();
    welcome.on(welcome.leila(), &nadia, &json!({ "do": "approve", "path": "food" })).expect(200);
    let mine = welcome.look(&nadia);
    assert_eq!((&mine["welcome"], mine.get("path")), (&json!("hello"), None));
    let joined = welcome.mine(&nadia, &json!({ "do": "enter", "name": "Nadia" })).expect(201).json();
    let seen = |code: &str| welcome.group.view("/welcome/hello", Some(code)).to_string();
    let theirs = seen(&text(&joined, "code"));
    assert!(theirs.contains("About food.") && !theirs.contains("About rides."), "{theirs}");
    let others = seen(&welcome.group.member("Amina"));
    assert!(!others.contains("About food.") && !others.contains("About rides."), "{others}");
}

#[test]
fn a_newcomer_without_javascript_reads_answers_and_comes_in() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let group = &welcome.group;
    let body = json!({ "revision": 1, "lang": "en", "fields": [["q-called", "Nadia"], ["q-keep", "1"]] });
    let access = text(&welcome.worked(body).send().expect(201).json(), "access");
    let mut jar = Jar::default();
    let page = |jar: &Jar| jar.on(group.porch.get(&group.page("/mine"))).send().expect(200);
    let box_ = Form::with_button(&page(&jar).text(), "do", "look").fill("access", &format!("#{access}.SECRET"));
    let opened = jar.on(box_.press(&group.porch, "do", "look")).send().expect(303);
    let cookie = opened.cookies()[0].to_owned();
    assert!(cookie.starts_with(&format!("__Host-porchlight-{}.mine={access};", group.slug)), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "it goes with the session: {cookie}");
    jar.keep(&opened);
    let look = json!({ "do": "look" });
    let request = text(&group.send("/mine", Some(&access), &look).expect(200).json(), "request");
    let on =
        |command: Value| group.send(&format!("/requests/{request}"), Some(&welcome.leila().code), &command).expect(200);
    on(json!({ "do": "ask", "words": "Do you like <b>soup</b>?" }));
    let html = page(&jar).text();
    assert!(html.contains("Do you like &lt;b&gt;soup&lt;/b&gt;?"), "{html}");
    assert!(unescaped(&html).contains("Nadia"), "their own answers");
    assert!(!html.contains(&access), "the access code stands on the page");
    // Somebody types an answer that is too long: it is still there.
    let form = Form::with_button(&html, "do", "reply");
    let long = jar.on(form.clone().fill("words", &"Lentils ".repeat(600)).press(&group.porch, "do", "reply")).send();
    assert!(long.status >= 400 && unescaped(&long.text()).contains(&sentence("words-unfit")), "{}", long.status);
    assert!(Form::with_button(&long.text(), "do", "reply").value("words").starts_with("Lentils Lentils"));
    jar.on(form.fill("words", "Lentils!").press(&group.porch, "do", "reply")).send().expect(303);
    assert!(unescaped(&page(&jar).text()).contains("Lentils!"));
    on(json!({ "do": "approve", "words": "Come on Sunday." }));
    let html = page(&jar).text();
    assert!(unescaped(&html).contains("Come on Sunday."));
    let form = Form::with_button(&html, "do", "enter").fill("name", "Nadia");
    let entered = jar.on(form.press(&group.porch, "do", "enter")).send().expect(303);
    jar.keep(&entered);
    let code = jar.value(&group.cookie()).expect("a member's code").to_owned();
    assert_eq!(group.view("", Some(&code))["viewer"]["name"], "Nadia");
    // Nothing of another site presses anything here, and nothing is pressed by mistake.
    let evil = group
        .porch
        .post(&group.page("/mine"))
        .on_site("https://evil.example")
        .form(&[("do", "erase"), ("sure", "yes")]);
    jar.on(evil).send().expect(403);
    let form = Form::with_button(&page(&jar).text(), "do", "erase");
    let not_sure = jar.on(form.press(&group.porch, "do", "erase")).send();
    assert!(not_sure.status >= 400 && page(&jar).text().contains("value=\"erase\""), "{}", not_sure.status);
    let form = Form::with_button(&page(&jar).text(), "do", "erase").fill("sure", "yes");
    let erased = jar.on(form.press(&group.porch, "do", "erase")).send().expect(303);
    jar.keep(&erased);
    // Where it leads, that is said once, and only on the device where it was done.
    let said = page(&jar);
    assert!(said.text().contains("/assets/forget-"), "nothing on the device is forgotten");
    jar.keep(&said);
    assert_eq!(jar.value(&format!("__Host-porchlight-{}.mine", group.slug)), None);
    assert!(jar.value(&group.cookie()).is_some(), "their membership went with it");
}

#[test]
fn whoever_leaves_by_the_quick_exit_is_told_once_that_everything_was_erased() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    let nadia = welcome.nadia();
    let name = format!("__Host-porchlight-{}.mine", group.slug);
    let mut jar = Jar::default();
    // As the script of the quick exit sends a form: it goes by itself where the answer leads.
    let send = |jar: &Jar, fields: &[(&str, &str)]| {
        let post = group.porch.post(&group.page("/mine")).on_our_page().header("Porchlight-To", "say");
        jar.on(post.form(fields)).send().expect(200)
    };
    let page = |jar: &Jar| jar.on(group.porch.get(&group.page("/mine"))).send();
    jar.keep(&send(&jar, &[("do", "look"), ("access", nadia.code().as_str())]));
    // A page is no answer to it: nothing is said, and nothing spent.
    let unsure = send(&jar, &[("do", "erase")]);
    assert!(unsure.json()["to"].is_null() && unsure.cookies().is_empty());
    page(&jar).expect(200);
    let erased = send(&jar, &[("do", "erase"), ("sure", "yes")]);
    assert_eq!(erased.json()["to"], group.page("/mine"));
    jar.keep(&erased);
    assert_eq!(jar.value(&name), Some("erased"));
    let said = page(&jar).expect(200);
    assert!(said.text().contains("/assets/forget-"), "nothing on the device is forgotten");
    jar.keep(&said);
    assert_eq!(jar.value(&name), None);
}

#[test]
fn a_device_does_not_open_a_strangers_link_in_the_place_of_ones_own() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    let (nadia, stranger) = (welcome.nadia(), welcome.nadia());
    let mut jar = Jar::default();
    let open = |jar: &Jar, newcomer: &Newcomer| {
        let code = newcomer.code();
        let fields = [("do", "look"), ("access", code.as_str())];
        jar.on(group.porch.post(&group.page("/mine")).on_our_page().form(&fields)).send()
    };
    jar.keep(&open(&jar, &nadia).expect(303));
    let asked = open(&jar, &stranger).expect(409);
    assert!(asked.cookies().is_empty());
    let form = Form::with_button(&asked.text(), "do", "look");
    let replaced = jar.on(form.press(&group.porch, "do", "look")).send().expect(303);
    jar.keep(&replaced);
    assert_eq!(jar.value(&format!("__Host-porchlight-{}.mine", group.slug)), Some(stranger.code().as_str()));
    let evil = group.porch.post(&group.page("/mine")).on_site("https://evil.example");
    let code = nadia.code();
    jar.on(evil.form(&[("do", "look"), ("access", code.as_str()), ("replace", "yes")])).send().expect(403);
}

#[test]
fn somebody_will_look_by_a_day_that_goes_into_a_calendar() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    group.edit(json!({ "members_invite": true, "discreet": { "en": "Book club" } }));
    let nadia = welcome.nadia();
    let name = format!("__Host-porchlight-{}.mine", group.slug);
    let file = group.porch.get(&group.page("/mine.ics")).cookie(&name, &nadia.code()).send().expect(200);
    assert!(file.header("content-type").is_some_and(|kind| kind.starts_with("text/calendar")));
    let calendar = file.text();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("Book club"), "{calendar}");
    // Whoever looks over somebody's shoulder reads no group's name, no code and no answer in it.
    for word in ["Riverside", &nadia.code(), &nadia.request, "ZORZAL"] {
        assert!(!calendar.contains(word), "{word}: {calendar}");
    }
    let nobody = |ask: crate::harness::Ask| ask.send().status;
    assert!(nobody(group.porch.get(&group.page("/mine.ics"))) >= 400);
}
