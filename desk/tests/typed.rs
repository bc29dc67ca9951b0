//! What somebody types while a colleague changes the same: nothing typed is lost, and nothing of theirs is undone.

use model::{Slug, Tag, Text};
use porchlight_desk::typed::{SectionRows, Version, sections};
use porchlight_desk::{answering, curating};

fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

fn named(names: &[&str]) -> Vec<(Slug, Text)> {
    let text = |words: &str| [(Tag::new("en").unwrap(), words.to_owned())].into_iter().collect();
    names.iter().map(|name| (slug(name), text(name))).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The rows as the page sends them.
fn sent(typed: &SectionRows) -> Vec<Slug> {
    let mut fields = Vec::new();
    for (row, begins) in typed.rows.iter() {
        let (id, title) = begins.clone().map_or_else(|| (None, "New".to_owned()), |(id, _)| (Some(id), "So".into()));
        fields.extend(id.map(|id| (format!("section.{row}.id"), id.to_string())));
        fields.push((format!("section.{row}.title.en"), title));
    }
    sections(&fields).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn a_section_that_a_colleague_made_comes_to_what_is_typed_and_one_taken_out_here_stays_out() {
    let mut typed = SectionRows::of(named(&["money", "people"]));
    typed.rows.remove(0);
    typed.rows.add(None);
    typed.renew(named(&["money", "people", "tools"]));
    typed.renew(named(&["money", "people", "tools"]));
    assert_eq!(sent(&typed), [slug("people"), slug("new"), slug("tools")]);
}

#[test]
fn whoever_keeps_theirs_after_a_colleague_knows_what_they_replace() {
    let mut version = Version::of(Some(3));
    version.renew(Some(3));
    assert_eq!(version, Version { read: Some(3), changed: false });
    version.renew(Some(5));
    version.renew(Some(5));
    assert_eq!(version, Version { read: Some(5), changed: true });
}

#[test]
fn an_open_editor_follows_what_this_desk_did_and_nothing_that_a_colleague_did_besides() {
    let mut version = Version::of(Some(3));
    version.follow(Some(4));
    assert_eq!(version, Version { read: Some(4), changed: false });
    for other in [Some(4), Some(6), None] {
        version.follow(other);
        assert_eq!(version.read, Some(4));
    }
    let mut new = Version::of(None);
    new.follow(Some(1));
    assert_eq!(new.read, None);
}

#[test]
fn the_words_of_a_faq_and_of_a_pack_say_which_version_was_read() {
    let read = pairs(&[("title.en", "Help"), ("revision", "7")]);
    assert_eq!((answering::faq(&read).revision, curating::pack(&read).revision), (Some(7), Some(7)));
    let new = pairs(&[("title.en", "Help")]);
    assert_eq!((answering::faq(&new).revision, curating::pack(&new).revision), (None, None));
}
