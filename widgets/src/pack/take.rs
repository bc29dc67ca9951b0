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
const OFFERED: [Format; 7] = [
    Format::MastodonFollowing,
    Format::MastodonLists,
    Format::MastodonBlocks,
    Format::MastodonDomainBlocks,
    Format::Opml,
    Format::Bluesky,
    Format::Markdown,
];

/// Those that few people want.
const RARE: [Format; 4] = [Format::Fedidevs, Format::Collection, Format::Plain, Format::Porchlight];

impl Drawing<'_> {
    pub(super) fn take(&self) -> Html {
        let locale = self.locale;
        let offered = |files: &[Format]| files.iter().copied().filter(|file| self.offers(*file)).collect();
        let (files, rare): (Vec<Format>, Vec<Format>) = (offered(&OFFERED), offered(&RARE));
        let merge = files.iter().any(|file| is_merged(*file));
        let print = link::safe(&format!("{}/print?lang={}", self.scene.shell.page, locale.tag()));
        let target = (self.dress() != Dress::Page).then_some("_blank");
        html! {
            <details class="again take-along" id={self.id("take-along")} data-take="">
                <summary>{ say(locale.packs_take()) }</summary>
                <div class="take-how">
                    <p>{ say(locale.packs_take_how()) }</p>
                    <div class="take-choose" hidden=true data-awake="">
                        <button class="quiet" type="button" data-do="all">{ say(locale.packs_choose_all()) }</button>
                        <button class="quiet" type="button" data-do="none">{ say(locale.packs_choose_none()) }</button>
                    </div>
                    if self.dress() != Dress::Embed {
                        <form id={self.id("take")} method="get" action={self.file(files.first().copied())}>
                            { field::hidden("lang", locale.tag().to_owned()) }
                        </form>
                    }
                    if merge { <p class="aside" id={self.id("merge")}><b>{ say(locale.packs_merge()) }</b></p> }
                    <ul class="files">{ for files.into_iter().map(|file| self.file_way(file)) }</ul>
                    if !rare.is_empty() {
                        <details class="more-files">
                            <summary>{ say(locale.packs_more_files()) }</summary>
                            <ul class="files">{ for rare.into_iter().map(|file| self.file_way(file)) }</ul>
                        </details>
                    }
                    <p><a class="print-way" href={print} {target} rel="noopener">{ say(locale.packs_print()) }</a></p>
                </div>
            </details>
        }
    }

    /// The way back to the files, for somebody who has gone on to tick what they want; on screen while the files are open.
    pub(super) fn to_files(&self) -> Html {
        let (locale, to) = (self.locale, format!("#{}", self.id("take-along")));
        html! {
            <p class="to-files">
                <span role="status" data-chosen={locale.packs_chosen_of("{done}", "{all}").text}></span>
                // In a shadow root an anchor would lead elsewhere.
                if self.dress() == Dress::Embed {
                    <button class="quiet" type="button" data-do="files">{ say(locale.packs_to_files()) }</button>
                } else {
                    <a class="quiet" href={to} data-do="files">{ say(locale.packs_to_files()) }</a>
                }
            </p>
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
        let described = if is_merged(file) { format!("{id} {}", self.id("merge")) } else { id.clone() };
        html! {
            <li>
                if self.dress() == Dress::Embed {
                    <a class="file" href={to.clone()} download="" rel="noopener" data-file={to} aria-describedby={described}>{ say(name) }</a>
                } else {
                    <button class="quiet file" type="submit" form={self.id("take")} formaction={to.clone()} data-file={to}
                        aria-describedby={described}>
                        { say(name) }
                    </button>
                }
                <span class="aside" {id}>{ say(help) }</span>
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

    /// A tick for what goes into the files; `of` is the element that says of what. In somebody's page it waits for the script.
    pub(super) fn choose(&self, name: &'static str, value: String, said: Said, of: &str) -> Html {
        let waits = self.dress() == Dress::Embed;
        let form = (!waits).then(|| self.id("take"));
        let words = format!("{of}-choose");
        let named = format!("{words} {of}");
        html! {
            <label class="tick pick" hidden={waits} data-awake={waits.then_some("")}>
                <input type="checkbox" {name} {value} {form} autocomplete="off" aria-labelledby={named} data-pick="" />
                <span id={words}>{ say(said) }</span>
            </label>
        }
    }
}

/// Whether Mastodon asks what is to become of those whom somebody follows already.
fn is_merged(file: Format) -> bool {
    matches!(file, Format::MastodonFollowing | Format::MastodonLists)
}
