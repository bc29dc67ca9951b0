//! Any View drawn as the server draws it, and what a browser finds in the drawing.

use i18n::Locale;
use model::Tag;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use widgets::{Dress, Language, Scene, Shell, Shown, count_elements, draw};

/// Words that are markup, if somebody forgets that they are words.
pub(crate) const NASTY: &str = "</script><script>alert(1)</script> <b>\"bold\"</b> & <!-- -->";

/// A document of one paragraph.
pub(crate) fn paragraph(words: &str) -> Value {
    json!([{ "p": [{ "t": words }] }])
}

/// An object with these fields besides, or in the place of its own.
pub(crate) fn with(mut object: Value, besides: Value) -> Value {
    object.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    object
}

pub(crate) fn locale(lang: &str) -> Locale {
    Locale::built_in(&[Tag::new(lang).unwrap()])
}

pub(crate) fn scene<V: Shown>(view: V, dress: Dress, lang: &str) -> Scene<V> {
    let (group, kind, id) = view.address();
    let path = format!("/{group}/{kind}/{id}");
    let language =
        |tag: &str| Language { tag: Tag::new(tag).unwrap(), name: tag.into(), messages: format!("/assets/{tag}.ftl") };
    let shell = Shell {
        dress,
        page: format!("https://porch.example{path}"),
        join: format!("https://porch.example/{group}/join?to={kind}/{id}"),
        action: path,
        languages: ["en", "es", "ar"].map(language).to_vec(),
    };
    Scene { view, shell, prefs: vec![Tag::new(lang).unwrap()] }
}

pub(crate) fn drawn<V: Shown>(view: V, dress: Dress, lang: &str) -> String {
    pollster::block_on(draw(scene(view, dress, lang), locale(lang)))
}

pub(crate) fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Whether there is such an element in the markup.
pub(crate) fn has(markup: &str, selector: &str) -> bool {
    !all(&Html::parse_fragment(markup), selector).is_empty()
}

/// Without the marks of direction that stand around what is put into a message.
pub(crate) fn plain(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

/// A browser reads each state as it was written, in every dress and language, and a strict policy has nothing to refuse.
pub(crate) fn are_read_as_written<V: Shown + Clone>(states: Vec<(&'static str, V)>) {
    for (state, view) in states {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            for lang in ["en", "es", "ar"] {
                let markup = drawn(view.clone(), dress, lang);
                let page = Html::parse_fragment(&markup);
                let read = page.root_element().descendants().filter(|node| node.value().is_element()).count();
                assert_eq!(count_elements(&markup), read - 1, "{state} in {lang}");
                for forbidden in [" style=", " onclick=", "javascript:", "<style", "<script", "<b>\"", "<img"] {
                    assert!(!markup.contains(forbidden), "{state}: {forbidden}");
                }
            }
        }
    }
}

/// The ids of a page, in order: no two are alike.
pub(crate) fn ids<'a>(page: &'a Html, state: &str) -> Vec<&'a str> {
    let mut ids: Vec<&str> = all(page, "[id]").iter().filter_map(|element| element.value().id()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{state}");
    ids
}

/// No two elements have one id, and every name names something.
pub(crate) fn is_well_named(page: &Html, state: &str) {
    let ids = ids(page, state);
    for attribute in ["aria-labelledby", "aria-describedby", "for", "form"] {
        for element in all(page, &format!("[{attribute}]")) {
            for id in element.value().attr(attribute).unwrap().split_whitespace() {
                assert!(ids.binary_search(&id).is_ok(), "{state}: nothing is called {id}");
            }
        }
    }
}

/// Where a group's exit leads.
pub(crate) const EXIT: &str = "https://weather.example/";

/// The exit is there in a group that wants one, on our pages and in frames; somebody's website looks after its own.
pub(crate) fn leaves_quickly<V: Shown + Clone>(quiet: &V, leaves: &V) {
    for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
        assert!(!has(&drawn(quiet.clone(), dress, "en"), "[data-exit]"));
        let there = has(&drawn(leaves.clone(), dress, "en"), &format!("a[data-exit][target=_top][href='{EXIT}']"));
        assert_eq!(there, dress != Dress::Embed, "{dress:?}");
    }
}

/// The scene of what no script draws says its key, and none of these words.
pub(crate) fn is_not_sent_twice<V: Shown>(view: V, words: &str) {
    let json = V::json(&scene(view, Dress::Page, "en")).unwrap();
    assert!(json.contains("\"view\":{\"key\":\"0000") && !json.contains(words) && !json.contains('<'), "{json}");
}
