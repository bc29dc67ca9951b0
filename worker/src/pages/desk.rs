//! `/{group}/desk`: the page in which the desk opens, and what it says where there is no JavaScript or no
//! WebAssembly. What happens at the desk is the crate `desk`'s, by `/v1/{group}/desk`.

use model::{Refusal, Role, Slug};
use serde_json::json;
use widgets::say;
use worker::Method;
use yew::{Html, html};

use super::document::{Script, language_links};
use super::here::Here;
use super::parts::plain;
use crate::asked::Asked;
use crate::host::Host;
use crate::reply::Reply;

/// The page.
///
/// # Errors
/// [`Refusal::CodeNeeded`] for somebody without a code, [`Refusal::NotYours`] for a member;
/// [`Refusal::MethodNotAllowed`].
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    if asked.method != Method::Get {
        return Err(Refusal::MethodNotAllowed);
    }
    let here = Here::at_least(Role::Greeter, group, asked, host).await?;
    let languages = language_links(&here.languages(), &here.reader.locale, &format!("/{group}/desk"));
    Ok(here.page_with(Script::Desk, 200, languages, draw(&here)).await)
}

fn draw(here: &Here<'_>) -> Html {
    let locale = &here.reader.locale;
    let (desk, files) = (&here.reader.manifest.desk, &here.reader.manifest.files);
    let language = |language: widgets::Language| {
        let messages = desk.messages.get(language.tag.as_str())?;
        Some(json!({ "tag": language.tag, "name": language.name, "messages": messages }))
    };
    let languages: Vec<_> = here.languages().into_iter().filter_map(language).collect();
    let setup = json!({
        "group": here.group,
        "discreet": plain(&here.view.discreet, locale),
        "prefs": locale.prefs(),
        "languages": languages,
    });
    let messages = desk.messages.get(locale.tag()).cloned();
    let to = |page: &str| here.address(page, "");
    html! {
        <>
            <div data-desk="" data-script={desk.script.clone()} data-wasm={desk.wasm.clone()} data-messages={messages}
                data-files={files.script.clone()} data-files-wasm={files.wasm.clone()}
                data-lang={locale.tag().to_owned()} data-setup={setup.to_string()}>
                <h1>{ say(locale.desk_page_title()) }</h1>
                <p data-opening="" role="status" hidden={true}>{ say(locale.desk_page_opening()) }</p>
                <div data-without="" class="fields">
                    <p>{ say(locale.desk_page_needs()) }</p>
                    <p>{ say(locale.desk_page_without()) }</p>
                    <ul class="ways">
                        <li><a href={to("")}>{ say(locale.desk_page_group()) }</a></li>
                        <li><a href={to("/invite")}>{ say(locale.desk_page_invite()) }</a></li>
                        if here.view.viewer.role >= Some(Role::Organiser) {
                            <li><a href={to("/slips")}>{ say(locale.desk_page_slips()) }</a></li>
                            <li><a href={to("/ask")}>{ say(locale.ask_title()) }</a></li>
                        }
                    </ul>
                </div>
            </div>
            <div data-fell="" class="refusal missing" tabindex="-1" hidden={true}>
                <p>{ say(locale.desk_page_fell()) }</p>
                <p><button type="button" class="way" data-reload="">{ say(locale.desk_page_reload()) }</button></p>
            </div>
        </>
    }
}
