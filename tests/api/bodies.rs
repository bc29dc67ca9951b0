//! Odd requests: never a 5xx, never an echo.

use serde_json::json;

use crate::harness::{Answer, Group, fresh_key, garden, potluck};

/// What must never come back as markup.
const ECHO: &str = "<zorzal onload=1>";

#[test]
fn a_body_that_is_too_large_is_refused_however_it_is_sent() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    for (kind, most) in
        [("application/json", 512 * 1024), ("application/x-www-form-urlencoded", 64 * 1024), ("text/plain", 64 * 1024)]
    {
        for path in [group.at("/poll/potluck"), format!("/embed{}", group.page("/poll/potluck"))] {
            let fits = group.porch.post(&path).body(kind, "x".repeat(most)).send();
            assert_ne!(fits.status, 413, "{kind} {path}");
            group.porch.post(&path).body(kind, "x".repeat(most + 1)).send().expect(413).expect_refusal("too-large");
            let chunked = group.porch.post(&path).body(kind, "x".repeat(most + 1)).chunked().send();
            chunked.expect(413).expect_refusal("too-large");
        }
    }
    let huge = group.post("/poll/potluck").body("text/plain", "x".repeat(16 * 1024 * 1024)).chunked().send();
    huge.expect(413).expect_refusal("too-large");
    // It goes on answering.
    group.vote("/poll/potluck", None, "friday").expect(200);
}

#[test]
fn a_page_says_that_a_form_is_too_large_as_a_page() {
    let group = Group::new();
    group.ask("/proposal/garden", &crate::harness::with(garden(), json!({ "who": "everyone" })));
    let reason = "long ".repeat(20_000);
    let form = [("choice", "agree"), ("key", &*fresh_key()), ("reason", &*reason)];
    let answer = group.porch.post(&group.page("/proposal/garden")).on_our_page().form(&form).send().expect(413);
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
}

#[test]
fn json_that_is_no_command_is_refused() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let deep = |open: &str, close: &str| open.repeat(50_000) + &close.repeat(50_000);
    let bodies: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"{".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        b"\"vote\"".to_vec(),
        b"{}".to_vec(),
        br#"{"do":"destroy"}"#.to_vec(),
        br#"{"do":"vote","choice":"friday"}"#.to_vec(),
        br#"{"do":"vote","choice":[1]}"#.to_vec(),
        br#"{"do":"vote","choice":["friday"],"key":7}"#.to_vec(),
        br#"{"do":"vote","marks":{"friday":1}}"#.to_vec(),
        br#"{"do":"vote","marks":["friday"]}"#.to_vec(),
        br#"{"do":"vote","choice":["friday"],"helped":"yes"}"#.to_vec(),
        br#"{"do":"extend"}"#.to_vec(),
        br#"{"do":"extend","days":-1}"#.to_vec(),
        br#"{"do":"reopen","days":1.5}"#.to_vec(),
        br#"{"do":"add-voters","people":["Amina"]}"#.to_vec(),
        br#"{"do":"admit","suggestion":"1"}"#.to_vec(),
        br#"{"do":"suggest"}"#.to_vec(),
        br#"{"do":"outcome"}"#.to_vec(),
        br#"{"do":"outcome","statement":{"not a tag":"x"}}"#.to_vec(),
        br#"{"do":"outcome","statement":{"en":"x"},"review":"tomorrow"}"#.to_vec(),
        br#"{"do":"paper","only":{"friday":2}}"#.to_vec(),
        br#"{"do":"show","voice":1e99}"#.to_vec(),
        br#"{"do":"show","voice":9223372036854775808}"#.to_vec(),
        br#"{"do":"vote","choice":["friday"]} trailing"#.to_vec(),
        b"\xff\xfe{\x00}\x00".to_vec(),
        b"{\"do\":\"vote\",\"reason\":\"\xff\"}".to_vec(),
        b"{\"do\":\"vote\",\"reason\":\"\\ud800\"}".to_vec(),
        deep("[", "]").into_bytes(),
        deep("{\"a\":", "}").into_bytes(),
        format!("{{\"do\":\"vote\",\"choice\":{}}}", deep("[", "]")).into_bytes(),
    ];
    let paths = [
        "/poll/potluck",
        "/join",
        "/look",
        "/invitations",
        "/invitations/revoke",
        "/members/2",
        "/code",
        "/trust",
        "/templates",
        "/templates/ours",
    ];
    for body in &bodies {
        for path in paths {
            let ask = group.post(path).code(&group.organiser).key(&fresh_key());
            let answer = ask.body("application/json", body).send();
            assert_eq!(answer.status, 400, "{path}: {}", String::from_utf8_lossy(&body[..body.len().min(60)]));
            answer.expect_refusal("unreadable");
        }
        for path in ["/poll/potluck", "/poll/new", ""] {
            let ask = group.porch.put(&group.at(path)).code(&group.organiser);
            ask.body("application/json", body).send().expect(400).expect_refusal("unreadable");
        }
        let founded = group.porch.post("/v1").key(&fresh_key()).body("application/json", body).send();
        assert!(matches!(founded.refusal().as_str(), "unreadable" | "name-unusable"), "{}", founded.refusal());
    }
    assert_eq!(group.count("/poll/potluck"), "");
}

