//! The form by which readers ask the group something. It comes with the first FAQ that wants it; from then on it is the
//! group's own, to change like any other.

use i18n::Locale;
use model::signup::{For, FormSettings, Page, Question, Section, SignupDraft, What};
use model::{Slug, Text};

use crate::templates::{Say, words};

/// The name of its question about an answer in the FAQ; a link to the form can say which (`npm/src/signup/about.ts`).
const ABOUT: &str = "about";

/// The form as it comes: one thing is needed, the question itself.
pub(crate) fn form() -> SignupDraft {
    let questions = [
        asked("question", What::LongText, Locale::questions_question).map(|question| Question {
            required: true,
            help: words(Locale::questions_question_help),
            ..question
        }),
        asked(ABOUT, What::ShortText, Locale::questions_about_answer)
            .map(|question| Question { help: words(Locale::questions_about_answer_help), ..question }),
        asked("reach", What::SafeToContact, Locale::questions_reach)
            .map(|question| Question { why: words(Locale::questions_reach_why), ..question }),
    ];
    let section = Section { title: Text::default(), questions: questions.into_iter().flatten().collect() };
    SignupDraft {
        title: words(Locale::questions_title),
        about: words(Locale::questions_about),
        purpose: For::Asking,
        pages: vec![Page { title: Text::default(), sections: vec![section] }],
        // As for every form: sealed, kept for 90 days, 50 a day, answered within 3 days.
        settings: Some(FormSettings::default()),
    }
}

/// A question that can be left out. None only if the id were no slug.
fn asked(id: &str, what: What, label: Say) -> Option<Question> {
    let id = Slug::new(id)?;
    let (help, why) = (Text::default(), Text::default());
    Some(Question { id, what, label: words(label), help, why, required: false, shown_if: None })
}
