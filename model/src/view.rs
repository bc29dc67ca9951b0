//! What a viewer may see at this moment, as data: everything a component draws, and nothing that somebody else
//! may not know.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Doc, Fields, Instant, Kind, QuorumNeed, Refusal, Role, ShowResults, Slug, Tag, Text, Zone};

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
}

/// One thing that can be chosen. The answers to a proposal have no words here: every language has its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OptionView {
    /// Its name in forms and results.
    pub id: Slug,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// What choosing it means.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub meaning: Text,
}

/// What the viewer answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnView {
    /// The ids of what they chose.
    pub choice: Vec<Slug>,
    /// Why.
    pub reason: Option<String>,
    /// Whether their reason still waits for a greeter.
    pub reason_waits: bool,
    /// The ballot code of an open vote, for whoever has no cookie to keep it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot: Option<String>,
}

/// How often an option was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// The option.
    pub id: Slug,
    /// How many chose it.
    pub count: u64,
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
    /// What they chose.
    pub choice: Vec<Slug>,
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
    /// Each option, in the order of the ballot.
    pub rows: Vec<Row>,
    /// The latest of those who answered, where names or reasons can be read.
    pub voices: Vec<Voice>,
    /// How many more there are of those.
    pub more_voices: u64,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PollView {
    /// The group's name in addresses.
    pub group: Slug,
    /// The group's name.
    pub group_name: Text,
    /// The group's name for titles and previews; for the page around it only.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub discreet: Text,
    /// The group's languages, the first first.
    pub languages: Vec<Tag>,
    /// Which of the two it is.
    pub kind: Kind,
    /// Its name in addresses.
    pub id: Slug,
    /// The question; empty for somebody outside.
    pub title: Text,
    /// What one should know before answering.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub about: BTreeMap<Tag, Doc>,
    /// What can be chosen.
    pub options: Vec<OptionView>,
    /// The least that can be chosen.
    pub min: u32,
    /// The most that can be chosen.
    pub max: u32,
    /// For a proposal, when an answer needs a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<crate::ReasonRule>,
    /// Whether it counts answers of anybody (and not people).
    pub open_to_all: bool,
    /// The circles whose members vote, where it is not all members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circles: Vec<Slug>,
    /// Whether names stand beside answers.
    pub named: bool,
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
}

impl PollView {
    /// What a ballot of this poll must be like.
    pub fn shape(&self) -> crate::Shape<'_> {
        let options = self.options.iter().map(|option| option.id.as_str()).collect();
        crate::Shape { options, min: self.min, max: self.max, reasons: self.reasons }
    }
}

#[cfg(feature = "markdown")]
pub use sight::Seen;

