//! What may act as a member, and what may not.

use serde_json::{Value, json};

use crate::harness::{Ask, Group, SITE, counted, fresh_key, garden, potluck, with};

#[test]
fn only_a_form_on_a_page_of_ours_acts_with_a_cookie() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    let ours = group.porch.origin();
    let neighbour = format!("http://127.0.0.1:{}", u32::from(group.porch.port()) + 1);
    // Sec-Fetch-Site, Origin, and whether that is a page of ours.
    let cases: Vec<(Option<&str>, Option<&str>, bool)> = vec![
        (Some("same-origin"), Some(&ours), true),
        (Some("same-origin"), None, true),
        (Some("cross-site"), Some("https://evil.example"), false),
        (Some("cross-site"), Some(&ours), false),
        (Some("same-site"), Some(&neighbour), false),
        (Some("none"), None, false),
        (Some("none"), Some(&ours), false),
        (Some("Same-Origin"), None, false),
        (Some(""), Some(&ours), false),
        // Browsers from before Sec-Fetch-Site.
        (None, Some(&ours), true),
        (None, Some("https://evil.example"), false),
        (None, Some(&neighbour), false),
        (None, Some("null"), false),
        (None, Some(""), false),
        (None, None, false),
    ];
    let mut expected = 0;
    for (site, origin, allowed) in cases {
        let choice = ["agree", "disagree"][expected % 2];
        let dressed = |ask: Ask| {
            let ask = ask.cookie(&group.cookie(), &amina);
            let ask = site.into_iter().fold(ask, |ask, site| ask.header("Sec-Fetch-Site", site));
            origin.into_iter().fold(ask, |ask, origin| ask.header("Origin", origin))
        };
        let about = format!("{site:?} {origin:?}");
        let before = group.count("/proposal/garden");
        let fields =
            |key: &str| -> Vec<(String, String)> { vec![("choice".into(), choice.into()), ("key".into(), key.into())] };
        let key = fresh_key();
        let form = fields(&key);
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = dressed(group.porch.post(&group.page("/proposal/garden"))).form(&form).send();
        assert_eq!(page.status, if allowed { 303 } else { 403 }, "page, {about}");
        // A page that is awake asks the API, and says that it is a page of ours.
        let key = fresh_key();
        let form = [("choice", choice), ("key", &*key)];
        let api = dressed(group.post("/proposal/garden?dress=page")).form(&form).send();
        assert_eq!(api.status < 400, allowed, "api, {about}: {}", api.status);
        // Without saying so, its cookies do not count, from wherever.
        let plain = dressed(group.post("/proposal/garden")).form(&form).send();
        assert!(plain.status >= 400, "plain api, {about}");
        for path in ["/join", ""] {
            let what = [("do", "forget"), ("name", "x")];
            let status = dressed(group.porch.post(&group.page(path))).form(&what).send().status;
            assert!(allowed || matches!(status, 403 | 405), "{path}, {about}: {status}");
        }
        let founded = dressed(group.porch.post("/")).form(&[("group", "x"), ("key", "x")]).send().status;
        assert_eq!(founded, if allowed { 422 } else { 403 }, "founding, {about}");
        if allowed {
            assert_eq!(group.count("/proposal/garden"), format!("{choice} 1"), "{about}");
            expected += 1;
        } else {
            assert_eq!(group.count("/proposal/garden"), before, "{about}");
        }
    }
    assert_eq!(expected, 3);
}

#[test]
fn a_listed_site_cannot_act_as_a_member() {
    let group = Group::new();
    let amina = group.member("Amina-the-baker");
    group.ask("/proposal/garden", &with(garden(), json!({ "audience": "everyone", "results": "after-voting" })));
    let why = json!({ "choice": ["agree"], "reason": "For the bees." });
    group.ballot("/proposal/garden", Some(&amina), &fresh_key(), &why).send().expect(200);
    let at = "/proposal/garden";
    let dresses = [format!("/embed{}", group.page(at)), format!("/frame{}", group.page(at)), group.at(at)];
    let tries = dresses.iter().flat_map(|path| ["", "?dress=page"].map(|query| format!("{path}{query}")));
    for path in tries {
        // A frame's own form is of the same origin; everything else comes from the listed site, which may show all that.
        let sites: &[Option<&str>] = if path.starts_with("/frame") { &[None, Some(SITE)] } else { &[Some(SITE)] };
        for site in sites {
            let dressed = |ask: Ask| {
                let ask = ask.cookie(&group.cookie(), &amina).code(&amina);
                match site {
                    Some(site) => ask.on_site(site),
                    None => ask.on_our_page(),
                }
            };
            let seen = dressed(group.porch.get(&path)).send().expect(200);
            let shown = seen.text();
            for hers in ["Amina-the-baker", "For the bees.", &amina] {
                assert!(!shown.contains(hers), "{path} shows what is hers: {hers}");
            }
            assert!(!shown.contains("\"own\":{"), "{path} shows her vote");
            assert!(seen.cookies().is_empty());
            let key = fresh_key();
            let form = [("choice", "disagree"), ("reason", "I was never here"), ("key", &*key)];
            let sent = dressed(group.porch.post(&path)).form(&form).send();
            assert!((400..500).contains(&sent.status), "{path}: {}", sent.status);
            assert!(sent.cookies().is_empty());
            assert_eq!(counted(&group.view(at, Some(&amina))), "agree 1", "{path}");
        }
    }
    // What only organisers do, with an organiser's code, from a listed site.
    let put = group.porch.put(&group.at(at)).code(&group.organiser).on_site(SITE).json(&garden()).send();
    assert_eq!(put.status, 401);
    assert_eq!(group.get("/members").code(&group.organiser).on_site(SITE).send().status, 401);
}

