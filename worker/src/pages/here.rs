//! Somebody with a code on this device, on a page that is theirs alone: what they may see, and what they ask the group.

use model::{GroupView, Refusal, Role, Slug};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::Method;
use yew::{Html, html};

use super::document::{Document, Script, draw};
use super::parts::{foot, plain};
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::Reader;

/// Somebody with a code.
pub(crate) struct Here<'a> {
    pub(crate) group: &'a Slug,
    pub(crate) asked: &'a Asked,
    pub(crate) host: &'a Host,
    pub(crate) view: GroupView,
    pub(crate) reader: Reader,
    code: Option<String>,
}

impl<'a> Here<'a> {
    /// Whoever holds this device, if they are at least that.
    ///
    /// # Errors
    /// [`Refusal::CodeNeeded`], [`Refusal::NotYours`]; [`Refusal::CodeUnknown`] for a code that no longer works;
    /// [`Refusal::CrossSite`] for a form that did not begin on a page of ours.
    pub(crate) async fn at_least(
        role: Role,
        group: &'a Slug,
        asked: &'a Asked,
        host: &'a Host,
    ) -> Result<Here<'a>, Refusal> {
        match asked.method {
            Method::Get => {}
            Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
            Method::Post => {}
            _ => return Err(Refusal::MethodNotAllowed),
        }
        let code = cookies::read(&asked.cookie, &cookies::code_name(group));
        let call = Call { code: code.clone(), ..Call::default() };
        let view: GroupView = ask(asked, host, group, Method::Get, call).await?.read()?;
        match view.viewer.role {
            None => return Err(Refusal::CodeNeeded),
            Some(theirs) if theirs < role => return Err(Refusal::NotYours),
            Some(_) => {}
        }
        let reader = Reader::of(asked, host, &view.languages).await?;
        Ok(Here { group, asked, host, view, reader, code })
    }

    /// Whether a form was sent.
    pub(crate) fn sent(&self) -> bool {
        self.asked.method == Method::Post
    }

    /// Reads something of the group.
    ///
    /// # Errors
    /// The group's refusal.
    pub(crate) async fn read<T: DeserializeOwned>(&self, path: String) -> Result<T, Refusal> {
        let call = Call { path, code: self.code.clone(), ..Call::default() };
        ask(self.asked, self.host, self.group, Method::Get, call).await?.read()
    }

    /// Sends something to the group.
    ///
    /// # Errors
    /// The group's refusal.
    pub(crate) async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: String,
        body: &impl Serialize,
    ) -> Result<T, Refusal> {
        let body = serde_json::to_string(body).map_err(|_| Refusal::Trouble)?;
        let call = Call { path, code: self.code.clone(), body: Some(body), ..Call::default() };
        ask(self.asked, self.host, self.group, method, call).await?.read()
    }

    /// Sends something that is done once for each key, however often it comes.
    ///
    /// # Errors
    /// The group's refusal.
    pub(crate) async fn send_once<T: DeserializeOwned>(
        &self,
        path: &str,
        key: &str,
        body: &impl Serialize,
    ) -> Result<T, Refusal> {
        let body = serde_json::to_string(body).map_err(|_| Refusal::Trouble)?;
        let key = Some(key.to_owned());
        let call = Call { path: path.to_owned(), code: self.code.clone(), key, body: Some(body), ..Call::default() };
        ask(self.asked, self.host, self.group, Method::Post, call).await?.read()
    }

    /// An address within the group, in the language of this page. `query` begins with `&`, or is empty.
    pub(crate) fn address(&self, path: &str, query: &str) -> String {
        format!("/{}{path}?lang={}{query}", self.group, self.reader.locale.tag())
    }

    /// The languages of the group that can be switched to.
    pub(crate) fn languages(&self) -> Vec<widgets::Language> {
        self.reader.languages(&self.view.languages)
    }

    /// The page around what is shown. Nobody but them sees it, so its title says only which group it is.
    pub(crate) async fn page(&self, status: u16, languages: Html, main: Html) -> Reply {
        self.page_with(Script::Copy, status, languages, main).await
    }

    /// The same, with another script than that of the buttons that copy.
    pub(crate) async fn page_with(&self, script: Script, status: u16, languages: Html, main: Html) -> Reply {
        let locale = &self.reader.locale;
        let name = plain(&self.view.name, locale);
        let top = html! {
            <header class="page-top">
                <a href={self.address("", "")}>{ widgets::say(locale.to_group(&name)) }</a>
                { languages }
            </header>
        };
        let document = Document {
            title: locale.title_members_only(&plain(&self.view.discreet, locale)).text,
            top: draw(top).await,
            main: draw(html! { <div class="porchlight organise">{ main }</div> }).await,
            foot: draw(foot(Some(self.group), &self.view.viewer, locale)).await,
            indexed: false,
            script: Some(script),
            wakes: false,
        };
        document.reply(RouteKind::Page, status, &self.reader)
    }
}
