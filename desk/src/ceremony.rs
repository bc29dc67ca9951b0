//! What is done about keys on this device: made, written down, locked, opened, brought back, signed, and let in.

use std::rc::{Rc, Weak};

use model::desk::{DeskCommand, DeskView};
use model::signup::{OnRequest, RequestView};
use model::{Instant, Refusal};
use vault::{DoorSeed, Greeter, GreeterList, GreeterSeed, KemPair, KeyId, LockError, PublicKey, Seeds};
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use i18n::Said;

use crate::app::{Act, App};
use crate::keys::{self, Standing};
use crate::state::{Desk, Making, Mine, Sent, Why};
use crate::{ask, kept, window};

/// What a greeter did about keys. Said when it is done at once; `None` where it goes on.
///
/// # Errors
/// Why it was not done, in words of the desk or of the group.
pub(crate) fn work(desk: &mut Desk, link: &Scope<App>, sent: &Sent) -> Result<Option<Said>, Why> {
    match sent.one("do") {
        "make" => make(desk),
        "keep" => keep(desk, link, sent),
        "unlock" => unlock(desk, sent),
        "restore" => restore(desk, sent),
        "forget" => {
            kept::forget_keys(&desk.setup.group);
            desk.lock();
            desk.has_keys = false;
            Ok(Some(desk.locale.desk_keys_forgotten()))
        }
        "offer" => {
            let offer = offer(desk)?;
            send(desk, link, sent, vec![offer], desk.locale.desk_key_sent());
            Ok(None)
        }
        "first-list" => {
            let commands = vec![offer(desk)?, first_list(desk)?];
            send(desk, link, sent, commands, desk.locale.desk_list_signed());
            Ok(None)
        }
        "renew" => renew(desk, link, sent),
        "let-in" => let_in(desk, link, sent),
        "catch-up" => {
            let list = desk.standing.good().ok_or_else(|| Why::Own(desk.locale.desk_list_not_good()))?;
            let to = keys::keys(list);
            wrap_all(desk, link, to)?;
            Ok(None)
        }
        _ => Err(Refusal::Unreadable.into()),
    }
}

fn mine(desk: &Desk) -> Result<&Mine, Why> {
    desk.mine.as_ref().ok_or_else(|| Why::Own(desk.locale.desk_keys_closed()))
}

/// Now, by this device's clock, for what is signed. By the host's, it could have a list signed that ends in years.
fn clock(desk: &Desk) -> Result<Instant, Why> {
    match desk.clocks_agree {
        true => Ok(window::clock()),
        false => Err(Why::Own(desk.locale.desk_clocks_apart())),
    }
}

/// New keys; the door's too, where the group has none and an organiser begins.
fn make(desk: &mut Desk) -> Result<Option<Said>, Why> {
    let first = desk.standing == Standing::None && desk.is_organiser();
    let seeds = Seeds { greeter: keys::new_seed(), door: first.then(keys::new_door) };
    desk.making = Some(Making { seeds, words: keys::passphrase(&desk.locale) });
    Ok(None)
}

/// Keys from a sheet of paper, behind new words.
fn restore(desk: &mut Desk, sent: &Sent) -> Result<Option<Said>, Why> {
    let unread = |_| Why::Own(desk.locale.desk_sheet_unread());
    let greeter = GreeterSeed::parse(sent.one("own")).map_err(unread)?;
    let door = match sent.one("door") {
        "" => None,
        lines => Some(DoorSeed::parse(lines).map_err(unread)?),
    };
    desk.making = Some(Making { seeds: Seeds { greeter, door }, words: keys::passphrase(&desk.locale) });
    Ok(None)
}

