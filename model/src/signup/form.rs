//! A signup form: pages of sections of questions, and how the group meets those who send it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Pairs, Question, Warning, What};
use crate::{Instant, Refusal, Slug, Text, Versioned};

const MAX_TITLE_CHARS: usize = 200;
const MAX_ABOUT_CHARS: usize = 20_000;
const MAX_PAGES: usize = 12;
const MAX_SECTIONS: usize = 30;
const MAX_QUESTIONS: usize = 120;

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading; may be empty.
    #[serde(default)]
    pub title: Text,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// What is shown at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Its heading; may be empty.
    #[serde(default)]
    pub title: Text,
    /// What stands on it.
    pub sections: Vec<Section>,
}

/// How the group meets those who send a form. Changed at the desk, without a new revision of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FormSettings {
    /// Whether requests are taken from those who hold no invitation: whoever holds one always gets through.
    pub open: bool,
    /// Whether answers are sealed to the greeters' keys. Only while nobody waits can this be turned off.
    pub sealed: bool,
    /// Whether answers are also taken unsealed, and marked so, from browsers that cannot seal.
    pub unsealed_too: bool,
    /// How many greeters must approve: 1 to 5.
    pub approvals: u8,
    /// Whether a member must vouch.
    pub must_vouch: bool,
    /// Whether somebody who vouched may also approve.
    pub vouchers_approve: bool,
    /// Whether a second greeter must agree to a *not now*.
    pub second_look: bool,
    /// After how many days a request is deleted, as promised: 1 to 365.
    pub keep_days: u32,
    /// How many requests are taken in a day: 1 to 1,000. Whoever holds an invitation always gets through.
    pub most_a_day: u32,
    /// Within how many days somebody will look: 1 to 30.
    pub answer_within_days: u32,
    /// Another way to get in touch.
    pub other_way: Text,
    /// The packet that is given to those who are welcomed.
    pub welcome: Option<Slug>,
    /// Paths that a greeter can set on approving: parts of the packet are for one of them alone.
    pub paths: BTreeSet<Slug>,
}

impl FormSettings {
    /// Whether somebody without an invitation can send it: it is open, and for what has to be sealed there is a list of
    /// greeters to seal it to.
    #[must_use]
    pub fn takes(&self, has_keys: bool) -> bool {
        self.open && (!self.sealed || self.unsealed_too || has_keys)
    }
}

impl Default for FormSettings {
    fn default() -> FormSettings {
        FormSettings {
            open: true,
            sealed: true,
            unsealed_too: false,
            approvals: 1,
            must_vouch: false,
            vouchers_approve: false,
            second_look: false,
            keep_days: 90,
            most_a_day: 50,
            answer_within_days: 3,
            other_way: Text::default(),
            welcome: None,
            paths: BTreeSet::new(),
        }
    }
}

impl FormSettings {
    /// The same with its words made safe to show.
    ///
    /// # Errors
    /// [`Refusal::RangeUnfit`] for a number there cannot be, [`Refusal::WordsUnfit`] for too many words.
    pub fn checked(self) -> Result<FormSettings, Refusal> {
        let fits = (1..=5).contains(&self.approvals)
            && (1..=365).contains(&self.keep_days)
            && (1..=1_000).contains(&self.most_a_day)
            && (1..=30).contains(&self.answer_within_days)
            && self.paths.len() <= 30;
        let other_way = self.other_way.tidied(true);
        match fits {
            false => Err(Refusal::RangeUnfit),
            true if other_way.longest() > 600 || other_way.is_in_too_many() => Err(Refusal::WordsUnfit),
            true => Ok(FormSettings { other_way, ..self }),
        }
    }

    /// By when somebody will have looked at a request.
    pub fn answered_by(&self, arrived: Instant) -> Instant {
        arrived.plus_days(self.answer_within_days)
    }

    /// When a request is deleted, as promised.
    pub fn kept_until(&self, arrived: Instant) -> Instant {
        arrived.plus_days(self.keep_days)
    }
}

/// What those who send a form come for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum For {
    /// They would like to join.
    #[default]
    Joining,
    /// They ask the group something. Nobody decides about them: they are answered.
    Asking,
}

impl For {
    /// What is so for those who would like to join, or what is so for those who ask.
    pub fn either<T>(self, joining: T, asking: T) -> T {
        match self {
            For::Joining => joining,
            For::Asking => asking,
        }
    }
}

/// A form as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignupDraft {
    /// What it is called.
    pub title: Text,
    /// What one should know first; Markdown.
    #[serde(default)]
    pub about: Text,
    /// What it is for; to join, if not said. It stays what it was.
    #[serde(default, rename = "for")]
    pub purpose: For,
    /// What is asked, page by page.
    pub pages: Vec<Page>,
    /// How the group meets those who send it; what was set before stays, if nothing is said.
    #[serde(default)]
    pub settings: Option<FormSettings>,
}

/// A form as it was saved, and what its maker should think about twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupSaved {
    /// The form.
    pub form: SignupForm,
    /// How the group meets those who send it.
    pub settings: FormSettings,
    /// "If this leaked, who is hurt?"
    pub warnings: Vec<Warning>,
}

