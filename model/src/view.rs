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
    /// Whether the viewer may invite somebody to ask to join.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_invite: bool,
    /// The news that are up and for them, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<crate::NoticeView>,
    /// The next meeting that they may know of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<crate::NextMeeting>,
    /// Ways to ask to join; a form for asking the group something is not one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signups: Vec<crate::SignupCard>,
    /// What newcomers read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packets: Vec<crate::PacketCard>,
    /// What people ask, and what the group answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faqs: Vec<crate::faq::FaqCard>,
    /// Whom and what to follow, read, call or visit; lists of whom to keep away are for members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<crate::pack::PackCard>,
}

impl PollView {
    /// What a ballot of this poll must be like.
    pub fn shape(&self) -> Shape<'_> {
        let options = self.options.iter().map(|option| (option.id.as_str(), option.objects)).collect();
        Shape { options, form: self.form, reasons: self.reasons }
    }
}

mod head;
#[cfg(feature = "markdown")]
mod sight;
pub use head::Head;
#[cfg(feature = "markdown")]
pub(crate) use sight::docs;
#[cfg(feature = "markdown")]
pub use sight::{Beside, Seen};
