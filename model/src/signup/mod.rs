//! Arriving: the form on which somebody asks to join, what they write in it, and how the group meets them.
//!
//! A [`SignupForm`] is what a group asks. Its fields come back as pairs, as those of any form, and [`SignupForm::read`] is the one
//! reader of them: on the newcomer's device before they are sealed, on a greeter's device as hostile input, and in the
//! object where a form is not sealed. A [`Request`] is how far it has come; [`step`] decides what may be done with it.
//!
//! What is sealed is opaque here ([`Sealed`]): who can open it and how is `docs/sealing.md`'s.

mod answers;
mod condition;
mod form;
mod handle;
mod inviting;
mod letter;
mod mine;
mod question;
mod request;
mod view;
mod warning;

pub use answers::{Answers, Given, Mistake, Pairs, Wrong};
pub use condition::Condition;
pub use form::{For, FormSettings, Page, Section, SignupDraft, SignupForm, SignupSaved};
pub use handle::Network;
pub use handle::is_domain;
pub use inviting::{
    HandedOut, InviteNewcomers, InvitingForm, InvitingView, MOST_SLIPS, NewcomersInvited, Vouch, VouchView, most_uses,
};
pub use letter::{Arrival, Letter, RequestToJoin, Sealed, Work};
pub use mine::{MineCommand, MineEntry, MineStage, MineView};
pub use question::{Choice, DAY_PARTS, DAYS, Question, What};
pub use request::{Entry, Meeting, OnRequest, Record, Request, RequestStage, RequestView, Said, Step, StepTaken, step};
pub use view::{Reception, Sealing, SignupAttempt, SignupView};
pub use warning::{Sensitive, Warning};
