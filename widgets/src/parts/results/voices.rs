//! Why people answered as they did.

use i18n::Locale;
use model::{Form, PollView, Results, Said, Voice, YES};
use yew::prelude::*;

use crate::parts::markup::{self, el, heading, row, said};
use crate::parts::offer::{Offer, in_words};

pub(super) fn draw(view: &PollView, results: &Results, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    if results.voices.is_empty() {
        return Html::default();
    }
    // In a question round these words are all there is: they stand under the heading of the whole.
    let words = view.form == Form::Words;
    let mut items = Vec::new();
    for voice in &results.voices {
        let mut parts = vec![who(view, voice, offers, locale)];
        if let Some(reason) = &voice.reason {
            let lang = voice.lang.as_ref().map_or("", |tag| tag.as_str());
            let attributes = [("class", "voice-words"), ("dir", "auto"), ("lang", lang)];
            parts.push(el("p", &attributes, markup::words(reason.clone())));
        }
        items.push(el("li", &[], row(parts)));
    }
    let mut parts = Vec::new();
    if !words {
        parts.push(heading(level + 1, "", locale.voices_heading()));
    }
    parts.push(el("ul", &[], row(items)));
    if results.more_voices > 0 {
        parts.push(said("p", "aside", locale.voices_more(results.more_voices)));
    }
    el("div", &[("class", if words { "voices larger" } else { "voices" })], row(parts))
}

/// Who said it, and what they answered; nothing where neither is to be known.
fn who(view: &PollView, voice: &Voice, offers: &[Offer], locale: &Locale) -> Html {
    // Of times only those that suit: who can come, and when.
    let timed = matches!(view.form, Form::Times { .. });
    let mut marks = Said::new();
    for (option, mark) in &voice.marks {
        if !timed || *mark == YES {
            marks.insert(option.clone(), *mark);
        }
    }
    let marks = in_words(view.form, &marks, offers, locale);
    if marks.is_empty() && voice.name.is_none() {
        return Html::default();
    }
    let name = voice.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| locale.voice_somebody().text);
    if marks.is_empty() {
        return el("p", &[("class", "voice-who")], el("bdi", &[], markup::words(name)));
    }
    said("p", "voice-who", locale.voice_line(&name, &marks))
}
