//! Searching: a form that the server answers, and the place for what was found. Awake, the script searches on the device and
//! writes into the same place, with the sentences that came with it.

use model::faq::FaqFound;
use yew::prelude::*;

use super::Drawing;
use crate::parts::link;
use crate::parts::words::say;

impl Drawing<'_> {
    /// Its fields are also what a switch of the language sends, so that the words stay.
    pub(super) fn search(&self) -> Html {
        let Drawing { scene, locale, .. } = self;
        let action = link::safe(&format!("{}?lang={}", scene.shell.action, locale.tag()));
        let words = scene.view.found.as_ref().map(|found| found.words.clone()).unwrap_or_default();
        let input = self.id("words");
        if scene.view.total == 0 && scene.view.found.is_none() {
            return html! { <form id={self.id("form")} method="post" {action}></form> };
        }
        html! {
            <form class="faq-search" role="search" id={self.id("form")} method="post" {action}>
                <label class="label" for={input.clone()}>{ say(locale.faq_search()) }</label>
                <div class="faq-field">
                    <input id={input} type="search" name="words" maxlength="200" dir="auto" autocomplete="off" spellcheck="false"
                        aria-describedby={self.id("count")} value={words} />
                    <button class="way" type="submit" name="do" value="search">{ say(locale.faq_search_button()) }</button>
                </div>
            </form>
        }
    }

    /// What was found, or the empty place for it. The sentence that counts is a region that screen readers listen to.
    pub(super) fn found(&self) -> Html {
        let Drawing { scene, locale, level } = self;
        let found = scene.view.found.as_ref();
        let shown = found.map(|found| self.counted(found));
        // Numbers are put into these by the script.
        let (said, best) = (locale.faq_found("{n}").text, locale.faq_found_best("{n}").text);
        let focus = found.map(|_| "");
        html! {
            <div class="faq-found">
                <p class="faq-count" role="status" id={self.id("count")} tabindex="-1" data-count="" data-focus={focus} data-said={said} data-best={best}
                    data-nothing={locale.faq_found_nothing().text} data-ready={locale.faq_getting_ready().text}>{ for shown }</p>
                <div class="faq-list" data-found="">
                    { for found.iter().flat_map(|found| &found.entries).map(|entry| self.entry(entry, level + 1)) }
                </div>
                <p hidden={found.is_none()} data-leave="">
                    <a class="way" href={self.again("")}>{ say(locale.faq_all()) }</a>
                </p>
            </div>
        }
    }

    fn counted(&self, found: &FaqFound) -> Html {
        let (locale, listed) = (self.locale, u64::try_from(found.entries.len()).unwrap_or(u64::MAX));
        if found.total == 0 {
            return say(locale.faq_found_nothing());
        }
        let number = |n: u64| locale.number(i64::try_from(n).unwrap_or(i64::MAX));
        let best =
            (found.total > listed).then(|| html! { <>{ " " }{ say(locale.faq_found_best(&number(listed))) }</> });
        html! { <>{ say(locale.faq_found(&number(found.total))) }{ for best }</> }
    }
}
