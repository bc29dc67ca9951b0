//! Every state of every widget, as the HTML parser of a browser reads it.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use i18n::Locale;
use model::counting::Method;
use model::{
    Answer, Attempt, Blocking, Bound, CountOf, Decision, Event, Fields, Form, Happened, Happening, IfShort, Instant,
    Kind, Local, Names, OptionView, Outcome, OwnView, Phase, PollView, Quorum, QuorumNeed, ReasonRule, Refusal,
    Results, Reworded, Role, Row, RulesView, Share, ShareOf, Slug, Standing, Step, Suggest, SuggestionView, Tag, Text,
    Threshold, TrustView, Verdict, Viewer, Voice, Wording, doc,
};
use shown::page::{NASTY, all, ids};
use shown::slug;
use shown::tree::{read, written};
use widgets::{Dress, Language, Scene, Shell, count_elements, draw, scene_json};

fn text(words: &str) -> Text {
    Text([(Tag::new("en").unwrap(), words.to_owned()), (Tag::new("ar").unwrap(), "سؤال".to_owned())].into())
}

fn options(view: &mut PollView, change: impl Fn(OptionView) -> OptionView) {
    view.options = std::mem::take(&mut view.options).into_iter().map(change).collect();
}

fn open_poll() -> PollView {
    let about = doc("# Why\n\nBecause *we* [eat](https://a.example).\n\n1. one\n2. two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n").unwrap();
    let form = Form::Choose { min: 1, max: 1 };
    let mut view = shown::poll(form, Some(Method::Plurality), &[("friday", 0, &[]), ("saturday", 0, &[])]);
    options(&mut view, |option| OptionView { name: text(NASTY), meaning: text("after work"), ..option });
    PollView {
        title: text(NASTY),
        about: [(Tag::new("en").unwrap(), about)].into(),
        open_to_all: true,
        names: Names::Hidden,
        read_by_all: true,
        now: Instant(1_795_100_000_000),
        phase: Phase::Open,
        viewer: Viewer::default(),
        results: None,
        can_vote: None,
        key: "00".repeat(16),
        ..view
    }
}

fn answer(answer: Answer) -> OptionView {
    OptionView { name: Text::default(), answer: Some(answer), ..shown::option(answer.as_str(), "") }
}

fn proposal() -> PollView {
    let answers = [Answer::Agree, Answer::Abstain, Answer::Disagree, Answer::Block];
    PollView {
        kind: Kind::Proposal,
        id: slug("garden"),
        options: answers.map(answer).to_vec(),
        reasons: Some(ReasonRule::RequiredForObjections),
        open_to_all: false,
        names: Names::Shown,
        viewer: Viewer { role: Some(Role::Member), name: NASTY.into() },
        can_vote: Some(9),
        ..open_poll()
    }
}

/// Every way of answering, with what can stand on a ballot beside it.
fn forms() -> Vec<PollView> {
    let several = PollView { form: Form::Choose { min: 1, max: 2 }, suggest: Suggest::Freely, ..open_poll() };
    let mut prompted = PollView { reasons: Some(ReasonRule::Optional), ..several.clone() };
    options(&mut prompted, |option| OptionView {
        prompt: text(NASTY),
        places: Some(12),
        places_left: Some(0),
        ..option
    });
    prompted.options.push(answer(Answer::None));
    let count_in = PollView { options: [Answer::In, Answer::Out].map(answer).to_vec(), ..open_poll() };
    let form = |form: Form| PollView {
        form,
        reasons: Some(ReasonRule::Optional),
        suggest: Suggest::AfterApproval,
        ..open_poll()
    };
    let mut times = form(Form::Times { maybe: true });
    options(&mut times, |option| OptionView {
        at: Local::new(if option.id.as_str() == "friday" { "2026-12-04" } else { "2026-12-05T18:00" }),
        starts: Some(Instant(1_796_400_000_000)),
        minutes: Some(90),
        ..option
    });
    vec![
        open_poll(),
        several,
        prompted,
        count_in,
        proposal(),
        PollView { names: Names::Anonymous, ..proposal() },
        form(Form::Dots { dots: 10, most: 4 }),
        form(Form::Score { least: 0, most: 5, step: 1 }),
        form(Form::Rank { least: 2 }),
        times,
        PollView { options: vec![], reasons: Some(ReasonRule::Required), ..form(Form::Words) },
    ]
}

