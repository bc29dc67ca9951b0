//! Running other programs: their output shown or kept back, and none of them left behind.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};

use crate::place;
use crate::say::{self, Step};

/// Children that run now, so that a signal that ends us ends them.
static ALIVE: Mutex<Vec<Weak<Mutex<Child>>>> = Mutex::new(Vec::new());

/// A signal has come, and everything is about to end.
static ENDING: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C, a closed terminal and `kill` end the children too.
pub(crate) fn die_together() -> Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP]).context("Cannot listen for Ctrl-C.")?;
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            ENDING.store(true, Ordering::Relaxed);
            for child in ALIVE.lock().unwrap_or_else(PoisonError::into_inner).iter().filter_map(Weak::upgrade) {
                end(&mut child.lock().unwrap_or_else(PoisonError::into_inner));
            }
            say::line("");
            std::process::exit(128 + signal);
        }
    });
    Ok(())
}

fn missing(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        ErrorKind::NotFound => anyhow!("{program} was not found. Install it, or put it on the PATH."),
        _ => anyhow!("{program} cannot be started: {error}."),
    }
}

/// Ends a child and whatever it started, if it still runs.
fn end(child: &mut Child) {
    if child.try_wait().is_ok_and(|ended| ended.is_some()) {
        return;
    }
    // The standard library kills one process only; this program kills a group, and is on every Unix.
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    let _ = child.kill();
    let _ = child.wait();
}

/// A child that ends when this value does.
pub(crate) struct Kept(Arc<Mutex<Child>>);

impl Kept {
    /// Starts it. A program that is not there is a sentence, not a trace.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        // A group of its own, so that its children end with it.
        let child = command.process_group(0).spawn().map_err(|error| missing(command, &error))?;
        let child = Arc::new(Mutex::new(child));
        let mut alive = ALIVE.lock().unwrap_or_else(PoisonError::into_inner);
        alive.retain(|other| other.strong_count() > 0);
        alive.push(Arc::downgrade(&child));
        Ok(Kept(child))
    }

    /// The child itself, to take its pipes.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&mut Child) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits without holding the lock, so that a signal can still end the child.
    fn wait(&self) -> Result<ExitStatus> {
        loop {
            // A child that we ended has not failed, and nobody wants to read that it has.
            while ENDING.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(10));
            }
            if let Some(status) = self.with(Child::try_wait).context("A child cannot be waited for.")? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.with(end);
    }
}

/// A command in the repository, without standard input: nothing here asks a question.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// cargo, without what `cargo run` told us about ourselves: crates would be built anew because of it.
pub(crate) fn cargo() -> Command {
    cargo_like("cargo")
}

/// A program that calls cargo.
pub(crate) fn cargo_like(program: impl AsRef<OsStr>) -> Command {
    let mut cargo = command(program);
    for (name, _) in std::env::vars_os() {
        let Some(name) = name.to_str() else { continue };
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO" {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// What a program prints, when it ends well.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let spelled = spelled(command);
    let said = command.output().map_err(|error| missing(command, &error))?;
    if !said.status.success() {
        bail!("{spelled} ended with {}.\n{}", said.status, String::from_utf8_lossy(&said.stderr).trim_end());
    }
    Ok(String::from_utf8_lossy(&said.stdout).trim_end().to_owned())
}

/// Runs it with its last line beside the step; all that it said is shown only when it fails.
pub(crate) fn quietly(step: &Step, command: &mut Command) -> Result<String> {
    let (status, text) = heard(command.stdout(Stdio::piped()).stderr(Stdio::piped()), &|line| {
        step.note(&String::from_utf8_lossy(line))
    })?;
    if status.success() {
        return Ok(text);
    }
    bail!("{}\n{} ended with {status}.", text.trim_end(), spelled(command))
}

/// Runs it with everything it says shown as it comes, and gives back what it wrote to standard output.
pub(crate) fn aloud(command: &mut Command) -> Result<(bool, String)> {
    let (status, text) = heard(command.stdout(Stdio::piped()).stderr(Stdio::inherit()), &|line| {
        let _ = std::io::stdout().write_all(line);
    })?;
    Ok((status.success(), text))
}

/// Both streams as one text, line by line as they come.
fn heard(command: &mut Command, each: &(dyn Fn(&[u8]) + Sync)) -> Result<(ExitStatus, String)> {
    let child = Kept::start(command)?;
    let (stdout, stderr) = child.with(|child| (child.stdout.take(), child.stderr.take()));
    let all = Mutex::new(Vec::new());
    let listen = |stream: Option<&mut dyn Read>| {
        let Some(stream) = stream else { return };
        let mut stream = BufReader::new(stream);
        let mut line = Vec::new();
        while stream.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            each(&line);
            all.lock().unwrap_or_else(PoisonError::into_inner).append(&mut line);
        }
    };
    std::thread::scope(|scope| {
        let (mut stdout, mut stderr) = (stdout, stderr);
        scope.spawn(move || listen(stderr.as_mut().map(|stream| stream as &mut dyn Read)));
        listen(stdout.as_mut().map(|stream| stream as &mut dyn Read));
    });
    let status = child.wait()?;
    let all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok((status, String::from_utf8_lossy(&all).into_owned()))
}

/// A command as somebody would type it.
pub(crate) fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ").replace(&format!("{}/", place::root().display()), "")
}
