//! A poll that an organiser changes: what its form begins with, and what of it can still change.

use model::{Draft, PollView, Refusal, Typed, Zone};
use serde::Deserialize;

use super::on_clock;
use crate::caller::Address;
use crate::pages::here::Here;

/// What stands in words, for each language.
const WORDS: [&str; 5] = ["title-", "about-", "name-", "meaning-", "prompt-"];

/// A poll as it is now.
pub(super) struct Edited {
    pub(super) address: Address,
    pub(super) view: PollView,
    draft: Draft,
    /// Whether somebody has answered already, so that only words and the closing time change.
    pub(super) fixed: bool,
}

impl Edited {
    /// The poll.
    ///
    /// # Errors
    /// [`Refusal::NotFound`]; [`Refusal::Closed`] and [`Refusal::Withdrawn`] for one that is over.
    pub(super) async fn of(here: &Here<'_>, address: Address) -> Result<Edited, Refusal> {
        #[derive(Deserialize)]
        struct Electors {
            voted: Option<u64>,
        }
        let view: PollView = here.read(address.path()).await?;
        match view.phase {
            model::Phase::Over => return Err(Refusal::Closed),
            model::Phase::Withdrawn => return Err(Refusal::Withdrawn),
            model::Phase::Before | model::Phase::Open => {}
        }
        let draft = here.read(format!("{}/draft", address.path())).await?;
        let electors: Electors = here.read(format!("{}/electors", address.path())).await?;
        let answers = view.results.as_ref().map(|results| results.answers);
        let secret = view.names == model::Names::Anonymous && view.phase == model::Phase::Open;
        let fixed = secret || electors.voted.or(answers).is_some_and(|answers| answers > 0);
        Ok(Edited { address, view, draft, fixed })
    }

    /// The same, now that somebody has answered.
    pub(super) fn answered(self) -> Edited {
        Edited { fixed: true, ..self }
    }

    fn zone(&self) -> &Zone {
        &self.view.zone
    }

    /// Its fields, and its times on the clock of its zone. What these were stands beside them: a clock shows minutes and
    /// a poll may close between two of them, so a time that nobody touched is not sent.
    pub(super) fn form(&self) -> Typed {
        let times = [("opens-at", self.view.opens), ("closes-at", self.view.closes)];
        let form = times.iter().fold(self.draft.form(), |form, (name, _)| form.without(name));
        let form = form.without("closes-in-days");
        times.into_iter().fold(form, |form, (name, at)| {
            let shown = on_clock(self.zone(), at);
            form.with(name, shown.clone()).with(format!("{name}-was"), shown)
        })
    }

    /// What was sent, without the times that nobody touched.
    pub(super) fn times(&self, typed: &Typed) -> Typed {
        ["opens-at", "closes-at"].into_iter().fold(typed.clone(), |typed, name| {
            let untouched = typed.last(name) == typed.last(&format!("{name}-was"));
            if untouched { typed.without(name) } else { typed }
        })
    }

    /// Its fields as they are, with the words and the closing time that were typed. Rows are found by what they are
    /// called, since others may have been added between them.
    pub(super) fn with_words_of(&self, typed: &Typed) -> Typed {
        let form = self.form();
        let is_words = |name: &str| WORDS.iter().any(|prefix| name.starts_with(prefix));
        let in_rows = |name: &str| WORDS.iter().skip(2).any(|prefix| name.starts_with(prefix));
        let kept = form.pairs().iter().filter(|(name, _)| !is_words(name) && name != "closes-at");
        let mut with: Vec<(String, String)> = kept.cloned().collect();
        let own = typed.pairs().iter().filter(|(name, _)| (is_words(name) && !in_rows(name)) || name == "closes-at");
        with.extend(own.cloned());
        let mut languages: Vec<&str> =
            typed.pairs().iter().map(|(name, _)| name.as_str()).filter(|name| in_rows(name)).collect();
        languages.sort_unstable();
        languages.dedup();
        let ids: Vec<&str> = typed.all("option").collect();
        for id in form.all("option") {
            let row = ids.iter().position(|typed| *typed == id);
            let words = |name: &&str| ((*name).to_owned(), row.map_or("", |row| typed.at(name, row)).to_owned());
            with.extend(languages.iter().map(words));
        }
        Typed::read(with).unwrap_or(form)
    }
}
