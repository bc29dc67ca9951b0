//! Every refusal: provoked, with its status and code, as a problem document that echoes nothing.

use model::Refusal;
use serde_json::{Value, json};

use crate::harness::{
    Answer, Group, Porchlight, Setting, draft, fresh_key, fresh_name, garden, now, potluck, sentence, unescaped,
    wait_until, with,
};

/// Sent along wherever there is room for it; must never come back.
const SENTINEL: &str = "ZORZAL-7781";

/// What a person did to be refused so.
fn provoke(refusal: Refusal, group: &Group) -> Option<Answer> {
    let porch = &group.porch;
    let member = || group.member(SENTINEL);
    let definition = |change: Value| group.put("/poll/new", &with(potluck(), change));
    let proposal = |change: Value| group.put("/proposal/new", &with(garden(), change));
    let made = |at: &str, change: Value| drop(group.put(at, &with(potluck(), change)).expect(201));
    let organise = |at: &str, command: Value| group.organise(&format!("{at}?q={SENTINEL}"), &command);
    let days_of = |what: &str, fields: Value| {
        let of = with(json!({ "options": potluck()["ask"]["choose"]["options"] }), fields);
        json!({ "ask": { what: of } })
    };
    let vote = |at: &str, code: Option<&str>, fields: Value| {
        group.ballot(&format!("{at}?lang={SENTINEL}"), code, &fresh_key(), &fields).send()
    };
    let days = |min: u32, max: u32| json!({ "choose": { "min": min, "max": max, "options": potluck()["ask"]["choose"]["options"] } });
    let found = |body: Value| porch.post("/v1").key(&fresh_key()).json(&body).send();
    let join = |key: &str, invitation: &str, name: &str| {
        group.post("/join").key(key).json(&json!({ "invitation": invitation, "name": name })).send()
    };
    Some(match refusal {
        Refusal::ChoiceMissing => vote("/poll/potluck", None, json!({ "choice": [] })),
        Refusal::ChoiceTooFew => {
            group.put("/poll/two", &with(potluck(), json!({ "ask": days(2, 3) })));
            vote("/poll/two", None, json!({ "choice": ["friday"] }))
        }
        Refusal::ChoiceTooMany => vote("/poll/potluck", None, json!({ "choice": ["friday", "sunday"] })),
        Refusal::OptionUnknown => vote("/poll/potluck", None, json!({ "choice": [SENTINEL.to_lowercase()] })),
        Refusal::NoneAndSome => {
            made("/poll/none", days_of("choose", json!({ "min": 1, "max": 2, "none_of_these": true })));
            vote("/poll/none", None, json!({ "choice": ["none", "friday"] }))
        }
        Refusal::MarkUnreadable => {
            made("/poll/dots", days_of("dots", json!({ "dots": 3 })));
            vote("/poll/dots", None, json!({ "marks": { "friday": SENTINEL } }))
        }
        Refusal::DotsTooMany => vote("/poll/dots", None, json!({ "marks": { "friday": "4" } })),
        Refusal::MarkOutOfRange => {
            made("/poll/star", days_of("star", json!({})));
            vote("/poll/star", None, json!({ "marks": { "friday": "6" } }))
        }
        Refusal::RanksLevel => {
            made("/poll/rank", days_of("rank", json!({ "count": { "method": "irv" } })));
            vote("/poll/rank", None, json!({ "marks": { "friday": "1", "sunday": "1" } }))
        }
        Refusal::NoPlaceLeft => {
            made("/poll/places", json!({ "ask": { "count-in": { "places": 1 } } }));
            vote("/poll/places", None, json!({ "choice": ["in"] })).expect(200);
            vote("/poll/places", None, json!({ "choice": ["in"] }))
        }
        Refusal::Withdrawn => {
            made("/poll/withdrawn", json!({}));
            organise("/poll/withdrawn", json!({ "do": "withdraw" })).expect(200);
            group.put("/poll/withdrawn", &potluck()).expect(409).expect_refusal("withdrawn");
            vote("/poll/withdrawn", None, json!({ "choice": ["friday"] }))
        }
        Refusal::StillRunning => organise("/poll/potluck", json!({ "do": "outcome", "statement": { "en": SENTINEL } })),
        Refusal::AnonymousStaysClosed => {
            made("/poll/secret", json!({ "who": "members", "names": "anonymous", "results": "after-closing" }));
            organise("/poll/secret", json!({ "do": "close" })).expect(200);
            organise("/poll/secret", json!({ "do": "reopen", "days": 3 }))
        }
        Refusal::CameLater => {
            made("/poll/fixed", json!({ "who": "members", "late": "by-hand" }));
            vote("/poll/fixed", Some(&member()), json!({ "choice": ["friday"] }))
        }
        Refusal::SuggestionsClosed => {
            let suggest = json!({ "do": "suggest", "name": SENTINEL, "lang": "en" });
            group.send("/poll/potluck", Some(&member()), &suggest)
        }
        Refusal::PaperUnfit => organise("/poll/potluck", json!({ "do": "paper", "lines": SENTINEL })),
        Refusal::PaperWithTrust => {
            group.edit(json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }] }));
            group.put("/proposal/trusting", &with(garden(), json!({ "topic": "money" }))).expect(201);
            group
                .organise("/proposal/trusting", &json!({ "do": "paper", "only": { "agree": "1" }, "key": fresh_key() }))
        }
        Refusal::PaperTooMany => {
            made("/poll/paper", json!({ "who": "members", "late": "by-hand" }));
            organise("/poll/paper", json!({ "do": "paper", "only": { "friday": "100" } }))
        }
        Refusal::ReasonMissing => {
            group.put("/proposal/why", &with(garden(), json!({ "reasons": "required-for-objections" })));
            vote("/proposal/why", Some(&member()), json!({ "choice": ["disagree"], "reason": " \n" }))
        }
        Refusal::ReasonTooLong => {
            let reason = SENTINEL.repeat(500 / SENTINEL.len() + 1);
            vote("/proposal/garden", Some(&member()), json!({ "choice": ["agree"], "reason": reason }))
        }
        Refusal::ReasonNotAsked => vote("/poll/potluck", None, json!({ "choice": ["friday"], "reason": SENTINEL })),
        Refusal::NotYetOpen => {
            group.put("/poll/later", &with(potluck(), json!({ "opens": now() + 60_000 })));
            vote("/poll/later", None, json!({ "choice": ["friday"] }))
        }
        Refusal::Closed => {
            let closes = now() + 1200;
            group.put("/poll/soon", &with(potluck(), json!({ "closes": closes }))).expect(201);
            wait_until(closes + 50);
            group.put("/poll/soon", &potluck()).expect(409).expect_refusal("closed");
            vote("/poll/soon", None, json!({ "choice": ["friday"] }))
        }
        Refusal::CodeNeeded => vote("/proposal/garden", None, json!({ "choice": ["agree"], "reason": SENTINEL })),
        Refusal::CodeUnknown => group.get("").code(SENTINEL).send(),
        Refusal::CodeMistyped => group.post("/look").json(&json!({ "code": SENTINEL })).send(),
        Refusal::NotYours => group.get("/members").code(&member()).send(),
        Refusal::InvitationUnknown => {
            let spent = group.invitation(&json!({ "role": "member" }));
            join(&fresh_key(), &spent, "First").expect(201);
            join(&fresh_key(), &spent, SENTINEL)
        }
        Refusal::AnotherCodeHere => {
            let invitation = group.invitation(&json!({ "role": "member" }));
            let fields = [("do", "join"), ("code", &*invitation), ("key", &*fresh_key()), ("name", SENTINEL)];
            porch
                .post(&group.page("/join"))
                .on_our_page()
                .cookie(&group.cookie(), &group.organiser)
                .form(&fields)
                .send()
        }
        Refusal::BallotUnknown => {
            vote("/poll/potluck", None, json!({ "choice": ["friday"], "ballot": group.organiser }))
        }
        Refusal::NameTooLong => {
            let name = SENTINEL.repeat(60 / SENTINEL.len() + 1);
            join(&fresh_key(), &group.invitation(&json!({ "role": "member" })), &name)
        }
        Refusal::KeyMissing => {
            group.post("/poll/potluck").json(&json!({ "do": "vote", "key": SENTINEL, "choice": ["friday"] })).send()
        }
        Refusal::KeyReused => {
            let key = fresh_key();
            group.ballot("/poll/potluck", None, &key, &json!({ "choice": ["friday"] })).send().expect(200);
            group.ballot("/poll/potluck", None, &key, &json!({ "choice": ["sunday"] })).send()
        }
        Refusal::SiteNotListed => {
            let site = format!("https://{}.example", SENTINEL.to_lowercase());
            let fields = json!({ "choice": ["friday"] });
            group.ballot("/poll/potluck", None, &fresh_key(), &fields).on_site(&site).send()
        }
        Refusal::CrossSite => {
            let site = format!("https://{}.example", SENTINEL.to_lowercase());
            let ask = porch.post(&group.page("/poll/potluck")).on_site(&site);
            ask.form(&[("choice", "friday"), ("key", &fresh_key()), ("reason", SENTINEL)]).send()
        }
        Refusal::NotFound => porch.get(&format!("/v1/{}?q={SENTINEL}", SENTINEL.to_lowercase())).send(),
        Refusal::MethodNotAllowed => porch.ask("DELETE", &group.at("")).header("X-Odd", SENTINEL).send(),
        Refusal::Unreadable => {
            group.post("/poll/potluck").body("application/json", format!("{{\"do\":\"{SENTINEL}")).send()
        }
        Refusal::TooLarge => group.post("/poll/potluck").body("application/json", SENTINEL.repeat(60_000)).send(),
        Refusal::KindUnknown => group.post("/poll/potluck").body("text/plain", SENTINEL).send(),
        Refusal::NameTaken => found(with(draft(&group.slug), json!({ "about": { "en": SENTINEL } }))),
        Refusal::NameUnusable => found(draft(SENTINEL)),
        Refusal::FoundingClosed => {
            let closed = Porchlight::start(&Setting { founding: Some("sesame"), ..Setting::default() });
            let body = with(draft(&fresh_name()), json!({ "word": SENTINEL }));
            closed.post("/v1").key(&fresh_key()).json(&body).send()
        }
        Refusal::WordsUnfit => definition(json!({ "title": { "en": SENTINEL.repeat(200) } })),
        Refusal::OptionsUnfit => definition(
            json!({ "ask": { "choose": { "min": 1, "max": 1, "options": [{ "id": "friday", "name": { "en": SENTINEL } }] } } }),
        ),
        Refusal::RangeUnfit => definition(json!({ "ask": days(3, 2) })),
        Refusal::TimesUnfit => definition(json!({ "closes": 1 })),
        Refusal::ZoneUnknown => definition(json!({ "zone": format!("Z{SENTINEL}") })),
        Refusal::QuorumUnfit => definition(json!({ "quorum": { "voters": 0 } })),
        Refusal::ThresholdUnfit => proposal(json!({ "thresholds": [
            { "option": SENTINEL.to_lowercase(), "bound": "at-least", "part": 2, "whole": 3, "of": "cast" }
        ] })),
        Refusal::MethodUnfit => definition(days_of("rank", json!({ "count": { "method": "approval" } }))),
        Refusal::AnonymousUnfit => proposal(json!({ "names": "anonymous" })),
        Refusal::TrustUnfit => proposal(json!({ "topic": SENTINEL.to_lowercase() })),
        Refusal::CircleMissing => {
            let page = porch.post(&group.page("/ask?way=proposal&lang=en")).on_our_page();
            let fields = [("title-en", "A shed?"), ("ask", "proposal"), ("who", "circles")];
            page.cookie(&group.cookie(), &group.organiser).form(&fields).send()
        }
        Refusal::OpenCannotBind => definition(json!({ "names": "shown" })),
        Refusal::AlreadyVoted => {
            group.put("/poll/voted", &potluck());
            group.vote("/poll/voted", None, "friday").expect(200);
            group.put(
                "/poll/voted",
                &with(potluck(), json!({ "results": "after-closing", "title": { "en": SENTINEL } })),
            )
        }
        Refusal::RulesFixed => {
            group.put("/proposal/binding", &with(garden(), json!({ "quorum": { "percent": 50 } }))).expect(201);
            let change = json!({ "quorum": { "percent": 10 }, "title": { "en": SENTINEL } });
            group.put("/proposal/binding", &with(garden(), change))
        }
        Refusal::AllCounted => {
            let voter = member();
            made("/poll/counted", json!({ "who": "members", "late": "by-hand" }));
            let can_vote = group.view("/poll/counted", Some(&voter))["can_vote"].to_string();
            let all = json!({ "do": "paper", "only": { "friday": can_vote } });
            organise("/poll/counted", all).expect(200);
            vote("/poll/counted", Some(&voter), json!({ "choice": ["sunday"] }))
        }
        Refusal::WordsChanged => {
            let agreement = json!({ "is": "agreement", "text": { "en": SENTINEL } });
            let section = json!({ "id": "care", "title": { "en": "Care" }, "what": agreement });
            let packet = json!({ "title": { "en": "Hello" }, "sections": [section] });
            group.put("/welcome/hello", &packet).expect(201);
            let agree = json!({ "do": "agree", "section": "care", "version": 9, "key": fresh_key() });
            group.send("/welcome/hello", Some(&member()), &agree)
        }
        Refusal::QuestionsUnfit
        | Refusal::ConditionUnfit
        | Refusal::AnswersUnfit
        | Refusal::FormChanged
        | Refusal::SignupClosed
        | Refusal::ManyPeople
        | Refusal::SealingUnfit
        | Refusal::EnvelopeUnfit
        | Refusal::GreetersChanged
        | Refusal::GreetersUnfit
        | Refusal::WorkMissing
        | Refusal::WorkStale
        | Refusal::TrapFilled
        | Refusal::RequestOver
        | Refusal::InvitedByYou
        | Refusal::VouchedByYou
        | Refusal::SteppedAside
        | Refusal::PathUnknown
        | Refusal::LinkUnknown
        | Refusal::NotWelcomedYet => crate::turned_away::provoke(refusal, SENTINEL),
        Refusal::EntryChanged
        | Refusal::KnownByUnfit
        | Refusal::LinkInWords
        | Refusal::NotAgreed
        | Refusal::FetchingOff
        | Refusal::AddressUnfit
        | Refusal::FetchFailed => crate::starter_packs::provoke(refusal, group, SENTINEL),
        Refusal::Busy => crate::faq::provoke(SENTINEL),
        Refusal::NothingToDecide => crate::questions::provoke(SENTINEL),
        Refusal::LastOrganiser => group.organise("/members/1", &json!({ "do": "revoke" })),
        Refusal::Full => {
            // As many polls as a group can hold, in a group of their own.
            let full = Group::new();
            std::thread::scope(|scope| {
                for part in 0..4 {
                    let full = &full;
                    scope.spawn(move || (0..250).for_each(|n| full.ask(&format!("/poll/p-{part}-{n}"), &potluck())));
                }
            });
            full.put("/poll/p-0-0", &potluck()).expect(200);
            full.put("/poll/one-more", &with(potluck(), json!({ "title": { "en": SENTINEL } })))
        }
        Refusal::Trouble => {
            let porch = Porchlight::start(&Setting { without_files: true, ..Setting::default() });
            porch.get(&format!("/?lang={SENTINEL}")).send()
        }
        // A device says this when a request cannot leave it. Nothing that the server answers can be it.
        Refusal::LineCut => return None,
    })
}

