//! The pages on the way in, as a browser without JavaScript shows them, and what they give away to those around them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::harness::{Answer, Form, Jar, SITE, Welcome, fresh_key, sentence, set, text, unescaped, with};

/// The form of a page that belongs to a signup form.
#[track_caller]
fn form_of(html: &str) -> Form {
    let found = Form::all(html).into_iter().find(|form| form.inputs.iter().any(|(name, _)| name == "q-called"));
    found.unwrap_or_else(|| panic!("no form in {html}"))
}

/// Sends it as it is filled in: by whichever button it has.
fn press(welcome: &Welcome, form: &Form) -> Answer {
    let sends = form.buttons.iter().find(|(name, value, _)| !(name == "do" && value == "look"));
    let (name, value, _) = sends.expect("a button").clone();
    form.press(&welcome.group.porch, &name, &value).send()
}

#[test]
fn a_newcomer_without_javascript_asks_to_join_where_a_group_takes_it_unsealed() {
    for settings in [json!({ "sealed": false }), json!({ "unsealed_too": true })] {
        let welcome = Welcome::with(settings);
        let group = &welcome.group;
        let page = group.porch.get(&group.page("/signup/join")).send().expect(200).text();
        let form = form_of(&page);
        assert!(form.inputs.iter().any(|(name, _)| name == "trap"), "no field for programs");
        // A slip is said, where it is, and nothing that was typed is lost.
        let typed = form.fill("q-called", "").fill("q-brings", "The <b>soup</b> & \"bread\"");
        let refused = press(&welcome, &typed).expect(422).text();
        let again = form_of(&refused);
        assert_eq!(again.value("q-brings"), "The <b>soup</b> & \"bread\"");
        assert!(unescaped(&refused).contains("href=\"#") && !refused.contains("<b>soup"), "{refused}");
        let sent = press(&welcome, &again.fill("q-called", "Nadia").fill("q-keep", "1")).expect(200);
        assert!(sent.cookies().is_empty());
        let page = sent.text();
        let link =
            page.split(&format!("{}/{}/mine#", group.porch.origin(), group.slug)).nth(1).expect("a private link");
        let access: String = link.chars().take(29).collect();
        let mine = group.send("/mine", Some(&access), &json!({ "do": "look" })).expect(200).json();
        let fields = mine["fields"].as_array().cloned().unwrap_or_default();
        assert!(fields.contains(&json!(["q-called", "Nadia"])), "{fields:?}");
        // The key went with it: the press that comes twice is one request.
        let desk = welcome.desk(&group.organiser);
        assert_eq!(desk["requests"].as_array().map(Vec::len), Some(1));
    }
}

#[test]
fn where_nothing_can_be_sealed_a_page_says_so_before_the_first_question() {
    let welcome = Welcome::with(json!({ "other_way": { "en": "Come by on Sunday at ten." } }));
    let group = &welcome.group;
    let answer = group.porch.get(&group.page("/signup/join")).send().expect(200);
    let html = answer.text();
    let (other_way, first) = (html.find("Come by on Sunday at ten."), html.find("What shall we call you?"));
    assert!(other_way.is_some() && other_way < first, "{html}");
    // Nothing can be posted by mistake: the policy forbids it, and the server refuses it.
    let policy = answer.header("content-security-policy").expect("a policy");
    assert!(policy.contains("form-action 'none'"), "{policy}");
    let frame = group.porch.get(&format!("/frame{}", group.page("/signup/join"))).send().expect(200);
    assert!(frame.header("content-security-policy").is_some_and(|policy| policy.contains("form-action 'none'")));
    let key = fresh_key();
    let fields = [("q-called", "Nadia"), ("q-keep", "1"), ("revision", "1"), ("key", key.as_str())];
    let posted = group.porch.post(&group.page("/signup/join")).on_our_page().form(&fields).send();
    assert_eq!(posted.status, 422);
    assert!(unescaped(&posted.text()).contains(&sentence("sealing-unfit")));
    assert_eq!(welcome.desk(&group.organiser)["requests"], json!([]));
}

#[test]
fn a_form_is_there_in_the_languages_of_the_group() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let group = &welcome.group;
    for (lang, dir) in [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")] {
        let page = group.porch.get(&group.page(&format!("/signup/join?lang={lang}"))).send().expect(200).text();
        assert!(page.contains(&format!("lang=\"{lang}\"")) && page.contains(&format!("dir=\"{dir}\"")), "{lang}");
        assert_eq!(form_of(&page).value("lang"), lang);
    }
    for nowhere in ["/signup/none-such", "/signup/JOIN", "/signup/..%2f", "/signup/join/x"] {
        group.porch.get(&group.page(nowhere)).send().expect(404);
    }
}

