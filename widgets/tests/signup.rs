//! A form on which somebody asks to join, as the HTML parser of a browser reads it.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use i18n::Locale;
use model::signup::{For, Mistake, Reception, Sealing, SignupAttempt, SignupView, Wrong};
use model::{Instant, Refusal, Role, Tag, Text, Viewer, doc};
use serde_json::json;
use shown::page::{NASTY, all, is_well_named};
use shown::tree::{read, written};
use widgets::signup::{Kept, SignupCard, sent};
use widgets::{Dress, Language, Scene, Shell, Shown, count_elements, draw, scene_json};
use yew::LocalServerRenderer;

/// One of each kind of question, on three pages.
fn form() -> SignupView {
    let text = |words: &str| json!({ "en": words, "ar": "سؤال" });
    let ask = |id: &str, what: serde_json::Value| json!({ "id": id, "what": what, "label": text(id), "help": text(NASTY), "why": text("so") });
    let options = json!([{ "id": "cook", "name": text(NASTY) }, { "id": "drive", "name": text("Drive") }]);
    let mut called = ask("called", json!({ "kind": "called" }));
    called["required"] = json!(true);
    let mut children = ask("children", json!({ "kind": "number", "least": 0, "most": 20 }));
    children["required"] = json!(true);
    children["shown_if"] = json!({ "is": { "question": "family", "value": "yes" } });
    let mut agree = ask("agree", json!({ "kind": "consent", "to": { "text": text(NASTY), "version": 3 } }));
    agree["required"] = json!(true);
    let view = json!({
        "group": "riverside", "group_name": text("Riverside"), "languages": ["en", "es", "ar"], "id": "join",
        "title": text(NASTY), "about": {},
        "pages": [
            { "title": text("You"), "sections": [{ "title": text("First"), "questions": [
                called, ask("pronouns", json!({ "kind": "pronouns" })), ask("mail", json!({ "kind": "email" })),
                ask("phone", json!({ "kind": "phone" })), ask("handle", json!({ "kind": "handle" })),
                ask("signal", json!({ "kind": "handle", "networks": ["signal"] })),
                ask("contact", json!({ "kind": "safe-to-contact" })), ask("family", json!({ "kind": "yes-no" })), children,
            ] }] },
            { "sections": [{ "questions": [
                ask("between", json!({ "kind": "words" })), ask("one", json!({ "kind": "one-of", "options": options, "other": true })),
                ask("some", json!({ "kind": "some-of", "options": options, "other": true, "most": 2 })),
                ask("scale", json!({ "kind": "scale", "from": 1, "to": 5, "low": text("never"), "high": text("always") })),
                ask("day", json!({ "kind": "date" })), ask("tongues", json!({ "kind": "languages" })),
                ask("week", json!({ "kind": "availability" })), ask("more", json!({ "kind": "long-text" })),
            ] }] },
            { "title": {}, "sections": [{ "questions": [ask("line", json!({ "kind": "short-text" })), agree] }] },
        ],
        "revision": 2, "reception": "open", "sealing": "sealed", "greeters": "{}", "other_way": text("Come by."),
        "read_here": ["ht", "es"], "answer_within_days": 3, "keep_days": 90, "exit": "https://weather.example/",
        "viewer": {}, "zone": "UTC", "key": "00".repeat(16), "now": 1_795_100_000_000_i64,
    });
    let mut view: SignupView = serde_json::from_value(view).unwrap();
    view.about = [(Tag::new("en").unwrap(), doc("# Why\n\nBecause *we* eat.").unwrap())].into();
    view
}

/// A form that came back: something of everything was typed, and something is wrong with all of it.
fn refused(view: SignupView) -> SignupView {
    let typed = [
        ("q-called", NASTY),
        ("q-more", NASTY),
        ("q-one", "other"),
        ("q-one.other", "Sing"),
        ("q-some", "drive"),
        ("q-handle.network", "matrix"),
        ("q-week", "mon-evening"),
        ("q-tongues", "ase"),
        ("q-agree", "2"),
        ("q-contact.message", "yes"),
        ("q-mail.skip", "yes"),
        ("q-scale", "5"),
    ];
    let fields = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let questions = view.form();
    let wrong = questions.questions().filter(|question| question.asks());
    let mistakes =
        wrong.zip(Wrong::ALL.into_iter().cycle()).map(|(q, wrong)| Mistake { question: q.id.clone(), wrong });
    let mistakes = mistakes.collect();
    SignupView { attempt: Some(SignupAttempt { fields, mistakes, refusal: Some(Refusal::AnswersUnfit) }), ..view }
}