/// A form as it is kept. Only [`SignupDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupForm {
    /// What it is called.
    pub title: Text,
    /// What one should know first; Markdown.
    pub about: Text,
    /// What it is for.
    #[serde(default, rename = "for")]
    pub purpose: For,
    /// What is asked, page by page.
    pub pages: Vec<Page>,
    /// Which revision of it this is; the first is 1.
    pub revision: u32,
}

impl SignupDraft {
    /// The form, if it can be one, and how the group meets those who send it. `before` is what it was until now.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`], [`Refusal::OptionsUnfit`], [`Refusal::RangeUnfit`], [`Refusal::ConditionUnfit`] for a question that
    /// waits for itself or a later one, [`Refusal::QuestionsUnfit`] for none, too many, or two of the same id.
    pub fn check(self, before: Option<&(SignupForm, FormSettings)>) -> Result<(SignupForm, FormSettings), Refusal> {
        let title = self.title.tidied(false);
        let about = self.about.tidied(true);
        let written = !title.is_empty() && title.longest() <= MAX_TITLE_CHARS && about.longest() <= MAX_ABOUT_CHARS;
        if !written || title.is_in_too_many() || about.is_in_too_many() {
            return Err(Refusal::WordsUnfit);
        }
        let sections: usize = self.pages.iter().map(|page| page.sections.len()).sum();
        if self.pages.is_empty() || self.pages.len() > MAX_PAGES || sections > MAX_SECTIONS {
            return Err(Refusal::QuestionsUnfit);
        }
        let earlier_form = before.map(|(form, _)| form);
        let page = |page: Page| {
            let sections = page.sections.into_iter().map(|section| {
                let questions = section.questions.into_iter().map(|question| kept(question, earlier_form)?.checked());
                Ok(Section { title: heading(section.title)?, questions: questions.collect::<Result<_, Refusal>>()? })
            });
            Ok(Page { title: heading(page.title)?, sections: sections.collect::<Result<_, Refusal>>()? })
        };
        let pages = self.pages.into_iter().map(page).collect::<Result<Vec<Page>, Refusal>>()?;
        let revision = earlier_form.map_or(1, |form| form.revision.saturating_add(1));
        let purpose = earlier_form.map_or(self.purpose, |form| form.purpose);
        let form = SignupForm { title, about, purpose, pages, revision };
        form.holds_together()?;
        let form = match earlier_form {
            // Saved again as it was: no new revision.
            Some(same) if SignupForm { revision: same.revision, ..form.clone() } == *same => same.clone(),
            _ => form,
        };
        let settings = self.settings.or_else(|| before.map(|(_, settings)| settings.clone())).unwrap_or_default();
        Ok((form, settings.checked()?))
    }
}

/// A consent whose words have changed is another version of it; the words before are kept.
fn kept(question: Question, before: Option<&SignupForm>) -> Result<Question, Refusal> {
    let What::Consent { to } = &question.what else { return Ok(question) };
    let text = to.text.tidied(true);
    let old = before.and_then(|form| form.question(&question.id)).and_then(|old| match &old.what {
        What::Consent { to } => Some(to),
        _ => None,
    });
    let to = old.map_or_else(|| Versioned::first(text.clone()), |old| old.revised(text.clone()));
    Ok(Question { what: What::Consent { to }, ..question })
}

fn heading(title: Text) -> Result<Text, Refusal> {
    let title = title.tidied(false);
    if title.longest() > MAX_TITLE_CHARS || title.is_in_too_many() { Err(Refusal::WordsUnfit) } else { Ok(title) }
}

impl SignupForm {
    /// All that is asked, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.sections).flat_map(|section| &section.questions)
    }

    /// The fields of a form that belong to its questions, as they were typed.
    pub fn fields_of(&self, pairs: Pairs) -> Pairs {
        let fields: BTreeSet<String> =
            self.questions().filter(|question| question.asks()).map(Question::field).collect();
        let named = |name: &str| fields.contains(name.split('.').next().unwrap_or(name));
        pairs.into_iter().filter(|(name, _)| named(name)).collect()
    }

    /// The same as an organiser could send it again.
    pub fn draft(&self, settings: &FormSettings) -> SignupDraft {
        let SignupForm { title, about, purpose, pages, .. } = self.clone();
        SignupDraft { title, about, purpose, pages, settings: Some(settings.clone()) }
    }

    /// One question.
    pub fn question(&self, id: &Slug) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// What a maker of forms should think about twice.
    pub fn warnings(&self) -> Vec<Warning> {
        self.questions().flat_map(Warning::of).collect()
    }

    fn holds_together(&self) -> Result<(), Refusal> {
        let mut earlier: Vec<&Slug> = Vec::new();
        for question in self.questions() {
            if earlier.contains(&&question.id) {
                return Err(Refusal::QuestionsUnfit);
            }
            if question.shown_if.as_ref().is_some_and(|condition| !condition.speaks_of(&earlier)) {
                return Err(Refusal::ConditionUnfit);
            }
            earlier.push(&question.id);
        }
        let asks = self.questions().any(Question::asks);
        if asks && earlier.len() <= MAX_QUESTIONS { Ok(()) } else { Err(Refusal::QuestionsUnfit) }
    }
}
