//! What is asked: the kinds of poll, and what there is to choose from.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::counting::{How, Method, Says};
use crate::poll::fit;
use crate::{Instant, Local, Refusal, Slug, Text};

const MAX_NAME_CHARS: usize = 200;
const MAX_MEANING_CHARS: usize = 300;
/// The most options that a poll has, those that members suggest among them.
pub const MAX_OPTIONS: usize = 50;
const MOST_MARK: u32 = 1_000;
/// The most minutes that a time in a poll of times can last: two weeks.
const MOST_MINUTES: u32 = 14 * 24 * 60;

/// What a widget is, as it stands in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Any of the ways of asking but a proposal.
    Poll,
    /// Agree, abstain, disagree, block; or the group's own answers to one proposal.
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

macro_rules! answers {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal;)+) => {
        /// An answer that has words of its own in every language, so that no group has to write it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "lowercase")]
        pub enum Answer {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Answer {
            /// Its name in forms and results.
            pub fn as_str(self) -> &'static str {
                match self { $(Answer::$name => $id),+ }
            }

            /// It as an option.
            pub fn option(self) -> Option<PollOption> {
                Some(PollOption { answer: Some(self), ..PollOption::called(Slug::new(self.as_str())?, Text::default()) })
            }
        }
    };
}

answers! {
    /// Yes.
    Agree = "agree";
    /// Neither yes nor no; counted as taking part.
    Abstain = "abstain";
    /// No, but it can go ahead.
    Disagree = "disagree";
    /// "I cannot let this go ahead."
    Block = "block";
    /// "Count me in."
    In = "in";
    /// "Not this time."
    Out = "out";
    /// "None of these."
    None = "none";
}

/// What an answer in a group's own words amounts to, where a rule asks that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// For it.
    Agree,
    /// Neither for nor against.
    Abstain,
    /// Against, but it can go ahead.
    Disagree,
    /// It cannot go ahead.
    Block,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PollOption {
    /// Its name in forms and results.
    pub id: Slug,
    /// What it is called; at most 200 characters. A time needs no name.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// What choosing it means; at most 300 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub meaning: Text,
    /// What whoever chooses it is asked to say about it; at most 200 characters.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub prompt: Text,
    /// How many can choose it ("12 places"); as many as wish, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// For an answer to a proposal in the group's own words: what it amounts to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// For a time: when it begins, on the clock of the poll's zone; a date alone is a whole day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Local>,
    /// For a time: how long it lasts, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// For a time: the moment at which it begins. Found out when the poll is made; what is sent is left aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Instant>,
    /// An answer that every language has words for. What is sent is left aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Whether a member suggested it. What is sent is left aside.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suggested: bool,
}

impl PollOption {
    /// An option of that name, and nothing else said.
    pub fn called(id: Slug, name: Text) -> PollOption {
        PollOption {
            id,
            name,
            meaning: Text::default(),
            prompt: Text::default(),
            places: None,
            stance: None,
            at: None,
            minutes: None,
            starts: None,
            answer: None,
            suggested: false,
        }
    }

    /// What it amounts to, as an answer to a proposal.
    pub fn stance(&self) -> Option<Stance> {
        match self.answer {
            Some(Answer::Agree) => Some(Stance::Agree),
            Some(Answer::Abstain) => Some(Stance::Abstain),
            Some(Answer::Disagree) => Some(Stance::Disagree),
            Some(Answer::Block) => Some(Stance::Block),
            _ => self.stance,
        }
    }

    /// Whether whoever chooses it objects.
    pub fn objects(&self) -> bool {
        matches!(self.stance(), Some(Stance::Disagree | Stance::Block))
    }

    fn checked(self, timed: bool) -> Result<PollOption, Refusal> {
        let name = fit(self.name.tidied(false), MAX_NAME_CHARS)?;
        let meaning = fit(self.meaning.tidied(false), MAX_MEANING_CHARS)?;
        let prompt = fit(self.prompt.tidied(false), MAX_NAME_CHARS)?;
        if name.is_empty() && !timed {
            return Err(Refusal::WordsUnfit);
        }
        if self.at.is_some() != timed || (self.minutes.is_some() && !timed) || self.places == Some(0) {
            return Err(Refusal::OptionsUnfit);
        }
        if self.minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
            return Err(Refusal::OptionsUnfit);
        }
        Ok(PollOption { name, meaning, prompt, starts: None, answer: None, suggested: false, ..self })
    }
}