/// Each state with its name.
fn states() -> Vec<(&'static str, SignupView)> {
    let unsealed = SignupView { sealing: Sealing::Unsealed, ..form() };
    let greeter = Viewer { role: Some(Role::Greeter), name: NASTY.into() };
    let over = SignupAttempt { refusal: Some(Refusal::Trouble), ..SignupAttempt::default() };
    vec![
        ("locked", form()),
        ("not locked", unsealed.clone()),
        ("locked or not", SignupView { sealing: Sealing::SealedOrNot, ..form() }),
        ("no keys", SignupView { greeters: None, ..form() }),
        ("closed", SignupView { reception: Reception::Closed, ..form() }),
        ("many people", SignupView { reception: Reception::ManyPeople, ..unsealed.clone() }),
        ("to be mended", refused(unsealed.clone())),
        ("refused", SignupView { attempt: Some(over), ..unsealed }),
        ("a greeter looks", SignupView { viewer: greeter.clone(), ..form() }),
        ("with somebody", SignupView { viewer: greeter, aloud: true, ..form() }),
        ("a question", SignupView { purpose: For::Asking, ..form() }),
        ("a question, closed", SignupView { purpose: For::Asking, reception: Reception::Closed, ..form() }),
        ("quiet", SignupView { exit: None, read_here: vec![], other_way: Text::default(), about: [].into(), ..form() }),
    ]
}

fn scene<V>(view: V, dress: Dress) -> Scene<V> {
    let language =
        |tag: &str| Language { tag: Tag::new(tag).unwrap(), name: tag.into(), messages: format!("/assets/{tag}.ftl") };
    let shell = Shell {
        dress,
        action: "/riverside/signup/join".into(),
        page: "https://porch.example/riverside/signup/join".into(),
        join: "https://porch.example/riverside/join".into(),
        languages: ["en", "es", "ar"].map(language).to_vec(),
    };
    Scene { view, shell, prefs: vec![] }
}

fn drawn<V: Shown>(view: V, dress: Dress, lang: &str) -> String {
    pollster::block_on(draw(scene(view, dress), Locale::built_in(&[Tag::new(lang).unwrap()])))
}

fn page(view: SignupView) -> scraper::Html {
    scraper::Html::parse_fragment(&drawn(view, Dress::Page, "en"))
}

fn words(element: scraper::ElementRef<'_>) -> String {
    let words: String = element.text().collect::<String>().replace(['\u{2068}', '\u{2069}'], "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_browser_reads_every_state_as_it_was_written() {
    for (state, view) in states() {
        for dress in [Dress::Page, Dress::Frame] {
            for lang in ["en", "es", "ar"] {
                let markup = drawn(view.clone(), dress, lang);
                assert_eq!(written(&markup), read(&markup), "{state} in {lang}");
                assert_eq!(count_elements(&markup), read(&markup).matches('(').count(), "{state} in {lang}");
            }
        }
    }
}

#[test]
fn what_people_wrote_is_never_markup_and_a_strict_policy_finds_nothing_to_refuse() {
    for (state, view) in states() {
        let markup = drawn(view.clone(), Dress::Page, "en");
        for forbidden in ["<script", "<b>", " style=", " onclick=", " oninput=", "javascript:", "<style"] {
            assert!(!markup.contains(forbidden), "{state}: {forbidden}");
        }
        assert!(!scene_json(&scene(view, Dress::Page)).unwrap().contains('<'), "{state}");
    }
}

#[test]
fn no_two_elements_have_one_id_and_every_field_has_a_label() {
    for (state, view) in states() {
        let page = page(view);
        is_well_named(&page, state);
        for field in all(&page, "input:not([type=hidden]), textarea, select") {
            let id = field.value().id().unwrap_or_default();
            let within = field.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "label"));
            let said = within && !all(&page, "label").iter().all(|label| words(*label).is_empty());
            let named = field.value().attr("aria-label").is_some() || said;
            let label = all(&page, "label").iter().filter(|label| label.value().attr("for") == Some(id)).count();
            assert!(named || label == 1, "{state}: {}", field.html());
        }
    }
}

