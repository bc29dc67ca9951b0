//! The ready-made ways of deciding that come with Porchlight, in every language that it has. Names and answers follow
//! Loomio's, so that groups that know it feel at home; a group adds its own from any poll.

use i18n::{Locale, Said};
use model::counting::{Method, Quota};
use model::{
    Ask, Audience, Blocking, Bound, Draft, Names, Options, PollOption, RankCount, ReasonRule, ShareOf, ShowResults,
    Slug, Stance, Tag, Template, Text, Threshold,
};

/// All of them, in the order in which they are offered: first what one decides by, then what one chooses or elects by.
pub(crate) fn built_in() -> Vec<Template> {
    let all = [
        sense_check(),
        advice(),
        consent(),
        consensus(),
        gradients(),
        majority(
            "simple-majority",
            Locale::template_simple_majority,
            Locale::template_simple_majority_for,
            (Bound::MoreThan, 1, 2),
        ),
        majority("two-thirds", Locale::template_two_thirds, Locale::template_two_thirds_for, (Bound::AtLeast, 2, 3)),
        practice(),
        meeting(),
        dots("dots", Locale::template_dots, Locale::template_dots_for, 8),
        election("ranked", Locale::template_ranked, Locale::template_ranked_for, Method::Irv, 1),
        election("stv", Locale::template_stv, Locale::template_stv_for, Method::StvScottish, 3),
        dots("budget", Locale::template_budget, Locale::template_budget_for, 10),
    ];
    all.into_iter().flatten().collect()
}

/// The one of that name.
pub(crate) fn of_name(name: &str) -> Option<Template> {
    built_in().into_iter().find(|template| template.id.as_str() == name)
}

/// How a message is said.
pub(crate) type Say = fn(&Locale) -> Said;

/// A message in every language that has it.
pub(crate) fn words(say: Say) -> Text {
    let in_language = |tag: Tag| {
        let said = say(&Locale::built_in(std::slice::from_ref(&tag)));
        said.lang.is_none().then_some((tag, said.text))
    };
    i18n::shipped().filter_map(Tag::new).filter_map(in_language).collect()
}

/// What it is for also begins what voters read. None only if the id were no slug.
fn template(id: &str, name: Say, purpose: Say, draft: Draft) -> Option<Template> {
    let purpose = words(purpose);
    let draft = Draft { about: purpose.clone(), ..draft };
    Some(Template { id: Slug::new(id)?, name: words(name), purpose, draft })
}

