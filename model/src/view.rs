//! What a viewer may see at this moment, as data: everything a component draws, and nothing that somebody else
//! may not know.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::counting::{How, Method};
use crate::{
    Answer, Blocking, Decision, Doc, Fields, Form, Happening, IfShort, Instant, Kind, Late, Local, Names, Outcome,
    Quorum, QuorumNeed, ReasonRule, Refusal, Role, Said, Shape, ShowResults, Slug, Suggest, Tag, Text, Threshold, Zone,
};

/// Who is looking.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Viewer {
    /// What they may do; none without a code.
    pub role: Option<Role>,
    /// What they want to be called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// What the viewer can do with a poll, its times aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Answer it.
    Votes,
    /// Read it. Members answer it, and no code was shown.
    Reads,
    /// Read it. Other circles answer it.
    OtherCircle,
    /// Read it. Who can answer was fixed when it opened, and they came later.
    Late,
    /// Not even read it: it is for members, and no code was shown (or it is for other circles).
    Outside,
    /// Follow a link to it: the site that embeds it is not on the group's list.
    SiteNotListed,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Not open yet.
    Before,
    /// Open.
    Open,
    /// Over.
    Over,
    /// Taken back; nothing is decided.
    Withdrawn,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OptionView {
    /// Its name in forms and results.
    pub id: Slug,
    /// Its number on paper: its place in the list, from 1, in whatever order it is shown.
    #[serde(default)]
    pub number: u32,
    /// What it is called; empty for a time, and for an answer that every language has words for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// What choosing it means.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub meaning: Text,
    /// What whoever chooses it is asked to say about it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub prompt: Text,
    /// An answer that every language has words for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Whether whoever chooses it objects.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub objects: bool,
    /// How many places there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// How many of them are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places_left: Option<u64>,
    /// For a time: the day, or the day and time, on the clock of the poll's zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Local>,
    /// For a time: the moment at which it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Instant>,
    /// For a time: how many minutes it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Whether a member suggested it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suggested: bool,
}

/// What the viewer answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnView {
    /// What they said of the options, by number: 1 for what was chosen; dots; a score; a rank; for a time 2, 1 or 0.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, u32>))]
    pub marks: Said,
    /// Why.
    pub reason: Option<String>,
    /// Whether their reason still waits for a greeter.
    pub reason_waits: bool,
    /// Whether somebody helped them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub helped: bool,
    /// The ballot code of an open vote, for whoever has no cookie to keep it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot: Option<String>,
}

/// What an option has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// The option.
    pub id: Slug,
    /// How many chose it; dots and scores: their sum; times: how many can come, if need be or not; ranks: how many
    /// put it first.
    pub count: u64,
    /// How often each number was given to it, where the numbers say more than that: number and how often.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<(u32, u64)>,
    /// Whether it is in front: once it is over, as it was decided; before, where each option is looked at by itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leads: bool,
    /// The number in the middle, where the middle decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle: Option<u32>,
}

/// Why somebody answered as they did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Voice {
    /// For a greeter of an open poll the number by which it can be shown or held back; else its place in the list.
    pub voice: i64,
    /// The name of a member who chose one, where names are shown and the viewer is a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they said of the options; nothing where that would tell who they are.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, u32>))]
    pub marks: Said,
    /// Their words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The language of the page they wrote them on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Tag>,
}

/// Words that wait for a greeter; only greeters see them.
pub type Waiting = Voice;

/// The count, as far as the viewer may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Results {
    /// How many answered.
    pub answers: u64,
    /// Each option, in the order of the ballot; times in that of the calendar.
    pub rows: Vec<Row>,
    /// The latest of those who answered, where names or reasons can be read.
    pub voices: Vec<Voice>,
    /// How many more there are of those.
    pub more_voices: u64,
    /// How many said that somebody helped them.
    #[serde(default)]
    pub helped: u64,
    /// How many of the answers were given on paper.
    #[serde(default)]
    pub paper: u64,
    /// How many of the answers were given by somebody who was trusted with them.
    #[serde(default)]
    pub trusted: u64,
}

