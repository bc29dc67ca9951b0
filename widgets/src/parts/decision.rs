//! What a poll and a proposal share: the question, who and until when, the ballot or what stands in its place, and
//! the count. A widget says what there is to choose from ([`Offer`]); everything else is the same.

use i18n::Locale;
use model::{Happened, MAX_REASON_CHARS, Phase, PollView, ReasonRule, Refusal, Slug, Standing};
use yew::prelude::*;

use super::times::{on_readers_clock, who_and_when};
use super::words::{is_own, mark, say, text};
use super::{doc, field, languages, link, results};
use crate::{Dress, Mood, Scene};

/// One thing that can be chosen, in the reader's language.
#[derive(Clone, PartialEq)]
pub(crate) struct Offer {
    /// Its name in forms and results.
    pub(crate) id: Slug,
    /// What it is called, as markup.
    pub(crate) name: Html,
    /// What it is called, as plain words, for sentences.
    pub(crate) plain: String,
    /// What choosing it means.
    pub(crate) meaning: Html,
}

/// Draws the whole.
pub(crate) fn draw(scene: &Scene, offers: Vec<Offer>, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
    let heading = format!("h{level}");
    let id = |part: &str| format!("{}-{}-{part}", view.kind.as_str(), view.id);
    let outside = view.standing == Standing::Outside;
    let answers = view.phase == Phase::Open && view.standing == Standing::Votes;
    html! {
        <article part="ask" class={classes!("ask", view.kind.as_str())} aria-labelledby={id("title")}>
            // The first button of a form is what the Enter key presses: it must send the answer, not switch the language.
            if answers {
                <button class="by-enter" type="submit" form={id("form")} name="do" value="vote" tabindex="-1" aria-hidden="true"></button>
            }
            { languages::row(&scene.shell, locale, &id("form")) }
            if outside {
                // Somebody outside learns whose it is, and nothing of what is asked.
                <header><@{heading} id={id("title")} class="question">{ text(&view.group_name, locale) }</@></header>
            } else {
                <header>
                    <@{heading} id={id("title")} class="question" part="question">{ text(&view.title, locale) }</@>
                    <p class="who">{ who_and_when(view, locale) }</p>
                    if view.phase == Phase::Open { { on_readers_clock(view, locale, mood) } }
                </header>
                { about(view, locale, level) }
                if view.open_to_all { <p class="aside">{ say(locale.open_counts_answers()) }</p> }
            }
            { own(view, &offers, locale, mood.refusal.is_some()) }
            if answers {
                { ballot(scene, &offers, locale, mood) }
            } else {
                <form id={id("form")} method="post" action={action(scene, locale)}></form>
                { too_late(view, &id("refusal"), locale, scene.shell.dress != Dress::Embed) }
                { instead(scene, locale) }
            }
            { results::draw(view, &offers, locale, mood, level) }
            <p class="line-cut" data-line-cut="" tabindex="-1" hidden=true>{ say(locale.line_cut()) }</p>
        </article>
    }
}

fn about(view: &PollView, locale: &Locale, level: u8) -> Html {
    let prefs: Vec<model::Tag> = locale.prefs().to_vec();
    let Some((tag, blocks)) = model::pick(&view.about, &prefs) else { return Html::default() };
    if is_own(tag.as_str(), locale) {
        return html! { <div class="about">{ doc::draw(blocks, level) }</div> };
    }
    let dir = i18n::dir_of(tag.as_str()).as_str();
    html! {
        <div class="about">
            <p class="aside">{ mark(tag.as_str(), locale) }</p>
            <div lang={tag.as_str().to_owned()} {dir}>{ doc::draw(blocks, level) }</div>
        </div>
    }
}

/// The sentence of having answered.
fn own(view: &PollView, offers: &[Offer], locale: &Locale, refused: bool) -> Html {
    let Some(own) = &view.own else { return Html::default() };
    let chosen: Vec<String> = offers.iter().filter(|o| own.choice.contains(&o.id)).map(|o| o.plain.clone()).collect();
    let choice = locale.list_and(&chosen);
    let said = match view.happened {
        Some(Happened::Counted) => locale.voted_counted(&choice),
        Some(Happened::Changed) => locale.voted_changed(&choice),
        None => locale.voted_before(&choice),
    };
    let until = locale.moment(view.closes.0, view.zone.as_str(), view.now.0);
    let then = if view.phase == Phase::Open { locale.can_change_until(&until) } else { locale.cannot_change() };
    let id = format!("{}-{}-own", view.kind.as_str(), view.id);
    html! {
        <div class="own" part="answered" {id} tabindex="-1" data-focus={view.happened.filter(|_| !refused).map(|_| "")}>
            <p class="own-said">{ say(said) }</p>
            if let Some(reason) = &own.reason { <p class="own-reason" dir="auto">{ reason.clone() }</p> }
            <p class="aside">{ say(then) }</p>
            if own.reason_waits { <p class="aside">{ say(locale.own_reason_waits()) }</p> }
        </div>
    }
}

