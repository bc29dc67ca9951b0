//! Argon2id (RFC 9106), version 19, with one lane: what makes guessing slow.

use alloc::vec::Vec;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

/// `N` bytes of `secret` and `salt` (at least 8 bytes), with `memory` KiB of memory passed over `times` times.
/// `None` where that much memory cannot be had, or the numbers are none that Argon2 takes.
pub(crate) fn stretched<const N: usize>(
    secret: &[u8],
    salt: &[u8],
    memory: u32,
    times: u32,
) -> Option<Zeroizing<[u8; N]>> {
    let params = Params::new(memory, times, 1, Some(N)).ok()?;
    let mut blocks = Zeroizing::new(Vec::new());
    blocks.try_reserve_exact(params.block_count()).ok()?;
    blocks.resize(params.block_count(), Block::new());
    let mut bytes = Zeroizing::new([0; N]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, bytes.as_mut_slice(), blocks.as_mut_slice())
        .ok()?;
    Some(bytes)
}
