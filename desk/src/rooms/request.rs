//! One request: who asks, what they wrote, what was said, what was decided, and what was done about it.

use model::Refusal;
use model::signup::{Meeting, Record, Step};
use yew::prelude::*;

use super::requests::{number, somebody, stage};
use super::{Room, answers, decide, questions, talk, unlock};
use crate::app::Act;
use crate::keys::Shut;
use crate::parts::{Here, button, heading, say, text, when};
use crate::state::{Got, Reading};

pub(super) fn draw(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    let asks = here.desk.reading.there().map_or(here.desk.place.room == Room::Questions, Reading::asks);
    let (back, all, title) = match asks {
        true => ("#questions", locale.know_all(), locale.know_one_question()),
        false => ("#requests", locale.desk_all_requests(), locale.desk_one_request()),
    };
    let content = match &here.desk.reading {
        Got::Waiting => html! { <p role="status">{ say(locale.desk_one_moment()) }</p> },
        Got::Refused(Refusal::NotFound | Refusal::LinkUnknown) => html! { <p>{ say(locale.desk_request_gone()) }</p> },
        Got::Refused(refusal) => html! {
            <>
                <p>{ say(locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble())) }</p>
                <p>{ button(here, "way", locale.desk_again(), || Act::Look) }</p>
            </>
        },
        Got::There(reading) => read(here, reading),
    };
    html! {
        <>
            <p class="back"><a href={back}>{ say(all) }</a></p>
            { heading(title) }
            { content }
        </>
    }
}

fn read(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let view = &reading.view;
    let request = &view.request;
    // What is sealed and shut has nothing to show yet; one form opens all of it.
    let shut = request.sealed && desk.mine.is_none();
    let asks = reading.asks();
    html! {
        <>
            <p class="lead">
                { text(&view.form.title, desk) }{ " · " }<bdi>{ number(&request.id) }</bdi>
                if !asks { { " · " }<strong>{ say(stage(request.stage, desk)) }</strong> }
            </p>
            { facts(here, reading) }
            if !request.sealed { <p class="note">{ say(locale.desk_not_sealed_long()) }</p> }
            if shut {
                { unlock::form(here) }
            } else {
                { letter(here, reading) }
                { talk::draw(here, reading) }
            }
            if asks {
                if !shut { { questions::make_it_an_answer(here, reading) } }
            } else {
                { decide::draw(here, reading) }
            }
            { record(here, reading) }
        </>
    }
}

fn facts(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let view = &reading.view;
    let request = &view.request;
    let name = |meeting: &Meeting| somebody(&meeting.name, desk);
    let fact = |label: i18n::Said, words: Html| html! { <><dt>{ say(label) }</dt><dd>{ words }</dd></> };
    html! {
        <dl class="facts">
            { fact(locale.desk_arrived(), when(request.arrived, desk)) }
            { fact(locale.desk_language(), locale.language_name(request.lang.as_str()).into()) }
            if let Some(meeting) = &view.met_by { { fact(locale.desk_who_meets(), name(meeting).into()) } }
            if let Some(meeting) = &view.invited_by { { fact(locale.desk_who_invited(), name(meeting).into()) } }
            if request.aloud { { fact(locale.desk_how(), say(locale.desk_aloud())) } }
            { fact(locale.desk_deleted_on(), desk.day(view.kept_until).into()) }
        </dl>
    }
}

/// What was written, or why it cannot be read here.
fn letter(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let content = match &reading.letter {
        Some(Ok(opened)) => answers::draw(desk, &reading.view.form, opened),
        Some(Err(why)) => html! { <p class="note">{ shut(*why, here) }</p> },
        None => html! { <p class="note">{ say(locale.desk_no_letter()) }</p> },
    };
    html! { <section><h2>{ say(locale.desk_answers()) }</h2>{ content }</section> }
}

/// Why something stays shut, in words.
pub(super) fn shut(why: Shut, here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    say(match why {
        Shut::NotForYou if here.desk.is_let_in() => locale.desk_shut_not_yet(),
        Shut::NotForYou => locale.desk_shut_not_in(),
        Shut::NotThis | Shut::Altered => locale.desk_shut_altered(),
        Shut::Unreadable => locale.desk_shut_unreadable(),
    })
}

/// Each step, with its time and who took it. No newcomer ever sees it.
fn record(here: Here<'_>, reading: &Reading) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let asks = reading.asks();
    let line = |line: &Record| {
        let name = line.by.map_or_else(|| locale.desk_newcomer().text, |_| somebody(&line.name, desk));
        let said = say(if asks { asked_step(line.step, &name, here) } else { step(line.step, &name, here) });
        html! { <li><span>{ said }</span>{ " " }<span class="aside">{ when(line.at, desk) }</span></li> }
    };
    html! {
        <details class="again">
            <summary>{ say(locale.desk_record()) }</summary>
            <p class="aside">{ say(if asks { locale.know_record_lead() } else { locale.desk_record_lead() }) }</p>
            <ol class="record">{ for reading.view.record.iter().map(line) }</ol>
        </details>
    }
}

fn step(step: Step, name: &str, here: Here<'_>) -> i18n::Said {
    let locale = &here.desk.locale;
    match step {
        Step::Arrived => locale.desk_step_arrived(),
        Step::Met => locale.desk_step_met(name),
        Step::Left => locale.desk_step_left(name),
        Step::Asked => locale.desk_step_asked(name),
        Step::Replied => locale.desk_step_replied(),
        Step::Changed => locale.desk_step_changed(),
        Step::Noted => locale.desk_step_noted(name),
        Step::Approved => locale.desk_step_approved(name),
        Step::SaidNotNow => locale.desk_step_said_not_now(name),
        Step::SteppedAside => locale.desk_step_aside(name),
        Step::Abstained => locale.desk_step_abstained(name),
        Step::Vouched => locale.desk_step_vouched(name),
        Step::LetIn => locale.desk_step_let_in(name),
        Step::Welcomed => locale.desk_step_welcomed(),
        Step::NotNow => locale.desk_step_not_now(),
        Step::Withdrawn => locale.desk_step_withdrawn(),
        Step::Joined => locale.desk_step_joined(),
    }
}

/// The same where somebody only asks: they are no newcomer.
fn asked_step(taken: Step, name: &str, here: Here<'_>) -> i18n::Said {
    let locale = &here.desk.locale;
    match taken {
        Step::Arrived => locale.know_step_arrived(),
        Step::Asked => locale.know_step_answered(name),
        Step::Replied => locale.know_step_replied(),
        Step::Changed => locale.know_step_changed(),
        Step::Withdrawn => locale.know_step_withdrawn(),
        other => step(other, name, here),
    }
}
