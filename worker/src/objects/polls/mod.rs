//! Polls, proposals and what happens to them.
//!
//! A poll is a document ([`model::Poll`]), how far it has come ([`model::Stage`]) and a count that is kept as votes come.
//! Votes of open and ordinary polls are rows; those of an anonymous poll lie in a box of their own
//! ([`super::ballot_box`]) until it closes. Whatever waits for that box reads the poll again afterwards.

mod closing;
mod electors;
mod export;
mod seeing;
mod trusting;
mod voting;

use model::{Actor, Binding, Card, Clock, Draft, Event, Group, Instant, Kind, Poll, Refusal, Slug, Stage, Tally};
use serde::Deserialize;
use vault::{GroupSalt, Pasted, PersonCode};
use worker::{Env, SqlStorageValue};

use super::ballot_box::Boxed;
use super::db::{Db, from_json, int, json, text};
use super::faqs::Kept as Remembered;
use crate::zones::{self, Clocks};

pub(super) use closing::{fix_all, pass};
pub(super) use electors::welcome;
pub(super) use trusting::{entrust, forget as forget_trust, page as trust_page};
pub(super) use voting::move_ballots;

/// The most polls and proposals a group can hold.
const MOST: u64 = 1_000;
/// The longest a poll can be with its words in all languages, in bytes.
const MOST_BYTES: usize = 128 * 1024;
/// The most polls that the front page lists: those that run, then the latest of those that are over.
const MOST_LISTED: i64 = 200;

/// A poll as it is kept.
pub(super) struct Kept {
    pub(super) kind: Kind,
    pub(super) id: Slug,
    poll: Poll,
    stage: Stage,
    tally: Tally,
    outcome: Option<model::Outcome>,
    /// When it opens, until who can vote is fixed then.
    opens: Option<Instant>,
    /// Whether there is a box of ballots.
    boxed: bool,
}

/// All that an answer about a poll depends on besides the poll.
pub(super) struct Around<'a> {
    pub(super) db: &'a Db,
    pub(super) env: &'a Env,
    pub(super) slug: &'a Slug,
    pub(super) group: &'a Group,
    pub(super) salt: &'a GroupSalt,
    pub(super) actor: &'a Actor,
    /// The code that was shown, as it came: an anonymous ballot is found by it.
    pub(super) code: Option<&'a str>,
    pub(super) now: Instant,
    /// What is remembered of the group's FAQs.
    pub(super) faqs: &'a Remembered,
}

#[derive(Deserialize)]
struct Row {
    kind: String,
    id: String,
    doc: String,
    stage: String,
    tally: String,
    outcome: Option<String>,
    opens: Option<i64>,
    boxed: i64,
}

const COLUMNS: &str = "kind, id, doc, stage, tally, outcome, opens, boxed";

impl Row {
    fn kept(self) -> Result<Kept, Refusal> {
        Ok(Kept {
            kind: Kind::new(&self.kind).ok_or(Refusal::Trouble)?,
            id: Slug::new(&self.id).ok_or(Refusal::Trouble)?,
            poll: from_json(&self.doc)?,
            stage: from_json(&self.stage)?,
            tally: from_json(&self.tally)?,
            outcome: self.outcome.as_deref().map(from_json).transpose()?,
            opens: self.opens.map(Instant),
            boxed: self.boxed != 0,
        })
    }
}

/// A poll.
///
/// # Errors
/// [`Refusal::NotFound`] if there is none of that name.
pub(super) fn find(db: &Db, kind: Kind, id: &Slug) -> Result<Kept, Refusal> {
    let statement = format!("SELECT {COLUMNS} FROM polls WHERE kind = ? AND id = ?");
    db.row::<Row>(&statement, vec![text(kind.as_str()), text(id.as_str())])?.ok_or(Refusal::NotFound)?.kept()
}

