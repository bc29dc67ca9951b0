//! The FAQ. The server draws it whole, with nothing but HTML in it: `<details>` that open, links to more of them, a form
//! that searches. In a browser a small script (`npm/src/wakes/faq.ts`) opens what an address names, searches on the device
//! and brings what is not there yet; it draws nothing that is not the server's but what it found.
//!
//! All of it stands in one still part (`data-still`), so that the shell can put the server's drawing in another language
//! in its place. Within that, `data-all` holds the questions and `data-found` what was searched for.

mod entry;
mod found;
mod suggest;

use i18n::Locale;
use model::faq::{FaqEntryView, FaqSectionView, FaqView};
use model::{Slug, Text};
use yew::prelude::*;

use crate::parts::exit::exit_from;
use crate::parts::words::{plain, say, text};
use crate::parts::written::{behind, way_in, written};
use crate::parts::{languages, link};
use crate::shown::{least, whose};
use crate::ssr::markup;
use crate::{Dress, Scene, Shown, Wakes, Whose};

/// With fewer sections than this nobody needs a list of them.
const FEW: usize = 3;

/// All that a drawing depends on.
struct Drawing<'a> {
    scene: &'a Scene<FaqView>,
    locale: &'a Locale,
    /// The level of the FAQ's own heading.
    level: u8,
}

impl Shown for FaqView {
    const WAKES: Wakes = Wakes::Script("faq");
    const SHEET: &'static str = "faq";
    const FINDS: bool = true;

    fn address(&self) -> (&Slug, &'static str, &Slug) {
        (&self.head.group, "faq", &self.head.id)
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
    fn json(scene: &Scene<FaqView>) -> Result<String, serde_json::Error> {
        least(scene, &scene.view.key)
    }

    async fn draw(scene: Scene<FaqView>, locale: Locale) -> String {
        let level = if scene.shell.dress == Dress::Embed { 2 } else { 1 };
        let drawing = Drawing { scene: &scene, locale: &locale, level };
        let whole = html! { <div class="still" data-still="faq">{ drawing.whole() }</div> };
        markup(whole).await
    }
}

impl Drawing<'_> {
    fn whole(&self) -> Html {
        let Drawing { scene: Scene { view, shell, .. }, locale, .. } = self;
        let (tag, dir) = (locale.tag().to_owned(), locale.dir().as_str());
        let title = format!("h{}", self.level);
        html! {
            <div class="porchlight" lang={tag} {dir}>
                <article class="ask faq" part="ask" aria-labelledby={self.id("title")} data-faq={view.head.id.to_string()}
                    data-untraced={view.head.exit.as_ref().map(|_| "")}>
                    { exit_from(&view.head, shell.dress, locale) }
                    // The first button of a form is what the Enter key presses: it must search, not switch the language.
                    <button class="by-enter" type="submit" form={self.id("form")} name="do" value="search" tabindex="-1" aria-hidden="true"></button>
                    { languages::row(shell, locale, &self.id("form")) }
                    <header>
                        <@{title} class="question" id={self.id("title")} tabindex="-1" part="question">{ text(&view.head.title, locale) }</@>
                    </header>
                    { written(&view.head.about, locale, self.level) }
                    { self.missing() }
                    { self.search() }
                    { self.found() }
                    { self.all() }
                    { self.ask() }
                    { self.for_members() }
                    { self.suggest(None, "") }
                    { self.take() }
                    <p class="line-cut" data-line-cut="" tabindex="-1" hidden=true>{ say(locale.line_cut()) }</p>
                </article>
            </div>
        }
    }

    /// A part's name within the page. An entry's begins otherwise, so that no question can be called like a part.
    fn id(&self, part: &str) -> String {
        format!("in-faq-{}-{part}", self.scene.view.head.id)
    }

    /// An entry's anchor.
    fn anchor(&self, entry: &Slug) -> String {
        format!("faq-{}-{entry}", self.scene.view.head.id)
    }

    /// This FAQ again, with something else asked of it, in the dress that it has. On somebody's website a link leads to its own page,
    /// unless the script is awake and fetches what stands there.
    fn again(&self, query: &str) -> Option<AttrValue> {
        let shell = &self.scene.shell;
        let base = if shell.dress == Dress::Embed { &shell.page } else { &shell.action };
        let join = if query.is_empty() { "" } else { "&" };
        let (query, hash) =
            query.split_once('#').map_or((query, String::new()), |(query, hash)| (query, format!("#{hash}")));
        link::safe(&format!("{base}?lang={}{join}{query}{hash}", self.locale.tag()))
    }

