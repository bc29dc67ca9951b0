//! What a poll came to, in words: by the rule that decides, with its numbers; then by those counted beside it.

use i18n::{Locale, Said};
use model::{Blocking, CountOf, Decision, Phase, PollView, Slug, Verdict};
use yew::prelude::*;

use super::binding::{called, method_name, method_names, named, threshold};
use super::markup::{el, row, sentences};
use super::offer::Offer;

/// Stands under the question, after what follows from it, once it is over.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    if view.phase == Phase::Withdrawn {
        return said_first(vec![locale.withdrawn()]);
    }
    let Some(decision) = &view.decision else { return Html::default() };
    let first = said(view, decision, offers, locale);
    let mut lines: Vec<Vec<Said>> = Vec::new();
    if let Some(quorum) = decision.quorum.filter(|quorum| quorum.reached) {
        lines.push(vec![match view.open_to_all {
            true => locale.answers_reached(quorum.needed),
            false => locale.quorum_reached(quorum.needed),
        }]);
    }
    for share in &decision.shares {
        let got = match share.met {
            true => locale.share_met(share.votes, share.out_of),
            false => locale.share_missed(share.votes, share.out_of),
        };
        lines.push(vec![threshold(&share.threshold, offers, locale), got]);
    }
    if decision.blocks > 0 && view.rules.block == Blocking::Signals {
        lines.push(vec![locale.verdict_signalled(decision.blocks)]);
    }
    if let Some(method) = named(view).filter(|_| !decision.counts.is_empty()) {
        lines.push(vec![locale.counted_by(&method_name(method, locale))]);
    }
    beside(&decision.counts, offers, locale, &mut lines);
    if first.is_empty() && lines.is_empty() {
        return Html::default();
    }
    let mut parts = vec![said_first(first)];
    parts.extend(lines.into_iter().map(|line| sentences("p", "", line)));
    el("div", &[("class", "verdict"), ("part", "verdict")], row(parts))
}

fn said_first(said: Vec<Said>) -> Html {
    if said.is_empty() { Html::default() } else { sentences("p", "verdict-said", said) }
}

/// The one thing that everybody wants to know.
pub(crate) fn said(view: &PollView, decision: &Decision, offers: &[Offer], locale: &Locale) -> Vec<Said> {
    let counted = || decision.counts.first().map(|count| came_to(count, offers, locale)).unwrap_or_default();
    match decision.verdict {
        Verdict::Passes if decision.counts.is_empty() => vec![locale.verdict_passes()],
        Verdict::Open | Verdict::Passes | Verdict::Tied => counted(),
        Verdict::TooFew => {
            let needed = decision.quorum.map_or(0, |quorum| quorum.needed);
            let missed = if view.open_to_all { locale.answers_missing(needed) } else { locale.quorum_missed(needed) };
            vec![missed, locale.verdict_nothing()]
        }
        Verdict::Blocked => vec![locale.verdict_blocked(decision.blocks)],
        Verdict::NotEnough => vec![locale.verdict_not_enough()],
    }
}

/// Who won by one rule, and between whom it is a tie.
pub(crate) fn came_to(count: &CountOf, offers: &[Offer], locale: &Locale) -> Vec<Said> {
    let names = |ids: &[Slug]| {
        let names: Vec<String> = ids.iter().map(|id| called(id, offers)).collect();
        locale.list_and(&names)
    };
    let mut said: Vec<Said> = Vec::new();
    match count.winners.as_slice() {
        [] => {}
        [one] if count.seats == 1 => said.push(locale.verdict_won(&called(one, offers))),
        several => said.push(locale.verdict_elected(&names(several))),
    }
    let last = !said.is_empty();
    let tied = count.tied.iter().map(|tied| names(tied));
    said.extend(tied.map(|names| if last { locale.verdict_tied_last(&names) } else { locale.verdict_tied(&names) }));
    said
}

/// What the other rules came to, a paragraph for each that says something else.
fn beside(counts: &[CountOf], offers: &[Offer], locale: &Locale, lines: &mut Vec<Vec<Said>>) {
    let Some((first, others)) = counts.split_first() else { return };
    let (at, mut same, mut differ) = (lines.len(), Vec::new(), false);
    for other in others {
        let mut line = match first.seats == other.seats {
            true if agree(first, other) => {
                same.push(other.method);
                continue;
            }
            // A rule that finds one winner, where several were elected: it says who that is.
            false if holds(&first.winners, &other.winners) => {
                vec![locale.counted_by(&method_name(other.method, locale))]
            }
            _ => {
                differ = true;
                vec![locale.beside_differs(&method_name(other.method, locale))]
            }
        };
        line.append(&mut came_to(other, offers, locale));
        lines.push(line);
    }
    if differ {
        lines.push(vec![locale.beside_decides()]);
    }
    if !same.is_empty() {
        lines.insert(at, vec![locale.beside_same(&method_names(&same, locale))]);
    }
}

/// Whether two counts elect the same and leave the same open; the order is another matter.
fn agree(one: &CountOf, other: &CountOf) -> bool {
    holds(&one.winners, &other.winners)
        && holds(&other.winners, &one.winners)
        && one.tied.len() == other.tied.len()
        && one.tied.iter().zip(&other.tied).all(|(one, other)| holds(one, other) && holds(other, one))
}

fn holds(all: &[Slug], some: &[Slug]) -> bool {
    some.iter().all(|id| all.contains(id))
}
