//! Drawing to a string, on a server.

use i18n::Locale;
use serde::Serialize;
use yew::{Html, LocalServerRenderer, Properties, component};

use crate::{Scene, Shown};

/// The markup of a widget.
pub async fn draw<V: Shown>(scene: Scene<V>, locale: Locale) -> String {
    V::draw(scene, locale).await
}

/// The scene as JSON that can stand in a script element: no `<` in it, whatever people wrote.
///
/// # Errors
/// None that a scene can cause.
pub fn scene_json<V: Serialize>(scene: &Scene<V>) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(scene)?.replace('<', "\\u003c"))
}

/// How many elements a markup of ours has: each begins with `<` and a letter, since all else is escaped. In a debug build
/// Yew's comments name types (`<!--<[alloc::…]>-->`), which are none.
pub fn count_elements(markup: &str) -> usize {
    let begins = |text: &str| {
        text.as_bytes().windows(2).filter(|pair| matches!(pair, [b'<', next] if next.is_ascii_alphabetic())).count()
    };
    let mut parts = markup.split("<!--");
    let first = parts.next().map_or(0, begins);
    first + parts.map(|part| part.split_once("-->").map_or(0, |(_, text)| begins(text))).sum::<usize>()
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

/// Markup that no module draws again.
pub(crate) async fn markup(html: Html) -> String {
    LocalServerRenderer::<Drawn>::with_props(DrawnProps { html }).hydratable(false).render().await
}
