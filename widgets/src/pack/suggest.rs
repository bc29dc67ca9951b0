//! Members suggest an entry, on a page of ours: a code is used nowhere else.

use i18n::Said;
use model::pack::{PackAttempt, PackSuggested};
use yew::prelude::*;

use super::Drawing;
use crate::Dress;
use crate::parts::field;
use crate::parts::words::say;

impl Drawing<'_> {
    pub(super) fn suggest(&self) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        if !view.may_suggest || self.dress() != Dress::Page {
            return Html::default();
        }
        let (typed, refusal, thanks) = match &view.attempt {
            Some(PackAttempt::Suggested { suggested, refusal }) if refusal.is_some() => {
                (suggested.clone(), *refusal, false)
            }
            Some(PackAttempt::Suggested { .. }) => (PackSuggested::default(), None, true),
            _ => (PackSuggested::default(), None, false),
        };
        html! {
            <details class="again suggest" data-suggest="" open={refusal.is_some() || thanks}>
                <summary>{ say(locale.packs_suggest()) }</summary>
                <form method="post" action={self.action_along()}>
                    { self.fields("suggest") }
                    { field::hidden("lang", locale.tag().to_owned()) }
                    { for refusal.map(|refusal| self.refused(refusal)) }
                    if thanks { <p class="thanks" tabindex="-1" data-focus="" autofocus=true>{ say(locale.packs_suggested()) }</p> }
                    { self.words("label", locale.packs_suggest_label(), None, &typed.label, 120) }
                    { self.words("why", locale.packs_suggest_why(), None, &typed.why, 500) }
                    { self.words("known-by", locale.packs_suggest_known_by(), Some(locale.packs_suggest_known_by_help()), &typed.known_by, 2_000) }
                    <p class="aside">{ say(locale.packs_suggest_ask()) }</p>
                    <button class="way" type="submit">{ say(locale.packs_suggest_send()) }</button>
                </form>
            </details>
        }
    }

    /// A field: one line for a name, several for all else.
    fn words(&self, name: &'static str, label: Said, help: Option<Said>, typed: &str, most: usize) -> Html {
        let id = self.id(&format!("suggest-{name}"));
        let help_id = help.as_ref().map(|_| format!("{id}-help"));
        let (value, maxlength) = (typed.to_owned(), most.to_string());
        html! {
            <div class="line">
                <label class="label" for={id.clone()}>{ say(label) }</label>
                if let Some(help) = help { <p class="help" id={help_id.clone()}>{ say(help) }</p> }
                if name == "label" {
                    <input {id} type="text" {name} {value} {maxlength} dir="auto" autocomplete="off" />
                } else {
                    <textarea {id} {name} {maxlength} rows="3" dir="auto" aria-describedby={help_id} {value} />
                }
            </div>
        }
    }
}
