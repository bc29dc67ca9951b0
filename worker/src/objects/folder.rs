//! One object for each request to join: the letter, what was said about it, and the record of what was done. It is the truth
//! about a request; the group keeps what the lobby lists, written anew from what the Folder answers. An introduction that
//! came with an invitation waits in a Folder of its own until somebody comes by it.
//!
//! A Folder is an object of its own so that erasing is erasing: `deleteAll` leaves nothing in the file, where a deleted row
//! would stay readable. It is made only for an access code that the group has taken in, and has no name but its hash.
//!
//! Two requests cannot hurt each other: each is decided by [`model::signup::step`] and written with nothing between. `open`,
//! `destroy` and what carries an idempotency key can be repeated.

use model::signup::{
    Entry, FormSettings, MineCommand, OnRequest, Pairs, Record, Request as Asks, Said, Sealed, Step, StepTaken, step,
};
use model::{Actor, Instant, Person, Refusal, Slug};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vault::{IdempotencyKey, Purpose};
use worker::{DurableObject, Env, Request, RequestInit, Response, Result, State, durable_object};

use super::db::{Db, from_json, int, json, text};
use super::idempotency::Once;
use super::signup::{Lock, words_of};
use crate::reply::{Reply, refusal_in};

/// The Folder of a request to join.
#[durable_object]
pub struct Folder {
    state: State,
    db: Db,
}

/// What somebody sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sent {
    /// Sealed.
    Sealed(Sealed),
    /// As it was typed.
    Fields(Pairs),
}

/// A letter, and the id of the newcomer's own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Posted {
    pub(super) sent: Sent,
    pub(super) reader: Option<String>,
}

/// A request that has just arrived.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Opening {
    pub(super) request: Asks,
    pub(super) posted: Posted,
    pub(super) introduction: Option<Sealed>,
}

/// Something that a greeter or a member does.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Doing {
    pub(super) command: OnRequest,
    pub(super) person: Person,
    pub(super) rules: FormSettings,
    pub(super) lock: Lock,
    pub(super) key: Option<String>,
    pub(super) now: Instant,
}

/// Something that the newcomer does.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Own {
    pub(super) command: MineCommand,
    /// What they changed it to.
    pub(super) posted: Option<Posted>,
    pub(super) lock: Lock,
    pub(super) key: Option<String>,
    pub(super) now: Instant,
}

/// All that is in a Folder. Names are the group's to add.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Inside {
    pub(super) request: Asks,
    pub(super) sent: Option<Sent>,
    pub(super) entries: Vec<Entry>,
    pub(super) record: Vec<Record>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum Ask {
    /// Take in a request. One that is there already stays as it is.
    Open(Box<Opening>),
    /// Show all there is.
    Look,
    /// A greeter or a member does something.
    Step(Box<Doing>),
    /// The newcomer does something.
    Own(Box<Own>),
    /// Keep an introduction until somebody comes.
    Introduce { words: Sealed },
    /// Show it.
    Introduction,
    /// Be gone.
    Destroy,
}

/// What a request is and whose it is.
#[derive(Serialize, Deserialize)]
struct Kept {
    request: Asks,
    reader: Option<String>,
}

const TABLES: [&str; 6] = [
    "CREATE TABLE IF NOT EXISTS about (one INTEGER PRIMARY KEY CHECK (one = 1), doc TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS letter (one INTEGER PRIMARY KEY CHECK (one = 1), sent TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS introduction (one INTEGER PRIMARY KEY CHECK (one = 1), words TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS entries (
        n INTEGER PRIMARY KEY AUTOINCREMENT, said TEXT NOT NULL, by INTEGER, at INTEGER NOT NULL, words TEXT NOT NULL
     ) STRICT",
    "CREATE TABLE IF NOT EXISTS record (
        n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, by INTEGER, step TEXT NOT NULL
     ) STRICT",
    // What was done for an idempotency key; gone with the Folder.
    "CREATE TABLE IF NOT EXISTS commands (
        key TEXT PRIMARY KEY, command TEXT NOT NULL, outcome TEXT NOT NULL, day INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID",
];

impl DurableObject for Folder {
    fn new(state: State, _env: Env) -> Folder {
        crate::fall_silently();
        let db = Db::new(state.storage().sql());
        Folder { state, db }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let body = request.text().await?;
        self.answer(&body).await.unwrap_or_else(Reply::problem).send_plain()
    }
}

