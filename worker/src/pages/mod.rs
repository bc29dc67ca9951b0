//! Pages of ours, drawn on the server. Only the widgets in them ever wake.

mod document;
pub(crate) mod front;
pub(crate) mod home;
pub(crate) mod join;
pub(crate) mod nothing;
mod parts;
pub(crate) mod widget;
