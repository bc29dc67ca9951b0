//! The widgets: each one function of a View and a locale.
//!
//! A widget does no I/O, reads no clock and touches no storage; that is the shell's work (`npm/`) in a browser and the
//! Worker's on a server. Two builds that must never be mixed: feature `ssr` draws to a string, feature `browser`
//! wakes what is already on a page.

#[cfg(feature = "ssr")]
pub mod beside;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "browser")]
mod draft;
mod parts;
mod poll;
#[cfg(any(feature = "browser", test))]
mod reading;
mod scene;
#[cfg(feature = "ssr")]
mod ssr;
mod widget;

#[cfg(feature = "browser")]
pub use browser::{Awake, on_panic, wake};
pub use parts::ballot::hands::Touch;
#[cfg(feature = "ssr")]
pub use parts::doc::draw as draw_doc;
pub use parts::words::{say, text};
pub use scene::{Dress, Language, Scene, Shell};
#[cfg(feature = "ssr")]
pub use ssr::{count_elements, draw, scene_json};
pub use widget::{Mood, Props as WidgetProps, Widget};
