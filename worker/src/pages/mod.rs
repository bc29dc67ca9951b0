//! Pages of ours, drawn on the server. Only the widgets in them ever wake.

pub(crate) mod ask;
pub(crate) mod count;
pub(crate) mod desk;
mod document;
pub(crate) mod faq;
mod fields;
pub(crate) mod front;
mod here;
pub(crate) mod home;
pub(crate) mod invite;
pub(crate) mod join;
pub(crate) mod manage;
pub(crate) mod mine;
mod news;
pub(crate) mod nothing;
pub(crate) mod packet;
mod parts;
pub(crate) mod place;
pub(crate) mod print;
pub(crate) mod signup;
pub(crate) mod slips;
pub(crate) mod starter_pack;
pub(crate) mod take_away;
pub(crate) mod trust;
mod visit;
pub(crate) mod vouch;
pub(crate) mod widget;
