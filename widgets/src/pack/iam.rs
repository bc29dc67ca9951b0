//! "I am on …": said once. A script keeps it on the device; without one it goes along with the form and with links to other
//! parts of the list, and nothing keeps it.

use i18n::Said;
use model::pack::{Iam, NoServer, Software};
use yew::prelude::*;

use super::Drawing;
use crate::parts::field;
use crate::parts::refused::sign;
use crate::parts::words::say;

impl Drawing<'_> {
    /// What goes along when only the language is switched.
    pub(super) fn iam_kept(&self) -> Html {
        let Some((on, server, runs)) = self.scene.view.iam.as_ref().map(parts) else { return Html::default() };
        html! {
            <>
                { field::hidden("on", on.to_owned()) }
                { field::hidden("server", server.to_owned()) }
                { field::hidden("runs", runs.to_owned()) }
            </>
        }
    }

    pub(super) fn iam(&self) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let said = match &view.iam {
            None => locale.packs_iam_where(),
            Some(Iam::Bluesky) => locale.packs_iam_is_bluesky(),
            Some(Iam::Fediverse { server, .. }) => locale.packs_iam_is_fediverse(server),
            Some(Iam::Neither) => locale.packs_iam_is_neither(),
        };
        let (on, server, runs) = match (&view.unfit, &view.iam) {
            (Some(NoServer { typed, runs }), _) => ("fediverse", typed.as_str(), runs.as_str()),
            (None, Some(iam)) => parts(iam),
            (None, None) => ("", "", Software::default().as_str()),
        };
        let choice = |value: &'static str, name: Said| {
            html! {
                <label class="way-to">
                    <input type="radio" name="on" {value} checked={on == value} autocomplete="off" />
                    <span>{ say(name) }</span>
                </label>
            }
        };
        html! {
            <details class="again iam" data-iam="" open={view.unfit.is_some()}>
                <summary>{ say(said) }</summary>
                <form class="iam-form" method="post" action={self.action()} data-iam-form="">
                    { field::hidden("do", "look".to_owned()) }
                    <fieldset>
                        <legend class="heard">{ say(locale.packs_iam()) }</legend>
                        <div class="ways">
                            { choice("bluesky", locale.packs_iam_bluesky()) }
                            { choice("fediverse", locale.packs_iam_fediverse()) }
                            { choice("neither", locale.packs_iam_neither()) }
                        </div>
                    </fieldset>
                    <div class="iam-server">{ self.server(server) }{ self.runs(runs) }</div>
                    <button class="way" type="submit">{ say(locale.packs_iam_send()) }</button>
                    <p class="aside" data-asleep="kept">{ say(locale.packs_iam_not_kept()) }</p>
                    <p class="aside" data-awake="kept" hidden=true>{ say(locale.packs_iam_kept()) }</p>
                </form>
                // Asleep, a form that says nothing.
                <form method="post" action={self.action()} data-iam-forget="" hidden={view.iam.is_none()}>
                    { field::hidden("do", "look".to_owned()) }
                    <button class="quiet" type="submit">{ say(locale.packs_iam_forget()) }</button>
                </form>
            </details>
        }
    }

    /// What was typed and is none comes back; awake, the script shows why.
    fn server(&self, server: &str) -> Html {
        let (id, help) = (self.id("server"), self.id("server-help"));
        let unfit = self.scene.view.unfit.is_some();
        html! {
            <div class="line">
                <label class="label" for={id.clone()}>{ say(self.locale.packs_server()) }</label>
                <p class="help" id={help.clone()}>{ say(self.locale.packs_server_help()) }</p>
                <div class="refusal" tabindex="-1" hidden={!unfit} data-unfit="" data-focus={unfit.then_some("")} autofocus={unfit}>
                    <p class="refusal-title">{ Html::from(sign()) }<span>{ say(self.locale.packs_server_unfit()) }</span></p>
                </div>
                <input {id} type="text" name="server" value={server.to_owned()} dir="ltr" inputmode="url" maxlength="300"
                    autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby={help}
                    aria-invalid={unfit.then_some("true")} />
            </div>
        }
    }

    fn runs(&self, runs: &str) -> Html {
        let (id, help) = (self.id("runs"), self.id("runs-help"));
        // An option holds words alone: no mark of another language within it.
        let option = |software: Software| {
            let (value, other) = (software.as_str(), self.locale.packs_runs_other());
            let (name, lang) = called(software).map_or((other.text, other.lang), |name| (name.to_owned(), None));
            html! { <option {value} {lang} selected={value == runs}>{ name }</option> }
        };
        html! {
            <div class="line">
                <label class="label" for={id.clone()}>{ say(self.locale.packs_runs()) }</label>
                <p class="help" id={help.clone()}>{ say(self.locale.packs_runs_help()) }</p>
                <select {id} name="runs" autocomplete="off" aria-describedby={help}>{ for Software::ALL.into_iter().map(option) }</select>
            </div>
        }
    }
}

/// As the fields of the form, and as parts of an address.
pub(super) fn parts(iam: &Iam) -> (&'static str, &str, &'static str) {
    match iam {
        Iam::Bluesky => ("bluesky", "", Software::default().as_str()),
        Iam::Neither => ("neither", "", Software::default().as_str()),
        Iam::Fediverse { server, runs } => ("fediverse", server, runs.as_str()),
    }
}

/// Software by its name, which is the same in every language.
fn called(software: Software) -> Option<&'static str> {
    Some(match software {
        Software::Mastodon => "Mastodon",
        Software::Misskey => "Misskey, Sharkey",
        Software::Pleroma => "Pleroma, Akkoma",
        Software::Friendica => "Friendica",
        Software::Hubzilla => "Hubzilla",
        Software::Pixelfed => "Pixelfed",
        Software::Peertube => "PeerTube",
        Software::Lemmy => "Lemmy",
        Software::Other => return None,
    })
}
