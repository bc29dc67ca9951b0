//! What a group is and decides: types, parsing, validation, counting, permissions.
//!
//! Pure: no I/O, no clock, no randomness, no time zones, no WebAssembly. Whatever varies is handed in.
//! The loop that everything follows: a [`PollView`] is drawn, a form is sent, [`Command::from_form`] reads it,
//! [`apply()`] decides, and a new [`PollView`] is drawn.

mod apply;
mod command;
mod count;
mod doc;
mod group;
#[cfg(feature = "markdown")]
mod markdown;
mod membership;
#[cfg(feature = "openapi")]
mod openapi;
mod people;
mod poll;
mod refusal;
mod slug;
mod text;
mod time;
mod view;

pub use apply::{Change, Own, State, apply};
pub use command::{Command, Fields, MAX_FORM_BYTES};
pub use count::{Quorum, QuorumNeed, Tally};
pub use doc::{Block, Doc, Inline};
pub use group::{Group, GroupDraft, Site};
#[cfg(feature = "markdown")]
pub use markdown::{MAX_BYTES as MAX_MARKDOWN_BYTES, MAX_NODES as MAX_MARKDOWN_NODES, doc};
pub use membership::{Founded, Invite, Invited, Join, Joined, Looked, OnOwnCode, OnPerson, Paste};
#[cfg(feature = "openapi")]
pub use openapi::document as openapi_document;
pub use people::{Actor, Audience, Deed, MAX_NAME_CHARS, Person, Role, permit, tidy_name};
pub use poll::{
    Ballot, Choice, Draft, Kind, MAX_REASON_CHARS, Method, Poll, PollOption, ReasonRule, Rules, Shape, ShowResults,
    Stage,
};
pub use refusal::Refusal;
pub use slug::{RESERVED, Slug};
pub use text::{Tag, Text, pick};
pub use time::{Instant, Zone};
#[cfg(feature = "markdown")]
pub use view::Seen;
pub use view::{
    Attempt, Card, GroupView, Happened, OptionView, OwnView, Phase, PollView, Results, Row, Standing, Viewer, Voice,
    Waiting,
};
