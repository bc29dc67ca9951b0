//! What members suggest: other words for an entry, or one that is missing. Only a page of ours knows who is a member, so the
//! form is nowhere else.

use model::faq::FaqEntryView;
use yew::prelude::*;

use super::Drawing;
use crate::Dress;
use crate::parts::link;
use crate::parts::refused::refused;
use crate::parts::words::say;

impl Drawing<'_> {
    /// `question` is what the field begins with; what was typed and refused comes back in its place.
    pub(super) fn suggest(&self, entry: Option<&FaqEntryView>, question: &str) -> Html {
        let Drawing { scene, locale, .. } = self;
        let (view, shell) = (&scene.view, &scene.shell);
        if !view.may_suggest || shell.dress != Dress::Page {
            return Html::default();
        }
        let id = entry.map(|entry| &entry.id);
        let attempt = view.attempt.as_ref().filter(|attempt| attempt.suggested.entry.as_ref() == id);
        let refusal = attempt.and_then(|attempt| attempt.refusal);
        let sent = attempt.is_some() && refusal.is_none();
        let typed = attempt.filter(|_| refusal.is_some()).map(|attempt| &attempt.suggested);
        let begins = typed.map_or(question, |typed| &typed.question).to_owned();
        let answer = typed.map(|typed| typed.answer.clone()).unwrap_or_default();
        let lang = typed.and_then(|typed| typed.lang.as_ref()).map_or(locale.tag(), model::Tag::as_str).to_owned();
        let name = id.map_or_else(|| "new".to_owned(), |id| format!("better-{id}"));
        let action = link::safe(&format!("{}?lang={}#{}", shell.action, locale.tag(), self.id(&name)));
        let summary = if entry.is_some() { locale.faq_suggest_better() } else { locale.faq_suggest_new() };
        html! {
            <details class="again faq-suggest" id={self.id(&name)} open={attempt.is_some()}>
                <summary>{ say(summary) }</summary>
                <form method="post" {action} novalidate=true data-suggest={id.map(ToString::to_string).unwrap_or_default()}>
                    { refused(refusal, &self.id(&format!("{name}-refusal")), locale, true) }
                    if sent { <p class="thanks" tabindex="-1" data-focus="" autofocus=true>{ say(locale.faq_suggest_thanks()) }</p> }
                    <input type="hidden" name="do" value="suggest" />
                    <input type="hidden" name="key" value={view.key.clone()} />
                    if let Some(id) = id { <input type="hidden" name="entry" value={id.to_string()} /> }
                    <input type="hidden" name="lang" value={lang} />
                    <label class="line">
                        <span class="label">{ say(locale.faq_suggest_question()) }</span>
                        <input type="text" name="question" maxlength="300" dir="auto" autocomplete="off" value={begins} />
                    </label>
                    <label class="reason">
                        <span class="label">{ say(locale.faq_suggest_answer()) }</span>
                        <span class="help">{ say(locale.faq_suggest_answer_help()) }</span>
                        <textarea name="answer" rows="4" maxlength="10000" dir="auto" autocomplete="off" defaultvalue={answer} />
                    </label>
                    <p class="aside">{ say(locale.faq_suggest_how()) }</p>
                    <p><button class="way" type="submit">{ say(locale.faq_suggest_button()) }</button></p>
                </form>
            </details>
        }
    }
}
