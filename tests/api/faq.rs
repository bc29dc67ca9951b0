//! A FAQ from outside: who gets which answers, in every dress, file and index; searching; suggesting; keeping it.

use serde_json::{Value, json};

use crate::harness::{Answer, Group, SITE, fresh_key, utc, with};

pub(crate) const AT: &str = "/faq/hello";
/// What only members, or only some of them, may read: a word of the question and one of the answer.
const SECRETS: [&str; 4] = ["whispering-1", "members-secret-2", "simmering-3", "kitchen-secret-4"];

fn entry(id: &str, question: &str, answer: &str, besides: Value) -> Value {
    with(json!({ "id": id, "question": { "en": question }, "answer": { "en": answer } }), besides)
}

/// Dues and meetings for everybody, where the key is for members, knives for the kitchen.
pub(crate) fn faq() -> Value {
    let section = |id: &str, title: &str| json!({ "id": id, "title": { "en": title } });
    let members = json!({ "audience": "members", "section": "house" });
    let kitchen = json!({ "audience": { "circles": ["kitchen"] }, "section": "stove" });
    let related = json!({ "section": "house", "related": ["hidden-key", "meetings"] });
    json!({
        "title": { "en": "Questions" },
        "about": { "en": "What people **ask**." },
        "sections": [section("house", "The house"), section("stove", "The stove, for cooks")],
        "entries": [
            entry("dues", "How much are the dues?", "Whatever you *can*.", related),
            entry("meetings", "When do we meet?", "On Thursdays.", json!({})),
            entry("hidden-key", SECRETS[0], SECRETS[1], members),
            entry("hidden-knives", SECRETS[2], SECRETS[3], kitchen),
        ],
    })
}

fn made() -> Group {
    let group = Group::new();
    group.put(AT, &faq()).expect(201);
    group
}

fn secrets(text: &str) -> Vec<&'static str> {
    SECRETS.into_iter().filter(|secret| text.contains(secret)).collect()
}

/// The names of the entries of a View, in order.
fn names(view: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let found = list(&view["found"]["entries"]);
    let shown = list(&view["sections"]).into_iter().flat_map(|section| list(&section["entries"]));
    let id = |entry: Value| entry["id"].as_str().unwrap_or_default().to_owned();
    found.into_iter().chain(shown).map(id).collect()
}

fn search(group: &Group, code: Option<&str>, words: &str) -> Vec<String> {
    let found = group.send(AT, code, &json!({ "do": "search", "words": words })).expect(200).json();
    assert_eq!(found["found"]["words"], words);
    names(&found)
}

fn on(group: &Group, command: &Value) -> crate::harness::Answer {
    group.organise(&format!("{AT}/draft"), command)
}

/// What strangers did to be refused so: they searched in every language by turns, faster than anybody reads.
pub(crate) fn provoke(sentinel: &str) -> Answer {
    let group = Group::new();
    let langs = ["en", "es", "ar", "fr"];
    let words: Value = langs.iter().map(|lang| ((*lang).to_owned(), json!("Where?"))).collect();
    let entry = json!({ "question": words, "answer": words });
    group.put(AT, &with(faq(), json!({ "entries": [entry] }))).expect(201);
    let search =
        |lang: &str| group.send(&format!("{AT}?lang={lang}"), None, &json!({ "do": "search", "words": sentinel }));
    let mut answers = langs.iter().cycle().take(100).map(|lang| search(lang));
    answers.find(|answer| answer.status != 200).expect("too many searches are refused")
}

#[test]
fn whoever_searches_too_often_keeps_only_strangers_waiting() {
    let busy = provoke("where").expect(429).expect_refusal("busy");
    assert!(!busy.text().contains("where"));
    let group = made();
    let amina = group.member("Amina");
    let many = |code: Option<&str>| {
        let asked = (0..120).map(|_| group.send(AT, code, &json!({ "do": "search", "words": "dues" })).status);
        asked.filter(|status| *status == 200).count()
    };
    many(None);
    assert_eq!(many(Some(&amina)), 120);
    group.view(AT, None);
}

