//! Widgets on somebody's website: fragments, frames, and who may send from where.

use serde_json::{Value, json};

use crate::harness::{Form, Group, SITE, draft, fresh_key, garden, potluck, text, with};

const ELSEWHERE: &str = "https://elsewhere.example";

/// What stands beside the markup.
fn scene(fragment: &str) -> Value {
    let (_, json) = fragment.split_once("<script type=\"application/json\">").expect("a scene");
    let (json, rest) = json.split_once("</script>").expect("the end of a scene");
    assert_eq!(rest.trim(), "", "something comes after the scene");
    assert!(!json.contains('<'), "the scene holds a <");
    serde_json::from_str(json).expect("a scene is JSON")
}

#[test]
fn no_framed_page_has_a_code_field() {
    let group = Group::new();
    let amina = group.member("Amina");
    let on_kinds = |at: &str, definition: &Value| {
        group.put(at, definition);
        at.to_owned()
    };
    let asks = [
        on_kinds("/proposal/garden", &garden()),
        on_kinds("/proposal/read", &with(garden(), json!({ "audience": "everyone" }))),
        on_kinds("/proposal/open", &with(garden(), json!({ "who": "everyone" }))),
        on_kinds("/poll/potluck", &potluck()),
        on_kinds("/poll/later", &with(potluck(), json!({ "opens": crate::harness::now() + 60_000 }))),
    ];
    let known = ["key", "lang", "choice", "reason", "ballot"];
    for at in &asks {
        for dress in ["/frame", "/embed"] {
            let path = format!("{dress}{}", group.page(at));
            let choice = if at.starts_with("/poll") { "friday" } else { "agree" };
            let key = fresh_key();
            let seen = [
                group.porch.get(&path).on_site(SITE).send(),
                group.porch.get(&path).send(),
                group.porch.get(&path).on_site(ELSEWHERE).cookie(&group.cookie(), &amina).send(),
                group.porch.post(&path).on_our_page().form(&[("choice", choice), ("key", &key)]).send(),
                group.porch.post(&path).on_our_page().form(&[("choice", "none-such"), ("key", &key)]).send(),
            ];
            for answer in seen {
                let page = answer.text();
                for form in Form::all(&page) {
                    for (name, kind) in &form.inputs {
                        assert!(known.contains(&name.as_str()), "{path} has a field {name}");
                        assert!(kind != "text" && kind != "password", "{path} has a {kind} field");
                    }
                    assert!(!form.action.contains("/join"), "{path} sends a form to {}", form.action);
                    for (_, value, _) in &form.buttons {
                        assert!(["vote", "look"].contains(&value.as_str()), "{path} has a button {value}");
                    }
                }
                assert!(!page.contains("autocomplete=\"one-time-code\"") && !page.contains("contenteditable"));
            }
        }
    }
    // Join pages and front pages are in no frame at all.
    for path in ["", "/join", "/poll/potluck", "/proposal/garden"] {
        let page = group.porch.get(&group.page(path)).send().expect(200);
        let policy = page.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
    }
}

#[test]
fn a_fragment_is_two_elements_and_says_what_wakes_it() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let answer =
        group.porch.get(&format!("/embed{}?lang=es", group.page("/poll/potluck"))).on_site(SITE).send().expect(200);
    let fragment = answer.text();
    assert!(fragment.starts_with("<div data-porchlight=\"poll\" data-lang=\"es\" data-elements=\""));
    let scene = scene(&fragment);
    assert_eq!(scene["view"]["title"]["en"], "Which day shall we eat together?");
    assert_eq!(scene["shell"]["dress"], "embed");
    // The elements as the server wrote them, counted by hand: every start tag within the div.
    let said: usize =
        fragment.split("data-elements=\"").nth(1).and_then(|rest| rest.split('"').next()?.parse().ok()).unwrap_or(0);
    let markup = fragment.split_once("<script").map(|(markup, _)| markup).unwrap_or_default();
    let counted = markup
        .match_indices('<')
        .filter(|(at, _)| markup[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()))
        .count();
    assert_eq!(said, counted - 1);
    for attribute in ["data-wake", "data-wasm", "data-sheet", "data-messages"] {
        let at = fragment
            .split(&format!("{attribute}=\""))
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default();
        group.porch.get(at).send().expect(200);
    }
}

#[test]
fn somebody_answers_on_a_listed_site_without_credentials() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let path = format!("/embed{}", group.page("/poll/potluck"));
    let page = group.porch.get(&path).on_site(SITE).send().expect(200).text();
    let form = Form::with_button(&page, "do", "vote").fill("choice", "friday");
    assert!(form.action.starts_with(&format!("{}{path}", group.porch.origin())), "{}", form.action);
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let sent = group.porch.post(&path).on_site(SITE).form(&fields).send().expect(200);
    assert!(sent.cookies().is_empty());
    assert_eq!(sent.header("access-control-allow-origin"), Some("*"));
    let view = scene(&sent.text())["view"].clone();
    assert_eq!(view["happened"], "counted");
    // The ballot code is for the site's storage, and stands in the form for whoever changes their mind.
    let ballot = text(&view["own"], "ballot");
    let form = Form::with_button(&sent.text(), "do", "vote").fill("choice", "sunday");
    assert_eq!(form.value("ballot"), ballot);
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    // This time awake: the same fields to the API.
    let sent = group.post("/poll/potluck").on_site(SITE).form(&fields).send().expect(200);
    assert_eq!(sent.header("access-control-allow-origin"), Some(SITE));
    assert_eq!(sent.json()["happened"], "changed");
    assert_eq!(group.count("/poll/potluck"), "sunday 1");
}

