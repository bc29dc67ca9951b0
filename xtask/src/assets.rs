//! The files that browsers load: each named by its content, each in three forms, listed in one manifest.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::place;

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The whole content in sixteen signs: 64 bits are plenty to tell builds apart, and nothing trusts them.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let mut hash = hex(&Sha256::digest(bytes));
    hash.truncate(16);
    hash
}

/// The folder that is served, on Cloudflare and by workerd alike.
pub(crate) fn folder() -> PathBuf {
    place::built().join("assets")
}

/// Writes `NAME-HASH.EXT` and its compressed forms, and gives back its address.
pub(crate) fn hashed(name: &str, ext: &str, bytes: &[u8]) -> Result<String> {
    let address = format!("/assets/{name}-{}.{ext}", fingerprint(bytes));
    plain(&address, bytes)?;
    Ok(address)
}

/// Writes a file at this address in three forms, unless it is there already: brotli at its best is slow.
pub(crate) fn plain(address: &str, bytes: &[u8]) -> Result<()> {
    let path = on_disk(address);
    let beside = |ending: &str| on_disk(&format!("{address}.{ending}"));
    let there = beside("br").is_file() && beside("gz").is_file();
    if there && fs::read(&path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    }
    // The file itself last: it says that the other two are whole.
    let _ = fs::remove_file(&path);
    put(&beside("br"), &brotli(bytes)?)?;
    put(&beside("gz"), &gzip(bytes)?)?;
    put(&path, bytes)
}

/// Where an address lies on disk.
pub(crate) fn on_disk(address: &str) -> PathBuf {
    folder().join(address.trim_start_matches('/'))
}

/// Writes a whole file or none.
pub(crate) fn put(path: &PathBuf, bytes: &[u8]) -> Result<()> {
    let mut half = path.clone().into_os_string();
    half.push(".half");
    fs::write(&half, bytes)
        .and_then(|()| fs::rename(&half, path))
        .with_context(|| format!("{} cannot be written.", path.display()))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params =
        ::brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    ::brotli::BrotliCompress(&mut &*bytes, &mut out, &params).context("brotli failed.")?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // No time and no name in the header: two builds give the same bytes.
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes).and_then(|()| out.finish()).context("gzip failed.")
}
