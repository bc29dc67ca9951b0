//! "Count it again on this device": the same code, in a WebAssembly module of its own.
//!
//! The page parses the file (`JSON.parse` is there already, and a second parser would be most of this module) and hands
//! over the object.

use model::Tag;
use model::counting::{BallotFile, Borda, How, Method, Quota, count};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::report::Report;

/// Counts a [`BallotFile`] that the page has parsed: by `method` for so many `seats`, or, where they are left out, as
/// was declared before the poll opened. Options are called by their ids, or in the language `lang` where that is given.
///
/// # Errors
///
/// A word that says what is wrong, for the page to say in the reader's language: `file` (the object is no ballot file),
/// `method`, `quota` or `borda` (no such thing), `uncountable` (not by this rule for this many seats).
#[wasm_bindgen]
pub fn count_again(
    file: JsValue,
    method: Option<String>,
    seats: Option<u32>,
    quota: Option<String>,
    borda: Option<String>,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let file: BallotFile = serde_wasm_bindgen::from_value(file).map_err(|_| "file")?;
    let profile = file.profile().map_err(|_| "file")?;
    let declared = file.count.as_ref().map(|declared| declared.decides);
    let method = method.map(|name| Method::new(&name).ok_or("method")).transpose()?;
    let method = method.or(declared.map(|how| how.method)).ok_or("method")?;
    let how = declared.filter(|how| how.method == method).unwrap_or_else(|| How::by(method));
    let how = How {
        seats: seats.unwrap_or(how.seats),
        quota: match quota.as_deref() {
            None => how.quota,
            Some("droop") => Quota::Droop,
            Some("hare") => Quota::Hare,
            Some(_) => return Err("quota".into()),
        },
        borda: match borda.as_deref() {
            None => how.borda,
            Some("full") => Borda::Full,
            Some("truncated") => Borda::Truncated,
            Some(_) => return Err("borda".into()),
        },
        ..how
    };
    let counted = count(&profile, how).map_err(|_| "uncountable")?;
    let wanted: Option<Vec<Tag>> = lang.map(|tag| Tag::new(&tag).into_iter().collect());
    let called = file.options.iter().map(|option| match &wanted {
        Some(wanted) => option.name.pick(wanted).map_or(option.id.as_str(), |(_, name)| name),
        None => option.id.as_str(),
    });
    let called: Vec<&str> = called.collect();
    let report = Report::new(&counted, &called, profile.total());
    report.serialize(&Serializer::json_compatible()).map_err(|_| "uncountable".into())
}
