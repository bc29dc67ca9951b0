//! `/{group}/mine.ics`: the day until which somebody looks, for a calendar. It says the group's discreet name and "have
//! a look", because calendars are synced, shared, and light up on locked screens.

use i18n::Locale;
use model::export::ics;
use model::signup::MineView;
use model::{Clock, Local, Refusal, Slug};

use super::Visit;
use crate::asked::Asked;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::pages::parts::plain;
use crate::pages::take_away::attachment;
use crate::reply::{Body, Reply};
use crate::scene::Reader;
use crate::zones::Clocks;

/// What the calendar shows.
pub(super) fn name(view: &MineView, locale: &Locale) -> String {
    locale.mine_calendar_name(&plain(&view.discreet, locale)).text
}

/// The file.
///
/// # Errors
/// [`Refusal::LinkUnknown`] where no private page is open on this device.
pub(crate) async fn calendar(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let visit = Visit::new(group, asked, host);
    let access = visit.held.as_ref().ok_or(Refusal::LinkUnknown)?;
    let view = visit.look(access).await?;
    let reader = Reader::of(asked, host, &view.languages).await?;
    let day = Clocks.local(&view.zone, view.answered_by).unwrap_or_else(|| view.answered_by.in_utc());
    // The same for the same request, and nothing that could be read from it.
    let parts = [asked.origin.as_str(), group.as_str(), view.request.as_str()];
    let hash = vault::hash_of("porchlight calendar uid v1", &parts.map(str::as_bytes)).hex();
    // What the message puts around a name of another direction has no place in a calendar.
    let summary = name(&view, &reader.locale).replace(['\u{2068}', '\u{2069}'], "");
    let event = ics::Event {
        uid: format!("{}@porchlight", hash.get(..32).unwrap_or(&hash)),
        summary,
        when: ics::When::Days { first: Local { time: None, ..day }, days: 1 },
        tentative: false,
    };
    let called = format!("{}.ics", plain(&view.discreet, &reader.locale));
    Ok(Reply {
        status: 200,
        kind: RouteKind::TakeAway,
        content_type: "text/calendar; charset=utf-8",
        body: Body::Text(ics::calendar(&[event], view.now)),
        cookies: Vec::new(),
        also: vec![("content-disposition", attachment(&called))],
    })
}
