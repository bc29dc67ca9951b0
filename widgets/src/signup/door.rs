//! What stands around the questions and never changes while they are answered: who asks, what is promised, what the lock
//! does, and why the form may stay shut. Drawn on the server; the script (`npm/src/signup/`) shows what is so.

use i18n::{Locale, Said};
use model::Refusal;
use model::Role;
use model::signup::{For, Reception, Sealing, SignupView};
use yew::prelude::*;

use super::{TITLE, why_not};
use crate::parts::exit::exit;
use crate::parts::markup::{Tag, classed, el, row, said, sentences, tag, words};
use crate::parts::words::{is_own, mark, say, text};
use crate::parts::{doc, field, link};
use crate::{Dress, Scene};

/// Refusals that the script shows by these sentences, where the module is not awake.
const REFUSALS: [Refusal; 15] = [
    Refusal::SignupClosed,
    Refusal::ManyPeople,
    Refusal::FormChanged,
    Refusal::GreetersChanged,
    Refusal::AnswersUnfit,
    Refusal::SealingUnfit,
    Refusal::EnvelopeUnfit,
    Refusal::WorkMissing,
    Refusal::WorkStale,
    Refusal::InvitationUnknown,
    Refusal::TrapFilled,
    Refusal::TooLarge,
    Refusal::Full,
    Refusal::LineCut,
    Refusal::Trouble,
];

/// Before the questions.
pub(super) fn before(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let view = &scene.view;
    let either = |joining, asking| view.purpose.either(joining, asking);
    let title = classed("h1", "question").set("id", TITLE).with(text(&view.title, locale));
    let parts = vec![
        exit(view.exit.as_deref(), locale),
        tag("header").with(title).with(facts(view, locale)).into(),
        about(view, locale),
        sealing(scene, locale),
        view.purpose.either(said_aside("data-invited", "", locale.door_invited()), Html::default()),
        said_aside("data-earlier", "sent", either(locale.sent_earlier(), locale.asking_earlier())),
        said_aside("data-earlier", "later", either(locale.sent_earlier_later(), locale.asking_earlier_later())),
        earlier_refused(view, locale),
        stops(view, locale),
        invite(scene, locale),
        with_someone(scene, locale),
        refusals(view, locale),
    ];
    row(parts)
}

/// Within the form, after the last question.
pub(super) fn within(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let invitation = takes_invitations(scene).then(|| invitation(locale));
    row(vec![invitation.unwrap_or_default(), keep(&scene.view, locale)])
}

/// A code is typed on a page of ours at the top alone: nobody can tell a real frame from a painted one. Nobody needs an
/// invitation to ask something.
fn takes_invitations(scene: &Scene<SignupView>) -> bool {
    scene.shell.dress == Dress::Page && scene.view.purpose == For::Joining
}

/// Whom they meet, when, and how long it is kept.
fn facts(view: &SignupView, locale: &Locale) -> Html {
    let spoken: Vec<String> = view.read_here.iter().map(|tag| locale.autonym(tag.as_str())).collect();
    let speak = (!spoken.is_empty()).then(|| locale.door_speak(&locale.list_and(&spoken)));
    let promise = promise(view.purpose, view.answer_within_days, locale);
    let kept = locale.door_kept(view.keep_days.into());
    sentences("p", "who", speak.into_iter().chain([promise, kept]).collect())
}

/// Within how many days somebody will look, or answer.
pub(super) fn promise(purpose: For, days: u32, locale: &Locale) -> Said {
    purpose.either(locale.door_promise(days.into()), locale.asking_promise(days.into()))
}

fn about(view: &SignupView, locale: &Locale) -> Html {
    let Some((lang, blocks)) = model::pick(&view.about, locale.prefs()) else { return Html::default() };
    let (lang, words, about) = (lang.as_str(), doc::draw(blocks, 1), classed("div", "about"));
    if is_own(lang, locale) {
        return about.with(words).into();
    }
    let words = tag("div").set("lang", lang.to_owned()).set("dir", i18n::dir_of(lang).as_str()).with(words);
    about.with(classed("p", "aside").with(mark(lang, locale))).with(words).into()
}

