//! A request to join: how far it has come, and what may be done with it. `arrived → in conversation → welcomed | not now |
//! withdrawn`; in the end it is deleted, as promised, and then there is nothing of it.
//!
//! Nobody decides alone where two are asked for, nobody approves whom they invited, and every step is in the record that
//! greeters see. The newcomer sees none of it: only what was written to them, and what was decided.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{For, FormSettings, MineCommand, Pairs, Sealed, SignupForm};
use crate::{Actor, Deed, Instant, Person, Refusal, Role, Slug, Tag, permit};

/// How much can be said in a request.
const MOST_ENTRIES: u32 = 300;
/// How much of it before the newcomer has to wait: greeters can still answer, and decide.
const MOST_BEFORE_WAITING: u32 = 200;

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RequestStage {
    /// Nobody has done anything about it yet.
    Arrived,
    /// Somebody meets this person, or has written to them.
    InConversation,
    /// They are welcome; whether they have taken their code, [`Request::joined`] says.
    Welcomed,
    /// Not now.
    NotNow,
    /// They took it back.
    Withdrawn,
}

impl RequestStage {
    /// Whether it is decided, one way or another.
    pub fn is_over(self) -> bool {
        matches!(self, RequestStage::Welcomed | RequestStage::NotNow | RequestStage::Withdrawn)
    }
}

/// A request, without what was written in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Request {
    /// Its id: 32 hexadecimal digits, made where it was sealed.
    pub id: String,
    /// The form.
    pub form: Slug,
    /// What whoever sent it wants: what can be done with it depends on that.
    #[serde(default)]
    pub purpose: For,
    /// Which revision of it.
    pub revision: u32,
    /// The language it was written in.
    pub lang: Tag,
    /// When it arrived.
    pub arrived: Instant,
    /// Whether the host cannot read it.
    pub sealed: bool,
    /// Whether it was filled in with a greeter.
    pub aloud: bool,
    /// How far it has come.
    pub stage: RequestStage,
    /// Who meets this person.
    pub met_by: Option<i64>,
    /// Who invited them; forgotten once it is decided.
    pub invited_by: Option<i64>,
    /// Who approves.
    pub approvals: BTreeSet<i64>,
    /// Who says not now.
    pub not_now: BTreeSet<i64>,
    /// Who stepped aside for a conflict of interest.
    pub aside: BTreeSet<i64>,
    /// Who would rather not say.
    pub abstained: BTreeSet<i64>,
    /// Who vouched.
    pub vouched: BTreeSet<i64>,
    /// The part of the packet that is for them.
    pub path: Option<Slug>,
    /// Whether they have taken their code.
    pub joined: bool,
    /// When a greeter last did something that the newcomer waits for; once it is decided, when that was.
    pub greeted: Option<Instant>,
    /// Since when the newcomer waits: they wrote, and no greeter did since.
    pub waits: Option<Instant>,
    /// How much was written in it.
    pub entries: u32,
}

impl Request {
    /// A request that has just arrived.
    pub fn new(id: String, form: Slug, revision: u32, lang: Tag, now: Instant) -> Request {
        Request {
            id,
            form,
            purpose: For::default(),
            revision,
            lang,
            arrived: now,
            sealed: true,
            aloud: false,
            stage: RequestStage::Arrived,
            met_by: None,
            invited_by: None,
            approvals: BTreeSet::new(),
            not_now: BTreeSet::new(),
            aside: BTreeSet::new(),
            abstained: BTreeSet::new(),
            vouched: BTreeSet::new(),
            path: None,
            joined: false,
            greeted: None,
            waits: Some(now),
            entries: 0,
        }
    }

    /// How long nobody has greeted them: since when they wait, while they do.
    pub fn waiting_since(&self) -> Option<Instant> {
        self.waits.filter(|_| !self.stage.is_over())
    }

    /// When the group decided about it, if it has. Nothing that is said afterwards moves that.
    pub fn decided(&self) -> Option<Instant> {
        self.greeted.filter(|_| matches!(self.stage, RequestStage::Welcomed | RequestStage::NotNow))
    }

