//! A poll or a proposal: what is asked, of whom, until when, and by which rules.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::rules::{Binding, Blocking, IfShort, Late, Names, Quorum, Rules, Threshold};
use crate::{
    Ask, Audience, Clock, Decision, Form, Instant, Kind, Local, MAX_OPTIONS, PollOption, ReasonRule, Refusal, Reworded,
    Shape, Slug, Stance, Suggest, Tally, Text, Wording, Zone,
};

const MAX_TITLE_CHARS: usize = 200;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_DAYS_OPEN: u32 = 366;
/// How long a poll is open, if that is not said.
pub const DEFAULT_DAYS_OPEN: u32 = 7;
/// A poll that is open for less is met with a gentle word: some people read once a week.
pub const SHORT_DAYS: u32 = 3;

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
    /// When an answer needs a reason; none where none is asked for.
    pub reasons: Option<ReasonRule>,
    /// What is asked.
    pub ask: Ask,
    /// Of whom.
    pub rules: Rules,
    /// Who may read the question; never narrower than who can vote on it.
    pub audience: Audience,
    /// The topic on which members may have trusted somebody with their answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Slug>,
    /// Whether it went on longer because not enough people had taken part: that happens once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub extended: bool,
}

/// How far a poll has come. A closed one has its moment, its count and what it came to.
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
        /// What it came to.
        decision: Decision,
    },
    /// Taken back by an organiser: nothing is decided.
    Withdrawn {
        /// When.
        at: Instant,
    },
}

/// A poll or a proposal as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The question; at most 200 characters.
    pub title: Text,
    /// What one should know before answering; Markdown, at most 20,000 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// Who can vote: `everyone` with the link, `members`, or members of some circles.
    #[serde(default = "everyone")]
    pub who: Audience,
    /// Who may read the question: those who can vote, if not said, or `everyone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// When voting begins; now, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Instant>,
    /// When voting begins, on the clock of the zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<Local>,
    /// When voting ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Instant>,
    /// When voting ends, on the clock of the zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<Local>,
    /// When voting ends, as days after it begins, at the same time of day; 7, if nothing of the three is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_in_days: Option<u32>,
    /// The zone in which times are said; the group's, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// When results show.
    #[serde(default)]
    pub results: ShowResults,
    /// When an answer needs a reason. Not said: `optional` for a proposal, none in a poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<ReasonRule>,
    /// How many must take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// What happens when they do not.
    #[serde(default)]
    pub if_short: IfShort,
    /// How many must choose an option.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// Whether somebody can stop it.
    #[serde(default)]
    pub block: Blocking,
    /// What is known of who answered what; names are shown among members, if not said, and never in an open poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<Names>,
    /// Whether organisers see the names of those who have not voted, for a reminder.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub names_missing: bool,
    /// What becomes of people who join after it has opened. Not said: `by-hand` where something binds (a quorum, a
    /// threshold, a block that stops) and in an anonymous poll, else `join`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Late>,
    /// The topic on which members may have trusted somebody with their answer; one of the group's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Slug>,
    /// What is asked.
    pub ask: Ask,
}

fn everyone() -> Audience {
    Audience::Everyone
}

/// Words that are no longer than they may be, in no more languages than anybody writes.
pub(crate) fn fit(words: Text, most: usize) -> Result<Text, Refusal> {
    if words.longest() > most || words.is_in_too_many() { Err(Refusal::WordsUnfit) } else { Ok(words) }
}

/// Words that must be there, and are no longer than they may be; without `lines` on one line.
pub(crate) fn said(words: Text, most: usize, lines: bool) -> Result<Text, Refusal> {
    let words = fit(words.tidied(lines), most)?;
    if words.is_empty() { Err(Refusal::WordsUnfit) } else { Ok(words) }
}

/// Whether no two of these names are the same.
pub(crate) fn are_different<'a>(ids: impl ExactSizeIterator<Item = &'a Slug>) -> Result<(), Refusal> {
    let many = ids.len();
    if ids.collect::<BTreeSet<_>>().len() == many { Ok(()) } else { Err(Refusal::OptionsUnfit) }
}

