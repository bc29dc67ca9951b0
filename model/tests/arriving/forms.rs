//! What can be a form.

use porchlight_model::signup::{Condition, FormSettings, Page, Question, SignupDraft, What};
use porchlight_model::{Refusal, Tag, Text};

use crate::scene::*;

fn refused(questions: Vec<Question>) -> Option<Refusal> {
    draft(questions).check(None).err()
}

#[test]
fn no_two_questions_wait_for_each_other() {
    let (tea, milk) = (question("tea", What::YesNo), question("milk", What::YesNo));
    assert_eq!(refused(vec![tea.clone(), shown_if(milk.clone(), is("tea", "yes"))]), None);
    assert_eq!(refused(vec![shown_if(tea.clone(), is("milk", "yes")), milk.clone()]), Some(Refusal::ConditionUnfit));
    assert_eq!(refused(vec![shown_if(tea.clone(), is("tea", "yes"))]), Some(Refusal::ConditionUnfit));
    assert_eq!(refused(vec![tea.clone(), shown_if(milk.clone(), is("sugar", "yes"))]), Some(Refusal::ConditionUnfit));
    // However deep it hides, and whichever way it is put.
    let hidden = Condition::Any(vec![is("tea", "yes"), Condition::Not(Box::new(Condition::Answered(slug("milk"))))]);
    assert_eq!(refused(vec![tea.clone(), shown_if(milk.clone(), hidden)]), Some(Refusal::ConditionUnfit));
    let number = Condition::AtLeast { question: slug("later"), number: 3 };
    assert_eq!(refused(vec![tea, shown_if(milk, number)]), Some(Refusal::ConditionUnfit));
}

#[test]
fn a_condition_is_no_larger_than_anybody_can_follow() {
    let with =
        |condition| refused(vec![question("tea", What::YesNo), shown_if(question("milk", What::YesNo), condition)]);
    let deep = |depth: u32| (0..depth).fold(is("tea", "yes"), |inner, _| Condition::Not(Box::new(inner)));
    assert_eq!(with(deep(6)), None);
    assert_eq!(with(deep(7)), Some(Refusal::ConditionUnfit));
    assert_eq!(with(Condition::Any(vec![is("tea", "yes"); 39])), None);
    assert_eq!(with(Condition::Any(vec![is("tea", "yes"); 40])), Some(Refusal::ConditionUnfit));
    assert_eq!(with(Condition::All(vec![])), Some(Refusal::ConditionUnfit));
}

#[test]
fn a_form_asks_something_and_not_too_much() {
    let many = |n: usize| (0..n).map(|i| question(&format!("q{i}x"), What::ShortText)).collect::<Vec<_>>();
    assert_eq!(refused(vec![]), Some(Refusal::QuestionsUnfit));
    assert_eq!(refused(vec![question("hello", What::Words)]), Some(Refusal::QuestionsUnfit));
    assert_eq!(refused(many(120)), None);
    assert_eq!(refused(many(121)), Some(Refusal::QuestionsUnfit));
    let twice = vec![question("tea", What::YesNo), question("tea", What::YesNo)];
    assert_eq!(refused(twice), Some(Refusal::QuestionsUnfit));
    let pages = |n| SignupDraft { pages: vec![draft(many(1)).pages.remove(0); n], ..draft(vec![]) };
    assert_eq!(pages(0).check(None).err(), Some(Refusal::QuestionsUnfit));
    assert_eq!(pages(13).check(None).err(), Some(Refusal::QuestionsUnfit));
    let empty = SignupDraft { pages: vec![Page { title: Text::default(), sections: vec![] }], ..draft(vec![]) };
    assert_eq!(empty.check(None).err(), Some(Refusal::QuestionsUnfit));
}

