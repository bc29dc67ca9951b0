//! A poll or a proposal: what is asked, of whom, until when, and by which rules.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::count::{Quorum, Tally};
use crate::text::tidy;
use crate::{Audience, Instant, Refusal, Slug, Text, Zone};

/// The longest reason, in characters.
pub const MAX_REASON_CHARS: usize = 500;
const MAX_TITLE_CHARS: usize = 200;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_MEANING_CHARS: usize = 300;
const MAX_OPTIONS: usize = 50;
const MAX_DAYS_OPEN: u32 = 366;
const DEFAULT_DAYS_OPEN: u32 = 7;

/// What a widget is, as it stands in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Choose one or several.
    Poll,
    /// Agree, abstain, disagree, block.
    Proposal,
}

impl Kind {
    /// Reads a kind from an address.
    pub fn new(text: &str) -> Option<Kind> {
        match text {
            "poll" => Some(Kind::Poll),
            "proposal" => Some(Kind::Proposal),
            _ => None,
        }
    }

    /// As it stands in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Poll => "poll",
            Kind::Proposal => "proposal",
        }
    }
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollOption {
    /// Its name in forms and results.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// What choosing it means.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub meaning: Text,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// Choose at least `min` and at most `max` of the options.
    Choose {
        /// The least that can be chosen.
        min: u32,
        /// The most that can be chosen.
        max: u32,
        /// What there is to choose from.
        options: Vec<PollOption>,
    },
    /// Agree, abstain or disagree, and where the rules allow it, block.
    Proposal {
        /// When an answer needs a reason.
        reasons: ReasonRule,
    },
}

impl Method {
    /// Whether every option is still called what it was, in every language it was in; more languages may come.
    fn still_says(&self, other: &Method) -> bool {
        let (Method::Choose { options: before, .. }, Method::Choose { options: after, .. }) = (self, other) else {
            return true;
        };
        let said = |(before, after): (&PollOption, &PollOption)| {
            before.name.0.iter().all(|(tag, words)| after.name.0.get(tag) == Some(words))
        };
        before.iter().zip(after).all(said)
    }
}

/// When an answer to a proposal needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReasonRule {
    /// Never.
    #[default]
    Optional,
    /// Always.
    Required,
    /// For disagree and block.
    RequiredForObjections,
}

/// The answers to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Yes.
    Agree,
    /// Neither yes nor no; counted as taking part.
    Abstain,
    /// No, but it can go ahead.
    Disagree,
    /// "I cannot let this go ahead."
    Block,
}

impl Choice {
    /// All four, in the order in which they are shown.
    pub const ALL: [Choice; 4] = [Choice::Agree, Choice::Abstain, Choice::Disagree, Choice::Block];

    /// Its name in forms and results.
    pub fn as_str(self) -> &'static str {
        match self {
            Choice::Agree => "agree",
            Choice::Abstain => "abstain",
            Choice::Disagree => "disagree",
            Choice::Block => "block",
        }
    }
}

/// When the results so far can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ShowResults {
    /// By anybody who sees the poll, from the first vote.
    Always,
    /// By those who voted; by all once it is over.
    #[default]
    AfterVoting,
    /// Once it is over.
    AfterClosing,
}

/// Who votes and what that binds. An open poll has no field for what only an electorate can carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rules {
    /// Anybody with the link. Answers are counted, not people.
    Open {
        /// How many answers are enough, if that was said.
        enough: Option<u32>,
    },
    /// People with a code of the group.
    Members {
        /// All members, or those of some circles.
        who: Audience,
        /// How many of them must take part.
        quorum: Option<Quorum>,
        /// Whether answers stand beside the names of those who gave them.
        named: bool,
        /// Whether a proposal can be blocked.
        block: bool,
    },
}

