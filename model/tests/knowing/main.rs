//! What a group knows and shows: its FAQ and its starter packs.
#![cfg(all(feature = "markdown", feature = "search", feature = "formats"))]

mod faq_formats;
mod faqs;
mod pack_formats;
mod pack_scene;
mod pack_views;
mod packs;
mod parsers;
mod saying_no;
mod searching;
mod tables;
mod versions;