/// An answer to a proposal: its id, what it amounts to, its name, what it means, and what is asked beside it.
type Answer = (&'static str, Stance, Say, Say, Option<Say>);

/// Members answer a proposal in these words.
fn proposal(answers: &[Answer]) -> Draft {
    let answer = |(id, stance, name, means, why): &Answer| {
        let option = PollOption::called(Slug::new(id)?, words(*name));
        let prompt = why.map(words).unwrap_or_default();
        Some(PollOption { stance: Some(*stance), meaning: words(*means), prompt, ..option })
    };
    Draft {
        who: Audience::Members,
        reasons: Some(ReasonRule::Optional),
        ..Draft::asking(Ask::Proposal { answers: answers.iter().filter_map(answer).collect() })
    }
}

fn sense_check() -> Option<Template> {
    let draft = proposal(&[
        ("looks-good", Stance::Agree, Locale::template_looks_good, Locale::template_looks_good_means, None),
        ("not-sure", Stance::Abstain, Locale::template_not_sure, Locale::template_not_sure_means, None),
        CONCERNED,
    ]);
    template("sense-check", Locale::template_sense_check, Locale::template_sense_check_for, draft)
}

const CONCERNED: Answer = (
    "concerned",
    Stance::Disagree,
    Locale::template_concerned,
    Locale::template_concerned_means,
    Some(Locale::template_concerned_why),
);

fn advice() -> Option<Template> {
    let why: Option<Say> = Some(Locale::template_advice_why);
    let draft = proposal(&[
        ("agree", Stance::Agree, Locale::answer_agree, Locale::template_advice_agree_means, why),
        ("abstain", Stance::Abstain, Locale::answer_abstain, Locale::template_advice_abstain_means, None),
        CONCERNED,
    ]);
    template("advice", Locale::template_advice, Locale::template_advice_for, draft)
}

fn consent() -> Option<Template> {
    let why: Option<Say> = Some(Locale::template_objection_why);
    let draft = proposal(&[
        ("consent", Stance::Agree, Locale::template_no_objection, Locale::template_no_objection_means, None),
        ("objection", Stance::Block, Locale::template_objection, Locale::template_objection_means, why),
    ]);
    template("consent", Locale::template_consent, Locale::template_consent_for, stopped_by_one(draft))
}

fn consensus() -> Option<Template> {
    let why: Option<Say> = Some(Locale::template_consensus_why);
    let draft = proposal(&[
        ("agree", Stance::Agree, Locale::answer_agree, Locale::answer_agree_meaning, None),
        ("abstain", Stance::Abstain, Locale::answer_abstain, Locale::answer_abstain_meaning, None),
        ("stand-aside", Stance::Disagree, Locale::template_stand_aside, Locale::template_stand_aside_means, why),
        ("block", Stance::Block, Locale::answer_block, Locale::answer_block_meaning, why),
    ]);
    template("consensus", Locale::template_consensus, Locale::template_consensus_for, stopped_by_one(draft))
}

/// One is enough to stop it, and says why.
fn stopped_by_one(draft: Draft) -> Draft {
    Draft { block: Blocking::Stops, reasons: Some(ReasonRule::RequiredForObjections), ..draft }
}

/// Sam Kaner's scale ("Facilitator's Guide to Participatory Decision-Making", 1996), as Loomio words it. It shows where
/// people stand and decides nothing by itself, so the last step is a signal.
fn gradients() -> Option<Template> {
    let draft = proposal(&[
        ("endorse", Stance::Agree, Locale::template_gradients_1, Locale::template_gradients_1_means, None),
        ("minor-point", Stance::Agree, Locale::template_gradients_2, Locale::template_gradients_2_means, None),
        ("reservations", Stance::Agree, Locale::template_gradients_3, Locale::template_gradients_3_means, None),
        ("abstain", Stance::Abstain, Locale::answer_abstain, Locale::template_gradients_4_means, None),
        ("more-discussion", Stance::Disagree, Locale::template_gradients_5, Locale::template_gradients_5_means, None),
        ("will-support", Stance::Disagree, Locale::template_gradients_6, Locale::template_gradients_6_means, None),
        ("disagreement", Stance::Disagree, Locale::template_gradients_7, Locale::template_gradients_7_means, None),
        ("veto", Stance::Block, Locale::answer_block, Locale::template_gradients_8_means, None),
    ]);
    let draft = Draft { block: Blocking::Signals, ..draft };
    template("gradients", Locale::template_gradients, Locale::template_gradients_for, draft)
}

/// The usual answers; so many of those who say yes or no have to agree.
fn majority(id: &str, name: Say, purpose: Say, (bound, part, whole): (Bound, u32, u32)) -> Option<Template> {
    let option = Slug::new(model::Answer::Agree.as_str())?;
    let threshold = Threshold { option, bound, part, whole, of: ShareOf::CastNotAbstaining };
    template(id, name, purpose, Draft { thresholds: vec![threshold], ..proposal(&[]) })
}

fn practice() -> Option<Template> {
    let food: [(&str, Say, Say); 4] = [
        ("soup", Locale::template_practice_soup, Locale::template_practice_soup_means),
        ("rice", Locale::template_practice_rice, Locale::template_practice_rice_means),
        ("pizza", Locale::template_practice_pizza, Locale::template_practice_pizza_means),
        ("leftovers", Locale::template_practice_leftovers, Locale::template_practice_leftovers_means),
    ];
    let option = |(id, name, means): (&str, Say, Say)| {
        Some(PollOption { meaning: words(means), ..PollOption::called(Slug::new(id)?, words(name)) })
    };
    let of = Options { options: food.into_iter().filter_map(option).collect(), ..Options::default() };
    let title = words(Locale::template_practice_title);
    let draft = Draft { title, ..Draft::asking(Ask::Choose { min: 1, max: 1, of }) };
    template("practice", Locale::template_practice, Locale::template_practice_for, draft)
}

fn meeting() -> Option<Template> {
    let title = words(Locale::template_meeting_title);
    let ask = Ask::Times { maybe: true, of: Options::default() };
    let draft = Draft { title, who: Audience::Members, ..Draft::asking(ask) };
    template("meeting", Locale::template_meeting, Locale::template_meeting_for, draft)
}

/// As many dots as Loomio gives, unless a template says otherwise.
fn dots(id: &str, name: Say, purpose: Say, dots: u32) -> Option<Template> {
    let ask = Ask::Dots { dots, most: None, of: Options::default() };
    template(id, name, purpose, Draft { who: Audience::Members, ..Draft::asking(ask) })
}

/// People are elected by ranks, and in secret. Shuffled, since whoever stands first on a list gets more votes.
fn election(id: &str, name: Say, purpose: Say, method: Method, seats: u32) -> Option<Template> {
    let count = RankCount { method, seats, quota: Quota::Droop, borda: Default::default(), also: Vec::new() };
    let ask = Ask::Rank { least: 1, count, of: Options { shuffle: true, ..Options::default() } };
    let draft = Draft {
        who: Audience::Members,
        names: Some(Names::Anonymous),
        results: ShowResults::AfterClosing,
        ..Draft::asking(ask)
    };
    template(id, name, purpose, draft)
}
