//! The welcome packet from outside: who gets which parts of it, in every dress; agreeing; what one takes away.

use serde_json::{Value, json};

use crate::harness::{Form, Group, Jar, SITE, fresh_key, utc, with};

const AT: &str = "/welcome/hello";
/// What only members, or only some of them, may read.
const SIGNAL: &str = "signal-secret-1";
const KITCHEN: &str = "kitchen-secret-2";
const GREETING: &str = "greeting-secret-3";

fn words(id: &str, words: &str, besides: Value) -> Value {
    let section = json!({ "id": id, "title": { "en": id }, "what": { "is": "words", "markdown": { "en": words } } });
    with(section, besides)
}

fn conduct(text: &str, ask_again: bool) -> Value {
    let what =
        json!({ "is": "agreement", "text": { "en": text, "es": format!("{text} (es)") }, "ask_again": ask_again });
    json!({ "id": "conduct", "title": { "en": "How we are" }, "what": what })
}

fn packet(conduct: Value) -> Value {
    let item = |id: &str| json!({ "id": id, "text": { "en": format!("Do {id}") } });
    let meeting = json!({ "at": "2027-03-01T18:00", "minutes": 60, "where": { "en": "The hall" }, "weeks": 2 });
    json!({ "title": { "en": "Welcome" }, "sections": [
        words("first", "We are **neighbours**.", json!({})),
        { "id": "todo", "title": { "en": "To do" }, "what": { "is": "checklist", "items": [item("one"), item("two")] } },
        conduct,
        { "id": "meet", "title": { "en": "Meeting" }, "what": { "is": "meeting", "meeting": meeting } },
        words("signal", SIGNAL, json!({ "audience": "members" })),
        words("kitchen", KITCHEN, json!({ "audience": { "circles": ["kitchen"] } })),
        words("greeting", GREETING, json!({ "role": "greeter" })),
    ] })
}

/// A group with a packet.
fn made() -> Group {
    let group = Group::new();
    group.put(AT, &packet(conduct("Be kind.", false))).expect(201);
    group
}

fn secrets(text: &str) -> Vec<&'static str> {
    [SIGNAL, KITCHEN, GREETING].into_iter().filter(|secret| text.contains(secret)).collect()
}

/// The part of that name as somebody gets it.
fn part(view: &Value, id: &str) -> Value {
    let found = view["sections"].as_array().into_iter().flatten().find(|section| section["id"] == id);
    found.unwrap_or_else(|| panic!("no part {id} in {view}"))["what"].clone()
}

#[test]
fn what_is_for_members_leaves_the_server_for_a_code_and_nothing_else() {
    let group = made();
    let amina = group.member("Amina");
    let cook = group.person_in("member", "Bo", &["kitchen"]);
    let greeter = group.person("greeter", "Leila");
    let page = group.page(AT);
    let cookie = |code: &str, path: &str| group.porch.get(path).cookie(&group.cookie(), code).send().expect(200).text();
    for (code, expected) in [(&amina, vec![SIGNAL]), (&cook, vec![SIGNAL, KITCHEN]), (&greeter, vec![SIGNAL, GREETING])]
    {
        let view = group.view(AT, Some(code));
        assert_eq!(secrets(&view.to_string()), expected);
        assert_eq!(view.get("for_members"), None);
        assert_eq!(secrets(&cookie(code, &page)), expected);
        assert_eq!(secrets(&cookie(code, &format!("{page}/saved.html"))), expected);
    }
    // Whoever shows no code, and whoever shows one where codes do not count.
    let public = group.view(AT, None);
    assert_eq!(public["for_members"], 3);
    let dressed = |path: String| group.porch.get(&path).cookie(&group.cookie(), &amina).code(&amina).send().expect(200);
    let seen = [
        public.to_string(),
        group.porch.get(&page).send().expect(200).text(),
        group.porch.get(&format!("{page}/saved.html")).send().expect(200).text(),
        group.get(AT).code(&amina).on_site(SITE).send().expect(200).text(),
        dressed(format!("/embed{page}")).text(),
        dressed(format!("/frame{page}")).text(),
    ];
    for text in seen {
        assert_eq!(secrets(&text), Vec::<&str>::new(), "{text}");
        assert!(!text.contains("\"signal\"") && !text.contains("welcome-hello-signal"), "{text}");
    }
    let embedded = group.porch.get(&format!("/embed{page}?lang=en")).send().expect(200).text();
    assert!(embedded.contains("more parts are for members.") && embedded.contains("Open the page for members"));
    // Nobody else's page may show a code, so there is no way to use one in it.
    let (markup, _) = embedded.split_once("<script").expect("a scene");
    assert!(!markup.contains("/join?"));
}

