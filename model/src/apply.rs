//! What a command does: a pure function of the state, the command, the actor and the moment.

use serde::{Deserialize, Serialize};

use crate::poll::{fit, fits_in_time};
use crate::{
    Actor, Ballot, Clock, Command, Deed, Fields, Instant, MAX_OPTIONS, Outcome, Poll, PollOption, Refusal, Said, Stage,
    Suggest, Tag, Tally, Text, paper, permit,
};

const MAX_SUGGESTION_CHARS: usize = 100;
const MOST_DAYS_MORE: u32 = 60;

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
    /// The count so far; nothing in it where the poll is anonymous.
    pub tally: &'a Tally,
    /// What whoever acts already answered.
    pub own: Option<&'a Own>,
    /// Whether whoever acts is among those who can vote, as they were fixed at opening.
    pub elector: bool,
    /// How many can vote; none for an open poll.
    pub can_vote: Option<u64>,
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
    /// An option, suggested by somebody who votes.
    Suggested {
        /// What it is called.
        name: Text,
        /// Whether it is let in at once.
        admitted: bool,
    },
    /// A suggestion is let in, or not.
    Suggestion {
        /// Its number.
        suggestion: i64,
        /// Whether it is let in.
        admitted: bool,
    },
    /// It ends now.
    Close,
    /// It ends then instead.
    Extend {
        /// When.
        until: Instant,
    },
    /// It is opened again.
    Reopen {
        /// Until when.
        until: Instant,
    },
    /// It is taken back.
    Withdraw,
    /// People are added to those who can vote.
    AddVoters {
        /// Their numbers.
        people: Vec<i64>,
    },
    /// What follows from it.
    Outcome(Outcome),
    /// Answers on paper.
    Paper {
        /// What they say, and how often.
        ballots: Vec<(Said, u64)>,
        /// The count with them.
        tally: Tally,
        /// How many they are.
        count: u64,
    },
}

/// Decides a command. All checks come before any change, so that a refusal leaves nothing behind.
///
/// # Errors
/// Why not; see [`Refusal`].
pub fn apply(
    state: State<'_>,
    command: &Command,
    actor: &Actor,
    clock: &dyn Clock,
    now: Instant,
) -> Result<Change, Refusal> {
    let poll = state.poll;
    match command {
        Command::Look(_) => Ok(Change::None),
        Command::Show { voice } => greet(poll, actor, *voice, true),
        Command::Hide { voice } => greet(poll, actor, *voice, false),
        Command::Vote(fields) => vote(state, fields, actor, now),
        Command::Suggest { name, lang, .. } => suggest(state, name, lang.as_ref(), actor, now),
        Command::Admit { suggestion } | Command::Decline { suggestion } => {
            permit(Deed::EditPoll, actor)?;
            let admitted = matches!(command, Command::Admit { .. });
            if admitted {
                is_running(state.stage)?;
                has_room(poll)?;
            }
            Ok(Change::Suggestion { suggestion: *suggestion, admitted })
        }
        Command::Close => {
            permit(Deed::EditPoll, actor)?;
            is_open(state, now)?;
            Ok(Change::Close)
        }
        Command::Extend { days } => {
            permit(Deed::EditPoll, actor)?;
            is_running(state.stage)?;
            let until = later(poll, poll.closes, *days, clock)?;
            fits_in_time(poll.opens, until, now)?;
            Ok(Change::Extend { until })
        }
        Command::Reopen { days } => {
            permit(Deed::EditPoll, actor)?;
            match state.stage {
                Stage::Running => return Err(Refusal::StillRunning),
                Stage::Withdrawn { .. } => return Err(Refusal::Withdrawn),
                Stage::Closed { .. } if poll.is_anonymous() => return Err(Refusal::AnonymousStaysClosed),
                Stage::Closed { .. } => {}
            }
            let until = later(poll, now, *days, clock)?;
            fits_in_time(poll.opens, until, now)?;
            Ok(Change::Reopen { until })
        }
        Command::Withdraw => {
            permit(Deed::EditPoll, actor)?;
            is_running(state.stage)?;
            Ok(Change::Withdraw)
        }
        Command::AddVoters { people } => {
            permit(Deed::EditPoll, actor)?;
            is_open(state, now)?;
            if poll.is_open_to_all() || people.is_empty() {
                return Err(Refusal::NotYours);
            }
            Ok(Change::AddVoters { people: people.clone() })
        }
        Command::Outcome(outcome) => {
            permit(Deed::EditPoll, actor)?;
            match state.stage {
                Stage::Closed { .. } => {}
                Stage::Running => return Err(Refusal::StillRunning),
                Stage::Withdrawn { .. } => return Err(Refusal::Withdrawn),
            }
            let author = actor.person().map(|person| person.name.as_str()).unwrap_or_default();
            Ok(Change::Outcome(outcome.clone().checked(author, now)?))
        }
        Command::Paper { only, lines, .. } => {
            permit(Deed::EditPoll, actor)?;
            is_open(state, now)?;
            on_paper(state, only, lines)
        }
    }
}

