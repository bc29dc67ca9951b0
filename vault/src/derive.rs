//! Derivation: a repeated command makes the same code again, and nothing is stored for it.

use alloc::string::String;
use core::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::code::Code;
use crate::hex::{self, HexError};
use crate::kind::Kind;

/// The key that comes with a command, so that sending it again does nothing twice: 16 random bytes, a
/// hidden field of the form, written as 32 hexadecimal digits.
///
/// Whoever has the key and the [`GroupSalt`] can make the code that the command made. So a group keeps
/// the key only as a [hash](crate::hash_of), and `Debug` prints nothing of it.
#[derive(Clone)]
pub struct IdempotencyKey(Zeroizing<[u8; 16]>);

/// A group's own 32 random bytes, made when it is founded and never shown. Without them a key that was
/// seen on its way, or chosen badly, makes nobody's code.
#[derive(Clone)]
pub struct GroupSalt(Zeroizing<[u8; 32]>);

impl IdempotencyKey {
    /// 16 bytes from a cryptographic random generator, which the caller asks.
    #[must_use]
    pub fn from_bytes(random: [u8; 16]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// Reads 32 hexadecimal digits of either case.
    ///
    /// # Errors
    ///
    /// [`HexError::Length`] for any other length, [`HexError::Digit`] for anything else in it.
    pub fn parse(text: &str) -> Result<Self, HexError> {
        hex::read(text).map(Self)
    }

    /// 32 lower-case hexadecimal digits, for the form's hidden field.
    #[must_use]
    pub fn hex(&self) -> String {
        base16ct::lower::encode_string(self.0.as_slice())
    }

    /// The 16 bytes, to be [hashed](crate::hash_of).
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl GroupSalt {
    /// The salt as it was stored, or 32 bytes from a cryptographic random generator.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The 32 bytes, to be stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl<K: Kind> Code<K> {
    /// The code that a command makes: HKDF-SHA256 (RFC 5869) with the group's salt, the command's key as
    /// input keying material, and as info the kind's [`DOMAIN`](Kind::DOMAIN), a NUL and the purpose.
    /// Another key, salt, kind or purpose makes another code.
    ///
    /// `purpose` says what the code is for, with whatever makes this one its own: `"join by {hash of the
    /// invitation}"`, `"answer {poll}"`. When one command makes several codes, number them.
    ///
    /// A program may send the same key twice, and a group forgets keys after seven days. So a code whose
    /// hash is already kept, when the command is not a repetition that the group remembers, is *not*
    /// handed out: refuse the key.
    #[must_use]
    pub fn derive(key: &IdempotencyKey, salt: &GroupSalt, purpose: &str) -> Self {
        let info = [K::DOMAIN.as_bytes(), b"\0", purpose.as_bytes()];
        let bytes = hkdf_sha256(key.0.as_slice(), salt.0.as_slice(), &info);
        Self::from_bytes(*bytes)
    }
}

/// `N` bytes of HKDF-SHA256, `info` being the parts one after another.
fn hkdf_sha256<const N: usize>(material: &[u8], salt: &[u8], info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    const { assert!(N <= 255 * 32, "RFC 5869, 2.3: L <= 255 * HashLen") };
    let mut bytes = Zeroizing::new([0; N]);
    let expanded = Hkdf::<Sha256>::new(Some(salt), material).expand_multi_info(info, bytes.as_mut_slice());
    match expanded {
        Ok(()) => bytes,
        // Better to stop than to hand out a code of zeros.
        Err(hkdf::InvalidLength) => unreachable!("the length was checked when this was compiled"),
    }
}

impl ConstantTimeEq for IdempotencyKey {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.0.as_slice().ct_eq(other.0.as_slice())
    }
}

impl PartialEq for IdempotencyKey {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl Eq for IdempotencyKey {}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(…)")
    }
}

impl fmt::Debug for GroupSalt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GroupSalt(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes_of<const N: usize>(text: &str) -> [u8; N] {
        *hex::read(text).unwrap()
    }

    /// RFC 5869, appendix A.1.
    #[test]
    fn our_hkdf_is_the_one_that_everybody_has_basic() {
        let output = hkdf_sha256::<42>(
            &[0x0b; 22],
            &bytes_of::<13>("000102030405060708090a0b0c"),
            &[&bytes_of::<10>("f0f1f2f3f4f5f6f7f8f9")],
        );
        assert_eq!(
            base16ct::lower::encode_string(output.as_slice()),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        );
    }

    /// RFC 5869, appendix A.2: long inputs; here the info comes in two parts.
    #[test]
    fn our_hkdf_is_the_one_that_everybody_has_long() {
        let counted = |first: u8| core::array::from_fn::<u8, 80, _>(|i| first.wrapping_add(i as u8));
        let info = counted(0xb0);
        let (head, tail) = info.split_at(33);
        let output = hkdf_sha256::<82>(&counted(0x00), &counted(0x60), &[head, tail]);
        assert_eq!(
            base16ct::lower::encode_string(output.as_slice()),
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c\
             59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71\
             cc30c58179ec3e87c14c01d5c1f3434f1d87"
        );
    }

    /// RFC 5869, appendix A.3: neither salt nor info.
    #[test]
    fn our_hkdf_is_the_one_that_everybody_has_bare() {
        let output = hkdf_sha256::<42>(&[0x0b; 22], &[], &[]);
        assert_eq!(
            base16ct::lower::encode_string(output.as_slice()),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        );
    }
}
