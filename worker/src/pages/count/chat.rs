//! "Copy the result for the chat": a few lines of plain text, once in each of the group's languages, so that one person
//! can post it for everybody.

use i18n::Locale;
use model::{Form, PollView, Results};
use widgets::{beside, say};
use yew::{Html, html};

use super::super::parts::plain;
use crate::asked::Asked;
use crate::caller::Address;
use crate::scene::Reader;

/// With more options than this, a chat gets what won and the address, and not every number.
const MOST_LINES: usize = 12;

/// A block of text for each language.
pub(super) fn draw(address: &Address, asked: &Asked, reader: &Reader, view: &PollView) -> Html {
    let locale = &reader.locale;
    // No code in it, and no language: everybody opens it in their own.
    let at = format!("{}/{}{}", asked.origin, address.group, address.path());
    let block = |language: widgets::Language| {
        let text = text(view, &Locale::built_in(std::slice::from_ref(&language.tag)), &at);
        let tag = language.tag.as_str().to_owned();
        let dir = i18n::dir_of(&tag).as_str();
        let id = format!("chat-{tag}");
        html! {
            <div class="chat">
                <h3 lang={tag.clone()} {dir} id={id.clone()}>{ language.name.clone() }</h3>
                <pre lang={tag} {dir} tabindex="0" aria-labelledby={id}>{ text.clone() }</pre>
                <div class="copy">
                    <button type="button" hidden=true data-copy={text} data-copied={locale.chat_copied().text}>{ say(locale.chat_copy()) }</button>
                </div>
            </div>
        }
    };
    html! {
        <section class="chats">
            <h2>{ say(locale.chat_title()) }</h2>
            { for reader.languages(&view.languages).into_iter().map(block) }
        </section>
    }
}

/// The result as a message: the question, what it came to, the numbers, what follows, and where to read more.
pub(super) fn text(view: &PollView, locale: &Locale, address: &str) -> String {
    let mut lines = vec![plain(&view.title, locale)];
    lines.extend(beside::verdict_in_words(view, locale).into_iter().map(|said| said.text));
    if let Some(results) = &view.results {
        lines.extend(numbers(view, results, locale));
        let turnout = match view.can_vote {
            Some(can) => locale.results_people(results.answers, can),
            None => locale.results_answers(results.answers),
        };
        lines.push(turnout.text);
    }
    if let Some(outcome) = &view.outcome {
        lines.push(locale.chat_outcome(&plain(&outcome.statement, locale)).text);
    }
    // By itself, so that no sign of a sentence around it becomes part of the link.
    lines.push(address.to_owned());
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// What each option has, where that is the same as what decides; first choices of ranked ballots would mislead.
fn numbers(view: &PollView, results: &Results, locale: &Locale) -> Vec<String> {
    if results.rows.len() > MOST_LINES || matches!(view.form, Form::Rank { .. } | Form::Words) || results.answers == 0 {
        return Vec::new();
    }
    let options = beside::options(view, locale);
    let line = |row: &model::Row| {
        let name = options.iter().find(|option| option.id == row.id)?.plain.clone();
        let number = locale.number(row.count);
        Some(match view.form {
            Form::Choose { .. } => {
                locale.chat_line_share(&name, &number, &locale.percent(row.count, results.answers)).text
            }
            _ => locale.chat_line(&name, &number).text,
        })
    };
    results.rows.iter().filter_map(line).map(|line| beside::in_direction(line, locale)).collect()
}
