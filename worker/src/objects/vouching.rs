//! Vouching: a member speaks for somebody who asks to join, by the code that they were given. They learn which form was
//! sent and when, and nothing of what is in it.

use model::signup::{For, OnRequest, Vouch, VouchView};
use model::{Deed, Refusal, permit};

use super::folder::Inside;
use super::polls::Around;
use super::signup::{self, Filing, Signup};

/// Looks at a request, or vouches for it. With an idempotency key, what is sent twice is done once.
///
/// # Errors
/// [`Refusal::CodeNeeded`]; [`Refusal::LinkUnknown`], one answer for a code that is unknown or mistyped and for what
/// was deleted; [`Refusal::RequestOver`]; as [`Filing::step`] for words.
pub(super) async fn vouch(around: &Around<'_>, sent: Vouch, key: Option<&str>) -> Result<VouchView, Refusal> {
    permit(Deed::Vouch, around.actor)?;
    let filing = Filing::by_vouch(around.db, &sent.code, around.now)?;
    // Nobody vouches for a question.
    if Signup::find(around.db, &filing.form)?.form.purpose == For::Asking {
        return Err(Refusal::LinkUnknown);
    }
    let inside = match sent.words {
        Some(words) => filing.step(around, OnRequest::Vouch { words }, key).await?,
        None => filing.look(around).await?,
    };
    seen(around, &filing, inside)
}

fn seen(around: &Around<'_>, filing: &Filing, inside: Inside) -> Result<VouchView, Refusal> {
    let Inside { request, .. } = inside;
    let vouched = around.actor.person().is_some_and(|person| request.vouched.contains(&person.id));
    if request.stage.is_over() && !vouched {
        return Err(Refusal::RequestOver);
    }
    let form = Signup::find(around.db, &filing.form)?.revision(around.db, request.revision)?;
    Ok(VouchView {
        group: around.slug.clone(),
        request: request.id,
        form: request.form,
        revision: request.revision,
        title: form.title,
        lang: request.lang,
        arrived: request.arrived,
        sealed: request.sealed,
        greeters: signup::list(around.db)?,
        vouched,
        now: around.now,
    })
}
