//! A draft from the fields of a form, and a form's fields from a draft: whatever an organiser asks begins as a form.
//!
//! Words come once for each language, as `title-es` and `about-es`. What there is to choose from comes in rows: the
//! first `name-es` belongs to the first `meaning-es`, the first `places` and the first `option` (the id, empty for a
//! new row); a row in which nothing was written is left aside. A day and a time of day are two fields, so that a whole
//! day can be said. Thresholds name an option by the number of its row, since a new row has no id yet.

use std::collections::{BTreeMap, BTreeSet};

use crate::counting::{Borda, Method, Quota};
use crate::{
    Answer, Ask, Audience, Blocking, Bound, Draft, IfShort, Late, Local, Names, Options, PollOption, Quorum, RankCount,
    ReasonRule, Refusal, ShareOf, ShowResults, Slug, Stance, Suggest, Tag, Text, Threshold, Zone, whole_number,
};

/// The most fields that are read: fifty rows, each in thirty languages.
const MOST_FIELDS: usize = 6_000;
/// The fields of which there is one in every row.
const IN_ROWS: [&str; 6] = ["option", "places", "stance", "day", "time", "minutes"];
/// The fields of which there is one in every row for each language.
const IN_ROWS_BY_LANGUAGE: [&str; 3] = ["name-", "meaning-", "prompt-"];

/// What a form calls things, for both directions: the words of the API.
const RESULTS: [(ShowResults, &str); 3] = [
    (ShowResults::AfterVoting, "after-voting"),
    (ShowResults::Always, "always"),
    (ShowResults::AfterClosing, "after-closing"),
];
const REASONS: [(ReasonRule, &str); 3] = [
    (ReasonRule::Optional, "optional"),
    (ReasonRule::Required, "required"),
    (ReasonRule::RequiredForObjections, "required-for-objections"),
];
const BLOCKS: [(Blocking, &str); 3] =
    [(Blocking::No, "no"), (Blocking::Signals, "signals"), (Blocking::Stops, "stops")];
const NAMES: [(Names, &str); 3] = [(Names::Shown, "shown"), (Names::Hidden, "hidden"), (Names::Anonymous, "anonymous")];
const LATE: [(Late, &str); 2] = [(Late::Join, "join"), (Late::ByHand, "by-hand")];
const SUGGESTS: [(Suggest, &str); 3] =
    [(Suggest::No, "no"), (Suggest::AfterApproval, "after-approval"), (Suggest::Freely, "freely")];
const STANCES: [(Stance, &str); 4] =
    [(Stance::Agree, "agree"), (Stance::Abstain, "abstain"), (Stance::Disagree, "disagree"), (Stance::Block, "block")];
const BOUNDS: [(Bound, &str); 3] =
    [(Bound::AtLeast, "at-least"), (Bound::MoreThan, "more-than"), (Bound::AtMost, "at-most")];
const SHARES: [(ShareOf, &str); 3] =
    [(ShareOf::CastNotAbstaining, "cast-not-abstaining"), (ShareOf::Cast, "cast"), (ShareOf::Eligible, "eligible")];
const QUOTAS: [(Quota, &str); 2] = [(Quota::Droop, "droop"), (Quota::Hare, "hare")];
const BORDAS: [(Borda, &str); 2] = [(Borda::Full, "full"), (Borda::Truncated, "truncated")];

/// What a form calls it.
fn word<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