/// A poll or a proposal as it was made. Only [`Draft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// The question.
    pub title: Text,
    /// What one should know before answering; Markdown.
    pub about: Text,
    /// When voting begins.
    pub opens: Instant,
    /// When voting ends.
    pub closes: Instant,
    /// The zone in which these times are said.
    pub zone: Zone,
    /// When results show.
    pub results: ShowResults,
    /// What is asked.
    pub method: Method,
    /// Of whom.
    pub rules: Rules,
    /// Who may read the question; never narrower than who can vote on it.
    pub audience: Audience,
}

/// How far a poll has come. A closed one has its moment and its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Not yet evaluated.
    Running,
    /// Over, and evaluated once.
    Closed {
        /// When it was evaluated: at or shortly after its closing time.
        at: Instant,
        /// The final count.
        tally: Tally,
        /// How many could vote then; none for an open poll.
        can_vote: Option<u64>,
    },
}

/// Somebody's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The ids of what they chose.
    pub choice: BTreeSet<Slug>,
    /// Why, in their words.
    pub reason: Option<String>,
}

/// A poll or a proposal as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The question; at most 200 characters.
    pub title: Text,
    /// What one should know before answering; Markdown, at most 20,000 characters.
    #[serde(default)]
    pub about: Text,
    /// Who can vote: `everyone` with the link, `members`, or members of some circles.
    #[serde(default = "everyone")]
    pub who: Audience,
    /// Who may read the question: those who can vote, if not said, or `everyone`.
    #[serde(default)]
    pub audience: Option<Audience>,
    /// When voting begins; now, if not said.
    #[serde(default)]
    pub opens: Option<Instant>,
    /// When voting ends.
    #[serde(default)]
    pub closes: Option<Instant>,
    /// When voting ends, as days after it begins; 7, if neither is said.
    #[serde(default)]
    pub closes_in_days: Option<u32>,
    /// The zone in which times are said; the group's, if not said.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// When results show.
    #[serde(default)]
    pub results: ShowResults,
    /// How many must take part.
    #[serde(default)]
    pub quorum: Option<Quorum>,
    /// Whether names stand beside answers; yes among members, never in an open poll.
    #[serde(default)]
    pub named: Option<bool>,
    /// Whether members can block a proposal.
    #[serde(default)]
    pub block: bool,
    /// What is asked.
    pub ask: Method,
}

fn everyone() -> Audience {
    Audience::Everyone
}

impl Draft {
    /// The poll, if it can be one. `zone` is the group's.
    ///
    /// # Errors
    /// The first thing that does not fit; among them [`Refusal::OpenCannotBind`].
    pub fn check(self, kind: Kind, zone: &Zone, now: Instant) -> Result<Poll, Refusal> {
        let title = fit(self.title.tidied(false), MAX_TITLE_CHARS)?;
        let about = fit(self.about.tidied(true), MAX_ABOUT_CHARS)?;
        if title.is_empty() {
            return Err(Refusal::WordsUnfit);
        }
        let method = match (kind, self.ask) {
            (Kind::Poll, Method::Choose { min, max, options }) => choose(min, max, options)?,
            (Kind::Proposal, Method::Proposal { reasons }) => Method::Proposal { reasons },
            _ => return Err(Refusal::KindUnknown),
        };
        let opens = self.opens.unwrap_or(now);
        let closes = match (self.closes, self.closes_in_days) {
            (Some(closes), None) => closes,
            (None, days) => opens.plus_days(days.unwrap_or(DEFAULT_DAYS_OPEN)),
            (Some(_), Some(_)) => return Err(Refusal::TimesUnfit),
        };
        if closes <= opens
            || closes <= now
            || closes > opens.plus_days(MAX_DAYS_OPEN)
            || opens > now.plus_days(MAX_DAYS_OPEN)
        {
            return Err(Refusal::TimesUnfit);
        }
        let audience = match self.audience {
            Some(audience) if audience == Audience::Everyone || audience == self.who => audience,
            Some(_) => return Err(Refusal::WordsUnfit),
            None => self.who.clone(),
        };
        let rules = rules(self.who, self.quorum, self.named, self.block)?;
        let zone = self.zone.unwrap_or_else(|| zone.clone());
        Ok(Poll { title, about, opens, closes, zone, results: self.results, method, rules, audience })
    }
}