/// What binds: shown on the ballot, before anybody votes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RulesView {
    /// How many must take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// What happens when they do not.
    pub if_short: IfShort,
    /// How many must choose an option.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// Whether somebody can stop it.
    pub block: Blocking,
    /// The rule of counting that decides, where options are up against each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// Rules that are counted beside it and decide nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Method>,
    /// What becomes of people who join after it has opened; none for an open poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Late>,
    /// Whether organisers see the names of those who have not voted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub names_missing: bool,
}

/// A suggestion that waits for an organiser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionView {
    /// Its number.
    pub suggestion: i64,
    /// What it is called.
    pub name: Text,
}

/// Trust on the topic of a poll, as it touches the viewer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrustView {
    /// What the topic is called.
    pub topic: Text,
    /// Whom the viewer trusts, if they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Who trusts the viewer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// The names on a circle of trust that ends nowhere, if the viewer is in one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circle: Vec<String>,
}

/// What was just sent and not done, or looked at again: so that nothing typed is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attempt {
    /// What the form held.
    pub fields: Fields,
    /// Why it was not done; none if it was only looked at.
    pub refusal: Option<Refusal>,
}

/// What the command that came before this View did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Happened {
    /// A first answer was counted.
    Counted,
    /// An answer was changed.
    Changed,
}

/// A poll or a proposal as one viewer may see it.
///
/// A browser's build (without `markdown`) leaves aside what only the server draws: see "still" in `ARCHITECTURE.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollView {
    /// The group's name in addresses.
    pub group: Slug,
    /// The group's name.
    pub group_name: Text,
    /// The group's name for titles and previews; for the page around it only.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub discreet: Text,
    /// The group's languages, the first first.
    pub languages: Vec<Tag>,
    /// Which kind of address it has.
    pub kind: Kind,
    /// Its name in addresses.
    pub id: Slug,
    /// The question; empty for somebody outside.
    pub title: Text,
    /// What one should know before answering.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub about: BTreeMap<Tag, Doc>,
    /// What can be chosen.
    pub options: Vec<OptionView>,
    /// How one answers.
    pub form: Form,
    /// When an answer needs a reason; none where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<ReasonRule>,
    /// What binds, and how it is counted.
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub rules: RulesView,
    /// Whether whoever votes can add options.
    pub suggest: Suggest,
    /// Suggestions that wait for an organiser; for organisers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub suggestions: Vec<SuggestionView>,
    /// Trust on the poll's topic, for a member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub trust: Option<TrustView>,
    /// Whether it counts answers of anybody (and not people).
    pub open_to_all: bool,
    /// The circles whose members vote, where it is not all members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circles: Vec<Slug>,
    /// What is known of who answered what.
    pub names: Names,
    /// Whether anybody may read the question, the count and the reasons.
    pub read_by_all: bool,
    /// When voting begins.
    pub opens: Instant,
    /// When voting ends.
    pub closes: Instant,
    /// The zone in which these are said.
    pub zone: Zone,
    /// The moment of this View.
    pub now: Instant,
    /// How far it has come.
    pub phase: Phase,
    /// Who is looking.
    pub viewer: Viewer,
    /// What they can do.
    pub standing: Standing,
    /// What they answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnView>,
    /// The count, where they may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Results>,
    /// When results show.
    pub show_results: ShowResults,
    /// What it came to, once it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub decision: Option<Decision>,
    /// What the group makes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub outcome: Option<Outcome>,
    /// What happened to it on the way, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(not(feature = "markdown"), serde(skip))]
    pub happenings: Vec<Happening>,
    /// How many must take part, in numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumNeed>,
    /// How many can vote; none for an open poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub can_vote: Option<u64>,
    /// Words that wait for a greeter, for greeters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waiting: Vec<Waiting>,
    /// The idempotency key for the form: random, made with this View.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What was just sent and not done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<Attempt>,
    /// What was just done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happened: Option<Happened>,
}

/// A line on a group's front page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Card {
    /// Which kind of widget.
    pub kind: Kind,
    /// Its name in addresses.
    pub id: Slug,
    /// The question.
    pub title: Text,
    /// When voting begins.
    pub opens: Instant,
    /// When voting ends.
    pub closes: Instant,
    /// The zone in which these are said.
    pub zone: Zone,
    /// How far it has come.
    pub phase: Phase,
    /// Whether anybody can answer it.
    pub open_to_all: bool,
}