/// What the lock does, or that there is none. Where it depends on the browser, the script shows which is so.
fn sealing(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let view = &scene.view;
    let locked = |hidden: bool| -> Html {
        let promise = said("p", "", locale.door_locked());
        let limits = said("p", "aside", locale.door_locked_limits());
        classed("div", "lock").set("data-locked", "").set_if("hidden", hidden).with(promise).with(limits).into()
    };
    let open = |words: Said| -> Html { classed("p", "lock open").set("data-unlocked", "").say(words).into() };
    match view.sealing {
        Sealing::Unsealed => open(locale.door_unlocked()),
        Sealing::SealedOrNot => row(vec![open(locale.door_unlocked_here()), locked(true)]),
        Sealing::Sealed => {
            let needs = tag("p").say(locale.door_needs_script());
            let needs = classed("div", "instead").set("data-needs-script", "").with(needs);
            let needs = needs.with(view.purpose.either(Html::default(), elsewhere(scene, locale)));
            row(vec![locked(false), needs.with(other_way(view, locale)).into()])
        }
    }
}

/// How somebody can ask all the same, and the way back to the answers that there are.
fn elsewhere(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let SignupView { group, faq, .. } = &scene.view;
    let framed = if scene.shell.dress == Dress::Frame { "/frame" } else { "" };
    let back = faq.as_ref().and_then(|faq| link::safe(&format!("{framed}/{group}/faq/{faq}?lang={}", locale.tag())));
    let back = back.map(|to| tag("p").with(classed("a", "way").set("href", to).say(locale.asking_back())));
    row(vec![tag("p").say(locale.asking_needs_script()).into(), back.map(Html::from).unwrap_or_default()])
}

/// Another way to get in touch, as the group wrote it.
fn other_way(view: &SignupView, locale: &Locale) -> Html {
    if view.other_way.is_empty() {
        return Html::default();
    }
    let way = classed("p", "other-way").with(text(&view.other_way, locale));
    row(vec![said("h2", "", locale.door_other_way()), way.into()])
}

/// A sentence that the script shows.
fn said_aside(mark: &'static str, which: &'static str, words: Said) -> Html {
    classed("p", "aside").set("role", "status").set(mark, which).set("hidden", "").say(words).into()
}

/// A request that waited here and was not taken: it goes when somebody says so.
fn earlier_refused(view: &SignupView, locale: &Locale) -> Html {
    let either = |joining, asking| view.purpose.either(joining, asking);
    let forget = classed("button", "quiet").set("type", "button").set("data-forget-waiting", "");
    let sentence =
        tag("p").set("role", "status").say(either(locale.sent_earlier_refused(), locale.asking_earlier_refused()));
    let place = classed("div", "aside").set("data-earlier", "refused").set("hidden", "");
    place.with(sentence).with(forget.say(either(locale.sent_earlier_forget(), locale.asking_earlier_forget()))).into()
}

/// Where the form is shut without an invitation: a field for one, which the script shows.
fn invite(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    if scene.view.reception == Reception::Open || !takes_invitations(scene) {
        return Html::default();
    }
    let input = code("signup-invite", None).set("required", "");
    let label = tag("label").set("for", "signup-invite").say(locale.door_invitation());
    let line = classed("div", "line").with(label).with(code_help("signup-invite", locale)).with(input);
    let button = classed("button", "send").set("type", "submit").say(locale.door_invite());
    let form = tag("form").set("data-invite", "").set("hidden", "").set("autocomplete", "off");
    form.with(line).with(button).with(said("p", "aside", locale.sent_never())).into()
}

/// A field for an invitation's code, and what is said of it.
fn code(id: &'static str, name: Option<&'static str>) -> Tag {
    let input = field::input("text").set("id", id).set_some("name", name).set("dir", "ltr").set("autocomplete", "off");
    let input = input.set("autocapitalize", "characters").set("spellcheck", "false");
    input.set("aria-describedby", format!("{id}-help"))
}

fn code_help(id: &str, locale: &Locale) -> Tag {
    classed("p", "help").set("id", format!("{id}-help")).say(locale.door_invitation_help())
}

