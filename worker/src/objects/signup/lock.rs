//! To whom things are sealed in a group at this moment: all that the host can check of an envelope, which it cannot open.

use std::collections::BTreeSet;

use model::signup::{OnRequest, Sealed};
use model::{Refusal, Slug};
use serde::{Deserialize, Serialize};
use vault::{Envelope, KeyId, Purpose, Verified, Wrap};

use super::super::db::{Db, from_json, int, json, text};

/// The greeters' list as far as envelopes are checked by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::objects) struct Door {
    /// Its version.
    pub(in crate::objects) version: u32,
    /// The ids of the keys on it.
    pub(in crate::objects) keys: BTreeSet<String>,
}

/// What an envelope must agree with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::objects) struct Lock {
    group: Slug,
    door: Option<Door>,
}

/// Whose keys an envelope is locked to besides those of all greeters.
#[derive(Debug, Clone, Copy)]
enum Besides<'a> {
    Nobody,
    /// One more, whichever it is.
    Somebody,
    /// This one.
    Reader(Option<&'a str>),
}

/// The greeters' list, as it was signed; none before there is a door key.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn list(db: &Db) -> Result<Option<String>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        list: String,
    }
    Ok(db.row::<Row>("SELECT list FROM door", vec![])?.map(|row| row.list))
}

/// Keeps a list that verified in the place of the one before.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(in crate::objects) fn keep_list(db: &Db, list: &str, verified: &Verified) -> Result<(), Refusal> {
    let keys: BTreeSet<String> = verified.greeters.iter().map(|greeter| greeter.id.hex()).collect();
    db.run(
        "INSERT OR REPLACE INTO door (one, list, version, keys) VALUES (1, ?, ?, ?)",
        vec![text(list), int(verified.version.into()), json(&keys)?],
    )
}

impl Door {
    /// The list of the group, as far as envelopes are checked by it.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(in crate::objects) fn of(db: &Db) -> Result<Option<Door>, Refusal> {
        #[derive(Deserialize)]
        struct Row {
            version: u32,
            keys: String,
        }
        let row = db.row::<Row>("SELECT version, keys FROM door", vec![])?;
        row.map(|row| Ok(Door { version: row.version, keys: from_json(&row.keys)? })).transpose()
    }
}

impl Lock {
    /// The lock of a group.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(in crate::objects) fn of(db: &Db, group: &Slug) -> Result<Lock, Refusal> {
        Ok(Lock { group: group.clone(), door: Door::of(db)? })
    }

    /// Checks what a newcomer answered; the id of the key that is theirs.
    ///
    /// # Errors
    /// [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`].
    pub(in crate::objects) fn letter(
        &self,
        sealed: &Sealed,
        form: &Slug,
        revision: u32,
        request: &str,
    ) -> Result<String, Refusal> {
        let envelope = self.check(sealed, Purpose::Answers, form, request, Besides::Somebody)?;
        if envelope.bound.revision != revision {
            return Err(Refusal::EnvelopeUnfit);
        }
        let known = self.door.as_ref().map(|door| &door.keys);
        let theirs = |id: &String| known.is_none_or(|known| !known.contains(id));
        envelope.to().map(|id| id.hex()).find(theirs).ok_or(Refusal::EnvelopeUnfit)
    }

    /// Checks words that somebody said in a request. `reader` is the id of the newcomer's key.
    ///
    /// # Errors
    /// [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`].
    pub(in crate::objects) fn words(
        &self,
        sealed: &Sealed,
        purpose: Purpose,
        form: &Slug,
        request: &str,
        reader: Option<&str>,
    ) -> Result<(), Refusal> {
        let besides = match purpose {
            Purpose::Words | Purpose::Reply => Besides::Reader(reader),
            _ => Besides::Nobody,
        };
        self.check(sealed, purpose, form, request, besides).map(|_| ())
    }

    /// Checks an introduction, which is written before there is a request.
    ///
    /// # Errors
    /// [`Refusal::EnvelopeUnfit`], [`Refusal::GreetersChanged`].
    pub(in crate::objects) fn introduction(&self, sealed: &Sealed, form: &Slug) -> Result<(), Refusal> {
        self.check(sealed, Purpose::Introduction, form, "", Besides::Nobody).map(|_| ())
    }

    fn check(
        &self,
        sealed: &Sealed,
        purpose: Purpose,
        form: &Slug,
        request: &str,
        besides: Besides<'_>,
    ) -> Result<Envelope, Refusal> {
        let envelope = Envelope::read(sealed.0.as_bytes()).map_err(|_| Refusal::EnvelopeUnfit)?;
        let bound = &envelope.bound;
        let here = bound.purpose == purpose
            && bound.group == self.group.as_str()
            && bound.form == form.as_str()
            && bound.request == request;
        let door = self.door.as_ref().filter(|_| here).ok_or(Refusal::EnvelopeUnfit)?;
        if bound.list != door.version {
            return Err(Refusal::GreetersChanged);
        }
        let to: BTreeSet<String> = envelope.to().map(|id| id.hex()).collect();
        let others: Vec<&String> = to.difference(&door.keys).collect();
        let fits = match (besides, others.as_slice()) {
            (Besides::Nobody | Besides::Reader(None), []) | (Besides::Somebody, [_]) => true,
            (Besides::Reader(Some(reader)), [other]) => *other == reader,
            _ => false,
        };
        if fits && door.keys.is_subset(&to) { Ok(envelope) } else { Err(Refusal::EnvelopeUnfit) }
    }

    /// An envelope that more of the greeters can open. Wraps that are there already stay as they are.
    ///
    /// # Errors
    /// [`Refusal::EnvelopeUnfit`] for wraps that are none, or to keys that are not on the list.
    pub(in crate::objects) fn rewrapped(&self, kept: &Sealed, wraps: &Sealed) -> Result<Sealed, Refusal> {
        let unfit = |_| Refusal::EnvelopeUnfit;
        let mut envelope: Envelope = serde_json::from_str(&kept.0).map_err(unfit)?;
        let wraps: Vec<Wrap> = serde_json::from_str(&wraps.0).map_err(unfit)?;
        let door = self.door.as_ref().ok_or(Refusal::EnvelopeUnfit)?;
        if !wraps.iter().all(|wrap| door.keys.contains(&wrap.to.hex())) {
            return Err(Refusal::EnvelopeUnfit);
        }
        let there: BTreeSet<KeyId> = envelope.to().collect();
        envelope.wraps.extend(wraps.into_iter().filter(|wrap| !there.contains(&wrap.to)));
        envelope.check_shape().map_err(|_| Refusal::EnvelopeUnfit)?;
        serde_json::to_string(&envelope).map(Sealed).map_err(|_| Refusal::Trouble)
    }
}

/// The words in what somebody does with a request, and what they are sealed as.
pub(in crate::objects) fn words_of(command: &OnRequest) -> Option<(&Sealed, Purpose)> {
    match command {
        OnRequest::Ask { words } | OnRequest::NotNow { words } => Some((words, Purpose::Words)),
        OnRequest::Approve { words, .. } => words.as_ref().map(|words| (words, Purpose::Words)),
        OnRequest::Note { words } => Some((words, Purpose::Note)),
        OnRequest::Vouch { words } => Some((words, Purpose::Vouch)),
        OnRequest::Meet | OnRequest::Leave | OnRequest::StepAside | OnRequest::Abstain | OnRequest::Rewrap { .. } => {
            None
        }
    }
}
