//! Signed words: what greeters say to a newcomer, so that the host can put no words into their mouths.
//!
//! They are the content of an [`Envelope`](crate::Envelope) with the purpose [`Words`](crate::Purpose::Words).

use alloc::{string::String, vec::Vec};
use core::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::door::{Verified, is_signed};
use crate::keys::GreeterSeed;
use crate::public::{Greeter, KeyId, Signature};

/// What words are signed under.
const DOMAIN: &str = "porchlight words v1";

/// Words as JSON, and a greeter's signature over the group, the request and this JSON.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedWords {
    /// The JSON of [`Words`], letter for letter as it was signed.
    pub text: String,
    /// The greeter who signed.
    pub by: KeyId,
    /// That greeter's signature.
    pub signature: Signature,
}

/// What a greeter says to a newcomer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What is said.
    pub words: String,
    /// The language it is said in (BCP 47).
    pub lang: String,
    /// What the greeter goes by here, or `""`.
    pub name: String,
    /// When it was said, in milliseconds since 1970.
    pub at: i64,
    /// What it is for.
    pub kind: WordsKind,
}

/// What words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordsKind {
    /// Something is asked back.
    Question,
    /// What was decided.
    Decision,
    /// Somebody is let in.
    Welcome,
}

/// Words that do not verify or do not read: nobody is shown them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsigned;

impl SignedWords {
    /// Signs words to whoever made this request (32 hexadecimal digits) in this group.
    ///
    /// # Errors
    ///
    /// None that happens: these words can be written as JSON.
    pub fn sign(words: &Words, seed: &GreeterSeed, group: &str, request: &str) -> Result<Self, Unsigned> {
        let text = serde_json::to_string(words).map_err(|_| Unsigned)?;
        let signature = seed.sign(DOMAIN, &[group.as_bytes(), request.as_bytes(), text.as_bytes()]);
        Ok(Self { text, by: seed.id(), signature })
    }

    /// The content of the envelope.
    ///
    /// # Errors
    ///
    /// None that happens: signed words can be written as JSON.
    pub fn content(&self) -> Result<Zeroizing<Vec<u8>>, Unsigned> {
        serde_json::to_vec(self).map(Zeroizing::new).map_err(|_| Unsigned)
    }

    /// Reads the content of an envelope. It is not verified yet.
    ///
    /// # Errors
    ///
    /// [`Unsigned`] for anything else.
    pub fn read(content: &[u8]) -> Result<Self, Unsigned> {
        serde_json::from_slice(content).map_err(|_| Unsigned)
    }

    /// The words, and who in the list said them to this request of this group.
    ///
    /// # Errors
    ///
    /// [`Unsigned`] if nobody in the list did.
    pub fn verify<'a>(&self, group: &str, request: &str, list: &'a Verified) -> Result<(Words, &'a Greeter), Unsigned> {
        let greeter = list.greeter(&self.by).ok_or(Unsigned)?;
        let parts = [group.as_bytes(), request.as_bytes(), self.text.as_bytes()];
        if !is_signed(&greeter.sign, DOMAIN, &parts, &self.signature) {
            return Err(Unsigned);
        }
        let words = serde_json::from_str(&self.text).map_err(|_| Unsigned)?;
        Ok((words, greeter))
    }
}

impl fmt::Debug for SignedWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignedWords(…)")
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words(…)")
    }
}

impl fmt::Display for Unsigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the words are not signed by a greeter")
    }
}

impl core::error::Error for Unsigned {}
