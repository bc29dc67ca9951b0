//! Which requests to join there are, in which Folder each of them stands, and when it is to be deleted, as promised.

use std::collections::BTreeMap;

use model::desk::RequestCard;
use model::signup::Request;
use model::{Instant, Refusal, Slug};
use serde::Deserialize;
use vault::{AccessCode, Hash, VouchCode};
use worker::SqlStorageValue;

use super::super::db::{Db, from_json, hash, int, json, text};
use super::super::folder::{Filed, Inside};
use super::super::polls::Around;
use super::introductions;

/// The most requests that can wait at one time.
pub(super) const MOST_WAITING: u64 = 2_000;
/// The most requests that are kept at one time, decided ones too.
const MOST: u64 = 20_000;
/// The most requests that the lobby lists: all that wait, then the latest.
const MOST_LISTED: i64 = 2_500;
/// For how many days counts of arrivals and of what is gone are kept.
const DAYS_COUNTED: i64 = 30;
/// How many Folders one pass destroys; what is left is due at once.
const MOST_AT_ONCE: i64 = 20;

/// A request as the group knows it.
#[derive(Debug, Clone)]
pub(in crate::objects) struct Filing {
    /// The hash of its access code, by which its Folder is found.
    pub(super) folder: String,
    /// Its id.
    pub(in crate::objects) id: String,
    /// The form.
    pub(in crate::objects) form: Slug,
    /// As the lobby lists it.
    pub(in crate::objects) card: RequestCard,
    /// Whether their code was taken.
    pub(super) joined: bool,
    /// When it is deleted, as promised.
    pub(super) keep_until: Instant,
    /// Whether its Folder has said that it is there.
    pub(super) opened: bool,
}

#[derive(Deserialize)]
struct Row {
    folder: String,
    id: String,
    form: String,
    card: String,
    joined: i64,
    keep_until: i64,
    steps: i64,
}

const COLUMNS: &str = "folder, id, form, card, joined, keep_until, steps";

impl Row {
    fn filing(self) -> Result<Filing, Refusal> {
        Ok(Filing {
            folder: self.folder,
            id: self.id,
            form: Slug::new(&self.form).ok_or(Refusal::Trouble)?,
            card: from_json(&self.card)?,
            joined: self.joined != 0,
            keep_until: Instant(self.keep_until),
            opened: self.steps > 0,
        })
    }
}

fn one(db: &Db, column: &str, value: SqlStorageValue, now: Instant) -> Result<Option<Filing>, Refusal> {
    // `column` is one of ours.
    let statement = format!("SELECT {COLUMNS} FROM requests WHERE {column} = ? AND keep_until > ?");
    db.row::<Row>(&statement, vec![value, int(now.0)])?.map(Row::filing).transpose()
}

impl Filing {
    /// The request of whoever shows this access code. One answer, at one cost, for a code that is unknown, mistyped or
    /// missing, and for what was erased or deleted.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`].
    pub(super) fn by_access(db: &Db, shown: Option<&str>, now: Instant) -> Result<(Filing, AccessCode), Refusal> {
        let read = AccessCode::parse(shown.unwrap_or_default());
        let known = read.is_ok();
        // A mistyped code is looked up as well, as one that nobody has.
        let code = read.unwrap_or_else(|_| AccessCode::from_bytes([0; 15]));
        let filing = one(db, "folder", hash(&code.hash()), now)?.filter(|_| known);
        Ok((filing.ok_or(Refusal::LinkUnknown)?, code))
    }

