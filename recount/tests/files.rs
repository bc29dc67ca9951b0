//! Files as people make them, and as nobody ever should: none makes the reading panic.

use model::counting::{Alike, BallotFile, How, Marks, Method, Profile, Says, count, write_blt};
use porchlight_recount::{Election, Hints, Kind, Report, Trouble, plainly, read};
use proptest::prelude::*;

const BLT: &str = include_str!("../elections/committee.blt");
const CSV: &str = include_str!("../elections/supper.csv");
const OURS: &str = include_str!("../elections/supper.json");

const KINDS: [Kind; 3] = [Kind::Blt, Kind::Csv, Kind::Porchlight];

fn hints(says: Option<Says>) -> Hints {
    Hints { says, ..Hints::default() }
}

/// Whether the place of the trouble is one that an editor can go to: in the file, or at its very end.
fn is_inside(bytes: &[u8], trouble: &Trouble) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let line = text.split('\n').nth(trouble.place.line.wrapping_sub(1));
    line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&trouble.place.column))
}

fn try_everything(bytes: &[u8]) -> Result<(), TestCaseError> {
    for kind in KINDS {
        for says in [None, Some(Says::Scores), Some(Says::Ranks), Some(Says::Chosen)] {
            match read(bytes, |_| kind, &hints(says)) {
                Ok(election) => {
                    prop_assert_eq!(election.options.len(), election.profile.options());
                    count_it(&election)?;
                }
                Err(trouble) => prop_assert!(is_inside(bytes, &trouble), "{kind:?}: {trouble}"),
            }
        }
    }
    Ok(())
}

/// By every rule, unless it is so large that ties would take long to follow.
fn count_it(election: &Election) -> Result<(), TestCaseError> {
    if election.options.len() > 6 {
        return Ok(());
    }
    for method in Method::ALL {
        let how = How { seats: election.seats.unwrap_or(1), ..How::by(*method) };
        if let Ok(counted) = count(&election.profile, how) {
            let could = counted.winners.len() + counted.tied.iter().map(Vec::len).sum::<usize>();
            prop_assert!(could >= how.seats as usize, "{}: {counted:?}", method.as_str());
            let report = Report::new(&counted, &election.options, election.profile.total());
            prop_assert!(plainly(&election.title, &report, how, 1).contains(method.as_str()));
        }
    }
    Ok(())
}

/// What a hand does to a file: a byte changed, a piece gone, a piece twice, a piece of another file.
#[derive(Debug, Clone)]
enum Slip {
    Byte(usize, u8),
    Gone(usize, usize),
    Twice(usize, usize),
    Word(usize, &'static str),
}

fn slip() -> impl Strategy<Value = Slip> {
    let words =
        ["0", "-", "=", "\"", "\n", "\r\n", ",", "{", "}", "[", "'", "#", "99999999999999999999", "é", "\u{FEFF}"];
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Slip::Byte(at, byte)),
        (any::<usize>(), 1_usize..30).prop_map(|(at, n)| Slip::Gone(at, n)),
        (any::<usize>(), 1_usize..30).prop_map(|(at, n)| Slip::Twice(at, n)),
        (any::<usize>(), prop::sample::select(words.to_vec())).prop_map(|(at, word)| Slip::Word(at, word)),
    ]
}

