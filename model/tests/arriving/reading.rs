//! How what was typed is read: the same on the newcomer's device, on a greeter's, and in the object.

use porchlight_model::signup::{Condition, Given, Mistake, Network, SignupForm, What, Wrong};
use proptest::prelude::*;

use crate::scene::*;

/// The answer to the one question of a form.
fn read(what: What, fields: &[(&str, &str)]) -> Result<Option<Given>, Wrong> {
    let (answers, mistakes) = form(vec![question("q1", what)]).read(&pairs(fields));
    match mistakes.as_slice() {
        [] => Ok(answers.of(&slug("q1")).cloned()),
        [Mistake { wrong, .. }] => Err(*wrong),
        more => panic!("{more:?}"),
    }
}

fn line(what: What, typed: &str) -> Result<Option<Given>, Wrong> {
    read(what, &[("q-q1", typed)])
}

fn said(words: &str) -> Result<Option<Given>, Wrong> {
    Ok(Some(Given::Words(words.to_owned())))
}

#[test]
fn a_name_can_be_in_any_script_and_turns_no_words_around() {
    assert_eq!(line(What::Called, " أمينة "), said("أمينة"));
    assert_eq!(line(What::Called, "A\u{202E}b"), said("Ab"));
    assert_eq!(line(What::Called, "   "), Ok(None));
    assert_eq!(line(What::ShortText, &"a".repeat(201)), Err(Wrong::TooLong));
    assert_eq!(line(What::LongText, &"a".repeat(4_001)), Err(Wrong::TooLong));
    assert_eq!(line(What::LongText, "one\r\ntwo"), said("one\ntwo"));
    assert_eq!(line(What::ShortText, "one\ntwo"), said("one two"));
}

#[test]
fn a_typo_in_an_address_is_found() {
    assert_eq!(line(What::Email, "amina+group@example.org"), said("amina+group@example.org"));
    for bad in ["amina", "amina@", "@example.org", "a b@example.org", "amina@example", "a@b@example.org", "<a@b.org>"] {
        assert_eq!(line(What::Email, bad), Err(Wrong::NotAnEmail), "{bad}");
    }
    for good in ["+34 600 123 456", "(020) 7946-0018", "٠٦٠٠١٢٣٤٥٦", "600 123 456 x12"] {
        assert_eq!(line(What::Phone, good), said(good), "{good}");
    }
    for bad in ["1234", "call me", "600 123 456 at night", &"1".repeat(19)] {
        assert_eq!(line(What::Phone, bad), Err(Wrong::NotAPhone), "{bad}");
    }
}

#[test]
fn a_handle_is_of_the_network_that_was_said_or_of_the_one_it_looks_like() {
    let any = || What::Handle { networks: vec![] };
    let handle = |network, handle: &str| Ok(Some(Given::Handle { network, handle: handle.to_owned() }));
    assert_eq!(line(any(), "amina@example.org"), handle(Network::Fediverse, "@amina@example.org"));
    assert_eq!(line(any(), "amina.27"), handle(Network::Signal, "amina.27"));
    let said = |network| read(any(), &[("q-q1", "amina.example"), ("q-q1.network", network)]);
    assert_eq!(said("bluesky"), handle(Network::Bluesky, "amina.example"));
    assert_eq!(said("signal"), Err(Wrong::NotAHandle));
    assert_eq!(said("myspace"), Err(Wrong::NotAChoice));
    let only_signal = What::Handle { networks: vec![Network::Signal] };
    assert_eq!(line(only_signal, "amina@example.org"), Err(Wrong::NotAHandle));
}

