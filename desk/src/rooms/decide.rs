//! Deciding about a request. What somebody may not do says why: by the same code that would refuse it (`signup::step`).

use std::collections::BTreeSet;

use i18n::Said;
use model::signup::{OnRequest, RequestStage, Sealed, step};
use model::{Actor, Person, Refusal};
use yew::prelude::*;

use super::requests::somebody;
use super::talk::spoken;
use crate::app::Act;
use crate::parts::{Form, Here, To, area, say, select};
use crate::state::Reading;

pub(super) fn draw(here: Here<'_>, reading: &Reading) -> Html {
    let Some(me) = here.desk.view.there().map(|view| &view.me) else { return Html::default() };
    let locale = &here.desk.locale;
    let over = reading.view.request.stage.is_over();
    html! {
        <section class="decide">
            <h2>{ say(locale.desk_decide()) }</h2>
            { so_far(here, reading) }
            if over {
                <p class="note">{ say(decided(here, reading)) }</p>
            } else {
                { meet(here, reading, me) }
                { approve(here, reading, me) }
                { not_now(here, reading, me) }
                { aside(here, reading, me) }
            }
        </section>
    }
}

/// Why this person may not do that, if they may not.
fn why_not(reading: &Reading, me: &Person, command: &OnRequest) -> Option<Refusal> {
    let view = &reading.view;
    step(&view.request, &view.settings, command, &Actor::Person(me.clone()), view.now).err()
}

fn decided(here: Here<'_>, reading: &Reading) -> Said {
    let locale = &here.desk.locale;
    let request = &reading.view.request;
    match request.stage {
        RequestStage::Welcomed if request.joined => locale.desk_over_joined(),
        RequestStage::Welcomed => locale.desk_over_welcomed(),
        RequestStage::NotNow => locale.desk_over_not_now(),
        _ => locale.desk_over_withdrawn(),
    }
}

/// Who said what, and what is still needed.
fn so_far(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let (request, settings) = (&reading.view.request, &reading.view.settings);
    let names = |who: &BTreeSet<i64>| {
        let names: Vec<String> = who.iter().map(|person| somebody(&name(here, reading, *person), desk)).collect();
        locale.list_and(&names)
    };
    let line = |who: &BTreeSet<i64>, say_it: &dyn Fn(&str) -> Said| {
        if who.is_empty() {
            Html::default()
        } else {
            html! { <li>{ say(say_it(&names(who))) }</li> }
        }
    };
    let needs = locale.desk_needed(request.approvals.len() as u64, settings.approvals.into());
    let vouched = match (settings.must_vouch, request.vouched.is_empty()) {
        (true, true) => Some(locale.desk_vouch_needed()),
        _ => None,
    };
    html! {
        <ul class="so-far">
            <li>{ say(needs) }</li>
            { for vouched.map(|vouched| html! { <li>{ say(vouched) }</li> }) }
            { line(&request.vouched, &|names| locale.desk_who_vouched(names)) }
            { line(&request.approvals, &|names| locale.desk_who_approves(names)) }
            { line(&request.not_now, &|names| locale.desk_who_not_now(names)) }
            { line(&request.aside, &|names| locale.desk_who_aside(names)) }
            { line(&request.abstained, &|names| locale.desk_who_abstained(names)) }
        </ul>
    }
}

/// The name of somebody who did something in this request.
fn name(here: Here<'_>, reading: &Reading, person: i64) -> String {
    let record = reading.view.record.iter().rev().find(|line| line.by == Some(person) && !line.name.is_empty());
    record.map_or_else(|| here.desk.name(person), |line| line.name.clone())
}

fn simple(here: Here<'_>, what: &'static str, send: Said, button: &'static str) -> Html {
    Form { to: To::Request, id: what.to_owned(), what, hidden: Vec::new(), fields: Html::default(), send, button, here }
        .draw()
}

fn meet(here: Here<'_>, reading: &Reading, me: &Person) -> Html {
    let locale = &here.desk.locale;
    match &reading.view.met_by {
        Some(meeting) if meeting.id == me.id => html! {
            <div><p>{ say(locale.desk_i_meet()) }</p>{ simple(here, "leave", locale.desk_leave(), "quiet") }</div>
        },
        Some(meeting) => html! {
            <div>
                <p>{ say(locale.desk_they_meet(&somebody(&meeting.name, here.desk))) }</p>
                { simple(here, "meet", locale.desk_take_over(), "quiet") }
            </div>
        },
        None => simple(here, "meet", locale.desk_meet(), "way"),
    }
}