/// Whether those who vote can add options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Suggest {
    /// No.
    #[default]
    No,
    /// Yes, once an organiser has let it in.
    AfterApproval,
    /// Yes, at once. Among members only.
    Freely,
}

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Options {
    /// The options, 2 to 50, in the order in which they are listed.
    pub options: Vec<PollOption>,
    /// Whether every voter sees them in an order of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffle: bool,
    /// Whether "none of these" can be chosen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub none_of_these: bool,
    /// Whether those who vote can add options.
    #[serde(default)]
    pub suggest: Suggest,
}

/// How ranks are counted: the rule that decides, and those that are counted beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RankCount {
    /// The rule that decides.
    pub method: Method,
    /// How many are elected: 1, if not said; more under a single transferable vote or Borda.
    #[serde(default = "one")]
    pub seats: u32,
    /// How many votes elect, in a single transferable vote.
    #[serde(default)]
    pub quota: crate::counting::Quota,
    /// What a rank is worth, under Borda.
    #[serde(default)]
    pub borda: crate::counting::Borda,
    /// Rules that are counted beside it, to be looked at; they decide nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Method>,
}

fn one() -> u32 {
    1
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Agree, abstain, disagree, and where the rules allow it, block; or one of the group's own answers.
    Proposal {
        /// The group's own answers; the usual ones, if there are none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        answers: Vec<PollOption>,
    },
    /// Choose at least `min` and at most `max` of the options.
    Choose {
        /// The least that can be chosen.
        min: u32,
        /// The most that can be chosen.
        max: u32,
        /// What there is to choose from.
        #[serde(flatten)]
        of: Options,
    },
    /// "Count me in."
    CountIn {
        /// How many places there are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        places: Option<u32>,
    },
    /// Give away dots.
    Dots {
        /// How many dots everybody has; 1 to 1,000.
        dots: u32,
        /// The most that one option can get; all of them, if not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
        /// What there is to give them to.
        #[serde(flatten)]
        of: Options,
    },
    /// Give each option a number.
    Score {
        /// The lowest.
        least: u32,
        /// The highest; at most 1,000.
        most: u32,
        /// From one to the next; 1, if not said.
        #[serde(default = "one")]
        step: u32,
        /// The rule that decides: the highest sum, if not said, or `majority-judgement`.
        #[serde(default = "by_sum")]
        method: Method,
        /// What there is to give them to.
        #[serde(flatten)]
        of: Options,
    },
    /// Score each option 0 to 5; then a runoff of the best two.
    Star {
        /// What there is to score.
        #[serde(flatten)]
        of: Options,
    },
    /// Put the options in order.
    Rank {
        /// How many must have a rank; 1, if not said.
        #[serde(default = "one")]
        least: u32,
        /// How it is counted.
        count: RankCount,
        /// What there is to rank.
        #[serde(flatten)]
        of: Options,
    },
    /// Say for each time: yes, if need be, no.
    Times {
        /// Whether "if need be" can be said; yes, if not said.
        #[serde(default = "yes")]
        maybe: bool,
        /// The times.
        #[serde(flatten)]
        of: Options,
    },
    /// Answer in words; no vote.
    Question {},
}

fn by_sum() -> Method {
    Method::Score
}

fn yes() -> bool {
    true
}

/// The highest score under STAR.
pub const STAR_MOST: u32 = 5;

/// How one answers: what the numbers on a ballot can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Choose some.
    Choose {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Give away dots.
    Dots {
        /// How many.
        dots: u32,
        /// The most for one option.
        most: u32,
    },
    /// Give numbers.
    Score {
        /// The lowest.
        least: u32,
        /// The highest.
        most: u32,
        /// From one to the next.
        step: u32,
    },
    /// Put in order, 1 first.
    Rank {
        /// How many must have a rank.
        least: u32,
    },
    /// Yes (2), if need be (1), no (0).
    Times {
        /// Whether "if need be" can be said.
        maybe: bool,
    },
    /// Words only.
    Words,
}

impl Ask {
    /// Which kind of address it has.
    pub fn kind(&self) -> Kind {
        match self {
            Ask::Proposal { .. } => Kind::Proposal,
            _ => Kind::Poll,
        }
    }

    /// How one answers.
    pub fn form(&self) -> Form {
        match self {
            Ask::Proposal { .. } | Ask::CountIn { .. } => Form::Choose { min: 1, max: 1 },
            Ask::Choose { min, max, .. } => Form::Choose { min: *min, max: *max },
            Ask::Dots { dots, most, .. } => Form::Dots { dots: *dots, most: most.unwrap_or(*dots) },
            Ask::Score { least, most, step, .. } => Form::Score { least: *least, most: *most, step: *step },
            Ask::Star { .. } => Form::Score { least: 0, most: STAR_MOST, step: 1 },
            Ask::Rank { least, .. } => Form::Rank { least: *least },
            Ask::Times { maybe, .. } => Form::Times { maybe: *maybe },
            Ask::Question {} => Form::Words,
        }
    }

