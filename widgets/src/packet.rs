//! The welcome packet. The server draws it whole, and nothing draws it again: in a browser a small script
//! (`npm/src/wakes/packet.ts`) remembers ticks, counts them and brings the buttons to life.
//!
//! All of it stands in one still part (`data-still`), so that the shell can put the server's drawing in another language
//! in its place.

mod agreement;
mod parts;

use i18n::Locale;
use model::{Doc, PacketPartView, PacketSectionView, PacketView, Slug, Tag, Text, minutes_to_read, plain};
use std::collections::BTreeMap;
use yew::prelude::*;

use crate::parts::exit::exit_from;
use crate::parts::words::{is_own, say, text};
use crate::parts::written::{behind, written};
use crate::parts::{languages, link};
use crate::shown::{least, whose};
use crate::ssr::markup;
use crate::{Dress, Scene, Shown, Wakes, Whose};

/// With fewer parts than this nobody needs a list of them.
const FEW: usize = 4;

/// All that a drawing depends on.
struct Drawing<'a> {
    scene: &'a Scene<PacketView>,
    locale: &'a Locale,
    /// The level of the packet's own heading.
    level: u8,
    /// Said on a page that is kept on somebody's device: when that was. It has no forms and no buttons.
    kept: Option<&'a str>,
}

impl Shown for PacketView {
    const WAKES: Wakes = Wakes::Script("packet");
    const SHEET: &'static str = "packet";

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.head.group, "welcome", &self.head.id)
    }

    fn whose(&self) -> Whose<'_> {
        whose!(self.head)
    }

    fn title(&self) -> Option<&Text> {
        Some(&self.head.title)
    }

    fn exit(&self) -> Option<&str> {
        self.head.exit.as_deref()
    }

    /// What nothing in a browser draws is not sent twice.
    fn json(scene: &Scene<PacketView>) -> Result<String, serde_json::Error> {
        least(scene, &scene.view.key)
    }

    async fn draw(scene: Scene<PacketView>, locale: Locale) -> String {
        let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
        let drawing = Drawing { scene: &scene, locale: &locale, level, kept: None };
        let whole = html! { <div class="still" data-still="packet">{ drawing.whole() }</div> };
        markup(whole).await
    }
}

/// The markup of a packet that somebody keeps: it works without a server. `saved` is when that was, in words.
pub async fn draw_to_keep(scene: Scene<PacketView>, locale: Locale, saved: &str) -> String {
    let drawing = Drawing { scene: &scene, locale: &locale, level: 1, kept: Some(saved) };
    markup(drawing.whole()).await
}

