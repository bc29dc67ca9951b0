//! How people answer, and how it is counted: what only one way of asking has.

use model::counting::Method;
use widgets::say;
use yew::{Html, html};

use super::form::{Form, Part};
use crate::pages::fields::{Choice, Field, choice, choose, opens, tick, tick_some};

/// The rules of counting that are offered for ranks. The recount command has all of them.
const OFFERED: [Method; 4] = [Method::Irv, Method::Schulze, Method::Borda, Method::StvScottish];

impl Form<'_> {
    /// The second part of the form; nothing where there is nothing to say.
    pub(super) fn counting(&self) -> Html {
        let locale = self.locale();
        let number = |name: &str, label| Field::number(name, label);
        let draw = |field: Field| field.draw(self.typed);
        let within = match self.way() {
            "choose" => html! {
                <>
                    { draw(number("min", locale.ask_min())) }
                    { draw(number("max", locale.ask_max()).help(locale.ask_no_limit_help())) }
                </>
            },
            "count-in" => {
                draw(number("places-in-all", locale.ask_places_in_all()).help(locale.ask_places_in_all_help()))
            }
            "dots" => html! {
                <>
                    { draw(number("dots", locale.ask_dots())) }
                    { draw(number("most", locale.ask_dots_most()).help(locale.ask_no_limit_help())) }
                </>
            },
            "score" => html! {
                <>
                    { draw(number("least", locale.ask_least())) }
                    { draw(number("most", locale.ask_most())) }
                    { draw(number("step", locale.ask_step())) }
                    { self.methods(&[Method::Score, Method::MajorityJudgement]) }
                </>
            },
            "rank" => self.ranks(),
            "times" => tick("maybe", locale.ask_maybe(), None, self.typed),
            _ => return Html::default(),
        };
        html! {
            <section class="fields">
                <h2>{ say(locale.ask_part_how()) }</h2>
                { self.refused(Part::Counting) }
                { within }
            </section>
        }
    }

    fn ranks(&self) -> Html {
        let locale = self.locale();
        let finer = html! {
            <>
                { choose("quota", locale.ask_quota(), vec![
                    choice("droop", locale.ask_quota_droop()),
                    choice("hare", locale.ask_quota_hare()),
                ], "droop", self.typed) }
                { choose("borda", locale.ask_borda(), vec![
                    choice("full", locale.ask_borda_full()),
                    choice("truncated", locale.ask_borda_truncated()),
                ], "full", self.typed) }
            </>
        };
        let also = self.with_declared(&OFFERED, "also", false);
        let finely = self.typed.says("quota", "hare") || self.typed.says("borda", "truncated");
        html! {
            <>
                { Field::number("ranks", locale.ask_ranks()).draw(self.typed) }
                { Field::number("seats", locale.ask_seats()).help(locale.ask_seats_help()).draw(self.typed) }
                { self.methods(&OFFERED) }
                { tick_some("also", locale.ask_also(), Some(locale.ask_also_help()), also, self.typed) }
                { opens(say(locale.ask_method_more()), finely, finer) }
            </>
        }
    }

    fn methods(&self, offered: &[Method]) -> Html {
        let usual = offered.first().map_or("", |method| method.as_str());
        choose("method", self.locale().ask_method(), self.with_declared(offered, "method", true), usual, self.typed)
    }

    /// What is offered; and what a program had declared before, so that changing a poll does not undo it.
    fn with_declared(&self, offered: &[Method], name: &str, means: bool) -> Vec<Choice> {
        let declared = self.typed.all(name).filter_map(Method::new).filter(|method| !offered.contains(method));
        let methods: Vec<Method> = offered.iter().copied().chain(declared).collect();
        methods.into_iter().map(|method| self.method(method, means)).collect()
    }

    fn method(&self, method: Method, means: bool) -> Choice {
        let locale = self.locale();
        let (name, how) = match method {
            Method::Plurality => (locale.method_plurality(), locale.counted_plurality_ranks_how()),
            Method::Approval => (locale.method_approval(), locale.counted_approval_how()),
            Method::Borda => (locale.method_borda(), locale.ask_borda_how()),
            Method::Irv => (locale.method_irv(), locale.counted_irv_how()),
            Method::Schulze => (locale.method_schulze(), locale.counted_schulze_how()),
            Method::RankedPairs => (locale.method_ranked_pairs(), locale.counted_ranked_pairs_how()),
            Method::Copeland => (locale.method_copeland(), locale.counted_copeland_how()),
            Method::Star => (locale.method_star(), locale.counted_star_how()),
            Method::Score => (locale.method_score(), locale.counted_score_how()),
            Method::MajorityJudgement => (locale.method_majority_judgement(), locale.counted_majority_judgement_how()),
            Method::StvScottish => (locale.method_stv_scottish(), locale.counted_stv_how()),
            Method::StvMeek => (locale.method_stv_meek(), locale.counted_stv_how()),
        };
        let choice = choice(method.as_str(), name);
        if means { choice.means(how) } else { choice }
    }
}
