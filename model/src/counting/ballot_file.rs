//! The ballots of a poll as a file that anybody can keep, and count again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

use super::{How, Marks, Method, Profile, Says};
use crate::{Slug, Text};

/// The most options that a file of ballots may have.
pub const MAX_OPTIONS: usize = 255;
/// The most ballots that a file may speak of: 2³⁴, the most that are counted exactly.
pub const MAX_BALLOTS: u64 = 1 << 34;
/// The highest number on a ballot in a file.
pub const MAX_MARK: u32 = 1_000_000;

/// A poll's ballots, without anybody's name.
///
/// Written, alike ballots are one entry and the entries are in the order of their content, so that neither the file
/// nor its order says who answered what, or when. Read, unknown fields are left aside: a later version may add some.
///
/// ```json
/// {
///   "format": "porchlight-ballots/1",
///   "poll": {"group": "riverside", "kind": "poll", "id": "supper", "title": {"en": "What shall we eat?"}},
///   "says": "ranks",
///   "options": [{"id": "soup", "name": {"en": "Soup"}}, {"id": "bread", "name": {"en": "Bread"}}],
///   "count": {"decides": {"method": "irv", "seats": 1, "quota": "droop", "borda": "full"}, "also": ["schulze"]},
///   "ballots": [{"times": 3, "marks": {"bread": 2, "soup": 1}}],
///   "result": {"winners": ["soup"], "tied": []}
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BallotFile {
    /// Always the same words; another version is refused.
    pub format: Format,
    /// Which poll it was.
    pub poll: Asked,
    /// What the numbers on the ballots are.
    pub says: Says,
    /// What could be chosen, in the order in which it was shown.
    pub options: Vec<Listed>,
    /// By which rules it is counted, as was declared before it opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Declared>,
    /// The ballots.
    #[serde(serialize_with = "together")]
    pub ballots: Vec<Alike>,
    /// What the server found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Found>,
}

/// The first words of every file: what it is, and in which version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Format {
    /// The only version so far.
    #[default]
    #[serde(rename = "porchlight-ballots/1")]
    V1,
}

/// Which poll it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asked {
    /// In which group.
    pub group: Slug,
    /// As in its address. Not a [`Kind`](crate::Kind): the ballots can be counted by who never heard of the kind.
    pub kind: String,
    /// As in its address.
    pub id: Slug,
    /// The question.
    pub title: Text,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Listed {
    /// Its name in the file.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
}

/// The rules that were declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Declared {
    /// The one that decides.
    pub decides: How,
    /// Those that are counted beside it, to compare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Method>,
}

/// Ballots that say the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alike {
    /// How many there are.
    pub times: u64,
    /// What they say of each option; nothing of an option that is not there.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, u32>))]
    pub marks: BTreeMap<Slug, u32>,
}

/// What the server found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Found {
    /// Who won, in the order of election.
    pub winners: Vec<Slug>,
    /// Who tied.
    #[serde(default)]
    pub tied: Vec<Vec<Slug>>,
}

fn together<S: Serializer>(ballots: &[Alike], serializer: S) -> Result<S::Ok, S::Error> {
    let alike = distinct(ballots).into_iter().map(|(marks, times)| Alike { times, marks: marks.clone() });
    serializer.collect_seq(alike)
}

fn distinct(ballots: &[Alike]) -> BTreeMap<&BTreeMap<Slug, u32>, u64> {
    let mut times: BTreeMap<&BTreeMap<Slug, u32>, u64> = BTreeMap::new();
    for alike in ballots.iter().filter(|alike| alike.times > 0) {
        let n = times.entry(&alike.marks).or_default();
        *n = n.saturating_add(alike.times);
    }
    times
}

/// What keeps a file from being counted, though it is written as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// There are more options than can be counted.
    ManyOptions,
    /// The option of that number, from 0, has the id of one before.
    OptionTwice(usize),
    /// The entry of that number, from 0, among the ballots is no ballot.
    Ballot(usize, NoBallot),
}

/// Why a ballot is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBallot {
    /// It speaks of something that is not an option.
    Unlisted(Slug),
    /// It has a number that cannot stand there.
    Number(u32, Says),
    /// With it there are more ballots than are counted exactly.
    TooMany,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::ManyOptions => write!(f, "There are more than {MAX_OPTIONS} options."),
            Flaw::OptionTwice(_) => f.write_str("An option before this one has the same id."),
            Flaw::Ballot(_, why) => why.fmt(f),
        }
    }
}