#[test]
fn what_was_changed_is_what_is_found() {
    let group = made();
    assert_eq!(search(&group, None, "thursdays"), ["meetings"]);
    let put = |answer: &str, audience: &str, revision: u32| {
        let entry = entry("meetings", "When do we meet?", answer, json!({ "audience": audience }));
        on(&group, &json!({ "do": "put", "entry": entry, "revision": revision })).expect(200);
    };
    put("On **Fri**days.", "everyone", 1);
    assert_eq!(search(&group, None, "thursdays"), Vec::<String>::new());
    assert_eq!(search(&group, None, "fridays"), ["meetings"]);
    put("On Fridays.", "members", 2);
    assert_eq!(search(&group, None, "fridays"), Vec::<String>::new());
    assert_eq!(search(&group, Some(&group.member("Amina")), "fridays"), ["meetings"]);
    on(&group, &json!({ "do": "remove" })).expect(200);
    group.send(AT, None, &json!({ "do": "search", "words": "fridays" })).expect(404);
}

#[test]
fn a_file_makes_no_answer_public_and_loses_none_of_its_words() {
    let group = made();
    let file = json!([
        { "id": "hidden-key", "question": { "es": "¿La llave?" }, "answer": { "es": "Aquí." }, "audience": "everyone" },
        { "id": "dues", "question": { "en": "What does it cost?" }, "answer": { "en": "Five." }, "audience": "members" },
        { "question": { "en": "New to all?" }, "answer": { "en": "Yes." }, "audience": "everyone" },
        { "question": { "en": "New, and nobody said?" }, "answer": { "en": "Yes." } },
    ]);
    let desk = on(&group, &json!({ "do": "add", "entries": file })).expect(200).json();
    let entries = desk["entries"].as_array().expect("entries");
    let of = |id: &str| entries.iter().map(|kept| &kept["entry"]).find(|entry| entry["id"] == id).expect(id);
    let key = of("hidden-key");
    assert_eq!((&key["audience"], &key["section"]), (&json!("members"), &json!("house")));
    assert_eq!((&key["question"]["en"], &key["question"]["es"]), (&json!(SECRETS[0]), &json!("¿La llave?")));
    let dues = of("dues");
    assert_eq!((&dues["audience"], &dues["related"]), (&json!("members"), &json!(["hidden-key", "meetings"])));
    assert_eq!(of("new-to-all")["audience"], "everyone");
    assert_eq!(of("new-and-nobody-said")["audience"], "members");
}

#[test]
fn an_answer_for_members_leaves_the_server_for_a_code_and_nothing_else() {
    let group = made();
    let amina = group.member("Amina");
    let cook = group.person_in("member", "Bo", &["kitchen"]);
    let files = ["/faq.md", "/faq.csv", "/faq.html", "/print"];
    let page = group.page(AT);
    for (code, expected) in [(&amina, &SECRETS[..2]), (&cook, &SECRETS[..])] {
        for rest in ["", "?answer=hidden-key", "?section=house", "/index?lang=en", "/entries"] {
            let seen = group.get(&format!("{AT}{rest}")).code(code).send().expect(200).text();
            assert_eq!(secrets(&seen), expected, "{rest}");
        }
        for file in files {
            let seen =
                group.porch.get(&format!("{page}{file}")).cookie(&group.cookie(), code).send().expect(200).text();
            assert_eq!(secrets(&seen), expected, "{file}");
        }
    }
    let public = group.view(AT, None);
    assert_eq!((&public["total"], &public["for_members"]), (&json!(2), &json!(2)));
    let mut seen = vec![group.view("", None).to_string()];
    for rest in
        ["", "?answer=hidden-key", "?answer=hidden-knives", "?section=stove", "?from=1", "/index?lang=en", "/entries"]
    {
        seen.push(group.get(&format!("{AT}{rest}")).send().expect(200).text());
        seen.push(group.get(&format!("{AT}{rest}")).code(&cook).on_site(SITE).send().expect(200).text());
    }
    for words in SECRETS {
        // What was searched for is said again; nothing is found.
        assert_eq!(search(&group, None, words), Vec::<String>::new());
        assert_eq!(search(&group, None, &words[..5]), Vec::<String>::new());
    }
    let dressed =
        |path: String| group.porch.get(&path).cookie(&group.cookie(), &cook).code(&cook).send().expect(200).text();
    seen.extend(files.map(|file| group.porch.get(&format!("{page}{file}")).send().expect(200).text()));
    seen.extend([
        group.porch.get(&page).send().expect(200).text(),
        group.porch.get(&group.page("")).send().expect(200).text(),
    ]);
    for rest in ["", "?answer=hidden-key", "?section=stove"] {
        seen.extend([dressed(format!("/embed{page}{rest}")), dressed(format!("/frame{page}{rest}"))]);
    }
    for text in seen {
        assert_eq!(secrets(&text), Vec::<&str>::new(), "{text}");
        // Not even a name, or the heading of a section that has nothing for them.
        assert!(
            !text.contains("hidden-key") && !text.contains("hidden-knives") && !text.contains("for cooks"),
            "{text}"
        );
    }
}

