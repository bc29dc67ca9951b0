//! What the single transferable votes share: ballots as lists of preferences, what becomes of options, and what is done
//! where a rule says "by lot".
//!
//! We draw no lots. Each outcome that a lot could have is followed to the end of the count. Whoever wins in all of them
//! has won; whoever wins in some of them is tied. Lots that lead to the same standing are followed once.
//!
//! Limit: 32,768 ways that lots could fall, or 2²² ÷ work if that is less, but 256 in any case, where work is the distinct
//! ballots and the options together, under Meek times the seats and one. Twelve who stay level until they are out come
//! to 24,576 ways. If there are more, everybody who is not elected when the first lot is to be drawn is tied.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Counted, How, Profile, Round, Stage};

/// How many ways that lots could fall are gone.
const MOST_WAYS: usize = 1 << 15;

/// The same, times the work of a stage: a count has to fit into a browser, and end while somebody waits.
const MOST_WORK: usize = 1 << 22;

/// How many ways are gone however many ballots there are.
const LEAST_WAYS: usize = 1 << 8;

/// A number for each option.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Each<T>(Vec<T>);

impl<T: Copy + Default> Each<T> {
    pub(super) fn new(options: usize) -> Each<T> {
        Each(vec![T::default(); options])
    }

    pub(super) fn of(&self, option: usize) -> T {
        self.0.get(option).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, option: usize, to: T) {
        if let Some(of) = self.0.get_mut(option) {
            *of = to;
        }
    }
}

/// Alike ballots.
pub(super) struct Pile {
    /// Options, the most preferred first. They are numbered below 255.
    order: Vec<u8>,
    /// How many such ballots there are.
    pub(super) papers: u64,
}

impl Pile {
    /// Which option is so many places below the first.
    pub(super) fn option(&self, place: u8) -> Option<usize> {
        self.order.get(usize::from(place)).map(|option| usize::from(*option))
    }

    pub(super) fn options(&self) -> impl Iterator<Item = usize> {
        self.order.iter().map(|option| usize::from(*option))
    }

    /// Where the next option comes that continues, or a place past the last.
    pub(super) fn next(&self, after: u8, fates: &Fates) -> u8 {
        let mut place = after;
        loop {
            place = place.saturating_add(1);
            if self.option(place).is_none_or(|option| fates.is(option, Fate::Continuing)) {
                return place;
            }
        }
    }
}

/// Ballots that have a first preference. Only the order of ranks counts. A ballot stops where two ranks are equal: it
/// does not say whom of them it means, even if all but one of them are out of the count by then.
pub(super) fn piles(profile: &Profile) -> Vec<Pile> {
    let mut piles: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    for (marks, papers) in profile.ballots() {
        let mut ranked: Vec<(u32, u8)> =
            marks.iter().zip(0..=u8::MAX).filter_map(|(mark, option)| Some(((*mark)?, option))).collect();
        ranked.sort_unstable();
        let order: Vec<u8> = ranked
            .chunk_by(|(a, _), (b, _)| a == b)
            .map_while(|equal| match equal {
                [(_, option)] => Some(*option),
                _ => None,
            })
            .collect();
        if !order.is_empty() {
            *piles.entry(order).or_default() += papers;
        }
    }
    piles.into_iter().map(|(order, papers)| Pile { order, papers }).collect()
}

/// What has become of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// Neither elected nor out.
    Continuing,
    /// Elected, after so many others.
    Elected(usize),
    /// Out.
    Excluded,
    /// One of several of whom nothing but a lot can say who gets the seats that are left.
    Drawn,
}

/// What has become of each option.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fates {
    of: Vec<Fate>,
    seats: usize,
}

impl Fates {
    pub(super) fn new(options: usize, seats: usize) -> Fates {
        Fates { of: vec![Fate::Continuing; options], seats }
    }

    pub(super) fn is(&self, option: usize, fate: Fate) -> bool {
        self.of.get(option) == Some(&fate)
    }

    pub(super) fn is_elected(&self, option: usize) -> bool {
        matches!(self.of.get(option), Some(Fate::Elected(_)))
    }

    pub(super) fn with(&self, fate: Fate) -> impl Iterator<Item = usize> {
        self.of.iter().zip(0..).filter(move |(of, _)| **of == fate).map(|(_, option)| option)
    }

    pub(super) fn elected(&self) -> impl Iterator<Item = usize> {
        (0..self.of.len()).filter(|option| self.is_elected(*option))
    }

