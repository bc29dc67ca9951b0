//! One question: what is asked, why, what is wrong with the answer, the fields, and the way out.
//!
//! A component by itself, so that of a form of sixty questions only those are drawn anew that change.

use std::collections::BTreeMap;
use std::rc::Rc;

use i18n::Locale;
use model::signup::{Question, SignupView, What, Wrong};
use yew::prelude::*;

use super::{choices, lines, mend, tongues, week};
use crate::Scene;
use crate::parts::field;
use crate::parts::markup::{Tag, classed, said, tag, words};
use crate::parts::refused::sign;
use crate::parts::words::text;

/// Where a question stands: its part, its section, its place there.
pub(super) type Place = (usize, usize, usize);

/// Which question each is, of how many. It goes past the questions: one that comes or goes draws no other anew, only its
/// number.
pub(super) type Numbers = Rc<BTreeMap<Place, (u64, u64)>>;

/// Properties of [`Asked`].
#[derive(Clone, Properties)]
pub(super) struct Props {
    pub(super) scene: Rc<Scene<SignupView>>,
    pub(super) locale: Locale,
    /// Where it stands.
    pub(super) at: Place,
    /// Whether it says which question it is.
    pub(super) numbered: bool,
    /// Whether it is for this person.
    pub(super) shown: bool,
    /// Whether the module runs.
    pub(super) awake: bool,
    /// What is wrong with the answer.
    pub(super) wrong: Option<Wrong>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let facts = |props: &Props| (props.at, props.numbered, props.shown, props.awake, props.wrong);
        Rc::ptr_eq(&self.scene, &other.scene) && self.locale == other.locale && facts(self) == facts(other)
    }
}

/// A question, and all that its fields need to know.
pub(super) struct Sheet<'a> {
    pub(super) view: &'a SignupView,
    pub(super) question: &'a Question,
    pub(super) locale: &'a Locale,
    wrong: bool,
    /// Whether the browser itself asks for an answer.
    pub(super) required: bool,
    described: String,
}

impl Sheet<'_> {
    /// The id of its first field, and of others by their part.
    pub(super) fn id(&self) -> String {
        self.question.field()
    }

    pub(super) fn part(&self, part: &str) -> String {
        self.question.part(part)
    }

    /// The last thing that was typed into a field, where the form came back.
    pub(super) fn begins(&self, name: &str) -> Option<String> {
        let typed = &self.view.attempt.as_ref()?.fields;
        typed.iter().rev().find(|(have, _)| have == name).map(|(_, value)| value.clone())
    }

    /// Whether that was ticked, where the form came back.
    pub(super) fn is_ticked(&self, name: &str, value: &str) -> bool {
        let typed = self.view.attempt.as_ref().map(|attempt| attempt.fields.as_slice()).unwrap_or_default();
        typed.iter().any(|(have, said)| have == name && said == value)
    }

    /// What every field carries that answers the question: what describes it, whether it must be answered, and
    /// whether something is wrong with it.
    pub(super) fn marked(&self, input: Tag) -> Tag {
        input
            .set_some("aria-describedby", self.described())
            .set_some("aria-invalid", self.invalid())
            .set_if("required", self.required)
    }

    /// The ids of what describes its fields.
    pub(super) fn described(&self) -> Option<String> {
        Some(self.described.clone()).filter(|ids| !ids.is_empty())
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.wrong.then_some("true")
    }

    /// A row that can be ticked, and its words. The first of a question has the question's own id.
    pub(super) fn row(&self, kind: &'static str, first: bool, name: String, value: &str, words: Html) -> Tag {
        let id = if first { self.id() } else { format!("{name}.o-{value}") };
        let ticked = self.is_ticked(&name, value);
        let input = field::tick(kind, id, name, value.to_owned(), ticked);
        // Of several boxes no one is needed by itself.
        let input = input.set_if("required", self.required && kind == "radio");
        classed("label", "row").with(input).with(classed("span", "row-words").with(words))
    }

    /// The box with which somebody agrees to that version of the words with the id of the part `text`.
    pub(super) fn agree(&self, version: String) -> Tag {
        let (id, ticked) = (self.id(), self.is_ticked(&self.id(), &version));
        let input = field::tick("checkbox", id.clone(), id, version, ticked).set_if("required", self.required);
        let words = classed("span", "row-words").say(self.locale.consent_agree());
        classed("label", "row").with(input.set("aria-describedby", self.part("text"))).with(words)
    }

    /// A field of one line with a label of its own, under the question.
    pub(super) fn line(&self, name: String, label: i18n::Said) -> Html {
        let input = field::input("text").set("id", name.clone()).set("name", name.clone()).set("dir", "auto");
        let input = input.set("autocomplete", "off").set_some("value", self.begins(&name));
        classed("div", "line").with(tag("label").set("for", name).say(label)).with(input).into()
    }
}

