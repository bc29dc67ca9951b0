//! `/{group}/ask`: organisers ask the group something. First they choose what to start from, then they fill in a form
//! that is already half filled.
//!
//! The form is one page and needs no JavaScript. What is seldom wanted is folded away. A form that is refused comes back
//! as it was, with the sentence that says why above what has to be mended.

mod begin;
mod choose;
mod counting;
mod edit;
mod form;
mod options;
mod rules;
mod who;

use model::{Clock, Draft, Instant, Local, PollView, Refusal, Role, Slug, Tag, Typed};
use worker::Method;

use self::begin::Begin;
use self::form::{Form, Part};
use super::here::Here;
use crate::asked::Asked;
use crate::caller::Address;
use crate::host::{Host, random};
use crate::reply::Reply;
use crate::zones::Clocks;

/// The most addresses with a number that are tried, before chance makes one.
const MOST_TRIED: u32 = 9;
/// Within so many milliseconds the same question at the same address is the same form, sent twice.
const SENT_TWICE: i64 = 10 * Instant::MINUTE;

/// Why a form was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Refused(Refusal),
    /// The address that was typed is another poll's.
    AddressTaken,
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

/// The page, or what came of its form.
///
/// # Errors
/// [`Refusal::CodeNeeded`], [`Refusal::NotYours`], [`Refusal::CrossSite`], [`Refusal::NotFound`] for something to start
/// from that there is not.
pub(crate) async fn answer(group: &Slug, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let here = Here::at_least(Role::Organiser, group, asked, host).await?;
    let Some(begin) = Begin::of(&here).await? else { return choose::answer(&here).await };
    if !here.sent() {
        return show(&here, &begin, begin.form(), None).await;
    }
    let typed = Typed::read(asked.fields()?)?;
    match typed.last("do") {
        "look" => show(&here, &begin, typed, None).await,
        "more" => {
            let more = (0..form::MORE_ROWS).fold(typed, |typed, _| typed.with("option", ""));
            show(&here, &begin, more, None).await
        }
        _ => match done(&here, &begin, &typed).await {
            Ok(address) => Ok(Reply::see_other(address)),
            Err(trouble) => {
                let (begin, typed) = begin.after(trouble, typed);
                show(&here, &begin, typed, Some(trouble)).await
            }
        },
    }
}

async fn show(here: &Here<'_>, begin: &Begin, typed: Typed, trouble: Option<Trouble>) -> Result<Reply, Refusal> {
    let members: Vec<model::Person> = here.read("/members".to_owned()).await?;
    let circles = members.into_iter().flat_map(|member| member.circles).collect();
    let part = trouble.map(|trouble| (Part::to_mend(trouble, &typed), trouble));
    let of_page = |tag: &Tag| here.reader.locale.tag().split('-').next() == Some(tag.language());
    let mut languages = here.view.languages.clone();
    languages.sort_by_key(|tag| !of_page(tag));
    // A group is never without a language.
    let Some((first, others)) = languages.split_first() else { return Err(Refusal::Trouble) };
    let (first, others) = (first.clone(), others.to_vec());
    let form = Form { here, begin, typed: &typed, first, others, circles, trouble: part };
    Ok(form.reply().await)
}

/// Makes or changes the poll; where to go then.
async fn done(here: &Here<'_>, begin: &Begin, typed: &Typed) -> Result<String, Trouble> {
    let (address, draft, done) = match begin {
        Begin::Edit(edited) => (edited.address.clone(), Draft::from_typed(&edited.times(typed))?, "edit"),
        _ => {
            let draft = Draft::from_typed(typed)?;
            match address_for(here, typed, &draft).await? {
                Found::Free(address) => (address, draft, "asked"),
                Found::Made(address) => return Ok(managed(here, &address, "asked")),
            }
        }
    };
    let _: PollView = here.send(Method::Put, address.path(), &draft).await?;
    Ok(managed(here, &address, done))
}

fn managed(here: &Here<'_>, address: &Address, done: &str) -> String {
    here.address(&format!("{}/manage", address.path()), &format!("&done={done}"))
}

/// An address for a new poll.
enum Found {
    Free(Address),
    /// This very form was sent before, and made it.
    Made(Address),
}

/// The address that was typed, or one from the question's words; with a number, where others have it already.
async fn address_for(here: &Here<'_>, typed: &Typed, draft: &Draft) -> Result<Found, Trouble> {
    let kind = draft.ask.kind();
    let at = |id: Slug| Address { group: here.group.clone(), kind, id };
    let said = typed.last("id").trim().to_ascii_lowercase();
    if !said.is_empty() {
        let address = at(Slug::new(&said).ok_or(Refusal::NameUnusable)?);
        return match taken(here, &address, draft).await? {
            None => Ok(Found::Free(address)),
            Some(true) => Ok(Found::Made(address)),
            Some(false) => Err(Trouble::AddressTaken),
        };
    }
    let in_order = here.view.languages.iter().filter_map(|tag| draft.title.0.get(tag)).chain(draft.title.0.values());
    let Some(words) = in_order.into_iter().find_map(|words| Slug::from_words(words)) else {
        return chance(kind.as_str(), at);
    };
    let numbered = (2..=MOST_TRIED).filter_map(|number| Slug::new(&format!("{words}-{number}")));
    for id in std::iter::once(words.clone()).chain(numbered) {
        let address = at(id);
        match taken(here, &address, draft).await? {
            None => return Ok(Found::Free(address)),
            Some(true) => return Ok(Found::Made(address)),
            Some(false) => {}
        }
    }
    chance(words.as_str(), at)
}

/// An address from chance, for a question in letters that no address can hold.
fn chance(begins: &str, at: impl Fn(Slug) -> Address) -> Result<Found, Trouble> {
    let [one, two, three] = random::<3>()?;
    let id = Slug::new(&format!("{begins}-{one:02x}{two:02x}{three:02x}")).ok_or(Refusal::Trouble)?;
    Ok(Found::Free(at(id)))
}

/// Whether something stands at an address already; and if so, whether it is what this form made when it was sent a
/// moment ago: somebody pressed the button twice.
async fn taken(here: &Here<'_>, address: &Address, draft: &Draft) -> Result<Option<bool>, Refusal> {
    let there: PollView = match here.read(address.path()).await {
        Err(Refusal::NotFound) => return Ok(None),
        there => there?,
    };
    let made: Draft = here.read(format!("{}/draft", address.path())).await?;
    let just_now = (there.now.0.saturating_sub(there.opens.0)).abs() < SENT_TWICE;
    Ok(Some(just_now && made.title == draft.title.tidied(false)))
}

/// What a clock in that zone says then, as a field of a form holds it.
fn on_clock(zone: &model::Zone, at: Instant) -> String {
    Clocks.local(zone, at).map(|local: Local| local.to_string()).unwrap_or_default()
}