fn marks(view: &PollView) -> model::Said {
    view.options.first().map(|option| (option.id.clone(), 1)).into_iter().collect()
}

fn counted(view: PollView) -> PollView {
    let rows = view
        .options
        .iter()
        .map(|option| Row { id: option.id.clone(), count: 3, marks: vec![(1, 3)], leads: true, middle: None })
        .collect();
    let voice = Voice {
        voice: 1,
        name: Some("Amina".into()),
        marks: marks(&view),
        reason: Some(NASTY.into()),
        lang: Tag::new("es"),
    };
    let results = Results { answers: 6, rows, voices: vec![voice], more_voices: 2, helped: 1, paper: 1, trusted: 1 };
    PollView { results: Some(results), quorum: Some(QuorumNeed { needed: 5, reached: true }), ..view }
}

fn answered(view: PollView) -> PollView {
    let own = OwnView {
        marks: marks(&view),
        reason: Some(NASTY.into()),
        reason_waits: true,
        helped: true,
        ballot: Some("X".into()),
    };
    PollView { own: Some(own), happened: Some(Happened::Counted), ..counted(view) }
}

fn refused(view: PollView) -> PollView {
    let typed = |(id, typed): (&str, &str)| (id.to_owned(), typed.to_owned());
    let fields = Fields {
        choice: vec!["friday".into()],
        marks: [("friday", NASTY), ("saturday", "2")].map(typed).into(),
        reason: NASTY.into(),
        helped: true,
        ..Fields::default()
    };
    PollView { attempt: Some(Attempt { fields, refusal: Some(Refusal::ReasonMissing) }), ..view }
}

fn refused_because(refusal: Refusal, view: PollView) -> PollView {
    let mut view = refused(view);
    if let Some(attempt) = &mut view.attempt {
        attempt.refusal = Some(refusal);
    }
    view
}

/// With all that can be declared, and all that can have happened.
fn bound(view: PollView) -> PollView {
    let at = view.opens;
    let option = view.options.first().map_or(slug("agree"), |option| option.id.clone());
    let threshold = Threshold { option: option.clone(), bound: Bound::MoreThan, part: 2, whole: 3, of: ShareOf::Cast };
    let words = |what| Reworded { what, lang: Tag::new("ar").unwrap(), before: NASTY.into(), after: NASTY.repeat(9) };
    let words = [Wording::Title, Wording::About, Wording::Meaning(option.clone())].map(words).to_vec();
    let events = [
        Event::Reworded { words },
        Event::Extended { until: view.closes, short: true },
        Event::Paper { count: 2, by: NASTY.into() },
        Event::OptionAdded { option },
        Event::Withdrawn,
    ];
    let names = vec![NASTY.to_owned(), "Bo".to_owned()];
    let rules = RulesView {
        late: None,
        quorum: Some(Quorum::Percent(50)),
        if_short: IfShort::ExtendOnce(7),
        thresholds: vec![threshold],
        block: Blocking::Signals,
        also: vec![Method::Borda, Method::Schulze],
        names_missing: true,
        ..view.rules.clone()
    };
    PollView {
        open_to_all: false,
        can_vote: Some(9),
        rules,
        happenings: events.map(|event| Happening { at, event }).to_vec(),
        trust: Some(TrustView { topic: text(NASTY), to: Some(NASTY.into()), by: names.clone(), circle: names }),
        suggestions: vec![SuggestionView { suggestion: 7, name: text(NASTY) }],
        viewer: Viewer { role: Some(Role::Organiser), name: NASTY.into() },
        ..view
    }
}

