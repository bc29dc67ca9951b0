//! Everything that is locked, opened or signed at the desk. No clock and no storage: the time and what this device has
//! seen are handed in. Only randomness comes from the device itself.

use std::collections::BTreeMap;

use i18n::Locale;
use model::desk::KeyCard;
use model::signup::{Entry, Request, RequestView, Said, Sealed};
use model::{Instant, Spoken, Tag};
use serde::{Deserialize, Serialize};
use vault::door::{Base, CLOCKS_APART, LONGEST_LIST};
use vault::rand_core::{CryptoRng, RngCore};
use vault::{
    Bound, Cost, DoorSeed, Envelope, Greeter, GreeterList, GreeterSeed, KemPair, KeyId, ListError, LockError, Locked,
    PublicKey, Purpose, Seeds, Seen, SignedWords, SixWords, Verified, Words, WordsKind,
};
use zeroize::Zeroizing;

/// So many days before a list ends, its renewal is asked for.
pub const RENEW_DAYS: i64 = 14;

/// This device's randomness.
pub struct Device;

impl RngCore for Device {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(random())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(random())
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        // A browser without randomness has no WebCrypto either, and loads no desk: better to stop than to go on
        // without.
        assert!(getrandom::getrandom(bytes).is_ok(), "no randomness");
    }
}

impl CryptoRng for Device {}

/// So many random bytes.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    Device.fill_bytes(&mut bytes);
    bytes
}