/// Where a form goes that sends itself; it comes back in the language it was sent from.
fn action(scene: &Scene, locale: &Locale) -> Option<AttrValue> {
    link::safe(&format!("{}?lang={}", scene.shell.action, locale.tag()))
}

/// What stands where the ballot would be, for somebody who cannot answer here.
fn instead(scene: &Scene, locale: &Locale) -> Html {
    let view = &scene.view;
    let embedded = scene.shell.dress != Dress::Page;
    // A code is used only on a page of ours at the top: nobody can tell a real frame from a painted one.
    let way = |words| {
        let to = if embedded { &scene.shell.page } else { &scene.shell.join };
        html! { <p><a class="way" href={link::safe(to)} target={embedded.then_some("_top")} rel="noopener">{ say(words) }</a></p> }
    };
    let with_code = || if embedded { locale.answer_on_page() } else { locale.have_code() };
    match (view.standing, view.phase) {
        (Standing::Outside, _) => {
            html! { <div class="instead"><p>{ say(locale.members_see()) }</p>{ way(with_code()) }</div> }
        }
        (Standing::SiteNotListed, Phase::Open) => {
            html! { <div class="instead"><p>{ say(locale.site_not_listed()) }</p>{ way(locale.answer_on_own_page()) }</div> }
        }
        (Standing::Reads, Phase::Open | Phase::Before) => {
            html! { <div class="instead"><p>{ say(locale.members_answer()) }</p>{ way(with_code()) }</div> }
        }
        (Standing::OtherCircle, Phase::Open) => {
            html! { <div class="instead"><p>{ say(locale.other_circle()) }</p></div> }
        }
        _ => Html::default(),
    }
}

/// The ballot is drawn afresh when what stands in it by default changes, and never otherwise: what somebody is
/// choosing or typing is theirs.
pub(crate) fn ballot_key(view: &PollView) -> String {
    let own = view.own.as_ref();
    let choice: Vec<&str> = own.into_iter().flat_map(|own| own.choice.iter().map(Slug::as_str)).collect();
    let reason = own.and_then(|own| own.reason.clone()).unwrap_or_default();
    format!("{} {reason}", choice.join(" "))
}

/// The ballot: real inputs in a real fieldset in a real form.
fn ballot(scene: &Scene, offers: &[Offer], locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let key = ballot_key(view);
    // What the page came with stays as somebody left it; only a ballot drawn afresh writes what it begins with.
    let writes = mood.on_page.as_ref() != Some(&key);
    let id = |part: &str| format!("{}-{}-{part}", view.kind.as_str(), view.id);
    let attempt = view.attempt.as_ref();
    let refusal = mood.refusal.or(attempt.and_then(|attempt| attempt.refusal));
    let (begun, reason) = begin_with(view);
    let single = view.max == 1;
    let kind = if single { "radio" } else { "checkbox" };
    let row = |offer: &Offer| {
        let ticked = writes && begun.iter().any(|id| id == offer.id.as_str());
        let input = field::tick(kind, id(offer.id.as_str()), "choice", offer.id.as_str().to_owned(), ticked);
        html! {
            <label class="row" part="option" key={offer.id.as_str().to_owned()}>
                { Html::from(input) }
                <span class="row-words">
                    <span class="name">{ offer.name.clone() }</span>
                    if offer.meaning != Html::default() { <span class="meaning">{ offer.meaning.clone() }</span> }
                </span>
            </label>
        }
    };
    let counts = mood.chose.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(count) = count_chosen(&event) {
            counts.emit(count);
        }
    });
    let describes = format!("{} {}", id("how"), id("refusal"));
    let open_again = view.own.is_some();
    let form = html! {
        <form key={key.clone()} id={id("form")} class="ballot" method="post" action={action(scene, locale)} novalidate=true
            aria-busy={mood.sending.then_some("true")}>
            { field::hidden("key", view.key.clone()) }
            { field::hidden("lang", locale.tag().to_owned()) }
            { ballot_code(view) }
            { refused(refusal, &id("refusal"), locale, mood.refusal.is_none() && scene.shell.dress != Dress::Embed) }
            <fieldset aria-labelledby={id("title")} aria-describedby={describes} {oninput}>
                <p class="how" id={id("how")}>{ how(view, locale) }</p>
                { for offers.iter().map(row) }
                { why(view, locale, &id("reason"), writes.then_some(reason)) }
            </fieldset>
            if let Some(count) = mood.chosen.filter(|_| !single) { <p class="aside">{ say(locale.chosen_now(count)) }</p> }
            { notes(view, locale) }
            <button class="send" part="send" type="submit" name="do" value="vote">
                { say(match (mood.sending, open_again) {
                    (true, _) => locale.sending(),
                    (false, true) => locale.change_button(),
                    (false, false) => locale.vote_button(),
                }) }
            </button>
        </form>
    };
    if open_again {
        let open = refusal.is_some() || attempt.is_some();
        html! { <details key={key} class="again" {open}><summary>{ say(locale.change_summary()) }</summary>{ form }</details> }
    } else {
        form
    }
}

