//! Answers, and whatever else is asked of a poll.

use model::{
    Ballot, Change, Command, Event, Fields, Happened, Own, PollOption, PollView, Refusal, Slug, Stage, State, Tag,
    Tally, apply,
};
use serde::{Deserialize, Serialize};
use vault::{BallotCode, IdempotencyKey, Pasted};

use super::super::db::{Db, from_json, int, json, text};
use super::super::idempotency::Once;
use super::closing::add;
use super::{Around, COLUMNS, Kept, Row, find, written};
use crate::zones::Clocks;

/// The most suggestions that wait for an organiser.
const MOST_SUGGESTIONS: u64 = 50;

/// What is remembered of a vote for the case that it comes again.
#[derive(Serialize, Deserialize)]
struct Outcome {
    happened: Happened,
}

/// Whose ballot it is, where there is a row for it.
pub(super) enum Voter {
    /// A member's.
    Member(i64),
    /// That of whoever holds its ballot code.
    Ballot(BallotCode),
}

impl Voter {
    pub(super) fn key(&self) -> String {
        match self {
            Voter::Member(id) => format!("m:{id}"),
            Voter::Ballot(code) => format!("b:{}", code.hash().hex()),
        }
    }
}

/// Somebody's code was replaced: their ballots in the boxes of polls that run go with them. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::Trouble`] if a box cannot be reached; then it can be done again.
pub(in super::super) async fn move_ballots(around: &Around<'_>, to: &vault::PersonCode) -> Result<(), Refusal> {
    let Some(from) =
        around.code.and_then(|code| Pasted::parse(code).ok()).map(|code| code.read_as::<vault::kind::Person>())
    else {
        return Ok(());
    };
    let statement = format!("SELECT {COLUMNS} FROM polls WHERE boxed = 1 AND closes IS NOT NULL");
    for row in around.db.rows::<Row>(&statement, vec![])? {
        let Kept { kind, id, .. } = row.kept()?;
        // While one waited for a box, another can have been destroyed.
        let kept = find(around.db, kind, &id)?;
        if !kept.boxed || kept.stage != Stage::Running {
            continue;
        }
        let name = format!("{}/{}", around.slug, kept.name());
        match kept.ballot_box(around)?.rekey(&from.ballot_key(&name), &to.ballot_key(&name)).await {
            Ok(()) | Err(Refusal::Closed) => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(())
}

impl Kept {
    /// Whose answer this is about; an open poll asks for a ballot code, and forgets who has a member's code. In an
    /// anonymous poll there is no row to find.
    pub(super) fn voter(&self, around: &Around<'_>, ballot: Option<&str>) -> Option<Voter> {
        if self.poll.is_open_to_all() {
            let code = Pasted::parse(ballot?).ok()?;
            return Some(Voter::Ballot(code.read_as()));
        }
        around.actor.person().filter(|_| !self.poll.is_anonymous()).map(|person| Voter::Member(person.id))
    }

    pub(super) fn own(&self, db: &Db, voter: &Voter) -> Result<Option<Own>, Refusal> {
        #[derive(Deserialize)]
        struct Vote {
            marks: String,
            reason: Option<String>,
            shown: i64,
            helped: i64,
        }
        let statement = "SELECT marks, reason, shown, helped FROM votes WHERE poll = ? AND voter = ?";
        let Some(vote) = db.row::<Vote>(statement, vec![text(&self.name()), text(&voter.key())])? else {
            return Ok(None);
        };
        let ballot = Ballot { marks: from_json(&vote.marks)?, reason: vote.reason, helped: vote.helped != 0 };
        Ok(Some(Own { ballot, reason_shown: vote.shown != 0 }))
    }

    /// What a command is decided on. `own` is what whoever acts already answered.
    fn state<'a>(&'a self, around: &Around<'_>, tally: &'a Tally, own: Option<&'a Own>) -> Result<State<'a>, Refusal> {
        let elector = self.is_elector(around.db, around.actor)?.unwrap_or(false);
        let can_vote = self.can_vote(around.db)?;
        Ok(State { poll: &self.poll, stage: &self.stage, tally, own, elector, can_vote })
    }

    /// Does a command and answers what can be seen then.
    ///
    /// # Errors
    /// Why it was not done; then nothing was.
    pub(in super::super) async fn command(
        &mut self,
        around: &Around<'_>,
        command: &Command,
        key: Option<&str>,
    ) -> Result<PollView, Refusal> {
        let idempotency = |own: &str| {
            let key = if own.is_empty() { key.unwrap_or_default() } else { own };
            IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)
        };
        match command {
            Command::Look(fields) => return self.view(around, fields.ballot.as_deref()).await,
            Command::Vote(fields) => {
                let key = idempotency(&fields.key)?;
                return if self.poll.is_anonymous() {
                    self.vote_sealed(around, command).await
                } else {
                    self.vote(around, command, &key, fields.ballot.as_deref(), fields.lang.as_ref()).await
                };
            }
            _ => {}
        }
        // What a repeated command would do twice is done once, by its key.
        let once = match command {
            Command::Suggest { key, .. } | Command::Paper { key, .. } => {
                let command = match command.clone() {
                    Command::Suggest { key, name, lang, .. } => Command::Suggest { key, name, lang, ballot: None },
                    other => other,
                };
                let who = around.actor.person().map(|person| format!("m:{}", person.id)).unwrap_or_default();
                let content = serde_json::to_string(&command).map_err(|_| Refusal::Trouble)?;
                Some(Once::new(&idempotency(key)?, &format!("{} {who}", self.name()), &content))
            }
            _ => None,
        };
        let repeated = once.as_ref().map(|once| once.outcome::<()>(around.db)).transpose()?.flatten().is_some();
        if !repeated {
            let change = apply(self.state(around, &self.tally, None)?, command, around.actor, &Clocks, around.now)?;
            if change == Change::Close {
                self.close(around, true).await?;
            } else {
                self.write(around, change)?;
                if let Some(once) = once {
                    once.keep(around.db, &(), around.now)?;
                }
            }
            self.destroy_box(around).await?;
        }
        let ballot = match command {
            Command::Suggest { ballot, .. } => ballot.as_deref(),
            _ => None,
        };
        self.view(around, ballot).await
    }

    /// Writes a change down. Nothing in here waits.
    fn write(&mut self, around: &Around<'_>, change: Change) -> Result<(), Refusal> {
        let (db, now) = (around.db, around.now);
        match change {
            Change::None | Change::Close | Change::Cast { .. } => Ok(()),
            Change::Voice { voice, shown } => self.show_voice(db, voice, shown),
            Change::Suggested { name, admitted: true } => self.admit(around, name),
            Change::Suggested { name, admitted: false } => {
                let waiting = "SELECT COUNT(*) AS n FROM suggestions WHERE poll = ?";
                if db.count(waiting, vec![text(&self.name())])? >= MOST_SUGGESTIONS {
                    return Err(Refusal::Full);
                }
                let statement = "INSERT INTO suggestions (poll, name) VALUES (?, ?)";
                db.run(statement, vec![text(&self.name()), json(&name)?])
            }
            Change::Suggestion { suggestion, admitted } => {
                #[derive(Deserialize)]
                struct Waiting {
                    name: String,
                }
                let which = || vec![int(suggestion), text(&self.name())];
                let waiting = db.row::<Waiting>("SELECT name FROM suggestions WHERE id = ? AND poll = ?", which())?;
                let name = from_json(&waiting.ok_or(Refusal::NotFound)?.name)?;
                let statement = "DELETE FROM suggestions WHERE id = ? AND poll = ?";
                let gone = which();
                if admitted {
                    self.admit(around, name)?;
                }
                db.run(statement, gone)
            }
            Change::Extend { until } => {
                self.poll.closes = until;
                self.note(db, now, &Event::Extended { until, short: false })?;
                self.keep(db)
            }
            Change::Reopen { until } => self.reopen(around, until),
            Change::Withdraw => {
                self.stage = Stage::Withdrawn { at: now };
                self.note(db, now, &Event::Withdrawn)?;
                self.keep(db)
            }
            Change::AddVoters { people } => match self.add_electors(around, &people)? {
                0 => Ok(()),
                count => self.note(db, now, &Event::VotersAdded { count, joined: false }),
            },
            Change::Outcome(outcome) => {
                let values = [vec![json(&outcome)?], self.key()].concat();
                db.run("UPDATE polls SET outcome = ? WHERE kind = ? AND id = ?", values)?;
                self.outcome = Some(outcome);
                Ok(())
            }
            Change::Paper { ballots, tally, count } => {
                for (said, times) in &ballots {
                    add(db, &self.name(), "paper", said, *times)?;
                }
                let by = around.actor.person().map(|person| person.name.clone()).unwrap_or_default();
                self.note(db, now, &Event::Paper { count, by })?;
                self.tally = tally;
                self.keep(db)
            }
        }
    }

    /// An option that somebody suggested becomes one that can be chosen.
    fn admit(&mut self, around: &Around<'_>, name: model::Text) -> Result<(), Refusal> {
        let taken: Vec<String> = self.poll.options().iter().map(|option| option.id.as_str().to_owned()).collect();
        let id = (1..=u32::from(u16::MAX)).map(|n| format!("suggested-{n}")).find(|id| !taken.contains(id));
        let id = id.and_then(|id| Slug::new(&id)).ok_or(Refusal::Full)?;
        let option = PollOption { suggested: true, ..PollOption::called(id.clone(), name) };
        let of = self.poll.ask.of_mut().ok_or(Refusal::SuggestionsClosed)?;
        of.options.push(option);
        written(&self.poll)?;
        self.note(around.db, around.now, &Event::OptionAdded { option: id })?;
        self.keep(around.db)
    }

    async fn vote(
        &mut self,
        around: &Around<'_>,
        command: &Command,
        key: &IdempotencyKey,
        ballot: Option<&str>,
        lang: Option<&Tag>,
    ) -> Result<PollView, Refusal> {
        let db = around.db;
        // The first answer to an open poll makes its ballot code, from the key: a repeated command makes the same. A
        // device that has kept the code although the rest of the answer was lost shows it when it repeats the command.
        let made = || Voter::Ballot(BallotCode::derive(key, around.salt, &format!("ballot {}", self.name())));
        let shown = self.voter(around, ballot).filter(|voter| voter.key() != made().key());
        let who = shown.as_ref().map(Voter::key).unwrap_or_default();
        let fields = command.fields().map(|fields| Fields { ballot: None, lang: None, ..fields.clone() });
        let content = serde_json::to_string(&fields).map_err(|_| Refusal::Trouble)?;
        let once = Once::new(key, &format!("{} {who}", self.name()), &content);
        let voter = match shown {
            Some(voter) => voter,
            None if self.poll.is_open_to_all() => made(),
            None => return Err(Refusal::CodeNeeded),
        };
        let own = self.own(db, &voter)?;
        let happened = match once.outcome::<Outcome>(db)? {
            Some(outcome) => outcome.happened,
            None => {
                match (&own, &voter, ballot) {
                    (None, Voter::Ballot(_), Some(_)) => return Err(Refusal::BallotUnknown),
                    (Some(_), Voter::Ballot(_), None) => return Err(Refusal::KeyReused),
                    _ => {}
                }
                let state = self.state(around, &self.tally, own.as_ref())?;
                let change = apply(state, command, around.actor, &Clocks, around.now)?;
                let Change::Cast { own: cast, tally } = change else { return Err(Refusal::Trouble) };
                let happened = if own.is_some() { Happened::Changed } else { Happened::Counted };
                let values = vec![
                    text(&self.name()),
                    text(&voter.key()),
                    json(&cast.ballot.marks)?,
                    cast.ballot.reason.clone().into(),
                    lang.map(|tag| tag.as_str().to_owned()).into(),
                    int(cast.reason_shown.into()),
                    int(cast.ballot.helped.into()),
                ];
                let tallied = [vec![json(&tally)?], self.key()].concat();
                // All checks are done; from here on nothing is refused.
                db.run(
                    "INSERT INTO votes (poll, voter, marks, reason, lang, shown, helped) VALUES (?, ?, ?, ?, ?, ?, ?)
                     ON CONFLICT (poll, voter) DO UPDATE SET marks = excluded.marks, reason = excluded.reason,
                     lang = excluded.lang, shown = excluded.shown, helped = excluded.helped",
                    values,
                )?;
                db.run("UPDATE polls SET tally = ? WHERE kind = ? AND id = ?", tallied)?;
                once.keep(db, &Outcome { happened }, around.now)?;
                self.tally = tally;
                happened
            }
        };
        let code = match &voter {
            Voter::Ballot(code) => Some(code.written().to_string()),
            Voter::Member(_) => None,
        };
        let mut view = self.view(around, code.as_deref()).await?;
        view.happened = Some(happened);
        Ok(view)
    }

    /// A ballot into the box, and nothing written anywhere else: no time, no key of the command, no count, no language.
    /// The same command again puts the same ballot in the same place.
    async fn vote_sealed(&mut self, around: &Around<'_>, command: &Command) -> Result<PollView, Refusal> {
        let key = self.ballot_key(around).ok_or(Refusal::CodeNeeded)?;
        let boxed = self.ballot_box(around)?;
        // Checked before the box is asked, so that nobody makes one by knocking.
        let none = Tally::default();
        apply(self.state(around, &none, None)?, command, around.actor, &Clocks, around.now)?;
        let own = boxed.look(Some(&key)).await?.own.map(|ballot| Own { ballot, reason_shown: true });
        *self = find(around.db, self.kind, &self.id)?;
        let state = self.state(around, &none, own.as_ref())?;
        let change = apply(state, command, around.actor, &Clocks, around.now)?;
        let Change::Cast { own: cast, .. } = change else { return Err(Refusal::Trouble) };
        let same = own.as_ref().is_none_or(|own| own.ballot == cast.ballot);
        boxed.put(&key, cast.ballot).await?;
        *self = find(around.db, self.kind, &self.id)?;
        if !self.boxed {
            // It closed meanwhile. A ballot that came after the box was destroyed lies in nobody's box.
            boxed.destroy().await?;
            return Err(Refusal::Closed);
        }
        let mut view = self.view(around, None).await?;
        view.happened = Some(if same { Happened::Counted } else { Happened::Changed });
        Ok(view)
    }
}
