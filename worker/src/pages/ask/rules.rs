//! The rules that bind, and settings that are seldom used: both folded away.

use model::{Answer, Kind};
use widgets::{say, text};
use yew::{Html, html};

use super::form::{Form, Part};
use crate::pages::fields::{Field, choice, choose, menu, opens, tick};

/// How many thresholds the form has room for, at least.
const SHARES: usize = 2;

impl Form<'_> {
    /// The rules that bind.
    pub(super) fn rules(&self) -> Html {
        let locale = self.locale();
        let typed = self.typed;
        let proposal = self.way() == "proposal";
        let within = html! {
            <>
                <p class="help">{ say(locale.ask_rules_help()) }</p>
                { self.refused(Part::Rules) }
                <div class="beside">
                    { Field::number("quorum", locale.ask_quorum()).help(locale.ask_quorum_help()).draw(typed) }
                    { menu("quorum-of", None, locale.ask_quorum_of(), None, vec![
                        ("percent".into(), html! { { locale.ask_quorum_percent().text } }),
                        ("voters".into(), html! { { locale.ask_quorum_voters().text } }),
                    ], typed) }
                </div>
                { choose("if-short", locale.ask_short(), vec![
                    choice("fail", locale.ask_short_fail()),
                    choice("extend", locale.ask_short_extend()),
                ], "fail", typed) }
                { Field::number("extend-days", locale.ask_short_days()).draw(typed) }
                if matches!(self.way(), "proposal" | "choose" | "count-in") { { self.shares() } }
                if proposal {
                    { choose("block", locale.ask_block(), vec![
                        choice("no", locale.ask_block_no()),
                        choice("signals", locale.ask_block_signals()),
                        choice("stops", locale.ask_block_stops()),
                    ], "no", typed) }
                }
            </>
        };
        let said = |name: &str| typed.all(name).any(|value| !value.is_empty());
        let used =
            said("quorum") || said("threshold-part") || typed.says("block", "signals") || typed.says("block", "stops");
        opens(say(locale.ask_part_rules()), used || self.is_refused(Part::Rules), within)
    }

    /// How many must choose an answer.
    fn shares(&self) -> Html {
        let locale = self.locale();
        let rows = self.typed.all("threshold-part").count().max(SHARES);
        html! {
            <fieldset class="fields">
                <legend class="label">{ say(locale.ask_share()) }</legend>
                <p class="help">{ say(locale.ask_share_help()) }</p>
                { for (0..rows).map(|row| self.share(row)) }
            </fieldset>
        }
    }

    fn share(&self, row: usize) -> Html {
        let locale = self.locale();
        let number = u64::try_from(row + 1).unwrap_or_default();
        let words = |said: i18n::Said| html! { { said.text } };
        let bounds = vec![
            ("more-than".to_owned(), words(locale.ask_share_more_than())),
            ("at-least".to_owned(), words(locale.ask_share_at_least())),
            ("at-most".to_owned(), words(locale.ask_share_at_most())),
        ];
        let of = vec![
            ("cast-not-abstaining".to_owned(), words(locale.ask_share_of_not_abstaining())),
            ("cast".to_owned(), words(locale.ask_share_of_cast())),
            ("eligible".to_owned(), words(locale.ask_share_of_eligible())),
        ];
        let field = |name: &str, label| Field::number(name, label).row(row).draw(self.typed);
        html! {
            <fieldset class="fields">
                <legend class="label">{ say(locale.ask_share_row(number)) }</legend>
                <div class="beside">
                    { menu("threshold-option", Some(row), locale.ask_share_answer(), None, self.answers(), self.typed) }
                    { menu("threshold-bound", Some(row), locale.ask_share_bound(), None, bounds, self.typed) }
                    { field("threshold-part", locale.ask_share_part()) }
                    { field("threshold-whole", locale.ask_share_whole()) }
                    { menu("threshold-of", Some(row), locale.ask_share_of(), None, of, self.typed) }
                </div>
            </fieldset>
        }
    }

    /// What a threshold can be of: answers that every language has words for by their ids, rows by their numbers.
    fn answers(&self) -> Vec<(String, Html)> {
        let locale = self.locale();
        let usual = |answer: Answer, said: i18n::Said| (answer.as_str().to_owned(), html! { { said.text } });
        let rows = if self.has_rows() { self.rows() } else { 0 };
        let name = format!("name-{}", self.first.as_str());
        let row = |row: usize| {
            let number = u64::try_from(row + 1).unwrap_or_default();
            let heading = if self.way() == "proposal" { locale.ask_row_answer(number) } else { locale.ask_row(number) };
            let written = self.typed.at(&name, row);
            let words = if written.is_empty() { heading.text } else { format!("{}: {written}", heading.text) };
            ((row + 1).to_string(), html! { { words } })
        };
        let own = (0..rows).map(row);
        match self.way() {
            "proposal" if self.typed.written() == 0 => vec![
                usual(Answer::Agree, locale.answer_agree()),
                usual(Answer::Abstain, locale.answer_abstain()),
                usual(Answer::Disagree, locale.answer_disagree()),
                usual(Answer::Block, locale.answer_block()),
            ]
            .into_iter()
            .chain(own)
            .collect(),
            "count-in" => vec![usual(Answer::In, locale.answer_in()), usual(Answer::Out, locale.answer_out())],
            _ => own.collect(),
        }
    }

    /// Settings that are seldom used.
    pub(super) fn more(&self) -> Html {
        let locale = self.locale();
        let typed = self.typed;
        let (proposal, question) = (self.way() == "proposal", self.way() == "question");
        let choices = matches!(self.way(), "choose" | "dots" | "score" | "star" | "rank");
        let mut reasons = vec![
            choice("none", locale.ask_reasons_none()),
            choice("optional", locale.ask_reasons_optional()),
            choice("required", locale.ask_reasons_required()),
        ];
        if proposal {
            // A proposal always has room for a reason.
            reasons.remove(0);
            reasons.push(choice("required-for-objections", locale.ask_reasons_objections()));
        }
        let usual = if proposal { "optional" } else { "none" };
        let within = html! {
            <>
                { self.refused(Part::More) }
                { choose("results", locale.ask_results(), vec![
                    choice("after-voting", locale.ask_results_after_voting()),
                    choice("always", locale.ask_results_always()),
                    choice("after-closing", locale.ask_results_after_closing()),
                ], "after-voting", typed) }
                if !question { { choose("reasons", locale.ask_reasons(), reasons, usual, typed) } }
                if choices {
                    { tick("shuffle", locale.ask_shuffle(), Some(locale.ask_shuffle_help()), typed) }
                    if self.way() == "choose" { { tick("none-of-these", locale.ask_none_of_these(), None, typed) } }
                    { choose("suggest", locale.ask_suggest(), vec![
                        choice("no", locale.ask_suggest_no()),
                        choice("after-approval", locale.ask_suggest_approval()),
                        choice("freely", locale.ask_suggest_freely()),
                    ], "no", typed) }
                }
                { choose("late", locale.ask_late(), vec![
                    choice("", locale.ask_late_usual()),
                    choice("join", locale.ask_late_join()),
                    choice("by-hand", locale.ask_late_by_hand()),
                ], "", typed) }
                { tick("names-missing", locale.ask_names_missing(), Some(locale.ask_names_missing_help()), typed) }
                { tick("read-by-all", locale.ask_read_by_all(), None, typed) }
                if !self.here.view.topics.is_empty() { { self.topic() } }
                if self.begin.edited().is_none() { { self.address() } }
            </>
        };
        opens(say(locale.ask_part_more()), self.is_refused(Part::More), within)
    }

    fn topic(&self) -> Html {
        let locale = self.locale();
        let none = (String::new(), html! { { locale.ask_topic_none().text } });
        let topics = self.here.view.topics.iter().map(|topic| (topic.id.to_string(), text(&topic.name, locale)));
        let entries = std::iter::once(none).chain(topics).collect();
        menu("topic", None, locale.ask_topic(), Some(locale.ask_topic_help()), entries, self.typed)
    }

    fn address(&self) -> Html {
        let locale = self.locale();
        let kind = if self.way() == "proposal" { Kind::Proposal } else { Kind::Poll };
        let begins = format!("{}/{}/{}/", self.here.asked.origin, self.here.group, kind.as_str());
        Field::line("id", locale.ask_address()).help(locale.ask_address_help(&begins)).ltr().draw(self.typed)
    }
}