/// Making Views. On the server only: it reads Markdown.
#[cfg(feature = "markdown")]
mod sight {
    use super::*;
    use crate::{Actor, Audience, Choice, Group, Method, Own, Poll, Rules, Stage, Tally, doc};

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
        /// What the viewer answered.
        pub own: Option<&'a Own>,
        /// Who is looking.
        pub actor: &'a Actor,
        /// The moment.
        pub now: Instant,
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
                Stage::Running if now < poll.opens => Phase::Before,
                Stage::Running if now < poll.closes => Phase::Open,
                Stage::Running => Phase::Over,
            }
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
                closes: poll.closes,
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
                Phase::Open => (0, card.closes),
                Phase::Before => (1, card.opens),
                Phase::Over => (2, Instant(card.closes.0.saturating_neg())),
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
            }
        }
    }

    impl Seen<'_> {
        /// The count that stands: the final one once it is over.
        fn count(&self) -> (&Tally, u64) {
            match self.stage {
                Stage::Running => (self.tally, self.can_vote),
                Stage::Closed { tally, can_vote, .. } => (tally, can_vote.unwrap_or(0)),
            }
        }

        fn standing(&self) -> Standing {
            match self.actor {
                actor if actor.is_in(self.poll.who()) => Standing::Votes,
                actor if !actor.is_in(&self.poll.audience) => Standing::Outside,
                Actor::Public => Standing::Reads,
                Actor::Person(_) => Standing::OtherCircle,
            }
        }

        /// Whether the viewer may see the count.
        pub fn sees_results(&self) -> bool {
            let over = Phase::of(self.poll, self.stage, self.now) == Phase::Over;
            let may_read = self.actor.is_in(&self.poll.audience);
            may_read
                && match self.poll.results {
                    ShowResults::Always => true,
                    ShowResults::AfterVoting => over || self.own.is_some(),
                    ShowResults::AfterClosing => over,
                }
        }

        /// Whether the viewer may read who answered what: a member, where the poll said that names are shown.
        pub fn sees_names(&self) -> bool {
            let named = matches!(self.poll.rules, Rules::Members { named: true, .. });
            named && self.actor.person().is_some() && self.sees_results()
        }

        /// The View. `voices` are those that everybody may read, newest first, and how many more there are;
        /// `waiting` those for a greeter. What the viewer may not see is left out here, whatever was handed in.
        pub fn view(&self, voices: Vec<Voice>, more_voices: u64, waiting: Vec<Waiting>, key: String) -> PollView {
            let (tally, can_vote) = self.count();
            let standing = self.standing();
            let outside = standing == Standing::Outside;
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
            let results = self.sees_results().then(|| Results {
                answers: tally.answers,
                rows: self
                    .poll
                    .option_ids()
                    .iter()
                    .filter_map(|id| Some(Row { id: Slug::new(id)?, count: tally.of(id) }))
                    .collect(),
                voices,
                more_voices,
            });
            let own = self.own.map(|own| OwnView {
                choice: own.ballot.choice.iter().cloned().collect(),
                reason: own.ballot.reason.clone(),
                reason_waits: own.ballot.reason.is_some() && !own.reason_shown,
                ballot: None,
            });
            let (named, circles) = match &self.poll.rules {
                Rules::Open { .. } => (false, Vec::new()),
                Rules::Members { who: Audience::Circles(circles), named, .. } => {
                    (*named, circles.iter().cloned().collect())
                }
                Rules::Members { named, .. } => (*named, Vec::new()),
            };
            let crate::Shape { min, max, reasons, .. } = self.poll.shape();
            let public = |text: &Text| if outside { Text::default() } else { text.clone() };
            PollView {
                group: self.slug.clone(),
                group_name: self.group.name.clone(),
                discreet: self.group.discreet.clone(),
                languages: self.group.languages.clone(),
                kind: self.poll.kind(),
                id: self.id.clone(),
                title: public(&self.poll.title),
                about: docs(&public(&self.poll.about)),
                options: if outside { Vec::new() } else { self.options() },
                min,
                max,
                reasons,
                open_to_all: self.poll.is_open_to_all(),
                circles: if outside { Vec::new() } else { circles },
                named,
                read_by_all: self.poll.audience == Audience::Everyone,
                opens: self.poll.opens,
                closes: self.poll.closes,
                zone: self.poll.zone.clone(),
                now: self.now,
                phase: Phase::of(self.poll, self.stage, self.now),
                viewer: Viewer::of(self.actor),
                standing,
                own,
                results,
                show_results: self.poll.results,
                quorum: self.poll.quorum().filter(|_| self.sees_results()).map(|q| q.measure(tally.answers, can_vote)),
                can_vote: (!self.poll.is_open_to_all() && !outside).then_some(can_vote),
                waiting: if self.actor.is_at_least(Role::Greeter) { waiting } else { Vec::new() },
                key,
                attempt: None,
                happened: None,
            }
        }

        fn options(&self) -> Vec<OptionView> {
            match &self.poll.method {
                Method::Choose { options, .. } => {
                    let view = |o: &crate::PollOption| OptionView {
                        id: o.id.clone(),
                        name: o.name.clone(),
                        meaning: o.meaning.clone(),
                    };
                    options.iter().map(view).collect()
                }
                Method::Proposal { .. } => {
                    let ids = self.poll.option_ids();
                    let wordless = |id: &str| {
                        Some(OptionView { id: Slug::new(id)?, name: Text::default(), meaning: Text::default() })
                    };
                    Choice::ALL
                        .iter()
                        .filter(|c| ids.contains(&c.as_str()))
                        .filter_map(|c| wordless(c.as_str()))
                        .collect()
                }
            }
        }
    }
}
