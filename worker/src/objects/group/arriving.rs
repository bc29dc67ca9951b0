//! Requests to join and the desk, as the group's object answers for them.

use model::signup::MineCommand;
use model::{Actor, Refusal};

use super::super::{desk, newcomers, polls, signup};
use super::{Group, Known, Told, named};
use crate::reply::Reply;

impl Group {
    pub(super) async fn on_desk(
        &self,
        known: &Known,
        actor: &Actor,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let sent = desk::Sent { key: told.key(), content: &told.body, origin: &told.origin };
        let done = desk::command(&self.around(known, actor, told), told.json()?, &sent)?;
        self.wake_when_due().await?;
        Ok(match done {
            desk::Done::Desk(view) => Reply::json(200, &view),
            desk::Done::Invited(invited) => Reply::json(201, &invited),
        })
    }

    pub(super) async fn invite_newcomers(
        &self,
        known: &Known,
        actor: &Actor,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let around = self.around(known, actor, told);
        let invited = newcomers::invite(&around, &told.json()?, &told.key()?, &told.body, &told.origin).await;
        // Also where it was not made: what was kept for its introduction has its end.
        self.wake_when_due().await?;
        Ok(Reply::json(201, &invited?))
    }

    /// Somebody asks to join.
    pub(super) async fn arrive(
        &self,
        known: &Known,
        actor: &Actor,
        form: &str,
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        if !known.about.allows(told.site.as_deref()) {
            return Err(Refusal::SiteNotListed);
        }
        let around = self.around(known, actor, told);
        let (key, work) = (told.key.as_deref(), told.work.as_deref());
        let arrival = signup::arrive(&around, &named(form)?, told.json()?, key, work, &told.origin).await;
        // Also where its Folder could not be made: what was written down has its end.
        if matches!(arrival, Ok(_) | Err(Refusal::Trouble)) {
            self.wake_when_due().await?;
        }
        Ok(Reply::json(201, &arrival?))
    }

    /// Whoever shows the access code of a request: nobody of the group yet.
    pub(super) async fn mine(&self, known: &Known, told: &Told) -> std::result::Result<Reply, Refusal> {
        let around = polls::Around { code: None, ..self.around(known, &Actor::Public, told) };
        let command: MineCommand = told.json()?;
        let erases = command == MineCommand::Erase;
        let done = signup::mine(&around, told.code.as_deref(), command, told.key.as_deref()).await;
        // What could not be destroyed is tried again by the alarm. Nothing is written for a link that leads nowhere.
        if erases && done.as_ref().err() != Some(&Refusal::LinkUnknown) {
            self.wake_when_due().await?;
        }
        Ok(match done? {
            signup::Mine::View(view) => Reply::json(200, &view),
            signup::Mine::Erased => Reply::json(200, &serde_json::json!({})),
            signup::Mine::Joined(joined) => Reply::json(201, &joined),
        })
    }
}