/// A fresh idempotency key: 32 hexadecimal digits.
pub fn fresh_key() -> String {
    random::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Six words in the reader's language, or in English.
pub fn passphrase(locale: &Locale) -> Zeroizing<String> {
    vault::passphrase(random(), locale.tag())
}

/// A greeter's new key.
pub fn new_seed() -> GreeterSeed {
    GreeterSeed::from_bytes(random())
}

/// A group's door key.
pub fn new_door() -> DoorSeed {
    DoorSeed::from_bytes(random())
}

/// Locks seeds for this device; with less memory where it has not enough.
///
/// # Errors
/// [`LockError::Memory`] where it has even less.
pub fn lock(seeds: &Seeds, passphrase: &str) -> Result<Locked, LockError> {
    let lock = |cost| Locked::lock(seeds, passphrase, random(), random(), cost);
    lock(Cost::Ample).or_else(|_| lock(Cost::Scarce))
}

/// What a greeter sends of their key. Everybody who opens the form gets the list, so no name stands in it: whose key it
/// is, the desk knows from who sent it.
pub fn offer(seed: &GreeterSeed) -> String {
    serde_json::to_string(&seed.greeter("")).unwrap_or_default()
}

/// The key on a card, if it is one and its id is its own.
pub fn offered(card: &KeyCard) -> Option<Greeter> {
    let greeter: Greeter = serde_json::from_str(&card.greeter).ok()?;
    (greeter.id == greeter.kem.id()).then_some(greeter)
}

/// The greeters' list as this device got it.
#[derive(Clone, PartialEq)]
pub enum Standing {
    /// Nobody has made keys yet.
    None,
    /// It is verified.
    Good(GreeterList, Verified),
    /// It was verified once and has come to its end: only its renewal is left.
    Expired(GreeterList, Verified),
    /// It is not to be trusted.
    Doubtful(ListError),
}

impl Standing {
    /// Verifies a list against what this device saw last, by this device's clock.
    pub fn of(json: Option<&str>, group: &str, now: Instant, seen: Option<&Seen>) -> Standing {
        let Some(json) = json else {
            // A list that was there and is no longer: somebody took it away.
            return if seen.is_some() { Standing::Doubtful(ListError::Unsigned) } else { Standing::None };
        };
        let Ok(list) = serde_json::from_str::<GreeterList>(json) else {
            return Standing::Doubtful(ListError::Unsigned);
        };
        match list.verify(group, now.0, seen, None) {
            Ok(verified) => Standing::Good(list, verified),
            Err(ListError::Expired) => match list.verify_chain(group) {
                Ok(verified) => Standing::Expired(list, verified),
                Err(why) => Standing::Doubtful(why),
            },
            Err(why) => Standing::Doubtful(why),
        }
    }

    /// The list, where something may be locked to it.
    pub fn good(&self) -> Option<&Verified> {
        if let Standing::Good(_, verified) = self { Some(verified) } else { None }
    }

    /// The list, if it was signed as it must be, be it over or not.
    pub fn signed(&self) -> Option<&Verified> {
        match self {
            Standing::Good(_, verified) | Standing::Expired(_, verified) => Some(verified),
            Standing::None | Standing::Doubtful(_) => None,
        }
    }

    /// Whether it ends so soon that somebody should renew it.
    pub fn ends_soon(&self, now: Instant) -> bool {
        self.signed().is_some_and(|list| list.until - now.0 < RENEW_DAYS * Instant::DAY)
    }
}

/// Whether the group's clock may be believed by this device's. Nothing is signed where it may not: the host could have
/// a list signed that ends in years.
pub fn do_clocks_agree(group: Instant, device: Instant) -> bool {
    group.0.abs_diff(device.0) <= CLOCKS_APART.unsigned_abs()
}

/// A new base, signed with the door key: the first list of a group, or a renewal that begins afresh with these
/// greeters.
///
/// # Errors
/// [`ListError::Unsigned`] for a list that there cannot be.
pub fn sign_list(
    door: &DoorSeed,
    group: &str,
    before: Option<&Verified>,
    greeters: Vec<Greeter>,
    now: Instant,
) -> Result<GreeterList, ListError> {
    let version = before.map_or(Some(1), |list| list.version.checked_add(1)).ok_or(ListError::Unsigned)?;
    let base = Base { group: group.to_owned(), version, made: now.0, until: now.0 + LONGEST_LIST, greeters };
    GreeterList::sign_base(door, &base)
}

/// The six words of a key, in the reader's language and as numbers.
pub struct Six {
    /// Six words; none where the reader's language has no list of them.
    pub words: Option<Vec<&'static str>>,
    /// Six numbers, for everybody.
    pub numbers: Vec<String>,
}

/// The six words of a greeter's keys. About a tenth of a second.
pub fn six_words(group: &str, greeter: &Greeter, locale: &Locale) -> Option<Six> {
    let six = SixWords::of(group, &greeter.kem, &greeter.sign)?;
    let words = six.words(locale.tag()).map(Vec::from);
    Some(Six { words, numbers: six.numbers().iter().map(u16::to_string).collect() })
}

/// The keys whose six words were shown, each as it was then, whatever the group says by now. An id is that of one key
/// alone and six words say both, so what is signed is what was shown and nothing that has the same id.
#[derive(Default)]
pub struct Compared(BTreeMap<KeyId, (Greeter, Option<Six>)>);

impl Compared {
    /// These are the six words of these keys; none where this device has not the memory to find them.
    pub fn show(&mut self, greeter: Greeter, six: Option<Six>) {
        self.0.insert(greeter.id, (greeter, six));
    }

    /// What was shown for these very keys.
    pub fn words_of(&self, greeter: &Greeter) -> Option<Option<&Six>> {
        self.0.get(&greeter.id).filter(|(shown, _)| shown.has_keys_of(greeter)).map(|(_, six)| six.as_ref())
    }

    /// The keys of this id whose six words were shown.
    pub fn shown(&self, id: &KeyId) -> Option<&Greeter> {
        self.0.get(id).filter(|(_, six)| six.is_some()).map(|(greeter, _)| greeter)
    }

    /// Nothing was shown.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Why something stays shut. It holds nothing of what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// No envelope, or one that belongs elsewhere.
    NotThis,
    /// It was locked before this greeter was let in.
    NotForYou,
    /// It was altered, or badly made.
    Altered,
    /// It opened, and nobody can read what is in it.
    Unreadable,
}

/// Opens an envelope of a request: of this purpose, this group and this request.
///
/// # Errors
/// See [`Shut`].
pub(crate) fn open(
    sealed: &Sealed,
    purpose: Purpose,
    group: &str,
    request: &Request,
    me: &KemPair,
) -> Result<Zeroizing<Vec<u8>>, Shut> {
    let envelope = Envelope::read(sealed.0.as_bytes()).map_err(|_| Shut::NotThis)?;
    let bound = &envelope.bound;
    let form = bound.form == request.form.as_str() || (purpose != Purpose::Answers && bound.form.is_empty());
    // Whoever introduces somebody writes before there is a request.
    let about = bound.request == request.id || (purpose == Purpose::Introduction && bound.request.is_empty());
    if bound.purpose != purpose || bound.group != group || !form || !about {
        return Err(Shut::NotThis);
    }
    vault::open(&envelope, bound, me).map_err(|why| match why {
        vault::OpenError::NotForYou => Shut::NotForYou,
        vault::OpenError::Shape(_) | vault::OpenError::OtherBound => Shut::NotThis,
        vault::OpenError::Altered | vault::OpenError::Key => Shut::Altered,
    })
}

/// Something that was said, opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Heard {
    /// The words.
    pub words: String,
    /// The language they are in, where it was said.
    pub lang: Option<Tag>,
    /// What the greeter is called for the newcomer; empty for "the welcome team".
    pub name: String,
    /// Whether somebody on the list signed what a newcomer reads as a greeter's. True for everything that is not
    /// signed.
    pub signed: bool,
}

/// What is within a note, a reply, a vouch, an introduction.
#[derive(Serialize, Deserialize)]
struct Plain {
    words: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    lang: String,
}