/// Over: what it came to, by which rules, and what the group makes of it.
fn concluded(view: PollView) -> PollView {
    let view = counted(bound(view));
    let ids: Vec<Slug> = view.options.iter().map(|option| option.id.clone()).collect();
    let count = |method, winners: &[Slug], tied: &[Slug]| CountOf {
        method,
        seats: 1,
        winners: winners.to_vec(),
        tied: if tied.is_empty() { vec![] } else { vec![tied.to_vec()] },
    };
    let first = ids.get(..1).unwrap_or_default();
    let share = Share { threshold: view.rules.thresholds[0].clone(), votes: 4, out_of: 6, met: false };
    let decision = Decision {
        verdict: Verdict::Tied,
        quorum: Some(QuorumNeed { needed: 5, reached: true }),
        shares: vec![share],
        blocks: 1,
        counts: vec![
            count(Method::Irv, &[], &ids),
            count(Method::Borda, first, &[]),
            count(Method::Schulze, &[], &ids),
        ],
    };
    let step = |by| Step { what: text(NASTY), who: NASTY.into(), by };
    let outcome = Outcome {
        statement: text(&format!("{NASTY}\n\n{NASTY}")),
        steps: vec![step(Local::new("2027-03-28")), step(None)],
        review: Local::new("2027-12-31"),
        author: NASTY.into(),
        at: view.closes,
    };
    PollView { phase: Phase::Over, decision: Some(decision), outcome: Some(outcome), ..view }
}

/// Each state with its name.
fn states() -> Vec<(&'static str, PollView)> {
    let mut states = Vec::new();
    for view in forms() {
        states.extend([
            ("ballot", view.clone()),
            ("refused", refused(view.clone())),
            ("level", refused_because(Refusal::RanksLevel, view.clone())),
            ("unreadable", refused_because(Refusal::MarkUnreadable, view.clone())),
            ("answered", answered(view.clone())),
            ("refused when changing", refused(answered(view.clone()))),
            ("not yet open", PollView { phase: Phase::Before, ..view.clone() }),
            ("over", PollView { phase: Phase::Over, happened: None, ..answered(view.clone()) }),
            ("taken back", PollView { phase: Phase::Withdrawn, happened: None, ..answered(view.clone()) }),
            ("too late", PollView { phase: Phase::Over, ..refused(view.clone()) }),
            ("for reading", PollView { standing: Standing::Reads, ..counted(view.clone()) }),
            ("came later", PollView { standing: Standing::Late, ..view.clone() }),
            (
                "another circle",
                PollView { standing: Standing::OtherCircle, circles: vec![slug("kitchen")], ..view.clone() },
            ),
            (
                "outside",
                PollView { standing: Standing::Outside, title: Text::default(), options: vec![], ..view.clone() },
            ),
            ("not listed", PollView { standing: Standing::SiteNotListed, ..view.clone() }),
            ("with rules and changes", bound(view.clone())),
            ("over, with what follows", concluded(view)),
        ]);
    }
    states
}

fn scene(view: PollView, dress: Dress) -> Scene {
    let language =
        |tag: &str| Language { tag: Tag::new(tag).unwrap(), name: tag.into(), messages: format!("/assets/{tag}.ftl") };
    let shell = Shell {
        dress,
        action: "/riverside/poll/potluck".into(),
        page: "https://porch.example/riverside/poll/potluck".into(),
        join: "https://porch.example/riverside/join".into(),
        languages: ["en", "es", "ar"].map(language).to_vec(),
    };
    Scene { view, shell, prefs: vec![] }
}

fn drawn(view: PollView, dress: Dress, lang: &str) -> String {
    pollster::block_on(draw(scene(view, dress), Locale::built_in(&[Tag::new(lang).unwrap()])))
}

#[test]
fn a_browser_reads_every_state_as_it_was_written() {
    for (state, view) in states() {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            for lang in ["en", "es", "ar"] {
                let markup = drawn(view.clone(), dress, lang);
                assert_eq!(written(&markup), read(&markup), "{state} in {lang}");
                assert_eq!(count_elements(&markup), read(&markup).matches('(').count(), "{state} in {lang}");
            }
        }
    }
}

