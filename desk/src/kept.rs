//! What stays on this device, for one group: the greeter's keys behind their passphrase, and which list of greeters was
//! seen last. The loader and the signup form remember the list in the same place (`npm/src/sealing/greeters.ts`).
//!
//! "Forget this device" on the page where people join empties it all.

use model::Slug;
use serde::Serialize;
use serde::de::DeserializeOwned;
use vault::{Locked, Seen};
use web_sys::Storage;

/// The keys, locked.
pub(crate) fn keys(group: &Slug) -> Option<Locked> {
    read(&format!("porchlight:keys:{group}"))
}

/// Keeps the keys. False where this browser keeps nothing.
pub(crate) fn keep_keys(group: &Slug, keys: &Locked) -> bool {
    write(&format!("porchlight:keys:{group}"), keys)
}

/// Forgets the keys.
pub(crate) fn forget_keys(group: &Slug) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("porchlight:keys:{group}"));
    }
}

/// The list of greeters that was seen last.
pub(crate) fn seen(group: &Slug) -> Option<Seen> {
    read(&format!("porchlight:greeters:{group}"))
}

/// Remembers a list of greeters.
pub(crate) fn keep_seen(group: &Slug, seen: &Seen) {
    write(&format!("porchlight:greeters:{group}"), seen);
}

/// Merely to name it fails where it is forbidden.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read<T: DeserializeOwned>(place: &str) -> Option<T> {
    serde_json::from_str(&storage()?.get_item(place).ok()??).ok()
}

fn write(place: &str, what: &impl Serialize) -> bool {
    let json = serde_json::to_string(what).ok();
    json.zip(storage()).is_some_and(|(json, storage)| storage.set_item(place, &json).is_ok())
}