/// The words were written down: they open what they lock.
fn keep(desk: &mut Desk, link: &Scope<App>, sent: &Sent) -> Result<Option<Said>, Why> {
    let Some(Making { seeds, words }) = &desk.making else { return Err(Refusal::Unreadable.into()) };
    let locked = keys::lock(seeds, words).map_err(|why| locked_why(desk, why))?;
    locked.unlock(sent.one("words")).map_err(|why| locked_why(desk, why))?;
    if !kept::keep_keys(&desk.setup.group, &locked) {
        return Err(Why::Own(desk.locale.desk_keeps_nothing()));
    }
    desk.has_keys = true;
    desk.mine = desk.making.take().map(|making| Mine::new(making.seeds));
    desk.open();
    let mut commands = Vec::new();
    if !desk.is_let_in() && !desk.is_offered() {
        commands.push(offer(desk)?);
    }
    if desk.standing == Standing::None && mine(desk)?.seeds.door.is_some() {
        commands.push(first_list(desk)?);
    }
    if commands.is_empty() {
        return Ok(Some(desk.locale.desk_keys_back()));
    }
    send(desk, link, sent, commands, desk.locale.desk_keys_made());
    Ok(None)
}

fn unlock(desk: &mut Desk, sent: &Sent) -> Result<Option<Said>, Why> {
    let Some(locked) = kept::keys(&desk.setup.group) else {
        desk.has_keys = false;
        return Err(Why::Own(desk.locale.desk_no_keys_here()));
    };
    let seeds = locked.unlock(sent.one("words")).map_err(|why| locked_why(desk, why))?;
    desk.mine = Some(Mine::new(seeds));
    desk.open();
    Ok(Some(desk.locale.desk_unlocked()))
}

fn locked_why(desk: &Desk, why: LockError) -> Why {
    Why::Own(match why {
        LockError::Passphrase => desk.locale.desk_words_differ(),
        LockError::Memory => desk.locale.desk_no_memory(),
        LockError::Unreadable => desk.locale.desk_keys_unread(),
    })
}

fn offer(desk: &Desk) -> Result<DeskCommand, Why> {
    Ok(DeskCommand::OfferKey { greeter: keys::offer(&mine(desk)?.seeds.greeter) })
}

fn set(list: &GreeterList) -> Result<DeskCommand, Why> {
    let list = serde_json::to_string(list).map_err(|_| Refusal::Trouble)?;
    Ok(DeskCommand::SetGreeters { list })
}

fn first_list(desk: &Desk) -> Result<DeskCommand, Why> {
    let Mine { seeds, .. } = mine(desk)?;
    let (Some(door), Standing::None) = (&seeds.door, &desk.standing) else {
        return Err(Why::Own(desk.locale.desk_list_not_good()));
    };
    let signed = keys::sign_list(door, desk.group(), None, vec![seeds.greeter.greeter("")], clock(desk)?);
    set(&signed.map_err(|_| Refusal::GreetersUnfit)?)
}

/// A new base with those who stay, signed with the door key.
fn renew(desk: &mut Desk, link: &Scope<App>, sent: &Sent) -> Result<Option<Said>, Why> {
    let locale = &desk.locale;
    let Mine { seeds, public, .. } = mine(desk)?;
    let before = desk.standing.signed().ok_or_else(|| Why::Own(locale.desk_list_not_good()))?;
    let door = seeds.door.as_ref().filter(|door| door.public() == before.door);
    let door = door.ok_or_else(|| Why::Own(locale.desk_other_door_here()))?;
    let stays = |greeter: &&Greeter| {
        let id = greeter.id.hex();
        sent.pairs.iter().any(|(name, value)| name == "keep" && *value == id)
    };
    let mut greeters: Vec<Greeter> = before.greeters.iter().filter(stays).cloned().collect();
    if !greeters.iter().any(|greeter| greeter.has_keys_of(public)) {
        greeters.retain(|greeter| greeter.id != public.id);
        greeters.push(public.clone());
    }
    let list = keys::sign_list(door, desk.group(), Some(before), greeters, clock(desk)?);
    let list = list.map_err(|_| Refusal::GreetersUnfit)?;
    let mut commands = vec![set(&list)?];
    if !desk.is_offered() {
        commands.insert(0, offer(desk)?);
    }
    let said = locale.desk_list_renewed();
    send(desk, link, sent, commands, said);
    Ok(None)
}