#[test]
fn whoever_follows_a_link_comes_to_its_answer_and_finds_the_others_from_there() {
    let group = Group::new();
    let many: Vec<Value> = (0..95).map(|n| entry(&format!("q-{n}"), &format!("Why {n}?"), "So.", json!({}))).collect();
    group.put(AT, &with(faq(), json!({ "entries": many }))).expect(201);
    let first = group.view(AT, None);
    assert_eq!((first["total"].clone(), first["next"].clone(), names(&first).len()), (json!(95), json!(40), 40));
    let last = group.view(&format!("{AT}?from=80"), None);
    assert_eq!((&last["from"], &last["next"], names(&last).len()), (&json!(80), &Value::Null, 15));
    let linked = group.view(&format!("{AT}?answer=q-50"), None);
    assert_eq!((&linked["opened"], &linked["from"]), (&json!("q-50"), &json!(40)));
    assert!(names(&linked).contains(&"q-50".to_owned()));
    assert_eq!(names(&group.view(&format!("{AT}?answer=no-such&from=x&section=-"), None)).len(), 40);
    let index = group.view(&format!("{AT}/index"), None);
    assert_eq!(index["entries"].as_array().map(Vec::len), Some(95));
}

#[test]
fn a_reader_finds_what_they_mean_in_their_own_language() {
    let group = made();
    let both = json!({ "question": { "en": "Is there a bicycle?", "es": "¿Hay una bicicleta?" },
        "answer": { "en": "Yes.", "es": "Sí, en el jardín." } });
    let entry = with(entry("bike", "", "", json!({})), both);
    on(&group, &json!({ "do": "put", "entry": entry })).expect(200);
    assert_eq!(search(&group, None, "thurs"), ["meetings"]);
    assert_eq!(search(&group, None, "bicicle"), ["bike"], "a slip of the finger is forgiven");
    let spanish = |words: &str| {
        let at = format!("{AT}?lang=es");
        names(&group.send(&at, None, &json!({ "do": "search", "words": words })).expect(200).json())
    };
    assert_eq!(spanish("JARDIN"), ["bike"]);
    assert_eq!(search(&group, None, "jardin"), Vec::<String>::new());
    let index = group.view(&format!("{AT}/index?lang=es"), None);
    let words: Vec<&Value> =
        index["entries"].as_array().into_iter().flatten().map(|entry| &entry["question"]).collect();
    assert!(words.contains(&&json!("¿Hay una bicicleta?")) && words.contains(&&json!("When do we meet?")), "{words:?}");
    // As a form without JavaScript, and from a site that is not listed: searching changes nothing.
    let form = group.post(AT).form(&[("do", "search"), ("words", "dues")]).on_site("https://elsewhere.example").send();
    assert_eq!(names(&form.expect(200).json()), ["dues"]);
    group.send(AT, None, &json!({ "do": "search", "words": "a".repeat(100_000) })).expect(200);
}

