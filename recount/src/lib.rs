//! Counting ballots again: what a server counted, anybody can count, from a file, with the same code.
//!
//! Three kinds of file become an [`Election`]: BLT, CSV and Porchlight's own. [`Report`] is what a count of it came to,
//! with the names of the options. The command `porchlight-recount` prints it; the WebAssembly module (feature
//! `browser`) hands it to a page.
//!
//! No file makes this panic: what is not as it should be is a [`Trouble`], with its line, its column and a sentence.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(feature = "files")]
mod blt;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "files")]
mod csv_table;
#[cfg(feature = "files")]
mod election;
#[cfg(feature = "files")]
mod place;
#[cfg(feature = "files")]
mod plain;
#[cfg(feature = "files")]
mod porchlight;
mod report;

#[cfg(feature = "browser")]
pub use browser::count_again;
#[cfg(feature = "files")]
pub use election::{Election, Hints, Kind, MAX_BYTES, read};
#[cfg(feature = "files")]
pub use place::{Place, Trouble};
#[cfg(feature = "files")]
pub use plain::{plainly, rule, why_not};
pub use report::{Report, Step};