#[test]
fn a_body_of_another_kind_is_refused() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let body = format!("choice=friday&key={}", fresh_key());
    for kind in [
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/xml",
        "",
        "x",
        "application/x-www-form",
        "text/json",
    ] {
        for path in [group.at("/poll/potluck"), format!("/embed{}", group.page("/poll/potluck"))] {
            let refused = group.porch.post(&path).body(kind, &body).send();
            refused.expect(415).expect_refusal("kind-unknown");
        }
        for path in ["/poll/potluck", "/join"] {
            let refused = group.porch.post(&group.page(path)).on_our_page().body(kind, &body).send().expect(415);
            assert_eq!(refused.header("content-type"), Some("text/html; charset=utf-8"));
        }
    }
    assert_eq!(group.count("/poll/potluck"), "");
    // Media types are written in either case (RFC 9110, 8.3.1).
    let shouted =
        group.porch.post(&group.at("/poll/potluck")).body("Application/X-WWW-Form-URLencoded; charset=UTF-8", &body);
    shouted.send().expect(200);
}

#[test]
fn a_form_of_yesterdays_page_still_works_and_odd_fields_do_no_harm() {
    let group = Group::new();
    group.ask("/proposal/garden", &crate::harness::with(garden(), json!({ "who": "everyone" })));
    let key = fresh_key();
    let form = [
        ("choice", "agree"),
        ("key", &*key),
        ("from-the-future", "1"),
        ("", ""),
        ("lang", "not a tag"),
        ("ballot", " "),
    ];
    group.post("/proposal/garden").form(&form).send().expect(200);
    let many: Vec<(&str, &str)> = vec![("choice", "agree"); 65];
    group.post("/proposal/garden").form(&many).send().expect(413);
    // Bytes that are no UTF-8 become the sign for that.
    let raw = format!("choice=agree&key={}&reason=%ff%fe+ok", fresh_key());
    let view = group.post("/proposal/garden").body("application/x-www-form-urlencoded", raw).send().expect(200).json();
    assert_eq!(view["own"]["reason"], "\u{fffd}\u{fffd} ok");
}

/// A small generator with a fixed seed (xorshift64*): the same oddities on every machine.
struct Odd(u64);

impl Odd {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).unwrap_or(0) % below
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.next(of.len())]
    }
}

fn tame(answer: &Answer, about: &str) {
    assert!(answer.status < 500, "{about}: {} {}", answer.status, String::from_utf8_lossy(&answer.body));
    let html = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    let body = String::from_utf8_lossy(&answer.body);
    assert!(!html || !body.contains(ECHO), "{about} echoes: {body}");
    if answer.status >= 400 && !html {
        assert!(!body.contains("zorzal"), "{about} echoes: {body}");
    }
}

