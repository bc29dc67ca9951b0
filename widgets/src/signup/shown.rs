//! A signup form as a server shows it.

use std::rc::Rc;

use i18n::Locale;
use model::signup::SignupView;
use model::{Slug, Tag, Text, Viewer};
use yew::LocalServerRenderer;

use super::{Mood, Props, Signup};
use crate::{Scene, Shown, Wakes};

impl Shown for SignupView {
    const WAKES: Wakes = Wakes::Signup;

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.group, "signup", &self.id)
    }

    fn languages(&self) -> &[Tag] {
        &self.languages
    }

    fn group_name(&self) -> &Text {
        &self.group_name
    }

    fn discreet(&self) -> &Text {
        &self.discreet
    }

    fn title(&self) -> Option<&Text> {
        Some(&self.title)
    }

    fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// What the server alone draws goes no further.
    fn trimmed(self) -> SignupView {
        SignupView { discreet: Text::default(), ..self }
    }

    /// With the markers that waking needs.
    async fn draw(scene: Scene<SignupView>, locale: Locale) -> String {
        let props = Props { scene: Rc::new(scene), locale, mood: Mood::default() };
        LocalServerRenderer::<Signup>::with_props(props).hydratable(true).render().await
    }
}
