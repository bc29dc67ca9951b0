//! The ballot: real inputs in a real fieldset in a real form. Each way of answering has a room of its own.

mod choose;
mod dots;
pub(crate) mod hands;
mod numbers;
pub(crate) mod rank;
mod reason;
mod score;
mod times;

use i18n::{Locale, Said};
use model::{Attempt, Fields, Form, Names, PollView, Refusal, Slug, whole_number};
use yew::prelude::*;

use super::markup::{self, classed, tag};
use super::offer::Offer;
use super::refused::refused;
use super::{field, link};
use crate::{Dress, Mood, Scene};

/// A ballot while it is drawn.
pub(crate) struct Paper<'a> {
    view: &'a PollView,
    offers: &'a [Offer],
    locale: &'a Locale,
    mood: &'a Mood,
    /// What its inputs begin with; none where they came with the page, and are as somebody left them.
    begins: Option<Fields>,
    refusal: Option<Refusal>,
}

impl Paper<'_> {
    fn id(&self, part: &str) -> String {
        id(self.view, part)
    }

    /// What stands in it now, as far as anybody knows: the device, once it is awake, or whoever sent it.
    fn typed(&self) -> Option<&Fields> {
        self.mood.typed.as_ref().or(self.view.attempt.as_ref().map(|attempt| &attempt.fields))
    }

    fn is_awake(&self) -> bool {
        self.mood.typed.is_some()
    }

    /// What an option's field begins with.
    fn begins_with(&self, option: &Slug) -> Option<String> {
        self.begins.as_ref()?.marks.get(option.as_str()).cloned()
    }

    /// The number that stands beside an option now.
    fn mark(&self, option: &Slug) -> Option<u32> {
        whole_number(self.typed()?.marks.get(option.as_str())?).ok()?
    }
}

/// The id of a part of a ballot.
pub(crate) fn id(view: &PollView, part: &str) -> String {
    format!("{}-{}-{part}", view.kind.as_str(), view.id)
}

/// Where a form goes that sends itself; it comes back in the language it was sent from.
pub(crate) fn action(scene: &Scene, locale: &Locale) -> Option<AttrValue> {
    link::safe(&format!("{}?lang={}", scene.shell.action, locale.tag()))
}

/// The ballot is drawn afresh when what stands in it by default changes, and never otherwise: what somebody is
/// choosing or typing is theirs.
pub(crate) fn key(view: &PollView) -> String {
    let mut key = String::new();
    if let Some(own) = &view.own {
        for (option, mark) in &own.marks {
            key.push_str(&format!("{option}:{mark} "));
        }
        key.push_str(if own.helped { "helped " } else { "" });
        key.push_str(own.reason.as_deref().unwrap_or_default());
    }
    key
}

/// What the form begins with: what was just sent and not done, or else what is counted.
pub(crate) fn begins(view: &PollView) -> Fields {
    let mut fields = Fields::default();
    match (&view.attempt, &view.own) {
        (Some(Attempt { fields, .. }), _) => return fields.clone(),
        (None, Some(own)) => {
            for (option, mark) in &own.marks {
                match view.form {
                    Form::Choose { .. } => fields.choice.push(option.as_str().to_owned()),
                    _ => drop(fields.marks.insert(option.as_str().to_owned(), mark.to_string())),
                }
            }
            fields.reason = own.reason.clone().unwrap_or_default();
            fields.helped = own.helped;
        }
        (None, None) => {}
    }
    fields
}

/// Draws it.
pub(crate) fn draw(scene: &Scene, offers: &[Offer], locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let key = key(view);
    // What the page came with stays as somebody left it; only a ballot drawn afresh writes what it begins with.
    let writes = mood.on_page.as_ref() != Some(&key);
    let refusal = mood.refusal.or(view.attempt.as_ref().and_then(|attempt| attempt.refusal));
    let refusal = refusal.filter(|_| !mood.suggesting);
    let paper = Paper { view, offers, locale, mood, begins: writes.then(|| begins(view)), refusal };
    let open_again = view.own.is_some();
    let send =
        classed("button", "send").set("part", "send").set("type", "submit").set("name", "do").set("value", "vote");
    let send = send.say(match (mood.sending, open_again) {
        (true, _) => locale.sending(),
        (false, true) => locale.change_button(),
        (false, false) => locale.vote_button(),
    });
    let focuses = mood.refusal.is_none() && scene.shell.dress != Dress::Embed;
    let form = html! {
        <form key={key.clone()} id={paper.id("form")} class="ballot" method="post" action={action(scene, locale)} novalidate=true
            aria-busy={mood.sending.then_some("true")} oninput={hands::types(mood)} onclick={hands::presses(view.form, mood)}>
            { field::hidden("key", view.key.clone()) }
            { field::hidden("lang", locale.tag().to_owned()) }
            { ballot_code(view) }
            { refused(refusal, &paper.id("refusal"), locale, focuses) }
            { answers(&paper) }
            { under(&paper) }
            { reason::helped(&paper) }
            { notes(view, locale) }
            { Html::from(send) }
            { kept(mood, locale) }
        </form>
    };
    if !open_again {
        return form;
    }
    let open = refusal.is_some() || view.attempt.is_some();
    classed("details", "again")
        .key(&key)
        .set_if("open", open)
        .with(tag("summary").say(locale.change_summary()))
        .with(form)
        .into()
}