/// The lines of the front page.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn cards(db: &Db, actor: &Actor, now: Instant) -> Result<Vec<Card>, Refusal> {
    let statement = format!(
        "SELECT {COLUMNS} FROM polls ORDER BY closes IS NULL, closes, JSON_EXTRACT(doc, '$.closes') DESC LIMIT ?"
    );
    let rows = db.rows::<Row>(&statement, vec![int(MOST_LISTED)])?;
    let mut cards = Vec::new();
    for row in rows {
        let kept = row.kept()?;
        cards.extend(Card::of(&kept.id, &kept.poll, &kept.stage, actor, now));
    }
    Ok(cards)
}

/// Makes or changes a poll; says whether it was made. Once somebody has voted, only words and the closing time change,
/// and both leave a note that everybody can read. An anonymous poll counts as voted on from its opening: nobody may ask
/// its box.
///
/// # Errors
/// What does not fit, [`Refusal::AlreadyVoted`], [`Refusal::Full`].
pub(super) async fn put(around: &Around<'_>, kind: Kind, id: &Slug, draft: Draft) -> Result<bool, Refusal> {
    let Around { db, group, now, .. } = around;
    let known = match find(db, kind, id) {
        Ok(mut kept) => {
            // What is over stays over, also where the alarm has not come yet.
            kept.turn(around).await?;
            Some(find(db, kind, id)?)
        }
        Err(Refusal::NotFound) => None,
        Err(refusal) => return Err(refusal),
    };
    match known.as_ref().map(|kept| &kept.stage) {
        None | Some(Stage::Running) => {}
        Some(Stage::Closed { .. }) => return Err(Refusal::Closed),
        Some(Stage::Withdrawn { .. }) => return Err(Refusal::Withdrawn),
    }
    // A change that says nothing of when it opens or closes leaves that as it was.
    let was = known.as_ref().map(|kept| (kept.poll.opens, kept.poll.closes));
    let opens = draft.opens.or(was.map(|was| was.0).filter(|_| draft.opens_at.is_none()));
    let said = draft.closes.is_some() || draft.closes_at.is_some() || draft.closes_in_days.is_some();
    let closes = draft.closes.or(was.map(|was| was.1).filter(|_| !said));
    let mut poll = Draft { opens, closes, ..draft }.check(kind, &group.zone, &Clocks, *now)?;
    if !zones::exists(&poll.zone) {
        return Err(Refusal::ZoneUnknown);
    }
    if poll.topic.as_ref().is_some_and(|topic| !group.topics.iter().any(|known| known.id == *topic)) {
        return Err(Refusal::TrustUnfit);
    }
    let Some(known) = known else {
        if db.count("SELECT COUNT(*) AS n FROM polls", vec![])? >= MOST {
            return Err(Refusal::Full);
        }
        let doc = written(&poll)?;
        let opens = (!poll.is_open_to_all()).then_some(poll.opens.0);
        let values = vec![
            text(kind.as_str()),
            text(id.as_str()),
            doc,
            int(poll.closes.0),
            json(&Stage::Running)?,
            json(&Tally::default())?,
            opens.into(),
            int(poll.is_anonymous().into()),
        ];
        db.run(
            "INSERT INTO polls (kind, id, doc, closes, stage, tally, opens, boxed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )?;
        find(db, kind, id)?.fix_if_open(around)?;
        return Ok(true);
    };
    let voted = known.tally.answers > 0 || (known.poll.is_anonymous() && known.is_fixed());
    if voted && !known.poll.means_the_same_as(&poll) {
        return Err(Refusal::AlreadyVoted);
    }
    // What binds was declared before it opened.
    let binds = known.poll.binding().is_some_and(Binding::binds);
    if known.is_fixed() && binds && !known.poll.means_the_same_as(&poll) {
        return Err(Refusal::RulesFixed);
    }
    poll.extended = known.poll.extended;
    poll.keep_suggested(&known.poll);
    let same_people = known.poll.rules == poll.rules && known.poll.opens == poll.opens;
    let opens = if poll.is_open_to_all() || (same_people && known.is_fixed()) { None } else { Some(poll.opens.0) };
    let values = vec![written(&poll)?, int(poll.closes.0), opens.into(), int(poll.is_anonymous().into())];
    if voted {
        let words = known.poll.reworded(&poll);
        if !words.is_empty() {
            known.note(db, *now, &Event::Reworded { words })?;
        }
        if known.poll.closes != poll.closes {
            known.note(db, *now, &Event::Extended { until: poll.closes, short: false })?;
        }
    }
    if !same_people {
        Kept::unfix(db, &known.name())?;
    }
    let statement = "UPDATE polls SET doc = ?, closes = ?, opens = ?, boxed = ? WHERE kind = ? AND id = ?";
    db.run(statement, [values, known.key()].concat())?;
    find(db, kind, id)?.fix_if_open(around)?;
    Ok(false)
}

/// A poll as it is written down, if it is not too long with all its languages.
fn written(poll: &Poll) -> Result<SqlStorageValue, Refusal> {
    let doc = serde_json::to_string(poll).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES { Err(Refusal::WordsUnfit) } else { Ok(SqlStorageValue::String(doc)) }
}

/// When something is due next: a poll opens, closes, or has a box to be destroyed.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn next_due(db: &Db) -> Result<Option<Instant>, Refusal> {
    #[derive(Deserialize)]
    struct Next {
        due: Option<i64>,
    }
    let statement = "SELECT MIN(due) AS due FROM (
         SELECT MIN(closes) AS due FROM polls WHERE closes IS NOT NULL
         UNION ALL SELECT MIN(opens) FROM polls WHERE opens IS NOT NULL AND closes IS NOT NULL
         UNION ALL SELECT 1 FROM polls WHERE boxed = 1 AND closes IS NULL)";
    Ok(db.row::<Next>(statement, vec![])?.and_then(|next| next.due).map(Instant))
}

