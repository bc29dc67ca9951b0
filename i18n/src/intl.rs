//! The platform's `Intl`. Whatever it refuses or lacks comes back as `None`; nothing here throws.
//!
//! Everything goes through `Reflect`, so that one small function serves all of `Intl`'s classes, and a class that an old
//! browser lacks is no different from one that refuses.

use std::cell::RefCell;

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = Intl)]
    static INTL: JsValue;
}

thread_local! {
    /// Formatters by language, class and options: making one costs as much as a hundred uses.
    static MADE: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Zones come from groups, so an isolate that serves many must not keep them all.
const MAX_MADE: usize = 64;

type Options<'a> = [(&'a str, &'a str)];

fn get<T: JsCast>(of: &JsValue, name: &str) -> Option<T> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

/// The formatter of a class; the languages that `Intl` tries are the reader's, one that its readers know, and English,
/// but never the one that this machine happens to be set to.
fn made(tag: &str, class: &str, options: &Options<'_>) -> Option<JsValue> {
    let mut key = format!("{tag} {class}");
    for (name, value) in options {
        key.push(' ');
        key.push_str(name);
        key.push_str(value);
    }
    let known = MADE.with_borrow(|made| made.iter().find(|(known, _)| *known == key).map(|(_, f)| f.clone()));
    if known.is_some() {
        return known;
    }
    let constructor: Function = INTL.with(|intl| get(intl, class))?;
    let bag = Object::new();
    for (name, value) in options {
        // As a string, "false" would be taken for true.
        let value = if *value == "false" { JsValue::FALSE } else { JsValue::from_str(value) };
        Reflect::set(&bag, &JsValue::from_str(name), &value).ok()?;
    }
    // `Intl` has no Haitian Creole; Haiti writes dates in French too. Its plural is another matter.
    let near = if tag.starts_with("ht") && class != "PluralRules" { "fr" } else { tag };
    let locales = Array::of3(&JsValue::from_str(tag), &JsValue::from_str(near), &JsValue::from_str("en"));
    let formatter = Reflect::construct(&constructor, &Array::of2(&locales, &bag)).ok()?;
    MADE.with_borrow_mut(|made| {
        if made.len() >= MAX_MADE {
            made.clear();
        }
        made.push((key, formatter.clone()));
    });
    Some(formatter)
}

fn call(formatter: &JsValue, method: &str, value: &JsValue) -> Option<JsValue> {
    get::<Function>(formatter, method)?.call1(formatter, value).ok()
}

fn write(tag: &str, class: &str, options: &Options<'_>, value: &JsValue) -> Option<String> {
    call(&made(tag, class, options)?, "format", value)?.as_string()
}

/// A whole number; beyond 2^53 rounded.
pub(crate) fn number(tag: &str, number: i64) -> Option<String> {
    write(tag, "NumberFormat", &[], &JsValue::from_f64(number as f64))
}

/// Tenths, with one digit behind the point.
pub(crate) fn tenths(tag: &str, tenths: u64) -> Option<String> {
    let one = [("minimumFractionDigits", "1"), ("maximumFractionDigits", "1")];
    write(tag, "NumberFormat", &one, &JsValue::from_f64(tenths as f64 / 10.0))
}

/// A number with so many decimal places.
pub(crate) fn decimal(tag: &str, parts: u64, places: u32) -> Option<String> {
    let digits = places.to_string();
    let options = [("minimumFractionDigits", digits.as_str()), ("maximumFractionDigits", digits.as_str())];
    write(tag, "NumberFormat", &options, &JsValue::from_f64(parts as f64 / 10_f64.powi(places.cast_signed())))
}

/// A share of 1 in whole percent.
pub(crate) fn percent(tag: &str, share: f64) -> Option<String> {
    write(tag, "NumberFormat", &[("style", "percent")], &JsValue::from_f64(share))
}

/// `kind`: `conjunction` or `disjunction`.
pub(crate) fn list(tag: &str, kind: &str, items: &[String]) -> Option<String> {
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    write(tag, "ListFormat", &[("type", kind)], &items)
}

/// A moment in a zone; in a zone that `Intl` does not know, in UTC, and saying so.
pub(crate) fn moment(tag: &str, shape: &Options<'_>, zone: &str, at_ms: i64) -> Option<String> {
    let at = JsValue::from_f64(at_ms as f64);
    let in_zone = |zone: &[(&str, &str)]| write(tag, "DateTimeFormat", &[shape, zone].concat(), &at);
    in_zone(&[("timeZone", zone)]).or_else(|| in_zone(&[("timeZone", "UTC"), ("timeZoneName", "short")]))
}

/// The zone in words, without the hour; `None` where the words would be a mere "GMT+3".
pub(crate) fn zone_name(tag: &str, zone: &str) -> Option<String> {
    // A fixed moment (2026-01-01), so that the Worker and the browser say the same.
    const SOME_MOMENT: f64 = 1_767_225_600_000.0;
    let options = [("timeZone", zone), ("timeZoneName", "longGeneric")];
    let formatter = made(tag, "DateTimeFormat", &options)?;
    let parts: Array = call(&formatter, "formatToParts", &JsValue::from_f64(SOME_MOMENT))?.dyn_into().ok()?;
    let name = parts.iter().find(|part| get::<JsString>(part, "type").is_some_and(|kind| kind == "timeZoneName"))?;
    let name = get::<JsString>(&name, "value")?.as_string()?;
    (!name.starts_with("GMT") || name.len() == 3).then_some(name)
}

/// What `tag` calls the language `other`.
pub(crate) fn language(tag: &str, other: &str) -> Option<String> {
    let names = made(tag, "DisplayNames", &[("type", "language"), ("fallback", "none")])?;
    call(&names, "of", &JsValue::from_str(other))?.as_string()
}

/// The text with its first letter in upper case, as that language does it.
pub(crate) fn capital(tag: &str, text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut bytes = [0; 4];
    let first = JsString::from(&*first.encode_utf8(&mut bytes)).to_locale_upper_case(Some(tag));
    format!("{}{}", String::from(first), letters.as_str())
}

/// A number within a message, with the options of Fluent's `NUMBER`, which are those of `Intl.NumberFormat`.
pub(crate) fn digits(tag: &str, number: u64, options: &Options<'_>) -> Option<String> {
    write(tag, "NumberFormat", options, &JsValue::from_f64(number as f64))
}

/// The plural form of a number: `few`. A language that `Intl` does not know has the forms of English.
pub(crate) fn plural(tag: &str, number: u64, options: &Options<'_>) -> Option<String> {
    call(&made(tag, "PluralRules", options)?, "select", &JsValue::from_f64(number as f64))?.as_string()
}