/// What a form means by it.
fn meant<T: Copy>(table: &[(T, &'static str)], typed: &str) -> Option<T> {
    table.iter().find(|(_, word)| *word == typed).map(|(value, _)| *value)
}

/// The fields of a form as they were typed, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// Reads a form's fields.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] for more than any poll has.
    pub fn read<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Typed, Refusal>
    where
        N: Into<String>,
        V: Into<String>,
    {
        let pairs: Vec<(String, String)> =
            pairs.into_iter().take(MOST_FIELDS + 1).map(|(name, value)| (name.into(), value.into())).collect();
        if pairs.len() > MOST_FIELDS { Err(Refusal::TooLarge) } else { Ok(Typed(pairs)) }
    }

    /// The last field of that name; empty if there is none.
    pub fn last(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(have, _)| have == name).map_or("", |(_, value)| value)
    }

    /// Whether there is a field of that name: a box was ticked.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(have, _)| have == name)
    }

    /// Whether a field of that name says this.
    pub fn says(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|said| said == value)
    }

    /// All fields of that name.
    pub fn all<'s, 'n>(&'s self, name: &'n str) -> impl Iterator<Item = &'s str> + use<'s, 'n> {
        self.0.iter().filter(move |(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// The field of that name in a row, the first row being 0; empty if there is none.
    pub fn at(&self, name: &str, row: usize) -> &str {
        self.all(name).nth(row).unwrap_or_default()
    }

    /// How many rows there are to choose from, those among them in which nothing was written.
    pub fn rows(&self) -> usize {
        let in_rows =
            |name: &str| IN_ROWS.contains(&name) || IN_ROWS_BY_LANGUAGE.iter().any(|prefix| name.starts_with(prefix));
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, _) in self.0.iter().filter(|(name, _)| in_rows(name)) {
            *counts.entry(name).or_default() += 1;
        }
        counts.into_values().max().unwrap_or(0)
    }

    /// How many rows there are up to the last in which something was written.
    pub fn written(&self) -> usize {
        let in_row = |row: usize| {
            let words = IN_ROWS_BY_LANGUAGE.iter().flat_map(|prefix| self.languages(prefix).into_values());
            let spoken =
                words.chain(["day", "time"].map(str::to_owned)).any(|name| !self.at(&name, row).trim().is_empty());
            spoken.then_some(row + 1)
        };
        (0..self.rows()).rev().find_map(in_row).unwrap_or(0)
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Typed {
        self.0.push((name.into(), value.into()));
        self
    }

    /// The same without the fields of that name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Typed {
        self.0.retain(|(have, _)| have != name);
        self
    }

    /// The fields themselves.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// What was written by language: each field whose name is that and a language.
    fn text(&self, prefix: &str) -> Text {
        self.languages(prefix).into_iter().map(|(tag, name)| (tag, self.last(&name).replace("\r\n", "\n"))).collect()
    }

    fn text_at(&self, prefix: &str, row: usize) -> Text {
        self.languages(prefix).into_iter().map(|(tag, name)| (tag, self.at(&name, row).to_owned())).collect()
    }

    /// The languages in which there are fields whose names begin so, and these names.
    fn languages(&self, prefix: &str) -> BTreeMap<Tag, String> {
        let named = |(name, _): &(String, String)| Some((Tag::new(name.strip_prefix(prefix)?)?, name.clone()));
        self.0.iter().filter_map(named).collect()
    }

    /// A whole number; none where nothing was typed.
    fn whole(typed: &str, unfit: Refusal) -> Result<Option<u32>, Refusal> {
        whole_number(typed).map_err(|_| unfit)
    }

    fn range(&self, name: &str) -> Result<Option<u32>, Refusal> {
        Typed::whole(self.last(name), Refusal::RangeUnfit)
    }

    fn moment(&self, name: &str) -> Result<Option<Local>, Refusal> {
        match self.last(name).trim() {
            "" => Ok(None),
            typed => Local::new(typed).map(Some).ok_or(Refusal::TimesUnfit),
        }
    }

    /// What there is to choose from, by row; none for a row in which nothing was written.
    fn options(&self) -> Result<Vec<Option<PollOption>>, Refusal> {
        let mut taken: BTreeSet<Slug> = self.all("option").filter_map(Slug::new).collect();
        (0..self.rows()).map(|row| self.option(row, &mut taken)).collect()
    }

    fn option(&self, row: usize, taken: &mut BTreeSet<Slug>) -> Result<Option<PollOption>, Refusal> {
        let (name, meaning) = (self.text_at("name-", row), self.text_at("meaning-", row));
        let prompt = self.text_at("prompt-", row);
        let (day, time) = (self.at("day", row).trim(), self.at("time", row).trim());
        if [&name, &meaning, &prompt].iter().all(|text| text.is_empty()) && day.is_empty() && time.is_empty() {
            return Ok(None);
        }
        let at = match (day, time) {
            ("", "") => None,
            (day, "") => Some(Local::new(day).ok_or(Refusal::TimesUnfit)?),
            (day, time) => Some(Local::new(&format!("{day}T{time}")).ok_or(Refusal::TimesUnfit)?),
        };
        let stance = meant(&STANCES, self.at("stance", row));
        let id = match Slug::new(self.at("option", row)) {
            Some(id) => id,
            None => free(&name, at, row, taken).ok_or(Refusal::OptionsUnfit)?,
        };
        taken.insert(id.clone());
        let places = Typed::whole(self.at("places", row), Refusal::RangeUnfit)?;
        let minutes = Typed::whole(self.at("minutes", row), Refusal::OptionsUnfit)?;
        Ok(Some(PollOption { meaning, prompt, places, stance, at, minutes, ..PollOption::called(id, name) }))
    }

    fn ask(&self, options: Vec<PollOption>) -> Result<Ask, Refusal> {
        let many = u32::try_from(options.len()).unwrap_or(u32::MAX);
        let suggest = meant(&SUGGESTS, self.last("suggest")).unwrap_or_default();
        let method = |usual: Method| match self.last("method") {
            "" => Ok(usual),
            name => Method::new(name).ok_or(Refusal::MethodUnfit),
        };
        let of = |options| Options {
            options,
            shuffle: self.has("shuffle"),
            none_of_these: self.has("none-of-these"),
            suggest,
        };
        Ok(match self.last("ask") {
            "proposal" => Ask::Proposal { answers: options },
            "choose" => Ask::Choose {
                min: self.range("min")?.unwrap_or(1),
                max: self.range("max")?.unwrap_or(many),
                of: of(options),
            },
            "count-in" => Ask::CountIn { places: self.range("places-in-all")? },
            "dots" => {
                Ask::Dots { dots: self.range("dots")?.unwrap_or(many), most: self.range("most")?, of: of(options) }
            }
            "score" => Ask::Score {
                least: self.range("least")?.unwrap_or(0),
                most: self.range("most")?.unwrap_or(9),
                step: self.range("step")?.unwrap_or(1),
                method: method(Method::Score)?,
                of: of(options),
            },
            "star" => Ask::Star { of: of(options) },
            "rank" => Ask::Rank {
                least: self.range("ranks")?.unwrap_or(1),
                count: RankCount {
                    method: method(Method::Irv)?,
                    seats: Typed::whole(self.last("seats"), Refusal::MethodUnfit)?.unwrap_or(1),
                    quota: meant(&QUOTAS, self.last("quota")).unwrap_or_default(),
                    borda: meant(&BORDAS, self.last("borda")).unwrap_or_default(),
                    also: self.all("also").filter_map(Method::new).collect(),
                },
                of: of(options),
            },
            "times" => Ask::Times { maybe: self.has("maybe"), of: of(options) },
            "question" => Ask::Question {},
            _ => return Err(Refusal::KindUnknown),
        })
    }

    fn thresholds(&self, rows: &[Option<PollOption>]) -> Result<Vec<Threshold>, Refusal> {
        let unfit = Refusal::ThresholdUnfit;
        let id = |typed: &str| match typed.parse::<usize>() {
            Ok(number) => number.checked_sub(1).and_then(|row| Some(rows.get(row)?.as_ref()?.id.clone())),
            Err(_) => Slug::new(typed),
        };
        let mut thresholds = Vec::new();
        for (row, part) in self.all("threshold-part").enumerate() {
            let Some(part) = Typed::whole(part, unfit)? else { continue };
            thresholds.push(Threshold {
                option: id(self.at("threshold-option", row)).ok_or(unfit)?,
                bound: meant(&BOUNDS, self.at("threshold-bound", row)).ok_or(unfit)?,
                part,
                whole: Typed::whole(self.at("threshold-whole", row), unfit)?.ok_or(unfit)?,
                of: meant(&SHARES, self.at("threshold-of", row)).ok_or(unfit)?,
            });
        }
        Ok(thresholds)
    }
}

