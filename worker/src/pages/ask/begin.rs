//! What a form begins with: a way of asking, a template, a poll that is asked again, or one that is changed.

use i18n::{Locale, Said};
use model::counting::Method;
use model::{
    Ask, Audience, DEFAULT_DAYS_OPEN, Draft, Kind, Options, RankCount, ReasonRule, Refusal, Template, Text, Typed,
};

use super::Trouble;
use super::edit::Edited;
use crate::caller::Address;
use crate::pages::here::Here;

/// What a form begins with.
pub(super) enum Begin {
    /// A way of asking, and nothing else said.
    Way(&'static Way),
    /// Something ready-made.
    Template(Box<Template>),
    /// A poll, to be asked again.
    Copy(Address, Box<Draft>),
    /// A poll, to be changed.
    Edit(Box<Edited>),
}

impl Begin {
    /// What the address says; none if it says nothing.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for something that there is not.
    pub(super) async fn of(here: &Here<'_>) -> Result<Option<Begin>, Refusal> {
        let poll = |said: &str| -> Result<Address, Refusal> {
            let (kind, id) = said.split_once('/').ok_or(Refusal::NotFound)?;
            Address::new(here.group.as_str(), kind, id).ok_or(Refusal::NotFound)
        };
        let said = |name: &str| here.asked.query(name);
        Ok(match (said("template"), said("way"), said("copy"), said("edit")) {
            (Some(id), ..) => {
                let all: Vec<Template> = here.read("/templates".to_owned()).await?;
                let template = all.into_iter().find(|template| template.id.as_str() == id);
                Some(Begin::Template(Box::new(template.ok_or(Refusal::NotFound)?)))
            }
            (_, Some(name), ..) => Some(Begin::Way(WAYS.iter().find(|way| way.name == name).ok_or(Refusal::NotFound)?)),
            (_, _, Some(address), _) => {
                let address = poll(address)?;
                let draft = here.read(format!("{}/draft", address.path())).await?;
                Some(Begin::Copy(address, Box::new(draft)))
            }
            (.., Some(address)) => Some(Begin::Edit(Box::new(Edited::of(here, poll(address)?).await?))),
            _ => None,
        })
    }

    /// The same as it stands in an address.
    pub(super) fn query(&self) -> String {
        match self {
            Begin::Way(way) => format!("way={}", way.name),
            Begin::Template(template) => format!("template={}", template.id),
            Begin::Copy(Address { kind, id, .. }, _) => format!("copy={}/{id}", kind.as_str()),
            Begin::Edit(edited) => format!("edit={}/{}", edited.address.kind.as_str(), edited.address.id),
        }
    }

    /// The fields with which the form begins.
    pub(super) fn form(&self) -> Typed {
        let form = match self {
            Begin::Way(way) => (way.draft)().form(),
            Begin::Template(template) => template.draft.form(),
            Begin::Copy(_, draft) => draft.form(),
            Begin::Edit(edited) => return edited.form(),
        };
        let form = match self.kind() {
            // Answers keep their names; what one chooses from is named after the words that come to stand there.
            Kind::Proposal => form,
            Kind::Poll => {
                let rows = form.rows();
                (0..rows).fold(form.without("option"), |form, _| form.with("option", ""))
            }
        };
        match form.last("closes-in-days") {
            "" => form.with("closes-in-days", DEFAULT_DAYS_OPEN.to_string()),
            _ => form,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Begin::Way(way) => (way.draft)().ask.kind(),
            Begin::Template(template) => template.draft.ask.kind(),
            Begin::Copy(address, _) => address.kind,
            Begin::Edit(edited) => edited.address.kind,
        }
    }

