//! The forms: every revision of them, how the group meets those who send one, and what whoever may send it sees.

use std::collections::BTreeMap;

use model::desk::FormCard;
use model::signup::{For, FormSettings, Reception, Sealing, SignupDraft, SignupForm, SignupSaved, SignupView};
use model::{Block, Deed, Instant, Refusal, Role, SignupCard, Slug, Tag, Text, Viewer, doc, permit};
use serde::Deserialize;

use super::super::db::{Db, from_json, int, json, text};
use super::super::polls::Around;
use super::{lock, requests};
use crate::host::fresh_key;

/// The most forms that a group can have.
const MOST: u64 = 20;
/// The longest a form can be with its words in all languages, in bytes.
const MOST_BYTES: usize = 256 * 1024;

/// A form as it is now.
pub(in crate::objects) struct Signup {
    /// Its name in addresses.
    pub(in crate::objects) id: Slug,
    /// The form.
    pub(in crate::objects) form: SignupForm,
    /// How the group meets those who send it.
    pub(in crate::objects) settings: FormSettings,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    doc: String,
    settings: String,
}

const CURRENT: &str = "SELECT id, doc, settings FROM forms
     JOIN form_revisions ON form_revisions.form = forms.id AND form_revisions.revision = forms.revision";

impl Row {
    fn signup(self) -> Result<Signup, Refusal> {
        let id = Slug::new(&self.id).ok_or(Refusal::Trouble)?;
        Ok(Signup { id, form: from_json(&self.doc)?, settings: from_json(&self.settings)? })
    }
}

/// All forms.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn all(db: &Db) -> Result<Vec<Signup>, Refusal> {
    db.rows::<Row>(&format!("{CURRENT} ORDER BY id"), vec![])?.into_iter().map(Row::signup).collect()
}

impl Signup {
    /// A form.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if there is none of that name.
    pub(in crate::objects) fn find(db: &Db, id: &Slug) -> Result<Signup, Refusal> {
        let row = db.row::<Row>(&format!("{CURRENT} WHERE id = ?"), vec![text(id.as_str())])?;
        row.ok_or(Refusal::NotFound)?.signup()
    }

    /// The form as it was in that revision.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] if it never had one.
    pub(in crate::objects) fn revision(&self, db: &Db, revision: u32) -> Result<SignupForm, Refusal> {
        #[derive(Deserialize)]
        struct Doc {
            doc: String,
        }
        if revision == self.form.revision {
            return Ok(self.form.clone());
        }
        let statement = "SELECT doc FROM form_revisions WHERE form = ? AND revision = ?";
        let row = db.row::<Doc>(statement, vec![text(self.id.as_str()), int(revision.into())])?;
        from_json(&row.ok_or(Refusal::NotFound)?.doc)
    }

    /// Whether requests are taken now.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if what is kept cannot be read.
    pub(in crate::objects) fn reception(&self, db: &Db, now: Instant) -> Result<Reception, Refusal> {
        Ok(match self.settings.open {
            false => Reception::Closed,
            true if taken_today(db, &self.id, now)? >= self.settings.most_a_day => Reception::ManyPeople,
            true => Reception::Open,
        })
    }

    fn settle(&self, db: &Db, settings: FormSettings) -> Result<FormSettings, Refusal> {
        let settings = settings.checked()?;
        // Whoever waits was promised that nobody but greeters reads it.
        if self.settings.sealed && !settings.sealed && requests::waiting(db, Some(&self.id))? > 0 {
            return Err(Refusal::SealingUnfit);
        }
        Ok(settings)
    }
}

/// How many requests came today, whatever became of them.
fn today(db: &Db, form: &Slug, now: Instant) -> Result<u32, Refusal> {
    arrivals(db, "SELECT COALESCE(SUM(n), 0) AS n FROM arrivals WHERE form = ? AND day = ?", form, now)
}

/// How many of the places that a form has in a day are taken: whoever gets through in any case takes none.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(super) fn taken_today(db: &Db, form: &Slug, now: Instant) -> Result<u32, Refusal> {
    arrivals(db, "SELECT COALESCE(SUM(n - apart), 0) AS n FROM arrivals WHERE form = ? AND day = ?", form, now)
}

