//! The rules of counting, in words: what each is, in two sentences, and what it does with a tie.

use i18n::{Locale, Said};
use model::counting::{Borda, How, Method, Quota};
use model::{Form, PollView};
use widgets::beside;

/// The rule that decides, then those that are counted beside it.
pub(super) fn declared(view: &PollView) -> Vec<How> {
    let Some(decides) = view.rules.how else { return Vec::new() };
    let seats = |method: &Method| if method.finds_one() { 1 } else { decides.seats };
    let beside = |method: &Method| How { method: *method, seats: seats(method), ..decides };
    std::iter::once(decides).chain(view.rules.also.iter().map(beside)).collect()
}

/// What a rule is called, for this kind of ballot.
pub(super) fn name(view: &PollView, method: Method, locale: &Locale) -> String {
    match (view.form, method) {
        (Form::Choose { .. }, Method::Plurality) => locale.counted_plurality().text,
        (Form::Dots { .. }, Method::Score) => locale.counted_dots().text,
        (Form::Times { .. }, Method::Score) => locale.counted_times().text,
        (_, method) => beside::method(method, locale),
    }
}

/// What it is and how many it chooses; then what it does with a tie.
pub(super) fn words(view: &PollView, how: How, locale: &Locale) -> [Vec<Said>; 2] {
    let mut said = what(view, how, locale);
    if how.seats > 1 {
        said.push(locale.counted_seats(how.seats.into()));
    }
    [said, vec![tie(how.method, locale)]]
}

fn what(view: &PollView, how: How, locale: &Locale) -> Vec<Said> {
    let options = u64::try_from(view.options.len()).unwrap_or(u64::MAX);
    match how.method {
        Method::Plurality if matches!(view.form, Form::Rank { .. }) => vec![locale.counted_plurality_ranks_how()],
        Method::Plurality => vec![locale.counted_plurality_how()],
        Method::Approval => vec![locale.counted_approval_how()],
        Method::Borda => match how.borda {
            Borda::Full => {
                vec![locale.counted_borda_how(options.saturating_sub(1)), locale.counted_borda_left_out()]
            }
            Borda::Truncated => vec![locale.counted_borda_short_how(), locale.counted_borda_short_left_out()],
        },
        Method::Irv => vec![locale.counted_irv_how()],
        Method::Schulze => vec![locale.counted_schulze_how()],
        Method::RankedPairs => vec![locale.counted_ranked_pairs_how()],
        Method::Copeland => vec![locale.counted_copeland_how()],
        Method::Star => vec![locale.counted_star_how()],
        Method::Score => vec![match view.form {
            Form::Dots { .. } => locale.counted_dots_how(),
            Form::Times { maybe: true } => locale.counted_times_how(),
            Form::Times { maybe: false } => locale.counted_approval_how(),
            _ => locale.counted_score_how(),
        }],
        Method::MajorityJudgement => vec![locale.counted_majority_judgement_how()],
        Method::StvScottish => vec![locale.counted_stv_how(), quota(how, locale), locale.counted_stv_scottish_parts()],
        Method::StvMeek => vec![locale.counted_stv_how(), quota(how, locale), locale.counted_stv_meek_parts()],
    }
}

fn quota(how: How, locale: &Locale) -> Said {
    match how.quota {
        Quota::Droop => locale.counted_quota_droop(),
        Quota::Hare => locale.counted_quota_hare(),
    }
}

fn tie(method: Method, locale: &Locale) -> Said {
    match method {
        Method::Plurality | Method::Approval | Method::Borda | Method::Copeland | Method::Score => {
            locale.counted_level_tie()
        }
        Method::Irv => locale.counted_irv_tie(),
        Method::Schulze => locale.counted_schulze_tie(),
        Method::RankedPairs => locale.counted_ranked_pairs_tie(),
        Method::Star => locale.counted_star_tie(),
        Method::MajorityJudgement => locale.counted_majority_judgement_tie(),
        Method::StvScottish | Method::StvMeek => locale.counted_stv_tie(),
    }
}
