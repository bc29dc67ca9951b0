//! What one room asks of the group, and nobody else understands: a FAQ or a starter pack is fetched when a room shows
//! it, and changed by that room's own forms.
//!
//! An [`Errand`] is a request and what becomes of its answer. A [`Lazy`] is a document that is there once somebody needs
//! it.

use model::{Refusal, Slug};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::state::{Desk, Got, Why};

/// What takes an answer, as JSON, or the group's refusal.
pub(crate) type Take = Box<dyn FnOnce(&mut Desk, Result<&str, Refusal>) -> Result<(), Why>>;

/// Something to ask of the group, and what becomes of the answer.
pub(crate) struct Errand {
    pub(crate) method: &'static str,
    /// What comes after `/v1/{group}`.
    pub(crate) path: String,
    /// As JSON.
    pub(crate) body: Option<String>,
    pub(crate) take: Take,
}

impl Errand {
    /// Fetches something.
    pub(crate) fn get(
        path: String,
        take: impl FnOnce(&mut Desk, Result<&str, Refusal>) -> Result<(), Why> + 'static,
    ) -> Errand {
        Errand { method: "GET", path, body: None, take: Box::new(take) }
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
        Ok(Errand { method, path, body: Some(body), take: Box::new(take) })
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
