//! Pages of ours, drawn on the server. Only the widgets in them ever wake.

pub(crate) mod ask;
pub(crate) mod count;
mod document;
mod fields;
pub(crate) mod front;
mod here;
pub(crate) mod home;
pub(crate) mod join;
pub(crate) mod manage;
pub(crate) mod nothing;
mod parts;
pub(crate) mod print;
pub(crate) mod take_away;
pub(crate) mod trust;
mod visit;
pub(crate) mod widget;
