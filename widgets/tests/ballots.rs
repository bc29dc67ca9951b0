//! What stands on a ballot of each form, without JavaScript, and what is said once it was answered.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use model::{
    Attempt, Fields, Form, Happened, Instant, Local, Names, OptionView, OwnView, Phase, PollView, ReasonRule, Refusal,
    Standing, Suggest, Viewer,
};
use shown::{markup, option, poll, read, slug, still_open, text};
use widgets::Dress;

fn ballot(form: Form) -> PollView {
    let options = [("soup", 0, [].as_slice()), ("bread", 0, &[]), ("rice", 0, &[])];
    PollView { results: None, ..still_open(poll(form, None, &options)) }
}

fn page(view: &PollView) -> String {
    markup(view.clone(), Dress::Page)
}

fn answered(view: PollView, marks: &[(&str, u32)]) -> PollView {
    let marks = marks.iter().map(|(id, mark)| (slug(id), *mark)).collect();
    let own = OwnView { marks, reason: None, reason_waits: false, helped: false, ballot: None };
    PollView { own: Some(own), happened: Some(Happened::Counted), ..view }
}

fn refused(view: PollView, refusal: Refusal, marks: &[(&str, &str)]) -> PollView {
    let marks = marks.iter().map(|(id, typed)| ((*id).to_owned(), (*typed).to_owned())).collect();
    let fields = Fields { marks, ..Fields::default() };
    PollView { attempt: Some(Attempt { fields, refusal: Some(refusal) }), ..view }
}

fn counted(view: &PollView) -> String {
    read(&page(view), ".own-said").concat()
}

#[test]
fn dots_are_given_by_number_and_the_line_above_says_how_many() {
    let page = page(&ballot(Form::Dots { dots: 10, most: 4 }));
    assert_eq!(read(&page, ".how"), ["You have 10 dots. Give more to what you want more. Give at most 4 to each."]);
    assert!(page.contains("name=\"mark-soup\"") && page.contains("inputmode=\"numeric\""), "{page}");
    assert!(!page.contains("data-hand") && !page.contains("aria-live"), "buttons come with waking");
}

#[test]
fn too_many_dots_are_said_with_how_many_too_many() {
    let view = refused(ballot(Form::Dots { dots: 5, most: 5 }), Refusal::DotsTooMany, &[("soup", "4"), ("rice", "٣")]);
    assert_eq!(read(&page(&view), ".left"), ["That is 2 dots too many. Please take some away."]);
    assert!(page(&view).contains("value=\"٣\""), "what was typed stays as it was typed");
}

#[test]
fn a_score_has_its_ends_in_words_and_no_slider_without_javascript() {
    let page = page(&ballot(Form::Score { least: 0, most: 5, step: 1 }));
    assert_eq!(read(&page, ".how"), ["Give a number from 0 to 5. The best is 5. You can leave some empty."]);
    assert!(!page.contains("range"));
}

#[test]
fn two_options_with_one_rank_are_named_beside_both() {
    let typed = [("soup", "2"), ("bread", "1"), ("rice", "2")];
    let page = page(&refused(ballot(Form::Rank { least: 1 }), Refusal::RanksLevel, &typed));
    assert_eq!(read(&page, ".trouble"), ["SOUP, RICE have the same number."; 2]);
    assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2);
    assert_eq!(read(&page, ".row .name"), ["BREAD", "SOUP", "RICE"], "rows stand by what was typed");
}

#[test]
fn a_number_that_cannot_be_counted_is_pointed_out() {
    let typed = [("soup", "two"), ("bread", "9"), ("rice", "3")];
    let page = page(&refused(ballot(Form::Score { least: 1, most: 5, step: 1 }), Refusal::MarkUnreadable, &typed));
    assert_eq!(read(&page, ".trouble"), ["Please write a whole number from 1 to 5."; 2]);
}

