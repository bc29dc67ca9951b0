//! `/{group}/{kind}/{id}/print`: while voting goes on a ballot on paper, in large type; once it is over, the result. The
//! numbers on the ballot are those by which a pile of paper is typed in: they follow the list, shuffled for nobody.

use i18n::Locale;
use model::{Form, Names, Phase, PollView, Refusal};
use widgets::beside::{self, Called};
use widgets::{say, text};
use yew::{Html, html};

use super::count;
use super::document::{Document, Script, draw, language_links};
use super::parts::plain;
use super::visit::Visit;
use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::Reader;

/// The page.
///
/// # Errors
/// As [`Visit::of`].
pub(crate) async fn answer(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let visit = Visit::of(address, asked, host).await?;
    let view = &visit.view;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let locale = &reader.locale;
    let path = format!("/{}{}", address.group, address.path());
    let at = format!("{}{path}", asked.origin);
    let (class, main) = match view.phase {
        Phase::Before | Phase::Open => ("porchlight paper by-hand", ballot(view, locale, &at)),
        Phase::Over | Phase::Withdrawn => ("porchlight paper", result(view, locale, &at)),
    };
    let top = html! {
        <header class="page-top unprinted">
            <a href={format!("{path}?lang={}", locale.tag())}>{ say(locale.count_back()) }</a>
            <div class="copy"><button type="button" hidden=true data-print="">{ say(locale.print_button()) }</button></div>
            { language_links(&reader.languages(&view.languages), locale, &format!("{path}/print")) }
        </header>
    };
    let document = Document {
        title: visit.title(locale),
        top: draw(top).await,
        main: draw(html! { <div {class}>{ main }</div> }).await,
        foot: String::new(),
        indexed: false,
        script: Some(Script::Copy),
        wakes: false,
    };
    let reply = document.reply(RouteKind::Page, 200, &reader);
    Ok(visit.reply(reply))
}

/// A ballot to be filled in with a pen.
fn ballot(view: &PollView, locale: &Locale, at: &str) -> Html {
    if view.names == Names::Anonymous {
        return html! { <><h1>{ text(&view.title, locale) }</h1><p>{ say(locale.print_no_paper()) }</p></> };
    }
    let until = locale.moment(view.closes.0, view.zone.as_str(), view.now.0);
    let zone = locale.zone_name(view.zone.as_str());
    let options = beside::options(view, locale);
    html! {
        <>
            <p class="paper-head">{ say(locale.print_ballot(&plain(&view.discreet, locale))) }</p>
            <h1>{ text(&view.title, locale) }</h1>
            <p class="paper-how">{ for how(view.form, locale).into_iter().map(|said| html! { <>{ say(said) }{ " " }</> }) }</p>
            { boxes(view.form, &options, locale) }
            <p>{ say(locale.print_no_name()) }</p>
            <p class="paper-line"><span>{ say(locale.print_hand_in()) }</span><span class="line-by-hand"></span></p>
            <p>{ say(locale.print_until(&until, &zone)) }</p>
            <p>{ say(locale.print_online(at)) }</p>
        </>
    }
}

/// How it is filled in.
fn how(form: Form, locale: &Locale) -> Vec<i18n::Said> {
    match form {
        Form::Choose { min, max } => {
            let (min, max) = (u64::from(min), u64::from(max));
            let many = match (min, max) {
                (_, 1) => locale.choose_one(),
                (1, max) => locale.choose_up_to(max),
                (min, max) if min == max => locale.choose_exactly(max),
                (min, max) => locale.choose_between(min, max),
            };
            vec![many, locale.print_choose()]
        }
        Form::Rank { least } => vec![locale.print_rank(), locale.print_rank_least(least.into())],
        Form::Dots { dots, most } => {
            let limit = (most < dots).then(|| locale.print_dots_most(most.into()));
            std::iter::once(locale.print_dots(dots.into())).chain(limit).collect()
        }
        Form::Score { least, most, step } => {
            let steps = (step > 1).then(|| {
                let each: Vec<String> = (0..)
                    .map_while(|n| step.checked_mul(n)?.checked_add(least))
                    .take_while(|n| *n <= most)
                    .take(30)
                    .map(|n| locale.number(n))
                    .collect();
                locale.print_score_steps(&locale.list_or(&each))
            });
            std::iter::once(locale.print_score(least.into(), most.into())).chain(steps).collect()
        }
        Form::Times { .. } => vec![locale.print_times()],
        Form::Words => vec![locale.print_words()],
    }
}

/// A row for each option: its number, its name, what it means, and room for a cross or a number.
fn boxes(form: Form, options: &[Called], locale: &Locale) -> Html {
    if form == Form::Words {
        return html! { <div class="paper-lines">{ for (0..8).map(|_| html! { <p class="line-by-hand"></p> }) }</div> };
    }
    let columns = match form {
        Form::Times { maybe: true } => vec![locale.time_yes(), locale.time_if_need_be(), locale.time_no()],
        Form::Times { maybe: false } => vec![locale.time_yes(), locale.time_no()],
        _ => Vec::new(),
    };
    let room = if matches!(form, Form::Choose { .. } | Form::Times { .. }) { "box-by-hand" } else { "number-by-hand" };
    let rooms = columns.len().max(1);
    let row = |option: &Called| {
        html! {
            <tr>
                <td class="nth">{ locale.number(option.number) }</td>
                <th scope="row">
                    { option.name.clone() }
                    if option.meaning != Html::default() { <span class="meaning">{ option.meaning.clone() }</span> }
                </th>
                { for (0..rooms).map(|_| html! { <td><span class={room}></span></td> }) }
            </tr>
        }
    };
    html! {
        <table class="paper-ballot">
            if !columns.is_empty() {
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{ say(locale.count_column_option()) }</th>
                        { for columns.into_iter().map(|column| html! { <th scope="col">{ say(column) }</th> }) }
                    </tr>
                </thead>
            }
            <tbody>{ for options.iter().map(row) }</tbody>
        </table>
    }
}

/// The result on paper: what follows from it, what it came to, the numbers, how they were counted.
fn result(view: &PollView, locale: &Locale, at: &str) -> Html {
    let now = locale.moment(view.now.0, view.zone.as_str(), view.now.0);
    html! {
        <>
            <p class="paper-head">{ plain(&view.discreet, locale) }</p>
            <h1>{ text(&view.title, locale) }</h1>
            <p>{ beside::who_and_when(view, locale) }</p>
            { beside::outcome(view, locale, 1) }
            { beside::verdict(view, locale) }
            if view.phase == Phase::Over { { beside::results(view, locale, 1) } }
            { count::in_words(view, locale) }
            { beside::happenings(view, locale) }
            <p class="aside">{ say(locale.print_foot(&now, at)) }</p>
        </>
    }
}
