//! What widgets share.

pub(crate) mod decision;
pub(crate) mod doc;
pub(crate) mod field;
pub(crate) mod languages;
pub(crate) mod link;
pub(crate) mod results;
pub(crate) mod times;
pub(crate) mod words;
