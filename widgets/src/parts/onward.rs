//! Where one can go from here: to how it was counted, and for an organiser to looking after it.

use i18n::{Locale, Said};
use model::{Phase, Role};
use yew::prelude::*;

use super::link;
use super::markup::{el, row};
use super::words::say;
use crate::{Dress, Scene};

/// Stands at the end.
pub(crate) fn draw(scene: &Scene, locale: &Locale) -> Html {
    let (view, shell) = (&scene.view, &scene.shell);
    let counted = view.phase == Phase::Over && view.results.is_some();
    let organises = view.viewer.role == Some(Role::Organiser) && shell.dress == Dress::Page;
    if !counted && !organises {
        return Html::default();
    }
    // These are pages of ours: in somebody's website they take the whole window.
    let target = if shell.dress == Dress::Page { "" } else { "_top" };
    let to = |page: &str, said: Said| {
        let address = link::safe(&format!("{}/{page}?lang={}", shell.page, locale.tag())).unwrap_or_default();
        el("a", &[("href", &address), ("target", target), ("rel", "noopener")], say(said))
    };
    let mut links = Vec::new();
    if counted {
        links.push(to("count", locale.onward_count()));
    }
    if organises {
        links.push(to("manage", locale.onward_manage()));
    }
    el("p", &[("class", "onward")], row(links))
}
