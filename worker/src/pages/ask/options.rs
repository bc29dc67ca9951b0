//! Rows: what there is to choose from, answers in the group's own words, or times.

use model::Tag;
use widgets::say;
use yew::{Html, html};

use super::form::{Form, Part};
use crate::pages::fields::{Field, hidden, menu, opens};

impl Form<'_> {
    /// The rows in the form's first language, with all that is no words.
    pub(super) fn options(&self) -> Html {
        let locale = self.locale();
        let rows = html! {
            <>
                <ol class="option-rows">{ for (0..self.rows()).map(|row| self.row(row)) }</ol>
                if !self.begin.is_fixed() && self.rows() < model::MAX_OPTIONS {
                    <button class="quiet" type="submit" name="do" value="more">{ say(locale.ask_more_rows()) }</button>
                }
            </>
        };
        let (heading, help) = match self.way() {
            // The usual answers need no rows, so the group's own are folded away until there are some.
            "proposal" => {
                let open = self.typed.written() > 0 || self.is_refused(Part::Options) || self.typed.says("do", "more");
                let help = html! { <p class="help">{ say(locale.ask_answers_help()) }</p> };
                let within = html! { <>{ self.refused(Part::Options) }{ help }{ rows }</> };
                return opens(say(locale.ask_answers()), open, within);
            }
            "times" => (locale.ask_times(), locale.ask_times_help(&self.zone_name())),
            "rank" => (locale.ask_options_rank(), locale.ask_options_help()),
            _ => (locale.ask_options(), locale.ask_options_help()),
        };
        html! {
            <fieldset class="fields">
                <legend><h3>{ say(heading) }</h3></legend>
                <p class="help">{ say(help) }</p>
                { self.refused(Part::Options) }
                { rows }
            </fieldset>
        }
    }

    fn row(&self, row: usize) -> Html {
        let locale = self.locale();
        let number = u64::try_from(row + 1).unwrap_or_default();
        let heading = match self.way() {
            "proposal" => locale.ask_row_answer(number),
            "times" => locale.ask_row_time(number),
            _ => locale.ask_row(number),
        };
        let within = if self.way() == "times" { self.time(row) } else { self.option(row) };
        html! {
            <li>
                <fieldset class="fields">
                    <legend class="label">{ say(heading) }</legend>
                    { hidden("option", self.typed.at("option", row)) }
                    { within }
                </fieldset>
            </li>
        }
    }

    fn time(&self, row: usize) -> Html {
        let locale = self.locale();
        if self.begin.is_fixed() {
            let (day, time) = (self.typed.at("day", row), self.typed.at("time", row));
            let kept = ["day", "time", "minutes"].map(|name| hidden(name, self.typed.at(name, row)));
            return html! { <><p dir="ltr">{ format!("{day} {time}") }</p>{ for kept }</> };
        }
        let field = |kind, name: &str, label| Field::of_kind(kind, name, label).row(row).draw(self.typed);
        html! {
            <div class="beside">
                { field("date", "day", locale.ask_day()) }
                { field("time", "time", locale.ask_hour()) }
                { field("number", "minutes", locale.ask_minutes()) }
            </div>
        }
    }

    fn option(&self, row: usize) -> Html {
        let locale = self.locale();
        let tag = &self.first;
        let proposal = self.way() == "proposal";
        let within = html! {
            <div class="beside">
                { self.word("name", locale.ask_name(), row, tag) }
                { self.word("meaning", locale.ask_meaning(), row, tag) }
            </div>
        };
        if self.begin.is_fixed() {
            let kept = ["places", "stance"].map(|name| hidden(name, self.typed.at(name, row)));
            let prompt = self.asks_why().then(|| self.word("prompt", locale.ask_prompt(), row, tag));
            return html! { <>{ within }{ for prompt }{ for kept }</> };
        }
        let places = self.way() == "choose";
        let more = html! {
            <>
                if self.asks_why() { { self.word("prompt", locale.ask_prompt(), row, tag) } }
                if places { { Field::number("places", locale.ask_places()).row(row).draw(self.typed) } }
            </>
        };
        let prompt = format!("prompt-{}", tag.as_str());
        let used = !self.typed.at(&prompt, row).is_empty() || !self.typed.at("places", row).is_empty();
        html! {
            <>
                { within }
                if proposal { { self.stance(row) } }
                if places || self.asks_why() { { opens(say(locale.ask_row_more()), used, more) } }
            </>
        }
    }

    /// Whether whoever chooses something can be asked about it: only where people say why.
    fn asks_why(&self) -> bool {
        matches!(self.way(), "proposal" | "choose")
    }

    fn word(&self, name: &str, label: i18n::Said, row: usize, tag: &Tag) -> Html {
        Field::line(format!("{name}-{}", tag.as_str()), label).lang(tag).row(row).draw(self.typed)
    }

    fn stance(&self, row: usize) -> Html {
        let locale = self.locale();
        let entries = [
            ("", locale.ask_stance_none()),
            ("agree", locale.ask_stance_agree()),
            ("abstain", locale.ask_stance_abstain()),
            ("disagree", locale.ask_stance_disagree()),
            ("block", locale.ask_stance_block()),
        ];
        let entries = entries.map(|(value, words)| (value.to_owned(), html! { { words.text } })).to_vec();
        menu("stance", Some(row), locale.ask_stance(), None, entries, self.typed)
    }

    /// The words of all rows in another language; beneath each what stands there in the first.
    pub(super) fn options_in(&self, tag: &Tag) -> Html {
        if self.way() == "times" {
            return Html::default();
        }
        let locale = self.locale();
        let name_in_first = format!("name-{}", self.first.as_str());
        let row = |row: usize| {
            let number = u64::try_from(row + 1).unwrap_or_default();
            let heading = if self.way() == "proposal" { locale.ask_row_answer(number) } else { locale.ask_row(number) };
            let there = self.typed.at(&name_in_first, row).to_owned();
            html! {
                <li>
                    <fieldset class="fields">
                        <legend class="label">
                            { say(heading) }
                            if !there.is_empty() { <span class="aside"><bdi>{ format!(" {there}") }</bdi></span> }
                        </legend>
                        <div class="beside">
                            { self.word("name", locale.ask_name(), row, tag) }
                            { self.word("meaning", locale.ask_meaning(), row, tag) }
                        </div>
                        if self.asks_why() { { self.word("prompt", locale.ask_prompt(), row, tag) } }
                    </fieldset>
                </li>
            }
        };
        html! { <ol class="option-rows">{ for (0..self.rows()).map(row) }</ol> }
    }
}
