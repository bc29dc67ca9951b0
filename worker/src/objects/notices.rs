//! A group's news, and what else stands on its front page besides polls.

use model::{
    Actor, Clock, Deed, GroupView, Instant, Local, NextMeeting, Notice, NoticeDraft, NoticeView, OnNotice, Refusal,
    SignupCard, Slug, permit,
};
use serde::Deserialize;

use super::db::{Db, from_json, int, json, text};
use super::packets::{self, Around};
use super::{faqs, packs};
use crate::zones::Clocks;

/// The most notices that a group can hold.
const MOST: u64 = 500;
/// The most that are listed at once: the latest.
const MOST_LISTED: i64 = 100;
/// The longest a notice can be with its words in all languages, in bytes.
const MOST_BYTES: usize = 64 * 1024;

#[derive(Deserialize)]
struct Row {
    id: String,
    doc: String,
}

/// The date in the group's zone.
///
/// # Errors
/// [`Refusal::ZoneUnknown`] if there is no such zone.
pub(super) fn today(group: &model::Group, now: Instant) -> Result<Local, Refusal> {
    let local = Clocks.local(&group.zone, now).ok_or(Refusal::ZoneUnknown)?;
    Ok(Local { time: None, ..local })
}

/// The notices that are for somebody, the latest first.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn all(around: &Around<'_>) -> Result<Vec<NoticeView>, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    let today = today(group, *now)?;
    let mut notices = Vec::new();
    let statement = "SELECT id, doc FROM notices ORDER BY day DESC, id LIMIT ?";
    for row in db.rows::<Row>(statement, vec![int(MOST_LISTED)])? {
        let (id, notice) = (Slug::new(&row.id).ok_or(Refusal::Trouble)?, from_json::<Notice>(&row.doc)?);
        if notice.is_for(actor) {
            notices.push(notice.view(&id, &group.zone, &Clocks, (today, *now)));
        }
    }
    Ok(notices)
}

/// Makes or changes a notice; says whether it was made.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::Full`], or what does not fit.
pub(super) fn put(around: &Around<'_>, id: &Slug, draft: NoticeDraft) -> Result<bool, Refusal> {
    let Around { db, group, actor, now, .. } = around;
    permit(Deed::EditPages, actor)?;
    let notice = draft.check(today(group, *now)?)?;
    let doc = serde_json::to_string(&notice).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES {
        return Err(Refusal::WordsUnfit);
    }
    let made = !is_there(db, id)?;
    if made && db.count("SELECT COUNT(*) AS n FROM notices", vec![])? >= MOST {
        return Err(Refusal::Full);
    }
    db.run(
        "INSERT INTO notices (id, day, doc) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET day = excluded.day, doc = excluded.doc",
        vec![text(id.as_str()), text(&notice.day.to_string()), json(&notice)?],
    )?;
    Ok(made)
}

fn is_there(db: &Db, id: &Slug) -> Result<bool, Refusal> {
    Ok(db.count("SELECT COUNT(*) AS n FROM notices WHERE id = ?", vec![text(id.as_str())])? > 0)
}

/// Keeps a notice no longer.
///
/// # Errors
/// [`Refusal::NotYours`], [`Refusal::NotFound`].
pub(super) fn drop(db: &Db, actor: &Actor, id: &Slug, OnNotice::Drop: OnNotice) -> Result<(), Refusal> {
    permit(Deed::EditPages, actor)?;
    if !is_there(db, id)? {
        return Err(Refusal::NotFound);
    }
    db.run("DELETE FROM notices WHERE id = ?", vec![text(id.as_str())])
}

/// The front page with its news, its packets, its signup forms and the next meeting that somebody may know of.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn front(around: &Around<'_>, view: GroupView, signups: Vec<SignupCard>) -> Result<GroupView, Refusal> {
    let mut notices = all(around)?;
    notices.retain(|notice| notice.up);
    let packets = packets::all(around)?;
    let told = notices.iter().filter_map(|notice| {
        let meets = notice.meeting.clone().filter(|meeting| !meeting.over)?;
        Some(NextMeeting { title: notice.title.clone(), meets, packet: None })
    });
    let welcome = packets.iter().filter_map(|packet| {
        let (_, title, meets) = packet.next_meeting()?;
        Some(NextMeeting { title: title.clone(), meets: meets.clone(), packet: Some(packet.head.id.clone()) })
    });
    let meeting = told.chain(welcome).min_by_key(|meeting| meeting.meets.starts);
    let packets = packets.iter().map(packets::card).collect();
    let (faqs, packs) = (faqs::cards(around.db)?, packs::cards(around.db, around.actor)?);
    Ok(GroupView { notices, meeting, signups, packets, faqs, packs, ..view })
}
