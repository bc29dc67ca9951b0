//! The desk's forms: what their fields say. Words to a newcomer are plain here; the desk seals them before it sends
//! them.

use std::collections::BTreeSet;

use crate::desk::DeskCommand;
use crate::filled::Filled;
use crate::signup::{FormSettings, OnRequest, Pairs, Sealed};
use crate::text::tidy;
use crate::{Invite, Refusal, Slug, Tag, tidy_name};

/// The most that somebody writes at once, in characters: it fits an envelope in any script.
const MOST_WORDS_CHARS: usize = 8_000;

impl DeskCommand {
    /// Reads a form of the desk.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for a command there is not, [`Refusal::RangeUnfit`] for a number that is none,
    /// [`Refusal::NameUnusable`] for a circle or a path that cannot be called so.
    pub fn from_form(pairs: &Pairs) -> Result<DeskCommand, Refusal> {
        let read = Filled(pairs);
        let command = match read.one("do") {
            "read" => {
                let typed = read.all("more").flat_map(|more| more.split([',', '،', ' ']));
                let tags = read.all("language").chain(typed).map(str::trim).filter(|tag| !tag.is_empty());
                let mut languages: Vec<Tag> = tags.map(Tag::new).collect::<Option<_>>().ok_or(Refusal::NameUnusable)?;
                let mut seen = BTreeSet::new();
                languages.retain(|tag| seen.insert(tag.clone()));
                DeskCommand::Read { languages }
            }
            "settle" => DeskCommand::Settle { form: read.slug("form")?, settings: settings(&read)?.checked()? },
            "invite" => DeskCommand::Invite(Invite {
                role: read.role()?,
                circles: read.slugs("circles")?,
                uses: read.number("uses")?,
                days: read.number("days")?,
            }),
            "revoke-invitation" => DeskCommand::RevokeInvitation { id: read.one("id").to_owned() },
            "revoke-person" => DeskCommand::RevokePerson { person: read.number("person")? },
            "change" => DeskCommand::Change {
                person: read.number("person")?,
                role: read.role()?,
                circles: read.slugs("circles")?,
            },
            _ => return Err(Refusal::Unreadable),
        };
        command.check()?;
        Ok(command)
    }
}

fn settings(read: &Filled<'_>) -> Result<FormSettings, Refusal> {
    Ok(FormSettings {
        open: read.is_ticked("open"),
        sealed: read.is_ticked("sealed"),
        unsealed_too: read.is_ticked("unsealed-too"),
        approvals: read.number("approvals")?,
        must_vouch: read.is_ticked("must-vouch"),
        vouchers_approve: read.is_ticked("vouchers-approve"),
        second_look: read.is_ticked("second-look"),
        keep_days: read.number("keep-days")?,
        most_a_day: read.number("most-a-day")?,
        answer_within_days: read.number("answer-within-days")?,
        other_way: read.text("other-way"),
        welcome: Slug::new(read.one("welcome")),
        paths: read.slugs("paths")?,
    })
}

/// Words to a newcomer, before they are signed and sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The words.
    pub words: String,
    /// The language that they are in.
    pub lang: Tag,
    /// What the greeter wants to be called here; empty for "the welcome team".
    pub name: String,
}

/// What a greeter does with a request, as it was typed: an [`OnRequest`] before its words are sealed.
#[derive(Clone, PartialEq, Eq)]
pub enum Greeting {
    /// "I am meeting this person."
    Meet,
    /// Somebody else may.
    Leave,
    /// Ask the newcomer something.
    Ask(Spoken),
    /// Leave a note for other greeters.
    Note(String),
    /// They are welcome.
    Approve {
        /// The part of the packet that is for them.
        path: Option<Slug>,
        /// Words of welcome.
        words: Option<Spoken>,
    },
    /// Not now.
    NotNow(Spoken),
    /// Step aside for a conflict of interest.
    StepAside,
    /// Rather not say.
    Abstain,
}

