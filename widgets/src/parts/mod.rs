//! What widgets share.

#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod answered;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod ballot;
#[cfg(feature = "ssr")]
pub(crate) mod binding;
#[cfg(feature = "ssr")]
pub(crate) mod doc;
#[cfg(feature = "ssr")]
pub(crate) mod exit;
pub(crate) mod field;
#[cfg(feature = "ssr")]
pub(crate) mod happenings;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod instead;
pub(crate) mod languages;
pub(crate) mod link;
pub(crate) mod markup;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod offer;
#[cfg(feature = "ssr")]
pub(crate) mod onward;
#[cfg(feature = "ssr")]
pub(crate) mod outcome;
pub(crate) mod refused;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod results;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod still;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod suggest;
#[cfg(feature = "ssr")]
pub(crate) mod suggestions;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub(crate) mod times;
#[cfg(feature = "ssr")]
pub(crate) mod trust;
#[cfg(feature = "ssr")]
pub(crate) mod verdict;
pub(crate) mod words;
#[cfg(feature = "ssr")]
pub(crate) mod written;