/// Two have compared six words: the one who is on the list countersigns, and opens what waits.
fn let_in(desk: &mut Desk, link: &Scope<App>, sent: &Sent) -> Result<Option<Said>, Why> {
    let locale = &desk.locale;
    let Mine { seeds, kem, .. } = mine(desk)?;
    let Standing::Good(list, verified) = &desk.standing else { return Err(Why::Own(locale.desk_list_not_good())) };
    let id = KeyId::parse(sent.one("id")).ok_or(Refusal::Unreadable)?;
    // The very keys whose words were on this screen, whatever the group says by now.
    let greeter = desk.compared.shown(&id).cloned().ok_or(Refusal::GreetersChanged)?;
    let mut to = keys::keys(verified);
    to.push(greeter.kem);
    let list = list.countersign(&seeds.greeter, desk.group(), greeter, clock(desk)?.0);
    let command = set(&list.map_err(|_| Refusal::GreetersUnfit)?)?;
    let (path, form, said) = (path(desk), sent.form.clone(), locale.desk_let_in());
    let (ids, group, kem) = (sealed_requests(desk), desk.setup.group.to_string(), Rc::downgrade(kem));
    desk.busy = Some(form.clone());
    let link = link.clone();
    spawn_local(async move {
        let answer = ask::post::<DeskView>(&path, &command, &keys::fresh_key()).await;
        let counts = answer.is_ok();
        link.send_message(Act::Kept(form, answer, said));
        if counts {
            wrap(&link, &group, ids, kem, &to).await;
        }
    });
    Ok(None)
}

fn path(desk: &Desk) -> String {
    format!("/{}/desk", desk.setup.group)
}

/// Sends commands one after the other, and says so when all are done.
fn send(desk: &mut Desk, link: &Scope<App>, sent: &Sent, commands: Vec<DeskCommand>, said: Said) {
    let (path, form, link) = (path(desk), sent.form.clone(), link.clone());
    desk.busy = Some(form.clone());
    spawn_local(async move {
        let mut last = Err(Refusal::Trouble);
        for command in commands {
            last = ask::post::<DeskView>(&path, &command, &keys::fresh_key()).await;
            if last.is_err() {
                break;
            }
        }
        link.send_message(Act::Kept(form, last, said));
    });
}

fn sealed_requests(desk: &Desk) -> Vec<String> {
    let requests = desk.view.there().map(|view| view.requests.as_slice()).unwrap_or_default();
    requests.iter().filter(|card| card.sealed).map(|card| card.id.clone()).collect()
}

fn wrap_all(desk: &Desk, link: &Scope<App>, to: Vec<PublicKey>) -> Result<(), Why> {
    let (ids, group, kem) = (sealed_requests(desk), desk.setup.group.to_string(), Rc::downgrade(&mine(desk)?.kem));
    let link = link.clone();
    spawn_local(async move { wrap(&link, &group, ids, kem, &to).await });
    Ok(())
}

/// Locks what is in each request to everybody on the list, one request after the other, until the keys are locked.
async fn wrap(link: &Scope<App>, group: &str, ids: Vec<String>, kem: Weak<KemPair>, to: &[PublicKey]) {
    let all = ids.len();
    let mut failed = 0;
    for (done, id) in ids.into_iter().enumerate() {
        if kem.strong_count() == 0 {
            return;
        }
        link.send_message(Act::Opening(done, all));
        let path = format!("/{group}/requests/{id}");
        let wrapped = match ask::get::<RequestView>(&path).await {
            // Deleted, as promised, in the meantime.
            Err(Refusal::NotFound | Refusal::LinkUnknown) => Ok(()),
            Err(refusal) => Err(refusal),
            Ok(view) => {
                let Some(wraps) = kem.upgrade().map(|kem| keys::rewrapped(&view, &kem, to)) else { return };
                let command = OnRequest::Rewrap { wraps };
                match &command {
                    OnRequest::Rewrap { wraps } if wraps.is_empty() => Ok(()),
                    _ => ask::post::<RequestView>(&path, &command, &keys::fresh_key()).await.map(|_| ()),
                }
            }
        };
        failed += usize::from(wrapped.is_err());
    }
    link.send_message(Act::LetIn(failed));
}