    /// The rule that decides, where options are up against each other: stated in the poll before it opens.
    pub fn how(&self) -> Option<How> {
        let by = |method| Some(How::by(method));
        match self {
            Ask::Proposal { .. } | Ask::CountIn { .. } | Ask::Question {} => None,
            Ask::Choose { max: 1, .. } => by(Method::Plurality),
            Ask::Choose { .. } => by(Method::Approval),
            Ask::Dots { .. } | Ask::Times { .. } => by(Method::Score),
            Ask::Score { method, .. } => by(*method),
            Ask::Star { .. } => by(Method::Star),
            Ask::Rank { count, .. } => {
                Some(How { method: count.method, seats: count.seats, quota: count.quota, borda: count.borda })
            }
        }
    }

    /// The rules that are counted beside it.
    pub fn also(&self) -> &[Method] {
        match self {
            Ask::Rank { count, .. } => &count.also,
            _ => &[],
        }
    }

    /// What the numbers on its ballots are, for counting.
    pub fn says(&self) -> Says {
        match self {
            Ask::Proposal { .. } | Ask::CountIn { .. } | Ask::Choose { .. } | Ask::Question {} => Says::Chosen,
            Ask::Dots { .. } | Ask::Score { .. } | Ask::Star { .. } | Ask::Times { .. } => Says::Scores,
            Ask::Rank { .. } => Says::Ranks,
        }
    }

    /// What there is to choose from, where the group wrote it.
    pub fn of(&self) -> Option<&Options> {
        match self {
            Ask::Choose { of, .. }
            | Ask::Dots { of, .. }
            | Ask::Score { of, .. }
            | Ask::Star { of }
            | Ask::Rank { of, .. }
            | Ask::Times { of, .. } => Some(of),
            Ask::Proposal { .. } | Ask::CountIn { .. } | Ask::Question {} => None,
        }
    }

    /// The same, to be changed.
    pub fn of_mut(&mut self) -> Option<&mut Options> {
        match self {
            Ask::Choose { of, .. }
            | Ask::Dots { of, .. }
            | Ask::Score { of, .. }
            | Ask::Star { of }
            | Ask::Rank { of, .. }
            | Ask::Times { of, .. } => Some(of),
            Ask::Proposal { .. } | Ask::CountIn { .. } | Ask::Question {} => None,
        }
    }

    /// Every option that can be chosen, in the order in which they are listed. `block`: whether the rules allow the
    /// fourth of the usual answers.
    pub fn options(&self, block: bool) -> Vec<PollOption> {
        let usual = |answers: &[Answer]| answers.iter().filter_map(|answer| answer.option()).collect();
        match self {
            Ask::Proposal { answers } if answers.is_empty() => {
                let four = [Answer::Agree, Answer::Abstain, Answer::Disagree, Answer::Block];
                let without: Vec<Answer> =
                    four.into_iter().filter(|answer| block || *answer != Answer::Block).collect();
                usual(&without)
            }
            Ask::Proposal { answers } => answers.clone(),
            Ask::CountIn { places } => {
                let mut options: Vec<PollOption> = usual(&[Answer::In, Answer::Out]);
                if let Some(first) = options.first_mut() {
                    first.places = *places;
                }
                options
            }
            Ask::Question {} => Vec::new(),
            other => {
                let Some(of) = other.of() else { return Vec::new() };
                let none = of.none_of_these.then(|| Answer::None.option()).flatten();
                // What members suggest comes after all that was printed on paper already.
                let (suggested, listed): (Vec<PollOption>, Vec<PollOption>) =
                    of.options.iter().cloned().partition(|option| option.suggested);
                listed.into_iter().chain(none).chain(suggested).collect()
            }
        }
    }

    /// Whether another asks for the same answers to the same options, however they are worded. Options that members
    /// suggested are not compared: they came after.
    pub fn asks_the_same_as(&self, other: &Ask) -> bool {
        let bare = |ask: &Ask| {
            let plain = |option: &PollOption| PollOption {
                name: Text::default(),
                meaning: Text::default(),
                prompt: Text::default(),
                ..option.clone()
            };
            let mut ask = ask.clone();
            if let Ask::Proposal { answers } = &mut ask {
                *answers = answers.iter().map(plain).collect();
            }
            if let Some(of) = ask.of_mut() {
                of.options = of.options.iter().filter(|option| !option.suggested).map(plain).collect();
            }
            ask
        };
        bare(self) == bare(other)
    }

