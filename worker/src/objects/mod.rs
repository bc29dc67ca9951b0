//! What is kept: a [`group::Group`] object for each group, a [`ballot_box::BallotBox`] for each anonymous poll while it
//! runs, a [`folder::Folder`] for each request to join, and [`directory::Directory`] objects for the names of groups.

mod ballot_box;
mod db;
mod desk;
mod directory;
mod faqs;
mod folder;
mod greeters;
mod group;
mod idempotency;
mod invitations;
mod newcomers;
mod notices;
mod packets;
mod packs;
mod people;
mod polls;
mod schema;
mod shelf;
mod signup;
mod suggestions;
mod templates;
mod vouching;

pub(crate) use directory::WORK_KEY;
