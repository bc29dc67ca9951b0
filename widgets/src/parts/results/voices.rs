//! Why people answered as they did.

use i18n::Locale;
use model::{Form, PollView, Results, Voice, YES};
use yew::prelude::*;

use crate::parts::offer::{Offer, in_words};
use crate::parts::words::say;

pub(super) fn draw(view: &PollView, results: &Results, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    if results.voices.is_empty() {
        return Html::default();
    }
    let heading = format!("h{}", level + 2);
    // In a question round these words are all there is: they stand under the heading of the whole.
    let words = view.form == Form::Words;
    let voice = |voice: &Voice| {
        let lang = voice.lang.as_ref().map(|tag| tag.as_str().to_owned());
        html! {
            <li key={voice.voice.to_string()}>
                { who(view, voice, offers, locale) }
                if let Some(reason) = &voice.reason { <p class="voice-words" dir="auto" {lang}>{ reason.clone() }</p> }
            </li>
        }
    };
    html! {
        <div class={classes!("voices", words.then_some("larger"))}>
            if !words { <@{heading}>{ say(locale.voices_heading()) }</@> }
            <ul>{ for results.voices.iter().map(voice) }</ul>
            if results.more_voices > 0 { <p class="aside">{ say(locale.voices_more(results.more_voices)) }</p> }
        </div>
    }
}

/// Who said it, and what they answered; nothing where neither is to be known.
fn who(view: &PollView, voice: &Voice, offers: &[Offer], locale: &Locale) -> Html {
    let mut marks = voice.marks.clone();
    if matches!(view.form, Form::Times { .. }) {
        marks.retain(|_, mark| *mark == YES);
    }
    let marks = in_words(view.form, &marks, offers, locale);
    if marks.is_empty() && voice.name.is_none() {
        return Html::default();
    }
    let name = voice.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| locale.voice_somebody().text);
    html! {
        <p class="voice-who">
            if marks.is_empty() { <bdi>{ name }</bdi> } else { { say(locale.voice_line(&name, &marks)) } }
        </p>
    }
}
