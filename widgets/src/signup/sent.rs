//! After the request was sent: the private link, shown once. Drawn on the server: whole, for a browser without scripts; or
//! empty and hidden, for the script to fill in with codes that the server never sees.

use i18n::Locale;
use model::Instant;
use model::signup::SignupView;
use yew::prelude::*;

use crate::Scene;
use crate::parts::markup::{Tag, classed, row, said, tag};
use crate::parts::words::say;

/// Stands for what the script puts in.
const HOLE: &str = "{}";

/// What somebody without a script keeps of their request.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The access code, as it is written.
    pub access: String,
    /// The address of the private page.
    pub page: String,
    /// By when somebody will have looked.
    pub answered_by: Instant,
}

/// What comes after the form: hidden, until the script shows it.
pub(super) fn after(scene: &Scene<SignupView>, locale: &Locale) -> Html {
    panel(&scene.view, None, locale).set("hidden", "").into()
}

/// The same as a page, for whoever sent the form without a script.
pub fn sent(view: &SignupView, kept: &Kept, locale: &Locale) -> Html {
    let panel = panel(view, Some(kept), locale);
    classed("article", "ask signup").set("aria-labelledby", "sent-title").with(panel).into()
}

fn panel(view: &SignupView, kept: Option<&Kept>, locale: &Locale) -> Tag {
    let page = kept.map_or(HOLE, |kept| kept.page.as_str());
    let by = kept.map(|kept| locale.day(kept.answered_by.0, view.zone.as_str(), view.now.0));
    let by = by.as_deref().unwrap_or(HOLE);
    let either = |joining, asking| view.purpose.either(joining, asking);
    let by = either(locale.sent_by(by), locale.asking_sent_by(by));
    let title = tag("h2").set("id", "sent-title").set("data-when", "sent");
    let title = title.say(if view.aloud {
        locale.sent_slip()
    } else {
        either(locale.sent_title(), locale.asking_sent_title())
    });
    let waits = classed("div", "waits").set("data-when", "waits").set("hidden", "");
    let waits = waits
        .with(tag("h2").set("id", "waits-title").say(either(locale.waits_title(), locale.asking_waits_title())))
        .with(tag("p").set("data-waits", "device").say(either(locale.waits_words(), locale.asking_waits_words())))
        .with(
            tag("p")
                .set("data-waits", "page")
                .set("hidden", "")
                .say(either(locale.waits_open(), locale.asking_waits_open())),
        )
        .with(said("p", "", either(locale.waits_link(), locale.asking_waits_link())));
    let when = tag("p").set("data-when", "sent").set("data-by", "").say(by);
    let link = tag("a").set("data-link", "").set("dir", "ltr").set("translate", "no").set("rel", "noreferrer");
    let link = match kept {
        Some(kept) => {
            let whole = format!("{}#{}", kept.page, kept.access);
            link.set("href", whole.clone()).with(whole)
        }
        None => link.set("target", "_top"),
    };
    let copy = classed("div", "ways unprinted")
        .set("data-ways", "")
        .set("hidden", "")
        .with(button("data-copy-link", say(locale.sent_copy())).set("data-copied", locale.sent_copied().text))
        .with(button("data-print-link", say(locale.sent_print())))
        .with(tag("span").set("role", "status"));
    let picture = classed("div", "qr").set("data-qr", locale.sent_qr().text);
    classed("section", "sent")
        .set("data-sent", "")
        .set("tabindex", "-1")
        .set("aria-labelledby", "sent-title")
        .with(title)
        .with(waits)
        .with(when)
        .with(tag("h3").say(locale.sent_link_title()))
        .with(said("p", "", either(locale.sent_link_words(), locale.asking_link_words())))
        .with(classed("p", "private-link").with(link))
        .with(said("p", "", locale.sent_link_once()))
        .with(said("p", "aside", locale.sent_link_trace()))
        .with(copy)
        .with(picture)
        .with(by_hand(kept, page, locale))
        .with(said("p", "aside", locale.sent_never()))
}

fn button(mark: &'static str, words: Html) -> Tag {
    classed("button", "quiet").set("type", "button").set(mark, "").with(words)
}

/// The codes in groups of five, to be written down. Only a locked request has a second one.
fn by_hand(kept: Option<&Kept>, page: &str, locale: &Locale) -> Html {
    let code = |mark: &'static str, words: &str| {
        classed("p", "code").set("dir", "ltr").set("translate", "no").set(mark, "").with(words.to_owned())
    };
    let written = match kept {
        Some(kept) => row(vec![said("p", "", locale.sent_write_one(page)), code("data-access", &kept.access).into()]),
        None => row(vec![
            tag("p").set("data-how", "both").say(locale.sent_write_how(page)).into(),
            tag("p").set("data-how", "one").set("hidden", "").say(locale.sent_write_one(page)).into(),
            tag("p").set("data-how", "both").say(locale.sent_access()).into(),
            code("data-access", "").into(),
            tag("p").set("data-how", "both").say(locale.sent_reading()).into(),
            code("data-reading", "").set("data-how", "both").into(),
        ]),
    };
    let summary = tag("summary").say(locale.sent_write());
    classed("details", "more by-hand-codes").set_if("open", kept.is_some()).with(summary).with(written).into()
}
