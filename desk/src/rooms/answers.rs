//! What a newcomer answered, by the form's questions. All of it is text: nothing that somebody wrote becomes a link.

use model::signup::{Choice, DAYS, Given, Mistake, Question, SignupForm, What};
use model::{Local, Slug};
use yew::prelude::*;

use crate::letter::Opened;
use crate::parts::{in_language, plain, say, text};
use crate::state::Desk;

pub(super) fn draw(desk: &Desk, form: &SignupForm, opened: &Opened) -> Html {
    let locale = &desk.locale;
    let asked = form.questions().filter(|question| question.asks() && question.is_shown(&opened.answers));
    let answer = |question: &Question| {
        let mistake = opened.mistakes.iter().find(|mistake| mistake.question == question.id);
        let words = match (opened.answers.of(&question.id), mistake) {
            (_, Some(mistake)) => wrong(desk, mistake),
            (Some(given), None) => said(desk, question, given),
            (None, None) => html! { <span class="aside">{ say(locale.desk_no_answer()) }</span> },
        };
        html! { <><dt>{ text(&question.label, desk) }</dt><dd>{ words }</dd></> }
    };
    html! {
        <>
            if !opened.mistakes.is_empty() {
                <p class="note">{ say(locale.desk_mistakes(opened.mistakes.len() as u64)) }</p>
            }
            <dl class="answers">{ for asked.map(answer) }</dl>
        </>
    }
}

/// An answer that does not fit its question: the form would not have let it pass.
fn wrong(desk: &Desk, mistake: &Mistake) -> Html {
    let said = desk.locale.by_id(&format!("desk-{}", mistake.wrong.code()));
    html! { <span class="unfit">{ say(said.unwrap_or_else(|| desk.locale.desk_wrong_not_a_choice())) }</span> }
}

fn said(desk: &Desk, question: &Question, given: &Given) -> Html {
    let locale = &desk.locale;
    match given {
        Given::Words(words) => html! { <span class="words" dir="auto">{ words.clone() }</span> },
        Given::Number(number) => locale.number(*number).into(),
        Given::Day(day) => day_of(desk, *day).into(),
        Given::YesNo(true) => say(locale.desk_yes()),
        Given::YesNo(false) => say(locale.desk_no()),
        Given::Chosen { ids, other } => {
            let mut names: Vec<String> = ids.iter().map(|id| name_of(question.options(), id, desk)).collect();
            if !other.is_empty() {
                names.push(other.clone());
            }
            locale.list_and(&names).into()
        }
        Given::Handle { network, handle } => {
            html! { <>{ capital(network.as_str()) }{ ": " }<bdi class="words">{ handle.clone() }</bdi></> }
        }
        Given::Contact { place, name, message } => html! {
            <>
                <span class="words" dir="auto">{ place.clone() }</span>
                if !name.is_empty() { <span class="words">{ say(locale.desk_ask_for(name)) }</span> }
                <span class="words">
                    { say(if *message { locale.desk_message_yes() } else { locale.desk_message_no() }) }
                </span>
            </>
        },
        Given::Languages { tags, other } => {
            let mut names: Vec<String> = tags.iter().map(|tag| locale.language_name(tag.as_str())).collect();
            if !other.is_empty() {
                names.push(other.clone());
            }
            locale.list_and(&names).into()
        }
        Given::Free(free) => free_at(desk, free),
        Given::Agreed { version } => agreed(desk, question, *version),
        Given::PreferNot => html! { <span class="aside">{ say(locale.desk_prefers_not()) }</span> },
    }
}

fn name_of(options: &[Choice], id: &Slug, desk: &Desk) -> String {
    options.iter().find(|option| option.id == *id).map_or_else(|| id.to_string(), |option| plain(&option.name, desk))
}

/// Names of networks are the same in every language.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn day_of(desk: &Desk, day: Local) -> String {
    let at = js_sys::Date::parse(&day.to_string());
    if at.is_nan() { day.to_string() } else { desk.locale.day(at as i64, "UTC", desk.now().0) }
}

/// A line for each day on which somebody is free.
fn free_at(desk: &Desk, free: &[String]) -> Html {
    let named = |kind: &str, name: &str| {
        desk.locale.by_id(&format!("desk-{kind}-{name}")).map_or_else(|| name.to_owned(), |said| said.text)
    };
    let day = |day: &&str| {
        let parts = free.iter().filter_map(|free| free.split_once('-')).filter(|(of, _)| of == day);
        let parts: Vec<String> = parts.map(|(_, part)| named("part", part)).collect();
        (!parts.is_empty()).then(|| {
            let said = desk.locale.desk_free_on(&named("day", day), &desk.locale.list_and(&parts));
            html! { <span class="words">{ say(said) }</span> }
        })
    };
    html! { { for DAYS.iter().filter_map(day) } }
}

/// What somebody agreed to, in the words that stood there then.
fn agreed(desk: &Desk, question: &Question, version: u32) -> Html {
    let What::Consent { to } = &question.what else { return Html::default() };
    let words = to.at(version).and_then(|words| desk.locale.pick(words));
    html! {
        <>
            { say(desk.locale.desk_agreed(version.into())) }
            if let Some((tag, words)) = words {
                <details class="again">
                    <summary>{ say(desk.locale.desk_agreed_words()) }</summary>
                    <p class="words">{ in_language(words, Some(tag), desk) }</p>
                </details>
            }
        </>
    }
}
