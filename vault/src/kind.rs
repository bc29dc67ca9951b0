//! The kinds of code. They look the same on paper, and are different types in Rust.

mod sealed {
    pub trait Sealed {}
}

/// A kind of code that is made, kept as a hash, and looked up. Sealed: these are all there are.
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

/// What somebody who asked to come in holds, by which they find their request again. Their browser makes it,
/// and it is the first half of their private link.
#[derive(Debug)]
pub enum Access {}

/// What a member shows the group to vouch for somebody who asked to come in.
#[derive(Debug)]
pub enum Vouch {}

/// What somebody who asked to come in reads the answers with: the other half of their private link. No
/// [`Kind`], so it has no hash: it never leaves the device that made it.
#[derive(Debug)]
pub enum Reading {}

/// A code that somebody pasted or typed. It has no hash until it is [read as](crate::Pasted::read_as)
/// a kind that it might be, since nothing but looking it up tells which it is.
#[derive(Debug)]
pub enum Unplaced {}

impl sealed::Sealed for Person {}
impl sealed::Sealed for Invited {}
impl sealed::Sealed for Ballot {}
impl sealed::Sealed for Access {}
impl sealed::Sealed for Vouch {}

impl Kind for Person {
    const DOMAIN: &'static str = "porchlight person code v1";
}
impl Kind for Invited {
    const DOMAIN: &'static str = "porchlight invitation v1";
}
impl Kind for Ballot {
    const DOMAIN: &'static str = "porchlight ballot code v1";
}
impl Kind for Access {
    const DOMAIN: &'static str = "porchlight access code v1";
}
impl Kind for Vouch {
    const DOMAIN: &'static str = "porchlight vouch code v1";
}
