//! The starter pack. The server draws it whole; a small script (`npm/src/wakes/pack.ts`) remembers on the device where the
//! reader is and what they have done, puts the right way first, and brings more of a long list.
//!
//! All of it stands in one still part (`data-still`), so that the shell can put the server's drawing in another language
//! in its place. Without a script all of it works too: the server draws the links, and where the reader is goes along in the
//! addresses of the list's other parts, kept nowhere.

mod entry;
mod iam;
mod paper;
mod suggest;
mod take;
mod way;

pub use paper::pack_on_paper;

use i18n::Locale;
use model::pack::{PACK_ENTRIES_AT_ONCE, PackAttempt, PackEntryView, PackSectionView, PackView, Purpose, Software};
use model::{Refusal, Slug, Text};
use yew::prelude::*;

use crate::parts::exit::exit_from;
use crate::parts::refused::refused;
use crate::parts::words::{say, text};
use crate::parts::written::{behind, written};
use crate::parts::{field, languages, link};
use crate::shown::{least, whose};
use crate::ssr::markup;
use crate::{Dress, Scene, Shown, Wakes, Whose};

/// All that a drawing depends on.
struct Drawing<'a> {
    scene: &'a Scene<PackView>,
    locale: &'a Locale,
    /// The level of the pack's own heading.
    level: u8,
}

impl Shown for PackView {
    const WAKES: Wakes = Wakes::Script("pack");
    const SHEET: &'static str = "pack";

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.head.group, "starter-pack", &self.head.id)
    }

    fn whose(&self) -> Whose<'_> {
        whose!(self.head)
    }

    fn title(&self) -> Option<&Text> {
        (self.purpose == Purpose::Follow).then_some(&self.head.title)
    }

    fn exit(&self) -> Option<&str> {
        self.head.exit.as_deref()
    }

    /// What nothing in a browser draws is not sent twice.
    fn json(scene: &Scene<PackView>) -> Result<String, serde_json::Error> {
        least(scene, &scene.view.key)
    }

    async fn draw(scene: Scene<PackView>, locale: Locale) -> String {
        let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
        let drawing = Drawing { scene: &scene, locale: &locale, level };
        let whole = html! { <div class="still" data-still="pack">{ drawing.whole() }</div> };
        markup(whole).await
    }
}

