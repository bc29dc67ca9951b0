//! Polls, proposals and the votes on them.

use model::{
    Actor, Card, Change, Command, Draft, Fields, Group, Happened, Instant, Kind, Own, Poll, PollView, Refusal, Role,
    Seen, Slug, Stage, State, Tag, Tally, Voice, apply,
};
use serde::{Deserialize, Serialize};
use vault::{BallotCode, GroupSalt, IdempotencyKey, Pasted};
use worker::SqlStorageValue;

use super::db::{Db, from_json, int, json, text};
use super::idempotency::Once;
use super::people;
use crate::host::fresh_key;
use crate::zones;

/// The most polls and proposals a group can hold.
const MOST: u64 = 1_000;
/// The longest a poll can be with its words in all languages, in bytes.
const MOST_BYTES: usize = 128 * 1024;
/// The most polls that the front page lists: those that run, then the latest of those that are over.
const MOST_LISTED: i64 = 200;
/// The most voices that one View holds.
const VOICES_SHOWN: i64 = 200;

/// A poll as it is kept.
pub(super) struct Kept {
    pub(super) kind: Kind,
    pub(super) id: Slug,
    poll: Poll,
    stage: Stage,
    tally: Tally,
}

/// What is remembered of a vote for the case that it comes again.
#[derive(Serialize, Deserialize)]
struct Outcome {
    happened: Happened,
}

/// Whose ballot it is.
enum Voter {
    /// A member's.
    Member(i64),
    /// That of whoever holds its ballot code.
    Ballot(BallotCode),
}

impl Voter {
    fn key(&self) -> String {
        match self {
            Voter::Member(id) => format!("m:{id}"),
            Voter::Ballot(code) => format!("b:{}", code.hash().hex()),
        }
    }
}

/// All that an answer about a poll depends on besides the poll.
pub(super) struct Around<'a> {
    pub(super) db: &'a Db,
    pub(super) slug: &'a Slug,
    pub(super) group: &'a Group,
    pub(super) salt: &'a GroupSalt,
    pub(super) actor: &'a Actor,
    pub(super) now: Instant,
}

#[derive(Deserialize)]
struct Row {
    kind: String,
    id: String,
    doc: String,
    stage: String,
    tally: String,
}

impl Row {
    fn kept(self) -> Result<Kept, Refusal> {
        Ok(Kept {
            kind: Kind::new(&self.kind).ok_or(Refusal::Trouble)?,
            id: Slug::new(&self.id).ok_or(Refusal::Trouble)?,
            poll: from_json(&self.doc)?,
            stage: from_json(&self.stage)?,
            tally: from_json(&self.tally)?,
        })
    }
}

/// A poll.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn find(db: &Db, kind: Kind, id: &Slug) -> Result<Kept, Refusal> {
    let statement = "SELECT kind, id, doc, stage, tally FROM polls WHERE kind = ? AND id = ?";
    db.row::<Row>(statement, vec![text(kind.as_str()), text(id.as_str())])?.ok_or(Refusal::NotFound)?.kept()
}

/// The lines of the front page.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn cards(db: &Db, actor: &Actor, now: Instant) -> Result<Vec<Card>, Refusal> {
    let statement = "SELECT kind, id, doc, stage, tally FROM polls
         ORDER BY closes IS NULL, closes, JSON_EXTRACT(doc, '$.closes') DESC LIMIT ?";
    let rows = db.rows::<Row>(statement, vec![int(MOST_LISTED)])?;
    let mut cards = Vec::new();
    for row in rows {
        let kept = row.kept()?;
        cards.extend(Card::of(&kept.id, &kept.poll, &kept.stage, actor, now));
    }
    Ok(cards)
}

