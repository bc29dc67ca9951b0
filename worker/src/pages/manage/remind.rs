//! A reminder, ready to paste in a chat: the question in every language of the group, until when, how many are missing.

use i18n::Locale;
use model::{Phase, Tag};
use widgets::say;
use yew::{Html, html};

use super::Page;

impl Page<'_> {
    /// The reminder, while there is something to be reminded of.
    pub(super) fn reminder(&self) -> Html {
        if !matches!(self.view.phase, Phase::Before | Phase::Open) {
            return Html::default();
        }
        let locale = self.locale();
        let words = self.reminder_text();
        let rows = words.lines().count().to_string();
        let copied = locale.manage_remind_copied().text;
        html! {
            <section class="fields">
                <h2>{ say(locale.manage_remind()) }</h2>
                <div class="line">
                    <label class="label" for="reminder">{ say(locale.manage_remind_text()) }</label>
                    <textarea id="reminder" readonly=true dir="auto" {rows} value={words.clone()} />
                </div>
                <div class="copy">
                    <button class="send" type="button" hidden=true data-copy={words} data-copied={copied}>
                        { say(locale.manage_remind_copy()) }
                    </button>
                </div>
            </section>
        }
    }

    /// A paragraph for each language of the group that there are messages in, then the link.
    fn reminder_text(&self) -> String {
        let mut spoken: Vec<Locale> = Vec::new();
        for tag in &self.here.view.languages {
            let locale = Locale::built_in(std::slice::from_ref(tag));
            let speaks = Tag::new(locale.tag()).is_some_and(|own| own.language() == tag.language());
            if speaks && !spoken.contains(&locale) {
                spoken.push(locale);
            }
        }
        if spoken.is_empty() {
            spoken.push(self.locale().clone());
        }
        let paragraphs = spoken.iter().map(|locale| self.reminder_in(locale));
        let at = format!("{}/{}{}", self.here.asked.origin, self.address.group, self.address.path());
        paragraphs.chain([at]).collect::<Vec<String>>().join("\n\n")
    }

    fn reminder_in(&self, locale: &Locale) -> String {
        let view = &self.view;
        let question = locale.pick(&self.draft.title).map(|(_, words)| words).unwrap_or_default();
        let zone = locale.zone_name(view.zone.as_str());
        let moment = |at: model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
        let mut lines = vec![match view.phase {
            Phase::Before => locale.remind_before(question, &moment(view.opens), &zone).text,
            _ => locale.remind_open(question, &moment(view.closes), &zone).text,
        }];
        if view.phase == Phase::Open
            && let Some(voted) = self.electors.voted.filter(|_| !view.open_to_all)
        {
            lines.push(locale.remind_missing(self.electors.can_vote.saturating_sub(voted)).text);
            let named: Vec<&String> = self.electors.missing.iter().filter(|name| !name.is_empty()).collect();
            if !named.is_empty() {
                lines.push(locale.remind_names(&locale.list_and(&named)).text);
            }
        }
        lines.join("\n")
    }
}
