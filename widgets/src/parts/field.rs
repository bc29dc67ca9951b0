//! Uncontrolled inputs: Yew writes what they begin with as attributes and never touches what somebody typed.
//!
//! Yew's own `checked=` and `value=` set properties at every drawing, and so wipe what was entered before waking.

use yew::prelude::*;

use super::markup::{Tag, tag};

/// An input of that type.
pub(crate) fn input(kind: &'static str) -> Tag {
    tag("input").set("type", kind)
}

/// A radio button or a tick box.
pub(crate) fn tick(kind: &'static str, id: String, name: String, value: String, ticked: bool) -> Tag {
    input(kind).set("id", id).set("name", name).set("value", value).set_if("checked", ticked)
}

/// A field that nobody sees.
pub(crate) fn hidden(name: &'static str, value: String) -> Html {
    input("hidden").set("name", name).set("value", value).into()
}