#[test]
fn a_listed_site_cannot_act_as_an_organiser() {
    let group = Group::new();
    let at = "/proposal/garden";
    group.ask(at, &garden());
    let commands: [&[(&str, &str)]; 7] = [
        &[("do", "close"), ("sure", "yes")],
        &[("do", "withdraw"), ("sure", "yes")],
        &[("do", "extend"), ("days", "9")],
        &[("do", "paper"), ("paper-agree", "1")],
        &[("do", "outcome"), ("lang", "en"), ("statement-en", "So be it.")],
        &[("do", "add-voters"), ("person", "1")],
        &[("do", "suggest"), ("name", "Rice"), ("lang", "en")],
    ];
    let before = group.view(at, Some(&group.organiser));
    let dresses = [
        format!("/embed{}", group.page(at)),
        format!("/frame{}", group.page(at)),
        group.at(at),
        group.at(&format!("{at}?dress=page")),
        group.page(at),
        group.page(&format!("{at}/manage")),
    ];
    for path in &dresses {
        for command in commands {
            for site in [SITE, "https://evil.example", "null"] {
                let key = fresh_key();
                let form = [command, &[("key", key.as_str())]].concat();
                let ask = group.porch.post(path).cookie(&group.cookie(), &group.organiser).code(&group.organiser);
                let sent = ask.on_site(site).form(&form).send();
                assert!((400..500).contains(&sent.status), "{path} {command:?} from {site}: {}", sent.status);
                assert!(sent.cookies().is_empty());
            }
        }
    }
    let same = |view: &Value| {
        let mut view = view.clone();
        for changing in ["key", "now"] {
            view[changing] = Value::Null;
        }
        view
    };
    assert_eq!(same(&group.view(at, Some(&group.organiser))), same(&before));
    // Nor in our own frame, where no cookie counts.
    let framed = group.porch.post(&dresses[1]).on_our_page().cookie(&group.cookie(), &group.organiser);
    assert!(framed.form(&[("do", "close")]).send().status >= 400);
    assert_eq!(same(&group.view(at, Some(&group.organiser))), same(&before));
}

#[test]
fn no_browser_on_another_site_may_send_a_code_or_json() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    // What a browser asks before it sends either.
    for path in [
        group.at("/poll/potluck"),
        group.at("/join"),
        "/v1".to_owned(),
        format!("/embed{}", group.page("/poll/potluck")),
    ] {
        for site in [SITE, "https://evil.example", "null"] {
            let asked = group.porch.ask("OPTIONS", &path).on_site(site);
            let asked = asked.header("Access-Control-Request-Method", "POST");
            let said = asked.header("Access-Control-Request-Headers", "authorization,content-type").send();
            assert_eq!(said.status, 405, "{path}");
            assert_eq!(said.header("access-control-allow-headers"), None, "{path}");
        }
    }
}

#[test]
fn headers_that_porchlight_uses_within_itself_mean_nothing_from_outside() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let voted = group.vote("/poll/potluck", None, "friday").expect(200).json();
    let ballot = voted["own"]["ballot"].as_str().expect("a ballot code").to_owned();
    let forged = |ask: Ask| {
        ask.header("Porchlight-Ballot", &ballot).header("Porchlight-Site", SITE).header("Porchlight-Sites", "*")
    };
    let view = forged(group.get("/poll/potluck")).send().expect(200);
    assert_eq!(view.header("porchlight-sites"), None);
    assert_eq!(view.json()["own"], Value::Null);
    let key = fresh_key();
    let vote =
        group.ballot("/poll/potluck", None, &key, &json!({ "choice": ["friday"] })).on_site("https://evil.example");
    forged(vote).send().expect(403).expect_refusal("site-not-listed");
    // Nor do those of proxies.
    let claim = |ask: Ask| ask.header("X-Forwarded-Host", "evil.example").header("Forwarded", "host=evil.example");
    let page = claim(group.porch.get(&group.page("/poll/potluck"))).send().expect(200).text();
    assert!(!page.contains("evil.example"));
}

#[test]
fn cookies_of_other_groups_and_polls_are_not_read() {
    let (group, other) = (Group::new(), Group::new());
    group.ask("/proposal/garden", &garden());
    let amina = group.member("Amina");
    let name = group.cookie();
    let see = |cookie: String| {
        group
            .porch
            .get(&group.page("/proposal/garden"))
            .header("Cookie", cookie)
            .send()
            .expect(200)
            .text()
            .contains("A garden in the yard")
    };
    assert!(see(format!("a=b; {name}={amina}; c=d")));
    for cookie in [
        format!("{}={amina}", other.cookie()),
        format!("x{name}={amina}"),
        format!("{name}x={amina}"),
        format!("{}={amina}", name.to_lowercase()),
        format!("{}={amina}", name.trim_start_matches("__Host-")),
        format!("{name}=\"{amina}\""),
        format!("{name}.proposal.garden={amina}"),
        format!("{name}="),
        format!("{name}={}", "A".repeat(5000)),
    ] {
        assert!(!see(cookie.clone()), "{cookie}");
    }
}
