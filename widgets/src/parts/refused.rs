//! Why something was not sent, or not done.

use i18n::{Locale, Said};
#[cfg(any(feature = "ssr", feature = "poll"))]
use model::PollView;
use model::Refusal;
use yew::prelude::*;

use super::markup::{Tag, classed, tag};

#[cfg(any(feature = "ssr", feature = "poll"))]
/// Directly above what has to be mended. `focuses`: the browser itself takes the focus there, on a page that was just
/// loaded; awake, the shell does.
pub(crate) fn refused(refusal: Option<Refusal>, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(refusal) = refusal else { return Html::default() };
    let sentence = locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble());
    refused_so(refusal, sentence, id, locale, focuses)
}

/// The same, in that sentence.
pub(crate) fn refused_so(refusal: Refusal, sentence: Said, id: &str, locale: &Locale, focuses: bool) -> Html {
    classed("div", if is_missing(refusal) { "refusal missing" } else { "refusal" })
        .set("id", id.to_owned())
        .set("tabindex", "-1")
        .set("data-focus", "")
        .set_if("autofocus", focuses)
        .with(classed("p", "refusal-title").with(sign()).say(locale.not_sent()))
        .with(tag("p").say(sentence))
        .into()
}

/// The shape beside the colour.
pub(crate) fn sign() -> Tag {
    let sign = classed("svg", "sign")
        .set("aria-hidden", "true")
        .set("width", "20")
        .set("height", "20")
        .set("viewBox", "0 0 20 20");
    let dot = |y, height| tag("rect").set("x", "9").set("y", y).set("width", "2").set("height", height);
    sign.with(tag("circle").set("cx", "10").set("cy", "10").set("r", "9")).with(dot("5", "6")).with(dot("13", "2"))
}

/// Whether somebody only has to add something, or try again: no cause for alarm.
fn is_missing(refusal: Refusal) -> bool {
    use Refusal::{
        AnswersUnfit, ChoiceMissing, ChoiceTooFew, ChoiceTooMany, DotsTooMany, LineCut, MarkOutOfRange, MarkUnreadable,
        NoPlaceLeft, NoneAndSome, RanksLevel, ReasonMissing,
    };
    matches!(
        refusal,
        AnswersUnfit
            | ChoiceMissing
            | ChoiceTooFew
            | ChoiceTooMany
            | DotsTooMany
            | LineCut
            | MarkOutOfRange
            | MarkUnreadable
            | NoPlaceLeft
            | NoneAndSome
            | RanksLevel
            | ReasonMissing
    )
}

#[cfg(any(feature = "ssr", feature = "poll"))]
/// What was sent when there was no longer a ballot to send it with: why, and the words that somebody typed, so that
/// they are not lost.
pub(crate) fn too_late(view: &PollView, id: &str, locale: &Locale, focuses: bool) -> Html {
    let Some(attempt) = view.attempt.as_ref().filter(|attempt| attempt.refusal.is_some()) else {
        return Html::default();
    };
    let reason = attempt.fields.reason.clone();
    let reason = (!reason.is_empty()).then(|| Html::from(classed("p", "own-reason").set("dir", "auto").with(reason)));
    Some(refused(attempt.refusal, id, locale, focuses)).into_iter().chain(reason).collect()
}