    /// What the newcomer does with it; none for what leaves it as it is. All checks come before any change.
    ///
    /// # Errors
    /// [`Refusal::RequestOver`] once it is decided (what they were welcomed to, they can still take back until they join);
    /// [`Refusal::Full`]; [`Refusal::NotWelcomedYet`].
    pub fn newcomer(&self, command: &MineCommand, now: Instant) -> Result<Option<StepTaken>, Refusal> {
        let mut after = self.clone();
        let over = || if self.stage.is_over() { Err(Refusal::RequestOver) } else { Ok(()) };
        let (said, step) = match command {
            MineCommand::Look | MineCommand::Erase => return Ok(None),
            MineCommand::Reply { words } => {
                over()?;
                if self.entries >= MOST_BEFORE_WAITING {
                    return Err(Refusal::Full);
                }
                after.waits = after.waits.or(Some(now));
                (Some((Said::Reply, words.clone())), Step::Replied)
            }
            MineCommand::Change { revision, .. } => {
                over()?;
                after.revision = *revision;
                after.waits = after.waits.or(Some(now));
                (None, Step::Changed)
            }
            MineCommand::Withdraw => match self.stage {
                RequestStage::Withdrawn => return Ok(None),
                RequestStage::Welcomed if !self.joined => (None, Step::Withdrawn),
                _ => {
                    over()?;
                    (None, Step::Withdrawn)
                }
            },
            MineCommand::Enter { .. } => match self.stage {
                RequestStage::Welcomed if self.joined => return Ok(None),
                RequestStage::Welcomed => {
                    after.joined = true;
                    (None, Step::Joined)
                }
                _ => return Err(Refusal::NotWelcomedYet),
            },
        };
        if step == Step::Withdrawn {
            after.stage = RequestStage::Withdrawn;
            after.met_by = None;
            after.forget_inviter();
        }
        after.entries += u32::from(said.is_some());
        Ok(Some(StepTaken { request: after, said, steps: vec![step] }))
    }

    /// Whether it is decided by what was said until now.
    fn decide(&mut self, rules: &FormSettings) {
        let voices = |who: &BTreeSet<i64>| who.len();
        let vouched = !rules.must_vouch || !self.vouched.is_empty();
        let needed_to_refuse = if rules.second_look || rules.approvals > 1 { 2 } else { 1 };
        if voices(&self.approvals) >= usize::from(rules.approvals) && vouched && self.not_now.is_empty() {
            self.stage = RequestStage::Welcomed;
        } else if voices(&self.not_now) >= needed_to_refuse {
            self.stage = RequestStage::NotNow;
        } else if self.stage == RequestStage::Arrived {
            self.stage = RequestStage::InConversation;
        }
        if self.stage.is_over() {
            self.forget_inviter();
        }
    }

    fn forget_inviter(&mut self) {
        self.invited_by = None;
    }
}

/// What can be said in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// A greeter asks the newcomer.
    Question,
    /// The newcomer answers, or asks.
    Reply,
    /// Among greeters.
    Note,
    /// A member vouches.
    Vouch,
    /// Whoever invited them says who they are.
    Introduction,
    /// Why not now, and how to ask again; the newcomer reads it once it is decided.
    NotNow,
    /// Words of welcome; the newcomer reads them once it is decided.
    Welcome,
}

impl Said {
    /// Whether the newcomer may read it, at this stage.
    pub fn is_for_newcomer(self, stage: RequestStage) -> bool {
        match self {
            Said::Question | Said::Reply => true,
            Said::Note | Said::Vouch | Said::Introduction => false,
            Said::NotNow => stage == RequestStage::NotNow,
            Said::Welcome => stage == RequestStage::Welcomed,
        }
    }
}

/// Something that was said, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// Its number in the request.
    pub n: i64,
    /// What it is.
    pub said: Said,
    /// Who said it; none for the newcomer.
    pub by: Option<i64>,
    /// The name by which greeters know whoever said it.
    #[serde(default)]
    pub name: String,
    /// When.
    pub at: Instant,
    /// The words, sealed; or as they were typed, where the request is not sealed.
    pub words: Sealed,
}

/// Something a greeter or a member does with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OnRequest {
    /// "I am meeting this person."
    Meet,
    /// Somebody else may.
    Leave,
    /// Ask the newcomer something.
    Ask {
        /// The words, sealed to the newcomer and to the greeters.
        words: Sealed,
    },
    /// Leave a note for other greeters.
    Note {
        /// The words, sealed to the greeters.
        words: Sealed,
    },
    /// They are welcome.
    Approve {
        /// The part of the packet that is for them.
        #[serde(default)]
        path: Option<Slug>,
        /// Words of welcome, sealed to the newcomer and to the greeters.
        #[serde(default)]
        words: Option<Sealed>,
    },
    /// Not now: a kind note and a way to ask again.
    NotNow {
        /// The words, sealed to the newcomer and to the greeters.
        words: Sealed,
    },
    /// Step aside for a conflict of interest.
    StepAside,
    /// Rather not say.
    Abstain,
    /// Vouch for them. Members.
    Vouch {
        /// The words, sealed to the greeters.
        words: Sealed,
    },
    /// Wrap what is in it to one more key, for a greeter who was let in.
    Rewrap {
        /// For the answers and each entry (its number as text, `answers` for those), the wraps to add, as JSON.
        wraps: std::collections::BTreeMap<String, Sealed>,
    },
}

