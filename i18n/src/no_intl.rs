//! In place of `intl.rs` in native builds, which have no `Intl`: never anything, so that the plain form is used.

use fluent_bundle::FluentValue;

type Options<'a> = [(&'a str, &'a str)];

pub(crate) fn number(_tag: &str, _number: i64) -> Option<String> {
    None
}

pub(crate) fn percent(_tag: &str, _share: f64) -> Option<String> {
    None
}

pub(crate) fn list(_tag: &str, _kind: &str, _items: &[String]) -> Option<String> {
    None
}

pub(crate) fn moment(_tag: &str, _shape: &Options<'_>, _zone: &str, _at_ms: i64) -> Option<String> {
    None
}

pub(crate) fn zone_name(_tag: &str, _zone: &str) -> Option<String> {
    None
}

pub(crate) fn language(_tag: &str, _other: &str) -> Option<String> {
    None
}

pub(crate) fn capital(_tag: &str, text: &str) -> String {
    text.to_owned()
}

/// Numbers within messages stay plain digits.
pub(crate) fn fluent<M>(_value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    None
}
