//! A newcomer's letter, opened. Whoever sealed it could put anything into it: it is read like anything that a stranger
//! sends.

use model::signup::{Answers, Letter, Mistake, Request, RequestView, Sealed, SignupForm};
use model::{Instant, Tag};
use vault::{Bytes, KemPair, PublicKey, Purpose};
use zeroize::Zeroizing;

use crate::keys::{self, Shut};

/// The version that is read.
const VERSION: u32 = 1;

/// More fields than any form has.
const MOST_FIELDS: usize = 2_000;

/// What stands in a letter, as far as it can be read.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// The answers that are in order.
    pub answers: Answers,
    /// What is wrong with the others.
    pub mistakes: Vec<Mistake>,
    /// The language that it was written in.
    pub lang: Tag,
    /// When, by the newcomer's clock; none where it was not sealed.
    pub at: Option<Instant>,
    /// The newcomer's key; none where it was not sealed, or is no key.
    pub reply: Option<PublicKey>,
}

/// Opens a request's letter.
///
/// # Errors
/// See [`Shut`].
pub fn open(sealed: &Sealed, group: &str, request: &Request, form: &SignupForm, me: &KemPair) -> Result<Opened, Shut> {
    read(&keys::open(sealed, Purpose::Answers, group, request, me)?, form)
}

/// Reads what was within the seal.
///
/// # Errors
/// [`Shut::Unreadable`] for what is no letter.
pub fn read(content: &Zeroizing<Vec<u8>>, form: &SignupForm) -> Result<Opened, Shut> {
    let letter: Letter = serde_json::from_slice(content).map_err(|_| Shut::Unreadable)?;
    if letter.v != VERSION || letter.fields.len() > MOST_FIELDS {
        return Err(Shut::Unreadable);
    }
    let (answers, mistakes) = form.read(&letter.fields);
    let reply = Bytes::<65>::parse(&letter.reply).and_then(|bytes| PublicKey::from_bytes(bytes.0));
    Ok(Opened { answers, mistakes, lang: letter.lang, at: Some(letter.at), reply })
}

/// The answers of a request that was not sealed; the host could read them as well.
pub fn unsealed(view: &RequestView) -> Option<Opened> {
    let (answers, mistakes) = view.form.read(view.fields.as_ref()?);
    Some(Opened { answers, mistakes, lang: view.request.lang.clone(), at: None, reply: None })
}
