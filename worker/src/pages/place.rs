//! Where something of a group is that is shown as a page, as a frame and as a fragment (a welcome packet, a FAQ, a starter
//! pack), and what whoever holds this device may see of it. Only the page knows codes: everywhere else whoever asks is the
//! public.

use model::{Refusal, Slug};
use serde::de::DeserializeOwned;

use super::take_away::attachment;
use crate::asked::Asked;
use crate::caller::{Call, see};
use crate::cookies;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::{Body, Reply};

/// Where it is.
pub(crate) struct Place {
    pub(crate) group: Slug,
    kind: &'static str,
    pub(crate) id: Slug,
}

/// It, as whoever holds this device may see it.
pub(crate) struct Visit<V> {
    pub(crate) view: V,
    /// The cookie of a code that no longer works.
    stale: Option<String>,
}

impl Place {
    /// Reads the parts of an address.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for what is none.
    pub(crate) fn new(group: &str, kind: &'static str, id: &str) -> Result<Place, Refusal> {
        let group = Slug::new(group).filter(|group| !group.is_reserved()).ok_or(Refusal::NotFound)?;
        Ok(Place { group, kind, id: Slug::new(id).ok_or(Refusal::NotFound)? })
    }

    /// The part of its address after the group.
    pub(crate) fn path(&self) -> String {
        format!("/{}/{}", self.kind, self.id)
    }

    /// The code on this device.
    pub(crate) fn code(&self, asked: &Asked) -> Option<String> {
        cookies::read(&asked.cookie, &cookies::code_name(&self.group))
    }

    /// What somebody with that code may see, and the sites that may embed it. `rest` follows the path.
    ///
    /// # Errors
    /// The group's refusal.
    pub(crate) async fn look<V: DeserializeOwned>(
        &self,
        rest: &str,
        asked: &Asked,
        host: &Host,
        code: Option<String>,
    ) -> Result<(V, Vec<String>), Refusal> {
        let path = format!("{}{rest}", self.path());
        see(asked, host, &self.group, Call { path, code, ..Call::default() }).await
    }

    /// What whoever holds this device may see.
    ///
    /// # Errors
    /// The group's refusal.
    pub(crate) async fn visit<V: DeserializeOwned>(
        &self,
        rest: &str,
        asked: &Asked,
        host: &Host,
    ) -> Result<Visit<V>, Refusal> {
        let code = self.code(asked);
        match self.look(rest, asked, host, code.clone()).await {
            // A code that no longer works: the page is the public's, and the device need not keep it.
            Err(Refusal::CodeUnknown) if code.is_some() => {
                let (view, _) = self.look(rest, asked, host, None).await?;
                Ok(Visit { view, stale: Some(cookies::forget(&cookies::code_name(&self.group))) })
            }
            seen => Ok(Visit { view: seen?.0, stale: None }),
        }
    }
}

impl<V> Visit<V> {
    /// The View, and what puts what has to be forgotten beside an answer.
    pub(crate) fn open(self) -> (V, impl FnOnce(Reply) -> Reply) {
        let stale = self.stale;
        (self.view, move |reply: Reply| match stale {
            Some(cookie) => reply.with_cookie(cookie),
            None => reply,
        })
    }
}

/// A file to take away.
pub(super) fn file(content_type: &'static str, name: &str, text: String) -> Reply {
    Reply {
        status: 200,
        kind: RouteKind::TakeAway,
        content_type,
        body: Body::Text(text),
        cookies: Vec::new(),
        also: vec![("content-disposition", attachment(name))],
    }
}
