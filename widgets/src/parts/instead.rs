//! What stands where the ballot would be, for somebody who cannot answer here.

use i18n::Locale;
use model::{Phase, Standing};
use yew::prelude::*;

use super::link;
use super::markup::{classed, tag};
use crate::{Dress, Scene};

pub(crate) fn draw(scene: &Scene, locale: &Locale) -> Html {
    let view = &scene.view;
    let embedded = scene.shell.dress != Dress::Page;
    let with_code = || if embedded { locale.answer_on_page() } else { locale.have_code() };
    let (why, way) = match (view.standing, view.phase) {
        (Standing::Outside, _) => (locale.members_see(), Some(with_code())),
        (Standing::SiteNotListed, Phase::Open) => (locale.site_not_listed(), Some(locale.answer_on_own_page())),
        (Standing::Reads, Phase::Open | Phase::Before) => (locale.members_answer(), Some(with_code())),
        (Standing::OtherCircle, Phase::Open) => (locale.other_circle(), None),
        (Standing::Late, Phase::Open) => (locale.refusal_came_later(), None),
        _ => return Html::default(),
    };
    // A code is used only on a page of ours at the top: nobody can tell a real frame from a painted one.
    let to = link::safe(if embedded { &scene.shell.page } else { &scene.shell.join });
    let way = way.map(|way| {
        let link = classed("a", "way").set_some("href", to).set_some("target", embedded.then_some("_top"));
        tag("p").with(link.set("rel", "noopener").say(way))
    });
    classed("div", "instead").with(tag("p").say(why)).with_some(way).into()
}
