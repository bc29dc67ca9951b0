//! A house with a kitchen, its people and their polls.

use std::collections::BTreeMap;

use porchlight_model::counting::{Borda, Method, Quota};
use porchlight_model::{
    Actor, Answer, Ask, Audience, Clock, Decision, Draft, Fields, Instant, Kind, Local, Options, Own, Person, Poll,
    PollOption, RankCount, Refusal, Role, Said, Slug, Stage, State, Suggest, Tag, Tally, Text, Verdict, Zone,
};

pub(crate) const NOW: Instant = Instant(1_795_000_000_000);

/// Two clocks that never change: one shows universal time, the one in Madrid an hour more.
pub(crate) struct Clocks;

impl Clocks {
    fn ahead(zone: &Zone) -> Option<i64> {
        match zone.as_str() {
            "UTC" => Some(0),
            "Europe/Madrid" => Some(60 * Instant::MINUTE),
            _ => None,
        }
    }
}

impl Clock for Clocks {
    fn moment(&self, zone: &Zone, local: Local) -> Option<Instant> {
        let ahead = Clocks::ahead(zone)?;
        let local = Local { time: local.time.or(Some((0, 0))), ..local };
        // The first minute at which a clock in universal time says that.
        let (mut low, mut high) = (0, i64::from(u32::MAX));
        while low < high {
            let middle = (low + high) / 2;
            if Instant(middle * Instant::MINUTE).in_utc() < local { low = middle + 1 } else { high = middle }
        }
        Some(Instant(low * Instant::MINUTE - ahead))
    }

    fn local(&self, zone: &Zone, at: Instant) -> Option<Local> {
        Some(Instant(at.0 + Clocks::ahead(zone)?).in_utc())
    }

    fn days_later(&self, zone: &Zone, at: Instant, days: u32) -> Option<Instant> {
        Clocks::ahead(zone).map(|_| at.plus_days(days))
    }
}