fn fit(words: Text, most: usize) -> Result<Text, Refusal> {
    if words.longest() > most || words.is_in_too_many() { Err(Refusal::WordsUnfit) } else { Ok(words) }
}

fn choose(min: u32, max: u32, options: Vec<PollOption>) -> Result<Method, Refusal> {
    let ids: BTreeSet<&Slug> = options.iter().map(|option| &option.id).collect();
    if options.len() < 2 || options.len() > MAX_OPTIONS || ids.len() != options.len() {
        return Err(Refusal::OptionsUnfit);
    }
    if min < 1 || max < min || usize::try_from(max).is_ok_and(|max| max > options.len()) {
        return Err(Refusal::RangeUnfit);
    }
    let options = options.into_iter().map(|option| {
        let name = fit(option.name.tidied(false), MAX_TITLE_CHARS)?;
        let meaning = fit(option.meaning.tidied(false), MAX_MEANING_CHARS)?;
        if name.is_empty() { Err(Refusal::WordsUnfit) } else { Ok(PollOption { id: option.id, name, meaning }) }
    });
    Ok(Method::Choose { min, max, options: options.collect::<Result<_, _>>()? })
}

fn rules(who: Audience, quorum: Option<Quorum>, named: Option<bool>, block: bool) -> Result<Rules, Refusal> {
    if !quorum.is_none_or(Quorum::is_possible) {
        return Err(Refusal::QuorumUnfit);
    }
    match (who, quorum) {
        (Audience::Everyone, _) if named == Some(true) || block => Err(Refusal::OpenCannotBind),
        (Audience::Everyone, Some(Quorum::Percent(_))) => Err(Refusal::OpenCannotBind),
        (Audience::Everyone, Some(Quorum::Voters(enough))) => Ok(Rules::Open { enough: Some(enough) }),
        (Audience::Everyone, None) => Ok(Rules::Open { enough: None }),
        (who, quorum) => Ok(Rules::Members { who, quorum, named: named.unwrap_or(true), block }),
    }
}

impl Poll {
    /// Which kind of address it has.
    pub fn kind(&self) -> Kind {
        match self.method {
            Method::Choose { .. } => Kind::Poll,
            Method::Proposal { .. } => Kind::Proposal,
        }
    }

    /// Whom it asks.
    pub fn who(&self) -> &Audience {
        match &self.rules {
            Rules::Open { .. } => &Audience::Everyone,
            Rules::Members { who, .. } => who,
        }
    }

    /// Whether anybody with the link can answer.
    pub fn is_open_to_all(&self) -> bool {
        matches!(self.rules, Rules::Open { .. })
    }

    /// The quorum, if one was set.
    pub fn quorum(&self) -> Option<Quorum> {
        match self.rules {
            Rules::Open { enough } => enough.map(Quorum::Voters),
            Rules::Members { quorum, .. } => quorum,
        }
    }

    /// The ids of what can be chosen, in the order in which they are shown.
    pub fn option_ids(&self) -> Vec<&str> {
        match (&self.method, &self.rules) {
            (Method::Choose { options, .. }, _) => options.iter().map(|option| option.id.as_str()).collect(),
            (Method::Proposal { .. }, Rules::Members { block: true, .. }) => Choice::ALL.map(Choice::as_str).to_vec(),
            (Method::Proposal { .. }, _) => {
                Choice::ALL.into_iter().filter(|choice| *choice != Choice::Block).map(Choice::as_str).collect()
            }
        }
    }

    /// Whether another definition asks the same people the same thing by the same rules, so that votes already
    /// cast still mean what they meant. The question, its text and the closing time may differ; options may be said in
    /// more languages.
    pub fn means_the_same_as(&self, other: &Poll) -> bool {
        let shape = |method: &Method| match method {
            Method::Choose { min, max, .. } => (Some((*min, *max)), None),
            Method::Proposal { reasons } => (None, Some(*reasons)),
        };
        self.rules == other.rules
            && self.audience == other.audience
            && self.opens == other.opens
            && self.results == other.results
            && shape(&self.method) == shape(&other.method)
            && self.option_ids() == other.option_ids()
            && self.method.still_says(&other.method)
    }

