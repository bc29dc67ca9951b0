//! A poll or a proposal: the question, who and until when, the ballot or what stands in its place, and the count.

use i18n::Locale;
use model::{Phase, Standing};
use yew::prelude::*;

use crate::parts::ballot::{self, action};
use crate::parts::markup::{classed, tag};
use crate::parts::times::{on_readers_clock, who_and_when};
use crate::parts::words::text;
use crate::parts::{answered, instead, languages, offer, refused, results, still, suggest};
use crate::{Dress, Mood, Scene};

/// Draws the whole.
pub(crate) fn draw(scene: &Scene, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    let offers = offer::all(view, locale);
    let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
    let outside = view.standing == Standing::Outside;
    let answers = view.phase == Phase::Open && view.standing == Standing::Votes;
    let id = |part: &str| ballot::id(view, part);
    let class = format!("ask {}", view.kind.as_str());
    let mut ask = tag("article").set("part", "ask").set("class", class).set("aria-labelledby", id("title"));
    // The first button of a form is what the Enter key presses: it must send the answer, not switch the language.
    if answers {
        let button = classed("button", "by-enter").set("type", "submit").set("form", id("form"));
        ask = ask.with(button.set("name", "do").set("value", "vote").set("tabindex", "-1").set("aria-hidden", "true"));
    }
    ask = ask.with(languages::row(&scene.shell, locale, &id("form")));
    let title = |words| {
        classed(if level == 2 { "h2" } else { "h1" }, "question").set("id", id("title")).with(text(words, locale))
    };
    if outside {
        // Somebody outside learns whose it is, and nothing of what is asked.
        ask = ask.with(tag("header").with(title(&view.group_name)));
    } else {
        let mut header = tag("header").with(title(&view.title).set("part", "question"));
        if view.phase != Phase::Withdrawn {
            header = header.with(classed("p", "who").with(who_and_when(view, locale)));
        }
        if view.phase == Phase::Open {
            header = header.with(on_readers_clock(view, locale, mood));
        }
        ask = ask.with(header).with(still::before(scene, &offers, locale, level));
    }
    ask = ask.with(answered::draw(view, &offers, locale, mood.refusal.is_some()));
    if answers {
        ask = ask.with(ballot::draw(scene, &offers, locale, mood)).with(suggest::draw(scene, locale, mood));
    } else {
        let form = tag("form").set("id", id("form")).set("method", "post").set_some("action", action(scene, locale));
        ask = ask
            .with(form)
            .with(refused::too_late(view, &id("refusal"), locale, scene.shell.dress != Dress::Embed))
            .with(instead::draw(scene, locale));
    }
    let cut = classed("p", "line-cut").set("data-line-cut", "").set("tabindex", "-1").set("hidden", "");
    ask.with(results::draw(view, &offers, locale, mood, level))
        .with_some((!outside).then(|| still::after(scene, &offers, locale, level)))
        .with(cut.say(locale.line_cut()))
        .into()
}