#[test]
fn a_member_agrees_without_javascript_and_is_asked_again_when_an_organiser_says_so() {
    let group = made();
    let amina = group.member("Amina");
    let mut jar = Jar::default();
    let join = group.porch.post(&group.page("/join")).on_our_page();
    jar.keep(&join.form(&[("do", "use"), ("code", &amina)]).send().expect(303));
    let at = format!("{}?lang=es", group.page(AT));
    let open = || jar.on(group.porch.get(&at)).send().expect(200).text();
    let form = |page: &str, does: &str| Form::all(page).into_iter().find(|form| form.value("do") == does);
    let send = |form: &Form| jar.on(form.press(&group.porch, "pressed", "yes")).send();

    let asked = form(&open(), "agree").expect("a form to agree");
    assert_eq!((asked.value("version"), asked.value("lang")), ("1".to_owned(), "es".to_owned()));
    let done = send(&asked).expect(303);
    let back = format!("{}?lang=es#welcome-hello-conduct", group.page(AT));
    assert_eq!(done.header("location"), Some(back.as_str()));
    let kept = part(&group.view(AT, Some(&amina)), "conduct")["agreed"].clone();
    assert_eq!((&kept["version"], &kept["lang"]), (&json!(1), &json!("es")));
    // A day, and no time of it.
    assert_eq!(kept["on"].as_str().map(str::len), Some("2027-05-03".len()));
    assert!(form(&open(), "agree").is_none());
    // It came twice: it is done once.
    send(&asked).expect(303);

    // A small change asks nobody; the words from before can be compared.
    group.put(AT, &packet(conduct("Be very kind.", false))).expect(200);
    let page = open();
    assert!(form(&page, "agree").is_none() && page.contains("<ins>") && page.contains("very"), "{page}");
    // Asked again; and changed once more while the form was open.
    group.put(AT, &packet(conduct("Be very kind, all.", true))).expect(200);
    let asked = form(&open(), "agree").expect("a form to agree");
    group.put(AT, &packet(conduct("Be very kind, everybody.", true))).expect(200);
    let refused = send(&asked).expect(422).text();
    // Why stands right above the button, in the language of the page.
    assert!(refused.contains("id=\"welcome-hello-conduct-refusal\""), "{refused}");
    let asked = form(&refused, "agree").expect("a form to agree");
    assert_eq!(asked.value("version"), "4");
    send(&asked).expect(303);
    assert_eq!(part(&group.view(AT, Some(&amina)), "conduct")["agreed"]["version"], 4);

    // And a way back.
    send(&form(&open(), "take-back").expect("a way back")).expect(303);
    assert!(part(&group.view(AT, Some(&amina)), "conduct").get("agreed").is_none());
    assert!(form(&open(), "agree").is_some());
}

#[test]
fn nobody_agrees_for_somebody_else() {
    let group = made();
    let (amina, bo) = (group.member("Amina"), group.member("Bo"));
    let agree = json!({ "do": "agree", "key": fresh_key(), "section": "conduct", "version": 1, "lang": "en" });
    group.send(AT, None, &agree).expect_refusal("code-needed");
    group.send(AT, Some(&amina), &agree).expect(200);
    assert!(part(&group.view(AT, Some(&bo)), "conduct").get("agreed").is_none());
    // A part that does not ask, one that is not theirs, and one that is not there are the same to them.
    for section in ["first", "kitchen", "none-such"] {
        let agree = with(agree.clone(), json!({ "section": section, "key": fresh_key() }));
        group.send(AT, Some(&amina), &agree).expect_refusal("not-found");
    }
    let other = with(agree.clone(), json!({ "version": 2 }));
    group.send(AT, Some(&amina), &other).expect_refusal("key-reused");
    let keyless = with(agree.clone(), json!({ "key": "" }));
    group.post(AT).code(&amina).json(&keyless).send().expect_refusal("key-missing");
    group.send(AT, Some(&amina), &keyless).expect(200);
    // From a site, nobody is anybody; from another page, no form counts.
    let form = [("do", "agree"), ("section", "conduct"), ("version", "1"), ("key", &fresh_key())];
    group.post(AT).code(&bo).on_site(SITE).form(&form).send().expect_refusal("code-needed");
    let page = group.porch.post(&group.page(AT)).cookie(&group.cookie(), &bo);
    page.header("Sec-Fetch-Site", "cross-site").form(&form).send().expect(403);
    assert!(part(&group.view(AT, Some(&bo)), "conduct").get("agreed").is_none());
}

#[test]
fn what_somebody_agreed_to_goes_with_their_code_and_with_the_words() {
    let group = made();
    let amina = group.member("Amina");
    let agree = |code: &str| {
        let agree = json!({ "do": "agree", "key": fresh_key(), "section": "conduct", "version": 1, "lang": "en" });
        group.send(AT, Some(code), &agree).expect(200)
    };
    agree(&amina);
    // Another part in its place, and then again something to agree to: that begins anew.
    group.put(AT, &packet(words("conduct", "No longer.", json!({})))).expect(200);
    group.put(AT, &packet(conduct("Something else.", false))).expect(200);
    let seen = part(&group.view(AT, Some(&amina)), "conduct");
    assert_eq!((seen["version"].clone(), seen.get("agreed")), (json!(1), None));
    // A new code of the same person keeps what they agreed to.
    agree(&amina);
    let replaced =
        group.post("/code").code(&amina).key(&fresh_key()).json(&json!({ "do": "replace" })).send().expect(201);
    let amina = replaced.json()["code"].as_str().expect("a code").to_owned();
    assert_eq!(part(&group.view(AT, Some(&amina)), "conduct")["agreed"]["version"], 1);
}

