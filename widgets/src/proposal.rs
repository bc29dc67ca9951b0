//! A proposal: agree, abstain, disagree, and where the group's rules allow it, "I cannot let this go ahead".

use i18n::{Locale, Said};
use model::{Choice, OptionView};
use yew::prelude::*;

use crate::parts::decision::{self, Offer};
use crate::parts::words::say;
use crate::{Mood, Scene};

/// Draws a proposal.
pub(crate) fn draw(scene: &Scene, locale: &Locale, mood: &Mood) -> Html {
    let offer = |option: &OptionView| {
        let choice = Choice::ALL.into_iter().find(|choice| choice.as_str() == option.id.as_str())?;
        let (name, meaning) = words(choice, locale);
        Some(Offer { id: option.id.clone(), plain: name.text.clone(), name: say(name), meaning: say(meaning) })
    };
    decision::draw(scene, scene.view.options.iter().filter_map(offer).collect(), locale, mood)
}

fn words(choice: Choice, locale: &Locale) -> (Said, Said) {
    match choice {
        Choice::Agree => (locale.answer_agree(), locale.answer_agree_meaning()),
        Choice::Abstain => (locale.answer_abstain(), locale.answer_abstain_meaning()),
        Choice::Disagree => (locale.answer_disagree(), locale.answer_disagree_meaning()),
        Choice::Block => (locale.answer_block(), locale.answer_block_meaning()),
    }
}
