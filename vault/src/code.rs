//! A code: 24 symbols for 120 random bits, and one check symbol.

use alloc::string::String;
use core::{fmt, marker::PhantomData};

use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::check::{self, SYMBOLS};
use crate::hash::hash_of;
use crate::kind::{Access, Ballot, Invited, Kind, Person, Reading as ToRead, Unplaced, Vouch};
use crate::symbol::{self, Reading};

/// The longest text that is read at all, in characters: a code, spaced out by hand, several times over.
const LONGEST: usize = 200;

/// How many symbols stand between two hyphens.
const GROUP: usize = 5;

/// A code of the kind `K`: [`PersonCode`], [`Invitation`], [`BallotCode`], [`AccessCode`], [`VouchCode`],
/// [`ReadingCode`], or [`Pasted`].
///
/// 120 bits as 24 symbols of Crockford's base 32, the highest bits first, and one check symbol,
/// written in groups of five: `CSMPC-X35CN-Q2083-JC5Q6-8VVDA`.
///
/// # The check symbol
///
/// Symbols are elements of GF(32) modulo x⁵ + x² + 1. With α = x, a primitive element, the check symbol
/// s₂₄ makes s₀·α²⁴ + s₁·α²³ + … + s₂₃·α + s₂₄ = 0. One wrong symbol changes the sum by d·αᵏ, and two
/// swapped symbols change it by (a + b)·(αʲ + αᵏ); no factor is 0, since the 25 weights are different
/// powers of α (whose order is 31) and none of them is 0. So *every* single wrong symbol, *every* swap of
/// two neighbours, indeed of any two symbols, and every twin slip (AA for BB) is caught. Any other
/// mistake passes once in 32 times, and is then a code that nobody holds.
///
/// # What it does not do
///
/// There is no `Display`, no serialisation and no `Clone`; `Debug` prints `Code(…)`. Equality takes the
/// same time whatever differs. The bytes are overwritten on drop.
pub struct Code<K> {
    bytes: Zeroizing<[u8; 15]>,
    kind: PhantomData<K>,
}

/// The code that a person holds, by which the group knows them again.
pub type PersonCode = Code<Person>;

/// A code that is handed out; redeeming it makes a [`PersonCode`].
pub type Invitation = Code<Invited>;

/// The code by which an answer in an open poll is changed.
pub type BallotCode = Code<Ballot>;

/// The code by which somebody who asked to come in finds their request again.
pub type AccessCode = Code<Access>;

/// The code that a member shows to vouch for somebody: worth that, and nothing else.
pub type VouchCode = Code<Vouch>;

/// The code that opens what the greeters wrote to somebody. No server ever sees it.
pub type ReadingCode = Code<ToRead>;

/// A code as somebody pasted it: rightly typed, and of a kind that only looking it up can tell.
pub type Pasted = Code<Unplaced>;

