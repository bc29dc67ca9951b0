//! A form and a draft say the same.

use proptest::prelude::*;

use crate::counting::{Borda, Method, Quota};
use crate::{
    Ask, Audience, Blocking, Bound, Draft, IfShort, Local, Names, Options, PollOption, Quorum, RankCount, ReasonRule,
    Refusal, ShareOf, ShowResults, Slug, Stance, Suggest, Tag, Text, Threshold, Typed, Zone,
};

fn text(pairs: &[(&str, &str)]) -> Text {
    pairs.iter().map(|(tag, words)| (Tag::new(tag).unwrap(), (*words).to_owned())).collect()
}

fn option(id: &str, name: &str) -> PollOption {
    PollOption::called(Slug::new(id).unwrap(), text(&[("en", name), ("es", "…")]))
}

fn of(options: Vec<PollOption>) -> Options {
    Options { options, shuffle: true, none_of_these: false, suggest: Suggest::AfterApproval }
}

/// Every way of asking, with something said in every field that it has.
fn drafts() -> Vec<Draft> {
    let two = || vec![option("soup", "Soup"), option("bread", "Bread")];
    let stanced =
        |id: &str, stance| PollOption { stance: Some(stance), prompt: text(&[("en", "Why?")]), ..option(id, id) };
    let time = |id: &str, at: &str| PollOption {
        at: Local::new(at),
        minutes: Some(60),
        ..PollOption::called(Slug::new(id).unwrap(), Text::default())
    };
    let count = RankCount {
        method: Method::StvScottish,
        seats: 1,
        quota: Quota::Hare,
        borda: Borda::Truncated,
        also: vec![Method::Schulze],
    };
    let asks = [
        Ask::Proposal { answers: Vec::new() },
        Ask::Proposal { answers: vec![stanced("consent", Stance::Agree), stanced("objection", Stance::Block)] },
        Ask::Choose {
            min: 1,
            max: 2,
            of: Options {
                none_of_these: true,
                ..of(vec![PollOption { places: Some(12), ..option("soup", "Soup") }, option("bread", "Bread")])
            },
        },
        Ask::CountIn { places: Some(12) },
        Ask::CountIn { places: None },
        Ask::Dots { dots: 8, most: Some(3), of: of(two()) },
        Ask::Score { least: 1, most: 9, step: 2, method: Method::MajorityJudgement, of: of(two()) },
        Ask::Star { of: of(two()) },
        Ask::Rank { least: 2, count, of: of(two()) },
        Ask::Times { maybe: true, of: of(vec![time("aa", "2027-03-28T20:00"), time("bb", "2027-03-29")]) },
        Ask::Question {},
    ];
    let share = |option: &str, bound| Threshold {
        option: Slug::new(option).unwrap(),
        bound,
        part: 2,
        whole: 3,
        of: ShareOf::Eligible,
    };
    let spoken = |ask: Ask| Draft {
        title: text(&[("en", "Which?"), ("es", "¿Cuál?")]),
        about: text(&[("es", "Una línea\ny otra")]),
        closes_in_days: Some(9),
        zone: Zone::new("Europe/Madrid"),
        ..Draft::asking(ask)
    };
    let bound = |ask: Ask| Draft {
        who: Audience::Circles([Slug::new("kitchen").unwrap(), Slug::new("garden").unwrap()].into()),
        audience: Some(Audience::Everyone),
        opens_at: Local::new("2027-03-20T08:00"),
        closes_at: Local::new("2027-03-28T20:00"),
        closes_in_days: None,
        results: ShowResults::AfterClosing,
        reasons: Some(ReasonRule::RequiredForObjections),
        quorum: Some(Quorum::Percent(50)),
        if_short: IfShort::ExtendOnce(7),
        thresholds: match ask.options(false).first() {
            Some(first) => vec![share(first.id.as_str(), Bound::MoreThan), share(first.id.as_str(), Bound::AtMost)],
            None => Vec::new(),
        },
        block: Blocking::Stops,
        names: Some(Names::Hidden),
        names_missing: true,
        topic: Slug::new("money"),
        ..spoken(ask)
    };
    asks.into_iter().flat_map(|ask| [spoken(ask.clone()), bound(ask)]).collect()
}

#[test]
fn a_draft_that_was_put_into_a_form_is_the_same_when_it_comes_back() {
    for draft in drafts() {
        let form = draft.form();
        assert_eq!(Draft::from_typed(&form).as_ref(), Ok(&draft), "{:?}", draft.ask.name());
        // As far as the page draws it: languages that a row lacks, rows that nobody fills, choices without a meaning.
        let empty =
            ["option", "name-en", "name-es", "meaning-en", "prompt-en", "places", "stance", "day", "time", "minutes"];
        let form = empty.iter().fold(form, |form, name| form.with(*name, ""));
        let form = ["threshold-option", "threshold-part", "threshold-whole"]
            .iter()
            .fold(form, |form, name| form.with(*name, ""));
        assert_eq!(Draft::from_typed(&form), Ok(draft));
    }
}

