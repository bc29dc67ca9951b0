//! What the platform gives the Worker: its objects, its files, its configuration.

use model::{Refusal, Slug};
use worker::{Env, Fetcher, Stub};

/// The number of Directory objects over which names are spread.
const SHARDS: u8 = 16;

/// The platform.
pub(crate) struct Host {
    env: Env,
}

impl Host {
    pub(crate) fn new(env: Env) -> Host {
        Host { env }
    }

    /// Where Porchlight is, if configured (`PORCHLIGHT_ORIGIN`): behind a proxy the Worker cannot see it.
    pub(crate) fn origin(&self) -> Option<String> {
        let address = worker::Url::parse(&self.setting("PORCHLIGHT_ORIGIN")?).ok()?;
        // As browsers write it: in small letters, without a port that goes without saying.
        Some(address.origin().ascii_serialization())
    }

    /// Who may found groups (`PORCHLIGHT_FOUNDING`): nobody without it, `open` for anybody, or the word to say.
    pub(crate) fn founding(&self) -> Founding {
        match self.setting("PORCHLIGHT_FOUNDING") {
            None => Founding::Closed,
            Some(word) if word == "open" => Founding::Open,
            Some(word) => Founding::Word(word),
        }
    }

    /// Whether anything is fetched from networks for those who keep starter packs (`PORCHLIGHT_FETCH`): unless it is `off`.
    pub(crate) fn fetches(&self) -> bool {
        self.setting("PORCHLIGHT_FETCH").as_deref() != Some("off")
    }

    fn setting(&self, name: &str) -> Option<String> {
        // Not `Env::var`: workerd binds a variable that is not set to null, over which that falls over.
        let value = js_sys::Reflect::get(self.env.as_ref(), &name.into()).ok()?.as_string()?;
        (!value.is_empty()).then_some(value)
    }

    /// The object of a group. Only for names that the directory knows: asking makes files.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(crate) fn group(&self, slug: &Slug) -> Result<Stub, Refusal> {
        self.object("GROUPS", slug.as_str())
    }

    /// The object that knows whether a group of that name was founded.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(crate) fn directory(&self, slug: &Slug) -> Result<Stub, Refusal> {
        let hash = vault::hash_of("porchlight directory shard v1", &[slug.as_str().as_bytes()]);
        let shard = hash.as_bytes().first().map_or(0, |byte| byte % SHARDS);
        self.object("DIRECTORY", &format!("shard-{shard}"))
    }

    /// The one Directory object that keeps the host's key, by which proof of work is known again, where none is configured.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(crate) fn key_keeper(&self) -> Result<Stub, Refusal> {
        self.object("DIRECTORY", "shard-0")
    }

    /// The words of which that key is made, if configured (`PORCHLIGHT_WORK_KEY`): where several Workers must agree.
    pub(crate) fn work_key(&self) -> Option<String> {
        self.setting("PORCHLIGHT_WORK_KEY")
    }

    fn object(&self, binding: &str, name: &str) -> Result<Stub, Refusal> {
        let namespace = self.env.durable_object(binding).map_err(|_| Refusal::Trouble)?;
        namespace.id_from_name(name).and_then(|id| id.get_stub()).map_err(|_| Refusal::Trouble)
    }

    /// The files: Workers Assets on Cloudflare, a disk service on workerd.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the platform has none.
    pub(crate) fn files(&self) -> Result<Fetcher, Refusal> {
        self.env.service("ASSETS").map_err(|_| Refusal::Trouble)
    }
}

/// Who may found groups.
pub(crate) enum Founding {
    /// Nobody.
    Closed,
    /// Anybody.
    Open,
    /// Whoever says the word.
    Word(String),
}

/// Random bytes from the platform.
///
/// # Errors
/// [`Refusal::Trouble`] if it has none.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    getrandom::getrandom(&mut bytes).map_err(|_| Refusal::Trouble)?;
    Ok(bytes)
}

/// A fresh idempotency key for a form.
pub(crate) fn fresh_key() -> Result<String, Refusal> {
    Ok(vault::IdempotencyKey::from_bytes(random()?).hex())
}
