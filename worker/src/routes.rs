//! Which address is answered where. The whole table is here.

use model::{Refusal, Slug};
use worker::Method;

use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::Reply;
use crate::{api, embed, files, pages};

/// Answers a request.
pub(crate) async fn answer(asked: &Asked, host: &Host) -> Reply {
    let segments = asked.segments();
    let widget = |group: &str, kind: &str, id: &str| Address::new(group, kind, id).ok_or(Refusal::NotFound);
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
        ["embed", group, kind, id] => {
            let fragment = match widget(group, kind, id) {
                Ok(address) => embed::fragment(&address, asked, host).await,
                Err(refusal) => Err(refusal),
            };
            fragment.unwrap_or_else(|refusal| Reply::problem(refusal).with_kind(RouteKind::Fragment))
        }
        _ => {
            let page = match segments {
                [] => pages::home::answer(asked, host).await,
                ["frame", group, kind, id] => match widget(group, kind, id) {
                    Ok(address) => pages::widget::frame(&address, asked, host).await,
                    Err(refusal) => Err(refusal),
                },
                [group] => match group_of(group) {
                    Ok(group) => get(asked, pages::front::answer(&group, asked, host)).await,
                    Err(refusal) => Err(refusal),
                },
                [group, "join"] => match group_of(group) {
                    Ok(group) => pages::join::answer(&group, asked, host).await,
                    Err(refusal) => Err(refusal),
                },
                [group, kind, id] => match widget(group, kind, id) {
                    Ok(address) => pages::widget::page(&address, asked, host).await,
                    Err(refusal) => Err(refusal),
                },
                _ => Err(Refusal::NotFound),
            };
            match page {
                Ok(reply) => reply,
                Err(refusal) => pages::nothing::answer(refusal, asked, host).await,
            }
        }
    }
}

async fn get(asked: &Asked, answer: impl Future<Output = Result<Reply, Refusal>>) -> Result<Reply, Refusal> {
    if asked.method == Method::Get { answer.await } else { Err(Refusal::MethodNotAllowed) }
}

fn group_of(name: &str) -> Result<Slug, Refusal> {
    Slug::new(name).filter(|slug| !slug.is_reserved()).ok_or(Refusal::NotFound)
}
