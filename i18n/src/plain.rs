//! Numbers, lists and moments in a form that needs no language: for native builds, which have no `Intl`, and for the day
//! on which `Intl` refuses. Moments are in UTC and say so.

/// `2026-11-21 18:30 UTC`.
pub(crate) fn moment(at_ms: i64) -> String {
    format!("{} {}", day(at_ms), time(at_ms))
}

/// `2026-11-21`.
pub(crate) fn day(at_ms: i64) -> String {
    let (year, month, day) = civil(at_ms.div_euclid(86_400_000));
    format!("{year:04}-{month:02}-{day:02}")
}

/// `18:30 UTC`.
pub(crate) fn time(at_ms: i64) -> String {
    let minutes = at_ms.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{:02}:{:02} UTC", minutes / 60, minutes % 60)
}

/// The year, month and day so many days after 1970-01-01, in the proleptic Gregorian calendar (Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// `12.34567`; without a place, `12`.
pub(crate) fn decimal(parts: u64, places: u32) -> String {
    let one = 10_u64.pow(places);
    match places {
        0 => parts.to_string(),
        _ => format!("{}.{:0width$}", parts / one, parts % one, width = places as usize),
    }
}

/// `61%`, rounded to the nearest; of nothing, `0%`.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let rounded = (200 * part + whole).checked_div(2 * whole).unwrap_or(0);
    format!("{rounded}%")
}

/// The last part of a zone's name: `New York` of `America/New_York`.
pub(crate) fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(moment(0), "1970-01-01 00:00 UTC");
        assert_eq!(moment(951_782_399_999), "2000-02-28 23:59 UTC");
        assert_eq!(day(951_782_400_000), "2000-02-29");
        assert_eq!(moment(1_795_285_800_000), "2026-11-21 18:30 UTC");
        assert_eq!(moment(-1), "1969-12-31 23:59 UTC");
        assert_eq!(day(4_107_542_400_000), "2100-03-01");
        let _ = (moment(i64::MAX), moment(i64::MIN));
    }

    #[test]
    fn parts_of_votes_keep_all_their_places() {
        assert_eq!(decimal(1_234_567, 5), "12.34567");
        assert_eq!(decimal(1_200_000, 5), "12.00000");
        assert_eq!(decimal(5, 1), "0.5");
        assert_eq!(decimal(7, 0), "7");
    }

    #[test]
    fn a_share_of_nothing_is_nothing() {
        assert_eq!(percent(0, 0), "0%");
        assert_eq!(percent(2, 3), "67%");
        assert_eq!(percent(1, 8), "13%");
        assert_eq!(percent(u64::MAX, u64::MAX), "100%");
    }
}