/// An id for a new row, from its words or its time, that no other row has.
fn free(name: &Text, at: Option<Local>, row: usize, taken: &BTreeSet<Slug>) -> Option<Slug> {
    let from_time = at.and_then(|at| Slug::new(&at.to_string().to_ascii_lowercase().replace(':', "")));
    let from_words = || name.0.values().find_map(|words| Slug::from_words(words));
    let begin = from_time.or_else(from_words).or_else(|| Slug::new(&format!("option-{}", row + 1)))?;
    let numbered = (2..).filter_map(|number| Slug::new(&format!("{begin}-{number}")));
    let usable = |id: &Slug| !taken.contains(id) && id.as_str() != Answer::None.as_str();
    std::iter::once(begin.clone()).chain(numbered.take(taken.len() + 2)).find(usable)
}

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

    /// Reads a form's fields. What it does not know is left aside.
    ///
    /// # Errors
    /// What cannot be read: a number or a time, a threshold without its option, a way of asking that there is not.
    ///
    /// ```
    /// use porchlight_model::Draft;
    /// let fields = [("ask", "choose"), ("title-en", "Which day?"), ("name-en", "Friday"), ("name-en", "Sunday")];
    /// let draft = Draft::from_form(fields).unwrap();
    /// assert_eq!(draft.ask.options(false).len(), 2);
    /// ```
    pub fn from_form<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Draft, Refusal>
    where
        N: Into<String>,
        V: Into<String>,
    {
        Draft::from_typed(&Typed::read(pairs)?)
    }

    /// Reads a form's fields, as [`Draft::from_form`] does.
    ///
    /// # Errors
    /// As there.
    pub fn from_typed(typed: &Typed) -> Result<Draft, Refusal> {
        let rows = typed.options()?;
        let thresholds = typed.thresholds(&rows)?;
        let circles: BTreeSet<Slug> = typed.all("circle").filter_map(Slug::new).collect();
        let who = match typed.last("who") {
            "members" => Audience::Members,
            "circles" if circles.is_empty() => return Err(Refusal::CircleMissing),
            "circles" => Audience::Circles(circles),
            _ => Audience::Everyone,
        };
        let open = who == Audience::Everyone;
        let quorum = Typed::whole(typed.last("quorum"), Refusal::QuorumUnfit)?;
        let days = Typed::whole(typed.last("closes-in-days"), Refusal::TimesUnfit)?;
        let closes_at = typed.moment("closes-at")?;
        Ok(Draft {
            title: typed.text("title-"),
            about: typed.text("about-"),
            audience: (typed.has("read-by-all") && !open).then_some(Audience::Everyone),
            who,
            opens_at: typed.moment("opens-at")?,
            closes_at,
            closes_in_days: days.filter(|_| closes_at.is_none()),
            zone: Zone::new(typed.last("zone")),
            results: meant(&RESULTS, typed.last("results")).unwrap_or_default(),
            reasons: meant(&REASONS, typed.last("reasons")),
            quorum: quorum
                .map(|n| if typed.says("quorum-of", "percent") { Quorum::Percent(n) } else { Quorum::Voters(n) }),
            if_short: match typed.last("if-short") {
                "extend" => {
                    IfShort::ExtendOnce(Typed::whole(typed.last("extend-days"), Refusal::QuorumUnfit)?.unwrap_or(0))
                }
                _ => IfShort::Fail,
            },
            thresholds,
            block: meant(&BLOCKS, typed.last("block")).unwrap_or_default(),
            // Nobody knows names where anybody answers, so what a form says by itself is no wish of anybody's.
            names: meant(&NAMES, typed.last("names")).filter(|names| !open || *names == Names::Anonymous),
            names_missing: typed.has("names-missing"),
            late: meant(&LATE, typed.last("late")).filter(|_| !open),
            topic: Slug::new(typed.last("topic")),
            ..Draft::asking(typed.ask(rows.into_iter().flatten().collect())?)
        })
    }

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