impl Kept {
    /// The poll's name within the tables.
    fn name(&self) -> String {
        format!("{}/{}", self.kind.as_str(), self.id)
    }

    fn key(&self) -> Vec<SqlStorageValue> {
        vec![text(self.kind.as_str()), text(self.id.as_str())]
    }

    /// The poll as somebody could send it again.
    pub(super) fn draft(&self) -> Draft {
        self.poll.draft()
    }

    /// Its box of ballots, in an anonymous poll that runs.
    fn ballot_box(&self, around: &Around<'_>) -> Result<Boxed, Refusal> {
        Boxed::of(around.env, &format!("{}/{}", around.slug, self.name()))
    }

    /// Where an anonymous ballot of whoever shows this code lies.
    fn ballot_key(&self, around: &Around<'_>) -> Option<vault::Hash> {
        let code: PersonCode = Pasted::parse(around.code?).ok()?.read_as();
        Some(code.ballot_key(&format!("{}/{}", around.slug, self.name())))
    }

    /// Writes down what happened.
    fn note(&self, db: &Db, at: Instant, event: &Event) -> Result<(), Refusal> {
        db.run(
            "INSERT INTO happenings (poll, at, event) VALUES (?, ?, ?)",
            vec![text(&self.name()), int(at.0), json(event)?],
        )
    }

    /// Writes down the poll, its stage and when it closes.
    fn keep(&self, db: &Db) -> Result<(), Refusal> {
        let closes = (self.stage == Stage::Running).then_some(self.poll.closes.0);
        db.run(
            "UPDATE polls SET doc = ?, stage = ?, tally = ?, closes = ? WHERE kind = ? AND id = ?",
            [vec![json(&self.poll)?, json(&self.stage)?, json(&self.tally)?, closes.into()], self.key()].concat(),
        )
    }

    /// The same time of day so many days later, in the poll's zone.
    fn days_later(&self, from: Instant, days: u32) -> Result<Instant, Refusal> {
        Clocks.days_later(&self.poll.zone, from, days).ok_or(Refusal::ZoneUnknown)
    }
}
