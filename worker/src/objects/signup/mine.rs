//! The newcomer's own page: whoever shows the access code of a request. It says nothing of who decided, of notes, or of who
//! has looked.

use std::collections::BTreeSet;

use model::signup::{Entry, For, MineCommand, MineEntry, MineStage, MineView, Request, RequestStage, Said};
use model::{Actor, Joined, Refusal, Role, tidy_name};
use vault::{AccessCode, IdempotencyKey, PersonCode};

use super::super::folder::{Inside, Own, Sent};
use super::super::idempotency::Once;
use super::super::people;
use super::super::polls::{self, Around};
use super::arriving::posted;
use super::forms::Signup;
use super::lock::{self, Lock};
use super::requests::Filing;
use crate::host::fresh_key;

/// What comes of something that a newcomer does.
#[derive(Debug)]
pub(in crate::objects) enum Mine {
    /// Their page.
    View(Box<MineView>),
    /// Nothing is left.
    Erased,
    /// Their code.
    Joined(Joined),
}

/// The newcomer does something with their request. `shown` is their access code. With an idempotency key, what is sent twice
/// is done once.
///
/// # Errors
/// [`Refusal::LinkUnknown`], always the same, for whatever is not there; then as [`model::signup::Request::newcomer`], and as a
/// letter or words must be.
pub(in crate::objects) async fn mine(
    around: &Around<'_>,
    shown: Option<&str>,
    command: MineCommand,
    key: Option<&str>,
) -> Result<Mine, Refusal> {
    let (filing, access) = Filing::by_access(around.db, shown, around.now)?;
    match &command {
        MineCommand::Erase => {
            filing.destroy(around).await?;
            return Ok(Mine::Erased);
        }
        MineCommand::Enter { key: in_form, name } => {
            let key = key.unwrap_or(in_form).to_owned();
            return filing.enter(around, &key, name).await.map(Mine::Joined);
        }
        MineCommand::Look => {
            let inside = filing.look(around).await?;
            return filing.mine(around, &access, inside).map(|view| Mine::View(Box::new(view)));
        }
        MineCommand::Reply { .. } | MineCommand::Change { .. } | MineCommand::Withdraw => {}
    }
    let posted = match &command {
        MineCommand::Change { revision, sealed, fields } => {
            let signup = Signup::find(around.db, &filing.form)?;
            if *revision != signup.form.revision {
                return Err(Refusal::FormChanged);
            }
            // What was sealed stays sealed; what was not cannot be answered to, if it were.
            if sealed.is_some() != filing.card.sealed {
                return Err(Refusal::SealingUnfit);
            }
            let (sealed, fields) = (sealed.as_ref(), fields.as_ref());
            Some(posted(around.db, around.slug, &signup, sealed, fields, &filing.id)?)
        }
        _ => None,
    };
    let lock = Lock::of(around.db, around.slug)?;
    let own = Own { command, posted, lock, key: key.map(str::to_owned), now: around.now };
    let done = filing.folder(around)?.own(own).await;
    let inside = filing.unless_emptied(around, done).await?;
    filing.rewrite(around.db, &inside)?;
    filing.mine(around, &access, inside).map(|view| Mine::View(Box::new(view)))
}

impl Filing {
    /// Makes the newcomer a member, once.
    async fn enter(&self, around: &Around<'_>, key: &str, name: &str) -> Result<Joined, Refusal> {
        let Around { db, salt, now, .. } = around;
        let key = IdempotencyKey::parse(key).map_err(|_| Refusal::KeyMissing)?;
        let name = tidy_name(name)?;
        let once = Once::new(&key, &format!("enter {}", self.id), &name);
        let code = PersonCode::derive(&key, salt, &format!("enter {}", self.folder));
        let folder = self.folder(around)?;
        let request = self.look(around).await?.request;
        if once.outcome::<()>(db)?.is_none() {
            // What the Folder said may be old by now; that nobody joins twice is known here.
            let joined = Filing::by_id(db, &self.id, *now).map_err(|_| Refusal::LinkUnknown)?.joined;
            if request.stage != RequestStage::Welcomed || joined || request.joined {
                return Err(Refusal::NotWelcomedYet);
            }
            people::can_add(db, &code)?;
            polls::fix_all(around)?;
            let paths: BTreeSet<_> = request.path.into_iter().collect();
            people::add(db, &code, Role::Member, &name, &BTreeSet::new(), &paths)?;
            self.join(db)?;
            once.keep(db, &(), *now)?;
            let actor: Actor = people::actor(db, Some(code.written().as_ref()))?;
            polls::welcome(&Around { actor: &actor, ..*around })?;
        }
        // Cut off before this, it is sent again.
        let command = MineCommand::Enter { key: String::new(), name: String::new() };
        let lock = Lock::of(db, around.slug)?;
        let inside = folder.own(Own { command, posted: None, lock, key: None, now: *now }).await?;
        self.rewrite(db, &inside)?;
        Ok(Joined { code: code.written().to_string(), role: Role::Member, name })
    }

