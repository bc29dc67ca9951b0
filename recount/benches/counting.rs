//! A million ballots, from the first that is added to the result. What others need for it: `README.md` beside this.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use model::counting::{How, Method, Profile, Says, count};

const BALLOTS: usize = 1_000_000;

/// Every ballot ranks five options, all of them. The same ballots that `oracle/bench.py` makes: option 0 is liked a
/// little better than 1, and so on, by numbers from Lehmer's generator with the constants of Park and Miller (1988).
fn ballots() -> Vec<[Option<u32>; 5]> {
    let mut seed = 20_070_042_u64;
    let mut next = || {
        seed = seed * 48_271 % 2_147_483_647;
        seed
    };
    let ballot = |_| {
        let mut liked: Vec<(u64, usize)> = (0..5).map(|option| (next() % 1000 + 40 * option as u64, option)).collect();
        liked.sort_unstable();
        let mut ranks = [None; 5];
        for ((_, option), rank) in liked.into_iter().zip(1..) {
            ranks[option] = Some(rank);
        }
        ranks
    };
    (0..BALLOTS).map(ballot).collect()
}

fn counted(ballots: &[[Option<u32>; 5]], how: How) -> Vec<usize> {
    let mut profile = Profile::new(Says::Ranks, 5);
    for marks in ballots {
        profile.add(marks, 1);
    }
    count(&profile, how).unwrap().winners
}

fn million(bench: &mut Criterion) {
    let ballots = ballots();
    let mut group = bench.benchmark_group("1,000,000 ballots");
    group.sample_size(10);
    let stv = How { seats: 3, ..How::by(Method::StvScottish) };
    // What people should never wait longer for, even on a slow machine.
    for (how, most) in [(How::by(Method::Schulze), Duration::from_millis(500)), (stv, Duration::from_secs(2))] {
        let began = Instant::now();
        let (winners, name) = (counted(&ballots, how), how.method.as_str());
        let took = began.elapsed();
        assert!(took <= most, "{name} took {took:?}, and not {most:?} at the most");
        println!("{name}: {winners:?}");
        group.bench_function(name, |bench| bench.iter(|| counted(black_box(&ballots), how)));
    }
    group.finish();
}

criterion_group!(benches, million);
criterion_main!(benches);