pub(crate) fn id(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

pub(crate) fn tag(name: &str) -> Tag {
    Tag::new(name).unwrap()
}

pub(crate) fn text(words: &str) -> Text {
    Text([(tag("en"), words.to_owned())].into())
}

pub(crate) fn option(name: &str) -> PollOption {
    PollOption::called(id(name), text(name))
}

/// Options of these names.
pub(crate) fn of(names: &[&str]) -> Options {
    Options { options: names.iter().map(|name| option(name)).collect(), ..Options::default() }
}

/// So many options.
pub(crate) fn many(n: usize) -> Options {
    Options { options: (1..=n).map(|n| option(&format!("option-{n}"))).collect(), ..Options::default() }
}

pub(crate) fn food() -> Options {
    of(&["soup", "bread", "rice"])
}

pub(crate) fn with(of: Options, change: impl FnOnce(&mut Options)) -> Options {
    let mut of = of;
    change(&mut of);
    of
}

pub(crate) fn choose(min: u32, max: u32, of: Options) -> Ask {
    Ask::Choose { min, max, of }
}

pub(crate) fn dots(dots: u32, most: Option<u32>, of: Options) -> Ask {
    Ask::Dots { dots, most, of }
}

pub(crate) fn score(least: u32, most: u32, step: u32, of: Options) -> Ask {
    Ask::Score { least, most, step, method: Method::Score, of }
}

pub(crate) fn by(method: Method) -> RankCount {
    RankCount { method, seats: 1, quota: Quota::default(), borda: Borda::default(), also: Vec::new() }
}

pub(crate) fn rank(least: u32, count: RankCount, of: Options) -> Ask {
    Ask::Rank { least, count, of }
}

pub(crate) fn times() -> Options {
    let time = |name: &str, at: &str, minutes| PollOption {
        at: Local::new(at),
        minutes,
        ..PollOption::called(id(name), Text::default())
    };
    let options = vec![
        time("monday", "2026-12-07T20:00", Some(90)),
        time("tuesday", "2026-12-08T20:00", None),
        time("sunday", "2026-12-13", None),
    ];
    Options { options, ..Options::default() }
}

pub(crate) fn usual() -> Ask {
    Ask::Proposal { answers: Vec::new() }
}

/// Every way of asking.
pub(crate) fn asks() -> Vec<Ask> {
    vec![
        usual(),
        Ask::Proposal { answers: food().options },
        choose(1, 1, food()),
        choose(1, 2, with(food(), |of| of.none_of_these = true)),
        Ask::CountIn { places: Some(12) },
        Ask::CountIn { places: None },
        dots(8, Some(5), food()),
        score(0, 9, 3, food()),
        Ask::Score { least: 1, most: 5, step: 1, method: Method::MajorityJudgement, of: food() },
        Ask::Star { of: food() },
        rank(1, RankCount { also: vec![Method::Borda, Method::StvMeek], ..by(Method::Schulze) }, food()),
        rank(2, RankCount { seats: 2, ..by(Method::StvScottish) }, food()),
        Ask::Times { maybe: true, of: times() },
        Ask::Question {},
    ]
}

/// Anybody with the link is asked this.
pub(crate) fn open(ask: Ask) -> Draft {
    Draft { title: text("What shall we do?"), ..Draft::asking(ask) }
}

/// Members are asked this.
pub(crate) fn members(ask: Ask) -> Draft {
    Draft { who: Audience::Members, ..open(ask) }
}

pub(crate) fn kitchen() -> Audience {
    Audience::Circles([id("kitchen")].into())
}

pub(crate) fn check(draft: Draft) -> Result<Poll, Refusal> {
    let kind = if matches!(draft.ask, Ask::Proposal { .. }) { Kind::Proposal } else { Kind::Poll };
    draft.check(kind, &Zone::utc(), &Clocks, NOW)
}

pub(crate) fn made(draft: Draft) -> Poll {
    check(draft).unwrap()
}

pub(crate) fn person(role: Role, circles: &[&str]) -> Actor {
    let circles = circles.iter().map(|circle| id(circle)).collect();
    Actor::Person(Person { id: 7, role, name: "Amina".into(), circles, paths: Default::default() })
}

pub(crate) fn member() -> Actor {
    person(Role::Member, &[])
}

pub(crate) fn closed(tally: &Tally, can_vote: Option<u64>) -> Stage {
    let decision = Decision { verdict: Verdict::Open, quorum: None, shares: vec![], blocks: 0, counts: vec![] };
    Stage::Closed { at: NOW, tally: tally.clone(), can_vote, decision }
}

/// A poll that runs and nobody has answered, as somebody finds it who can vote.
pub(crate) fn fresh<'a>(poll: &'a Poll, tally: &'a Tally, own: Option<&'a Own>) -> State<'a> {
    let can_vote = (!poll.is_open_to_all()).then_some(20);
    State { poll, stage: &Stage::Running, tally, own, elector: !poll.is_open_to_all(), can_vote }
}

pub(crate) fn chosen(names: &[&str]) -> Fields {
    Fields { choice: names.iter().map(|name| (*name).to_owned()).collect(), ..Fields::default() }
}

pub(crate) fn typed(marks: &[(&str, &str)]) -> Fields {
    let marks: BTreeMap<String, String> =
        marks.iter().map(|(name, mark)| ((*name).to_owned(), (*mark).to_owned())).collect();
    Fields { marks, ..Fields::default() }
}

pub(crate) fn said(marks: &[(&str, u32)]) -> Said {
    marks.iter().map(|(name, mark)| (id(name), *mark)).collect()
}

/// So many ballots that say this.
pub(crate) fn tally(ballots: &[(u64, &[(&str, u32)])]) -> Tally {
    let paper = ballots.iter().fold(Tally::default(), |tally, (times, marks)| tally.with_paper(&said(marks), *times));
    Tally { paper: 0, ..paper }
}

pub(crate) const AGREE: &str = "agree";

pub(crate) fn suggesting(rule: Suggest) -> Options {
    with(food(), |of| of.suggest = rule)
}

pub(crate) fn answer(answer: Answer) -> PollOption {
    answer.option().unwrap()
}
