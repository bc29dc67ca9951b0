//! The still parts: what a browser's module would only copy. The server draws them; in a browser they are empty places
//! into which the shell puts what the server drew ("Still parts" in `ARCHITECTURE.md`).

use i18n::Locale;
use yew::Html;

use super::markup::classed;
use super::offer::Offer;
use crate::Scene;

/// Between the question and the ballot: what follows from a poll that is over, what it came to, what one should know,
/// what binds.
pub(crate) fn before(scene: &Scene, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    let place = classed("div", "still").set("data-still", "before");
    #[cfg(feature = "ssr")]
    let place = place.with(drawn::before(scene, offers, locale, level));
    let _ = (scene, offers, locale, level);
    place.into()
}

/// After the count: what happened on the way, and where to go from here.
pub(crate) fn after(scene: &Scene, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    let place = classed("div", "still").set("data-still", "after");
    #[cfg(feature = "ssr")]
    let place = place.with(drawn::after(scene, offers, locale, level));
    let _ = (scene, offers, locale, level);
    place.into()
}

#[cfg(feature = "ssr")]
mod drawn {
    use i18n::Locale;
    use model::{Phase, PollView};
    use yew::Html;

    use crate::Scene;
    use crate::parts::markup::{classed, row, said, tag};
    use crate::parts::offer::Offer;
    use crate::parts::words::{is_own, mark};
    use crate::parts::{binding, doc, happenings, onward, outcome, suggestions, trust, verdict};

    pub(super) fn before(scene: &Scene, offers: &[Offer], locale: &Locale, level: u8) -> Html {
        let view = &scene.view;
        let mut parts = vec![
            // Over: what follows from it comes first.
            outcome::draw(view, locale, level),
            verdict::draw(view, offers, locale),
            about(view, locale, level),
        ];
        if view.open_to_all {
            parts.push(said("p", "aside", locale.open_counts_answers()));
        }
        if !is_over(view) {
            parts.push(happenings::draw(view, offers, locale));
        }
        parts.push(trust::draw(view, locale));
        parts.push(binding::draw(view, offers, locale, level));
        row(parts)
    }

    pub(super) fn after(scene: &Scene, offers: &[Offer], locale: &Locale, level: u8) -> Html {
        let mut parts = vec![suggestions::draw(scene, locale, level)];
        if is_over(&scene.view) {
            parts.push(happenings::draw(&scene.view, offers, locale));
        }
        parts.push(onward::draw(scene, locale));
        row(parts)
    }

    fn is_over(view: &PollView) -> bool {
        matches!(view.phase, Phase::Over | Phase::Withdrawn)
    }

    fn about(view: &PollView, locale: &Locale, level: u8) -> Html {
        let prefs: Vec<model::Tag> = locale.prefs().to_vec();
        let Some((lang, blocks)) = model::pick(&view.about, &prefs) else { return Html::default() };
        let (lang, words, about) = (lang.as_str(), doc::draw(blocks, level), classed("div", "about"));
        if is_own(lang, locale) {
            return about.with(words).into();
        }
        let words = tag("div").set("lang", lang.to_owned()).set("dir", i18n::dir_of(lang).as_str()).with(words);
        about.with(classed("p", "aside").with(mark(lang, locale))).with(words).into()
    }
}
