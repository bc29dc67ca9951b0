//! `/{group}/invite`: a member makes an invitation for somebody new, and sees it once, as a link and as a QR code.
//! What they say of the person is locked in their browser; without JavaScript the invitation is made without it.

use model::signup::{InviteNewcomers, InvitingForm, InvitingView, NewcomersInvited, Sealed};
use model::{Instant, Refusal, Role, Slug, Typed, whole_number};
use serde_json::json;
use widgets::say;
use yew::{Html, html};

use super::document::{Script, language_links};
use super::fields::{Field, hidden, menu};
use super::here::Here;
use super::parts::{plain, sentence, unsent};
use crate::asked::Asked;
use crate::host::{Host, fresh_key};
use crate::qr;
use crate::reply::Reply;

/// For how many days an invitation is good, if nobody says otherwise.
const DAYS: &str = "30";
/// The most that is written about somebody, in characters.
const LONGEST: &str = "2000";

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::CrossSite`]; [`Refusal::NotYours`] where members do not invite.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Member, group, asked, host).await?;
    let view: InvitingView = here.read("/newcomers".to_owned()).await?;
    let typed = Typed::read(if here.sent() { asked.fields()? } else { Vec::new() })?;
    let languages = language_links(&here.languages(), &here.reader.locale, &format!("/{group}/invite"));
    if here.sent() {
        match made(&here, &typed, &invited(&typed)).await {
            Ok(made) => return Ok(here.page(200, languages, done(&here, &typed, &made)?).await),
            Err(refusal) => {
                let main = form(&here, &view, &typed, Some(refusal))?;
                return Ok(here.page_with(Script::Seal, refusal.status(), languages, main).await);
            }
        }
    }
    Ok(here.page_with(Script::Seal, 200, languages, form(&here, &view, &typed, None)?).await)
}

/// What was asked for.
fn invited(typed: &Typed) -> Result<InviteNewcomers, Refusal> {
    let introduction = typed.last("introduction");
    Ok(InviteNewcomers {
        uses: number(typed, "uses")?,
        introduction: (!introduction.is_empty()).then(|| Sealed(introduction.to_owned())),
        ..to_form(typed)?
    })
}

/// As much of it as slips say too: which form, until when, and for what.
pub(super) fn to_form(typed: &Typed) -> Result<InviteNewcomers, Refusal> {
    let path = match typed.last("path") {
        "" => None,
        path => Some(Slug::new(path).ok_or(Refusal::PathUnknown)?),
    };
    let form = Slug::new(typed.last("form")).ok_or(Refusal::NotFound)?;
    Ok(InviteNewcomers { form, uses: 1, days: number(typed, "days")?, path, introduction: None, count: None })
}

pub(super) fn number(typed: &Typed, name: &str) -> Result<u32, Refusal> {
    whole_number(typed.last(name)).ok().flatten().ok_or(Refusal::RangeUnfit)
}

/// Makes it, or them.
///
/// # Errors
/// The group's refusal.
pub(super) async fn made(
    here: &Here<'_>,
    typed: &Typed,
    invite: &Result<InviteNewcomers, Refusal>,
) -> Result<NewcomersInvited, Refusal> {
    here.send_once("/newcomers", typed.last("key"), invite.as_ref().map_err(|refusal| *refusal)?).await
}

/// The key that the form begins with: another, where the one before came with something else.
pub(super) fn key(typed: &Typed, refusal: Option<Refusal>) -> Result<String, Refusal> {
    match typed.last("key") {
        key if !key.is_empty() && refusal != Some(Refusal::KeyReused) => Ok(key.to_owned()),
        _ => fresh_key(),
    }
}

fn form(here: &Here<'_>, view: &InvitingView, typed: &Typed, refusal: Option<Refusal>) -> Result<Html, Refusal> {
    let locale = &here.reader.locale;
    let name = plain(&here.view.name, locale);
    if view.forms.is_empty() {
        return Ok(html! { <><h1>{ say(locale.invite_title()) }</h1><p>{ say(locale.invite_no_form()) }</p></> });
    }
    let uses = usually(typed, "uses", "1");
    let uses =
        Field::number("uses", locale.invite_uses()).help(locale.invite_uses_help(view.most_uses.into())).draw(&uses);
    let bound = json!({ "purpose": "introduction", "group": here.group, "form": "", "revision": 0, "request": "" });
    Ok(html! {
        <>
            <h1>{ say(locale.invite_title()) }</h1>
            <p class="lead">{ say(locale.invite_lead(&name)) }</p>
            <form class="fields" method="post" action={here.address("/invite", "")}
                data-seal={bound.to_string()} data-greeters={view.greeters.clone()}>
                { hidden("key", key(typed, refusal)?) }
                if let Some(refusal) = refusal { { unsent(sentence(refusal, locale), locale) } }
                { stops(here) }
                { choices(here, &view.forms, typed) }
                { uses }
                { days(here, typed) }
                { introduction(here, view) }
                <button class="send" type="submit">{ say(locale.invite_button()) }</button>
            </form>
        </>
    })
}

/// Which form, and for what of it.
pub(super) fn choices(here: &Here<'_>, forms: &[InvitingForm], typed: &Typed) -> Html {
    let locale = &here.reader.locale;
    let called = |form: &InvitingForm| {
        let title = plain(&form.title, locale);
        let title = if title.is_empty() { form.id.to_string() } else { title };
        if form.open { title } else { locale.invite_form_closed(&title).text }
    };
    let entry = |form: &InvitingForm| (form.id.to_string(), html! { { called(form) } });
    let which = match forms {
        [only] if only.open => hidden("form", only.id.as_str()),
        _ => menu("form", None, locale.invite_form(), None, forms.iter().map(entry).collect(), typed),
    };
    let mut paths: Vec<&Slug> = forms.iter().flat_map(|form| &form.paths).collect();
    paths.sort_unstable();
    paths.dedup();
    let none = (String::new(), html! { { say(locale.invite_path_none()) } });
    let entries =
        std::iter::once(none).chain(paths.iter().map(|path| (path.to_string(), html! { { path.to_string() } })));
    html! {
        <>
            { which }
            if !paths.is_empty() {
                { menu("path", None, locale.invite_path(), Some(locale.invite_path_help()), entries.collect(), typed) }
            }
        </>
    }
}

/// For how long.
pub(super) fn days(here: &Here<'_>, typed: &Typed) -> Html {
    let locale = &here.reader.locale;
    let field = Field::number("days", locale.invite_days()).help(locale.invite_days_help());
    field.draw(&usually(typed, "days", DAYS))
}

/// What was typed into a field, or what stands in it to begin with.
pub(super) fn usually(typed: &Typed, name: &str, value: &str) -> Typed {
    if typed.has(name) { typed.clone() } else { typed.clone().with(name, value) }
}

/// Why words were not locked: one of these is shown by the script.
pub(super) fn stops(here: &Here<'_>) -> Html {
    let locale = &here.reader.locale;
    let all =
        [("unsigned", locale.seal_stopped()), ("cannot", locale.seal_cannot()), ("too-long", locale.seal_too_long())];
    let stop = |(why, words): (&'static str, i18n::Said)| {
        html! { <div class="refusal missing" hidden=true tabindex="-1" data-stop={why}><p>{ say(words) }</p></div> }
    };
    html! { <>{ for all.into_iter().map(stop) }</> }
}

/// A field whose words leave the browser locked, or not at all: it has no name.
pub(super) fn locked(id: &'static str, name: &'static str, label: i18n::Said, help: i18n::Said, needed: bool) -> Html {
    let help_id = format!("{id}-help");
    html! {
        <div class="line" hidden=true data-scripted="">
            <label class="label" for={id}>{ say(label) }</label>
            <p class="help" id={help_id.clone()}>{ say(help) }</p>
            <textarea {id} rows="4" dir="auto" maxlength={LONGEST} aria-describedby={help_id} required={needed}
                autocomplete="off" data-words="" />
            <input type="hidden" {name} value="" data-sealed="" />
        </div>
    }
}

fn introduction(here: &Here<'_>, view: &InvitingView) -> Html {
    let locale = &here.reader.locale;
    if view.greeters.is_none() {
        return html! { <p class="note">{ say(locale.invite_introduction_keys()) }</p> };
    }
    let (label, help) = (locale.invite_introduction(), locale.invite_introduction_help());
    html! {
        <>
            <p class="note" data-unscripted="">{ say(locale.invite_introduction_script()) }</p>
            { locked("field-introduction", "introduction", label, help, false) }
        </>
    }
}

/// The day on which it ends, in a language.
pub(super) fn until(here: &Here<'_>, locale: &i18n::Locale, expires: Instant) -> String {
    locale.day(expires.0, here.view.zone.as_str(), here.view.now.0)
}

/// The invitation, shown once.
fn done(here: &Here<'_>, typed: &Typed, made: &NewcomersInvited) -> Result<Html, Refusal> {
    let locale = &here.reader.locale;
    let handed_out = made.invitations.first().ok_or(Refusal::Trouble)?;
    let day = until(here, locale, made.expires);
    let good = match number(typed, "uses")? {
        1 => locale.invited_for_one(&day),
        uses => locale.invited_for_many(uses.into(), &day),
    };
    let (link, copied) = (handed_out.link.clone(), locale.invited_copied().text);
    Ok(html! {
        <div class="invited">
            <h1>{ say(locale.invited_title()) }</h1>
            <p class="own own-said" tabindex="-1" autofocus=true>{ say(locale.invited_once()) }</p>
            <p>{ say(good) }</p>
            <p class="code" dir="ltr" translate="no">{ link.clone() }</p>
            <div class="copy">
                <button class="way" type="button" hidden=true data-copy={link.clone()} data-copied={copied}>
                    { say(locale.invited_copy()) }
                </button>
                <button class="way" type="button" hidden=true data-print="">{ say(locale.print_button()) }</button>
            </div>
            { qr::drawn(&link, locale.invited_qr().text)? }
            if !typed.last("introduction").is_empty() { <p>{ say(locale.invited_introduced()) }</p> }
            <p class="aside">{ say(locale.invited_by_you()) }</p>
            <p class="aside">{ say(locale.join_never_ask()) }</p>
            <p class="unprinted">
                <a class="way" href={here.address("/invite", "")}>{ say(locale.invited_again()) }</a>
            </p>
        </div>
    })
}
