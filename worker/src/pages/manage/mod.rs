//! `/{group}/{kind}/{id}/manage`: organisers look after a poll: remind people, give it more time, end it, count paper, say
//! what follows.
//!
//! Every form on it is a command of the poll, read by the one parser of commands. What was refused stands in its form
//! again, with why above it; what was done is said at the top.

mod forms;
mod outcome;
mod paper;
mod remind;

use i18n::{Locale, Said};
use model::{Command, Draft, KeepTemplate, Made, PollView, Refusal, Role, Slug, Text, Typed};
use serde::Deserialize;
use widgets::say;
use worker::Method;
use yew::{Html, html};

use super::document::language_links;
use super::fields::by_enter;
use super::here::Here;
use super::parts::{sentence, unsent};
use super::take_away;
use crate::asked::Asked;
use crate::caller::Address;
use crate::host::{Host, fresh_key, random};
use crate::reply::Reply;

/// Who can vote and who has, for organisers.
#[derive(Deserialize)]
struct Electors {
    can_vote: u64,
    voted: Option<u64>,
    missing: Vec<String>,
    others: Vec<Other>,
}

/// A member who is not among those who can vote.
#[derive(Deserialize)]
struct Other {
    id: i64,
    name: String,
}

/// Why a form was not done.
#[derive(Debug, Clone, Copy)]
enum Trouble {
    Refused(Refusal),
    /// It cannot be undone, and the box that says "I mean it" was not ticked.
    NotSure,
    /// Nobody was ticked.
    Nobody,
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

/// The page.
struct Page<'a> {
    here: Here<'a>,
    address: &'a Address,
    view: PollView,
    draft: Draft,
    electors: Electors,
    /// The form that was sent and not done, with what was typed, and why.
    refused: Option<(Typed, Trouble)>,
    /// What nobody has typed yet.
    empty: Typed,
}

/// The page, or what came of one of its forms.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::NotYours`], [`Refusal::CrossSite`], [`Refusal::NotFound`].
pub(crate) async fn answer(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Organiser, &address.group, asked, host).await?;
    let refused = if here.sent() {
        let typed = Typed::read(asked.fields()?)?;
        match done(&here, address, &typed).await {
            Ok(()) => {
                let path = format!("{}/manage", address.path());
                return Ok(Reply::see_other(here.address(&path, &format!("&done={}", typed.last("do")))));
            }
            Err(trouble) => Some((typed, trouble)),
        }
    } else {
        None
    };
    let view: PollView = here.read(address.path()).await?;
    let draft: Draft = here.read(format!("{}/draft", address.path())).await?;
    let electors: Electors = here.read(format!("{}/electors", address.path())).await?;
    Page { here, address, view, draft, electors, refused, empty: Typed::default() }.reply().await
}

/// Does what a form asks for.
async fn done(here: &Here<'_>, address: &Address, typed: &Typed) -> Result<(), Trouble> {
    if typed.says("do", "template") {
        let _: serde_json::Value =
            here.send(Method::Post, "/templates".to_owned(), &template(here, address, typed)?).await?;
        return Ok(());
    }
    let command = Command::from_form(typed.pairs().iter().map(|(name, value)| (name.as_str(), value.clone())))?;
    match &command {
        Command::Close | Command::Withdraw if !typed.has("sure") => return Err(Trouble::NotSure),
        Command::AddVoters { people } if people.is_empty() => return Err(Trouble::Nobody),
        // Answering is done on the poll's own page.
        Command::Vote(_) | Command::Look(_) | Command::Suggest { .. } => return Err(Refusal::Unreadable.into()),
        _ => {}
    }
    let _: PollView = here.send(Method::Post, address.path(), &command).await?;
    Ok(())
}

/// A template of this poll, called what somebody typed in the language of the page.
fn template(here: &Here<'_>, address: &Address, typed: &Typed) -> Result<KeepTemplate, Refusal> {
    let tag = model::Tag::new(here.reader.locale.tag()).ok_or(Refusal::Trouble)?;
    let words = |name: &str| -> Text { [(tag.clone(), typed.last(name).to_owned())].into_iter().collect() };
    let name = words("template-name");
    if name.is_empty() {
        return Err(Refusal::WordsUnfit);
    }
    let id = match Slug::from_words(typed.last("template-name")) {
        // Porchlight's own names are taken; a group may call its template the same.
        Some(id) if crate::templates::of_name(id.as_str()).is_some() => Slug::new(&format!("our-{id}")),
        Some(id) => Some(id),
        None => {
            let [one, two] = random::<2>()?;
            Slug::new(&format!("template-{one:02x}{two:02x}"))
        }
    };
    let from = Made { kind: address.kind, id: address.id.clone() };
    Ok(KeepTemplate { id: id.ok_or(Refusal::Trouble)?, name, purpose: words("template-purpose"), from })
}

