//! What somebody may see of a poll.

use model::{Beside, Happening, Own, PollView, Refusal, Role, Seen, SuggestionView, Tag, Voice};
use serde::Deserialize;
use worker::SqlStorageValue;

use super::super::ballot_box::Inside;
use super::super::db::{Db, from_json, int, json, text};
use super::electors::Electors;
use super::voting::Voter;
use super::{Around, Kept, find};
use crate::host::fresh_key;
use model::{Deed, Stage, permit};

/// The most voices that one View holds.
const VOICES_SHOWN: i64 = 200;
/// The most happenings that one View holds.
const HAPPENINGS_SHOWN: i64 = 50;

impl Kept {
    /// What lies in the box for whoever looks, while an anonymous poll runs.
    async fn inside(&mut self, around: &Around<'_>) -> Result<Inside, Refusal> {
        let key = self.ballot_key(around);
        let votes = self.poll.is_anonymous() && self.stage == Stage::Running && self.is_fixed();
        let (true, Some(key)) = (votes, key) else { return Ok(Inside::default()) };
        if self.is_elector(around.db, around.actor)? != Some(true) {
            return Ok(Inside::default());
        }
        let inside = self.ballot_box(around)?.look(Some(&key)).await?;
        *self = find(around.db, self.kind, &self.id)?;
        Ok(inside)
    }

