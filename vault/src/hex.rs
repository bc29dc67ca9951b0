//! Bytes as hexadecimal digits, in constant time (some of them are secret).

use core::fmt;

use zeroize::Zeroizing;

/// Why a text is not the bytes it should be. It never holds any part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HexError {
    /// Not exactly two digits a byte.
    Length,
    /// Something else than `0-9`, `a-f`, `A-F`.
    Digit,
}

impl fmt::Display for HexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Length => "not the right number of hexadecimal digits",
            Self::Digit => "not a hexadecimal digit",
        })
    }
}

impl core::error::Error for HexError {}

/// Exactly `N` bytes from exactly `2 N` digits of either case.
pub(crate) fn read<const N: usize>(text: &str) -> Result<Zeroizing<[u8; N]>, HexError> {
    if text.len() != 2 * N {
        return Err(HexError::Length);
    }
    let mut bytes = Zeroizing::new([0; N]);
    base16ct::mixed::decode(text, bytes.as_mut_slice()).map_err(|_| HexError::Digit)?;
    Ok(bytes)
}
