//! What is kept: a [`group::Group`] object for each group, and [`directory::Directory`] objects for their names.

mod db;
mod directory;
mod group;
mod idempotency;
mod invitations;
mod people;
mod polls;
mod schema;
