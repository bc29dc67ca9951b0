//! `/{group}/join`: an invitation or a code becomes a cookie, by a press that names the group and the role.
//!
//! Looking spends nothing and a GET (a chat's preview) does nothing. A code that the device already holds is never
//! replaced without a tick. The code is in the part of the address after `#`, which no server ever sees; a small
//! script takes it out of the address bar and into the form.

use model::{GroupView, Joined, Kind, Looked, Refusal, Role, Slug};
use serde_json::json;
use widgets::say;
use worker::Method;
use yew::{Html, html};

use super::document::{Document, Script, draw, language_links};
use super::front::look as look_at_group;
use super::parts::{Line, foot, hidden, plain, refused, tick};
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::{Host, fresh_key};
use crate::reply::Reply;
use crate::scene::Reader;

/// What was sent.
#[derive(Default)]
struct Sent {
    what: String,
    code: String,
    name: String,
    key: String,
    remember: bool,
    replace: bool,
}

impl Sent {
    fn read(asked: &Asked) -> Result<Sent, Refusal> {
        let mut sent = Sent::default();
        for (name, value) in asked.fields()? {
            match name.as_str() {
                "do" => sent.what = value,
                "code" => sent.code = value.trim().trim_start_matches('#').to_owned(),
                "name" => sent.name = value,
                "key" => sent.key = value,
                "remember" => sent.remember = true,
                "replace" => sent.replace = true,
                _ => {}
            }
        }
        // However it was typed: one's own code in small letters is no other code.
        sent.code = written(&sent.code).unwrap_or(sent.code);
        Ok(sent)
    }
}

