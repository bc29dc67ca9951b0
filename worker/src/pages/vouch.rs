//! `/{group}/vouch`: a member speaks for somebody who asked to join, by the code that they gave them. The code is in
//! the part of the address after `#`; looking at it spends nothing. What the member writes is locked in their
//! browser, unless the request itself is not locked.

use model::signup::{Sealed, Vouch, VouchView};
use model::{Refusal, Role, Slug, Typed};
use serde_json::json;
use widgets::say;
use worker::Method;
use yew::{Html, html};

use super::document::{Script, language_links};
use super::fields::{Field, hidden};
use super::here::Here;
use super::invite::{key, locked, stops};
use super::parts::{Line, plain, sentence, unsent};
use crate::asked::Asked;
use crate::host::Host;
use crate::reply::Reply;

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::CrossSite`].
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Member, group, asked, host).await?;
    let typed = Typed::read(if here.sent() { asked.fields()? } else { Vec::new() })?;
    let page = Page { here: &here, typed: &typed, code: typed.last("code").trim().trim_start_matches('#') };
    if !here.sent() {
        return Ok(page.paste(None).await);
    }
    let view = match page.look().await {
        Ok(view) => view,
        Err(refusal) => return Ok(page.paste(Some(refusal)).await),
    };
    match (typed.last("do"), view.vouched) {
        (_, true) => Ok(page.done().await),
        ("vouch", false) => match page.vouch().await {
            Ok(()) => Ok(page.done().await),
            Err(refusal) => page.words(&view, Some(refusal)).await,
        },
        _ => page.words(&view, None).await,
    }
}

struct Page<'a> {
    here: &'a Here<'a>,
    typed: &'a Typed,
    code: &'a str,
}

impl Page<'_> {
    async fn look(&self) -> Result<VouchView, Refusal> {
        let look = Vouch { code: self.code.to_owned(), words: None };
        self.here.send(Method::Post, "/vouch".to_owned(), &look).await
    }

    async fn vouch(&self) -> Result<(), Refusal> {
        let words = self.typed.last("words");
        if words.trim().is_empty() {
            return Err(Refusal::WordsUnfit);
        }
        let vouch = Vouch { code: self.code.to_owned(), words: Some(Sealed(words.to_owned())) };
        let _: VouchView = self.here.send_once("/vouch", self.typed.last("key"), &vouch).await?;
        Ok(())
    }

    async fn show(&self, script: Script, status: u16, main: Html) -> Reply {
        let here = self.here;
        let languages = language_links(&here.languages(), &here.reader.locale, &format!("/{}/vouch", here.group));
        let title = say(here.reader.locale.vouch_title());
        here.page_with(script, status, languages, html! { <><h1>{ title }</h1>{ main }</> }).await
    }

    /// A field for the code.
    async fn paste(&self, refusal: Option<Refusal>) -> Reply {
        let locale = &self.here.reader.locale;
        let why = refusal.map(|refusal| match refusal {
            Refusal::LinkUnknown => locale.vouch_unknown(),
            Refusal::RequestOver => locale.vouch_over(),
            refusal => sentence(refusal, locale),
        });
        let line = Line {
            name: "code",
            label: locale.vouch_code(),
            help: Some(locale.join_code_help()),
            value: self.code,
            autocomplete: "off",
            ltr: true,
        };
        let main = html! {
            <>
                <p class="lead">{ say(locale.vouch_lead()) }</p>
                <form class="fields" method="post" action={self.here.address("/vouch", "")}>
                    <p>{ say(locale.vouch_paste()) }</p>
                    if let Some(why) = why { { unsent(why, locale) } }
                    { line.draw() }
                    <button class="send" type="submit" name="do" value="look">{ say(locale.vouch_look()) }</button>
                </form>
            </>
        };
        self.show(Script::Join, refusal.map_or(200, Refusal::status), main).await
    }

    /// Which request it is, and a field for words about whoever sent it.
    async fn words(&self, view: &VouchView, refusal: Option<Refusal>) -> Result<Reply, Refusal> {
        let locale = &self.here.reader.locale;
        let zone = self.here.view.zone.as_str();
        let day = locale.day(view.arrived.0, zone, view.now.0);
        let language = locale.language_name(view.lang.as_str());
        let which = locale.vouch_which(&plain(&view.title, locale), &day, &language);
        let main = html! {
            <>
                <p>{ say(which) }</p>
                <p>{ say(locale.vouch_sure()) }</p>
                { self.form(view, refusal)? }
            </>
        };
        Ok(self.show(Script::Seal, refusal.map_or(200, Refusal::status), main).await)
    }

    fn form(&self, view: &VouchView, refusal: Option<Refusal>) -> Result<Html, Refusal> {
        let locale = &self.here.reader.locale;
        if view.sealed && view.greeters.is_none() {
            return Ok(html! { <p class="note">{ say(locale.vouch_keys()) }</p> });
        }
        let button = html! { <button class="send" type="submit">{ say(locale.vouch_button()) }</button> };
        let common = html! {
            <>
                { hidden("key", key(self.typed, refusal)?) }
                { hidden("code", self.code) }
                { hidden("do", "vouch") }
                if let Some(refusal) = refusal { { unsent(sentence(refusal, locale), locale) } }
            </>
        };
        let action = self.here.address("/vouch", "");
        if !view.sealed {
            let field = Field::area("words", locale.vouch_words()).help(locale.vouch_words_plain());
            return Ok(html! {
                <form class="fields" method="post" {action}>{ common }{ field.draw(self.typed) }{ button }</form>
            });
        }
        let VouchView { group, form, revision, request, .. } = view;
        let bound =
            json!({ "purpose": "vouch", "group": group, "form": form, "revision": revision, "request": request });
        let (label, help) = (locale.vouch_words(), locale.vouch_words_sealed());
        Ok(html! {
            <form class="fields" method="post" {action}
                data-seal={bound.to_string()} data-greeters={view.greeters.clone()}>
                { common }
                { stops(self.here) }
                <p class="note" data-unscripted="">{ say(locale.vouch_script()) }</p>
                { locked("field-words", "words", label, help, true) }
                <div hidden=true data-scripted="">{ button }</div>
            </form>
        })
    }

    async fn done(&self) -> Reply {
        let locale = &self.here.reader.locale;
        let main = html! { <p class="own own-said" tabindex="-1" autofocus=true>{ say(locale.vouch_done()) }</p> };
        self.show(Script::Copy, 200, main).await
    }
}
