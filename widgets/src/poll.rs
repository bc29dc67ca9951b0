//! A poll or a proposal: the question, who and until when, the ballot or what stands in its place, and the count.

use i18n::Locale;
use model::{Phase, PollView, Standing};
use yew::prelude::*;

use crate::parts::ballot::{self, action};
use crate::parts::times::{on_readers_clock, who_and_when};
use crate::parts::words::{is_own, mark, say, text};
use crate::parts::{answered, doc, instead, languages, offer, refused, results, suggest};
use crate::parts::{binding, happenings, onward, outcome, suggestions, trust, verdict};
use crate::{Dress, Mood, Scene};

/// Draws the whole.
pub(crate) fn draw(scene: &Scene, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let offers = offer::all(view, locale);
    let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
    let heading = format!("h{level}");
    let id = |part: &str| ballot::id(view, part);
    let outside = view.standing == Standing::Outside;
    let answers = view.phase == Phase::Open && view.standing == Standing::Votes;
    let over = matches!(view.phase, Phase::Over | Phase::Withdrawn);
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
                    if view.phase != Phase::Withdrawn { <p class="who">{ who_and_when(view, locale) }</p> }
                    if view.phase == Phase::Open { { on_readers_clock(view, locale, mood) } }
                </header>
                // Over: what follows from it comes first.
                { outcome::draw(view, locale, level) }
                { verdict::draw(view, &offers, locale) }
                { about(view, locale, level) }
                if view.open_to_all { <p class="aside">{ say(locale.open_counts_answers()) }</p> }
                if !over { { happenings::draw(view, &offers, locale) } }
                { trust::draw(view, locale) }
                { binding::draw(view, &offers, locale, level) }
            }
            { answered::draw(view, &offers, locale, mood.refusal.is_some()) }
            if answers {
                { ballot::draw(scene, &offers, locale, mood) }
                { suggest::draw(scene, locale, mood) }
            } else {
                <form id={id("form")} method="post" action={action(scene, locale)}></form>
                { refused::too_late(view, &id("refusal"), locale, scene.shell.dress != Dress::Embed) }
                { instead::draw(scene, locale) }
            }
            { suggestions::draw(scene, locale, level) }
            { results::draw(view, &offers, locale, mood, level) }
            if over { { happenings::draw(view, &offers, locale) } }
            { onward::draw(scene, locale) }
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