impl Folder {
    async fn answer(&self, body: &str) -> std::result::Result<Reply, Refusal> {
        let ask: Ask = from_json(body)?;
        if let Ask::Destroy = ask {
            self.clear().await?;
            return Ok(Reply::json(200, &()));
        }
        self.make_tables()?;
        match ask {
            Ask::Open(opening) => self.open(&opening)?,
            Ask::Step(doing) => self.step(&doing)?,
            Ask::Own(own) => self.own(&own).await?,
            Ask::Introduce { words } => {
                self.db.run("INSERT OR REPLACE INTO introduction (one, words) VALUES (1, ?)", vec![text(&words.0)])?;
                return Ok(Reply::json(200, &()));
            }
            Ask::Introduction => return Ok(Reply::json(200, &self.introduction()?)),
            Ask::Look | Ask::Destroy => {}
        }
        Ok(Reply::json(200, &self.inside()?))
    }

    fn make_tables(&self) -> std::result::Result<(), Refusal> {
        TABLES.iter().try_for_each(|table| self.db.run(table, vec![]))
    }

    async fn clear(&self) -> std::result::Result<(), Refusal> {
        self.state.storage().delete_all().await.map_err(|_| Refusal::Trouble)
    }

    fn kept(&self) -> std::result::Result<Kept, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            doc: String,
        }
        from_json(&self.db.row::<Row>("SELECT doc FROM about", vec![])?.ok_or(Refusal::LinkUnknown)?.doc)
    }

    fn keep(&self, kept: &Kept) -> std::result::Result<(), Refusal> {
        self.db.run("INSERT OR REPLACE INTO about (one, doc) VALUES (1, ?)", vec![json(kept)?])
    }

    fn post(&self, sent: &Sent) -> std::result::Result<(), Refusal> {
        self.db.run("INSERT OR REPLACE INTO letter (one, sent) VALUES (1, ?)", vec![json(sent)?])
    }

    fn note(&self, steps: &[Step], by: Option<i64>, at: Instant) -> std::result::Result<(), Refusal> {
        steps.iter().try_for_each(|step| {
            let values = vec![int(at.0), by.into(), json(step)?];
            self.db.run("INSERT INTO record (at, by, step) VALUES (?, ?, ?)", values)
        })
    }

    fn say(&self, said: Said, words: &Sealed, by: Option<i64>, at: Instant) -> std::result::Result<(), Refusal> {
        let values = vec![json(&said)?, by.into(), int(at.0), text(&words.0)];
        self.db.run("INSERT INTO entries (said, by, at, words) VALUES (?, ?, ?, ?)", values)
    }

    fn open(&self, opening: &Opening) -> std::result::Result<(), Refusal> {
        let Opening { request, posted, introduction } = opening;
        match self.kept() {
            Ok(kept) if kept.request.id == request.id => return Ok(()),
            Ok(_) => return Err(Refusal::Trouble),
            Err(_) => {}
        }
        let mut request = request.clone();
        request.entries += u32::from(introduction.is_some());
        let at = request.arrived;
        self.keep(&Kept { request, reader: posted.reader.clone() })?;
        self.post(&posted.sent)?;
        if let Some(words) = introduction {
            // Nothing here says by whom: that is in the request until it is decided, and then forgotten.
            self.say(Said::Introduction, words, None, at)?;
        }
        self.note(&[Step::Arrived], None, at)
    }

    /// Words as they are kept: sealed to whom they must be; or plain ones, where the request is not sealed.
    fn fit(&self, kept: &Kept, lock: &Lock, words: &Sealed, purpose: Purpose) -> std::result::Result<Sealed, Refusal> {
        let Kept { request, reader } = kept;
        if !request.sealed {
            return words.said_plainly();
        }
        lock.words(words, purpose, &request.form, &request.id, reader.as_deref())?;
        Ok(words.clone())
    }

    fn step(&self, doing: &Doing) -> std::result::Result<(), Refusal> {
        let Doing { command, person, rules, lock, key, now } = doing;
        let who = format!("m:{}", person.id);
        let Some(once) = self.once(key.as_deref(), &who, command)? else { return Ok(()) };
        let kept = self.kept()?;
        let mut taken = step(&kept.request, rules, command, &Actor::Person(person.clone()), *now)?;
        if let (Some((_, said)), Some((words, purpose))) = (&mut taken.said, words_of(command)) {
            *said = self.fit(&kept, lock, words, purpose)?;
        }
        if let OnRequest::Rewrap { wraps } = command {
            self.rewrap(wraps, lock)?;
        }
        self.write(kept, taken, Some(person.id), *now)?;
        once.map_or(Ok(()), |once| once.keep(&self.db, &(), *now))
    }

    async fn own(&self, own: &Own) -> std::result::Result<(), Refusal> {
        let Own { command, posted, lock, key, now } = own;
        let Some(once) = self.once(key.as_deref(), "", command)? else { return Ok(()) };
        let mut kept = self.kept()?;
        let Some(mut taken) = kept.request.newcomer(command, *now)? else { return Ok(()) };
        if let (Some((_, said)), MineCommand::Reply { words }) = (&mut taken.said, command) {
            *said = self.fit(&kept, lock, words, Purpose::Reply)?;
        }
        if let MineCommand::Withdraw = command {
            return self.withdraw(kept, taken, *now).await;
        }
        if let Some(posted) = posted {
            self.post(&posted.sent)?;
            kept.reader.clone_from(&posted.reader);
        }
        self.write(kept, taken, None, *now)?;
        once.map_or(Ok(()), |once| once.keep(&self.db, &(), *now))
    }

    /// What was written goes at once, file and all; that there was a request, and what was done with it, stays until it is
    /// deleted, as promised.
    async fn withdraw(&self, kept: Kept, taken: StepTaken, now: Instant) -> std::result::Result<(), Refusal> {
        let record = self.record()?;
        self.clear().await?;
        self.make_tables()?;
        for line in record {
            self.note(&[line.step], line.by, line.at)?;
        }
        self.write(kept, taken, None, now)
    }

    /// Whether something that came with this key is to be done: none if it was.
    fn once<T: Serialize>(
        &self,
        key: Option<&str>,
        who: &str,
        command: &T,
    ) -> std::result::Result<Option<Option<Once>>, Refusal> {
        let Some(key) = key else { return Ok(Some(None)) };
        let key = IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)?;
        let content = serde_json::to_string(command).map_err(|_| Refusal::Trouble)?;
        let once = Once::new(&key, who, &content);
        Ok(once.outcome::<()>(&self.db)?.is_none().then_some(Some(once)))
    }

    fn write(&self, kept: Kept, taken: StepTaken, by: Option<i64>, now: Instant) -> std::result::Result<(), Refusal> {
        let StepTaken { request, said, steps } = taken;
        self.keep(&Kept { request, ..kept })?;
        if let Some((said, words)) = said {
            self.say(said, &words, by, now)?;
        }
        self.note(&steps, by, now)
    }

    /// Adds wraps to the letter and to entries: first all of them are made, then they are written.
    fn rewrap(
        &self,
        wraps: &std::collections::BTreeMap<String, Sealed>,
        lock: &Lock,
    ) -> std::result::Result<(), Refusal> {
        let Inside { sent, entries, .. } = self.inside()?;
        let mut letter = None;
        let mut rewrapped = Vec::new();
        for (which, wraps) in wraps {
            if which == "answers" {
                let Some(Sent::Sealed(kept)) = &sent else { return Err(Refusal::NotFound) };
                letter = Some(Sent::Sealed(lock.rewrapped(kept, wraps)?));
            } else {
                let n: i64 = which.parse().map_err(|_| Refusal::NotFound)?;
                let entry = entries.iter().find(|entry| entry.n == n).ok_or(Refusal::NotFound)?;
                rewrapped.push((n, lock.rewrapped(&entry.words, wraps)?));
            }
        }
        for (n, words) in rewrapped {
            self.db.run("UPDATE entries SET words = ? WHERE n = ?", vec![text(&words.0), int(n)])?;
        }
        letter.map_or(Ok(()), |letter| self.post(&letter))
    }

    fn introduction(&self) -> std::result::Result<Option<Sealed>, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            words: String,
        }
        Ok(self.db.row::<Row>("SELECT words FROM introduction", vec![])?.map(|row| Sealed(row.words)))
    }

    fn record(&self) -> std::result::Result<Vec<Record>, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            at: i64,
            by: Option<i64>,
            step: String,
        }
        let rows = self.db.rows::<Row>("SELECT at, by, step FROM record ORDER BY n", vec![])?;
        let line =
            |row: Row| Ok(Record { at: Instant(row.at), by: row.by, name: String::new(), step: from_json(&row.step)? });
        rows.into_iter().map(line).collect()
    }

    fn inside(&self) -> std::result::Result<Inside, Refusal> {
        #[derive(Deserialize)]
        struct Letter {
            sent: String,
        }
        #[derive(Deserialize)]
        struct Row {
            n: i64,
            said: String,
            by: Option<i64>,
            at: i64,
            words: String,
        }
        let request = self.kept()?.request;
        let sent = self.db.row::<Letter>("SELECT sent FROM letter", vec![])?;
        let sent = sent.map(|letter| from_json(&letter.sent)).transpose()?;
        let rows = self.db.rows::<Row>("SELECT n, said, by, at, words FROM entries ORDER BY n", vec![])?;
        let entry = |row: Row| {
            let (at, words) = (Instant(row.at), Sealed(row.words));
            Ok(Entry { n: row.n, said: from_json(&row.said)?, by: row.by, name: String::new(), at, words })
        };
        let entries = rows.into_iter().map(entry).collect::<std::result::Result<_, Refusal>>()?;
        Ok(Inside { request, sent, entries, record: self.record()? })
    }
}

