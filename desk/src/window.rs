//! The page around the desk: its title and language, its address, the focus, what happens to the window, and time
//! passing.

use std::cell::Cell;
use std::rc::Rc;

use i18n::Locale;
use model::{Instant, Local};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlFormElement, HtmlTextAreaElement};
use yew::Callback;

use crate::alone::{OPEN_MINUTES, minutes};
use crate::rooms::Place;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The title of the window.
pub(crate) fn title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The page is in this language from now on; what the server drew around the desk stays in its own, and says so.
pub(crate) fn speak(locale: &Locale) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(html) = document.document_element() else { return };
    for selector in [".skip", ".page-top", ".page-foot"] {
        let Ok(Some(around)) = document.query_selector(selector) else { continue };
        for name in ["lang", "dir"] {
            if !around.has_attribute(name) {
                let _ = around.set_attribute(name, &html.get_attribute(name).unwrap_or_default());
            }
        }
    }
    let _ = html.set_attribute("lang", locale.tag());
    let _ = html.set_attribute("dir", locale.dir().as_str());
    let hash = window.location().hash().unwrap_or_default();
    if let Ok(history) = window.history() {
        let address = format!("?lang={}{hash}", locale.tag());
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Where the address says that somebody is.
pub(crate) fn here() -> Place {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    Place::of(&hash)
}

/// Goes to another place of the desk: what stands after `#`.
pub(crate) fn go(place: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(place);
    }
}

/// Today, by this device's calendar.
pub(crate) fn today() -> Local {
    let now = js_sys::Date::new_0();
    let words = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    Local::new(&words).unwrap_or_else(|| Local { time: None, ..clock().in_utc() })
}

/// Gives something the focus, if it is there.
pub(crate) fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    found.and_then(|found| found.dyn_into::<HtmlElement>().ok()).is_some_and(|found| found.focus().is_ok())
}

/// Whether what had the focus has left the page.
pub(crate) fn is_focus_lost() -> bool {
    document().and_then(|document| document.active_element()).is_none_or(|active| active.tag_name() == "BODY")
}

/// A form is as it was at first.
pub(crate) fn reset(form: &str) {
    let form = document().and_then(|document| document.get_element_by_id(form));
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        form.reset();
    }
}

/// Every form of the desk is as it was at first: nothing that was typed stays.
pub(crate) fn reset_all() {
    let Some(forms) = document().and_then(|document| document.query_selector_all(".desk form").ok()) else { return };
    for at in 0..forms.length() {
        if let Some(form) = forms.get(at).and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
            form.reset();
        }
    }
}

/// Puts words into a field that somebody wants to begin with, after what stands there.
pub(crate) fn begin(field: &str, words: &str) {
    let field = document().and_then(|document| document.get_element_by_id(field));
    if let Some(area) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let before = area.value();
        let between = if before.is_empty() { "" } else { "\n" };
        area.set_value(&format!("{before}{between}{words}"));
        let _ = area.focus();
    }
}

/// Puts a text where it can be pasted from. False where the browser has no such place.
pub(crate) fn copy(text: &str) -> bool {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    let clipboard = clipboard.filter(|clipboard| !clipboard.is_undefined());
    if let Some(clipboard) = &clipboard {
        let _ = clipboard.write_text(text);
    }
    clipboard.is_some()
}

/// Opens the browser's window for printing.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Now, by this device's clock.
pub(crate) fn clock() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// The same, after so many milliseconds.
pub(crate) async fn soon<T>(milliseconds: i32, then: T) -> T {
    let pause = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let _ = JsFuture::from(pause).await;
    then
}

/// What the desk hears of the window for as long as that lives: when it was last touched, that the address changed,
/// that somebody is back after a long time (with when it was touched before), that the page was left.
pub(crate) fn listen(touched: &Rc<Cell<f64>>, went: Callback<()>, back: Callback<f64>, left: Callback<()>) {
    let Some(window) = web_sys::window() else { return };
    let on = |name: &str, hear: Box<dyn Fn()>| {
        let hear = Closure::<dyn Fn()>::new(hear);
        // Before anything within the page hears of it.
        let _ = window.add_event_listener_with_callback_and_bool(name, hear.as_ref().unchecked_ref(), true);
        hear.forget();
    };
    for name in ["pointerdown", "pointermove", "keydown", "touchstart", "wheel", "visibilitychange"] {
        let (touched, back) = (Rc::clone(touched), back.clone());
        let touch = move || {
            let (now, before) = (js_sys::Date::now(), touched.get());
            // Where the device slept, no timer has looked yet.
            if now - before >= minutes(OPEN_MINUTES) {
                back.emit(before);
            }
            if name != "visibilitychange" {
                touched.set(now);
            }
        };
        on(name, Box::new(touch));
    }
    on("hashchange", Box::new(move || went.emit(())));
    on("pagehide", Box::new(move || left.emit(())));
}
