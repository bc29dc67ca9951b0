//! Porchlight from outside: what people, programs and other people's websites meet over HTTP.
//!
//! Every file is one behaviour. The tests share one workerd, with a group for each; those that need another setting,
//! or that end it, start their own.

mod harness;

mod anonymous;
mod binding;
mod bodies;
mod closing;
mod codes;
mod crash;
mod credentials;
mod embedding;
mod exports;
mod files;
mod founding;
mod headers;
mod invitations;
mod joining;
mod kinds;
mod logs;
mod markdown;
mod migration;
mod openapi;
mod organising;
mod outcomes;
mod pages;
mod recounts;
mod refusals;
mod repeating;
mod results;
mod roles;
mod trust;
mod voices;
mod voting;
