//! Polls and proposals, as the group's object answers for them.

use model::{Actor, Command, Deed, Draft, Kind, Refusal, Slug, permit};

use super::super::polls;
use super::{Group, Known, Told};
use crate::reply::Reply;

impl Group {
    /// A poll as it could be sent again: to copy it, or to change it.
    pub(super) fn draft(&self, actor: &Actor, kind: Kind, id: &Slug) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        Ok(Reply::json(200, &polls::find(&self.db, kind, id)?.draft()))
    }

    /// A poll with everything done that is due for it.
    pub(super) async fn poll(
        &self,
        around: &polls::Around<'_>,
        kind: Kind,
        id: &Slug,
    ) -> std::result::Result<polls::Kept, Refusal> {
        let mut poll = polls::find(&self.db, kind, id)?;
        poll.turn(around).await?;
        // Closing may have waited for a box.
        polls::find(&self.db, kind, id)
    }

    pub(super) async fn see(
        &self,
        known: &Known,
        actor: &Actor,
        kind: Kind,
        id: &Slug,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let around = self.around(known, actor, told);
        let mut view = self.poll(&around, kind, id).await?.view(&around, told.ballot.as_deref()).await?;
        if view.standing == model::Standing::Votes && !known.about.allows(told.site.as_deref()) {
            view.standing = model::Standing::SiteNotListed;
        }
        Ok(Reply::json(200, &view))
    }

    /// The ballots of a poll that is over, for whoever may see its result.
    pub(super) async fn ballots(
        &self,
        known: &Known,
        actor: &Actor,
        kind: Kind,
        id: &Slug,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let around = self.around(known, actor, told);
        let mut poll = self.poll(&around, kind, id).await?;
        let view = poll.view(&around, told.ballot.as_deref()).await?;
        let file = poll.ballot_file(&around);
        match (view.results, actor) {
            (Some(_), _) => Ok(Reply::json(200, &file?)),
            // Somebody outside learns nothing, not even whether it is over.
            (None, Actor::Public) if view.standing == model::Standing::Outside => Err(Refusal::CodeNeeded),
            (None, _) if view.standing == model::Standing::Outside => Err(Refusal::NotYours),
            (None, _) => Err(file.err().unwrap_or(Refusal::StillRunning)),
        }
    }

    pub(super) async fn electors(
        &self,
        known: &Known,
        actor: &Actor,
        kind: Kind,
        id: &Slug,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        let around = self.around(known, actor, told);
        Ok(Reply::json(200, &self.poll(&around, kind, id).await?.see_electors(&around).await?))
    }

    pub(super) async fn command(
        &self,
        known: &Known,
        actor: &Actor,
        kind: Kind,
        id: &Slug,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let command: Command = told.json()?;
        if !known.about.allows(told.site.as_deref()) {
            return Err(Refusal::SiteNotListed);
        }
        let around = self.around(known, actor, told);
        let view = self.poll(&around, kind, id).await?.command(&around, &command, told.key.as_deref()).await?;
        if command.fields().is_none() {
            self.wake_when_due().await?;
        }
        Ok(Reply::json(200, &view))
    }

    pub(super) async fn put(
        &self,
        known: &Known,
        actor: &Actor,
        kind: Kind,
        id: &Slug,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        let draft: Draft = told.json()?;
        let around = self.around(known, actor, told);
        let made = polls::put(&around, kind, id, draft).await?;
        self.wake_when_due().await?;
        let view = polls::find(&self.db, kind, id)?.view(&around, None).await?;
        Ok(Reply::json(if made { 201 } else { 200 }, &view))
    }
}
