//! A FAQ in every dress: as a page, in a frame, as a fragment; printed, and as files to take away. It is asked for a piece at
//! a time (`?from=`, `?section=`), or the piece that holds an answer, and that open (`?answer=`); all of it works without a script.

use model::faq::formats::{write_csv, write_html, write_markdown};
use model::faq::{FaqAttempt, FaqCommand, FaqDraft, FaqEntryDraft, FaqView};
use model::{Refusal, Slug};
use widgets::{Dress, say, text};
use worker::Method;
use yew::{Html, html};

use super::document::{Document, Script, draw, language_links};
use super::parts::plain;
use super::place::{Place, file};
use super::widget::document;
use crate::asked::Asked;
use crate::caller::{Call, ask};
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::{Reader, elements};

/// What of it is asked for, as the group's object reads it: what the address says, and the reader's languages.
fn wanted(asked: &Asked, answer: Option<&Slug>) -> String {
    let mut query = form_urlencoded::Serializer::new("?".to_owned());
    let said = ["from", "section", "answer"].into_iter().filter_map(|name| Some((name, asked.query(name)?)));
    match answer {
        Some(answer) => query.append_pair("answer", answer.as_str()),
        None => query.extend_pairs(said),
    };
    let prefs: Vec<&str> = asked.languages.iter().map(model::Tag::as_str).take(10).collect();
    query.append_pair("lang", &prefs.join(",")).finish()
}

/// `/{group}/faq/{id}`. What became of a suggestion is said in the answer to it, where it was written; one that was not taken
/// comes back.
///
/// # Errors
/// A refusal for which there is no form to say it in.
pub(crate) async fn page(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let command = match asked.method {
        Method::Get => None,
        Method::Post if !asked.is_same_origin() => return Err(Refusal::CrossSite),
        Method::Post => Some(FaqCommand::from_form(asked.fields()?)?),
        _ => return Err(Refusal::MethodNotAllowed),
    };
    let code = place.code(asked);
    let (attempt, key) = match command {
        None => (None, String::new()),
        Some(FaqCommand::Suggest { key, suggested }) => {
            let command = FaqCommand::Suggest { key: key.clone(), suggested: suggested.clone() };
            let refusal = tell(place, asked, host, code, &command).await.err();
            (Some(FaqAttempt { suggested, refusal }), key)
        }
        Some(command) => {
            let (view, _) = match tell(place, asked, host, code.clone(), &command).await {
                Err(Refusal::CodeUnknown) if code.is_some() => tell(place, asked, host, None, &command).await?,
                told => told?,
            };
            return shown(asked, host, view, 200).await;
        }
    };
    let about = attempt.as_ref().and_then(|attempt| attempt.suggested.entry.as_ref());
    let (view, mark) = place.visit::<FaqView>(&wanted(asked, about), asked, host).await?.open();
    let mut view = looked_up(asked, view);
    let refusal = attempt.as_ref().and_then(|attempt| attempt.refusal);
    // Only where there is a form can it say why it was not done.
    let asks = view.may_suggest && about.is_none_or(|about| view.opened.as_ref() == Some(about));
    if let Some(refusal) = refusal.filter(|_| !asks) {
        return Err(refusal);
    }
    // Whether it was done is not known: the same key again does it once.
    if refusal == Some(Refusal::Trouble) {
        view.key = key;
    }
    view.attempt = attempt.filter(|_| asks);
    Ok(mark(shown(asked, host, view, refusal.map_or(200, |_| 422)).await?))
}

/// Says so if the answer that the address names is not for this reader, or not there at all.
fn looked_up(asked: &Asked, view: FaqView) -> FaqView {
    let missing = asked.method == Method::Get && asked.query("answer").is_some() && view.opened.is_none();
    FaqView { missing, ..view }
}

async fn shown(asked: &Asked, host: &Host, view: FaqView, status: u16) -> Result<Reply, Refusal> {
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    // One piece of it is one page: only the whole is kept by search engines.
    let whole = view.found.is_none() && view.from == 0 && view.opened.is_none() && !view.missing;
    let document = document(asked, &reader, view, Dress::Page).await?;
    let document = Document { indexed: document.indexed && whole, ..document };
    Ok(document.reply(RouteKind::Page, status, &reader))
}

async fn tell(
    place: &Place,
    asked: &Asked,
    host: &Host,
    code: Option<String>,
    command: &FaqCommand,
) -> Result<(FaqView, Vec<String>), Refusal> {
    let body = serde_json::to_string(command).map_err(|_| Refusal::Trouble)?;
    let path = format!("{}{}", place.path(), wanted(asked, None));
    let call = Call { path, code, body: Some(body), ..Call::default() };
    let answer = ask(asked, host, &place.group, Method::Post, call).await?;
    Ok((answer.read()?, answer.sites))
}

/// `/frame/{group}/faq/{id}`: what everybody may read. It knows no cookies.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn frame(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    if asked.method == Method::Post && !asked.is_same_origin() {
        return Err(Refusal::CrossSite);
    }
    let (view, sites) = public(place, asked, host).await?;
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let document = document(asked, &reader, view, Dress::Frame).await?;
    Ok(document.reply(RouteKind::Frame(sites), 200, &reader))
}