    /// What a ballot of this poll must be like.
    pub fn shape(&self) -> Shape<'_> {
        let (min, max, reasons) = match &self.method {
            Method::Choose { min, max, .. } => (*min, *max, None),
            Method::Proposal { reasons } => (1, 1, Some(*reasons)),
        };
        Shape { options: self.option_ids(), min, max, reasons }
    }
}

/// What a ballot must be like: the same check in the object that counts it and on the device that sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape<'a> {
    /// The ids of what can be chosen.
    pub options: Vec<&'a str>,
    /// The least that can be chosen.
    pub min: u32,
    /// The most that can be chosen.
    pub max: u32,
    /// When a reason is needed; none where none is asked for.
    pub reasons: Option<ReasonRule>,
}

impl Shape<'_> {
    /// The ballot, from what was sent.
    ///
    /// # Errors
    /// What does not fit: an option unknown, too many, too few, none; a reason missing, too long or not asked for.
    pub fn ballot(&self, chosen: &[String], reason: &str) -> Result<Ballot, Refusal> {
        let mut choice = BTreeSet::new();
        for id in chosen {
            let slug =
                Slug::new(id).filter(|slug| self.options.contains(&slug.as_str())).ok_or(Refusal::OptionUnknown)?;
            choice.insert(slug);
        }
        match choice.len() {
            0 => return Err(Refusal::ChoiceMissing),
            n if n < self.min as usize => return Err(Refusal::ChoiceTooFew),
            n if n > self.max as usize => return Err(Refusal::ChoiceTooMany),
            _ => {}
        }
        let reason = Some(tidy(reason, true)).filter(|words| !words.is_empty());
        if reason.as_ref().is_some_and(|words| words.chars().count() > MAX_REASON_CHARS) {
            return Err(Refusal::ReasonTooLong);
        }
        match (self.reasons, &reason) {
            (None, Some(_)) => Err(Refusal::ReasonNotAsked),
            (Some(rule), None) if rule.asks_for_one(&choice) => Err(Refusal::ReasonMissing),
            _ => Ok(Ballot { choice, reason }),
        }
    }
}

