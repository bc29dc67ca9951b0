//! What the desk wishes of the module `files`: that a file be read, or made. It is fetched by whoever brings a file in or
//! takes one away: it weighs half as much as the desk, and few who work there need it. Between the two goes JSON.

use model::faq::{self, FaqDraft};
use model::pack::{self, PackDraft};
use model::{Instant, Tag};
use serde::{Deserialize, Serialize};
#[cfg(feature = "files")]
use wasm_bindgen::prelude::wasm_bindgen;

/// A file to read, or to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// What is in a file of a FAQ; answered by a [`faq::file::Reading`].
    ReadFaq {
        /// The words of the file.
        text: String,
        /// What it seems to be by its name.
        hint: Option<faq::file::Format>,
        /// The language of words that do not say theirs.
        lang: Tag,
    },
    /// A FAQ as a file; answered by its words, or by nothing for a kind that is not written here.
    WriteFaq {
        /// Which kind.
        format: faq::file::Format,
        /// The FAQ, with its entries.
        faq: FaqDraft,
        /// In which languages, best first.
        prefs: Vec<Tag>,
    },
    /// What is in a file of a starter pack; answered by a [`pack::file::Reading`].
    ReadPack {
        /// The words of the file.
        text: String,
        /// What it seems to be by its name.
        hint: Option<pack::file::Format>,
        /// The language of words that do not say theirs.
        lang: Tag,
    },
    /// A starter pack as a file; answered by a [`pack::file::Written`], or by nothing for a kind that is not written.
    WritePack {
        /// Which kind.
        format: pack::file::Format,
        /// The pack, with its entries.
        pack: PackDraft,
        /// In which languages, best first.
        langs: Vec<Tag>,
        /// Now.
        now: Instant,
        /// Who will publish it on Bluesky.
        owner: Option<String>,
    },
}

#[cfg(feature = "files")]
impl Wish {
    /// What was read or made, as JSON.
    pub fn granted(self) -> Option<String> {
        let answer = match self {
            Wish::ReadFaq { text, hint, lang } => serde_json::to_string(&faq::formats::read(&text, hint, &lang)),
            Wish::WriteFaq { format, faq, prefs } => serde_json::to_string(&faq::formats::write(format, &faq, &prefs)),
            Wish::ReadPack { text, hint, lang } => serde_json::to_string(&pack::formats::read(&text, hint, &lang)),
            Wish::WritePack { format, pack, langs, now, owner } => {
                let writing = pack::formats::Writing { langs: &langs, now, owner: owner.as_deref() };
                serde_json::to_string(&pack::formats::write(format, &pack, &writing))
            }
        };
        answer.ok()
    }
}

/// Grants a [`Wish`]; both are JSON. Nothing for what is no wish.
#[cfg(feature = "files")]
#[wasm_bindgen]
pub fn grant(wish: &str) -> Option<String> {
    serde_json::from_str::<Wish>(wish).ok()?.granted()
}