/// What is behind a line that opens; or why it does not.
fn part(here: Here<'_>, title: Said, why: Option<Refusal>, content: impl FnOnce() -> Html) -> Html {
    let locale = &here.desk.locale;
    match why {
        Some(why) => html! {
            <div class="barred">
                <p><strong>{ say(title) }</strong></p>
                <p class="aside">{ say(locale.by_id(why.code()).unwrap_or_else(|| locale.refusal_trouble())) }</p>
            </div>
        },
        None => html! { <details class="again"><summary>{ say(title) }</summary>{ content() }</details> },
    }
}

/// What a newcomer reads is sealed: before it is opened there is nobody to seal it to.
fn needs_open(here: Here<'_>, reading: &Reading) -> Option<Html> {
    let shut = reading.view.request.sealed && !reading.letter.as_ref().is_some_and(Result::is_ok);
    shut.then(|| html! { <p class="aside">{ say(here.desk.locale.desk_open_first()) }</p> })
}

fn approve(here: Here<'_>, reading: &Reading, me: &Person) -> Html {
    let locale = &here.desk.locale;
    let settings = &reading.view.settings;
    let why = why_not(reading, me, &OnRequest::Approve { path: None, words: None });
    let taken = reading.view.request.path.as_ref();
    let none = (String::new(), locale.desk_path_none().text, taken.is_none());
    let paths = settings.paths.iter().map(|path| (path.to_string(), path.to_string(), taken == Some(path)));
    let paths: Vec<_> = [none].into_iter().chain(paths).collect();
    let words = || {
        needs_open(here, reading).unwrap_or_else(|| {
            html! {
                <>
                    { area("approve", "words", locale.desk_welcome_words(), Some(locale.desk_welcome_words_help())) }
                    { spoken(here, reading, "approve") }
                </>
            }
        })
    };
    let form = |fields: Html| Form {
        to: To::Request,
        id: "approve".to_owned(),
        what: "approve",
        // Without words nobody asks in which language they are.
        hidden: needs_open(here, reading).map(|_| ("words-lang", locale.tag().to_owned())).into_iter().collect(),
        fields,
        send: locale.desk_approve_send(),
        button: "send",
        here,
    };
    part(here, locale.desk_approve(), why, || {
        let fields = html! {
            <>
                if settings.approvals > 1 { <p>{ say(locale.desk_approve_not_alone(settings.approvals.into())) }</p> }
                if !settings.paths.is_empty() { { select("approve", "path", locale.desk_path(), paths) } }
                { words() }
            </>
        };
        form(fields).draw()
    })
}

fn not_now(here: Here<'_>, reading: &Reading, me: &Person) -> Html {
    let locale = &here.desk.locale;
    let why = why_not(reading, me, &OnRequest::NotNow { words: Sealed(String::new()) });
    let suggestion = locale.desk_not_now_suggestion();
    let begin = suggestion.text.clone();
    let onclick = here.does(move || Act::Begin("not-now-words".to_owned(), begin.clone()));
    let fields = html! {
        <>
            { area("not-now", "words", locale.desk_not_now_words(), Some(locale.desk_not_now_help())) }
            <blockquote><p>{ say(suggestion) }</p></blockquote>
            <button type="button" class="quiet" {onclick}>{ say(locale.desk_begin_with()) }</button>
            { spoken(here, reading, "not-now") }
        </>
    };
    let form = |fields: Html| Form {
        to: To::Request,
        id: "not-now".to_owned(),
        what: "not-now",
        hidden: Vec::new(),
        fields,
        send: locale.desk_not_now_send(),
        button: "send",
        here,
    };
    part(here, locale.desk_not_now(), why, || needs_open(here, reading).unwrap_or_else(|| form(fields).draw()))
}

fn aside(here: Here<'_>, reading: &Reading, me: &Person) -> Html {
    let locale = &here.desk.locale;
    let stepped = reading.view.request.aside.contains(&me.id).then_some(Refusal::SteppedAside);
    let why = why_not(reading, me, &OnRequest::Abstain).or(stepped);
    part(here, locale.desk_leave_it(), why, || {
        html! {
            <>
                <p>{ say(locale.desk_step_aside_lead()) }</p>
                { simple(here, "step-aside", locale.desk_step_aside_send(), "way") }
                <p>{ say(locale.desk_abstain_lead()) }</p>
                { simple(here, "abstain", locale.desk_abstain_send(), "way") }
            </>
        }
    })
}