/// Draws one.
#[component]
pub(super) fn Asked(props: &Props) -> Html {
    let Props { scene, locale, at, numbered, shown, awake, wrong } = props;
    let (part, section, place) = at;
    let section = scene.view.pages.get(*part).and_then(|page| page.sections.get(*section));
    let Some(question) = section.and_then(|section| section.questions.get(*place)) else { return Html::default() };
    if !question.asks() {
        let words = text(&question.label, locale);
        return classed("p", "between").set_if("hidden", !shown).with(words).into();
    }
    let conditional = question.shown_if.is_some();
    let part = |part: &str| question.part(part);
    let beside: [(&str, bool); 4] = [
        ("help", !question.help.is_empty()),
        ("may", conditional && !awake),
        ("why", !question.why.is_empty()),
        ("wrong", wrong.is_some()),
    ];
    let described: Vec<String> = beside.iter().filter(|(_, is)| *is).map(|(name, _)| part(name)).collect();
    let sheet = Sheet {
        view: &scene.view,
        question,
        locale,
        wrong: wrong.is_some(),
        required: question.required && (!conditional || (*awake && *shown)),
        described: described.join(" "),
    };
    let quiet =
        |name: &str, is: bool, class: &'static str| is.then(|| classed("p", class).set("id", question.part(name)));
    let [help, may, why, _] = beside.map(|(name, is)| quiet(name, is, "help"));
    let why =
        why.map(|line| line.say(locale.question_why()).with(words(" ".to_owned())).with(text(&question.why, locale)));
    let wrong = wrong.map(|wrong| {
        let sentence = tag("span").with(mend::sentence(wrong, &scene.view, locale));
        classed("p", "wrong").set("id", part("wrong")).with(sign()).with(sentence)
    });
    let needed = question.required.then(|| classed("small", "needed").with("\u{a0}· ").say(locale.question_needed()));
    let label = |name: &'static str| classed(name, "label").with(text(&question.label, locale)).with_some(needed);
    // Several fields are a group, named by its legend; one has a label.
    let grouped = is_group(&question.what);
    let (around, label) = match grouped {
        true => (classed("fieldset", "answer").set_some("aria-describedby", sheet.described()), label("legend")),
        false => (classed("div", "answer"), label("label").set("for", question.field())),
    };
    let skips = !question.required && !matches!(question.what, What::Consent { .. });
    classed("div", "asked")
        .set("data-question", question.field())
        .set_if("hidden", !shown)
        .with_some(numbered.then(|| html! { <Nth at={*at} locale={locale.clone()} /> }))
        .with(
            around
                .with(label)
                .with_some(help.map(|line| line.with(text(&question.help, locale))))
                .with_some(may.map(|line| line.say(locale.question_may_leave())))
                .with_some(why)
                .with_some(wrong)
                .with(fields(&sheet)),
        )
        .with_some(skips.then(|| skip(&sheet)))
        .into()
}

#[derive(Clone, PartialEq, Properties)]
struct NthProps {
    at: Place,
    locale: Locale,
}

#[component]
fn Nth(props: &NthProps) -> Html {
    let numbers: Numbers = use_context().unwrap_or_default();
    match numbers.get(&props.at) {
        Some((nth, of)) => said("p", "nth", props.locale.question_of(*nth, *of)),
        None => Html::default(),
    }
}

fn is_group(what: &What) -> bool {
    match what {
        What::Handle { .. }
        | What::SafeToContact
        | What::OneOf { .. }
        | What::SomeOf { .. }
        | What::YesNo
        | What::Scale { .. }
        | What::Languages
        | What::Availability
        | What::Consent { .. } => true,
        What::ShortText
        | What::LongText
        | What::Called
        | What::Pronouns
        | What::Email
        | What::Phone
        | What::Number { .. }
        | What::Date
        | What::Words => false,
    }
}

fn fields(sheet: &Sheet<'_>) -> Html {
    match &sheet.question.what {
        What::Words => Html::default(),
        What::OneOf { options, other } => choices::one(sheet, options, *other),
        What::SomeOf { options, other, most } => choices::some(sheet, options, *other, *most),
        What::YesNo => choices::yes_no(sheet),
        What::Scale { from, to, low, high } => choices::scale(sheet, *from, *to, low, high),
        What::Consent { to } => choices::consent(sheet, to),
        What::Languages => tongues::draw(sheet),
        What::Availability => week::draw(sheet),
        _ => lines::draw(sheet),
    }
}

/// "Prefer not to say": on everything that need not be answered.
fn skip(sheet: &Sheet<'_>) -> Html {
    let name = sheet.part("skip");
    let input = field::tick("checkbox", name.clone(), name.clone(), "yes".to_owned(), sheet.is_ticked(&name, "yes"));
    // It says of what, to those who do not see where it stands.
    let input = input.set("aria-describedby", sheet.part("of"));
    let of = classed("span", "heard").set("id", sheet.part("of")).with(text(&sheet.question.label, sheet.locale));
    classed("div", "rather-not-line")
        .with(classed("label", "rather-not").with(input).with(tag("span").say(sheet.locale.question_skip())))
        .with(of)
        .into()
}
