//! What the newcomer wrote in the form. Every question stands here with the names of what can be chosen in it; the
//! answers come from the fields, on the server where they are not sealed, else on the device, by the same rule
//! (`npm/src/mine/answers.ts`): a value stands under its name if it has one, as a day, a number or a language if it is
//! one, or as it was typed.

use i18n::Said;
use model::signup::{DAY_PARTS, DAYS, Pairs, Question, What};
use model::{Clock, Local, Zone};
use widgets::{say, text};
use yew::{Html, html};

use super::page::Page;
use crate::pages::parts::plain;
use crate::zones::Clocks;

pub(super) fn section(page: &Page<'_>) -> Html {
    let locale = page.locale();
    let questions = page.view.form.questions();
    let rows = questions.filter(|question| question.asks() && !matches!(question.what, What::Consent { .. }));
    let rows: Vec<Html> = rows.filter_map(|question| row(page, question)).collect();
    let how = page.either(locale.mine_change_how(), locale.asking_change_how());
    let script = page.either(locale.mine_change_script(), locale.asking_change_script());
    let none = !page.is_sealed() && rows.is_empty();
    html! {
        <section class="answers">
            <details class="again">
                <summary>{ say(page.either(locale.mine_answers(), locale.asking_answers())) }</summary>
                <p hidden={!none} data-none="">{ say(locale.mine_answers_none()) }</p>
                <dl>{ for rows }</dl>
            </details>
            if page.is_going_on() {
                { change(page, page.either(locale.mine_change(), locale.asking_change())) }
                <p class="aside" hidden=true data-with-script="">{ say(how) }</p>
                <p class="aside" data-shut="">{ say(script) }</p>
            }
        </section>
    }
}

/// The button that opens the form with these answers in it: they are handed over on the device.
pub(super) fn change(page: &Page<'_>, words: Said) -> Html {
    let to = format!("{}&change=1", page.address(&format!("/signup/{}", page.view.form_id)));
    html! { <button class="way" type="button" hidden=true data-change={to}>{ say(words) }</button> }
}

fn row(page: &Page<'_>, question: &Question) -> Option<Html> {
    let names = names(page, question);
    let answer = match &page.view.fields {
        Some(fields) => {
            let lines = lines(page, question, &names, fields);
            if lines.is_empty() {
                return None;
            }
            let line = |line: String| html! { <p class="as-written" dir="auto">{ line }</p> };
            html! { <dd>{ for lines.into_iter().map(line) }</dd> }
        }
        None => {
            let name = |(is, name): (String, String)| html! { <span data-is={is}>{ name }</span> };
            html! {
                <>
                    <dd data-answer="">{ say(page.locale().mine_sealed()) }</dd>
                    <dd hidden=true>{ for names.into_iter().map(name) }</dd>
                </>
            }
        }
    };
    let name = question.field();
    Some(html! {
        <div data-question={name} data-kind={kind(&question.what)}>
            <dt>{ text(&question.label, page.locale()) }</dt>
            { answer }
        </div>
    })
}

/// How its values are written, where they have no names.
fn kind(what: &What) -> Option<&'static str> {
    match what {
        What::Date => Some("day"),
        What::Number { .. } | What::Scale { .. } => Some("number"),
        What::Languages => Some("language"),
        What::OneOf { .. } | What::SomeOf { .. } => Some("chosen"),
        _ => None,
    }
}

/// What stands for a value (`mon-evening`), for a value of a part (`message=yes`), or around it (`name`, with `{}` for
/// it).
fn names(page: &Page<'_>, question: &Question) -> Vec<(String, String)> {
    let locale = page.locale();
    let one = |is: &str, said: Said| (is.to_owned(), said.text);
    let free = |(day, part): (&&str, &&str)| {
        let said = |of: &str| locale.by_id(&format!("week-{of}"));
        Some((format!("{day}-{part}"), locale.mine_free(&said(day)?.text, &said(part)?.text).text))
    };
    let mut names = match &question.what {
        What::OneOf { options, .. } | What::SomeOf { options, .. } => {
            options.iter().map(|option| (option.id.to_string(), plain(&option.name, locale))).collect()
        }
        What::YesNo => vec![one("yes", locale.mine_yes()), one("no", locale.mine_no())],
        What::Availability => {
            DAYS.iter().flat_map(|day| DAY_PARTS.iter().map(move |part| (day, part))).filter_map(free).collect()
        }
        What::SafeToContact => vec![
            one("name", locale.mine_contact_name("{}")),
            one("message=yes", locale.mine_contact_message()),
            one("message=no", locale.mine_contact_no_message()),
        ],
        _ => Vec::new(),
    };
    names.push(one("skip", locale.mine_skipped()));
    names
}

/// An answer line by line.
fn lines(page: &Page<'_>, question: &Question, names: &[(String, String)], fields: &Pairs) -> Vec<String> {
    let name = |is: &str| names.iter().find(|(have, _)| have == is).map(|(_, name)| name.clone());
    let field = question.field();
    let line = |(of, value): &(String, String)| {
        let rest = of.strip_prefix(&field)?;
        let value = value.trim();
        match rest.strip_prefix('.') {
            _ if value.is_empty() => None,
            None if !rest.is_empty() => None,
            None => name(value).or_else(|| written(page, &question.what, value)),
            // The handle itself says on which network it is.
            Some("network") => None,
            Some(part) => name(&format!("{part}={value}"))
                .or_else(|| name(part).map(|around| around.replace("{}", value)))
                .or_else(|| Some(value.to_owned())),
        }
    };
    fields.iter().filter_map(line).collect()
}

/// A value without a name.
fn written(page: &Page<'_>, what: &What, value: &str) -> Option<String> {
    let locale = page.locale();
    match what {
        // "Something else": what it is stands in the part beside it.
        What::OneOf { .. } | What::SomeOf { .. } => None,
        What::Languages => Some(locale.autonym(value)),
        What::Number { .. } | What::Scale { .. } => {
            Some(value.parse::<i64>().map_or_else(|_| value.to_owned(), |number| locale.number(number)))
        }
        What::Date => {
            let utc = Zone::utc();
            let day = Local::new(value).and_then(|day| Clocks.moment(&utc, day));
            Some(day.map_or_else(|| value.to_owned(), |day| locale.day(day.0, utc.as_str(), page.view.now.0)))
        }
        _ => Some(value.to_owned()),
    }
}