#[test]
fn an_organiser_gets_back_what_can_be_sent_again() {
    let group = made();
    let draft = group.get(&format!("{AT}/draft")).code(&group.organiser).send().expect(200).json();
    group.put(AT, &draft).expect(200);
    assert_eq!(part(&group.view(AT, None), "conduct")["version"], 1);
    group.get("/welcome/none-such").send().expect_refusal("not-found");
    group.get("/welcome/none-such/draft").code(&group.organiser).send().expect_refusal("not-found");
    group.put(AT, &json!({ "title": {}, "sections": [] })).expect_refusal("words-unfit");
    group.put(AT, &json!({ "title": { "en": "W" }, "sections": [], "odd": 1 })).expect_refusal("unreadable");
}

#[test]
fn a_saved_page_needs_no_server_and_runs_nothing() {
    let group = made();
    let answer = group.porch.get(&format!("{}/saved.html?lang=en", group.page(AT))).send().expect(200);
    let disposition = answer.header("content-disposition").unwrap_or_default().to_owned();
    assert!(disposition.starts_with("attachment; filename=\"Riverside-hello.html\""), "{disposition}");
    let page = answer.text();
    for forbidden in ["<script", "<link", "<form", "<button", " src=", "url(", "@import"] {
        assert!(!page.contains(forbidden), "{forbidden} in {page}");
    }
    assert!(page.contains("<style>") && page.contains("default-src 'none'"));
    assert!(page.contains("Saved on ") && page.contains("<strong>neighbours</strong>"));
    assert!(page.contains(&format!("{}{}", group.porch.origin(), group.page(AT))));
}

#[test]
fn the_next_welcome_meeting_goes_into_a_calendar() {
    let group = Group::with_a_clock();
    let meeting = |at: &str, besides: Value| {
        let meeting = with(json!({ "at": at, "minutes": 60, "where": { "en": "The hall" } }), besides);
        json!({ "is": "meeting", "meeting": meeting })
    };
    let section = |id: &str, what: Value, audience: &str| json!({ "id": id, "title": { "en": id }, "what": what, "audience": audience });
    let sections = json!([
        section("weekly", meeting("2027-03-01T18:00", json!({ "weeks": 2 })), "everyone"),
        section("members", meeting("2027-03-02T20:00", json!({})), "members"),
    ]);
    group.put(AT, &json!({ "title": { "en": "Welcome" }, "sections": sections })).expect(201);
    group.set_clock(utc("2027-03-02T12:00"));
    let file = |path: &str| group.porch.get(&format!("{}{path}", group.page(AT)));
    let calendar = file("/meeting.ics").send().expect(200);
    assert_eq!(calendar.header("content-type"), Some("text/calendar; charset=utf-8"));
    // Two weeks after the first, at six in Madrid.
    let calendar = calendar.text();
    assert!(calendar.contains("DTSTART:20270315T170000Z\r\nDTEND:20270315T180000Z\r\n"), "{calendar}");
    assert!(!calendar.contains("hall") && !calendar.contains("/welcome"), "{calendar}");
    // A member knows of one that is sooner.
    let amina = group.member("Amina");
    let own = file("/meeting.ics").cookie(&group.cookie(), &amina).send().expect(200).text();
    assert!(own.contains("DTSTART:20270302T190000Z"), "{own}");
    file("/meeting.ics?part=members").send().expect(404);
    file("/meeting.ics?part=weekly").cookie(&group.cookie(), &amina).send().expect(200);
    // A sharing of the summer hour later it is still at six.
    group.set_clock(utc("2027-04-01T12:00"));
    assert!(file("/meeting.ics").send().expect(200).text().contains("DTSTART:20270412T160000Z"));
}

#[test]
fn a_packet_wakes_by_a_script_of_its_own_and_is_not_sent_twice() {
    let group = made();
    let fragment = group.porch.get(&format!("/embed{}?lang=en", group.page(AT))).send().expect(200).text();
    let named = |name: &str| {
        let (_, rest) = fragment.split_once(&format!("{name}=\"")).expect("an attribute");
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    assert_eq!(named("data-porchlight"), "welcome");
    let wake = named("data-wake");
    assert!(wake.starts_with("/assets/packet-") && wake.ends_with(".js"), "{wake}");
    assert_eq!((named("data-wasm"), named("data-messages")), (wake.clone(), wake.clone()));
    assert!(named("data-sheet").starts_with("/assets/packet-"));
    let script = group.porch.get(&wake).send().expect(200).text();
    assert!(script.contains("porchlight:packet:") && script.contains("export"), "{script}");
    let (_, scene) = fragment.split_once("<script type=\"application/json\">").expect("a scene");
    assert!(!scene.contains("neighbours"), "{scene}");
}
