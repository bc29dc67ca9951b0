//! The page for what is not there, is not done, or went wrong: it says so kindly, and where to go on.

use model::{Refusal, Viewer};
use widgets::say;
use yew::html;

use super::document::{Document, draw};
use super::parts::foot;
use crate::asked::Asked;
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
        _ => locale.not_sent(),
    };
    let sentence = locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble());
    let title = heading.text.clone();
    let main = html! {
        <div class="porchlight front">
            <h1>{ say(heading) }</h1>
            <p>{ say(sentence) }</p>
            <p><a class="way" href={format!("/?lang={}", locale.tag())}>{ say(locale.to_home()) }</a></p>
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
