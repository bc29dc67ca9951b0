//! Moments, and what a clock on a wall says. Which moment that is somewhere is not the model's to know: see [`Clock`].

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = i64, example = 1_795_000_000_000_i64))]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// One minute, in milliseconds.
    pub const MINUTE: i64 = 60 * 1000;
    /// One day of 24 hours, in milliseconds.
    pub const DAY: i64 = 24 * 60 * Instant::MINUTE;

    /// This moment and so many days of 24 hours.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Instant {
        Instant(self.0.saturating_add(i64::from(days).saturating_mul(Instant::DAY)))
    }

    /// What a clock says at this moment where it shows universal time; the nearest that a [`Local`] can say, for a moment
    /// before 1970 or after 9999.
    pub fn in_utc(self) -> Local {
        let minutes = self.0.clamp(0, 253_402_300_799_999) / Instant::MINUTE;
        let minute_of_day = minutes % (24 * 60);
        let small = |n: i64| i8::try_from(n).unwrap_or_default();
        Local {
            time: Some((small(minute_of_day / 60), small(minute_of_day % 60))),
            ..Local::on_day(minutes / (24 * 60))
        }
    }
}

/// The name of a time zone (`Europe/Madrid`), by its shape; whether there is one of that name, a [`Clock`] knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "Europe/Madrid"))]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

impl Zone {
    /// Reads a name of a zone; `None` if it has not the shape of one.
    pub fn new(text: &str) -> Option<Zone> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'+');
        let shaped = (3..=40).contains(&text.len()) && text.bytes().all(plain);
        (shaped && text.starts_with(|c: char| c.is_ascii_uppercase())).then(|| Zone(text.to_owned()))
    }

    /// Universal time, for whoever names no zone.
    pub fn utc() -> Zone {
        Zone("UTC".to_owned())
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Zone {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Zone, Self::Error> {
        Zone::new(&text).ok_or("a time zone looks like Europe/Madrid")
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> String {
        zone.0
    }
}

/// What a calendar and a clock on a wall say, in whatever zone they hang: a day, and perhaps a minute of it. Written
/// `2027-03-28` or `2027-03-28T20:00` (as `<input type="datetime-local">` sends it).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Local {
    /// 1970 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31, and no day that the month does not have.
    pub day: i8,
    /// Hour and minute; none for a whole day.
    pub time: Option<(i8, i8)>,
}

impl Local {
    /// Reads a day, or a day and a time.
    pub fn new(text: &str) -> Option<Local> {
        let (date, time) = match text.split_once(['T', ' ']) {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let [year, month, day] = digits(date, '-', [4, 2, 2])?;
        let time = match time {
            None => None,
            Some(time) => {
                let [hour, minute] = digits(time, ':', [2, 2])?;
                (hour < 24 && minute < 60).then_some(Some((i8::try_from(hour).ok()?, i8::try_from(minute).ok()?)))?
            }
        };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if year < 1970 || !(1..=days).contains(&day) {
            return None;
        }
        Some(Local { year, month: i8::try_from(month).ok()?, day: i8::try_from(day).ok()?, time })
    }

    /// The day so many days after 1970-01-01, without a time (Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms", `civil_from_days`).
    fn on_day(days: i64) -> Local {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let small = |n: i64| i8::try_from(n).unwrap_or_default();
        Local {
            year: i16::try_from(year_of_era + era * 400 + i64::from(month <= 2)).unwrap_or(i16::MAX),
            month: small(month),
            day: small(day_of_year - (153 * shifted + 2) / 5 + 1),
            time: None,
        }
    }

    /// How many days its day is after 1970-01-01 (the same, `days_from_civil`).
    fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// Noon of its day in universal time: for saying a day on a calendar, which is the same day in every zone.
    pub fn noon(self) -> Instant {
        Instant(self.days() * Instant::DAY + Instant::DAY / 2)
    }

    /// The same time so many days later, at most until the end of 9999.
    #[must_use]
    pub fn days_later(self, days: u32) -> Local {
        let last = Local { year: 9999, month: 12, day: 31, time: None }.days();
        Local { time: self.time, ..Local::on_day((self.days() + i64::from(days)).min(last)) }
    }
}

/// The numbers of a text of so many digits each.
fn digits<const N: usize>(text: &str, between: char, lengths: [usize; N]) -> Option<[i16; N]> {
    let mut parts = text.split(between);
    let mut numbers = [0; N];
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let part = parts.next()?;
        *number = (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}

impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        match self.time {
            Some((hour, minute)) => write!(f, "T{hour:02}:{minute:02}"),
            None => Ok(()),
        }
    }
}

impl TryFrom<String> for Local {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Local, Self::Error> {
        Local::new(&text).ok_or("a day and a time look like 2027-03-28T20:00")
    }
}

impl From<Local> for String {
    fn from(local: Local) -> String {
        local.to_string()
    }
}

/// Whoever knows the world's clocks. The Worker does; the model asks.
pub trait Clock {
    /// The moment at which a clock in that zone says this; midnight for a whole day. A time that a change to summer
    /// time leaves out is that much later, one that comes twice is the first. None if there is no such zone.
    fn moment(&self, zone: &Zone, local: Local) -> Option<Instant>;
    /// What a clock in that zone says at that moment. None if there is no such zone.
    fn local(&self, zone: &Zone, at: Instant) -> Option<Local>;
    /// The same time of day so many days later, on a clock in that zone: across a change to summer time a day has 23
    /// hours. None if there is no such zone.
    fn days_later(&self, zone: &Zone, at: Instant, days: u32) -> Option<Instant>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_in_no_calendar_is_not_read() {
        for good in ["2027-03-28T20:00", "2028-02-29", "2027-12-31T23:59"] {
            assert_eq!(Local::new(good).map(|local| local.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2027-02-29",
            "2027-13-01",
            "2027-04-31",
            "2027-1-1",
            "2027-01-01T24:00",
            "1969-01-01",
            "tomorrow",
            "2027-01-01T20:00:00",
            "+027-01-01",
        ] {
            assert_eq!(Local::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_follow_each_other_as_in_the_calendar() {
        let local = |text| Local::new(text).unwrap();
        assert_eq!(local("2028-02-28").days_later(1), local("2028-02-29"));
        assert_eq!(local("2027-12-31T20:00").days_later(1), local("2028-01-01T20:00"));
        assert_eq!(local("2100-02-28").days_later(1), local("2100-03-01"));
        assert_eq!(local("9999-12-31").days_later(u32::MAX), local("9999-12-31"));
        assert_eq!(Instant(1_795_285_800_000).in_utc(), local("2026-11-21T18:30"));
        assert_eq!(Instant(-1).in_utc(), local("1970-01-01T00:00"));
        assert_eq!(Instant(i64::MAX).in_utc(), local("9999-12-31T23:59"));
        for day in 0..60_000 {
            assert_eq!(Local::on_day(day).days(), day);
            assert_eq!(Local::new(&Local::on_day(day).to_string()), Some(Local::on_day(day)));
        }
    }
}
