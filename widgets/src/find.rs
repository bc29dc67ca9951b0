//! Searching a FAQ on the reader's device: a module by itself, of which nothing is drawn. `npm/src/wakes/faq.ts`
//! fetches it when somebody goes to the search, hands in what they may search, and shows what it finds.

use std::ops::Range;

use js_sys::{Array, JsString, Object, Reflect};
use model::search::{Hit, Index};
use wasm_bindgen::prelude::*;

/// What can be searched.
#[wasm_bindgen]
pub struct Finder {
    index: Index,
}

#[wasm_bindgen]
impl Finder {
    /// Reads questions and their answers, plain words both, one of each for every entry.
    #[wasm_bindgen(constructor)]
    pub fn new(questions: Vec<String>, answers: Vec<String>) -> Finder {
        Finder { index: Index::new(questions.into_iter().zip(answers), nfkd) }
    }

    /// What is found: `{ total, hits: [{ at, question: [begin, end, …], excerpt, marks: [begin, end, …] }] }`, at most
    /// so many hits, the best first. Ranges are of UTF-16 code units: of the question, and of the excerpt.
    pub fn find(&self, words: &str, most: usize) -> JsValue {
        let found = self.index.find(words, most);
        let hits: Array = found.hits.iter().map(hit).collect();
        object([("total", number(found.total)), ("hits", hits.into())])
    }
}

/// The browser's own: no table of Unicode comes with this module.
fn nfkd(c: char) -> String {
    JsString::from(c.to_string()).normalize("NFKD").into()
}

fn hit(hit: &Hit) -> JsValue {
    object([
        ("at", number(hit.at)),
        ("question", ranges(&hit.question)),
        ("excerpt", JsValue::from_str(&hit.excerpt)),
        ("marks", ranges(&hit.marks)),
    ])
}

fn ranges(ranges: &[Range<u32>]) -> JsValue {
    ranges.iter().flat_map(|range| [range.start, range.end]).map(JsValue::from).collect::<Array>().into()
}

fn number(n: usize) -> JsValue {
    JsValue::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A plain object; setting a new property of one cannot fail.
fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), &value);
    }
    object.into()
}