    pub(super) fn vacancies(&self) -> usize {
        self.seats.saturating_sub(self.elected().count())
    }

    /// Whether all seats are taken, or only a lot could go on.
    pub(super) fn is_over(&self) -> bool {
        self.vacancies() == 0 || self.of.contains(&Fate::Drawn)
    }

    /// Elects these, whoever has most first; who has the same shares a place.
    pub(super) fn elect<K: Ord>(&mut self, mut who: Vec<usize>, has: impl Fn(usize) -> K) {
        who.sort_by_key(|option| Reverse(has(*option)));
        for level in who.chunk_by(|a, b| has(*a) == has(*b)) {
            let place = self.elected().count();
            self.set(level, Fate::Elected(place));
        }
    }

    /// These go out together. If there are then no more left than seats, those are elected, and nothing moves any more.
    /// If there would be fewer, the others are elected, and a lot would have to say who of these is too.
    ///
    /// Answers whether the count goes on.
    pub(super) fn exclude<K: Ord>(&mut self, who: &[usize], has: impl Fn(usize) -> K) -> bool {
        let stay: Vec<usize> = self.with(Fate::Continuing).filter(|option| !who.contains(option)).collect();
        let vacancies = self.vacancies();
        self.set(who, if stay.len() < vacancies { Fate::Drawn } else { Fate::Excluded });
        if stay.len() > vacancies {
            return true;
        }
        self.elect(stay, has);
        false
    }

    fn set(&mut self, who: &[usize], fate: Fate) {
        for (of, _) in self.of.iter_mut().zip(0..).filter(|(_, option)| who.contains(option)) {
            *of = fate;
        }
    }

    /// Who was elected, in order; whom nothing orders stands in the order of the options.
    fn winners(&self) -> Vec<usize> {
        let mut winners: Vec<usize> = self.elected().collect();
        winners.sort_by_key(|option| self.of.get(*option).copied());
        winners
    }
}

/// A rule of counting, as steps from one standing to the next.
pub(super) trait Rule {
    /// All that decides how the count goes on from here.
    type Standing: Clone + Ord;

    /// After the first preferences are counted.
    fn start(&self) -> Self::Standing;

    /// Who is next: those whose surplus moves, or who go out. None: the count is over. Several ways: a lot decides.
    /// Nobody in the only way: votes move among those whom they already belong to.
    fn ways(&self, at: &Self::Standing) -> Vec<Vec<usize>>;

    /// Goes one of these ways, to the end of the next stage. Answers whether votes moved; if not, the count is over
    /// without another stage.
    fn go(&self, at: &mut Self::Standing, way: &[usize]) -> bool;

    fn fates<'a>(&self, at: &'a Self::Standing) -> &'a Fates;

    /// Votes, quota and unit. Who was elected or went out is not yet in it.
    fn stage(&self, at: &Self::Standing) -> Stage;

    /// How much work a stage is, about.
    fn work(&self) -> usize;
}

/// Counts by a rule.
///
/// Rounds go as far as the first lot that is drawn. If no lot changes who wins, they go to the end, as they would if
/// every lot fell on the first listed; a [`Round::Level`] stands where that was assumed.
pub(super) fn count<R: Rule>(rule: &R, how: How) -> Counted {
    let mut told = Telling::new(rule);
    let mut ways = told.until_lot();
    let (winners, tied) = ends(rule, &told.at);
    let mut can_win: Vec<usize> = winners.iter().chain(&tied).copied().collect();
    can_win.sort_unstable();
    while let [way, ..] = ways.as_slice() {
        let level = Round::Level { between: ways.concat(), can_win: can_win.clone() };
        if !tied.is_empty() {
            told.later.push(level);
            break;
        }
        told.go(way, Some(level));
        ways = told.until_lot();
    }
    let drawn: Vec<usize> = rule.fates(&told.at).with(Fate::Drawn).collect();
    if !drawn.is_empty() {
        told.later.push(Round::Level { between: drawn, can_win });
    }
    Counted { how, winners, tied: if tied.is_empty() { Vec::new() } else { vec![tied] }, rounds: told.end() }
}

/// One path of a count, stage by stage.
struct Telling<'a, R: Rule> {
    rule: &'a R,
    at: R::Standing,
    rounds: Vec<Round>,
    /// The stage that `at` is at the end of: who goes out is not yet in it.
    stage: Stage,
    /// What is to be said after it.
    later: Vec<Round>,
}

