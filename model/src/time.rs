//! Moments. Which hour of which day that is somewhere is not the model's to know.

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
}

/// The name of a time zone (`Europe/Madrid`), by its shape; whether there is one of that name, the Worker checks.
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
