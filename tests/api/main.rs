//! Porchlight from outside: what people, programs and other people's websites meet over HTTP.
//!
//! Every file is one behaviour. The tests share one workerd, with a group for each; those that need another setting,
//! or that end it, start their own.

mod harness;

mod anonymous;
mod arriving_roles;
mod binding;
mod bodies;
mod closing;
mod codes;
mod crash;
mod credentials;
mod desk;
mod embedding;
mod erasing;
mod exports;
mod faq;
mod fetching;
mod files;
mod forms;
mod founding;
mod headers;
mod invitations;
mod joining;
mod keys;
mod kinds;
mod knowing_roles;
mod lobby;
mod logs;
mod markdown;
mod migration;
mod mine;
mod newcomers;
mod news;
mod openapi;
mod organising;
mod outcomes;
mod packets;
mod page_roles;
mod pages;
mod questions;
mod recounts;
mod refusals;
mod repeating;
mod results;
mod roles;
mod saying_no;
mod signup;
mod signup_pages;
mod starter_packs;
mod trust;
mod turned_away;
mod versions;
mod voices;
mod voting;
mod vouching;