/// Makes or changes a poll. Once somebody has voted, only the question, its text, the closing time and further
/// languages change.
///
/// # Errors
/// What does not fit, [`Refusal::AlreadyVoted`], [`Refusal::Full`].
pub(super) fn put(around: &Around<'_>, kind: Kind, id: &Slug, draft: Draft) -> Result<bool, Refusal> {
    let Around { db, group, now, .. } = around;
    let known = match find(db, kind, id) {
        Ok(mut kept) => {
            // What is over stays over, also where the alarm has not come yet.
            kept.close_if_due(db, *now)?;
            Some(kept)
        }
        Err(Refusal::NotFound) => None,
        Err(refusal) => return Err(refusal),
    };
    if known.as_ref().is_some_and(|kept| kept.stage != Stage::Running) {
        return Err(Refusal::Closed);
    }
    // A change that says nothing of when it opens or closes leaves that as it was.
    let opens = draft.opens.or(known.as_ref().map(|kept| kept.poll.opens));
    let said = draft.closes.is_some() || draft.closes_in_days.is_some();
    let closes = draft.closes.or(known.as_ref().filter(|_| !said).map(|kept| kept.poll.closes));
    let poll = Draft { opens, closes, ..draft }.check(kind, &group.zone, *now)?;
    if !zones::exists(&poll.zone) {
        return Err(Refusal::ZoneUnknown);
    }
    match &known {
        Some(kept) if kept.tally.answers > 0 && !kept.poll.means_the_same_as(&poll) => {
            return Err(Refusal::AlreadyVoted);
        }
        Some(_) => {}
        None if db.count("SELECT COUNT(*) AS n FROM polls", vec![])? >= MOST => return Err(Refusal::Full),
        None => {}
    }
    let doc = serde_json::to_string(&poll).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES {
        return Err(Refusal::WordsUnfit);
    }
    let key = vec![text(kind.as_str()), text(id.as_str())];
    let told = vec![text(&doc), int(poll.closes.0)];
    match known {
        Some(_) => db.run("UPDATE polls SET doc = ?, closes = ? WHERE kind = ? AND id = ?", [told, key].concat())?,
        None => {
            let begun = vec![json(&Stage::Running)?, json(&Tally::default())?];
            let statement = "INSERT INTO polls (kind, id, doc, closes, stage, tally) VALUES (?, ?, ?, ?, ?, ?)";
            db.run(statement, [key, told, begun].concat())?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// When the next poll closes.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn next_closing(db: &Db) -> Result<Option<Instant>, Refusal> {
    #[derive(Deserialize)]
    struct Next {
        closes: i64,
    }
    let statement = "SELECT closes FROM polls WHERE closes IS NOT NULL ORDER BY closes LIMIT 1";
    Ok(db.row::<Next>(statement, vec![])?.map(|next| Instant(next.closes)))
}

/// Closes one poll whose time is over, if there is one. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read or written.
pub(super) fn close_one(db: &Db, now: Instant) -> Result<(), Refusal> {
    let statement = "SELECT kind, id, doc, stage, tally FROM polls WHERE closes IS NOT NULL AND closes <= ? ORDER BY closes LIMIT 1";
    match db.row::<Row>(statement, vec![int(now.0)])? {
        Some(row) => row.kept()?.close(db, now),
        None => Ok(()),
    }
}

impl Kept {
    /// The poll's name within the table of votes.
    fn name(&self) -> String {
        format!("{}/{}", self.kind.as_str(), self.id)
    }

    fn key(&self) -> Vec<SqlStorageValue> {
        vec![text(self.kind.as_str()), text(self.id.as_str())]
    }

    /// Evaluates it once, at or after its closing time.
    fn close(&mut self, db: &Db, now: Instant) -> Result<(), Refusal> {
        if self.stage != Stage::Running {
            return Ok(());
        }
        let can_vote = if self.poll.is_open_to_all() { None } else { Some(people::count(db, self.poll.who())?) };
        self.stage = Stage::Closed { at: now, tally: self.tally.clone(), can_vote };
        db.run(
            "UPDATE polls SET stage = ?, closes = NULL WHERE kind = ? AND id = ?",
            [vec![json(&self.stage)?], self.key()].concat(),
        )
    }

    /// An alarm can be late; whoever looks after the closing time finds it closed.
    pub(super) fn close_if_due(&mut self, db: &Db, now: Instant) -> Result<(), Refusal> {
        if now >= self.poll.closes { self.close(db, now) } else { Ok(()) }
    }

    /// Whose answer this is about; an open poll asks for a ballot code, and forgets who has a member's code.
    fn voter(&self, around: &Around<'_>, ballot: Option<&str>) -> Option<Voter> {
        if self.poll.is_open_to_all() {
            let code = Pasted::parse(ballot?).ok()?;
            return Some(Voter::Ballot(code.read_as()));
        }
        around.actor.person().map(|person| Voter::Member(person.id))
    }

    fn own(&self, db: &Db, voter: &Voter) -> Result<Option<Own>, Refusal> {
        #[derive(Deserialize)]
        struct Vote {
            choice: String,
            reason: Option<String>,
            shown: i64,
        }
        let statement = "SELECT choice, reason, shown FROM votes WHERE poll = ? AND voter = ?";
        let Some(vote) = db.row::<Vote>(statement, vec![text(&self.name()), text(&voter.key())])? else {
            return Ok(None);
        };
        let ballot = model::Ballot { choice: from_json(&vote.choice)?, reason: vote.reason };
        Ok(Some(Own { ballot, reason_shown: vote.shown != 0 }))
    }

    /// What this viewer may see. `ballot` is the code of an open vote.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn view(&self, around: &Around<'_>, ballot: Option<&str>) -> Result<PollView, Refusal> {
        let voter = self.voter(around, ballot);
        let own = voter.as_ref().map(|voter| self.own(around.db, voter)).transpose()?.flatten();
        let can_vote = if self.poll.is_open_to_all() { 0 } else { people::count(around.db, self.poll.who())? };
        let seen = Seen {
            slug: around.slug,
            group: around.group,
            id: &self.id,
            poll: &self.poll,
            stage: &self.stage,
            tally: &self.tally,
            can_vote,
            own: own.as_ref(),
            actor: around.actor,
            now: around.now,
        };
        let (voices, more) =
            if seen.sees_results() { self.voices(around.db, seen.sees_names())? } else { (Vec::new(), 0) };
        let waiting = if around.actor.is_at_least(Role::Greeter) { self.waiting(around.db)? } else { Vec::new() };
        let mut view = seen.view(voices, more, waiting, fresh_key()?);
        if let (Some(own), Some(Voter::Ballot(code))) = (&mut view.own, voter) {
            own.ballot = Some(code.written().to_string());
        }
        Ok(view)
    }

    /// The latest of those who answered: all of them where names are shown, else those with a reason to read; and how
    /// many more there are.
    fn voices(&self, db: &Db, named: bool) -> Result<(Vec<Voice>, u64), Refusal> {
        let statement = if named {
            "SELECT voice, choice, IIF(shown, reason, NULL) AS reason, lang, people.name AS name FROM votes
             LEFT JOIN people ON people.id = CAST(SUBSTR(voter, 3) AS INTEGER)
             WHERE poll = ? ORDER BY voice DESC LIMIT ?"
        } else {
            "SELECT voice, choice, reason, lang, NULL AS name FROM votes
             WHERE poll = ? AND shown = 1 AND reason IS NOT NULL ORDER BY voice DESC LIMIT ?"
        };
        let voices = self.read_voices(db, statement, vec![text(&self.name()), int(VOICES_SHOWN)])?;
        let all = if named { self.tally.answers } else { self.tally.heard };
        let more = all.saturating_sub(voices.len().try_into().unwrap_or(u64::MAX));
        Ok((voices, more))
    }

    /// Words that nobody from the group has read yet.
    fn waiting(&self, db: &Db) -> Result<Vec<Voice>, Refusal> {
        let statement = "SELECT voice, choice, reason, lang, NULL AS name FROM votes
             WHERE poll = ? AND shown = 0 AND reason IS NOT NULL ORDER BY voice LIMIT ?";
        self.read_voices(db, statement, vec![text(&self.name()), int(VOICES_SHOWN)])
    }

    /// Shows the words of a voice, or holds them back. Doing it twice does nothing.
    fn show_voice(&mut self, db: &Db, voice: i64, shown: bool) -> Result<(), Refusal> {
        #[derive(Deserialize)]
        struct Vote {
            shown: i64,
            reason: Option<String>,
        }
        let which = || vec![int(voice), text(&self.name())];
        let vote = db.row::<Vote>("SELECT shown, reason FROM votes WHERE voice = ? AND poll = ?", which())?;
        let vote = vote.filter(|vote| vote.reason.is_some()).ok_or(Refusal::NotFound)?;
        let update = [vec![int(shown.into())], which()].concat();
        let tally = self.tally.clone().with_reason(shown, vote.shown != 0);
        let tallied = [vec![json(&tally)?], self.key()].concat();
        db.run("UPDATE votes SET shown = ? WHERE voice = ? AND poll = ?", update)?;
        db.run("UPDATE polls SET tally = ? WHERE kind = ? AND id = ?", tallied)?;
        self.tally = tally;
        Ok(())
    }

    fn read_voices(&self, db: &Db, statement: &str, values: Vec<SqlStorageValue>) -> Result<Vec<Voice>, Refusal> {
        #[derive(Deserialize)]
        struct Spoken {
            voice: i64,
            choice: String,
            reason: Option<String>,
            lang: Option<String>,
            name: Option<String>,
        }
        let spoken = db.rows::<Spoken>(statement, values)?;
        let voice = |s: Spoken| {
            let lang = s.lang.as_deref().and_then(Tag::new);
            Ok(Voice { voice: s.voice, name: s.name, choice: from_json(&s.choice)?, reason: s.reason, lang })
        };
        spoken.into_iter().map(voice).collect()
    }

    /// Does a command and answers what can be seen then.
    ///
    /// # Errors
    /// Why it was not done; then nothing was.
    pub(super) fn command(
        &mut self,
        around: &Around<'_>,
        command: &Command,
        key: Option<&str>,
    ) -> Result<PollView, Refusal> {
        match command {
            Command::Look(fields) => self.view(around, fields.ballot.as_deref()),
            Command::Vote(fields) => {
                let key = key.unwrap_or(&fields.key);
                let key = IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)?;
                self.vote(around, command, &key, fields.ballot.as_deref(), fields.lang.as_ref())
            }
            Command::Show { .. } | Command::Hide { .. } => {
                let state = State { poll: &self.poll, stage: &self.stage, tally: &self.tally, own: None };
                if let Change::Voice { voice, shown } = apply(state, command, around.actor, around.now)? {
                    self.show_voice(around.db, voice, shown)?;
                }
                self.view(around, None)
            }
        }
    }

    fn vote(
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
                let state = State { poll: &self.poll, stage: &self.stage, tally: &self.tally, own: own.as_ref() };
                let Change::Cast { own: cast, tally } = apply(state, command, around.actor, around.now)? else {
                    return Err(Refusal::Trouble);
                };
                let happened = if own.is_some() { Happened::Changed } else { Happened::Counted };
                let values = vec![
                    text(&self.name()),
                    text(&voter.key()),
                    json(&cast.ballot.choice)?,
                    cast.ballot.reason.clone().into(),
                    lang.map(|tag| tag.as_str().to_owned()).into(),
                    int(cast.reason_shown.into()),
                ];
                let tallied = [vec![json(&tally)?], self.key()].concat();
                // All checks are done; from here on nothing is refused.
                db.run(
                    "INSERT INTO votes (poll, voter, choice, reason, lang, shown) VALUES (?, ?, ?, ?, ?, ?)
                     ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice, reason = excluded.reason,
                     lang = excluded.lang, shown = excluded.shown",
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
        let mut view = self.view(around, code.as_deref())?;
        view.happened = Some(happened);
        Ok(view)
    }
}
