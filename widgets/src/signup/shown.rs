//! A signup form as a server shows it.

use std::rc::Rc;

use i18n::Locale;
use model::signup::SignupView;
use model::{Slug, Text};
use yew::LocalServerRenderer;

use super::{Mood, Props, Signup};
use crate::shown::whose;
use crate::{Scene, Shown, Wakes, Whose};

impl Shown for SignupView {
    const WAKES: Wakes = Wakes::Signup;

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.group, "signup", &self.id)
    }

    fn whose(&self) -> Whose<'_> {
        whose!(self)
    }

    fn title(&self) -> Option<&Text> {
        Some(&self.title)
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
