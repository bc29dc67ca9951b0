//! Elements by function. Where nothing listens and nothing is kept this is smaller than `html!`, which unfolds anew at
//! each place, in a module that phones load.

use i18n::Said;
use yew::prelude::*;
use yew::virtual_dom::{Key, VTag, VText};

use super::words::say;

/// An element, its attributes, and what is in it. An empty attribute is left out.
#[inline(never)]
pub(crate) fn el(name: &'static str, attributes: &[(&'static str, &str)], within: Html) -> Html {
    let mut element = tag(name);
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        element = element.set(name, (*value).to_owned());
    }
    element.with(within).into()
}

/// Several, one after the other.
#[inline(never)]
pub(crate) fn row(parts: Vec<Html>) -> Html {
    parts.into_iter().collect()
}

/// Words that somebody wrote, or that were put together.
#[inline(never)]
pub(crate) fn words(words: String) -> Html {
    VText::new(words).into()
}

/// An element around a message.
#[inline(never)]
pub(crate) fn said(name: &'static str, class: &str, said: Said) -> Html {
    el(name, &[("class", class)], say(said))
}

#[cfg(feature = "ssr")]
/// An element around several sentences.
#[inline(never)]
pub(crate) fn sentences(name: &'static str, class: &str, said: Vec<Said>) -> Html {
    let mut parts = Vec::new();
    for sentence in said {
        if !parts.is_empty() {
            parts.push(words(" ".to_owned()));
        }
        parts.push(say(sentence));
    }
    el(name, &[("class", class)], row(parts))
}

#[cfg(any(feature = "ssr", feature = "poll"))]
/// A heading one below a level.
#[inline(never)]
pub(crate) fn heading(level: u8, id: &str, words: Said) -> Html {
    const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    el(NAMES.get(usize::from(level)).unwrap_or(&"h6"), &[("id", id)], say(words))
}

/// An element that is being put together.
pub(crate) struct Tag(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub(crate) fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// Begins an element of that class.
#[inline(never)]
pub(crate) fn classed(name: &'static str, class: &'static str) -> Tag {
    tag(name).set("class", class)
}

impl Tag {
    /// An attribute.
    #[inline(never)]
    pub(crate) fn set<V: Into<AttrValue>>(mut self, name: &'static str, value: V) -> Tag {
        self.0.add_attribute(name, value.into());
        self
    }

    /// An attribute, where there is something to set it to.
    #[inline(never)]
    pub(crate) fn set_some<V: Into<AttrValue>>(self, name: &'static str, value: Option<V>) -> Tag {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub(crate) fn set_if(self, name: &'static str, is: bool) -> Tag {
        self.set_some(name, is.then_some(""))
    }

    /// By which it is known among its neighbours.
    #[inline(never)]
    pub(crate) fn key(mut self, key: &str) -> Tag {
        self.0.key = Some(Key::from(key));
        self
    }

    /// What stands in it, after what already does.
    #[inline(never)]
    pub(crate) fn with<H: Into<Html>>(mut self, inner: H) -> Tag {
        self.0.add_child(inner.into());
        self
    }

    /// The same, where there is something. Where there is nothing its place is kept: what stands after it is still the
    /// same thing when something comes, and not drawn afresh.
    #[inline(never)]
    pub(crate) fn with_some<H: Into<Html>>(self, inner: Option<H>) -> Tag {
        self.with(inner.map(H::into).unwrap_or_default())
    }

    /// A message in it.
    #[inline(never)]
    pub(crate) fn say(self, said: Said) -> Tag {
        self.with(say(said))
    }
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Html {
        Html::from(*tag.0)
    }
}