    /// The request of that id.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub(in crate::objects) fn by_id(db: &Db, id: &str, now: Instant) -> Result<Filing, Refusal> {
        one(db, "id", text(id), now)?.ok_or(Refusal::NotFound)
    }

    /// The request of whoever gave somebody this vouch code.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`].
    pub(in crate::objects) fn by_vouch(db: &Db, shown: &str, now: Instant) -> Result<Filing, Refusal> {
        let code = VouchCode::parse(shown).map_err(|_| Refusal::LinkUnknown)?;
        one(db, "vouch", hash(&code.hash()), now)?.ok_or(Refusal::LinkUnknown)
    }

    /// Its Folder.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(in crate::objects) fn folder(&self, around: &Around<'_>) -> Result<Filed, Refusal> {
        Filed::of(around.env, around.slug, &self.folder)
    }

    /// Whether it is still there, after something else may have happened.
    pub(super) fn is_there(&self, db: &Db) -> Result<bool, Refusal> {
        let statement = "SELECT COUNT(*) AS n FROM requests WHERE folder = ? AND keep_until > 0";
        Ok(db.count(statement, vec![text(&self.folder)])? > 0)
    }

    /// All there is in its Folder.
    ///
    /// # Errors
    /// [`Refusal::LinkUnknown`] if there is nothing.
    pub(in crate::objects) async fn look(&self, around: &Around<'_>) -> Result<Inside, Refusal> {
        let looked = self.folder(around)?.look().await;
        self.unless_emptied(around, looked).await
    }

    /// What its Folder answered. One that was there and holds nothing was cut off while a request was taken back: then
    /// the rest of it goes as well.
    ///
    /// # Errors
    /// As the Folder's.
    pub(super) async fn unless_emptied(
        &self,
        around: &Around<'_>,
        answered: Result<Inside, Refusal>,
    ) -> Result<Inside, Refusal> {
        if self.opened && answered.as_ref().err() == Some(&Refusal::LinkUnknown) {
            self.destroy(around).await?;
        }
        answered
    }

    /// Writes its card anew, unless there is one from a later answer of the Folder: answers can overtake each other, the
    /// record only grows.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(in crate::objects) fn rewrite(&self, db: &Db, inside: &Inside) -> Result<(), Refusal> {
        let card = card(db, &inside.request, self.keep_until)?;
        let steps = i64::try_from(inside.record.len()).unwrap_or(i64::MAX);
        let statement = "UPDATE requests SET card = ?1, steps = ?2 WHERE folder = ?3 AND steps < ?2";
        db.run(statement, vec![json(&card)?, int(steps), text(&self.folder)])
    }

    /// Writes down that their code was taken.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn join(&self, db: &Db) -> Result<(), Refusal> {
        db.run("UPDATE requests SET joined = 1 WHERE folder = ?", vec![text(&self.folder)])
    }

    /// From here on nobody finds it, and the alarm destroys what [`Filing::destroy`] could not.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn hide(&self, db: &Db) -> Result<(), Refusal> {
        db.run("UPDATE requests SET keep_until = 0 WHERE folder = ?", vec![text(&self.folder)])
    }

    /// Destroys its Folder, then forgets it. Doing it twice does nothing.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the Folder does not answer; it is tried again.
    pub(super) async fn destroy(&self, around: &Around<'_>) -> Result<(), Refusal> {
        let db = around.db;
        self.hide(db)?;
        self.folder(around)?.destroy().await?;
        let folder = || vec![text(&self.folder)];
        // Meanwhile somebody else may have done the same.
        if db.count("SELECT COUNT(*) AS n FROM requests WHERE folder = ?", folder())? == 0 {
            return Ok(());
        }
        db.run("DELETE FROM requests WHERE folder = ?", folder())?;
        let today = around.now.0.div_euclid(Instant::DAY);
        db.run("DELETE FROM gone WHERE day < ?", vec![int(today - DAYS_COUNTED)])?;
        db.run(
            "INSERT INTO gone (day, form, n) VALUES (?, ?, 1) ON CONFLICT (day, form) DO UPDATE SET n = n + 1",
            vec![int(today), text(self.form.as_str())],
        )
    }
}

/// A request that is to be taken in.
pub(super) struct New<'a> {
    pub(super) folder: &'a Hash,
    pub(super) vouch: &'a Hash,
    pub(super) request: &'a Request,
    pub(super) keep_until: Instant,
    /// Whether it gets through whatever else came today: then it takes nobody's place.
    pub(super) apart: bool,
    /// Whether no proof of work was done for it, where some was asked for.
    pub(super) plain: bool,
}

impl New<'_> {
    /// Checks that nobody has this access code or this id, and that there is room.
    ///
    /// # Errors
    /// [`Refusal::KeyReused`], [`Refusal::Full`].
    pub(super) fn check(&self, db: &Db) -> Result<(), Refusal> {
        let known = "SELECT COUNT(*) AS n FROM requests WHERE folder = ? OR id = ? OR vouch = ?";
        if db.count(known, vec![hash(self.folder), text(&self.request.id), hash(self.vouch)])? > 0 {
            return Err(Refusal::KeyReused);
        }
        let all = db.count("SELECT COUNT(*) AS n FROM requests", vec![])?;
        if all >= MOST || waiting(db, None)? >= MOST_WAITING { Err(Refusal::Full) } else { Ok(()) }
    }

    /// Writes down that there is such a request, and counts it.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn keep(&self, db: &Db) -> Result<Filing, Refusal> {
        let New { folder, vouch, request, keep_until, apart, plain } = self;
        let card = card(db, request, *keep_until)?;
        db.run(
            "INSERT INTO requests (folder, id, vouch, form, card, keep_until) VALUES (?, ?, ?, ?, ?, ?)",
            vec![
                hash(folder),
                text(&request.id),
                hash(vouch),
                text(request.form.as_str()),
                json(&card)?,
                int(keep_until.0),
            ],
        )?;
        let today = request.arrived.0.div_euclid(Instant::DAY);
        db.run("DELETE FROM arrivals WHERE day < ?", vec![int(today - DAYS_COUNTED)])?;
        db.run(
            "INSERT INTO arrivals (day, form, n, plain, apart) VALUES (?1, ?2, 1, ?3, ?4)
             ON CONFLICT (day, form) DO UPDATE SET n = n + 1, plain = plain + ?3, apart = apart + ?4",
            vec![int(today), text(request.form.as_str()), int((*plain).into()), int((*apart).into())],
        )?;
        let (id, form) = (request.id.clone(), request.form.clone());
        Ok(Filing { folder: folder.hex(), id, form, card, joined: false, keep_until: *keep_until, opened: false })
    }
}

