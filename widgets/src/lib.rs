//! The widgets: each one function of a View and a locale.
//!
//! A widget does no I/O, reads no clock and touches no storage; that is the shell's work (`npm/`) in a browser and the
//! Worker's on a server. Two builds that must never be mixed: feature `ssr` draws to a string, feature `browser`
//! wakes what is already on a page. In a browser each of `poll`, `signup` and `find` is a module by itself, so that nobody
//! loads what their page has no use for.

#[cfg(feature = "ssr")]
pub mod beside;
#[cfg(feature = "poll")]
mod browser;
#[cfg(feature = "poll")]
mod draft;
#[cfg(feature = "ssr")]
mod faq;
#[cfg(feature = "find")]
mod find;
#[cfg(feature = "ssr")]
mod pack;
#[cfg(feature = "ssr")]
mod packet;
#[cfg(any(feature = "ssr", feature = "browser"))]
mod parts;
#[cfg(any(feature = "ssr", feature = "poll"))]
mod poll;
#[cfg(any(feature = "browser", test))]
mod reading;
#[cfg(any(feature = "ssr", feature = "browser"))]
mod scene;
#[cfg(feature = "ssr")]
mod shown;
#[cfg(any(feature = "ssr", feature = "signup"))]
pub mod signup;
#[cfg(feature = "ssr")]
mod ssr;
#[cfg(feature = "browser")]
mod waking;
#[cfg(any(feature = "ssr", feature = "poll"))]
mod widget;

#[cfg(feature = "poll")]
pub use browser::{Awake, wake};
#[cfg(feature = "find")]
pub use find::Finder;
#[cfg(feature = "ssr")]
pub use pack::pack_on_paper;
#[cfg(feature = "ssr")]
pub use packet::draw_to_keep;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub use parts::ballot::hands::Touch;
#[cfg(feature = "ssr")]
pub use parts::doc::draw as draw_doc;
#[cfg(feature = "ssr")]
pub use parts::exit::exit;
#[cfg(feature = "ssr")]
pub use parts::times::lasts;
#[cfg(any(feature = "ssr", feature = "browser"))]
pub use parts::words::{say, text};
#[cfg(any(feature = "ssr", feature = "browser"))]
pub use scene::{Dress, Language, Scene, Shell};
#[cfg(feature = "ssr")]
pub use shown::{Shown, Wakes, Whose};
#[cfg(feature = "ssr")]
pub use ssr::{count_elements, draw, scene_json};
#[cfg(feature = "browser")]
pub use waking::on_panic;
#[cfg(any(feature = "ssr", feature = "poll"))]
pub use widget::{Mood, Props as WidgetProps, Widget};
