//! Pages without JavaScript: as complete, but for the reader's own zone.

use serde_json::json;

use crate::harness::{
    Form, Group, Jar, fresh_key, fresh_name, garden, now, potluck, sentence, text, unescaped, wait_until, with,
};

#[test]
fn an_open_poll_is_answered_and_changed_without_javascript() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let mut jar = Jar::default();
    let open = |jar: &Jar| jar.on(group.porch.get(&group.page("/poll/potluck?lang=es"))).send().expect(200).text();
    let form = Form::with_button(&open(&jar), "do", "vote").fill("choice", "friday");
    let answer = jar.on(form.press(&group.porch, "do", "vote")).send().expect(303);
    assert!(answer.body.is_empty());
    assert_eq!(
        answer.header("location"),
        Some(&*format!("{}?done=counted&lang=es#poll-potluck-own", group.page("/poll/potluck")))
    );
    // The ballot code is kept on this device, where no script reads it.
    let cookie = answer.cookies()[0].to_owned();
    assert!(cookie.starts_with(&format!("{}.poll.potluck=", group.cookie())), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000"), "{cookie}");
    jar.keep(&answer);
    let page = open(&jar);
    let ballot = jar.value(&format!("{}.poll.potluck", group.cookie())).expect("a ballot code").to_owned();
    assert!(!page.contains(&ballot), "the page shows the ballot code to its scripts");
    let form = Form::with_button(&page, "do", "vote");
    assert_eq!(form.values("choice"), ["friday"], "what one answered is not ticked");
    let form = form.fill("choice", "sunday");
    jar.keep(&jar.on(form.press(&group.porch, "do", "vote")).send().expect(303));
    assert_eq!(group.count("/poll/potluck"), "sunday 1");
    // Another device is another answer.
    let form = Form::with_button(&open(&Jar::default()), "do", "vote").fill("choice", "friday");
    form.press(&group.porch, "do", "vote").send().expect(303);
    assert_eq!(group.count("/poll/potluck"), "friday 1, sunday 1");
}

#[test]
fn whoever_voted_is_thanked_and_whoever_only_follows_that_address_is_not() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let mut jar = Jar::default();
    let at = group.page("/poll/potluck?done=counted&lang=en");
    let open = |jar: &Jar| jar.on(group.porch.get(&at)).send().expect(200).text();
    assert!(!open(&jar).contains("Thank you."));
    let form = Form::with_button(&open(&jar), "do", "vote").fill("choice", "friday");
    jar.keep(&jar.on(form.press(&group.porch, "do", "vote")).send().expect(303));
    assert!(open(&jar).contains("Thank you."));
}

#[test]
fn somebody_whose_earlier_answer_is_not_known_can_answer_as_if_for_the_first_time() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    group.ask("/poll/picnic", &potluck());
    let elsewhere = text(&group.vote("/poll/picnic", None, "friday").expect(200).json()["own"], "ballot");
    let name = format!("{}.poll.potluck", group.cookie());
    let open =
        group.porch.get(&group.page("/poll/potluck?lang=en")).cookie(&name, &elsewhere).send().expect(200).text();
    let form = Form::with_button(&open, "do", "vote").fill("choice", "friday");
    let refused = form.press(&group.porch, "do", "vote").cookie(&name, &elsewhere).send().expect(422);
    assert!(unescaped(&refused.text()).contains(&sentence("ballot-unknown")));
    assert!(refused.cookies().iter().any(|set| set.starts_with(&format!("{name}=;")) && set.contains("Max-Age=0")));
    // The page that is awake is told the same.
    let awake = group.porch.post(&group.at("/poll/potluck?dress=page")).cookie(&name, &elsewhere).on_our_page();
    let refused =
        awake.form(&[("key", fresh_key().as_str()), ("choice", "friday")]).send().expect_refusal("ballot-unknown");
    assert!(refused.cookies().iter().any(|set| set.starts_with(&format!("{name}=;"))));
    let open = group.porch.get(&group.page("/poll/potluck?lang=en")).send().expect(200).text();
    let form = Form::with_button(&open, "do", "vote").fill("choice", "friday");
    form.press(&group.porch, "do", "vote").send().expect(303);
    assert_eq!(group.count("/poll/potluck"), "friday 1");
}

