//! Every check, one after the other, and at the end one line that says how many passed.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::machine::Machine;
use crate::say::{self, Step};
use crate::{demo, deploy, machine, make, package, place, run, size, threats};

/// What was asked of the tests on the command line.
#[derive(Default)]
pub(crate) struct Wishes {
    /// The long checks too.
    pub(crate) long: bool,
    /// Only these stages; all, if empty.
    pub(crate) only: Vec<String>,
}

/// How many checks said yes and how many no.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    /// A check that is not a test runner counts as one.
    fn one() -> Self {
        Count { passed: 1, failed: 0 }
    }

    fn and(self, other: Count) -> Self {
        Count { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// One stage. Its name can be given on the command line.
struct Stage {
    name: &'static str,
    /// Cannot be tried before these have passed, unless they were not asked for.
    after: &'static [&'static str],
    check: fn(&Machine) -> Result<Count>,
}

const STAGES: [Stage; 14] = [
    Stage { name: "format", after: &[], check: |_| format() },
    Stage { name: "lint", after: &[], check: |_| lint() },
    Stage { name: "unit", after: &[], check: |_| unit() },
    Stage { name: "i18n", after: &[], check: |_| i18n().map(|()| Count::one()) },
    Stage { name: "npm", after: &[], check: |_| npm() },
    Stage { name: "build", after: &[], check: |machine| make::everything(machine, true).map(|()| Count::one()) },
    Stage { name: "size", after: &["build"], check: weighed },
    Stage { name: "api", after: &["build"], check: api },
    Stage { name: "deploy", after: &["build"], check: |_| deploy::deploy().map(|()| Count::one()) },
    Stage { name: "browser", after: &["build"], check: browser },
    Stage { name: "threats", after: &[], check: |_| promises() },
    Stage { name: "deny", after: &[], check: |_| deny() },
    Stage { name: "fuzz", after: &[], check: |_| fuzz() },
    Stage { name: "bench", after: &["build"], check: bench },
];

/// This stage begins with the first and goes on beside the others until its turn: most of the time it keeps one processor
/// busy, and it shares no folder of cargo's with those before it.
const EARLY: &str = "build";

/// What only `--long` asks for, when it is not asked for by name.
fn long(stage: &str) -> bool {
    match stage {
        // Minutes to build, seconds to run.
        "deny" => !place::tool("cargo-deny").is_file(),
        "fuzz" | "bench" => true,
        _ => false,
    }
}

/// Runs the stages. True when nothing failed.
pub(crate) fn test(wishes: Wishes) -> Result<bool> {
    if let Some(unknown) = wishes.only.iter().find(|name| STAGES.iter().all(|stage| stage.name != name.as_str())) {
        bail!("There is no stage called “{unknown}”. `cargo xtask help` lists them.");
    }
    say::title("test");
    let began = Instant::now();
    let machine = machine::ready()?;
    machine::components()?;
    let asked = |stage: &&Stage| {
        if wishes.only.is_empty() {
            wishes.long || !long(stage.name)
        } else {
            wishes.only.iter().any(|name| name == stage.name)
        }
    };
    let stages: Vec<&Stage> = STAGES.iter().filter(asked).collect();
    let told = std::thread::scope(|scope| {
        let tried = |stage: &Stage| {
            let began = Instant::now();
            (counted((stage.check)(&machine)), began.elapsed())
        };
        let mut early = stages.iter().skip(1).find(|stage| stage.name == EARLY).map(|stage| {
            let stage: &Stage = stage;
            scope.spawn(move || say::beside(|| tried(stage)))
        });
        let mut told: Vec<(&str, Count, Duration)> = Vec::new();
        for stage in &stages {
            say::line(&format!("\n  {}", say::aside(stage.name)));
            let failed = |name: &str| told.iter().any(|(told, count, _)| *told == name && count.failed > 0);
            let (count, took) = if let Some(earlier) = stage.after.iter().find(|name| failed(name)) {
                (counted(Err(anyhow!("Not tried, as “{earlier}” failed."))), Duration::ZERO)
            } else if let Some(early) = early.take_if(|_| stage.name == EARLY) {
                let (done, said) = early.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                say::at_last(&said);
                done
            } else {
                tried(stage)
            };
            told.push((stage.name, count, took));
        }
        told
    });
    Ok(sum(&told, began.elapsed()))
}

fn sum(told: &[(&str, Count, Duration)], took: Duration) -> bool {
    say::line(&format!("\n  {:<16}{:>8}{:>8}{:>14}", "", "passed", "failed", "time"));
    for (name, Count { passed, failed }, took) in told {
        say::line(&format!("  {name:<16}{passed:>8}{failed:>8}{:>14}", say::time(*took)));
    }
    let all = told.iter().fold(Count::default(), |all, (_, count, _)| all.and(*count));
    say::line(&format!("  {:<16}{:>8}{:>8}{:>14}\n", "all", all.passed, all.failed, say::time(took)));
    // CI reads this line.
    say::line(&format!("{} passed, {} failed", all.passed, all.failed));
    all.failed == 0 && all.passed > 0
}

/// What a check counted; one that could not count has failed, and here says why.
fn counted(check: Result<Count>) -> Count {
    check.unwrap_or_else(|error| {
        say::trouble(&error);
        Count { passed: 0, failed: 1 }
    })
}

/// A command that is one check.
fn one(step: Step, command: &mut Command) -> Result<Count> {
    run::quietly(&step, command)?;
    step.done("");
    Ok(Count::one())
}

/// Only the names of files that are not formatted: what to do about them is always the same.
fn format() -> Result<Count> {
    let mut fmt = run::cargo();
    fmt.args(["fmt", "--all", "--check", "--", "-l"]);
    one(Step::begin("rustfmt"), &mut fmt).context("These files are not formatted. Run: cargo fmt --all")
}

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// clippy, each crate with the features and for the machine it is meant for: never the workspace at once, as
/// Yew's `not_browser_env` must not reach the browser.
fn lint() -> Result<Count> {
    let native: [&[&str]; 8] = [
        &["porchlight-model", "--all-targets", "--all-features"],
        &["porchlight-vault", "--all-targets", "--all-features"],
        &["porchlight-i18n", "--all-targets", "--all-features"],
        &["porchlight-widgets", "--all-targets", "--no-default-features", "--features", "ssr"],
        &["porchlight-recount", "--all-targets"],
        &["porchlight-desk", "--all-targets"],
        &["porchlight-api-tests", "--all-targets"],
        &["xtask", "--all-targets", "--all-features"],
    ];
    let wasm: [&[&str]; 8] = [
        &["porchlight-widgets", "--lib", "--no-default-features", "--features", "poll"],
        &["porchlight-widgets", "--lib", "--no-default-features", "--features", "signup"],
        &["porchlight-widgets", "--lib", "--no-default-features", "--features", "find"],
        &["porchlight-recount", "--lib", "--no-default-features", "--features", "browser"],
        &["porchlight-desk", "--lib", "--no-default-features", "--features", "browser"],
        &["porchlight-desk", "--lib", "--no-default-features", "--features", "files"],
        &["porchlight-worker", "--lib"],
        &["porchlight-worker", "--lib", "--features", "test-hooks"],
    ];
    let mut all = Count::default();
    for (how, to) in native.iter().map(|how| (how, None)).chain(wasm.iter().map(|how| (how, Some(WASM)))) {
        let place = if to.is_some() { " for wasm" } else { "" };
        let step = Step::begin(&format!("{}{place}", how[0].trim_start_matches("porchlight-")));
        let mut clippy = run::cargo();
        clippy.args(["clippy", "--quiet", "--package"]).args(*how).args(to.into_iter().flatten());
        all = all.and(counted(one(step, clippy.args(["--", "--deny", "warnings"]))));
    }
    Ok(all)
}

/// The tests that stand beside the code, on this machine.
fn unit() -> Result<Count> {
    let suites: [&[&str]; 8] = [
        &["porchlight-model", "--all-features"],
        &["porchlight-vault", "--all-features"],
        &["porchlight-i18n", "--all-features"],
        &["porchlight-widgets", "--no-default-features", "--features", "ssr"],
        &["porchlight-recount"],
        &["porchlight-desk"],
        &["porchlight-worker"],
        &["xtask"],
    ];
    let mut all = Count::default();
    for suite in suites {
        all = all.and(counted(cargo_test(run::cargo().args(["test", "--no-fail-fast", "--package"]).args(suite))));
    }
    Ok(all)
}

/// A cargo test run; what its last lines say is what counts.
fn cargo_test(command: &mut Command) -> Result<Count> {
    let (fine, said) = run::aloud(command)?;
    believed(fine, cargo_count(&said))
}

/// What a runner's last lines say, unless it died before them or had nothing to run.
fn believed(fine: bool, count: Count) -> Result<Count> {
    match (fine, count) {
        (true, Count { passed: 0, failed: 0 }) => bail!("Not one test ran."),
        (false, Count { failed: 0, .. }) => Ok(count.and(Count { passed: 0, failed: 1 })),
        _ => Ok(count),
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`, as often as it occurs.
fn cargo_count(said: &str) -> Count {
    let results = said.lines().filter_map(|line| line.trim().strip_prefix("test result: "));
    results.fold(Count::default(), |all, line| {
        let of = |what: &str| before(line, what).unwrap_or(0);
        all.and(Count { passed: of(" passed"), failed: of(" failed") })
    })
}

/// The last lines of `node --test`: `# pass 59`, `# fail 0`; with another sign before them where a terminal listens.
fn node_count(said: &str) -> Count {
    said.lines().map(uncoloured).fold(Count::default(), |all, line| {
        let of = |what: &str| line.trim().trim_start_matches(['#', 'ℹ', ' ']).strip_prefix(what)?.trim().parse().ok();
        all.and(Count { passed: of("pass ").unwrap_or(0), failed: of("fail ").unwrap_or(0) })
    })
}

/// Playwright's last lines: `  3 failed`, `  1 flaky`, `  2 did not run`, `  40 passed (1.2m)`.
fn playwright_count(said: &str) -> Count {
    said.lines().map(uncoloured).fold(Count::default(), |all, line| {
        let of = |what: &str| {
            let (number, rest) = line.trim().split_once(' ')?;
            (rest == what || rest.strip_prefix(what)?.starts_with(" (")).then(|| number.parse().ok())?
        };
        let one = |what: &str| of(what).unwrap_or(0);
        all.and(Count {
            passed: one("passed") + one("flaky"),
            failed: one("failed") + one("did not run") + one("interrupted"),
        })
    })
}

/// Without what only a terminal obeys: `ESC [`, anything, and a letter.
fn uncoloured(line: &str) -> String {
    let mut parts = line.split("\x1b[");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once(|sign: char| sign.is_ascii_alphabetic()).map_or("", |(_, rest)| rest));
    }
    text
}

/// The number right before this word.
fn before(line: &str, word: &str) -> Option<u64> {
    line.split_once(word)?.0.rsplit(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

/// What translations miss; nothing, or this fails with it.
pub(crate) fn i18n() -> Result<()> {
    let step = Step::begin("translations");
    run::quietly(&step, make::messages().arg("lint"))?;
    step.done("nothing is missing");
    Ok(())
}

/// The package as it would be published, and the types of the browser's tests.
fn npm() -> Result<Count> {
    let package = counted(package::package().map(|()| Count::one()));
    let mut tsc = run::command("node");
    tsc.arg(place::at("node_modules/typescript/bin/tsc")).args(["--noEmit", "--project", "tests/browser"]);
    let types = counted(one(Step::begin("tests/browser"), &mut tsc));
    let mut tests = run::command("npm");
    tests.args(["test", "--workspace", "npm", "--loglevel=error"]);
    let tests = run::aloud(&mut tests).and_then(|(fine, said)| believed(fine, node_count(&said)));
    Ok(package.and(types).and(counted(tests)))
}

fn weighed(machine: &Machine) -> Result<Count> {
    if size::size(machine)? { Ok(Count::one()) } else { bail!("A browser loads more than budgets.toml allows.") }
}

/// From outside, over HTTP, against workerd processes that the tests start and kill themselves.
fn api(machine: &Machine) -> Result<Count> {
    let mut tests = run::cargo();
    tests.args(["test", "--no-fail-fast", "--package", "porchlight-api-tests"]);
    cargo_test(tests.env("PORCHLIGHT_WORKERD", &machine.workerd).env("PORCHLIGHT_BUILD", place::built()))
}

/// From outside, in Chromium, against a demo of its own.
fn browser(machine: &Machine) -> Result<Count> {
    make::foreign(machine)?;
    let recount = make::recount()?;
    playwright(machine, |tests| tests.env("PORCHLIGHT_RECOUNT", recount))
}

/// Playwright, against a demo of its own.
fn playwright(machine: &Machine, told: impl FnOnce(&mut Command) -> &mut Command) -> Result<Count> {
    let chromium = machine::chromium()?;
    let wishes = demo::Wishes { port: 0, site_port: 0, data: None, ready_file: None };
    let folder = place::at("target/test");
    let demo = demo::open(machine, &wishes, &folder)?;
    let mut playwright = run::command("node");
    playwright.current_dir(place::at("tests/browser"));
    playwright.arg(place::at("node_modules/@playwright/test/cli.js")).arg("test");
    playwright.env("PORCHLIGHT_LINKS", folder.join("links.json"));
    if let Some(chromium) = chromium {
        playwright.env("CHROMIUM", chromium);
    }
    let (fine, said) = run::aloud(told(&mut playwright))?;
    let lives = demo.server.lives();
    drop(demo);
    let count = playwright_count(&said);
    if !lives {
        bail!("workerd ended while it was tested; target/test/workerd.log says why.");
    }
    believed(fine, count)
}

fn promises() -> Result<Count> {
    let step = Step::begin("SECURITY.md");
    let named = threats::threats()?;
    step.done(&format!("all {named} tests that it names are there"));
    Ok(Count::one())
}

/// Licences, bans and sources of every crate. Advisories are fetched, and are checked where that is possible.
fn deny() -> Result<Count> {
    const VERSION: &str = "0.20.2";
    let step = Step::begin("cargo-deny");
    let deny = machine::tool(&step, "cargo-deny", "cargo-deny", VERSION)?;
    one(step, run::cargo_like(deny).args(["check", "licenses", "bans", "sources"]))
}

/// Whatever reads files: the crate that feeds it, which of its targets, and the folder of the files it begins with.
const READERS: [(&str, &str, &str); 3] = [
    ("recount/fuzz", "read", "recount/elections"),
    ("model/fuzz", "faqs", "model/tests/knowing/fixtures/faq"),
    ("model/fuzz", "packs", "model/tests/knowing/fixtures/packs"),
];

/// A minute of files that nobody would make, for each of the [`READERS`]. Needs a nightly compiler; where that cannot be
/// had it says so, as everything else can be tested without.
fn fuzz() -> Result<Count> {
    const SECONDS: u32 = 60;
    let mut all = Count::default();
    for (crate_of, target, begin) in READERS {
        let step = Step::begin(&format!("files for {crate_of} {target}"));
        let fuzz = match machine::fuzz(&step) {
            Ok(fuzz) => fuzz,
            Err(why) => {
                step.done(&format!("not tried: {}", why.to_string().lines().next().unwrap_or_default()));
                return Ok(all);
            }
        };
        let corpus = place::at("target/fuzz/corpus").join(target);
        std::fs::create_dir_all(&corpus).with_context(|| format!("{} cannot be made.", corpus.display()))?;
        let mut run = run::cargo_like(fuzz);
        run.env("RUSTUP_TOOLCHAIN", machine::NIGHTLY).args(["run", "--fuzz-dir", crate_of, "--target-dir"]);
        run.arg(place::at("target/fuzz")).arg(target).arg(&corpus);
        run.args(place::at(begin).is_dir().then_some(begin));
        let ran = run::quietly(&step, run.args(["--", &format!("-max_total_time={SECONDS}"), "-max_len=2048"]));
        if ran.is_ok() {
            step.done(&format!("{SECONDS} seconds of any bytes, and no panic"));
        }
        all = all.and(counted(ran.map(|_| Count::one())));
    }
    Ok(all)
}

/// A million ballots, by how long `recount/benches` lets them take; and in Chromium, as slow as an old phone, a long form
/// and the work that it does while somebody types.
fn bench(machine: &Machine) -> Result<Count> {
    let (fine, _) = run::aloud(run::cargo().args(["bench", "--package", "porchlight-recount", "--bench", "counting"]))?;
    let counting =
        if fine { Ok(Count::one()) } else { Err(anyhow!("A million ballots took too long, or could not be counted.")) };
    let slow = playwright(machine, |tests| tests.env("PORCHLIGHT_BENCH", "1"));
    Ok(counted(counting).and(counted(slow)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_results_are_summed() {
        let said = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\nx\ntest result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(cargo_count(said), Count { passed: 15, failed: 2 });
    }

    #[test]
    fn playwrights_results_are_read_with_and_without_colours() {
        let said = "Running 5 tests\n  ✓  1 40 passed the salt (3ms)\n  1 failed\n    a.spec.ts:3:1 › 2 failed things\n  1 did not run\n\x1b[1A\x1b[2K\x1b[32m  40 passed\x1b[39m\x1b[2m (1.2m)\x1b[22m\n";
        assert_eq!(playwright_count(said), Count { passed: 40, failed: 2 });
    }
}