fn vote(state: State<'_>, fields: &Fields, actor: &Actor, now: Instant) -> Result<Change, Refusal> {
    let poll = state.poll;
    may_vote(state, actor, now)?;
    // Who handed in a paper is not known. Once every answer there can be is counted, one more would be somebody's second.
    if state.own.is_none() && state.can_vote.is_some_and(|can| state.tally.answers >= can) {
        return Err(Refusal::AllCounted);
    }
    let options = poll.options();
    let ballot = poll.shape(&options).ballot(fields)?;
    let before = state.own.map(|own| &own.ballot);
    has_places(&options, state.tally, &ballot, before)?;
    // Words of people who are not members wait for a greeter, also when they are changed.
    let unchanged = before.is_some_and(|before| before.reason == ballot.reason);
    let reason_shown = !poll.is_open_to_all() || (unchanged && state.own.is_some_and(|own| own.reason_shown));
    let own = Own { ballot, reason_shown };
    let tally = state.tally.clone().with(&own.ballot, before);
    let tally = tally.with_reason(own.is_heard(), state.own.is_some_and(Own::is_heard));
    Ok(Change::Cast { own, tally })
}

/// Whether there is a place left in everything that was chosen; whoever has a place keeps it.
fn has_places(options: &[PollOption], tally: &Tally, ballot: &Ballot, before: Option<&Ballot>) -> Result<(), Refusal> {
    let full = |option: &PollOption| {
        let chosen = ballot.marks.contains_key(&option.id);
        let had = before.is_some_and(|before| before.marks.contains_key(&option.id));
        let taken = tally.of(option.id.as_str());
        chosen && !had && option.places.is_some_and(|places| taken >= u64::from(places))
    };
    if options.iter().any(full) { Err(Refusal::NoPlaceLeft) } else { Ok(()) }
}

fn suggest(state: State<'_>, name: &str, lang: Option<&Tag>, actor: &Actor, now: Instant) -> Result<Change, Refusal> {
    let rule = state.poll.ask.of().map(|of| of.suggest).unwrap_or_default();
    if rule == Suggest::No {
        return Err(Refusal::SuggestionsClosed);
    }
    may_vote(state, actor, now)?;
    has_room(state.poll)?;
    let lang = lang.cloned().ok_or(Refusal::Unreadable)?;
    let name = fit(Text([(lang, name.to_owned())].into()).tidied(false), MAX_SUGGESTION_CHARS)?;
    if name.is_empty() {
        return Err(Refusal::WordsUnfit);
    }
    Ok(Change::Suggested { name, admitted: rule == Suggest::Freely })
}

fn has_room(poll: &Poll) -> Result<(), Refusal> {
    match poll.ask.of() {
        Some(of) if of.suggest == Suggest::No => Err(Refusal::SuggestionsClosed),
        Some(of) if of.options.len() < MAX_OPTIONS => Ok(()),
        Some(_) => Err(Refusal::Full),
        None => Err(Refusal::SuggestionsClosed),
    }
}

fn later(poll: &Poll, from: Instant, days: u32, clock: &dyn Clock) -> Result<Instant, Refusal> {
    if !(1..=MOST_DAYS_MORE).contains(&days) {
        return Err(Refusal::TimesUnfit);
    }
    clock.days_later(&poll.zone, from, days).ok_or(Refusal::ZoneUnknown)
}

fn on_paper(
    state: State<'_>,
    only: &std::collections::BTreeMap<String, String>,
    lines: &str,
) -> Result<Change, Refusal> {
    // A pile of paper beside ballots that nobody may link to people would make the small number smaller.
    if state.poll.is_anonymous() {
        return Err(Refusal::AnonymousUnfit);
    }
    // Nobody knows who handed in a paper, so nobody can tell whether somebody else answers for them as well.
    if state.poll.topic.is_some() {
        return Err(Refusal::PaperWithTrust);
    }
    let options = state.poll.options();
    let ballots = paper::read(&options, &state.poll.shape(&options), only, lines)?;
    let count = ballots.iter().map(|(_, times)| *times).sum::<u64>();
    if state.can_vote.is_some_and(|can| state.tally.answers.saturating_add(count) > can) {
        return Err(Refusal::PaperTooMany);
    }
    let tally = ballots.iter().fold(state.tally.clone(), |tally, (said, times)| tally.with_paper(said, *times));
    let full =
        |option: &PollOption| option.places.is_some_and(|places| tally.of(option.id.as_str()) > u64::from(places));
    if options.iter().any(full) {
        return Err(Refusal::NoPlaceLeft);
    }
    Ok(Change::Paper { ballots, tally, count })
}

/// Words of people who are not members wait for a greeter; words of members are theirs.
fn greet(poll: &Poll, actor: &Actor, voice: i64, shown: bool) -> Result<Change, Refusal> {
    permit(Deed::Greet, actor)?;
    if poll.is_open_to_all() { Ok(Change::Voice { voice, shown }) } else { Err(Refusal::NotYours) }
}

fn may_vote(state: State<'_>, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    match actor {
        _ if actor.is_in(state.poll.who()) => {}
        Actor::Public => return Err(Refusal::CodeNeeded),
        Actor::Person(_) if state.elector => {}
        Actor::Person(_) => return Err(Refusal::NotYours),
    }
    is_open(state, now)?;
    if state.elector || state.poll.is_open_to_all() { Ok(()) } else { Err(Refusal::CameLater) }
}

fn is_running(stage: &Stage) -> Result<(), Refusal> {
    match stage {
        Stage::Closed { .. } => Err(Refusal::Closed),
        Stage::Withdrawn { .. } => Err(Refusal::Withdrawn),
        Stage::Running => Ok(()),
    }
}

fn is_open(state: State<'_>, now: Instant) -> Result<(), Refusal> {
    is_running(state.stage)?;
    match () {
        () if now < state.poll.opens => Err(Refusal::NotYetOpen),
        () if now >= state.poll.closes => Err(Refusal::Closed),
        () => Ok(()),
    }
}
