//! What binds, in words, before anybody answers: all of it was declared before it opened.

use i18n::{Locale, Said};
use model::counting::Method;
use model::{Blocking, Bound, Form, IfShort, Late, Names, Phase, PollView, Quorum, ShareOf, Slug, Standing, Threshold};
use yew::prelude::*;

use super::markup::{el, heading, row, sentences};
use super::offer::Offer;

/// Stands before the ballot, while it is not over. Nothing for somebody outside.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale, level: u8) -> Html {
    let to_come = matches!(view.phase, Phase::Before | Phase::Open);
    let rules = rules(view, offers, locale);
    if !to_come || view.standing == Standing::Outside || rules.is_empty() {
        return Html::default();
    }
    // A few sentences are no list, and need no heading.
    if rules.iter().map(Vec::len).sum::<usize>() < 4 {
        return sentences("p", "binding", rules.concat());
    }
    let list = rules.into_iter().map(|rule| sentences("li", "", rule)).collect();
    let within = row(vec![heading(level, "", locale.binding_heading()), el("ul", &[], row(list))]);
    el("div", &[("class", "binding")], within)
}

/// Each rule, in one sentence or two.
fn rules(view: &PollView, offers: &[Offer], locale: &Locale) -> Vec<Vec<Said>> {
    let rules = &view.rules;
    let mut said = vec![counting(view, locale), quorum(view, locale)];
    said.extend(rules.thresholds.iter().map(|needs| vec![threshold(needs, offers, locale)]));
    let mut one = |rule: Option<Said>| said.push(rule.into_iter().collect());
    one(match rules.block {
        Blocking::No => None,
        Blocking::Stops => Some(locale.binding_stops()),
        Blocking::Signals => Some(locale.binding_signals()),
    });
    one((!view.open_to_all).then(|| match view.names {
        Names::Shown => locale.binding_names(),
        Names::Hidden => locale.binding_nameless(),
        Names::Anonymous => locale.binding_anonymous(),
    }));
    one(match rules.late {
        Some(Late::ByHand) => Some(locale.binding_fixed()),
        // Where nothing binds this goes without saying.
        Some(Late::Join) if rules.quorum.is_some() || !rules.thresholds.is_empty() => Some(locale.binding_join()),
        _ => None,
    });
    one(rules.names_missing.then(|| locale.binding_missing()));
    said.retain(|rule| !rule.is_empty());
    said
}

fn quorum(view: &PollView, locale: &Locale) -> Vec<Said> {
    let Some(quorum) = view.rules.quorum else { return Vec::new() };
    let needed = quorum.measure(0, view.can_vote.unwrap_or(0)).needed;
    if view.open_to_all {
        return vec![locale.binding_answers(needed)];
    }
    let counts = match quorum {
        Quorum::Voters(_) => locale.binding_people(needed),
        Quorum::Percent(percent) => locale.binding_share(&locale.percent(percent.into(), 100), needed),
    };
    let short = match view.rules.if_short {
        IfShort::Fail => locale.binding_short_ends(),
        IfShort::ExtendOnce(days) => locale.binding_short_goes_on(days.into()),
    };
    vec![counts, short]
}

/// How it is counted, and when it is a tie.
fn counting(view: &PollView, locale: &Locale) -> Vec<Said> {
    let Some(how) = view.rules.how else { return Vec::new() };
    let rule = match (view.form, how.method) {
        (Form::Choose { .. } | Form::Times { maybe: false }, _) => Method::Approval.as_str(),
        (Form::Dots { .. }, _) => "dots",
        (Form::Times { .. }, _) => "times",
        (_, Method::StvScottish | Method::StvMeek) => "stv",
        (_, method) => method.as_str(),
    };
    let tie = match how.method {
        Method::Star => locale.tie_sum(),
        Method::MajorityJudgement => locale.tie_middle(),
        Method::Irv | Method::RankedPairs => locale.tie_ways(),
        Method::StvScottish | Method::StvMeek => locale.tie_earlier(),
        _ => locale.tie_level(),
    };
    let named = named(view).map(|method| locale.counted_by(&method_name(method, locale)));
    let seats = (how.seats > 1).then(|| locale.binding_seats(how.seats.into()));
    let also = (!view.rules.also.is_empty()).then(|| locale.binding_also(&method_names(&view.rules.also, locale)));
    [named, seats, locale.by_id(&format!("rule-{rule}")), Some(tie), also].into_iter().flatten().collect()
}

/// The way of counting, where it is one that has a name; that the most answers win needs none.
pub(crate) fn named(view: &PollView) -> Option<Method> {
    let method = view.rules.how?.method;
    let named = matches!(view.form, Form::Rank { .. }) || matches!(method, Method::Star | Method::MajorityJudgement);
    named.then_some(method)
}

/// The name of a way of counting.
pub(crate) fn method_name(method: Method, locale: &Locale) -> String {
    let name = locale.by_id(&format!("method-{}", method.as_str()));
    name.map_or_else(|| method.as_str().to_owned(), |name| name.text)
}

/// The names of ways of counting, as a list.
pub(crate) fn method_names(methods: &[Method], locale: &Locale) -> String {
    let names: Vec<String> = methods.iter().map(|method| method_name(*method, locale)).collect();
    locale.list_and(&names)
}

/// What an option is called in a sentence.
pub(crate) fn called(id: &Slug, offers: &[Offer]) -> String {
    offers.iter().find(|offer| offer.id == *id).map_or_else(|| id.as_str().to_owned(), |offer| offer.plain.clone())
}

/// "“Agree” needs at least two thirds of the answers."
pub(crate) fn threshold(needs: &Threshold, offers: &[Offer], locale: &Locale) -> Said {
    let option = called(&needs.option, offers);
    let bound = match needs.bound {
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
        Bound::MoreThan => "more-than",
    };
    let (part, whole) = (u64::from(needs.part), u64::from(needs.whole));
    let share = match () {
        () if whole > 0 && (part * 100).is_multiple_of(whole) => locale.percent(part, whole),
        () if part * 3 == whole * 2 => locale.share_two_thirds().text,
        () => format!("{}/{}", locale.number(part), locale.number(whole)),
    };
    match needs.of {
        ShareOf::Cast => locale.threshold_answers(&option, bound, &share),
        ShareOf::CastNotAbstaining => locale.threshold_without_abstaining(&option, bound, &share),
        ShareOf::Eligible => locale.threshold_people(&option, bound, &share),
    }
}
