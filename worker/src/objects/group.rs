//! One object a group. It keeps who the group is, who holds a code of it, its invitations, its polls and the votes on
//! them, in a SQLite database of its own, and answers `/v1/{group}/…` itself: authorisation, rules and storage in one
//! place. The Worker in front only draws.
//!
//! Two requests cannot hurt each other: everything between reading and writing happens without waiting for anything,
//! and an object runs one thing at a time. What was acknowledged is on disk, because the platform holds an answer back
//! until its writes are.

mod arriving;
mod asking;
mod coming_in;
mod knowing;

use std::cell::Cell;

use model::{
    Actor, Deed, Group as About, GroupDraft, GroupView, Instant, Kind, OnPerson, PacketCommand, Refusal, Slug, permit,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use vault::{GroupSalt, IdempotencyKey, Pasted};
use worker::{DurableObject, Env, Method, Request, Response, Result, State, durable_object};

use super::db::{Db, from_json, json};
use super::templates::OnTemplate;
use super::{desk, faqs, newcomers, notices, packets, people, polls, schema, signup, templates, vouching};
use crate::reply::Reply;
use crate::zones;

/// A group.
#[durable_object]
pub struct Group {
    state: State,
    env: Env,
    db: Db,
    /// Whether the tables are known to be those of this version.
    up_to_date: Cell<bool>,
    /// What is remembered of its FAQs.
    faqs: faqs::Kept,
}

/// A request as the Worker in front passes it on: credentials already read from wherever they came.
struct Told {
    method: Method,
    origin: String,
    path: String,
    query: Vec<(String, String)>,
    code: Option<String>,
    ballot: Option<String>,
    key: Option<String>,
    /// What the Worker in front found of the proof of work.
    work: Option<String>,
    /// The site on which the widget stands, where it is not ours.
    site: Option<String>,
    body: String,
    now: Instant,
}

impl Told {
    async fn read(mut request: Request) -> Result<Told> {
        let url = request.url()?;
        let header = |name: &str| request.headers().get(name).ok().flatten();
        let code = header("authorization").and_then(|value| value.strip_prefix("Bearer ").map(str::to_owned));
        Ok(Told {
            method: request.method(),
            origin: url.origin().ascii_serialization(),
            path: url.path().to_owned(),
            query: url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
            code,
            ballot: header("porchlight-ballot"),
            key: header("idempotency-key"),
            work: header("porchlight-work"),
            site: header("porchlight-site"),
            now: platform_now(),
            body: request.text().await?,
        })
    }

    fn json<T: DeserializeOwned>(&self) -> std::result::Result<T, Refusal> {
        serde_json::from_str(&self.body).map_err(|_| Refusal::Unreadable)
    }

    fn key(&self) -> std::result::Result<IdempotencyKey, Refusal> {
        IdempotencyKey::parse(self.key.as_deref().unwrap_or_default()).map_err(|_| Refusal::KeyMissing)
    }
}

/// What a group knows of itself.
struct Known {
    slug: Slug,
    about: About,
    salt: GroupSalt,
}

impl DurableObject for Group {
    fn new(state: State, env: Env) -> Group {
        crate::fall_silently();
        let db = Db::new(state.storage().sql());
        Group { state, env, db, up_to_date: Cell::new(false), faqs: faqs::Kept::default() }
    }

    async fn fetch(&self, request: Request) -> Result<Response> {
        let told = Told::read(request).await?;
        let reply = match self.answer(told).await {
            Ok(reply) => reply,
            Err(refusal) => Reply::problem(refusal),
        };
        self.with_sites(reply).send_plain()
    }

    /// Something is due. Reschedules first, so that what goes wrong is tried again; does one thing a pass; can be
    /// repeated without harm.
    async fn alarm(&self) -> Result<Response> {
        let done = async {
            self.bring_up_to_date()?;
            let now = self.at(platform_now())?;
            self.wake_at(Instant(now.0.saturating_add(Instant::MINUTE))).await?;
            let known = self.known()?;
            let around = polls::Around {
                db: &self.db,
                env: &self.env,
                slug: &known.slug,
                group: &known.about,
                salt: &known.salt,
                actor: &Actor::Public,
                code: None,
                now,
                faqs: &self.faqs,
            };
            let done = polls::pass(&around).await;
            signup::pass(&around).await.and(done)?;
            self.wake_when_due().await
        };
        done.await.map_err(|refusal| worker::Error::from(refusal.code()))?;
        Response::empty()
    }
}

impl Group {
    async fn answer(&self, mut told: Told) -> std::result::Result<Reply, Refusal> {
        self.bring_up_to_date()?;
        told.now = self.at(told.now)?;
        let told = &told;
        let segments: Vec<&str> = told.path.split('/').filter(|part| !part.is_empty()).collect();
        let ["v1", slug, rest @ ..] = segments.as_slice() else { return Err(Refusal::NotFound) };
        let slug = Slug::new(slug).ok_or(Refusal::NotFound)?;
        if (rest, &told.method) == (["found"].as_slice(), &Method::Post) {
            return self.found(&slug, told);
        }
        let known = self.known()?;
        if known.slug != slug {
            return Err(Refusal::NotFound);
        }
        if (rest, &told.method) == (["code"].as_slice(), &Method::Post) {
            return self.on_own_code(&known, told).await;
        }
        if (rest, &told.method) == (["mine"].as_slice(), &Method::Post) {
            return self.mine(&known, told).await;
        }
        let actor = people::actor(&self.db, told.code.as_deref())?;
        match (rest, &told.method) {
            ([], Method::Get) => self.view(&known, &actor, told.now),
            ([], Method::Put) => self.edit(&known, &actor, told),
            (["members"], Method::Get) => {
                permit(Deed::ReadMembers, &actor)?;
                Ok(Reply::json(200, &people::all(&self.db)?))
            }
            (["members", id], Method::Post) => self.on_person(&actor, id, told),
            (["invitations"], Method::Post) => self.invite(&known, &actor, told),
            (["invitations", "revoke"], Method::Post) => self.revoke_invitation(&actor, told).await,
            (["look"], Method::Post) => self.look(told),
            (["join"], Method::Post) => self.join(&known, told),
            (["trust"], Method::Get) => Ok(Reply::json(200, &polls::trust_page(&self.around(&known, &actor, told))?)),
            (["trust"], Method::Post) => {
                Ok(Reply::json(200, &polls::entrust(&self.around(&known, &actor, told), &told.json()?)?))
            }
            (["notices"], Method::Get) => Ok(Reply::json(200, &notices::all(&self.pages(&known, &actor, told))?)),
            (["notices", id], Method::Put) => self.put_notice(&self.pages(&known, &actor, told), id, told),
            (["notices", id], Method::Post) => self.on_notice(&self.pages(&known, &actor, told), id, told),
            (["welcome", id], Method::Get) => {
                Ok(Reply::json(200, &packets::see(&self.pages(&known, &actor, told), &named(id)?)?))
            }
            (["welcome", id], Method::Put) => self.put_packet(&self.pages(&known, &actor, told), id, told),
            (["welcome", id], Method::Post) => self.on_packet(&self.pages(&known, &actor, told), id, told),
            (["welcome", id, "draft"], Method::Get) => {
                Ok(Reply::json(200, &packets::draft(&self.db, &actor, &named(id)?)?))
            }
            (["desk"], Method::Get) => Ok(Reply::json(200, &desk::view(&self.around(&known, &actor, told))?)),
            (["desk"], Method::Post) => self.on_desk(&known, &actor, told).await,
            (["newcomers"], Method::Get) => Ok(Reply::json(200, &newcomers::view(&self.around(&known, &actor, told))?)),
            (["newcomers"], Method::Post) => self.invite_newcomers(&known, &actor, told).await,
            (["vouch"], Method::Post) => {
                let around = self.around(&known, &actor, told);
                Ok(Reply::json(200, &vouching::vouch(&around, told.json()?, told.key.as_deref()).await?))
            }
            (["faq" | "starter-pack" | "fetch", ..], _) => self.know(&known, &actor, rest, told),
            (["templates"], Method::Get) => self.templates(&actor, 200),
            (["templates"], Method::Post) => self.keep_template(&actor, told),
            (["templates", id], Method::Post) => self.on_template(&actor, id, told),
            (["signup", id], Method::Get) => {
                Ok(Reply::json(200, &signup::view(&self.around(&known, &actor, told), &named(id)?)?))
            }
            (["signup", id], Method::Put) => {
                let (made, saved) = signup::put(&self.around(&known, &actor, told), &named(id)?, told.json()?)?;
                Ok(Reply::json(if made { 201 } else { 200 }, &saved))
            }
            (["signup", id], Method::Post) => self.arrive(&known, &actor, id, told).await,
            (["signup", id, "draft"], Method::Get) => {
                Ok(Reply::json(200, &signup::draft(&self.around(&known, &actor, told), &named(id)?)?))
            }
            (["requests", id], Method::Get) => {
                Ok(Reply::json(200, &signup::see(&self.around(&known, &actor, told), id).await?))
            }
            (["requests", id], Method::Post) => {
                let (around, key) = (self.around(&known, &actor, told), told.key.as_deref());
                Ok(Reply::json(200, &signup::meet(&around, id, told.json()?, key).await?))
            }
            #[cfg(feature = "test-hooks")]
            (["clock"], Method::Post) => self.set_clock(told).await,
            #[cfg(feature = "test-hooks")]
            (["panic"], Method::Post) => fall_over(&told.body),
            ([], _)
            | (["members" | "invitations" | "look" | "join" | "code" | "trust" | "templates"], _)
            | (["desk" | "newcomers" | "vouch"], _)
            | (["members" | "templates" | "notices" | "welcome", _] | ["invitations", "revoke"] | ["notices"], _)
            | (["signup" | "requests", _] | ["mine"], _)
            | (["welcome" | "signup", _, "draft"], _) => Err(Refusal::MethodNotAllowed),
            ([kind, id], method) => {
                let kind = Kind::new(kind).ok_or(Refusal::NotFound)?;
                let id = Slug::new(id).ok_or(Refusal::NotFound)?;
                match method {
                    Method::Get => self.see(&known, &actor, kind, &id, told).await,
                    Method::Post => self.command(&known, &actor, kind, &id, told).await,
                    Method::Put => self.put(&known, &actor, kind, &id, told).await,
                    _ => Err(Refusal::MethodNotAllowed),
                }
            }
            ([kind, id, part @ ("ballots" | "electors" | "draft")], method) => {
                let kind = Kind::new(kind).ok_or(Refusal::NotFound)?;
                let id = Slug::new(id).ok_or(Refusal::NotFound)?;
                match (*part, method) {
                    ("ballots", Method::Get) => self.ballots(&known, &actor, kind, &id, told).await,
                    ("electors", Method::Get) => self.electors(&known, &actor, kind, &id, told).await,
                    ("draft", Method::Get) => self.draft(&actor, kind, &id),
                    _ => Err(Refusal::MethodNotAllowed),
                }
            }
            _ => Err(Refusal::NotFound),
        }
    }

    fn bring_up_to_date(&self) -> std::result::Result<(), Refusal> {
        if !self.up_to_date.get() {
            schema::bring_up_to_date(&self.db)?;
            self.up_to_date.set(true);
        }
        Ok(())
    }

    fn known(&self) -> std::result::Result<Known, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            slug: String,
            doc: String,
            salt: String,
        }
        let row = self.db.row::<Row>("SELECT slug, doc, salt FROM about", vec![])?.ok_or(Refusal::NotFound)?;
        let salt = vault::Hash::from_hex(&row.salt).map_err(|_| Refusal::Trouble)?;
        Ok(Known {
            slug: Slug::new(&row.slug).ok_or(Refusal::Trouble)?,
            about: from_json(&row.doc)?,
            salt: GroupSalt::from_bytes(*salt.as_bytes()),
        })
    }

    /// Tells the Worker in front which sites may embed; it is not sent on to anybody.
    fn with_sites(&self, mut reply: Reply) -> Reply {
        if let Ok(known) = self.known() {
            let sites: Vec<&str> = known.about.sites.iter().map(model::Site::as_str).collect();
            reply.also.push(("porchlight-sites", sites.join(" ")));
        }
        reply
    }

    fn view(&self, known: &Known, actor: &Actor, now: Instant) -> std::result::Result<Reply, Refusal> {
        let cards = polls::cards(&self.db, actor, now)?;
        let view = GroupView::of(&known.slug, &known.about, actor, cards, now);
        let around = packets::Around { db: &self.db, slug: &known.slug, group: &known.about, actor, now };
        Ok(Reply::json(200, &notices::front(&around, view, signup::front(&self.db)?)?))
    }

    fn put_notice(&self, around: &packets::Around<'_>, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPages, around.actor)?;
        let made = notices::put(around, &named(id)?, told.json()?)?;
        Ok(Reply::json(if made { 201 } else { 200 }, &notices::all(around)?))
    }

    fn on_notice(&self, around: &packets::Around<'_>, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPages, around.actor)?;
        notices::drop(&self.db, around.actor, &named(id)?, told.json()?)?;
        Ok(Reply::json(200, &notices::all(around)?))
    }

    fn put_packet(&self, around: &packets::Around<'_>, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPages, around.actor)?;
        let (made, view) = packets::put(around, &named(id)?, told.json()?)?;
        Ok(Reply::json(if made { 201 } else { 200 }, &view))
    }

    fn on_packet(&self, around: &packets::Around<'_>, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        let command: PacketCommand = told.json()?;
        if !around.group.allows(told.site.as_deref()) {
            return Err(Refusal::SiteNotListed);
        }
        Ok(Reply::json(200, &packets::command(around, &named(id)?, &command, told.key.as_deref())?))
    }

    fn edit(&self, known: &Known, actor: &Actor, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditGroup, actor)?;
        let about = told.json::<GroupDraft>()?.check()?;
        if !zones::exists(&about.zone) {
            return Err(Refusal::ZoneUnknown);
        }
        self.db.run("UPDATE about SET doc = ?", vec![json(&about)?])?;
        polls::forget_trust(&self.db, &about.topics)?;
        self.view(&Known { slug: known.slug.clone(), about, salt: known.salt.clone() }, actor, told.now)
    }

    fn on_person(&self, actor: &Actor, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::Revoke, actor)?;
        let OnPerson::Revoke = told.json()?;
        people::revoke(&self.db, id.parse().map_err(|_| Refusal::NotFound)?)?;
        Ok(Reply::json(200, &people::all(&self.db)?))
    }

    fn templates(&self, actor: &Actor, status: u16) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        Ok(Reply::json(status, &templates::all(&self.db)?))
    }

    fn keep_template(&self, actor: &Actor, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        templates::keep(&self.db, told.json()?)?;
        self.templates(actor, 201)
    }

    fn on_template(&self, actor: &Actor, id: &str, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::EditPoll, actor)?;
        let OnTemplate::Drop = told.json()?;
        templates::drop(&self.db, &Slug::new(id).ok_or(Refusal::NotFound)?)?;
        self.templates(actor, 200)
    }

    fn around<'a>(&'a self, known: &'a Known, actor: &'a Actor, told: &'a Told) -> polls::Around<'a> {
        polls::Around {
            db: &self.db,
            env: &self.env,
            slug: &known.slug,
            group: &known.about,
            salt: &known.salt,
            actor,
            code: told.code.as_deref(),
            now: told.now,
            faqs: &self.faqs,
        }
    }

    fn pages<'a>(&'a self, known: &'a Known, actor: &'a Actor, told: &'a Told) -> packets::Around<'a> {
        packets::Around { db: &self.db, slug: &known.slug, group: &known.about, actor, now: told.now }
    }

    /// Sets the alarm to when something is due next; without that there is nothing to wake for.
    async fn wake_when_due(&self) -> std::result::Result<(), Refusal> {
        match [polls::next_due(&self.db)?, signup::next_due(&self.db)?].into_iter().flatten().min() {
            Some(next) => self.wake_at(next).await,
            None => self.state.storage().delete_alarm().await.map_err(|_| Refusal::Trouble),
        }
    }

    /// The moment by this group's clock: the platform's.
    #[cfg(not(feature = "test-hooks"))]
    fn at(&self, platform: Instant) -> std::result::Result<Instant, Refusal> {
        Ok(platform)
    }

    async fn wake_at(&self, at: Instant) -> std::result::Result<(), Refusal> {
        #[cfg(feature = "test-hooks")]
        let at = Instant(at.0.saturating_sub(self.ahead()?));
        // What is due since ever is due at the earliest moment that the platform takes.
        let at = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0.max(1) as f64));
        self.state.storage().set_alarm(worker::ScheduledTime::new(at)).await.map_err(|_| Refusal::Trouble)
    }
}

