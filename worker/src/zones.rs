//! Time zones: whether there is one of that name. The platform's `Intl` knows.

use model::Zone;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type Format;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DateTimeFormat")]
    fn new(locale: &str, options: &js_sys::Object) -> Result<Format, JsValue>;
}

/// Whether there is a zone of that name.
pub(crate) fn exists(zone: &Zone) -> bool {
    let options = js_sys::Object::new();
    let set = js_sys::Reflect::set(&options, &"timeZone".into(), &zone.as_str().into()).is_ok();
    set && Format::new("en", &options).is_ok()
}
