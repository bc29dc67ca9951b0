//! What is kept: a [`group::Group`] object for each group, a [`ballot_box::BallotBox`] for each anonymous poll while it
//! runs, and [`directory::Directory`] objects for the names of groups.

mod ballot_box;
mod db;
mod directory;
mod group;
mod idempotency;
mod invitations;
mod people;
mod polls;
mod schema;
mod templates;
