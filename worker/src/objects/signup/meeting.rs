//! A request as greeters see it, and what they do with it.

use model::signup::{Meeting, OnRequest, RequestView, Said};
use model::{Deed, Person, Refusal, permit};

use super::super::folder::{Doing, Inside, Sent};
use super::super::polls::Around;
use super::forms::Signup;
use super::lock::Lock;
use super::requests::{Filing, names};

/// A request, as greeters see it.
///
/// # Errors
/// As [`permit`] for meeting people; [`Refusal::NotFound`].
pub(in crate::objects) async fn see(around: &Around<'_>, id: &str) -> Result<RequestView, Refusal> {
    permit(Deed::Meet, around.actor)?;
    let filing = Filing::by_id(around.db, id, around.now)?;
    let inside = filing.look(around).await.map_err(not_found)?;
    view(around, &filing, inside)
}

/// A greeter does something with a request. With an idempotency key, what is sent twice is done once.
///
/// # Errors
/// As [`see`], and as [`Filing::step`].
pub(in crate::objects) async fn meet(
    around: &Around<'_>,
    id: &str,
    command: OnRequest,
    key: Option<&str>,
) -> Result<RequestView, Refusal> {
    permit(Deed::Meet, around.actor)?;
    let filing = Filing::by_id(around.db, id, around.now)?;
    let inside = filing.step(around, command, key).await.map_err(not_found)?;
    view(around, &filing, inside)
}

/// To greeters, who know that there was a request, it is simply no longer there.
fn not_found(refusal: Refusal) -> Refusal {
    if refusal == Refusal::LinkUnknown { Refusal::NotFound } else { refusal }
}

impl Filing {
    /// Somebody does something with it; its card is written anew.
    ///
    /// # Errors
    /// As [`model::signup::step`]; [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`], [`Refusal::WordsUnfit`] for words;
    /// [`Refusal::LinkUnknown`] if it was erased meanwhile.
    pub(in crate::objects) async fn step(
        &self,
        around: &Around<'_>,
        command: OnRequest,
        key: Option<&str>,
    ) -> Result<Inside, Refusal> {
        let person: Person = around.actor.person().cloned().ok_or(Refusal::CodeNeeded)?;
        let rules = Signup::find(around.db, &self.form)?.settings;
        let lock = Lock::of(around.db, around.slug)?;
        let doing = Doing { command, person, rules, lock, key: key.map(str::to_owned), now: around.now };
        let done = self.folder(around)?.step(doing).await;
        let inside = self.unless_emptied(around, done).await?;
        self.rewrite(around.db, &inside)?;
        Ok(inside)
    }
}

fn view(around: &Around<'_>, filing: &Filing, inside: Inside) -> Result<RequestView, Refusal> {
    let Inside { request, sent, mut entries, mut record } = inside;
    let signup = Signup::find(around.db, &filing.form)?;
    // Who invited them is said in one place, until it is decided.
    for entry in entries.iter_mut().filter(|entry| entry.said == Said::Introduction) {
        entry.by = request.invited_by;
    }
    let said = entries.iter().filter_map(|entry| entry.by);
    let done = record.iter().filter_map(|line| line.by);
    let ids: Vec<i64> = said.chain(done).chain(request.met_by).chain(request.invited_by).collect();
    let names = names(around.db, &ids)?;
    let name = |id: i64| names.get(&id).cloned().unwrap_or_default();
    for entry in &mut entries {
        entry.name = entry.by.map(name).unwrap_or_default();
    }
    for line in &mut record {
        line.name = line.by.map(name).unwrap_or_default();
    }
    let somebody = |id: i64| Meeting { id, name: name(id) };
    let (sealed, fields) = match sent {
        Some(Sent::Sealed(sealed)) => (Some(sealed), None),
        Some(Sent::Fields(fields)) => (None, Some(fields)),
        None => (None, None),
    };
    Ok(RequestView {
        form: signup.revision(around.db, request.revision)?,
        settings: signup.settings,
        sealed,
        fields,
        entries,
        record,
        met_by: request.met_by.map(somebody),
        invited_by: request.invited_by.map(somebody),
        kept_until: filing.keep_until,
        now: around.now,
        request,
    })
}
