//! `/{group}/mine`: a newcomer's private page: where their request is, what is asked of them, and the way back.
//!
//! The private link is `/{group}/mine#ACCESS.READING`. A small script takes both codes out of the address before
//! anything is painted: the access code is posted and becomes a cookie, the reading code stays on the device. All that
//! is here is drawn by the server and sends itself, so that withdrawing, erasing and coming in need no JavaScript; only
//! what is sealed does. Whatever there is not behind a link, the answer is the same.

mod agreed;
mod answers;
mod back;
mod calendar;
mod come_in;
mod letters;
mod outside;
mod page;

use model::signup::{MineCommand, MineView};
use model::{Joined, Refusal, Slug, Tag};
use serde_json::Value;
use worker::Method;

pub(crate) use calendar::calendar;

use crate::asked::Asked;
use crate::caller::{Answer, Call, ask};
use crate::cookies;
use crate::host::Host;
use crate::reply::Reply;
use outside::Why;
use page::{Mishap, Page};

/// The page, or what came of one of its forms.
///
/// # Errors
/// [`Refusal::NotFound`] if there is no such group, [`Refusal::CrossSite`] for a form of another site.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let visit = Visit::new(group, asked, host);
    match asked.method {
        Method::Get => visit.arrive().await,
        Method::Post if !asked.is_same_origin() => Err(Refusal::CrossSite),
        Method::Post => visit.act(&asked.fields()?).await,
        _ => Err(Refusal::MethodNotAllowed),
    }
}

/// Somebody on this page.
struct Visit<'a> {
    group: &'a Slug,
    asked: &'a Asked,
    host: &'a Host,
    /// The access code that this device holds.
    held: Option<String>,
}

/// What stands in a form of this page beside its command.
struct Beside<'a>(&'a [(String, String)]);

impl Beside<'_> {
    fn last(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(have, _)| have == name).map(|(_, value)| value.trim()).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        !self.last(name).is_empty()
    }
}

