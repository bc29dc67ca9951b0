//! What one room asks of the group, and nobody else understands: a FAQ or a starter pack is fetched when a room shows
//! it, and changed by that room's own forms. To have a file read or made is an errand too, to another module.
//!
//! An [`Errand`] is what is asked, and what becomes of the answer. A [`Lazy`] is a document that is there once somebody
//! needs it.

use model::{Refusal, Slug};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::state::{Desk, Got, Why};
use crate::wish::Wish;

/// What takes an answer, as JSON, or a refusal.
pub(crate) type Take = Box<dyn FnOnce(&mut Desk, Result<&str, Refusal>) -> Result<(), Why>>;

/// Something to ask, and what becomes of the answer.
pub(crate) struct Errand {
    pub(crate) asks: Asks,
    pub(crate) take: Take,
}

/// Whom something is asked.
pub(crate) enum Asks {
    /// The group: the method, what comes after `/v1/{group}`, and what is sent, as JSON.
    Group(&'static str, String, Option<String>),
    /// The module that reads and makes files: a [`Wish`], as JSON.
    Files(String),
}

impl Errand {
    /// Fetches something.
    pub(crate) fn get(
        path: String,
        take: impl FnOnce(&mut Desk, Result<&str, Refusal>) -> Result<(), Why> + 'static,
    ) -> Errand {
        Errand { asks: Asks::Group("GET", path, None), take: Box::new(take) }
    }

    /// Sends something, by `POST` or `PUT`.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] for what is no JSON.
    pub(crate) fn send(
        method: &'static str,
        path: String,
        body: &impl Serialize,
        take: impl FnOnce(&mut Desk, Result<&str, Refusal>) -> Result<(), Why> + 'static,
    ) -> Result<Errand, Why> {
        let body = serde_json::to_string(body).map_err(|_| Refusal::Trouble)?;
        Ok(Errand { asks: Asks::Group(method, path, Some(body)), take: Box::new(take) })
    }

    /// Has a file read or made. Where the module that does it cannot be fetched, that is said: what was typed stays.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] for what is no JSON.
    pub(crate) fn files<T: DeserializeOwned>(
        wish: &Wish,
        take: impl FnOnce(&mut Desk, T) -> Result<(), Why> + 'static,
    ) -> Result<Errand, Why> {
        let wish = serde_json::to_string(wish).map_err(|_| Refusal::Trouble)?;
        let take = move |desk: &mut Desk, answer: Result<&str, Refusal>| match answer {
            Ok(json) => take(desk, serde_json::from_str(json).map_err(|_| Refusal::Trouble)?),
            Err(Refusal::LineCut) => Err(Why::Own(desk.locale.desk_files_cut())),
            Err(refusal) => Err(refusal.into()),
        };
        Ok(Errand { asks: Asks::Files(wish), take: Box::new(take) })
    }
}

/// The answer about something new: that something of its name has come in the meantime is said as what it is.
pub(crate) fn made(answer: Result<&str, Refusal>) -> Result<(), Refusal> {
    match answer {
        Err(Refusal::EntryChanged) => Err(Refusal::NameTaken),
        answer => answer.map(|_| ()),
    }
}

/// An entry that was kept gets a new address: these steps follow, each once the one before it is done; the first that is
/// not done is the last. `take` takes each answer. The line below says what came of it.
pub(crate) fn readdress<T: Serialize>(
    desk: &mut Desk,
    path: &str,
    steps: &[T],
    take: impl Fn(&mut Desk, &str) -> Result<(), Refusal> + Clone + 'static,
) -> Result<(), Why> {
    let errand = |(at, step): (usize, &T)| {
        let (take, last) = (take.clone(), at + 1 == steps.len());
        Errand::send("POST", path.to_owned(), step, move |desk, answer| {
            let took = answer.and_then(|answer| take(desk, answer));
            if took.is_err() {
                desk.after.clear();
                desk.said = Some(desk.locale.curate_no_new_address());
            } else if last {
                desk.said = Some(desk.locale.curate_has_new_address());
            }
            Ok(())
        })
    };
    desk.after = steps.iter().enumerate().map(errand).collect::<Result<_, Why>>()?;
    Ok(())
}

/// A document of the group that a room asks for when it shows it; one at a time.
pub(crate) struct Lazy<T> {
    id: Option<Slug>,
    got: Got<T>,
}

impl<T> Default for Lazy<T> {
    fn default() -> Lazy<T> {
        Lazy { id: None, got: Got::Waiting }
    }
}

impl<T: DeserializeOwned> Lazy<T> {
    /// What came of asking for this one.
    pub(crate) fn of(&self, id: &Slug) -> &Got<T> {
        if self.id.as_ref() == Some(id) { &self.got } else { &Got::Waiting }
    }

    /// The one that is there.
    pub(crate) fn there(&self) -> Option<&T> {
        self.got.there()
    }

    /// Whether it is to be asked for now: it is another than before, or wanted anew. What is there stays until then.
    pub(crate) fn wants(&mut self, id: &Slug, anew: bool) -> bool {
        let other = self.id.as_ref() != Some(id);
        if other {
            *self = Lazy { id: Some(id.clone()), got: Got::Waiting };
        }
        other || anew
    }

    /// Takes an answer about this one.
    ///
    /// # Errors
    /// The group's refusal; [`Refusal::Trouble`] for what cannot be read. What is there stays.
    pub(crate) fn take(&mut self, id: &Slug, answer: Result<&str, Refusal>) -> Result<(), Refusal> {
        if self.id.as_ref() != Some(id) {
            return answer.map(|_| ());
        }
        match answer.and_then(|json| serde_json::from_str(json).map_err(|_| Refusal::Trouble)) {
            Ok(there) => self.got = Got::There(there),
            Err(refusal) => {
                if self.got.there().is_none() {
                    self.got = Got::Refused(refusal);
                }
                return Err(refusal);
            }
        }
        Ok(())
    }
}
