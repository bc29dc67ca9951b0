//! The ballots of a poll that is over, without anybody's name: for whoever may see its result, to count again.

use model::counting::{Alike, Asked, BallotFile, Declared, Format, Found, Listed};
use model::{Refusal, Stage};

use super::super::db::Db;
use super::{Around, Kept};

impl Kept {
    /// The file.
    ///
    /// # Errors
    /// [`Refusal::StillRunning`], [`Refusal::Withdrawn`]; who may see the result, the caller has found out.
    pub(in super::super) fn ballot_file(&self, around: &Around<'_>) -> Result<BallotFile, Refusal> {
        let decision = match &self.stage {
            Stage::Closed { decision, .. } => decision,
            Stage::Running => return Err(Refusal::StillRunning),
            Stage::Withdrawn { .. } => return Err(Refusal::Withdrawn),
        };
        let db: &Db = around.db;
        let listed = |option: &model::PollOption| Listed { id: option.id.clone(), name: option.name.clone() };
        let also = self.poll.ask.also().to_vec();
        Ok(BallotFile {
            format: Format::V1,
            poll: Asked {
                group: around.slug.clone(),
                kind: self.kind.as_str().to_owned(),
                id: self.id.clone(),
                title: self.poll.title.clone(),
            },
            says: self.poll.ask.says(),
            options: self.poll.options().iter().map(listed).collect(),
            count: self.poll.ask.how().map(|decides| Declared { decides, also }),
            ballots: self.ballots(db)?.into_iter().map(|(marks, times)| Alike { times, marks }).collect(),
            result: decision
                .counts
                .first()
                .map(|count| Found { winners: count.winners.clone(), tied: count.tied.clone() }),
        })
    }
}
