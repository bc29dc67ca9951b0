//! The root of every widget: its language and direction, and which widget it is.

use std::rc::Rc;

use i18n::Locale;
use model::{Fields, Refusal};
use yew::prelude::*;

use crate::{Scene, Touch, poll};

/// What is so only on this device and at this moment; nothing of it comes from the server.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mood {
    /// The ballot that the page came with ([`key`](crate::parts::ballot::key)): its inputs are left as they are.
    pub on_page: Option<String>,
    /// The zone of this device.
    pub zone: Option<String>,
    /// What stands in the ballot's form, its words aside; none until the widget is awake.
    pub typed: Option<Fields>,
    /// Told what somebody chooses, types and presses.
    pub touched: Callback<Touch>,
    /// In which order the rows of a ballot stand that puts options in order; that of the View, if it says nothing.
    pub order: Vec<String>,
    /// The option whose row was moved last.
    pub moved: Option<String>,
    /// What was typed is kept on this device until it is sent.
    pub kept: bool,
    /// Asks for that to be forgotten.
    pub forget: Callback<()>,
    /// What was sent last is the suggestion of an option, not the ballot.
    pub suggesting: bool,
    /// How many options were suggested from here.
    pub suggested: u32,
    /// An answer is on its way.
    pub sending: bool,
    /// Why an answer was not sent, or not counted.
    pub refusal: Option<Refusal>,
    /// How many others have answered since the count was drawn.
    pub new_answers: u64,
    /// Asks for the count to be drawn anew.
    pub show_new: Callback<()>,
    /// Told right before each drawing.
    pub drawing: Callback<()>,
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
    mood.drawing.emit(());
    html! {
        <div class="porchlight" lang={locale.tag().to_owned()} dir={locale.dir().as_str()}>
            { poll::draw(scene, locale, mood) }
        </div>
    }
}
