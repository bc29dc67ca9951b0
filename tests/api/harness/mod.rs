//! What the tests stand on.

mod group;
mod http;
mod page;
mod server;

pub(crate) use group::{
    Group, SITE, counted, draft, fresh_key, fresh_name, garden, now, potluck, text, wait_until, with,
};
pub(crate) use http::{Answer, Ask, encoded};
pub(crate) use page::{Form, Jar, sentence, unescaped};
pub(crate) use server::{Porchlight, Setting, built, repository};