    /// The questions of this page, by sections, and the ways to the others.
    fn all(&self) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        if view.found.is_some() {
            return html! { <div class="faq-all" data-all=""></div> };
        }
        let on_page = u64::try_from(model::faq::ENTRIES_AT_ONCE).unwrap_or(u64::MAX);
        let earlier = (view.from > 0).then(|| self.again(&format!("from={}", view.from.saturating_sub(on_page))));
        let later = view.next.map(|next| self.again(&format!("from={next}")));
        html! {
            <div class="faq-all" data-all="">
                { self.contents() }
                if view.total == 0 { <p>{ say(locale.faq_empty()) }</p> }
                if let Some(to) = earlier { <p data-earlier=""><a class="way" href={to}>{ say(locale.faq_earlier()) }</a></p> }
                { for view.sections.iter().filter(|section| !section.entries.is_empty()).map(|section| self.section(section)) }
                if let Some(to) = later { <p data-more=""><a class="way" href={to}>{ say(locale.faq_more()) }</a></p> }
            </div>
        }
    }

    /// Links to the sections, of this page or of another.
    fn contents(&self) -> Html {
        let sections = &self.scene.view.sections;
        if sections.len() < FEW {
            return Html::default();
        }
        let entry = |section: &FaqSectionView| {
            let id = section.id.as_ref()?;
            let anchor = self.section_id(Some(id));
            // In a shadow root an anchor alone would lead elsewhere.
            let here = !section.entries.is_empty() && self.scene.shell.dress != Dress::Embed;
            let to =
                if here { Some(format!("#{anchor}").into()) } else { self.again(&format!("section={id}#{anchor}")) };
            Some(
                html! { <li><a href={to} data-section={id.to_string()}>{ text(&section.title, self.locale) }</a></li> },
            )
        };
        html! {
            <nav class="faq-contents" aria-label={self.locale.faq_contents().text}>
                <ul>{ for sections.iter().filter_map(entry) }</ul>
            </nav>
        }
    }

    fn section_id(&self, section: Option<&Slug>) -> String {
        self.id(&format!("section-{}", section.map_or("", Slug::as_str)))
    }

    fn section(&self, section: &FaqSectionView) -> Html {
        let id = self.section_id(section.id.as_ref());
        let part = section.id.as_ref().map(Slug::to_string).unwrap_or_default();
        let heading = format!("h{}", self.level + 1);
        let titled = !section.title.is_empty();
        let level = self.level + if titled { 2 } else { 1 };
        let labelled = titled.then(|| id.clone());
        html! {
            <section class="faq-section" data-part={part} aria-labelledby={labelled}>
                if titled { <@{heading} {id} tabindex="-1">{ text(&section.title, self.locale) }</@> }
                <div class="faq-list" data-list="">{ for section.entries.iter().map(|entry| self.entry(entry, level)) }</div>
            </section>
        }
    }

    fn for_members(&self) -> Html {
        let Scene { view, shell, .. } = self.scene;
        if view.for_members == 0 {
            return Html::default();
        }
        behind(shell, self.locale, self.locale.faq_for_members(view.for_members))
    }

    /// In the place of an answer that the address named and that is not here. Awake, the script shows it.
    fn missing(&self) -> Html {
        let Scene { view, shell, .. } = self.scene;
        let said = self.locale.faq_missing();
        // The same whether that answer is for members or gone.
        let way = (view.for_members > 0).then(|| way_in(shell, self.locale));
        let focus = view.missing.then_some("");
        html! {
            <div class="instead" tabindex="-1" hidden={!view.missing} data-missing="" data-focus={focus}>
                <p>{ say(said) }</p>
                { for way }
            </div>
        }
    }

    /// The way to the form on which a reader asks the group; about an entry, if one is named. Which one stands behind the `#`,
    /// where no server reads it: what is asked is sealed. What only members read stands in no address; where a
    /// group wants a quick exit, nothing stands in one that a browser would show.
    fn ask_address(&self, about: Option<&FaqEntryView>) -> Option<AttrValue> {
        let Scene { view, shell, .. } = self.scene;
        let form = view.asks.as_ref()?;
        let origin = shell.page.strip_suffix(&format!("/{}/faq/{}", view.head.group, view.head.id))?;
        let framed = if shell.dress == Dress::Frame { "/frame" } else { "" };
        let in_frame = shell.dress == Dress::Embed && view.framed;
        let about = about.filter(|entry| !entry.members_only && (in_frame || view.head.exit.is_none()));
        let about = about.map(|entry| format!("#about={}/{}", view.head.id, entry.id)).unwrap_or_default();
        let (group, faq, lang) = (&view.head.group, &view.head.id, self.locale.tag());
        link::safe(&format!("{origin}{framed}/{group}/signup/{form}?lang={lang}&faq={faq}{about}"))
    }

    /// On a site that may hold it the form comes in a frame, in the place of this (`npm/src/framed.ts`).
    fn ask(&self) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let Some(to) = self.ask_address(None) else { return Html::default() };
        let heading = format!("h{}", self.level + 1);
        let framed = self.scene.shell.dress == Dress::Embed && view.framed;
        let named = framed.then(|| locale.faq_ask_frame(&plain(&view.head.group_name, locale)).text);
        html! {
            <section class="faq-ask" aria-labelledby={self.id("ask")} data-ask={named}>
                <@{heading} id={self.id("ask")}>{ say(locale.faq_ask_title()) }</@>
                <p>{ say(locale.faq_ask_how()) }</p>
                <p><a class="way" href={to} data-asks="">{ say(locale.faq_ask()) }</a></p>
                <p hidden=true data-asking="">
                    <button class="quiet" type="button" data-do="close">{ say(locale.faq_ask_close()) }</button>
                </p>
            </section>
        }
    }

    /// Files, and the page for printing: all that this reader may see, whatever is on this page.
    fn take(&self) -> Html {
        let Scene { view, shell, .. } = self.scene;
        let locale = self.locale;
        if view.total == 0 {
            return Html::default();
        }
        let target = (shell.dress == Dress::Frame).then_some("_top");
        let to = |file: &str| link::safe(&format!("{}/{file}?lang={}", shell.page, locale.tag()));
        let file = |name: &str, said| html! { <li><a href={to(name)} download="">{ say(said) }</a></li> };
        html! {
            <details class="again faq-take">
                <summary>{ say(locale.faq_take()) }</summary>
                <ul>
                    <li><a href={to("print")} {target}>{ say(locale.faq_print()) }</a></li>
                    { file("faq.md", locale.faq_file_markdown()) }
                    { file("faq.csv", locale.faq_file_table()) }
                    { file("faq.html", locale.faq_file_page()) }
                </ul>
            </details>
        }
    }
}
