//! A question and its answer: a `<details>` whose summary is the question, as a heading.

use model::Role;
use model::faq::{FaqEntryView, FaqLink, Reviewed};
use yew::prelude::*;

use super::Drawing;
use crate::Dress;
use crate::parts::link;
use crate::parts::words::{marked, say, text};
use crate::parts::written::written;

impl Drawing<'_> {
    /// `level` is that of its heading.
    pub(super) fn entry(&self, entry: &FaqEntryView, level: u8) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let open = view.opened.as_ref() == Some(&entry.id);
        let heading = format!("h{level}");
        // As the script draws what it found (`npm/src/faq/results.ts`).
        let found = entry.hit.as_ref();
        let question = found.map_or_else(|| text(&entry.question, locale), |hit| marked(&hit.question, locale));
        let excerpt = found.and_then(|hit| hit.excerpt.as_ref());
        html! {
            <details class="faq-entry" id={self.anchor(&entry.id)} data-entry={entry.id.to_string()} {open}>
                <summary>
                    <span class="faq-words">
                        <@{heading} class="faq-question">{ question }</@>
                        if let Some(words) = excerpt { <span class="faq-excerpt">{ marked(words, locale) }</span> }
                        if entry.members_only { <span class="aside">{ say(locale.packet_members_only()) }</span> }
                    </span>
                    { chevron() }
                </summary>
                <div class="faq-answer" data-answer="">
                    if entry.stale { <p class="faq-stale">{ say(locale.faq_stale()) }</p> }
                    { written(&entry.answer, locale, level) }
                    { self.related(&entry.related) }
                    { self.beneath(entry) }
                </div>
            </details>
        }
    }

    fn related(&self, related: &[FaqLink]) -> Html {
        if related.is_empty() {
            return Html::default();
        }
        let row = |other: &FaqLink| {
            let to = self.again(&format!("answer={0}#{1}", other.id, self.anchor(&other.id)));
            html! { <li><a href={to} data-to={other.id.to_string()}>{ text(&other.question, self.locale) }</a></li> }
        };
        html! {
            <div class="faq-related">
                <p class="aside">{ say(self.locale.faq_related()) }</p>
                <ul>{ for related.iter().map(row) }</ul>
            </div>
        }
    }

    /// Who looked at it when, its own address, and whether it helped. What needs a script is hidden until there is one.
    fn beneath(&self, entry: &FaqEntryView) -> Html {
        let (shell, locale) = (&self.scene.shell, self.locale);
        // The address that people share: it opens this answer, script or not.
        let own = format!("{}?answer={}#{}", shell.page, entry.id, self.anchor(&entry.id));
        let target = (shell.dress == Dress::Frame).then_some("_top");
        let no = self.ask_address(Some(entry));
        // Awake, it leads to no other address where none may say what is read.
        let here = self.scene.view.head.exit.as_ref().map(|_| entry.id.to_string());
        html! {
            <div class="faq-beneath aside">
                if let Some(reviewed) = &entry.reviewed { <p>{ say(self.reviewed(reviewed)) }</p> }
                <p>
                    <a href={link::safe(&own)} {target} data-asleep="" data-to={here}>{ say(locale.faq_link()) }</a>
                    <button class="quiet" type="button" hidden=true data-do="copy" data-copy={own} data-said={locale.faq_copied().text}>
                        { say(locale.faq_copy()) }
                    </button>
                </p>
                if let Some(no) = no {
                    <p class="faq-helpful">
                        <span>{ say(locale.faq_helpful()) }</span>
                        <button class="quiet" type="button" hidden=true data-do="helped" data-said={locale.faq_helpful_thanks().text}>
                            { say(locale.faq_helpful_yes()) }
                        </button>
                        <a href={no} data-asks="">{ say(locale.faq_helpful_no()) }</a>
                    </p>
                }
                <p role="status" data-status=""></p>
                { self.suggest(Some(entry), &crate::parts::words::plain(&entry.question, locale)) }
            </div>
        }
    }

    fn reviewed(&self, Reviewed { on, by }: &Reviewed) -> i18n::Said {
        let day = self.locale.day(on.noon().0, "UTC", self.scene.view.head.now.0);
        match by {
            Role::Member => self.locale.faq_reviewed_member(&day),
            Role::Greeter => self.locale.faq_reviewed_greeter(&day),
            Role::Organiser => self.locale.faq_reviewed_organiser(&day),
        }
    }
}

/// The sign that says whether it is open; the browser says it in words.
fn chevron() -> Html {
    html! {
        <svg class="faq-chevron" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
            <path d="M4 7l6 6 6-6" />
        </svg>
    }
}
