//! What a poll came to, in words: by the rule that decides, with its numbers; then by those counted beside it.

use i18n::{Locale, Said};
use model::{CountOf, Decision, Phase, PollView, Slug, Verdict};
use yew::prelude::*;

use super::binding::{called, method_name, method_names, named, sentence, threshold};
use super::offer::Offer;
use super::words::say;

/// Stands under the question, after what follows from it, once it is over.
pub(crate) fn draw(view: &PollView, offers: &[Offer], locale: &Locale) -> Html {
    if view.phase == Phase::Withdrawn {
        return html! { <p class="verdict verdict-said" part="verdict">{ say(locale.withdrawn()) }</p> };
    }
    let Some(decision) = &view.decision else { return Html::default() };
    let said = said(view, decision, offers, locale);
    let enough = decision.quorum.filter(|quorum| quorum.reached).map(|quorum| match view.open_to_all {
        true => locale.answers_reached(quorum.needed),
        false => locale.quorum_reached(quorum.needed),
    });
    let signalled = (decision.blocks > 0 && decision.verdict != Verdict::Blocked)
        .then(|| locale.verdict_signalled(decision.blocks));
    let method = named(view)
        .filter(|_| !decision.counts.is_empty())
        .map(|method| locale.counted_by(&method_name(method, locale)));
    let share = |share: &model::Share| {
        let got = match share.met {
            true => locale.share_met(share.votes, share.out_of),
            false => locale.share_missed(share.votes, share.out_of),
        };
        html! { <p>{ sentence(threshold(&share.threshold, offers, locale)) }{ say(got) }</p> }
    };
    let beside = beside(&decision.counts, offers, locale);
    if said.is_empty() && enough.is_none() && signalled.is_none() && beside.is_empty() {
        return Html::default();
    }
    let line = |said: Said| html! { <p>{ say(said) }</p> };
    html! {
        <div class="verdict" part="verdict">
            if !said.is_empty() { <p class="verdict-said">{ for said.into_iter().map(sentence) }</p> }
            { for enough.into_iter().map(line) }
            { for decision.shares.iter().map(share) }
            { for signalled.into_iter().map(line) }
            { for method.into_iter().map(line) }
            { for beside.into_iter().map(|said| html! { <p>{ for said.into_iter().map(sentence) }</p> }) }
        </div>
    }
}

/// The one thing that everybody wants to know.
pub(crate) fn said(view: &PollView, decision: &Decision, offers: &[Offer], locale: &Locale) -> Vec<Said> {
    let counted = || decision.counts.first().map(|count| came_to(count, offers, locale)).unwrap_or_default();
    match decision.verdict {
        Verdict::Open => Vec::new(),
        Verdict::Passes if decision.counts.is_empty() => vec![locale.verdict_passes()],
        Verdict::Passes | Verdict::Tied => counted(),
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
fn beside(counts: &[CountOf], offers: &[Offer], locale: &Locale) -> Vec<Vec<Said>> {
    let Some((first, others)) = counts.split_first() else { return Vec::new() };
    let (mut same, mut said, mut differ) = (Vec::new(), Vec::new(), false);
    for other in others {
        let name = || method_name(other.method, locale);
        let head = match () {
            () if first.seats == other.seats && agree(first, other) => {
                same.push(other.method);
                continue;
            }
            // A rule that finds one winner, where several were elected: it says who that is.
            () if first.seats != other.seats && other.winners.iter().all(|id| first.winners.contains(id)) => {
                locale.counted_by(&name())
            }
            () => {
                differ = true;
                locale.beside_differs(&name())
            }
        };
        said.push([vec![head], came_to(other, offers, locale)].concat());
    }
    if differ {
        said.push(vec![locale.beside_decides()]);
    }
    if !same.is_empty() {
        said.insert(0, vec![locale.beside_same(&method_names(&same, locale))]);
    }
    said
}

/// Whether two counts elect the same and leave the same open; the order is another matter.
fn agree(one: &CountOf, other: &CountOf) -> bool {
    fn sorted<'a>(ids: impl Iterator<Item = &'a Slug>) -> Vec<&'a Slug> {
        let mut ids: Vec<&Slug> = ids.collect();
        ids.sort_unstable();
        ids
    }
    sorted(one.winners.iter()) == sorted(other.winners.iter())
        && sorted(one.tied.iter().flatten()) == sorted(other.tied.iter().flatten())
}