impl Drawing<'_> {
    fn whole(&self) -> Html {
        let Drawing { scene: Scene { view, shell, .. }, locale, level } = self;
        let (tag, dir) = (locale.tag().to_owned(), locale.dir().as_str());
        let (form, heading) = (self.id("form"), format!("h{level}"));
        html! {
            <div class="porchlight" lang={tag} {dir}>
                <article class="ask pack" part="ask" aria-labelledby={self.id("title")} data-total={view.total.to_string()}
                    data-says={self.says()}>
                    { exit_from(&view.head, shell.dress, locale) }
                    { languages::row(shell, locale, &form) }
                    <form id={form} method="post" action={self.action()}>{ self.iam_kept() }</form>
                    <header>
                        <@{heading} class="question" id={self.id("title")} tabindex="-1" part="question">{ text(&view.head.title, locale) }</@>
                        if self.blocks() { <p class="who">{ say(locale.packs_block()) }</p> }
                    </header>
                    { written(&view.head.about, locale, *level) }
                    { self.outcome() }
                    { self.checked_alike() }
                    if view.total > 0 {
                        if !self.blocks() { { self.iam() } }
                        { self.take() }
                        { self.contents() }
                        { self.done() }
                        { self.before() }
                        { for view.sections.iter().filter(|section| !section.entries.is_empty()).map(|s| self.section(s)) }
                        { self.more() }
                        { self.to_files() }
                        { self.ticks() }
                        if self.can_be_taken_out() { { self.take_out_form() } }
                    } else {
                        <p>{ say(locale.packs_empty()) }</p>
                    }
                    if view.for_members > 0 { { behind(shell, locale, locale.packs_for_members(view.for_members)) } }
                    { self.suggest() }
                    <p class="aside" role="status" data-status=""></p>
                    <p class="line-cut" data-line-cut="" tabindex="-1" hidden=true>{ say(locale.line_cut()) }</p>
                </article>
            </div>
        }
    }

    fn id(&self, part: &str) -> String {
        format!("starter-pack-{}-{part}", self.scene.view.head.id)
    }

    /// Whether it is a list to keep away from.
    fn blocks(&self) -> bool {
        self.scene.view.purpose == Purpose::Block
    }

    fn dress(&self) -> Dress {
        self.scene.shell.dress
    }

    /// Where forms are sent: back to the same entries.
    fn action(&self) -> Option<AttrValue> {
        let from = self.scene.view.from;
        let from = if from > 0 { format!("&from={from}") } else { String::new() };
        link::safe(&format!("{}?lang={}{from}", self.scene.shell.action, self.locale.tag()))
    }

    /// The same, for a form that does not say where the reader is.
    fn action_along(&self) -> Option<AttrValue> {
        link::safe(&format!("{}{}", self.action()?, self.along()))
    }

    /// What the reader said of where they are, as an address says it: it goes along to other parts of the list, and nowhere else.
    fn along(&self) -> String {
        let Some((on, server, runs)) = self.scene.view.iam.as_ref().map(iam::parts) else { return String::new() };
        match server {
            "" => format!("&on={on}"),
            // A name of any script; the browser writes it as addresses are written.
            server => format!("&on={on}&server={server}&runs={runs}"),
        }
    }

    /// Another part of the list, in this dress.
    fn from(&self, from: u64) -> Option<AttrValue> {
        let shell = &self.scene.shell;
        // In an element a link leads to the page: a fragment by itself is nothing to read.
        let to = if shell.dress == Dress::Embed { &shell.page } else { &shell.action };
        link::safe(&format!("{to}?lang={}&from={from}{}", self.locale.tag(), self.along()))
    }

    /// What every form sends. What it does is a field and no button's: the script sends it without a button.
    fn fields(&self, does: &'static str) -> Html {
        html! {
            <>
                { field::hidden("do", does.to_owned()) }
                { field::hidden("key", self.scene.view.key.clone()) }
            </>
        }
    }

    /// What came of asking to be taken out, where no entry can say it.
    fn outcome(&self) -> Html {
        let Some(PackAttempt::TakenOut { entry, after, refusal }) = &self.scene.view.attempt else {
            return Html::default();
        };
        match refusal {
            None if after.as_ref().is_some_and(|after| self.is_here(after)) => Html::default(),
            None => self.taken_out(),
            Some(_) if self.is_here(entry) => Html::default(),
            Some(refusal) => self.refused(*refusal),
        }
    }

    /// Stands where the entry was, if that can be said. The script takes it, and puts it there in any case.
    fn taken_out(&self) -> Html {
        html! {
            <div class="own" tabindex="-1" data-focus="" autofocus=true data-done="">
                <p class="own-said">{ say(self.locale.packs_taken_out()) }</p>
            </div>
        }
    }

    /// An entry, and in the place of one that came after it what became of that.
    fn entry_and_after(&self, entry: &PackEntryView, titled: bool) -> Html {
        let gone = match &self.scene.view.attempt {
            Some(PackAttempt::TakenOut { after, refusal: None, .. }) => after.as_ref() == Some(&entry.id),
            _ => false,
        };
        html! {
            <>
                { self.entry(entry, titled) }
                if gone { <li class="entry">{ self.taken_out() }</li> }
            </>
        }
    }

    fn refused(&self, refusal: Refusal) -> Html {
        refused(Some(refusal), &self.id("refusal"), self.locale, true)
    }

    fn is_here(&self, entry: &Slug) -> bool {
        self.scene.view.sections.iter().flat_map(|section| &section.entries).any(|here| here.id == *entry)
    }

    /// Links to the sections. In somebody's page they would lead elsewhere: what is in a shadow root has no address there.
    fn contents(&self) -> Html {
        let view = &self.scene.view;
        let named: Vec<(&Slug, &PackSectionView)> =
            view.sections.iter().filter_map(|section| Some((section.id.as_ref()?, section))).collect();
        if named.len() < 2 || self.dress() == Dress::Embed {
            return Html::default();
        }
        let mut before =
            view.sections.iter().filter(|section| section.id.is_none()).map(|none| none.total).sum::<u64>();
        let entry = |(id, section): (&Slug, &PackSectionView)| {
            let from = before;
            before += section.total;
            // It stands on this page, or on another one.
            let to = if section.entries.is_empty() {
                self.from(from)
            } else {
                Some(AttrValue::from(format!("#{}", self.section_id(id))))
            };
            html! { <li><a href={to}>{ text(&section.title, self.locale) }</a></li> }
        };
        html! {
            <nav class="pack-contents" aria-label={self.locale.packs_contents().text}>
                <ul>{ for named.into_iter().map(entry) }</ul>
            </nav>
        }
    }

    fn section_id(&self, id: &Slug) -> String {
        self.id(&format!("section-{id}"))
    }

    fn section(&self, section: &PackSectionView) -> Html {
        let part = section.id.as_ref().map(Slug::to_string).unwrap_or_default();
        let entries = html! {
            <ul class="entries" data-list="">{ for section.entries.iter().map(|entry| self.entry_and_after(entry, section.id.is_some())) }</ul>
        };
        let of = section.total.to_string();
        let Some(id) = &section.id else {
            return html! { <section data-part={part} data-of={of}>{ entries }</section> };
        };
        let (heading, id) = (format!("h{}", self.level + 1), self.section_id(id));
        let title = format!("{id}-title");
        html! {
            <section class="pack-section" {id} aria-labelledby={title.clone()} data-part={part.clone()} data-of={of}>
                <div class="pack-section-head">
                    <@{heading} id={title.clone()}>{ text(&section.title, self.locale) }</@>
                    { self.choose("section", part, self.locale.packs_choose_section(), &title) }
                </div>
                { entries }
            </section>
        }
    }

    fn before(&self) -> Html {
        let from = self.scene.view.from;
        if from == 0 {
            return Html::default();
        }
        let to = self.from(from.saturating_sub(PACK_ENTRIES_AT_ONCE as u64));
        html! { <p><a class="way" href={to}>{ say(self.locale.packs_before()) }</a></p> }
    }

    fn more(&self) -> Html {
        let Some(next) = self.scene.view.next else { return Html::default() };
        html! { <p data-more=""><a class="way" href={self.from(next)}>{ say(self.locale.packs_more()) }</a></p> }
    }

    /// How much the reader has done of it; only their device knows. Until it says so, what else there is to know stands there.
    fn done(&self) -> Html {
        let said = if self.blocks() {
            self.locale.packs_kept_away_of("{done}", "{all}")
        } else {
            self.locale.packs_followed_of("{done}", "{all}")
        };
        html! {
            <div class="pack-count">
                <p class="aside" data-asleep="kept">{ say(self.locale.packs_new_tab()) }</p>
                <p role="status" hidden=true data-awake="kept" data-count={said.text}></p>
            </div>
        }
    }

    fn ticks(&self) -> Html {
        html! {
            <p class="aside" hidden=true data-awake="kept">
                { say(self.locale.packs_ticks_kept()) }{ " " }
                <button class="quiet" type="button" data-do="forget-ticks" data-said={self.locale.packs_ticks_forgotten().text}>
                    { say(self.locale.packs_ticks_forget()) }
                </button>
            </p>
        }
    }

    /// What the script says in its own time, in the reader's language.
    fn says(&self) -> String {
        let locale = self.locale;
        let ways: serde_json::Map<String, serde_json::Value> = Software::ALL
            .into_iter()
            .filter_map(|runs| Some((runs.as_str().to_owned(), runs.template()?.into())))
            .collect();
        serde_json::json!({
            "ways": ways,
            "follow": locale.packs_follow_on("{server}").text,
            "bridge": locale.packs_follow_bridge("{server}").text,
            "copied": locale.packs_copied().text,
            "iam": {
                "": locale.packs_iam_where().text,
                "bluesky": locale.packs_iam_is_bluesky().text,
                "fediverse": locale.packs_iam_is_fediverse("{server}").text,
                "neither": locale.packs_iam_is_neither().text,
            },
        })
        .to_string()
    }
}