#[test]
fn a_site_that_is_not_listed_shows_a_link_and_sends_nothing() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let path = format!("/embed{}", group.page("/poll/potluck"));
    for site in [
        ELSEWHERE,
        "null",
        "https://riverside.example:444",
        "http://riverside.example",
        "https://riverside.example.evil.example",
    ] {
        let page = group.porch.get(&path).on_site(site).send().expect(200).text();
        assert_eq!(scene(&page)["view"]["standing"], "site-not-listed", "{site}");
        assert!(!page.contains("value=\"vote\"") && !page.contains("name=\"choice\""), "{site}");
        let link = format!("href=\"{}{}\"", group.porch.origin(), group.page("/poll/potluck"));
        assert!(page.contains(&link), "{site}: no link to the page");
        let key = fresh_key();
        let form = [("choice", "friday"), ("key", &*key)];
        group.porch.post(&path).on_site(site).form(&form).send().expect(422);
        let api = group.post("/poll/potluck").on_site(site).form(&form).send();
        api.expect(403).expect_refusal("site-not-listed");
    }
    assert_eq!(group.count("/poll/potluck"), "");
    // Once listed, the same form is counted.
    let edited = with(draft(""), json!({ "sites": [SITE, ELSEWHERE] }));
    let mut edited = edited;
    edited.as_object_mut().expect("a draft").remove("group");
    group.porch.put(&group.at("")).code(&group.organiser).json(&edited).send().expect(200);
    let page = group.porch.get(&path).on_site(ELSEWHERE).send().expect(200).text();
    assert!(page.contains("value=\"vote\""));
}

#[test]
fn who_may_read_answers_from_another_site_is_said_exactly() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    let allowed = |answer: &crate::harness::Answer| answer.header("access-control-allow-origin").map(str::to_owned);
    let any = Some("*".to_owned());
    // What the public may read, every site may.
    for path in ["", "/poll/potluck", "/proposal/garden"] {
        for ask in [group.get(path), group.get(path).on_site(SITE), group.get(path).on_site(ELSEWHERE)] {
            assert_eq!(allowed(&ask.send().expect(200)), any, "{path}");
        }
    }
    // What a code opens, no site may.
    assert_eq!(allowed(&group.get("").code(&group.organiser).send().expect(200)), None);
    assert_eq!(allowed(&group.get("/members").code(&group.organiser).send().expect(200)), None);
    // What a form did, the listed site may read, also when it was refused.
    let key = fresh_key();
    for (site, said) in [(SITE, Some(SITE.to_owned())), (ELSEWHERE, None)] {
        for form in [[("choice", "friday"), ("key", &*key)], [("choice", "none-such"), ("key", &*key)]] {
            let answer = group.post("/poll/potluck").on_site(site).form(&form).send();
            assert_eq!(allowed(&answer), said, "{site}");
            assert!(answer.headers.iter().any(|(name, value)| name == "vary" && value.contains("Origin")), "{site}");
        }
    }
    for answer in [
        group.get("").on_site(SITE).send(),
        group.post("/poll/potluck").on_site(SITE).form(&[("choice", "x")]).send(),
        group.porch.get(&format!("/embed{}", group.page("/poll/potluck"))).on_site(SITE).send(),
    ] {
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        assert!(answer.cookies().is_empty());
    }
}

#[test]
fn a_frame_may_stand_on_listed_sites_only() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let path = format!("/frame{}", group.page("/poll/potluck"));
    let frame = |group: &Group| group.porch.get(&path).send().expect(200);
    let policy = |group: &Group| frame(group).header("content-security-policy").unwrap_or_default().to_owned();
    assert!(policy(&group).ends_with(&format!("; frame-ancestors {SITE}")), "{}", policy(&group));
    let mut edited = with(draft(""), json!({ "sites": [] }));
    edited.as_object_mut().expect("a draft").remove("group");
    group.porch.put(&group.at("")).code(&group.organiser).json(&edited).send().expect(200);
    assert!(policy(&group).ends_with("; frame-ancestors 'none'"));
}

#[test]
fn a_frame_answers_and_changes_and_sets_no_cookie() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let path = format!("/frame{}", group.page("/poll/potluck"));
    let page = group.porch.get(&path).send().expect(200).text();
    let form = Form::with_button(&page, "do", "vote").fill("choice", "friday");
    let sent = form.press(&group.porch, "do", "vote").send().expect(200);
    assert!(sent.cookies().is_empty());
    let form = Form::with_button(&sent.text(), "do", "vote").fill("choice", "sunday");
    let sent = form.press(&group.porch, "do", "vote").send().expect(200);
    assert!(sent.cookies().is_empty());
    assert_eq!(group.count("/poll/potluck"), "sunday 1");
    // A form of another site cannot send into it.
    let key = fresh_key();
    let cross = group.porch.post(&path).on_site(SITE).form(&[("choice", "friday"), ("key", &key)]).send();
    assert_eq!(cross.status, 403);
}
