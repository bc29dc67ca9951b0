//! Somebody asks to join.

use model::signup::{Arrival, Pairs, Request, RequestToJoin, Sealed, Step};
use model::{Deed, Instant, Refusal, Role, Slug, Tag, permit};
use vault::{AccessCode, IdempotencyKey, hash_of};

use super::super::db::{Db, int, text};
use super::super::folder::{Inside, Opening, Posted, Sent};
use super::super::idempotency::Once;
use super::super::polls::Around;
use super::forms::{Signup, taken_today};
use super::introductions::Invited;
use super::lock::Lock;
use super::requests::{Filing, New, plain_today};
use crate::work::PLAIN;

/// For how long a challenge that was answered is remembered: longer than any lasts.
const WORK_REMEMBERED: i64 = 2 * 60 * Instant::MINUTE;
/// Of so many requests a day, one can come without proof of work: from a browser that cannot do it.
const PLAIN_OF: u64 = 4;
/// The most that is kept of an answer that is not sealed, in bytes: as much as an envelope holds.
const MOST_BYTES: usize = 64 * 1024;

/// A request on its way in.
struct Coming<'a> {
    around: &'a Around<'a>,
    signup: Signup,
    sent: RequestToJoin,
    access: AccessCode,
    invited: Option<Invited>,
    /// What the Worker in front found of the proof of work: the nonce of a challenge that was solved, [`PLAIN`], or nothing.
    work: Option<&'a str>,
}

/// Takes in a request. `work` is as the Worker in front found it ([`crate::work`]).
///
/// # Errors
/// [`Refusal::KeyMissing`], [`Refusal::KeyReused`], [`Refusal::CodeMistyped`], [`Refusal::InvitationUnknown`]; then in the order of
/// [`Coming::check`].
pub(in crate::objects) async fn arrive(
    around: &Around<'_>,
    form: &Slug,
    mut sent: RequestToJoin,
    key: Option<&str>,
    work: Option<&str>,
    origin: &str,
) -> Result<Arrival, Refusal> {
    let Around { db, slug, salt, now, .. } = around;
    let key = IdempotencyKey::parse(key.unwrap_or(&sent.key)).map_err(|_| Refusal::KeyMissing)?;
    // Sent again, it may come with other work: what was done the first time may have become stale.
    sent.key.clear();
    sent.work = None;
    // What is kept of a command outlives an erasing: nothing that can be read goes into it.
    let fields = sent.fields.take();
    let content = serde_json::to_string(&sent).map_err(|_| Refusal::Trouble)?;
    sent.fields = fields;
    let once = Once::new(&key, &format!("signup {form}"), &content);
    let made_here = sent.access.is_empty();
    let access = match made_here {
        true => AccessCode::derive(&key, salt, &format!("access {form}")),
        false => AccessCode::parse(&sent.access).map_err(|_| Refusal::CodeMistyped)?,
    };
    let written = access.written();
    let arrival = |answered_by: Instant| Arrival {
        answered_by,
        access: made_here.then(|| written.to_string()),
        page: format!("{origin}/{slug}/mine"),
    };
    let find = || sent.invitation.as_deref().map(|pasted| Invited::find(db, pasted, form)).transpose();
    // The one thing to wait for comes before all checks. Meanwhile somebody else may have come by the same invitation.
    let introduction = match find() {
        Ok(Some(invited)) => invited.introduction(around).await?,
        _ => None,
    };
    let invited = find();
    let signup = Signup::find(db, form)?;
    if let Some(answered_by) = once.outcome::<Instant>(db)? {
        let coming = Coming { around, signup, sent, access, invited: invited.unwrap_or_default(), work };
        coming.again(introduction).await?;
        return Ok(arrival(answered_by));
    }
    let coming = Coming { around, signup, sent, access, invited: invited?, work };
    coming.check()?;
    let request = coming.request()?;
    let posted = coming.posted(&request)?;
    let settings = &coming.signup.settings;
    let new = New {
        folder: &coming.access.hash(),
        vouch: &coming.access.vouch_code().hash(),
        request: &request,
        keep_until: settings.kept_until(*now),
        apart: coming.always(),
        plain: !coming.always() && work == Some(PLAIN),
    };
    new.check(db)?;
    // From here on it is written, with nothing between; the Folder is made afterwards, and if that is cut off, sent again.
    coming.spend()?;
    let filing = new.keep(db)?;
    let answered_by = settings.answered_by(*now);
    once.keep(db, &answered_by, *now)?;
    open(around, &filing, Opening { request, posted, introduction }).await?;
    Ok(arrival(answered_by))
}

