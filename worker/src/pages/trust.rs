//! `/{group}/trust`: on which topic a member leaves their answer to whom, and who trusts them. Only where the group has
//! named topics.

use model::{Refusal, Role, Slug, Text};
use serde::Deserialize;
use serde_json::{Value, json};
use widgets::{say, text};
use worker::Method;
use yew::{Html, html};

use super::document::language_links;
use super::fields::{by_enter, hidden};
use super::here::Here;
use super::parts::{plain, sentence, unsent};
use crate::asked::Asked;
use crate::host::Host;
use crate::reply::Reply;

/// What a member sees of their trust.
#[derive(Deserialize)]
struct Trust {
    topics: Vec<Topic>,
    members: Vec<Named>,
}

#[derive(Deserialize)]
struct Topic {
    id: Slug,
    name: Text,
    to: Option<Named>,
    by: Vec<String>,
    circle: Vec<String>,
}

#[derive(Clone, Deserialize)]
struct Named {
    id: i64,
    name: String,
}

/// What was sent: on which topic, and why it was not done.
struct Refused {
    topic: String,
    to: String,
    refusal: Refusal,
}

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::CrossSite`]; [`Refusal::NotFound`] where the group has named no topics.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Member, group, asked, host).await?;
    if here.view.topics.is_empty() {
        return Err(Refusal::NotFound);
    }
    let refused = if here.sent() {
        let fields = asked.fields()?;
        let said = |name: &str| {
            fields.iter().find(|(have, _)| have == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let (topic, to) = (said("topic"), said("to"));
        match entrust(&here, &topic, &to).await {
            Ok(()) => {
                return Ok(Reply::see_other(format!(
                    "{}#topic-{topic}",
                    here.address("/trust", &format!("&done={topic}"))
                )));
            }
            Err(refusal) => Some(Refused { topic, to, refusal }),
        }
    } else {
        None
    };
    let trust: Trust = here.read("/trust".to_owned()).await?;
    let languages = language_links(&here.languages(), &here.reader.locale, &format!("/{group}/trust"));
    let status = refused.as_ref().map_or(200, |refused| refused.refusal.status());
    Ok(here.page(status, languages, draw(&here, &trust, refused.as_ref())).await)
}

async fn entrust(here: &Here<'_>, topic: &str, to: &str) -> Result<(), Refusal> {
    let topic = Slug::new(topic).ok_or(Refusal::TrustUnfit)?;
    let to: Option<i64> = match to {
        "" => None,
        number => Some(number.parse().map_err(|_| Refusal::TrustUnfit)?),
    };
    let _: Value = here.send(Method::Post, "/trust".to_owned(), &json!({ "topic": topic, "to": to })).await?;
    Ok(())
}

fn draw(here: &Here<'_>, trust: &Trust, refused: Option<&Refused>) -> Html {
    let locale = &here.reader.locale;
    let known = |refused: &&Refused| trust.topics.iter().any(|topic| topic.id.as_str() == refused.topic);
    let elsewhere = refused.filter(|refused| !known(refused));
    html! {
        <>
            <h1>{ say(locale.trust_title()) }</h1>
            <p class="lead">{ say(locale.trust_lead()) }</p>
            <p>{ say(locale.trust_seen()) }</p>
            if let Some(refused) = elsewhere { { unsent(sentence(refused.refusal, locale), locale) } }
            if trust.members.is_empty() { <p>{ say(locale.trust_alone()) }</p> }
            { for trust.topics.iter().map(|topic| on_topic(here, trust, topic, refused)) }
        </>
    }
}

fn on_topic(here: &Here<'_>, trust: &Trust, topic: &Topic, refused: Option<&Refused>) -> Html {
    let locale = &here.reader.locale;
    let refused = refused.filter(|refused| refused.topic == topic.id.as_str());
    let now = topic.to.as_ref().map(|to| to.id.to_string()).unwrap_or_default();
    let chosen = refused.map_or(now, |refused| refused.to.clone());
    // Somebody trusted who has since taken their name away is still there to be taken back.
    let nameless = topic.to.iter().filter(|to| !trust.members.iter().any(|member| member.id == to.id));
    let name = |name: &str| if name.is_empty() { locale.trust_nameless().text } else { name.to_owned() };
    let member = |member: &Named| {
        let value = member.id.to_string();
        let selected = value == chosen;
        html! { <option {value} {selected}>{ name(&member.name) }</option> }
    };
    let names = |all: &[String]| locale.list_and(&all.iter().map(|one| name(one)).collect::<Vec<_>>());
    let done = here.asked.query("done") == Some(topic.id.as_str()) && refused.is_none() && !here.sent();
    let (id, select) = (format!("topic-{}", topic.id), format!("to-{}", topic.id));
    html! {
        <section {id} class="fields">
            <h2>{ text(&topic.name, locale) }</h2>
            if done { <p class="own own-said" tabindex="-1" autofocus=true>{ say(locale.trust_done()) }</p> }
            if !topic.circle.is_empty() { <p class="note">{ say(locale.trust_page_circle(&names(&topic.circle))) }</p> }
            if !topic.by.is_empty() { <p>{ say(locale.trust_page_by(&names(&topic.by))) }</p> }
            <form class="fields" method="post" action={here.address("/trust", "")}>
                { by_enter("trust") }
                { hidden("topic", topic.id.as_str()) }
                if let Some(refused) = refused { { unsent(sentence(refused.refusal, locale), locale) } }
                <div class="line short">
                    <label class="label" for={select.clone()}>{ say(locale.trust_on(&plain(&topic.name, locale))) }</label>
                    <select id={select} name="to">
                        <option value="" selected={chosen.is_empty()}>{ locale.trust_nobody().text }</option>
                        { for nameless.chain(&trust.members).map(member) }
                    </select>
                </div>
                <button class="send" type="submit" name="do" value="trust">{ say(locale.trust_button()) }</button>
            </form>
        </section>
    }
}
