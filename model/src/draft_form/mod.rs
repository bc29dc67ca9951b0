//! A draft from the fields of a form, and a form's fields from a draft: whatever an organiser asks begins as a form.
//!
//! Words come once for each language, as `title-es` and `about-es`. What there is to choose from comes in rows: the
//! first `name-es` belongs to the first `meaning-es`, the first `places` and the first `option` (the id, empty for a
//! new row); a row in which nothing was written is left aside. A day and a time of day are two fields, so that a whole
//! day can be said. Thresholds name an option by the number of its row, since a new row has no id yet.

mod reading;
#[cfg(test)]
mod tests;
mod typed;
mod words;
mod writing;

pub use typed::Typed;

use crate::{Ask, Audience, Blocking, Draft, IfShort, ShowResults, Text};

impl Draft {
    /// A draft that asks this, and of which nothing else is said.
    pub fn asking(ask: Ask) -> Draft {
        Draft {
            title: Text::default(),
            about: Text::default(),
            who: Audience::Everyone,
            audience: None,
            opens: None,
            opens_at: None,
            closes: None,
            closes_at: None,
            closes_in_days: None,
            zone: None,
            results: ShowResults::default(),
            reasons: None,
            quorum: None,
            if_short: IfShort::default(),
            thresholds: Vec::new(),
            block: Blocking::default(),
            names: None,
            names_missing: false,
            late: None,
            topic: None,
            ask,
        }
    }
}

impl Ask {
    /// The way of asking, as a form and an address call it.
    pub fn name(&self) -> &'static str {
        match self {
            Ask::Proposal { .. } => "proposal",
            Ask::Choose { .. } => "choose",
            Ask::CountIn { .. } => "count-in",
            Ask::Dots { .. } => "dots",
            Ask::Score { .. } => "score",
            Ask::Star { .. } => "star",
            Ask::Rank { .. } => "rank",
            Ask::Times { .. } => "times",
            Ask::Question {} => "question",
        }
    }
}
