//! Taking the list along: which entries, and in which file. Without a script the ticks go along with the form; in somebody's
//! page only the script can send them, so there they wait for it.

use i18n::Said;
use model::pack::KnownBy;
use model::pack::formats::Format;
use yew::prelude::*;

use super::Drawing;
use crate::Dress;
use crate::parts::words::say;
use crate::parts::{field, link};

/// The kinds of files, in the order in which they are offered.
const OFFERED: [Format; 11] = [
    Format::MastodonFollowing,
    Format::MastodonLists,
    Format::MastodonBlocks,
    Format::MastodonDomainBlocks,
    Format::Opml,
    Format::Bluesky,
    Format::Fedidevs,
    Format::Collection,
    Format::Plain,
    Format::Markdown,
    Format::Porchlight,
];

impl Drawing<'_> {
    pub(super) fn take(&self) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let files: Vec<Format> = OFFERED.into_iter().filter(|file| self.offers(*file)).collect();
        let print = link::safe(&format!("{}/print?lang={}", self.scene.shell.page, locale.tag()));
        let target = (self.dress() != Dress::Page).then_some("_blank");
        html! {
            <details class="again take-along" data-take="">
                <summary>{ say(locale.packs_take()) }</summary>
                <div class="take-how">
                    <p>{ say(locale.packs_take_how()) }</p>
                    <div class="take-choose" hidden=true data-awake="">
                        <button class="quiet" type="button" data-do="all">{ say(locale.packs_choose_all()) }</button>
                        <button class="quiet" type="button" data-do="none">{ say(locale.packs_choose_none()) }</button>
                        <span class="aside" role="status" data-chosen={locale.packs_chosen_of("{done}", "{all}").text}
                            data-all={locale.number(view.total)}></span>
                    </div>
                    if self.dress() != Dress::Embed {
                        <form id={self.id("take")} method="get" action={self.file(files.first().copied())}>
                            { field::hidden("lang", locale.tag().to_owned()) }
                        </form>
                    }
                    <ul class="files">{ for files.into_iter().map(|file| self.file_way(file)) }</ul>
                    <p><a class="print-way" href={print} {target} rel="noopener">{ say(locale.packs_print()) }</a></p>
                </div>
            </details>
        }
    }

    /// Whether anything would stand in that file. What is not on this page is not known: then it is offered.
    fn offers(&self, file: Format) -> bool {
        let view = &self.scene.view;
        if file.purpose().is_some_and(|purpose| purpose != view.purpose) {
            return false;
        }
        let whole = view.from == 0 && view.next.is_none();
        let mut known = view.sections.iter().flat_map(|section| &section.entries).flat_map(|entry| &entry.known_by);
        let fits = |known: &KnownBy| match file {
            Format::MastodonDomainBlocks => matches!(known, KnownBy::Domain { .. }),
            Format::Opml => matches!(known, KnownBy::Feed { .. }),
            Format::Bluesky => matches!(known, KnownBy::Bluesky { .. }),
            Format::Plain => matches!(known, KnownBy::Fediverse { .. } | KnownBy::Bluesky { .. }),
            Format::Porchlight | Format::Markdown => true,
            _ => matches!(known, KnownBy::Fediverse { .. }),
        };
        !whole || known.any(fits)
    }

    fn file(&self, file: Option<Format>) -> Option<AttrValue> {
        link::safe(&format!("{}/{}", self.scene.shell.page, file?.file()?))
    }

    /// A button of the form, so that the ticks go along; in somebody's page, where a form of ours goes elsewhere, a link.
    fn file_way(&self, file: Format) -> Html {
        let Some((name, help)) = self.says_of(file) else { return Html::default() };
        let to = self.file(Some(file));
        let id = self.id(&format!("file-{}", file.file().unwrap_or_default().replace('.', "-")));
        html! {
            <li>
                if self.dress() == Dress::Embed {
                    <a class="file" href={to.clone()} download="" rel="noopener" data-file={to} aria-describedby={id.clone()}>{ say(name) }</a>
                } else {
                    <button class="quiet file" type="submit" form={self.id("take")} formaction={to.clone()} data-file={to}
                        aria-describedby={id.clone()}>
                        { say(name) }
                    </button>
                }
                <span class="aside" {id}>
                    { say(help) }
                    if matches!(file, Format::MastodonFollowing | Format::MastodonLists) {
                        { " " }<b>{ say(self.locale.packs_merge()) }</b>
                    }
                </span>
            </li>
        }
    }

    /// None for a kind that is only read.
    fn says_of(&self, file: Format) -> Option<(Said, Said)> {
        let locale = self.locale;
        Some(match file {
            Format::MastodonFollowing => (locale.packs_file_following(), locale.packs_file_following_help()),
            Format::MastodonLists => (locale.packs_file_lists(), locale.packs_file_lists_help()),
            Format::MastodonBlocks => (locale.packs_file_blocks(), locale.packs_file_blocks_help()),
            Format::MastodonDomainBlocks => (locale.packs_file_domains(), locale.packs_file_domains_help()),
            Format::MastodonCollection => return None,
            Format::Opml => (locale.packs_file_opml(), locale.packs_file_opml_help()),
            Format::Bluesky => (locale.packs_file_bluesky(), locale.packs_file_bluesky_help()),
            Format::Fedidevs => (locale.packs_file_fedidevs(), locale.packs_file_fedidevs_help()),
            Format::Collection => (locale.packs_file_collection(), locale.packs_file_collection_help()),
            Format::Plain => (locale.packs_file_text(), locale.packs_file_text_help()),
            Format::Markdown => (locale.packs_file_markdown(), locale.packs_file_markdown_help()),
            Format::Porchlight => (locale.packs_file_whole(), locale.packs_file_whole_help()),
        })
    }

    /// A tick for what goes into the files. In somebody's page it waits for the script.
    pub(super) fn choose(&self, name: &'static str, value: String, said: Said) -> Html {
        let waits = self.dress() == Dress::Embed;
        let form = (!waits).then(|| self.id("take"));
        html! {
            <label class="tick pick" hidden={waits} data-awake={waits.then_some("")}>
                <input type="checkbox" {name} {value} {form} autocomplete="off" data-pick="" />
                <span>{ say(said) }</span>
            </label>
        }
    }
}
