//! What is said in a request: with the newcomer, by members who know them, and among greeters.

use model::Tag;
use model::signup::{Entry, Said};
use yew::prelude::*;

use super::request::shut;
use super::requests::somebody;
use crate::parts::{Form, Here, To, area, in_language, line, say, select, when};
use crate::state::Reading;

pub(super) fn draw(here: Here<'_>, reading: &Reading) -> Html {
    let locale = &here.desk.locale;
    let over = reading.view.request.stage.is_over();
    let asks = reading.asks();
    let with_newcomer = list(here, reading, &[Said::Question, Said::Reply, Said::Welcome, Said::NotNow]);
    let by_members = list(here, reading, &[Said::Introduction, Said::Vouch]);
    let notes = list(here, reading, &[Said::Note]);
    html! {
        <>
            if let Some(by_members) = by_members {
                <section><h2>{ say(locale.desk_known_by()) }</h2>{ by_members }</section>
            }
            <section>
                <h2>{ say(if asks { locale.know_conversation() } else { locale.desk_conversation() }) }</h2>
                { with_newcomer.unwrap_or_else(|| html! { <p class="aside">{ say(locale.desk_nothing_said()) }</p> }) }
                if !over { { ask(here, reading) } }
            </section>
            <section>
                <h2>{ say(locale.desk_notes()) }</h2>
                <p class="aside">{ say(if asks { locale.know_notes_lead() } else { locale.desk_notes_lead() }) }</p>
                { for notes }
                { note(here) }
            </section>
        </>
    }
}

fn list(here: Here<'_>, reading: &Reading, kinds: &[Said]) -> Option<Html> {
    let entries: Vec<&Entry> = reading.view.entries.iter().filter(|entry| kinds.contains(&entry.said)).collect();
    (!entries.is_empty()).then(|| {
        html! { <ol class="entries">{ for entries.iter().map(|entry| one(here, reading, entry)) }</ol> }
    })
}

fn one(here: Here<'_>, reading: &Reading, entry: &Entry) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let name = somebody(&entry.name, desk);
    let who = match entry.said {
        Said::Question if reading.asks() => locale.know_said_answer(&name),
        Said::Reply if reading.asks() => locale.know_said_reply(),
        Said::Question => locale.desk_said_question(&name),
        Said::Reply => locale.desk_said_reply(),
        Said::Note => locale.desk_said_note(&name),
        Said::Vouch => locale.desk_said_vouch(&name),
        Said::Introduction => locale.desk_said_introduction(&name),
        Said::NotNow => locale.desk_said_not_now(&name),
        Said::Welcome => locale.desk_said_welcome(&name),
    };
    let words = match reading.heard.get(&entry.n) {
        Some(Ok(heard)) => html! {
            <>
                <p class="words">{ in_language(&heard.words, heard.lang.as_ref(), desk) }</p>
                if !heard.name.is_empty() { <p class="aside">{ say(locale.desk_signed_as(&heard.name)) }</p> }
                if !heard.signed { <p class="unfit">{ say(locale.desk_unsigned()) }</p> }
            </>
        },
        Some(Err(why)) => html! { <p class="unfit">{ shut(*why, here) }</p> },
        None => Html::default(),
    };
    let class = if entry.said == Said::Reply { "entry theirs" } else { "entry" };
    html! {
        <li {class}>
            <p class="entry-who">{ say(who) }{ " " }<span class="aside">{ when(entry.at, desk) }</span></p>
            { words }
        </li>
    }
}

fn ask(here: Here<'_>, reading: &Reading) -> Html {
    let locale = &here.desk.locale;
    let (label, help) = match reading.asks() {
        true => (locale.know_answer_label(), locale.know_answer_help()),
        false => (locale.desk_ask_label(), locale.desk_ask_help()),
    };
    let form = Form {
        to: To::Request,
        id: "ask".to_owned(),
        what: "ask",
        hidden: Vec::new(),
        fields: html! {
            <>
                { area("ask", "words", label, Some(help)) }
                { spoken(here, reading, "ask") }
            </>
        },
        send: locale.desk_ask_send(),
        button: "send",
        here,
    };
    form.draw()
}

/// In which language words to a newcomer are, and the name under them.
pub(super) fn spoken(here: Here<'_>, reading: &Reading, form: &str) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let Some(view) = desk.view.there() else { return Html::default() };
    let theirs = &reading.view.request.lang;
    let own = Tag::new(locale.tag());
    let mut tags: Vec<Tag> = Vec::new();
    for tag in [theirs].into_iter().chain(own.as_ref()).chain(&view.i_read).chain(&view.languages) {
        if !tags.iter().any(|known| known.language() == tag.language()) {
            tags.push(tag.clone());
        }
    }
    let reads = |tag: &Tag| view.i_read.iter().chain(own.as_ref()).any(|read| read.language() == tag.language());
    // Whoever reads the newcomer's language writes in it; others in their own.
    let first = if reads(theirs) { Some(theirs) } else { own.as_ref() };
    let option = |tag: &Tag| {
        let chosen = first.is_some_and(|first| first.language() == tag.language());
        (tag.as_str().to_owned(), locale.autonym(tag.as_str()), chosen)
    };
    html! {
        <>
            { select(form, "words-lang", locale.desk_words_lang(), tags.iter().map(option).collect()) }
            { line(form, "name", locale.desk_words_name(), Some(locale.desk_words_name_help()), "") }
        </>
    }
}

fn note(here: Here<'_>) -> Html {
    let locale = &here.desk.locale;
    let form = Form {
        to: To::Request,
        id: "note".to_owned(),
        what: "note",
        hidden: Vec::new(),
        fields: area("note", "words", locale.desk_note_label(), None),
        send: locale.desk_note_send(),
        button: "way",
        here,
    };
    form.draw()
}