fn times() -> PollView {
    let mut view = ballot(Form::Times { maybe: true });
    let at = |at: &str, starts, minutes, option: &str| OptionView {
        at: Local::new(at),
        starts: Some(Instant(starts)),
        minutes,
        ..shown::option(option, "")
    };
    view.options = vec![
        at("2026-11-21T18:30", 1_795_285_800_000, Some(90), "friday"),
        at("2026-11-22", 1_795_305_600_000, None, "saturday"),
        at("2026-11-22", 1_795_305_600_000, Some(2 * 24 * 60), "weekend"),
    ];
    view
}

#[test]
fn each_time_is_a_question_of_its_own_with_yes_if_need_be_and_no() {
    let page = page(&times());
    let asked = ["2026-11-21 18:30 UTC to 20:00 UTC", "2026-11-22", "2026-11-22 to 2026-11-23"];
    assert_eq!(read(&page, "fieldset.time legend"), asked);
    assert_eq!(read(&page, "fieldset.time:nth-of-type(1) .ways label"), ["Yes", "If need be", "No"]);
    assert_eq!(page.matches("name=\"mark-friday\"").count(), 3);
    let strict = PollView { form: Form::Times { maybe: false }, ..times() };
    assert_eq!(read(&self::page(&strict), "fieldset.time:nth-of-type(1) .ways label"), ["Yes", "No"]);
}

#[test]
fn what_was_counted_is_said_in_words_for_each_form() {
    let said = |form, marks: &[(&str, u32)]| counted(&answered(ballot(form), marks));
    let thanks = "Thank you. Your answer is counted: ";
    assert_eq!(said(Form::Choose { min: 1, max: 2 }, &[("bread", 1)]), format!("{thanks}BREAD."));
    assert_eq!(
        said(Form::Dots { dots: 9, most: 9 }, &[("soup", 3), ("rice", 1)]),
        format!("{thanks}SOUP (3 dots), RICE (one dot).")
    );
    assert_eq!(said(Form::Score { least: 0, most: 5, step: 1 }, &[("soup", 0)]), format!("{thanks}SOUP (0)."));
    assert_eq!(said(Form::Rank { least: 1 }, &[("soup", 2), ("rice", 1)]), format!("{thanks}1. RICE, 2. SOUP."));
    let times = |marks: &[(&str, u32)]| counted(&answered(times(), marks));
    assert_eq!(
        times(&[("friday", 1), ("saturday", 2), ("weekend", 0)]),
        format!("{thanks}2026-11-21 18:30 UTC to 20:00 UTC (If need be), 2026-11-22 (Yes).")
    );
    assert_eq!(times(&[("friday", 0), ("saturday", 0), ("weekend", 0)]), format!("{thanks}none of these times."));
}

#[test]
fn an_answer_in_words_runs_from_right_to_left_where_the_language_does() {
    let locale = |tag: &str| i18n::Locale::built_in(&[model::Tag::new(tag).unwrap()]);
    let marks = [(slug("soup"), 3)].into();
    for form in [Form::Dots { dots: 10, most: 10 }, Form::Rank { least: 1 }, Form::Score { least: 0, most: 5, step: 1 }]
    {
        let said = |tag| widgets::beside::answer(&ballot(form), &marks, &locale(tag));
        assert!(said("ar").starts_with('\u{200f}'), "all else in it is isolated, and would run from left to right");
        assert!(!said("en").contains('\u{200f}'));
    }
}

#[test]
fn an_answer_in_words_is_shown_again_as_it_was_written() {
    let view = PollView { options: vec![], reasons: Some(ReasonRule::Required), ..ballot(Form::Words) };
    let asked = page(&view);
    assert!(!asked.contains("<fieldset") && asked.contains("name=\"reason\""));
    assert!(read(&asked, ".help").concat().contains("2000 letters"), "{asked}");
    let mut view = answered(view, &[]);
    view.own.as_mut().unwrap().reason = Some("More shade".into());
    assert_eq!(counted(&view), "Thank you. This is your answer now:");
    assert_eq!(read(&page(&view), ".own-reason"), ["More shade"]);
}

