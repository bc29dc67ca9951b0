//! The quick exit, where a group wants one.

use i18n::Locale;
use model::Head;
use yew::prelude::*;

use super::link;
use super::markup::{classed, row, said};
use crate::Dress;

/// Leaves at once. It is a link, so it works whatever else does not; with a script another page takes the place of this
/// one (`npm/src/exit.ts`). After it stands what it cannot do.
pub fn exit(to: Option<&str>, locale: &Locale) -> Html {
    let Some(to) = to.and_then(link::safe) else { return Html::default() };
    let link = classed("a", "way").set("href", to).set("rel", "noreferrer").set("target", "_top").set("data-exit", "");
    let link = classed("p", "exit").with(link.say(locale.door_exit()));
    row(vec![link.into(), said("p", "aside exit-limits", locale.door_exit_limits())])
}

/// That of something in a group. Somebody's website has its own, or none.
pub(crate) fn exit_from(head: &Head, dress: Dress, locale: &Locale) -> Html {
    exit(head.exit.as_deref().filter(|_| dress != Dress::Embed), locale)
}