impl ReasonRule {
    fn asks_for_one(self, choice: &BTreeSet<Slug>) -> bool {
        let objects = || choice.iter().any(|id| matches!(id.as_str(), "disagree" | "block"));
        match self {
            ReasonRule::Optional => false,
            ReasonRule::Required => true,
            ReasonRule::RequiredForObjections => objects(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Actor, Change, Command, Fields, Own, Person, Role, State, Tag, apply};
    use proptest::prelude::*;

    const NOW: Instant = Instant(1_795_000_000_000);

    fn text(words: &str) -> Text {
        Text([(Tag::new("en").unwrap(), words.to_owned())].into())
    }

    fn potluck() -> Draft {
        let option = |id: &str| PollOption { id: Slug::new(id).unwrap(), name: text(id), meaning: Text::default() };
        let options = ["friday", "saturday", "sunday"].map(option).to_vec();
        draft(Method::Choose { min: 1, max: 2, options })
    }

    fn garden(reasons: ReasonRule) -> Draft {
        Draft { who: Audience::Members, ..draft(Method::Proposal { reasons }) }
    }

    fn draft(ask: Method) -> Draft {
        Draft {
            title: text("Which day?"),
            about: Text::default(),
            who: Audience::Everyone,
            audience: None,
            opens: None,
            closes: None,
            closes_in_days: None,
            zone: None,
            results: ShowResults::Always,
            quorum: None,
            named: None,
            block: false,
            ask,
        }
    }

    fn made(draft: Draft) -> Result<Poll, Refusal> {
        let kind = if matches!(draft.ask, Method::Choose { .. }) { Kind::Poll } else { Kind::Proposal };
        draft.check(kind, &Zone::utc(), NOW)
    }

    fn member() -> Actor {
        Actor::Person(Person { id: 7, role: Role::Member, name: "Amina".into(), circles: BTreeSet::new() })
    }

    fn vote(
        poll: &Poll,
        own: Option<&Own>,
        actor: &Actor,
        choice: &[&str],
        reason: &str,
        now: Instant,
    ) -> Result<Own, Refusal> {
        let fields = Fields {
            choice: choice.iter().map(|c| (*c).to_owned()).collect(),
            reason: reason.into(),
            ..Fields::default()
        };
        let state = State { poll, stage: &Stage::Running, tally: &Tally::default(), own };
        match apply(state, &Command::Vote(fields), actor, now)? {
            Change::Cast { own, .. } => Ok(own),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_open_poll_cannot_bind() {
        let poll = made(Draft { quorum: Some(Quorum::Voters(20)), ..potluck() }).unwrap();
        assert_eq!(poll.rules, Rules::Open { enough: Some(20) });
        for bound in [
            Draft { quorum: Some(Quorum::Percent(50)), ..potluck() },
            Draft { named: Some(true), ..potluck() },
            Draft { block: true, who: Audience::Everyone, ..garden(ReasonRule::Optional) },
        ] {
            assert_eq!(made(bound), Err(Refusal::OpenCannotBind));
        }
    }

    #[test]
    fn a_poll_that_cannot_be_answered_is_refused_when_it_is_made() {
        let choose = |min, max, n: usize| {
            let Method::Choose { options, .. } = potluck().ask else { unreachable!() };
            made(draft(Method::Choose { min, max, options: options.into_iter().take(n).collect() })).map(|_| ())
        };
        assert_eq!(choose(1, 1, 1), Err(Refusal::OptionsUnfit));
        assert_eq!(choose(0, 1, 3), Err(Refusal::RangeUnfit));
        assert_eq!(choose(2, 1, 3), Err(Refusal::RangeUnfit));
        assert_eq!(choose(1, 4, 3), Err(Refusal::RangeUnfit));
        assert_eq!(made(Draft { title: Text::default(), ..potluck() }), Err(Refusal::WordsUnfit));
        assert_eq!(made(Draft { title: text(&"a".repeat(201)), ..potluck() }), Err(Refusal::WordsUnfit));
        assert_eq!(made(Draft { closes: Some(NOW), ..potluck() }), Err(Refusal::TimesUnfit));
        assert_eq!(made(Draft { closes_in_days: Some(400), ..potluck() }), Err(Refusal::TimesUnfit));
        assert_eq!(
            made(Draft { quorum: Some(Quorum::Percent(101)), ..garden(ReasonRule::Optional) }),
            Err(Refusal::QuorumUnfit)
        );
    }

    #[test]
    fn a_member_can_change_their_vote_until_the_poll_closes() {
        let poll = made(garden(ReasonRule::Optional)).unwrap();
        let first = vote(&poll, None, &member(), &["agree"], "", NOW).unwrap();
        let late = Instant(poll.closes.0 - 1);
        let second = vote(&poll, Some(&first), &member(), &["disagree"], "too dear", late).unwrap();
        assert_eq!(second.ballot.reason.as_deref(), Some("too dear"));
        assert!(second.reason_shown);
        assert_eq!(vote(&poll, Some(&second), &member(), &["agree"], "", poll.closes), Err(Refusal::Closed));
    }

    #[test]
    fn each_thing_that_does_not_fit_is_its_own_refusal() {
        let poll = made(potluck()).unwrap();
        let refused = |choice: &[&str], reason| vote(&poll, None, &Actor::Public, choice, reason, NOW).unwrap_err();
        assert_eq!(refused(&[], ""), Refusal::ChoiceMissing);
        assert_eq!(refused(&["friday", "saturday", "sunday"], ""), Refusal::ChoiceTooMany);
        assert_eq!(refused(&["monday"], ""), Refusal::OptionUnknown);
        assert_eq!(refused(&["friday"], "because"), Refusal::ReasonNotAsked);
        let later = made(Draft { opens: Some(Instant(NOW.0 + 1)), ..potluck() }).unwrap();
        assert_eq!(vote(&later, None, &Actor::Public, &["friday"], "", NOW), Err(Refusal::NotYetOpen));
        let garden = made(garden(ReasonRule::RequiredForObjections)).unwrap();
        assert_eq!(vote(&garden, None, &member(), &["disagree"], " ", NOW), Err(Refusal::ReasonMissing));
        assert_eq!(vote(&garden, None, &member(), &["block"], "no", NOW), Err(Refusal::OptionUnknown));
        assert_eq!(vote(&garden, None, &member(), &["agree"], &"a".repeat(501), NOW), Err(Refusal::ReasonTooLong));
        assert_eq!(vote(&garden, None, &Actor::Public, &["agree"], "", NOW), Err(Refusal::CodeNeeded));
        let kitchen = Audience::Circles([Slug::new("kitchen").unwrap()].into());
        let kitchen =
            made(Draft { who: kitchen, ..draft(Method::Proposal { reasons: ReasonRule::Optional }) }).unwrap();
        assert_eq!(vote(&kitchen, None, &member(), &["agree"], "", NOW), Err(Refusal::NotYours));
    }

    #[test]
    fn words_of_people_who_are_not_members_wait_for_a_greeter_also_when_they_change() {
        let open = made(draft(Method::Proposal { reasons: ReasonRule::Optional })).unwrap();
        let first = vote(&open, None, &Actor::Public, &["agree"], "hello", NOW).unwrap();
        assert!(!first.reason_shown);
        let read = Own { reason_shown: true, ..first };
        assert!(vote(&open, Some(&read), &Actor::Public, &["disagree"], "hello", NOW).unwrap().reason_shown);
        assert!(!vote(&open, Some(&read), &Actor::Public, &["agree"], "something else", NOW).unwrap().reason_shown);
    }

    #[test]
    fn wording_can_change_after_the_first_vote_and_what_it_means_cannot() {
        let poll = made(potluck()).unwrap();
        assert!(poll.means_the_same_as(
            &made(Draft { title: text("What day?"), closes_in_days: Some(9), ..potluck() }).unwrap()
        ));
        assert!(!poll.means_the_same_as(&made(Draft { results: ShowResults::AfterClosing, ..potluck() }).unwrap()));
        assert!(!poll.means_the_same_as(&made(Draft { who: Audience::Members, ..potluck() }).unwrap()));
        let Method::Choose { mut options, .. } = potluck().ask else { unreachable!() };
        let mut swapped = options.clone();
        (swapped[0].name, swapped[1].name) = (options[1].name.clone(), options[0].name.clone());
        assert!(!poll.means_the_same_as(&made(draft(Method::Choose { min: 1, max: 2, options: swapped })).unwrap()));
        let mut spoken = options.clone();
        spoken[0].name.0.insert(Tag::new("es").unwrap(), "viernes".into());
        assert!(poll.means_the_same_as(&made(draft(Method::Choose { min: 1, max: 2, options: spoken })).unwrap()));
        options.pop();
        assert!(!poll.means_the_same_as(&made(draft(Method::Choose { min: 1, max: 2, options })).unwrap()));
    }

    proptest! {
        #[test]
        fn whatever_is_sent_a_counted_ballot_is_one_the_poll_allows(
            choice in prop::collection::vec("friday|saturday|sunday|monday|[a-z]{0,3}", 0..5), reason in ".{0,10}"
        ) {
            let poll = made(potluck()).unwrap();
            if let Ok(ballot) = poll.shape().ballot(&choice, &reason) {
                prop_assert!((1..=2).contains(&ballot.choice.len()));
                prop_assert!(ballot.choice.iter().all(|id| poll.option_ids().contains(&id.as_str())));
                prop_assert!(choice.iter().all(|sent| ballot.choice.iter().any(|id| id.as_str() == sent)));
            }
        }
    }
}