impl Greeting {
    /// Reads a form of a request.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] for something there is not to do, [`Refusal::WordsUnfit`] where words are missing or too
    /// many, [`Refusal::NameTooLong`], [`Refusal::PathUnknown`].
    pub fn from_form(pairs: &Pairs) -> Result<Greeting, Refusal> {
        let read = Filled(pairs);
        let plain = || {
            let words = tidy(read.one("words"), true);
            if words.chars().count() > MOST_WORDS_CHARS { Err(Refusal::WordsUnfit) } else { Ok(words) }
        };
        let spoken = || {
            let lang = Tag::new(read.one("words-lang")).ok_or(Refusal::Unreadable)?;
            Ok(Spoken { words: plain()?, lang, name: tidy_name(read.one("name"))? })
        };
        let said = |spoken: Result<Spoken, Refusal>| {
            spoken.and_then(|spoken| if spoken.words.is_empty() { Err(Refusal::WordsUnfit) } else { Ok(spoken) })
        };
        match read.one("do") {
            "meet" => Ok(Greeting::Meet),
            "leave" => Ok(Greeting::Leave),
            "ask" => Ok(Greeting::Ask(said(spoken())?)),
            "note" => plain()
                .and_then(|note| if note.is_empty() { Err(Refusal::WordsUnfit) } else { Ok(Greeting::Note(note)) }),
            "approve" => {
                let path = match read.one("path") {
                    "" => None,
                    path => Some(Slug::new(path).ok_or(Refusal::PathUnknown)?),
                };
                Ok(Greeting::Approve { path, words: Some(spoken()?).filter(|spoken| !spoken.words.is_empty()) })
            }
            "not-now" => Ok(Greeting::NotNow(said(spoken())?)),
            "step-aside" => Ok(Greeting::StepAside),
            "abstain" => Ok(Greeting::Abstain),
            _ => Err(Refusal::Unreadable),
        }
    }

