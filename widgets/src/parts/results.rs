//! The count: a real table. The bar beside each row is decoration.

use i18n::Locale;
use model::{Phase, PollView, Results, ShowResults, Standing};
use yew::prelude::*;

use super::decision::Offer;
use super::words::say;
use crate::Mood;

/// The count, or the sentence that says when it will be seen.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale, mood: &Mood, level: u8) -> Html {
    match (&view.results, view.show_results) {
        (Some(results), _) => count(view, results, offers, locale, mood, level),
        (None, _) if matches!(view.standing, Standing::Outside | Standing::SiteNotListed) => Html::default(),
        (None, ShowResults::AfterClosing) => html! { <p class="later">{ say(locale.results_after_closing()) }</p> },
        (None, _) if view.phase == Phase::Open && view.standing == Standing::Votes => {
            html! { <p class="later">{ say(locale.results_after_voting()) }</p> }
        }
        (None, _) => Html::default(),
    }
}

fn count(view: &PollView, results: &Results, offers: &[Offer], locale: &Locale, mood: &Mood, level: u8) -> Html {
    let heading = format!("h{}", level + 1);
    let id = format!("{}-{}-results", view.kind.as_str(), view.id);
    let over = view.phase == Phase::Over;
    let title = if over { locale.results_final() } else { locale.results_so_far() };
    let people = match view.can_vote {
        Some(can) => locale.results_people(results.answers, can),
        None => locale.results_answers(results.answers),
    };
    let column = if view.open_to_all { locale.results_column_count() } else { locale.results_column_people() };
    let most = results.rows.iter().map(|row| row.count).max().unwrap_or(0);
    let row = |row: &model::Row| {
        let name = offers.iter().find(|offer| offer.id == row.id).map(|offer| offer.name.clone()).unwrap_or_default();
        let share = locale.percent(row.count, results.answers);
        let width = (row.count * 100).checked_div(results.answers).unwrap_or(0);
        let leads = most > 0 && row.count == most;
        html! {
            <tr key={row.id.as_str().to_owned()} class={classes!(leads.then_some("leads"))}>
                <th scope="row">{ name }{ bar(width) }</th>
                <td>{ locale.number(row.count) }</td>
                <td>{ share }</td>
            </tr>
        }
    };
    html! {
        <section class="results" part="results" aria-labelledby={id.clone()} data-live={(!over).then_some("")}>
            <@{heading} id={id.clone()}>{ say(title) }</@>
            // What is new stands beside what is known, where its room is kept: nothing moves when it comes.
            <div class="news"><p class="turnout" tabindex="-1">{ say(people) }</p>{ fresh(mood, locale) }</div>
            <table class="count" aria-labelledby={id.clone()}>
                <thead>
                    <tr>
                        <th scope="col">{ say(locale.results_column_answer()) }</th>
                        <th scope="col">{ say(column) }</th>
                        <th scope="col">{ say(locale.results_column_share()) }</th>
                    </tr>
                </thead>
                <tbody>{ for results.rows.iter().map(row) }</tbody>
            </table>
            if view.max > 1 { <p class="aside">{ say(locale.results_several()) }</p> }
            { quorum(view, over, locale) }
            { voices(results, offers, locale, level) }
        </section>
    }
}

/// What is 0 to 100 wide, drawn; nothing for a screen reader.
fn bar(width: u64) -> Html {
    html! {
        <svg class="bar" aria-hidden="true" width="100%" height="8">
            <rect class="bar-all" width="100%" height="8" rx="4" />
            <rect class="bar-part" width={format!("{width}%")} height="8" rx="4" />
        </svg>
    }
}

/// "12 new answers. Show": others' votes are never announced one by one.
fn fresh(mood: &Mood, locale: &Locale) -> Html {
    if mood.new_answers == 0 {
        return Html::default();
    }
    let show = mood.show_new.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        keep_focus(&event);
        show.emit(());
    });
    html! {
        <p class="fresh">
            { say(locale.new_answers(mood.new_answers)) }{ " " }
            <button type="button" class="quiet" {onclick}>{ say(locale.show_new()) }</button>
        </p>
    }
}

/// The button is gone once it was pressed: the focus goes to the count, and not to the top of the page.
fn keep_focus(event: &MouseEvent) {
    #[cfg(feature = "browser")]
    {
        use web_sys::wasm_bindgen::JsCast;
        let results =
            event.target_dyn_into::<web_sys::Element>().and_then(|button| button.closest(".results").ok().flatten());
        let count = results.and_then(|results| results.query_selector(".turnout").ok().flatten());
        if let Some(count) = count.and_then(|count| count.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = count.focus();
        }
    }
    #[cfg(not(feature = "browser"))]
    let _ = event;
}

fn quorum(view: &PollView, over: bool, locale: &Locale) -> Html {
    let Some(quorum) = view.quorum else { return Html::default() };
    let said = match (quorum.reached, view.open_to_all, over) {
        (true, true, _) => locale.answers_reached(quorum.needed),
        (false, true, _) => locale.answers_missing(quorum.needed),
        (true, false, _) => locale.quorum_reached(quorum.needed),
        (false, false, false) => locale.quorum_not_yet(quorum.needed),
        (false, false, true) => locale.quorum_missed(quorum.needed),
    };
    html! { <p class={classes!("quorum", quorum.reached.then_some("reached"))}>{ say(said) }</p> }
}

fn voices(results: &Results, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    if results.voices.is_empty() {
        return Html::default();
    }
    let heading = format!("h{}", level + 2);
    let voice = |voice: &model::Voice| {
        let chosen: Vec<String> =
            offers.iter().filter(|o| voice.choice.contains(&o.id)).map(|o| o.plain.clone()).collect();
        let name = voice.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| locale.voice_somebody().text);
        let line = locale.voice_line(&name, &locale.list_and(&chosen));
        let lang = voice.lang.as_ref().map(|tag| tag.as_str().to_owned());
        html! {
            <li key={voice.voice.to_string()}>
                <p class="voice-who">{ say(line) }</p>
                if let Some(reason) = &voice.reason { <p class="voice-words" dir="auto" {lang}>{ reason.clone() }</p> }
            </li>
        }
    };
    html! {
        <div class="voices">
            <@{heading}>{ say(locale.voices_heading()) }</@>
            <ul>{ for results.voices.iter().map(voice) }</ul>
            if results.more_voices > 0 { <p class="aside">{ say(locale.voices_more(results.more_voices)) }</p> }
        </div>
    }
}