#[test]
fn a_site_that_shows_the_card_of_a_form_reads_no_question_of_it() {
    let welcome = Welcome::new();
    let group = &welcome.group;
    for site in [SITE, "https://evil.example"] {
        let card = group.porch.get(&format!("/embed{}", group.page("/signup/join"))).on_site(site).send().expect(200);
        assert!(card.cookies().is_empty());
        let html = card.text();
        for told in ["What shall we call you?", "<form", "<input", "<textarea", "q-called", "Leila", "greeters"] {
            assert!(!html.contains(told), "{site} reads {told}: {html}");
        }
        assert!(html.contains(&group.page("/signup/join")), "no link to the page: {html}");
    }
    // The frame stands on listed sites alone, and knows nobody.
    let frame = group.porch.get(&format!("/frame{}", group.page("/signup/join")));
    let frame = frame.cookie(&group.cookie(), &welcome.leila().code).send().expect(200);
    let policy = frame.header("content-security-policy").expect("a policy");
    assert!(policy.contains(&format!("frame-ancestors {SITE}")), "{policy}");
    assert!(!unescaped(&frame.text()).contains("Leila at"), "the frame knows a greeter");
    let page = group.porch.get(&group.page("/signup/join")).send().expect(200);
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.contains("frame-ancestors 'none'")));
}

#[test]
fn a_form_that_is_closed_or_full_says_so_on_its_page() {
    let welcome = Welcome::with(json!({ "sealed": false, "open": false, "other_way": { "en": "Come by on Sunday." } }));
    let group = &welcome.group;
    let html = || unescaped(&group.porch.get(&group.page("/signup/join")).send().expect(200).text());
    let closed = html();
    // Drawn, for whoever holds an invitation, and shown to nobody else.
    let hidden = |html: &str| {
        html.split("<form id=\"signup-form\"")
            .nth(1)
            .is_some_and(|form| form.split('>').next().is_some_and(|tag| tag.contains(" hidden=\"hidden\"")))
    };
    assert!(closed.contains("Come by on Sunday.") && hidden(&closed), "{closed}");
    group.put("/signup/join", &set(json!({ "sealed": false, "open": true, "most_a_day": 1 }))).expect(200);
    let open = html();
    assert!(open.contains("name=\"q-called\"") && !hidden(&open), "{open}");
    let body = json!({ "revision": 1, "fields": [["q-called", "Nadia"], ["q-keep", "1"]] });
    welcome.worked(body).send().expect(201);
    assert_ne!(html(), open);
}

#[test]
fn a_quick_exit_is_there_where_a_group_wants_one() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let group = &welcome.group;
    let pages = ["/signup/join", "/mine"];
    let html = |page: &str| group.porch.get(&group.page(page)).send().expect(200).text();
    assert!(pages.iter().all(|page| !html(page).contains("weather.example")));
    group.edit(json!({ "exit": "https://weather.example/today", "members_invite": true }));
    assert!(html("/signup/join").contains("https://weather.example/today"));
    let nadia = Newcomer::plain(&welcome);
    let name = format!("__Host-porchlight-{}.mine", group.slug);
    let mine = group.porch.get(&group.page("/mine")).cookie(&name, &nadia).send().expect(200).text();
    assert!(mine.contains("https://weather.example/today"));
    for unfit in ["http://weather.example", "javascript:alert(1)", "https://a.example/\"onclick=\"x"] {
        let mut draft = crate::harness::draft(&group.slug);
        draft.as_object_mut().expect("a draft").remove("group");
        let draft = with(draft, json!({ "exit": unfit }));
        let refused = group.porch.put(&group.at("")).code(&group.organiser).json(&draft).send();
        assert!(refused.status >= 400, "{unfit}");
    }
}

/// Somebody who asks to join without sealing: their access code.
struct Newcomer;

impl Newcomer {
    fn plain(welcome: &Welcome) -> String {
        let body = json!({ "revision": 1, "fields": [["q-called", "Nadia"], ["q-keep", "1"]] });
        text(&welcome.worked(body).send().expect(201).json(), "access")
    }
}

