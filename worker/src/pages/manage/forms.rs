//! Where a poll stands, and the short forms: time, suggestions, more voters, and keeping it as a template.

use model::{Names, Phase};
use widgets::say;
use yew::{Html, html};

use super::Page;
use crate::pages::fields::{Field, hidden, opens, tick};
use crate::pages::parts::plain;

/// How many days the field for more time holds to begin with.
const DAYS_MORE: &str = "3";

impl Page<'_> {
    /// Until when it is open, and how many have voted.
    pub(super) fn state(&self) -> Html {
        let (locale, view) = (self.locale(), &self.view);
        let zone = locale.zone_name(view.zone.as_str());
        let moment = |at: model::Instant| locale.moment(at.0, view.zone.as_str(), view.now.0);
        let when = match view.phase {
            Phase::Before => locale.manage_before(&moment(view.opens), &zone),
            Phase::Open => locale.manage_open(&moment(view.closes), &zone),
            Phase::Over => locale.manage_over(&moment(view.closes), &zone),
            Phase::Withdrawn => locale.manage_withdrawn(),
        };
        let voted = self.electors.voted.filter(|_| !view.open_to_all && view.phase != Phase::Before);
        let voted = voted.map(|voted| locale.manage_voted(voted, self.electors.can_vote));
        let secret = voted.is_some() && view.names == Names::Anonymous;
        let runs = matches!(view.phase, Phase::Before | Phase::Open);
        let short = runs && view.closes < view.opens.plus_days(model::SHORT_DAYS);
        html! {
            <div class="state">
                <p>{ say(when) }</p>
                if let Some(voted) = voted {
                    <p>{ say(voted) }if secret { { " " }{ say(locale.manage_secret()) } }</p>
                }
                if short { <p class="note">{ say(locale.manage_short()) }</p> }
            </div>
        }
    }

    /// More time, closing, taking back; or opening again.
    pub(super) fn time(&self) -> Html {
        let locale = self.locale();
        let sure = |what: &str| tick("sure", locale.manage_sure(), None, self.typed(what));
        let days = |what: &str, label| {
            let typed = self.typed(what);
            let typed = if typed.has("days") { typed.clone() } else { typed.clone().with("days", DAYS_MORE) };
            Field::number("days", label).id(format!("days-{what}")).draw(&typed)
        };
        let end = |what: &'static str, means, button| {
            let fields = html! { <><p class="help">{ say(means) }</p>{ sure(what) }</> };
            self.form(what, fields, button)
        };
        let withdraw = || end("withdraw", locale.manage_withdraw_means(), locale.manage_withdraw());
        let within = match self.view.phase {
            Phase::Withdrawn => return Html::default(),
            Phase::Over if self.view.names == Names::Anonymous => {
                html! { <p>{ say(locale.manage_reopen_anonymous()) }</p> }
            }
            Phase::Over => self.form("reopen", days("reopen", locale.manage_days_again()), locale.manage_reopen()),
            Phase::Before | Phase::Open => html! {
                <>
                    { self.form("extend", days("extend", locale.manage_days()), locale.manage_extend()) }
                    if self.view.phase == Phase::Open {
                        { end("close", locale.manage_close_means(), locale.manage_close()) }
                    }
                    { withdraw() }
                </>
            },
        };
        html! { <section class="fields"><h2>{ say(locale.manage_time()) }</h2>{ within }</section> }
    }

    /// Options that people suggested and that wait.
    pub(super) fn suggestions(&self) -> Html {
        let locale = self.locale();
        if self.view.suggestions.is_empty() {
            return Html::default();
        }
        let one = |suggestion: &model::SuggestionView| {
            let name = plain(&suggestion.name, locale);
            let action = self.here.address(&format!("{}/manage", self.address.path()), "");
            let button = |what: &'static str, class: &'static str, words| {
                html! { <button {class} type="submit" name="do" value={what}>{ say(words) }</button> }
            };
            html! {
                <li>
                    <form class="beside" method="post" {action}>
                        { hidden("suggestion", suggestion.suggestion.to_string()) }
                        { button("admit", "way", locale.manage_admit(&name)) }
                        { button("decline", "quiet", locale.manage_decline(&name)) }
                    </form>
                </li>
            }
        };
        html! {
            <section class="fields">
                <h2>{ say(locale.manage_suggestions()) }</h2>
                { self.trouble("admit") }
                { self.trouble("decline") }
                <ul class="cards">{ for self.view.suggestions.iter().map(one) }</ul>
            </section>
        }
    }

    /// Members who are not among those who can vote.
    pub(super) fn voters(&self) -> Html {
        let locale = self.locale();
        let wanted = self.typed("add-voters").says("do", "add-voters");
        if self.view.open_to_all || self.view.phase != Phase::Open || (self.electors.others.is_empty() && !wanted) {
            return Html::default();
        }
        let other = |other: &super::Other| {
            let number = u64::try_from(other.id).unwrap_or_default();
            let name = match other.name.as_str() {
                "" => say(locale.manage_nameless(number)),
                name => html! { <bdi>{ name.to_owned() }</bdi> },
            };
            let id = other.id.to_string();
            let checked = self.typed("add-voters").says("person", &id);
            html! {
                <label class="row">
                    <input type="checkbox" name="person" value={id} {checked} />
                    <span class="row-words"><span class="name">{ name }</span></span>
                </label>
            }
        };
        let fields = html! {
            <fieldset class="choices">
                <legend class="label">{ say(locale.manage_voters()) }</legend>
                <p class="help">{ say(locale.manage_voters_help()) }</p>
                { for self.electors.others.iter().map(other) }
            </fieldset>
        };
        opens(say(locale.manage_voters()), wanted, self.form("add-voters", fields, locale.manage_add_voters()))
    }

    /// Keeping it as something ready-made.
    pub(super) fn keep_as_template(&self) -> Html {
        let locale = self.locale();
        let typed = self.typed("template");
        let fields = html! {
            <>
                { Field::line("template-name", locale.manage_template_name()).draw(typed) }
                { Field::line("template-purpose", locale.manage_template_purpose()).draw(typed) }
            </>
        };
        opens(
            say(locale.manage_template()),
            typed.says("do", "template"),
            self.form("template", fields, locale.manage_template_button()),
        )
    }
}