impl Draft {
    /// The poll, if it can be one. `zone` is the group's.
    ///
    /// # Errors
    /// The first thing that does not fit; among them [`Refusal::OpenCannotBind`].
    pub fn check(self, kind: Kind, zone: &Zone, clock: &dyn Clock, now: Instant) -> Result<Poll, Refusal> {
        let title = fit(self.title.clone().tidied(false), MAX_TITLE_CHARS)?;
        let about = fit(self.about.clone().tidied(true), MAX_ABOUT_CHARS)?;
        if title.is_empty() {
            return Err(Refusal::WordsUnfit);
        }
        if self.ask.kind() != kind {
            return Err(Refusal::KindUnknown);
        }
        let zone = self.zone.clone().unwrap_or_else(|| zone.clone());
        clock.local(&zone, now).ok_or(Refusal::ZoneUnknown)?;
        let (opens, closes) = self.times(&zone, clock, now)?;
        let mut ask = self.ask.clone().checked()?;
        if let Ask::Times { of, .. } = &mut ask {
            for option in &mut of.options {
                option.starts = option.at.map(|at| clock.moment(&zone, at).ok_or(Refusal::TimesUnfit)).transpose()?;
            }
        }
        let reasons = match &ask {
            Ask::Proposal { .. } => Some(self.reasons.unwrap_or_default()),
            Ask::Question {} => Some(ReasonRule::Required),
            _ => self.reasons,
        };
        let prompted = ask.options(true).iter().any(|option| !option.prompt.is_empty());
        if prompted && reasons.is_none() {
            return Err(Refusal::ReasonNotAsked);
        }
        let audience = match self.audience.clone() {
            Some(audience) if audience == Audience::Everyone || audience == self.who => audience,
            Some(_) => return Err(Refusal::WordsUnfit),
            None => self.who.clone(),
        };
        let results = self.results;
        let topic = self.topic.clone();
        let rules = self.rules(&ask)?;
        // Answers that are left to others are counted at the end, when there may be no place left for them.
        let placed = ask.options(true).iter().any(|option| option.places.is_some());
        let anonymous = !matches!(&rules, Rules::Members(binding) if binding.names != Names::Anonymous);
        if topic.is_some() && (anonymous || placed) {
            return Err(Refusal::TrustUnfit);
        }
        Ok(Poll { title, about, opens, closes, zone, results, reasons, ask, rules, audience, topic, extended: false })
    }

    fn times(&self, zone: &Zone, clock: &dyn Clock, now: Instant) -> Result<(Instant, Instant), Refusal> {
        // The zone is there; what it has no moment for is too far away.
        let moment = |local: Local| clock.moment(zone, local).ok_or(Refusal::TimesUnfit);
        let opens = match (self.opens, self.opens_at) {
            (Some(_), Some(_)) => return Err(Refusal::TimesUnfit),
            (Some(opens), None) => opens,
            (None, Some(local)) => moment(local)?,
            (None, None) => now,
        };
        let closes = match (self.closes, self.closes_at, self.closes_in_days) {
            (Some(closes), None, None) => closes,
            (None, Some(local), None) => moment(local)?,
            (None, None, days) if days.unwrap_or(0) <= MAX_DAYS_OPEN => {
                let days = days.unwrap_or(DEFAULT_DAYS_OPEN);
                clock.days_later(zone, opens, days).ok_or(Refusal::TimesUnfit)?
            }
            _ => return Err(Refusal::TimesUnfit),
        };
        fits_in_time(opens, closes, now)?;
        Ok((opens, closes))
    }

    fn rules(self, ask: &Ask) -> Result<Rules, Refusal> {
        let Draft { who, quorum, if_short, thresholds, block, names, names_missing, late, results, .. } = self;
        let freely = ask.of().is_some_and(|of| of.suggest == Suggest::Freely);
        if who == Audience::Everyone {
            let binds = names.is_some_and(|names| names != Names::Hidden)
                || names_missing
                || late.is_some()
                || block != Blocking::No
                || !thresholds.is_empty()
                || if_short != IfShort::Fail
                || freely;
            return match quorum {
                _ if binds => Err(Refusal::OpenCannotBind),
                Some(Quorum::Percent(_)) => Err(Refusal::OpenCannotBind),
                Some(quorum) if !quorum.is_possible() => Err(Refusal::QuorumUnfit),
                Some(Quorum::Voters(enough)) => Ok(Rules::Open { enough: Some(enough) }),
                None => Ok(Rules::Open { enough: None }),
            };
        }
        let names = names.unwrap_or_default();
        let options = ask.options(block != Blocking::No);
        let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        let anonymous = names == Names::Anonymous;
        // A block needs an answer that blocks; a share, an answer that is chosen or not.
        let blocks = options.iter().any(|option| option.stance() == Some(Stance::Block));
        let chosen = matches!(ask.form(), Form::Choose { .. });
        if (block != Blocking::No && !blocks) || (!thresholds.is_empty() && !chosen) {
            return Err(Refusal::ThresholdUnfit);
        }
        let counted_on_the_way = options.iter().any(|option| option.places.is_some()) || freely;
        if anonymous && counted_on_the_way {
            return Err(Refusal::AnonymousUnfit);
        }
        let mut binding =
            Binding { who, quorum, if_short, block, thresholds, names, names_missing, late: Late::ByHand };
        binding.late = late.unwrap_or(if binding.binds() || anonymous { Late::ByHand } else { Late::Join });
        Ok(Rules::Members(binding.checked(&ids, results == ShowResults::AfterClosing)?))
    }
}

/// Whether a poll can be open from then to then.
pub(crate) fn fits_in_time(opens: Instant, closes: Instant, now: Instant) -> Result<(), Refusal> {
    let fits = closes > opens
        && closes > now
        && closes <= opens.plus_days(MAX_DAYS_OPEN)
        && opens <= now.plus_days(MAX_DAYS_OPEN);
    if fits { Ok(()) } else { Err(Refusal::TimesUnfit) }
}

impl Poll {
    /// Which kind of address it has.
    pub fn kind(&self) -> Kind {
        self.ask.kind()
    }