impl Page<'_> {
    fn locale(&self) -> &Locale {
        &self.here.reader.locale
    }

    /// What was typed into the form of that command, if it was refused.
    fn typed(&self, what: &str) -> &Typed {
        self.refused.as_ref().map(|(typed, _)| typed).filter(|typed| typed.says("do", what)).unwrap_or(&self.empty)
    }

    /// Why that form was not done.
    fn trouble(&self, what: &str) -> Html {
        let locale = self.locale();
        match &self.refused {
            Some((typed, trouble)) if typed.says("do", what) => match trouble {
                Trouble::Refused(refusal) => unsent(sentence(*refusal, locale), locale),
                Trouble::NotSure => unsent(locale.manage_sure_missing(), locale),
                Trouble::Nobody => unsent(locale.manage_voters_missing(), locale),
            },
            _ => Html::default(),
        }
    }

    /// A form of one command.
    fn form(&self, what: &'static str, fields: Html, button: Said) -> Html {
        let action = self.here.address(&format!("{}/manage", self.address.path()), "");
        html! {
            <form class="fields" id={format!("do-{what}")} method="post" {action}>
                { by_enter(what) }
                { self.trouble(what) }
                { fields }
                <button class="way" type="submit" name="do" value={what}>{ say(button) }</button>
            </form>
        }
    }

    async fn reply(&self) -> Result<Reply, Refusal> {
        let locale = self.locale();
        let path = format!("/{}{}", self.address.group, self.address.path());
        let languages = language_links(&self.here.languages(), locale, &format!("{path}/manage"));
        let status = match &self.refused {
            None => 200,
            Some((_, Trouble::Refused(refusal))) => refusal.status(),
            Some(_) => 422,
        };
        // Another try is another command, unless nobody knows what came of this one.
        let again = self.refused.as_ref().filter(|(_, trouble)| matches!(trouble, Trouble::Refused(Refusal::Trouble)));
        let key = match again.map(|(typed, _)| typed.last("key")).filter(|key| !key.is_empty()) {
            Some(key) => key.to_owned(),
            None => fresh_key()?,
        };
        Ok(self.here.page(status, languages, self.draw(&path, &key)).await)
    }

    fn draw(&self, path: &str, key: &str) -> Html {
        let locale = self.locale();
        let title = locale.pick(&self.draft.title).map(|(_, words)| words.to_owned()).unwrap_or_default();
        let known = self.refused.as_ref().is_none_or(|(typed, _)| KNOWN.contains(&typed.last("do")));
        html! {
            <>
                <h1>{ say(locale.manage_title(&title)) }</h1>
                { self.what_was_done() }
                if !known { { unsent(locale.refusal_unreadable(), locale) } }
                { self.state() }
                <p><a class="way" href={format!("{path}?lang={}", locale.tag())}>{ say(locale.manage_back()) }</a></p>
                { self.suggestions() }
                { self.reminder() }
                { self.outcome() }
                { self.time() }
                { self.voters() }
                { self.paper(key) }
                { self.links() }
                { take_away::links(self.address, &self.view, locale) }
                { self.keep_as_template() }
            </>
        }
    }

    /// What the command that came before did.
    fn what_was_done(&self) -> Html {
        let locale = self.locale();
        let said = match self.here.asked.query("done") {
            _ if self.refused.is_some() => None,
            Some("asked") => Some(locale.manage_done_asked()),
            Some("edit") => Some(locale.manage_done_edit()),
            Some("close") => Some(locale.manage_done_close()),
            Some("extend") => Some(locale.manage_done_extend()),
            Some("reopen") => Some(locale.manage_done_reopen()),
            Some("withdraw") => Some(locale.manage_done_withdraw()),
            Some("add-voters") => Some(locale.manage_done_add_voters()),
            Some("outcome") => Some(locale.manage_done_outcome()),
            Some("paper") => Some(locale.manage_done_paper()),
            Some("admit") => Some(locale.manage_done_admit()),
            Some("decline") => Some(locale.manage_done_decline()),
            Some("template") => Some(locale.manage_done_template()),
            _ => None,
        };
        said.map(|said| html! { <p class="own own-said" tabindex="-1" autofocus=true>{ say(said) }</p> })
            .unwrap_or_default()
    }

    fn links(&self) -> Html {
        let locale = self.locale();
        let poll = format!("{}/{}", self.address.kind.as_str(), self.address.id);
        let to = |what: &str| self.here.address("/ask", &format!("&{what}={poll}"));
        let runs = matches!(self.view.phase, model::Phase::Before | model::Phase::Open);
        html! {
            <section>
                <h2>{ say(locale.manage_links()) }</h2>
                <ul class="ways">
                    if runs { <li><a href={to("edit")}>{ say(locale.manage_edit()) }</a></li> }
                    <li><a href={to("copy")}>{ say(locale.manage_copy()) }</a></li>
                </ul>
            </section>
        }
    }
}

/// The forms on the page.
const KNOWN: [&str; 10] =
    ["close", "extend", "reopen", "withdraw", "add-voters", "outcome", "paper", "admit", "decline", "template"];