/// `/embed/{group}/faq/{id}`: the same as a fragment.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn fragment(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (mut view, sites) = public(place, asked, host).await?;
    view.framed = asked.foreign_site().is_none_or(|site| sites.iter().any(|listed| listed == site));
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let html = elements(asked, &reader, view, Dress::Embed).await?;
    Ok(Reply::html(RouteKind::Fragment, 200, html))
}

/// What everybody may read, or find. Nobody suggests anything without a code.
async fn public(place: &Place, asked: &Asked, host: &Host) -> Result<(FaqView, Vec<String>), Refusal> {
    match asked.method {
        Method::Get => {
            let (view, sites) = place.look(&wanted(asked, None), asked, host, None).await?;
            Ok((looked_up(asked, view), sites))
        }
        Method::Post => match FaqCommand::from_form(asked.fields()?)? {
            FaqCommand::Suggest { .. } => Err(Refusal::CodeNeeded),
            command => tell(place, asked, host, None, &command).await,
        },
        _ => Err(Refusal::MethodNotAllowed),
    }
}

/// `/{group}/faq/{id}/faq.md`, `faq.csv`, `faq.html`: all that this reader may see, to take away.
///
/// # Errors
/// [`Refusal::NotFound`] for another name, or the group's refusal.
pub(crate) async fn take(place: &Place, name: &str, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let content_type = match name {
        "faq.md" => "text/markdown; charset=utf-8",
        "faq.csv" => "text/csv; charset=utf-8; header=present",
        "faq.html" => "text/html; charset=utf-8",
        _ => return Err(Refusal::NotFound),
    };
    let (view, mark) = place.visit::<FaqView>("", asked, host).await?.open();
    let (draft, _) = place.visit::<FaqDraft>("/entries", asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let prefs = reader.locale.prefs();
    let text = match name {
        "faq.md" => write_markdown(&draft, prefs),
        "faq.csv" => write_csv(&draft, prefs),
        _ => write_html(&draft, prefs),
    };
    let ending = name.rsplit('.').next().unwrap_or_default();
    let called = format!("{}-{}.{ending}", plain(&view.head.discreet, &reader.locale), view.head.id);
    Ok(mark(file(content_type, &called, text)))
}

/// `/{group}/faq/{id}/print`: all that this reader may see, open, on paper.
///
/// # Errors
/// The group's refusal.
pub(crate) async fn print(place: &Place, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let (view, mark) = place.visit::<FaqView>("", asked, host).await?.open();
    let (draft, _) = place.visit::<FaqDraft>("/entries", asked, host).await?.open();
    let reader = Reader::of(asked, host, &view.head.languages).await?;
    let locale = &reader.locale;
    let path = format!("/{}{}", place.group, place.path());
    let now = locale.moment(view.head.now.0, view.head.zone.as_str(), view.head.now.0);
    let top = html! {
        <header class="page-top unprinted">
            <a href={format!("{path}?lang={}", locale.tag())}>{ text(&view.head.title, locale) }</a>
            <div class="copy"><button type="button" hidden=true data-print="">{ say(locale.print_button()) }</button></div>
            { language_links(&reader.languages(&view.head.languages), locale, &format!("{path}/print")) }
        </header>
    };
    let main = html! {
        <div class="porchlight paper faq-paper">
            <p class="paper-head">{ plain(&view.head.discreet, locale) }</p>
            <h1>{ text(&view.head.title, locale) }</h1>
            { written(&draft.about, 1, locale) }
            { on_paper(&draft, locale) }
            <p class="aside">{ say(locale.print_foot(&now, &format!("{}{path}", asked.origin))) }</p>
        </div>
    };
    let document = Document {
        title: format!("{} · {}", plain(&view.head.title, locale), plain(&view.head.discreet, locale)),
        top: draw(top).await,
        main: draw(main).await,
        foot: String::new(),
        indexed: false,
        script: Some(Script::Copy),
        wakes: false,
    };
    Ok(mark(document.reply(RouteKind::Page, 200, &reader)))
}

/// The entries, each section's under its heading.
fn on_paper(draft: &FaqDraft, locale: &i18n::Locale) -> Html {
    let entries = draft.entries.as_deref().unwrap_or_default();
    let entry = |entry: &FaqEntryDraft, level: u8| {
        let heading = format!("h{level}");
        html! { <section><@{heading}>{ text(&entry.question, locale) }</@>{ written(&entry.answer, level, locale) }</section> }
    };
    let of = |section: Option<&Slug>, level: u8| -> Vec<Html> {
        let those = entries.iter().filter(|entry| entry.section.as_ref() == section);
        those.map(|each| entry(each, level)).collect()
    };
    let sections = draft.sections.iter().map(|section| (section, of(Some(&section.id), 3)));
    let sections = sections.filter(|(_, entries)| !entries.is_empty()).map(|(section, entries)| {
        html! { <><h2>{ text(&section.title, locale) }</h2>{ for entries }</> }
    });
    html! { <>{ for of(None, 2) }{ for sections }</> }
}

/// The group's own words, in the language that suits the reader.
fn written(words: &model::Text, level: u8, locale: &i18n::Locale) -> Html {
    let Some((tag, blocks)) = locale.pick(words).and_then(|(tag, words)| Some((tag, model::doc(words)?))) else {
        return Html::default();
    };
    let (lang, dir) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str());
    html! { <div class="about" {lang} {dir}>{ widgets::draw_doc(&blocks, level) }</div> }
}
