//! What a chore tells the person who waits for it: a line for each step, with what came of it and how long it took.

use std::io::{IsTerminal, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

/// Whether a person watches: lines may then be rewritten and coloured.
static WATCHED: LazyLock<bool> = LazyLock::new(|| stdout().is_terminal());
static COLOURED: LazyLock<bool> = LazyLock::new(|| *WATCHED && std::env::var_os("NO_COLOR").is_none());
/// One line at a time, also from threads that read a child's output.
static LINE: Mutex<()> = Mutex::new(());

const NAME: usize = 18;
const DETAIL: usize = 56;

fn lamp(text: &str) -> String {
    if *COLOURED { format!("\x1b[33m{text}\x1b[0m") } else { text.to_owned() }
}

fn alarm(text: &str) -> String {
    if *COLOURED { format!("\x1b[31m{text}\x1b[0m") } else { text.to_owned() }
}

/// Less important than what stands beside it.
pub(crate) fn aside(text: &str) -> String {
    if *COLOURED { format!("\x1b[2m{text}\x1b[0m") } else { text.to_owned() }
}

fn out(text: &str) {
    let _one = LINE.lock();
    let mut out = stdout();
    // Nobody left to read it is no reason to stop.
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// A line of its own.
pub(crate) fn line(text: &str) {
    out(&format!("{text}\n"));
}

/// The first line of a chore.
pub(crate) fn title(chore: &str) {
    line(&format!("\n{} · {chore}\n", lamp("Porchlight")));
}

/// What went wrong, as sentences: the first says what, those below say why.
pub(crate) fn trouble(error: &anyhow::Error) {
    let mut text = format!("\n{}\n", alarm(&error.to_string()));
    for cause in error.chain().skip(1) {
        text.push_str(&format!("  because: {cause}\n"));
    }
    out(&text);
}

/// Seconds as a person says them.
pub(crate) fn time(taken: Duration) -> String {
    let seconds = taken.as_secs_f64();
    if seconds < 90.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:02} s", taken.as_secs() / 60, taken.as_secs() % 60)
    }
}

/// A step under way. It ends with [`Step::done`]; dropped without, it has failed.
pub(crate) struct Step {
    name: String,
    began: Instant,
    announced: AtomicBool,
    ended: bool,
}

impl Step {
    /// Says that it begins, where somebody watches.
    pub(crate) fn begin(name: &str) -> Self {
        if *WATCHED {
            out(&format!("  ○ {name:<NAME$}"));
        }
        Step { name: name.to_owned(), began: Instant::now(), announced: AtomicBool::new(false), ended: false }
    }

    /// What it is doing right now. In a log, only that it is at work at all.
    pub(crate) fn note(&self, now: &str) {
        let name = &self.name;
        if *WATCHED {
            let short: String = now.trim().chars().filter(|c| !c.is_control()).take(DETAIL).collect();
            out(&format!("\r\x1b[2K  ○ {name:<NAME$}{}", aside(&short)));
        } else if !self.announced.swap(true, Ordering::Relaxed) {
            out(&format!("  ○ {name} …\n"));
        }
    }

    /// It ended well, with this to show for it.
    pub(crate) fn done(mut self, detail: &str) {
        self.ended = true;
        self.close(&lamp("●"), detail);
    }

    fn close(&self, mark: &str, detail: &str) {
        let start = if *WATCHED { "\r\x1b[2K" } else { "" };
        let took = time(self.began.elapsed());
        let (name, gap) = (&self.name, DETAIL.saturating_sub(detail.chars().count()));
        out(&format!("{start}  {mark} {name:<NAME$}{detail}{:gap$} {}\n", "", aside(&format!("{took:>10}"))));
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        if !self.ended {
            self.close(&alarm("✗"), "");
        }
    }
}
