//! Porchlight in every reader's language: a typed method for every message, choice of language, and the formatting of
//! numbers, lists and moments.
//!
//! Two uses. In the Worker, with the feature `built-in`, every locale is within the program: [`Locale::built_in`]. In a
//! browser none is, and the messages arrive as text: [`Locale::from_source`] reads what [`bundle_for_browser`] wrote.
//!
//! The methods of [`Locale`] that say messages are made by `build.rs` from `locales/en/*.ftl`; the comment above an
//! English message declares its variables and becomes the method's documentation.

#[cfg(not(target_arch = "wasm32"))]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod catalogue;
mod formats;
#[cfg_attr(not(target_arch = "wasm32"), path = "no_intl.rs")]
mod intl;
#[cfg(not(target_arch = "wasm32"))]
pub mod lint;
mod locale;
mod messages;
mod negotiate;
mod plain;
#[cfg(feature = "built-in")]
mod shipped;

#[cfg(not(target_arch = "wasm32"))]
pub use browser::{bundle_for_browser, bundle_for_module};
pub use locale::{IDS, Locale, Said};
pub use negotiate::{Dir, dir_of, negotiate, parse_accept_language, writes_arabic};
#[cfg(feature = "built-in")]
pub use shipped::shipped;
