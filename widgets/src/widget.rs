//! The root of every widget: its language and direction, and which widget it is.

use std::rc::Rc;

use i18n::Locale;
use model::{Kind, Refusal};
use yew::prelude::*;

use crate::{Scene, poll, proposal};

/// What is so only on this device and at this moment; nothing of it comes from the server.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mood {
    /// The ballot that the page came with ([`ballot_key`](crate::parts::decision::ballot_key)): its inputs are left
    /// as they are.
    pub on_page: Option<String>,
    /// The zone of this device.
    pub zone: Option<String>,
    /// How many options are ticked.
    pub chosen: Option<u64>,
    /// Told how many options are ticked.
    pub chose: Callback<u64>,
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
#[derive(Debug, Clone, Properties)]
pub struct Props {
    /// What is shown, and in which dress.
    pub scene: Rc<Scene>,
    /// In which language.
    pub locale: Locale,
    /// What is so at this moment.
    #[prop_or_default]
    pub mood: Mood,
}

impl PartialEq for Props {
    /// A scene is only ever replaced whole, so it need not be compared field by field.
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.locale == other.locale && self.mood == other.mood
    }
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
