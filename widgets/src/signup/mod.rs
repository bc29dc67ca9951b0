//! The form on which somebody asks to join: what one should know first, its questions, and what comes after it.
//!
//! Asleep it is one long page with every question on it. Awake it shows a part at a time, hides questions that are not
//! for this person, and says what has to be mended. All inputs stay on the page all the time: what is not shown is only
//! hidden, so nothing typed is ever lost.

mod asked;
#[cfg(feature = "signup")]
mod browser;
#[cfg(feature = "ssr")]
mod card;
mod choices;
#[cfg(feature = "ssr")]
mod door;
mod lines;
mod mend;
mod part;
#[cfg(feature = "ssr")]
mod sent;
#[cfg(feature = "ssr")]
mod shown;
mod tongues;
mod week;

use std::rc::Rc;

use i18n::{Locale, Said};
use model::signup::{For, Mistake, Reception, Sealing, SignupView};
use model::{Refusal, Slug};
use yew::prelude::*;

use crate::parts::markup::{classed, tag};
use crate::parts::refused::refused_so;
use crate::parts::{field, languages, link};
use crate::{Dress, Scene};

#[cfg(feature = "signup")]
pub use browser::{Awake, wake};
#[cfg(feature = "ssr")]
pub use card::SignupCard;
#[cfg(feature = "ssr")]
pub use sent::{Kept, sent};

/// The id of the form in the page.
pub(crate) const FORM: &str = "signup-form";
/// The id of the heading.
pub(crate) const TITLE: &str = "signup-title";

/// Somebody goes somewhere in the form, other than on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// To the part before.
    Back,
    /// To a question.
    To(Slug),
}

/// What is so only on this device and at this moment; nothing of it comes from the server.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mood {
    /// The module runs: a part is shown at a time.
    pub awake: bool,
    /// The script has made sure that what is typed can be locked, or may be sent as it is.
    pub open: bool,
    /// The part that is shown.
    pub part: usize,
    /// Questions that are not for this person, as far as they have answered.
    pub hidden: Rc<[Slug]>,
    /// What has to be mended; none until somebody went on.
    pub mistakes: Option<Rc<[Mistake]>>,
    /// The request is on its way.
    pub sending: bool,
    /// Why it was not sent, or not taken.
    pub refusal: Option<Refusal>,
    /// What takes the focus after the next drawing: how often anything did, and its id.
    pub attention: (u32, String),
    /// Told that something was typed or ticked.
    pub touched: Callback<()>,
    /// Told where somebody goes.
    pub turn: Callback<Turn>,
    /// Told right before each drawing.
    pub drawing: Callback<()>,
}

/// Properties of [`Signup`].
#[derive(Debug, Clone, Properties)]
pub struct Props {
    /// What is shown, and in which dress.
    pub scene: Rc<Scene<SignupView>>,
    /// In which language.
    pub locale: Locale,
    /// What is so at this moment.
    #[prop_or_default]
    pub mood: Mood,
}

impl PartialEq for Props {
    /// A scene is only ever replaced whole, so it need not be compared field by field.
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.locale == other.locale && self.mood == other.mood
    }
}

/// The form and what stands around it.
#[component]
pub fn Signup(props: &Props) -> Html {
    let Props { scene, locale, mood } = props;
    // On a server there is nothing to look at.
    use_effect_with(mood.attention.clone(), |(_, _id)| {
        #[cfg(feature = "signup")]
        browser::attend(_id);
    });
    mood.drawing.emit(());
    html! {
        <div class="porchlight" lang={locale.tag().to_owned()} dir={locale.dir().as_str()}>
            { draw(scene, locale, mood) }
        </div>
    }
}