    /// It, if it can be asked.
    ///
    /// # Errors
    /// What does not fit.
    pub(crate) fn checked(self) -> Result<Ask, Refusal> {
        match self {
            Ask::Proposal { answers } if answers.is_empty() => Ok(Ask::Proposal { answers }),
            Ask::Proposal { answers } => Ok(Ask::Proposal { answers: listed(answers, false)? }),
            Ask::Choose { min, max, of } => {
                let of = of.checked(false)?;
                if min < 1 || max < min || usize::try_from(max).is_ok_and(|max| max > of.options.len()) {
                    return Err(Refusal::RangeUnfit);
                }
                Ok(Ask::Choose { min, max, of })
            }
            Ask::CountIn { places: Some(0) } => Err(Refusal::RangeUnfit),
            Ask::CountIn { places } => Ok(Ask::CountIn { places }),
            Ask::Dots { dots, most, of } => {
                if !(1..=MOST_MARK).contains(&dots) || most.is_some_and(|most| most < 1 || most > dots) {
                    return Err(Refusal::RangeUnfit);
                }
                Ok(Ask::Dots { dots, most, of: of.plain()? })
            }
            Ask::Score { least, most, step, method, of } => {
                let fits = least < most && most <= MOST_MARK && step >= 1 && (most - least).is_multiple_of(step);
                if !fits {
                    return Err(Refusal::RangeUnfit);
                }
                if !matches!(method, Method::Score | Method::MajorityJudgement) {
                    return Err(Refusal::MethodUnfit);
                }
                Ok(Ask::Score { least, most, step, method, of: of.plain()? })
            }
            Ask::Star { of } => Ok(Ask::Star { of: of.plain()? }),
            Ask::Rank { least, count, of } => {
                let of = of.plain()?;
                let count = count.checked(of.options.len())?;
                if least < 1 || usize::try_from(least).is_ok_and(|least| least > of.options.len()) {
                    return Err(Refusal::RangeUnfit);
                }
                Ok(Ask::Rank { least, count, of })
            }
            // Whoever suggested a time would have to say when.
            Ask::Times { of, .. } if of.suggest != Suggest::No => Err(Refusal::OptionsUnfit),
            Ask::Times { maybe, of } => Ok(Ask::Times { maybe, of: of.checked(true)?.plain_as_is()? }),
            Ask::Question {} => Ok(Ask::Question {}),
        }
    }
}

impl RankCount {
    fn checked(self, options: usize) -> Result<RankCount, Refusal> {
        let ranks = |method: &Method| method.counts(Says::Ranks);
        let several = matches!(self.method, Method::StvScottish | Method::StvMeek | Method::Borda);
        if !ranks(&self.method) || !self.also.iter().all(ranks) || self.also.len() > Method::ALL.len() {
            return Err(Refusal::MethodUnfit);
        }
        let seats = usize::try_from(self.seats).unwrap_or(usize::MAX);
        if seats < 1 || seats >= options || (seats > 1 && !several) {
            return Err(Refusal::MethodUnfit);
        }
        let mut also: Vec<Method> = Vec::new();
        for method in self.also {
            if method != self.method && !also.contains(&method) {
                also.push(method);
            }
        }
        Ok(RankCount { also, ..self })
    }
}

fn listed(options: Vec<PollOption>, timed: bool) -> Result<Vec<PollOption>, Refusal> {
    let ids: BTreeSet<&Slug> = options.iter().map(|option| &option.id).collect();
    if options.len() < 2 || options.len() > MAX_OPTIONS || ids.len() != options.len() {
        return Err(Refusal::OptionsUnfit);
    }
    options.into_iter().map(|option| option.checked(timed)).collect()
}

impl Options {
    fn checked(self, timed: bool) -> Result<Options, Refusal> {
        let options = listed(self.options, timed)?;
        let taken = options.iter().any(|option| option.id.as_str() == Answer::None.as_str());
        if taken || options.iter().any(|option| option.stance.is_some()) {
            return Err(Refusal::OptionsUnfit);
        }
        Ok(Options { options, ..self })
    }

    /// Where every option gets a number of its own, "none of these" and places mean nothing.
    fn plain(self) -> Result<Options, Refusal> {
        self.checked(false)?.plain_as_is()
    }

    fn plain_as_is(self) -> Result<Options, Refusal> {
        let placed = self.options.iter().any(|option| option.places.is_some());
        if placed || self.none_of_these { Err(Refusal::OptionsUnfit) } else { Ok(self) }
    }
}