/// A clock that a test can set: how far it is ahead of the platform's is kept, and it goes on from there.
#[cfg(feature = "test-hooks")]
impl Group {
    fn ahead(&self) -> std::result::Result<i64, Refusal> {
        #[derive(Deserialize)]
        struct Ahead {
            ahead: i64,
        }
        self.db.run("CREATE TABLE IF NOT EXISTS test_clock (ahead INTEGER NOT NULL) STRICT", vec![])?;
        Ok(self.db.row::<Ahead>("SELECT ahead FROM test_clock", vec![])?.map_or(0, |row| row.ahead))
    }

    fn at(&self, platform: Instant) -> std::result::Result<Instant, Refusal> {
        Ok(Instant(platform.0.saturating_add(self.ahead()?)))
    }

    /// Sets the clock to the moment that is sent (`{"now": ms}`); what is due then is done by the alarm, as always.
    async fn set_clock(&self, told: &Told) -> std::result::Result<Reply, Refusal> {
        #[derive(Deserialize)]
        struct Set {
            now: i64,
        }
        let ahead = told.json::<Set>()?.now.saturating_sub(platform_now().0);
        self.db.run("DELETE FROM test_clock", vec![])?;
        self.db.run("INSERT INTO test_clock (ahead) VALUES (?)", vec![super::db::int(ahead)])?;
        self.wake_when_due().await?;
        Ok(Reply::json(200, &serde_json::json!({})))
    }
}

/// The moment by the platform's clock.
fn platform_now() -> Instant {
    Instant(i64::try_from(worker::Date::now().as_millis()).unwrap_or(i64::MAX))
}

/// The name of something in an address.
fn named(id: &str) -> std::result::Result<Slug, Refusal> {
    Slug::new(id).ok_or(Refusal::NotFound)
}

/// A code as somebody pasted it.
fn pasted(words: &str) -> std::result::Result<Pasted, Refusal> {
    Pasted::parse(words).map_err(|_| Refusal::CodeMistyped)
}

/// Falls over, with what was sent in the panic's message: no log may hold it.
#[cfg(feature = "test-hooks")]
#[allow(clippy::panic)]
fn fall_over(sent: &str) -> ! {
    panic!("a test asked for this: {sent}")
}