/// That what was typed is kept on this device, and how to undo that.
fn kept(mood: &Mood, locale: &Locale) -> Html {
    if !mood.kept {
        return Html::default();
    }
    let forget = classed("button", "quiet").set("type", "button").set("data-hand", "forget").say(locale.draft_forget());
    classed("p", "aside").say(locale.draft_kept()).with(" ").with(forget).into()
}

/// What there is to answer, and why.
fn answers(paper: &Paper<'_>) -> Html {
    let (kind, rows) = match paper.view.form {
        Form::Choose { max, .. } => (if max == 1 { "one" } else { "several" }, choose::rows(paper, max == 1)),
        Form::Dots { .. } => ("numbers", dots::rows(paper)),
        Form::Score { least, most, step } => ("numbers", score::rows(paper, least, most, step)),
        Form::Rank { .. } => ("numbers", rank::rows(paper)),
        Form::Times { maybe } => ("times", times::rows(paper, maybe)),
        // The words are the answer.
        Form::Words => return reason::field(paper),
    };
    let describes = format!("{} {}", paper.id("how"), paper.id("refusal"));
    let mut says = classed("p", "how").set("id", paper.id("how"));
    for said in how(paper) {
        says = says.say(said).with(" ");
    }
    classed("fieldset", kind)
        .set("aria-labelledby", paper.id("title"))
        .set("aria-describedby", describes)
        .with(says)
        .with(rows)
        .with(reason::field(paper))
        .into()
}

/// What one can say, above the options.
fn how(paper: &Paper<'_>) -> Vec<Said> {
    let locale = paper.locale;
    match paper.view.form {
        Form::Choose { max: 1, .. } => vec![locale.choose_one()],
        Form::Choose { min: 1, max } => vec![locale.choose_up_to(max.into())],
        Form::Choose { min, max } if min == max => vec![locale.choose_exactly(max.into())],
        Form::Choose { min, max } => vec![locale.choose_between(min.into(), max.into())],
        Form::Dots { dots, most } => {
            let most = (most < dots).then(|| locale.dots_most(most.into()));
            [Some(locale.dots_how(dots.into())), most].into_iter().flatten().collect()
        }
        Form::Score { least, most, step } => {
            let step = (step > 1).then(|| locale.score_step(step.into()));
            let how = locale.score_how(least.into(), most.into());
            [Some(how), step, Some(locale.can_leave_empty())].into_iter().flatten().collect()
        }
        Form::Rank { least } => {
            let some = if least > 1 { locale.rank_least(least.into()) } else { locale.can_leave_empty() };
            vec![locale.rank_how(), some]
        }
        Form::Times { .. } => vec![locale.times_how()],
        Form::Words => Vec::new(),
    }
}

/// What is said anew while somebody chooses.
fn under(paper: &Paper<'_>) -> Html {
    match (paper.view.form, &paper.mood.typed) {
        (Form::Choose { max: 2.., .. }, Some(typed)) if !typed.choice.is_empty() => {
            markup::said("p", "aside", paper.locale.chosen_now(typed.choice.len() as u64))
        }
        (Form::Dots { dots, .. }, _) => dots::left(paper, dots),
        (Form::Rank { .. }, _) => rank::heard(paper),
        _ => Html::default(),
    }
}

/// The ballot code of an open vote, where no cookie carries it.
fn ballot_code(view: &PollView) -> Html {
    match view.own.as_ref().and_then(|own| own.ballot.clone()) {
        Some(code) => field::hidden("ballot", code),
        None => Html::default(),
    }
}

/// What one should know before pressing the button.
fn notes(view: &PollView, locale: &Locale) -> Html {
    let note = match (view.open_to_all, view.names, &view.own) {
        (true, _, None) => locale.open_device_note(),
        (false, Names::Shown, _) if view.viewer.name.is_empty() => locale.named_note_nameless(),
        (false, Names::Shown, _) => locale.named_note(&view.viewer.name),
        (false, Names::Anonymous, _) => locale.anonymous_promise(),
        _ => return Html::default(),
    };
    markup::said("p", "aside", note)
}
