//! What somebody reads of a count.
#![cfg(feature = "ssr")]

mod shown;

use model::counting::Method;
use model::{Form, Names, PollView, Results, Voice};
use shown::{chosen, markup, poll, read, slug, still_open};
use widgets::Dress;

fn rows(view: PollView) -> Vec<String> {
    read(&markup(view, Dress::Page), ".count tr")
}

fn with(view: PollView, change: impl FnOnce(&mut Results)) -> PollView {
    let mut results = view.results.clone().unwrap();
    change(&mut results);
    PollView { results: Some(results), ..view }
}

fn said(marks: &[(&str, u32)]) -> model::Said {
    marks.iter().map(|(id, mark)| (slug(id), *mark)).collect()
}

fn voices(view: PollView, marks: &[(&str, u32)]) -> PollView {
    let voice = |name: Option<&str>| Voice {
        voice: 1,
        name: name.map(str::to_owned),
        marks: said(marks),
        reason: Some("We like it.".into()),
        lang: None,
    };
    with(view, |results| results.voices = vec![voice(Some("Amina")), voice(None)])
}

#[test]
fn choices_have_a_number_and_a_share_of_all_who_answered() {
    assert_eq!(rows(chosen(&[("soup", 4), ("bread", 2)])), ["Answer People Share", "SOUP 4 67%", "BREAD 2 33%"]);
    let open = PollView { open_to_all: true, can_vote: None, ..chosen(&[("soup", 4)]) };
    assert_eq!(rows(open)[0], "Answer Answers Share");
}

#[test]
fn dots_have_a_share_of_all_the_dots() {
    let view = poll(Form::Dots { dots: 5, most: 5 }, Some(Method::Score), &[("soup", 20, &[]), ("bread", 10, &[])]);
    assert_eq!(rows(view), ["Answer Dots Share", "SOUP 20 67%", "BREAD 10 33%"]);
}

#[test]
fn numbers_have_a_sum_and_an_average_of_all_who_answered() {
    let form = Form::Score { least: 0, most: 5, step: 1 };
    let view = poll(form, Some(Method::Star), &[("soup", 20, &[(5, 4)]), ("bread", 7, &[(3, 1), (4, 1)])]);
    assert_eq!(rows(view), ["Answer Sum Average", "SOUP 20 3.3", "BREAD 7 1.2"]);
}

#[test]
fn where_the_middle_decides_the_middle_is_shown() {
    let form = Form::Score { least: 0, most: 5, step: 1 };
    let view = poll(form, Some(Method::MajorityJudgement), &[("soup", 20, &[(5, 4)]), ("bread", 10, &[(5, 2)])]);
    let view = with(view, |results| (results.rows[0].middle, results.rows[1].middle) = (Some(5), Some(0)));
    assert_eq!(rows(view), ["Answer Sum Middle number", "SOUP 20 5", "BREAD 10 0"]);
}

fn times() -> PollView {
    let form = Form::Times { maybe: true };
    let view = poll(form, Some(Method::Score), &[("friday", 6, &[(2, 3), (1, 3)]), ("sunday", 4, &[(2, 4)])]);
    with(view, |results| results.rows[0].leads = true)
}

#[test]
fn times_say_who_can_come_and_the_best_one_says_so() {
    assert_eq!(rows(times()), ["Answer Yes If need be No", "FRIDAY In front 3 3 0", "SUNDAY 4 0 2"]);
    let without = PollView { form: Form::Times { maybe: false }, ..times() };
    assert_eq!(rows(without)[0], "Answer Yes No");
}

fn ranked() -> PollView {
    poll(Form::Rank { least: 1 }, Some(Method::Irv), &[("soup", 3, &[(1, 3)]), ("bread", 2, &[(1, 2), (2, 3)])])
}

#[test]
fn a_count_of_ranks_that_is_not_over_says_that_it_is_of_first_choices() {
    let page = markup(still_open(ranked()), Dress::Page);
    assert_eq!(read(&page, ".count tr"), ["Answer First choice Share", "SOUP 3 50%", "BREAD 2 33%"]);
    let note = "These are first choices only. The rest is counted when this is over.";
    assert!(read(&page, ".results .aside").contains(&note.to_owned()));
}

#[test]
fn whoever_is_in_front_stands_out() {
    let page = markup(with(ranked(), |results| results.rows[1].leads = true), Dress::Page);
    assert_eq!(read(&page, ".leads th"), ["BREAD"]);
}

#[test]
fn answers_with_help_on_paper_and_by_trust_are_counted_and_said() {
    let view = with(chosen(&[("soup", 6)]), |results| (results.helped, results.paper, results.trusted) = (1, 2, 3));
    assert_eq!(
        read(&markup(view, Dress::Page), ".results .aside"),
        [
            "One person had help with their answer.",
            "2 of these answers were on paper. An organiser entered them.",
            "3 of these answers came from people who trust another person with them.",
        ]
    );
    assert!(read(&markup(chosen(&[("soup", 6)]), Dress::Page), ".results .aside").is_empty());
}

#[test]
fn a_question_round_is_words_and_no_table() {
    let view = PollView { names: Names::Hidden, ..poll(Form::Words, None, &[]) };
    let page = markup(voices(view, &[]), Dress::Page);
    assert!(!page.contains("<table"));
    assert_eq!(read(&page, ".results h2, .results h3"), ["What people said"]);
    assert_eq!(read(&page, ".larger li"), ["Amina We like it.", "We like it."], "no name, no line for it");
}

#[test]
fn a_name_stands_beside_what_somebody_said_of_the_options() {
    let who = |view: PollView, marks: &[(&str, u32)]| read(&markup(voices(view, marks), Dress::Page), ".voice-who");
    assert_eq!(who(chosen(&[("soup", 4), ("bread", 2)]), &[("soup", 1)]), ["Amina: SOUP", "Somebody: SOUP"]);
    let can_come = who(times(), &[("friday", 2), ("sunday", 1)]);
    assert!(can_come[0].contains("FRIDAY") && !can_come[0].contains("SUNDAY"), "{can_come:?}");
}

#[test]
fn an_empty_result_says_that_nobody_answered() {
    let view = with(chosen(&[("soup", 0)]), |results| results.answers = 0);
    assert_eq!(read(&markup(view.clone(), Dress::Page), ".turnout"), ["Nobody answered."]);
    let page = markup(still_open(view), Dress::Page);
    assert_eq!(read(&page, ".turnout"), ["Nobody has answered yet, of 12 who can."]);
}

#[test]
fn bars_are_for_the_eye_only() {
    let page = markup(times(), Dress::Page);
    assert_eq!((read(&page, "svg").len(), read(&page, "svg.bar[aria-hidden=true]").len()), (2, 2));
}

#[test]
fn how_it_was_counted_is_one_link_away_and_opens_at_the_top_from_somebodys_website() {
    let link = "https://porch.example/riverside/poll/potluck/count?lang=en";
    let page = markup(chosen(&[("soup", 6)]), Dress::Page);
    assert_eq!(read(&page, &format!("a[href='{link}']:not([target])")), ["How this was counted"]);
    let embedded = markup(chosen(&[("soup", 6)]), Dress::Embed);
    assert_eq!(read(&embedded, &format!("a[href='{link}'][target=_top]")), ["How this was counted"]);
    assert!(!markup(still_open(chosen(&[("soup", 6)])), Dress::Page).contains("/count"));
}
