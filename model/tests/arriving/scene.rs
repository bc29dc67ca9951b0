//! People and forms for the tests.

use porchlight_model::signup::{
    Choice, Condition, For, FormSettings, Network, OnRequest, Page, Pairs, Question, Request, Sealed, Section,
    SignupDraft, SignupForm, StepTaken, What, step,
};
use porchlight_model::{Actor, Instant, Person, Refusal, Role, Slug, Tag, Text, Versioned};

pub(crate) const NOW: Instant = Instant(1_795_000_000_000);

pub(crate) fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

pub(crate) fn text(words: &str) -> Text {
    [(Tag::new("en").unwrap(), words.to_owned())].into_iter().collect()
}

pub(crate) fn words(words: &str) -> Sealed {
    Sealed(words.to_owned())
}

/// A question of that kind, which need not be answered.
pub(crate) fn question(id: &str, what: What) -> Question {
    Question {
        id: slug(id),
        what,
        label: text(id),
        help: Text::default(),
        why: Text::default(),
        required: false,
        shown_if: None,
    }
}

pub(crate) fn required(id: &str, what: What) -> Question {
    Question { required: true, ..question(id, what) }
}

pub(crate) fn shown_if(question: Question, condition: Condition) -> Question {
    Question { shown_if: Some(condition), ..question }
}

pub(crate) fn is(question: &str, value: &str) -> Condition {
    Condition::Is { question: slug(question), value: value.to_owned() }
}

pub(crate) fn options(ids: &[&str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { id: slug(id), name: text(id) }).collect()
}

pub(crate) fn one_of(ids: &[&str]) -> What {
    What::OneOf { options: options(ids), other: false }
}

pub(crate) fn consent(words: &str) -> What {
    What::Consent { to: Versioned::first(text(words)) }
}

pub(crate) fn draft(questions: Vec<Question>) -> SignupDraft {
    let section = Section { title: Text::default(), questions };
    let page = Page { title: Text::default(), sections: vec![section] };
    SignupDraft {
        title: text("Join us"),
        about: Text::default(),
        purpose: For::default(),
        pages: vec![page],
        settings: None,
    }
}

pub(crate) fn form(questions: Vec<Question>) -> SignupForm {
    draft(questions).check(None).unwrap().0
}

/// A form with a question of each kind, some of them shown only after others.
pub(crate) fn everything() -> SignupForm {
    form(vec![
        question("hello", What::Words),
        required("called", What::Called),
        question("pronouns", What::Pronouns),
        question("story", What::LongText),
        question("line", What::ShortText),
        question("contact", What::SafeToContact),
        question("mail", What::Email),
        question("phone", What::Phone),
        question("handle", What::Handle { networks: vec![] }),
        question("signal", What::Handle { networks: vec![Network::Signal] }),
        question("meal", one_of(&["soup", "bread"])),
        question("help", What::SomeOf { options: options(&["cook", "drive"]), other: true, most: Some(2) }),
        question("child", What::YesNo),
        shown_if(question("age", What::Number { least: Some(0), most: Some(17) }), is("child", "yes")),
        question("mood", What::Scale { from: 1, to: 5, low: Text::default(), high: Text::default() }),
        question("since", What::Date),
        question("languages", What::Languages),
        question("free", What::Availability),
        shown_if(required("route", What::ShortText), Condition::All(vec![is("help", "drive"), is("child", "no")])),
        required("rules", consent("I will be kind.")),
    ])
}

pub(crate) fn pairs(fields: &[(&str, &str)]) -> Pairs {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

pub(crate) fn somebody(id: i64, role: Role) -> Actor {
    Actor::Person(Person { id, role, name: String::new(), circles: Default::default(), paths: Default::default() })
}

pub(crate) fn greeter(id: i64) -> Actor {
    somebody(id, Role::Greeter)
}

pub(crate) fn request() -> Request {
    Request::new("0".repeat(32), slug("join"), 1, Tag::new("es").unwrap(), NOW)
}

pub(crate) fn rules(approvals: u8) -> FormSettings {
    FormSettings { approvals, paths: [slug("kitchen")].into(), ..FormSettings::default() }
}

pub(crate) fn approve() -> OnRequest {
    OnRequest::Approve { path: None, words: None }
}

pub(crate) fn not_now() -> OnRequest {
    OnRequest::NotNow { words: words("Ask again in spring.") }
}

/// What comes of it.
pub(crate) fn does(
    request: &Request,
    rules: &FormSettings,
    command: OnRequest,
    actor: &Actor,
) -> Result<Request, Refusal> {
    taken(request, rules, command, actor).map(|taken| taken.request)
}

pub(crate) fn taken(
    request: &Request,
    rules: &FormSettings,
    command: OnRequest,
    actor: &Actor,
) -> Result<StepTaken, Refusal> {
    step(request, rules, &command, actor, NOW)
}
