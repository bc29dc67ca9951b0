//! Numbers, shares, lists, moments and names of languages, as a reader's language writes them.
//!
//! In WebAssembly the platform's `Intl` writes them, in browsers and in workerd alike; natively, and whenever `Intl`
//! refuses, they come in the plain form of the module `plain`.

use crate::intl;
use crate::locale::Locale;
use crate::plain;

/// Parts of a moment, as `Intl.DateTimeFormat` names them.
type Shape = [(&'static str, &'static str)];

const DAY: &Shape = &[("weekday", "long"), ("day", "numeric"), ("month", "long")];
const DATE: &Shape = &[("day", "numeric"), ("month", "long")];
const TIME: &Shape = &[("hour", "numeric"), ("minute", "2-digit")];
const YEAR: &Shape = &[("year", "numeric")];

/// How languages call themselves: those that are shipped, and some that `Intl` does not know or names in English.
const AUTONYMS: [(&str, &str); 8] = [
    ("en", "English"),
    ("es", "Español"),
    ("ar", "العربية"),
    ("ht", "Kreyòl ayisyen"),
    ("hmn", "Hmoob"),
    ("kek", "Qʼeqchiʼ"),
    ("mam", "Qyol Mam"),
    ("quc", "Kʼicheʼ"),
];

impl Locale {
    /// A whole number with the grouping and the digits of the language.
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        let number = number.try_into().unwrap_or(i64::MAX);
        intl::number(self.tag(), number).unwrap_or_else(|| number.to_string())
    }

    /// So many tenths, with one digit behind the point: "3.5", "3,5", "٣٫٥".
    pub fn tenths(&self, tenths: u64) -> String {
        intl::tenths(self.tag(), tenths).unwrap_or_else(|| format!("{}.{}", tenths / 10, tenths % 10))
    }

    /// A number of parts, of which `10^places` are one, with all its decimal places: 1,234 of two places is "12.34". At
    /// most 9 places.
    pub fn decimal(&self, parts: u64, places: u32) -> String {
        intl::decimal(self.tag(), parts, places.min(9)).unwrap_or_else(|| plain::decimal(parts, places.min(9)))
    }

    /// `part` of `whole` in whole percent; of nothing, 0.
    pub fn percent(&self, part: u64, whole: u64) -> String {
        let share = if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
        intl::percent(self.tag(), share).unwrap_or_else(|| plain::percent(part, whole))
    }

    /// "Ana, Bo and Chi". Each of several is isolated (U+2068 … U+2069), so that a name in another script does not turn
    /// its neighbours.
    pub fn list_and(&self, items: &[impl AsRef<str>]) -> String {
        self.list("conjunction", items)
    }

    /// "Ana, Bo or Chi"; otherwise as [`Locale::list_and`].
    pub fn list_or(&self, items: &[impl AsRef<str>]) -> String {
        self.list("disjunction", items)
    }

    fn list(&self, kind: &str, items: &[impl AsRef<str>]) -> String {
        if let [item] = items {
            return item.as_ref().to_owned();
        }
        let items: Vec<String> = items.iter().map(|item| format!("\u{2068}{}\u{2069}", item.as_ref())).collect();
        intl::list(self.tag(), kind, &items).unwrap_or_else(|| items.join(", "))
    }

    /// A moment (milliseconds since 1970) in a time zone: weekday, day, month, hour and minute, and the year if it is
    /// not the year of `now_ms` there.
    pub fn moment(&self, at_ms: i64, zone: &str, now_ms: i64) -> String {
        let shape: Vec<_> = [DAY, TIME].concat();
        self.when(&shape, at_ms, zone, Some(now_ms)).unwrap_or_else(|| plain::moment(at_ms))
    }

    /// The day of a moment in a time zone: weekday, day and month, and the year as in [`Locale::moment`].
    pub fn day(&self, at_ms: i64, zone: &str, now_ms: i64) -> String {
        self.when(DAY, at_ms, zone, Some(now_ms)).unwrap_or_else(|| plain::day(at_ms))
    }

    /// The same without the weekday, for a day that is long past.
    pub fn date(&self, at_ms: i64, zone: &str, now_ms: i64) -> String {
        self.when(DATE, at_ms, zone, Some(now_ms)).unwrap_or_else(|| plain::day(at_ms))
    }

    /// The hour and minute of a moment in a time zone, by 12 or 24 hours as the language does.
    pub fn time(&self, at_ms: i64, zone: &str) -> String {
        self.when(TIME, at_ms, zone, None).unwrap_or_else(|| plain::time(at_ms))
    }

    fn when(&self, shape: &Shape, at_ms: i64, zone: &str, now_ms: Option<i64>) -> Option<String> {
        let year = |at_ms| intl::moment(self.tag(), YEAR, zone, at_ms);
        match now_ms {
            Some(now_ms) if year(at_ms) != year(now_ms) => {
                intl::moment(self.tag(), &[shape, YEAR].concat(), zone, at_ms)
            }
            _ => intl::moment(self.tag(), shape, zone, at_ms),
        }
    }

    /// A time zone in words, "Central European Time"; or its city, where nobody has words for it.
    pub fn zone_name(&self, zone: &str) -> String {
        intl::zone_name(self.tag(), zone).unwrap_or_else(|| plain::city(zone))
    }

    /// How a language calls itself, "Español"; its tag, if nobody here knows.
    pub fn autonym(&self, tag: &str) -> String {
        known_autonym(tag)
            .or_else(|| intl::language(tag, tag).map(|name| intl::capital(tag, &name)))
            .unwrap_or_else(|| tag.to_owned())
    }

    /// How this language calls another, "árabe"; natively, and if it has no word for it, [`Locale::autonym`].
    pub fn language_name(&self, tag: &str) -> String {
        intl::language(self.tag(), tag).unwrap_or_else(|| self.autonym(tag))
    }
}

fn known_autonym(tag: &str) -> Option<String> {
    AUTONYMS.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag)).map(|(_, name)| (*name).to_owned())
}
