//! The page for what is not there, is not done, or went wrong: it says so kindly, and where to go on.

use model::{Refusal, Slug, Viewer};
use widgets::say;
use worker::Method;
use yew::html;

use super::document::{Document, draw};
use super::parts::foot;
use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::Reader;

/// The page that says a refusal.
pub(crate) async fn answer(refusal: Refusal, asked: &Asked, host: &Host) -> Reply {
    let Ok(reader) = Reader::of(asked, host, &[]).await else { return Reply::problem(refusal) };
    let locale = &reader.locale;
    let heading = match refusal {
        Refusal::NotFound => locale.nothing_here(),
        Refusal::Trouble => locale.trouble_title(),
        _ if asked.method == Method::Get => locale.not_shown(),
        _ => locale.not_sent(),
    };
    let sentence = locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble());
    let title = heading.text.clone();
    let main = html! {
        <div class="porchlight front">
            <h1>{ say(heading) }</h1>
            <p>{ say(sentence) }</p>
            if let Some(join) = join(refusal, asked, locale.tag()) {
                <p><a class="way" href={join}>{ say(locale.have_code()) }</a></p>
            } else {
                <p><a class="way" href={format!("/?lang={}", locale.tag())}>{ say(locale.to_home()) }</a></p>
            }
        </div>
    };
    let document = Document {
        title,
        top: String::new(),
        main: draw(main).await,
        foot: draw(foot(None, &Viewer::default(), locale)).await,
        indexed: false,
        script: None,
        wakes: false,
    };
    document.reply(RouteKind::Page, refusal.status(), &reader)
}

/// Where somebody uses their code, and comes back to the poll that this page was about, if it was about one.
fn join(refusal: Refusal, asked: &Asked, tag: &str) -> Option<String> {
    let (group, to) = match *asked.segments().as_slice() {
        [group, "ask" | "desk" | "trust"] => (Slug::new(group)?, String::new()),
        [group, kind @ ("welcome" | "faq" | "starter-pack"), id, ..] => {
            (Slug::new(group)?, format!("&to={kind}/{}", Slug::new(id)?))
        }
        [group, kind, id, ..] => {
            let Address { group, kind, id } = Address::new(group, kind, id)?;
            (group, format!("&to={}/{id}", kind.as_str()))
        }
        _ => return None,
    };
    matches!(refusal, Refusal::CodeNeeded | Refusal::CodeUnknown).then(|| format!("/{group}/join?lang={tag}{to}"))
}