/// How many of today's requests came without proof of work.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn plain_today(db: &Db, form: &Slug, now: Instant) -> Result<u64, Refusal> {
    let statement = "SELECT COALESCE(SUM(plain), 0) AS n FROM arrivals WHERE form = ? AND day = ?";
    db.count(statement, vec![text(form.as_str()), int(now.0.div_euclid(Instant::DAY))])
}

/// How many wait to be decided: of one form, or of all.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn waiting(db: &Db, form: Option<&Slug>) -> Result<u64, Refusal> {
    let form = form.map(|form| text(form.as_str())).unwrap_or(SqlStorageValue::Null);
    db.count(
        "SELECT COUNT(*) AS n FROM requests WHERE keep_until > 0 AND (?1 IS NULL OR form = ?1)
         AND JSON_EXTRACT(card, '$.stage') IN ('arrived', 'in-conversation')",
        vec![form],
    )
}

/// The cards of the lobby (those that wait first, the longest waiting first), and how many requests were deleted, as
/// promised, in the last 30 days.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn lobby(db: &Db, now: Instant) -> Result<(Vec<RequestCard>, u32), Refusal> {
    #[derive(Deserialize)]
    struct Card {
        card: String,
    }
    let rows = db.rows::<Card>(
        "SELECT card FROM requests WHERE keep_until > ?
         ORDER BY JSON_EXTRACT(card, '$.stage') NOT IN ('arrived', 'in-conversation'),
         JSON_EXTRACT(card, '$.waiting_since') IS NULL, JSON_EXTRACT(card, '$.waiting_since'),
         JSON_EXTRACT(card, '$.arrived') DESC LIMIT ?",
        vec![int(now.0), int(MOST_LISTED)],
    )?;
    let cards = rows.iter().map(|row| from_json(&row.card)).collect::<Result<_, Refusal>>()?;
    let since = now.0.div_euclid(Instant::DAY).saturating_sub(DAYS_COUNTED);
    let gone = db.count("SELECT COALESCE(SUM(n), 0) AS n FROM gone WHERE day > ?", vec![int(since)])?;
    Ok((cards, u32::try_from(gone).unwrap_or(u32::MAX)))
}

/// The names of people, by their numbers; of those too who have left.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn names(db: &Db, ids: &[i64]) -> Result<BTreeMap<i64, String>, Refusal> {
    #[derive(Deserialize)]
    struct Named {
        id: i64,
        name: String,
    }
    let statement = "SELECT id, name FROM people WHERE id IN (SELECT value FROM JSON_EACH(?))";
    let rows = db.rows::<Named>(statement, vec![json(&ids)?])?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

fn card(db: &Db, request: &Request, keep_until: Instant) -> Result<RequestCard, Refusal> {
    let met_by = request.met_by.map(|by| Ok::<_, Refusal>(names(db, &[by])?.remove(&by).unwrap_or_default()));
    Ok(RequestCard {
        id: request.id.clone(),
        form: request.form.clone(),
        lang: request.lang.clone(),
        arrived: request.arrived,
        stage: request.stage,
        sealed: request.sealed,
        met_by: met_by.transpose()?,
        approvals: u8::try_from(request.approvals.len()).unwrap_or(u8::MAX),
        waiting_since: request.waiting_since(),
        kept_until: keep_until,
    })
}

/// When something is to be destroyed next.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn next_due(db: &Db) -> Result<Option<Instant>, Refusal> {
    #[derive(Deserialize)]
    struct Next {
        due: Option<i64>,
    }
    let statement = "SELECT MIN(due) AS due FROM (
         SELECT MIN(keep_until) AS due FROM requests UNION ALL SELECT MIN(ends) FROM introductions)";
    Ok(db.row::<Next>(statement, vec![])?.and_then(|next| next.due).map(Instant))
}

/// Destroys what is due, and then forgets it. Doing it twice does nothing.
///
/// # Errors
/// [`Refusal::Trouble`] if a Folder does not answer; it is tried again, and keeps no other waiting.
pub(in crate::objects) async fn pass(around: &Around<'_>) -> Result<(), Refusal> {
    let statement = format!("SELECT {COLUMNS} FROM requests WHERE keep_until <= ? ORDER BY keep_until LIMIT ?");
    let rows = around.db.rows::<Row>(&statement, vec![int(around.now.0), int(MOST_AT_ONCE)])?;
    let mut done = introductions::pass(around).await;
    for row in rows {
        let destroyed = match row.filing() {
            Ok(filing) => filing.destroy(around).await,
            Err(refusal) => Err(refusal),
        };
        done = done.and(destroyed);
    }
    done
}