    /// What the form goes on with after it was not done. Somebody answered in the meantime, or rules that bind are in
    /// force: what no longer can change is as it was, and what was typed stays where it still counts.
    pub(super) fn after(self, trouble: Trouble, typed: Typed) -> (Begin, Typed) {
        match self {
            Begin::Edit(edited) if matches!(trouble, Trouble::Refused(Refusal::AlreadyVoted | Refusal::RulesFixed)) => {
                let typed = edited.with_words_of(&typed);
                (Begin::Edit(Box::new(edited.answered())), typed)
            }
            begin => (begin, typed),
        }
    }
}

/// A way of asking.
pub(super) struct Way {
    /// As a form and an address call it.
    pub(super) name: &'static str,
    pub(super) title: fn(&Locale) -> Said,
    pub(super) means: fn(&Locale) -> Said,
    draft: fn() -> Draft,
}

/// All of them, in the order in which they are offered.
pub(super) static WAYS: [Way; 9] = [
    Way {
        name: "proposal",
        title: Locale::way_proposal,
        means: Locale::way_proposal_for,
        draft: || Draft { reasons: Some(ReasonRule::Optional), ..members(Ask::Proposal { answers: Vec::new() }) },
    },
    Way {
        name: "choose",
        title: Locale::way_choose,
        means: Locale::way_choose_for,
        draft: || members(Ask::Choose { min: 1, max: 1, of: Options::default() }),
    },
    Way {
        name: "count-in",
        title: Locale::way_count_in,
        means: Locale::way_count_in_for,
        draft: || members(Ask::CountIn { places: None }),
    },
    Way {
        name: "times",
        title: Locale::way_times,
        means: Locale::way_times_for,
        draft: || members(Ask::Times { maybe: true, of: Options::default() }),
    },
    Way {
        name: "dots",
        title: Locale::way_dots,
        means: Locale::way_dots_for,
        draft: || members(Ask::Dots { dots: 8, most: None, of: Options::default() }),
    },
    Way {
        name: "score",
        title: Locale::way_score,
        means: Locale::way_score_for,
        draft: || members(Ask::Score { least: 0, most: 9, step: 1, method: Method::Score, of: Options::default() }),
    },
    Way {
        name: "star",
        title: Locale::way_star,
        means: Locale::way_star_for,
        draft: || members(Ask::Star { of: Options::default() }),
    },
    Way {
        name: "rank",
        title: Locale::way_rank,
        means: Locale::way_rank_for,
        draft: || {
            let count = RankCount {
                method: Method::Irv,
                seats: 1,
                quota: Default::default(),
                borda: Default::default(),
                also: Vec::new(),
            };
            members(Ask::Rank { least: 1, count, of: Options::default() })
        },
    },
    Way {
        name: "question",
        title: Locale::way_question,
        means: Locale::way_question_for,
        draft: || members(Ask::Question {}),
    },
];

fn members(ask: Ask) -> Draft {
    Draft { who: Audience::Members, ..Draft::asking(ask) }
}

/// What stands above the form: words of ours, or of whoever made the template.
pub(super) enum Heading<'a> {
    Ours(Said, Option<Said>),
    Theirs(&'a Text, &'a Text),
}

impl Begin {
    pub(super) fn heading(&self, locale: &Locale) -> Heading<'_> {
        match self {
            Begin::Way(way) => Heading::Ours((way.title)(locale), Some((way.means)(locale))),
            Begin::Template(template) => Heading::Theirs(&template.name, &template.purpose),
            Begin::Copy(..) => Heading::Ours(locale.ask_copy_title(), None),
            Begin::Edit(_) => Heading::Ours(locale.ask_edit_title(), None),
        }
    }
}

/// The poll that is changed, where one is.
impl Begin {
    pub(super) fn edited(&self) -> Option<&Edited> {
        match self {
            Begin::Edit(edited) => Some(edited),
            _ => None,
        }
    }

    /// Whether somebody has answered already, so that only words and the closing time change.
    pub(super) fn is_fixed(&self) -> bool {
        self.edited().is_some_and(|edited| edited.fixed)
    }
}