impl<'a, R: Rule> Telling<'a, R> {
    fn new(rule: &'a R) -> Self {
        let at = rule.start();
        let mut stage = rule.stage(&at);
        stage.elected = rule.fates(&at).winners();
        Telling { rule, at, rounds: Vec::new(), stage, later: Vec::new() }
    }

    /// Goes on as long as there is one way, and answers how it could go on then.
    fn until_lot(&mut self) -> Vec<Vec<usize>> {
        loop {
            let ways = self.rule.ways(&self.at);
            match ways.as_slice() {
                [way] => self.go(way, None),
                _ => return ways,
            }
        }
    }

    fn go(&mut self, way: &[usize], level: Option<Round>) {
        let before = self.rule.fates(&self.at).clone();
        let moved = self.rule.go(&mut self.at, way);
        let after = self.rule.fates(&self.at);
        let mut elected = after.winners();
        elected.retain(|option| !before.is_elected(*option));
        self.stage.excluded =
            after.with(Fate::Excluded).filter(|option| before.is(*option, Fate::Continuing)).collect();
        self.later.extend(level);
        if moved {
            let mut next = self.rule.stage(&self.at);
            next.elected = elected;
            next.moved_from = match way {
                [one] => Some(*one),
                _ => None,
            };
            self.rounds.push(Round::Stage(std::mem::replace(&mut self.stage, next)));
            self.rounds.append(&mut self.later);
        } else {
            self.stage.elected.extend(elected);
        }
    }

    fn end(mut self) -> Vec<Round> {
        self.rounds.push(Round::Stage(self.stage));
        self.rounds.append(&mut self.later);
        self.rounds
    }
}

/// Who wins however lots fall from here on, in the order of election (for each the earliest place that any lot gives),
/// and who wins in some outcomes only, ascending.
fn ends<R: Rule>(rule: &R, from: &R::Standing) -> (Vec<usize>, Vec<usize>) {
    let most = (MOST_WORK / rule.work().max(1)).clamp(LEAST_WAYS, MOST_WAYS);
    let open: Vec<usize> = rule.fates(from).with(Fate::Continuing).collect();
    let mut ends = Ends::new(rule.fates(from).of.len());
    let (mut seen, mut gone) = (BTreeSet::new(), 0);
    let mut todo = vec![from.clone()];
    while let Some(mut at) = todo.pop() {
        let mut ways = rule.ways(&at);
        while let [way] = ways.as_slice() {
            rule.go(&mut at, way);
            ways = rule.ways(&at);
        }
        if ways.is_empty() {
            ends.add(rule.fates(&at));
        } else {
            if seen.contains(&at) {
                continue;
            }
            for way in &ways {
                let mut next = at.clone();
                rule.go(&mut next, way);
                todo.push(next);
            }
            gone += ways.len();
            seen.insert(at);
        }
        if gone > most || (!open.is_empty() && open.iter().all(|option| ends.is_tied(*option))) {
            return (rule.fates(from).winners(), open);
        }
    }
    ends.result()
}

/// What the outcomes of lots come to.
struct Ends {
    outcomes: usize,
    of: Vec<End>,
}

#[derive(Clone)]
struct End {
    /// In how many outcomes this option was elected.
    elected: usize,
    /// Whether there is an outcome that only a lot among several would complete.
    drawn: bool,
    earliest: usize,
}

impl Ends {
    fn new(options: usize) -> Ends {
        Ends { outcomes: 0, of: vec![End { elected: 0, drawn: false, earliest: usize::MAX }; options] }
    }

    fn add(&mut self, fates: &Fates) {
        self.outcomes += 1;
        for (end, fate) in self.of.iter_mut().zip(&fates.of) {
            match fate {
                Fate::Elected(place) => {
                    end.elected += 1;
                    end.earliest = end.earliest.min(*place);
                }
                Fate::Drawn => end.drawn = true,
                Fate::Continuing | Fate::Excluded => {}
            }
        }
    }

    fn is_tied(&self, option: usize) -> bool {
        self.of.get(option).is_some_and(|end| (end.elected > 0 || end.drawn) && end.elected < self.outcomes)
    }

    fn result(&self) -> (Vec<usize>, Vec<usize>) {
        let tied = (0..self.of.len()).filter(|option| self.is_tied(*option)).collect();
        let mut won: Vec<(usize, usize)> = self
            .of
            .iter()
            .zip(0..)
            .filter(|(end, _)| end.elected == self.outcomes)
            .map(|(end, i)| (end.earliest, i))
            .collect();
        won.sort_unstable();
        (won.into_iter().map(|(_, option)| option).collect(), tied)
    }
}