/// A group's front page as one viewer may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupView {
    /// Its name in addresses.
    pub group: Slug,
    /// Its name.
    pub name: Text,
    /// The name for titles and previews.
    pub discreet: Text,
    /// Its public news.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub about: BTreeMap<Tag, Doc>,
    /// Its languages, the first first.
    pub languages: Vec<Tag>,
    /// Who is looking.
    pub viewer: Viewer,
    /// The moment of this View.
    pub now: Instant,
    /// What is there for them, what is open first.
    pub cards: Vec<Card>,
    /// The websites that may embed its widgets.
    pub sites: Vec<crate::Site>,
    /// The zone in which its times are said.
    pub zone: Zone,
    /// Topics on which members may trust somebody with their answer; for members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<crate::Topic>,
}

impl PollView {
    /// What a ballot of this poll must be like.
    pub fn shape(&self) -> Shape<'_> {
        let options = self.options.iter().map(|option| (option.id.as_str(), option.objects)).collect();
        Shape { options, form: self.form, reasons: self.reasons }
    }
}

#[cfg(feature = "markdown")]
pub use sight::{Beside, Seen};

/// Making Views. On the server only: it reads Markdown.
#[cfg(feature = "markdown")]
mod sight {
    use super::*;
    use crate::{Actor, Audience, Event, Group, Own, Poll, PollOption, Stage, Tally, YES, doc};

