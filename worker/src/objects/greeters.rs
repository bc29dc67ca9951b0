//! Greeters' keys: what each greeter has sent of their own, and the list that says whose keys newcomers lock their
//! answers to. The host keeps the list and signs nothing of it: the door key does, and greeters who are on it
//! (`docs/sealing.md`).
//!
//! A newer list takes the place of the one before only if the same door key stands behind it, if nobody who was let
//! in is dropped from it by a greeter alone, and if every key on it is a greeter's of this group today.

use std::collections::{BTreeMap, BTreeSet};

use model::desk::KeyCard;
use model::{Deed, MAX_NAME_CHARS, Person, Refusal, Role, Tag, permit};
use serde::Deserialize;
use vault::door::Base;
use vault::{Greeter, GreeterList, Verified};

use super::db::{Db, from_json, int, json, text};
use super::people;
use super::polls::Around;
use super::signup;

/// The languages that somebody says they read.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn languages(db: &Db, person: i64) -> Result<Vec<Tag>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        langs: String,
    }
    let row = db.row::<Row>("SELECT langs FROM greeters WHERE person = ?", vec![int(person)])?;
    row.map_or_else(|| Ok(Vec::new()), |row| from_json(&row.langs))
}

/// Says which languages somebody reads.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn reads(db: &Db, person: i64, languages: &[Tag]) -> Result<(), Refusal> {
    db.run(
        "INSERT INTO greeters (person, langs) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET langs = excluded.langs",
        vec![int(person), json(&languages)?],
    )
}

#[derive(Deserialize)]
struct Kept {
    person: i64,
    greeter: String,
}

/// The keys that greeters have sent, of those who are greeters today.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn keys(db: &Db) -> Result<Vec<KeyCard>, Refusal> {
    let people: BTreeMap<i64, Person> = people::all(db)?.into_iter().map(|person| (person.id, person)).collect();
    let kept = db.rows::<Kept>("SELECT person, greeter FROM greeters WHERE greeter IS NOT NULL", vec![])?;
    let card = |Kept { person, greeter }: Kept| {
        let Person { id, role, name, .. } = people.get(&person).filter(|person| person.role >= Role::Greeter)?.clone();
        Some(KeyCard { person: id, name, role, greeter })
    };
    Ok(kept.into_iter().filter_map(card).collect())
}

/// Keeps somebody's public key in the place of the one before. It counts once it is on the list.
///
/// # Errors
/// [`Refusal::Unreadable`] for what is no key, [`Refusal::GreetersUnfit`] for one whose id is another's, that somebody
/// else has sent, or that came with another signing key before, [`Refusal::NameTooLong`].
pub(super) fn offer(db: &Db, person: &Person, sent: &str) -> Result<(), Refusal> {
    let greeter: Greeter = serde_json::from_str(sent).map_err(|_| Refusal::Unreadable)?;
    if greeter.name.chars().count() > MAX_NAME_CHARS {
        return Err(Refusal::NameTooLong);
    }
    // Six words say both keys and an id only the first: a known id stays with the signing key that it came with.
    let sign = greeter.sign.text();
    let another = |Owner { person: of, sign: with }: Owner| of != person.id || !with.is_empty() && with != sign;
    if greeter.id != greeter.kem.id() || owner(db, &greeter)?.is_some_and(another) {
        return Err(Refusal::GreetersUnfit);
    }
    db.run(
        "INSERT OR REPLACE INTO key_owners (key, person, sign) VALUES (?, ?, ?)",
        vec![text(&greeter.id.hex()), int(person.id), text(&sign)],
    )?;
    db.run(
        "INSERT INTO greeters (person, greeter) VALUES (?, ?)
         ON CONFLICT (person) DO UPDATE SET greeter = excluded.greeter",
        vec![int(person.id), json(&greeter)?],
    )
}

/// Who has sent a key, and the signing key that came with it; empty where that was not kept yet.
#[derive(Deserialize)]
struct Owner {
    person: i64,
    sign: String,
}

/// Whose key it is or was.
fn owner(db: &Db, greeter: &Greeter) -> Result<Option<Owner>, Refusal> {
    db.row("SELECT person, sign FROM key_owners WHERE key = ?", vec![text(&greeter.id.hex())])
}

/// Puts a newer list in the place of the one before. Sent again as it is, it changes nothing.
///
/// # Errors
/// [`Refusal::NotYours`] for a first list that no organiser sends; [`Refusal::GreetersUnfit`] for one that does not
/// verify, has ended, was made later than tomorrow, is of another door key, drops somebody, or has a key that is no
/// greeter's today; [`Refusal::GreetersChanged`] if somebody else was faster.
pub(super) fn set(around: &Around<'_>, sent: &str) -> Result<(), Refusal> {
    let Around { db, slug, actor, now, .. } = around;
    permit(Deed::Meet, actor)?;
    let list: GreeterList = serde_json::from_str(sent).map_err(|_| Refusal::GreetersUnfit)?;
    let before: Option<GreeterList> = signup::list(db)?.map(|list| from_json(&list)).transpose()?;
    if before.as_ref() == Some(&list) {
        return Ok(());
    }
    let verified = list.verify(slug.as_str(), now.0, None, None).map_err(|_| Refusal::GreetersUnfit)?;
    let known = match &before {
        None => {
            permit(Deed::EditSignup, actor)?;
            Vec::new()
        }
        Some(before) => {
            let Verified { version, greeters, .. } =
                before.verify_chain(slug.as_str()).map_err(|_| Refusal::Trouble)?;
            if verified.version <= version {
                return Err(Refusal::GreetersChanged);
            }
            if !follows(before, version, &list) {
                return Err(Refusal::GreetersUnfit);
            }
            greeters
        }
    };
    are_greeters(db, &known, &verified.greeters)?;
    signup::keep_list(db, &serde_json::to_string(&list).map_err(|_| Refusal::Trouble)?, &verified)
}

/// Whether a list comes after another, of this version: by the same door key, and either all of it and more, or a new
/// base. Without this a greeter could take an old base, on which somebody still is who has been taken off, and add to
/// that.
fn follows(before: &GreeterList, version: u32, list: &GreeterList) -> bool {
    if before.door != list.door {
        return false;
    }
    if before.base == list.base {
        return list.added.starts_with(&before.added);
    }
    serde_json::from_str::<Base>(&list.base.text).is_ok_and(|base| base.version > version)
}

/// Whether every key is that of somebody who is a greeter today. Whoever is new on the list has sent that very key; a
/// key that was on it already may be one that its greeter has lost and replaced since.
fn are_greeters(db: &Db, known: &[Greeter], greeters: &[Greeter]) -> Result<(), Refusal> {
    let keys = keys(db)?;
    let today: BTreeSet<i64> = keys.iter().map(|card| card.person).collect();
    let offered: Vec<Greeter> = keys.iter().filter_map(|card| serde_json::from_str(&card.greeter).ok()).collect();
    for greeter in greeters {
        let theirs = owner(db, greeter)?.is_some_and(|owner| today.contains(&owner.person));
        if !theirs || !offered.iter().chain(known).any(|other| other.has_keys_of(greeter)) {
            return Err(Refusal::GreetersUnfit);
        }
    }
    Ok(())
}
