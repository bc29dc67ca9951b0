//! A poll: choose one or several of what the group offers.

use i18n::Locale;
use model::OptionView;
use yew::prelude::*;

use crate::parts::decision::{self, Offer};
use crate::parts::words::{plain, text};
use crate::{Mood, Scene};

/// Draws a poll.
pub(crate) fn draw(scene: &Scene, locale: &Locale, mood: &Mood) -> Html {
    let offer = |option: &OptionView| Offer {
        id: option.id.clone(),
        name: text(&option.name, locale),
        plain: plain(&option.name, locale),
        meaning: text(&option.meaning, locale),
    };
    decision::draw(scene, scene.view.options.iter().map(offer).collect(), locale, mood)
}