impl Drawing<'_> {
    fn whole(&self) -> Html {
        let Drawing { scene: Scene { view, shell, .. }, locale, .. } = self;
        let (tag, dir) = (locale.tag().to_owned(), locale.dir().as_str());
        let form = self.id("form");
        let sections: Vec<&PacketSectionView> =
            view.sections.iter().filter(|section| self.is_for_reader(section)).collect();
        let title = format!("h{}", self.level);
        let minutes = minutes_to_read(self.read(&sections).iter().map(String::as_str));
        let looks = self.kept.is_none().then(|| {
            let action = link::safe(&format!("{}?lang={}", shell.action, locale.tag()));
            html! { <>{ languages::row(shell, locale, &form) }<form id={form.clone()} method="post" {action}></form></> }
        });
        html! {
            <div class="porchlight" lang={tag} {dir}>
                <article class="ask packet" part="ask" aria-labelledby={self.id("title")}>
                    if self.kept.is_none() { { exit_from(&view.head, shell.dress, locale) } }
                    { for looks }
                    <header>
                        <@{title} class="question" id={self.id("title")} tabindex="-1" part="question">{ text(&view.head.title, locale) }</@>
                        if minutes > 0 { <p class="who">{ say(locale.packet_reading(minutes)) }</p> }
                        { for self.kept.map(|saved| self.saved(saved)) }
                    </header>
                    { self.written(&view.head.about, self.level) }
                    { self.contents(&sections) }
                    { for sections.iter().map(|section| self.section(section)) }
                    { self.for_members() }
                    if self.kept.is_none() { { self.tools(&sections) } }
                    <p class="line-cut" data-line-cut="" tabindex="-1" hidden=true>{ say(locale.line_cut()) }</p>
                </article>
            </div>
        }
    }

    fn id(&self, part: &str) -> String {
        format!("welcome-{}-{part}", self.scene.view.head.id)
    }

    /// Whether a part is for readers of this page's language, or of the one they asked for first.
    fn is_for_reader(&self, section: &PacketSectionView) -> bool {
        let first = self.locale.prefs().first().map(Tag::language);
        let reads = |tag: &Tag| is_own(tag.as_str(), self.locale) || Some(tag.language()) == first;
        section.langs.is_empty() || section.langs.iter().any(reads)
    }

    /// All that there is to read.
    fn read(&self, sections: &[&PacketSectionView]) -> Vec<String> {
        let picked = |docs: &BTreeMap<Tag, Doc>| {
            model::pick(docs, self.locale.prefs()).map(|(_, doc)| plain(doc)).unwrap_or_default()
        };
        let short = |text: &Text| crate::parts::words::plain(text, self.locale);
        let mut read = vec![picked(&self.scene.view.head.about)];
        for section in sections {
            read.push(short(&section.title));
            match &section.what {
                PacketPartView::Words { text } => read.push(picked(text)),
                PacketPartView::Agreement(agreement) => read.push(picked(&agreement.text)),
                PacketPartView::Checklist { items } => {
                    read.extend(items.iter().flat_map(|item| [short(&item.text), short(&item.means)]));
                }
                PacketPartView::Contacts { people } => read.extend(
                    people.iter().flat_map(|person| [short(&person.name), short(&person.how), short(&person.hours)]),
                ),
                PacketPartView::Meeting { .. } => {}
            }
        }
        read
    }

    fn written(&self, docs: &BTreeMap<Tag, Doc>, level: u8) -> Html {
        written(docs, self.locale, level)
    }

    fn saved(&self, saved: &str) -> Html {
        let page = &self.scene.shell.page;
        html! {
            <p class="aside">
                { say(self.locale.packet_saved(saved)) }{ " " }{ say(self.locale.packet_saved_from()) }{ " " }
                <a href={link::safe(page)}><bdi>{ page.clone() }</bdi></a>
            </p>
        }
    }

    /// Links to the parts. In somebody's page they would lead elsewhere: what is in a shadow root has no address there.
    fn contents(&self, sections: &[&PacketSectionView]) -> Html {
        if sections.len() < FEW || self.scene.shell.dress == Dress::Embed {
            return Html::default();
        }
        let entry = |section: &&PacketSectionView| {
            let to = format!("#{}", self.id(section.id.as_str()));
            html! { <li><a href={to}>{ text(&section.title, self.locale) }</a></li> }
        };
        html! {
            <nav class="packet-contents" aria-label={self.locale.packet_contents().text}>
                <ol>{ for sections.iter().map(entry) }</ol>
            </nav>
        }
    }

    fn section(&self, section: &PacketSectionView) -> Html {
        let locale = self.locale;
        let (id, heading) = (self.id(section.id.as_str()), format!("h{}", self.level + 1));
        let title = format!("{id}-title");
        let paths: Vec<&str> = section.paths.iter().map(Slug::as_str).collect();
        html! {
            <section class="packet-part" {id} aria-labelledby={title.clone()}>
                <@{heading} id={title}>{ text(&section.title, locale) }</@>
                if section.members_only { <p class="aside">{ say(locale.packet_members_only()) }</p> }
                if !paths.is_empty() { <p class="aside">{ say(locale.packet_for_paths(&locale.list_and(&paths))) }</p> }
                { self.what(section) }
            </section>
        }
    }

    fn what(&self, section: &PacketSectionView) -> Html {
        match &section.what {
            PacketPartView::Words { text } => {
                html! { <div data-words="">{ self.written(text, self.level + 1) }</div> }
            }
            PacketPartView::Checklist { items } => self.checklist(section, items),
            PacketPartView::Agreement(agreement) => self.agreement(section, agreement),
            PacketPartView::Contacts { people } => self.contacts(people),
            PacketPartView::Meeting { next } => self.meeting(section, next.as_ref()),
        }
    }

    /// What somebody with a code would see besides, and the way there.
    fn for_members(&self) -> Html {
        let more = self.scene.view.for_members;
        if more == 0 {
            return Html::default();
        }
        behind(&self.scene.shell, self.locale, self.locale.packet_for_members(more))
    }

    /// What a reader does with the whole packet. The buttons need a script, and are hidden until there is one.
    fn tools(&self, sections: &[&PacketSectionView]) -> Html {
        let Drawing { scene: Scene { shell, .. }, locale, .. } = self;
        let ticks = sections.iter().any(|section| match &section.what {
            PacketPartView::Checklist { .. } => true,
            PacketPartView::Agreement(_) => self.is_public(),
            _ => false,
        });
        let save = link::safe(&format!("{}/saved.html?lang={}", shell.page, locale.tag()));
        html! {
            <footer class="packet-tools">
                if ticks {
                    <p class="aside" data-asleep="">{ say(locale.packet_not_kept()) }</p>
                    <p class="aside" data-awake="" hidden=true>{ say(locale.packet_kept()) }</p>
                }
                <p><a href={save} download="">{ say(locale.packet_save()) }</a></p>
                <div class="packet-buttons">
                    <button class="quiet" type="button" hidden=true data-do="print">{ say(locale.packet_print()) }</button>
                    <button class="quiet" type="button" hidden=true data-do="copy" data-said={locale.packet_copied().text}>
                        { say(locale.packet_copy()) }
                    </button>
                    if ticks {
                        <button class="quiet" type="button" hidden=true data-do="reset" data-said={locale.packet_was_reset().text}>
                            { say(locale.packet_reset()) }
                        </button>
                    }
                </div>
                <p class="aside" role="status" data-status=""></p>
            </footer>
        }
    }

    fn is_public(&self) -> bool {
        self.scene.view.head.viewer.role.is_none()
    }
}
