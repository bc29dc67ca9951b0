//! The form for what follows from a poll that is over.

use model::{Outcome, Phase, Tag, Text, Typed};
use widgets::say;
use yew::{Html, html};

use super::Page;
use crate::pages::fields::{Field, hidden};

/// How many steps the form has room for, at least.
const STEPS: usize = 5;

impl Page<'_> {
    /// The form, once it is over.
    pub(super) fn outcome(&self) -> Html {
        if self.view.phase != Phase::Over {
            return Html::default();
        }
        let locale = self.locale();
        // Steps are written in one language; statements in each.
        let steps_in =
            self.view.outcome.as_ref().and_then(steps_in).or_else(|| self.here.view.languages.first().cloned());
        let Some(lang) = steps_in else { return Html::default() };
        let typed = match self.typed("outcome") {
            typed if typed.says("do", "outcome") => typed.clone(),
            _ => self.view.outcome.as_ref().map(|outcome| form(outcome, &lang)).unwrap_or_default(),
        };
        let rows = typed.all("what").count().max(STEPS);
        let statement = |tag: &Tag| {
            let label = locale.manage_statement(&locale.autonym(tag.as_str()));
            Field::area(format!("statement-{}", tag.as_str()), label).lang(tag).draw(&typed)
        };
        let fields = html! {
            <>
                <p class="help">{ say(locale.manage_outcome_help()) }</p>
                { hidden("lang", lang.as_str()) }
                { for self.here.view.languages.iter().map(statement) }
                <h3>{ say(locale.manage_steps()) }</h3>
                <ol class="option-rows">{ for (0..rows).map(|row| self.step(row, &lang, &typed)) }</ol>
                { Field::of_kind("date", "review", locale.manage_review()).draw(&typed) }
            </>
        };
        html! {
            <section class="fields">
                <h2>{ say(locale.manage_outcome()) }</h2>
                { self.form("outcome", fields, locale.manage_outcome_button()) }
            </section>
        }
    }

    fn step(&self, row: usize, lang: &Tag, typed: &Typed) -> Html {
        let locale = self.locale();
        let number = u64::try_from(row + 1).unwrap_or_default();
        html! {
            <li>
                <fieldset class="fields">
                    <legend class="label">{ say(locale.manage_step(number)) }</legend>
                    { Field::line("what", locale.manage_what()).lang(lang).row(row).draw(typed) }
                    <div class="beside">
                        { Field::line("who", locale.manage_whose()).row(row).draw(typed) }
                        { Field::of_kind("date", "by", locale.manage_by()).row(row).draw(typed) }
                    </div>
                </fieldset>
            </li>
        }
    }
}

/// The language in which the steps of an outcome are.
fn steps_in(outcome: &Outcome) -> Option<Tag> {
    outcome.steps.iter().find_map(|step| step.what.0.keys().next().cloned())
}

/// The fields of an outcome that is to be changed.
fn form(outcome: &Outcome, lang: &Tag) -> Typed {
    let statements = |text: &Text, form: Typed| {
        text.0.iter().fold(form, |form, (tag, words)| form.with(format!("statement-{}", tag.as_str()), words.clone()))
    };
    let form = statements(&outcome.statement, Typed::default());
    let form = outcome.steps.iter().fold(form, |form, step| {
        let what = step.what.0.get(lang).cloned().unwrap_or_default();
        form.with("what", what)
            .with("who", step.who.clone())
            .with("by", step.by.map(|by| by.to_string()).unwrap_or_default())
    });
    form.with("review", outcome.review.map(|day| day.to_string()).unwrap_or_default())
}
