//! A whole document around what a page shows. Everything in it is either ours or escaped here.

use i18n::{Dir, Locale};
use widgets::Language;
use yew::{Html, LocalServerRenderer, Properties, component};

use crate::headers::RouteKind;
use crate::reply::Reply;
use crate::scene::Reader;

/// A script of a page alone.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Script {
    /// Takes a code out of the address bar, before anything is painted.
    Join,
    /// Brings the buttons that copy to life, whenever it comes.
    Copy,
    /// The same, and the quick exit.
    Leave,
    /// The same as `Copy`, and the button that counts again on this device.
    Recount,
    /// The buttons that copy, and locks what a member writes to the welcome team before the form sends itself.
    Seal,
    /// Takes a private link out of the address bar, before anything is painted; then opens what is sealed.
    Mine,
    /// Takes an invitation out of the address bar, before anything is painted; then locks, sends and keeps a request to join.
    Signup,
    /// Opens the desk.
    Desk,
    /// Forgets what was typed on this device; what greeters lock there stays.
    Forget,
}

impl Script {
    /// The names of its files in the manifest, and how each is loaded.
    fn loaded(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Script::Join => &[("join", "")],
            Script::Copy => &[("page", " defer")],
            Script::Leave => &[("leave", " type=\"module\"")],
            Script::Recount => &[("recount", " defer")],
            Script::Seal => &[("seal", " type=\"module\"")],
            Script::Mine => &[("mine-link", ""), ("mine", " type=\"module\"")],
            Script::Signup => &[("arrive", ""), ("signup", " type=\"module\"")],
            Script::Desk => &[("desk", " type=\"module\"")],
            Script::Forget => &[("forget", "")],
        }
    }
}

/// What a page shows.
pub(crate) struct Document {
    /// For the browser's tab, and for previews. Never what only members may read.
    pub(crate) title: String,
    /// What stands above the content, as markup.
    pub(crate) top: String,
    /// The content, as markup.
    pub(crate) main: String,
    /// What stands below it, as markup.
    pub(crate) foot: String,
    /// Whether search engines may keep it.
    pub(crate) indexed: bool,
    /// The script of this page alone.
    pub(crate) script: Option<Script>,
    /// Whether widgets on it wake.
    pub(crate) wakes: bool,
}

impl Document {
    /// The answer that it is.
    pub(crate) fn reply(self, kind: RouteKind, status: u16, reader: &Reader) -> Reply {
        let (lang, dir) = (reader.locale.tag(), reader.locale.dir());
        let manifest = &reader.manifest;
        let robots = if self.indexed { "" } else { "<meta name=\"robots\" content=\"noindex\">\n" };
        let load = |(name, how): &(&str, &str)| {
            Some(format!("<script src=\"{}\"{how}></script>\n", manifest.scripts.get(*name)?))
        };
        let script: String = self.script.map(Script::loaded).unwrap_or_default().iter().filter_map(load).collect();
        // A form's own style sheet comes after those of all pages.
        let more = match self.script {
            Some(Script::Signup) => format!("<link rel=\"stylesheet\" href=\"{}\">\n", manifest.signup.sheet),
            Some(Script::Desk) => format!("<link rel=\"stylesheet\" href=\"{}\">\n", manifest.desk.sheet),
            _ => String::new(),
        };
        let loader = if self.wakes { "<script type=\"module\" src=\"/porchlight.js\"></script>\n" } else { "" };
        let html = format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <meta property=\"og:title\" content=\"{title}\">\n{robots}{script}\
             <link rel=\"stylesheet\" href=\"{page}\">\n<link rel=\"stylesheet\" href=\"{sheet}\">\n{more}\
             <link rel=\"icon\" href=\"data:,\">\n{loader}</head>\n<body{framed}>\n\
             <a class=\"skip\" href=\"#main\">{skip}</a>\n{top}\n<main id=\"main\" tabindex=\"-1\">\n{main}</main>\n{foot}\n</body>\n</html>\n",
            dir = Dir::as_str(dir),
            framed = if kind.is_framed() { " class=\"framed\"" } else { "" },
            title = escaped(&self.title),
            page = manifest.page,
            sheet = manifest.sheet,
            skip = escaped(&reader.locale.skip().text),
            top = self.top,
            main = self.main,
            foot = self.foot,
        );
        Reply::html(kind, status, html)
    }
}

/// Words as they can stand in markup and in attributes.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[derive(Properties, PartialEq)]
struct PieceProps {
    html: Html,
}

#[component]
fn Piece(props: &PieceProps) -> Html {
    props.html.clone()
}

/// Markup of a piece of a page that never wakes.
pub(crate) async fn draw(html: Html) -> String {
    LocalServerRenderer::<Piece>::with_props(PieceProps { html }).hydratable(false).render().await
}

/// The languages of a page without a form: links to the same address, which may have a query.
pub(crate) fn language_links(languages: &[Language], locale: &Locale, path: &str) -> Html {
    use yew::html;
    if languages.len() < 2 {
        return Html::default();
    }
    let join = if path.contains('?') { '&' } else { '?' };
    let entry = |language: &Language| {
        let tag = language.tag.as_str().to_owned();
        let dir = i18n::dir_of(&tag).as_str();
        if tag == locale.tag() {
            return html! { <li><span class="language" lang={tag} dir={dir} aria-current="true">{ language.name.clone() }</span></li> };
        }
        let to = format!("{path}{join}lang={tag}");
        html! { <li><a class="language" href={to} hreflang={tag.clone()} lang={tag} dir={dir}>{ language.name.clone() }</a></li> }
    };
    html! {
        <nav class="languages" aria-label={String::from(locale.languages_label())}>
            <ul>{ for languages.iter().map(entry) }</ul>
        </nav>
    }
}

/// The languages of a page with a form that takes long to fill: buttons that send it to be looked at in another
/// language, so that nothing typed is lost. `to` is the address of that form, without a language.
pub(crate) fn language_buttons(languages: &[Language], locale: &Locale, form: &'static str, to: &str) -> Html {
    use yew::html;
    if languages.len() < 2 {
        return Html::default();
    }
    let join = if to.contains('?') { '&' } else { '?' };
    let entry = |language: &Language| {
        let tag = language.tag.as_str().to_owned();
        let dir = i18n::dir_of(&tag).as_str();
        if tag == locale.tag() {
            return html! { <li><span class="language" lang={tag} dir={dir} aria-current="true">{ language.name.clone() }</span></li> };
        }
        let to = format!("{to}{join}lang={tag}");
        html! {
            <li>
                <button class="language" type="submit" {form} formaction={to} name="do" value="look" lang={tag} dir={dir}>
                    { language.name.clone() }
                </button>
            </li>
        }
    };
    html! {
        <nav class="languages" aria-label={String::from(locale.languages_label())}>
            <ul>{ for languages.iter().map(entry) }</ul>
        </nav>
    }
}
