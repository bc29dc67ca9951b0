//! Arriving, from the outside: what a form may ask, how it is read, and how the group meets those who send it.

mod asking;
mod forms;
mod handles;
mod meeting;
mod newcomer;
mod reading;
mod scene;
mod warnings;