impl<'a> Visit<'a> {
    fn new(group: &'a Slug, asked: &'a Asked, host: &'a Host) -> Visit<'a> {
        let held = cookies::read(&asked.cookie, &cookies::mine_name(group));
        Visit { group, asked, host, held }
    }

    async fn arrive(&self) -> Result<Reply, Refusal> {
        let Some(access) = &self.held else { return outside::page(self, Why::Closed).await };
        if let Some(why) = Why::OVER.into_iter().find(|why| why.mark() == Some(access)) {
            return outside::page(self, why).await;
        }
        match self.look(access).await {
            Ok(view) => Page::of(self, view).await?.reply().await,
            Err(Refusal::LinkUnknown) => outside::page(self, Why::Nothing { was_open: true }).await,
            Err(refusal) => Err(refusal),
        }
    }

    async fn act(&self, fields: &Vec<(String, String)>) -> Result<Reply, Refusal> {
        let beside = Beside(fields);
        match beside.last("do") {
            "leave" => return Ok(self.over(Why::Left)),
            "look" if beside.has("access") => return self.open(&beside).await,
            _ => {}
        }
        let command = MineCommand::from_form(fields)?;
        let Some(access) = &self.held else { return outside::page(self, Why::Again).await };
        let view = match self.look(access).await {
            Ok(view) => view,
            Err(Refusal::LinkUnknown) => return outside::page(self, Why::Nothing { was_open: true }).await,
            Err(refusal) => return Err(refusal),
        };
        let done = match &command {
            MineCommand::Look => return Page::of(self, view).await?.reply().await,
            MineCommand::Erase if !beside.has("sure") => Err(Mishap::EraseNotSure),
            MineCommand::Enter { .. } if self.code().is_some() && !beside.has("replace") => {
                Err(Mishap::Refused(Refusal::AnotherCodeHere))
            }
            command => self.send(access, beside.last("key"), command).await.map_err(Mishap::Refused),
        };
        match (done, &command) {
            (Err(Mishap::Refused(Refusal::LinkUnknown)), _) => {
                outside::page(self, Why::Nothing { was_open: true }).await
            }
            (Err(mishap), _) => Page::of(self, view).await?.with(mishap, command).reply().await,
            (Ok(_), MineCommand::Erase) => Ok(self.over(Why::Erased)),
            (Ok(answer), MineCommand::Enter { .. }) => {
                let joined: Joined = answer.read()?;
                Ok(self.come_in(&joined, &view, beside.has("remember")))
            }
            (Ok(_), MineCommand::Reply { .. }) => Ok(Reply::see_other(self.address(Some("done=reply")))),
            (Ok(_), MineCommand::Change { .. }) => Ok(Reply::see_other(self.address(Some("done=change")))),
            (Ok(_), _) => Ok(Reply::see_other(self.address(Some("done=withdraw")))),
        }
    }

    /// The page is no longer open on this device. The address that says so is this page's own, so that no link can say it
    /// to somebody of whom it is not true; the device holds a word in the place of the code until it was said.
    fn over(&self, why: Why<'_>) -> Reply {
        let cookie = cookies::set(&cookies::mine_name(self.group), why.mark().unwrap_or_default(), false);
        Reply::see_other(self.address(None)).with_cookie(cookie)
    }

    /// A private link is opened on this device. It never takes the place of another without a press: whoever follows a
    /// stranger's link would write to the stranger.
    async fn open(&self, beside: &Beside<'_>) -> Result<Reply, Refusal> {
        let access = match self.known(beside.last("access")).await {
            Ok(access) => access,
            Err(Refusal::LinkUnknown) => return outside::page(self, Why::Nothing { was_open: false }).await,
            Err(refusal) => return Err(refusal),
        };
        let another = self.held.as_ref().filter(|held| **held != access && !beside.has("replace"));
        if let Some(held) = another
            && !matches!(self.look(held).await, Err(Refusal::LinkUnknown))
        {
            return outside::page(self, Why::Another(&access)).await;
        }
        let cookie = cookies::set(&cookies::mine_name(self.group), &access, false);
        Ok(Reply::see_other(self.address(None)).with_cookie(cookie))
    }

    /// The access code in what somebody pasted, as it is written, if anything is behind it. Of a whole link, what comes
    /// after the dot is left aside: it should never have come here.
    async fn known(&self, pasted: &str) -> Result<String, Refusal> {
        let first = pasted.rsplit('#').next().and_then(|codes| codes.split('.').next()).unwrap_or_default();
        let access = vault::AccessCode::parse(first).map_err(|_| Refusal::LinkUnknown)?.written().to_string();
        self.look(&access).await.map(|_| access)
    }

    async fn look(&self, access: &str) -> Result<MineView, Refusal> {
        self.send(access, "", &MineCommand::Look).await?.read()
    }

    async fn send(&self, access: &str, key: &str, command: &MineCommand) -> Result<Answer, Refusal> {
        let body = Some(serde_json::to_string(command).map_err(|_| Refusal::Trouble)?);
        let key = Some(key.to_owned()).filter(|key| !key.is_empty());
        let call = Call { path: "/mine".into(), code: Some(access.to_owned()), key, body, ..Call::default() };
        let answer = ask(self.asked, self.host, self.group, Method::Post, call).await?;
        match answer.read::<Value>() {
            Ok(_) => Ok(answer),
            // However it is not there.
            Err(Refusal::CodeUnknown | Refusal::CodeMistyped | Refusal::CodeNeeded) => Err(Refusal::LinkUnknown),
            Err(refusal) => Err(refusal),
        }
    }

    /// The code of a member that this device holds.
    fn code(&self) -> Option<String> {
        cookies::read(&self.asked.cookie, &cookies::code_name(self.group))
    }

    /// The newcomer is a member: the code goes into the cookie, and the page where one joins shows it, this once.
    fn come_in(&self, joined: &Joined, view: &MineView, remember: bool) -> Reply {
        let cookie = cookies::set(&cookies::code_name(self.group), &joined.code, remember);
        let to = view.welcome.as_ref().map(|packet| format!("to=welcome/{packet}"));
        let query: Vec<String> = self.lang().into_iter().chain(to).collect();
        Reply::see_other(format!("/{}/join?{}", self.group, query.join("&"))).with_cookie(cookie)
    }

    /// The language that was asked for in the address, if one was.
    fn lang(&self) -> Option<String> {
        let said = self.asked.language_said.as_deref().and_then(Tag::new)?;
        Some(format!("lang={}", said.as_str()))
    }

    /// This page in the language that was asked for, with something more in its query.
    fn address(&self, query: Option<&str>) -> String {
        let query: Vec<String> = self.lang().into_iter().chain(query.map(str::to_owned)).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/{}/mine{mark}{}", self.group, query.join("&"))
    }
}