/// A Folder as a group reaches it. Only for what the group has taken in: asking makes files.
pub(super) struct Filed {
    stub: worker::Stub,
}

impl Filed {
    /// The Folder of a request: `folder` is the hash of its access code, in hexadecimal digits.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(super) fn of(env: &Env, group: &Slug, folder: &str) -> std::result::Result<Filed, Refusal> {
        Filed::named(env, &format!("{group}/{folder}"))
    }

    /// The Folder of an introduction: `invitation` is the hash of the invitation, in hexadecimal digits.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(super) fn of_introduction(env: &Env, group: &Slug, invitation: &str) -> std::result::Result<Filed, Refusal> {
        Filed::named(env, &format!("{group}/introduction/{invitation}"))
    }

    fn named(env: &Env, name: &str) -> std::result::Result<Filed, Refusal> {
        let folders = env.durable_object("FOLDERS").map_err(|_| Refusal::Trouble)?;
        let stub = folders.id_from_name(name).and_then(|id| id.get_stub()).map_err(|_| Refusal::Trouble)?;
        Ok(Filed { stub })
    }

    async fn ask<T: DeserializeOwned>(&self, ask: &Ask) -> std::result::Result<T, Refusal> {
        let body = serde_json::to_string(ask).map_err(|_| Refusal::Trouble)?;
        let mut init = RequestInit::new();
        init.with_method(worker::Method::Post).with_body(Some(body.into()));
        let request = Request::new_with_init("https://folder/", &init).map_err(|_| Refusal::Trouble)?;
        let mut answer = self.stub.fetch_with_request(request).await.map_err(|_| Refusal::Trouble)?;
        let body = answer.text().await.map_err(|_| Refusal::Trouble)?;
        if answer.status_code() == 200 { from_json(&body) } else { Err(refusal_in(&body)) }
    }

    /// Takes in a request. One that is there already stays as it is.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn open(&self, opening: Opening) -> std::result::Result<Inside, Refusal> {
        self.ask(&Ask::Open(Box::new(opening))).await
    }

    /// All there is.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`] if there is nothing.
    pub(super) async fn look(&self) -> std::result::Result<Inside, Refusal> {
        self.ask(&Ask::Look).await
    }

    /// A greeter or a member does something.
    ///
    /// # Errors
    /// As [`step`]; [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`], [`Refusal::WordsUnfit`] for words.
    pub(super) async fn step(&self, doing: Doing) -> std::result::Result<Inside, Refusal> {
        self.ask(&Ask::Step(Box::new(doing))).await
    }

    /// The newcomer does something.
    ///
    /// # Errors
    /// As [`Asks::newcomer`]; [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`], [`Refusal::WordsUnfit`] for words.
    pub(super) async fn own(&self, own: Own) -> std::result::Result<Inside, Refusal> {
        self.ask(&Ask::Own(Box::new(own))).await
    }

    /// Keeps an introduction until somebody comes.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn introduce(&self, words: Sealed) -> std::result::Result<(), Refusal> {
        self.ask(&Ask::Introduce { words }).await
    }

    /// The introduction, if it is still there.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer.
    pub(super) async fn introduction(&self) -> std::result::Result<Option<Sealed>, Refusal> {
        self.ask(&Ask::Introduction).await
    }

    /// Destroys it, file and all.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it does not answer; it is tried again.
    pub(super) async fn destroy(&self) -> std::result::Result<(), Refusal> {
        self.ask(&Ask::Destroy).await
    }
}
