//! A poll to draw, and what somebody reads of the drawing.

#[allow(dead_code)] // Not every file of tests needs all of it.
pub(crate) mod page;
#[allow(dead_code)] // Not every file of tests needs it.
pub(crate) mod tree;

use i18n::Locale;
use model::counting::{How, Method};
use model::*;
use widgets::{Dress, Scene, Shell, draw};

pub(crate) fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

pub(crate) fn text(words: &str) -> Text {
    Text([(Tag::new("en").unwrap(), words.to_owned())].into())
}

pub(crate) fn option(id: &str, name: &str) -> OptionView {
    serde_json::from_value(serde_json::json!({ "id": id, "name": text(name) })).unwrap()
}

/// An option, its count, and how often each number was given to it.
pub(crate) type Counted<'a> = (&'a str, u64, &'a [(u32, u64)]);

/// A poll of members that is over: soup, bread or rice; twelve can answer, six did.
pub(crate) fn poll(form: Form, method: Option<Method>, rows: &[Counted<'_>]) -> PollView {
    let row = |(id, count, marks): &Counted<'_>| -> Row {
        serde_json::from_value(serde_json::json!({ "id": id, "count": count, "marks": marks })).unwrap()
    };
    let results = Results {
        answers: 6,
        rows: rows.iter().map(row).collect(),
        voices: vec![],
        more_voices: 0,
        helped: 0,
        paper: 0,
        trusted: 0,
    };
    PollView {
        group: slug("riverside"),
        group_name: text("Riverside"),
        discreet: Text::default(),
        languages: vec![],
        kind: Kind::Poll,
        id: slug("potluck"),
        title: text("What shall we eat?"),
        about: [].into(),
        options: rows.iter().map(|(id, ..)| option(id, &id.to_uppercase())).collect(),
        form,
        reasons: None,
        rules: RulesView {
            late: None,
            how: method.map(How::by),
            ..serde_json::from_value(serde_json::json!({ "if_short": "fail", "block": "no" })).unwrap()
        },
        suggest: Suggest::No,
        suggestions: vec![],
        trust: None,
        open_to_all: false,
        circles: vec![],
        names: Names::Shown,
        read_by_all: false,
        opens: Instant(1_795_000_000_000),
        closes: Instant(1_795_600_000_000),
        zone: Zone::utc(),
        now: Instant(1_795_700_000_000),
        phase: Phase::Over,
        viewer: Viewer { role: Some(Role::Member), name: "Bo".into() },
        standing: Standing::Votes,
        own: None,
        results: Some(results),
        show_results: ShowResults::AfterVoting,
        decision: None,
        outcome: None,
        happenings: vec![],
        quorum: None,
        can_vote: Some(12),
        waiting: vec![],
        key: String::new(),
        attempt: None,
        happened: None,
    }
}

pub(crate) fn chosen(rows: &[(&str, u64)]) -> PollView {
    let rows: Vec<Counted<'_>> = rows.iter().map(|(id, count)| (*id, *count, &[][..])).collect();
    poll(Form::Choose { min: 1, max: 1 }, Some(Method::Plurality), &rows)
}

pub(crate) fn still_open(view: PollView) -> PollView {
    PollView { phase: Phase::Open, now: Instant(1_795_100_000_000), decision: None, ..view }
}

pub(crate) fn markup(view: PollView, dress: Dress) -> String {
    let shell = Shell {
        dress,
        action: "/riverside/poll/potluck".into(),
        page: "https://porch.example/riverside/poll/potluck".into(),
        join: "https://porch.example/riverside/join".into(),
        languages: vec![],
    };
    pollster::block_on(draw(Scene { view, shell, prefs: vec![] }, Locale::built_in(&[Tag::new("en").unwrap()])))
}

/// The words of all that a selector finds, a line for each, without marks of direction.
pub(crate) fn read(markup: &str, selector: &str) -> Vec<String> {
    let page = scraper::Html::parse_fragment(markup);
    let words = |element: scraper::ElementRef<'_>| {
        let words: String = element.text().collect::<Vec<_>>().join(" ").replace(['\u{2068}', '\u{2069}'], "");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    page.select(&scraper::Selector::parse(selector).unwrap()).map(words).collect()
}
