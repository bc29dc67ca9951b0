//! From a draft to the fields of a form that says the same.

use std::collections::BTreeSet;

use super::Typed;
use super::typed::IN_ROWS_BY_LANGUAGE;
use super::words::{BLOCKS, BORDAS, BOUNDS, LATE, NAMES, QUOTAS, REASONS, RESULTS, SHARES, STANCES, SUGGESTS, word};
use crate::{Ask, Audience, Draft, IfShort, PollOption, Quorum, Slug, Tag, Threshold, Zone};

impl Draft {
    /// The fields of a form that says the same. Moments ([`Draft::opens`], [`Draft::closes`]) are on no wall's clock and
    /// in no field: whoever has a clock puts them in as `opens-at` and `closes-at`.
    pub fn form(&self) -> Typed {
        let mut fields = Typed::default();
        for (prefix, text) in [("title", &self.title), ("about", &self.about)] {
            text.0.iter().for_each(|(tag, words)| fields.put(&format!("{prefix}-{}", tag.as_str()), words));
        }
        fields.put(
            "who",
            match &self.who {
                Audience::Everyone => "everyone",
                Audience::Members => "members",
                Audience::Circles(_) => "circles",
            },
        );
        if let Audience::Circles(circles) = &self.who {
            circles.iter().for_each(|circle| fields.put("circle", circle.as_str()));
        }
        let open = self.who == Audience::Everyone;
        fields.tick("read-by-all", !open && self.audience == Some(Audience::Everyone));
        fields.put("results", word(&RESULTS, &self.results));
        fields.put("reasons", self.reasons.map_or("none", |rule| word(&REASONS, &rule)));
        fields.put("block", word(&BLOCKS, &self.block));
        fields.put("names", self.names.map_or("", |names| word(&NAMES, &names)));
        fields.tick("names-missing", self.names_missing);
        fields.put("late", self.late.map_or("", |late| word(&LATE, &late)));
        fields.put("topic", self.topic.as_ref().map_or("", Slug::as_str));
        fields.put("zone", self.zone.as_ref().map_or("", Zone::as_str));
        fields.put("opens-at", self.opens_at.map(|at| at.to_string()).unwrap_or_default());
        fields.put("closes-at", self.closes_at.map(|at| at.to_string()).unwrap_or_default());
        fields.number("closes-in-days", self.closes_in_days);
        let (quorum, of) = match self.quorum {
            Some(Quorum::Voters(n)) => (Some(n), "voters"),
            Some(Quorum::Percent(n)) => (Some(n), "percent"),
            None => (None, "percent"),
        };
        fields.number("quorum", quorum);
        fields.put("quorum-of", of);
        let (if_short, days) = match self.if_short {
            IfShort::Fail => ("fail", None),
            IfShort::ExtendOnce(days) => ("extend", Some(days)),
        };
        fields.put("if-short", if_short);
        fields.number("extend-days", days);
        fields.ask_of(&self.ask);
        let rows = self.ask.rows();
        rows.iter().for_each(|row| fields.row_of(row, rows));
        self.thresholds.iter().for_each(|threshold| fields.threshold_of(threshold, rows));
        fields
    }
}

impl Typed {
    fn ask_of(&mut self, ask: &Ask) {
        self.put("ask", ask.name());
        match ask {
            Ask::Choose { min, max, .. } => {
                self.number("min", Some(*min));
                self.number("max", Some(*max));
            }
            Ask::CountIn { places } => self.number("places-in-all", *places),
            Ask::Dots { dots, most, .. } => {
                self.number("dots", Some(*dots));
                self.number("most", *most);
            }
            Ask::Score { least, most, step, method, .. } => {
                self.number("least", Some(*least));
                self.number("most", Some(*most));
                self.number("step", Some(*step));
                self.put("method", method.as_str());
            }
            Ask::Rank { least, count, .. } => {
                self.number("ranks", Some(*least));
                self.put("method", count.method.as_str());
                self.number("seats", Some(count.seats));
                self.put("quota", word(&QUOTAS, &count.quota));
                self.put("borda", word(&BORDAS, &count.borda));
                count.also.iter().for_each(|method| self.put("also", method.as_str()));
            }
            Ask::Times { maybe, .. } => self.tick("maybe", *maybe),
            Ask::Proposal { .. } | Ask::Star { .. } | Ask::Question {} => {}
        }
        if let Some(of) = ask.of() {
            self.tick("shuffle", of.shuffle);
            self.tick("none-of-these", of.none_of_these);
            self.put("suggest", word(&SUGGESTS, &of.suggest));
        }
    }

    /// Every row has a field for each language that any of them is in, so that the nth is always the nth row's.
    fn row_of(&mut self, row: &PollOption, rows: &[PollOption]) {
        self.put("option", row.id.as_str());
        let texts = |option: &PollOption| [option.name.clone(), option.meaning.clone(), option.prompt.clone()];
        let languages: BTreeSet<Tag> = rows.iter().flat_map(texts).flat_map(|text| text.0.into_keys()).collect();
        for (prefix, text) in IN_ROWS_BY_LANGUAGE.iter().zip([&row.name, &row.meaning, &row.prompt]) {
            for tag in &languages {
                let words = text.0.get(tag).cloned().unwrap_or_default();
                self.put(&format!("{prefix}{}", tag.as_str()), words);
            }
        }
        self.number("places", row.places);
        self.put("stance", row.stance.map_or("", |stance| word(&STANCES, &stance)));
        let at = row.at.map(|at| at.to_string()).unwrap_or_default();
        let (day, time) = at.split_once('T').unwrap_or((&at, ""));
        self.put("day", day);
        self.put("time", time);
        self.number("minutes", row.minutes);
    }

    fn threshold_of(&mut self, threshold: &Threshold, rows: &[PollOption]) {
        let row = rows.iter().position(|row| row.id == threshold.option);
        self.put("threshold-option", row.map_or_else(|| threshold.option.to_string(), |row| (row + 1).to_string()));
        self.put("threshold-bound", word(&BOUNDS, &threshold.bound));
        self.number("threshold-part", Some(threshold.part));
        self.number("threshold-whole", Some(threshold.whole));
        self.put("threshold-of", word(&SHARES, &threshold.of));
    }
}

impl Ask {
    /// What the group wrote to choose from; nothing where every language has words for the answers.
    fn rows(&self) -> &[PollOption] {
        match self {
            Ask::Proposal { answers } => answers,
            ask => ask.of().map_or(&[], |of| &of.options),
        }
    }
}