fn draw(scene: &Rc<Scene<SignupView>>, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    // Whoever holds an invitation gets through a closed form, on a page where it can be typed.
    let asks = view.reception != Reception::Closed || scene.shell.dress == Dress::Page;
    let sends_itself = asks && view.sealing != Sealing::Sealed;
    let mut ask = classed("article", "ask signup").set("aria-labelledby", TITLE);
    if asks {
        // The first button of a form is what the Enter key presses: it must go on, not switch the language.
        let button = classed("button", "by-enter").set("type", "submit").set("form", FORM);
        ask = ask.with(button.set("name", "do").set("value", "send").set("tabindex", "-1").set("aria-hidden", "true"));
    }
    let switch =
        if sends_itself { languages::row(&scene.shell, locale, FORM) } else { languages::links(&scene.shell, locale) };
    ask = ask.with(switch).with(still("before", scene, locale));
    if asks {
        ask = ask.with(form(scene, locale, mood));
    }
    ask.with(still("after", scene, locale)).into()
}

/// A still part ("Still parts" in `ARCHITECTURE.md`): the server draws it, and the shell fills it in.
fn still(name: &'static str, scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let place = classed("div", "still").set("data-still", name);
    #[cfg(feature = "ssr")]
    let place = place.with(match name {
        "before" => door::before(scene, locale),
        "within" => door::within(scene, locale),
        _ => sent::after(scene, locale),
    });
    let _ = (scene, locale);
    place.into()
}

fn form(scene: &Rc<Scene<SignupView>>, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let shut = !mood.open && (view.sealing == Sealing::Sealed || view.reception != Reception::Open);
    let mistakes = mistakes(view, mood);
    let refusal = mood.refusal.or(view.attempt.as_ref().and_then(|attempt| attempt.refusal));
    // What has to be mended is said of each answer.
    let refusal = refusal.filter(|refusal| *refusal != Refusal::AnswersUnfit || mistakes.is_empty());
    let focuses = !mood.awake && scene.shell.dress != Dress::Embed;
    let refused = refusal.map(|refusal| {
        let sentence = why_not(refusal, view.purpose, locale);
        refused_so(refusal, sentence, "signup-refusal", locale, focuses)
    });
    let action = link::safe(&format!("{}?lang={}", scene.shell.action, locale.tag()));
    let touched = mood.touched.reform(|_: InputEvent| ());
    html! {
        <form id={FORM} class="questions" method="post" {action} autocomplete="off" hidden={shut} novalidate={mood.awake}
            aria-busy={mood.sending.then_some("true")} aria-labelledby={TITLE} oninput={touched}>
            { field::hidden("key", view.key.clone()) }
            { field::hidden("revision", view.revision.to_string()) }
            { field::hidden("lang", locale.tag().to_owned()) }
            { trap(locale) }
            { mend::draw(view, mistakes, locale, mood) }
            { refused }
            { part::all(scene, mistakes, locale, mood) }
            { still("within", scene, locale) }
            { part::onward(view, locale, mood) }
        </form>
    }
}

/// Why it was not taken, in a sentence.
fn why_not(refusal: Refusal, purpose: For, locale: &Locale) -> Said {
    by_code(refusal.code(), purpose, locale).unwrap_or_else(|| locale.refusal_trouble())
}

/// A sentence by its code; in words of its own for those who ask, where it has them.
fn by_code(code: &str, purpose: For, locale: &Locale) -> Option<Said> {
    let asking = (purpose == For::Asking).then(|| locale.by_id(&format!("{code}-asking")));
    asking.flatten().or_else(|| locale.by_id(code))
}

/// What has to be mended: as this device found it, or the server.
fn mistakes<'a>(view: &'a SignupView, mood: &'a Mood) -> &'a [Mistake] {
    match (&mood.mistakes, &view.attempt) {
        (Some(found), _) => found,
        (None, Some(attempt)) => &attempt.mistakes,
        (None, None) => &[],
    }
}

/// A field that programs fill in and people do not see.
fn trap(locale: &Locale) -> Html {
    let input = field::input("text").set("id", "signup-trap").set("name", "trap").set("tabindex", "-1");
    let label = tag("label").set("for", "signup-trap").say(locale.trap_label());
    let trap = classed("div", "heard").set("aria-hidden", "true");
    trap.with(label).with(input.set("autocomplete", "off")).into()
}