impl<K> Code<K> {
    /// Reads what somebody typed or pasted.
    ///
    /// Forgiven: upper and lower case; spaces of every kind, line breaks, zero-width characters and
    /// direction marks; hyphens and dashes of every kind; `I`, `L`, `|` for 1 and `O` for 0; full-width
    /// forms; Arabic-Indic, Extended Arabic-Indic and Devanagari digits. `U` is no symbol.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, read from the left. See [`CodeError`].
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(CodeError::TooLong);
        }
        // 25 symbols of five bits: 125 bits.
        let mut whole = Zeroizing::new(0_u128);
        let mut got = 0;
        for character in text.chars() {
            match symbol::read(character) {
                Reading::Between => {}
                Reading::Unknown => return Err(CodeError::UnknownSymbol { position: got + 1 }),
                Reading::Symbol(_) if got == SYMBOLS => return Err(CodeError::TooLong),
                Reading::Symbol(value) => {
                    *whole = *whole << 5 | u128::from(value);
                    got += 1;
                }
            }
        }
        match got {
            0 => Err(CodeError::Empty),
            SYMBOLS if check::sum(*whole) == 0 => {
                let [_, bytes @ ..] = (*whole >> 5).to_be_bytes();
                Ok(Self::of(bytes))
            }
            SYMBOLS => Err(CodeError::Mistyped),
            got => Err(CodeError::TooShort { got }),
        }
    }

    /// The code as it is shown, printed, read aloud and put in a cookie: `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`,
    /// 29 characters, all of `[0-9A-Z-]`. Show it to nobody but the person who holds it.
    #[must_use]
    pub fn written(&self) -> Zeroizing<String> {
        // Its full length from the start, so that no half-written copy is left behind by growing.
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + SYMBOLS / GROUP));
        for (place, symbol) in self.symbols().iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(*symbol));
        }
        text
    }

    /// The 25 symbols in ASCII, without hyphens: what is hashed.
    pub(crate) fn symbols(&self) -> Zeroizing<[u8; SYMBOLS]> {
        let number = self.bytes.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let mut text = Zeroizing::new([0; SYMBOLS]);
        for (place, value) in text.iter_mut().zip(check::symbols(check::with_check(number))) {
            *place = symbol::written(value);
        }
        text
    }

    fn of(bytes: [u8; 15]) -> Self {
        Self { bytes: Zeroizing::new(bytes), kind: PhantomData }
    }
}

impl<K: Kind> Code<K> {
    /// The code of 15 bytes (120 bits) from a cryptographic random generator, which the caller asks.
    #[must_use]
    pub fn from_bytes(random: [u8; 15]) -> Self {
        Self::of(random)
    }
}

impl ReadingCode {
    /// The code of 15 bytes (120 bits) from a cryptographic random generator, which the caller asks.
    #[must_use]
    pub fn from_bytes(random: [u8; 15]) -> Self {
        Self::of(random)
    }
}

impl AccessCode {
    /// The code by which a member can vouch for whoever holds this one: the first 15 bytes of [`hash_of`]
    /// the 25 symbols under `"porchlight vouch code v1"`. So it need not be kept, and nobody finds the
    /// access code from it.
    #[must_use]
    pub fn vouch_code(&self) -> VouchCode {
        Code::of(hash_of(Vouch::DOMAIN, &[self.symbols().as_slice()]).first())
    }
}

impl Pasted {
    /// The same code, to be looked up as a kind that it might be.
    #[must_use]
    pub fn read_as<K: Kind>(&self) -> Code<K> {
        Code::of(*self.bytes)
    }
}

impl<K> ConstantTimeEq for Code<K> {
    fn ct_eq(&self, other: &Self) -> Choice {
        self.bytes.as_slice().ct_eq(other.bytes.as_slice())
    }
}

impl<K> PartialEq for Code<K> {
    fn eq(&self, other: &Self) -> bool {
        self.ct_eq(other).into()
    }
}

impl<K> Eq for Code<K> {}

impl<K> fmt::Debug for Code<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// Why a text is no code. It never holds any part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was typed, or only spaces and hyphens.
    Empty,
    /// Fewer than 25 symbols.
    TooShort {
        /// How many there were, 1 to 24.
        got: usize,
    },
    /// More than 25 symbols, or more than 200 characters, of which none were read.
    TooLong,
    /// A character that no code has, such as `U` or a full stop.
    UnknownSymbol {
        /// Which symbol of the code it stands for, counted from 1 to 26 without spaces and hyphens.
        position: usize,
    },
    /// 25 symbols that do not agree with their check symbol: one is wrong, or two are swapped.
    Mistyped,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no code was given"),
            Self::TooShort { got } => write!(f, "the code has {got} of {SYMBOLS} symbols"),
            Self::TooLong => write!(f, "the code has more than {SYMBOLS} symbols"),
            Self::UnknownSymbol { position } => write!(f, "symbol {position} is in no code"),
            Self::Mistyped => f.write_str("the code does not agree with its check symbol"),
        }
    }
}

impl core::error::Error for CodeError {}
