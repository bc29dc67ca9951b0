//! Trusting somebody with one's answer, on a topic of the group. Never in an anonymous poll.

use std::collections::{BTreeMap, BTreeSet};

use model::trust::{Leads, follow};
use model::{Actor, Person, Refusal, Said, Slug, Stage, Tally, Text, Topic, TrustView};
use serde::{Deserialize, Serialize};

use super::super::db::{Db, from_json, int, json, text};
use super::{Around, Kept};

/// Everybody's trust on a topic, among people whose code works.
fn trusts(db: &Db, topic: &Slug) -> Result<BTreeMap<i64, i64>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        person: i64,
        trusted: i64,
    }
    let statement = "SELECT person, trusted FROM trust JOIN people AS one ON one.id = person AND one.revoked = 0
         JOIN people AS other ON other.id = trusted AND other.revoked = 0 WHERE topic = ?";
    Ok(db
        .rows::<Row>(statement, vec![text(topic.as_str())])?
        .into_iter()
        .map(|row| (row.person, row.trusted))
        .collect())
}

fn names(db: &Db, people: &[i64]) -> Result<Vec<String>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        name: String,
    }
    let name = |id: &i64| {
        let row = db.row::<Row>("SELECT name FROM people WHERE id = ?", vec![int(*id)])?;
        Ok(row.map(|row| row.name).unwrap_or_default())
    };
    people.iter().map(name).collect()
}

impl Kept {
    /// Ballots that people who did not answer leave to those whom they trust: what each says, and how often.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn trusted_ballots(&self, db: &Db) -> Result<Vec<(Said, u64)>, Refusal> {
        #[derive(Deserialize)]
        struct Vote {
            person: i64,
            marks: String,
        }
        #[derive(Deserialize)]
        struct Elector {
            person: i64,
        }
        let Some(topic) = self.poll.topic.as_ref().filter(|_| !self.poll.is_anonymous()) else { return Ok(Vec::new()) };
        let trusts = trusts(db, topic)?;
        if trusts.is_empty() {
            return Ok(Vec::new());
        }
        let name = || text(&self.name());
        let statement = "SELECT CAST(SUBSTR(voter, 3) AS INTEGER) AS person, marks FROM votes WHERE poll = ? AND voter IN
             (SELECT 'm:' || person FROM trust WHERE topic = ? UNION SELECT 'm:' || trusted FROM trust WHERE topic = ?)";
        let topic = || text(topic.as_str());
        let votes = db.rows::<Vote>(statement, vec![name(), topic(), topic()])?;
        let votes: BTreeMap<i64, String> = votes.into_iter().map(|vote| (vote.person, vote.marks)).collect();
        let answered: BTreeSet<i64> = votes.keys().copied().collect();
        let statement =
            "SELECT CAST(SUBSTR(elector, 3) AS INTEGER) AS person FROM electors WHERE poll = ? AND elector IN
             (SELECT 'm:' || person FROM trust WHERE topic = ?)";
        let electors = db.rows::<Elector>(statement, vec![name(), topic()])?;
        let mut ballots: BTreeMap<&str, u64> = BTreeMap::new();
        for Elector { person } in electors.iter().filter(|elector| !answered.contains(&elector.person)) {
            if let Leads::To(trusted) = follow(&trusts, &answered, *person)
                && let Some(marks) = votes.get(&trusted)
            {
                *ballots.entry(marks).or_default() += 1;
            }
        }
        ballots.into_iter().map(|(marks, times)| Ok((from_json(marks)?, times))).collect()
    }

    /// The count with the answers of those who left theirs to others.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn tally_with_trust(&self, db: &Db) -> Result<Tally, Refusal> {
        let tally = self.tally.clone();
        Ok(self.trusted_ballots(db)?.iter().fold(tally, |tally, (said, times)| tally.with_trusted(said, *times)))
    }

    /// The count as it can be shown on the way. Where names are not shown, answers that are left to others are counted at
    /// the end only: whoever trusted one member after the other could else read theirs from the count.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn tally_so_far(&self, db: &Db) -> Result<Tally, Refusal> {
        if self.stage == Stage::Running && self.poll.is_named() {
            return self.tally_with_trust(db);
        }
        Ok(self.tally.clone())
    }

    /// Trust on the poll's topic, as it touches whoever looks.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn trust_view(&self, around: &Around<'_>) -> Result<Option<TrustView>, Refusal> {
        let (Some(topic), Actor::Person(person)) = (&self.poll.topic, around.actor) else { return Ok(None) };
        let Some(about) = around.group.topics.iter().find(|about| about.id == *topic) else { return Ok(None) };
        let Touching { to, by, circle } = touching(around.db, topic, person)?;
        let view = TrustView { topic: about.name.clone(), to: to.map(|to| to.name), by, circle };
        Ok(Some(view))
    }
}