/// What somebody wrote in a request, opened on this device.
///
/// # Errors
/// See [`Shut`].
pub fn hear(
    entry: &Entry,
    group: &str,
    request: &Request,
    me: &KemPair,
    list: Option<&Verified>,
) -> Result<Heard, Shut> {
    let content = open(&entry.words, purpose(entry.said), group, request, me)?;
    match entry.said {
        Said::Question | Said::NotNow | Said::Welcome => {
            let signed = SignedWords::read(&content).map_err(|_| Shut::Unreadable)?;
            let verified = list.and_then(|list| signed.verify(group, &request.id, list).ok());
            // A decision is no question, wherever the host puts it.
            let genuine = verified.as_ref().is_some_and(|(words, _)| words.kind == kind(entry.said));
            let said = match verified {
                Some((words, _)) => words,
                None => serde_json::from_str(&signed.text).map_err(|_| Shut::Unreadable)?,
            };
            Ok(Heard { lang: Tag::new(&said.lang), words: said.words, name: said.name, signed: genuine })
        }
        Said::Reply | Said::Note | Said::Vouch | Said::Introduction => {
            let text = std::str::from_utf8(&content).map_err(|_| Shut::Unreadable)?;
            let plain: Plain =
                serde_json::from_str(text).unwrap_or_else(|_| Plain { words: text.to_owned(), lang: String::new() });
            Ok(Heard { words: plain.words, lang: Tag::new(&plain.lang), name: String::new(), signed: true })
        }
    }
}

/// What signed words must be to stand there.
fn kind(said: Said) -> WordsKind {
    match said {
        Said::NotNow => WordsKind::Decision,
        Said::Welcome => WordsKind::Welcome,
        _ => WordsKind::Question,
    }
}

fn purpose(said: Said) -> Purpose {
    match said {
        Said::Question | Said::NotNow | Said::Welcome => Purpose::Words,
        Said::Reply => Purpose::Reply,
        Said::Note => Purpose::Note,
        Said::Vouch => Purpose::Vouch,
        Said::Introduction => Purpose::Introduction,
    }
}

fn bound(purpose: Purpose, group: &str, request: &Request, list: &Verified) -> Bound {
    Bound {
        purpose,
        group: group.to_owned(),
        form: request.form.to_string(),
        revision: request.revision,
        list: list.version,
        request: request.id.clone(),
    }
}

fn sealed(content: &[u8], bound: &Bound, to: &[PublicKey]) -> Option<Sealed> {
    let envelope = vault::seal(content, bound, to, &mut Device).ok()?;
    serde_json::to_string(&envelope).ok().map(Sealed)
}

/// The keys that something for the greeters is locked to.
pub fn keys(list: &Verified) -> Vec<PublicKey> {
    list.greeters.iter().map(|greeter| greeter.kem).collect()
}

/// Signs words to the newcomer of a request of this group, and locks them to the newcomer and the greeters. `None` for
/// more words than fit.
pub fn tell(
    spoken: &Spoken,
    kind: WordsKind,
    (group, request): (&str, &Request),
    seed: &GreeterSeed,
    list: &Verified,
    newcomer: PublicKey,
    now: Instant,
) -> Option<Sealed> {
    let Spoken { words, lang, name } = spoken;
    let words = Words { words: words.clone(), lang: lang.as_str().to_owned(), name: name.clone(), at: now.0, kind };
    let content = SignedWords::sign(&words, seed, group, &request.id).ok()?.content().ok()?;
    let mut to = keys(list);
    to.push(newcomer);
    sealed(&content, &bound(Purpose::Words, group, request, list), &to)
}

/// Locks a note to the greeters. `None` for more words than fit.
pub fn note(words: &str, lang: &str, group: &str, request: &Request, list: &Verified) -> Option<Sealed> {
    let plain = Plain { words: words.to_owned(), lang: lang.to_owned() };
    let content = Zeroizing::new(serde_json::to_vec(&plain).ok()?);
    sealed(&content, &bound(Purpose::Note, group, request, list), &keys(list))
}

/// What is in a request, locked to those of these keys to which it is not locked yet: by what it is called in
/// [`model::signup::OnRequest::Rewrap`]. What this greeter cannot open is left out.
pub fn rewrapped(view: &RequestView, me: &KemPair, to: &[PublicKey]) -> BTreeMap<String, Sealed> {
    let entries = view.entries.iter().map(|entry| (entry.n.to_string(), &entry.words));
    let all = view.sealed.iter().map(|letter| ("answers".to_owned(), letter)).chain(entries);
    let wraps = all.filter_map(|(name, sealed)| {
        let envelope = Envelope::read(sealed.0.as_bytes()).ok()?;
        let have: Vec<KeyId> = envelope.to().collect();
        let lacking: Vec<PublicKey> = to.iter().filter(|key| !have.contains(&key.id())).copied().collect();
        if lacking.is_empty() {
            return None;
        }
        let wraps = vault::rewrap(&envelope, me, &lacking, &mut Device).ok()?;
        Some((name, Sealed(serde_json::to_string(&wraps).ok()?)))
    });
    wraps.collect()
}
