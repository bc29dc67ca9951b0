//! Whoever holds a code of the group. Kept is the hash of the code, never the code.

use std::collections::BTreeSet;

use model::{Actor, Audience, Person, Refusal, Role, Slug};
use serde::Deserialize;
use vault::{Pasted, PersonCode};

use super::db::{Db, from_json, hash, int, json, text};

/// The most people a group can hold.
const MOST: u64 = 20_000;

#[derive(Deserialize)]
struct Row {
    id: i64,
    role: String,
    name: String,
    circles: String,
    paths: String,
}

impl Row {
    fn person(self) -> Result<Person, Refusal> {
        Ok(Person {
            id: self.id,
            role: role(&self.role)?,
            name: self.name,
            circles: from_json(&self.circles)?,
            paths: from_json(&self.paths)?,
        })
    }
}

pub(super) fn role(kept: &str) -> Result<Role, Refusal> {
    from_json(&format!("\"{kept}\""))
}

pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Member => "member",
        Role::Greeter => "greeter",
        Role::Organiser => "organiser",
    }
}

/// Who shows this code. One answer for a code that is unknown, revoked or another group's.
///
/// # Errors
/// [`Refusal::CodeUnknown`].
pub(super) fn with_code(db: &Db, shown: &str) -> Result<Person, Refusal> {
    let code: PersonCode = Pasted::parse(shown).map_err(|_| Refusal::CodeUnknown)?.read_as();
    let statement = "SELECT id, role, name, circles, paths FROM people WHERE code = ? AND revoked = 0";
    db.row::<Row>(statement, vec![hash(&code.hash())])?.ok_or(Refusal::CodeUnknown)?.person()
}

/// Who acts: whoever shows a code, or nobody in particular.
///
/// # Errors
/// [`Refusal::CodeUnknown`] for a code that does not work here.
pub(super) fn actor(db: &Db, shown: Option<&str>) -> Result<Actor, Refusal> {
    shown.map_or(Ok(Actor::Public), |code| with_code(db, code).map(Actor::Person))
}

/// Checks that there is room for one more, and that nobody holds this code.
///
/// # Errors
/// [`Refusal::Full`], or as [`is_new`].
pub(super) fn can_add(db: &Db, code: &PersonCode) -> Result<(), Refusal> {
    if db.count("SELECT COUNT(*) AS n FROM people WHERE revoked = 0", vec![])? >= MOST {
        return Err(Refusal::Full);
    }
    is_new(db, code)
}

/// Checks that nobody holds this code, or ever did.
///
/// # Errors
/// [`Refusal::KeyReused`] where the code was made from the same key before.
pub(super) fn is_new(db: &Db, code: &PersonCode) -> Result<(), Refusal> {
    match db.count("SELECT COUNT(*) AS n FROM people WHERE code = ?", vec![hash(&code.hash())])? {
        0 => Ok(()),
        _ => Err(Refusal::KeyReused),
    }
}

/// Adds somebody.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn add(
    db: &Db,
    code: &PersonCode,
    role: Role,
    name: &str,
    circles: &BTreeSet<Slug>,
    paths: &BTreeSet<Slug>,
) -> Result<(), Refusal> {
    db.run(
        "INSERT INTO people (code, role, name, circles, paths) VALUES (?, ?, ?, ?, ?)",
        vec![hash(&code.hash()), text(role_name(role)), text(name), json(circles)?, json(paths)?],
    )
}

/// Gives somebody another code; the one before no longer works. Where electors are known by their codes, the new one is
/// in the place of the old.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses.
pub(super) fn replace_code(db: &Db, person: &Person, old: &PersonCode, new: &PersonCode) -> Result<(), Refusal> {
    let elector = |code: &PersonCode| text(&format!("c:{}", code.hash().hex()));
    db.run("UPDATE people SET code = ? WHERE id = ?", vec![hash(&new.hash()), int(person.id)])?;
    db.run("UPDATE OR IGNORE electors SET elector = ? WHERE elector = ?", vec![elector(new), elector(old)])
}

/// Everybody who holds a code, for organisers. No codes.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn all(db: &Db) -> Result<Vec<Person>, Refusal> {
    let rows =
        db.rows::<Row>("SELECT id, role, name, circles, paths FROM people WHERE revoked = 0 ORDER BY id", vec![])?;
    rows.into_iter().map(Row::person).collect()
}

/// Takes somebody's code out of use. The last organiser stays.
///
/// # Errors
/// [`Refusal::NotFound`] if there is nobody of that number, [`Refusal::LastOrganiser`].
pub(super) fn revoke(db: &Db, id: i64) -> Result<(), Refusal> {
    can_go(db, &find(db, id)?)?;
    super::packets::forget(db, id)?;
    db.run("UPDATE people SET revoked = 1 WHERE id = ?", vec![int(id)])
}

/// Changes what somebody may do, and their circles; who they are then. The last organiser stays one.
///
/// # Errors
/// As [`revoke`].
pub(super) fn change(db: &Db, id: i64, role: Role, circles: &BTreeSet<Slug>) -> Result<Person, Refusal> {
    let person = find(db, id)?;
    if role < Role::Organiser {
        can_go(db, &person)?;
    }
    db.run(
        "UPDATE people SET role = ?, circles = ? WHERE id = ?",
        vec![text(role_name(role)), json(circles)?, int(id)],
    )?;
    Ok(Person { role, circles: circles.clone(), ..person })
}

fn find(db: &Db, id: i64) -> Result<Person, Refusal> {
    let statement = "SELECT id, role, name, circles, paths FROM people WHERE id = ? AND revoked = 0";
    db.row::<Row>(statement, vec![int(id)])?.ok_or(Refusal::NotFound)?.person()
}

fn can_go(db: &Db, person: &Person) -> Result<(), Refusal> {
    let organisers = db.count("SELECT COUNT(*) AS n FROM people WHERE role = 'organiser' AND revoked = 0", vec![])?;
    if person.role == Role::Organiser && organisers <= 1 { Err(Refusal::LastOrganiser) } else { Ok(()) }
}

/// How many can vote where these can.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn count(db: &Db, who: &Audience) -> Result<u64, Refusal> {
    match who {
        Audience::Circles(_) => {
            let in_them = |person: &Person| Actor::Person(person.clone()).is_in(who);
            Ok(all(db)?.iter().filter(|person| in_them(person)).count().try_into().unwrap_or(u64::MAX))
        }
        Audience::Everyone | Audience::Members => {
            db.count("SELECT COUNT(*) AS n FROM people WHERE revoked = 0", vec![])
        }
    }
}
