//! The root of every widget: its language and direction, and which widget it is.

use i18n::Locale;
use model::{Kind, Refusal};
use yew::prelude::*;

use crate::{Scene, poll, proposal};

/// What is so only on this device and at this moment; nothing of it comes from the server.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mood {
    /// This drawing takes over markup that is already on the page.
    pub hydrating: bool,
    /// An answer is on its way.
    pub sending: bool,
    /// Why an answer was not sent, or not counted.
    pub refusal: Option<Refusal>,
    /// How many others have answered since the count was drawn.
    pub new_answers: u64,
    /// Asks for the count to be drawn anew.
    pub show_new: Callback<()>,
}

/// Properties of [`Widget`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What is shown, and in which dress.
    pub scene: Scene,
    /// In which language.
    pub locale: Locale,
    /// What is so at this moment.
    #[prop_or_default]
    pub mood: Mood,
}

/// A widget.
#[component]
pub fn Widget(props: &Props) -> Html {
    let Props { scene, locale, mood } = props;
    html! {
        <div class="porchlight" lang={locale.tag().to_owned()} dir={locale.dir().as_str()}>
            { match scene.view.kind {
                Kind::Poll => poll::draw(scene, locale, mood),
                Kind::Proposal => proposal::draw(scene, locale, mood),
            } }
        </div>
    }
}