#[test]
fn one_chooses_what_there_is() {
    let chosen = |ids: &[&str], other: &str| {
        Ok(Some(Given::Chosen { ids: ids.iter().map(|id| slug(id)).collect(), other: other.to_owned() }))
    };
    assert_eq!(line(one_of(&["soup", "bread"]), "bread"), chosen(&["bread"], ""));
    assert_eq!(line(one_of(&["soup", "bread"]), "cake"), Err(Wrong::NotAChoice));
    assert_eq!(read(one_of(&["soup", "bread"]), &[("q-q1", "soup"), ("q-q1", "bread")]), Err(Wrong::TooMany));
    let open = || What::OneOf { options: options(&["soup", "bread"]), other: true };
    assert_eq!(read(open(), &[("q-q1", "other"), ("q-q1.other", "rice")]), chosen(&[], "rice"));
    assert_eq!(read(open(), &[("q-q1", "soup"), ("q-q1.other", "rice")]), chosen(&["soup"], ""));
    let some = || What::SomeOf { options: options(&["soup", "bread", "cake"]), other: true, most: Some(2) };
    assert_eq!(read(some(), &[("q-q1", "cake"), ("q-q1", "soup")]), chosen(&["soup", "cake"], ""));
    assert_eq!(read(some(), &[("q-q1", "cake"), ("q-q1", "soup"), ("q-q1.other", "x")]), Err(Wrong::TooMany));
    assert_eq!(line(What::YesNo, "yes"), Ok(Some(Given::YesNo(true))));
    assert_eq!(line(What::YesNo, "perhaps"), Err(Wrong::NotAChoice));
}

#[test]
fn numbers_are_read_in_the_digits_that_keyboards_write() {
    let number = || What::Number { least: Some(-5), most: Some(50) };
    for (typed, number_of) in [("7", 7), ("٧", 7), ("۱۲", 12), ("−3", -3), ("+4", 4)] {
        assert_eq!(line(number(), typed), Ok(Some(Given::Number(number_of))), "{typed}");
    }
    assert_eq!(line(number(), "51"), Err(Wrong::OutOfRange));
    for bad in ["seven", "1.5", "99999999999999999999", "--1"] {
        assert_eq!(line(number(), bad), Err(Wrong::NotANumber), "{bad}");
    }
    assert_eq!(line(What::Date, "2027-02-29"), Err(Wrong::NotADay));
    assert_eq!(line(What::Date, "2027-02-28T10:00"), Err(Wrong::NotADay));
    assert!(matches!(line(What::Date, "2028-02-29"), Ok(Some(Given::Day(_)))));
}

#[test]
fn whoever_is_free_says_when_in_the_order_of_the_week() {
    let free = [("q-q1", "sun-evening"), ("q-q1", "mon-morning"), ("q-q1", "mon-morning")];
    let parts = vec!["mon-morning".to_owned(), "sun-evening".to_owned()];
    assert_eq!(read(What::Availability, &free), Ok(Some(Given::Free(parts))));
    assert_eq!(line(What::Availability, "mon-night"), Err(Wrong::NotAChoice));
    let signs = read(What::Languages, &[("q-q1", "es"), ("q-q1.other", "LSM")]);
    assert!(matches!(signs, Ok(Some(Given::Languages { tags, other })) if tags.len() == 1 && other == "LSM"));
    assert_eq!(line(What::Languages, "not a tag"), Err(Wrong::NotAChoice));
}

#[test]
fn where_it_is_safe_to_write_is_one_answer_of_three_parts() {
    let fields = [("q-q1", "at work"), ("q-q1.name", "Ana"), ("q-q1.message", "yes")];
    let contact = Given::Contact { place: "at work".into(), name: "Ana".into(), message: true };
    assert_eq!(read(What::SafeToContact, &fields), Ok(Some(contact)));
    assert_eq!(read(What::SafeToContact, &[("q-q1.name", "Ana")]), Ok(None));
}

#[test]
fn one_agrees_to_the_words_that_stood_beside_the_box() {
    let asked = form(vec![required("rules", consent("Be kind."))]);
    let wrong = |fields: &[(&str, &str)]| asked.read(&pairs(fields)).1.first().map(|mistake| mistake.wrong);
    assert_eq!(wrong(&[("q-rules", "1")]), None);
    assert_eq!(wrong(&[("q-rules", "2")]), Some(Wrong::AgreementChanged));
    assert_eq!(wrong(&[]), Some(Wrong::AgreementMissing));
    // "Prefer not to say" is no way around what must be answered.
    assert_eq!(wrong(&[("q-rules.skip", "yes")]), Some(Wrong::AgreementMissing));
}