impl fmt::Display for NoBallot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoBallot::Unlisted(id) => write!(f, "This ballot speaks of “{id}”, which is not among the options."),
            NoBallot::Number(mark, Says::Chosen) => write!(f, "Here stands {mark}, but 1 is chosen and 0 is not."),
            NoBallot::Number(mark, Says::Ranks) => {
                write!(f, "Here stands {mark}, but ranks are numbers from 1, the best, to {MAX_MARK}.")
            }
            NoBallot::Number(mark, Says::Scores) => {
                write!(f, "Here stands {mark}, but scores are numbers from 0 to {MAX_MARK}.")
            }
            NoBallot::TooMany => write!(f, "With this there are more than {MAX_BALLOTS} ballots."),
        }
    }
}

impl Says {
    /// The mark as it is counted, if that number can stand on such a ballot.
    ///
    /// # Errors
    ///
    /// [`NoBallot::Number`] where it cannot.
    pub fn mark(self, number: u32) -> Result<Option<u32>, NoBallot> {
        match (self, number) {
            (Says::Chosen, 0) => Ok(None),
            (Says::Chosen, 1) => Ok(Some(1)),
            (Says::Ranks, 1..=MAX_MARK) | (Says::Scores, 0..=MAX_MARK) => Ok(Some(number)),
            _ => Err(NoBallot::Number(number, self)),
        }
    }
}

impl BallotFile {
    /// Each distinct ballot and how many there are of it, in the order of their content.
    pub fn distinct(&self) -> impl Iterator<Item = (&BTreeMap<Slug, u32>, u64)> {
        distinct(&self.ballots).into_iter()
    }

    /// The ballots, ready to be counted; options are numbered as they are listed.
    ///
    /// # Errors
    ///
    /// The first [`Flaw`].
    pub fn profile(&self) -> Result<Profile, Flaw> {
        if self.options.len() > MAX_OPTIONS {
            return Err(Flaw::ManyOptions);
        }
        let mut at: BTreeMap<&Slug, usize> = BTreeMap::new();
        for (n, option) in self.options.iter().enumerate() {
            if at.insert(&option.id, n).is_some() {
                return Err(Flaw::OptionTwice(n));
            }
        }
        let mut profile = Profile::new(self.says, self.options.len());
        let mut total = 0_u64;
        for (n, alike) in self.ballots.iter().enumerate() {
            let mut marks: Marks = vec![None; self.options.len()];
            for (id, number) in &alike.marks {
                let place = at.get(id).and_then(|option| marks.get_mut(*option));
                let place = place.ok_or_else(|| Flaw::Ballot(n, NoBallot::Unlisted(id.clone())))?;
                *place = self.says.mark(*number).map_err(|why| Flaw::Ballot(n, why))?;
            }
            total = total.saturating_add(alike.times);
            if total > MAX_BALLOTS {
                return Err(Flaw::Ballot(n, NoBallot::TooMany));
            }
            profile.add(&marks, alike.times);
        }
        Ok(profile)
    }
}

impl Alike {
    /// The ballots of a profile as they stand in a file with these options.
    pub fn all(profile: &Profile, options: &[Listed]) -> Vec<Alike> {
        let said = |marks: &Marks| {
            let marks = options.iter().zip(marks);
            marks.filter_map(|(option, mark)| mark.map(|mark| (option.id.clone(), mark))).collect()
        };
        profile.ballots().map(|(marks, times)| Alike { times, marks: said(marks) }).collect()
    }
}

impl Found {
    /// Options by their ids.
    pub fn new(counted: &super::Counted, options: &[Listed]) -> Found {
        let ids = |list: &[usize]| list.iter().filter_map(|n| options.get(*n)).map(|o| o.id.clone()).collect();
        Found { winners: ids(&counted.winners), tied: counted.tied.iter().map(|group| ids(group)).collect() }
    }

