//! Making Views: what somebody may see, and nothing else. On the server only: it reads Markdown.

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
pub(crate) fn docs(text: &Text) -> BTreeMap<Tag, Doc> {
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
            may_invite: actor.is_at_least(if group.members_invite { Role::Member } else { Role::Greeter }),
            notices: Vec::new(),
            meeting: None,
            signups: Vec::new(),
            packets: Vec::new(),
            faqs: Vec::new(),
            packs: Vec::new(),
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
        if self.poll.ask.of().is_some_and(|of| of.shuffle) && Phase::of(self.poll, self.stage, self.now) != Phase::Over
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