#[test]
fn what_people_wrote_is_never_markup() {
    for (state, view) in states() {
        let markup = drawn(view.clone(), Dress::Page, "en");
        assert!(!markup.contains("<script") && !markup.contains("<b>"), "{state}");
        assert!(!scene_json(&scene(view, Dress::Page)).unwrap().contains('<'), "{state}");
    }
}

#[test]
fn a_strict_policy_finds_nothing_to_refuse() {
    for (state, view) in states() {
        let markup = drawn(view, Dress::Page, "en");
        for forbidden in [" style=", " onclick=", " oninput=", "javascript:", "<style"] {
            assert!(!markup.contains(forbidden), "{state}: {forbidden}");
        }
    }
}

#[test]
fn somebody_outside_learns_nothing_of_the_question() {
    let outside = states().into_iter().find(|(state, _)| *state == "outside").unwrap().1;
    let markup = drawn(outside, Dress::Page, "en");
    assert!(markup.contains("Only members of the group can see this."));
    assert!(!markup.contains("fieldset") && !markup.contains("name=\"choice\""));
}

#[test]
fn a_reader_of_arabic_reads_from_right_to_left_and_is_told_what_is_not_translated() {
    let view = PollView { title: Text([(Tag::new("en").unwrap(), "Which day?".to_owned())].into()), ..open_poll() };
    let markup = drawn(view, Dress::Embed, "ar");
    let root = &markup[markup.find("<div").unwrap()..];
    let root = &root[..root.find('>').unwrap()];
    assert!(root.contains("lang=\"ar\"") && root.contains("dir=\"rtl\""), "{root}");
    assert!(markup.contains("<span lang=\"en\" dir=\"ltr\">Which day?</span>"));
    assert!(markup.contains("class=\"in-language\""));
}

#[test]
fn what_was_typed_comes_back_after_a_refusal() {
    let markup = drawn(refused(proposal()), Dress::Page, "en");
    assert!(markup.contains("Please say why in a few words."));
    assert!(markup.contains("&lt;b&gt;\"bold\"&lt;/b&gt; &amp; &lt;!-- --&gt;</textarea>"), "{markup}");
    let markup = drawn(refused(open_poll()), Dress::Page, "en");
    assert!(markup.contains("value=\"friday\" checked"));
}

#[test]
fn somebody_who_is_too_late_is_told_and_keeps_their_words() {
    let markup = drawn(PollView { phase: Phase::Over, ..refused(proposal()) }, Dress::Page, "en");
    assert!(markup.contains("class=\"refusal missing\"") && !markup.contains("<fieldset"));
    assert!(markup.contains("&lt;b&gt;\"bold\"&lt;/b&gt;"), "{markup}");
}

#[test]
fn no_two_elements_have_one_id_and_every_input_has_a_label() {
    for (state, view) in states() {
        let page = scraper::Html::parse_fragment(&drawn(view, Dress::Page, "en"));
        let ids = ids(&page, state);
        for input in all(&page, "input:not([type=hidden]), textarea") {
            let id = input.value().id().unwrap_or_default();
            let within = input.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "label"));
            assert!(within || all(&page, &format!("label[for={id}]")).len() == 1, "{state}: {}", input.html());
        }
        for described in all(&page, "[aria-describedby], [aria-labelledby]") {
            let element = described.value();
            let named = [element.attr("aria-describedby"), element.attr("aria-labelledby")].into_iter().flatten();
            for id in named.flat_map(str::split_whitespace).filter(|id| !id.ends_with("refusal")) {
                assert!(ids.binary_search(&id).is_ok(), "{state}: nothing is called {id}");
            }
        }
    }
}

#[test]
fn the_enter_key_sends_the_answer_and_not_another_language() {
    for (state, view) in states() {
        let markup = drawn(view, Dress::Page, "en");
        if !markup.contains("class=\"ballot\"") {
            continue;
        }
        let first = &markup[markup.find("<button").unwrap()..];
        let first = &first[..first.find('>').unwrap()];
        assert!(first.contains("value=\"vote\""), "{state}: {first}");
    }
}
