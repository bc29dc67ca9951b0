//! Words of people who are not members wait for a greeter.

use serde_json::{Value, json};

use crate::harness::{Group, fresh_key, garden, text, with};

fn open() -> Value {
    with(garden(), json!({ "who": "everyone" }))
}

#[test]
fn words_of_somebody_who_is_not_a_member_wait_for_a_greeter() {
    let group = Group::new();
    let greeter = group.person("greeter", "Leila");
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &open());
    let why = json!({ "choice": ["agree"], "reason": "For the bees." });
    let voted = group.ballot("/proposal/garden", None, &fresh_key(), &why).send().expect(200).json();
    assert_eq!(voted["own"]["reason_waits"], true);
    let everywhere =
        ["/v1/G/proposal/garden", "/G/proposal/garden", "/frame/G/proposal/garden", "/embed/G/proposal/garden"];
    let said = || {
        let says = |path: &&str| {
            group.porch.get(&path.replace('G', &group.slug)).send().expect(200).text().contains("For the bees.")
        };
        everywhere.iter().filter(|path| says(path)).count()
    };
    assert_eq!(said(), 0);
    for code in [None, Some(amina.as_str())] {
        assert!(!group.view("/proposal/garden", code).to_string().contains("For the bees."));
    }
    let waiting = group.view("/proposal/garden", Some(&greeter))["waiting"].clone();
    assert_eq!(waiting[0]["reason"], "For the bees.");
    let voice = &waiting[0]["voice"];

    let press = |code: Option<&str>, what: &str| {
        group.post("/proposal/garden").code_if(code).json(&json!({ "do": what, "voice": voice })).send()
    };
    press(None, "show").expect(401).expect_refusal("code-needed");
    press(Some(&amina), "show").expect(403).expect_refusal("not-yours");
    assert_eq!(said(), 0);
    press(Some(&greeter), "show").expect(200);
    press(Some(&greeter), "show").expect(200);
    assert_eq!(said(), 4);
    assert_eq!(group.view("/proposal/garden", Some(&greeter))["waiting"], Value::Null);

    // Other words wait again; the same words with another answer do not.
    let ballot = text(&voted["own"], "ballot");
    let again = |fields: Value| {
        let fields = with(json!({ "ballot": ballot }), fields);
        group.ballot("/proposal/garden", None, &fresh_key(), &fields).send().expect(200)
    };
    again(json!({ "choice": ["abstain"], "reason": "For the bees." }));
    assert_eq!(said(), 4);
    again(json!({ "choice": ["abstain"], "reason": "For the bees. BUY NOW" }));
    assert_eq!(said(), 0);

    press(Some(&group.organiser), "show").expect(200);
    assert_eq!(said(), 4);
    press(Some(&greeter), "hide").expect(200);
    assert_eq!(said(), 0);
}

#[test]
fn words_of_members_stand_at_once() {
    let group = Group::new();
    let amina = group.member("Amina");
    group.ask("/proposal/garden", &garden());
    let why = json!({ "choice": ["agree"], "reason": "For the bees." });
    let view = group.ballot("/proposal/garden", Some(&amina), &fresh_key(), &why).send().expect(200).json();
    assert_eq!(view["own"]["reason_waits"], false);
    assert_eq!(view["results"]["voices"][0]["reason"], "For the bees.");
}

#[test]
fn a_voice_of_another_poll_is_not_touched() {
    let group = Group::new();
    group.ask("/proposal/garden", &open());
    group.ask("/proposal/shed", &open());
    let why = json!({ "choice": ["agree"], "reason": "For the bees." });
    group.ballot("/proposal/garden", None, &fresh_key(), &why).send().expect(200);
    let show = |at: &str, voice: Value| {
        group.post(at).code(&group.organiser).json(&json!({ "do": "show", "voice": voice })).send()
    };
    show("/proposal/shed", json!(1)).expect(404);
    assert_eq!(group.view("/proposal/garden", None)["results"]["voices"], json!([]));
    // Numbers that nobody has, also those that no number of JavaScript's can hold.
    for voice in [json!(0), json!(-1), json!(i64::MAX), json!(i64::MIN), json!(1_i64 << 53)] {
        let answer = show("/proposal/garden", voice.clone());
        assert!(answer.status < 500, "voice {voice}: {}", answer.status);
    }
}