    /// All that a View of a poll is made from.
    #[derive(Debug, Clone, Copy)]
    pub struct Seen<'a> {
        /// The group's name in addresses.
        pub slug: &'a Slug,
        /// The group.
        pub group: &'a Group,
        /// The poll's name in addresses.
        pub id: &'a Slug,
        /// The poll.
        pub poll: &'a Poll,
        /// How far it has come.
        pub stage: &'a Stage,
        /// The count so far.
        pub tally: &'a Tally,
        /// How many can vote now.
        pub can_vote: u64,
        /// Whether the viewer is among those who can vote, once these are fixed.
        pub elector: Option<bool>,
        /// What the viewer answered.
        pub own: Option<&'a Own>,
        /// Who is looking.
        pub actor: &'a Actor,
        /// The moment.
        pub now: Instant,
        /// What is always the same for this viewer and different for others: where the group wished for it, it gives
        /// the options their order.
        pub seed: &'a str,
    }

    /// What is found beside a poll; what the viewer may not see of it is left out of the View.
    #[derive(Debug, Clone, Default)]
    pub struct Beside {
        /// Those whom everybody may read, newest first.
        pub voices: Vec<Voice>,
        /// How many more there are.
        pub more_voices: u64,
        /// Those that wait for a greeter.
        pub waiting: Vec<Waiting>,
        /// Suggestions that wait for an organiser.
        pub suggestions: Vec<SuggestionView>,
        /// What the group makes of it.
        pub outcome: Option<Outcome>,
        /// What happened to it, the latest first.
        pub happenings: Vec<Happening>,
        /// Trust on its topic, as it touches the viewer.
        pub trust: Option<TrustView>,
        /// An idempotency key for the form.
        pub key: String,
    }

    impl Viewer {
        /// What a View says of whoever looks at it.
        pub fn of(actor: &Actor) -> Viewer {
            let person = actor.person();
            Viewer { role: person.map(|p| p.role), name: person.map(|p| p.name.clone()).unwrap_or_default() }
        }
    }

    impl Phase {
        /// How far a poll has come.
        pub fn of(poll: &Poll, stage: &Stage, now: Instant) -> Phase {
            match stage {
                Stage::Closed { .. } => Phase::Over,
                Stage::Withdrawn { .. } => Phase::Withdrawn,
                Stage::Running if now < poll.opens => Phase::Before,
                Stage::Running if now < poll.closes => Phase::Open,
                Stage::Running => Phase::Over,
            }
        }
    }

    /// When voting ends; or when it ended, where an organiser closed it or took it back before its time.
    fn ends(poll: &Poll, stage: &Stage) -> Instant {
        match stage {
            Stage::Closed { at, .. } | Stage::Withdrawn { at } => poll.closes.min(*at),
            Stage::Running => poll.closes,
        }
    }

    impl Card {
        /// The line for a poll on the front page, where it is for that viewer.
        pub fn of(id: &Slug, poll: &Poll, stage: &Stage, actor: &Actor, now: Instant) -> Option<Card> {
            actor.is_in(&poll.audience).then(|| Card {
                kind: poll.kind(),
                id: id.clone(),
                title: poll.title.clone(),
                opens: poll.opens,
                closes: ends(poll, stage),
                zone: poll.zone.clone(),
                phase: Phase::of(poll, stage, now),
                open_to_all: poll.is_open_to_all(),
            })
        }
    }

    /// Each language's words as a tree; what cannot be read as Markdown is left out.
    fn docs(text: &Text) -> BTreeMap<Tag, Doc> {
        text.0.iter().filter_map(|(tag, words)| Some((tag.clone(), doc(words)?))).collect()
    }

    impl GroupView {
        /// The front page of a group for one viewer.
        pub fn of(slug: &Slug, group: &Group, actor: &Actor, mut cards: Vec<Card>, now: Instant) -> GroupView {
            let order = |card: &Card| match card.phase {
                Phase::Open => (0, card.closes, false),
                Phase::Before => (1, card.opens, false),
                phase @ (Phase::Over | Phase::Withdrawn) => {
                    (2, Instant(card.closes.0.saturating_neg()), phase == Phase::Withdrawn)
                }
            };
            cards.sort_by_key(order);
            GroupView {
                group: slug.clone(),
                name: group.name.clone(),
                discreet: group.discreet.clone(),
                about: docs(&group.about),
                languages: group.languages.clone(),
                viewer: Viewer::of(actor),
                now,
                cards,
                sites: group.sites.clone(),
                zone: group.zone.clone(),
                topics: if actor.person().is_some() { group.topics.clone() } else { Vec::new() },
            }
        }
    }

    impl Seen<'_> {
        /// The count that stands: the final one once it is over.
        fn count(&self) -> (&Tally, u64) {
            match self.stage {
                Stage::Running | Stage::Withdrawn { .. } => (self.tally, self.can_vote),
                Stage::Closed { tally, can_vote, .. } => (tally, can_vote.unwrap_or(0)),
            }
        }

        fn standing(&self) -> Standing {
            let in_who = self.actor.is_in(self.poll.who());
            match (self.actor, self.elector) {
                (_, _) if self.poll.is_open_to_all() => Standing::Votes,
                (_, Some(true)) => Standing::Votes,
                (actor, _) if !in_who && !actor.is_in(&self.poll.audience) => Standing::Outside,
                (Actor::Public, _) => Standing::Reads,
                (Actor::Person(_), Some(false)) if in_who => Standing::Late,
                (Actor::Person(_), None) if in_who => Standing::Votes,
                (Actor::Person(_), _) => Standing::OtherCircle,
            }
        }

        /// Whether the viewer may see the count.
        pub fn sees_results(&self) -> bool {
            let phase = Phase::of(self.poll, self.stage, self.now);
            let over = matches!(self.stage, Stage::Closed { .. });
            let may_read = self.actor.is_in(&self.poll.audience) || self.elector == Some(true);
            may_read
                && phase != Phase::Withdrawn
                && match self.poll.results {
                    _ if self.poll.is_anonymous() => over,
                    ShowResults::Always => true,
                    ShowResults::AfterVoting => over || phase == Phase::Over || self.own.is_some(),
                    ShowResults::AfterClosing => over || phase == Phase::Over,
                }
        }

        /// Whether the viewer may read who answered what: a member, where the poll said that names are shown.
        pub fn sees_names(&self) -> bool {
            self.poll.is_named() && self.actor.person().is_some() && self.sees_results()
        }

        /// The View. What the viewer may not see is left out here, whatever was handed in.
        pub fn view(&self, beside: Beside) -> PollView {
            let (tally, can_vote) = self.count();
            let standing = self.standing();
            let outside = standing == Standing::Outside;
            let phase = Phase::of(self.poll, self.stage, self.now);
            let options = self.poll.options();
            let results = self.sees_results().then(|| self.results(tally, &options, beside.voices, beside.more_voices));
            let own = self.own.map(|own| OwnView {
                marks: own.ballot.marks.clone(),
                reason: own.ballot.reason.clone(),
                reason_waits: own.ballot.reason.is_some() && !own.reason_shown,
                helped: own.ballot.helped,
                ballot: None,
            });
            let public = |text: &Text| if outside { Text::default() } else { text.clone() };
            let organises = self.actor.is_at_least(Role::Organiser);
            // Only the words of people who are not members wait.
            let greets = self.poll.is_open_to_all() && self.actor.is_at_least(Role::Greeter);
            let decision = match self.stage {
                Stage::Closed { decision, .. } if results.is_some() => Some(decision.clone()),
                _ => None,
            };
            PollView {
                group: self.slug.clone(),
                group_name: self.group.name.clone(),
                discreet: self.group.discreet.clone(),
                languages: self.group.languages.clone(),
                kind: self.poll.kind(),
                id: self.id.clone(),
                title: public(&self.poll.title),
                about: docs(&public(&self.poll.about)),
                options: if outside { Vec::new() } else { self.options(tally, options) },
                form: self.poll.ask.form(),
                reasons: self.poll.reasons,
                rules: if outside { RulesView::default() } else { self.rules() },
                suggest: self.poll.ask.of().map(|of| of.suggest).unwrap_or_default(),
                suggestions: if organises { beside.suggestions } else { Vec::new() },
                trust: beside.trust.filter(|_| self.actor.person().is_some() && !outside && !self.poll.is_anonymous()),
                open_to_all: self.poll.is_open_to_all(),
                circles: if outside { Vec::new() } else { self.circles() },
                names: self.poll.binding().map_or(Names::Hidden, |binding| binding.names),
                read_by_all: self.poll.audience == Audience::Everyone,
                opens: self.poll.opens,
                closes: ends(self.poll, self.stage),
                zone: self.poll.zone.clone(),
                now: self.now,
                phase,
                viewer: Viewer::of(self.actor),
                standing,
                own,
                quorum: self
                    .poll
                    .quorum()
                    .filter(|_| results.is_some())
                    .map(|quorum| quorum.measure(tally.answers, can_vote)),
                results,
                show_results: if self.poll.is_anonymous() { ShowResults::AfterClosing } else { self.poll.results },
                decision,
                outcome: beside.outcome.filter(|_| !outside && phase == Phase::Over),
                happenings: if outside { Vec::new() } else { self.happenings(beside.happenings) },
                can_vote: (!self.poll.is_open_to_all() && !outside).then_some(can_vote),
                waiting: if greets { beside.waiting } else { Vec::new() },
                key: beside.key,
                attempt: None,
                happened: None,
            }
        }

        /// Who entered answers on paper is for members to know.
        fn happenings(&self, mut happenings: Vec<Happening>) -> Vec<Happening> {
            if self.actor.person().is_none() {
                for happening in &mut happenings {
                    if let Event::Paper { by, .. } = &mut happening.event {
                        by.clear();
                    }
                }
            }
            happenings
        }

        fn results(&self, tally: &Tally, options: &[PollOption], voices: Vec<Voice>, more_voices: u64) -> Results {
            let sees_names = self.sees_names();
            let shown = |voice: Voice| {
                let name = voice.name.filter(|_| sees_names);
                (name.is_some() || voice.reason.is_some()).then_some(Voice { name, ..voice })
            };
            let mut voices: Vec<Voice> = voices.into_iter().filter_map(shown).collect();
            // Numbers and order of arrival would tie words without a name to an answer that has one, in another poll.
            if !sees_names {
                voices.sort_by(|a, b| a.reason.cmp(&b.reason));
            }
            if !(self.poll.is_open_to_all() && self.actor.is_at_least(Role::Greeter)) {
                (1..).zip(&mut voices).for_each(|(number, voice)| voice.voice = number);
            }
            let by_middle = self.poll.ask.how().is_some_and(|how| how.method == Method::MajorityJudgement);
            // What the options are compared by, where each is looked at by itself.
            let weight = |option: &PollOption| match self.poll.ask.how().map(|how| how.method) {
                None | Some(Method::Plurality | Method::Approval) => tally.of(option.id.as_str()),
                Some(Method::Score) => tally.sum_of(option.id.as_str()),
                Some(_) => 0,
            };
            let most = options.iter().map(weight).max().unwrap_or(0);
            let decided = match self.stage {
                Stage::Closed { decision, .. } => decision.counts.first(),
                _ => None,
            };
            let leads = |option: &PollOption| match decided {
                Some(count) => count.winners.iter().chain(count.tied.iter().flatten()).any(|id| *id == option.id),
                None => most > 0 && weight(option) == most,
            };
            let row = |option: &PollOption| {
                let id = option.id.as_str();
                let (count, marks) = match self.poll.ask.form() {
                    Form::Choose { .. } | Form::Words => (tally.of(id), Vec::new()),
                    Form::Dots { .. } => (tally.sum_of(id), Vec::new()),
                    Form::Score { .. } => (tally.sum_of(id), tally.marks_of(id).collect()),
                    Form::Times { .. } => (
                        tally.marks_of(id).filter(|(mark, _)| *mark <= YES && *mark > 0).map(|(_, n)| n).sum(),
                        tally.marks_of(id).collect(),
                    ),
                    Form::Rank { .. } => (
                        tally.marks_of(id).filter(|(mark, _)| *mark == 1).map(|(_, n)| n).sum(),
                        tally.marks_of(id).collect(),
                    ),
                };
                let middle = by_middle.then(|| tally.middle_of(id));
                Row { id: option.id.clone(), count, marks, leads: leads(option), middle }
            };
            // In the order of the ballot; times in that of the calendar.
            let mut listed: Vec<&PollOption> = options.iter().collect();
            if matches!(self.poll.ask.form(), Form::Times { .. }) {
                listed.sort_by_key(|option| option.starts);
            }
            Results {
                answers: tally.answers,
                rows: listed.into_iter().map(row).collect(),
                voices,
                more_voices,
                helped: tally.helped,
                paper: tally.paper,
                trusted: tally.trusted,
            }
        }

        fn rules(&self) -> RulesView {
            let binding = self.poll.binding();
            RulesView {
                quorum: self.poll.quorum(),
                if_short: binding.map(|binding| binding.if_short).unwrap_or_default(),
                thresholds: binding.map(|binding| binding.thresholds.clone()).unwrap_or_default(),
                block: binding.map(|binding| binding.block).unwrap_or_default(),
                how: self.poll.ask.how(),
                also: self.poll.ask.also().to_vec(),
                late: binding.map(|binding| binding.late),
                names_missing: binding.is_some_and(|binding| binding.names_missing),
            }
        }

        fn circles(&self) -> Vec<Slug> {
            match self.poll.who() {
                Audience::Circles(circles) => circles.iter().cloned().collect(),
                _ => Vec::new(),
            }
        }

        fn options(&self, tally: &Tally, options: Vec<PollOption>) -> Vec<OptionView> {
            let view = |(number, option): (u32, PollOption)| {
                let taken = tally.of(option.id.as_str());
                OptionView {
                    number,
                    objects: option.objects(),
                    places_left: option.places.map(|places| u64::from(places).saturating_sub(taken)),
                    id: option.id,
                    name: option.name,
                    meaning: option.meaning,
                    prompt: option.prompt,
                    answer: option.answer,
                    places: option.places,
                    at: option.at,
                    starts: option.starts,
                    minutes: option.minutes,
                    suggested: option.suggested,
                }
            };
            let mut options: Vec<OptionView> = (1..).zip(options).map(view).collect();
            if self.poll.ask.of().is_some_and(|of| of.shuffle)
                && Phase::of(self.poll, self.stage, self.now) != Phase::Over
            {
                // "None of these" stays last.
                options.sort_by_key(|option| (option.answer.is_some(), shuffled(self.seed, option.id.as_str())));
            }
            options
        }
    }

    /// A number that depends on both and looks like chance (FNV-1a, then the finisher of SplitMix64). Only an order of
    /// reading hangs on it.
    fn shuffled(seed: &str, id: &str) -> u64 {
        let bytes = seed.bytes().chain([0]).chain(id.bytes());
        let hash = bytes
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^ (hash >> 31)
    }
}