/// What was done, for the record. A newcomer never sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
// There is another `Step`, of what follows from a poll.
#[cfg_attr(feature = "openapi", schema(as = RequestStep))]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// It arrived.
    Arrived,
    /// Somebody meets them.
    Met,
    /// And no longer.
    Left,
    /// Somebody asked something.
    Asked,
    /// The newcomer answered.
    Replied,
    /// The newcomer changed their answers.
    Changed,
    /// Somebody left a note.
    Noted,
    /// Somebody approved.
    Approved,
    /// Somebody said not now.
    SaidNotNow,
    /// Somebody stepped aside.
    SteppedAside,
    /// Somebody would rather not say.
    Abstained,
    /// A member vouched.
    Vouched,
    /// A greeter was let in to it.
    LetIn,
    /// It is decided: welcome.
    Welcomed,
    /// It is decided: not now.
    NotNow,
    /// The newcomer took it back.
    Withdrawn,
    /// They took their code.
    Joined,
}

/// A line of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Record {
    /// When.
    pub at: Instant,
    /// Who; none for the newcomer.
    pub by: Option<i64>,
    /// The name by which greeters know them.
    #[serde(default)]
    pub name: String,
    /// What.
    pub step: Step,
}

/// What a step changes: the request as it is then, what is said in it, and the lines of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// The request afterwards.
    pub request: Request,
    /// What was said, if anything was.
    pub said: Option<(Said, Sealed)>,
    /// For the record, in order.
    pub steps: Vec<Step>,
}

impl OnRequest {
    /// Whether it says something of whether somebody joins: a question to the group is answered, and nothing else.
    pub fn is_about_joining(&self) -> bool {
        match self {
            OnRequest::Approve { .. }
            | OnRequest::NotNow { .. }
            | OnRequest::StepAside
            | OnRequest::Abstain
            | OnRequest::Vouch { .. } => true,
            OnRequest::Meet
            | OnRequest::Leave
            | OnRequest::Ask { .. }
            | OnRequest::Note { .. }
            | OnRequest::Rewrap { .. } => false,
        }
    }
}

