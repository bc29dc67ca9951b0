//! Coming in by a link, without JavaScript.

use serde_json::json;

use crate::harness::{Form, Group, Jar, garden, sentence, text, unescaped, with};

/// Opens the join page, pastes what is after the #, and goes on to the page that names group and role.
fn looked(group: &Group, jar: &Jar, pasted: &str) -> String {
    let page = jar.on(group.porch.get(&group.page("/join"))).send().expect(200).text();
    let form = Form::with_button(&page, "do", "look").fill("code", pasted);
    jar.on(form.press(&group.porch, "do", "look")).send().expect(200).text()
}

/// Joins with an invitation, and holds the code then.
fn joined(group: &Group, jar: &mut Jar, invitation: &str, name: &str) -> String {
    let form = Form::with_button(&looked(group, jar, invitation), "do", "join").fill("name", name);
    let answer = jar.on(form.press(&group.porch, "do", "join")).send().expect(303);
    jar.keep(&answer);
    jar.value(&group.cookie()).expect("a code").to_owned()
}

#[test]
fn a_member_from_a_link_without_javascript_can_vote() {
    let group = Group::new();
    group.ask("/proposal/garden", &garden());
    let made = group.organise("/invitations", &json!({ "role": "member" })).expect(201).json();
    let link = text(&made, "link");
    let (address, pasted) = link.split_once('#').expect("a code after the #");
    let path = address.strip_prefix(&group.porch.origin()).expect("an address of ours");
    let mut jar = Jar::default();

    // The link stands on the group's own website, or in a chat.
    let page = jar.on(group.porch.get(path).header("Sec-Fetch-Site", "cross-site")).send().expect(200);
    assert!(page.cookies().is_empty());
    let form = Form::with_button(&page.text(), "do", "look").fill("code", &format!("#{pasted}"));
    let press = jar.on(form.press(&group.porch, "do", "look")).send().expect(200);
    assert!(press.cookies().is_empty());
    let page = unescaped(&press.text());
    assert!(page.contains("Riverside") && page.contains("member"), "it names neither group nor role: {page}");

    let form = Form::with_button(&press.text(), "do", "join").fill("name", "Amina");
    let answer = jar.on(form.press(&group.porch, "do", "join")).send().expect(303);
    let cookie = answer.cookies()[0].to_owned();
    assert!(cookie.starts_with(&format!("{}=", group.cookie())), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{cookie}");
    jar.keep(&answer);
    let next = answer.header("location").expect("where to go on").to_owned();
    let page = jar.on(group.porch.get(&next)).send().expect(200).text();
    assert!(page.contains(jar.value(&group.cookie()).unwrap_or_default()), "nobody shows them their own code");

    // From the group's website again: a Lax cookie comes along.
    let address = group.page("/proposal/garden?lang=en");
    let page = jar.on(group.porch.get(&address).header("Sec-Fetch-Site", "cross-site")).send().expect(200).text();
    let form = Form::with_button(&page, "do", "vote").fill("choice", "agree").fill("reason", "For the bees.");
    let answer = jar.on(form.press(&group.porch, "do", "vote")).send().expect(303);
    assert!(answer.cookies().is_empty());
    let to = answer.header("location").expect("where to go on").to_owned();
    assert_eq!(to, format!("{}?done=counted&lang=en#proposal-garden-own", group.page("/proposal/garden")));
    let path = to.split('#').next().unwrap_or_default();
    let page = unescaped(&jar.on(group.porch.get(path)).send().expect(200).text());
    assert!(page.contains("id=\"proposal-garden-own\"") && page.contains("For the bees."), "{page}");
    assert_eq!(group.count("/proposal/garden"), "agree 1");

    // The button pressed twice is one vote.
    jar.on(form.press(&group.porch, "do", "vote")).send().expect(303);
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn a_join_link_never_replaces_a_code() {
    let group = Group::new();
    let mut jar = Jar::default();
    let invitation = group.invitation(&json!({ "role": "member" }));
    let own = joined(&group, &mut jar, &invitation, "Amina");
    // Somebody sends Amina their own code, or an invitation of theirs, to vote as they see.
    let theirs = group.member("Infiltrator");
    let another = group.invitation(&json!({ "role": "member" }));
    for (pasted, what) in [(&theirs, "use"), (&another, "join")] {
        for path in [format!("/join?code={pasted}"), format!("/join?do={what}&code={pasted}&replace=yes")] {
            assert!(jar.on(group.porch.get(&group.page(&path))).send().expect(200).cookies().is_empty());
        }
        let page = looked(&group, &jar, pasted);
        let form = Form::with_button(&page, "do", what);
        assert!(form.inputs.contains(&("replace".to_owned(), "checkbox".to_owned())), "nothing to tick");
        assert!(form.value("replace").is_empty(), "ticked beforehand");
        let refused = jar.on(form.press(&group.porch, "do", what)).send().expect(409);
        assert!(refused.cookies().is_empty());
        assert!(unescaped(&refused.text()).contains(&sentence("another-code-here")));
        // From another site, not even with the tick.
        let fields = [("do", what), ("code", pasted.as_str()), ("replace", "yes"), ("key", &form.value("key"))];
        let cross = jar.on(group.porch.post(&group.page("/join")).on_site("https://evil.example").form(&fields));
        assert!(cross.send().expect(403).cookies().is_empty());
    }
    // The invitation was not spent by any of it.
    group.join(&another, "Joan").expect(201);
    // With the tick it is replaced.
    let form = Form::with_button(&looked(&group, &jar, &theirs), "do", "use").fill("replace", "yes");
    let answer = jar.on(form.press(&group.porch, "do", "use")).send().expect(303);
    jar.keep(&answer);
    assert_eq!(jar.value(&group.cookie()), Some(theirs.as_str()));
    assert_ne!(own, theirs);
}

#[test]
fn ones_own_code_typed_another_way_is_no_other_code() {
    let group = Group::new();
    let mut jar = Jar::default();
    let invitation = group.invitation(&json!({ "role": "member" }));
    let own = joined(&group, &mut jar, &invitation, "Amina");
    let page = looked(&group, &jar, &own.to_lowercase().replace('-', " "));
    let form = Form::with_button(&page, "do", "use");
    jar.on(form.press(&group.porch, "do", "use")).send().expect(303);
}

#[test]
fn a_device_remembers_only_if_asked_and_forgets_when_told() {
    let group = Group::new();
    group.ask("/proposal/garden", &garden());
    let amina = group.member("Amina");
    let mut jar = Jar::default();
    let form = Form::with_button(&looked(&group, &jar, &amina), "do", "use").fill("remember", "yes");
    let answer = jar.on(form.press(&group.porch, "do", "use")).send().expect(303);
    assert!(answer.cookies()[0].ends_with("; SameSite=Lax; Max-Age=34560000"), "{:?}", answer.cookies());
    jar.keep(&answer);

    // The way out is on every page behind the code.
    for path in ["", "/join", "/proposal/garden"] {
        let page = jar.on(group.porch.get(&group.page(path))).send().expect(200).text();
        let form = Form::with_button(&page, "do", "forget");
        let mut jar = jar.clone();
        jar.keep(&jar.on(form.press(&group.porch, "do", "forget")).send().expect(200));
        assert_eq!(jar.value(&group.cookie()), None, "{path} does not forget");
    }
    for path in ["", "/join", "/proposal/garden"] {
        let page = group.porch.get(&group.page(path)).send().expect(200).text();
        assert!(!page.contains("value=\"forget\""), "{path} offers a way out to somebody outside");
    }
    // Another site cannot log somebody out.
    let cross = group.porch.post(&group.page("/join")).on_site("https://evil.example").form(&[("do", "forget")]);
    assert!(jar.on(cross).send().expect(403).cookies().is_empty());
}

#[test]
fn whoever_came_for_a_question_is_led_back_to_it_and_nowhere_else() {
    let group = Group::new();
    group.ask("/proposal/garden", &garden());
    let invitation = group.invitation(&json!({ "role": "member", "uses": 9 }));
    for (to, leads) in [
        ("proposal/garden", format!("/{}/proposal/garden?lang=en", group.slug)),
        ("https://evil.example/", format!("/{}?lang=en", group.slug)),
        ("//evil.example", format!("/{}?lang=en", group.slug)),
        ("poll/../../x", format!("/{}?lang=en", group.slug)),
    ] {
        let page = group.porch.get(&group.page(&format!("/join?to={to}"))).send().expect(200).text();
        let form = Form::with_button(&page, "do", "look").fill("code", &invitation);
        let page = form.press(&group.porch, "do", "look").send().expect(200).text();
        let answer = Form::with_button(&page, "do", "join").press(&group.porch, "do", "join").send().expect(303);
        let mut jar = Jar::default();
        jar.keep(&answer);
        let next = answer.header("location").expect("where to go on");
        let page = unescaped(&jar.on(group.porch.get(next)).send().expect(200).text());
        assert!(page.contains(&format!("href=\"{leads}\"")), "{to}: {page}");
        assert!(!page.contains("evil"), "{to}");
    }
}

#[test]
fn a_slip_in_a_code_is_said_with_the_code_still_there() {
    let group = Group::new();
    let page = group.porch.get(&group.page("/join")).send().expect(200).text();
    let form = Form::with_button(&page, "do", "look").fill("code", "ABCDE-<b>\"'&");
    let refused = form.press(&group.porch, "do", "look").send().expect(422).text();
    assert!(unescaped(&refused).contains(&sentence("code-mistyped")));
    assert_eq!(Form::with_button(&refused, "do", "look").value("code"), "ABCDE-<b>\"'&");
    assert!(!refused.contains("<b>"));
}

#[test]
fn a_device_whose_code_was_taken_out_is_the_publics_again() {
    let group = Group::new();
    group.ask("/proposal/garden", &with(garden(), json!({ "audience": "everyone" })));
    group.ask("/proposal/open", &with(garden(), json!({ "who": "everyone" })));
    let mut jar = Jar::default();
    let invitation = group.invitation(&json!({ "role": "member" }));
    joined(&group, &mut jar, &invitation, "Amina");
    let page = |at: &str| jar.on(group.porch.get(&group.page(at))).send().expect(200);
    let form = Form::with_button(&page("/proposal/garden").text(), "do", "vote");
    let open = Form::with_button(&page("/proposal/open").text(), "do", "vote");
    group.revoke("Amina");
    for path in ["", "/join", "/proposal/garden"] {
        let answer = page(path);
        assert!(answer.cookies()[0].contains("Max-Age=0"), "{path}: {:?}", answer.cookies());
        assert!(!answer.text().contains("Amina"), "{path}");
    }
    // In the middle of a form: it says so, keeps what was typed, and takes the code away.
    let form = form.fill("choice", "disagree").fill("reason", "Too much shade.");
    let refused = jar.on(form.press(&group.porch, "do", "vote")).send().expect(422);
    assert!(unescaped(&refused.text()).contains("proposal-garden"));
    let open = open.fill("choice", "disagree").fill("reason", "Too much shade.");
    let refused = jar.on(open.press(&group.porch, "do", "vote")).send().expect(422);
    let again = Form::with_button(&refused.text(), "do", "vote");
    assert_eq!((again.value("choice"), again.value("reason")), ("disagree".into(), "Too much shade.".into()));
    jar.keep(&refused);
    assert_eq!(jar.value(&group.cookie()), None);
    // So the next press counts, as anybody's.
    jar.on(again.press(&group.porch, "do", "vote")).send().expect(303);
    assert_eq!(group.count("/proposal/open"), "disagree 1");
}
