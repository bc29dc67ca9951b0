//! The names of the hashed files, read once an isolate from what the build wrote.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use model::Refusal;
use serde::Deserialize;

use crate::host::Host;

/// The addresses of the files that pages and fragments name.
#[derive(Debug, Deserialize)]
pub(crate) struct Manifest {
    /// The module that wakes widgets.
    pub(crate) wake: String,
    /// Its WebAssembly.
    pub(crate) wasm: String,
    /// The widgets' style sheet.
    pub(crate) sheet: String,
    /// The pages' style sheet.
    pub(crate) page: String,
    /// The module that counts ballots again.
    pub(crate) recount: String,
    /// Its WebAssembly.
    pub(crate) recount_wasm: String,
    /// Style sheets of widgets that need more than the first one has.
    #[serde(default)]
    pub(crate) sheets: BTreeMap<String, String>,
    /// Scripts of single pages.
    pub(crate) scripts: BTreeMap<String, String>,
    /// Scripts that wake widgets whose markup stays as the server drew it.
    #[serde(default)]
    pub(crate) wakes: BTreeMap<String, String>,
    /// Messages by language.
    pub(crate) messages: BTreeMap<String, String>,
    /// What signup forms need.
    #[serde(default)]
    pub(crate) signup: Module,
    /// What the desk needs.
    #[serde(default)]
    pub(crate) desk: Module,
    /// What reads and makes files at the desk.
    #[serde(default)]
    pub(crate) files: Pair,
    /// What searches a FAQ on the reader's device.
    #[serde(default)]
    pub(crate) find: Pair,
    /// Scripts that run beside a page.
    #[serde(default)]
    pub(crate) threads: BTreeMap<String, String>,
}

/// A module of WebAssembly of its own, with a style sheet and messages of its own.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Module {
    /// Its script.
    pub(crate) script: String,
    /// Its WebAssembly.
    pub(crate) wasm: String,
    /// Its style sheet.
    pub(crate) sheet: String,
    /// Its messages by language.
    pub(crate) messages: BTreeMap<String, String>,
}

/// A module of WebAssembly that draws nothing.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Pair {
    /// Its script.
    pub(crate) script: String,
    /// Its WebAssembly.
    pub(crate) wasm: String,
}

impl Manifest {
    /// The style sheet of that name; the first one, if it has none of its own.
    pub(crate) fn sheet_of(&self, name: &str) -> &str {
        self.sheets.get(name).unwrap_or(&self.sheet)
    }
}

thread_local! {
    static KNOWN: RefCell<Option<Rc<Manifest>>> = const { RefCell::new(None) };
}

/// The manifest.
///
/// # Errors
/// [`Refusal::Trouble`] if the files are not where they should be.
pub(crate) async fn manifest(host: &Host) -> Result<Rc<Manifest>, Refusal> {
    if let Some(known) = KNOWN.with_borrow(Clone::clone) {
        return Ok(known);
    }
    let mut file = host.files()?.fetch("https://files/manifest.json", None).await.map_err(|_| Refusal::Trouble)?;
    let manifest: Manifest = file.json().await.map_err(|_| Refusal::Trouble)?;
    let manifest = Rc::new(manifest);
    KNOWN.with_borrow_mut(|known| *known = Some(Rc::clone(&manifest)));
    Ok(manifest)
}