/// Why the form stays shut. The server knows two of the reasons, the script all others.
fn stops(view: &SignupView, locale: &Locale) -> Html {
    let stop = |name: &'static str, words: Said, so: bool| -> Html {
        let stop = classed("div", "instead").set("data-stop", name).set("tabindex", "-1").set_if("hidden", !so);
        stop.with(tag("p").say(words)).with(other_way(view, locale)).into()
    };
    let either = |joining, asking| view.purpose.either(joining, asking);
    let none = view.sealing == Sealing::Sealed && view.greeters.is_none();
    let shut = match view.reception {
        Reception::Closed => stop("closed", either(locale.door_closed(), locale.asking_closed()), true),
        Reception::ManyPeople => stop("many", either(locale.door_many(), locale.asking_many()), true),
        Reception::Open => Html::default(),
    };
    row(vec![
        shut,
        stop("no-list", locale.stop_no_list(), none && view.reception == Reception::Open),
        stop("unsigned", locale.stop_unsigned(), false),
        stop("other-door", locale.stop_other_door(), false),
        stop("older", locale.stop_older(), false),
        stop("expired", locale.stop_expired(), false),
        stop("no-crypto", locale.stop_no_crypto(), false),
    ])
}

/// For a greeter: filling it in with somebody, at a table or by phone.
fn with_someone(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    let view = &scene.view;
    if view.aloud {
        return classed("p", "lock").say(locale.door_aloud()).into();
    }
    let greets = view.viewer.role.is_some_and(|role| role >= Role::Greeter) && scene.shell.dress == Dress::Page;
    let to = link::safe(&format!("{}?with=someone&lang={}", scene.shell.page, locale.tag()));
    match to.filter(|_| greets) {
        Some(to) => tag("p").with(tag("a").set("href", to).say(locale.door_with_someone())).into(),
        None => Html::default(),
    }
}

fn refusals(view: &SignupView, locale: &Locale) -> Html {
    let sentence = |refusal: Refusal| -> Html {
        let words = why_not(refusal, view.purpose, locale);
        let place = classed("p", "refusal missing").set("data-refusal", refusal.code()).set("tabindex", "-1");
        place.set("hidden", "").say(words).into()
    };
    REFUSALS.into_iter().map(sentence).collect()
}

fn invitation(locale: &Locale) -> Html {
    let input = code("signup-invitation", Some("invitation"));
    let help = code_help("signup-invitation", locale);
    let label = classed("label", "heard").set("for", "signup-invitation").say(locale.door_invitation());
    let line = classed("div", "line").with(label).with(help).with(input);
    let never = said("p", "aside", locale.sent_never());
    let details = classed("details", "more").set("data-invitation", "");
    details.with(tag("summary").say(locale.door_invitation())).with(line).with(never).into()
}

/// Whether what is typed is kept on the device: asked, where it is locked; offered, where it is not. Without the script
/// nothing is ever kept, and there is nothing to ask.
fn keep(view: &SignupView, locale: &Locale) -> Html {
    let input = field::input("checkbox").set("data-keep", "");
    let tick: Tag = classed("label", "helped").with(input).with(tag("span").say(locale.door_keep()));
    let forget = classed("button", "quiet").set("type", "button").set("data-forget", "").say(locale.door_keep_forget());
    let note = classed("p", "aside").set("data-kept", "").set("hidden", "");
    let note = note.with(say(locale.door_keep_note())).with(words(" ".to_owned())).with(forget);
    let shared = field::input("checkbox").set("data-shared", "");
    let shared: Tag = classed("label", "helped").with(shared).with(tag("span").say(locale.door_shared()));
    let shared_note = view.purpose.either(locale.door_shared_note(), locale.asking_shared_note());
    let nothing = classed("p", "aside").set("data-shared-note", "").set("hidden", "").say(shared_note);
    let keep =
        classed("div", "keep").set("data-keeping", "").set("hidden", "").with(tick).with(el("div", &[], note.into()));
    keep.with(shared).with(el("div", &[], nothing.into())).into()
}