#[test]
fn no_link_thanks_a_member_for_what_they_never_suggested() {
    let group = made();
    let amina = group.member("Amina");
    let at = format!("{}?lang=en", group.page(AT));
    let open = |to: &str| group.porch.get(to).cookie(&group.cookie(), &amina).send().expect(200).text();
    assert!(!open(&format!("{at}&sent=1")).contains("class=\"thanks\""));
    let key = fresh_key();
    let fields = [("do", "suggest"), ("key", key.as_str()), ("question", "Where do we compost?"), ("lang", "en")];
    let post = group.porch.post(&at).on_our_page().cookie(&group.cookie(), &amina);
    assert!(post.form(&fields).send().expect(200).text().contains("class=\"thanks\""));
}

#[test]
fn a_member_suggests_once_and_a_greeter_takes_it_up() {
    let group = made();
    let (amina, leila) = (group.member("Amina"), group.person("greeter", "Leila"));
    let key = fresh_key();
    let suggest = |question: &str| json!({ "do": "suggest", "key": key, "suggested": { "question": question, "answer": "Bins.", "lang": "en" } });
    group.send(AT, None, &suggest("Where?")).expect(401).expect_refusal("code-needed");
    let body = suggest(" Where do we compost? ");
    group.send(AT, Some(&amina), &body).expect(200);
    group.send(AT, Some(&amina), &body).expect(200);
    group.send(AT, Some(&amina), &suggest("Another?")).expect(409).expect_refusal("key-reused");
    let about = |entry: &str| json!({ "do": "suggest", "suggested": { "entry": entry, "question": "Better?" } });
    group.send(AT, Some(&amina), &about("dues")).expect(200);
    // What somebody does not see, there is not.
    group.send(AT, Some(&amina), &about("hidden-knives")).expect(404);
    group.send(AT, Some(&amina), &about("no-such")).expect(404);
    group.send(AT, Some(&amina), &json!({ "do": "suggest", "suggested": { "question": " " } })).expect(422);
    let without_key = group.post(AT).code(&amina).json(&about("dues")).send();
    without_key.expect(422).expect_refusal("key-missing");

    let desk = group.view(&format!("{AT}/draft"), Some(&leila));
    let waiting = desk["suggestions"].as_array().expect("suggestions");
    assert_eq!((waiting.len(), &waiting[0]["suggested"]["question"]), (2, &json!("Where do we compost?")));
    assert!(!desk["suggestions"].to_string().contains("Amina"), "who suggested it is not kept");
    let new = json!({ "question": { "en": "Where do we compost?" }, "answer": { "en": "In the bins." } });
    let put = json!({ "do": "put", "entry": new, "suggestion": waiting[0]["n"] });
    let at = format!("{AT}/draft");
    let after = group.send(&at, Some(&leila), &put).expect(200).json();
    assert_eq!(after["suggestions"].as_array().map(Vec::len), Some(1));
    assert!(names(&group.view(AT, None)).contains(&"where-do-we-compost".to_owned()));
    group.send(&at, Some(&leila), &put).expect(404);
    let drop = json!({ "do": "drop-suggestion", "n": waiting[1]["n"] });
    assert_eq!(group.send(&at, Some(&leila), &drop).expect(200).json()["suggestions"], json!([]));
    group.send(&at, Some(&leila), &drop).expect(404);
    // What members sent is gone with the FAQ.
    group.send(AT, Some(&amina), &about("dues")).expect(200);
    on(&group, &json!({ "do": "remove" })).expect(200);
    group.put(AT, &faq()).expect(201);
    assert_eq!(group.view(&at, Some(&leila))["suggestions"], json!([]));
}

