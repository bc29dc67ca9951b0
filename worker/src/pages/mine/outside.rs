//! Around the page, when it is not open on this device: the box for a private link, and what is said when there is
//! nothing behind one. Mistyped, unknown, erased, deleted as promised: one answer for all, to the byte.

use i18n::Said;
use model::{GroupView, Refusal, Viewer};
use widgets::say;
use yew::{Html, html};

use super::Visit;
use crate::cookies;
use crate::headers::RouteKind;
use crate::pages::document::{Document, Script, draw, language_links};
use crate::pages::front::look as look_at_group;
use crate::pages::parts::{foot, hidden, plain};
use crate::reply::Reply;
use crate::scene::Reader;

/// Why the page is not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why<'a> {
    /// Nobody has opened it on this device.
    Closed,
    /// Something was to be done, and it was no longer open.
    Again,
    /// There is nothing behind that link.
    Nothing {
        /// Whether it is the one that was open on this device.
        was_open: bool,
    },
    /// This device shows another private page; the access code of the one that was to be opened.
    Another(&'a str),
    /// It was closed on this device.
    Left,
    /// Everything was erased.
    Erased,
}

impl Why<'_> {
    /// What is over on this device.
    pub(super) const OVER: [Why<'static>; 2] = [Why::Left, Why::Erased];

    /// What stands in the place of a code until it was said. No code looks like this.
    pub(super) fn mark(&self) -> Option<&'static str> {
        match self {
            Why::Left => Some("left"),
            Why::Erased => Some("erased"),
            _ => None,
        }
    }
}

/// The page that says so.
///
/// # Errors
/// [`Refusal::NotFound`] if there is no such group.
pub(super) async fn page(visit: &Visit<'_>, why: Why<'_>) -> Result<Reply, Refusal> {
    let (view, _) = look_at_group(visit.group, visit.asked, visit.host).await?;
    let reader = Reader::of(visit.asked, visit.host, &view.languages).await?;
    let locale = &reader.locale;
    let path = format!("/{}/mine", visit.group);
    let front = format!("/{}?lang={}", visit.group, locale.tag());
    let top = html! {
        <header class="page-top">
            <a href={front}>{ say(locale.to_group(&plain(&view.name, locale))) }</a>
            { language_links(&reader.languages(&view.languages), locale, &path) }
        </header>
    };
    let document = Document {
        title: plain(&view.discreet, locale),
        top: draw(top).await,
        main: draw(html! { <div class="porchlight join mine">{ words(visit, why, &view, &reader) }</div> }).await,
        foot: draw(foot(None, &Viewer::default(), locale)).await,
        indexed: false,
        // The key for what is sealed, and whatever was typed and not sent: whoever comes next on this device must not find it.
        script: Some(if matches!(why, Why::Left | Why::Erased) { Script::Forget } else { Script::Mine }),
        wakes: false,
    };
    let status = match why {
        Why::Nothing { .. } => Refusal::LinkUnknown.status(),
        Why::Again | Why::Another(_) => Refusal::AnotherCodeHere.status(),
        Why::Closed | Why::Left | Why::Erased => 200,
    };
    let mut reply = document.reply(RouteKind::Page, status, &reader);
    if matches!(why, Why::Nothing { was_open: true } | Why::Left | Why::Erased) {
        reply = reply.with_cookie(cookies::forget(&cookies::mine_name(visit.group)));
    }
    Ok(reply)
}

fn words(visit: &Visit<'_>, why: Why<'_>, view: &GroupView, reader: &Reader) -> Html {
    let locale = &reader.locale;
    let said = |heading: Said, words: Said| html! { <><h1>{ say(heading) }</h1><p>{ say(words) }</p></> };
    match why {
        Why::Closed => {
            let of = locale.mine_of_group(&plain(&view.name, locale));
            html! { <>{ said(locale.mine_title(), of) }{ paste(visit, locale) }</> }
        }
        Why::Again => html! { <>{ said(locale.mine_title(), locale.mine_open_again()) }{ paste(visit, locale) }</> },
        Why::Nothing { .. } => {
            html! { <>{ said(locale.mine_nothing(), locale.mine_nothing_why()) }{ paste(visit, locale) }</> }
        }
        Why::Another(access) => html! {
            <>
                { said(locale.mine_another(), locale.mine_another_why()) }
                <form method="post" action={visit.address(None)}>
                    { hidden("access", access) }
                    { hidden("replace", "yes") }
                    <button class="send" type="submit" name="do" value="look">
                        { say(locale.mine_another_open()) }
                    </button>
                </form>
                <p><a class="way" href={visit.address(None)}>{ say(locale.mine_another_stay()) }</a></p>
            </>
        },
        Why::Left => said(locale.mine_left(), locale.mine_left_done()),
        Why::Erased => said(locale.mine_erased(), locale.mine_erased_done()),
    }
}

/// The box for the first code of a private link. It takes no more than that: without JavaScript nobody sends the second
/// one by mistake.
pub(super) fn paste(visit: &Visit<'_>, locale: &i18n::Locale) -> Html {
    html! {
        <form class="link" method="post" action={visit.address(None)} data-link={visit.group.to_string()}>
            <p>{ say(locale.mine_paste()) }</p>
            <div class="line">
                <label class="label" for="field-access">{ say(locale.mine_code()) }</label>
                <p class="help" id="help-access">{ say(locale.mine_code_help()) }</p>
                <input id="field-access" type="text" name="access" dir="ltr" autocomplete="off" autocapitalize="off"
                    spellcheck="false" maxlength={MOST_TYPED.to_string()} required=true
                    aria-describedby="help-access" />
            </div>
            <p class="aside">{ say(locale.mine_never_ask()) }</p>
            <button class="send" type="submit" name="do" value="look">{ say(locale.mine_open()) }</button>
        </form>
    }
}

/// An access code in groups of five, and a `#` before or a dot behind it.
const MOST_TYPED: u32 = 30;
