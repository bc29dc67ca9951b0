//! When and where people come together: a welcome meeting, an assembly, a supper.

use serde::{Deserialize, Serialize};

use crate::poll::fit;
use crate::{Clock, Instant, Local, Refusal, Text, Zone};

const MAX_PLACE_CHARS: usize = 300;
const MOST_MINUTES: u16 = 24 * 60;
const MOST_WEEKS: u8 = 52;

/// A meeting that is announced, once or every few weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// The day and time, on the clock of the group's zone; the first of them, if it comes again.
    pub at: Local,
    /// How long it lasts: 5 minutes to a day.
    pub minutes: u16,
    /// Where; at most 300 characters.
    #[serde(default, rename = "where")]
    pub place: Text,
    /// It comes again every so many weeks: 1 to 52. Once, if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u8>,
}

/// The next time that people meet, or the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GatheringView {
    /// What the clocks of the group's zone say then.
    pub at: Local,
    /// When it begins.
    pub starts: Instant,
    /// How long it lasts.
    pub minutes: u16,
    /// Where.
    #[serde(rename = "where")]
    pub place: Text,
    /// It comes again every so many weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u8>,
    /// Whether it is over, and does not come again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
}

impl Gathering {
    /// The meeting, if there can be one.
    ///
    /// # Errors
    /// [`Refusal::TimesUnfit`] for a day without a time, and for a length or a rhythm that no meeting has;
    /// [`Refusal::WordsUnfit`] for a place that is too long.
    pub fn checked(self) -> Result<Gathering, Refusal> {
        let place = fit(self.place.tidied(false), MAX_PLACE_CHARS)?;
        let fits = self.at.time.is_some()
            && (5..=MOST_MINUTES).contains(&self.minutes)
            && self.weeks.is_none_or(|weeks| (1..=MOST_WEEKS).contains(&weeks));
        if fits { Ok(Gathering { place, ..self }) } else { Err(Refusal::TimesUnfit) }
    }

    /// The next time that it is, or that it goes on; the last one, if it is over. None if there is no such zone.
    pub fn next(&self, zone: &Zone, clock: &dyn Clock, now: Instant) -> Option<GatheringView> {
        let length = i64::from(self.minutes) * Instant::MINUTE;
        let on = |times: u32| {
            let at = self.at.days_later(times.saturating_mul(7 * u32::from(self.weeks.unwrap_or_default())));
            Some((at, clock.moment(zone, at)?))
        };
        let is_over = |starts: Instant| starts.0.saturating_add(length) <= now.0;
        let (mut at, mut starts) = on(0)?;
        if let Some(weeks) = self.weeks.filter(|_| is_over(starts)) {
            let rhythm = i64::from(weeks.max(1)) * 7 * Instant::DAY;
            let passed = u32::try_from((now.0 - starts.0).div_euclid(rhythm)).unwrap_or_default();
            // A change to summer time moves it by an hour: one of these three is the next.
            for times in passed.saturating_sub(1)..=passed.saturating_add(1) {
                (at, starts) = on(times)?;
                if !is_over(starts) {
                    break;
                }
            }
        }
        let (minutes, place, weeks) = (self.minutes, self.place.clone(), self.weeks);
        Some(GatheringView { at, starts, minutes, place, weeks, over: is_over(starts) })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A world in which it is the same time everywhere.
    pub(crate) struct OneZone;

    impl Clock for OneZone {
        fn moment(&self, _: &Zone, local: Local) -> Option<Instant> {
            let (hour, minute) = local.time.unwrap_or((0, 0));
            let minutes = i64::from(hour) * 60 + i64::from(minute) - 12 * 60;
            Some(Instant(local.noon().0 + minutes * Instant::MINUTE))
        }

        fn local(&self, _: &Zone, at: Instant) -> Option<Local> {
            Some(at.in_utc())
        }

        fn days_later(&self, _: &Zone, at: Instant, days: u32) -> Option<Instant> {
            Some(at.plus_days(days))
        }
    }

    fn local(text: &str) -> Local {
        Local::new(text).unwrap()
    }

    fn meeting(weeks: Option<u8>) -> Gathering {
        Gathering { at: local("2027-03-01T18:00"), minutes: 90, place: Text::default(), weeks }
    }

    fn next(of: &Gathering, now: &str) -> (Local, bool) {
        let now = OneZone.moment(&Zone::utc(), local(now)).unwrap();
        let next = of.next(&Zone::utc(), &OneZone, now).unwrap();
        (next.at, next.over)
    }

    #[test]
    fn a_meeting_that_comes_again_is_next_until_it_ends() {
        let fortnightly = meeting(Some(2));
        for (now, expected) in [
            ("2027-02-01T00:00", "2027-03-01T18:00"),
            ("2027-03-01T19:29", "2027-03-01T18:00"),
            ("2027-03-01T19:30", "2027-03-15T18:00"),
            ("2027-03-15T18:30", "2027-03-15T18:00"),
            ("2027-03-16T00:00", "2027-03-29T18:00"),
            ("2029-01-01T00:00", "2029-01-01T18:00"),
        ] {
            assert_eq!(next(&fortnightly, now), (local(expected), false), "{now}");
        }
    }

    #[test]
    fn a_meeting_that_does_not_come_again_is_over() {
        assert_eq!(next(&meeting(None), "2027-03-01T19:00"), (local("2027-03-01T18:00"), false));
        assert_eq!(next(&meeting(None), "2027-03-02T00:00"), (local("2027-03-01T18:00"), true));
    }

    #[test]
    fn a_meeting_has_a_time_and_an_end() {
        assert!(meeting(Some(1)).checked().is_ok());
        assert_eq!(meeting(Some(0)).checked(), Err(Refusal::TimesUnfit));
        for unfit in [
            Gathering { minutes: 0, ..meeting(None) },
            Gathering { minutes: 1_441, ..meeting(None) },
            Gathering { at: local("2027-03-01"), ..meeting(None) },
        ] {
            assert_eq!(unfit.checked(), Err(Refusal::TimesUnfit));
        }
    }
}