#[test]
fn two_who_write_at_once_do_not_undo_each_other() {
    let group = made();
    let version = |desk: &Value, id: &str| {
        let entries = desk["entries"].as_array().expect("entries");
        entries.iter().find(|kept| kept["entry"]["id"] == id).map(|kept| kept["revision"].clone())
    };
    let put = |answer: &str, revision: Value| {
        let entry = entry("meetings", "When do we meet?", answer, json!({}));
        on(&group, &json!({ "do": "put", "entry": entry, "revision": revision }))
    };
    let after = put("On Fridays.", json!(1)).expect(200).json();
    assert_eq!(version(&after, "meetings"), Some(json!(2)));
    put("On Mondays.", json!(1)).expect(409).expect_refusal("entry-changed");
    put("On Mondays.", Value::Null).expect(409).expect_refusal("entry-changed");
    assert!(group.view(AT, None).to_string().contains("Fridays"));
    on(&group, &json!({ "do": "drop", "entry": "meetings" })).expect(200);
    put("On Mondays.", json!(2)).expect(409).expect_refusal("entry-changed");
    on(&group, &json!({ "do": "drop", "entry": "meetings" })).expect(404);
    // Named after its question, and never after that of another.
    for expected in ["how-do-i-vote", "how-do-i-vote-2"] {
        let new = json!({ "question": { "en": "How do I vote?" }, "answer": { "en": "Here." } });
        let after = on(&group, &json!({ "do": "put", "entry": new })).expect(200).json();
        assert_eq!(version(&after, expected), Some(json!(1)));
    }
}

#[test]
fn entries_stand_where_somebody_put_them() {
    let group = made();
    let code = Some(group.organiser.as_str());
    let order = || -> Vec<String> {
        let desk = group.view(&format!("{AT}/draft"), code);
        let id = |kept: &Value| kept["entry"]["id"].as_str().unwrap_or_default().to_owned();
        desk["entries"].as_array().into_iter().flatten().map(id).collect()
    };
    assert_eq!(order(), ["dues", "meetings", "hidden-key", "hidden-knives"]);
    on(&group, &json!({ "do": "move", "entry": "hidden-key", "before": "dues" })).expect(200);
    assert_eq!(order(), ["hidden-key", "dues", "meetings", "hidden-knives"]);
    on(&group, &json!({ "do": "move", "entry": "hidden-key" })).expect(200);
    assert_eq!(order(), ["dues", "meetings", "hidden-knives", "hidden-key"]);
    on(&group, &json!({ "do": "move", "entry": "hidden-key", "before": "no-such" })).expect(404);
    // Into another section: beside the one it was put before.
    let after = on(&group, &json!({ "do": "move", "entry": "dues", "before": "hidden-knives" })).expect(200).json();
    assert_eq!(after["entries"][1]["entry"]["section"], "stove");
    let version = |desk: &Value, at: usize| desk["entries"][at]["revision"].clone();
    assert_eq!((version(&after, 1), version(&after, 2)), (json!(2), json!(1)), "whoever has it open is told");
    let files = json!([entry("meetings", "When?", "Now.", json!({})), { "question": { "en": "New?" }, "answer": { "en": "Yes." }, "audience": "everyone" }]);
    on(&group, &json!({ "do": "add", "entries": files })).expect(200);
    assert_eq!(order(), ["meetings", "dues", "hidden-knives", "hidden-key", "new"]);
    let twice = json!([entry("one", "One?", "1", json!({})), entry("one", "One?", "1", json!({}))]);
    on(&group, &json!({ "do": "add", "entries": twice })).expect(422);
    // A section that is gone takes nothing with it.
    let without = json!({ "title": { "en": "Questions" }, "sections": [] });
    group.change(AT, &without).expect(200);
    assert_eq!(order().len(), 5);
    assert_eq!(group.view(AT, None)["total"], 3);
}