fn check(refusals: &[Refusal]) {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    group.ask("/proposal/garden", &garden());
    for refusal in refusals {
        let Some(answer) = provoke(*refusal, &group) else { continue };
        let about = format!("{refusal:?}");
        let code = refusal.code();
        assert_eq!(answer.status, refusal.status(), "{about}: {}", String::from_utf8_lossy(&answer.body));
        let body = answer.text();
        // Only pages give these, so they are said to people. The name that was typed stands in its field.
        if matches!(refusal, Refusal::AnotherCodeHere | Refusal::CrossSite | Refusal::CircleMissing) {
            assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{about}");
            assert!(unescaped(&body).contains(&sentence(code.trim_start_matches("refusal-"))), "{about}: {body}");
            if *refusal == Refusal::CrossSite {
                assert!(!body.to_lowercase().contains(&SENTINEL.to_lowercase()), "{about}");
            }
            continue;
        }
        assert!(!body.to_lowercase().contains(&SENTINEL.to_lowercase()), "{about} echoes: {body}");
        // RFC 9457.
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{about}");
        let problem = answer.json();
        assert_eq!(problem["type"], format!("/problems/{code}"), "{about}");
        assert_eq!(problem["status"], refusal.status(), "{about}");
        assert_eq!(problem["title"], sentence(code.trim_start_matches("refusal-")), "{about}");
        let fields: Vec<&String> = problem.as_object().into_iter().flat_map(|fields| fields.keys()).collect();
        assert_eq!(fields.len(), 3, "{about}: {fields:?}");
    }
}

#[test]
fn every_refusal_is_said_with_its_code_and_without_what_was_sent() {
    let ours: Vec<Refusal> = Refusal::ALL.iter().copied().filter(|refusal| *refusal != Refusal::Full).collect();
    check(&ours);
}

#[test]
fn a_group_that_is_full_says_so() {
    check(&[Refusal::Full]);
}
