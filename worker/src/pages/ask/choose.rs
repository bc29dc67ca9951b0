//! What to start from: what comes ready-made, what the group made ready itself, and the ways of asking.

use model::{Refusal, Template};
use serde_json::{Value, json};
use widgets::{say, text};
use worker::Method;
use yew::{Html, html};

use super::begin::WAYS;
use crate::pages::document::language_links;
use crate::pages::fields::hidden;
use crate::pages::here::Here;
use crate::pages::parts::plain;
use crate::reply::Reply;

/// The page; or a template of the group is kept no longer.
///
/// # Errors
/// The group's refusal.
pub(super) async fn answer(here: &Here<'_>) -> Result<Reply, Refusal> {
    if here.sent() {
        return drop_one(here).await;
    }
    let templates: Vec<Template> = here.read("/templates".to_owned()).await?;
    let (ready, own): (Vec<&Template>, Vec<&Template>) =
        templates.iter().partition(|template| crate::templates::of_name(template.id.as_str()).is_some());
    let locale = &here.reader.locale;
    let main = html! {
        <>
            <h1>{ say(locale.ask_title()) }</h1>
            <p class="lead">{ say(locale.ask_lead()) }</p>
            <section>
                <h2>{ say(locale.ask_ready()) }</h2>
                <ul class="cards">{ for ready.into_iter().map(|template| card(here, template, false)) }</ul>
            </section>
            if !own.is_empty() {
                <section>
                    <h2>{ say(locale.ask_own()) }</h2>
                    <ul class="cards">{ for own.into_iter().map(|template| card(here, template, true)) }</ul>
                </section>
            }
            <section>
                <h2>{ say(locale.ask_ways()) }</h2>
                <ul class="cards">
                    { for WAYS.iter().map(|way| html! {
                        <li>
                            <a href={here.address("/ask", &format!("&way={}", way.name))}>{ say((way.title)(locale)) }</a>
                            <p>{ say((way.means)(locale)) }</p>
                        </li>
                    }) }
                </ul>
            </section>
        </>
    };
    let languages = language_links(&here.languages(), locale, &format!("/{}/ask", here.group));
    Ok(here.page(200, languages, main).await)
}

fn card(here: &Here<'_>, template: &Template, own: bool) -> Html {
    let locale = &here.reader.locale;
    let to = here.address("/ask", &format!("&template={}", template.id));
    html! {
        <li>
            <a href={to}>{ text(&template.name, locale) }</a>
            <p>{ text(&template.purpose, locale) }</p>
            if own {
                <form method="post" action={here.address("/ask", "")}>
                    { hidden("id", template.id.as_str()) }
                    <button class="quiet" type="submit" name="do" value="drop">
                        { say(locale.ask_drop(&plain(&template.name, locale))) }
                    </button>
                </form>
            }
        </li>
    }
}

async fn drop_one(here: &Here<'_>) -> Result<Reply, Refusal> {
    let fields = here.asked.fields()?;
    let said = |name: &str| fields.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str());
    let id = said("id").filter(|_| said("do") == Some("drop")).and_then(model::Slug::new).ok_or(Refusal::Unreadable)?;
    let _: Value = here.send(Method::Post, format!("/templates/{id}"), &json!({ "do": "drop" })).await?;
    Ok(Reply::see_other(here.address("/ask", "")))
}
