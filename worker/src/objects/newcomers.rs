//! Invitations to ask to join: made by members, if the group wants that, and by organisers, many at once as slips for a
//! meeting. Who invited whom is known until the request is decided, and only to greeters.

use model::signup::{For, HandedOut, InviteNewcomers, InvitingForm, InvitingView, NewcomersInvited, Sealed, most_uses};
use model::{Actor, Deed, Instant, Person, Refusal, Role, permit};
use vault::{IdempotencyKey, Invitation};

use super::db::int;
use super::idempotency::Once;
use super::polls::Around;
use super::{invitations, signup};

/// The most invitations of one member that can wait at one time.
const MOST_OF_A_MEMBER: u64 = 50;
/// The longest introduction, as an envelope in JSON: one of 16 KiB, locked to as many greeters as there can be.
const LONGEST_INTRODUCTION: usize = 48 * 1024;

/// What somebody must know who would invite.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::NotYours`] for whoever may not.
pub(super) fn view(around: &Around<'_>) -> Result<InvitingView, Refusal> {
    let person = may_invite(around)?;
    let form = |signup: signup::Signup| InvitingForm {
        id: signup.id,
        title: signup.form.title,
        open: signup.settings.open,
        paths: signup.settings.paths.into_iter().collect(),
    };
    let to_join = signup::forms(around.db)?.into_iter().filter(|signup| signup.form.purpose == For::Joining);
    Ok(InvitingView {
        forms: to_join.map(form).collect(),
        greeters: signup::list(around.db)?,
        most_uses: most_uses(person.role),
        now: around.now,
    })
}

/// Makes an invitation, or many. `content` is all that the command says, as it came. The alarm is to be set afterwards.
///
/// # Errors
/// As [`InviteNewcomers::check`]; [`Refusal::NotFound`] for a form there is not, [`Refusal::PathUnknown`],
/// [`Refusal::Full`]; [`Refusal::EnvelopeUnfit`] and [`Refusal::GreetersChanged`] for an introduction.
pub(super) async fn invite(
    around: &Around<'_>,
    invite: &InviteNewcomers,
    key: &IdempotencyKey,
    content: &str,
    origin: &str,
) -> Result<NewcomersInvited, Refusal> {
    let Around { db, slug, salt, now, .. } = around;
    let person = may_invite(around)?;
    let once = Once::new(key, &format!("m:{}", person.id), content);
    let made: Vec<Invitation> = (0..invite.count.unwrap_or(1).min(model::signup::MOST_SLIPS))
        .map(|n| Invitation::derive(key, salt, &format!("newcomers {n}")))
        .collect();
    let handed_out = |expires: Instant| {
        let one = |invitation: &Invitation| {
            let invitation = invitation.written().to_string();
            HandedOut { link: format!("{origin}/{slug}/signup/{}#{invitation}", invite.form), invitation }
        };
        NewcomersInvited { invitations: made.iter().map(one).collect(), expires }
    };
    if let Some(expires) = once.outcome::<Instant>(db)? {
        return Ok(handed_out(expires));
    }
    let expires = check(around, person, invite, &made)?;
    if let (Some(words), [invitation]) = (&invite.introduction, made.as_slice()) {
        signup::introduce(around, invitation, words.clone(), expires).await?;
        // It waited for a Folder: meanwhile the same may have come again, or others.
        if let Some(expires) = once.outcome::<Instant>(db)? {
            return Ok(handed_out(expires));
        }
        check(around, person, invite, &made)?;
    }
    invitations::clear(db, *now)?;
    let by = invite.count.is_none().then_some(person.id);
    for invitation in &made {
        invitations::keep_for_form(db, by, invite, invitation, expires)?;
    }
    once.keep(db, &expires, *now)?;
    Ok(handed_out(expires))
}

/// When they end, if they can be made.
fn check(
    around: &Around<'_>,
    person: &Person,
    invite: &InviteNewcomers,
    made: &[Invitation],
) -> Result<Instant, Refusal> {
    let Around { db, now, .. } = around;
    let expires = invite.check(person, *now)?;
    let signup::Signup { form, settings, .. } = signup::Signup::find(db, &invite.form)?;
    // Nobody needs to be invited to ask something.
    if form.purpose == For::Asking {
        return Err(Refusal::NotFound);
    }
    if invite.path.as_ref().is_some_and(|path| !settings.paths.contains(path)) {
        return Err(Refusal::PathUnknown);
    }
    if let Some(words) = &invite.introduction {
        introduces(around, invite, words)?;
    }
    invitations::has_room(db, made.len(), *now)?;
    let of_theirs = "SELECT COUNT(*) AS n FROM invitations WHERE by = ? AND uses_left > 0 AND expires > ?";
    if person.role < Role::Organiser && db.count(of_theirs, vec![int(person.id), int(now.0)])? >= MOST_OF_A_MEMBER {
        return Err(Refusal::Full);
    }
    made.iter().try_for_each(|invitation| invitations::is_new(db, invitation))?;
    Ok(expires)
}

fn introduces(around: &Around<'_>, invite: &InviteNewcomers, words: &Sealed) -> Result<(), Refusal> {
    if words.0.len() > LONGEST_INTRODUCTION {
        return Err(Refusal::TooLarge);
    }
    signup::Lock::of(around.db, around.slug)?.introduction(words, &invite.form)
}

/// Organisers and greeters always; members if the group wants it.
fn may_invite<'a>(around: &Around<'a>) -> Result<&'a Person, Refusal> {
    permit(Deed::InviteNewcomer, around.actor)?;
    match around.actor {
        Actor::Public => Err(Refusal::CodeNeeded),
        Actor::Person(person) if person.role >= Role::Greeter || around.group.members_invite => Ok(person),
        Actor::Person(_) => Err(Refusal::NotYours),
    }
}