#[test]
fn a_row_is_named_after_its_words_or_its_time_and_no_two_alike() {
    let ids = |fields: &[(&str, &str)]| -> Vec<String> {
        let draft = Draft::from_form(fields.iter().copied()).unwrap();
        draft.ask.of().unwrap().options.iter().map(|option| option.id.to_string()).collect()
    };
    let names = |ask: &'static str, names: &[&'static str]| -> Vec<String> {
        let fields: Vec<(&str, &str)> =
            [("ask", ask)].into_iter().chain(names.iter().map(|name| ("name-es", *name))).collect();
        ids(&fields)
    };
    assert_eq!(
        names("choose", &["El Niño", "", "El niño", "مساءً", "None"]),
        ["el-nino", "el-nino-2", "option-4", "none-2"]
    );
    let times = [("ask", "times"), ("day", "2027-03-28"), ("time", "20:00"), ("day", "2027-03-29"), ("time", "")];
    assert_eq!(ids(&times), ["2027-03-28t2000", "2027-03-29"]);
    let kept = [("ask", "star"), ("option", "bread"), ("name-en", "Soup"), ("option", ""), ("name-en", "Bread")];
    assert_eq!(ids(&kept), ["bread", "bread-2"]);
    let form =
        Typed::read([("name-en", "Soup"), ("name-en", ""), ("name-es", ""), ("name-es", "Pan"), ("name-en", "")])
            .unwrap();
    assert_eq!((form.written(), form.rows()), (2, 3));
}

#[test]
fn a_threshold_is_of_the_answer_in_that_row() {
    let fields = [
        ("ask", "proposal"),
        ("who", "members"),
        ("name-en", ""),
        ("name-en", "Yes"),
        ("threshold-option", "2"),
        ("threshold-bound", "more-than"),
        ("threshold-part", "1"),
        ("threshold-whole", "2"),
        ("threshold-of", "cast"),
    ];
    let draft = Draft::from_form(fields).unwrap();
    assert_eq!(draft.thresholds[0].option.as_str(), "yes");
    let first = fields.map(|(name, value)| if name == "threshold-option" { (name, "1") } else { (name, value) });
    assert_eq!(Draft::from_form(first), Err(Refusal::ThresholdUnfit), "nothing was written in that row");
}

#[test]
fn what_cannot_be_read_is_said() {
    let refused = |name: &str, value: &str| {
        Draft::from_form([("ask", "rank"), ("name-en", "Ana"), ("title-en", "Who?"), (name, value)]).err()
    };
    assert_eq!(refused("ask", "guess"), Some(Refusal::KindUnknown));
    assert_eq!(refused("who", "circles"), Some(Refusal::CircleMissing));
    assert_eq!(refused("ranks", "two"), Some(Refusal::RangeUnfit));
    assert_eq!(refused("method", "guess"), Some(Refusal::MethodUnfit));
    assert_eq!(refused("seats", "-1"), Some(Refusal::MethodUnfit));
    assert_eq!(refused("quorum", "half"), Some(Refusal::QuorumUnfit));
    assert_eq!(refused("closes-at", "tomorrow"), Some(Refusal::TimesUnfit));
    assert_eq!(refused("day", "2027-02-30"), Some(Refusal::TimesUnfit));
    assert_eq!(refused("threshold-part", "1"), Some(Refusal::ThresholdUnfit));
    assert_eq!(refused("anything-else", "1"), None);
    assert_eq!(Draft::from_form(vec![("also", "irv"); 6_001]), Err(Refusal::TooLarge));
}

#[test]
fn where_anybody_answers_names_are_not_asked_for_by_a_form_that_only_kept_its_usual_choice() {
    let names = |names: &'static str| {
        Draft::from_form([("ask", "question"), ("who", "everyone"), ("names", names)]).unwrap().names
    };
    assert_eq!(names("shown"), None);
    assert_eq!(names("anonymous"), Some(Names::Anonymous), "but a wish that cannot be kept is refused later");
}

proptest! {
    #[test]
    fn no_form_makes_the_parser_fall_over(
        ask in "proposal|choose|count-in|dots|score|star|rank|times|question",
        pairs in prop::collection::vec(
            ("(title|about|name|meaning|prompt)-(en|es|.{0,3})|option|places|stance|day|time|minutes|who|circle|quorum|\
              threshold-(option|bound|part|whole|of)|min|max|dots|most|least|step|ranks|seats|method|opens-at|closes-at", ".{0,12}|[0-9]{1,11}|members|circles"),
            0..30,
        ),
    ) {
        let form = Typed::read([("ask".to_owned(), ask)].into_iter().chain(pairs)).unwrap();
        if let Ok(draft) = Draft::from_typed(&form) {
            prop_assert_eq!(Draft::from_typed(&draft.form()), Ok(draft));
        }
    }
}
