//! `/{group}/{kind}/{id}/count`: how a poll was counted, in full, for whoever may see its result; before it is over, how
//! it will be. Each rule is said in words, its steps stand in tables, and beside each table is the same as a drawing.

mod again;
mod chat;
mod drawn;
mod rounds;
mod rules;

use model::counting::{BallotFile, How, count};
use model::{CountOf, Phase, PollView, Refusal};
use widgets::beside::{self, Called};
use widgets::say;
use yew::{Html, html};

use self::rounds::Names;
use super::document::{Document, Script, draw, language_links};
use super::parts::{foot, plain};
use super::take_away;
use super::visit::Visit;
use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::scene::Reader;

/// The page.
///
/// # Errors
/// As [`Visit::of`].
pub(crate) async fn answer(address: &Address, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let visit = Visit::of(address, asked, host).await?;
    let view = &visit.view;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let file: Option<BallotFile> = match view.decision {
        Some(_) => {
            let json = visit.ballots(address, asked, host).await?;
            Some(serde_json::from_str(&json).map_err(|_| Refusal::Trouble)?)
        }
        None => None,
    };
    let page = Page { address, asked, view, reader: &reader };
    let path = format!("/{}{}/count", address.group, address.path());
    let document = Document {
        title: visit.title(&reader.locale),
        top: draw(page.top(&path)).await,
        main: draw(page.main(file.as_ref())).await,
        foot: draw(foot(Some(&address.group), &view.viewer, &reader.locale)).await,
        indexed: false,
        script: Some(Script::Recount),
        wakes: false,
    };
    let reply = document.reply(RouteKind::Page, 200, &reader);
    Ok(visit.reply(reply))
}

struct Page<'a> {
    address: &'a Address,
    asked: &'a Asked,
    view: &'a PollView,
    reader: &'a Reader,
}

impl Page<'_> {
    fn top(&self, path: &str) -> Html {
        let locale = &self.reader.locale;
        let back = format!("/{}{}?lang={}", self.address.group, self.address.path(), locale.tag());
        html! {
            <header class="page-top">
                <a href={back}>{ say(locale.count_back()) }</a>
                { language_links(&self.reader.languages(&self.view.languages), locale, path) }
            </header>
        }
    }

    fn main(&self, file: Option<&BallotFile>) -> Html {
        let (view, locale) = (self.view, &self.reader.locale);
        let question = plain(&view.title, locale);
        let heading =
            if view.decision.is_some() { locale.count_title(&question) } else { locale.count_title_before(&question) };
        html! {
            <div class="porchlight counted">
                <h1>{ say(heading) }</h1>
                <p class="who">{ beside::who_and_when(view, locale) }</p>
                if let Some(file) = file { { self.over(file) } } else { { self.to_come() } }
            </div>
        }
    }

    /// Before it is over: what was declared.
    fn to_come(&self) -> Html {
        let (view, locale) = (self.view, &self.reader.locale);
        let moment = locale.moment(view.closes.0, view.zone.as_str(), view.now.0);
        let later = locale.count_later(&moment, &locale.zone_name(view.zone.as_str()));
        html! {
            <>
                if view.phase == Phase::Withdrawn {
                    <p>{ say(locale.count_withdrawn()) }</p>
                } else {
                    <p>{ say(later) }</p>
                    { beside::rules(view, locale, 1) }
                    { for rules::declared(view).into_iter().map(|how| self.rule(how, None, None)) }
                    { take_away::links(self.address, view, locale) }
                }
            </>
        }
    }

    fn over(&self, file: &BallotFile) -> Html {
        let (view, locale) = (self.view, &self.reader.locale);
        let options = listed(file, beside::options(view, locale));
        let names = Names::new(&options, locale);
        let counts = view.decision.as_ref().map(|decision| decision.counts.as_slice()).unwrap_or_default();
        let count_of = |how: &How| counts.iter().find(|count| count.method == how.method);
        html! {
            <>
                <section class="came-to">
                    <h2>{ say(locale.count_outcome()) }</h2>
                    { beside::verdict(view, locale) }
                </section>
                { beside::results(&PollView { results: view.results.clone().map(rounds::without_voices), ..view.clone() }, locale, 1) }
                { rounds::marks(view, &names) }
                if view.rules.how.is_none() { <p>{ say(locale.count_each()) }</p> }
                { for rules::declared(view).into_iter().map(|how| self.rule(how, count_of(&how), Some((file, &names)))) }
                { again::draw(self.address, self.reader, view, &options) }
                { chat::draw(self.address, self.asked, self.reader, view) }
                { take_away::links(self.address, view, locale) }
            </>
        }
    }

    /// One rule: what it is, what it came to, and how.
    fn rule(&self, how: How, came_to: Option<&CountOf>, counted: Option<(&BallotFile, &Names<'_>)>) -> Html {
        let (view, locale) = (self.view, &self.reader.locale);
        let decides = view.rules.how.is_some_and(|decides| decides.method == how.method);
        let came_to = came_to.map(|count| beside::came_to(view, count, locale)).unwrap_or_default();
        let steps = counted.and_then(|(file, names)| {
            let counted = count(&file.profile().ok()?, how).ok()?;
            Some(rounds::draw(view, &counted, names))
        });
        html! {
            <section class="rule" id={format!("by-{}", how.method.as_str())}>
                <h2>{ rules::name(view, how.method, locale) }</h2>
                <p class="aside">{ say(if decides { locale.counted_decides() } else { locale.counted_beside() }) }</p>
                { for rules::words(view, how, locale).into_iter().map(paragraph) }
                if !came_to.is_empty() { <p class="verdict-said">{ for came_to.into_iter().map(sentence) }</p> }
                { for steps }
            </section>
        }
    }
}

/// The rules in words, for paper.
pub(super) fn in_words(view: &PollView, locale: &i18n::Locale) -> Html {
    let rule = |how: How| {
        html! {
            <section class="rule">
                <h2>{ rules::name(view, how.method, locale) }</h2>
                { for rules::words(view, how, locale).into_iter().map(paragraph) }
            </section>
        }
    };
    html! { <>{ for rules::declared(view).into_iter().map(rule) }</> }
}

fn paragraph(said: Vec<i18n::Said>) -> Html {
    html! { <p>{ for said.into_iter().map(sentence) }</p> }
}

fn sentence(said: i18n::Said) -> Html {
    html! { <>{ say(said) }{ " " }</> }
}

/// The options as the file numbers them.
fn listed(file: &BallotFile, called: Vec<Called>) -> Vec<Called> {
    let of = |listed: &model::counting::Listed| called.iter().find(|called| called.id == listed.id).cloned();
    file.options.iter().filter_map(of).collect()
}
