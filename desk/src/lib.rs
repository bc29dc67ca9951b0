//! The desk: where greeters and organisers work. One Yew application in a module of its own, which `/{group}/desk`
//! loads; and a second module, `files`, which is fetched when somebody brings a file in or takes one away.
//!
//! The same loop as everywhere: a [`DeskView`](model::desk::DeskView) is drawn, a form is sent, `from_form` in `model`
//! reads it, the group answers with a new View. What is sealed is opened here and nowhere else.
//!
//! | room | what is in it |
//! |---|---|
//! | `rooms` | the list of rooms; a file for each |
//! | `state` | what the desk knows at this moment, and how that changes |
//! | `ask` | every request to the group |
//! | `errand` | what one room asks of the group: documents fetched when they are shown, and changed |
//! | [`keys`], [`letter`] | everything that is locked, opened, signed |
//! | [`alone`] | how long it stays open while nobody is there |
//! | `ceremony` | keys: made, written down, brought back, let in |
//! | `sealing` | what was typed about a request, signed and sealed |
//! | `files` | files opened on this device, and kept on it |
//! | [`encoding`] | which letters their bytes stand for |
//! | [`wish`] | what reads them and makes them: the module `files` |
//! | [`answering`] | what somebody types about a FAQ, read |
//! | `kept` | what stays on this device |
//! | `window` | the page around the desk |
//! | `parts` | what rooms share |
//!
//! Architecture invariant: what was opened is in memory only, and leaves it with the keys.
//!
//! Architecture invariant: nothing is locked to a list of greeters that this device has not verified.

pub mod alone;
pub mod answering;
#[cfg(feature = "browser")]
mod app;
#[cfg(feature = "browser")]
mod ask;
pub mod carrying;
#[cfg(feature = "browser")]
mod ceremony;
pub mod curating;
pub mod encoding;
#[cfg(feature = "browser")]
mod errand;
#[cfg(feature = "browser")]
mod files;
#[cfg(feature = "browser")]
mod kept;
pub mod keys;
pub mod letter;
#[cfg(feature = "browser")]
mod parts;
#[cfg(feature = "browser")]
mod rooms;
#[cfg(feature = "browser")]
mod sealing;
#[cfg(feature = "browser")]
mod state;
#[cfg(feature = "browser")]
mod texts;
pub mod typed;
#[cfg(feature = "browser")]
mod window;
pub mod wish;

#[cfg(feature = "browser")]
pub use app::{on_panic, start};