#[test]
fn nothing_is_agreed_to_and_nothing_is_ticked_beforehand() {
    for (state, view) in states().into_iter().filter(|(_, view)| view.attempt.is_none()) {
        assert!(all(&page(view), "[checked], [selected]").is_empty(), "{state}");
    }
}

#[test]
fn everything_that_need_not_be_answered_has_a_way_out() {
    let (view, page) = (form(), page(form()));
    for question in view.form().questions().filter(|question| question.asks()) {
        let skips =
            all(&page, "input").iter().filter(|i| i.value().attr("name") == Some(&question.part("skip"))).count();
        assert_eq!(skips, usize::from(!question.required), "{}", question.id);
    }
}

#[test]
fn a_question_that_is_not_for_everybody_never_holds_up_a_browser_without_scripts() {
    let page = page(SignupView { sealing: Sealing::Unsealed, ..form() });
    let needed: Vec<&str> = all(&page, "[required]").iter().filter_map(|field| field.value().attr("name")).collect();
    assert_eq!(needed, ["q-called", "q-agree"]);
    let children = all(&page, "[data-question=q-children]");
    assert!(words(children[0]).contains("You can leave this if it does not fit."));
}

#[test]
fn a_form_that_locks_stays_shut_until_the_script_opens_it_and_says_so() {
    let page = page(form());
    assert!(all(&page, "form")[0].value().attr("hidden").is_some());
    let needs = all(&page, "[data-needs-script]");
    assert!(words(needs[0]).contains("That needs JavaScript") && words(needs[0]).contains("Come by."));
    assert!(all(&page, "[data-stop]:not([hidden])").is_empty());
    assert!(all(&page, "button.language").is_empty(), "a button would send the form");
    assert_eq!(all(&page, "a.language[data-messages]").len(), 2);
}

#[test]
fn a_form_that_is_not_locked_says_so_before_the_first_question() {
    for (sealing, words) in [
        (Sealing::Unsealed, "What you write here is not locked."),
        (Sealing::SealedOrNot, "This browser cannot lock what you write."),
    ] {
        let markup = drawn(SignupView { sealing, ..form() }, Dress::Page, "en");
        assert!(markup.find(words).unwrap() < markup.find("<form").unwrap());
        let page = scraper::Html::parse_fragment(&markup);
        assert!(all(&page, "form")[0].value().attr("hidden").is_none());
        assert_eq!(all(&page, "button.language[formaction]").len(), 2);
    }
}

#[test]
fn the_enter_key_goes_on_and_not_to_another_language() {
    let page = page(SignupView { sealing: Sealing::Unsealed, ..form() });
    assert_eq!(all(&page, "button[type=submit]")[0].value().attr("value"), Some("send"));
}

#[test]
fn whoever_has_to_mend_something_is_led_there_and_keeps_what_they_typed() {
    let page = page(refused(SignupView { sealing: Sealing::Unsealed, ..form() }));
    let list = all(&page, "#signup-mend a[href^='#q-']");
    assert_eq!(list.len(), form().form().questions().filter(|question| question.asks()).count());
    for link in list {
        let id = link.value().attr("href").unwrap().trim_start_matches('#');
        let field = all(&page, "input, textarea, select").into_iter().find(|field| field.value().id() == Some(id));
        let field = field.unwrap_or_else(|| panic!("nothing is called {id}"));
        let question = field.ancestors().filter_map(scraper::ElementRef::wrap);
        let question = question.into_iter().find(|e| e.value().attr("data-question").is_some()).unwrap();
        assert_eq!(question.select(&scraper::Selector::parse(".wrong").unwrap()).count(), 1, "{id}");
    }
    let ticked: Vec<&str> = all(&page, "[checked]").iter().filter_map(|field| field.value().attr("value")).collect();
    assert_eq!(
        ticked,
        ["yes", "yes", "other", "drive", "5", "ase", "mon-evening"],
        "the version agreed to is not this one"
    );
    assert_eq!(words(all(&page, "textarea")[0]), NASTY);
    assert_eq!(all(&page, "option[selected]")[0].value().attr("value"), Some("matrix"));
    assert!(all(&page, "details[open] [value=ase]").len() == 1, "what is ticked can be seen");
}

#[test]
fn in_a_frame_no_code_is_ever_asked_for() {
    let frame = drawn(form(), Dress::Frame, "en");
    assert!(!frame.contains("name=\"invitation\""));
    assert!(drawn(form(), Dress::Page, "en").contains("name=\"invitation\""));
}

