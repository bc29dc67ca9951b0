//! HTML in pieces, by the rules that browsers follow (WHATWG). There is one tokenizer for all that reads HTML: its states
//! are most of what reading files weighs at the desk.

use html5gum::Tokenizer;
use html5gum::emitters::default::DefaultEmitter;

pub(crate) use html5gum::{StartTag, Token};

/// The pieces of some HTML, each with where it stands in it, in bytes. Nothing is an error.
pub(crate) fn tokens(html: &str) -> impl Iterator<Item = Token<usize>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // What is in a script or a style is no markup, though nothing builds a tree here that would say so.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).map(|Ok(token)| token)
}
