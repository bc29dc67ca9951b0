//! Uncontrolled inputs: Yew writes what they begin with as attributes and never touches what somebody typed.
//!
//! Yew's own `checked=` and `value=` set properties at every drawing, and so wipe what was entered before waking.

use yew::prelude::*;
use yew::virtual_dom::VTag;

/// A radio button or a tick box.
pub(crate) fn tick(kind: &'static str, id: String, name: &'static str, value: String, ticked: bool) -> VTag {
    let mut input = VTag::new("input");
    input.add_attribute("type", kind);
    input.add_attribute("id", id);
    input.add_attribute("name", name);
    input.add_attribute("value", AttrValue::from(value));
    if ticked {
        input.add_attribute("checked", "");
    }
    input
}

/// A field that nobody sees.
pub(crate) fn hidden(name: &'static str, value: String) -> Html {
    let mut input = VTag::new("input");
    input.add_attribute("type", "hidden");
    input.add_attribute("name", name);
    input.add_attribute("value", AttrValue::from(value));
    input.into()
}
