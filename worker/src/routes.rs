//! Which address is answered where. The whole table is here.

use model::{Refusal, Slug};
use worker::Method;

use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::pages::place::Place;
use crate::reply::Reply;
use crate::{api, embed, files, pages};

/// Answers a request.
pub(crate) async fn answer(asked: &Asked, host: &Host) -> Reply {
    let segments = asked.segments();
    let segments = segments.as_slice();
    if let Some(refusal) = asked.unread {
        return match segments {
            ["v1" | "assets" | "porchlight.js", ..] => Reply::problem(refusal),
            ["embed", ..] => Reply::problem(refusal).with_kind(RouteKind::Fragment),
            _ => pages::nothing::answer(refusal, asked, host).await,
        };
    }
    match segments {
        ["v1", rest @ ..] => api::answer(rest, asked, host).await.unwrap_or_else(Reply::problem),
        ["porchlight.js"] => get(asked, files::loader(asked, host)).await.unwrap_or_else(Reply::problem),
        ["assets", name] => get(asked, files::asset(name, asked, host)).await.unwrap_or_else(Reply::problem),
        ["embed", rest @ ..] => {
            let fragment = fragment(rest, asked, host).await;
            fragment.unwrap_or_else(|refusal| Reply::problem(refusal).with_kind(RouteKind::Fragment))
        }
        _ => match page(segments, asked, host).await {
            Ok(reply) => reply,
            Err(refusal) => pages::nothing::answer(refusal, asked, host).await,
        },
    }
}

/// What the elements on somebody's website ask for.
async fn fragment(segments: &[&str], asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    match segments {
        [group, "signup", id] => {
            let (group, id) = signup(group, id)?;
            get(asked, pages::signup::card(&group, &id, asked, host)).await
        }
        [group, "welcome", id] => pages::packet::fragment(&Place::new(group, "welcome", id)?, asked, host).await,
        [group, "faq", id] => pages::faq::fragment(&Place::new(group, "faq", id)?, asked, host).await,
        [group, "starter-pack", id] => pages::starter_pack::fragment(&pack(group, id)?, asked, host).await,
        [group, kind, id] => embed::fragment(&widget(group, kind, id)?, asked, host).await,
        _ => Err(Refusal::NotFound),
    }
}

async fn page(segments: &[&str], asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    match segments {
        [] => pages::home::answer(asked, host).await,
        ["frame", group, "signup", id] => {
            let (group, id) = signup(group, id)?;
            pages::signup::frame(&group, &id, asked, host).await
        }
        ["frame", group, "welcome", id] => pages::packet::frame(&Place::new(group, "welcome", id)?, asked, host).await,
        ["frame", group, "faq", id] => pages::faq::frame(&Place::new(group, "faq", id)?, asked, host).await,
        ["frame", group, "starter-pack", id] => pages::starter_pack::frame(&pack(group, id)?, asked, host).await,
        ["frame", group, kind, id] => pages::widget::frame(&widget(group, kind, id)?, asked, host).await,
        [group] => get(asked, pages::front::answer(&group_of(group)?, asked, host)).await,
        [group, "meeting.ics"] => get(asked, pages::front::meeting(&group_of(group)?, asked, host)).await,
        [group, "join"] => pages::join::answer(&group_of(group)?, asked, host).await,
        [group, "mine"] => pages::mine::answer(&group_of(group)?, asked, host).await,
        [group, "mine.ics"] => get(asked, pages::mine::calendar(&group_of(group)?, asked, host)).await,
        [group, "ask"] => pages::ask::answer(&group_of(group)?, asked, host).await,
        [group, "invite"] => pages::invite::answer(&group_of(group)?, asked, host).await,
        [group, "slips"] => pages::slips::answer(&group_of(group)?, asked, host).await,
        [group, "vouch"] => pages::vouch::answer(&group_of(group)?, asked, host).await,
        [group, "desk"] => pages::desk::answer(&group_of(group)?, asked, host).await,
        [group, "trust"] => pages::trust::answer(&group_of(group)?, asked, host).await,
        [group, "signup", id] => {
            let (group, id) = signup(group, id)?;
            pages::signup::page(&group, &id, asked, host).await
        }
        [group, "welcome", id] => pages::packet::page(&Place::new(group, "welcome", id)?, asked, host).await,
        [group, "welcome", id, "saved.html"] => {
            get(asked, pages::packet::saved(&Place::new(group, "welcome", id)?, asked, host)).await
        }
        [group, "welcome", id, "meeting.ics"] => {
            get(asked, pages::packet::meeting(&Place::new(group, "welcome", id)?, asked, host)).await
        }
        [group, "faq", id] => pages::faq::page(&Place::new(group, "faq", id)?, asked, host).await,
        [group, "faq", id, "print"] => get(asked, pages::faq::print(&Place::new(group, "faq", id)?, asked, host)).await,
        [group, "faq", id, file] => {
            get(asked, pages::faq::take(&Place::new(group, "faq", id)?, file, asked, host)).await
        }
        [group, "starter-pack", id] => pages::starter_pack::page(&pack(group, id)?, asked, host).await,
        [group, "starter-pack", id, "print"] => {
            get(asked, pages::starter_pack::print(&pack(group, id)?, asked, host)).await
        }
        [group, "starter-pack", id, file] => {
            get(asked, pages::starter_pack::take(&pack(group, id)?, file, asked, host)).await
        }
        [group, kind, id, "manage"] => pages::manage::answer(&widget(group, kind, id)?, asked, host).await,
        [group, kind, id, "count"] => get(asked, pages::count::answer(&widget(group, kind, id)?, asked, host)).await,
        [group, kind, id, "print"] => get(asked, pages::print::answer(&widget(group, kind, id)?, asked, host)).await,
        [group, kind, id, file] if file.contains('.') => {
            get(asked, pages::take_away::answer(&widget(group, kind, id)?, file, asked, host)).await
        }
        [group, kind, id] => pages::widget::page(&widget(group, kind, id)?, asked, host).await,
        _ => Err(Refusal::NotFound),
    }
}

async fn get(asked: &Asked, answer: impl Future<Output = Result<Reply, Refusal>>) -> Result<Reply, Refusal> {
    if asked.method == Method::Get { answer.await } else { Err(Refusal::MethodNotAllowed) }
}

fn widget(group: &str, kind: &str, id: &str) -> Result<Address, Refusal> {
    Address::new(group, kind, id).ok_or(Refusal::NotFound)
}

/// The group and the name of a signup form.
fn signup(group: &str, id: &str) -> Result<(Slug, Slug), Refusal> {
    Ok((group_of(group)?, Slug::new(id).ok_or(Refusal::NotFound)?))
}

fn pack(group: &str, id: &str) -> Result<Place, Refusal> {
    Place::new(group, "starter-pack", id)
}

fn group_of(name: &str) -> Result<Slug, Refusal> {
    Slug::new(name).filter(|slug| !slug.is_reserved()).ok_or(Refusal::NotFound)
}