/// What the form begins with: what was just sent and not done, or else what is counted.
fn begin_with(view: &PollView) -> (Vec<String>, String) {
    match (&view.attempt, &view.own) {
        (Some(attempt), _) => (attempt.fields.choice.clone(), attempt.fields.reason.clone()),
        (None, Some(own)) => {
            (own.choice.iter().map(|id| id.as_str().to_owned()).collect(), own.reason.clone().unwrap_or_default())
        }
        (None, None) => (Vec::new(), String::new()),
    }
}

/// The ballot code of an open vote, where no cookie carries it.
fn ballot_code(view: &PollView) -> Html {
    match view.own.as_ref().and_then(|own| own.ballot.clone()) {
        Some(code) => field::hidden("ballot", code),
        None => Html::default(),
    }
}

/// Why it was not sent, directly above what has to be mended. `focuses`: the browser itself takes the focus there, on a
/// page that was just loaded; awake, the shell does.
fn refused(refusal: Option<Refusal>, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(refusal) = refusal else { return Html::default() };
    let sentence = locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble());
    html! {
        <div class={classes!("refusal", is_missing(refusal).then_some("missing"))} id={id.to_owned()} tabindex="-1" data-focus="" autofocus={focuses}>
            <p class="refusal-title">
                <svg class="sign" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
                    <circle cx="10" cy="10" r="9" />
                    <rect x="9" y="5" width="2" height="6" />
                    <rect x="9" y="13" width="2" height="2" />
                </svg>
                { say(locale.not_sent()) }
            </p>
            <p>{ say(sentence) }</p>
        </div>
    }
}

/// Whether somebody only has to add something, or try again: no cause for alarm.
fn is_missing(refusal: Refusal) -> bool {
    use Refusal::{ChoiceMissing, ChoiceTooFew, ChoiceTooMany, LineCut, ReasonMissing};
    matches!(refusal, ChoiceMissing | ChoiceTooFew | ChoiceTooMany | ReasonMissing | LineCut)
}

/// What was sent when there was no longer a ballot to send it with: why, and the words that somebody typed, so that
/// they are not lost.
fn too_late(view: &PollView, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(attempt) = view.attempt.as_ref().filter(|attempt| attempt.refusal.is_some()) else {
        return Html::default();
    };
    let reason = attempt.fields.reason.clone();
    html! {
        <>
            { refused(attempt.refusal, id, locale, focuses) }
            if !reason.is_empty() { <p class="own-reason" dir="auto">{ reason }</p> }
        </>
    }
}

/// How many can be chosen.
fn how(view: &PollView, locale: &Locale) -> Html {
    let (min, max) = (u64::from(view.min), u64::from(view.max));
    say(match (min, max) {
        (_, 1) => locale.choose_one(),
        (1, max) => locale.choose_up_to(max),
        (min, max) if min == max => locale.choose_exactly(max),
        (min, max) => locale.choose_between(min, max),
    })
}

/// The field for a reason; it opens under the choice.
fn why(view: &PollView, locale: &Locale, id: &str, begins_with: Option<String>) -> Html {
    let Some(rule) = view.reasons else { return Html::default() };
    let most = MAX_REASON_CHARS as u64;
    let help = match rule {
        ReasonRule::Optional => locale.reason_optional(most),
        ReasonRule::Required => locale.reason_required(most),
        ReasonRule::RequiredForObjections => locale.reason_objections(most),
    };
    // Whoever chose no name has none to show.
    let named = view.named && !view.viewer.name.is_empty();
    let who_reads = match (view.open_to_all, view.read_by_all, named) {
        (true, _, _) => locale.reason_waits_note(),
        (false, true, true) => locale.reason_read_by_all(),
        (false, true, false) => locale.reason_read_by_all_nameless(),
        (false, false, true) => locale.reason_beside_name(),
        (false, false, false) => locale.reason_without_name(),
    };
    let help_id = format!("{id}-help");
    html! {
        <div class="reason">
            <label class="label" for={id.to_owned()}>{ say(locale.reason_label()) }</label>
            <p class="help" id={help_id.clone()}>{ say(help) }{ " " }{ say(who_reads) }</p>
            <textarea id={id.to_owned()} name="reason" rows="3" dir="auto" aria-describedby={help_id} defaultvalue={begins_with} />
        </div>
    }
}

/// What one should know before pressing the button.
fn notes(view: &PollView, locale: &Locale) -> Html {
    let note = match (view.open_to_all, view.named, &view.own) {
        (true, _, None) => locale.open_device_note(),
        (false, true, _) if view.viewer.name.is_empty() => locale.named_note_nameless(),
        (false, true, _) => locale.named_note(&view.viewer.name),
        _ => return Html::default(),
    };
    html! { <p class="aside">{ say(note) }</p> }
}

/// How many boxes are ticked, read from the page: inputs are the browser's.
fn count_chosen(event: &InputEvent) -> Option<u64> {
    #[cfg(feature = "browser")]
    {
        use web_sys::wasm_bindgen::JsCast;
        let input = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let ticked = input.closest("fieldset").ok()??.query_selector_all("input:checked").ok()?;
        Some(u64::from(ticked.length()))
    }
    #[cfg(not(feature = "browser"))]
    {
        let _ = event;
        None
    }
}
