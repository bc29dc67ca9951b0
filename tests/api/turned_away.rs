//! The refusals that somebody meets on the way in, each provoked once. What they are held to is in `refusals.rs`.

use model::Refusal;
use serde_json::{Value, json};

use crate::harness::{Answer, Newcomer, Welcome, fields, form, fresh_key, sheet_of, solved, with};

/// What a newcomer, a member or a greeter did to be refused so; `sentinel` stands wherever there is room for it.
pub(crate) fn provoke(refusal: Refusal, sentinel: &str) -> Answer {
    let settings = match refusal {
        Refusal::AnswersUnfit => json!({ "sealed": false }),
        Refusal::SignupClosed => json!({ "open": false }),
        Refusal::ManyPeople => json!({ "most_a_day": 1 }),
        Refusal::SteppedAside | Refusal::VouchedByYou => json!({ "approvals": 2 }),
        _ => json!({}),
    };
    let welcome = Welcome::with(settings);
    let (leila, joan) = (welcome.leila(), welcome.joan());
    let asks = || welcome.asks(&Newcomer::new(), &fields());
    let knock = |changes: Value| welcome.worked(with(asks(), changes)).send();
    let save = |draft: Value| welcome.group.put("/signup/new", &draft);
    let line = |id: &str| json!({ "id": id, "what": { "kind": "short-text" }, "label": { "en": sentinel } });
    let asking = |questions: Value| with(form(), json!({ "pages": [{ "sections": [{ "questions": questions }] }] }));
    match refusal {
        Refusal::QuestionsUnfit => save(asking(json!([line("one"), line("one")]))),
        Refusal::ConditionUnfit => {
            let waits = with(line("one"), json!({ "shown_if": { "answered": "two" } }));
            save(asking(json!([waits, line("two")])))
        }
        Refusal::AnswersUnfit => {
            let fields = json!([["q-called", sentinel], ["q-car", sentinel]]);
            welcome.worked(json!({ "revision": 1, "fields": fields })).send()
        }
        Refusal::FormChanged => knock(json!({ "revision": 9 })),
        Refusal::SignupClosed => knock(json!({})),
        Refusal::ManyPeople => {
            knock(json!({})).expect(201);
            knock(json!({}))
        }
        Refusal::SealingUnfit => knock(json!({ "sealed": null, "fields": [["q-called", sentinel]] })),
        Refusal::EnvelopeUnfit => knock(json!({ "sealed": sentinel })),
        Refusal::GreetersChanged => {
            let before = asks();
            let all: Vec<_> = welcome.greeters.iter().collect();
            welcome.set_list(&sheet_of(&welcome.door, &welcome.group.slug, 2, &all)).expect(200);
            welcome.worked(before).send()
        }
        Refusal::GreetersUnfit => {
            let list = json!({ "do": "set-greeters", "list": format!("{{\"door\":\"{sentinel}\"}}") });
            welcome.at_desk(&welcome.rosa().code, &list)
        }
        Refusal::WorkMissing => {
            let work = json!({ "work": { "challenge": sentinel, "solution": sentinel } });
            welcome.group.send("/signup/join", None, &with(asks(), work))
        }
        Refusal::WorkStale => {
            let work = json!({ "work": solved(&welcome.challenge("join")) });
            let send = || welcome.group.post("/signup/join").key(&fresh_key()).json(&with(asks(), work.clone())).send();
            send().expect(201);
            send()
        }
        Refusal::TrapFilled => knock(json!({ "trap": sentinel })),
        Refusal::RequestOver => {
            let nadia = welcome.nadia();
            welcome.approves(leila, &nadia).expect(200);
            welcome.declines(joan, &nadia, sentinel)
        }
        Refusal::InvitedByYou => {
            let nadia = welcome.comes_by(&welcome.invitation(&leila.code, &json!({})));
            welcome.approves(leila, &nadia)
        }
        Refusal::VouchedByYou => {
            let nadia = welcome.nadia();
            welcome.vouches(&leila.code, &nadia, sentinel).expect(200);
            welcome.approves(leila, &nadia)
        }
        Refusal::SteppedAside => {
            let nadia = welcome.nadia();
            welcome.on(leila, &nadia, &json!({ "do": "step-aside" })).expect(200);
            welcome.approves(leila, &nadia)
        }
        Refusal::PathUnknown => {
            let nadia = welcome.nadia();
            welcome.on(leila, &nadia, &json!({ "do": "approve", "path": sentinel.to_lowercase() }))
        }
        Refusal::LinkUnknown => welcome.group.send("/mine", Some(sentinel), &json!({ "do": "look" })),
        Refusal::NotWelcomedYet => {
            let nadia = welcome.nadia();
            welcome.mine(&nadia, &json!({ "do": "enter", "name": sentinel }))
        }
        other => panic!("{other:?} is not met on the way in"),
    }
}
