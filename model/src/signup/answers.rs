//! What somebody wrote in a form, read by the questions that the form asks. The same code reads it on the newcomer's device
//! before it is sealed, and where it is opened again.

use serde::{Deserialize, Serialize};

use super::handle::is_domain;
use super::{DAY_PARTS, DAYS, Network, Question, SignupForm, What};
use crate::text::tidy;
use crate::{Local, Slug, Tag};

const MAX_LINE_CHARS: usize = 200;
const MAX_LINES_CHARS: usize = 4_000;

/// A form's fields as they were typed, in their order.
pub type Pairs = Vec<(String, String)>;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// In words.
    Words(String),
    /// A number, or a place on a scale.
    Number(i64),
    /// A day.
    Day(Local),
    /// Yes or no.
    YesNo(bool),
    /// What was chosen, in the order of the form, and what was written instead or as well.
    Chosen {
        /// The ids of the options.
        ids: Vec<Slug>,
        /// Something else; may be empty.
        other: String,
    },
    /// A name on a network.
    Handle {
        /// Which.
        network: Network,
        /// As the network writes it.
        handle: String,
    },
    /// How it is safe to get in touch.
    Contact {
        /// Where.
        place: String,
        /// Which name to use there.
        name: String,
        /// Whether a message may be left.
        message: bool,
    },
    /// Languages.
    Languages {
        /// Those of the list.
        tags: Vec<Tag>,
        /// In one's own words.
        other: String,
    },
    /// When somebody is free: `mon-evening`.
    Free(Vec<String>),
    /// They agree to this version.
    Agreed {
        /// Which.
        version: u32,
    },
    /// "Prefer not to say."
    PreferNot,
}

impl Given {
    /// Whether this is that answer, as a condition names it; see [`super::Condition::Is`].
    pub(super) fn is(&self, value: &str) -> bool {
        match self {
            Given::Words(words) => words == value,
            Given::Number(number) => value.parse() == Ok(*number),
            Given::Day(day) => day.to_string() == value,
            Given::YesNo(yes) => value == if *yes { "yes" } else { "no" },
            Given::Chosen { ids, other } => {
                ids.iter().any(|id| id.as_str() == value) || (value == "other" && !other.is_empty())
            }
            Given::Handle { network, handle } => handle == value || network.as_str() == value,
            Given::Contact { place, .. } => place == value,
            Given::Languages { tags, .. } => tags.iter().any(|tag| tag.as_str() == value),
            Given::Free(free) => free.iter().any(|part| part == value),
            Given::Agreed { .. } => value == "yes",
            Given::PreferNot => false,
        }
    }
}

/// The answers to what was asked, in the order of the form. What was not asked, or not answered, is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers(pub Vec<(Slug, Given)>);

impl Answers {
    /// The answer to a question.
    pub fn of(&self, question: &Slug) -> Option<&Given> {
        self.0.iter().find(|(id, _)| id == question).map(|(_, given)| given)
    }
}

/// What is wrong with an answer. Its code is the id of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// It must be answered.
    Missing,
    /// Without this agreement the request cannot be sent.
    AgreementMissing,
    /// The words agreed to have changed since.
    AgreementChanged,
    /// Longer than anybody reads.
    TooLong,
    /// No address for e-mail.
    NotAnEmail,
    /// No telephone number.
    NotAPhone,
    /// No name on that network.
    NotAHandle,
    /// No whole number.
    NotANumber,
    /// Lower or higher than it may be.
    OutOfRange,
    /// No day.
    NotADay,
    /// Nothing that can be chosen.
    NotAChoice,
    /// More than may be chosen.
    TooMany,
}

impl Wrong {
    /// All of them.
    pub const ALL: [Wrong; 12] = [
        Wrong::Missing,
        Wrong::AgreementMissing,
        Wrong::AgreementChanged,
        Wrong::TooLong,
        Wrong::NotAnEmail,
        Wrong::NotAPhone,
        Wrong::NotAHandle,
        Wrong::NotANumber,
        Wrong::OutOfRange,
        Wrong::NotADay,
        Wrong::NotAChoice,
        Wrong::TooMany,
    ];

    /// The id of its message.
    pub fn code(self) -> &'static str {
        match self {
            Wrong::Missing => "wrong-missing",
            Wrong::AgreementMissing => "wrong-agreement-missing",
            Wrong::AgreementChanged => "wrong-agreement-changed",
            Wrong::TooLong => "wrong-too-long",
            Wrong::NotAnEmail => "wrong-not-an-email",
            Wrong::NotAPhone => "wrong-not-a-phone",
            Wrong::NotAHandle => "wrong-not-a-handle",
            Wrong::NotANumber => "wrong-not-a-number",
            Wrong::OutOfRange => "wrong-out-of-range",
            Wrong::NotADay => "wrong-not-a-day",
            Wrong::NotAChoice => "wrong-not-a-choice",
            Wrong::TooMany => "wrong-too-many",
        }
    }
}

