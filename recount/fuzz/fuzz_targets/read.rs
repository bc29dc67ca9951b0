//! Any bytes, read as every kind of file. What can be read and is not too large is counted by every rule.

#![no_main]

use libfuzzer_sys::fuzz_target;
use model::counting::{Borda, How, Method, Quota, Says, count};
use porchlight_recount::{Election, Hints, Kind, Report, plainly, read};

fuzz_target!(|bytes: &[u8]| {
    for kind in [Kind::Blt, Kind::Csv, Kind::Porchlight] {
        for says in [None, Some(Says::Ranks), Some(Says::Scores)] {
            let hints = Hints { says, ..Hints::default() };
            match read(bytes, |_| kind, &hints) {
                Ok(election) => counted(&election),
                Err(trouble) => assert!(trouble.place.line > 0 && trouble.place.column > 0),
            }
        }
    }
});

fn counted(election: &Election) {
    // Ties of many take long to follow, and a fuzzer finds them at once.
    if election.options.len() > 6 || election.profile.ballots().count() > 12 {
        return;
    }
    for method in Method::ALL {
        for (quota, borda) in [(Quota::Droop, Borda::Full), (Quota::Hare, Borda::Truncated)] {
            let how = How { method: *method, seats: election.seats.unwrap_or(1), quota, borda };
            if let Ok(counted) = count(&election.profile, how) {
                let seats = counted.winners.len() + counted.tied.iter().map(Vec::len).sum::<usize>();
                assert!(seats >= how.seats as usize);
                let report = Report::new(&counted, &election.options, election.profile.total());
                plainly(&election.title, &report, how, 1);
            }
        }
    }
}
