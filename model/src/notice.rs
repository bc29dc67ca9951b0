//! A group's news: notices with a date, on its own page for as long as they are up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::poll::fit;
use crate::{Actor, Audience, Doc, Gathering, GatheringView, Local, Refusal, Slug, Tag, Text};

const MAX_TITLE_CHARS: usize = 200;
const MAX_WORDS_CHARS: usize = 5_000;
/// For how many days a notice is up, if nobody says until when.
pub const DAYS_UP: u32 = 60;

/// A notice as an organiser sends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeDraft {
    /// What it is about; at most 200 characters.
    pub title: Text,
    /// More of it; Markdown, at most 5,000 characters in a language.
    #[serde(default)]
    pub words: Text,
    /// Its date; today, if not said.
    #[serde(default)]
    pub day: Option<Local>,
    /// The last day on which it is up; for 60 days, or until its meeting is over, if not said.
    #[serde(default)]
    pub until: Option<Local>,
    /// The meeting that it announces.
    #[serde(default)]
    pub meeting: Option<Gathering>,
    /// For whom; for everyone, if not said.
    #[serde(default = "everyone")]
    pub audience: Audience,
}

fn everyone() -> Audience {
    Audience::Everyone
}

/// A notice as it is kept. Only [`NoticeDraft::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it is about.
    pub title: Text,
    /// More of it; Markdown.
    pub words: Text,
    /// Its date.
    pub day: Local,
    /// The last day on which it is up.
    pub until: Option<Local>,
    /// The meeting that it announces.
    pub meeting: Option<Gathering>,
    /// For whom.
    pub audience: Audience,
}

/// A notice as somebody may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeView {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is about.
    pub title: Text,
    /// More of it.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Vec<crate::Block>>))]
    pub words: BTreeMap<Tag, Doc>,
    /// Its date.
    pub day: Local,
    /// The last day on which it is up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Local>,
    /// The meeting that it announces: the next time, or the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<GatheringView>,
    /// For whom.
    pub audience: Audience,
    /// Whether it is up today.
    pub up: bool,
}

/// What an organiser does about a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", rename_all = "lowercase")]
pub enum OnNotice {
    /// Keep it no longer.
    Drop,
}

/// The next meeting that a group announces, in a notice or in a welcome packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextMeeting {
    /// What it is called.
    pub title: Text,
    /// When and where.
    pub meets: GatheringView,
    /// The packet in which it stands; none for one that stands in a notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packet: Option<Slug>,
}

/// A signup form in the list of a group's front page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupCard {
    /// Its name in addresses.
    pub id: Slug,
    /// What it is called.
    pub title: Text,
    /// Whether requests can be sent.
    pub open: bool,
}

impl NoticeDraft {
    /// The notice, if it can be one.
    ///
    /// # Errors
    /// [`Refusal::WordsUnfit`] without a title or with too much of something, [`Refusal::TimesUnfit`] where it would end
    /// before it begins, [`Refusal::CircleMissing`].
    pub fn check(self, today: Local) -> Result<Notice, Refusal> {
        let title = fit(self.title.tidied(false), MAX_TITLE_CHARS)?;
        let words = fit(self.words.tidied(true), MAX_WORDS_CHARS)?;
        if title.is_empty() {
            return Err(Refusal::WordsUnfit);
        }
        if matches!(&self.audience, Audience::Circles(circles) if circles.is_empty()) {
            return Err(Refusal::CircleMissing);
        }
        let date = |local: Local| Local { time: None, ..local };
        let (day, until) = (date(self.day.unwrap_or(today)), self.until.map(date));
        if until.is_some_and(|until| until < day) {
            return Err(Refusal::TimesUnfit);
        }
        let meeting = self.meeting.map(Gathering::checked).transpose()?;
        Ok(Notice { title, words, day, until, meeting, audience: self.audience })
    }
}

impl Notice {
    /// Whether it is for them.
    pub fn is_for(&self, actor: &Actor) -> bool {
        actor.is_in(&self.audience)
    }
}

#[cfg(feature = "markdown")]
impl Notice {
    /// The notice for somebody it is for; `today` is the date in the group's zone.
    pub fn view(
        &self,
        id: &Slug,
        zone: &crate::Zone,
        clock: &dyn crate::Clock,
        (today, now): (Local, crate::Instant),
    ) -> NoticeView {
        let meeting = self.meeting.as_ref().and_then(|meeting| meeting.next(zone, clock, now));
        let up = match (self.until, &meeting) {
            (Some(until), _) => today <= until,
            (None, Some(meeting)) => !meeting.over,
            (None, None) => today <= self.day.days_later(DAYS_UP),
        };
        NoticeView {
            id: id.clone(),
            title: self.title.clone(),
            words: crate::view::docs(&self.words),
            day: self.day,
            until: self.until,
            meeting,
            audience: self.audience.clone(),
            up,
        }
    }
}

#[cfg(all(test, feature = "markdown"))]
mod tests {
    use super::*;
    use crate::gathering::tests::OneZone;
    use crate::{Clock, Zone};

    fn draft(fields: &str) -> NoticeDraft {
        serde_json::from_str(&format!(r#"{{ "title": {{ "en": "Seeds" }} {fields} }}"#)).unwrap()
    }

    fn local(text: &str) -> Local {
        Local::new(text).unwrap()
    }

    fn is_up(fields: &str, now: &str) -> bool {
        let notice = draft(fields).check(local("2027-03-01")).unwrap();
        let at = OneZone.moment(&Zone::utc(), local(now)).unwrap();
        let today = Local { time: None, ..local(now) };
        notice.view(&Slug::new("seeds").unwrap(), &Zone::utc(), &OneZone, (today, at)).up
    }

    #[test]
    fn a_notice_is_up_until_the_end_of_its_last_day() {
        let until = r#", "until": "2027-03-05""#;
        assert!(is_up(until, "2027-03-05T23:59"));
        assert!(!is_up(until, "2027-03-06T00:00"));
        assert!(is_up("", "2027-04-30T12:00"));
        assert!(!is_up("", "2027-05-01T12:00"));
    }

    #[test]
    fn a_notice_of_a_meeting_is_up_until_that_is_over() {
        let meeting = r#", "meeting": { "at": "2027-06-01T18:00", "minutes": 60 }"#;
        assert!(is_up(meeting, "2027-06-01T18:59"));
        assert!(!is_up(meeting, "2027-06-01T19:00"));
        let weekly = r#", "meeting": { "at": "2027-06-01T18:00", "minutes": 60, "weeks": 1 }"#;
        assert!(is_up(weekly, "2029-06-01T19:00"));
    }

    #[test]
    fn what_makes_no_notice_is_refused() {
        let today = local("2027-03-01");
        assert_eq!(draft(r#", "day": "2027-03-02", "until": "2027-03-01""#).check(today), Err(Refusal::TimesUnfit));
        assert_eq!(draft(r#", "audience": { "circles": [] }"#).check(today), Err(Refusal::CircleMissing));
        assert_eq!(
            draft(r#", "meeting": { "at": "2027-03-01", "minutes": 60 }"#).check(today),
            Err(Refusal::TimesUnfit)
        );
        let nameless: NoticeDraft = serde_json::from_str(r#"{ "title": { "en": " " } }"#).unwrap();
        assert_eq!(nameless.check(today), Err(Refusal::WordsUnfit));
        assert!(serde_json::from_str::<NoticeDraft>(r#"{ "title": {}, "else": 1 }"#).is_err());
    }
}