    /// The request as its newcomer sees it.
    fn mine(&self, around: &Around<'_>, access: &AccessCode, inside: Inside) -> Result<MineView, Refusal> {
        let Around { db, slug, group, now, .. } = around;
        let Inside { request, sent, entries, .. } = inside;
        let signup = Signup::find(db, &self.form)?;
        let form = signup.revision(db, request.revision)?;
        let over = request.stage.is_over();
        let stage = match request.stage {
            // That somebody takes it up, or has approved, is not the newcomer's to know: only that they wrote.
            RequestStage::Arrived | RequestStage::InConversation
                if entries.iter().any(|entry| entry.said == Said::Question) =>
            {
                MineStage::InConversation
            }
            RequestStage::Arrived | RequestStage::InConversation => MineStage::Arrived,
            RequestStage::Welcomed => MineStage::Welcomed,
            RequestStage::NotNow => MineStage::NotNow,
            RequestStage::Withdrawn => MineStage::Withdrawn,
        };
        let (sealed, fields) = match sent {
            Some(Sent::Sealed(sealed)) => (Some(sealed), None),
            Some(Sent::Fields(fields)) => (None, Some(fields)),
            None => (None, None),
        };
        let welcome = signup.settings.welcome.clone().filter(|_| request.stage == RequestStage::Welcomed);
        let vouch = signup.settings.must_vouch && !over && request.purpose == For::Joining;
        Ok(MineView {
            group: (*slug).clone(),
            group_name: group.name.clone(),
            discreet: group.discreet.clone(),
            languages: group.languages.clone(),
            zone: group.zone.clone(),
            stage,
            joined: request.joined,
            arrived: request.arrived,
            answered_by: signup.settings.answered_by(request.arrived),
            kept_until: self.keep_until,
            form_now: (signup.form.revision != form.revision).then_some(signup.form),
            form,
            form_id: self.form.clone(),
            sealed,
            fields,
            entries: told(&request, &entries),
            greeters: lock::list(db)?,
            vouch: vouch.then(|| access.vouch_code().written().to_string()),
            welcome,
            other_way: signup.settings.other_way,
            exit: group.exit.clone(),
            key: fresh_key()?,
            now: *now,
            lang: request.lang,
            request: request.id,
        })
    }
}

/// What was said, for the newcomer. Numbers and moments tell nothing of what else was: they are counted anew, and what
/// greeters said for the end was said when it was decided.
fn told(request: &Request, entries: &[Entry]) -> Vec<MineEntry> {
    let at = |entry: &Entry| match entry.said {
        Said::NotNow | Said::Welcome => request.decided().unwrap_or(entry.at),
        _ => entry.at,
    };
    let is_told = |entry: &&Entry| entry.said.is_for_newcomer(request.stage) && stands(entry, entries, request);
    let mut told: Vec<_> = entries.iter().filter(is_told).map(|entry| (at(entry), entry)).collect();
    told.sort_by_key(|(at, _)| *at);
    (1..).zip(told).map(|(n, (at, entry))| MineEntry { n, said: entry.said, at, words: entry.words.clone() }).collect()
}

/// Whether it is what whoever said it says in the end. Of what somebody took back before it was decided, the newcomer learns
/// nothing: who thought what on the way is not theirs to know.
fn stands(entry: &Entry, entries: &[Entry], request: &Request) -> bool {
    let voices = match entry.said {
        Said::NotNow => &request.not_now,
        Said::Welcome => &request.approvals,
        _ => return true,
    };
    let again = |other: &Entry| other.n > entry.n && other.said == entry.said && other.by == entry.by;
    entry.by.is_some_and(|by| voices.contains(&by)) && !entries.iter().any(again)
}
