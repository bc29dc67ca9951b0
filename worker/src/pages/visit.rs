//! Whoever looks at a page about a poll: known by the same cookies as at the poll itself. Somebody who may not even read
//! the question gets a refusal, and no page.

use i18n::Locale;
use model::counting::BallotFile;
use model::{PollView, Refusal, Standing};
use worker::Method;

use super::parts::plain;
use crate::asked::Asked;
use crate::caller::{Address, Call, ask, look_at};
use crate::cookies;
use crate::host::Host;
use crate::reply::Reply;

/// A poll as whoever holds this device may see it.
pub(crate) struct Visit {
    pub(crate) view: PollView,
    code: Option<String>,
    /// The cookie of a code that no longer works.
    stale: Option<String>,
}

impl Visit {
    /// Looks at the poll.
    ///
    /// # Errors
    /// [`Refusal::CodeNeeded`] for somebody outside, [`Refusal::NotYours`] for a member of other circles, or the
    /// group's own.
    pub(crate) async fn of(address: &Address, asked: &Asked, host: &Host) -> Result<Visit, Refusal> {
        let cookie = cookies::code_name(&address.group);
        let code = cookies::read(&asked.cookie, &cookie);
        let ballot = cookies::read(&asked.cookie, &cookies::ballot_name(&address.group, address.kind, &address.id));
        let look = |code| look_at(asked, host, address, Call { code, ballot: ballot.clone(), ..Call::default() });
        let visit = match look(code.clone()).await {
            // A code that no longer works: the page is the public's, and the device need not keep it.
            Err(Refusal::CodeUnknown) if code.is_some() => {
                Visit { view: look(None).await?.0, code: None, stale: Some(cookies::forget(&cookie)) }
            }
            seen => Visit { view: seen?.0, code, stale: None },
        };
        match (visit.view.standing, visit.view.viewer.role) {
            (Standing::Outside | Standing::SiteNotListed, None) => Err(Refusal::CodeNeeded),
            (Standing::Outside | Standing::SiteNotListed, Some(_)) => Err(Refusal::NotYours),
            _ => Ok(visit),
        }
    }

    /// The ballots of a poll that is over, as JSON.
    ///
    /// # Errors
    /// [`Refusal::StillRunning`], [`Refusal::Withdrawn`], or the group's own.
    pub(crate) async fn ballots(&self, address: &Address, asked: &Asked, host: &Host) -> Result<String, Refusal> {
        let path = format!("{}/ballots", address.path());
        let call = Call { path, code: self.code.clone(), ..Call::default() };
        let answer = ask(asked, host, &address.group, Method::Get, call).await?;
        answer.read::<BallotFile>()?;
        Ok(answer.body)
    }

    /// The title for the browser's tab and for previews: what only members may read is not in it.
    pub(crate) fn title(&self, locale: &Locale) -> String {
        let view = &self.view;
        let discreet = plain(&view.discreet, locale);
        match view.open_to_all || view.read_by_all {
            true => format!("{} · {discreet}", plain(&view.title, locale)),
            false => locale.title_members_only(&discreet).text,
        }
    }

    /// The answer, with what has to be forgotten.
    pub(crate) fn reply(self, reply: Reply) -> Reply {
        match self.stale {
            Some(cookie) => reply.with_cookie(cookie),
            None => reply,
        }
    }
}