    /// Whether somebody else's count says the same. Ties are sets.
    pub fn agrees(&self, other: &Found) -> bool {
        fn sets(tied: &[Vec<Slug>]) -> BTreeSet<BTreeSet<&Slug>> {
            tied.iter().map(|group| group.iter().collect()).collect()
        }
        self.winners == other.winners && sets(&self.tied) == sets(&other.tied)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Tag;

    fn text(words: &str) -> Text {
        Text(BTreeMap::from([(Tag::new("en").unwrap(), words.to_owned())]))
    }

    fn supper(says: Says, ids: &[&str]) -> BallotFile {
        let id = |id: &str| Slug::new(id).unwrap();
        BallotFile {
            format: Format::V1,
            poll: Asked { group: id("riverside"), kind: "poll".into(), id: id("supper"), title: text("Supper?") },
            says,
            options: ids.iter().map(|one| Listed { id: id(one), name: text(one) }).collect(),
            count: None,
            ballots: Vec::new(),
            result: None,
        }
    }

    fn ballot(times: u64, marks: &[(&str, u32)]) -> Alike {
        Alike { times, marks: marks.iter().map(|(id, mark)| (Slug::new(id).unwrap(), *mark)).collect() }
    }

    #[test]
    fn the_order_in_which_people_voted_does_not_stand_in_the_file() {
        let mut one = supper(Says::Ranks, &["soup", "bread"]);
        one.ballots = vec![ballot(1, &[("soup", 1)]), ballot(2, &[("bread", 1)]), ballot(1, &[("soup", 1)])];
        let mut other = one.clone();
        other.ballots = vec![ballot(2, &[("soup", 1)]), ballot(0, &[]), ballot(2, &[("bread", 1)])];
        let written = serde_json::to_value(&one).unwrap();
        assert_eq!(written, serde_json::to_value(&other).unwrap());
        assert_eq!(written["ballots"][0], serde_json::json!({"times": 2, "marks": {"bread": 1}}));
        assert_eq!(written["format"], "porchlight-ballots/1");
    }

    #[test]
    fn a_file_of_a_later_version_is_refused_and_an_unknown_field_is_not() {
        let mut written = serde_json::to_value(supper(Says::Scores, &["soup", "bread"])).unwrap();
        written["weather"] = "rain".into();
        assert!(serde_json::from_value::<BallotFile>(written.clone()).is_ok());
        written["format"] = "porchlight-ballots/2".into();
        assert!(serde_json::from_value::<BallotFile>(written).is_err());
    }

    #[test]
    fn a_ballot_says_only_what_can_be_counted() {
        let flaw = |says, times, marks: &[(&str, u32)]| {
            let mut file = supper(says, &["soup", "bread"]);
            file.ballots = vec![ballot(1, &[("soup", 1)]), ballot(times, marks)];
            file.profile().unwrap_err()
        };
        let is = |why| Flaw::Ballot(1, why);
        assert_eq!(flaw(Says::Ranks, 1, &[("cake", 1)]), is(NoBallot::Unlisted(Slug::new("cake").unwrap())));
        assert_eq!(flaw(Says::Ranks, 1, &[("soup", 0)]), is(NoBallot::Number(0, Says::Ranks)));
        assert_eq!(flaw(Says::Chosen, 1, &[("soup", 2)]), is(NoBallot::Number(2, Says::Chosen)));
        assert_eq!(flaw(Says::Scores, 1, &[("soup", MAX_MARK + 1)]), is(NoBallot::Number(MAX_MARK + 1, Says::Scores)));
        assert_eq!(flaw(Says::Ranks, MAX_BALLOTS, &[("soup", 1)]), is(NoBallot::TooMany));
        assert_eq!(supper(Says::Ranks, &["soup", "soup"]).profile(), Err(Flaw::OptionTwice(1)));
    }

    #[test]
    fn a_count_agrees_with_the_recorded_one_whatever_the_order_of_those_who_tie() {
        let found = |winners: &[&str], tied: &[&str]| Found {
            winners: winners.iter().filter_map(|id| Slug::new(id)).collect(),
            tied: vec![tied.iter().filter_map(|id| Slug::new(id)).collect()],
        };
        assert!(found(&["soup"], &["bread", "cake"]).agrees(&found(&["soup"], &["cake", "bread"])));
        assert!(!found(&["soup"], &["bread", "cake"]).agrees(&found(&["bread"], &["soup", "cake"])));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            ballots in prop::collection::vec((1_u64..9, prop::collection::vec(prop::option::of(1_u32..5), 3)), 0..12),
        ) {
            let mut file = supper(Says::Ranks, &["soup", "bread", "cake"]);
            let mut profile = Profile::new(Says::Ranks, 3);
            for (times, marks) in &ballots {
                profile.add(marks, *times);
            }
            file.ballots = Alike::all(&profile, &file.options);
            let read: BallotFile = serde_json::from_str(&serde_json::to_string(&file).unwrap()).unwrap();
            prop_assert_eq!(read.profile().unwrap(), profile);
        }
    }
}
