//! Options that members suggested, for an organiser to let in or not.

use i18n::Locale;
use model::SuggestionView;
use yew::prelude::*;

use super::ballot::{self, action};
use super::field;
use super::words::{say, text};
use crate::Scene;

/// Stands after the ballot. Nothing for anybody but organisers: a View holds suggestions for no one else.
pub(crate) fn draw(scene: &Scene, locale: &Locale, level: u8) -> Html {
    let view = &scene.view;
    if view.suggestions.is_empty() {
        return Html::default();
    }
    let heading = format!("h{}", level + 1);
    let item = |suggestion: &SuggestionView| {
        let number = suggestion.suggestion.to_string();
        let id = ballot::id(view, &format!("suggestion-{number}"));
        let button = |class: &'static str, deed: &'static str, said| {
            html! {
                <button {class} type="submit" name="do" value={deed} aria-describedby={id.clone()}>{ say(said) }</button>
            }
        };
        html! {
            <li key={number.clone()}>
                <form method="post" action={action(scene, locale)}>
                    { field::hidden("lang", locale.tag().to_owned()) }
                    { field::hidden("suggestion", number) }
                    <p class="name" id={id.clone()}>{ text(&suggestion.name, locale) }</p>
                    { button("way", "admit", locale.suggestion_admit()) }
                    { button("quiet", "decline", locale.suggestion_decline()) }
                </form>
            </li>
        }
    };
    html! {
        <div class="suggestions">
            <@{heading}>{ say(locale.suggestions_heading()) }</@>
            <ul>{ for view.suggestions.iter().map(item) }</ul>
        </div>
    }
}
