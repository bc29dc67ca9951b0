//! FAQs and starter packs, as the group's object answers for them.

use model::{Actor, Deed, Refusal, permit};
use worker::Method;

use super::super::{faqs, packs};
use super::{Group, Known, Told, named};
use crate::reply::Reply;

impl Group {
    /// What is under `/faq` and `/starter-pack`, and the word that somebody may have something fetched.
    pub(super) fn know(
        &self,
        known: &Known,
        actor: &Actor,
        rest: &[&str],
        told: &Told,
    ) -> std::result::Result<Reply, Refusal> {
        let around = &self.around(known, actor, told);
        let beside = (told.key.as_deref(), known.about.allows(told.site.as_deref()));
        match (rest, &told.method) {
            (["faq", id], Method::Get) => {
                Ok(Reply::json(200, &faqs::see(around, &named(id)?, &faqs::wanted(&told.query))?))
            }
            (["faq", id], Method::Put) => made(faqs::put(around, &named(id)?, told.json()?)?),
            (["faq", id], Method::Post) => {
                let wanted = faqs::wanted(&told.query);
                Ok(Reply::json(200, &faqs::command(around, &named(id)?, told.json()?, wanted, beside)?))
            }
            (["faq", id, "index"], Method::Get) => {
                Ok(Reply::json(200, &faqs::index(around, &named(id)?, &faqs::wanted(&told.query).prefs)?.list))
            }
            (["faq", id, "entries"], Method::Get) => Ok(Reply::json(200, &faqs::entries(around, &named(id)?)?)),
            (["faq", id, "draft"], Method::Get) => Ok(Reply::json(200, &faqs::desk(around, &named(id)?)?)),
            (["faq", id, "draft"], Method::Post) => Ok(Reply::json(200, &faqs::on(around, &named(id)?, told.json()?)?)),
            (["starter-pack", id], Method::Get) => {
                Ok(Reply::json(200, &packs::see(around, &named(id)?, &packs::wanted(&told.query))?))
            }
            (["starter-pack", id], Method::Put) => made(packs::put(around, &named(id)?, told.json()?)?),
            (["starter-pack", id], Method::Post) => {
                let wanted = packs::wanted(&told.query);
                Ok(Reply::json(200, &packs::command(around, &named(id)?, told.json()?, wanted, beside)?))
            }
            (["starter-pack", id, "draft"], Method::Get) => Ok(Reply::json(200, &packs::desk(around, &named(id)?)?)),
            (["starter-pack", id, "draft"], Method::Post) => {
                Ok(Reply::json(200, &packs::on(around, &named(id)?, told.json()?)?))
            }
            // The Worker in front asks before it fetches anything, and in which language what is fetched is taken to be.
            (["fetch"], Method::Post) => {
                permit(Deed::Curate, actor)?;
                Ok(Reply::json(200, &known.about.languages.first()))
            }
            (["faq" | "starter-pack", _], _)
            | (["fetch"], _)
            | (["faq", _, "index" | "entries" | "draft"], _)
            | (["starter-pack", _, "draft"], _) => Err(Refusal::MethodNotAllowed),
            _ => Err(Refusal::NotFound),
        }
    }
}

fn made<T: serde::Serialize>((made, desk): (bool, T)) -> std::result::Result<Reply, Refusal> {
    Ok(Reply::json(if made { 201 } else { 200 }, &desk))
}