/// Writing fields.
impl Typed {
    fn put(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    fn tick(&mut self, name: &str, ticked: bool) {
        if ticked {
            self.put(name, "yes");
        }
    }

    fn number(&mut self, name: &str, number: Option<u32>) {
        self.put(name, number.map(|number| number.to_string()).unwrap_or_default());
    }

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

    /// What the group wrote to choose from; nothing where every language has words for the answers.
    fn rows(&self) -> &[PollOption] {
        match self {
            Ask::Proposal { answers } => answers,
            ask => ask.of().map_or(&[], |of| &of.options),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(pairs: &[(&str, &str)]) -> Text {
        pairs.iter().map(|(tag, words)| (Tag::new(tag).unwrap(), (*words).to_owned())).collect()
    }

    fn option(id: &str, name: &str) -> PollOption {
        PollOption::called(Slug::new(id).unwrap(), text(&[("en", name), ("es", "…")]))
    }

    fn of(options: Vec<PollOption>) -> Options {
        Options { options, shuffle: true, none_of_these: false, suggest: Suggest::AfterApproval }
    }

    /// Every way of asking, with something said in every field that it has.
    fn drafts() -> Vec<Draft> {
        let two = || vec![option("soup", "Soup"), option("bread", "Bread")];
        let stanced =
            |id: &str, stance| PollOption { stance: Some(stance), prompt: text(&[("en", "Why?")]), ..option(id, id) };
        let time = |id: &str, at: &str| PollOption {
            at: Local::new(at),
            minutes: Some(60),
            ..PollOption::called(Slug::new(id).unwrap(), Text::default())
        };
        let count = RankCount {
            method: Method::StvScottish,
            seats: 1,
            quota: Quota::Hare,
            borda: Borda::Truncated,
            also: vec![Method::Schulze],
        };
        let asks = [
            Ask::Proposal { answers: Vec::new() },
            Ask::Proposal { answers: vec![stanced("consent", Stance::Agree), stanced("objection", Stance::Block)] },
            Ask::Choose {
                min: 1,
                max: 2,
                of: Options {
                    none_of_these: true,
                    ..of(vec![PollOption { places: Some(12), ..option("soup", "Soup") }, option("bread", "Bread")])
                },
            },
            Ask::CountIn { places: Some(12) },
            Ask::CountIn { places: None },
            Ask::Dots { dots: 8, most: Some(3), of: of(two()) },
            Ask::Score { least: 1, most: 9, step: 2, method: Method::MajorityJudgement, of: of(two()) },
            Ask::Star { of: of(two()) },
            Ask::Rank { least: 2, count, of: of(two()) },
            Ask::Times { maybe: true, of: of(vec![time("aa", "2027-03-28T20:00"), time("bb", "2027-03-29")]) },
            Ask::Question {},
        ];
        let share = |option: &str, bound| Threshold {
            option: Slug::new(option).unwrap(),
            bound,
            part: 2,
            whole: 3,
            of: ShareOf::Eligible,
        };
        let spoken = |ask: Ask| Draft {
            title: text(&[("en", "Which?"), ("es", "¿Cuál?")]),
            about: text(&[("es", "Una línea\ny otra")]),
            closes_in_days: Some(9),
            zone: Zone::new("Europe/Madrid"),
            ..Draft::asking(ask)
        };
        let bound = |ask: Ask| Draft {
            who: Audience::Circles([Slug::new("kitchen").unwrap(), Slug::new("garden").unwrap()].into()),
            audience: Some(Audience::Everyone),
            opens_at: Local::new("2027-03-20T08:00"),
            closes_at: Local::new("2027-03-28T20:00"),
            closes_in_days: None,
            results: ShowResults::AfterClosing,
            reasons: Some(ReasonRule::RequiredForObjections),
            quorum: Some(Quorum::Percent(50)),
            if_short: IfShort::ExtendOnce(7),
            thresholds: match ask.options(false).first() {
                Some(first) => vec![share(first.id.as_str(), Bound::MoreThan), share(first.id.as_str(), Bound::AtMost)],
                None => Vec::new(),
            },
            block: Blocking::Stops,
            names: Some(Names::Hidden),
            names_missing: true,
            topic: Slug::new("money"),
            ..spoken(ask)
        };
        asks.into_iter().flat_map(|ask| [spoken(ask.clone()), bound(ask)]).collect()
    }

    #[test]
    fn a_draft_that_was_put_into_a_form_is_the_same_when_it_comes_back() {
        for draft in drafts() {
            let form = draft.form();
            assert_eq!(Draft::from_typed(&form).as_ref(), Ok(&draft), "{:?}", draft.ask.name());
            // As far as the page draws it: languages that a row lacks, rows that nobody fills, choices without a meaning.
            let empty = [
                "option",
                "name-en",
                "name-es",
                "meaning-en",
                "prompt-en",
                "places",
                "stance",
                "day",
                "time",
                "minutes",
            ];
            let form = empty.iter().fold(form, |form, name| form.with(*name, ""));
            let form = ["threshold-option", "threshold-part", "threshold-whole"]
                .iter()
                .fold(form, |form, name| form.with(*name, ""));
            assert_eq!(Draft::from_typed(&form), Ok(draft));
        }
    }

    #[test]
    fn a_row_is_named_after_its_words_or_its_time_and_no_two_alike() {
        let ids = |fields: &[(&str, &str)]| -> Vec<String> {
            let draft = Draft::from_form(fields.iter().copied()).unwrap();
            draft.ask.of().unwrap().options.iter().map(|option| option.id.to_string()).collect()
        };
        let names = |ask: &'static str, names: &[&'static str]| -> Vec<String> {
            let fields: Vec<(&str, &str)> =
                [("ask", ask)].into_iter().chain(names.iter().map(|name| ("name-es", *name))).collect();
            ids(&fields)
        };
        assert_eq!(
            names("choose", &["El Niño", "", "El niño", "مساءً", "None"]),
            ["el-nino", "el-nino-2", "option-4", "none-2"]
        );
        let times = [("ask", "times"), ("day", "2027-03-28"), ("time", "20:00"), ("day", "2027-03-29"), ("time", "")];
        assert_eq!(ids(&times), ["2027-03-28t2000", "2027-03-29"]);
        let kept = [("ask", "star"), ("option", "bread"), ("name-en", "Soup"), ("option", ""), ("name-en", "Bread")];
        assert_eq!(ids(&kept), ["bread", "bread-2"]);
        let form =
            Typed::read([("name-en", "Soup"), ("name-en", ""), ("name-es", ""), ("name-es", "Pan"), ("name-en", "")])
                .unwrap();
        assert_eq!((form.written(), form.rows()), (2, 3));
    }

    #[test]
    fn a_threshold_is_of_the_answer_in_that_row() {
        let fields = [
            ("ask", "proposal"),
            ("who", "members"),
            ("name-en", ""),
            ("name-en", "Yes"),
            ("threshold-option", "2"),
            ("threshold-bound", "more-than"),
            ("threshold-part", "1"),
            ("threshold-whole", "2"),
            ("threshold-of", "cast"),
        ];
        let draft = Draft::from_form(fields).unwrap();
        assert_eq!(draft.thresholds[0].option.as_str(), "yes");
        let first = fields.map(|(name, value)| if name == "threshold-option" { (name, "1") } else { (name, value) });
        assert_eq!(Draft::from_form(first), Err(Refusal::ThresholdUnfit), "nothing was written in that row");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let refused = |name: &str, value: &str| {
            Draft::from_form([("ask", "rank"), ("name-en", "Ana"), ("title-en", "Who?"), (name, value)]).err()
        };
        assert_eq!(refused("ask", "guess"), Some(Refusal::KindUnknown));
        assert_eq!(refused("who", "circles"), Some(Refusal::CircleMissing));
        assert_eq!(refused("ranks", "two"), Some(Refusal::RangeUnfit));
        assert_eq!(refused("method", "guess"), Some(Refusal::MethodUnfit));
        assert_eq!(refused("seats", "-1"), Some(Refusal::MethodUnfit));
        assert_eq!(refused("quorum", "half"), Some(Refusal::QuorumUnfit));
        assert_eq!(refused("closes-at", "tomorrow"), Some(Refusal::TimesUnfit));
        assert_eq!(refused("day", "2027-02-30"), Some(Refusal::TimesUnfit));
        assert_eq!(refused("threshold-part", "1"), Some(Refusal::ThresholdUnfit));
        assert_eq!(refused("anything-else", "1"), None);
        assert_eq!(Draft::from_form(vec![("also", "irv"); 6_001]), Err(Refusal::TooLarge));
    }

    #[test]
    fn where_anybody_answers_names_are_not_asked_for_by_a_form_that_only_kept_its_usual_choice() {
        let names = |names: &'static str| {
            Draft::from_form([("ask", "question"), ("who", "everyone"), ("names", names)]).unwrap().names
        };
        assert_eq!(names("shown"), None);
        assert_eq!(names("anonymous"), Some(Names::Anonymous), "but a wish that cannot be kept is refused later");
    }

    proptest! {
        #[test]
        fn no_form_makes_the_parser_fall_over(
            ask in "proposal|choose|count-in|dots|score|star|rank|times|question",
            pairs in prop::collection::vec(
                ("(title|about|name|meaning|prompt)-(en|es|.{0,3})|option|places|stance|day|time|minutes|who|circle|quorum|\
                  threshold-(option|bound|part|whole|of)|min|max|dots|most|least|step|ranks|seats|method|opens-at|closes-at", ".{0,12}|[0-9]{1,11}|members|circles"),
                0..30,
            ),
        ) {
            let form = Typed::read([("ask".to_owned(), ask)].into_iter().chain(pairs)).unwrap();
            if let Ok(draft) = Draft::from_typed(&form) {
                prop_assert_eq!(Draft::from_typed(&draft.form()), Ok(draft));
            }
        }
    }
}
