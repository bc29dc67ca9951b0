//! Something to agree to. Of a member it is written down, by version, language and day; the device of anybody else
//! remembers it for them, and the group learns nothing.

use model::{Agreed, AgreementView, PacketSectionView, Piece, Tag, differences, plain};
use yew::prelude::*;

use super::Drawing;
use crate::Dress;
use crate::parts::link;
use crate::parts::refused::refused;
use crate::parts::words::{is_own, mark, say};

impl Drawing<'_> {
    pub(super) fn agreement(&self, section: &PacketSectionView, agreement: &AgreementView) -> Html {
        html! {
            <>
                <div data-words="">
                    { self.written(&agreement.text, self.level + 1) }
                    <p class="aside">{ say(self.locale.packet_version(agreement.version.into())) }</p>
                </div>
                { for agreement.agreed.as_ref().map(|agreed| self.agreed(section, agreement, agreed)) }
                { self.answer(section, agreement) }
            </>
        }
    }

    /// How a reader can agree here: in words that are sent, on their own device alone, or not at all.
    fn answer(&self, section: &PacketSectionView, agreement: &AgreementView) -> Html {
        match self.scene.shell.dress {
            _ if self.kept.is_some() => Html::default(),
            _ if self.is_public() => self.tick(section, agreement),
            Dress::Page if agreement.is_open() => self.ask(section, agreement),
            _ => Html::default(),
        }
    }

    fn tick(&self, section: &PacketSectionView, agreement: &AgreementView) -> Html {
        let (version, asked) = (agreement.version.to_string(), agreement.asked.to_string());
        html! {
            <div class="checklist">
                <p class="note" hidden=true data-changed="">{ say(self.locale.packet_changed_here()) }</p>
                <label class="row">
                    <input type="checkbox" name="agree" value={section.id.to_string()} data-version={version} data-asked={asked}
                        autocomplete="off" />
                    <span class="row-words"><span class="name">{ say(self.locale.packet_i_agree_here()) }</span></span>
                </label>
            </div>
        }
    }

    fn ask(&self, section: &PacketSectionView, agreement: &AgreementView) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let attempt = view.attempt.as_ref().filter(|attempt| attempt.section == section.id);
        let refusal = format!("{}-refusal", self.id(section.id.as_str()));
        let shown = model::pick(&agreement.text, locale.prefs()).map(|(tag, _)| tag.as_str().to_owned());
        let lang = shown.unwrap_or_else(|| locale.tag().to_owned());
        html! {
            <form class="agree" method="post" action={self.action()} data-section={section.id.to_string()}>
                { refused(attempt.map(|attempt| attempt.refusal), &refusal, locale, true) }
                { self.fields("agree", section) }
                <input type="hidden" name="version" value={agreement.version.to_string()} />
                <input type="hidden" name="lang" value={lang} />
                <p class="aside">{ say(locale.packet_what_is_kept()) }</p>
                <button class="send" type="submit">{ say(locale.packet_i_agree()) }</button>
            </form>
        }
    }

    /// What somebody agreed to, what is new since, and the way back.
    fn agreed(&self, section: &PacketSectionView, agreement: &AgreementView, agreed: &Agreed) -> Html {
        let (view, locale) = (&self.scene.view, self.locale);
        let day = locale.day(agreed.on.noon().0, "UTC", view.head.now.0);
        let language = locale.language_name(agreed.lang.as_str());
        let changed = agreed.version != agreement.version;
        let back = self.kept.is_none() && self.scene.shell.dress == Dress::Page && !agreement.is_open();
        html! {
            <div class={if agreement.is_open() { "note" } else { "own" }}>
                <p class="own-said">{ say(locale.packet_you_agreed(agreed.version.into(), &language, &day)) }</p>
                if changed && agreement.is_open() { <p>{ say(locale.packet_asked_again()) }</p> }
                if changed && !agreement.is_open() { <p>{ say(locale.packet_changed_since()) }</p> }
                { self.what_is_new(agreement) }
                if back {
                    <form method="post" action={self.action()} data-section={section.id.to_string()}>
                        { self.fields("take-back", section) }
                        <button class="quiet" type="submit">{ say(locale.packet_take_back()) }</button>
                    </form>
                }
            </div>
        }
    }

    /// The words as they are now, with what is new and what is gone marked; open, where somebody is asked again.
    fn what_is_new(&self, agreement: &AgreementView) -> Html {
        let locale = self.locale;
        let wanted: Vec<Tag> = locale.prefs().to_vec();
        let Some((tag, now)) = model::pick(&agreement.text, &wanted) else { return Html::default() };
        let Some(before) = agreement.earlier.get(tag) else { return Html::default() };
        let (before, now) = (plain(before), plain(now));
        if before == now {
            return Html::default();
        }
        let piece = |piece: Piece| match piece {
            Piece::Same(words) => html! { { words } },
            Piece::Gone(words) => html! { <del>{ words }</del> },
            Piece::New(words) => html! { <ins>{ words }</ins> },
        };
        let (lang, dir) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str());
        html! {
            <details class="what-is-new" open={agreement.is_open()}>
                <summary>{ say(locale.packet_what_is_new()) }</summary>
                <p class="aside">{ say(locale.packet_marks()) }</p>
                if !is_own(tag.as_str(), locale) { <p class="aside">{ mark(tag.as_str(), locale) }</p> }
                <p class="differences" {lang} {dir}>{ for differences(&before, &now).into_iter().map(piece) }</p>
            </details>
        }
    }

    fn action(&self) -> Option<AttrValue> {
        link::safe(&format!("{}?lang={}", self.scene.shell.action, self.locale.tag()))
    }

    /// What every form of a part sends. What it does is a field and no button's: the script sends it without a button.
    fn fields(&self, does: &'static str, section: &PacketSectionView) -> Html {
        html! {
            <>
                <input type="hidden" name="do" value={does} />
                <input type="hidden" name="key" value={self.scene.view.key.clone()} />
                <input type="hidden" name="section" value={section.id.to_string()} />
            </>
        }
    }
}
