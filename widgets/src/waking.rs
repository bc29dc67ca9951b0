//! What every module of widgets does for the shell (`npm/`): says when it falls over, keeps still parts out of Yew's way,
//! reads forms.

use std::cell::RefCell;
use std::rc::Weak;

use wasm_bindgen::prelude::*;
use web_sys::{Element, FormData, HtmlFormElement, Node};
use yew::Callback;

thread_local! {
    static ON_PANIC: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Tells the shell when this module has fallen over, so that it draws its widgets afresh.
///
/// With `panic = "abort"` nothing unwinds: the instance is spent. The next call from the shell gets a new one.
#[wasm_bindgen]
pub fn on_panic(call: js_sys::Function) {
    ON_PANIC.with_borrow_mut(|known| *known = Some(call));
    yew::set_custom_panic_hook(Box::new(|_| {
        wasm_bindgen::handler::schedule_reinit();
        ON_PANIC.with_borrow(|call| {
            if let Some(call) = call {
                let _ = call.call0(&JsValue::NULL);
            }
        });
    }));
}

/// The still parts of a widget ("Still parts" in `ARCHITECTURE.md`) until Yew draws for the first time.
pub(crate) struct Still {
    mount: Element,
    /// Where they stand until then, and whether that wakes the markup in place.
    from: RefCell<Option<(Element, bool)>>,
}

impl Still {
    /// They stand in `from`: to be taken out of it where the markup is woken in place (`hydrate`), else copied.
    pub(crate) fn of(mount: &Element, from: Element, hydrate: bool) -> Still {
        Still { mount: mount.clone(), from: RefCell::new(Some((from, hydrate))) }
    }

    /// They are out of the way while Yew draws for the first time, and no longer: it may draw much later than it was asked
    /// to, since it rests between the drawings of several widgets. Nothing is painted in between.
    pub(crate) fn part(&self) {
        if let Some((from, hydrate)) = self.from.take() {
            let (mount, still) = (self.mount.clone(), taken(&from, hydrate));
            wasm_bindgen_futures::spawn_local(async move { put_back(&mount, still) });
        }
    }
}

/// The content of each still part, by its name: taken out of the markup, so that it can be hydrated, or copied.
fn taken(from: &Element, out: bool) -> Vec<(String, Vec<Node>)> {
    let mut parts = Vec::new();
    let Ok(places) = from.query_selector_all("[data-still]") else { return parts };
    for at in 0..places.length() {
        let Some(place) = places.item(at).and_then(|place| place.dyn_into::<Element>().ok()) else { continue };
        let mut content = Vec::new();
        let mut next = place.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            content.extend(if out { place.remove_child(&node).ok() } else { node.clone_node_with_deep(true).ok() });
        }
        parts.push((place.get_attribute("data-still").unwrap_or_default(), content));
    }
    parts
}

fn put_back(mount: &Element, parts: Vec<(String, Vec<Node>)>) {
    for (name, content) in parts {
        if let Ok(Some(place)) = mount.query_selector(&format!("[data-still={name}]")) {
            for node in content {
                let _ = place.append_child(&node);
            }
        }
    }
}

/// The names and values in a list of pairs.
pub(crate) fn pairs(list: &js_sys::Array) -> Vec<(String, String)> {
    let pair = |pair| {
        let pair = js_sys::Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    list.iter().filter_map(pair).collect()
}

/// What stands in a form.
pub(crate) fn fields(form: &Element) -> Option<Vec<(String, String)>> {
    let data = FormData::new_with_form(form.dyn_ref::<HtmlFormElement>()?).ok()?;
    Some(pairs(&js_sys::Array::from(&data)))
}

/// A callback for the component that ends with the widget.
pub(crate) fn told<L: 'static, T: 'static>(live: &Weak<L>, then: impl Fn(&L, T) + 'static) -> Callback<T> {
    let live = live.clone();
    Callback::from(move |what| {
        if let Some(live) = live.upgrade() {
            then(&live, what);
        }
    })
}