fn arrivals(db: &Db, statement: &str, form: &Slug, now: Instant) -> Result<u32, Refusal> {
    let n = db.count(statement, vec![text(form.as_str()), int(now.0.div_euclid(Instant::DAY))])?;
    Ok(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Makes (true) or changes a form. What changes is a new revision; the ones before are kept.
///
/// # Errors
/// As [`SignupDraft::check`]; [`Refusal::Full`]; [`Refusal::SealingUnfit`] for a sealed form that would no longer be one
/// while somebody waits.
pub(in crate::objects) fn put(
    around: &Around<'_>,
    id: &Slug,
    draft: SignupDraft,
) -> Result<(bool, SignupSaved), Refusal> {
    let Around { db, actor, .. } = around;
    permit(Deed::EditSignup, actor)?;
    let known = match Signup::find(db, id) {
        Ok(known) => Some(known),
        Err(Refusal::NotFound) => None,
        Err(refusal) => return Err(refusal),
    };
    let before = known.as_ref().map(|known| (known.form.clone(), known.settings.clone()));
    let (form, settings) = draft.check(before.as_ref())?;
    match &known {
        Some(known) => drop(known.settle(db, settings.clone())?),
        None if db.count("SELECT COUNT(*) AS n FROM forms", vec![])? >= MOST => return Err(Refusal::Full),
        None => {}
    }
    let doc = serde_json::to_string(&form).map_err(|_| Refusal::Trouble)?;
    if doc.len() > MOST_BYTES {
        return Err(Refusal::WordsUnfit);
    }
    db.run(
        "INSERT OR IGNORE INTO form_revisions (form, revision, doc) VALUES (?, ?, ?)",
        vec![text(id.as_str()), int(form.revision.into()), text(&doc)],
    )?;
    db.run(
        "INSERT OR REPLACE INTO forms (id, revision, settings) VALUES (?, ?, ?)",
        vec![text(id.as_str()), int(form.revision.into()), json(&settings)?],
    )?;
    Ok((known.is_none(), SignupSaved { warnings: form.warnings(), form, settings }))
}

/// Changes how the group meets those who send a form, without a new revision.
///
/// # Errors
/// [`Refusal::NotFound`], and as [`put`].
pub(in crate::objects) fn settle(around: &Around<'_>, id: &Slug, settings: FormSettings) -> Result<(), Refusal> {
    permit(Deed::EditSignup, around.actor)?;
    let settings = Signup::find(around.db, id)?.settle(around.db, settings)?;
    let statement = "UPDATE forms SET settings = ? WHERE id = ?";
    around.db.run(statement, vec![json(&settings)?, text(id.as_str())])
}

/// A form as it could be sent again.
///
/// # Errors
/// As [`permit`] for changing forms; [`Refusal::NotFound`].
pub(in crate::objects) fn draft(around: &Around<'_>, id: &Slug) -> Result<SignupDraft, Refusal> {
    permit(Deed::EditSignup, around.actor)?;
    let Signup { form, settings, .. } = Signup::find(around.db, id)?;
    Ok(form.draft(&settings))
}

/// The forms by which one asks to join, as the group's front page lists them.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn front(db: &Db) -> Result<Vec<SignupCard>, Refusal> {
    let card = |signup: Signup| SignupCard { id: signup.id, title: signup.form.title, open: signup.settings.open };
    Ok(all(db)?.into_iter().filter(|signup| signup.form.purpose == For::Joining).map(card).collect())
}

/// The forms as the desk lists them.
///
/// # Errors
/// [`Refusal::Trouble`] if what is kept cannot be read.
pub(in crate::objects) fn cards(around: &Around<'_>) -> Result<Vec<FormCard>, Refusal> {
    let organises = around.actor.is_at_least(Role::Organiser);
    let card = |signup: Signup| {
        let Signup { id, form, settings } = signup;
        let warnings = if organises { form.warnings() } else { Vec::new() };
        let label = |question: &Slug| Some((question.clone(), form.question(question)?.label.clone()));
        let labels: BTreeMap<Slug, Text> = warnings.iter().filter_map(|warning| label(&warning.question)).collect();
        let today = today(around.db, &id, around.now)?;
        let SignupForm { title, purpose, revision, .. } = form;
        Ok(FormCard { id, title, purpose, revision, settings, warnings, labels, today })
    };
    all(around.db)?.into_iter().map(card).collect()
}

/// A form as whoever may send it sees it.
///
/// # Errors
/// [`Refusal::NotFound`].
pub(in crate::objects) fn view(around: &Around<'_>, id: &Slug) -> Result<SignupView, Refusal> {
    let Around { db, slug, group, actor, now, .. } = around;
    let signup = Signup::find(db, id)?;
    let reception = match signup.reception(db, *now)? {
        // A greeter who fills it in with somebody is not counted.
        Reception::ManyPeople if actor.is_at_least(Role::Greeter) => Reception::Open,
        reception => reception,
    };
    let Signup { id, form, settings } = signup;
    let sealing = match (settings.sealed, settings.unsealed_too) {
        (false, _) => Sealing::Unsealed,
        (true, true) => Sealing::SealedOrNot,
        (true, false) => Sealing::Sealed,
    };
    let viewer = actor.person().map(|person| Viewer { role: Some(person.role), name: person.name.clone() });
    let about = form.about.0.iter().filter_map(|(tag, words)| Some((tag.clone(), doc(words)?)));
    let about: BTreeMap<Tag, Vec<Block>> = about.collect();
    Ok(SignupView {
        group: (*slug).clone(),
        group_name: group.name.clone(),
        discreet: group.discreet.clone(),
        languages: group.languages.clone(),
        zone: group.zone.clone(),
        id,
        title: form.title,
        about,
        purpose: form.purpose,
        pages: form.pages,
        revision: form.revision,
        reception,
        sealing,
        greeters: lock::list(db)?,
        other_way: settings.other_way.clone(),
        read_here: read_here(around)?,
        answer_within_days: settings.answer_within_days,
        keep_days: settings.keep_days,
        exit: group.exit.clone(),
        viewer: viewer.unwrap_or_default(),
        aloud: false,
        faq: None,
        key: fresh_key()?,
        attempt: None,
        now: *now,
    })
}

/// The languages that greeters say they read: the group's in its order, then the others.
fn read_here(around: &Around<'_>) -> Result<Vec<Tag>, Refusal> {
    #[derive(Deserialize)]
    struct Row {
        lang: String,
    }
    let rows = around.db.rows::<Row>(
        "SELECT DISTINCT value AS lang FROM greeters JOIN people ON people.id = greeters.person, JSON_EACH(greeters.langs)
         WHERE people.revoked = 0 AND people.role IN ('greeter', 'organiser') ORDER BY value",
        vec![],
    )?;
    let read: Vec<Tag> = rows.iter().filter_map(|row| Tag::new(&row.lang)).collect();
    let ours = around.group.languages.iter().filter(|tag| read.contains(tag));
    let others = read.iter().filter(|tag| !around.group.languages.contains(tag));
    Ok(ours.chain(others).cloned().collect())
}