/// An answer that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mistake {
    /// To which question.
    pub question: Slug,
    /// What is wrong.
    pub wrong: Wrong,
}

/// A form's fields, to be asked for by name.
struct Typed<'a>(&'a [(String, String)]);

impl<'a> Typed<'a> {
    fn all(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(have, _)| have == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    fn one(&self, name: &str) -> Option<&'a str> {
        self.all(name).last()
    }
}

impl SignupForm {
    /// Reads what was typed: the answers to what is asked, and what is wrong with them. A question that is not shown is not
    /// read, whatever stands in its field; nor is a field that belongs to no question.
    pub fn read(&self, pairs: &[(String, String)]) -> (Answers, Vec<Mistake>) {
        let typed = Typed(pairs);
        let mut answers = Answers::default();
        let mut mistakes = Vec::new();
        for question in self.questions().filter(|question| question.asks()) {
            if !question.is_shown(&answers) {
                continue;
            }
            match question.read(&typed) {
                Ok(Some(given)) => answers.0.push((question.id.clone(), given)),
                Ok(None) => {}
                Err(wrong) => mistakes.push(Mistake { question: question.id.clone(), wrong }),
            }
        }
        (answers, mistakes)
    }
}

impl Question {
    /// Whether it is asked of somebody who answered so far like this.
    pub fn is_shown(&self, answers: &Answers) -> bool {
        self.shown_if.as_ref().is_none_or(|condition| condition.holds(answers))
    }

    fn read(&self, typed: &Typed<'_>) -> Result<Option<Given>, Wrong> {
        if !self.required && typed.one(&self.part("skip")).is_some() {
            return Ok(Some(Given::PreferNot));
        }
        let given = self.given(typed)?;
        match given {
            None if self.required && matches!(self.what, What::Consent { .. }) => Err(Wrong::AgreementMissing),
            None if self.required => Err(Wrong::Missing),
            given => Ok(given),
        }
    }

    fn given(&self, typed: &Typed<'_>) -> Result<Option<Given>, Wrong> {
        let field = self.field();
        let one = typed.one(&field);
        match &self.what {
            What::Words => Ok(None),
            What::ShortText | What::Called | What::Pronouns => Ok(line(one)?.map(Given::Words)),
            What::LongText => Ok(words(one, true, MAX_LINES_CHARS)?.map(Given::Words)),
            What::Email => Ok(line(one)?.map(email).transpose()?.map(Given::Words)),
            What::Phone => Ok(line(one)?.map(phone).transpose()?.map(Given::Words)),
            What::Handle { networks } => match line(one)? {
                None => Ok(None),
                Some(handle) => self.handle(networks, typed.one(&self.part("network")), &handle).map(Some),
            },
            What::SafeToContact => {
                let place = line(one)?;
                let name = line(typed.one(&self.part("name")))?.unwrap_or_default();
                let message = typed.one(&self.part("message")) == Some("yes");
                Ok(place.map(|place| Given::Contact { place, name, message }))
            }
            What::OneOf { options, other } => self.chosen(typed, options, *other, Some(1)),
            What::SomeOf { options, other, most } => self.chosen(typed, options, *other, *most),
            What::YesNo => match one {
                None => Ok(None),
                Some("yes") => Ok(Some(Given::YesNo(true))),
                Some("no") => Ok(Some(Given::YesNo(false))),
                Some(_) => Err(Wrong::NotAChoice),
            },
            What::Scale { from, to, .. } => number(one, Some(i64::from(*from)), Some(i64::from(*to))),
            What::Number { least, most } => number(one, *least, *most),
            What::Date => match one {
                None => Ok(None),
                Some(day) => {
                    Local::new(day).filter(|day| day.time.is_none()).map(Given::Day).map(Some).ok_or(Wrong::NotADay)
                }
            },
            What::Languages => {
                let tags: Option<Vec<Tag>> = typed.all(&field).map(Tag::new).collect();
                let tags = tags.filter(|tags| tags.len() <= 60).ok_or(Wrong::NotAChoice)?;
                let other = line(typed.one(&self.part("other")))?.unwrap_or_default();
                Ok((!tags.is_empty() || !other.is_empty()).then_some(Given::Languages { tags, other }))
            }
            What::Availability => {
                let ticked: Vec<&str> = typed.all(&field).collect();
                let known = |part: &str| {
                    part.split_once('-').is_some_and(|(day, of)| DAYS.contains(&day) && DAY_PARTS.contains(&of))
                };
                if !ticked.iter().all(|part| known(part)) {
                    return Err(Wrong::NotAChoice);
                }
                let all = DAYS.iter().flat_map(|day| DAY_PARTS.iter().map(move |part| format!("{day}-{part}")));
                let free: Vec<String> = all.filter(|part| ticked.contains(&part.as_str())).collect();
                Ok((!free.is_empty()).then_some(Given::Free(free)))
            }
            What::Consent { to } => match one {
                None => Ok(None),
                // The box says which version stood beside it.
                Some(version) if version == to.version.to_string() => Ok(Some(Given::Agreed { version: to.version })),
                Some(_) => Err(Wrong::AgreementChanged),
            },
        }
    }