#[test]
fn no_odd_request_makes_it_fall_over_or_echo() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
    let amina = group.member("Amina");
    let paths: Vec<String> = [
        "/",
        "/G",
        "/G/join",
        "/G/join?to=poll/potluck",
        "/G/poll/potluck",
        "/G/proposal/garden",
        "/frame/G/poll/potluck",
        "/embed/G/poll/potluck",
        "/embed/G/proposal/garden",
        "/v1",
        "/v1/G",
        "/v1/G/members",
        "/v1/G/members/1",
        "/v1/G/invitations",
        "/v1/G/invitations/revoke",
        "/v1/G/look",
        "/v1/G/join",
        "/v1/G/code",
        "/v1/G/poll/potluck",
        "/v1/G/proposal/garden",
        "/v1/G/poll/potluck?dress=page",
        "/v1/G/poll/potluck/ballots",
        "/v1/G/proposal/garden/electors",
        "/v1/G/proposal/garden/draft",
        "/v1/G/trust",
        "/v1/G/templates",
        "/v1/G/templates/ours",
        "/G/ask",
        "/G/ask?edit=proposal/garden",
        "/G/trust",
        "/G/proposal/garden/manage",
        "/G/poll/potluck/count",
        "/G/poll/potluck/print",
        "/G/poll/potluck/export.csv",
        "/G/poll/potluck/%3Czorzal%3E.csv",
        "/porchlight.js",
        "/assets/x.js",
        "/%00",
        "/%zz",
        "/é",
        "/G/poll/%3Czorzal%20onload=1%3E",
        "/v1/G/poll/%3Czorzal%3E",
        "/?lang=%3Czorzal%20onload=1%3E",
        "//",
        "/./G/../G",
        "/G/poll/potluck?lang=<zorzal onload=1>&dress=<zorzal onload=1>&to=<zorzal onload=1>",
        "/G;x=1",
        "/G?",
        "/G#x",
    ]
    .iter()
    .map(|path| path.replace('G', &group.slug).replace(' ', "%20"))
    .collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let form = format!("do=vote&choice=friday&key={}&reason={}", fresh_key(), crate::harness::encoded(ECHO));
    let look = format!(
        "do=look&code={0}&name={0}&reason={0}&choice={0}&group={0}&zone={0}&word={0}",
        crate::harness::encoded(ECHO)
    );
    let vote = json!({ "do": "vote", "choice": [ECHO], "reason": ECHO, "key": ECHO, "ballot": ECHO }).to_string();
    let long = format!("choice={}", "friday".repeat(10_000));
    let bodies: Vec<&[u8]> = vec![
        b"", form.as_bytes(), look.as_bytes(), vote.as_bytes(), long.as_bytes(), b"\x00\xff\xfe", b"=&=&&;=%", b"%", b"{}", b"[[[[",
        b"do=show&voice=9223372036854775807", b"do=hide&voice=-9223372036854775808", b"do=show&voice=9007199254740993",
        br#"{"do":"show","voice":9223372036854775807}"#, br#"{"title":{"en":"x"},"ask":{"choose":{"min":4294967295,"max":4294967295,"options":[]}}}"#,
        br#"{"title":{"en":"x"},"opens":-9223372036854775808,"closes":9223372036854775807,"ask":{"proposal":{}}}"#,
        br#"{"title":{"en":"x"},"opens":9223372036854775807,"closes_in_days":4294967295,"ask":{"proposal":{}}}"#,
        br#"{"title":{"en":"x"},"opens_at":"9999-12-31T23:59","closes_in_days":366,"zone":"Etc/GMT+12","ask":{"proposal":{}}}"#,
        br#"{"title":{"en":"x"},"ask":{"dots":{"dots":4294967295,"options":[]}}}"#,
        br#"{"title":{"en":"x"},"ask":{"score":{"least":0,"most":4294967295,"step":0,"options":[{"id":"aa","name":{"en":"a"}},{"id":"bb","name":{"en":"b"}}]}}}"#,
        br#"{"title":{"en":"x"},"ask":{"rank":{"least":4294967295,"count":{"method":"stv-meek","seats":4294967295},"options":[{"id":"aa","name":{"en":"a"}},{"id":"bb","name":{"en":"b"}}]}}}"#,
        br#"{"title":{"en":"x"},"who":"members","quorum":{"percent":4294967295},"thresholds":[{"option":"agree","bound":"at-most","part":4294967295,"whole":4294967295,"of":"eligible"}],"ask":{"proposal":{}}}"#,
        br#"{"do":"extend","days":4294967295}"#, br#"{"do":"reopen","days":4294967295}"#, b"do=extend&days=4294967295", b"do=reopen&days=0",
        br#"{"do":"add-voters","people":[9223372036854775807,-9223372036854775808,0]}"#, b"do=add-voters&person=9007199254740993",
        b"do=paper&lines=18446744073709551615:1", b"do=paper&paper-friday=18446744073709551615&lines=1:18446744073709551615",
        b"do=paper&lines=100000:1%0A100000:1", b"do=vote&mark-friday=99999999999999999999&key=0123456789abcdef0123456789abcdef",
        br#"{"do":"admit","suggestion":9223372036854775807}"#, br#"{"do":"decline","suggestion":9007199254740993}"#,
        br#"{"do":"outcome","statement":{"en":"x"},"review":"9999-12-31","at":9223372036854775807}"#, b"do=outcome&statement-en=x&lang=en&what=x&by=9999-12-31",
        br#"{"topic":"money","to":9223372036854775807}"#, br#"{"topic":"money","to":-9007199254740993}"#,
        br#"{"id":"ours","name":{"en":"x"},"from":{"kind":"poll","id":"potluck"}}"#, br#"{"do":"drop"}"#,
        br#"{"role":"member","uses":4294967295,"days":4294967295}"#, br#"{"role":"member","uses":-1}"#,
    ];
    let kinds =
        ["application/json", "application/x-www-form-urlencoded", "text/html", "application/json; charset=utf-7", ""];
    let long_value = "x".repeat(7_000);
    let names = [
        "Accept-Language",
        "Accept-Encoding",
        "Cookie",
        "Authorization",
        "Origin",
        "Sec-Fetch-Site",
        "If-None-Match",
        "Idempotency-Key",
        "Referer",
        "User-Agent",
        "X-Forwarded-For",
        "CF-Connecting-IP",
        "Content-Language",
        "Range",
    ];
    let values: Vec<&[u8]> = vec![
        b"",
        ECHO.as_bytes(),
        long_value.as_bytes(),
        b"\xff\xfe\x80",
        b"Bearer ",
        b"Bearer \xc3\xa9",
        b"null",
        b"*",
        b"br;q=,;;,gzip;q=x",
        b"same-origin",
        b"es;q=99, \"",
        b"bytes=0-1,5-",
        b"__Host-porchlight-=;=;;",
        b"W/\"",
        b"0123456789abcdef0123456789abcdef",
    ];
    let mut odd = Odd(0x7001);
    for round in 0..2500 {
        let (method, path) =
            (odd.one(&["GET", "POST", "PUT", "POST", "HEAD", "DELETE", "PATCH", "OPTIONS"]), odd.one(&paths));
        let mut ask = group.porch.ask(method, path);
        let mut about = format!("round {round}: {method} {path}");
        if odd.next(2) == 0 {
            ask = ask.on_our_page();
        }
        match odd.next(4) {
            0 => ask = ask.code(&amina).cookie(&group.cookie(), &amina),
            1 => ask = ask.code(&group.organiser),
            _ => {}
        }
        for _ in 0..odd.next(4) {
            let (name, value) = (odd.one(&names), odd.one(&values));
            about += &format!(", {name}: {}", String::from_utf8_lossy(&value[..value.len().min(40)]));
            ask = ask.header(name, value);
        }
        if !matches!(method, "GET" | "HEAD") {
            let (kind, body) = (odd.one(&kinds), odd.one(&bodies));
            about += &format!(", {kind}: {}", String::from_utf8_lossy(&body[..body.len().min(80)]));
            ask = ask.body(kind, body);
        }
        // workerd itself may hang up on what is no HTTP.
        if let Ok(answer) = ask.try_send() {
            tame(&answer, &about);
        }
    }
    assert!(group.porch.log().is_empty() || !group.porch.log().contains("fell over"), "{}", group.porch.log());
}
