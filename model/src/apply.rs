//! What a command does: a pure function of the state, the command, the actor and the moment.

use serde::{Deserialize, Serialize};

use crate::{Actor, Ballot, Command, Deed, Instant, Poll, Refusal, Stage, Tally, permit};

/// What somebody already answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Their answer as it is counted.
    pub ballot: Ballot,
    /// Whether others can read their reason.
    pub reason_shown: bool,
}

impl Own {
    /// Whether there are words that others can read.
    pub fn is_heard(&self) -> bool {
        self.reason_shown && self.ballot.reason.is_some()
    }
}

/// All that a decision about a poll depends on.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    /// As it was made.
    pub poll: &'a Poll,
    /// How far it has come.
    pub stage: &'a Stage,
    /// The count so far.
    pub tally: &'a Tally,
    /// What whoever acts already answered.
    pub own: Option<&'a Own>,
}

/// What is to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    None,
    /// An answer, in the place of the one before.
    Cast {
        /// The answer, and whether others can read its reason.
        own: Own,
        /// The count with it.
        tally: Tally,
    },
    /// Whether the words of a voice can be read.
    Voice {
        /// Its number.
        voice: i64,
        /// Whether they can.
        shown: bool,
    },
}

/// Decides a command. All checks come before any change, so that a refusal leaves nothing behind.
///
/// # Errors
/// Why not; see [`Refusal`].
pub fn apply(state: State<'_>, command: &Command, actor: &Actor, now: Instant) -> Result<Change, Refusal> {
    match command {
        Command::Look(_) => Ok(Change::None),
        Command::Show { voice } => greet(state.poll, actor, *voice, true),
        Command::Hide { voice } => greet(state.poll, actor, *voice, false),
        Command::Vote(fields) => {
            may_vote(state.poll, actor)?;
            is_open(state, now)?;
            let ballot = state.poll.shape().ballot(&fields.choice, &fields.reason)?;
            let before = state.own.map(|own| &own.ballot);
            // Words of people who are not members wait for a greeter, also when they are changed.
            let unchanged = before.is_some_and(|before| before.reason == ballot.reason);
            let reason_shown =
                !state.poll.is_open_to_all() || (unchanged && state.own.is_some_and(|own| own.reason_shown));
            let own = Own { ballot, reason_shown };
            let tally = state.tally.clone().with(&own.ballot, before);
            let tally = tally.with_reason(own.is_heard(), state.own.is_some_and(Own::is_heard));
            Ok(Change::Cast { own, tally })
        }
    }
}

/// Words of people who are not members wait for a greeter; words of members are theirs.
fn greet(poll: &Poll, actor: &Actor, voice: i64, shown: bool) -> Result<Change, Refusal> {
    permit(Deed::Greet, actor)?;
    if poll.is_open_to_all() { Ok(Change::Voice { voice, shown }) } else { Err(Refusal::NotYours) }
}

fn may_vote(poll: &Poll, actor: &Actor) -> Result<(), Refusal> {
    match actor {
        _ if actor.is_in(poll.who()) => Ok(()),
        Actor::Public => Err(Refusal::CodeNeeded),
        Actor::Person(_) => Err(Refusal::NotYours),
    }
}

fn is_open(state: State<'_>, now: Instant) -> Result<(), Refusal> {
    match state.stage {
        Stage::Closed { .. } => Err(Refusal::Closed),
        Stage::Running if now < state.poll.opens => Err(Refusal::NotYetOpen),
        Stage::Running if now >= state.poll.closes => Err(Refusal::Closed),
        Stage::Running => Ok(()),
    }
}