#[test]
fn whoever_prefers_not_to_say_has_said_so() {
    assert_eq!(read(What::Email, &[("q-q1.skip", "yes"), ("q-q1", "nonsense")]), Ok(Some(Given::PreferNot)));
    let asked = form(vec![
        question("child", What::YesNo),
        shown_if(question("age", What::Number { least: None, most: None }), Condition::Answered(slug("child"))),
    ]);
    let (answers, _) = asked.read(&pairs(&[("q-child.skip", "yes"), ("q-age", "7")]));
    assert_eq!(answers.of(&slug("age")), None);
}

#[test]
fn of_what_was_not_asked_nothing_is_true() {
    let asked = form(vec![
        question("child", What::YesNo),
        shown_if(question("school", What::YesNo), is("child", "yes")),
        shown_if(question("bus", What::YesNo), is("school", "yes")),
        shown_if(question("alone", What::YesNo), Condition::Not(Box::new(is("school", "yes")))),
    ]);
    let ids = |fields: &[(&str, &str)]| -> Vec<String> {
        asked.read(&pairs(fields)).0.0.iter().map(|(id, _)| id.to_string()).collect()
    };
    let all = [("q-school", "yes"), ("q-bus", "yes"), ("q-alone", "yes")];
    assert_eq!(ids(&[&[("q-child", "no")], &all[..]].concat()), ["child", "alone"]);
    assert_eq!(ids(&[&[("q-child", "yes")], &all[..]].concat()), ["child", "school", "bus"]);
}

#[test]
fn only_fields_of_the_form_are_kept() {
    let asked = form(vec![question("tea", What::YesNo), question("note", What::Words)]);
    let sent = pairs(&[("q-tea", "yes"), ("q-tea.skip", "x"), ("q-teapot", "x"), ("q-note", "x"), ("secret", "x")]);
    assert_eq!(asked.fields_of(sent), pairs(&[("q-tea", "yes"), ("q-tea.skip", "x")]));
}

/// Fields as a hostile device could send them: names of this form and others, values that fit and others.
fn typed(form: &SignupForm) -> impl Strategy<Value = Vec<(String, String)>> + use<> {
    let names: Vec<String> = form
        .questions()
        .flat_map(|q| ["", ".skip", ".other", ".network", ".name", ".message"].map(|part| q.field() + part))
        .collect();
    let name = prop_oneof![9 => prop::sample::select(names), 1 => "\\PC{0,12}"];
    let fitting = [
        "yes",
        "no",
        "1",
        "2",
        "5",
        "17",
        "18",
        "soup",
        "bread",
        "cook",
        "drive",
        "other",
        "es",
        "mon-evening",
        "signal",
        "2027-03-28",
        "amina.27",
        "@amina@example.org",
        "amina@example.org",
        "+34 600 123 456",
        "٧",
    ];
    let value = prop_oneof![3 => prop::sample::select(fitting.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec((name, value), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_fields_are_too_strange_to_be_read(fields in typed(&everything())) {
        let asked = everything();
        let (answers, mistakes) = asked.read(&fields);
        for question in asked.questions() {
            let answered = answers.of(&question.id).is_some();
            let wrong = mistakes.iter().any(|mistake| mistake.question == question.id);
            prop_assert!(!(answered && wrong));
            // What is hidden is never answered, nor found fault with.
            if !question.is_shown(&answers) {
                prop_assert!(!answered && !wrong, "{}", question.id);
            } else if question.required {
                prop_assert!(answered || wrong, "{}", question.id);
            }
        }
        prop_assert!(answers.0.iter().all(|(id, _)| asked.question(id).is_some_and(|question| question.asks())));
        // Reading it twice, or only the fields that belong to it, says the same.
        prop_assert_eq!(asked.read(&asked.fields_of(fields.clone())), (answers, mistakes));
    }

    #[test]
    fn bytes_that_are_no_form_at_all_are_read_too(fields in prop::collection::vec((any::<String>(), any::<String>()), 0..20)) {
        let (answers, mistakes) = everything().read(&fields);
        prop_assert!(answers.0.is_empty() || !fields.is_empty());
        prop_assert!(!mistakes.is_empty());
    }
}