#[test]
fn a_question_says_what_it_asks_and_can_be_answered() {
    let wordless = Question { label: Text::default(), ..question("tea", What::YesNo) };
    assert_eq!(refused(vec![wordless]), Some(Refusal::WordsUnfit));
    let long = Question { label: text(&"a".repeat(301)), ..question("tea", What::YesNo) };
    assert_eq!(refused(vec![long]), Some(Refusal::WordsUnfit));
    assert_eq!(refused(vec![question("tea", one_of(&[]))]), Some(Refusal::OptionsUnfit));
    assert_eq!(refused(vec![question("tea", one_of(&["green", "green"]))]), Some(Refusal::OptionsUnfit));
    let scale = |from, to| What::Scale { from, to, low: Text::default(), high: Text::default() };
    for (from, to, fits) in [(1, 5, true), (0, 10, true), (0, 11, false), (3, 3, false), (5, 1, false), (0, 255, false)]
    {
        assert_eq!(refused(vec![question("tea", scale(from, to))]).is_none(), fits, "{from} to {to}");
    }
    let number = What::Number { least: Some(3), most: Some(2) };
    assert_eq!(refused(vec![question("tea", number)]), Some(Refusal::RangeUnfit));
    let none = What::SomeOf { options: options(&["a1"]), other: false, most: Some(0) };
    assert_eq!(refused(vec![question("tea", none)]), Some(Refusal::RangeUnfit));
    assert_eq!(refused(vec![question("tea", consent(" "))]), Some(Refusal::WordsUnfit));
}

#[test]
fn a_changed_wording_is_another_version_and_the_one_before_is_kept() {
    let first = draft(vec![required("rules", consent("Be kind."))]).check(None).unwrap();
    assert_eq!(first.0.revision, 1);
    let same = draft(vec![required("rules", consent("Be kind. "))]).check(Some(&first)).unwrap();
    assert_eq!(same.0, first.0, "saved again as it was, it is no new revision");
    let second = draft(vec![required("rules", consent("Be kind, and on time."))]).check(Some(&first)).unwrap();
    assert_eq!(second.0.revision, 2);
    let What::Consent { to } = &second.0.question(&slug("rules")).unwrap().what else { panic!() };
    assert_eq!((to.version, to.at(1).unwrap().clone()), (2, text("Be kind.")));
    // What a maker claims about versions is not believed.
    let mut forged = draft(vec![required("rules", consent("Be kind."))]);
    if let What::Consent { to } = &mut forged.pages[0].sections[0].questions[0].what {
        to.version = 9;
    }
    let What::Consent { to } = forged.check(None).unwrap().0.question(&slug("rules")).unwrap().what.clone() else {
        panic!()
    };
    assert_eq!(to.version, 1);
}

#[test]
fn a_form_that_is_taken_out_and_sent_again_is_the_same() {
    let made = draft(everything().pages.remove(0).sections.remove(0).questions).check(None).unwrap();
    let again = made.0.draft(&made.1).check(Some(&made)).unwrap();
    assert_eq!(again, made);
}

#[test]
fn how_a_group_meets_people_has_its_measure() {
    let refused = |settings: FormSettings| settings.checked().err();
    let usual = FormSettings::default;
    assert_eq!(refused(usual()), None);
    for approvals in [0, 6] {
        assert_eq!(refused(FormSettings { approvals, ..usual() }), Some(Refusal::RangeUnfit));
    }
    for keep_days in [0, 366] {
        assert_eq!(refused(FormSettings { keep_days, ..usual() }), Some(Refusal::RangeUnfit));
    }
    for most_a_day in [0, 1_001] {
        assert_eq!(refused(FormSettings { most_a_day, ..usual() }), Some(Refusal::RangeUnfit));
    }
    for answer_within_days in [0, 31] {
        assert_eq!(refused(FormSettings { answer_within_days, ..usual() }), Some(Refusal::RangeUnfit));
    }
    let other_way = [(Tag::new("en").unwrap(), "a".repeat(601))].into_iter().collect();
    assert_eq!(refused(FormSettings { other_way, ..usual() }), Some(Refusal::WordsUnfit));
    assert!(usual().sealed && !usual().unsealed_too && !usual().vouchers_approve);
    assert_eq!(usual().keep_days, 90);
}