#[test]
fn whoever_holds_an_invitation_can_type_it_where_the_form_is_shut_without_one() {
    for reception in [Reception::Closed, Reception::ManyPeople] {
        let shut = SignupView { reception, ..form() };
        let on_page = page(shut.clone());
        assert_eq!(all(&on_page, "form[data-invite][hidden] input:not([name])").len(), 1);
        assert_eq!(all(&on_page, "#signup-form[hidden]").len(), 1, "it waits for the invitation");
        assert!(!drawn(shut, Dress::Frame, "en").contains("data-invite="), "no code is asked for in a frame");
    }
    assert!(all(&page(form()), "[data-invite]").is_empty());
}

#[test]
fn a_greeter_who_fills_it_in_with_somebody_reads_aloud_what_they_agree_to() {
    let viewer = Viewer { role: Some(Role::Greeter), name: String::new() };
    let aloud = page(SignupView { viewer, aloud: true, ..form() });
    assert_eq!(all(&aloud, ".aloud").len(), 1);
    assert!(all(&page(form()), ".aloud").is_empty());
}

#[derive(yew::Properties, PartialEq)]
struct PieceProps {
    html: yew::Html,
}

#[yew::component]
fn Piece(props: &PieceProps) -> yew::Html {
    props.html.clone()
}

#[test]
fn somebody_without_scripts_sees_their_private_link_and_its_code() {
    let locale = Locale::built_in(&[Tag::new("en").unwrap()]);
    let kept = Kept {
        access: "AAAAA-BBBBB".into(),
        page: "https://porch.example/riverside/mine".into(),
        answered_by: Instant(1_795_400_000_000),
    };
    let html = sent(&form(), &kept, &locale);
    let markup = pollster::block_on(LocalServerRenderer::<Piece>::with_props(PieceProps { html }).render());
    let page = scraper::Html::parse_fragment(&markup);
    let link = all(&page, ".private-link a")[0].value().attr("href");
    assert_eq!(link, Some("https://porch.example/riverside/mine#AAAAA-BBBBB"));
    assert_eq!(words(all(&page, "details[open] .code")[0]), "AAAAA-BBBBB");
    let said = words(all(&page, "section")[0]);
    assert!(said.contains("Somebody will look by") && said.contains("will ever ask you for it"), "{said}");
}

#[test]
fn another_site_learns_nothing_of_what_is_asked() {
    let scene = scene(SignupCard::of(form(), true), Dress::Embed);
    let json = SignupCard::json(&scene).unwrap();
    let markup = drawn(SignupCard::of(form(), true), Dress::Embed, "en");
    for secret in ["called", "pronouns", "agree", "greeters", "weather.example"] {
        assert!(!json.contains(secret) && !markup.contains(secret), "{secret}");
    }
    assert!(json.contains("/frame/riverside/signup/join") && markup.contains("/riverside/signup/join?lang=en"));
    assert!(!SignupCard::json(&Scene { view: SignupCard::of(form(), false), ..scene }).unwrap().contains("/frame/"));
}

#[test]
fn nobody_who_asks_the_group_something_reads_that_they_ask_to_join() {
    let asks = SignupView { purpose: For::Asking, ..form() };
    let unsealed = SignupView { sealing: Sealing::Unsealed, ..asks.clone() };
    let refused = refused(unsealed.clone());
    let closed = SignupAttempt { refusal: Some(Refusal::SignupClosed), ..SignupAttempt::default() };
    let states = [
        asks.clone(),
        SignupView { reception: Reception::Closed, ..asks.clone() },
        SignupView { reception: Reception::ManyPeople, ..asks.clone() },
        refused,
        SignupView { attempt: Some(closed), ..unsealed },
    ];
    let cards = [drawn(SignupCard::of(asks.clone(), true), Dress::Embed, "en")];
    let pages = states.into_iter().map(|view| drawn(view, Dress::Page, "en")).chain(cards);
    for markup in pages {
        let page = scraper::Html::parse_fragment(&markup);
        let said = words(page.root_element()).to_lowercase();
        for of_joining in ["your request", "requests", "to join", "a request", "meet you"] {
            assert!(!said.contains(of_joining), "{of_joining}: {said}");
        }
        assert!(all(&page, "[name=invitation], [data-invite], [data-invitation]").is_empty());
    }
    let said = words(page(asks).root_element());
    assert!(said.contains("Send my question") && said.contains("Somebody will answer within 3 days."), "{said}");
}
