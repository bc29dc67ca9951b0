//! Deciding together: what can be asked, what counts as an answer, what it comes to, who may do what, and who sees it.

mod answers;
mod asking;
mod changing;
mod commands;
mod paper;
mod scene;
#[cfg(feature = "markdown")]
mod seen;
mod verdicts;
mod voting;