/// Decides a step. All checks come before any change.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::NotYours`]; [`Refusal::NothingToDecide`] about a question; [`Refusal::RequestOver`] once it is decided; [`Refusal::InvitedByYou`],
/// [`Refusal::VouchedByYou`], [`Refusal::SteppedAside`] for whoever should not decide; [`Refusal::PathUnknown`]; [`Refusal::Full`].
pub fn step(
    request: &Request,
    rules: &FormSettings,
    command: &OnRequest,
    actor: &Actor,
    now: Instant,
) -> Result<StepTaken, Refusal> {
    let deed = if matches!(command, OnRequest::Vouch { .. }) { Deed::Vouch } else { Deed::Meet };
    permit(deed, actor)?;
    let Actor::Person(person) = actor else { return Err(Refusal::CodeNeeded) };
    if request.purpose == For::Asking && command.is_about_joining() {
        return Err(Refusal::NothingToDecide);
    }
    let rewraps = matches!(command, OnRequest::Rewrap { .. });
    if request.stage.is_over() && !rewraps && !matches!(command, OnRequest::Note { .. }) {
        return Err(Refusal::RequestOver);
    }
    if request.entries >= MOST_ENTRIES && !rewraps {
        return Err(Refusal::Full);
    }
    // A conflict of interest does not go away by saying something else.
    let decides_or_meets =
        matches!(command, OnRequest::Meet | OnRequest::Approve { .. } | OnRequest::NotNow { .. } | OnRequest::Abstain);
    if decides_or_meets && request.aside.contains(&person.id) {
        return Err(Refusal::SteppedAside);
    }
    let mut after = request.clone();
    let me = person.id;
    let (said, first) = match command {
        OnRequest::Meet => {
            after.met_by = Some(me);
            if after.stage == RequestStage::Arrived {
                after.stage = RequestStage::InConversation;
            }
            (None, Step::Met)
        }
        OnRequest::Leave => {
            after.met_by = after.met_by.filter(|by| *by != me);
            (None, Step::Left)
        }
        OnRequest::Ask { words } => {
            if after.stage == RequestStage::Arrived {
                after.stage = RequestStage::InConversation;
            }
            greeted(&mut after, now);
            (Some((Said::Question, words)), Step::Asked)
        }
        OnRequest::Note { words } => (Some((Said::Note, words)), Step::Noted),
        OnRequest::Approve { path, words } => {
            may_decide(request, rules, person)?;
            if path.as_ref().is_some_and(|path| !rules.paths.contains(path)) {
                return Err(Refusal::PathUnknown);
            }
            take_back(&mut after, me);
            after.approvals.insert(me);
            after.path = path.clone().or(after.path);
            (words.as_ref().map(|words| (Said::Welcome, words)), Step::Approved)
        }
        OnRequest::NotNow { words } => {
            may_decide(request, rules, person)?;
            take_back(&mut after, me);
            after.not_now.insert(me);
            (Some((Said::NotNow, words)), Step::SaidNotNow)
        }
        OnRequest::StepAside => {
            take_back(&mut after, me);
            after.aside.insert(me);
            after.met_by = after.met_by.filter(|by| *by != me);
            (None, Step::SteppedAside)
        }
        OnRequest::Abstain => {
            take_back(&mut after, me);
            after.abstained.insert(me);
            (None, Step::Abstained)
        }
        OnRequest::Vouch { words } => {
            if !after.vouched.insert(me) {
                return Err(Refusal::VouchedByYou);
            }
            // Whoever has approved and now vouches leaves the deciding to others.
            if !rules.vouchers_approve {
                after.approvals.remove(&me);
                after.not_now.remove(&me);
            }
            (Some((Said::Vouch, words)), Step::Vouched)
        }
        OnRequest::Rewrap { .. } => (None, Step::LetIn),
    };
    let mut steps = vec![first];
    if command.is_about_joining() {
        let before = after.stage;
        // A vouch alone moves nothing that nobody has looked at.
        if !after.approvals.is_empty() || !after.not_now.is_empty() {
            after.decide(rules);
        }
        if after.stage != before {
            match after.stage {
                RequestStage::Welcomed => steps.push(Step::Welcomed),
                RequestStage::NotNow => steps.push(Step::NotNow),
                _ => {}
            }
        }
        if after.stage.is_over() {
            greeted(&mut after, now);
        }
    }
    let said = said.map(|(said, words)| (said, words.clone()));
    after.entries += u32::from(said.is_some());
    Ok(StepTaken { request: after, said, steps })
}

fn greeted(request: &mut Request, now: Instant) {
    request.greeted = Some(now);
    request.waits = None;
}

/// Whatever somebody said before, they say something else now.
fn take_back(request: &mut Request, who: i64) {
    for said in [&mut request.approvals, &mut request.not_now, &mut request.abstained] {
        said.remove(&who);
    }
}

fn may_decide(request: &Request, rules: &FormSettings, person: &Person) -> Result<(), Refusal> {
    match person.id {
        me if request.invited_by == Some(me) => Err(Refusal::InvitedByYou),
        me if request.vouched.contains(&me) && !rules.vouchers_approve => Err(Refusal::VouchedByYou),
        _ if person.role >= Role::Greeter => Ok(()),
        _ => Err(Refusal::NotYours),
    }
}

/// A request as greeters see it: as much as their work needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestView {
    /// The request.
    pub request: Request,
    /// The form as it was answered.
    pub form: SignupForm,
    /// How the group meets those who send it.
    pub settings: FormSettings,
    /// The letter, sealed.
    pub sealed: Option<Sealed>,
    /// The fields, where it was not sealed.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<Vec<String>>>))]
    pub fields: Option<Pairs>,
    /// What was said in it.
    pub entries: Vec<Entry>,
    /// What was done with it.
    pub record: Vec<Record>,
    /// Who meets this person, by name.
    pub met_by: Option<Meeting>,
    /// Who invited them, by name.
    pub invited_by: Option<Meeting>,
    /// When it is deleted, as promised.
    pub kept_until: Instant,
    /// Now.
    pub now: Instant,
}

/// Somebody of the group, by number and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meeting {
    /// Their number.
    pub id: i64,
    /// Their name; may be empty.
    pub name: String,
}
