//! `/`: what this is, and the form that founds a group.

use model::{Founded, Refusal, Slug, Viewer};
use serde_json::json;
use widgets::say;
use worker::Method;
use yew::{Html, html};

use super::document::{Document, draw, language_links};
use super::parts::{Line, foot, hidden, refused};
use crate::api;
use crate::asked::Asked;
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::{Founding, Host, fresh_key};
use crate::reply::Reply;
use crate::scene::Reader;

/// What was typed into the form.
#[derive(Default)]
struct Typed {
    name: String,
    group: String,
    zone: String,
    word: String,
    key: String,
}

impl Typed {
    fn read(asked: &Asked) -> Result<Typed, Refusal> {
        let mut typed = Typed::default();
        for (name, value) in asked.fields()? {
            match name.as_str() {
                "name" => typed.name = value,
                "group" => typed.group = value.trim().to_lowercase(),
                "zone" => typed.zone = value.trim().to_owned(),
                "word" => typed.word = value,
                "key" => typed.key = value,
                _ => {}
            }
        }
        Ok(typed)
    }
}

/// The first page, or what came of its form.
///
/// # Errors
/// [`Refusal::CrossSite`], [`Refusal::MethodNotAllowed`], [`Refusal::Trouble`].
pub(crate) async fn answer(asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let reader = Reader::of(asked, host, &[]).await?;
    match asked.method {
        Method::Get => {
            let typed = Typed { key: fresh_key()?, ..Typed::default() };
            Ok(page(&typed, None, 200, &reader, host).await)
        }
        Method::Post if !asked.is_same_origin() => Err(Refusal::CrossSite),
        Method::Post => {
            let typed = Typed::read(asked)?;
            match found(&typed, asked, host, &reader).await {
                Ok(reply) => Ok(reply),
                Err(refusal) => {
                    // Another try is another command, unless nobody knows what came of this one.
                    let again = refusal == Refusal::Trouble;
                    let typed = if again { typed } else { Typed { key: fresh_key()?, ..typed } };
                    Ok(page(&typed, Some(refusal), refusal.status(), &reader, host).await)
                }
            }
        }
        _ => Err(Refusal::MethodNotAllowed),
    }
}

/// Founds the group; its first organiser's code goes into the cookie, and the next page shows it.
async fn found(typed: &Typed, asked: &Asked, host: &Host, reader: &Reader) -> Result<Reply, Refusal> {
    let tag = reader.locale.tag();
    let zone = if typed.zone.is_empty() { "UTC" } else { typed.zone.as_str() };
    let draft = json!({
        "group": typed.group, "word": typed.word, "name": { tag: typed.name }, "languages": [tag], "zone": zone,
    });
    model::Zone::new(zone).ok_or(Refusal::ZoneUnknown)?;
    let group = Slug::new(&typed.group).ok_or(Refusal::NameUnusable)?;
    let answer = api::found(draft.to_string().as_bytes(), Some(&typed.key), asked, host).await?;
    let founded: Founded = answer.read()?;
    let cookie = cookies::set(&cookies::code_name(&group), &founded.code, false);
    Ok(Reply::see_other(format!("/{group}/join?lang={tag}")).with_cookie(cookie))
}

async fn page(typed: &Typed, refusal: Option<Refusal>, status: u16, reader: &Reader, host: &Host) -> Reply {
    let locale = &reader.locale;
    let main = html! {
        <div class="porchlight home">
            <h1>{ say(locale.home_title()) }</h1>
            <p class="lead">{ say(locale.home_lead()) }</p>
            <h2>{ say(locale.home_promise()) }</h2>
            <ul>
                <li>{ say(locale.home_promise_accounts()) }</li>
                <li>{ say(locale.home_promise_addresses()) }</li>
                <li>{ say(locale.home_promise_works()) }</li>
            </ul>
            <p class="aside">{ say(locale.home_limits()) }</p>
            { form(typed, refusal, reader, host) }
        </div>
    };
    let top = language_links(&reader.languages(&[]), locale, "/");
    let document = Document {
        title: "Porchlight".to_owned(),
        top: draw(html! { <div class="page-top">{ top }</div> }).await,
        main: draw(main).await,
        foot: draw(foot(None, &Viewer::default(), locale)).await,
        indexed: true,
        script: None,
        wakes: false,
    };
    document.reply(RouteKind::Page, status, reader)
}

fn form(typed: &Typed, refusal: Option<Refusal>, reader: &Reader, host: &Host) -> Html {
    let locale = &reader.locale;
    let founding = host.founding();
    if matches!(founding, Founding::Closed) && refusal.is_none() {
        return Html::default();
    }
    let line = |name, label, help, value, ltr| Line { name, label, help, value, autocomplete: "off", ltr }.draw();
    html! {
        <form class="found" method="post" action={format!("/?lang={}", locale.tag())}>
            <h2>{ say(locale.found_title()) }</h2>
            { hidden("key", &typed.key) }
            { refused(refusal, locale) }
            { line("name", locale.found_name(), None, &typed.name, false) }
            { line("group", locale.found_address(), Some(locale.found_address_help()), &typed.group, true) }
            { line("zone", locale.found_zone(), Some(locale.found_zone_help()), &typed.zone, true) }
            if matches!(founding, Founding::Word(_)) {
                { line("word", locale.found_word(), Some(locale.found_word_help()), &typed.word, true) }
            }
            <button class="send" type="submit">{ say(locale.found_button()) }</button>
        </form>
    }
}
