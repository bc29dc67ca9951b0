//! What several pages share.

use i18n::Locale;
use model::{Refusal, Slug, Text, Viewer};
use widgets::say;
use yew::{Html, html};

/// Words of the group, without markup, for titles.
pub(crate) fn plain(text: &Text, locale: &Locale) -> String {
    locale.pick(text).map(|(_, words)| words.to_owned()).unwrap_or_default()
}

/// Why a form was not done, above what has to be mended.
pub(crate) fn refused(refusal: Option<Refusal>, locale: &Locale) -> Html {
    refusal.map(|refusal| unsent(sentence(refusal, locale), locale)).unwrap_or_default()
}

/// What a refusal says.
pub(crate) fn sentence(refusal: Refusal, locale: &Locale) -> i18n::Said {
    locale.by_id(refusal.code()).unwrap_or_else(|| locale.refusal_trouble())
}

/// The same for a page that says why in its own words.
pub(crate) fn unsent(sentence: i18n::Said, locale: &Locale) -> Html {
    html! {
        // Something is to be mended: no cause for alarm, so not in its colour.
        <div class="refusal missing" tabindex="-1" autofocus=true>
            <p class="refusal-title">{ say(locale.not_sent()) }</p>
            <p>{ say(sentence) }</p>
        </div>
    }
}

/// The foot of every page: what this is, and for somebody with a code, who they are here and the way out.
pub(crate) fn foot(group: Option<&Slug>, viewer: &Viewer, locale: &Locale) -> Html {
    let way_out = group.filter(|_| viewer.role.is_some()).map(|group| {
        let who = if viewer.name.is_empty() { locale.here_nameless() } else { locale.here_as(&viewer.name) };
        html! {
            <form class="way-out" method="post" action={format!("/{group}/join?lang={}", locale.tag())}>
                <p>{ say(who) }</p>
                <button class="quiet" type="submit" name="do" value="forget">{ say(locale.forget_device()) }</button>
            </form>
        }
    });
    html! {
        <footer class="page-foot">
            { for way_out }
            <p>{ say(locale.about_porchlight()) }</p>
        </footer>
    }
}

/// A labelled field of one line.
pub(crate) struct Line<'a> {
    pub(crate) name: &'static str,
    pub(crate) label: i18n::Said,
    pub(crate) help: Option<i18n::Said>,
    pub(crate) value: &'a str,
    /// What browsers may fill in by themselves.
    pub(crate) autocomplete: &'static str,
    /// Whether it is always written from left to right, as codes and addresses are.
    pub(crate) ltr: bool,
}

impl Line<'_> {
    pub(crate) fn draw(self) -> Html {
        let (id, help_id) = (format!("field-{}", self.name), format!("help-{}", self.name));
        let dir = if self.ltr { "ltr" } else { "auto" };
        html! {
            <div class="line">
                <label class="label" for={id.clone()}>{ say(self.label) }</label>
                if let Some(help) = self.help.clone() { <p class="help" id={help_id.clone()}>{ say(help) }</p> }
                <input {id} type="text" name={self.name} value={self.value.to_owned()} {dir} autocomplete={self.autocomplete}
                    autocapitalize="off" spellcheck="false" aria-describedby={self.help.map(|_| help_id)} />
            </div>
        }
    }
}

/// A tick box with a line that says more.
pub(crate) fn tick(name: &'static str, label: i18n::Said, help: Option<i18n::Said>) -> Html {
    let id = format!("field-{name}");
    html! {
        <label class="row" for={id.clone()}>
            <input {id} type="checkbox" {name} value="yes" />
            <span class="row-words">
                <span class="name">{ say(label) }</span>
                if let Some(help) = help { <span class="meaning">{ say(help) }</span> }
            </span>
        </label>
    }
}

/// A field that nobody sees.
pub(crate) fn hidden(name: &'static str, value: &str) -> Html {
    html! { <input type="hidden" {name} value={value.to_owned()} /> }
}