#[test]
fn a_form_that_was_refused_comes_back_as_it_was() {
    let group = Group::new();
    let amina = group.member("Amina");
    let several = json!({ "choose": { "min": 1, "max": 2, "options": potluck()["ask"]["choose"]["options"] } });
    group.ask("/poll/potluck", &with(potluck(), json!({ "ask": several, "who": "members" })));
    group.ask("/proposal/garden", &with(garden(), json!({ "reasons": "required" })));
    let jar_of = |group: &Group| {
        let mut jar = Jar::default();
        let page = group.porch.post(&group.page("/join")).on_our_page();
        jar.keep(&page.form(&[("do", "use"), ("code", &amina)]).send().expect(303));
        jar
    };
    let jar = jar_of(&group);
    let open = |at: &str| jar.on(group.porch.get(&group.page(at))).send().expect(200).text();

    let form = Form::with_button(&open("/poll/potluck"), "do", "vote");
    let form = form.fill("choice", "friday").fill("choice", "saturday").fill("choice", "sunday");
    let refused = jar.on(form.press(&group.porch, "do", "vote")).send().expect(422).text();
    assert!(unescaped(&refused).contains(&sentence("choice-too-many")));
    let again = Form::with_button(&refused, "do", "vote");
    assert_eq!(again.values("choice"), ["friday", "saturday", "sunday"]);
    assert_ne!(again.value("key"), form.value("key"), "another try is another command");

    // Nothing chosen, and words that would be markup if anybody let them.
    let words = "</textarea><script>alert(\"1\")</script> & 'so' \u{202e}on\n\n  second line";
    let form = Form::with_button(&open("/proposal/garden"), "do", "vote").fill("reason", words);
    let refused = jar.on(form.press(&group.porch, "do", "vote")).send().expect(422).text();
    assert!(unescaped(&refused).contains(&sentence("choice-missing")));
    assert_eq!(Form::with_button(&refused, "do", "vote").value("reason"), words);
    assert!(!refused.contains("<script>alert"));

    let long = "long ".repeat(120);
    let form = Form::with_button(&open("/proposal/garden"), "do", "vote").fill("choice", "agree").fill("reason", &long);
    let refused = jar.on(form.press(&group.porch, "do", "vote")).send().expect(422).text();
    assert!(unescaped(&refused).contains(&sentence("reason-too-long")));
    let again = Form::with_button(&refused, "do", "vote");
    assert_eq!((again.value("choice"), again.value("reason")), ("agree".into(), long));
    // Shortened, it counts.
    let form = again.fill("reason", "short");
    jar.on(form.press(&group.porch, "do", "vote")).send().expect(303);
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn another_language_keeps_what_was_typed() {
    let group = Group::new();
    group.ask("/proposal/garden", &with(garden(), json!({ "who": "everyone" })));
    for dress in ["", "/frame"] {
        let path = format!("{dress}{}", group.page("/proposal/garden"));
        let page = group.porch.get(&path).send().expect(200).text();
        let form = Form::with_button(&page, "do", "vote").fill("choice", "abstain").fill("reason", "Half a <word");
        let arabic = form.buttons.iter().find(|(_, _, to)| to.as_deref().is_some_and(|to| to.ends_with("?lang=ar")));
        let (_, _, to) = arabic.expect("a button for Arabic").clone();
        let only = Form { buttons: vec![("do".into(), "look".into(), to)], ..form };
        let page = only.press(&group.porch, "do", "look").send().expect(200);
        assert!(page.cookies().is_empty());
        let page = page.text();
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{dress}");
        let form = Form::with_button(&page, "do", "vote");
        assert_eq!((form.value("choice"), form.value("reason")), ("abstain".into(), "Half a <word".into()), "{dress}");
        assert!(form.action.ends_with("?lang=ar"), "{dress}: {}", form.action);
    }
    assert_eq!(group.count("/proposal/garden"), "");
}

#[test]
fn the_enter_key_votes_and_does_not_switch_the_language() {
    let group = Group::new();
    group.ask("/proposal/garden", &with(garden(), json!({ "who": "everyone" })));
    let page = group.porch.get(&group.page("/proposal/garden")).send().expect(200).text();
    // The first submit button in tree order is the form's default button (HTML, implicit submission).
    let form = Form::with_button(&page, "do", "vote");
    let mut buttons = page.split("<button").skip(1).filter_map(|rest| rest.split('>').next());
    let own = format!("form=\"{}\"", form.id);
    let first = buttons.find(|button| button.contains("type=\"submit\"") && button.contains(&own)).unwrap_or_default();
    assert!(first.contains("value=\"vote\""), "{first}");
    let before = page.split("<form").next().unwrap_or_default();
    assert!(before.contains(first), "it does not come first");
}

#[test]
fn whoever_is_too_late_is_told_so_with_their_words() {
    let group = Group::new();
    let closes = now() + 1500;
    group.ask("/proposal/garden", &with(garden(), json!({ "who": "everyone", "closes": closes })));
    let page = group.porch.get(&group.page("/proposal/garden")).send().expect(200).text();
    let form = Form::with_button(&page, "do", "vote").fill("choice", "agree").fill("reason", "For the bees.");
    wait_until(closes + 50);
    let page = form.press(&group.porch, "do", "vote").send().expect(422).text();
    assert!(unescaped(&page).contains(&sentence("closed")), "{page}");
    assert_eq!(group.count("/proposal/garden"), "");
}

#[test]
fn a_group_is_founded_without_javascript() {
    let porch = crate::harness::Porchlight::shared();
    let page = porch.get("/?lang=es").send().expect(200).text();
    let form = Form::all(&page).into_iter().find(|form| !form.value("key").is_empty()).expect("a form to found");
    let slug = fresh_name();
    let filled = form.fill("name", "Río & <Ribera>").fill("group", &format!(" {} ", slug.to_uppercase()));
    // A slip first: everything stays.
    let refused = filled.clone().fill("zone", "Europe/Atlantis").press(&porch, "x", "").send().expect(422).text();
    let again = Form::all(&refused).into_iter().find(|form| !form.value("key").is_empty()).expect("the form again");
    assert_eq!((again.value("name"), again.value("zone")), ("Río & <Ribera>".into(), "Europe/Atlantis".into()));
    assert!(!refused.contains("<Ribera>"));
    let sent = again.clone().fill("zone", "Europe/Madrid").press(&porch, "x", "");
    let answer = sent.clone().send().expect(303);
    let mut jar = Jar::default();
    jar.keep(&answer);
    let code = jar.value(&format!("__Host-porchlight-{slug}")).expect("the organiser's code").to_owned();
    let next = jar.on(porch.get(answer.header("location").expect("where to go on"))).send().expect(200).text();
    assert!(next.contains(&code), "the organiser is not shown their code");
    let view = porch.get(&format!("/v1/{slug}")).code(&code).send().expect(200).json();
    assert_eq!((&view["viewer"]["role"], &view["name"]["es"]), (&json!("organiser"), &json!("Río & <Ribera>")));
    // Pressed twice: the same code.
    let mut twice = Jar::default();
    twice.keep(&sent.send().expect(303));
    assert_eq!(twice.value(&format!("__Host-porchlight-{slug}")), Some(code.as_str()));
}

#[test]
fn titles_and_previews_say_nothing_that_only_members_may_read() {
    let group = Group::new();
    group.ask("/proposal/garden", &garden());
    group.ask("/poll/potluck", &potluck());
    let amina = group.member("Amina-the-baker");
    for path in ["/proposal/garden", "/poll/potluck", "", "/join"] {
        let page = group.porch.get(&group.page(path)).cookie(&group.cookie(), &amina).send().expect(200).text();
        let (head, _) = page.split_once("</head>").expect("a head");
        assert!(head.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        for words in ["A garden in the yard", "Amina-the-baker", &amina] {
            assert!(!head.contains(words), "{path}: {head}");
        }
    }
    // What anybody may read may be found.
    for path in ["/poll/potluck", ""] {
        let page = group.porch.get(&group.page(path)).send().expect(200).text();
        assert!(!page.contains("noindex"), "{path}");
    }
    assert!(group.porch.get(&group.page("/proposal/garden")).send().expect(200).text().contains("noindex"));
}

#[test]
fn what_is_not_there_is_said_kindly_in_the_readers_language() {
    let porch = crate::harness::Porchlight::shared();
    for path in ["/nobody-here", "/nobody-here/poll/x", "/frame/nobody-here/poll/x", "/a/b/c/d", "/X", "/v2", "/desk"] {
        let page = porch.get(path).header("Accept-Language", "es-MX,es;q=0.9").send().expect(404);
        assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
        assert!(page.text().contains("<html lang=\"es\" dir=\"ltr\">"), "{path}");
    }
    for path in ["/v1/nobody-here", "/v1/nobody-here/poll/x", "/embed/nobody-here/poll/x", "/assets/x.js"] {
        porch.get(path).send().expect(404).expect_refusal("not-found");
    }
}

#[test]
fn a_language_is_chosen_by_the_address_then_the_browser_then_the_group() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let lang = |query: &str, accept: Option<&str>| {
        let ask = group.porch.get(&group.page(&format!("/poll/potluck{query}")));
        let ask = accept.into_iter().fold(ask, |ask, accept| ask.header("Accept-Language", accept));
        let page = ask.send().expect(200).text();
        page.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    assert_eq!(lang("?lang=ar", Some("es")), "ar");
    assert_eq!(lang("", Some("fr, es;q=0.5, en;q=0.1")), "es");
    assert_eq!(lang("", Some("en;q=0.1, es;q=0.5")), "es");
    assert_eq!(lang("?lang=xx", Some("ar-EG")), "ar");
    assert_eq!(lang("?lang=%3Cscript%3E", None), "en");
    assert_eq!(lang("", Some("zz, *;q=0, ;;;q=, \u{7f}")), "en");
}

#[test]
fn the_front_page_lists_what_is_there_for_whoever_looks() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    group.ask("/poll/later", &with(potluck(), json!({ "title": { "en": "Later on" }, "opens": now() + 3_600_000 })));
    let closes = now() + 1000;
    group.ask("/poll/over", &with(potluck(), json!({ "title": { "en": "Long ago" }, "closes": closes })));
    wait_until(closes + 50);
    let page = |code: Option<&str>| {
        let ask = group.porch.get(&group.page(""));
        code.into_iter().fold(ask, |ask, code| ask.cookie(&group.cookie(), code)).send().expect(200).text()
    };
    let (public, members) = (page(None), page(Some(&amina)));
    for (words, for_all) in [
        ("Which day shall we eat together?", true),
        ("Later on", true),
        ("Long ago", true),
        ("A garden in the yard", false),
    ] {
        assert_eq!(public.contains(words), for_all, "{words}");
        assert!(members.contains(words), "{words}");
    }
    let at = |page: &str, words: &str| page.find(words).unwrap_or(usize::MAX);
    assert!(at(&public, "Which day") < at(&public, "Later on") && at(&public, "Later on") < at(&public, "Long ago"));
}
