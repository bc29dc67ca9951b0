//! How long keys stay open while nobody touches the page. Moments are milliseconds by this device's clock.

/// After so many minutes without touch, what was opened is gone.
pub const OPEN_MINUTES: u32 = 15;

/// "Keep open for this call" holds for so many minutes.
pub const CALL_MINUTES: u32 = 60;

/// So many minutes before it closes, the desk says so.
const WARN_MINUTES: u32 = 1;

/// What becomes of what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stays open.
    Open,
    /// It closes within a minute.
    Closing,
    /// It closes now.
    Closed,
}

/// What becomes of what is open, by when the page was last touched and until when it is kept open for a call.
pub fn fate(now: f64, touched: f64, call: Option<f64>) -> Fate {
    let closes = call.unwrap_or(touched).max(touched + minutes(OPEN_MINUTES));
    match closes - now {
        left if left <= 0.0 => Fate::Closed,
        left if left <= minutes(WARN_MINUTES) => Fate::Closing,
        _ => Fate::Open,
    }
}

/// So many minutes, in milliseconds.
pub fn minutes(minutes: u32) -> f64 {
    f64::from(minutes) * 60_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_greeter_left_open_closes_after_a_quarter_of_an_hour() {
        let after = |left| fate(minutes(left), 0.0, None);
        assert_eq!([13, 14, 15, 600].map(after), [Fate::Open, Fate::Closing, Fate::Closed, Fate::Closed]);
    }

    #[test]
    fn a_call_keeps_it_open_for_an_hour_and_a_quarter_of_an_hour_after_the_last_touch() {
        let call = Some(minutes(CALL_MINUTES));
        let after = |(touched, left)| fate(minutes(left), minutes(touched), call);
        let untouched = [(0, 40), (0, 59), (0, 60)].map(after);
        assert_eq!(untouched, [Fate::Open, Fate::Closing, Fate::Closed]);
        assert_eq!([(55, 60), (55, 69), (55, 70)].map(after), [Fate::Open, Fate::Closing, Fate::Closed]);
    }
}
