//! Suggesting an option: a small form of its own under the ballot.

use i18n::Locale;
use model::{MAX_OPTIONS, Suggest};
use yew::prelude::*;

use super::ballot::{action, id};
use super::words::say;
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
    let input = field::input(&[
        ("type", "text".into()),
        ("name", "name".into()),
        ("id", part.clone().into()),
        ("maxlength", "100".into()),
        ("autocomplete", "off".into()),
        ("dir", "auto".into()),
    ]);
    html! {
        <details class="again suggest" open={refusal.is_some() || mood.suggested > 0}>
            <summary>{ say(locale.suggest_summary()) }</summary>
            // Drawn afresh once something was suggested: then it is empty again.
            <form key={mood.suggested.to_string()} method="post" action={action(scene, locale)} novalidate=true>
                { field::hidden("key", view.key.clone()) }
                { field::hidden("lang", locale.tag().to_owned()) }
                { refused::refused(refusal, &id(view, "suggest-refusal"), locale, false) }
                if mood.suggested > 0 {
                    <p class="thanks" tabindex="-1" data-focus={refusal.is_none().then_some("")}>{ say(locale.suggest_thanks()) }</p>
                }
                <label class="label" for={part}>{ say(locale.suggest_label()) }</label>
                if waits { <p class="help">{ say(locale.suggest_waits()) }</p> }
                <p class="line">{ Html::from(input) }</p>
                <button class="way" type="submit" name="do" value="suggest">{ say(locale.suggest_button()) }</button>
            </form>
        </details>
    }
}