/// Makes the Folder. Whoever erased everything meanwhile must not find that it was made again.
async fn open(around: &Around<'_>, filing: &Filing, opening: Opening) -> Result<(), Refusal> {
    let folder = filing.folder(around)?;
    let inside = folder.open(opening).await?;
    filing.rewrite(around.db, &inside)?;
    if filing.is_there(around.db)? { Ok(()) } else { folder.destroy().await }
}

impl Coming<'_> {
    /// Whether it gets through whatever else came today, and without proof of work: by an invitation, or with a greeter.
    fn always(&self) -> bool {
        self.invited.is_some() || (self.sent.aloud && self.around.actor.is_at_least(Role::Greeter))
    }

    /// # Errors
    /// In this order: [`Refusal::CodeNeeded`] or [`Refusal::NotYours`] for somebody who fills it in aloud and is no greeter,
    /// [`Refusal::InvitationUnknown`], [`Refusal::SignupClosed`], [`Refusal::FormChanged`], [`Refusal::ManyPeople`],
    /// [`Refusal::TrapFilled`], [`Refusal::WorkMissing`], [`Refusal::WorkStale`].
    fn check(&self) -> Result<(), Refusal> {
        let Coming { around: Around { db, actor, now, .. }, signup, sent, invited, .. } = self;
        if sent.aloud {
            permit(Deed::Meet, actor)?;
        }
        if invited.as_ref().is_some_and(|invited| !invited.is_good(*now)) {
            return Err(Refusal::InvitationUnknown);
        }
        if !signup.settings.open && invited.is_none() {
            return Err(Refusal::SignupClosed);
        }
        if sent.revision != signup.form.revision {
            return Err(Refusal::FormChanged);
        }
        if !self.always() && taken_today(db, &signup.id, *now)? >= signup.settings.most_a_day {
            return Err(Refusal::ManyPeople);
        }
        if !sent.trap.is_empty() {
            return Err(Refusal::TrapFilled);
        }
        self.check_work()
    }

    fn check_work(&self) -> Result<(), Refusal> {
        let Coming { around: Around { db, now, .. }, signup, work, .. } = self;
        match work {
            _ if self.always() => Ok(()),
            None => Err(Refusal::WorkMissing),
            Some(PLAIN) => {
                let most = u64::from(signup.settings.most_a_day).div_ceil(PLAIN_OF);
                if plain_today(db, &signup.id, *now)? >= most { Err(Refusal::ManyPeople) } else { Ok(()) }
            }
            Some(nonce) => {
                let used = db.count("SELECT COUNT(*) AS n FROM used_work WHERE nonce = ?", vec![text(nonce)])?;
                if used > 0 { Err(Refusal::WorkStale) } else { Ok(()) }
            }
        }
    }

    /// Uses up the invitation, or the work.
    fn spend(&self) -> Result<(), Refusal> {
        let Coming { around: Around { db, now, .. }, invited, work, .. } = self;
        if let Some(invited) = invited {
            invited.spend(db, *now)?;
        }
        match work.filter(|work| *work != PLAIN && !self.always()) {
            None => Ok(()),
            Some(nonce) => {
                db.run("DELETE FROM used_work WHERE expires <= ?", vec![int(now.0)])?;
                let expires = int(now.0.saturating_add(WORK_REMEMBERED));
                db.run("INSERT INTO used_work (nonce, expires) VALUES (?, ?)", vec![text(nonce), expires])
            }
        }
    }

    /// It came before. Perhaps it was cut off before its Folder was made.
    ///
    /// # Errors
    /// [`Refusal::KeyReused`] if it came with other answers; of sealed ones the group's object knows that beforehand.
    async fn again(&self, introduction: Option<Sealed>) -> Result<(), Refusal> {
        let Coming { around, signup, sent, access, .. } = self;
        let written = access.written();
        let Ok((filing, _)) = Filing::by_access(around.db, Some(written.as_str()), around.now) else { return Ok(()) };
        match filing.look(around).await {
            Err(Refusal::LinkUnknown) if !filing.opened => {
                let arrived = filing.card.arrived;
                let request = Request { arrived, waits: Some(arrived), ..self.request()? };
                let posted = self.posted(&request)?;
                open(around, &filing, Opening { request, posted, introduction }).await
            }
            // Erased meanwhile.
            Err(Refusal::LinkUnknown) => Ok(()),
            Err(refusal) => Err(refusal),
            Ok(Inside { sent: Some(Sent::Fields(kept)), record, request, .. }) => {
                let as_they_came =
                    request.revision == signup.form.revision && !record.iter().any(|line| line.step == Step::Changed);
                let fields = sent.fields.clone().map(|fields| signup.form.fields_of(fields));
                if as_they_came && fields != Some(kept) { Err(Refusal::KeyReused) } else { Ok(()) }
            }
            Ok(_) => Ok(()),
        }
    }

    /// The request as it begins.
    fn request(&self) -> Result<Request, Refusal> {
        let Coming { around, signup, sent, access, invited, .. } = self;
        let hexadecimal =
            |id: &str| id.len() == 32 && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let id = match &sent.sealed {
            Some(_) if hexadecimal(&sent.request) => sent.request.clone(),
            Some(_) => return Err(Refusal::EnvelopeUnfit),
            // Nothing is bound to the id of a request that is not sealed.
            None => hash_of("porchlight request id v1", &[access.hash().as_bytes()]).hex().chars().take(32).collect(),
        };
        let lang = sent.lang.as_ref().or(around.group.languages.first()).cloned().or_else(|| Tag::new("en"));
        let lang = lang.ok_or(Refusal::Trouble)?;
        let path = invited.as_ref().and_then(|invited| invited.path.clone());
        Ok(Request {
            purpose: signup.form.purpose,
            sealed: sent.sealed.is_some(),
            aloud: sent.aloud,
            invited_by: invited.as_ref().and_then(|invited| invited.by),
            path: path.filter(|path| signup.settings.paths.contains(path)),
            ..Request::new(id, signup.id.clone(), sent.revision, lang, around.now)
        })
    }

    fn posted(&self, request: &Request) -> Result<Posted, Refusal> {
        let Coming { around, signup, sent, .. } = self;
        posted(around.db, around.slug, signup, sent.sealed.as_ref(), sent.fields.as_ref(), &request.id)
    }
}

/// What was sent, sealed or not, if it is as the form asks for it.
///
/// # Errors
/// [`Refusal::SealingUnfit`], [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`], [`Refusal::TooLarge`],
/// [`Refusal::AnswersUnfit`].
pub(super) fn posted(
    db: &Db,
    group: &Slug,
    signup: &Signup,
    sealed: Option<&Sealed>,
    fields: Option<&Pairs>,
    request: &str,
) -> Result<Posted, Refusal> {
    let Signup { id, form, settings } = signup;
    match (sealed, fields) {
        (Some(sealed), None) if settings.sealed => {
            let reader = Lock::of(db, group)?.letter(sealed, id, form.revision, request)?;
            Ok(Posted { sent: Sent::Sealed(sealed.clone()), reader: Some(reader) })
        }
        (None, Some(fields)) if !settings.sealed || settings.unsealed_too => {
            let fields = form.fields_of(fields.clone());
            if fields.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > MOST_BYTES {
                return Err(Refusal::TooLarge);
            }
            match form.read(&fields).1.is_empty() {
                true => Ok(Posted { sent: Sent::Fields(fields), reader: None }),
                false => Err(Refusal::AnswersUnfit),
            }
        }
        _ => Err(Refusal::SealingUnfit),
    }
}
