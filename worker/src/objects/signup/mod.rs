//! Signup as the group keeps it: the forms, which requests there are and in which Folder ([`super::folder`]) each of them
//! stands, how many came, and to whom things are sealed. What somebody wrote is never in the group's own file.
//!
//! Whatever waits for a Folder finds its request again afterwards, and writes only then.

mod arriving;
mod forms;
mod introductions;
mod lock;
mod meeting;
mod mine;
mod requests;

pub(super) use arriving::arrive;
pub(super) use forms::{Signup, all as forms, cards, draft, front, put, settle, view};
pub(super) use introductions::introduce;
pub(super) use lock::{Lock, keep_list, list, words_of};
pub(super) use meeting::{meet, see};
pub(super) use mine::{Mine, mine};
pub(super) use requests::{Filing, lobby, next_due, pass};