#[test]
fn a_member_without_javascript_invites_and_sees_the_link_this_once() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let group = &welcome.group;
    let amina = group.member("Amina");
    let ask = |page: &str| group.porch.get(&group.page(page)).cookie(&group.cookie(), &amina);
    let page = ask("/invite").send().expect(200).text();
    let form =
        Form::all(&page).into_iter().find(|form| form.inputs.iter().any(|(name, _)| name == "uses")).expect("a form");
    let (name, value, _) = form.buttons[0].clone();
    let press = || form.press(&group.porch, &name, &value).cookie(&group.cookie(), &amina).send();
    let made = press().expect(200).text();
    let links = |html: &str| -> BTreeSet<String> {
        let start = format!("{}/{}/signup/join#", group.porch.origin(), group.slug);
        html.split(&start).skip(1).map(|rest| rest.chars().take(29).collect()).collect()
    };
    let invitations = links(&made);
    assert_eq!(invitations.len(), 1, "{made}");
    assert_eq!(links(&press().expect(200).text()), invitations, "pressed twice");
    assert!(links(&ask("/invite").send().expect(200).text()).is_empty());
    let body =
        json!({ "revision": 1, "fields": [["q-called", "Nadia"], ["q-keep", "1"]], "invitation": invitations.first() });
    group.send("/signup/join", None, &body).expect(201);
}

#[test]
fn an_organiser_prints_slips_with_a_picture_of_each_link() {
    let welcome = Welcome::with(json!({ "sealed": false }));
    let group = &welcome.group;
    let page =
        group.porch.get(&group.page("/slips")).cookie(&group.cookie(), &group.organiser).send().expect(200).text();
    let form =
        Form::all(&page).into_iter().find(|form| form.inputs.iter().any(|(name, _)| name == "count")).expect("a form");
    let form = form.fill("count", "200");
    let (name, value, _) = form.buttons[0].clone();
    let sheet =
        form.press(&group.porch, &name, &value).cookie(&group.cookie(), &group.organiser).send().expect(200).text();
    assert_eq!(sheet.matches("<svg").count(), 200);
    let codes: BTreeSet<&str> = sheet.split("/signup/join#").skip(1).filter_map(|rest| rest.get(..29)).collect();
    assert_eq!(codes.len(), 200);
    assert!(!sheet.contains("style=\""), "a policy would forbid it");
    let invitations = welcome.desk(&group.organiser)["invitations"].as_array().map(Vec::len);
    assert_eq!(invitations, Some(200));
}

#[test]
fn a_member_without_javascript_vouches_where_a_request_is_not_sealed() {
    let welcome = Welcome::with(json!({ "sealed": false, "must_vouch": true }));
    let group = &welcome.group;
    let access = Newcomer::plain(&welcome);
    let mine: Value = group.send("/mine", Some(&access), &json!({ "do": "look" })).expect(200).json();
    let mut jar = Jar::default();
    let invitation = group.invitation(&json!({ "role": "member" }));
    let joined = [("do", "join"), ("code", invitation.as_str()), ("key", &fresh_key()), ("name", "Amina")];
    jar.keep(&group.porch.post(&group.page("/join")).on_our_page().form(&joined).send().expect(303));
    let page = jar.on(group.porch.get(&group.page("/vouch"))).send().expect(200).text();
    let form = Form::with_button(&page, "do", "look").fill("code", &text(&mine, "vouch"));
    let page = jar.on(form.press(&group.porch, "do", "look")).send().expect(200).text();
    let form =
        Form::all(&page).into_iter().find(|form| form.inputs.iter().any(|(name, _)| name == "words")).expect("a form");
    let (name, value, _) = form.buttons[0].clone();
    let filled = form.fill("words", "She fixed my bike.");
    jar.on(filled.press(&group.porch, &name, &value)).send().expect(200);
    let at = format!("/requests/{}", text(&mine, "request"));
    let seen = group.get(&at).code(&welcome.leila().code).send().expect(200).json();
    assert_eq!(
        (&seen["entries"][0]["words"], &seen["entries"][0]["name"]),
        (&json!("She fixed my bike."), &json!("Amina"))
    );
    // A code that nobody has is said on the page.
    let form = Form::with_button(&jar.on(group.porch.get(&group.page("/vouch"))).send().text(), "do", "look");
    let unknown = jar.on(form.fill("code", "ABCDE").press(&group.porch, "do", "look")).send();
    assert_eq!(unknown.status, 404);
}
