//! `cargo xtask CHORE`: every chore of the repository, from a bare machine to a tested build.

mod arriving;
mod assets;
mod demo;
mod deploy;
mod large;
mod machine;
mod make;
mod package;
mod place;
mod run;
mod say;
mod site;
mod size;
mod test;
mod threats;
mod workerd;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const HELP: &str = "\
cargo xtask demo     Porchlight on this machine, and somebody's website that uses it
    --port N            Porchlight's port (8787; 0 = any free one)
    --site-port N       the website's port (8788; 0 = any free one)
    --data DIR          where the group lives (a fresh folder each time)
    --ready-file PATH   written once everything answers

cargo xtask test     every check but the long ones
    --long              the long ones too
    STAGE…              only these stages: format lint unit i18n npm build size api deploy
                        browser threats deny fuzz bench

cargo xtask build    what is published: the Worker, the widgets, the loader
    --hooks             and the Worker's test build, which a test can make fall over
cargo xtask size     what a browser loads, against budgets.toml
cargo xtask i18n     what translations miss
cargo xtask machine  only what the other chores need to be installed
";

/// One chore with what was asked of it.
enum Chore {
    Demo(demo::Wishes),
    Test(test::Wishes),
    Build { hooks: bool },
    Size,
    I18n,
    Machine,
    Help,
}

fn main() -> ExitCode {
    match chore(std::env::args().skip(1).collect()).and_then(carry_out) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say::trouble(&error);
            ExitCode::FAILURE
        }
    }
}

/// True when all went well; false when a check said no and has already said why.
fn carry_out(chore: Chore) -> Result<bool> {
    run::die_together()?;
    match chore {
        Chore::Demo(wishes) => demo::demo(wishes).map(|()| true),
        Chore::Test(wishes) => test::test(wishes),
        Chore::Build { hooks } => {
            say::title("build");
            let machine = machine::ready()?;
            make::everything(&machine, hooks).map(|()| true)
        }
        Chore::Size => {
            say::title("size");
            let machine = machine::ready()?;
            make::everything(&machine, false)?;
            size::size(&machine)
        }
        Chore::I18n => {
            say::title("i18n");
            test::i18n().map(|()| true)
        }
        Chore::Machine => {
            say::title("machine");
            machine::ready()?;
            machine::chromium().map(|_| true)
        }
        Chore::Help => {
            print!("{HELP}");
            Ok(true)
        }
    }
}

fn chore(words: Vec<String>) -> Result<Chore> {
    let mut words = words.into_iter();
    let Some(name) = words.next() else { return Ok(Chore::Help) };
    let mut chore = match name.as_str() {
        "demo" => Chore::Demo(demo::Wishes::default()),
        "test" => Chore::Test(test::Wishes::default()),
        "build" => Chore::Build { hooks: false },
        "size" => Chore::Size,
        "i18n" => Chore::I18n,
        "machine" => Chore::Machine,
        "help" | "--help" | "-h" => return Ok(Chore::Help),
        other => bail!("There is no chore called “{other}”. `cargo xtask help` lists them."),
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().with_context(|| format!("{word} wants a value after it."));
        match (&mut chore, word.as_str()) {
            (_, "--help" | "-h") => return Ok(Chore::Help),
            (Chore::Demo(wishes), "--port") => wishes.port = port(&value()?)?,
            (Chore::Demo(wishes), "--site-port") => wishes.site_port = port(&value()?)?,
            (Chore::Demo(wishes), "--data") => wishes.data = Some(PathBuf::from(value()?)),
            (Chore::Demo(wishes), "--ready-file") => wishes.ready_file = Some(PathBuf::from(value()?)),
            (Chore::Build { hooks }, "--hooks") => *hooks = true,
            (Chore::Test(wishes), "--long") => wishes.long = true,
            (Chore::Test(wishes), stage) if !stage.starts_with('-') => wishes.only.push(stage.to_owned()),
            (_, other) => bail!("`cargo xtask {name}` does not know “{other}”. `cargo xtask help` says what it knows."),
        }
    }
    Ok(chore)
}

fn port(text: &str) -> Result<u16> {
    text.parse().with_context(|| format!("“{text}” is not a port: a number from 0 to 65535, 0 for any free one."))
}