/// What the page shows.
enum Step {
    /// A field for a code.
    Paste,
    /// What the code is, and a press.
    Press(Looked),
    /// This device holds a code.
    Holds,
    /// It no longer does.
    Forgotten,
}

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::NotFound`] if there is no such group, [`Refusal::CrossSite`] for a form of another site.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, stale) = look_at_group(group, asked, host).await?;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let page = Page { group, view, reader, asked, holds: None };
    let page = Page { holds: cookies::read(&asked.cookie, &cookies::code_name(group)).filter(|_| !stale), ..page };
    match asked.method {
        Method::Get if page.holds.is_some() => page.show(Step::Holds, &Sent::default(), None).await,
        Method::Get => {
            let reply = page.show(Step::Paste, &Sent::default(), None).await?;
            Ok(if stale { reply.with_cookie(cookies::forget(&cookies::code_name(group))) } else { reply })
        }
        Method::Post if !asked.is_same_origin() => Err(Refusal::CrossSite),
        Method::Post => page.act(Sent::read(asked)?, host).await,
        _ => Err(Refusal::MethodNotAllowed),
    }
}

struct Page<'a> {
    group: &'a Slug,
    view: GroupView,
    reader: Reader,
    asked: &'a Asked,
    /// The code that this device holds.
    holds: Option<String>,
}

impl Page<'_> {
    async fn act(mut self, sent: Sent, host: &Host) -> Result<Reply, Refusal> {
        if sent.what == "forget" {
            let cookie = cookies::forget(&cookies::code_name(self.group));
            self.holds = None;
            self.view.viewer = model::Viewer::default();
            return Ok(self.show(Step::Forgotten, &Sent::default(), None).await?.with_cookie(cookie));
        }
        let looked = match self.look(&sent, host).await {
            Ok(looked) => looked,
            // An invitation that this very form has used up can be sent again: the group remembers the key.
            Err(Refusal::InvitationUnknown) if sent.what == "join" => Looked::Invitation { role: Role::Member },
            Err(refusal) => return self.show(Step::Paste, &sent, Some(refusal)).await,
        };
        let another = self.holds.as_ref().is_some_and(|held| *held != sent.code);
        match (sent.what.as_str(), &looked) {
            ("join" | "use", _) if another && !sent.replace => {
                self.show(Step::Press(looked), &sent, Some(Refusal::AnotherCodeHere)).await
            }
            ("join", Looked::Invitation { .. }) => match self.join(&sent, host).await {
                Ok(joined) => Ok(self.holding(&joined.code, sent.remember)),
                Err(Refusal::InvitationUnknown) => {
                    self.show(Step::Paste, &sent, Some(Refusal::InvitationUnknown)).await
                }
                Err(refusal) => self.show(Step::Press(looked), &sent, Some(refusal)).await,
            },
            ("use", Looked::Code { .. }) => Ok(self.holding(&sent.code, sent.remember)),
            _ => self.show(Step::Press(looked), &sent, None).await,
        }
    }

    async fn look(&self, sent: &Sent, host: &Host) -> Result<Looked, Refusal> {
        let body = Some(json!({ "code": sent.code }).to_string());
        let call = Call { path: "/look".into(), body, ..Call::default() };
        ask(self.asked, host, self.group, Method::Post, call).await?.read()
    }

    async fn join(&self, sent: &Sent, host: &Host) -> Result<Joined, Refusal> {
        let body = Some(json!({ "invitation": sent.code, "name": sent.name }).to_string());
        let call = Call { path: "/join".into(), key: Some(sent.key.clone()), body, ..Call::default() };
        ask(self.asked, host, self.group, Method::Post, call).await?.read()
    }

    /// The code goes into the cookie; the next page shows it to whoever holds it.
    fn holding(&self, code: &str, remember: bool) -> Reply {
        let cookie = cookies::set(&cookies::code_name(self.group), code, remember);
        Reply::see_other(self.address()).with_cookie(cookie)
    }

    /// This page, in this language, with what somebody came for.
    fn address(&self) -> String {
        let to = self.came_for().map(|(kind, id)| format!("&to={kind}/{id}")).unwrap_or_default();
        format!("/{}/join?lang={}{to}", self.group, self.reader.locale.tag())
    }

    /// The widget that sent somebody here; nothing else can stand there.
    fn came_for(&self) -> Option<(&'static str, Slug)> {
        let (kind, id) = self.asked.query("to")?.split_once('/')?;
        let kept = ["welcome", "faq", "starter-pack"].into_iter().find(|kept| *kept == kind);
        let kind = kept.or_else(|| Some(Kind::new(kind)?.as_str()))?;
        Some((kind, Slug::new(id)?))
    }

    async fn show(&self, step: Step, sent: &Sent, refusal: Option<Refusal>) -> Result<Reply, Refusal> {
        let locale = &self.reader.locale;
        let name = plain(&self.view.name, locale);
        let main = match &step {
            Step::Paste => self.paste(sent, refusal, &name),
            Step::Press(looked) => self.press(looked, sent, refusal, &name)?,
            Step::Holds => self.holds(&name),
            Step::Forgotten => {
                html! { <><h1>{ name.clone() }</h1><p>{ say(locale.forgotten()) }</p>{ self.onward() }</> }
            }
        };
        let top =
            language_links(&self.reader.languages(&self.view.languages), locale, &format!("/{}/join", self.group));
        let script = match step {
            Step::Paste | Step::Holds => Some(Script::Join),
            // Whatever was typed and not sent goes too: whoever comes next on this device must not find it.
            Step::Forgotten => Some(Script::Forget),
            Step::Press(_) => None,
        };
        let document = Document {
            title: plain(&self.view.discreet, locale),
            top: draw(html! { <div class="page-top">{ top }</div> }).await,
            main: draw(html! { <div class="porchlight join">{ main }</div> }).await,
            foot: draw(foot(Some(self.group), &self.view.viewer, locale)).await,
            indexed: false,
            script,
            wakes: false,
        };
        Ok(document.reply(RouteKind::Page, refusal.map_or(200, Refusal::status), &self.reader))
    }

    fn paste(&self, sent: &Sent, refusal: Option<Refusal>, name: &str) -> Html {
        html! { <><h1>{ say(self.reader.locale.join_title(name)) }</h1>{ self.field(sent, refusal) }</> }
    }

    fn field(&self, sent: &Sent, refusal: Option<Refusal>) -> Html {
        let locale = &self.reader.locale;
        let line = Line {
            name: "code",
            label: locale.join_code(),
            help: Some(locale.join_code_help()),
            value: &sent.code,
            autocomplete: "off",
            ltr: true,
        };
        html! {
            <form method="post" action={self.address()}>
                <p>{ say(locale.join_paste()) }</p>
                { refused(refusal, locale) }
                { line.draw() }
                <p class="aside">{ say(locale.join_never_ask()) }</p>
                <button class="send" type="submit" name="do" value="look">{ say(locale.join_look()) }</button>
            </form>
        }
    }

    fn press(&self, looked: &Looked, sent: &Sent, refusal: Option<Refusal>, name: &str) -> Result<Html, Refusal> {
        let locale = &self.reader.locale;
        let (heading, words, what, button) = match looked {
            Looked::Invitation { role } => {
                let words = match role {
                    Role::Member => locale.join_as_member(name),
                    Role::Greeter => locale.join_as_greeter(name),
                    Role::Organiser => locale.join_as_organiser(name),
                };
                (locale.join_invited(name), words, "join", locale.join_button())
            }
            Looked::Code { name: called, .. } => {
                let words = if called.is_empty() { locale.join_own_nameless() } else { locale.join_own_as(called) };
                (locale.join_own(name), words, "use", locale.join_use())
            }
        };
        let another = self.holds.as_ref().is_some_and(|held| *held != sent.code);
        let key = if sent.key.is_empty() { fresh_key()? } else { sent.key.clone() };
        let line = Line {
            name: "name",
            label: locale.join_name(),
            help: Some(locale.join_name_help()),
            value: &sent.name,
            autocomplete: "nickname",
            ltr: false,
        };
        Ok(html! {
            <>
                <h1>{ say(heading) }</h1>
                <p>{ say(words) }</p>
                <form method="post" action={self.address()}>
                    { hidden("code", &sent.code) }
                    { hidden("key", &key) }
                    { refused(refusal, locale) }
                    if what == "join" { { line.draw() } }
                    { tick("remember", locale.join_remember(), Some(locale.join_remember_help())) }
                    if another { { tick("replace", locale.join_replace(), None) } }
                    <p class="aside">{ say(locale.join_never_ask()) }</p>
                    <button class="send" type="submit" name="do" value={what}>{ say(button) }</button>
                </form>
            </>
        })
    }

    /// The code is shown to whoever holds the device that holds it, and to nobody else.
    fn holds(&self, name: &str) -> Html {
        let locale = &self.reader.locale;
        let code = self.holds.clone().unwrap_or_default();
        html! {
            <>
                <h1>{ say(locale.joined_title(name)) }</h1>
                <p>{ say(locale.joined_done()) }</p>
                <p>{ say(locale.joined_keep()) }</p>
                <details class="show-code">
                    <summary>{ say(locale.joined_show()) }</summary>
                    <p class="code" dir="ltr" translate="no">{ code }</p>
                    <p class="aside">{ say(locale.join_never_ask()) }</p>
                </details>
                { self.onward() }
                <details class="again"><summary>{ say(locale.front_join()) }</summary>{ self.field(&Sent::default(), None) }</details>
            </>
        }
    }

    fn onward(&self) -> Html {
        let locale = &self.reader.locale;
        let (group, lang) = (self.group, locale.tag());
        let (to, words) = match self.came_for() {
            Some((kind, id)) => (format!("/{group}/{kind}/{id}?lang={lang}"), locale.joined_back()),
            None => (format!("/{group}?lang={lang}"), locale.joined_go()),
        };
        html! { <p><a class="way" href={to}>{ say(words) }</a></p> }
    }
}

/// A code as it is written, whatever way it was typed.
fn written(typed: &str) -> Result<String, Refusal> {
    let code = vault::Pasted::parse(typed).map_err(|_| Refusal::CodeMistyped)?;
    Ok(code.written().to_string())
}