#[test]
fn what_is_counted_stands_in_the_ballot_that_changes_it() {
    let page = page(&answered(ballot(Form::Rank { least: 1 }), &[("rice", 1), ("soup", 2)]));
    assert_eq!(read(&page, ".row .name"), ["RICE", "SOUP", "BREAD"]);
    assert_eq!(page.matches("value=\"1\"").count(), 2, "Rice, and the box for somebody's help: {page}");
    let times = answered(times(), &[("friday", 1), ("saturday", 0), ("weekend", 2)]);
    assert_eq!(self::page(&times).matches(" checked").count(), 3);
}

#[test]
fn a_full_option_says_so_and_can_only_be_kept_by_whoever_has_it() {
    let mut view = ballot(Form::Choose { min: 1, max: 1 });
    view.options[0].places = Some(12);
    view.options[0].places_left = Some(0);
    view.options[1].places = Some(12);
    view.options[1].places_left = Some(5);
    assert_eq!(read(&page(&view), ".row:nth-of-type(1) .meaning"), ["All 12 places are taken."]);
    assert_eq!(read(&page(&view), ".row:nth-of-type(2) .meaning"), ["5 of 12 places left."]);
    assert_eq!(page(&view).matches(" disabled").count(), 1);
    assert_eq!(page(&answered(view, &[("soup", 1)])).matches(" disabled").count(), 0);
}

#[test]
fn without_javascript_an_options_question_stands_under_the_option() {
    let mut view = PollView { reasons: Some(ReasonRule::Optional), ..ballot(Form::Choose { min: 1, max: 1 }) };
    view.options[0].prompt = text("Which soup?");
    assert_eq!(read(&page(&view), ".prompt"), ["Which soup?"]);
    assert_eq!(read(&page(&view), ".reason .label"), ["Why?"]);
}

#[test]
fn an_anonymous_ballot_says_what_it_protects_from_and_what_gives_people_away() {
    let view = PollView {
        names: Names::Anonymous,
        reasons: Some(ReasonRule::Optional),
        ..ballot(Form::Choose { min: 1, max: 1 })
    };
    let page = page(&view);
    assert!(read(&page, ".help").concat().contains("how you write, and in which language, can give you away"));
    let promise = "Organisers and members cannot see who voted what, unless the result itself shows it. \
                   Whoever runs the server could, by watching votes arrive.";
    assert!(read(&page, ".ballot > .aside").concat().contains(promise), "{page}");
}

#[test]
fn members_can_say_that_they_had_help_and_nobody_else_is_asked() {
    let members = ballot(Form::Choose { min: 1, max: 1 });
    assert!(page(&members).contains("name=\"helped\" value=\"1\""));
    let open = PollView { open_to_all: true, viewer: Viewer::default(), ..members };
    assert!(!page(&open).contains("name=\"helped\""));
}

#[test]
fn somebody_who_came_later_is_told_and_something_taken_back_is_over() {
    let view = ballot(Form::Choose { min: 1, max: 1 });
    let late = page(&PollView { standing: Standing::Late, ..view.clone() });
    assert_eq!(read(&late, ".instead p"), ["You joined after this opened. An organiser can add you."]);
    let back = page(&PollView { phase: Phase::Withdrawn, ..answered(view, &[("soup", 1)]) });
    assert!(!back.contains("<fieldset") && !back.contains("can change it"), "{back}");
}

#[test]
fn an_option_is_suggested_in_a_form_of_its_own_where_there_is_room() {
    let view = PollView { suggest: Suggest::AfterApproval, ..ballot(Form::Dots { dots: 3, most: 3 }) };
    let asked = page(&view);
    assert_eq!(read(&asked, ".suggest .help"), ["Somebody from the group looks at it first."]);
    assert!(asked.contains("value=\"suggest\"") && asked.contains("name=\"name\""));
    let full = (0..50).map(|n| option(&format!("option-{n}"), "One more")).collect();
    assert!(!page(&PollView { options: full, ..view.clone() }).contains("value=\"suggest\""));
    assert!(!page(&PollView { standing: Standing::Reads, ..view.clone() }).contains("value=\"suggest\""));
    assert!(!page(&PollView { suggest: Suggest::No, ..view }).contains("value=\"suggest\""));
}
