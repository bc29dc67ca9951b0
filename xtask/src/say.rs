//! What a chore tells the person who waits for it: a line for each step, with what came of it and how long it took.

use std::cell::RefCell;
use std::io::{IsTerminal, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Whether a person watches: lines may then be rewritten and coloured.
static WATCHED: LazyLock<bool> = LazyLock::new(|| stdout().is_terminal());
static COLOURED: LazyLock<bool> = LazyLock::new(|| *WATCHED && std::env::var_os("NO_COLOR").is_none());
/// One line at a time, also from threads that read a child's output.
static LINE: Mutex<()> = Mutex::new(());

/// What a chore says that runs beside another one: kept until it is its turn.
type Later = Arc<Mutex<String>>;

thread_local! {
    static LATER: RefCell<Option<Later>> = const { RefCell::new(None) };
}

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

/// Does something beside what is said meanwhile, and gives back what it would have said.
pub(crate) fn beside<T>(work: impl FnOnce() -> T) -> (T, String) {
    let said = Later::default();
    LATER.set(Some(said.clone()));
    let done = work();
    LATER.set(None);
    let said = std::mem::take(&mut *said.lock().unwrap_or_else(PoisonError::into_inner));
    (done, said)
}

/// What was said [beside](beside) something else, now that it is its turn.
pub(crate) fn at_last(said: &str) {
    out(said);
}

fn out(text: &str) {
    if let Some(later) = LATER.with_borrow(Clone::clone) {
        later.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
        return;
    }
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
    /// Somebody watches, and it is its turn: its line is rewritten while it works.
    live: bool,
}

impl Step {
    /// Says that it begins, where somebody watches.
    pub(crate) fn begin(name: &str) -> Self {
        let later = LATER.with_borrow(Option::is_some);
        let live = *WATCHED && !later;
        if live {
            out(&format!("  ○ {name:<NAME$}"));
        }
        Step { name: name.to_owned(), began: Instant::now(), announced: later.into(), ended: false, live }
    }

    /// What it is doing right now. In a log, only that it is at work at all.
    pub(crate) fn note(&self, now: &str) {
        let name = &self.name;
        if self.live {
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
        let start = if self.live { "\r\x1b[2K" } else { "" };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_beside_is_said_when_it_is_its_turn() {
        let (done, said) = beside(|| {
            Step::begin("widgets").done("12 KB");
            drop(Step::begin("worker"));
            7
        });
        assert_eq!(done, 7);
        let lines: Vec<&str> = said.lines().map(str::trim_start).collect();
        assert!(lines[0].contains("widgets") && lines[0].contains("12 KB"), "{said}");
        assert!(lines[1].contains("✗") && lines[1].contains("worker"), "{said}");
        assert_eq!(lines.len(), 2, "what it was doing meanwhile is old by then: {said}");
    }
}
