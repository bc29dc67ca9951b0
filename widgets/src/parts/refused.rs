//! Why something was not sent, or not done.

use i18n::Locale;
use model::{PollView, Refusal};
use yew::prelude::*;

use super::words::say;

/// Directly above what has to be mended. `focuses`: the browser itself takes the focus there, on a page that was just
/// loaded; awake, the shell does.
pub(crate) fn refused(refusal: Option<Refusal>, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(refusal) = refusal else { return Html::default() };
    let sentence = locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble());
    html! {
        <div class={classes!("refusal", is_missing(refusal).then_some("missing"))} id={id.to_owned()} tabindex="-1" data-focus="" autofocus={focuses}>
            <p class="refusal-title">
                <svg class="sign" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
                    <circle cx="10" cy="10" r="9" />
                    <rect x="9" y="5" width="2" height="6" />
                    <rect x="9" y="13" width="2" height="2" />
                </svg>
                { say(locale.not_sent()) }
            </p>
            <p>{ say(sentence) }</p>
        </div>
    }
}

/// Whether somebody only has to add something, or try again: no cause for alarm.
fn is_missing(refusal: Refusal) -> bool {
    use Refusal::{
        ChoiceMissing, ChoiceTooFew, ChoiceTooMany, DotsTooMany, LineCut, MarkOutOfRange, MarkUnreadable, NoPlaceLeft,
        NoneAndSome, RanksLevel, ReasonMissing,
    };
    matches!(
        refusal,
        ChoiceMissing | ChoiceTooFew | ChoiceTooMany | DotsTooMany | LineCut | MarkOutOfRange | MarkUnreadable
            | NoPlaceLeft | NoneAndSome | RanksLevel | ReasonMissing
    )
}

/// What was sent when there was no longer a ballot to send it with: why, and the words that somebody typed, so that
/// they are not lost.
pub(crate) fn too_late(view: &PollView, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(attempt) = view.attempt.as_ref().filter(|attempt| attempt.refusal.is_some()) else {
        return Html::default();
    };
    let reason = attempt.fields.reason.clone();
    html! {
        <>
            { refused(attempt.refusal, id, locale, focuses) }
            if !reason.is_empty() { <p class="own-reason" dir="auto">{ reason }</p> }
        </>
    }
}
