//! From a form's fields to a draft.

use std::collections::BTreeSet;

use super::Typed;
use super::words::{BLOCKS, BORDAS, BOUNDS, LATE, NAMES, QUOTAS, REASONS, RESULTS, SHARES, STANCES, SUGGESTS, meant};
use crate::counting::Method;
use crate::{
    Answer, Ask, Audience, Draft, IfShort, Local, Names, Options, PollOption, Quorum, RankCount, Refusal, Slug, Text,
    Threshold, Zone,
};

impl Draft {
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
}

impl Typed {
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
