//! What a group is and decides: types, parsing, validation, counting, permissions.
//!
//! Pure: no I/O, no clock, no randomness, no time zones, no WebAssembly. Whatever varies is handed in.
//! The loop that everything follows: a [`PollView`] is drawn, a form is sent, [`Command::from_form`] reads it,
//! [`apply()`] decides, and a new [`PollView`] is drawn.

mod apply;
mod ask;
mod ballot;
mod command;
pub mod counting;
mod decision;
mod doc;
mod draft_form;
pub mod export;
mod group;
#[cfg(feature = "markdown")]
mod markdown;
mod membership;
#[cfg(feature = "openapi")]
mod openapi;
mod outcome;
pub mod paper;
mod people;
mod poll;
mod refusal;
mod rules;
mod slug;
mod tally;
mod template;
mod text;
mod time;
pub mod trust;
mod view;

pub use apply::{Change, Own, State, apply};
pub use ask::{Answer, Ask, Form, Kind, MAX_OPTIONS, Options, PollOption, RankCount, STAR_MOST, Stance, Suggest};
pub use ballot::{
    Ballot, IF_NEED_BE, MAX_REASON_CHARS, MAX_WORDS_CHARS, ReasonRule, Said, Shape, YES, level_ranks, whole_number,
};
pub use command::{Command, Fields, MAX_FORM_BYTES};
pub use decision::{CountOf, Decision, Share, Verdict};
pub use doc::{Block, Doc, Inline};
pub use draft_form::Typed;
pub use group::{Group, GroupDraft, Site, Topic};
#[cfg(feature = "markdown")]
pub use markdown::{MAX_BYTES as MAX_MARKDOWN_BYTES, MAX_NODES as MAX_MARKDOWN_NODES, doc};
pub use membership::{Founded, Invite, Invited, Join, Joined, Looked, OnOwnCode, OnPerson, Paste};
#[cfg(feature = "openapi")]
pub use openapi::document as openapi_document;
pub use outcome::{Event, Happening, Outcome, Reworded, Step, Wording};
pub use people::{Actor, Audience, Deed, MAX_NAME_CHARS, Person, Role, permit, tidy_name};
pub use poll::{DEFAULT_DAYS_OPEN, Draft, Poll, SHORT_DAYS, ShowResults, Stage};
pub use refusal::Refusal;
pub use rules::{Binding, Blocking, Bound, IfShort, Late, Names, Quorum, QuorumNeed, Rules, ShareOf, Threshold};
pub use slug::{RESERVED, Slug};
pub use tally::Tally;
pub use template::{KeepTemplate, Made, Template};
pub use text::{Tag, Text, pick};
pub use time::{Clock, Instant, Local, Zone};
pub use view::{
    Attempt, Card, GroupView, Happened, OptionView, OwnView, Phase, PollView, Results, Row, RulesView, Standing,
    SuggestionView, TrustView, Viewer, Voice, Waiting,
};
#[cfg(feature = "markdown")]
pub use view::{Beside, Seen};
