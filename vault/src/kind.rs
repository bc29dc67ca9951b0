//! The kinds of code. They look the same on paper, and are different types in Rust.

mod sealed {
    pub trait Sealed {}
}

/// A kind of code that is made, kept as a hash, and looked up. Sealed: these three are all there are.
pub trait Kind: sealed::Sealed {
    /// Keeps hashes and derived codes of one kind apart from every other kind's. Holds no NUL, and never
    /// changes: the hashes that groups keep depend on it.
    const DOMAIN: &'static str;
}

/// What a member, greeter, translator or organiser holds: it is how the group knows them again.
#[derive(Debug)]
pub enum Person {}

/// What an organiser or member hands out; redeeming it makes a person's code.
#[derive(Debug)]
pub enum Invited {}

/// What an answer in an open poll is changed by. It is worth that one answer.
#[derive(Debug)]
pub enum Ballot {}

/// A code that somebody pasted or typed. It has no hash until it is [read as](crate::Pasted::read_as)
/// a kind that it might be, since nothing but looking it up tells which it is.
#[derive(Debug)]
pub enum Unplaced {}

impl sealed::Sealed for Person {}
impl sealed::Sealed for Invited {}
impl sealed::Sealed for Ballot {}

impl Kind for Person {
    const DOMAIN: &'static str = "porchlight person code v1";
}
impl Kind for Invited {
    const DOMAIN: &'static str = "porchlight invitation v1";
}
impl Kind for Ballot {
    const DOMAIN: &'static str = "porchlight ballot code v1";
}
