//! Drawing to a string, on a server.

use std::rc::Rc;

use i18n::Locale;
use yew::LocalServerRenderer;

use crate::{Mood, Scene, Widget, WidgetProps};

/// The markup of a widget, with the markers that waking needs.
pub async fn draw(scene: Scene, locale: Locale) -> String {
    let props = WidgetProps { scene: Rc::new(scene), locale, mood: Mood::default() };
    LocalServerRenderer::<Widget>::with_props(props).hydratable(true).render().await
}

/// The scene as JSON that can stand in a script element: no `<` in it, whatever people wrote.
///
/// # Errors
/// None that a scene can cause.
pub fn scene_json(scene: &Scene) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(scene)?.replace('<', "\\u003c"))
}

/// How many elements a markup of ours has: each begins with `<` and a letter, since all else is escaped.
pub fn count_elements(markup: &str) -> usize {
    markup.as_bytes().windows(2).filter(|pair| matches!(pair, [b'<', next] if next.is_ascii_alphabetic())).count()
}
