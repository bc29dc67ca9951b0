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
pub mod desk;
mod desk_form;
mod doc;
mod draft_form;
pub mod export;
pub mod faq;
mod filled;
mod gathering;
mod group;
#[cfg(feature = "markdown")]
mod markdown;
mod membership;
mod notice;
#[cfg(feature = "openapi")]
mod openapi;
mod outcome;
pub mod pack;
mod packet;
pub mod paper;
mod people;
mod poll;
mod refusal;
#[cfg(feature = "formats")]
mod rows;
mod rules;
#[cfg(feature = "search")]
pub mod search;
pub mod signup;
mod slug;
mod tally;
mod template;
mod text;
mod time;
#[cfg(feature = "formats")]
mod tokens;
pub mod trust;
mod versions;
mod view;

pub use apply::{Change, Own, State, apply};
pub use ask::{Answer, Ask, Form, Kind, MAX_OPTIONS, Options, PollOption, RankCount, STAR_MOST, Stance, Suggest};
pub use ballot::{
    Ballot, IF_NEED_BE, MAX_REASON_CHARS, MAX_WORDS_CHARS, ReasonRule, Said, Shape, YES, level_ranks, whole_number,
};
pub use command::{Command, Fields, MAX_FORM_BYTES};
pub use decision::{CountOf, Decision, Share, Verdict};
pub use desk_form::{Greeting, Spoken};
pub use doc::{Block, Doc, Inline};
#[cfg(feature = "markdown")]
pub use doc::{minutes_to_read, plain};
pub use draft_form::Typed;
pub use filled::Filled;
pub use gathering::{Gathering, GatheringView};
pub use group::{Group, GroupDraft, Site, Topic};
#[cfg(feature = "markdown")]
pub use markdown::{MAX_BYTES as MAX_MARKDOWN_BYTES, MAX_NODES as MAX_MARKDOWN_NODES, doc};
pub use membership::{Founded, Invite, Invited, Join, Joined, Looked, OnOwnCode, OnPerson, Paste};
pub use notice::{DAYS_UP, NextMeeting, Notice, NoticeDraft, NoticeView, OnNotice, SignupCard};
#[cfg(feature = "openapi")]
pub use openapi::document as openapi_document;
pub use outcome::{Event, Happening, Outcome, Reworded, Step, Wording};
pub use packet::{
    Agreed, AgreementView, CheckItem, Contact, Packet, PacketAttempt, PacketCard, PacketCommand, PacketDraft,
    PacketPart, PacketPartDraft, PacketPartView, PacketSection, PacketSectionDraft, PacketSectionView, PacketView,
};
pub use people::{Actor, Audience, Deed, MAX_NAME_CHARS, Person, Role, permit, tidy_name};
pub use poll::{DEFAULT_DAYS_OPEN, Draft, Poll, SHORT_DAYS, ShowResults, Stage};
pub use refusal::Refusal;
pub use rules::{Binding, Blocking, Bound, IfShort, Late, Names, Quorum, QuorumNeed, Rules, ShareOf, Threshold};
pub use slug::{RESERVED, Slug};
pub use tally::Tally;
pub use template::{KeepTemplate, Made, Template};
pub use text::{Tag, Text, pick};
pub use time::{Clock, Instant, Local, Zone};
#[cfg(feature = "markdown")]
pub use versions::differences;
pub use versions::{Earlier, MOST_EARLIER, Piece, Versioned};
pub use view::{
    Attempt, Card, GroupView, Happened, Head, OptionView, OwnView, Phase, PollView, Results, Row, RulesView, Standing,
    SuggestionView, TrustView, Viewer, Voice, Waiting,
};
#[cfg(feature = "markdown")]
pub use view::{Beside, Seen};
