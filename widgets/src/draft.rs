//! What somebody has typed on a ballot and not sent yet: kept on this device, so that it outlives a page that is loaded
//! again. Never for an anonymous poll.

use model::{Fields, Names, Phase, PollView, Standing};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, Storage};

use crate::Scene;
use crate::parts::ballot;

/// What the storage of some browsers forbids is not kept.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// By the address of the widget.
fn place(scene: &Scene) -> String {
    format!("porchlight:draft:{}", scene.shell.page)
}

fn is_for(view: &PollView) -> bool {
    view.phase == Phase::Open && view.standing == Standing::Votes && view.names != Names::Anonymous
}

/// What of a form somebody typed, in a form in which two can be compared.
pub(crate) fn bare(fields: Fields) -> Fields {
    let mut marks = fields.marks;
    marks.retain(|_, typed| !typed.trim().is_empty());
    Fields { marks, key: String::new(), lang: None, ballot: None, ..fields }
}

/// Whether two forms say the same.
pub(crate) fn are_same(a: &Fields, b: &Fields) -> bool {
    let within = |a: &Fields, b: &Fields| a.choice.iter().all(|id| b.choice.contains(id));
    a.reason == b.reason && a.helped == b.helped && a.marks == b.marks && within(a, b) && within(b, a)
}

/// Keeps it, if there is anything to keep; forgets what was there, if there is not. Whether something is kept.
pub(crate) fn keep(scene: &Scene, typed: &Fields) -> bool {
    if !is_for(&scene.view) || are_same(typed, &bare(ballot::begins(&scene.view))) {
        forget(scene);
        return false;
    }
    let list = js_sys::Array::of1(&ballot::key(&scene.view).into());
    let push = |name: &str, value: &str| {
        list.push(&name.into());
        list.push(&value.into());
    };
    typed.choice.iter().for_each(|id| push("choice", id));
    typed.marks.iter().for_each(|(id, typed)| push(&format!("mark-{id}"), typed));
    push("reason", &typed.reason);
    push("helped", if typed.helped { "1" } else { "" });
    let text = js_sys::JSON::stringify(&list).ok().and_then(|text| text.as_string());
    let kept = text.zip(storage()).map(|(text, storage)| storage.set_item(&place(scene), &text));
    matches!(kept, Some(Ok(())))
}

/// What was kept, if it was typed on the ballot that stands there now.
pub(crate) fn find(scene: &Scene) -> Option<Fields> {
    let text = storage()?.get_item(&place(scene)).ok()??;
    let list = js_sys::Array::from(&js_sys::JSON::parse(&text).ok()?);
    let mut words = list.iter().map(|word| word.as_string().unwrap_or_default());
    if !is_for(&scene.view) || words.next() != Some(ballot::key(&scene.view)) {
        forget(scene);
        return None;
    }
    let mut pairs = Vec::new();
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        pairs.push((name, value));
    }
    Fields::from_form(pairs).ok().map(bare)
}

/// Nothing of it stays.
pub(crate) fn forget(scene: &Scene) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&place(scene));
    }
}

/// Puts it into a form that is as it came.
pub(crate) fn put(form: &Element, typed: &Fields) {
    let Ok(inputs) = form.query_selector_all("input,textarea") else { return };
    for at in 0..inputs.length() {
        let Some(node) = inputs.get(at) else { continue };
        if let Some(words) = node.dyn_ref::<HtmlTextAreaElement>() {
            words.set_value(&typed.reason);
        } else if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
            let (name, value) = (input.name(), input.value());
            let mark = name.strip_prefix("mark-").and_then(|id| typed.marks.get(id));
            match (input.type_().as_str(), name.as_str()) {
                ("radio" | "checkbox", "choice") => input.set_checked(typed.choice.contains(&value)),
                ("checkbox", "helped") => input.set_checked(typed.helped),
                ("radio", _) => input.set_checked(mark == Some(&value)),
                ("text", _) => input.set_value(mark.map(String::as_str).unwrap_or_default()),
                _ => {}
            }
        }
    }
    // The ballot of somebody who has answered is folded away.
    if let Ok(Some(details)) = form.closest("details") {
        let _ = details.set_attribute("open", "");
    }
}