#[test]
fn an_answer_that_nobody_looked_at_for_half_a_year_says_so() {
    let group = Group::with_a_clock();
    group.set_clock(utc("2027-01-10T12:00"));
    group.put(AT, &with(faq(), json!({ "show_stale": true }))).expect(201);
    let leila = group.person("greeter", "Leila");
    let at = format!("{AT}/draft");
    let review = json!({ "do": "review", "entry": "dues" });
    let after = group.send(&at, Some(&leila), &review).expect(200).json();
    assert_eq!(after["entries"][0]["entry"]["reviewed"], json!({ "on": "2027-01-10", "by": "greeter" }));
    assert_eq!(after["entries"][0]["revision"], 2, "whoever has it open is told");
    let stale = |code: Option<&str>| {
        let view = group.view(AT, code).to_string();
        view.matches("\"stale\":true").count()
    };
    assert_eq!(stale(None), 1, "the one about meetings");
    group.set_clock(utc("2027-07-20T12:00"));
    assert_eq!(stale(None), 2);
    group.change(AT, &json!({ "title": { "en": "Questions" }, "sections": faq()["sections"] })).expect(200);
    assert_eq!((stale(None), stale(Some(&leila))), (0, 3));
    // Nobody looked tomorrow.
    let later = json!({ "reviewed": { "on": "2040-01-01", "by": "member" } });
    let put = json!({ "do": "put", "entry": entry("new", "New?", "Yes.", later) });
    let after = group.send(&at, Some(&leila), &put).expect(200).json();
    assert_eq!(after["entries"][3]["entry"]["reviewed"]["on"], "2027-07-20");
}

#[test]
fn a_group_has_room_for_twenty_faqs() {
    let group = made();
    for n in 1..20 {
        group.put(&format!("/faq/f-{n}"), &json!({ "title": { "en": "More" } })).expect(201);
    }
    group.put("/faq/too-many", &json!({ "title": { "en": "More" } })).expect(409).expect_refusal("full");
    group.change(AT, &faq()).expect(200);
    let desk = group.view("/desk", Some(&group.organiser));
    assert_eq!(desk["faqs"].as_array().map(Vec::len), Some(20));
    assert_eq!(group.view("", None)["faqs"].as_array().map(Vec::len), Some(20));
}

#[test]
fn a_greeter_answers_nothing_of_a_circle_that_they_are_not_in() {
    let group = made();
    let at = format!("{AT}/draft");
    let (leila, cook) = (group.person("greeter", "Leila"), group.person_in("greeter", "Bo", &["kitchen"]));
    let read = |code: &_| group.view(&at, Some(code)).to_string().contains(SECRETS[3]);
    assert_eq!((read(&leila), read(&cook), read(&group.organiser)), (false, true, true));
    let knives = entry("hidden-knives", "Knives?", "None.", json!({}));
    for command in [
        json!({ "do": "put", "entry": knives, "revision": 1 }),
        json!({ "do": "add", "entries": [knives] }),
        json!({ "do": "drop", "entry": "hidden-knives" }),
        json!({ "do": "review", "entry": "hidden-knives" }),
        json!({ "do": "move", "entry": "hidden-knives" }),
        json!({ "do": "move", "entry": "dues", "before": "hidden-knives" }),
    ] {
        group.send(&at, Some(&leila), &command).expect(404).expect_refusal("not-found");
    }
    group.send(&at, Some(&cook), &json!({ "do": "review", "entry": "hidden-knives" })).expect(200);
}

#[test]
fn where_a_group_wants_a_quick_exit_it_is_on_its_faq_its_packs_and_its_packets() {
    let group = made();
    let titled = json!({ "title": { "en": "Welcome" } });
    group.put("/starter-pack/near", &titled).expect(201);
    group.put("/welcome/hello", &with(titled, json!({ "sections": [] }))).expect(201);
    let all = [AT, "/starter-pack/near", "/welcome/hello"];
    let drawn =
        |before: &str, at: &str| group.porch.get(&format!("{before}/{}{at}", group.slug)).send().expect(200).text();
    let leaves = |before: &str| all.map(|at| drawn(before, at).contains("href=\"https://weather.example/today\""));
    assert_eq!(["", "/frame", "/embed"].map(leaves), [[false; 3]; 3]);
    group.edit(json!({ "exit": "https://weather.example/today" }));
    assert_eq!(["", "/frame", "/embed"].map(leaves), [[true; 3], [true; 3], [false; 3]]);
    // What looks after it comes along, with what its buttons need.
    assert!(
        all.iter()
            .all(|at| drawn("", at).contains("src=\"/assets/leave-") && !drawn("", at).contains("src=\"/assets/page-"))
    );
    assert!(all.iter().all(|at| drawn("/frame", at).contains("/assets/leave-")));
}