    fn handle(&self, networks: &[Network], said: Option<&str>, typed: &str) -> Result<Given, Wrong> {
        let allowed = |network: &Network| networks.is_empty() || networks.contains(network);
        let tried: Vec<Network> = match said {
            Some(name) => vec![Network::new(name).filter(allowed).ok_or(Wrong::NotAChoice)?],
            // The first whose shape it has: no two networks write a name alike, but for a bare domain.
            None => Network::ALL.into_iter().filter(allowed).collect(),
        };
        let known = |network: Network| network.handle(typed).map(|handle| Given::Handle { network, handle });
        tried.into_iter().find_map(known).ok_or(Wrong::NotAHandle)
    }

    fn chosen(
        &self,
        typed: &Typed<'_>,
        options: &[super::Choice],
        may_write: bool,
        most: Option<u8>,
    ) -> Result<Option<Given>, Wrong> {
        let ticked: Vec<&str> = typed.all(&self.field()).collect();
        let known =
            |id: &&str| options.iter().any(|option| option.id.as_str() == *id) || (may_write && **id == *"other");
        if !ticked.iter().all(known) {
            return Err(Wrong::NotAChoice);
        }
        let ids: Vec<Slug> = options
            .iter()
            .filter(|option| ticked.contains(&option.id.as_str()))
            .map(|option| option.id.clone())
            .collect();
        let written = line(typed.one(&self.part("other")))?.unwrap_or_default();
        let own_choice = options.iter().any(|option| option.id.as_str() == "other");
        // With one to choose, what was written counts only where "something else" is ticked, or nothing is.
        let counts = may_write && !own_choice && (most != Some(1) || ids.is_empty());
        let other = if counts { written } else { String::new() };
        let chosen = ids.len() + usize::from(!other.is_empty());
        if most.is_some_and(|most| chosen > usize::from(most)) {
            return Err(Wrong::TooMany);
        }
        Ok((chosen > 0).then_some(Given::Chosen { ids, other }))
    }
}

fn words(typed: Option<&str>, lines: bool, most: usize) -> Result<Option<String>, Wrong> {
    let Some(words) = typed.map(|typed| tidy(typed, lines)).filter(|words| !words.is_empty()) else { return Ok(None) };
    if words.chars().count() > most { Err(Wrong::TooLong) } else { Ok(Some(words)) }
}

fn line(typed: Option<&str>) -> Result<Option<String>, Wrong> {
    words(typed, false, MAX_LINE_CHARS)
}

/// Somebody, an at sign, and a domain: what mail servers make of it, only they know (RFC 5321 allows far more than anybody
/// has).
fn email(typed: String) -> Result<String, Wrong> {
    let shaped = typed.rsplit_once('@').is_some_and(|(somebody, domain)| {
        !somebody.is_empty()
            && somebody.len() <= 64
            && !somebody.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\@".contains(c))
            && is_domain(domain)
    });
    if shaped { Ok(typed) } else { Err(Wrong::NotAnEmail) }
}

/// 5 to 15 digits (ITU-T E.164 has at most 15) of any script, with what people write between them.
fn phone(typed: String) -> Result<String, Wrong> {
    let digits = typed.chars().filter(|c| c.is_numeric()).count();
    let known = |c: char| c.is_numeric() || c.is_whitespace() || "+-–().,/#*".contains(c);
    let extension = |c: char| "xX".contains(c);
    if (5..=18).contains(&digits) && typed.chars().all(|c| known(c) || extension(c)) {
        Ok(typed)
    } else {
        Err(Wrong::NotAPhone)
    }
}

fn number(typed: Option<&str>, least: Option<i64>, most: Option<i64>) -> Result<Option<Given>, Wrong> {
    let Some(typed) = typed else { return Ok(None) };
    let number = whole(typed).ok_or(Wrong::NotANumber)?;
    let fits = least.is_none_or(|least| number >= least) && most.is_none_or(|most| number <= most);
    if fits { Ok(Some(Given::Number(number))) } else { Err(Wrong::OutOfRange) }
}

/// A whole number in the digits of ASCII, Arabic or Persian, as keyboards write them.
fn whole(typed: &str) -> Option<i64> {
    let digit = |c: char| match c {
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
        '−' => '-',
        c => c,
    };
    let plain: String = typed.chars().map(digit).collect();
    plain.strip_prefix('+').unwrap_or(&plain).parse().ok()
}