fn slipped(text: &str, slips: &[Slip]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for slip in slips {
        let place = |at: usize| at % (bytes.len() + 1);
        match *slip {
            Slip::Byte(at, byte) => {
                let at = place(at);
                bytes.splice(at..(at + 1).min(bytes.len()), [byte]);
            }
            Slip::Gone(at, n) => {
                let at = place(at);
                bytes.drain(at..(at + n).min(bytes.len()));
            }
            Slip::Twice(at, n) => {
                let at = place(at);
                let piece = bytes[at..(at + n).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            Slip::Word(at, word) => {
                let at = place(at);
                bytes.splice(at..at, word.bytes());
            }
        }
    }
    bytes
}

/// Any bytes, or any text of the signs that mean something in one of the formats.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let text = "[0-9 =\\-#\"',;\t\r\na-cé{}\\[\\]:]{0,120}";
    prop_oneof![prop::collection::vec(any::<u8>(), 0..200), text.prop_map(String::into_bytes)]
}

/// Ballots without gaps between ranks, as they are after reading.
fn ranked() -> impl Strategy<Value = (usize, Profile)> {
    let ballot = |options| (1_u64..99, prop::collection::vec(prop::option::of(1_u32..6), options));
    (2_usize..7).prop_flat_map(move |options| {
        prop::collection::vec(ballot(options), 0..9).prop_map(move |ballots| {
            let mut profile = Profile::new(Says::Ranks, options);
            for (times, marks) in ballots {
                profile.add(&closed(&marks), times);
            }
            (options, profile)
        })
    })
}

fn closed(marks: &Marks) -> Marks {
    let mut ranks: Vec<u32> = marks.iter().flatten().copied().collect();
    ranks.sort_unstable();
    ranks.dedup();
    let place = |mark: u32| ranks.iter().position(|rank| *rank == mark).map(|place| place as u32 + 1);
    marks.iter().map(|mark| mark.and_then(place)).collect()
}

fn file_of(options: usize, profile: &Profile) -> BallotFile {
    let mut file: serde_json::Value = serde_json::from_str(OURS).unwrap();
    let listed =
        (0..options).map(|n| serde_json::json!({"id": format!("option-{n}"), "name": {"en": format!("\"{n}\"")}}));
    file["options"] = listed.collect();
    file["ballots"] = serde_json::json!([]);
    let mut file: BallotFile = serde_json::from_value(file).unwrap();
    file.says = profile.says();
    file.ballots = Alike::all(profile, &file.options);
    file
}

fn table_of(options: usize, profile: &Profile) -> String {
    let names: Vec<String> = (0..options).map(|n| format!("\"{n}, of {options}\"")).collect();
    let mut table = format!("times,{}\n", names.join(","));
    for (marks, times) in profile.ballots() {
        let cells: Vec<String> = marks.iter().map(|mark| mark.map_or(String::new(), |mark| mark.to_string())).collect();
        table += &format!("{times},{}\n", cells.join(","));
    }
    table
}

fn profile_of(read: Result<Election, Trouble>) -> Profile {
    read.unwrap().profile
}

#[test]
fn a_good_file_is_read() {
    let ranks = (Says::Ranks, ["Ana", "Ben", "Dee", "Emil"].as_slice());
    let scores = (Says::Scores, ["Soup", "Bread, fresh", "=Cake"].as_slice());
    let ours = (Says::Ranks, ["Soup", "Bread and cheese", "Cake"].as_slice());
    for (text, kind, (says, options), ballots) in
        [(BLT, Kind::Blt, ranks, 42), (CSV, Kind::Csv, scores, 6), (OURS, Kind::Porchlight, ours, 9)]
    {
        let election = read(text.as_bytes(), |_| kind, &hints(Some(says))).unwrap();
        assert_eq!((election.profile.says(), election.profile.total()), (says, ballots));
        assert_eq!(election.options, options);
    }
}

#[test]
fn a_file_in_another_encoding_is_refused_where_that_begins() {
    let trouble = read(b"2 1\n0\n\"Ana\"\n\"Jos\xE9\"\n", |_| Kind::Blt, &Hints::default()).unwrap_err();
    assert_eq!(trouble.to_string(), "4:5: What follows is not UTF-8. Save the file in that encoding.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_parser_panics(file in any_file()) {
        try_everything(&file)?;
    }

    #[test]
    fn somebody_whose_hand_slipped_is_told_where(
        which in 0_usize..3, slips in prop::collection::vec(slip(), 1..4),
    ) {
        try_everything(&slipped([BLT, CSV, OURS][which], &slips))?;
    }

    #[test]
    fn ballots_come_back_from_every_format_as_they_were((options, profile) in ranked()) {
        let file = file_of(options, &profile);
        let blt = write_blt(&file, &[]).unwrap();
        prop_assert_eq!(&profile_of(read(blt.as_bytes(), |_| Kind::Blt, &hints(None))), &profile);
        let json = serde_json::to_string(&file).unwrap();
        prop_assert_eq!(&profile_of(read(json.as_bytes(), |_| Kind::Porchlight, &hints(None))), &profile);
        let table = table_of(options, &profile);
        prop_assert_eq!(&profile_of(read(table.as_bytes(), |_| Kind::Csv, &hints(Some(Says::Ranks)))), &profile);
    }
}
