//! What comes with time: voting begins, and who can vote is fixed; voting ends, and the poll is evaluated once, by the
//! rules that were declared before.

use model::counting::Profile;
use model::{Ballot, Event, IfShort, Instant, Refusal, Said, Stage};
use serde::Deserialize;

use super::super::db::{Db, from_json, int, json, text};
use super::{Around, COLUMNS, Kept, Row, find};

/// How many polls one pass looks at; what is left is due at once.
const MOST_AT_ONCE: u32 = 50;

/// Does what is due. Doing it twice does nothing, and one poll that fails keeps no other waiting.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read or written.
pub(in super::super) async fn pass(around: &Around<'_>) -> Result<(), Refusal> {
    let statement = format!(
        "SELECT {COLUMNS} FROM polls WHERE (closes IS NOT NULL AND (closes <= ?1 OR opens <= ?1))
         OR (boxed = 1 AND closes IS NULL) LIMIT {MOST_AT_ONCE}"
    );
    let mut done = Ok(());
    for row in around.db.rows::<Row>(&statement, vec![int(around.now.0)])? {
        let turned = match row.kept() {
            Ok(mut kept) => kept.turn(around).await,
            Err(refusal) => Err(refusal),
        };
        done = done.and(turned);
    }
    done
}

/// Fixes who can vote wherever voting has begun, before somebody joins.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read or written.
pub(in super::super) fn fix_all(around: &Around<'_>) -> Result<(), Refusal> {
    let statement = format!("SELECT {COLUMNS} FROM polls WHERE opens <= ?");
    for row in around.db.rows::<Row>(&statement, vec![int(around.now.0)])? {
        row.kept()?.fix_if_open(around)?;
    }
    Ok(())
}

/// What was in the box when it was sealed: all of an anonymous poll's answers.
struct Emptied {
    ballots: Vec<Ballot>,
}

impl Kept {
    /// Does what is due for this poll. An alarm can be late; whoever looks finds it done.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read or written.
    pub(in super::super) async fn turn(&mut self, around: &Around<'_>) -> Result<(), Refusal> {
        if self.stage == Stage::Running {
            self.fix_if_open(around)?;
            if around.now >= self.poll.closes {
                self.close(around, false).await?;
            }
        }
        self.destroy_box(around).await
    }

    /// Ends it. `early`: because an organiser wished so, before its time.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read or written.
    pub(super) async fn close(&mut self, around: &Around<'_>, early: bool) -> Result<(), Refusal> {
        let emptied = if self.poll.is_anonymous() {
            let boxed = self.ballot_box(around)?;
            if !early {
                let answers = boxed.look(None).await?.ballots;
                // Meanwhile somebody else may have found it short, or closed it.
                *self = find(around.db, self.kind, &self.id)?;
                let due = self.stage == Stage::Running && around.now >= self.poll.closes;
                if !due || self.goes_on(around, answers)? {
                    return Ok(());
                }
            }
            if early && around.now < self.poll.closes {
                // Written before the box is sealed: cut off after that, the alarm finishes it.
                self.note(around.db, around.now, &Event::ClosedEarly)?;
                self.poll.closes = around.now;
                self.poll.extended = true;
                self.keep(around.db)?;
            }
            let ballots = boxed.seal().await?;
            // Meanwhile somebody else may have closed it.
            *self = find(around.db, self.kind, &self.id)?;
            if self.stage != Stage::Running {
                return Ok(());
            }
            Some(Emptied { ballots })
        } else {
            if !early && self.goes_on(around, self.tally_with_trust(around.db)?.answers)? {
                return Ok(());
            }
            None
        };
        // From here on nothing waits.
        let db = around.db;
        if let Some(emptied) = emptied {
            self.pour_out(db, emptied)?;
        } else {
            self.add_trusted(db)?;
        }
        if early && around.now < self.poll.closes {
            self.note(db, around.now, &Event::ClosedEarly)?;
            self.poll.closes = around.now;
        }
        let can_vote = self.can_vote(db)?;
        let profile = if self.poll.needs_ballots() { Some(self.profile(db)?) } else { None };
        let tally = self.final_tally(db)?;
        let decision = self.poll.decide(&tally, can_vote, profile.as_ref());
        self.stage = Stage::Closed { at: around.now, tally, can_vote, decision };
        self.keep(db)
    }

    /// Whether it goes on once more, because not enough people took part and that was declared for such a case.
    fn goes_on(&mut self, around: &Around<'_>, answers: u64) -> Result<bool, Refusal> {
        let Some(IfShort::ExtendOnce(days)) = self.poll.binding().map(|binding| binding.if_short) else {
            return Ok(false);
        };
        let can_vote = self.can_vote(around.db)?.unwrap_or(0);
        let short = self.poll.quorum().is_some_and(|quorum| !quorum.measure(answers, can_vote).reached);
        if !short || self.poll.extended {
            return Ok(false);
        }
        let planned = self.days_later(self.poll.closes, days)?;
        // Whoever was asleep all that time still gives people their days.
        let until = if planned > around.now { planned } else { self.days_later(around.now, days)? };
        self.poll.extended = true;
        self.poll.closes = until;
        self.note(around.db, around.now, &Event::Extended { until, short: true })?;
        self.keep(around.db)?;
        Ok(true)
    }

