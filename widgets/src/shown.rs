//! What every kind of View has in common for a server that shows it: its address, what stands in titles, how it is
//! drawn, and what wakes it.

use std::rc::Rc;

use i18n::Locale;
use model::{PollView, Slug, Standing, Tag, Text, Viewer};
use serde::Serialize;
use yew::LocalServerRenderer;

use crate::ssr::scene_json;
use crate::{Mood, Scene, Widget, WidgetProps};

/// What wakes a widget in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wakes {
    /// The module of WebAssembly that draws Views, with messages in the reader's language.
    Widgets,
    /// The module of signup forms, with messages of its own.
    Signup,
    /// A small script of that name (`npm/src/wakes/NAME.ts`) that leaves the markup as the server drew it.
    Script(&'static str),
}

/// The group whose a View is, and who is looking.
pub struct Whose<'a> {
    /// The group's languages, the first first.
    pub languages: &'a [Tag],
    /// What the group calls itself.
    pub group_name: &'a Text,
    /// The group's name for titles and previews.
    pub discreet: &'a Text,
    /// Who is looking.
    pub viewer: &'a Viewer,
}

/// [`Whose`] of a View: they all call these fields alike.
macro_rules! whose {
    ($view:expr) => {
        $crate::shown::Whose {
            languages: &$view.languages,
            group_name: &$view.group_name,
            discreet: &$view.discreet,
            viewer: &$view.viewer,
        }
    };
}
pub(crate) use whose;

/// The scene of a View that nothing in a browser draws: its key, and what the shell needs. It is not sent twice.
pub(crate) fn least<V>(scene: &Scene<V>, key: &str) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Least<'a> {
        key: &'a str,
    }
    scene_json(&Scene { view: Least { key }, shell: scene.shell.clone(), prefs: scene.prefs.clone() })
}

/// A View that a widget shows.
pub trait Shown: Serialize + Sized {
    /// What wakes it.
    const WAKES: Wakes;

    /// The style sheet that an element needs for it, by its name in the manifest.
    const SHEET: &'static str = "porchlight";

    /// Whether its script searches on the device, and so needs the module `find`.
    const FINDS: bool = false;

    /// The parts of its address: group, kind, and its own.
    fn address(&self) -> (&Slug, &'static str, &Slug);

    /// The group whose it is, and who is looking.
    fn whose(&self) -> Whose<'_>;

    /// What it is about, for titles and previews; none where only members may know.
    fn title(&self) -> Option<&Text>;

    /// Where the quick exit leads, if there is one on it that its own script does not look after.
    fn exit(&self) -> Option<&str> {
        None
    }

    /// Without what only titles need.
    #[must_use]
    fn trimmed(self) -> Self {
        self
    }

    /// The scene that stands beside the markup, as JSON without `<`.
    ///
    /// # Errors
    /// None that a scene can cause.
    fn json(scene: &Scene<Self>) -> Result<String, serde_json::Error> {
        scene_json(scene)
    }

    /// Its markup.
    fn draw(scene: Scene<Self>, locale: Locale) -> impl Future<Output = String>;
}

impl Shown for PollView {
    const WAKES: Wakes = Wakes::Widgets;

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.group, self.kind.as_str(), &self.id)
    }

    fn whose(&self) -> Whose<'_> {
        whose!(self)
    }

    fn title(&self) -> Option<&Text> {
        let public = self.open_to_all || (self.viewer.role.is_none() && self.standing != Standing::Outside);
        public.then_some(&self.title)
    }

    fn trimmed(self) -> PollView {
        PollView { discreet: Text::default(), ..self }
    }

    /// With the markers that waking needs.
    async fn draw(scene: Scene, locale: Locale) -> String {
        let props = WidgetProps { scene: Rc::new(scene), locale, mood: Mood::default() };
        LocalServerRenderer::<Widget>::with_props(props).hydratable(true).render().await
    }
}
