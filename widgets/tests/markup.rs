//! Every state of every widget, as the HTML parser of a browser reads it.
#![cfg(feature = "ssr")]

use i18n::Locale;
use model::{
    Attempt, Fields, Happened, Instant, Kind, OptionView, OwnView, Phase, PollView, QuorumNeed, ReasonRule, Refusal,
    Results, Role, Row, ShowResults, Slug, Standing, Tag, Text, Viewer, Voice, Zone, doc,
};
use widgets::{Dress, Language, Scene, Shell, count_elements, draw, scene_json};

const NASTY: &str = "</script><script>alert(1)</script> <b>\"bold\"</b> & <!-- -->";

fn text(words: &str) -> Text {
    Text([(Tag::new("en").unwrap(), words.to_owned()), (Tag::new("ar").unwrap(), "سؤال".to_owned())].into())
}

fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

fn open_poll() -> PollView {
    let about = doc("# Why\n\nBecause *we* [eat](https://a.example).\n\n1. one\n2. two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n").unwrap();
    PollView {
        group: slug("riverside"),
        group_name: text("Riverside"),
        discreet: Text::default(),
        languages: vec![],
        kind: Kind::Poll,
        id: slug("potluck"),
        title: text(NASTY),
        about: [(Tag::new("en").unwrap(), about)].into(),
        options: ["friday", "saturday"]
            .map(|id| OptionView { id: slug(id), name: text(NASTY), meaning: text("after work") })
            .to_vec(),
        min: 1,
        max: 1,
        reasons: None,
        open_to_all: true,
        circles: vec![],
        named: false,
        read_by_all: true,
        opens: Instant(1_795_000_000_000),
        closes: Instant(1_795_600_000_000),
        zone: Zone::utc(),
        now: Instant(1_795_100_000_000),
        phase: Phase::Open,
        viewer: Viewer::default(),
        standing: Standing::Votes,
        own: None,
        results: None,
        show_results: ShowResults::AfterVoting,
        quorum: None,
        can_vote: None,
        waiting: vec![],
        key: "00".repeat(16),
        attempt: None,
        happened: None,
    }
}

fn proposal() -> PollView {
    let options = ["agree", "abstain", "disagree", "block"];
    PollView {
        kind: Kind::Proposal,
        id: slug("garden"),
        options: options
            .map(|id| OptionView { id: slug(id), name: Text::default(), meaning: Text::default() })
            .to_vec(),
        reasons: Some(ReasonRule::RequiredForObjections),
        open_to_all: false,
        named: true,
        viewer: Viewer { role: Some(Role::Member), name: NASTY.into() },
        can_vote: Some(9),
        ..open_poll()
    }
}

fn counted(view: PollView) -> PollView {
    let rows = view.options.iter().map(|option| Row { id: option.id.clone(), count: 3 }).collect();
    let voice = Voice {
        voice: 1,
        name: Some("Amina".into()),
        choice: vec![view.options[0].id.clone()],
        reason: Some(NASTY.into()),
        lang: Tag::new("es"),
    };
    let results = Results { answers: 6, rows, voices: vec![voice], more_voices: 2 };
    PollView { results: Some(results), quorum: Some(QuorumNeed { needed: 5, reached: true }), ..view }
}

fn answered(view: PollView) -> PollView {
    let choice = vec![view.options[0].id.clone()];
    let own = OwnView { choice, reason: Some(NASTY.into()), reason_waits: true, ballot: Some("X".into()) };
    PollView { own: Some(own), happened: Some(Happened::Counted), ..counted(view) }
}

fn refused(view: PollView) -> PollView {
    let fields = Fields { choice: vec!["friday".into()], reason: NASTY.into(), ..Fields::default() };
    PollView { attempt: Some(Attempt { fields, refusal: Some(Refusal::ReasonMissing) }), ..view }
}

/// Each state with its name.
fn states() -> Vec<(&'static str, PollView)> {
    let mut states = Vec::new();
    for view in [open_poll(), PollView { max: 2, ..open_poll() }, proposal()] {
        states.extend([
            ("ballot", view.clone()),
            ("refused", refused(view.clone())),
            ("answered", answered(view.clone())),
            ("refused when changing", refused(answered(view.clone()))),
            ("not yet open", PollView { phase: Phase::Before, ..view.clone() }),
            ("over", PollView { phase: Phase::Over, happened: None, ..answered(view.clone()) }),
            ("too late", PollView { phase: Phase::Over, ..refused(view.clone()) }),
            ("for reading", PollView { standing: Standing::Reads, ..counted(view.clone()) }),
            (
                "another circle",
                PollView { standing: Standing::OtherCircle, circles: vec![slug("kitchen")], ..view.clone() },
            ),
            (
                "outside",
                PollView { standing: Standing::Outside, title: Text::default(), options: vec![], ..view.clone() },
            ),
            ("not listed", PollView { standing: Standing::SiteNotListed, ..view }),
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

/// The tree of a markup as it is written: every element that is not void is closed by name.
fn written(markup: &str) -> String {
    const VOID: [&str; 4] = ["input", "br", "hr", "img"];
    let mut tree = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            rest = &after[after.find("-->").unwrap() + 3..];
            continue;
        }
        let end = rest.find('>').unwrap();
        let name = rest[..end].split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if rest.starts_with('/') {
            tree.push(')');
        } else {
            tree.push_str(&format!("({name}"));
            if VOID.contains(&name) {
                tree.push(')');
            }
        }
        rest = &rest[end + 1..];
    }
    tree
}

/// The tree that a browser makes of it.
fn read(markup: &str) -> String {
    fn walk(element: scraper::ElementRef<'_>, tree: &mut String) {
        for child in element.child_elements() {
            tree.push_str(&format!("({}", child.value().name()));
            walk(child, tree);
            tree.push(')');
        }
    }
    let mut tree = String::new();
    walk(scraper::Html::parse_fragment(markup).root_element(), &mut tree);
    tree
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
