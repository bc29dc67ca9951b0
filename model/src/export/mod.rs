//! What can be taken away from a poll: tables for spreadsheets, times for calendars. The ballots themselves, and the
//! form that other programs count, are [`BallotFile`](crate::counting::BallotFile) and
//! [`write_blt`](crate::counting::write_blt).

pub mod csv;
pub mod ics;