    /// Whom it asks.
    pub fn who(&self) -> &Audience {
        self.binding().map_or(&Audience::Everyone, |binding| &binding.who)
    }

    /// What members vote by; none for an open poll.
    pub fn binding(&self) -> Option<&Binding> {
        match &self.rules {
            Rules::Open { .. } => None,
            Rules::Members(binding) => Some(binding),
        }
    }

    /// Whether anybody with the link can answer.
    pub fn is_open_to_all(&self) -> bool {
        self.binding().is_none()
    }

    /// Whether nobody in the group can find out who voted what.
    pub fn is_anonymous(&self) -> bool {
        self.binding().is_some_and(|binding| binding.names == Names::Anonymous)
    }

    /// Whether names stand beside answers.
    pub fn is_named(&self) -> bool {
        self.binding().is_some_and(|binding| binding.names == Names::Shown)
    }

    /// The quorum, if one was set.
    pub fn quorum(&self) -> Option<Quorum> {
        match &self.rules {
            Rules::Open { enough } => enough.map(Quorum::Voters),
            Rules::Members(binding) => binding.quorum,
        }
    }

    /// Whether it is open for less time than people need who read once a week.
    pub fn is_short(&self) -> bool {
        self.closes < self.opens.plus_days(SHORT_DAYS)
    }

    /// What can be chosen, in the order in which it is listed.
    pub fn options(&self) -> Vec<PollOption> {
        self.ask.options(self.binding().is_some_and(|binding| binding.block != Blocking::No))
    }

    /// Whether another definition asks the same people the same thing by the same rules, so that votes already
    /// cast still mean what they meant. Words may differ ([`Poll::reworded`] says how), and so may the closing time.
    pub fn means_the_same_as(&self, other: &Poll) -> bool {
        self.rules == other.rules
            && self.audience == other.audience
            && self.opens == other.opens
            && self.results == other.results
            && self.reasons == other.reasons
            && self.topic == other.topic
            && self.ask.asks_the_same_as(&other.ask)
    }

    /// Which words another definition of the same poll changes. Further languages are no change of words.
    pub fn reworded(&self, other: &Poll) -> Vec<Reworded> {
        let mut changes = Vec::new();
        let mut compare = |what: Wording, before: &Text, after: &Text| {
            for (lang, words) in &before.0 {
                let now = after.0.get(lang).cloned().unwrap_or_default();
                if *words != now {
                    changes.push(Reworded {
                        what: what.clone(),
                        lang: lang.clone(),
                        before: words.clone(),
                        after: now,
                    });
                }
            }
        };
        compare(Wording::Title, &self.title, &other.title);
        compare(Wording::About, &self.about, &other.about);
        let after = other.options();
        for before in self.options() {
            if let Some(after) = after.iter().find(|option| option.id == before.id) {
                compare(Wording::Name(before.id.clone()), &before.name, &after.name);
                compare(Wording::Meaning(before.id.clone()), &before.meaning, &after.meaning);
                compare(Wording::Prompt(before.id.clone()), &before.prompt, &after.prompt);
            }
        }
        changes
    }

    /// Takes over the options that members suggested to the poll as it was, as far as there is room: before the first vote
    /// an organiser may have filled it.
    pub fn keep_suggested(&mut self, was: &Poll) {
        let (Some(of), Some(had)) = (self.ask.of_mut(), was.ask.of()) else { return };
        for option in had.options.iter().filter(|option| option.suggested) {
            if of.options.len() < MAX_OPTIONS && !of.options.iter().any(|known| known.id == option.id) {
                of.options.push(option.clone());
            }
        }
    }

    /// The poll as somebody could send it again, without its times: for a copy, or a template of the group's own.
    pub fn draft(&self) -> Draft {
        let mut ask = self.ask.clone();
        if let Some(of) = ask.of_mut() {
            of.options.retain(|option| !option.suggested);
            of.options.iter_mut().for_each(|option| option.starts = None);
        }
        let binding = self.binding();
        Draft {
            title: self.title.clone(),
            about: self.about.clone(),
            who: self.who().clone(),
            audience: Some(self.audience.clone()),
            opens: None,
            opens_at: None,
            closes: None,
            closes_at: None,
            closes_in_days: None,
            zone: Some(self.zone.clone()),
            results: self.results,
            reasons: self.reasons,
            quorum: self.quorum(),
            if_short: binding.map(|binding| binding.if_short).unwrap_or_default(),
            thresholds: binding.map(|binding| binding.thresholds.clone()).unwrap_or_default(),
            block: binding.map(|binding| binding.block).unwrap_or_default(),
            names: binding.map(|binding| binding.names),
            names_missing: binding.is_some_and(|binding| binding.names_missing),
            late: binding.map(|binding| binding.late),
            topic: self.topic.clone(),
            ask,
        }
    }

    /// What a ballot of this poll must be like, given the options.
    pub fn shape<'a>(&self, options: &'a [PollOption]) -> Shape<'a> {
        let options = options.iter().map(|option| (option.id.as_str(), option.objects())).collect();
        Shape { options, form: self.ask.form(), reasons: self.reasons }
    }
}