    /// The command, once its words are sealed: `to_newcomer` seals what a newcomer reads, `among_us` a note.
    ///
    /// # Errors
    /// Whatever sealing says.
    pub fn sealed<E>(
        self,
        to_newcomer: impl FnOnce(Spoken) -> Result<Sealed, E>,
        among_us: impl FnOnce(String) -> Result<Sealed, E>,
    ) -> Result<OnRequest, E> {
        Ok(match self {
            Greeting::Meet => OnRequest::Meet,
            Greeting::Leave => OnRequest::Leave,
            Greeting::Ask(spoken) => OnRequest::Ask { words: to_newcomer(spoken)? },
            Greeting::Note(note) => OnRequest::Note { words: among_us(note)? },
            Greeting::Approve { path, words } => {
                OnRequest::Approve { path, words: words.map(to_newcomer).transpose()? }
            }
            Greeting::NotNow(spoken) => OnRequest::NotNow { words: to_newcomer(spoken)? },
            Greeting::StepAside => OnRequest::StepAside,
            Greeting::Abstain => OnRequest::Abstain,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    fn pairs(of: &[(&str, &str)]) -> Pairs {
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn slug(name: &str) -> Slug {
        Slug::new(name).unwrap()
    }

    #[test]
    fn a_greeter_says_which_languages_they_read() {
        let read = DeskCommand::from_form(&pairs(&[
            ("do", "read"),
            ("language", "es"),
            ("language", "EN"),
            ("more", "ht, es"),
        ]));
        let languages = ["es", "en", "ht"].iter().filter_map(|tag| Tag::new(tag)).collect();
        assert_eq!(read, Ok(DeskCommand::Read { languages }));
        assert_eq!(DeskCommand::from_form(&pairs(&[("do", "read")])), Ok(DeskCommand::Read { languages: Vec::new() }));
        assert!(DeskCommand::from_form(&pairs(&[("do", "read"), ("more", "¿")])).is_err());
    }

    #[test]
    fn an_organiser_settles_how_a_form_is_answered() {
        let sent = pairs(&[
            ("do", "settle"),
            ("form", "join"),
            ("open", "yes"),
            ("sealed", "yes"),
            ("approvals", "2"),
            ("must-vouch", "yes"),
            ("keep-days", "30"),
            ("most-a-day", "20"),
            ("answer-within-days", "5"),
            ("other-way.en", "Come on Tuesday."),
            ("other-way.es", " "),
            ("welcome", "hello"),
            ("paths", "kitchen, food pantry"),
        ]);
        let Ok(DeskCommand::Settle { form, settings }) = DeskCommand::from_form(&sent) else { panic!("it is read") };
        assert_eq!(form, slug("join"));
        assert!(settings.open && settings.sealed && settings.must_vouch && !settings.second_look);
        assert_eq!((settings.approvals, settings.keep_days), (2, 30));
        assert_eq!(settings.other_way.0.len(), 1, "nothing was written in Spanish");
        assert_eq!(settings.welcome, Some(slug("hello")));
        assert_eq!(settings.paths, [slug("food-pantry"), slug("kitchen")].into());
        for (name, value, why) in [
            ("approvals", "6", Refusal::RangeUnfit),
            ("keep-days", "soon", Refusal::RangeUnfit),
            ("paths", "مطبخ", Refusal::NameUnusable),
        ] {
            let mut other = sent.clone();
            other.retain(|(have, _)| have != name);
            other.push((name.to_owned(), value.to_owned()));
            assert_eq!(DeskCommand::from_form(&other), Err(why), "{name}");
        }
    }

    #[test]
    fn an_organiser_invites_changes_and_takes_out() {
        let invite = [("do", "invite"), ("role", "greeter"), ("uses", "3"), ("days", "7"), ("circles", "kitchen")];
        let made = Invite { role: Role::Greeter, circles: [slug("kitchen")].into(), uses: 3, days: 7 };
        assert_eq!(DeskCommand::from_form(&pairs(&invite)), Ok(DeskCommand::Invite(made)));
        let change = [("do", "change"), ("person", "4"), ("role", "member"), ("circles", "")];
        let changed = DeskCommand::Change { person: 4, role: Role::Member, circles: BTreeSet::new() };
        assert_eq!(DeskCommand::from_form(&pairs(&change)), Ok(changed));
        let out = pairs(&[("do", "revoke-person"), ("person", "4")]);
        assert_eq!(DeskCommand::from_form(&out), Ok(DeskCommand::RevokePerson { person: 4 }));
        for bad in [vec![], vec![("do", "found")], vec![("do", "change"), ("person", "4"), ("role", "queen")]] {
            assert_eq!(DeskCommand::from_form(&pairs(&bad)), Err(Refusal::Unreadable), "{bad:?}");
        }
    }

    #[test]
    fn a_greeter_who_says_not_now_says_why() {
        let words = [("do", "not-now"), ("words", " Not this month. "), ("words-lang", "en"), ("name", "")];
        let Ok(Greeting::NotNow(spoken)) = Greeting::from_form(&pairs(&words)) else { panic!("it is read") };
        assert_eq!((spoken.words.as_str(), spoken.name.as_str()), ("Not this month.", ""));
        let silent = [("do", "not-now"), ("words", "  "), ("words-lang", "en")];
        assert!(Greeting::from_form(&pairs(&silent)) == Err(Refusal::WordsUnfit));
        let long = "a".repeat(MOST_WORDS_CHARS + 1);
        let much = pairs(&[("do", "note"), ("words", long.as_str())]);
        assert!(Greeting::from_form(&much) == Err(Refusal::WordsUnfit));
    }

    #[test]
    fn a_greeter_may_welcome_somebody_without_a_word() {
        let sent = pairs(&[("do", "approve"), ("path", "kitchen"), ("words", ""), ("words-lang", "es")]);
        let Ok(greeting) = Greeting::from_form(&sent) else { panic!("it is read") };
        let seal = |_| Err::<Sealed, ()>(());
        let command = greeting.sealed(seal, |_| Err(()));
        assert_eq!(command, Ok(OnRequest::Approve { path: Some(slug("kitchen")), words: None }));
        let odd = pairs(&[("do", "approve"), ("path", "../"), ("words-lang", "es")]);
        assert!(Greeting::from_form(&odd) == Err(Refusal::PathUnknown));
    }
}
