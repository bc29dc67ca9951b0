//! `/{group}/slips`: an organiser makes invitations on slips of paper for a meeting: each for one person, in several
//! languages, with a QR code and the link written out. The sheet is shown once, and nothing on it names the group but
//! its discreet name.

use i18n::Locale;
use model::signup::{HandedOut, InviteNewcomers, InvitingView, MOST_SLIPS, NewcomersInvited};
use model::{Refusal, Role, Slug, Tag, Typed};
use widgets::{Language, say};
use yew::{Html, html};

use super::document::language_links;
use super::fields::{Field, hidden};
use super::here::Here;
use super::invite::{choices, days, key, made, number, to_form, until, usually};
use super::parts::{sentence, unsent};
use crate::asked::Asked;
use crate::host::Host;
use crate::qr;
use crate::reply::Reply;

/// How many slips, if nobody says otherwise: three sheets.
const SLIPS: &str = "24";
/// How many languages stand on each, if nobody says otherwise.
const LANGUAGES: usize = 3;

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::NotYours`], [`Refusal::CrossSite`].
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Organiser, group, asked, host).await?;
    let view: InvitingView = here.read("/newcomers".to_owned()).await?;
    let typed = Typed::read(if here.sent() { asked.fields()? } else { Vec::new() })?;
    let languages = language_links(&here.languages(), &here.reader.locale, &format!("/{group}/slips"));
    if here.sent() {
        match made(&here, &typed, &slips(&typed)).await {
            Ok(made) => return Ok(here.page(200, languages, sheet(&here, &typed, &made)?).await),
            Err(refusal) => {
                let main = form(&here, &view, &typed, Some(refusal))?;
                return Ok(here.page(refusal.status(), languages, main).await);
            }
        }
    }
    Ok(here.page(200, languages, form(&here, &view, &typed, None)?).await)
}

fn slips(typed: &Typed) -> Result<InviteNewcomers, Refusal> {
    Ok(InviteNewcomers { count: Some(number(typed, "count")?), ..to_form(typed)? })
}

fn form(here: &Here<'_>, view: &InvitingView, typed: &Typed, refusal: Option<Refusal>) -> Result<Html, Refusal> {
    let locale = &here.reader.locale;
    if view.forms.is_empty() {
        return Ok(html! { <><h1>{ say(locale.slips_title()) }</h1><p>{ say(locale.invite_no_form()) }</p></> });
    }
    let count = Field::number("count", locale.slips_count()).help(locale.slips_count_help(MOST_SLIPS.into()));
    Ok(html! {
        <>
            <h1>{ say(locale.slips_title()) }</h1>
            <p class="lead">{ say(locale.slips_lead()) }</p>
            <form class="fields" method="post" action={here.address("/slips", "")}>
                { hidden("key", key(typed, refusal)?) }
                if let Some(refusal) = refusal { { unsent(sentence(refusal, locale), locale) } }
                { choices(here, &view.forms, typed) }
                { count.draw(&usually(typed, "count", SLIPS)) }
                { days(here, typed) }
                { which_languages(here, typed) }
                <button class="send" type="submit">{ say(locale.slips_button()) }</button>
            </form>
        </>
    })
}

fn which_languages(here: &Here<'_>, typed: &Typed) -> Html {
    let locale = &here.reader.locale;
    let all = here.languages();
    if all.len() < 2 {
        return Html::default();
    }
    let first: Vec<&str> = all.iter().take(LANGUAGES).map(|language| language.tag.as_str()).collect();
    let row = |language: &Language| {
        let tag = language.tag.as_str().to_owned();
        let dir = i18n::dir_of(&tag).as_str();
        let checked = if typed.has("key") { typed.says("language", &tag) } else { first.contains(&tag.as_str()) };
        html! {
            <label class="row">
                <input type="checkbox" name="language" value={tag.clone()} {checked} />
                <span class="row-words"><span class="name" lang={tag} {dir}>{ language.name.clone() }</span></span>
            </label>
        }
    };
    html! {
        <fieldset class="choices">
            <legend class="label">{ say(locale.slips_languages()) }</legend>
            <p class="help">{ say(locale.slips_languages_help()) }</p>
            { for all.iter().map(row) }
        </fieldset>
    }
}

/// The slips, to be printed and cut out.
fn sheet(here: &Here<'_>, typed: &Typed, made: &NewcomersInvited) -> Result<Html, Refusal> {
    let locale = &here.reader.locale;
    let all = here.languages();
    let ticked: Vec<&Language> = all.iter().filter(|language| typed.says("language", language.tag.as_str())).collect();
    let chosen = if ticked.is_empty() { all.iter().take(LANGUAGES).collect() } else { ticked };
    let head = html! { <>{ for names(here, &chosen) }{ for chosen.iter().copied().map(words) }</> };
    let foot = html! { <>{ for chosen.iter().map(|language| good_until(here, language, made)) }</> };
    let label = locale.invited_qr().text;
    let slip = |HandedOut { link, .. }: &HandedOut| {
        // The address breaks where the code begins, so that it can be typed line by line.
        let (address, code) = link.split_once('#').unwrap_or((link, ""));
        Ok(html! {
            <li class="slip">
                { qr::drawn(link, label.clone())? }
                <div class="slip-words">{ head.clone() }</div>
                <p class="slip-link" dir="ltr" translate="no">
                    { address.to_owned() }{ "#" }<wbr />{ code.to_owned() }
                </p>
                <div class="slip-until">{ foot.clone() }</div>
            </li>
        })
    };
    let slips = made.invitations.iter().map(slip).collect::<Result<Vec<Html>, Refusal>>()?;
    let count = u64::try_from(slips.len()).unwrap_or(u64::MAX);
    Ok(html! {
        <>
            <div class="unprinted"><div class="fields">
                <h1>{ say(locale.slips_title()) }</h1>
                <p class="own own-said" tabindex="-1" autofocus=true>
                    { say(locale.slips_ready(count, &until(here, locale, made.expires))) }
                </p>
                <div class="copy">
                    <button class="way" type="button" hidden=true data-print="">{ say(locale.print_button()) }</button>
                </div>
                <p><a class="way" href={here.address("/slips", "")}>{ say(locale.slips_again()) }</a></p>
            </div></div>
            <ul class="slips">{ for slips }</ul>
        </>
    })
}

/// A language as a slip speaks it.
fn spoken(language: &Language) -> (Locale, String, &'static str) {
    let tag = language.tag.as_str().to_owned();
    let dir = i18n::dir_of(&tag).as_str();
    (Locale::built_in(std::slice::from_ref(&language.tag)), tag, dir)
}

/// What the group calls itself to strangers; once, where that is the same in several languages.
fn names(here: &Here<'_>, languages: &[&Language]) -> Vec<Html> {
    let mut names: Vec<(&Tag, &str)> = Vec::new();
    for language in languages {
        let there = here.view.discreet.pick(std::slice::from_ref(&language.tag));
        names.extend(there.filter(|(_, name)| !names.iter().any(|(_, there)| there == name)));
    }
    let name = |(tag, name): (&Tag, &str)| {
        let (lang, dir) = (tag.as_str().to_owned(), i18n::dir_of(tag.as_str()).as_str());
        html! { <p class="slip-name" {lang} {dir}>{ name.to_owned() }</p> }
    };
    names.into_iter().map(name).collect()
}

fn words(language: &Language) -> Html {
    let (locale, lang, dir) = spoken(language);
    html! { <p {lang} {dir}>{ say(locale.slip_words()) }</p> }
}

fn good_until(here: &Here<'_>, language: &Language, made: &NewcomersInvited) -> Html {
    let (locale, lang, dir) = spoken(language);
    html! { <p {lang} {dir}>{ say(locale.slip_until(&until(here, &locale, made.expires))) }</p> }
}
