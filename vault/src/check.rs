//! The check symbol: a slip of the finger is noticed before anything is looked up.
//!
//! A symbol is an element of GF(32) = GF(2)\[x\] / (x⁵ + x² + 1), its five bits being the coefficients;
//! adding is XOR. The polynomial is irreducible: neither 0 nor 1 is a root, and modulo x² + x + 1, the
//! one irreducible quadratic, where x³ = 1, it leaves x² + x² + 1 = 1. The 31 elements that are not 0
//! form a group of prime order, so α = x generates it, and α⁰ … α³⁰ are all different.
//!
//! The 25 symbols s₀ … s₂₄ of a code, the last being the check symbol, are chosen such that
//!
//! ```text
//! s₀·α²⁴ + s₁·α²³ + … + s₂₃·α + s₂₄ = 0
//! ```
//!
//! - *One wrong symbol* adds d·αᵏ with d ≠ 0, and neither factor is 0.
//! - *Two neighbours swapped* add (a + b)·(αᵏ⁺¹ + αᵏ), and neither factor is 0 unless a = b, when
//!   nothing was changed. The same holds for any two places that are swapped, since 25 ≤ 31.
//! - *The same slip twice* (AA for BB, A7A for B7B) is the same sum, so it too is caught.
//! - Anything else goes unnoticed once in 32 times, and is then an unknown code.
//!
//! This is a Reed–Solomon code \[25, 24\] of distance 2, shortened from \[31, 30\]. A line of a written seed
//! is one of \[27, 26\].

/// How many symbols a code has, the check symbol included.
pub(crate) const SYMBOLS: usize = 25;

/// The sum above for `whole`: 25 symbols of five bits, the first in the highest bits. 0 when the code is
/// right.
pub(crate) fn sum(whole: u128) -> u8 {
    sum_of(symbols(whole))
}

/// The sum above for any symbols, first to last; at most 31, so that no two have the same weight. (Horner's
/// rule, so the weights need no table.)
pub(crate) fn sum_of(symbols: impl IntoIterator<Item = u8>) -> u8 {
    symbols.into_iter().fold(0, |sum, symbol| times_alpha(sum) ^ symbol)
}

/// The check symbol for these symbols, which comes after them; at most 30. Its weight is 1, so it is the sum
/// of the others (−a = a in GF(32)).
#[cfg(feature = "sealing")]
pub(crate) fn check_of(symbols: impl IntoIterator<Item = u8>) -> u8 {
    times_alpha(sum_of(symbols))
}

/// Appends the check symbol to 24 symbols (120 bits). Its weight is 1, so it is the sum of the others
/// (−a = a in GF(32)).
pub(crate) fn with_check(number: u128) -> u128 {
    let open = number << 5;
    open | u128::from(sum(open))
}

/// The values of the 25 symbols, first to last.
pub(crate) fn symbols(whole: u128) -> impl Iterator<Item = u8> {
    (0..SYMBOLS).rev().map(move |place| ((whole >> (5 * place)) & 31) as u8)
}

/// Multiplies by x; when x⁵ appears it is replaced by x² + 1.
const fn times_alpha(element: u8) -> u8 {
    (element << 1) ^ ((element >> 4) * 0b10_0101)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_all_places_differ() {
        let mut power = 1;
        for exponent in 1..31 {
            power = times_alpha(power);
            assert!(power != 0 && power != 1 && power < 32, "α^{exponent}");
        }
        assert_eq!(times_alpha(power), 1);
    }
}
