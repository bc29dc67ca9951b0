//! What the tests stand on.

mod arriving;
mod group;
mod http;
mod kept;
mod page;
mod server;
mod upstream;

pub(crate) use arriving::{
    Greets, Newcomer, Welcome, by_hand, change_wraps, envelope, fields, form, letter_of, open, random, set, sheet_of,
    solved,
};
pub(crate) use group::{
    Group, SITE, counted, draft, fresh_key, fresh_name, garden, happened, now, options, potluck, text, utc, wait_until,
    with,
};
pub(crate) use http::{Answer, Ask, encoded};
pub(crate) use kept::{Database, databases_of, files, holds};
pub(crate) use page::{Form, Jar, sentence, unescaped};
pub(crate) use server::{Porchlight, Setting, built, repository};
pub(crate) use upstream::{Served, Upstream};
