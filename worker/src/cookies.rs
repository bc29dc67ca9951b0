//! The cookies of our own pages: a member's code, a newcomer's access code, the ballot code of an open vote. None is
//! ever sent to a frame or read by a script (`__Host-`, HttpOnly, Secure, SameSite=Lax).
//!
//! Lax and not Strict: somebody who follows a link from the group's own website would otherwise arrive without their
//! code. What a Lax cookie leaves open is closed by [`crate::asked::Asked::is_same_origin`].

use model::{Kind, Slug};

/// How long a remembered device keeps its code, in seconds: 400 days, the most a browser grants (RFC 6265bis).
const REMEMBERED: u32 = 400 * 24 * 60 * 60;

/// The cookie of a group's code.
pub(crate) fn code_name(group: &Slug) -> String {
    format!("__Host-porchlight-{group}")
}

/// The cookie of an open vote. Names of groups hold no dots, so it is never a group's.
pub(crate) fn ballot_name(group: &Slug, kind: Kind, id: &Slug) -> String {
    format!("__Host-porchlight-{group}.{}.{id}", kind.as_str())
}

/// The cookie of a newcomer's private page: their access code. The dot keeps it apart from the code of a group called
/// `{group}-mine`.
pub(crate) fn mine_name(group: &Slug) -> String {
    format!("__Host-porchlight-{group}.mine")
}

/// The value of a cookie in a `Cookie` header.
pub(crate) fn read(header: &str, name: &str) -> Option<String> {
    let value = header.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(have, _)| *have == name)?.1;
    (value.len() <= 64 && !value.is_empty()).then(|| value.to_owned())
}

/// Sets a code; it goes with the session, unless the device is remembered.
pub(crate) fn set(name: &str, value: &str, remembered: bool) -> String {
    let age = if remembered { format!("; Max-Age={REMEMBERED}") } else { String::new() };
    format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{age}")
}

/// Takes a cookie off the device.
pub(crate) fn forget(name: &str) -> String {
    format!("{name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}
