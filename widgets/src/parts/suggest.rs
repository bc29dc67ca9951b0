//! Suggesting an option: a small form of its own under the ballot.

use i18n::Locale;
use model::{MAX_OPTIONS, Suggest};
use yew::prelude::*;

use super::ballot::{action, id};
use super::markup::{self, classed, tag};
use super::{field, refused};
use crate::{Mood, Scene};

/// For whoever votes, where the poll takes suggestions and has room for one.
pub(crate) fn draw(scene: &Scene, locale: &Locale, mood: &Mood) -> Html {
    let view = &scene.view;
    if view.suggest == Suggest::No || view.options.len() >= MAX_OPTIONS {
        return Html::default();
    }
    let waits = view.suggest == Suggest::AfterApproval;
    let (part, refusal) = (id(view, "suggest"), mood.refusal.filter(|_| mood.suggesting));
    let input = field::input("text")
        .set("name", "name")
        .set("id", part.clone())
        .set("maxlength", "100")
        .set("autocomplete", "off")
        .set("dir", "auto");
    let thanks = classed("p", "thanks").set("tabindex", "-1").set_if("data-focus", refusal.is_none());
    let button = classed("button", "way").set("type", "submit").set("name", "do").set("value", "suggest");
    // Drawn afresh once something was suggested: then it is empty again.
    let form = tag("form")
        .key(&mood.suggested.to_string())
        .set("method", "post")
        .set_some("action", action(scene, locale))
        .set_if("novalidate", true)
        .with(field::hidden("key", view.key.clone()))
        .with(field::hidden("lang", locale.tag().to_owned()))
        .with(refused::refused(refusal, &id(view, "suggest-refusal"), locale, false))
        .with_some((mood.suggested > 0).then(|| thanks.say(locale.suggest_thanks())))
        .with(classed("label", "label").set("for", part).say(locale.suggest_label()))
        .with_some(waits.then(|| markup::said("p", "help", locale.suggest_waits())))
        .with(classed("p", "line").with(input))
        .with(button.say(locale.suggest_button()));
    classed("details", "again suggest")
        .set_if("open", refusal.is_some() || mood.suggested > 0)
        .with(tag("summary").say(locale.suggest_summary()))
        .with(form)
        .into()
}
