//! Times for calendars: a file as RFC 5545 (iCalendar) describes it.
//!
//! What is put into a calendar goes on to whoever syncs it, and lights up on a locked screen. So an event says the
//! group's discreet name and the question, and holds no address of ours.

use std::fmt::Write;

use crate::{Form, Instant, Local, OptionView, PollView, Slug, Verdict};

/// Where RFC 5545, 3.1, ends a line, in bytes without the line end.
const LINE: usize = 75;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whole days, wherever one is.
    Days {
        /// The first.
        first: Local,
        /// How many; at least 1.
        days: u32,
    },
    /// A moment, and how long it lasts.
    Moment {
        /// The moment.
        starts: Instant,
        /// How long, in minutes; none if nobody said.
        minutes: Option<u32>,
    },
}

/// Something to put into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Always the same for the same thing, so that a second file changes it and does not double it.
    pub uid: String,
    /// What it is called.
    pub summary: String,
    /// When it is.
    pub when: When,
    /// Whether it is not yet sure.
    pub tentative: bool,
}

impl When {
    /// When an option of a poll of times is; none for an option that is no time.
    pub fn of(option: &OptionView) -> Option<When> {
        match (option.at?, option.starts) {
            (first @ Local { time: None, .. }, _) => {
                Some(When::Days { first, days: option.minutes.unwrap_or(1).div_ceil(24 * 60).max(1) })
            }
            (_, Some(starts)) => Some(When::Moment { starts, minutes: option.minutes }),
            _ => None,
        }
    }
}

/// The times that a poll came to, and whether each is not yet sure: all who tie are not, nor is a winner where
/// something else that was declared is not met. Empty for a poll that does not ask for times, or is not over.
pub fn times(view: &PollView) -> Vec<(&OptionView, bool)> {
    let decision = view.decision.as_ref().filter(|_| matches!(view.form, Form::Times { .. }));
    let Some((decision, count)) = decision.and_then(|decision| Some((decision, decision.counts.first()?))) else {
        return Vec::new();
    };
    let unsure = decision.verdict != Verdict::Passes;
    let won = count.winners.iter().map(|id| (id, unsure));
    let tied = count.tied.iter().flatten().map(|id| (id, true));
    let option = |id: &Slug| view.options.iter().find(|option| option.id == *id);
    won.chain(tied).filter_map(|(id, unsure)| Some((option(id)?, unsure))).collect()
}

/// A calendar file of these events.
pub fn calendar(events: &[Event], now: Instant) -> String {
    let mut file = File(String::new());
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Porchlight//Porchlight//EN"] {
        file.line(line);
    }
    for event in events {
        file.event(event, now);
    }
    file.line("END:VCALENDAR");
    file.0
}

struct File(String);

impl File {
    fn event(&mut self, event: &Event, now: Instant) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", text(&event.uid)));
        self.line(&format!("DTSTAMP:{}", moment(now)));
        match event.when {
            When::Days { first, days } => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", day(first)));
                // The day after the last: 3.6.1, the end is not part of it.
                self.line(&format!("DTEND;VALUE=DATE:{}", day(first.days_later(days))));
            }
            When::Moment { starts, minutes } => {
                self.line(&format!("DTSTART:{}", moment(starts)));
                if let Some(minutes) = minutes {
                    let ends = Instant(starts.0.saturating_add(i64::from(minutes) * Instant::MINUTE));
                    self.line(&format!("DTEND:{}", moment(ends)));
                }
            }
        }
        self.line(&format!("SUMMARY:{}", text(&event.summary)));
        self.line(if event.tentative { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
        self.line("END:VEVENT");
    }

    /// A line of content; a long one goes on in the next, after a space (3.1). No character is cut in two.
    fn line(&mut self, content: &str) {
        let mut room = LINE;
        for c in content.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text value (3.3.11).
fn text(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            '\r' => {}
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}

fn day(local: Local) -> String {
    format!("{:04}{:02}{:02}", local.year, local.month, local.day)
}

/// In universal time, so that no table of zones has to go with it.
fn moment(at: Instant) -> String {
    let local = at.in_utc();
    let (hour, minute) = local.time.unwrap_or_default();
    let mut text = day(local);
    // Writing to a String cannot fail.
    let _ = write!(text, "T{hour:02}{minute:02}00Z");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(summary: &str, when: When) -> Event {
        Event { uid: "supper-1@porch.example".into(), summary: summary.into(), when, tentative: false }
    }

    #[test]
    fn an_evening_that_was_chosen_goes_into_any_calendar() {
        let when = When::Moment { starts: Instant(1_795_285_800_000), minutes: Some(90) };
        let file = calendar(&[event("Riverside: eat; drink, talk\\sing", when)], Instant(1_795_000_000_000));
        let lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Porchlight//Porchlight//EN",
            "BEGIN:VEVENT",
            "UID:supper-1@porch.example",
            "DTSTAMP:20261118T110600Z",
            "DTSTART:20261121T183000Z",
            "DTEND:20261121T200000Z",
            "SUMMARY:Riverside: eat\\; drink\\, talk\\\\sing",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(file, lines.join("\r\n"));
    }

    #[test]
    fn whole_days_end_on_the_day_after_the_last() {
        let days = |first: &str, days| {
            calendar(&[event("x", When::Days { first: Local::new(first).unwrap(), days })], Instant(0))
        };
        assert!(days("2027-12-31", 1).contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"));
        assert!(days("2028-02-28", 3).contains("DTEND;VALUE=DATE:20280302\r\n"));
        let endless = calendar(&[event("x", When::Moment { starts: Instant(0), minutes: None })], Instant(0));
        assert!(!endless.contains("DTEND"));
    }

    proptest! {
        #[test]
        fn no_title_breaks_out_of_its_line(summary in "(?s).{0,200}", starts in any::<i64>(), minutes in any::<Option<u32>>()) {
            let file = calendar(&[event(&summary, When::Moment { starts: Instant(starts), minutes })], Instant(0));
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert!(!file.replace("\r\n", "").contains(char::is_control));
            let unfolded = file.replace("\r\n ", "");
            let names: Vec<&str> = unfolded.lines().map(|line| line.split([':', ';']).next().unwrap()).collect();
            let with_end = ["BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "END", "END"];
            prop_assert!(names.iter().eq(with_end.iter().filter(|name| **name != "DTEND" || minutes.is_some())));
            let said = unfolded.split("SUMMARY:").nth(1).unwrap().split("\r\nSTATUS").next().unwrap();
            let read = said.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            let plain = summary.chars().filter(|c| *c != '\r').map(|c| if c.is_control() && c != '\n' { ' ' } else { c });
            if !summary.contains('\\') {
                prop_assert_eq!(read, plain.collect::<String>());
            }
        }
    }
}
