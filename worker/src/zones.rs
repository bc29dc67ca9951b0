//! Time zones: the one place that knows what clocks on walls say. `jiff` carries the tz database within it, so that
//! Cloudflare, workerd and a test say the same.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, civil};
use model::{Clock, Instant, Local, Zone};

/// The clocks of the world.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clocks;

/// Whether there is a zone of that name.
pub(crate) fn exists(zone: &Zone) -> bool {
    find(zone).is_some()
}

fn find(zone: &Zone) -> Option<TimeZone> {
    TimeZone::get(zone.as_str()).ok()
}

impl Clock for Clocks {
    fn moment(&self, zone: &Zone, local: Local) -> Option<Instant> {
        let (hour, minute) = local.time.unwrap_or((0, 0));
        let civil = civil::DateTime::new(local.year, local.month, local.day, hour, minute, 0, 0).ok()?;
        let at = find(zone)?.to_ambiguous_timestamp(civil).compatible().ok()?;
        Some(Instant(at.as_millisecond()))
    }

    fn local(&self, zone: &Zone, at: Instant) -> Option<Local> {
        let there = Timestamp::from_millisecond(at.0).ok()?.to_zoned(find(zone)?);
        Some(Local {
            year: there.year(),
            month: there.month(),
            day: there.day(),
            time: Some((there.hour(), there.minute())),
        })
    }

    fn days_later(&self, zone: &Zone, at: Instant, days: u32) -> Option<Instant> {
        let there = Timestamp::from_millisecond(at.0).ok()?.to_zoned(find(zone)?);
        let later = there.checked_add(Span::new().try_days(days).ok()?).ok()?;
        Some(Instant(later.timestamp().as_millisecond()))
    }
}