    /// Opens it again, with everything that was counted but the answers that were left to others.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if SQLite refuses.
    pub(super) fn reopen(&mut self, around: &Around<'_>, until: Instant) -> Result<(), Refusal> {
        self.take_out(around.db, "trusted")?;
        self.poll.closes = until;
        self.stage = Stage::Running;
        self.note(around.db, around.now, &Event::Reopened { until })?;
        self.keep(around.db)?;
        self.welcome_all(around)
    }

    fn take_out(&self, db: &Db, why: &str) -> Result<(), Refusal> {
        db.run("DELETE FROM ballots WHERE poll = ? AND why = ?", vec![text(&self.name()), text(why)])
    }

    /// Destroys the box of a poll that no longer runs.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if it cannot be reached; it is tried again.
    pub(super) async fn destroy_box(&mut self, around: &Around<'_>) -> Result<(), Refusal> {
        if !self.boxed || self.stage == Stage::Running {
            return Ok(());
        }
        self.ballot_box(around)?.destroy().await?;
        self.boxed = false;
        around.db.run("UPDATE polls SET boxed = 0 WHERE kind = ? AND id = ?", self.key())
    }

    /// What was in the box becomes rows without keys, in the order of their content: ballots here, reasons there. A
    /// reason stands beside the answer only where one of a few answers was chosen; a whole ballot would be as good as a
    /// name.
    fn pour_out(&mut self, db: &Db, Emptied { ballots }: Emptied) -> Result<(), Refusal> {
        // Tried again after a failure, it begins anew.
        self.take_out(db, "box")?;
        let few = matches!(self.poll.ask.form(), model::Form::Choose { max: 1, .. });
        let mut reasons = Vec::new();
        for ballot in ballots {
            add(db, &self.name(), "box", &ballot.marks, 1)?;
            self.tally = std::mem::take(&mut self.tally).with(&ballot, None);
            if let Some(reason) = ballot.reason {
                self.tally = std::mem::take(&mut self.tally).with_reason(true, false);
                reasons.push((reason, if few { ballot.marks } else { Said::new() }));
            }
        }
        reasons.sort();
        for (place, (reason, marks)) in (1..).zip(reasons) {
            let statement = "INSERT OR REPLACE INTO reasons (poll, place, marks, reason) VALUES (?, ?, ?, ?)";
            db.run(statement, vec![text(&self.name()), int(place), json(&marks)?, text(&reason)])?;
        }
        Ok(())
    }

    /// The answers that were left to others become ballots of their own, so that they can be counted again.
    fn add_trusted(&self, db: &Db) -> Result<(), Refusal> {
        self.take_out(db, "trusted")?;
        for (said, times) in self.trusted_ballots(db)? {
            add(db, &self.name(), "trusted", &said, times)?;
        }
        Ok(())
    }

    /// The kept count, and the answers that were left to others.
    fn final_tally(&self, db: &Db) -> Result<model::Tally, Refusal> {
        if self.poll.is_anonymous() { Ok(self.tally.clone()) } else { self.tally_with_trust(db) }
    }

    /// Every ballot, alike ones together.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn ballots(&self, db: &Db) -> Result<Vec<(Said, u64)>, Refusal> {
        #[derive(Deserialize)]
        struct Alike {
            marks: String,
            times: u64,
        }
        let statement = "SELECT marks, SUM(times) AS times FROM (
             SELECT marks, COUNT(*) AS times FROM votes WHERE poll = ?1 GROUP BY marks
             UNION ALL SELECT marks, times FROM ballots WHERE poll = ?1) GROUP BY marks ORDER BY marks";
        let rows = db.rows::<Alike>(statement, vec![text(&self.name())])?;
        rows.into_iter().map(|alike| Ok((from_json(&alike.marks)?, alike.times))).collect()
    }

    /// Every ballot as it is counted.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(super) fn profile(&self, db: &Db) -> Result<Profile, Refusal> {
        let ballots = self.ballots(db)?;
        Ok(self.poll.profile(ballots.iter().map(|(said, times)| (said, *times))))
    }
}

/// Adds ballots that are no votes of members through this host.
pub(super) fn add(db: &Db, poll: &str, why: &str, said: &Said, times: u64) -> Result<(), Refusal> {
    let times = i64::try_from(times).map_err(|_| Refusal::Trouble)?;
    db.run(
        "INSERT INTO ballots (poll, why, marks, times) VALUES (?, ?, ?, ?)
         ON CONFLICT (poll, why, marks) DO UPDATE SET times = times + excluded.times",
        vec![text(poll), text(why), json(said)?, int(times)],
    )
}
