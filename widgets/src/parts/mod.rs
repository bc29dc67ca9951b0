//! What widgets share.

pub(crate) mod answered;
pub(crate) mod ballot;
pub(crate) mod binding;
pub(crate) mod doc;
pub(crate) mod field;
pub(crate) mod happenings;
pub(crate) mod instead;
pub(crate) mod languages;
pub(crate) mod link;
pub(crate) mod offer;
pub(crate) mod onward;
pub(crate) mod outcome;
pub(crate) mod refused;
pub(crate) mod results;
pub(crate) mod suggest;
pub(crate) mod suggestions;
pub(crate) mod times;
pub(crate) mod trust;
pub(crate) mod verdict;
pub(crate) mod words;