/// Trust on a topic, as it touches one person.
struct Touching {
    to: Option<Named>,
    by: Vec<String>,
    circle: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Named {
    id: i64,
    name: String,
}

fn touching(db: &Db, topic: &Slug, person: &Person) -> Result<Touching, Refusal> {
    let of_topic = || vec![text(topic.as_str()), int(person.id)];
    let to = "SELECT people.id AS id, people.name AS name FROM trust JOIN people ON people.id = trusted
         WHERE topic = ? AND person = ? AND people.revoked = 0";
    let by = "SELECT people.id AS id, people.name AS name FROM trust JOIN people ON people.id = person
         WHERE topic = ? AND trusted = ? AND people.revoked = 0 ORDER BY people.id";
    let circle = match follow(&trusts(db, topic)?, &BTreeSet::new(), person.id) {
        Leads::Round(circle) => names(db, &circle)?,
        _ => Vec::new(),
    };
    let by = db.rows::<Named>(by, of_topic())?.into_iter().map(|named| named.name).collect();
    Ok(Touching { to: db.row::<Named>(to, of_topic())?, by, circle })
}

/// What a member sees of their trust.
#[derive(Debug, Serialize)]
pub(in super::super) struct TrustPage {
    topics: Vec<TopicView>,
    members: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct TopicView {
    id: Slug,
    name: Text,
    to: Option<Named>,
    by: Vec<String>,
    circle: Vec<String>,
}

/// What a member asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Entrust {
    topic: Slug,
    #[serde(default)]
    to: Option<i64>,
}

/// Whom a member trusts, who trusts them, and whom they could trust.
///
/// # Errors
/// [`Refusal::CodeNeeded`]; [`Refusal::TrustUnfit`] where the group has not turned it on.
pub(in super::super) fn page(around: &Around<'_>) -> Result<TrustPage, Refusal> {
    let person = around.actor.person().ok_or(Refusal::CodeNeeded)?;
    if around.group.topics.is_empty() {
        return Err(Refusal::TrustUnfit);
    }
    let topic = |topic: &model::Topic| {
        let Touching { to, by, circle } = touching(around.db, &topic.id, person)?;
        Ok(TopicView { id: topic.id.clone(), name: topic.name.clone(), to, by, circle })
    };
    let topics = around.group.topics.iter().map(topic).collect::<Result<_, Refusal>>()?;
    let statement = "SELECT id, name FROM people WHERE revoked = 0 AND id <> ? AND name <> '' ORDER BY name";
    Ok(TrustPage { topics, members: around.db.rows::<Named>(statement, vec![int(person.id)])? })
}

/// Forgets trust on topics that the group has turned off: nobody could take it back any more.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(in super::super) fn forget(db: &Db, topics: &[Topic]) -> Result<(), Refusal> {
    let left: Vec<&Slug> = topics.iter().map(|topic| &topic.id).collect();
    db.run("DELETE FROM trust WHERE topic NOT IN (SELECT value FROM JSON_EACH(?))", vec![json(&left)?])
}

/// Trusts somebody, or takes it back. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::TrustUnfit`] for a topic there is not, oneself, or nobody of the group.
pub(in super::super) fn entrust(around: &Around<'_>, entrust: &Entrust) -> Result<TrustPage, Refusal> {
    let person = around.actor.person().ok_or(Refusal::CodeNeeded)?;
    let db = around.db;
    let known = around.group.topics.iter().any(|topic| topic.id == entrust.topic);
    let topic = || text(entrust.topic.as_str());
    match entrust.to {
        _ if !known => return Err(Refusal::TrustUnfit),
        None => db.run("DELETE FROM trust WHERE topic = ? AND person = ?", vec![topic(), int(person.id)])?,
        Some(to) => {
            let there = db.count("SELECT COUNT(*) AS n FROM people WHERE id = ? AND revoked = 0", vec![int(to)])?;
            if to == person.id || there == 0 {
                return Err(Refusal::TrustUnfit);
            }
            db.run(
                "INSERT INTO trust (topic, person, trusted) VALUES (?, ?, ?)
                 ON CONFLICT (topic, person) DO UPDATE SET trusted = excluded.trusted",
                vec![topic(), int(person.id), int(to)],
            )?;
        }
    }
    page(around)
}
