//! Uncontrolled inputs: Yew writes what they begin with as attributes and never touches what somebody typed.
//!
//! Yew's own `checked=` and `value=` set properties at every drawing, and so wipe what was entered before waking.

use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An input with these attributes.
pub(crate) fn input(attributes: &[(&'static str, AttrValue)]) -> VTag {
    let mut input = VTag::new("input");
    for (name, value) in attributes {
        input.add_attribute(name, value.clone());
    }
    input
}

/// A radio button or a tick box.
pub(crate) fn tick(kind: &'static str, id: String, name: AttrValue, value: String, ticked: bool) -> VTag {
    let mut tick = input(&[("type", kind.into()), ("id", id.into()), ("name", name), ("value", value.into())]);
    if ticked {
        tick.add_attribute("checked", AttrValue::from(""));
    }
    tick
}

/// A field that nobody sees.
pub(crate) fn hidden(name: &'static str, value: String) -> Html {
    input(&[("type", "hidden".into()), ("name", name.into()), ("value", value.into())]).into()
}