    /// What this viewer may see. `ballot` is the code of an open vote.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(in super::super) async fn view(
        &mut self,
        around: &Around<'_>,
        ballot: Option<&str>,
    ) -> Result<PollView, Refusal> {
        let inside = self.inside(around).await?;
        let db = around.db;
        let voter = self.voter(around, ballot);
        let own = match &voter {
            Some(voter) => self.own(db, voter)?,
            None => inside.own.map(|ballot| Own { ballot, reason_shown: true }),
        };
        let key = fresh_key()?;
        let seed = match (around.actor.person(), &voter) {
            (Some(person), _) => format!("{} {}", self.name(), person.id),
            (None, Some(voter)) => voter.key(),
            (None, None) => key.clone(),
        };
        let tally = self.tally_so_far(db)?;
        let seen = Seen {
            slug: around.slug,
            group: around.group,
            id: &self.id,
            poll: &self.poll,
            stage: &self.stage,
            tally: &tally,
            can_vote: self.can_vote(db)?.unwrap_or(0),
            elector: self.is_elector(db, around.actor)?,
            own: own.as_ref(),
            actor: around.actor,
            now: around.now,
            seed: &seed,
        };
        let (voices, more_voices) =
            if seen.sees_results() { self.voices(db, seen.sees_names())? } else { (Vec::new(), 0) };
        let waiting = if around.actor.is_at_least(Role::Greeter) { self.waiting(db)? } else { Vec::new() };
        let suggestions = if around.actor.is_at_least(Role::Organiser) { self.suggestions(db)? } else { Vec::new() };
        let mut view = seen.view(Beside {
            voices,
            more_voices,
            waiting,
            suggestions,
            outcome: self.outcome.clone(),
            happenings: self.happenings(db)?,
            trust: self.trust_view(around)?,
            key,
        });
        if let (Some(own), Some(Voter::Ballot(code))) = (&mut view.own, voter) {
            own.ballot = Some(code.written().to_string());
        }
        Ok(view)
    }

    /// Who can vote and who has; for organisers.
    ///
    /// # Errors
    /// As [`permit`] for editing a poll.
    pub(in super::super) async fn see_electors(&mut self, around: &Around<'_>) -> Result<Electors, Refusal> {
        permit(Deed::EditPoll, around.actor)?;
        let voted = match &self.stage {
            Stage::Closed { tally, .. } => Some(tally.answers),
            _ if self.poll.is_open_to_all() => None,
            // How many, and no more: an organiser who may remind people needs to know that.
            _ if self.poll.is_anonymous() && self.stage != Stage::Running => None,
            _ if self.poll.is_anonymous() && self.is_fixed() => {
                let ballots = self.ballot_box(around)?.look(None).await?.ballots;
                *self = find(around.db, self.kind, &self.id)?;
                Some(ballots)
            }
            _ => Some(self.tally_so_far(around.db)?.answers),
        };
        self.electors(around.db, voted)
    }

    /// The latest of those who answered: all of them where names are shown, else those with a reason to read; and how
    /// many more there are.
    fn voices(&self, db: &Db, named: bool) -> Result<(Vec<Voice>, u64), Refusal> {
        let statement = if self.poll.is_anonymous() {
            "SELECT place AS voice, marks, reason, NULL AS lang, NULL AS name FROM reasons
             WHERE poll = ? ORDER BY place LIMIT ?"
        } else if named {
            "SELECT voice, marks, IIF(shown, reason, NULL) AS reason, lang, people.name AS name FROM votes
             LEFT JOIN people ON people.id = CAST(SUBSTR(voter, 3) AS INTEGER)
             WHERE poll = ? ORDER BY voice DESC LIMIT ?"
        } else {
            "SELECT voice, marks, reason, lang, NULL AS name FROM votes
             WHERE poll = ? AND shown = 1 AND reason IS NOT NULL ORDER BY voice DESC LIMIT ?"
        };
        let voices = self.read_voices(db, statement, vec![text(&self.name()), int(VOICES_SHOWN)])?;
        let by_hand = self.tally.paper;
        let all = if named { self.tally.answers.saturating_sub(by_hand) } else { self.tally.heard };
        let more = all.saturating_sub(voices.len().try_into().unwrap_or(u64::MAX));
        Ok((voices, more))
    }

    /// Words that nobody from the group has read yet.
    fn waiting(&self, db: &Db) -> Result<Vec<Voice>, Refusal> {
        let statement = "SELECT voice, marks, reason, lang, NULL AS name FROM votes
             WHERE poll = ? AND shown = 0 AND reason IS NOT NULL ORDER BY voice LIMIT ?";
        self.read_voices(db, statement, vec![text(&self.name()), int(VOICES_SHOWN)])
    }

    fn suggestions(&self, db: &Db) -> Result<Vec<SuggestionView>, Refusal> {
        #[derive(Deserialize)]
        struct Waiting {
            id: i64,
            name: String,
        }
        let statement = "SELECT id, name FROM suggestions WHERE poll = ? ORDER BY id";
        let waiting = db.rows::<Waiting>(statement, vec![text(&self.name())])?;
        waiting.into_iter().map(|w| Ok(SuggestionView { suggestion: w.id, name: from_json(&w.name)? })).collect()
    }

    fn happenings(&self, db: &Db) -> Result<Vec<Happening>, Refusal> {
        #[derive(Deserialize)]
        struct Happened {
            at: i64,
            event: String,
        }
        let statement = "SELECT at, event FROM happenings WHERE poll = ? ORDER BY id DESC LIMIT ?";
        let happened = db.rows::<Happened>(statement, vec![text(&self.name()), int(HAPPENINGS_SHOWN)])?;
        let happening = |h: Happened| Ok(Happening { at: model::Instant(h.at), event: from_json(&h.event)? });
        happened.into_iter().map(happening).collect()
    }

    /// Shows the words of a voice, or holds them back. Doing it twice does nothing.
    pub(super) fn show_voice(&mut self, db: &Db, voice: i64, shown: bool) -> Result<(), Refusal> {
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
            marks: String,
            reason: Option<String>,
            lang: Option<String>,
            name: Option<String>,
        }
        let spoken = db.rows::<Spoken>(statement, values)?;
        let voice = |s: Spoken| {
            let lang = s.lang.as_deref().and_then(Tag::new);
            Ok(Voice { voice: s.voice, name: s.name, marks: from_json(&s.marks)?, reason: s.reason, lang })
        };
        spoken.into_iter().map(voice).collect()
    }
}
